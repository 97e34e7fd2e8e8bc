import { defineOptions, text } from '../configuration/schema.js';

/** The option that asks for snapshots of ZFS. */
export const zfsOptions = defineOptions({
  zfs: {
    type: 'object',
    properties: {
      zfs_command: text('What runs in place of zfs.', '/usr/local/bin/zfs', { default: 'zfs' }),
      mount_command: text('What runs in place of mount.', '/usr/local/bin/mount', { default: 'mount' }),
      umount_command: text('What runs in place of umount.', '/usr/local/bin/umount', { default: 'umount' }),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of ZFS datasets; without a value too.',
    examples: [{ zfs_command: '/usr/local/bin/zfs' }],
    'x-since': '1.9.3',
  },
});
