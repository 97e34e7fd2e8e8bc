import type { Place } from '../system/errors.js';
import type { RepositoryName } from './outcome.js';

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
  /** Also runs after a cancellation: clean-up, on_error, after_everything. */
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
}

/** A ping to a monitoring service of a file. */
export interface MonitorStep extends StepBase {
  readonly kind: 'monitor';
  readonly service: string;
  readonly state: 'start' | 'log' | 'finish' | 'fail';
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
