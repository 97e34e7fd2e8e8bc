import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { setFlagsFromString } from 'node:v8';
import { recordCapacity } from '../process/back-pressure.js';
import { codeOf } from '../system/errors.js';
import { writeErrorReason } from '../system/write-faults.js';

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

/** An output that can no longer be written to. */
interface Loss {
  /** The name of the output, to begin a sentence: `Standard output`. */
  readonly name: string;
  /** The reason, to complete a sentence. */
  readonly reason: string;
  /** Its reader is gone, as with `| head`. That is not a failure. */
  readonly unread: boolean;
}

/** The number of bytes to write at once: few enough to notice that a slow reader makes progress. */
const portionSize = 16_384;
/** If more bytes than the high mark are queued, producers must wait until no more than the low mark are left. */
const highMark = 262_144;
const lowMark = 65_536;

/**
 * Writes to standard output or standard error. It never throws and never blocks the process: what a slow reader has not read yet
 * is queued here, and the programs that produce output have to wait (`congestion`). An output that can't be written to is lost:
 * everything written to it later is ignored.
 */
class Outlet {
  loss: Loss | undefined;
  /** Called once, if the output is lost. */
  onLoss: (loss: Loss) => void = () => undefined;
  /** A requested result was written, not only a log. */
  private holdsResult = false;
  private readonly waiting: Buffer[] = [];
  /** The number of bytes that the reader has not read yet. */
  private pending = 0;
  private inFlight = false;
  private patience = Number.POSITIVE_INFINITY;
  private progressAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private finished: (() => void)[] = [];

  /** `to` is a stream that never blocks, or the descriptor of a file. */
  constructor(
    private readonly name: string,
    private readonly to: Writable | number,
  ) {
    if (typeof to !== 'number') to.on('error', (error) => this.lose(error));
  }

  /** Writes lines of a log. */
  readonly write = (text: string): void => {
    if (this.loss !== undefined || text === '') return;
    const bytes = Buffer.from(text);
    if (typeof this.to === 'number') {
      this.writeFile(this.to, bytes);
      return;
    }
    if (this.pending === 0) this.progressAt = performance.now();
    this.waiting.push(bytes);
    this.pending += bytes.length;
    if (this.pending > highMark) recordCapacity(this, false);
    this.pump(this.to);
  };

  /** Writes a requested result: it is more important that it is written completely than that the run ends. */
  readonly writeResult = (text: string): void => {
    this.holdsResult = true;
    this.write(text);
  };

  /** Whether a result was not written completely although its reader is not gone. */
  get resultLost(): boolean {
    return this.holdsResult && this.loss?.unread === false;
  }

  /** Gives up a reader that reads nothing for a number of milliseconds, from now on. */
  limitPatience(milliseconds: number): void {
    this.patience = Math.min(this.patience, milliseconds);
    this.progressAt = performance.now();
    if (this.patience !== Number.POSITIVE_INFINITY) this.timer ??= setInterval(() => this.look(), 100).unref();
    this.look();
  }

  /** Waits until everything is read: for a result without a limit, for a log until the reader reads nothing for `milliseconds`. */
  async finish(milliseconds: number): Promise<void> {
    this.limitPatience(this.holdsResult ? Number.POSITIVE_INFINITY : milliseconds);
    if (this.pending > 0 && this.loss === undefined) {
      // A pending promise does not keep the process alive, but a timer does.
      const alive = setInterval(() => undefined, 1_000_000);
      await new Promise<void>((resolve) => this.finished.push(resolve));
      clearInterval(alive);
    }
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    if (this.pending > 0 && performance.now() - this.progressAt >= this.patience) {
      this.lose(undefined);
    }
  }

  private writeFile(descriptor: number, bytes: Buffer): void {
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    } catch (error) {
      this.lose(error);
    }
  }

  private pump(stream: Writable): void {
    if (this.inFlight || this.waiting.length === 0 || this.loss !== undefined) return;
    const portion = this.nextPortion();
    this.inFlight = true;
    stream.write(portion, (error) => {
      this.inFlight = false;
      if (error) {
        this.lose(error);
        return;
      }
      if (this.loss !== undefined) return;
      this.pending -= portion.length;
      this.progressAt = performance.now();
      if (this.pending <= lowMark) recordCapacity(this, true);
      if (this.pending === 0) this.release();
      else this.pump(stream);
    });
  }

  private nextPortion(): Buffer {
    const parts: Buffer[] = [];
    let size = 0;
    for (let part = this.waiting.shift(); part !== undefined; part = this.waiting.shift()) {
      const room = portionSize - size;
      if (part.length > room) {
        parts.push(part.subarray(0, room));
        this.waiting.unshift(part.subarray(room));
        break;
      }
      parts.push(part);
      size += part.length;
      if (size === portionSize) break;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** `error` is undefined if nothing failed but the reader no longer reads. */
  private lose(error: unknown): void {
    if (this.loss !== undefined) return;
    const unread = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(codeOf(error));
    const reason = error === undefined ? 'its reader has stopped reading' : (writeErrorReason(error) ?? codeOf(error));
    this.loss = { name: this.name, reason, unread };
    this.waiting.length = 0;
    this.pending = 0;
    recordCapacity(this, true);
    this.release();
    if (!(unread && this.holdsResult)) this.onLoss(this.loss);
  }

  private release(): void {
    for (const resolve of this.finished.splice(0)) resolve();
  }
}

/**
 * Keeps V8's young generation at its initial size. A hook that prints a million lines creates garbage so quickly that V8 would
 * enlarge it many times, without any gain in speed.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
