import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, type Operand, patternOperands, storedFileOperands } from '../borg/operands.js';
import { engineNames } from '../databases/define-database.js';
import { UserError } from '../system/errors.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { joinFirst } from '../text/phrases.js';
import { type ManifestPlace, manifestPatterns, manifestPlaces, type OwnFolders } from './bootstrap-manifest-places.js';
import { type ArchivedEntry, listEntries, storedText } from './entry-owners.js';
import { listedArchives } from './select-archives.js';
import { type JudgedEntry, judgeEntries } from './trusted-entries.js';

/**
 * The newest borgmatic version that uses this format and place for manifests. It is only there for people: borgmatic
 * and this program read nothing but `config_paths`.
 */
const shape = '2.1.10';

/** The maximum size of a manifest in bytes: enough for the paths of thousands of files. */
const largestManifest = 1_000_000;

/**
 * Returns the content of `manifest.json`: the absolute paths of the configuration files that an archive was made with.
 */
export function manifestText(paths: readonly string[]): string {
  return JSON.stringify({ borgmatic_version: shape, config_paths: paths });
}

/** Returns the paths that a manifest names; undefined if it isn't a valid manifest. */
export function pathsInManifest(text: string): readonly string[] | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('config_paths' in document)) return undefined;
    const { config_paths: paths } = document;
    return Array.isArray(paths) && paths.every((path) => typeof path === 'string' && path !== '') ? paths : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the folders in which borgmatic stores database dumps next to a manifest, as archives contain them. */
export function dumpFolders(folder: string | undefined): readonly string[] {
  const top = folder?.replace(/(^|\/)bootstrap$/, '$1') ?? 'borgmatic/';
  return engineNames.map((engine) => `${top}${engine}_databases`);
}

/** The archive whose manifest to read. */
interface ManifestOf extends OwnFolders {
  readonly repository: string;
  readonly archive: string;
  /**
   * The path of the manifest in the archive; if missing, the one that only the user who made the archive can have put
   * there.
   */
  readonly manifest?: string | undefined;
}

/**
 * Reads the absolute paths of the configuration files that an archive was made with from its manifest; throws UserError
 * if they are unknown.
 */
export async function configurationsInManifest(borg: Borg, about: ManifestOf): Promise<readonly string[]> {
  const operands = archiveOperands(about.repository, about.archive, borg.capabilities);
  const manifests: readonly CheckedManifest[] =
    about.manifest === undefined
      ? requireSingleManifest(await findManifests(borg, about, about), about)
      : [await namedManifest(borg, operands, { ...about, manifest: about.manifest })];
  const read = await Promise.all(manifests.map((manifest) => configurationsNamedBy(borg, operands, manifest)));
  const [paths] = read;
  const [first] = manifests;
  // A manifest that an older borgmatic left in the home folder is in every later backup, usually with the same content.
  if (read.some((others) => !isSame(others, paths))) throw several(manifests, about);
  if (paths !== undefined && paths.length > 0) return paths;
  throw new UserError(
    `The manifest of ${about.archive} in ${about.repository} can't be read: ${printableName(first?.path ?? '')} contains no config_paths. Name another archive with --archive, or restore files with extract.`,
  );
}

/**
 * Returns the paths that a manifest in an archive names; undefined if it isn't one. Throws UserError if it is too
 * large.
 */
export async function configurationsNamedBy(
  borg: Borg,
  archive: readonly Operand[],
  manifest: ArchivedEntry,
): Promise<readonly string[] | undefined> {
  if (manifest.size > largestManifest) throw tooLarge(manifest);
  const text = await storedText(borg, { archive, path: manifest.path, most: largestManifest });
  if (text === undefined) throw tooLarge(manifest);
  return pathsInManifest(text);
}

function tooLarge({ path, size: bytes }: ArchivedEntry): UserError {
  const amount = bytes > largestManifest ? size(bytes) : `more than ${size(largestManifest)}`;
  return new UserError(
    `The manifest ${printableName(path)} is ${amount}, but at most ${size(largestManifest)} can be read. Name another archive with --archive, or restore files with extract.`,
  );
}

/** Borg reads all entries with the same path, one after the other; it can't read one of them. */
function requireSingleManifest(found: StoredManifests, about: ManifestOf): readonly StoredManifest[] {
  const own = ownOf(found, about);
  for (const { path } of own) {
    const same = [...found.own, ...found.others].filter((one) => one.path === path);
    if (same.length > 1) throw twice(same, about);
  }
  return own;
}

function twice(same: readonly CheckedManifest[], { repository, archive }: ManifestOf): UserError {
  const path = printableName(same[0]?.path ?? '');
  const owners = same.slice(0, 5).map(({ owner }) => owner);
  return new UserError(
    `${archive} in ${repository} contains the manifest ${path} ${same.length} times (owned by ${owners.join('; ')}), and Borg can't read just one of them, so nothing was extracted. Name another archive with --archive, or restore the configuration files with extract --path.`,
  );
}

function ownOf({ own, others, maker }: StoredManifests, about: ManifestOf): readonly StoredManifest[] {
  if (own.length > 0) return own;
  const { repository, archive } = about;
  if (others.length === 0) {
    throw new UserError(
      `${archive} in ${repository} contains no manifest, so it is unknown which configuration it was made with. Name another archive with --archive, or restore files with extract.`,
    );
  }
  throw new UserError(
    `${archive} in ${repository}, made by ${printableName(maker)}, contains no manifest that can be trusted: someone other than ${printableName(maker)} or root could have written each of them, so nothing was extracted. Found: ${listed(others)}. Name another archive with --archive, restore files with extract, or, if you know who wrote one of these, name it with --manifest.`,
  );
}

function several(manifests: readonly CheckedManifest[], { repository, archive }: ManifestOf): UserError {
  return new UserError(
    `${archive} in ${repository} contains ${manifests.length} manifests that name different files, so nothing was extracted: ${listed(manifests)}. Name the one to use with --manifest, or restore files with extract.`,
  );
}

/** For a manifest that the user names, the owner is not checked. */
type CheckedManifest = ArchivedEntry & Partial<Pick<StoredManifest, 'doubt'>>;

function listed(manifests: readonly CheckedManifest[]): string {
  const shown = manifests.slice(0, 5).map(({ path, owner, doubt }) => {
    const facts =
      doubt === undefined || doubt.startsWith('owned by') ? [`owned by ${owner}`] : [`owned by ${owner}`, doubt];
    return `${printableName(path)} (${facts.join(', ')})`;
  });
  return joinFirst(shown, 5, manifests.length);
}

/** Returns a manifest that the user names, wherever it is and whoever wrote it, if it is a regular file. */
async function namedManifest(
  borg: Borg,
  archive: readonly Operand[],
  about: ManifestOf & { readonly manifest: string },
): Promise<ArchivedEntry> {
  const path = about.manifest.replace(/^\/+/, '');
  const same = (await listEntries(borg, { archive, paths: storedFileOperands([path]), most: 10 })).filter(
    (one) => one.path === path,
  );
  if (same.length > 1) throw twice(same, about);
  const [found] = same;
  if (found === undefined || !found.isPlain) {
    const what = found === undefined ? 'is not in' : 'is not a regular file in';
    throw new UserError(
      `${printableName(path)} ${what} ${about.archive} in ${about.repository}, so nothing was extracted. Name another path with --manifest, or remove the flag to use the archive's own manifest.`,
    );
  }
  return found;
}

function isSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify([...(one ?? [])].sort()) === JSON.stringify([...(other ?? [])].sort());
}

/** Throws UserError if a repository has archives of several series, because the latest may be another machine's. */
export async function requireOneSeries(borg: Borg, repository: string): Promise<void> {
  const archives = await listedArchives(borg, repository, []);
  const latest = new Map(archives.map(({ name }) => [nameWithoutDate(name), name]));
  if (latest.size < 2) return;
  throw new UserError(
    `${repository} contains archives of ${latest.size} series. The latest of each: ${[...latest.values()].join(', ')}. Name one with --archive, or a series with --match-archives 'sh:NAME-*'.`,
  );
}

/** Returns what the archives of a series have in common: the name before the date, or before the number at its end. */
export function nameWithoutDate(name: string): string {
  const dated = /^(.*?)[-_.:@]?\d{4}-?\d\d-?\d\d/s.exec(name)?.[1];
  return dated ?? name.replace(/[-_.]?\d+$/, '');
}

/** A manifest in an archive. */
type StoredManifest = JudgedEntry;

/** All manifests in an archive. */
interface StoredManifests {
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
  const { judged, maker } = await judgeEntries(borg, { ...place, found, placeOf });
  return {
    own: judged.filter(({ doubt }) => doubt === undefined),
    others: judged.filter(({ doubt }) => doubt !== undefined),
    maker,
  };
}
