import type { FlagDefinition } from '../schema/flags.js';

/** A command that is not a Borg action. */
export interface CommandDefinition {
  readonly name:
    | 'demo'
    | 'plan'
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
    flags: [{ name: 'json', kind: 'boolean', summary: 'show the plan as JSON' }],
    takesActions: true,
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
        summary: 'path in the archive of the list of configuration files (default: the one that create stores)',
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
        summary: 'strip NUMBER leading folders from each path; `all` keeps only the file name',
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
