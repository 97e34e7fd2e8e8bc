import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  futimesSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { printableName } from '../text/cleaning.js';
import { codeOf, UserError } from './errors.js';
import { isTrustedLink } from './foreign-links.js';

/** What to put in place: an existing local file, or a symbolic link to create. */
export type ExtractedItem = { readonly file: string } | { readonly link: string };

/** O_PATH on Linux, because a folder on the way need not be readable. */
const throughOnly = process.platform === 'linux' ? 0x200000 : constants.O_RDONLY;
const asFolder = throughOnly | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/** The maximum number of symbolic links that Linux follows. */
const mostLinks = 40;

/** An open folder, which stays the same folder even if it is renamed or replaced. */
interface Open {
  readonly descriptor: number;
  /** Its path without symbolic links. */
  readonly real: string;
}

/**
 * A destination folder that files can't be written outside of. Other users may have files in it and change them at any time, so
 * each folder on the way is opened without following symbolic links, and everything happens in the open folder. A
 * symbolic link is only followed if root or this user owns it and it stays inside the destination, such as `/bin` and `/var/run` in `/`.
 */
export class ExtractDestination {
  private readonly top: string;

  /** The destination's own path may contain symbolic links, because the user chose it. */
  constructor(destination: string) {
    this.top = realpathSync(destination);
  }

  /** Returns the lstat of a path in the destination; undefined if nothing exists. Throws UserError if the path leads outside. */
  look(path: string): Stats | undefined {
    return this.within(path, 'look', (place) => (place === undefined ? undefined : statOf(place)));
  }

  /** Puts a file or a symbolic link in place and creates missing folders. Without `overwrite`, throws EEXIST if it exists. */
  put(path: string, cargo: ExtractedItem, { overwrite }: { readonly overwrite: boolean }): void {
    this.within(path, 'make', (place) => {
      if (place === undefined) return;
      if (overwrite) replace(place, cargo);
      else putNew(place, cargo);
    });
  }

  private within<Result>(path: string, way: 'look' | 'make', use: (place: string | undefined) => Result): Result {
    const names = namesOf(path);
    const last = names.pop() ?? '';
    const folder = this.open(names, way);
    try {
      return use(folder === undefined ? undefined : at(folder, last));
    } finally {
      if (folder !== undefined) closeSync(folder.descriptor);
    }
  }

  /** Opens a folder one name at a time; undefined if one is missing. */
  private open(names: readonly string[], way: 'look' | 'make'): Open | undefined {
    let left = [...names];
    let links = 0;
    let folder: Open = { descriptor: openSync(this.top, asFolder), real: this.top };
    try {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const found = statOf(at(folder, name));
        if (found?.isSymbolicLink()) {
          links += 1;
          left = [...this.followed(folder, name, { found, links }), ...left];
          folder = this.enter(folder, undefined);
          continue;
        }
        if (found === undefined && way === 'look') {
          closeSync(folder.descriptor);
          return undefined;
        }
        if (found === undefined) makeFolder(at(folder, name));
        folder = this.enter(folder, name);
      }
      return folder;
    } catch (error) {
      closeSync(folder.descriptor);
      throw error;
    }
  }

  /** Opens a folder in an open one, or the top. */
  private enter(from: Open, name: string | undefined): Open {
    const real = name === undefined ? this.top : join(from.real, name);
    try {
      const descriptor = openSync(name === undefined ? this.top : at(from, name), asFolder);
      closeSync(from.descriptor);
      return { descriptor, real };
    } catch (error) {
      if (codeOf(error) !== 'ENOTDIR' && codeOf(error) !== 'ELOOP') throw error;
      throw new UserError(
        `${printableName(real)} is not a folder, so nothing can be extracted into it. Move it, or name another folder with --destination.`,
      );
    }
  }

  /** Returns the names from the top to a symbolic link's target. Throws UserError if it must not be followed. */
  private followed(
    folder: Open,
    name: string,
    { found, links }: { readonly found: Stats; readonly links: number },
  ): readonly string[] {
    const way = relative(this.top, resolve(folder.real, readlinkSync(at(folder, name))));
    const isOut = way === '..' || way.startsWith('../');
    if (!isOut && isTrustedLink(found) && links <= mostLinks) return namesOf(way);
    const why = isOut
      ? `points outside ${this.top}`
      : isTrustedLink(found)
        ? 'is part of a loop'
        : 'belongs to another user';
    throw new UserError(
      `${printableName(join(folder.real, name))} is a symbolic link (owned by uid ${found.uid}) that ${why}, so nothing was extracted through it. Remove it, or name another folder with --destination.`,
    );
  }
}

/** Returns a path for file functions to a name in an open folder. */
function at(folder: Open, name: string): string {
  return join(hasProc ? `/proc/self/fd/${folder.descriptor}` : folder.real, name);
}

const hasProc = process.platform === 'linux' && existsSync('/proc/self/fd');

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error; // a folder that was created meanwhile is checked like any other
  }
}

function putNew(place: string, cargo: ExtractedItem): void {
  if ('link' in cargo) {
    symlinkSync(cargo.link, place);
    return;
  }
  try {
    linkSync(cargo.file, place);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copy(cargo.file, place); // another file system, or one without hard links
  }
  rmSync(cargo.file);
}

/** Replaces a file or a symbolic link, without following it. */
function replace(place: string, cargo: ExtractedItem): void {
  const temporary = `${place.slice(0, place.lastIndexOf('/') + 1)}.borgflow-${randomBytes(8).toString('hex')}`;
  try {
    putNew(temporary, cargo);
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function copy(from: string, to: string): void {
  const found = lstatSync(from);
  const content = readFileSync(from);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const file = openSync(to, flags, 0o600);
  try {
    writeFileSync(file, content);
    fchownSync(file, found.uid, found.gid);
    fchmodSync(file, found.mode & 0o777);
    futimesSync(file, found.atime, found.mtime);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}
