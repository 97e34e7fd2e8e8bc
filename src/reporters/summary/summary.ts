import { appendFileSync, statSync } from 'node:fs';
import type { Reporter, RunReport } from '../../lifecycle/events.js';
import type { Failure } from '../../lifecycle/outcome.js';
import { codeOf } from '../../system/errors.js';
import { bytesOf } from '../../text/amounts.js';
import { closingLine, type RequestSummary } from '../closing-lines.js';
import { openingLine } from '../wording.js';
import { gantt } from './gantt.js';
import { limitedPart, type Part, SummaryText } from './markdown.js';
import { RunRecord } from './run-record.js';
import { missedList, outcomeSymbols, outcomeWords, repositoryTable, stepTable } from './tables.js';
import { problemSections, warningList } from './troubles.js';

/** Where to write the job summary. */
interface SummaryPage {
  /** The file that the runner named; its content is kept. */
  readonly file: string;
}

/** The runner drops a summary larger than 1 MiB entirely; its own masking may make the summary a little longer. */
const mostBytes = 1_000_000;

/** Creates a reporter that writes the job summary as Markdown, once: when the run has ended or is abandoned. */
export function createSummaryReporter({ file }: SummaryPage): Reporter {
  const record = new RunRecord();
  let written = false;
  const write = (report?: RunReport): void => {
    if (written) return;
    written = true;
    const before = sizeOf(file);
    const gap = before === 0 ? '' : '\n\n';
    const text = summaryText({ record, report }, mostBytes - before - gap.length - 1);
    if (text !== '') appendFileSync(file, `${gap}${text}\n`);
  };
  return {
    name: 'The job summary',
    handle: (event) => {
      record.note(event);
      if (event.type === 'run-finished') write(event.report);
    },
    close: () => {
      if (record.plan !== undefined) write();
    },
  };
}

interface Content {
  readonly record: RunRecord;
  readonly report: RunReport | undefined;
}

/** Returns the whole summary in at most `limit` bytes. The most important parts come first, and none may take all the space. */
function summaryText({ record, report }: Content, limit: number): string {
  const words = new SummaryText();
  const title = heading(record, report, words);
  if (bytesOf(title) > limit) return '';
  let free = limit - bytesOf(title);
  const place = (part: Part, share: number): string => {
    const text = limitedPart(part, Math.min(share * limit, free - 2)).trimEnd();
    free -= text === '' ? 0 : bytesOf(text) + 2;
    return text;
  };
  const whole = (text: string): Part => ({ head: '', pieces: text === '' ? [] : [text], foot: '', left: () => '' });
  const opening =
    record.plan && record.facts ? `<sub>${words.prose(openingLine(record.facts, record.plan))}</sub>` : '';
  const foot = place(whole(opening), 1);
  const troubles = place(problemSections(record, words), 0.4);
  const table = place(repositoryTable(record, words), 0.3);
  const missed = place(missedList(record, words), 0.1);
  const warnings = place(warningList(record, words), 0.1);
  const chart = place(whole(gantt(record, words)), 1);
  const steps = place(stepTable(record, words), 1);
  return [title, table, troubles, missed, warnings, chart, steps, foot].filter((part) => part !== '').join('\n\n');
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

const mostNamed = 2;
const longestName = 200;

/** Returns a heading with how the run ended and what failed, followed by the closing line of the log. */
function heading(record: RunRecord, report: RunReport | undefined, words: SummaryText): string {
  const asked: RequestSummary = { actions: record.plan?.actions ?? [], dryRun: record.facts?.dryRun ?? false };
  const failed = whatFailed(record, words);
  if (report === undefined)
    return `### ${outcomeSymbols.failure} ${words.prose(`${job(asked)} did not finish${failed}`)}`;
  const title = `### ${outcomeSymbols[report.outcome]} `;
  if (record.plan === undefined) return `${title}${words.prose(`Nothing ran${failed}`)}`;
  const ended = words.prose(`${job(asked)} ${outcomeWords[report.outcome]}${failed}`);
  return `${title}${ended}\n\n${words.prose(closingLine(report, asked))}`;
}

function job({ actions, dryRun }: RequestSummary): string {
  if (dryRun) return 'Dry run';
  if (actions.includes('create')) return 'Backup';
  const names = actions.join(', ');
  return names === '' ? 'Run' : `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}

function whatFailed({ troubles }: RunRecord, words: SummaryText): string {
  const failures = troubles
    .filter(({ cancelled }) => !cancelled)
    .map(({ failure }) => words.short(named(failure), longestName));
  const names = [...new Set(failures)];
  if (names.length === 0) return '';
  const more = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '';
  return `: ${names.slice(0, mostNamed).join(', ')}${more}`;
}

/** Returns what failed, in a few words. */
function named({ step, place, message }: Failure): string {
  return step ?? (place === undefined ? message.replace(/\.$/, '') : `configuration ${place.file}`);
}
