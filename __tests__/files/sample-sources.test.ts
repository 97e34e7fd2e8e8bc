import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createInclusionTest, type Line } from '../../src/files/patterns.js';
import { sampleLimits, sampleSources, stratumOf } from '../../src/files/sample-sources.js';

const longAgo = new Date('2026-01-02T03:04:05Z');
const exclude = (text: string): Line => ({ kind: 'exclude', text });
const pattern = (text: string): Line => ({ kind: 'pattern', text });

describe('a sample of the sources', () => {
  let folder: string;
  const sample = (lines: readonly Line[] = [], more: object = {}, limits = { ...sampleLimits, milliseconds: 10_000 }) =>
    sampleSources({ sources: { roots: [folder], lines }, folder: '/', options: more, slashDot: true, limits });
  const names = async (...asked: Parameters<typeof sample>) =>
    (await sample(...asked)).map(({ path }) => path.slice(folder.length)).sort();
  const write = (name: string, content: string, time = longAgo): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    utimesSync(join(folder, name), time, time);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
    write('a', 'a');
    write('cache/x', 'x');
    write('cache/CACHEDIR.TAG', 'Signature: 8a477f597d28d172789f06886806bc55');
    write('deep/deeper/b', 'b');
    write('new', 'new', new Date());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('contains the hash, the size, and the time of each file', async () => {
    expect((await sample()).find(({ path }) => path.endsWith('/b'))).toEqual({
      path: `${folder.slice(1)}/deep/deeper/b`,
      size: 1,
      modified: `${longAgo.getTime()}000000`,
      sha256: createHash('sha256').update('b').digest('hex'),
    });
  });

  test('leaves out what was changed a moment ago', async () => {
    expect(await names()).toEqual(['a', 'cache/CACHEDIR.TAG', 'cache/x', 'deep/deeper/b']);
  });

  test.each([
    ['an excluded folder', [exclude(`*/deep`)], {}, ['a', 'cache/CACHEDIR.TAG', 'cache/x']],
    ['folders with a tag', [], { exclude_caches: true }, ['a', 'deep/deeper/b']],
    ['folders with a marker', [], { exclude_if_present: ['x'] }, ['a', 'deep/deeper/b']],
    ['what only Borg could tell', [exclude('re:deep')], {}, []],
    ['everything, if Borg gets other flags', [], { extra_borg_options: { create: '--exclude=x' } }, []],
  ])('leaves out %s', async (_, lines, options, expected) => {
    expect(await names(lines, options)).toEqual(expected);
  });

  test('is never larger than its limits', async () => {
    expect(await sample([], {}, { ...sampleLimits, files: 2 })).toHaveLength(2);
    const unread = await sample([], {}, { ...sampleLimits, bytes: 0 });
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.every(({ sha256 }) => sha256 === undefined)).toBe(true);
  });
});

describe('a file is certainly included', () => {
  test.each<[string, readonly Line[], boolean]>([
    ['without patterns', [], true],
    ['if another is excluded', [exclude('*/other')], true],
    ['unless it is excluded', [exclude('*/file')], false],
    ['unless a folder above is excluded', [pattern('- home/user')], false],
    ['if it is included first', [pattern('+ home/user/file'), pattern('- home/**')], true],
    ['unless that is only its folder itself', [pattern('+ pf:home/user'), pattern('- home/**')], false],
    ['if its whole path is, wherever that is', [pattern('- home/**'), pattern('+ pf:home/user/file')], true],
    ['unless only Borg can read the pattern', [pattern('- re:^x')], false],
  ])('%s', (_, lines, expected) => {
    expect(createInclusionTest(lines)('/home/user/file')).toBe(expected);
  });
});

test('the files of a sample differ in size and age', () => {
  const day = 86_400_000;
  expect(stratumOf({ size: 10, age: 0 })).not.toBe(stratumOf({ size: 1e6, age: 0 }));
  expect(stratumOf({ size: 10, age: 0 })).not.toBe(stratumOf({ size: 10, age: 40 * day }));
  expect(stratumOf({ size: 10, age: 40 * day })).toBe(stratumOf({ size: 20, age: 41 * day }));
});
