import { defineOptions, flag, secret, since } from '../configuration/schema.js';

/** The option under which PagerDuty is named. */
export const pagerdutyOptions = defineOptions({
  pagerduty: {
    type: 'object',
    properties: {
      integration_key: secret(
        'The integration key of the service.',
        '{credential file /run/secrets/pagerduty}',
        since('1.6.1'),
      ),
      send_logs: flag('Send the log with a failure.', false, since('1.9.14')),
    },
    required: ['integration_key'],
    additionalProperties: false,
    description: 'PagerDuty hears of each run that failed.',
    examples: [{ integration_key: '{credential file /run/secrets/pagerduty}' }],
    'x-since': '1.5.0',
  },
});
