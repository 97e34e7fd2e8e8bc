import { oneLine, shorten } from '../../text/cleaning.js';
import { terminalText } from '../terminal-text.js';
import { code, fence, prose } from './markdown.js';

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
