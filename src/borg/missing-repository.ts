import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isWithin, readMounts, readPlannedMounts } from '../system/mounts.js';
import { folderOf } from './repository.js';

/** What is found where a repository should be. */
export interface RepositorySurroundings {
  /** Whether something is at the repository's own path. */
  readonly exists: boolean;
  /** The empty folder that the repository is, or that it should be in: a disk may belong there. */
  readonly emptyFolder?: string | undefined;
  /** Whether the folder above the repository is missing too. */
  readonly parentMissing: boolean;
  /** A mount point at or above the repository that /etc/fstab lists and that nothing is mounted on. */
  readonly unmounted?: string | undefined;
}

/** Looks around a repository that Borg did not find; of a remote one, nothing is known. */
export function surroundingsOf(repository: string): RepositorySurroundings {
  const folder = folderOf(repository, undefined);
  if (folder === undefined) return { exists: false, parentMissing: false };
  const exists = isThere(folder);
  const nearest = exists ? folder : dirname(folder);
  return {
    exists,
    parentMissing: !exists && !isThere(dirname(folder)),
    emptyFolder: isEmpty(nearest) ? nearest : undefined,
    unmounted: unmountedAbove(folder),
  };
}

function unmountedAbove(folder: string): string | undefined {
  const mounted = new Set((readMounts() ?? []).map(({ point }) => point));
  return readPlannedMounts().find((point) => point !== '/' && isWithin(folder, point) && !mounted.has(point));
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // This user may not look there: nothing is known of it.
    return true;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false; // missing, no folder, or not readable: nothing is known about a disk
  }
}
