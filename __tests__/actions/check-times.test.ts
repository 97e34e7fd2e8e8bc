import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { archivesId } from '../../src/actions/check.js';
import { createCheckTimes, timesFolders } from '../../src/actions/check-frequency.js';
import type { CheckName } from '../../src/actions/check-options.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { temporary } from '../support/fake-borg.js';

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ path: folder, remove } = temporary());
});

afterEach(() => remove());

const then = new Date('2026-01-02T03:04:05Z');

function written(...names: string[]): string {
  const path = join(folder, ...names);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, then, then);
  return path;
}

const times = (archives?: string) =>
  createCheckTimes({ folder: join(folder, 'new'), olderFolder: join(folder, 'old'), repositoryId: 'r', archives });

const lastOf = async (kept: ReturnType<typeof times>, check: CheckName) => (await kept.last(check, new Date())).time;

describe('the time of a check', () => {
  test("is stored in a file that others can't read, for the next run", async () => {
    expect(await lastOf(times(), 'repository')).toBeUndefined();
    expect(await times().record('repository')).toBeUndefined();
    expect(statSync(join(folder, 'new', 'r', 'repository')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'new', 'r')).mode & 0o777).toBe(0o700);
    const last = await lastOf(times(), 'repository');
    expect(Date.now() - (last?.getTime() ?? 0)).toBeLessThan(60_000);
  });

  test('is updated', async () => {
    written('new', 'r', 'extract');
    expect(await lastOf(times(), 'extract')).toEqual(then);
    await times().record('extract');
    expect((await lastOf(times(), 'extract'))?.getTime()).toBeGreaterThan(then.getTime());
  });

  test('of some archives only counts for these, and that of all archives for all', async () => {
    written('new', 'r', 'data', 'some');
    expect(await lastOf(times('some'), 'data')).toEqual(then);
    expect(await lastOf(times('others'), 'data')).toBeUndefined();
    expect(await lastOf(times(), 'data')).toBeUndefined();
    written('new', 'r', 'data', 'all');
    expect(await lastOf(times('others'), 'data')).toEqual(then);
  });

  test('is read from the older places, and is moved to the new one with the first record', async () => {
    written('old', 'r', 'archives');
    written('old', 'r', 'repository');
    expect(await lastOf(times('some'), 'archives')).toEqual(then);
    expect(await lastOf(times(), 'repository')).toEqual(then);
    expect(await times().record('extract')).toBeUndefined();
    expect(existsSync(join(folder, 'old'))).toBe(false);
    expect(statSync(join(folder, 'new', 'r', 'archives', 'all')).mtime).toEqual(then);
    expect(await lastOf(times('some'), 'archives')).toEqual(then);
    expect(await lastOf(times(), 'repository')).toEqual(then);
  });

  test('in an older place is ignored if there is a newer place', async () => {
    written('old', 'r', 'repository');
    written('new', 'other', 'repository');
    expect(await lastOf(times(), 'repository')).toBeUndefined();
  });

  test('in the future is ignored and reported; an earlier time counts', async () => {
    const ahead = written('new', 'r', 'archives', 'all');
    const time = new Date('2038-01-19T03:14:07Z');
    utimesSync(ahead, time, time);
    expect(await times().last('archives', new Date())).toEqual({ time: undefined, ahead: [{ path: ahead, time }] });
    written('new', 'r', 'archives', 'some');
    expect(await times('some').last('archives', new Date())).toEqual({ time: then, ahead: [{ path: ahead, time }] });
    await times().record('archives');
    expect((await times().last('archives', new Date())).ahead).toEqual([]);
  });

  test('that is slightly in the future, due to another clock, counts as now', async () => {
    written('new', 'r', 'spot');
    const now = new Date(then.getTime() - 60_000);
    expect(await times().last('spot', now)).toEqual({ time: now, ahead: [] });
  });

  test("names the file if it can't be stored", async () => {
    written('new');
    expect(await times().record('spot')).toMatch(/new\/r\/spot could not be written: /);
  });
});

describe('the folder for the times', () => {
  test.each([
    [{}, {}, '/home/me/.local/state/borgmatic/checks'],
    [{}, { STATE_DIRECTORY: '/var/lib/a:/var/lib/b' }, '/var/lib/a/borgmatic/checks'],
    [{}, { STATE_DIRECTORY: '/var/lib/a', XDG_STATE_HOME: '/state' }, '/state/borgmatic/checks'],
    [{ user_state_directory: '/own' }, { XDG_STATE_HOME: '/state' }, '/own/borgmatic/checks'],
  ])('options %j, variables %j', (options, environment, expected) => {
    expect(timesFolders(options, { HOME: '/home/me', ...environment }).folder).toBe(expected);
  });

  test.each([
    [{}, '/home/me/.borgmatic/checks'],
    [{ borgmatic_source_directory: '/dumps' }, '/dumps/checks'],
  ])('of older versions, options %j', (options, expected) => {
    expect(timesFolders(options, { HOME: '/home/me' }).olderFolder).toBe(expected);
  });
});

describe('the ID of a selection of archives', () => {
  const borg12 = capabilitiesOf('1.2.4');
  const id = (
    options: Parameters<typeof archivesId>[1]['options'],
    checks: Parameters<typeof archivesId>[0] = ['archives'],
    capabilities = borg12,
  ) => archivesId(checks, { options, flags: {}, capabilities });

  // The hashes are the ones under which borgmatic 2.1.10 stores its times.
  test.each([
    [{}, '5b39eb3d2ace2c2200255dd92f1565be627b366f3fa7f32ee9113f7fd548afc6'],
    [{ archive_hostname: 'web' }, '5b39eb3d2ace2c2200255dd92f1565be627b366f3fa7f32ee9113f7fd548afc6'],
    [{ check_last: 3 }, '98e139bdce3cc101dfacb7103e51e86214b2433cee4cc884df871873c7daa0f0'],
    [{ prefix: 'vm-' }, '8da9b13dc7c1f33f1b7f08157d41ee9adfdea29baccd2d08920e40f11cc4b3c9'],
    [{ match_archives: 'sh:vm-*' }, '8da9b13dc7c1f33f1b7f08157d41ee9adfdea29baccd2d08920e40f11cc4b3c9'],
  ])('%j', (options, expected) => expect(id(options)).toBe(expected));

  test.each([[{ prefix: '' }], [{ match_archives: '*' }], [{ archive_name_format: '{now}' }]])(
    '%j selects all archives',
    (options) => expect(id(options)).toBeUndefined(),
  );

  test('is missing if no archives are checked', () => {
    expect(id({ check_last: 3 }, ['repository', 'extract'])).toBeUndefined();
  });

  test('is different with Borg 2, which has other flags', () => {
    expect(id({}, ['data'], capabilitiesOf('2.0.0b20'))).not.toBe(id({}, ['data']));
  });
});
