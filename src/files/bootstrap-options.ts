import { defineOptions } from '../schema/schema.js';

/** Options for what an archive contains of its configuration. */
export const bootstrapOptions = defineOptions({
  bootstrap: {
    type: 'object',
    properties: {
      store_config_files: {
        type: 'boolean',
        description:
          'Store a copy of the configuration files, or of the inline configuration, in each archive. Anyone who can read the archive can read the secrets in them. In an encrypted repository, that requires its passphrase; without encryption (`none`, or a mode that only authenticates), each run warns. To keep secrets out, write them as `${VARIABLE}` and set that variable in the environment, or set this to false. In that case, keep the configuration elsewhere, because `config bootstrap` can’t restore it.',
        default: true,
        examples: [false],
      },
    },
    additionalProperties: false,
    description: 'What an archive contains for `config bootstrap`.',
    examples: [{ store_config_files: false }],
    'x-since': '1.9.3',
  },
});
