import type { ValuesOf } from '../schema/schema.js';
import type { exitCodeOptions } from './exit-code-options.js';

/** What an exit of Borg counts as. */
export type Verdict = 'success' | 'info' | 'warning' | 'error';

/** How Borg ended, and what affects the verdict. */
export interface BorgExit {
  /** Missing if a signal ended it. */
  readonly exitCode: number | undefined;
  readonly options: ValuesOf<typeof exitCodeOptions>;
  /** Exit status 1 means damage (check) or a path that matched nothing (extract). */
  readonly warningIsError?: boolean | undefined;
  /** Nothing proves that Borg did its work: the exit code may come from a wrapper or from a Borg that crashed. */
  readonly unproven?: boolean | undefined;
}

/** Warnings of Borg 1.4 and newer: a file that changed or disappeared while it was read. */
const modernWarnings = [100, 103, 107];

/**
 * Decides how Borg ended: by borg_exit_codes first, then by the known meaning of the exit code. An unknown code is an error.
 * A warning requires proof that Borg did its work, whatever borg_exit_codes says: a user who downgrades a warning means
 * Borg's own, not that of a `sudo` that failed with the same exit code.
 */
export function judge({ exitCode, options, warningIsError, unproven }: BorgExit): Verdict {
  if (exitCode === 0) return 'success';
  if (exitCode === undefined) return 'error';
  if (unproven === true && isWarningCode(exitCode)) return 'error';
  const own = options.borg_exit_codes?.find(({ code }) => code === exitCode);
  if (own?.treat_as !== undefined) return own.treat_as;
  if (exitCode === 1) return warningIsError === true ? 'error' : 'warning';
  return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}

/** Whether an exit code of Borg is a warning: it ran to the end. All other nonzero codes are errors. */
export function isWarningCode(exitCode: number): boolean {
  return exitCode === 1 || (exitCode >= 100 && exitCode < 128);
}
