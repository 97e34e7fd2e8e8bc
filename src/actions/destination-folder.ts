import { accessSync, constants, statSync } from 'node:fs';
import { folderTrouble } from '../process/launch.js';
import { currentUserName } from '../system/accounts.js';
import { codeOf } from '../system/errors.js';
import { foreignLinkReason } from '../system/foreign-links.js';
import { runnerFileReason } from '../system/runner-files.js';

/** Returns why a path can't be the destination folder and what to do about it; undefined if it can. */
export function destinationError(path: string, flag: string): string | undefined {
  const link = foreignLinkReason(path);
  if (link !== undefined) {
    return `${link}. Or use ${flag} to name a folder whose path does not contain this link.`;
  }
  const fault = folderError(path, { flag, wanted: 'folder' });
  if (fault !== undefined) return fault;
  const obstacle = runnerFileReason(path);
  if (obstacle !== undefined) return `${path} can't be used: ${obstacle}. Name another folder with ${flag}.`;
  return unwritable(path, flag);
}

/** Returns why a folder can't be entered and what to do about it: name another folder, or another file. */
export function folderError(
  path: string,
  { flag, wanted }: { readonly flag: string; readonly wanted: 'folder' | 'file' },
): string | undefined {
  const another = `another ${wanted === 'file' ? 'file' : 'one'} with ${flag}`;
  const instead = `Name ${wanted === 'file' ? 'another file' : 'a folder'} with ${flag}.`;
  try {
    if (!statSync(path).isDirectory()) return `${path} is a file, not a folder. ${instead}`;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return `the folder ${path} does not exist. Create it, or name ${another}.`;
    if (code === 'ENOTDIR') return `part of the path ${path} is a file, not a folder. ${instead}`;
    return `the folder ${path} can't be opened (${code}). Name ${another}.`;
  }
  if (folderTrouble(path) === undefined) return undefined;
  return `no permission to enter the folder ${path} as user ${currentUserName()}. Name ${another}.`;
}

function unwritable(path: string, flag: string): string | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    const why =
      codeOf(error) === 'EROFS'
        ? `the folder ${path} is not writable: its file system is read-only`
        : `no permission to write to the folder ${path} as user ${currentUserName()}`;
    return `${why}. Name another one with ${flag}.`;
  }
}
