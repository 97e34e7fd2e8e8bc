import { describe, expect, test } from '@jest/globals';
import { diffFlags } from '../../src/actions/diff.js';
import { recreateFlags } from '../../src/actions/recreate.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import type { Line } from '../../src/files/patterns.js';

const borg12 = capabilitiesOf('1.2.4');
const borg14 = capabilitiesOf('1.4.5');
const borg2 = capabilitiesOf('2.0.0b22');
const none: readonly Line[] = [];
const some: readonly Line[] = [
  { kind: 'pattern', text: '- /x' },
  { kind: 'exclude', text: '*.tmp' },
];
const left = ['--pattern=- /x', '--exclude=*.tmp'];

describe('the flags of recreate', () => {
  const plain = { options: {}, flags: {}, capabilities: borg12, lines: none, dryRun: false, verbosity: 0 };

  test.each<[string, Partial<Parameters<typeof recreateFlags>[0]>, readonly string[]]>([
    ['nothing', {}, []],
    ['what is excluded', { lines: some }, left],
    [
      'tags',
      { options: { exclude_caches: true, exclude_if_present: ['.no', '.not'], keep_exclude_tags: true } },
      ['--exclude-caches', '--exclude-if-present=.no', '--exclude-if-present=.not', '--keep-exclude-tags'],
    ],
    [
      'nothing that only applies to create: sources, metadata, NODUMP',
      { options: { source_directories: ['/home'], numeric_ids: true, exclude_nodump: true } },
      [],
    ],
    [
      'another archive',
      { flags: { target: 't', comment: 'a b', timestamp: '2020-01-02T03:04:05' } },
      ['--target', 't', '--comment', 'a b', '--timestamp', '2020-01-02T03:04:05'],
    ],
    [
      'compression and chunks',
      { options: { compression: 'zstd,3', chunker_params: 'default', recompress: 'if-different' } },
      ['--compression', 'zstd,3', '--chunker-params', 'default', '--recompress', 'if-different'],
    ],
    [
      'compression with Borg 2, which has no recompress mode',
      { options: { compression: 'zstd,3', recompress: 'never' }, capabilities: borg2 },
      ['--compression', 'zstd,3'],
    ],
    ['a list', { flags: { list: true } }, ['--list', '--filter', 'AME-']],
    ['a list, with Borg 2', { options: { list_details: true }, capabilities: borg2 }, ['--list', '--filter', 'AME']],
    ['a list in a dry run', { flags: { list: true }, dryRun: true }, ['--list', '--filter', 'AMEx-', '--dry-run']],
    [
      'a list with all details, with Borg 2',
      { flags: { list: true }, verbosity: 2, capabilities: borg2 },
      ['--list', '--filter', 'AME+-'],
    ],
  ])('%s', (_, more, flags) => expect(recreateFlags({ ...plain, ...more })).toEqual(flags));

  test.each(['always', 'if-different'] as const)('recompress: %s is refused with Borg 2', (recompress) => {
    expect(() => recreateFlags({ ...plain, options: { recompress }, capabilities: borg2 })).toThrow('needs Borg 1');
  });
});

describe('the flags of diff', () => {
  const plain = { options: {}, flags: {}, capabilities: borg14, lines: none, json: false };

  test.each<[string, Partial<Parameters<typeof diffFlags>[0]>, readonly string[]]>([
    ['nothing', {}, []],
    ['what is excluded', { lines: some }, left],
    [
      'all of them',
      { options: { numeric_ids: true }, flags: { 'same-chunker-params': true, 'content-only': true }, json: true },
      ['--numeric-ids', '--same-chunker-params', '--content-only', '--json-lines'],
    ],
    ['an order', { flags: { 'sort-by': ['>size_diff', 'path'] } }, ['--sort-by', '>size_diff,path']],
    ['an order, with an older Borg', { flags: { 'sort-by': ['path'] }, capabilities: borg12 }, ['--sort']],
    ['an order, with Borg 2', { flags: { 'sort-by': ['path'] }, capabilities: borg2 }, ['--sort-by', 'path']],
  ])('%s', (_, more, flags) => expect(diffFlags({ ...plain, ...more })).toEqual(flags));

  test.each([['>path'], ['size_added']])("the order %s is refused if Borg doesn't support it", (key) => {
    const request = { ...plain, flags: { 'sort-by': [key] }, capabilities: borg12 };
    expect(() => diffFlags(request)).toThrow(`not by ${key}. Use --sort-by path, or Borg 1.4.2 or later`);
  });
});
