import { archiveOf, statisticsLines, withLabel } from '../archives/borg-json.js';
import { archiveName } from '../archives/scope.js';
import { borgOptions } from '../borg/borg-options.js';
import { newArchiveOperands } from '../borg/operands.js';
import { exposedSecrets, type StoredConfigurations, storeConfigurations } from '../files/add-configurations.js';
import { bootstrapOptions } from '../files/bootstrap-options.js';
import { createOptions } from '../files/create-options.js';
import { type Selection, withSnapshots } from '../files/from-snapshots.js';
import { plainPath } from '../files/nested-sources.js';
import { escaped, type Line, lineFlags, rootLine, rootOf, tagFlags, withShortArguments } from '../files/patterns.js';
import {
  currentUserName,
  inspectRoots,
  linksSentence,
  listPaths,
  type Unreadable,
  watchUnread,
} from '../files/source-roots.js';
import { type CollectedSources, collectSources } from '../files/sources.js';
import { isSet } from '../schema/flags.js';
import { snapshotOptions } from '../snapshots/registry.js';
import { UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { type CreateArguments, createArguments, createNotices, statisticsExtent } from './create-arguments.js';
import { defineAction, type WorkWith } from './define-action.js';
import { shared } from './shared-flags.js';
import { statisticsOptions } from './statistics-options.js';

const options = {
  ...createOptions,
  ...bootstrapOptions,
  ...statisticsOptions,
  ...borgOptions,
  ...snapshotOptions,
} as const;

type CreateWork = WorkWith<typeof options>;

/** Makes an archive, which is the backup itself. */
export const create = defineAction({
  name: 'create',
  aliases: ['--create', '-C'],
  summary: 'back up: make a new archive',
  flags: [
    shared.progress,
    shared.statistics,
    shared.quickStatistics,
    shared.list,
    shared.json,
    { name: 'comment', kind: 'text', value: 'COMMENT', summary: 'a comment to store in the archive' },
  ],
  moment: 'backup',
  primary: true,
  dryRun: 'simulates',
  options,
  run: runCreate,
});

async function runCreate(work: CreateWork): Promise<void> {
  const folder = workingFolder(work.options);
  const sources = await collectSources(work.options, { folder, filesFirst: work.filesFirst });
  const repository = work.repository.path;
  await withSnapshots(work, { sources, folder, repository }, async (selection) => {
    const kept = storedConfigurationsFor(work, { selection, sources, folder });
    try {
      await makeArchive(work, selection, kept);
    } finally {
      kept?.putAway();
    }
  });
}

interface SelectedSources {
  /** What is backed up, as Borg sees it. */
  readonly selection: Selection;
  /** The same files on this machine, without snapshots. */
  readonly sources: CollectedSources;
  readonly folder: string;
}

/** Stores the configurations along with the sources, unless that is disabled. */
function storedConfigurationsFor(
  work: CreateWork,
  { selection, sources, folder }: SelectedSources,
): StoredConfigurations | undefined {
  const { borg, configurations, dryRun, options } = work;
  const wanted = options.bootstrap?.store_config_files !== false && !dryRun;
  if (!wanted || configurations === undefined) return undefined;
  const movedTo = selection.folder === folder ? undefined : selection.folder;
  return storeConfigurations({ configurations, borg, sources, movedTo });
}

async function makeArchive(
  work: CreateWork,
  selection: Selection,
  kept: StoredConfigurations | undefined,
): Promise<void> {
  const { borg, dryRun, flags, options, verbosity } = work;
  const { sources, folder, repository } = selection;
  const request: CreateArguments = {
    repository,
    options,
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
  await checkRootsReadable(work, selection);
  const unread = watchUnread(sources.roots);
  const { documents } = await withShortArguments(createArguments(request), (call) =>
    borg.run({
      command: 'create',
      ...call,
      output: dryRun ? 'lines' : 'json',
      onWarning: unread.onWarning,
      tellWarning: (usual) => borg.tell.warning(unread.sentence(usual)),
      workingDirectory: folder,
    }),
  );
  reportArchive(documents[0], request, work);
  const exposed = kept && exposedSecrets(kept, documents[0], work.repository.path);
  if (exposed !== undefined) borg.tell.warning(exposed);
  failOnUnreadRoots(unread.roots(), work, "so the new archive doesn't contain it");
}

function reportArchive(document: unknown, request: CreateArguments, { borg, repository }: CreateWork): void {
  if (document === undefined) {
    // If a wrapper swallowed Borg's exit status, a backup of nothing would look like a success.
    if (request.dryRun) return;
    borg.tell.warning(
      `borg create of ${repository.path} reported neither an error nor an archive, so there may be no new archive. List the archives, and check what local_path runs.`,
    );
    return;
  }
  const archive = archiveOf(document, repository);
  if (archive !== undefined) borg.tell.archive(archive);
  if (request.json) borg.tell.result({ json: withLabel(document, repository.label) });
  const extent = statisticsExtent(request);
  if (archive === undefined || request.json || extent === 'none') return;
  borg.tell.lines(statisticsLines(archive, document, extent), 'info', 0);
}

/**
 * Warns about roots that are symbolic links, which Borg stores as links, and throws UserError for roots that can't be
 * read. Borg itself decides which ones, because it may run as another user (`local_path: sudo borg`).
 */
async function checkRootsReadable(work: CreateWork, { sources, folder, repository }: Selection): Promise<void> {
  const { borg, options } = work;
  const { links, unreadable } = await inspectRoots(sources, {
    folder,
    followsLinks: borg.capabilities.followsRootLinks,
  });
  const sentence = linksSentence(links);
  if (sentence !== undefined) borg.tell.warning(sentence);
  if (options.source_directories_must_exist === false || unreadable.length === 0) return;
  const tried = await tryRoots(work, { sources, folder, repository }, unreadable);
  // A dry run doesn't open files: Borg can't read what this process can't, unless local_path runs another Borg.
  const isUnread = ({ path, isOpened }: (typeof unreadable)[number]): boolean =>
    isOpened ? tried.unread.has(path) : tried.included.has(path) && options.local_path === undefined;
  failOnUnreadRoots(unreadable.filter(isUnread), work, 'so no archive was made');
}

/**
 * Lets Borg open some roots, but nothing in them; returns those that it can't read and those that the patterns include.
 */
async function tryRoots(
  { borg, options }: CreateWork,
  { sources, folder, repository }: Selection,
  tried: readonly Unreadable[],
): Promise<{ readonly unread: ReadonlySet<string>; readonly included: ReadonlySet<string> }> {
  const { capabilities } = borg;
  const names = new Map(tried.map(({ path }) => [plainPath(path), path]));
  const watch = watchUnread([...names.values()]);
  const included = new Set<string>();
  const lines: readonly Line[] = [
    ...[...names.values()].map(rootLine),
    ...[...names.keys()].map(
      (path): Line => ({ kind: 'pattern', text: `! re:^${escaped(path.replace(/^\/+/, ''))}/.` }),
    ),
    ...sources.lines.filter((line) => rootOf(line) === undefined),
  ];
  const request = {
    flags: ['--dry-run', '--list', ...lineFlags(lines), ...tagFlags(options)],
    operands: newArchiveOperands(repository, archiveName(options, capabilities), capabilities),
  };
  await withShortArguments(request, (call) =>
    borg.run({
      command: 'create',
      ...call,
      output: 'lines',
      extraOptions: 'none',
      expected: ['[Errno'],
      onWarning: watch.onWarning,
      tellWarning: () => undefined,
      onFile: (status, path) => {
        const name = names.get(path);
        if (name !== undefined && status === (capabilities.excludedFilesMinus ? '+' : '-')) included.add(name);
      },
      workingDirectory: folder,
    }),
  );
  return { unread: new Set(watch.roots().map(({ path }) => path)), included };
}

function failOnUnreadRoots(unread: readonly Unreadable[], { options }: CreateWork, consequence: string): void {
  const [first] = unread;
  if (first === undefined || options.source_directories_must_exist === false) return;
  const sources = unread.length === 1 ? 'The source' : 'The sources';
  throw new UserError(
    `${sources} ${listPaths(unread.map(({ path }) => path))} can't be read by ${currentUserName()} (${first.reason}), ${unread.length === 1 ? consequence : consequence.replace(/it$/, 'them')}. Run as a user who can read ${unread.length === 1 ? 'it' : 'them'}, or remove ${unread.length === 1 ? 'it' : 'them'} from the sources.`,
  );
}
