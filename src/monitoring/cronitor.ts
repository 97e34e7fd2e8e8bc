import { defineOptions, secretOption, since, type ValueOf } from '../schema/option-schema.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';

/** The option for Cronitor. */
export const cronitorOptions = defineOptions({
  cronitor: {
    type: 'object',
    properties: {
      ping_url: secretOption('The ping URL of the monitor.', 'https://cronitor.link/p/your-key', since('1.6.1')),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Report each run to Cronitor.',
    examples: [{ ping_url: 'https://cronitor.link/p/your-key' }],
    'x-since': '1.4.3',
  },
});

/** The last part of the URL for each state. */
const endings = { start: 'run', finish: 'complete', fail: 'fail', log: 'run' } as const;

/** Cronitor, as https://cronitor.io/docs/telemetry-api describes it. */
export const cronitor = defineMonitor<ValueOf<(typeof cronitorOptions)['cronitor']>>({
  name: 'cronitor',
  title: 'Cronitor',
  schema: cronitorOptions,
  states: () => ['start', 'finish', 'fail'],
  needs: ({ ping_url: url = '' }) => ({ url }),
  destination: ({ ping_url: url }) => hostOf(url),
  send: async ({ ping_url: url = '' }, { state }, tools) => {
    await tools.request({ method: 'GET', url: `${url.replace(/\/+$/, '')}/${endings[state]}` });
  },
});
