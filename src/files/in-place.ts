import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expandHome, workingFolder } from '../borg/home.js';
import { forSystem } from '../system/paths.js';
import { entryPath, strippedPath } from './entry-path.js';
import { findSources } from './sources.js';

/** An entry of an archive. */
export interface Entry {
  readonly path: Buffer;
  readonly isFolder: boolean;
  readonly size?: number | undefined;
  /** Milliseconds. */
  readonly modified?: number | undefined;
}

/** Where an archive is to be extracted, and what is backed up on this machine. */
export interface Landing {
  /** An absolute path. */
  readonly destination: string;
  /** How many leading folders of each path are left out. */
  readonly strip: number;
  /** The options of every repository that is configured: their sources are live. */
  readonly options: readonly Readonly<Record<string, unknown>>[];
  /** Absolute paths of other files that are live: configuration files. */
  readonly files: readonly string[];
  /** When the first of this run's earlier extractions began, in milliseconds; missing: there was none. */
  readonly since?: number | undefined;
}

/** A file that extracting would replace. */
export interface Replaced {
  readonly path: string;
  /** `live`: it is backed up; `restored`: an earlier extraction of this run put it there, and it is not the same. */
  readonly kind: 'live' | 'restored';
}

/**
 * Tells of an entry whether extracting it would replace a live file: one that is or lies in a configured source, a
 * configuration file, or the very file that the archive was made from; or another version of it that this run has just
 * restored from another repository. Undefined where it would replace neither.
 */
export type FindReplaced = (entry: Entry) => Replaced | undefined;

/**
 * Paths are compared as the file system sees them, by the folders and files that they lead to: links, mounts of the same
 * folder elsewhere, `..`, and letters of another case make no difference. They are strings of bytes here (latin1), since
 * a name need not be UTF-8.
 */
export async function findReplaced(landing: Landing): Promise<FindReplaced> {
  const { destination, strip, options, files, since = Number.POSITIVE_INFINITY } = landing;
  const sources = new Places([...(await sourcesOf(options)), ...files]);
  const top = bytesOf(destination);
  const folders = new Map<string, Folder | undefined>();

  /** A folder at or below the destination; undefined where there is none. */
  const folderAt = (path: string): Folder | undefined => {
    if (folders.has(path)) return folders.get(path);
    const above = path === top ? undefined : folderAt(parentOf(path));
    const at = path === top ? top : above && below(above.at, nameIn(above.at, nameOf(path)));
    const real = at === undefined ? undefined : realPath(at);
    const folder = at === undefined || real === undefined ? undefined : { at, real, isLive: sources.contains(real) };
    folders.set(path, folder);
    return folder;
  };
  const isOrigin = (path: string, found: BigIntStats): boolean =>
    !ownFiles.test(path) && isSame(found, lstat(below('/', path)));

  return (entry) => {
    const spelled = entry.path.toString('latin1');
    const path = entryPath(spelled);
    const name = entryPath(strippedPath(spelled, strip));
    if (name === '') return undefined;
    const folder = folderAt(parentOf(below(top, name)));
    if (folder === undefined) return undefined;
    const own = nameIn(folder.at, nameOf(below(top, name)));
    const target = below(folder.at, own);
    const found = lstat(target);
    if (found === undefined || (entry.isFolder && found.isDirectory())) return undefined;
    const isLive = folder.isLive || sources.isOne(below(folder.real, own), found) || isOrigin(path, found);
    const isRestored = Number(found.ctimeMs) >= since && !ownFiles.test(path) && !isAlike(found, entry);
    if (!isLive && !isRestored) return undefined;
    return { path: Buffer.from(target, 'latin1').toString(), kind: isLive ? 'live' : 'restored' };
  };
}

/** What a backup adds of its own: it is no file of this machine, wherever it once was. */
const ownFiles = /^borgmatic\/bootstrap\//;

/** Where Borg 1 puts a question mark for each byte that is no UTF-8: the name in a folder that it may stand for. */
function nameIn(folder: string, name: string): string {
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

/** Files and folders, known by their real paths and by what is behind them. */
class Places {
  private readonly paths = new Set<string>();
  private readonly identities = new Set<string>();
  private readonly known = new Map<string, boolean>();

  constructor(paths: readonly string[]) {
    for (const path of paths.map(bytesOf)) {
      const real = realPath(path);
      const above = realPath(parentOf(path));
      // Of a source that is a link, the link is in the archive, or what it leads to.
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

  /** Whether a folder is one of these or lies in one. */
  contains(real: string): boolean {
    const known = this.known.get(real);
    if (known !== undefined) return known;
    const found = stat(real);
    const isIn = (found !== undefined && this.isOne(real, found)) || (real !== '/' && this.contains(parentOf(real)));
    this.known.set(real, isIn);
    return isIn;
  }
}

/** The sources of configurations as absolute paths, globs expanded, with the roots among their patterns. */
async function sourcesOf(configured: Landing['options']): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const options of configured) {
    const folder = workingFolder(options);
    const written = textsOf(options['source_directories']);
    // Where a file of patterns can't be read, no backup is made of what it names either.
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

/** What can't be looked at can't be replaced either. */
function orMissing<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Some file systems have numbers that no double holds. */
function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** Whether a file is what an archive has, as far as its size and time tell. */
function isAlike(found: BigIntStats, { size, modified }: Entry): boolean {
  const isSized = found.isSymbolicLink() || Number(found.size) === size;
  return isSized && modified !== undefined && Math.abs(Number(found.mtimeMs) - modified) < 2;
}
