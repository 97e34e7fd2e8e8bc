import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canCompare, shrinkageOf, shrinkageSentence } from '../../src/history/shrinkage.js';

describe('an archive has shrunk', () => {
  test.each([
    [699, [1000, 1000, 1000], { size: 699, usual: 1000 }],
    [700, [1000, 1000, 1000], undefined],
    [0, [1000, 1000, 1000, 1000, 1000], { size: 0, usual: 1000 }],
    // Only the five before it count.
    [900, [9000, 9000, 9000, 1000, 1000, 1000, 1000, 1000], undefined],
    // One that was much larger or smaller changes nothing.
    [690, [1000, 1000, 10, 1000, 90_000], { size: 690, usual: 1000 }],
    [500, [1000, 800, 600, 1000], { size: 500, usual: 900 }],
    // With fewer than three, nothing is usual yet.
    [1, [1000, 1000], undefined],
    [1, [], undefined],
    [0, [0, 0, 0], undefined],
  ])('%d bytes after %j: %j', (now, before, expected) => {
    expect(shrinkageOf(now, before)).toEqual(expected);
  });

  test('by more than 30 % of the median, whatever the order of the five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), fc.nat(), (before, now) => {
        const usual = [...before].sort((a, b) => a - b)[2] ?? 0;
        expect(shrinkageOf(now, before) !== undefined).toBe(now < usual * 0.7);
        expect(canCompare(before)).toBe(true);
      }),
    );
  });

  test('and the sentence has both sizes', () => {
    const about = { archive: 'web-2026-11-02', repository: 'vault' };
    expect(shrinkageSentence(about, { size: 2_500_000_000, usual: 4_100_000_000 })).toBe(
      'web-2026-11-02 in vault is 39 % smaller than usual: 2.5 GB, but the archives before it had 4.1 GB (median of their original sizes).',
    );
  });
});
