import type { RunReport } from '../lifecycle/events.js';
import { oneLine } from '../text/cleaning.js';
import { failureSentence } from './wording.js';

/** Whether a workflow step has failed, and one sentence that explains why. */
interface Verdict {
  readonly failed: boolean;
  /** What failed, where, and the first error; empty if nothing failed. */
  readonly message: string;
}

/** Returns the verdict on a run. A canceled run has failed regardless of `failOn`, so that nobody mistakes it for a backup. */
export function verdictOf(report: RunReport, failOn: 'error' | 'warning' | 'never'): Verdict {
  switch (report.outcome) {
    case 'success':
    case 'skipped':
      return { failed: false, message: '' };
    case 'warning':
      return { failed: failOn === 'warning', message: warningMessage(report) };
    case 'failure':
      return { failed: failOn !== 'never', message: failureMessage(report) };
    case 'cancelled': {
      const signal = report.signal === undefined ? '' : ` by ${report.signal}`;
      return {
        failed: true,
        message: `Canceled${signal}: ${where(report, 'cancelled') || 'the run'} did not finish.`,
      };
    }
  }
}

function failureMessage(report: RunReport): string {
  const [first, ...others] = report.failures;
  const files = where(report, 'failure');
  if (first === undefined) return `Failed: ${files || 'the run'}.`;
  const whole = oneLine(failureSentence(first));
  const sentence = whole.replace(/[.]$/, '');
  // Nothing may follow a command: it could be copied along with it.
  const endsInCommand = sentence === whole && /\bfix it with: \S/i.test(whole);
  if (endsInCommand && others.length === 0) return whole;
  if (endsInCommand) {
    return `${others.length + 1} errors${files === '' ? '' : ` (failed: ${files})`}. The first one: ${whole}`;
  }
  if (others.length === 0) return /[!?]$/.test(whole) ? whole : `${sentence}.`;
  const more = `${others.length} more ${others.length === 1 ? 'error' : 'errors'}`;
  return files === '' ? `${sentence} (and ${more}).` : `${sentence} (and ${more}; failed: ${files}).`;
}

function warningMessage(report: RunReport): string {
  return `There were warnings in ${where(report, 'warning') || 'the run'}, and fail-on is set to warning.`;
}

function where(report: RunReport, outcome: 'warning' | 'failure' | 'cancelled'): string {
  return report.configurations
    .filter((file) => file.outcome === outcome)
    .map((file) => oneLine(file.configuration))
    .join(', ');
}
