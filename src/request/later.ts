import type { FlagDefinition } from '../actions/action.js';

/** Every action of borgmatic 1.5 to 2.1 and of our own, with its other names: what this version lacks is said plainly. */
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
  'completion bash': [],
  'completion zsh': [],
  'completion fish': [],
};

/** A flag that is known, and not to be used here. */
export interface AbsentFlag {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: FlagDefinition['kind'];
  /** What is said of it, and what to do: the sentence goes on from its spelling. */
  readonly instead: string;
}

function later(name: string, kind: AbsentFlag['kind'], meanwhile: string): AbsentFlag {
  return { name, kind, instead: `comes with a later version of Borgflow. ${meanwhile}` };
}

/** The command line's flags that this version lacks. */
export const laterFlags: readonly AbsentFlag[] = [
  later('events', 'text', 'Use --log-json for lines that a program can read.'),
  later('report', 'text', 'Leave it out.'),
];

/** Flags that set options, where only actions and their own flags may stand. */
export function optionFlags(options: readonly string[]): readonly AbsentFlag[] {
  return options.flatMap((option) => {
    const name = option.replaceAll('_', '-');
    const instead = `is an option of the configuration. Set ${option} there, or with an override.`;
    return [name, `no-${name}`].map((each): AbsentFlag => ({ name: each, kind: 'text', instead }));
  });
}
