import type { Masked, Masker } from '../system/secrets.js';
import { maskedFailure } from './failure.js';
import type { Stage, StepResult } from './lifecycle.js';
import type { Failure } from './outcome.js';
import { type Plan, plannedStep, type Step } from './plan.js';
import { stepsOf } from './unreached.js';

/**
 * What a cancelled run has done so far, as plain JSON. The same plan and the same results give the same run, so that
 * whoever comes later can go through it again, and only do what was not done.
 */
export interface Journal {
  readonly plan: Plan;
  readonly runId: string;
  /** The results of steps by their place in the plan, one for each attempt. */
  readonly results: Readonly<Record<number, readonly JournalResult[]>>;
  /** How often the lifecycle asked whether it was cancelled before it was. */
  readonly questionsBefore: number;
}

/** How a step ended; hooks of the post phase are told of its failure, so that its secrets are masked. */
type JournalResult = StepResult & { readonly failure?: Masked<Failure> | undefined };

/** A stage that keeps a journal: `save` is called at the cancel and after each step that comes behind it. */
export function keepJournal(
  stage: Stage,
  run: {
    readonly plan: Plan;
    readonly runId: string;
    readonly ended: () => boolean;
    readonly save: (journal: Journal) => void;
    readonly mask: Masker['mask'];
  },
): Stage & { readonly onCancel: () => void } {
  const steps = new Map(stepsOf(run.plan).map((step, index) => [step, index]));
  const results: Record<number, JournalResult[]> = {};
  let questionsBefore = 0;
  const save = (): void => run.save({ plan: run.plan, runId: run.runId, results, questionsBefore });
  return {
    ...stage,
    onCancel: save,
    cancelled: () => {
      const cancelled = stage.cancelled();
      if (!cancelled) questionsBefore += 1;
      return cancelled;
    },
    run: async (step, failures) => {
      const result = await stage.run(step, failures);
      const index = steps.get(plannedStep(step));
      // What was cut off because no time was left is not done.
      const isDone = index !== undefined && !(run.ended() && result.outcome === 'cancelled');
      if (isDone) results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
      if (stage.cancelled()) save();
      return result;
    },
  };
}

/** A stage that goes through a journal again: what stands in it is taken as done, clean-up that does not is run. */
export function replayJournal(journal: Journal, stage: Stage): Stage {
  const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
  const replayed = new Map<number, number>();
  let questions = 0;
  return {
    ...stage,
    repositoryEnded: () => undefined,
    wait: async () => undefined,
    cancelled: () => {
      questions += 1;
      return questions > journal.questionsBefore;
    },
    run: async (step, failures) => {
      const index = steps.get(plannedStep(step)) ?? -1;
      const turn = replayed.get(index) ?? 0;
      replayed.set(index, turn + 1);
      const done = journal.results[index]?.[turn];
      if (done) return done;
      return isClosing(step) ? stage.run(step, failures) : { outcome: 'cancelled' };
    },
  };
}

function withoutSecrets({ outcome, failure }: StepResult, mask: Masker['mask']): JournalResult {
  return { outcome, failure: failure && maskedFailure(failure, mask) };
}

function isClosing(step: Step): boolean {
  return step.kind !== 'action' && step.closing;
}
