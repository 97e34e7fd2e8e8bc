import { defineOptions } from '../configuration/schema.js';

/** What an archive carries of its configuration. */
export const bootstrapOptions = defineOptions({
  bootstrap: {
    type: 'object',
    properties: {
      store_config_files: {
        type: 'boolean',
        description:
          'Keep a copy of the configuration files, or of the inline configuration, in each archive. Whoever can read the archive can read the secrets that are written in them: in a repository with encryption, that takes its passphrase; in one without (none, or a mode that only authenticates), each run warns. To keep secrets out, write them as `${VARIABLE}` and set it in the environment, or set this to false: then keep the configuration elsewhere, because `config bootstrap` finds none.',
        default: true,
        examples: [false],
      },
    },
    additionalProperties: false,
    description: 'What `config bootstrap` finds in an archive.',
    examples: [{ store_config_files: false }],
    'x-since': '1.9.3',
  },
});
