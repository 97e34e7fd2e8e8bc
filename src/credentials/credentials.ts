import { booleanOption, defineOptions, since, stringOption } from '../schema/schema.js';

/** The option for credentials in KeePassXC, `{credential keepassxc DATABASE NAME}`. */
export const keepassxcOptions = defineOptions({
  keepassxc: {
    type: 'object',
    properties: {
      keepassxc_cli_command: stringOption(
        'The command to run instead of keepassxc-cli.',
        '/usr/local/bin/keepassxc-cli',
        {
          default: 'keepassxc-cli',
        },
      ),
      secret_tool_command: stringOption('The command to run instead of secret-tool.', '/usr/local/bin/secret-tool', {
        default: 'secret-tool',
        ...since('2.1.6'),
      }),
      ask_for_password: booleanOption(
        'Let keepassxc-cli ask for the database password. Disable it if key_file is enough.',
        true,
        since('2.0.12'),
      ),
      key_file: stringOption('The key file that unlocks the database.', '/root/backup.keyx', since('2.0.0')),
      yubikey: stringOption(
        'The YubiKey slot, optionally followed by a colon and the serial number.',
        '1:7370001',
        since('2.0.0'),
      ),
    },
    additionalProperties: false,
    description: 'How to read `{credential keepassxc DATABASE NAME}` (not supported yet).',
    examples: [{ key_file: '/root/backup.keyx', ask_for_password: false }],
    'x-since': '1.9.11',
  },
});
