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
  /** What follows `:-` or `-`, which may hold variables itself; empty where nothing does. */
  readonly fallback: string | undefined;
}

/** Nobody nests defaults deeper; a hostile text might. */
const deepestDefault = 20;

const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;

/**
 * The text with `${NAME}`, `${NAME:-default}` and `${NAME-default}` filled in, in defaults too; `\${NAME}` is `${NAME}`
 * itself. As in borgmatic a variable that is set to nothing counts as set, with `:-` too.
 */
export function fillVariables(text: string, environment: Readonly<Record<string, string | undefined>>): WithVariables {
  const missing: string[] = [];
  let found = false;
  const fill = (part: string, depth: number): string => {
    let [filled, from] = ['', 0];
    for (const { start, end, escaped, name, fallback } of variablesOf(part)) {
      const value = environment[name] ?? (fallback === undefined || escaped ? undefined : within(fallback, depth));
      if (!escaped && value === undefined) missing.push(name);
      found ||= !escaped;
      const whole = part.slice(start, end);
      filled += part.slice(from, start) + (escaped ? whole.slice(1) : (value ?? whole));
      from = end;
    }
    return filled + part.slice(from);
  };
  const within = (fallback: string, depth: number) => (depth < deepestDefault ? fill(fallback, depth + 1) : fallback);
  return { text: fill(text, 0), found, missing };
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

/** The variables of a text from left to right; none that stands in the default of another. */
function* variablesOf(text: string): Generator<Variable> {
  const expression = new RegExp(opening);
  let pairs: ReadonlyMap<number, number> | undefined;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const [whole, backslash, name = '', behind = ''] = match;
    const start = match.index;
    const from = start + whole.length;
    pairs ??= bracePairs(text);
    // Braces of a default that are no pairs: as in borgmatic, the first closing one ends it.
    const close = pairs.get(text.indexOf('{', start)) ?? text.indexOf('}', from);
    if (close < 0) return;
    const fallback = behind === '}' ? undefined : text.slice(from, close);
    yield { start, end: close + 1, escaped: backslash !== undefined, name, fallback };
    expression.lastIndex = close + 1;
  }
}

/** Where each opening brace of a text is closed again, found in one pass: a file may hold very many. */
function bracePairs(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') open.push(index);
    else if (text[index] === '}' && open.length > 0) pairs.set(open.pop() ?? 0, index);
  }
  return pairs;
}
