import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpRequest, sendRequest } from '../../src/monitoring/http.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';
import { freePort, openServerFolder, type ServerFolder } from '../support/server-process.js';
import { makeCertificate } from '../support/tls-certificate.js';

type Settings = Parameters<typeof startRecordingServer>[0];

let folder: ServerFolder;
let server: RecordingServer | undefined;
let trusted: ReturnType<typeof makeCertificate>;

beforeAll(() => {
  folder = openServerFolder('http', 'nobody');
  trusted = makeCertificate(folder, 'server');
});
afterAll(async () => await folder.remove());
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start(settings?: Settings): Promise<RecordingServer> {
  server = await startRecordingServer(settings);
  return server;
}

async function send(request: Partial<HttpRequest>, signal = new AbortController().signal) {
  return await sendRequest({ method: 'POST', url: '', ...request }, { signal, environment: {} });
}

/** Returns the error with which a request fails. */
async function faultOf(request: Partial<HttpRequest>, signal?: AbortSignal): Promise<unknown> {
  return await send(request, signal).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a request', () => {
  test('sends the method, path, headers, and body, and returns the answer', async () => {
    const { url, requests } = await start({ answer: (_, response) => response.writeHead(201).end('made') });
    const answer = await send({ method: 'PUT', url: `${url}/a?b=c`, body: 'ä☃', headers: { 'X-Own': '1' } });
    expect(answer).toEqual({ status: 201, body: 'made' });
    expect(requests).toMatchObject([
      { method: 'PUT', path: '/a?b=c', body: 'ä☃', headers: { 'x-own': '1', 'content-length': '5' } },
    ]);
    expect(requests[0]?.headers['user-agent']).toMatch(/^borgflow\/\d/);
  });

  test('follows redirects, with the body if the service asks for it', async () => {
    const { url, calls, requests } = await start({
      answer: ({ path }, response) =>
        path === '/old' ? response.writeHead(307, { Location: '/new' }).end() : response.end('OK'),
    });
    await send({ url: `${url}/old`, body: 'log' });
    expect(calls()).toEqual(['POST /old', 'POST /new']);
    expect(requests[1]?.body).toBe('log');
  });

  test('reads only the beginning of an endless answer', async () => {
    const { url } = await start({
      answer: (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(100_000)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    expect((await send({ url })).body).toHaveLength(1_000_000);
  });
});

describe('a request that fails says why, without the URL', () => {
  test.each<[string, number, Record<string, string>, string, object]>([
    ['a rejected token', 404, {}, 'it answered 404 Not Found: no such check', { isTemporary: false }],
    ['an error of the server', 500, {}, 'it answered 500 Internal Server Error: no such check', { isTemporary: true }],
    [
      'too many requests',
      429,
      { 'Retry-After': '7' },
      'it answered 429 Too Many Requests: no such check',
      { retryAfter: 7 },
    ],
  ])('%s', async (_, status, headers, message, more) => {
    const { url } = await start({
      answer: (__, response) => response.writeHead(status, headers).end('no such check\n'),
    });
    expect(await faultOf({ url: `${url}/secret-key` })).toMatchObject({ message, ...more });
  });

  test('an answer that repeats the secret in the URL', async () => {
    const { url } = await start({ answer: ({ path }, response) => response.writeHead(400).end(`bad ${path}`) });
    expect(await faultOf({ url: `${url}/ping/key%2D4711?token=hunter22` })).toMatchObject({
      message: 'it answered 400 Bad Request: bad /ping/***?token=***',
    });
  });

  test('a page for people is not quoted', async () => {
    const { url } = await start({ answer: (_, response) => response.writeHead(502).end('<html>sorry</html>') });
    expect(await faultOf({ url })).toMatchObject({ message: 'it answered 502 Bad Gateway' });
  });

  test('endless redirects', async () => {
    const { url, port, calls } = await start({
      answer: (_, response) => response.writeHead(302, { Location: '/again' }).end(),
    });
    expect(await faultOf({ url })).toMatchObject({ message: `127.0.0.1:${port}: it redirects too often` });
    expect(calls().length).toBeLessThan(10);
  });

  test('a connection that is closed', async () => {
    const { url, port } = await start({ answer: (_, response) => response.destroy() });
    expect(await faultOf({ url })).toMatchObject({
      message: `127.0.0.1:${port}: the connection was closed`,
      isTemporary: true,
    });
  });

  test('a server that hangs, when the time is over', async () => {
    const over = new AbortController();
    const { url, port } = await start({ answer: () => over.abort() });
    expect(await faultOf({ url }, over.signal)).toMatchObject({ message: `127.0.0.1:${port} did not answer in time` });
  });

  test('a server that stops in the middle of its answer, when the time is over', async () => {
    const over = new AbortController();
    const { url, port } = await start({
      answer: (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('half', () => over.abort());
      },
    });
    expect(await faultOf({ url }, over.signal)).toMatchObject({ message: `127.0.0.1:${port} did not answer in time` });
  });

  test('a port on which nothing listens', async () => {
    const port = await freePort();
    expect(await faultOf({ url: `http://127.0.0.1:${port}/secret-key` })).toMatchObject({
      message: `127.0.0.1:${port}: the connection was refused`,
    });
  });

  test('an unknown host', async () => {
    const { message } = Object(await faultOf({ url: 'http://no-such-host.invalid/secret-key' }));
    expect(message).toMatch(/^no-such-host\.invalid: the host name (?:is unknown|could not be looked up)$/);
  });

  test.each([
    ['not a URL', 'its URL is not valid'],
    ['ftp://example.org/secret', 'its URL begins with ftp:, not with http: or https:'],
  ])('%s', async (url, message) => {
    expect(await faultOf({ url })).toMatchObject({ message, isTemporary: false });
  });
});

describe('TLS', () => {
  test('a certificate that can’t be verified is refused, and nothing is sent', async () => {
    const { url, port, requests } = await start({ tls: trusted });
    expect(await faultOf({ url })).toMatchObject({ message: `127.0.0.1:${port}: its certificate is self-signed` });
    expect(requests).toEqual([]);
  });

  test('unless the configuration allows it', async () => {
    const { url, calls } = await start({ tls: trusted });
    await send({ url: `${url}/key`, verifyTls: false });
    expect(calls()).toEqual(['POST /key']);
  });
});
