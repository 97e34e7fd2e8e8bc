import type { Archive } from '../lifecycle/events.js';
import type { Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { Plan } from '../lifecycle/plan.js';
import { duration, grouped, size } from './amounts.js';
import { oneLine } from './inert.js';
import { repositoryName } from './sentences.js';
import { type Column, table } from './table.js';

/** What came of one repository, as it was told when it ended. */
export interface RepositoryResult {
  readonly configuration: string;
  readonly repository: RepositoryName;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly archive?: Archive | undefined;
}

const columns: readonly Column[] = [
  { head: 'repository', align: 'left' },
  { head: 'archive', align: 'left' },
  { head: 'files', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'duration', align: 'right' },
  { head: 'outcome', align: 'left' },
];

/** The table at the end of a run: every repository that ended, then those of the plan that it never came to. */
export function closingTable(plan: Plan, results: readonly RepositoryResult[]): readonly string[] {
  const told = new Set(results.map(({ configuration, repository }) => `${configuration}\n${repository.path}`));
  const others = plan.configurations.flatMap(({ configuration, repositories }) =>
    repositories
      .filter(({ repository }) => !told.has(`${configuration.name}\n${repository.path}`))
      .map(({ repository }) => [repositoryName(repository), ...Array<undefined>(5).fill(undefined), 'not run']),
  );
  return table(columns, [...results.map(row), ...others]);
}

function row({ repository, archive, outcome, seconds }: RepositoryResult): readonly (string | undefined)[] {
  const facts =
    archive === undefined
      ? [undefined, undefined, undefined, undefined]
      : [
          oneLine(archive.archive),
          grouped(archive.files),
          size(archive.original_size),
          size(archive.deduplicated_size),
        ];
  return [repositoryName(repository), ...facts, duration(seconds), outcome];
}
