import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { markup } from './html.js';

/** How every page that is written to a file begins, so that it can be told from other files. */
const beginning = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="Borgflow">`;

/** The start of a page, up to its policy. */
export const pageStart = markup(beginning);

/**
 * Returns why a page must not replace a file, to complete a sentence: it contains something else, so its path may be a typing
 * error. Undefined if there is no file, or if it is empty, a page, or not a regular file. Throws errors of the file system.
 */
export function replacementFault(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size === 0 || isPage(path)) return undefined;
  return 'it contains something other than a report, which is not replaced (remove it, or name another file)';
}

function isPage(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(beginning.length);
    readSync(descriptor, start, 0, start.length, 0);
    return start.toString('latin1') === beginning;
  } finally {
    closeSync(descriptor);
  }
}
