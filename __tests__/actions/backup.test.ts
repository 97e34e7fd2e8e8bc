import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { itemsOf, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

let shop: Workshop;
const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);
const options = () => ({ source_directories: [join(shop.path, 'source')], keep_daily: 1, exclude_patterns: ['*.tmp'] });

beforeAll(async () => {
  shop = openWorkshop();
  mkdirSync(join(shop.path, 'source', 'ünïcode dir'), { recursive: true });
  writeFileSync(join(shop.path, 'source', 'ünïcode dir', 'data'), bytes);
  writeFileSync(join(shop.path, 'source', 'left-out.tmp'), '');
  await shop.act('repo-create', { flags: { encryption: 'repokey-blake2' } });
});
afterAll(() => shop.remove());

describe('a backup with the Borg of this machine', () => {
  test('creates a repository, and does not change an existing one', async () => {
    const told = await shop.act('repo-create', { flags: { encryption: 'repokey-blake2' } });
    expect(told.lines).toContainEqual({
      text: `${shop.repository} already exists and was not changed. Its encryption is repokey-blake2, as requested.`,
      level: 'info',
      verbosity: 0,
    });
    expect(told.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('reports the new archive, with files and statistics', async () => {
    const told = await shop.act('create', { options: options(), label: 'vault', flags: { list: true, stats: true } });
    expect(told.archives).toHaveLength(1);
    expect(told.archives[0]).toMatchObject({ repository: shop.repository, label: 'vault', files: 1 });
    expect(told.archives[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(told.archives[0]?.original_size).toBeGreaterThan(bytes.length);
    expect(textOf(told)).toContain(`A ${shop.path}/source/ünïcode dir/data`);
    expect(textOf(told)).not.toContain('left-out');
    expect(textOf(told)).toMatch(/1 file in .*\n.* compressed, .* new\nAll archives of /);
  });

  test('prints Borg’s JSON document with the label', async () => {
    const told = await shop.act('create', { options: options(), label: 'vault', json: true });
    expect(told.results).toHaveLength(1);
    expect(told.results[0]).toMatchObject({
      json: { archive: { stats: { nfiles: 1 } }, repository: { label: 'vault' } },
    });
    expect(told.lines).toEqual([]);
  });

  test('writes nothing in a dry run', async () => {
    const before = textOf(await shop.act('repo-list', { flags: { short: true } }));
    const told = await shop.act('create', { options: options(), dryRun: true, flags: { list: true } });
    expect(told.archives).toEqual([]);
    expect(textOf(told)).toContain('left-out.tmp');
    expect(textOf(await shop.act('repo-list', { flags: { short: true } }))).toBe(before);
  });

  test('backs up the sources and the roots of patterns together', async () => {
    const other = join(shop.path, 'other');
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'o'), '');
    const patterns = [`R ${other}`, '- **/ünïcode dir'];
    const told = await shop.act('create', { options: { ...options(), patterns }, flags: { list: true } });
    expect(textOf(told)).toContain(`A ${other}/o`);
    expect(textOf(told)).not.toContain('ünïcode');
    await shop.act('create', { options: options() });
  });

  test('does not start if a source is missing', async () => {
    const missing = join(shop.path, 'gone');
    const message = await shop.fail('create', {
      options: { source_directories: [missing] },
      repository: '/never/asked',
    });
    expect(message).toContain(`${missing} does not exist, so no archive was made.`);
  });

  test('makes the archive with a warning if missing sources are allowed', async () => {
    const source_directories = [join(shop.path, 'source'), join(shop.path, 'gone')];
    const told = await shop.act('create', { options: { source_directories, source_directories_must_exist: false } });
    expect(told.archives).toHaveLength(1);
    expect(told.warnings).toEqual([
      expect.stringMatching(/borg create ended with a warning \(exit status 1\): .*gone/),
    ]);
    await shop.act('create', { options: options() });
  });
});

describe('the content of the repository', () => {
  test('can be listed: archives, files, and search results', async () => {
    expect(textOf(await shop.act('list', { flags: { short: true } })).split('\n').length).toBeGreaterThan(3);
    expect(textOf(await shop.act('list', { flags: { archive: 'latest' } }))).toContain('ünïcode dir/data');
    expect(textOf(await shop.act('list', { flags: { find: ['dat'], last: 1 } }))).toMatch(/:\n.*ünïcode dir\/data/);
  });

  test('can be listed as JSON', async () => {
    const [archives] = (await shop.act('repo-list', { json: true, label: 'v' })).results;
    expect(archives).toMatchObject({ json: { archives: expect.any(Array), repository: { label: 'v' } } });
    const files = await shop.act('list', { flags: { archive: 'latest', json: true } });
    expect(itemsOf(files)).toContainEqual(expect.objectContaining({ type: '-', size: 100_000 }));
  });

  test('can be shown as statistics', async () => {
    expect(textOf(await shop.act('repo-info'))).toContain('Repository ID');
    expect(textOf(await shop.act('info', { flags: { archive: 'latest' } }))).toContain('Number of files: 1');
    const [info] = (await shop.act('info', { flags: { last: 1 }, json: true })).results;
    expect(info).toMatchObject({
      json: { archives: [expect.objectContaining({ stats: expect.objectContaining({ nfiles: 1 }) })] },
    });
    const [empty] = (await shop.act('info', { flags: { 'match-archives': 'none-*' }, json: true })).results;
    expect(empty).toMatchObject({ json: { archives: [] } });
  });

  test('is reported as missing if a pattern matches nothing', async () => {
    const told = await shop.act('repo-list', { flags: { 'match-archives': 'none-*' } });
    expect(textOf(told)).toContain(
      "has no archive that matches none-*. List all archives with: borgflow repo-list --match-archives '*'",
    );
  });

  test('is restored byte for byte', async () => {
    const destination = join(shop.path, 'restored');
    mkdirSync(destination);
    const flags = {
      archive: 'latest',
      destination,
      'strip-components': 'all',
      path: [`${shop.path.slice(1)}/source/ünïcode dir`],
    };
    await shop.act('extract', { flags });
    expect(readFileSync(join(destination, 'ünïcode dir', 'data')).equals(bytes)).toBe(true);
  });

  test('is restored to another folder from a repository with a relative path', async () => {
    const destination = join(shop.path, 'again');
    mkdirSync(destination);
    const options = { working_directory: shop.path };
    await shop.act('extract', {
      options,
      repository: 'repository',
      flags: { archive: 'latest', destination },
    });
    expect(readFileSync(join(destination, shop.path, 'source', 'ünïcode dir', 'data')).equals(bytes)).toBe(true);
  });
});

describe('maintenance', () => {
  test('prune does a dry run, and then prunes only its own series', async () => {
    const names = async () => textOf(await shop.act('list', { flags: { short: true } })).split('\n').length;
    await shop.act('create', { options: { ...options(), archive_name_format: 'another-{now}' } });
    const before = await names();
    const dry = await shop.act('prune', { options: options(), dryRun: true, flags: { list: true } });
    expect(textOf(dry)).toMatch(/would be pruned/);
    expect(await names()).toBe(before);
    expect(textOf(await shop.act('prune', { options: options(), flags: { list: true, stats: true } }))).toContain(
      'Deleted data',
    );
    expect(await names()).toBe(2);
  });

  test('compact reports how much it freed', async () => {
    expect(textOf(await shop.act('compact', { verbosity: 1, flags: { threshold: 0 } }))).toMatch(/compaction freed/);
  });

  test('check reads everything, and extracts an archive', async () => {
    const checks = [{ name: 'repository' }, { name: 'data' }, { name: 'extract' }];
    const told = await shop.act('check', { options: { checks }, verbosity: 1 });
    expect(textOf(told)).toContain('no problems found');
    expect(textOf(told)).toContain('0 integrity errors');
  });

  test('check skips a repository that is not in check_repositories', async () => {
    const told = await shop.act('check', { options: { check_repositories: ['/other'] }, borg: '/usr/bin/false' });
    expect(textOf(told)).toContain('is not in check_repositories');
    await shop.act('check', {
      options: { check_repositories: ['v'], checks: [{ name: 'disabled' }] },
      label: 'v',
      borg: '/usr/bin/false',
    });
  });
});
