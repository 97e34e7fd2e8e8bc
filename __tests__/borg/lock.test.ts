import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explain } from '../../src/borg/advice.js';
import { describeHolder, lockHolder, lockHolders } from '../../src/borg/lock.js';
import { createSuggest } from '../../src/borg/suggest.js';
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

describe('lockHolders', () => {
  test('finds all who hold a repository of Borg 1', async () => {
    const path = lock('web1@5.12-0');
    writeFileSync(join(path, 'web2@5.13-0'), '');
    expect((await lockHolders(folder.path)).map(({ host, pid }) => `${host} ${pid}`).sort()).toEqual([
      'web1 12',
      'web2 13',
    ]);
  });

  test('finds who holds a repository of Borg 2', async () => {
    mkdirSync(join(folder.path, 'locks'));
    const text = {
      exclusive: true,
      hostid: `${hostname()}@5`,
      processid: process.pid,
      threadid: 0,
      time: new Date().toISOString(),
    };
    writeFileSync(join(folder.path, 'locks', 'abc'), JSON.stringify(text));
    writeFileSync(join(folder.path, 'locks', 'def'), 'rubbish');
    expect(await lockHolders(folder.path)).toMatchObject([{ host: hostname(), pid: process.pid, alive: true }]);
  });

  test('takes a process that began long after the lock for another one with its number', async () => {
    const path = lock(`${hostname()}@5.${process.pid}-0`);
    const before = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
    utimesSync(join(path, `${hostname()}@5.${process.pid}-0`), before, before);
    expect(await lockHolders(folder.path)).toMatchObject([{ pid: process.pid, alive: false }]);
  });

  test('finds nobody where there is no lock', async () => {
    expect(await lockHolders(folder.path)).toEqual([]);
  });
});

describe('a holder in words', () => {
  const holder = { host: 'web1', pid: 4711, alive: undefined };
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test.each([
    [ago(3), / since \d\d:\d\d \(3 min\)$/],
    [ago(180), / since \d\d:\d\d \(3 h\)$/],
    [ago(3 * 24 * 60), / since \d{4}-\d\d-\d\d \d\d:\d\d$/],
  ])('since %s', (since, words) => {
    expect(describeHolder({ ...holder, since })).toMatch(/^process 4711 on host web1 since/);
    expect(describeHolder({ ...holder, since })).toMatch(words);
  });

  test('names the program that runs', () => {
    expect(describeHolder({ ...holder, since: ago(0), program: 'borg' })).toContain(
      'on host web1, running borg, since',
    );
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
    time: new Date().toISOString().replace('Z', '+00:00'),
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
      action: 'create',
      entryPoint: 'command-line',
      suggest: createSuggest({ kind: 'command-line' }),
      borg: '2.0.0b23',
    });

  test('that is exclusive is told before those that are shared', async () => {
    locks(lockOf('db@5', 12, false), lockOf(`${hostname()}@5`, process.pid), 'no lock', '[]', { hostid: 'x' });
    expect((await lockHolders(folder.path))[0]).toMatchObject({ pid: process.pid, alive: true, renewed: true });
    expect(await sentence()).toMatch(
      new RegExp(
        `is locked by process ${process.pid} on host ${hostname()}, running \\S+, with a lock renewed at \\d\\d:\\d\\d \\(0 min\\), which is still running\\. Nothing was changed\\.`,
      ),
    );
  });

  test('of another machine ends by itself', async () => {
    locks(lockOf('db.example.org@5', 12, false));
    expect(await sentence(`file://${folder.path}`)).toMatch(
      /process 12 on host db\.example\.org with a lock renewed .*\. Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes\.$/,
    );
  });

  test.each(['', '{', '[]', '3', 'null', '{"hostid": 5}'])('is none where it holds %j', async (text) => {
    locks(text);
    expect(await lockHolders(folder.path)).toEqual([]);
  });

  test('that lies elsewhere is another Borg’s', async () => {
    expect(await sentence('ssh://host/repo')).toContain('is locked by another Borg.');
  });
});
