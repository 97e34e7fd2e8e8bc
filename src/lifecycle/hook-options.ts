import { defineOptions } from '../schema/option-schema.js';

/** Every action that is allowed in `when` of a `commands:` entry. */
export const actionNames = [
  'repo-create',
  'transfer',
  'create',
  'prune',
  'compact',
  'check',
  'delete',
  'repo-delete',
  'extract',
  'export-tar',
  'restore',
  'mount',
  'umount',
  'list',
  'info',
  'repo-list',
  'repo-info',
  'diff',
  'recreate',
  'break-lock',
  'key',
  'config',
  'browse',
  'borg',
  'drill',
] as const;

/** Returns the schema of a list of shell commands. */
function hook(since: string, description: string, example: string) {
  return {
    type: 'array',
    items: { type: 'string' },
    description,
    examples: [[example]],
    'x-since': since,
  } as const;
}

const commandEntry = {
  type: 'object',
  properties: {
    before: {
      enum: ['action', 'repository', 'configuration', 'everything'],
      description: 'Run the commands before each of these. An entry has either `before` or `after`.',
      examples: ['action'],
    },
    after: {
      enum: ['action', 'repository', 'configuration', 'everything', 'error'],
      description:
        'Run the commands after each of these if it was started, even if it failed. `error` means after an error in the file.',
      examples: ['repository'],
    },
    when: {
      type: 'array',
      items: { enum: actionNames },
      description:
        'Run the commands only if one of these actions is requested; with `before: action` or `after: action`, only around these actions.',
      examples: [['create', 'prune']],
    },
    states: {
      type: 'array',
      items: { enum: ['finish', 'fail'] },
      description:
        'Run the commands only after this outcome: `finish` (success) or `fail`. Default: both. Only allowed with `after`.',
      examples: [['fail']],
      'x-since': '2.0.3',
    },
    run: {
      type: 'array',
      items: { type: 'string' },
      description: 'The shell commands to run, in order. The first one that fails ends the entry.',
      examples: [['mount /mnt/usb']],
    },
    timeout: {
      type: 'integer',
      minimum: 1,
      description:
        'Time limit for each command of this entry. A command that exceeds it is terminated, and its hook fails.',
      examples: [600],
      'x-unit': 'seconds',
    },
  },
  required: ['run'],
  additionalProperties: false,
} as const;

/** The options for hooks and how they run. */
export const hookOptions = defineOptions({
  before_everything: hook(
    '1.3.21',
    'Runs once, before all configuration files, if create is requested.',
    'echo starting',
  ),
  before_actions: hook('1.7.0', 'Runs before the actions of each repository.', 'echo repository'),
  before_prune: hook(
    '1.5.0',
    'Runs once per file, before its repositories are processed, if prune is requested.',
    'echo prune',
  ),
  before_compact: hook(
    '1.5.23',
    'Runs once per file, before its repositories are processed, if compact is requested.',
    'echo compact',
  ),
  before_backup: hook(
    '1.1.9',
    'Runs once per file, before its repositories are processed, if create is requested.',
    'mount /mnt/usb',
  ),
  before_check: hook(
    '1.5.0',
    'Runs once per file, before its repositories are processed, if check is requested.',
    'echo check',
  ),
  before_extract: hook(
    '1.5.10',
    'Runs once per file, before its repositories are processed, if extract is requested.',
    'echo extract',
  ),
  after_prune: hook(
    '1.5.0',
    'Runs once per file, after its repositories have been processed, if prune is requested and the file had no error.',
    'echo pruned',
  ),
  after_compact: hook(
    '1.5.23',
    'Runs once per file, after its repositories have been processed, if compact is requested and the file had no error.',
    'echo done',
  ),
  after_backup: hook(
    '1.1.9',
    'Runs once per file, after its repositories have been processed, if create is requested and the file had no error.',
    'umount /mnt/usb',
  ),
  after_check: hook(
    '1.5.0',
    'Runs once per file, after its repositories have been processed, if check is requested and the file had no error.',
    'echo checked',
  ),
  after_extract: hook(
    '1.5.10',
    'Runs once per file, after its repositories have been processed, if extract is requested and the file had no error.',
    'echo extracted',
  ),
  after_actions: hook('1.7.0', 'Runs after the actions of each repository that had no error.', 'echo done'),
  on_error: hook(
    '1.1.9',
    'Runs once, at the end of a file that had an error, if create, prune, compact, or check is requested.',
    'mail-admin "{error}"',
  ),
  after_everything: hook(
    '1.3.21',
    'Runs once, after all configuration files, even after errors, if create is requested.',
    'echo finished',
  ),
  commands: {
    type: 'array',
    items: commandEntry,
    description:
      'Shell commands to run before or after an action, a repository, a configuration file, or the whole run, or after an error.',
    examples: [[{ before: 'repository', when: ['create'], run: ['mount /mnt/usb'] }]],
    'x-since': '2.0.0',
  },
  timeout: {
    type: 'integer',
    minimum: 1,
    description:
      'Time limit for each hook command of this file. A command that exceeds it is terminated, and its hook fails.',
    examples: [3600],
    'x-unit': 'seconds',
  },
  umask: {
    type: 'integer',
    minimum: 0,
    maximum: 0o777,
    description: 'The umask for hooks and Borg, in octal.',
    examples: ['0077'],
    'x-octal': true,
    'x-since': '1.1.0',
  },
  working_directory: {
    type: 'string',
    description: 'The working directory of hooks and Borg. Relative paths are relative to it.',
    examples: ['/srv'],
    'x-since': '1.5.24',
  },
});

/** The option in `x-borgflow` about when the hooks of actions run. */
export const hookOrderOptions = defineOptions({
  hook_order: {
    enum: ['per_file', 'per_action'],
    description:
      'When the before_ and after_ hooks of backup, prune, compact, check, and extract run: once per file, before and after all of its repositories (`per_file`, as in borgmatic 1.5); or once per repository, directly before and after their action (`per_action`, as in borgmatic 1.6 to 2.0). Applies to the whole file.',
    default: 'per_file',
    examples: ['per_action'],
  },
});

/** The names of all hooks that are plain lists of commands. */
export const hookNames: readonly string[] = Object.keys(hookOptions).filter((name) =>
  /^(before_|after_|on_error$)/.test(name),
);
