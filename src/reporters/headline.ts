import type { RunReport } from '../lifecycle/events.js';
import type { Failure } from '../lifecycle/outcome.js';
import { oneLine, shorten } from '../text/cleaning.js';
import type { RequestSummary } from './closing-lines.js';
import type { RunRecord } from './run-record.js';
import { outcomeWords } from './wording.js';

const mostNamed = 2;
const longestName = 200;

/** Returns how a run ended and what failed, in a few words; without a report, the run did not finish. */
export function headline(record: RunRecord, report: RunReport | undefined): string {
  const failed = whatFailed(record);
  if (report === undefined) return `${job(requestOf(record))} did not finish${failed}`;
  if (record.plan === undefined) return `Nothing ran${failed}`;
  return `${job(requestOf(record))} ${outcomeWords[report.outcome]}${failed}`;
}

/** Returns what was requested, as far as the last line of a run depends on it. */
export function requestOf({ plan, facts }: RunRecord): RequestSummary {
  return { actions: plan?.actions ?? [], dryRun: facts?.dryRun ?? false };
}

function job({ actions, dryRun }: RequestSummary): string {
  if (dryRun) return 'Dry run';
  if (actions.includes('create')) return 'Backup';
  const names = actions.join(', ');
  return names === '' ? 'Run' : `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}

function whatFailed({ troubles }: RunRecord): string {
  const failures = troubles.filter(({ cancelled }) => !cancelled).map(({ failure }) => named(failure));
  const names = [...new Set(failures)];
  if (names.length === 0) return '';
  const more = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '';
  return `: ${names.slice(0, mostNamed).join(', ')}${more}`;
}

/** Returns what failed, in a few words. */
function named({ step, place, message }: Failure): string {
  const name = step ?? (place === undefined ? message.replace(/\.$/, '') : `configuration ${place.file}`);
  return shorten(oneLine(name), longestName);
}
