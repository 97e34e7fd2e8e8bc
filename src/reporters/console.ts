import type { Reporter, Verbosity } from '../lifecycle/events.js';
import { terminalText } from '../text/terminal-text.js';
import {
  type ConsoleLog,
  createLineReporter,
  goesToStandardError,
  jsonLines,
  type LineStyle,
  type LogText,
} from './log-lines.js';

const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' } as const;

/** Writes lines to the console, each to the right stream, in the right format and color. */
class ConsoleText implements LogText {
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
    const { logJson, now = () => new Date() } = this.log;
    write(logJson ? jsonLines(lines, manner, now()) : this.#plain(lines.join('\n'), manner));
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

/** Creates the reporter of the command line, which prints what happens as lines and results to standard output. */
export function createConsoleReporter(log: ConsoleLog): Reporter {
  const { json, out, columns, interactive: oneReader } = log;
  const readers = { json, out, columns, oneReader, archivesFrom: json ? 1 : 0 } as const;
  return { name: 'The console', ...createLineReporter(new ConsoleText(log), readers) };
}
