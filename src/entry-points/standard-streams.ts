import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { type Loss, Outlet } from './streams.js';

/** How long to wait at the end for a reader that reads nothing, in milliseconds; less after a signal. */
const closingPatience = 10_000;
const cancelledPatience = 1_000;

/** Standard output and standard error of this process. They are the same outlet if both go to the same terminal or pipe. */
export class StandardStreams {
  readonly out: Outlet;
  readonly error: Outlet;
  private signalled = false;
  private readonly terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));

  constructor() {
    const same = sameReader();
    this.out = new Outlet(same ? 'Standard output and standard error' : 'Standard output', openStream(1));
    this.error = same ? this.out : new Outlet('Standard error', openStream(2));
    this.listen(undefined);
  }

  /** Sets who is told about a lost stream. Default: standard error shows that standard output is lost. */
  readonly listen = (hear: ((sentence: string, stream: 'out' | 'error') => void) | undefined): void => {
    const onLoss = (stream: 'out' | 'error') => (loss: Loss) => {
      const sentence = `${loss.name} can't be written to (${loss.reason}), so nothing more is written to it.`;
      if (hear !== undefined) hear(sentence, stream);
      else if (stream === 'out') this.error.write(`${sentence}\n`);
    };
    this.error.onLoss = onLoss('error');
    this.out.onLoss = onLoss('out');
  };

  /** Whether a result was not written completely. */
  get resultLost(): boolean {
    return this.out.resultLost || this.error.resultLost;
  }

  /** Limits the wait for a reader that reads nothing, because a signal was received and the cleanup must not be delayed. */
  readonly hurry = (): void => {
    this.signalled = true;
    for (const outlet of [this.out, this.error]) outlet.limitPatience(cancelledPatience);
  };

  /** Waits until the readers have read everything, or are given up. */
  async finish(): Promise<void> {
    const patience = this.signalled ? cancelledPatience : closingPatience;
    await this.out.finish(patience);
    await this.error.finish(patience);
    this.closeLostTerminals();
  }

  /** Closes terminals that are gone: Node restores terminal settings at exit, and would abort if the terminal no longer exists. */
  private closeLostTerminals(): void {
    for (const descriptor of this.terminals) {
      if (isatty(descriptor)) continue;
      try {
        closeSync(descriptor);
      } catch {
        // It is already closed.
      }
    }
  }
}

/** Whether both streams have the same reader, so that their order must be kept. In a file, the order is kept anyway. */
function sameReader(): boolean {
  try {
    const [one, other] = [fstatSync(1), fstatSync(2)];
    const flows = one.isFIFO() || one.isSocket() || isatty(1);
    return flows && one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** Returns a stream that does not block, or the file descriptor if it is a file, which is written to synchronously. */
function openStream(descriptor: 1 | 2): Writable | number {
  const kind = kindOf(descriptor);
  if (kind === 'file') return descriptor;
  if (kind === 'pipe') {
    const own = ownPipe(descriptor);
    if (own !== undefined) return own;
  }
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  // A terminal blocks by default; if it were paused with Ctrl+S, signals would not be handled.
  const handle: unknown = Reflect.get(stream, '_handle');
  if (typeof handle === 'object' && handle !== null) {
    const setBlocking: unknown = Reflect.get(handle, 'setBlocking');
    if (typeof setBlocking === 'function') Reflect.apply(setBlocking, handle, [false]);
  }
  return stream;
}

function kindOf(descriptor: number): 'file' | 'pipe' | 'other' {
  try {
    const stat = fstatSync(descriptor);
    if (stat.isFIFO()) return 'pipe';
    return stat.isSocket() || isatty(descriptor) ? 'other' : 'file';
  } catch {
    return 'file'; // the first write reports what is wrong
  }
}

/**
 * Opens the same pipe again. O_NONBLOCK applies to an open file description, and the inherited one is shared with Borg and
 * everything else that writes to it.
 */
function ownPipe(descriptor: number): Writable | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const fd = openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
    return new Socket({ fd, readable: false, writable: true });
  } catch {
    return undefined; // owned by another user, or its reader is gone
  }
}
