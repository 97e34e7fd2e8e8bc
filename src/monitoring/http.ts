import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { codeOf } from '../system/errors.js';
import { version } from '../system/product-version.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { connectionFailure } from './connection-failure.js';

/** A request to a service. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Whether the certificate must be valid; default: yes. */
  readonly verifyTls?: boolean | undefined;
  /** Paths of a client certificate and its key (PEM). */
  readonly certificate?: { readonly path: string; readonly key: string } | undefined;
}

/** A server that requests are sent to. */
export type ReachableServer = Pick<HttpRequest, 'url' | 'verifyTls' | 'certificate'>;

/** The answer of a service. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** A service could not be reached, or refused a request. */
export class HttpError extends Error {
  constructor(
    message: string,
    /** Whether the same request may succeed later. */
    readonly isTemporary: boolean,
    /** How long the service asks to wait, in seconds. */
    readonly retryAfter: number | undefined = undefined,
    /** The status of the answer; missing: there was none, or it does not matter. */
    readonly status: number | undefined = undefined,
  ) {
    super(message);
  }
}

/** The maximum number of characters of an answer that a message quotes. */
const quotedLength = 200;

/** The maximum number of bytes of an answer that are read. */
const longestAnswer = 1_000_000;

/** How a request is sent. */
interface Sending {
  readonly signal: AbortSignal;
  readonly environment: Environment;
  /** Called when there is a connection, before anything is sent on it. */
  readonly onConnected?: (() => void) | undefined;
}

/**
 * Sends a request, and follows redirects. Throws HttpError if there is no answer, or one that is not a success; its
 * message completes a sentence and never contains the URL, which may be secret.
 */
export async function sendRequest(request: HttpRequest, sending: Sending): Promise<HttpAnswer> {
  const url = parsedUrl(request.url);
  let answer: RawAnswer;
  try {
    answer = await exchange(request, url, sending);
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(connectionFailure(error, url.host, sending.signal), true);
  }
  const { status, reason, retryAfter, body } = answer;
  if (status >= 200 && status < 300) return { status, body };
  const words = oneLine(body).trim();
  const quoted = words === '' || words.startsWith('<') ? '' : `: ${shorten(withoutPartsOf(url, words), quotedLength)}`;
  const isTemporary = status === 429 || status >= 500;
  throw new HttpError(
    `it answered ${`${status} ${reason}`.trim()}${quoted}`,
    isTemporary,
    secondsIn(retryAfter),
    status,
  );
}

/**
 * Asks a server for the headers of its start page, whatever the path of the URL, so that nothing is reported. Returns the
 * status of its answer; undefined if that is not as HTTP demands, such as with a body after HEAD. Throws HttpError if
 * there is none.
 */
export async function reachServer(
  server: ReachableServer,
  sending: Pick<Sending, 'signal' | 'environment'>,
): Promise<number | undefined> {
  const url = parsedUrl(server.url);
  const start = new URL('/', url);
  [start.username, start.password] = ['', ''];
  try {
    return (await exchange({ ...server, method: 'HEAD', redirects: false }, start, sending)).status;
  } catch (error) {
    // What Node.js can't parse is an answer, too.
    if (/^HPE_/.test(codeOf(error))) return undefined;
    throw error instanceof HttpError
      ? error
      : new HttpError(connectionFailure(error, start.host, sending.signal), true);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the host and port that a URL of a service names; undefined if it isn't one. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : undefined;
}

function parsedUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new HttpError('its URL is not valid', false);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new HttpError(`its URL begins with ${url.protocol}, not with http: or https:`, false);
  }
  return url;
}

/** Returns the header for a user and a password in a URL, which follow-redirects does not send. */
function basicAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`);
  return { Authorization: `Basic ${pair.toString('base64')}` };
}

/** What follow-redirects says about the request that a redirect leads to. */
interface RedirectedRequest {
  href?: string | null;
  headers?: unknown;
  cert?: unknown;
  key?: unknown;
}

/**
 * Returns what checks each redirect: only the host that the configuration names gets headers and a certificate, and
 * nothing that was encrypted is sent in the clear.
 */
function redirectGuard(first: URL): (next: RedirectedRequest) => void {
  let from = first;
  return (next) => {
    const to = new URL(next.href ?? from);
    if (from.protocol === 'https:' && to.protocol !== 'https:') {
      throw new HttpError('it redirects to an address without TLS', false);
    }
    if (to.host !== from.host) {
      const all = Object.entries({ ...Object(next.headers) });
      next.headers = Object.fromEntries(all.filter(([name]) => /^(?:content-.*|user-agent)$/i.test(name)));
      delete next.cert;
      delete next.key;
    }
    from = to;
  };
}

interface RawAnswer extends HttpAnswer {
  /** The words after the status: `Not Found`. */
  readonly reason: string;
  /** The header Retry-After. */
  readonly retryAfter: string | undefined;
}

/** Sends the request and reads the answer, whatever its status. */
async function exchange(
  request: Omit<HttpRequest, 'method'> & {
    readonly method: HttpRequest['method'] | 'HEAD';
    readonly redirects?: boolean;
  },
  url: URL,
  { signal, environment, onConnected }: Sending,
): Promise<RawAnswer> {
  const { method, body, headers, verifyTls = true, certificate, redirects = true } = request;
  const options = {
    method,
    headers: {
      'User-Agent': `borgflow/${version}`,
      ...(body === undefined ? {} : { 'Content-Length': `${Buffer.byteLength(body)}` }),
      ...basicAuthorization(url),
      ...headers,
    },
    signal,
    followRedirects: redirects,
    maxRedirects: 5,
    beforeRedirect: redirectGuard(url),
    rejectUnauthorized: verifyTls,
    ...(certificate && { cert: readFileSync(certificate.path), key: readFileSync(certificate.key) }),
    agents: await proxyAgents(url, environment),
  };
  const { default: followed } = await import('follow-redirects'); // CommonJS, whose names Node.js does not find
  return await new Promise<RawAnswer>((resolve, reject) => {
    const call = (url.protocol === 'https:' ? followed.https : followed.http).request(url, options, (response) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const end = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          reason: response.statusMessage ?? '',
          retryAfter: response.headers['retry-after'],
          body: Buffer.concat(pieces).subarray(0, longestAnswer).toString('utf8'),
        });
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length > longestAnswer) {
          end();
          response.destroy();
        }
      });
      response.on('end', end);
      response.on('error', reject);
    });
    call.on('error', (error) => reject(error.cause instanceof HttpError ? error.cause : error));
    call.once('socket', (socket: Socket) =>
      whenConnected(socket, () => {
        onConnected?.();
        call.end(body);
      }),
    );
  });
}

/** Calls a function when a connection is ready, including its encryption. */
function whenConnected(socket: Socket, ready: () => void): void {
  const isEncrypted = socket instanceof TLSSocket;
  // A socket without a protocol has not agreed on one yet.
  const isReady = !socket.connecting && !(isEncrypted && [null, 'unknown'].includes(socket.getProtocol()));
  if (isReady) ready();
  else socket.once(isEncrypted ? 'secureConnect' : 'connect', ready);
}

/** Returns the agents for the proxies that the environment names for a URL; empty if it names none. */
async function proxyAgents(url: URL, environment: Environment): Promise<Record<string, Agent>> {
  if (!Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name))) return {};
  const { getProxyForUrl } = await import('proxy-from-env');
  const proxy = getProxyForUrl(url.href);
  if (proxy === '') return {};
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  const { HttpProxyAgent } = await import('http-proxy-agent');
  return { http: new HttpProxyAgent(proxy), https: new HttpsProxyAgent(proxy) };
}

/** Removes everything from a text that may be a secret in the URL: a key in the path, a token in the query. */
function withoutPartsOf(url: URL, text: string): string {
  const parts = [...url.pathname.split('/'), ...url.searchParams.values(), url.username, url.password];
  const secrets = parts.filter((part) => part.length > 5).sort((one, other) => other.length - one.length);
  return secrets.reduce((shown, part) => shown.replaceAll(part, '***').replaceAll(decoded(part), '***'), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function secondsIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
