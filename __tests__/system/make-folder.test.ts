import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder } from '../../src/system/make-folder.js';

let top: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

describe('a folder', () => {
  test('is created with those above it, which only this user can access', () => {
    makeFolder(join(top, 'a', 'b', 'c'));
    for (const path of ['a', 'a/b', 'a/b/c']) expect(statSync(join(top, path)).mode & 0o777).toBe(0o700);
  });

  test('that exists is left as it is, also behind a link', () => {
    symlinkSync('.', join(top, 'link'));
    makeFolder(join(top, 'link', 'own'));
    makeFolder(join(top, 'own'));
    expect(statSync(join(top, 'own')).isDirectory()).toBe(true);
  });

  test.each([
    ['where a file is', 'file', 'ENOTDIR'],
    ['below a file', 'file/below', 'ENOTDIR'],
    ['where a link leads nowhere', 'dangling', 'ENOTDIR'],
    ['below a link that leads nowhere', 'dangling/below', 'ENOTDIR'],
    ['where links form a loop', 'loop/below', 'ELOOP'],
  ])('%s can not be created', (_where, path, code) => {
    writeFileSync(join(top, 'file'), '');
    symlinkSync('nowhere', join(top, 'dangling'));
    symlinkSync('loop', join(top, 'loop'));
    expect(() => makeFolder(join(top, path))).toThrow(expect.objectContaining({ code }));
  });

  test('where the system allows none ends with an error, and not never', () => {
    expect(() => makeFolder('/proc/borgflow/history')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
