import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('prune', (tested) => {
  let shop: Workshop;
  const borg = { borg: tested.path };
  const names = async (): Promise<string[]> => {
    const flags = { short: true, 'match-archives': '*' };
    return textOf(await shop.act('repo-list', { ...borg, flags })).split('\n');
  };
  const create = async (format: string): Promise<void> => {
    const options = { source_directories: [join(shop.path, 'source')], archive_name_format: format };
    await shop.act('create', { ...borg, options });
  };

  beforeAll(async () => {
    shop = openWorkshop();
    mkdirSync(join(shop.path, 'source'));
    await shop.act('repo-create', {
      ...borg,
      flags: { encryption: repokeyOf(tested) },
    });
    for (const name of ['web-1', 'web-2', 'db-1']) await create(name);
  });

  afterAll(() => shop.remove());

  test('shows what it would keep, and why, as a table', async () => {
    const options = { keep_daily: 1, match_archives: 'sh:web-*' };
    const told = await shop.act('prune', { ...borg, options, flags: { list: true }, dryRun: true });
    const lines = textOf(told).split('\n');
    expect(lines[0]).toMatch(/^archive +time +result$/);
    expect(lines[1]).toMatch(/^web-2 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d( \S+)? +kept: daily #1$/);
    expect(lines[2]).toMatch(/^web-1 +\S+ \S+( \S+)? +would be pruned$/);
    expect(lines.slice(3)).toEqual(['1 kept, 1 would be pruned.']);
    expect(await names()).toHaveLength(3);
  });

  test("warns if no archive matches, or if the ones that are made here don't match", async () => {
    const options = { keep_daily: 1, archive_name_format: 'web-{pid}' };
    const none = await shop.act('prune', { ...borg, options: { ...options, match_archives: 'sh:mail-*' } });
    expect(none.warnings).toEqual([
      `prune had nothing to do: ${shop.repository} has no archive that matches sh:mail-*. The newest archive of the series web-{pid} is web-2.`,
    ]);
    const others = await shop.act('prune', { ...borg, options: { ...options, prefix: 'db-' }, dryRun: true });
    expect(others.warnings).toEqual([
      'prune did not touch web-2, the newest archive of the series web-{pid}, because the action only applies to archives that match sh:db-*. Change prefix so that it matches the archives that are made here, or remove it.',
    ]);
    const own = await shop.act('prune', { ...borg, options: { ...options, match_archives: 'sh:web-*' }, dryRun: true });
    expect(own.warnings).toEqual([]);
    expect(await names()).toHaveLength(3);
  });
});

describeBorgs('a series', (tested) => {
  let shop: Workshop;
  const borg = { borg: tested.path };
  const listed = async (format: string): Promise<readonly string[]> => {
    const told = await shop.act('repo-list', {
      ...borg,
      options: { archive_name_format: format },
      flags: { format: '{archive}{NL}' },
    });
    return told.results.flatMap((result) => ('lines' in result ? result.lines : []));
  };
  /** Formats whose names begin or end in the same way. */
  const formats = ['web-{now}', 'web-db-{now}', 'web-{now:%B}', '{fqdn}.{now:%B}', 'web {{a,b}}-{now:%Y}'];

  beforeAll(async () => {
    shop = openWorkshop();
    mkdirSync(join(shop.path, 'source'));
    await shop.act('repo-create', { ...borg, flags: { encryption: repokeyOf(tested) } });
    const source_directories = [join(shop.path, 'source')];
    for (const format of [...formats, 'web-2016-05-15 12:30:45.123456', 'web-database']) {
      await shop.act('create', { ...borg, options: { source_directories, archive_name_format: format } });
    }
  });

  afterAll(() => shop.remove());

  test.each(formats)('of %s contains only the archive that was made with it', async (format) => {
    const names = await listed(format);
    const older = names.filter((name) => name.startsWith('web-2016'));
    expect(older).toHaveLength(format === 'web-{now}' ? 1 : 0);
    expect(names).toHaveLength(1 + older.length);
  });

  test.each(formats.slice(0, 3))('is all that prune touches: %s', async (format) => {
    const options = { keep_daily: 1, archive_name_format: format };
    const told = await shop.act('prune', { ...borg, options, flags: { list: true }, dryRun: true });
    const rows = textOf(told)
      .split('\n')
      .filter((line) => /kept: |would be pruned$/.test(line));
    expect(rows).toHaveLength(format === 'web-{now}' ? 2 : 1);
  });
});

describe('prune in a repository that other machines share', () => {
  let shop: Workshop;
  let borg: string;

  /** Stands in for a repository of several machines, because not every Borg lets a test choose an archive's host. */
  const elsewhere = (...hosts: readonly string[]): string => {
    const program = join(shop.path, `borg-${hosts.join('-')}`);
    const archives = hosts.map((host, at) => ({
      name: `${at + 1}`,
      archive: `${at + 1}`,
      id: `${at}`,
      hostname: host,
    }));
    const document = (some: readonly object[]) => JSON.stringify({ archives: some, repository: { id: 'ab' } });
    const script = [
      'case "$*" in',
      `  "list "*/nonexistent/*) exec borg "$@" ;;`,
      `  "list "*"--last 1"*) echo '${document(archives.slice(-1))}' ;;`,
      `  "list "*) echo '${document(archives)}' ;;`,
      '  *) exec borg "$@" ;;',
      'esac',
    ];
    writeFileSync(program, ['#!/bin/sh', ...script, ''].join('\n'));
    chmodSync(program, 0o755);
    return program;
  };

  beforeAll(async () => {
    shop = openWorkshop();
    borg = elsewhere('web', 'db', 'web', hostname());
    await shop.act('repo-create', { flags: { encryption: 'repokey' } });
  });

  afterAll(() => shop.remove());

  test.each(['{now:%j}', 'all-{now:%j}', '{user}-{now:%j}'])(
    'refuses a series that other hosts use, too, and names their archives: %s',
    async (format) => {
      const options = { keep_daily: 1, archive_name_format: format };
      expect(await shop.fail('prune', { borg, options })).toBe(
        `prune refused: archive_name_format (${format}) does not distinguish hosts, so prune would also change archives of web (2 archives up to 3) and db (2) in ${shop.repository}. Nothing was changed. Add {hostname} to archive_name_format, or set match_archives: 'sh:${format.replace('{now:%j}', '*')}' to change all of them.`,
      );
    },
  );

  test('does not recreate archives of other hosts, and never selects one of them as latest', async () => {
    const options = { archive_name_format: 'all-{now:%j}' };
    expect(await shop.fail('recreate', { borg, options })).toContain(
      'recreate refused: archive_name_format (all-{now:%j})',
    );
    const latest = { borg: elsewhere('db', 'web', hostname(), 'db'), options, flags: { archive: 'latest' } };
    expect(await shop.fail('info', latest)).toContain('Archive 3 not found');
    expect(await shop.fail('info', { ...latest, borg: elsewhere('db', 'web') })).toBe(
      `${shop.repository} has no archive of the series all-{now:%j} that this machine made, so there is no latest one. The newest is 2 of web. To use it, name it with --archive.`,
    );
    expect(await shop.fail('info', { ...latest, options: { match_archives: 'sh:*' } })).toContain(
      'Archive 4 not found',
    );
  });

  test.each([{ match_archives: '*' }, { prefix: '' }, { archive_name_format: '{hostname}-{now:%j}' }])(
    'prunes archives of other hosts if the configuration explicitly says so: %j',
    async (said) => {
      await shop.act('prune', { borg, options: { keep_daily: 1, archive_name_format: 'all-{now:%j}', ...said } });
    },
  );

  test('counts other machines, but not other hosted runners, as other hosts on a hosted runner', async () => {
    const options = { keep_daily: 1, archive_name_format: 'all-{now:%j}' };
    const environment = { RUNNER_ENVIRONMENT: 'github-hosted' };
    expect(await shop.fail('prune', { borg, options, environment })).toContain('web (2 archives up to 3) and db (2)');
    const runners = elsewhere('fv-az12-345', 'runnervmf2e7y', 'fv-az12-345', hostname());
    await shop.act('prune', { borg: runners, options, environment });
    expect(await shop.fail('prune', { borg: runners, options })).toContain('fv-az12-345 (2 archives up to 3)');
  });
});
