import { eastAsianWidth } from 'get-east-asian-width';

/** One column of a table: its heading and its alignment. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** Formats a table as plain text, with two spaces between columns. A missing cell is shown as a dash. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | undefined)[])[],
): readonly string[] {
  const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
  const widths = columns.map(({ head }, index) =>
    cells.reduce((width, row) => Math.max(width, columnsOf(row[index] ?? '')), columnsOf(head)),
  );
  const lines = [columns.map(({ head }) => head), ...cells];
  return lines.map((row) =>
    row
      .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - columnsOf(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}

const characters = new Intl.Segmenter();

/** Returns how many columns a string takes in a terminal: two for a wide character, none for a combining one. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of characters.segment(text)) {
    const emoji = segment.includes('\ufe0f') || segment.includes('\u200d');
    columns += emoji ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0x20);
  }
  return columns;
}

/** A term and its explanation. */
export type Row = readonly [string, string];

/** Lays out rows in two columns, the left one at least `least` characters wide. A long term has its explanation below it. */
export function list(rows: readonly Row[], columns: number, least = 0): readonly string[] {
  const widths = rows.map(([left]) => left.length).filter((width) => width <= columns / 2);
  const indent = Math.max(4, least, ...widths) + 4;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...further] = wrap(right, columns, indent);
    if (left.length + 4 > indent) return [`  ${left}`, first, ...further];
    return [`  ${left}`.padEnd(indent) + first.trimStart(), ...further];
  });
}

/** Wraps text at `columns` characters, with each line indented by `indent` spaces. */
export function wrap(text: string, columns: number, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines;
}

/** Joins lines to a page that ends with one newline. */
export function page(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
