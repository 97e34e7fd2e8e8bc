import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type PostgresqlServer, startPostgresqlServer } from './postgresql-server.js';
import { isRunning } from './server-process.js';

let server: PostgresqlServer;

afterEach(() => server.stop());

const connect = (password: string, connection = '') =>
  spawnSync(
    'psql',
    [
      '-XAtw',
      '-c',
      'SELECT 7 * 6',
      `${connection} host=127.0.0.1 port=${server.port} user=${server.username} dbname=postgres`,
    ],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], PGPASSWORD: password },
    },
  );

describe('a PostgreSQL server', () => {
  test('asks for its password over TCP and over its socket, and leaves nothing', async () => {
    const password = `it's "a":pass\\word # $HOME %41`;
    server = await startPostgresqlServer({ password });
    expect(server.sql('SELECT current_user, 6 * 7')).toBe('postgres|42');
    expect(connect(password)).toMatchObject({ status: 0, stdout: '42\n' });
    expect(connect('other').stderr).toContain('password authentication failed');
    const socket = { PATH: process.env['PATH'], PGHOST: server.socket, PGPORT: `${server.port}`, PGUSER: 'postgres' };
    expect(spawnSync('psql', ['-Xw', '-c', 'SELECT 1'], { env: socket }).status).toBe(2);
    const folder = dirname(server.socket);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const pid = server.pid();
    await server.stop();
    expect([isRunning(pid), existsSync(folder)]).toEqual([false, false]);
  });

  test('accepts only TLS over TCP if asked to, with a certificate that clients can check', async () => {
    server = await startPostgresqlServer({ tls: true });
    expect(connect(server.password, `sslmode=verify-full sslrootcert=${server.certificate}`).stdout).toBe('42\n');
    expect(connect(server.password, 'sslmode=disable').stderr).toContain('no encryption');
  });

  test('can be killed, and then started again with its data', async () => {
    server = await startPostgresqlServer({ username: 'Some One' });
    server.sql('CREATE TABLE kept AS SELECT 1 AS value');
    const pid = server.pid();
    await server.kill();
    expect(isRunning(pid)).toBe(false);
    expect(() => server.sql('SELECT 1')).toThrow(/connection to server/);
    await server.restart();
    expect(server.sql('SELECT value FROM kept')).toBe('1');
    expect(server.pid()).not.toBe(pid);
  });
});
