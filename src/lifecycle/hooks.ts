import { fillPlaceholders, limitValue } from '../shell/fill.js';
import { type ChildEnvironment, withVariables } from '../system/environment.js';
import { CommandError, UserError } from '../system/errors.js';
import type { ProcessRequest, ProcessResult, RunProcess } from '../system/process.js';
import type { Masker } from '../system/secrets.js';
import type { Event } from './events.js';
import { describeStep, errorLimit, outputLimit } from './failure.js';
import type { StepResult } from './lifecycle.js';
import type { Failure } from './outcome.js';
import { type Command, type HookStep, isErrorHook } from './plan.js';

/** What hooks are run with. */
export interface HookSurroundings {
  readonly runProcess: RunProcess;
  /** Without the runner's own variables; nothing of the configuration. */
  readonly environment: ChildEnvironment;
  readonly masker: Masker;
  readonly runId: string;
  readonly emit: (event: Event) => void;
  /** Hears of each command before it starts, and how many of its hook have been started with it. */
  readonly commandStarts?: ((step: HookStep, started: number) => void) | undefined;
}

/** So many characters of a command a sentence shows. */
const longestCommand = 160;

/** Exit status of a hook that says "not now". */
const notNow = 75;

/** Runs the commands of a hook in order; the first that fails ends it, as a thrown CommandError. */
export async function runHook(
  step: HookStep,
  about: {
    readonly failures: readonly Failure[];
    readonly cancel: AbortSignal;
    /** Seconds that are left to it after a cancel; missing: there was none. */
    readonly limit?: number | undefined;
  },
  around: HookSurroundings,
): Promise<StepResult> {
  const { mask } = around.masker;
  const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
  let unfilled: UserError | undefined;
  for (const [index, command] of step.commands.entries()) {
    const process = filledOrFault(step, command, { values, ...about, around });
    around.commandStarts?.(step, index + 1);
    if (process instanceof UserError) {
      // What else an on_error hook does to raise the alarm doesn't depend on this command.
      if (!isErrorHook(step)) throw process;
      unfilled ??= process;
      continue;
    }
    const result = await around.runProcess(process);
    if (result.lingering) {
      const message = `A background process of \`${firstLine(command.run)}\` still holds the hook's output; the run goes on without it.`;
      around.emit({ type: 'notice', level: 'notice', message, step, place: command.place });
    }
    if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled) return { outcome: 'skipped' };
    // What a cancel cut short has not done its work, whichever status it ends with.
    if (result.exitCode !== 0 || result.cancelled) throw hookError(command, result, step);
  }
  if (unfilled) throw unfilled;
  return { outcome: 'success' };
}

function filledOrFault(step: HookStep, command: Command, call: HookCall): ProcessRequest | UserError {
  try {
    return hookProcess(step, command, call);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return new UserError(`\`${firstLine(command.run)}\` was not run: ${error.message}`, { place: command.place });
  }
}

interface HookCall {
  readonly values: Readonly<Record<string, string>>;
  readonly cancel: AbortSignal;
  readonly limit?: number | undefined;
  readonly around: HookSurroundings;
}

function hookProcess(step: HookStep, command: Command, { values, cancel, limit, around }: HookCall): ProcessRequest {
  const filled = fillPlaceholders(command.run, { facts: values, constants: step.constants });
  for (const name of filled.unknown) {
    const message = `{${name}} means nothing in ${describeStep(step)} and stays as it is.`;
    around.emit({ type: 'notice', level: 'warning', message, step, place: command.place });
  }
  const level = isErrorHook(step) ? 'error' : 'info';
  const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
  return {
    command: ['/bin/sh', '-c', filled.command],
    environment: withVariables(around.environment, { ...hookFacts(step, values, around.runId), ...filled.environment }),
    workingDirectory: step.workingDirectory,
    umask: step.umask,
    streams: 'merged',
    masker: around.masker,
    onLines: (lines) => around.emit({ type: 'output', step, lines, level, verbosity: isErrorHook(step) ? -1 : 0 }),
    timeout: timeouts.length > 0 ? Math.min(...timeouts) : undefined,
    // Clean-up that is cut off has had its time.
    grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
    cancel,
  };
}

/** What a hook's placeholders stand for. */
function hookValues(
  step: HookStep,
  about: { readonly failures: readonly Failure[]; readonly isCancelled: boolean; readonly mask: Masker['mask'] },
): Record<string, string> {
  const { failures, isCancelled, mask } = about;
  const { configuration, logFile = '' } = step;
  const values: Record<string, string> = { configuration_filename: configuration.path, log_file: logFile };
  if (step.repository)
    Object.assign(values, { repository: step.repository.path, repository_label: step.repository.label ?? '' });
  if (!isErrorHook(step)) return values;
  const failure = failures.at(-1);
  const failed = new Set(failures.map(({ repository }) => repository?.path).filter((path) => path !== undefined));
  return {
    ...values,
    repository: failure?.repository?.path ?? '',
    repository_label: failure?.repository?.label ?? '',
    repositories: [...failed].join(' '),
    // Whatever had failed before: it might have gone well in another attempt.
    error: limitValue(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), errorLimit, 'start'),
    output: limitValue(mask(failure?.output.join('\n') ?? ''), outputLimit, 'end'),
  };
}

/** The same facts for scripts that would rather read variables. */
function hookFacts(step: HookStep, values: Readonly<Record<string, string>>, runId: string): Record<string, string> {
  return {
    BORGFLOW_CONFIGURATION_FILENAME: values['configuration_filename'] ?? '',
    BORGFLOW_REPOSITORY: values['repository'] ?? '',
    BORGFLOW_ERROR: values['error'] ?? '',
    BORGFLOW_OUTPUT: values['output'] ?? '',
    BORGFLOW_HOOK: step.hook,
    BORGFLOW_RUN_ID: runId,
  };
}

function hookError(command: Command, result: ProcessResult, step: HookStep): CommandError {
  const { exitCode, signal, timedOut, cancelled, tail, startFailure } = result;
  const shown = `\`${firstLine(command.run)}\``;
  const words =
    startFailure ??
    (timedOut ? 'ran into its time limit' : signal ? `was ended by ${signal}` : `exited with status ${exitCode}`);
  const message = cancelled
    ? `${shown} did not finish`
    : startFailure
      ? `${shown} could not start: ${words}`
      : `${shown} ${words}`;
  const program = firstLine(command.run);
  const failure = { command: shown, program, exitCode, signal, timedOut, cancelled, output: tail };
  return new CommandError(
    timedOut && step.timeout ? `${message} of ${step.timeout} s` : message,
    failure,
    command.place,
  );
}

function firstLine(command: string): string {
  const [line = '', ...rest] = command.trim().split('\n');
  const short = line.length > longestCommand ? line.slice(0, longestCommand).replace(/[\ud800-\udbff]$/, '') : line;
  return rest.length > 0 || short !== line ? `${short} …` : line;
}
