import { looksLikeAction, nearestAction } from './action-suggestions.js';
import {
  flagsHere,
  flagsSpelled,
  type Grammar,
  isBooleanWord,
  type Meaning,
  type OwnedFlag,
  type Resolution,
  resolve,
} from './grammar.js';

/** A flag as written on the line, with its values. */
export interface FlagUse {
  /** As written, without a value after `=`. */
  readonly spelling: string;
  readonly resolution: Exclude<Resolution, { kind: 'word' }>;
  readonly values: readonly string[];
}

/** A line split into its parts. */
interface Tokens {
  /** Words that may name actions, in order. */
  readonly words: readonly string[];
  readonly uses: readonly FlagUse[];
  /** The words after an action that takes all of them: another program's command line. */
  readonly rest: readonly string[];
}

/** How to distinguish the tokens of a line. */
interface TokenRules {
  readonly resolve: (spelling: string) => Resolution;
  /** Whether a word after a flag's first value names an action, so that it is not another value. */
  readonly ends: (word: string, flags: readonly OwnedFlag[]) => boolean;
  /** Whether all words after this one belong to another program, except --repository and --archive. */
  readonly last: (word: string) => boolean;
}

/** Splits a line into flags with their values, and all other words. */
function readTokens(line: readonly string[], reading: TokenRules): Tokens {
  const words: string[] = [];
  const uses: FlagUse[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const token = line[index] ?? '';
    if (token === '--') return { words: [...words, ...line.slice(index + 1)], uses, rest: [] };
    if (isFlag(token)) {
      const { aliases, found, taken } = readFlag(token, line.slice(index + 1), reading);
      words.push(...aliases);
      uses.push(...found);
      index += taken;
    } else {
      words.push(token);
      if (!reading.last(token)) continue;
      const { ours, words: rest } = separateOwnFlags(line.slice(index + 1));
      const own = readTokens(ours, { ...reading, last: () => false });
      return { words, uses: [...uses, ...own.uses], rest };
    }
  }
  return { words, uses, rest: [] };
}

interface ReadFlag {
  /** Names of actions that look like flags. */
  readonly aliases: readonly string[];
  readonly found: readonly FlagUse[];
  /** How many of the following tokens are its values. */
  readonly taken: number;
}

function readFlag(token: string, rest: readonly string[], reading: TokenRules): ReadFlag {
  const aliases: string[] = [];
  const found: FlagUse[] = [];
  let taken = 0;
  for (const { spelling, attached } of parts(token, reading.resolve)) {
    const resolution = reading.resolve(spelling);
    if (resolution.kind === 'word') {
      aliases.push(spelling);
      continue;
    }
    const behind = attached === undefined ? following(rest, resolution, reading) : [];
    taken += behind.length;
    found.push({ spelling, resolution, values: attached === undefined ? behind : [attached] });
  }
  return { aliases, found, taken };
}

/** Whether a token is a flag, not a value such as `-`, a negative number, or a string like `-o ro`. */
export function isFlag(token: string): boolean {
  return /^-./.test(token) && !/^-(\d+|\d*\.\d+)$/.test(token) && !/^-[^=\s]*\s/.test(token);
}

interface Part {
  readonly spelling: string;
  readonly attached?: string;
}

/** Splits `--flag=value`, `-v2`, and `-nv2` into flags and values. */
function parts(token: string, resolveSpelling: TokenRules['resolve']): readonly Part[] {
  const cut = token.indexOf('=');
  const spelling = cut < 0 ? token : token.slice(0, cut);
  if (token.startsWith('--') || resolveSpelling(spelling).kind !== 'unknown') {
    return [cut < 0 ? { spelling } : { spelling, attached: token.slice(cut + 1) }];
  }
  const first = token.slice(0, 2);
  const resolution = resolveSpelling(first);
  // -dry-run is a long flag with a missing dash, not -d with a value.
  const isLong = spelling.length > 2 && resolveSpelling(`-${spelling}`).kind === 'flag';
  if (resolution.kind !== 'flag' || isLong) return [{ spelling }];
  const rest = token.slice(2);
  if (valueCount(resolution.flags) !== 'nothing') return [{ spelling: first, attached: rest.replace(/^=/, '') }];
  return [{ spelling: first }, ...parts(`-${rest}`, resolveSpelling)];
}

/** Returns how many values a flag takes. If that differs between actions, the flag takes a value. */
export function valueCount(flags: readonly OwnedFlag[]): 'nothing' | 'one' | 'several' {
  const kinds = flags.map(({ flag }) => flag.kind).filter((kind) => kind !== 'boolean' && kind !== 'count');
  if (kinds.length === 0) return 'nothing';
  return kinds.every((kind) => kind === 'texts') ? 'several' : 'one';
}

function setsOption({ flag }: OwnedFlag): boolean {
  return typeof flag.sets === 'boolean';
}

function following(rest: readonly string[], resolution: Resolution, reading: TokenRules): readonly string[] {
  const first = rest[0];
  if (first === undefined || isFlag(first)) return [];
  if (resolution.kind !== 'flag') return reading.ends(first, []) ? [] : [first];
  const count = valueCount(resolution.flags);
  if (count === 'nothing') return isBooleanWord(first) && resolution.flags.every(setsOption) ? [first] : [];
  const further = rest.slice(1).findIndex((word) => isFlag(word) || reading.ends(word, resolution.flags));
  if (count === 'one') return [first];
  return further < 0 ? rest : rest.slice(0, further + 1);
}

/** A parsed line: what it names, and its flags, not yet checked. */
export interface Line {
  /** The actions and commands that are named, each once, in the order written. */
  readonly named: readonly Meaning[];
  /** Words that are not recognized. */
  readonly strangers: readonly string[];
  /** `config` or `key` without its second word. */
  readonly halves: readonly string[];
  readonly uses: readonly FlagUse[];
  /** The words after an action that takes all of them. */
  readonly rest: readonly string[];
  /** The flags that are allowed on this line. */
  readonly here: readonly OwnedFlag[];
}

/**
 * Parses a line in two passes: how many values a flag takes, and whether `--list` or `-i` is a flag or an action,
 * depends on the actions that are named anywhere on the line.
 */
export function parseLine(line: readonly string[], grammar: Grammar): Line {
  const undecided: string[] = [];
  const first = read(line, grammar, (spelling) => {
    const named = grammar.words.has(spelling);
    if (named && flagsSpelled(grammar.flags, spelling).length > 0) undecided.push(spelling);
    else if (named) return { kind: 'word' };
    return resolve(grammar, [], spelling);
  });
  const certain = meaningsOf(first.words, grammar);
  const possible = flagsHere(grammar, certain.named);
  const actions = undecided.filter((spelling) => flagsSpelled(possible, spelling).length === 0);
  const here = flagsHere(grammar, [...certain.named, ...meaningsOf(actions, grammar).named]);
  const second = read(line, grammar, (spelling) => {
    const isWord = grammar.words.has(spelling) && flagsSpelled(possible, spelling).length === 0;
    return isWord ? { kind: 'word' } : resolve(grammar, here, spelling);
  });
  return { ...meaningsOf(second.words, grammar), uses: second.uses, rest: second.rest, here };
}

function read(line: readonly string[], grammar: Grammar, resolveSpelling: (spelling: string) => Resolution) {
  const reading: TokenRules = {
    resolve: resolveSpelling,
    ends: (word, flags) => {
      if (namesAnything(word, line, grammar)) return true;
      const names = flags.filter(({ owner }) => owner.kind === 'global').map(({ flag }) => flag.name);
      // An override contains `=`. After --config, a word that is not a file is a mistyped action.
      if (names.includes('override')) return looksLikeAction(word);
      return names.includes('config') && looksLikeAction(word) && !isConfiguration(word, grammar);
    },
    last: (word) => {
      const meaning = grammar.words.get(word);
      return meaning !== undefined && grammar.takesRest.includes(meaning.name);
    },
  };
  return readTokens(line, reading);
}

/** Whether a bare word after --config may be a file or a folder. */
function isConfiguration(word: string, grammar: Grammar): boolean {
  return grammar.isPath?.(word) ?? nearestAction(word, grammar) === undefined;
}

/** Whether a word names an action, or is one of the two words of a name. */
function namesAnything(word: string, line: readonly string[], grammar: Grammar): boolean {
  if (grammar.words.has(word)) return true;
  const halves = [...grammar.pairs.keys()].map((pair) => pair.split(' '));
  return halves.some(([first, second]) => word === first || (word === second && line.includes(first ?? '')));
}

function meaningsOf(words: readonly string[], grammar: Grammar): Pick<Line, 'named' | 'strangers' | 'halves'> {
  const named = new Map<string, Meaning>();
  const strangers: string[] = [];
  const halves: string[] = [];
  const firstHalves = new Set([...grammar.pairs.keys()].map((pair) => pair.split(' ')[0]));
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1] ?? '';
    const meaning = grammar.words.get(word) ?? grammar.pairs.get(`${word} ${next}`);
    if (meaning !== undefined) {
      named.set(meaning.name, meaning);
      if (!grammar.words.has(word)) index += 1;
    } else if (!firstHalves.has(word)) strangers.push(word);
    else if (next === '' || grammar.words.has(next)) halves.push(word);
    else {
      strangers.push(`${word} ${next}`);
      index += 1;
    }
  }
  return { named: [...named.values()], strangers, halves };
}

/** The words after an action that takes all of them, and the few flags among them that belong to Borgflow. */
interface SplitWords {
  readonly ours: readonly string[];
  readonly words: readonly string[];
}

/** Flags that select the repository and the archive; they belong to Borgflow anywhere among the words. */
const choosing: readonly string[] = ['--repository', '--archive'];
const helping: readonly string[] = ['--help', '-h'];

/** Separates Borgflow's flags from the words of another program. After `--`, and after its first word for `--help`, all words belong to that program. */
function separateOwnFlags(tokens: readonly string[]): SplitWords {
  const ours: string[] = [];
  const words: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (token === '--') return { ours, words: [...words, ...tokens.slice(index + 1)] };
    if (choosing.includes(token)) {
      ours.push(...tokens.slice(index, index + 2));
      index += 1;
    } else if (choosing.some((name) => token.startsWith(`${name}=`))) ours.push(token);
    else if (words.length === 0 && helping.includes(token)) ours.push(token);
    else words.push(token);
  }
  return { ours, words };
}
