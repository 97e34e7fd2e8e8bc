import { describeHolder, type LockHolder, lockHolder, lockHolders } from './lock.js';
import { folderOf } from './repository.js';

const unchanged = 'Nothing was changed.';

/** Returns the sentence for a repository that another Borg has locked: which process it is, and whether it is still running. */
export async function lockMessage(
  { repository, hostId }: { readonly repository: string; readonly hostId?: string | undefined },
  words: string,
): Promise<string> {
  const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
  const home = folderOf(repository, undefined);
  const stored = home === undefined ? [] : await lockHolders(home, hostId);
  const holder =
    path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await lockHolder(path, hostId);
  const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
  if (holder === undefined)
    return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait for that run to finish.`;
  return `${inside ? repository : `The cache for ${repository}`} is locked by ${describeHolder(holder)}${state(holder)}`;
}

/**
 * Says whether the process is still running, as far as that is known. Never suggests breaking a lock: Borg itself removes the
 * lock of a process that has ended, and a process ID alone does not prove that it has.
 */
function state({ alive, renewed }: LockHolder): string {
  if (alive === true) return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run to finish.`;
  if (alive === false)
    return `, which is no longer running. ${unchanged} Borg removes such a lock itself, unless another process has the same ID by now. Try again later, or raise lock_wait.`;
  if (renewed) return `. ${unchanged} Raise lock_wait. A lock that is not renewed expires after 30 minutes.`;
  return `. It can't be checked from this machine whether that process is still running. ${unchanged} Raise lock_wait, or wait for that run to finish.`;
}
