import { opendirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type AccessEntry, readAccessLists } from './access-lists.js';
import { isOnWayToHome, personName, userArgument, userName } from './accounts.js';
import type { Fix } from './fix.js';
import { isInside, octal, quotedPath, shownPath } from './paths.js';
import { namesOf, ownTrust, type Sharer, sharersOf, type Trust, withdrawal } from './trust.js';
import { type Step, type Way, WayFinder } from './way.js';

/** A path that decides what is run or read. */
export interface Target {
  /** Absolute; not simplified, so that `..` counts as the system counts it. */
  readonly path: string;
  /**
   * What must not be changed: the file itself, too; only which file it is (its content is judged elsewhere, or doesn't
   * matter); which programs are in a folder; or what this user has in it.
   */
  readonly guards: 'file' | 'place' | 'programs' | 'contents';
  /** What others could put into a folder of programs. */
  readonly program?: string | undefined;
}

/** A file, folder or link on the way to a target that others can change. */
export interface Exposure extends Fix {
  readonly path: string;
  /** A sentence without its full stop: what it is, who can change it, and what they can do with that. */
  readonly problem: string;
  /** Nobody but members of a group can do it. */
  readonly byGroup: boolean;
  /** A file that belongs to somebody else, who may have written it. */
  readonly isTheirFile: boolean;
}

/** What was found about a target. */
export interface Exposed {
  readonly exposures: readonly Exposure[];
  /** Why the way couldn't be followed to its end, or how it ended. */
  readonly trouble?: string | undefined;
}

/** Who is asking, and from where. */
export interface Asker {
  readonly trust?: Trust | undefined;
  /** The checkout of a workflow, resolved: git can't store modes, so that in there only what everyone can write counts. */
  readonly workspace?: string | undefined;
}

/**
 * Tells who else can change what paths lead to, as ssh's StrictModes does: every folder up to `/` is looked at, and every
 * link with the folders in which it stands. In a sticky folder, what belongs to the user or to root is safe.
 */
export async function findExposures(
  targets: readonly Target[],
  { trust = ownTrust(), workspace }: Asker = {},
): Promise<readonly Exposed[]> {
  const finder = new WayFinder();
  const ways = targets.map((target) => ({ target, way: finder.follow(target.path) }));
  const steps = ways.flatMap(({ way }) => way.steps);
  // Where others get rights by a list, the group's bits show it.
  const listed = steps.filter(({ status }) => status && !status.isSymbolicLink() && status.mode & 0o20);
  const lists = await readAccessLists([...new Set(listed.map(({ path }) => path))]);
  const judge = new Judge(finder, { trust, lists, workspace });
  return ways.map(({ target, way }) => ({ exposures: judge.way(target, way), trouble: way.trouble }));
}

interface Knowledge {
  readonly trust: Trust;
  readonly lists: ReadonlyMap<string, readonly AccessEntry[]>;
  readonly workspace: string | undefined;
}

/** Those who can change something: its owner, where that is a stranger, and those who may write to it. */
interface Others {
  readonly owner: boolean;
  readonly sharers: readonly Sharer[];
}

/** What is wrong with one step, and what for. */
interface Flaw extends Pick<Exposure, 'path'> {
  readonly status: Stats;
  readonly others: Others;
  /** What they can do. */
  readonly can: string;
  /** Nothing is there yet, and in a sticky folder it stays whose who makes it: the command that does. */
  readonly make?: string;
}

class Judge {
  constructor(
    private readonly finder: WayFinder,
    private readonly knowledge: Knowledge,
  ) {}

  way(target: Target, { steps, trouble }: Way): readonly Exposure[] {
    const { guards, program } = target;
    const flaws = new Map<string, Flaw>();
    const note = (flaw: Flaw | undefined) => flaw && !flaws.has(flaw.path) && flaws.set(flaw.path, flaw);
    const end = trouble === undefined ? steps.at(-1) : undefined;
    for (const step of steps) {
      note(this.folderOf(step, target));
      if (step !== end || guards !== 'programs') note(this.ownerOf(step));
    }
    if (end !== undefined) note(this.endOf(end, guards, program));
    return [...flaws.values()].map((flaw) => this.exposureOf(flaw, target));
  }

  /** The folder of a step, if others can put something else in its place. */
  private folderOf(step: Step, target: Target): Flaw | undefined {
    const { path, folder, status } = step;
    const facts = this.finder.look(folder);
    if (typeof facts !== 'object') return undefined;
    if (status !== undefined) return this.folderFlaw(folder, facts, `replace ${shownPath(path)}`);
    const isProgram = target.guards === 'programs';
    const can = `create ${isProgram ? `${shownPath(target.path)}, which is on the PATH` : shownPath(path)}`;
    const flaw = this.written(folder, facts, can);
    return flaw && { ...flaw, make: makingOf(step, target) };
  }

  /** In a sticky folder, only the owners of the folder and of what stands in it can replace that. */
  private folderFlaw(path: string, status: Stats, can: string): Flaw | undefined {
    const all = this.othersOf(path, status);
    const others = isSticky(status) ? { owner: all.owner, sharers: [] } : all;
    return isSomebody(others) ? { path, status, others, can } : undefined;
  }

  /** A step in a sticky folder that belongs to a stranger. */
  private ownerOf({ path, folder, status }: Step): Flaw | undefined {
    const facts = this.finder.look(folder);
    if (status === undefined || typeof facts !== 'object' || !isSticky(facts)) return undefined;
    const others = { owner: !this.isTrustedOwner(path, status.uid), sharers: [] };
    return others.owner ? { path, status, others, can: `replace ${shownPath(path)}` } : undefined;
  }

  /** What the path leads to. */
  private endOf({ path, status }: Step, guards: Target['guards'], program = 'program'): Flaw | undefined {
    if (status?.isFile() && guards === 'file') return this.written(path, status, 'change it');
    if (!status?.isDirectory()) return undefined;
    if (guards === 'programs') return this.written(path, status, `put another ${program} there`);
    return guards === 'contents' ? this.folderFlaw(path, status, 'replace what is in it') : undefined;
  }

  private exposureOf(flaw: Flaw, target: Target): Exposure {
    const { path, status, others, can } = flaw;
    const owner = userName(status.uid);
    const kind = status.isSymbolicLink() ? 'a symbolic link' : `mode ${octal(status.mode)}`;
    const writers = namesOf(others.sharers);
    const whose = others.owner ? [`belongs to ${personName(status.uid)}`] : [];
    const faults = [...whose, ...(writers === '' ? [] : [`can be changed by ${writers}`])].join(' and ');
    const so = writers === '' ? `, who can ${can}` : `, so ${subjectOf(others)} can ${can}`;
    const problem = `${shownPath(path)} (owner ${owner}, ${kind}) ${faults}${so}`;
    const byGroup = !others.owner && others.sharers.every(({ kind }) => kind === 'group');
    return { path, problem, ...this.fixOf(flaw, target), byGroup, isTheirFile: isTheirFile(flaw) };
  }

  private fixOf(flaw: Flaw, target: Target): Fix {
    const { path, status, others, make } = flaw;
    const file = quotedPath(path);
    // To adopt what somebody else has put there would trust them after all.
    if (others.owner && status.isSymbolicLink()) return { fix: `rm ${file}` };
    if (others.owner && status.isDirectory() && !this.mayAdopt(path))
      return { fix: '', advice: this.elsewhere(target) };
    // Everyone needs to write to /tmp.
    const isShared = isSticky(status) && others.sharers.length > 0;
    if (isShared && make === undefined) return { fix: '', advice: this.elsewhere({ ...target, guards: 'contents' }) };
    const owner = others.owner ? [`chown ${userArgument(this.knowledge.trust.uid)} ${file}`] : [];
    const rest = isShared && make !== undefined ? [make] : withdrawal(others.sharers, file);
    return { fix: [...owner, ...rest].join(' && '), advice: isTheirFile(flaw) ? 'Read it first' : undefined };
  }

  private mayAdopt(folder: string): boolean {
    try {
      return isOursButForItsOwner(folder, (path) => {
        const facts = this.finder.look(path);
        return typeof facts === 'object' && this.isTrustedOwner(path, facts.uid);
      });
    } catch {
      return false; // what can't be read isn't known to be ours
    }
  }

  private elsewhere({ guards, path }: Target): string {
    if (guards === 'contents' || guards === 'programs') return 'Use a folder of your own instead';
    return `Move ${shownPath(path)} to a folder of ${userName(this.knowledge.trust.uid)}'s`;
  }

  private written(path: string, status: Stats, can: string): Flaw | undefined {
    const others = this.othersOf(path, status);
    return isSomebody(others) ? { path, status, others, can } : undefined;
  }

  private othersOf(path: string, status: Stats): Others {
    const { lists, trust, workspace } = this.knowledge;
    const list = lists.get(path);
    const sharers = sharersOf(status, { right: 2, trust, list });
    if (isAtOrInside(path, workspace))
      return { owner: false, sharers: sharers.filter(({ kind }) => kind === 'everyone') };
    return { owner: !this.isTrustedOwner(path, status.uid), sharers };
  }

  private isTrustedOwner(path: string, uid: number): boolean {
    const { trust, workspace } = this.knowledge;
    return isAtOrInside(path, workspace) || trust.owners.has(uid);
  }
}

function isSticky({ mode }: Stats): boolean {
  return (mode & 0o1000) !== 0;
}

function isAtOrInside(path: string, folder: string | undefined): boolean {
  return path === folder || isInside(path, folder);
}

function isTheirFile({ others, status }: Flaw): boolean {
  return others.owner && !status.isDirectory() && !status.isSymbolicLink();
}

function isSomebody({ owner, sharers }: Others): boolean {
  return owner || sharers.length > 0;
}

/** Those others, as the subject of a sentence that has just named them. */
function subjectOf({ owner, sharers }: Others): string {
  const [first, second] = sharers;
  if (sharers.some(({ kind }) => kind === 'everyone')) return 'anyone';
  if (second !== undefined || (owner && first !== undefined)) return 'they';
  return first?.kind === 'group' ? 'anyone in it' : 'that user';
}

/** What makes the first thing that is missing on a path, or all of a folder for programs. */
function makingOf({ path, goesOn }: Step, { guards, path: whole }: Target): string {
  if (guards === 'programs') return `mkdir -p ${quotedPath(whole)}`;
  const isFolder = goesOn === true || guards === 'contents';
  return `${isFolder ? 'mkdir -m 0700' : 'touch'} ${quotedPath(path)}`;
}

/** As many entries of a folder as are looked at, to see whether strangers have something in it. */
const mostEntries = 1000;

/** Whether a folder belongs to nobody's home, and all that is in it to those who are trusted. */
function isOursButForItsOwner(folder: string, isOurs: (path: string) => boolean): boolean {
  if (isOnWayToHome(folder)) return false;
  const opened = opendirSync(folder);
  try {
    for (let count = 0; count < mostEntries; count += 1) {
      const entry = opened.readSync();
      if (entry === null) return true;
      if (!isOurs(join(folder, entry.name))) return false;
    }
    return false;
  } finally {
    opened.closeSync();
  }
}
