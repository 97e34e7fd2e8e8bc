import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, Tail } from '../../src/process/output.js';
import { createMasker } from '../../src/secrets/masker.js';

const limit = 65_536;

function split(chunks: readonly (string | Buffer)[], secrets: readonly string[] = []) {
  const lines: string[] = [];
  const whole: string[] = [];
  const splitter = new LineSplitter((some, continuations) => {
    some.forEach((line, index) => {
      lines.push(line);
      if (continuations.has(index)) whole.push(`${whole.pop()}${line}`);
      else whole.push(line);
    });
  }, createMasker(secrets));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return { lines, whole };
}

/** Splits bytes into chunks of these lengths, repeatedly. */
function chunksOf(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    chunks.push(bytes.subarray(start, start + length));
    start += length;
  }
  return chunks;
}

test('the lines are the same however the bytes are split into chunks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\n', '\r', ' ') });
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  const property = fc.property(text, lengths, (given, sizes) => {
    const { lines } = split(chunksOf(Buffer.from(given), sizes));
    const expected = given.split('\n');
    const last = expected.pop();
    expect(lines).toEqual([...expected.map((line) => line.replace(/\r$/, '')), ...(last ? [last] : [])]);
  });
  fc.assert(property);
});

test('a long line is passed on in pieces that can be joined again', () => {
  const letters = fc.constantFrom('x', '😀', '\r', 'ä');
  const property = fc.property(
    fc.array(letters, { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 0, max: 9 }),
    (some, more) => {
      const line = some.join('').repeat(30_000) + 'y'.repeat(more);
      const { lines, whole } = split(chunksOf(Buffer.from(`${line}\r\nnext\n`), [65_536]));
      expect(whole).toEqual([line, 'next']);
      expect(lines.every((piece) => piece.length <= limit && !/\p{Surrogate}/u.test(piece))).toBe(true);
    },
  );
  fc.assert(property, { numRuns: 30 });
});

test('a line of exactly the maximum length is not cut, and no empty piece follows a cut', () => {
  expect(split([`${'x'.repeat(limit)}\n`]).lines).toHaveLength(1);
  expect(split([`${'x'.repeat(limit)}\r\n`]).lines).toHaveLength(1);
  expect(split([`${'x'.repeat(limit)}\r`, '\n']).lines).toEqual(['x'.repeat(limit)]);
  expect(split(['\r'.repeat(limit), '\r\r\n']).whole).toEqual(['\r'.repeat(limit + 1)]);
  expect(split(['x'.repeat(limit), 'x\n']).lines.map((line) => line.length)).toEqual([limit, 1]);
  expect(split(['x'.repeat(2 * limit), '\n\n']).lines.map((line) => line.length)).toEqual([limit, limit, 0]);
});

test('a secret is never split, wherever it is in a long line, so each piece can be masked on its own', () => {
  const secret = 'S3CR3T+!';
  const property = fc.property(
    fc.integer({ min: limit - 12, max: limit + 4 }),
    fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 4 }),
    (before, sizes) => {
      const line = `${'x'.repeat(before)}${secret}${secret}${'y'.repeat(100)}`;
      const { lines, whole } = split(chunksOf(Buffer.from(line), [before + 3, ...sizes]), [secret]);
      expect(whole).toEqual([line]);
      const { mask } = createMasker([secret]);
      expect(lines.map(mask).join('').replace(/\*+/, '***')).toBe(`${'x'.repeat(before)}***${'y'.repeat(100)}`);
    },
  );
  fc.assert(property, { numRuns: 60 });
});

test('the rest of a line that could only be cut inside a secret is withheld; the next line is not', () => {
  const { lines } = split(['a'.repeat(100_000), 'a'.repeat(100_000), 'b\nnext\n'], ['aaaa']);
  expect(lines).toEqual(['***', 'next']);
});

test('the tail keeps the beginning of each of the last 25 lines', () => {
  const tail = new Tail();
  const none = new Set<number>();
  tail.add(['first'], none);
  tail.add(
    Array.from({ length: 24 }, (_, index) => `line ${index}`),
    none,
  );
  expect(tail.lines[0]).toBe('first');
  tail.add(['x'.repeat(5000)], none);
  tail.add(['its continuation', 'next'], new Set([0]));
  expect(tail.lines).toHaveLength(25);
  expect(tail.lines[0]).toBe('line 1');
  expect(tail.lines.at(-2)).toBe(`${'x'.repeat(4095)}…`);
  expect(tail.lines.at(-1)).toBe('next');
});
