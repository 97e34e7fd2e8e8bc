import { defineOptions } from '../configuration/schema.js';

/** What an archive carries of its configuration. */
export const bootstrapOptions = defineOptions({
  bootstrap: {
    type: 'object',
    properties: {
      store_config_files: {
        type: 'boolean',
        description: 'Keep a copy of the configuration files in each archive.',
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
