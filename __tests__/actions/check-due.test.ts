import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultChecks, dueChecks, milliseconds } from '../../src/actions/check-due.js';
import type { CheckName } from '../../src/actions/check-flags.js';

type Entry = (typeof defaultChecks)[number];

/** A Thursday. */
const now = new Date(2026, 10, 26, 12, 0);

function decide(entry: Entry, last?: Date) {
  const name = entry.name as CheckName;
  return dueChecks([name], { entries: [entry], last: new Map([[name, last]]), now });
}

describe('a check with a frequency', () => {
  test.each<[string | undefined, Date | undefined, boolean]>([
    [undefined, new Date(2026, 10, 26, 11, 59), true],
    ['always', new Date(2026, 10, 26, 11, 59), true],
    ['2 weeks', undefined, true],
    ['2 weeks', new Date(2026, 10, 12, 12, 1), false],
    ['2 weeks', new Date(2026, 10, 12, 11, 59), true],
    ['1 month', new Date(2026, 9, 27, 12, 1), false],
    ['1 month', new Date(2026, 9, 27, 11, 59), true],
    ['90 seconds', new Date(2026, 10, 26, 11, 59), false],
  ])('of %s, made last at %s, is due: %s', (frequency, last, due) => {
    const entry = { name: 'archives' as const, ...(frequency && { frequency }) };
    expect(decide(entry, last).due).toEqual(due ? ['archives'] : []);
  });

  test('says why it is left out, and when it is next due', () => {
    expect(decide({ name: 'archives', frequency: '2 weeks' }, new Date(2026, 10, 20, 3, 5)).postponed).toEqual([
      'The archives check is left out: its frequency is 2 weeks, and the last one was on 2026-11-20 03:05. It is next due on 2026-12-04 03:05; check --force checks all the same.',
    ]);
  });

  test('is due when the flag names what the configuration does not', () => {
    expect(dueChecks(['extract'], { entries: defaultChecks, last: new Map([['extract', now]]), now }).due).toEqual([
      'extract',
    ]);
  });

  test('has 30 days in a month and 365 in a year', () => {
    expect(milliseconds('1 month')).toBe(milliseconds('30 days'));
    expect(milliseconds('2 years')).toBe(milliseconds('730 days'));
    expect(milliseconds('1 week')).toBe(7 * 24 * 60 * 60 * 1000);
  });
});

describe('a check of certain days', () => {
  test.each<[readonly string[], string | undefined]>([
    [['Thursday'], undefined],
    [['thursday', 'Friday'], undefined],
    [['weekday'], undefined],
    [[], undefined],
    [
      ['weekend'],
      'it runs on Saturday and Sunday only, and today is Thursday. It is next due on Saturday, 2026-11-28;',
    ],
    [['Wednesday'], 'it runs on Wednesday only, and today is Thursday. It is next due on Wednesday, 2026-12-02;'],
    [
      ['Sunday', 'weekend', 'Monday'],
      'it runs on Monday, Saturday and Sunday only, and today is Thursday. It is next due on Saturday, 2026-11-28;',
    ],
  ])('%j', (days, why) => {
    const { postponed } = decide({ name: 'spot', only_run_on: days });
    if (why === undefined) expect(postponed).toEqual([]);
    else expect(postponed).toEqual([expect.stringContaining(why)]);
  });

  test('waits for its frequency and for its day', () => {
    const entry: Entry = { name: 'spot', frequency: '1 week', only_run_on: ['weekend'] };
    expect(decide(entry, new Date(2026, 10, 22)).postponed[0]).toContain('next due on 2026-11-29 00:00');
    expect(decide(entry, new Date(2026, 10, 24)).postponed[0]).toContain('next due on Saturday, 2026-12-05');
  });
});

test('every check asked for is either due or left out with a sentence', () => {
  const names = fc.subarray<CheckName>(['repository', 'archives', 'data', 'extract', 'spot']);
  const entry = fc.record({
    name: fc.constantFrom<CheckName>('repository', 'archives', 'data', 'extract', 'spot'),
    frequency: fc.constantFrom('always', '1 day', '2 weeks', '1 year'),
    only_run_on: fc.subarray(['weekday', 'weekend', 'Monday', 'Thursday']),
  });
  const ages = fc.dictionary(fc.constantFrom('repository', 'archives', 'data'), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(names, fc.array(entry), ages, (asked, entries, days) => {
      const last = new Map(asked.map((name) => [name, days[name] === undefined ? undefined : daysAgo(days[name])]));
      const { due, postponed } = dueChecks(asked, { entries, last, now });
      expect(due.length + postponed.length).toBe(asked.length);
      for (const sentence of postponed) expect(sentence).toMatch(/ left out: .* next due on .*\d{4}-\d\d-\d\d/);
    }),
  );
});

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
