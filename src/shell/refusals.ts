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
const naming = new Set('unset read mapfile readarray getopts'.split(' '));
const declaring = new Set('declare typeset local export readonly'.split(' '));
const expanding = new Set('bind complete compgen fc'.split(' '));
const nameOnly = new RegExp(`^[A-Za-z_${unknownText}][\\w${unknownText}]*(?:\\[[^\\]]*\\]?)?\\+?=`);

/** What stands there that can't hold a text: a name, or a number that the shell evaluates; undefined where any text can. */
export function refusalAt(place: WordPlace): string | undefined {
  const { words, index, before, word, isQuoted } = place;
  if (/^(?:PS[0-4]|PROMPT_COMMAND)=/.test(before)) return 'a prompt, which the shell expands again';
  if (index <= 0 && /^[A-Za-z_]\w*\[[^\]]*$/.test(before)) return 'the subscript of an array';
  const isName = !isQuoted && !before.includes('=') && nameOnly.test(word);
  if (index <= 0) return isName ? variable : undefined;
  return refusalByBuiltin(words, { index, before });
}

function refusalByBuiltin(
  words: readonly string[],
  { index, before }: { index: number; before: string },
): string | undefined {
  const [name = ''] = words;
  const previous = words[index - 1] ?? '';
  if (name === 'let') return 'arithmetic';
  if (expanding.has(name)) return `an argument of \`${name}\`, which the shell expands again`;
  if (name === 'for' || name === 'select') return index === 1 ? variable : undefined;
  if (naming.has(name))
    return /^-\w*[dinptu]$/.test(previous) || (name === 'getopts' && index === 1) ? undefined : variable;
  if (name === 'alias') return before.includes('=') ? undefined : 'the name of an alias';
  if (declaring.has(name)) return refusalByDeclaration(words.slice(1, index), before);
  if (name === '[[') return previous === '-v' || previous === '-R' ? variable : undefined;
  const namesNext = name === 'test' || name === '[' || (name === 'printf' && index === 2);
  return namesNext && previous === '-v' ? variable : undefined;
}

function refusalByDeclaration(options: readonly string[], before: string): string | undefined {
  if (options.some((word) => /^-\w*i/.test(word))) return 'arithmetic';
  return options.some((word) => /^-\w*n/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(before) ? variable : undefined;
}

/** Whether bash's `[[ … ]]` takes operands for arithmetic. */
export function comparesNumbers(words: readonly string[]): boolean {
  return words.some((word) => /^-(?:eq|ne|lt|le|gt|ge)$/.test(word));
}
