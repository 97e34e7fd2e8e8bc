import type { RecordedRun } from '../../history/recorded-run.js';
import { recordedArchives } from '../../history/repository-histories.js';
import { sizeChange } from '../../text/amounts.js';
import { count } from '../../text/phrases.js';
import type { Column } from '../../text/text-table.js';
import type { Part } from '../limited-part.js';
import { type RepositoryRow, repositoryColumns, repositoryEndings, repositoryRows } from '../repository-table.js';
import type { RunRecord } from '../run-record.js';
import { stepResults } from '../step-results.js';
import { repositoryName, stepTitle } from '../wording.js';
import { leftOut, type SummaryText, tableHead, tableRow } from './markdown.js';

const columns: readonly Column[] = [{ head: 'configuration', align: 'left' }, ...repositoryColumns];
const longestCell = 300;

/** Returns the table of all repositories, with the reason for those that the run never reached. */
export function repositoryTable(record: RunRecord, before: readonly RecordedRun[], words: SummaryText): Part {
  const rows = record.plan === undefined ? [] : repositoryRows(record.plan, record.results);
  const endingOf = repositoryEndings(record.reasons);
  const cells = (row: RepositoryRow) => [
    words.prose(row.configuration, longestCell),
    words.code(repositoryName(row.repository), longestCell),
    ...[row.archive, row.files].map((cell) => words.prose(cell ?? '–', longestCell)),
    ...[sizeWithChange(row, record, before), row.fresh, row.duration].map((cell) =>
      words.prose(cell ?? '–').replaceAll(' ', '&nbsp;'),
    ),
    words.prose(endingOf(row), longestCell),
  ];
  return {
    head: tableHead(columns),
    pieces: rows.map((row) => tableRow(cells(row))),
    foot: '',
    left: leftOut('repository', 'repositories'),
    urgent: (index) => rows[index]?.outcome !== 'success',
  };
}

/** Returns the size of the new archive, with the change since the last one that this machine made: `4.1 GB (+2.5 %)`. */
function sizeWithChange(
  { configuration: name, repository: { path }, size }: RepositoryRow,
  { plan, results }: RunRecord,
  runs: readonly RecordedRun[],
): string | undefined {
  const file = plan?.configurations.find(({ configuration }) => configuration.name === name);
  const last = recordedArchives(runs, { configuration: file?.configuration.path ?? '', repository: path }).at(-1);
  const now = results.find(
    ({ configuration, repository }) => configuration === name && repository.path === path,
  )?.archive;
  if (last === undefined || now === undefined) return size;
  return `${size} (${sizeChange(last.original_size, now.original_size)})`;
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
  const results = stepResults(record);
  const ran = results.filter(({ step }) => record.runs.has(step)).length;
  const title = `All hooks and actions: ${count(ran, 'step')} run, ${count(results.length - ran, 'step')} not run`;
  return {
    head: `<details><summary>${title}</summary>\n\n${tableHead(stepColumns)}`,
    pieces: results.map(({ step, text }) =>
      tableRow([words.prose(stepTitle(step), longestCell), words.prose(text, longestCell)]),
    ),
    foot: '\n</details>',
    left: leftOut('step'),
    urgent: (index) => results[index]?.urgent === true,
  };
}
