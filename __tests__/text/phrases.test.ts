import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, joinFirst, joinWords } from '../../src/text/phrases.js';

const words = fc.array(fc.stringMatching(/^[a-z]+$/), { minLength: 1, maxLength: 8 });

describe('a list in a sentence', () => {
  test.each([
    [['create'], 'create'],
    [['create', 'prune'], 'create and prune'],
    [['create', 'prune', 'check'], 'create, prune, and check'],
  ])('%j reads: %s', (given, text) => {
    expect(joinWords(given)).toBe(text);
  });

  test('can offer a choice', () => {
    expect(joinWords(['all', 'any', 'none'], 'or')).toBe('all, any, or none');
  });

  test('names the first words, and counts the others', () => {
    expect(joinFirst(['a', 'b', 'c', 'd'], 2)).toBe('a, b, and 2 more');
    expect(joinFirst(['a', 'b'], 2)).toBe('a and b');
    expect(joinFirst(['a'], 1, 1205)).toBe('a and 1,204 more');
  });

  test('contains every word, or counts it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 8 }), (given, most) => {
        const text = joinFirst(given, most);
        for (const word of given.slice(0, most)) expect(text).toContain(word);
        if (given.length > most) expect(text).toMatch(new RegExp(`and ${given.length - most} more$`));
      }),
    );
  });
});

test('a count has thousands separators, and a noun in the right number', () => {
  expect([count(1, 'file'), count(0, 'file'), count(1204, 'file')]).toEqual(['1 file', '0 files', '1,204 files']);
});
