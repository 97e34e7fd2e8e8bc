import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DeleteArguments,
  deleteFlags,
  repoDeleteCommand,
  repoDeleteFlags,
  selectsArchives,
} from '../../src/actions/delete.js';
import { archivePattern } from '../../src/archives/select-archives.js';
import { capabilitiesOf } from '../../src/borg/versions.js';

const borg12 = capabilitiesOf('1.2.4');
const borg14 = capabilitiesOf('1.4.5');
const borg2 = capabilitiesOf('2.0.0b22');

describe('delete', () => {
  const plain = { options: {}, flags: {}, capabilities: borg12, dryRun: false };

  test.each(['older', 'newer', 'oldest', 'newest'])(
    'refuses an empty --%s, which would select every archive',
    (name) => {
      expect(() => deleteFlags({ ...plain, flags: { [name]: '' }, capabilities: borg2 })).toThrow('is empty');
    },
  );

  test.each<[string, Partial<DeleteArguments>, readonly string[]]>([
    ['one archive', { archive: 'a1' }, ['--glob-archives', 'a1']],
    ['one archive whose name looks like a pattern', { archive: 'a[1]' }, ['--glob-archives', 'a[[]1]']],
    ['a pattern instead of a name', { archive: 'web-*' }, ['--glob-archives', 'web-*']],
    ['one archive, with Borg 2', { archive: 'a1', capabilities: borg2 }, ['--match-archives', 'a1']],
    ['an ID, with Borg 2', { archive: 'deadbeef', capabilities: borg2 }, ['--match-archives', 'aid:deadbeef']],
    ['a pattern', { flags: { 'match-archives': 'sh:x-*' } }, ['--glob-archives', 'x-*']],
    ['every archive', { flags: { 'match-archives': '*' } }, ['--glob-archives', '*']],
    [
      'every archive, with Borg 2',
      { flags: { 'match-archives': 'sh:*' }, capabilities: borg2 },
      ['--match-archives', 'sh:*'],
    ],
    [
      'the first of all, whatever the configured series is',
      {
        flags: { first: 2, 'sort-by': 'timestamp' },
        options: { archive_name_format: 'web-{now}', match_archives: 'x*' },
      },
      ['--glob-archives', '*', '--sort-by', 'timestamp', '--first', '2'],
    ],
    ['by age', { flags: { older: '7d' }, capabilities: borg2 }, ['--match-archives', 'sh:*', '--older', '7d']],
    [
      'with everything that Borg 1 supports',
      {
        archive: 'a',
        flags: { list: true, stats: true, force: 1, 'save-space': true, 'checkpoint-interval': 60 },
      },
      ['--glob-archives', 'a', '--list', '--force', '--save-space', '--checkpoint-interval', '60', '--stats'],
    ],
    ['forced twice', { archive: 'a', flags: { force: 3 } }, ['--glob-archives', 'a', '--force', '--force']],
    [
      'with quick statistics if Borg supports them',
      { archive: 'a', options: { statistics: 'quick' }, capabilities: borg14 },
      ['--glob-archives', 'a', '--quick-stats'],
    ],
    [
      "without what Borg 2 doesn't support",
      {
        archive: 'a',
        capabilities: borg2,
        flags: { list: true, stats: true, force: 2, 'save-space': true, 'checkpoint-interval': 60 },
      },
      ['--match-archives', 'a', '--list'],
    ],
    [
      'with details if they are configured',
      { archive: 'a', options: { list_details: true } },
      ['--glob-archives', 'a', '--list'],
    ],
    [
      'in a dry run, which lists what it would delete',
      { archive: 'a', flags: { stats: true }, dryRun: true },
      ['--glob-archives', 'a', '--list', '--dry-run'],
    ],
  ])('%s', (_, more, flags) => expect(deleteFlags({ ...plain, ...more })).toEqual(flags));

  test.each<[string, Partial<DeleteArguments>, RegExp]>([
    ['two choices', { archive: 'a', flags: { 'match-archives': 'b' } }, /can't be combined, so nothing was deleted/],
    ['an empty pattern', { flags: { 'match-archives': '' } }, /is empty, so nothing was deleted/],
    ['an empty name', { archive: '' }, /is empty/],
    [
      'the first zero archives',
      { flags: { first: 0 } },
      /--first must be an integer of at least 1, so nothing was deleted/,
    ],
    ['the last minus one archives', { flags: { last: -1 } }, /--last must be/],
    ['the cache of one archive', { archive: 'a', flags: { 'cache-only': true } }, /apply to a whole repository/],
    ['ages with Borg 1', { flags: { newest: '1d' } }, /--newest needs Borg 2/],
    ['a style that Borg 1 lacks', { flags: { 'match-archives': 're:x' } }, /does not support re: patterns/],
  ])('refuses %s', (_, more, message) => expect(() => deleteFlags({ ...plain, ...more })).toThrow(message));

  const anyFlags = fc.record(
    {
      'match-archives': fc.string(),
      first: fc.integer(),
      last: fc.integer(),
      older: fc.string(),
      force: fc.nat({ max: 3 }),
      list: fc.constant(true),
      'sort-by': fc.string(),
    },
    { requiredKeys: [] },
  );

  test('never runs Borg without a pattern, because Borg 1 would delete the repository', () => {
    fc.assert(
      fc.property(
        anyFlags,
        fc.option(fc.string(), { nil: undefined }),
        fc.constantFrom(borg12, borg14, borg2),
        (flags, archive, capabilities) => {
          let made: readonly string[];
          try {
            made = deleteFlags({ ...plain, flags, archive, capabilities });
          } catch {
            return;
          }
          expect(made[0]).toMatch(/^--(glob|match)-archives$/);
          expect(made[1]).not.toBe('');
          expect(made[1]).toBeDefined();
        },
      ),
    );
  });

  test.each([
    [{}, false],
    [{ force: 1, list: true, stats: true, 'sort-by': 'name', 'cache-only': true }, false],
    [{ archive: 'a' }, true],
    [{ 'match-archives': '' }, true],
    [{ first: 0 }, true],
    [{ newer: '1d' }, true],
  ])('with %j selects archives: %s', (flags, chosen) => expect(selectsArchives(flags)).toBe(chosen));
});

describe('repo-delete', () => {
  test.each([
    [{}, {}, false, []],
    [{ list: true, force: 1 }, {}, false, ['--list', '--force']],
    [{ force: 2, 'keep-security-info': true }, {}, false, ['--force', '--force', '--keep-security-info']],
    [{ 'cache-only': true }, { list_details: true }, true, ['--list', '--force', '--cache-only', '--dry-run']],
  ] as const)('flags %j, options %j, dry run %s', (flags, options, dryRun, expected) => {
    expect(repoDeleteFlags({ flags, options, dryRun })).toEqual(expected);
  });

  test.each([
    ['1.2.4', 'delete', 'delete'],
    ['1.4.5', 'delete', 'delete'],
    ['2.0.0b7', 'rdelete', 'repo_delete'],
    ['2.0.0b22', 'repo-delete', 'repo_delete'],
  ])('with Borg %s runs %s, with the extra options of %s', (version, command, extraOptions) => {
    expect(repoDeleteCommand(capabilitiesOf(version))).toEqual({ command, extraOptions });
  });
});

describe('the pattern for the value of --archive', () => {
  test.each([
    ['web-1', borg12, 'web-1'],
    ['web-?', borg12, 'web-?'],
    ['web[1', borg12, 'web[[]1'],
    ['deadbeef', borg12, 'deadbeef'],
    ['deadbeef', borg2, 'aid:deadbeef'],
    ['dead', borg2, 'dead'],
    ['aid:deadbeef', borg2, 'aid:deadbeef'],
  ])('%s', (archive, capabilities, pattern) => expect(archivePattern(archive, capabilities)).toBe(pattern));
});
