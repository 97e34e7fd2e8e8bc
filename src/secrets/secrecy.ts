import { passwordsIn } from '../configuration/options/secret-options.js';
import { type Secret, secretVariables, urlVariables } from './known-secrets.js';

/** Returns the secrets that Borg finds in the environment of this process. */
export function inheritedSecrets(environment: NodeJS.ProcessEnv): readonly Secret[] {
  const values = secretVariables.map((option) => ({ option, value: environment[option] ?? '' }));
  const passwords = urlVariables.flatMap((option) =>
    passwordsIn(environment[option] ?? '').map((value) => ({ option, value })),
  );
  return [...values, ...passwords].filter(({ value }) => value !== '');
}
