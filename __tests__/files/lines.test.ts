import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { itemsOf, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

// Each command of a beta takes more than a second on a busy machine.
const bytes = Uint8Array.from({ length: 150_000 }, (_, index) => (index * 7919) % 251);

describeBorgs('a backup', (tested) => {
  const { path: program, version, line } = tested;
  const capabilities = capabilitiesOf(version);
  let shop: Workshop;
  const options = (more: Readonly<Record<string, unknown>> = {}) => ({
    source_directories: [join(shop.path, 'source')],
    archive_name_format: 'web-{now:%Y-%m-%dT%H:%M:%S.%f}',
    ...more,
  });
  const names = async (flags = {}) => {
    const told = await shop.act('list', { flags: { ...flags, format: '{archive}{NL}' } });
    return textOf(told)
      .split('\n')
      .filter((line) => line !== '');
  };

  beforeAll(async () => {
    shop = openWorkshop(program);
    mkdirSync(join(shop.path, 'source', 'ünïcode dir'), { recursive: true });
    writeFileSync(join(shop.path, 'source', 'ünïcode dir', 'data'), bytes);
    writeFileSync(join(shop.path, 'source', 'left-out.tmp'), 'no');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(tested) } });
  });
  afterAll(() => shop.remove());

  test('does not change an existing repository, and reports that', async () => {
    const told = await shop.act('repo-create', { flags: { encryption: repokeyOf(tested) } });
    expect(textOf(told)).toContain(`${shop.repository} already exists and was not changed.`);
    expect(told.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('makes an archive with every option that this Borg supports, and reports its name, ID, and statistics', async () => {
    const told = await shop.act('create', {
      label: 'vault',
      flags: { list: true, stats: true, comment: 'one "comment"' },
      options: options({
        exclude_patterns: ['*.tmp'],
        exclude_caches: true,
        exclude_if_present: ['.nobackup'],
        keep_exclude_tags: true,
        exclude_nodump: true,
        one_file_system: true,
        numeric_ids: true,
        atime: true,
        ctime: false,
        birthtime: false,
        flags: false,
        files_changed: 'mtime',
        files_cache: 'mtime,size',
        compression: 'zstd,3',
        chunker_params: 'buzhash,19,23,21,4095',
        checkpoint_interval: 600,
        checkpoint_volume: 1_000_000,
        upload_rate_limit: 100_000,
        upload_buffer_size: 10,
        lock_wait: 5,
        borg_umask: 0o077,
      }),
    });
    expect(told.warnings).toEqual([]);
    expect(told.archives).toEqual([
      expect.objectContaining({ label: 'vault', files: 1, archive: expect.stringMatching(/^web-\d{4}-/) }),
    ]);
    expect(told.archives[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(told.archives[0]?.original_size).toBeGreaterThanOrEqual(bytes.length);
    expect(told.archives[0]?.start).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(textOf(told)).toMatch(line.startsWith('1') ? /compressed, .* new/ : /^ {2}\S+ kB, \S+ kB new$/m);
    expect(told.archives[0]?.deduplicated_size).toBeGreaterThan(0);
    expect(textOf(told)).toMatch(/A \S*source\/ünïcode dir\/data/);
    expect(textOf(told)).not.toMatch(/A \S*left-out/);
    const left = told.lines.filter(({ level }) => level === 'notice').map(({ text }) => text);
    expect(left.some((text) => text.includes('upload'))).toBe(!capabilities.uploadLimits);
    expect(left.some((text) => text.includes('exclude_nodump'))).toBe(!capabilities.excludeNodump);
  });

  test('writes nothing in a dry run, and shows what is excluded', async () => {
    const before = await names();
    const told = await shop.act('create', {
      options: options({ exclude_patterns: ['*.tmp'] }),
      dryRun: true,
      flags: { list: true },
    });
    expect(textOf(told)).toMatch(new RegExp(`${capabilities.excludedFilesMinus ? '-' : 'x'} \\S*left-out.tmp`));
    expect(await names()).toEqual(before);
  });

  test('includes the roots of patterns in addition to the sources', async () => {
    mkdirSync(join(shop.path, 'other'), { recursive: true });
    writeFileSync(join(shop.path, 'other', 'o'), '');
    const patterns = [`R ${join(shop.path, 'other')}`, '- **/ünïcode dir'];
    const told = await shop.act('create', {
      options: options({ patterns, archive_name_format: 'mixed-{now}' }),
      flags: { list: true },
    });
    expect(textOf(told)).toMatch(/A \S*other\/o/);
    expect(textOf(told)).not.toContain('ünïcode');
  });

  test('can be listed and searched, as text and as JSON', async () => {
    await shop.act('create', { options: options() });
    expect((await names()).filter((name) => name.startsWith('web-'))).toHaveLength(2);
    const series = { archive_name_format: 'web-{now}' };
    const short = textOf(await shop.act('repo-list', { options: series, flags: { short: true } })).split('\n');
    expect(short).toHaveLength(2);
    const [listed] = (await shop.act('repo-list', { options: series, json: true, label: 'v' })).results;
    expect(listed).toMatchObject({
      json: {
        archives: [{ name: expect.stringMatching(/^web-/) }, { name: expect.stringMatching(/^web-/) }],
        repository: { label: 'v' },
      },
    });
    expect(textOf(await shop.act('list', { options: series, flags: { archive: 'latest' } }))).toContain(
      'ünïcode dir/data',
    );
    expect(textOf(await shop.act('list', { options: series, flags: { find: ['dat'], last: 1 } }))).toMatch(
      /^web-.*:\n.*ünïcode dir\/data/,
    );
    const files = await shop.act('list', { options: series, flags: { archive: 'latest' }, json: true });
    expect(itemsOf(files)).toContainEqual(expect.objectContaining({ size: bytes.length }));
  });

  test('can be shown as statistics', async () => {
    const series = { archive_name_format: 'web-{now}' };
    expect(textOf(await shop.act('repo-info'))).toContain('Repository ID');
    const [repository] = (await shop.act('repo-info', { json: true, label: 'v' })).results;
    expect(repository).toMatchObject({
      json: { repository: { label: 'v' }, encryption: expect.anything() },
    });
    expect(textOf(await shop.act('info', { options: series, flags: { archive: 'latest' } }))).toMatch(
      /Number of files: 2/,
    );
    const [info] = (await shop.act('info', { options: series, flags: { last: 1 }, json: true })).results;
    expect(info).toMatchObject({ json: { archives: [{ stats: { nfiles: 2 } }] } });
    const [one] = (await shop.act('info', { options: series, flags: { archive: 'latest' }, json: true })).results;
    expect(one).toMatchObject({ json: { archives: [{ name: expect.stringMatching(/^web-/) }] } });
    const [empty] = (await shop.act('info', { flags: { 'match-archives': 'none-*' }, json: true })).results;
    expect(empty).toMatchObject({ json: { archives: [] } });
  });

  test('is restored byte for byte, but not in a dry run', async () => {
    const destination = join(shop.path, 'restored');
    mkdirSync(destination);
    const flags = {
      archive: 'latest',
      destination,
      'strip-components': 'all',
      path: [`${shop.path.slice(1)}/source/ünïcode dir`],
    };
    await shop.act('extract', { options: options(), flags, dryRun: true });
    expect(() => readFileSync(join(destination, 'ünïcode dir', 'data'))).toThrow(/ENOENT/);
    await shop.act('extract', { options: options(), flags, verbosity: 2 });
    expect(readFileSync(join(destination, 'ünïcode dir', 'data')).equals(bytes)).toBe(true);
  });

  test('archive_hostname replaces {hostname} in archive names and in the series', async () => {
    const own = { archive_hostname: 'host-of-mine', archive_name_format: '{hostname}-{now}' };
    await shop.act('create', { options: options(own) });
    expect((await names()).filter((name) => name.startsWith('host-of-mine-'))).toHaveLength(1);
    expect(textOf(await shop.act('repo-list', { options: own, flags: { short: true } })).split('\n')).toHaveLength(1);
  });

  test('archives can be selected by prefix, by glob, by another style if Borg supports it, and by series', async () => {
    const count = async (asked: Parameters<Workshop['act']>[1]) => {
      const [result] = (await shop.act('repo-list', { ...asked, json: true })).results;
      return result !== undefined && 'json' in result ? (result.json as { archives: unknown[] }).archives.length : -1;
    };
    expect(await count({ options: { prefix: 'web-' } })).toBe(2);
    expect(await count({ flags: { prefix: 'mixed-' } })).toBe(1);
    expect(await count({ flags: { 'match-archives': 'sh:web-*' } })).toBe(2);
    expect(await count({ options: { match_archives: 'sh:mixed-*' } })).toBe(1);
    expect(await count({ options: { archive_name_format: 'mixed-{now}' } })).toBe(1);
    expect(await count({ flags: { 'match-archives': '*' } })).toBe(4);
    if (capabilities.matchArchives) expect(await count({ flags: { 'match-archives': 're:(web|mixed)-.*' } })).toBe(3);
    else
      expect(await shop.fail('repo-list', { flags: { 'match-archives': 're:web' } })).toContain(
        'does not support re: patterns for archives',
      );
  });

  test('prune does a dry run, and then deletes what is too old, but only in its own series', async () => {
    const before = await names();
    const keep = options({ keep_daily: 1 });
    const dry = await shop.act('prune', { options: keep, dryRun: true, flags: { list: true, stats: true } });
    expect(textOf(dry)).toMatch(/^web-.* would be pruned$/m);
    expect(await names()).toEqual(before);
    expect(textOf(await shop.act('prune', { options: keep, flags: { list: true, stats: true } }))).toMatch(
      /^web-.* pruned$/m,
    );
    const after = await names();
    expect(after.filter((name) => name.startsWith('web-'))).toHaveLength(1);
    expect(after).toHaveLength(before.length - 1);
    await shop.act('prune', {
      options: options({ keep_within: '1d', keep_monthly: 2 }),
      flags: { 'match-archives': 'mixed-*' },
    });
    expect(await names()).toEqual(after);
  });

  test('compact frees space, with a threshold if this Borg supports it', async () => {
    const told = await shop.act('compact', { verbosity: 1, flags: { threshold: 5 } });
    expect(told.lines.filter(({ level }) => level === 'error' || level === 'warning')).toEqual([]);
    expect(textOf(told).includes('The compact threshold was ignored')).toBe(!capabilities.compactThreshold);
  });

  test('check finds no problems in the repository, the archives, all data, and the newest archive', async () => {
    const checks = [{ name: 'repository' }, { name: 'archives' }, { name: 'data' }, { name: 'extract' }];
    const told = await shop.act('check', { options: options({ checks, check_last: 2 }), verbosity: 1 });
    expect(textOf(told)).toMatch(/no problems found/);
    await shop.act('check', { flags: { only: ['repository'], 'max-duration': 60 } });
  });
});
