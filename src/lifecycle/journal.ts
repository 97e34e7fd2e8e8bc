import type { Masked, Masker } from '../system/secrets.js';
import { maskedFailure } from './failure.js';
import type { Stage, StepResult } from './lifecycle.js';
import type { Failure } from './outcome.js';
import { type HookStep, type Plan, plannedStep, type Step } from './plan.js';
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
  /** How many commands of a hook that has no result yet were started, by its place in the plan: none is run twice. */
  readonly started: Readonly<Record<number, number>>;
  /** How often the lifecycle asked whether it was cancelled before it was. */
  readonly questionsBefore: number;
}

/** How a step ended; hooks of the post phase are told of its failure, so that its secrets are masked. */
type JournalResult = StepResult & { readonly failure?: Masked<Failure> | undefined };

/** A stage that keeps a journal: `save` is called at the cancel, and then before each command and after each step. */
export function keepJournal(
  stage: Stage,
  run: {
    readonly plan: Plan;
    readonly runId: string;
    readonly ended: () => boolean;
    readonly save: (journal: Journal) => void;
    readonly mask: Masker['mask'];
  },
): Stage & { readonly onCancel: () => void; readonly commandStarts: (step: Step, started: number) => void } {
  const steps = new Map(stepsOf(run.plan).map((step, index) => [step, index]));
  const results: Record<number, JournalResult[]> = {};
  const started: Record<number, number> = {};
  let questionsBefore = 0;
  const save = (): void => run.save({ plan: run.plan, runId: run.runId, results, started, questionsBefore });
  return {
    ...stage,
    onCancel: save,
    commandStarts: (step, count) => {
      const index = steps.get(plannedStep(step));
      if (index !== undefined) started[index] = count;
      if (stage.cancelled()) save();
    },
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
      if (isDone) {
        results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
        delete started[index];
      }
      if (stage.cancelled()) save();
      return result;
    },
  };
}

/**
 * A stage that goes through a journal again: what stands in it is taken as done, clean-up that does not is run. A hook that
 * was cut off goes on with the command after the one that was.
 */
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
      if (!isClosing(step)) return { outcome: 'cancelled' };
      const rest = step.kind === 'hook' ? withoutCommands(step, journal.started[index] ?? 0) : step;
      // Nothing is left of it, and what comes after it does not depend on how far it came.
      return rest === undefined ? { outcome: 'success' } : stage.run(rest, failures);
    },
  };
}

function withoutSecrets({ outcome, failure }: StepResult, mask: Masker['mask']): JournalResult {
  return { outcome, failure: failure && maskedFailure(failure, mask) };
}

/** What is left of a hook without its first commands; undefined where that is nothing. */
function withoutCommands(step: HookStep, count: number): HookStep | undefined {
  const commands = step.commands.slice(count);
  return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}

function isClosing(step: Step): boolean {
  return step.kind !== 'action' && step.closing;
}
