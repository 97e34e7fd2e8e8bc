import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isSeriesUnbounded } from '../../src/borg/archives.js';
import { capabilitiesOf } from '../../src/borg/version.js';
import { describeBorgs, repokeyOf } from '../borgs.js';
import { openWorkshop, textOf, type Workshop } from './real-borg.js';

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
    expect(lines[0]).toMatch(/^archive +time +what becomes of it$/);
    expect(lines[1]).toMatch(/^web-2 +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d( \S+)? +kept: daily #1$/);
    expect(lines[2]).toMatch(/^web-1 +\S+ \S+( \S+)? +would be pruned$/);
    expect(lines.slice(3)).toEqual(['1 kept, 1 would be pruned.']);
    expect(await names()).toHaveLength(3);
  });

  test('without a series of its own keeps to a repository of this machine alone', async () => {
    const options = { keep_daily: 1, archive_name_format: '{now}' };
    const told = await shop.act('prune', { ...borg, options, flags: { list: true }, dryRun: true, verbosity: 1 });
    expect(textOf(told)).toContain('has no series of its own, so prune is about every archive of');
    expect(textOf(told)).toContain('1 kept, 2 would be pruned.');
  });
});

describe('prune in a repository that other machines share', () => {
  let shop: Workshop;
  let borg: string;

  beforeAll(async () => {
    shop = openWorkshop();
    borg = join(shop.path, 'shared-borg');
    const archive = (name: string, host: string) => ({ name, archive: name, id: 'a'.repeat(64), hostname: host });
    const archives = [archive('1', 'web'), archive('2', 'db'), archive('3', 'web'), archive('4', hostname())];
    const document = JSON.stringify({ archives, repository: { id: 'ab' } });
    // Stands in for a repository of several machines: an archive's host can't be chosen with every Borg.
    writeFileSync(borg, `#!/bin/sh\n[ "$1" = list ] && { echo '${document}'; exit 0; }\nexec borg "$@"\n`);
    chmodSync(borg, 0o755);
    await shop.act('repo-create', { flags: { encryption: 'repokey' } });
  });

  afterAll(() => shop.remove());

  test('without a series of its own prunes nothing, and says whose archives it would reach', async () => {
    const options = { keep_daily: 1, archive_name_format: '{now}' };
    expect(await shop.fail('prune', { borg, options })).toBe(
      `prune would keep nothing apart: archive_name_format ({now}) has no series of its own, so that it would reach every archive of ${shop.repository}, also those of web (2 archives up to 3) and db (2). Nothing was pruned. Give archive_name_format a part that stays the same, such as {hostname}-{now}; or say match_archives: '*' if all of them are meant.`,
    );
  });

  test.each([{ match_archives: '*' }, { prefix: '' }, { archive_name_format: 'all-{now}' }])(
    'does what the user says in so many words: %j',
    async (said) => {
      await shop.act('prune', { borg, options: { keep_daily: 1, archive_name_format: '{now}', ...said } });
    },
  );
});

describe('a series of its own', () => {
  test.each<[string, boolean]>([
    ['{now}', false],
    ['{now:%Y-%m-%d}_{pid}', false],
    ['{utcnow}', false],
    ['{hostname}-{now}', true],
    ['{now}-{user}', true],
    ['web-{now}', true],
    ['{now}.web', true],
  ])('%s: %s', (format, own) => {
    const capabilities = capabilitiesOf('1.2.4');
    expect(isSeriesUnbounded({ options: { archive_name_format: format }, capabilities })).toBe(!own);
    expect(isSeriesUnbounded({ options: { archive_name_format: format, prefix: '' }, capabilities })).toBe(false);
  });

  test('is there by default', () => {
    for (const version of ['1.2.4', '1.4.5', '2.0.0b20']) {
      expect(isSeriesUnbounded({ options: {}, capabilities: capabilitiesOf(version) })).toBe(false);
    }
  });
});
