import type { Said } from './transcript.js';

/** The words that tell best what was wrong, in one line without a full stop. */
export function lastWords(said: Said): string {
  const spoken = said.errors.at(-1)?.text;
  // What was warned of before a breakdown is not why it came to it.
  const text = spoken ?? (said.breakdown && plainWords(said.plain)) ?? said.warnings.at(-1) ?? plainWords(said.plain);
  return essence(text).replace(/\.$/, '');
}

/** The last line that was said at all. */
export function lastLine({ tail }: Said): string {
  return (tail.findLast((line) => line.trim() !== '') ?? '').replace(/\.$/, '');
}

/** The last line of those that are no log, without what Borg tells of the system below a traceback. */
function plainWords(lines: readonly string[]): string {
  const platform = lines.findLastIndex((line) => line.startsWith('Platform:'));
  const exception = platform < 0 ? -1 : lines.slice(0, platform).findLastIndex((line) => /^[\w.]+(: |$)/.test(line));
  return lines[exception] ?? lines.findLast((line) => line.trim() !== '') ?? '';
}

/** Of a traceback the line that names the exception, of any other text its first line. */
export function essence(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => line.startsWith('Platform:'));
  const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
  if (traceback < 0) return lines.find((line) => line !== '') ?? '';
  const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
  return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}
