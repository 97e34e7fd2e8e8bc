import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { UserError } from './errors.js';

/** Returns the current folder. Throws UserError if it no longer exists. */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    const message =
      'The current folder no longer exists: it was removed or replaced. Change to another folder, and try again.';
    throw new UserError(message, { cause });
  }
}

/** Returns the user's home folder: HOME, or that of the user database, or `/` for a user without an entry there. */
export function homeFolder({ HOME }: Readonly<Record<string, string | undefined>> = process.env): string {
  if (HOME) return HOME;
  for (const known of [homedir, () => userInfo().homedir]) {
    try {
      const folder = known();
      if (folder !== '') return folder;
    } catch {
      // The user has no entry in the user database, as in a container.
    }
  }
  return '/';
}

/** Returns why files can't be stored in a folder, which need not exist yet; undefined if they can. */
export function folderProblem(folder: string): string | undefined {
  const path = nearestExisting(resolve(folder));
  try {
    if (!statSync(path).isDirectory()) return `${path} is not a folder`;
    accessSync(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `this user has no permission to write to ${path}`;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === '/' ? path : nearestExisting(dirname(path));
}
