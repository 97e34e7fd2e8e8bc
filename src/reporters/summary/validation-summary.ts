import { appendFileSync } from 'node:fs';
import type { Reporter } from '../../lifecycle/events.js';
import { bytesOf } from '../../text/amounts.js';
import { limitedPart } from '../limited-part.js';
import { RunRecord } from '../run-record.js';
import { outcomeSymbols } from '../wording.js';
import { SummaryText } from './markdown.js';
import { mostBytes } from './summary.js';
import { problemSections, warningList } from './troubles.js';

/** Creates a reporter that appends what a validation found to the job summary; `verdict` is its result, without secrets. */
export function createValidationSummary(file: string, verdict: string): Reporter {
  const record = new RunRecord();
  return {
    name: 'The job summary',
    handle: (event) => record.note(event),
    close: () => {
      const words = new SummaryText();
      const worst = record.warnings.length > 0 ? 'warning' : 'success';
      const symbol = outcomeSymbols[record.troubles.length > 0 ? 'failure' : worst];
      const title = `### ${symbol} ${words.prose(verdict.replace(/\.$/, ''))}`;
      const half = (mostBytes - bytesOf(title)) / 2 - 10;
      const parts = [problemSections(record, words), warningList(record, words)].map((part) => limitedPart(part, half));
      const text = [title, ...parts.map((part) => part.trimEnd())].filter((part) => part !== '').join('\n\n');
      appendFileSync(file, `${text}\n\n`);
    },
  };
}
