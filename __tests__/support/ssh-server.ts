import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server-process.js';

/** A real sshd on loopback that accepts one key, for `borg serve` in one folder. */
export interface SshServer {
  readonly port: number;
  /** The folder of its repositories. */
  readonly folder: string;
  /** The private key that it accepts. */
  readonly key: string;
  /** Its line for known_hosts. */
  readonly knownHost: string;
  /** The file with the public keys that it accepts. */
  readonly authorizedKeys: string;
  /** Returns the URL of a repository in its folder. */
  readonly url: (name: string) => string;
  readonly stop: () => Promise<void>;
}

/** What a server's key may do. */
interface KeyRights {
  /** It may run any command. */
  readonly shell?: boolean;
  /** It may only run this command: here, `FOLDER` is the folder of the repositories. */
  readonly command?: string;
}

/** Starts a server with its own keys; the test must stop it. Unless stated otherwise, its key may use all repositories. */
export async function startSshServer({
  shell = false,
  command = 'borg serve --restrict-to-path FOLDER',
}: KeyRights = {}): Promise<SshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'));
  const path = (name: string) => join(folder, name);
  const key = makeKey(path('client'));
  makeKey(path('host'));
  mkdirSync(path('repositories'));
  const publicKey = readFileSync(path('client.pub'), 'utf8');
  const serve = `command="${command.replaceAll('FOLDER', path('repositories'))}",restrict`;
  writeFileSync(path('authorized_keys'), shell ? publicKey : `${serve} ${publicKey}`, { mode: 0o600 });
  const port = await freePort();
  writeFileSync(path('sshd_config'), configuration(path, port));
  // The folder for the privilege separation of sshd if started by root.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const daemon = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', path('sshd_config')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));
  await listening(port);
  const [type = '', words = ''] = readFileSync(path('host.pub'), 'utf8').split(' ');
  return {
    port,
    folder: path('repositories'),
    key,
    knownHost: `[127.0.0.1]:${port} ${type} ${words}`,
    authorizedKeys: path('authorized_keys'),
    url: (name) => `ssh://${userInfo().username}@127.0.0.1:${port}${path('repositories')}/${name}`,
    stop: async () => {
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Creates a key without a passphrase and returns the private key. */
export function makeKey(file: string): string {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  return readFileSync(file, 'utf8');
}

function configuration(path: (name: string) => string, port: number): string {
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${path('host')}`,
    `AuthorizedKeysFile ${path('authorized_keys')}`,
    'PidFile none',
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
  ];
  return `${lines.join('\n')}\n`;
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`sshd does not listen on port ${port}.`);
}
