import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/request/inputs.js';
import type { Request } from '../../src/request/request.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from '../support/sample-actions.js';

/** Returns the environment variables that the runner sets for inputs. */
function environmentOf(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { PATH: '/bin', ...Object.fromEntries(variables) };
}

function requestOf(given: Readonly<Record<string, string>>, more: NodeJS.ProcessEnv = {}): Request {
  return readInputs({ ...environmentOf(given), ...more }, someActions);
}

function faultsOf(given: Readonly<Record<string, string>>): readonly string[] {
  try {
    requestOf(given);
  } catch (error) {
    if (error instanceof UserErrors) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

const nothing: Request = {
  entryPoint: 'workflow',
  actions: [],
  dryRun: false,
  concurrency: 1,
  summary: true,
  permissions: 'warn',
  asked: [],
  json: false,
  logJson: false,
  failOn: 'error',
};

function override(line: number, text: string) {
  return { text, place: { file: 'overrides', line, column: 1 } };
}

describe('valid inputs', () => {
  test('no inputs request the default actions', () => {
    expect(requestOf({})).toEqual(nothing);
  });

  test('a token for issues is passed on, and never shown', () => {
    const asked = [{ name: 'github-token', value: 'set, not shown' }];
    expect(requestOf({ 'github-token': 'ghs_1' })).toMatchObject({ githubToken: 'ghs_1', asked });
  });

  test('treats empty and blank inputs as missing, because the runner passes all of them', () => {
    const names = ['config', 'configuration', 'actions', 'dry-run', 'repository', 'verbosity', 'timeout', 'passphrase'];
    expect(requestOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(nothing);
    expect(requestOf({ config: ' \n ', actions: '\n', configuration: ' \n' })).toEqual(nothing);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [
      { actions: 'create\n# every night\nprune' },
      "The actions input can't contain comments. Remove the line that begins with #.",
    ],
    [
      { actions: '- create\n- prune' },
      'The actions input must not be a YAML list. Write the actions without dashes, such as create prune.',
    ],
    [
      { actions: 'create, prune' },
      'The actions input ("create, prune"): Unknown action \'create,\'. Separate actions with spaces, not commas.',
    ],
    [
      { actions: 'create,prune' },
      'The actions input ("create,prune"): Unknown action \'create,prune\'. Separate actions with spaces, not commas.',
    ],
    [
      { repository: '# the vault\nvault' },
      "The repository input can't contain comments. Remove the line that begins with #.",
    ],
    [
      { repository: 'vault\nusb' },
      'The repository input must be one path, label, or glob, got 2 lines. Use a glob that matches them all.',
    ],
  ])('explains how to write an input that is a list or contains comments: %j', (given, sentence) => {
    expect(faultsOf(given)).toEqual([sentence]);
  });

  test('refuses a passphrase that is only a newline', () => {
    expect(faultsOf({ passphrase: '\n' })).toEqual([
      'The passphrase input is empty. Set the secret that it comes from.',
    ]);
  });

  test.each<[Readonly<Record<string, string>>, Partial<Request>]>([
    [{ config: 'a.yaml' }, { configurationPaths: ['a.yaml'] }],
    [{ config: '  a.yaml\r\n\n  b c.d/*.yaml \n' }, { configurationPaths: ['a.yaml', 'b c.d/*.yaml'] }],
    [{ configuration: 'umask: 0077\n' }, { inlineConfiguration: 'umask: 0077\n' }],
    [{ 'dry-run': 'true' }, { dryRun: true }],
    [{ 'dry-run': ' TRUE ' }, { dryRun: true }],
    [{ 'dry-run': 'False' }, { dryRun: false }],
    [{ repository: ' offsite ' }, { repository: 'offsite' }],
    [{ verbosity: '-2' }, { verbosity: -2 }],
    [{ verbosity: '0' }, { verbosity: 0 }],
    [{ 'syslog-verbosity': '-2' }, { syslogVerbosity: -2 }],
    [{ 'syslog-verbosity': '0' }, { syslogVerbosity: undefined }],
    [{ concurrency: '3' }, { concurrency: 3 }],
    [{ permissions: 'strict' }, { permissions: 'strict' }],
    [
      { 'ssh-known-hosts': ' a ssh-ed25519 AAA\r\n\nb ssh-rsa BBB\n' },
      { sshKnownHosts: 'a ssh-ed25519 AAA\nb ssh-rsa BBB' },
    ],
    [
      { overrides: '\nkeep_daily=7\r\n\n  hooks.before_backup=[a=b]\n' },
      { overrides: [override(2, 'keep_daily=7'), override(4, '  hooks.before_backup=[a=b]')] },
    ],
    [{ timeout: '600' }, { timeout: 600 }],
    [{ 'fail-on': 'never' }, { failOn: 'never' }],
    [{ actions: 'check' }, { actions: [{ name: 'check', flags: {} }] }],
    [
      { actions: 'create --stats\nprune check --only data' },
      {
        actions: [
          { name: 'create', flags: { stats: true } },
          { name: 'prune', flags: { stats: true } },
          { name: 'check', flags: { only: ['data'] } },
        ],
      },
    ],
    [
      { actions: "extract --archive 'my archive' --path etc" },
      { actions: [{ name: 'extract', flags: { archive: 'my archive', path: ['etc'] } }] },
    ],
    [
      { actions: 'check \\\n  --repair\r\ncompact' },
      {
        actions: [
          { name: 'check', flags: { repair: true } },
          { name: 'compact', flags: {} },
        ],
      },
    ],
    [{ actions: 'init -e none' }, { actions: [{ name: 'repo-create', flags: { encryption: 'none' } }] }],
  ])('%j', (given, expected) => {
    expect({ ...requestOf(given), asked: [] }).toEqual({ ...nothing, ...expected });
  });

  test.each([
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['secret\r\n', 'secret'],
    ['secret\n\n', 'secret\n'],
    ['  with blanks  ', '  with blanks  '],
    [' ', ' '],
  ])('keeps a passphrase unchanged, except for a trailing newline: %j', (given, passphrase) => {
    expect(requestOf({ passphrase: given }).passphrase).toBe(passphrase);
  });

  test('debug logging of the workflow sets the highest verbosity', () => {
    expect(requestOf({ verbosity: '-1' }, { RUNNER_DEBUG: '1' }).verbosity).toBe(2);
    expect(requestOf({ verbosity: '0' }, { RUNNER_DEBUG: '0' }).verbosity).toBe(0);
  });
});

test('accepts config validate on its own, to check a pull request', () => {
  expect(requestOf({ actions: 'config validate' })).toMatchObject({ validateOnly: true, actions: [] });
  expect(requestOf({ actions: 'create' })).not.toHaveProperty('validateOnly');
  expect(requestOf({})).not.toHaveProperty('validateOnly');
});

describe('invalid inputs', () => {
  test.each([
    [{ 'dry-run': 'yes' }, 'The dry-run input must be true or false, got "yes".'],
    [{ 'dry-run': 'tRuE' }, 'The dry-run input must be true or false, got "tRuE".'],
    [{ verbosity: 'loud' }, 'The verbosity input must be -2, -1, 0, 1, or 2, got "loud".'],
    [{ 'syslog-verbosity': '3' }, 'The syslog-verbosity input must be -2, -1, 0, 1, or 2, got 3.'],
    [{ verbosity: '3' }, 'The verbosity input must be -2, -1, 0, 1, or 2, got 3.'],
    [{ concurrency: '0' }, 'The concurrency input must be at least 1, got 0.'],
    [{ concurrency: 'two' }, 'The concurrency input must be an integer, got "two".'],
    [{ timeout: '10s' }, 'The timeout input must be an integer, got "10s".'],
    [{ permissions: 'lax' }, 'The permissions input must be warn, strict, or off, got "lax".'],
    [
      { actions: 'create --override a=b' },
      'The actions input ("create --override a=b"): --override has its own input: overrides.',
    ],
    [{ 'fail-on': 'errors' }, 'The fail-on input must be error, warning, or never, got "errors".'],
    [{ actions: 'crate' }, 'The actions input ("crate"): Unknown action \'crate\'. Did you mean create?'],
    [
      { actions: 'check\n  --stats' },
      'The actions input ("check --stats"): --stats is a flag of create and prune, not of check.',
    ],
    [{ actions: 'create -v 2' }, 'The actions input ("create -v 2"): -v has its own input: verbosity.'],
    [{ actions: 'create --dry' }, 'The actions input ("create --dry"): --dry has its own input: dry-run.'],
    [
      { actions: '--no-color' },
      'The actions input ("--no-color"): --no-color is only available on the command line. Remove it.',
    ],
    [{ actions: '--help' }, 'The actions input ("--help"): --help is only available on the command line. Remove it.'],
    [
      { actions: 'config show' },
      'The actions input ("config show"): config show is only available on the command line. Only actions are allowed here.',
    ],
    [
      { actions: 'config validate --json' },
      'The actions input ("config validate --json"): --json is only available on the command line. Remove it.',
    ],
    [
      { actions: 'config validate create' },
      'The actions input ("config validate create"): config validate can\'t be combined with other actions. Run it without create.',
    ],
    [
      { actions: 'delete' },
      'The actions input ("delete"): delete is not supported yet. Actions: create, prune, compact, check, repo-create, extract, list, and info.',
    ],
  ])('%j', (given, sentence) => {
    expect(faultsOf(given)).toEqual([sentence]);
  });

  test('reports all errors at once', () => {
    expect(faultsOf({ 'dry-run': 'no', timeout: '-1', actions: 'crate check --stats' })).toEqual([
      'The actions input ("crate check --stats"): Unknown action \'crate\'. Did you mean create?',
      'The actions input ("crate check --stats"): --stats is a flag of create and prune, not of check.',
      'The dry-run input must be true or false, got "no".',
      'The timeout input must be at least 1, got -1.',
    ]);
  });

  test('reports a missing closing quote', () => {
    expect(faultsOf({ actions: 'extract --archive "latest' })[0]).toMatch(
      /^The actions input \("extract --archive "latest"\): /,
    );
  });

  test('lists the given inputs, without the content of secrets and multi-line inputs', () => {
    const given = {
      config: 'a.yaml\n b.yaml\n',
      configuration: 'repositories:\n  - path: /hunter22\n',
      actions: 'create \\\n  --stats',
      'dry-run': 'false',
      overrides: 'encryption_passphrase=hunter22',
      verbosity: '1',
      timeout: ' 60 ',
      passphrase: 'hunter22',
      'ssh-known-hosts': 'vault ssh-rsa hunter22',
    };
    expect(requestOf(given).asked?.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'config: a.yaml, b.yaml',
      'configuration: set, 2 lines',
      'actions: create --stats',
      'overrides: set, 1 line',
      'timeout: 60',
      'passphrase: set, not shown',
      'ssh-known-hosts: set, 1 line',
    ]);
  });

  test('never shows the passphrase in an error', () => {
    expect(faultsOf({ passphrase: 'hunter22', 'dry-run': 'no', actions: 'x' }).join()).not.toContain('hunter22');
  });
});

describe('the required Borg version', () => {
  const hash = 'a'.repeat(64);

  test('is any version by default or with system', () => {
    expect(requestOf({}).borg).toBeUndefined();
    expect(requestOf({ 'borg-version': 'system' }).borg).toBeUndefined();
  });

  test('can be a range, or one release with its hash', () => {
    expect(requestOf({ 'borg-version': ' >=1.4 <2 ' }).borg).toEqual({ version: '>=1.4 <2', sha256: undefined });
    expect(requestOf({ 'borg-version': '1.4.5', 'borg-sha256': hash.toUpperCase() }).borg).toEqual({
      version: '1.4.5',
      sha256: hash,
    });
  });

  test.each([
    [{ 'borg-version': 'newest' }, 'The borg-version input must be system, a version such as 1.4.5,'],
    [{ 'borg-version': '1.1.17' }, 'The borg-version input is 1.1.17, but Borg 1.2 or later is required.'],
    [
      { 'borg-version': '1.4.5', 'borg-sha256': 'abc' },
      'The borg-sha256 input must be a SHA-256 hash (64 hexadecimal digits),',
    ],
    [
      { 'borg-version': '1.4', 'borg-sha256': hash },
      'The borg-sha256 input requires an exact version. Set borg-version',
    ],
    [
      { 'borg-sha256': hash },
      'The borg-sha256 input requires an exact version. Set borg-version to the release, such as 1.4.5.',
    ],
  ])('%j is an error', (given, sentence) => {
    expect(faultsOf(given).join('\n')).toContain(sentence);
    expect(faultsOf(given)).toHaveLength(1);
  });
});
