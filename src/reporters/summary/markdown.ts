import { oneLine, shorten } from '../../text/cleaning.js';
import { code, fence, prose } from '../../text/harmless-markdown.js';
import { count } from '../../text/phrases.js';
import { terminalText } from '../../text/terminal-text.js';
import type { Part } from '../limited-part.js';

/** Returns a section that is collapsed at first, or open; title and body must be Markdown or HTML, and the title on one line. */
export function foldedSection(title: string, body: string, at: 'collapsed' | 'open' = 'collapsed'): string {
  return `<details${at === 'open' ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
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

/** Returns a function for the note below a part from which pieces were omitted. */
export function leftOut(singular: string, plural?: string): Part['left'] {
  return (number) =>
    `_${count(number, `more ${singular}`, plural && `more ${plural}`)} omitted: this summary would be too large._`;
}
