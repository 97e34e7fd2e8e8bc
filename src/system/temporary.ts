import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { asError, codeOf, UserError } from './errors.js';
import { isWithin, readMounts } from './mounts.js';
import { whyNotWritten } from './write-faults.js';

const prefix = 'borgflow-';
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
}

/** The one folder that holds all temporary folders of this run, made if need be; throws UserError where none can be made. */
export function temporaryRoot(): string {
  if (root !== undefined && isMade(root)) return root;
  const faults: string[] = [];
  for (const { shown, path } of temporaryPlaces()) {
    const folder = join(path, `${prefix}${process.pid}-${randomUUID()}`);
    try {
      mkdirSync(folder, { mode: 0o700 });
      chmodSync(folder, 0o700);
      root = folder;
      return root;
    } catch (error) {
      faults.push(`${shown}: ${placeFault(path) ?? asError(error).message}`);
    }
  }
  throw new UserError(
    `No temporary folder can be made (${faults.join('; ')}). Set TMPDIR to a folder that this user can write to.`,
  );
}

/** Where temporary files can be made: the first of the places that this user can write to. */
export function temporaryBase(): string {
  const places = temporaryPlaces();
  return (places.find(({ path }) => placeFault(path) === undefined) ?? places[0])?.path ?? tmpdir();
}

/** A sentence about a place that a variable names for temporary files and that can't be used; undefined where it can. */
export function temporaryDoubt(): string | undefined {
  const [first] = temporaryPlaces();
  const fault = first && placeFault(first.path);
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
    return value ? [{ shown: `${name} (${value})`, path: resolve(value) }] : [];
  });
  return [...named, ...['/tmp', '/var/tmp'].map((path) => ({ shown: path, path }))];
}

function placeFault(path: string): string | undefined {
  try {
    if (!statSync(path).isDirectory()) return 'it is not a folder';
    accessSync(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const faults: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', ENOTDIR: 'it does not exist' };
    return faults[codeOf(error)] ?? whyNotWritten(error) ?? asError(error).message;
  }
}

/** Makes a root again that has been removed meanwhile; false where that is impossible. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return false;
  }
  chmodSync(path, 0o700);
  return true;
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
 * Removes all temporary folders of this run, or those below the root that an earlier process left. For every way out: it
 * never throws, and may be called again. Gives a sentence for whatever could not be removed.
 */
export function removeTemporaryFolders(path: string | undefined = root): readonly string[] {
  if (path === undefined) return [];
  if (!basename(path).startsWith(prefix)) return [`${path} was not removed: it is no temporary folder of Borgflow's.`];
  return removeFolder(path);
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
