import type { OwnedFlag, Resolution } from './grammar.js';
import { splitRest } from './rest.js';

/** A flag as it stands on the line, with the values that go with it. */
export interface FlagUse {
  /** As written, without a value behind `=`. */
  readonly spelling: string;
  readonly resolution: Exclude<Resolution, { kind: 'word' }>;
  readonly values: readonly string[];
}

/** A line taken apart. */
export interface Tokens {
  /** What may name actions, in order. */
  readonly words: readonly string[];
  readonly uses: readonly FlagUse[];
  /** What stands behind a word that takes all behind it: another program's command line. */
  readonly rest: readonly string[];
}

/** How a reader tells the tokens of a line apart. */
export interface Reading {
  readonly resolve: (spelling: string) => Resolution;
  /** Whether a further value of a flag is no value: it names an action. */
  readonly ends: (word: string, flags: readonly OwnedFlag[]) => boolean;
  /** Behind this word nothing is ours but which repository and archive are meant. */
  readonly last: (word: string) => boolean;
}

/** Takes a line apart: flags with their values, and all other words. */
export function readTokens(line: readonly string[], reading: Reading): Tokens {
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
      const { ours, words: rest } = splitRest(line.slice(index + 1));
      const own = readTokens(ours, { ...reading, last: () => false });
      return { words, uses: [...uses, ...own.uses], rest };
    }
  }
  return { words, uses, rest: [] };
}

interface ReadFlag {
  /** Flag-like names of actions. */
  readonly aliases: readonly string[];
  readonly found: readonly FlagUse[];
  /** How many of the tokens behind it are its values. */
  readonly taken: number;
}

function readFlag(token: string, rest: readonly string[], reading: Reading): ReadFlag {
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

/** Whether a token is a flag, rather than a value: neither `-`, nor a negative number, nor text such as `-o ro`. */
export function isFlag(token: string): boolean {
  return /^-./.test(token) && !/^-(\d+|\d*\.\d+)$/.test(token) && !/^-[^=\s]*\s/.test(token);
}

interface Part {
  readonly spelling: string;
  readonly attached?: string;
}

/** `--flag=value`, `-v2` and `-nv2` as the flags that they stand for. */
function parts(token: string, resolveSpelling: Reading['resolve']): readonly Part[] {
  const cut = token.indexOf('=');
  const spelling = cut < 0 ? token : token.slice(0, cut);
  if (token.startsWith('--') || resolveSpelling(spelling).kind !== 'unknown') {
    return [cut < 0 ? { spelling } : { spelling, attached: token.slice(cut + 1) }];
  }
  const first = token.slice(0, 2);
  const resolution = resolveSpelling(first);
  // -dry-run is a long flag with a dash too few, not -d with a value.
  const isLong = spelling.length > 2 && resolveSpelling(`-${spelling}`).kind === 'flag';
  if (resolution.kind !== 'flag' || isLong) return [{ spelling }];
  const rest = token.slice(2);
  if (takes(resolution.flags) !== 'nothing') return [{ spelling: first, attached: rest.replace(/^=/, '') }];
  return [{ spelling: first }, ...parts(`-${rest}`, resolveSpelling)];
}

/** How many values a flag takes. Where it means different things to different actions, the one with a value counts. */
export function takes(flags: readonly OwnedFlag[]): 'nothing' | 'one' | 'several' {
  const kinds = flags.map(({ flag }) => flag.kind).filter((kind) => kind !== 'boolean' && kind !== 'count');
  if (kinds.length === 0) return 'nothing';
  return kinds.every((kind) => kind === 'texts') ? 'several' : 'one';
}

/** A value that a switch of an option may have behind it, as how-tos of borgmatic write it. */
export function isTruth(text: string): boolean {
  return text === 'true' || text === 'false';
}

function setsOption({ flag }: OwnedFlag): boolean {
  return typeof flag.sets === 'boolean';
}

function following(rest: readonly string[], resolution: Resolution, reading: Reading): readonly string[] {
  const first = rest[0];
  if (first === undefined || isFlag(first)) return [];
  if (resolution.kind !== 'flag') return reading.ends(first, []) ? [] : [first];
  const count = takes(resolution.flags);
  if (count === 'nothing') return isTruth(first) && resolution.flags.every(setsOption) ? [first] : [];
  const further = rest.slice(1).findIndex((word) => isFlag(word) || reading.ends(word, resolution.flags));
  if (count === 'one') return [first];
  return further < 0 ? rest : rest.slice(0, further + 1);
}
