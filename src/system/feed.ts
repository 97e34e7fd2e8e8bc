import type { ChildProcess } from 'node:child_process';
import { asError } from './errors.js';

/** What a feed keeps to. */
export interface FeedRules {
  /** Starts the program, with a pipe on its standard input and standard error; may throw. */
  readonly start: () => ChildProcess;
  /** So many letters may wait, roughly; what comes on top is dropped and counted. */
  readonly most: number;
  /** Hears why the program ended before its time, or could not start. */
  readonly onTrouble: (reason: string) => void;
}

interface Portion {
  text: string;
  lines: number;
}

/** Letters that are handed over at once. */
const portionLength = 65_536;
/** A program that ends sooner, in milliseconds, would do so again: it is not started a second time. */
const worthAnother = 1_000;

/**
 * Lines on their way into a program that may be slow, stuck or gone. Nobody waits for it: what it cannot take in time is
 * counted. The program starts with the first line.
 */
export class Feed {
  /** Lines that were dropped, or may not have arrived. */
  lost = 0;
  private readonly waiting: Portion[] = [];
  private length = 0;
  private child: ChildProcess | undefined;
  private started = 0;
  /** Lines handed to the program that runs. */
  private given = 0;
  private flying: Portion | undefined;
  private complaint = '';
  private broken = false;
  private closing = false;
  private resolve: () => void = () => {};
  private readonly done = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  constructor(private readonly rules: FeedRules) {}

  /** Whether another line would be dropped; `reserve`: letters that may wait beyond the usual. */
  isFull(reserve = 0): boolean {
    return this.broken || this.closing || this.length > this.rules.most + reserve;
  }

  /** Takes whole lines with their ends; how many there are is given, for the count. */
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

  /** Takes one line that goes before all that waits, and is never dropped. */
  addFirst(text: string): void {
    this.length += text.length;
    this.waiting.unshift({ text, lines: 1 });
    this.pump();
  }

  /** Hands over what waits and lets the program end; after so many milliseconds it is ended, and the rest counts as lost. */
  async close(limit: number): Promise<void> {
    this.closing = true;
    if (this.child === undefined && this.waiting.length === 0) return;
    const timer = setTimeout(() => this.giveUp(), limit);
    this.pump();
    await this.done;
    clearTimeout(timer);
  }

  private pump(): void {
    if (this.flying !== undefined || this.broken) return;
    const portion = this.waiting.shift();
    if (portion === undefined) {
      if (this.closing) this.child?.stdin?.end();
      return;
    }
    const child = this.child ?? this.start();
    this.flying = portion;
    this.length -= portion.text.length;
    if (child === undefined) return;
    this.given += portion.lines;
    child.stdin?.write(portion.text, (error) => {
      // A fault here comes with the program's end, which is heard of too.
      if (error || this.child !== child) return;
      this.flying = undefined;
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
      child.stdin?.on('error', () => {}); // comes with the program's end
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.complaint = (this.complaint + text).slice(0, 500);
      });
      child.once('error', (error) => this.ended(child, error.message));
      child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : `it ended with ${signal ?? code}`));
      return child;
    } catch (error) {
      // Told in a later turn, as every other end is.
      setImmediate(() => this.ended(undefined, asError(error).message));
      return undefined;
    }
  }

  private ended(child: ChildProcess | undefined, reason: string): void {
    if (this.child !== child) return;
    this.child = undefined;
    const unfinished = this.flying !== undefined || this.waiting.length > 0 || !this.closing;
    const inVain = performance.now() - this.started < worthAnother;
    if (reason !== '' || unfinished) {
      // Whether a program that failed at once did anything with its lines, nobody knows.
      this.lost += inVain ? Math.max(this.given, this.flying?.lines ?? 0) : (this.flying?.lines ?? 0);
      this.rules.onTrouble(this.complaint.trim() || reason || 'it ended early');
    }
    this.flying = undefined;
    if (inVain && unfinished) this.dropAll();
    if (this.closing && this.waiting.length === 0) this.resolve();
    else this.pump();
  }

  private giveUp(): void {
    const { child } = this;
    this.rules.onTrouble('it did not take the last lines in time');
    this.child = undefined;
    this.lost += this.flying?.lines ?? 0;
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
