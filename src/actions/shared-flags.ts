import { flag } from '../borg/common-flags.js';
import type { Capabilities } from '../borg/versions.js';
import { type FlagDefinition, type Flags, textOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';

/** Flags that several actions share. */
export const shared = {
  archive: {
    name: 'archive',
    kind: 'text',
    value: 'ARCHIVE',
    summary: 'the name of an archive, or `latest`',
  },
  json: { name: 'json', kind: 'boolean', summary: 'print the result as JSON' },
  list: {
    name: 'list',
    aliases: ['--files'],
    kind: 'boolean',
    summary: 'list each file or archive as it is processed',
  },
  matchArchives: {
    name: 'match-archives',
    aliases: ['-a', '--glob-archives'],
    kind: 'text',
    value: 'PATTERN',
    summary: 'only archives whose names match PATTERN, instead of the configured series',
  },
  prefix: {
    name: 'prefix',
    aliases: ['-P'],
    kind: 'text',
    value: 'PREFIX',
    summary: 'only archives whose names start with PREFIX',
  },
  progress: { name: 'progress', kind: 'boolean', summary: 'show progress' },
  quickStatistics: {
    name: 'quick-stats',
    kind: 'boolean',
    summary: 'show statistics, but not for the whole repository (faster)',
  },
  statistics: { name: 'stats', kind: 'boolean', summary: 'show statistics at the end' },
} as const satisfies Readonly<Record<string, FlagDefinition>>;

/** Flags that select archives by name, position, and order. */
export const selection: readonly FlagDefinition[] = [
  shared.prefix,
  shared.matchArchives,
  { name: 'sort-by', kind: 'text', value: 'KEYS', summary: 'sort archives by these keys: timestamp, name, id' },
  { name: 'first', kind: 'integer', value: 'N', summary: 'only the first N archives' },
  { name: 'last', kind: 'integer', value: 'N', summary: 'only the last N archives' },
];

/** Flags that select archives by age. */
export const ages: readonly FlagDefinition[] = [
  {
    name: 'oldest',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made within TIMESPAN of the oldest one (Borg 2)',
  },
  {
    name: 'newest',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made within TIMESPAN of the newest one (Borg 2)',
  },
  { name: 'older', kind: 'text', value: 'TIMESPAN', summary: 'only archives made more than TIMESPAN ago (Borg 2)' },
  { name: 'newer', kind: 'text', value: 'TIMESPAN', summary: 'only archives made within the last TIMESPAN (Borg 2)' },
];

/** Tells whether a destination is this process's own standard output, under any of its names. */
export function isStandardOutput(destination: string): boolean {
  return /^(|-|\/dev\/stdout|\/dev\/fd\/1|\/proc\/self\/fd\/1)$/.test(destination);
}

/** Returns Borg's flags for the flags of `selection` and `ages` that don't match names. */
export function selectionFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return [
    ...flag('--sort-by', textOf(flags, 'sort-by')),
    ...flag('--first', textOf(flags, 'first')),
    ...flag('--last', textOf(flags, 'last')),
    ...ageFlags(flags, capabilities),
  ];
}

/** Returns Borg's flags for those of `ages`; throws UserError if this Borg doesn't support one, or if one is empty. */
export function ageFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return ages.flatMap(({ name }) => {
    const value = textOf(flags, name);
    if (value !== undefined && !capabilities.timeSpans) throw needsBorg2(`--${name}`);
    // Without the flag, the action would apply to all archives instead of some.
    if (value === '') throw new UserError(`--${name} is empty, so nothing was done. Give it a value, or remove it.`);
    return flag(`--${name}`, value);
  });
}

/** Returns the error for a flag that this Borg doesn't support. */
export function needsBorg2(name: string): UserError {
  return new UserError(`${name} needs Borg 2, but an older Borg is installed. Remove ${name}, or install Borg 2.`);
}
