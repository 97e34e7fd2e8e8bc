import { borgOptions } from '../borg/options.js';
import { archiveOperands, repositoryOperands } from '../borg/repository.js';
import { defineAction, type WorkWith } from './action.js';
import { checkCalls, checkSeries, checksOf } from './check-flags.js';
import { checkOptions } from './check-options.js';
import { isSet, shared, textOf } from './flags.js';
import { newestArchive } from './newest.js';
import { statisticsOptions } from './statistics-options.js';

export { checkOptions } from './check-options.js';

const options = { ...checkOptions, ...statisticsOptions, ...borgOptions } as const;

type CheckWork = WorkWith<typeof options>;

/** Checks that the repository and its archives are whole. */
export const check = defineAction({
  name: 'check',
  aliases: ['--check', '-k'],
  summary: 'check that the repository and its archives are whole',
  flags: [
    shared.progress,
    { name: 'repair', kind: 'boolean', summary: 'mend what is damaged; data can be lost by it' },
    { name: 'max-duration', kind: 'integer', value: 'SECONDS', summary: 'stop the repository check after this time' },
    shared.matchArchives,
    {
      name: 'only',
      kind: 'texts',
      value: 'CHECK',
      choices: ['repository', 'archives', 'data', 'extract', 'spot'],
      summary: 'these checks instead of the configured ones',
    },
    { name: 'force', kind: 'boolean', summary: 'check even if none is due' },
  ],
  moment: 'check',
  primary: true,
  dryRun: 'reads',
  options,
  run: runCheck,
});

async function runCheck(work: CheckWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  if (isLeftOut(work)) {
    borg.tell.lines([`${repository.path} is not among check_repositories, so it is not checked.`], 'notice', 0);
    return;
  }
  const request = { options, flags, capabilities: borg.capabilities };
  const checks = checksOf(request);
  if (checks.size === 0) {
    borg.tell.lines(['All checks are disabled, so nothing is checked.'], 'notice', 0);
    return;
  }
  tellOfFrequencies(work);
  for (const callFlags of checkCalls(checks, request)) {
    await borg.run({
      command: 'check',
      flags: callFlags,
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      warningIsError: true,
    });
  }
  if (checks.has('extract')) await extractNewest(work);
}

function isLeftOut({ options, repository }: CheckWork): boolean {
  const chosen = options.check_repositories ?? [];
  if (chosen.length === 0 || chosen.includes(repository.path)) return false;
  return repository.label === undefined || !chosen.includes(repository.label);
}

function tellOfFrequencies({ borg, flags, options }: CheckWork): void {
  const timed = (options.checks ?? []).filter(
    ({ frequency, only_run_on: days }) => (frequency !== undefined && frequency !== 'always') || days !== undefined,
  );
  if (timed.length === 0 || isSet(flags, 'force') || flags['only'] !== undefined) return;
  const names = timed.map(({ name }) => name).join(', ');
  const message = `frequency and only_run_on are not looked at yet: every run checks now (${names}).`;
  borg.tell.lines([message], 'notice', 0);
}

/** Reads the newest archive through as if it were extracted, and writes nothing. */
async function extractNewest({ borg, flags, options, repository, verbosity }: CheckWork): Promise<void> {
  const scope = {
    options: checkSeries(options),
    capabilities: borg.capabilities,
    matchArchives: textOf(flags, 'match-archives'),
  };
  const archive = await newestArchive(borg, repository.path, scope);
  if (archive === undefined) {
    borg.tell.lines(['There is no archive yet, so none was read through.'], 'notice', 0);
    return;
  }
  await borg.run({
    command: 'extract',
    flags: ['--dry-run', ...(verbosity >= 2 ? ['--list'] : []), ...(isSet(flags, 'progress') ? ['--progress'] : [])],
    operands: archiveOperands(repository.path, archive, borg.capabilities),
    output: 'lines',
    warningIsError: true,
  });
}
