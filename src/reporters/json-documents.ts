import type { ActionResult } from '../lifecycle/events.js';
import { createSpool, type Spool } from './spool.js';

/** A JSON result: complete, or a document whose items arrive in parts. */
type JsonResult = Exclude<ActionResult, { readonly lines: readonly string[] }>;

/**
 * Writes JSON documents as one list, `[…]`, as their items arrive, so that a million items are never in memory. If several
 * repositories are processed at the same time, one document is written while the others wait in a file.
 */
export class JsonDocuments {
  private isBegun = false;
  private isClosed = false;
  /** The key of the step whose document is being written. */
  private current: string | undefined;
  private readonly waiting = new Map<string, Waiting>();
  private readonly texts = new Map<string, DocumentText>();

  constructor(private readonly out: (text: string) => void) {}

  /** Adds a result of a step; the key identifies the step among those that run at the same time. */
  take(key: string, result: JsonResult): void {
    if ('json' in result) {
      this.write(key, JSON.stringify(result.json) ?? 'null');
      this.end(key);
      return;
    }
    const text = this.texts.get(key) ?? new DocumentText();
    this.texts.set(key, text);
    this.write(key, text.of(result));
    if ('end' in result) {
      this.texts.delete(key);
      this.end(key);
    }
  }

  /** Ends the list; documents that were not ended remain incomplete. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.out(this.isBegun ? ']\n' : '[]\n');
  }

  private write(key: string, text: string): void {
    const isTurn = this.current === undefined && this.waiting.size === 0;
    if (isTurn) this.begin(key);
    if (this.current === key) {
      this.out(text);
      return;
    }
    const waits = this.waiting.get(key) ?? { spool: createSpool(), isEnded: false };
    this.waiting.set(key, waits);
    // The same step may start another document after one has ended.
    waits.spool.add(waits.isEnded ? `,${text}` : text);
    waits.isEnded = false;
  }

  private begin(key: string): void {
    this.out(this.isBegun ? ',' : '[');
    this.isBegun = true;
    this.current = key;
  }

  private end(key: string): void {
    const waits = this.waiting.get(key);
    if (this.current !== key) {
      if (waits !== undefined) waits.isEnded = true;
      return;
    }
    this.current = undefined;
    for (const [next, { spool, isEnded }] of this.waiting) {
      this.waiting.delete(next);
      this.begin(next);
      spool.drain(this.out);
      if (!isEnded) return;
      this.current = undefined;
    }
  }
}

interface Waiting {
  readonly spool: Spool;
  isEnded: boolean;
}

/** Produces the text of one document, part by part: `{…,"items":[`, items separated by commas, `]}`. */
export class DocumentText {
  private isFirst = true;

  constructor(private readonly between = ',') {}

  /** Returns the text of the next part. */
  of(part: Exclude<JsonResult, { readonly json: unknown }>): string {
    if ('begin' in part) {
      const head = JSON.stringify(part.begin).slice(0, -1);
      return `${head}${head === '{' ? '' : ','}"items":[`;
    }
    // A reader must be able to tell that a list is incomplete, even though the run fails as well.
    if ('end' in part) return part.end === 'complete' ? ']}' : '],"complete":false}';
    const text = part.items.map((item) => JSON.stringify(item)).join(this.between);
    const separator = this.isFirst || text === '' ? '' : this.between;
    this.isFirst &&= text === '';
    return separator + text;
  }
}

/** Returns a result as lines of a log; `texts` holds the documents that arrive in parts, by step key. */
export function jsonResultLines(result: JsonResult, key: string, texts: Map<string, DocumentText>): readonly string[] {
  if ('json' in result) return (JSON.stringify(result.json, null, 2) ?? '').split('\n');
  const text = texts.get(key) ?? new DocumentText(',\n');
  if ('end' in result) texts.delete(key);
  else texts.set(key, text);
  return text
    .of(result)
    .split('\n')
    .filter((line) => line !== '');
}
