import { closeSync, constants, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from '../secrets/signed-phase-state.js';
import { readRegularFile } from '../system/read-file.js';
import { writePrivateFile } from '../system/temporary.js';
import { Ending } from './end-process.js';
import { type ProcessEntry, ProcessTree } from './running-processes.js';

const prefix = 'process-';
const mounts = 'mounts';

/** Where notes for the post phase are written, and the key that they are sealed with. */
export interface NoteStore {
  readonly folder: string;
  /** See `seal.ts`. */
  readonly key: string;
}

/** Where running processes are noted, in case the run is killed; undefined if nowhere. */
let notebook: NoteStore | undefined;

/** Makes every process that starts from now on leave a note there until it ends. */
export function setNoteStore(next: NoteStore | undefined): void {
  notebook = next;
}

/** Notes that a process is running. Returns a function that removes the note. `list` lists the process and possibly others. */
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
      // A note about a process that has ended does no harm, because the reader checks whether the process exists.
    }
  };
  remove();
  try {
    writePrivateFile(note, seal(started, { key, purpose: name }));
  } catch {
    return () => undefined; // the run does not depend on the note
  }
  return remove;
}

/**
 * Notes what stays mounted when the run has ended, for the post phase. Returns whether the post phase will know about it: the
 * note can't always be written.
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

/** Whether a run noted that something stays mounted. */
export function isMountNoted(folder: string): boolean {
  return existsSync(join(folder, mounts));
}

/** What a run left behind, according to its own notes. */
export interface Notes {
  readonly processes: readonly NotedProcess[];
  /** Mount points, the latest first. */
  readonly mounts: readonly string[];
  /** A sentence for each note that is forged or incomplete, and therefore ignored. */
  readonly doubts: readonly string[];
}

/** A process, identified uniquely by its ID and start time. */
interface NotedProcess {
  readonly pid: number;
  readonly started: string;
}

/** Reads the notes in a folder. Those that were not sealed with the key are ignored. */
export function readNotes({ folder, key }: NoteStore): Notes {
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
      `${join(folder, name)} was not written by the main phase of this step, or is incomplete, so it was ignored. If the process or mount that it lists still exists, stop or unmount it by hand.`,
  );
  return { processes, mounts: points.map((point) => String(JSON.parse(point))).reverse(), doubts };
}

/** Returns the text of a note; empty if it can't be read. */
function contentOf(path: string): string {
  try {
    const found = readRegularFile(path, { most: longestNote });
    return typeof found === 'string' ? '' : Buffer.from(found.bytes).toString('utf8');
  } catch {
    return ''; // it has no seal, and is reported for that
  }
}

/** Returns the lines of a note, including an incomplete last one. An empty note counts as one line without a seal. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [''] : text.replace(/\n$/, '').split('\n');
}

/** The maximum size of a note in bytes, far more than needed. */
const longestNote = 1 << 20;

/**
 * Terminates every process that a killed run left running, with its descendants: first SIGINT, then SIGTERM, then SIGKILL after
 * `grace.kill` seconds. Returns their number.
 */
export async function endLeftovers(
  noted: readonly NotedProcess[],
  grace: { readonly terminate: number; readonly kill: number },
  list: () => readonly ProcessEntry[],
): Promise<number> {
  const trees = noted
    .filter((each) => isStillThere(each, list()))
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
 * Whether a noted process may be terminated. If its ID has been reused, the start time differs. This process, its ancestors, and
 * the leader of its session are never terminated, because the main phase did not start them.
 */
function isStillThere({ pid, started }: NotedProcess, entries: readonly ProcessEntry[]): boolean {
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
