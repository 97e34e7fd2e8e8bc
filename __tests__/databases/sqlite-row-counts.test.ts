import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DumpJob } from '../../src/databases/define-database.js';
import { countedWords, tableRowsIn } from '../../src/databases/row-counts.js';
import { countAfterDump } from '../../src/databases/sqlite-row-counts.js';

let folder: string;
let counts: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  counts = join(folder, 'counts');
  mkdirSync(counts);
  execFileSync('sqlite3', [join(folder, 'shop.db')], {
    input: "CREATE TABLE users (name); INSERT INTO users VALUES ('Zoë');",
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const session = () => ['sqlite3', '-noheader', '-list', '-bail', join(folder, 'shop.db')];

/** Makes a dump as create does; returns what was dumped, and with which status the script ended. */
function dump(words: readonly string[] = session()) {
  const script = `${countAfterDump(words, ['BEGIN', '.dump'])(counts)}\nexit "$status"`;
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  return {
    status,
    stderr,
    isWhole: stdout === execFileSync('sqlite3', [join(folder, 'shop.db'), 'BEGIN', '.dump'], { encoding: 'utf8' }),
  };
}

const rows = () => tableRowsIn(readFileSync(join(counts, 'rows'), 'utf8').split('\n'));

describe('counting the rows of an SQLite database changes nothing about its dump', () => {
  test('if it succeeds', () => {
    expect(dump()).toEqual({ status: 0, stderr: '', isWhole: true });
    expect(rows()).toEqual([{ table: 'users', rows: 1 }]);
  });

  test.each(['list', 'rows', 'dump'])('if the file “%s” can not be written', (name) => {
    mkdirSync(join(counts, name));
    expect(dump()).toEqual({ status: 0, stderr: '', isWhole: true });
  });

  test('if sqlite3 is killed meanwhile', () => {
    const program = join(folder, 'killed');
    // The last statement counts; instead, the shell that it starts kills sqlite3.
    writeFileSync(program, '#!/bin/bash\nset -- "${@:1:$#-1}" ".shell kill -9 \\$PPID"\nexec sqlite3 "$@"\n');
    chmodSync(program, 0o755);
    expect(dump([program, ...session().slice(1)])).toEqual({ status: 0, stderr: '', isWhole: true });
    expect(rows()).toEqual([]);
  });

  test('if its folder can not be made: nothing is counted', () => {
    const job: DumpJob = {
      name: 'shop',
      kind: 'stream',
      command: () => ({ words: session() }),
      counted: () => () => '',
    };
    const place = { file: join(folder, 'all'), folder: join(folder, 'shop.db', 'counts') };
    expect(countedWords({ job, path: 'shop' }, { words: session() }, place, '')).toEqual(session());
  });

  test('if the dump fails', () => {
    const missing = ['sqlite3', '-bail', join(folder, 'missing', 'shop.db')];
    expect(dump(missing)).toMatchObject({ status: 1, stderr: expect.stringMatching(/unable to open/) });
    writeFileSync(join(folder, 'shop.db'), Buffer.alloc(4096, 'x'));
    // sqlite3 says so at the end of the dump, and nowhere else.
    expect(dump()).toEqual({ status: 0, stderr: '', isWhole: true });
  });
});
