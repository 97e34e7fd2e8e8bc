import { UserError } from '../system/errors.js';

/**
 * Returns a name from another program for use as the last argument of a command. Throws UserError for a name that begins with a
 * dash: it would be taken for an option, and not every program supports `--`.
 */
export function requireNoLeadingDash(word: string, what: string): string {
  if (!word.startsWith('-')) return word;
  throw new UserError(
    `The name of ${what} begins with a dash (${JSON.stringify(word)}), so a program would take it for an option. Nothing was done with it. Rename it.`,
  );
}
