/** Outputs whose readers are behind, so that producers must wait. */
const full = new Set<object>();
let waiting: (() => void)[] = [];

/** Records whether an output can take more. */
export function recordCapacity(output: object, hasRoom: boolean): void {
  if (!hasRoom) full.add(output);
  else if (full.delete(output) && full.size === 0) {
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  }
}

/** Waits until every output can take more; undefined if all of them can already. */
export function capacityAvailable(): Promise<void> | undefined {
  if (full.size === 0) return undefined;
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
