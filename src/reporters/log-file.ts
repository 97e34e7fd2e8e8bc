import { closeSync, fstatSync, statSync, writeSync } from 'node:fs';
import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import { asError, UserError } from '../system/errors.js';
import { openOutput } from '../system/open-output.js';
import { writeErrorReason } from '../system/write-faults.js';
import { formatMoment, twoDigits } from '../text/amounts.js';
import { nearest } from '../text/did-you-mean.js';
import { terminalText } from '../text/terminal-text.js';
import { createLineReporter, jsonLines, type LineStyle, type LogRecord, type LogText, levelName } from './log-lines.js';

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
interface LogFileOptions {
  /** Receives a sentence about lines that could not be written. */
  readonly warn: (message: string) => void;
}

/** Creates a reporter that appends the log of a run to a file; if the file can't be written, this is reported once. */
export function createLogFileReporter(file: LogFile, means: LogFileOptions): Reporter {
  const lines = new AppendedLines(file.path, means);
  return { ...createFormattedLog(file, lines.write), close: () => lines.close() };
}

/** Creates a reporter that writes the log of a run in the format of a log file; `now` is the clock. */
export function createFormattedLog(
  file: Omit<LogFile, 'path'>,
  write: (text: string) => void,
  now: () => Date = () => new Date(),
): Reporter {
  const text = new FormattedText(file, write, now);
  const lines = createLineReporter(text, { json: false, oneReader: true, archivesFrom: 1, out: () => undefined });
  return {
    handle: (event) => {
      if (file.verbosity === -2 || !isAbout(event, file)) return;
      if (event.type === 'result' && !('lines' in event.result)) return; // JSON goes only to whoever requested it
      text.about(event);
      lines.handle(event);
    },
  };
}

/** Events that don't belong to a particular configuration go to every log file. */
function isAbout(event: Event, { configurations }: Pick<LogFile, 'configurations'>): boolean {
  if (configurations === undefined || !('step' in event) || event.step === undefined) return true;
  return configurations.has(event.step.configuration.path);
}

class FormattedText implements LogText {
  #repository = '';
  readonly #line: (record: LogRecord) => string;

  constructor(
    private readonly file: Omit<LogFile, 'path'>,
    private readonly write: (text: string) => void,
    private readonly now: () => Date,
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
    if (lines.length === 0 || !this.shows(manner.from)) return;
    const clean = terminalText(lines.join('\n'), false).split('\n');
    const indented = manner.indent ? clean.map((line) => manner.indent + line) : clean;
    const at = this.now();
    this.write(this.file.json ? jsonLines(indented, manner, at) : this.#formatted(indented, manner, at));
  }

  text(text: string, manner: LineStyle): void {
    this.lines([text], manner);
  }

  #formatted(lines: readonly string[], { level, from }: LineStyle, at: Date): string {
    const name = this.#repository;
    let text = '';
    for (const message of lines) {
      const prefix = name === '' || message.includes(name) ? '' : `${name}: `;
      text += `${this.#line({ at, level, from, prefix, message })}\n`;
    }
    return text;
  }
}

/** Appends text to a file that may be rotated at any time. */
class AppendedLines {
  #descriptor: number | undefined;
  #given = false;

  constructor(
    private readonly path: string,
    private readonly means: LogFileOptions,
  ) {}

  readonly write = (text: string): void => {
    if (this.#given) return;
    try {
      this.#descriptor = currentFile(this.path, this.#descriptor);
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
    } catch (error) {
      this.close();
      this.#warn(error);
    }
  };

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
    this.means.warn(`The log can't be written to ${this.path}: ${reason}. The run continues without it.`);
  }
}

/** Returns the open file, or opens the new one after a log rotation has replaced it. */
function currentFile(path: string, descriptor: number | undefined): number {
  if (descriptor !== undefined) {
    const [own, there] = [fstatSync(descriptor), statSync(path, { throwIfNoEntry: false })];
    if (own.ino === there?.ino && own.dev === there.dev) return descriptor;
    closeSync(descriptor);
  }
  return openOutput(path);
}

/** The default format of a line. */
export const defaultLogFormat = '[{asctime}] {levelname}: {prefix}{message}';

const levelNumbers: Readonly<Record<string, number>> = { DEBUG: 10, INFO: 20, ANSWER: 25, WARNING: 30, ERROR: 40 };

const fields: Readonly<Record<string, (record: LogRecord) => string | number>> = {
  asctime: ({ at }) => localTime(at),
  levelname: levelName,
  message: ({ message }) => message,
  prefix: ({ prefix }) => prefix,
  name: () => 'borgflow',
  levelno: (record) => levelNumbers[levelName(record)] ?? 0,
  process: () => process.pid,
  processName: () => 'borgflow',
  created: ({ at }) => at.getTime() / 1000,
  msecs: ({ at }) => at.getMilliseconds(),
  relativeCreated: ({ at }) => at.getTime() - performance.timeOrigin,
};

/** The format specification of a placeholder such as `{levelname:<8}`: fill and alignment, zero, width, precision, type. */
const layout = /^(?:(.)?([<>^]))?(0)?(\d{1,3})?(?:\.(\d{1,2}))?([sdf])?$/u;
const parts = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** Returns a function that formats a line of the log. Throws a UserError if the format has an unknown placeholder. */
export function parseLogFormat(format: string): (record: LogRecord) => string {
  const pieces: ((record: LogRecord) => string)[] = [];
  let end = 0;
  for (const match of format.matchAll(parts)) {
    const [whole, inside] = match;
    const before = format.slice(end, match.index);
    pieces.push(() => before);
    end = match.index + whole.length;
    if (whole === '{{' || whole === '}}') pieces.push(() => whole.charAt(0));
    else pieces.push(pieceOf(whole, inside));
  }
  const rest = format.slice(end);
  return (record) => {
    let text = '';
    for (const piece of pieces) text += piece(record);
    return text + rest;
  };
}

/** The fields that differ between lines that were printed at the same time. */
const ofEachLine = ['message', 'prefix'];

/** Remembers the last text: lines that were printed at the same time share it, and there may be a million. */
function rememberingLast(piece: (record: LogRecord) => string): (record: LogRecord) => string {
  let last: Pick<LogRecord, 'at' | 'level' | 'from'> | undefined;
  let text = '';
  return (record) => {
    const { at, level, from } = record;
    if (last?.at !== at || last.level !== level || last.from !== from) {
      last = { at, level, from };
      text = piece(record);
    }
    return text;
  };
}

function pieceOf(whole: string, inside: string | undefined): (record: LogRecord) => string {
  if (inside === undefined)
    throw new UserError(`log_file_format has an unmatched ${whole}. Write ${whole}${whole} for a literal ${whole}.`);
  const [, name = '', specification = ''] = /^([^:!]*)(?:![rsa])?:?(.*)$/.exec(inside) ?? [];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const laid = layout.exec(specification);
  if (field === undefined) {
    const suggestion = nearest(name, Object.keys(fields));
    const known =
      suggestion === undefined ? `Allowed: ${Object.keys(fields).join(', ')}.` : `Did you mean ${suggestion}?`;
    throw new UserError(`log_file_format has an unknown placeholder ${whole}. ${known}`);
  }
  if (laid === null) {
    throw new UserError(
      `log_file_format has ${whole}, whose format specification is invalid. A valid one: {${name}:<8}.`,
    );
  }
  const piece = (record: LogRecord): string => laidOut(field(record), laid);
  return ofEachLine.includes(name) ? piece : rememberingLast(piece);
}

function laidOut(value: string | number, [, fill, align, zero, width, precision]: RegExpExecArray): string {
  const text =
    typeof value === 'number'
      ? numberText(value, precision)
      : value.slice(0, precision ? Number(precision) : undefined);
  const missing = Math.max(0, Number(width ?? 0) - text.length);
  const filler = fill ?? (zero ? '0' : ' ');
  const side = align ?? (typeof value === 'number' ? '>' : '<');
  const left = side === '>' ? missing : side === '^' ? Math.floor(missing / 2) : 0;
  return filler.repeat(left) + text + filler.repeat(missing - left);
}

function numberText(value: number, precision: string | undefined): string {
  return precision === undefined ? String(value) : value.toFixed(Number(precision));
}

/** Returns local time as `2026-11-26 03:00:12,045`. */
function localTime(at: Date): string {
  return `${formatMoment(at)}:${twoDigits(at.getSeconds())},${String(at.getMilliseconds()).padStart(3, '0')}`;
}
