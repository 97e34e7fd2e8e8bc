/**
 * Characters that have an effect instead of being visible: control characters, Unicode line ends, and directional marks, which
 * reorder the text around them.
 */
const unseen = '\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';

const acting = new RegExp(`[${unseen}]`, 'g');

/** Matches all of them except tabs and line feeds, which a text of several lines may contain. */
export const controlCharacter = new RegExp(`(?![\\t\\n])[${unseen}]`);

const everyControlCharacter = new RegExp(controlCharacter, 'g');

/** Returns a visible replacement for an invisible character: `␛` for an escape, `<202e>` for a directional mark. */
export function printableCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<${code.toString(16)}>`;
}

/** Makes a name from elsewhere (a file's, an archive's, a user's) safe for a message: on one line, with every character visible. */
export function printableName(name: string): string {
  return name.replace(acting, printableCharacter);
}

/** Makes text from elsewhere safe for a message of several lines: every character is visible, except for tabs and line ends. */
export function printableText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(everyControlCharacter, printableCharacter);
}

/** Returns at most `length` characters, the last one an ellipsis if some were omitted; never splits a character. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The zero-width character that breaks up what the runner would treat as a command. */
export const zeroWidthMark = '\u200b';

/** Returns the same text on one line: runs of white space and control characters become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}
