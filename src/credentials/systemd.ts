import { defineOptions, stringOption } from '../schema/schema.js';

/** The option for systemd credentials, `{credential systemd NAME}`. */
export const systemdOptions = defineOptions({
  systemd: {
    type: 'object',
    properties: {
      systemd_creds_command: stringOption(
        'The command to run instead of systemd-creds outside a systemd service.',
        '/usr/local/bin/systemd-creds',
        { default: 'systemd-creds' },
      ),
      encrypted_credentials_directory: stringOption(
        'The folder with the encrypted credentials, used outside a systemd service.',
        '/srv/credstore.encrypted',
        { default: '/etc/credstore.encrypted' },
      ),
    },
    additionalProperties: false,
    description: 'How to read `{credential systemd NAME}` (not supported yet).',
    examples: [{ encrypted_credentials_directory: '/srv/credstore.encrypted' }],
    'x-since': '2.0.9',
  },
});
