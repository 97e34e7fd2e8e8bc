import { UserError } from './errors.js';

/**
 * A name that another program gave, as the last word of a command line: not every program knows `--`, so throws UserError
 * for one that begins with a dash, which would be an option there.
 */
export function plainWord(word: string, what: string): string {
  if (!word.startsWith('-')) return word;
  throw new UserError(
    `The name of ${what} begins with a dash (${JSON.stringify(word)}), so a program would take it for an option. Nothing was done with it. Rename it.`,
  );
}
