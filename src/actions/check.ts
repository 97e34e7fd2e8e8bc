import { warnOfMismatch } from '../archives/prune-scope.js';
import { repositoryIdOf } from '../archives/repository-id.js';
import { newestArchive } from '../archives/resolve.js';
import { describeScope, isExplicitScope, scopeFlags } from '../archives/scope.js';
import { archiveOperands, repositoryOperands } from '../borg/operands.js';
import { type Flags, isSet } from '../schema/flags.js';
import { formatMoment } from '../text/amounts.js';
import { dueChecks } from './check-due.js';
import {
  archivesId,
  type CheckName,
  checkCalls,
  checkEntries,
  checkScope,
  checksOf,
  readsArchives,
} from './check-flags.js';
import { type CheckTimes, createCheckTimes, timesFolders } from './check-frequency.js';
import { defineAction, type WorkWith } from './define-action.js';
import { sampleAtRandom } from './sample.js';
import { shared } from './shared-flags.js';
import { spotCheck } from './spot-check.js';
import { spotOptions as options } from './spot-options.js';

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
      choices: ['repository', 'archives', 'data', 'extract', 'spot'],
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
  let hasRun = false;
  const recordDone = async (checks: readonly CheckName[]): Promise<void> => {
    hasRun = true;
    for (const check of work.dryRun ? [] : checks) {
      const problem = await times?.record(check);
      if (problem) borg.tell.warning(`The next run won't know that the ${check} check ran: ${problem}.`);
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
  if (!hasRun) borg.tell.skipped();
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
  const repositoryId = await repositoryIdOf(borg, repository.path);
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
        `The last ${check} check is recorded at ${formatMoment(time)}, which is in the future, so the record is ignored (${path}). Is the clock of this machine right?`,
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

function isRepositorySkipped({ options, repository }: CheckWork): boolean {
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
