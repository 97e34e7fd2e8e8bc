import { quoteAll } from '../shell/quoting.js';
import { countLimit, mostCounted } from './row-counts.js';

/** How the rows of databases are counted. */
interface Counting {
  /** A client that is logged in, with all its flags. */
  readonly client: readonly string[];
  /** All databases but those of the server itself if undefined. */
  readonly databases: readonly string[] | undefined;
  /** In milliseconds. */
  readonly limit?: number;
}

/** The storage engines whose rows are part of a dump. */
const engines = "('InnoDB', 'MyISAM', 'Aria', 'ROCKSDB', 'TokuDB')";

/** The names of tables in hexadecimal, so that no character has a meaning. */
const id = "LOWER(HEX(CONVERT(CONCAT(TABLE_SCHEMA, '.', TABLE_NAME) USING utf8mb4)))";

/** When a table was last changed. What was changed just now could be changed again within the same second. */
const stamp =
  "IF(UPDATE_TIME >= SYSDATE() - INTERVAL 2 SECOND, REPLACE(UUID(), '-', ''), IFNULL(UPDATE_TIME + 0, '-'))";

/**
 * Returns a shell pipeline that counts the rows of all tables: one client lists them, as SQL for the other. Each
 * statement gets the time that is left, and at least 20 ms; a table whose count fails has none.
 */
export function mysqlCounts({ client, databases, limit = countLimit }: Counting): string {
  const which =
    databases === undefined
      ? "TABLE_SCHEMA NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')"
      : `LOWER(HEX(CONVERT(TABLE_SCHEMA USING utf8mb4))) IN (${databases.map(hex).join(', ')})`;
  const from = `FROM information_schema.TABLES WHERE ${which} AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') AND ENGINE IN ${engines} ORDER BY TABLE_SCHEMA, TABLE_NAME LIMIT ${mostCounted}`;
  const left = 'TIMESTAMPDIFF(MICROSECOND, SYSDATE(6), @end)';
  const mariadb = `/*M!100101 SET SESSION max_statement_time = GREATEST(0.02, ${left} / 1000000) */;`;
  const mysql = `/*!80000 SET SESSION max_execution_time = GREATEST(20, CAST(${left} / 1000 AS SIGNED)) */;`;
  const name = "CONCAT('`', REPLACE(TABLE_SCHEMA, '`', '``'), '`.`', REPLACE(TABLE_NAME, '`', '``'), '`')";
  const list = [
    '/*!80000 SET SESSION information_schema_stats_expiry = 0 */',
    `SELECT 'SET @end = SYSDATE(6) + INTERVAL ${limit * 1000} MICROSECOND; SET SESSION lock_wait_timeout = ${Math.ceil(limit / 1000)};'`,
    `SELECT CONCAT('SELECT ''table ', ${id}, ''';') ${from}`,
    `SELECT CONCAT('${mariadb} ${mysql} SELECT CONCAT(''rows ', ${id}, ' '', COUNT(*), '' ', ${stamp}, ''') FROM ', ${name}, ';') ${from}`,
  ];
  const flags = ['--skip-column-names', '--batch'];
  return `${quoteAll([...client, ...flags, `--execute=${list.join('; ')}`])} | ${quoteAll([...client, ...flags, '--binary-mode', '--force'])}`;
}

function hex(name: string): string {
  return `'${Buffer.from(name).toString('hex')}'`;
}
