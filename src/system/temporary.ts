import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
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
import { makeFolder } from './make-folder.js';
import { readMounts } from './mount-table.js';
import { exists, forSystem, isWithin, nameFromBytes, octal } from './paths.js';
import { writeErrorReason } from './write-faults.js';

const prefix = 'borgflow-';
/** The name of a run's folder. It can't be guessed, so nobody can create it first. */
const nameOfRoot = /^borgflow-[1-9]\d*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let root: string | undefined;
/** Folders of this run in places that the configuration named, by place. */
const namedRoots = new Map<string, string>();
/** Folders of this run for programs that run as another user. */
const foreignFolders = new Set<string>();

/** A temporary folder that only the running user can access. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it and its contents. Returns a sentence for anything that could not be removed. */
  readonly remove: () => readonly string[];
}

/** A folder for temporary files, from a variable or the system's default. */
interface TemporaryPlace {
  /** Its name for messages: `TMPDIR (/scratch)`. */
  readonly shown: string;
  readonly path: string;
  /** It is the runner's folder, which in a container may be owned by another user. */
  readonly ofTheRunner: boolean;
}

/** Returns the folder that contains all temporary folders of this run; creates it if necessary. Throws UserError if it can't. */
export function temporaryRoot(): string {
  if (root !== undefined && isMade(root)) return root;
  const faults: string[] = [];
  for (const place of temporaryPlaces()) {
    const folder = join(place.path, `${prefix}${process.pid}-${randomUUID()}`);
    try {
      const fault = exposureFault(place);
      if (fault !== undefined) throw new Error(fault);
      makePrivate(folder);
      root = folder;
      return root;
    } catch (error) {
      faults.push(`${place.shown}: ${placeFault(place) ?? asError(error).message}`);
    }
  }
  throw new UserError(
    `No temporary folder can be created (${faults.join('; ')}). Set TMPDIR to a folder that this user can write to.`,
  );
}

/** Returns the folder for temporary files: the first one that this user can write to. */
export function temporaryBase(): string {
  const places = temporaryPlaces();
  return (places.find((place) => placeFault(place) === undefined) ?? places[0])?.path ?? tmpdir();
}

/** Returns a warning if the first folder for temporary files can't be used; undefined if it can. */
export function temporaryFolderWarning(): string | undefined {
  const [first] = temporaryPlaces();
  const fault = first && placeFault(first);
  if (first === undefined || fault === undefined) return undefined;
  const base = temporaryBase();
  const instead =
    base === first.path ? 'and there is no other folder for temporary files' : `so ${base} is used instead`;
  return `${first.shown} can't be used for temporary files: ${fault}, ${instead}.`;
}

/** Returns the possible folders: first those set by variables, in the runner's and the system's order of precedence. */
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
    return exposureFault(place);
  } catch (error) {
    const faults: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', ENOTDIR: 'it does not exist' };
    return faults[codeOf(error)] ?? writeErrorReason(error) ?? asError(error).message;
  }
}

/** Returns why others could replace a folder that is created there; undefined if they can't. */
function exposureFault({ path, ofTheRunner }: TemporaryPlace): string | undefined {
  const { mode, uid, gid } = statSync(path);
  const isSticky = (mode & 0o1000) !== 0;
  const byGroup = (mode & 0o020) !== 0 && gid !== process.getgid?.();
  const shown = shownOwner({ mode, uid });
  if (uid !== 0 && uid !== process.getuid?.() && !ofTheRunner) return `it is owned by another user (${shown})`;
  if (isSticky || !((mode & 0o002) !== 0 || byGroup)) return undefined;
  return `others can replace what is in it (${shown}; fix it with: chmod +t ${path})`;
}

function shownOwner({ mode, uid }: Pick<Stats, 'mode' | 'uid'>): string {
  return `uid ${uid}, mode ${octal(mode)}`;
}

/** Ensures that the root still exists, and creates it again if it was removed; false if that fails. */
function isMade(path: string): boolean {
  try {
    makePrivate(path);
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST' && ownershipFault(path) === undefined;
  }
}

/** Creates a folder that only this user can access, whatever the umask is. Throws if it can't. */
function makePrivate(path: string): void {
  mkdirSync(path, { mode: 0o700 });
  // Through a descriptor, so that the mode of something that someone else put in its place is never changed.
  const folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    const { mode, uid } = fstatSync(folder);
    if (uid !== (process.getuid?.() ?? uid))
      throw new Error(`${path} is owned by another user (${shownOwner({ mode, uid })})`);
    // The umask, or setgid of the parent folder, may have changed the mode.
    if ((mode & 0o7777) !== 0o700) fchmodSync(folder, 0o700);
  } finally {
    closeSync(folder);
  }
}

/** Returns why a path is not a folder that only this user can access, to complete a sentence; undefined if it is. */
function ownershipFault(path: string): string | undefined {
  const found = lstatSync(path);
  const { mode, uid } = found;
  if (found.isSymbolicLink()) return `it is a symbolic link (uid ${uid})`;
  if (!found.isDirectory()) return `it is not a folder (${shownOwner(found)})`;
  if (uid !== (process.getuid?.() ?? uid)) return `it is owned by another user (${shownOwner(found)})`;
  // Some file systems keep setgid, which does not allow access.
  return (mode & 0o777) === 0o700
    ? undefined
    : `others may have changed it (${shownOwner(found)}; its mode should be 0700)`;
}

/**
 * Returns why a folder that the main phase supposedly left is not a folder of this program, to complete a sentence; undefined if
 * it is: accessible only to this user, with the right kind of name, and directly in one of the folders for temporary files. It
 * need not be the one that would be chosen now, because another one may have become usable since.
 */
export function leftFolderProblem(path: string): string | undefined {
  try {
    if (!nameOfRoot.test(basename(path))) return 'it is not named like a Borgflow temporary folder';
    const around = realpathSync(dirname(path));
    const usable = temporaryPlaces().filter((place) => placeFault(place) === undefined);
    if (path !== resolve(path) || !usable.some((place) => realpathSync(place.path) === around))
      return `it is not in ${temporaryBase()}`;
    return ownershipFault(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Creates an empty folder with mode 0700. The purpose becomes part of its name. `place`: a folder that the configuration
 * names, instead of the one for temporary files; `instead`: how to name another one. Throws UserError if it can't be
 * created.
 */
export function createTemporaryFolder(
  purpose: string,
  place?: string,
  instead = 'set user_runtime_directory to another folder',
): TemporaryFolder {
  const parent = place === undefined ? temporaryRoot() : rootIn(resolve(place), instead);
  const path = mkdtempSync(join(parent, `${purpose.replace(/[^A-Za-z0-9_.-]+/g, '-')}-`));
  return { path, remove: () => removeFolder(path) };
}

/**
 * Creates an empty folder that only another user (and root) can access, for a program that runs as that user. It is not
 * in the folder of this run, which that user can't enter. Throws UserError if it can't be created.
 */
export function createFolderOf(
  { uid, gid }: { readonly uid: number; readonly gid: number },
  place = temporaryBase(),
): TemporaryFolder {
  const path = join(place, `${prefix}${process.pid}-${randomUUID()}`);
  try {
    makePrivate(path);
    chownSync(path, uid, gid);
  } catch (error) {
    throw new UserError(`No temporary folder can be created in ${place}: ${asError(error).message}.`);
  }
  foreignFolders.add(path);
  return {
    path,
    remove: () => {
      const problems = removeFolder(path);
      if (problems.length === 0) foreignFolders.delete(path);
      return problems;
    },
  };
}

/** Returns the folder of this run in a place that the configuration names; creates both if necessary. */
function rootIn(place: string, instead: string): string {
  const made = namedRoots.get(place);
  if (made !== undefined && isMade(made)) return made;
  const folder = join(place, `${prefix}${process.pid}-${randomUUID()}`);
  try {
    makeFolder(place);
    const fault = exposureFault({ shown: place, path: place, ofTheRunner: false });
    if (fault !== undefined) throw new Error(fault);
    makePrivate(folder);
  } catch (error) {
    throw new UserError(
      `No temporary folder can be created in ${place}: ${asError(error).message}. Fix that, or ${instead}.`,
    );
  }
  namedRoots.set(place, folder);
  return folder;
}

/** Writes a file that only the running user can read (0600). Throws if the path already exists. */
export function writePrivateFile(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes all temporary folders of this run. It never throws, and can be called several times. Returns a sentence for anything
 * that could not be removed.
 */
export function removeTemporaryFolders(): readonly string[] {
  return [...(root === undefined ? [] : [root]), ...namedRoots.values(), ...foreignFolders].flatMap(removeFolder);
}

/** Removes a folder that an earlier process left, if it really is one. Returns a sentence if it was not removed. */
export function removeLeftFolder(path: string): readonly string[] {
  if (!exists(path)) return [];
  const fault = leftFolderProblem(path);
  return fault === undefined ? removeFolder(path) : [`${path} was not removed: ${fault}.`];
}

/** Removes a folder and its contents, unless something is mounted in it. Returns a sentence if it could not be removed. */
export function removeFolder(path: string): readonly string[] {
  try {
    const mounts = mountsBelow(path);
    // Removing the folder would delete the data on the mounted file system.
    if (mounts.length > 0) {
      return mounts.map(
        (mount) => `${path} was not removed: ${mount} is still mounted. Unmount it, then remove ${path}.`,
      );
    }
    removeAll(path);
    return [];
  } catch (error) {
    return [`The temporary folder ${path} could not be removed: ${asError(error).message}. Remove it by hand.`];
  }
}

function removeAll(path: string): void {
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  try {
    remove();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ENOTEMPTY'].includes(codeOf(error))) throw error;
    // A folder that was restored from an archive may be read-only.
    openFolders(path);
    remove();
  }
}

/** Allows this user to list and change a folder and all folders below it. Throws for one that belongs to someone else. */
export function openFolders(folder: string): void {
  const path = forSystem(folder);
  const { mode } = lstatSync(path);
  if ((mode & 0o700) !== 0o700) chmodSync(path, mode | 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true, encoding: 'buffer' })) {
    if (entry.isDirectory()) openFolders(join(folder, nameFromBytes(entry.name)));
  }
}

/** Returns the mount points at or below a folder. */
function mountsBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const real = realpathSync(path);
  const mounts = readMounts();
  if (mounts === undefined) return foldersElsewhere(real, lstatSync(real).dev);
  return mounts.map(({ point }) => point).filter((point) => isWithin(point, real));
}

/** Returns folders on another device, for systems that do not list mounts. */
function foldersElsewhere(folder: string, device: number): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap((entry) => {
    const path = join(folder, entry.name);
    return lstatSync(path).dev === device ? foldersElsewhere(path, device) : [path];
  });
}
