import type { Reporter } from '../lifecycle/events.js';
import { outputsOf, writeOutputs } from '../reporters/github/workflow-commands.js';
import { createSummaryReporter } from '../reporters/summary/summary.js';
import { createReporters, lossSentence } from '../reporters/telling.js';
import type { Request } from '../request/request.js';
import { reportOf } from '../run/report.js';
import { createMasker } from '../secrets/masker.js';
import { type UserError, UserErrors } from '../system/errors.js';

/** Returns the reporter of the job summary, if it is enabled and the runner provides a file for it. */
export function summaryReporters({ summary = true }: Request, environment: NodeJS.ProcessEnv): readonly Reporter[] {
  const file = environment['GITHUB_STEP_SUMMARY'];
  return summary && file ? [createSummaryReporter({ file })] : [];
}

/** Writes the outputs and the job summary of a step that could not start; calls `complain` if one can't be written. */
export function reportInvalidInputs(
  error: UserError,
  environment: NodeJS.ProcessEnv,
  complain: (text: string) => void,
): void {
  const masker = createMasker([environment['INPUT_PASSPHRASE']?.trim() ?? '']);
  const faults = error instanceof UserErrors ? error.faults : [error];
  const failures = faults.map(({ message, place }) => ({ message, error: message, output: [], place }));
  const ended = { outcome: 'failure', failures: [], configurations: [] } as const;
  const report = reportOf({ ended, failures, archives: [], runId: '', seconds: 0, signal: undefined });
  const outputs = environment['GITHUB_OUTPUT'];
  try {
    if (outputs) writeOutputs(outputs, { ...outputsOf(report, masker.mask) });
  } catch (fault) {
    complain(`${lossSentence('The step outputs (GITHUB_OUTPUT)', fault)}\n`);
  }
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file || /^\s*false\s*$/i.test(environment['INPUT_SUMMARY'] ?? '')) return;
  createReporters([createSummaryReporter({ file })], masker, complain).emit({ type: 'run-finished', report });
}
