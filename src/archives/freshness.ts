import type { Borg } from '../borg/borg-call.js';
import { age, formatMoment } from '../text/amounts.js';
import { everyFrequency, frequencyInMilliseconds, tolerance } from '../text/frequency.js';
import type { HostedArchive } from './archives-by-host.js';
import { archivesOfHosts, newestByHost } from './resolve.js';
import { type ArchiveScope, describeScope, isExplicitScope } from './select-archives.js';

/** An archive, and when the backup that made it started and ended. */
export interface DatedArchive {
  readonly name: string;
  readonly start: Date;
  /** Missing if Borg doesn't report it. */
  readonly end?: Date | undefined;
}

/** The newest archive of a file's series in a repository. */
interface NewestArchive {
  /** Missing if there is none. */
  readonly archive?: DatedArchive | undefined;
  /** Archives with a time in the future, due to a wrong clock; they are ignored. */
  readonly ahead: readonly DatedArchive[];
  /** What is missing, to follow "it has no archive": ` of the series web-{now}`. Missing: no more is to be said. */
  readonly scope?: string;
  /** The newest archive of another host, if it is newer than those of this machine. */
  readonly other?: { readonly name: string; readonly hostname: string } | undefined;
}

/** A time at which a workflow should have made a backup. */
export interface ScheduledRun {
  readonly time: Date;
  /** Where the schedule is: `.github/workflows/backup.yml:5`. */
  readonly place: string;
}

/** How often a backup is expected: a frequency such as `1 day`, or the schedules of workflows. */
export type Expectation =
  | { readonly every: string }
  | {
      /** Returns the last run that should be done by a time, if a backup takes this long, in milliseconds. */
      readonly lastRun: (now: Date, duration: number) => ScheduledRun | undefined;
    };

/** Whether a repository has the archive that it should have, in a sentence. */
interface Verdict {
  readonly overdue: boolean;
  readonly sentence: string;
}

/** How much the clocks of machines that share a repository may differ, in milliseconds. */
const clockSkew = 300_000;

const hour = 3_600_000;

/** Returns the newest archive of a scope that is not in the future. It is read from the repository, with one call of Borg. */
export async function findNewest(
  borg: Borg,
  repository: string,
  { scope, now }: { readonly scope: ArchiveScope; readonly now: Date },
): Promise<NewestArchive> {
  const { own, other } = await newestByHost(borg, repository, scope);
  const words = `${describeScope(scope)}${isExplicitScope(scope) ? '' : ' that this machine made'}`;
  const found = { scope: words, other, ahead: [] };
  const archive = own && datedArchive(own);
  if (archive === undefined || !isAhead(archive, now)) return { ...found, archive };
  const all = (await archivesOfHosts(borg, repository, scope)).own.map(datedArchive);
  return { ...found, ...newestOf(all, now) };
}

/** Returns the newest of some archives, oldest first, that is not in the future. Without a time, an archive is not counted. */
export function newestOf(archives: readonly DatedArchive[], now: Date): Pick<NewestArchive, 'archive' | 'ahead'> {
  const dated = archives.filter(({ start }) => !Number.isNaN(start.getTime()));
  const ahead = dated.filter((one) => isAhead(one, now));
  return { archive: dated.findLast((one) => !isAhead(one, now)), ahead };
}

function datedArchive({ name, time, end }: HostedArchive): DatedArchive {
  // Borg 1 writes local time without a time zone, which JavaScript reads as local time.
  const [start, ended] = [new Date(time), new Date(end)];
  return { name, start, end: Number.isNaN(ended.getTime()) ? undefined : ended };
}

function isAhead({ start }: DatedArchive, now: Date): boolean {
  return start.getTime() > now.getTime() + clockSkew;
}

/** Returns a warning about each archive that is ignored because it is dated in the future. */
export function clockWarnings(repository: string, { ahead }: NewestArchive): readonly string[] {
  return ahead.map(
    ({ name, start }) =>
      `${name} in ${repository} is dated ${formatMoment(start)}, which is in the future, so it is not counted as a new archive. Is the clock right on this machine, and on the one that made it?`,
  );
}

/**
 * Decides whether a repository is overdue. The age of an archive is counted from the start of its backup. A backup may be
 * late by the time that the last one took (at most the frequency), and by a grace: a tenth of the frequency, but at least an hour (or the
 * frequency, if that is shorter) and at most three days.
 */
export function judgeFreshness(
  repository: string,
  newest: NewestArchive,
  { expectation, now }: { readonly expectation: Expectation; readonly now: Date },
): Verdict {
  const { archive } = newest;
  const took = archive === undefined ? 0 : tookOf(archive, now);
  const due = 'every' in expectation ? dueEvery(expectation.every, took, now) : dueRun(expectation.lastRun(now, took));
  if (archive === undefined) {
    const { scope = '', other } = newest;
    const others =
      other === undefined
        ? ''
        : ` The newest archive of its series, ${other.name}, was made by ${other.hostname || 'an unknown host'}: if that is the machine to watch, set archive_hostname to its name.`;
    return {
      overdue: true,
      sentence: `${repository} is overdue: it has no archive${scope}, but ${due.expected}.${others} ${advice}`,
    };
  }
  const old = age((now.getTime() - archive.start.getTime()) / 1000);
  const about = `its newest archive ${archive.name} is ${old} old (${formatMoment(archive.start)})`;
  return archive.start < due.since
    ? { overdue: true, sentence: `${repository} is overdue: ${about}, but ${due.expected}. ${advice}` }
    : { overdue: false, sentence: `${repository} is up to date: ${about}, and ${due.expected}.` };
}

/** Returns how long a backup took, in milliseconds; 0 if that is not known, as when it has not ended by now. */
function tookOf({ start, end }: DatedArchive, now: Date): number {
  if (end === undefined || !(end.getTime() <= now.getTime() + clockSkew)) return 0;
  return Math.max(0, end.getTime() - start.getTime());
}

const advice = 'Find out why the last runs failed or never started.';

/** What is expected: an archive whose backup did not start earlier than this. */
interface Due {
  readonly since: Date;
  /** The end of a sentence. */
  readonly expected: string;
}

function dueEvery(every: string, took: number, now: Date): Due {
  const whole = frequencyInMilliseconds(every) ?? 0;
  const grace = Math.max(tolerance(whole), Math.min(whole, hour));
  return {
    since: new Date(now.getTime() - whole - grace - Math.min(took, whole)),
    expected: `a backup is expected ${everyFrequency(every)}`,
  };
}

function dueRun(run: ScheduledRun | undefined): Due {
  if (run === undefined) return { since: new Date(0), expected: 'no scheduled backup should be done yet' };
  const { time, place } = run;
  return {
    since: new Date(time.getTime() - clockSkew),
    expected: `${place} schedules a backup at ${formatMoment(time)}`,
  };
}
