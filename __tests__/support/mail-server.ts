import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that a server has received. */
interface ReceivedEmail {
  readonly from: string;
  readonly to: readonly string[];
  /** Whether it came over TLS. */
  readonly encrypted: boolean;
  readonly user: string | undefined;
  /** As received. */
  readonly source: string;
}

/** A real SMTP server that keeps its messages. */
export interface MailServer {
  readonly port: number;
  readonly messages: readonly ReceivedEmail[];
  readonly stop: () => Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1, with a certificate for STARTTLS or, if `secure`, for implicit TLS. */
export async function startMailServer(
  tls: { readonly certificate: string; readonly key: string },
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const messages: ReceivedEmail[] = [];
  const server = new SMTPServer({
    cert: readFileSync(tls.certificate),
    key: readFileSync(tls.key),
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        messages.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : undefined,
          source: Buffer.concat(pieces).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that refuses the certificate
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return {
    port: address.port,
    messages,
    stop: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A message as a mail program shows it. */
interface ReadableEmail {
  /** The headers by their names in lower case, unfolded and decoded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Reads messages as Python's email package does, which knows the standards. */
export function readEmail(source: string): ReadableEmail {
  return JSON.parse(execFileSync('python3', ['-c', reader], { input: source, encoding: 'utf8' }));
}

const reader = `
import email, email.policy, json, sys
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
headers = {name.lower(): str(value) for name, value in message.items()}
defects = [str(defect) for defect in message.defects]
assert not defects, defects
assert len(headers) == len(message.items()), 'a header occurs twice'
print(json.dumps({'headers': headers, 'text': message.get_content()}))
`;
