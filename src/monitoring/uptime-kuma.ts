import { defineOptions, flag, secret, since } from '../configuration/schema.js';
import { states } from './state-options.js';

/** The option under which Uptime Kuma is named. */
export const uptimeKumaOptions = defineOptions({
  uptime_kuma: {
    type: 'object',
    properties: {
      push_url: secret(
        'The push URL of the monitor, up to where its question mark would be.',
        'https://kuma.example.org/api/push/key',
      ),
      states,
      verify_tls: flag('Check the certificate of the service.', true, since('1.9.13')),
    },
    required: ['push_url'],
    additionalProperties: false,
    description: 'A push monitor of Uptime Kuma hears of each run.',
    examples: [{ push_url: 'https://kuma.example.org/api/push/key' }],
    'x-since': '1.8.13',
  },
});
