import { isIPv6 } from 'node:net';
import { findProgram } from '../process/launch.js';
import {
  booleanOption,
  choiceOption,
  defineOptions,
  integerOption,
  secretOption,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { asError } from '../system/errors.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { defineMonitor, type MonitorFault, type MonitorTools } from './define-monitor.js';
import { addressIn, composeEmail, type Email } from './email-message.js';
import { HttpError } from './http.js';
import { isLoopback, sendBySmtp } from './smtp.js';
import { statesAndRecovery } from './state-options.js';

/** The option for email. */
export const emailOptions = defineOptions({
  email: {
    type: 'object',
    properties: {
      server: stringOption('The SMTP server to send through. Alternatively, set sendmail.', 'smtp.example.org'),
      port: integerOption('The port of the server. Default: 587, 465 with implicit TLS, 25 without TLS.', 2525, {
        minimum: 1,
        maximum: 65_535,
      }),
      tls: choiceOption(
        ['starttls', 'none', 'implicit'],
        'How to encrypt the connection. With starttls, nothing is sent if the server does not offer it.',
        { default: 'starttls' },
      ),
      verify_tls: booleanOption("Whether the server's certificate must be valid.", true),
      username: stringOption('The user to log in as. Default: no login.', 'backup'),
      password: secretOption('The password of that user.', '{credential file /run/secrets/smtp}'),
      sendmail: {
        type: ['boolean', 'string'],
        description:
          'Send through the sendmail program of this machine instead of a server: true, or a command, to which the recipients are added.',
        examples: [true, '/usr/bin/msmtp --account=backup'],
      },
      from: stringOption('The address of the sender.', 'Backup <backup@example.org>'),
      to: {
        type: 'array',
        items: { type: 'string' },
        minItems: 1,
        description: 'The addresses of the recipients.',
        examples: [['admin@example.org']],
      },
      subject: stringOption('The subject. Default: what happened, and where.', 'Backup of web1'),
      states: { ...statesAndRecovery, default: ['fail'] },
    },
    required: ['from', 'to'],
    additionalProperties: false,
    description: 'Send email when a run starts, finishes, or fails.',
    examples: [{ server: 'smtp.example.org', from: 'backup@example.org', to: ['admin@example.org'] }],
  },
});

type EmailOptions = ValueOf<(typeof emailOptions)['email']>;

/** Options that only concern a server. */
const serverOptions = ['port', 'tls', 'verify_tls', 'username', 'password'] as const;

/** Where sendmail is, even if the PATH lacks these folders. */
const systemFolders: readonly string[] = ['/usr/sbin', '/usr/lib'];

const usualPorts = { implicit: 465, starttls: 587, none: 25 } as const;

/** Email, through a server or the program of this machine. */
export const email = defineMonitor<EmailOptions>({
  name: 'email',
  title: 'The mail server',
  schema: emailOptions,
  check: (options) => [...pathFaults(options), ...loginFaults(options), ...addressFaults(options)],
  states: ({ states: chosen }) => chosen ?? ['fail'],
  needs: ({ server, sendmail, tls = 'starttls', port = usualPorts[tls] }) => {
    if (server !== undefined) return { host: server, port };
    const [program = 'sendmail'] = typeof sendmail === 'string' ? splitWords(sendmail) : [];
    return { program, folders: systemFolders };
  },
  destination: ({ server, tls = 'starttls', port = usualPorts[tls] }) => {
    if (server === undefined) return 'sendmail';
    if (!isHost(server)) return undefined;
    return isIPv6(server) ? `[${server}]:${port}` : `${server}:${port}`;
  },
  send: async (options, report, tools) => {
    const { server, sendmail, tls = 'starttls', username, password } = options;
    // Credentials and variables are known only now.
    const [fault] = [...loginFaults(options), ...addressFaults(options)];
    if (fault !== undefined) throw new HttpError(fault.message.replace(/\.$/, ''), false);
    const message = await composeEmail(options, report);
    if (server === undefined) return await sendByProgram(message, sendmail ?? true, tools);
    const login = username !== undefined && password !== undefined ? { username, password } : undefined;
    const { port = usualPorts[tls], verify_tls: verifyTls = true } = options;
    await sendBySmtp(message, { host: server, port, tls, verifyTls, login }, tools);
  },
});

function pathFaults({ server, sendmail = false, ...options }: EmailOptions): readonly MonitorFault[] {
  const isProgram = sendmail !== false;
  if (server === undefined && !isProgram) return [{ message: 'email needs a server, or sendmail.' }];
  if (server !== undefined && isProgram) {
    return [{ option: 'sendmail', message: 'email has both server and sendmail. Remove one of them.' }];
  }
  if (server !== undefined && !isHost(server)) {
    const message = `email.server must be a host name or an IP address, got "${server}". The port has its own option.`;
    return [{ option: 'server', message }];
  }
  if (typeof sendmail === 'string') {
    const reason = commandFault(sendmail);
    if (reason !== undefined) return [{ option: 'sendmail', message: `email.sendmail is not a command: ${reason}` }];
  }
  const idle = serverOptions.filter((name) => isProgram && options[name] !== undefined);
  return idle.map((option) => ({
    option,
    message: `email.${option} has no effect with sendmail. Remove it, or set server instead of sendmail.`,
  }));
}

/** Returns why a text is not a command, as the end of a sentence; undefined if it is one. */
function commandFault(text: string): string | undefined {
  try {
    return splitWords(text).length === 0 ? 'it is empty. Set it to true, or name a program.' : undefined;
  } catch (error) {
    return asError(error).message;
  }
}

function isHost(text: string): boolean {
  return /^[\w.-]+$/.test(text) || isIPv6(text);
}

function loginFaults({ server, tls, username, password }: EmailOptions): readonly MonitorFault[] {
  if ((username === undefined) !== (password === undefined)) {
    const option = username === undefined ? 'password' : 'username';
    return [{ option, message: 'email.username and email.password only work together.' }];
  }
  if (password === undefined || tls !== 'none' || server === undefined || isLoopback(server)) return [];
  const message = `email.tls can't be none, because the password would be sent to ${server} unencrypted. Use starttls or implicit.`;
  return [{ option: 'tls', message }];
}

function addressFaults({ from, to }: EmailOptions): readonly MonitorFault[] {
  const faultIn = (option: string, text: string) =>
    addressIn(text) === undefined
      ? [{ option, message: `email.${option} must contain an address such as admin@example.org, got "${text}".` }]
      : [];
  return [...(from === undefined ? [] : faultIn('from', from)), ...(to ?? []).flatMap((text) => faultIn('to', text))];
}

/** Hands a message to a program that works like sendmail; throws HttpError if it fails. */
async function sendByProgram(message: Email, sendmail: boolean | string, tools: MonitorTools): Promise<void> {
  const chosen = typeof sendmail === 'string';
  const folders = [tools.environment['PATH'] ?? '', ...systemFolders].join(':');
  const [program, ...words] = chosen ? splitWords(sendmail) : [findProgram('sendmail', folders) ?? []].flat();
  if (program === undefined) {
    throw new HttpError(
      'sendmail was not found. Install a mail server such as postfix or msmtp-mta, or set server',
      false,
    );
  }
  const folder = createTemporaryFolder('email');
  try {
    const inputPath = `${folder.path}/message.eml`;
    // Programs expect the line ends of this machine.
    writePrivateFile(inputPath, message.source.replaceAll('\r\n', '\n'));
    const command = [program, ...words, '-i', '-f', message.from, ...message.to];
    const { failure, cancelled } = await tools.run(command, { chosen, inputPath });
    if (cancelled) throw new HttpError(`${program} did not end in time`, false);
    // Not again, because some recipients may have got it.
    if (failure !== undefined) throw new HttpError(failure, false);
  } finally {
    folder.remove();
  }
}
