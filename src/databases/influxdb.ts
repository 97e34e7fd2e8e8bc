import { choice, defineOptions, flag, secret, text, whole } from '../configuration/schema.js';

/** The option for InfluxDB buckets. */
export const influxdbOptions = defineOptions({
  influxdb_databases: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: text(
          'The name of the bucket, or `all` for every bucket on the server. With bucket_id, it only names the dump.',
          'metrics',
        ),
        bucket_id: text('The ID of the bucket; takes precedence over name.', '3c9bb0c293be4658'),
        label: text('The name of the dump in the archive.', 'metrics'),
        influx_command: text('The command to run instead of influx (InfluxDB 2, not 3).', '/opt/influx/influx', {
          default: 'influx',
        }),
        password: secret(
          'The API token. Not needed if active_configuration contains one.',
          '{credential file /run/secrets/influxdb}',
        ),
        tls: flag('Connect over HTTPS instead of HTTP.', true),
        verify_tls: flag("Verify the server's certificate.", true),
        hostname: text('The host name of the server.', 'metrics.example.org', { default: 'localhost' }),
        port: whole('The port of the server.', 8087, { minimum: 1, maximum: 65_535, default: 8086 }),
        organization_id: text(
          'The ID of the organization; takes precedence over organization_name.',
          'ccf6258c1e195e27',
        ),
        organization_name: text('The name of the organization.', 'example'),
        configurations_path: text("The path of influx's own configuration file.", '/root/.influxdbv2/configs'),
        active_configuration: text('The name of the configuration in that file to use.', 'backup'),
        restore_bucket: text('The bucket to restore to, if different.', 'metrics-restored'),
        restore_organization: text('The organization to restore to, if different.', 'example-restored'),
        full_replace: flag('When restoring, replace all data on the server.', false),
        compression: choice(['gzip', 'none'], 'The compression of the dump. Borg deduplicates best without it.', {
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
