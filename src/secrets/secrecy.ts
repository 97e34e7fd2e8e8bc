import { passwordsIn, type Secret } from '../configuration/options/secret-options.js';
import type { KnownSecrets } from './known-secrets.js';
import { hasShortLine } from './masker.js';

/** Environment variables from which Borg, or its storage backend, reads a secret. */
const secretVariables = [
  'BORG_PASSPHRASE',
  'BORG_NEW_PASSPHRASE',
  'BORG_OTHER_PASSPHRASE',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'RCLONE_CONFIG_PASS',
];

/** Environment variables with a URL, which may contain a password. */
const urlVariables = ['BORG_REPO', 'BORG_OTHER_REPO'];

/** Returns the secrets that Borg finds in the environment of this process. */
export function inheritedSecrets(environment: NodeJS.ProcessEnv): readonly Secret[] {
  const values = secretVariables.map((option) => ({ option, value: environment[option] ?? '' }));
  const passwords = urlVariables.flatMap((option) =>
    passwordsIn(environment[option] ?? '').map((value) => ({ option, value })),
  );
  return [...values, ...passwords].filter(({ value }) => value !== '');
}

/** Masks secrets from now on; returns a sentence about each one that can't be masked completely, with its origin. */
export function maskSecrets(known: KnownSecrets, secrets: readonly Secret[]): readonly string[] {
  known.keep(secrets.map(({ value }) => value));
  const short = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
  const broken = secrets.filter(({ value }) => hasShortLine(value)).map(({ option }) => option);
  return [
    ...[...new Set(short)].map(
      (holder) =>
        `${holder} is a secret with fewer than four characters or only blanks. It can't be masked, so the log may show it. Choose a longer one.`,
    ),
    ...[...new Set(broken)].map(
      (holder) =>
        `${holder} is a secret with a line of fewer than four characters. That line alone can't be masked without making the log unreadable, so the log may show it.`,
    ),
  ];
}
