import { describe, expect, test } from '@jest/globals';
import { actions } from '../../src/actions/index.js';
import { optionFlags } from '../../src/configuration/option-flags.js';
import { type Context, parseCommandLine } from '../../src/request/argv.js';
import { commands } from '../../src/request/commands.js';
import { knownActions } from '../../src/request/later.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from './some-actions.js';

const context = { actions: someActions, optionFlags: optionFlags() };

function faultsOf(words: readonly string[], known: Context = context): readonly string[] {
  try {
    parseCommandLine(words, known);
  } catch (error) {
    if (error instanceof UserErrors) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

const present = 'create, prune, compact, check, repo-create, extract, list and info';

describe('every fault of a command line is one sentence', () => {
  test.each([
    ['crate', "Unknown action 'crate'. Did you mean create?"],
    ['-c a.yaml crate', "Unknown action 'crate'. Did you mean create?"],
    ['config validate a.yaml', "Unknown action 'a.yaml'. To name a configuration file, write --config a.yaml."],
    ['list /etc/b.yml', "Unknown action '/etc/b.yml'. To name a configuration file, write --config /etc/b.yml."],
    ['zzz', `Unknown action 'zzz'. Actions: ${present}.`],
    ['create --statz', 'Unrecognized argument --statz. Did you mean --stats?'],
    ['--creat', 'Unrecognized argument --creat. Did you mean --create?'],
    ['-dry-run', 'Unrecognized argument -dry-run. Did you mean --dry-run?'],
    ['create --frobnicate', 'Unrecognized argument --frobnicate. Run `borgflow create --help` for those there are.'],
    ['-z', 'Unrecognized argument -z. Run `borgflow --help` for those there are.'],
    ['-Cp', 'Unrecognized argument -Cp. Run `borgflow --help` for those there are.'],
    ['check --stats', '--stats belongs to create and prune, not to check.'],
    ['compact check --stats', '--stats belongs to create and prune, not to compact or check.'],
    [
      '--archive latest',
      '--archive belongs to extract, list, info and config bootstrap, not to create, prune, compact or check, which run when no action is named.',
    ],
    ['config validate --stats', '--stats belongs to create and prune, not to config validate.'],
    ['check --re', '--re is cut too short: it could be --repository or --repair.'],
    ['--log', '--log is cut too short: it could be --log-json, --log-file, --log-file-verbosity or --log-file-format.'],
    ['list --archive a --archive b', '--archive was given twice, as a and b. Run it once for each.'],
    [
      'create --repository a --repo b',
      '--repository was given twice, as a and b. Run it once for each, or name both with a glob.',
    ],
    [
      'extract --archive a --destination x --destination y',
      '--destination was given twice, as x and y. Leave one of them out.',
    ],
    ['list --archive', '--archive needs a value: --archive ARCHIVE.'],
    ['list --archive --json', '--archive needs a value: --archive ARCHIVE.'],
    ['-c', '-c needs a value: -c PATH.'],
    ['-v', '-v needs a value: -v N.'],
    ['--timeout', '--timeout needs a value: --timeout S.'],
    ['--verbosity three', '--verbosity takes a whole number (-2, -1, 0, 1 or 2), got "three".'],
    ['-v 3', '-v takes -2, -1, 0, 1 or 2, not 3.'],
    ['-v=', '-v takes a whole number (-2, -1, 0, 1 or 2), got nothing.'],
    ['--syslog-verbosity 3', '--syslog-verbosity takes -2, -1, 0, 1 or 2, not 3.'],
    ['--concurrency 0', '--concurrency takes a whole number from 1 up, not 0.'],
    ['--timeout 1.5', '--timeout takes a whole number, got "1.5".'],
    ['--timeout 99999999999999999999', '--timeout takes a whole number, got "99999999999999999999".'],
    ['compact --threshold much', '--threshold takes a whole number, got "much".'],
    ['check --only everything', '--only takes archives, data or extract, not everything.'],
    ['check --only data all', '--only takes archives, data or extract, not all.'],
    ['create --dry-run=true', '--dry-run takes no value, got "true". Leave the value out.'],
    ['extract', 'extract needs --archive ARCHIVE.'],
    ['list --archive=', '--archive was given an empty value. Leave it out, or set the variable that it comes from.'],
    [
      '--repository= create',
      '--repository was given an empty value. Leave it out, or set the variable that it comes from.',
    ],
    ['--override', '--override needs a value: --override OPTION=VALUE.'],
    ['--permissions lax', '--permissions takes warn, strict or off, not lax.'],
    ['--keep-dayly 7', 'Unrecognized argument --keep-dayly. Did you mean --keep-daily?'],
    [
      '--healthchecks.ping-ulr x',
      'Unrecognized argument --healthchecks.ping-ulr. Did you mean --healthchecks.ping-url?',
    ],
    [
      'config',
      'config is half a name. Did you mean config bootstrap, config generate, config validate or config show?',
    ],
    [
      'config create',
      'config is half a name. Did you mean config bootstrap, config generate, config validate or config show?',
    ],
    ['config valdate', "Unknown action 'config valdate'. Did you mean config validate?"],
    ['config validate create', 'config validate stands alone. Run it without create.'],
    ['plan demo', 'demo stands alone. Run it without plan.'],
  ])('%s', (line, sentence) => {
    expect(faultsOf(line.split(' '))).toEqual([sentence]);
  });

  test.each([
    ['list -P a -a b', '--prefix and --match-archives choose archives for list in different ways. Give one of them.'],
    [
      'rlist -P a -a b',
      '--prefix and --match-archives choose archives for repo-list in different ways. Give one of them.',
    ],
    ['info --archive a -P b', '--archive and --prefix choose archives for info in different ways. Give one of them.'],
  ])('flags that contradict each other are one: %s', (line, sentence) => {
    expect(faultsOf(line.split(' '), { actions })).toEqual([sentence]);
  });

  test('all faults come at once', () => {
    expect(faultsOf(['crate', 'check', '--stats', '-v', '9'])).toEqual([
      "Unknown action 'crate'. Did you mean create?",
      '--stats belongs to create and prune, not to check.',
      '-v takes -2, -1, 0, 1 or 2, not 9.',
    ]);
  });

  test('a wrong value that two actions share is told once', () => {
    expect(faultsOf(['list', 'info', '--archive'])).toEqual(['--archive needs a value: --archive ARCHIVE.']);
  });
});

describe('what borgmatic has and this version lacks', () => {
  const lacking = Object.entries(knownActions).filter(
    ([name]) => ![...present.split(/, | and /), ...commands.map((command): string => command.name)].includes(name),
  );

  test.each(lacking)('%s is said to come later, under each of its names', (name, aliases) => {
    const files = name === 'restore' ? 'To restore files, use extract. ' : '';
    const sentence = `${name} comes with a later version of Borgflow. ${files}This one has ${present}.`;
    for (const word of [name, ...aliases]) expect(faultsOf(word.split(' '))).toEqual([sentence]);
  });

  test.each([
    'export-tar --archive latest --destination x.tar',
    'borg list --stats --whatever',
    'mount --mount-point /m',
  ])('its flags are no faults of their own: %s', (line) => {
    expect(faultsOf(line.split(' '))).toEqual([
      `${line.split(' ')[0]} comes with a later version of Borgflow. This one has ${present}.`,
    ]);
  });
});

describe('a word that may be meant for an action is none of the configuration files', () => {
  const real: Context = { actions, isPath: (path) => ['server.yaml', 'hosts', 'backup'].includes(path) };

  test.each([
    ['-c server.yaml snapshot', "Unknown action 'snapshot'. Did you mean create?"],
    ['-c server.yaml restor', "Unknown action 'restor'. Did you mean restore?"],
    ['-c server.yaml frobnicate', "Unknown action 'frobnicate'. Actions: "],
    ['snapshot -c server.yaml', "Unknown action 'snapshot'. Did you mean create?"],
    ['-c server.yaml --dry-run verify', "Unknown action 'verify'. Did you mean check?"],
    ['-c server.yaml --stats ls', "Unknown action 'ls'. Did you mean list?"],
    ['-c server.yaml create snapshot', "Unknown action 'snapshot'. Did you mean create?"],
    ['-c server.yaml -- forget', "Unknown action 'forget'. Did you mean prune?"],
    ['--override keep_daily=7 snapshot', "Unknown action 'snapshot'. Did you mean create?"],
    ['-c unlock', "There is no configuration file 'unlock'. Did you mean the action break-lock?"],
    ['--config=creat', "There is no configuration file 'creat'. Did you mean the action create?"],
    ['-c server.yaml -c snapshot prune', "There is no configuration file 'snapshot'. Did you mean the action create?"],
    ['-c create', '-c needs a path, and create is an action. Write -c PATH create.'],
    ['-c create prune', '-c needs a path, and create is an action. Write -c PATH create.'],
  ])('%s', (line, sentence) => {
    expect(faultsOf(line.split(' '), real)[0]?.slice(0, sentence.length)).toBe(sentence);
  });

  test.each([
    '-c server.yaml hosts',
    '-c backup',
    '-c server.yaml backup create',
    '-c missing.yaml ./snapshot c.d',
    '-c hostz',
  ])('what is there, or names a file by its form, is a configuration: %s', (line) =>
    expect(faultsOf(line.split(' '), real)).toEqual([]),
  );
});

test.each([
  ['help', undefined],
  ['help create', 'create'],
  ['prune help', 'prune'],
  ['-c a.yaml help', undefined],
  ['help options', 'options'],
])('help is understood as an action: %s', (line, topic) => {
  expect(parseCommandLine(line.split(' '), { ...context, isPath: () => false })).toEqual(
    topic ? { kind: 'help', topic } : { kind: 'help' },
  );
});
