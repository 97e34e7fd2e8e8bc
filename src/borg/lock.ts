import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { isAliveSince, programOf } from '../process/running-processes.js';
import { readSmallFile } from '../system/read-file.js';
import { clockTime, formatMoment } from '../text/amounts.js';

/** The process that holds a lock on a local repository or cache. */
export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  /** Borg 2 renews a lock while it works and ignores one not renewed for 30 minutes; `since` is the last renewal. */
  readonly renewed?: true;
  /** The host has this machine's name, but is another machine, or a container with its own network. */
  readonly namesake?: true;
  /** Undefined unless the lock's host ID is this machine's, because process IDs are only unique on one machine. */
  readonly alive: boolean | undefined;
  /** The name of the program, if it is running on this machine. */
  readonly program?: string | undefined;
}

/** Returns the holder of the lock at a path that Borg reported; undefined if it is on another machine or gone by now. */
export async function lockHolder(lockPath: string, hostId?: string): Promise<LockHolder | undefined> {
  return (await holdersOf(lockPath, hostId))[0];
}

/**
 * Returns the holders of the locks on a local repository, whichever version of Borg created it. `hostId` is BORG_HOST_ID, if
 * it is set.
 */
export async function lockHolders(repository: string, hostId?: string): Promise<readonly LockHolder[]> {
  return [
    ...(await holdersOf(join(repository, 'lock.exclusive'), hostId)),
    ...(await storedHolders(join(repository, 'locks'), hostId)),
  ];
}

/** Describes a holder: `process 4711 on host web1, running borg, since 02:14 (46 min)`. */
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

/** An exclusive lock of Borg 1 is a folder that contains an empty file named HOST@NODE.PID-THREAD. */
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

/** Borg 1 lists shared locks in a roster: `{"shared": [["HOST@NODE", PID, THREAD]]}`. */
async function sharedHolders(rosterPath: string, ownId: string | undefined): Promise<readonly LockHolder[]> {
  const entries = Object.values(await readJson(rosterPath)).flat(1);
  const made = await stat(rosterPath).catch(() => undefined);
  if (made === undefined) return [];
  const found = entries.map(async (entry) =>
    Array.isArray(entry) ? await holder({ hostId: entry[0], pid: entry[1], thread: entry[2], ownId }, made.mtime) : [],
  );
  return (await Promise.all(found)).flat();
}

/** Borg 2 stores each lock in its own file: `{"hostid": "HOST@NODE", "processid": PID, "time": …}`. Exclusive ones come first. */
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

/** Returns the JSON object in a file; an empty object if there is none. */
async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const found: unknown = JSON.parse(readSmallFile(path));
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** A holder as it is stored in a lock. */
interface StoredHolder {
  readonly hostId: unknown;
  readonly pid: unknown;
  readonly thread: unknown;
  /** This machine's BORG_HOST_ID, if it is set. */
  readonly ownId: string | undefined;
}

/** Returns the holder; empty if the stored data is invalid. */
async function holder({ hostId, pid, thread, ownId }: StoredHolder, since: Date): Promise<readonly LockHolder[]> {
  if (typeof hostId !== 'string' || typeof pid !== 'number' || Number.isNaN(since.getTime())) return [];
  const host = hostId.replace(/@\d+$/, '');
  const { sameNode, sameName } = compareWithThisMachine(hostId, ownId);
  if (!sameNode) return [{ host, pid, since, alive: undefined, ...(sameName && { namesake: true }) }];
  if (isAliveSince(pid, since)) return [{ host, pid, since, alive: true, program: await programOf(pid) }];
  // Borg itself treats a holder with a thread ID as alive.
  return [{ host, pid, since, alive: sameName && !thread ? false : undefined }];
}

/** Compares a host ID, `HOST@NODE` with a MAC address as NODE, with this machine. */
function compareWithThisMachine(
  hostId: string,
  ownId: string | undefined,
): { readonly sameNode: boolean; readonly sameName: boolean } {
  const [, host = hostId, node] = /^(.*)@(\d+)$/.exec(hostId) ?? [];
  const sameName = isOwnName(host);
  if (ownId) return { sameNode: hostId === ownId, sameName: hostId === ownId || sameName };
  return { sameNode: node !== undefined && ownNodes().has(node), sameName };
}

/** The numbers that Python may use as this machine's node: the MAC addresses of its network cards. */
function ownNodes(): ReadonlySet<string> {
  const known = Object.values(networkInterfaces()).flatMap((cards = []) => cards.map(({ mac }) => mac));
  const numbers = [...known, ...addressesInSysfs()].map((mac) => Number.parseInt(mac.trim().replaceAll(':', ''), 16));
  return new Set(numbers.filter((number) => number > 0).map(String));
}

/** On Linux, this includes network cards that currently have no IP address. */
function addressesInSysfs(): readonly string[] {
  const folder = '/sys/class/net';
  try {
    return readdirSync(folder).map((card) => readFileSync(join(folder, card, 'address'), 'utf8'));
  } catch {
    return [];
  }
}

/** Borg stores the fully qualified name if there is one; the system may only know the short name. */
function isOwnName(host: string): boolean {
  const own = hostname();
  return host === own || host.startsWith(`${own}.`) || own.startsWith(`${host}.`);
}

function since({ since: start }: LockHolder): string {
  const minutes = Math.max(0, Math.round((Date.now() - start.getTime()) / 60_000));
  if (minutes >= 24 * 60) return formatMoment(start);
  const clock = clockTime(start);
  return minutes >= 120 ? `${clock} (${Math.round(minutes / 60)} h)` : `${clock} (${minutes} min)`;
}
