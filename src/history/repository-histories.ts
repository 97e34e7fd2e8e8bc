import { type Outcome, type RepositoryName, worst } from '../lifecycle/outcome.js';
import type { RecordedArchive, RecordedConfiguration, RecordedRepository, RecordedRun } from './recorded-run.js';

/** What became of one repository of a configuration file, run by run. */
export interface RepositoryHistory {
  /** The name of the file in the last run. */
  readonly configuration: string;
  /** The path of the file. */
  readonly path: string;
  readonly repository: RepositoryName;
  /** Oldest first. */
  readonly entries: readonly RepositoryEntry[];
}

/** One run of a repository. */
export interface RepositoryEntry {
  readonly run: RecordedRun;
  readonly ended: RecordedRepository;
  /** The archive that the repository's last successful run before this one made. */
  readonly before: RecordedArchive | undefined;
  /** How the run ended for this repository; null if it was never reached, without an error. */
  readonly outcome: Outcome | null;
  /** Why the run failed for this repository, one sentence; undefined if it did not. */
  readonly failure: string | undefined;
}

/** Returns the history of each repository of each configuration file, in the order in which they were first backed up. */
export function repositoryHistories(runs: readonly RecordedRun[]): readonly RepositoryHistory[] {
  const found = new Map<string, { configuration: string; path: string; entries: RepositoryEntry[] }>();
  for (const run of runs) {
    for (const file of run.configurations) {
      const { configuration, path } = file;
      for (const ended of file.repositories) {
        const key = JSON.stringify([path, ended.path]);
        const entries: RepositoryEntry[] = found.get(key)?.entries ?? [];
        const before = entries.findLast((entry) => entry.ended.archive !== null)?.ended.archive ?? undefined;
        entries.push({ run, ended, before, ...endFor(ended, file, run) });
        found.set(key, { configuration, path, entries });
      }
    }
  }
  return [...found.values()].map((history) => {
    const { path, label } = history.entries.at(-1)?.ended ?? { path: '', label: null };
    return { ...history, repository: { path, label: label ?? undefined } };
  });
}

/** A configuration file, as a log names it, and where it is. */
interface NamedFile {
  readonly configuration: string;
  readonly path: string;
}

/** Returns what to call each of several files where all of them are listed: by the name, or by the path if names collide. */
export function fileNames(files: readonly NamedFile[]): (file: NamedFile) => string {
  const paths = new Map<string, Set<string>>();
  for (const { configuration, path } of files) {
    paths.set(configuration, (paths.get(configuration) ?? new Set()).add(path));
  }
  return ({ configuration, path }) => ((paths.get(configuration)?.size ?? 0) > 1 ? path : configuration);
}

/**
 * A run has failed for a repository if it went wrong there, if it never got there because of an error, or if a hook of the
 * file failed, which concerns all of its repositories.
 */
function endFor(
  ended: RecordedRepository,
  file: RecordedConfiguration,
  run: RecordedRun,
): Pick<RepositoryEntry, 'outcome' | 'failure'> {
  const isOfFile = ended.outcome === null || file.error !== null;
  const outcome = worst([ended.outcome, isOfFile ? (file.outcome ?? run.outcome) : null].filter((one) => one !== null));
  if (outcome !== 'failure' && outcome !== 'cancelled') return { outcome: ended.outcome, failure: undefined };
  return { outcome, failure: ended.error ?? file.error ?? run.error ?? 'the reason is not known.' };
}

/** Returns the archives that a repository got, oldest first. */
export function archivesOf({ entries }: Pick<RepositoryHistory, 'entries'>): readonly RecordedArchive[] {
  return entries.flatMap(({ ended }) => ended.archive ?? []);
}

/** A repository of a configuration file, as the history names it: by the path of the file, and without secrets. */
interface RecordedPlace {
  readonly configuration: string;
  readonly repository: string;
}

/** Returns the archives that the runs of a history made for a repository of a configuration file, oldest first. */
export function recordedArchives(
  runs: readonly RecordedRun[],
  { configuration, repository }: RecordedPlace,
): readonly RecordedArchive[] {
  const own = repositoryHistories(runs).find((one) => one.path === configuration && one.repository.path === repository);
  return own === undefined ? [] : archivesOf(own);
}
