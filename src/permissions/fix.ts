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
