import { createHash } from 'node:crypto';
import { type ArchiveScope, rawPattern } from '../archives/scope.js';
import type { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/schema.js';
import { UserError } from '../system/errors.js';
import { defaultChecks } from './check-due.js';
import type { checkOptions } from './check-options.js';
import type { statisticsOptions } from './statistics-options.js';

/** The name of a check. */
export type CheckName = 'repository' | 'archives' | 'data' | 'extract' | 'spot';

/** What the calls of `borg check` depend on. */
export interface CheckArguments {
  readonly options: ValuesOf<typeof checkOptions> & ValuesOf<typeof statisticsOptions> & ValuesOf<typeof borgOptions>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  /** The flags that select archives, if only some are checked. */
  readonly archives?: readonly string[] | undefined;
}

/** Returns the checks that flags or the configuration request; none if checks are disabled. */
export function checksOf({ options, flags }: Omit<CheckArguments, 'capabilities'>): readonly CheckName[] {
  const only = textsOf(flags, 'only');
  const requested = only.length > 0 ? only : checkEntries(options).map(({ name }) => String(name));
  const names = requested.map((name) => name.toLowerCase());
  return names.includes('disabled') ? [] : [...new Set(names.filter(isCheck))];
}

/** Returns the configured checks, or the default ones if none are configured. */
export function checkEntries({ checks = [] }: CheckArguments['options']): typeof defaultChecks {
  return checks.length > 0 ? checks : defaultChecks;
}

/** A call of `borg check`, and the checks that are done if it succeeds. */
export interface CheckCall {
  readonly checks: readonly CheckName[];
  readonly flags: readonly string[];
}

/**
 * Returns the calls of `borg check` that the checks need: one, two if the repository check has a time limit, or none.
 */
export function checkCalls(checks: readonly CheckName[], request: CheckArguments): readonly CheckCall[] {
  const { flags, options } = request;
  const repair = isSet(flags, 'repair');
  const configured = options.checks?.find(({ name }) => name === 'repository')?.max_duration;
  const limit = textOf(flags, 'max-duration') ?? (repair ? undefined : configured);
  const repository = checks.includes('repository');
  const ofArchives = checksOfArchives(checks);
  const archives = ofArchives.length > 0;
  if (!repository && !archives) return [];
  const common = [
    ...toggle('--repair', repair),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
  const limited = repository ? flag('--max-duration', limit) : [];
  if (limited.length > 0 && repair) {
    throw new UserError("A repair can't have a time limit, so nothing was checked. Remove --repair or --max-duration.");
  }
  const more = archives ? [...toggle('--verify-data', checks.includes('data')), ...filterFlags(request)] : [];
  if (repository && archives && limited.length === 0) {
    return [{ checks: ['repository', ...ofArchives], flags: [...common, ...more] }];
  }
  const alone: CheckCall = { checks: ['repository'], flags: ['--repository-only', ...limited, ...common] };
  const others: CheckCall = { checks: ofArchives, flags: ['--archives-only', ...common, ...more] };
  return [...(repository ? [alone] : []), ...(archives ? [others] : [])];
}

/** Tells whether any of the checks reads archives with `borg check`. */
export function readsArchives(checks: readonly CheckName[]): boolean {
  return checksOfArchives(checks).length > 0;
}

/** Returns the scope of the archives to check. */
export function checkScope({ options, flags, capabilities }: CheckArguments): ArchiveScope {
  return { options: checkSeries(options), capabilities, matchArchives: textOf(flags, 'match-archives') };
}

/** Returns the checks that read archives; checking the data includes checking the archives. */
function checksOfArchives(checks: readonly CheckName[]): readonly CheckName[] {
  if (checks.includes('data')) return ['archives', 'data'];
  return checks.includes('archives') ? ['archives'] : [];
}

/** Returns the flags that select the archives to check. */
function filterFlags({ options, archives = [] }: CheckArguments): readonly string[] {
  return [...flag('--last', options.check_last || undefined), ...archives];
}

/** Returns the options with check_prefix as the prefix, if it is set. */
export function checkSeries(options: CheckArguments['options']): CheckArguments['options'] {
  return options.check_prefix === undefined ? options : { ...options, prefix: options.check_prefix };
}

/**
 * Returns an ID that distinguishes the times of checks of some archives from those of others: the hash of the flags
 * with which borgmatic would select them; undefined if all archives are checked, or none.
 */
export function archivesId(checks: readonly CheckName[], request: CheckArguments): string | undefined {
  const { options, flags, capabilities } = request;
  if (checksOfArchives(checks).length === 0) return undefined;
  const pattern = rawPattern({
    options: checkSeries(options),
    capabilities,
    matchArchives: textOf(flags, 'match-archives'),
  });
  const named = capabilities.matchArchives ? '--match-archives' : '--glob-archives';
  const chosen = (capabilities.matchArchives ? pattern : pattern?.replace(/^sh:/, '')) ?? '';
  // These are not the arguments for Borg, but those that borgmatic hashes.
  const words = [...flag('--last', options.check_last || undefined), ...(chosen === '' ? [] : [named, chosen])];
  return words.length === 0 ? undefined : createHash('sha256').update(words.join(' ')).digest('hex');
}

function isCheck(name: string): name is CheckName {
  return ['repository', 'archives', 'data', 'extract', 'spot'].includes(name);
}
