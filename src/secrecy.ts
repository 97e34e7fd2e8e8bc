import { passwordsIn, type Secret } from './configuration/secrets.js';
import type { KnownSecrets } from './system/known-secrets.js';
import { hasShortLine } from './system/secrets.js';

/** Variables that Borg, or what it stores with, takes a secret from. */
const secretVariables = [
  'BORG_PASSPHRASE',
  'BORG_NEW_PASSPHRASE',
  'BORG_OTHER_PASSPHRASE',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'RCLONE_CONFIG_PASS',
];

/** Variables with a URL, which may hold a password. */
const urlVariables = ['BORG_REPO', 'BORG_OTHER_REPO'];

/** The secrets that Borg finds in the environment of this process. */
export function inheritedSecrets(environment: NodeJS.ProcessEnv): readonly Secret[] {
  const values = secretVariables.map((option) => ({ option, value: environment[option] ?? '' }));
  const passwords = urlVariables.flatMap((option) =>
    passwordsIn(environment[option] ?? '').map((value) => ({ option, value })),
  );
  return [...values, ...passwords].filter(({ value }) => value !== '');
}

/** Masks secrets from here on; a sentence for each that cannot be masked, or not whole, which names where it stands. */
export function keepSecrets(known: KnownSecrets, secrets: readonly Secret[]): readonly string[] {
  known.keep(secrets.map(({ value }) => value));
  const short = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
  const broken = secrets.filter(({ value }) => hasShortLine(value)).map(({ option }) => option);
  return [
    ...[...new Set(short)].map(
      (holder) =>
        `${holder} is a secret of fewer than four characters, or of blanks alone, and cannot be masked: the log may show it. Choose a longer one.`,
    ),
    ...[...new Set(broken)].map(
      (holder) =>
        `${holder} is a secret with a line of fewer than four characters. Where that line stands alone, it is not masked, or the log could not be read: the log may show it.`,
    ),
  ];
}
