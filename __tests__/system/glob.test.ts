import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsIn, expression, glob } from '../../src/system/glob.js';
import { expandHome } from '../../src/system/paths.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;

beforeAll(() => {
  folder = temporary();
  for (const name of ['a', 'b/c', 'b/d', '.hidden', 'x[1]']) mkdirSync(join(folder.path, name), { recursive: true });
  for (const name of ['a/1.txt', 'a/2.txt', 'b/c/3.txt', '.hidden/4.txt']) writeFileSync(join(folder.path, name), '');
  symlinkSync('/nowhere', join(folder.path, 'broken'));
});
afterAll(() => folder.remove());

describe('glob', () => {
  test.each<[string, readonly string[]]>([
    ['a/*.txt', ['a/1.txt', 'a/2.txt']],
    ['*', ['a', 'b', 'broken', 'x[1]']],
    ['.*', ['.hidden']],
    ['.h*/*', ['.hidden/4.txt']],
    ['*/', ['a/', 'b/', 'x[1]/']],
    ['b/[cd]', ['b/c', 'b/d']],
    ['b/[!c]', ['b/d']],
    ['b/?', ['b/c', 'b/d']],
    ['**/3.txt', []],
    ['*/*/3.txt', ['b/c/3.txt']],
    ['x[[]1]', ['x[1]']],
    ['x[1]', []],
    ['a', ['a']],
    ['./a/./*.txt', ['./a/./1.txt', './a/./2.txt']],
    ['{a,b}', []],
    ['nothing', []],
    ['a/1.txt/', []],
  ])('finds the same as Python’s glob for %s', async (pattern, found) => {
    expect(await glob(pattern, folder.path)).toEqual({ paths: found, unreadable: [] });
  });

  test('accepts absolute patterns', async () => {
    expect((await glob(`${folder.path}/a/1*`, '/')).paths).toEqual([`${folder.path}/a/1.txt`]);
  });

  test('never fails, and a name without special characters matches itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab-!]^\\[.*?{}()|+$') }), (pattern) => {
        const regular = expression(pattern);
        if (!/[*?[]/.test(pattern)) expect(regular.test(pattern)).toBe(true);
      }),
    );
  });
});

describe('paths', () => {
  test('a symbolic link exists even if its target is missing', async () => {
    expect(await existsIn('broken', folder.path)).toBe(true);
    expect(await existsIn('a/1.txt/x', folder.path)).toBe(false);
    expect(await existsIn('nothing', folder.path)).toBe(false);
  });

  test.each([
    ['~', homedir()],
    ['~/x y', `${homedir()}/x y`],
    ['~root/x', '/root/x'],
    ['~no-such-user/x', '~no-such-user/x'],
    ['/a/~', '/a/~'],
  ])('%s is expanded to %s', (path, expanded) => expect(expandHome(path)).toBe(expanded));
});
