import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Event, Level, Reporter, Verbosity } from '../lifecycle/events.js';
import { type ChildEnvironment, environmentFor } from '../process/child-environment.js';
import { Feed } from '../process/feed-lines.js';
import { findProgram } from '../process/launch.js';
import { startFed } from '../process/run-process.js';
import type { Masked } from '../secrets/masker.js';
import { oneLine } from '../text/cleaning.js';
import { count } from '../text/phrases.js';
import { terminalText } from '../text/terminal-text.js';
import { createLineReporter, type LineStyle, type LogText } from './log-lines.js';

/** How to write a run to syslog. */
interface SyslogLog {
  /** The sockets on which syslog may listen, most likely first. */
  readonly sockets: readonly string[];
  /** Returns how much to log; -2 is nothing. Called for each event, because a configuration file may set it. */
  readonly verbosity: () => Verbosity;
  /** Its PATH is searched for `logger`. */
  readonly environment: NodeJS.ProcessEnv;
  /** Receives a sentence about lines that did not reach syslog: a warning the first time, debug messages later. */
  readonly tell: (message: string, level: 'debug' | 'warning') => void;
}

/** The maximum number of milliseconds for writing the last lines; less if the run was canceled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;

/** Creates a reporter that writes the lines of the console to syslog, each with its severity, except requested results. */
export function createSyslogReporter(log: SyslogLog): Reporter {
  const reporter = new SyslogReporter(log);
  return { name: 'Syslog', handle: (event) => reporter.handle(event), close: () => reporter.close() };
}

const lineReaders = { json: false, oneReader: false, archivesFrom: 1, out: () => undefined } as const;

class SyslogReporter {
  #text: SyslogText | undefined;
  #lines: Reporter | undefined;
  #closed = false;
  #limit = closingLimit;
  #warned = false;

  constructor(private readonly log: SyslogLog) {}

  handle(event: Masked<Event>): void {
    if (this.#closed || this.log.verbosity() === -2 || event.type === 'result') return;
    if (event.type === 'run-finished' && event.report.signal !== undefined) this.#limit = cancelledLimit;
    if (event.type === 'run-started') this.#open();
    this.#lines?.handle(event);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const text = this.#text;
    if (text === undefined) return;
    await text.close(this.#limit);
    if (text.lost > 0) this.#lose(`${count(text.lost, 'line')} of this run did not reach syslog.`);
  }

  #lose(message: string): void {
    this.log.tell(message, this.#warned ? 'debug' : 'warning');
    this.#warned = true;
  }

  #open(): void {
    const { PATH = '/usr/bin:/bin' } = this.log.environment;
    const logger = findLogger(this.log.sockets, PATH);
    if ('missing' in logger) {
      this.log.tell(logger.missing, 'debug'); // many machines have none
      return;
    }
    const { verbosity } = this.log;
    const onTrouble = (reason: string) => this.#lose(`Some lines did not reach syslog: ${oneLine(reason)}.`);
    this.#text = new SyslogText({ logger, verbosity, environment: environmentFor('logger', { PATH }), onTrouble });
    this.#lines = createLineReporter(this.#text, lineReaders);
  }
}

/** What is needed to write to syslog. */
interface SyslogTarget {
  readonly logger: LoggerProgram;
  readonly verbosity: () => Verbosity;
  readonly environment: ChildEnvironment;
  readonly onTrouble: (reason: string) => void;
}

/** The number of characters that may wait for syslog: a burst of about 100,000 lines, and a reserve for warnings and errors. */
const most = 8 << 20;
const reserve = 1 << 20;

/** Writes lines to syslog, each with its severity and without control characters. Never blocks. */
class SyslogText implements LogText {
  private readonly feeds = new Map<string, Feed>();

  constructor(private readonly log: SyslogTarget) {}

  shows(from: Verbosity): boolean {
    return this.log.verbosity() >= from;
  }

  lines(lines: readonly string[], { level, from }: LineStyle): void {
    if (lines.length === 0 || !this.shows(from)) return;
    const feed = this.feedFor(level);
    const more = level === 'error' || level === 'warning' ? reserve : 0;
    if (feed.isFull(more)) {
      feed.lost += lines.length;
      return;
    }
    const { logger } = this.log;
    const pieces = messagesOf(lines, logger.longest);
    if (pieces.length === 0) return;
    const prefix = logger.prefix(level);
    feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
  }

  text(text: string, manner: LineStyle): void {
    this.lines([text], manner);
  }

  /** The number of lines that did not reach syslog, as far as known. */
  get lost(): number {
    return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
  }

  /** Waits up to `limit` milliseconds until everything is written; a warning reports lines that were dropped before. */
  async close(limit: number): Promise<void> {
    const { lost } = this;
    if (lost > 0) {
      const missing = `Warning: ${count(lost, 'line')} of this run did not reach syslog, which was too slow.`;
      this.feedFor('warning').addFirst(`${this.log.logger.prefix('warning')}${missing}\n`);
    }
    await Promise.all([...this.feeds.values()].map((feed) => feed.close(limit)));
  }

  private feedFor(level: Level): Feed {
    const { logger, environment, onTrouble } = this.log;
    const name = logger.feedOf(level);
    const known = this.feeds.get(name);
    if (known !== undefined) return known;
    const feed = new Feed({
      program: 'logger',
      start: () => startFed(logger.words(level), environment),
      most,
      onTrouble,
    });
    this.feeds.set(name, feed);
    return feed;
  }
}

/** Creates a reporter that writes what syslog gets: each message on a line, with its priority (`<14>`) before it. */
export function createSyslogText(verbosity: Verbosity, write: (text: string) => void): Reporter {
  const shows = (from: Verbosity): boolean => verbosity >= from;
  const lines: LogText['lines'] = (texts, { level, from }) => {
    if (shows(from)) for (const message of messagesOf(texts, longestMessage)) write(`${priorityOf(level)}${message}\n`);
  };
  const text: LogText = { shows, lines, text: (one, manner) => lines([one], manner) };
  const reporter = createLineReporter(text, lineReaders);
  return { handle: (event) => (event.type === 'result' || verbosity === -2 ? undefined : reporter.handle(event)) };
}

/** Returns lines as messages of at most `longest` bytes. */
function messagesOf(lines: readonly string[], longest: number): readonly string[] {
  const clean = terminalText(lines.join('\n'), false);
  // An empty message is useless in a log that many programs share.
  return clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, longest)));
}

/** Splits a line into pieces of at most `longest` bytes; never splits a character. */
function cutLine(line: string, longest: number): readonly string[] {
  if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest) return [line];
  const bytes = Buffer.from(line);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + longest, bytes.length);
    // A byte 10xxxxxx continues a character.
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    pieces.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return pieces;
}

/** How to feed a `logger` program so that each line gets the right severity. */
interface LoggerProgram {
  /** Returns the command that takes lines of this level. */
  readonly words: (level: Level) => readonly string[];
  /** Returns a key; levels with the same key share one command. */
  readonly feedOf: (level: Level) => string;
  /** Returns the prefix of every line, without exception, so that no line can choose its own severity. */
  readonly prefix: (level: Level) => string;
  /** The maximum number of bytes of a line that arrive in one piece. */
  readonly longest: number;
}

/** The names and numbers of severities (RFC 5424). */
const severities: Readonly<Record<Level, readonly [string, number]>> = {
  error: ['err', 3],
  warning: ['warning', 4],
  notice: ['notice', 5],
  info: ['info', 6],
  debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };

/** Finds the `logger` of this machine and how to use it, or returns a sentence about why nothing can be written to syslog. */
function findLogger(
  sockets: readonly string[],
  path: string | undefined,
): LoggerProgram | { readonly missing: string } {
  const socket = sockets.find(isSocket);
  if (socket === undefined) {
    return { missing: `Nothing is written to syslog: no syslog socket found (${sockets.join(', ')}).` };
  }
  const program = findProgram('logger', path) ?? findProgram('logger', '/usr/bin:/bin');
  if (program === undefined) return { missing: 'Nothing is written to syslog: logger is not on the PATH.' };
  return isUtilLinux(program) ? prefixed(program, socket) : plain(program);
}

function isSocket(path: string): boolean {
  try {
    return statSync(path).isSocket();
  } catch {
    return false;
  }
}

function isUtilLinux(program: string): boolean {
  return process.platform === 'linux' && !/^(busybox|toybox)/.test(basename(realpathSync(program)));
}

/** util-linux reads a priority at the start of each line. It treats what exceeds `--size` as a new line. */
function prefixed(program: string, socket: string): LoggerProgram {
  const words = [
    program,
    ...['--socket', socket, '--socket-errors=on', '--prio-prefix'],
    ...['--tag', 'borgflow', `--id=${process.pid}`, '--size', '64KiB'],
  ];
  return {
    words: () => words,
    feedOf: () => 'all',
    prefix: priorityOf,
    longest: longestMessage,
  };
}

/** The maximum number of bytes of a message, below what `--size` allows. */
const longestMessage = 65_000;

/** Returns the priority of a level as syslog writes it: `<14>`. */
function priorityOf(level: Level): string {
  return `<${facility.number * 8 + severities[level][1]}>`;
}

/** Every other `logger` (macOS, BusyBox, BSD) uses one priority for all of its input and finds the socket itself. */
function plain(program: string): LoggerProgram {
  return {
    words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
    feedOf: (level) => level,
    prefix: () => '',
    longest: 1_000,
  };
}
