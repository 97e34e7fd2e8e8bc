import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Archive, MadeArchive } from '../lifecycle/events.js';
import type { RunResult } from '../lifecycle/lifecycle.js';
import { type Plan, plannedActions } from '../lifecycle/plan.js';
import type { ArchiveStatistics, MonitoredRepository } from '../monitoring/define-monitor.js';
import { makesUpFor } from '../monitoring/recovery.js';
import { makeFolder } from '../system/make-folder.js';
import { stateFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import { writtenTime } from '../text/written-time.js';

/** What this machine knows about a repository of a file from earlier runs. */
type Known = Pick<MonitoredRepository, 'lastGood' | 'failingSince' | 'failedActions' | 'lastSuccess'>;

type Environment = NodeJS.ProcessEnv;

/** Returns what is known about a repository of a configuration file (its path), for alerts. */
export function knownBackups(environment: Environment, configuration: string, repository: string): Known {
  return read(fileFor(environment, configuration, repository));
}

/** A run that has ended. */
interface EndedRun {
  readonly plan: Plan;
  readonly ended: RunResult;
  readonly archives: readonly MadeArchive[];
  /** Returns whether a file, by its path, has services that are told about this run, whatever their states. */
  readonly isMonitored: (path: string) => boolean;
}

/** Remembers how the files with monitoring services ended. Never throws, because only alerts depend on it. */
export function rememberBackups(environment: Environment, { plan, ended, archives, isMonitored }: EndedRun): void {
  for (const [index, { configuration, repositories }] of plan.configurations.entries()) {
    const report = ended.configurations[index];
    if (report === undefined || !isMonitored(configuration.path)) continue;
    for (const planned of repositories) {
      const { path } = planned.repository;
      const actions = plannedActions(planned);
      const file = fileFor(environment, configuration.path, path);
      const archive = archives.findLast(
        (made) => made.configuration === configuration.name && made.repository === path,
      );
      write(file, knownAfter(read(file), { report, path, archive, actions }));
    }
  }
}

/** Returns what is known about a repository after a run. */
function knownAfter(before: Known, { report, path, archive, actions }: RepositoryEnd): Known {
  const { lastGood, failingSince, failedActions = [], lastSuccess } = before;
  const isGood = report.outcome === 'success' || report.outcome === 'warning';
  // A failure of a hook concerns all repositories of the file.
  const failed = report.failures.some(({ repository }) => repository === undefined || repository.path === path);
  const isRecovered = isGood && makesUpFor(failedActions, { actions, hasArchive: archive !== undefined });
  const isFailing = failed || (failingSince !== undefined && !isRecovered);
  return {
    lastGood:
      archive === undefined
        ? lastGood
        : { archive: archive.archive, at: new Date(), statistics: statisticsIn({ ...archive }) },
    failingSince: isFailing ? (failingSince ?? new Date()) : undefined,
    failedActions: isFailing ? [...new Set([...failedActions, ...(failed ? actions : [])])] : undefined,
    lastSuccess: isGood ? new Date() : lastSuccess,
  };
}

interface RepositoryEnd {
  readonly report: RunResult['configurations'][number];
  readonly path: string;
  readonly archive: Archive | undefined;
  /** The actions of the run. */
  readonly actions: readonly string[];
}

function fileFor(environment: Environment, configuration: string, repository: string): string {
  const name = createHash('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
  return join(stateFolder({}, environment), 'borgflow', 'history', `${name}.json`);
}

function read(file: string): Known {
  try {
    const document: unknown = JSON.parse(readSmallFile(file));
    const { lastGood, failingSince, failedActions, lastSuccess } = fieldsOf(document);
    const { archive, at, statistics } = fieldsOf(lastGood);
    const time = timeIn(at);
    const good =
      typeof archive === 'string' && time !== undefined
        ? { archive, at: time, statistics: statisticsIn(fieldsOf(statistics)) }
        : undefined;
    return {
      lastGood: good,
      failingSince: timeIn(failingSince),
      failedActions: Array.isArray(failedActions)
        ? failedActions.filter((each) => typeof each === 'string')
        : undefined,
      lastSuccess: timeIn(lastSuccess),
    };
  } catch {
    return {}; // the first run, or a damaged file, which will be replaced
  }
}

function timeIn(value: unknown): Date | undefined {
  return typeof value === 'string' ? writtenTime(value) : undefined;
}

/** Returns the numbers of an archive if all are there. */
function statisticsIn(fields: Readonly<Record<string, unknown>>): ArchiveStatistics | undefined {
  const { start, original_size, compressed_size, deduplicated_size, files, duration } = fields;
  const sizes = [original_size, compressed_size, deduplicated_size, files, duration];
  if (timeIn(start) === undefined || sizes.some((size) => typeof size !== 'number')) return undefined;
  // All of them have been checked.
  return { start, original_size, compressed_size, deduplicated_size, files, duration } as ArchiveStatistics;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function write(file: string, known: Known): void {
  try {
    makeFolder(dirname(file));
    replaceFile(file, JSON.stringify(known));
  } catch {
    // A read-only home folder: alerts then don't say since when.
  }
}
