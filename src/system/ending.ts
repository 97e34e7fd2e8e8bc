import type { ProcessTree } from './tree.js';

/** How often, in milliseconds, is looked whether the rest of a tree has ended. */
const lookEvery = 100;
/** So long, in milliseconds, a killed process may take to vanish: one that hangs in the kernel would never do. */
const afterKill = 2_000;

/** Ends a process tree step by step: SIGINT, SIGTERM, SIGKILL. */
export class Ending {
  private readonly timers: NodeJS.Timeout[] = [];
  private look: NodeJS.Timeout | undefined;
  private resolve: () => void = () => {};

  /** Fulfilled when nothing of the tree is left, or nothing more can be done about it. */
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

  /** Kills what is left, without waiting any longer. */
  kill(): void {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    this.killUntil(performance.now() + afterKill);
  }

  /** The process itself has ended: what is left is what it started, which keeps the time it was given. */
  rootEnded(): void {
    this.tree.rootEnded();
    this.look = setInterval(() => this.finishIfGone(), lookEvery);
    this.finishIfGone();
  }

  /** Lets go of all timers. */
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

  /** Again and again: a tree that is growing has children that the first round did not see. */
  private killUntil(until: number): void {
    this.tree.signal('SIGKILL');
    if (performance.now() >= until) this.resolve();
    else this.after(lookEvery, () => this.killUntil(until));
  }
}
