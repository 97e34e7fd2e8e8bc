import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { startEntry } from '../support/entry-point.js';
import {
  createPostgresqlRoles,
  fillPostgresql,
  readPostgresql,
  readPostgresqlRoles,
} from '../support/postgresql-contents.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { sampleDuring } from '../support/process-samples.js';

const password = `p"w'\\ #%é:; $HOME-${process.pid}`;
const username = '-bäck =up';
let stand: Stand;
let repository: string;
let backups = 0;
/** Has a database with everything that is difficult, and 50,000 rows. */
let server: PostgresqlServer;
/** Is empty, has the same superuser with another password, and requires TLS. */
let other: PostgresqlServer;

beforeAll(async () => {
  stand = createStand();
  server = await startPostgresqlServer({ username, password });
  other = await startPostgresqlServer({ username, password: 'other', tls: true });
  createPostgresqlRoles(server);
  fillPostgresql(server, 'shop');
});
beforeEach(() => {
  stand.trace();
  backups += 1;
  repository = stand.repository(`repository-${backups}`);
  rmSync(stand.path('bin'), { recursive: true, force: true });
  mkdirSync(stand.path('bin'));
});
afterAll(async () => {
  await server?.stop();
  await other?.stop();
  stand?.remove();
});

type Entry = Readonly<Record<string, unknown>>;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Removes everything that was restored; the roles stay if asked for, because a single database needs them. */
function emptyOther({ roles }: { readonly roles: boolean }): void {
  for (const name of databasesOf(other)) other.sql(`DROP DATABASE ${quoted(name)}`);
  for (const name of other.sql("SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND NOT rolsuper").split('\n')) {
    if (name !== '') other.sql(`DROP OWNED BY ${quoted(name)}; DROP ROLE ${quoted(name)}`);
  }
  if (roles) createPostgresqlRoles(other);
}

const databasesOf = ({ sql }: PostgresqlServer) =>
  sql("SELECT datname FROM pg_database WHERE datname NOT IN ('template0', 'template1', 'postgres') ORDER BY datname")
    .split('\n')
    .filter(Boolean);

const source = () => ({ hostname: server.host, port: server.port, username, password });
const target = () => ({
  restore_hostname: other.host,
  restore_port: other.port,
  restore_password: 'other',
  ssl_mode: 'prefer',
});

function configure(databases: readonly Entry[], more: Entry = {}): string {
  const options = {
    repositories: [{ path: repository }],
    bootstrap: { store_config_files: false },
    postgresql_databases: databases.map((entry) => ({ ...source(), ...target(), ...entry })),
    on_error: ['printf "%s\\n" {error} {output} >> "$TRACE"'],
    ...more,
  };
  return stand.write('server.yaml', JSON.stringify(options));
}

/** The variables of a run; programs in the folder `bin` come first on the PATH. */
const environment = () => ({ ...stand.environment, PATH: `${stand.path('bin')}:${stand.environment['PATH']}` });

function borgflow(...words: readonly string[]): Called {
  return callIn(stand.folder, environment())(['--config', stand.path('server.yaml'), ...words]);
}

/** Puts a program on the PATH. */
function program(name: string, ...lines: readonly string[]): string {
  writeFileSync(stand.path(`bin/${name}`), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
  return stand.path(`bin/${name}`);
}

const done = { status: 0, error: '' };
const restore = (...words: readonly string[]) => borgflow('restore', '--archive', 'latest', ...words);

/** Returns the paths of the dumps in the newest archive, below the engine's folder. */
function dumps(): readonly string[] {
  const archive = stand.borg('list', '--short', '--last', '1', repository).trim();
  return stand
    .borg('list', '--short', `${repository}::${archive}`, 're:^borgmatic/postgresql_databases/.')
    .split('\n')
    .filter(Boolean)
    .map((path) => path.replace('borgmatic/postgresql_databases/', ''));
}

describe('a PostgreSQL database', () => {
  test.each(['custom', 'plain', 'tar', 'directory'])(
    'is the same after a backup and a restore in the format %s, into an empty server and over an existing database',
    (format) => {
      configure([{ name: 'shop', format }]);
      expect(borgflow('create')).toMatchObject(done);
      emptyOther({ roles: true });
      const first = restore();
      expect(first.status).toBe(0);
      expect(first.out).not.toContain('which exists');
      expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
      other.sql('DELETE FROM changes; DROP TABLE no_columns; UPDATE hen SET egg = 1 WHERE id = 2', 'shop');
      other.sql('CREATE TABLE later AS SELECT 1 AS n', 'shop');
      const second = restore();
      expect(second.status).toBe(0);
      expect(second.out).toContain(
        'which exists: what is in the dump replaces what has the same name, and everything else stays.',
      );
      expect(other.sql('SELECT count(*) FROM later', 'shop')).toBe('1');
      other.sql('DROP TABLE later', 'shop');
      expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
      // ANALYZE has run.
      expect(other.sql("SELECT count(*) > 0 FROM pg_stats WHERE schemaname = 'public'", 'shop')).toBe('t');
    },
  );

  test('with any name is dumped and restored', () => {
    const names = [
      'it\'s "quoted" \\ back',
      'two words =x',
      '-c',
      '--dbname=x',
      "dbname='postgres'",
      'ÜberTable 🐘',
      '$(touch pwned) `touch pwned`; %s',
      '[*]',
    ];
    try {
      for (const name of names) {
        server.sql(`CREATE DATABASE ${quoted(name)}`);
        server.sql('CREATE TABLE t AS SELECT current_database() AS x', name);
      }
      configure(names.map((name) => ({ name })));
      expect(borgflow('create')).toMatchObject(done);
      emptyOther({ roles: false });
      for (const _ of ['new', 'existing']) {
        expect(restore().status).toBe(0);
        expect(databasesOf(other).sort()).toEqual([...names].sort());
        for (const name of names) expect(other.sql('SELECT x FROM t', name)).toBe(name);
      }
      expect(existsSync(stand.path('pwned'))).toBe(false);
    } finally {
      for (const name of names) server.sql(`DROP DATABASE IF EXISTS ${quoted(name)}`);
    }
  });

  test('keeps its encoding and owner when it is created by a restore', () => {
    server.sql(`CREATE DATABASE latin OWNER readers ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    server.sql(`ALTER DATABASE latin SET work_mem = '7MB'`);
    try {
      configure([{ name: 'latin' }]);
      expect(borgflow('create')).toMatchObject(done);
      emptyOther({ roles: true });
      expect(restore().status).toBe(0);
      const properties = `SELECT pg_encoding_to_char(encoding), datdba::regrole, datcollate FROM pg_database WHERE datname = 'latin'`;
      expect(other.sql(properties)).toBe('LATIN1|readers|C');
      expect(other.sql('SHOW work_mem', 'latin')).toBe('7MB');
    } finally {
      server.sql('DROP DATABASE latin');
    }
  });

  test('is restored to a server that requires TLS and is verified, with flags instead of restore_ options', () => {
    configure([{ name: 'shop', options: '--schema-only' }]);
    expect(borgflow('create')).toMatchObject(done);
    emptyOther({ roles: true });
    configure([
      {
        name: 'shop',
        restore_port: 1,
        restore_password: 'wrong',
        ssl_mode: 'verify-ca',
        ssl_root_cert: other.certificate,
      },
    ]);
    expect(restore('--port', `${other.port}`, '--password', 'other')).toMatchObject({ status: 0 });
    expect(databasesOf(other)).toEqual(['shop']);
    configure([{ name: 'shop', ssl_mode: 'disable' }]);
    expect(restore().error).toContain('Allow the connection in the server');
  });

  test('of the server that the clients use by default is not restored to a server that is named, even localhost', () => {
    const { hostname: _, port: __, ...login } = source();
    const options = { repositories: [{ path: repository }], bootstrap: { store_config_files: false } };
    const run = (databases: readonly Entry[], ...words: readonly string[]) => {
      stand.write('server.yaml', JSON.stringify({ ...options, postgresql_databases: databases }));
      const own = { ...environment(), PGHOST: server.socket, PGPORT: `${server.port}` };
      return callIn(stand.folder, own)(['--config', stand.path('server.yaml'), ...words]);
    };
    const local = { name: 'postgres', ...login };
    expect(run([local], 'create')).toMatchObject(done);
    const named = { ...local, hostname: 'localhost', port: 5432 };
    const called = run([named, local], 'restore', '--archive', 'latest', '--dry-run');
    expect(called).toMatchObject(done);
    expect(called.out).toContain('to the database postgres on the PostgreSQL server of this machine');
  });

  test('is restored schema by schema, with schemas that are missing', () => {
    configure([{ name: 'shop' }]);
    expect(borgflow('create')).toMatchObject(done);
    emptyOther({ roles: true });
    for (const _ of ['new', 'existing']) {
      expect(restore('--schema', 'Other Schema', '--schema', 'public').status).toBe(0);
      expect(other.sql('SELECT count(*) FROM "Other Schema".parts', 'shop')).toBe('3');
    }
  });

  test('has options of its own for dumping, listing, restoring, and analyzing', () => {
    configure([
      {
        name: 'sho*',
        no_owner: true,
        compression: 'none',
        options: `--schema-only --table='"Weird ""Name"'`,
        list_options: '--dbname=template1',
        restore_options: '--no-privileges --jobs=1',
        analyze_options: '--echo-queries',
      },
    ]);
    expect(borgflow('create')).toMatchObject(done);
    emptyOther({ roles: false });
    other.sql('CREATE DATABASE shop');
    other.sql(
      "CREATE TYPE mood AS ENUM ('sad', '😀'); CREATE TYPE pair AS (one integer); CREATE DOMAIN positive AS integer",
      'shop',
    );
    expect(restore()).toMatchObject(done);
    expect(other.sql('SELECT count(*) FROM "Weird ""Name"', 'shop')).toBe('0');
    expect(other.sql("SELECT relacl IS NULL FROM pg_class WHERE relname = 'Weird \"Name'", 'shop')).toBe('t');
  });
});

describe('all PostgreSQL databases', () => {
  const everything = (from: PostgresqlServer) => ({
    roles: readPostgresqlRoles(from),
    names: databasesOf(from),
    shop: readPostgresql(from, 'shop'),
    own: from.sql('SELECT * FROM mine', 'it\'s "mine"'),
  });

  beforeAll(() => {
    server.sql(`CREATE DATABASE "it's ""mine"""`);
    server.sql('CREATE TABLE mine AS SELECT 1 AS one', 'it\'s "mine"');
  });
  afterAll(() => {
    server.sql(`DROP DATABASE "it's ""mine"""`);
  });

  test.each([{}, { format: 'custom' }, { format: 'directory' }])(
    'are restored with all roles and their passwords, as configured by %j, twice',
    (how) => {
      configure([{ name: 'all', ...how }]);
      expect(borgflow('create')).toMatchObject(done);
      const place = `127.0.0.1:${server.port}`;
      const each = ['all', 'it\'s "mine"', 'postgres', 'shop'].map((name) => `${place}/${name}`);
      const files = dumps().filter((path) => path.split('/').length === 2);
      expect(files.sort()).toEqual('format' in how ? each : [`${place}/all`]);
      emptyOther({ roles: false });
      for (const _ of ['empty', 'full']) {
        const called = restore();
        expect(called).toMatchObject({ status: 0 });
        expect(everything(other)).toEqual(everything(server));
        other.sql('DROP TABLE mine', 'it\'s "mine"');
        // The user that restores keeps the password.
        expect(other.sql('SELECT 1')).toBe('1');
      }
    },
  );

  test('are not restored if only one of them is named', () => {
    configure([{ name: 'all', format: 'custom', options: '--schema-only' }]);
    expect(borgflow('create')).toMatchObject(done);
    emptyOther({ roles: false });
    expect(restore('--data-source', 'it*')).toMatchObject({ status: 0 });
    expect(databasesOf(other)).toEqual(['it\'s "mine"']);
    expect(readPostgresqlRoles(other)).not.toContain('readers');
  });

  test('are dumped without the passwords of roles by a user that may not read them, who is told', () => {
    server.sql(`CREATE ROLE reader LOGIN PASSWORD 'reads-it'`);
    const entry = { name: 'all', username: 'reader', password: 'reads-it', options: '--globals-only' };
    try {
      configure([entry]);
      const called = borgflow('create');
      expect(called.status).toBe(0);
      expect(called.out + called.error).toContain('because only superusers can read them');
    } finally {
      server.sql('DROP ROLE reader');
    }
  });
});

describe('a password of PostgreSQL', () => {
  test('is in no argument and no variable while databases are dumped and restored, and in no file afterwards', async () => {
    const temporary = stand.path('temporary');
    mkdirSync(temporary);
    configure([{ name: 'all', format: 'custom' }]);
    const words = (action: string) => ['--config', stand.path('server.yaml'), ...action.split(' ')];
    emptyOther({ roles: false });
    const run = async (action: string) => {
      const start = {
        folder: stand.folder,
        environment: { ...environment(), TMPDIR: temporary },
        words: words(action),
      };
      const { status, log } = await startEntry('cli', start).ended;
      expect({ status, log: status === 0 ? '' : log }).toEqual({ status: 0, log: '' });
    };
    const escaped = password.replace(/[\\:]/g, '\\$&');
    const { sightings, processes } = await sampleDuring(
      { secrets: [password, escaped, ':other'], folders: [temporary] },
      async () => {
        await run('create');
        await run('restore --archive latest');
      },
    );
    expect(processes).toEqual(expect.arrayContaining(['pg_dump', 'pg_restore']));
    expect(sightings.filter(({ kind, detail }) => kind !== 'file' || detail !== '600')).toEqual([]);
    expect(sightings.map(({ kind }) => kind)).toContain('file');
    expect(existsSync(temporary)).toBe(true);
    for (const { where } of sightings) expect(existsSync(where)).toBe(false);
    rmSync(temporary, { recursive: true });
  });

  test('is passed to a custom command as the variable that it names', () => {
    program('docker', 'shift 2', 'shift', 'exec "$@"'); // a stand-in: docker exec -e PGPASSWORD
    const command = (name: string) => `docker exec -e PGPASSWORD ${name}`;
    configure([
      {
        name: 'shop',
        pg_dump_command: command('pg_dump'),
        pg_restore_command: command('pg_restore'),
        psql_command: command('psql'),
        options: '--schema-only',
      },
    ]);
    expect(borgflow('create')).toMatchObject(done);
    emptyOther({ roles: true });
    expect(restore().status).toBe(0);
    expect(databasesOf(other)).toEqual(['shop']);
  });
});
