import type { Said } from './transcript.js';

/** Returns the message that best explains a failure, on one line without a period at the end. */
export function mainError(said: Said): string {
  const spoken = said.errors.at(-1)?.text;
  // Warnings before a crash do not explain it.
  const text = spoken ?? (said.breakdown && plainWords(said.plain)) ?? said.warnings.at(-1) ?? plainWords(said.plain);
  return mainLine(text).replace(/\.$/, '');
}

/** Returns the last line that is not empty. */
export function lastLine({ tail }: Said): string {
  return (tail.findLast((line) => line.trim() !== '') ?? '').replace(/\.$/, '');
}

/** Returns the last line outside the log, without the system information that Borg prints after a traceback. */
function plainWords(lines: readonly string[]): string {
  const platform = lines.findLastIndex((line) => line.startsWith('Platform:'));
  const exception = platform < 0 ? -1 : lines.slice(0, platform).findLastIndex((line) => /^[\w.]+(: |$)/.test(line));
  return lines[exception] ?? lines.findLast((line) => line.trim() !== '') ?? '';
}

/** Returns the line of a traceback that names the exception, or the first line of any other text. */
export function mainLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => line.startsWith('Platform:'));
  const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
  if (traceback < 0) return lines.find((line) => line !== '') ?? '';
  const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
  return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}
