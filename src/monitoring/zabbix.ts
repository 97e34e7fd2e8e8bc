import { defineOptions, integerOption, secretOption, stringOption, type ValueOf } from '../schema/option-schema.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { defineMonitor, type MonitorTools } from './define-monitor.js';
import { HttpError, hostOf } from './http.js';
import { atEachMoment, states } from './state-options.js';
import { sendToTrapper, zabbixAddressIn } from './zabbix-sender.js';

const exampleValues = { start: 'STARTED', finish: 'FINISHED', fail: 'FAILED' } as const;

/** The option for Zabbix. */
export const zabbixOptions = defineOptions({
  zabbix: {
    type: 'object',
    properties: {
      itemid: integerOption(
        'The ID of the item to send values to, if server is the URL of the API. Alternatively, set host and key.',
        55_105,
      ),
      host: stringOption('The host that the item belongs to.', 'server'),
      key: stringOption('The key of the item.', 'backup.status'),
      server: stringOption(
        'The URL of the API (Zabbix 7.0 or later), or the address of a Zabbix server or proxy that accepts values of Zabbix trapper items: HOST or HOST:PORT. The default port is 10051. A server or proxy needs host and key, but no user and no API key.',
        'https://zabbix.example.org/api_jsonrpc.php',
      ),
      username: stringOption('The user to log in as, if api_key is not set.', 'backup'),
      password: secretOption('The password of that user.', '{credential file /run/secrets/zabbix}'),
      api_key: secretOption('The API key, instead of a user and password.', '{credential file /run/secrets/zabbix}'),
      ...atEachMoment((moment) => ({
        value: {
          type: ['integer', 'string'],
          description: 'The value to send to the item. Default: the state (start, finish, or fail).',
          examples: [exampleValues[moment], 1],
        },
      })),
      states: { ...states, default: ['fail'] },
    },
    required: ['server'],
    additionalProperties: false,
    description: 'Send values to a Zabbix item when a run starts, finishes, or fails.',
    examples: [{ server: 'https://zabbix.example.org/api_jsonrpc.php', itemid: 55105 }],
    'x-since': '1.9.0',
  },
});

type ZabbixOptions = ValueOf<(typeof zabbixOptions)['zabbix']>;

/**
 * Zabbix: its API, as https://www.zabbix.com/documentation/current/en/manual/api/reference/history/push describes it, or
 * the protocol of its senders.
 */
export const zabbix = defineMonitor<ZabbixOptions>({
  name: 'zabbix',
  title: 'Zabbix',
  schema: zabbixOptions,
  check: ({ server, itemid, host, key, ...login }) => {
    if (server === undefined || isUrl(server)) return [];
    if (zabbixAddressIn(server) === undefined) {
      const message = `zabbix.server must be the URL of the API or HOST:PORT of a Zabbix server, got "${server}".`;
      return [{ option: 'server', message }];
    }
    const missing = host === undefined || key === undefined;
    const needs = 'zabbix needs a host and a key if server is not the URL of the API.';
    const idle = (['username', 'password', 'api_key'] as const).filter((name) => login[name] !== undefined);
    return [
      ...(missing ? [{ option: itemid === undefined ? undefined : 'itemid', message: needs }] : []),
      ...idle.map((option) => ({
        option,
        message: `zabbix.${option} is only for the API. Remove it, or set server to the URL of the API.`,
      })),
    ];
  },
  states: ({ states: chosen }) => chosen ?? ['fail'],
  needs: ({ server = '' }) => (isUrl(server) ? undefined : zabbixAddressIn(server)) ?? { url: server },
  destination: ({ server = '' }) => (zabbixAddressIn(server) === undefined ? hostOf(server) : server),
  send: async (options, report, tools) => {
    const { host = '', key = '', server = '' } = options;
    const own = report.state === 'log' ? undefined : options[report.state];
    const value = own?.value ?? report.state;
    const address = isUrl(server) ? undefined : zabbixAddressIn(server);
    if (address === undefined) await pushToApi(options, value, tools.request);
    else await sendToTrapper(address, { host, key, value: `${value}` }, tools);
  },
});

/** Sends a value through the API, in a session of its own if there is no API key. */
async function pushToApi(
  options: ZabbixOptions,
  value: number | string,
  request: MonitorTools['request'],
): Promise<void> {
  const { itemid, host, key, server: url = '', username, password, api_key: apiKey } = options;
  const target = itemid === undefined ? { host, key } : { itemid };
  if (itemid === undefined && (host === undefined || key === undefined)) {
    throw new HttpError('it needs an itemid, or a host and a key', false);
  }
  if (apiKey === undefined && (username === undefined || password === undefined)) {
    throw new HttpError('it needs an api_key, or a username and a password', false);
  }
  const call = async (method: string, params: unknown, token?: string): Promise<unknown> => {
    const headers = {
      'Content-Type': 'application/json-rpc',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    const body = JSON.stringify({ jsonrpc: '2.0', method, params, id: 1 });
    return resultIn((await request({ method: 'POST', url, headers, body })).body);
  };
  const token = apiKey ?? `${await call('user.login', { username, password })}`;
  try {
    await call('history.push', { ...target, value }, token);
  } finally {
    // A session that can't be closed ends by itself.
    if (apiKey === undefined) await call('user.logout', [], token).catch(() => undefined);
  }
}

function isUrl(server: string): boolean {
  return /^https?:\/\//i.test(server);
}

/** Returns the result in an answer; throws an error with the words of the service if it has none. */
function resultIn(body: string): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new HttpError('its answer is not JSON; check the URL of the API', false);
  }
  const { error, result } = fieldsOf(answer);
  const { message, data } = fieldsOf(error);
  if (error !== undefined) throw new HttpError(wordsOf([message, data]), false);
  const { data: items } = fieldsOf(result);
  const [item]: readonly unknown[] = Array.isArray(items) ? items : [];
  const refused = fieldsOf(item)['error'];
  if (refused !== undefined) throw new HttpError(wordsOf([refused]), false);
  return result;
}

function wordsOf(words: readonly unknown[]): string {
  const texts = words.filter((word) => typeof word === 'string');
  return `it answered: ${shorten(oneLine(texts.join(' ')).trim(), 200)}`.replace(/\.$/, '');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
