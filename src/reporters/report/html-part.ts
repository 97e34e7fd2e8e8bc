import { count } from '../../text/phrases.js';
import type { Part } from '../limited-part.js';
import { type Html, html } from './html.js';

/** A part of the page whose pieces are kept or omitted as a whole. */
interface HtmlPart {
  readonly head?: Html;
  readonly pieces: readonly Html[];
  readonly foot?: Html;
  /** What one of the pieces is, and several of them; default: with an s. */
  readonly noun: string;
  readonly nouns?: string;
  readonly urgent?: (index: number) => boolean;
}

/** Returns a part of limited size, with a note that says how many pieces were omitted. */
export function htmlPart({ head = html``, pieces, foot = html``, noun, nouns, urgent }: HtmlPart): Part {
  const left = (number: number) => count(number, `more ${noun}`, nouns && `more ${nouns}`);
  return {
    head: head.text,
    pieces: pieces.map(({ text }) => text),
    foot: foot.text,
    left: (number) => html`<p class="note">${left(number)} omitted: this report would be too large.</p>`.text,
    ...(urgent && { urgent }),
  };
}
