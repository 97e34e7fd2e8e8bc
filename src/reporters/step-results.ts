import type { Outcome } from '../lifecycle/outcome.js';
import { hasAnotherAttempt, plannedStep, type Step, stepsOf } from '../lifecycle/plan.js';
import type { RunRecord, StepRun } from './run-record.js';
import { endingText, outcomeSymbols, reportedOutcome } from './wording.js';

/** A step of the plan, with its result or why it did not run. */
interface StepResult {
  readonly step: Step;
  readonly text: string;
  /** Whether readers need it more than others: it ran, and not successfully. */
  readonly urgent: boolean;
}

/** Returns every step of the plan, in order and once per attempt, with its result. */
export function stepResults(record: RunRecord): readonly StepResult[] {
  const steps = record.plan === undefined ? [] : stepsOf(record.plan).flatMap((step) => attemptsAt(record, step));
  return steps.map((step) => resultOf(record, step));
}

/** Returns a step once per attempt, or once if it did not run. */
function attemptsAt({ runs }: RunRecord, step: Step): readonly Step[] {
  if (step.attempt === undefined) return [step];
  const ran = [...runs.keys()].filter((one) => plannedStep(one) === step);
  return ran.length > 0 ? ran : [step];
}

function resultOf({ runs, reasons }: RunRecord, step: Step): StepResult {
  const run = runs.get(step);
  if (run === undefined) {
    const reason = reasons.get(step) ?? step.notRun ?? 'the run ended before this step';
    return { step, text: `not run: ${reason}`, urgent: false };
  }
  const outcome = shownOutcome(run);
  const symbol = run.outcome === undefined ? '' : `${outcomeSymbols[outcome]} `;
  return { step, text: `${symbol}${runEnding(run)}`, urgent: outcome !== 'success' };
}

/** Returns how a step that ran ended: `done in 41 s`, `did not finish`. */
export function runEnding({ step, outcome, seconds, reason }: StepRun): string {
  if (outcome === undefined) return 'did not finish';
  // A failed attempt is shown as failed, even though the run may still succeed.
  return endingText(hasAnotherAttempt(step) ? outcome : reportedOutcome(step, outcome), seconds, reason);
}

/** Returns how serious the outcome of a step that ran is; a step that did not finish counts as canceled. */
export function shownOutcome({ step, outcome }: StepRun): Outcome {
  return outcome === undefined ? 'cancelled' : reportedOutcome(step, outcome);
}
