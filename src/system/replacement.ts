import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './errors.js';
import { demandOwnWay } from './links.js';
import { demandOutsideRunner } from './runner-files.js';

/** A file that is written beside its place, and takes it when it is complete. */
export interface Replacement {
  /** Where to write: beside the place, with the end of its name, or the place itself where that is a device or a pipe. */
  readonly path: string;
  /** It is the place itself. */
  readonly direct: boolean;
  /** Puts the complete file into its place; throws where that can't be done, and leaves what was there as it was. */
  readonly commit: () => void;
  /** Removes what was written; does nothing after `commit`. */
  readonly discard: () => void;
}

/** How a file is written. */
export interface Writing {
  /** The mode of a new file; one that is replaced keeps its own. 0600 when missing. */
  readonly mode?: number;
  /** False: throws EEXIST where there is something already. */
  readonly overwrite?: boolean;
}

/** The names that a file may have at most, in bytes, on every file system in use. */
const longestName = 255;

/** What was begun and has not come to its end: removed when this process ends, whatever ends it. */
const unfinished = new Set<string>();
let watching = false;

/**
 * Writes a whole file: whoever reads its place finds the old content or the new one, never a part, and an error leaves the
 * old one as it is. A link is followed, mode and owner stay; a device or a pipe is written to as it is.
 */
export function replaceFile(path: string, content: string | Uint8Array, writing: Writing = {}): void {
  const replacement = beginReplacement(path, writing);
  try {
    writeFileSync(replacement.path, content, { mode: writing.mode ?? 0o600, flag: replacement.direct ? 'w' : 'wx' });
    replacement.commit();
  } finally {
    replacement.discard();
  }
}

/** Begins to write a file that another program may fill; nothing is written yet. Throws what the file system says. */
export function beginReplacement(path: string, { overwrite = true }: Writing = {}): Replacement {
  demandOwnWay(path);
  demandOutsideRunner(path);
  const old = statSync(path, { throwIfNoEntry: false });
  if (isWrittenDirectly(path, old)) {
    return { path: ofThisProcess(path), direct: true, commit: () => undefined, discard: () => undefined };
  }
  if (!overwrite && old !== undefined) throw existing(path);
  const place = placeOf(path);
  const beside = join(dirname(place), nameBeside(basename(path)));
  remember(beside);
  let open = true;
  const discard = (): void => {
    if (!open) return;
    open = false;
    forget(beside);
  };
  const commit = (): void => {
    settle(beside, old);
    if (overwrite) renameSync(beside, place);
    else moveWithoutReplacing(beside, place);
    open = false;
    unfinished.delete(beside);
  };
  return { path: beside, direct: false, commit, discard };
}

/** Whether a path is no file that could be replaced: a device, a pipe, a socket, a stream of this process. */
export function isWrittenDirectly(path: string, found = statSync(path, { throwIfNoEntry: false })): boolean {
  if (/^\/(dev\/(std(in|out|err)$|fd\/)|proc\/)/.test(resolve(path))) return true;
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** A stream of this process by a name that its children may use as well: `/dev/fd/63` would be none of theirs. */
function ofThisProcess(path: string): string {
  const descriptor = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  const named = descriptor === undefined ? path : `/proc/${process.pid}/fd/${descriptor}`;
  return existsSync(named) ? named : path;
}

/** Where a link leads, whether something is there or not. */
function placeOf(path: string): string {
  let place = path;
  // As many links as Linux itself follows.
  for (let links = 0; links < 40; links += 1) {
    const target = targetOf(place);
    if (target === undefined) break;
    place = resolve(realpathSync(dirname(place)), target);
  }
  return place;
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // no link
  }
}

/** A hidden name with the same end, for programs go by that: `.borgflow-1f2e3d4c-backup.tar.gz`. */
function nameBeside(name: string): string {
  const start = `.borgflow-${randomBytes(4).toString('hex')}-`;
  const letters = [...name];
  while (Buffer.byteLength(start + letters.join('')) > longestName) letters.shift();
  return start + letters.join('');
}

/** Gives the new file the owner and the mode of the old one, and waits until it is on the disk. */
function settle(file: string, old: Stats | undefined): void {
  if (old !== undefined) chmodSync(file, keepsOwner(file, old) ? old.mode & 0o7777 : old.mode & 0o700);
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A group that can't be kept must not become another one that may read. */
function keepsOwner(file: string, old: Stats): boolean {
  const now = statSync(file);
  if (now.uid === old.uid && now.gid === old.gid) return true;
  try {
    chownSync(file, old.uid, old.gid);
    return true;
  } catch {
    return false;
  }
}

/** A hard link is made only where nothing is yet; some file systems have none. */
function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(to)) throw existing(to, error);
    renameSync(from, to);
    return;
  }
  rmSync(from, { force: true });
}

function existing(path: string, cause?: unknown): Error {
  return Object.assign(new Error(`${path} exists already`, { cause }), { code: 'EEXIST' });
}

function remember(path: string): void {
  unfinished.add(path);
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const file of unfinished) forget(file);
  });
}

function forget(path: string): void {
  unfinished.delete(path);
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder may be gone or read-only by now; what is left is hidden and named after this program.
  }
}
