import { cp, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expandHome } from '../borg/home.js';
import { asError, codeOf } from '../system/errors.js';
import { demandOwnWay } from '../system/links.js';
import type { CheckName } from './check-flags.js';

/** When each check of a repository was last made. */
export interface CheckTimes {
  readonly last: (check: CheckName, now: Date) => Promise<LastCheck>;
  /** Notes that a check was made now; says why that could not be kept, where it could not. */
  readonly record: (check: CheckName) => Promise<string | undefined>;
}

/** When a check was last made. */
export interface LastCheck {
  readonly time: Date | undefined;
  /** Files whose time is yet to come, because a clock was wrong: they tell nothing. */
  readonly ahead: readonly { readonly path: string; readonly time: Date }[];
}

/** Clocks of two machines that share a folder may differ by so many milliseconds. */
const clockSkew = 300_000;

/** Where the times are kept. */
export interface CheckPlaces {
  readonly folder: string;
  /** Where borgmatic had them before its version 1.9. */
  readonly olderFolder: string;
  readonly repositoryId: string;
  /** From `archivesId`; missing where all archives are checked. */
  readonly archives: string | undefined;
}

/** The folders of the times of checks, the one in use and the older one. */
export function timesFolders(
  options: {
    readonly user_state_directory?: string | undefined;
    readonly borgmatic_source_directory?: string | undefined;
  },
  environment: Readonly<Record<string, string>>,
): Pick<CheckPlaces, 'folder' | 'olderFolder'> {
  // systemd may give several folders, divided by colons.
  const ofService = environment['STATE_DIRECTORY']?.split(':')[0];
  const home = environment['HOME'] || '~';
  const given = options.user_state_directory || environment['XDG_STATE_HOME'] || ofService;
  return {
    folder: expandHome(join(given || join(home, '.local', 'state'), 'borgmatic', 'checks')),
    olderFolder: expandHome(join(options.borgmatic_source_directory || join(home, '.borgmatic'), 'checks')),
  };
}

/**
 * The times of checks as the change times of empty files: kept as borgmatic keeps them, so that either goes on from the
 * other's. What stands in an older place is moved into the newer one at the first record.
 */
export function createCheckTimes(places: CheckPlaces): CheckTimes {
  const pathOf = (check: CheckName, archives = 'all'): string => {
    const own = join(places.folder, places.repositoryId, check);
    return isOfArchives(check) ? join(own, archives) : own;
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
        demandOwnWay(path);
        if (await exists(places.olderFolder)) demandOwnWay(places.olderFolder);
        await moveOlder(places);
        await touch(path);
        return undefined;
      } catch (error) {
        return `${path} cannot be written: ${asError(error).message}`;
      }
    },
  };
}

function isOfArchives(check: CheckName): boolean {
  return check === 'archives' || check === 'data';
}

/** The change time of a file in milliseconds; a folder of that name tells nothing. */
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

/** The whole folder from where borgmatic before 1.9 had it; of one file for all archives a folder of files. */
async function moveOlder({ folder, olderFolder, repositoryId }: CheckPlaces): Promise<void> {
  if ((await exists(olderFolder)) && !(await exists(folder))) {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await move(olderFolder, folder);
  }
  for (const check of ['archives', 'data']) {
    const own = join(folder, repositoryId, check);
    if ((await fileTime(own)) === undefined) continue;
    // What is cut off here may cost a check that is not due, but never the file that the time is kept in.
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
