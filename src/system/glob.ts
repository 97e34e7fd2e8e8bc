import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf, reasonOf } from './errors.js';
import { expandHome, forSystem, namesIn } from './paths.js';

/** The result of a glob. */
interface Globbed {
  /** Sorted; names that aren't valid UTF-8 are included, as written by `nameFromBytes`. */
  readonly paths: readonly string[];
  /** Folders that may contain further matches but could not be read, each with the system's reason. */
  readonly unreadable: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * Returns the paths that a pattern matches relative to a folder, in the same way as Python's glob: `*`, `?`, and `[…]`
 * match within a name, hidden names only match a pattern that begins with a dot, and braces and backslashes have no
 * meaning. Empty if nothing matches.
 */
export async function glob(pattern: string, folder: string): Promise<Globbed> {
  const unreadable: { folder: string; reason: string }[] = [];
  let found: readonly string[] = [''];
  for (const token of pattern.match(/\/+|[^/]+/g) ?? []) {
    const within = found;
    if (!hasWildcards(token)) {
      found = within.map((path) => path + token);
      continue;
    }
    const lists = await Promise.all(
      within.map((path) =>
        matches(path, token, folder).catch((error: unknown) => {
          // Something that isn't a folder, or no longer exists, contains nothing.
          if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) {
            unreadable.push({ folder: path === '' ? folder : path, reason: reasonOf(error) });
          }
          return [];
        }),
      ),
    );
    found = lists.flat();
  }
  const existing = await Promise.all(found.map((path) => existsIn(path, folder)));
  return { paths: found.filter((_, index) => existing[index]).sort(), unreadable };
}

/** A path with `~` and globs expanded. */
interface Expanded extends Globbed {
  /** The paths were found by a glob, not written by a user. */
  readonly globbed: boolean;
}

/** Expands `~` and globs in a path; keeps a glob that matches nothing as it is. */
export async function expandPath(path: string, folder: string): Promise<Expanded> {
  const home = expandHome(path);
  const { paths, unreadable } = await glob(home, folder);
  return paths.length > 0
    ? { paths, unreadable, globbed: hasWildcards(home) }
    : { paths: [home], unreadable, globbed: false };
}

/** Tells whether something exists at a path relative to a folder; a symbolic link counts even if its target is missing. */
export async function existsIn(path: string, folder: string): Promise<boolean> {
  try {
    await lstat(forSystem(resolve(folder, path) + (path.endsWith('/') ? '/' : '')));
    return true;
  } catch (error) {
    // Something that can't be accessed may exist, and Borg will report it.
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** Tells whether a path, part of one, or a name contains wildcards. */
export function hasWildcards(text: string): boolean {
  return /[*?[]/.test(text);
}

async function matches(path: string, pattern: string, folder: string): Promise<readonly string[]> {
  const wanted = expression(pattern);
  return (await namesIn(resolve(folder, path)))
    .filter((name) => wanted.test(name) && (pattern.startsWith('.') || !name.startsWith('.')))
    .map((name) => path + name);
}

/** Converts a glob for a name to a regular expression; a bracket that isn't closed, or is empty, matches itself. */
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

/** Removes ranges that run backwards, because they match nothing. */
function inOrder(members: string): string {
  const ranges = members.replace(/(.)-(.)/gsu, (range, from: string, to: string) => (from > to ? '' : range));
  // An empty class matches nothing, and neither does a character that no name contains.
  return ranges === '' ? '/' : ranges;
}
