import { checkOptions } from '../../actions/check-options.js';
import { compactOptions } from '../../actions/compact.js';
import { drillOptions } from '../../actions/drill-options.js';
import { freshnessOptions } from '../../actions/freshness-options.js';
import { listOptions } from '../../actions/list.js';
import { pruneOptions } from '../../actions/prune.js';
import { recreateOptions } from '../../actions/recreate.js';
import { actionOptions } from '../../actions/registry.js';
import { repoCreateOptions } from '../../actions/repo-create.js';
import { statisticsOptions } from '../../actions/shared-flags.js';
import { borgFlagOptions, borgOptions, environmentOptions, exitCodeOptions } from '../../borg/borg-options.js';
import { credentialOptions } from '../../credentials/credentials.js';
import { databaseOptions } from '../../databases/registry.js';
import { bootstrapOptions, createOptions } from '../../files/create-options.js';
import { actionNames, hookNames, hookOptions, hookOrderOptions } from '../../lifecycle/hook-options.js';
import { monitorOptions } from '../../monitoring/registry.js';
import { defineOptions, inOwnSection, type Options, type Schema, type ValuesOf } from '../../schema/option-schema.js';
import { snapshotOptions } from '../../snapshots/registry.js';

const verbosity = { enum: [-2, -1, 0, 1, 2], 'x-since': '2.0.0' } as const;

/** Options of the run itself and its output. */
const generalOptions = defineOptions({
  constants: {
    type: 'object',
    additionalProperties: true,
    description: 'Constants of your own. Each {name} in this file is replaced with the value of that constant.',
    examples: [{ user: 'web' }],
    'x-since': '1.7.10',
  },
  retries: {
    type: 'integer',
    minimum: 0,
    description: 'How many times to retry the actions on a repository after a failure.',
    default: 0,
    examples: [3],
    'x-since': '1.5.21',
  },
  retry_wait: {
    type: 'integer',
    minimum: 0,
    description: 'How long to wait before the first retry. The wait grows by this amount with each retry.',
    default: 0,
    examples: [30],
    'x-unit': 'seconds',
    'x-since': '1.5.21',
  },
  user_runtime_directory: {
    type: 'string',
    description: 'The folder for short-lived files, such as pipes for database dumps and a copy of the configuration.',
    examples: ['/run/user/1001'],
    'x-since': '1.9.0',
  },
  default_actions: {
    type: 'boolean',
    description: 'Run create, prune, compact, and check if no action is named.',
    default: true,
    examples: [false],
    'x-since': '2.0.0',
  },
  skip_actions: {
    type: 'array',
    items: { enum: actionNames },
    description: 'Actions to skip for this file even if they are requested.',
    examples: [['compact']],
    'x-since': '1.8.5',
  },
  color: {
    type: 'boolean',
    description: 'Use color at a terminal.',
    default: true,
    examples: [false],
    'x-since': '1.3.8',
  },
  verbosity: {
    ...verbosity,
    description: 'How much to log on the console, from -2 (nothing) to 2 (everything).',
    examples: [1],
  },
  syslog_verbosity: { ...verbosity, description: 'How much to log to syslog, from -2 to 2.', examples: [0] },
  monitoring_verbosity: {
    ...verbosity,
    description: 'How much of the log to send to monitoring services, from -2 to 2.',
    examples: [1],
  },
  log_file_verbosity: {
    ...verbosity,
    description: 'How much to log to log_file, from -2 to 2.',
    default: 1,
    examples: [0],
  },
  log_file: {
    type: 'string',
    description: 'A file to append the log to, in addition to the console. Its folder must exist.',
    examples: ['/var/log/backup.log'],
    'x-since': '2.0.0',
  },
  log_file_format: {
    type: 'string',
    description:
      'The format of each line in log_file. Placeholders include {asctime}, {levelname}, {prefix} (the repository), {message}, {name}, and {process}; they can be aligned, as in {levelname:<8}.',
    default: '[{asctime}] {levelname}: {prefix}{message}',
    examples: ['{asctime} {levelname:<8}{message}'],
    'x-since': '2.0.0',
  },
  log_json: {
    type: 'boolean',
    description: 'Write the log as JSON Lines.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});

/** The options that only an entry of `repositories` can have; all others in it override options of the file. */
export const repositoryOptions = defineOptions({
  path: {
    type: 'string',
    pattern: '\\S',
    'x-wants': 'a path or URL',
    description:
      'The location of the repository: a local path, ssh://…, user@host:path, or a URL that Borg 2 supports.',
    examples: ['ssh://user@vault/./server.borg'],
    'x-since': '1.7.10',
  },
  label: {
    type: 'string',
    description: 'A short name of the repository, for reports and flags.',
    examples: ['vault'],
    'x-since': '1.7.10',
  },
  ...repoCreateOptions,
});

/** The options in `x-borgflow`: a line for each piece. */
const ownOptions = inOwnSection({
  ...freshnessOptions,
  ...drillOptions,
  ...hookOrderOptions,
});

/** Every option of a file in the flat shape: the single source of types, validator, documentation, and completion. */
export const options = {
  ...defineOptions({
    repositories: {
      type: 'array',
      items: { type: 'object', properties: repositoryOptions, required: ['path'], additionalProperties: false },
      description: 'The repositories to back up to, in order. An entry can override any option for its repository.',
      examples: [[{ path: 'ssh://user@backupserver/./sourcehostname.borg' }]],
      'x-since': '1.1.0',
    },
  }),
  ...actionOptions,
  ...borgOptions,
  ...hookOptions,
  ...generalOptions,
  ...databaseOptions,
  ...snapshotOptions,
  ...monitorOptions,
  ...credentialOptions,
  ...ownOptions,
} as const;

/** The values of a configuration file; each of them may be missing. */
export type Values = ValuesOf<typeof options>;

/** All options by name. */
export const optionsByName: ReadonlyMap<string, Schema> = new Map(Object.entries<Schema>(options));

/** Options that only normalization sets, where one name had two meanings in borgmatic 1. */
export const internalNames: readonly string[] = ['borg_umask', 'check_prefix'];

/** Options that are allowed to have no value, as in borgmatic 2.1: hooks without commands, snapshots with defaults. */
export const nullableNames: readonly string[] = [...hookNames, ...Object.keys(snapshotOptions)];

/** Options that a repository can't override. */
export const fileOnlyNames: readonly string[] = [
  'repositories',
  'commands',
  'constants',
  'check_repositories',
  ...hookNames,
];

/** Options that are documented together, under a heading. */
interface OptionGroup {
  readonly title: string;
  readonly options: Options;
}

/** All public options, in the order of the documentation and of generated files. */
export const optionGroups: readonly OptionGroup[] = [
  { title: 'Backup repositories', options: { repositories: options.repositories } },
  { title: 'Sources', options: { ...createOptions, ...bootstrapOptions } },
  { title: 'Retention', options: { ...pruneOptions, ...compactOptions } },
  { title: 'Checks', options: checkOptions },
  { title: 'Archives and Borg', options: written({ ...borgFlagOptions, ...exitCodeOptions }) },
  { title: "Passphrases, SSH, and Borg's folders", options: environmentOptions },
  { title: 'Hooks', options: hookOptions },
  { title: 'Databases', options: databaseOptions },
  { title: 'Snapshots', options: snapshotOptions },
  { title: 'Monitoring', options: monitorOptions },
  { title: 'Credentials', options: credentialOptions },
  {
    title: 'Runs and output',
    options: { ...generalOptions, ...recreateOptions, ...statisticsOptions, ...listOptions },
  },
  { title: 'Options of Borgflow', options: ownOptions },
];

function written(piece: Options): Options {
  return Object.fromEntries(Object.entries(piece).filter(([name]) => !internalNames.includes(name)));
}

/** Returns the version of borgmatic that added an option; undefined if it is the same as that of the option around it. */
export function addedIn(schema: Schema, outer?: Schema): string | undefined {
  const own = schema['x-since'];
  const around = outer?.['x-since'];
  return own === undefined || (around !== undefined && !isLater(own, around)) ? undefined : own;
}

function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (const [index, part] of (a ?? []).entries()) {
    if (part !== b?.[index]) return part > (b?.[index] ?? 0);
  }
  return false;
}
