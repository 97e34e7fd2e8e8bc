import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { UserError } from './errors.js';
import { homeFolder } from './own-folders.js';

/** Replaces a leading `~` or `~user` with the home folder. Returns the path unchanged if there is no such user. */
export function expandHome(path: string): string {
  const match = /^~([^/]*)/.exec(path);
  if (match === null) return path;
  const home = match[1] === '' ? homeFolder() : homeOf(match[1] ?? '');
  return home === undefined ? path : home.replace(/\/+$/, '') + path.slice(match[0].length) || '/';
}

function homeOf(user: string): string | undefined {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return lines.find((line) => line.startsWith(`${user}:`))?.split(':')[5];
  } catch {
    return undefined;
  }
}

/**
 * Resolves a path from the request against the user's current folder, whatever working_directory says. Throws UserError if
 * that folder no longer exists.
 */
export function resolveUserPath(path: string): string {
  const expanded = expandHome(path);
  if (isAbsolute(expanded)) return resolve(expanded);
  try {
    return resolve(process.cwd(), expanded);
  } catch {
    throw new UserError(`${path} is relative to the current folder, which no longer exists. Give an absolute path.`);
  }
}

/** Returns the folder that relative paths in a configuration are resolved against: working_directory, or the current folder. */
export function workingFolder(options: Readonly<Record<string, unknown>>): string {
  const configured = options['working_directory'];
  return resolve(typeof configured === 'string' ? expandHome(configured) : '.');
}
