import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Ending } from './ending.js';
import type { Output } from './output.js';
import type { ProcessRequest } from './process-request.js';
import type { ProcessTree } from './tree.js';

/** A timer cannot be set for longer: it would go off at once. */
const longestTimer = 2_147_483_647;

/** Waits for a reason to end a process tree before its time: time-out, cancel, or nobody to take its output. */
export class Watch {
  /** Why the tree was ended; undefined where it was not. */
  cause: 'timeout' | 'cancel' | 'fault' | undefined;
  private ending: Ending | undefined;
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly onAbort = () => this.end('cancel');
  private resolve: () => void = () => {};

  /** Fulfilled when a tree that was ended is gone, or cannot be made to go; never where none was. */
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

  /** The process has ended, or nothing more can be done: there is nothing left to be ended. */
  stop(): void {
    clearTimeout(this.timer);
    this.request.cancel?.removeEventListener('abort', this.onAbort);
  }

  /** Ends the tree as a cancel does, and waits until it is gone. */
  cancel(): Promise<void> {
    this.end('cancel');
    return this.ended;
  }

  /** Kills the tree, whatever time it still had to end. */
  kill(): void {
    this.end('cancel');
    this.ending?.kill();
  }

  /** Waits for what the process left of its tree, if that is being ended. */
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

/** How a process ended. */
export interface Exit {
  readonly exitCode: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
}

/** Waits for a process to end. */
export function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ exitCode: code ?? undefined, signal: signal ?? undefined }));
  });
}

/** Waits until nobody holds a process's output any more. */
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

/** Whether something happens within so many milliseconds. */
export async function within(event: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    // Where this process was too busy to read, the last of the output is read between the timer and the second turn.
    timer = setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), milliseconds);
  });
  const inTime = await Promise.race([event.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

/** Lets this process end although the other, or a child of its, still holds the output; what it prints is read and dropped. */
export function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (stream instanceof Socket) stream.unref();
  }
}
