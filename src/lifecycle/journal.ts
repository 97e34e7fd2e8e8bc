import type { Masked, Masker } from '../secrets/masker.js';
import { maskedFailure } from './failure.js';
import type { Stage, StepResult } from './lifecycle.js';
import type { Failure } from './outcome.js';
import type { Plan } from './plan.js';
import { type HookStep, plannedStep, type Step } from './step.js';
import { stepsOf } from './unreached.js';

/**
 * What a cancelled run has done so far, as plain JSON. The same plan with the same results gives the same run, so the post
 * phase can replay it and run only what was not done.
 */
export interface Journal {
  readonly plan: Plan;
  readonly runId: string;
  /** The results of steps by their index in the plan, one for each attempt. */
  readonly results: Readonly<Record<number, readonly JournalResult[]>>;
  /** The number of started commands of hooks without a result, by index in the plan, so that no command runs twice. */
  readonly started: Readonly<Record<number, number>>;
  /** How often the lifecycle asked whether it was cancelled before the answer was yes. */
  readonly questionsBefore: number;
}

/** How a step ended; its failure is masked because hooks of the post phase receive it. */
type JournalResult = StepResult & { readonly failure?: Masked<Failure> | undefined };

/** Wraps a stage so that it keeps a journal: `save` is called on cancellation, then before each command and after each step. */
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
      // A step that was interrupted because no time was left is not done.
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
 * Wraps a stage so that it replays a journal: steps with a result are not run again, clean-up steps without one are run. A
 * hook that was interrupted continues with the command after the interrupted one.
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
      // All of its commands were started, and the steps that follow don't depend on their results.
      return rest === undefined ? { outcome: 'success' } : stage.run(rest, failures);
    },
  };
}

function withoutSecrets({ outcome, failure }: StepResult, mask: Masker['mask']): JournalResult {
  return { outcome, failure: failure && maskedFailure(failure, mask) };
}

/** Returns a hook without its first commands; undefined if none are left. */
function withoutCommands(step: HookStep, count: number): HookStep | undefined {
  const commands = step.commands.slice(count);
  return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}

function isClosing(step: Step): boolean {
  return step.kind !== 'action' && step.closing;
}
