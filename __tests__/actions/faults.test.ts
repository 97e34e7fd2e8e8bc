import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { borgsOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

let shop: Workshop;
const options = () => ({ source_directories: [join(shop.path, 'source')] });

beforeAll(async () => {
  shop = openWorkshop();
  mkdirSync(join(shop.path, 'source'));
  writeFileSync(join(shop.path, 'source', 'data'), Buffer.alloc(200_000, 'x'));
  await shop.act('repo-create', { flags: { encryption: 'repokey' } });
  await shop.act('create', { options: options() });
});
afterAll(() => shop.remove());

describe('an error with the installed Borg is explained in one sentence', () => {
  test('a wrong passphrase', async () => {
    expect(await shop.fail('list', { options: { encryption_passphrase: 'wrong' } })).toBe(
      `The passphrase for ${shop.repository} is wrong. Nothing was changed. Check encryption_passphrase or encryption_passcommand.`,
    );
  });

  test('no passphrase without a terminal, which fails instead of waiting', async () => {
    const message = await shop.fail('list', { options: { encryption_passphrase: undefined } });
    expect(message).toContain(`${shop.repository} needs a passphrase, and none was given.`);
  });

  test('a passphrase command that fails', async () => {
    const message = await shop.fail('list', {
      options: { encryption_passphrase: undefined, encryption_passcommand: 'false' },
    });
    expect(message).toContain('encryption_passcommand');
  });

  test('no repository', async () => {
    const repository = join(shop.path, 'nowhere');
    expect(await shop.fail('create', { options: options(), repository })).toBe(
      `No repository at ${repository}. Check the path and that its disk is mounted. For a first backup, create the repository with: borgflow repo-create --encryption repokey-blake2`,
    );
  });

  test('a folder that is not a repository', async () => {
    expect(await shop.fail('list', { repository: join(shop.path, 'source') })).toContain('is not a Borg repository');
  });

  test('no archive with the name, and none in the series', async () => {
    expect(await shop.fail('list', { flags: { archive: 'nothing' } })).toMatch(
      /Archive nothing not found in .*\. (Archives:|The only archive is) /,
    );
    const scope = { archive_name_format: 'others-{now}' };
    expect(await shop.fail('extract', { options: scope, flags: { archive: 'latest' } })).toContain(
      'no archive of the series others-{now}',
    );
  });

  test('a path that the archive does not contain', async () => {
    const message = await shop.fail('extract', { flags: { archive: 'latest', path: ['no/such/path'] }, dryRun: true });
    expect(message).toContain("Not found in the archive: 'no/such/path'. Find it with");
  });

  test('a destination that does not exist', async () => {
    const destination = join(shop.path, 'no-destination');
    expect(await shop.fail('extract', { flags: { archive: 'latest', destination } })).toContain(
      `the folder ${destination} does not exist`,
    );
    expect(existsSync(destination)).toBe(false);
  });

  test('a server that cannot be reached', async () => {
    const ssh_command = 'sh -c "echo no route to that host >&2; exit 255"';
    const message = await shop.fail('list', { repository: 'ssh://host.invalid/./r', options: { ssh_command } });
    expect(message).toContain('The connection to ssh://host.invalid/./r failed: no route to that host.');
  });

  test('a repository that was moved', async () => {
    const moved = join(shop.path, 'moved');
    renameSync(shop.repository, moved);
    try {
      expect(await shop.fail('list', { repository: moved })).toContain(
        `${moved} was at ${shop.repository} when it was last used.`,
      );
      await shop.act('list', { repository: moved, options: { relocated_repo_access_is_ok: true } });
    } finally {
      renameSync(moved, shop.repository);
      await shop.act('list', { options: { relocated_repo_access_is_ok: true } });
    }
  });

  test('an unencrypted repository that this machine has never seen', async () => {
    const repository = join(shop.path, 'plain');
    await shop.act('repo-create', { repository, flags: { encryption: 'none' } });
    const elsewhere = { borg_base_directory: join(shop.path, 'another-machine') };
    expect(await shop.fail('list', { repository, options: elsewhere })).toContain('someone may have replaced it');
    const options = { ...elsewhere, encryption_passphrase: undefined };
    expect(await shop.fail('list', { repository, options })).toContain('unknown_unencrypted_repo_access_is_ok');
    await shop.act('list', { repository, options: { ...options, unknown_unencrypted_repo_access_is_ok: true } });
  });

  test('a repair without confirmation', async () => {
    expect(await shop.fail('check', { flags: { repair: true } })).toContain('check_i_know_what_i_am_doing');
  });
});

describe.each([...borgsOf('1.2'), ...borgsOf('1.4')])(
  'a repository that Borg $version has locked',
  ({ path: program }) => {
    test('reports who holds the lock, and whether that process is still running', async () => {
      const holder = spawn(program, ['with-lock', shop.repository, 'sleep', '60'], {
        env: { ...shop.environment, BORG_PASSPHRASE: 'correct horse' },
        stdio: 'ignore',
        detached: true,
      });
      const ended = once(holder, 'exit');
      const exclusive = join(shop.repository, 'lock.exclusive');
      try {
        while (!existsSync(exclusive) || readdirSync(exclusive).length === 0) await sleep(20);
        const message = await shop.fail('create', { options: { ...options(), lock_wait: 0 }, borg: program });
        expect(message).toContain(`${shop.repository} has been locked by process ${holder.pid} on host ${hostname()}`);
        expect(message).toContain('and that process is still running. Nothing was changed. Raise lock_wait');
      } finally {
        if (holder.pid !== undefined) process.kill(-holder.pid, 'SIGTERM');
        await ended;
      }
    });
  },
);

describe('a damaged repository', () => {
  test('fails check, which reports what is damaged', async () => {
    const folder = join(shop.repository, 'data', '0');
    const largest = readdirSync(folder)
      .map((name) => ({ name, size: readFileSync(join(folder, name)).length }))
      .sort((a, b) => b.size - a.size)[0];
    const file = join(folder, largest?.name ?? '');
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 0xff;
    writeFileSync(file, broken);
    try {
      expect(await shop.fail('check', { options: { checks: [{ name: 'repository' }] } })).toMatch(
        /^The check of \S+repository found damage: .*(?:checksum|CRC|integrity)/i,
      );
    } finally {
      writeFileSync(file, whole);
    }
    await shop.act('check');
  });
});

describe('other programs in place of Borg', () => {
  function stub(text: string): string {
    const path = join(shop.path, 'stub');
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  test('without JSON output, nothing is known about the archive', async () => {
    const told = await shop.act('create', { options: options(), borg: stub('echo done'), flags: { stats: true } });
    expect(told.archives).toEqual([]);
    expect(textOf(told)).toContain('done');
  });

  test.each([
    ['create', {}],
    ['prune', { keep_daily: 1 }],
    ['list', {}],
  ])('a warning of %s is reported as a warning', async (name, more) => {
    const message = '{"type": "log_message", "levelname": "WARNING", "name": "borg", "message": "careful"}';
    const borg = stub(`echo '{"archive": {"name": "a"}}'; echo '${message}' >&2; exit 1`);
    expect((await shop.act(name, { options: { ...options(), ...more }, borg })).warnings).toHaveLength(1);
    const codes = { borg_exit_codes: [{ code: 1, treat_as: 'error' }] };
    expect(await shop.fail(name, { options: { ...options(), ...more, ...codes }, borg })).toContain('careful');
  });

  test.each(['check', 'extract'])('exit status 1 of %s is an error', async (name) => {
    expect(await shop.fail(name, { borg: stub('exit 1'), flags: { archive: 'a' } })).toMatch(/status 1|damage/);
  });

  test('a cancelled program ends at once, and the action reports the cancellation', async () => {
    const cancel = AbortSignal.timeout(300);
    const borg = stub('[ "$1" = --version ] && exit; sleep 60');
    expect(await shop.fail('create', { options: options(), borg, cancel })).toContain('was canceled');
  });
});
