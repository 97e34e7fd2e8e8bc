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
