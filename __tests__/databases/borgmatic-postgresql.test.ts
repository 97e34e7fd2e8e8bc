import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgs } from '../support/borg-versions.js';
import { borgmatic } from '../support/borgmatic.js';
import { callIn } from '../support/command-line.js';
import {
  createPostgresqlRoles,
  fillPostgresql,
  readPostgresql,
  readPostgresqlRoles,
} from '../support/postgresql-contents.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';

let stand: Stand;
let repository: string;
let backups = 0;
let server: PostgresqlServer;
let other: PostgresqlServer;
let peer: readonly string[];

beforeAll(async () => {
  stand = createStand();
  const found = borgmatic('2.1.10');
  if (found === undefined) throw new Error('borgmatic 2.1.10 is not installed.');
  peer = found;
  // borgmatic needs the same password for both: its dumps of all databases change it in between.
  server = await startPostgresqlServer({ password: 'same' });
  other = await startPostgresqlServer({ password: 'same' });
  createPostgresqlRoles(server);
  fillPostgresql(server, 'shop', 500);
});
beforeEach(() => {
  backups += 1;
  repository = stand.repository(`repository-${backups}`);
  other.sql('DROP DATABASE IF EXISTS shop');
  for (const role of ['readers', '"Weird ""Röle"']) other.sql(`DROP ROLE IF EXISTS ${role}`);
});
afterAll(async () => {
  await server?.stop();
  await other?.stop();
  stand?.remove();
});

type Entry = Readonly<Record<string, unknown>>;

function configure(entry: Entry, borg: string): void {
  const options = {
    source_directories: [stand.source],
    repositories: [{ path: repository }],
    bootstrap: { store_config_files: false },
    local_path: borg,
    postgresql_databases: [
      {
        hostname: server.host,
        port: server.port,
        username: 'postgres',
        password: 'same',
        restore_port: other.port,
        ...entry,
      },
    ],
  };
  stand.write('both.yaml', JSON.stringify(options));
}

const words = (action: string) => ['--config', stand.path('both.yaml'), ...action.split(' ')];

/** Runs Borgflow or borgmatic, which must succeed. */
function ours(action: string): void {
  expect(callIn(stand.folder, stand.environment)(words(action))).toMatchObject({ status: 0, error: '' });
}

function theirs(action: string): void {
  const [program = '', ...rest] = peer;
  const environment = { ...stand.environment, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(program, [...rest, ...words(action)], {
    cwd: stand.folder,
    env: environment,
    encoding: 'utf8',
  });
  expect({ status, text: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, text: '' });
}

/** borgmatic restores into databases that exist. */
function prepareOther(roles: boolean): void {
  if (roles) createPostgresqlRoles(other);
  other.sql('CREATE DATABASE shop');
}

const formats = ['custom', 'plain', 'tar'] as const;
const lines = borgs.filter(({ line }) => line !== '2.0').map(({ version, path }) => ({ version, path }));

describe.each(lines)('borgmatic 2.1.10 and Borgflow, with Borg $version', ({ path }) => {
  test.each(formats)('restore the archives of each other in the format %s', (format) => {
    configure({ name: 'shop', format }, path);
    for (const [backUp, restore] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      backUp('create');
      other.sql('DROP DATABASE IF EXISTS shop; DROP ROLE IF EXISTS readers; DROP ROLE IF EXISTS "Weird ""Röle"');
      prepareOther(true);
      restore('restore --archive latest');
      expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
    }
  });

  test('restore a dump of all databases of each other', () => {
    configure({ name: 'all' }, path);
    for (const [backUp, restore] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      backUp('create');
      other.sql('DROP DATABASE IF EXISTS shop');
      other.sql('DROP ROLE IF EXISTS readers; DROP ROLE IF EXISTS "Weird ""Röle"');
      restore('restore --archive latest');
      expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
      expect(readPostgresqlRoles(other)).toBe(readPostgresqlRoles(server));
    }
  });

  test('restore separate dumps of all databases of each other; ours has the roles too', () => {
    configure({ name: 'all', format: 'custom' }, path);
    ours('create');
    prepareOther(true);
    theirs('restore --archive latest');
    expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
    theirs('create');
    other.sql('DROP DATABASE shop');
    ours('restore --archive latest');
    expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
  });

  // borgmatic restores this format only to the host and port that it was dumped from.
  test("restore borgmatic's archive in the format directory with Borgflow", () => {
    configure({ name: 'shop', format: 'directory' }, path);
    theirs('create');
    prepareOther(true);
    ours('restore --archive latest');
    expect(readPostgresql(other, 'shop')).toEqual(readPostgresql(server, 'shop'));
  });
});
