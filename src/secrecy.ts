import type { Secret } from './configuration/secrets.js';
import type { KnownSecrets } from './system/known-secrets.js';

/** Masks secrets from here on; a sentence for each that is too short for it, which names where it stands. */
export function keepSecrets(known: KnownSecrets, secrets: readonly Secret[]): readonly string[] {
  known.keep(secrets.map(({ value }) => value));
  const holders = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
  return [...new Set(holders)].map(
    (holder) =>
      `${holder} is a secret of fewer than four characters, or of blanks alone, and cannot be masked: the log may show it. Choose a longer one.`,
  );
}
