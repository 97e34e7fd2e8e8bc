import { defineOptions, secretOption, since, stringOption } from '../schema/option-schema.js';
import { states } from './state-options.js';

/** The option for Sentry. */
export const sentryOptions = defineOptions({
  sentry: {
    type: 'object',
    properties: {
      data_source_name_url: secretOption('The DSN of the project.', 'https://public-key@sentry.example.org/12'),
      monitor_slug: stringOption('The slug of the cron monitor.', 'backup'),
      environment: stringOption('The environment to show in the monitor.', 'production', since('2.0.11')),
      states,
    },
    required: ['data_source_name_url', 'monitor_slug'],
    additionalProperties: false,
    description: 'Report each run to a Sentry cron monitor (not supported yet, so nothing is sent).',
    examples: [{ data_source_name_url: 'https://public-key@sentry.example.org/12', monitor_slug: 'backup' }],
    'x-since': '1.9.7',
  },
});
