import type { Options } from '../../schema/schema.js';
import type { UserError } from '../../system/errors.js';
import { nearest } from '../../text/did-you-mean.js';
import { options } from './options.js';

/** Returns the names of all secret options, including nested ones. */
function secretNamesIn(piece: Options): readonly string[] {
  return Object.entries(piece).flatMap(([name, schema]) => [
    ...(schema['x-secret'] ? [name] : []),
    ...secretNamesIn(schema.properties ?? schema.items?.properties ?? {}),
  ]);
}

/** Options that contain secrets: their value may be only a URL or token. */
const services = Object.entries<Options[string]>(options)
  .filter(([, { properties = {} }]) => Object.values(properties).some((one) => one['x-secret']))
  .map(([name]) => name);

const secretNames = [...new Set([...secretNamesIn(options), ...services])];

/** Long enough to recognize when misspelled. */
const longSecretNames = secretNames.filter((name) => name.length > 5);

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

/** Returns the line, truncated after a name that suggests a secret, which may be on an earlier line. */
function withoutSecrets(lines: readonly string[], index: number): string {
  const text = lines[index] ?? '';
  const name = /^(\s*(?:- +)*["']?([\w-]+)["']?\s*:)(.*)$/.exec(text);
  if (name && isSecretName(name[2] ?? '')) return name[3]?.trim() ? `${name[1]} …` : text;
  if (!name && isSecretName(nameWithoutColon(text)))
    return `${text.slice(0, text.indexOf(nameWithoutColon(text)) + nameWithoutColon(text).length)} …`;
  if (!name && isSecretName(nameAbove(lines, index))) return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
  for (const { 0: inner, 1: key, index: start } of text.matchAll(/[[{,]\s*["']?([\w-]+)["']?\s*:/g)) {
    if (isSecretName(key ?? '')) return `${text.slice(0, start + inner.length)} …`;
  }
  return text.replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}

/** Returns the first word of a line, if other words follow: possibly a name without its colon. */
function nameWithoutColon(text: string): string {
  return /^\s*(?:- +)*["']?([\w-]+)["']?[\s=]+\S/.exec(text)?.[1] ?? '';
}

/** Returns the name whose value continues on this line. */
function nameAbove(lines: readonly string[], index: number): string {
  for (let above = index - 1; above >= 0; above--) {
    const name = /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(lines[above] ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return '';
}

/** Whether a name suggests a secret, or is similar to the name of one. */
export function isSecretName(name: string): boolean {
  return (
    /pass|secret|token|credential|_key|ping_url|push_url/i.test(name) ||
    secretNames.includes(name) ||
    nearest(name, longSecretNames) !== undefined
  );
}
