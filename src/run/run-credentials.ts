import { type CredentialReference, credentialIn, readCredential, referenceIn } from '../credentials/read-credential.js';
import { environmentFor } from '../process/child-environment.js';
import { createProgramRunner } from '../process/program-runner.js';
import { runProcess } from '../process/run-process.js';
import { maskSecrets } from '../secrets/known-secrets.js';
import { workingFolder } from '../system/paths.js';
import type { Surroundings } from './prepare.js';

/** What a credential belongs to. */
interface CredentialOwner {
  /** The options of the configuration file, or of the repository. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly cancel?: AbortSignal | undefined;
}

/** Replaces references to credentials in a value with the secrets; throws UserError if one can't be read. */
export type ResolveCredentials = <Value>(value: Value, owner: CredentialOwner) => Promise<Value>;

/** Creates the function that reads each credential once per run, when it is first needed, and masks it. */
export function createCredentials(
  surroundings: Pick<Surroundings, 'environment' | 'secrets'>,
  warn: (message: string) => void,
): ResolveCredentials {
  const known = new Map<string, Promise<string>>();
  const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
  const environment = environmentFor('tool', surroundings.environment, inWorkflow);
  const chosenEnvironment = environmentFor('chosen', surroundings.environment, inWorkflow);
  const read = async (reference: CredentialReference, { options, cancel }: CredentialOwner): Promise<string> => {
    const { run } = createProgramRunner({ runProcess, environment, chosenEnvironment, cancel });
    const folder = workingFolder(options);
    const secret = await readCredential(reference, { options, environment: surroundings.environment, folder, run });
    for (const message of maskSecrets(surroundings.secrets, [{ option: reference.text, value: secret }])) warn(message);
    return secret;
  };
  const once = (reference: CredentialReference, owner: CredentialOwner): Promise<string> => {
    const key = JSON.stringify([reference.text, owner.options[reference.source], workingFolder(owner.options)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const secret = read(reference, owner);
    known.set(key, secret);
    // A hook may make it available until it is needed again.
    secret.catch(() => known.delete(key));
    return secret;
  };
  const replace = async (value: unknown, owner: CredentialOwner): Promise<unknown> => {
    if (typeof value === 'string') {
      const { prefix = '', reference: text } = referenceIn(value) ?? {};
      const reference = text === undefined ? undefined : credentialIn(text);
      return reference === undefined ? value : `${prefix}${await once(reference, owner)}`;
    }
    if (Array.isArray(value)) return await Promise.all(value.map((item) => replace(item, owner)));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([name, item]) => [name, await replace(item, owner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  return async (value, owner) => (await replace(value, owner)) as typeof value;
}
