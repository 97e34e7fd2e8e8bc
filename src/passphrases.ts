import { askPasscommand } from './borg/passcommand.js';
import { keepSecrets } from './secrecy.js';
import { UserError } from './system/errors.js';
import type { KnownSecrets } from './system/known-secrets.js';
import { runProcess } from './system/process.js';

/** What a passphrase is asked for with. */
export interface PassphraseQuestion {
  readonly command: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
}

/** Asks each encryption_passcommand once a run, when a repository first needs it, and keeps its answer secret. */
export function createPassphrases(
  secrets: KnownSecrets,
  warn: (message: string) => void,
): (question: PassphraseQuestion) => Promise<string | undefined> {
  const answers = new Map<string, string>();
  return async ({ command, environment, workingDirectory, cancel }) => {
    if (command === undefined) return undefined;
    const key = JSON.stringify([command, workingDirectory]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = await askPasscommand({ command, environment, workingDirectory, runProcess, cancel });
    // Borg would take it for a passphrase, and lock a new repository with it.
    if (answer === '')
      throw new UserError(`encryption_passcommand printed nothing, so there is no passphrase: ${command}`);
    answers.set(key, answer);
    const secret = { option: 'What encryption_passcommand printed', value: answer };
    for (const message of keepSecrets(secrets, [secret])) warn(message);
    return answer;
  };
}
