import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

let stand: Stand;
let server: RecordingServer;
/** Requests that the server never answers. */
let unanswered: RegExp | undefined;

beforeEach(async () => {
  stand = createStand();
  stand.repository('r');
  mkdirSync(stand.path('temporary'));
  unanswered = undefined;
  server = await startRecordingServer({
    answer: ({ path }, response) => {
      if (unanswered?.test(path) !== true) response.end('OK');
    },
  });
});
afterEach(async () => {
  await server.stop();
  stand.remove();
});

const hangs = 'echo begun >> "$TRACE"; trap "" INT; sleep 60';

/** Writes a configuration file that reports to the server; its key is in the URL. */
function file(name: string, options: object): string {
  const common = {
    source_directories: [stand.source],
    repositories: [{ path: stand.path('r') }],
    healthchecks: { ping_url: `${server.url}/secret-key-${name}`, send_logs: true },
  };
  return stand.write(`${name}.yaml`, JSON.stringify({ ...common, ...options }));
}

/** Starts a phase of the action like the runner does. */
function phase(name: 'action' | 'cleanup', given: Readonly<Record<string, string>>) {
  const env = { ...stand.environment, RUNNER_TEMP: stand.path('temporary'), GITHUB_ACTIONS: 'true', ...given };
  const entryPoint = entryPointFile(name);
  const child = spawn(process.execPath, [entryPoint], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += String(text)));
  const ended = new Promise<{ status: number | null; log: string }>((done) =>
    child.once('close', (status) => done({ status, log })),
  );
  return { child, ended };
}

function main(...files: readonly string[]): ChildProcess {
  writeFileSync(stand.path('state'), '');
  const inputs = { INPUT_CONFIG: files.join('\n'), INPUT_ACTIONS: 'create', INPUT_SUMMARY: 'false' };
  return phase('action', { ...inputs, GITHUB_STATE: stand.path('state') }).child;
}

/** Runs the post phase with the state that the main phase has saved. */
async function post(more: Readonly<Record<string, string>> = {}) {
  const saved = readFileSync(stand.path('state'), 'utf8').matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm);
  const state = Object.fromEntries([...saved].map(([, name = '', , value = '']) => [`STATE_${name}`, value]));
  return await phase('cleanup', { ...state, ...more }).ended;
}

/** Kills the main phase as the kernel does when memory runs out, when a condition holds. */
async function killWhen(child: ChildProcess, holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGKILL');
  await ended;
}

const hasBegun = () => existsSync(stand.path('trace'));
const received = (what: string) => server.calls().some((call) => call.endsWith(what));

/** Returns what a service was told, in order. */
const told = (name: string) => {
  const own = server.calls().filter((call) => call.includes(`/secret-key-${name}`));
  return own.map((call) => call.replace(`POST /secret-key-${name}`, '').slice(1) || 'finish');
};

describe('after the main phase was killed, the post phase tells each service of the file that was running', () => {
  test('once that it has failed, with the reason', async () => {
    await killWhen(main(file('a', { before_actions: [hangs] })), hasBegun);
    expect(told('a')).toEqual(['start']);
    const { status, log } = await post();
    expect([status, told('a')]).toEqual([0, ['start', 'log', 'fail']]);
    expect(server.requests.at(-1)?.body).toContain('The log of the workflow run has it.');
    expect(log).not.toMatch(/^(?!::add-mask::).*secret-key/m);
    expect(readdirSync(stand.path('temporary'))).toEqual([]);
  });

  test('but nothing about a file that was over, skipped, or not begun', async () => {
    const files = [
      file('a', {}),
      file('b', { before_backup: ['exit 75'] }),
      file('c', {
        before_actions: [hangs],
        healthchecks: { ping_url: `${server.url}/secret-key-c`, states: ['fail'] },
      }),
      file('d', {}),
    ];
    await killWhen(main(...files), hasBegun);
    await post();
    const all = ['a', 'b', 'c', 'd'].map(told);
    expect(all).toEqual([['start', 'log', 'finish'], [], ['fail'], []]);
  });

  test('the failure that on_error was running for', async () => {
    await killWhen(main(file('a', { before_backup: ['echo no disk; exit 32'], on_error: [hangs] })), hasBegun);
    await post();
    expect(told('a')).toEqual(['log', 'fail']);
  });

  test('never twice: what it may have received is a warning', async () => {
    unanswered = /fail$/;
    await killWhen(main(file('a', { before_backup: ['exit 3'] })), () => received('/fail'));
    unanswered = undefined;
    const { status, log } = await post();
    expect([status, told('a')]).toEqual([0, ['log', 'fail']]);
    expect(log).toMatch(
      /^::warning.*healthchecks may not have been told about the failure of a\.yaml: the main phase ended before it answered\./m,
    );
  });

  test('that it has finished, if only that was left to tell', async () => {
    unanswered = /log$/;
    await killWhen(main(file('a', {})), () => received('/log'));
    unanswered = undefined;
    await post();
    expect(told('a')).toEqual(['start', 'log', 'finish']);
  });

  test('with credentials that can no longer be read, although no file shows a secret', async () => {
    const secret = stand.write('secret', `${server.url}/secret-key-a`);
    const options = { healthchecks: { ping_url: `{credential file ${secret}}` }, before_actions: [hangs] };
    await killWhen(main(file('a', options)), hasBegun);
    rmSync(secret);
    const [folder = ''] = readdirSync(stand.path('temporary'));
    const left = readdirSync(join(stand.path('temporary'), folder), { recursive: true, withFileTypes: true });
    const texts = left
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(left.map(({ name }) => name)).toContain('report-1');
    expect(texts.filter((text) => /secret|healthchecks|http/.test(text))).toEqual([]);
    const { log } = await post();
    expect(told('a')).toEqual(['start', 'log', 'fail']);
    expect(log).not.toMatch(/^(?!::add-mask::).*secret-key/m);
  });

  test('unless it can’t be reached, which is a warning without the secret', async () => {
    await killWhen(main(file('a', { before_actions: [hangs] })), hasBegun);
    await server.stop();
    const { status, log } = await post();
    expect(status).toBe(0);
    expect(log).toMatch(
      /^::warning.*Healthchecks was not told about the failure of a\.yaml: 127\.0\.0\.1:\d+: the connection was refused/m,
    );
    expect(log).not.toMatch(/^(?!::add-mask::).*secret-key/m);
    server = await startRecordingServer();
  });

  test('unless somebody else has changed the note, which is a warning', async () => {
    await killWhen(main(file('a', { before_actions: [hangs] })), hasBegun);
    const [folder = ''] = readdirSync(stand.path('temporary'));
    const note = join(stand.path('temporary'), folder, 'report-1');
    writeFileSync(
      note,
      readFileSync(note, 'utf8').replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    );
    const { status, log } = await post();
    expect([status, told('a')]).toEqual([1, ['start']]);
    expect(log).toContain('A monitoring service may not have been told that the run failed.');
  });
});

test('after a cancellation that left no time, the post phase runs on_error and then tells the service', async () => {
  const hook = 'echo on_error >> "$TRACE"; sleep 60';
  const child = main(file('a', { before_actions: ['echo begun >> "$TRACE"; sleep 60'], on_error: [hook, 'true'] }));
  while (!hasBegun()) await wait(20);
  child.kill('SIGINT');
  await killWhen(child, () => readFileSync(stand.path('trace'), 'utf8').includes('on_error'));
  expect(told('a')).toEqual(['start']);
  const { log } = await post();
  expect(told('a')).toEqual(['start', 'log', 'fail']);
  expect(server.requests.at(-1)?.body).toContain('was canceled');
  expect(log).not.toContain('::warning');
});
