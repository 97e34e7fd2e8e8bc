/** What is done with `${VARIABLE}`: filled in, left for a run to fill in, or taken for plain text. */
export type VariableMode = 'resolve' | 'leave' | 'off';

/** A text after its variables. */
export interface WithVariables {
  readonly text: string;
  /** Something was filled in, or would have been. */
  readonly found: boolean;
  /** Names that are not set and have no default. */
  readonly missing: readonly string[];
}

/** One `${…}` in a text. */
interface Variable {
  readonly start: number;
  readonly end: number;
  /** A backslash stands before it. */
  readonly escaped: boolean;
  readonly name: string;
  /** What follows `:-` or `-`; empty where nothing does. */
  readonly fallback: string | undefined;
}

const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;

/**
 * The text with `${NAME}`, `${NAME:-default}` and `${NAME-default}` filled in; `\${NAME}` is `${NAME}` itself. As in
 * borgmatic a variable that is set to nothing counts as set, with `:-` too, and the first `}` ends a default.
 */
export function fillVariables(text: string, environment: Readonly<Record<string, string | undefined>>): WithVariables {
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

/** Whether the text holds a variable that is not escaped. */
export function hasVariables(text: string): boolean {
  return fillVariables(text, {}).found;
}

/** The first escaped variable in a text, as it stands there. */
export function escapedVariable(text: string): string | undefined {
  const first = [...variablesOf(text)].find(({ escaped }) => escaped);
  return first && text.slice(first.start, first.end);
}

/** The name of the first variable whose default holds a brace, and so ends sooner than it looks. */
export function nestedVariable(text: string): string | undefined {
  return [...variablesOf(text)].find(({ escaped, fallback }) => !escaped && fallback?.includes('{'))?.name;
}

/** The variables of a text from left to right. */
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
