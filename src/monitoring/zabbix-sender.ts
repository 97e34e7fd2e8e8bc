import { connect } from 'node:net';
import { oneLine, shorten } from '../text/cleaning.js';
import { connectionFailure } from './connection-failure.js';
import type { MonitorTools } from './define-monitor.js';
import { HttpError } from './http.js';

/** Where a Zabbix server or proxy listens for values. */
interface ZabbixAddress {
  readonly host: string;
  readonly port: number;
}

/** A value for an item of the type “Zabbix trapper”. */
interface ZabbixValue {
  readonly host: string;
  readonly key: string;
  readonly value: string;
}

/** The port of a server or proxy unless the configuration names another one. */
const usualPort = 10_051;

/** The start of each message: the name of the protocol, and the flag of its first version. */
const protocol = Buffer.from('ZBXD\x01', 'latin1');

/** The header: the start, the length of the data, and the length before compression, which is not used (4 bytes each). */
const headerLength = protocol.length + 8;

/** The maximum number of bytes of an answer, which is one short line. */
const longestAnswer = 65_536;

const foreignAnswer =
  'its answer is not in the protocol of Zabbix; check server, which must be a Zabbix server or proxy';

/** Returns the address in `zabbix.example.org`, `10.0.0.1:10051`, or `[2001:db8::1]:10051`; undefined if it is none. */
export function zabbixAddressIn(text: string): ZabbixAddress | undefined {
  const [, ipv6, name = ipv6, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const port = digits === undefined ? usualPort : Number(digits);
  return name === undefined || port < 1 || port > 65_535 ? undefined : { host: name, port };
}

/**
 * Sends one value, as https://www.zabbix.com/documentation/current/en/manual/appendix/protocols/zabbix_sender describes it.
 * Throws HttpError if it did not arrive or was rejected; its message completes a sentence.
 */
export async function sendToTrapper(
  address: ZabbixAddress,
  value: ZabbixValue,
  tools: Pick<MonitorTools, 'signal' | 'delivering'>,
): Promise<void> {
  const answer = await exchange(address, messageWith({ request: 'sender data', data: [value] }), tools);
  const { response, info } = fieldsIn(answer);
  const words = typeof info === 'string' ? shorten(oneLine(info), 200) : '';
  if (response !== 'success') throw new HttpError(words === '' ? foreignAnswer : `it answered: ${words}`, false);
  const failed = Number(/\bfailed: (\d+)/.exec(words)?.[1] ?? Number.NaN);
  if (Number.isNaN(failed)) throw new HttpError(foreignAnswer, false);
  if (failed > 0) {
    const { host, key } = value;
    throw new HttpError(
      `it rejected the value. Host ${host} needs an enabled item of the type Zabbix trapper with the key ${key}, and its allowed hosts must include this machine`,
      false,
    );
  }
}

function messageWith(document: object): Buffer {
  const data = Buffer.from(JSON.stringify(document));
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(data.length);
  return Buffer.concat([protocol, lengths, data]);
}

/** Sends a message, and returns the data of the answer. */
async function exchange(
  { host, port }: ZabbixAddress,
  message: Buffer,
  { signal, delivering }: Pick<MonitorTools, 'signal' | 'delivering'>,
): Promise<string> {
  const name = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return await new Promise<string>((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = connect({ host, port, signal });
    const end = (error: HttpError | undefined, data = ''): void => {
      socket.destroy();
      if (error === undefined) resolve(data);
      else reject(error);
    };
    socket.on('connect', () => {
      delivering?.();
      socket.write(message);
    });
    socket.on('error', (error) => end(new HttpError(connectionFailure(error, name, signal), true)));
    socket.on('end', () => {
      const closed = 'closed the connection without an answer, so its allowed hosts may not include this machine';
      end(received.length === 0 ? new HttpError(`${name} ${closed}`, true) : new HttpError(foreignAnswer, false));
    });
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const start = received.subarray(0, protocol.length);
      if (!start.equals(protocol.subarray(0, start.length))) return end(new HttpError(foreignAnswer, false));
      if (received.length < headerLength) return;
      const length = received.readUInt32LE(protocol.length);
      if (length > longestAnswer) return end(new HttpError(foreignAnswer, false));
      if (received.length < headerLength + length) return;
      end(undefined, received.subarray(headerLength, headerLength + length).toString('utf8'));
    });
  });
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? { ...document } : {};
  } catch {
    return {};
  }
}
