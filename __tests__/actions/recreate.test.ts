import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('recreate', (borg) => {
  let shop: Workshop;
  let count = 0;
  const bytes = Buffer.alloc(400_000, 'all work and no play ');
  const { recreateRecompress } = capabilitiesOf(borg.version);
  const source = () => join(shop.path, 'source');
  const create = (archive: string) =>
    shop.act('create', {
      options: {
        source_directories: [source(), join(shop.path, 'former')],
        archive_name_format: archive,
        compression: 'none',
      },
    });
  const names = async (archive: string): Promise<string> => {
    const told = await shop.act('list', { flags: { archive, short: true } });
    return textOf(told)
      .split('\n')
      .map((path) => path.split('/').at(-1))
      .sort()
      .join(' ');
  };
  const archives = async (): Promise<string> => {
    const told = await shop.act('repo-list', { flags: { format: '{archive}{NL}', 'match-archives': 'sh:*' } });
    return textOf(told).split('\n').sort().join(' ');
  };
  const extracted = async (archive: string): Promise<Buffer> => {
    count += 1;
    const destination = join(shop.path, `out-${count}`);
    mkdirSync(destination);
    await shop.act('extract', { flags: { archive, destination } });
    return readFileSync(join(destination, source(), 'data'));
  };
  const excluding = () => ({ exclude_patterns: [`${source()}/*.tmp`], source_directories: [source()] });

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(join(shop.path, 'former'));
    mkdirSync(join(source(), 'cache'), { recursive: true });
    writeFileSync(join(shop.path, 'former', 'letter'), 'what is no source any more');
    writeFileSync(join(source(), 'data'), bytes);
    writeFileSync(join(source(), 'x.tmp'), 'left over');
    writeFileSync(join(source(), 'cache', '.nobackup'), '');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
    for (const name of ['web1', 'web2', 'other1']) await create(name);
  });
  afterAll(() => shop.remove());

  const all = '.nobackup cache data former letter source x.tmp';
  const without = '.nobackup cache data former letter source';

  test('shows in a dry run what it would remove, and changes nothing', async () => {
    const told = await shop.act('recreate', {
      options: excluding(),
      flags: { archive: 'web1', list: true },
      dryRun: true,
    });
    expect(textOf(told)).toMatch(/^[-x] .*x\.tmp$/m);
    expect(await names('web1')).toBe(all);
  });

  test('removes from one archive what is excluded now, keeps former sources, and changes no other archive', async () => {
    const told = await shop.act('recreate', {
      options: excluding(),
      flags: { archive: 'web1', comment: 'without leftovers' },
    });
    expect(await names('web1')).toBe(without);
    expect(await names('web2')).toBe(all);
    expect(await extracted('web1')).toEqual(bytes);
    expect(textOf(await shop.act('info', { flags: { archive: 'web1' } }))).toContain('without leftovers');
    expect(textOf(told)).toContain('The next compact frees the space');
  });

  test('ignores roots in patterns when it decides what to keep', async () => {
    const file = join(shop.path, 'patterns');
    writeFileSync(file, `# what to back up\nR ${source()}\n- ${source()}/*.tmp\n`);
    await create('rooted1');
    await shop.act('recreate', {
      options: { patterns_from: [file], patterns: [`R ${source()}`] },
      flags: { archive: 'rooted1' },
    });
    expect(await names('rooted1')).toBe(without);
    await shop.act('delete', { flags: { archive: 'rooted1' } });
  });

  test('only changes the configured series', async () => {
    const options = {
      ...excluding(),
      archive_name_format: 'web1',
      match_archives: 'sh:web*',
      exclude_if_present: ['.nobackup'],
    };
    await shop.act('recreate', { options });
    expect(await names('web1')).toBe('data former letter source');
    expect(await names('web2')).toBe('data former letter source');
    expect(await names('other1')).toBe(all);
    expect(await archives()).toBe('other1 web1 web2');
  });

  test('writes a new archive, and keeps the original', async () => {
    await shop.act('recreate', {
      options: excluding(),
      flags: { archive: 'other1', target: 'copy1', timestamp: '2020-01-02T03:04:05' },
    });
    expect(await names('other1')).toBe(all);
    expect(await names('copy1')).toBe(without);
    expect(
      textOf(await shop.act('repo-list', { flags: { format: '{archive} {time}{NL}', 'match-archives': 'sh:copy*' } })),
    ).toContain('2020-01-02');
    await shop.act('delete', { flags: { archive: 'copy1' } });
  });

  test("recompresses without changing the content, or reports that this Borg can't", async () => {
    const asked = { options: { compression: 'zstd,3', recompress: 'always', archive_name_format: 'other1' } };
    if (!recreateRecompress) {
      expect(await shop.fail('recreate', asked)).toContain('recompress needs Borg 1');
      return;
    }
    const size = async () =>
      JSON.stringify((await shop.act('info', { flags: { archive: 'other1' }, json: true })).results).match(
        /"compressed_size":(\d+)/,
      )?.[1];
    const before = await size();
    await shop.act('recreate', asked);
    // The betas of Borg 2 don't report the compressed size.
    if (before !== undefined) {
      expect(Number(before)).toBeGreaterThan(bytes.length);
      expect(Number(await size())).toBeLessThan(bytes.length / 4);
    }
    expect(await extracted('other1')).toEqual(bytes);
  });

  test('succeeds if there is nothing to do', async () => {
    const told = await shop.act('recreate', {
      options: { archive_name_format: 'other1' },
      flags: { archive: 'other1' },
    });
    expect(told.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await names('other1')).toBe(all);
  });

  test('fails for an unknown archive, and warns if a pattern matches nothing', async () => {
    const before = await archives();
    expect(await shop.fail('recreate', { options: excluding(), flags: { archive: 'nothing' } })).toMatch(
      /^Archive nothing not found in .*\. (Archives:|Newest of \d+:) .*\. Nothing was changed\.$/,
    );
    const told = await shop.act('recreate', { options: excluding(), flags: { 'match-archives': 'sh:nothing*' } });
    expect(told.warnings.join()).toContain(`recreate had nothing to do: ${shop.repository} has no archive`);
    expect(await archives()).toBe(before);
  });

  test.each([
    [{ archive: 'a', 'match-archives': 'b' }, "can't be combined"],
    [{ archive: '' }, 'The archive name for '],
    [{ archive: 'a', target: '' }, '--target is empty'],
    [{ 'match-archives': 'sh:' }, 'sh: is empty'],
    [{ 'match-archives': '' }, '--match-archives is empty'],
    [{ target: 'x' }, 'Name it with --archive'],
    [{ archive: 'web1.recreate' }, 'was left behind by an interrupted recreate'],
  ])('refuses %j', async (flags, words) => expect(await shop.fail('recreate', { flags })).toContain(words));

  test('reads its pattern files before it changes anything', async () => {
    expect(
      await shop.fail('recreate', { options: { exclude_from: ['/nowhere'] }, flags: { archive: 'web1' } }),
    ).toContain("The pattern file /nowhere can't be read");
    expect(existsSync('/nowhere')).toBe(false);
  });
});
