import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { duration } from '../text/amounts.js';
import type { Output } from './output.js';
import type { ProcessRequest } from './process-request.js';
import type { ProcessTree } from './running-processes.js';

/** How often to check whether the rest of a process tree has ended, in milliseconds. */
const lookEvery = 100;
/** How long to wait for a killed process to disappear, in milliseconds. One that hangs in the kernel never does. */
const afterKill = 2_000;

/** Terminates a process tree step by step: SIGINT, SIGTERM, SIGKILL. */
export class Ending {
  private readonly timers: NodeJS.Timeout[] = [];
  private look: NodeJS.Timeout | undefined;
  private resolve: () => void = () => {};

  /** Fulfilled when nothing of the tree is left, or nothing more can be done. */
  readonly done = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  constructor(
    private readonly tree: ProcessTree,
    grace: { readonly terminate: number; readonly kill: number },
  ) {
    const kill = Math.max(grace.kill, 0) * 1000;
    this.after(grace.terminate * 1000, () => tree.signal('SIGTERM'));
    this.after(kill, () => this.kill());
    tree.signal('SIGINT');
  }

  /** Kills what is left at once. */
  kill(): void {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    this.killUntil(performance.now() + afterKill);
  }

  /** Records that the process itself has ended. Its descendants keep their grace period. */
  rootEnded(): void {
    this.tree.rootEnded();
    this.look = setInterval(() => this.finishIfGone(), lookEvery);
    this.finishIfGone();
  }

  /** Clears all timers. */
  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    clearInterval(this.look);
  }

  private after(milliseconds: number, act: () => void): void {
    this.timers.push(setTimeout(act, milliseconds));
  }

  private finishIfGone(): void {
    if (this.tree.living().length === 0) this.resolve();
  }

  /** Kills repeatedly, because a growing tree has children that the first round did not see. */
  private killUntil(until: number): void {
    this.tree.signal('SIGKILL');
    if (performance.now() >= until) this.resolve();
    else this.after(lookEvery, () => this.killUntil(until));
  }
}

/** The maximum delay of a timer in milliseconds; a longer one would fire at once. */
const longestTimer = 2_147_483_647;

/** Terminates a process tree early for one of three reasons: a timeout, a cancellation, or an error in handling its output. */
export class Watch {
  /** Why the tree was terminated; undefined if it was not. */
  cause: 'timeout' | 'cancel' | 'fault' | undefined;
  private ending: Ending | undefined;
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly onAbort = () => this.end('cancel');
  private resolve: () => void = () => {};

  /** Fulfilled when a terminated tree is gone, or nothing more can be done; never if it was not terminated. */
  readonly ended = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  constructor(
    private readonly request: ProcessRequest,
    private readonly tree: ProcessTree,
    output: Output,
  ) {
    const wait = request.timeout === undefined ? Number.POSITIVE_INFINITY : request.timeout * 1000;
    if (wait <= longestTimer) this.timer = setTimeout(() => this.end('timeout'), wait);
    output.onFault = () => this.end('fault');
    request.cancel?.addEventListener('abort', this.onAbort, { once: true });
    if (request.cancel?.aborted) this.end('cancel');
  }

  /** Stops watching, because the process has ended or nothing more can be done. */
  stop(): void {
    clearTimeout(this.timer);
    this.request.cancel?.removeEventListener('abort', this.onAbort);
  }

  /** Terminates the tree as a cancellation does, and waits until it is gone. */
  cancel(): Promise<void> {
    this.end('cancel');
    return this.ended;
  }

  /** Kills the tree at once. */
  kill(): void {
    this.end('cancel');
    this.ending?.kill();
  }

  /** Waits for the process's descendants to end, if the tree is being terminated. */
  async rest(): Promise<void> {
    if (this.ending === undefined) return;
    this.ending.rootEnded();
    await this.ended;
  }

  private end(cause: 'timeout' | 'cancel' | 'fault'): void {
    if (this.cause !== undefined) return;
    this.cause = cause;
    const ending = new Ending(this.tree, this.request.grace);
    this.ending = ending;
    void ending.done.then(() => {
      ending.clear();
      this.resolve();
    });
  }
}

/**
 * Returns how a program ended, to complete a sentence that begins with its name: `exited with status 2`, `was killed by
 * SIGKILL`, `exceeded its time limit of 10 s`. The limit is in seconds.
 */
export function howItEnded(end: {
  readonly exitCode?: number | null | undefined;
  readonly signal?: string | null | undefined;
  readonly timedOut?: boolean | undefined;
  readonly limit?: number | undefined;
}): string {
  if (end.timedOut) return `exceeded its time limit${end.limit === undefined ? '' : ` of ${duration(end.limit)}`}`;
  return end.signal ? `was killed by ${end.signal}` : `exited with status ${end.exitCode}`;
}

/** How a process ended. */
interface Exit {
  readonly exitCode: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
}

/** Waits for a process to end. */
export function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ exitCode: code ?? undefined, signal: signal ?? undefined }));
  });
}

/** Waits until the output of a process is closed by everyone who holds it open. */
export async function closedStreams(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  await Promise.all(streams.map(closed));
}

function closed(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve);
  });
}

/** Whether an event happens within a number of milliseconds. */
export async function within(event: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    // If this process was too busy to read, it reads the last output between the timer and the second turn of the event loop.
    timer = setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), milliseconds);
  });
  const inTime = await Promise.race([event.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

/** Allows this process to exit although the child, or a descendant, still holds the output open. Later output is dropped. */
export function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (stream instanceof Socket) stream.unref();
  }
}
