import { howItEnded } from '../process/end-process.js';
import { type Masked, type Masker, maskedLines } from '../secrets/masker.js';
import { asError, CommandError, UserError } from '../system/errors.js';
import type { Failure } from './outcome.js';
import { describeStep, inAttempt, type Step } from './plan.js';

/** The maximum size of hook variables in bytes: the start of `{error}` and the end of `{output}` are kept. */
export const errorLimit = 4 * 1024;
export const outputLimit = 16 * 1024;

/** What programs print after their error: where to look for more, as `mount`, `cp`, and `systemctl` do. */
const remark = /^dmesg\(1\) may have more information|^(?:Try|See|Use|Run|For more) .*(?:--help|information|details)/;

/** Converts a thrown error into the failure of a step, with a message that is understandable by itself. */
export function failureOf(thrown: unknown, step: Step): Failure {
  const error = asError(thrown);
  const base = {
    step: describeStep(step),
    configuration: step.configuration.name,
    repository: step.repository,
    place: error instanceof UserError ? error.place : undefined,
    message: `${describeStep(step)} ${wasCancelled(error) ? 'was canceled' : 'failed'}${inAttempt(step)}: ${error.message}`,
  };
  if (!(error instanceof CommandError)) return { ...base, error: base.message, output: [] };
  const { command, exitCode, signal, output, cancelled } = error.failure;
  return {
    ...base,
    command,
    exitCode,
    signal,
    output,
    error: cancelled ? 'cancelled' : mailable(error, step, base.message),
  };
}

/** Returns a failure without secrets, for the hooks of a later process. */
export function maskedFailure(failure: Failure, mask: Masker['mask']): Masked<Failure> {
  return {
    ...failure,
    message: mask(failure.message),
    error: mask(failure.error),
    output: maskedLines(failure.output, mask),
    command: failure.command && mask(failure.command),
  } as unknown as Masked<Failure>;
}

function wasCancelled(error: Error): boolean {
  return error instanceof CommandError && error.failure.cancelled === true;
}

/**
 * Returns what someone needs to know who reads only an alert: the message from the log, and how the program ended. The
 * message about a hook says nothing else, so the last line of its output is added that is not only a remark.
 */
function mailable(error: CommandError, step: Step, message: string): string {
  const ended = endOf(error);
  if (ended === undefined) return message;
  if (step.kind !== 'hook') return `${message} (${ended})`;
  const lines = error.failure.output.map((line) => line.trim()).filter((line) => line !== '');
  const why = lines.findLast((line) => !remark.test(line)) ?? lines.at(-1);
  return `${describeStep(step)} failed${inAttempt(step)}${why === undefined ? '' : `: ${why}`} (${ended})`;
}

/** Returns how a program ended: `borg create exited with status 2`; undefined if it never started. */
function endOf({ failure }: CommandError): string | undefined {
  const { command, exitCode, signal, timedOut, program = command } = failure;
  return timedOut || signal || exitCode !== undefined ? `${program} ${howItEnded(failure)}` : undefined;
}
