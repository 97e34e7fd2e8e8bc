import { archiveOperands, patternOperands, storedFileOperands } from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { archiveMaker, doubtOfOwner, foldersAbove, isTrusted, type Stored, storedIn } from './archive-owners.js';
import { type ManifestPlace, manifestPatterns, manifestPlaces, type OwnFolders } from './manifest-places.js';

/** A manifest in an archive. */
export interface StoredManifest extends Stored {
  /** Why it may be somebody else's, as the end of a sentence; undefined where only the maker of the archive can have put it there. */
  readonly doubt: string | undefined;
}

/** All the manifests in an archive. */
export interface StoredManifests {
  /** Those that only the maker of the archive, or root, can have put there. */
  readonly own: readonly StoredManifest[];
  readonly others: readonly StoredManifest[];
  /** Who made the archive. */
  readonly maker: string;
}

/** So many are looked at: an archive may have been filled with them. */
const most = 1_000;

/**
 * Finds the manifests in an archive, and tells which of them can be trusted: it names files that will be written as root,
 * so it must not come from somebody who only has files in the backup. Such a person can choose names, but neither the
 * owner of a file nor that of the folders above their own. So a manifest counts only where a backup tool puts it, as a
 * plain file of the archive's maker or root's, below folders of the same two.
 */
export async function findManifests(
  borg: Borg,
  place: { readonly repository: string; readonly archive: string },
  folders: OwnFolders,
): Promise<StoredManifests> {
  const archive = archiveOperands(place.repository, place.archive, borg.capabilities);
  const found = await storedIn(borg, { archive, paths: patternOperands(manifestPatterns), most });
  if (found.length === 0) return { own: [], others: [], maker: '' };
  const places = manifestPlaces(folders);
  // Borg can't be asked about a path that is not UTF-8, and no backup tool has one.
  const placeOf = (path: string): ManifestPlace => (/\p{Surrogate}/u.test(path) ? { kind: 'elsewhere' } : places(path));
  const maker = await archiveMaker(borg, place);
  // Others may have made any number of them, which need no second look.
  const candidates = found.filter((one) => placeOf(one.path).kind !== 'elsewhere' && isTrusted(one, maker));
  const above = [...new Set(candidates.flatMap(({ path }) => foldersAbove(path)))];
  const paths = storedFileOperands(above);
  const parents = paths.length === 0 ? [] : await storedIn(borg, { archive, paths, most: most * 100 });
  const folderAt = new Map<string, Stored[]>();
  for (const folder of parents) folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
  const judged = found.map((manifest) => ({
    ...manifest,
    doubt:
      doubtOfPlace(placeOf(manifest.path), folderAt) ??
      (manifest.isPlain ? undefined : 'not a plain file') ??
      doubtOfOwner([manifest, ...foldersAbove(manifest.path).flatMap((path) => folderAt.get(path) ?? [])], maker),
  }));
  return {
    own: judged.filter(({ doubt }) => doubt === undefined),
    others: judged.filter(({ doubt }) => doubt !== undefined),
    maker,
  };
}

/**
 * Where temporary folders are is up to TMPDIR. A tool gives its own one to Borg as it is, and Borg then stores nothing of
 * what is above it; one that was found in a source is there with the folder that it is in.
 */
function doubtOfPlace(place: ManifestPlace, folderAt: ReadonlyMap<string, unknown>): string | undefined {
  if (place.kind === 'own') return undefined;
  if (place.kind === 'temporary' && !folderAt.has(place.folder)) return undefined;
  return 'not where a backup tool puts its own';
}
