import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ArchiveScope,
  archiveName,
  describeScope,
  explicitScopeFlags,
  scopeFlags,
  seriesOfScope,
} from '../../src/archives/select-archives.js';
import { BorgError } from '../../src/borg/borg-call.js';
import { capabilitiesOf } from '../../src/borg/versions.js';

const borg12 = capabilitiesOf('1.2.4');
const borg14 = capabilitiesOf('1.4.5');
const borg2 = capabilitiesOf('2.0.0b19');

describe('the flags that limit Borg to a scope', () => {
  const flags = (scope: Partial<ArchiveScope>) => explicitScopeFlags({ options: {}, capabilities: borg12, ...scope });

  test.each<[string, Partial<ArchiveScope>, readonly string[]]>([
    ['a prefix, whose letters are no pattern', { options: { prefix: 'a*-' } }, ['--glob-archives', 'a[*]-*']],
    ['a prefix with a placeholder', { options: { prefix: '{hostname}-' } }, ['--glob-archives', '{hostname}-*']],
    ['an empty prefix: everything', { options: { prefix: '', archive_name_format: 'a-{now}' } }, []],
    ['a prefix with Borg 2', { options: { prefix: 'a-' }, capabilities: borg2 }, ['--match-archives', 'sh:a-*']],
    [
      'match_archives overrides a prefix',
      { options: { prefix: 'a-', match_archives: 'b-*' } },
      ['--glob-archives', 'b-*'],
    ],
    [
      'match_archives without its style for Borg 1',
      { options: { match_archives: 'sh:b-*' } },
      ['--glob-archives', 'b-*'],
    ],
    [
      'match_archives with its style for Borg 2',
      { options: { match_archives: 're:b.*' }, capabilities: borg2 },
      ['--match-archives', 're:b.*'],
    ],
    ['match_archives for everything', { options: { match_archives: 'sh:*', prefix: 'a' } }, []],
    [
      'the flag overrides the option',
      { options: { match_archives: 'b-*' }, matchArchives: 'c-*' },
      ['--glob-archives', 'c-*'],
    ],
    ['the flag for everything', { options: { match_archives: 'b-*' }, matchArchives: '*' }, []],
    [
      'the prefix of a flag overrides the option',
      { options: { match_archives: 'b-*' }, prefix: 'c' },
      ['--glob-archives', 'c*'],
    ],
    [
      'the configured host name, replaced for an older Borg',
      { options: { archive_hostname: 'web', match_archives: '{hostname}-*' }, capabilities: borg12 },
      ['--glob-archives', 'web-*'],
    ],
    [
      'the configured host name, left to a newer Borg',
      { options: { archive_hostname: 'web', match_archives: '{hostname}-*' }, capabilities: borg14 },
      ['--glob-archives', '{hostname}-*'],
    ],
  ])('%s', (_, scope, expected) => expect(flags(scope)).toEqual(expected));

  test('a style is an error with Borg 1, which would take it for a name and match nothing', () => {
    expect(() => flags({ options: { match_archives: 're:a.*' } })).toThrow(/re: patterns/);
    expect(() => flags({ options: {}, matchArchives: 'id:a' })).toThrow(/id: patterns/);
  });

  test.each<[string, Partial<ArchiveScope>]>([
    ['sh: for Borg 1, which would take no pattern for all, and delete the repository', { matchArchives: 'sh:' }],
    ['the same in the configuration', { options: { match_archives: 'sh:' } }],
    ['a host name that is empty', { options: { archive_hostname: '', match_archives: '{hostname}' } }],
    ['tags: for Borg 2, which every archive has', { matchArchives: 'tags:', capabilities: borg2 }],
    ['tags: without any tag', { matchArchives: 'tags:, ', capabilities: borg2 }],
    ['aid: for Borg 2', { matchArchives: 'aid:', capabilities: borg2 }],
  ])('an empty pattern is an error: %s', (_, scope) => {
    expect(() => flags(scope)).toThrow(/would match every archive with it/);
  });

  test('the whole repository needs no flags and no description', () => {
    expect(describeScope({ options: { prefix: '' }, capabilities: borg12 })).toBe('');
    expect(describeScope({ options: { prefix: 'a-' }, capabilities: borg12 })).toBe(' that matches sh:a-*');
    expect(describeScope({ options: {}, capabilities: borg2 })).toBe(' of the series {hostname}');
  });
});

describe('the flags of a series', () => {
  /** A Borg with some archives in its repository and values for its placeholders. */
  const borgWith = (capabilities: ArchiveScope['capabilities'], names: readonly string[] = []) => ({
    capabilities,
    run: async ({ operands }: { readonly operands: readonly string[] }) => {
      if (operands.some((operand) => operand.startsWith('/nonexistent/'))) {
        const output = ['Repository /nonexistent/vm.example does not exist.'];
        throw new BorgError('no repository', { command: 'borg', output }, 'Repository.DoesNotExist');
      }
      return { exitCode: 0, warned: false, documents: [], lines: names, unmatched: false, complete: true };
    },
  });
  const flagsOf = (
    archive_name_format: string,
    capabilities: ArchiveScope['capabilities'],
    names?: readonly string[],
  ) => scopeFlags(borgWith(capabilities, names), '/r', { options: { archive_name_format }, capabilities });
  const date = '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]';
  const time = `${date}T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]`;

  test.each<[string, ArchiveScope['capabilities'], readonly string[], string]>([
    ['{hostname}-{now:%Y-%m-%d}', borg12, [], `{hostname}-${date}`],
    ['{hostname}', borg2, [], 'sh:{hostname}'],
    ['web-{now}', borg12, ['web-2026-11-28T03:00:12', 'web-2026-db'], `web-${time}`],
    ['web-{now}', borg12, ['web-2026-11-28T03:00:12', 'web-2016-05-15 12:30:45.123456'], 'web-[0-9][0-9][0-9][0-9]-*'],
    ['web-{now:%B}', borg12, ['web-May', 'web-June'], 'web-*'],
    ['web-{now:%B}', borg12, ['web-May', 'web-June', 'web-db'], 'web-[JM]*'],
    ['web-{now:%B}', borg12, ['web-June', 'web-July', 'web-db'], 'web-Ju[ln][ey]'],
    ['web-{now:%B}', borg12, ['web-db'], '/'],
    ['{fqdn}-{now:%B}', borg2, [], 're:(?:vm\\.example-(?:January|'],
  ])('%s (%#)', async (format, capabilities, names, expected) => {
    const flag = capabilities.matchArchives ? '--match-archives' : '--glob-archives';
    expect(await flagsOf(format, capabilities, names)).toEqual([flag, expect.stringContaining(expected)]);
  });

  test('are refused if Borg 1 has no pattern for it', async () => {
    const names = ['web-May', 'web-June', 'web-July', 'web-Mine'];
    await expect(flagsOf('web-{now:%B}', borg12, names)).rejects.toThrow(
      "This version of Borg can't distinguish the archives named by archive_name_format (web-{now:%B}) from web-Mine, so nothing was done.",
    );
  });

  test('are refused for an empty format', () => {
    expect(() => seriesOfScope({ options: { archive_name_format: '' }, capabilities: borg12 })).toThrow(
      'would match every archive with it',
    );
  });

  test('match exactly the existing archives of the series', () => {
    const name = fc.oneof(
      fc.constantFrom('May', 'June', 'December').map((month) => `web-${month}`),
      fc.stringMatching(/^web-[A-Za-z*?[\]{}!^ -]{1,8}$/),
    );
    return fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { maxLength: 8 }), async (names) => {
        const months = /^web-(January|February|March|April|May|June|July|August|September|October|November|December)$/;
        const [, glob = ''] = await flagsOf('web-{now:%B}', borg12, names).catch(() => []);
        if (glob === '') return;
        const chosen = names.filter((each) => fnmatch(glob).test(each));
        expect(chosen).toEqual(names.filter((each) => months.test(each)));
      }),
    );
  });
});

/** Translates a shell pattern like Borg. */
function fnmatch(glob: string): RegExp {
  const formatted = glob.replaceAll('{{', '{').replaceAll('}}', '}');
  const expression = formatted.replace(/\[[^\]]+\]|[*?]|[^*?[]+/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.startsWith('[')
      ? part.replaceAll('\\', '\\\\').replace(/^\[\[/, '[\\[')
      : part.replace(/[\\^$.+()\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${expression}$`, 's');
}

describe('the name of a new archive', () => {
  test('contains a time with Borg 1, and is the name of a series with Borg 2', () => {
    expect(archiveName({}, borg12)).toBe('{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}');
    expect(archiveName({}, borg2)).toBe('{hostname}');
    expect(archiveName({ archive_name_format: 'x' }, borg2)).toBe('x');
  });

  test('contains the configured host and user names if Borg cannot use them', () => {
    const options = { archive_hostname: 'w$&', archive_username: 'me', archive_name_format: '{hostname}-{user}-{now}' };
    expect(archiveName(options, borg12)).toBe('w$&-me-{now}');
  });
});
