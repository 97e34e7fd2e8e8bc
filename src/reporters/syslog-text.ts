import type { Level, Verbosity } from '../lifecycle/events.js';
import type { ChildEnvironment } from '../system/environment.js';
import { Feed } from '../system/feed.js';
import { startFed } from '../system/process.js';
import { count } from '../text/amounts.js';
import type { LogText, Manner } from './console-text.js';
import type { LoggerProgram } from './logger-program.js';
import { terminalText } from './terminal.js';

/** What syslog is written with. */
export interface SyslogLines {
  readonly logger: LoggerProgram;
  readonly verbosity: () => Verbosity;
  readonly environment: ChildEnvironment;
  readonly onTrouble: (reason: string) => void;
}

/** Letters that may wait for syslog: a burst of some 100,000 lines, and warnings and errors beyond that. */
const most = 8 << 20;
const reserve = 1 << 20;

/** Writes lines to syslog: each with its severity, without control characters. It never waits. */
export class SyslogText implements LogText {
  private readonly feeds = new Map<string, Feed>();

  constructor(private readonly log: SyslogLines) {}

  shows(from: Verbosity): boolean {
    return this.log.verbosity() >= from;
  }

  lines(lines: readonly string[], { level, from }: Manner): void {
    if (lines.length === 0 || !this.shows(from)) return;
    const feed = this.feedFor(level);
    const more = level === 'error' || level === 'warning' ? reserve : 0;
    if (feed.isFull(more)) {
      feed.lost += lines.length;
      return;
    }
    const { logger } = this.log;
    const clean = terminalText(lines.join('\n'), false);
    // An empty message says nothing in a log of many programs.
    const pieces = clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, logger.longest)));
    if (pieces.length === 0) return;
    const prefix = logger.prefix(level);
    feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
  }

  text(text: string, manner: Manner): void {
    this.lines([text], manner);
  }

  /** How many lines did not get there, as far as that is known. */
  get lost(): number {
    return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
  }

  /** Waits until all is written, at most so many milliseconds; what was dropped before is told as a warning. */
  async close(limit: number): Promise<void> {
    const { lost } = this;
    if (lost > 0) {
      const missing = `Warning: ${count(lost, 'line')} of this run did not get here: syslog took them more slowly than they came.`;
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

/** A line in pieces of at most so many bytes; no letter is cut in two. */
function cutLine(line: string, longest: number): readonly string[] {
  if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest) return [line];
  const bytes = Buffer.from(line);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + longest, bytes.length);
    // A byte 10xxxxxx goes on with a letter.
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    pieces.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return pieces;
}
