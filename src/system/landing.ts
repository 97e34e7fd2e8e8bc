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
import { shownName } from '../text/cleaning.js';
import { codeOf, UserError } from './errors.js';
import { isTrusted } from './links.js';

/** What is put into place: a file that is on this machine already, or a link that is made. */
export type Cargo = { readonly file: string } | { readonly link: string };

/** Linux's O_PATH: a folder that may be passed through need not be readable. */
const throughOnly = process.platform === 'linux' ? 0x200000 : constants.O_RDONLY;
const asFolder = throughOnly | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/** As many links as Linux itself follows. */
const mostLinks = 40;

/** An open folder: what happens to its name meanwhile makes no difference. */
interface Open {
  readonly descriptor: number;
  /** Its path, without links. */
  readonly real: string;
}

/**
 * A folder below which files are put, and never beside it. Others may have files there, too, and change them at any time:
 * each folder on the way is opened without following links, and everything happens in what was opened. A link is followed
 * only where root or this user made it and it stays below the destination, such as `/bin` and `/var/run` with `/`.
 */
export class Landing {
  private readonly top: string;

  /** The destination's own path may have links: it is where the user wants it. */
  constructor(destination: string) {
    this.top = realpathSync(destination);
  }

  /** What is at a path below the destination; undefined where there is nothing. Throws UserError for a way that leads out. */
  look(path: string): Stats | undefined {
    return this.within(path, 'look', (place) => (place === undefined ? undefined : statOf(place)));
  }

  /** Puts a file or a link in its place, with the folders that are missing; throws EEXIST for what is there already. */
  put(path: string, cargo: Cargo, { overwrite }: { readonly overwrite: boolean }): void {
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

  /** Opens a folder, name by name; undefined where one of them is missing. */
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

  /** Goes to a folder in an open one, or back to the top. */
  private enter(from: Open, name: string | undefined): Open {
    const real = name === undefined ? this.top : join(from.real, name);
    try {
      const descriptor = openSync(name === undefined ? this.top : at(from, name), asFolder);
      closeSync(from.descriptor);
      return { descriptor, real };
    } catch (error) {
      if (codeOf(error) !== 'ENOTDIR' && codeOf(error) !== 'ELOOP') throw error;
      throw new UserError(`${shownName(real)} is not a folder, so nothing can be put below it. Move it away.`);
    }
  }

  /** The names from the top to where a link leads; throws UserError where it must not be followed. */
  private followed(
    folder: Open,
    name: string,
    { found, links }: { readonly found: Stats; readonly links: number },
  ): readonly string[] {
    const way = relative(this.top, resolve(folder.real, readlinkSync(at(folder, name))));
    const isOut = way === '..' || way.startsWith('../');
    if (!isOut && isTrusted(found) && links <= mostLinks) return namesOf(way);
    const why = isOut ? `leads out of ${this.top}` : isTrusted(found) ? 'leads nowhere' : 'belongs to another user';
    throw new UserError(
      `${shownName(join(folder.real, name))} is a link (owned by uid ${found.uid}) that ${why}, so nothing was extracted below it. Remove it, or name another folder with --destination.`,
    );
  }
}

/** A name in an open folder, as file functions take it. */
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
    if (codeOf(error) !== 'EEXIST') throw error; // what somebody made meanwhile is looked at like everything else
  }
}

function putNew(place: string, cargo: Cargo): void {
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

/** Takes the place of a file or a link, without following that. */
function replace(place: string, cargo: Cargo): void {
  const beside = `${place.slice(0, place.lastIndexOf('/') + 1)}.borgflow-${randomBytes(8).toString('hex')}`;
  try {
    putNew(beside, cargo);
    renameSync(beside, place);
  } finally {
    rmSync(beside, { force: true });
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
