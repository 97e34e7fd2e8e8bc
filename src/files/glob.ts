import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expandHome } from '../borg/home.js';
import { codeOf, reasonOf } from '../system/errors.js';
import { forSystem, namesIn } from '../system/paths.js';

/** What a glob found. */
export interface Globbed {
  /** Sorted; names that are not UTF-8 are among them, as `nameFromBytes` writes them. */
  readonly paths: readonly string[];
  /** The folders that may hold further matches, but could not be read, each with the system's words. */
  readonly unreadable: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * The paths that a pattern matches, as Python's glob finds them: `*`, `?` and `[…]` within a name, hidden names only where
 * the pattern says so, no braces, no backslashes. Empty where nothing matches. Relative to a folder.
 */
export async function glob(pattern: string, folder: string): Promise<Globbed> {
  const unreadable: { folder: string; reason: string }[] = [];
  let found: readonly string[] = [''];
  for (const token of pattern.match(/\/+|[^/]+/g) ?? []) {
    const within = found;
    if (!hasMagic(token)) {
      found = within.map((path) => path + token);
      continue;
    }
    const lists = await Promise.all(
      within.map((path) =>
        matches(path, token, folder).catch((error: unknown) => {
          // What is no folder, or gone, has nothing inside.
          if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) {
            unreadable.push({ folder: path === '' ? folder : path, reason: reasonOf(error) });
          }
          return [];
        }),
      ),
    );
    found = lists.flat();
  }
  const existing = await Promise.all(found.map((path) => exists(path, folder)));
  return { paths: found.filter((_, index) => existing[index]).sort(), unreadable };
}

/** A path with `~` and globs expanded. */
export interface Expanded extends Globbed {
  /** The paths are what a glob found, not what somebody wrote. */
  readonly globbed: boolean;
}

/** Expands `~` and globs in a path; a glob that matches nothing stands for itself. */
export async function expandPath(path: string, folder: string): Promise<Expanded> {
  const home = expandHome(path);
  const { paths, unreadable } = await glob(home, folder);
  return paths.length > 0
    ? { paths, unreadable, globbed: hasMagic(home) }
    : { paths: [home], unreadable, globbed: false };
}

/** Whether something is at a path; a link counts even where its target is gone. */
export async function exists(path: string, folder: string): Promise<boolean> {
  try {
    await lstat(forSystem(resolve(folder, path) + (path.endsWith('/') ? '/' : '')));
    return true;
  } catch (error) {
    // What may not be looked at may well be there: Borg will say so.
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** Whether a part of a path is a pattern. */
export function hasMagic(token: string): boolean {
  return /[*?[]/.test(token);
}

async function matches(path: string, pattern: string, folder: string): Promise<readonly string[]> {
  const wanted = expression(pattern);
  return (await namesIn(resolve(folder, path)))
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
