import { readdirSync, readFileSync } from 'node:fs';

/** Counts the descendants of a process while it runs. */
export interface ProcessCount {
  /** Stops counting; returns the number of processes, not including the first one. */
  readonly stop: () => number;
}

/**
 * Counts the descendants of a process by reading /proc about a thousand times a second, so that hardly any process is
 * missed. Only new processes are read, to keep each pass short.
 */
export function countProcesses(root: number): ProcessCount {
  const tree = new Set([root]);
  const seen = new Set(processIds());
  seen.delete(root);
  let stopped = false;
  const look = (): void => {
    if (stopped) return;
    for (const pid of processIds()) {
      if (seen.has(pid)) continue;
      seen.add(pid);
      if (tree.has(parentOf(pid))) tree.add(pid);
    }
    setImmediate(look);
  };
  look();
  return {
    stop: () => {
      stopped = true;
      return tree.size - 1;
    },
  };
}

function processIds(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .sort((a, b) => a - b);
}

/** Returns the parent of a process, or 0 if the process has ended. */
function parentOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself contain parentheses and spaces.
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
