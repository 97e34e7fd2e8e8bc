import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type Socket } from 'node:net';

/** A request that a server has received. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path with the query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server that remembers every request. */
export interface RecordingServer {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  /** Returns the method and the path of each request. */
  readonly calls: () => readonly string[];
  /** Forgets the requests so far. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

/** How a server answers: the request, the response, and how many requests it has received so far. */
type Answer = (request: ReceivedRequest, response: ServerResponse, count: number) => void;

/** How to start a server. */
interface ServerSettings {
  readonly answer?: Answer;
  /** The files of a certificate and its key; missing: no TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** The file of the certificate that clients must have; missing: none. */
  readonly clients?: string;
}

/** Starts a server on a free port of 127.0.0.1, which answers 200 OK unless told otherwise. */
export async function startRecordingServer({ answer, tls, clients }: ServerSettings = {}): Promise<RecordingServer> {
  const requests: ReceivedRequest[] = [];
  let count = 0;
  const listener: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('error', () => undefined);
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const received = { method, path: url, headers, body: Buffer.concat(pieces).toString('utf8') };
      requests.push(received);
      count += 1;
      if (answer === undefined) response.end('OK');
      else answer(received, response, count);
    });
  };
  const server = tls
    ? createTlsServer(
        {
          cert: readFileSync(tls.certificate),
          key: readFileSync(tls.key),
          ...(clients !== undefined && { requestCert: true, ca: readFileSync(clients) }),
        },
        listener,
      )
    : createServer(listener);
  const port = await listening(server);
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    calls: () => requests.map(({ method, path }) => `${method} ${path}`),
    forget: () => {
      requests.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A real proxy for CONNECT and for plain requests. */
interface Proxy {
  readonly url: string;
  /** What it was asked for: `CONNECT host:port`, or a method and a whole URL. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a proxy on a free port of 127.0.0.1, which connects to 127.0.0.1 whatever the host name. */
export async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('OK');
  });
  server.on('connect', (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    const target = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    for (const one of [socket, target]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        socket.destroy();
        target.destroy();
      });
    }
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
