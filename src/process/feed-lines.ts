import type { ChildProcess } from 'node:child_process';
import { asError } from '../system/errors.js';
import { howItEnded } from './end-process.js';

/** The settings of a feed. */
interface FeedRules {
  /** The name of the program, for reasons. */
  readonly program: string;
  /** Starts the program with pipes for standard input and standard error; may throw. */
  readonly start: () => ChildProcess;
  /** The approximate number of characters that may be queued. Further lines are dropped and counted. */
  readonly most: number;
  /** Receives the reason if the program ended early or could not be started. */
  readonly onTrouble: (reason: string) => void;
}

interface Portion {
  text: string;
  lines: number;
}

/** The number of characters to write at once. */
const portionLength = 65_536;
/** A program that ends sooner (in milliseconds) would do so again, so it is not restarted. */
const worthAnother = 1_000;

/**
 * Feeds lines to a program that may be slow, stuck, or gone, without ever waiting for it. Lines that it can't read in time are
 * dropped and counted. The program is started with the first line.
 */
export class Feed {
  /** The number of lines that were dropped or may not have arrived. */
  lost = 0;
  private readonly waiting: Portion[] = [];
  private length = 0;
  private child: ChildProcess | undefined;
  private started = 0;
  /** The number of lines written to the running program. */
  private given = 0;
  private inFlight: Portion | undefined;
  private complaint = '';
  private broken = false;
  private closing = false;
  private resolve: () => void = () => {};
  private readonly done = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  constructor(private readonly rules: FeedRules) {}

  /** Whether another line would be dropped. `reserve` raises the limit by a number of characters. */
  isFull(reserve = 0): boolean {
    return this.broken || this.closing || this.length > this.rules.most + reserve;
  }

  /** Adds complete lines with their line ends, and their number for the count. */
  add(text: string, lines: number, reserve = 0): void {
    if (this.isFull(reserve)) {
      this.lost += lines;
      return;
    }
    this.length += text.length;
    const last = this.waiting.at(-1);
    if (last !== undefined && last.text.length + text.length <= portionLength) {
      last.text += text;
      last.lines += lines;
    } else {
      this.waiting.push({ text, lines });
    }
    this.pump();
  }

  /** Adds a line before all queued ones; it is never dropped. */
  addFirst(text: string): void {
    this.length += text.length;
    this.waiting.unshift({ text, lines: 1 });
    this.pump();
  }

  /** Writes what is queued and waits for the program to end. After `limit` milliseconds, kills it and counts the rest as lost. */
  async close(limit: number): Promise<void> {
    this.closing = true;
    if (this.child === undefined && this.waiting.length === 0) return;
    const timer = setTimeout(() => this.giveUp(), limit);
    this.pump();
    await this.done;
    clearTimeout(timer);
  }

  private pump(): void {
    if (this.inFlight !== undefined || this.broken) return;
    const portion = this.waiting.shift();
    if (portion === undefined) {
      if (this.closing) this.child?.stdin?.end();
      return;
    }
    const child = this.child ?? this.start();
    this.inFlight = portion;
    this.length -= portion.text.length;
    if (child === undefined) return;
    this.given += portion.lines;
    child.stdin?.write(portion.text, (error) => {
      // An error here is reported when the program ends.
      if (error || this.child !== child) return;
      this.inFlight = undefined;
      this.pump();
    });
  }

  private start(): ChildProcess | undefined {
    this.started = performance.now();
    this.given = 0;
    this.complaint = '';
    try {
      const child = this.rules.start();
      this.child = child;
      child.stdin?.on('error', () => {}); // reported when the program ends
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.complaint = (this.complaint + text).slice(0, 500);
      });
      child.once('error', (error) => this.ended(child, error.message));
      child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : this.endingOf(code, signal)));
      return child;
    } catch (error) {
      // In a later turn of the event loop, like every other end.
      setImmediate(() => this.ended(undefined, asError(error).message));
      return undefined;
    }
  }

  private ended(child: ChildProcess | undefined, reason: string): void {
    if (this.child !== child) return;
    this.child = undefined;
    const unfinished = this.inFlight !== undefined || this.waiting.length > 0 || !this.closing;
    const failedAtOnce = performance.now() - this.started < worthAnother;
    if (reason !== '' || unfinished) {
      // It is unknown whether a program that failed at once processed its lines.
      this.lost += failedAtOnce ? Math.max(this.given, this.inFlight?.lines ?? 0) : (this.inFlight?.lines ?? 0);
      this.rules.onTrouble(this.complaint.trim() || reason || `${this.rules.program} exited early`);
    }
    this.inFlight = undefined;
    if (failedAtOnce && unfinished) this.dropAll();
    if (this.closing && this.waiting.length === 0) this.resolve();
    else this.pump();
  }

  private endingOf(code: number | null, signal: string | null): string {
    return `${this.rules.program} ${howItEnded({ exitCode: code, signal })}`;
  }

  private giveUp(): void {
    const { child } = this;
    this.rules.onTrouble(`${this.rules.program} did not read the last lines in time`);
    this.child = undefined;
    this.lost += this.inFlight?.lines ?? 0;
    this.dropAll();
    child?.stdin?.destroy();
    child?.stderr?.destroy();
    child?.kill('SIGKILL');
    child?.unref();
    this.resolve();
  }

  private dropAll(): void {
    this.broken = true;
    for (const { lines } of this.waiting) this.lost += lines;
    this.waiting.length = 0;
    this.length = 0;
  }
}
