import { constants } from 'node:os';
import type { Cancellation } from './cancellation.js';

/** How a door takes signals. */
export interface SignalRules {
  readonly cancellation: Cancellation;
  /** A second signal ends everything at once: a person who presses twice means it. */
  readonly secondEnds: boolean;
  /** Seconds after the first signal when nothing may go on; the workflow runner kills what is left then. */
  readonly endAfter?: number;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Turns signals into a cancel of the run, until the returned function is called. */
export function watchSignals({ cancellation, secondEnds, endAfter }: SignalRules): () => void {
  let timer: NodeJS.Timeout | undefined;
  const listener = (signal: NodeJS.Signals): void => {
    if (cancellation.by !== undefined) {
      if (secondEnds) cancellation.end(signal);
      return;
    }
    if (endAfter !== undefined) timer = setTimeout(() => cancellation.end(signal), endAfter * 1000).unref();
    cancellation.cancel(signal);
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, listener);
  };
}

/** The exit status of a run: 128 + signal where one ended it, else 1 for a failure. */
export function exitStatusOf({ failed, signal }: { failed: boolean; signal?: NodeJS.Signals | undefined }): number {
  if (signal) return 128 + (constants.signals[signal] ?? 0);
  return failed ? 1 : 0;
}
