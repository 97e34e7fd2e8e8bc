import { unknownText } from './launchers.js';

/** One place in the words of a simple command. */
export interface WordPlace {
  /** The words of the program, its name first, as far as they are known. */
  readonly words: readonly string[];
  /** Which of them it is; below zero in front of the program. */
  readonly index: number;
  /** What the word says before the place, and all of it. */
  readonly before: string;
  readonly word: string;
  readonly isQuoted: boolean;
}

const variable = 'the name of a variable';
const nameOnly = new RegExp(`^[A-Za-z_${unknownText}][\\w${unknownText}]*(?:\\[[^\\]]*\\]?)?\\+?=`);

/** What stands there that can't hold a text: a name, or a number that the shell evaluates; undefined where any text can. */
export function refusalAt(place: WordPlace): string | undefined {
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
  /** The word in front of it. */
  readonly previous: string;
}

const options = /^-\w*[dinptu]$/;
const afterName = ({ previous }: Argument) => (previous === '-v' ? variable : undefined);
const namingWords = ({ previous }: Argument) => (options.test(previous) ? undefined : variable);
const expandingWords = ({ words }: Argument) => `an argument of \`${words[0]}\`, which the shell expands again`;
const loop = ({ index }: Argument) => (index === 1 ? variable : undefined);
const declaration = ({ words, index, before }: Argument) => refusalByDeclaration(words.slice(1, index), before);

/** What the arguments of builtins are, where they aren't just texts. */
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

/** Whether bash's `[[ … ]]` takes operands for arithmetic. */
export function comparesNumbers(words: readonly string[]): boolean {
  return words.some((word) => /^-(?:eq|ne|lt|le|gt|ge)$/.test(word));
}
