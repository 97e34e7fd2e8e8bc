import { accessSync, constants, statSync } from 'node:fs';
import { folderTrouble } from '../process/launch.js';
import { codeOf } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { runnerFileReason } from '../system/runner-files.js';

/** Returns why a path can't be the destination folder and what to do about it; undefined if it can. */
export function destinationError(path: string, flag: string): string | undefined {
  const link = foreignLinkReason(path);
  if (link !== undefined) {
    return `${link}. Or name a folder with ${flag} whose path doesn't contain it.`;
  }
  try {
    if (!statSync(path).isDirectory()) return `${path} is a file, not a folder. Name a folder with ${flag}.`;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return `the folder ${path} does not exist. Create it, or name another one with ${flag}.`;
    if (code === 'ENOTDIR') return `${path} is below a file, not a folder. Name a folder with ${flag}.`;
    return `the folder ${path} can't be opened (${code}). Name another one with ${flag}.`;
  }
  const obstacle = runnerFileReason(path);
  if (obstacle !== undefined) return `${path} can't be used: ${obstacle}. Name another folder with ${flag}.`;
  if (folderTrouble(path) === undefined) return unwritable(path, flag);
  return `the folder ${path} can't be entered by this user. Name another one with ${flag}.`;
}

function unwritable(path: string, flag: string): string | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    const why = codeOf(error) === 'EROFS' ? ': its file system is read-only' : ' by this user';
    return `the folder ${path} can't be written to${why}. Name another one with ${flag}.`;
  }
}
