import { defineOptions } from '../configuration/schema.js';

/** Options that reach Borg as environment variables. */
export const environmentOptions = defineOptions({
  encryption_passphrase: {
    type: 'string',
    description:
      'The passphrase that unlocks the repository. Wins over encryption_passcommand; reaches Borg only and is masked in every output.',
    examples: ['${BACKUP_PASSPHRASE}'],
    'x-secret': true,
    'x-since': '1.1.0',
  },
  encryption_passcommand: {
    type: 'string',
    description:
      'A command whose standard output is the passphrase, for those who keep it in a keyring or a file of its own.',
    examples: ['cat /root/.borg-passphrase'],
    'x-since': '1.1.15',
  },
  ssh_command: {
    type: 'string',
    description: 'The command that Borg uses in place of ssh: a key, a port, or other options of ssh.',
    default: 'ssh',
    examples: ['ssh -i /root/.ssh/backup -p 2222'],
    'x-since': '1.1.11',
  },
  temporary_directory: {
    type: 'string',
    description: 'Where Borg keeps its temporary files; TMPDIR of the process when missing.',
    examples: ['/var/tmp'],
    'x-since': '1.5.11',
  },
  borg_base_directory: {
    type: 'string',
    description:
      'The folder under which Borg keeps its configuration, cache, keys and security records; the home folder when missing.',
    examples: ['/var/lib/borg'],
    'x-since': '1.3.5',
  },
  borg_config_directory: {
    type: 'string',
    description: 'The folder of Borg’s own configuration; .config/borg under borg_base_directory when missing.',
    examples: ['/var/lib/borg/config'],
    'x-since': '1.3.5',
  },
  borg_cache_directory: {
    type: 'string',
    description:
      'The folder of Borg’s cache; .cache/borg under borg_base_directory when missing. A lost cache makes the next run slow, no more.',
    examples: ['/var/cache/borg'],
    'x-since': '1.3.5',
  },
  borg_security_directory: {
    type: 'string',
    description:
      'Where Borg notes which repositories it knows, so that it notices a moved or exchanged one; security under borg_config_directory when missing.',
    examples: ['/var/lib/borg/security'],
    'x-since': '1.3.5',
  },
  borg_keys_directory: {
    type: 'string',
    description: 'The folder of key files, for the keyfile modes; keys under borg_config_directory when missing.',
    examples: ['/root/borg-keys'],
    'x-since': '1.3.5',
  },
  borg_key_file: {
    type: 'string',
    description: 'One key file to use, wherever it lies.',
    examples: ['/root/borg-keys/vault'],
    'x-since': '2.0.10',
  },
  borg_files_cache_ttl: {
    type: 'integer',
    minimum: 0,
    description:
      'For how many runs Borg remembers a file that it no longer sees. Raise it when several sources share one cache.',
    default: 20,
    examples: [50],
    'x-unit': 'runs',
    'x-since': '1.7.10',
  },
  archive_hostname: {
    type: 'string',
    description:
      'The host name that stands for {hostname} in archive names, patterns and prefixes: what keeps a series together on machines whose name changes. Borg before 1.4.5 does not know it; there the name is filled in here.',
    examples: ['web1.example.org'],
    'x-since': '2.1.7',
  },
  archive_username: {
    type: 'string',
    description:
      'The user name that stands for {user} in archive names, patterns and prefixes. Borg before 1.4.5 does not know it; there the name is filled in here.',
    examples: ['backup'],
    'x-since': '2.1.7',
  },
  relocated_repo_access_is_ok: {
    type: 'boolean',
    description: 'Accept a repository that was seen at another place before, without a question.',
    default: false,
    examples: [true],
    'x-since': '1.3.15',
  },
  unknown_unencrypted_repo_access_is_ok: {
    type: 'boolean',
    description: 'Accept an unencrypted repository that this machine has never seen, without a question.',
    default: false,
    examples: [true],
    'x-since': '1.3.15',
  },
  debug_passphrase: {
    type: 'boolean',
    description:
      'Make Borg print passphrases and where they came from when one is wrong. For a search at a desk, not for a log.',
    default: false,
    examples: [true],
    'x-since': '2.0.7',
  },
  display_passphrase: {
    type: 'boolean',
    description: 'Make Borg show a new passphrase as it was understood.',
    default: false,
    examples: [true],
    'x-since': '2.0.7',
  },
  check_i_know_what_i_am_doing: {
    type: 'boolean',
    description: 'Answer the question that Borg asks before `check --repair`, which can lose data.',
    default: false,
    examples: [true],
    'x-since': '1.8.0',
  },
  msgpack_version_check: {
    type: 'boolean',
    description: 'Let Borg refuse to work with a msgpack library that it was not tested with. Borg 1.4.2 or newer.',
    default: true,
    examples: [false],
    'x-since': '2.1.3',
  },
  use_chunks_archive: {
    type: 'boolean',
    description:
      'Keep an index of every archive in the cache: quicker when several machines share a repository, at the price of disk space.',
    default: true,
    examples: [false],
    'x-since': '2.0.5',
  },
});
