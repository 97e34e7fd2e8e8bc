import { UserError } from '../system/errors.js';
import type { Line } from './line.js';
import type { FlagValue } from './request.js';
import { enumeration } from './sentences.js';

/** Flags that name one thing: given twice with different values, one of them would be left out without a word. */
const single: readonly string[] = ['archive', 'repository', 'second-archive', 'mount-point', 'destination'];

/** What else may be said where one of these was given twice. */
const alternatives: Readonly<Record<string, string>> = {
  archive: 'Run it once for each',
  repository: 'Run it once for each, or name both with a glob',
};

/** Flags of which a line gives different values though there can be one alone, as sentences. */
export function repetitions({ uses }: Line): readonly UserError[] {
  const given = new Map<string, Set<string>>();
  for (const { resolution, values } of uses) {
    const [first] = resolution.kind === 'flag' && resolution.here ? resolution.flags : [];
    if (first === undefined || !single.includes(first.flag.name)) continue;
    given.set(first.flag.name, new Set([...(given.get(first.flag.name) ?? []), ...values]));
  }
  return [...given]
    .filter(([, values]) => values.size > 1)
    .map(([name, values]) => {
      const advice = alternatives[name] ?? 'Leave one of them out';
      return new UserError(`--${name} was given twice, as ${enumeration([...values], 'and')}. ${advice}.`);
    });
}

/** Flags of one action that choose archives in ways that contradict each other. */
const choices: readonly { readonly actions: readonly string[]; readonly flags: readonly string[] }[] = [
  { actions: ['list', 'repo-list'], flags: ['prefix', 'match-archives'] },
  { actions: ['info'], flags: ['archive', 'prefix', 'match-archives'] },
];

/** What is wrong with the flags of a named action when they are looked at together. */
export function contradictions(action: string, flags: Readonly<Record<string, FlagValue>>): readonly UserError[] {
  return choices
    .filter(({ actions }) => actions.includes(action))
    .map(({ flags: names }) => names.filter((name) => flags[name] !== undefined).map((name) => `--${name}`))
    .filter((given) => given.length > 1)
    .map(
      (given) =>
        new UserError(
          `${enumeration(given, 'and')} choose archives for ${action} in different ways. Give one of them.`,
        ),
    );
}
