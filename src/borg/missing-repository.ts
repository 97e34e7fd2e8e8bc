import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readMounts, readPlannedMounts } from '../system/mount-table.js';
import { isWithin } from '../system/paths.js';
import { folderOf } from './repository.js';

/** What is at and around the path of a repository that Borg did not find. */
export interface RepositorySurroundings {
  /** Whether something exists at the repository's own path. */
  readonly exists: boolean;
  /** The repository's path or its parent, if it is an empty folder: a disk may not be mounted there. */
  readonly emptyFolder?: string | undefined;
  /** Whether the repository's parent folder is missing too. */
  readonly parentMissing: boolean;
  /** A mount point at or above the repository that /etc/fstab lists, but where nothing is mounted. */
  readonly unmounted?: string | undefined;
}

/** Examines the path of a repository that Borg did not find. Nothing is known about a remote one. */
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
    // No permission to look, so nothing is known about it.
    return true;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false; // missing, not a folder, or not readable: nothing is known about a disk
  }
}
