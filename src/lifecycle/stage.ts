import type { ActionDefinition, OwnStreams, RunConfigurations } from '../actions/action.js';
import type { Borg, BorgListener } from '../borg/borg.js';
import type { ActionRequest } from '../request/request.js';
import type { Cancellation } from '../system/cancellation.js';
import type { ChildEnvironment } from '../system/environment.js';
import { createMachine } from '../system/machine.js';
import type { Archive } from './events.js';
import { failureOf } from './failure.js';
import { type HookSurroundings, runHook } from './hooks.js';
import type { Stage, StepResult } from './lifecycle.js';
import type { Failure, Outcome } from './outcome.js';
import { type ActionStep, type MonitorStep, plannedStep, type RepositoryPlan, type Step } from './plan.js';

/** A requested action with its flags, ready to run on a repository. */
export interface ActionToRun {
  readonly definition: ActionDefinition;
  readonly request: ActionRequest;
  /** The options of the current repository. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly configurations?: RunConfigurations | undefined;
  readonly filesFirst?: boolean | undefined;
}

/** What an action does on one of several repositories that it can choose from. */
export type Turn =
  /** Why another repository is used. */
  | { readonly notChosen: string }
  | {
      /** The archive to use instead of the requested one. */
      readonly archive: string | undefined;
      /** A sentence: what is used, from which repository, and why. */
      readonly told: string;
      readonly warnings: readonly string[];
    };

/** What the stage needs to run steps. */
export interface Scene extends HookSurroundings {
  readonly cancellation: Cancellation;
  /** For system programs that an action runs. */
  readonly toolEnvironment: ChildEnvironment;
  /** For programs that the configuration names instead of them. */
  readonly chosenEnvironment: ChildEnvironment;
  readonly dryRun: boolean;
  readonly verbosity: number;
  /** The user's own standard streams, if they don't belong to a log. */
  readonly streams?: OwnStreams | undefined;
  /** The time limit of a clean-up hook after a cancellation, in seconds. */
  readonly closingLimit: number;
  readonly action: (step: ActionStep) => ActionToRun;
  /** Chooses the repository that an action takes its archive from, if there are several. */
  readonly choose: (step: ActionStep, cancel: AbortSignal) => Promise<Turn | undefined>;
  /** Returns Borg for one repository; throws a UserError if Borg is not installed. */
  readonly borg: (step: ActionStep, listener: BorgListener, cancel: AbortSignal) => Promise<Borg>;
  /** Waits this many seconds; resolves early on cancellation. */
  readonly pause: (seconds: number, cancel: AbortSignal) => Promise<void>;
  readonly ping: (step: MonitorStep, failures: readonly Failure[], cancel: AbortSignal) => Promise<void>;
}

/** What the stage records for the report of the run. */
export interface StageRecord {
  readonly begun: ReadonlySet<Step>;
  readonly archives: readonly Archive[];
}

/** Creates the wrapper around every step: it reports its start, its end, and its failure, and never rejects. */
export function createStage(scene: Scene): Stage & { readonly record: StageRecord } {
  const begun = new Set<Step>();
  const archives: Archive[] = [];
  const repositoryTimes = new Map<string, { start: number; archive?: Archive | undefined }>();

  const perform = async (step: Step, failures: readonly Failure[], cancel: AbortSignal): Promise<StepEnd> => {
    if (step.kind === 'hook')
      return runHook(step, { failures, cancel, limit: scene.cancellation.by && scene.closingLimit }, scene);
    if (step.kind === 'action') return runAction(step, scene, cancel);
    await scene.ping(step, failures, cancel);
    return { outcome: 'success' };
  };

  const run = async (step: Step, failures: readonly Failure[]): Promise<StepResult> => {
    if (mayNotBegin(step, scene.cancellation)) return { outcome: 'cancelled' };
    const start = new Date();
    begun.add(plannedStep(step));
    noteRepository(repositoryTimes, step, start);
    scene.emit({ type: 'step-started', step, at: start });
    const result = await settle(step, scene, (cancel) => perform(step, failures, cancel));
    if (result.archive) archives.push(result.archive);
    if (result.archive && step.repository) {
      const times = repositoryTimes.get(keyOf(step));
      if (times) times.archive = result.archive;
    }
    const at = new Date();
    scene.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
    return result;
  };

  const wait = async (plan: RepositoryPlan, attempt: number): Promise<void> => {
    const seconds = plan.retryWait * (attempt - 1);
    if (scene.cancellation.by !== undefined) return;
    const { label, path } = plan.repository;
    const when = seconds > 0 ? ` in ${seconds} s` : '';
    const message = `Retrying ${label ?? path}${when} (attempt ${attempt} of ${plan.attempts}).`;
    scene.emit({ type: 'notice', level: 'info', message });
    if (seconds === 0 || scene.cancellation.by !== undefined) return;
    await scene.cancellation.during((cancel) => scene.pause(seconds, cancel));
  };

  const repositoryEnded = (plan: RepositoryPlan, outcome: Outcome, attempt: number): void => {
    const { configuration, repository } = plan.actions[0]?.action ?? {};
    if (!configuration || !repository) return;
    const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
    const seconds = times ? (Date.now() - times.start) / 1000 : 0;
    scene.emit({
      type: 'repository-finished',
      configuration: configuration.name,
      repository,
      outcome,
      seconds,
      archive: times?.archive,
      ...(plan.attempts > 1 && { attempt: { number: attempt, of: plan.attempts } }),
    });
  };

  const cancelled = (): boolean => scene.cancellation.by !== undefined;
  return { run, wait, repositoryEnded, cancelled, record: { begun, archives } };
}

type StepEnd = StepResult & { readonly archive?: Archive | undefined };

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
async function settle(step: Step, scene: Scene, work: (cancel: AbortSignal) => Promise<StepEnd>): Promise<StepEnd> {
  let aborted = false;
  try {
    return await scene.cancellation.during((cancel) => {
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

/** Runs one Borg job; a warning makes the outcome `warning`, and having nothing to do makes it `skipped`. */
async function runAction(step: ActionStep, scene: Scene, cancel: AbortSignal): Promise<StepEnd> {
  const { definition, request, options, configurations, filesFirst } = scene.action(step);
  let outcome: Outcome = 'success';
  let archive: Archive | undefined;
  const listener: BorgListener = {
    lines: (lines, level, verbosity) => scene.emit({ type: 'output', step, lines, level, verbosity }),
    progress: (progress) => scene.emit({ type: 'progress', step, progress }),
    result: (result) => scene.emit({ type: 'result', step, result }),
    archive: (made) => {
      archive = made;
    },
    warning: (message) => {
      outcome = 'warning';
      scene.emit({ type: 'notice', level: 'warning', message, step });
    },
    skipped: () => {
      if (outcome === 'success') outcome = 'skipped';
    },
  };
  const turn = await scene.choose(step, cancel);
  if (turn !== undefined && 'notChosen' in turn) return { outcome: 'skipped', reason: turn.notChosen };
  const borg = await scene.borg(step, listener, cancel);
  const { dryRun, verbosity, streams } = scene;
  if (turn !== undefined) listener.lines([turn.told], 'notice', 0);
  for (const warning of turn?.warnings ?? []) listener.warning(warning);
  const flags = turn?.archive === undefined ? request.flags : { ...request.flags, archive: turn.archive };
  const machine = createMachine({ ...scene, environment: scene.toolEnvironment, cancel });
  const json = flags['json'] === true;
  const about = { repository: step.repository, options, flags, configurations, filesFirst };
  await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams });
  return { outcome, archive };
}
