import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { asError, codeOf, reasonOf, UserError } from './errors.js';
import { isWithin, readMounts } from './mounts.js';
import { whyNotWritten } from './write-faults.js';

const prefix = 'borgflow-';
/** What the folder of a run is called: nobody can guess it, and so nobody can be there first. */
const nameOfRoot = /^borgflow-[1-9]\d*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let root: string | undefined;

/** A folder of this run's own, for the running user alone. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it and all that is in it; a sentence for whatever could not be removed. */
  readonly remove: () => readonly string[];
}

/** A folder for temporary files that someone named, or the system has. */
interface TemporaryPlace {
  /** How a person knows it: `TMPDIR (/scratch)`. */
  readonly shown: string;
  readonly path: string;
  /** It belongs to whoever runs this job, whatever user that is here: in a container it is another one than outside. */
  readonly ofTheRunner: boolean;
}

/** The one folder that holds all temporary folders of this run, made if need be; throws UserError where none can be made. */
export function temporaryRoot(): string {
  if (root !== undefined && isMade(root)) return root;
  const faults: string[] = [];
  for (const place of temporaryPlaces()) {
    const folder = join(place.path, `${prefix}${process.pid}-${randomUUID()}`);
    try {
      const fault = exposure(place);
      if (fault !== undefined) throw new Error(fault);
      makePrivate(folder);
      root = folder;
      return root;
    } catch (error) {
      faults.push(`${place.shown}: ${placeFault(place) ?? asError(error).message}`);
    }
  }
  throw new UserError(
    `No temporary folder can be made (${faults.join('; ')}). Set TMPDIR to a folder that this user can write to.`,
  );
}

/** Where temporary files can be made: the first of the places that this user can write to. */
export function temporaryBase(): string {
  const places = temporaryPlaces();
  return (places.find((place) => placeFault(place) === undefined) ?? places[0])?.path ?? tmpdir();
}

/** A sentence about a place that a variable names for temporary files and that can't be used; undefined where it can. */
export function temporaryDoubt(): string | undefined {
  const [first] = temporaryPlaces();
  const fault = first && placeFault(first);
  if (first === undefined || fault === undefined) return undefined;
  const base = temporaryBase();
  const instead =
    base === first.path ? 'and there is no other place for temporary files' : `so ${base} is used instead`;
  return `${first.shown} can't be used for temporary files: ${fault}, ${instead}.`;
}

/** Those that variables name come first, in the order in which the runner and the system look at them. */
function temporaryPlaces(): readonly TemporaryPlace[] {
  const named = ['RUNNER_TEMP', 'TMPDIR', 'TMP', 'TEMP'].flatMap((name) => {
    const value = process.env[name];
    const ofTheRunner = name === 'RUNNER_TEMP';
    return value ? [{ shown: `${name} (${value})`, path: resolve(value), ofTheRunner }] : [];
  });
  return [...named, ...['/tmp', '/var/tmp'].map((path) => ({ shown: path, path, ofTheRunner: false }))];
}

function placeFault(place: TemporaryPlace): string | undefined {
  const { path } = place;
  try {
    if (!statSync(path).isDirectory()) return 'it is not a folder';
    accessSync(path, constants.W_OK | constants.X_OK);
    return exposure(place);
  } catch (error) {
    const faults: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', ENOTDIR: 'it does not exist' };
    return faults[codeOf(error)] ?? whyNotWritten(error) ?? asError(error).message;
  }
}

/** Who else could put another folder in the place of one that is made there; undefined where nobody can. */
function exposure({ path, ofTheRunner }: TemporaryPlace): string | undefined {
  const { mode, uid, gid } = statSync(path);
  const isSticky = (mode & 0o1000) !== 0;
  const byGroup = (mode & 0o020) !== 0 && gid !== process.getgid?.();
  const shown = shownOwner({ mode, uid });
  if (uid !== 0 && uid !== process.getuid?.() && !ofTheRunner) return `it belongs to another user (${shown})`;
  if (isSticky || !((mode & 0o002) !== 0 || byGroup)) return undefined;
  return `others can replace what is in it (${shown}; fix it with: chmod +t ${path})`;
}

function shownOwner({ mode, uid }: Pick<Stats, 'mode' | 'uid'>): string {
  return `uid ${uid}, mode ${(mode & 0o7777).toString(8).padStart(4, '0')}`;
}

/** Makes a root again that has been removed meanwhile; false where that is impossible. */
function isMade(path: string): boolean {
  try {
    makePrivate(path);
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST' && ownership(path) === undefined;
  }
}

/** Makes a folder for this user alone, whatever the umask is; throws where it can't be made. */
function makePrivate(path: string): void {
  mkdirSync(path, { mode: 0o700 });
  // By its descriptor: a mode is never given to what somebody else has put in its place.
  const folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    const { mode, uid } = fstatSync(folder);
    if (uid !== (process.getuid?.() ?? uid))
      throw new Error(`${path} belongs to another user (${shownOwner({ mode, uid })})`);
    // Whatever the umask is, and whatever it has from the folder around it: the group of a folder with setgid, for one.
    if ((mode & 0o7777) !== 0o700) fchmodSync(folder, 0o700);
  } finally {
    closeSync(folder);
  }
}

/** Why a path is not a folder of this user alone, as the end of a sentence; undefined where it is. */
function ownership(path: string): string | undefined {
  const found = lstatSync(path);
  const { mode, uid } = found;
  if (found.isSymbolicLink()) return `it is a symbolic link (uid ${uid})`;
  if (!found.isDirectory()) return `it is not a folder (${shownOwner(found)})`;
  if (uid !== (process.getuid?.() ?? uid)) return `it belongs to another user (${shownOwner(found)})`;
  // Some file systems keep setgid; it lets nobody in.
  return (mode & 0o777) === 0o700
    ? undefined
    : `others may have been in it (${shownOwner(found)}; its mode should be 0700)`;
}

/**
 * Why what the main phase is said to have left is not the folder that this action makes, as the end of a sentence; undefined
 * where it is: of this user alone, under its own kind of name, directly in one of the folders for temporary files. Which of
 * these the main phase has used is not asked: another one may have become usable since.
 */
export function leftFolderFault(path: string): string | undefined {
  try {
    if (!nameOfRoot.test(basename(path))) return 'its name is not that of a temporary folder of Borgflow';
    const around = realpathSync(dirname(path));
    const usable = temporaryPlaces().filter((place) => placeFault(place) === undefined);
    if (path !== resolve(path) || !usable.some((place) => realpathSync(place.path) === around))
      return `it is not in ${temporaryBase()}`;
    return ownership(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/** A new empty folder with mode 0700; the purpose becomes part of its name. */
export function createTemporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(temporaryRoot(), `${purpose.replace(/[^A-Za-z0-9_.-]+/g, '-')}-`));
  return { path, remove: () => removeFolder(path) };
}

/** Writes a file that only the running user may read (0600). Throws if something stands at the path already. */
export function writePrivateFile(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes all temporary folders of this run. For every way out: it never throws, and may be called again. Gives a sentence
 * for whatever could not be removed.
 */
export function removeTemporaryFolders(): readonly string[] {
  return root === undefined ? [] : removeFolder(root);
}

/** Removes the folder that an earlier process has left, if it is one; gives a sentence where it was not removed. */
export function removeLeftFolder(path: string): readonly string[] {
  if (!isThere(path)) return [];
  const fault = leftFolderFault(path);
  return fault === undefined ? removeFolder(path) : [`${path} was not removed: ${fault}.`];
}

/** Whether there is anything of that name, even a link that leads nowhere, or what can't be looked at. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true; // no such path can lead to a folder of this action: whoever looks closer says why
  }
}

/** Removes a folder and all that is in it, unless something is mounted there; a sentence for what could not be removed. */
export function removeFolder(path: string): readonly string[] {
  try {
    const mounts = mountsBelow(path);
    // What is mounted here is somebody's data: removing the folder would empty it.
    if (mounts.length > 0) {
      return mounts.map(
        (mount) => `${path} was not removed: ${mount} is still mounted. Unmount it, then remove ${path}.`,
      );
    }
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return [];
  } catch (error) {
    return [`The temporary folder ${path} could not be removed: ${asError(error).message}. Remove it by hand.`];
  }
}

/** Other file systems and bind mounts at or below a folder. */
function mountsBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const real = realpathSync(path);
  const mounts = readMounts();
  if (mounts === undefined) return foreignFolders(real, lstatSync(real).dev);
  return mounts.map(({ point }) => point).filter((point) => isWithin(point, real));
}

/** Where no table of mounts can be read: folders on another device. */
function foreignFolders(folder: string, device: number): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap((entry) => {
    const path = join(folder, entry.name);
    return lstatSync(path).dev === device ? foreignFolders(path, device) : [path];
  });
}
