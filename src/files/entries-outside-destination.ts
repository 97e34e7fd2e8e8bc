import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isTrustedLink } from '../system/foreign-links.js';
import { printableName } from '../text/cleaning.js';
import { entryPath, strippedPath } from './stored-paths.js';

/** An entry of an archive that will be extracted. */
interface Extractable {
  readonly path: Buffer;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  /** Another name of an entry, which may be a symbolic link. */
  readonly isHardLink: boolean;
  /** The target of a symbolic link, or the entry that a hard link refers to. */
  readonly target: string;
}

/** Where to extract an archive. */
interface Destination {
  /** An absolute path, in which symbolic links are the user's own. */
  readonly destination: string;
  /** How many leading folders of each path are stripped. */
  readonly strip: number;
}

/**
 * Returns a function that takes the entries in the order of the archive and returns how Borg would write one outside
 * the destination; undefined if it wouldn't. Borg before 1.4.5 and 2.0.0b22 follows `..` and symbolic links anywhere.
 * This refuses what the archive or other users may have planted: an entry below a link in the same archive, in any
 * spelling, which `borg create` never stores; and a link at the destination that belongs to another user or points outside
 * it. The system's own links (`/bin`, `/var/run`) belong to root, and no link points outside the destination `/`.
 */
export function createEscapeCheck({ destination, strip }: Destination): (entry: Extractable) => string | undefined {
  const ways = new ArchiveLinks(bytesOf(realpathSync(destination)));
  return (entry) => {
    const { path, isLink, target } = entry;
    const spelled = strippedPath(path.toString('latin1'), strip);
    if (spelled === '') return undefined;
    const fault = ways.faultAbove(spelled);
    if (fault !== undefined) return fault;
    const name = entryPath(spelled);
    if (name === '' && !entry.isFolder) return `${shown(spelled)} in the archive would replace the destination itself`;
    ways.add(name, entry);
    // The other name of a hard link is a path, too.
    return isLink || target === '' ? undefined : ways.faultAbove(strippedPath(bytesOf(target), strip));
  };
}

/**
 * What is on the way to entries: first what the archive contains, then what existed before. A path that the archive
 * turns into a link counts as one until a folder replaces it. A file may replace it, too, but nothing can be below a file.
 */
class ArchiveLinks {
  private readonly links = new Map<string, 'symbolic link' | 'hard link'>();
  private readonly folders = new Set<string>();
  private readonly known = new Map<string, Found>();

  constructor(private readonly top: string) {}

  add(name: string, { isFolder, isLink, isHardLink }: Extractable): void {
    if (isFolder) this.addFolder(name);
    if (!isLink && !isHardLink) return;
    this.folders.delete(name);
    this.links.set(name, isLink ? 'symbolic link' : 'hard link');
  }

  /**
   * Ignores names with question marks, which Borg 1 writes for bytes that aren't UTF-8: two such names may look the
   * same.
   */
  private addFolder(name: string): void {
    if (name === '' || name.includes('?')) return;
    this.links.delete(name);
    // Only worth remembering if a link must not be followed.
    const found = this.onDisk(name);
    if (found.fault !== undefined || found.through.length > 0) this.folders.add(name);
  }

  faultAbove(spelled: string): string | undefined {
    if (spelled.startsWith('/') || spelled.split('/').includes('..')) {
      return `${shown(spelled)} in the archive is a path outside the destination`;
    }
    const name = entryPath(spelled);
    for (let end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      const fault = this.faultOf(name.slice(0, end));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private faultOf(folder: string): string | undefined {
    const kind = this.links.get(folder);
    if (kind !== undefined) return `${shown(folder)} is a ${kind} in the archive, and other entries are below it`;
    if (this.folders.has(folder)) return undefined;
    const { fault, through } = this.onDisk(folder);
    if (fault !== undefined || this.links.size === 0) return fault;
    const replaced = through.find((name) => this.links.has(name));
    return (
      replaced &&
      `${shown(folder)} leads through ${shown(replaced)}, which is a ${this.links.get(replaced)} in the archive`
    );
  }

  private onDisk(folder: string): Found {
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const fault = diskFault(this.top, folder);
    const found = { fault, through: fault === undefined ? pathsPassedBy(this.top, folder) : [] };
    this.known.set(folder, found);
    return found;
  }
}

/** What exists at a path in the destination. */
interface Found {
  readonly fault: string | undefined;
  /** For a symbolic link: the paths below the destination that are passed on the way to its target. */
  readonly through: readonly string[];
}

/** Returns every path that the system passes when it follows a symbolic link that stays inside the destination. */
function pathsPassedBy(top: string, folder: string): readonly string[] {
  const base = top === '/' ? '' : top;
  const passed = new Set<string>();
  let rest: readonly string[] = folder.split('/');
  let at = '';
  for (let steps = 0; steps < 10_000 && rest.length > 0; steps += 1) {
    const [name = '', ...more] = rest;
    rest = more;
    if (name === '..') at = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
    if (name === '..' || name === '.' || name === '') continue;
    const next = `${at}/${name}`;
    passed.add(next);
    const target = linkAt(`${base}${next}`);
    if (target === undefined) at = next;
    else rest = [...relativeTo(base, target).split('/'), ...rest];
    if (target?.startsWith('/')) at = '';
  }
  return [...passed].map((path) => path.slice(1)).filter((path) => path !== folder);
}

function diskFault(top: string, folder: string): string | undefined {
  const path = `${top === '/' ? '' : top}/${folder}`;
  try {
    const found = lstatSync(Buffer.from(path, 'latin1'));
    if (!found.isSymbolicLink()) return undefined;
    if (!isTrustedLink(found))
      return `${shown(path)} is a symbolic link that belongs to another user (uid ${found.uid})`;
    const real = realOf(path);
    if (real !== undefined && (top === '/' || real === top || real.startsWith(`${top}/`))) return undefined;
    const target = readlinkSync(Buffer.from(path, 'latin1'), 'buffer').toString();
    return `${shown(path)} is a symbolic link that points outside ${shown(top)} (to ${printableName(target)})`;
  } catch {
    return undefined; // it does not exist
  }
}

/** Returns the target of a symbolic link; for an absolute one, the part below the destination. */
function relativeTo(base: string, target: string): string {
  return target.startsWith(`${base}/`) ? target.slice(base.length) : target;
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(Buffer.from(path, 'latin1'), 'buffer').toString('latin1');
  } catch {
    return undefined; // not a symbolic link
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(Buffer.from(path, 'latin1'), 'buffer').toString('latin1');
  } catch {
    return undefined; // a dangling link, where Borg would create a folder
  }
}

function bytesOf(path: string): string {
  return Buffer.from(path).toString('latin1');
}

function shown(path: string): string {
  return printableName(Buffer.from(path, 'latin1').toString());
}
