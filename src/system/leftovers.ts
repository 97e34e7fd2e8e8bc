import { closeSync, constants, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Ending } from './ending.js';
import { readRegularFile } from './regular-file.js';
import { seal, unseal } from './seal.js';
import { writePrivateFile } from './temporary.js';
import { type ProcessEntry, ProcessTree } from './tree.js';

const prefix = 'process-';
const mounts = 'mounts';

/** The folder and the key that notes for the post phase are written with. */
export interface Notebook {
  readonly folder: string;
  /** See `seal.ts`. */
  readonly key: string;
}

/** Where running processes are noted for whoever comes after a killed run; undefined: nowhere. */
let notebook: Notebook | undefined;

/** From now on each process that starts is noted there, until it ends. */
export function noteProcessesIn(next: Notebook | undefined): void {
  notebook = next;
}

/** Notes that a process runs; gives what takes the note away. `list` gives it, and maybe others. */
export function noteProcess(pid: number | undefined, list: (pid: number) => readonly ProcessEntry[]): () => void {
  if (notebook === undefined || pid === undefined) return () => undefined;
  const { folder, key } = notebook;
  const name = `${prefix}${pid}`;
  const note = join(folder, name);
  const started = list(pid).find((entry) => entry.pid === pid)?.started ?? '';
  const remove = (): void => {
    try {
      rmSync(note, { force: true });
    } catch {
      // A note about a process that has ended does no harm: whoever reads it looks for the process.
    }
  };
  remove();
  try {
    writePrivateFile(note, seal(started, { key, purpose: name }));
  } catch {
    return () => undefined; // without the note the run goes on as well
  }
  return remove;
}

/**
 * Notes what stays mounted when the run has ended, for whoever comes after it; gives whether somebody does who knows of
 * it: the note may be impossible to write.
 */
export function noteMount(point: string): boolean {
  if (notebook === undefined) return false;
  const { folder, key } = notebook;
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  try {
    const file = openSync(join(folder, mounts), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
    try {
      writeSync(file, `${seal(JSON.stringify(point), { key, purpose: mounts })}\n`);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether a run has noted that something stays mounted. */
export function isMountNoted(folder: string): boolean {
  return existsSync(join(folder, mounts));
}

/** What a run has left behind, as far as its own notes say so. */
export interface Notes {
  readonly processes: readonly NotedProcess[];
  /** Mount points, the latest first. */
  readonly mounts: readonly string[];
  /** A sentence for each note that the run did not write, or not to its end: nothing is done about what it names. */
  readonly doubts: readonly string[];
}

/** A process by its number and its start, which no other process has. */
export interface NotedProcess {
  readonly pid: number;
  readonly started: string;
}

/** Reads the notes in a folder, and takes none for true that was not sealed with that key. */
export function readNotes({ folder, key }: Notebook): Notes {
  const doubtful = new Set<string>();
  const opened = (name: string, sealed: readonly string[]): readonly string[] =>
    sealed.flatMap((line) => {
      const text = unseal(line, { key, purpose: name });
      if (text === undefined) doubtful.add(name);
      return text ?? [];
    });
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  const processes = names.flatMap((name) =>
    opened(name, [contentOf(join(folder, name))]).map((started) => ({
      pid: Number(name.slice(prefix.length)),
      started,
    })),
  );
  const points = isMountNoted(folder) ? opened(mounts, linesOf(contentOf(join(folder, mounts)))) : [];
  const doubts = [...doubtful].map(
    (name) =>
      `${join(folder, name)} was not written by the main phase of this step, or not to its end, so what it names is left alone. If that still runs or is mounted, end or unmount it by hand.`,
  );
  return { processes, mounts: points.map((point) => String(JSON.parse(point))).reverse(), doubts };
}

/** The text of a note; empty where it is no file that can be read. */
function contentOf(path: string): string {
  try {
    const found = readRegularFile(path, { most: longestNote });
    return typeof found === 'string' ? '' : Buffer.from(found.bytes).toString('utf8');
  } catch {
    return ''; // so it has no seal, and that is what is said of it
  }
}

/** The lines of a note, the last one even if it was cut off; a note without any is one line without a seal. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [''] : text.replace(/\n$/, '').split('\n');
}

/** So many bytes a note may have: far more than one ever has. */
const longestNote = 1 << 20;

/**
 * Ends every process that a killed run has left running, each with all that came of it: asked first, killed after
 * `grace.kill` seconds. Gives how many there were.
 */
export async function endLeftovers(
  noted: readonly NotedProcess[],
  grace: { readonly terminate: number; readonly kill: number },
  list: () => readonly ProcessEntry[],
): Promise<number> {
  const trees = noted
    .filter((each) => isOurs(each, list()))
    .map(({ pid }) => new ProcessTree(pid, true, list))
    .filter((tree) => tree.living().length > 0);
  await Promise.all(
    trees.map(async (tree) => {
      const ending = new Ending(tree, grace);
      ending.rootEnded();
      await ending.done;
      ending.clear();
    }),
  );
  return trees.length;
}

/**
 * The number may belong to a stranger by now: then it started at another time. Whoever it is, neither this process nor one
 * that it came from was started by the main phase: they live on.
 */
function isOurs({ pid, started }: NotedProcess, entries: readonly ProcessEntry[]): boolean {
  const now = entries.find((entry) => entry.pid === pid);
  const session = entries.find((entry) => entry.pid === process.pid)?.session;
  if (pid <= 1 || pid === session || ancestors(entries).has(pid)) return false;
  return now === undefined || (started !== '' && now.started === started);
}

function ancestors(entries: readonly ProcessEntry[]): ReadonlySet<number> {
  const parents = new Map(entries.map(({ pid, parent }) => [pid, parent]));
  const found = new Set<number>();
  for (let pid: number | undefined = process.pid; pid !== undefined && !found.has(pid); pid = parents.get(pid)) {
    found.add(pid);
  }
  return found;
}
