import { defineOptions, flag, secret, whole } from '../configuration/schema.js';
import { statesAndLog } from './state-options.js';

/** The option under which Watchgoose is named. */
export const watchgooseOptions = defineOptions({
  watchgoose: {
    type: 'object',
    properties: {
      ping_url: secret('The ping URL of the check.', 'https://watchgoose.com/your-uuid'),
      verify_tls: flag('Check the certificate of the service.', true),
      send_logs: flag('Send the log with finish, fail and log.', false),
      ping_body_limit: whole('The most of a log that is sent; 0 sends all of it.', 5000, {
        minimum: 0,
        default: 10_000,
        'x-unit': 'bytes',
      }),
      states: statesAndLog,
      create_slug: flag('Make the check if it does not exist; for URLs with a slug only.', false),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Watchgoose hears of each run.',
    examples: [{ ping_url: 'https://watchgoose.com/your-uuid' }],
    'x-since': '2.1.7',
  },
});
