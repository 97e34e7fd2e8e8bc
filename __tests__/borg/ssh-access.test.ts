import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Cancellation } from '../../src/process/cancellation.js';
import { removeTemporaryFolders, temporaryRoot } from '../../src/system/temporary.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { runStep } from '../support/runner-step.js';
import { makeKey, type SshServer, startSshServer } from '../support/ssh-server.js';

let server: SshServer;
let stand: Stand;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ssh-access-'));
  server = await startSshServer();
});

afterAll(async () => {
  await server.stop();
  removeTemporaryFolders();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

let made = 0;

/** Runs a step on a new repository on the server; its hooks record their environment. */
async function step(inputs: Readonly<Record<string, string>>, more = '') {
  made += 1;
  const repository = server.url(`r${made}`);
  const hook = 'env >> "$TRACE"; cat /proc/$PPID/environ /proc/$PPID/cmdline >> "$TRACE"';
  const config = stand.write(
    'remote.yaml',
    `repositories: [{path: "${repository}"}]\nsource_directories: [${stand.source}]\nbefore_backup: [${JSON.stringify(hook)}]\n${more}`,
  );
  const actions = 'repo-create --encryption none';
  const done = await runStep(stand, { config, actions, ...inputs });
  return { ...done, repository, trace: stand.trace().join('\n') };
}

const gone = (state: Readonly<Record<string, string>>) =>
  state['temporary'] !== '' && !existsSync(state['temporary'] ?? '/');

describe('a repository over SSH, with a key and known hosts from the inputs', () => {
  test('is created, written, and listed; hooks don’t get the key or its files, which are removed after the step', async () => {
    const { status, failed, outputs, trace, state, log, masks } = await step({
      'ssh-key': server.key,
      'ssh-known-hosts': server.knownHost,
      actions: 'repo-create --encryption none create list',
    });
    expect({ status, failed }).toEqual({ status: 0, failed: undefined });
    const [archive] = JSON.parse(outputs['archives'] ?? '');
    expect(archive).toMatchObject({ files: 5 });
    expect(log).toContain(archive.archive);
    expect(readdirSync(server.folder)).toContain(`r${made}`);
    expect(trace).toContain('BORGFLOW_HOOK=before_backup');
    expect(trace).not.toMatch(/BORG_RSH|IdentityFile|PRIVATE KEY|ssh-[A-Za-z0-9]{6}\//);
    expect(gone(state)).toBe(true);
    for (const line of server.key.trim().split('\n')) {
      expect(masks).toContain(line);
      expect(log).not.toContain(line);
    }
  });

  test('is reached with a key whose line breaks were changed by a secret store', async () => {
    const { status } = await step({
      'ssh-key': server.key.trimEnd().replaceAll('\n', '\r\n'),
      'ssh-known-hosts': `${server.knownHost}\r\n`,
    });
    expect(status).toBe(0);
  });

  test('is reached with ssh_command and the key, which only this user can read', async () => {
    const mark = stand.path('called');
    const look = `stat -c '%a %n' $(dirname "\${3#*=}") "\${3#*=}"`;
    const script = stand.write('own-ssh', `(echo "$1"; ${look}) >> ${mark}\nshift\nexec ssh "$@"\n`);
    const { status } = await step(
      { 'ssh-key': server.key, 'ssh-known-hosts': server.knownHost },
      `ssh_command: "/bin/sh ${script} 'two words'"\n`,
    );
    expect(status).toBe(0);
    expect(readFileSync(mark, 'utf8').split('\n').slice(0, 3)).toEqual([
      'two words',
      expect.stringMatching(/^700 .*\/ssh-\w+$/),
      expect.stringMatching(/^600 .*\/ssh-\w+\/key$/),
    ]);
  });

  test('is not used if its host key has changed', async () => {
    makeKey(join(folder, 'other'));
    const [type, words] = readFileSync(join(folder, 'other.pub'), 'utf8').split(' ');
    const { failed, state } = await step({
      'ssh-key': server.key,
      'ssh-known-hosts': `[127.0.0.1]:${server.port} ${type} ${words}`,
    });
    expect(failed).toContain(`the host key of [127.0.0.1]:${server.port} has changed (SHA256:`);
    expect(failed).toContain('ssh-known-hosts');
    expect(gone(state)).toBe(true);
  });

  test.each(['vault.example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA', ''])(
    'is not used if its host key is unknown: %j',
    async (knownHosts) => {
      const { failed } = await step({ 'ssh-key': server.key, 'ssh-known-hosts': knownHosts });
      expect(failed).toContain(`the host key of [127.0.0.1]:${server.port} is unknown`);
      expect(failed).toContain(`\`ssh-keyscan -p ${server.port} 127.0.0.1\``);
    },
  );

  test('refuses a wrong key, and the message says so', async () => {
    const wrong = makeKey(join(folder, 'wrong'));
    const { failed, outputs } = await step({ 'ssh-key': wrong, 'ssh-known-hosts': server.knownHost });
    expect(failed).toMatch(/Could not connect to \S+: \S+@127\.0\.0\.1 refused the SSH key \(publickey\)/);
    expect(JSON.parse(outputs['failed-repositories'] ?? '')).toHaveLength(1);
  });
});

test('a canceled run has removed the key, although its folder is kept for the post phase', async () => {
  const cancellation = new Cancellation();
  const config = stand.write(
    'remote.yaml',
    `repositories: [{path: "${server.url('cut')}"}]\ncommands:\n  - after: action\n    run: [${JSON.stringify(`find ${temporaryRoot()} >> "$TRACE"; touch ${stand.path('now')}; sleep 60`)}]\n`,
  );
  const running = stand.run(
    {
      configurationPaths: [config],
      actions: [action('repo-create', { encryption: 'none' })],
      sshKey: server.key,
      sshKnownHosts: server.knownHost,
    },
    { cancellation },
  );
  while (!existsSync(stand.path('now'))) await new Promise((resolve) => setTimeout(resolve, 50));
  cancellation.end('SIGTERM');
  expect((await running).report.outcome).toBe('cancelled');
  expect(stand.trace().filter((path) => path.endsWith('/key'))).toHaveLength(1);
  expect(
    readdirSync(temporaryRoot(), { recursive: true }).filter((name) => /key|known_hosts/.test(String(name))),
  ).toEqual([]);
});

test('a key that can’t be used fails the step before anything runs', async () => {
  const { failed, trace, log } = await step({ 'ssh-key': server.key.replaceAll('\n', ' ') });
  expect(failed).toMatch(/^The ssh-key input is a key without line breaks/);
  expect(`${trace}${log}`).toBe('');
});

test('a local repository does not use them, and no file is written', async () => {
  const config = stand.write(
    'local.yaml',
    `repositories: [{path: ${stand.repository('r')}}]\nsource_directories: [${stand.source}]\nafter_backup: [${JSON.stringify(`find ${temporaryRoot()} >> "$TRACE"`)}]\n`,
  );
  const { status } = await runStep(stand, { config, actions: 'create', 'ssh-key': server.key });
  expect(status).toBe(0);
  const found = stand.trace();
  expect(found).toContain(temporaryRoot());
  expect(found.filter((path) => /ssh|key|known_hosts/.test(path))).toEqual([]);
});
