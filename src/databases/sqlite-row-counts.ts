import { join } from 'node:path';
import { quote, quoteAll } from '../shell/quoting.js';
import type { CountScript } from './define-database.js';
import { countLimit, mostCounted } from './row-counts.js';

/**
 * SQL that prints SQL, which lists the tables of a database and counts their rows. What belongs to SQLite itself, and
 * virtual tables, whose modules may be missing, are left out; the tables that a virtual table stores its data in are
 * not. No count begins when `limit` milliseconds have passed. `hex` gives UTF-8 only if the database has that encoding.
 */
function listCounts(limit: number): string {
  const tables = `SELECT name, lower(hex(name)) AS id FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'create virtual%' AND (SELECT encoding FROM pragma_encoding) = 'UTF-8' ORDER BY name LIMIT ${mostCounted}`;
  const passed = (since: string) => `(julianday('now') - ${since}) * 86400000`;
  return [
    `SELECT 'SELECT ''table ' || id || ''';' FROM (${tables})`,
    `SELECT printf('SELECT ''rows %s '' || (SELECT count(*) FROM "%w") WHERE ${passed('%.9f').replaceAll("'", "''")} < ${limit};', id, name, julianday('now')) FROM (${tables})`,
  ].join('; ');
}

/**
 * Counts the rows of a SQLite database in the session and the transaction of its dump, so that the counts are exactly
 * those of the dump. `session`: sqlite3 with its flags, which stops at the first error; `dump`: its statements.
 *
 * The dump goes through a pipe that is closed before the list of tables is opened. So when that has changed, all of the
 * dump was passed on, and however counting ends, the dump counts. If the files can't be written, nothing is counted.
 */
export function countAfterDump(session: readonly string[], dump: readonly string[]): CountScript {
  return (folder) => {
    const [list, rows] = [dotArgument(join(folder, 'list')), dotArgument(join(folder, 'rows'))];
    const counting = [`.output ${list}`, listCounts(countLimit), `.output ${rows}`, `.read ${list}`];
    return `folder=${quote(folder)}
if { printf pending >"$folder/list" && true >"$folder/rows" && true >"$folder/dump"; } 2>/dev/null; then
  ${quoteAll([...session, ".output '|cat'", ...dump, ...counting])} 2>"$folder/dump"
  status=$?
  if [ "$status" != 0 ] && [ "$(head -c 7 "$folder/list")" != pending ]; then
    cat "$folder/dump" >"$folder/errors"
    status=0
  else
    cat "$folder/dump" >&2
  fi
else
  ${quoteAll([...session, ...dump])}
  status=$?
fi`;
  };
}

/** Quotes an argument of one of sqlite3's own commands. */
export function dotArgument(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${text.replace(/["\\\n\r\t]/g, (character) => escapes[character] ?? `\\${character}`)}"`;
}

/** Returns a shell pipeline that counts the rows of all tables in a file that nobody else uses. */
export function sqliteCountsAlone(client: readonly string[], path: string): string {
  const words = [...client, '-batch', '-noheader', '-list', path];
  return `${quoteAll([...words, listCounts(3_600_000)])} | ${quoteAll(words)}`;
}
