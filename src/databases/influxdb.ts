import {
  booleanOption,
  choiceOption,
  defineOptions,
  integerOption,
  secretOption,
  stringOption,
} from '../schema/option-schema.js';

/** The option for InfluxDB buckets. */
export const influxdbOptions = defineOptions({
  influxdb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: stringOption(
          'The name of the bucket, or `all` for every bucket on the server. With bucket_id, it only names the dump.',
          'metrics',
        ),
        bucket_id: stringOption('The ID of the bucket; takes precedence over name.', '3c9bb0c293be4658'),
        label: stringOption('The name of the dump in the archive.', 'metrics'),
        influx_command: stringOption(
          'The command to run instead of influx (InfluxDB 2, not 3).',
          '/opt/influx/influx',
          {
            default: 'influx',
          },
        ),
        password: secretOption(
          'The API token. Not needed if active_configuration contains one.',
          '{credential file /run/secrets/influxdb}',
        ),
        tls: booleanOption('Connect over HTTPS instead of HTTP.', true),
        verify_tls: booleanOption("Verify the server's certificate.", true),
        hostname: stringOption('The host name of the server.', 'metrics.example.org', { default: 'localhost' }),
        port: integerOption('The port of the server.', 8087, { minimum: 1, maximum: 65_535, default: 8086 }),
        organization_id: stringOption(
          'The ID of the organization; takes precedence over organization_name.',
          'ccf6258c1e195e27',
        ),
        organization_name: stringOption('The name of the organization.', 'example'),
        configurations_path: stringOption("The path of influx's own configuration file.", '/root/.influxdbv2/configs'),
        active_configuration: stringOption('The name of the configuration in that file to use.', 'backup'),
        restore_bucket: stringOption('The bucket to restore to, if different.', 'metrics-restored'),
        restore_organization: stringOption('The organization to restore to, if different.', 'example-restored'),
        full_replace: booleanOption('When restoring, replace all data on the server.', false),
        compression: choiceOption(['gzip', 'none'], 'The compression of the dump. Borg deduplicates best without it.', {
          default: 'gzip',
        }),
      },
      required: ['name'],
      additionalProperties: false,
    },
    description:
      'InfluxDB buckets to dump into the archive (not supported yet, so a file with this option is refused).',
    examples: [[{ name: 'metrics', hostname: 'metrics.example.org' }]],
    'x-since': '2.1.8',
  },
});
