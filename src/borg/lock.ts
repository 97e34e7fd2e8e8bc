import { readdir, readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from '../system/errors.js';

/** Who holds a lock of a repository or cache on this machine's disks. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
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

/** Reads who holds a lock in a repository of Borg 2: each is a file of JSON in the folder `locks`. */
export async function storeLockHolder(repository: string): Promise<LockHolder | undefined> {
  try {
    const folder = join(repository, 'locks');
    const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    const locks = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
    const holders = locks.flatMap((lock) => storeLock(lock) ?? []);
    return holders.find(({ alive }) => alive === true) ?? holders[0];
  } catch {
    return undefined;
  }
}

function storeLock(lock: unknown): LockHolder | undefined {
  if (typeof lock !== 'object' || lock === null) return undefined;
  const { hostid, processid, time } = lock as Readonly<Record<string, unknown>>;
  if (typeof hostid !== 'string' || typeof processid !== 'number' || typeof time !== 'string') return undefined;
  return holder(hostid, processid, new Date(time));
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
