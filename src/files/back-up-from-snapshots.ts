import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Borg } from '../borg/borg-call.js';
import { absoluteRepository } from '../borg/repository-url.js';
import type { ProgramRunner } from '../process/program-runner.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { type Place, type PlaceRequest, takePlace } from '../snapshots/mount-folder.js';
import { asksForSnapshots, type snapshotOptions } from '../snapshots/registry.js';
import { mountTarget, removeSnapshots, takeSnapshots } from '../snapshots/snapshots.js';
import { findVolumes, type Survey } from '../snapshots/volumes.js';
import { UserError } from '../system/errors.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { joinWords } from '../text/phrases.js';
import { createExclusionTest, type Line, rootLine, rootOf } from './patterns.js';
import { requireRoots } from './required-sources.js';
import { type CollectedSources, requireSources } from './sources.js';

/** What is backed up, the folder that its paths are relative to, and the repository's path as seen from that folder. */
export interface Selection {
  readonly sources: CollectedSources;
  readonly folder: string;
  readonly repository: string;
}

type Collected = Selection;

/** What a backup from snapshots needs of its action. */
interface SnapshotWork {
  readonly repository: { readonly path: string };
  readonly options: ValuesOf<typeof snapshotOptions>;
  readonly dryRun: boolean;
  readonly borg: Borg;
  readonly machine: ProgramRunner;
}

/**
 * Backs up from snapshots if the options request it: creates them before the backup and removes them after it, however
 * it ends. Borg then runs in the folder below which they are mounted, with relative paths, so that every path in the
 * archive and in patterns is the same as without snapshots.
 */
export async function backUpFromSnapshots(
  work: SnapshotWork,
  collected: Collected,
  backUp: (selection: Selection) => Promise<void>,
): Promise<void> {
  if (!asksForSnapshots(work.options)) return await backUp(collected);
  const found = await surveyOf(work, collected);
  tellOf(found, work);
  const request = placeRequest(work, collected);
  const { tell } = work.borg;
  const clean = async (place?: Place): Promise<void> => {
    for (const problem of await removeSnapshots({ survey: found, request, place })) tell.warning(problem);
  };
  const automatic = found.volumes.flatMap(({ volume }) => (volume.automatic ? [volume.at] : []));
  requireSources([...collected.sources.roots, ...automatic]);
  const there = { options: asRecord(work.options), folder: collected.folder };
  if (work.dryRun) {
    await requireRoots(collected.sources, there);
    return await backUp(withPaths(collected, automatic));
  }
  if (found.volumes.length === 0) {
    await clean();
    await requireRoots(collected.sources, there);
    return await backUp(collected);
  }
  const view = viewOf(found, withPaths(collected, automatic));
  const place = await takePlace(request);
  try {
    await clean(place);
    await takeSnapshots(found, place, (line) => tell.lines([line], 'info', 1));
    const selection = selectionInSnapshots(place, view);
    await requireRoots(view.collected.sources, { ...there, folder: selection.folder, seen: view.seen });
    await backUp(selection);
  } finally {
    const leave = (): void => {
      for (const problem of place.leave()) tell.warning(problem);
    };
    for (const { message } of await cleanUpAll([() => clean(place), leave])) tell.warning(message);
  }
}

async function surveyOf({ options, machine }: SnapshotWork, { sources, folder }: Collected): Promise<Survey> {
  return await findVolumes({
    options,
    roots: sources.roots.map((path) => resolve(folder, path)),
    run: machine.run,
    oneFileSystem: asRecord(options)['one_file_system'] === true,
    isExcluded: createExclusionTest(sources.lines),
  });
}

function placeRequest({ options, repository, machine }: SnapshotWork, { folder }: Collected): PlaceRequest {
  const { user_runtime_directory: runtimeFolder, lock_wait: lockWait } = asRecord(options);
  return {
    runtimeFolder: typeof runtimeFolder === 'string' ? runtimeFolder : undefined,
    environment: machine.environment,
    repository: absoluteRepository(repository.path, folder),
    lockWait: typeof lockWait === 'number' ? lockWait : 1,
    cancel: machine.cancel,
  };
}

function asRecord(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return options;
}

function tellOf(found: Survey, { borg: { tell }, dryRun }: SnapshotWork): void {
  for (const warning of found.warnings) tell.warning(warning);
  if (found.notes.length > 0) tell.lines(found.notes, 'info', 1);
  const requested = joinWords(
    found.kinds.map(({ kind }) => kind.volume),
    'or',
  );
  if (found.volumes.length === 0)
    tell.warning(`No source is on any ${requested}, so no snapshot was created, and the live files are backed up.`);
  else if (found.live.length > 0)
    tell.lines([`not in a snapshot, backed up live: ${found.live.join(', ')}`], 'info', 1);
  if (!dryRun) return;
  const would = found.volumes.map(({ kind, volume }) => `would create a snapshot of ${volume.at} (${kind.option})`);
  if (would.length > 0) tell.lines(would, 'info', 0);
}

function withPaths(collected: Collected, paths: readonly string[]): Collected {
  const { sources } = collected;
  const all = (some: readonly string[]) => [...new Set([...some, ...paths])];
  return { ...collected, sources: { ...sources, paths: all(sources.paths), roots: all(sources.roots) } };
}

/** What Borg sees. */
interface View {
  readonly found: Survey;
  readonly collected: Collected;
  /** Returns a path as seen from the folder below which the snapshots are mounted. */
  readonly seen: (path: string) => string;
  /** The folder on this machine that the paths are relative to. */
  readonly folder: string;
}

function viewOf(found: Survey, collected: Collected): View {
  const live = new Set(found.live);
  const isLive = (path: string) => live.has(resolve(collected.folder, path));
  const seen = (path: string): string => {
    if (isLive(path)) return path.startsWith('/') ? path : resolve(collected.folder, path);
    return path.replace(/^\/+/, '') || '.';
  };
  return { found, collected, seen, folder: workingFolderOf(collected, isLive) };
}

/** Returns the same sources as seen from the folder below which the snapshots are mounted. */
function selectionInSnapshots(place: Place, { found, collected, seen, ...view }: View): Selection {
  const { sources, folder, repository } = collected;
  const from = mountTarget(place, view.folder);
  mkdirSync(from, { recursive: true });
  const seenLine = (line: Line): Line => {
    const root = rootOf(line);
    return root === undefined ? line : rootLine(seen(root));
  };
  const traces = excludesForSnapshots(place, found, from).map((text) => ({ kind: 'exclude' as const, text }));
  return {
    folder: from,
    repository: absoluteRepository(repository, folder),
    sources: {
      ...sources,
      paths: [...new Set(sources.paths.map(seen))],
      lines: [...sources.lines.map(seenLine), ...traces],
      roots: sources.roots.map(seen),
      globbed: new Set([...sources.globbed].map(seen)),
    },
  };
}

/** Returns `/` if the paths are absolute; throws UserError if only some of them are. */
function workingFolderOf({ sources: { roots }, folder }: Collected, isLive: (path: string) => boolean): string {
  // Relative to /, a relative path is the same as an absolute one.
  const counted = folder === '/' ? [] : roots.filter((path) => !path.startsWith('/'));
  if (counted.length === 0) return '/';
  const absolute = roots.some((path) => path.startsWith('/') && !isLive(path));
  if (!absolute && !counted.some(isLive)) return folder;
  throw new UserError(
    "No archive was made: some sources are relative to working_directory and others are outside it, which can't be combined when backing up from snapshots. Use absolute paths for all sources.",
  );
}

/** Returns patterns for what the snapshots themselves add to the files. */
function excludesForSnapshots(place: Place, found: Survey, from: string): readonly string[] {
  const places = dirname(dirname(place.files));
  const subvolumes = found.volumes.filter(({ kind }) => kind.option === 'btrfs');
  const shadows = subvolumes.flatMap(({ volume }) => {
    const target = mountTarget(place, volume.at);
    const names = readdirSync(target).filter((name) => name.startsWith('.borgflow-'));
    return names.map((name) => `pf:${relative(from, join(target, basename(name)))}`);
  });
  return [...(found.live.length > 0 ? [`pp:${places}`] : []), ...shadows];
}
