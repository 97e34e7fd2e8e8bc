import { constants } from 'node:os';
import { killProcesses } from './running-processes.js';

/** Tracks what is running and whether it may continue. This is the only place that knows whether a signal was received. */
export class Cancellation {
  private readonly running = new Set<AbortController>();
  private readonly closing = new Set<AbortController>();
  private signal: NodeJS.Signals | undefined;
  private over = false;

  /** Called once, at the first signal. */
  onCancel: (() => void) | undefined;

  /** The signal that canceled the run; undefined while it is not canceled. */
  get by(): NodeJS.Signals | undefined {
    return this.signal;
  }

  /** Whether no further step may begin, not even cleanup. */
  get ended(): boolean {
    return this.over;
  }

  /** Aborts what is running. What starts later is cleanup, which only `end` aborts. */
  cancel(signal: NodeJS.Signals): void {
    const first = this.signal === undefined;
    this.signal ??= signal;
    try {
      if (first) this.onCancel?.();
    } finally {
      for (const controller of this.running) controller.abort();
    }
  }

  /** Aborts everything, because of a second signal or because there is no time left. */
  end(signal: NodeJS.Signals): void {
    this.over = true;
    try {
      this.cancel(signal);
    } finally {
      for (const controller of this.closing) controller.abort();
    }
  }

  /** Runs work that a cancellation can abort. */
  async during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return await this.abortable(this.running, work);
  }

  /** Runs work that only `end` aborts, although it may begin before a cancellation. */
  async untilEnd<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return await this.abortable(this.closing, work);
  }

  private async abortable<T>(those: Set<AbortController>, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (this.over) controller.abort();
    those.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      those.delete(controller);
    }
  }
}

/** How an entry point handles signals. */
interface SignalRules {
  readonly cancellation: Cancellation;
  /** Called at the first signal. */
  readonly onFirst?: (() => void) | undefined;
  /**
   * Called with the exit status shortly after a second signal, which ends everything at once, if the run has not ended by then.
   * If missing, a second signal has no effect.
   */
  readonly leave?: ((status: number) => void) | undefined;
  /** Seconds after the first signal when everything must have ended, because the workflow runner kills what is left. */
  readonly endAfter?: number;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long a run may still report after a second signal, in milliseconds. */
const lastWords = 500;

let received: NodeJS.Signals | undefined;

/** Returns the first signal that canceled a run of this process; undefined if there was none. */
export function receivedSignal(): NodeJS.Signals | undefined {
  return received;
}

/** Cancels the run when a signal arrives, until the returned function is called. */
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

/** Returns the exit status of a run: 128 + signal if a signal ended it, 1 for a failure, otherwise 0. */
export function exitStatusOf({ failed, signal }: { failed: boolean; signal?: NodeJS.Signals | undefined }): number {
  if (signal) return statusOf(signal);
  return failed ? 1 : 0;
}

function statusOf(signal: NodeJS.Signals): number {
  return 128 + (constants.signals[signal] ?? 0);
}
