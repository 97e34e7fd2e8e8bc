import type { ValueOf } from '../schema/schema.js';
import { date, formatMoment } from '../text/amounts.js';
import type { CheckName } from './check-flags.js';
import type { checkOptions } from './check-options.js';

type Entry = ValueOf<typeof checkOptions.checks>[number];

/** The checks if none are configured, as in borgmatic since 1.6.2. */
export const defaultChecks: readonly Entry[] = [
  { name: 'repository', frequency: '1 month' },
  { name: 'archives', frequency: '1 month' },
];

/** The checks that are due, and for each of the others a sentence: why it was skipped, and when it is due next. */
export interface DueChecks {
  readonly due: readonly CheckName[];
  readonly postponed: readonly string[];
}

/** Decides which of the requested checks are due; a check that isn't configured always is. */
export function dueChecks(
  requested: readonly CheckName[],
  known: {
    /** The name of the repository for messages. */
    readonly repository: string;
    readonly entries: readonly Entry[];
    readonly last: ReadonlyMap<CheckName, Date | undefined>;
    readonly now: Date;
  },
): DueChecks {
  const postponed = new Map<CheckName, string>();
  for (const entry of known.entries) {
    const name = requested.find((check) => check === entry.name);
    const reason = name && !postponed.has(name) ? notDue(entry, known.last.get(name), known.now) : undefined;
    if (name && reason) postponed.set(name, `The ${name} check of ${known.repository} ${reason}`);
  }
  return { due: requested.filter((name) => !postponed.has(name)), postponed: [...postponed.values()] };
}

function notDue(entry: Entry, last: Date | undefined, now: Date): string | undefined {
  const days = daysOf(entry.only_run_on);
  const next = last && nextDue(entry.frequency, last);
  const wrongDay = days.length > 0 && !days.includes(now.getDay());
  if (!wrongDay && (next === undefined || next <= now)) return undefined;
  const why = wrongDay
    ? `it runs on ${listed(days)} only, and today is ${dayNames[now.getDay()]}`
    : `its frequency is ${entry.frequency}, and it last ran on ${formatMoment(last ?? now)}`;
  return `was skipped: ${why}. It is next due on ${dueOn(next, days, now)}; check --force runs it anyway.`;
}

/** Returns the first time that the frequency and the days allow; only a date if only the day matters. */
function dueOn(next: Date | undefined, days: readonly number[], now: Date): string {
  const from = next !== undefined && next > now ? next : now;
  if (days.length === 0 || (from === next && days.includes(from.getDay()))) return formatMoment(from);
  const day = new Date(from);
  for (let tried = 0; tried < 7; tried += 1) {
    day.setDate(day.getDate() + 1);
    if (days.includes(day.getDay())) break;
  }
  return `${dayNames[day.getDay()]}, ${date(day)}`;
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Returns the days of the week as numbers, Monday (1) first and Sunday (0) last; none if every day is allowed. */
function daysOf(names: readonly string[] = []): readonly number[] {
  const numbers = names
    .map((name) => name.toLowerCase())
    .flatMap((name) => {
      if (name === 'weekday') return [1, 2, 3, 4, 5];
      if (name === 'weekend') return [6, 0];
      return dayNames.findIndex((day) => day.toLowerCase() === name);
    });
  return [...new Set(numbers)].sort((a, b) => (a || 7) - (b || 7));
}

function listed(days: readonly number[]): string {
  const names = days.map((day) => dayNames[day]);
  return names.length < 2 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const seconds = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 7 * 86_400,
  month: 30 * 86_400,
  year: 365 * 86_400,
} as const;

/**
 * Returns when a check is due again; undefined for `always`. A check is due earlier by a tenth of its frequency, but at
 * most three days. Otherwise, a run that is a little early, or follows a short month, would leave the check to the next
 * run, so that it would run half as often as intended. A month has 30 days and a year 365, as in borgmatic.
 */
export function nextDue(frequency: string | undefined, last: Date): Date | undefined {
  const [, count = '', unit = ''] = /^(\d+) +([a-z]+?)s?$/.exec(frequency ?? '') ?? [];
  const length = isUnit(unit) ? seconds[unit] : undefined;
  if (length === undefined) return undefined;
  const whole = Number(count) * length;
  return new Date(last.getTime() + (whole - Math.min(whole / 10, 3 * seconds.day)) * 1000);
}

function isUnit(text: string): text is keyof typeof seconds {
  return Object.hasOwn(seconds, text);
}
