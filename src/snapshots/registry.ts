import type { ValuesOf } from '../schema/option-schema.js';
import { btrfs, btrfsOptions } from './btrfs.js';
import { lvm, lvmOptions } from './lvm.js';
import type { SnapshotKind } from './snapshot-kind.js';
import { zfs, zfsOptions } from './zfs.js';

/** Options for backing up from snapshots of a file system. */
export const snapshotOptions = { ...zfsOptions, ...btrfsOptions, ...lvmOptions } as const;

/** The values of these options. */
export type SnapshotOptions = ValuesOf<typeof snapshotOptions>;

/** Every kind of snapshot, in the order in which they are tried for a source: Btrfs may be on a logical volume. */
export const snapshotKinds: readonly SnapshotKind[] = [btrfs, lvm, zfs];

/** Tells whether any kind of snapshot is requested. */
export function asksForSnapshots(options: SnapshotOptions): boolean {
  return snapshotKinds.some(({ option }) => options[option] !== undefined);
}
