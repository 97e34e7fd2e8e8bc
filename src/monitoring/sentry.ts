import { defineOptions, secret, since, text } from '../configuration/schema.js';
import { states } from './state-options.js';

/** The option under which Sentry is named. */
export const sentryOptions = defineOptions({
  sentry: {
    type: 'object',
    properties: {
      data_source_name_url: secret('The DSN of the project.', 'https://public-key@sentry.example.org/12'),
      monitor_slug: text('The slug of the cron monitor.', 'backup'),
      environment: text('The environment that the monitor shows.', 'production', since('2.0.11')),
      states,
    },
    required: ['data_source_name_url', 'monitor_slug'],
    additionalProperties: false,
    description: 'A cron monitor of Sentry hears of each run.',
    examples: [{ data_source_name_url: 'https://public-key@sentry.example.org/12', monitor_slug: 'backup' }],
    'x-since': '1.9.7',
  },
});
