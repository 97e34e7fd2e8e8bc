import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './errors.js';

/**
 * Creates a folder, and those above it, unless it exists. Throws errors of the file system. Node's own function never returns if
 * nothing can be created in an existing folder, as in /proc or below an automounter.
 */
export function makeFolder(path: string, mode = 0o700): void {
  if (isMade(path, mode)) return;
  makeFolder(dirname(path), mode);
  if (!isMade(path, mode)) throw Object.assign(new Error(`${path} can't be created`), { code: 'ENOENT' });
}

/** Tries to create a folder; returns false if the one above it is missing. */
function isMade(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && !existsSync(dirname(path))) return false;
    if (code !== 'EEXIST') throw error;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' });
  }
}
