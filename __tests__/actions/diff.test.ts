import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('diff', (borg) => {
  let shop: Workshop;
  const source = () => join(shop.path, 'source');
  const flags = { archive: 'before', 'second-archive': 'after' };
  const contentOnly = capabilitiesOf(borg.version).contentOnly ? { 'content-only': true } : {};

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(source());
    const create = (name: string) =>
      shop.act('create', { options: { source_directories: [source()], archive_name_format: name } });
    writeFileSync(join(source(), 'changed'), 'one');
    writeFileSync(join(source(), 'same'), 'same');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
    await create('before');
    writeFileSync(join(source(), 'changed'), 'one and two');
    writeFileSync(join(source(), 'new'), 'new');
    writeFileSync(join(source(), 'new.tmp'), 'new');
    await create('after');
  });
  afterAll(() => shop.remove());

  test('shows what was added and changed, but not what is the same', async () => {
    const told = await shop.act('diff', { flags: { ...flags, ...contentOnly } });
    expect(textOf(told)).toMatch(/added.*source\/new$/m);
    expect(textOf(told)).toMatch(/source\/changed$/m);
    expect(textOf(told)).not.toContain('source/same');
  });

  test('accepts latest for either archive', async () => {
    const options = { match_archives: 'sh:*' };
    const told = await shop.act('diff', { options, flags: { archive: 'before', 'second-archive': 'latest' } });
    expect(textOf(told)).toContain('source/new');
  });

  test('prints one JSON document', async () => {
    const told = await shop.act('diff', { flags, json: true, label: 'vault' });
    const repository = { location: shop.repository, label: 'vault' };
    const items = told.results.flatMap((result) => ('items' in result ? result.items : []));
    expect(told.results[0]).toEqual({ begin: { repository, archive: 'before', second_archive: 'after' } });
    expect(told.results.at(-1)).toEqual({ end: 'complete' });
    expect(items).toContainEqual(expect.objectContaining({ path: expect.stringMatching(/source\/new$/) }));
  });

  test('skips what the configuration excludes if requested', async () => {
    const options = { exclude_patterns: ['*.tmp'], source_directories: ['/elsewhere'] };
    expect(textOf(await shop.act('diff', { options, flags }))).toContain('new.tmp');
    const told = await shop.act('diff', { options, flags: { ...flags, 'only-patterns': true } });
    expect(textOf(told)).not.toContain('new.tmp');
    expect(textOf(told)).toContain('source/new');
  });

  test('sorts by path with every Borg, and by other keys if Borg supports that', async () => {
    const paths = async (keys: readonly string[]) =>
      textOf(await shop.act('diff', { flags: { ...flags, ...contentOnly, 'sort-by': keys } }))
        .split('\n')
        .flatMap((line) => /source\/(\S+)$/.exec(line)?.[1] ?? []);
    expect(await paths(['path'])).toEqual(['changed', 'new', 'new.tmp']);
    if (capabilitiesOf(borg.version).diffSortBy) expect(await paths(['>path'])).toEqual(['new.tmp', 'new', 'changed']);
    else
      expect(await shop.fail('diff', { flags: { ...flags, 'sort-by': ['>size_diff'] } })).toContain(
        'sorts differences only by path, not by >size_diff',
      );
  });

  test('fails if an archive does not exist', async () => {
    expect(await shop.fail('diff', { flags: { ...flags, 'second-archive': 'nothing' } })).toContain('nothing');
  });
});
