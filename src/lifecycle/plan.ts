import type { Place } from '../system/errors.js';
import type { RepositoryName } from './outcome.js';

/** The `commands:` entries before and after something: `after` runs if `before` was started. */
export interface Scope {
  readonly before: readonly HookStep[];
  readonly after: readonly HookStep[];
}

/** One action, with the `commands:` entries before and after it. */
export interface ActionPlan extends Scope {
  /** before_backup and the like, if they run once per repository; otherwise, they belong to the file. */
  readonly hooksBefore: readonly HookStep[];
  readonly action: ActionStep;
  /** after_backup and the like. */
  readonly hooksAfter: readonly HookStep[];
}

/** One repository of a file. */
export interface RepositoryPlan extends Scope {
  readonly repository: RepositoryName;
  /** Where it is, however it is spelled: two entries for one location are never processed at the same time. */
  readonly location?: string | undefined;
  /** Where it is configured. */
  readonly place?: Place | undefined;
  readonly beforeActions: readonly HookStep[];
  readonly actions: readonly ActionPlan[];
  readonly afterActions: readonly HookStep[];
  /** The maximum number of attempts; 1 without retries. */
  readonly attempts: number;
  /** Seconds to wait before the second attempt; twice as long before the third, and so on. */
  readonly retryWait: number;
}

/** Returns the actions of a repository that the plan doesn't leave out. */
export function plannedActions({ actions }: RepositoryPlan): readonly string[] {
  return actions.flatMap(({ action }) => (action.notRun === undefined ? action.action : []));
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
    actions: plan.actions.map((one) => ({
      ...around(one),
      hooksBefore: one.hooksBefore.map(again),
      action: again(one.action),
      hooksAfter: one.hooksAfter.map(again),
    })),
    afterActions: plan.afterActions.map(again),
  };
}

/** One shell command of a hook, and its place in the configuration. */
export interface HookCommand {
  readonly run: string;
  readonly place?: Place | undefined;
}

/** The name of a configuration file in steps and reports. */
export interface ConfigurationName {
  /** Absolute path, or `<inline>`. */
  readonly path: string;
  /** The name in the log: short, and unique in the run. */
  readonly name: string;
}

interface StepBase {
  readonly configuration: ConfigurationName;
  readonly repository?: RepositoryName | undefined;
  /** Why this step will not run, decided in advance: the end of a sentence such as `create was not requested`. */
  readonly notRun?: string | undefined;
  /** Only if the repository may be tried more than once. */
  readonly attempt?: Attempt | undefined;
}

/** The attempt at a repository that a step belongs to. */
export interface Attempt {
  /** Starts at 1. */
  readonly number: number;
  /** The maximum number of attempts. */
  readonly of: number;
  /** The step in the plan; missing if this is it. */
  readonly first?: Step | undefined;
}

/** A hook: a list of shell commands, run in order; the first one that fails ends it. */
export interface HookStep extends StepBase {
  readonly kind: 'hook';
  /** The option's name (`before_backup`), or `before repository`, `after action create`, `after error` for `commands:`. */
  readonly hook: string;
  readonly commands: readonly HookCommand[];
  /**
   * The meaning of exit status 75: skip the rest of the file or repository (`skip`: nothing was started yet; `end`: an
   * action was done), skip the hooks that follow (`quiet`), or fail (`error`).
   */
  readonly softFailure: 'skip' | 'end' | 'quiet' | 'error';
  /** Runs only after these outcomes of its scope; missing: always. */
  readonly states?: readonly ('finish' | 'fail')[] | undefined;
  /** Also runs after a cancellation: cleanup, on_error, after_everything. */
  readonly closing: boolean;
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** The value of {log_file}. */
  readonly logFile?: string | undefined;
  /** The time limit for one command, in seconds. */
  readonly timeout?: number | undefined;
  /** The values of the constants that the configuration defines, by name. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/** A Borg job on a repository. */
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  readonly action: string;
  readonly repository: RepositoryName;
  /** The index of the action among the requested ones, which identifies its flags. */
  readonly index: number;
  /** What it does besides running Borg, one line each: `snapshots of btrfs`. */
  readonly details?: readonly string[] | undefined;
  /** The database dumps that it makes first. */
  readonly dumps?: readonly DumpPart[] | undefined;
}

/** A configured database, or a group of databases, whose dump is part of an archive. */
export interface DumpPart {
  /** `postgresql` */
  readonly engine: string;
  /** A name, a glob, or `all`. */
  readonly database: string;
  /** `db.example.org:5432`, or the label of the entry; missing: this machine. */
  readonly server?: string | undefined;
  /** All of it in words: `the PostgreSQL database shop (db.example.org:5432)`. */
  readonly words: string;
  /** Where it is configured. */
  readonly place?: Place | undefined;
}

/** A ping to a monitoring service of a file. */
export interface MonitorStep extends StepBase {
  readonly kind: 'monitor';
  readonly service: string;
  readonly state: 'start' | 'log' | 'finish' | 'fail';
  /** Where it is sent, without anything secret: `hc-ping.com`; missing: not known before it is sent. */
  readonly destination?: string | undefined;
  /** Where the service is configured. */
  readonly place?: Place | undefined;
  readonly closing: boolean;
}

/** One thing that is done. */
export type Step = HookStep | ActionStep | MonitorStep;

/** Returns whether a hook runs only after an error. */
export function isErrorHook(step: HookStep): boolean {
  return step.hook === 'on_error' || step.hook === 'after error';
}

/** Returns the original of a step in the plan, regardless of the attempt it belongs to. */
export function plannedStep(step: Step): Step {
  return step.attempt?.first ?? step;
}

/** Returns whether the repository is tried again if this step fails. */
export function hasAnotherAttempt({ attempt }: Step): boolean {
  return attempt !== undefined && attempt.number < attempt.of;
}

/** Returns every step of a plan in the order in which it would run. */
export function stepsOf(plan: Plan): Step[] {
  return [
    ...plan.beforeEverything,
    ...plan.everything.before,
    ...plan.configurations.flatMap(stepsOfConfiguration),
    ...plan.afterEverything,
    ...plan.everything.after,
  ];
}

/** Returns the steps of an action and around it, in order. */
export function stepsOfAction({ before, hooksBefore, action, hooksAfter, after }: ActionPlan): readonly Step[] {
  return [...before, ...hooksBefore, action, ...hooksAfter, ...after];
}

/** Returns every step of a configuration in the order in which it would run. */
export function stepsOfConfiguration(file: ConfigurationPlan): Step[] {
  const repositories = file.repositories.flatMap((repository) => [
    ...repository.before,
    ...repository.beforeActions,
    ...repository.actions.flatMap(stepsOfAction),
    ...repository.afterActions,
    ...repository.after,
  ]);
  const ends = [...file.onError, ...file.log, ...file.finish, ...file.fail];
  return [
    ...file.scope.before,
    ...file.before,
    ...file.start,
    ...repositories,
    ...file.after,
    ...file.scope.after,
    ...ends,
  ];
}

/** Returns the name of a step in sentences: `before_backup of server.yaml`, `create on /mnt/backup (server.yaml)`. */
export function describeStep(step: Step): string {
  const { configuration, repository } = step;
  const place = repository ? `${repository.label ?? repository.path} (${configuration.name})` : configuration.name;
  if (step.kind === 'hook') return `${step.hook} of ${place}`;
  if (step.kind === 'action') return `${step.action} on ${place}`;
  return `the ${step.state} ping to ${step.service} for ${place}`;
}

/** Returns ` in attempt 2 of 3`, or nothing if the step is tried once. */
export function inAttempt({ attempt }: Step): string {
  return attempt === undefined ? '' : ` in attempt ${attempt.number} of ${attempt.of}`;
}
