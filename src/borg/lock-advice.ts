import { type LockHolder, lockHolder, storeLockHolder } from './lock.js';
import { absoluteRepository, isLocal } from './repository.js';

const unchanged = 'Nothing was changed.';

/** What to say of a repository that another Borg has locked: who it is, and whether it still runs. */
export async function locked({ repository }: { readonly repository: string }, words: string): Promise<string> {
  const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
  const home = isLocal(repository) ? absoluteRepository(repository, undefined) : undefined;
  const store = home === undefined ? undefined : await storeLockHolder(home);
  const holder = path === undefined ? store : await lockHolder(path);
  const inside = home !== undefined && path?.startsWith(home) === true;
  const what = path === undefined || inside ? repository : `The cache for ${repository}`;
  if (holder === undefined)
    return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
  return `${what} is locked by process ${holder.pid} on host ${holder.host} since ${since(holder)}${state(holder)}`;
}

function state({ alive }: LockHolder): string {
  if (alive === true) return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
  if (alive === false) return `, which no longer runs. ${unchanged} Free it with: borgflow break-lock`;
  return `. ${unchanged} Raise lock_wait; if nothing runs there any more, free it with: borgflow break-lock`;
}

function since({ since: start }: LockHolder): string {
  const minutes = Math.max(0, Math.round((Date.now() - start.getTime()) / 60_000));
  const clock = `${two(start.getHours())}:${two(start.getMinutes())}`;
  if (minutes >= 24 * 60) return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())} ${clock}`;
  return minutes >= 120 ? `${clock} (${Math.round(minutes / 60)} h)` : `${clock} (${minutes} min)`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
