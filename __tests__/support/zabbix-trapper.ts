import { createServer, type Socket } from 'node:net';

/**
 * A stand-in for a Zabbix server: it speaks the protocol of the documentation's pages “Header” and “Zabbix sender”, as
 * strictly as they describe it, and knows one item.
 */
interface ZabbixTrapper {
  readonly port: number;
  /** The values that it has accepted. */
  readonly values: readonly unknown[];
  /** What it has received that is not in the protocol. */
  readonly violations: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Returns a message in the protocol. */
export function zabbixMessage(document: unknown): Buffer {
  const data = Buffer.from(JSON.stringify(document));
  const head = Buffer.from('ZBXD\x01\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data]);
}

/** Starts a stand-in on a free port of 127.0.0.1; `answer` replaces its own answers. */
export async function startZabbixTrapper(
  item: { readonly host: string; readonly key: string },
  answer?: (socket: Socket) => void,
): Promise<ZabbixTrapper> {
  const values: unknown[] = [];
  const violations: string[] = [];
  const sockets = new Set<Socket>();
  const receive = (socket: Socket, message: Buffer): void => {
    const { request, data } = JSON.parse(message.subarray(13).toString('utf8'));
    if (request !== 'sender data') violations.push(`request ${request}`);
    const known = data.filter((one: typeof item) => one.host === item.host && one.key === item.key);
    values.push(...known);
    const [processed, failed] = [known.length, data.length - known.length];
    const info = `processed: ${processed}; failed: ${failed}; total: ${data.length}; seconds spent: 0.000062`;
    socket.end(zabbixMessage({ response: 'success', info }));
  };
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      if (received.length < 13) return;
      const length = 13 + received.readUInt32LE(5);
      if (received.length < length) return;
      violations.push(...violationsIn(received, length));
      (answer ?? receive)(socket, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return {
    port: address.port,
    values,
    violations,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function violationsIn(message: Buffer, length: number): readonly string[] {
  return [
    ...(message.toString('latin1', 0, 5) === 'ZBXD\x01' ? [] : ['the header or the flags']),
    ...(message.readUInt32LE(9) === 0 ? [] : ['the reserved bytes']),
    ...(message.length > length ? ['bytes after the data'] : []),
  ];
}
