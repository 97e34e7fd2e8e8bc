import type { Flags, FlagValue } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { conflictErrors, repetitionErrors } from './contradictions.js';
import { flagError } from './faults.js';
import type { Grammar, OwnedFlag } from './grammar.js';
import type { Line } from './line.js';
import type { FlagUse } from './tokens.js';
import { flagValue, valueName } from './values.js';

/** The values of a line's flags, and their errors. */
export interface GatheredFlags {
  /** Returns the flags of one owner. */
  readonly of: (kind: OwnedFlag['owner']['kind'], name: string) => Flags;
  readonly faults: readonly UserError[];
}

/** Assigns every flag of a line to each named action that has it. */
export function gatherFlags(line: Line, grammar: Grammar): GatheredFlags {
  const values = new Map<string, Flags>();
  const faults: UserError[] = [];
  for (const use of line.uses) {
    const fault = flagError(use, line, grammar);
    if (fault !== undefined) faults.push(fault);
    else if (use.resolution.kind === 'flag')
      faults.push(...use.resolution.flags.flatMap((owned) => assignFlag(use, owned, values)));
  }
  const of: GatheredFlags['of'] = (kind, name) => values.get(`${kind} ${name}`) ?? {};
  const together = line.named.flatMap(({ kind, name }) =>
    kind === 'action' ? conflictErrors(name, of('action', name)) : [],
  );
  return { of, faults: withoutDuplicates([...faults, ...repetitionErrors(line), ...missingFlags(line), ...together]) };
}

/** Flags that must not have two values: an action such as delete could get the value meant for another action. */
const singleValued: readonly string[] = ['archive', 'match-archives'];

/** Stores one flag for one owner. Returns the errors of its value. */
function assignFlag(use: FlagUse, { owner, flag }: OwnedFlag, values: Map<string, Flags>): readonly UserError[] {
  const key = `${owner.kind} ${owner.name}`;
  const before = values.get(key) ?? {};
  try {
    const value = flagValue(use.spelling, use.values, flag);
    const earlier = before[flag.name];
    if (earlier !== undefined && earlier !== value && isShared(use) && singleValued.includes(flag.name)) {
      throw new UserError(
        `${use.spelling} was given twice (${earlier} and ${value}), but every action would use the last value. Run borgflow once for each.`,
      );
    }
    values.set(key, { ...before, [flag.name]: joined(before[flag.name], value, flag.kind) });
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error];
    throw error;
  }
}

/** Whether several of the named actions have the flag. */
function isShared({ resolution }: FlagUse): boolean {
  return resolution.kind === 'flag' && resolution.flags.length > 1;
}

/** Combines the values of a repeated flag: lists are joined, counts are added, otherwise the last value wins. */
function joined(before: FlagValue | undefined, value: FlagValue, kind: OwnedFlag['flag']['kind']): FlagValue {
  if (kind === 'count' && typeof before === 'number' && typeof value === 'number') return before + value;
  return typeof before === 'object' && typeof value === 'object' ? [...before, ...value] : value;
}

/** Returns an error for each required flag that is missing. A flag with an invalid value is not missing. */
function missingFlags({ here, uses }: Line): readonly UserError[] {
  const isUsed = ({ owner, flag }: OwnedFlag) =>
    uses.some(
      ({ resolution }) =>
        resolution.kind === 'flag' &&
        resolution.flags.some((used) => used.owner.name === owner.name && used.flag.name === flag.name),
    );
  return here
    .filter((owned) => owned.flag.required === true && !isUsed(owned))
    .map(({ owner, flag }) => new UserError(`${owner.name} needs --${flag.name} ${valueName(flag)}.`));
}

/** Removes duplicates: several actions that share a flag report the same error. */
function withoutDuplicates(faults: readonly UserError[]): readonly UserError[] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}
