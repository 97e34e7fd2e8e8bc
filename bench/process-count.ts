import { readdirSync, readFileSync } from 'node:fs';

/** Counts what a process starts, and what that starts, while it runs. */
export interface ProcessCount {
  /** Ends the counting; gives how many processes there were, the first one left out. */
  readonly stop: () => number;
}

/**
 * Looks through /proc as often as it can, some thousand times a second: no program is started and gone in between. Only
 * processes not seen before are read, so that a look is short.
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

/** The parent of a process; 0 where it has ended. */
function parentOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold brackets and blanks.
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
