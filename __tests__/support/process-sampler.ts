import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** A place in which a secret was seen. */
interface Sighting {
  readonly kind: 'argument' | 'variable' | 'file' | 'file name';
  /** The name of the process, or the path of the file. */
  readonly where: string;
  /** The argument, the name of the variable, or the mode of the file, such as 600. */
  readonly detail: string;
}

/** What was seen while the work was done. */
export interface Samples {
  readonly sightings: readonly Sighting[];
  /** How often everything was looked at. */
  readonly looks: number;
  /** The names of all processes that were seen. */
  readonly processes: readonly string[];
  /** All files, sockets, and pipes that were seen, with their modes: `path 600`. */
  readonly files: readonly string[];
}

// This file runs in a thread of its own, so that it looks even while the test waits for a program.
const { secrets, folders, leftOut, shared } = workerData as {
  readonly secrets: readonly string[];
  readonly folders: readonly string[];
  readonly leftOut: readonly number[];
  readonly shared: Int32Array;
};
const sightings = new Map<string, Sighting>();
const processes = new Set<string>();
const files = new Set<string>();
/** The files that were read, with what changes when they change. */
const readBefore = new Map<string, string>();
const containsSecret = (text: string) => secrets.some((secret) => text.includes(secret));
const note = (sighting: Sighting) => sightings.set(Object.values(sighting).join('\0'), sighting);

for (let last = false; !last; Atomics.wait(shared, 0, 0, 2)) {
  last = Atomics.load(shared, 0) === 1;
  look();
  if (Atomics.add(shared, 1, 1) === 0) parentPort?.postMessage('started');
}
const samples: Samples = {
  sightings: [...sightings.values()],
  looks: Atomics.load(shared, 1),
  processes: [...processes].sort(),
  files: [...files].sort(),
};
parentPort?.postMessage(samples);

function look(): void {
  for (const pid of readdirSync('/proc')) {
    if (/^\d+$/.test(pid) && !leftOut.includes(Number(pid))) attempt(() => lookAtProcess(pid));
  }
  for (const folder of folders) attempt(() => lookAtFolder(folder));
}

function lookAtProcess(pid: string): void {
  const read = (file: string) => readFileSync(join('/proc', pid, file), 'utf8');
  const words = read('cmdline').split('\0');
  if (words.join('') === '') return; // a thread of the kernel, or a process that has ended
  const where = read('comm').trimEnd();
  processes.add(where);
  for (const word of words.filter(containsSecret)) note({ kind: 'argument', where, detail: word });
  // Of another user's process, only root can see the variables.
  attempt(() => {
    for (const variable of read('environ').split('\0').filter(containsSecret)) {
      note({ kind: 'variable', where, detail: variable.split('=')[0] ?? '' });
    }
  });
}

function lookAtFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) attempt(() => lookAtEntry(folder, entry));
}

function lookAtEntry(folder: string, entry: Dirent): void {
  const path = join(folder, entry.name);
  const { mode, size, ino, mtimeMs, ctimeMs } = lstatSync(path);
  const detail = (mode & 0o7777).toString(8);
  if (containsSecret(entry.name)) note({ kind: 'file name', where: path, detail });
  if (entry.isDirectory()) {
    lookAtFolder(path);
    return;
  }
  files.add(`${path} ${detail}`);
  const state = [size, ino, mtimeMs, ctimeMs].join();
  if (!entry.isFile() || readBefore.get(path) === state) return; // opening a pipe would take what is in it
  if (containsSecret(readFileSync(path, 'utf8'))) note({ kind: 'file', where: path, detail });
  readBefore.set(path, state);
}

/** Looks at something that can disappear in the meantime, or that only another user can see. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!['ENOENT', 'ESRCH', 'ENOTDIR', 'EACCES', 'EPERM'].includes(String(code))) throw error;
  }
}
