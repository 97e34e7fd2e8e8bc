import { clockWarnings, type DatedArchive, type Expectation, judgeFreshness, newestOf } from '../archives/freshness.js';
import type { Configuration } from '../configuration/configuration.js';
import { historyFile, readHistory } from '../history/history-file.js';
import type { RecordedArchive } from '../history/recorded-run.js';
import { recordedArchives } from '../history/repository-histories.js';
import { type MadeArchive, notice } from '../lifecycle/events.js';
import { type Plan, stepsOf } from '../lifecycle/plan.js';
import type { Surroundings } from './prepare.js';
import { expectationFromWorkflows } from './workflow-schedules.js';

/** What a run has done, and where it ran. */
interface FinishedBackups {
  readonly plan: Plan;
  readonly files: readonly Configuration[];
  /** The archives that the run has made. */
  readonly archives: readonly MadeArchive[];
  readonly surroundings: Surroundings;
}

/**
 * Warns about each repository that this run should have backed up but didn't, if a backup is overdue by now. The newest
 * archive comes from the history of this machine, so that no further call of Borg is needed. Never throws.
 */
export async function warnOfOverdueBackups({ plan, files, archives, surroundings }: FinishedBackups): Promise<void> {
  const { environment, emit, secrets, currentFolder } = surroundings;
  const missing = stepsOf(plan).flatMap((step) => {
    const isPlanned = step.kind === 'action' && step.action === 'create' && step.notRun === undefined;
    const isMade = archives.some(
      (made) => made.configuration === step.configuration.name && made.repository === step.repository?.path,
    );
    return isPlanned && !isMade ? [step] : [];
  });
  if (missing.length === 0) return;
  const now = new Date();
  const { runs } = readHistory(historyFile(environment));
  const workspace = environment['GITHUB_WORKSPACE'] || currentFolder;
  for (const { configuration, repository } of missing) {
    const { path } = configuration;
    const place = { configuration: path, repository: secrets.mask(repository.path) };
    const configured = files
      .find(({ name }) => name === configuration)
      ?.repositories.find((one) => one.path === repository.path);
    if (configured === undefined) continue;
    const every = configured.options['x-borgflow']?.expect_every;
    const expectation = every === undefined ? await expectationFromWorkflows(workspace, path) : { every };
    if (expectation === undefined) continue;
    const recorded = recordedArchives(runs, place).map(datedArchive);
    const sentences = overdueSentences(repository.label ?? repository.path, recorded, { expectation, now });
    for (const sentence of sentences) emit(notice('warning', sentence));
  }
}

/** Nothing is overdue because the history knows no archive: the repository may still have one. */
function overdueSentences(
  name: string,
  recorded: readonly DatedArchive[],
  { expectation, now }: { readonly expectation: Expectation; readonly now: Date },
): readonly string[] {
  const newest = newestOf(recorded, now);
  const { overdue, sentence } = judgeFreshness(name, newest, { expectation, now });
  return [...clockWarnings(name, newest), ...(overdue && newest.archive !== undefined ? [sentence] : [])];
}

function datedArchive({ archive, start, duration }: RecordedArchive): DatedArchive {
  const started = new Date(start);
  return { name: archive, start: started, end: new Date(started.getTime() + duration * 1000) };
}
