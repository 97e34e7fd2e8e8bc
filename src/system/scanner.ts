/** Finds where any of the strings stands in a text: overlapping ones as one span, in order. */
export type Scan = (text: string) => readonly (readonly [start: number, end: number])[];

/** So many letters of a string are looked for first: enough to be rare, and few enough to be quick. */
const sieveLength = 16;
/** More strings make a sieve that takes longer than what it saves. */
const mostSieved = 2_000;

/**
 * A scan for many strings of four or more characters in one pass: each position is looked up by a rolling number of its
 * last four characters (four bits a step, so that an older one has left the sixteen bits), whatever the count of strings.
 * Most texts hold none of them: a sieve lets those through much sooner.
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

/** An expression that every text matches in which one of the strings begins. */
function sieveOf(strings: readonly string[]): RegExp | undefined {
  if (strings.length > mostSieved) return undefined;
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
