import { actionNames } from '../lifecycle/hook-options.js';
import { defineOptions } from './schema.js';

const verbosity = { enum: [-2, -1, 0, 1, 2] } as const;
const command = { type: 'string' } as const;

/** Options that belong to no action, to Borg or to a service: the run itself, its output, where secrets come from. */
export const generalOptions = defineOptions({
  constants: {
    type: 'object',
    additionalProperties: true,
    description: 'Values of your own, put in place of {name} wherever it stands in this file.',
    examples: [{ user: 'web' }],
  },
  retries: {
    type: 'integer',
    minimum: 0,
    description: 'How often an action that failed on a repository is tried again.',
    default: 0,
    examples: [3],
  },
  retry_wait: {
    type: 'integer',
    minimum: 0,
    description: 'How long to wait before a retry; each one waits longer by as much.',
    default: 0,
    examples: [30],
    'x-unit': 'seconds',
  },
  recompress: {
    enum: ['if-different', 'always', 'never'],
    description: 'Which chunks the recreate action compresses anew.',
    default: 'never',
    examples: ['if-different'],
  },
  user_runtime_directory: {
    type: 'string',
    description: 'The folder of short-lived files: pipes of database dumps, a copy of the configuration.',
    examples: ['/run/user/1001'],
  },
  user_state_directory: {
    type: 'string',
    description: 'The folder of what is remembered from run to run, such as when a check was last made.',
    examples: ['/var/lib/borgmatic'],
  },
  default_actions: {
    type: 'boolean',
    description: 'Do create, prune, compact and check when no action is named.',
    default: true,
    examples: [false],
  },
  skip_actions: {
    type: 'array',
    items: { enum: actionNames },
    description: 'Actions that are left out for this file even when they are asked for.',
    examples: [['compact']],
  },
  color: { type: 'boolean', description: 'Colour on a terminal.', default: true, examples: [false] },
  verbosity: { ...verbosity, description: 'How much the console shows, from -2 (nothing) to 2.', examples: [1] },
  syslog_verbosity: { ...verbosity, description: 'How much the system log gets, from -2 to 2.', examples: [0] },
  monitoring_verbosity: { ...verbosity, description: 'How much monitoring services get, from -2 to 2.', examples: [1] },
  log_file_verbosity: { ...verbosity, description: 'How much log_file gets, from -2 to 2.', examples: [1] },
  log_file: { type: 'string', description: 'A file that gets the log too.', examples: ['/var/log/backup.log'] },
  log_file_format: {
    type: 'string',
    description: 'How a line of log_file looks, with {asctime}, {levelname} and {message}.',
    examples: ['[{asctime}] {levelname}: {message}'],
  },
  log_json: { type: 'boolean', description: 'Write the log as JSON lines.', default: false, examples: [true] },
  bootstrap: {
    type: 'object',
    properties: {
      store_config_files: {
        type: 'boolean',
        description: 'Keep a copy of the configuration files in each archive.',
        default: true,
        examples: [false],
      },
    },
    additionalProperties: false,
    description: 'What `config bootstrap` finds in an archive.',
  },
});

/** Options that take snapshots of a file system to back up from; a file that has one is refused until that is built. */
export const snapshotOptions = defineOptions({
  zfs: { type: ['object', 'null'], description: 'Back up from snapshots of ZFS datasets.' },
  btrfs: { type: ['object', 'null'], description: 'Back up from snapshots of Btrfs subvolumes.' },
  lvm: { type: ['object', 'null'], description: 'Back up from snapshots of LVM volumes.' },
});

/** Options that say how credentials are fetched. */
export const credentialOptions = defineOptions({
  systemd: {
    type: 'object',
    properties: { systemd_creds_command: command, encrypted_credentials_directory: command },
    additionalProperties: false,
    description: 'How `{credential systemd NAME}` is fetched.',
  },
  container: {
    type: 'object',
    properties: { secrets_directory: command },
    additionalProperties: false,
    description: 'Where `{credential container NAME}` is read.',
  },
  keepassxc: {
    type: 'object',
    properties: {
      keepassxc_cli_command: command,
      secret_tool_command: command,
      ask_for_password: { type: 'boolean' },
      key_file: command,
      yubikey: command,
    },
    additionalProperties: false,
    description: 'How `{credential keepassxc DATABASE NAME}` is fetched.',
  },
  onepassword: {
    type: 'object',
    properties: { op_command: command },
    additionalProperties: false,
    description: 'How `{credential onepassword REFERENCE}` is fetched.',
  },
});
