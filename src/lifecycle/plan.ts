import type { RepositoryName } from './outcome.js';
import type { ActionStep, Attempt, ConfigurationName, HookStep, MonitorStep, Step } from './step.js';

/** The `commands:` entries before and after something: `after` runs if `before` was started. */
export interface Scope {
  readonly before: readonly HookStep[];
  readonly after: readonly HookStep[];
}

/** One action, with the `commands:` entries before and after it. */
export interface ActionPlan extends Scope {
  readonly action: ActionStep;
}

/** One repository of a file. */
export interface RepositoryPlan extends Scope {
  readonly repository: RepositoryName;
  readonly beforeActions: readonly HookStep[];
  readonly actions: readonly ActionPlan[];
  readonly afterActions: readonly HookStep[];
  /** The maximum number of attempts; 1 without retries. */
  readonly attempts: number;
  /** Seconds to wait before the second attempt; twice as long before the third, and so on. */
  readonly retryWait: number;
}

/** One configuration file: every step that it may run, in order. */
export interface ConfigurationPlan {
  readonly configuration: ConfigurationName;
  /** The `commands:` entries before and after the configuration. */
  readonly scope: Scope;
  /** before_prune, before_compact, before_backup, before_check, before_extract. */
  readonly before: readonly HookStep[];
  readonly start: readonly MonitorStep[];
  readonly repositories: readonly RepositoryPlan[];
  /** after_prune, after_compact, after_backup, after_check, after_extract. */
  readonly after: readonly HookStep[];
  /** on_error, then the `after: error` entries of `commands:`. */
  readonly onError: readonly HookStep[];
  readonly log: readonly MonitorStep[];
  readonly finish: readonly MonitorStep[];
  readonly fail: readonly MonitorStep[];
}

/** All steps of a run, decided but not run. */
export interface Plan {
  /** The requested actions, in order. */
  readonly actions: readonly string[];
  readonly beforeEverything: readonly HookStep[];
  /** The `commands:` entries before and after everything. */
  readonly everything: Scope;
  readonly configurations: readonly ConfigurationPlan[];
  readonly afterEverything: readonly HookStep[];
  /** The number of repositories of one file that are processed at the same time. */
  readonly concurrency: number;
}

/** Returns the plan for the first attempt at a repository with retries. */
export function firstAttempt(plan: RepositoryPlan): RepositoryPlan {
  return marked(plan, () => ({ number: 1, of: plan.attempts }));
}

/** Returns the plan for another attempt; its steps know their attempt and their original in the plan. */
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
