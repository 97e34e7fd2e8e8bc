import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockHolder } from '../../src/borg/lock.js';
import { temporary } from './stage.js';

let folder: ReturnType<typeof temporary>;
beforeEach(() => {
  folder = temporary();
});
afterEach(() => folder.remove());

function lock(name: string): string {
  const path = join(folder.path, 'lock.exclusive');
  mkdirSync(path);
  writeFileSync(join(path, name), '');
  return path;
}

describe('lockHolder', () => {
  test('names a process of this host that runs', async () => {
    const holder = await lockHolder(lock(`${hostname()}@123.${process.pid}-0`));
    expect(holder).toMatchObject({ host: hostname(), pid: process.pid, alive: true });
    expect(Math.abs(Date.now() - (holder?.since.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('knows that a process has gone', async () => {
    expect(await lockHolder(lock(`${hostname()}.example.org@123.4194303-a1`))).toMatchObject({
      pid: 4194303,
      alive: false,
    });
  });

  test('knows nothing of processes of other hosts', async () => {
    expect(await lockHolder(lock('web1.example.org@123.4711-0'))).toMatchObject({
      host: 'web1.example.org',
      pid: 4711,
      alive: undefined,
    });
  });

  test('finds a reader in the roster', async () => {
    writeFileSync(join(folder.path, 'lock.roster'), '{"shared": [["web1@5", 12, 0]]}');
    expect(await lockHolder(join(folder.path, 'lock.exclusive'))).toMatchObject({ host: 'web1', pid: 12 });
  });

  test.each(['', '{', '[]', '{"shared": []}', '{"shared": 3}', 'null'])(
    'makes nothing of a roster of %j',
    async (text) => {
      writeFileSync(join(folder.path, 'lock.roster'), text);
      expect(await lockHolder(join(folder.path, 'lock.exclusive'))).toBeUndefined();
    },
  );

  test('makes nothing of a lock that has gone', async () => {
    expect(await lockHolder(join(folder.path, 'nowhere', 'lock.exclusive'))).toBeUndefined();
  });
});
