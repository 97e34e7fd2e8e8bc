import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ending } from './ending.js';
import { type ProcessEntry, ProcessTree } from './tree.js';

const prefix = 'process-';
const mounts = 'mounts';

/** Where running processes are noted for whoever comes after a killed run; undefined: nowhere. */
let notes: string | undefined;

/** From now on each process that starts is noted in a folder, until it ends. */
export function noteProcessesIn(folder: string | undefined): void {
  notes = folder;
}

/** Notes that a process runs; gives what takes the note away. `list` gives it, and maybe others. */
export function noteProcess(pid: number | undefined, list: (pid: number) => readonly ProcessEntry[]): () => void {
  if (notes === undefined || pid === undefined) return () => undefined;
  const note = join(notes, `${prefix}${pid}`);
  const started = list(pid).find((entry) => entry.pid === pid)?.started ?? '';
  try {
    writeFileSync(note, started, { mode: 0o600 });
  } catch {
    return () => undefined; // without the note the run goes on as well
  }
  return () => {
    try {
      rmSync(note, { force: true });
    } catch {
      // A note about a process that has ended does no harm: whoever reads it looks for the process.
    }
  };
}

/**
 * Ends every process that a killed run has left running, each with all that came of it: asked first, killed after
 * `grace.kill` seconds. Gives how many there were.
 */
export async function endLeftovers(
  folder: string,
  grace: { readonly terminate: number; readonly kill: number },
  list: () => readonly ProcessEntry[],
): Promise<number> {
  const trees = notedIn(folder)
    .filter((noted) => isOurs(noted, list()))
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
 * Notes what stays mounted when the run has ended, for whoever comes after it; gives whether somebody does who knows of
 * it: the note may be impossible to write.
 */
export function noteMount(point: string): boolean {
  if (notes === undefined) return false;
  try {
    appendFileSync(join(notes, mounts), `${JSON.stringify(point)}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** What a run has left mounted, the latest first. */
export function mountsNotedIn(folder: string): readonly string[] {
  const file = join(folder, mounts);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.flatMap(mountIn).reverse();
}

/** A line that was cut off by the end of the run, or by a full disk, names no mount. */
function mountIn(line: string): readonly string[] {
  try {
    return [String(JSON.parse(line))];
  } catch {
    return [];
  }
}

interface Noted {
  readonly pid: number;
  readonly started: string;
}

function notedIn(folder: string): Noted[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name.slice(prefix.length)), started: readFileSync(join(folder, name), 'utf8') }];
      } catch {
        return []; // it has ended since the folder was read
      }
    });
}

/** The number may belong to a stranger by now: then it started at another time. */
function isOurs({ pid, started }: Noted, entries: readonly ProcessEntry[]): boolean {
  const now = entries.find((entry) => entry.pid === pid);
  return now === undefined || now.started === started;
}
