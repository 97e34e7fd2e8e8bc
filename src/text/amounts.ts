const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;

/** Formats a number of bytes in decimal units, like Borg: `512 B`, `12.3 MB`, `801 MB`. */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (unit < units.length - 1 && Math.abs(value) >= (unit === 0 ? 1000 : 999.5)) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || Math.abs(value) >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit] ?? 'EB'}`;
}

/** Formats how a size changed: `+1.2 %`, `-31 %`, `0 %`. */
export function sizeChange(before: number, now: number): string {
  if (before === 0) return now === 0 ? '0 %' : 'new';
  const percent = ((now - before) / before) * 100;
  const digits = Math.abs(percent) < 9.95 ? 1 : 0;
  const text = percent.toFixed(digits).replace(/^(-?\d+)\.0$/, '$1');
  if (Number(text) === 0) return '0 %';
  return `${percent > 0 ? '+' : ''}${text} %`;
}

/** Formats a duration, given in seconds: `0.3 s`, `41 s`, `1 min 12 s`, `2 h 3 min`. */
export function duration(seconds: number): string {
  if (seconds < 0.95) {
    return seconds < 0.05 ? '0 s' : `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${whole} s`;
  }
  if (whole < 3600) {
    return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  }
  const minutes = Math.round(whole / 60);
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** Formats an age, given in seconds: `41 s`, `25 h 10 min`, `3 days`. */
export function age(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  return days < 2 ? duration(Math.max(0, seconds)) : `${days} days`;
}

/** Formats a time for messages: `2026-11-20 03:05`. */
export function formatMoment(time: Date): string {
  return `${date(time)} ${clockTime(time)}`;
}

/** Formats a time for messages that are read elsewhere, with the time zone: `2026-11-20 03:05 GMT+1`. */
export function formatZonedMoment(time: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' }).formatToParts(time);
  return `${formatMoment(time)} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trimEnd();
}

/** Formats a time of day in local time: `03:05`. */
export function clockTime(time: Date): string {
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** Formats a day in local time: `2026-11-02`. */
export function date(time: Date): string {
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}

/** Formats a number with two digits: `07`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Returns the size of a text in a file, in bytes. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
