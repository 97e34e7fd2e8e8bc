import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { credentialIn, readCredential } from '../../src/credentials/read-credential.js';
import { environmentFor } from '../../src/process/child-environment.js';
import { createProgramRunner } from '../../src/process/program-runner.js';
import { runProcess } from '../../src/process/run-process.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { callIn } from '../support/command-line.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  mkdirSync(join(folder, 'secrets'));
  for (const [name, text] of Object.entries({
    plain: 'correct horse\n',
    empty: '\n',
    'secrets/db': 'from a container',
  })) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
  writeFileSync(join(folder, 'vault.kdbx'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program into the folder that writes its arguments to a file and prints a secret. */
function standIn(name: string, script = 'echo "secret of $0" | sed "s,/.*/,,"'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > ${path}.words\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const wordsOf = (name: string) =>
  readFileSync(join(folder, `${name}.words`), 'utf8')
    .trimEnd()
    .split('\n');

async function read(text: string, options: object = {}, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const reference = credentialIn(text);
  if (reference === undefined) throw new Error(`${text} is no reference.`);
  const environment = { PATH: process.env['PATH'] ?? '', ...more };
  const own = environmentFor('chosen', environment, false);
  const { run } = createProgramRunner({ runProcess, environment: own, chosenEnvironment: own });
  return await readCredential(reference, { options: { ...options }, environment, folder, run });
}

describe('a credential', () => {
  test('in a file is read without the line end', async () => {
    expect(await read('{credential file plain}')).toBe('correct horse');
    expect(await read(`{credential file "${join(folder, 'plain')}"}`)).toBe('correct horse');
  });

  test('of a container is a file in the folder of secrets', async () => {
    expect(await read('{credential container db}', { container: { secrets_directory: join(folder, 'secrets') } })).toBe(
      'from a container',
    );
    await expect(read('{credential container ../plain}')).rejects.toThrow(
      '{credential container ../plain} can\'t be read: "../plain" is not the name of a credential. Fix it.',
    );
  });

  test('of systemd is in the folder of the service', async () => {
    expect(await read('{credential systemd plain}', {}, { CREDENTIALS_DIRECTORY: folder })).toBe('correct horse');
  });

  test('of systemd is decrypted outside a service by systemd-creds, with a key that needs no TPM', async () => {
    const store = join(folder, 'credstore.encrypted');
    mkdirSync(store);
    const words = ['encrypt', '--quiet', '--with-key=tpm2-absent', '-', join(store, 'db.pass')];
    execFileSync('systemd-creds', words, { input: 'stored by systemd', stdio: ['pipe', 'ignore', 'ignore'] });
    const systemd = { encrypted_credentials_directory: store };
    expect(readFileSync(join(store, 'db.pass'), 'utf8')).not.toContain('stored by systemd');
    expect(await read('{credential systemd db.pass}', { systemd })).toBe('stored by systemd');
    await expect(read('{credential systemd none}', { systemd })).rejects.toThrow(
      "{credential systemd none} can't be read: ",
    );
  });

  test('of systemd is decrypted by the command that the configuration names', async () => {
    const systemd = {
      systemd_creds_command: standIn('systemd-creds'),
      encrypted_credentials_directory: '/etc/own',
    };
    expect(await read('{credential systemd db.pass}', { systemd })).toBe('secret of systemd-creds');
    expect(wordsOf('systemd-creds')).toEqual(['decrypt', '/etc/own/db.pass', '-']);
  });

  test('in KeePassXC is an entry of a database, which keepassxc-cli opens with a key file', async () => {
    const [database, key] = [join(folder, 'real.kdbx'), join(folder, 'real.keyx')];
    const cli = (words: readonly string[], input = '') =>
      execFileSync('keepassxc-cli', words, { input, stdio: ['pipe', 'ignore', 'ignore'] });
    cli(['db-create', '--quiet', '--decryption-time', '100', '--set-key-file', key, database]);
    const unlocked = ['--quiet', '--no-password', '--key-file', key];
    cli(['add', ...unlocked, '--password-prompt', database, 'the entry'], 'stored in KeePassXC\n');
    const keepassxc = { key_file: key, ask_for_password: false };
    expect(await read('{credential keepassxc real.kdbx "the entry"}', { keepassxc })).toBe('stored in KeePassXC');
    await expect(read('{credential keepassxc real.kdbx none}', { keepassxc })).rejects.toThrow(
      /^\{credential keepassxc real\.kdbx none\} can't be read: .*Could not find entry with path none/,
    );
  });

  test('in KeePassXC can also be unlocked with a YubiKey (a stand-in for keepassxc-cli)', async () => {
    const keepassxc = {
      keepassxc_cli_command: standIn('keepassxc-cli'),
      key_file: '/k',
      yubikey: '1',
      ask_for_password: false,
    };
    expect(await read('{credential keepassxc vault.kdbx "the entry"}', { keepassxc })).toBe('secret of keepassxc-cli');
    expect(wordsOf('keepassxc-cli')).toEqual([
      ...['show', '--show-protected', '--attributes', 'Password', '--no-password'],
      ...['--key-file', '/k', '--yubikey', '1', '--', join(folder, 'vault.kdbx'), 'the entry'],
    ]);
  });

  test('in 1Password is a secret reference (a stand-in for op)', async () => {
    const onepassword = { op_command: standIn('op') };
    expect(await read('{credential onepassword op://vault/entry/password}', { onepassword })).toBe('secret of op');
    expect(wordsOf('op')).toEqual(['read', '--no-newline', 'op://vault/entry/password']);
  });

  test.each([
    ['{credential file none}', /^\{credential file none\} can't be read: there is no file .*none\. Create it, or fix/],
    ['{credential file empty}', /^\{credential file empty\} is empty\./],
    ['{credential keepassxc none.kdbx entry}', /there is no KeePassXC database at .*none\.kdbx\./],
    ['{credential onepassword vault}', /begins with op:\/\//],
  ])('that is missing is reported in a sentence: %s', async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  test('of a program that is missing or fails is reported without its output', async () => {
    const missing = { onepassword: { op_command: 'no-such-program' } };
    await expect(read('{credential onepassword op://a}', missing)).rejects.toThrow(
      /no-such-program was not found on the PATH/,
    );
    const failing = { onepassword: { op_command: standIn('op', 'echo half-a-secret; echo locked >&2; exit 3') } };
    await expect(read('{credential onepassword op://a}', failing)).rejects.toThrow(/exited with status 3: locked\.$/);
  });

  test.each(['{credential}', '{credential vault x}', '{credential file}', '{credential file a b}'])(
    'that is incomplete is refused: %s',
    (text) => {
      expect(() => credentialIn(text)).toThrow(/\{credential file PATH\}/);
    },
  );

  test.each(['plain', '{now}', '{credentials file x}', 'x {credential file y}'])('is not the text %s', (text) => {
    expect(credentialIn(text)).toBeUndefined();
  });
});

describe('a run with credentials', () => {
  let stand: Stand;
  beforeAll(() => {
    stand = createStand();
  });
  afterAll(() => stand.remove());

  test('reads each of them once, passes it to Borg, and shows it nowhere', () => {
    const program = standIn('vault', `echo read >> ${join(folder, 'reads')}; echo 'the passphrase'`);
    const config = stand.write(
      'c.yaml',
      JSON.stringify({
        source_directories: [stand.source],
        repositories: [{ path: stand.path('one') }, { path: stand.path('two') }],
        encryption_passphrase: '{credential onepassword op://vault/borg/password}',
        onepassword: { op_command: program },
        before_backup: ['env'],
        after_backup: ['env'],
      }),
    );
    const borgflow = callIn(stand.folder, stand.environment);
    expect(borgflow(['-c', config, 'repo-create', '-e', 'repokey'])).toMatchObject({ status: 0 });
    rmSync(join(folder, 'reads'));
    const { status, out, error } = borgflow(['-c', config, 'create', '-v', '2']);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'reads'), 'utf8')).toBe('read\n');
    expect(out + error).not.toContain('the passphrase');
  });

  test('is refused where no credential can be used', () => {
    const config = stand.write('d.yaml', `source_directories: ['{credential file x}']\nrepositories: [{path: r}]\n`);
    expect(callIn(stand.folder, stand.environment)(['-c', config, 'config', 'validate'])).toMatchObject({
      status: 1,
      error: expect.stringContaining("{credential …} can't be used in source_directories."),
    });
  });
});
