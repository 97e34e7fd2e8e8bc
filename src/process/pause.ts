import { setTimeout } from 'node:timers/promises';

/** Waits for a number of seconds. Resolves early if it is canceled. */
export async function pause(seconds: number, cancel: AbortSignal): Promise<void> {
  try {
    await setTimeout(seconds * 1000, undefined, { signal: cancel });
  } catch (error) {
    if (!cancel.aborted) throw error;
  }
}
