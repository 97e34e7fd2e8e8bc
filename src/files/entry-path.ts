/**
 * Returns the path of an archive entry without empty components and `.`, so that two spellings of a path become the
 * same; empty for the top itself. A leading slash and `..` are kept; callers must refuse them.
 */
export function entryPath(path: string): string {
  if (!/(?:^|\/)\.?(?:\/|$)/.test(path)) return path;
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
}

/** Removes a number of leading components, which Borg counts as they are written. */
export function strippedPath(path: string, strip: number): string {
  return strip === 0 ? path : path.split('/').slice(strip).join('/');
}
