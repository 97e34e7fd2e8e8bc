import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { startEntry } from '../support/entry-point.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { freePort } from '../support/server-process.js';

let stand: Stand;
let repository: string;
let server: PostgresqlServer;

beforeAll(async () => {
  stand = createStand();
  repository = stand.repository('repository');
  server = await startPostgresqlServer();
  server.sql('CREATE DATABASE shop');
  server.sql('CREATE TABLE item AS SELECT n, md5(n::text) AS text FROM generate_series(1, 200) AS n', 'shop');
  server.sql(`CREATE ROLE weak LOGIN PASSWORD 'only-weak'`);
});
beforeEach(() => {
  stand.trace();
  for (const folder of ['bin', 'temporary']) {
    rmSync(stand.path(folder), { recursive: true, force: true });
    mkdirSync(stand.path(folder));
  }
});
afterAll(async () => {
  await server?.stop();
  stand?.remove();
});

type Entry = Readonly<Record<string, unknown>>;

function configure(entry: Entry): void {
  const { host: hostname, port, username, password } = server;
  const options = {
    repositories: [{ path: repository }],
    bootstrap: { store_config_files: false },
    postgresql_databases: [{ name: 'shop', hostname, port, username, password, ...entry }],
    on_error: ['printf "%s\\n" {error} >> "$TRACE"'],
  };
  stand.write('server.yaml', JSON.stringify(options));
}

/** The variables of a run; programs in the folder `bin` come first on the PATH. */
const environment = () => ({
  ...stand.environment,
  PATH: `${stand.path('bin')}:${stand.environment['PATH']}`,
  TMPDIR: stand.path('temporary'),
});

function borgflow(action: string, path = environment().PATH): Called {
  const words = ['--config', stand.path('server.yaml'), ...action.split(' ')];
  return callIn(stand.folder, { ...environment(), PATH: path })(words);
}

/** Puts a program on the PATH. */
function program(name: string, ...lines: readonly string[]): void {
  writeFileSync(stand.path(`bin/${name}`), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
}

const archives = () => stand.borg('list', '--short', repository);

/** Expects that a backup fails with a sentence, which on_error gets too, and that nothing is left behind. */
function expectFailure(sentence: string | RegExp, path?: string): void {
  const before = archives();
  const called = borgflow('create', path);
  expect(called.status).toBe(1);
  expect(called.error).toMatch(sentence);
  expect(stand.trace().join('\n')).toMatch(sentence);
  expect(archives()).toBe(before);
  expect(readdirSync(stand.path('temporary'))).toEqual([]);
}

describe('a backup of PostgreSQL fails before it starts, with one sentence', () => {
  test('if the database does not exist', () => {
    configure({ name: 'shpo' });
    expectFailure('No archive was made: there is no database shpo on the PostgreSQL server 127.0.0.1:');
  });

  test('if no database matches the glob', () => {
    configure({ name: 'web*' });
    expectFailure(/No archive was made: no database on .* has a name like web\*/);
  });

  test('if the password is wrong', () => {
    configure({ password: 'wrong' });
    expectFailure(/refused the user postgres: password authentication failed .* Fix username and password/);
  });

  test('if the server does not answer', async () => {
    const port = await freePort();
    configure({ port });
    expectFailure(new RegExp(`server 127.0.0.1:${port} can't be used: .*Connection refused.* Check hostname and port`));
  });

  test('if the user may not connect, or the connection limit is reached', () => {
    server.sql('ALTER ROLE weak CONNECTION LIMIT 0');
    configure({ username: 'weak', password: 'only-weak' });
    expectFailure(/has no free connection: too many connections for role "weak"/);
    server.sql('ALTER ROLE weak CONNECTION LIMIT -1; REVOKE CONNECT ON DATABASE shop FROM PUBLIC');
    expectFailure(/the user weak may not connect to the database shop .*GRANT CONNECT ON DATABASE "shop" TO "weak"/);
    configure({ username: 'weak', password: 'only-weak', name: 'all', format: 'custom' });
    expectFailure(/weak may not connect to shop .* so not every database/);
    server.sql('GRANT CONNECT ON DATABASE shop TO PUBLIC');
  });

  test('if the client is not installed', () => {
    configure({});
    for (const name of ['borg', 'node', 'sh', 'mkfifo', 'python3']) program(name, `exec /usr/bin/${name} "$@"`);
    expectFailure(
      'No archive was made: pg_dump is not installed. Install the package postgresql-client, or set pg_dump_command.',
      stand.path('bin'),
    );
  });

  test('if the client is older than the server (a stand-in that says so)', () => {
    configure({});
    program('pg_dump', 'echo "pg_dump (PostgreSQL) 9.6.24"');
    expectFailure(
      /pg_dump 9\.6\.24 is older than the PostgreSQL server 127\.0\.0\.1:\d+, which is version (\d+)\.\d+, .* Install the package postgresql-client-\1, or set pg_dump_command\./,
    );
  });

  test('if a name can not be the name of a file', () => {
    for (const name of ['a/b', 'a\nb']) {
      server.sql(`CREATE DATABASE "${name}"`);
      configure({ name });
      expectFailure(name.includes('/') ? /"a\/b" contains a slash/ : /contains a line break/);
      server.sql(`DROP DATABASE "${name}"`);
    }
  });

  test('if the password has a line break, or a compression has no effect', () => {
    configure({ password: 'a\nb' });
    expectFailure(/password in postgresql_databases contains a line break/);
    configure({ format: 'tar', compression: 6 });
    expectFailure(/compression of the PostgreSQL database shop is 6, but a dump in the format tar/);
    configure({ name: 'all', compression: 'zstd' });
    expectFailure(/a dump of everything can't be compressed/);
  });
});

describe('a dump of PostgreSQL that fails', () => {
  test.each(['custom', 'directory'])('leaves no archive, and says how to allow it (%s)', (format) => {
    configure({ username: 'weak', password: 'only-weak', format });
    expectFailure(/permission denied for table item.* GRANT pg_read_all_data TO weak/);
  });

  test('because the disk is full leaves no archive (a stand-in for pg_dump)', () => {
    configure({ format: 'directory' });
    program(
      'pg_dump',
      'case $1 in --version) exec /usr/bin/pg_dump "$@" ;; esac',
      'echo "pg_dump: error: could not write: No space left on device" >&2; exit 1',
    );
    expectFailure(/No space left on device.* user_runtime_directory/);
  });

  test('because the server was killed leaves no archive, and the next backup succeeds', async () => {
    configure({});
    // It stops after the first bytes until the server is dead.
    program(
      'pg_dump',
      'case $1 in --version) exec /usr/bin/pg_dump "$@" ;; esac',
      `echo started > '${stand.path('started')}'`,
      `while [ -e '${stand.path('started')}' ]; do sleep 0.1; done`,
      'exec /usr/bin/pg_dump "$@"',
    );
    const before = archives();
    const start = {
      folder: stand.folder,
      environment: environment(),
      words: ['--config', stand.path('server.yaml'), 'create'],
    };
    const running = startEntry('cli', start);
    while (!existsSync(stand.path('started'))) await wait(20);
    await server.kill();
    rmSync(stand.path('started'));
    expect(await running.ended).toMatchObject({ status: 1, log: expect.stringContaining('so no archive was made') });
    expect(archives()).toBe(before);
    expect(readdirSync(stand.path('temporary'))).toEqual([]);
    await server.restart();
    rmSync(stand.path('bin/pg_dump'));
    expect(borgflow('create')).toMatchObject({ status: 0, error: '' });
  });
});

describe('a restore of PostgreSQL that fails', () => {
  test('names the flag of a value that came from a flag, and otherwise the option', () => {
    configure({});
    expect(borgflow('create')).toMatchObject({ status: 0 });
    const refused = (flags: string): string => borgflow(`restore --archive latest${flags}`).error;
    expect(refused(' --username weak --password wrong')).toContain('. Fix --username and --password.');
    expect(refused(' --username weak')).toContain('. Fix --username, and restore_password in postgresql_databases.');
    expect(refused(' --hostname 127.0.0.1 --port 1')).toContain(
      '. Check --hostname and --port, and that the server is running.',
    );
    configure({ restore_password: 'wrong' });
    expect(refused('')).toContain('. Fix restore_username and restore_password in postgresql_databases.');
  });

  test.each(['custom', 'plain'])('changes nothing in a database that exists (%s)', (format) => {
    configure({ format });
    expect(borgflow('create')).toMatchObject({ status: 0 });
    server.sql('DELETE FROM item WHERE n > 5; CREATE VIEW dependent AS SELECT * FROM item', 'shop');
    const called = borgflow('restore --archive latest');
    expect(called.status).toBe(1);
    expect(called.error).toContain('The database contains objects that are not in the dump');
    expect(server.sql('SELECT count(*) FROM item', 'shop')).toBe('5');
    server.sql('DROP VIEW dependent', 'shop');
    expect(borgflow('restore --archive latest')).toMatchObject({ status: 0 });
    expect(server.sql('SELECT count(*) FROM item', 'shop')).toBe('200');
  });

  test.each(['custom', 'plain'])('leaves no database that did not exist (%s)', async (format) => {
    server.sql('CREATE ROLE owner; ALTER TABLE item OWNER TO owner', 'shop');
    configure({ format });
    expect(borgflow('create')).toMatchObject({ status: 0 });
    server.sql('ALTER TABLE item OWNER TO postgres; DROP ROLE owner', 'shop');
    server.sql('ALTER DATABASE shop RENAME TO kept');
    const called = borgflow('restore --archive latest');
    expect(called.status).toBe(1);
    expect(called.error).toMatch(/role "owner" does not exist.* CREATE ROLE "owner"/);
    expect(server.sql("SELECT datname FROM pg_database WHERE datname = 'shop'")).toBe('');
    server.sql('ALTER DATABASE kept RENAME TO shop');
  });

  test('says which format a dump has', () => {
    configure({ format: 'plain' });
    expect(borgflow('create')).toMatchObject({ status: 0 });
    configure({ format: 'custom' });
    expect(borgflow('restore --archive latest').error).toContain('set format to plain');
    configure({ format: 'plain' });
    expect(borgflow('restore --archive latest --schema public').error).toContain('--schema requires a PostgreSQL dump');
  });
});
