import { posix } from 'node:path';
import { type TableRows, tableRowsIn } from '../databases/row-counts.js';
import { dumpPath, dumpsFolder, engineFolder, type StoredDump } from '../databases/stored-dumps.js';

/** The row counts of an archive's dumps, by their paths from `borgmatic` on. */
export type DumpedRows = ReadonlyMap<string, readonly TableRows[]>;

/**
 * Returns the row counts that are stored with dumps. Whoever can write to a repository without encryption can write
 * them, so a line that isn't as it should be is ignored.
 */
export function dumpedRowsIn(text: string): DumpedRows {
  const byDump = new Map<string, string[]>();
  // What follows the last line end was cut off.
  for (const line of text.split('\n').slice(0, -1)) {
    const [, word = '', dump = '', rest = ''] = /^(table|rows) ((?:[0-9a-f]{2})+) (.*)$/.exec(line) ?? [];
    if (word === '') continue;
    const path = Buffer.from(dump, 'hex').toString();
    const lines = byDump.get(path) ?? [];
    lines.push(`${word} ${rest}`);
    byDump.set(path, lines);
  }
  return new Map([...byDump].map(([path, lines]) => [path, tableRowsIn(lines)]));
}

/** Returns the row counts of one dump. */
export function rowsOf(rows: DumpedRows, dump: StoredDump): readonly TableRows[] {
  return rows.get(posix.join(dumpsFolder, engineFolder(dump.engine), dumpPath(dump))) ?? [];
}
