import { workingFolder } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { createOptions } from '../files/create-options.js';
import { type CollectedSources, collectSources } from '../files/sources.js';
import { snapshotOptions } from '../snapshots/index.js';
import { defineAction, type WorkWith } from './action.js';
import { archiveOf, statisticsLines, withLabel } from './archive-document.js';
import { bootstrapOptions } from './bootstrap-options.js';
import { type CreateArguments, createArguments, createNotices, statistics } from './create-arguments.js';
import { isSet, shared } from './flags.js';
import { type Selection, withSnapshots } from './from-snapshots.js';
import { type Kept, keepConfigurations } from './kept-configurations.js';
import { statisticsOptions } from './statistics-options.js';

export { createOptions } from '../files/create-options.js';

const options = {
  ...createOptions,
  ...bootstrapOptions,
  ...statisticsOptions,
  ...borgOptions,
  ...snapshotOptions,
} as const;

type CreateWork = WorkWith<typeof options>;

/** Makes an archive: the backup itself. */
export const create = defineAction({
  name: 'create',
  aliases: ['--create', '-C'],
  summary: 'make an archive: the backup itself',
  flags: [
    shared.progress,
    shared.statistics,
    shared.quickStatistics,
    shared.list,
    shared.json,
    { name: 'comment', kind: 'text', value: 'COMMENT', summary: 'a comment to keep with the archive' },
  ],
  moment: 'backup',
  primary: true,
  dryRun: 'simulates',
  options,
  run: runCreate,
});

async function runCreate(work: CreateWork): Promise<void> {
  const folder = workingFolder(work.options);
  const sources = { ...(await collectSources(work.options, folder)), filesFirst: work.filesFirst };
  const repository = work.repository.path;
  await withSnapshots(work, { sources, folder, repository }, async (selection) => {
    const kept = keptBy(work, { selection, sources, folder });
    try {
      await makeArchive(work, selection, kept);
    } finally {
      kept?.putAway();
    }
  });
}

interface Standing {
  /** What is backed up, as Borg is told of it. */
  readonly selection: Selection;
  /** The same as it stands on this machine, without snapshots. */
  readonly sources: CollectedSources;
  readonly folder: string;
}

/** The configurations to be stored with the sources, unless that is not wanted. */
function keptBy(work: CreateWork, { selection, sources, folder }: Standing): Kept | undefined {
  const { borg, configurations, dryRun, options } = work;
  const wanted = options.bootstrap?.store_config_files !== false && !dryRun;
  if (!wanted || configurations === undefined) return undefined;
  const movedTo = selection.folder === folder ? undefined : selection.folder;
  return keepConfigurations({ configurations, borg, sources, movedTo });
}

async function makeArchive(work: CreateWork, selection: Selection, kept: Kept | undefined): Promise<void> {
  const { borg, dryRun, flags, verbosity } = work;
  const { sources, folder, repository } = selection;
  const request: CreateArguments = {
    repository,
    options: work.options,
    flags,
    capabilities: borg.capabilities,
    sources,
    kept,
    dryRun,
    verbosity,
    json: work.json || isSet(flags, 'json'),
  };
  const notices = createNotices(request);
  if (notices.length > 0) borg.tell.lines(notices, 'notice', 0);
  const { documents } = await borg.run({
    command: 'create',
    ...createArguments(request),
    output: dryRun ? 'lines' : 'json',
    workingDirectory: folder,
  });
  tellOf(documents[0], request, work);
}

function tellOf(document: unknown, request: CreateArguments, { borg, repository }: CreateWork): void {
  if (document === undefined) {
    // A wrapper that loses Borg's exit status would make a backup of nothing a success.
    if (request.dryRun) return;
    borg.tell.warning(
      `borg create of ${repository.path} ended without an error, but reported no archive, so there may be none. Look at its list of archives, and at what local_path calls.`,
    );
    return;
  }
  const archive = archiveOf(document, repository);
  if (archive !== undefined) borg.tell.archive(archive);
  if (request.json) borg.tell.result({ json: withLabel(document, repository.label) });
  const extent = statistics(request);
  if (archive === undefined || request.json || extent === 'none') return;
  borg.tell.lines(statisticsLines(archive, document, extent), 'info', 0);
}
