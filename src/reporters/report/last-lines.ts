import { type Block, blockOf, numberOf, sizeOf } from './line-blocks.js';

/** A block whose text is in a buffer. */
interface StoredBlock extends Omit<Block, 'text'> {
  /** The number of bytes of the text. */
  readonly length: number;
}

/**
 * The last lines of a text that may be very long. They are in one buffer, which is used again and again: strings that are kept for
 * a while before they are dropped would fill the heap with garbage, because V8 collects what has survived for a while only rarely.
 */
export class LastLines {
  #stored: StoredBlock[] = [];
  #buffer = Buffer.alloc(0);
  /** The number of bytes of the buffer that are in use. */
  #length = 0;
  #size = 0;

  /** How many bytes the lines take as HTML at most. */
  get size(): number {
    return this.#size;
  }

  add({ text, number, kind, size }: Block): void {
    const length = Buffer.byteLength(text);
    this.#reserve(this.#length + length);
    this.#buffer.write(text, this.#length);
    this.#length += length;
    this.#stored.push({ length, number, kind, size });
    this.#size += size;
  }

  /** Adds lines before the first one. */
  addBefore(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const own = this.blocks;
    this.#keep([], this.#length);
    for (const block of [...blocks, ...own]) this.add(block);
  }

  /** Drops the first lines, so that the others fit into a limit; returns how many it has dropped. */
  cut(limit: number): number {
    if (this.#size <= limit) return 0;
    const before = numberOf(this.#stored);
    let free = limit;
    let start = this.#length;
    let first = this.#stored.length;
    for (let block = this.#stored[first - 1]; block !== undefined && block.size <= free; ) {
      free -= block.size;
      start -= block.length;
      first -= 1;
      block = this.#stored[first - 1];
    }
    const kept = this.#stored.slice(first);
    const broken = this.#stored[first - 1];
    const part = broken && lastPart({ ...broken, text: this.#text(start - broken.length, start) }, free);
    if (part !== undefined) {
      const length = Buffer.byteLength(part.text);
      start -= length;
      kept.unshift({ length, number: part.number, kind: part.kind, size: part.size });
    }
    this.#keep(kept, start);
    return before - numberOf(kept);
  }

  get blocks(): readonly Block[] {
    let end = 0;
    return this.#stored.map(({ length, ...block }) => {
      end += length;
      return { ...block, text: this.#text(end - length, end) };
    });
  }

  #text(start: number, end: number): string {
    return this.#buffer.toString('utf8', start, end);
  }

  #reserve(needed: number): void {
    if (needed > this.#buffer.length) this.#resize(Math.max(needed, 2 * this.#buffer.length));
  }

  #keep(blocks: StoredBlock[], start: number): void {
    this.#buffer.copyWithin(0, start, this.#length);
    this.#length -= start;
    this.#stored = blocks;
    this.#size = sizeOf(blocks);
    // With many steps, less and less of each is kept.
    if (8 * this.#length < this.#buffer.length) this.#resize(this.#length);
  }

  #resize(capacity: number): void {
    const old = this.#buffer;
    this.#buffer = Buffer.allocUnsafe(capacity);
    old.copy(this.#buffer, 0, 0, this.#length);
  }
}

/** Returns the last lines of a block that fit into a limit; undefined if none does. */
function lastPart({ text, kind }: Block, limit: number): Block | undefined {
  const lines = text.split('\n');
  let free = limit;
  const start = lines.findLastIndex((line) => {
    free -= blockOf([line], kind).size;
    return free < 0;
  });
  return start + 1 < lines.length ? blockOf(lines.slice(start + 1), kind) : undefined;
}
