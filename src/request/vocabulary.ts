import type { FlagDefinition } from '../schema/flags.js';
import { permissionModes, renderingNames, verbosities } from './request.js';

/** A command that is not a Borg action. */
export interface CommandDefinition {
  readonly name:
    | 'demo'
    | 'plan'
    | 'doctor'
    | 'replay'
    | 'history'
    | 'config validate'
    | 'config show'
    | 'config generate'
    | 'config bootstrap'
    | 'completion bash'
    | 'completion zsh'
    | 'completion fish';
  /** Its name on the first help page, shared with similar commands. */
  readonly shownAs?: string;
  readonly summary: string;
  /** Further explanation, in complete sentences. */
  readonly note?: string;
  /** The placeholder for the one word that it needs, such as `FILE`. */
  readonly operand?: string;
  readonly flags: readonly FlagDefinition[];
  /** Whether actions can be named with it. */
  readonly takesActions: boolean;
}

/** The name of a command. */
export type CommandName = CommandDefinition['name'];

/** All commands of this version. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'plan',
    summary: 'show what would run, in order',
    note: 'Lists every hook, ping, dump, and action with its file and line, and what would not run and why. Runs no hook and no Borg, reads no credential, and connects to nothing. schema/plan.schema.json describes the JSON.',
    flags: [{ name: 'json', kind: 'boolean', summary: 'show the plan as JSON' }],
    takesActions: true,
  },
  {
    name: 'doctor',
    summary: 'examine everything that backups depend on',
    note: 'It changes nothing, runs no hook, and tells no monitoring service anything. Each line has a verdict (ok, warning, or error) and says what to do. The exit status is 1 if any line is an error.',
    flags: [{ name: 'json', kind: 'boolean', summary: 'show the findings as JSON' }],
    takesActions: false,
  },
  {
    name: 'replay',
    summary: 'show a run that was recorded with --events',
    note: 'Shows a recording as the run looked, in any format, and runs nothing. What is damaged is reported with its line, and the rest is shown. docs/events.md describes recordings.',
    operand: 'FILE',
    flags: [
      {
        name: 'as',
        kind: 'text',
        value: 'FORMAT',
        choices: renderingNames,
        summary: 'what to show; default: console',
      },
    ],
    takesActions: false,
  },
  {
    name: 'history',
    summary: 'show past runs on this machine',
    note: 'Each run of create, prune, compact, or check is recorded in the state folder (~/.local/state/borgflow/history) of the user who runs it. The newest 30 are shown. With --summary or --report FILE, the state of each repository is written instead: its newest archive, whether it is overdue or has shrunk, and the runs of the last week or since --since. schema/history.schema.json describes the JSON.',
    flags: [
      {
        name: 'since',
        kind: 'text',
        value: 'TIME',
        summary: 'all runs since a date, or an age such as 12h, 3d, 2w, 6m, or 1y',
      },
      {
        name: 'summary',
        kind: 'boolean',
        summary: 'show the state of each repository as Markdown, in a workflow in the job summary',
      },
      { name: 'json', kind: 'boolean', summary: 'show all runs as JSON' },
    ],
    takesActions: false,
  },
  {
    name: 'config validate',
    summary: 'check configuration files for errors',
    flags: [
      { name: 'show', aliases: ['-s'], kind: 'boolean', summary: 'also show the resulting configuration' },
      { name: 'json', kind: 'boolean', summary: 'show the errors as JSON' },
    ],
    takesActions: false,
  },
  {
    name: 'config show',
    summary: 'show the resulting configuration, without secrets',
    flags: [
      { name: 'option', kind: 'text', value: 'NAME', summary: 'show only the value of this option' },
      { name: 'effective', kind: 'boolean', summary: 'also show default values and where each option is set' },
      { name: 'json', kind: 'boolean', summary: 'show JSON: a list with one element per file' },
    ],
    takesActions: false,
  },
  {
    name: 'config generate',
    summary: 'write a configuration file with every option',
    flags: [
      {
        name: 'destination',
        aliases: ['-d'],
        kind: 'text',
        value: 'PATH',
        summary: 'file to write (default: /etc/borgmatic/config.yaml)',
      },
      {
        name: 'source',
        aliases: ['-s'],
        kind: 'text',
        value: 'FILE',
        summary: 'convert this file to the current format, keeping its comments',
      },
      { name: 'overwrite', kind: 'boolean', summary: 'replace an existing file' },
      { name: 'split', kind: 'boolean', summary: 'write a folder with one file per option' },
      { name: 'minimal', kind: 'boolean', summary: 'write only what a first backup needs, in about 20 lines' },
    ],
    takesActions: false,
  },
  {
    name: 'config bootstrap',
    summary: 'restore configuration files from an archive',
    note: 'If the repository has a passphrase, set the environment variable BORG_PASSPHRASE, or add --override encryption_passcommand=COMMAND with a command that prints it.',
    flags: [
      { name: 'archive', kind: 'text', value: 'ARCHIVE', summary: 'name of the archive (default: latest)' },
      {
        name: 'match-archives',
        aliases: ['-a', '--glob-archives'],
        kind: 'text',
        value: 'PATTERN',
        summary: 'use the latest archive that matches, if several machines share the repository',
      },
      {
        name: 'manifest',
        kind: 'text',
        value: 'PATH',
        summary: 'where the archive stores the list of its configuration files (default: where create puts it)',
      },
      {
        name: 'destination',
        kind: 'text',
        value: 'FOLDER',
        summary: 'folder to restore into (default: /, their original locations)',
      },
      {
        name: 'strip-components',
        kind: 'text',
        value: 'NUMBER',
        summary: 'strip NUMBER leading path components; `all` keeps only the file name',
      },
      { name: 'overwrite', kind: 'boolean', summary: 'replace existing files' },
      { name: 'progress', kind: 'boolean', summary: 'show progress' },
    ],
    takesActions: false,
  },
  { name: 'demo', summary: 'run a demonstration with sample files', flags: [], takesActions: false },
  ...(['bash', 'zsh', 'fish'] as const).map(
    (shell): CommandDefinition => ({
      name: `completion ${shell}`,
      shownAs: 'completion SHELL',
      summary: `print a completion script for ${shell}`,
      flags: [],
      takesActions: false,
    }),
  ),
];

/** A flag of the whole command line. */
export interface GlobalFlag extends FlagDefinition {
  /** The smallest allowed number. */
  readonly minimum?: number;
  /** The notice for a flag that is accepted (so that existing crontabs work) but has no effect. */
  readonly withoutEffect?: string;
  /** The flag next to which the help explains this one. */
  readonly besides?: string;
  /** Can't be abbreviated: borgmatic doesn't have it, and its abbreviations mean another flag there. */
  readonly whole?: true;
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
  {
    name: 'repository',
    kind: 'text',
    value: 'REPOSITORY',
    summary: 'only repositories with this path, label, or glob',
  },
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
    summary: '-2 none, -1 errors, 0 warnings too, 1 steps, 2 all',
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
    summary: 'how many repositories of a file to process at once',
  },
  {
    name: 'permissions',
    kind: 'text',
    value: 'MODE',
    choices: permissionModes,
    summary: 'what to do about files that others can read or change',
    rare: true,
  },
  { name: 'log-json', kind: 'boolean', summary: 'write the log as JSON Lines', rare: true },
  { name: 'color', kind: 'boolean', summary: 'always use color', rare: true },
  { name: 'no-color', aliases: ['-nc'], kind: 'boolean', summary: 'never use color', besides: 'color' },
  { name: 'version', kind: 'boolean', summary: 'show the version' },
  { name: 'help', aliases: ['-h'], kind: 'boolean', summary: 'show this help, or the help of an action' },
  {
    name: 'syslog-verbosity',
    kind: 'integer',
    value: 'N',
    choices: verbosities,
    summary: 'like -v, for syslog (default: 0; off when run at a terminal)',
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
    summary: 'how much to write to the log file, like -v',
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
    name: 'report',
    kind: 'text',
    value: 'FILE',
    summary: 'write an HTML report of the run',
    whole: true, // --repo is --repository
    rare: true,
  },
  {
    name: 'events',
    kind: 'text',
    value: 'FILE',
    summary: 'record the run as JSON Lines, to replay it or process it',
    rare: true,
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
    summary: 'how much of the log to send to monitoring services (default: 1)',
    rare: true,
  },
];

/** All actions of borgmatic 1.5 to 2.1 and of Borgflow, with their aliases, including those that are not supported yet. */
export const knownActions: Readonly<Record<string, readonly string[]>> = {
  create: ['--create', '-C'],
  prune: ['--prune', '-p'],
  compact: ['--compact'],
  check: ['--check', '-k'],
  'repo-create': ['rcreate', 'init', '--init', '-I'],
  extract: ['--extract', '-x'],
  'export-tar': ['--export-tar'],
  mount: ['--mount', '-m'],
  umount: ['--umount', '-u'],
  restore: ['--restore', '-r'],
  list: ['--list', '-l'],
  'repo-list': ['rlist'],
  info: ['--info', '-i'],
  'repo-info': ['rinfo'],
  diff: [],
  delete: [],
  'repo-delete': ['rdelete'],
  transfer: [],
  recreate: [],
  'break-lock': [],
  'key export': [],
  'key import': [],
  'key change-passphrase': [],
  'config bootstrap': [],
  'config generate': [],
  'config validate': [],
  'config show': [],
  browse: [],
  borg: [],
  history: [],
  doctor: [],
  'completion bash': [],
  'completion zsh': [],
  'completion fish': [],
};

/** A flag that is known but not allowed. */
export interface UnavailableFlag {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: FlagDefinition['kind'];
  /** Why it is not allowed and what to do instead: the error message, without the flag at its beginning. */
  readonly instead: string;
}

/** Returns the flags that set configuration options, for a line where they are not allowed. */
export function unavailableOptionFlags(options: readonly string[]): readonly UnavailableFlag[] {
  return options.flatMap((option) => {
    const name = option.replaceAll('_', '-');
    const instead = `is a configuration option, not a flag of an action. Set ${option} in the configuration file or in overrides.`;
    return [name, `no-${name}`].map((each): UnavailableFlag => ({ name: each, kind: 'text', instead }));
  });
}
