import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectSources } from '../../src/actions/sources.js';
import { UserError } from '../../src/system/errors.js';
import { temporary } from '../borg/stage.js';

let folder: ReturnType<typeof temporary>;

beforeAll(() => {
  folder = temporary();
  for (const name of ['a/inner', 'ab', 'c d']) mkdirSync(join(folder.path, name), { recursive: true });
  writeFileSync(join(folder.path, 'patterns'), '# comment\n\nR ab\n- **/x  \n');
  writeFileSync(join(folder.path, 'no-roots'), '- **/x\n');
});
afterAll(() => folder.remove());

const collect = (options: Parameters<typeof collectSources>[0]) => collectSources(options, folder.path);

describe('the sources of an archive', () => {
  test('are expanded, sorted, and each taken once', async () => {
    const { paths } = await collect({ source_directories: ['c d', 'a*', 'ab', '~'] });
    expect(paths).toEqual(['a', 'ab', 'c d', homedir()].sort());
  });

  test('leave out what lies inside another one, but not what only begins alike', async () => {
    const { paths } = await collect({ source_directories: ['a/inner', 'a/', 'ab'] });
    expect(paths).toEqual(['a/', 'ab']);
  });

  test('keep a path whose part before /./ is to be cut off', async () => {
    const { paths } = await collect({ source_directories: ['a', 'a/./inner'] });
    expect(paths).toEqual(['a', 'a/./inner']);
  });

  test('stay as written where a glob matches nothing and need not', async () => {
    const { paths } = await collect({ source_directories: ['z*'], source_directories_must_exist: false });
    expect(paths).toEqual(['z*']);
  });

  test('may be roots of patterns, and those are expanded too', async () => {
    const { paths, patterns } = await collect({ patterns: ['  R a*', '', '# no', '- x', 'Rab'] });
    expect(paths).toEqual([]);
    expect(patterns).toEqual(['R a', 'R ab', '- x', 'R ab']);
  });

  test('may be roots in a file of patterns', async () => {
    expect((await collect({ patterns_from: ['pat*'] })).patternFiles).toEqual(['patterns']);
  });

  test('excludes have ~ expanded, behind a style as well, and no comments', async () => {
    const { excludes } = await collect({
      source_directories: ['a'],
      exclude_patterns: ['~/x', 'sh:~/y', '*.o ', '#c', ''],
    });
    expect(excludes).toEqual([`${homedir()}/x`, `sh:${homedir()}/y`, '*.o']);
  });
});

describe('what is wrong with sources is said before Borg runs', () => {
  test.each<[string, Parameters<typeof collectSources>[0], RegExp]>([
    ['nothing at all', {}, /nothing to back up.*source_directories/],
    ['patterns without a root', { patterns: ['- x'], patterns_from: ['no-roots'] }, /nothing to back up/],
    ['one missing folder', { source_directories: ['a', 'gone'] }, /^gone does not exist, so no archive was made/],
    [
      'all missing folders, each once',
      { source_directories: ['x', 'y', 'x'], patterns: ['R z'] },
      /^x, y and z do not exist/,
    ],
    ['a missing root', { patterns: ['R /no/such/root'] }, /\/no\/such\/root does not exist/],
    [
      'a missing file of patterns',
      { source_directories: ['a'], patterns_from: ['gone'] },
      /pattern file gone cannot be read.*No archive/,
    ],
    [
      'a missing file of excludes',
      { source_directories: ['a'], exclude_from: ['gone'] },
      /pattern file gone cannot be read/,
    ],
  ])('%s', async (_, options, message) => {
    await expect(collect(options)).rejects.toThrow(message);
    await expect(collect(options)).rejects.toBeInstanceOf(UserError);
  });
});
