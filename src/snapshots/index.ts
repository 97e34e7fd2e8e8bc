import type { ValuesOf } from '../configuration/schema.js';
import { btrfs, btrfsOptions } from './btrfs.js';
import type { SnapshotKind } from './kind.js';
import { lvm, lvmOptions } from './lvm.js';
import { zfs, zfsOptions } from './zfs.js';

/** Options that take snapshots of a file system to back up from. */
export const snapshotOptions = { ...zfsOptions, ...btrfsOptions, ...lvmOptions } as const;

/** The values of those options. */
export type SnapshotOptions = ValuesOf<typeof snapshotOptions>;

/** Every kind of snapshots, in the order in which they are asked for a source: Btrfs may lie on a logical volume. */
export const snapshotKinds: readonly SnapshotKind[] = [btrfs, lvm, zfs];

/** Whether any kind of snapshots is asked for. */
export function asksForSnapshots(options: SnapshotOptions): boolean {
  return snapshotKinds.some(({ option }) => options[option] !== undefined);
}
