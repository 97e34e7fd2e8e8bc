import { LastLines } from './last-lines.js';
import { type Block, blockOf, firstPart, type LineKind, linesHtml, numberOf, sizeOf } from './line-blocks.js';

/** What is kept of a step's output, as HTML: its beginning, its end, and how many lines between them were omitted. */
interface KeptLines {
  readonly head: readonly string[];
  readonly omitted: number;
  readonly tail: readonly string[];
}

/**
 * Keeps the beginning and the end of what each step printed, so that all of it takes at most `most` bytes as HTML: the more
 * there is, the less is kept of each step.
 */
export class StepLogs<Key> {
  readonly #logs = new Map<Key, StepLog>();
  #size = 0;
  #limit: number;

  constructor(private readonly most: number) {
    this.#limit = most / 6;
  }

  add(key: Key, lines: readonly string[], kind: LineKind = 'plain'): void {
    const log = this.#logs.get(key) ?? new StepLog();
    this.#logs.set(key, log);
    this.#size += log.add(blockOf(lines, kind), this.#limit);
    while (this.#size > this.most) this.#shrink();
  }

  of(key: Key): KeptLines {
    return this.#logs.get(key)?.kept(this.#limit) ?? { head: [], omitted: 0, tail: [] };
  }

  #shrink(): void {
    this.#limit /= 2;
    this.#size = 0;
    for (const log of this.#logs.values()) this.#size += log.shrink(this.#limit);
  }
}

/** One step: its first lines, and its last lines once these take more than the limit. */
class StepLog {
  #head: Block[] = [];
  readonly #tail = new LastLines();
  #headSize = 0;
  #omitted = 0;

  /** Adds lines; returns by how many bytes the log has grown. The end may take twice the limit before it is cut. */
  add(block: Block, limit: number): number {
    const before = this.#size;
    const isFull = this.#omitted > 0 || this.#tail.size > 0;
    const [first, rest] = isFull ? [[], [block]] : firstPart([block], limit - this.#headSize);
    this.#head.push(...first);
    this.#headSize += sizeOf(first);
    for (const one of rest) this.#tail.add(one);
    if (this.#tail.size > 2 * limit) this.#omitted += this.#tail.cut(limit);
    return this.#size - before;
  }

  /** Cuts both parts to a lower limit; returns the size in bytes. */
  shrink(limit: number): number {
    const [first, rest] = firstPart(this.#head, limit);
    this.#head = [...first];
    this.#headSize = sizeOf(first);
    if (this.#omitted > 0) this.#omitted += numberOf(rest);
    else this.#tail.addBefore(rest);
    this.#omitted += this.#tail.cut(limit);
    return this.#size;
  }

  kept(limit: number): KeptLines {
    this.#omitted += this.#tail.cut(limit);
    return { head: this.#head.flatMap(linesHtml), omitted: this.#omitted, tail: this.#tail.blocks.flatMap(linesHtml) };
  }

  get #size(): number {
    return this.#headSize + this.#tail.size;
  }
}
