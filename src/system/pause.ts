import { setTimeout } from 'node:timers/promises';

/** Lets so many seconds pass; ends early, and well, when it is cancelled. */
export async function pause(seconds: number, cancel: AbortSignal): Promise<void> {
  try {
    await setTimeout(seconds * 1000, undefined, { signal: cancel });
  } catch (error) {
    if (!cancel.aborted) throw error;
  }
}
