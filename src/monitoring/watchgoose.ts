import { booleanOption, defineOptions, integerOption, secretOption, type ValueOf } from '../schema/option-schema.js';
import { defineMonitor } from './define-monitor.js';
import { ping, pingFaults, pingStates, pingUrl } from './healthchecks.js';
import { hostOf } from './http.js';
import { statesAndLog } from './state-options.js';

/** The option for Watchgoose. */
export const watchgooseOptions = defineOptions({
  watchgoose: {
    type: 'object',
    properties: {
      ping_url: secretOption('The ping URL of the check.', 'https://watchgoose.com/your-uuid'),
      verify_tls: booleanOption("Verify the service's certificate.", true),
      send_logs: booleanOption('Include the log in the finish, fail, and log pings.', false),
      ping_body_limit: integerOption('The maximum size of the log to send; 0 for no limit.', 5000, {
        minimum: 0,
        default: 10_000,
        'x-unit': 'bytes',
      }),
      states: statesAndLog,
      create_slug: booleanOption('Create the check if it does not exist. Only for URLs with a slug.', false),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Report each run to Watchgoose.',
    examples: [{ ping_url: 'https://watchgoose.com/your-uuid' }],
    'x-since': '2.1.7',
  },
});

const origin = 'https://watchgoose.com';

/** Watchgoose, which has the interface of Healthchecks. */
export const watchgoose = defineMonitor<ValueOf<(typeof watchgooseOptions)['watchgoose']>>({
  name: 'watchgoose',
  title: 'Watchgoose',
  schema: watchgooseOptions,
  check: (options) => pingFaults('watchgoose', options),
  states: pingStates,
  needs: (options) => ({ url: pingUrl(options, origin), verifyTls: options.verify_tls }),
  destination: (options) => hostOf(pingUrl(options, origin)),
  send: async (options, report, tools) => await ping(options, report, { tools, origin, bodyLimit: 10_000 }),
});
