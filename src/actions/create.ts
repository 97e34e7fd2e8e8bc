import { workingFolder } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { snapshotOptions } from '../snapshots/index.js';
import { defineAction, type WorkWith } from './action.js';
import { archiveOf, statisticsLines, withLabel } from './archive-document.js';
import { type CreateArguments, createArguments, createNotices, statistics } from './create-arguments.js';
import { createOptions } from './create-options.js';
import { isSet, shared } from './flags.js';
import { type Selection, withSnapshots } from './from-snapshots.js';
import { collectSources } from './sources.js';
import { statisticsOptions } from './statistics-options.js';

export { createOptions } from './create-options.js';

const options = { ...createOptions, ...statisticsOptions, ...borgOptions, ...snapshotOptions } as const;

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

async function runCreate(work: WorkWith<typeof options>): Promise<void> {
  const folder = workingFolder(work.options);
  const sources = await collectSources(work.options, folder);
  const repository = work.repository.path;
  await withSnapshots(work, { sources, folder, repository }, (selection) => makeArchive(work, selection));
}

async function makeArchive(work: WorkWith<typeof options>, { sources, folder, repository }: Selection): Promise<void> {
  const { borg, dryRun, flags, verbosity } = work;
  const request: CreateArguments = {
    repository,
    options: work.options,
    flags,
    capabilities: borg.capabilities,
    sources,
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

function tellOf(document: unknown, request: CreateArguments, { borg, repository }: WorkWith<typeof options>): void {
  if (document === undefined) return;
  const archive = archiveOf(document, repository);
  if (archive !== undefined) borg.tell.archive(archive);
  if (request.json) borg.tell.result({ json: withLabel(document, repository.label) });
  const extent = statistics(request);
  if (archive === undefined || request.json || extent === 'none') return;
  borg.tell.lines(statisticsLines(archive, document, extent), 'info', 0);
}
