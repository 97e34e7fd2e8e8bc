import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listProcesses } from '../../src/process/run-process.js';
import { processIdentity } from '../../src/process/running-processes.js';
import { abandonedPlaces, isAbandoned, type PlaceRequest, takePlace } from '../../src/snapshots/mount-folder.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;
let request: PlaceRequest;
const alive = `${process.ppid}-${listProcesses(process.ppid).find(({ pid }) => pid === process.ppid)?.started}`;

beforeEach(() => {
  folder = temporary();
  request = { environment: { XDG_RUNTIME_DIR: folder.path }, repository: '/r', lockWait: 0 };
});
afterEach(() => folder.remove());

const places = () => join(folder.path, `borgflow-snapshots-${process.getuid?.()}`);

describe('the place of a repository’s snapshots', () => {
  test('is the same in every run, different for each repository, and only accessible to its owner', async () => {
    const first = await takePlace(request);
    const other = await takePlace({ ...request, repository: '/s' });
    expect(first.files).not.toBe(other.files);
    expect(statSync(places()).mode & 0o777).toBe(0o700);
    expect([...first.leave(), ...other.leave()]).toEqual([]);
    expect((await takePlace(request)).files).toBe(first.files);
  });

  test('leaves no folder behind', async () => {
    expect((await takePlace(request)).leave()).toEqual([]);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('is taken over from a run that has ended, but not from one in progress', async () => {
    const { files, leave } = await takePlace(request);
    const owner = join(files, '..', 'owner');
    writeFileSync(owner, '1-0');
    expect(abandonedPlaces(request)).toHaveLength(1);
    await takePlace(request);
    expect(abandonedPlaces(request)).toEqual([]);
    writeFileSync(owner, alive);
    expect(abandonedPlaces(request)).toEqual([]);
    await expect(takePlace(request)).rejects.toThrow(
      `No snapshot was created: process ${process.ppid} is backing up to the same repository`,
    );
    leave();
  });

  test('is never in a folder that is a symbolic link', async () => {
    mkdirSync(join(folder.path, 'elsewhere'));
    symlinkSync('elsewhere', places());
    await expect(takePlace(request)).rejects.toThrow('so no snapshot was mounted there. Remove it.');
  });

  test.each([
    ['the option', (at: string) => ({ runtimeFolder: at })],
    ['the first folder of RUNTIME_DIRECTORY', (at: string) => ({ environment: { RUNTIME_DIRECTORY: `${at}:/other` } })],
    ['TMPDIR', (at: string) => ({ environment: { TMPDIR: at, TEMP: '/other' } })],
    ['TEMP', (at: string) => ({ environment: { TEMP: at } })],
  ])('is below %s', async (_, more) => {
    const at = join(folder.path, 'named');
    expect((await takePlace({ ...request, ...more(at) })).files.startsWith(`${at}/borgflow-snapshots-`)).toBe(true);
  });

  test("is reported if it can't be created", async () => {
    writeFileSync(join(folder.path, 'file'), '');
    await expect(takePlace({ ...request, runtimeFolder: join(folder.path, 'file') })).rejects.toThrow(
      'for mounting snapshots could not be created: ',
    );
  });
});

describe('a snapshot may be removed', () => {
  const own = `borgflow-${processIdentity(listProcesses)}-0123456789`;
  test.each([
    ['of a run that has ended', 'borgflow-1-0-0123456789', true],
    ['of a run that has ended, of a logical volume', 'vg_home_borgflow-1-0-0123456789', true],
    ['of this run', own, true],
    ['of this run, for another repository', own.replace('0123', 'abcd'), false],
    ['of a run in progress', `borgflow-${alive}-0123456789`, false],
    ['of another program', 'daily-2026', false],
    ['with a similar name', 'borgflow-notes', false],
    ['of borgmatic', 'borgmatic-123', false],
  ])('%s: %s', (_, name, expected) => expect(isAbandoned(name, own)).toBe(expected));
});
