import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { asError, codeOf, UserError } from './errors.js';
import { isWithin, readMounts } from './mounts.js';

const prefix = 'borgflow-';
let root: string | undefined;

/** A folder of this run's own, for the running user alone. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it and all that is in it; a sentence for whatever could not be removed. */
  readonly remove: () => readonly string[];
}

/** The one folder that holds all temporary folders of this run, made if need be: in $RUNNER_TEMP, else the system's. */
export function temporaryRoot(): string {
  root ??= join(resolve(process.env['RUNNER_TEMP'] || tmpdir()), `${prefix}${process.pid}-${randomUUID()}`);
  try {
    mkdirSync(root, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new UserError(`No temporary folder could be made at ${root}: ${asError(error).message}.`, { cause: error });
    }
  }
  chmodSync(root, 0o700);
  return root;
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
