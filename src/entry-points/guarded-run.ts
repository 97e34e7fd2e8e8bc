import { exitStatusOf, receivedSignal } from '../process/cancellation.js';
import { endProcesses, killProcesses } from '../process/processes.js';
import { cleanUpAll } from '../system/clean-up.js';
import { asError } from '../system/errors.js';
import type { StandardStreams } from './standard-streams.js';

/** What an entry point provides for its guard. */
export interface Guard {
  readonly streams: StandardStreams;
  /** Reports an internal error: one sentence, and its stack trace for debug logs. */
  readonly report: (sentence: string, stack: string) => void;
  /** What to do about it, as a sentence. */
  readonly advice: string;
  /** Removes the temporary folders, unless the post phase still needs them. */
  readonly removeFolders: () => unknown;
  /** Called after the last line was written. */
  readonly last?: (() => unknown) | undefined;
}

/** How a run works with its guard. */
export interface Guarded {
  /** Ends everything immediately, without another message. */
  readonly leave: (status: number) => void;
  /** Called after a signal: stops waiting for readers that have stalled. */
  readonly hurry: () => void;
  /** Registers a function that receives a sentence about each standard stream that is lost, and which one it is. */
  readonly onLoss: (hear: ((sentence: string, stream: 'out' | 'error') => void) | undefined) => void;
  /** Registers how to close the run's reporters and how to mask secrets after a crash. */
  readonly onCrash: (run: CrashHandlers) => void;
}

/** What to do with a run that crashes. */
export interface CrashHandlers {
  readonly abandon: () => Promise<void>;
  readonly mask: (text: string) => string;
}

type End = { readonly status: number; readonly fault?: undefined } | { readonly fault: Error };

/**
 * Runs an entry point and returns its exit status, whatever happens. An uncaught error ends every process tree, removes
 * the temporary folders, and is reported in one sentence. All output has reached its reader when this returns, unless the
 * reader has stopped reading.
 */
export async function guardedRun(guard: Guard, work: (guarded: Guarded) => Promise<number>): Promise<number> {
  const { streams } = guard;
  let atStake: CrashHandlers = { abandon: async () => undefined, mask: (text) => text };
  const end = await new Promise<End>((resolve) => {
    const crash = (thrown: unknown): void => resolve({ fault: asError(thrown) });
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    const leave = (status: number): void => {
      killProcesses();
      guard.removeFolders();
      resolve({ status });
    };
    const onCrash = (run: CrashHandlers): void => {
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

async function collapse(fault: Error, guard: Guard, { abandon, mask }: CrashHandlers): Promise<number> {
  const { advice, report, removeFolders } = guard;
  const what = fault.message.replace(/\s+/g, ' ').replace(/\.$/, '');
  const sentence = `Internal error: ${what}. This is a bug in Borgflow. ${advice}`;
  await cleanUpAll([
    // Both at once, so that the run doesn't report the processes that are ended here.
    () => Promise.allSettled([abandon(), endProcesses()]),
    removeFolders,
    () => report(mask(sentence), mask(fault.stack ?? '')),
  ]);
  return exitStatusOf({ failed: true, signal: receivedSignal() });
}
