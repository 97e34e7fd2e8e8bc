import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { startEntry } from '../support/entry-point.js';
import { awkwardSql } from '../support/sqlite-samples.js';

let stand: Stand;
let repository: string;

beforeAll(() => {
  stand = createStand();
  repository = stand.repository('repo');
});
beforeEach(() => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(stand.path(`users.db${suffix}`), { recursive: true, force: true });
  stand.trace();
});
afterAll(() => stand.remove());

/** Runs statements on a database file, and returns what they print. */
function sql(path: string, ...statements: readonly string[]): string {
  return execFileSync('sqlite3', ['-bail', path], { input: statements.join('\n'), encoding: 'utf8' });
}

/** Runs Borgflow with databases as configured; on_error writes its variables to the trace. */
function borgflow(databases: readonly object[], words: readonly string[] = ['create'], more: object = {}): Called {
  const options = {
    repositories: [{ path: repository }],
    sqlite_databases: databases,
    working_directory: stand.folder,
    on_error: ['printf "%s\\n" {error} >> "$TRACE"'],
    ...more,
  };
  stand.write('server.yaml', JSON.stringify(options));
  return callIn(stand.folder, stand.environment)(['--config', stand.path('server.yaml'), ...words]);
}

/** Returns the dump of a database in the newest archive. */
function dumped(name: string): string {
  const archive = stand.borg('list', '--short', '--last', '1', repository).trim();
  return stand.borg('extract', '--stdout', `${repository}::${archive}`, `borgmatic/sqlite_databases/localhost/${name}`);
}

const archives = (): string => stand.borg('list', '--short', repository);

describe('a dump of an SQLite database', () => {
  test('has every row, value, view, trigger, and index, and the version that the application set', () => {
    sql(stand.path('users.db'), ...awkwardSql, 'PRAGMA user_version=7; PRAGMA application_id=99;');
    expect(borgflow([{ name: 'users', path: 'users.db' }])).toMatchObject({ status: 0, error: '' });
    sql(stand.path('again.db'), dumped('users'));
    const content = (path: string) => sql(path, '.dump', 'PRAGMA user_version; PRAGMA application_id;');
    expect(content(stand.path('again.db'))).toBe(content(stand.path('users.db')));
  });

  test('is the output of .dump, as borgmatic stores it', () => {
    sql(stand.path('users.db'), ...awkwardSql);
    borgflow([{ name: 'users', path: stand.path('users.db') }]);
    expect(dumped('users')).toBe(sql(stand.path('users.db'), '.dump'));
  });

  test.each(['wal', 'delete'])('is consistent while another process writes (journal mode %s)', async (mode) => {
    const path = stand.path(`busy-${mode}.db`);
    // Both sums are the same after each transaction.
    sql(
      path,
      `PRAGMA journal_mode=${mode}; CREATE TABLE one(n, pad); CREATE TABLE two(n);`,
      'INSERT INTO one SELECT value, hex(zeroblob(100)) FROM generate_series(1, 2000); INSERT INTO two SELECT n FROM one;',
    );
    const change = '.timeout 60000\nBEGIN IMMEDIATE; UPDATE one SET n = n + 1; UPDATE two SET n = n + 1; COMMIT;';
    const writer = spawn(
      '/bin/sh',
      ['-c', 'while printf "%s\\n" "$1" | sqlite3 -bail "$2"; do :; done', 'sh', change, path],
      {
        stdio: 'ignore',
      },
    );
    try {
      expect(borgflow([{ name: 'busy', path }])).toMatchObject({ status: 0, error: '' });
      expect(sql(':memory:', dumped('busy'), 'SELECT (SELECT sum(n) FROM one) - (SELECT sum(n) FROM two);')).toBe(
        '0\n',
      );
    } finally {
      writer.kill();
      await once(writer, 'close');
    }
  });

  test('waits for a process that has locked the database', async () => {
    sql(stand.path('users.db'), 'CREATE TABLE t(a);');
    const holder = spawn('sqlite3', [stand.path('users.db')], { stdio: ['pipe', 'pipe', 'ignore'] });
    holder.stdin.write('BEGIN EXCLUSIVE; INSERT INTO t VALUES(42);\n.shell echo locked\n');
    await once(holder.stdout, 'data');
    // The lock ends after Borgflow has begun to wait for it: its sqlite3 exists.
    const release = spawn('/bin/sh', ['-c', releaseWhenAwaited, 'sh', stand.path('users.db')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const released = once(release, 'close');
    release.stdout.once('data', () => holder.stdin.end('COMMIT;\n'));
    configuration([{ name: 'users', path: 'users.db' }]);
    const words = ['--config', stand.path('server.yaml'), 'create'];
    const { folder, environment } = stand;
    expect(await startEntry('cli', { folder, environment, words }).ended).toMatchObject({ status: 0 });
    await released;
    expect(dumped('users')).toContain('VALUES(42)');
  });

  test('can have any name, and come from any path', () => {
    const names = ['-- it\'s "one"; name', 'all', '*', 'a=b', '-rf', 'ÜBER', '$(id)'];
    const paths = ["-it's 100% #1?.db", 'nächste\nZeile.db', 'mode=memory&x.db', 'a', 'b', 'c', 'd'];
    for (const path of paths) sql(stand.path(path), ...awkwardSql);
    const databases = names.map((name, index) => ({ name, path: paths[index] }));
    expect(borgflow(databases)).toMatchObject({ status: 0, error: '' });
    for (const name of names) expect(dumped(name)).toBe(sql(stand.path('a'), '.dump'));
  });

  test('comes from what a link points to', () => {
    sql(stand.path('users.db'), ...awkwardSql);
    symlinkSync('users.db', stand.path('link.db'));
    expect(borgflow([{ name: 'users', path: 'link.db' }]).status).toBe(0);
    expect(dumped('users')).toContain('Ünïcode');
  });

  test('is made by the command that the configuration names, with the path as it is written', () => {
    // In a container, neither the folder nor the file needs to exist here.
    const client = stand.write('client', '#!/bin/sh\nprintf "%s\\n" "$@" >&2\nprintf "BEGIN;\\nCOMMIT;\\n"\n');
    chmodSync(client, 0o700);
    const called = borgflow([{ name: 'users', path: 'data/users.db', sqlite_command: `${client} --in box` }]);
    expect(called).toMatchObject({ status: 0 });
    expect(called.out + called.error).toMatch(/--in\n\s*box\n[\s\S]*\n\s*data\/users.db\n/);
    expect(dumped('users')).toBe('BEGIN;\nCOMMIT;\n');
  });
});

/** Prints a line as soon as a process has a database open. */
const releaseWhenAwaited = `while ! grep -lz "file:/[/]$1" /proc/[0-9]*/cmdline 2>/dev/null | grep -q .; do :; done; echo waiting`;

function configuration(databases: readonly object[]): string {
  return stand.write(
    'server.yaml',
    JSON.stringify({
      repositories: [{ path: repository }],
      sqlite_databases: databases,
      working_directory: stand.folder,
    }),
  );
}

describe('no archive is made, and on_error gets one sentence', () => {
  let before: string;
  beforeAll(() => {
    before = archives();
  });

  const cases: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    [
      'the file is missing',
      () => undefined,
      /users.db, which sqlite_databases names as users, does not exist\. Fix its path\./,
    ],
    ['it is a folder', (path) => mkdirSync(path), /is not a file, but a folder\. Fix its path\./],
    [
      'it is not a database',
      (path) => writeFileSync(path, 'Dear reader,\n'.repeat(100)),
      /is not a SQLite database, or is encrypted\. Fix its path, or set sqlite_command/,
    ],
    [
      'it is encrypted',
      (path) => writeFileSync(path, Buffer.alloc(8192, 0xa5)),
      /is not a SQLite database, or is encrypted/,
    ],
    [
      'it is cut off',
      (path) => truncated(path, 0.5),
      /is a damaged SQLite database\. Restore it from an older archive\./,
    ],
    [
      'a page is damaged',
      (path) => damaged(path),
      /The dump of the SQLite database users failed, so no archive was made: sqlite3 exited with status 0, but the dump does not end with COMMIT;\. The database may be damaged\. Check it with: sqlite3 \S+users.db 'PRAGMA integrity_check'/,
    ],
  ];
  test.each(cases)('%s', (claim, prepare, sentence) => {
    prepare(stand.path('users.db'));
    const called = borgflow([{ name: 'users', path: 'users.db' }]);
    expect(called.error).toMatch(sentence);
    expect(called.status).toBe(1);
    if (claim === 'the file is missing') expect(existsSync(stand.path('users.db'))).toBe(false);
    expect(archives()).toBe(before);
    expect(stand.trace().join('\n')).toMatch(sentence);
  });

  test('sqlite3 is not installed', () => {
    sql(stand.path('users.db'), ...awkwardSql);
    const bin = stand.path('bin');
    mkdirSync(bin);
    for (const name of ['borg', 'sh', 'mkfifo', 'setsid', 'env'])
      symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
    configuration([{ name: 'users', path: 'users.db' }]);
    const called = callIn(stand.folder, { ...stand.environment, PATH: bin })([
      '--config',
      stand.path('server.yaml'),
      'create',
    ]);
    expect(called.error).toContain(
      'sqlite3 is not installed, so SQLite databases can be neither dumped nor restored. Install the package sqlite3,',
    );
    expect(archives()).toBe(before);
  });

  test('two entries have the same name', () => {
    for (const name of ['a.db', 'b.db']) sql(stand.path(name), ...awkwardSql);
    const called = borgflow([
      { name: 'all', path: 'a.db' },
      { name: 'all', path: 'b.db' },
    ]);
    expect(called.error).toContain('contains the SQLite database all on localhost twice');
    expect(archives()).toBe(before);
  });

  test.each([
    ['a/b', 'contains a slash'],
    ['a\nb', 'contains a line break'],
    ['..', 'is not a name'],
  ])('the name is %j', (name, reason) => {
    sql(stand.path('users.db'), ...awkwardSql);
    expect(borgflow([{ name, path: 'users.db' }]).error).toContain(reason);
    expect(archives()).toBe(before);
  });
});

/** Creates a database that is cut off. */
function truncated(path: string, share: number): void {
  large(path);
  execFileSync('truncate', ['-s', String(Math.floor(statSync(path).size * share)), path]);
}

/** Creates a database of which the middle is overwritten. */
function damaged(path: string): void {
  large(path);
  execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096', 'seek=50', 'count=50', 'conv=notrunc', 'status=none']);
}

function large(path: string): void {
  sql(path, 'CREATE TABLE t(a, b); INSERT INTO t SELECT value, hex(zeroblob(500)) FROM generate_series(1, 2000);');
}
