import { booleanOption, defineOptions, secretOption, since } from '../schema/option-schema.js';

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
    description: 'Report each failed run to PagerDuty (not supported yet, so nothing is sent).',
    examples: [{ integration_key: '{credential file /run/secrets/pagerduty}' }],
    'x-since': '1.5.0',
  },
});
