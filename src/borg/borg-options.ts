import { defineOptions } from '../schema/schema.js';

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
    description: 'The command that Borg runs instead of ssh, such as ssh with a key, a port, or other options.',
    default: 'ssh',
    examples: ['ssh -i /root/.ssh/backup -p 2222'],
    'x-since': '1.1.11',
  },
  temporary_directory: {
    type: 'string',
    description: 'The folder for Borg’s temporary files. Default: TMPDIR of the process.',
    examples: ['/var/tmp'],
    'x-since': '1.5.11',
  },
  borg_base_directory: {
    type: 'string',
    description:
      'The folder that contains Borg’s configuration, cache, keys, and security data. Default: the home folder.',
    examples: ['/var/lib/borg'],
    'x-since': '1.3.5',
  },
  borg_config_directory: {
    type: 'string',
    description: 'The folder for Borg’s own configuration. Default: .config/borg in borg_base_directory.',
    examples: ['/var/lib/borg/config'],
    'x-since': '1.3.5',
  },
  borg_cache_directory: {
    type: 'string',
    description:
      'The folder for Borg’s cache. Default: .cache/borg in borg_base_directory. Losing the cache only makes the next run slow.',
    examples: ['/var/cache/borg'],
    'x-since': '1.3.5',
  },
  borg_security_directory: {
    type: 'string',
    description:
      'The folder where Borg records the repositories it knows, so that it detects a moved or replaced one. Default: security in borg_config_directory.',
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
    description: 'Make Borg refuse to run with a msgpack version that it was not tested with. Borg 1.4.2 or newer.',
    default: true,
    examples: [false],
    'x-since': '2.1.3',
  },
  use_chunks_archive: {
    type: 'boolean',
    description:
      'Keep an index of every archive in the cache. Faster if several machines share a repository, but uses more disk space.',
    default: true,
    examples: [false],
    'x-since': '2.0.5',
  },
});
