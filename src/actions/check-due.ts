import type { ValueOf } from '../configuration/schema.js';
import type { CheckName } from './check-flags.js';
import type { checkOptions } from './check-options.js';

type Entry = ValueOf<typeof checkOptions.checks>[number];

/** What is made when the configuration does not say, as in borgmatic since 1.6.2. */
export const defaultChecks: readonly Entry[] = [
  { name: 'repository', frequency: '1 month' },
  { name: 'archives', frequency: '1 month' },
];

/** The checks whose time has come, and of the others a sentence each: why not, and when it will have. */
export interface DueChecks {
  readonly due: readonly CheckName[];
  readonly postponed: readonly string[];
}

/** Decides which of the asked checks are due; one that the configuration does not name always is. */
export function dueChecks(
  asked: readonly CheckName[],
  known: {
    /** What the repository is called. */
    readonly repository: string;
    readonly entries: readonly Entry[];
    readonly last: ReadonlyMap<CheckName, Date | undefined>;
    readonly now: Date;
  },
): DueChecks {
  const postponed = new Map<CheckName, string>();
  for (const entry of known.entries) {
    const name = asked.find((check) => check === entry.name);
    const reason = name && !postponed.has(name) ? notDue(entry, known.last.get(name), known.now) : undefined;
    if (name && reason) postponed.set(name, `The ${name} check of ${known.repository} ${reason}`);
  }
  return { due: asked.filter((name) => !postponed.has(name)), postponed: [...postponed.values()] };
}

function notDue(entry: Entry, last: Date | undefined, now: Date): string | undefined {
  const days = daysOf(entry.only_run_on);
  const next = last && nextDue(entry.frequency, last);
  const wrongDay = days.length > 0 && !days.includes(now.getDay());
  if (!wrongDay && (next === undefined || next <= now)) return undefined;
  const why = wrongDay
    ? `it runs on ${listed(days)} only, and today is ${dayNames[now.getDay()]}`
    : `its frequency is ${entry.frequency}, and it last ran on ${moment(last ?? now)}`;
  return `was skipped: ${why}. It is next due on ${dueOn(next, days, now)}; check --force runs it anyway.`;
}

/** The first moment that a frequency and the days allow; a day alone where only the day matters. */
function dueOn(next: Date | undefined, days: readonly number[], now: Date): string {
  const from = next !== undefined && next > now ? next : now;
  if (days.length === 0 || (from === next && days.includes(from.getDay()))) return moment(from);
  const day = new Date(from);
  for (let tried = 0; tried < 7; tried += 1) {
    day.setDate(day.getDate() + 1);
    if (days.includes(day.getDay())) break;
  }
  return `${dayNames[day.getDay()]}, ${date(day)}`;
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The days of the week as numbers, Monday first, Sunday being 0; none where every day will do. */
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
 * From when on a check is due again; undefined for `always`. That is a tenth of its frequency early, and at most three
 * days: a run that comes a little early, or after a short month, would otherwise leave the check to the next run, and so
 * make it half as often as it was meant. A month has 30 days and a year 365, as in borgmatic.
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

/** A time as messages show it: `2026-11-20 03:05`. */
export function moment(time: Date): string {
  return `${date(time)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function date(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
