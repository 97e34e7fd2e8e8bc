import { booleanOption, defineOptions, secretOption, since, type ValueOf } from '../schema/option-schema.js';
import { alertLine } from './alert-text.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';
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
    description: 'Report each run to an Uptime Kuma push monitor.',
    examples: [{ push_url: 'https://kuma.example.org/api/push/key' }],
    'x-since': '1.8.13',
  },
});

/** The maximum number of characters of a message. */
const longestMessage = 250;

/** A push monitor of Uptime Kuma, whose page shows its URL: `…?status=up&msg=OK&ping=`. */
export const uptimeKuma = defineMonitor<ValueOf<(typeof uptimeKumaOptions)['uptime_kuma']>>({
  name: 'uptime_kuma',
  title: 'Uptime Kuma',
  schema: uptimeKumaOptions,
  states: ({ states: chosen }) => chosen ?? ['start', 'finish', 'fail'],
  needs: ({ push_url: url = '', verify_tls: verifyTls }) => ({ url, verifyTls }),
  destination: ({ push_url: url }) => hostOf(url),
  send: async ({ push_url: url = '', verify_tls: verifyTls }, report, tools) => {
    const status = report.state === 'fail' ? 'down' : 'up';
    const query = new URLSearchParams({ status, msg: alertLine(report, longestMessage) });
    await tools.request({ method: 'GET', url: `${url.replace(/\?.*$/s, '')}?${query}`, verifyTls });
  },
});
