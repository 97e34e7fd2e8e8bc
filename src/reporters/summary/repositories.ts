import type { Column } from '../../text/layout.js';
import { type RepositoryRow, repositoryRows } from '../repository-table.js';
import { repositoryName } from '../sentences.js';
import { tableHead, tableRow } from './markdown.js';
import { outcomeSymbols, outcomeWords } from './outcomes.js';
import type { RunRecord } from './run-record.js';
import { leftOut, type Part } from './size.js';
import type { SummaryText } from './words.js';

const repositoryColumns: readonly Column[] = [
  { head: 'configuration', align: 'left' },
  { head: 'repository', align: 'left' },
  { head: 'archive', align: 'left' },
  { head: 'files', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'duration', align: 'right' },
  { head: 'outcome', align: 'left' },
];
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
    head: tableHead(repositoryColumns),
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
