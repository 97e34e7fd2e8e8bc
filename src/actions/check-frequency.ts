import { cp, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ValueOf } from '../schema/option-schema.js';
import { asError, codeOf } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { makeFolder } from '../system/make-folder.js';
import { expandHome, stateFolder } from '../system/paths.js';
import { date, formatMoment } from '../text/amounts.js';
import { frequencyInMilliseconds, tolerance } from '../text/frequency.js';
import { joinWords } from '../text/phrases.js';
import type { CheckName, checkOptions } from './check-options.js';

type Entry = ValueOf<typeof checkOptions.checks>[number];

/** The checks if none are configured, as in borgmatic since 1.6.2. */
export const defaultChecks: readonly Entry[] = [
  { name: 'repository', frequency: '1 month' },
  { name: 'archives', frequency: '1 month' },
];

/** The checks that are due, and for each of the others a sentence: why it was skipped, and when it is due next. */
interface DueChecks {
  readonly due: readonly CheckName[];
  readonly postponed: readonly string[];
}

/** Decides which of the requested checks are due; a check that isn't configured always is. */
export function dueChecks(
  requested: readonly CheckName[],
  known: {
    /** The name of the repository for messages. */
    readonly repository: string;
    readonly entries: readonly Entry[];
    readonly last: ReadonlyMap<CheckName, Date | undefined>;
    readonly now: Date;
  },
): DueChecks {
  const postponed = new Map<CheckName, string>();
  for (const entry of known.entries) {
    const name = requested.find((check) => check === entry.name);
    const reason = name && !postponed.has(name) ? notDue(entry, known.last.get(name), known.now) : undefined;
    if (name && reason) postponed.set(name, `The ${name} check of ${known.repository} ${reason}`);
  }
  return { due: requested.filter((name) => !postponed.has(name)), postponed: [...postponed.values()] };
}

function notDue(entry: Entry, last: Date | undefined, now: Date): string | undefined {
  const days = daysOf(entry.only_run_on);
  const next = last && nextDue(entry.frequency, last);
  const wrongDay = days.length > 0 && !days.includes(now.getDay());
  if (!wrongDay && (next === undefined || next <= now)) return undefined;
  const why = wrongDay
    ? `it runs on ${joinWords(days.map((day) => dayNames[day] ?? ''))} only, and today is ${dayNames[now.getDay()]}`
    : `its frequency is ${entry.frequency}, and it last ran on ${formatMoment(last ?? now)}`;
  return `was skipped: ${why}. It is next due on ${dueOn(next, days, now)}; check --force runs it anyway.`;
}

/** Returns the first time that the frequency and the days allow; only a date if only the day matters. */
function dueOn(next: Date | undefined, days: readonly number[], now: Date): string {
  const from = next !== undefined && next > now ? next : now;
  if (days.length === 0 || (from === next && days.includes(from.getDay()))) return formatMoment(from);
  const day = new Date(from);
  for (let tried = 0; tried < 7; tried += 1) {
    day.setDate(day.getDate() + 1);
    if (days.includes(day.getDay())) break;
  }
  return `${dayNames[day.getDay()]}, ${date(day)}`;
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Returns the days of the week as numbers, Monday (1) first and Sunday (0) last; none if every day is allowed. */
function daysOf(names: readonly string[] = []): readonly number[] {
  const numbers = names
    .map((name) => name.toLowerCase())
    .flatMap((name) => {
      if (name === 'weekday') return [1, 2, 3, 4, 5];
      if (name === 'weekend') return [6, 0];
      return dayNames.findIndex((day) => day.toLowerCase() === name);
    });
  return [...new Set(numbers)].sort((a, b) => (a || 7) - (b || 7));
}

/**
 * Returns when a check is due again; undefined for `always`. A check is due earlier by a tenth of its frequency, but at
 * most three days. Otherwise, a run that is a little early, or follows a short month, would leave the check to the next
 * run, so that it would run half as often as intended.
 */
export function nextDue(frequency: string | undefined, last: Date): Date | undefined {
  const whole = frequencyInMilliseconds(frequency ?? '');
  return whole === undefined ? undefined : new Date(last.getTime() + whole - tolerance(whole));
}

/** When each check of a repository last ran. */
export interface CheckTimes {
  readonly last: (check: CheckName, now: Date) => Promise<LastCheck>;
  /** Records that a check ran now; returns the reason if that failed. */
  readonly record: (check: CheckName) => Promise<string | undefined>;
}

/** When a check last ran. */
interface LastCheck {
  readonly time: Date | undefined;
  /** Files with a time in the future, due to a wrong clock; they are ignored. */
  readonly ahead: readonly { readonly path: string; readonly time: Date }[];
}

/** How much the clocks of machines that share a folder may differ, in milliseconds. */
const clockSkew = 300_000;

/** Where the times are stored. */
interface CheckPlaces {
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
  const home = environment['HOME'] || '~';
  return {
    folder: join(stateFolder(options, environment), 'borgmatic', 'checks'),
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
    makeFolder(dirname(folder));
    await move(olderFolder, folder);
  }
  for (const check of ['archives', 'data']) {
    const own = join(folder, repositoryId, check);
    if ((await fileTime(own)) === undefined) continue;
    // An interruption here may run a check early, but never removes the file that stores the time.
    const beside = `${own}.temp`;
    makeFolder(beside);
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
  makeFolder(dirname(path));
  await (await open(path, 'a', 0o600)).close();
  const now = new Date();
  await utimes(path, now, now);
}
