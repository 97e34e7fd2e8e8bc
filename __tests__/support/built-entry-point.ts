import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Returns the file that starts an entry point. `npm test` bundles this tree's entry points, like a release does: a
 * bundle starts in half the time. Where there is none, such as for a single suite, this is the compiled file.
 */
export function entryPointFile(name: 'action' | 'cleanup' | 'cli'): string {
  const bundle = resolve('lib/bundles', name, 'index.js');
  return existsSync(bundle) ? bundle : resolve('lib/src/entry-points', `${name}.js`);
}
