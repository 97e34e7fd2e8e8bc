import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { codeOf } from './errors.js';
import { type Loss, Outlet } from './outlet.js';

/** Milliseconds that the last lines of a log wait for a reader that takes nothing; fewer after a signal. */
const closingPatience = 10_000;
const cancelledPatience = 1_000;

/** Standard output and standard error of this process; the same one where both go to the same terminal or pipe. */
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

  /** Has someone hear a sentence about each stream that is lost; undefined: the other stream shows it. */
  readonly listen = (hear: ((sentence: string, stream: 'out' | 'error') => void) | undefined): void => {
    const onLoss = (stream: 'out' | 'error') => (loss: Loss) => {
      const sentence = `${loss.name} can't be written to (${loss.reason}), so nothing more is shown there.`;
      if (hear !== undefined) hear(sentence, stream);
      else if (stream === 'out') this.error.write(`${sentence}\n`);
    };
    this.error.onLoss = onLoss('error');
    this.out.onLoss = onLoss('out');
  };

  /** A result did not get to its reader. */
  get resultLost(): boolean {
    return this.out.resultLost || this.error.resultLost;
  }

  /** After a signal nobody waits for a reader that takes nothing: what is to be done then must not wait either. */
  readonly hurry = (): void => {
    this.signalled = true;
    for (const outlet of [this.out, this.error]) outlet.limitPatience(cancelledPatience);
  };

  /** Waits until the readers have taken everything, or are given up. */
  async finish(): Promise<void> {
    const patience = this.signalled ? cancelledPatience : closingPatience;
    await this.out.finish(patience);
    await this.error.finish(patience);
    this.closeLostTerminals();
  }

  /** Node puts each terminal's settings back as it ends, and aborts where that terminal is gone: not where it is closed. */
  private closeLostTerminals(): void {
    for (const descriptor of this.terminals) {
      if (isatty(descriptor)) continue;
      try {
        closeSync(descriptor);
      } catch {
        // It is closed already.
      }
    }
  }
}

/** Whether both go to one reader, for which their order must not change. A file takes them in order anyway. */
function sameReader(): boolean {
  try {
    const [one, other] = [fstatSync(1), fstatSync(2)];
    const flows = one.isFIFO() || one.isSocket() || isatty(1);
    return flows && one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** A stream that does not block; the descriptor where it is a file, which is written to at once. */
function openStream(descriptor: 1 | 2): Writable | number {
  const kind = kindOf(descriptor);
  if (kind === 'file') return descriptor;
  if (kind === 'pipe') {
    const own = ownPipe(descriptor);
    if (own !== undefined) return own;
  }
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  // A terminal blocks unless it is told not to: one that is paused with Ctrl+S would hold up signals.
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
    return 'file'; // the first write reports what is wrong with it
  }
}

/**
 * The same pipe, opened anew: not to block is a property of what was opened, and the one that this process was started with
 * is also Borg's, and that of whatever else writes there.
 */
function ownPipe(descriptor: number): Writable | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const fd = openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
    return new Socket({ fd, readable: false, writable: true });
  } catch {
    return undefined; // another user's, or no one reads it any more
  }
}

/**
 * Whether standard output is a pipe that no one reads any more; false where the system does not tell. Only a write tells:
 * to be asked of an output that is cut off already, for it may get a line end more.
 */
export function isOutputUnread(): boolean {
  try {
    const descriptor = openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      if (fstatSync(descriptor).isFIFO()) writeSync(descriptor, '\n');
      return false;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return codeOf(error) === 'EPIPE';
  }
}
