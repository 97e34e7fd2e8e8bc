import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defineOptions, stringOption } from '../schema/option-schema.js';
import { isWithin } from '../system/paths.js';
import {
  commandOption,
  commandWords,
  defineSnapshots,
  type Found,
  type Root,
  runOrFail,
  type SnapshotContext,
  type Volume,
} from './snapshot-kind.js';

/** The option for snapshots of Btrfs. */
export const btrfsOptions = defineOptions({
  btrfs: {
    type: 'object',
    properties: {
      btrfs_command: commandOption('btrfs'),
      findmnt_command: stringOption('Accepted but ignored, because nothing uses it anymore.', '/usr/bin/findmnt'),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of Btrfs subvolumes. The value may be empty.',
    examples: [{ btrfs_command: '/usr/local/bin/btrfs' }],
    'x-since': '1.9.4',
  },
});

/** The number of this file system type in the kernel. */
const btrfsType = 0x9123683e;
/** The inode of the top folder of every subvolume. */
const firstInode = 256;

/** Snapshots of Btrfs subvolumes: hidden folders in the subvolume itself, accessed elsewhere through a bind mount. */
export const btrfs = defineSnapshots({
  option: 'btrfs',
  volume: 'Btrfs subvolume',
  schema: btrfsOptions,
  find,
  take: async ({ at, id }, name, around) => {
    const snapshot = join(id, `.${name}`);
    const words = [...commandWords('btrfs', around), 'subvolume', 'snapshot', '-r', id, snapshot];
    await runOrFail(words, `The snapshot of ${at} (btrfs) could not be created`, around);
    return ['mount', '--bind', snapshot];
  },
  left: async (volumes) => (await Promise.all(volumes.map(({ id }) => leftIn(id)))).flat(),
  removal: ({ id }, around) => [...commandWords('btrfs', around), 'subvolume', 'delete', id],
});

async function leftIn(subvolume: string): Promise<readonly { name: string; id: string }[]> {
  const names = (await readdir(subvolume)).filter((name) => name.startsWith('.borgflow-'));
  return names.map((name) => ({ name: name.slice(1), id: join(subvolume, name) }));
}

async function find(roots: readonly Root[], around: SnapshotContext): Promise<Found> {
  const held = new Map<string, readonly string[]>();
  for (const root of roots) {
    const subvolume = await subvolumeOf(root);
    if (subvolume !== undefined) held.set(subvolume, [...(held.get(subvolume) ?? []), root.path]);
  }
  const volumes: Volume[] = [];
  const notes: string[] = [];
  for (const at of [...held.keys()].sort()) {
    if (await isReadOnly(at, around))
      notes.push(`${at} (btrfs) is read-only, so it is backed up directly, without a snapshot.`);
    else volumes.push({ at, id: at, roots: held.get(at) ?? [] });
  }
  const inner = await Promise.all(volumes.map(({ at }) => subvolumesIn(at, around)));
  return {
    volumes,
    nested: inner.flatMap(({ paths }) => paths),
    notes: [...notes, ...inner.flatMap(({ note }) => note)],
  };
}

/** Returns the subvolume that contains a source; undefined if another file system is mounted in between. */
async function subvolumeOf({ path, device }: Root): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() && found.ino === firstInode && (await statfs(path)).type === btrfsType) {
    return found.dev === device ? path : undefined;
  }
  return dirname(path) === path ? undefined : await subvolumeOf({ path: dirname(path), device });
}

async function isReadOnly(subvolume: string, around: SnapshotContext): Promise<boolean> {
  const words = [...commandWords('btrfs', around), 'property', 'get', '-t', 'subvol', subvolume, 'ro'];
  const lines = await runOrFail(words, `The read-only property of ${subvolume} (btrfs) could not be read`, around);
  return lines.some((line) => line.trim() === 'ro=true');
}

/** Returns the paths of the subvolumes directly inside another one. */
async function subvolumesIn(
  subvolume: string,
  { run, mounts, ...around }: SnapshotContext,
): Promise<{ readonly paths: readonly string[]; readonly note: readonly string[] }> {
  const words = [...commandWords('btrfs', { run, mounts, ...around }), 'subvolume', 'list', '-o', subvolume];
  const { lines, failure } = await run(words);
  if (failure !== undefined)
    return { paths: [], note: [`The subvolumes inside ${subvolume} could not be listed: ${failure}.`] };
  const mount = mounts.findLast(({ point, type }) => type === 'btrfs' && isWithin(subvolume, point));
  if (mount === undefined) return { paths: [], note: [] };
  const paths = lines.flatMap((line) => {
    // Paths are relative to the file system's own root, of which the mount may show only a part.
    const inside = `/${/ path (.*)$/.exec(line)?.[1]}`;
    if (!isWithin(inside, mount.root)) return [];
    const path = join(mount.point, mount.root === '/' ? inside : inside.slice(mount.root.length));
    return path !== subvolume && isWithin(path, subvolume) && !path.includes('/.borgflow-') ? [path] : [];
  });
  return { paths, note: [] };
}
