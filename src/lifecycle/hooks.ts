import { type ChildEnvironment, withVariables } from '../process/child-environment.js';
import { howItEnded } from '../process/end-process.js';
import type { ProcessRequest, ProcessResult, RunProcess } from '../process/process-request.js';
import type { Masker } from '../secrets/masker.js';
import { fillPlaceholders, limitValue } from '../shell/fill-placeholders.js';
import { CommandError, UserError } from '../system/errors.js';
import { type Event, notice } from './events.js';
import { errorLimit, outputLimit } from './failure.js';
import type { StepResult } from './lifecycle.js';
import type { Failure } from './outcome.js';
import { describeStep, type HookCommand, type HookStep, isErrorHook } from './plan.js';

/** What is needed to run hooks. */
export interface HookContext {
  readonly runProcess: RunProcess;
  /** Without the runner's own variables and without anything from the configuration. */
  readonly environment: ChildEnvironment;
  readonly masker: Masker;
  readonly runId: string;
  readonly emit: (event: Event) => void;
  /** Called before each command starts, with the number of commands of the hook that have been started, including this one. */
  readonly commandStarts?: ((step: HookStep, started: number) => void) | undefined;
}

/** The maximum number of characters of a command in a message. */
const longestCommand = 160;

/** The exit status with which a hook says "not now". */
const notNow = 75;

/** Runs the commands of a hook in order; throws a CommandError for the first one that fails. */
export async function runHook(
  step: HookStep,
  about: {
    readonly failures: readonly Failure[];
    readonly cancel: AbortSignal;
    /** The time limit in seconds after a cancellation; missing if the run was not canceled. */
    readonly limit?: number | undefined;
  },
  around: HookContext,
): Promise<StepResult> {
  const { mask } = around.masker;
  const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
  let unfilled: UserError | undefined;
  for (const [index, command] of step.commands.entries()) {
    const process = filledOrFault(step, command, { values, ...about, around });
    around.commandStarts?.(step, index + 1);
    if (process instanceof UserError) {
      // The other commands of an on_error hook must still raise the alarm.
      if (!isErrorHook(step)) throw process;
      unfilled ??= process;
      continue;
    }
    const result = await around.runProcess(process);
    if (result.lingering) {
      const message = `A background process of \`${firstLine(command.run)}\` keeps the hook's output open. The run continues without waiting for it.`;
      around.emit(notice('notice', message, { step, place: command.place }));
    }
    if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled) return { outcome: 'skipped' };
    // A command that was interrupted by a cancellation did not do its work, regardless of its exit status.
    if (result.exitCode !== 0 || result.cancelled) throw hookError(command, result, step);
  }
  if (unfilled) throw unfilled;
  return { outcome: 'success' };
}

function filledOrFault(step: HookStep, command: HookCommand, call: HookCall): ProcessRequest | UserError {
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
  readonly around: HookContext;
}

function hookProcess(
  step: HookStep,
  command: HookCommand,
  { values, cancel, limit, around }: HookCall,
): ProcessRequest {
  const filled = fillPlaceholders(command.run, { facts: values, constants: step.constants });
  for (const name of filled.unknown) {
    const message = `Unknown placeholder {${name}} in ${describeStep(step)}: it was left unchanged.`;
    around.emit(notice('warning', message, { step, place: command.place }));
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
    // A cleanup hook that is interrupted has already used up its time.
    grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
    cancel,
  };
}

/** Returns the values of a hook's placeholders. */
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
    // After a cancellation, an earlier failure doesn't count: another attempt might have succeeded.
    error: limitValue(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), errorLimit, 'start'),
    output: limitValue(mask(failure?.output.join('\n') ?? ''), outputLimit, 'end'),
  };
}

/** Returns the same values as environment variables, which are easier for a script to read. */
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

function hookError(command: HookCommand, result: ProcessResult, step: HookStep): CommandError {
  const { exitCode, signal, timedOut, cancelled, tail, startFailure } = result;
  const shown = `\`${firstLine(command.run)}\``;
  const words = cancelled
    ? 'did not finish'
    : startFailure !== undefined
      ? `was not run: ${startFailure}`
      : howItEnded({ ...result, limit: step.timeout });
  const program = firstLine(command.run);
  const failure = { command: shown, program, exitCode, signal, timedOut, cancelled, output: tail };
  return new CommandError(`${shown} ${words}`, failure, command.place);
}

function firstLine(command: string): string {
  const [line = '', ...rest] = command.trim().split('\n');
  const short = line.length > longestCommand ? line.slice(0, longestCommand).replace(/[\ud800-\udbff]$/, '') : line;
  return rest.length > 0 || short !== line ? `${short} …` : line;
}
