/**
 * Joins words as part of a sentence: `create and prune`, `create, prune, and check`. Our own, because the first
 * Intl.ListFormat of a process takes longer than all the rest of a command line's start.
 */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} ${conjunction} ${last}`;
}

/** Joins the first words, and counts the others: `web, db1, and 3 more`. */
export function joinFirst(words: readonly string[], most: number, total = words.length): string {
  const shown = words.slice(0, most);
  const others = total - shown.length;
  return joinWords(others > 0 ? [...shown, `${grouped(others)} more`] : shown);
}

/** Formats a number with its noun: `1 command`, `1,204 files`, `3 repositories`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** Formats a number of repositories. */
export function repositories(number: number): string {
  return count(number, 'repository', 'repositories');
}

/** Formats a whole number with thousands separators: `1,204`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** How to fix a problem. */
export interface Fix {
  /** The command that fixes it; empty if a command alone can't. */
  readonly fix: string;
  /** What to do before the command, or instead of it if there is none; without a period. */
  readonly advice?: string | undefined;
}

/** Returns a sentence that says how to fix a problem. A command comes last, without a period that could be copied with it. */
export function fixSentence({ fix, advice }: Fix): string {
  if (fix === '') return `${advice}.`;
  return advice === undefined ? `Fix it with: ${fix}` : `${advice}, then fix it with: ${fix}`;
}

/** Returns the same in parentheses, to be part of another sentence. */
export function fixInParentheses(fix: Fix): string {
  const said = fixSentence(fix).replace(/\.$/, '');
  return `(${said.charAt(0).toLowerCase()}${said.slice(1)})`;
}
