/** What is running, and whether it may go on: the one place that knows of a signal. */
export class Cancellation {
  private readonly running = new Set<AbortController>();
  private signal: NodeJS.Signals | undefined;
  private over = false;

  /** Called once, at the first signal. */
  onCancel: (() => void) | undefined;

  /** The signal that cancelled the run; undefined while nothing did. */
  get by(): NodeJS.Signals | undefined {
    return this.signal;
  }

  /** No further step may begin, not even clean-up. */
  get ended(): boolean {
    return this.over;
  }

  /** The first signal ends what is running; what begins later is clean-up, which only `end` stops. */
  cancel(signal: NodeJS.Signals): void {
    const first = this.signal === undefined;
    this.signal ??= signal;
    try {
      if (first) this.onCancel?.();
    } finally {
      for (const controller of this.running) controller.abort();
    }
  }

  /** Ends everything: a second signal, or no time left. */
  end(signal: NodeJS.Signals): void {
    this.over = true;
    this.cancel(signal);
  }

  /** Runs work that a cancel can abort. */
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
