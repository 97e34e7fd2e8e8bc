import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type MariadbServer, startMariadbServer } from './mariadb-server.js';
import { isRunning } from './server-process.js';

let server: MariadbServer;

afterEach(() => server.stop());

const connect = (password: string, ...options: readonly string[]) => {
  const { port, username } = server;
  const words = ['--no-defaults', '-N', '-h', '127.0.0.1', '-P', `${port}`, '-u', username, '-e', 'SELECT 7 * 6'];
  const env = { PATH: process.env['PATH'], MYSQL_PWD: password };
  return spawnSync('mariadb', [...words, ...options], { encoding: 'utf8', env });
};

describe('a MariaDB server', () => {
  test('asks for its password over TCP and over its socket, and leaves nothing', async () => {
    const password = `it's "a":pass\\word # $HOME %41`;
    server = await startMariadbServer({ username: "o'neill", password });
    expect(server.sql('SELECT current_user(), 6 * 7')).toBe("o'neill@localhost\t42");
    expect(connect(password)).toMatchObject({ status: 0, stdout: '42\n' });
    expect(connect('other').stderr).toContain('Access denied');
    for (const user of ["o'neill", 'nobody', '']) {
      const words = ['--no-defaults', '-S', server.socket, '-u', user, '-e', 'SELECT 1'];
      expect(spawnSync('mariadb', words, { encoding: 'utf8' }).stderr).toContain('Access denied');
    }
    const folder = dirname(server.socket);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const pid = server.pid();
    await server.stop();
    expect([isRunning(pid), existsSync(folder)]).toEqual([false, false]);
  });

  test('accepts only TLS over TCP if asked to, with a certificate that clients can check', async () => {
    server = await startMariadbServer({ tls: true });
    const checked = connect(server.password, `--ssl-ca=${server.certificate}`, '--ssl-verify-server-cert');
    expect(checked).toMatchObject({ status: 0, stdout: '42\n' });
    expect(connect(server.password, '--skip-ssl').stderr).toContain('Access denied');
  });

  test('can be killed, and then started again with its data', async () => {
    server = await startMariadbServer();
    server.sql('CREATE DATABASE kept; CREATE TABLE kept.one (value INT); INSERT INTO kept.one VALUES (1)');
    const pid = server.pid();
    await server.kill();
    expect(isRunning(pid)).toBe(false);
    expect(() => server.sql('SELECT 1')).toThrow(/Can't connect/);
    await server.restart();
    expect(server.sql('SELECT value FROM one', 'kept')).toBe('1');
    expect(server.pid()).not.toBe(pid);
  });
});
