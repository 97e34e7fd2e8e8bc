import { spreadOf } from './rounds.js';

/** The unit of a number, which determines its format. */
export type Unit = 's' | 'MB' | 'lines/s' | 'calls' | 'processes';

/** A claim about a row: a ratio, or the number itself, and its limit. */
export interface Claim {
  readonly value: number;
  /** What the ratio is relative to, such as `borgmatic`; missing if the value is the number itself. */
  readonly to?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One measured quantity, with the value of every round. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  readonly claim?: Claim;
}

/** A table with its title and method. */
export interface Figure {
  readonly title: string;
  /** How it was measured, in complete sentences. */
  readonly method: string;
  readonly rows: readonly Row[];
}

/** A measurement of the benchmark. */
export interface Measurement {
  readonly name: string;
  readonly measure: (stage: import('./environment.js').BenchEnvironment) => Promise<readonly Figure[]>;
}

/** Returns whether a claim holds. */
export function isWithinLimit({
  value,
  atMost = Number.POSITIVE_INFINITY,
  atLeast = Number.NEGATIVE_INFINITY,
}: Claim): boolean {
  return value <= atMost && value >= atLeast;
}

/** Returns the figure as Markdown. */
export function figureText({ title, method, rows }: Figure): string {
  const cells = rows.map(({ what, unit, values, claim }) => {
    const { minimum, median, maximum } = spreadOf(values);
    return [what, ...[minimum, median, maximum].map((value) => amount(value, unit)), claim ? claimText(claim) : ''];
  });
  const head = ['', 'minimum', 'median', 'maximum', 'ratio'];
  const widths = head.map((word, column) =>
    Math.max(3, word.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`### ${title}`, '', method, '', line(head), rule, ...cells.map(line), ''].join('\n');
}

function claimText(claim: Claim): string {
  const { value, to, atMost, atLeast } = claim;
  const ratio = to === undefined ? '' : `${shortened(value)} × ${to}, `;
  const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return `${ratio}${limit}: ${isWithinLimit(claim) ? 'yes' : 'NO'}`;
}

function amount(value: number, unit: Unit): string {
  if (unit === 's') return `${value.toFixed(3)} s`;
  if (unit === 'MB') return `${value.toFixed(0)} MB`;
  if (unit === 'lines/s') return `${thousands(value)}/s`;
  return value.toFixed(0);
}

function thousands(value: number): string {
  return Math.round(value / 1000)
    .toLocaleString('en-US')
    .concat(',000');
}

function shortened(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}
