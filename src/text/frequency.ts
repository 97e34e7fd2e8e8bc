const seconds = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 7 * 86_400,
  month: 30 * 86_400,
  year: 365 * 86_400,
} as const;

/** Matches a frequency such as `2 weeks`, as the source of a regular expression. */
export const frequencyPattern = `[1-9][0-9]* +(${Object.keys(seconds).join('|')})s?`;

/** Converts a frequency such as `2 weeks` to milliseconds; undefined for `always`. A month has 30 days and a year 365, as in borgmatic. */
export function frequencyInMilliseconds(frequency: string): number | undefined {
  const [, count = '', unit = ''] = /^(\d+) +([a-z]+?)s?$/.exec(frequency) ?? [];
  return isUnit(unit) ? Number(count) * seconds[unit] * 1000 : undefined;
}

/** Returns by how much something may be early or late: a tenth of its frequency, at most three days. In milliseconds. */
export function tolerance(whole: number): number {
  return Math.min(whole / 10, 3 * seconds.day * 1000);
}

/** Puts `every` before a frequency: `every day`, `every 2 weeks`. */
export function everyFrequency(frequency: string): string {
  return `every ${frequency.replace(/ +/, ' ').replace(/^1 (\w+?)s?$/, '$1')}`;
}

function isUnit(text: string): text is keyof typeof seconds {
  return Object.hasOwn(seconds, text);
}
