/** The zero-width mark that breaks up what the runner would take for a command. */
export const mark = '\u200b';

/** What .NET calls white space, less the line ends (the runner trims it before it looks for a command), and marks like ours. */
const blank = '[\\t\\v\\f \\x85\\xa0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const leadingColons = new RegExp(`(^|\\n)(${blank}):(?=:)`, 'g');

/**
 * Text that no runner takes for a workflow command, whatever its lines hold, and that still reads the same:
 * `##[` anywhere and `::` at the start of a line get a zero-width mark. Carriage returns, which end a line for the
 * runner, become line feeds. The runner compares command names byte by byte, so that its culture-aware search for
 * `::`, which overlooks zero-width letters, finds no name it knows behind the mark.
 */
export function inert(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const unbracketed = lines.includes('##[') ? lines.replaceAll('##[', `##${mark}[`) : lines;
  return unbracketed.includes('::') ? unbracketed.replace(leadingColons, `$1$2:${mark}`) : unbracketed;
}

/** The same text on one line: runs of white space and control characters become one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}
