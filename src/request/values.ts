import type { Verbosity } from '../lifecycle/events.js';
import type { FlagValue } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import type { OwnedFlag } from './grammar.js';
import { isBooleanWord } from './tokens.js';

/** The limits of a value. */
export interface Limits {
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

/** Returns a SHA-256 in lower-case hexadecimal digits. Throws a UserError for anything else. */
export function parseSha256(name: string, text: string): string {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase();
  throw new UserError(`${name} must be a SHA-256 of 64 hexadecimal digits, got "${text}".`);
}

/** Flags that must not be empty, because the run would then affect more than intended. */
const nonEmpty: readonly string[] = [
  ...['config', 'repository', 'archive', 'second-archive', 'match-archives', 'target', 'destination'],
  ...['older', 'newer', 'oldest', 'newest', 'from'],
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
    throw new UserError(`${spelling} has an empty value. Remove it, or set the variable that it comes from.`);
  }
  if (flag.kind === 'integer') return parseInteger(spelling, text, flag);
  const choices = flag.choices?.map(String);
  if (choices !== undefined) for (const value of values) oneOf(spelling, value, choices);
  return flag.kind === 'texts' ? values : text;
}

/** Refuses a value for a boolean flag; only flags that set an option accept true or false. */
function rejectValue(spelling: string, text: string | undefined, { sets }: OwnedFlag['flag']): void {
  if (text === undefined || (typeof sets === 'boolean' && isBooleanWord(text))) return;
  throw new UserError(`${spelling} doesn't take a value, got "${text}". Remove the value.`);
}

/** All verbosities. */
export const verbosities = [-2, -1, 0, 1, 2] as const;

/** What to do about permissions that are too broad; the default is first. */
export const permissionModes = ['warn', 'strict', 'off'] as const;

/** Returns the verbosity that a flag is set to, or undefined. */
export function verbosityIn(value: FlagValue | undefined): Verbosity | undefined {
  return verbosities.find((verbosity) => verbosity === value);
}

/** Returns the name of a flag's value in help and messages. */
export function valueName(flag: OwnedFlag['flag']): string {
  if (flag.value !== undefined) return flag.value;
  return flag.kind === 'integer' ? 'N' : 'VALUE';
}

function choice(choices: readonly (string | number)[]): string {
  return joinWords(choices.map(String), 'or');
}
