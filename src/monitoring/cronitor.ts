import { defineOptions, secretOption, since } from '../schema/option-schema.js';

/** The option for Cronitor. */
export const cronitorOptions = defineOptions({
  cronitor: {
    type: 'object',
    properties: {
      ping_url: secretOption('The ping URL of the monitor.', 'https://cronitor.link/p/your-key', since('1.6.1')),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Report each run to Cronitor (not supported yet, so nothing is sent).',
    examples: [{ ping_url: 'https://cronitor.link/p/your-key' }],
    'x-since': '1.4.3',
  },
});
