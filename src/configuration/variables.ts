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

const pattern = /(\\)?\$\{([A-Za-z0-9_]+)(?::?-([^}]+))?\}/g;

/**
 * The text with `${NAME}`, `${NAME:-default}` and `${NAME-default}` filled in; `\${NAME}` is `${NAME}` itself. As in
 * borgmatic a variable that is set to nothing counts as set, with `:-` too.
 */
export function fillVariables(text: string, environment: Readonly<Record<string, string | undefined>>): WithVariables {
  const missing: string[] = [];
  let found = false;
  const filled = text.replaceAll(pattern, (whole: string, backslash, name: string, fallback?: string) => {
    if (backslash) return whole.slice(1);
    found = true;
    const value = environment[name] ?? fallback;
    if (value === undefined) missing.push(name);
    return value ?? whole;
  });
  return { text: filled, found, missing };
}

/** Whether the text holds a variable that is not escaped. */
export function hasVariables(text: string): boolean {
  return fillVariables(text, {}).found;
}

/** The first escaped variable in a text, as it stands there. */
export function escapedVariable(text: string): string | undefined {
  return [...text.matchAll(pattern)].find(([, backslash]) => backslash)?.[0];
}
