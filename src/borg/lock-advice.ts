import { describeHolder, type LockHolder, lockHolder, lockHolders } from './lock.js';
import { folderOf } from './repository.js';

const unchanged = 'Nothing was changed.';

/** What to say of a repository that another Borg has locked: who it is, and whether it still runs. */
export async function locked({ repository }: { readonly repository: string }, words: string): Promise<string> {
  const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
  const home = folderOf(repository, undefined);
  const stored = home === undefined ? [] : await lockHolders(home);
  const holder =
    path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await lockHolder(path);
  const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
  if (holder === undefined)
    return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
  return `${inside ? repository : `The cache for ${repository}`} is locked by ${describeHolder(holder)}${state(holder)}`;
}

function state({ alive, renewed }: LockHolder): string {
  if (alive === true) return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
  if (alive === false) return `, which no longer runs. ${unchanged} Free it with: borgflow break-lock`;
  if (renewed) return `. ${unchanged} Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes.`;
  return `. ${unchanged} Raise lock_wait; if nothing runs there any more, free it with: borgflow break-lock`;
}
