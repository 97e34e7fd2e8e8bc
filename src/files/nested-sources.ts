import { lstat } from 'node:fs/promises';
import { basename, dirname, normalize, resolve } from 'node:path';
import { forSystem } from '../system/paths.js';

/** What determines whether Borg gets from one source to what is inside it. */
export interface WalkContext {
  /** The folder that paths are relative to. */
  readonly folder: string;
  /**
   * Tells whether Borg may skip the content of a folder: then a path inside is stored only if it is a source itself.
   */
  readonly mayStop: (folder: string) => Promise<boolean>;
}

/**
 * Removes paths that Borg certainly reaches from another one, because it would read them twice. The others keep their
 * order: if two paths lead to the same folder, Borg uses the first. The time is linear in the number of paths, because
 * a glob may match tens of thousands.
 */
export async function deduplicate(paths: readonly string[], way: WalkContext): Promise<readonly string[]> {
  const unique = [...new Set(paths)];
  // The part before /./ isn't stored: a file may have two names in the archive, and the first root determines which
  // one.
  if (unique.some((path) => path.includes('/./'))) return unique;
  const named = new Set(unique.map(plainPath));
  const deviceOf = rememberingDevices(way);
  const covered = await Promise.all(
    unique.map((path) => {
      const above = ancestorsOf(plainPath(path));
      const outermost = above.findLastIndex((ancestor) => named.has(ancestor));
      return outermost >= 0 && isReached(plainPath(path), { above, named, deviceOf, way });
    }),
  );
  return unique.filter((_, index) => !covered[index]);
}

interface ReachContext {
  readonly above: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly deviceOf: (folder: string) => Promise<number | undefined>;
  readonly way: WalkContext;
}

/**
 * Tells whether all folders from a path up to a source are on one device, none is a link, and Borg skips none of them.
 */
async function isReached(path: string, { above, named, deviceOf, way }: ReachContext): Promise<boolean> {
  const found = await lstat(forSystem(resolve(way.folder, path))).catch(() => undefined);
  if (found === undefined || found.isSymbolicLink()) return false;
  for (const folder of above) {
    if ((await deviceOf(folder)) !== found.dev) return false;
    if (named.has(folder)) return true;
  }
  return false;
}

/**
 * Returns a function that finds the device of a folder that Borg reads; undefined for anything else. Results are
 * cached.
 */
function rememberingDevices({ folder, mayStop }: WalkContext): ReachContext['deviceOf'] {
  const known = new Map<string, Promise<number | undefined>>();
  const look = async (path: string): Promise<number | undefined> => {
    const status = await lstat(forSystem(resolve(folder, path))).catch(() => undefined);
    return status?.isDirectory() && !(await mayStop(path)) ? status.dev : undefined;
  };
  return (path) => {
    const device = known.get(path) ?? look(path);
    known.set(path, device);
    return device;
  };
}

/** Returns the folders above a path, the innermost first, as far as the path names them. */
function ancestorsOf(path: string): readonly string[] {
  const above: string[] = [];
  for (let at = path; at !== dirname(at) && basename(at) !== '..'; at = dirname(at)) above.push(dirname(at));
  return above;
}

/** Returns a path as Borg stores it: without repeated and trailing slashes, and without `.` and `..` in between. */
export function plainPath(path: string): string {
  return normalize(path).replace(/(?<=.)\/+$/, '');
}
