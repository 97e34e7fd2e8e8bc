import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process of the system, as far as the tree is concerned. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** The session's id; where the system does not tell, the group's. */
  readonly session: number;
  readonly stopped: boolean;
  /** When it was started, in any notation: with the pid it says which process this is. */
  readonly started: string;
}

/**
 * All living processes from /proc, or the one of that number; undefined where there is no /proc. Those that only wait to be
 * reaped are left out.
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
    return []; // It has ended since the folder was read.
  }
  // The name in brackets may itself hold brackets and blanks.
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

/** What `ps` is to be asked for: `parsePs` reads it. */
export const psArguments = ['-A', '-o', 'pid=,ppid=,pgid=,stat=,lstart='] as const;

/** All living processes from the output of `ps`. */
export function parsePs(output: string): readonly ProcessEntry[] {
  return output.split('\n').flatMap((line) => {
    const [, pid, parent, group, state = '', started = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || state.startsWith('Z')) return [];
    const entry = { pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(group) };
    return [{ ...entry, stopped: state.startsWith('T'), started }];
  });
}

/** A process that was started, and all that came of it. */
export class ProcessTree {
  /** Those seen so far: a process whose parent has ended cannot be found by its parent any more. */
  private readonly known = new Map<number, string>();
  private rootLives = true;

  constructor(
    private readonly root: number,
    private readonly ownSession: boolean,
    private readonly list: () => readonly ProcessEntry[],
  ) {}

  /** The root has ended: from now on its number may be given to a stranger. */
  rootEnded(): void {
    this.living();
    this.rootLives = false;
  }

  /** All of the tree that lives: the root, its session, its descendants, and those of them seen before. */
  living(): readonly ProcessEntry[] {
    const entries = this.list();
    const known = entries.filter((entry) => this.known.get(entry.pid) === entry.started);
    // While one of the session lives, its number belongs to nobody else.
    const sessionIsOurs = this.ownSession && (this.rootLives || known.some((entry) => this.inSession(entry)));
    const found = new Set(known);
    for (const entry of entries) {
      const isRoot = this.rootLives && entry.pid === this.root;
      if (isRoot || (sessionIsOurs && this.inSession(entry))) found.add(entry);
    }
    addDescendants(found, entries);
    for (const entry of found) this.known.set(entry.pid, entry.started);
    return [...found];
  }

  /** Sends a signal to every process of the tree; one that is stopped is woken, so that it hears it. */
  signal(signal: NodeJS.Signals): void {
    const entries = this.living();
    // To the group as a whole first: nothing can be born between the looking and the sending.
    const asGroup = this.ownSession && this.rootLives && send(-this.root, signal);
    // Where the system's list cannot be read, the root is known all the same.
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
  // A set gives what is added while it is gone through, too.
  for (const entry of found) for (const child of children.get(entry.pid) ?? []) found.add(child);
}

/** False where there is no such process any more, or it is another user's: both cannot be helped. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
