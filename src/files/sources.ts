import { join } from 'node:path';
import type { ValuesOf } from '../schema/option-schema.js';
import { asksForSnapshots, type SnapshotOptions } from '../snapshots/registry.js';
import { UserError } from '../system/errors.js';
import { existsIn, expandPath } from '../system/glob.js';
import { isPlainText, shownPath } from '../system/paths.js';
import type { createOptions } from './create-options.js';
import { deduplicate, type WalkContext } from './nested-sources.js';
import { collectLines, createBarrierTest, type Line, type PatternReading, rootOf } from './patterns.js';
import { requireRoots, type Unreadable } from './required-sources.js';

/** What goes into an archive: what Borg reads, and the lines that include or exclude parts of it. */
export interface Sources {
  /** Expanded folders and files, each once. */
  readonly paths: readonly string[];
  /** Pattern lines and excludes in the order in which they apply; roots are expanded. */
  readonly lines: readonly Line[];
}

/** Sources with what is known about them. */
export interface CollectedSources extends Sources {
  /** The folders and files that Borg starts with: the paths, and the roots in patterns. */
  readonly roots: readonly string[];
  /** Those that a glob found, so that nobody wrote them. */
  readonly globbed: ReadonlySet<string>;
  /** Folders that a glob could not read. */
  readonly unreadable: readonly Unreadable[];
}

type SourceOptions = Pick<
  ValuesOf<typeof createOptions>,
  | 'source_directories'
  | 'source_directories_must_exist'
  | 'patterns'
  | 'patterns_from'
  | 'exclude_patterns'
  | 'exclude_from'
  | 'exclude_caches'
  | 'exclude_if_present'
  | 'exclude_nodump'
> &
  SnapshotOptions & { readonly extra_borg_options?: { readonly create?: string } };

/** How to collect sources. */
type Collecting = Pick<PatternReading, 'folder' | 'filesFirst'> & {
  /** Something else goes into the archive, so there may be no sources. */
  readonly optional?: boolean | undefined;
};

/** Collects what the options name; throws UserError if there are no sources, or if one is missing, before Borg runs. */
export async function collectSources(options: SourceOptions, where: Collecting): Promise<CollectedSources> {
  const sources = await findSources(options, where);
  // A ZFS dataset may request its backup itself, and sources in a snapshot are checked there.
  if (options.zfs === undefined && where.optional !== true) requireSources(sources.roots);
  if (!asksForSnapshots(options)) await requireRoots(sources, { options, ...where });
  requireUtf8Names(sources);
  return sources;
}

/** Collects what the options name, whether it exists or not. */
export async function findSources(
  options: SourceOptions,
  { consequence = 'No archive was made.', ...where }: Collecting & Partial<Pick<PatternReading, 'consequence'>>,
): Promise<CollectedSources> {
  const { folder } = where;
  const unreadable: Unreadable[] = [];
  const onUnreadable = (path: string, reason: string): void => {
    unreadable.push({ path, reason });
  };
  const expanded = await Promise.all((options.source_directories ?? []).map((path) => expandPath(path, folder)));
  for (const each of expanded.flatMap((one) => one.unreadable)) onUnreadable(each.folder, each.reason);
  const lines = await collectLines(options, { ...where, consequence, onUnreadable });
  const mayStop = createStopTest(options, lines, folder);
  const paths = await deduplicate(
    expanded.flatMap((one) => one.paths),
    { folder, mayStop },
  );
  const written = expanded.flatMap((one) => (one.globbed ? [] : one.paths));
  const roots = lines.flatMap((line) => rootOf(line) ?? []);
  const writtenRoots = lines.flatMap((line) => (line.globbed ? [] : (rootOf(line) ?? [])));
  const named = new Set([...written, ...writtenRoots]);
  const all = [...paths, ...roots];
  return { paths, lines, roots: all, globbed: new Set(all.filter((path) => !named.has(path))), unreadable };
}

/** The options that make Borg skip folders, besides patterns. */
export type StopOptions = Pick<
  SourceOptions,
  'exclude_caches' | 'exclude_if_present' | 'exclude_nodump' | 'extra_borg_options'
>;

/**
 * Returns a function that tells whether Borg may skip a folder: because it is excluded, if that is known, or has a
 * marker.
 */
export function createStopTest(options: StopOptions, lines: readonly Line[], folder: string): WalkContext['mayStop'] {
  const barred = createBarrierTest(lines);
  const marks = [...(options.exclude_caches ? ['CACHEDIR.TAG'] : []), ...(options.exclude_if_present ?? [])];
  const untold = options.exclude_nodump === true || options.extra_borg_options?.create !== undefined;
  return async (path) => {
    if (untold || barred(path)) return true;
    return (await Promise.all(marks.map((mark) => existsIn(join(path, mark), folder)))).includes(true);
  };
}

/** Throws UserError if there are no sources. */
export function requireSources(roots: readonly string[]): void {
  if (roots.length > 0) return;
  throw new UserError('There is nothing to back up. Set source_directories, or add a root (R /path) to patterns.');
}

/**
 * Throws UserError for roots whose names can't be passed to Borg, which fails on arguments and files that aren't UTF-8.
 */
function requireUtf8Names({ roots }: CollectedSources): void {
  const strange = roots.filter((path) => !isPlainText(path));
  const [first] = strange;
  if (first === undefined) return;
  const more = strange.length > 1 ? ` and ${strange.length - 1} more` : '';
  throw new UserError(
    `The sources match names that are not valid UTF-8, which can't be passed to Borg: ${shownPath(first)}${more}. No archive was made. Use the folder itself as a source, without the glob (Borg then stores every name in it), or rename ${strange.length > 1 ? 'them' : 'it'}.`,
  );
}
