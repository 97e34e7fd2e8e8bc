import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { planLines } from '../../src/reporters/plan-text.js';
import { action } from '../support/backup-setup.js';
import { type Pool, putUpPool, standIns } from '../support/fake-pool.js';

let pool: Pool;

beforeEach(() => {
  pool = putUpPool();
});
afterEach(() => pool.remove());

const sources = (...paths: readonly string[]) => `source_directories: ${JSON.stringify(paths)}`;
const create = async (config: string, more: Parameters<Pool['run']>[0] = {}) =>
  await pool.run({ configurationPaths: [config], actions: [action('create')], ...more });
const messages = ({ events }: Awaited<ReturnType<typeof create>>) =>
  events.flatMap((event) => (event.type === 'notice' && event.level === 'warning' ? [event.message] : []));

describe('real Borg, with a stand-in for ZFS, LVM, and mount,', () => {
  test('backs up a ZFS dataset from a snapshot, which is created before and removed afterwards', async () => {
    pool.file('home/alice/letter');
    const { report, output } = await create(pool.configuration(standIns.zfs, sources(pool.dataset('home'))));
    expect(report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['~/home', '~/home/alice', '~/home/alice/letter']);
    expect(pool.calls()).toEqual([
      'zfs list -H -t filesystem -o name,mountpoint,canmount,mounted,org.torsion.borgmatic:backup',
      'zfs list -H -t snapshot -o name',
      'zfs snapshot tank/home@OURS',
      'mount -t zfs -o ro tank/home@OURS ~/run/VIEW~/home',
      'umount ~/run/VIEW~/home',
      'zfs list -H -t snapshot -o name',
      'zfs destroy tank/home@OURS',
    ]);
    expect(output.join('\n')).toContain(`snapshot of ${pool.path('home')} (zfs): ${pool.path('run')}/`);
    expect(pool.traces()).toEqual([]);
  });

  test('backs up a logical volume from a snapshot of the configured size', async () => {
    pool.file('srv/data');
    const { report } = await create(pool.configuration(standIns.lvm, sources(pool.volume('srv'))));
    expect(report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['~/srv', '~/srv/data']);
    expect(pool.calls()).toEqual([
      'lsblk --output name,path,mountpoint,type --json --list',
      'lvs --report-format json --options lv_name,lv_path --select lv_attr =~ ^s',
      'lvcreate --snapshot --size 5GB --permission rw --name vg-srv_OURS /dev/mapper/vg-srv',
      'lvs --report-format json --options lv_name,lv_path --select lv_attr =~ ^s',
      'mount -o ro /dev/mapper/vg-srv_OURS ~/run/VIEW~/srv',
      'umount ~/run/VIEW~/srv',
      'lvs --report-format json --options lv_name,lv_path --select lv_attr =~ ^s',
      'lvremove --force /dev/mapper/vg-srv_OURS',
    ]);
    expect(pool.traces()).toEqual([]);
  });

  test('creates one snapshot of a volume that is listed more than once', async () => {
    pool.file('srv/data');
    pool.volume('srv');
    expect((await create(pool.configuration(standIns.lvm, sources(pool.volume('srv'))))).report.outcome).toBe(
      'success',
    );
    expect(pool.calls().filter((call) => call.startsWith('lvcreate'))).toHaveLength(1);
  });

  test('creates new snapshots for each repository', async () => {
    const second = pool.repository('r2');
    const config = pool.write(
      'two.yaml',
      `repositories: [{path: ${pool.path('r')}}, {path: ${second}}]\n${standIns.zfs}\n${sources(pool.dataset('home'))}\n`,
    );
    expect((await create(config)).report.outcome).toBe('success');
    expect(pool.calls().filter((call) => /^zfs (snapshot|destroy)/.test(call))).toEqual([
      'zfs snapshot tank/home@OURS',
      'zfs destroy tank/home@OURS',
      'zfs snapshot tank/home@OURS',
      'zfs destroy tank/home@OURS',
    ]);
  });

  test('can create snapshots of the same dataset for two repositories at once', async () => {
    pool.file('home/h');
    const second = pool.repository('r2');
    const config = pool.write(
      'two.yaml',
      `repositories: [{path: ${pool.path('r')}}, {path: ${second}}]\n${standIns.zfs}\n${sources(pool.dataset('home'))}\n`,
    );
    const { report, output } = await create(config, { concurrency: 2 });
    expect([report.outcome, ...output.filter((line) => line.startsWith('warning'))]).toEqual(['success']);
    expect(pool.archived()).toEqual(['~/home', '~/home/h']);
    expect(pool.traces()).toEqual([]);
  });

  test('backs up the content at the time of the snapshot', async () => {
    pool.file('home/letter', 'before');
    const borg = pool.write(
      'late-borg',
      `#!/bin/sh\n[ "$1" = --version ] || echo after >${pool.path('home/letter')}\nexec borg "$@"\n`,
    );
    const config = pool.configuration(
      standIns.zfs,
      sources(pool.dataset('home')),
      `local_path: /bin/sh ${borg}`,
      'archive_name_format: a',
    );
    expect((await create(config)).report.outcome).toBe('success');
    const path = pool.path('home/letter').slice(1);
    expect(pool.borg('extract', '--stdout', `${pool.path('r')}::a`, path)).toBe('before');
    expect(readFileSync(`/${path}`, 'utf8')).toBe('after\n');
  });

  test('stores the same paths as without snapshots, whatever the patterns', async () => {
    for (const name of ['a/keep', 'a/x.tmp', 'a/cache/c', 'a/b/only/o', 'a/b/other', 'logs/l', '.hidden/h', 'run/r'])
      pool.file(`home/${name}`);
    pool.file('plain/p');
    pool.file('plain/p.tmp');
    const home = pool.dataset('home');
    symlinkSync('a', pool.path('home/link'));
    const lines = [
      sources(`${home}/*`, pool.path('plain')),
      `patterns: ["R ${home}/.hidden", "+ ${home}/a/b/only", "- ${home}/a/b", "- pp:${home}/logs", "! re:^.*/none$"]`,
      `patterns_from: [${pool.write('patterns', `# roots\nR ${home}/a/cache\n- sh:${home}/*/z\n`)}]`,
      `exclude_patterns: ["*.tmp", "pf:${home}/a/keep"]`,
      `exclude_from: [${pool.write('excludes', `sh:**/nothing\n${pool.path('run')}\n/run\n/tmp/*/run\n`)}]`,
    ];
    await create(pool.configuration(...lines));
    const live = pool.everything();
    expect(live).not.toContain('~/home/a/x.tmp');
    const { report } = await create(pool.configuration(...lines, standIns.zfs));
    expect(report.outcome).toBe('success');
    expect(pool.everything()).toEqual(live);
  });

  test('keeps paths that are relative to working_directory', async () => {
    pool.file('home/alice/docs/d');
    const home = pool.dataset('home');
    const config = pool.configuration(standIns.zfs, sources('docs'), `working_directory: ${home}/alice`);
    expect((await create(config)).report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['docs', 'docs/d']);
  });

  test('finds a repository and pattern files with paths relative to working_directory', async () => {
    pool.file('home/docs/d');
    pool.file('home/docs/e');
    pool.dataset('home');
    pool.write('excludes', '*/e\n');
    const config = pool.write(
      'c.yaml',
      `repositories: [{path: r}]\nworking_directory: ${pool.folder}\n${standIns.zfs}\n${sources('home')}\nexclude_from: [excludes]\n`,
    );
    expect((await create(config)).report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['home', 'home/docs', 'home/docs/d']);
  });

  test("reports if relative sources and others can't be combined in one archive", async () => {
    pool.file('home/docs/d');
    const home = pool.dataset('home');
    const config = pool.configuration(standIns.zfs, sources('docs', pool.dataset('srv')), `working_directory: ${home}`);
    const { report } = await create(config);
    expect(report.failures[0]?.message).toContain('Use absolute paths for all sources.');
    expect(pool.traces()).toEqual([]);
  });

  test('skips datasets that are not mounted, only contain others, or contain no source', async () => {
    pool.file('home/h');
    pool.dataset('home', { canMount: 'off', mounted: 'no' });
    pool.dataset('unmounted', { mountPoint: pool.path('home'), mounted: 'no', canMount: 'noauto' });
    pool.dataset('other');
    pool.dataset('none', { mountPoint: 'none', mounted: 'no' });
    const played = await create(pool.configuration(standIns.zfs, sources(pool.path('home'))));
    expect(played.report.outcome).toBe('warning');
    expect(messages(played).join()).toContain('No source is on any ZFS dataset, so no snapshot was created');
    expect(pool.archived()).toEqual(['~/home', '~/home/h']);
  });

  test('backs up a dataset whose property requests it, with or without other sources', async () => {
    pool.file('auto/a');
    pool.file('plain/p');
    pool.dataset('auto', { backup: 'auto' });
    pool.dataset('homeless', { backup: 'auto', mountPoint: 'legacy', mounted: 'no' });
    const played = await create(pool.configuration(standIns.zfs));
    expect(pool.archived()).toEqual(['~/auto', '~/auto/a']);
    expect(messages(played).join()).toContain(
      'tank/homeless (zfs) is not in the archive, because it has no mount point',
    );
    await create(pool.configuration(standIns.zfs, sources(pool.path('plain'))));
    expect(pool.archived()).toEqual(['~/auto', '~/auto/a', '~/plain', '~/plain/p']);
    expect(pool.traces()).toEqual([]);
  });

  test('lists a dataset whose property requests its backup in a dry run', async () => {
    pool.file('auto/a');
    pool.dataset('auto', { backup: 'auto' });
    const { report, output } = await create(pool.configuration(standIns.zfs), {
      dryRun: true,
      actions: [action('create', { list: true })],
    });
    expect(report.outcome).toBe('success');
    expect(output.join('\n')).toContain(`${pool.path('auto')}/a`);
  });

  test('warns about a source that is backed up live together with a dataset inside it', async () => {
    pool.file('around/home/h');
    const home = pool.dataset('around/home');
    const patterns = `patterns: ["R ${pool.path('around')}", "R ${home}"]`;
    const played = await create(pool.configuration(standIns.zfs, patterns));
    expect(messages(played).join()).toContain(`${home} is backed up twice, from its snapshot and live`);
    expect((await create(pool.configuration(standIns.zfs, patterns, 'one_file_system: true'))).report.outcome).toBe(
      'success',
    );
  });

  test('supports both kinds together', async () => {
    pool.file('home/h');
    pool.file('srv/s');
    const config = pool.configuration(
      standIns.zfs,
      standIns.lvm,
      sources(pool.dataset('home'), pool.volume('srv'), pool.source),
    );
    const { report, output } = await create(config);
    expect(report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['~/home', '~/home/h', '~/source', '~/source/letter.txt', '~/srv', '~/srv/s']);
    expect(output).toContain(`not in a snapshot, backed up live: ${pool.source}`);
    expect(pool.traces()).toEqual([]);
  });

  test('creates no snapshot in a dry run, and lists those that it would create', async () => {
    pool.file('home/h');
    const { report, output } = await create(pool.configuration(standIns.zfs, sources(pool.dataset('home'))), {
      dryRun: true,
    });
    expect(report.outcome).toBe('success');
    expect(output).toContain(`would create a snapshot of ${pool.path('home')} (zfs)`);
    expect(pool.calls()).toHaveLength(1);
    expect(pool.traces()).toEqual([]);
  });
});

test('the plan lists the kinds of snapshots for create', async () => {
  const { events } = await create(pool.configuration(standIns.zfs, 'lvm:', sources(pool.source)), { dryRun: true });
  const started = events.find((event) => event.type === 'run-started');
  expect(started && planLines(started.plan).slice(2)).toEqual([
    '   └─ create',
    '      ├─ from a snapshot of each LVM logical volume that contains a source',
    '      └─ from a snapshot of each ZFS dataset that contains a source',
  ]);
});

describe('with a stand-in for ZFS, LVM, and mount, no archive is made', () => {
  const none = () => pool.borg('list', '--short', pool.path('r'));

  test.each([
    ['zfs list -H -t filesystem', 'zfs', 'The ZFS datasets could not be listed, so no archive was made: '],
    ['zfs snapshot', 'zfs', 'The snapshot of .*/home \\(zfs\\) could not be created, so no archive was made: '],
    ['^mount -t zfs', 'zfs', 'The snapshot of .*/home \\(zfs\\) could not be mounted, so no archive was made: '],
    ['lsblk', 'lvm', 'The LVM logical volumes could not be listed, so no archive was made: '],
    ['lvcreate', 'lvm', 'The snapshot of .*/home \\(lvm\\) could not be created, so no archive was made: '],
    ['^mount -o ro', 'lvm', 'The snapshot of .*/home \\(lvm\\) could not be mounted, so no archive was made: '],
  ] as const)('if this fails: %s', async (call, kind, sentence) => {
    pool.file('home/h');
    const home = kind === 'zfs' ? pool.dataset('home') : pool.volume('home');
    pool.failing(call);
    const { report } = await create(pool.configuration(standIns[kind], sources(home)));
    expect(report.outcome).toBe('failure');
    expect(report.failures[0]?.message).toMatch(
      new RegExp(`failed: ${sentence}.*exited with status 5: .*: out of space\\.$`),
    );
    expect(none()).toBe('');
    expect(pool.traces()).toEqual([]);
  });

  test('if the second of two snapshots fails, and the first is removed', async () => {
    pool.failing('zfs snapshot tank/srv');
    const config = pool.configuration(standIns.zfs, sources(pool.dataset('home'), pool.dataset('srv')));
    expect((await create(config)).report.outcome).toBe('failure');
    expect(none()).toBe('');
    expect(pool.traces()).toEqual([]);
  });

  test.each(['zfs', 'lvm'])('if the programs of %s are not installed', async (kind) => {
    const name = kind === 'zfs' ? 'zfs_command: no-zfs' : 'lsblk_command: no-lsblk';
    const { report } = await create(pool.configuration(`${kind}: {${name}}`, sources(pool.source)));
    expect(report.failures[0]?.message).toMatch(/could not be listed, so no archive was made: no-\w+ was not found/);
  });

  test('if Borg fails, and the snapshot is removed', async () => {
    const config = pool.configuration(
      standIns.zfs,
      sources(pool.dataset('home')),
      'extra_borg_options: {create: --no-such-flag}',
    );
    expect((await create(config)).report.outcome).toBe('failure');
    expect(pool.calls()).toContain('zfs snapshot tank/home@OURS');
    expect(pool.traces()).toEqual([]);
  });
});

describe("with a stand-in for ZFS, LVM, and mount, a snapshot that can't be removed", () => {
  test('causes a warning that says how to remove it, and the next run removes it', async () => {
    pool.file('home/h');
    const config = pool.configuration(standIns.zfs, sources(pool.dataset('home')));
    pool.failing('zfs destroy');
    const played = await create(config);
    expect(played.report.outcome).toBe('warning');
    expect(messages(played).at(-1)).toMatch(
      /^The snapshot tank\/home@borgflow-\S+ could not be removed: .*out of space\. Remove it with: \S+ zfs destroy tank\/home@/,
    );
    expect(pool.traces()).toHaveLength(1);
    pool.failing();
    writeFileSync(pool.path('pool/taken'), 'tank/home@borgflow-1-1-0123456789\ntank/home@mine\n', { flag: 'a' });
    pool.calls();
    expect((await create(config)).report.outcome).toBe('success');
    expect(pool.traces()).toEqual(['tank/home@mine']);
  });
});

describe.each(['zfs', 'lvm'] as const)('with a stand-in for %s and a slow Borg,', (kind) => {
  const tree = () => (kind === 'zfs' ? pool.dataset('home') : pool.volume('home'));
  const started = async () => {
    while (!pool.written('begun').endsWith('\n')) await wait(50);
  };
  const begin = () => {
    pool.file('home/h');
    const slow = pool.write(
      'slow',
      `#!/bin/sh\ncase " $* " in *" create "*) echo $$ >${pool.path('begun')}; exec sleep 60;; esac\nexec borg "$@"\n`,
    );
    const config = pool.configuration(standIns[kind], sources(tree()), `local_path: /bin/sh ${slow}`);
    const child = pool.borgflow('-c', config, 'create');
    return { config, child, ended: new Promise((resolve) => child.once('exit', resolve)) };
  };

  test('SIGINT leaves no snapshot, no mount, and no folder', async () => {
    const { child, ended } = begin();
    await started();
    expect(pool.traces()).not.toEqual([]);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(pool.traces()).toEqual([]);
  });

  test('the next run removes what a killed run left behind', async () => {
    const { config, child, ended } = begin();
    await started();
    child.kill('SIGKILL');
    await ended;
    process.kill(Number(pool.written('begun')), 'SIGKILL');
    expect(pool.traces()).not.toEqual([]);
    writeFileSync(config, readFileSync(config, 'utf8').replace(/local_path: .*/, ''));
    expect((await create(config)).report.outcome).toBe('success');
    expect(pool.archived()).toEqual(['~/home', '~/home/h']);
    expect(pool.traces()).toEqual([]);
  });
});
