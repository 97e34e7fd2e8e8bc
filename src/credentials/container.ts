import { defineOptions, text } from '../configuration/schema.js';

/** How the secrets of a container are fetched: `{credential container NAME}`. */
export const containerOptions = defineOptions({
  container: {
    type: 'object',
    properties: {
      secrets_directory: text('Where the container finds its secrets.', '/srv/secrets', { default: '/run/secrets' }),
    },
    additionalProperties: false,
    description: 'Where `{credential container NAME}` is read.',
    examples: [{ secrets_directory: '/srv/secrets' }],
    'x-since': '1.9.11',
  },
});
