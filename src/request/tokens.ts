import type { OwnedFlag, Resolution } from './grammar.js';
import { separateOwnFlags } from './rest.js';

/** A flag as written on the line, with its values. */
export interface FlagUse {
  /** As written, without a value after `=`. */
  readonly spelling: string;
  readonly resolution: Exclude<Resolution, { kind: 'word' }>;
  readonly values: readonly string[];
}

/** A line split into its parts. */
export interface Tokens {
  /** Words that may name actions, in order. */
  readonly words: readonly string[];
  readonly uses: readonly FlagUse[];
  /** The words after an action that takes all of them: another program's command line. */
  readonly rest: readonly string[];
}

/** How to distinguish the tokens of a line. */
export interface TokenRules {
  readonly resolve: (spelling: string) => Resolution;
  /** Whether a word after a flag's first value names an action, so that it is not another value. */
  readonly ends: (word: string, flags: readonly OwnedFlag[]) => boolean;
  /** Whether all words after this one belong to another program, except --repository and --archive. */
  readonly last: (word: string) => boolean;
}

/** Splits a line into flags with their values, and all other words. */
export function readTokens(line: readonly string[], reading: TokenRules): Tokens {
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

/** Whether a string is a value that a boolean option flag can have, as in borgmatic's how-tos. */
export function isBooleanWord(text: string): boolean {
  return text === 'true' || text === 'false';
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
