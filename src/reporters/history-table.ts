import type { RecordedRun } from '../history/recorded-run.js';
import {
  archivesOf,
  fileNames,
  type RepositoryEntry,
  type RepositoryHistory,
} from '../history/repository-histories.js';
import type { Outcome } from '../lifecycle/outcome.js';
import { duration, formatMoment, size, sizeChange } from '../text/amounts.js';
import { oneLine } from '../text/cleaning.js';
import { wrap } from '../text/layout.js';
import { count } from '../text/phrases.js';
import { sparkline } from '../text/sparkline.js';
import { columnsOf } from '../text/terminal-width.js';
import { type Column, table } from '../text/text-table.js';
import { repositoryName } from './wording.js';

/** How the history is shown. */
export interface HistoryLook {
  /** The width of the terminal; infinite if there is none. */
  readonly columns: number;
  readonly color: boolean;
  /** Only ASCII can be shown. */
  readonly ascii: boolean;
}

/** One line of the table, in words. */
interface HistoryRow {
  readonly moment: string;
  readonly configuration: string | undefined;
  readonly repository: string | undefined;
  readonly outcome: Outcome | null;
  readonly duration: string | undefined;
  readonly size: string | undefined;
  readonly change: string | undefined;
  readonly error: string | undefined;
}

const columns: readonly Column[] = [
  { head: 'when', align: 'left' },
  { head: 'configuration', align: 'left' },
  { head: 'repository', align: 'left' },
  { head: 'outcome', align: 'left' },
  { head: 'duration', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'change', align: 'right' },
];

const colors: Readonly<Record<Outcome, number>> = { success: 32, skipped: 36, warning: 33, failure: 31, cancelled: 31 };

/** Returns a table of runs, oldest first: one row per repository, with its first error below it. */
export function historyTable(
  runs: readonly RecordedRun[],
  histories: readonly RepositoryHistory[],
  look: HistoryLook,
): readonly string[] {
  const rows = rowsOf(runs, histories);
  const dash = look.ascii ? '-' : '–';
  const cells = rows.map((row) => [
    row.moment,
    row.configuration ?? dash,
    row.repository ?? dash,
    outcomeWord(row.outcome),
    row.duration ?? dash,
    row.size ?? dash,
    row.change ?? dash,
  ]);
  const lines = table(columns, cells);
  if (lines.some((line) => columnsOf(line) > look.columns)) return rows.flatMap((row) => block(row, look));
  const [head = '', ...body] = lines;
  const indent = columnsOf(rows[0]?.moment ?? '') + 2;
  const shown = body.flatMap((line, index) => {
    const { outcome = null, error } = rows[index] ?? {};
    return [colored(line, outcome, look), ...(error === undefined ? [] : wrapped(error, indent, look))];
  });
  return [head, ...shown];
}

/** Returns how many runs each repository had, and its sizes and durations as bars. */
export function historyCharts(histories: readonly RepositoryHistory[], look: HistoryLook): readonly string[] {
  const fileOf = fileNames(histories);
  return histories.flatMap((history) => {
    const { repository, entries } = history;
    const failed = entries.filter(({ failure }) => failure !== undefined).length;
    const title = `${repositoryName(repository)} (${oneLine(fileOf(history))}): ${count(entries.length, 'run')}, ${failed} failed`;
    const sizes = archivesOf(history).map(({ original_size }) => original_size);
    const durations = entries.flatMap(({ ended }) => (ended.archive === null ? [] : ended.duration));
    return [
      ...wrapped(title, 0, look),
      ...chart('size', sizes, size, look),
      ...chart('duration', durations, duration, look),
    ];
  });
}

/** How many values a chart shows at most: the newest. */
const mostBars = 40;

function chart(
  name: string,
  all: readonly number[],
  words: (value: number) => string,
  look: HistoryLook,
): readonly string[] {
  const [least, most] = [words(Math.min(...all)), words(Math.max(...all))];
  const range = least === most ? least : `${least} to ${most}`;
  const start = `  ${name.padEnd('duration'.length)}  `;
  const room = look.columns - start.length - 2 - range.length;
  if (all.length < 2 || room < 3) return all.length === 0 ? [] : [`${start}${words(all.at(-1) ?? 0)}`];
  const bars = sparkline(all.slice(-Math.min(mostBars, room)), look);
  return [`${start}${bars}  ${range}`];
}

function rowsOf(runs: readonly RecordedRun[], histories: readonly RepositoryHistory[]): readonly HistoryRow[] {
  const fileOf = fileNames(histories);
  const entries = histories.flatMap((history) =>
    history.entries.map((entry) => ({ ...entry, configuration: fileOf(history) })),
  );
  return runs.flatMap((run): readonly HistoryRow[] => {
    const moment = formatMoment(new Date(run.started));
    const rows = run.configurations.flatMap(({ repositories, error }) =>
      repositories.flatMap((ended, index) => {
        const entry = entries.find((one) => one.run === run && one.ended === ended);
        if (entry === undefined) return [];
        // What failed in a hook of the file concerns all of its repositories, and is shown once.
        const shared = error ?? (entry.failure === undefined ? null : run.error);
        const own = ended.error ?? (index === 0 ? shared : null);
        return [{ moment, configuration: oneLine(entry.configuration), error: own ?? undefined, ...amounts(entry) }];
      }),
    );
    if (rows.length > 0 || run.configurations.length > 0) return rows;
    const time = duration(run.duration);
    const none = { repository: undefined, size: undefined, change: undefined, configuration: undefined };
    return [{ ...none, moment, outcome: run.outcome, duration: time, error: run.error ?? undefined }];
  });
}

function amounts({ ended, before, outcome }: RepositoryEntry): Omit<HistoryRow, 'moment' | 'configuration' | 'error'> {
  const { archive } = ended;
  return {
    repository: repositoryName({ path: ended.path, label: ended.label ?? undefined }),
    outcome,
    duration: ended.outcome === null ? undefined : duration(ended.duration),
    size: archive === null ? undefined : size(archive.original_size),
    change:
      archive === null || before === undefined ? undefined : sizeChange(before.original_size, archive.original_size),
  };
}

/** Returns a row on several lines, for a narrow terminal. */
function block(row: HistoryRow, look: HistoryLook): readonly string[] {
  const { moment, configuration, repository, outcome, error } = row;
  const separator = look.ascii ? ' / ' : ' · ';
  const place = [configuration, repository].filter((part) => part !== undefined).join(separator);
  const change = row.change === undefined ? '' : ` (${row.change})`;
  const facts = [row.duration, row.size && `${row.size}${change}`].filter((part) => part !== undefined).join(', ');
  return [
    colored(`${moment}  ${outcomeWord(outcome)}`, outcome, look),
    ...[place, facts, error ?? ''].flatMap((text) => (text === '' ? [] : wrapped(text, 2, look))),
  ];
}

function wrapped(text: string, indent: number, { columns: width }: HistoryLook): readonly string[] {
  return wrap(oneLine(text), width, indent);
}

function outcomeWord(outcome: Outcome | null): string {
  if (outcome === null) return 'not run';
  return outcome === 'cancelled' ? 'canceled' : outcome;
}

function colored(line: string, outcome: Outcome | null, { color }: HistoryLook): string {
  if (!color || outcome === null) return line;
  const word = outcomeWord(outcome);
  const at = line.lastIndexOf(word);
  return `${line.slice(0, at)}\x1b[${colors[outcome]}m${word}\x1b[0m${line.slice(at + word.length)}`;
}
