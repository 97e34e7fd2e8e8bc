import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lockHolders } from '../../src/borg/lock.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, passphrase, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('break-lock', (borg) => {
  let shop: Workshop;
  const create = () => shop.act('create', { options: { source_directories: [join(shop.path, 'source')] } });
  const isLocked = () =>
    existsSync(join(shop.repository, 'lock.exclusive')) ||
    (existsSync(join(shop.repository, 'locks')) && readdirSync(join(shop.repository, 'locks')).length > 0);

  /** Runs a command while Borg holds the lock of the repository. */
  const withLock = async (work: (pid: number) => Promise<void>): Promise<void> => {
    const { separateRepository } = capabilitiesOf(borg.version);
    const place = separateRepository ? ['--repo', shop.repository] : [shop.repository];
    const holder = spawn(borg.path, ['with-lock', ...place, 'sleep', '60'], {
      env: { ...shop.environment, BORG_PASSPHRASE: passphrase },
      stdio: 'ignore',
      detached: true,
    });
    const ended = once(holder, 'exit');
    try {
      while (!(await lockHolders(shop.repository)).some(({ alive }) => alive)) await sleep(20);
      await work(holder.pid ?? 0);
    } finally {
      process.kill(-(holder.pid ?? 0), 'SIGKILL');
      await ended;
    }
  };

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'data'), 'data');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
  });
  afterAll(() => shop.remove());

  test('keeps the lock of a process that is still running, and names the process', async () => {
    await withLock(async (pid) => {
      const message = await shop.fail('break-lock');
      expect(message).toMatch(
        new RegExp(
          `${shop.repository} has been locked by process ${pid} on host ${hostname()}, running borg2?, (since|with a lock renewed at) `,
        ),
      );
      expect(message).toContain(
        'and that process is still running, so the lock was kept: two processes that write at once can destroy a repository.',
      );
      expect(message).toContain('--force breaks the lock anyway.');
      expect(isLocked()).toBe(true);
    });
  });

  test('keeps that lock if the repository is a URL, too', async () => {
    await withLock(async (pid) => {
      const message = await shop.fail('break-lock', { repository: `file://${shop.repository}` });
      expect(message).toContain(`file://${shop.repository} has been locked by process ${pid} on host`);
      expect(isLocked()).toBe(true);
    });
  });

  test('removes that lock with --force', async () => {
    await withLock(async (pid) => {
      const told = await shop.act('break-lock', { flags: { force: true } });
      expect(textOf(told)).toContain(`held by process ${pid} on host ${hostname()}`);
      expect(textOf(told)).toContain('That process is still running.');
      expect(isLocked()).toBe(false);
    });
  });

  test('removes the lock that a killed Borg left behind, so that the repository can be used', async () => {
    await withLock(async () => {});
    expect(isLocked()).toBe(true);
    const told = await shop.act('break-lock');
    expect(textOf(told)).toContain('That process is no longer running.');
    expect(isLocked()).toBe(false);
    await create();
  });

  test('succeeds if there is no lock', async () => {
    const told = await shop.act('break-lock');
    expect(textOf(told)).toBe(`Removed the lock of ${shop.repository}, if there was one.`);
  });
});
