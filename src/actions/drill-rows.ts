import type { TableRows } from '../databases/row-counts.js';
import type { ScratchVerdict } from '../databases/scratch-server.js';
import { printableName } from '../text/cleaning.js';
import { count } from '../text/phrases.js';
import type { DrillWork } from './drill-work.js';

/** How a restored database differs from the one that was dumped. */
export interface Comparison {
  /** Sentences. */
  readonly problems: readonly string[];
  /** How many tables' rows were compared. */
  readonly tables: number;
  /** The rows of these tables in the backup. */
  readonly rows: number;
}

/** Whose tables are compared. */
export interface Compared {
  /** What the database is called in sentences. */
  readonly database: string;
  /** What to do about a problem. */
  readonly advice: string;
  /** What restoring it has shown. */
  readonly verdict: ScratchVerdict;
}

/** Compares the rows of tables with those that were counted when the dump was made. */
export function compareRows(
  expected: readonly TableRows[],
  restored: readonly TableRows[],
  compared: Compared,
): Comparison {
  const found = new Map(restored.map(({ table, rows }) => [table, rows]));
  const both = expected.filter(({ table, rows }) => rows !== undefined && found.get(table) !== undefined);
  const problems = expected.flatMap((one) => tableProblem(one, found, compared) ?? []);
  return { problems, tables: both.length, rows: both.reduce((sum, { rows = 0 }) => sum + rows, 0) };
}

/** Returns what is wrong with a restored table as a sentence; undefined if nothing is, or if the server lacks something for it. */
function tableProblem(
  { table, rows }: TableRows,
  found: ReadonlyMap<string, number | undefined>,
  { database, advice, verdict: { lack, excuses } }: Compared,
): string | undefined {
  const after = found.get(table);
  const isMissing = !found.has(table);
  const isDifferent = rows !== undefined && after !== undefined && rows !== after;
  if (!(isMissing || isDifferent) || (lack !== undefined && excuses?.(table))) return undefined;
  const shown = `the table ${printableName(table)} of ${database}`;
  if (isDifferent) {
    return `After a restore, ${shown} has ${count(after, 'row')}, but it had ${count(rows, 'row')} when it was dumped. ${advice}`;
  }
  const had = rows === undefined ? '' : ` (${count(rows, 'row')} when it was dumped)`;
  return `After a restore, ${shown}${had} is missing. ${advice}`;
}

/** Says that the rows of a restored database could not be counted, because a client failed. */
export function uncounted(failure: string): string {
  return `The rows of a restored database could not be counted: ${failure.replace(/\.$/, '')}.`;
}

/** Returns what says what to do about a dump that can't be restored, unless the run was canceled. */
export function damagedAdvice(archive: string, { machine }: Pick<DrillWork, 'machine'>): () => string {
  return () =>
    machine.cancel?.aborted
      ? 'What was restored is removed again.'
      : `Restore it from another archive than ${archive}, and find out why the dump is damaged.`;
}
