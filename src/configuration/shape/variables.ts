/** How to handle `${VARIABLE}`: replace it, leave it unresolved, or treat it as plain text. */
export type VariableMode = 'resolve' | 'leave' | 'off';

/** A string after replacing variables. */
export interface WithVariables {
  readonly text: string;
  /** Whether it contains a variable. */
  readonly found: boolean;
  /** Variables that are not set and have no default. */
  readonly missing: readonly string[];
}

/** A `${…}` in a string. */
interface Variable {
  readonly start: number;
  readonly end: number;
  /** Whether a backslash precedes it. */
  readonly escaped: boolean;
  readonly name: string;
  /** The default after `:-` or `-`, possibly empty; missing if there is none. */
  readonly fallback: string | undefined;
}

const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;

/**
 * Replaces `${NAME}`, `${NAME:-default}`, and `${NAME-default}`; `\${NAME}` becomes `${NAME}`. As in borgmatic, an empty
 * variable counts as set, even with `:-`, and the first `}` ends a default.
 */
export function replaceVariables(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): WithVariables {
  const missing: string[] = [];
  let [found, filled, from] = [false, '', 0];
  for (const { start, end, escaped, name, fallback } of variablesOf(text)) {
    const value = environment[name] ?? fallback;
    if (!escaped && value === undefined) missing.push(name);
    found ||= !escaped;
    const whole = text.slice(start, end);
    filled += text.slice(from, start) + (escaped ? whole.slice(1) : (value ?? whole));
    from = end;
  }
  return { text: filled + text.slice(from), found, missing };
}

/** Whether a string contains a variable that is not escaped. */
export function hasVariables(text: string): boolean {
  return replaceVariables(text, {}).found;
}

/** Returns the first escaped variable in a string, with its backslash. */
export function escapedVariable(text: string): string | undefined {
  const first = [...variablesOf(text)].find(({ escaped }) => escaped);
  return first && text.slice(first.start, first.end);
}

/** Returns the name of the first variable whose default contains a brace, so that it ends earlier than intended. */
export function nestedVariable(text: string): string | undefined {
  return [...variablesOf(text)].find(({ escaped, fallback }) => !escaped && fallback?.includes('{'))?.name;
}

/** Yields the variables in a string from left to right. */
function* variablesOf(text: string): Generator<Variable> {
  const expression = new RegExp(opening);
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const [whole, backslash, name = '', behind = ''] = match;
    const from = match.index + whole.length;
    const close = behind === '}' ? from - 1 : text.indexOf('}', from);
    if (close < 0) return;
    const fallback = behind === '}' ? undefined : text.slice(from, close);
    yield { start: match.index, end: close + 1, escaped: backslash !== undefined, name, fallback };
    expression.lastIndex = close + 1;
  }
}
