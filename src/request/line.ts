import {
  flagsHere,
  flagsSpelled,
  type Grammar,
  type Meaning,
  type OwnedFlag,
  type Resolution,
  resolve,
} from './grammar.js';
import { looksLikeAction, nearestAction } from './suggestions.js';
import { type FlagUse, readTokens, type TokenRules } from './tokens.js';

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
