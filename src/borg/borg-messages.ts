import type { BorgListener, Progress } from '../lifecycle/events.js';
import type { BorgCall } from './borg-call.js';

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
  if (type === 'log_message' && fields['name'] !== progressLogger) return logMessage(fields);
  if (type === 'file_status') return { kind: 'file', status: text(fields, 'status'), path: text(fields, 'path') };
  if (type === 'archive_progress') return { kind: 'progress', progress: archiveProgress(fields) };
  if (type === 'progress_percent') return { kind: 'progress', progress: percentProgress(fields) };
  if (type === 'progress_message' || type === 'log_message')
    return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') || undefined }) };
  if (typeof type === 'string' && type.startsWith('question_')) {
    return { kind: 'question', text: text(fields, 'message'), ...messageId(fields) };
  }
  return undefined;
}

/** With several progress indicators at once, as while `prune` deletes archives, Borg writes what the others say to this logger. */
const progressLogger = 'borg.output.progress';

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
  // For these, Borg counts bytes; for others, chunks and the like.
  const isExtraction = fields['msgid'] === 'extract' && total !== undefined && total > 0;
  const [path] = Array.isArray(fields['info']) ? fields['info'] : [];
  return known({
    percent: share === undefined ? undefined : Math.min(100, Math.max(0, share)),
    ...(isExtraction
      ? { original: current, path: typeof path === 'string' ? path : undefined, message: undefined }
      : {
          message: optionalText(fields, 'message')
            ?.replace(/\s*\d+(\.\d+)?\s*%:?\s*/, ' ')
            .trim(),
        }),
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

/** Collects what a Borg call writes to standard output. */
export interface Output {
  /** `continuations` are the indexes of pieces that continue the previous line. */
  readonly take: (lines: readonly string[], continuations?: ReadonlySet<number>) => void;
  /** Parses the rest of the output after Borg has ended. */
  readonly end: () => {
    readonly documents: readonly unknown[];
    readonly lines: readonly string[];
    /** Whether no JSON was cut off. */
    readonly complete: boolean;
  };
}

/** The maximum length of a document on one line, in characters. A long line arrives in pieces. */
const longestDocument = 1 << 20;

/** A shorter line is never a piece of a longer one. */
const shortestPiece = 32_768;

/** Parses output with one document per line. */
class DocumentLines {
  complete = true;
  /** The part of a long document that has arrived so far. */
  private begun = '';

  /** Returns the documents in lines, and the lines that are not documents. */
  take(lines: readonly string[], continuations?: ReadonlySet<number>) {
    const documents: unknown[] = [];
    const strays: string[] = [];
    for (const [index, line] of lines.entries()) {
      const whole = this.joined(line, continuations?.has(index) === true);
      const document = whole === undefined ? undefined : parse(whole);
      if (document !== undefined) documents.push(document);
      else if (whole !== undefined && !this.begin(whole, line)) strays.push(line);
    }
    return { documents, strays };
  }

  end(): boolean {
    return this.complete && this.begun === '';
  }

  /** Returns a line with its earlier pieces; undefined for a piece of a line that was too long. */
  private joined(line: string, continues: boolean): string | undefined {
    if (continues && this.begun === '') return undefined;
    if (!continues && this.begun !== '') this.complete = false;
    const whole = continues ? this.begun + line : line;
    this.begun = '';
    return whole;
  }

  /** Whether a line is the beginning of a document that continues in the next piece. */
  private begin(whole: string, line: string): boolean {
    const isPiece = whole.startsWith('{') && line.length > shortestPiece;
    if (isPiece && whole.length < longestDocument) this.begun = whole;
    else this.complete &&= !whole.startsWith('{');
    return this.begun !== '';
  }
}

/** Collects standard output as the call requests: documents or lines. Output that should be JSON but isn't is shown as lines. */
export function createOutput(call: BorgCall, listener: BorgListener): Output {
  const kept: string[] = [];
  const documents: unknown[] = [];
  const own = new DocumentLines();
  const stray = (lines: readonly string[]): void => {
    const said = lines.filter((line) => line.trim() !== '');
    if (said.length > 0) listener.lines(said, 'info', 1);
  };
  const keepDocuments = (parsed: readonly unknown[]): void => {
    for (const document of parsed) documents.push(document);
  };
  const takeDocuments = (lines: readonly string[], continuations?: ReadonlySet<number>): void => {
    const { documents: parsed, strays } = own.take(lines, continuations);
    stray(strays);
    if (parsed.length > 0) (call.onDocuments ?? keepDocuments)(parsed);
  };
  const keep = (lines: readonly string[], continuations?: ReadonlySet<number>): void => {
    for (const [index, line] of lines.entries()) {
      // A long line arrives in pieces, which must be joined to be valid JSON.
      if (call.output === 'json' && continuations?.has(index)) kept.push(`${kept.pop() ?? ''}${line}`);
      else kept.push(line);
    }
  };
  const take = (lines: readonly string[], continuations?: ReadonlySet<number>): void => {
    if (call.output === 'json-lines') takeDocuments(lines, continuations);
    else if (call.output === 'lines' && call.onLines !== undefined) call.onLines(lines);
    else keep(lines, continuations);
  };
  const end = (): ReturnType<Output['end']> => {
    if (call.output !== 'json') return { documents, lines: kept, complete: own.end() };
    const start = kept.findIndex((line) => line.startsWith('{'));
    const document = start < 0 ? undefined : parse(kept.slice(start).join('\n'));
    stray(document === undefined ? kept : kept.slice(0, start));
    return { documents: document === undefined ? [] : [document], lines: [], complete: document !== undefined };
  };
  return { take, end };
}

/** Returns the JSON object in a string, or undefined if there is none. */
function parse(text: string): object | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
