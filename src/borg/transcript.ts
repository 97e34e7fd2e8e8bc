import type { BorgListener, Level, Verbosity } from '../lifecycle/events.js';
import type { BorgCall, ExpectedMessage } from './borg-call.js';
import { type BorgMessage, type LogLevel, parseMessages } from './borg-messages.js';

/** Collects the messages of a Borg call while it runs. */
export interface Transcript {
  /** Takes lines of standard error: passes them to the listener, and keeps those that matter later. */
  readonly standardError: (lines: readonly string[]) => void;
  /** Keeps the last lines of standard output. */
  readonly standardOutput: (lines: readonly string[]) => void;
  /** Shows the last error, which is held back until it is known whether the failure was `explained` by our own message. */
  readonly conclude: (explained: boolean) => void;
  readonly said: () => Said;
}

/** The messages that matter after the call. */
export interface Said {
  /** The complete error messages, in order. */
  readonly errors: readonly { readonly text: string; readonly id?: string }[];
  readonly warnings: readonly string[];
  /** The questions that Borg asked, each followed by its answer. */
  readonly questions: readonly string[];
  /** The last lines outside the log, such as a usage message. */
  readonly plain: readonly string[];
  /** The last 25 lines, in readable form. */
  readonly tail: readonly string[];
  /** Borg reported that a path never matched, and the caller checks that. */
  readonly unmatched?: boolean;
  /** What a program printed that crashed or rejected its arguments instead of doing its work. */
  readonly breakdown?: 'a traceback' | 'a usage message' | undefined;
  /** Borg itself logged a warning, or reported a warning status (`--show-rc`). */
  readonly warned?: boolean;
}

interface Shown {
  readonly lines: string[];
  readonly level: Level;
  readonly verbosity: Verbosity;
}

const tailLength = 25;

const shownAs: Readonly<Record<LogLevel, { readonly level: Level; readonly verbosity: Verbosity }>> = {
  CRITICAL: { level: 'error', verbosity: -1 },
  ERROR: { level: 'error', verbosity: -1 },
  WARNING: { level: 'warning', verbosity: 0 },
  INFO: { level: 'info', verbosity: 1 },
  DEBUG: { level: 'debug', verbosity: 2 },
};

/** Borg's warning about a path that matched nothing, according to Borg. */
const neverMatched = /^Include pattern .* never matched/s;

/** The loggers of requested lists and statistics, which Borg logs at the level INFO. */
const requestedOutput = ['borg.output.list', 'borg.output.stats'];

/** What Python prints about a passphrase prompt without a terminal; Borg's own error follows. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;

/** Borg's last message with `--show-rc`. */
const ownStatus = /^terminating with \w+ status, rc \d+$/;
const warningStatus = /^terminating with warning status, rc \d+$/;

type TranscribedCall = Pick<BorgCall, 'expected' | 'onFile' | 'onListed' | 'onWarning' | 'checksMatches'>;

/** Creates the transcript of a call. `answerable` means that a person can see and answer Borg's questions. */
export function createTranscript(
  listener: BorgListener,
  { expected = [], onFile, onListed, onWarning, checksMatches }: TranscribedCall = {},
  answerable = true,
): Transcript {
  const errors: { text: string; id?: string }[] = [];
  const warnings: string[] = [];
  const questions: string[] = [];
  const plain: string[] = [];
  const tail: string[] = [];
  let unmatched = false;

  let breakdown: Said['breakdown'];
  let warned = false;

  const assess = (message: BorgMessage): void => {
    if (message.kind === 'plain') {
      breakdown ??= crashIn(message.text);
      warned ||= warningStatus.test(message.text);
    } else if (message.kind === 'log' && message.level !== 'INFO' && message.level !== 'DEBUG') {
      warned = true;
      if (message.level !== 'WARNING') breakdown ??= message.text.split('\n').map(crashIn).find(Boolean);
    }
  };

  const note = (message: BorgMessage): void => {
    assess(message);
    if (message.kind === 'question') keep(questions, [message.text]);
    else if (message.kind === 'plain') keep(plain, [message.text]);
    else if (message.kind !== 'log') return;
    else if (message.level === 'WARNING') {
      keep(warnings, [message.text]);
      onWarning?.(message.text);
    } else if (message.level === 'ERROR' || message.level === 'CRITICAL') keep(errors, [message]);
  };

  const publisher = new LinePublisher(listener);
  const isHandled = (message: BorgMessage): boolean => {
    if (checksMatches === true && message.kind === 'log' && neverMatched.test(message.text)) {
      unmatched = true;
      return true;
    }
    if (message.kind === 'file') onFile?.(message.status, message.path);
    if (isListed(message)) onListed?.(message.text);
    return (message.kind === 'file' && onFile !== undefined) || (isListed(message) && onListed !== undefined);
  };
  const take = (message: BorgMessage): void => {
    if (message.kind === 'plain' && ownStatus.test(message.text)) {
      assess(message);
      // The exit status is known anyway, so it is not kept as Borg's last line.
      publisher.publish(show(message, expected));
      return;
    }
    note(message);
    if (message.kind === 'progress') {
      if (Object.keys(message.progress).length > 0) listener.progress(message.progress);
      return;
    }
    const shown = show(message, expected);
    keep(tail, shown.lines);
    publisher.publish(isDetail(message) && shown.verbosity < 1 ? { ...shown, verbosity: 1 } : shown);
  };

  /** Whether our own message will cover it: a question that nobody can answer, or a usage message. */
  const isDetail = ({ kind }: BorgMessage): boolean =>
    (kind === 'question' && !answerable) || (kind === 'plain' && breakdown === 'a usage message');

  return {
    standardError: (lines) => {
      for (const message of lines.flatMap(parseMessages)) if (!isHandled(message)) take(message);
      publisher.flush();
    },
    standardOutput: (lines) => {
      breakdown ??= lines.map(crashIn).find(Boolean);
      keep(tail, lines.slice(-tailLength));
    },
    conclude: (explained) => publisher.conclude(explained),
    said: () => ({ errors, warnings, questions, plain, tail, breakdown, warned, unmatched }),
  };
}

/** Passes on consecutive lines of one level together, and holds back the last error. */
class LinePublisher {
  private pending: Shown | undefined;
  private held: Shown | undefined;

  constructor(private readonly listener: Pick<BorgListener, 'lines'>) {}

  publish(shown: Shown): void {
    const error = this.held;
    if (error !== undefined && shown.level === 'error' && shown.lines[0]?.startsWith('Traceback ')) {
      error.lines.push(...shown.lines); // for some errors, Borg 1 logs the traceback as a separate message
      return;
    }
    if (error !== undefined && shown.verbosity < 2) {
      this.held = undefined;
      this.add(error);
    }
    if (shown.level === 'error') this.held = shown;
    else this.add(shown);
  }

  flush(): void {
    if (this.pending !== undefined) this.listener.lines(this.pending.lines, this.pending.level, this.pending.verbosity);
    this.pending = undefined;
  }

  conclude(explained: boolean): void {
    if (this.held !== undefined)
      this.listener.lines(this.held.lines, this.held.level, explained ? 1 : this.held.verbosity);
    this.held = undefined;
  }

  private add(shown: Shown): void {
    if (this.pending?.level === shown.level && this.pending.verbosity === shown.verbosity) {
      this.pending.lines.push(...shown.lines);
      return;
    }
    this.flush();
    this.pending = shown;
  }
}

function isListed(message: BorgMessage): message is Extract<BorgMessage, { kind: 'log' }> {
  return message.kind === 'log' && message.level === 'INFO' && message.logger === 'borg.output.list';
}

/** Appends to a list and drops its oldest items. */
function keep<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
  if (list.length > tailLength) list.splice(0, list.length - tailLength);
}

function show(message: Exclude<BorgMessage, { kind: 'progress' }>, expected: NonNullable<BorgCall['expected']>): Shown {
  if (message.kind === 'file') return { lines: [`${message.status} ${message.path}`], level: 'info', verbosity: 0 };
  const lines = message.text.split('\n');
  if (expected === 'everything') return { lines, level: 'debug', verbosity: 2 };
  if (message.kind === 'question') return { lines, level: 'warning', verbosity: 0 };
  if (promptNoise.test(message.text)) return { lines, level: 'debug', verbosity: 2 };
  if (ownStatus.test(message.text)) return { lines, level: 'debug', verbosity: 2 };
  if (message.kind === 'plain') return { lines, level: 'notice', verbosity: 0 };
  if (expected.some((one) => isExpected(message, one))) {
    return { lines, level: 'debug', verbosity: 2 };
  }
  if (message.level === 'INFO' && requestedOutput.includes(message.logger))
    return { lines, level: 'info', verbosity: 0 };
  return { lines, ...shownAs[message.level] };
}

function isExpected(
  { id, text }: { readonly id?: string | undefined; readonly text: string },
  one: ExpectedMessage,
): boolean {
  return typeof one === 'string' ? one === id || text.includes(one) : one(text);
}

/** Returns what a line is the start of if the program crashed or rejected its arguments instead of doing its work. */
function crashIn(line: string): Said['breakdown'] {
  if (line.startsWith('Traceback (most recent call last):')) return 'a traceback';
  return /^usage: \S/i.test(line) ? 'a usage message' : undefined;
}
