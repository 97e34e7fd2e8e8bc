import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defineOptions, text } from '../configuration/schema.js';
import { isWithin } from '../system/mounts.js';
import { type Around, commandWords, defineSnapshots, demand, type Found, type Root, type Volume } from './kind.js';

/** The option that asks for snapshots of Btrfs. */
export const btrfsOptions = defineOptions({
  btrfs: {
    type: 'object',
    properties: {
      btrfs_command: text('What runs in place of btrfs.', '/usr/local/bin/btrfs', { default: 'btrfs' }),
      findmnt_command: text('Accepted for the sake of existing files: nothing runs it any more.', '/usr/bin/findmnt'),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of Btrfs subvolumes; without a value too.',
    examples: [{ btrfs_command: '/usr/local/bin/btrfs' }],
    'x-since': '1.9.4',
  },
});

/** The kernel's number for this type of file system. */
const btrfsType = 0x9123683e;
/** The inode of every subvolume's first folder. */
const firstInode = 256;

/** Snapshots of Btrfs subvolumes: hidden folders in the subvolume itself, seen elsewhere through a bind mount. */
export const btrfs = defineSnapshots({
  option: 'btrfs',
  volume: 'Btrfs subvolume',
  schema: btrfsOptions,
  find,
  take: async ({ at, id }, name, around) => {
    const snapshot = join(id, `.${name}`);
    const words = [...commandWords('btrfs', around), 'subvolume', 'snapshot', '-r', id, snapshot];
    await demand(words, `No snapshot of ${at} (btrfs) could be taken`, around);
    return ['mount', '--bind', snapshot];
  },
  left: async (volumes) => (await Promise.all(volumes.map(({ id }) => leftIn(id)))).flat(),
  removal: ({ id }, around) => [...commandWords('btrfs', around), 'subvolume', 'delete', id],
});

async function leftIn(subvolume: string): Promise<readonly { name: string; id: string }[]> {
  const names = (await readdir(subvolume)).filter((name) => name.startsWith('.borgflow-'));
  return names.map((name) => ({ name: name.slice(1), id: join(subvolume, name) }));
}

async function find(roots: readonly Root[], around: Around): Promise<Found> {
  const held = new Map<string, readonly string[]>();
  for (const root of roots) {
    const subvolume = await subvolumeOf(root);
    if (subvolume !== undefined) held.set(subvolume, [...(held.get(subvolume) ?? []), root.path]);
  }
  const volumes: Volume[] = [];
  const notes: string[] = [];
  for (const at of [...held.keys()].sort()) {
    if (await isReadOnly(at, around))
      notes.push(`${at} (btrfs) is read-only: it is read as it is, without a snapshot.`);
    else volumes.push({ at, id: at, roots: held.get(at) ?? [] });
  }
  const inner = await Promise.all(volumes.map(({ at }) => subvolumesIn(at, around)));
  return {
    volumes,
    nested: inner.flatMap(({ paths }) => paths),
    notes: [...notes, ...inner.flatMap(({ note }) => note)],
  };
}

/** The subvolume that a source lies in; undefined where another file system is mounted in between. */
async function subvolumeOf({ path, device }: Root): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() && found.ino === firstInode && (await statfs(path)).type === btrfsType) {
    return found.dev === device ? path : undefined;
  }
  return dirname(path) === path ? undefined : await subvolumeOf({ path: dirname(path), device });
}

async function isReadOnly(subvolume: string, around: Around): Promise<boolean> {
  const words = [...commandWords('btrfs', around), 'property', 'get', '-t', 'subvol', subvolume, 'ro'];
  const lines = await demand(words, `Whether ${subvolume} (btrfs) can be written to is not known`, around);
  return lines.some((line) => line.trim() === 'ro=true');
}

/** The subvolumes right inside of one, by their paths. */
async function subvolumesIn(
  subvolume: string,
  { run, mounts, ...around }: Around,
): Promise<{ readonly paths: readonly string[]; readonly note: readonly string[] }> {
  const words = [...commandWords('btrfs', { run, mounts, ...around }), 'subvolume', 'list', '-o', subvolume];
  const { lines, failure } = await run(words);
  if (failure !== undefined)
    return { paths: [], note: [`What subvolumes lie inside of ${subvolume} is not known: ${failure}.`] };
  const mount = mounts.findLast(({ point, type }) => type === 'btrfs' && isWithin(subvolume, point));
  if (mount === undefined) return { paths: [], note: [] };
  const paths = lines.flatMap((line) => {
    // Paths count from the file system's own root, of which the mount may show a part only.
    const inside = `/${/ path (.*)$/.exec(line)?.[1]}`;
    if (!isWithin(inside, mount.root)) return [];
    const path = join(mount.point, mount.root === '/' ? inside : inside.slice(mount.root.length));
    return path !== subvolume && isWithin(path, subvolume) && !path.includes('/.borgflow-') ? [path] : [];
  });
  return { paths, note: [] };
}
