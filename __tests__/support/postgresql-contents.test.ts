import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPostgresqlRoles, fillPostgresql, readPostgresql, readPostgresqlRoles } from './postgresql-contents.js';
import { connectionTo, type PostgresqlServer, startPostgresqlServer } from './postgresql-server.js';

const name = `-d "it's" = \\ a 🐘 name`;
let server: PostgresqlServer;

beforeAll(async () => {
  server = await startPostgresqlServer();
  createPostgresqlRoles(server);
  fillPostgresql(server, name);
  fillPostgresql(server, 'small', 1000);
});

afterAll(() => server.stop());

describe('the contents of a PostgreSQL database', () => {
  test('are complete', () => {
    const { schema, rows, sequences, largeObjects } = readPostgresql(server, name);
    const parts = ['TRIGGER', 'FUNCTION', 'VIEW', 'MATERIALIZED VIEW', 'TYPE', 'SEQUENCE', 'POLICY', 'RULE', 'INDEX'];
    for (const part of parts) expect(schema).toContain(`CREATE ${part} `);
    expect(schema).toContain('FOREIGN KEY');
    expect(rows).toContainEqual(expect.stringMatching(/^"Weird ""Name"\|50000\|[0-9a-f]{32}$/));
    expect(rows).toContainEqual(expect.stringMatching(/^counted\|3\|/));
    expect(sequences).toContain('"Other Schema"."Next Number"|-49|t');
    expect(sequences).toContain('untouched|23|f');
    expect(largeObjects).toHaveLength(3);
    expect(readPostgresqlRoles(server)).toMatch(/ALTER ROLE "Weird ""Röle" WITH .* PASSWORD 'SCRAM/);
  });

  test('are equal after a correct dump and restore', () => {
    server.sql('CREATE DATABASE copy TEMPLATE template0');
    const environment = { env: server.environment, maxBuffer: 2 ** 30 };
    const dump = execFileSync('pg_dump', ['-Fc', '-Z1', '-d', connectionTo(name)], environment);
    execFileSync('pg_restore', ['-d', 'copy', '--exit-on-error'], { ...environment, input: dump });
    expect(readPostgresql(server, 'copy')).toEqual(readPostgresql(server, name));
  });

  test.each([
    ['one byte', `UPDATE "Weird ""Name" SET data = data || '\\x00' WHERE id = 234`, 'rows'],
    ['NULL instead of an empty text', `UPDATE "Weird ""Name" SET "Some Text" = NULL WHERE id = 1`, 'rows'],
    ['the position of a sequence', `SELECT nextval('untouched')`, 'sequences'],
    ['a byte of a large object', `SELECT lo_put(4711, 1, '\\x01')`, 'largeObjects'],
    ['a grant', 'REVOKE SELECT ON "A view of a view" FROM readers', 'schema'],
    [
      'the text of a function',
      `CREATE OR REPLACE PROCEDURE forget(INOUT number integer) LANGUAGE plpgsql AS 'BEGIN END'`,
      'schema',
    ],
  ] as const)('differ in %s', (_, change, part) => {
    const { [part]: before, ...others } = readPostgresql(server, 'small');
    server.sql(change, 'small');
    const { [part]: after, ...same } = readPostgresql(server, 'small');
    expect(after).not.toEqual(before);
    expect(same).toEqual(others);
  });
});
