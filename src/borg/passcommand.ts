import { splitWords } from '../shell/quoting.js';
import type { ChildEnvironment } from '../system/environment.js';
import { CommandError } from '../system/errors.js';
import { hasTerminal } from '../system/launcher.js';
import type { RunProcess } from '../system/process.js';

/** What asking encryption_passcommand needs. */
export interface AskPasscommand {
  /** What names the command: `encryption_passcommand`. */
  readonly option: string;
  readonly command: string;
  readonly environment: ChildEnvironment;
  readonly workingDirectory?: string | undefined;
  readonly runProcess: RunProcess;
  readonly cancel?: AbortSignal | undefined;
  /** A person sits at a terminal: what it writes on standard error, such as a question, goes there at once. */
  readonly terminal?: boolean | undefined;
}

/**
 * Asks a command for the passphrase, as Borg would: its words without a shell, its output without the line ends at its end,
 * and with the terminal that this process has, so that it may read a PIN from /dev/tty. So what it prints can be masked
 * before Borg runs. Throws CommandError, which holds nothing of the output.
 */
export async function askPasscommand(request: AskPasscommand): Promise<string> {
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
    // Even where standard error goes elsewhere, it stays in the session whose terminal it may open.
    terminal: hasTerminal(),
    pass: request.terminal ? ['errors'] : undefined,
  });
  if (result.exitCode === 0) return printed.join('\n').replace(/\n+$/, '');
  const how = result.startFailure ?? (result.signal === undefined ? `exit status ${result.exitCode}` : result.signal);
  const { exitCode, signal, cancelled } = result;
  const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
  const words = complaints.at(-1) ?? (request.terminal ? `${how}; why stands above` : how);
  throw new CommandError(`${request.option} gave no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}
