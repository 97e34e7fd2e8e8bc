import { encodingsOf } from './encodings.js';
import { createScanner } from './scanner.js';

/** The minimum length of a secret in characters. Masking shorter ones would make the log unreadable. */
const shortest = 4;
const mark = '***';

declare const masked: unique symbol;

/**
 * A string, or data with strings in it, whose secrets are masked, so that it may be shown. Only a masker creates it, so that the
 * compiler finds anything that would be shown unmasked. Data inside the program is not masked.
 */
export type Masked<Content> = Content & { readonly [masked]: true };

/** Masks secrets in everything that is shown. */
export interface Masker {
  /** Returns the text with *** in place of every secret, in any common encoding. */
  readonly mask: (text: string) => Masked<string>;
  /**
   * Returns the last position up to `at` where a text can be cut without splitting a secret, so that `mask` still recognizes it;
   * 0 if there is none. A secret that begins before `at` and may continue after the end of the text counts too.
   */
  readonly safeCut: (text: string, at: number) => number;
  /** All strings that are masked: the secrets, their lines, and their encodings, longest first. */
  readonly variants: readonly string[];
  /** Secrets that can't be masked, because they have fewer than four characters or consist of blanks. */
  readonly short: readonly string[];
}

/** Creates a masker for secrets, each of their lines, and their encodings. */
export function createMasker(secrets: readonly string[]): Masker {
  const given = [...new Set(secrets)].filter((secret) => secret !== '');
  const maskable = given.filter((secret) => secret.length >= shortest && secret.trim() !== '');
  const forms = new Set(maskable.flatMap((secret) => [secret, ...linesOf(secret)]).flatMap(encodingsOf));
  const variants = [...forms]
    .filter((form) => form.length >= shortest && form.trim() !== '')
    .sort((a, b) => b.length - a.length);
  const scan = createScanner(variants);
  return {
    mask: (text) => replaceSpans(text, scan(text)) as Masked<string>,
    safeCut: (text, at) => safeCut(variants, text, at),
    variants,
    short: given.filter((secret) => !maskable.includes(secret)),
  };
}

/** Masks lines, including secrets that span several lines. */
export function maskedLines(lines: readonly string[], mask: Masker['mask']): readonly string[] {
  const text = lines.join('\n');
  const masked = mask(text);
  return masked === text ? lines : masked.split('\n');
}

/** Whether a secret has a line that is too short to be masked on its own. */
export function hasShortLine(secret: string): boolean {
  return linesOf(secret).some((line) => line !== '' && line.length < shortest);
}

function linesOf(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  return lines.length === 1 ? [] : lines.map((line) => line.trim());
}

function replaceSpans(text: string, spans: readonly (readonly [number, number])[]): string {
  if (spans.length === 0) return text;
  let shown = '';
  let position = 0;
  for (const [start, end] of spans) {
    shown += text.slice(position, start) + mark;
    position = end;
  }
  return shown + text.slice(position);
}

function safeCut(variants: readonly string[], text: string, at: number): number {
  let cut = Math.min(at, text.length);
  for (;;) {
    const start = Math.min(...variants.map((variant) => startBefore(variant, text, cut)), cut);
    if (start === cut) return cut;
    cut = start;
  }
}

/** Returns the start of the first occurrence that extends across the cut, complete or truncated by the end; else the cut. */
function startBefore(variant: string, text: string, cut: number): number {
  const from = Math.max(0, cut - variant.length + 1);
  const found = text.indexOf(variant, from);
  const start = found === -1 || found > cut ? cut : found;
  for (let begun = Math.max(from, text.length - variant.length + 1); begun < start; begun += 1) {
    if (variant.startsWith(text.slice(begun))) return begun;
  }
  return start;
}
