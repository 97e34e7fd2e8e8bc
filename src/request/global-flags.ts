import type { FlagDefinition } from '../actions/action.js';
import { permissionModes, verbosities } from './values.js';

/** A flag of the command line as a whole. */
export interface GlobalFlag extends FlagDefinition {
  /** The least number that makes sense. */
  readonly minimum?: number;
  /** Accepted, so that a crontab's line works, though its feature is not there yet: the sentence that says so. */
  readonly withoutEffect?: string;
  /** Help tells of it where it tells of this flag. */
  readonly besides?: string;
  /** The first page of help leaves it to the page of all flags. */
  readonly rare?: true;
}

/** The flags that belong to no action, and so may stand on every line. */
export const globalFlags: readonly GlobalFlag[] = [
  {
    name: 'config',
    aliases: ['-c'],
    kind: 'texts',
    value: 'PATH',
    summary: 'configuration files, folders or globs',
  },
  { name: 'repository', kind: 'text', value: 'REPOSITORY', summary: 'only repositories with this path or label' },
  {
    name: 'override',
    kind: 'texts',
    value: 'OPTION=VALUE',
    summary: "options set over every file's own",
  },
  {
    name: 'no-environment-interpolation',
    kind: 'boolean',
    summary: 'take ${NAME} in configurations as it stands',
    besides: 'override',
  },
  { name: 'dry-run', aliases: ['-n'], kind: 'boolean', summary: 'change nothing, say what would be done' },
  {
    name: 'verbosity',
    aliases: ['-v'],
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: '-2 nothing, -1 errors, 0 results, 1 each step, 2 all',
  },
  {
    name: 'timeout',
    kind: 'integer',
    value: 'S',
    minimum: 1,
    summary: 'seconds for one hook command',
    rare: true,
  },
  {
    name: 'concurrency',
    kind: 'integer',
    value: 'N',
    minimum: 1,
    summary: 'repositories of one file at once',
  },
  {
    name: 'permissions',
    kind: 'text',
    value: 'MODE',
    choices: permissionModes,
    summary: 'files that others may change',
    rare: true,
  },
  { name: 'log-json', kind: 'boolean', summary: 'one JSON object for each line of the log', rare: true },
  { name: 'color', kind: 'boolean', summary: 'colour always; with --no-color (-nc) never', rare: true },
  { name: 'no-color', aliases: ['-nc'], kind: 'boolean', summary: 'no colour', besides: 'color' },
  { name: 'version', kind: 'boolean', summary: 'show the version' },
  { name: 'help', aliases: ['-h'], kind: 'boolean', summary: 'show help, of an action too' },
  {
    name: 'syslog-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'the same for syslog; 0 without a terminal',
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
    summary: 'how much goes to the log file',
    besides: 'log-file',
  },
  {
    name: 'log-file-format',
    kind: 'text',
    value: 'FORMAT',
    summary: 'how a line of it looks',
    besides: 'log-file',
  },
  {
    name: 'bash-completion',
    kind: 'boolean',
    summary: 'the same as completion bash',
    rare: true,
  },
  {
    name: 'fish-completion',
    kind: 'boolean',
    summary: 'the same as completion fish',
    rare: true,
  },
  {
    name: 'excludes',
    kind: 'text',
    value: 'FILE',
    summary: 'a file of patterns, which borgmatic no longer reads',
    withoutEffect: '--excludes has no effect, as in borgmatic: name its file in exclude_from in the configuration.',
  },
  {
    name: 'monitoring-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'how much of the log monitoring services get',
    withoutEffect:
      'This version does not send its log to monitoring services yet, so --monitoring-verbosity has no effect.',
  },
];
