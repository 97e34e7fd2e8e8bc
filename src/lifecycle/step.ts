import type { Place } from '../system/errors.js';
import type { RepositoryName } from './outcome.js';

/** One shell command of a hook, and where it stands in the configuration. */
export interface Command {
  readonly run: string;
  readonly place?: Place | undefined;
}

/** A configuration file as steps and reports name it. */
export interface ConfigurationName {
  /** Absolute path, or `<inline>`. */
  readonly path: string;
  /** As the log shows it: short, and unlike every other file's of the run. */
  readonly name: string;
}

interface StepBase {
  readonly configuration: ConfigurationName;
  readonly repository?: RepositoryName | undefined;
  /** Why this step will not run, decided beforehand: a sentence's end such as `no create asked for`. */
  readonly notRun?: string | undefined;
  /** Only where the repository may be tried more than once. */
  readonly attempt?: Attempt | undefined;
}

/** Which of several attempts at a repository a step belongs to. */
export interface Attempt {
  /** From 1 on. */
  readonly number: number;
  /** How many there may be. */
  readonly of: number;
  /** The step in the plan; missing where it is that itself. */
  readonly first?: Step | undefined;
}

/** A hook: one list of shell commands, run in order; the first that fails ends it. */
export interface HookStep extends StepBase {
  readonly kind: 'hook';
  /** The seed's name (`before_backup`), or `before repository`, `after action create`, `after error` for `commands:`. */
  readonly hook: string;
  readonly commands: readonly Command[];
  /**
   * What exit status 75 means here: the rest of the file or repository is skipped (`skip`: nothing of it was begun; `end`:
   * an action was done), the hooks that follow are (`quiet`), or it is an error.
   */
  readonly softFailure: 'skip' | 'end' | 'quiet' | 'error';
  /** Only after these ends of its scope; always when missing. */
  readonly states?: readonly ('finish' | 'fail')[] | undefined;
  /** Also runs when the run was cancelled: clean-up, on_error, after_everything. */
  readonly closing: boolean;
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** What {log_file} stands for. */
  readonly logFile?: string | undefined;
  /** Seconds for one command. */
  readonly timeout?: number | undefined;
  /** What `{name}` stands for where the configuration says so. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/** A Borg job on a repository. */
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  readonly action: string;
  readonly repository: RepositoryName;
  /** The place of the action among those asked for: its flags are found by it. */
  readonly index: number;
  /** What belongs to it beside Borg, a line each: `snapshots of btrfs`. */
  readonly details?: readonly string[] | undefined;
}

/** A word to the monitoring services of a file. */
export interface MonitorStep extends StepBase {
  readonly kind: 'monitor';
  readonly service: string;
  readonly state: 'start' | 'log' | 'finish' | 'fail';
  readonly closing: boolean;
}

/** One thing that is done. */
export type Step = HookStep | ActionStep | MonitorStep;

/** The hooks that hear of an error. */
export function isErrorHook(step: HookStep): boolean {
  return step.hook === 'on_error' || step.hook === 'after error';
}

/** The step of the plan that a step is, whichever attempt it belongs to. */
export function plannedStep(step: Step): Step {
  return step.attempt?.first ?? step;
}

/** Whether a failure of this step is not the last word: its repository is tried again. */
export function hasAnotherAttempt({ attempt }: Step): boolean {
  return attempt !== undefined && attempt.number < attempt.of;
}
