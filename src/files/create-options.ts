import { defineOptions } from '../schema/option-schema.js';
import { joinWords } from '../text/phrases.js';

/** The pattern styles that Borg supports. */
const styles = 'fm|sh|re|pp|pf';

/** A pattern with or without a style; two characters and a colon at the start must be a style. */
const pattern = `(?:(?:${styles}):|(?!\\s|[0-9A-Za-z]{2}:)\\S)`;

/**
 * A regular expression for a whole line of `patterns` that Borg accepts; the line may also be blank or a comment. Borg
 * would also read a word such as `readme` as the root `eadme`, which nobody intends.
 */
export const patternLine = `^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(${styles})\\s*$|[-+!]\\s*${pattern})`;

/** A regular expression for an exclude that Borg accepts; it may also be blank. */
export const excludeLine = `^\\s*($|${pattern})`;

/** What `patternLine` requires, as the end of a sentence. */
export const patternWanted =
  "a line that begins with one of Borg's prefixes (R source, + include, - exclude, ! exclude without reading, P style); the only styles are fm:, sh:, re:, pp:, and pf:";

/** What `excludeLine` requires, as the end of a sentence. */
export const excludeWanted = `a pattern with the style ${joinWords(styles.split('|'), 'or')}, or without a style`;

const patterns = { type: 'string', pattern: patternLine, 'x-wants': patternWanted } as const;
const excludes = { type: 'string', pattern: excludeLine, 'x-wants': excludeWanted } as const;
const paths = { type: 'array', items: { type: 'string' } } as const;

/** Options of the create action: what goes into an archive, and how. */
export const createOptions = defineOptions({
  source_directories: {
    ...paths,
    description:
      'Folders and files to back up. `~` and globs are expanded. Relative paths are relative to working_directory.',
    examples: [['/home', '/etc', '/var/log/syslog*']],
    'x-since': '1.1.0',
  },
  source_directories_must_exist: {
    type: 'boolean',
    description:
      "Fail if a source does not exist, is a dangling symbolic link, or can't be read. If false, Borg creates an archive without it.",
    default: true,
    examples: [false],
    'x-since': '1.7.10',
  },
  one_file_system: {
    type: 'boolean',
    description: 'Stay on the file system of each source: skip file systems that are mounted inside it.',
    default: false,
    examples: [true],
    'x-since': '1.1.0',
  },
  numeric_ids: {
    type: 'boolean',
    description: 'Store and extract users and groups only by number.',
    default: false,
    examples: [true],
    'x-since': '1.7.0',
  },
  atime: {
    type: 'boolean',
    description: 'Store when files were last read (atime).',
    default: false,
    examples: [true],
    'x-since': '1.3.11',
  },
  ctime: {
    type: 'boolean',
    description: 'Store when the metadata of files last changed (ctime).',
    default: true,
    examples: [false],
    'x-since': '1.3.11',
  },
  birthtime: {
    type: 'boolean',
    description: 'Store when files were created (birthtime).',
    default: true,
    examples: [false],
    'x-since': '1.3.11',
  },
  flags: {
    type: 'boolean',
    description: 'Store file system flags such as NODUMP and IMMUTABLE.',
    default: true,
    examples: [false],
    'x-since': '1.7.0',
  },
  read_special: {
    type: 'boolean',
    description:
      "Read devices and named pipes as if they were regular files. Don't use it with sources such as /dev, because /dev/zero never ends.",
    default: false,
    examples: [true],
    'x-since': '1.2.3',
  },
  files_cache: {
    type: 'string',
    pattern: '^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$',
    'x-wants': '`disabled`, or a list of ctime, mtime, size, inode, and rechunk',
    description: 'How Borg detects files that have not changed since the last archive.',
    default: 'ctime,size,inode',
    examples: ['mtime,size'],
    'x-since': '1.1.10',
  },
  files_changed: {
    enum: ['ctime', 'mtime', 'disabled'],
    description: 'How Borg detects a file that changed while it was being read. Borg 1.4.2 or later.',
    default: 'ctime',
    examples: ['mtime'],
    'x-since': '2.1.3',
  },
  patterns: {
    type: 'array',
    items: patterns,
    description:
      "Borg's patterns, in order: `R` names a source, `+` includes, `-` excludes, `!` excludes a folder without reading it. `~` is expanded.",
    examples: [['R /', '- /home/*/.cache', '+ /home/susan', '- /home/*']],
    'x-since': '1.1.13',
  },
  patterns_from: {
    ...paths,
    description:
      'Files with patterns, one per line. They are applied after patterns and exclude_patterns, or before them in a configuration file with sections.',
    examples: [['/etc/backup/patterns']],
    'x-since': '1.1.13',
  },
  exclude_patterns: {
    type: 'array',
    items: excludes,
    description: 'What to exclude, as Borg patterns. `~` is expanded.',
    examples: [['*.pyc', '/home/*/.cache', '~/Downloads']],
    'x-since': '1.1.0',
  },
  exclude_from: {
    ...paths,
    description:
      'Files with exclude patterns, one per line. They are applied last, or before exclude_patterns in a configuration file with sections.',
    examples: [['/etc/backup/excludes']],
    'x-since': '1.1.6',
  },
  exclude_caches: {
    type: 'boolean',
    description: 'Exclude folders that a CACHEDIR.TAG file marks as a cache.',
    default: false,
    examples: [true],
    'x-since': '1.1.6',
  },
  exclude_if_present: {
    ...paths,
    description: 'Exclude folders that contain a file with one of these names.',
    examples: [['.nobackup']],
    'x-since': '1.1.6',
  },
  keep_exclude_tags: {
    type: 'boolean',
    description: 'Store the marker files of exclude_if_present and exclude_caches themselves.',
    default: false,
    examples: [true],
    'x-since': '1.4.4',
  },
  exclude_nodump: {
    type: 'boolean',
    description: 'Exclude files with the NODUMP flag. Borg 1 only.',
    default: false,
    examples: [true],
    'x-since': '1.4.4',
  },
  checkpoint_interval: {
    type: 'integer',
    minimum: 0,
    description:
      "How often Borg writes a checkpoint, so that an interrupted run doesn't have to start over. Not for Borg 2.0.0b10 or later.",
    default: 1800,
    examples: [600],
    'x-unit': 'seconds',
    'x-since': '1.2.3',
  },
  checkpoint_volume: {
    type: 'integer',
    minimum: 0,
    description: 'How much data Borg writes between checkpoints. Only for the betas 2.0.0b5 to 2.0.0b9 of Borg 2.',
    examples: [1073741824],
    'x-unit': 'bytes',
    'x-since': '1.7.8',
  },
  chunker_params: {
    type: 'string',
    description: 'How Borg cuts files into chunks. Changing this stores all data again.',
    default: '19,23,21,4095',
    examples: ['fixed,4194304'],
    'x-since': '1.2.10',
  },
  compression: {
    type: 'string',
    pattern: '^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$',
    'x-wants':
      'none, lz4, zstd, zlib, or lzma, optionally with a level (zstd,7); optionally prefixed with `auto,` or `obfuscate,N,` (auto,zstd,7)',
    description: 'The compression of new data: an algorithm, optionally followed by a comma and a level.',
    default: 'lz4',
    examples: ['zstd,7', 'auto,lzma'],
    'x-since': '1.1.0',
  },
  borgmatic_source_directory: {
    type: 'string',
    description: 'Where database dumps are in older archives. Only used when such an archive is restored.',
    default: '~/.borgmatic',
    examples: ['/var/lib/borgmatic'],
    'x-since': '1.4.19',
  },
  unsafe_skip_path_validation_before_create: {
    type: 'boolean',
    description: 'Accepted but ignored: Borgflow does not run the slow check that this option skips.',
    default: false,
    examples: [true],
    'x-since': '2.1.0',
  },
});

/** Options for what an archive contains of its configuration. */
export const bootstrapOptions = defineOptions({
  bootstrap: {
    type: 'object',
    properties: {
      store_config_files: {
        type: 'boolean',
        description:
          "Store a copy of the configuration files, or of the inline configuration, in each archive. Anyone who can read the archive can read the secrets in them. In an encrypted repository, that requires its passphrase; without encryption (`none`, or a mode that only authenticates), each run warns. To keep secrets out, write them as `${VARIABLE}` and set that variable in the environment, or set this to false. In that case, keep the configuration elsewhere, because `config bootstrap` can't restore it.",
        default: true,
        examples: [false],
      },
    },
    additionalProperties: false,
    description: 'What an archive contains for `config bootstrap`.',
    examples: [{ store_config_files: false }],
    'x-since': '1.9.3',
  },
});
