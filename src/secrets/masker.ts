import { colorsIn, cutOutside, interruptedSpans, type Span } from './interrupted-secrets.js';
import { passwordsIn } from './url-passwords.js';

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
  /** Returns the text with *** in place of every secret, in any common encoding, also if colors interrupt it. */
  readonly mask: (text: string) => Masked<string>;
  /**
   * Returns the last position up to `at` where a text can be cut without splitting a secret, so that `mask` still recognizes it;
   * 0 if there is none. A secret that begins before `at` and may continue after the end of the text counts too.
   */
  readonly safeCut: (text: string, at: number) => number;
  /** All strings that are masked: the secrets, what may be printed alone of them, and their encodings, longest first. */
  readonly variants: readonly string[];
  /** Secrets that can't be masked, because they have fewer than four characters or consist of blanks. */
  readonly short: readonly string[];
}

/** Creates a masker for secrets, each of their lines, the passwords of those that are URLs, and their encodings. */
export function createMasker(secrets: readonly string[]): Masker {
  const given = [...new Set(secrets)].filter((secret) => secret !== '');
  const maskable = given.filter((secret) => secret.length >= shortest && secret.trim() !== '');
  const forms = new Set(maskable.flatMap(partsOf).flatMap(encodingsOf));
  const variants = [...forms]
    .filter((form) => form.length >= shortest && form.trim() !== '')
    .sort((a, b) => b.length - a.length);
  const scan = createScanner(variants);
  return {
    mask: (text) => replaceSpans(text, spansOf(text, scan)) as Masked<string>,
    safeCut: (text, at) => cutOutside(text, at, (part, position) => safeCut(variants, part, position)),
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

/** Returns a secret, and the parts of it that a program may print alone. */
function partsOf(secret: string): readonly string[] {
  const lines = [secret, ...linesOf(secret)];
  return [...lines, ...lines.filter((line) => line.includes('://')).flatMap(passwordsIn)];
}

function linesOf(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/);
  return lines.length === 1 ? [] : lines.map((line) => line.trim());
}

/** Returns the spans of all secrets, in order. */
function spansOf(text: string, scan: Scan): readonly Span[] {
  const spans = scan(text);
  const interrupted = interruptedSpans(text, scan);
  if (interrupted.length === 0) return spans;
  const all: [number, number][] = [];
  for (const [start, end] of [...spans, ...interrupted].sort(([a], [b]) => a - b)) add(all, start, end);
  return all;
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let shown = '';
  let position = 0;
  for (const [start, end] of spans) {
    shown += text.slice(position, start) + mark + colorsIn(text.slice(start, end));
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

/** Returns the spans of a text where any of the strings occurs, in order; overlapping occurrences are one span. */
type Scan = (text: string) => readonly Span[];

/** How many characters of each string the sieve looks for: enough to be rare, and few enough to be fast. */
const sieveLength = 16;
/** With more strings, a sieve takes longer than it saves. */
const maximumSieved = 2_000;

/**
 * Creates a scan that finds many strings of four or more characters in one pass. At each position, it looks up a rolling hash of
 * the last four characters (shifted by four bits per character, so that older ones leave the sixteen bits), so the number of
 * strings hardly matters. Most texts contain none of them, which a sieve detects much faster.
 */
function createScanner(strings: readonly string[]): Scan {
  if (strings.length === 0) return () => [];
  const buckets: (string[] | undefined)[] = new Array(65_536).fill(undefined);
  for (const text of strings) {
    let number = 0;
    for (let index = 0; index < 4; index += 1) number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
    const bucket = buckets[number];
    if (bucket === undefined) buckets[number] = [text];
    else bucket.push(text);
  }
  for (const bucket of buckets) bucket?.sort((a, b) => b.length - a.length);
  const sieve = sieveOf(strings);
  return (text) => (sieve === undefined || sieve.test(text) ? scan(buckets, text) : []);
}

/** Returns an expression that matches every text that contains the beginning of one of the strings. */
function sieveOf(strings: readonly string[]): RegExp | undefined {
  if (strings.length > maximumSieved) return undefined;
  const beginnings = new Set(strings.map((text) => text.slice(0, sieveLength)));
  return new RegExp([...beginnings].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
}

function scan(buckets: readonly (readonly string[] | undefined)[], text: string): [number, number][] {
  const spans: [number, number][] = [];
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
    const bucket = buckets[number];
    if (bucket === undefined || index < 3) continue;
    const start = index - 3;
    const found = bucket.find((candidate) => text.startsWith(candidate, start));
    if (found !== undefined) add(spans, start, start + found.length);
  }
  return spans;
}

function add(spans: [number, number][], start: number, end: number): void {
  const last = spans.at(-1);
  if (last === undefined || start >= last[1]) spans.push([start, end]);
  else last[1] = Math.max(last[1], end);
}

/** Returns a secret in all the forms that programs commonly print: as it is, and for URLs, JSON, shells, markup, and Base64. */
function encodingsOf(secret: string): string[] {
  // encodeURI throws for a lone surrogate.
  const whole = secret.replace(/\p{Surrogate}/gu, '\ufffd');
  const uri = [encodeURI, encodeURIComponent, strictUri].map((encode) => encode(whole));
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    ...new Set([
      secret,
      ...uri,
      ...uri.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
      strictUri(whole).replaceAll('%20', '+'),
      strictUri(whole).replaceAll('%2F', '/'),
      new URLSearchParams([['', whole]]).toString().slice(1),
      json,
      asciiJson(json),
      json.replaceAll('/', '\\/'),
      secret.replaceAll("'", `'\\''`),
      secret.replaceAll("'", `'"'"'`),
      secret.replace(/["\\$`]/g, '\\$&'),
      secret.replace(/[^A-Za-z0-9_@%+=:,./\n-]/g, '\\$&'),
      markup(secret),
      markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
      markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
      ...base64(secret),
    ]),
  ];
}

/** Encodes as in RFC 3986; encodeURIComponent leaves five reserved characters. */
function strictUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Converts JSON to ASCII, as Python and others write it. */
function asciiJson(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Returns the Base64 of the secret on its own and inside a longer text, where it may start at any of three offsets. */
function base64(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const bits = (shift + bytes.length) * 8;
    // The first and the last character also contain bits of the neighboring bytes.
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
  });
  const alone = bytes.toString('base64');
  const standard = [alone, alone.replace(/=+$/, ''), ...shifted, ...wrapped(shifted[0] ?? '')];
  return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** Returns lines as wrapped by `base64` (76) and PEM (64), without a short last line, which could match anything. */
function wrapped(encoded: string): string[] {
  return [76, 64].flatMap((width) => {
    const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    return lines.length > 1 ? lines.filter((line) => line.length >= 8) : [];
  });
}
