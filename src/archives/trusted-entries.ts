import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, storedFileOperands } from '../borg/operands.js';
import type { ManifestPlace } from './bootstrap-manifest-places.js';
import {
  type ArchivedEntry,
  archiveMaker,
  foldersAbove,
  isTrusted,
  listEntries,
  ownerProblem,
} from './entry-owners.js';

/** An entry of an archive, and whether to trust it. */
export interface JudgedEntry extends ArchivedEntry {
  /**
   * Why another user may have put it there, as the end of a sentence; undefined if only the user who made the archive
   * can have.
   */
  readonly doubt: string | undefined;
}

/** What to judge. */
interface Judgment {
  readonly repository: string;
  readonly archive: string;
  readonly found: readonly ArchivedEntry[];
  readonly placeOf: (path: string) => ManifestPlace;
  /** The user who made the archive, if known; otherwise Borg is asked, which takes time. */
  readonly maker?: string | undefined;
  /** Folders of the archive that have been read, and which ones those could be; the others are looked up. */
  readonly folders?: KnownFolders | undefined;
  /** Folders are judged, too; otherwise, only regular files can be trusted. */
  readonly allowsFolders?: boolean;
}

/** Some folders of an archive. */
interface KnownFolders {
  readonly entries: readonly ArchivedEntry[];
  /** Tells whether a path would be among the entries if the archive contained it. */
  readonly covers: (path: string) => boolean;
}

/** The maximum number of folders to look at, because an archive may be full of them. */
const most = 100_000;

/**
 * Decides which entries can only come from root or from the user who made the archive. Someone who merely has files in
 * the backup can choose names, but not the owner of a file or of the folders above.
 */
export async function judgeEntries(
  borg: Borg,
  { repository, archive, found, placeOf, folders, allowsFolders = false, maker: known }: Judgment,
): Promise<{ readonly judged: readonly JudgedEntry[]; readonly maker: string }> {
  const maker = known ?? (await archiveMaker(borg, { repository, archive }));
  // Others can add any number of entries, so those aren't checked further.
  const candidates = found.filter((one) => placeOf(one.path).kind !== 'elsewhere' && isTrusted(one, maker));
  const above = [...new Set(candidates.flatMap(({ path }) => foldersAbove(path)))];
  const paths = storedFileOperands(above.filter((path) => folders?.covers(path) !== true));
  const operands = archiveOperands(repository, archive, borg.capabilities);
  const listed = paths.length === 0 ? [] : await listEntries(borg, { archive: operands, paths, most });
  const read = (folders?.entries ?? []).filter(({ path }) => folders?.covers(path));
  const folderAt = new Map<string, ArchivedEntry[]>();
  for (const folder of [...read, ...listed]) folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
  const isRegular = (entry: ArchivedEntry) => entry.isPlain || (allowsFolders && entry.isFolder);
  const judged = found.map((entry) => ({
    ...entry,
    doubt:
      doubtOfPlace(placeOf(entry.path), folderAt) ??
      (isRegular(entry) ? undefined : 'not a regular file') ??
      ownerProblem([entry, ...foldersAbove(entry.path).flatMap((path) => folderAt.get(path) ?? [])], maker),
  }));
  return { judged, maker };
}

/**
 * The place of temporary folders depends on TMPDIR. A backup tool passes its own folder to Borg directly, so that the
 * archive doesn't contain the folders above it; a folder that was found in a source is stored together with those.
 */
function doubtOfPlace(place: ManifestPlace, folderAt: ReadonlyMap<string, unknown>): string | undefined {
  if (place.kind === 'own') return undefined;
  if (place.kind === 'temporary' && !folderAt.has(place.folder)) return undefined;
  return 'not in a folder that backup tools use';
}
