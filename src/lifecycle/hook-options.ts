import { defineOptions } from '../configuration/schema.js';

/** Every action that `when` of a `commands:` entry may name. */
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
] as const;

/** A list of shell commands that run once per configuration file, or as the sentence says. */
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
      description: 'Run before each of these; an entry has either this or `after`.',
      examples: ['action'],
    },
    after: {
      enum: ['action', 'repository', 'configuration', 'everything', 'error'],
      description: 'Run after each of these whenever its `before` was reached, or after the error of a file.',
      examples: ['repository'],
    },
    when: {
      type: 'array',
      items: { enum: actionNames },
      description: 'Only when one of these actions is asked for, or is the one at hand.',
      examples: [['create', 'prune']],
    },
    states: {
      type: 'array',
      items: { enum: ['finish', 'fail'] },
      description: 'Only after this end of what the entry belongs to; both when missing. With `after` only.',
      examples: [['fail']],
      'x-since': '2.0.3',
    },
    run: {
      type: 'array',
      items: { type: 'string' },
      description: 'The shell commands, in order; the first that fails ends the entry.',
      examples: [['mount /mnt/usb']],
    },
    timeout: {
      type: 'integer',
      minimum: 1,
      description: 'How long one command of this entry may take before it is ended and counts as failed.',
      examples: [600],
      'x-unit': 'seconds',
    },
  },
  required: ['run'],
  additionalProperties: false,
} as const;

/** Options that are hooks, or say how hooks run. */
export const hookOptions = defineOptions({
  before_everything: hook('1.3.21', 'Before all files, once, when create is asked for.', 'echo starting'),
  before_actions: hook('1.7.0', 'Before the actions of each repository.', 'echo repository'),
  before_prune: hook('1.5.0', 'Before the repositories of a file, when prune is asked for.', 'echo prune'),
  before_compact: hook('1.5.23', 'Before the repositories of a file, when compact is asked for.', 'echo compact'),
  before_backup: hook('1.1.9', 'Before the repositories of a file, when create is asked for.', 'mount /mnt/usb'),
  before_check: hook('1.5.0', 'Before the repositories of a file, when check is asked for.', 'echo check'),
  before_extract: hook('1.5.10', 'Before the repositories of a file, when extract is asked for.', 'echo extract'),
  after_prune: hook('1.5.0', 'After the repositories of a file that had no error, with prune.', 'echo pruned'),
  after_compact: hook('1.5.23', 'After the repositories of a file that had no error, with compact.', 'echo done'),
  after_backup: hook('1.1.9', 'After the repositories of a file that had no error, with create.', 'umount /mnt/usb'),
  after_check: hook('1.5.0', 'After the repositories of a file that had no error, with check.', 'echo checked'),
  after_extract: hook('1.5.10', 'After the repositories of a file that had no error, with extract.', 'echo out'),
  after_actions: hook('1.7.0', 'After the actions of each repository that had no error.', 'echo done'),
  on_error: hook('1.1.9', 'After a file that had an error in a hook or in a primary action.', 'mail-admin "{error}"'),
  after_everything: hook('1.3.21', 'After all files, once, when create is asked for; on errors too.', 'echo over'),
  commands: {
    type: 'array',
    items: commandEntry,
    description: 'Shell commands before or after an action, a repository, a file or the whole run.',
    examples: [[{ before: 'repository', when: ['create'], run: ['mount /mnt/usb'] }]],
    'x-since': '2.0.0',
  },
  timeout: {
    type: 'integer',
    minimum: 1,
    description: 'How long one hook command of this file may take before it is ended and counts as failed.',
    examples: [3600],
    'x-unit': 'seconds',
  },
  umask: {
    type: 'integer',
    minimum: 0,
    maximum: 0o777,
    description: 'The umask under which hooks and Borg run, read as octal.',
    examples: ['0077'],
    'x-octal': true,
    'x-since': '1.1.0',
  },
  working_directory: {
    type: 'string',
    description: 'The folder in which hooks and Borg run, and from which relative paths count.',
    examples: ['/srv'],
    'x-since': '1.5.24',
  },
});

/** The hooks of a file by their names: everything that is a plain list of commands. */
export const hookNames: readonly string[] = Object.keys(hookOptions).filter((name) =>
  /^(before_|after_|on_error$)/.test(name),
);
