import { splitWords } from '../shell/quoting.js';
import type { BorgCall, BorgSetup } from './borg-call.js';
import type { FlagValues } from './borg-options.js';
import { requirePassable } from './operands.js';

/** Commands that can report progress. */
const withProgress = ['check', 'compact', 'create', 'export-tar', 'extract', 'prune', 'recreate', 'transfer'];

/** Returns the flags of every Borg call, and those from extra_borg_options for its command. */
export function commonFlags(setup: BorgSetup, call: BorgCall): readonly string[] {
  const { options, verbosity, installed } = setup;
  const umask = options.borg_umask ?? options.umask;
  const progress =
    setup.terminal &&
    call.interactive !== true &&
    withProgress.includes(call.command) &&
    !call.flags.includes('--progress');
  return [
    // In an interactive call, a person reads the log, so it is not JSON.
    ...toggle('--log-json', call.interactive !== true),
    ...(verbosity >= 2 ? ['--debug', '--show-rc'] : verbosity === 1 ? ['--info'] : []),
    // Without a JSON log, only this distinguishes Borg's own warning from the failure of a wrapper.
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
 * Returns a flag with its value, or nothing if there is no value. A value that begins with a dash is passed in the same
 * argument, so that Borg can't treat it as a flag.
 */
export function flag(name: string, value: string | number | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  const text = String(value);
  requirePassable(text);
  // Borg always takes a negative number for a value.
  if (!text.startsWith('-') || typeof value === 'number') return [name, text];
  return [`${name}${name.startsWith('--') ? '=' : ''}${text}`];
}

/** Returns a flag without a value if it is wanted, otherwise nothing. */
export function toggle(name: string, wanted: boolean | undefined): readonly string[] {
  return wanted === true ? [name] : [];
}

function extraFlags(options: FlagValues, call: BorgCall): readonly string[] {
  const extra: Readonly<Record<string, string | undefined>> = options.extra_borg_options ?? {};
  const text = extra[call.extraOptions ?? call.command.replaceAll(/[- ]/g, '_')];
  return text === undefined ? [] : splitWords(text);
}
