import { recentArchives } from '../archives/recent-archives.js';
import { silentListener } from '../borg/borg-call.js';
import type { Configuration } from '../configuration/configuration.js';
import { historyFile, readHistory } from '../history/history-file.js';
import { recordedArchives } from '../history/repository-histories.js';
import { canCompare, comparedArchives, shrinkageAdvice, shrinkageOf, shrinkageSentence } from '../history/shrinkage.js';
import { type Archive, notice } from '../lifecycle/events.js';
import { worst } from '../lifecycle/outcome.js';
import type { ActionStep } from '../lifecycle/plan.js';
import type { StepTools } from '../lifecycle/step-runner.js';
import { keepsState } from '../permissions/trust.js';
import { timeLimit } from '../process/time-limit.js';
import { asError } from '../system/errors.js';
import type { BorgForStep } from './choose-newest-repository.js';
import type { Surroundings } from './prepare.js';

/** How long Borg may take to tell the sizes of a few archives, in milliseconds. */
const longestCall = 60_000;

/** What new archives are compared with. */
interface Comparison {
  readonly files: readonly Configuration[];
  readonly borg: BorgForStep;
  readonly surroundings: Surroundings;
}

/**
 * Returns what runs actions and compares each new archive with those before it: that one is much smaller is a warning of
 * the step that made it. Their sizes come from the history of this machine. On a hosted runner, which has no history,
 * they come from Borg. The comparison never fails: the backup is complete.
 */
export function comparingSizes(act: StepTools['act'], comparison: Comparison): StepTools['act'] {
  const { emit, environment, secrets } = comparison.surroundings;
  return async (step, cancel) => {
    const end = await act(step, cancel);
    const { archive } = end;
    if (archive === undefined) return end;
    const place = { configuration: step.configuration.path, repository: secrets.mask(archive.repository) };
    const { runs } = readHistory(historyFile(environment));
    const recorded = recordedArchives(runs, place).map(({ original_size }) => original_size);
    const before = canCompare(recorded) ? recorded : await sizesFromBorg(archive, { ...comparison, step, cancel });
    const shrunk = shrinkageOf(archive.original_size, before);
    if (shrunk === undefined) return end;
    const about = { archive: archive.archive, repository: archive.label ?? archive.repository };
    emit(notice('warning', `${shrinkageSentence(about, shrunk)} ${shrinkageAdvice}`, { step }));
    return { ...end, outcome: worst([end.outcome, 'warning']) };
  };
}

/** The step that made an archive. */
interface Made extends Comparison {
  readonly step: ActionStep;
  readonly cancel: AbortSignal;
}

/** Returns the sizes of the archives before a new one, oldest first; empty if Borg is not worth asking, or does not say. */
async function sizesFromBorg(
  made: Archive,
  { files, borg, surroundings, step, cancel }: Made,
): Promise<readonly number[]> {
  const { environment, emit, terminal } = surroundings;
  const repository = files
    .find(({ name }) => name === step.configuration)
    ?.repositories.find(({ path }) => path === made.repository);
  // With a terminal, Borg may ask for the passphrase once more.
  if (repository === undefined || terminal || cancel.aborted) return [];
  // Here, the history will know them soon, and a run should call Borg no more often than its actions need.
  if (keepsState(environment)) return [];
  const limit = timeLimit(longestCall, [cancel]);
  try {
    const called = await borg(step, silentListener, limit.signal);
    const scope = { options: repository.options, capabilities: called.capabilities };
    const recent = await recentArchives(called, made.repository, { scope, last: comparedArchives + 1 });
    return recent.filter(({ id }) => id !== made.id).map(({ original_size }) => original_size);
  } catch (error) {
    const message = `The size of ${made.archive} was not compared with earlier archives: ${asError(error).message}`;
    emit(notice('debug', message));
    return [];
  } finally {
    limit.end();
  }
}
