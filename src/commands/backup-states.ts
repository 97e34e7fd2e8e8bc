import { clockWarnings, type Expectation, judgeFreshness, newestOf } from '../archives/freshness.js';
import { recentArchives } from '../archives/recent-archives.js';
import type { Configuration } from '../configuration/configuration.js';
import type { ExaminedRepository } from '../doctor/diagnosis.js';
import { type Examination, messageOf, nameOf } from '../doctor/examination.js';
import type { RecordedArchive, RecordedRun } from '../history/recorded-run.js';
import { archivesOf, type RepositoryHistory, repositoryHistories } from '../history/repository-histories.js';
import { shrinkageAdvice, shrinkageOf, shrinkageSentence } from '../history/shrinkage.js';
import type { RepositoryState } from '../reporters/digest/digest-content.js';
import { repositoryName } from '../reporters/wording.js';
import { expectationFromWorkflows } from '../run/workflow-schedules.js';
import { formatMoment, sizeChange } from '../text/amounts.js';

/** How many archives Borg is asked about where the history knows none. */
const archivesFromBorg = 10;

/** What the states are based on. */
interface StateSources {
  readonly examination: Examination;
  readonly runs: readonly RecordedRun[];
  readonly since: Date;
}

/** Returns the state of each configured repository, and of those that only the history knows, if they had a run in the period. */
export async function repositoryStates(sources: StateSources): Promise<readonly RepositoryState[]> {
  const { examination, runs, since } = sources;
  const { mask } = examination.surroundings.secrets;
  const histories = repositoryHistories(runs);
  const states: RepositoryState[] = [];
  const placed = new Set<RepositoryHistory>();
  for (const file of examination.files) {
    for (const repository of file.repositories) {
      const history = histories.find(
        (one) => one.path === file.name.path && one.repository.path === mask(repository.path),
      );
      if (history !== undefined) placed.add(history);
      states.push(await configuredState({ file, repository, history }, sources));
    }
  }
  const others = histories.filter(
    (history) => !placed.has(history) && history.entries.some(({ run }) => new Date(run.started) >= since),
  );
  const isWanted = examination.request.repository === undefined;
  return [...states, ...(isWanted ? others.map((history) => recordedState(history, since)) : [])];
}

interface Configured {
  readonly file: Configuration;
  readonly repository: ExaminedRepository;
  readonly history: RepositoryHistory | undefined;
}

async function configuredState(
  { file, repository, history }: Configured,
  { examination, since }: StateSources,
): Promise<RepositoryState> {
  const { surroundings, now } = examination;
  const { mask } = surroundings.secrets;
  const name = mask(nameOf(repository));
  const recorded = history === undefined ? [] : archivesOf(history);
  const found =
    recorded.length > 0 ? { archives: recorded, troubles: [] } : await fromBorg(file, repository, examination);
  const shown = stateOf({ configuration: mask(file.name.name), name, archives: found.archives, history, since });
  const every = repository.options['x-borgflow']?.expect_every;
  const workspace = surroundings.environment['GITHUB_WORKSPACE'] || surroundings.currentFolder;
  const expectation = every === undefined ? await expectationFromWorkflows(workspace, file.name.path) : { every };
  const isUnknown = found.troubles.length > 0;
  const freshness = isUnknown ? [] : freshnessTroubles(name, found.archives, { expectation, now });
  return { ...shown, troubles: [...found.troubles.map(mask), ...freshness, ...shown.troubles] };
}

function recordedState(history: RepositoryHistory, since: Date): RepositoryState {
  const name = repositoryName(history.repository);
  const archives = archivesOf(history);
  const state = stateOf({ configuration: history.configuration, name, archives, history, since });
  return archives.length > 0 ? state : { ...state, troubles: [`${name} has no recorded archive.`, ...state.troubles] };
}

/** Asks Borg for the newest archives. What goes wrong is a trouble of the repository. */
async function fromBorg(
  file: Configuration,
  repository: ExaminedRepository,
  examination: Examination,
): Promise<{ readonly archives: readonly RecordedArchive[]; readonly troubles: readonly string[] }> {
  try {
    const { borg } = await examination.opened(file, repository);
    const scope = { options: repository.options, capabilities: borg.capabilities };
    const archives = await examination.surroundings.cancellation.during(async (signal) => {
      const called = await examination.borg(file, repository, signal);
      return await recentArchives(called, repository.path, { scope, last: archivesFromBorg });
    });
    return { archives, troubles: [] };
  } catch (error) {
    return { archives: [], troubles: [`${nameOf(repository)} can't be read: ${messageOf(error)}`] };
  }
}

function freshnessTroubles(
  name: string,
  archives: readonly RecordedArchive[],
  { expectation, now }: { readonly expectation: Expectation | undefined; readonly now: Date },
): readonly string[] {
  if (expectation === undefined) return archives.length === 0 ? [`${name} has no archive.`] : [];
  const dated = archives.map(({ archive, start }) => ({ name: archive, start: new Date(start) }));
  const known = newestOf(dated, now);
  const { overdue, sentence } = judgeFreshness(name, known, { expectation, now });
  return [...clockWarnings(name, known), ...(overdue ? [sentence] : [])];
}

interface StateParts {
  readonly configuration: string;
  readonly name: string;
  /** Oldest first. */
  readonly archives: readonly RecordedArchive[];
  readonly history: RepositoryHistory | undefined;
  readonly since: Date;
}

function stateOf({ configuration, name, archives, history, since }: StateParts): RepositoryState {
  const entries = (history?.entries ?? []).filter(({ run }) => new Date(run.started) >= since);
  const [newest, before] = [archives.at(-1), archives.at(-2)];
  const sizes = archives.map(({ original_size }) => original_size);
  const shrunk = newest && shrinkageOf(newest.original_size, sizes.slice(0, -1));
  const last = history?.entries.at(-1);
  return {
    configuration,
    repository: name,
    newest: newest && { archive: newest.archive, start: new Date(newest.start), size: newest.original_size },
    change: newest && before && sizeChange(before.original_size, newest.original_size),
    runs: entries.length,
    failures: entries.filter(({ failure }) => failure !== undefined).length,
    sizes,
    durations: archives.map((archive) => archive.duration),
    troubles: [
      ...(last?.failure === undefined
        ? []
        : [`The last run of ${name} failed (${formatMoment(new Date(last.run.started))}): ${last.failure}`]),
      ...(newest && shrunk
        ? [`${shrinkageSentence({ archive: newest.archive, repository: name }, shrunk)} ${shrinkageAdvice}`]
        : []),
    ],
  };
}
