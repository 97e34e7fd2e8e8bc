import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findProgram } from '../../src/process/launch.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findProgram', () => {
  test('returns where a program is on a PATH', () => {
    expect(findProgram('sh', '/nowhere:/bin:/usr/bin')).toBe('/bin/sh');
    expect(findProgram('/bin/sh', '')).toBe('/bin/sh');
    expect(findProgram('no-such-program', '/bin:/usr/bin')).toBeUndefined();
    expect(findProgram('sh')).toBe(execFileSync('/bin/sh', ['-c', 'command -v sh'], { encoding: 'utf8' }).trim());
  });

  test('skips folders and files that are not executable', () => {
    mkdirSync(join(folder, 'a', 'tool'), { recursive: true });
    mkdirSync(join(folder, 'b'));
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'b', 'tool'), '');
    writeFileSync(join(folder, 'c', 'tool'), '', { mode: 0o755 });
    const where = ['a', 'b', 'c'].map((name) => join(folder, name)).join(':');
    expect(findProgram('tool', where)).toBe(join(folder, 'c', 'tool'));
  });
});
