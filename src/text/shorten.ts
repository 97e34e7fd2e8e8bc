/** Returns at most `length` characters, the last one an ellipsis if some were omitted; never splits a character. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
