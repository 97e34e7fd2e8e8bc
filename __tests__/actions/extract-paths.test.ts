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
    const amount = /^Extracting (\d+ files? \(\d+ B\)) from /.exec(textOf(told))?.[1];
    expect(amount).toMatch(new RegExp(`^${files} `));
    expect(textOf(told)).toMatch(/^Extracting .*\nExtracted .*$/);
    expect(textOf(told)).toContain(`\nExtracted ${amount} to ${folder}.`);
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
    const { asked, folder } = into(paths);
    expect(await shop.fail('extract', asked)).toContain(sentence);
    // Nothing was written, unless only Borg can tell that a pattern matches nothing.
    if (!paths.some((path) => path.startsWith('sh:'))) expect(readdirSync(folder)).toEqual([]);
    const tar = into(paths, 'export-tar');
    expect(await shop.fail('export-tar', tar.asked)).toContain(sentence);
    expect(readdirSync(tar.folder)).toEqual([]);
  });

  test('are listed and counted without folders in a dry run, which writes nothing', async () => {
    const { folder, asked } = into([]);
    const listed = textOf(await shop.act('extract', { ...asked, dryRun: true })).split('\n');
    expect(listed).toEqual(expect.arrayContaining(['a/d/f', 'a/d/g', 'a/[x]', 'a/Ünï']));
    expect(listed.at(-1)).toBe(`Would extract 4 files (26 B) to ${folder}.`);
    expect(readdirSync(folder)).toEqual([]);
    const told = await shop.act('extract', asked);
    const archive = told.lines[0]?.text.split(' ')[6];
    expect(textOf(told)).toBe(
      `Extracting 4 files (26 B) from ${archive} to ${folder}.\nExtracted 4 files (26 B) to ${folder}.`,
    );
    expect(readFileSync(join(folder, 'a/d/f'), 'utf8')).toBe('a/d/f\n');
  });

  test('that match nothing are compared with those of the archive', async () => {
    expect(await shop.fail('extract', into(['d/g']).asked)).toContain(
      "Nothing was extracted. Not found in the archive: 'd/g'. Did you mean a/d/g? Find it with",
    );
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
