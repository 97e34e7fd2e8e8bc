import { StringDecoder } from 'node:string_decoder';
import type { Masker } from '../secrets/masker.js';
import { asError } from '../system/errors.js';
import type { ProcessRequest } from './process-request.js';

/** The maximum length of a line in characters; a longer one is passed on in pieces. */
const longestLine = 65_536;
const longestTailLine = 4_096;
const tailLength = 25;

/** Receives lines. `continuations` contains the indexes of pieces that continue the previous line. */
type OnPieces = (lines: readonly string[], continuations: ReadonlySet<number>) => void;

/**
 * Splits the bytes of a stream into lines, and buffers at most one piece of a line. Characters may be split between chunks.
 * Invalid UTF-8 becomes U+FFFD. `\n` and `\r\n` end a line; a lone `\r` is kept. With `secrets`, no secret is split.
 */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  /** An earlier piece of the line in `rest` has already been passed on. */
  private continues = false;
  /** The line could only be cut inside a secret, so the rest of it is dropped. */
  private withheld = false;

  constructor(
    private readonly onPieces: OnPieces,
    private readonly secrets?: Pick<Masker, 'safeCut'> | undefined,
  ) {}

  write(chunk: Buffer): void {
    this.take(this.decoder.write(chunk));
  }

  /** Passes on the rest after the last line end, when the stream has ended. */
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

  /** Cuts a line into pieces and returns the rest, which is empty if the line is complete. */
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

/** Returns the last position for a cut that splits neither a secret nor a surrogate pair; 0 if there is none. */
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

/** Keeps the first 4,096 characters of each of the last 25 lines. */
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

/** Splits the output of a process into lines and passes them on, or passes on its bytes. */
export class Output {
  /** The error that `onLines` or `onBytes` threw; it receives nothing more after that. */
  fault: Error | undefined;
  /** Called once, when there is a fault. */
  onFault: () => void = () => {};
  private readonly lastLines: Tail;
  private readonly splitters: { readonly stdout: LineSplitter; readonly stderr: LineSplitter };
  private finished = false;

  private readonly onBytes: ProcessRequest['onBytes'];

  constructor(request: Pick<ProcessRequest, 'onLines' | 'onBytes' | 'masker'>) {
    this.onBytes = request.onBytes;
    this.lastLines = new Tail(request.masker);
    const splitter = (stream: 'stdout' | 'stderr') =>
      new LineSplitter((lines, continuations) => {
        this.lastLines.add(lines, continuations);
        this.give(() => request.onLines(lines, stream, continuations));
      }, request.masker);
    this.splitters = { stdout: splitter('stdout'), stderr: splitter('stderr') };
  }

  get tail(): readonly string[] {
    return this.lastLines.lines;
  }

  take(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    const { onBytes } = this;
    if (this.finished) return;
    if (stream === 'stdout' && onBytes !== undefined) this.give(() => onBytes(Buffer.from(chunk)));
    else this.splitters[stream].write(chunk);
  }

  /** Passes on the rest after the last line end, and ignores any later output. */
  finish(): void {
    this.finished = true;
    this.splitters.stdout.end();
    this.splitters.stderr.end();
  }

  private give(deliver: () => void): void {
    if (this.fault !== undefined) return;
    try {
      deliver();
    } catch (thrown) {
      this.fault = asError(thrown);
      this.onFault();
    }
  }
}
