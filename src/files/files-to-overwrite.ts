import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expandHome, forSystem, workingFolder } from '../system/paths.js';
import { findSources } from './sources.js';
import { entryPath, strippedPath } from './stored-paths.js';

/** An entry of an archive. */
interface Entry {
  readonly path: Buffer;
  readonly isFolder: boolean;
  readonly size?: number | undefined;
  /** In milliseconds. */
  readonly modified?: number | undefined;
}

/** Where to extract an archive, and what is backed up on this machine. */
export interface ExtractionTarget {
  /** An absolute path. */
  readonly destination: string;
  /** How many leading folders of each path are stripped. */
  readonly strip: number;
  /** The options of every configured repository: their sources are live. */
  readonly options: readonly Readonly<Record<string, unknown>>[];
  /** Absolute paths of other live files: configuration files. */
  readonly files: readonly string[];
  /** When this run's first extraction began, in milliseconds; missing if there was none. */
  readonly since?: number | undefined;
}

/** A file that an extraction would replace. */
interface Replaced {
  readonly path: string;
  readonly kind: ReplacedKind;
}

/**
 * `live`: a file that is backed up (a configured source or a file in one, a configuration file, or the very file that
 * the archive was made from). `restored`: a different version that this run has just restored from another repository.
 * `other`: any other file.
 */
export type ReplacedKind = 'live' | 'restored' | 'other';

/** Returns the file that extracting an entry would replace; undefined if nothing exists there. */
type FindReplaced = (entry: Entry) => Replaced | undefined;

/**
 * Returns a function that finds replaced files. It compares the actual files and folders rather than names, so that
 * symbolic links, other mounts of the same folder, `..`, and upper and lower case make no difference. Paths are strings
 * of bytes here (latin1), because a name need not be valid UTF-8.
 */
export async function createReplacedFinder(landing: ExtractionTarget): Promise<FindReplaced> {
  const { destination, strip, options, files, since = Number.POSITIVE_INFINITY } = landing;
  const sources = new Places([...(await sourcesOf(options)), ...files]);
  const top = bytesOf(destination);
  const folders = new Map<string, Folder | undefined>();

  /** Returns a folder at or below the destination; undefined if there is none. */
  const folderAt = (path: string): Folder | undefined => {
    if (folders.has(path)) return folders.get(path);
    const above = path === top ? undefined : folderAt(parentOf(path));
    const at = path === top ? top : above && below(above.at, actualNameIn(above.at, nameOf(path)));
    const real = at === undefined ? undefined : realPath(at);
    const folder = at === undefined || real === undefined ? undefined : { at, real, isLive: sources.contains(real) };
    folders.set(path, folder);
    return folder;
  };
  const isOrigin = (path: string, found: BigIntStats): boolean =>
    !ownFiles.test(path) && isSame(found, lstat(below('/', path)));

  const kindOf = (path: string, entry: Entry, found: BigIntStats): ReplacedKind | undefined => {
    if (Number(found.ctimeMs) >= since && !ownFiles.test(path) && !isAlike(found, entry)) return 'restored';
    // Borg removes no folder that contains something.
    return found.isDirectory() ? undefined : 'other';
  };

  return (entry) => {
    const spelled = entry.path.toString('latin1');
    const path = entryPath(spelled);
    const name = entryPath(strippedPath(spelled, strip));
    if (name === '') return undefined;
    const folder = folderAt(parentOf(below(top, name)));
    if (folder === undefined) return undefined;
    const own = actualNameIn(folder.at, nameOf(below(top, name)));
    const target = below(folder.at, own);
    const found = lstat(target);
    if (found === undefined || (entry.isFolder && found.isDirectory())) return undefined;
    const isLive = folder.isLive || sources.isOne(below(folder.real, own), found) || isOrigin(path, found);
    const kind = isLive ? 'live' : kindOf(path, entry, found);
    return kind && { path: Buffer.from(target, 'latin1').toString(), kind };
  };
}

/** What the backup itself adds to an archive, which is never a file of this machine. */
const ownFiles = /^borgmatic\/bootstrap\//;

/**
 * Returns the name in a folder that a name from Borg 1 may stand for, in which `?` replaces each byte that isn't UTF-8.
 */
function actualNameIn(folder: string, name: string): string {
  if (!name.includes('?') || lstat(below(folder, name)) !== undefined) return name;
  const names = orMissing(() => readdirSync(Buffer.from(folder, 'latin1'), 'buffer')) ?? [];
  const wanted = garbled(Buffer.from(name, 'latin1').toString());
  return names.find((each) => garbled(each.toString()) === wanted)?.toString('latin1') ?? name;
}

function garbled(name: string): string {
  return name.replace(/[?\ufffd]+/g, '?');
}

interface Folder {
  readonly at: string;
  readonly real: string;
  readonly isLive: boolean;
}

/** Files and folders, identified by their real paths and by device and inode. */
class Places {
  private readonly paths = new Set<string>();
  private readonly identities = new Set<string>();
  private readonly known = new Map<string, boolean>();

  constructor(paths: readonly string[]) {
    for (const path of paths.map(bytesOf)) {
      const real = realPath(path);
      const above = realPath(parentOf(path));
      // For a source that is a symbolic link, the archive contains either the link or its target.
      if (above !== undefined) this.paths.add(below(above, nameOf(path)));
      if (real === undefined) continue;
      this.paths.add(real);
      const found = stat(real);
      if (found !== undefined) this.identities.add(identity(found));
    }
  }

  isOne(path: string, found: BigIntStats): boolean {
    return this.paths.has(path) || this.identities.has(identity(found));
  }

  /** Tells whether a folder is one of these or is in one of them. */
  contains(real: string): boolean {
    const known = this.known.get(real);
    if (known !== undefined) return known;
    const found = stat(real);
    const isIn = (found !== undefined && this.isOne(real, found)) || (real !== '/' && this.contains(parentOf(real)));
    this.known.set(real, isIn);
    return isIn;
  }
}

/** Returns the sources of configurations as absolute paths, with globs expanded, including roots in patterns. */
async function sourcesOf(configured: ExtractionTarget['options']): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const options of configured) {
    const folder = workingFolder(options);
    const written = textsOf(options['source_directories']);
    // If a pattern file can't be read, what it names isn't backed up either.
    const { roots } = await findSources(options, { folder }).catch(() =>
      findSources({ source_directories: written }, { folder }),
    );
    for (const path of [...written.map(expandHome), ...roots]) found.add(resolve(folder, path));
  }
  return [...found];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function bytesOf(path: string): string {
  return Buffer.from(forSystem(path)).toString('latin1');
}

function below(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function realPath(path: string): string | undefined {
  return orMissing(() => realpathSync(Buffer.from(path, 'latin1'), 'buffer').toString('latin1'));
}

function stat(path: string): BigIntStats | undefined {
  return orMissing(() => statSync(Buffer.from(path, 'latin1'), { bigint: true }));
}

function lstat(path: string): BigIntStats | undefined {
  return orMissing(() => lstatSync(Buffer.from(path, 'latin1'), { bigint: true }));
}

/** Returns undefined if something can't be read, because then it can't be replaced either. */
function orMissing<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Identifies a file; uses bigint because some file systems have numbers that don't fit in a double. */
function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** Tells whether a file is the same as in the archive, according to its size and time. */
function isAlike(found: BigIntStats, { size, modified }: Entry): boolean {
  const isSized = found.isSymbolicLink() || Number(found.size) === size;
  return isSized && modified !== undefined && Math.abs(Number(found.mtimeMs) - modified) < 2;
}
