import { lstat } from 'node:fs/promises';
import { basename, dirname, normalize, resolve } from 'node:path';
import { forSystem } from '../system/paths.js';

/** How Borg comes from one source to what lies inside it. */
export interface Way {
  /** The folder from which paths count. */
  readonly folder: string;
  /** Whether Borg may turn back at a folder: what is inside it is then stored only where it is a source of its own. */
  readonly mayStop: (folder: string) => Promise<boolean>;
}

/**
 * Leaves out what Borg surely comes to from another of the paths: it would walk through it twice. The others keep their
 * order: of two paths to one folder Borg takes the first. The time it takes grows with the number of paths, not with its
 * square: a glob may name tens of thousands.
 */
export async function deduplicate(paths: readonly string[], way: Way): Promise<readonly string[]> {
  const unique = [...new Set(paths)];
  // What stands before /./ is cut off in the archive: one file may have two names there, and the first root decides.
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

interface Climb {
  readonly above: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly deviceOf: (folder: string) => Promise<number | undefined>;
  readonly way: Way;
}

/** Whether all folders from a path up to one of the sources are of one device, none a link, and Borg stops at none. */
async function isReached(path: string, { above, named, deviceOf, way }: Climb): Promise<boolean> {
  const found = await lstat(forSystem(resolve(way.folder, path))).catch(() => undefined);
  if (found === undefined || found.isSymbolicLink()) return false;
  for (const folder of above) {
    if ((await deviceOf(folder)) !== found.dev) return false;
    if (named.has(folder)) return true;
  }
  return false;
}

/** The device of a folder that Borg walks into; undefined for anything else. Each folder is looked at once. */
function rememberingDevices({ folder, mayStop }: Way): Climb['deviceOf'] {
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

/** The folders above a path, from the innermost on, as far as its text names them. */
function ancestorsOf(path: string): readonly string[] {
  const above: string[] = [];
  for (let at = path; at !== dirname(at) && basename(at) !== '..'; at = dirname(at)) above.push(dirname(at));
  return above;
}

/** As Borg calls it in the archive: without doubled and closing slashes, and without `.` and `..` in between. */
export function plainPath(path: string): string {
  return normalize(path).replace(/(?<=.)\/+$/, '');
}
