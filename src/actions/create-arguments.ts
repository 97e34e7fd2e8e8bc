import { archiveName, type SeriesOptions } from '../archives/scope.js';
import type { borgFlagOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { newArchiveOperands, type Operand, pathOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import type { StoredConfigurations } from '../files/add-configurations.js';
import type { createOptions } from '../files/create-options.js';
import { type Arguments, lineFlags, rootLine, tagFlags } from '../files/patterns.js';
import type { Sources } from '../files/sources.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/schema.js';
import type { statisticsOptions } from './statistics-options.js';

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
  const onlyPaths = request.kept === undefined && sources.lines.every(({ kind }) => kind === 'exclude');
  return {
    flags: [
      ...selectionFlags(request, onlyPaths),
      ...storageFlags(request),
      ...metadataFlags(request),
      ...listFlags(request),
      ...flag('--comment', textOf(flags, 'comment')),
      ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
      ...(request.dryRun ? ['--dry-run'] : ['--json', ...toggle('--quick-stats', skipsRepositoryStatistics(request))]),
    ],
    operands: name,
    roots: onlyPaths ? pathOperands(sources.paths) : [],
  };
}

/** Returns a sentence for each configured option that this Borg doesn't support. */
export function createNotices({ options, capabilities }: CreateArguments): readonly string[] {
  const without = (wanted: boolean, possible: boolean, what: string): readonly string[] =>
    wanted && !possible ? [`${what} was ignored, because this Borg doesn't support it.`] : [];
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
  const { sources, options, capabilities, kept = { roots: [], includes: [] } } = request;
  // Together with patterns, paths are passed as roots among them: some versions of Borg mix up the two kinds.
  const roots = onlyPaths ? [] : [...kept.roots, ...sources.paths].map(rootLine);
  const includes = kept.includes.map((pattern) => ({ kind: 'pattern' as const, text: `+ ${pattern}` }));
  return [
    ...lineFlags([...roots, ...includes, ...sources.lines]),
    ...tagFlags(options),
    ...toggle('--exclude-nodump', options.exclude_nodump === true && capabilities.excludeNodump),
  ];
}

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
    ...toggle('--read-special', options.read_special),
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

/** Returns which statistics of create or prune to show. */
export function statisticsExtent(request: {
  readonly flags: Flags;
  readonly options: ValuesOf<typeof statisticsOptions>;
}): 'standard' | 'quick' | 'none' {
  if (isSet(request.flags, 'quick-stats')) return 'quick';
  if (isSet(request.flags, 'stats')) return 'standard';
  if (request.options.statistics === true || request.options.statistics === 'standard') return 'standard';
  return request.options.statistics === 'quick' || request.options.quick_statistics === true ? 'quick' : 'none';
}
