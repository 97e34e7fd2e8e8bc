import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { locateProgram } from '../../src/process/launch.js';
import { borgs, describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { largestFile, openWorkshop, passphrase, type Workshop } from '../support/real-borg.js';

// Each command of a beta takes more than a second on a busy machine.
const isRoot = process.getuid?.() === 0;

describeBorgs('an error is explained in one sentence', (tested) => {
  const { path: program, version, line } = tested;
  const capabilities = capabilitiesOf(version);
  /** Tells whether kinds of warnings and errors have their own exit codes. */
  const modern = line === '1.4' || capabilities.archiveSeries;
  let shop: Workshop;
  const options = (more: Readonly<Record<string, unknown>> = {}) => ({
    source_directories: [join(shop.path, 'source')],
    archive_name_format: 'a-{now:%Y-%m-%dT%H:%M:%S.%f}',
    ...more,
  });
  // The early beta retries what fails ten times, for most of a minute, so those tests are skipped.
  const patient = line === '2.0' && !modern;
  const other = (kind: (version: string) => boolean) => borgs.find((borg) => kind(borg.version));

  beforeAll(async () => {
    shop = openWorkshop(program);
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'data'), randomBytes(300_000));
    await shop.act('repo-create', { flags: { encryption: repokeyOf(tested) } });
    await shop.act('create', { options: options({ archive_name_format: 'named' }) });
  });
  afterAll(() => shop.remove());

  test("no repository, a folder that isn't one, and a missing parent folder", async () => {
    const repository = join(shop.path, 'nowhere');
    expect(await shop.fail('repo-list', { repository })).toBe(
      `No repository at ${repository}. Check the path and that its disk is mounted.`,
    );
    expect(await shop.fail('create', { repository, options: options() })).toBe(
      `No repository at ${repository}. Check the path and that its disk is mounted. For a first backup, create the repository with: borgflow repo-create --encryption ${repokeyOf(tested)}`,
    );
    expect(await shop.fail('repo-list', { repository: join(shop.path, 'source') })).toContain(
      'source exists, but is not a Borg repository. Check the path',
    );
    const deep = join(shop.path, 'no', 'such', 'repository');
    expect(await shop.fail('repo-list', { repository: deep })).toContain(
      'Check the path and that its disk is mounted.',
    );
    if (!capabilities.repositoryLimits) return;
    const made = await shop.fail('repo-create', { repository: deep, flags: { encryption: repokeyOf(tested) } });
    expect(made).toContain('was not created, because its parent folder does not exist.');
  });

  test('a wrong passphrase, no passphrase, and a passphrase command that fails', async () => {
    expect(await shop.fail('repo-list', { options: { encryption_passphrase: 'wrong' } })).toContain(
      `The passphrase for ${shop.repository} is wrong. Nothing was changed.`,
    );
    expect(await shop.fail('repo-list', { options: { encryption_passphrase: undefined } })).toContain(
      'needs a passphrase, and none was given.',
    );
    const command = { encryption_passphrase: undefined, encryption_passcommand: '/no/such/program' };
    expect(await shop.fail('repo-list', { options: command })).toMatch(
      /^encryption_passcommand for \S+ returned no passphrase: .*No such file.*\. Nothing was changed\.$/,
    );
  });

  test('no archive with the name, and a name that already exists', async () => {
    const missing = `Archive nothing not found in ${shop.repository}. The only archive is named.`;
    expect(await shop.fail('list', { flags: { archive: 'nothing' } })).toBe(missing);
    const destination = join(shop.path, 'source');
    expect(await shop.fail('extract', { flags: { archive: 'nothing', destination }, dryRun: true })).toBe(missing);
    const again = { options: options({ archive_name_format: 'named' }) };
    if (!capabilities.archiveSeries) {
      expect(await shop.fail('create', again)).toContain(
        'Archive named already exists. Add a time such as {now} to archive_name_format',
      );
      return;
    }
    await shop.act('create', again);
    expect(await shop.fail('list', { flags: { archive: 'named' } })).toContain(
      ': 2 archives match named. Use the ID of one of them, as shown by repo-list, or latest.',
    );
  });

  test('a lock of a running process', async () => {
    const at = capabilities.separateRepository
      ? ['--repo', shop.repository, 'with-lock']
      : ['with-lock', shop.repository];
    const holder = spawn(program, [...at, 'sh', '-c', 'echo locked; exec sleep 60'], {
      env: { ...shop.environment, BORG_PASSPHRASE: passphrase },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    try {
      await once(holder.stdout, 'data');
      const message = await shop.fail('create', { options: options({ lock_wait: 1 }) });
      expect(message).toContain(`${shop.repository} has been locked by process ${holder.pid} on host ${hostname()}`);
      expect(message).toContain('and that process is still running. Nothing was changed. Raise lock_wait');
    } finally {
      await end(holder);
    }
  });

  test('a repository of another major version', async () => {
    const strangers = [
      other((found) => capabilities.separateRepository && found.startsWith('1.')),
      other((found) => found !== version && found === '2.0.0b5'),
      other((found) => found !== version && capabilitiesOf(found).archiveSeries),
    ];
    const formats = ['Borg 1', 'Borg 2 beta', 'Borg 2'];
    for (const [index, stranger] of strangers.entries()) {
      if (stranger === undefined) continue;
      const repository = join(shop.path, `by-${stranger.version}`);
      await shop.act('repo-create', { repository, borg: stranger.path, flags: { encryption: repokeyOf(stranger) } });
      expect(await shop.fail('repo-list', { repository })).toContain(
        `${repository} is a ${formats[index]} repository, but this run uses Borg `,
      );
    }
  });

  test('a repository that was moved', async () => {
    const moved = join(shop.path, 'moved');
    renameSync(shop.repository, moved);
    try {
      expect(await shop.fail('repo-list', { repository: moved })).toContain(
        `${moved} was at ${shop.repository} when it was last used. Nothing was changed.`,
      );
      await shop.act('repo-list', { repository: moved, options: { relocated_repo_access_is_ok: true } });
    } finally {
      renameSync(moved, shop.repository);
      await shop.act('repo-list', { options: { relocated_repo_access_is_ok: true } });
    }
  });

  test('damage, which check reports, and which makes extract fail', async () => {
    const copy = join(shop.path, 'copy');
    cpSync(shop.repository, copy, { recursive: true });
    const asked = { repository: copy, options: options({ relocated_repo_access_is_ok: true }) };
    const file = largestFile(copy);
    const broken = readFileSync(file);
    broken.write('damage', 150_000);
    writeFileSync(file, broken);
    const found = new RegExp(`^The check of ${copy} found damage: .+\\. Find out why before you write to it. `);
    expect(await shop.fail('check', { ...asked, flags: { only: ['repository'] } })).toMatch(found);
    expect(await shop.fail('check', { ...asked, flags: { only: ['data'] } })).toMatch(found);
    const destination = join(shop.path, 'from-damage');
    mkdirSync(destination);
    const message = await shop.fail('extract', {
      ...asked,
      flags: { archive: 'latest', destination, 'match-archives': '*' },
      options: { ...asked.options, archive_name_format: 'named' },
    });
    expect(message).toMatch(new RegExp(`^${copy} is damaged: .+\\. Before you write to it`));
    rmSync(file);
    expect(await shop.fail('check', asked)).toMatch(found);
    await shop.act('repo-list', { options: { relocated_repo_access_is_ok: true } });
    await shop.act('check');
  });

  test('a missing source is a warning', async () => {
    const gone = {
      source_directories: [join(shop.path, 'source'), join(shop.path, 'gone')],
      source_directories_must_exist: false,
    };
    const told = await shop.act('create', { options: options(gone) });
    expect(told.archives).toHaveLength(1);
    expect(told.warnings).toEqual([
      expect.stringMatching(`borg create ended with a warning \\(exit status ${modern ? 107 : 1}\\): .*gone`),
    ]);
  });

  if (!patient)
    test('an unreadable source is a warning or an error, depending on Borg', async () => {
      const closed = join(shop.path, 'closed');
      mkdirSync(closed, { recursive: true });
      writeFileSync(join(closed, 'secret'), 's');
      chmodSync(join(closed, 'secret'), 0);
      // Root can read everything, unless it drops that capability.
      const rights = `${locate('setpriv')} --bounding-set -dac_override,-dac_read_search`;
      const asked = {
        options: options({ source_directories: [closed] }),
        borg: isRoot ? `${rights} ${program}` : program,
      };
      if (!modern) {
        expect((await shop.act('create', asked)).warnings).toEqual([
          expect.stringMatching(/^1 file or folder could not be read .*secret \(permission denied\)\.$/),
        ]);
        return;
      }
      expect(await shop.fail('create', asked)).toMatch(/exited with status 105: .*secret.*ermission denied/);
      const codes = { ...asked.options, borg_exit_codes: [{ code: 105, treat_as: 'warning' }] };
      expect((await shop.act('create', { ...asked, options: codes })).warnings).toEqual([
        expect.stringMatching(/^1 file or folder could not be read .*secret \(permission denied\)\.$/),
      ]);
    });

  if (!patient)
    test('a file that changes while it is read is a warning', async () => {
      const busy = join(shop.path, 'busy');
      mkdirSync(busy);
      writeFileSync(join(busy, 'log'), Buffer.alloc(20_000_000, 'x'));
      const writer = spawn('timeout', ['300', 'sh', '-c', 'while :; do printf x >>log; done'], {
        cwd: busy,
        detached: true,
        stdio: 'ignore',
      });
      try {
        await sleep(100);
        const told = await shop.act('create', { options: options({ source_directories: [busy] }) });
        expect(told.warnings).toEqual([
          expect.stringMatching(`\\(exit status ${modern ? 100 : 1}\\): .*log: file changed while we backed it up`),
        ]);
        expect(told.archives).toHaveLength(1);
      } finally {
        await end(writer);
      }
    });

  if (!patient)
    test(`a full disk${isRoot ? '' : ' (NOT TESTED: only root can mount a small one)'}`, async () => {
      if (!isRoot) return;
      const disk = join(shop.path, 'disk');
      mkdirSync(disk);
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status).toBe(0);
      try {
        const repository = join(disk, 'repository');
        const big = join(shop.path, 'big');
        mkdirSync(big);
        writeFileSync(join(big, 'noise'), randomBytes(4_000_000));
        await shop.act('repo-create', { repository, flags: { encryption: repokeyOf(tested) } });
        const message = await shop.fail('create', { repository, options: options({ source_directories: [big] }) });
        expect(message).toMatch(/^No space left: .+\. Free some space, then run compact\.$/);
      } finally {
        expect(spawnSync('umount', [disk]).status).toBe(0);
      }
    });
});

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
}

function locate(name: string): string {
  const located = locateProgram(name, process.env['PATH'], '/');
  return 'program' in located ? located.program : name;
}
