import { booleanOption, defineOptions, since, stringOption } from '../schema/option-schema.js';

/** The option for systemd credentials, `{credential systemd NAME}`. */
const systemdOptions = defineOptions({
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
    description: 'How to read `{credential systemd NAME}`.',
    examples: [{ encrypted_credentials_directory: '/srv/credstore.encrypted' }],
    'x-since': '2.0.9',
  },
});

/** The option for secrets of a container, `{credential container NAME}`. */
const containerOptions = defineOptions({
  container: {
    type: 'object',
    properties: {
      secrets_directory: stringOption('The folder that contains the secrets.', '/srv/secrets', {
        default: '/run/secrets',
      }),
    },
    additionalProperties: false,
    description: 'How to read `{credential container NAME}`.',
    examples: [{ secrets_directory: '/srv/secrets' }],
    'x-since': '1.9.11',
  },
});

/** Credentials in files, `{credential file PATH}`, have no options. */
const fileOptions = defineOptions({});

/** The option for credentials in KeePassXC, `{credential keepassxc DATABASE NAME}`. */
const keepassxcOptions = defineOptions({
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
    description: 'How to read `{credential keepassxc DATABASE NAME}`.',
    examples: [{ key_file: '/root/backup.keyx', ask_for_password: false }],
    'x-since': '1.9.11',
  },
});

/** The option for credentials in 1Password, `{credential onepassword REFERENCE}`. */
const onepasswordOptions = defineOptions({
  onepassword: {
    type: 'object',
    properties: {
      op_command: stringOption('The command to run instead of op.', '/usr/local/bin/op', { default: 'op' }),
    },
    additionalProperties: false,
    description: 'How to read `{credential onepassword REFERENCE}`.',
    examples: [{ op_command: '/usr/local/bin/op' }],
    'x-since': '2.1.8',
  },
});

/** The options for reading credentials. */
export const credentialOptions = {
  ...systemdOptions,
  ...containerOptions,
  ...fileOptions,
  ...keepassxcOptions,
  ...onepasswordOptions,
} as const;
