import type { Level, Verbosity } from '../lifecycle/events.js';
import { UserError } from '../system/errors.js';
import { nearest } from '../text/did-you-mean.js';

/** A line of a log, with the data for the placeholders of `log_file_format`. */
export interface LogRecord {
  readonly at: Date;
  readonly level: Level;
  readonly from: Verbosity;
  /** The repository that the line is about, followed by a colon and a space; empty if there is none. */
  readonly prefix: string;
  readonly message: string;
}

/** The default format of a line. */
export const defaultLogFormat = '[{asctime}] {levelname}: {prefix}{message}';

/** Returns borgmatic's name for a level: requested results have the level ANSWER. */
export function levelName({ level, from }: Pick<LogRecord, 'level' | 'from'>): string {
  if (level === 'error' || level === 'warning' || level === 'debug') return level.toUpperCase();
  return from <= 0 ? 'ANSWER' : from === 1 ? 'INFO' : 'DEBUG';
}

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
  return (record) => pieces.map((piece) => piece(record)).join('') + rest;
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
  return (record) => laidOut(field(record), laid);
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
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  return `${day} ${time},${String(at.getMilliseconds()).padStart(3, '0')}`;
}
