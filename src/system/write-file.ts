import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
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
import { codeOf, UserError } from './errors.js';
import { requireTrustedLinks } from './foreign-links.js';
import { requireNoRunnerFile } from './runner-files.js';

/** A file that is written next to its destination, and replaces it when it is complete. */
interface Replacement {
  /** Where to write: a file next to the destination with the same extension, or the destination if it is a device or a pipe. */
  readonly path: string;
  /** Whether `path` is the destination itself. */
  readonly direct: boolean;
  /** Moves the complete file to the destination. If that fails, throws and leaves the destination unchanged. */
  readonly commit: () => void;
  /** Removes what was written; does nothing after `commit`. */
  readonly discard: () => void;
}

/** How to write a file. */
interface Writing {
  /** The mode of a new file; default: 0600. A file that is replaced keeps its mode. */
  readonly mode?: number;
  /** If false, throws EEXIST if the destination exists. */
  readonly overwrite?: boolean;
}

/** The maximum length of a file name in bytes, on all common file systems. */
const longestName = 255;

/** Unfinished files, which are removed when this process exits for whatever reason. */
const unfinished = new Set<string>();
let watching = false;

/**
 * Writes a file atomically: readers find the old or the new content, never a part, and after an error the old content is
 * unchanged. Symlinks are followed; mode and owner are kept. A device or a pipe is written to directly; a pipe that nobody reads
 * is an error (ENXIO).
 */
export function replaceFile(path: string, content: string | Uint8Array, writing: Writing = {}): void {
  const replacement = beginReplacement(path, writing);
  try {
    if (replacement.direct) writeDirectly(replacement.path, content);
    else writeFileSync(replacement.path, content, { mode: writing.mode ?? 0o600, flag: 'wx' });
    replacement.commit();
  } finally {
    replacement.discard();
  }
}

/** Writes to a device or a pipe. Opening a pipe for writing would wait for a reader, unless it must not block. */
function writeDirectly(path: string, content: string | Uint8Array): void {
  const opened = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    // A pipe that does not block would refuse what doesn't fit into it. Both are open, so that the reader sees no end before.
    writeFileSync(path, content);
  } finally {
    closeSync(opened);
  }
}

/** Prepares a replacement that another program may write. Nothing is written yet. Throws errors of the file system. */
export function beginReplacement(path: string, { overwrite = true }: Writing = {}): Replacement {
  if (path.includes('\0')) throw new UserError('The path of a file to write contains a NUL byte. Remove it.');
  requireTrustedLinks(path);
  requireNoRunnerFile(path);
  const old = statSync(path, { throwIfNoEntry: false });
  if (isWrittenDirectly(path, old)) {
    return { path: ofThisProcess(path), direct: true, commit: () => undefined, discard: () => undefined };
  }
  if (!overwrite && old !== undefined) throw existing(path);
  const place = placeOf(path);
  const temporary = join(dirname(place), temporaryName(basename(path)));
  track(temporary);
  let open = true;
  const discard = (): void => {
    if (!open) return;
    open = false;
    removeUnfinished(temporary);
  };
  const commit = (): void => {
    copyAttributes(temporary, old);
    if (overwrite) renameSync(temporary, place);
    else moveWithoutReplacing(temporary, place);
    open = false;
    unfinished.delete(temporary);
  };
  return { path: temporary, direct: false, commit, discard };
}

/** Whether a path is a device, a pipe, a socket, or a stream of this process, and so can't be replaced. */
export function isWrittenDirectly(path: string, found = statSync(path, { throwIfNoEntry: false })): boolean {
  if (/^\/(dev\/(std(in|out|err)$|fd\/)|proc\/)/.test(resolve(path))) return true;
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Returns a path for a stream of this process that also works in its children, where `/dev/fd/63` is something else. */
function ofThisProcess(path: string): string {
  const descriptor = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  const named = descriptor === undefined ? path : `/proc/${process.pid}/fd/${descriptor}`;
  return existsSync(named) ? named : path;
}

/** Resolves a symbolic link, even if its target does not exist. */
function placeOf(path: string): string {
  let place = path;
  // The maximum number of symbolic links that Linux follows.
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
    return undefined; // not a symbolic link
  }
}

/** Returns a hidden name with the same extension, which some programs depend on: `.borgflow-1f2e3d4c-backup.tar.gz`. */
function temporaryName(name: string): string {
  const start = `.borgflow-${randomBytes(4).toString('hex')}-`;
  const letters = [...name];
  while (Buffer.byteLength(start + letters.join('')) > longestName) letters.shift();
  return start + letters.join('');
}

/** Copies the owner and the mode of the old file to the new one, and waits until it is on disk. */
function copyAttributes(file: string, old: Stats | undefined): void {
  if (old !== undefined) chmodSync(file, keepsOwner(file, old) ? old.mode & 0o7777 : old.mode & 0o700);
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Keeps the owner and the group. If that fails, the new group must not get the rights of the old one. */
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

/** Creates a hard link, which fails if the destination exists. Some file systems have no hard links. */
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
  return Object.assign(new Error(`${path} already exists`, { cause }), { code: 'EEXIST' });
}

function track(path: string): void {
  unfinished.add(path);
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const file of unfinished) removeUnfinished(file);
  });
}

function removeUnfinished(path: string): void {
  unfinished.delete(path);
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder may be gone or read-only by now. The leftover is hidden and named after this program.
  }
}
