import type { FlagDefinition } from '../actions/action.js';

/** What the command line does without Borg. */
export interface CommandDefinition {
  readonly name: 'demo' | 'plan' | 'config validate';
  readonly summary: string;
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
    flags: [{ name: 'json', kind: 'boolean', summary: 'show the faults as JSON' }],
    takesActions: false,
  },
  { name: 'demo', summary: 'see a backup run on made-up files', flags: [], takesActions: false },
];
