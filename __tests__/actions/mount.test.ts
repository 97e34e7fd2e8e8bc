import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mountFlags } from '../../src/actions/mount.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { isMountPoint, parseMounts } from '../../src/system/mount-table.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type Called, callIn } from '../support/command-line.js';

const borg1 = capabilitiesOf('1.2.4');

describe('the flags of borg mount', () => {
  test.each<[Parameters<typeof mountFlags>[0], string, readonly string[]]>([
    [{}, '1.2.4', []],
    [{ foreground: true, options: 'allow_other,ro' }, '1.2.4', ['--foreground', '-o', 'allow_other,ro']],
    [{ first: 2, last: 1, 'sort-by': 'name' }, '1.4.1', ['--sort-by', 'name', '--first', '2', '--last', '1']],
    [{ oldest: '7d', newer: '2m' }, '2.0.0b23', ['--oldest', '7d', '--newer', '2m']],
  ])('%j with Borg %s', (flags, version, expected) => {
    expect(mountFlags(flags, capabilitiesOf(version))).toEqual(expected);
  });

  test('are refused with Borg 1 if only Borg 2 supports them', () => {
    expect(() => mountFlags({ newest: '7d' }, borg1)).toThrow(/--newest needs Borg 2/);
  });
});

describe('the mounts of this machine', () => {
  test('are read even with blanks and backslashes in their names', () => {
    const table = '36 35 98:0 / /mnt/a\\040b\\134c rw - ext3 /dev/root rw\n24 1 8:1 / / rw - ext4 /dev/sda1 rw\n';
    expect(parseMounts(table).map(({ point }) => point)).toEqual(['/mnt/a b\\c', '/']);
  });

  test.each([
    ['/', true],
    ['/no/such/folder', false],
  ])('%s: %s', (path, expected) => expect(isMountPoint(path)).toBe(expected));
});

/** Tells whether Borg can mount here, by trying: it needs /dev/fuse, permission to use it, and a library. */
function canMount(stand: Stand, repository: string): boolean {
  const point = stand.path('tried');
  mkdirSync(point);
  const { status } = spawnSync('borg', ['mount', repository, point], { env: { ...stand.environment } });
  if (status === 0) execFileSync('umount', ['-l', point]);
  return status === 0;
}

const stand = createStand();
const repository = stand.repository('r');
const real = canMount(stand, repository);
const call: (words: readonly string[]) => Called = callIn(stand.folder, stand.environment);
const point = stand.path('point with blank');

/** Unmounts as soon as no other program on this machine uses the new mount. */
function unmount(where: string): Called {
  for (let tries = 0; ; tries += 1) {
    const called = call(['umount', '--mount-point', where]);
    if (tries === 20 || !called.error.includes('is in use')) return called;
  }
}

beforeAll(() => {
  mkdirSync(point);
  stand.write(
    'c.yaml',
    `source_directories: [${stand.source}]\nrepositories: [${repository}]\narchive_name_format: b-{now}\nlock_wait: 20\n`,
  );
  for (const name of ['a-1', 'a-2', 'b-2026-01-02T03:04:05'])
    stand.borg('create', '--lock-wait', '20', `${repository}::${name}`, stand.source);
});
afterAll(() => {
  if (isMountPoint(point)) execFileSync('umount', ['-l', point]);
  stand.remove();
});

describe(real ? 'a real mount' : 'a mount (NOT TESTED with a real one: no FUSE)', () => {
  const mounted = (...flags: readonly string[]) => {
    const begun = call(['-c', 'c.yaml', 'mount', '--mount-point', point, ...flags]);
    const names = readdirSync(point, { recursive: true, encoding: 'utf8' });
    const ended = unmount(point);
    return { begun, names, ended };
  };

  if (!real) {
    test('is refused with one message if there is no FUSE', () => {
      const { begun } = mounted('--archive', 'latest');
      expect(begun.status).toBe(1);
      expect(begun.error).toMatch(/^Error: mount on .* can't be mounted: .*extract, which does not need it\.$/m);
    });
    return;
  }

  test('of the latest archive can be read, and umount needs no configuration', () => {
    expect(call(['-c', 'c.yaml', 'mount', '--mount-point', point, '--archive', 'latest'])).toMatchObject({
      status: 0,
      out: `Mounted at ${point}. Unmount it with: borgflow --config c.yaml umount --mount-point '${point}'\n`,
    });
    expect(readFileSync(join(point, stand.source, 'letter.txt'), 'utf8')).toBe('Dear reader,\n');
    expect(unmount('point with blank')).toMatchObject({ status: 0, out: '' });
    expect(readdirSync(point)).toEqual([]);
  });

  test('of a repository shows all archives, those that match, or the last one', () => {
    const archives = (names: readonly string[]) => names.filter((name) => !name.includes('/')).sort();
    expect(archives(mounted().names)).toEqual(['a-1', 'a-2', 'b-2026-01-02T03:04:05']);
    expect(archives(mounted('--match-archives', 'a-*').names)).toEqual(['a-1', 'a-2']);
    expect(archives(mounted('--last', '1').names)).toEqual(['b-2026-01-02T03:04:05']);
    expect(archives(mounted('--prefix', 'b').names)).toEqual(['b-2026-01-02T03:04:05']);
  });

  test('of one path shows only that path', () => {
    const path = `${stand.source.slice(1)}/letter.txt`;
    writeFileSync(join(stand.source, 'other'), '');
    stand.borg('create', '--lock-wait', '20', `${repository}::two`, stand.source);
    expect(mounted('--archive', 'two', '--path', path).names).toContain(path);
    expect(mounted('--archive', 'two', '--path', path).names.join('\n')).not.toContain('other');
  });

  test('in the foreground stays until it is unmounted', async () => {
    const words = [entryPointFile('cli'), '-c', stand.path('c.yaml'), 'mount', '--mount-point', point, '--foreground'];
    const child = spawn(process.execPath, words, { env: { ...stand.environment }, stdio: 'ignore' });
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    while (isMountPoint(point) !== true && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 50));
    expect(existsSync(join(point, 'a-1'))).toBe(true);
    expect(unmount(point)).toMatchObject({ status: 0 });
    expect(await exit).toBe(0);
  });

  test('that is in use stays mounted, and the message says so', () => {
    call(['-c', 'c.yaml', 'mount', '--mount-point', point]);
    const { status, error } = callIn(point, stand.environment)(['umount', '--mount-point', point]);
    expect(status).toBe(1);
    expect(error).toMatch(/is in use, so it is still mounted\. Leave that folder/);
    expect(unmount(point)).toMatchObject({ status: 0 });
  });
});

describe('what cannot be mounted or unmounted', () => {
  test.each([
    [['mount', '--mount-point', 'none', '--archive', 'latest'], /the folder .*\/none does not exist\. Create it/],
    [['mount', '--mount-point', 'c.yaml', '--archive', 'latest'], /c\.yaml is a file, not a folder/],
    [['umount', '--mount-point', 'source'], /Nothing is mounted at .*\/source, so nothing was unmounted\./],
  ])('%j fails with one message', (words, sentence) => {
    const { status, out, error } = call(['-c', 'c.yaml', ...words]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error.split('\n')[0]).toMatch(sentence);
  });

  test.each([
    [
      'without a library',
      'borg mount not available: no FUSE support, BORG_FUSE_IMPL=pyfuse3,llfuse.',
      /no FUSE support/,
    ],
    ['without the device', 'fuse: device not found, try \'"modprobe fuse"\' first', /\/dev\/fuse does not exist/],
  ])('a machine %s (reported by a stand-in for Borg) is explained in one message', (_, words, sentence) => {
    const standIn = stand.path('stand-in');
    const script = `#!/bin/sh\n[ "$1" = --version ] && echo borg 1.2.4 && exit 0\necho "${words.replaceAll('"', '')}" >&2\nexit 2\n`;
    writeFileSync(standIn, script, { mode: 0o700 });
    const line = ['-c', 'c.yaml', '--local-path', standIn, 'mount', '--mount-point', point];
    const { status, error } = call(line);
    expect(status).toBe(1);
    expect(error).toMatch(/can't be mounted/);
    expect(error).toMatch(sentence);
  });

  test('is not tried in a dry run, and umount is done once for several repositories', () => {
    const second = stand.repository('r2');
    stand.write('two.yaml', `source_directories: [${stand.source}]\nrepositories: [${repository}, ${second}]\n`);
    const plan = call(['-c', 'two.yaml', 'plan', 'umount', '--mount-point', point]).out;
    expect(plan).toMatch(/^└─ .*\/r {2}two\.yaml:2\n {3}└─ umount$/m);
    expect(plan).toMatch(/^Not run:\n {2}two\.yaml, runs only once, with the first repository: umount · .*\/r2$/m);
    expect(call(['-n', '-c', 'c.yaml', 'mount', '--mount-point', point])).toMatchObject({ status: 0 });
    expect(isMountPoint(point)).toBe(false);
  });
});
