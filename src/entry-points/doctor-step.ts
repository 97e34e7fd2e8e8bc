import { type Condition, type Diagnosis, type Finding, overallVerdict } from '../doctor/diagnosis.js';
import { examine } from '../doctor/doctor.js';
import { closingSentence, groupsOf, notExaminedSentence, titleOf } from '../doctor/finding-lines.js';
import { writeDiagnosis } from '../doctor/findings-table.js';
import { notice } from '../lifecycle/events.js';
import type { Outcome } from '../lifecycle/outcome.js';
import type { Request } from '../request/request.js';
import type { Runner } from './github-runner.js';
import { failureWith, reportingStep } from './reporting-step.js';

const outcomes: Readonly<Record<Condition, Outcome>> = { ok: 'success', warning: 'warning', error: 'failure' };

/**
 * Runs a workflow step that examines everything that backups depend on: errors and warnings are annotations, and the job
 * summary lists all findings. Returns the exit status.
 */
export async function doctorStep(request: Request, runner: Runner): Promise<number> {
  return await reportingStep(request, runner, {
    canceled: 'The examination was canceled.',
    look: async ({ surroundings, emit }) => {
      const diagnosis = await examine(request, surroundings);
      for (const event of eventsOf(diagnosis)) emit(event);
      const errors = diagnosis.findings.filter(({ verdict }) => verdict === 'error');
      return {
        outcome: outcomes[overallVerdict(diagnosis)],
        failures: errors.map((finding) => failureWith(messageOf(finding))),
        closing: closingSentence(diagnosis),
        summarize: (file) => writeDiagnosis(file, diagnosis),
      };
    },
  });
}

function* eventsOf(diagnosis: Diagnosis) {
  for (const [subject, findings] of groupsOf(diagnosis.findings)) {
    for (const finding of findings) {
      if (finding.verdict === 'ok')
        yield notice('info', `ok: ${titleOf(subject)}, ${finding.check}: ${finding.finding}`);
      else yield notice(finding.verdict, messageOf(finding));
    }
  }
  const missing = notExaminedSentence(diagnosis);
  if (missing !== undefined) yield notice('info', missing);
}

function messageOf({ subject, check, finding, remedy }: Finding): string {
  return `${titleOf(subject)}, ${check}: ${finding}${remedy === undefined ? '' : ` ${remedy}`}`;
}
