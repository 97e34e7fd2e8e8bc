import type { Verbosity } from '../lifecycle/events.js';
import { UserError } from '../system/errors.js';
import type { OwnedFlag } from './grammar.js';
import type { FlagValue } from './request.js';
import { enumeration } from './sentences.js';
import { isTruth } from './tokens.js';

/** What a value has to keep to. */
export interface Limits {
  readonly choices?: readonly (string | number)[] | undefined;
  readonly minimum?: number | undefined;
}

/** A whole number out of a text; throws a UserError whose sentence begins with the name of what asked for it. */
export function wholeNumber(name: string, text: string, limits: Limits): number {
  const number = Number(text);
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(number)) {
    const allowed = limits.choices === undefined ? 'a whole number' : `a whole number (${choice(limits.choices)})`;
    throw new UserError(`${name} takes ${allowed}, got ${text === '' ? 'nothing' : `"${text}"`}.`);
  }
  if (limits.choices !== undefined && !limits.choices.includes(number)) {
    throw new UserError(`${name} takes ${choice(limits.choices)}, not ${number}.`);
  }
  if (limits.minimum !== undefined && number < limits.minimum) {
    throw new UserError(`${name} takes a whole number from ${limits.minimum} up, not ${number}.`);
  }
  return number === 0 ? 0 : number;
}

/** One of several texts; throws a UserError that lists them. */
export function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((candidate) => candidate === text);
  if (found === undefined) throw new UserError(`${name} takes ${choice(choices)}, not ${text === '' ? '""' : text}.`);
  return found;
}

/** A SHA-256 in lower-case hexadecimal digits; throws a UserError for anything else. */
export function hashIn(name: string, text: string): string {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase();
  throw new UserError(`${name} takes a SHA-256 of 64 hexadecimal digits, got "${text}".`);
}

/** Left empty, these would let a run reach further than was meant. */
const narrowing: readonly string[] = [
  ...['config', 'repository', 'archive', 'second-archive', 'match-archives', 'target', 'destination'],
  ...['older', 'newer', 'oldest', 'newest', 'from'],
];

/** The value of a flag, out of the texts that stand behind it; throws a UserError where they do not fit. */
export function flagValue(spelling: string, values: readonly string[], flag: OwnedFlag['flag']): FlagValue {
  const [text] = values;
  if (flag.kind === 'boolean' || flag.kind === 'count') {
    refuseValue(spelling, text, flag);
    return flag.kind === 'count' ? 1 : true;
  }
  if (text === undefined) throw new UserError(`${spelling} needs a value: ${spelling} ${valueName(flag)}.`);
  if (narrowing.includes(flag.name) && values.includes('')) {
    throw new UserError(`${spelling} was given an empty value. Leave it out, or set the variable that it comes from.`);
  }
  if (flag.kind === 'integer') return wholeNumber(spelling, text, flag);
  const choices = flag.choices?.map(String);
  if (choices !== undefined) for (const value of values) oneOf(spelling, value, choices);
  return flag.kind === 'texts' ? values : text;
}

/** A flag that is on by being there takes no value; one that sets an option on may be told so once more. */
function refuseValue(spelling: string, text: string | undefined, { sets }: OwnedFlag['flag']): void {
  if (text === undefined || (typeof sets === 'boolean' && isTruth(text))) return;
  throw new UserError(`${spelling} takes no value, got "${text}". Leave the value out.`);
}

/** How loud a run may be asked to be. */
export const verbosities = [-2, -1, 0, 1, 2] as const;

/** What may come of permissions that are too wide, the default first. */
export const permissionModes = ['warn', 'strict', 'off'] as const;

/** A flag's value as the number that it must be; undefined when it was not given. */
export function numberIn(value: FlagValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A flag's value as the text that it must be; undefined when it was not given. */
export function textIn(value: FlagValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A flag's value as the list that it must be; undefined when it was not given. */
export function textsIn(value: FlagValue | undefined): readonly string[] | undefined {
  return typeof value === 'object' ? value : undefined;
}

/** A flag's value as a verbosity; undefined when it was not given. */
export function verbosityIn(value: FlagValue | undefined): Verbosity | undefined {
  return verbosities.find((verbosity) => verbosity === value);
}

/** What help and messages call a flag's value. */
export function valueName(flag: OwnedFlag['flag']): string {
  if (flag.value !== undefined) return flag.value;
  return flag.kind === 'integer' ? 'N' : 'VALUE';
}

function choice(choices: readonly (string | number)[]): string {
  return enumeration(choices.map(String), 'or');
}
