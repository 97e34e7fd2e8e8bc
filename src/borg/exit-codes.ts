import type { ValuesOf } from '../configuration/schema.js';
import type { exitCodeOptions } from './exit-code-options.js';

export { exitCodeOptions } from './exit-code-options.js';

/** What an exit of Borg counts as. */
export type Verdict = 'success' | 'info' | 'warning' | 'error';

/** How Borg ended, and what is to be made of it. */
export interface BorgExit {
  /** Missing when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly options: ValuesOf<typeof exitCodeOptions>;
  /** Exit 1 means damage (check) or a path that matched nothing (extract). */
  readonly warningIsError?: boolean | undefined;
  /** Nothing shows that Borg did its work: the code may be that of a wrapper, or of a Borg that broke down. */
  readonly unproven?: boolean | undefined;
}

/** Warnings of Borg 1.4 and newer: a file that changed or went away while it was read. */
const modernWarnings = [100, 103, 107];

/**
 * Judges how Borg ended: the user's own word first, then what the code is known to mean; anything unknown is an error.
 * A warning needs proof that Borg did its work. The user's word does not stand in for that proof: whoever makes less of
 * a warning means Borg's own, and not a `sudo` that failed with the same number.
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

/** Whether Borg means a warning by a code: it went on to the end. It means an error by all others. */
export function isWarningCode(exitCode: number): boolean {
  return exitCode === 1 || (exitCode >= 100 && exitCode < 128);
}
