import type { CrashHandlers, Guarded } from '../commands/command.js';
import { exitStatusOf, receivedSignal } from '../process/cancellation.js';
import { endProcesses, killProcesses } from '../process/running-processes.js';
import { asError } from '../system/errors.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import type { StandardStreams } from './streams.js';

/** What an entry point provides for its guard. */
interface Guard {
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
