import { realpathSync, statSync } from 'node:fs';
import { nearest } from '../../text/did-you-mean.js';
import { olderNames } from '../options/older-spellings.js';
import { optionsByName } from '../options/options.js';
import { sectionNames } from '../options/sections.js';
import { inlinePath, type ReadSource } from './reading.js';

const names: ReadonlySet<string> = new Set(['<<', ...optionsByName.keys(), ...sectionNames, ...olderNames]);

/** How many names are examined. */
const mostNames = 500;

/** Whether at least half of the top-level names are options, so that the file is a configuration. */
export function areMostlyOptions(top: readonly string[]): boolean {
  const own = top.filter((name) => !name.startsWith('x-')).slice(0, mostNames);
  // A long name may be misspelled.
  const known = own.filter((name) => names.has(name) || (name.length >= 8 && nearest(name, names) !== undefined));
  return known.length > 0 && known.length * 2 >= own.length;
}

/** Whether any line of a text, which may not be valid YAML, begins with the name of an option. */
export function resemblesConfiguration(text: string): boolean {
  return [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/gm)].some(([, name = '']) => names.has(name));
}

/**
 * Whether a file that does not look like a configuration may still be shown: the user specified this file, not a link to
 * it, and it is world-readable. Inline configurations and pipes come from the user, so they may be shown.
 */
export function isWorldReadable({ path, named }: ReadSource): boolean {
  if (path.endsWith(inlinePath) || named?.mayBePipe) return true;
  if (named === undefined) return false;
  try {
    return realpathSync(path) === path && (statSync(path).mode & 0o004) !== 0;
  } catch {
    return false;
  }
}
