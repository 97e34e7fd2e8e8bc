import type { RepositoryName } from './outcome.js';
import type { ActionStep, Attempt, ConfigurationName, HookStep, MonitorStep, Step } from './step.js';

export type * from './step.js';
export { hasAnotherAttempt, isErrorHook, plannedStep } from './step.js';

/** `commands:` entries around something: `after` runs whenever `before` began. */
export interface Scope {
  readonly before: readonly HookStep[];
  readonly after: readonly HookStep[];
}

/** One action with the `commands:` around it. */
export interface ActionPlan extends Scope {
  readonly action: ActionStep;
}

/** One repository of a file. */
export interface RepositoryPlan extends Scope {
  readonly repository: RepositoryName;
  readonly beforeActions: readonly HookStep[];
  readonly actions: readonly ActionPlan[];
  readonly afterActions: readonly HookStep[];
  /** How often it is tried at most; 1 without retries. */
  readonly attempts: number;
  /** Seconds to wait before the second attempt; twice as long before the third, and so on. */
  readonly retryWait: number;
}

/** One file: every step that it may come to, in order. */
export interface ConfigurationPlan {
  readonly configuration: ConfigurationName;
  /** `commands:` before and after the configuration. */
  readonly scope: Scope;
  /** before_prune, before_compact, before_backup, before_check, before_extract. */
  readonly before: readonly HookStep[];
  readonly start: readonly MonitorStep[];
  readonly repositories: readonly RepositoryPlan[];
  /** after_prune, after_compact, after_backup, after_check, after_extract. */
  readonly after: readonly HookStep[];
  /** on_error, then the `commands:` after an error. */
  readonly onError: readonly HookStep[];
  readonly log: readonly MonitorStep[];
  readonly finish: readonly MonitorStep[];
  readonly fail: readonly MonitorStep[];
}

/** All steps decided, none run. */
export interface Plan {
  /** The actions asked for, in order. */
  readonly actions: readonly string[];
  readonly beforeEverything: readonly HookStep[];
  /** `commands:` before and after everything. */
  readonly everything: Scope;
  readonly configurations: readonly ConfigurationPlan[];
  readonly afterEverything: readonly HookStep[];
  /** Repositories of one file worked on at once. */
  readonly concurrency: number;
}

/** The plan of a repository that may be tried again, for its first attempt. */
export function firstAttempt(plan: RepositoryPlan): RepositoryPlan {
  return marked(plan, () => ({ number: 1, of: plan.attempts }));
}

/** The same plan for another attempt: its steps know which one they belong to, and which step of the plan they are. */
export function attemptOf(plan: RepositoryPlan, number: number): RepositoryPlan {
  return number === 1 ? plan : marked(plan, (first) => ({ number, of: plan.attempts, first }));
}

function marked(plan: RepositoryPlan, attempt: (step: Step) => Attempt): RepositoryPlan {
  const again = <Kind extends Step>(step: Kind): Kind => ({ ...step, attempt: attempt(step) });
  const around = ({ before, after }: Scope): Scope => ({ before: before.map(again), after: after.map(again) });
  return {
    ...plan,
    ...around(plan),
    beforeActions: plan.beforeActions.map(again),
    actions: plan.actions.map((one) => ({ ...around(one), action: again(one.action) })),
    afterActions: plan.afterActions.map(again),
  };
}
