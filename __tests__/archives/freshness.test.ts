import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clockWarnings, type DatedArchive, type Expectation, judgeFreshness } from '../../src/archives/freshness.js';
import { formatMoment } from '../../src/text/amounts.js';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-11-23T03:00:00Z');
const scope = ' of the series web-{now}';

/** Judges an archive that was started this long ago, by a backup of this duration. */
function judge(ago: number, expectation: Expectation, took = 0) {
  const start = new Date(now.getTime() - ago);
  const archive: DatedArchive = { name: 'web-1', start, end: new Date(start.getTime() + took) };
  return judgeFreshness('/mnt/backup', { archive, ahead: [], scope }, { expectation, now });
}

describe('a repository with expect_every', () => {
  test('is overdue if its newest archive is too old, with a sentence that says what to do', () => {
    const at = formatMoment(new Date(now.getTime() - 3 * day));
    expect(judge(3 * day, { every: '1 day' })).toEqual({
      overdue: true,
      sentence: `/mnt/backup is overdue: its newest archive web-1 is 3 days old (${at}), but a backup is expected every day. Find out why the last runs failed or never started.`,
    });
    expect(judge(30 * hour, { every: '12 hours' }).sentence).toContain('is 30 h old');
    expect(judge(30 * day, { every: '2  weeks' }).sentence).toContain('expected every 2 weeks.');
  });

  test('is up to date if its newest archive is young enough', () => {
    expect(judge(2 * hour, { every: '1 day' })).toEqual({
      overdue: false,
      sentence: expect.stringMatching(
        /^\/mnt\/backup is up to date: its newest archive web-1 is 2 h old \(.*\), and a backup is expected every day\.$/,
      ),
    });
  });

  test.each([
    ['a daily backup', '1 day', day, day / 10],
    ['an hourly backup', '1 hour', hour, hour],
    ['a backup every ten minutes', '10 minutes', hour / 6, hour / 6],
    ['a backup every six hours', '6 hours', 6 * hour, hour],
    ['a yearly backup', '1 year', 365 * day, 3 * day],
  ])('allows %s to be late by a grace, but not by more', (_, every, whole, grace) => {
    expect(judge(whole + grace - 1000, { every }).overdue).toBe(false);
    expect(judge(whole + grace + 1000, { every }).overdue).toBe(true);
  });

  test('is not overdue while a backup takes as long as the last one', () => {
    expect(judge(day + 6 * hour, { every: '1 day' }, 4 * hour).overdue).toBe(false);
    expect(judge(day + 7 * hour, { every: '1 day' }, 4 * hour).overdue).toBe(true);
    expect(judge(4 * hour, { every: '1 hour' }, 4 * hour).overdue).toBe(true);
  });

  test('is overdue if it has no archive, and names that of another host', () => {
    const expectation = { every: '1 day' };
    expect(judgeFreshness('vault', { ahead: [], scope }, { expectation, now })).toEqual({
      overdue: true,
      sentence:
        'vault is overdue: it has no archive of the series web-{now}, but a backup is expected every day. Find out why the last runs failed or never started.',
    });
    const other = { name: 'web-2', hostname: 'db1' };
    expect(judgeFreshness('vault', { ahead: [], scope, other }, { expectation, now }).sentence).toContain(
      'The newest archive of its series, web-2, was made by db1: if that is the machine to watch, set archive_hostname to its name.',
    );
  });
});

describe('a repository that a schedule backs up', () => {
  const time = new Date(now.getTime() - 12 * hour);
  const lastRun = () => ({ time, place: '.github/workflows/backup.yml:5' });

  test('is overdue if its newest archive is older than the last run that should be done', () => {
    expect(judge(11 * hour, { lastRun }).overdue).toBe(false);
    expect(judge(13 * hour, { lastRun })).toMatchObject({
      overdue: true,
      sentence: expect.stringContaining(
        `, but .github/workflows/backup.yml:5 schedules a backup at ${formatMoment(time)}. `,
      ),
    });
  });

  test('allows for clocks that differ by up to five minutes', () => {
    expect(judge(12 * hour + 240_000, { lastRun }).overdue).toBe(false);
  });

  test('is up to date if no run should be done yet', () => {
    expect(judge(900 * day, { lastRun: () => undefined }).overdue).toBe(false);
  });

  test('passes on how long the last backup took', () => {
    let given = 0;
    const watched = (_: Date, duration: number) => {
      given = duration;
      return undefined;
    };
    judge(day, { lastRun: watched }, 2 * hour);
    expect(given).toBe(2 * hour);
  });
});

test('a warning names each archive that is dated in the future', () => {
  const start = new Date(now.getTime() + day);
  expect(clockWarnings('vault', { ahead: [{ name: 'web-9', start }], scope })).toEqual([
    `web-9 in vault is dated ${formatMoment(start)}, which is in the future, so it is not counted as a new archive. Is the clock right on this machine, and on the one that made it?`,
  ]);
});

test('an older archive is never judged better, nor a rarer expectation worse, and a backup in time is never overdue', () => {
  const ages = fc.integer({ min: 0, max: 1000 * 24 * 60 });
  const counts = fc.integer({ min: 1, max: 60 });
  const units = fc.constantFrom('minute', 'hour', 'day', 'week', 'month');
  const minute = 60_000;
  const lengths = { minute, hour, day, week: 7 * day, month: 30 * day };
  fc.assert(
    fc.property(ages, ages, counts, units, (one, other, count, unit) => {
      const every = `${count} ${unit}s`;
      const [younger, older] = [Math.min(one, other) * minute, Math.max(one, other) * minute];
      if (judge(younger, { every }).overdue) expect(judge(older, { every }).overdue).toBe(true);
      if (judge(older, { every: `${count + 1} ${unit}s` }).overdue) expect(judge(older, { every }).overdue).toBe(true);
      if (older <= count * lengths[unit]) expect(judge(older, { every }).overdue).toBe(false);
      if (older > 2 * count * lengths[unit]) expect(judge(older, { every }).overdue).toBe(true);
    }),
  );
});
