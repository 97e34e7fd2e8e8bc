import type { Event } from '../lifecycle/events.js';
import { type Failure, type Outcome, withoutError } from '../lifecycle/outcome.js';
import { hasAnotherAttempt, type Plan, plannedStep, type Step } from '../lifecycle/plan.js';
import { isDryRun, stepsNotRunAfter } from '../lifecycle/steps-not-run.js';
import { oneLine } from '../text/cleaning.js';
import {
  byReason,
  isErrorStep,
  type NotRun,
  reportedOutcome,
  repositoryName,
  stepName,
  stepsInWords,
  stepTitle,
} from './wording.js';

/** Remembers what went wrong in a run, so that each problem is reported once, together with its consequences. */
export class Consequences {
  #plan: Plan | undefined;
  readonly #started = new Set<Step>();
  /** Steps that were already reported as not run. */
  readonly #reported = new Set<Step>();
  readonly #failures = new Set<string>();
  readonly #filesWithTrouble = new Set<string>();
  readonly #missed: NotRun[] = [];
  readonly #quiet: NotRun[] = [];
  #runHasTrouble = false;

  /** Records an event; must be called for every event, before it is reported. */
  note(event: Event): void {
    if (event.type === 'run-started') {
      this.#plan = event.plan;
    } else if (event.type === 'step-started') {
      this.#started.add(plannedStep(event.step));
    } else if (event.type === 'step-finished') {
      this.#noteEnd(event.step, event.outcome, event.failure);
    } else if (event.type === 'notice' && event.level === 'error') {
      this.#failures.add(event.message);
    } else if (event.type === 'step-not-run') {
      this.#noteNotRun(event);
    }
  }

  /** Returns whether a failure was already reported, by its step or by a notice. */
  isTold(failure: Failure): boolean {
    return this.#failures.has(identity(failure)) || this.#failures.has(failure.message);
  }

  /** Returns one line about what does not run because of how this step ended, unless there is nothing new to report. */
  consequence(step: Step, outcome: Outcome): string | undefined {
    // An action that had nothing to do has already reported that, and doesn't keep anything from running.
    const isSilent = step.kind === 'action' || (step.kind === 'hook' && step.softFailure === 'quiet');
    if (this.#plan === undefined || !(outcome === 'failure' || (outcome === 'skipped' && !isSilent))) {
      return undefined;
    }
    if (outcome === 'failure' && hasAnotherAttempt(step)) {
      return 'Borgflow will try again.';
    }
    const lost = stepsNotRunAfter(this.#plan, plannedStep(step), outcome).filter(
      (other) => !this.#started.has(other) && !this.#reported.has(other),
    );
    for (const other of lost) {
      this.#reported.add(other);
    }
    if (outcome === 'skipped') {
      const { repository, configuration } = step;
      const where = repository === undefined ? oneLine(configuration.name) : repositoryName(repository);
      return `${stepName(step)} of ${where} exited with status 75 (soft failure). ${lost.length === 0 ? 'Everything else still runs.' : `Not run: ${stepsInWords(lost)}`}`;
    }
    return lost.length === 0 ? undefined : `Not run as a result: ${stepsInWords(lost)}`;
  }

  /** Returns what did not run because something went wrong and was not reported yet: one line per reason. */
  missedLines(): readonly string[] {
    const missed = this.#missed.filter(({ step }) => !this.#reported.has(step));
    return byReason(missed).map(({ reason, steps }) => `Not run: ${stepsInWords(steps)} (${oneLine(reason)})`);
  }

  /** Returns what did not run although nothing went wrong: one line per step. */
  quietLines(): readonly string[] {
    return this.#quiet
      .filter(({ step }) => !this.#reported.has(step))
      .map(({ step, reason }) => `${stepTitle(step)}: ${oneLine(reason)}`);
  }

  #noteEnd(step: Step, outcome: Outcome, failure: Failure | undefined): void {
    const shown = reportedOutcome(step, outcome);
    if (shown !== 'success' && shown !== 'warning' && step.kind !== 'monitor') {
      this.#filesWithTrouble.add(step.configuration.path);
      this.#runHasTrouble ||= outcome === 'cancelled' || (step.kind === 'hook' && /everything/.test(step.hook));
    }
    if (failure !== undefined) {
      this.#failures.add(identity(failure));
    }
  }

  #noteNotRun({ step, reason }: NotRun): void {
    if (step.notRun !== undefined || isDryRun(reason)) {
      return; // reported at the start of the run
    }
    const everywhere = this.#runHasTrouble || /cancel/.test(reason);
    // A step that runs only after an error isn't missed if there was none, even if something said "not now" before it.
    const here = this.#filesWithTrouble.has(step.configuration.path) && !isErrorStep(step) && reason !== withoutError;
    ((everywhere || here) && step.kind !== 'monitor' ? this.#missed : this.#quiet).push({ step, reason });
  }
}

/** Two failures with the same message, repository, and file are the same failure. */
function identity(failure: Failure): string {
  return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}
