import type { Level, Verbosity } from '../lifecycle/events.js';
import type { Outcome } from '../lifecycle/outcome.js';
import { levelName } from './log-format.js';
import { terminalText } from './terminal-text.js';

/** How to write to the console. */
export interface ConsoleLog {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly error: (text: string) => void;
  readonly color: boolean;
  readonly verbosity: Verbosity;
  /** Standard output holds one JSON document; everything else goes to standard error. */
  readonly json: boolean;
  /** Every line is a JSON object. */
  readonly logJson: boolean;
  /** It is a terminal: control characters in the output of other programs are made visible. */
  readonly interactive: boolean;
}

/** How a line is printed: its level, the verbosity at which it is shown, and its style. */
export interface LineStyle {
  readonly level: Level;
  readonly from: Verbosity;
  readonly indent?: string;
  readonly style?: 'title' | 'dim' | 'good';
  /** Goes to standard error regardless of its level. */
  readonly toError?: boolean;
}

/** A destination for lines: the console, a log file, or syslog. */
export interface LogText {
  /** Returns whether text that requires this verbosity is shown. */
  readonly shows: (from: Verbosity) => boolean;
  /** Writes any number of lines at once. */
  readonly lines: (lines: readonly string[], manner: LineStyle) => void;
  /** Writes one text, which may have several lines. */
  readonly text: (text: string, manner: LineStyle) => void;
}

const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' } as const;

/** Writes lines to the console, each to the right stream, in the right format and color. */
export class ConsoleText implements LogText {
  constructor(private readonly log: ConsoleLog) {}

  shows(from: Verbosity): boolean {
    return this.log.verbosity >= from;
  }

  lines(lines: readonly string[], manner: LineStyle): void {
    if (lines.length === 0 || !this.shows(manner.from)) {
      return;
    }
    const standardError = this.log.json || manner.toError === true || goesToStandardError(manner.level);
    const write = standardError ? this.log.error : this.log.out;
    write(this.log.logJson ? jsonLines(lines, manner) : this.#plain(lines.join('\n'), manner));
  }

  text(text: string, manner: LineStyle): void {
    this.lines(text.split('\n'), manner);
  }

  #plain(text: string, manner: LineStyle): string {
    const clean = this.log.interactive ? terminalText(text, this.log.color) : text;
    const indent = manner.indent ?? '';
    const code = this.#code(manner);
    if (code === undefined) {
      return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
    }
    // Colors in the text itself end with \x1b[0m, so each line sets its color again.
    return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
  }

  #code({ level, style }: LineStyle): string | undefined {
    if (!this.log.color) {
      return undefined;
    }
    if (style !== undefined) {
      return styles[style];
    }
    return goesToStandardError(level) ? styles[level] : undefined;
  }
}

/** Returns whether lines of a level go to standard error. */
export function goesToStandardError(level: Level): level is 'error' | 'warning' {
  return level === 'error' || level === 'warning';
}

/** Returns lines in the format of borgmatic's `--log-json`, whose readers expect these keys and level names. */
export function jsonLines(lines: readonly string[], manner: LineStyle): string {
  const time = Date.now() / 1000;
  const levelname = levelName(manner);
  return lines
    .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
    .join('');
}

/** Returns how the last line of a run is printed. */
export function closingStyle(outcome: Outcome): LineStyle {
  const manners: Readonly<Record<Outcome, LineStyle>> = {
    success: { level: 'info', from: 1, style: 'good' },
    skipped: { level: 'info', from: 1 },
    warning: { level: 'warning', from: 0 },
    failure: { level: 'error', from: -1 },
    cancelled: { level: 'error', from: -1 },
  };
  return manners[outcome];
}
