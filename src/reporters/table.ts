/** One column of a table: its head, and to which side its cells lean. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** A table in plain letters, columns two blanks apart; a cell that is missing shows as a dash. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | undefined)[])[],
): readonly string[] {
  const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
  const widths = columns.map(({ head }, index) =>
    cells.reduce((width, row) => Math.max(width, letters(row[index] ?? '')), letters(head)),
  );
  const lines = [columns.map(({ head }) => head), ...cells];
  return lines.map((row) =>
    row
      .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - letters(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Letters as a person counts them, near enough for file names and archive names. */
function letters(text: string): number {
  return [...text].length;
}
