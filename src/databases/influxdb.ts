import { choice, defineOptions, flag, secret, text, whole } from '../configuration/schema.js';

/** The option under which InfluxDB buckets are named. */
export const influxdbOptions = defineOptions({
  influxdb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text(
          'The bucket; `all` for every one of the server. Beside bucket_id it is only what the dump is called.',
          'metrics',
        ),
        bucket_id: text('The bucket by its id, which wins over its name.', '3c9bb0c293be4658'),
        label: text('A name of your own for the dump in the archive.', 'metrics'),
        influx_command: text('What runs in place of influx: the one of InfluxDB 2, not of 3.', '/opt/influx/influx', {
          default: 'influx',
        }),
        password: secret(
          'The API token. It can be left out where active_configuration holds one.',
          '{credential file /run/secrets/influxdb}',
        ),
        tls: flag('Connect over HTTPS rather than HTTP.', true),
        verify_tls: flag('Check the certificate of the server.', true),
        hostname: text('The machine on which the server runs.', 'metrics.example.org', { default: 'localhost' }),
        port: whole('The port of the server.', 8087, { minimum: 1, maximum: 65_535, default: 8086 }),
        organization_id: text('The organization by its id, which wins over its name.', 'ccf6258c1e195e27'),
        organization_name: text('The organization.', 'example'),
        configurations_path: text('Where influx keeps its own configurations.', '/root/.influxdbv2/configs'),
        active_configuration: text('Which of those configurations to use.', 'backup'),
        restore_bucket: text('The bucket to restore to, if it is another one.', 'metrics-restored'),
        restore_organization: text('The organization to restore to, if it is another one.', 'example-restored'),
        full_replace: flag('Restoring replaces all that the server holds.', false),
        compression: choice(['gzip', 'none'], 'How influx compresses the dump; Borg deduplicates best with none.', {
          default: 'gzip',
        }),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description: 'InfluxDB buckets to dump into the archive.',
    examples: [[{ name: 'metrics', hostname: 'metrics.example.org' }]],
    'x-since': '2.1.8',
  },
});
