import { describe, expect, test } from '@jest/globals';
import { type ParsedCommandLine, parseCommandLine } from '../../src/request/argv.js';
import type { Request } from '../../src/request/request.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from '../support/sample-actions.js';

const context = { actions: someActions, options: ['keep_daily', 'healthchecks'] };

function parse(line: string): ParsedCommandLine {
  return parseCommandLine(line.split(' ').filter(Boolean), context);
}

function requestOf(line: string): Request {
  const parsed = parse(line);
  if (parsed.kind !== 'run') throw new Error(`${line} is not a run but ${parsed.kind}`);
  return parsed.request;
}

/** The actions with their flags, written as `create{"stats":true} prune{}`. */
function actionsOf(line: string): string {
  return requestOf(line)
    .actions.map(({ name, flags }) => `${name}${JSON.stringify(flags)}`)
    .join(' ');
}

const nothing: Request = {
  entryPoint: 'command-line',
  actions: [],
  dryRun: false,
  concurrency: 1,
  json: false,
  logJson: false,
  failOn: 'error',
};

describe('actions and their flags', () => {
  test.each([
    ['create', 'create{}'],
    ['prune create', 'prune{} create{}'],
    ['create create', 'create{}'],
    ['init -e repokey', 'repo-create{"encryption":"repokey"}'],
    ['rcreate --encryption=none', 'repo-create{"encryption":"none"}'],
    ['--create --prune --stats', 'create{"stats":true} prune{"stats":true}'],
    ['-C -p -k', 'create{} prune{} check{}'],
    ['-I -e none', 'repo-create{"encryption":"none"}'],
    ['-x --archive latest', 'extract{"archive":"latest"}'],
    ['-l --json', 'list{"json":true}'],
    ['-i', 'info{}'],
    ['--stats create', 'create{"stats":true}'],
    ['prune check --stats', 'prune{"stats":true} check{}'],
    ['create check --progress --repair', 'create{"progress":true} check{"progress":true,"repair":true}'],
    ['--stats', 'create{"stats":true} prune{"stats":true} compact{} check{}'],
    ['--archive latest list', 'list{"archive":"latest"}'],
    ['list --archive one --archive one', 'list{"archive":"one"}'],
    ['compact --threshold 20', 'compact{"threshold":20}'],
    ['prune -a web-*', 'prune{"match-archives":"web-*"}'],
    ['prune --glob-archives web-*', 'prune{"match-archives":"web-*"}'],
    ['create --prog', 'create{"progress":true}'],
    ['check --repa', 'check{"repair":true}'],
    ['create -- prune', 'create{} prune{}'],
  ])('%s', (line, expected) => {
    expect(actionsOf(line)).toBe(expected);
  });

  test.each([
    ['check --only extract', 'check{"only":["extract"]}'],
    ['check --only data archives create', 'check{"only":["data","archives"]} create{}'],
    ['check --only data --only archives', 'check{"only":["data","archives"]}'],
    ['extract --archive a --path etc home create', 'extract{"archive":"a","path":["etc","home"]} create{}'],
    ['extract --archive a --path etc -p', 'extract{"archive":"a","path":["etc"]} prune{}'],
    ['extract --archive create', 'extract{"archive":"create"}'],
    ['extract --archive a --path create', 'extract{"archive":"a","path":["create"]}'],
    ['extract --archive a --destination -', 'extract{"archive":"a","destination":"-"}'],
    ['extract --archive a --restore-path=etc', 'extract{"archive":"a","path":["etc"]}'],
  ])('never confuses values and actions: %s', (line, expected) => {
    expect(actionsOf(line)).toBe(expected);
  });

  test.each([
    ['create --list', 'create{"list":true}'],
    ['check --list', 'check{} list{}'],
    ['--list', 'create{"list":true} prune{"list":true} compact{} check{}'],
    ['repo-create -i blake2 -e none', 'repo-create{"id-hash":"blake2","encryption":"none"}'],
    ['create -i', 'create{} info{}'],
    ['list -e *.tmp', 'list{"exclude":"*.tmp"}'],
  ])('takes a word that is both a flag and an action for a flag if a named action has it: %s', (line, expected) => {
    expect(actionsOf(line)).toBe(expected);
  });

  test('accepts a value that begins with a dash if it contains a space', () => {
    const parsed = parseCommandLine(['list', '--archive', '-o ro'], context);
    expect(parsed).toMatchObject({ request: { actions: [{ name: 'list', flags: { archive: '-o ro' } }] } });
  });

  test('--json of any action makes standard output JSON', () => {
    expect(requestOf('create check --json').json).toBe(true);
    expect(requestOf('create check').json).toBe(false);
  });
});

/** Returns the overrides of `--override` flags, each at its own line. */
function overrides(...texts: readonly string[]): Request['overrides'] {
  return texts.map((text, index) => ({ text, place: { file: '--override', line: index + 1, column: 1 } }));
}

describe('global flags', () => {
  test('an empty line requests the default actions', () => {
    expect(requestOf('')).toEqual(nothing);
  });

  test.each<[string, Partial<Request>]>([
    ['-c a.yaml', { configurationPaths: ['a.yaml'] }],
    ['-c a.yaml b.yaml -c c.d', { configurationPaths: ['a.yaml', 'b.yaml', 'c.d'] }],
    ['--config=a.yaml', { configurationPaths: ['a.yaml'] }],
    ['-c create', { configurationPaths: ['create'] }],
    ['-n', { dryRun: true }],
    ['--dry', { dryRun: true }],
    ['-v 2', { verbosity: 2 }],
    ['-v2', { verbosity: 2 }],
    ['-v=2', { verbosity: 2 }],
    ['-nv2', { dryRun: true, verbosity: 2 }],
    ['-nv 1', { dryRun: true, verbosity: 1 }],
    ['--verbosity -1', { verbosity: -1 }],
    ['--verbosity=-2', { verbosity: -2 }],
    ['--verb 1', { verbosity: 1 }],
    ['-v 1 -v 2', { verbosity: 2 }],
    ['-nc', { color: false }],
    ['--no-color', { color: false }],
    ['--no-color --color', { color: true }],
    ['--log-json', { logJson: true }],
    ['--repository offsite', { repository: 'offsite' }],
    ['--repo offsite', { repository: 'offsite' }],
    ['--timeout 600', { timeout: 600 }],
    ['--concurrency 3', { concurrency: 3 }],
    ['--permissions strict', { permissions: 'strict' }],
    [
      '--override keep_daily=7 create',
      { overrides: overrides('keep_daily=7'), actions: [{ name: 'create', flags: {} }] },
    ],
    ['--override a.b=c d=[e] --override=f=g', { overrides: overrides('a.b=c', 'd=[e]', 'f=g') }],
    ['--log-file x.log --log-file-format {message}', { logFile: { path: 'x.log', format: '{message}' } }],
    ['--syslog-verbosity -2', { syslogVerbosity: -2 }],
    ['--syslog-verbosity 1', { syslogVerbosity: 1 }],
  ])('%s', (line, expected) => {
    expect(requestOf(line)).toEqual({ ...nothing, ...expected });
  });

  test.each([
    ['-c a.yaml create', ['a.yaml'], 'create{}'],
    ['create -c a.yaml', ['a.yaml'], 'create{}'],
    ['-c a.yaml b.yaml -C', ['a.yaml', 'b.yaml'], 'create{}'],
  ])('the list of configuration files ends at an action: %s', (line, paths, actions) => {
    expect(requestOf(line).configurationPaths).toEqual(paths);
    expect(actionsOf(line)).toBe(actions);
  });

  test('the verbosity of each output', () => {
    const line = '--verbosity -1 --log-file x.log --log-file-verbosity 2 --monitoring-verbosity 1';
    expect(requestOf(line)).toEqual({
      ...nothing,
      verbosity: -1,
      logFile: { path: 'x.log', verbosity: 2 },
      monitoringVerbosity: 1,
    });
  });
});

describe('help, version, and commands', () => {
  test.each<[string, ParsedCommandLine]>([
    ['--help', { kind: 'help' }],
    ['create -h', { kind: 'help', topic: 'create' }],
    ['--help --wrong check', { kind: 'help', topic: 'check' }],
    ['extract --help', { kind: 'help', topic: 'extract' }],
    ['init --help', { kind: 'help', topic: 'repo-create' }],
    ['config --help', { kind: 'help', topic: 'config' }],
    ['config validate --help', { kind: 'help', topic: 'config validate' }],
    ['--version', { kind: 'version' }],
    ['demo', { kind: 'command', name: 'demo', flags: {}, request: nothing }],
    [
      'config -c x.yaml validate --json',
      {
        kind: 'command',
        name: 'config validate',
        flags: { json: true },
        request: { ...nothing, configurationPaths: ['x.yaml'], json: true },
      },
    ],
    [
      'plan create --stats',
      {
        kind: 'command',
        name: 'plan',
        flags: {},
        request: { ...nothing, actions: [{ name: 'create', flags: { stats: true } }] },
      },
    ],
  ])('%s', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  test('refuses to show help for misspelled or unsupported actions', () => {
    expect(() => parse('crate --help')).toThrow(UserErrors);
    expect(() => parse('mount --help')).toThrow('mount is not supported yet.');
  });
});
