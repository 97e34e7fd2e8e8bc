import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fillMariadb, readMariadb } from './mariadb-contents.js';
import { type MariadbServer, startMariadbServer } from './mariadb-server.js';

const name = '-d `a` é $name'; // without quotes, with which `mariadb-dump --events` does not find the database
let server: MariadbServer;

beforeAll(async () => {
  server = await startMariadbServer();
  fillMariadb(server, name);
  fillMariadb(server, 'small', 1000);
});

afterAll(() => server.stop());

describe('the contents of a MariaDB database', () => {
  test('are complete', () => {
    const { tables, triggers, routines, events, rows } = readMariadb(server, name);
    expect(tables).toContain('AUTO_INCREMENT=1234567');
    expect(tables).toContain('FOREIGN KEY');
    expect(tables).toContain('VIEW `A view of a view`');
    expect(tables).toContain('CREATE SEQUENCE `next_number`');
    expect(triggers).toContain('日本語');
    expect(routines).toContain('Count Them\tPROCEDURE');
    expect(routines).toContain('greeting\tFUNCTION');
    expect(events).toMatch(/^Each Year\t/);
    expect(rows).toContainEqual(expect.stringMatching(/^Weird `Näme` ": 50002 rows, [0-9a-f]{64}$/));
    expect(rows).toContainEqual(expect.stringMatching(/^empty: 0 rows, /));
    expect(rows).toContainEqual(expect.stringMatching(/^parts: 3 rows, /));
  });

  test('are equal after a correct dump and restore', () => {
    const before = readMariadb(server, name);
    const access = ['--no-defaults', `--socket=${server.socket}`, `--user=${server.username}`];
    const options = { env: { PATH: process.env['PATH'], MYSQL_PWD: server.password }, maxBuffer: 2 ** 30 };
    const parts = ['--routines', '--events', '--single-transaction', '--hex-blob'];
    const dump = execFileSync(
      'mariadb-dump',
      [...access, ...parts, '--add-drop-database', '--databases', '--', name],
      options,
    );
    server.sql(`DROP DATABASE \`${name.replaceAll('`', '``')}\``);
    execFileSync('mariadb', access, { ...options, input: dump });
    expect(readMariadb(server, name)).toEqual(before);
  });

  test.each([
    ['one byte', "UPDATE `Weird ``Näme`` \"` SET data = CONCAT(data, x'00') WHERE id = 233", 'rows'],
    ['NULL instead of an empty text', 'UPDATE `Weird ``Näme`` "` SET `Some Text` = NULL WHERE id = 1', 'rows'],
    ['the position of a sequence', 'DO NEXTVAL(next_number)', 'rows'],
    ['the next automatic number', 'ALTER TABLE `Weird ``Näme`` "` AUTO_INCREMENT = 1234568', 'tables'],
    ['a trigger', 'DROP TRIGGER on_insert', 'triggers'],
    ['a procedure', 'DROP PROCEDURE `Count Them`', 'routines'],
    ['an event', 'ALTER EVENT `Each Year` DISABLE', 'events'],
  ] as const)('differ in %s', (_, change, part) => {
    const before = readMariadb(server, 'small');
    server.sql(change, 'small');
    expect(readMariadb(server, 'small')[part]).not.toEqual(before[part]);
  });
});
