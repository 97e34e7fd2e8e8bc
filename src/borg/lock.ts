import { readdir, readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from '../system/errors.js';

/** Who holds a lock of a repository or cache on this machine's disks. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  /** Borg 2 renews a lock while it works, and drops one that was not renewed for half an hour: `since` is when it last did. */
  readonly renewed?: true;
  /** Missing when the host is another one: nothing is known then. */
  readonly alive: boolean | undefined;
}

/** Reads who holds the lock whose path Borg named; undefined when it lies elsewhere or is gone by now. */
export async function lockHolder(lockPath: string): Promise<LockHolder | undefined> {
  try {
    return (await exclusiveHolder(lockPath)) ?? (await sharedHolder(join(dirname(lockPath), 'lock.roster')));
  } catch {
    return undefined;
  }
}

/** Reads who holds a lock of a Borg 2 repository on this machine's disks: its locks are objects like all else. */
export async function storeLockHolder(repository: string): Promise<LockHolder | undefined> {
  const folder = join(repository, 'locks');
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => storeLock(join(folder, name))));
  const locks = found.filter((lock) => lock !== undefined);
  // One that writes keeps all others out, one that reads only those that write.
  return (locks.find(({ exclusive }) => exclusive) ?? locks[0])?.holder;
}

/** `{"exclusive": true, "hostid": "HOST@NODE", "processid": PID, "threadid": 0, "time": "2026-11-26T16:40:02.123+00:00"}` */
async function storeLock(path: string): Promise<{ exclusive: boolean; holder: LockHolder } | undefined> {
  try {
    const lock: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof lock !== 'object' || lock === null) return undefined;
    const { exclusive, hostid, processid, time }: Readonly<Record<string, unknown>> = { ...lock };
    if (typeof hostid !== 'string' || typeof processid !== 'number' || typeof time !== 'string') return undefined;
    const since = new Date(time);
    if (Number.isNaN(since.getTime())) return undefined;
    return { exclusive: exclusive === true, holder: { ...holder(hostid, processid, since), renewed: true } };
  } catch {
    return undefined; // gone by now, or no lock
  }
}

/** The lock is a folder with one empty file in it, HOST@NODE.PID-THREAD. */
async function exclusiveHolder(lockPath: string): Promise<LockHolder | undefined> {
  const names = await readdir(lockPath).catch(() => []);
  for (const name of names) {
    const match = /^(.+)\.(\d+)-[0-9a-f]+$/.exec(name);
    if (match !== null) return holder(match[1] ?? '', Number(match[2]), (await stat(join(lockPath, name))).mtime);
  }
  return undefined;
}

/** Readers stand in a roster: `{"shared": [["HOST@NODE", PID, THREAD]]}`. */
async function sharedHolder(rosterPath: string): Promise<LockHolder | undefined> {
  const roster: unknown = JSON.parse(await readFile(rosterPath, 'utf8'));
  const entry = Object.values(roster ?? {}).flat(1)[0];
  if (!Array.isArray(entry)) return undefined;
  const [host, pid]: readonly unknown[] = entry;
  if (typeof host !== 'string' || typeof pid !== 'number') return undefined;
  return holder(host, pid, (await stat(rosterPath)).mtime);
}

function holder(hostAndNode: string, pid: number, since: Date): LockHolder {
  const host = hostAndNode.replace(/@\d+$/, '');
  return { host, pid, since, alive: isThisHost(host) ? isAlive(pid) : undefined };
}

/** Borg writes the full name where there is one; the system may know only its first part. */
function isThisHost(host: string): boolean {
  const own = hostname();
  return host === own || host.startsWith(`${own}.`) || own.startsWith(`${host}.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
