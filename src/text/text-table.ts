import { columnsOf } from './terminal-width.js';

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
