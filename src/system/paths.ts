import { isUtf8 } from 'node:buffer';
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { joinFirst } from '../text/phrases.js';
import { currentUserName } from './accounts.js';
import { UserError } from './errors.js';

/**
 * Decodes a file name. A byte that is not UTF-8 becomes a lone surrogate (U+DC80 to U+DCFF), as in Python, so that different
 * names stay different and can be converted back.
 */
export function nameFromBytes(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    name += length > 0 ? bytes.toString('utf8', at, at + length) : String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += Math.max(1, length);
  }
  return name;
}

/** Returns the length in bytes of the UTF-8 character at a position; 0 if it is invalid. */
function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const character = bytes.subarray(at, at + length);
  return character.length === length && isUtf8(character) ? length : 0;
}

const strayByte = /[\udc80-\udcff]/u;

/** Whether a path is valid UTF-8, so that it can be an argument or a line of a file. */
export function isPlainText(path: string): boolean {
  return !strayByte.test(path);
}

/** Returns a path for Node's file functions: as a string, or as bytes if it is not valid UTF-8. */
export function forSystem(path: string): string | Buffer {
  if (isPlainText(path)) return path;
  const parts = path.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    parts.map((part) => (strayByte.test(part) ? Buffer.from([part.charCodeAt(0) - 0xdc00]) : Buffer.from(part))),
  );
}

/** Returns a path for display, such as `caf\xe9`, without line breaks. */
export function shownPath(path: string): string {
  return path
    .replace(/[\udc80-\udcff]/gu, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
}

/** Returns the names in a folder, including those that are not valid UTF-8. Rejects with the system's error. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(forSystem(folder), { encoding: 'buffer' })).map(nameFromBytes);
}

/** Whether a path is below a folder and not the folder itself; both must be absolute. */
export function isInside(path: string, folder: string | undefined): boolean {
  if (!folder) return false;
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns a path relative to a folder if it is inside that folder, or else unchanged; both must be absolute. */
export function relativeIfInside(path: string, folder: string): string {
  return isInside(path, folder) ? relative(folder, path) : path;
}

/** Returns a path for display, relative to the current folder if it is below it and shorter. */
export function shownFromHere(path: string): string {
  const here = hereIfAny();
  if (here === undefined || !isInside(path, here)) return shownPath(path);
  const way = relative(here, path);
  return shownPath(way.length < path.length ? way : path);
}

/** The most paths that a sentence lists. */
const mostPaths = 10;

/** Lists paths in a sentence; if there are many, only the first ones. */
export function listPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, mostPaths).map(shownPath);
  return joinFirst(shown, mostPaths, paths.length);
}

/** Quotes a path for a shell as one argument that can't be taken for an option. */
export function quotedPath(path: string): string {
  const plain = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./@:+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

function hereIfAny(): string | undefined {
  try {
    return currentFolder();
  } catch {
    return undefined; // the current folder was removed
  }
}

/** Formats permission bits as four octal digits. */
export function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}

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

/** Whether anything exists at a path, including a dangling symbolic link or something that can't be accessed. */
export function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true; // the reason is reported when it is used
  }
}

/** Returns why files can't be stored in a folder, which need not exist yet; undefined if they can. */
export function folderProblem(folder: string): string | undefined {
  const path = nearestExisting(resolve(folder));
  try {
    if (!statSync(path).isDirectory()) return `${path} is not a folder`;
    accessSync(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `user ${currentUserName()} has no permission to write to ${path}`;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || path === '/' ? path : nearestExisting(dirname(path));
}

/** Whether a path is a folder or is inside it; both must be absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

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
    throw new UserError(`${path} is relative to the current folder, which no longer exists. Use an absolute path.`);
  }
}

/** Returns the folder that relative paths in a configuration are resolved against: working_directory, or the current folder. */
export function workingFolder(options: Readonly<Record<string, unknown>>): string {
  const configured = options['working_directory'];
  return resolve(typeof configured === 'string' ? expandHome(configured) : '.');
}

/** Returns the shortest unique end of each path. */
export function shortNames(paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const parts = path.split('/');
    for (let count = 1; count < parts.length; count++) {
      const end = parts.slice(-count).join('/');
      if (paths.every((other) => other === path || !`/${other}`.endsWith(`/${end}`))) return end;
    }
    return path;
  });
}

/** Returns the folder for what is remembered between runs, such as `/root/.local/state`. */
export function stateFolder(
  options: { readonly user_state_directory?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): string {
  // systemd may set several folders, separated by colons.
  const ofService = environment['STATE_DIRECTORY']?.split(':')[0];
  const home = environment['HOME'] || '~';
  const given = options.user_state_directory || environment['XDG_STATE_HOME'] || ofService;
  return expandHome(given || join(home, '.local', 'state'));
}
