import { countLimit, mostCounted } from './row-counts.js';

/**
 * The dump needs a connection of its own, so the session ends at once if it has taken one of the last ones. Background
 * processes count too, which errs on the safe side.
 */
const hasFreeConnection = `SELECT (SELECT count(*) + 3 < current_setting('max_connections')::int FROM pg_stat_activity)
AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND rolconnlimit >= 0
AND rolconnlimit <= (SELECT count(*) FROM pg_stat_activity WHERE usename = current_user))
AND NOT EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datconnlimit >= 0
AND datconnlimit <= (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()))
AS free \\gset`;

/** What belongs to the system, to a session, or to an extension is not dumped as a table. */
const tables = `SELECT n.nspname AS schema, c.relname AS name, c.oid AS number, c.relfilenode AS file,
encode(convert_to(format('%I.%I', n.nspname, c.relname), 'UTF8'), 'hex') AS id
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND left(n.nspname, 3) <> 'pg_' AND n.nspname <> 'information_schema'
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 1, 2 LIMIT ${mostCounted}`;

/** psql's input that begins to count in a state of the database. */
const beginning = [
  `SET client_encoding = 'UTF8';`,
  'SET search_path = pg_catalog;',
  'SET row_security = off;',
  'SET idle_in_transaction_session_timeout = 0;',
  'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;',
].join('\n');

/** psql's input that prints the ID of a snapshot, for a dump of the same state; the session locks no table. */
export const snapshotInput = [
  beginning,
  hasFreeConnection,
  String.raw`\if :free`,
  `SELECT 'snapshot ' || pg_export_snapshot();`,
  String.raw`\endif`,
].join('\n');

/**
 * Returns psql's input for counting the rows of all tables of a database. Each statement gets the time that is left, in
 * milliseconds; a table whose count fails has none. No table stays locked after its count, and none that others want to
 * lock is waited for. TRUNCATE and commands that rewrite a table empty it even for older snapshots, so a table whose file
 * has changed since then is not counted.
 */
export function postgresqlCounts(limit: number = countLimit): string {
  const times = `SELECT set_config('lock_timeout', '500', true), set_config('statement_timeout', greatest(1, ${limit} - (extract(epoch FROM clock_timestamp()) - %s) * 1000)::int::text, true)`;
  const rows =
    'SELECT %L || n FROM (SELECT count(*) AS n FROM ONLY %I.%I) AS counted WHERE pg_relation_filenode(%s) = %s';
  return [
    String.raw`\set ON_ERROR_ROLLBACK on`,
    String.raw`SELECT extract(epoch FROM clock_timestamp()) AS begun \gset`,
    `SELECT 'table ' || id FROM (${tables}) AS t;`,
    `SELECT 'SAVEPOINT counting', format($$${times}$$, :begun),`,
    `format($$${rows}$$, 'rows ' || id || ' ', schema, name, number, file),`,
    `'ROLLBACK TO SAVEPOINT counting', 'RELEASE SAVEPOINT counting' FROM (${tables}) AS t \\gexec`,
  ].join('\n');
}

/** Returns psql's input for counting the rows of all tables in a database that nobody else uses. */
export function postgresqlCountsAlone(limit: number): string {
  return `${beginning}\n${postgresqlCounts(limit)}`;
}

/** psql's flags for it. */
export const countFlags = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align'] as const;
