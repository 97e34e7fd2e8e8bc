/** Returns the spans of a text where any of the strings occurs, in order; overlapping occurrences are one span. */
export type Scan = (text: string) => readonly (readonly [start: number, end: number])[];

/** How many characters of each string the sieve looks for: enough to be rare, and few enough to be fast. */
const sieveLength = 16;
/** With more strings, a sieve takes longer than it saves. */
const maximumSieved = 2_000;

/**
 * Creates a scan that finds many strings of four or more characters in one pass. At each position, it looks up a rolling hash of
 * the last four characters (shifted by four bits per character, so that older ones leave the sixteen bits), so the number of
 * strings hardly matters. Most texts contain none of them, which a sieve detects much faster.
 */
export function createScanner(strings: readonly string[]): Scan {
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
