import { closeSync, constants, fstatSync, lstatSync, openSync, statSync, writeSync } from 'node:fs';
import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import { asError } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { requireNoRunnerFile, requireOpenNoRunnerFile } from '../system/runner-files.js';
import { writeErrorReason } from '../system/write-faults.js';
import { jsonLines, type LineStyle, type LogText } from './console.js';
import { type LogRecord, parseLogFormat } from './log-format.js';
import { createLineReporter } from './log-lines.js';
import { terminalText } from './terminal-text.js';

/** A file that the log of a run is written to. */
export interface LogFile {
  readonly path: string;
  readonly verbosity: Verbosity;
  /** The format of a line, with borgmatic's placeholders. */
  readonly format: string;
  /** Every line is a JSON object, regardless of the format. */
  readonly json: boolean;
  /** The paths of the configurations whose events are logged; missing: all. */
  readonly configurations?: ReadonlySet<string> | undefined;
}

/** What the log file reporter needs. */
export interface LogFileOptions {
  /** Receives a sentence about lines that could not be written. */
  readonly warn: (message: string) => void;
}

/** Creates a reporter that appends the log of a run to a file; if the file can't be written, this is reported once. */
export function createLogFileReporter(file: LogFile, means: LogFileOptions): Reporter {
  const text = new FileText(file, means);
  const lines = createLineReporter(text, { json: false, oneReader: true, archivesFrom: 1, out: () => undefined });
  return {
    handle: (event) => {
      if (file.verbosity === -2 || !isAbout(event, file)) return;
      if (event.type === 'result' && !('lines' in event.result)) return; // JSON goes only to whoever requested it
      text.about(event);
      lines.handle(event);
    },
    close: () => text.close(),
  };
}

/** Events that don't belong to a particular configuration go to every log file. */
function isAbout(event: Event, { configurations }: LogFile): boolean {
  if (configurations === undefined || !('step' in event) || event.step === undefined) return true;
  return configurations.has(event.step.configuration.path);
}

class FileText implements LogText {
  #descriptor: number | undefined;
  #given = false;
  #repository = '';
  readonly #line: (record: LogRecord) => string;

  constructor(
    private readonly file: LogFile,
    private readonly means: LogFileOptions,
  ) {
    this.#line = parseLogFormat(file.format);
  }

  shows(from: Verbosity): boolean {
    return this.file.verbosity >= from;
  }

  /** Remembers which repository the lines of an event are about. */
  about(event: Event): void {
    const { path, label } = ('step' in event ? event.step?.repository : undefined) ?? {};
    this.#repository = label ?? path ?? '';
  }

  lines(lines: readonly string[], manner: LineStyle): void {
    if (lines.length === 0 || this.#given || !this.shows(manner.from)) return;
    const clean = terminalText(lines.join('\n'), false).split('\n');
    const indented = manner.indent ? clean.map((line) => manner.indent + line) : clean;
    this.#write(this.file.json ? jsonLines(indented, manner) : this.#formatted(indented, manner));
  }

  text(text: string, manner: LineStyle): void {
    this.lines([text], manner);
  }

  close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    this.#given = true;
    if (descriptor === undefined) return;
    try {
      closeSync(descriptor);
    } catch (error) {
      this.#warn(error); // a network file system may report only now that it is full
    }
  }

  #warn(error: unknown): void {
    const reason = writeErrorReason(error) ?? asError(error).message;
    this.means.warn(`The log cannot be written to ${this.file.path}: ${reason}. The run continues without it.`);
  }

  #formatted(lines: readonly string[], { level, from }: LineStyle): string {
    const at = new Date();
    const name = this.#repository;
    return lines
      .map((message) => {
        const prefix = name === '' || message.includes(name) ? '' : `${name}: `;
        return `${this.#line({ at, level, from, prefix, message })}\n`;
      })
      .join('');
  }

  #write(text: string): void {
    try {
      this.#descriptor = currentFile(this.file.path, this.#descriptor);
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
    } catch (error) {
      this.close();
      this.#warn(error);
    }
  }
}

/** Returns the open file, or opens the new one after a log rotation has replaced it. */
function currentFile(path: string, descriptor: number | undefined): number {
  if (descriptor !== undefined) {
    const [own, there] = [fstatSync(descriptor), statSync(path, { throwIfNoEntry: false })];
    if (own.ino === there?.ino && own.dev === there.dev) return descriptor;
    closeSync(descriptor);
  }
  // O_NONBLOCK: a pipe that nobody reads must not block the backup.
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = constants;
  requireTrustedLinks(path);
  requireNoRunnerFile(path);
  // If there is no link now, O_NOFOLLOW refuses one that somebody creates in the meantime.
  const links = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 0 : O_NOFOLLOW;
  const opened = openSync(path, O_APPEND | O_CREAT | O_NONBLOCK | O_WRONLY | links, 0o600);
  try {
    requireTrustedLinks(path);
    requireOpenNoRunnerFile(opened);
    return opened;
  } catch (error) {
    closeSync(opened);
    throw error;
  }
}
