import { booleanOption, defineOptions, secretOption, since, type ValueOf } from '../schema/option-schema.js';
import { alertLine, alertText } from './alert-text.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';

/** The option for PagerDuty. */
export const pagerdutyOptions = defineOptions({
  pagerduty: {
    type: 'object',
    properties: {
      integration_key: secretOption(
        'The integration key of the service.',
        '{credential file /run/secrets/pagerduty}',
        since('1.6.1'),
      ),
      send_logs: booleanOption('Include the log when a run fails.', false, since('1.9.14')),
    },
    required: ['integration_key'],
    additionalProperties: false,
    description: 'Report each failed run to PagerDuty.',
    examples: [{ integration_key: '{credential file /run/secrets/pagerduty}' }],
    'x-since': '1.5.0',
  },
});

/** The maximum number of characters of a summary, and of bytes of the log. */
const longest = { summary: 1024, log: 10_000 } as const;

const eventsUrl = 'https://events.pagerduty.com/v2/enqueue';

/** PagerDuty, as https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ describes it. */
export const pagerduty = defineMonitor<ValueOf<(typeof pagerdutyOptions)['pagerduty']>>({
  name: 'pagerduty',
  title: 'PagerDuty',
  schema: pagerdutyOptions,
  states: () => ['fail'],
  needs: () => ({ url: eventsUrl }),
  destination: () => hostOf(eventsUrl),
  send: async (options, report, tools) => {
    const { hostname, configuration, at, link } = report;
    const event = {
      routing_key: options.integration_key,
      event_action: 'trigger',
      payload: {
        summary: alertLine(report, longest.summary),
        severity: 'error',
        source: hostname,
        timestamp: at.toISOString(),
        component: 'borgflow',
        group: 'backups',
        class: 'backup failure',
        custom_details: {
          hostname,
          configuration: configuration.path,
          details: alertText(report),
          ...(options.send_logs === true && { log: report.log(longest.log) }),
        },
      },
      ...(link && { links: [{ href: link, text: 'Workflow run' }] }),
    };
    await tools.request({
      method: 'POST',
      url: eventsUrl,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(event),
    });
  },
});
