const form = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Returns the time that a date in ISO 8601 names, which may have a time of day and a time zone; without one, it is local. Undefined
 * for anything else, and for a day that doesn't exist: JavaScript reads 2026-02-30 as March 2.
 */
export function writtenTime(text: string): Date | undefined {
  const day = form.exec(text)?.[1];
  if (day === undefined) return undefined;
  // A date without a time would be read as UTC.
  const time = new Date(text === day ? `${day}T00:00` : text.replace(' ', 'T').replace(',', '.'));
  const midnight = new Date(`${day}T00:00Z`);
  if (Number.isNaN(time.getTime()) || Number.isNaN(midnight.getTime())) return undefined;
  return midnight.toISOString().startsWith(day) ? time : undefined;
}
