import type { RunProgram } from '../process/program-runner.js';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { type Mount, readMounts } from '../system/mount-table.js';
import { isWithin } from '../system/paths.js';
import { type SnapshotOptions, snapshotKinds } from './registry.js';
import { type Root, rootOf, type SnapshotContext, type SnapshotKind, type Volume } from './snapshot-kind.js';

/** A requested kind of snapshot, with what it needs to work. */
interface AskedKind {
  readonly kind: SnapshotKind;
  readonly around: SnapshotContext;
}

/** A volume to create a snapshot of. */
interface FoundVolume extends AskedKind {
  readonly volume: Volume;
}

/** The volumes that contain the sources of a backup. */
export interface Survey {
  readonly kinds: readonly AskedKind[];
  /** Outer ones first, which is the order in which they are mounted. */
  readonly volumes: readonly FoundVolume[];
  /** Sources that aren't on any volume. */
  readonly live: readonly string[];
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** What a survey needs to know. */
interface SurveyRequest {
  readonly options: SnapshotOptions;
  /** Absolute paths. */
  readonly roots: readonly string[];
  readonly run: RunProgram;
  /** Borg stays on each source's file system: file systems that are mounted inside are skipped on purpose. */
  readonly oneFileSystem: boolean;
  /** Tells whether the patterns exclude a path, as far as the patterns themselves tell. */
  readonly isExcluded: (path: string) => boolean;
}

/** Finds the volumes that contain the sources; throws CommandError if a requested kind can't find out. */
export async function findVolumes(request: SurveyRequest): Promise<Survey> {
  const mounts = readMounts();
  if (mounts === undefined)
    throw new UserError('Snapshots only work on Linux, so no archive was made: this system has no list of mounts.');
  const kinds = snapshotKinds.flatMap((kind) => {
    const settings = request.options[kind.option];
    return settings === undefined ? [] : [{ kind, around: { run: runWith(request.run, settings), mounts, settings } }];
  });
  const volumes: FoundVolume[] = [];
  const messages = { nested: [] as string[], notes: [] as string[], warnings: [] as string[] };
  let left: readonly Root[] = await Promise.all([...new Set(request.roots)].map(rootOf));
  for (const { kind, around } of kinds) {
    const { nested = [], notes = [], warnings = [], ...found } = await kind.find(left, around);
    volumes.push(...found.volumes.map((volume) => ({ kind, around, volume })));
    const held = new Set(found.volumes.flatMap(({ roots }) => roots));
    left = left.filter(({ path }) => !held.has(path));
    messages.nested.push(...nested);
    messages.notes.push(...notes);
    messages.warnings.push(...warnings);
  }
  const live = left.map(({ path }) => path);
  return {
    kinds,
    volumes: volumes.toSorted((one, other) => (one.volume.at < other.volume.at ? -1 : 1)),
    live,
    notes: messages.notes,
    warnings: [...messages.warnings, ...coverageWarnings(request, { mounts, nested: messages.nested, volumes, live })],
  };
}

interface Seen {
  readonly mounts: readonly Mount[];
  readonly nested: readonly string[];
  readonly volumes: readonly FoundVolume[];
  readonly live: readonly string[];
}

/** Types of file systems that contain nothing to back up. */
const pseudo =
  /^(proc|sysfs|devtmpfs|devpts|tmpfs|ramfs|cgroup2?|securityfs|pstore|bpf|debugfs|tracefs|configfs|fusectl|mqueue|hugetlbfs|binfmt_misc|autofs|efivarfs|overlay|nsfs|rpc_pipefs|selinuxfs|squashfs|fuse\.(gvfsd-fuse|portal|lxcfs|snapfuse))$/;

/**
 * Returns warnings about what is inside a source but not in its snapshot, although reading it live would include it.
 */
function coverageWarnings({ oneFileSystem, isExcluded }: SurveyRequest, seen: Seen): readonly string[] {
  if (oneFileSystem) return [];
  const taken = new Set(seen.volumes.map(({ volume }) => volume.at));
  const roots = seen.volumes.flatMap(({ volume }) => (volume.automatic ? [...volume.roots, volume.at] : volume.roots));
  const mounted = seen.mounts.filter(
    ({ type, point }) => !pseudo.test(type) && !point.includes('/borgflow-snapshots-'),
  );
  const inner = [...new Set([...seen.nested, ...mounted.map(({ point }) => point)])].sort();
  const lost = inner.filter(
    (path) =>
      !taken.has(path) &&
      roots.some((root) => path !== root && isWithin(path, root)) &&
      !seen.live.some((source) => isWithin(path, source)) &&
      !isExcluded(path),
  );
  const outermost = lost.filter((path) => !lost.some((other) => other !== path && isWithin(path, other)));
  const twice = [...taken].flatMap((at) => {
    const around = seen.live.find((source) => source !== at && isWithin(at, source));
    return around === undefined ? [] : [{ at, around }];
  });
  return [
    ...outermost.map(
      (path) =>
        `${path} is not in the archive: it is a separate file system, dataset, or subvolume, so the snapshot of the folder above does not include it. Add it to the sources, exclude it, or set one_file_system.`,
    ),
    ...twice.map(
      ({ at, around }) =>
        `${at} is backed up twice, from its snapshot and live, because it is in ${around}, which has no snapshot. Set one_file_system.`,
    ),
  ];
}

/** Runs programs; those that the option names get the environment variables that its author may have set for them. */
function runWith(run: RunProgram, settings: SnapshotContext['settings']): RunProgram {
  const own = new Set(Object.values(settings).flatMap((line) => splitWords(line ?? '').slice(0, 1)));
  return (words, how) => run(words, { ...how, chosen: own.has(words[0] ?? '') });
}
