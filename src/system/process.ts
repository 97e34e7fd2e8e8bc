import { AsyncLocalStorage } from 'node:async_hooks';
import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { exec } from '@actions/exec';
import { roomAgain } from './congestion.js';
import type { ChildEnvironment } from './environment.js';
import { asError, codeOf } from './errors.js';
import { type Launch, prepareLaunch } from './launcher.js';
import { noteProcess } from './leftovers.js';
import { Output } from './output.js';
import type { ProcessRequest, ProcessResult, RunProcess } from './process-request.js';
import { isClosed, noteRunning } from './running.js';
import { type ProcessEntry, ProcessTree, parsePs, psArguments, readProc } from './tree.js';
import { closedStreams, exitOf, letGo, Watch, within } from './watch.js';

export type { ProcessRequest, ProcessResult, RunProcess } from './process-request.js';
export { findProgram } from './program.js';

/** So long, in milliseconds, a background child that holds the output may delay the result. */
const lingerFor = 2_000;

const notStarted = {
  exitCode: undefined,
  signal: undefined,
  timedOut: false,
  cancelled: false,
  lingering: false,
  startFailure: undefined,
};

/** Runs one process to its end: every hook, every Borg, every dump. */
export const runProcess: RunProcess = async (request) => {
  const begun = performance.now();
  const output = new Output(request);
  const end = await runToItsEnd(request, output);
  if (output.fault !== undefined) throw output.fault;
  return { ...notStarted, ...end, tail: output.tail, seconds: (performance.now() - begun) / 1000 };
};

async function runToItsEnd(request: ProcessRequest, output: Output): Promise<Partial<ProcessResult>> {
  if (request.cancel?.aborted || isClosed()) return { cancelled: true };
  const launch = prepareLaunch(request);
  if ('failure' in launch) return { startFailure: launch.failure };
  const started = await start(launch, request, output).then(
    (child) => ({ child }),
    (error: unknown) => ({ startFailure: startFailure(launch.program, error) }),
  );
  if ('startFailure' in started) return started;
  const { child } = started;
  // Signals to process 0 would reach this process and its whole group.
  if (child.pid === undefined) return { startFailure: `${launch.program} could not be started: it has no process id.` };
  const tree = new ProcessTree(child.pid, launch.ownSession, listProcesses);
  const forget = noteProcess(launch.ownSession ? child.pid : undefined, listProcesses);
  const watch = new Watch(request, tree, output);
  const forgetRunning = noteRunning({ cancel: () => watch.cancel(), kill: () => watch.kill() });
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
  return `${program} could not be started: its arguments and environment are longer than the system allows. Shorten them.`;
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
  // What a hook has left in the background is no longer this run's to end.
  forgetRunning();
  const lingering = !(await within(silent, exit === undefined ? 0 : lingerFor));
  output.finish();
  if (lingering) letGo(child);
  return { ...exit, lingering, timedOut: watch.cause === 'timeout', cancelled: watch.cause === 'cancel' };
}

/** So many bytes of a process that has ended are read although nobody has room for them: more than a pipe holds. */
const mostAfterwards = 16 << 20;

/**
 * Stops reading from a process while the outputs are full, so that it waits as it would if it wrote to them itself, and
 * signals and time limits are heard all the same. The function it gives is called at the process's end: what stands in its
 * pipe is read then.
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
    const room = free > 0 || resting ? undefined : roomAgain();
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

/** Whoever waits for the process that is being started in this asynchronous context. */
const waiting = new AsyncLocalStorage<(child: ChildProcess) => void>();
let subscribed = false;

/**
 * Node tells of every process that is created. exec keeps its own to itself, and with it the process id to signal and the
 * signal that ended it.
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
    // exec reads the chunk after this, into a line buffer that takes quadratic time: there is nothing left to read.
    chunk.toString = () => '';
  };
  const options = {
    ...(launch.folder === undefined ? {} : { cwd: launch.folder }),
    env: launch.environment,
    silent: true,
    ignoreReturnCode: true,
    // How long exec itself waits for the streams does not matter: they are watched here. Left at 10 s it delays node's end.
    delay: 1,
    listeners: { stdout: take('stdout'), stderr: take('stderr') },
  };
  return new Promise((resolve, reject) => {
    let seen = false;
    const onCreated = (child: ChildProcess) => {
      if (seen) return;
      seen = true;
      tellInsteadOfThrow(child);
      child.once('spawn', () => resolve(child));
      child.once('error', reject);
    };
    waiting
      .run(onCreated, () => exec(shell, words, options))
      .then(
        () => reject(new Error('this Node does not tell of the processes it starts. Use Node 20 or newer.')),
        reject,
      );
  });
}

/**
 * For some faults (too many arguments, no memory) Node throws instead of telling of an `error`, and it would do so inside a
 * promise of exec's that nobody can catch: all of this process would end by it.
 */
function tellInsteadOfThrow(child: ChildProcess): void {
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

/** exec cannot hand its own standard input, output and error on. */
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
 * Starts a program that is fed on its standard input: none of hooks, Borg or dumps. It has a session of its own, so that a
 * key at the terminal does not end it, and what it prints is dropped, but for its complaints.
 */
export function startFed(words: readonly string[], environment: ChildEnvironment): ChildProcess {
  const [program = '', ...parameters] = words;
  return spawn(program, parameters, { env: { ...environment }, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
}

/** All living processes of this machine, as far as it tells; or only the one of that number, where that is quicker. */
export function listProcesses(pid?: number): readonly ProcessEntry[] {
  const listed = readProc(pid);
  if (listed !== undefined) return listed;
  try {
    const environment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };
    return parsePs(
      execFileSync('ps', psArguments, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    // Without a list the group is signalled all the same.
    return [];
  }
}
