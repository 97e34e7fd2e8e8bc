import { describe, expect, test } from '@jest/globals';
import { checkCalls, checksOf } from '../../src/actions/check.js';
import { compactFlags } from '../../src/actions/compact.js';
import { extractFlags } from '../../src/actions/extract.js';
import { repoInfoCommand } from '../../src/actions/info.js';
import { listFlags, repoListFlags, searchPattern } from '../../src/actions/list.js';
import { pruneFlags } from '../../src/actions/prune.js';
import { repoCreateCommand, repoCreateFlags } from '../../src/actions/repo-create.js';
import { capabilitiesOf } from '../../src/borg/versions.js';

const borg12 = capabilitiesOf('1.2.4');
const borg14 = capabilitiesOf('1.4.5');
const borg2 = capabilitiesOf('2.0.0b19');
const newest = capabilitiesOf('2.0.0b22');

describe('prune', () => {
  const plain = { options: { keep_daily: 7 }, flags: {}, capabilities: borg12, dryRun: false };

  test.each<[string, Partial<Parameters<typeof pruneFlags>[0]>, readonly string[]]>([
    ['passes on what to keep', {}, ['--keep-daily', '7']],
    [
      'can keep all archives of a kind',
      { options: { keep_within: '3d', keep_yearly: -1, prefix: '' } },
      ['--keep-within', '3d', '--keep-yearly', '-1'],
    ],
    [
      'ignores a zero next to other values',
      { options: { keep_daily: 0, keep_weekly: 1, prefix: '' } },
      ['--keep-weekly', '1'],
    ],
    [
      'requests a list and statistics',
      { flags: { list: true, stats: true } },
      ['--keep-daily', '7', '--list', '--stats'],
    ],
    [
      'requests no statistics in a dry run',
      { flags: { stats: true }, dryRun: true },
      ['--keep-daily', '7', '--dry-run'],
    ],
    [
      'requests quick statistics if Borg supports them',
      { flags: { 'quick-stats': true }, capabilities: borg14 },
      ['--keep-daily', '7', '--quick-stats'],
    ],
    [
      'requests full statistics if Borg has no quick ones',
      { flags: { 'quick-stats': true } },
      ['--keep-daily', '7', '--stats'],
    ],
    [
      'supports quarters from Borg 1.4.1 on',
      { options: { keep_13weekly: 4, prefix: '' }, capabilities: borg14 },
      ['--keep-13weekly', '4'],
    ],
    ["omits what Borg 2 doesn't support", { capabilities: borg2, flags: { stats: true } }, ['--keep-daily', '7']],
    [
      'uses the new name of keep_within',
      { capabilities: newest, options: { keep_within: '3d', prefix: '' } },
      ['--keep', '3d'],
    ],
    [
      'passes on a start time',
      { capabilities: newest, flags: { from: '2024-01-01' }, options: { keep_daily: 1, prefix: '' } },
      ['--keep-daily', '1', '--from', '2024-01-01'],
    ],
  ])('%s', (_, more, flags) => expect(pruneFlags({ ...plain, ...more })).toEqual(flags));

  test.each<[string, Partial<Parameters<typeof pruneFlags>[0]>, RegExp]>([
    ['nothing to keep', { options: {} }, /delete every archive, because no keep_… option is set\. Nothing was pruned/],
    ['only zeros', { options: { keep_daily: 0 } }, /no keep_… option is set/],
    [
      'quarters with an older Borg',
      { options: { keep_3monthly: 1, keep_daily: 1 } },
      /keep_3monthly needs Borg 1\.4\.1/,
    ],
    ['--from with Borg 1', { flags: { from: 'x' } }, /--from needs Borg 2\.0\.0b22/],
    ...['older', 'newer', 'oldest', 'newest'].map(
      (name): [string, Partial<Parameters<typeof pruneFlags>[0]>, RegExp] => [
        `--${name}, which every Borg 2 ignores`,
        { flags: { [name]: '1y' }, capabilities: newest },
        new RegExp(
          `^Borg ignores --${name} when it prunes, so archives of any age would be pruned\\. Nothing was pruned`,
        ),
      ],
    ),
  ])('is refused with %s', (_, more, message) => expect(() => pruneFlags({ ...plain, ...more })).toThrow(message));
});

describe('compact', () => {
  test.each([
    [{}, {}, borg12, []],
    [{ compact_threshold: 20 }, {}, borg12, ['--threshold', '20']],
    [{ compact_threshold: 0 }, {}, borg12, ['--threshold', '0']],
    [{ compact_threshold: 20 }, { threshold: 5 }, borg14, ['--threshold', '5']],
    [{ compact_threshold: 20 }, {}, borg2, []],
    [{ progress: true }, { 'cleanup-commits': true }, borg12, ['--progress', '--cleanup-commits']],
    [{}, { 'cleanup-commits': true }, borg2, []],
  ] as const)('options %j, flags %j', (options, flags, capabilities, expected) => {
    expect(compactFlags(options, flags, capabilities)).toEqual(expected);
  });
});

describe('check', () => {
  const calls = (
    options: Parameters<typeof checkCalls>[1]['options'],
    flags: Parameters<typeof checkCalls>[1]['flags'] = {},
  ) =>
    checkCalls(checksOf({ options, flags }), {
      options: { prefix: '', ...options },
      flags,
      capabilities: borg12,
    }).map((call) => call.flags);
  const named = (...names: ('repository' | 'archives' | 'data' | 'extract' | 'disabled')[]) => ({
    checks: names.map((name) => ({ name })),
  });

  test.each<[string, Parameters<typeof calls>, readonly (readonly string[])[]]>([
    ['repository and archives by default', [{}], [[]]],
    ['one call if both are configured', [named('archives', 'repository')], [[]]],
    ['only the repository', [named('repository')], [['--repository-only']]],
    ['only the archives', [{ ...named('archives'), check_last: 3 }], [['--archives-only', '--last', '3']]],
    ['data includes the archives', [named('data')], [['--archives-only', '--verify-data']]],
    ['everything', [named('repository', 'data')], [['--verify-data']]],
    ["extract alone doesn't run borg check", [named('extract')], []],
    ['nothing', [named('disabled')], []],
    ['nothing if one of several entries is disabled', [named('archives', 'disabled')], []],
    ['the flag takes precedence over the option', [named('repository'), { only: ['archives'] }], [['--archives-only']]],
    ['repair and progress', [{}, { repair: true, progress: true }], [['--repair', '--progress']]],
    [
      'a time limit, in a separate call for the repository',
      [{ checks: [{ name: 'repository', max_duration: 60 }, { name: 'archives' }], check_last: 1 }],
      [
        ['--repository-only', '--max-duration', '60'],
        ['--archives-only', '--last', '1'],
      ],
    ],
    [
      'a repair without the configured time limit',
      [{ checks: [{ name: 'repository', max_duration: 60 }] }, { repair: true }],
      [['--repository-only', '--repair']],
    ],
    [
      'a time limit from a flag',
      [named('repository'), { 'max-duration': 5 }],
      [['--repository-only', '--max-duration', '5']],
    ],
    ['no time limit without the repository', [named('archives'), { 'max-duration': 5 }], [['--archives-only']]],
  ])('%s', (_, [options, flags], expected) => expect(calls(options, flags)).toEqual(expected));

  test('only limits the checks of archives to the selected ones', () => {
    const request = { options: {}, flags: {}, capabilities: borg2, archives: ['--match-archives', 'a'] };
    expect(checkCalls(['archives'], request)[0]?.flags).toEqual(['--archives-only', '--match-archives', 'a']);
    expect(checkCalls(['repository'], request)[0]?.flags).toEqual(['--repository-only']);
  });

  test('refuses a repair with a time limit', () => {
    expect(() => calls({}, { repair: true, 'max-duration': 5 })).toThrow(/can't have a time limit/);
  });
});

describe('extract', () => {
  const plain = { options: {}, flags: {}, dryRun: false, verbosity: 0 };

  test.each<[Partial<Parameters<typeof extractFlags>[0]>, readonly string[]]>([
    [{}, []],
    [{ options: { numeric_ids: true }, dryRun: true }, ['--numeric-ids', '--list', '--dry-run']],
    [{ verbosity: 2, flags: { progress: true } }, ['--list', '--progress']],
    [{ flags: { 'strip-components': '2' } }, ['--strip-components', '2']],
    [{ flags: { 'strip-components': 2 } }, ['--strip-components', '2']],
    [{ flags: { 'strip-components': '0' } }, []],
    [{ flags: { 'strip-components': 'all', path: ['a/b/c', '/x/y/'] } }, ['--strip-components', '2']],
    [{ flags: { 'strip-components': 'all', path: ['a'] } }, []],
  ])('%j', (more, flags) => expect(extractFlags({ ...plain, ...more })).toEqual(flags));

  test.each([
    [{ 'strip-components': 'all' }, /needs at least one --path/],
    [{ 'strip-components': 'some' }, /an integer or `all`, got "some"/],
  ])('refuses %j', (flags, message) => expect(() => extractFlags({ ...plain, flags })).toThrow(message));
});

describe('lists', () => {
  test.each([
    [{}, {}, false, []],
    [{ file_list_format: '{path}' }, { short: true }, false, ['--short', '--format', '{path}']],
    [{ file_list_format: '{path}' }, { format: '{size}', short: true }, true, ['--format', '{size}', '--json-lines']],
    [
      {},
      { exclude: ['-a', 'b'], pattern: ['- x'], 'exclude-from': '/f', 'patterns-from': ['/g'] },
      false,
      ['--exclude=-a', '--exclude=b', '--exclude-from=/f', '--pattern=- x', '--patterns-from=/g'],
    ],
  ] as const)('files: options %j, flags %j', (options, flags, json, expected) => {
    expect(listFlags(options, flags, json)).toEqual(expected);
  });

  test.each([
    [
      { short: true, last: 3, 'sort-by': 'name', first: 2 },
      borg12,
      false,
      ['--sort-by', 'name', '--first', '2', '--last', '3', '--short'],
    ],
    [{ older: '7d', deleted: true }, borg2, false, ['--older', '7d', '--deleted']],
    [{ short: true, format: '{id}' }, borg12, true, ['--format', '{id}', '--json']],
  ] as const)('archives: flags %j', (flags, capabilities, json, expected) => {
    expect(repoListFlags({ options: {}, flags, capabilities, json })).toEqual(expected);
  });

  test('refuse with Borg 1 what only Borg 2 can list', () => {
    const request = { options: {}, capabilities: borg12, json: false };
    expect(() => repoListFlags({ ...request, flags: { newer: '7d' } })).toThrow(/--newer needs Borg 2/);
    expect(() => repoListFlags({ ...request, flags: { deleted: true } })).toThrow(/--deleted needs Borg 2/);
  });

  test.each([
    ['foo.txt', 'sh:**/*foo.txt*/**'],
    ['a[1]*', 'sh:**/*a[1]**/**'],
    ['pp:root/x', 'pp:root/x'],
    ['+ x', '+ x'],
  ])('searches %s as %s', (text, pattern) => expect(searchPattern(text)).toBe(pattern));
});

describe('new repositories', () => {
  const flagsOf = (more: Partial<Parameters<typeof repoCreateFlags>[0]>) =>
    repoCreateFlags({ options: {}, flags: { encryption: 'e' }, capabilities: borg12, ...more });

  test.each<[string, Parameters<typeof flagsOf>[0], readonly string[]]>([
    ['get their encryption from a flag', {}, []],
    ['get their encryption from an option', { options: { encryption: 'e' }, flags: {} }, []],
    ['prefer the flag to the option', { options: { encryption: 'o' } }, []],
    [
      'get everything that Borg 1 supports',
      { flags: { encryption: 'e', 'append-only': true, 'storage-quota': '5G', 'make-parent-directories': true } },
      ['--append-only', '--storage-quota', '5G', '--make-parent-dirs'],
    ],
    [
      'get the same from options',
      { options: { append_only: true, storage_quota: '5G', make_parent_directories: true } },
      ['--append-only', '--storage-quota', '5G', '--make-parent-dirs'],
    ],
    [
      'get everything that Borg 2 supports',
      {
        capabilities: newest,
        flags: {
          encryption: 'e',
          'id-hash': 'blake3',
          'key-location': 'keyfile',
          'source-repository': '/o',
          'from-borg1': true,
          'copy-crypt-key': true,
          'make-parent-directories': true,
        },
      },
      ['--id-hash', 'blake3', '--key-location', 'keyfile', '--other-repo', '/o', '--from-borg1', '--copy-crypt-key'],
    ],
  ])('%s', (_, more, flags) => expect(flagsOf(more)).toEqual(['--encryption', 'e', ...flags]));

  test.each<[string, Parameters<typeof flagsOf>[0], RegExp]>([
    ['no encryption', { flags: {} }, /Set it with --encryption.*repokey-blake2.*none\./],
    ['no encryption with Borg 2', { flags: {}, capabilities: newest }, /aes256-ocb/],
    ['a quota with Borg 2', { capabilities: newest, options: { storage_quota: '1G' } }, /neither append-only/],
    ['an ID hash with Borg 1', { options: { id_hash: 'blake3' } }, /--id-hash needs Borg 2/],
    [
      'another repository with Borg 1',
      { flags: { encryption: 'e', 'source-repository': '/o' } },
      /--other-repo needs Borg 2/,
    ],
  ])('are refused with %s', (_, more, message) => expect(() => flagsOf(more)).toThrow(message));

  test('are created and shown by the commands of each Borg version', () => {
    const both = (version: string) => [
      repoCreateCommand(capabilitiesOf(version), {}).command,
      repoInfoCommand(capabilitiesOf(version)).command,
    ];
    expect(both('1.4.1')).toEqual(['init', 'info']);
    expect(both('2.0.0b8')).toEqual(['rcreate', 'rinfo']);
    expect(both('2.0.0b19')).toEqual(['repo-create', 'repo-info']);
  });

  test('accept extra options under the old name, too', () => {
    expect(repoCreateCommand(borg12, { extra_borg_options: { init: '-x' } }).extraOptions).toBe('init');
    expect(repoCreateCommand(borg12, { extra_borg_options: { init: '-x', repo_create: '-y' } }).extraOptions).toBe(
      'repo_create',
    );
  });
});
