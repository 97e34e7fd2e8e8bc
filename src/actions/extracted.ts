import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** Counts what Borg extracts, from the paths that it lists while it does. */
export interface ExtractedCount {
  readonly add: (path: string) => void;
  /** How many of them are no folders, once Borg has ended. */
  readonly files: () => number;
}

/**
 * Borg lists folders as well, and does not say which they are. A folder comes right before what is in it; of what has
 * nothing behind it, the file system tells. A name that Borg could not write down is a file's.
 */
export function countExtracted(destination: string): ExtractedCount {
  let files = 0;
  let last: string | undefined;
  const settle = (next: string | undefined): void => {
    if (last !== undefined && next?.startsWith(`${last}/`) !== true && !isFolder(join(destination, last))) files += 1;
    last = next;
  };
  return {
    add: settle,
    files: () => {
      settle(undefined);
      return files;
    },
  };
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
