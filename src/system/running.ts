/** A process that runs, with all that came of it. */
interface Running {
  /** Ends the tree as a cancel does, and waits until it is gone. */
  readonly cancel: () => Promise<void>;
  /** Kills the tree, whatever time it still had to end. */
  readonly kill: () => void;
}

const running = new Set<Running>();
let closed = false;

/** Notes that a process runs; gives what to call when it has ended. */
export function noteRunning(process: Running): () => void {
  running.add(process);
  if (closed) void process.cancel();
  return () => running.delete(process);
}

/** Whether nothing is started any more. */
export function isClosed(): boolean {
  return closed;
}

/** Kills every process tree at once: none of them gets the time to end by itself. */
export function killProcesses(): void {
  for (const process of running) process.kill();
}

/** Ends every process tree, each in the time that it was given for that, and has none started from now on. */
export async function endProcesses(): Promise<void> {
  closed = true;
  await Promise.all([...running].map((process) => process.cancel()));
}
