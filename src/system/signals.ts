import { constants } from 'node:os';
import type { Cancellation } from './cancellation.js';
import { killProcesses } from './running.js';

/** How a door takes signals. */
export interface SignalRules {
  readonly cancellation: Cancellation;
  /** Hears of the first signal. */
  readonly onFirst?: (() => void) | undefined;
  /**
   * A second signal ends everything at once: a person who presses twice means it. Called shortly after it with the exit
   * status, if the run has not ended by then; missing: a second signal changes nothing.
   */
  readonly leave?: ((status: number) => void) | undefined;
  /** Seconds after the first signal when nothing may go on; the workflow runner kills what is left then. */
  readonly endAfter?: number;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that a run gets for its last words after a second signal. */
const lastWords = 500;

let received: NodeJS.Signals | undefined;

/** The first signal that a run of this process was cancelled by; undefined while none was. */
export function signalSoFar(): NodeJS.Signals | undefined {
  return received;
}

/** Turns signals into a cancel of the run, until the returned function is called. */
export function watchSignals({ cancellation, onFirst, leave, endAfter }: SignalRules): () => void {
  let timer: NodeJS.Timeout | undefined;
  const listener = (signal: NodeJS.Signals): void => {
    received ??= signal;
    if (cancellation.by === undefined) {
      if (endAfter !== undefined) timer = setTimeout(() => cancellation.end(signal), endAfter * 1000).unref();
      onFirst?.();
      cancellation.cancel(signal);
    } else if (leave !== undefined) {
      cancellation.end(signal);
      killProcesses();
      timer ??= setTimeout(() => leave(statusOf(cancellation.by ?? signal)), lastWords).unref();
    }
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, listener);
  };
}

/** The exit status of a run: 128 + signal where one ended it, else 1 for a failure. */
export function exitStatusOf({ failed, signal }: { failed: boolean; signal?: NodeJS.Signals | undefined }): number {
  if (signal) return statusOf(signal);
  return failed ? 1 : 0;
}

function statusOf(signal: NodeJS.Signals): number {
  return 128 + (constants.signals[signal] ?? 0);
}
