import { entryPath } from '../files/entry-path.js';
import { type Flags, textOf, textsOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';

/**
 * Returns how many leading folders `--strip-components` removes; `all` means those above the given paths. Undefined for
 * none; throws UserError if it isn't a number.
 */
export function stripComponents(flags: Flags): number | undefined {
  const given = textOf(flags, 'strip-components');
  if (given === undefined) return undefined;
  if (given === 'all') return commonDepth(textsOf(flags, 'path'));
  if (/^\d+$/.test(given)) return Number(given) || undefined;
  throw new UserError(`--strip-components must be a whole number or \`all\`, got "${given}".`);
}

function commonDepth(paths: readonly string[]): number | undefined {
  if (paths.length === 0) {
    throw new UserError(
      '--strip-components all needs at least one --path, because it strips everything above the path.',
    );
  }
  const depth = Math.max(...paths.map((path) => entryPath(path).split('/').length - 1));
  return depth > 0 ? depth : undefined;
}
