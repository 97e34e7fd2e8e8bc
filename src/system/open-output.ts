import { closeSync, constants, lstatSync, openSync } from 'node:fs';
import { requireTrustedLinks } from './foreign-links.js';
import { requireNoRunnerFile, requireOpenNoRunnerFile } from './runner-files.js';

/**
 * Opens a file that a run keeps writing to, and appends to it; a new one gets the mode 0600. Never blocks, and never follows
 * another user's symbolic link. Returns its descriptor; throws errors of the file system. With `readable`, it can also be
 * read.
 */
export function openOutput(path: string, readable = false): number {
  // O_NONBLOCK: a pipe that nobody reads must not block the backup.
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR, O_WRONLY } = constants;
  requireTrustedLinks(path);
  requireNoRunnerFile(path);
  // If there is no link now, O_NOFOLLOW refuses one that somebody creates in the meantime.
  const links = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 0 : O_NOFOLLOW;
  const opened = openSync(path, O_APPEND | O_CREAT | O_NONBLOCK | (readable ? O_RDWR : O_WRONLY) | links, 0o600);
  try {
    requireTrustedLinks(path);
    requireOpenNoRunnerFile(opened);
    return opened;
  } catch (error) {
    closeSync(opened);
    throw error;
  }
}
