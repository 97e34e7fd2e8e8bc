import { bytesOf } from '../../text/amounts.js';
import { grouped } from '../../text/phrases.js';
import { coloredText } from './colored-text.js';
import { isPlain } from './html.js';

/** How a line looks. */
export type LineKind = 'plain' | 'error' | 'warning' | 'detail';

/** The maximum number of characters of a line that are shown. */
const longestLine = 4000;

/**
 * Lines of the same kind, as they were printed, in one text: a million texts of one line would take far more memory. `size` is the
 * number of bytes that they take as HTML at most.
 */
export interface Block {
  readonly text: string;
  readonly number: number;
  readonly kind: LineKind;
  readonly size: number;
}

/** Splits blocks into the lines that fit into a limit, and the others. */
export function firstPart(blocks: readonly Block[], limit: number): readonly [readonly Block[], readonly Block[]] {
  let free = limit;
  for (const [index, block] of blocks.entries()) {
    if (block.size > free) {
      const lines = block.text.split('\n');
      const end = lines.findIndex((line) => {
        free -= blockOf([line], block.kind).size;
        return free < 0;
      });
      const [first, rest] = [lines.slice(0, end), lines.slice(end)].map((own) => partOf(own, block.kind));
      return [
        [...blocks.slice(0, index), ...(first ?? [])],
        [...(rest ?? []), ...blocks.slice(index + 1)],
      ];
    }
    free -= block.size;
  }
  return [blocks, []];
}

function partOf(lines: readonly string[], kind: LineKind): readonly Block[] {
  return lines.length === 0 ? [] : [blockOf(lines, kind)];
}

/** Returns a block of lines, each of which is shortened if it is very long. */
export function blockOf(lines: readonly string[], kind: LineKind): Block {
  const text = lines.map((line) => (line.length > longestLine ? cutLine(line) : line)).join('\n');
  const number = lines.length;
  return { text, number, kind, size: largestSize(text) + 1 + (kind === 'plain' ? 0 : lineExtra * number) };
}

/** Characters that take more bytes as HTML: a reference or a symbol takes up to 12, the span after an escape sequence up to 40. */
const longer = /[&<>"'\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const lineExtra = 60;

/** The style of a sentence about what was cut. */
const cutStyle = '\x1b[0;2;3m';

/** Keeps the beginning of a line; of progress, which a carriage return replaces again and again, the last states. */
function cutLine(line: string): string {
  // A line that was cut before is a little longer, and stays as it is.
  if (line.length < longestLine + 60 && isCut(line)) return line;
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (whole.length <= longestLine) return whole;
  const start = whole.indexOf('\r', whole.length - longestLine - 1) + 1;
  if (start > 0) return `${cutStyle}… ${grouped(start)} earlier characters\r${whole.slice(start)}`;
  const last = whole.slice(whole.lastIndexOf('\r') + 1);
  return `${last.slice(0, longestLine)}${cutStyle}… ${grouped(last.length - longestLine)} more characters`;
}

function isCut(line: string): boolean {
  return (
    line.endsWith(' more characters') || (line.startsWith(`${cutStyle}… `) && line.includes(' earlier characters\r'))
  );
}

function largestSize(text: string): number {
  if (isPlain(text)) return text.length;
  const special = text.match(longer)?.length ?? 0;
  return bytesOf(text) + 12 * special + 28 * (text.split('\x1b').length - 1);
}

/** Returns each line of a block as HTML. */
export function linesHtml({ text, kind }: Block): readonly string[] {
  const lines = text.split('\n').map(coloredText);
  return kind === 'plain' ? lines : lines.map((line) => `<span class="${kind}">${line}</span>`);
}

/** Returns how many bytes blocks take as HTML at most. */
export function sizeOf(blocks: readonly Pick<Block, 'size'>[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** Returns how many lines blocks have. */
export function numberOf(blocks: readonly Pick<Block, 'number'>[]): number {
  return blocks.reduce((sum, { number }) => sum + number, 0);
}
