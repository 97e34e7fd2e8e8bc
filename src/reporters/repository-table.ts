import type { Archive } from '../lifecycle/events.js';
import type { Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { Attempt, Plan } from '../lifecycle/plan.js';
import { duration, size } from '../text/amounts.js';
import { oneLine } from '../text/cleaning.js';
import { grouped } from '../text/phrases.js';
import { type Column, table } from '../text/text-table.js';
import { attemptText, repositoryName } from './wording.js';

/** The result of one repository, as reported when it ended. */
export interface RepositoryResult {
  readonly configuration: string;
  readonly repository: RepositoryName;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly archive?: Archive | undefined;
  readonly attempt?: Attempt | undefined;
}

/** The columns of the table of repositories. */
export const repositoryColumns: readonly Column[] = [
  { head: 'repository', align: 'left' },
  { head: 'archive', align: 'left' },
  { head: 'files', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'duration', align: 'right' },
  { head: 'outcome', align: 'left' },
];

/** One repository of a run in words; what is not known is missing. */
export interface RepositoryRow {
  readonly configuration: string;
  readonly repository: RepositoryName;
  readonly archive?: string;
  readonly files?: string;
  readonly size?: string;
  readonly fresh?: string;
  readonly duration?: string;
  /** Missing: the run never reached it. */
  readonly outcome?: Outcome;
  /** `attempt 2 of 3`, if there was more than one. */
  readonly attempt?: string;
}

/** Returns every repository that ended, then those of the plan that the run never reached. */
export function repositoryRows(plan: Plan, results: readonly RepositoryResult[]): readonly RepositoryRow[] {
  const finished = new Set(results.map(({ configuration, repository }) => `${configuration}\n${repository.path}`));
  const others = plan.configurations.flatMap(({ configuration, repositories }) =>
    repositories
      .filter(({ repository }) => !finished.has(`${configuration.name}\n${repository.path}`))
      .map(({ repository }) => ({ configuration: configuration.name, repository })),
  );
  return [...results.map(rowOf), ...others];
}

/** Returns the table at the end of a run as plain text. */
export function closingTable(plan: Plan, results: readonly RepositoryResult[]): readonly string[] {
  const rows = repositoryRows(plan, results).map((row) => [
    repositoryName(row.repository),
    row.archive,
    row.files,
    row.size,
    row.fresh,
    row.duration,
    [row.outcome ?? 'not run', ...(row.attempt === undefined ? [] : [row.attempt])].join(', '),
  ]);
  return table(repositoryColumns, rows);
}

function rowOf({ configuration, repository, archive, attempt, outcome, seconds }: RepositoryResult): RepositoryRow {
  const facts =
    archive === undefined
      ? {}
      : {
          archive: oneLine(archive.archive),
          files: grouped(archive.files),
          size: size(archive.original_size),
          fresh: size(archive.deduplicated_size),
        };
  const tried = attempt !== undefined && attempt.number > 1 ? { attempt: attemptText(attempt) } : {};
  return { configuration, repository, ...facts, duration: duration(seconds), outcome, ...tried };
}
