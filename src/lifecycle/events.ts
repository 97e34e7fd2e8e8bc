import type { Masked } from '../secrets/masker.js';
import type { Place } from '../system/errors.js';
import type { Failure, Outcome, RepositoryName } from './outcome.js';
import type { Attempt, Plan, Step } from './plan.js';

/** An archive that a run created: times in ISO 8601, durations in seconds, sizes in bytes. */
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

/** An archive, and the name of the configuration file that it was made for: several files may share a repository. */
export interface MadeArchive extends Archive {
  readonly configuration: string;
}

/** The verbosity at which a line is shown: -1 errors, 0 requested results and warnings, 1 what is being done, 2 details. */
export type Verbosity = -2 | -1 | 0 | 1 | 2;

/** The severity of a notice or a line of output. */
export type Level = 'debug' | 'info' | 'notice' | 'warning' | 'error';

/** Everything that can happen in a run. Reporters get events in the order in which they happened. */
export type Event =
  | { readonly type: 'run-started'; readonly at: Date; readonly plan: Plan; readonly facts: Facts }
  | {
      readonly type: 'notice';
      readonly level: Level;
      readonly message: string;
      readonly title?: string;
      /** The line of the file that the notice is about, with carets below it. */
      readonly excerpt?: readonly string[];
      readonly place?: Place | undefined;
      readonly step?: Step;
    }
  | { readonly type: 'step-started'; readonly step: Step; readonly at: Date }
  /** Complete lines, as many as arrived at once: a hook may print a million. They are data, never instructions. */
  | {
      readonly type: 'output';
      readonly step: Step;
      readonly lines: readonly string[];
      readonly verbosity: Verbosity;
      readonly level: Level;
    }
  | { readonly type: 'progress'; readonly step: Step; readonly progress: Progress }
  /** The requested result of an action: a list, information, JSON. */
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
      /** The last attempt, if several were allowed. */
      readonly attempt?: Attempt | undefined;
    }
  | { readonly type: 'run-finished'; readonly report: RunReport };

/** An event for a person. */
export type Notice = Extract<Event, { type: 'notice' }>;

/** Creates a notice about the run, or about a step, a line of a file, and an excerpt of it. */
export function notice(level: Level, message: string, about: Pick<Notice, 'step' | 'place' | 'excerpt'> = {}): Notice {
  return { type: 'notice', level, message, ...about };
}

/**
 * The requested result of an action: parsed JSON, or lines for a person. A document with a potentially long list arrives
 * in parts: its beginning, its `items`, as many as arrived at once, and its end.
 */
export type ActionResult =
  | { readonly json: unknown }
  | { readonly lines: readonly string[] }
  | { readonly begin: Readonly<Record<string, unknown>> }
  | { readonly items: readonly unknown[] }
  | { readonly end: 'complete' | 'cut off' };

/** The progress of a Borg job; sizes in bytes. What an event doesn't contain hasn't changed since the last one. */
export interface Progress {
  readonly files?: number;
  /** How many files there will be. */
  readonly totalFiles?: number;
  /** What has been read or written so far. */
  readonly original?: number;
  readonly compressed?: number;
  readonly deduplicated?: number;
  readonly path?: string;
  /** 0 to 100. */
  readonly percent?: number;
  readonly message?: string;
  /** Nothing that was reported is current any more: a call of Borg begins or has ended. */
  readonly outdated?: true;
}

/** What is known about a run before anything runs. */
export interface Facts {
  readonly version: string;
  readonly borgVersion: string | undefined;
  /** Lines for the first group: how Borg was found, the files that were read, what was excluded and why. */
  readonly details: readonly string[];
  readonly dryRun: boolean;
  /** How the log was requested; a replay shows it in the same way. */
  readonly log?: RequestedLog | undefined;
}

/** How the log of a run was requested. */
export interface RequestedLog {
  readonly verbosity: Verbosity;
  /** Results are one JSON document. */
  readonly json: boolean;
}

/** The result of a whole run. */
export interface RunReport {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly runId: string;
  readonly failures: readonly Failure[];
  readonly archives: readonly MadeArchive[];
  readonly failedRepositories: readonly RepositoryName[];
  readonly configurations: readonly ConfigurationReport[];
  /** The signal that canceled it, such as SIGINT. */
  readonly signal?: NodeJS.Signals | undefined;
}

/** The result of one configuration file. */
export interface ConfigurationReport {
  readonly configuration: string;
  readonly outcome: Outcome;
  readonly repositories: readonly { readonly repository: RepositoryName; readonly outcome: Outcome }[];
  readonly failures: readonly Failure[];
}

/** Receives every event of a run, without secrets; `close` is called once, after the last event. */
export interface Reporter {
  /** What it writes, as the subject of a sentence: `The job summary`. */
  readonly name?: string;
  readonly handle: (event: Masked<Event>) => void;
  readonly close?: () => Promise<void> | void;
}

/** Receives what happens during an action. */
export interface BorgListener {
  readonly lines: (lines: readonly string[], level: Level, verbosity: Verbosity) => void;
  readonly progress: (progress: Progress) => void;
  readonly result: (result: ActionResult) => void;
  readonly archive: (archive: Archive) => void;
  /** Sets the action's outcome to `warning`. */
  readonly warning: (message: string) => void;
  /** There was nothing to do, which has been reported; sets the action's outcome to `skipped`. */
  readonly skipped: () => void;
}
