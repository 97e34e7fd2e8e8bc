import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { homeFolder } from '../system/own-folders.js';

/** The path with a leading `~` or `~user` as that home folder; as it is where there is no such user. */
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

/** The folder from which relative paths count: the option working_directory, or where this process is. */
export function workingFolder(options: Readonly<Record<string, unknown>>): string {
  const configured = options['working_directory'];
  return resolve(typeof configured === 'string' ? expandHome(configured) : '.');
}
