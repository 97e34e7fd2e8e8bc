import { appendFileSync, statSync } from 'node:fs';
import type { RecordedRun } from '../../history/recorded-run.js';
import type { Reporter, RunReport } from '../../lifecycle/events.js';
import { codeOf } from '../../system/errors.js';
import { bytesOf } from '../../text/amounts.js';
import { closingLine } from '../closing-lines.js';
import { headline, requestOf } from '../headline.js';
import { limitedPart, type Part } from '../limited-part.js';
import { RunRecord } from '../run-record.js';
import { openingLine, outcomeSymbols } from '../wording.js';
import { gantt } from './gantt.js';
import { SummaryText } from './markdown.js';
import { newestArchives, noteList } from './notes.js';
import { type FileLink, notRunList, planList } from './plan-list.js';
import { missedList, repositoryTable, stepTable } from './tables.js';
import { problemSections, warningList } from './troubles.js';

/** Where to write the job summary. */
interface SummaryPage {
  /** The file that the runner named; its content is kept. */
  readonly file: string;
  /** Links the places in the plan of a dry run; default: they are plain text. */
  readonly link?: FileLink | undefined;
  /** Returns the runs before this one; default: none are known. */
  readonly history?: (() => readonly RecordedRun[]) | undefined;
}

/** The runner drops a summary larger than 1 MiB entirely; its own masking may make the summary a little longer. */
export const mostBytes = 1_000_000;

/** Creates a reporter that writes the job summary as Markdown, once: when the run has ended or is abandoned. */
export function createSummaryReporter({ file, link, history }: SummaryPage): Reporter {
  return createSummary(
    (textWithin) => {
      const before = sizeOf(file);
      const gap = before === 0 ? '' : '\n\n';
      const text = textWithin(mostBytes - before - gap.length - 1);
      if (text !== '') appendFileSync(file, `${gap}${text}\n`);
    },
    { link, history },
  );
}

/** Creates a reporter that passes on how to make the summary, within a number of bytes, once: at the end. */
export function createSummary(
  write: (textWithin: (limit: number) => string) => void,
  { link = () => undefined, history = () => [] }: Omit<SummaryPage, 'file'> = {},
): Reporter {
  const record = new RunRecord();
  let written = false;
  const end = (report?: RunReport): void => {
    if (written) return;
    written = true;
    const runs = record.plan === undefined ? [] : history().filter(({ run_id }) => run_id !== report?.runId);
    write((limit) => summaryText({ record, report, link, runs }, limit));
  };
  return {
    name: 'The job summary',
    handle: (event) => {
      record.note(event);
      if (event.type === 'run-finished') end(event.report);
    },
    close: () => {
      if (record.plan !== undefined) end();
    },
  };
}

interface Content {
  readonly record: RunRecord;
  readonly report: RunReport | undefined;
  readonly link: FileLink;
  /** The runs before this one. */
  readonly runs: readonly RecordedRun[];
}

/** Returns the whole summary in at most `limit` bytes. The most important parts come first, and none may take all the space. */
function summaryText({ record, report, link, runs }: Content, limit: number): string {
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
  const dry = record.facts?.dryRun === true ? record.plan : undefined;
  const plan = dry === undefined ? [] : [place(planList(dry, words, link), 0.3), place(notRunList(dry, words), 0.1)];
  const table = place(repositoryTable(record, runs, words), 0.3);
  const missed = place(missedList(record, words), 0.1);
  const warnings = place(warningList(record, words), 0.1);
  const newest = dry === undefined ? place(newestArchives(record, { runs, now: new Date() }, words), 0.1) : '';
  const notes = place(noteList(record, words), 0.2);
  const chart = place(whole(gantt(record, words)), 1);
  const steps = place(stepTable(record, words), 1);
  return [title, ...plan, table, troubles, missed, warnings, newest, notes, chart, steps, foot]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Returns a heading with how the run ended and what failed, followed by the closing line of the log. */
function heading(record: RunRecord, report: RunReport | undefined, words: SummaryText): string {
  const title = `### ${outcomeSymbols[report?.outcome ?? 'failure']} ${words.prose(headline(record, report))}`;
  if (report === undefined || record.plan === undefined) return title;
  return `${title}\n\n${words.prose(closingLine(report, requestOf(record)))}`;
}
