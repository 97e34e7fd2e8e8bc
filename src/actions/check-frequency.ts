import { cp, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asError, codeOf } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { expandHome } from '../system/paths.js';
import type { CheckName } from './check-flags.js';

/** When each check of a repository last ran. */
export interface CheckTimes {
  readonly last: (check: CheckName, now: Date) => Promise<LastCheck>;
  /** Records that a check ran now; returns the reason if that failed. */
  readonly record: (check: CheckName) => Promise<string | undefined>;
}

/** When a check last ran. */
export interface LastCheck {
  readonly time: Date | undefined;
  /** Files with a time in the future, due to a wrong clock; they are ignored. */
  readonly ahead: readonly { readonly path: string; readonly time: Date }[];
}

/** How much the clocks of machines that share a folder may differ, in milliseconds. */
const clockSkew = 300_000;

/** Where the times are stored. */
export interface CheckPlaces {
  readonly folder: string;
  /** Where borgmatic stored them before version 1.9. */
  readonly olderFolder: string;
  readonly repositoryId: string;
  /** From `archivesId`; missing if all archives are checked. */
  readonly archives: string | undefined;
}

/** Returns the folders for the times of checks: the current one and the older one. */
export function timesFolders(
  options: {
    readonly user_state_directory?: string | undefined;
    readonly borgmatic_source_directory?: string | undefined;
  },
  environment: Readonly<Record<string, string>>,
): Pick<CheckPlaces, 'folder' | 'olderFolder'> {
  // systemd may set several folders, separated by colons.
  const ofService = environment['STATE_DIRECTORY']?.split(':')[0];
  const home = environment['HOME'] || '~';
  const given = options.user_state_directory || environment['XDG_STATE_HOME'] || ofService;
  return {
    folder: expandHome(join(given || join(home, '.local', 'state'), 'borgmatic', 'checks')),
    olderFolder: expandHome(join(options.borgmatic_source_directory || join(home, '.borgmatic'), 'checks')),
  };
}

/**
 * Stores the times of checks as modification times of empty files, in the same way as borgmatic, so that each of them
 * can continue with the other's. The first record moves files from an older place to the current one.
 */
export function createCheckTimes(places: CheckPlaces): CheckTimes {
  const pathOf = (check: CheckName, archives = 'all'): string => {
    const own = join(places.folder, places.repositoryId, check);
    return readsArchivesOf(check) ? join(own, archives) : own;
  };
  return {
    last: async (check, now) => {
      const older = (await exists(places.folder)) ? [] : [join(places.olderFolder, places.repositoryId, check)];
      const own = join(places.folder, places.repositoryId, check);
      const nested = older.flatMap((path) => [join(path, places.archives ?? 'all'), join(path, 'all')]);
      const paths = new Set([own, ...older, pathOf(check, places.archives), pathOf(check), ...nested]);
      const found = await Promise.all([...paths].map(async (path) => ({ path, time: await fileTime(path) })));
      const known = found.flatMap(({ path, time }) => (time === undefined ? [] : [{ path, time }]));
      const latest = now.getTime() + clockSkew;
      const past = known.filter(({ time }) => time <= latest).map(({ time }) => Math.min(time, now.getTime()));
      const ahead = known.flatMap(({ path, time }) => (time > latest ? [{ path, time: new Date(time) }] : []));
      return { time: past.length === 0 ? undefined : new Date(Math.max(...past)), ahead };
    },
    record: async (check) => {
      const path = pathOf(check, places.archives);
      try {
        requireTrustedLinks(path);
        if (await exists(places.olderFolder)) requireTrustedLinks(places.olderFolder);
        await moveOlder(places);
        await touch(path);
        return undefined;
      } catch (error) {
        return `${path} could not be written: ${asError(error).message}`;
      }
    },
  };
}

function readsArchivesOf(check: CheckName): boolean {
  return check === 'archives' || check === 'data';
}

/** Returns the modification time of a file in milliseconds; undefined for a folder. */
async function fileTime(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.mtimeMs : undefined;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Moves the folder of borgmatic before 1.9, and turns one file for all archives into a folder of files. */
async function moveOlder({ folder, olderFolder, repositoryId }: CheckPlaces): Promise<void> {
  if ((await exists(olderFolder)) && !(await exists(folder))) {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await move(olderFolder, folder);
  }
  for (const check of ['archives', 'data']) {
    const own = join(folder, repositoryId, check);
    if ((await fileTime(own)) === undefined) continue;
    // An interruption here may run a check early, but never removes the file that stores the time.
    const beside = `${own}.temp`;
    await mkdir(beside, { recursive: true, mode: 0o700 });
    await rename(own, join(beside, 'all'));
    await rename(beside, own);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const beside = `${to}.temp`;
    await rm(beside, { recursive: true, force: true });
    await cp(from, beside, { recursive: true, preserveTimestamps: true });
    await rename(beside, to);
    await rm(from, { recursive: true });
  }
}

async function touch(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await (await open(path, 'a', 0o600)).close();
  const now = new Date();
  await utimes(path, now, now);
}
