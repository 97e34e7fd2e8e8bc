import { isIPv6 } from 'node:net';
import { asError } from '../system/errors.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { connectionFailure } from './connection-failure.js';
import type { MonitorTools } from './define-monitor.js';
import type { Email } from './email-message.js';
import { HttpError } from './http.js';

/** A server that accepts messages, and how to talk to it. */
interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly verifyTls: boolean;
  readonly login: { readonly username: string; readonly password: string } | undefined;
}

/** What is known about a failure of the connection. */
interface SmtpFailure {
  /** What was being done: `EAUTH`, `ETLS`, … */
  readonly code?: string | undefined;
  /** The code of the error behind it: `ECONNREFUSED`. */
  readonly originalCode?: string | undefined;
  /** The answer of the server: `550 5.1.1 No such user`. */
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly rejected?: readonly string[] | undefined;
}

/** Whether a host is this machine, so that no one can listen on the way. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);
}

/**
 * Sends a message through a server. Throws HttpError if a recipient did not get it; its message completes a sentence and
 * does not contain the password.
 */
export async function sendBySmtp(
  message: Email,
  server: SmtpServer,
  { signal, delivering }: Pick<MonitorTools, 'signal' | 'delivering'>,
): Promise<void> {
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, tls, verifyTls, login } = server;
  const connection = new SmtpConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { rejectUnauthorized: verifyTls },
    // A machine without a public address may still have a mail server in its own network.
    allowInternalNetworkInterfaces: true,
    logger: false,
  });
  const failing = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    if (signal.aborted) reject(new Error('aborted'));
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
  const step = async <Value>(start: (done: (error?: Error | null, value?: Value) => void) => void) =>
    await Promise.race([
      failing,
      new Promise<Value | undefined>((resolve, reject) =>
        start((error, value) => (error ? reject(error) : resolve(value))),
      ),
    ]);
  try {
    await step((done) => connection.connect(done));
    if (login !== undefined) {
      const { username: user, password: pass } = login;
      await step((done) => connection.login({ user, pass, credentials: { user, pass } }, done));
    }
    delivering?.();
    const envelope = { from: message.from, to: [...message.to] };
    const sent = await step<{
      readonly rejected: readonly string[];
      readonly rejectedErrors?: readonly Error[] | undefined;
    }>((done) => connection.send(envelope, message.source, (error, info) => done(error, info)));
    const [refused] = sent?.rejectedErrors ?? [];
    // The others have got it, so it isn't sent again.
    if (refused !== undefined) throw new HttpError(rejectionOf(refused, server, sent?.rejected ?? []), false);
    connection.quit();
  } catch (error) {
    throw error instanceof HttpError ? error : failureOf(asError(error), server, signal);
  } finally {
    failing.catch(() => undefined);
    connection.close();
  }
}

function failureOf(error: Error & SmtpFailure, server: SmtpServer, signal: AbortSignal): HttpError {
  const { code, response, responseCode = 0, rejected = [] } = error;
  const isTemporary = responseCode < 500 && code !== 'ETLS' && code !== 'EAUTH';
  const name = `${isIPv6(server.host) ? `[${server.host}]` : server.host}:${server.port}`;
  if (signal.aborted) return new HttpError(`${name} did not answer in time`, true);
  if (code === 'ETLS') return new HttpError(`${name}: ${tlsReason(error, server)}`, false);
  if (code === 'EAUTH') return new HttpError(loginReason(error, name, server), false);
  if (response !== undefined && code === 'EENVELOPE') {
    return new HttpError(rejectionOf(error, server, rejected), isTemporary);
  }
  if (response !== undefined) return new HttpError(`it answered ${quoted(response, server)}`, isTemporary);
  const cause = Object.assign(new Error(error.message), { code: error.originalCode ?? code ?? '' });
  return new HttpError(connectionFailure(cause, name, signal), isTemporary);
}

function tlsReason({ message, response }: Error & SmtpFailure, server: SmtpServer): string {
  if (response !== undefined) {
    return `it does not offer STARTTLS (${quoted(response, server)}), so nothing was sent. Set tls to implicit if the server supports it, usually on port 465`;
  }
  return `no TLS connection was possible, so nothing was sent: ${oneLine(message).replace(/^Error initiating TLS - /, '')}`;
}

function loginReason({ response, message }: Error & SmtpFailure, name: string, server: SmtpServer): string {
  if (response === undefined) return `${name}: ${quoted(message, server)}`;
  return `it rejected the username or the password: ${quoted(response, server)}`;
}

function rejectionOf(error: Error & SmtpFailure, server: SmtpServer, recipients: readonly string[]): string {
  const what = recipients.length === 0 ? 'the message' : `the recipient ${recipients.join(', ')}`;
  return `it rejected ${what}: ${quoted(error.response ?? error.message, server)}`;
}

/** Returns the words of a server on one line, without the password. */
function quoted(words: string, { login }: SmtpServer): string {
  const line = oneLine(words).replace(/\.$/, '');
  return shorten(login === undefined || login.password === '' ? line : line.replaceAll(login.password, '***'), 200);
}
