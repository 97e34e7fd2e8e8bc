import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { makeFolder } from '../system/make-folder.js';
import { quotedPath, shownFromHere, stateFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { requireNoRunnerFile } from '../system/runner-files.js';
import { count, joinFirst } from '../text/phrases.js';
import { parseRecordedRun, type RecordedRun } from './recorded-run.js';

/** Everything that could be read from the history. */
export interface History {
  /** The newest file of the history, which need not exist. */
  readonly file: string;
  /** All runs, the newest last. */
  readonly runs: readonly RecordedRun[];
  /** The lines that can't be read, by file. */
  readonly damaged: readonly { readonly file: string; readonly lines: readonly number[] }[];
  /** A sentence about a file that can't be read at all. */
  readonly problem?: string | undefined;
}

/** The size at which a file is set aside. With the older one, the history has at most twice as many bytes. */
const mostBytes = 500_000;

/** The most bytes that are read: a single run of very many repositories may be larger than the limit. */
const mostBytesRead = 50_000_000;

/** After how long a lock is a leftover of a process that was killed, in milliseconds: it is held for an instant only. */
const staleAfter = 60_000;

/** Returns the file that holds the newest runs of this user on this machine. */
export function historyFile(environment: Readonly<Record<string, string | undefined>>): string {
  return join(stateFolder({}, environment), 'borgflow', 'history', 'runs.jsonl');
}

/** Makes sure that runs can be recorded in a file. Throws errors of the file system. */
export function prepareHistory(file: string): void {
  makeFolder(dirname(file));
  closeSync(openToAppend(file));
}

/**
 * Adds a run to the history. Several processes may do this at the same time: each writes its line at once, to the end of the
 * file. If an earlier line has no end, because its process was killed or the disk was full, it gets one. Throws errors of
 * the file system.
 */
export function recordRun(file: string, run: RecordedRun): void {
  makeFolder(dirname(file));
  const line = `${JSON.stringify(run)}\n`;
  setAside(file, Buffer.byteLength(line));
  const descriptor = openToAppend(file);
  try {
    const { mode } = fstatSync(descriptor);
    if ((mode & 0o077) !== 0) fchmodSync(descriptor, 0o600);
    const bytes = Buffer.from(endsWithLine(descriptor) ? line : `\n${line}`);
    if (writeSync(descriptor, bytes) < bytes.length)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the history: the older file, then the newer one. Never throws. */
export function readHistory(file: string): History {
  // First the newer one: if it is set aside in the meantime, its runs are read twice instead of never.
  const parts = [file, olderFile(file)].map(readPart).reverse();
  const runs = new Map(parts.flatMap(({ lines }) => lines).map(({ line, run }) => [line, run]));
  return {
    file,
    runs: [...runs.values()].sort((one, other) => Date.parse(one.started) - Date.parse(other.started)),
    damaged: parts.flatMap(({ file: path, damaged }) => (damaged.length > 0 ? [{ file: path, lines: damaged }] : [])),
    // If neither can be read, the reason is the same.
    problem: parts.findLast(({ problem }) => problem !== undefined)?.problem,
  };
}

interface HistoryPart {
  readonly file: string;
  readonly lines: readonly { readonly line: string; readonly run: RecordedRun }[];
  readonly damaged: readonly number[];
  readonly problem?: string;
}

function readPart(file: string): HistoryPart {
  let content: string;
  try {
    content = readSmallFile(file, mostBytesRead);
  } catch (error) {
    const none = { file, lines: [], damaged: [] };
    return codeOf(error) === 'ENOENT' ? none : { ...none, problem: `${file} can't be read: ${reasonOf(error)}.` };
  }
  const lines = content.split('\n');
  const read = lines.map((line) => ({ line, run: line === '' ? undefined : parseRecordedRun(line) }));
  return {
    file,
    lines: read.flatMap(({ line, run }) => (run === undefined ? [] : [{ line, run }])),
    damaged: read.flatMap(({ line, run }, index) => (line !== '' && run === undefined ? [index + 1] : [])),
  };
}

function olderFile(file: string): string {
  return file.replace(/\.jsonl$/, '.1.jsonl');
}

/**
 * Sets a full file aside, in place of the one that was set aside before. A process that has it open still writes to it, so no
 * run is lost. The lock keeps two processes from doing this one after the other, which would lose what the first has set aside.
 */
function setAside(file: string, more: number): void {
  const isFull = () => sizeOf(file) > 0 && sizeOf(file) + more > mostBytes;
  if (!isFull()) return;
  const lock = `${file}.lock`;
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    // Another process is doing it. If that was killed, the next run does it.
    const since = lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > staleAfter) rmSync(lock, { force: true });
    return;
  }
  try {
    if (isFull()) renameSync(file, olderFile(file));
  } finally {
    rmSync(lock, { force: true });
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function linkFault(file: string): string {
  return `it is a symbolic link, which is not followed (remove it with: rm ${quotedPath(file)}; to keep the history elsewhere, set XDG_STATE_HOME)`;
}

function openToAppend(file: string): number {
  requireTrustedLinks(file);
  requireNoRunnerFile(file);
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR } = constants;
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new Error(linkFault(file));
  const descriptor = openSync(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_RDWR, 0o600);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new Error(`${file} is not a regular file`);
}

function endsWithLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

/** Returns a sentence about each file of a history that can't be read, or not completely. */
export function doubtsAbout({ problem, damaged }: Pick<History, 'problem' | 'damaged'>): readonly string[] {
  const sentences = damaged.map(({ file, lines }) => {
    const numbers = joinFirst(lines.map(String), 5);
    return `${count(lines.length, 'line')} of ${shownFromHere(file)} can't be read and ${lines.length === 1 ? 'is' : 'are'} skipped (${lines.length === 1 ? 'line' : 'lines'} ${numbers}).`;
  });
  return [...(problem === undefined ? [] : [problem]), ...sentences];
}
