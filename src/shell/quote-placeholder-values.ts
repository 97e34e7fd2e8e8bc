import type { Layer, Position, Quoting } from './syntax.js';
import { unknownText } from './wrapper-programs.js';

/** A string, or the name of a variable that contains one. */
type ValueOrVariable = { readonly text: string } | { readonly variable: string };

/** Returns how to write a value at a position so that the shell reads exactly this value there. */
export function writeValue(value: ValueOrVariable, position: Position, layer: Pick<Layer, 'echoed'>): string {
  const written = 'text' in value ? escaped(value.text, position, layer) : reference(value.variable, position);
  if (!position.backslash) return written;
  // Outside quotes, a backslash and a line break are nothing; in `"…"`, two backslashes are one.
  if (position.quoting === 'bare') return `\n${written}`;
  return position.quoting === 'single' || position.quoting === 'verbatim' ? written : `\\${written}`;
}

/** Returns how to write a literal `{name}`. */
export function writeName(name: string, quoting: Quoting): string {
  if (quoting === 'bare') return `\\{${name}\\}`;
  return quoting === 'default' ? `{${name}\\}` : `{${name}}`;
}

/** Escapes a string for the format of a `printf`; a dash at the beginning would make it an option. */
export function asFormat(text: string, isFirst: boolean): string {
  const written = text.replace(/\\/g, '\\\\').replace(/%/g, '%%');
  return isFirst ? written.replace(/^-/, '\\055') : written;
}

function reference(variable: string, { quoting, escapesFollow, backslash }: Position): string {
  switch (quoting) {
    case 'bare':
      return `"$${variable}"`;
    case 'single':
      return `'"$${variable}"'`;
    case 'ansi':
      return `'"$${variable}"${escapesFollow || backslash ? '$' : ''}'`;
    default:
      return `\${${variable}}`;
  }
}

function escaped(
  text: string,
  { quoting, escapesFollow, backslash }: Position,
  { echoed }: Pick<Layer, 'echoed'>,
): string {
  switch (quoting) {
    case 'bare':
      return `'${withinSingle(text, echoed)}'`;
    case 'single':
      return withinSingle(text, echoed);
    case 'ansi':
      return `''${withinSingle(text, echoed)}'${escapesFollow || backslash ? '$' : ''}'`;
    case 'double':
      return text.replace(/[\\$`"]/g, (found) => (echoed && found === '\\' ? `"'\\'"` : `\\${found}`));
    case 'default':
      return text.replace(/[\\$`"'}(]/g, (found) => withinDefault(found, echoed));
    case 'document':
      return withinDocument(text, echoed);
    case 'verbatim':
      return text;
  }
}

/** Closes and reopens the quotes around each quote. An `echo` that reads backslashes keeps those before a quote. */
function withinSingle(text: string, echoed: boolean): string {
  return echoed ? text.replace(/'/g, `'"'"'`).replace(/\\/g, `\\''`) : text.replace(/'/g, `'\\''`);
}

/** Bash looks for the end of single quotes and of `<(` here, although they are literal. */
function withinDefault(character: string, echoed: boolean): string {
  if (character === "'") return `$(printf %s "'")`;
  if (character === '(') return '${x+}(';
  return echoed && character === '\\' ? spelledBackslash : `\\${character}`;
}

/** Prints a backslash where neither quotes nor a second backslash are possible. */
const spelledBackslash = `$(printf %s '\\')`;

/** Starts each line with an empty expansion, so that no line ends the document and no line starts with a tab. */
function withinDocument(text: string, echoed: boolean): string {
  const written = text.replace(/[\\$`]/g, (found) => (echoed && found === '\\' ? spelledBackslash : `\\${found}`));
  return `\${x+}${written.replaceAll('\n', '\n${x+}')}`;
}

/** One position in the words of a simple command. */
interface WordPlace {
  /** The words of the program, starting with its name, as far as they are known. */
  readonly words: readonly string[];
  /** The index of the word; below zero before the program. */
  readonly index: number;
  /** The part of the word before the position. */
  readonly before: string;
  readonly word: string;
  readonly isQuoted: boolean;
}

const variable = 'the name of a variable';
const nameOnly = new RegExp(`^[A-Za-z_${unknownText}][\\w${unknownText}]*(?:\\[[^\\]]*\\]?)?\\+?=`);

/** Returns why a string isn't possible at a position: a name, or a number that the shell evaluates; undefined if it is. */
export function whyNoString(place: WordPlace): string | undefined {
  const { words, index, before, word, isQuoted } = place;
  if (/^(?:PS[0-4]|PROMPT_COMMAND)=/.test(before)) return 'a prompt, which the shell expands again';
  if (index <= 0 && /^[A-Za-z_]\w*\[[^\]]*$/.test(before)) return 'the subscript of an array';
  const isName = !isQuoted && !before.includes('=') && nameOnly.test(word);
  if (index <= 0) return isName ? variable : undefined;
  return builtins.get(words[0] ?? '')?.({ words, index, before, previous: words[index - 1] ?? '' });
}

interface Argument {
  readonly words: readonly string[];
  readonly index: number;
  readonly before: string;
  /** The preceding word. */
  readonly previous: string;
}

const options = /^-\w*[dinptu]$/;
const afterName = ({ previous }: Argument) => (previous === '-v' ? variable : undefined);
const namingWords = ({ previous }: Argument) => (options.test(previous) ? undefined : variable);
const expandingWords = ({ words }: Argument) => `an argument of \`${words[0]}\`, which the shell expands again`;
const loop = ({ index }: Argument) => (index === 1 ? variable : undefined);
const declaration = ({ words, index, before }: Argument) => refusalByDeclaration(words.slice(1, index), before);

/** The arguments of builtins that aren't plain strings. */
const builtins: ReadonlyMap<string, (argument: Argument) => string | undefined> = new Map([
  ['let', () => 'arithmetic'],
  ['for', loop],
  ['select', loop],
  ['getopts', (argument: Argument) => (argument.index === 1 ? undefined : variable)],
  ['alias', ({ before }: Argument) => (before.includes('=') ? undefined : 'the name of an alias')],
  ['printf', (argument: Argument) => (argument.index === 2 ? afterName(argument) : undefined)],
  ['test', afterName],
  ['[', afterName],
  ['[[', ({ previous }: Argument) => (/^-[vR]$/.test(previous) ? variable : undefined)],
  ...['unset', 'read', 'mapfile', 'readarray'].map((name) => [name, namingWords] as const),
  ...['bind', 'complete', 'compgen', 'fc'].map((name) => [name, expandingWords] as const),
  ...['declare', 'typeset', 'local', 'export', 'readonly'].map((name) => [name, declaration] as const),
]);

function refusalByDeclaration(given: readonly string[], before: string): string | undefined {
  if (given.some((word) => /^-\w*i/.test(word))) return 'arithmetic';
  return given.some((word) => /^-\w*n/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(before) ? variable : undefined;
}

/** Returns whether the operands of bash's `[[ … ]]` are arithmetic. */
export function comparesNumbers(words: readonly string[]): boolean {
  return words.some((word) => /^-(?:eq|ne|lt|le|gt|ge)$/.test(word));
}
