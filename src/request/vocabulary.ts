import type { FlagDefinition } from '../schema/flags.js';
import { permissionModes, verbosities } from './values.js';

/** A flag of the whole command line. */
export interface GlobalFlag extends FlagDefinition {
  /** The smallest allowed number. */
  readonly minimum?: number;
  /** The notice for a flag that is accepted (so that existing crontabs work) but has no effect. */
  readonly withoutEffect?: string;
  /** The flag next to which the help explains this one. */
  readonly besides?: string;
  /** Shown only on the page of all flags, not on the first help page. */
  readonly rare?: true;
}

/** The flags that belong to no action and are allowed on every line. */
export const globalFlags: readonly GlobalFlag[] = [
  {
    name: 'config',
    aliases: ['-c'],
    kind: 'texts',
    value: 'PATH',
    summary: 'configuration files, folders, or globs',
  },
  { name: 'repository', kind: 'text', value: 'REPOSITORY', summary: 'only repositories with this path or label' },
  {
    name: 'override',
    kind: 'texts',
    value: 'OPTION=VALUE',
    summary: 'override an option in all files',
  },
  {
    name: 'no-environment-interpolation',
    kind: 'boolean',
    summary: 'leave ${NAME} in configuration files unchanged',
    besides: 'override',
  },
  { name: 'dry-run', aliases: ['-n'], kind: 'boolean', summary: 'change nothing, show what would be done' },
  {
    name: 'verbosity',
    aliases: ['-v'],
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: '-2 nothing, -1 errors, 0 results, 1 steps, 2 all',
  },
  {
    name: 'timeout',
    kind: 'integer',
    value: 'S',
    minimum: 1,
    summary: 'time limit for each hook command, in seconds',
    rare: true,
  },
  {
    name: 'concurrency',
    kind: 'integer',
    value: 'N',
    minimum: 1,
    summary: 'repositories of a file to process at the same time',
  },
  {
    name: 'permissions',
    kind: 'text',
    value: 'MODE',
    choices: permissionModes,
    summary: 'what to do about files that others can change',
    rare: true,
  },
  { name: 'log-json', kind: 'boolean', summary: 'write the log as JSON Lines', rare: true },
  { name: 'color', kind: 'boolean', summary: 'always use color; --no-color (-nc): never', rare: true },
  { name: 'no-color', aliases: ['-nc'], kind: 'boolean', summary: 'never use color', besides: 'color' },
  { name: 'version', kind: 'boolean', summary: 'show the version' },
  { name: 'help', aliases: ['-h'], kind: 'boolean', summary: 'show this help, or the help of an action' },
  {
    name: 'syslog-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'like -v, for syslog (default: 0; none at a terminal)',
  },
  {
    name: 'log-file',
    kind: 'text',
    value: 'FILE',
    summary: 'also write the log to a file',
  },
  {
    name: 'log-file-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'log detail in the log file, like -v',
    besides: 'log-file',
  },
  {
    name: 'log-file-format',
    kind: 'text',
    value: 'FORMAT',
    summary: 'format of each line in the log file',
    besides: 'log-file',
  },
  {
    name: 'bash-completion',
    kind: 'boolean',
    summary: 'same as completion bash',
    rare: true,
  },
  {
    name: 'fish-completion',
    kind: 'boolean',
    summary: 'same as completion fish',
    rare: true,
  },
  {
    name: 'excludes',
    kind: 'text',
    value: 'FILE',
    summary: 'ignored, as in borgmatic; use exclude_from instead',
    withoutEffect: '--excludes has no effect, as in borgmatic. Set exclude_from in the configuration file instead.',
  },
  {
    name: 'monitoring-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'log detail for monitoring services (not supported yet)',
    withoutEffect: "--monitoring-verbosity has no effect: sending the log to monitoring services isn't supported yet.",
  },
];
