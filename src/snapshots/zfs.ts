import { defineOptions } from '../schema/option-schema.js';
import { requireNoLeadingDash } from '../shell/quoting.js';
import {
  assignRoots,
  commandOption,
  commandWords,
  defineSnapshots,
  type Found,
  type Root,
  runOrFail,
  type SnapshotContext,
} from './snapshot-kind.js';

/** The option for snapshots of ZFS. */
export const zfsOptions = defineOptions({
  zfs: {
    type: 'object',
    properties: {
      zfs_command: commandOption('zfs'),
      mount_command: commandOption('mount'),
      umount_command: commandOption('umount'),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of ZFS datasets. The value may be empty.',
    examples: [{ zfs_command: '/usr/local/bin/zfs' }],
    'x-since': '1.9.3',
  },
});

/** The property of a dataset that requests its backup; borgmatic's name is used, so that datasets need only one. */
const property = 'org.torsion.borgmatic:backup';

/** Snapshots of ZFS datasets, mounted read-only. */
export const zfs = defineSnapshots({
  option: 'zfs',
  volume: 'ZFS dataset',
  schema: zfsOptions,
  find,
  take: async ({ at, id }, name, around) => {
    const snapshot = requireNoLeadingDash(`${id}@${name}`, 'a ZFS dataset');
    const words = [...commandWords('zfs', around), 'snapshot', snapshot];
    await runOrFail(words, `The snapshot of ${at} (zfs) could not be created`, around);
    return [...commandWords('mount', around), '-t', 'zfs', '-o', 'ro', snapshot];
  },
  left: async (_, around) => {
    const lines = await list('snapshot', 'name', around);
    return lines.map((id) => ({ name: id.slice(id.indexOf('@') + 1), id }));
  },
  removal: ({ id }, around) => [...commandWords('zfs', around), 'destroy', requireNoLeadingDash(id, 'a ZFS snapshot')],
});

async function list(
  type: 'filesystem' | 'snapshot',
  columns: string,
  around: SnapshotContext,
): Promise<readonly string[]> {
  const words = [...commandWords('zfs', around), 'list', '-H', '-t', type, '-o', columns];
  const what = `The ZFS ${type === 'snapshot' ? 'snapshots' : 'datasets'} could not be listed`;
  return (await runOrFail(words, what, around)).filter((line) => line !== '');
}

interface Dataset {
  readonly name: string;
  /** Where it is or would be mounted; empty if nowhere. */
  readonly points: readonly string[];
  readonly mounted: boolean;
  readonly automatic: boolean;
}

async function find(roots: readonly Root[], around: SnapshotContext): Promise<Found> {
  const lines = await list('filesystem', `name,mountpoint,canmount,mounted,${property}`, around);
  const datasets = lines.map((line) => datasetOf(line, around)).filter((dataset) => dataset !== undefined);
  const held = await assignRoots(
    roots,
    datasets.filter(({ mounted }) => mounted).flatMap(({ points }) => points),
  );
  const volumes = datasets.flatMap(({ name, points, mounted, automatic }) =>
    points
      .filter((at, index) => (automatic && index === 0) || (mounted && held.has(at)))
      .map((at, index) => ({
        at,
        id: name,
        roots: mounted ? (held.get(at) ?? []) : [],
        automatic: automatic && index === 0,
      })),
  );
  const homeless = datasets.filter(({ automatic, points }) => automatic && points.length === 0);
  const warnings = homeless.map(
    ({ name }) =>
      `${name} (zfs) is not in the archive, because it has no mount point, although its property ${property} requests a backup. Set a mount point, or canmount=off.`,
  );
  return { volumes, warnings };
}

/**
 * Parses a line of `zfs list`; returns undefined for a dataset that only contains others, whose snapshots are empty.
 */
function datasetOf(line: string, { mounts }: SnapshotContext): Dataset | undefined {
  const [name = '', point = '', canMount, mounted, backup] = line.split('\t');
  if (canMount === 'off') return undefined;
  // A dataset in /etc/fstab has a `legacy` mount point, and any dataset may be mounted somewhere else as well.
  const seen = mounts.filter(({ type, source }) => type === 'zfs' && source === name).map((mount) => mount.point);
  const own = point.startsWith('/') && (mounted !== 'no' || seen.length === 0) ? [point] : [];
  const points = [...new Set([...own, ...seen])];
  return { name, points, mounted: mounted !== 'no' || seen.length > 0, automatic: backup === 'auto' };
}
