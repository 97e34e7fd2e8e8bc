/** Finds where any of the strings stands in a text: overlapping ones as one span, in order. */
export type Scan = (text: string) => readonly (readonly [start: number, end: number])[];

/**
 * A scan for many strings of four or more characters in one pass: each position is looked up by a rolling number of its
 * last four characters (four bits a step, so that an older one has left the sixteen bits), whatever the count of strings.
 */
export function createScanner(strings: readonly string[]): Scan {
  const buckets: (string[] | undefined)[] = new Array(65_536).fill(undefined);
  for (const text of strings) {
    let number = 0;
    for (let index = 0; index < 4; index += 1) number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
    const bucket = buckets[number] ?? [];
    buckets[number] = [...bucket, text].sort((a, b) => b.length - a.length);
  }
  return strings.length === 0 ? () => [] : (text) => scan(buckets, text);
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
