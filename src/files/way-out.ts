import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isTrusted } from '../system/links.js';
import { shownName } from '../text/cleaning.js';

/** An entry of an archive that is to be extracted. */
export interface Extractable {
  readonly path: Buffer;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  /** Where a link leads, or which entry this is another name of. */
  readonly target: string;
}

/** Where an archive is to be extracted. */
export interface Into {
  /** An absolute path: its own links are the user's. */
  readonly destination: string;
  /** How many leading folders of each path are left out. */
  readonly strip: number;
}

/**
 * Tells of entries, in the order of the archive, how Borg would write one outside the destination; undefined where it
 * would not. Borg before 1.4.5 and 2.0.0b22 goes wherever `..` and links lead. What is refused is what the archive or
 * other users planted: an entry below a link of the same archive, which `borg create` never stores, and a link at the
 * destination that is another user's or leads out of it. The links of a system (`/bin`, `/var/run`) are root's, and with
 * the destination `/` none leads out.
 */
export function createWayOut({ destination, strip }: Into): (entry: Extractable) => string | undefined {
  const ways = new Ways(bytesOf(realpathSync(destination)));
  return ({ path, isFolder, isLink, target }) => {
    const name = stripped(path.toString('latin1'), strip);
    if (name === '') return undefined;
    const fault = ways.faultAbove(name);
    if (fault !== undefined) return fault;
    if (isLink) ways.addLink(name);
    else if (isFolder) ways.addFolder(name);
    else ways.forget(name);
    // The other name of a hard link is a place, too.
    return isLink || target === '' ? undefined : ways.faultAbove(stripped(bytesOf(target), strip));
  };
}

/** What is on the way to entries: first what the archive has put there, else what was there before. */
class Ways {
  private readonly links = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly top: string) {}

  addLink(name: string): void {
    this.folders.delete(name);
    this.links.add(name);
  }

  /** A folder takes the place of a link, which is worth remembering only where one must not be followed. */
  addFolder(name: string): void {
    this.links.delete(name);
    if (this.onDisk(name) !== undefined) this.folders.add(name);
  }

  forget(name: string): void {
    this.links.delete(name);
  }

  faultAbove(name: string): string | undefined {
    if (name.startsWith('/') || name.split('/').includes('..')) {
      return `${shown(name)} in the archive is a path that leads out`;
    }
    for (let end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      const fault = this.faultOf(name.slice(0, end));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private faultOf(folder: string): string | undefined {
    if (this.links.has(folder)) return `${shown(folder)} is a link in the archive, and other entries are below it`;
    return this.folders.has(folder) ? undefined : this.onDisk(folder);
  }

  private onDisk(folder: string): string | undefined {
    if (!this.known.has(folder)) this.known.set(folder, diskFault(this.top, folder));
    return this.known.get(folder);
  }
}

function diskFault(top: string, folder: string): string | undefined {
  const path = `${top === '/' ? '' : top}/${folder}`;
  try {
    const found = lstatSync(Buffer.from(path, 'latin1'));
    if (!found.isSymbolicLink()) return undefined;
    if (!isTrusted(found)) return `${shown(path)} is a link of another user's (uid ${found.uid})`;
    const real = realOf(path);
    if (real !== undefined && (top === '/' || real === top || real.startsWith(`${top}/`))) return undefined;
    const target = readlinkSync(Buffer.from(path, 'latin1'), 'buffer').toString();
    return `${shown(path)} is a link that leads out of ${shown(top)} (to ${shownName(target)})`;
  } catch {
    return undefined; // nothing is there
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(Buffer.from(path, 'latin1'), 'buffer').toString('latin1');
  } catch {
    return undefined; // it leads nowhere, where Borg would make a folder
  }
}

function stripped(path: string, strip: number): string {
  return strip === 0 ? path : path.split('/').slice(strip).join('/');
}

function bytesOf(path: string): string {
  return Buffer.from(path).toString('latin1');
}

function shown(path: string): string {
  return shownName(Buffer.from(path, 'latin1').toString());
}
