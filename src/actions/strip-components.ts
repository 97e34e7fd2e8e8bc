import { entryPath } from '../files/entry-path.js';
import { UserError } from '../system/errors.js';
import { type Flags, textOf, textsOf } from './flags.js';

/**
 * How many leading folders `--strip-components` leaves out: `all` are those that stand before the paths given. Undefined
 * for none; throws UserError for what is no number.
 */
export function stripComponents(flags: Flags): number | undefined {
  const given = textOf(flags, 'strip-components');
  if (given === undefined) return undefined;
  if (given === 'all') return commonDepth(textsOf(flags, 'path'));
  if (/^\d+$/.test(given)) return Number(given) || undefined;
  throw new UserError(`--strip-components takes a whole number or \`all\`, got "${given}".`);
}

function commonDepth(paths: readonly string[]): number | undefined {
  if (paths.length === 0) {
    throw new UserError('--strip-components all needs at least one --path to say what stands before it.');
  }
  const depth = Math.max(...paths.map((path) => entryPath(path).split('/').length - 1));
  return depth > 0 ? depth : undefined;
}
