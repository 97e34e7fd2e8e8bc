import { lstat } from 'node:fs/promises';
import { dirname, normalize, resolve } from 'node:path';

/** How Borg comes from one source to what lies inside it. */
export interface Way {
  /** The folder from which paths count. */
  readonly folder: string;
  /** Whether Borg may turn back at a folder: what is inside it is then stored only where it is a source of its own. */
  readonly mayStop: (folder: string) => Promise<boolean>;
}

/**
 * Leaves out what Borg surely comes to from another of the paths: it would walk through it twice. The others keep their
 * order: of two paths to one folder Borg takes the first.
 */
export async function deduplicate(paths: readonly string[], way: Way): Promise<readonly string[]> {
  const unique = [...new Set(paths)];
  // What stands before /./ is cut off in the archive: one file may have two names there, and the first root decides.
  if (unique.some((path) => path.includes('/./'))) return unique;
  const kept = await Promise.all(
    unique.map(async (path) => {
      const around = unique.filter((other) => liesIn(plain(path), plain(other)));
      const reached = await Promise.all(around.map((other) => leadsTo(plain(other), plain(path), way)));
      return !reached.includes(true);
    }),
  );
  return unique.filter((_, index) => kept[index]);
}

/** Whether all from the one path to the other are folders of one device, none a link, at none of which Borg may stop. */
async function leadsTo(from: string, path: string, { folder, mayStop }: Way): Promise<boolean> {
  const found = await statusOf(resolve(folder, path));
  if (found === undefined || found.isSymbolicLink()) return false;
  for (let at = dirname(path); ; at = dirname(at)) {
    const status = await statusOf(resolve(folder, at));
    if (!status?.isDirectory() || status.dev !== found.dev || (await mayStop(at))) return false;
    if (at === from) return true;
    if (at === dirname(at)) return false;
  }
}

async function statusOf(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  return await lstat(path).catch(() => undefined);
}

function liesIn(path: string, other: string): boolean {
  if (path === other) return false;
  if (other === '/') return path.startsWith('/');
  if (other === '.') return !path.startsWith('/') && !path.startsWith('..');
  return path.startsWith(`${other}/`);
}

/** As Borg calls it in the archive: without doubled and closing slashes, and without `.` and `..` in between. */
function plain(path: string): string {
  return normalize(path).replace(/(?<=.)\/+$/, '');
}
