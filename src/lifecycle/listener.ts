import type { ActionResult, Archive, Level, Progress, Verbosity } from './events.js';

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
