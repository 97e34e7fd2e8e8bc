import { readdir, readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive, programOf } from '../system/alive.js';

/** Who holds a lock of a repository or cache on this machine's disks. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  /** Borg 2 renews a lock while it works, and drops one that was not renewed for half an hour: `since` is when it last did. */
  readonly renewed?: true;
  /** Missing when the host is another one: nothing is known then. */
  readonly alive: boolean | undefined;
  /** The name of the program, where it runs here. */
  readonly program?: string | undefined;
}

/** Reads who holds the lock whose path Borg named; undefined when it lies elsewhere or is gone by now. */
export async function lockHolder(lockPath: string): Promise<LockHolder | undefined> {
  return (await holdersOf(lockPath))[0];
}

/** Reads who holds a repository on this machine's disks, whichever Borg made it; empty where nobody does. */
export async function lockHolders(repository: string): Promise<readonly LockHolder[]> {
  return [
    ...(await holdersOf(join(repository, 'lock.exclusive'))),
    ...(await storedHolders(join(repository, 'locks'))),
  ];
}

/** Who it is, in words: `process 4711 on host web1, running borg, since 02:14 (46 min)`. */
export function describeHolder(holder: LockHolder): string {
  const program = holder.program === undefined ? '' : `, running ${holder.program},`;
  const when = holder.renewed ? `with a lock renewed at ${since(holder)}` : `since ${since(holder)}`;
  return `process ${holder.pid} on host ${holder.host}${program} ${when}`;
}

async function holdersOf(lockPath: string): Promise<readonly LockHolder[]> {
  const exclusive = await exclusiveHolders(lockPath);
  return exclusive.length > 0 ? exclusive : sharedHolders(join(dirname(lockPath), 'lock.roster'));
}

/** The lock is a folder with one empty file in it, HOST@NODE.PID-THREAD. */
async function exclusiveHolders(lockPath: string): Promise<readonly LockHolder[]> {
  const names = await readdir(lockPath).catch(() => []);
  const found = names.map(async (name) => {
    const match = /^(.+)\.(\d+)-[0-9a-f]+$/.exec(name);
    const made = await stat(join(lockPath, name)).catch(() => undefined);
    return match === null || made === undefined ? [] : [await holder(match[1], Number(match[2]), made.mtime)];
  });
  return (await Promise.all(found)).flat(2);
}

/** Readers stand in a roster: `{"shared": [["HOST@NODE", PID, THREAD]]}`. */
async function sharedHolders(rosterPath: string): Promise<readonly LockHolder[]> {
  const entries = Object.values(await readJson(rosterPath)).flat(1);
  const made = await stat(rosterPath).catch(() => undefined);
  if (made === undefined) return [];
  const found = entries.map(async (entry) =>
    Array.isArray(entry) ? await holder(entry[0], entry[1], made.mtime) : [],
  );
  return (await Promise.all(found)).flat(1);
}

/** Borg 2 keeps each lock in a file of its own: `{"hostid": "HOST@NODE", "processid": PID, "time": …}`; exclusive ones first. */
async function storedHolders(folder: string): Promise<readonly LockHolder[]> {
  const names = await readdir(folder).catch(() => []);
  const locks = await Promise.all(names.map((name) => readJson(join(folder, name))));
  const inOrder = locks.toSorted(
    (one, other) => Number(other['exclusive'] === true) - Number(one['exclusive'] === true),
  );
  const found = inOrder.map((lock) => holder(lock['hostid'], lock['processid'], new Date(String(lock['time']))));
  return (await Promise.all(found)).flat().map((each) => ({ ...each, renewed: true }));
}

/** What an object in a file holds; empty for anything else. */
async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** Of a holder as it stands in a lock; empty where that makes no sense. */
async function holder(hostAndNode: unknown, pid: unknown, since: Date): Promise<readonly LockHolder[]> {
  if (typeof hostAndNode !== 'string' || typeof pid !== 'number' || Number.isNaN(since.getTime())) return [];
  const host = hostAndNode.replace(/@\d+$/, '');
  if (!isThisHost(host)) return [{ host, pid, since, alive: undefined }];
  const alive = isAlive(pid, since);
  return [{ host, pid, since, alive, program: alive ? await programOf(pid) : undefined }];
}

/** Borg writes the full name where there is one; the system may know only its first part. */
function isThisHost(host: string): boolean {
  const own = hostname();
  return host === own || host.startsWith(`${own}.`) || own.startsWith(`${host}.`);
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
