import type { ConfigurationReport } from './events.js';
import { type Failure, type Outcome, worst } from './outcome.js';
import {
  attemptOf,
  type ConfigurationPlan,
  type HookStep,
  type MonitorStep,
  type Plan,
  type RepositoryPlan,
  type Scope,
  type Step,
} from './plan.js';

/** Runs the steps that the lifecycle decides on, and reports them. */
export interface StepRunner {
  /** Runs one step; never rejects, whatever the step does. `failures`: the failures for on_error, newest last. */
  readonly run: (step: Step, failures: readonly Failure[]) => Promise<StepResult>;
  /** Returns whether the run was canceled; from then on, only closing steps run. */
  readonly cancelled: () => boolean;
  /** Waits before the second or a later attempt at a repository; a cancellation ends the wait. Never rejects. */
  readonly wait: (plan: RepositoryPlan, attempt: number) => Promise<void>;
  /** Called once for each repository that was started, with how it ended and in which attempt. */
  readonly repositoryEnded: (plan: RepositoryPlan, outcome: Outcome, attempt: number) => void;
}

/**
 * How a step ended. `skipped` is a hook's "not now" (exit status 75) where that is allowed, which skips what would have
 * followed; or an action with nothing to do, which skips nothing else.
 */
export interface StepResult {
  readonly outcome: Outcome;
  /** Why an action was skipped: another repository was chosen. */
  readonly reason?: string | undefined;
  readonly failure?: Failure | undefined;
}

/** How a run ended, by file; only `failures` contains the failures of `everything` hooks. */
export interface RunResult {
  readonly outcome: Outcome;
  readonly failures: readonly Failure[];
  readonly configurations: readonly ConfigurationReport[];
}

/** Runs a plan from before_everything to after_everything. */
export async function runEverything(plan: Plan, stepRunner: StepRunner): Promise<RunResult> {
  const run = new Course(stepRunner);
  const configurations: ConfigurationReport[] = [];
  await run.guard(async () => {
    await run.steps(plan.beforeEverything); // an error here, or in before: everything, ends the run
    await run.steps(plan.everything.before);
    await run.within({ before: [], after: plan.everything.after }, async () => {
      for (const configuration of plan.configurations) {
        configurations.push(await runConfiguration(configuration, plan.concurrency, run));
      }
      await run.steps(plan.afterEverything); // however the files ended
    });
  });
  return { outcome: run.outcome(), failures: run.failures, configurations };
}

async function runConfiguration(
  plan: ConfigurationPlan,
  concurrency: number,
  run: Course,
): Promise<ConfigurationReport> {
  const file = new Course(run.stepRunner);
  const repositories: ConfigurationReport['repositories'][number][] = [];
  let started = false;
  if (run.stepRunner.cancelled()) file.count('cancelled');
  else {
    await file.guard(() =>
      file.within(plan.scope, async () => {
        await file.steps(plan.before);
        started = true;
        await file.pings(plan.start);
        repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
        file.stopIfFailed(); // only now, because a failed repository does not stop the next one
        await file.steps(plan.after);
      }),
    );
    if (file.failed()) await file.guard(() => file.steps(plan.onError));
    if (file.failed()) await file.pings([...plan.log, ...plan.fail]);
    else if (started) await file.pings([...plan.log, ...plan.finish]);
  }
  run.join(file);
  return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}

/**
 * Runs `concurrency` repositories at a time, but never one location in two jobs; failed ones with attempts left are tried
 * again after all the others. Results are in the order of the plan, so that reports are reproducible.
 */
async function runRepositories(
  plans: readonly RepositoryPlan[],
  concurrency: number,
  file: Course,
): Promise<ConfigurationReport['repositories']> {
  const courses = new Map<RepositoryPlan, Course>();
  let round = plans;
  for (let attempt = 1; round.length > 0; attempt += 1) {
    const turns = concurrency > 1 ? byLocation(round) : [[...round]];
    const worker = async (): Promise<void> => {
      for (let turn = turns.shift(); turn; turn = turns.shift()) {
        for (const plan of turn) {
          const course = await runAttempt(plan, attempt, courses.get(plan) ?? new Course(file.stepRunner));
          courses.set(plan, course);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, turns.length) }, worker));
    round = round.filter((plan) => attempt < plan.attempts && courses.get(plan)?.mayBeTriedAgain());
  }
  for (const course of plans.flatMap((plan) => courses.get(plan) ?? [])) file.join(course);
  return plans.map((plan) => ({ repository: plan.repository, outcome: courses.get(plan)?.outcome() ?? 'cancelled' }));
}

/** Groups repositories that are in the same place, under whatever name. */
function byLocation(plans: readonly RepositoryPlan[]): RepositoryPlan[][] {
  const groups = new Map<string, RepositoryPlan[]>();
  for (const plan of plans) {
    const location = plan.location ?? plan.repository.path;
    groups.set(location, [...(groups.get(location) ?? []), plan]);
  }
  return [...groups.values()];
}

/** Runs one attempt at a repository; if the run was canceled before it, the result of the previous attempt stands. */
async function runAttempt(plan: RepositoryPlan, attempt: number, before: Course): Promise<Course> {
  const { stepRunner } = before;
  if (attempt > 1) await stepRunner.wait(plan, attempt);
  const cut = stepRunner.cancelled();
  if (cut) before.count('cancelled');
  const course = cut ? before : await runRepository(attemptOf(plan, attempt), stepRunner);
  if (course !== before && course.hides(before)) course.keep(before);
  const last = cut ? attempt - 1 : attempt;
  const over = last === plan.attempts || !course.mayBeTriedAgain();
  if (over && last > 0) stepRunner.repositoryEnded(plan, course.outcome(), last);
  return course;
}

async function runRepository(plan: RepositoryPlan, stepRunner: StepRunner): Promise<Course> {
  const repository = new Course(stepRunner);
  await repository.guard(() =>
    repository.within(plan, async () => {
      await repository.steps(plan.beforeActions);
      for (const action of plan.actions) {
        repository.stopIfCancelled();
        await repository.within(action, () =>
          repository.steps([...action.hooksBefore, action.action, ...action.hooksAfter]),
        );
      }
      await repository.steps(plan.afterActions);
    }),
  );
  return repository;
}

/** Ends the steps that would have followed; the course has recorded what went wrong. */
class Stop extends Error {}

/** A hook said "not now" before anything in its scope was started. */
class NotNow extends Stop {}

/** What has happened so far in the run, in one file, or in one repository. */
class Course {
  readonly failures: Failure[] = [];
  private readonly outcomes: Outcome[] = [];
  /** Whether a hook's "not now" has ended it. */
  isCutShort = false;
  private isLast = false;
  /** The number of actions that succeeded. */
  private done = 0;

  constructor(readonly stepRunner: StepRunner) {}

  /** Runs steps in order; throws a Stop after the first one that goes wrong. */
  async steps(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.notRun !== undefined) continue;
      const { outcome, failure } = await this.stepRunner.run(step, [...this.failures]);
      if (failure) this.failures.push(failure);
      if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet') return;
      this.judge(step, outcome);
    }
  }

  /** Reports to all services at once, in order to each of them. A service that can't be reached changes nothing. */
  async pings(steps: readonly MonitorStep[]): Promise<void> {
    const services = new Set(steps.map(({ service }) => service));
    const each = [...services].map((service) => steps.filter((step) => step.service === service));
    await Promise.all(
      each.map(async (own) => {
        for (const step of own) {
          if (step.notRun !== undefined) continue;
          const { outcome } = await this.stepRunner.run(step, [...this.failures]);
          if (outcome === 'cancelled') this.count(outcome);
        }
      }),
    );
  }

  private judge(step: Step, outcome: Outcome): void {
    if (outcome === 'skipped' && step.kind !== 'action') {
      this.isCutShort = true;
      throw new NotNow();
    }
    if (step.kind === 'action' || outcome !== 'success') this.count(outcome); // a hook alone is not a success
    if (outcome === 'failure' || outcome === 'cancelled') throw new Stop();
    if (step.kind === 'action') this.done += 1;
  }

  /**
   * Runs a body between its `commands:`. The `after` entries run however it ended, unless a `before` entry said "not now":
   * what was not started is not cleaned up.
   */
  async within(scope: Scope, body: () => Promise<void>): Promise<void> {
    const refused = await this.guard(() => this.steps(scope.before));
    if (refused instanceof NotNow) throw refused;
    const stop = refused ?? (await this.guard(body));
    const isWhole = stop === undefined && !this.failed() && !this.stepRunner.cancelled();
    const state = isWhole ? 'finish' : 'fail';
    await this.steps(scope.after.filter((hook: HookStep) => hook.states?.includes(state) ?? true));
    if (stop !== undefined) throw stop;
  }

  /** Runs a body and returns the Stop that ended it, if any, so that the caller can continue. */
  async guard(body: () => Promise<void>): Promise<Stop | undefined> {
    try {
      await body();
      return undefined;
    } catch (stop) {
      if (stop instanceof Stop) return stop;
      throw stop;
    }
  }

  /** Returns whether this attempt said "not now" before it got past the failure of the previous attempt. */
  hides(before: Course): boolean {
    return before.failed() && this.isCutShort && !this.failed() && this.done <= before.done;
  }

  /** Adds the error of the previous attempt: "not now" never hides an error. */
  keep(before: Course): void {
    this.isLast = true;
    this.join(before);
  }

  mayBeTriedAgain(): boolean {
    return this.outcome() === 'failure' && !this.isLast;
  }

  /** Adds the result of a file or a repository. */
  join(part: Course): void {
    this.failures.push(...part.failures);
    this.count(part.outcome());
  }

  count(outcome: Outcome): void {
    this.outcomes.push(outcome);
  }

  failed(): boolean {
    return this.outcomes.some((outcome) => outcome === 'failure' || outcome === 'cancelled');
  }

  /** Stops before a scope if the run was canceled: what isn't entered needn't be left. */
  stopIfCancelled(): void {
    if (!this.stepRunner.cancelled()) return;
    this.count('cancelled');
    throw new Stop();
  }

  stopIfFailed(): void {
    if (this.failed()) throw new Stop();
  }

  outcome(): Outcome {
    return this.isCutShort && this.outcomes.length === 0 ? 'skipped' : worst(this.outcomes);
  }
}
