import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** Counts the files that Borg extracts, from the paths that it lists meanwhile. */
export interface ExtractedCount {
  readonly add: (path: string) => void;
  /** Returns the number of files, without folders; to be called after Borg has ended. */
  readonly files: () => number;
}

/**
 * Counts files in Borg's list, which also contains folders without marking them. A folder comes right before its
 * contents; if nothing follows it, the file system is checked. A name that Borg couldn't write is counted as a file.
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
