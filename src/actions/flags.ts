import { flag } from '../borg/flags.js';
import type { Capabilities } from '../borg/version.js';
import type { FlagValue } from '../request/request.js';
import { UserError } from '../system/errors.js';
import type { FlagDefinition } from './action.js';

/** The flags of an action as they were given. */
export type Flags = Readonly<Record<string, FlagValue>>;

/** Flags that several actions have. */
export const shared = {
  archive: {
    name: 'archive',
    kind: 'text',
    value: 'ARCHIVE',
    summary: 'the name of an archive, or `latest`',
  },
  json: { name: 'json', kind: 'boolean', summary: 'give the result as JSON' },
  list: {
    name: 'list',
    aliases: ['--files'],
    kind: 'boolean',
    summary: 'show each file or archive as it is worked on',
  },
  matchArchives: {
    name: 'match-archives',
    aliases: ['-a', '--glob-archives'],
    kind: 'text',
    value: 'PATTERN',
    summary: 'only archives whose names match, instead of the configured series',
  },
  prefix: {
    name: 'prefix',
    aliases: ['-P'],
    kind: 'text',
    value: 'PREFIX',
    summary: 'only archives whose names begin so',
  },
  progress: { name: 'progress', kind: 'boolean', summary: 'show how far it has come' },
  quickStatistics: {
    name: 'quick-stats',
    kind: 'boolean',
    summary: 'show statistics without those of the whole repository',
  },
  statistics: { name: 'stats', kind: 'boolean', summary: 'show statistics when it is done' },
} as const satisfies Readonly<Record<string, FlagDefinition>>;

/** Flags that choose archives by place and order. */
export const selection: readonly FlagDefinition[] = [
  shared.prefix,
  shared.matchArchives,
  { name: 'sort-by', kind: 'text', value: 'KEYS', summary: 'sort archives by these keys: timestamp, name, id' },
  { name: 'first', kind: 'integer', value: 'N', summary: 'only the first N of them' },
  { name: 'last', kind: 'integer', value: 'N', summary: 'only the last N of them' },
];

/** Flags that choose archives by their age. */
export const ages: readonly FlagDefinition[] = [
  { name: 'oldest', kind: 'text', value: 'TIMESPAN', summary: 'only within this time of the oldest archive (Borg 2)' },
  { name: 'newest', kind: 'text', value: 'TIMESPAN', summary: 'only within this time of the newest archive (Borg 2)' },
  { name: 'older', kind: 'text', value: 'TIMESPAN', summary: 'only archives older than this (Borg 2)' },
  { name: 'newer', kind: 'text', value: 'TIMESPAN', summary: 'only archives newer than this (Borg 2)' },
];

/** Whether a flag without a value was given. */
export function isSet(flags: Flags, name: string): boolean {
  return flags[name] === true;
}

/** How often a flag was given that counts. */
export function countOf(flags: Flags, name: string): number {
  const value = flags[name];
  return typeof value === 'number' ? value : 0;
}

/** The text of a flag; undefined where it was not given. */
export function textOf(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return value === undefined || typeof value === 'boolean' ? undefined : String(value);
}

/** Whether a destination is this process's own standard output, by any of its names. */
export function isStandardOutput(destination: string): boolean {
  return /^(|-|\/dev\/stdout|\/dev\/fd\/1|\/proc\/self\/fd\/1)$/.test(destination);
}

/** The texts of a flag; empty where it was not given. */
export function textsOf(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  if (value === undefined || typeof value === 'boolean') return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** Borg's flags for the flags of `selection` and `ages` that do not name archives. */
export function selectionFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return [
    ...flag('--sort-by', textOf(flags, 'sort-by')),
    ...flag('--first', textOf(flags, 'first')),
    ...flag('--last', textOf(flags, 'last')),
    ...ageFlags(flags, capabilities),
  ];
}

/** Borg's flags for those of `ages`; throws UserError where Borg does not know them, and for one that is empty. */
export function ageFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return ages.flatMap(({ name }) => {
    const value = textOf(flags, name);
    if (value !== undefined && !capabilities.timeSpans) throw needsBorg2(`--${name}`);
    // Without it, what was meant for some archives would be about all of them.
    if (value === '')
      throw new UserError(`--${name} was given an empty value, so nothing was done. Leave it out, or fill it.`);
    return flag(`--${name}`, value);
  });
}

/** The fault of a flag that this Borg does not know. */
export function needsBorg2(name: string): UserError {
  return new UserError(`${name} needs Borg 2, and an older Borg is in use. Leave it out, or install Borg 2.`);
}
