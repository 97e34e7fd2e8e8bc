import { defineOptions, secretOption, since, type ValueOf } from '../schema/option-schema.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';

/** The option for Cronhub. */
export const cronhubOptions = defineOptions({
  cronhub: {
    type: 'object',
    properties: {
      ping_url: secretOption('The ping URL of the monitor.', 'https://cronhub.io/ping/your-uuid', since('1.6.1')),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description:
      'The Cronhub monitor to report to. Cronhub has shut down, and borgmatic 2.1.7 and later refuse this option.',
    examples: [{ ping_url: 'https://cronhub.io/ping/your-uuid' }],
    'x-since': '1.4.8',
  },
});

/** Cronhub, whose URLs contain the state: `/start/`, `/finish/`, `/fail/`. */
export const cronhub = defineMonitor<ValueOf<(typeof cronhubOptions)['cronhub']>>({
  name: 'cronhub',
  title: 'Cronhub',
  schema: cronhubOptions,
  states: () => ['start', 'finish', 'fail'],
  needs: ({ ping_url: url = '' }) => ({ url }),
  destination: ({ ping_url: url }) => hostOf(url),
  send: async ({ ping_url: url = '' }, { state }, tools) => {
    await tools.request({ method: 'GET', url: url.replace(/\/(?:start|ping)\//, `/${state}/`) });
  },
});
