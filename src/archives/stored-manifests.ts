import type { Borg } from '../borg/call.js';
import { archiveOperands, patternOperands, storedFileOperands } from '../borg/operands.js';
import { type ManifestPlace, manifestPatterns, manifestPlaces, type OwnFolders } from './manifest-places.js';
import { type ArchivedEntry, archiveMaker, foldersAbove, isTrusted, listEntries, ownerProblem } from './owners.js';

/** A manifest in an archive. */
export interface StoredManifest extends ArchivedEntry {
  /**
   * Why another user may have put it there, as the end of a sentence; undefined if only the user who made the archive
   * can have.
   */
  readonly doubt: string | undefined;
}

/** All manifests in an archive. */
export interface StoredManifests {
  /** Those that only root or the user who made the archive can have put there. */
  readonly own: readonly StoredManifest[];
  readonly others: readonly StoredManifest[];
  /** The user who made the archive. */
  readonly maker: string;
}

/** The maximum number of manifests to read, because an archive may be full of them. */
const most = 1_000;

/**
 * Finds the manifests in an archive and decides which of them to trust. A manifest names files that will be written as
 * root, so it must not come from a user who merely has files in the backup. Such a user can choose names, but not the
 * owner of a file or of the folders above. Therefore a manifest counts only if it is in a place that backup tools use,
 * and if it and the folders above it belong to root or to the user who made the archive.
 */
export async function findManifests(
  borg: Borg,
  place: { readonly repository: string; readonly archive: string },
  folders: OwnFolders,
): Promise<StoredManifests> {
  const archive = archiveOperands(place.repository, place.archive, borg.capabilities);
  const found = await listEntries(borg, { archive, paths: patternOperands(manifestPatterns), most });
  if (found.length === 0) return { own: [], others: [], maker: '' };
  const places = manifestPlaces(folders);
  // Borg can't look up a path that isn't UTF-8, and no backup tool uses one.
  const placeOf = (path: string): ManifestPlace => (/\p{Surrogate}/u.test(path) ? { kind: 'elsewhere' } : places(path));
  const maker = await archiveMaker(borg, place);
  // Others can add any number of manifests, so those aren't checked further.
  const candidates = found.filter((one) => placeOf(one.path).kind !== 'elsewhere' && isTrusted(one, maker));
  const above = [...new Set(candidates.flatMap(({ path }) => foldersAbove(path)))];
  const paths = storedFileOperands(above);
  const parents = paths.length === 0 ? [] : await listEntries(borg, { archive, paths, most: most * 100 });
  const folderAt = new Map<string, ArchivedEntry[]>();
  for (const folder of parents) folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
  const judged = found.map((manifest) => ({
    ...manifest,
    doubt:
      doubtOfPlace(placeOf(manifest.path), folderAt) ??
      (manifest.isPlain ? undefined : 'not a plain file') ??
      ownerProblem([manifest, ...foldersAbove(manifest.path).flatMap((path) => folderAt.get(path) ?? [])], maker),
  }));
  return {
    own: judged.filter(({ doubt }) => doubt === undefined),
    others: judged.filter(({ doubt }) => doubt !== undefined),
    maker,
  };
}

/**
 * The place of temporary folders depends on TMPDIR. A backup tool passes its own folder to Borg directly, so that the
 * archive doesn't contain the folders above it; a folder that was found in a source is stored together with those.
 */
function doubtOfPlace(place: ManifestPlace, folderAt: ReadonlyMap<string, unknown>): string | undefined {
  if (place.kind === 'own') return undefined;
  if (place.kind === 'temporary' && !folderAt.has(place.folder)) return undefined;
  return 'not in a place that backup tools use';
}
