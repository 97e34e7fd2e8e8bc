import { defineOptions, text } from '../configuration/schema.js';

/** The option that asks for snapshots of LVM. */
export const lvmOptions = defineOptions({
  lvm: {
    type: 'object',
    properties: {
      snapshot_size: text('How much room each snapshot gets, with its unit.', '5GB', { default: '10%ORIGIN' }),
      lvcreate_command: text('What runs in place of lvcreate.', '/usr/local/bin/lvcreate', { default: 'lvcreate' }),
      lvremove_command: text('What runs in place of lvremove.', '/usr/local/bin/lvremove', { default: 'lvremove' }),
      lvs_command: text('What runs in place of lvs.', '/usr/local/bin/lvs', { default: 'lvs' }),
      lsblk_command: text('What runs in place of lsblk.', '/usr/local/bin/lsblk', { default: 'lsblk' }),
      mount_command: text('What runs in place of mount.', '/usr/local/bin/mount', { default: 'mount' }),
      umount_command: text('What runs in place of umount.', '/usr/local/bin/umount', { default: 'umount' }),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of LVM volumes; without a value too.',
    examples: [{ snapshot_size: '5GB' }],
    'x-since': '1.9.4',
  },
});
