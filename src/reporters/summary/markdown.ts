import { bytesOf } from '../../text/amounts.js';
import { oneLine, shorten, zeroWidthMark } from '../../text/cleaning.js';
import { count } from '../../text/phrases.js';
import { terminalText } from '../terminal-text.js';

/** Characters with a meaning in Markdown, HTML, or a table anywhere in a line. */
const meaningful = /[&<>`*_~[\]\\|#$]/g;
/** Characters with a meaning at the start of a line: lists, headings, rules. */
const leading = /^(?:[-+=]|\d+[.)](?!\S))/;
/** Where GitHub would recognize a mention, a reference, a formula, a link, or an emoji. */
const linking = /[@#$](?=\S)|:(?=\/\/|100:|1234:|(?!\d+:)[\w+-]{1,40}:)|www(?=\.)|\bGH-(?=\d)/gi;
/** Characters that reorder the text around them. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;

/** Returns text from elsewhere as plain words on one line, safe in Markdown, in a table cell, and in HTML. */
export function prose(text: string): string {
  return escaped(text, zeroWidthMark);
}

/** Returns text from elsewhere formatted as code, so that it can be copied unchanged; a dash if it is empty. */
export function code(text: string): string {
  const words = escaped(text, '<!-- -->');
  return words === '' ? '–' : `<code>${words}</code>`;
}

/** Returns text from elsewhere in a fenced block, whose fence is longer than any fence in the text. */
function fence(text: string): string {
  const clean = text.replace(reordering, '\ufffd');
  const longest = [...clean.matchAll(/`+/g)].reduce((length, [ticks]) => Math.max(length, ticks.length), 2);
  const bar = '`'.repeat(longest + 1);
  return `${bar}text\n${clean}\n${bar}`;
}

/** Returns a collapsed section; title and body must already be Markdown or HTML, and the title on one line. */
export function collapsedSection(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Returns one row of a table, with its line break; the cells must already be Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Returns the first two lines of a table. */
export function tableHead(columns: readonly { readonly head: string; readonly align: 'left' | 'right' }[]): string {
  const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
  return `${tableRow(columns.map(({ head }) => head))}${tableRow(rule)}`;
}

/** Numeric references are plain characters everywhere; `apart` is inserted to break up what would become a link. */
function escaped(text: string, apart: string): string {
  return oneLine(text)
    .replace(reordering, '\ufffd')
    .replace(linking, '$&\0') // oneLine has removed every other NUL
    .replace(meaningful, reference)
    .replace(leading, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replaceAll('\0', apart);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

const longestLine = 1000;
const longestBlock = 16_384;

/** Prepares all text from elsewhere for the summary: truncates it, then makes it harmless. */
export class SummaryText {
  /** Returns the text on one line and truncated, but not yet escaped for Markdown. */
  short(text: string, longest: number): string {
    return shorten(oneLine(text), longest);
  }

  prose(text: string, longest = longestLine): string {
    return prose(this.short(text, longest));
  }

  code(text: string, longest = longestLine): string {
    return code(this.short(text, longest));
  }

  /** Returns the last of these lines in a fenced block; long lines are truncated, and the end of the whole is kept. */
  fence(lines: readonly string[]): string {
    const clean = terminalText(lines.join('\n'), false).split('\n');
    const shown: string[] = [];
    let free = longestBlock;
    for (const line of clean.reverse()) {
      const short = shorten(line, longestLine);
      free -= short.length + 1;
      if (free < 0) break;
      shown.unshift(short);
    }
    return fence(shown.join('\n'));
  }
}

/** A part of the summary that consists of pieces, each of which is kept or omitted as a whole. */
export interface Part {
  readonly head: string;
  readonly pieces: readonly string[];
  readonly foot: string;
  /** Returns the note below the part if pieces were omitted. */
  readonly left: (number: number) => string;
  /** Returns whether a piece is one that readers need most: those are omitted last. */
  readonly urgent?: (index: number) => boolean;
}

/** Returns the part in at most `limit` bytes, with a note if pieces were omitted; empty if it has no pieces or no space. */
export function limitedPart(part: Part, limit: number): string {
  const { head, pieces, foot, left } = part;
  if (pieces.length === 0) return '';
  const whole = `${head}${pieces.join('')}${foot}`;
  if (bytesOf(whole) <= limit) return whole;
  const room = limit - bytesOf(`${head}${foot}\n\n${left(pieces.length)}`);
  const kept = choose(part, room);
  if (room < 0) return '';
  const note = `\n\n${left(pieces.length - kept.size)}`;
  if (kept.size === 0) return note.trimStart();
  return `${head}${pieces.filter((_piece, index) => kept.has(index)).join('')}${foot}${note}`;
}

/** Chooses as many pieces as fit: urgent ones first, each kind in order. */
function choose({ pieces, urgent = () => false }: Part, room: number): ReadonlySet<number> {
  const indices = [...pieces.keys()];
  const kept = new Set<number>();
  let free = room;
  for (const index of [...indices.filter(urgent), ...indices.filter((one) => !urgent(one))]) {
    free -= bytesOf(pieces[index] ?? '');
    if (free < 0) break;
    kept.add(index);
  }
  return kept;
}

/** Returns a function for the note below a part from which pieces were omitted. */
export function leftOut(singular: string, plural?: string): Part['left'] {
  return (number) =>
    `_${count(number, `more ${singular}`, plural && `more ${plural}`)} omitted: this summary would be too large._`;
}
