import { defineOptions, flag, secret, since, whole } from '../configuration/schema.js';
import { statesAndLog } from './state-options.js';

/** The option under which Healthchecks is named. */
export const healthchecksOptions = defineOptions({
  healthchecks: {
    type: 'object',
    properties: {
      ping_url: secret(
        'The ping URL of the check, or its UUID alone.',
        'https://hc-ping.com/your-uuid',
        since('1.6.1'),
      ),
      verify_tls: flag('Check the certificate of the service.', true, since('1.7.0')),
      send_logs: flag('Send the log with finish, fail and log.', false, since('1.6.1')),
      ping_body_limit: whole('The most of a log that is sent; 0 sends all of it.', 200_000, {
        minimum: 0,
        default: 100_000,
        'x-unit': 'bytes',
        'x-since': '1.6.1',
      }),
      states: { ...statesAndLog, 'x-since': '1.6.1' },
      create_slug: flag('Make the check if it does not exist; for URLs with a slug only.', false, since('1.8.11')),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Healthchecks (healthchecks.io, or your own) hears of each run.',
    examples: [{ ping_url: 'https://hc-ping.com/your-uuid' }],
    'x-since': '1.3.25',
  },
});
