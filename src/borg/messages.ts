import type { Progress } from '../lifecycle/events.js';

/** One message of Borg on standard error. */
export type BorgMessage =
  | {
      readonly kind: 'log';
      readonly level: LogLevel;
      readonly text: string;
      readonly logger: string;
      readonly id?: string;
    }
  | { readonly kind: 'file'; readonly status: string; readonly path: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** A yes-or-no question, or the answer to one. */
  | { readonly kind: 'question'; readonly text: string; readonly id?: string }
  /** A line outside Borg's log: a prompt, part of a traceback, or output of another program. */
  | { readonly kind: 'plain'; readonly text: string };

/** The level of a message in Borg's log. */
export type LogLevel = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

type Fields = Readonly<Record<string, unknown>>;

const levels: readonly string[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] satisfies LogLevel[];

/** Parses one line of `borg --log-json`. A prompt without a line end may precede the message. Never throws. */
export function parseMessages(line: string): readonly BorgMessage[] {
  const start = line.indexOf('{"');
  if (start < 0) return [{ kind: 'plain', text: line }];
  const fields = parseFields(line.slice(start));
  const message = fields === undefined ? undefined : messageOf(fields);
  if (message === undefined) return [{ kind: 'plain', text: line }];
  return start === 0 ? [message] : [{ kind: 'plain', text: line.slice(0, start) }, message];
}

function parseFields(text: string): Fields | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(fields: Fields): BorgMessage | undefined {
  const type = fields['type'];
  if (type === 'log_message') return logMessage(fields);
  if (type === 'file_status') return { kind: 'file', status: text(fields, 'status'), path: text(fields, 'path') };
  if (type === 'archive_progress') return { kind: 'progress', progress: archiveProgress(fields) };
  if (type === 'progress_percent') return { kind: 'progress', progress: percentProgress(fields) };
  if (type === 'progress_message')
    return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') }) };
  if (typeof type === 'string' && type.startsWith('question_')) {
    return { kind: 'question', text: text(fields, 'message'), ...messageId(fields) };
  }
  return undefined;
}

function logMessage(fields: Fields): BorgMessage {
  const level = text(fields, 'levelname');
  return {
    kind: 'log',
    level: isLevel(level) ? level : 'WARNING',
    text: text(fields, 'message'),
    logger: text(fields, 'name'),
    ...messageId(fields),
  };
}

function messageId(fields: Fields): { readonly id?: string } {
  const id = optionalText(fields, 'msgid');
  return id === undefined ? {} : { id };
}

function isLevel(level: string): level is LogLevel {
  return levels.includes(level);
}

function archiveProgress(fields: Fields): Progress {
  return known({
    files: number(fields, 'nfiles'),
    original: number(fields, 'original_size'),
    compressed: number(fields, 'compressed_size'),
    deduplicated: number(fields, 'deduplicated_size'),
    path: optionalText(fields, 'path'),
  });
}

function percentProgress(fields: Fields): Progress {
  const current = number(fields, 'current');
  const total = number(fields, 'total');
  const share = current === undefined || total === undefined || total <= 0 ? undefined : (current / total) * 100;
  return known({
    percent: share === undefined ? undefined : Math.min(100, Math.max(0, share)),
    message: optionalText(fields, 'message'),
  });
}

function text(fields: Fields, name: string): string {
  return optionalText(fields, name) ?? '';
}

function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

function number(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Removes undefined fields. */
function known(progress: { readonly [Name in keyof Progress]: Progress[Name] | undefined }): Progress {
  return Object.fromEntries(Object.entries(progress).filter(([, value]) => value !== undefined));
}
