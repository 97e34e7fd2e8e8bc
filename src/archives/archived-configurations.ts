import { posix } from 'node:path';
import type { Borg } from '../borg/borg-call.js';
import { type Operand, storedFileOperands, storedOperands } from '../borg/operands.js';
import { quote } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { count, joinFirst } from '../text/phrases.js';
import { type ArchivedEntry, foldersAbove, listEntries, ownerProblem } from './entry-owners.js';

/** A configuration file in an archive, or a symbolic link to one. */
export interface StoredFile extends ArchivedEntry {
  /** For a symbolic link: the path in the archive that it leads to, which is another of these files. */
  readonly leadsTo?: string | undefined;
}

/**
 * Limits for restoring: number of files, bytes per file, bytes in total, characters per path. Configurations are far
 * smaller.
 */
const limits = { files: 1_000, bytes: 10_000_000, all: 100_000_000, path: 4_096 } as const;

/** The archive to restore configuration files from: as operands for Borg, and by name. */
interface From {
  readonly operands: readonly Operand[];
  readonly archive: string;
  /** The name of the user who made the archive. */
  readonly maker: string;
}

/**
 * Returns the configuration files that a manifest names, as the archive contains them. For Borg, a path includes
 * everything below it, and a manifest can name anything. Therefore each of them must be a regular file or a symbolic link
 * to another of them, and must not be too large. An archive can contain several entries with the same path, and Borg
 * extracts the last one. Therefore each of them must belong to root or to the user who made the archive. Throws
 * UserError if one doesn't comply.
 */
export async function storedConfigurations(
  borg: Borg,
  from: From,
  named: readonly string[],
): Promise<readonly StoredFile[]> {
  const paths = [...new Set(named.map((path) => storedAs(path, from)))];
  if (paths.length > limits.files) {
    throw refused(
      `its manifest names ${count(paths.length, 'file')}, but at most ${limits.files} can be restored`,
      from,
    );
  }
  const sought = storedOperands(paths);
  const found = await listEntries(borg, { archive: from.operands, paths: sought, most: limits.files * 4 });
  const wanted = new Set(paths);
  for (const entry of found) demandFile(entry, wanted, from);
  await demandOwn(borg, from, found);
  const files = new Map(found.map((entry) => [entry.path, entry]));
  const missing = paths.filter((path) => !files.has(path));
  if (missing.length > 0) throw gone(missing, from);
  const all = [...files.values()].reduce((sum, file) => sum + file.size, 0);
  if (all > limits.all)
    throw refused(
      `its configuration files are ${size(all)} in total, but at most ${size(limits.all)} can be restored`,
      from,
    );
  return [...files.values()].map((file) =>
    file.isPlain ? file : { ...file, leadsTo: demandTarget(file, files, from) },
  );
}

/** Returns a path as Borg stores it, without empty components, `.`, and `..`. */
function storedAs(path: string, from: From): string {
  const stored = posix.normalize(path).replace(/^\/+|\/+$/g, '');
  const isUsable = stored !== '.' && stored !== '' && !/^\.\.(\/|$)/.test(stored) && !/[\0\p{Surrogate}]/u.test(path);
  if (isUsable && path.length <= limits.path) return stored;
  throw refused(`its manifest contains "${printableName(path.slice(0, 100))}", which is not a valid file path`, from);
}

/**
 * A user with a file in a source that is named relative to its folder also chooses the file's path in the archive, but
 * not its owner. A file in a source that is also a source itself is stored twice, with the same content.
 */
async function demandOwn(borg: Borg, from: From, found: readonly ArchivedEntry[]): Promise<void> {
  const folders = [...new Set(found.flatMap(({ path }) => foldersAbove(path)))];
  const sought = { archive: from.operands, paths: storedFileOperands(folders), most: limits.files * 100 };
  const above = folders.length === 0 ? [] : await listEntries(borg, sought);
  const folderAt = new Map<string, ArchivedEntry[]>();
  for (const folder of above) folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
  const judged = found.map((file) => {
    const parents = foldersAbove(file.path).flatMap((path) => folderAt.get(path) ?? []);
    return { file, doubt: ownerProblem([file, ...parents], from.maker) };
  });
  const foreign = judged.find(({ doubt }) => doubt !== undefined);
  const twins = [...new Set(found.map(({ path }) => path))]
    .map((path) => found.filter((file) => file.path === path))
    .filter((same) => same.length > 1);
  const twin = twins.find((same) => same.some(({ path }) => path === foreign?.file.path)) ?? twins.find(isDiffering);
  if (twin !== undefined && (foreign !== undefined || isDiffering(twin))) throw ambiguous(twin, from);
  if (foreign !== undefined) throw notOwn(foreign.file, foreign.doubt ?? '', from);
}

function isDiffering(same: readonly ArchivedEntry[]): boolean {
  return new Set(same.map(({ size: bytes, mode, uid, target }) => JSON.stringify([bytes, mode, uid, target]))).size > 1;
}

function ambiguous(same: readonly ArchivedEntry[], { archive }: From): UserError {
  const path = printableName(same[0]?.path ?? '');
  const entries = same.slice(0, 5).map((one) => `owned by ${one.owner}, ${size(one.size)}`);
  return new UserError(
    `Nothing was extracted from ${archive}: it contains ${path} ${same.length} times (${entries.join('; ')}), and Borg would extract the last one. Name another archive with --archive, or write all of them to a tar file with export-tar --path and pick the right one there.`,
  );
}

function notOwn({ path }: ArchivedEntry, doubt: string, { archive, maker }: From): UserError {
  const name = printableName(path);
  return new UserError(
    `Nothing was extracted from ${archive}, made by ${printableName(maker)}: another user may have put /${name} there (${doubt}). Name another archive with --archive, or, if you trust it, restore it with extract --path ${quote(path)}.`,
  );
}

function demandFile(entry: ArchivedEntry, wanted: ReadonlySet<string>, from: From): void {
  const path = `/${printableName(entry.path)}`;
  if (entry.isFolder) throw notPlain(`${path} is a folder`, from);
  if (!wanted.has(entry.path))
    throw notPlain(`the manifest names a folder instead of a configuration file: it contains ${path}`, from);
  if (entry.isPlain) {
    if (entry.size <= limits.bytes) return;
    throw refused(
      `${path} is ${size(entry.size)}, but a configuration file can be at most ${size(limits.bytes)}`,
      from,
    );
  }
  if (entry.mode.startsWith('l')) return;
  const what = entry.target === '' ? 'a device or a pipe' : `a hard link to ${printableName(entry.target)}`;
  throw notPlain(`${path} is ${what}`, from);
}

/** Returns where a symbolic link leads, which must be one of the files. */
function demandTarget(link: ArchivedEntry, files: ReadonlyMap<string, ArchivedEntry>, from: From): string {
  const first = targetOf(link);
  let at: string | undefined = first;
  for (let links = 0; links < 40 && at !== undefined; links += 1) {
    const file: ArchivedEntry | undefined = files.get(at);
    if (file?.isPlain) return first;
    at = file && targetOf(file);
  }
  throw notPlain(
    `/${printableName(link.path)} is a symbolic link to ${printableName(link.target)}, which is not one of the files to restore`,
    from,
  );
}

function targetOf({ path, target }: ArchivedEntry): string {
  return posix.normalize(target.startsWith('/') ? target : posix.join(posix.dirname(path), target)).replace(/^\/+/, '');
}

function gone(paths: readonly string[], { archive }: From): UserError {
  const named = paths.slice(0, 5).map((path) => `/${printableName(path)}`);
  return new UserError(
    `${archive} was made with ${joinFirst(named, named.length, paths.length)}, but does not contain ${paths.length === 1 ? 'it' : 'them'}. Name another archive with --archive, or restore files with extract.`,
  );
}

function notPlain(what: string, { archive }: From): UserError {
  return new UserError(
    `Nothing was extracted from ${archive}: ${what}, and only regular files can be restored. Name another archive with --archive, or restore files with extract.`,
  );
}

function refused(what: string, { archive }: From): UserError {
  return new UserError(
    `Nothing was extracted from ${archive}: ${what}. Name another archive with --archive, or restore files with extract.`,
  );
}
