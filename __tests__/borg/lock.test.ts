import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockHolder, storeLockHolder } from '../../src/borg/lock.js';
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

describe('storeLockHolder', () => {
  const put = (name: string, text: string) => {
    mkdirSync(join(folder.path, 'locks'), { recursive: true });
    writeFileSync(join(folder.path, 'locks', name.repeat(64)), text);
  };
  const held = (processid: number) =>
    JSON.stringify({
      exclusive: true,
      hostid: `${hostname()}@5`,
      processid,
      threadid: 0,
      time: '2026-01-02T03:04:05.678+00:00',
    });

  test('names the process that still runs, where another one left a lock behind', async () => {
    put('a', held(4194303));
    expect(await storeLockHolder(folder.path)).toMatchObject({ pid: 4194303, alive: false });
    put('b', held(process.pid));
    expect(await storeLockHolder(folder.path)).toEqual({
      host: hostname(),
      pid: process.pid,
      alive: true,
      since: new Date('2026-01-02T03:04:05.678Z'),
    });
  });

  test.each(['', '{', '[]', '3', 'null', '{"hostid": 5}'])('makes nothing of a lock of %j', async (text) => {
    put('a', text);
    expect(await storeLockHolder(folder.path)).toBeUndefined();
  });

  test('makes nothing of a repository without locks', async () => {
    expect(await storeLockHolder(folder.path)).toBeUndefined();
  });
});
