import { lstat, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf } from '../system/errors.js';

/**
 * The paths that a pattern matches, sorted, as Python's glob finds them: `*`, `?` and `[…]` within a name, hidden names
 * only where the pattern says so, no braces, no backslashes. Empty where nothing matches. Relative to a folder.
 */
export async function glob(pattern: string, folder: string): Promise<readonly string[]> {
  let found: readonly string[] = [''];
  for (const token of pattern.match(/\/+|[^/]+/g) ?? []) {
    const within = found;
    found = hasMagic(token)
      ? (await Promise.all(within.map((path) => namesIn(path, token, folder)))).flat()
      : within.map((path) => path + token);
  }
  const existing = await Promise.all(found.map((path) => exists(path, folder)));
  return found.filter((_, index) => existing[index]).sort();
}

/** Whether something is at a path; a link counts even where its target is gone. */
export async function exists(path: string, folder: string): Promise<boolean> {
  try {
    await lstat(resolve(folder, path) + (path.endsWith('/') ? '/' : ''));
    return true;
  } catch (error) {
    // What may not be looked at may well be there: Borg will say so.
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

function hasMagic(token: string): boolean {
  return /[*?[]/.test(token);
}

async function namesIn(path: string, pattern: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(resolve(folder, path)).catch(() => []);
  const wanted = expression(pattern);
  return names
    .filter((name) => wanted.test(name) && (pattern.startsWith('.') || !name.startsWith('.')))
    .map((name) => path + name);
}

/** A name's pattern as a regular expression; a bracket that is never closed, or holds nothing, stands for itself. */
export function expression(pattern: string): RegExp {
  const source = pattern.replace(/\*+|\?|\[!?\]?[^\]]*\]|[\\^$.|+(){}[\]]/g, (part) => {
    if (part.startsWith('*')) return '.*';
    if (part === '?') return '.';
    const inverted = part[1] === '!';
    const members = part.slice(inverted ? 2 : 1, -1);
    if (members === '') return part.replace(/[\\^$.|+(){}[\]]/g, '\\$&');
    return `[${inverted ? '^' : ''}${inOrder(members).replace(/[\\\]^[]/g, '\\$&')}]`;
  });
  return new RegExp(`^${source}$`, 'su');
}

/** Leaves out ranges that run backwards: they match nothing. */
function inOrder(members: string): string {
  const ranges = members.replace(/(.)-(.)/gsu, (range, from: string, to: string) => (from > to ? '' : range));
  // A class without members matches nothing; so does a letter that no name holds.
  return ranges === '' ? '/' : ranges;
}
