import type { ChildEnvironment } from '../process/child-environment.js';
import { howItEnded } from '../process/end-process.js';
import { hasTerminal } from '../process/launch.js';
import type { RunProcess } from '../process/process-request.js';
import { runProcess } from '../process/run-process.js';
import { type KnownSecrets, maskSecrets } from '../secrets/known-secrets.js';
import { splitWords } from '../shell/quoting.js';
import { CommandError, UserError } from '../system/errors.js';

/** The arguments of `askPasscommand`. */
interface PasscommandRequest {
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
  const how = result.startFailure ?? `it ${howItEnded(result)}`;
  const { exitCode, signal, cancelled } = result;
  const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
  const words = complaints.at(-1) ?? (request.terminal ? `${how} (its message is above)` : how);
  throw new CommandError(`${request.option} returned no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}

/** What is needed to get a passphrase. */
interface PassphraseRequest {
  readonly command: string | undefined;
  /** The option or variable that sets the command; missing: encryption_passcommand. */
  readonly option?: string | undefined;
  readonly environment: ChildEnvironment;
  readonly workingDirectory?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
  readonly terminal: boolean;
}

/**
 * Runs each encryption_passcommand once per run, when a repository first needs it, and masks its output. Repositories that
 * are processed at the same time wait for the same answer; a command that failed is run again.
 */
export function createPassphrases(
  secrets: KnownSecrets,
  warn: (message: string) => void,
): (question: PassphraseRequest) => Promise<string | undefined> {
  const answers = new Map<string, Promise<string>>();
  const ask = async (question: PasscommandRequest): Promise<string> => {
    const answer = await runPasscommand(question);
    // Borg would use it as a passphrase, even for a new repository.
    if (answer === '') {
      const { command, option } = question;
      throw new UserError(`${option} printed nothing, so there is no passphrase: ${command}`);
    }
    const secret = { option: `The output of ${question.option}`, value: answer };
    for (const message of maskSecrets(secrets, [secret])) warn(message);
    return answer;
  };
  return async ({ command, option = 'encryption_passcommand', ...question }) => {
    if (command === undefined) return undefined;
    const key = JSON.stringify([command, question.workingDirectory]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = ask({ command, option, ...question, runProcess });
    answers.set(key, asked);
    asked.catch(() => answers.delete(key));
    return asked;
  };
}
