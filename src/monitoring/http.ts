import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';
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
  let answer: RawAnswer;
  try {
    answer = await exchange(request, url, { signal, environment });
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(reasonFor(error, url, signal), true);
  }
  const { status, reason, retryAfter, body } = answer;
  if (status >= 200 && status < 300) return { status, body };
  const words = oneLine(body).trim();
  const quoted = words === '' || words.startsWith('<') ? '' : `: ${shorten(withoutPartsOf(url, words), quotedLength)}`;
  const isTemporary = status === 429 || status >= 500;
  throw new HttpError(`it answered ${`${status} ${reason}`.trim()}${quoted}`, isTemporary, secondsIn(retryAfter));
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

interface RawAnswer extends HttpAnswer {
  /** The words after the status: `Not Found`. */
  readonly reason: string;
  /** The header Retry-After. */
  readonly retryAfter: string | undefined;
}

/** Sends the request and reads the answer, whatever its status. */
async function exchange(
  request: HttpRequest,
  url: URL,
  { signal, environment }: { readonly signal: AbortSignal; readonly environment: Environment },
): Promise<RawAnswer> {
  const { method, body, headers, verifyTls = true, certificate } = request;
  const options = {
    method,
    headers: {
      'User-Agent': `borgflow/${version}`,
      ...(body === undefined ? {} : { 'Content-Length': `${Buffer.byteLength(body)}` }),
      ...headers,
    },
    signal,
    maxRedirects: 5,
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
    call.on('error', reject);
    call.end(body);
  });
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

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain contains a self-signed certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate can't be verified",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate can't be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_FR_TOO_MANY_REDIRECTS: 'it redirects too often',
  ERR_FR_REDIRECTION_FAILURE: 'it redirects to an address that is not valid',
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

function secondsIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
