import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultChecks, dueChecks, nextDue } from '../../src/actions/check-frequency.js';
import type { CheckName } from '../../src/actions/check-options.js';

type Entry = (typeof defaultChecks)[number];

/** A Thursday. */
const now = new Date(2026, 10, 26, 12, 0);

function decide(entry: Entry, last?: Date) {
  const name = entry.name as CheckName;
  return dueChecks([name], { repository: 'vault', entries: [entry], last: new Map([[name, last]]), now });
}

describe('a check with a frequency', () => {
  test.each<[string | undefined, Date | undefined, boolean]>([
    [undefined, new Date(2026, 10, 26, 11, 59), true],
    ['always', new Date(2026, 10, 26, 11, 59), true],
    ['2 weeks', undefined, true],
    ['2 weeks', new Date(2026, 10, 14), false],
    ['2 weeks', new Date(2026, 10, 13), true],
    ['1 month', new Date(2026, 9, 31), false],
    ['1 month', new Date(2026, 9, 30), true],
    ['1 year', new Date(2025, 10, 30), false],
    ['1 year', new Date(2025, 10, 28), true],
    ['90 seconds', new Date(2026, 10, 26, 11, 59), false],
  ])('of %s that last ran at %s is due: %s', (frequency, last, due) => {
    const entry = { name: 'archives' as const, ...(frequency && { frequency }) };
    expect(decide(entry, last).due).toEqual(due ? ['archives'] : []);
  });

  test('reports why it was skipped, and when it is next due', () => {
    expect(decide({ name: 'archives', frequency: '2 weeks' }, new Date(2026, 10, 20, 3, 5)).postponed).toEqual([
      'The archives check of vault was skipped: its frequency is 2 weeks, and it last ran on 2026-11-20 03:05. It is next due on 2026-12-02 17:29; check --force runs it anyway.',
    ]);
  });

  test("is due if a flag requests it but it isn't configured", () => {
    expect(
      dueChecks(['extract'], { repository: 'vault', entries: defaultChecks, last: new Map([['extract', now]]), now })
        .due,
    ).toEqual(['extract']);
  });

  test('counts 30 days in a month and 365 days in a year', () => {
    expect(nextDue('1 month', now)).toEqual(nextDue('30 days', now));
    expect(nextDue('2 years', now)).toEqual(nextDue('730 days', now));
    expect(nextDue('always', now)).toBeUndefined();
  });

  test.each<[string, (start: Date, count: number) => void]>([
    ['1 month', (start, count) => start.setMonth(start.getMonth() + count)],
    ['2 months', (start, count) => start.setMonth(start.getMonth() + 2 * count)],
    ['3 months', (start, count) => start.setMonth(start.getMonth() + 3 * count)],
    ['1 year', (start, count) => start.setFullYear(start.getFullYear() + count)],
    ['2 weeks', (start, count) => start.setDate(start.getDate() + 14 * count)],
    ['1 week', (start, count) => start.setDate(start.getDate() + 7 * count)],
    ['1 day', (start, count) => start.setDate(start.getDate() + count)],
    ['1 hour', (start, count) => start.setHours(start.getHours() + count)],
  ])('of %s runs every time if the runs have the same interval, whenever the first one was', (frequency, later) => {
    // Starts on the first day of a month, so that JavaScript doesn't overflow months; a check ends some time after its
    // run began.
    const lengths = { hour: 60, day: 1440, week: 10_080, month: 40_320, year: 525_600 };
    const [, unit = 'day'] = /([a-z]+?)s?$/.exec(frequency) ?? [];
    const most = Math.min((lengths[unit as keyof typeof lengths] ?? 0) * 0.03, 600);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 47 }),
        fc.array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (month, minutes) => {
          let last: Date | undefined;
          for (const [count, taken] of minutes.entries()) {
            const run = new Date(2025, month, 1, 3, 0);
            later(run, count);
            const entries = [{ name: 'archives' as const, frequency }];
            const { due } = dueChecks(['archives'], {
              repository: 'vault',
              entries,
              last: new Map([['archives', last]]),
              now: run,
            });
            expect(due).toEqual(['archives']);
            last = new Date(run.getTime() + taken * 60_000);
          }
        },
      ),
    );
  });
});

describe('a check on certain days', () => {
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
      'it runs on Monday, Saturday, and Sunday only, and today is Thursday. It is next due on Saturday, 2026-11-28;',
    ],
  ])('%j', (days, why) => {
    const { postponed } = decide({ name: 'spot', only_run_on: days });
    if (why === undefined) expect(postponed).toEqual([]);
    else expect(postponed).toEqual([expect.stringContaining(why)]);
  });

  test('waits for both its frequency and its day', () => {
    const entry: Entry = { name: 'spot', frequency: '1 week', only_run_on: ['weekend'] };
    expect(decide(entry, new Date(2026, 10, 22)).postponed[0]).toContain('next due on 2026-11-28 07:12');
    expect(decide(entry, new Date(2026, 10, 24)).postponed[0]).toContain('next due on Saturday, 2026-12-05');
  });
});

test('every requested check is either due or skipped with a reason', () => {
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
      const { due, postponed } = dueChecks(asked, { repository: 'vault', entries, last, now });
      expect(due.length + postponed.length).toBe(asked.length);
      for (const sentence of postponed) expect(sentence).toMatch(/ was skipped: .* next due on .*\d{4}-\d\d-\d\d/);
    }),
  );
});

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
