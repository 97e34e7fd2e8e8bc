import type { UserError } from '../../system/errors.js';
import { withoutSecrets } from './secret-options.js';

/**
 * Formats an error for a terminal: file, line, column, and message, then the line itself with carets under the relevant
 * part. Anything in the line that may be a secret is removed.
 */
export function formatError(fault: UserError, sourceText: string | undefined): string {
  const { place, message } = fault;
  if (!place) return message;
  // A message about the whole file already names it.
  const heading = message.startsWith(`${place.file} `)
    ? message
    : `${place.file}:${place.line}:${place.column}: ${message}`;
  const lines = sourceText?.split(/\r?\n/) ?? [];
  const line = lines[place.line - 1];
  if (line === undefined || heading === message) return heading;
  return [heading, ...excerpt(lines, place)].join('\n');
}

function excerpt(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
): string[] {
  const text = lines[line - 1] ?? '';
  const shown = truncated(withoutSecrets(lines, line - 1));
  const number = String(line).padStart(5);
  const gutter = ' '.repeat(number.length);
  if (!shown.startsWith(text.slice(0, column - 1))) return [`${number} | ${shown}`];
  const before = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  const width = shown === text ? widthAt(text.slice(column - 1)) : 1;
  return [`${number} | ${shown}`.trimEnd(), `${gutter} | ${before}${'^'.repeat(width)}`];
}

/** Truncates a line to a readable length. */
function truncated(line: string): string {
  const shown = line.replaceAll(controlCharacters, '\ufffd');
  return shown.length > 240 ? `${shown.slice(0, 239)}…` : shown;
}

/** Characters that control a terminal. */
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Returns the length of what begins here: a quoted string, a name before its colon, or a value before its comment. */
function widthAt(rest: string): number {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
  const name = /^[^\s:,[\]{}]+(?=\s*:(\s|$))/.exec(rest)?.[0];
  const value = rest.replace(/\s+#.*$/, '').trimEnd();
  return Math.max(1, Math.min((quoted ?? name ?? value).length, 100));
}
