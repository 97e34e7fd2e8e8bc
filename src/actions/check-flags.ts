import { scopeFlags } from '../borg/archives.js';
import { flag, toggle } from '../borg/flags.js';
import type { borgOptions } from '../borg/options.js';
import type { Capabilities } from '../borg/version.js';
import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import type { checkOptions } from './check-options.js';
import { type Flags, isSet, textOf, textsOf } from './flags.js';
import type { statisticsOptions } from './statistics-options.js';

/** One thing that can be checked. */
export type CheckName = 'repository' | 'archives' | 'data' | 'extract' | 'spot';

/** What the calls of check are made of. */
export interface CheckArguments {
  readonly options: ValuesOf<typeof checkOptions> & ValuesOf<typeof statisticsOptions> & ValuesOf<typeof borgOptions>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
}

/** The checks to run, data with the archives that it needs; empty where checks are turned off. */
export function checksOf({ options, flags }: Omit<CheckArguments, 'capabilities'>): ReadonlySet<CheckName> {
  const only = textsOf(flags, 'only');
  const asked = only.length > 0 ? only : (options.checks ?? []).map(({ name }) => String(name));
  if (asked.length > 0 && asked.every((name) => name === 'disabled')) return new Set();
  const named = asked.map((name) => name.toLowerCase()).filter(isCheck);
  const checks = new Set<CheckName>(named.length > 0 ? named : ['repository', 'archives']);
  if (checks.has('data')) checks.add('archives');
  if (checks.has('spot')) {
    throw new UserError(
      'The spot check cannot be run here yet, so nothing was checked. Take spot out of checks; data reads every byte instead.',
    );
  }
  return checks;
}

/** The flags of each call of `borg check` that the checks need: one, two where the repository’s has a time limit, or none. */
export function checkCalls(checks: ReadonlySet<CheckName>, request: CheckArguments): readonly (readonly string[])[] {
  const { flags, options } = request;
  const limit =
    textOf(flags, 'max-duration') ?? options.checks?.find(({ name }) => name === 'repository')?.max_duration;
  const repository = checks.has('repository');
  const archives = checks.has('archives');
  if (!repository && !archives) return [];
  const common = [
    ...toggle('--repair', isSet(flags, 'repair')),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
  const limited = repository ? flag('--max-duration', limit) : [];
  if (limited.length > 0 && isSet(flags, 'repair')) {
    throw new UserError('A repair cannot be cut off, so nothing was checked. Leave out --repair, or max_duration.');
  }
  const ofArchives = archives ? [...toggle('--verify-data', checks.has('data')), ...filterFlags(request)] : [];
  if (repository && archives && limited.length === 0) return [[...common, ...ofArchives]];
  return [
    ...(repository ? [['--repository-only', ...limited, ...common]] : []),
    ...(archives ? [['--archives-only', ...common, ...ofArchives]] : []),
  ];
}

/** The flags that choose the archives to check. */
function filterFlags({ options, flags, capabilities }: CheckArguments): readonly string[] {
  return [
    ...flag('--last', options.check_last || undefined),
    ...scopeFlags({ options: checkSeries(options), capabilities, matchArchives: textOf(flags, 'match-archives') }),
  ];
}

/** The options with the prefix that is meant for check, where there is one of its own. */
export function checkSeries(options: CheckArguments['options']): CheckArguments['options'] {
  return options.check_prefix === undefined ? options : { ...options, prefix: options.check_prefix };
}

function isCheck(name: string): name is CheckName {
  return ['repository', 'archives', 'data', 'extract', 'spot'].includes(name);
}
