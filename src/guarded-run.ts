import { cleanUpAll } from './system/clean-up.js';
import { asError } from './system/errors.js';
import { endProcesses, killProcesses } from './system/running.js';
import { exitStatusOf, signalSoFar } from './system/signals.js';
import type { StandardStreams } from './system/standard-streams.js';

/** What an entry point gives to be guarded. */
export interface Guard {
  readonly streams: StandardStreams;
  /** Reports an error of our own: one sentence, and its stack where someone debugs. */
  readonly report: (sentence: string, stack: string) => void;
  /** What to do about it, as a sentence. */
  readonly advice: string;
  /** Removes the temporary folders, unless someone else has yet to work with them. */
  readonly removeFolders: () => unknown;
  /** Comes after the last line. */
  readonly last?: (() => unknown) | undefined;
}

/** What a run tells its guard about itself, for an end that it does not see. */
export interface Guarded {
  /** Ends everything at once, without another word. */
  readonly leave: (status: number) => void;
  /** After a signal no reader is waited for that takes nothing. */
  readonly hurry: () => void;
  /** Hears a sentence about each standard stream that is lost, and which one it is, until the run is over. */
  readonly onLoss: (hear: ((sentence: string, stream: 'out' | 'error') => void) | undefined) => void;
  /** How the run's reporters are ended, and what must not be shown. */
  readonly onCrash: (run: RunAtStake) => void;
}

/** What is at stake when a run crashes. */
export interface RunAtStake {
  readonly abandon: () => Promise<void>;
  readonly mask: (text: string) => string;
}

type End = { readonly status: number; readonly fault?: undefined } | { readonly fault: Error };

/**
 * Runs an entry point and gives its exit status, whatever happens. An error that nobody has caught ends every process tree,
 * removes the temporary folders, and is reported in one sentence. What was written reaches its reader before this is over,
 * unless the reader has stopped reading.
 */
export async function guardedRun(guard: Guard, work: (guarded: Guarded) => Promise<number>): Promise<number> {
  const { streams } = guard;
  let atStake: RunAtStake = { abandon: async () => undefined, mask: (text) => text };
  const end = await new Promise<End>((resolve) => {
    const crash = (thrown: unknown): void => resolve({ fault: asError(thrown) });
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    const leave = (status: number): void => {
      killProcesses();
      guard.removeFolders();
      resolve({ status });
    };
    const onCrash = (run: RunAtStake): void => {
      atStake = run;
    };
    const { hurry, listen } = streams;
    work({ leave, hurry, onLoss: listen, onCrash }).then((status) => resolve({ status }), crash);
  });
  const status = end.fault === undefined ? end.status : await collapse(end.fault, guard, atStake);
  streams.listen(undefined);
  await cleanUpAll([() => streams.finish(), () => guard.last?.()]);
  return status === 0 && streams.resultLost ? 1 : status;
}

async function collapse(fault: Error, guard: Guard, { abandon, mask }: RunAtStake): Promise<number> {
  const { advice, report, removeFolders } = guard;
  const what = fault.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  const sentence = `Internal error: ${what}. This is a bug in Borgflow. ${advice}`;
  await cleanUpAll([
    // Both at once: what the run would still say of the processes that are ended is not told.
    () => Promise.allSettled([abandon(), endProcesses()]),
    removeFolders,
    () => report(mask(sentence), mask(fault.stack ?? '')),
  ]);
  return exitStatusOf({ failed: true, signal: signalSoFar() });
}
