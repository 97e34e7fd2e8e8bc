import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../../src/text/did-you-mean.js';

const options = ['keep_daily', 'keep_weekly', 'keep_within', 'on_error', 'repositories', 'label'];

describe('nearest', () => {
  test.each([
    ['keep_dayly', 'keep_daily'],
    ['keep-daily', 'keep_daily'],
    ['KEEP_DAILY', 'keep_daily'],
    ['keep_wekely', 'keep_weekly'],
    ['repository', 'repositories'],
    ['lable', 'label'],
    ['onerror', 'on_error'],
  ])('corrects %s to %s', (word, meant) => {
    expect(nearest(word, options)).toBe(meant);
  });

  test.each(['', 'x', 'la', 'compression', 'source_directories'])('suggests nothing for %j', (word) => {
    expect(nearest(word, options)).toBeUndefined();
  });

  test('returns a candidate or nothing for any word', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const found = nearest(word, options);
        return found === undefined || options.includes(found);
      }),
    );
  });
});
