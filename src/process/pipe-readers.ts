import { closeSync, constants, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readProc } from './running-processes.js';

/** Milliseconds that readers have to end after each signal; Borg needs a few seconds to release its lock. */
const patience = 5000;

/**
 * Ends the processes that read named pipes, wherever they were started: in another session, or in a container. Returns
 * whether a pipe is still read, because its reader can't be seen or ended by this user.
 */
export async function endPipeReaders(paths: readonly string[]): Promise<boolean> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const read = paths.filter(hasReader);
    if (read.length === 0) return false;
    const readers = readersOf(read);
    for (const pid of readers) send(pid, signal);
    const isLeft = (pid: number) => (readProc(pid)?.length ?? 0) > 0;
    for (let waited = 0; waited < patience && readers.some(isLeft); waited += 20) await wait(20);
  }
  return paths.some(hasReader);
}

/** Whether a process has a named pipe open for reading; without one, a writer that doesn't wait can't open it. */
function hasReader(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch {
    return false;
  }
}

function readersOf(paths: readonly string[]): readonly number[] {
  const pipes = new Set(paths.map(identity));
  return (readProc() ?? [])
    .map(({ pid }) => pid)
    .filter((pid) => descriptorsOf(pid).some((each) => reads(each, pipes)));
}

function descriptorsOf(pid: number): readonly { readonly pid: number; readonly descriptor: string }[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => ({ pid, descriptor }));
  } catch {
    return []; // it has ended, or belongs to another user
  }
}

function reads(
  { pid, descriptor }: { readonly pid: number; readonly descriptor: string },
  pipes: ReadonlySet<string | undefined>,
): boolean {
  try {
    if (!pipes.has(identity(`/proc/${pid}/fd/${descriptor}`))) return false;
    const flags = /^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8'))?.[1] ?? '';
    return (Number.parseInt(flags, 8) & 3) === constants.O_RDONLY;
  } catch {
    return false; // closed in the meantime
  }
}

/** Returns what a file is, whatever its path is in another container. */
function identity(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or belongs to another user.
  }
}
