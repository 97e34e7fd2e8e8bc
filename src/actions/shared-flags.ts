import { flag } from '../borg/common-flags.js';
import type { Capabilities } from '../borg/versions.js';
import { entryPath } from '../files/stored-paths.js';
import { type FlagDefinition, type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
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
  listArchives: {
    name: 'list',
    aliases: ['--files'],
    kind: 'boolean',
    summary: 'list each archive as it is processed',
  },
  listFiles: {
    name: 'list',
    aliases: ['--files'],
    kind: 'boolean',
    summary: 'list each file as it is processed',
  },
  matchArchives: {
    name: 'match-archives',
    aliases: ['-a', '--glob-archives'],
    kind: 'text',
    value: 'PATTERN',
    summary: 'only archives whose names match PATTERN (default: those that the configuration selects)',
  },
  prefix: {
    name: 'prefix',
    aliases: ['-P'],
    kind: 'text',
    value: 'PREFIX',
    summary: 'only archives whose names begin with PREFIX',
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
  {
    name: 'sort-by',
    kind: 'text',
    value: 'KEYS',
    summary: 'sort archives by these keys, separated by commas: timestamp, name, id',
  },
  { name: 'first', kind: 'integer', value: 'N', summary: 'only the first N archives' },
  { name: 'last', kind: 'integer', value: 'N', summary: 'only the last N archives' },
];

/** Flags that select archives by age. */
export const ages: readonly FlagDefinition[] = [
  {
    name: 'oldest',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made within TIMESPAN of the oldest one (Borg 2 only)',
  },
  {
    name: 'newest',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made within TIMESPAN of the newest one (Borg 2 only)',
  },
  {
    name: 'older',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made more than TIMESPAN ago (Borg 2 only)',
  },
  {
    name: 'newer',
    kind: 'text',
    value: 'TIMESPAN',
    summary: 'only archives made within the last TIMESPAN (Borg 2 only)',
  },
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

/** Returns Borg's flags for those of `ages`; throws UserError if this version of Borg doesn't support one, or if one is empty. */
function ageFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return ages.flatMap(({ name }) => {
    const value = textOf(flags, name);
    if (value !== undefined && !capabilities.timeSpans) throw needsBorg2(`--${name}`);
    // Without the flag, the action would apply to all archives instead of some.
    if (value === '') throw new UserError(`--${name} is empty, so nothing was done. Give it a value, or remove it.`);
    return flag(`--${name}`, value);
  });
}

/** Returns the error for a flag that needs Borg 2, or a later version of it, but an older one is installed. */
export function needsBorg2(name: string, version = '2'): UserError {
  return new UserError(
    `${name} needs Borg ${version}, but an older version of Borg is installed. Remove ${name}, or install Borg ${version}.`,
  );
}

/** Options that set how much create, prune, and other actions show. */
export const statisticsOptions = defineOptions({
  statistics: {
    enum: ['standard', 'quick', 'none', true, false],
    description:
      'Show sizes and counts after an archive has been created or pruned, like --stats. `quick` skips those of the whole repository, which needs Borg 1.4.5 or later, but not Borg 2.',
    default: 'none',
    examples: ['standard'],
    'x-since': '2.0.0',
  },
  quick_statistics: {
    type: 'boolean',
    description: 'The same as `statistics: quick`.',
    default: false,
    examples: [true],
    'x-since': '2.1.6',
  },
  list_details: {
    type: 'boolean',
    description: 'List each file or archive as it is processed, like --list.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  progress: {
    type: 'boolean',
    description: 'Show the progress of an action, like --progress.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});

/** Returns which statistics of create or prune to show. */
export function statisticsExtent(request: {
  readonly flags: Flags;
  readonly options: ValuesOf<typeof statisticsOptions>;
}): 'standard' | 'quick' | 'none' {
  if (isSet(request.flags, 'quick-stats')) return 'quick';
  if (isSet(request.flags, 'stats')) return 'standard';
  if (request.options.statistics === true || request.options.statistics === 'standard') return 'standard';
  return request.options.statistics === 'quick' || request.options.quick_statistics === true ? 'quick' : 'none';
}

/**
 * Returns how many leading folders `--strip-components` removes; `all` means those above the given paths. Undefined for
 * none; throws UserError if it isn't a number.
 */
export function stripComponents(flags: Flags): number | undefined {
  const given = textOf(flags, 'strip-components');
  if (given === undefined) return undefined;
  if (given === 'all') return commonDepth(textsOf(flags, 'path'));
  if (/^\d+$/.test(given)) return Number(given) || undefined;
  throw new UserError(`--strip-components must be an integer or \`all\`, got "${given}".`);
}

function commonDepth(paths: readonly string[]): number | undefined {
  if (paths.length === 0) {
    throw new UserError(
      '--strip-components all needs at least one --path, because it strips everything above the path.',
    );
  }
  const depth = Math.max(...paths.map((path) => entryPath(path).split('/').length - 1));
  return depth > 0 ? depth : undefined;
}
