import { clockWarnings, type Expectation, judgeFreshness, newestOf } from '../archives/freshness.js';
import { recentArchives } from '../archives/recent-archives.js';
import type { Configuration } from '../configuration/configuration.js';
import type { ExaminedRepository } from '../doctor/diagnosis.js';
import { type Examination, messageOf, nameOf } from '../doctor/examination.js';
import type { RecordedArchive, RecordedRun } from '../history/recorded-run.js';
import { archivesOf, fileNames, type RepositoryHistory, repositoryHistories } from '../history/repository-histories.js';
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
  const configured = examination.files.flatMap((file) =>
    file.repositories.map((repository) => {
      const path = mask(repository.path);
      const history = histories.find((one) => one.path === file.name.path && one.repository.path === path);
      const place = { configuration: mask(file.name.name), path: mask(file.name.path), name: mask(nameOf(repository)) };
      return { file, repository, history, place };
    }),
  );
  const placed = new Set(configured.map(({ history }) => history));
  const isWanted = examination.request.repository === undefined;
  const others = histories
    .filter((one) => isWanted && !placed.has(one) && one.entries.some(({ run }) => new Date(run.started) >= since))
    .map((history) => {
      const { configuration, path } = history;
      return { history, place: { configuration, path, name: repositoryName(history.repository) } };
    });
  const titleOf = titlesOf([...configured, ...others].map(({ place }) => place));
  const states: RepositoryState[] = [];
  for (const { place, ...own } of configured)
    states.push(await configuredState({ ...own, title: titleOf(place) }, sources));
  return [...states, ...others.map(({ history, place }) => recordedState(history, titleOf(place), since))];
}

/** What a repository of a file is called if it alone is listed. */
interface Place {
  readonly configuration: string;
  /** The path of the file. */
  readonly path: string;
  /** The name of the repository. */
  readonly name: string;
}

/** What a repository of a file is called where several are listed. */
interface Title {
  readonly configuration: string;
  /** In the table, next to the file. */
  readonly repository: string;
  /** In sentences: with the file if repositories of several files have the same name. */
  readonly name: string;
}

function titlesOf(places: readonly Place[]): (place: Place) => Title {
  const fileOf = fileNames(places);
  return (place) => {
    const configuration = fileOf(place);
    const isShared = places.some(({ name, path }) => name === place.name && path !== place.path);
    const name = isShared ? `${place.name} (${configuration})` : place.name;
    return { configuration, repository: place.name, name };
  };
}

interface Configured {
  readonly file: Configuration;
  readonly repository: ExaminedRepository;
  readonly history: RepositoryHistory | undefined;
  readonly title: Title;
}

async function configuredState(
  { file, repository, history, title }: Configured,
  { examination, since }: StateSources,
): Promise<RepositoryState> {
  const { surroundings, now } = examination;
  const { mask } = surroundings.secrets;
  const { name } = title;
  const recorded = history === undefined ? [] : archivesOf(history);
  const found =
    recorded.length > 0 ? { archives: recorded, troubles: [] } : await fromBorg(file, repository, examination);
  const shown = stateOf({ title, archives: found.archives, history, since });
  const every = repository.options['x-borgflow']?.expect_every;
  const workspace = surroundings.environment['GITHUB_WORKSPACE'] || surroundings.currentFolder;
  const expectation = every === undefined ? await expectationFromWorkflows(workspace, file.name.path) : { every };
  const isUnknown = found.troubles.length > 0;
  const freshness = isUnknown ? [] : freshnessTroubles(name, found.archives, { expectation, now });
  return { ...shown, troubles: [...found.troubles.map(mask), ...freshness, ...shown.troubles] };
}

function recordedState(history: RepositoryHistory, title: Title, since: Date): RepositoryState {
  const archives = archivesOf(history);
  const state = stateOf({ title, archives, history, since });
  return archives.length > 0
    ? state
    : { ...state, troubles: [`${title.name} has no recorded archive.`, ...state.troubles] };
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
  readonly title: Title;
  /** Oldest first. */
  readonly archives: readonly RecordedArchive[];
  readonly history: RepositoryHistory | undefined;
  readonly since: Date;
}

function stateOf({ title, archives, history, since }: StateParts): RepositoryState {
  const entries = (history?.entries ?? []).filter(({ run }) => new Date(run.started) >= since);
  const [newest, before] = [archives.at(-1), archives.at(-2)];
  const sizes = archives.map(({ original_size }) => original_size);
  const shrunk = newest && shrinkageOf(newest.original_size, sizes.slice(0, -1));
  const last = history?.entries.at(-1);
  const { configuration, repository, name } = title;
  return {
    configuration,
    repository,
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
