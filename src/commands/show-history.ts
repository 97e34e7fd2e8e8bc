import { matchesRepository } from '../configuration/options/repositories.js';
import { doubtsAbout, type History, historyFile, readHistory } from '../history/history-file.js';
import type { RecordedRun } from '../history/recorded-run.js';
import { type RepositoryHistory, repositoryHistories } from '../history/repository-histories.js';
import { keepsState } from '../permissions/trust.js';
import { type HistoryLook, historyCharts, historyTable } from '../reporters/history-table.js';
import { stringIn } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { count, grouped, joinFirst } from '../text/phrases.js';
import { isAsciiOnly } from '../text/sparkline.js';
import { type Command, isColored, type Terminal } from './command.js';
import { timeIn } from './time-in-the-past.js';

/** How many runs are shown unless --since is given: the newest. */
const usualRuns = 30;

/**
 * Shows the runs of this machine, and how sizes and durations have developed, or the state of each repository. Returns the
 * exit status.
 */
export async function showHistory(command: Command, terminal: Terminal): Promise<number> {
  const { request, flags } = command;
  const now = new Date();
  const asked = stringIn(flags['since']);
  const since = asked === undefined ? undefined : timeIn(asked, now);
  const history = readHistory(historyFile(terminal.environment));
  const summary = flags['summary'] === true;
  if (summary || request.report !== undefined) {
    if (request.json) throw new UserError(jsonOfRunsOnly);
    return await (await import('./show-digest.js')).showDigest(command, terminal, { history, now, summary, since });
  }
  for (const sentence of doubtsAbout(history)) terminal.error(`Warning: ${sentence}\n`);
  showRuns(command, terminal, { history, since, asked });
  return history.problem === undefined ? 0 : 1;
}

const jsonOfRunsOnly =
  '--json shows runs, but --summary and --report show the state of each repository. Use one or the other.';

/** Which runs are shown. */
interface RunSelection {
  readonly history: History;
  /** Missing: the newest are shown. */
  readonly since: Date | undefined;
  /** The time as written. */
  readonly asked: string | undefined;
}

function showRuns({ request }: Command, terminal: Terminal, { history, since, asked }: RunSelection): void {
  const { environment, out } = terminal;
  const wanted = request.repository;
  const histories = repositoryHistories(history.runs).filter(
    ({ repository }) => wanted === undefined || matchesRepository(repository, wanted),
  );
  if (wanted !== undefined && histories.length === 0 && history.runs.length > 0)
    throw unknownRepository(wanted, history);
  const inTime = history.runs.filter(({ started }) => since === undefined || new Date(started) >= since);
  const runs = wanted === undefined ? inTime : inTime.filter((run) => histories.some((one) => isPartOf(run, one)));
  if (request.json) {
    const { file, damaged } = history;
    out(`${JSON.stringify({ version: 1, file, damaged, runs: runs.map((run) => withOnly(run, wanted)) })}\n`);
    return;
  }
  const shown = since === undefined ? runs.slice(-usualRuns) : runs;
  const page = { runs: shown, histories, left: runs.length - shown.length };
  const lines =
    runs.length === 0 ? [nothingSentence(history, { asked, environment })] : pageLines(page, lookOf(terminal, request));
  // If it can't be read, that has been said, and whether a run was recorded is not known.
  if (history.runs.length === 0 && history.problem !== undefined) return;
  for (const line of lines) out(`${line}\n`);
}

function lookOf(terminal: Terminal, request: Command['request']): HistoryLook {
  return {
    // Without a terminal, a program may read the lines.
    columns: terminal.colored ? terminal.columns : Number.POSITIVE_INFINITY,
    color: isColored(request, terminal),
    ascii: isAsciiOnly(terminal.environment),
  };
}

interface HistoryPage {
  readonly runs: readonly RecordedRun[];
  readonly histories: readonly RepositoryHistory[];
  /** How many older runs are not shown. */
  readonly left: number;
}

function pageLines({ runs, histories, left }: HistoryPage, look: HistoryLook): readonly string[] {
  const inTime = new Set(runs);
  const shown = histories
    .map((history) => ({ ...history, entries: history.entries.filter(({ run }) => inTime.has(run)) }))
    .filter(({ entries }) => entries.length > 0);
  const more = left > 0 ? [`${count(left, 'older run')}: show them with --since, as in --since 6m`, ''] : [];
  return [...more, ...historyTable(runs, shown, look), '', ...historyCharts(shown, look)];
}

function nothingSentence(
  { file, runs }: History,
  { asked, environment }: { readonly asked: string | undefined; readonly environment: NodeJS.ProcessEnv },
): string {
  if (runs.length > 0) return `No run since ${asked}. The history has ${grouped(runs.length)} older.`;
  const hosted = keepsState(environment)
    ? ''
    : ' On a hosted runner, runs are recorded only if XDG_STATE_HOME names a folder that the workflow keeps in a cache.';
  return `No run has been recorded yet. Runs are recorded in ${file} by the user who makes the backups.${hosted}`;
}

function unknownRepository(wanted: string, { runs }: History): UserError {
  const names = repositoryHistories(runs).map(({ repository: { path, label } }) => label ?? path);
  return new UserError(`The history has no repository '${wanted}'. It has ${joinFirst([...new Set(names)], 10)}.`);
}

function isPartOf(run: RecordedRun, { entries }: RepositoryHistory): boolean {
  return entries.some((entry) => entry.run === run);
}

/** Returns a run with only the wanted repositories. */
function withOnly(run: RecordedRun, wanted: string | undefined): RecordedRun {
  if (wanted === undefined) return run;
  const configurations = run.configurations
    .map((file) => ({
      ...file,
      repositories: file.repositories.filter(({ path, label }) =>
        matchesRepository({ path, label: label ?? undefined }, wanted),
      ),
    }))
    .filter(({ repositories }) => repositories.length > 0);
  return { ...run, configurations };
}
