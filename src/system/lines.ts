import { StringDecoder } from 'node:string_decoder';
import type { Masker } from './secrets.js';

/** A longer line comes in pieces of at most so many characters. */
const longestLine = 65_536;
const longestTailLine = 4_096;
const tailLength = 25;

/** Whole lines; `continuations` holds the indexes of those that go on with the line before. */
export type OnPieces = (lines: readonly string[], continuations: ReadonlySet<number>) => void;

/**
 * Makes lines of a stream's bytes, and holds no more of it than one line's piece. Letters may be cut by a chunk; what is
 * no UTF-8 becomes U+FFFD; `\r\n` ends a line as `\n` does, a lone `\r` stays. With `secrets`, none of them is cut in two.
 */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  /** A piece of the line that `rest` belongs to has been given already. */
  private continues = false;
  /** The line cannot be cut but within a secret: what is left of it is dropped. */
  private withheld = false;

  constructor(
    private readonly onPieces: OnPieces,
    private readonly secrets?: Pick<Masker, 'safeCut'> | undefined,
  ) {}

  write(chunk: Buffer): void {
    this.take(this.decoder.write(chunk));
  }

  /** The stream has ended: gives what stands behind the last line's end. */
  end(): void {
    this.take(this.decoder.end());
    if (this.rest === '') return;
    const pieces = new Pieces();
    this.add(pieces, this.rest, true);
    this.rest = '';
    this.give(pieces);
  }

  private take(text: string): void {
    const end = text.lastIndexOf('\n');
    const pieces = new Pieces();
    if (end !== -1) this.addWhole(pieces, this.rest + text.slice(0, end));
    this.rest = end === -1 ? this.rest + text : text.slice(end + 1);
    if (this.rest.length > longestLine) this.rest = this.add(pieces, this.rest, false);
    this.give(pieces);
  }

  private addWhole(pieces: Pieces, text: string): void {
    const lines = text.split('\n');
    for (const line of lines) {
      const content = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (content.length <= longestLine && !this.continues) pieces.lines.push(content);
      else this.add(pieces, content, true);
    }
  }

  /** Cuts a line; gives back what is left over, which is nothing once the line is complete. */
  private add(pieces: Pieces, line: string, complete: boolean): string {
    let left = this.withheld ? '' : line;
    while (left.length > longestLine) {
      const cut = this.cut(left);
      this.withheld = cut === 0;
      pieces.add(this.withheld ? '***' : left.slice(0, cut), this.continues);
      this.continues = true;
      left = this.withheld ? '' : left.slice(cut);
    }
    if (!complete) return left;
    if (left !== '' || !this.continues) pieces.add(left, this.continues);
    this.continues = false;
    this.withheld = false;
    return '';
  }

  private cut(text: string): number {
    return cutBefore(text, longestLine, this.secrets);
  }

  private give(pieces: Pieces): void {
    if (pieces.lines.length > 0) this.onPieces(pieces.lines, pieces.continuations);
  }
}

/** The last place for a cut that is neither within a secret nor within a letter of two units; 0 where there is none. */
function cutBefore(text: string, longest: number, secrets: Pick<Masker, 'safeCut'> | undefined): number {
  let cut = longest;
  for (;;) {
    const last = text.charCodeAt(cut - 1);
    const whole = last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut;
    const safe = secrets === undefined ? whole : secrets.safeCut(text, whole);
    if (safe === cut) return safe;
    cut = safe;
  }
}

class Pieces {
  readonly lines: string[] = [];
  readonly continuations = new Set<number>();

  add(piece: string, continues: boolean): void {
    if (continues) this.continuations.add(this.lines.length);
    this.lines.push(piece);
  }
}

/** Keeps the last 25 lines, each up to 4,096 characters of its beginning. */
export class Tail {
  private kept: string[] = [];

  constructor(private readonly secrets?: Pick<Masker, 'safeCut'> | undefined) {}

  add(lines: readonly string[], continuations: ReadonlySet<number>): void {
    const last: string[] = [];
    for (let index = lines.length - 1; index >= 0 && last.length < tailLength; index -= 1) {
      const line = lines[index];
      if (line !== undefined && !continuations.has(index)) last.unshift(this.shorten(line));
    }
    this.kept = [...this.kept, ...last].slice(-tailLength);
  }

  get lines(): readonly string[] {
    return this.kept;
  }

  private shorten(line: string): string {
    if (line.length <= longestTailLine) return line;
    return `${line.slice(0, cutBefore(line, longestTailLine - 1, this.secrets))}…`;
  }
}
