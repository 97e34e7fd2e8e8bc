import {
  booleanOption,
  choiceOption,
  defineOptions,
  integerOption,
  secretOption,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import { quotedString } from './connection.js';
import {
  type ClientCommand,
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
  type RestoreTarget,
} from './define-database.js';
import { label } from './server-options.js';

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
        label,
        influx_command: stringOption(
          'The command to run instead of influx (InfluxDB 2, not 3). If it contains INFLUX_TOKEN, that variable is set to the token (`docker exec -e INFLUX_TOKEN metrics influx`).',
          '/opt/influx/influx',
          {
            default: 'influx',
          },
        ),
        password: secretOption(
          'The API token. Not needed if active_configuration contains one. It is passed in a file that only this user can read, or in the variable INFLUX_TOKEN if another option names a configuration.',
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
    description: 'InfluxDB buckets to dump into the archive. Each dump needs disk space while the archive is made.',
    examples: [[{ name: 'metrics', hostname: 'metrics.example.org' }]],
    'x-since': '2.1.8',
  },
});

type InfluxdbEntry = ValueOf<(typeof influxdbOptions)['influxdb_databases']['items']>;

/** InfluxDB 2: a dump is the folder that `influx backup` writes. */
export const influxdb = defineDatabase<InfluxdbEntry>({
  name: 'influxdb',
  title: 'InfluxDB',
  schema: influxdbOptions,
  groupNames: 'all',
  defaultPort: 8086,
  plan,
  restore,
});

async function plan(entry: InfluxdbEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  const { url, client, flags, environment } = access(entry, context);
  const words = [...client, 'backup', ...flags, ...flag('compression', entry.compression)];
  return [
    {
      name: entry.name,
      kind: 'folder',
      command: (path) => ({ words: [...words, path], environment }),
      advice: (output) => advice(output, url),
    },
  ];
}

interface Access extends Pick<ClientCommand, 'environment'> {
  readonly client: readonly string[];
  readonly url: string;
  /** The flags that `backup` and `restore` share. */
  readonly flags: readonly string[];
}

/** Returns how to reach the server, and what `influx` should work on there. */
function access(entry: InfluxdbEntry, context: DatabaseContext, target?: RestoreTarget): Access {
  const client = splitWords(entry.influx_command ?? 'influx');
  if (entry.influx_command === undefined && !context.hasProgram('influx')) {
    throw new UserError(
      'influx is not installed, so InfluxDB buckets can be neither dumped nor restored. Install the package influxdb2-cli, or set influx_command.',
    );
  }
  const hostname = target?.hostname ?? entry.hostname ?? 'localhost';
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  const url = `${entry.tls === false ? 'http' : 'https'}://${host}:${target?.port ?? entry.port ?? 8086}`;
  const token = target?.password ?? entry.password;
  const path = entry.configurations_path;
  const shared = [
    `--host=${url}`,
    ...(entry.verify_tls === false ? ['--skip-verify'] : []),
    ...flag('configs-path', path === undefined ? undefined : expandHome(path)),
    ...flag('active-config', entry.active_configuration),
    ...(entry.organization_id === undefined
      ? flag('org', entry.organization_name)
      : flag('org-id', entry.organization_id)),
    ...bucketFlags(entry),
  ];
  if (token === undefined) return { client, url, flags: shared };
  const namesVariable = client.some((word) => word.includes('INFLUX_TOKEN'));
  if (namesVariable || path !== undefined || entry.active_configuration !== undefined) {
    return { client, url, flags: shared, environment: { INFLUX_TOKEN: token } };
  }
  const file = context.secretFile(
    `[borgflow]\nurl = ${quotedString(url)}\ntoken = ${quotedString(token)}\norg = ""\nactive = true\n`,
  );
  return { client, url, flags: [...shared, `--configs-path=${file}`] };
}

/** Returns a flag with its value in one word, so that the value can begin with a dash. */
function flag(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`--${name}=${value}`];
}

function bucketFlags({ name, bucket_id }: InfluxdbEntry): readonly string[] {
  if (bucket_id !== undefined) return flag('bucket-id', bucket_id);
  return name === 'all' ? [] : flag('bucket', name);
}

/** Returns what to do about a failure that `influx` describes. */
function advice(output: readonly string[], url: string): string | undefined {
  const said = (pattern: RegExp) => output.some((line) => pattern.test(line));
  if (said(/unauthorized|\b401\b|forbidden|\b403\b/i))
    return `Check the token for ${url}: only an operator token may back up everything.`;
  if (said(/already exists/i)) {
    return 'influx never restores into a bucket that exists: delete that bucket, set restore_bucket, or, to replace all data on the server, full_replace.';
  }
  if (said(/server gave HTTP response to HTTPS client/i)) return `${url} does not use TLS: set tls to false.`;
  if (said(/certificate|x509/i)) return `Check the certificate of ${url}, or set verify_tls to false.`;
  if (said(/connection refused|no such host|timeout/i))
    return `Check that InfluxDB is running, and reachable at ${url}.`;
  if (said(/unknown command/i)) return 'Install the influx of InfluxDB 2, or set influx_command.';
  return undefined;
}

async function restore(entry: InfluxdbEntry, request: RestoreRequest, context: DatabaseContext): Promise<RestoreJob> {
  const { url, client, flags, environment } = access({ ...entry, name: request.name }, context, request.target);
  const words = [
    ...[...client, 'restore', ...flags],
    ...flag('new-bucket', entry.restore_bucket),
    ...flag('new-org', entry.restore_organization),
    ...(entry.full_replace === true ? ['--full'] : []),
  ];
  const what = request.name === 'all' ? 'all buckets' : `bucket ${entry.restore_bucket ?? request.name}`;
  return {
    destination: `${entry.full_replace === true ? 'all data' : what} on ${url}`,
    replacing: entry.full_replace === true ? 'all of which is replaced' : undefined,
    command: (path) => ({ words: [...words, path], environment }),
    advice: (output) => advice(output, url),
  };
}
