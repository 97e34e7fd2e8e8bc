import { defineOptions } from '../configuration/schema.js';

/** Options of an entry of `repositories` that the repo-create action reads. */
export const repoCreateOptions = defineOptions({
  encryption: {
    type: 'string',
    description: 'The encryption that repo-create gives the repository, unless its --encryption flag says another.',
    examples: ['repokey-blake2'],
    'x-since': '2.0.0',
  },
  append_only: {
    type: 'boolean',
    description: 'Make the repository append-only when it is created. Borg 1 only.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  storage_quota: {
    type: 'string',
    pattern: '^[0-9]+([.][0-9]+)?[KMGTP]?$',
    'x-wants': 'a size such as 5G or 1.5T',
    description: 'The most that the repository may hold, set when it is created. Borg 1 only.',
    examples: ['5G'],
    'x-since': '2.0.0',
  },
  make_parent_directories: {
    type: 'boolean',
    description: 'Make the folders above the repository when it is created.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  id_hash: {
    type: 'string',
    description: 'The hash that names chunks. Borg 2 only.',
    default: 'sha256',
    examples: ['blake3'],
    'x-since': '2.1.7',
  },
  key_location: {
    type: 'string',
    description: 'Where the key is kept: repokey in the repository, keyfile on this machine. Borg 2 only.',
    default: 'repokey',
    examples: ['keyfile'],
    'x-since': '2.1.7',
  },
});
