import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { awkwardSql } from '../support/sqlite-samples.js';

let stand: Stand;
let repository: string;
let original: string;

beforeAll(() => {
  stand = createStand();
  repository = stand.repository('repo');
  sql(stand.path('users.db'), ...awkwardSql);
  original = sql(stand.path('users.db'), '.dump');
  expect(borgflow('create')).toMatchObject({ status: 0 });
});
beforeEach(() => {
  for (const name of readdirSync(stand.folder).filter((file) => file.includes('users.db'))) rmSync(stand.path(name));
});
afterAll(() => stand.remove());

function sql(path: string, ...statements: readonly string[]): string {
  return execFileSync('sqlite3', ['-bail', path], { input: statements.join('\n'), encoding: 'utf8' });
}

/** Runs Borgflow with a database, and others; `words` begin with the action. */
function borgflow(words: string, more: object = {}, others: readonly object[] = []): Called {
  const options = {
    repositories: [{ path: repository }],
    sqlite_databases: [{ name: 'users', path: 'users.db', ...more }, ...others],
    working_directory: stand.folder,
  };
  stand.write('server.yaml', JSON.stringify(options));
  return callIn(stand.folder, stand.environment)(['--config', stand.path('server.yaml'), ...words.split(' ')]);
}

const restore = (more: object = {}, words = 'restore --archive latest'): Called => borgflow(words, more);
const restored = (name = 'users.db'): string => sql(stand.path(name), '.dump');
const leftovers = (): string[] => readdirSync(stand.folder).filter((name) => name.includes('users.db'));

describe('restoring an SQLite database', () => {
  test('creates a file that only this user can read, with every row', () => {
    expect(restore()).toMatchObject({ status: 0, error: '' });
    expect(restored()).toBe(original);
    expect(statSync(stand.path('users.db')).mode & 0o777).toBe(0o600);
    expect(leftovers()).toEqual(['users.db']);
  });

  test.each(['wal', 'delete'])(
    'changes a database that another process has open, in one transaction (journal mode %s)',
    async (mode) => {
      sql(stand.path('users.db'), `PRAGMA page_size=1024; PRAGMA journal_mode=${mode}; CREATE TABLE old(a);`);
      chmodSync(stand.path('users.db'), 0o640);
      const { ino } = statSync(stand.path('users.db'));
      const other = spawn('sqlite3', [stand.path('users.db')], { stdio: ['pipe', 'pipe', 'ignore'] });
      other.stdin.write('SELECT count(*) FROM old;\n.shell echo read\n');
      await once(other.stdout, 'data');
      const called = restore();
      expect(called).toMatchObject({ status: 0, error: '' });
      expect(called.out).toContain('users.db, which exists: all its contents are replaced.');
      other.stdin.end('SELECT count(*) FROM child; INSERT INTO child VALUES(7);\n');
      await once(other, 'close');
      expect(statSync(stand.path('users.db'))).toMatchObject({ ino, mode: 0o100640 });
      const content = sql(
        stand.path('users.db'),
        'SELECT count(*) FROM child; PRAGMA journal_mode; PRAGMA integrity_check;',
      );
      expect(content).toBe(`2\n${mode}\nok\n`);
    },
  );

  test('replaces a file that is not a database, keeps its mode, and removes the journals of the old one', () => {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      writeFileSync(stand.path(`users.db${suffix}`), 'damaged '.repeat(1000));
    chmodSync(stand.path('users.db'), 0o604);
    const called = restore();
    expect(called.status).toBe(0);
    expect(called.out + called.error).toContain(
      'is not a SQLite database, or is encrypted, so the file itself is replaced. Restart the programs that have it open.',
    );
    expect(leftovers()).toEqual(['users.db']);
    expect(statSync(stand.path('users.db')).mode & 0o777).toBe(0o604);
    expect(restored()).toBe(original);
  });

  test('follows a link, restores to restore_path, and to --restore-path instead of that', () => {
    symlinkSync('far-users.db', stand.path('users.db'));
    expect(restore()).toMatchObject({ status: 0 });
    expect(restored('far-users.db')).toBe(original);
    expect(restore({ restore_path: 'it\'s %41 "other" users.db' })).toMatchObject({ status: 0 });
    expect(restored('it\'s %41 "other" users.db')).toBe(original);
    const flag = `restore --archive latest --restore-path ${stand.path('flag-users.db')}`;
    expect(restore({ restore_path: 'unused-users.db' }, flag)).toMatchObject({ status: 0 });
    expect(restored('flag-users.db')).toBe(original);
    expect(existsSync(stand.path('unused-users.db'))).toBe(false);
  });

  test.each([
    ['ends without a COMMIT', "printf 'BEGIN;\\nCREATE TABLE t(a);\\n'; : ", 'COMMIT;'],
    [
      'records that sqlite3 could not read the database',
      "printf 'BEGIN;\\nROLLBACK; -- due to errors\\n'; : ",
      'COMMIT;',
    ],
  ])('fails if the dump %s, and changes nothing', (_, script) => {
    const before = stand.borg('list', '--short', repository);
    sql(stand.path('users.db'), 'CREATE TABLE old(a);');
    // As borgmatic would store it.
    const folder = stand.path('hand-made');
    const dump = `${folder}/borgmatic/sqlite_databases/localhost`;
    const list = JSON.stringify({
      dumps: [
        {
          data_source_name: 'users',
          hook_name: 'sqlite_databases',
          hostname: null,
          port: null,
          label: null,
          container: null,
        },
      ],
    });
    execFileSync('/bin/sh', [
      '-c',
      `mkdir -p "$1"; printf '%s' "$2" > "$1/../dumps.json"; { ${script}; } > "$1/users"`,
      'sh',
      dump,
      list,
    ]);
    execFileSync('borg', ['create', `${repository}::hand-made`, 'borgmatic'], {
      cwd: folder,
      env: stand.environment,
      stdio: 'ignore',
    });
    try {
      const called = restore({}, 'restore --archive hand-made');
      expect(called.status).toBe(1);
      expect(called.error).toContain(
        `the dump is incomplete, because it does not end with COMMIT;. ${stand.path('users.db')} was not changed.`,
      );
      expect(restored()).toContain('CREATE TABLE old');
      expect(leftovers()).toEqual(['users.db']);
    } finally {
      stand.borg('delete', `${repository}::hand-made`);
    }
    expect(stand.borg('list', '--short', repository)).toBe(before);
  });

  test('fails if the path is a folder, or its folder is missing', () => {
    expect(restore({ restore_path: '.' }).error).toContain(
      'is not a file. To restore it, specify another path with restore_path.',
    );
    expect(restore({ restore_path: 'no/such/users.db' }).error).toMatch(
      /no\/such\/users.db can't be written: .*folder.*, or specify another path with restore_path\./,
    );
    expect(restore({}, 'restore --archive latest --restore-path no/such/users.db').error).toMatch(
      /no\/such\/users.db can't be written: .*folder.*, or specify another path with --restore-path\./,
    );
  });

  test('with a command of the user, which may run in a container, moves the old file back if it fails', () => {
    sql(stand.path('users.db'), 'CREATE TABLE old(a);');
    const client = stand.write('client', '#!/bin/sh\necho "no such container: box" >&2\nexit 125\n');
    chmodSync(client, 0o700);
    const called = restore({ sqlite_restore_command: `${client} exec box sqlite3` });
    expect(called.status).toBe(1);
    expect(called.error).toContain('no such container: box');
    expect(restored()).toContain('CREATE TABLE old');
    writeFileSync(client, '#!/bin/sh\nshift 2\nexec "$@"\n');
    expect(restore({ sqlite_restore_command: `${client} exec box sqlite3` })).toMatchObject({ status: 0 });
    expect(restored()).toBe(original);
    expect(leftovers()).toEqual(['users.db']);
  });

  test('a dry run changes nothing', () => {
    sql(stand.path('users.db'), 'CREATE TABLE old(a);');
    const before = readFileSync(stand.path('users.db'));
    expect(restore({}, 'restore --archive latest --dry-run')).toMatchObject({ status: 0 });
    expect(readFileSync(stand.path('users.db'))).toEqual(before);
    expect(leftovers()).toEqual(['users.db']);
  });
});

describe('the choice of a place to restore to', () => {
  const users = { name: 'users', path: 'users.db' };
  const made: string[] = [];

  /** Makes an archive of two databases with the same content. */
  function backUp(databases: readonly object[]): void {
    sql(stand.path('users.db'), ...awkwardSql);
    expect(borgflow('create', { ...databases[0] }, databases.slice(1))).toMatchObject({ status: 0 });
    made.push(stand.borg('list', '--short', '--last', '1', repository).trim());
  }

  afterEach(() => {
    for (const archive of made.splice(0)) stand.borg('delete', `${repository}::${archive}`);
  });

  test('is refused if dumps would replace each other, whatever makes them go to the same place', () => {
    const copy = { ...users, name: 'copy', restore_path: 'restored-users.db' };
    backUp([users, copy]);
    const called = borgflow('restore --archive latest', { restore_path: 'restored-users.db' }, [copy]);
    expect(called.status).toBe(1);
    expect(called.error).toContain(
      `Nothing was restored: the SQLite database users and the SQLite database copy would replace each other in the file ${stand.path('restored-users.db')}. Choose one with --data-source`,
    );
    expect(leftovers()).toEqual(['users.db']);
    const one = borgflow('restore --archive latest --data-source copy', { restore_path: 'restored-users.db' }, [copy]);
    expect(one).toMatchObject({ status: 0 });
    expect(restored('restored-users.db')).toBe(original);
  });

  test.each([
    ['a name stands for several databases', '--data-source users', 'contains several dumps named "users": the'],
    ['flags name a server for a file', '--hostname elsewhere --port 5433', "--hostname and --port can't say where"],
  ])('is refused if %s, before anything that is in use is replaced', (_, flags, reason) => {
    backUp([users, { ...users, label: 'second', restore_path: 'restored-users.db' }]);
    sql(stand.path('users.db'), 'CREATE TABLE later(a)');
    const called = borgflow(`restore --archive latest ${flags}`, users);
    expect(called.status).toBe(1);
    expect(called.error).toContain('Nothing was restored: ');
    expect(called.error).toContain(reason);
    expect(sql(stand.path('users.db'), 'SELECT count(*) FROM later')).toBe('0\n');
    expect(leftovers()).toEqual(['users.db']);
  });

  test('takes an empty label for none, and a label can have the name of the list of dumps', () => {
    const labeled = { ...users, label: 'dumps.json', restore_path: 'restored-users.db' };
    backUp([{ ...users, label: '' }, labeled]);
    expect(borgflow('restore --archive latest', { label: '' }, [labeled])).toMatchObject({ status: 0, error: '' });
    expect(restored('restored-users.db')).toBe(original);
  });

  test('is followed by a warning if the archive does not contain a dump that it should', () => {
    backUp([users, { ...users, name: 'copy' }]);
    const [archive = ''] = made;
    stand.borg('recreate', '--exclude', 'sh:**/localhost/copy', `${repository}::${archive}`);
    const called = borgflow('restore --archive latest', {}, [{ ...users, name: 'copy' }]);
    expect(called.error).toContain(
      `Warning: ${archive} does not contain the dump borgmatic/sqlite_databases/localhost/copy, although its list of dumps names it.`,
    );
    expect(called.out).toContain('Restored the SQLite database users');
  });
});
