import { booleanOption, defineOptions, integerOption, secretOption, since } from '../schema/option-schema.js';
import { statesAndLog } from './state-options.js';

/** The option for Healthchecks. */
export const healthchecksOptions = defineOptions({
  healthchecks: {
    type: 'object',
    properties: {
      ping_url: secretOption(
        'The ping URL of the check, or only its UUID.',
        'https://hc-ping.com/your-uuid',
        since('1.6.1'),
      ),
      verify_tls: booleanOption("Verify the service's certificate.", true, since('1.7.0')),
      send_logs: booleanOption('Include the log in the finish, fail, and log pings.', false, since('1.6.1')),
      ping_body_limit: integerOption('The maximum size of the log to send; 0 for no limit.', 200_000, {
        minimum: 0,
        default: 100_000,
        'x-unit': 'bytes',
        'x-since': '1.6.1',
      }),
      states: { ...statesAndLog, 'x-since': '1.6.1' },
      create_slug: booleanOption(
        'Create the check if it does not exist. Only for URLs with a slug.',
        false,
        since('1.8.11'),
      ),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description:
      'Report each run to healthchecks.io or a self-hosted Healthchecks (not supported yet, so nothing is sent).',
    examples: [{ ping_url: 'https://hc-ping.com/your-uuid' }],
    'x-since': '1.3.25',
  },
});
