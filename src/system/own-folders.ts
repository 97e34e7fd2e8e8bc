import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { UserError } from './errors.js';

/** The folder that this process was started in; throws UserError where it no longer exists. */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    const message =
      'The current folder no longer exists: it was removed or replaced. Change to another folder, and try again.';
    throw new UserError(message, { cause });
  }
}

/** The user's home folder: HOME, else what the system knows, else `/`, as for a user whom no one has told the system of. */
export function homeFolder({ HOME }: Readonly<Record<string, string | undefined>> = process.env): string {
  if (HOME) return HOME;
  for (const known of [homedir, () => userInfo().homedir]) {
    try {
      const folder = known();
      if (folder !== '') return folder;
    } catch {
      // a user without an entry in the user database, as in a container
    }
  }
  return '/';
}

/** Why files can't be kept below a folder, which is made if need be; undefined where they can. */
export function folderFault(folder: string): string | undefined {
  const path = nearestExisting(resolve(folder));
  try {
    if (!statSync(path).isDirectory()) return `${path} is not a folder`;
    accessSync(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `this user may not write to ${path}`;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === '/' ? path : nearestExisting(dirname(path));
}
