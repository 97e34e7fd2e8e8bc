import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgsOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';
import { type Entry, importTar, makeRepository, mallory, tarOf } from '../support/hostile-archives.js';

/** Mallory has files in root's backup, and wants `restore` to run SQL of her choice in root's database. */
let stand: Stand;
let call: (words: readonly string[]) => Called;
let archives = 0;

const [borg] = borgsOf('1.2');
const sql = (value: string): string => `BEGIN;\nCREATE TABLE t (v);\nINSERT INTO t VALUES ('${value}');\nCOMMIT;\n`;
const list = JSON.stringify({
  dumps: [
    {
      container: null,
      data_source_name: 'users',
      hook_name: 'sqlite_databases',
      hostname: null,
      label: null,
      port: null,
    },
  ],
});

beforeAll(() => {
  stand = createStand();
  call = callIn(stand.folder, { ...stand.environment });
});
beforeEach(() => rmSync(stand.path('users.db'), { force: true }));
afterAll(() => stand.remove());

/** Returns a list with its dump in a folder of the archive. */
const dumpIn = (folder: string, value: string, owner?: Entry['owner']): readonly Entry[] => {
  const own = owner && { owner };
  return [
    { path: folder, kind: 'folder', ...own },
    { path: `${folder}/sqlite_databases`, kind: 'folder', ...own },
    { path: `${folder}/sqlite_databases/localhost`, kind: 'folder', ...own },
    { path: `${folder}/sqlite_databases/localhost/users`, text: sql(value), ...own },
    { path: `${folder}/sqlite_databases/dumps.json`, text: list, ...own },
  ];
};

/** Creates an archive, and restores all databases in it. */
const restore = (entries: readonly Entry[]): Called => {
  if (borg === undefined) throw new Error('There is no Borg 1.2 here.');
  const repository = stand.path('dumps.borg');
  if (!existsSync(repository)) makeRepository(borg, repository, stand.environment);
  archives += 1;
  importTar(borg, { repository, archive: `a${archives}` }, tarOf(entries), stand.environment);
  const configuration = `repositories: [{path: ${repository}}]
local_path: ${borg.path}
unknown_unencrypted_repo_access_is_ok: true
sqlite_databases: [{name: users, path: ${stand.path('users.db')}}]
`;
  writeFileSync(stand.path('dumps.yaml'), configuration, { mode: 0o600 });
  return call(['--config', stand.path('dumps.yaml'), 'restore', '--archive', `a${archives}`]);
};

const restored = (): string =>
  execFileSync('sqlite3', [stand.path('users.db'), 'SELECT v FROM t'], { encoding: 'utf8' }).trim();

describe('a dump that the backup didn’t put into the archive itself', () => {
  test.each<[string, readonly Entry[]]>([
    ['at the top level, from a source with a relative path', dumpIn('borgmatic', 'evil', mallory)],
    ['in a folder named like a temporary one', dumpIn('tmp/borgmatic-abcdefgh/borgmatic', 'evil', mallory)],
    ['in Mallory’s home folder', dumpIn('home/mallory/.borgmatic', 'evil', mallory)],
    [
      'written by root, but in a folder in which Mallory can replace it',
      [{ path: 'borgmatic', kind: 'folder', owner: mallory }, ...dumpIn('borgmatic', 'evil').slice(1)],
    ],
    [
      'twice, with an earlier one of her own',
      [
        ...dumpIn('borgmatic', 'own').slice(0, 3),
        { path: 'borgmatic/sqlite_databases/localhost/users', text: sql('evil') },
        ...dumpIn('borgmatic', 'own').slice(3),
      ],
    ],
  ])('%s: is not restored', (_, entries) => {
    const { status, error } = restore(entries);
    expect(status).toBe(1);
    expect(error).toMatch(/contains no database dumps/);
    expect(existsSync(stand.path('users.db'))).toBe(false);
  });

  test('doesn’t keep the backup’s own dump from being restored', () => {
    const { status } = restore([...dumpIn('borgmatic', 'own'), ...dumpIn('home/mallory/.borgmatic', 'evil', mallory)]);
    expect(status).toBe(0);
    expect(restored()).toBe('own');
  });
});
