import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  createTemporaryFolder,
  removeLeftFolder,
  removeTemporaryFolders,
  temporaryRoot,
  writePrivateFile,
} from '../../src/system/temporary.js';

let folder = '';
const before = process.env['RUNNER_TEMP'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporary-test-'));
  process.env['RUNNER_TEMP'] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env['RUNNER_TEMP'];
  else process.env['RUNNER_TEMP'] = before;
  rmSync(folder, { recursive: true, force: true });
});

const mode = (path: string) => statSync(path).mode & 0o777;

test('folders are only accessible to the running user, in one root in $RUNNER_TEMP, whatever the umask', () => {
  const umask = process.umask(0);
  const { path } = createTemporaryFolder('ssh agent/x');
  process.umask(umask);
  expect(path).toMatch(/\/ssh-agent-x-\w{6}$/);
  expect(dirname(path)).toBe(temporaryRoot());
  expect(dirname(temporaryRoot())).toBe(folder);
  expect([mode(path), mode(temporaryRoot())]).toEqual([0o700, 0o700]);
});

test('a folder is removed with its contents, but not with the targets of its symlinks', () => {
  const outside = join(folder, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), 'kept');
  const { path, remove } = createTemporaryFolder('keys');
  mkdirSync(join(path, 'deep', 'deeper'), { recursive: true });
  symlinkSync(outside, join(path, 'link'));
  expect(remove()).toEqual([]);
  expect(remove()).toEqual([]);
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('kept');
});

test('a private file is only readable by the running user, and never replaces another file', () => {
  const { path } = createTemporaryFolder('keys');
  const file = join(path, 'key');
  const umask = process.umask(0);
  writePrivateFile(file, 'secret\n');
  process.umask(umask);
  expect([readFileSync(file, 'utf8'), mode(file)]).toEqual(['secret\n', 0o600]);
  expect(() => writePrivateFile(file, 'other')).toThrow('EEXIST');
  symlinkSync(join(path, 'elsewhere'), join(path, 'link'));
  expect(() => writePrivateFile(join(path, 'link'), 'other')).toThrow('EEXIST');
  expect(existsSync(join(path, 'elsewhere'))).toBe(false);
});

test('everything can be removed together, several times, and new folders can be created afterwards', () => {
  const root = temporaryRoot();
  createTemporaryFolder('one');
  createTemporaryFolder('two');
  expect(removeTemporaryFolders()).toEqual([]);
  expect(removeTemporaryFolders()).toEqual([]);
  expect(existsSync(root)).toBe(false);
  expect(existsSync(createTemporaryFolder('three').path)).toBe(true);
  expect(temporaryRoot()).toBe(root);
});

test('a root that an earlier process left is removed, but no other folder', () => {
  const left = join(folder, 'borgflow-1-01234567-89ab-4cde-8f01-23456789abcd');
  const other = join(folder, 'photos');
  mkdirSync(join(left, 'keys'), { recursive: true, mode: 0o700 });
  mkdirSync(other);
  expect(removeLeftFolder(left)).toEqual([]);
  expect(removeLeftFolder(left)).toEqual([]);
  expect(existsSync(left)).toBe(false);
  expect(removeLeftFolder(other)).toEqual([
    `${other} was not removed: it is not named like a Borgflow temporary folder.`,
  ]);
  expect(existsSync(other)).toBe(true);
});

test('a mounted file system is not removed with a folder', () => {
  const data = join(folder, 'data');
  const { path, remove } = createTemporaryFolder('mount');
  const point = join(path, 'mounted here');
  mkdirSync(data);
  mkdirSync(point);
  writeFileSync(join(data, 'file'), 'kept');
  try {
    execFileSync('mount', ['--bind', data, point], { stdio: 'ignore' });
  } catch {
    return; // Only root can mount.
  }
  try {
    expect(remove()).toEqual([expect.stringContaining(`${point} is still mounted. Unmount it`)]);
    expect(removeTemporaryFolders()).toEqual([expect.stringContaining('is still mounted')]);
  } finally {
    execFileSync('umount', [point]);
  }
  expect(readFileSync(join(data, 'file'), 'utf8')).toBe('kept');
  expect(removeTemporaryFolders()).toEqual([]);
});
