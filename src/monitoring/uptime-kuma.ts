import { booleanOption, defineOptions, secretOption, since } from '../schema/option-schema.js';
import { states } from './state-options.js';

/** The option for Uptime Kuma. */
export const uptimeKumaOptions = defineOptions({
  uptime_kuma: {
    type: 'object',
    properties: {
      push_url: secretOption(
        'The push URL of the monitor, without the question mark and what follows it.',
        'https://kuma.example.org/api/push/key',
      ),
      states,
      verify_tls: booleanOption("Verify the service's certificate.", true, since('1.9.13')),
    },
    required: ['push_url'],
    additionalProperties: false,
    description: 'Report each run to an Uptime Kuma push monitor (not supported yet, so nothing is sent).',
    examples: [{ push_url: 'https://kuma.example.org/api/push/key' }],
    'x-since': '1.8.13',
  },
});
