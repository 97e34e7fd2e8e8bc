import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { currentFolder } from './own-folders.js';

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

/** Returns a path for display, relative to the current folder if it is below it and shorter. */
export function shownFromHere(path: string): string {
  const here = hereIfAny();
  if (here === undefined || !isInside(path, here)) return shownPath(path);
  const way = relative(here, path);
  return shownPath(way.length < path.length ? way : path);
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
