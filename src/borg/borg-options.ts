import { defineOptions, type ValuesOf } from '../schema/option-schema.js';

/** The options that become common flags. `umask` is the newer spelling, which also applies to hooks. */
export type FlagValues = ValuesOf<typeof borgFlagOptions> & { readonly umask?: number };

/** Options that are passed to Borg as environment variables. */
export const environmentOptions = defineOptions({
  encryption_passphrase: {
    type: 'string',
    description:
      'The passphrase of the repository. Overrides encryption_passcommand. It is passed to Borg only, and masked in all output.',
    examples: ['${BACKUP_PASSPHRASE}'],
    'x-secret': true,
    'x-since': '1.1.0',
  },
  encryption_passcommand: {
    type: 'string',
    description: 'A command that prints the passphrase, such as one that reads it from a keyring or a file.',
    examples: ['cat /root/.borg-passphrase'],
    'x-since': '1.1.15',
  },
  ssh_command: {
    type: 'string',
    description:
      "The command that Borg runs instead of ssh, such as ssh with a key, a port, or other options. Unless it or ssh's configuration sets ServerAliveInterval or ServerAliveCountMax, ssh ends a connection on which the server hasn't answered for 5 minutes.",
    default: 'ssh',
    examples: ['ssh -i /root/.ssh/backup -p 2222'],
    'x-since': '1.1.11',
  },
  temporary_directory: {
    type: 'string',
    description: "The folder for Borg's temporary files. Default: TMPDIR of the process.",
    examples: ['/var/tmp'],
    'x-since': '1.5.11',
  },
  borg_base_directory: {
    type: 'string',
    description:
      "The folder that contains Borg's configuration, cache, keys, and security data. Default: the home folder.",
    examples: ['/var/lib/borg'],
    'x-since': '1.3.5',
  },
  borg_config_directory: {
    type: 'string',
    description: "The folder for Borg's own configuration. Default: .config/borg in borg_base_directory.",
    examples: ['/var/lib/borg/config'],
    'x-since': '1.3.5',
  },
  borg_cache_directory: {
    type: 'string',
    description:
      "The folder for Borg's cache. Default: .cache/borg in borg_base_directory. Losing the cache only makes the next run slow.",
    examples: ['/var/cache/borg'],
    'x-since': '1.3.5',
  },
  borg_security_directory: {
    type: 'string',
    description:
      'The folder where Borg records the repositories it knows, so that it detects a moved or replaced one. Default: security in borg_config_directory, or with newer betas of Borg 2, in its data folder.',
    examples: ['/var/lib/borg/security'],
    'x-since': '1.3.5',
  },
  borg_keys_directory: {
    type: 'string',
    description: 'The folder for key files, for the keyfile modes. Default: keys in borg_config_directory.',
    examples: ['/root/borg-keys'],
    'x-since': '1.3.5',
  },
  borg_key_file: {
    type: 'string',
    description: 'The path of the key file to use.',
    examples: ['/root/borg-keys/vault'],
    'x-since': '2.0.10',
  },
  borg_files_cache_ttl: {
    type: 'integer',
    minimum: 0,
    description:
      'For how many runs Borg remembers a file that it no longer sees. Raise it if several configurations share one cache.',
    default: 20,
    examples: [50],
    'x-unit': 'runs',
    'x-since': '1.7.10',
  },
  archive_hostname: {
    type: 'string',
    description:
      'The host name to use for {hostname} in archive names, patterns, and prefixes. It keeps a series together on machines whose name changes. Works with every version of Borg.',
    examples: ['web1.example.org'],
    'x-since': '2.1.7',
  },
  archive_username: {
    type: 'string',
    description:
      'The user name to use for {user} in archive names, patterns, and prefixes. Works with every version of Borg.',
    examples: ['backup'],
    'x-since': '2.1.7',
  },
  relocated_repo_access_is_ok: {
    type: 'boolean',
    description: 'Accept a repository whose location has changed, without asking.',
    default: false,
    examples: [true],
    'x-since': '1.3.15',
  },
  unknown_unencrypted_repo_access_is_ok: {
    type: 'boolean',
    description: 'Accept an unencrypted repository that this machine has never used before, without asking.',
    default: false,
    examples: [true],
    'x-since': '1.3.15',
  },
  debug_passphrase: {
    type: 'boolean',
    description:
      'Make Borg print a wrong passphrase and where it came from. For debugging only, because it ends up in the log.',
    default: false,
    examples: [true],
    'x-since': '2.0.7',
  },
  display_passphrase: {
    type: 'boolean',
    description: 'Make Borg show a new passphrase, so that it can be verified.',
    default: false,
    examples: [true],
    'x-since': '2.0.7',
  },
  check_i_know_what_i_am_doing: {
    type: 'boolean',
    description: 'Confirm `check --repair`, which can lose data, without asking.',
    default: false,
    examples: [true],
    'x-since': '1.8.0',
  },
  msgpack_version_check: {
    type: 'boolean',
    description: 'Make Borg refuse to run with a msgpack version that it was not tested with. Borg 1.4.2 or later.',
    default: true,
    examples: [false],
    'x-since': '2.1.3',
  },
  use_chunks_archive: {
    type: 'boolean',
    description:
      'Keep an index of every archive in the cache. Faster if several machines share a repository, but uses more disk space. Borg 1 only.',
    default: true,
    examples: [false],
    'x-since': '2.0.5',
  },
});

const extra = {
  type: 'string',
  description: 'Extra arguments for this Borg command.',
  examples: ['--extra-option value'],
} as const;

/** Options that become flags of every Borg command, or select the archives that a command applies to. */
export const borgFlagOptions = defineOptions({
  local_path: {
    type: 'string',
    description:
      'The Borg command to run on this machine: a name to look up on the PATH, a path, or a short command line.',
    default: 'borg',
    examples: ['/opt/borg-1.4/borg'],
    'x-since': '1.1.13',
  },
  remote_path: {
    type: 'string',
    description: "The Borg command to run on the repository's server.",
    default: 'borg',
    examples: ['borg1'],
    'x-since': '1.1.0',
  },
  lock_wait: {
    type: 'integer',
    minimum: 0,
    description: 'How long Borg waits for a repository or cache that is locked by another process.',
    default: 1,
    examples: [300],
    'x-unit': 'seconds',
    'x-since': '1.1.15',
  },
  borg_umask: {
    type: 'integer',
    minimum: 0,
    maximum: 0o777,
    description: 'The umask for Borg only, read as octal. Older files call it umask in the storage section.',
    examples: ['0077'],
    'x-octal': true,
  },
  upload_rate_limit: {
    type: 'integer',
    minimum: 0,
    description: 'The maximum upload rate to a remote repository; 0 means no limit. Borg 1 only.',
    default: 0,
    examples: [2000],
    'x-unit': 'KiB/s',
    'x-since': '1.7.0',
  },
  upload_buffer_size: {
    type: 'integer',
    minimum: 0,
    description: 'The size of the upload buffer for a slow network; 0 means no buffer. Borg 1 only.',
    default: 0,
    examples: [160],
    'x-unit': 'MiB',
    'x-since': '1.8.12',
  },
  extra_borg_options: {
    type: 'object',
    description: 'Extra arguments for Borg commands, by command. They are added to the command line as they are.',
    properties: {
      break_lock: extra,
      check: extra,
      compact: extra,
      create: extra,
      delete: extra,
      diff: extra,
      export_tar: extra,
      extract: extra,
      info: extra,
      init: extra,
      key_change_passphrase: extra,
      key_export: extra,
      key_import: extra,
      list: extra,
      mount: extra,
      prune: extra,
      recreate: extra,
      rename: extra,
      repo_create: extra,
      repo_delete: extra,
      repo_info: extra,
      repo_list: extra,
      transfer: extra,
      umount: extra,
    },
    additionalProperties: false,
    examples: [{ create: '--comment "nightly"', prune: '--save-space' }],
    'x-since': '1.4.17',
  },
  archive_name_format: {
    type: 'string',
    description:
      "The name of new archives, with Borg's placeholders. The archives whose names this format could have produced form a *series*: prune, recreate, check, and `latest` use only this series, and never archives of another host. With Borg 2, the default is {hostname}.",
    default: '{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}',
    examples: ['{hostname}-documents-{now}'],
    'x-since': '1.1.7',
  },
  match_archives: {
    type: 'string',
    description:
      'The archives that prune, check, list, and info apply to: a shell pattern with Borg 1, any archive pattern with Borg 2. Default: the series of archive_name_format.',
    examples: ['sh:{hostname}-*'],
    'x-since': '1.7.11',
  },
  prefix: {
    type: 'string',
    description:
      'The archives that prune and check apply to, by the beginning of their names; empty for all archives. Superseded by match_archives, which takes precedence.',
    examples: ['{hostname}-'],
    'x-since': '1.1.0',
  },
  check_prefix: {
    type: 'string',
    description: 'The prefix for check only. Older files call it prefix in the consistency section.',
    examples: ['{hostname}-'],
  },
});

/** The option that changes what Borg's exit codes mean. */
export const exitCodeOptions = defineOptions({
  borg_exit_codes: {
    type: 'array',
    description:
      'Which exit codes of Borg count as an error, a warning, or just information. A warning requires proof that Borg did its work: if the same exit code comes from a wrapper (sudo, docker exec) or a traceback, it is still an error.',
    items: {
      type: 'object',
      properties: {
        code: {
          type: 'integer',
          minimum: 1,
          maximum: 255,
          description: 'The exit code.',
          examples: [107],
        },
        treat_as: {
          enum: ['error', 'warning', 'info'],
          description: 'What the exit code counts as.',
          examples: ['info'],
        },
      },
      required: ['code', 'treat_as'],
      additionalProperties: false,
    },
    examples: [[{ code: 100, treat_as: 'error' }]],
    'x-since': '1.8.7',
  },
});

/** The options that apply to Borg in every action, for the combined schema. */
export const borgOptions = { ...environmentOptions, ...borgFlagOptions, ...exitCodeOptions } as const;
