import { createHash } from 'node:crypto';
import { repositoryIdOf } from '../archives/repository-id.js';
import { newestArchive } from '../archives/resolve.js';
import {
  type ArchiveScope,
  describeScope,
  isExplicitScope,
  rawPattern,
  scopeFlags,
  warnOfMismatch,
} from '../archives/select-archives.js';
import type { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { formatMoment } from '../text/amounts.js';
import { joinWords } from '../text/phrases.js';
import { type CheckTimes, createCheckTimes, defaultChecks, dueChecks, timesFolders } from './check-frequency.js';
import { checkFreshness, freshness } from './check-freshness.js';
import { type CheckName, type checkOptions, spotOptions as options } from './check-options.js';
import { defineAction, type WorkWith } from './define-action.js';
import { rememberedRepositoryId } from './run-repositories.js';
import { shared, type statisticsOptions } from './shared-flags.js';
import { sampleAtRandom, spotCheck } from './spot-check.js';

type CheckWork = WorkWith<typeof options>;

/** Verifies a repository and its archives. */
export const check = defineAction({
  name: 'check',
  aliases: ['--check', '-k'],
  summary: 'verify the repository and its archives',
  flags: [
    shared.progress,
    { name: 'repair', kind: 'boolean', summary: 'repair damage (may lose data)' },
    { name: 'max-duration', kind: 'integer', value: 'SECONDS', summary: 'stop the repository check after SECONDS' },
    shared.matchArchives,
    {
      name: 'only',
      kind: 'texts',
      value: 'CHECK',
      choices: ['repository', 'archives', 'data', 'extract', 'spot', 'freshness'],
      summary: 'run these checks instead of the configured ones',
    },
    { name: 'force', kind: 'boolean', summary: 'run even if not due yet' },
  ],
  moment: 'check',
  primary: true,
  dryRun: 'reads',
  options,
  run: runCheck,
});

async function runCheck(work: CheckWork): Promise<void> {
  const isFreshnessWanted = textsOf(work.flags, 'only').includes(freshness);
  if (!isFreshnessWanted || textsOf(work.flags, 'only').some((name) => name !== freshness)) await runChecks(work);
  if (isFreshnessWanted) await checkFreshness(work);
}

/** Runs the checks that verify data, and reports why others did not run. */
async function runChecks(work: CheckWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  if (isRepositorySkipped(work)) {
    borg.tell.lines([`${repository.path} is not in check_repositories, so it was not checked.`], 'notice', 0);
    borg.tell.skipped();
    return;
  }
  const request = { options, flags: flagsForDryRun(work), capabilities: borg.capabilities };
  const requested = checksOf(request);
  if (requested.length === 0) {
    borg.tell.lines(['All checks are disabled, so nothing was checked.'], 'notice', 0);
    borg.tell.skipped();
    return;
  }
  const times = isSet(flags, 'repair') ? undefined : await timesOf(work, archivesId(requested, request));
  const due = isSet(flags, 'force') || times === undefined ? requested : await dueOnly(requested, times, work);
  const done: CheckName[] = [];
  const recordDone = async (checks: readonly CheckName[]): Promise<void> => {
    done.push(...checks);
    for (const check of work.dryRun ? [] : checks) {
      const problem = await times?.record(check);
      if (problem) borg.tell.warning(`The next run will not know that the ${check} check ran: ${problem}.`);
    }
  };
  const chosen = readsArchives(due) ? await scopeFlags(borg, repository.path, checkScope(request)) : [];
  if (chosen.length > 0) {
    await warnOfMismatch(borg, repository.path, { action: 'check', scope: checkScope(request), flags: chosen });
  }
  for (const call of checkCalls(due, { ...request, archives: chosen })) {
    await borg.run({
      command: 'check',
      flags: call.flags,
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      warningIsError: true,
    });
    await recordDone(call.checks);
  }
  if (due.includes('extract') && (await onNewestArchive(work, 'extract', extractArchive)))
    await recordDone(['extract']);
  const spot = (at: CheckWork, archive: string): Promise<void> => spotCheck(at, archive, sampleAtRandom);
  if (due.includes('spot') && (await onNewestArchive(work, 'spot', spot))) await recordDone(['spot']);
  if (done.length === 0) borg.tell.skipped();
  else borg.tell.lines([`No problem found by ${checkWords(done)}.`], 'notice', 1);
}

/** `the repository check`, `the repository and archives checks`. */
function checkWords(checks: readonly CheckName[]): string {
  return `the ${joinWords(checks)} ${checks.length === 1 ? 'check' : 'checks'}`;
}

/** Removes --repair in a dry run, which only looks for damage. */
function flagsForDryRun({ borg, dryRun, flags }: CheckWork): Flags {
  if (!dryRun || !isSet(flags, 'repair')) return flags;
  borg.tell.lines(['--repair is ignored in a dry run: it only checks.'], 'notice', 0);
  return { ...flags, repair: false };
}

/** Returns the times of the last checks; undefined if Borg can't identify the repository, because it is damaged. */
async function timesOf(work: CheckWork, archives: string | undefined): Promise<CheckTimes | undefined> {
  const { borg, options, repository } = work;
  const repositoryId = rememberedRepositoryId(work) ?? (await repositoryIdOf(borg, repository.path));
  if (repositoryId === undefined) return undefined;
  return createCheckTimes({ ...timesFolders(options, borg.environment), repositoryId, archives });
}

/** Returns the checks that are due, and reports why the others are not. */
async function dueOnly(
  requested: readonly CheckName[],
  times: CheckTimes,
  { borg, options, repository }: CheckWork,
): Promise<readonly CheckName[]> {
  const now = new Date();
  const known = await Promise.all(requested.map(async (check) => [check, await times.last(check, now)] as const));
  for (const [check, { ahead }] of known) {
    for (const { path, time } of ahead) {
      borg.tell.warning(
        `The last ${check} check is dated ${formatMoment(time)}, which is in the future, so the record is ignored (${path}). Is this machine's clock right?`,
      );
    }
  }
  const last = new Map(known.map(([check, { time }]) => [check, time]));
  const { due, postponed } = dueChecks(requested, {
    repository: repository.label ?? repository.path,
    entries: checkEntries(options),
    last,
    now,
  });
  if (postponed.length > 0) borg.tell.lines(postponed, 'notice', 0);
  return due;
}

/** Whether check_repositories excludes a repository. */
export function isRepositorySkipped({ options, repository }: Pick<CheckWork, 'options' | 'repository'>): boolean {
  const chosen = options.check_repositories ?? [];
  if (chosen.length === 0 || chosen.includes(repository.path)) return false;
  return repository.label === undefined || !chosen.includes(repository.label);
}

/** Runs a check on the newest archive; returns false if there is none yet. */
async function onNewestArchive(
  work: CheckWork,
  check: CheckName,
  body: (work: CheckWork, archive: string) => Promise<void>,
): Promise<boolean> {
  const { borg, flags, options, repository } = work;
  const scope = checkScope({ options, flags, capabilities: borg.capabilities });
  const archive = await newestArchive(borg, repository.path, scope);
  if (archive === undefined) {
    const words = `${describeScope(scope)}${isExplicitScope(scope) ? '' : ' that this machine made'}`;
    borg.tell.lines([`The ${check} check had nothing to do: ${repository.path} has no archive${words}.`], 'notice', 0);
    return false;
  }
  await body(work, archive);
  return true;
}

/** Reads a whole archive as if to extract it, without writing anything. */
async function extractArchive({ borg, flags, repository, verbosity }: CheckWork, archive: string): Promise<void> {
  await borg.run({
    command: 'extract',
    flags: ['--dry-run', ...(verbosity >= 2 ? ['--list'] : []), ...(isSet(flags, 'progress') ? ['--progress'] : [])],
    operands: archiveOperands(repository.path, archive, borg.capabilities),
    output: 'lines',
    warningIsError: true,
  });
}

/** What the calls of `borg check` depend on. */
interface CheckArguments {
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

/** Returns the requested checks that only run if they are due, each with its condition: `repository (frequency: 2 weeks)`. */
export function timedChecks({ options, flags }: Omit<CheckArguments, 'capabilities'>): readonly string[] {
  if (isSet(flags, 'force')) return [];
  return checksOf({ options, flags }).flatMap((check) => {
    const { frequency = 'always', only_run_on: days = [] } =
      checkEntries(options).find(({ name }) => name === check) ?? {};
    const conditions = [
      ...(frequency === 'always' ? [] : [`frequency: ${frequency}`]),
      ...(days.length === 0 ? [] : [`only_run_on: ${days.join(', ')}`]),
    ];
    return conditions.length === 0 ? [] : [`${check} (${conditions.join('; ')})`];
  });
}

/** Returns the configured checks, or the default ones if none are configured. */
export function checkEntries({ checks = [] }: CheckArguments['options']): typeof defaultChecks {
  return checks.length > 0 ? checks : defaultChecks;
}

/** A call of `borg check`, and the checks that are done if it succeeds. */
interface CheckCall {
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
function readsArchives(checks: readonly CheckName[]): boolean {
  return checksOfArchives(checks).length > 0;
}

/** Returns the scope of the archives to check. */
function checkScope({ options, flags, capabilities }: CheckArguments): ArchiveScope {
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
function checkSeries(options: CheckArguments['options']): CheckArguments['options'] {
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
