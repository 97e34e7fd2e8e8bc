import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isArchivePattern, unknownArchiveMessage } from '../../src/archives/resolve.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

let shop: Workshop;
const days = ['01', '02', '03', '04', '05', '06'];

beforeAll(async () => {
  shop = openWorkshop();
  mkdirSync(join(shop.path, 'source'));
  writeFileSync(join(shop.path, 'source', 'data'), 'data');
  await shop.act('repo-create', { flags: { encryption: 'none' } });
  const source_directories = [join(shop.path, 'source')];
  for (const name of [...days.map((day) => `web-2026-01-${day}`), 'mail-2026-01-01']) {
    await shop.act('create', { options: { source_directories, archive_name_format: name } });
  }
});
afterAll(() => shop.remove());

const newest = 'mail-2026-01-01, web-2026-01-06, web-2026-01-05, web-2026-01-04, web-2026-01-03';

describe('an unknown archive in a real repository', () => {
  test.each(['list', 'info', 'extract'])(
    'is reported by %s, with similar names and the newest archives',
    async (name) => {
      expect(await shop.fail(name, { flags: { archive: 'web-2026-02-02' } })).toBe(
        `Archive web-2026-02-02 not found in ${shop.repository}. Did you mean web-2026-01-02? Newest of 7: ${newest}.`,
      );
    },
  );

  test('is completed with the newest archives whose names start with it', async () => {
    expect(await shop.fail('list', { flags: { archive: 'web-2026-01' } })).toContain(
      'Did you mean web-2026-01-04, web-2026-01-05, or web-2026-01-06? Newest',
    );
  });

  test('is reported with Borg’s own message', async () => {
    const { lines } = await shop.act('list', { flags: { archive: 'mail' } }).catch(() => ({ lines: [] }));
    expect(lines).toEqual([]);
    await expect(shop.act('list', { flags: { archive: 'mail' } })).rejects.toMatchObject({
      failure: { exitCode: 2, output: [expect.stringContaining('Archive mail does not exist')] },
    });
  });

  test('is reported without mentioning how other archives were searched, and without names in an empty repository', async () => {
    const repository = join(shop.path, 'empty');
    await shop.act('repo-create', { repository, flags: { encryption: 'none' } });
    expect(await shop.fail('list', { repository, flags: { archive: 'web' } })).toBe(
      `Archive web not found in ${repository}, which has no archives yet.`,
    );
  });
});

describe('a pattern in place of an archive name', () => {
  const listed = async (archive: string) => {
    const told = await shop.act('list', { flags: { archive, format: '{archivename}{NL}' } });
    return [...new Set(textOf(told).split('\n'))].filter((line) => line !== '' && !line.startsWith('Listing'));
  };

  test.each(['sh:mail-*', 're:mail-.*', 'sh:web-*-03'])(
    '%s selects the one archive that it matches',
    async (pattern) => {
      const [name] = await listed(pattern).catch((error: unknown) => [String(error)]);
      expect(name).toContain(pattern.includes('mail') ? 'mail-2026-01-01' : 'web-2026-01-03');
    },
  );

  test('can be the start of an ID', async () => {
    const [document] = (await shop.act('repo-list', { json: true, flags: { 'match-archives': 'mail-*' } })).results;
    const id = /"id":"([0-9a-f]{64})"/.exec(JSON.stringify(document))?.[1] ?? '';
    const told = await shop.act('info', { flags: { archive: `aid:${id.slice(0, 8)}` } });
    expect(textOf(told)).toContain('Archive name: mail-2026-01-01');
  });

  test('is refused if it matches several archives, and the newest of them are named', async () => {
    expect(await shop.fail('list', { flags: { archive: 'sh:web-*' } })).toBe(
      `sh:web-* matches 6 archives of ${shop.repository}, but only one can be used. Name one of them: web-2026-01-06, web-2026-01-05, web-2026-01-04, web-2026-01-03, web-2026-01-02, …`,
    );
  });

  test('is reported if it matches no archive', async () => {
    expect(await shop.fail('extract', { flags: { archive: 'sh:db-*' } })).toBe(
      `Archive sh:db-* not found in ${shop.repository}. Newest of 7: ${newest}.`,
    );
    expect(await shop.fail('list', { flags: { archive: 're:(' } })).toContain('re:( is not a valid regular expression');
  });

  test('shows information about all archives that it matches', async () => {
    for (const archive of ['sh:web-*', 'web-*']) {
      const text = textOf(await shop.act('info', { flags: { archive } }));
      expect(text.match(/^Archive name: web-/gm)).toHaveLength(6);
    }
    expect(await shop.fail('info', { flags: { archive: 'db-*' } })).toContain('Archive db-* not found in ');
  });
});

describe('the latest archive', () => {
  test.each([
    [{}, undefined],
    [{ archive_name_format: 'web-{now:%Y-%m-%d}' }, 'web-2026-01-06'],
    [{ match_archives: 'sh:mail-*' }, 'mail-2026-01-01'],
    [{ prefix: 'web-' }, 'web-2026-01-06'],
    [{ match_archives: '*' }, 'mail-2026-01-01'],
  ])('with the options %j', async (options, expected) => {
    const told = shop.act('info', { options, flags: { archive: 'latest' } }).then(textOf);
    if (expected === undefined)
      await expect(told).rejects.toMatchObject({ message: expect.stringContaining('no latest one') });
    else expect(await told).toContain(`Archive name: ${expected}\n`);
  });
});

describe('the error for an unknown archive', () => {
  test('names all archives if there are only a few', () => {
    expect(unknownArchiveMessage('/r', 'abc', ['a', 'b'])).toBe('Archive abc not found in /r. Archives: b, a.');
  });

  test('is one line with at most eight names, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.uuid()), (wanted, names) => {
        const sentence = unknownArchiveMessage('/r', wanted, names);
        const named = names.filter((name) => sentence.includes(name));
        expect(new Set(named).size).toBeLessThanOrEqual(8);
      }),
    );
  });

  test.each([
    ['sh:web-*', true],
    ['aid:12ab', true],
    ['web:1', false],
    ['web-*', false],
  ])('%s is a pattern: %s', (text, expected) => {
    expect(isArchivePattern(text)).toBe(expected);
  });
});
