import type { ActionResult, Archive, Level, Progress, Verbosity } from '../lifecycle/events.js';

/** One call of Borg. */
export interface BorgCall {
  /** The subcommand: `create`, `list`, … */
  readonly command: string;
  /** Everything behind the common flags (log level, lock_wait, remote path, umask), repository and archive included. */
  readonly arguments: readonly string[];
  /** What standard output holds: one JSON document (or one a line), or lines to be shown. */
  readonly output: 'json' | 'json-lines' | 'lines';
  readonly workingDirectory?: string | undefined;
  /** A warning exit (1) means damage or a missing path here: an error. */
  readonly warningIsError?: boolean;
}

/** How a call of Borg ended well, or with a warning; an error is thrown as CommandError. */
export interface BorgResult {
  readonly exitCode: number;
  readonly warned: boolean;
  /** The parsed documents of standard output, with `json` and `json-lines`. */
  readonly documents: readonly unknown[];
  /** Standard output's lines, with `lines` where they were not shown as they came. */
  readonly lines: readonly string[];
}

/** Borg, as an action sees it: one repository's environment and flags, and a way to tell what happens. */
export interface Borg {
  readonly run: (call: BorgCall) => Promise<BorgResult>;
  readonly tell: BorgListener;
}

/** What an action's work has to tell, while it happens. */
export interface BorgListener {
  readonly lines: (lines: readonly string[], level: Level, verbosity: Verbosity) => void;
  readonly progress: (progress: Progress) => void;
  readonly result: (result: ActionResult) => void;
  readonly archive: (archive: Archive) => void;
  /** Makes the action's outcome `warning`. */
  readonly warning: (message: string) => void;
}
