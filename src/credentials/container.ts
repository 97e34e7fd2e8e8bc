import { defineOptions, stringOption } from '../schema/schema.js';

/** The option for secrets of a container, `{credential container NAME}`. */
export const containerOptions = defineOptions({
  container: {
    type: 'object',
    properties: {
      secrets_directory: stringOption('The folder that contains the secrets.', '/srv/secrets', {
        default: '/run/secrets',
      }),
    },
    additionalProperties: false,
    description: 'How to read `{credential container NAME}` (not supported yet).',
    examples: [{ secrets_directory: '/srv/secrets' }],
    'x-since': '1.9.11',
  },
});
