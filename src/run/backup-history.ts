import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../lifecycle/events.js';
import type { RunResult } from '../lifecycle/lifecycle.js';
import type { Plan } from '../lifecycle/plan.js';
import type { MonitoredRepository } from '../monitoring/define-monitor.js';
import { stateFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import type { Surroundings } from './prepare.js';

/** What this machine knows about a repository of a file from earlier runs. */
type Known = Pick<MonitoredRepository, 'lastGood' | 'failingSince'>;

type Environment = Surroundings['environment'];

/** Returns what is known about a repository of a configuration file (its path), for alerts. */
export function knownBackups(environment: Environment, configuration: string, repository: string): Known {
  return read(fileFor(environment, configuration, repository));
}

/** Remembers how the files with monitoring services ended. Never throws, because only alerts depend on it. */
export function rememberBackups(
  environment: Environment,
  { plan, ended, archives }: { readonly plan: Plan; readonly ended: RunResult; readonly archives: readonly Archive[] },
): void {
  for (const [index, { configuration, repositories, log, start, finish, fail }] of plan.configurations.entries()) {
    const report = ended.configurations[index];
    const isMonitored = [...start, ...log, ...finish, ...fail].some(({ notRun }) => notRun === undefined);
    if (report === undefined || !isMonitored) continue;
    for (const { path } of repositories.map(({ repository }) => repository)) {
      const file = fileFor(environment, configuration.path, path);
      const archive = archives.findLast((made) => made.repository === path);
      write(file, knownAfter(read(file), { report, path, archive }));
    }
  }
}

/** Returns what is known about a repository after a run. */
function knownAfter({ lastGood, failingSince }: Known, { report, path, archive }: RepositoryEnd): Known {
  const isGood = report.outcome === 'success' || report.outcome === 'warning';
  // A failure of a hook concerns all repositories of the file.
  const failed = report.failures.some(({ repository }) => repository === undefined || repository.path === path);
  const since = isGood ? undefined : failingSince;
  return {
    lastGood: archive === undefined ? lastGood : { archive: archive.archive, at: new Date() },
    failingSince: failed ? (failingSince ?? new Date()) : since,
  };
}

interface RepositoryEnd {
  readonly report: RunResult['configurations'][number];
  readonly path: string;
  readonly archive: Archive | undefined;
}

function fileFor(environment: Environment, configuration: string, repository: string): string {
  const name = createHash('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
  return join(stateFolder({}, environment), 'borgflow', 'history', `${name}.json`);
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
