import { defineOptions } from '../schema/schema.js';

/** Options of an entry of `repositories` that the repo-create action reads. */
export const repoCreateOptions = defineOptions({
  encryption: {
    type: 'string',
    description: 'The encryption mode for repo-create, unless its --encryption flag is given.',
    examples: ['repokey-blake2'],
    'x-since': '2.0.0',
  },
  append_only: {
    type: 'boolean',
    description: 'Create the repository as append-only. Borg 1 only.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  storage_quota: {
    type: 'string',
    pattern: '^[0-9]+([.][0-9]+)?[KMGTP]?$',
    'x-wants': 'a size such as 5G or 1.5T',
    description: 'The maximum size of the repository, set when it is created. Borg 1 only.',
    examples: ['5G'],
    'x-since': '2.0.0',
  },
  make_parent_directories: {
    type: 'boolean',
    description: 'Also create the folders above the repository.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  id_hash: {
    type: 'string',
    description: 'The hash algorithm for chunk IDs. Borg 2 only.',
    default: 'sha256',
    examples: ['blake3'],
    'x-since': '2.1.7',
  },
  key_location: {
    type: 'string',
    description: 'Where the key is stored: in the repository (repokey) or on this machine (keyfile). Borg 2 only.',
    default: 'repokey',
    examples: ['keyfile'],
    'x-since': '2.1.7',
  },
});
