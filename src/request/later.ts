import type { FlagDefinition } from '../schema/flags.js';

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

function later(name: string, kind: UnavailableFlag['kind'], meanwhile: string): UnavailableFlag {
  return { name, kind, instead: `isn't supported yet. ${meanwhile}` };
}

/** Flags of the command line that are not supported yet. */
export const unsupportedFlags: readonly UnavailableFlag[] = [
  later('events', 'text', 'For machine-readable output, use --log-json.'),
  later('report', 'text', 'Remove it.'),
];

/** Returns the flags that set configuration options, for a line where they are not allowed. */
export function unavailableOptionFlags(options: readonly string[]): readonly UnavailableFlag[] {
  return options.flatMap((option) => {
    const name = option.replaceAll('_', '-');
    const instead = `is a configuration option, not a flag of an action. Set ${option} in the configuration file or in overrides.`;
    return [name, `no-${name}`].map((each): UnavailableFlag => ({ name: each, kind: 'text', instead }));
  });
}
