import { AsyncLocalStorage } from 'node:async_hooks';
import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { exec } from '@actions/exec';
import { asError, codeOf } from '../system/errors.js';
import { capacityAvailable } from './back-pressure.js';
import type { ChildEnvironment } from './child-environment.js';
import { closedStreams, exitOf, letGo, Watch, within } from './end-process.js';
import { type Launch, prepareLaunch } from './launch.js';
import { Output } from './output.js';
import { noteProcess } from './process-notes.js';
import type { ProcessRequest, ProcessResult, RunProcess } from './process-request.js';
import {
  isStartPrevented,
  type ProcessEntry,
  ProcessTree,
  parsePs,
  psArguments,
  readProc,
  registerProcess,
} from './running-processes.js';

/** How long a background child that holds the output open may delay the result, in milliseconds. */
const lingerFor = 2_000;

const notStarted = {
  exitCode: undefined,
  signal: undefined,
  timedOut: false,
  cancelled: false,
  lingering: false,
  startFailure: undefined,
};

/** Runs a process until it ends. All hooks, Borg calls, and dumps go through here. */
export const runProcess: RunProcess = async (request) => {
  const begun = performance.now();
  const output = new Output(request);
  const end = await runToItsEnd(request, output);
  if (output.fault !== undefined) throw output.fault;
  return { ...notStarted, ...end, tail: output.tail, seconds: (performance.now() - begun) / 1000 };
};

async function runToItsEnd(request: ProcessRequest, output: Output): Promise<Partial<ProcessResult>> {
  if (request.cancel?.aborted || isStartPrevented()) return { cancelled: true };
  const launch = prepareLaunch(request);
  if ('failure' in launch) return { startFailure: launch.failure };
  const started = await start(launch, request, output).then(
    (child) => ({ child }),
    (error: unknown) => ({ startFailure: startFailure(launch.program, error) }),
  );
  if ('startFailure' in started) return started;
  const { child } = started;
  // Signals to process 0 would reach this process and its whole group.
  if (child.pid === undefined) return { startFailure: `${launch.program} could not be started: it has no process ID.` };
  const tree = new ProcessTree(child.pid, launch.ownSession, listProcesses);
  const forget = noteProcess(launch.ownSession ? child.pid : undefined, listProcesses);
  const watch = new Watch(request, tree, output);
  const forgetRunning = registerProcess({ cancel: () => watch.cancel(), kill: () => watch.kill() });
  try {
    return await follow(child, watch, { output, forgetRunning });
  } finally {
    forgetRunning();
    forget();
  }
}

function start(launch: Launch, request: ProcessRequest, output: Output): Promise<ChildProcess> {
  if (request.inherit) return startSpawned(launch, ['inherit', 'inherit', 'inherit'], output);
  if (request.pass === undefined) return startWithExec(launch, output);
  const input = request.pass.includes('input') ? 'inherit' : 'ignore';
  const [out, errors] = (['output', 'errors'] as const).map((name) =>
    request.pass?.includes(name) ? 'inherit' : 'pipe',
  );
  return startSpawned(launch, [input, out ?? 'pipe', errors ?? 'pipe'], output);
}

function startFailure(program: string, error: unknown): string {
  if (codeOf(error) !== 'E2BIG') return `${program} could not be started: ${asError(error).message}.`;
  return `${program} could not be started: its arguments and environment exceed the system's limit. Shorten them.`;
}

async function follow(
  child: ChildProcess,
  watch: Watch,
  { output, forgetRunning }: { readonly output: Output; readonly forgetRunning: () => void },
): Promise<Partial<ProcessResult>> {
  const silent = closedStreams(child);
  const readOn = restWhileFull(child);
  const exit = await Promise.race([exitOf(child), watch.ended.then(() => undefined)]);
  watch.stop();
  readOn();
  if (exit !== undefined) await watch.rest();
  // A process that a hook left in the background is not terminated.
  forgetRunning();
  const lingering = !(await within(silent, exit === undefined ? 0 : lingerFor));
  output.finish();
  if (lingering) letGo(child);
  return { ...exit, lingering, timedOut: watch.cause === 'timeout', cancelled: watch.cause === 'cancel' };
}

/** The maximum number of bytes to read from an ended process although the outputs are full: more than a pipe can hold. */
const mostAfterwards = 16 << 20;

/**
 * Stops reading from a process while the outputs are full, so that it waits as if it wrote to them itself. Signals and timeouts
 * still work. Returns a function to call when the process has ended, to read the rest of the pipe.
 */
function restWhileFull(child: ChildProcess): () => void {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const resume = (): void => {
    for (const stream of streams) stream.resume();
  };
  let free = 0;
  let resting = false;
  const rest = (chunk: Buffer): void => {
    free -= chunk.length;
    const room = free > 0 || resting ? undefined : capacityAvailable();
    if (room === undefined) return;
    resting = true;
    for (const stream of streams) stream.pause();
    void room.then(() => {
      resting = false;
      resume();
    });
  };
  for (const stream of streams) stream.on('data', rest);
  return () => {
    free = mostAfterwards;
    resume();
  };
}

/** The callback for the process that is being started in this asynchronous context. */
const waiting = new AsyncLocalStorage<(child: ChildProcess) => void>();
let subscribed = false;

/**
 * Subscribes to Node's events about created processes. exec does not expose its child process, but we need the process ID for
 * signals, and the signal that ended it.
 */
function listenForProcesses(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('child_process', (message) => {
    const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
    if (child instanceof ChildProcess) waiting.getStore()?.(child);
  });
}

function startWithExec(launch: Launch, output: Output): Promise<ChildProcess> {
  listenForProcesses();
  const [shell = '', ...words] = launch.words;
  const take = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
    output.take(stream, chunk);
    // exec would now append the chunk to a line buffer, which takes quadratic time, so it gets an empty string.
    chunk.toString = () => '';
  };
  const options = {
    ...(launch.folder === undefined ? {} : { cwd: launch.folder }),
    env: launch.environment,
    silent: true,
    ignoreReturnCode: true,
    // exec need not wait for the streams, since they are watched here. Its default of 10 s would delay the exit of Node.
    delay: 1,
    listeners: { stdout: take('stdout'), stderr: take('stderr') },
  };
  return new Promise((resolve, reject) => {
    let seen = false;
    const onCreated = (child: ChildProcess) => {
      if (seen) return;
      seen = true;
      emitInsteadOfThrow(child);
      child.once('spawn', () => resolve(child));
      child.once('error', reject);
    };
    waiting
      .run(onCreated, () => exec(shell, words, options))
      .then(
        () =>
          reject(
            new Error('this version of Node.js does not report the processes it starts. Use Node.js 20 or later.'),
          ),
        reject,
      );
  });
}

/**
 * For some errors (too many arguments, out of memory), Node throws instead of emitting `error`. Inside exec, that would be an
 * unhandled rejection that ends this process.
 */
function emitInsteadOfThrow(child: ChildProcess): void {
  const start: unknown = Reflect.get(child, 'spawn');
  if (typeof start !== 'function') return;
  Reflect.set(child, 'spawn', (...parameters: unknown[]) => {
    try {
      return Reflect.apply(start, child, parameters);
    } catch (error) {
      process.nextTick(() => child.emit('error', error));
      return undefined;
    }
  });
}

/** Starts a process with inherited streams, which exec does not support. */
async function startSpawned(
  launch: Launch,
  stdio: ['inherit' | 'ignore', 'inherit' | 'pipe', 'inherit' | 'pipe'],
  output: Output,
): Promise<ChildProcess> {
  const [shell = '', ...words] = launch.words;
  const child = spawn(shell, words, { cwd: launch.folder, env: { ...launch.environment }, stdio });
  child.stdout?.on('data', (chunk: Buffer) => output.take('stdout', chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.take('stderr', chunk));
  return await new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child));
    child.once('error', reject);
  });
}

/**
 * Starts a program that reads its standard input, such as `logger`. It has its own session, so that Ctrl-C in the terminal does
 * not end it. Its standard output is ignored.
 */
export function startFed(words: readonly string[], environment: ChildEnvironment): ChildProcess {
  const [program = '', ...parameters] = words;
  return spawn(program, parameters, { env: { ...environment }, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
}

/** Returns all living processes of this machine, or only the one with an ID if that is faster. */
export function listProcesses(pid?: number): readonly ProcessEntry[] {
  const listed = readProc(pid);
  if (listed !== undefined) return listed;
  try {
    const environment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };
    return parsePs(
      execFileSync('ps', psArguments, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    // Without a list, the process group is still signaled.
    return [];
  }
}
