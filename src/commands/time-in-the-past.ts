import { UserError } from '../system/errors.js';
import { frequencyInMilliseconds } from '../text/frequency.js';
import { writtenTime } from '../text/written-time.js';

const units: Readonly<Record<string, string>> = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' };

/** Returns the time that a flag names: a local date, a date and time, or an age such as `3d`. Throws UserError for others. */
export function timeIn(text: string, now: Date): Date {
  const [, number = '', unit = ''] = /^([1-9]\d{0,4})([hdwmy])$/.exec(text) ?? [];
  const ago = frequencyInMilliseconds(`${number} ${units[unit] ?? ''}`);
  if (ago !== undefined) return new Date(now.getTime() - ago);
  const time = writtenTime(text);
  if (time !== undefined) return time;
  const why = /^\d{4}-\d{2}-\d{2}(?=$|[T ]\d)/.test(text) ? ', which does not exist' : '';
  throw new UserError(
    `--since must be a date or an age, such as 2026-11-02, 12h, 3d, 2w, 6m, or 1y, got "${text}"${why}.`,
  );
}
