import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dumpListText } from '../../src/databases/stored-dumps.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, tarOf } from '../support/hostile-archives.js';

let stand: Stand;
/** Backs up a database made with this SQL, with an sqlite3 whose dumps pass through a shell filter; then runs a drill. */
let backUpAndDrill: (sql: string, filter: string, runtimeFolder?: string) => Called;
/** Runs a drill of an archive with dumps, by the names of their databases. */
let drill: (dumps: Readonly<Record<string, string>>, listed?: readonly string[]) => Called;

const [borg] = borgsOf('1.2');
const rows = ['BEGIN TRANSACTION;', 'CREATE TABLE users (name TEXT);', "INSERT INTO users VALUES ('Zoë');"].join('\n');
const folder = 'borgmatic/sqlite_databases';

beforeAll(() => {
  stand = createStand();
  if (borg === undefined) throw new Error('There is no Borg 1.2 here.');
  const repository = stand.path('repository');
  makeRepository(borg, repository, stand.environment);
  mkdirSync(stand.path('scratch'));
  const config = stand.write('drill.yaml', `repositories: [${repository}]\nlocal_path: ${borg.path}\n`);
  backUpAndDrill = (sql, filter, runtimeFolder = stand.path('runtime')) => {
    execFileSync('sqlite3', [stand.path('shop.db')], { input: sql });
    mkdirSync(stand.path('bin'), { recursive: true });
    // Only what goes to standard output is filtered: the status and the files that sqlite3 writes are its own.
    const script = `case "$*" in *.dump*) ;; *) exec /usr/bin/sqlite3 "$@" ;; esac
/usr/bin/sqlite3 "$@" >"$0.out"
status=$?
{ ${filter}; } <"$0.out"
exit "$status"`;
    chmodSync(stand.write('bin/sqlite3', `#!/bin/sh\n${script}\n`), 0o755);
    const options = [
      `repositories: [${repository}]`,
      `local_path: ${borg.path}`,
      `sqlite_databases: [{ name: shop, path: ${stand.path('shop.db')} }]`,
      `user_state_directory: ${stand.path('state')}`,
      `user_runtime_directory: ${JSON.stringify(runtimeFolder)}`,
    ];
    const both = stand.write('shop.yaml', `${options.join('\n')}\n`);
    const path = `${stand.path('bin')}:${stand.environment['PATH']}`;
    const call = callIn(stand.folder, { ...stand.environment, PATH: path });
    const made = call(['-c', both, 'create', '--verbosity', '1']);
    rmSync(stand.path('shop.db'));
    expect(made).toMatchObject({ status: 0 });
    return call(['-c', both, 'drill', '--scratch', stand.path('scratch'), '--evidence', stand.path('evidence')]);
  };
  let archives = 0;
  drill = (dumps, listed = Object.keys(dumps)) => {
    archives += 1;
    const archive = `a${archives}`;
    const folders = ['borgmatic', folder, `${folder}/localhost`].map((path): Entry => ({ path, kind: 'folder' }));
    const list = dumpListText(listed.map((name) => ({ engine: 'sqlite', name })));
    const files = Object.entries(dumps).map(([name, text]) => ({ path: `${folder}/localhost/${name}`, text }));
    const entries = [...folders, { path: `${folder}/dumps.json`, text: list }, ...files];
    importTar(borg, { repository, archive }, tarOf(entries), stand.environment);
    const flags = ['--archive', archive, '--scratch', stand.path('scratch'), '--evidence', stand.path('evidence')];
    return callIn(stand.folder, { ...stand.environment })(['-c', config, 'drill', ...flags]);
  };
});
afterAll(() => {
  expect(readdirSync(stand.path('scratch'))).toEqual([]);
  stand.remove();
});

const databases = () => JSON.parse(readFileSync(stand.path('evidence'), 'utf8')).drills[0].databases;

test('a drill restores each SQLite dump, and checks its integrity', () => {
  const { out, status } = drill({ users: `${rows}\nCOMMIT;\n`, wiki: `${rows}\nCOMMIT;\n` });
  expect({ status, out }).toMatchObject({ status: 0 });
  expect(out).toMatch(/Restored the SQLite database users and the SQLite database wiki and checked the integrity/);
  expect(databases()).toEqual([
    { database: 'the SQLite database users', outcome: 'intact' },
    { database: 'the SQLite database wiki', outcome: 'intact' },
  ]);
});

test('a drill finds a truncated dump', () => {
  const { error, status } = drill({ users: `${rows}\n` });
  expect(status).toBe(1);
  expect(error).toMatch(
    /Restoring the SQLite database users failed: the dump is incomplete, because it does not end with COMMIT;\. Restore it from another archive than a2, and find out why/,
  );
  expect(databases()).toEqual([{ database: 'the SQLite database users', outcome: 'damaged' }]);
});

test('what only its application has is a note, not damage', () => {
  const table = 'CREATE TABLE t (a TEXT COLLATE own, b CHECK (own(b)));\nINSERT INTO t VALUES (1, 2);';
  const { error, out, status } = drill({ users: `BEGIN TRANSACTION;\n${table}\nCOMMIT;\n` });
  expect({ status, error }).toMatchObject({ status: 0 });
  expect(out).toMatch(/was not restored, because sqlite3 lacks something that its application has: .*no such/);
  expect(databases()).toEqual([{ database: 'the SQLite database users', outcome: 'not restored' }]);
});

test('a drill finds a dump that is not in the archive', () => {
  const { error, status } = drill({ users: `${rows}\nCOMMIT;\n` }, ['users', 'wiki']);
  expect(status).toBe(1);
  expect(error).toMatch(/a\d does not contain the dump \S+wiki, although its list of dumps names it\. Find out why/);
});

const shop = `CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('Anna'), ('Zoë');
CREATE TABLE "it's "" odd" (a); INSERT INTO "it's "" odd" VALUES (1), (2), (3);
CREATE VIRTUAL TABLE pages USING fts5(text); INSERT INTO pages VALUES ('first page');`;

test('create counts the rows of all tables of an SQLite database, and a drill compares them', () => {
  const { error, out, status } = backUpAndDrill(shop, 'cat');
  expect({ status, error }).toMatchObject({ status: 0 });
  expect(out).toMatch(/\d+ rows in 7 tables compared with the counts from the backup: no difference/);
  expect(databases()).toMatchObject([{ outcome: 'intact', compared: { tables: 7 } }]);
});

test('a drill finds a row and a table that a dump of an SQLite database lacks', () => {
  const { error, status } = backUpAndDrill(shop, `grep -v -e Anna -e odd`);
  expect(status).toBe(1);
  expect(error).toMatch(
    /After a restore, the table users of the SQLite database shop has 1 row, but it had 2 rows when it was dumped/,
  );
  expect(error).toMatch(
    /After a restore, the table it's " odd of the SQLite database shop \(3 rows when it was dumped\) is missing/,
  );
  expect(databases()).toMatchObject([{ outcome: 'damaged' }]);
});

test.each([
  ['has another encoding', `PRAGMA encoding = 'UTF-16le'; ${shop}`, 'cat'],
  ['has no tables', 'CREATE TABLE t (a); DROP TABLE t;', 'cat'],
])('an SQLite database that %s is dumped and restored without row counts', (_what, sql, filter) => {
  expect(backUpAndDrill(sql, filter)).toMatchObject({ status: 0 });
  expect(databases()).toEqual([{ database: 'the SQLite database shop', outcome: 'intact' }]);
});

test('rows are counted, and the dump is made, whatever is in the path of the folder for it', () => {
  const { status } = backUpAndDrill(shop, 'cat', stand.path('it\'s "odd" \\ $(id)'));
  expect(status).toBe(0);
  expect(databases()).toMatchObject([{ outcome: 'intact', compared: { tables: 7 } }]);
});

test('a dump of an SQLite database is complete, however counting its rows ends', () => {
  expect(backUpAndDrill(shop, 'cat; echo disk I/O error >&2; status=1')).toMatchObject({ status: 0 });
  expect(databases()).toMatchObject([{ database: 'the SQLite database shop', outcome: 'intact' }]);
});
