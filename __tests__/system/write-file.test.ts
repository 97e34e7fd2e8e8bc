import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { beginReplacement, replaceFile } from '../../src/system/write-file.js';

let folder: string;
const at = (name: string) => join(folder, name);
const modeOf = (path: string) => statSync(path).mode & 0o7777;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new file is only accessible to its owner, and nothing else is left in its folder', () => {
  replaceFile(at('new'), 'text');
  expect({ text: readFileSync(at('new'), 'utf8'), mode: modeOf(at('new')), names: readdirSync(folder) }).toEqual({
    text: 'text',
    mode: 0o600,
    names: ['new'],
  });
});

test('a file that is replaced keeps its mode and owner', () => {
  writeFileSync(at('old'), 'old');
  chmodSync(at('old'), 0o640);
  if (process.getuid?.() === 0) chownSync(at('old'), 12, 34);
  const before = statSync(at('old'));
  replaceFile(at('old'), 'new', { mode: 0o600 });
  const { mode, uid, gid, ino } = statSync(at('old'));
  expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  expect(ino).not.toBe(before.ino);
  expect(readFileSync(at('old'), 'utf8')).toBe('new');
});

test('a symlink is kept and its target replaced, even if parent folders are symlinks', () => {
  mkdirSync(at('real/deep'), { recursive: true });
  writeFileSync(at('real/file'), 'old');
  symlinkSync('real/deep', at('linked'));
  symlinkSync('../file', at('real/deep/link'));
  replaceFile(at('linked/link'), 'new');
  expect(lstatSync(at('real/deep/link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('real/file'), 'utf8')).toBe('new');
  expect(readdirSync(at('real')).sort()).toEqual(['deep', 'file']);
});

test('a dangling symlink points to the new file', () => {
  symlinkSync('later', at('link'));
  replaceFile(at('link'), 'new');
  expect(readFileSync(at('later'), 'utf8')).toBe('new');
});

test('a discarded replacement leaves the old file unchanged, and nothing next to it', () => {
  writeFileSync(at('old.tar.gz'), 'old');
  const replacement = beginReplacement(at('old.tar.gz'));
  expect(replacement.path).toMatch(/\.tar\.gz$/);
  writeFileSync(replacement.path, 'half');
  expect(readFileSync(at('old.tar.gz'), 'utf8')).toBe('old');
  replacement.discard();
  replacement.discard();
  expect(readFileSync(at('old.tar.gz'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['old.tar.gz']);
});

test('a full disk does not damage the old file', () => {
  // The temporary file is a symlink to /dev/full, where every write fails.
  writeFileSync(at('old'), 'old');
  const replacement = beginReplacement(at('old'));
  symlinkSync('/dev/full', replacement.path);
  expect(() => writeFileSync(replacement.path, 'new')).toThrow(/ENOSPC/);
  replacement.discard();
  expect(readFileSync(at('old'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['old']);
});

test('a file with a name of the maximum length can be replaced', () => {
  const name = `${'ü'.repeat(125)}.yaml`;
  replaceFile(at(name), 'one');
  replaceFile(at(name), 'two');
  expect(readdirSync(folder)).toEqual([name]);
  expect(readFileSync(at(name), 'utf8')).toBe('two');
});

test('without overwrite, an existing file is not replaced, nor is one that is created meanwhile', () => {
  const replacement = beginReplacement(at('x'), { overwrite: false });
  writeFileSync(replacement.path, 'mine');
  writeFileSync(at('x'), 'theirs');
  expect(() => replacement.commit()).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  replacement.discard();
  expect(() => replaceFile(at('x'), 'mine', { overwrite: false })).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(at('x'), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['x']);
});

test('devices and pipes are written to, never replaced, and a pipe that nobody reads is an error', () => {
  replaceFile('/dev/null', 'text');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  execFileSync('mkfifo', [at('pipe')]);
  expect(() => replaceFile(at('pipe'), 'text')).toThrow(expect.objectContaining({ code: 'ENXIO' }));
  const reader = openSync(at('pipe'), 'r+');
  replaceFile(at('pipe'), 'text');
  const bytes = Buffer.alloc(10);
  expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('text');
  closeSync(reader);
  expect(statSync(at('pipe')).isFIFO()).toBe(true);
});

test('an unfinished file is removed when the process exits', () => {
  const module = join(process.cwd(), 'lib/src/system/write-file.js');
  const script = `import { writeFileSync } from 'node:fs';
    const { beginReplacement } = await import(${JSON.stringify(module)});
    writeFileSync(beginReplacement(${JSON.stringify(at('x'))}).path, 'half');
    process.exit(3);`;
  expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' })).toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
