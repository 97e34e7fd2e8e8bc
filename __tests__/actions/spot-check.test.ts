import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleAtRandom } from '../../src/actions/spot-check.js';
import { fileBatches, type SourceFile, storedBelow } from '../../src/actions/spot-check-files.js';
import { ownPaths } from '../../src/archives/bootstrap-manifest-places.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { storedPath } from '../../src/files/stored-paths.js';
import { createStand } from '../support/backup-setup.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { callIn } from '../support/command-line.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('the spot check', (tested) => {
  let shop: Workshop;
  let source: string;
  const capabilities = capabilitiesOf(tested.version);

  const borg = { borg: tested.path };
  const spot = (more: object = {}, others: object = {}) => ({
    options: {
      source_directories: [source],
      exclude_patterns: [join(source, 'left-out')],
      checks: [
        {
          name: 'spot',
          count_tolerance_percentage: 0,
          data_sample_percentage: 100,
          data_tolerance_percentage: 0,
          ...more,
        },
      ],
      ...others,
    },
    ...borg,
  });
  const check = async (more: object = {}, others: object = {}) =>
    textOf(await shop.act('check', { ...spot(more, others), verbosity: 1 }));
  const fault = (more: object = {}, others: object = {}) => shop.fail('check', spot(more, others));

  beforeAll(async () => {
    shop = openWorkshop();
    source = join(shop.path, 'source');
    mkdirSync(join(source, 'deep'), { recursive: true });
    for (let index = 0; index < 20; index += 1) writeFileSync(join(source, `file ${index}`), `${index}`);
    writeFileSync(join(source, 'deep', 'two\nlines'), 'odd');
    writeFileSync(join(source, 'empty'), '');
    writeFileSync(join(source, 'left-out'), 'x');
    writeFileSync(Buffer.concat([Buffer.from(`${source}/not-utf8-`), Buffer.from([0xff])]), 'y');
    linkSync(join(source, 'file 1'), join(source, 'file 1 again'));
    symlinkSync('nowhere', join(source, 'dangling'));
    symlinkSync('deep', join(source, 'folder-link'));
    await shop.act('repo-create', {
      flags: { encryption: repokeyOf(tested) },
      ...borg,
    });
    await shop.act('create', spot());
  });

  afterAll(() => shop.remove());

  test('passes if nothing has changed, even with odd names and links', async () => {
    expect(await check()).toMatch(/found 26 source files and 26 files in \S+\. Of 23 compared files, 0 differ/);
  });

  test('compares no more than the sample', async () => {
    expect(await check({ data_sample_percentage: 10 })).toContain('Of 2 compared files');
    expect(await check({ data_sample_percentage: 0.1 })).toContain('Of 1 compared file,');
  });

  test('names the files that differ, and allows as many as are tolerated', async () => {
    const path = join(source, 'file 7');
    const before = readFileSync(path);
    appendFileSync(path, 'changed');
    try {
      expect(await fault()).toMatch(
        /compared 23 files with \S+, and 1 of them differs: \S+\/source\/file 7\. That is 3\.85 % of all files, but data_tolerance_percentage is 0\./,
      );
      expect(await check({ data_tolerance_percentage: 4 })).toContain('1 differ');
    } finally {
      writeFileSync(path, before);
    }
  });

  test('names the files that are only in the sources, or only in the archive', async () => {
    writeFileSync(join(source, 'new'), '');
    rmSync(join(source, 'file 0'));
    writeFileSync(join(source, 'newer'), '');
    try {
      expect(await fault()).toMatch(
        /found 27 source files and 26 files in \S+\. They differ by 3\.70 %, .*\(only in the sources: \S+\/new and \S+\/newer; only in the archive: \S+\/file 0\)/,
      );
      // If the count is within its tolerance, a new file counts as differing data.
      expect(await fault({ count_tolerance_percentage: 10 })).toMatch(/2 of them differ: .*\/new/);
    } finally {
      rmSync(join(source, 'new'));
      rmSync(join(source, 'newer'));
      writeFileSync(join(source, 'file 0'), '0');
    }
  });

  test('hashes with the configured command', async () => {
    const hash = join(shop.path, 'hash');
    writeFileSync(hash, '#!/bin/sh\nshift\nfor file; do echo "0123456789abcdef  $file"; done\n');
    chmodSync(hash, 0o755);
    if (!capabilities.xxh64) {
      expect(await check({ xxh64sum_command: hash })).toContain(
        'xxh64sum_command was ignored, because this version of Borg has no xxh64, so files are compared by SHA-256.',
      );
      return;
    }
    // Borg 1 has no hash of a hard link.
    const differing = capabilities.separateRepository ? 22 : 21;
    expect(await fault({ xxh64sum_command: `${hash} --quiet` })).toContain(`${differing} of them differ`);
    expect(await fault({ xxh64sum_command: '/nowhere/hash' })).toMatch(
      /could not hash .* with \/nowhere\/hash: .*xxh64sum_command/,
    );
  });

  test('hashes files itself if xxh64sum is not installed', async () => {
    const environment = { PATH: '/nowhere' };
    const told = await shop.act('check', { ...spot(), verbosity: 1, environment });
    expect(textOf(told)).toContain('0 differ');
  });

  test('is not recorded if it found a difference, but the other checks of the run are', async () => {
    const state = join(shop.path, 'state');
    const checks = [
      { name: 'repository', frequency: '1 month' },
      {
        name: 'spot',
        frequency: '1 month',
        count_tolerance_percentage: 0,
        data_sample_percentage: 100,
        data_tolerance_percentage: 0,
      },
    ];
    const request = { ...spot({}, { checks, user_state_directory: state }), verbosity: 1 };
    writeFileSync(join(source, 'new'), '');
    try {
      expect(await shop.fail('check', request)).toContain('only in the sources');
    } finally {
      rmSync(join(source, 'new'));
    }
    const second = textOf(await shop.act('check', request));
    expect(second).toMatch(/The repository check of \S+ was skipped: its frequency is 1 month/);
    expect(second).toContain('The spot check found');
    expect(textOf(await shop.act('check', request))).toMatch(/The spot check of \S+ was skipped/);
    expect(textOf(await shop.act('check', { ...request, flags: { force: true } }))).toContain('The spot check found');
  });

  test("doesn't count what borgmatic adds to an archive as a source", async () => {
    const configuration = join(shop.path, 'config.yaml');
    mkdirSync(join(shop.path, 'borgmatic', 'bootstrap'), { recursive: true });
    writeFileSync(configuration, '');
    writeFileSync(
      join(shop.path, 'borgmatic', 'bootstrap', 'manifest.json'),
      JSON.stringify({ config_paths: [configuration] }),
    );
    const added = { source_directories: [source, 'borgmatic', configuration], working_directory: shop.path };
    await shop.act('create', spot({}, added));
    expect(await check()).toMatch(/found 26 source files and 26 files in /);
    expect(await check({}, { source_directories: [source, configuration] })).toMatch(
      /found 27 source files and 27 files in /,
    );
  });

  test.each([
    ['an absolute source', () => ({})],
    ['a source below the working directory', () => ({ source_directories: ['source'], working_directory: shop.path })],
  ])("doesn't count what Borgflow adds to an archive as a source: %s", async (_, more) => {
    const file = join(shop.path, 'server.yaml');
    writeFileSync(file, '');
    const configurations = { files: [file], inline: 'repositories: []' };
    await shop.act('create', { ...spot({}, more()), configurations });
    expect(await check({}, more())).toMatch(/found (\d+) source files and \1 files in /);
  });

  test('counts the files of a folder with the name of a backup tool', async () => {
    const folder = join(shop.path, 'borgmatic-settings', 'borgmatic');
    mkdirSync(join(folder, 'bootstrap'), { recursive: true });
    writeFileSync(join(folder, 'config.yaml'), 'a: 1');
    writeFileSync(join(folder, 'bootstrap', 'notes'), 'b');
    const more = {
      source_directories: [join(shop.path, 'borgmatic-settings'), 'borgmatic'],
      working_directory: folder,
    };
    mkdirSync(join(folder, 'borgmatic'));
    writeFileSync(join(folder, 'borgmatic', 'config.yaml'), 'c');
    await shop.act('create', spot({}, more));
    rmSync(join(folder, 'config.yaml'));
    expect(await fault({}, more)).toContain('found 3 source files and 4 files in');
    await shop.act('create', spot());
  });

  test('finds the files of sources whose paths Borg strips at /./', async () => {
    const sources = [join(source, 'deep'), 'file 2', 'file 3'].map((path) => `${source}/./${path.split('/').at(-1)}`);
    const options = { source_directories: sources, match_archives: 'sh:cut-*' };
    await shop.act('create', { options: { ...options, archive_name_format: 'cut-{now}' }, ...borg });
    expect(await check({}, options)).toContain('Of 3 compared files, 0 differ');
    writeFileSync(join(source, 'file 3'), 'changed');
    expect(await fault({}, options)).toContain('file 3');
    writeFileSync(join(source, 'file 3'), '3');
  });

  test('reports no damage if it is cancelled while hashing', async () => {
    const cancel = new AbortController();
    const slow = join(shop.path, 'slow-hash');
    writeFileSync(slow, `#!/bin/sh\ntouch ${join(shop.path, 'hashing')}\nexec sleep 60\n`);
    chmodSync(slow, 0o755);
    const checking = shop.act('check', { ...spot({ xxh64sum_command: slow }), cancel: cancel.signal });
    const watched = watch(shop.path, (_, name) => name === 'hashing' && cancel.abort('SIGINT'));
    // If this Borg compares by SHA-256, no command is run, so the check is cancelled from the start.
    if (!capabilities.xxh64) cancel.abort('SIGINT');
    await expect(checking).rejects.toMatchObject({ failure: { cancelled: true } });
    watched.close();
  });

  test("reports what it needs if it isn't configured", async () => {
    const checks = [{ name: 'repository' }];
    expect(await shop.fail('check', { ...spot({}, { checks }), flags: { only: ['spot'] } })).toContain(
      'did not run, because its tolerances are missing',
    );
    expect(await fault({ data_sample_percentage: 1, data_tolerance_percentage: 2 })).toContain('could never fail');
  });

  test('fails if there are no files at all', async () => {
    const empty = join(shop.path, 'empty');
    mkdirSync(empty);
    expect(await fault({}, { source_directories: [empty] })).toContain('found no files in the sources');
  });
});

describe('what a backup tool itself adds to an archive', () => {
  const temporary = 'tmp/borgflow-4711-77398b47-e9cd-4bc9-8a32-b4d97ad58a26';
  const elsewhere = `home/u/work/_temp/${temporary.replace(/^.*\//, '')}`;

  test.each<[string, boolean]>([
    ['borgmatic/bootstrap/manifest.json', true],
    ['borgmatic/bootstrap/configuration.yaml', true],
    ['borgmatic/postgresql_databases/localhost/users', true],
    [`${temporary}/borgmatic/bootstrap/manifest.json`, true],
    [`${temporary}/anything`, true],
    ['run/user/0/borgmatic-aet8kn93/borgmatic/bootstrap/manifest.json', true],
    ['borgmatic-aet8kn93/borgmatic/sqlite_databases/x', true],
    ['root/.borgmatic/bootstrap/manifest.json', true],
    ['root/.borgmatic/mysql_databases/x', true],
    ['root/.borgmatic/checks/x', false],
    ['borgmatic/config.yaml', false],
    ['borgmatic/bootstrap/notes', false],
    ['etc/borgmatic/config.yaml', false],
    ['home/u/borgmatic-x/borgmatic/config.yaml', false],
    ['home/u/borgmatic-settings/borgmatic/config.yaml', false],
    ['home/u/borgflow-x/borgmatic/bootstrap/manifest.json', false],
    ['home/u/borgflow-4711/data', false],
    [`home/u/${temporary}/anything`, false],
    [`${elsewhere}/drill-0a1b2c3d/borgmatic/drill/canary`, true],
    [`${elsewhere}/drill-0a1b2c3d/borgmatic/drill/sample.json`, true],
    [`${elsewhere}/drill-0a1b2c3d/borgmatic/drill/notes`, false],
    [`${elsewhere}/borgmatic/bootstrap/configuration.yaml`, true],
    [`${elsewhere}/dumps-1/top/borgmatic/sqlite_databases/x`, true],
    ['home/u/borgmatic-aet8kn93/borgmatic/sqlite_databases/x', false],
    ['var/tmp/borgmatic-aet8kn93/borgmatic/sqlite_databases/x', true],
  ])('%s: %s', (path, expected) => expect(ownPaths({ sourceDirectory: '/root/.borgmatic' })(path)).toBe(expected));
});

describe('a sample', () => {
  test('contains the requested number of items, or all, and none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.integer({ min: -1, max: 60 }), (numbers, count) => {
        const items = numbers.map((value, index) => ({ value, index }));
        const chosen = sampleAtRandom(items, count);
        expect(chosen).toHaveLength(Math.min(Math.max(count, 0), items.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.every((item) => items.includes(item))).toBe(true);
      }),
    );
  });
});

test('a spot check does not count what Borgflow added while its folder for temporary files was another one', () => {
  const stand = createStand();
  try {
    mkdirSync(stand.path('elsewhere'), { mode: 0o700 });
    const spot =
      '{name: spot, count_tolerance_percentage: 0, data_sample_percentage: 100, data_tolerance_percentage: 0}';
    const file = stand.write(
      'server.yaml',
      `source_directories: [${stand.source}]\nrepositories: [${stand.repository('r')}]\nchecks: [${spot}]\n`,
    );
    const made = callIn(stand.folder, { ...stand.environment, TMPDIR: stand.path('elsewhere') })([
      '-c',
      file,
      'create',
    ]);
    expect(made).toMatchObject({ status: 0 });
    const checked = callIn(stand.folder, stand.environment)(['-c', file, '-v', '1', 'check', '--only', 'spot']);
    expect(checked).toMatchObject({ status: 0, error: '' });
    expect(checked.out).toMatch(/found 1 source file and 1 file in /);
  } finally {
    stand.remove();
  }
});

test.each([
  ['/etc/passwd', 'etc/passwd'],
  ['relative/file', 'relative/file'],
  ['./here', 'here'],
  ['../../above', 'above'],
  ['/mnt/snapshot/./etc/passwd', 'etc/passwd'],
  ['/mnt/./snapshot/./etc', 'snapshot/etc'],
  ['/etc//passwd', 'etc/passwd'],
])('%s is stored in an archive as %s', (path, stored) => expect(storedPath(path)).toBe(stored));

test.each([
  [['/srv/./data'], '/srv/data/a', ['data/a']],
  [['/srv/data/./'], '/srv/data/a', ['a']],
  [['/srv/./data', '/srv/data/sub'], '/srv/data/sub/a', ['data/sub/a', 'srv/data/sub/a']],
  [['/srv/./data', '/etc'], '/etc/a', ['etc/a']],
  [['/', '/srv/./data'], '/srv/data/a', ['srv/data/a', 'data/a']],
  [['/srv/./data'], '/srv/database/a', ['srv/database/a']],
  [['../data/./x'], '../data/x/a', ['x/a']],
])('of the roots %j, %s is stored as %j', (roots, path, stored) => {
  expect(storedBelow(roots)(path)).toEqual(stored);
});

test('files are split into as many command lines as needed, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 30 }), (lengths) => {
      const files = lengths.map((length, index): SourceFile => {
        const path = `${index}`.padEnd(length, 'x');
        return { path, stored: path, plain: true };
      });
      const all = fileBatches(files);
      expect(all.flat()).toEqual(files);
      for (const lot of all) {
        expect(lot.length === 1 || lot.reduce((sum, { path }) => sum + path.length, 0) <= 500_000).toBe(true);
      }
    }),
  );
});
