import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { explainFailure } from '../../src/borg/error-advice.js';
import { describeHolder, lockHolder, lockHolders } from '../../src/borg/lock.js';
import { createSuggest } from '../../src/borg/suggested-command.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;
beforeEach(() => {
  folder = temporary();
});
afterEach(() => folder.remove());

/** A MAC address as Borg writes it. */
const node = Object.values(networkInterfaces())
  .flatMap((cards = []) => cards.map(({ mac }) => Number.parseInt(mac.replaceAll(':', ''), 16)))
  .find((number) => number > 0);
const here = `${hostname()}@${node}`;

function lock(name: string): string {
  const path = join(folder.path, 'lock.exclusive');
  mkdirSync(path);
  writeFileSync(join(path, name), '');
  return path;
}

describe('lockHolder', () => {
  test('finds a running process on this host', async () => {
    const holder = await lockHolder(lock(`${here}.${process.pid}-0`));
    expect(holder).toMatchObject({ host: hostname(), pid: process.pid, alive: true });
    expect(Math.abs(Date.now() - (holder?.since.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('detects that a process has ended', async () => {
    expect(await lockHolder(lock(`${hostname()}.example.org@${node}.4194303-0`))).toMatchObject({
      pid: 4194303,
      alive: false,
    });
  });

  test.each<[string, () => string, string | undefined]>([
    ['another node has the same name', () => `${hostname()}@1234567890.4194303-0`, undefined],
    ['the node is random, as in a container without a network card', () => `${hostname()}@1.4194303-0`, undefined],
    ['the host ID has no node', () => `${hostname()}.4194303-0`, undefined],
    ['the name is different', () => `web1@${node}.4194303-0`, undefined],
    ['a thread holds it', () => `${here}.4194303-a1`, undefined],
    ['this machine has a BORG_HOST_ID', () => `${here}.4194303-0`, 'mine'],
    ['the other machine has a BORG_HOST_ID', () => 'theirs.4194303-0', 'mine'],
  ])('does not claim that a process has ended if %s', async (_, name, hostId) => {
    const holder = await lockHolder(lock(name()), hostId);
    expect(holder).toMatchObject({ pid: 4194303, alive: undefined });
  });

  test('recognizes this machine by its BORG_HOST_ID', async () => {
    expect(await lockHolder(lock('mine.4194303-0'), 'mine')).toMatchObject({ host: 'mine', alive: false });
  });

  test('does not claim anything about processes on other hosts', async () => {
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
    'finds nobody in a roster that contains %j',
    async (text) => {
      writeFileSync(join(folder.path, 'lock.roster'), text);
      expect(await lockHolder(join(folder.path, 'lock.exclusive'))).toBeUndefined();
    },
  );

  test('finds nobody if the lock is gone', async () => {
    expect(await lockHolder(join(folder.path, 'nowhere', 'lock.exclusive'))).toBeUndefined();
  });
});

describe('lockHolders', () => {
  test('finds all holders of a Borg 1 repository', async () => {
    const path = lock('web1@5.12-0');
    writeFileSync(join(path, 'web2@5.13-0'), '');
    expect((await lockHolders(folder.path)).map(({ host, pid }) => `${host} ${pid}`).sort()).toEqual([
      'web1 12',
      'web2 13',
    ]);
  });

  test('finds the holders of a Borg 2 repository', async () => {
    mkdirSync(join(folder.path, 'locks'));
    const text = {
      exclusive: true,
      hostid: here,
      processid: process.pid,
      threadid: 0,
      time: new Date().toISOString(),
    };
    writeFileSync(join(folder.path, 'locks', 'abc'), JSON.stringify(text));
    writeFileSync(join(folder.path, 'locks', 'def'), 'rubbish');
    expect(await lockHolders(folder.path)).toMatchObject([{ host: hostname(), pid: process.pid, alive: true }]);
  });

  test('recognizes that a process that started long after the lock only reuses the ID', async () => {
    const path = lock(`${here}.${process.pid}-0`);
    const before = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
    utimesSync(join(path, `${here}.${process.pid}-0`), before, before);
    expect(await lockHolders(folder.path)).toMatchObject([{ pid: process.pid, alive: false }]);
  });

  test('finds nobody if there is no lock', async () => {
    expect(await lockHolders(folder.path)).toEqual([]);
  });
});

describe('the description of a holder', () => {
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

  test('names the running program', () => {
    expect(describeHolder({ ...holder, since: ago(0), program: 'borg' })).toContain(
      'on host web1, running borg, since',
    );
  });
});

describe('the message about a lock', () => {
  const sentence = (name: string) =>
    explainFailure({
      command: 'create',
      repository: folder.path,
      said: {
        errors: [{ text: `Failed to create/acquire the lock ${lock(name)} (timeout).` }],
        warnings: [],
        questions: [],
        plain: [],
        tail: [],
      },
      ending: 'exited with status 2',
      exitCode: 2,
      messageId: 'LockTimeout',
      exampleEncryption: 'x',
      borg: '1.2.4',
      action: 'create',
      entryPoint: 'command-line',
      suggest: createSuggest({ kind: 'command-line' }),
    });

  test.each<[string, () => string, RegExp]>([
    [
      'is running here',
      () => `${here}.${process.pid}-0`,
      /and that process is still running\. Nothing was changed\. Raise lock_wait/,
    ],
    [
      'has ended',
      () => `${here}.4194303-0`,
      /and that process is no longer running\. .*Borg removes such a lock itself/,
    ],
    [
      'is on another machine with this machine’s name',
      () => `${hostname()}@1234567890.4194303-0`,
      /on another machine or container named .*That process may still be running \(it can't be checked from this machine\)/,
    ],
    [
      'is on another machine',
      () => 'web1@5.12-0',
      /on host web1 .*That process may still be running \(it can't be checked from this machine\)/,
    ],
  ])('whose holder %s never suggests breaking it', async (_, name, words) => {
    const text = await sentence(name());
    expect(text).toMatch(words);
    expect(text).not.toMatch(/break|stale/i);
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
    explainFailure({
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

  test('is reported first if it is exclusive', async () => {
    locks(lockOf('db@5', 12, false), lockOf(here, process.pid), 'no lock', '[]', { hostid: 'x' });
    expect((await lockHolders(folder.path))[0]).toMatchObject({ pid: process.pid, alive: true, renewed: true });
    expect(await sentence()).toMatch(
      new RegExp(
        `has been locked by process ${process.pid} on host ${hostname()}, running \\S+, with a lock renewed at \\d\\d:\\d\\d \\(0 min\\), and that process is still running\\. Nothing was changed\\.`,
      ),
    );
  });

  test('of another machine expires', async () => {
    locks(lockOf('db.example.org@5', 12, false));
    expect(await sentence(`file://${folder.path}`)).toMatch(
      /process 12 on host db\.example\.org with a lock renewed .*\. Raise lock_wait\. A lock that is not renewed expires after 30 minutes\.$/,
    );
  });

  test.each(['', '{', '[]', '3', 'null', '{"hostid": 5}'])('is ignored if it contains %j', async (text) => {
    locks(text);
    expect(await lockHolders(folder.path)).toEqual([]);
  });

  test('on another machine is attributed to another Borg', async () => {
    expect(await sentence('ssh://host/repo')).toContain('has been locked by another Borg process.');
  });
});
