/** At most so many letters, the last an ellipsis where some were left out; no letter is cut in two. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
