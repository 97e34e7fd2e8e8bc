import { defineOptions } from '../configuration/schema.js';
import { excludeLine, excludeWanted, patternLine, patternWanted } from './pattern-grammar.js';

const patterns = { type: 'string', pattern: patternLine, 'x-wants': patternWanted } as const;
const excludes = { type: 'string', pattern: excludeLine, 'x-wants': excludeWanted } as const;
const paths = { type: 'array', items: { type: 'string' } } as const;

/** Options of the create action: what goes into an archive, and how. */
export const createOptions = defineOptions({
  source_directories: {
    ...paths,
    description: 'Folders and files to back up. ~ and globs are expanded; relative paths count from working_directory.',
    examples: [['/home', '/etc', '/var/log/syslog*']],
    'x-since': '1.1.0',
  },
  source_directories_must_exist: {
    type: 'boolean',
    description:
      'A source that does not exist, is a dangling symlink, or cannot be read is an error. With false, Borg makes an archive without it.',
    default: true,
    examples: [false],
    'x-since': '1.7.10',
  },
  one_file_system: {
    type: 'boolean',
    description: 'Stay on the file system of each source: what is mounted inside is left out.',
    default: false,
    examples: [true],
    'x-since': '1.1.0',
  },
  numeric_ids: {
    type: 'boolean',
    description: 'Store and extract users and groups by number alone.',
    default: false,
    examples: [true],
    'x-since': '1.7.0',
  },
  atime: {
    type: 'boolean',
    description: 'Store when files were last read.',
    default: false,
    examples: [true],
    'x-since': '1.3.11',
  },
  ctime: {
    type: 'boolean',
    description: 'Store when files’ metadata last changed.',
    default: true,
    examples: [false],
    'x-since': '1.3.11',
  },
  birthtime: {
    type: 'boolean',
    description: 'Store when files were made.',
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
      'Read devices and named pipes as if they were files. A source such as /dev/zero never ends. Database dumps turn it on by themselves.',
    default: false,
    examples: [true],
    'x-since': '1.2.3',
  },
  files_cache: {
    type: 'string',
    pattern: '^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$',
    'x-wants': 'a list of ctime, mtime, size, inode and rechunk, or disabled',
    description: 'By what Borg tells that a file has not changed since the last archive.',
    default: 'ctime,size,inode',
    examples: ['mtime,size'],
    'x-since': '1.1.10',
  },
  files_changed: {
    enum: ['ctime', 'mtime', 'disabled'],
    description: 'By what Borg tells that a file changed while it was being read. Borg 1.4.2 or newer.',
    default: 'ctime',
    examples: ['mtime'],
    'x-since': '2.1.3',
  },
  patterns: {
    type: 'array',
    items: patterns,
    description:
      'Borg’s patterns, in order: R names a source, + includes, - excludes, ! excludes a folder without looking into it. ~ is expanded.',
    examples: [['R /', '- /home/*/.cache', '+ /home/susan', '- /home/*']],
    'x-since': '1.1.13',
  },
  patterns_from: {
    ...paths,
    description:
      'Files of patterns, one a line; they come after patterns and exclude_patterns, in a file with sections before them.',
    examples: [['/etc/backup/patterns']],
    'x-since': '1.1.13',
  },
  exclude_patterns: {
    type: 'array',
    items: excludes,
    description: 'What to leave out, in Borg’s pattern language. ~ is expanded.',
    examples: [['*.pyc', '/home/*/.cache', '~/Downloads']],
    'x-since': '1.1.0',
  },
  exclude_from: {
    ...paths,
    description:
      'Files of exclude patterns, one a line; they come last, in a file with sections before exclude_patterns.',
    examples: [['/etc/backup/excludes']],
    'x-since': '1.1.6',
  },
  exclude_caches: {
    type: 'boolean',
    description: 'Leave out folders that a CACHEDIR.TAG file marks as a cache.',
    default: false,
    examples: [true],
    'x-since': '1.1.6',
  },
  exclude_if_present: {
    ...paths,
    description: 'Leave out folders that hold a file of one of these names.',
    examples: [['.nobackup']],
    'x-since': '1.1.6',
  },
  keep_exclude_tags: {
    type: 'boolean',
    description: 'Keep the marker files themselves of exclude_if_present and exclude_caches.',
    default: false,
    examples: [true],
    'x-since': '1.4.4',
  },
  exclude_nodump: {
    type: 'boolean',
    description: 'Leave out files with the NODUMP flag. Borg 1 only.',
    default: false,
    examples: [true],
    'x-since': '1.4.4',
  },
  checkpoint_interval: {
    type: 'integer',
    minimum: 0,
    description: 'How often Borg writes a checkpoint, so that an interrupted run need not begin again.',
    default: 1800,
    examples: [600],
    'x-unit': 'seconds',
    'x-since': '1.2.3',
  },
  checkpoint_volume: {
    type: 'integer',
    minimum: 0,
    description: 'After how much data Borg writes a checkpoint. Borg 2 only.',
    examples: [1073741824],
    'x-unit': 'bytes',
    'x-since': '1.7.8',
  },
  chunker_params: {
    type: 'string',
    description: 'How Borg cuts files into chunks. A change makes all data count as new.',
    default: '19,23,21,4095',
    examples: ['fixed,4194304'],
    'x-since': '1.2.10',
  },
  compression: {
    type: 'string',
    pattern: '^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$',
    'x-wants': 'none, lz4, zstd, zlib or lzma with a level behind a comma, after auto, or obfuscate,N, if wanted',
    description: 'How new data is compressed, with a level behind a comma where there is one.',
    default: 'lz4',
    examples: ['zstd,7', 'auto,lzma'],
    'x-since': '1.1.0',
  },
  borgmatic_source_directory: {
    type: 'string',
    description: 'Where older archives keep their database dumps. Only looked at when such an archive is restored.',
    default: '~/.borgmatic',
    examples: ['/var/lib/borgmatic'],
    'x-since': '1.4.19',
  },
  unsafe_skip_path_validation_before_create: {
    type: 'boolean',
    description: 'Accepted for the sake of existing files: there is no slow check of paths here that it could skip.',
    default: false,
    examples: [true],
    'x-since': '2.1.0',
  },
});
