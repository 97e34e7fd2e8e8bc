import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dumpListText } from '../../src/databases/stored-dumps.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, tarOf } from '../support/hostile-archives.js';

let stand: Stand;
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

test('a drill finds a dump that is not in the archive', () => {
  const { error, status } = drill({ users: `${rows}\nCOMMIT;\n` }, ['users', 'wiki']);
  expect(status).toBe(1);
  expect(error).toMatch(/a3 does not contain the dump \S+wiki, although its list of dumps names it\. Find out why/);
});
