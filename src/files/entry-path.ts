/**
 * The path of an archive's entry as the file system takes it, so that two spellings of one place are one: without empty
 * components and `.`; empty for the top itself. A leading slash and `..` are for others to refuse.
 */
export function entryPath(path: string): string {
  if (!/(?:^|\/)\.?(?:\/|$)/.test(path)) return path;
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
}

/** What is left of it without so many leading components, which Borg counts as they are spelled. */
export function strippedPath(path: string, strip: number): string {
  return strip === 0 ? path : path.split('/').slice(strip).join('/');
}
