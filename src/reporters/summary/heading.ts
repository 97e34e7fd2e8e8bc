import type { RunReport } from '../../lifecycle/events.js';
import type { Failure } from '../../lifecycle/outcome.js';
import { closingLine, type RequestSummary } from '../closing.js';
import { outcomeSymbols, outcomeWords } from './outcomes.js';
import type { RunRecord } from './run-record.js';
import type { SummaryText } from './words.js';

const mostNamed = 2;
const longestName = 200;

/** Returns a heading with how the run ended and what failed, followed by the closing line of the log. */
export function heading(record: RunRecord, report: RunReport | undefined, words: SummaryText): string {
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
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `: ${names.slice(0, mostNamed).join(', ')}${more}`;
}

/** Returns what failed, in a few words. */
function named({ step, place, message }: Failure): string {
  return step ?? (place === undefined ? message.replace(/\.$/, '') : `configuration ${place.file}`);
}
