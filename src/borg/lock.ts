import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive, programOf } from '../system/alive.js';
import { readSmallFile } from '../system/regular-file.js';

/** Who holds a lock of a repository or cache on this machine's disks. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  /** Borg 2 renews a lock while it works, and drops one that was not renewed for half an hour: `since` is when it last did. */
  readonly renewed?: true;
  /** It has this machine's name, but is another one, or a container with a network of its own. */
  readonly namesake?: true;
  /** Missing unless the lock's whole host ID is this machine's: a process elsewhere may have the same number. */
  readonly alive: boolean | undefined;
  /** The name of the program, where it runs here. */
  readonly program?: string | undefined;
}

/** Reads who holds the lock whose path Borg named; undefined when it lies elsewhere or is gone by now. */
export async function lockHolder(lockPath: string, hostId?: string): Promise<LockHolder | undefined> {
  return (await holdersOf(lockPath, hostId))[0];
}

/**
 * Reads who holds a repository on this machine's disks, whichever Borg made it; empty where nobody does. `hostId` is Borg's
 * BORG_HOST_ID, where there is one.
 */
export async function lockHolders(repository: string, hostId?: string): Promise<readonly LockHolder[]> {
  return [
    ...(await holdersOf(join(repository, 'lock.exclusive'), hostId)),
    ...(await storedHolders(join(repository, 'locks'), hostId)),
  ];
}

/** Who it is, in words: `process 4711 on host web1, running borg, since 02:14 (46 min)`. */
export function describeHolder(holder: LockHolder): string {
  const program = holder.program === undefined ? '' : `, running ${holder.program},`;
  const when = holder.renewed ? `with a lock renewed at ${since(holder)}` : `since ${since(holder)}`;
  const host = holder.namesake ? `another machine or container named ${holder.host}` : `host ${holder.host}`;
  return `process ${holder.pid} on ${host}${program} ${when}`;
}

async function holdersOf(lockPath: string, hostId: string | undefined): Promise<readonly LockHolder[]> {
  const exclusive = await exclusiveHolders(lockPath, hostId);
  return exclusive.length > 0 ? exclusive : sharedHolders(join(dirname(lockPath), 'lock.roster'), hostId);
}

/** The lock is a folder with one empty file in it, HOST@NODE.PID-THREAD. */
async function exclusiveHolders(lockPath: string, ownId: string | undefined): Promise<readonly LockHolder[]> {
  const names = await readdir(lockPath).catch(() => []);
  const found = names.map(async (name) => {
    const [, hostId, pid, thread = ''] = /^(.+)\.(\d+)-([0-9a-f]+)$/.exec(name) ?? [];
    const made = await stat(join(lockPath, name)).catch(() => undefined);
    if (made === undefined) return [];
    return await holder({ hostId, pid: Number(pid), thread: Number.parseInt(thread, 16), ownId }, made.mtime);
  });
  return (await Promise.all(found)).flat();
}

/** Readers stand in a roster: `{"shared": [["HOST@NODE", PID, THREAD]]}`. */
async function sharedHolders(rosterPath: string, ownId: string | undefined): Promise<readonly LockHolder[]> {
  const entries = Object.values(await readJson(rosterPath)).flat(1);
  const made = await stat(rosterPath).catch(() => undefined);
  if (made === undefined) return [];
  const found = entries.map(async (entry) =>
    Array.isArray(entry) ? await holder({ hostId: entry[0], pid: entry[1], thread: entry[2], ownId }, made.mtime) : [],
  );
  return (await Promise.all(found)).flat();
}

/** Borg 2 keeps each lock in a file of its own: `{"hostid": "HOST@NODE", "processid": PID, "time": …}`; exclusive ones first. */
async function storedHolders(folder: string, ownId: string | undefined): Promise<readonly LockHolder[]> {
  const names = await readdir(folder).catch(() => []);
  const locks = await Promise.all(names.map((name) => readJson(join(folder, name))));
  const inOrder = locks.toSorted(
    (one, other) => Number(other['exclusive'] === true) - Number(one['exclusive'] === true),
  );
  const found = inOrder.map(({ hostid: hostId, processid: pid, threadid: thread, time }) =>
    holder({ hostId, pid, thread, ownId }, new Date(String(time))),
  );
  return (await Promise.all(found)).flat().map((each) => ({ ...each, renewed: true }));
}

/** What an object in a file holds; empty for anything else. */
async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const found: unknown = JSON.parse(readSmallFile(path));
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** A holder as it stands in a lock. */
interface Written {
  readonly hostId: unknown;
  readonly pid: unknown;
  readonly thread: unknown;
  /** The BORG_HOST_ID of this machine's Borg, where it has one. */
  readonly ownId: string | undefined;
}

/** Who that is; empty where it makes no sense. */
async function holder({ hostId, pid, thread, ownId }: Written, since: Date): Promise<readonly LockHolder[]> {
  if (typeof hostId !== 'string' || typeof pid !== 'number' || Number.isNaN(since.getTime())) return [];
  const host = hostId.replace(/@\d+$/, '');
  const { sameNode, sameName } = comparedWithThis(hostId, ownId);
  if (!sameNode) return [{ host, pid, since, alive: undefined, ...(sameName && { namesake: true }) }];
  if (isAlive(pid, since)) return [{ host, pid, since, alive: true, program: await programOf(pid) }];
  // Borg itself takes a holder with a thread for one that lives.
  return [{ host, pid, since, alive: sameName && !thread ? false : undefined }];
}

/** What of a host ID, `HOST@NODE` with the number of a network card, is this machine's. */
function comparedWithThis(
  hostId: string,
  ownId: string | undefined,
): { readonly sameNode: boolean; readonly sameName: boolean } {
  const [, host = hostId, node] = /^(.*)@(\d+)$/.exec(hostId) ?? [];
  const sameName = isNameOfThis(host);
  if (ownId) return { sameNode: hostId === ownId, sameName: hostId === ownId || sameName };
  return { sameNode: node !== undefined && nodesOfThis().has(node), sameName };
}

/** The numbers that Python may take for this machine's: those of its network cards. */
function nodesOfThis(): ReadonlySet<string> {
  const known = Object.values(networkInterfaces()).flatMap((cards = []) => cards.map(({ mac }) => mac));
  const numbers = [...known, ...addressesOfCards()].map((mac) => Number.parseInt(mac.trim().replaceAll(':', ''), 16));
  return new Set(numbers.filter((number) => number > 0).map(String));
}

/** On Linux also those of cards that have no address at the moment. */
function addressesOfCards(): readonly string[] {
  const folder = '/sys/class/net';
  try {
    return readdirSync(folder).map((card) => readFileSync(join(folder, card, 'address'), 'utf8'));
  } catch {
    return [];
  }
}

/** Borg writes the full name where there is one; the system may know only its first part. */
function isNameOfThis(host: string): boolean {
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
