import { defineOptions, secretOption, since, stringOption, type ValueOf } from '../schema/option-schema.js';
import { defineMonitor } from './define-monitor.js';
import { HttpError, hostOf } from './http.js';
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
    description: 'Report each run to a Sentry cron monitor.',
    examples: [{ data_source_name_url: 'https://public-key@sentry.example.org/12', monitor_slug: 'backup' }],
    'x-since': '1.9.7',
  },
});

const statuses = { start: 'in_progress', log: 'in_progress', finish: 'ok', fail: 'error' } as const;

/** A cron monitor of Sentry, as https://docs.sentry.io/product/crons/getting-started/http/ describes it. */
export const sentry = defineMonitor<ValueOf<(typeof sentryOptions)['sentry']>>({
  name: 'sentry',
  title: 'Sentry',
  schema: sentryOptions,
  states: ({ states: chosen }) => chosen ?? ['start', 'finish', 'fail'],
  needs: ({ data_source_name_url: url = '' }) => ({ url }),
  destination: ({ data_source_name_url: name }) => hostOf(name),
  send: async (options, { state }, tools) => {
    const { data_source_name_url: name = '', monitor_slug: slug = '', environment } = options;
    const [, origin, key, path = '', project] =
      /^(https?:\/\/)([^@/:]+)(?::[^@/]*)?@(.*)\/([^/]+)\/?$/.exec(name) ?? [];
    if (key === undefined) {
      throw new HttpError('data_source_name_url must look like https://public-key@sentry.example.org/12', false);
    }
    const query = new URLSearchParams({ status: statuses[state], ...(environment && { environment }) });
    const monitor = `${origin}${path}/api/${project}/cron/${encodeURIComponent(slug)}/${key}/`;
    await tools.request({ method: 'POST', url: `${monitor}?${query}`, body: '' });
  },
});
