import { oneLine } from '../inert.js';
import { shorten } from '../shorten.js';
import { terminalText } from '../terminal.js';
import { code, fence, prose } from './markdown.js';

const longestLine = 1000;
const longestBlock = 16_384;

/** Everything of others that the summary says goes through here: without secrets, cut to a length, then made harmless. */
export class Words {
  constructor(private readonly mask: (text: string) => string) {}

  /** The text on one line and not too long, not yet fit for Markdown. */
  short(text: string, longest: number): string {
    // First the mask: a secret that is cut in two would not be known any more.
    return shorten(oneLine(this.mask(text)), longest);
  }

  prose(text: string, longest = longestLine): string {
    return prose(this.short(text, longest));
  }

  code(text: string, longest = longestLine): string {
    return code(this.short(text, longest));
  }

  /** The last of these lines, behind a fence; each line is cut, and of all together the end is kept. */
  fence(lines: readonly string[]): string {
    const masked = terminalText(this.mask(lines.join('\n')), false).split('\n');
    const shown: string[] = [];
    let free = longestBlock;
    for (const line of masked.reverse()) {
      const short = shorten(line, longestLine);
      free -= short.length + 1;
      if (free < 0) break;
      shown.unshift(short);
    }
    return fence(shown.join('\n'));
  }
}
