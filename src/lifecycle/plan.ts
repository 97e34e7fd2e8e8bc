import type { RepositoryName } from './outcome.js';
import type { ActionStep, ConfigurationName, HookStep, MonitorStep } from './step.js';

export type * from './step.js';
export { isErrorHook } from './step.js';

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
