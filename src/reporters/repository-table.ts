import type { Archive } from '../lifecycle/events.js';
import type { Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { Attempt, Plan, Step } from '../lifecycle/plan.js';
import { duration, size } from '../text/amounts.js';
import { oneLine } from '../text/cleaning.js';
import { grouped } from '../text/phrases.js';
import { columnsOf } from '../text/terminal-width.js';
import { type Column, table } from '../text/text-table.js';
import { attemptText, outcomeSymbols, outcomeWords, repositoryName } from './wording.js';

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
  const finished = new Set(results.map(({ configuration, repository }) => keyOf(configuration, repository.path)));
  const others = plan.configurations.flatMap(({ configuration, repositories }) =>
    repositories
      .filter(({ repository }) => !finished.has(keyOf(configuration.name, repository.path)))
      .map(({ repository }) => ({ configuration: configuration.name, repository })),
  );
  return [...results.map(rowOf), ...others];
}

/** Returns the table at the end of a run as plain text; if it has more columns than that, a few lines per repository. */
export function closingTable(plan: Plan, results: readonly RepositoryResult[], columns: number): readonly string[] {
  const rows = repositoryRows(plan, results);
  const lines = table(
    repositoryColumns,
    rows.map((row) => [
      repositoryName(row.repository),
      row.archive,
      row.files,
      row.size,
      row.fresh,
      row.duration,
      endingOf(row),
    ]),
  );
  return lines.every((line) => columnsOf(line) <= columns) ? lines : rows.flatMap(closingBlock);
}

function endingOf({ outcome, attempt }: RepositoryRow): string {
  return [outcome ?? 'not run', ...(attempt === undefined ? [] : [attempt])].join(', ');
}

/** Returns a repository in lines of about 40 columns. */
function closingBlock(row: RepositoryRow): readonly string[] {
  const { repository, archive, files, size: whole, fresh, duration: time } = row;
  const ending = time === undefined ? endingOf(row) : `${endingOf(row)}, ${time}`;
  return [
    `${repositoryName(repository)}: ${ending}`,
    ...(archive === undefined ? [] : [`  ${archive}`, `  ${files} files, ${whole}, ${fresh} new`]),
  ];
}

/** Returns a function for how a repository ended, or why the run never reached it; `reasons`: of the steps that did not run. */
export function repositoryEndings(reasons: ReadonlyMap<Step, string>): (row: RepositoryRow) => string {
  const first = new Map<string, string>();
  for (const [{ kind, configuration, repository }, reason] of reasons) {
    const key = keyOf(configuration.name, repository?.path ?? '');
    if (kind === 'action' && !first.has(key)) first.set(key, reason);
  }
  return ({ attempt, outcome, configuration, repository }) => {
    const reason = first.get(keyOf(configuration, repository.path));
    if (outcome === undefined) return reason === undefined ? 'not run' : `not run: ${reason}`;
    const end = outcome === 'success' ? outcomeSymbols.success : `${outcomeSymbols[outcome]} ${outcomeWords[outcome]}`;
    return attempt === undefined ? end : `${end} (${attempt})`;
  };
}

function keyOf(configuration: string, path: string): string {
  return `${configuration}\n${path}`;
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
