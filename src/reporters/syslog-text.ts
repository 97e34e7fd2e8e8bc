import type { Level, Verbosity } from '../lifecycle/events.js';
import type { ChildEnvironment } from '../process/child-environment.js';
import { Feed } from '../process/feed.js';
import { startFed } from '../process/process.js';
import { count } from '../text/phrases.js';
import type { LineStyle, LogText } from './console.js';
import type { LoggerProgram } from './logger-program.js';
import { terminalText } from './terminal-text.js';

/** What is needed to write to syslog. */
export interface SyslogTarget {
  readonly logger: LoggerProgram;
  readonly verbosity: () => Verbosity;
  readonly environment: ChildEnvironment;
  readonly onTrouble: (reason: string) => void;
}

/** The number of characters that may wait for syslog: a burst of about 100,000 lines, and a reserve for warnings and errors. */
const most = 8 << 20;
const reserve = 1 << 20;

/** Writes lines to syslog, each with its severity and without control characters. Never blocks. */
export class SyslogText implements LogText {
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
    const clean = terminalText(lines.join('\n'), false);
    // An empty message is useless in a log that many programs share.
    const pieces = clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, logger.longest)));
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
    const feed = new Feed({ start: () => startFed(logger.words(level), environment), most, onTrouble });
    this.feeds.set(name, feed);
    return feed;
  }
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
