/** Outputs that have not yet passed on as much as they should: whoever has more for them waits. */
const full = new Set<object>();
let waiting: (() => void)[] = [];

/** Notes whether an output has room for more. */
export function noteRoom(output: object, hasRoom: boolean): void {
  if (!hasRoom) full.add(output);
  else if (full.delete(output) && full.size === 0) {
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  }
}

/** Waits until every output has room again; undefined while all of them have. */
export function roomAgain(): Promise<void> | undefined {
  if (full.size === 0) return undefined;
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
