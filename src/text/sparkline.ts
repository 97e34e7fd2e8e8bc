const bars = [...'▁▂▃▄▅▆▇█'];
const plainBars = [...'.:-=+*%#'];

/** Draws numbers as bars, one character each, from the smallest to the largest; a missing one is a blank. */
export function sparkline(values: readonly (number | undefined)[], { ascii }: { readonly ascii: boolean }): string {
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const shown = ascii ? plainBars : bars;
  const top = shown.length - 1;
  // Values that are almost equal must not look as if they changed a lot.
  const range = Math.max(most - least, most / 10);
  const level = (value: number) => (range === 0 ? 0 : Math.round(((value - least) / range) * top));
  return values.map((value) => (value === undefined ? ' ' : shown[level(value)])).join('');
}

/** Whether a terminal with these settings shows only ASCII: a dumb one, or one whose locale is not UTF-8. */
export function isAsciiOnly(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { TERM, LC_ALL, LC_CTYPE, LANG } = environment;
  return TERM === 'dumb' || !/utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}
