import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { codeOf } from '../system/errors.js';

/** A process, with the facts that a process tree needs. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** The session ID, or the group ID if the system does not provide it. */
  readonly session: number;
  readonly stopped: boolean;
  /** The start time in any format. Together with the ID, it identifies the process. */
  readonly started: string;
}

/**
 * Returns all living processes, or the one with an ID, from /proc; undefined if there is no /proc. Zombies are omitted.
 */
export function readProc(pid?: number): readonly ProcessEntry[] | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  if (pid !== undefined) return readStat(`/proc/${pid}/stat`);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(`/proc/${name}/stat`));
}

function readStat(path: string): ProcessEntry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return []; // it has ended since the folder was read
  }
  // The name in parentheses may itself contain parentheses and blanks.
  const [state = '', parent, group, session, ...more] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (/[ZXx]/.test(state)) return [];
  return [
    {
      pid: Number.parseInt(text, 10),
      parent: Number(parent),
      group: Number(group),
      session: Number(session),
      stopped: /[Tt]/.test(state),
      started: more[15] ?? '',
    },
  ];
}

/** The arguments of `ps` for `parsePs`. */
export const psArguments = ['-A', '-o', 'pid=,ppid=,pgid=,stat=,lstart='] as const;

/** Parses the output of `ps`; zombies are omitted. */
export function parsePs(output: string): readonly ProcessEntry[] {
  return output.split('\n').flatMap((line) => {
    const [, pid, parent, group, state = '', started = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || state.startsWith('Z')) return [];
    const entry = { pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(group) };
    return [{ ...entry, stopped: state.startsWith('T'), started }];
  });
}

/** A process that was started, with its descendants. */
export class ProcessTree {
  /** The processes seen so far, because a process whose parent has ended can no longer be found by its parent. */
  private readonly known = new Map<number, string>();
  private rootLives = true;

  constructor(
    private readonly root: number,
    private readonly ownSession: boolean,
    private readonly list: () => readonly ProcessEntry[],
  ) {}

  /** Records that the root has ended, so that its ID may be reused by another process. */
  rootEnded(): void {
    this.living();
    this.rootLives = false;
  }

  /** Returns the living processes of the tree: the root, its session, and its descendants, including those seen before. */
  living(): readonly ProcessEntry[] {
    const entries = this.list();
    const known = entries.filter((entry) => this.known.get(entry.pid) === entry.started);
    // While a process of the session is alive, the session ID is not reused.
    const isOwnSession = this.ownSession && (this.rootLives || known.some((entry) => this.inSession(entry)));
    const found = new Set(known);
    for (const entry of entries) {
      const isRoot = this.rootLives && entry.pid === this.root;
      if (isRoot || (isOwnSession && this.inSession(entry))) found.add(entry);
    }
    addDescendants(found, entries);
    for (const entry of found) this.known.set(entry.pid, entry.started);
    return [...found];
  }

  /** Sends a signal to every process of the tree. Stopped processes are continued, so that they handle it. */
  signal(signal: NodeJS.Signals): void {
    const entries = this.living();
    // The whole group at once: no new process can be missed between listing and signaling.
    const asGroup = this.ownSession && this.rootLives && send(-this.root, signal);
    // If processes can't be listed, at least the root is known.
    if (!asGroup && this.rootLives && entries.length === 0) send(this.root, signal);
    for (const entry of entries) {
      if (!asGroup || entry.group !== this.root) send(entry.pid, signal);
      if (entry.stopped && signal !== 'SIGKILL') send(entry.pid, 'SIGCONT');
    }
  }

  private inSession(entry: ProcessEntry): boolean {
    return entry.session === this.root || entry.group === this.root;
  }
}

function addDescendants(found: Set<ProcessEntry>, entries: readonly ProcessEntry[]): void {
  const children = new Map<number, ProcessEntry[]>();
  for (const entry of entries) children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry]);
  // Iterating over a set includes items that are added meanwhile.
  for (const entry of found) for (const child of children.get(entry.pid) ?? []) found.add(child);
}

/** Returns false if the process no longer exists or belongs to another user. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** The unit of process start times in Linux, on every processor. */
const ticksPerSecond = 100;
/** By how much a start time may be off because the clock was set, in milliseconds. */
const tolerance = 120_000;

/** Whether the process that had an ID at a given time is still running. A process that started later has only reused the ID. */
export function isAliveSince(pid: number, since: Date): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const entries = readProc(pid);
  // A zombie can be signaled, but is not listed.
  if (entries?.length === 0) return false;
  const begun = startOf(entries?.[0]?.started);
  return begun === undefined || begun <= since.getTime() + tolerance;
}

/** Returns the name of the program that a process runs; undefined if the system does not provide it. */
export async function programOf(pid: number): Promise<string | undefined> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() || undefined;
}

/** Returns the start time of a process in milliseconds since 1970; undefined if the system does not provide it. */
function startOf(started: string | undefined): number | undefined {
  const ticks = Number(started || Number.NaN);
  const boot = Number(/^btime (\d+)$/m.exec(bootFacts())?.[1] ?? Number.NaN);
  const start = (boot + ticks / ticksPerSecond) * 1000;
  return Number.isFinite(start) ? start : undefined;
}

function bootFacts(): string {
  try {
    return readFileSync('/proc/stat', 'utf8');
  } catch {
    return '';
  }
}

/** Lists the process with an ID, if it is alive, and possibly others. */
type ListProcess = (pid: number) => readonly ProcessEntry[];

/** Returns a string that identifies this process uniquely, even over time: its ID and its start time. */
export function processIdentity(list: ListProcess): string {
  return `${process.pid}-${startMark(process.pid, list) ?? '0'}`;
}

/** Whether the process that a string from `processIdentity` identifies is still alive. */
export function isIdentityAlive(identity: string, list: ListProcess): boolean {
  const [, pid = '', started] = /^(\d+)-(\w+)$/.exec(identity) ?? [];
  return pid !== '' && startMark(Number(pid), list) === started;
}

function startMark(pid: number, list: ListProcess): string | undefined {
  return list(pid)
    .find((entry) => entry.pid === pid)
    ?.started.replace(/\W/g, '');
}

/** A running process, with its descendants. */
interface Running {
  /** Ends the process tree as a cancellation does, and waits until it is gone. */
  readonly cancel: () => Promise<void>;
  /** Kills the process tree at once. */
  readonly kill: () => void;
}

const running = new Set<Running>();
let closed = false;

/** Registers a running process. Returns a function to call when it has ended. */
export function registerProcess(process: Running): () => void {
  running.add(process);
  if (closed) void process.cancel();
  return () => running.delete(process);
}

/** Whether no more processes may be started. */
export function isStartPrevented(): boolean {
  return closed;
}

/** Kills every process tree at once, without a grace period. */
export function killProcesses(): void {
  for (const process of running) process.kill();
}

/** Ends every process tree, each with its own grace period, and prevents new ones from starting. */
export async function endProcesses(): Promise<void> {
  closed = true;
  await Promise.all([...running].map((process) => process.cancel()));
}
