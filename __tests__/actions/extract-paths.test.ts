import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('paths of an archive', (tested) => {
  const { path: borg } = tested;
  let shop: Workshop;
  let made = 0;

  beforeAll(async () => {
    shop = openWorkshop();
    mkdirSync(join(shop.path, 'a/d/empty'), { recursive: true });
    for (const name of ['a/d/f', 'a/d/g', 'a/[x]', 'a/Ünï']) writeFileSync(join(shop.path, name), `${name}\n`);
    await shop.act('repo-create', { borg, flags: { encryption: repokeyOf(tested) } });
    const options = { working_directory: shop.path, source_directories: ['a'] };
    await shop.act('create', { borg, options });
  });
  afterAll(() => shop.remove());

  const into = (path: readonly string[], action = 'extract') => {
    const folder = join(shop.path, `out-${made++}`);
    mkdirSync(folder);
    const destination = action === 'extract' ? folder : join(folder, 'x.tar');
    return { folder, asked: { borg, flags: { archive: 'latest', destination, path } } };
  };

  test.each<[readonly string[], number]>([
    [['a/d/f', 'a/d/f'], 1],
    [['a', 'a/d/f', 'pf:a/d/f', 'pp:a/d', '/a/d/f', './a/d/'], 4],
    [['sh:a/*/f', 're:^a/d/f$', 'fm:a/d/*'], 2],
    [['a/[x]', 'pf:a/Ünï'], 2],
  ])('that exist are restored without a message: %j', async (paths, files) => {
    const { folder, asked } = into(paths);
    const told = await shop.act('extract', asked);
    expect(textOf(told)).toBe(`Extracted ${files} ${files === 1 ? 'file' : 'files'} to ${folder}.`);
    expect({ warnings: told.warnings, found: readdirSync(folder) }).toEqual({ warnings: [], found: ['a'] });
  });

  test('that exist are written to a tar file without a message', async () => {
    const { asked } = into(['a/d/f', 'a', 'pf:a/d/g'], 'export-tar');
    const told = await shop.act('export-tar', asked);
    expect(told.warnings).toEqual([]);
    expect(textOf(told)).toContain(`Exported to ${asked.flags.destination}, `);
  });

  test.each<[readonly string[], string]>([
    [['letter.txt'], "Not found in the archive: 'letter.txt'. Find it with"],
    [['a/d', 'pf:a/none', 'a/d/x y'], "Not found in the archive: 'pf:a/none' and 'a/d/x y'. Find"],
    [['sh:**/none*', 'a/d/ff', 'a/d/f'], "Not found in the archive: 'sh:**/none*' and 'a/d/ff'. Find"],
  ])('that match nothing are reported as an error, and no others: %j', async (paths, sentence) => {
    expect(await shop.fail('extract', into(paths).asked)).toContain(sentence);
    const tar = into(paths, 'export-tar');
    expect(await shop.fail('export-tar', tar.asked)).toContain(sentence);
    expect(readdirSync(tar.folder)).toEqual([]);
  });

  test('are counted without folders, even in a dry run, which writes nothing', async () => {
    const { folder, asked } = into([]);
    expect(textOf(await shop.act('extract', { ...asked, dryRun: true }))).toBe(`Would extract 4 files to ${folder}.`);
    expect(readdirSync(folder)).toEqual([]);
    expect(textOf(await shop.act('extract', asked))).toBe(`Extracted 4 files to ${folder}.`);
    expect(readFileSync(join(folder, 'a/d/f'), 'utf8')).toBe('a/d/f\n');
  });

  test('are listed on request', async () => {
    const { asked } = into(['a/d/f']);
    const told = await shop.act('extract', { ...asked, options: { list_details: true } });
    expect(textOf(told).split('\n')).toContain('a/d/f');
  });

  test("can't be restored into a file", async () => {
    const { asked, folder } = into([]);
    writeFileSync(join(folder, 'x'), '');
    const flags = { ...asked.flags, destination: join(folder, 'x') };
    expect(await shop.fail('extract', { ...asked, flags })).toBe(
      `Nothing was extracted: ${join(folder, 'x')} is a file, not a folder. Name a folder with --destination.`,
    );
  });
});
