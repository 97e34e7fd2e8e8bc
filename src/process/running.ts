/** A running process, with its descendants. */
interface Running {
  /** Ends the process tree as a cancellation does, and waits until it is gone. */
  readonly cancel: () => Promise<void>;
  /** Kills the process tree at once. */
  readonly kill: () => void;
}

const running = new Set<Running>();
let closed = false;

/** Registers a running process. Returns a function to call when it has ended. */
export function registerProcess(process: Running): () => void {
  running.add(process);
  if (closed) void process.cancel();
  return () => running.delete(process);
}

/** Whether no more processes may be started. */
export function isStartPrevented(): boolean {
  return closed;
}

/** Kills every process tree at once, without a grace period. */
export function killProcesses(): void {
  for (const process of running) process.kill();
}

/** Ends every process tree, each with its own grace period, and prevents new ones from starting. */
export async function endProcesses(): Promise<void> {
  closed = true;
  await Promise.all([...running].map((process) => process.cancel()));
}
