import { opendirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isOnWayToHome, personName, userArgument, userName } from '../system/accounts.js';
import { PathResolver, type PathStep, type ResolvedPath } from '../system/path-resolver.js';
import { isInside, octal, quotedPath, shownPath } from '../system/paths.js';
import type { Fix } from '../text/phrases.js';
import { type AccessEntry, readAccessLists } from './access-lists.js';
import { type Accessor, accessorsOf, namesOf, revokeCommands } from './others-with-access.js';
import { ownTrust, type Trust } from './trust.js';

/** A path that decides what is run or read. */
export interface Target {
  /** Absolute, but not normalized, so that `..` is resolved as the system does it. */
  readonly path: string;
  /**
   * What others must not be able to change: the file and its content; only which file it is (its content is checked elsewhere or
   * doesn't matter); the programs in a folder; or this user's files in a folder.
   */
  readonly guards: 'file' | 'place' | 'programs' | 'contents';
  /** The program that others could put into a folder with programs. */
  readonly program?: string | undefined;
}

/** A file, folder, or symbolic link on the way to a target that others can change. */
export interface Exposure extends Fix {
  readonly path: string;
  /** A sentence without its period: what it is, who can change it, and what they could do then. */
  readonly problem: string;
  /** Only members of a group can change it. */
  readonly byGroup: boolean;
  /** It is a file that another user owns and may have written. */
  readonly isTheirFile: boolean;
}

/** The exposures of a target. */
interface TargetExposures {
  readonly exposures: readonly Exposure[];
  /** Why the path could not be resolved. */
  readonly trouble?: string | undefined;
}

/** The context of a check. */
interface ExposureContext {
  readonly trust?: Trust | undefined;
  /** The resolved checkout of a workflow. Git can't store modes, so only world-writable files count in it. */
  readonly workspace?: string | undefined;
}

/**
 * Returns who else can change what paths resolve to, like StrictModes in ssh: every folder up to `/` is checked, and every
 * symbolic link with its parent folders. In a sticky folder, files of the user and of root are safe.
 */
export async function findExposures(
  targets: readonly Target[],
  { trust = ownTrust(), workspace }: ExposureContext = {},
): Promise<readonly TargetExposures[]> {
  const finder = new PathResolver();
  const ways = targets.map((target) => ({ target, way: finder.follow(target.path) }));
  const steps = ways.flatMap(({ way }) => way.steps);
  // If an access list gives rights to others, the group bits show it.
  const listed = steps.filter(({ status }) => status && !status.isSymbolicLink() && status.mode & 0o20);
  const lists = await readAccessLists([...new Set(listed.map(({ path }) => path))]);
  const judge = new Judge(finder, { trust, lists, workspace });
  return ways.map(({ target, way }) => ({ exposures: judge.exposuresOf(target, way), trouble: way.trouble }));
}

interface Knowledge {
  readonly trust: Trust;
  readonly lists: ReadonlyMap<string, readonly AccessEntry[]>;
  readonly workspace: string | undefined;
}

/** Those who can change something: its owner, if not trusted, and those who can write to it. */
interface Others {
  readonly owner: boolean;
  readonly sharers: readonly Accessor[];
}

/** A problem with one step of a path. */
interface Flaw extends Pick<Exposure, 'path'> {
  readonly status: Stats;
  readonly others: Others;
  /** What others can do because of it. */
  readonly can: string;
  /** The command that creates a missing file: in a sticky folder, it is then safe, because the creator owns it. */
  readonly make?: string;
}

const changeIt = 'change it';

class Judge {
  constructor(
    private readonly finder: PathResolver,
    private readonly knowledge: Knowledge,
  ) {}

  exposuresOf(target: Target, { steps, trouble }: ResolvedPath): readonly Exposure[] {
    const { guards, program } = target;
    const flaws = new Map<string, Flaw>();
    const note = (flaw: Flaw | undefined) => flaw && !flaws.has(flaw.path) && flaws.set(flaw.path, flaw);
    const end = trouble === undefined ? steps.at(-1) : undefined;
    for (const step of steps) {
      note(this.flawOfFolderAbove(step, target));
      if (step !== end || guards !== 'programs') note(this.flawOfOwner(step));
    }
    if (end !== undefined) note(this.flawOfEnd(end, guards, program));
    return [...flaws.values()].map((flaw) => this.describe(flaw, target));
  }

  /** Checks the folder of a step: others must not be able to replace the step. */
  private flawOfFolderAbove(step: PathStep, target: Target): Flaw | undefined {
    const { path, folder, status } = step;
    const facts = this.finder.look(folder);
    if (typeof facts !== 'object') return undefined;
    if (status !== undefined) return this.flawIfReplaceable(folder, facts, `replace ${shownPath(path)}`);
    const isProgram = target.guards === 'programs';
    const can = `create ${isProgram ? `${shownPath(target.path)}, which is on the PATH` : shownPath(path)}`;
    const flaw = this.flawIfWritable(folder, facts, can);
    return flaw && { ...flaw, make: makingOf(step, target) };
  }

  /** In a sticky folder, only the owner of the folder and the owner of a file can replace the file. */
  private flawIfReplaceable(path: string, status: Stats, can: string): Flaw | undefined {
    const all = this.othersOf(path, status);
    const others = isSticky(status) ? { owner: all.owner, sharers: [] } : all;
    return isSomebody(others) ? { path, status, others, can } : undefined;
  }

  /** Checks the owner of a step in a sticky folder. */
  private flawOfOwner({ path, folder, status }: PathStep): Flaw | undefined {
    const facts = this.finder.look(folder);
    if (status === undefined || typeof facts !== 'object' || !isSticky(facts)) return undefined;
    const others = { owner: !this.isTrustedOwner(path, status.uid), sharers: [] };
    return others.owner ? { path, status, others, can: `replace ${shownPath(path)}` } : undefined;
  }

  /** Checks what the path resolves to. */
  private flawOfEnd({ path, status }: PathStep, guards: Target['guards'], program = 'program'): Flaw | undefined {
    if (status?.isFile() && guards === 'file') return this.flawIfWritable(path, status, changeIt);
    if (!status?.isDirectory()) return undefined;
    if (guards === 'programs') return this.flawIfWritable(path, status, `put another ${program} there`);
    return guards === 'contents' ? this.flawIfReplaceable(path, status, 'replace what is in it') : undefined;
  }

  private describe(flaw: Flaw, target: Target): Exposure {
    const { path, status, others, can } = flaw;
    const kind = status.isSymbolicLink() ? 'a symbolic link' : `mode ${octal(status.mode)}`;
    const writers = namesOf(others.sharers);
    const whose = others.owner ? [`is owned by ${personName(status.uid)}`] : [];
    const faults = [...whose, ...(writers === '' ? [] : [`can be changed by ${writers}`])].join(' and ');
    const result = can === changeIt ? '' : `, so ${subjectOf(others)} can ${can}`;
    const so = writers === '' ? `, who can ${can}` : result;
    const facts = others.owner ? kind : `owner ${userName(status.uid)}, ${kind}`;
    const problem = `${shownPath(path)} (${facts}) ${faults}${so}`;
    const byGroup = !others.owner && others.sharers.every(({ kind }) => kind === 'group');
    return { path, problem, ...this.fixOf(flaw, target), byGroup, isTheirFile: isTheirFile(flaw) };
  }

  private fixOf(flaw: Flaw, target: Target): Fix {
    const { path, status, others, make } = flaw;
    const file = quotedPath(path);
    // A new owner would make what another user put there trusted.
    if (others.owner && status.isSymbolicLink()) return { fix: `rm ${file}` };
    if (others.owner && status.isDirectory() && !this.mayAdopt(path))
      return { fix: '', advice: this.adviceToMove(target) };
    // Everyone must be able to write to /tmp.
    const isShared = isSticky(status) && others.sharers.length > 0;
    if (isShared && make === undefined)
      return { fix: '', advice: this.adviceToMove({ ...target, guards: 'contents' }) };
    const owner = others.owner ? [`chown ${userArgument(this.knowledge.trust.uid)} ${file}`] : [];
    const rest = isShared && make !== undefined ? [make] : revokeCommands(others.sharers, file);
    return { fix: [...owner, ...rest].join(' && '), advice: isTheirFile(flaw) ? 'Read it first' : undefined };
  }

  private mayAdopt(folder: string): boolean {
    try {
      return isTrustedExceptOwner(folder, (path) => {
        const facts = this.finder.look(path);
        return typeof facts === 'object' && this.isTrustedOwner(path, facts.uid);
      });
    } catch {
      return false; // its contents are unknown
    }
  }

  private adviceToMove({ guards, path }: Target): string {
    if (guards === 'contents' || guards === 'programs') return 'Use a folder of your own instead';
    return `Move ${shownPath(path)} to a folder that ${userName(this.knowledge.trust.uid)} owns`;
  }

  private flawIfWritable(path: string, status: Stats, can: string): Flaw | undefined {
    const others = this.othersOf(path, status);
    return isSomebody(others) ? { path, status, others, can } : undefined;
  }

  private othersOf(path: string, status: Stats): Others {
    const { lists, trust, workspace } = this.knowledge;
    const list = lists.get(path);
    const sharers = accessorsOf(status, { right: 2, trust, list });
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

/** Returns the subject of a clause about others who have just been named. */
function subjectOf({ owner, sharers }: Others): string {
  const [first, second] = sharers;
  if (sharers.some(({ kind }) => kind === 'everyone')) return 'anyone';
  if (second !== undefined || (owner && first !== undefined)) return 'they';
  return first?.kind === 'group' ? 'anyone in it' : 'that user';
}

/** Returns the command that creates the first missing component of a path, or a whole folder for programs. */
function makingOf({ path, goesOn }: PathStep, { guards, path: whole }: Target): string {
  if (guards === 'programs') return `mkdir -p ${quotedPath(whole)}`;
  const isFolder = goesOn === true || guards === 'contents';
  return `${isFolder ? 'mkdir -m 0700' : 'touch'} ${quotedPath(path)}`;
}

/** The maximum number of entries to check in a folder for files of other users. */
const mostEntries = 1000;

/** Whether a folder is not part of a user's home folder and contains only files of trusted users. */
function isTrustedExceptOwner(folder: string, isOurs: (path: string) => boolean): boolean {
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
