import { encodingsOf } from './encodings.js';
import { createScanner } from './scanner.js';

/** Below this many characters a mask would black out half of the log. */
const shortest = 4;
const mark = '***';

declare const masked: unique symbol;

/**
 * What may be shown: text, or data with text in it, whose secrets are masked. Only a masker makes it, so that the compiler
 * finds what would leave the program without one; inside of it, nothing is masked.
 */
export type Masked<Content> = Content & { readonly [masked]: true };

/** Keeps secrets out of everything that is shown. */
export interface Masker {
  /** The text with *** for every secret, in whatever common encoding it stands. */
  readonly mask: (text: string) => Masked<string>;
  /**
   * The last position up to `at` where a text can be cut without leaving a part of a secret on either side that `mask`
   * would not know; 0 where there is none. A secret that begins before `at` and may go on behind the text's end counts.
   */
  readonly safeCut: (text: string, at: number) => number;
  /** All that is masked: the secrets, their lines and their encodings, longest first. */
  readonly variants: readonly string[];
  /** Secrets of fewer than four characters, or of blanks alone: they cannot be masked. */
  readonly short: readonly string[];
}

/** A masker for these secrets: each one, each line of it, and their encodings. */
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

/** Lines without secrets, those of several lines too; as many as there are. */
export function maskedLines(lines: readonly string[], mask: Masker['mask']): readonly string[] {
  const text = lines.join('\n');
  const masked = mask(text);
  return masked === text ? lines : masked.split('\n');
}

/** Whether a secret has a line that is too short to be masked where it stands alone. */
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

/** Where the first occurrence begins that reaches over the cut, whole or broken off by the text's end; else the cut. */
function startBefore(variant: string, text: string, cut: number): number {
  const from = Math.max(0, cut - variant.length + 1);
  const found = text.indexOf(variant, from);
  const start = found === -1 || found > cut ? cut : found;
  for (let begun = Math.max(from, text.length - variant.length + 1); begun < start; begun += 1) {
    if (variant.startsWith(text.slice(begun))) return begun;
  }
  return start;
}
