import { oneLine } from '../inert.js';
import { shorten } from '../shorten.js';
import { terminalText } from '../terminal.js';
import { code, fence, prose } from './markdown.js';

const longestLine = 1000;
const longestBlock = 16_384;

/** Everything of others that the summary says goes through here: cut to a length, then made harmless. */
export class Words {
  /** The text on one line and not too long, not yet fit for Markdown. */
  short(text: string, longest: number): string {
    return shorten(oneLine(text), longest);
  }

  prose(text: string, longest = longestLine): string {
    return prose(this.short(text, longest));
  }

  code(text: string, longest = longestLine): string {
    return code(this.short(text, longest));
  }

  /** The last of these lines, behind a fence; each line is cut, and of all together the end is kept. */
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
