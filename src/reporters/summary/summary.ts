import { appendFileSync, statSync } from 'node:fs';
import type { Reporter, RunReport } from '../../lifecycle/events.js';
import { codeOf } from '../../system/errors.js';
import { openingLine } from '../sentences.js';
import { gantt } from './gantt.js';
import { heading } from './heading.js';
import { repositoryTable } from './repositories.js';
import { RunRecord } from './run-record.js';
import { bytesOf, limitedPart, type Part } from './size.js';
import { missedList, stepTable } from './tables.js';
import { problemSections, warningList } from './troubles.js';
import { SummaryText } from './words.js';

/** Where to write the job summary. */
export interface SummaryPage {
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
