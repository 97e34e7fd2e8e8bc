import { defineOptions, secret, since } from '../configuration/schema.js';

/** The option under which Cronitor is named. */
export const cronitorOptions = defineOptions({
  cronitor: {
    type: 'object',
    properties: {
      ping_url: secret('The ping URL of the monitor.', 'https://cronitor.link/p/your-key', since('1.6.1')),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Cronitor hears of each run.',
    examples: [{ ping_url: 'https://cronitor.link/p/your-key' }],
    'x-since': '1.4.3',
  },
});
