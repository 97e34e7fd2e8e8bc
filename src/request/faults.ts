import { type FlagValue, spellingsOf } from '../schema/flags.js';
import { quote } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { nearest } from '../text/did-you-mean.js';
import { joinWords } from '../text/phrases.js';
import { looksLikeAction, nearestAction } from './action-suggestions.js';
import { type Grammar, type OwnedFlag, resolve } from './grammar.js';
import { defaultActions } from './request.js';
import type { FlagUse, Line } from './tokens.js';

/** Returns an error for each word on the line that is not an action of this version. */
export function wordErrors({ named, strangers, halves, uses }: Line, grammar: Grammar): readonly UserError[] {
  const supported = actionNames(grammar);
  const unsupported = named.filter(({ kind }) => kind === 'later');
  const sentences = [
    ...strangers.map((word) => {
      const parts = word.split(',').filter((part) => part !== '');
      if (word.includes(',') && parts.every((part) => grammar.words.has(part))) {
        return `Unknown action '${word}'. Separate actions with spaces, not commas.`;
      }
      if (/\.ya?ml$/.test(word) || (!looksLikeAction(word) && grammar.isPath?.(word))) {
        return `Unknown action '${word}'. To specify a configuration file, write --config ${quote(word)}.`;
      }
      const suggestion = nearestAction(word, grammar);
      const next =
        suggestion === undefined ? `Actions: ${joinWords(supported, 'and')}.` : `Did you mean ${suggestion}?`;
      return `Unknown action '${word}'. ${next}`;
    }),
    ...mistakenPathMessages(uses, grammar),
    ...halves.map((word) => {
      const pairs = [...grammar.pairs].filter(([name]) => name.startsWith(`${word} `));
      const here = pairs.filter(([, { kind }]) => kind !== 'later');
      const choice = (here.length > 0 ? here : pairs).map(([name]) => name);
      return `${word} is incomplete. Did you mean ${joinWords(choice, 'or')}?`;
    }),
    ...unsupported.map(({ name }) => `${name} is not supported yet. Actions: ${joinWords(supported, 'and')}.`),
  ];
  return sentences.map((sentence) => new UserError(sentence));
}

/** Returns an error for each --config whose value is not a file and looks like an action: that action must not be lost. */
function mistakenPathMessages(uses: readonly FlagUse[], grammar: Grammar): readonly string[] {
  const configs = uses.filter(
    ({ resolution }) => resolution.kind === 'flag' && resolution.flags.some(({ flag }) => flag.name === 'config'),
  );
  return configs.flatMap(({ spelling, values: [word = ''] }) => {
    const action =
      grammar.isPath && looksLikeAction(word) && !grammar.isPath(word) ? nearestAction(word, grammar) : undefined;
    if (action === undefined) return [];
    return action === word
      ? `${spelling} needs a path, and ${word} is an action. Write ${spelling} PATH ${word}.`
      : `Configuration file '${word}' not found. Did you mean the action ${action}?`;
  });
}

function actionNames(grammar: Grammar): readonly string[] {
  const meanings = [...grammar.words.values(), ...grammar.pairs.values()].filter(({ kind }) => kind === 'action');
  return [...new Set(meanings.map(({ name }) => name))];
}

/** Returns the error for a flag that can't be used on this line, or undefined. */
export function flagError(use: FlagUse, line: Line, grammar: Grammar): UserError | undefined {
  const { spelling, resolution } = use;
  if (resolution.kind === 'ambiguous') {
    return new UserError(`${spelling} is ambiguous: it could be ${joinWords(resolution.spellings, 'or')}.`);
  }
  const flags = resolution.kind === 'flag' ? resolution.flags : optionOf(spelling, grammar);
  if (resolution.kind === 'flag' && resolution.here) return undefined;
  const absent = flags.find(({ owner }) => owner.kind === 'absent');
  if (absent !== undefined) return new UserError(`${spelling} ${absent.flag.instead}`);
  // The flag may belong to the unsupported action, which has its own error.
  if (line.named.some(({ kind }) => kind === 'later')) return undefined;
  return new UserError(
    flags.length > 0 ? misplacedMessage(spelling, flags, line) : unknownFlagMessage(spelling, line, grammar),
  );
}

/** Returns the option that a flag such as `--healthchecks.ping-url` or `--repositories[0].path` belongs to. */
function optionOf(spelling: string, grammar: Grammar): readonly OwnedFlag[] {
  const base = spelling.replace(/[.[].*$/, '');
  const found = base === spelling ? undefined : resolve(grammar, [], base);
  return found?.kind === 'flag' ? found.flags.filter(({ owner }) => owner.kind === 'absent') : [];
}

function misplacedMessage(spelling: string, flags: readonly OwnedFlag[], { named }: Line): string {
  const owners = [...new Set(flags.map(({ owner }) => owner.name))];
  const names = named.length === 0 ? defaultActions : named.map(({ name }) => name);
  const reason = named.length === 0 ? ', which run if no action is named' : '';
  return `${spelling} is a flag of ${joinWords(owners, 'and')}, not of ${joinWords(names, 'or')}${reason}.`;
}

function unknownFlagMessage(spelling: string, { here, named }: Line, grammar: Grammar): string {
  const suggestion = similarFlag(spelling, here, grammar);
  if (suggestion !== undefined) return `Unknown flag ${spelling}. Did you mean ${suggestion}?`;
  const [first] = named;
  return `Unknown flag ${spelling}. For a list of flags, run \`borgflow ${first === undefined ? '' : `${first.name} `}--help\`.`;
}

/** Returns the most similar flag. Single letters all resemble each other, so for them only a missing dash is suggested. */
function similarFlag(spelling: string, here: readonly OwnedFlag[], grammar: Grammar): string | undefined {
  if (!spelling.startsWith('--'))
    return resolve(grammar, here, `-${spelling}`).kind === 'flag' ? `-${spelling}` : undefined;
  const long = (flags: readonly OwnedFlag[]) => flags.flatMap(({ flag }) => spellingsOf(flag));
  const actions = [...grammar.words.keys()].filter((word) => word.startsWith('--'));
  return nearest(spelling, long(here)) ?? nearest(spelling, [...actions, ...long(grammar.flags)]);
}

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
          `${joinWords(given, 'and')} can't be combined for ${action}, because each selects archives. Use one of them.`,
        ),
    );
}
