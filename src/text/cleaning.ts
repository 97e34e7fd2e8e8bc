/**
 * Characters that act instead of being seen: control characters, line ends of Unicode, and marks that turn the direction
 * of the text around them, so that it reads differently from what it says.
 */
const unseen = '\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';

const acting = new RegExp(`[${unseen}]`, 'g');

/** Matches them all but tabs and line feeds, which a text of several lines may have. */
export const actingInText = new RegExp(`(?![\\t\\n])[${unseen}]`);

/** A character that can't be seen, as one that can: `␛` for an escape, `<202e>` for what turns the direction. */
export function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<${code.toString(16)}>`;
}

/** A name from elsewhere (a file's, an archive's, a user's) as part of a sentence: on one line, with all of it to be seen. */
export function shownName(name: string): string {
  return name.replace(acting, visible);
}
