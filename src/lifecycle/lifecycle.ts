import type { ConfigurationReport } from './events.js';
import { type Failure, type Outcome, worst } from './outcome.js';
import type { Scope, Step } from './plan.js';
import { attemptOf, type ConfigurationPlan, type HookStep, type Plan, type RepositoryPlan } from './plan.js';

/** The lifecycle's hands: it decides what comes next, the stage does it and tells of it. */
export interface Stage {
  /** Runs one step to its end; never rejects, whatever the step did. `failures`: what on_error hears of, newest last. */
  readonly run: (step: Step, failures: readonly Failure[]) => Promise<StepResult>;
  /** From the moment of a cancel on only closing steps run. */
  readonly cancelled: () => boolean;
  /** Waits before a repository is tried again, the second time or later; a cancel ends the wait. Never rejects. */
  readonly wait: (plan: RepositoryPlan, attempt: number) => Promise<void>;
  /** Hears how a repository ended, once for each that was begun, and in which attempt. */
  readonly repositoryEnded: (plan: RepositoryPlan, outcome: Outcome, attempt: number) => void;
}

/**
 * How a step ended. `skipped` is a hook's "not now" (exit status 75) where the step admits it, which ends what would have
 * followed; or an action with nothing to do, which ends nothing.
 */
export interface StepResult {
  readonly outcome: Outcome;
  /** Why an action was skipped: another repository was chosen for it. */
  readonly reason?: string | undefined;
  readonly failure?: Failure | undefined;
}

/** How a run ended, file by file; the failures of everything-hooks stand in `failures` alone. */
export interface Ended {
  readonly outcome: Outcome;
  readonly failures: readonly Failure[];
  readonly configurations: readonly ConfigurationReport[];
}

/** Runs a plan from before_everything to after_everything. */
export async function runEverything(plan: Plan, stage: Stage): Promise<Ended> {
  const run = new Course(stage);
  const configurations: ConfigurationReport[] = [];
  await run.guard(async () => {
    await run.steps(plan.beforeEverything); // an error here, or before everything, ends all
    await run.steps(plan.everything.before);
    await run.within({ before: [], after: plan.everything.after }, async () => {
      for (const configuration of plan.configurations) {
        configurations.push(await runConfiguration(configuration, plan.concurrency, run));
      }
      await run.steps(plan.afterEverything); // whatever became of the files
    });
  });
  return { outcome: run.outcome(), failures: run.failures, configurations };
}

async function runConfiguration(
  plan: ConfigurationPlan,
  concurrency: number,
  run: Course,
): Promise<ConfigurationReport> {
  const file = new Course(run.stage);
  const repositories: ConfigurationReport['repositories'][number][] = [];
  let started = false;
  if (run.stage.cancelled()) file.count('cancelled');
  else {
    await file.guard(() =>
      file.within(plan.scope, async () => {
        await file.steps(plan.before);
        started = true;
        await file.steps(plan.start);
        repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
        file.stopIfFailed(); // only now: a repository that fails does not stop the next
        await file.steps(plan.after);
      }),
    );
    if (file.failed()) await file.guard(() => file.steps(plan.onError));
    if (file.failed()) await file.guard(() => file.steps([...plan.log, ...plan.fail]));
    else if (started) await file.guard(() => file.steps([...plan.log, ...plan.finish]));
  }
  run.join(file);
  return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}

/**
 * As many at once as `concurrency` says; those that failed and may be tried again come behind all others. Told in the order
 * of the plan, so that the same run reports the same.
 */
async function runRepositories(
  plans: readonly RepositoryPlan[],
  concurrency: number,
  file: Course,
): Promise<ConfigurationReport['repositories']> {
  const courses = new Map<RepositoryPlan, Course>();
  let round = plans;
  for (let attempt = 1; round.length > 0; attempt += 1) {
    const turns = [...round];
    const worker = async (): Promise<void> => {
      for (let plan = turns.shift(); plan; plan = turns.shift()) {
        const course = await runAttempt(plan, attempt, courses.get(plan) ?? new Course(file.stage));
        courses.set(plan, course);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, turns.length) }, worker));
    round = round.filter((plan) => attempt < plan.attempts && courses.get(plan)?.mayBeTriedAgain());
  }
  for (const course of plans.flatMap((plan) => courses.get(plan) ?? [])) file.join(course);
  return plans.map((plan) => ({ repository: plan.repository, outcome: courses.get(plan)?.outcome() ?? 'cancelled' }));
}

/** One attempt at a repository; where a cancel leaves it none, what came of the one before stands. */
async function runAttempt(plan: RepositoryPlan, attempt: number, before: Course): Promise<Course> {
  const { stage } = before;
  if (attempt > 1) await stage.wait(plan, attempt);
  const cut = stage.cancelled();
  if (cut) before.count('cancelled');
  const course = cut ? before : await runRepository(attemptOf(plan, attempt), stage);
  if (course !== before && course.hides(before)) course.keep(before);
  const last = cut ? attempt - 1 : attempt;
  const over = last === plan.attempts || !course.mayBeTriedAgain();
  if (over && last > 0) stage.repositoryEnded(plan, course.outcome(), last);
  return course;
}

async function runRepository(plan: RepositoryPlan, stage: Stage): Promise<Course> {
  const repository = new Course(stage);
  await repository.guard(() =>
    repository.within(plan, async () => {
      await repository.steps(plan.beforeActions);
      for (const action of plan.actions) {
        repository.stopIfCancelled();
        await repository.within(action, () => repository.steps([action.action]));
      }
      await repository.steps(plan.afterActions);
    }),
  );
  return repository;
}

/** Ends the steps that would have followed; what went wrong is on record in the course. */
class Stop extends Error {}

/** A hook said "not now" before anything of what it stands before was begun. */
class NotNow extends Stop {}

/** How the run, one file or one repository has fared so far. */
class Course {
  readonly failures: Failure[] = [];
  private readonly outcomes: Outcome[] = [];
  /** A hook's "not now" has ended it. */
  isCutShort = false;
  private isLast = false;
  /** Actions that went well. */
  private done = 0;

  constructor(readonly stage: Stage) {}

  /** Runs steps in order; the first that does not go well ends them and what would have followed. */
  async steps(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.notRun !== undefined) continue;
      const { outcome, failure } = await this.stage.run(step, [...this.failures]);
      if (step.kind === 'monitor' && outcome !== 'cancelled') continue; // one that can't be reached changes nothing
      if (failure) this.failures.push(failure);
      if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet') return;
      this.judge(step, outcome);
    }
  }

  private judge(step: Step, outcome: Outcome): void {
    if (outcome === 'skipped' && step.kind !== 'action') {
      this.isCutShort = true;
      throw new NotNow();
    }
    if (step.kind === 'action' || outcome !== 'success') this.count(outcome); // no hook makes a success
    if (outcome === 'failure' || outcome === 'cancelled') throw new Stop();
    if (step.kind === 'action') this.done += 1;
  }

  /**
   * Runs a body between its `commands:`. Those after it run however it ended, unless one before it said "not now": what
   * was not begun is not cleaned up.
   */
  async within(scope: Scope, body: () => Promise<void>): Promise<void> {
    const refused = await this.guard(() => this.steps(scope.before));
    if (refused instanceof NotNow) throw refused;
    const stop = refused ?? (await this.guard(body));
    const isWhole = stop === undefined && !this.failed() && !this.stage.cancelled();
    const state = isWhole ? 'finish' : 'fail';
    await this.steps(scope.after.filter((hook: HookStep) => hook.states?.includes(state) ?? true));
    if (stop !== undefined) throw stop;
  }

  /** Lets a body stop without stopping what comes after it; gives what stopped it. */
  async guard(body: () => Promise<void>): Promise<Stop | undefined> {
    try {
      await body();
      return undefined;
    } catch (stop) {
      if (stop instanceof Stop) return stop;
      throw stop;
    }
  }

  /** Whether its "not now" came before it had got beyond what failed in an attempt before. */
  hides(before: Course): boolean {
    return before.failed() && this.isCutShort && !this.failed() && this.done <= before.done;
  }

  /** Takes over the error of an attempt before: "not now" never hides one. */
  keep(before: Course): void {
    this.isLast = true;
    this.join(before);
  }

  mayBeTriedAgain(): boolean {
    return this.outcome() === 'failure' && !this.isLast;
  }

  /** Takes over how a file or a repository fared. */
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

  /** A scope that a cancel came before is not entered, and so not left. */
  stopIfCancelled(): void {
    if (!this.stage.cancelled()) return;
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
