import { describe, expect, test } from '@jest/globals';
import { connectionMessage } from '../../src/borg/error-patterns.js';
import { usesSsh } from '../../src/borg/repository-url.js';
import { keepAliveOptions } from '../../src/borg/ssh.js';

describe('a repository is accessed over SSH', () => {
  test.each(['ssh://vault/./r', 'ssh://me@[::1]:2222/r', 'me@vault:r', 'vault:/srv/r', 'vault:~/r', 'sftp://vault/r'])(
    'when it is %s',
    (repository) => expect(usesSsh(repository)).toBe(true),
  );
  test.each(['/mnt/r', 'r', './a:b', 'file:///mnt/r', 'rest://vault/r', 's3:key:secret@bucket/r', 'rclone:remote:r'])(
    'but not when it is %s',
    (repository) => expect(usesSsh(repository)).toBe(false),
  );
});

describe('a server that has disappeared is given up after five minutes', () => {
  const expected = ['-o', 'ServerAliveInterval=30', '-o', 'ServerAliveCountMax=10'];
  const none = { own: '', shared: 'Host *\n    SendEnv LANG\n    Include /etc/ssh/ssh_config.d/*.conf\n' };

  test.each([['ssh'], ['/usr/bin/ssh', '-i', 'key']])('with %s', (...command) => {
    expect(keepAliveOptions(command, none)).toEqual(expected);
  });

  test.each<[string, readonly string[], Partial<typeof none>]>([
    ['ssh_command sets another limit', ['ssh', '-o', 'ServerAliveInterval=0'], {}],
    ['ssh_command sets part of it', ['ssh', '-oserveralivecountmax 3'], {}],
    ['ssh_command names a configuration', ['ssh', '-F', '/etc/backup/ssh'], {}],
    ['ssh_command is another program', ['docker', 'exec', '-i', 'vpn', 'ssh'], {}],
    ['the account sets another limit', ['ssh'], { own: 'Host vault\n  serverAliveInterval 5\n' }],
    ['the account includes other files', ['ssh'], { own: 'Include conf.d/*\n' }],
    ['the system sets another limit', ['ssh'], { shared: 'ServerAliveInterval 240\n' }],
  ])('unless %s', (_, command, more) => {
    expect(keepAliveOptions(command, { ...none, ...more })).toEqual([]);
  });
});

describe('an error of ssh becomes advice', () => {
  const told = (...lines: readonly string[]) => {
    const said = { errors: [], warnings: lines.map((line) => `Remote: ${line}`), questions: [], plain: [], tail: [] };
    return connectionMessage(
      { repository: 'ssh://vault/r', said, entryPoint: 'workflow', command: 'create' },
      'Connection closed by remote host',
    );
  };

  test('an unknown host: how to get its key, with its port if it is not 22', () => {
    const unknown = 'No ED25519 host key is known for vault and you have requested strict checking.';
    expect(told(unknown, 'Host key verification failed.')).toBe(
      "Could not connect to ssh://vault/r: the host key of vault is unknown, and nobody can confirm it here. Run `ssh-keyscan vault`, compare the result with the server's own key, and add it to the ssh-known-hosts input.",
    );
    expect(told(unknown.replace('vault', '[::1]:2222'))).toContain('`ssh-keyscan -p 2222 ::1`');
    expect(told('Host key verification failed.')).toContain('`ssh-keyscan HOST`');
  });

  test('a changed host key: that someone may be intercepting, and the new key', () => {
    const lines = [
      '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @',
      'The fingerprint for the ECDSA key sent by the remote host is',
      'SHA256:A4NtOs3azaxrumPwKl6jout3TW8fxBGZzmIF5aYfQpE.',
      'Host key for vault has changed and you have requested strict checking.',
      'Host key verification failed.',
    ];
    expect(told(...lines)).toMatch(
      /the host key of vault has changed \(SHA256:A4NtOs3azaxrumPwKl6jout3TW8fxBGZzmIF5aYfQpE\)\. Nothing was sent: .*intercepting/,
    );
    expect(told(...lines)).toContain(
      "Compare it with what `ssh-keygen -l -f /etc/ssh/ssh_host_ecdsa_key.pub` prints on the server itself. Only if they are the same, replace the server's line in the ssh-known-hosts input with that of `ssh-keyscan vault`.",
    );
  });

  test.each([
    ['me@vault: Permission denied (publickey,password).', 'me@vault refused the SSH key (publickey,password).'],
    ['Load key "/t/key": error in libcrypto', "ssh can't read the private key (error in libcrypto)."],
    [
      'ssh: connect to host vault port 22: Connection refused',
      'ssh://vault/r failed: ssh: connect to host vault port 22',
    ],
    ['Timeout, server vault not responding.', 'was lost: the server has stopped answering. Check the network'],
    [
      'client_loop: send disconnect: Broken pipe',
      'The connection to ssh://vault/r was lost: client_loop: send disconnect: Broken pipe. Check the network and the server, and run it again. The next backup reuses what this one had stored up to its last checkpoint.',
    ],
    ['Connection to vault closed by remote host.', 'was lost: Connection to vault closed by remote host. Check'],
    ['bash: line 1: borg: command not found', 'failed: bash: line 1: borg: command not found. Check ssh_command'],
  ])('%s', (line, sentence) => expect(told(line)).toContain(sentence));

  test("no message of ssh: Borg's own message", () => {
    expect(told()).toContain('The connection to ssh://vault/r failed: Connection closed by remote host. Check');
  });
});
