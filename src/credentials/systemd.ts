import { defineOptions, text } from '../configuration/schema.js';

/** How credentials that systemd keeps are fetched: `{credential systemd NAME}`. */
export const systemdOptions = defineOptions({
  systemd: {
    type: 'object',
    properties: {
      systemd_creds_command: text(
        'What runs in place of systemd-creds, outside of a systemd service.',
        '/usr/local/bin/systemd-creds',
        { default: 'systemd-creds' },
      ),
      encrypted_credentials_directory: text(
        'Where the encrypted credentials lie, outside of a systemd service.',
        '/srv/credstore.encrypted',
        { default: '/etc/credstore.encrypted' },
      ),
    },
    additionalProperties: false,
    description: 'How `{credential systemd NAME}` is fetched.',
    examples: [{ encrypted_credentials_directory: '/srv/credstore.encrypted' }],
    'x-since': '2.0.9',
  },
});
