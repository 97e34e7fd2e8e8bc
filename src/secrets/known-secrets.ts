import { createMasker, type Masked, type Masker } from './masker.js';

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

  readonly mask = (text: string): Masked<string> => this.masker.mask(text);

  readonly safeCut = (text: string, at: number): number => this.masker.safeCut(text, at);

  get variants(): readonly string[] {
    return this.masker.variants;
  }

  get short(): readonly string[] {
    return this.masker.short;
  }
}
