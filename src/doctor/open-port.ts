import { connect } from 'node:net';
import { connectionFailure } from '../monitoring/connection-failure.js';
import { timeLimit } from '../process/time-limit.js';

/** How long a server may take to accept a connection, in milliseconds. */
const limit = 10_000;

/** Returns why a server does not accept connections, to complete a sentence; undefined if it does. Nothing is sent. */
export async function portFault(
  { host, port }: { readonly host: string; readonly port: number },
  cancel: AbortSignal,
): Promise<string | undefined> {
  const { signal, end } = timeLimit(limit, [cancel]);
  const fault = new Promise<string | undefined>((resolve) => {
    const socket = connect({ host, port, signal });
    socket.on('connect', () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('error', (error) => resolve(connectionFailure(error, `${host}:${port}`, signal)));
  });
  return await fault.finally(end);
}
