import { defineOptions, text } from '../configuration/schema.js';

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
