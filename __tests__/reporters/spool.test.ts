import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createSpool } from '../../src/reporters/spool.js';

describe('a spool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('returns everything in order from an unlinked file', () => {
    const spool = createSpool(100, folder);
    const texts = Array.from({ length: 300 }, (_, number) => `line ${number} ü€😀\n`);
    for (const text of texts) {
      spool.add(text);
    }
    expect(readdirSync(folder)).toEqual([]);
    const drained: string[] = [];
    spool.drain((text) => drained.push(text));
    expect(drained.join('')).toBe(texts.join(''));
  });

  test('says how much is missing if the disk is full', () => {
    const spool = createSpool(10, join(folder, 'missing'));
    spool.add('a line that is too long\n');
    spool.add('short\n');
    const drained: string[] = [];
    spool.drain((text) => drained.push(text));
    expect(existsSync(join(folder, 'missing'))).toBe(false);
    expect(drained.join('')).toMatch(/^\[about 24 characters are missing here: .*\]\nshort\n$/);
  });
});
