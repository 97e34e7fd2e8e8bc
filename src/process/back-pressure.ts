import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { codeOf } from '../system/errors.js';

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

/** Whether every output can take more. */
export function hasCapacity(): boolean {
  return full.size === 0;
}

/** Waits until every output can take more; undefined if all of them can already. */
export function capacityAvailable(): Promise<void> | undefined {
  if (full.size === 0) return undefined;
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/**
 * Whether standard output is a pipe without a reader; false if this can't be determined. Only a write can show this, so call it
 * only for output that is already incomplete: it may get an extra line end.
 */
export function isOutputUnread(): boolean {
  try {
    const descriptor = openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      if (fstatSync(descriptor).isFIFO()) writeSync(descriptor, '\n');
      return false;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return codeOf(error) === 'EPIPE';
  }
}
