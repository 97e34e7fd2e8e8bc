import { dirname } from 'node:path';
import { booleanOption, defineOptions, secretOption, stringOption, type ValueOf } from '../schema/option-schema.js';
import { expandHome } from '../system/paths.js';
import { defineMonitor, type MonitorFault, type MonitorReport } from './define-monitor.js';
import { hostOf } from './http.js';
import { exposition, metricsOf } from './prometheus-metrics.js';
import { writeTextfile } from './prometheus-textfile.js';
import { faultsOfUrl, secretUrl } from './state-options.js';

/** The option for Prometheus. */
export const prometheusOptions = defineOptions({
  prometheus: {
    type: 'object',
    properties: {
      textfile: {
        type: 'string',
        pattern: '^~?/(.*/)?[^/]+\\.prom$',
        'x-wants': 'the absolute path of a file whose name ends in .prom',
        description:
          "A file in the folder of the Node exporter's textfile collector. Several configuration files can use the same one.",
        examples: ['/var/lib/prometheus/node-exporter/borgflow.prom'],
      },
      pushgateway: {
        type: 'object',
        properties: {
          url: secretUrl('The URL of the Pushgateway, without /metrics.', 'http://localhost:9091'),
          job: stringOption('The value of the label job.', 'backup', { default: 'borgflow' }),
          labels: {
            type: 'object',
            additionalProperties: { type: 'string', description: 'The value of the label.', examples: ['web'] },
            description:
              'More labels of the group. Default: only hostname and configuration (the path of the file), which can be set, too.',
            examples: [{ hostname: 'ci' }],
          },
          username: stringOption('The user to log in as.', 'backup'),
          password: secretOption('The password of that user.', '{credential file /run/secrets/pushgateway}'),
          verify_tls: booleanOption("Verify the Pushgateway's certificate.", true),
        },
        required: ['url'],
        additionalProperties: false,
        description: 'The Pushgateway to push metrics to, for machines that Prometheus can not reach.',
        examples: [{ url: 'http://localhost:9091' }],
      },
    },
    additionalProperties: false,
    description: 'Provide metrics about runs to Prometheus. Needs textfile or pushgateway.',
    examples: [{ textfile: '/var/lib/prometheus/node-exporter/borgflow.prom' }],
  },
});

type PrometheusOptions = ValueOf<(typeof prometheusOptions)['prometheus']>;
type Pushgateway = NonNullable<PrometheusOptions['pushgateway']>;

/** Prometheus, through the Node exporter or the Pushgateway. */
export const prometheus = defineMonitor<PrometheusOptions>({
  name: 'prometheus',
  title: 'Prometheus',
  schema: prometheusOptions,
  states: () => ['finish', 'fail'],
  check: faultsOf,
  needs: ({ textfile = '', pushgateway }) =>
    pushgateway?.url === undefined ? { folder: dirname(expandHome(textfile)) } : { url: pushgateway.url },
  destination: ({ textfile, pushgateway }) => (pushgateway === undefined ? textfile : hostOf(pushgateway.url)),
  send: async ({ textfile, pushgateway }, report, { request, signal }) => {
    const labels = { configuration: report.configuration.path, hostname: report.hostname };
    if (textfile !== undefined) {
      await writeTextfile(expandHome(textfile), { metrics: metricsOf(report, labels), labels }, signal);
    }
    if (pushgateway === undefined) return;
    const { username, password, verify_tls: verifyTls } = pushgateway;
    const login = Buffer.from(`${username}:${password}`).toString('base64');
    await request({
      // POST replaces the metrics that are pushed, and keeps those that are not known here, such as the last success if
      // this machine has forgotten earlier runs. PUT would remove them.
      method: 'POST',
      url: groupUrl(pushgateway, report),
      headers: {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        ...(username === undefined ? {} : { Authorization: `Basic ${login}` }),
      },
      body: exposition(metricsOf(report, {})),
      verifyTls,
    });
  },
});

/** Returns the URL of a group of metrics, as https://github.com/prometheus/pushgateway#url describes it. */
function groupUrl({ url, job = 'borgflow', labels = {} }: Pushgateway, report: MonitorReport): string {
  const { hostname, configuration } = report;
  const group = Object.entries({ job, hostname, configuration: configuration.path, ...labels });
  const parts = group.map(([name, value]) => `/${segment(name, value)}`);
  return `${url.replace(/(\/metrics)?\/*$/, '')}/metrics${parts.join('')}`;
}

/** A value with a slash, or an empty one, can't be a segment of a path, so it is encoded. */
function segment(name: string, value: string): string {
  if (value === '') return `${name}@base64/=`;
  if (!value.includes('/') && !/^\.+$/.test(value)) return `${name}/${encodeURIComponent(value)}`;
  return `${name}@base64/${Buffer.from(value).toString('base64url')}`;
}

function faultsOf({ textfile, pushgateway }: Readonly<Record<string, unknown>>): readonly MonitorFault[] {
  if (textfile === undefined && pushgateway === undefined) {
    return [{ message: 'prometheus needs textfile or pushgateway. Add one.' }];
  }
  if (typeof pushgateway !== 'object' || pushgateway === null) return [];
  const { url, username, password, labels, job } = pushgateway as Readonly<Record<string, unknown>>;
  const names = Object.keys(typeof labels === 'object' && labels !== null ? labels : {});
  const wrong = names.filter((name) => !/^(?!__)[a-zA-Z_]\w*$/.test(name) || taken.includes(name));
  return [
    ...faultsOfUrl(url, ['prometheus', 'pushgateway', 'url']),
    ...(job === ''
      ? [{ option: ['pushgateway', 'job'], message: 'prometheus.pushgateway.job is empty. Set it, or remove it.' }]
      : []),
    ...((username === undefined) === (password === undefined)
      ? []
      : [
          {
            option: 'pushgateway',
            message: 'prometheus.pushgateway needs both username and password, or none of them.',
          },
        ]),
    ...wrong.map((name) => ({
      option: ['pushgateway', 'labels', name],
      message: `prometheus.pushgateway.labels.${name} can't be a label: ${taken.includes(name) ? 'the metrics have one with this name' : 'a name consists of letters, digits, and underscores'}.`,
    })),
  ];
}

/** Labels that metrics have themselves, or that have an option. */
const taken: readonly string[] = ['job', 'repository', 'outcome'];
