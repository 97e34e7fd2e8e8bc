import { readFileSync } from 'node:fs';
import { asError, codeOf } from '../system/errors.js';
import { version } from '../system/product-version.js';
import { oneLine, shorten } from '../text/cleaning.js';

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
  ) {
    super(message);
  }
}

/** The maximum number of characters of an answer that a message quotes. */
const quotedLength = 200;

/** The maximum number of bytes of an answer that are read. */
const longestAnswer = 1_000_000;

/**
 * Sends a request, and follows redirects. Throws HttpError if there is no answer, or one that is not a success; its
 * message completes a sentence and never contains the URL, which may be secret.
 */
export async function sendRequest(
  request: HttpRequest,
  { signal, environment }: { readonly signal: AbortSignal; readonly environment: Environment },
): Promise<HttpAnswer> {
  const url = parsedUrl(request.url);
  const { method, body, headers } = request;
  const options = {
    method,
    headers: { 'User-Agent': `borgflow/${version}`, ...headers },
    signal,
    ...(body === undefined ? {} : { body }),
  };
  let answer: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: Headers;
    readonly body: string;
  };
  try {
    const response = await fetchWith(request, url, { environment, options });
    const text = await limitedText(response);
    answer = { status: response.status, statusText: response.statusText, headers: response.headers, body: text };
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(reasonFor(error, url, signal), true);
  }
  if (answer.status >= 200 && answer.status < 300) return { status: answer.status, body: answer.body };
  const words = oneLine(answer.body).trim();
  const quoted = words === '' || words.startsWith('<') ? '' : `: ${shorten(withoutPartsOf(url, words), quotedLength)}`;
  throw new HttpError(
    `it answered ${`${answer.status} ${answer.statusText}`.trim()}${quoted}`,
    answer.status === 429 || answer.status >= 500,
    secondsIn(answer.headers.get('retry-after')),
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

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

interface Sending {
  readonly environment: Environment;
  readonly options: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
    readonly body?: string;
  };
}

/** Uses Node's own fetch unless a proxy or TLS settings are needed, for which it has no options. */
async function fetchWith(request: HttpRequest, url: URL, { environment, options }: Sending): Promise<Response> {
  const { username, password } = url;
  const headers = { ...options.headers };
  if (username !== '' || password !== '') {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers['Authorization'] ??= `Basic ${Buffer.from(pair).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  const tls = tlsOptions(request);
  const proxies = proxiesIn(environment);
  if (tls === undefined && proxies === undefined) return await fetch(url, { ...options, headers });
  const { Agent, EnvHttpProxyAgent, fetch: fetchThrough } = await import('undici');
  const dispatcher =
    proxies === undefined
      ? new Agent({ connect: tls ?? {} })
      : new EnvHttpProxyAgent({ ...proxies, ...(tls && { connect: tls, requestTls: tls }) });
  try {
    const response = await fetchThrough(url, { ...options, headers, dispatcher });
    // The body must be read before the connections are closed.
    const text = await limitedText(response as unknown as Response);
    return new Response(nullBody(response.status) ? null : text, {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
    });
  } finally {
    await dispatcher.destroy();
  }
}

function nullBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function tlsOptions({ verifyTls = true, certificate }: HttpRequest) {
  if (verifyTls && certificate === undefined) return undefined;
  return {
    rejectUnauthorized: verifyTls,
    ...(certificate && { cert: readFileSync(certificate.path), key: readFileSync(certificate.key) }),
  };
}

/** Returns the proxies that the environment names; undefined if there are none. */
function proxiesIn(environment: Environment) {
  const proxyIn = (name: string): string | undefined =>
    environment[name.toLowerCase()] || environment[name.toUpperCase()] || undefined;
  const [httpProxy, httpsProxy, noProxy] = [proxyIn('http_proxy'), proxyIn('https_proxy'), proxyIn('no_proxy')];
  if (httpProxy === undefined && httpsProxy === undefined) return undefined;
  return {
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
    ...(noProxy && { noProxy }),
  };
}

async function limitedText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body) {
    pieces.push(piece);
    length += piece.length;
    if (length > longestAnswer) break;
  }
  return Buffer.concat(pieces).subarray(0, longestAnswer).toString('utf8');
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain contains a self-signed certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate can't be verified",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate can't be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Returns why there was no answer, to complete a sentence. */
function reasonFor(thrown: unknown, url: URL, signal: AbortSignal): string {
  if (signal.aborted) return `${url.host} did not answer in time`;
  const causes = causesOf(thrown);
  const known = causes.map((cause) => reasons[codeOf(cause)]).find((reason) => reason !== undefined);
  const last = causes.at(-1);
  return `${url.host}: ${known ?? oneLine(asError(last).message)}`;
}

/** Returns an error and what caused it; of several attempts to connect, the first. */
function causesOf(thrown: unknown): readonly unknown[] {
  const found: unknown[] = [thrown];
  for (let next = causeOf(thrown); next !== undefined && found.length < 5; next = causeOf(next)) found.push(next);
  return found;
}

function causeOf(thrown: unknown): unknown {
  if (thrown instanceof AggregateError) return thrown.errors[0];
  return typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined;
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

function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
