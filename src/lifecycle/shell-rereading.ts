import type { Reader } from './shell-placeholder.js';

/** The simple command around a place: its words before that place, and the beginning of the word there, quotes and all. */
export interface Surroundings {
  readonly words: readonly string[];
  readonly begun: string;
  readonly inArray: boolean;
}

/** Bash's arithmetic looks variables up, and runs the commands in their subscripts: it may only see whole numbers. */
export const arithmeticReader: Reader = { name: 'arithmetic', harmless: /^-?\d{1,18}$/ };
/** As arithmetic, in the number of an array's element. */
export const subscriptReader: Reader = { ...arithmeticReader, name: 'the subscript of an array' };
/** As arithmetic, in bash's comparison of numbers. */
export const comparisonReader: Reader = { ...arithmeticReader, name: 'a test of numbers, `[[ … ]]`' };

const rereading = new Set(['eval', 'let', 'trap', 'alias', 'unset', 'read', 'mapfile', 'readarray', 'getopts']);
const declaring = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);
const shellName = /^(?:ba|da|a|k|mk|z)?sh$/;
/** Commands that run another command among their arguments. */
const launchers = new Set(
  'busybox chroot docker doas env exec find flock ionice kubectl lxc-attach nice nohup nsenter parallel podman runuser setsid ssh stdbuf su sudo systemd-run timeout unshare xargs'.split(
    ' ',
  ),
);
const subscript = /^[A-Za-z_]\w*\[[^\]]*$/;

/** Who would read a value at this place a second time, as code or as a variable's name; undefined where it is plain data. */
export function rereaderOf(place: Surroundings): Reader | undefined {
  if (subscript.test(place.begun) && place.words.length === 0) return subscriptReader;
  if (place.inArray && /^\[[^\]]*$/.test(place.begun)) return subscriptReader;
  return readerAmongBuiltins(place.words, place.begun) ?? readerOfScript(place.words) ?? readerFarAway(place.words);
}

/** Who runs what these words get as standard input; undefined for a command that takes it as data. */
export function rereaderOfInput(words: readonly string[]): Reader | undefined {
  const at = commandAt(words, shellName);
  const runsInput = at >= 0 && words.slice(at + 1).every((word) => /^[-+]/.test(word) && !/^-\w*c/.test(word));
  if (runsInput) return readerNamed(`the standard input of \`${words[at]}\``);
  return afterSsh(words)?.length === 1 ? readerNamed('the standard input of `ssh`') : undefined;
}

function baseOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1);
}

/** Where such a command stands: in front, or behind others that launch it; -1 where the name is but an argument. */
function commandAt(words: readonly string[], name: RegExp): number {
  const [first = ''] = words;
  if (name.test(baseOf(first))) return 0;
  return launchers.has(baseOf(first)) ? words.findIndex((word) => name.test(baseOf(word))) : -1;
}

/** A reader of shell text: a path or a word without any of the shell's characters reads the same the second time. */
function readerNamed(name: string): Reader {
  return { name, harmless: /^[\w./:@,+%][\w./:@,+%-]*$/ };
}

function readerAmongBuiltins(words: readonly string[], begun: string): Reader | undefined {
  const [name = ''] = words;
  if (rereading.has(name)) return readerNamed(`an argument of \`${name}\``);
  if (declaring.has(name) && namesVariable(words.slice(1), begun)) return readerNamed(`an argument of \`${name}\``);
  const namesNext = (name === 'printf' && words.length === 2) || name === 'test' || name === '[';
  return namesNext && words.at(-1) === '-v' ? readerNamed(`\`${name} -v\``) : undefined;
}

/** Whether `declare` and its like take this word for a name, or for a number to evaluate. */
function namesVariable(before: readonly string[], begun: string): boolean {
  return before.some((word) => /^-\w*[in]/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(begun);
}

/** `sh -c` and its like, also behind sudo and others: the word after the options is a script. */
function readerOfScript(words: readonly string[]): Reader | undefined {
  if (commandAt(words, /^(?:su|runuser)$/) >= 0 && /^(?:-c|--command)$/.test(words.at(-1) ?? '')) {
    return readerNamed('the script of `su -c`');
  }
  const at = commandAt(words, shellName);
  const options = words.slice(at + 1);
  const rest = withoutOptions(options, /^[-+]\w*[oO]$|^--(?:rcfile|init-file)$/);
  const isScript = at >= 0 && rest.length === 0 && options.some((word) => /^-\w*c/.test(word));
  return isScript ? readerNamed(`the script of \`${words[at]} -c\``) : undefined;
}

/** ssh hands everything after the host to a shell over there. */
function readerFarAway(words: readonly string[]): Reader | undefined {
  return (afterSsh(words)?.length ?? 0) > 0 ? readerNamed('the command of `ssh`') : undefined;
}

/** The host and the command of an `ssh`. */
function afterSsh(words: readonly string[]): readonly string[] | undefined {
  const at = commandAt(words, /^ssh$/);
  return at < 0 ? undefined : withoutOptions(words.slice(at + 1), /^-\w*[BbcDEeFIiJLlmOopQRSWw]$/);
}

/** The words from the first that is neither an option nor the argument of one. */
function withoutOptions(words: readonly string[], takesArgument: RegExp): readonly string[] {
  const first = words.findIndex((word, at) => !/^[-+]/.test(word) && !takesArgument.test(words[at - 1] ?? ''));
  return first < 0 ? [] : words.slice(first);
}

/** Where the `[[ … ]]` ends that begins here, if one of its operators takes operands for arithmetic or for names of variables; else 0. */
export function endOfComparison(text: string, from: number): number {
  const end = text.indexOf(']]', from);
  const inside = text.slice(from, end < 0 ? undefined : end);
  return /\s-(?:eq|ne|lt|le|gt|ge|v|R)\s/.test(inside) ? from + inside.length : 0;
}
