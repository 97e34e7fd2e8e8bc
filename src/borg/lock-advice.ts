import { describeHolder, type LockHolder, lockHolder, lockHolders } from './lock.js';
import { folderOf } from './repository.js';

const unchanged = 'Nothing was changed.';

/** What to say of a repository that another Borg has locked: who it is, and whether it still runs. */
export async function locked(
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
    return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
  return `${inside ? repository : `The cache for ${repository}`} is locked by ${describeHolder(holder)}${state(holder)}`;
}

/**
 * Whether it still runs, as far as that is known. Nobody is told to break a lock: Borg removes the lock of a process that has
 * gone by itself, and a number alone does not tell whether it has.
 */
function state({ alive, renewed }: LockHolder): string {
  if (alive === true) return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
  if (alive === false)
    return `, which is no longer running. ${unchanged} Borg removes such a lock itself, unless another process has that number by now. Try again later, or raise lock_wait.`;
  if (renewed) return `. ${unchanged} Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes.`;
  return `. It can't be checked from this machine whether that process is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
}
