import type { Cancellation } from '../process/cancellation.js';
import { duration } from '../text/amounts.js';
import { type Archive, type MadeArchive, notice } from './events.js';
import { failureOf } from './failure.js';
import { type HookContext, runHook } from './hooks.js';
import type { StepResult, StepRunner } from './lifecycle.js';
import type { Failure, Outcome } from './outcome.js';
import {
  type ActionStep,
  type HookStep,
  type MonitorStep,
  plannedStep,
  type RepositoryPlan,
  type Step,
} from './plan.js';

/** What the step runner needs to run steps. */
export interface StepTools extends HookContext {
  readonly cancellation: Cancellation;
  /** The time limit of a cleanup hook after a cancellation, in seconds. */
  readonly closingLimit: number;
  /** Runs the step of an action on its repository. */
  readonly act: (step: ActionStep, cancel: AbortSignal) => Promise<StepEnd>;
  /** Waits this many seconds; resolves early on cancellation. */
  readonly pause: (seconds: number, cancel: AbortSignal) => Promise<void>;
  /** Reports to a monitoring service; never rejects, because the run doesn't depend on it. */
  readonly ping: (step: MonitorStep, failures: readonly Failure[], cancel: AbortSignal) => Promise<PingEnd>;
}

/** How a report to a monitoring service ended, with a sentence for each thing that went wrong. */
interface PingEnd {
  readonly warnings: readonly string[];
  /** The run's time was over before anything was sent, and the post phase sends it. */
  readonly isLeft?: boolean | undefined;
}

/** What the step runner records for the report of the run. */
interface StepRecord {
  readonly begun: ReadonlySet<Step>;
  readonly archives: readonly MadeArchive[];
  /** When the first step of each configuration file began, by the path of the file. */
  readonly starts: ReadonlyMap<string, Date>;
}

/** Creates the wrapper around every step: it reports its start, its end, and its failure, and never rejects. */
export function createStepRunner(tools: StepTools): StepRunner & { readonly record: StepRecord } {
  const begun = new Set<Step>();
  const archives: MadeArchive[] = [];
  const starts = new Map<string, Date>();
  const repositoryTimes = new Map<string, { start: number; archive?: Archive | undefined }>();

  const perform = async (
    step: HookStep | ActionStep,
    failures: readonly Failure[],
    cancel: AbortSignal,
  ): Promise<StepEnd> => {
    if (step.kind === 'hook')
      return runHook(step, { failures, cancel, limit: tools.cancellation.by && tools.closingLimit }, tools);
    return tools.act(step, cancel);
  };

  /** Emits the events of a ping only when it has ended, because several run at once. */
  const report = async (step: MonitorStep, failures: readonly Failure[], start: Date): Promise<StepResult> => {
    const { cancellation } = tools;
    const ping = (cancel: AbortSignal) => tools.ping(step, failures, cancel);
    // How a file ended is reported even if the run is canceled in that moment.
    const { warnings, isLeft } = await (step.closing ? cancellation.untilEnd(ping) : cancellation.during(ping));
    if (isLeft) return { outcome: 'cancelled' };
    const at = new Date();
    const outcome = warnings.length > 0 ? 'warning' : 'success';
    tools.emit({ type: 'step-started', step, at: start });
    for (const warning of warnings) tools.emit(notice('warning', warning, { step }));
    tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, outcome });
    return { outcome };
  };

  const run = async (step: Step, failures: readonly Failure[]): Promise<StepResult> => {
    if (mayNotBegin(step, tools.cancellation)) return { outcome: 'cancelled' };
    const start = new Date();
    begun.add(plannedStep(step));
    if (!starts.has(step.configuration.path)) starts.set(step.configuration.path, start);
    if (step.kind === 'monitor') return await report(step, failures, start);
    noteRepository(repositoryTimes, step, start);
    tools.emit({ type: 'step-started', step, at: start });
    const result = await settle(step, tools, (cancel) => perform(step, failures, cancel));
    if (result.archive) archives.push({ ...result.archive, configuration: step.configuration.name });
    if (result.archive && step.repository) {
      const times = repositoryTimes.get(keyOf(step));
      if (times) times.archive = result.archive;
    }
    const at = new Date();
    tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
    return result;
  };

  const wait = async (plan: RepositoryPlan, attempt: number): Promise<void> => {
    const seconds = plan.retryWait * (attempt - 1);
    if (tools.cancellation.by !== undefined) return;
    const { label, path } = plan.repository;
    const when = seconds > 0 ? ` in ${duration(seconds)}` : '';
    const message = `Retrying ${label ?? path}${when} (attempt ${attempt} of ${plan.attempts}).`;
    tools.emit(notice('info', message));
    if (seconds === 0 || tools.cancellation.by !== undefined) return;
    await tools.cancellation.during((cancel) => tools.pause(seconds, cancel));
  };

  const repositoryEnded = (plan: RepositoryPlan, outcome: Outcome, attempt: number): void => {
    const { configuration, repository } = plan.actions[0]?.action ?? {};
    if (!configuration || !repository) return;
    const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
    const seconds = times ? (Date.now() - times.start) / 1000 : 0;
    tools.emit({
      type: 'repository-finished',
      configuration: configuration.name,
      repository,
      outcome,
      seconds,
      archive: times?.archive,
      ...(plan.attempts > 1 && { attempt: { number: attempt, of: plan.attempts } }),
    });
  };

  const cancelled = (): boolean => tools.cancellation.by !== undefined;
  return { run, wait, repositoryEnded, cancelled, record: { begun, archives, starts } };
}

/** How a step ended, with the archive that it made. */
export type StepEnd = StepResult & { readonly archive?: Archive | undefined };

function mayNotBegin(step: Step, cancellation: Cancellation): boolean {
  const closing = step.kind !== 'action' && step.closing;
  return cancellation.ended || (cancellation.by !== undefined && !closing);
}

function keyOf(step: Step): string {
  return `${step.configuration.path}\n${step.repository?.path}`;
}

function noteRepository(times: Map<string, { start: number }>, step: Step, start: Date): void {
  if (step.repository && !times.has(keyOf(step))) times.set(keyOf(step), { start: start.getTime() });
}

/** Converts whatever a step did into a result. */
async function settle(step: Step, tools: StepTools, work: (cancel: AbortSignal) => Promise<StepEnd>): Promise<StepEnd> {
  let aborted = false;
  try {
    return await tools.cancellation.during((cancel) => {
      cancel.addEventListener('abort', () => {
        aborted = true;
      });
      return work(cancel);
    });
  } catch (thrown) {
    const failure = failureOf(thrown, step);
    return aborted
      ? { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } }
      : { outcome: 'failure', failure };
  }
}
