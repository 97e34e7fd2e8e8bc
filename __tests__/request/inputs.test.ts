import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/request/inputs.js';
import type { Request } from '../../src/request/request.js';
import { UserErrors } from '../../src/system/errors.js';
import { someActions } from './some-actions.js';

/** Sets inputs as the runner does: upper case, blanks to underscores, dashes kept. */
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
  door: 'workflow',
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

describe('inputs that are understood', () => {
  test('none at all: the default actions, step by step', () => {
    expect(requestOf({})).toEqual(nothing);
  });

  test('empty and blank inputs count as left out, as the runner hands every declared input on', () => {
    const names = ['config', 'configuration', 'actions', 'dry-run', 'repository', 'verbosity', 'timeout', 'passphrase'];
    expect(requestOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(nothing);
    expect(requestOf({ config: ' \n ', actions: '\n', configuration: ' \n' })).toEqual(nothing);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [
      { actions: 'create\n# every night\nprune' },
      'The input actions has no comments: remove the line that begins with #.',
    ],
    [
      { actions: '- create\n- prune' },
      'The input actions is no YAML list: write the actions without dashes, such as create prune.',
    ],
    [
      { actions: 'create, prune' },
      'The input actions holds "create, prune": \'create,\' is no action: separate actions with spaces, without commas.',
    ],
    [
      { actions: 'create,prune' },
      'The input actions holds "create,prune": \'create,prune\' is no action: separate actions with spaces, without commas.',
    ],
    [{ repository: '# the vault\nvault' }, 'The input repository has no comments: remove the line that begins with #.'],
    [
      { repository: 'vault\nusb' },
      'The input repository takes one path, label, or glob, and 2 lines were given. Use a glob that matches them all.',
    ],
  ])('an input that is written as a list or with comments gets the sentence that solves it: %j', (given, sentence) => {
    expect(faultsOf(given)).toEqual([sentence]);
  });

  test('a passphrase that is a line end and nothing more is refused', () => {
    expect(faultsOf({ passphrase: '\n' })).toEqual([
      'The input passphrase is empty. Set the secret that it comes from.',
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
  ])('a passphrase stays as it is but for the line end that a pasted secret has: %j', (given, passphrase) => {
    expect(requestOf({ passphrase: given }).passphrase).toBe(passphrase);
  });

  test('debug logging of the workflow shows every detail', () => {
    expect(requestOf({ verbosity: '-1' }, { RUNNER_DEBUG: '1' }).verbosity).toBe(2);
    expect(requestOf({ verbosity: '0' }, { RUNNER_DEBUG: '0' }).verbosity).toBe(0);
  });
});

test('config validate is asked for alone, as the check of a pull request', () => {
  expect(requestOf({ actions: 'config validate' })).toMatchObject({ validateOnly: true, actions: [] });
  expect(requestOf({ actions: 'create' })).not.toHaveProperty('validateOnly');
  expect(requestOf({})).not.toHaveProperty('validateOnly');
});

describe('inputs that are not', () => {
  test.each([
    [{ 'dry-run': 'yes' }, 'The input dry-run takes true or false, got "yes".'],
    [{ 'dry-run': 'tRuE' }, 'The input dry-run takes true or false, got "tRuE".'],
    [{ verbosity: 'loud' }, 'The input verbosity takes a whole number (-2, -1, 0, 1 or 2), got "loud".'],
    [{ 'syslog-verbosity': '3' }, 'The input syslog-verbosity takes -2, -1, 0, 1 or 2, not 3.'],
    [{ verbosity: '3' }, 'The input verbosity takes -2, -1, 0, 1 or 2, not 3.'],
    [{ concurrency: '0' }, 'The input concurrency takes a whole number from 1 up, not 0.'],
    [{ concurrency: 'two' }, 'The input concurrency takes a whole number, got "two".'],
    [{ timeout: '10s' }, 'The input timeout takes a whole number, got "10s".'],
    [{ permissions: 'lax' }, 'The input permissions takes warn, strict or off, not lax.'],
    [
      { actions: 'create --override a=b' },
      'The input actions holds "create --override a=b": --override has an input of its own: overrides.',
    ],
    [{ 'fail-on': 'errors' }, 'The input fail-on takes error, warning or never, not errors.'],
    [{ actions: 'crate' }, 'The input actions holds "crate": Unknown action \'crate\'. Did you mean create?'],
    [
      { actions: 'check\n  --stats' },
      'The input actions holds "check --stats": --stats belongs to create and prune, not to check.',
    ],
    [{ actions: 'create -v 2' }, 'The input actions holds "create -v 2": -v has an input of its own: verbosity.'],
    [{ actions: 'create --dry' }, 'The input actions holds "create --dry": --dry has an input of its own: dry-run.'],
    [
      { actions: '--no-color' },
      'The input actions holds "--no-color": --no-color is for the command line alone. Leave it out.',
    ],
    [{ actions: '--help' }, 'The input actions holds "--help": --help is for the command line alone. Leave it out.'],
    [
      { actions: 'config show' },
      'The input actions holds "config show": config show is for the command line alone. Name actions here.',
    ],
    [
      { actions: 'config validate --json' },
      'The input actions holds "config validate --json": --json is for the command line alone. Leave it out.',
    ],
    [
      { actions: 'config validate create' },
      'The input actions holds "config validate create": config validate stands alone. Run it without create.',
    ],
    [
      { actions: 'delete' },
      'The input actions holds "delete": delete comes with a later version of Borgflow. This one has create, prune, compact, check, repo-create, extract, list and info.',
    ],
  ])('%j', (given, sentence) => {
    expect(faultsOf(given)).toEqual([sentence]);
  });

  test('all of them are told at once', () => {
    expect(faultsOf({ 'dry-run': 'no', timeout: '-1', actions: 'crate check --stats' })).toEqual([
      'The input actions holds "crate check --stats": Unknown action \'crate\'. Did you mean create?',
      'The input actions holds "crate check --stats": --stats belongs to create and prune, not to check.',
      'The input dry-run takes true or false, got "no".',
      'The input timeout takes a whole number from 1 up, not -1.',
    ]);
  });

  test('a quotation mark that is never closed is a fault of the input', () => {
    expect(faultsOf({ actions: 'extract --archive "latest' })[0]).toMatch(
      /^The input actions holds "extract --archive "latest": /,
    );
  });

  test('what was given is listed, secrets and long texts without their words', () => {
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
      'configuration: given, 2 lines',
      'actions: create --stats',
      'overrides: given, 1 line',
      'timeout: 60',
      'passphrase: given, not shown',
      'ssh-known-hosts: given, 1 line',
    ]);
  });

  test('no sentence shows the passphrase', () => {
    expect(faultsOf({ passphrase: 'hunter22', 'dry-run': 'no', actions: 'x' }).join()).not.toContain('hunter22');
  });
});

describe('the Borg that is wanted', () => {
  const hash = 'a'.repeat(64);

  test('is any where nothing is said, or system', () => {
    expect(requestOf({}).borg).toBeUndefined();
    expect(requestOf({ 'borg-version': 'system' }).borg).toBeUndefined();
  });

  test('is a range, or one release with its hash', () => {
    expect(requestOf({ 'borg-version': ' >=1.4 <2 ' }).borg).toEqual({ version: '>=1.4 <2', sha256: undefined });
    expect(requestOf({ 'borg-version': '1.4.5', 'borg-sha256': hash.toUpperCase() }).borg).toEqual({
      version: '1.4.5',
      sha256: hash,
    });
  });

  test.each([
    [{ 'borg-version': 'newest' }, 'The input borg-version takes system, a version such as 1.4.5,'],
    [{ 'borg-version': '1.1.17' }, 'The input borg-version is 1.1.17, but Borg 1.2 or newer is required.'],
    [
      { 'borg-version': '1.4.5', 'borg-sha256': 'abc' },
      'The input borg-sha256 takes a SHA-256 of 64 hexadecimal digits,',
    ],
    [{ 'borg-version': '1.4', 'borg-sha256': hash }, 'The input borg-sha256 is the hash of one release. Name it in'],
    [
      { 'borg-sha256': hash },
      'The input borg-sha256 is the hash of one release. Name it in borg-version, such as 1.4.5.',
    ],
  ])('as %j is a fault', (given, sentence) => {
    expect(faultsOf(given).join('\n')).toContain(sentence);
    expect(faultsOf(given)).toHaveLength(1);
  });
});
