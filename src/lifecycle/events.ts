import type { Place } from '../system/errors.js';
import type { Masked } from '../system/secrets.js';
import type { Failure, Outcome, RepositoryName } from './outcome.js';
import type { Attempt, Plan, Step } from './plan.js';

/** An archive that a run made: times in ISO 8601, durations in seconds, sizes in bytes. */
export interface Archive {
  readonly repository: string;
  readonly label: string | null;
  readonly archive: string;
  readonly id: string;
  readonly start: string;
  readonly duration: number;
  readonly original_size: number;
  readonly compressed_size: number;
  readonly deduplicated_size: number;
  readonly files: number;
}

/** How loud a line is: shown from this verbosity up. -1 errors, 0 what was asked for, 1 what is done, 2 details. */
export type Verbosity = -2 | -1 | 0 | 1 | 2;

/** What kind of line a notice is. */
export type Level = 'debug' | 'info' | 'notice' | 'warning' | 'error';

/** Everything that can happen in a run, in the order it happened. Reporters are made of functions of these. */
export type Event =
  | { readonly type: 'run-started'; readonly at: Date; readonly plan: Plan; readonly facts: Facts }
  | {
      readonly type: 'notice';
      readonly level: Level;
      readonly message: string;
      readonly title?: string;
      /** The line of the file that is meant, and a caret below it. */
      readonly excerpt?: readonly string[];
      readonly place?: Place | undefined;
      readonly step?: Step;
    }
  | { readonly type: 'step-started'; readonly step: Step; readonly at: Date }
  /** Whole lines, as many as came at once: a hook may print a million. Never instructions, only data. */
  | {
      readonly type: 'output';
      readonly step: Step;
      readonly lines: readonly string[];
      readonly verbosity: Verbosity;
      readonly level: Level;
    }
  | { readonly type: 'progress'; readonly step: Step; readonly progress: Progress }
  /** What an action was asked to show: a list, an information page, JSON. */
  | { readonly type: 'result'; readonly step: Step; readonly result: ActionResult }
  | {
      readonly type: 'step-finished';
      readonly step: Step;
      readonly outcome: Outcome;
      readonly seconds: number;
      readonly at: Date;
      readonly failure?: Failure | undefined;
      readonly archive?: Archive | undefined;
      /** Why an action was skipped. */
      readonly reason?: string | undefined;
    }
  | { readonly type: 'step-not-run'; readonly step: Step; readonly reason: string }
  | {
      readonly type: 'repository-finished';
      readonly configuration: string;
      readonly repository: RepositoryName;
      readonly outcome: Outcome;
      readonly seconds: number;
      readonly archive?: Archive | undefined;
      /** The last of its attempts, where it might have had several. */
      readonly attempt?: Attempt | undefined;
    }
  | { readonly type: 'run-finished'; readonly report: RunReport };

/**
 * What an action gives to whoever asked: parsed JSON, or lines for a person. A document with a list that may be long comes
 * in parts: how it begins, its `items`, as many as came at once, and its end.
 */
export type ActionResult =
  | { readonly json: unknown }
  | { readonly lines: readonly string[] }
  | { readonly begin: Readonly<Record<string, unknown>> }
  | { readonly items: readonly unknown[] }
  | { readonly end: 'complete' | 'cut off' };

/** How far a Borg job has come; sizes in bytes. */
export interface Progress {
  readonly files?: number;
  readonly original?: number;
  readonly compressed?: number;
  readonly deduplicated?: number;
  readonly path?: string;
  /** 0 to 100. */
  readonly percent?: number;
  readonly message?: string;
}

/** What was asked for and found, told before anything runs. */
export interface Facts {
  readonly version: string;
  readonly borgVersion: string | undefined;
  /** Lines for the first group: how Borg was found, the files read, what was left out and why. */
  readonly details: readonly string[];
  readonly dryRun: boolean;
}

/** The whole run, when it is over. */
export interface RunReport {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly runId: string;
  readonly failures: readonly Failure[];
  readonly archives: readonly Archive[];
  readonly failedRepositories: readonly RepositoryName[];
  readonly configurations: readonly ConfigurationReport[];
  /** The signal that cancelled it, such as SIGINT. */
  readonly signal?: NodeJS.Signals | undefined;
}

/** One file of the run, when it is over. */
export interface ConfigurationReport {
  readonly configuration: string;
  readonly outcome: Outcome;
  readonly repositories: readonly { readonly repository: RepositoryName; readonly outcome: Outcome }[];
  readonly failures: readonly Failure[];
}

/** Takes every event of a run, without its secrets; `close` is called once, after the last. */
export interface Reporter {
  /** What it writes, as the start of a sentence: `The job summary`. */
  readonly name?: string;
  readonly handle: (event: Masked<Event>) => void;
  readonly close?: () => Promise<void> | void;
}
