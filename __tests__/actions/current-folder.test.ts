import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { callIn } from '../support/command-line.js';

describe('with working_directory set, paths on the command line are relative to the current folder', () => {
  let stand: Stand;
  let config: string;
  let here: string;
  const base = (name: string) => join(stand.path('base'), name);
  const call = (...words: readonly string[]) =>
    callIn(here, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' })(['-c', config, ...words]);

  beforeAll(() => {
    stand = createStand();
    mkdirSync(stand.path('base/heimdall'), { recursive: true });
    writeFileSync(base('heimdall/data'), 'old\n');
    config = stand.write(
      'c.yaml',
      `working_directory: ${stand.path('base')}\nsource_directories: [heimdall]\nrepositories: [repository]\n`,
    );
    here = stand.folder;
    expect(call('repo-create', '-e', 'repokey-blake2')).toMatchObject({ status: 0 });
    expect(call('create')).toMatchObject({ status: 0 });
    writeFileSync(base('heimdall/data'), 'new\n');
  });
  beforeEach(() => {
    here = stand.path('here');
    rmSync(here, { recursive: true, force: true });
    mkdirSync(here);
  });
  afterAll(() => stand.remove());

  const untouched = () => {
    expect(readFileSync(base('heimdall/data'), 'utf8')).toBe('new\n');
    expect(readdirSync(stand.path('base')).sort()).toEqual(['heimdall', 'repository']);
  };

  test('extract without a destination', () => {
    expect(call('extract', '--archive', 'latest')).toMatchObject({ status: 0 });
    expect(readFileSync(join(here, 'heimdall/data'), 'utf8')).toBe('old\n');
    untouched();
  });

  test.each(['into', './into', 'into/', '../here/into'])('extract --destination %s', (destination) => {
    mkdirSync(join(here, 'into'));
    expect(call('extract', '--archive', 'latest', '--destination', destination)).toMatchObject({ status: 0 });
    expect(readFileSync(join(here, 'into/heimdall/data'), 'utf8')).toBe('old\n');
    untouched();
  });

  test('export-tar', () => {
    expect(call('export-tar', '--archive', 'latest', '--destination', 'x.tar')).toMatchObject({ status: 0 });
    expect(execFileSync('tar', ['xOf', join(here, 'x.tar'), 'heimdall/data'], { encoding: 'utf8' })).toBe('old\n');
    untouched();
  });

  test('key export, and key import', () => {
    expect(call('key', 'export', '--path', 'key')).toMatchObject({ status: 0 });
    expect(readFileSync(join(here, 'key'), 'utf8')).toMatch(/^BORG_KEY /);
    expect(call('key', 'import', '--path', 'key')).toMatchObject({ status: 0 });
    untouched();
  });

  test('mount, and umount', () => {
    expect(call('mount', '--mount-point', 'nowhere').error).toContain(join(here, 'nowhere'));
    expect(call('umount', '--mount-point', 'nowhere').error).toContain(join(here, 'nowhere'));
  });

  test('pattern files of list', () => {
    writeFileSync(join(here, 'leave-out'), '*/data\n');
    const { status, out } = call('list', '--archive', 'latest', '--short', '--exclude-from', 'leave-out');
    expect({ status, data: out.includes('data') }).toEqual({ status: 0, data: false });
  });

  test('files that Borg writes for the action borg', () => {
    expect(call('borg', 'key', 'export', '::', 'key')).toMatchObject({ status: 0 });
    expect(existsSync(join(here, 'key'))).toBe(true);
    untouched();
  });
});
