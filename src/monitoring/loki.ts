import { booleanOption, defineOptions, secretOption, since, stringOption } from '../schema/option-schema.js';

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
    description: 'Send states and logs of runs to Grafana Loki (not supported yet, so nothing is sent).',
    examples: [{ url: 'http://localhost:3100/loki/api/v1/push', labels: { app: 'borgflow' } }],
    'x-since': '1.8.3',
  },
});
