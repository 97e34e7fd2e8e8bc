import { splitWords } from '../shell/quoting.js';
import type { BorgCall, BorgSetup } from './borg-call.js';
import type { FlagValues } from './borg-options.js';
import { requirePassable } from './operands.js';

/** Commands that can report progress. */
const withProgress = ['check', 'compact', 'create', 'export-tar', 'extract', 'prune', 'recreate', 'transfer'];

/** Those that first read the metadata of the whole archive to know how much there is to do. */
const withSlowStart = ['export-tar', 'extract'];

/** Whether Borg reports the progress of a call. */
export function reportsProgress(setup: Pick<BorgSetup, 'terminal' | 'progress'>, call: BorgCall): boolean {
  // What fits in memory is read in a moment.
  if (call.onBytes !== undefined) return false;
  if (call.interactive === true || !withProgress.includes(call.command)) return call.flags.includes('--progress');
  const isWatched = setup.terminal || setup.progress === 'live';
  const isWorthIt = setup.progress === 'occasional' && !withSlowStart.includes(call.command);
  return isWatched || isWorthIt || call.flags.includes('--progress');
}

/** Returns the flags of every Borg call, and those from extra_borg_options for its command. */
export function commonFlags(setup: BorgSetup, call: BorgCall): readonly string[] {
  const { options, verbosity, installed } = setup;
  const umask = options.borg_umask ?? options.umask;
  const progress = reportsProgress(setup, call) && !call.flags.includes('--progress');
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
  const words = text === undefined ? [] : splitWords(text);
  return call.expectsEverything === true ? withoutSelection(words) : words;
}

/** Borg's options that select entries or decide where they are written: those with a value, and those without. */
const selecting = {
  valued: ['--strip-components', '--exclude', '--exclude-from', '--pattern', '--patterns-from', '-e'],
  plain: ['--dry-run', '-n', '--stdout'],
};

/** Returns words without the options that select entries or decide where they are written. */
function withoutSelection(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [given = ''] = word.split('=');
    // Borg also takes the beginning of a long option.
    const isGiven = (name: string): boolean => given === name || (given.length > 4 && name.startsWith(given));
    if (selecting.valued.some(isGiven)) at += word.includes('=') ? 0 : 1;
    else if (!selecting.plain.some(isGiven)) kept.push(word);
  }
  return kept;
}
