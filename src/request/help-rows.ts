import type { FlagDefinition } from '../actions/action.js';
import { spellingsOf } from './grammar.js';
import { valueName } from './values.js';

/** What is explained, and the explanation. */
export type Row = readonly [string, string];

/** A flag with its spellings, the short ones first, and its value. */
export function flagRow(flag: FlagDefinition): Row {
  const spellings = [...spellingsOf(flag)].sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
  const value =
    flag.kind === 'boolean' || flag.kind === 'count' ? '' : ` ${valueName(flag)}${flag.kind === 'texts' ? '…' : ''}`;
  const choices =
    flag.choices === undefined || flag.kind === 'integer' ? '' : ` (${flag.choices.map(String).join(', ')})`;
  return [`${spellings.join(', ')}${value}`, `${flag.summary}${choices}${flag.required === true ? ' (required)' : ''}`];
}

/** Rows in two columns, the left one `least` letters wide; a left side that is too long has its explanation below it. */
export function list(rows: readonly Row[], columns: number, least = 0): readonly string[] {
  const widths = rows.map(([left]) => left.length).filter((width) => width <= columns / 2);
  const indent = Math.max(4, least, ...widths) + 4;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...further] = wrap(right, columns, indent);
    if (left.length + 4 > indent) return [`  ${left}`, first, ...further];
    return [`  ${left}`.padEnd(indent) + first.trimStart(), ...further];
  });
}

/** A text in lines of at most so many letters, each behind so many blanks. */
export function wrap(text: string, columns: number, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines;
}

/** Lines as a page: it ends with one line end. */
export function page(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
