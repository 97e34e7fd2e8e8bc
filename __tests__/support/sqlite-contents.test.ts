import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fillSqlite, readSqlite, runSqlite } from './sqlite-contents.js';

let folder: string;
let file: string;
let small: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-sqlite-'));
  file = join(folder, `it's "a" 🐘.db`);
  small = join(folder, 'small.db');
  fillSqlite(file);
  fillSqlite(small, 1000);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the contents of an SQLite database', () => {
  test('are complete', () => {
    const { schema, rows, integrity, header } = readSqlite(file);
    for (const part of ['TRIGGER', 'VIEW', 'INDEX', 'VIRTUAL TABLE']) expect(schema).toContain(`CREATE ${part} `);
    expect(rows).toContainEqual(expect.stringMatching(/^Weird "Name': 50000 rows, [0-9a-f]{64}$/));
    for (const [name, count] of Object.entries({ blobs: 3, hen: 3, words: 2, without: 2, changes: 1 })) {
      expect(rows).toContainEqual(expect.stringMatching(new RegExp(`^${name}: ${count} rows`)));
    }
    expect(integrity).toBe('ok');
    expect(header).toBe("47\n11\n'UTF-8'");
    expect(runSqlite(file, 'PRAGMA journal_mode')).toBe("'wal'");
  });

  test('are equal after a correct dump and restore, except for the numbers in the header', () => {
    const copy = join(folder, 'copy.db');
    const dump = execFileSync('sqlite3', ['-bail', file, '.dump'], { maxBuffer: 2 ** 30 });
    execFileSync('sqlite3', ['-bail', copy], { input: dump });
    expect(readSqlite(copy)).toEqual({ ...readSqlite(file), header: "0\n0\n'UTF-8'" });
  });

  test.each([
    ['one byte', `UPDATE blobs SET data = x'000001' WHERE rowid = 1`, 'rows'],
    ['NULL instead of an empty text', `UPDATE "Weird ""Name'" SET "Some Text" = NULL WHERE id = 1`, 'rows'],
    ['a number instead of the same text', `UPDATE "Weird ""Name'" SET anything = 1 WHERE id = 1`, 'rows'],
    ['the next automatic number', 'UPDATE sqlite_sequence SET seq = 1234568', 'rows'],
    ['a searchable text', `UPDATE words SET body = 'forget' WHERE rowid = 1`, 'rows'],
    ['a trigger', 'DROP TRIGGER "On Change"', 'schema'],
    ['the number of a version', 'PRAGMA user_version = 48', 'header'],
  ] as const)('differ in %s', (_, change, part) => {
    const { [part]: before, ...others } = readSqlite(small);
    runSqlite(small, change);
    const { [part]: after, ...same } = readSqlite(small);
    expect(after).not.toEqual(before);
    expect(same).toEqual(others);
  });
});
