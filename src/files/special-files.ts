import { lstat, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { forSystem, isPlainText, nameFromBytes } from '../system/paths.js';
import { createSkipTest, type Line } from './patterns.js';
import type { CollectedSources } from './sources.js';

/**
 * Returns the devices, named pipes, and links to them among the sources. If Borg reads database dumps from pipes, it
 * would read these files, too, and a pipe or a device may have no end. Folders that Borg certainly skips are not read.
 */
export async function findSpecialFiles(
  { roots, lines }: Pick<CollectedSources, 'roots' | 'lines'>,
  { folder, oneFileSystem }: { readonly folder: string; readonly oneFileSystem: boolean },
): Promise<readonly string[]> {
  const walk: Walk = { folder, isSkipped: createSkipTest(lines), found: [], pending: [] };
  for (const root of roots) {
    const kind = await kindOf(resolve(folder, root));
    if (kind.special) walk.found.push(root);
    else if (kind.folder) walk.pending.push({ path: root, device: oneFileSystem ? kind.device : undefined });
  }
  for (let next = walk.pending.pop(); next !== undefined; next = walk.pending.pop()) await readFolder(next, walk);
  return walk.found;
}

/** A folder that is still to be read. */
interface PendingFolder {
  readonly path: string;
  /** The device that its folders must be on; undefined: any. */
  readonly device: number | undefined;
}

interface Walk {
  /** The folder that the paths are relative to. */
  readonly folder: string;
  readonly isSkipped: (path: string) => boolean;
  readonly found: string[];
  readonly pending: PendingFolder[];
}

async function readFolder({ path: parent, device }: PendingFolder, walk: Walk): Promise<void> {
  const { folder, isSkipped, found, pending } = walk;
  // What can't be read here can't be read by Borg either, which reports it.
  for (const entry of await entriesOf(resolve(folder, parent))) {
    if (entry.isFile()) continue;
    const path = join(parent, nameFromBytes(entry.name));
    if (entry.isDirectory()) {
      const isThere = async () => device === undefined || (await kindOf(resolve(folder, path))).device === device;
      if (!isSkipped(path) && (await isThere())) pending.push({ path, device });
    } else if ((await kindOf(resolve(folder, path))).special) found.push(path);
  }
}

async function entriesOf(folder: string) {
  return await readdir(forSystem(folder), { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
}

interface Kind {
  readonly special: boolean;
  readonly folder: boolean;
  readonly device: number | undefined;
}

/** Returns what a path is; a link to a special file is one itself, because Borg would read what it leads to. */
async function kindOf(path: string): Promise<Kind> {
  const own = await lstat(forSystem(path)).catch(() => undefined);
  const meant = own?.isSymbolicLink() ? await stat(forSystem(path)).catch(() => undefined) : own;
  return {
    special: meant !== undefined && (meant.isFIFO() || meant.isCharacterDevice() || meant.isBlockDevice()),
    folder: own?.isDirectory() === true,
    device: own?.dev,
  };
}

/** Returns lines that keep Borg from reading these files and folders; they must come before the user's. */
export function unwantedLines(paths: readonly string[]): readonly Line[] {
  return paths.map((path) => ({ kind: 'pattern', text: `! ${exactPattern(path)}` }));
}

/** Returns a pattern for one path, or one with wildcards in place of what isn't valid UTF-8. */
function exactPattern(path: string): string {
  const stored = path.replace(/^\/+/, '');
  if (isPlainText(stored)) return `pf:${stored}`;
  return `fm:${stored.replace(/[*?[]/g, '[$&]').replace(/[\udc80-\udcff]/gu, '?')}`;
}
