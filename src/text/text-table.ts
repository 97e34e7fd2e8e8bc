// Apart from layout.ts, because help shows no table, and the width data takes longer to load than the rest of help.
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
