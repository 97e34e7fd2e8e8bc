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
}

/** Warnings of Borg 1.4 and newer: a file that changed or went away while it was read. */
const modernWarnings = [100, 103, 107];

/** Judges how Borg ended: the user's own word first, then what the code is known to mean; anything unknown is an error. */
export function judge({ exitCode, options, warningIsError }: BorgExit): Verdict {
  if (exitCode === 0) return 'success';
  if (exitCode === undefined) return 'error';
  const own = options.borg_exit_codes?.find(({ code }) => code === exitCode);
  if (own?.treat_as !== undefined) return own.treat_as;
  if (exitCode === 1) return warningIsError === true ? 'error' : 'warning';
  return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}
