import type { Level, Verbosity } from '../lifecycle/events.js';
import type { Outcome } from '../lifecycle/outcome.js';
import { levelName } from './log-format.js';
import { terminalText } from './terminal.js';

/** What the console is written with. */
export interface ConsoleLog {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly error: (text: string) => void;
  readonly color: boolean;
  readonly verbosity: Verbosity;
  /** Standard output belongs to one JSON document; all else goes to standard error. */
  readonly json: boolean;
  /** Every line is a JSON object. */
  readonly logJson: boolean;
  /** Someone sits at it: control characters in what others print are made visible. */
  readonly interactive: boolean;
}

/** What kind of text a line is: which level, from which verbosity up, and how it looks. */
export interface Manner {
  readonly level: Level;
  readonly from: Verbosity;
  readonly indent?: string;
  readonly style?: 'title' | 'dim' | 'good';
  /** Goes to standard error whatever its level. */
  readonly toError?: boolean;
}

/** Where lines are told: a console, the system's log. */
export interface LogText {
  /** Whether text from this verbosity up is shown. */
  readonly shows: (from: Verbosity) => boolean;
  /** Lines, as many as there are, in one write. */
  readonly lines: (lines: readonly string[], manner: Manner) => void;
  /** One text, which may have several lines. */
  readonly text: (text: string, manner: Manner) => void;
}

const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' } as const;

/** Writes lines to the console: to the stream, in the shape and with the colour that belong to them. */
export class ConsoleText implements LogText {
  constructor(private readonly log: ConsoleLog) {}

  shows(from: Verbosity): boolean {
    return this.log.verbosity >= from;
  }

  lines(lines: readonly string[], manner: Manner): void {
    if (lines.length === 0 || !this.shows(manner.from)) {
      return;
    }
    const standardError = this.log.json || manner.toError === true || isTrouble(manner.level);
    const write = standardError ? this.log.error : this.log.out;
    write(this.log.logJson ? jsonLines(lines, manner) : this.#plain(lines.join('\n'), manner));
  }

  text(text: string, manner: Manner): void {
    this.lines(text.split('\n'), manner);
  }

  #plain(text: string, manner: Manner): string {
    const clean = this.log.interactive ? terminalText(text, this.log.color) : text;
    const indent = manner.indent ?? '';
    const code = this.#code(manner);
    if (code === undefined) {
      return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
    }
    // A colour of the text's own ends with \x1b[0m: each line begins anew.
    return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
  }

  #code({ level, style }: Manner): string | undefined {
    if (!this.log.color) {
      return undefined;
    }
    if (style !== undefined) {
      return styles[style];
    }
    return isTrouble(level) ? styles[level] : undefined;
  }
}

/** Whether lines of a level go to standard error. */
export function isTrouble(level: Level): level is 'error' | 'warning' {
  return level === 'error' || level === 'warning';
}

/** The shape of borgmatic's own `--log-json`, whose readers look for these keys and level names. */
export function jsonLines(lines: readonly string[], manner: Manner): string {
  const time = Date.now() / 1000;
  const levelname = levelName(manner);
  return lines
    .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
    .join('');
}

/** How the last line of a run is told. */
export function closingManner(outcome: Outcome): Manner {
  const manners: Readonly<Record<Outcome, Manner>> = {
    success: { level: 'info', from: 1, style: 'good' },
    skipped: { level: 'info', from: 1 },
    warning: { level: 'warning', from: 0 },
    failure: { level: 'error', from: -1 },
    cancelled: { level: 'error', from: -1 },
  };
  return manners[outcome];
}
