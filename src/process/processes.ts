import { existsSync, readdirSync, readFileSync } from 'node:fs';

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
