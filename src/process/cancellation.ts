/** Tracks what is running and whether it may continue. This is the only place that knows whether a signal was received. */
export class Cancellation {
  private readonly running = new Set<AbortController>();
  private signal: NodeJS.Signals | undefined;
  private over = false;

  /** Called once, at the first signal. */
  onCancel: (() => void) | undefined;

  /** The signal that cancelled the run; undefined while it is not cancelled. */
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
    this.cancel(signal);
  }

  /** Runs work that a cancellation can abort. */
  async during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (this.over) controller.abort();
    this.running.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(controller);
    }
  }
}
