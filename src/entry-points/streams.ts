import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { recordCapacity } from '../process/back-pressure.js';
import { codeOf } from '../system/errors.js';
import { writeErrorReason } from '../system/write-faults.js';

/** An output that can no longer be written to. */
export interface Loss {
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
export class Outlet {
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
