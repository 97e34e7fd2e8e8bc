import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explain } from '../../src/borg/advice.js';
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

describe('the lock of a Borg 2 repository', () => {
  function locks(...contents: readonly (object | string)[]): void {
    mkdirSync(join(folder.path, 'locks'));
    for (const [index, content] of contents.entries()) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      writeFileSync(join(folder.path, 'locks', `${index}`), text);
    }
  }
  const lockOf = (hostid: string, processid: number, exclusive = true) => ({
    exclusive,
    hostid,
    processid,
    threadid: 0,
    time: new Date(Date.now() - 5 * 60_000).toISOString().replace('Z', '+00:00'),
  });
  const sentence = (repository = folder.path) =>
    explain({
      command: 'create',
      repository,
      said: {
        errors: [{ text: 'Failed to create/acquire the lock <Store(url=...)> (timeout).' }],
        warnings: [],
        questions: [],
        plain: [],
        tail: [],
      },
      ending: 'exited with status 73',
      exitCode: 73,
      messageId: 'LockTimeout',
      exampleEncryption: 'x',
    });

  test('that is exclusive is told before those that are shared', async () => {
    locks(lockOf('db@5', 12, false), lockOf(`${hostname()}@5`, process.pid), 'no lock', '[]', { hostid: 'x' });
    expect(await storeLockHolder(folder.path)).toMatchObject({ pid: process.pid, alive: true, renewed: true });
    expect(await sentence()).toMatch(
      new RegExp(
        `is locked by process ${process.pid} on host ${hostname()}, which last renewed its lock at \\d\\d:\\d\\d \\(5 min\\) and is still running\\. Nothing was changed\\.`,
      ),
    );
  });

  test('of another machine ends by itself', async () => {
    locks(lockOf('db.example.org@5', 12, false));
    expect(await sentence(`file://${folder.path}`)).toMatch(
      /process 12 on host db\.example\.org, which last renewed .*\. Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes\.$/,
    );
  });

  test('that lies elsewhere is another Borg’s', async () => {
    expect(await sentence('ssh://host/repo')).toContain('is locked by another Borg.');
  });
});
