import type { Archive, RunReport } from '../lifecycle/events.js';
import type { RunResult } from '../lifecycle/lifecycle.js';
import { type Failure, type RepositoryName, worst } from '../lifecycle/outcome.js';

/** The data for a report. */
export interface ReportParts {
  readonly ended: RunResult;
  /** What went wrong before anything ran: a file that does not parse, a repository that is not in any file. */
  readonly failures: readonly Failure[];
  readonly archives: readonly Archive[];
  readonly runId: string;
  readonly seconds: number;
  readonly signal: NodeJS.Signals | undefined;
}

/** Creates the report of a whole run; an invalid file counts as a failure of the run. */
export function reportOf({ ended, failures, archives, runId, seconds, signal }: ReportParts): RunReport {
  const outcomes = [ended.outcome, ...(failures.length > 0 ? (['failure'] as const) : [])];
  const failed = ended.configurations.flatMap(({ repositories }) =>
    repositories
      .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
      .map(({ repository }) => repository),
  );
  return {
    outcome: signal ? 'cancelled' : worst(outcomes),
    seconds,
    runId,
    failures: [...failures, ...ended.failures],
    archives,
    failedRepositories: unique(failed),
    configurations: ended.configurations,
    signal,
  };
}

function unique(repositories: readonly RepositoryName[]): RepositoryName[] {
  return [...new Map(repositories.map((repository) => [repository.path, repository])).values()];
}
