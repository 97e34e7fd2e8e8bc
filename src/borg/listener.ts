import type { ActionResult, Archive, Level, Progress, Verbosity } from '../lifecycle/events.js';

/** What an action's work has to tell, while it happens. */
export interface BorgListener {
  readonly lines: (lines: readonly string[], level: Level, verbosity: Verbosity) => void;
  readonly progress: (progress: Progress) => void;
  readonly result: (result: ActionResult) => void;
  readonly archive: (archive: Archive) => void;
  /** Makes the action's outcome `warning`. */
  readonly warning: (message: string) => void;
  /** There was nothing to do, and it was said why: the action's outcome is `skipped`. */
  readonly skipped: () => void;
}
