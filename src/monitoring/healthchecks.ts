import {
  booleanOption,
  defineOptions,
  integerOption,
  secretOption,
  since,
  type ValueOf,
} from '../schema/option-schema.js';
import {
  defineMonitor,
  type MonitorFault,
  type MonitorReport,
  type MonitorState,
  type MonitorTools,
} from './define-monitor.js';
import { hostOf } from './http.js';
import { statesAndLog } from './state-options.js';

/** The option for Healthchecks. */
export const healthchecksOptions = defineOptions({
  healthchecks: {
    type: 'object',
    properties: {
      ping_url: secretOption(
        'The ping URL of the check, or only its UUID.',
        'https://hc-ping.com/your-uuid',
        since('1.6.1'),
      ),
      verify_tls: booleanOption("Verify the service's certificate.", true, since('1.7.0')),
      send_logs: booleanOption('Include the log in the finish, fail, and log pings.', false, since('1.6.1')),
      ping_body_limit: integerOption('The maximum size of the log to send; 0 for no limit.', 200_000, {
        minimum: 0,
        default: 100_000,
        'x-unit': 'bytes',
        'x-since': '1.6.1',
      }),
      states: { ...statesAndLog, 'x-since': '1.6.1' },
      create_slug: booleanOption(
        'Create the check if it does not exist. Only for URLs with a slug.',
        false,
        since('1.8.11'),
      ),
    },
    required: ['ping_url'],
    additionalProperties: false,
    description: 'Report each run to healthchecks.io or a self-hosted Healthchecks.',
    examples: [{ ping_url: 'https://hc-ping.com/your-uuid' }],
    'x-since': '1.3.25',
  },
});

/** The options that Healthchecks shares with services that have the same interface. */
interface PingOptions {
  readonly ping_url?: string | undefined;
  readonly verify_tls?: boolean | undefined;
  readonly send_logs?: boolean | undefined;
  readonly ping_body_limit?: number | undefined;
  readonly states?: readonly MonitorState[] | undefined;
  readonly create_slug?: boolean | undefined;
}

/** What distinguishes such a service. */
interface PingService {
  /** Where UUIDs are looked up, without a slash at the end. */
  readonly origin: string;
  /** The default of `ping_body_limit`. */
  readonly bodyLimit: number;
}

/** The states that are reported by default. */
const everyState: readonly MonitorState[] = ['start', 'log', 'finish', 'fail'];

/** Returns the states to report. */
export function pingStates({ states }: PingOptions): readonly MonitorState[] {
  return states ?? everyState;
}

/** Returns the whole ping URL: a UUID is looked up at the origin of the service. */
export function pingUrl({ ping_url: named = '' }: PingOptions, origin: string): string {
  // A credential that hasn't been read yet begins with a brace.
  return /^(?:https?:|\{)/.test(named) ? named : `${origin}/${named}`;
}

/** Returns the error in a ping URL that is neither a URL of the web nor a UUID. */
export function pingFaults(name: string, { ping_url: url = '' }: PingOptions): readonly MonitorFault[] {
  if (/^(?:https?:\/\/[^\s/?#]|\{)/.test(url) || !/[:\s]/.test(url)) return [];
  const message = `${name}.ping_url must be a URL that begins with https:// or http://, or only a UUID.`;
  return [{ option: 'ping_url', message }];
}

/** Pings a service with the interface of Healthchecks, as https://healthchecks.io/docs/http_api/ describes it. */
export async function ping(
  options: PingOptions,
  report: MonitorReport,
  { tools, origin, bodyLimit }: PingService & { readonly tools: MonitorTools },
): Promise<void> {
  const { create_slug: create = false } = options;
  const whole = pingUrl(options, origin);
  const isUuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/?$/i.test(whole);
  const ending = report.state === 'finish' ? '' : `/${report.state}`;
  const url = `${whole.replace(/\/+$/, '')}${ending}${create && !isUuid ? '?create=1' : ''}`;
  const hasLog = report.state !== 'start' && options.send_logs === true;
  const body = hasLog ? report.log(options.ping_body_limit ?? bodyLimit) : '';
  await tools.request({ method: 'POST', url, body, verifyTls: options.verify_tls });
}

const hosted = 'https://hc-ping.com';

/** Healthchecks, the hosted service or a server of one's own. */
export const healthchecks = defineMonitor<ValueOf<(typeof healthchecksOptions)['healthchecks']>>({
  name: 'healthchecks',
  title: 'Healthchecks',
  schema: healthchecksOptions,
  check: (options) => pingFaults('healthchecks', options),
  states: pingStates,
  needs: (options) => ({ url: pingUrl(options, hosted), verifyTls: options.verify_tls }),
  destination: (options) => hostOf(pingUrl(options, hosted)),
  send: async (options, report, tools) => await ping(options, report, { tools, origin: hosted, bodyLimit: 100_000 }),
});
