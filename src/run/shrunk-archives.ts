import { recentArchives } from '../archives/recent-archives.js';
import { silentListener } from '../borg/borg-call.js';
import type { Configuration } from '../configuration/configuration.js';
import { historyFile, readHistory } from '../history/history-file.js';
import { recordedArchives } from '../history/repository-histories.js';
import { canCompare, comparedArchives, shrinkageAdvice, shrinkageOf, shrinkageSentence } from '../history/shrinkage.js';
import { type MadeArchive, notice } from '../lifecycle/events.js';
import { type ActionStep, type Plan, stepsOf } from '../lifecycle/plan.js';
import { keepsState } from '../permissions/trust.js';
import { timeLimit } from '../process/time-limit.js';
import { asError } from '../system/errors.js';
import type { BorgForStep } from './choose-newest-repository.js';
import type { Surroundings } from './prepare.js';

/** How long Borg may take to tell the sizes of a few archives, in milliseconds. */
const longestCall = 60_000;

/** What is compared, and with what. */
interface Comparison {
  readonly plan: Plan;
  readonly files: readonly Configuration[];
  /** The archives that the run has made. */
  readonly archives: readonly MadeArchive[];
  readonly borg: BorgForStep;
  readonly surroundings: Surroundings;
}

/**
 * Warns about each new archive that is much smaller than those before it. Their sizes come from the history of this machine.
 * On a hosted runner, which has no history, they come from Borg. Never throws: the backup is complete.
 */
export async function warnOfShrunkArchives(comparison: Comparison): Promise<void> {
  const { plan, archives, surroundings } = comparison;
  const { environment, emit, secrets } = surroundings;
  if (archives.length === 0) return;
  const { runs } = readHistory(historyFile(environment));
  for (const made of archives) {
    const file = plan.configurations.find(({ configuration }) => configuration.name === made.configuration);
    const place = { configuration: file?.configuration.path ?? '', repository: secrets.mask(made.repository) };
    const recorded = recordedArchives(runs, place).map(({ original_size }) => original_size);
    const before = canCompare(recorded) ? recorded : await sizesFromBorg(made, comparison);
    const shrunk = shrinkageOf(made.original_size, before);
    if (shrunk === undefined) continue;
    const about = { archive: made.archive, repository: made.label ?? made.repository };
    emit(notice('warning', `${shrinkageSentence(about, shrunk)} ${shrinkageAdvice}`));
  }
}

/** Returns the sizes of the archives before a new one, oldest first; empty if Borg is not worth asking, or does not say. */
async function sizesFromBorg(
  made: MadeArchive,
  { plan, files, borg, surroundings }: Comparison,
): Promise<readonly number[]> {
  const { cancellation, environment, emit, terminal } = surroundings;
  const step = stepsOf(plan).find((one): one is ActionStep => isCreate(one) && isAbout(one, made));
  const repository = files
    .find(({ name }) => name === step?.configuration)
    ?.repositories.find(({ path }) => path === made.repository);
  // With a terminal, Borg may ask for the passphrase once more.
  if (step === undefined || repository === undefined || terminal || cancellation.by !== undefined) return [];
  // Here, the history will know them soon, and a run should call Borg no more often than its actions need.
  if (keepsState(environment)) return [];
  try {
    return await cancellation.during(async (cancel) => {
      const limit = timeLimit(longestCall, [cancel]);
      try {
        const called = await borg(step, silentListener, limit.signal);
        const scope = { options: repository.options, capabilities: called.capabilities };
        const recent = await recentArchives(called, made.repository, { scope, last: comparedArchives + 1 });
        return recent.filter(({ id }) => id !== made.id).map(({ original_size }) => original_size);
      } finally {
        limit.end();
      }
    });
  } catch (error) {
    const message = `The size of ${made.archive} was not compared with earlier archives: ${asError(error).message}`;
    emit(notice('debug', message));
    return [];
  }
}

function isCreate(step: { readonly kind: string; readonly action?: string }): boolean {
  return step.kind === 'action' && step.action === 'create';
}

function isAbout(
  {
    configuration,
    repository,
  }: Pick<ActionStep, 'configuration'> & { readonly repository?: { readonly path: string } | undefined },
  made: MadeArchive,
): boolean {
  return configuration.name === made.configuration && repository?.path === made.repository;
}
