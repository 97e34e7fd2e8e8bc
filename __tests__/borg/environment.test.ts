import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { type BorgEnvironment, borgEnvironment } from '../../src/borg/environment.js';
import { splitWords } from '../../src/shell/quoting.js';
import { UserError } from '../../src/system/errors.js';
import { environmentOf } from '../support/plain-environment.js';

function make(request: Partial<BorgEnvironment> = {}): Readonly<Record<string, string>> {
  return borgEnvironment({ options: {}, base: environmentOf({}), terminal: false, ...request });
}

describe('borgEnvironment', () => {
  test('starts from the environment that hooks get', () => {
    const environment = make({ base: environmentOf({ PATH: '/bin', GONE: undefined }) });
    expect(environment).toMatchObject({ PATH: '/bin', BORG_EXIT_CODES: 'modern' });
    expect(Object.keys(environment)).not.toContain('GONE');
  });

  test.each([
    [{ ssh_command: 'ssh -i key' }, 'BORG_RSH', 'ssh -i key'],
    [{ temporary_directory: '/t' }, 'TMPDIR', '/t'],
    [{ borg_base_directory: '/b' }, 'BORG_BASE_DIR', '/b'],
    [{ borg_cache_directory: '/c' }, 'BORG_CACHE_DIR', '/c'],
    [{ borg_config_directory: '/c' }, 'BORG_CONFIG_DIR', '/c'],
    [{ borg_security_directory: '/s' }, 'BORG_SECURITY_DIR', '/s'],
    [{ borg_keys_directory: '/k' }, 'BORG_KEYS_DIR', '/k'],
    [{ borg_key_file: '/k' }, 'BORG_KEY_FILE', '/k'],
    [{ borg_files_cache_ttl: 30 }, 'BORG_FILES_CACHE_TTL', '30'],
    [{ archive_hostname: 'web' }, 'BORG_HOSTNAME', 'web'],
    [{ archive_username: 'me' }, 'BORG_USERNAME', 'me'],
    [{ remote_path: 'borg1' }, 'BORG_REMOTE_PATH', 'borg1'],
    [{ relocated_repo_access_is_ok: true }, 'BORG_RELOCATED_REPO_ACCESS_IS_OK', 'YES'],
    [{ unknown_unencrypted_repo_access_is_ok: false }, 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK', 'NO'],
    [{ check_i_know_what_i_am_doing: true }, 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING', 'YES'],
    [{ use_chunks_archive: false }, 'BORG_USE_CHUNKS_ARCHIVE', 'NO'],
    [{ msgpack_version_check: false }, 'BORG_MSGPACK_VERSION_CHECK', 'NO'],
  ] as const)('%j becomes %s, before what the environment says', (options, name, value) => {
    expect(make({ options, base: environmentOf({ [name]: 'of the environment' }) })[name]).toBe(value);
  });

  test('an option that is not set does not change the environment', () => {
    expect(make({ base: environmentOf({ BORG_RSH: 'ssh -v' }) })['BORG_RSH']).toBe('ssh -v');
    expect(make()).not.toHaveProperty('BORG_RSH');
  });
});

describe('the ssh command for a remote repository', () => {
  const words = (request: Partial<BorgEnvironment>) =>
    // Whether there are ServerAlive options depends on this machine's configuration of ssh.
    splitWords(make({ ssh: {}, ...request })['BORG_RSH'] ?? '')
      .slice(4)
      .join('\n')
      .replaceAll(/\n-o\nServerAlive\w+=\d+/g, '')
      .split('\n');

  test('is the configured one, otherwise that of the environment, otherwise ssh', () => {
    const base = environmentOf({ BORG_RSH: 'ssh -v' });
    expect(words({ base, options: { ssh_command: "ssh -i 'my key'" } })).toEqual(['ssh', '-i', 'my key']);
    expect(words({ base })).toEqual(['ssh', '-v']);
    expect(words({})).toEqual(['ssh']);
  });

  test('uses the key and the known hosts of the inputs, whatever their paths, and asks no questions', () => {
    expect(words({ ssh: { keyFile: '/a b/50%/key', knownHostsFile: '/t/known_hosts' } })).toEqual([
      'ssh',
      ...['-o', 'IdentityFile="/a b/50%%/key"', '-o', 'IdentitiesOnly=yes'],
      ...['-o', 'UserKnownHostsFile=/t/known_hosts', '-o', 'StrictHostKeyChecking=yes', '-o', 'BatchMode=yes'],
    ]);
  });

  test('passes on its arguments, output, and exit status', () => {
    const command = splitWords(
      make({ ssh: {}, options: { ssh_command: "sh -c 'echo $1 $2 >&2; exit 7' x" } })['BORG_RSH'] ?? '',
    );
    const [program = '', ...rest] = [...command, 'host', 'borg serve'];
    const { status, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 7, stderr: 'host borg serve\n' });
  });

  test('is an error with an unclosed quote', () => {
    expect(() => make({ ssh: {}, options: { ssh_command: "ssh -i 'key" } })).toThrow(UserError);
  });
});

describe('the questions that Borg may ask', () => {
  const name = 'BORG_RELOCATED_REPO_ACCESS_IS_OK';
  test('are answered with no if nobody can answer them', () => expect(make()[name]).toBe('NO'));
  test('are answered as in the user’s environment', () =>
    expect(make({ base: environmentOf({ [name]: 'yes' }) })[name]).toBe('yes'));
  test('are left to the person at a terminal', () => expect(make({ terminal: true })).not.toHaveProperty(name));
});

describe('the passphrase', () => {
  const base = environmentOf({ BORG_PASSPHRASE: 'env', BORG_PASSCOMMAND: 'env', BORG_PASSPHRASE_FD: '3' });
  const seen = (request: Partial<BorgEnvironment>) => {
    const { BORG_PASSPHRASE, BORG_PASSCOMMAND, BORG_PASSPHRASE_FD } = make(request);
    return { BORG_PASSPHRASE, BORG_PASSCOMMAND, BORG_PASSPHRASE_FD };
  };

  test.each<[string, Partial<BorgEnvironment>, object]>([
    ['of the environment stays where nothing else is set', { base }, base],
    [
      'of the configuration overrides all others',
      { base, passphrase: 'input', options: { encryption_passphrase: 'p', encryption_passcommand: 'c' } },
      { BORG_PASSPHRASE: 'p' },
    ],
    ['may be empty on purpose', { base, options: { encryption_passphrase: '' } }, { BORG_PASSPHRASE: '' }],
    [
      'comes from the configured command',
      { base, passphrase: 'input', options: { encryption_passcommand: 'c' } },
      { BORG_PASSCOMMAND: 'c' },
    ],
    [
      'that the command has printed is passed on',
      { base, passcommandOutput: 'o', options: { encryption_passcommand: 'c' } },
      { BORG_PASSPHRASE: 'o' },
    ],
    ['of the input is used if the configuration has none', { base, passphrase: 'input' }, { BORG_PASSPHRASE: 'input' }],
  ])('%s', (_, request, expected) => {
    expect(seen(request)).toEqual({
      BORG_PASSPHRASE: undefined,
      BORG_PASSCOMMAND: undefined,
      BORG_PASSPHRASE_FD: undefined,
      ...expected,
    });
  });
});
