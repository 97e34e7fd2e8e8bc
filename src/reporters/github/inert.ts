import { zeroWidthMark } from '../../text/cleaning.js';

/** What .NET treats as white space (the runner trims it before it looks for a command), without line breaks, and marks like ours. */
const blank = '[\\t\\v\\f \\x85\\xa0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const leadingColons = new RegExp(`(^|\\n)(${blank}):(?=:)`, 'g');

/**
 * Returns text that looks the same but that no runner treats as a workflow command: `##[` anywhere and `::` at the start
 * of a line get a zero-width mark. Carriage returns, which end a line for the runner, become line feeds. The runner's
 * culture-aware search for `::` ignores zero-width characters, but it compares command names byte by byte, so it finds no
 * known name after the mark.
 */
export function withoutCommands(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const unbracketed = lines.includes('##[') ? lines.replaceAll('##[', `##${zeroWidthMark}[`) : lines;
  return unbracketed.includes('::') ? unbracketed.replace(leadingColons, `$1$2:${zeroWidthMark}`) : unbracketed;
}
