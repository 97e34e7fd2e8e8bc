import type { Outcome } from '../../lifecycle/outcome.js';
import { hasAnotherAttempt, plannedStep, type Step } from '../../lifecycle/plan.js';
import { count } from '../../text/phrases.js';
import type { Column } from '../../text/text-table.js';
import { plannedSteps } from '../plan-text.js';
import { type RepositoryRow, repositoryColumns, repositoryRows } from '../repository-table.js';
import { endingText, reportedOutcome, repositoryName, stepTitle } from '../wording.js';
import { leftOut, type Part, type SummaryText, tableHead, tableRow } from './markdown.js';
import type { RunRecord } from './run-record.js';

const columns: readonly Column[] = [{ head: 'configuration', align: 'left' }, ...repositoryColumns];
const longestCell = 300;

/** Returns the table of all repositories, with the reason for those that the run never reached. */
export function repositoryTable(record: RunRecord, words: SummaryText): Part {
  const rows = record.plan === undefined ? [] : repositoryRows(record.plan, record.results);
  const reasons = reasonsByRepository(record);
  const cells = (row: RepositoryRow) => [
    words.prose(row.configuration, longestCell),
    words.code(repositoryName(row.repository), longestCell),
    ...[row.archive, row.files].map((cell) => words.prose(cell ?? '–', longestCell)),
    ...[row.size, row.fresh, row.duration].map((cell) => words.prose(cell ?? '–').replaceAll(' ', '&nbsp;')),
    words.prose(ended(row, reasons.get(keyOf(row.configuration, row.repository.path))), longestCell),
  ];
  return {
    head: tableHead(columns),
    pieces: rows.map((row) => tableRow(cells(row))),
    foot: '',
    left: leftOut('repository', 'repositories'),
    urgent: (index) => rows[index]?.outcome !== 'success',
  };
}

function ended({ attempt, outcome }: RepositoryRow, reason: string | undefined): string {
  if (outcome === undefined) return reason === undefined ? 'not run' : `not run: ${reason}`;
  const end = outcome === 'success' ? outcomeSymbols.success : `${outcomeSymbols[outcome]} ${outcomeWords[outcome]}`;
  return attempt === undefined ? end : `${end} (${attempt})`;
}

/** Returns why the actions of each repository did not run: the reason of its first one. */
function reasonsByRepository({ reasons }: RunRecord): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [{ kind, configuration, repository }, reason] of reasons) {
    const key = keyOf(configuration.name, repository?.path ?? '');
    if (kind === 'action' && !first.has(key)) first.set(key, reason);
  }
  return first;
}

function keyOf(configuration: string, path: string): string {
  return `${configuration}\n${path}`;
}

const stepColumns: readonly Column[] = [
  { head: 'step', align: 'left' },
  { head: 'result', align: 'left' },
];

/** Returns what did not run because something went wrong: one line per reason. */
export function missedList({ aftermath, postponed }: RunRecord, words: SummaryText): Part {
  const lines = [...postponed, ...aftermath.missedLines()];
  return {
    head: '#### What did not run\n\n',
    pieces: lines.map((line) => `- ${words.prose(line)}\n`),
    foot: '',
    left: leftOut('line'),
  };
}

/** Returns every hook and action of the plan, in order, with its result or why it did not run. */
export function stepTable(record: RunRecord, words: SummaryText): Part {
  const steps =
    record.plan === undefined ? [] : plannedSteps(record.plan).flatMap(({ step }) => attemptsAt(record, step));
  const ran = steps.filter((step) => record.runs.has(step)).length;
  const results = steps.map((step) => resultOf(record, step));
  const title = `All hooks and actions: ${count(ran, 'step')} run, ${count(steps.length - ran, 'step')} not run`;
  return {
    head: `<details><summary>${title}</summary>\n\n${tableHead(stepColumns)}`,
    pieces: steps.map((step, index) =>
      tableRow([words.prose(stepTitle(step), longestCell), words.prose(results[index]?.text ?? '', longestCell)]),
    ),
    foot: '\n</details>',
    left: leftOut('step'),
    urgent: (index) => results[index]?.urgent === true,
  };
}

/** Returns a step once per attempt, or once if it did not run. */
function attemptsAt({ runs }: RunRecord, step: Step): readonly Step[] {
  if (step.attempt === undefined) return [step];
  const ran = [...runs.keys()].filter((one) => plannedStep(one) === step);
  return ran.length > 0 ? ran : [step];
}

function resultOf({ runs, reasons }: RunRecord, step: Step): { readonly text: string; readonly urgent: boolean } {
  const run = runs.get(step);
  if (run === undefined) {
    return { text: `not run: ${reasons.get(step) ?? step.notRun ?? 'the run ended before this step'}`, urgent: false };
  }
  if (run.outcome === undefined) return { text: 'did not finish', urgent: true };
  const outcome = reportedOutcome(step, run.outcome);
  // A failed attempt is shown as failed, even though the run may still succeed.
  const end = hasAnotherAttempt(step) ? run.outcome : outcome;
  return {
    text: `${outcomeSymbols[outcome]} ${endingText(end, run.seconds, run.reason)}`,
    urgent: outcome !== 'success',
  };
}

/** The symbol for each outcome. */
export const outcomeSymbols: Readonly<Record<Outcome, string>> = {
  success: '✓',
  skipped: '–',
  warning: '⚠',
  failure: '✗',
  cancelled: '■',
};

/** How something ended, to follow its name. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'done',
  skipped: 'skipped',
  warning: 'done with warnings',
  failure: 'failed',
  cancelled: 'canceled',
};
