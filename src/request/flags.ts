import { UserError } from '../system/errors.js';
import { contradictions, repetitions } from './contradictions.js';
import { flagFault } from './faults.js';
import type { Grammar, OwnedFlag } from './grammar.js';
import type { Line } from './line.js';
import type { FlagValue } from './request.js';
import type { FlagUse } from './tokens.js';
import { flagValue, valueName } from './values.js';

/** Flags by their own names, with their values. */
export type Flags = Readonly<Record<string, FlagValue>>;

/** The values of a line's flags, and what is wrong with them. */
export interface GatheredFlags {
  /** The flags of one owner. */
  readonly of: (kind: OwnedFlag['owner']['kind'], name: string) => Flags;
  readonly faults: readonly UserError[];
}

/** Gives every flag of a line to all that it reaches: each named action that has it. */
export function gatherFlags(line: Line, grammar: Grammar): GatheredFlags {
  const values = new Map<string, Flags>();
  const faults: UserError[] = [];
  for (const use of line.uses) {
    const fault = flagFault(use, line, grammar);
    if (fault !== undefined) faults.push(fault);
    else if (use.resolution.kind === 'flag')
      faults.push(...use.resolution.flags.flatMap((owned) => give(use, owned, values)));
  }
  const of: GatheredFlags['of'] = (kind, name) => values.get(`${kind} ${name}`) ?? {};
  const together = line.named.flatMap(({ kind, name }) =>
    kind === 'action' ? contradictions(name, of('action', name)) : [],
  );
  return { of, faults: distinct([...faults, ...repetitions(line), ...missing(line), ...together]) };
}

/** Where these say two things, an action such as delete could get what was meant for another. */
const unique: readonly string[] = ['archive', 'match-archives'];

/** Writes one flag down for one owner; what is wrong with its value comes back. */
function give(use: FlagUse, { owner, flag }: OwnedFlag, values: Map<string, Flags>): readonly UserError[] {
  const key = `${owner.kind} ${owner.name}`;
  const before = values.get(key) ?? {};
  try {
    const value = flagValue(use.spelling, use.values, flag);
    const earlier = before[flag.name];
    if (earlier !== undefined && earlier !== value && isShared(use) && unique.includes(flag.name)) {
      throw new UserError(
        `${use.spelling} is given twice, with ${earlier} and ${value}, and each action would get the last. Call borgflow once for each.`,
      );
    }
    values.set(key, { ...before, [flag.name]: joined(before[flag.name], value, flag.kind) });
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error];
    throw error;
  }
}

/** Whether several of the named actions have it. */
function isShared({ resolution }: FlagUse): boolean {
  return resolution.kind === 'flag' && resolution.flags.length > 1;
}

/** A flag given again: lists grow, counts add up, of all others the last counts. */
function joined(before: FlagValue | undefined, value: FlagValue, kind: OwnedFlag['flag']['kind']): FlagValue {
  if (kind === 'count' && typeof before === 'number' && typeof value === 'number') return before + value;
  return typeof before === 'object' && typeof value === 'object' ? [...before, ...value] : value;
}

/** Flags that a named action can't do without. One that stands there with a wrong value is not missing as well. */
function missing({ here, uses }: Line): readonly UserError[] {
  const stands = ({ owner, flag }: OwnedFlag) =>
    uses.some(
      ({ resolution }) =>
        resolution.kind === 'flag' &&
        resolution.flags.some((used) => used.owner.name === owner.name && used.flag.name === flag.name),
    );
  return here
    .filter((owned) => owned.flag.required === true && !stands(owned))
    .map(({ owner, flag }) => new UserError(`${owner.name} needs --${flag.name} ${valueName(flag)}.`));
}

/** One fault may come from several actions that share a flag: it is told once. */
function distinct(faults: readonly UserError[]): readonly UserError[] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}
