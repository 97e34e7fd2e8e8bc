import { unknownText } from './launchers.js';

/** One position in the words of a simple command. */
export interface WordPlace {
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
