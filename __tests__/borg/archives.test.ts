import { describe, expect, test } from '@jest/globals';
import { type ArchiveScope, archiveName, scopeFlags, scopePattern, series } from '../../src/borg/archives.js';
import { capabilitiesOf } from '../../src/borg/version.js';

const borg12 = capabilitiesOf('1.2.4');
const borg14 = capabilitiesOf('1.4.5');
const borg2 = capabilitiesOf('2.0.0b19');

describe('the series of an archive name', () => {
  test.each([
    ['{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}', '{hostname}-*'],
    ['{hostname}-documents-{now}', '{hostname}-documents-*'],
    ['web-{utcnow:%d. %B}-{pid}-{user}', 'web-*-*-{user}'],
    ['{now}{pid}', '*'],
    ['{hostname}', '{hostname}'],
    ['odd[1]*-{now}', 'odd[[]1][*]-*'],
    ['what?', 'what[?]'],
    ['{{now}}-{now}', '{{now}}-*'],
    ['{fqdn}-{borgversion}', '{fqdn}-{borgversion}'],
  ])('%s is %s', (format, pattern) => expect(series(format)).toBe(pattern));
});

describe('the flags that keep Borg to a scope', () => {
  const flags = (scope: Partial<ArchiveScope>) => scopeFlags({ options: {}, capabilities: borg12, ...scope });

  test.each<[string, Partial<ArchiveScope>, readonly string[]]>([
    ['the name’s own series, where nothing is said', {}, ['--glob-archives', '{hostname}-*']],
    ['the same with Borg 2', { capabilities: borg2 }, ['--match-archives', 'sh:{hostname}']],
    ['the series of a format', { options: { archive_name_format: 'a-{now}' } }, ['--glob-archives', 'a-*']],
    ['a format without a series: everything', { options: { archive_name_format: '{now}' } }, []],
    ['a prefix, whose letters are no pattern', { options: { prefix: 'a*-' } }, ['--glob-archives', 'a[*]-*']],
    ['a prefix with a placeholder', { options: { prefix: '{hostname}-' } }, ['--glob-archives', '{hostname}-*']],
    ['an empty prefix: everything', { options: { prefix: '', archive_name_format: 'a-{now}' } }, []],
    ['a prefix with Borg 2', { options: { prefix: 'a-' }, capabilities: borg2 }, ['--match-archives', 'sh:a-*']],
    [
      'match_archives before a prefix',
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
      'the flag before the option',
      { options: { match_archives: 'b-*' }, matchArchives: 'c-*' },
      ['--glob-archives', 'c-*'],
    ],
    ['the flag for everything', { options: { match_archives: 'b-*' }, matchArchives: '*' }, []],
    [
      'the prefix of a flag before the option',
      { options: { match_archives: 'b-*' }, prefix: 'c' },
      ['--glob-archives', 'c*'],
    ],
    [
      'the configured host name, filled in for an older Borg',
      { options: { archive_hostname: 'web' }, capabilities: borg12 },
      ['--glob-archives', 'web-*'],
    ],
    [
      'the configured host name, left to a newer Borg',
      { options: { archive_hostname: 'web' }, capabilities: borg14 },
      ['--glob-archives', '{hostname}-*'],
    ],
  ])('%s', (_, scope, expected) => expect(flags(scope)).toEqual(expected));

  test('a style that Borg 1 would take for a name, and so match nothing, is an error', () => {
    expect(() => flags({ options: { match_archives: 're:a.*' } })).toThrow(/re: patterns/);
    expect(() => flags({ options: {}, matchArchives: 'id:a' })).toThrow(/id: patterns/);
  });

  test.each<[string, Partial<ArchiveScope>]>([
    ['sh: for Borg 1, which would take no pattern for all, and delete the repository', { matchArchives: 'sh:' }],
    ['the same in the configuration', { options: { match_archives: 'sh:' } }],
    ['a host name that is empty', { options: { archive_hostname: '', match_archives: '{hostname}' } }],
    ['a format that is empty', { options: { archive_name_format: '' } }],
    ['tags: for Borg 2, which every archive has', { matchArchives: 'tags:', capabilities: borg2 }],
    ['tags: without any tag', { matchArchives: 'tags:, ', capabilities: borg2 }],
    ['aid: for Borg 2', { matchArchives: 'aid:', capabilities: borg2 }],
  ])('a pattern with nothing in it is an error: %s', (_, scope) => {
    expect(() => flags(scope)).toThrow(/could take it for all of them/);
  });

  test('the pattern for messages is undefined where the whole repository is meant', () => {
    expect(scopePattern({ options: { prefix: '' }, capabilities: borg12 })).toBeUndefined();
    expect(scopePattern({ options: {}, capabilities: borg12 })).toBe('sh:{hostname}-*');
  });
});

describe('the name of a new archive', () => {
  test('has a time with Borg 1, and is a series with Borg 2', () => {
    expect(archiveName({}, borg12)).toBe('{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}');
    expect(archiveName({}, borg2)).toBe('{hostname}');
    expect(archiveName({ archive_name_format: 'x' }, borg2)).toBe('x');
  });

  test('has the configured names in it where Borg cannot fill them in', () => {
    const options = { archive_hostname: 'w$&', archive_username: 'me', archive_name_format: '{hostname}-{user}-{now}' };
    expect(archiveName(options, borg12)).toBe('w$&-me-{now}');
  });
});
