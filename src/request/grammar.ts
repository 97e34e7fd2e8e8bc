import type { Verbosity } from '../lifecycle/events.js';
import {
  type ActionSyntax,
  type FlagDefinition,
  type FlagValue,
  type OptionFlag,
  spellingsOf,
  valueName,
} from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import { defaultActions, verbosities } from './request.js';
import { type CommandDefinition, type GlobalFlag, knownActions, type UnavailableFlag } from './vocabulary.js';

/** A flag and its owner: the whole line, an action, a command, the configuration, or (`absent`) nothing on this line. */
export interface OwnedFlag {
  readonly owner: { readonly kind: 'global' | 'action' | 'command' | 'option' | 'absent'; readonly name: string };
  readonly flag: Omit<FlagDefinition, 'summary'> &
    Partial<Pick<GlobalFlag, 'minimum' | 'whole'>> &
    Partial<Pick<UnavailableFlag, 'instead'>> &
    Partial<Pick<OptionFlag, 'keys' | 'sets'>>;
}

/** What a word on the line refers to. */
export interface Meaning {
  readonly kind: 'action' | 'command' | 'later';
  /** Its main name, even if an alias was written. */
  readonly name: string;
}

/** What a word that starts with a dash means. */
export type Resolution =
  /** `here`: it belongs to something that the line names, so it is allowed. */
  | { readonly kind: 'flag'; readonly flags: readonly OwnedFlag[]; readonly here: boolean }
  | { readonly kind: 'word' }
  | { readonly kind: 'ambiguous'; readonly spellings: readonly string[] }
  | { readonly kind: 'unknown' };

/** All words and flags that a line can contain. */
export interface Grammar {
  /** By name or alias, except for names of two words. */
  readonly words: ReadonlyMap<string, Meaning>;
  /** Names of two words, such as `config validate`. */
  readonly pairs: ReadonlyMap<string, Meaning>;
  readonly flags: readonly OwnedFlag[];
  /** Names of actions that take all words after them. */
  readonly takesRest: readonly string[];
  /** Whether a path exists; missing if that is not checked. */
  readonly isPath?: ((path: string) => boolean) | undefined;
}

/** The parts of a grammar. */
interface Vocabulary {
  readonly actions: readonly ActionSyntax[];
  readonly commands: readonly CommandDefinition[];
  readonly globals: readonly GlobalFlag[];
  readonly absent: readonly UnavailableFlag[];
  /** Flags that set configuration options. A global flag of the same name takes precedence. */
  readonly options: readonly OptionFlag[];
  readonly isPath?: Grammar['isPath'];
}

/** Builds a grammar from what this version supports and from what it is known not to support. */
export function grammarOf({ actions, commands, globals, absent, options, isPath }: Vocabulary): Grammar {
  const meanings = new Map<string, Meaning>();
  for (const [name, aliases] of Object.entries(knownActions)) {
    for (const word of [name, ...aliases]) meanings.set(word, { kind: 'later', name });
  }
  for (const [kind, definitions] of [['command', commands] as const, ['action', actions] as const]) {
    for (const { name } of definitions) {
      for (const word of [name, ...(knownActions[name] ?? [])]) meanings.set(word, { kind, name });
    }
  }
  for (const { name, aliases } of actions) {
    for (const word of aliases) meanings.set(word, { kind: 'action', name });
  }
  const ownGlobals = owned('global', [{ name: '', flags: globals }]);
  const isPair = (word: string) => word.includes(' ');
  return {
    words: new Map([...meanings].filter(([word]) => !isPair(word))),
    pairs: new Map([...meanings].filter(([word]) => isPair(word))),
    isPath,
    takesRest: ['borg', ...actions.filter(({ rest }) => rest !== undefined).map(({ name }) => name)],
    flags: [
      ...ownGlobals,
      ...owned('action', actions),
      ...owned('command', commands),
      ...owned('option', [
        { name: '', flags: options.filter(({ name }) => !flagsSpelled(ownGlobals, `--${name}`).length) },
      ]),
      ...owned('absent', [{ name: '', flags: absent }]),
    ],
  };
}

function owned(
  kind: OwnedFlag['owner']['kind'],
  owners: readonly { readonly name: string; readonly flags: readonly OwnedFlag['flag'][] }[],
): readonly OwnedFlag[] {
  return owners.flatMap(({ name, flags }) => flags.map((flag) => ({ owner: { kind, name }, flag })));
}

/** Returns the flags that are allowed on a line that names these actions; if it names none, those of the default actions. */
export function flagsHere(grammar: Grammar, named: readonly Meaning[]): readonly OwnedFlag[] {
  const names: readonly string[] = named.length === 0 ? defaultActions : named.map(({ name }) => name);
  return grammar.flags.filter(
    ({ owner }) => ['global', 'option'].includes(owner.kind) || (owner.kind !== 'absent' && names.includes(owner.name)),
  );
}

/** Returns the flags that have exactly this spelling. */
export function flagsSpelled(flags: readonly OwnedFlag[], spelling: string): readonly OwnedFlag[] {
  return flags.filter(({ flag }) => spellingsOf(flag).includes(spelling));
}

/** Resolves a spelling on a line where the flags of `here` are allowed. A long flag can be abbreviated if it stays unique. */
export function resolve(grammar: Grammar, here: readonly OwnedFlag[], spelling: string): Resolution {
  for (const pool of [here, grammar.flags]) {
    const exact = flagsSpelled(pool, spelling.replaceAll(/\[\d+\]/g, '[0]'));
    const nearer = exact.filter(({ owner }) => owner.kind !== 'option');
    if (nearer.length > 0) return { kind: 'flag', flags: nearer, here: pool === here };
    if (exact.length > 0) return { kind: 'flag', flags: exact, here: pool === here };
    const begun = begunBy(pool, spelling);
    const names = new Set(begun.map(({ flag }) => flag.name));
    if (names.size === 1) return { kind: 'flag', flags: begun, here: pool === here };
    if (names.size > 1) return { kind: 'ambiguous', spellings: [...names].map((name) => `--${name}`) };
  }
  return { kind: 'unknown' };
}

function begunBy(pool: readonly OwnedFlag[], spelling: string): readonly OwnedFlag[] {
  if (!/^--[^-]/.test(spelling)) return [];
  // Flags for options can't be abbreviated: there are too many of them.
  const short = pool.filter(({ owner, flag }) => owner.kind !== 'option' && flag.whole !== true);
  return short.filter(({ flag }) => spellingsOf(flag).some((whole) => whole.startsWith(spelling)));
}

/** The limits of a value. */
interface Limits {
  readonly choices?: readonly (string | number)[] | undefined;
  readonly minimum?: number | undefined;
}

/** Parses an integer. Throws a UserError that begins with the name of the flag or input. */
export function parseInteger(name: string, text: string, limits: Limits): number {
  const number = Number(text);
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(number)) {
    const allowed = limits.choices === undefined ? 'an integer' : choice(limits.choices);
    throw new UserError(`${name} must be ${allowed}, got ${text === '' ? 'an empty string' : `"${text}"`}.`);
  }
  if (limits.choices !== undefined && !limits.choices.includes(number)) {
    throw new UserError(`${name} must be ${choice(limits.choices)}, got ${number}.`);
  }
  if (limits.minimum !== undefined && number < limits.minimum) {
    throw new UserError(`${name} must be at least ${limits.minimum}, got ${number}.`);
  }
  return number === 0 ? 0 : number;
}

/** Returns the choice that equals a string. Throws a UserError that lists the choices. */
export function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((candidate) => candidate === text);
  if (found === undefined) throw new UserError(`${name} must be ${choice(choices)}, got "${text}".`);
  return found;
}

/** Returns a SHA-256 hash in lower-case hexadecimal digits. Throws a UserError for anything else. */
export function parseSha256(name: string, text: string): string {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase();
  throw new UserError(`${name} must be a SHA-256 hash (64 hexadecimal digits), got "${text}".`);
}

/** Flags that must not be empty, because the run would then affect more than intended. */
const nonEmpty: readonly string[] = [
  ...['config', 'repository', 'archive', 'second-archive', 'match-archives', 'target', 'destination'],
  ...['older', 'newer', 'oldest', 'newest', 'from', 'events'],
];

/** Returns the value of a flag, parsed from the words after it. Throws a UserError if they are invalid. */
export function flagValue(spelling: string, values: readonly string[], flag: OwnedFlag['flag']): FlagValue {
  const [text] = values;
  if (flag.kind === 'boolean' || flag.kind === 'count') {
    rejectValue(spelling, text, flag);
    return flag.kind === 'count' ? 1 : true;
  }
  if (text === undefined) throw new UserError(`${spelling} needs a value: ${spelling} ${valueName(flag)}.`);
  if (nonEmpty.includes(flag.name) && values.includes('')) {
    throw new UserError(`${spelling} is empty. Give it a value, or remove it.`);
  }
  if (flag.kind === 'integer') return parseInteger(spelling, text, flag);
  const choices = flag.choices?.map(String);
  if (choices !== undefined) for (const value of values) oneOf(spelling, value, choices);
  return flag.kind === 'texts' ? values : text;
}

/** Refuses a value for a boolean flag; only flags that set an option accept true or false. */
function rejectValue(spelling: string, text: string | undefined, { sets }: OwnedFlag['flag']): void {
  if (text === undefined || (typeof sets === 'boolean' && isBooleanWord(text))) return;
  throw new UserError(`${spelling} does not take a value, got "${text}". Remove the value.`);
}

/** Returns the verbosity that a flag is set to, or undefined. */
export function verbosityIn(value: FlagValue | undefined): Verbosity | undefined {
  return verbosities.find((verbosity) => verbosity === value);
}

function choice(choices: readonly (string | number)[]): string {
  return joinWords(choices.map(String), 'or');
}

/** Whether a string is a value that a boolean option flag can have, as in borgmatic's how-tos. */
export function isBooleanWord(text: string): boolean {
  return text === 'true' || text === 'false';
}
