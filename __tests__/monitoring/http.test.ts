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

  test('sends the user and the password in its URL, unless the service has a header for them', async () => {
    const { port, requests } = await start();
    const url = `http://us%40er:pa%2Fss@127.0.0.1:${port}/key`;
    await send({ url });
    await send({ url, headers: { Authorization: 'Bearer own' } });
    const basic = `Basic ${Buffer.from('us@er:pa/ss').toString('base64')}`;
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([basic, 'Bearer own']);
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

describe('a redirect', () => {
  const secrets = { Authorization: 'Bearer hunter22', 'X-Token': 'hunter22' };
  let target: RecordingServer;

  async function startTarget(settings?: Settings): Promise<void> {
    target = await startRecordingServer(settings);
  }
  afterEach(async () => await target.stop());

  /** Starts a server that redirects to the target; returns a URL there. */
  async function startOld(settings?: Settings): Promise<string> {
    const { url } = await start({
      ...settings,
      answer: ({ path }, response) =>
        response.writeHead(307, { Location: path === '/old' ? '/moved' : `${target.url}/new` }).end(),
    });
    return `${url}/old`;
  }

  test('to the same host keeps the headers of the service, and one to another host drops them', async () => {
    await startTarget();
    const url = await startOld();
    await send({ url: url.replace('//', '//user:hunter22@'), body: 'log', headers: { 'X-Token': 'hunter22' } });
    await send({ url, body: 'log', headers: { ...secrets, 'Content-Type': 'text/plain' } });
    expect(server?.requests.map(({ headers }) => headers['x-token'])).toEqual(Array(4).fill('hunter22'));
    expect(server?.requests.every(({ headers }) => headers.authorization !== undefined)).toBe(true);
    expect(target.requests).toHaveLength(2);
    expect(JSON.stringify(target.requests.map(({ headers }) => headers))).not.toMatch(/hunter22|authorization/i);
    expect(target.requests[1]).toMatchObject({ body: 'log', headers: { 'content-type': 'text/plain' } });
  });

  test('that leaves TLS is refused, and nothing is sent', async () => {
    await startTarget();
    const url = await startOld({ tls: trusted });
    expect(await faultOf({ url, verifyTls: false, headers: secrets })).toMatchObject({
      message: 'it redirects to an address without TLS',
      isTemporary: false,
    });
    expect(target.requests).toEqual([]);
  });

  test('to another host does not show it the client certificate', async () => {
    // It accepts only clients with a certificate.
    await startTarget({ tls: trusted, clients: trusted.certificate });
    const url = await startOld({ tls: trusted });
    const certificate = { path: trusted.certificate, key: trusted.key };
    expect(await faultOf({ url, verifyTls: false, certificate })).toMatchObject({ isTemporary: true });
    await send({ url: `${target.url}/new`, verifyTls: false, certificate });
    expect(target.calls()).toEqual(['POST /new']);
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
