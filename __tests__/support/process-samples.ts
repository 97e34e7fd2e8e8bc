import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Samples } from './process-sampler.js';

/** What to look for, and where else than in processes. */
interface Search {
  readonly secrets: readonly string[];
  /** Folders whose files are read, with all folders in them. */
  readonly folders?: readonly string[];
}

/**
 * Looks at the arguments and variables of all processes and at all files of some folders, over and over, until the
 * work is done. Leaves out this process and its parent: they run the test, which knows the secrets. The work can wait
 * until everything that exists now has been looked at.
 */
export async function sampleDuring(
  { secrets, folders = [] }: Search,
  work: (lookedAt: () => Promise<void>) => Promise<unknown>,
): Promise<Samples> {
  /** Becomes 1 when the work is done; then, the number of looks. */
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const leftOut = [process.pid, process.ppid];
  const worker = new Worker(new URL('./process-sampler.js', import.meta.url), {
    workerData: { secrets, folders, leftOut, shared },
  });
  let exited = false;
  const exit = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      exited = true;
      resolve();
    });
  });
  await once(worker, 'message'); // after the first look
  const finished = once(worker, 'message');
  finished.catch(() => {}); // reported below, after the work
  try {
    await work(async () => {
      const looks = Atomics.load(shared, 1) + 2; // one has perhaps begun
      while (Atomics.load(shared, 1) < looks && !exited) await wait(5);
    });
  } finally {
    Atomics.store(shared, 0, 1);
    Atomics.notify(shared, 0);
    await exit;
  }
  const [samples] = await finished;
  return samples as Samples;
}
