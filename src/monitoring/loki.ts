import { defineOptions, flag, secret, since, text } from '../configuration/schema.js';

/** The option under which Grafana Loki is named. */
export const lokiOptions = defineOptions({
  loki: {
    type: 'object',
    properties: {
      url: secret('The address that takes logs.', 'http://localhost:3100/loki/api/v1/push'),
      tls: {
        type: 'object',
        properties: {
          cert_path: text('The certificate by which the server knows this machine, as PEM.', '/etc/borgmatic/loki.crt'),
          key_path: text('The private key of that certificate, as PEM.', '/etc/borgmatic/loki.key'),
        },
        additionalProperties: false,
        description: 'How this machine proves to the server who it is.',
        'x-since': '2.1.5',
      },
      labels: {
        type: 'object',
        additionalProperties: {
          type: 'string',
          description: 'The value of one label.',
          examples: ['borgflow'],
        },
        description:
          'Labels of the stream, at least one; __hostname, __config and __config_path stand for the machine, the file’s name and its path.',
        examples: [{ app: 'borgflow', hostname: '__hostname' }],
      },
      send_logs: flag('Send the log too, beside the states of a run.', false, since('2.1.0')),
    },
    required: ['url', 'labels'],
    additionalProperties: false,
    description: 'Grafana Loki takes the states and logs of runs.',
    examples: [{ url: 'http://localhost:3100/loki/api/v1/push', labels: { app: 'borgflow' } }],
    'x-since': '1.8.3',
  },
});
