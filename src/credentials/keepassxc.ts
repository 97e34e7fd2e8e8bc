import { defineOptions, flag, since, text } from '../configuration/schema.js';

/** How credentials that KeePassXC keeps are fetched: `{credential keepassxc DATABASE NAME}`. */
export const keepassxcOptions = defineOptions({
  keepassxc: {
    type: 'object',
    properties: {
      keepassxc_cli_command: text('What runs in place of keepassxc-cli.', '/usr/local/bin/keepassxc-cli', {
        default: 'keepassxc-cli',
      }),
      secret_tool_command: text('What runs in place of secret-tool.', '/usr/local/bin/secret-tool', {
        default: 'secret-tool',
        ...since('2.1.6'),
      }),
      ask_for_password: flag(
        'Let keepassxc-cli ask for the password of the database; off where key_file alone opens it.',
        true,
        since('2.0.12'),
      ),
      key_file: text('The key file that opens the database.', '/root/backup.keyx', since('2.0.0')),
      yubikey: text('The slot of the YubiKey, with its serial number behind a colon.', '1:7370001', since('2.0.0')),
    },
    additionalProperties: false,
    description: 'How `{credential keepassxc DATABASE NAME}` is fetched.',
    examples: [{ key_file: '/root/backup.keyx', ask_for_password: false }],
    'x-since': '1.9.11',
  },
});
