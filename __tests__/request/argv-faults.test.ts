import { describe, expect, test } from '@jest/globals';
import { actions } from '../../src/actions/registry.js';
import { optionFlags } from '../../src/configuration/options/option-flags.js';
import { type Context, parseCommandLine } from '../../src/request/argv.js';
import { commands, knownActions } from '../../src/request/vocabulary.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from '../support/sample-actions.js';

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

const present = 'create, prune, compact, check, repo-create, extract, list, and info';

describe('an invalid command line is reported with', () => {
  test.each([
    ['crate', "Unknown action 'crate'. Did you mean create?"],
    ['-c a.yaml crate', "Unknown action 'crate'. Did you mean create?"],
    ['config validate a.yaml', "Unknown action 'a.yaml'. To specify a configuration file, write --config a.yaml."],
    ['list /etc/b.yml', "Unknown action '/etc/b.yml'. To specify a configuration file, write --config /etc/b.yml."],
    ['zzz', `Unknown action 'zzz'. Actions: ${present}.`],
    ['create --statz', 'Unknown flag --statz. Did you mean --stats?'],
    ['--creat', 'Unknown flag --creat. Did you mean --create?'],
    ['-dry-run', 'Unknown flag -dry-run. Did you mean --dry-run?'],
    ['create --frobnicate', 'Unknown flag --frobnicate. For a list of flags, run `borgflow create --help`.'],
    ['-z', 'Unknown flag -z. For a list of flags, run `borgflow --help`.'],
    ['-Cp', 'Unknown flag -Cp. For a list of flags, run `borgflow --help`.'],
    ['check --stats', '--stats is a flag of create and prune, not of check.'],
    ['compact check --stats', '--stats is a flag of create and prune, not of compact or check.'],
    [
      '--archive latest',
      '--archive is a flag of extract, list, info, and config bootstrap, not of create, prune, compact, or check, which run if no action is named.',
    ],
    ['config validate --stats', '--stats is a flag of create and prune, not of config validate.'],
    ['check --re', '--re is ambiguous: it could be --repository or --repair.'],
    ['--log', '--log is ambiguous: it could be --log-json, --log-file, --log-file-verbosity, or --log-file-format.'],
    ['create --events a --log-file ./a', '--log-file and --events name the same file. Give each a file of its own.'],
    ['create --events=', '--events is empty. Give it a value, or remove it.'],
    ['replay', 'replay needs one FILE. Write borgflow replay FILE.'],
    ['replay a b', 'replay needs one FILE, got 2: a and b. Write borgflow replay FILE.'],
    ['list --archive a --archive b', '--archive was given twice: a and b. Run the command once for each.'],
    [
      'create --repository a --repo b',
      '--repository was given twice: a and b. Run the command once for each, or use a glob that matches both.',
    ],
    [
      'extract --archive a --destination x --destination y',
      '--destination was given twice: x and y. Remove one of them.',
    ],
    ['list --archive', '--archive needs a value: --archive ARCHIVE.'],
    ['list --archive --json', '--archive needs a value: --archive ARCHIVE.'],
    ['-c', '-c needs a value: -c PATH.'],
    ['-v', '-v needs a value: -v N.'],
    ['--timeout', '--timeout needs a value: --timeout S.'],
    ['--verbosity three', '--verbosity must be -2, -1, 0, 1, or 2, got "three".'],
    ['-v 3', '-v must be -2, -1, 0, 1, or 2, got 3.'],
    ['-v=', '-v must be -2, -1, 0, 1, or 2, got an empty string.'],
    ['--syslog-verbosity 3', '--syslog-verbosity must be -2, -1, 0, 1, or 2, got 3.'],
    ['--concurrency 0', '--concurrency must be at least 1, got 0.'],
    ['--timeout 1.5', '--timeout must be an integer, got "1.5".'],
    ['--timeout 99999999999999999999', '--timeout must be an integer, got "99999999999999999999".'],
    ['compact --threshold much', '--threshold must be an integer, got "much".'],
    ['check --only everything', '--only must be archives, data, or extract, got "everything".'],
    ['check --only data all', '--only must be archives, data, or extract, got "all".'],
    ['create --dry-run=true', '--dry-run does not take a value, got "true". Remove the value.'],
    ['extract', 'extract needs --archive ARCHIVE.'],
    ['list --archive=', '--archive is empty. Give it a value, or remove it.'],
    ['--repository= create', '--repository is empty. Give it a value, or remove it.'],
    ['--override', '--override needs a value: --override OPTION=VALUE.'],
    ['--permissions lax', '--permissions must be warn, strict, or off, got "lax".'],
    ['--keep-dayly 7', 'Unknown flag --keep-dayly. Did you mean --keep-daily?'],
    ['--healthchecks.ping-ulr x', 'Unknown flag --healthchecks.ping-ulr. Did you mean --healthchecks.ping-url?'],
    [
      'config',
      'config is incomplete. Did you mean config bootstrap, config generate, config validate, or config show?',
    ],
    [
      'config create',
      'config is incomplete. Did you mean config bootstrap, config generate, config validate, or config show?',
    ],
    ['config valdate', "Unknown action 'config valdate'. Did you mean config validate?"],
    ['config validate create', "config validate can't be combined with other actions. Run it without create."],
    ['plan demo', "demo can't be combined with other actions. Run it without plan."],
  ])('%s', (line, sentence) => {
    expect(faultsOf(line.split(' '))).toEqual([sentence]);
  });

  test.each([
    [
      'list -P a -a b',
      "--prefix and --match-archives can't be combined for list, because each selects archives. Use one of them.",
    ],
    [
      'rlist -P a -a b',
      "--prefix and --match-archives can't be combined for repo-list, because each selects archives. Use one of them.",
    ],
    [
      'info --archive a -P b',
      "--archive and --prefix can't be combined for info, because each selects archives. Use one of them.",
    ],
  ])("reports flags that can't be combined: %s", (line, sentence) => {
    expect(faultsOf(line.split(' '), { actions })).toEqual([sentence]);
  });

  test('reports all errors at once', () => {
    expect(faultsOf(['crate', 'check', '--stats', '-v', '9'])).toEqual([
      "Unknown action 'crate'. Did you mean create?",
      '--stats is a flag of create and prune, not of check.',
      '-v must be -2, -1, 0, 1, or 2, got 9.',
    ]);
  });

  test('reports an invalid value that two actions share once', () => {
    expect(faultsOf(['list', 'info', '--archive'])).toEqual(['--archive needs a value: --archive ARCHIVE.']);
  });
});

describe('an action of borgmatic that is not supported yet', () => {
  const lacking = Object.entries(knownActions).filter(
    ([name]) => ![...present.split(/, and |, /), ...commands.map((command): string => command.name)].includes(name),
  );

  test.each(lacking)('%s: reports that, under each of its names', (name, aliases) => {
    const sentence = `${name} is not supported yet. Actions: ${present}.`;
    for (const word of [name, ...aliases]) expect(faultsOf(word.split(' '))).toEqual([sentence]);
  });

  test.each([
    'export-tar --archive latest --destination x.tar',
    'borg list --stats --whatever',
    'mount --mount-point /m',
  ])('does not also report its flags: %s', (line) => {
    expect(faultsOf(line.split(' '))).toEqual([`${line.split(' ')[0]} is not supported yet. Actions: ${present}.`]);
  });
});

describe('a word after --config that looks like an action is not taken for a file', () => {
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
    ['-c unlock', "Configuration file 'unlock' not found. Did you mean the action break-lock?"],
    ['--config=creat', "Configuration file 'creat' not found. Did you mean the action create?"],
    ['-c server.yaml -c snapshot prune', "Configuration file 'snapshot' not found. Did you mean the action create?"],
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
  ])('an existing file, or a word that looks like a file name, is a configuration file: %s', (line) =>
    expect(faultsOf(line.split(' '), real)).toEqual([]),
  );
});

test.each([
  ['help', undefined],
  ['help create', 'create'],
  ['prune help', 'prune'],
  ['-c a.yaml help', undefined],
  ['help options', 'options'],
])('accepts help as an action: %s', (line, topic) => {
  expect(parseCommandLine(line.split(' '), { ...context, isPath: () => false })).toEqual(
    topic ? { kind: 'help', topic } : { kind: 'help' },
  );
});
