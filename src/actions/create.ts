import { archiveOf, statisticsLines, withLabel } from '../archives/borg-json.js';
import { repositoryIdIn } from '../archives/repository-id.js';
import { archiveName, type SeriesOptions } from '../archives/select-archives.js';
import { type borgFlagOptions, borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { newArchiveOperands, type Operand, pathOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { databaseOptions } from '../databases/registry.js';
import { exposedSecrets, type StoredConfigurations, storeConfigurations } from '../files/add-configurations.js';
import { backUpFromSnapshots, type Selection } from '../files/back-up-from-snapshots.js';
import { bootstrapOptions, createOptions } from '../files/create-options.js';
import { plainPath } from '../files/nested-sources.js';
import {
  type Arguments,
  escaped,
  type Line,
  lineFlags,
  rootLine,
  rootOf,
  tagFlags,
  withShortArguments,
} from '../files/patterns.js';
import { inspectRoots, linksSentence, type Unreadable, watchUnread } from '../files/required-sources.js';
import { type CollectedSources, collectSources, type Sources } from '../files/sources.js';
import { unwantedLines } from '../files/special-files.js';
import { type DrillFiles, storeDrillFiles } from '../files/store-drill-files.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { snapshotOptions } from '../snapshots/registry.js';
import { currentUserName } from '../system/accounts.js';
import { UserError } from '../system/errors.js';
import { listPaths, workingFolder } from '../system/paths.js';
import { completeDumps, type DumpedSelection, type DumpsForBorg, hasDatabases, withDumps } from './create-dumps.js';
import { defineAction, type WorkWith } from './define-action.js';
import { drillSettings } from './drill-options.js';
import { rememberMadeArchive } from './made-archive.js';
import { rememberRepositoryId } from './run-repositories.js';
import { shared, statisticsExtent, statisticsOptions } from './shared-flags.js';

const options = {
  ...createOptions,
  ...bootstrapOptions,
  ...statisticsOptions,
  ...borgOptions,
  ...snapshotOptions,
  ...databaseOptions,
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
    shared.listFiles,
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
  const sources = await collectSources(work.options, {
    folder,
    filesFirst: work.filesFirst,
    optional: hasDatabases(work.options),
  });
  const repository = work.repository.path;
  await backUpFromSnapshots(work, { sources, folder, repository }, async (selection) => {
    const kept = storedConfigurationsFor(work, { selection, sources, folder });
    const drilled = await drillFilesFor(work, { selection, movedTo: kept?.movedTo }).catch((error: unknown) => {
      kept?.putAway();
      throw error;
    });
    try {
      const rowCounts = drillSettings(work.options).count_rows === false ? undefined : drilled?.rowCounts;
      await withDumps(
        work,
        { ...selection, rowCounts },
        async (dumped) => await makeArchive(work, dumped, { kept, drilled }),
      );
    } finally {
      kept?.putAway();
      drilled?.putAway();
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

/** Stores what a restore drill compares the archive with, if its configuration is stored, or if that is requested. */
async function drillFilesFor(
  work: CreateWork,
  { selection, movedTo }: { readonly selection: Selection; readonly movedTo: string | undefined },
): Promise<DrillFiles | undefined> {
  const { borg, configurations, dryRun, options } = work;
  const wanted = drillSettings(options).store ?? options.bootstrap?.store_config_files !== false;
  if (!wanted || dryRun || configurations === undefined) return undefined;
  return await storeDrillFiles({ selection, options, slashDot: borg.capabilities.slashDot, movedTo });
}

/** What is stored along with the sources, besides dumps. */
interface Added {
  readonly kept: StoredConfigurations | undefined;
  readonly drilled: DrillFiles | undefined;
}

async function makeArchive(work: CreateWork, selection: DumpedSelection, { kept, drilled }: Added): Promise<void> {
  const { borg, dryRun, flags, options, verbosity } = work;
  const { sources, folder, repository, dumps } = selection;
  const request: CreateArguments = {
    repository,
    options,
    flags,
    capabilities: borg.capabilities,
    sources,
    kept: withDrillFiles(kept, drilled),
    dumps,
    dryRun,
    verbosity,
    json: work.json || isSet(flags, 'json'),
  };
  const notices = createNotices(request);
  if (notices.length > 0) borg.tell.lines(notices, 'notice', 0);
  await checkRootsReadable(work, selection);
  const unread = watchUnread(sources.roots);
  const { documents } = await completeDumps(work, dumps, () =>
    withShortArguments(createArguments(request), (call) =>
      borg.run({
        command: 'create',
        ...call,
        output: dryRun ? 'lines' : 'json',
        // The failure of the dump says it.
        expected: dumps && [dumps.isOfDump],
        onWarning: (text) => {
          unread.onWarning(text);
          dumps?.onWarning(text);
        },
        tellWarning: (usual) => borg.tell.warning(unread.sentence(usual)),
        workingDirectory: folder,
        stop: dumps?.failed,
      }),
    ),
  );
  reportArchive(documents[0], request, work);
  const exposed = kept && exposedSecrets(kept, documents[0], work.repository.path);
  if (exposed !== undefined) borg.tell.warning(exposed);
  failOnUnreadRoots(unread.roots(), work, 'so the new archive does not contain it');
}

function withDrillFiles(
  kept: StoredConfigurations | undefined,
  drilled: DrillFiles | undefined,
): CreateArguments['kept'] {
  if (drilled === undefined) return kept;
  const { roots, includes } = kept ?? noRoots;
  return { roots: [...roots, ...drilled.roots], includes: [...includes, ...drilled.includes] };
}

function reportArchive(document: unknown, request: CreateArguments, work: CreateWork): void {
  const { borg, repository } = work;
  if (document === undefined) {
    // If a wrapper swallowed Borg's exit status, a backup of nothing would look like a success.
    if (request.dryRun) return;
    borg.tell.warning(
      `borg create on ${repository.path} reported neither an error nor an archive, so there may be no new archive. List the archives, and check what local_path runs.`,
    );
    return;
  }
  const archive = archiveOf(document, repository);
  if (archive !== undefined) {
    borg.tell.archive(archive);
    rememberMadeArchive(work, { name: archive.archive, id: archive.id });
    rememberRepositoryId(work, repositoryIdIn(document));
  }
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
    `${sources} ${listPaths(unread.map(({ path }) => path))} can't be read by user ${currentUserName()} (${first.reason}), ${unread.length === 1 ? consequence : consequence.replace(/it$/, 'them')}. Run as a user who can read ${unread.length === 1 ? 'it' : 'them'}, or remove ${unread.length === 1 ? 'it' : 'them'} from the sources.`,
  );
}

/** What the arguments of `borg create` depend on. */
export interface CreateArguments {
  readonly repository: string;
  readonly options: ValuesOf<typeof createOptions> &
    ValuesOf<typeof statisticsOptions> &
    Pick<ValuesOf<typeof borgFlagOptions>, 'upload_rate_limit' | 'upload_buffer_size'> &
    SeriesOptions;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly sources: Sources;
  /** What is stored in addition to the sources and protected from excludes. */
  readonly kept?: Pick<StoredConfigurations, 'roots' | 'includes'> | undefined;
  /** The database dumps to store. */
  readonly dumps?: DumpsForBorg | undefined;
  readonly dryRun: boolean;
  readonly verbosity: number;
  readonly json: boolean;
}

/**
 * Returns flags and operands of `borg create`; `roots` are the folders and files that are passed as operands, not as
 * flags.
 */
export function createArguments(request: CreateArguments): Arguments & { readonly roots: readonly Operand[] } {
  const { sources, options, flags, capabilities } = request;
  const name = newArchiveOperands(request.repository, archiveName(options, capabilities), capabilities);
  const onlyPaths =
    request.kept === undefined && request.dumps === undefined && sources.lines.every(({ kind }) => kind === 'exclude');
  return {
    flags: [
      ...selectionFlags(request, onlyPaths),
      ...storageFlags(request),
      ...metadataFlags(request),
      ...toggle('--read-special', request.options.read_special === true || request.dumps?.streamed === true),
      ...listFlags(request),
      ...flag('--comment', textOf(flags, 'comment')),
      ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
      ...(request.dryRun ? ['--dry-run'] : ['--json', ...toggle('--quick-stats', skipsRepositoryStatistics(request))]),
    ],
    operands: name,
    roots: onlyPaths ? pathOperands(sources.paths) : [],
  };
}

/** Returns a sentence for each configured option that this version of Borg doesn't support. */
export function createNotices({ options, capabilities }: CreateArguments): readonly string[] {
  const without = (wanted: boolean, possible: boolean, what: string): readonly string[] =>
    wanted && !possible ? [`${what} was ignored, because this version of Borg does not support it.`] : [];
  const limited = (options.upload_rate_limit ?? 0) > 0 || (options.upload_buffer_size ?? 0) > 0;
  return [
    ...without(options.exclude_nodump === true, capabilities.excludeNodump, 'exclude_nodump'),
    ...without(options.files_changed !== undefined, capabilities.filesChanged, 'files_changed'),
    ...without((options.checkpoint_volume ?? 0) > 0, capabilities.checkpointVolume, 'checkpoint_volume'),
    ...without(limited, capabilities.uploadLimits, 'The upload limit'),
  ];
}

/** Returns roots, patterns, and excludes in the order in which Borg evaluates them: the first match decides. */
function selectionFlags(request: CreateArguments, onlyPaths: boolean): readonly string[] {
  const { sources, options, capabilities, kept = noRoots, dumps } = request;
  // Together with patterns, paths are passed as roots among them: some versions of Borg mix up the two kinds.
  // Dumps come first, so that a dump that fails ends the backup early.
  const roots = onlyPaths ? [] : [...(dumps?.roots ?? []), ...kept.roots, ...sources.paths].map(rootLine);
  const includes = [...(dumps?.includes ?? []), ...kept.includes].map(
    (pattern): Line => ({ kind: 'pattern', text: `+ ${pattern}` }),
  );
  return [
    ...lineFlags([...roots, ...includes, ...unwantedLines(dumps?.unwanted ?? []), ...sources.lines]),
    ...tagFlags(options),
    ...toggle('--exclude-nodump', options.exclude_nodump === true && capabilities.excludeNodump),
  ];
}

const noRoots: Pick<StoredConfigurations, 'roots' | 'includes'> = { roots: [], includes: [] };

function storageFlags({ options, capabilities }: CreateArguments): readonly string[] {
  const { checkpointInterval, checkpointVolume, uploadLimits } = capabilities;
  return [
    ...(checkpointInterval ? flag('--checkpoint-interval', options.checkpoint_interval || undefined) : []),
    ...(checkpointVolume ? flag('--checkpoint-volume', options.checkpoint_volume || undefined) : []),
    ...flag('--chunker-params', options.chunker_params),
    ...flag('--compression', options.compression),
    ...(uploadLimits ? flag('--upload-ratelimit', options.upload_rate_limit || undefined) : []),
    ...(uploadLimits ? flag('--upload-buffer', options.upload_buffer_size || undefined) : []),
  ];
}

function metadataFlags({ options, capabilities }: CreateArguments): readonly string[] {
  return [
    ...toggle('--one-file-system', options.one_file_system),
    ...toggle('--numeric-ids', options.numeric_ids),
    ...toggle('--atime', options.atime),
    ...toggle('--noctime', options.ctime === false),
    ...toggle('--nobirthtime', options.birthtime === false),
    ...toggle('--noflags', options.flags === false),
    ...(capabilities.filesChanged ? flag('--files-changed', options.files_changed) : []),
    ...flag('--files-cache', options.files_cache),
  ];
}

/** Lists new, changed, and unreadable files; in a dry run and at verbosity 2, also unchanged and excluded ones. */
function listFlags({ options, flags, capabilities, dryRun, verbosity, json }: CreateArguments): readonly string[] {
  if (json || !(isSet(flags, 'list') || options.list_details === true)) return [];
  const all = verbosity >= 2 || dryRun;
  const statuses = capabilities.excludedFilesMinus ? (all ? 'AME+-' : 'AME') : all ? 'AMEx-' : 'AME-';
  return ['--list', ...flag('--filter', statuses)];
}

/** Tells whether to skip the statistics of the whole repository, because they take time and nobody reads them. */
function skipsRepositoryStatistics(request: CreateArguments): boolean {
  return request.capabilities.quickStatistics && !request.json && statisticsExtent(request) !== 'standard';
}
