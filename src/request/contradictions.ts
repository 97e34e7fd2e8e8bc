import type { FlagValue } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import type { Line } from './line.js';

/** Flags that name one thing: with two different values, one would be ignored silently. */
const singleValued: readonly string[] = ['archive', 'repository', 'second-archive', 'mount-point', 'destination'];

/** The advice if one of these flags is given twice. */
const alternatives: Readonly<Record<string, string>> = {
  archive: 'Run the command once for each',
  repository: 'Run the command once for each, or use a glob that matches both',
};

/** Returns an error for each flag that is given several values but allows only one. */
export function repetitionErrors({ uses }: Line): readonly UserError[] {
  const given = new Map<string, Set<string>>();
  for (const { resolution, values } of uses) {
    const [first] = resolution.kind === 'flag' && resolution.here ? resolution.flags : [];
    if (first === undefined || !singleValued.includes(first.flag.name)) continue;
    given.set(first.flag.name, new Set([...(given.get(first.flag.name) ?? []), ...values]));
  }
  return [...given]
    .filter(([, values]) => values.size > 1)
    .map(([name, values]) => {
      const advice = alternatives[name] ?? 'Remove one of them';
      return new UserError(`--${name} was given twice: ${joinWords([...values], 'and')}. ${advice}.`);
    });
}

/** Flags of an action that select archives in different ways, so only one of them is allowed. */
const exclusiveFlags: readonly { readonly actions: readonly string[]; readonly flags: readonly string[] }[] = [
  { actions: ['list', 'repo-list'], flags: ['prefix', 'match-archives'] },
  { actions: ['info'], flags: ['archive', 'prefix', 'match-archives'] },
];

/** Returns an error for flags of an action that can't be combined. */
export function conflictErrors(action: string, flags: Readonly<Record<string, FlagValue>>): readonly UserError[] {
  return exclusiveFlags
    .filter(({ actions }) => actions.includes(action))
    .map(({ flags: names }) => names.filter((name) => flags[name] !== undefined).map((name) => `--${name}`))
    .filter((given) => given.length > 1)
    .map(
      (given) =>
        new UserError(
          `${joinWords(given, 'and')} can't be combined for ${action}: each selects archives. Use only one of them.`,
        ),
    );
}
