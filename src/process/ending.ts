import type { ProcessTree } from './processes.js';

/** How often to check whether the rest of a process tree has ended, in milliseconds. */
const lookEvery = 100;
/** How long to wait for a killed process to disappear, in milliseconds. One that hangs in the kernel never does. */
const afterKill = 2_000;

/** Terminates a process tree step by step: SIGINT, SIGTERM, SIGKILL. */
export class Ending {
  private readonly timers: NodeJS.Timeout[] = [];
  private look: NodeJS.Timeout | undefined;
  private resolve: () => void = () => {};

  /** Fulfilled when nothing of the tree is left, or nothing more can be done. */
  readonly done = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  constructor(
    private readonly tree: ProcessTree,
    grace: { readonly terminate: number; readonly kill: number },
  ) {
    const kill = Math.max(grace.kill, 0) * 1000;
    this.after(grace.terminate * 1000, () => tree.signal('SIGTERM'));
    this.after(kill, () => this.kill());
    tree.signal('SIGINT');
  }

  /** Kills what is left at once. */
  kill(): void {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    this.killUntil(performance.now() + afterKill);
  }

  /** Records that the process itself has ended. Its descendants keep their grace period. */
  rootEnded(): void {
    this.tree.rootEnded();
    this.look = setInterval(() => this.finishIfGone(), lookEvery);
    this.finishIfGone();
  }

  /** Clears all timers. */
  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    clearInterval(this.look);
  }

  private after(milliseconds: number, act: () => void): void {
    this.timers.push(setTimeout(act, milliseconds));
  }

  private finishIfGone(): void {
    if (this.tree.living().length === 0) this.resolve();
  }

  /** Kills repeatedly, because a growing tree has children that the first round did not see. */
  private killUntil(until: number): void {
    this.tree.signal('SIGKILL');
    if (performance.now() >= until) this.resolve();
    else this.after(lookEvery, () => this.killUntil(until));
  }
}
