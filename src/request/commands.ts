import type { FlagDefinition } from '../actions/action.js';

/** What the command line does without Borg. */
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
  /** What the first page of help calls it and its like. */
  readonly shownAs?: string;
  readonly summary: string;
  /** More about it, in whole sentences. */
  readonly note?: string;
  readonly flags: readonly FlagDefinition[];
  /** Actions may be named beside it. */
  readonly takesActions: boolean;
}

/** The name of a command: what the door has to tell apart. */
export type CommandName = CommandDefinition['name'];

/** Every command of this version. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'plan',
    summary: 'show what would run, in order',
    flags: [{ name: 'json', kind: 'boolean', summary: 'show the plan as JSON' }],
    takesActions: true,
  },
  {
    name: 'config validate',
    summary: 'read the configuration and show its faults',
    flags: [
      { name: 'show', aliases: ['-s'], kind: 'boolean', summary: 'also show what is in effect' },
      { name: 'json', kind: 'boolean', summary: 'show the faults as JSON' },
    ],
    takesActions: false,
  },
  {
    name: 'config show',
    summary: 'show the configuration in effect, without secrets',
    flags: [
      { name: 'option', kind: 'text', value: 'NAME', summary: 'show the value of this option alone' },
      { name: 'effective', kind: 'boolean', summary: 'also show what stands for missing options' },
      { name: 'json', kind: 'boolean', summary: 'show JSON, one element a file' },
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
        summary: 'the file to write; /etc/borgmatic/config.yaml when missing',
      },
      {
        name: 'source',
        aliases: ['-s'],
        kind: 'text',
        value: 'FILE',
        summary: 'write this older file in the modern shape, with its comments',
      },
      { name: 'overwrite', kind: 'boolean', summary: 'replace what is there' },
      { name: 'split', kind: 'boolean', summary: 'write a folder with one file an option' },
    ],
    takesActions: false,
  },
  {
    name: 'config bootstrap',
    summary: 'bring configuration files back out of an archive',
    note: 'There is no configuration yet that names the passphrase: set the environment variable BORG_PASSPHRASE, or add --override encryption_passcommand=COMMAND with a command that prints it.',
    flags: [
      { name: 'archive', kind: 'text', value: 'ARCHIVE', summary: 'the name of an archive; `latest` when missing' },
      {
        name: 'match-archives',
        aliases: ['-a', '--glob-archives'],
        kind: 'text',
        value: 'PATTERN',
        summary: 'the latest of these, where several machines share a repository',
      },
      {
        name: 'manifest',
        kind: 'text',
        value: 'PATH',
        summary: 'the list of configuration files to trust, as a path of the archive; its own when missing',
      },
      {
        name: 'destination',
        kind: 'text',
        value: 'FOLDER',
        summary: 'where to put them; / when missing, so that they come back to their places',
      },
      {
        name: 'strip-components',
        kind: 'text',
        value: 'NUMBER',
        summary: 'leave out so many leading folders of each path, or `all` but the name',
      },
      { name: 'overwrite', kind: 'boolean', summary: 'replace what is there' },
      { name: 'progress', kind: 'boolean', summary: 'show how far it has come' },
    ],
    takesActions: false,
  },
  { name: 'demo', summary: 'see a backup run on made-up files', flags: [], takesActions: false },
  ...(['bash', 'zsh', 'fish'] as const).map(
    (shell): CommandDefinition => ({
      name: `completion ${shell}`,
      shownAs: 'completion SHELL',
      summary: `print what lets ${shell} complete a line`,
      flags: [],
      takesActions: false,
    }),
  ),
];
