import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readMounts } from '../../src/system/mount-table.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { type FileSystem, makeFileSystem } from '../support/btrfs-file-system.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { withoutOwnFolder } from '../support/fake-pool.js';

let stand: Stand;
let system: FileSystem;

/** Only root can mount, so for other users these tests run again with sudo. */
const isRoot = process.getuid?.() === 0;
const describeAsRoot = (name: string, tests: () => void) => {
  if (isRoot) describe(name, tests);
};

if (!isRoot) {
  test('as root, all tests of this file succeed', () => {
    const jest = [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '-w',
      '1',
      'lib/__tests__/snapshots/btrfs',
    ];
    const words = ['-n', 'env', `PATH=${process.env['PATH']}`, process.execPath, ...jest];
    const { status, stderr } = spawnSync('sudo', words, { encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });
}

beforeEach(() => {
  if (!isRoot) return;
  stand = createStand();
  system = makeFileSystem(stand.folder);
});

afterEach(() => {
  if (!isRoot) return;
  for (const { point } of mountsOfOurs()) execFileSync('umount', [point]);
  system.remove();
  stand.remove();
});

const mountsOfOurs = () => (readMounts() ?? []).filter(({ point }) => point.startsWith(stand.path('run'))).toReversed();

function file(path: string, text = path): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const configuration = (...lines: readonly string[]) =>
  stand.write('server.yaml', [`repositories: [{path: ${repository()}}]`, 'btrfs:', ...lines, ''].join('\n'));
const repository = () => (existsSync(stand.path('r')) ? stand.path('r') : stand.repository('r'));
const sources = (...paths: readonly string[]) => `source_directories: ${JSON.stringify(paths)}`;

/** Returns the paths in the newest archive, without those of the stored configurations. */
function archived(): string[] {
  const newest = stand.borg('list', '--short', '--last', '1', stand.path('r')).trim();
  const paths = stand
    .borg('list', '--short', `${stand.path('r')}::${newest}`)
    .split('\n')
    .slice(0, -1);
  const shown = paths.map((path) => withoutOwnFolder(path).replace(system.path.slice(1), '~')).sort();
  return shown.filter((path) => !/^borgmatic\/|\/server\.yaml$/.test(path));
}

/** Returns all existing snapshots, mounts, and folders. */
function traces(): string[] {
  const places = stand.path('run');
  return [
    ...system
      .btrfs('subvolume', 'list', system.path)
      .split('\n')
      .filter((line) => line.includes('.borgflow-')),
    ...mountsOfOurs().map(({ point }) => point),
    ...(existsSync(places) ? readdirSync(places) : []),
  ];
}

const environment = () => ({ XDG_RUNTIME_DIR: stand.path('run') });
const create = async (config: string, flags = {}) =>
  await stand.run({ configurationPaths: [config], actions: [action('create', flags)] }, { environment: environment() });
const warnings = ({ events }: Awaited<ReturnType<typeof create>>) =>
  events.flatMap((event) => (event.type === 'notice' && event.level === 'warning' ? [event.message] : []));

describeAsRoot('real Borg and real Btrfs on a loop device:', () => {
  test('backs up subvolumes from snapshots, and leaves nothing behind', async () => {
    const [home, srv] = [system.subvolume('home'), system.subvolume('srv')];
    file(join(home, 'alice/letter'));
    file(join(home, 'alice/x.tmp'));
    file(join(srv, 'deep/data'));
    const config = configuration(
      sources(join(home, 'alice'), join(srv, 'deep'), stand.source),
      'exclude_patterns: ["*.tmp"]',
    );
    const { report, output } = await create(config);
    expect(report.outcome).toBe('success');
    expect(archived().filter((path) => path.startsWith('~'))).toEqual([
      '~/home/alice',
      '~/home/alice/letter',
      '~/srv/deep',
      '~/srv/deep/data',
    ]);
    expect(archived()).toContain(join(stand.source, 'letter.txt').slice(1));
    expect(output.join('\n')).toContain(`snapshot of ${home} (btrfs): ${stand.path('run')}`);
    expect(traces()).toEqual([]);
  });

  test('backs up the content at the time of the snapshot', async () => {
    const home = system.subvolume('home');
    file(join(home, 'letter'), 'before');
    const borg = stand.write(
      'late-borg',
      `#!/bin/sh\n[ "$1" = --version ] || echo after >${home}/letter\nexec borg "$@"\n`,
    );
    const config = configuration(sources(home), `local_path: /bin/sh ${borg}`, 'archive_name_format: a');
    expect((await create(config)).report.outcome).toBe('success');
    expect(stand.borg('extract', '--stdout', `${stand.path('r')}::a`, join(home, 'letter').slice(1))).toBe('before');
    expect(readFileSync(join(home, 'letter'), 'utf8')).toBe('after\n');
  });

  test('backs up a subvolume inside another one at its path if both contain sources', async () => {
    const home = system.subvolume('home');
    const nested = system.subvolume('home/nested');
    file(join(home, 'h'));
    file(join(nested, 'n'));
    const { report } = await create(configuration(sources(home, nested)));
    expect(report.outcome).toBe('success');
    expect([...new Set(archived())]).toEqual(['~/home', '~/home/h', '~/home/nested', '~/home/nested/n']);
    expect(traces()).toEqual([]);
  });

  test('warns about a subvolume inside another one that contains no source, unless it is excluded on purpose', async () => {
    const home = system.subvolume('home');
    system.subvolume('home/nested');
    file(join(home, 'nested/n'));
    const told = await create(configuration(sources(home)));
    expect(told.report.outcome).toBe('warning');
    expect(warnings(told)[0]).toContain(
      `${home}/nested is not in the archive: it is a separate file system, dataset, or subvolume`,
    );
    const onPurpose = ['one_file_system: true', `exclude_patterns: [${home}/nested]`, 'patterns: ["- **/nested"]'];
    for (const line of onPurpose) {
      expect((await create(configuration(sources(home), line))).report.outcome).toBe('success');
    }
  });

  test('backs up a read-only subvolume directly', async () => {
    const home = system.subvolume('home');
    file(join(home, 'h'));
    system.btrfs('property', 'set', home, 'ro', 'true');
    const played = await create(configuration(sources(home)));
    expect(played.output).toContain(`${home} (btrfs) is read-only, so it is backed up directly, without a snapshot.`);
    expect(archived()).toEqual(['~/home', '~/home/h']);
  });

  test('backs up sources on other file systems directly, with a warning', async () => {
    const played = await create(configuration(sources(stand.source)));
    expect(played.report.outcome).toBe('warning');
    expect(warnings(played).join()).toContain('No source is on any Btrfs subvolume, so no snapshot was created');
  });

  test('recognizes unchanged files in the next run', async () => {
    const home = system.subvolume('home');
    file(join(home, 'h'));
    await wait(50);
    file(join(home, 'younger'));
    const config = configuration(sources(home));
    await create(config);
    const { output } = await create(config, { list: true });
    expect(output.filter((line) => /^[AMU] /.test(line))).not.toContainEqual(expect.stringMatching(/\/h$/));
  });

  test('makes no archive if btrfs is missing or fails', async () => {
    const home = system.subvolume('home');
    const failing = stand.write(
      'failing',
      '#!/bin/sh\ncase $2 in snapshot) echo "no space" >&2; exit 1;; esac\nexec btrfs "$@"\n',
    );
    for (const [command, sentence] of [
      [
        'no-btrfs',
        `The read-only property of ${home} (btrfs) could not be read, so no archive was made: no-btrfs was not found`,
      ],
      [
        `/bin/sh ${failing}`,
        `The snapshot of ${home} (btrfs) could not be created, so no archive was made: /bin/sh exited with status 1: no space.`,
      ],
    ]) {
      const config = stand.write(
        'c.yaml',
        `repositories: [{path: ${repository()}}]\nbtrfs: {btrfs_command: ${command}}\n${sources(home)}\n`,
      );
      const { report } = await create(config);
      expect(report.failures[0]?.message).toContain(sentence);
    }
    expect(stand.borg('list', '--short', stand.path('r'))).toBe('');
    expect(traces()).toEqual([]);
  });
});

describeAsRoot('real Btrfs on a loop device, and a slow Borg:', () => {
  let home: string;
  let config: string;

  beforeEach(() => {
    home = system.subvolume('home');
    file(join(home, 'h'));
    const slow = stand.write(
      'slow',
      `#!/bin/sh\ncase "$*" in *" create "*|create*) echo $$ >${stand.path('begun')}; exec sleep 60;; esac\nexec borg "$@"\n`,
    );
    const patterns = `patterns_from: [${stand.write('patterns', `R ${home}\n`)}]`;
    config = configuration(patterns, `local_path: /bin/sh ${slow}`);
  });

  function borgflow(): ChildProcess {
    const env = { ...stand.environment, ...environment() };
    return spawn(process.execPath, [entryPointFile('cli'), '-c', config, 'create'], { env, stdio: 'ignore' });
  }

  async function begun(): Promise<void> {
    while (!stand.written('begun').endsWith('\n')) await wait(50);
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s leaves no snapshot, no mount, and no folder',
    async (signal) => {
      const child = borgflow();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await begun();
      expect(traces().length).toBeGreaterThan(2);
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(traces()).toEqual([]);
    },
    30_000,
  );

  test('the next run removes what a killed run left behind', async () => {
    const child = borgflow();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await begun();
    child.kill('SIGKILL');
    await ended;
    process.kill(Number(stand.written('begun')), 'SIGKILL');
    expect(traces().length).toBeGreaterThan(2);
    writeFileSync(config, readFileSync(config, 'utf8').replace(/local_path: .*/, ''));
    const { report } = await create(config);
    expect(report.outcome).toBe('success');
    expect(archived()).toEqual(['~/home', '~/home/h']);
    expect(traces()).toEqual([]);
  });

  test('what a killed run left behind is kept while its Borg still reads it, and is removed later', async () => {
    const child = borgflow();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await begun();
    child.kill('SIGKILL');
    await ended;
    const [point = ''] = mountsOfOurs().map((mount) => mount.point);
    const reader = spawn('sleep', ['60'], { cwd: point });
    const played = await create(
      stand.write('o.yaml', `repositories: [{path: ${stand.repository('other')}}]\nbtrfs:\n${sources(home)}\n`),
    );
    expect(played.report.outcome).toBe('warning');
    expect(warnings(played)[0]).toMatch(/home is still mounted: umount exited with status 32: .*busy/);
    expect(readFileSync(join(point, 'h'), 'utf8')).toBe(join(home, 'h'));
    reader.kill();
    await new Promise((resolve) => reader.once('exit', resolve));
    process.kill(Number(stand.written('begun')), 'SIGKILL');
    expect((await create(stand.path('o.yaml'))).report.outcome).toBe('success');
    expect(traces()).toEqual([]);
  });

  test('a second run to the same repository does not touch the snapshot of the first', async () => {
    const child = borgflow();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await begun();
    const before = traces();
    const { report } = await create(configuration(sources(home)));
    expect(report.failures[0]?.message).toContain(`process ${child.pid} is backing up to the same repository`);
    const other = stand.repository('other');
    const elsewhere = stand.write('o.yaml', `repositories: [{path: ${other}}]\nbtrfs:\n${sources(home)}\n`);
    expect((await create(elsewhere)).report.outcome).toBe('success');
    expect(
      stand.borg(
        'list',
        '--short',
        '--format',
        '{path}{NL}',
        `${other}::${stand.borg('list', '--short', other).trim()}`,
      ),
    ).not.toContain('.borgflow');
    expect(traces()).toEqual(before);
    child.kill('SIGINT');
    await ended;
    expect(traces()).toEqual([]);
  });
});
