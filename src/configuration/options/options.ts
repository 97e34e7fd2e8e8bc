import { actionOptions } from '../../actions/registry.js';
import { repoCreateOptions } from '../../actions/repo-create.js';
import { borgOptions } from '../../borg/borg-options.js';
import { credentialOptions } from '../../credentials/credentials.js';
import { databaseOptions } from '../../databases/registry.js';
import { hookNames, hookOptions } from '../../lifecycle/hook-options.js';
import { monitorOptions } from '../../monitoring/registry.js';
import { defineOptions, type Schema, type ValuesOf } from '../../schema/schema.js';
import { snapshotOptions } from '../../snapshots/registry.js';
import { generalOptions } from './general-options.js';

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
