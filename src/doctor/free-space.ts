import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { folderOf, withHomeFolder } from '../borg/repository-url.js';
import { exists, homeFolder, workingFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { size } from '../text/amounts.js';
import { broken, doubtful, fine, type Result } from './diagnosis.js';
import type { Examination } from './examination.js';
import type { Probe } from './probe.js';

const gigabyte = 1e9;

/** Below these, a backup may fail soon, or now. Large disks have room for long when only a small part of them is free. */
const least = { soon: 2 * gigabyte, now: 0.2 * gigabyte } as const;

/** The same for small disks, as a part of them. */
const share = { soon: 0.1, now: 0.02 } as const;

/** How much room there is for a repository on this machine, and how much of its quota is used. */
export const repositorySpace: Probe = {
  check: 'free space',
  of: 'repository',
  look: async (examination, { repository }) => {
    const folder = folderOf(repository.path, workingFolder(repository.options));
    if (folder === undefined) return [fine("Free space can't be seen, because the repository is on another machine.")];
    const place = nearestExisting(folder);
    if (place !== folder) return [];
    const room = await roomIn(examination, place, 'prune and compact the repository');
    return [room, ...(await quotaOf(folder))];
  },
};

/** How much room there is for Borg's cache. */
export const cacheSpace: Probe = {
  check: 'cache space',
  of: 'configuration',
  look: async (examination, { options }) => {
    const { environment } = examination.surroundings;
    const base = options.borg_base_directory ?? environment['BORG_BASE_DIR'];
    const usual = base
      ? join(withHomeFolder(base), '.cache', 'borg')
      : join(environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache'), 'borg');
    const folder = options.borg_cache_directory ?? environment['BORG_CACHE_DIR'] ?? usual;
    const place = nearestExisting(resolve(workingFolder(options), withHomeFolder(folder)));
    return [await roomIn(examination, place, 'set borg_cache_directory to a folder on another disk')];
  },
};

async function roomIn({ room }: Examination, folder: string, otherwise: string): Promise<Result> {
  const { available, total } = await room(folder);
  const found = `${size(available)} of ${size(total)} are free at ${folder}.`;
  const remedy = `Free some space there, or ${otherwise}.`;
  if (available < Math.min(least.now, share.now * total)) return broken(found, remedy);
  if (available < Math.min(least.soon, share.soon * total)) return doubtful(found, remedy);
  return fine(found);
}

function nearestExisting(path: string): string {
  return exists(path) || path === '/' ? path : nearestExisting(dirname(path));
}

/** Returns how much of its own quota a repository of Borg 1 uses; nothing if it has none. */
async function quotaOf(folder: string): Promise<readonly Result[]> {
  const quota = Number(/^storage_quota *= *(\d+)$/m.exec(configOf(folder))?.[1] ?? 0);
  if (quota === 0) return [];
  const used = await sizeOf(join(folder, 'data'));
  const found = `${size(used)} of its storage quota of ${size(quota)} are used.`;
  const remedy = 'Raise storage_quota in its config file, or prune and compact the repository.';
  if (used > (1 - share.now) * quota) return [broken(found, remedy)];
  return [used > (1 - share.soon) * quota ? doubtful(found, remedy) : fine(found)];
}

function configOf(folder: string): string {
  try {
    return readSmallFile(join(folder, 'config'));
  } catch {
    return ''; // the probe of its access reports that
  }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  let sum = 0;
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) sum += found.size;
  }
  return sum;
}
