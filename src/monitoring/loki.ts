import { basename } from 'node:path';
import {
  booleanOption,
  defineOptions,
  secretOption,
  since,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { alertText } from './alert-text.js';
import { defineMonitor, type MonitorReport } from './define-monitor.js';
import { HttpError, hostOf } from './http.js';

/** The option for Grafana Loki. */
export const lokiOptions = defineOptions({
  loki: {
    type: 'object',
    properties: {
      url: secretOption('The URL to push logs to.', 'http://localhost:3100/loki/api/v1/push'),
      tls: {
        type: 'object',
        properties: {
          cert_path: stringOption('The path of the client certificate (PEM).', '/etc/borgmatic/loki.crt'),
          key_path: stringOption('The path of its private key (PEM).', '/etc/borgmatic/loki.key'),
        },
        additionalProperties: false,
        description: 'The client certificate to authenticate with.',
        'x-since': '2.1.5',
      },
      labels: {
        type: 'object',
        additionalProperties: {
          type: 'string',
          description: 'The value of the label.',
          examples: ['borgflow'],
        },
        description:
          "Labels of the stream; at least one. __hostname, __config, and __config_path become the host name, the file's name, and its path.",
        examples: [{ app: 'borgflow', hostname: '__hostname' }],
      },
      send_logs: booleanOption('Also send the log, not only the states of a run.', false, since('2.1.0')),
    },
    required: ['url', 'labels'],
    additionalProperties: false,
    description: 'Send states and logs of runs to Grafana Loki.',
    examples: [{ url: 'http://localhost:3100/loki/api/v1/push', labels: { app: 'borgflow' } }],
    'x-since': '1.8.3',
  },
});

/** The maximum number of bytes of a log, below the limit of Loki for one request. */
const longestLog = 1_000_000;

const messages = { start: 'Started backup', log: '', finish: 'Finished backup', fail: 'Failed backup' } as const;

/** Loki, as https://grafana.com/docs/loki/latest/reference/loki-http-api/#ingest-logs describes it. */
export const loki = defineMonitor<ValueOf<(typeof lokiOptions)['loki']>>({
  name: 'loki',
  title: 'Loki',
  schema: lokiOptions,
  states: ({ send_logs: logs }) => (logs === true ? ['start', 'log', 'finish', 'fail'] : ['start', 'finish', 'fail']),
  needs: ({ url = '', tls: { cert_path: path, key_path: key } = {} }) => ({
    url,
    certificate: path !== undefined && key !== undefined ? { path, key } : undefined,
  }),
  destination: ({ url }) => hostOf(url),
  send: async (options, report, tools) => {
    const { cert_path: path, key_path: key } = options.tls ?? {};
    if ((path === undefined) !== (key === undefined)) {
      throw new HttpError('cert_path and key_path only work together', false);
    }
    const lines = report.state === 'log' ? report.log(longestLog).trimEnd().split('\n') : linesOf(report);
    const shown = lines.filter((line) => line !== '');
    if (shown.length === 0) return;
    // Loki keeps lines in the order of their times, in nanoseconds.
    const first = BigInt(report.at.getTime()) * 1_000_000n;
    const values = shown.map((line, index) => [`${first + BigInt(index)}`, line]);
    await tools.request({
      method: 'POST',
      url: options.url ?? '',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ streams: [{ stream: labelsOf(options.labels ?? {}, report), values }] }),
      certificate: path !== undefined && key !== undefined ? { path, key } : undefined,
    });
  },
});

function linesOf(report: MonitorReport): readonly string[] {
  const details = report.state === 'fail' ? alertText(report).split('\n') : [];
  return [`${messages[report.state]}: ${report.configuration.name} on ${report.hostname}`, ...details];
}

function labelsOf(labels: Readonly<Record<string, string>>, report: MonitorReport): Readonly<Record<string, string>> {
  const { hostname, configuration } = report;
  const values = new Map([
    ['__hostname', hostname],
    ['__config', basename(configuration.path)],
    ['__config_path', configuration.path],
  ]);
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, values.get(value) ?? value]));
}
