import { describe, expect, test } from '@jest/globals';
import { type CreateArguments, createArguments, createNotices } from '../../src/actions/create.js';
import { statisticsExtent } from '../../src/actions/shared-flags.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import type { Sources } from '../../src/files/sources.js';

const none: Sources = { paths: ['/a'], lines: [] };
const name = '/r::{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}';

function request(more: Partial<CreateArguments> & { readonly version?: string } = {}): CreateArguments {
  const { version = '1.2.4', ...rest } = more;
  return {
    repository: '/r',
    options: {},
    flags: {},
    capabilities: capabilitiesOf(version),
    sources: none,
    dryRun: false,
    verbosity: 0,
    json: false,
    ...rest,
  };
}

const flagsOf = (more: Parameters<typeof request>[0]): readonly string[] => createArguments(request(more)).flags;

describe('the arguments of borg create', () => {
  test.each<[string, string, readonly string[]]>([
    ['1.2.4', 'repository and archive in one operand', [name]],
    ['1.4.1', 'the same', [name]],
    ['2.0.0b19', 'repository and archive separately', ['--repo', '/r', '{hostname}']],
  ])('with Borg %s contain %s', (version, _, operands) => {
    expect(createArguments(request({ version }))).toEqual({ flags: ['--json'], operands, roots: ['/a'] });
  });

  test.each<[CreateArguments['options'], readonly string[]]>([
    [{ checkpoint_interval: 600 }, ['--checkpoint-interval', '600']],
    [{ chunker_params: 'fixed,4096' }, ['--chunker-params', 'fixed,4096']],
    [{ compression: 'zstd,7' }, ['--compression', 'zstd,7']],
    [{ upload_rate_limit: 100, upload_buffer_size: 5 }, ['--upload-ratelimit', '100', '--upload-buffer', '5']],
    [{ upload_rate_limit: 0 }, []],
    [{ one_file_system: true }, ['--one-file-system']],
    [{ numeric_ids: true }, ['--numeric-ids']],
    [{ atime: true }, ['--atime']],
    [{ atime: false, ctime: true, birthtime: true, flags: true }, []],
    [{ ctime: false, birthtime: false, flags: false }, ['--noctime', '--nobirthtime', '--noflags']],
    [{ read_special: true }, ['--read-special']],
    [{ files_cache: 'mtime,size' }, ['--files-cache', 'mtime,size']],
    [
      { exclude_caches: true, exclude_if_present: ['.no', '-x'], keep_exclude_tags: true, exclude_nodump: true },
      [
        '--exclude-caches',
        '--exclude-if-present=.no',
        '--exclude-if-present=-x',
        '--keep-exclude-tags',
        '--exclude-nodump',
      ],
    ],
    [{ progress: true }, ['--progress']],
    [{ list_details: true }, ['--list', '--filter', 'AME-']],
  ])('contain the flags for the options %j', (options, flags) =>
    expect(flagsOf({ options })).toEqual([...flags, '--json']),
  );

  test.each<[string, Parameters<typeof request>[0], readonly string[]]>([
    ['a list', { flags: { list: true } }, ['--list', '--filter', 'AME-', '--json']],
    ['a list with Borg 2', { flags: { list: true }, version: '2.0.0b19' }, ['--list', '--filter', 'AME', '--json']],
    [
      'a longer list at verbosity 2',
      { flags: { list: true }, verbosity: 2 },
      ['--list', '--filter', 'AMEx-', '--json'],
    ],
    ['no list together with JSON', { flags: { list: true }, json: true }, ['--json']],
    ['a dry run', { dryRun: true, flags: { stats: true } }, ['--dry-run']],
    ['a dry run with a list', { dryRun: true, flags: { list: true } }, ['--list', '--filter', 'AMEx-', '--dry-run']],
    ['a comment', { flags: { comment: 'a b' } }, ['--comment', 'a b', '--json']],
    ['quick statistics by default', { version: '1.4.5' }, ['--json', '--quick-stats']],
    ['full statistics on request', { version: '1.4.5', flags: { stats: true } }, ['--json']],
    ['full statistics in JSON', { version: '1.4.5', json: true }, ['--json']],
    [
      'the options of Borg 1.4.2',
      { version: '1.4.2', options: { files_changed: 'mtime' } },
      ['--files-changed', 'mtime', '--json'],
    ],
    [
      'the options of betas of Borg 2',
      { version: '2.0.0b9', options: { checkpoint_volume: 5 } },
      ['--checkpoint-volume', '5', '--json'],
    ],
  ])('contain %s', (_, more, flags) => expect(flagsOf(more)).toEqual(flags));

  test('keep the order of the lines, with roots first', () => {
    const lines: Sources['lines'] = [
      { kind: 'pattern', text: 'R /c' },
      { kind: 'exclude', text: '-e' },
      { kind: 'pattern', text: '- x' },
    ];
    expect(createArguments(request({ sources: { paths: ['/a b'], lines } }))).toEqual({
      flags: ['--pattern=R /a b', '--pattern=R /c', '--exclude=-e', '--pattern=- x', '--json'],
      operands: [name],
      roots: [],
    });
  });

  test('put the stored configuration first, and protect it from excludes', () => {
    const kept = {
      roots: ['/t/./borgmatic/bootstrap', '/etc/c.yaml'],
      includes: ['pp:/t/borgmatic', 'pf:/etc/c.yaml'],
    };
    const sources: Sources = { paths: ['/a', ' b'], lines: [{ kind: 'exclude', text: '*' }] };
    expect(createArguments(request({ sources, kept }))).toEqual({
      flags: [
        '--pattern=R /t/./borgmatic/bootstrap',
        '--pattern=R /etc/c.yaml',
        '--pattern=R /a',
        '--pattern=R ./ b',
        '--pattern=+ pp:/t/borgmatic',
        '--pattern=+ pf:/etc/c.yaml',
        '--exclude=*',
        '--json',
      ],
      operands: [name],
      roots: [],
    });
  });

  test('contain sources as operands if there are only excludes, and never as flags', () => {
    const sources: Sources = { paths: ['-a', '/b'], lines: [{ kind: 'exclude', text: 'x' }] };
    expect(createArguments(request({ sources }))).toMatchObject({ operands: [name], roots: ['./-a', '/b'] });
  });
});

describe("what this Borg doesn't support", () => {
  test.each<[string, CreateArguments['options'], number]>([
    ['1.2.4', { files_changed: 'mtime', checkpoint_volume: 5 }, 2],
    ['1.4.5', { files_changed: 'mtime', exclude_nodump: true, upload_rate_limit: 5 }, 0],
    ['2.0.0b23', { exclude_nodump: true, upload_rate_limit: 5, files_changed: 'mtime' }, 2],
  ])('Borg %s with %j: %s notices', (version, options, count) => {
    expect(createNotices(request({ version, options }))).toHaveLength(count);
    expect(createArguments(request({ version: '2.0.0b23', options: { exclude_nodump: true } })).flags).toEqual([
      '--json',
    ]);
  });
});

describe('the requested statistics', () => {
  test.each([
    [{}, {}, 'none'],
    [{ stats: true }, {}, 'standard'],
    [{ 'quick-stats': true }, { statistics: true }, 'quick'],
    [{}, { statistics: 'standard' }, 'standard'],
    [{}, { statistics: true }, 'standard'],
    [{}, { statistics: false }, 'none'],
    [{}, { statistics: 'quick' }, 'quick'],
    [{}, { quick_statistics: true }, 'quick'],
    [{ stats: true }, { statistics: 'none' }, 'standard'],
  ] as const)('flags %j and options %j: %s', (flags, options, wanted) =>
    expect(statisticsExtent({ flags, options })).toBe(wanted),
  );
});
