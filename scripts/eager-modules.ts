import { Script } from 'node:vm';

/** The start of a module in a minified bundle: its number (`5e3` for 5000), and a function with one to three parameters. */
const minified = /(?<=[{,])(\d[\de]*:)(\w+|\([\w$,]*\))=>(?=\{)/g;

/** The start of a module in the chunks that are loaded on demand, which are not minified. */
const written = /^\/\*\*\*\/ \(\(([\w$, ]*)\) => \{$/gm;

/**
 * Wraps each module of a bundle in parentheses, so that V8 compiles it eagerly. V8 parses any other function twice, once
 * to find its end and once to run it, and nearly all modules of the bundle run.
 */
export function wrapModules(code: string): string {
  const starts = [...code.matchAll(minified)];
  const modules = starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const [head, number = '', parameters = ''] = start;
    const body = code.slice(start.index + head.length, next && next.index - 1);
    // The last module is followed by the rest of the bundle, so it isn't wrapped.
    return next ? [`${number}${inParentheses(parameters, body)},`] : [`${head}${body}`];
  });
  return `${code.slice(0, starts[0]?.index)}${modules.join('')}`.replaceAll(written, '/***/ (function ($1) {');
}

/** Wraps a module in parentheses; throws if it isn't a function, because then the bundler's output has changed. */
function inParentheses(parameters: string, body: string): string {
  const list = parameters.startsWith('(') ? parameters : `(${parameters})`;
  const text = `(function${list}${body})`;
  new Script(text);
  return text;
}
