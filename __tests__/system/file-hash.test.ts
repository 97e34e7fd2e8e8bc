import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { hashOfFile } from '../../src/system/file-hash.js';
import { temporary } from '../support/fake-borg.js';

const { path: folder, remove } = temporary();

afterAll(remove);

function hashOf(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return hashOfFile(path, 'xxh64');
}

describe('the XXH64 hash of a file', () => {
  test.each([
    ['', 'ef46db3751d8e999'],
    ['a', 'd24ec4f1a98c6e5b'],
    ['abc', '44bc2cf5ad770999'],
    ['12345678', 'd2d02f08cf7cfd4a'],
    ['The quick brown fox jumps over the lazy dog', '0b242d361fda71bc'],
  ])('of %j equals the reference', async (content, hash) => {
    expect(await hashOf(content)).toBe(hash);
  });

  test('is correct across chunk boundaries', async () => {
    expect(await hashOf(Buffer.alloc((1 << 20) + 17, 'borg'))).toBe('456c13c018a0eb8d');
  });

  test('of a missing file is an error', async () => {
    await expect(hashOfFile(join(folder, 'nowhere'), 'xxh64')).rejects.toThrow('ENOENT');
  });
});
