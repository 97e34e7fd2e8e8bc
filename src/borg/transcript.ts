import type { Level, Verbosity } from '../lifecycle/events.js';
import type { BorgCall, BorgListener } from './borg.js';
import { type BorgMessage, type LogLevel, parseMessages } from './messages.js';
import { breakdownIn } from './proof.js';

/** What a call of Borg had to say, gathered while it ran. */
export interface Transcript {
  /** Standard error, line by line: told to the listener, and remembered as far as it matters. */
  readonly standardError: (lines: readonly string[]) => void;
  /** Remembers lines of standard output among the last ones. */
  readonly standardOutput: (lines: readonly string[]) => void;
  readonly said: () => Said;
}

/** The words that matter afterwards. */
export interface Said {
  /** Messages of errors, whole, in order. */
  readonly errors: readonly { readonly text: string; readonly id?: string }[];
  readonly warnings: readonly string[];
  /** Questions that Borg asked, with their answers behind them. */
  readonly questions: readonly string[];
  /** Plain lines, such as a wrong use of the command line leaves behind; the last of them. */
  readonly plain: readonly string[];
  /** The last 25 lines, as a person would read them. */
  readonly tail: readonly string[];
  /** What was printed by a program that broke down instead of doing its work. */
  readonly breakdown?: 'a traceback' | 'a usage message' | undefined;
  /** Borg itself warned of something in its log, or said that it ends with a warning (`--show-rc`). */
  readonly warned?: boolean;
}

interface Shown {
  readonly lines: string[];
  readonly level: Level;
  readonly verbosity: Verbosity;
}

const tailLength = 25;

const loudness: Readonly<Record<LogLevel, { readonly level: Level; readonly verbosity: Verbosity }>> = {
  CRITICAL: { level: 'error', verbosity: -1 },
  ERROR: { level: 'error', verbosity: -1 },
  WARNING: { level: 'warning', verbosity: 0 },
  INFO: { level: 'info', verbosity: 1 },
  DEBUG: { level: 'debug', verbosity: 2 },
};

/** Lists and statistics that were asked for: Borg calls them information. */
const answers = ['borg.output.list', 'borg.output.stats'];

/** What Python says of a passphrase prompt without a terminal; Borg’s own error follows it. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;

/** What Borg says at its end with `--show-rc`. */
const ownStatus = /^terminating with \w+ status, rc \d+$/;
const warningStatus = /^terminating with warning status, rc \d+$/;

/** Begins a transcript of a call. */
export function createTranscript(
  listener: BorgListener,
  { expected = [], onFile, onListed, onWarning }: Pick<BorgCall, 'expected' | 'onFile' | 'onListed' | 'onWarning'> = {},
): Transcript {
  const errors: { text: string; id?: string }[] = [];
  const warnings: string[] = [];
  const questions: string[] = [];
  const plain: string[] = [];
  const tail: string[] = [];

  let breakdown: Said['breakdown'];
  let warned = false;

  const weigh = (message: BorgMessage): void => {
    if (message.kind === 'plain') {
      breakdown ??= breakdownIn(message.text);
      warned ||= warningStatus.test(message.text);
    } else if (message.kind === 'log' && message.level !== 'INFO' && message.level !== 'DEBUG') {
      warned = true;
      if (message.level !== 'WARNING') breakdown ??= message.text.split('\n').map(breakdownIn).find(Boolean);
    }
  };

  const note = (message: BorgMessage): void => {
    weigh(message);
    if (message.kind === 'question') keep(questions, [message.text]);
    else if (message.kind === 'plain') keep(plain, [message.text]);
    else if (message.kind !== 'log') return;
    else if (message.level === 'WARNING') {
      keep(warnings, [message.text]);
      onWarning?.(message.text);
    } else if (message.level === 'ERROR' || message.level === 'CRITICAL') keep(errors, [message]);
  };

  return {
    standardError: (lines) => {
      let pending: Shown | undefined;
      const flush = (): void => {
        if (pending !== undefined) listener.lines(pending.lines, pending.level, pending.verbosity);
        pending = undefined;
      };
      const taken = (message: BorgMessage): boolean => {
        if (message.kind === 'file') onFile?.(message.status, message.path);
        if (isListed(message)) onListed?.(message.text);
        return (message.kind === 'file' && onFile !== undefined) || (isListed(message) && onListed !== undefined);
      };
      const told = lines.flatMap(parseMessages).filter((message) => !taken(message));
      for (const message of told) {
        note(message);
        if (message.kind === 'progress') {
          if (Object.keys(message.progress).length > 0) listener.progress(message.progress);
          continue;
        }
        const shown = show(message, expected);
        keep(tail, shown.lines);
        if (pending?.level === shown.level && pending.verbosity === shown.verbosity) pending.lines.push(...shown.lines);
        else {
          flush();
          pending = shown;
        }
      }
      flush();
    },
    standardOutput: (lines) => {
      breakdown ??= lines.map(breakdownIn).find(Boolean);
      keep(tail, lines.slice(-tailLength));
    },
    said: () => ({ errors, warnings, questions, plain, tail, breakdown, warned }),
  };
}

function isListed(message: BorgMessage): message is Extract<BorgMessage, { kind: 'log' }> {
  return message.kind === 'log' && message.level === 'INFO' && message.logger === 'borg.output.list';
}

/** Adds to a list and forgets its beginning. */
function keep<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
  if (list.length > tailLength) list.splice(0, list.length - tailLength);
}

function show(message: Exclude<BorgMessage, { kind: 'progress' }>, expected: readonly string[]): Shown {
  if (message.kind === 'file') return { lines: [`${message.status} ${message.path}`], level: 'info', verbosity: 0 };
  const lines = message.text.split('\n');
  if (message.kind === 'question') return { lines, level: 'warning', verbosity: 0 };
  if (promptNoise.test(message.text)) return { lines, level: 'debug', verbosity: 2 };
  if (ownStatus.test(message.text)) return { lines, level: 'debug', verbosity: 2 };
  if (message.kind === 'plain') return { lines, level: 'notice', verbosity: 0 };
  if (expected.some((one) => one === message.id || message.text.includes(one))) {
    return { lines, level: 'debug', verbosity: 2 };
  }
  if (message.level === 'INFO' && answers.includes(message.logger)) return { lines, level: 'info', verbosity: 0 };
  return { lines, ...loudness[message.level] };
}
