import { Script } from 'node:vm';

/** Where a module of a minified bundle begins: its number, and behind it a function of one to three parameters. */
const minified = /(?<=[{,])(\d+:)(\w+|\([\w$,]*\))=>(?=\{)/g;

/** The same in the parts that are loaded when they are needed, which are not minified. */
const written = /^\/\*\*\*\/ \(\(([\w$, ]*)\) => \{$/gm;

/**
 * The code with each of its modules as a function in parentheses, which V8 takes for one that is called at once: it
 * reads any other function twice, first to find its end and then to run it, and here nearly all are run.
 */
export function readOnce(code: string): string {
  const starts = [...code.matchAll(minified)];
  const modules = starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const [head, number = '', parameters = ''] = start;
    const body = code.slice(start.index + head.length, next && next.index - 1);
    // The last one has the rest of the bundle behind it, and stays as it is.
    return next ? [`${number}${inParentheses(parameters, body)},`] : [`${head}${body}`];
  });
  return `${code.slice(0, starts[0]?.index)}${modules.join('')}`.replaceAll(written, '/***/ (function ($1) {');
}

/** A module as a function; throws where it is none, as the bundler then writes its modules in another way. */
function inParentheses(parameters: string, body: string): string {
  const list = parameters.startsWith('(') ? parameters : `(${parameters})`;
  const text = `(function${list}${body})`;
  new Script(text);
  return text;
}
