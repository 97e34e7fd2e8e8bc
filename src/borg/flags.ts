import type { ValuesOf } from '../configuration/schema.js';
import { splitWords } from '../shell/quoting.js';
import { demandPassable } from './arguments.js';
import type { BorgSetup } from './borg.js';
import type { BorgCall } from './call.js';
import type { borgFlagOptions } from './flag-options.js';

export { borgFlagOptions } from './flag-options.js';

/** The values that the common flags are made of; `umask` is the newer spelling that hooks share. */
export type FlagValues = ValuesOf<typeof borgFlagOptions> & { readonly umask?: number };

/** Commands that can say how far they have come. */
const withProgress = ['check', 'compact', 'create', 'export-tar', 'extract', 'prune', 'recreate', 'transfer'];

/** The flags that every call of Borg gets, and the user's own for this subcommand. */
export function commonFlags(setup: BorgSetup, call: BorgCall): readonly string[] {
  const { options, verbosity, installed } = setup;
  const umask = options.borg_umask ?? options.umask;
  const progress =
    setup.terminal &&
    call.interactive !== true &&
    withProgress.includes(call.command) &&
    !call.flags.includes('--progress');
  return [
    // Where a person reads and answers, Borg speaks as it does to a person.
    ...toggle('--log-json', call.interactive !== true),
    ...(verbosity >= 2 ? ['--debug', '--show-rc'] : verbosity === 1 ? ['--info'] : []),
    // In words for a person nothing else tells Borg's own warning from a failure of what it is called through.
    ...toggle('--show-rc', call.interactive === true && !setup.terminal && verbosity < 2),
    ...(progress ? ['--progress'] : []),
    ...flag('--lock-wait', options.lock_wait),
    ...(installed.capabilities.remotePathFlag ? flag('--remote-path', options.remote_path) : []),
    ...flag('--umask', umask?.toString(8).padStart(4, '0')),
    ...call.flags,
    ...extraFlags(options, call),
  ];
}

/**
 * A flag with its value, or nothing where there is no value. A value that begins with a dash is part of the same word, so
 * that Borg takes it for the value and for no other flag.
 */
export function flag(name: string, value: string | number | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  const text = String(value);
  demandPassable(text);
  // A negative number is a value to Borg wherever it stands.
  if (!text.startsWith('-') || typeof value === 'number') return [name, text];
  return [`${name}${name.startsWith('--') ? '=' : ''}${text}`];
}

/** A flag without a value, where it is wanted. */
export function toggle(name: string, wanted: boolean | undefined): readonly string[] {
  return wanted === true ? [name] : [];
}

function extraFlags(options: FlagValues, call: BorgCall): readonly string[] {
  const extra: Readonly<Record<string, string | undefined>> = options.extra_borg_options ?? {};
  const text = extra[call.extraOptions ?? call.command.replaceAll(/[- ]/g, '_')];
  return text === undefined ? [] : splitWords(text);
}
