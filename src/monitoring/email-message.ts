import { createHash } from 'node:crypto';
import { formatZonedMoment } from '../text/amounts.js';
import { controlCharacter, oneLine, printableCharacter } from '../text/cleaning.js';
import { alertText, alertTitle } from './alert-text.js';
import type { MonitorReport } from './define-monitor.js';

/** A message that is ready to be sent. */
export interface Email {
  /** The address of the sender, and those of the recipients. */
  readonly from: string;
  readonly to: readonly string[];
  /** The headers and the text in the Internet message format, with CRLF line ends. */
  readonly source: string;
}

/** What the configuration says about a message. */
interface EmailSettings {
  readonly from?: string | undefined;
  readonly to?: readonly string[] | undefined;
  readonly subject?: string | undefined;
}

/** A person's name, and the address. */
interface Address {
  readonly name: string;
  readonly address: string;
}

/** The maximum number of bytes of the log in a message. */
const longestLog = 8000;

/** An address without quotes, comments, and everything that could be taken for an option or another header. */
const plainAddress = /^(?!-)[^\s"(),:;<>@[\\\]\p{C}]+(?:@(?!-)[^\s"(),:;<>@[\\\]\p{C}]+)?$/u;

/** Returns the address in `admin@example.org` or `Admin <admin@example.org>`; undefined if there is none. */
export function addressIn(text: string): Address | undefined {
  const [, name = '', inside] = /^\s*([^<>\p{C}]*)<([^<>]*)>\s*$/u.exec(text) ?? [];
  const address = (inside ?? text).trim();
  return plainAddress.test(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : undefined;
}

/** Writes the message about a report. Mail programs show messages about the same file and host as one conversation. */
export async function composeEmail(settings: EmailSettings, report: MonitorReport): Promise<Email> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const from = addressIn(settings.from ?? '') ?? { name: '', address: '' };
  const to = (settings.to ?? []).flatMap((text) => addressIn(text) ?? []);
  const domain = from.address.split('@')[1] ?? 'localhost';
  const { hostname, configuration, runId, state } = report;
  const conversation = `<${digestOf(hostname, configuration.path)}@${domain}>`;
  const source = await new MailComposer({
    from,
    to,
    subject: oneLine(wellFormed(settings.subject ?? '')) || oneLine(wellFormed(alertTitle(report))),
    date: report.at,
    // The same for each try, so that a message that arrives twice is shown once.
    messageId: `<${digestOf(hostname, configuration.path, runId, state)}@${domain}>`,
    inReplyTo: conversation,
    references: conversation,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: wellFormed(textOf(report)),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  })
    .compile()
    .build();
  return { from: from.address, to: to.map(({ address }) => address), source: source.toString('utf8') };
}

function textOf(report: MonitorReport): string {
  const { configuration, hostname, at, state } = report;
  const facts = alertText(report);
  const title = `${alertTitle(report)}.`;
  const log = state === 'start' ? '' : report.log(longestLog).trim();
  return [
    title,
    ...(facts === title ? [] : ['', facts]),
    '',
    `Configuration: ${configuration.path}`,
    `Host: ${hostname}`,
    `Time: ${formatZonedMoment(at)}`,
    ...(log === '' ? [] : ['', 'The last lines of the log:', '', log]),
    '',
  ].join('\n');
}

/** Returns text without control characters, and without half characters. */
function wellFormed(text: string): string {
  const visible = text.replace(/\r\n?/g, '\n').replace(new RegExp(controlCharacter, 'g'), printableCharacter);
  return Buffer.from(visible, 'utf8').toString('utf8');
}

function digestOf(...words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32);
}
