import { actionOptions, repoCreateOptions } from '../actions/options.js';
import { borgOptions } from '../borg/options.js';
import { credentialOptions } from '../credentials/index.js';
import { databaseOptions } from '../databases/index.js';
import { hookNames, hookOptions } from '../lifecycle/hook-options.js';
import { monitorOptions } from '../monitoring/index.js';
import { snapshotOptions } from '../snapshots/index.js';
import { generalOptions } from './general-options.js';
import { defineOptions, type Schema, type ValuesOf } from './schema.js';

/** What an entry of `repositories` says of the repository itself; every other option in it is one of the file's. */
export const repositoryOptions = defineOptions({
  path: {
    type: 'string',
    pattern: '\\S',
    'x-wants': 'a path or URL',
    description: 'Where the repository is: a local path, ssh://…, user@host:path, or one of the schemes of Borg 2.',
    examples: ['ssh://user@vault/./server.borg'],
    'x-since': '1.7.10',
  },
  label: {
    type: 'string',
    description: 'A short name by which reports and flags may call the repository.',
    examples: ['vault'],
    'x-since': '1.7.10',
  },
  ...repoCreateOptions,
});

/** Every option of a file in the flat shape: the one source of types, validator, documentation and completion. */
export const options = {
  ...defineOptions({
    repositories: {
      type: 'array',
      items: { type: 'object', properties: repositoryOptions, required: ['path'], additionalProperties: false },
      description: 'The repositories to back up to, in order; an entry may override any option for itself.',
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
} as const;

/** The values of a configuration file, each of which may be missing. */
export type Values = ValuesOf<typeof options>;

/** Options by name where the name is only known at run time. */
export const optionsByName: ReadonlyMap<string, Schema> = new Map(Object.entries<Schema>(options));

/** What reading makes of older files and nobody writes: each tells two meanings of one old name apart. */
export const internalNames: readonly string[] = ['borg_umask', 'check_prefix'];

/** Options that may stand without a value, as in borgmatic 2.1: hooks without commands, snapshots with every default. */
export const emptyNames: readonly string[] = [...hookNames, ...Object.keys(snapshotOptions)];

/** Options of the whole file, without meaning for one repository of it. */
export const fileOnlyNames: readonly string[] = [
  'repositories',
  'commands',
  'constants',
  'check_repositories',
  ...hookNames,
];
