import type { ChildEnvironment } from '../process/child-environment.js';
import { hasTerminal } from '../process/launch.js';
import type { RunProcess } from '../process/process-request.js';
import { splitWords } from '../shell/quoting.js';
import { CommandError } from '../system/errors.js';

/** The arguments of `askPasscommand`. */
export interface PasscommandRequest {
  /** The option that contains the command: `encryption_passcommand`. */
  readonly option: string;
  readonly command: string;
  readonly environment: ChildEnvironment;
  readonly workingDirectory?: string | undefined;
  readonly runProcess: RunProcess;
  readonly cancel?: AbortSignal | undefined;
  /** Whether the command writes standard error, such as a question, directly to the user's terminal. */
  readonly terminal?: boolean | undefined;
}

/**
 * Runs a command that prints the passphrase, as Borg would: without a shell, without the line ends at the end of the output,
 * and with this process's terminal, so that it can read a PIN from /dev/tty. It is run here so that the passphrase can be
 * masked before Borg runs. Throws CommandError, which contains nothing of the standard output.
 */
export async function runPasscommand(request: PasscommandRequest): Promise<string> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const result = await request.runProcess({
    command: splitWords(request.command),
    environment: request.environment,
    workingDirectory: request.workingDirectory,
    streams: 'separate',
    onLines: (lines, stream) => (stream === 'stdout' ? printed : complaints).push(...lines),
    grace: { terminate: 2, kill: 3 },
    cancel: request.cancel,
    // It stays in the terminal's session even if standard error goes elsewhere, so that it can open /dev/tty.
    terminal: hasTerminal(),
    pass: request.terminal ? ['errors'] : undefined,
  });
  if (result.exitCode === 0) return printed.join('\n').replace(/\n+$/, '');
  const how = result.startFailure ?? (result.signal === undefined ? `exit status ${result.exitCode}` : result.signal);
  const { exitCode, signal, cancelled } = result;
  const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
  const words = complaints.at(-1) ?? (request.terminal ? `${how} (see its message above)` : how);
  throw new CommandError(`${request.option} returned no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}
