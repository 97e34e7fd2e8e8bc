import type { ChildEnvironment } from '../process/child-environment.js';
import { runProcess } from '../process/process.js';
import { type KnownSecrets, maskSecrets } from '../secrets/known-secrets.js';
import { UserError } from '../system/errors.js';
import { type PasscommandRequest, runPasscommand } from './passcommand.js';

/** What is needed to get a passphrase. */
export interface PassphraseRequest {
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
