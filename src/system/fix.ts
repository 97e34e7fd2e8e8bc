/** How a problem ends. */
export interface Fix {
  /** The command that ends it; empty where no command alone does. */
  readonly fix: string;
  /** What to do before it, without a full stop; or, where there is no command, instead of it. */
  readonly advice?: string | undefined;
}

/** A sentence that says how a problem ends. A command stands at its end, without a full stop that could be copied. */
export function sayFix({ fix, advice }: Fix): string {
  if (fix === '') return `${advice}.`;
  return advice === undefined ? `Fix it with: ${fix}` : `${advice}, then fix it with: ${fix}`;
}

/** The same inside another sentence, in parentheses. */
export function inParentheses(fix: Fix): string {
  const said = sayFix(fix).replace(/\.$/, '');
  return `(${said.charAt(0).toLowerCase()}${said.slice(1)})`;
}
