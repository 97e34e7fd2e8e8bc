import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../lifecycle/events.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { MonitoredRepository } from '../monitoring/define-monitor.js';
import { stateFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import type { Surroundings } from './prepare.js';

/** Remembers on this machine how the backups of each repository went, for alerts. */
export interface BackupHistory {
  /** Returns what is known from before this run. */
  readonly of: (configuration: string, repository: string) => Known;
  /** Remembers how a file ended. Never throws, because only alerts depend on it. */
  readonly remember: (
    configuration: string,
    repositories: readonly { readonly path: string; readonly archive?: Archive | undefined }[],
    failures: readonly Pick<Failure, 'repository'>[],
  ) => void;
}

type Known = Pick<MonitoredRepository, 'lastGood' | 'failingSince'>;

/** Creates the history of this user on this machine. */
export function createBackupHistory({ environment }: Pick<Surroundings, 'environment'>): BackupHistory {
  const fileOf = (configuration: string, repository: string): string => {
    const name = createHash('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
    return join(stateFolder({}, environment), 'borgflow', 'history', `${name}.json`);
  };
  // What was known at the start of the run stays the same while the run changes it.
  const known = new Map<string, Known>();
  const of = (configuration: string, repository: string): Known => {
    const file = fileOf(configuration, repository);
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
  return {
    of,
    remember: (configuration, repositories, failures) => {
      for (const { path, archive } of repositories) {
        const before = of(configuration, path);
        // A failure of a hook concerns all repositories of the file.
        const failed = failures.some(({ repository }) => repository === undefined || repository.path === path);
        const lastGood = archive === undefined ? before.lastGood : { archive: archive.archive, at: new Date() };
        const failingSince = failed ? (before.failingSince ?? new Date()) : undefined;
        write(fileOf(configuration, path), { lastGood, failingSince });
      }
    },
  };
}

function read(file: string): Known {
  try {
    const document: unknown = JSON.parse(readSmallFile(file));
    const { lastGood, failingSince } = fieldsOf(document);
    const { archive, at } = fieldsOf(lastGood);
    const good = typeof archive === 'string' && typeof at === 'string' ? { archive, at: new Date(at) } : undefined;
    return { lastGood: good, failingSince: typeof failingSince === 'string' ? new Date(failingSince) : undefined };
  } catch {
    return {}; // the first run, or a damaged file, which will be replaced
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function write(file: string, known: Known): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    replaceFile(file, JSON.stringify(known));
  } catch {
    // A read-only home folder: alerts then don't say since when.
  }
}
