import { btrfsOptions } from './btrfs.js';
import { lvmOptions } from './lvm.js';
import { zfsOptions } from './zfs.js';

/** Options that take snapshots of a file system to back up from; a file that has one is refused until that is built. */
export const snapshotOptions = { ...zfsOptions, ...btrfsOptions, ...lvmOptions } as const;
