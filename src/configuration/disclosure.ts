import { realpathSync, statSync } from 'node:fs';
import { nearest } from '../system/nearest.js';
import { optionsByName } from './options.js';
import { inlinePath, type ReadSource } from './reading.js';
import { sectionNames } from './sections.js';
import { olderNames } from './spellings.js';

const names: ReadonlySet<string> = new Set(['<<', ...optionsByName.keys(), ...sectionNames, ...olderNames]);

/** So many names tell what a file is. */
const mostNames = 500;

/** Whether the names at the top of a file are, for the most part, those of options: then it is a configuration. */
export function holdsOptions(top: readonly string[]): boolean {
  const own = top.filter((name) => !name.startsWith('x-')).slice(0, mostNames);
  // A slip of the pen in a long name is still that option's.
  const known = own.filter((name) => names.has(name) || (name.length >= 8 && nearest(name, names) !== undefined));
  return known.length > 0 && known.length * 2 >= own.length;
}

/** Whether a text that may be no YAML has a line as of a configuration. */
export function resemblesConfiguration(text: string): boolean {
  return [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/gm)].some(([, name = '']) => names.has(name));
}

/**
 * Whether a file that no one would take for a configuration may be shown all the same: the user named just this file,
 * no link to it, and everybody on this machine may read it. What was typed, or came through a pipe, is the user's own.
 */
export function isOpenToAll({ path, named }: ReadSource): boolean {
  if (path.endsWith(inlinePath) || named?.mayBePipe) return true;
  if (named === undefined) return false;
  try {
    return realpathSync(path) === path && (statSync(path).mode & 0o004) !== 0;
  } catch {
    return false;
  }
}
