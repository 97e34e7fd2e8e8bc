import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** All that a dump of a database can preserve, to be compared with another database. */
interface SqliteContents {
  /** The definitions of tables, views, triggers, and indexes. */
  readonly schema: string;
  /** For each table: the number of rows, and a hash of all rows. */
  readonly rows: readonly string[];
  /** What SQLite says about the structure of the file: `ok`. */
  readonly integrity: string;
  /** The numbers that an application stores in the header, which `.dump` leaves out. */
  readonly header: string;
}

/** Runs SQL, and returns the values: one row a line, written as SQL would, and separated by commas. */
export function runSqlite(file: string, query: string): string {
  const words = ['-batch', '-bail', '-noheader', '-init', '/dev/null', '-cmd', '.mode quote', '-cmd', '.timeout 10000'];
  return execFileSync('sqlite3', [...words, file], {
    input: query,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  }).replace(/\n$/, '');
}

/** Creates a database with all that is difficult to dump and restore. */
export function fillSqlite(file: string, rows = 50_000): void {
  runSqlite(file, contents(rows));
}

/** Reads a whole database. */
export function readSqlite(file: string): SqliteContents {
  const lines = (query: string) => runSqlite(file, query).split('\n').filter(Boolean);
  // Not the tables in which a virtual table keeps its data: they are read through the virtual table.
  const names = lines(`SELECT hex(name) FROM pragma_table_list WHERE schema = 'main'
    AND type IN ('table', 'virtual') AND name NOT IN ('sqlite_schema', 'sqlite_stat1') ORDER BY name`);
  return {
    schema: runSqlite(file, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'),
    rows: names.map((hex) => rowsOf(file, Buffer.from(hex.slice(1, -1), 'hex').toString())),
    integrity: runSqlite(file, 'PRAGMA integrity_check; PRAGMA foreign_key_check').replaceAll("'", ''),
    header: runSqlite(file, 'PRAGMA user_version; PRAGMA application_id; PRAGMA encoding'),
  };
}

function rowsOf(file: string, table: string): string {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  const columns = runSqlite(file, `SELECT count(*) FROM pragma_table_xinfo(${quoted}) WHERE hidden <> 1`);
  const order = Array.from({ length: Number(columns) }, (_, index) => index + 1);
  const hash = createHash('sha256').update(runSqlite(file, `SELECT * FROM ${quoted} ORDER BY ${order}`));
  return `${table}: ${runSqlite(file, `SELECT count(*) FROM ${quoted}`)} rows, ${hash.digest('hex')}`;
}

const contents = (rows: number) => `
  PRAGMA journal_mode = WAL;
  PRAGMA user_version = 47;
  PRAGMA application_id = 11;
  BEGIN;
  CREATE TABLE "Weird ""Name'" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "Some Text" TEXT,
    data BLOB,
    number REAL,
    anything,
    twice INTEGER AS (id * 2) STORED,
    size INTEGER AS (length(data)) VIRTUAL
  );
  WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${rows})
  INSERT INTO "Weird ""Name'" (id, "Some Text", data, number, anything)
  SELECT
    n,
    CASE n % 5
      WHEN 0 THEN NULL
      WHEN 1 THEN ''
      WHEN 2 THEN char(9, 10, 13, 8) || '''"; -- \\n'
      WHEN 3 THEN '🐘 Zoë Zoe\u0301 ﷽ 日本語'
      ELSE hex(n * 7919)
    END,
    CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN x'' ELSE CAST('number ' || n AS BLOB) || x'00ff0a0d2700' END,
    CASE n % 3 WHEN 0 THEN 9e999 WHEN 1 THEN -0.1 * n ELSE 1.7976931348623157e308 END,
    CASE n % 3 WHEN 0 THEN n WHEN 1 THEN '' || n ELSE 1.0 * n END
  FROM counter;
  UPDATE sqlite_sequence SET seq = 1234567;
  CREATE INDEX "Partial Index" ON "Weird ""Name'" (lower("Some Text")) WHERE data IS NOT NULL;
  CREATE TABLE blobs (data BLOB NOT NULL);
  INSERT INTO blobs VALUES (x'000000'), (zeroblob(1000000)), (x'610062');

  -- Each refers to the other, so no order of the tables is right.
  CREATE TABLE hen (id INTEGER PRIMARY KEY, egg INTEGER REFERENCES egg DEFERRABLE INITIALLY DEFERRED);
  CREATE TABLE egg (id INTEGER PRIMARY KEY, hen INTEGER NOT NULL REFERENCES hen ON DELETE CASCADE);
  INSERT INTO hen VALUES (1, 1), (2, 2);
  INSERT INTO egg VALUES (1, 1), (2, 2);
  CREATE TABLE without (region TEXT, number INTEGER, note ANY, PRIMARY KEY (number DESC, region)) WITHOUT ROWID, STRICT;
  INSERT INTO without VALUES ('north', 1, NULL), ('south', 2, 'x');
  CREATE TABLE changes (what TEXT);
  CREATE TRIGGER "On Change" AFTER INSERT ON hen WHEN NEW.id > 0 BEGIN
    INSERT INTO changes VALUES ('it''s "inserted"; 🐘');
    UPDATE hen SET egg = 2 WHERE id = NEW.id;
  END;
  INSERT INTO hen VALUES (3, 1);
  CREATE VIEW a_view AS SELECT typeof(anything) AS type, count(*) AS "How Many" FROM "Weird ""Name'" GROUP BY 1;
  CREATE VIEW "A view of a view" ("Type") AS SELECT type FROM a_view;
  CREATE VIRTUAL TABLE words USING fts5 (title, body);
  INSERT INTO words VALUES ('Elephants', 'never forget'), ('', NULL);
  COMMIT;
`;
