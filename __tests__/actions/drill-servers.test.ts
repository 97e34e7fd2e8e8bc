import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { DrillEvidence } from '../../src/actions/drill-evidence.js';
import { temporaryRoot } from '../../src/system/temporary.js';
import { fillMariadb } from '../support/mariadb-contents.js';
import { type MariadbServer, startMariadbServer } from '../support/mariadb-server.js';
import { createPostgresqlRoles, fillPostgresql } from '../support/postgresql-contents.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

let shop: Workshop;
let postgresql: PostgresqlServer;
let mariadb: MariadbServer;
/** What a drill found in an archive with dumps, some of which are not as they should be. */
let evidence: DrillEvidence;
let foldersBefore: readonly string[] = [];

type Options = Readonly<Record<string, unknown>>;

/** A file that hostile dumps try to make, in a folder that everyone can write to. */
const intruder = join(tmpdir(), `borgflow-intruder-${process.pid}`);
const formats = ['custom', 'plain', 'tar', 'directory'];
const options = () => ({ user_state_directory: join(shop.path, 'state') });

beforeAll(async () => {
  foldersBefore = ownFolders();
  shop = openWorkshop();
  [postgresql, mariadb] = await Promise.all([startPostgresqlServer(), startMariadbServer()]);
  createPostgresqlRoles(postgresql);
  fillPostgresql(postgresql, 'shop', 10);
  // The rows of a dump are still counted when the next dump begins, so what that changes is in a database of its own.
  for (const name of ['small', 'emptied']) {
    postgresql.sql(`CREATE DATABASE ${name}`);
    postgresql.sql(
      'CREATE TABLE orders AS SELECT generate_series(1, 1000) AS id; CREATE TABLE queue AS SELECT 1 AS id',
      name,
    );
  }
  postgresql.sql('CREATE DATABASE awkward');
  for (const statement of awkward) postgresql.sql(statement, 'awkward');
  fillMariadb(mariadb, 'wiki', 10);
  mariadb.sql(`CREATE DATABASE small; USE small;
    CREATE TABLE small.pages (id INT PRIMARY KEY) SELECT seq AS id FROM seq_1_to_1000;
    CREATE TABLE small.queue (id INT);
    SELECT SLEEP(3)`); // what changed a moment ago could change again within the same second, so it isn't compared
  await shop.act('repo-create', { flags: { encryption: 'repokey' } });
  await backUp(entries());
  await shop.fail('drill', { flags: { evidence: `${shop.path}/evidence.json` }, options: options() });
  evidence = JSON.parse(readFileSync(join(shop.path, 'evidence.json'), 'utf8')).drills[0];
});
afterEach(() => {
  expect(leftovers()).toEqual([]);
});
afterAll(async () => {
  await Promise.all([postgresql.stop(), mariadb.stop()]);
  shop.remove();
});

/** Makes an archive with dumps. */
async function backUp(databases: Options, more: Options = {}): Promise<void> {
  await shop.act('create', {
    options: { source_directories: [], ...options(), ...databases, ...more },
    configurations: { files: [] },
  });
}

/** Returns databases whose dumps are complete, truncated, lack a row, or contain a table that changes meanwhile. */
function entries() {
  const { host, port, username, password } = postgresql;
  const database = { hostname: host, port, username, password };
  const ofPostgresql = (label: string, script: string) => ({
    ...{ ...database, name: 'small', label, format: 'plain', psql_command: 'psql' },
    pg_dump_command: wrapper(`pg-${label}`, script),
  });
  const other = { hostname: mariadb.host, port: mariadb.port, username: mariadb.username, password: mariadb.password };
  const ofMariadb = (label: string, script: string) => ({
    ...{ ...other, name: 'small', label, mariadb_command: 'mariadb' },
    mariadb_dump_command: wrapper(`mariadb-${label}`, script),
  });
  const intoPostgresql = `PGPASSWORD=${password} psql -q -h ${host} -p ${port} -U ${username} -d small -c`;
  const intoMariadb = `MYSQL_PWD=${mariadb.password} mariadb --no-defaults --socket=${mariadb.socket} --user=${mariadb.username} -D small -e`;
  const ofCluster = (label: string, script: string) => ({
    ...{ ...database, name: 'all', label, psql_command: 'psql', pg_dump_command: wrapper(`pg-${label}`, script) },
  });
  // Fails in the database that has the table, unless it has as many rows.
  const expecting = (rows: number) =>
    `pg_dumpall "$@" | awk '/^.connect small/ { inSmall = 1 } /^-- PostgreSQL database dump complete/ { if (inSmall) print "SELECT 1 / (SELECT (count(*) = ${rows})::int FROM public.orders);\\n--"; inSmall = 0 } { print }'`;
  const changing = (client: string, dump: string) =>
    `${client} 'INSERT INTO queue VALUES (1)'\n${dump} "$@" || exit\n${client} 'DELETE FROM queue'`;
  return {
    postgresql_databases: [
      ...formats.map((format) => ({ ...database, name: 'shop', format, label: format })),
      { ...ofPostgresql('cut', 'pg_dump "$@" | head -c 3000'), format: 'custom' },
      ofPostgresql('cut-plain', 'pg_dump "$@" | head -n 500'),
      ofPostgresql('short', 'pg_dump "$@" | sed /^500$/d'),
      ofPostgresql(
        'hostile',
        `pg_dump "$@"; printf '%s\\n' '\\! touch ${intruder}' "COPY (SELECT 1) TO PROGRAM 'touch ${intruder}';"`,
      ),
      ofPostgresql('changing', changing(intoPostgresql, 'pg_dump')),
      // The application locks and empties a table between the snapshot and the dump.
      {
        ...ofPostgresql('emptied', `${intoPostgresql} 'TRUNCATE queue' -d emptied\npg_dump "$@"`),
        name: 'emptied',
      },
      ofPostgresql(
        'other-server',
        `case $* in *--snapshot=*) echo "pg_dump: error: invalid snapshot identifier: $*" >&2; exit 1 ;; esac; pg_dump "$@"`,
      ),
      { ...database, name: 'all', label: 'cluster' },
      ofCluster('cluster-full', expecting(1000)),
      ofCluster('cluster-short', expecting(999)),
      ofCluster('cluster-cut', 'pg_dumpall "$@" | sed "/^-- Database .small. dump/q"'),
      ofCluster('cluster-cut-data', 'pg_dumpall "$@" | sed "/^500$/q"'),
      ofCluster(
        'cluster-hostile',
        `pg_dumpall "$@" | sed '/^SET row_security = off;/r ${sqlFile('escapes', escapes)}'`,
      ),
      ofCluster('cluster-lost', 'pg_dumpall "$@" | sed "/^CREATE TABLE public.orders /,/;/d"'),
      ofCluster('cluster-old', 'pg_dumpall "$@" | grep -v "^.\\(un\\)\\?restrict "'),
      { ...database, name: 'all', label: 'cluster-roles', options: '--globals-only' },
      { ...database, name: 'all', label: 'cluster-rows', options: '--inserts' },
      ofPostgresql(
        'derailed',
        `pg_dump "$@" | sed 's/^CREATE TABLE public.orders (/CREATE EXTENSION unknown;\\n&more missing_type,/'`,
      ),
      ofPostgresql('lacking', 'pg_dump --exclude-table=public.orders "$@"; echo "CREATE EXTENSION unknown;"'),
    ],
    mariadb_databases: [
      { ...other, name: 'all', label: 'all' },
      ofMariadb('cut-statement', 'mariadb-dump "$@" | head -c 2500'),
      ofMariadb('cut-end', 'mariadb-dump "$@" | grep -v "^-- Dump completed"'),
      ofMariadb('short', 'mariadb-dump "$@" | sed \'s/,(500),/,/; /^(500),$/d\''),
      ofMariadb('hostile', `mariadb-dump "$@"; echo "SELECT 1 INTO OUTFILE '${intruder}';"`),
      ofMariadb('changing', changing(intoMariadb, 'mariadb-dump')),
      ofMariadb('mysql', `mariadb-dump "$@" | sed '/^USE /r ${sqlFile('mysql', ofMysql)}'`),
      ofMariadb('elsewhere', `mariadb-dump "$@" | sed '/^USE /r ${sqlFile('elsewhere', elsewhere)}'`),
      ofMariadb('killed', `mariadb-dump "$@" | sed 's/^UNLOCK TABLES;/KILL CONNECTION_ID();/'`),
    ],
  };
}

/** What is not what it looks like in a dump, or what a drill does not restore. */
const awkward = [
  `CREATE FUNCTION commands() RETURNS text LANGUAGE sql AS $$ SELECT '
\\connect small
COPY t FROM stdin;
\\unrestrict 1
-- PostgreSQL database dump complete
-- Database "small" dump
-- PostgreSQL database cluster dump complete
' $$`,
  "CREATE TABLE statements AS SELECT commands() AS text, E'GRANT ALL\\nALTER DATABASE small\\nON DATABASE small' AS more",
  "COMMENT ON DATABASE awkward IS 'a comment\nof two lines'",
  "ALTER DATABASE awkward SET app.greeting = 'hello\nworld'",
  'CREATE PUBLICATION everything FOR ALL TABLES',
];

/** Ways to run a program from a dump of a whole server. */
const escapes = `\\connect - - - -
\\c template1
\\! touch ${intruder}
COPY (SELECT 1) TO PROGRAM 'touch ${intruder}';
\\o |touch ${intruder}
`;

/** What MySQL 8 writes into dumps; the last table refuses a changed value. */
const ofMysql = `SET @MYSQLDUMP_TEMP_LOG_BIN = @@SESSION.SQL_LOG_BIN;
SET @@SESSION.SQL_LOG_BIN= 0;
SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5,
4e11fa47-71ca-11e1-9e33-c80aa9429562:1-3';
CREATE TABLE \`first\` (\`name\` varchar(9) PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
INSERT INTO \`first\` VALUES ('a'),('a ');
CREATE TABLE \`second\` (\`name\` varchar(9) PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_da_0900_as_cs;
INSERT INTO \`second\` VALUES ('a'),('A'),('å');
CREATE TABLE \`third\` (\`name\` varchar(99) CHECK (\`name\` = CONCAT('utf8mb4_', '0900_ai_ci')));
INSERT INTO \`third\` VALUES
('utf8mb4_0900_ai_ci');
DELIMITER ;;
/*!50003 SET collation_connection = utf8mb4_0900_ai_ci */ ;;
CREATE VIEW \`fourth\` AS SELECT \`first\`.\`name\` FROM \`first\` JOIN \`second\` JOIN \`third\`;;
DELIMITER ;
SET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;
`;

/** What needs another database, a user, and an engine, and a view that needs a view that does. */
const elsewhere = `CREATE VIEW \`one\` AS SELECT * FROM \`other\`.\`base\`;
CREATE VIEW \`two\` AS SELECT * FROM \`one\`;
CREATE VIEW \`three\` AS SELECT \`other\`.\`compute\`(1);
CREATE DEFINER=\`nobody\`@\`nowhere\` VIEW \`four\` AS SELECT 1;
CREATE VIEW \`five\` AS SELECT * FROM \`four\`;
CREATE TABLE \`six\` (\`id\` int) ENGINE=ROCKSDB;
INSERT INTO \`six\` VALUES (1);
`;

function sqlFile(name: string, statements: string): string {
  const path = join(shop.path, `${name}.sql`);
  writeFileSync(path, statements);
  return path;
}

/** Writes a program that is called instead of a dump client. */
function wrapper(name: string, script: string): string {
  const path = join(shop.path, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Returns what the evidence says about the databases whose names end with a label. */
function drilled(...labels: readonly string[]): readonly Omit<DrillEvidence['databases'][number], 'database'>[] {
  const found = labels.flatMap((label) => evidence.databases.filter(({ database }) => database.endsWith(`(${label})`)));
  return found.map(({ database: _, ...rest }) => rest);
}

/** Returns the findings about them. */
function findingsOf(label: string): readonly string[] {
  return evidence.findings.filter((sentence) => sentence.includes(`(${label})`));
}

/** The folders for temporary files of this process, in which other suites may have run before. */
function ownFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`borgflow-${process.pid}-`));
}

/** What is left of the servers of drills: their folders, and their processes, which have the folders in their arguments. */
function leftovers(): readonly string[] {
  const own = basename(temporaryRoot());
  const folders = ownFolders().filter((name) => name !== own && !foldersBefore.includes(name));
  const within = readdirSync(temporaryRoot()).filter((name) => /^(drill|server)/.test(name));
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandOf)
    .filter((command) => /mariadbd|postgres/.test(command) && command.includes(`borgflow-${process.pid}-`));
  return [...folders, ...within, ...commands];
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended
  }
}

test('a drill restores dumps of all formats into servers of its own, and compares the rows of all tables', () => {
  expect(drilled(...formats)).toEqual(formats.map(() => ({ outcome: 'intact', compared: { tables: 9, rows: 30 } })));
  // Another dump has changed a table just before, which may be left out.
  expect(drilled('all')).toEqual([{ outcome: 'intact', compared: { tables: expect.any(Number), rows: 1033 } }]);
  expect(
    evidence.notes.filter(
      (note) => !/\((?:cluster-hostile|cluster-old|cluster-roles|derailed|hostile|elsewhere|lacking)\)/.test(note),
    ),
  ).toEqual([]);
});

test('a drill restores each database of a dump of a whole PostgreSQL server, and finds what is wrong with it', () => {
  const intact = ['cluster', 'cluster-full', 'cluster-rows'];
  expect(drilled(...intact)).toEqual(intact.map(() => ({ outcome: 'intact' })));
  const damaged = ['cluster-short', 'cluster-cut', 'cluster-cut-data', 'cluster-lost'];
  expect(drilled(...damaged)).toEqual(damaged.map(() => ({ outcome: 'damaged' })));
  expect(damaged.map((label) => findingsOf(label).join())).toEqual([
    expect.stringMatching(/failed: division by zero\. Restore it from another archive/),
    expect.stringMatching(/failed: .*: the dump is incomplete, because its last line is missing\. Restore it/),
    expect.stringMatching(/failed: .*: the dump is incomplete, because its last line is missing\. Restore it/),
    expect.stringMatching(/failed: relation "public\.orders" does not exist\. Restore it/),
  ]);
  expect(drilled('cluster-old', 'cluster-roles')).toEqual(Array(2).fill({ outcome: 'not restored' }));
  expect(evidence.notes.filter((note) => /cluster-(old|roles)/.test(note))).toEqual([
    expect.stringMatching(
      / was not restored: pg_dumpall was too old to mark where the SQL of each database begins and ends\. Install/,
    ),
    expect.stringMatching(/ was not restored: it contains no database, only what belongs to the whole server/),
  ]);
});

test('what is in a dump can neither run programs nor write files', () => {
  expect(drilled('hostile', 'cluster-hostile').map(({ outcome }) => outcome)).toEqual(Array(3).fill('damaged'));
  expect(findingsOf('cluster-hostile')).toEqual([expect.stringMatching(/backslash commands are restricted/)]);
  expect(findingsOf('hostile')).toEqual([
    expect.stringMatching(/backslash commands are restricted/),
    expect.stringMatching(/Access denied/),
  ]);
  expect(evidence.notes.filter((note) => note.includes('(hostile)'))).toEqual([
    expect.stringMatching(/\(hostile\) .* lacks something: (permission denied|must be)/),
  ]);
  expect(existsSync(intruder)).toBe(false);
});

test('a drill finds truncated dumps', () => {
  const cut = drilled('cut', 'cut-plain', 'cut-statement', 'cut-end');
  expect(cut.map(({ outcome }) => outcome)).toEqual(Array(4).fill('damaged'));
  const advice = String.raw`\. Restore it from another archive than \S+, and find out why the dump is damaged\.$`;
  const failed = (label: string) => new RegExp(`^Restoring the \\S+ database small \\(${label}\\) failed: .*${advice}`);
  for (const label of ['cut', 'cut-plain', 'cut-statement', 'cut-end']) {
    expect(findingsOf(label)[0]).toMatch(failed(label));
  }
});

test('a dump of MySQL 8 is restored into MariaDB as a whole', () => {
  expect(findingsOf('mysql')).toEqual([]);
  expect(drilled('mysql').map(({ outcome }) => outcome)).toEqual(['intact']);
});

test('what a dump needs from elsewhere is a note instead of a finding', () => {
  expect(findingsOf('elsewhere')).toEqual([]);
  expect(evidence.notes.filter((note) => note.includes('(elsewhere)'))).toEqual([
    expect.stringMatching(/lacks something: Table 'other\.base' doesn't exist\.$/),
  ]);
});

test('a connection that is lost during a restore is a finding', () => {
  expect(findingsOf('killed')).toEqual([
    expect.stringMatching(/^Restoring the MariaDB database small \(killed\) failed: .*(?:killed|gone away|Lost)/),
  ]);
});

test('a drill finds a row that is missing from a dump', () => {
  expect(drilled('short').map(({ outcome }) => outcome)).toEqual(['damaged', 'damaged']);
  expect(findingsOf('short')).toEqual([
    expect.stringMatching(
      /^After a restore, the table public\.orders of the PostgreSQL database small \(short\) has 999 rows, but it had 1,000 rows when it was dumped\. Restore it/,
    ),
    expect.stringMatching(
      /^After a restore, the table small\.pages of the MariaDB database small \(short\) has 999 rows/,
    ),
  ]);
});

test('counting rows neither blocks others nor makes a dump fail, whatever happens to its tables or its snapshot', () => {
  // An emptied table is empty for the dump, too, but not counted.
  expect(drilled('emptied')).toEqual([{ outcome: 'intact', compared: { tables: 1, rows: 1000 } }]);
  expect(drilled('other-server')).toEqual([{ outcome: 'intact' }]);
});

test('what the scratch server lacks excuses only the tables that the restore has named', () => {
  expect(drilled('lacking').map(({ outcome }) => outcome)).toEqual(['damaged']);
  expect(findingsOf('lacking')).toEqual([
    expect.stringMatching(/the table public\.orders of .* \(1,000 rows when it was dumped\) is missing/),
  ]);
});

test('data that is taken for statements, because its table needs something that is lacking, is no damage', () => {
  expect(findingsOf('derailed')).toEqual([]);
  expect(drilled('derailed').map(({ outcome }) => outcome)).toEqual(['restored in part']);
});

test('a table that changes while it is dumped is no finding', () => {
  expect(drilled('changing')).toEqual([
    // It was dumped and counted in the same state.
    { outcome: 'intact', compared: { tables: 2, rows: 1001 } },
    // The state in which it was dumped is unknown.
    { outcome: 'intact', compared: { tables: 1, rows: 1000 } },
  ]);
});

test('a drill that is canceled leaves neither a server nor its data', async () => {
  const cancellation = new AbortController();
  let servers: readonly string[] = [];
  await shop.fail('drill', {
    options: options(),
    verbosity: 1,
    cancel: cancellation.signal,
    onLines: (lines) => {
      if (!lines.some((line) => /^Reading .*custom/.test(line))) return;
      servers = leftovers();
      cancellation.abort();
    },
  });
  expect(servers).toContainEqual(expect.stringMatching(/postgres .*unix_socket_directories/));
});

const databasesOf = {
  postgresql: () => postgresql.sql('SELECT datname FROM pg_database ORDER BY 1'),
  mariadb: () => mariadb.sql('SHOW DATABASES'),
};

/** Runs a drill that restores to a server of the user; returns what it found. */
async function drillAt(
  server: Pick<PostgresqlServer, 'host' | 'port' | 'username' | 'password'>,
): Promise<DrillEvidence> {
  const { host: hostname, port, username, password } = server;
  const file = join(shop.path, 'named.json');
  const flags = { hostname, port: String(port), username, password, evidence: file };
  await shop.act('drill', { flags, options: options() }).catch(() => undefined);
  return JSON.parse(readFileSync(file, 'utf8')).drills[0];
}

test('without row counts, a drill restores to a new database of a PostgreSQL server that is named, and drops it', async () => {
  const used = entries().postgresql_databases.filter(({ label }) => ['custom', 'plain', 'cluster'].includes(label));
  await backUp({ postgresql_databases: used }, { 'x-borgflow': { drill: { count_rows: false } } });
  const listed = textOf(await shop.act('list', { flags: { archive: 'latest', format: '{path}{NL}' } }));
  expect(listed).toMatch(/drill\/sample\.json/);
  expect(listed).not.toMatch(/row-counts/);
  const before = databasesOf.postgresql();
  const { databases, findings } = await drillAt(postgresql);
  expect(findings).toEqual([]);
  const outcomes = Object.fromEntries(
    databases.map(({ database, outcome }) => [/\((.*)\)/.exec(database)?.[1], outcome]),
  );
  expect(outcomes).toEqual({ custom: 'intact', plain: 'intact', cluster: 'not restored' });
  expect(databasesOf.postgresql()).toBe(before);
});

test('a server that is named but can not be reached is a finding', async () => {
  const { findings, databases } = await drillAt({ ...postgresql, port: 1 });
  expect(findings).toEqual([
    expect.stringMatching(
      /^The PostgreSQL server 127\.0\.0\.1:1 could not be used for the drill: .*refused.*\. Check --hostname, --port/,
    ),
  ]);
  expect(databases.map(({ outcome }) => outcome)).toEqual(Array(3).fill('not restored'));
});

test('a drill restores to a new database of a MariaDB server that is named, and drops it', async () => {
  const [all] = entries().mariadb_databases;
  await backUp({ mariadb_databases: [{ ...all, name: 'wiki' }] });
  // If the dump were restored to the database itself, this row would be gone.
  mariadb.sql('CREATE TABLE wiki.later (id INT); INSERT INTO wiki.later VALUES (1)');
  const before = databasesOf.mariadb();
  const { databases, findings } = await drillAt(mariadb);
  expect(findings).toEqual([]);
  expect(databases).toEqual([
    { database: 'the MariaDB database wiki (all)', outcome: 'intact', compared: { tables: 8, rows: 33 } },
  ]);
  expect(databasesOf.mariadb()).toBe(before);
  expect(mariadb.sql('SELECT count(*) FROM wiki.later')).toBe('1');
});
