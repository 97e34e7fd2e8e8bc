import { createMasker, hasShortLine, type Masked, type Masker } from './masker.js';

/** A masker to which secrets can be added, because some are only known after a command has printed them. */
export class KnownSecrets implements Masker {
  private readonly secrets = new Set<string>();
  private masker = createMasker([]);

  /** `onKept` receives a masker for the added secrets before anything can show them. */
  constructor(private readonly onKept: (masker: Masker) => void = () => undefined) {}

  /** Adds secrets. */
  keep(secrets: readonly string[]): void {
    const fresh = secrets.filter((secret) => !this.secrets.has(secret));
    if (fresh.length === 0) return;
    for (const secret of fresh) this.secrets.add(secret);
    this.masker = createMasker([...this.secrets]);
    this.onKept(createMasker(fresh));
  }

  /** Returns the secrets that occur in any of these strings. */
  occurringIn(strings: readonly string[]): readonly string[] {
    return [...this.secrets].filter((secret) => secret !== '' && strings.some((text) => text.includes(secret)));
  }

  readonly mask = (text: string): Masked<string> => this.masker.mask(text);

  readonly safeCut = (text: string, at: number): number => this.masker.safeCut(text, at);

  get variants(): readonly string[] {
    return this.masker.variants;
  }

  get short(): readonly string[] {
    return this.masker.short;
  }
}

/** Environment variables from which Borg, or its storage backend, reads a secret. */
export const secretVariables = [
  'BORG_PASSPHRASE',
  'BORG_NEW_PASSPHRASE',
  'BORG_OTHER_PASSPHRASE',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'RCLONE_CONFIG_PASS',
];

/** Environment variables with a URL, which may contain a password. */
export const urlVariables = ['BORG_REPO', 'BORG_OTHER_REPO'];

/** Masks secrets from now on; returns a sentence about each one that can't be masked completely, with its origin. */
export function maskSecrets(known: KnownSecrets, secrets: readonly Secret[]): readonly string[] {
  known.keep(secrets.map(({ value }) => value));
  const short = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
  const broken = secrets.filter(({ value }) => hasShortLine(value)).map(({ option }) => option);
  return [
    ...[...new Set(short)].map(
      (holder) =>
        `${holder} is a secret with fewer than four characters or only whitespace. It can't be masked, so the log may show it. Choose a longer one.`,
    ),
    ...[...new Set(broken)].map(
      (holder) =>
        `${holder} is a secret with a line of fewer than four characters. That line alone can't be masked without making the log unreadable, so the log may show it.`,
    ),
  ];
}

/** A secret value, and the option that contains it. */
export interface Secret {
  readonly option: string;
  readonly value: string;
}
