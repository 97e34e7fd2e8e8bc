import { readFileSync, type Stats, statSync } from 'node:fs';
import type { AccessEntry } from './access-lists.js';
import { accountOf, groupName, isPrivateGroup, userName } from './accounts.js';

/** Whom a run trusts with its files, apart from root. */
export interface Trust {
  /** The running user and their primary group. */
  readonly uid: number;
  readonly gid: number;
  /** Owners whose files are as good as root's. */
  readonly owners: ReadonlySet<number>;
  /** Groups that count like the owner. */
  readonly groups: ReadonlySet<number>;
}

/** The trust of this process: its user, and root. */
export function ownTrust(): Trust {
  const uid = process.getuid?.() ?? 0;
  return {
    uid,
    gid: process.getgid?.() ?? 0,
    owners: new Set([0, uid, ...unmappedRoot()]),
    // On macOS, whoever is in the group admin can become root anyway, and Homebrew's folders belong to it.
    groups: new Set(process.platform === 'darwin' ? [80] : []),
  };
}

/**
 * The trust of this process in its environment. In a workflow, the runner's user decides what this process runs in any
 * case. In a container that user is a stranger to root, yet owns the tool cache and the workspace.
 */
export function trustIn(environment: Readonly<Record<string, string | undefined>>): Trust {
  const { GITHUB_ACTIONS: inWorkflow, GITHUB_WORKSPACE: workspace } = environment;
  const trust = ownTrust();
  const facts = inWorkflow === 'true' && workspace ? factsOf(workspace) : undefined;
  return facts === undefined ? trust : trustingOwner(trust, facts);
}

/** A trust that extends to the stranger who owns a workspace, and their group; a group of one's own means what it means elsewhere. */
function trustingOwner(trust: Trust, { uid, gid }: Pick<Stats, 'uid' | 'gid'>): Trust {
  if (uid === trust.uid) return trust;
  return { ...trust, owners: new Set([...trust.owners, uid]), groups: new Set([...trust.groups, gid]) };
}

function factsOf(folder: string): Stats | undefined {
  try {
    return statSync(folder);
  } catch {
    return undefined; // nobody else is trusted then
  }
}

/** A trust that extends to a user as whom something is run, by name or number; the same where nobody is known by it. */
export function trustedBy(trust: Trust, user: string): Trust {
  const account = accountOf(user);
  if (account === undefined) return trust;
  const { uid, gid } = account;
  const groups = isPrivateGroup(gid, uid) ? new Set([...trust.groups, gid]) : trust.groups;
  return { ...trust, owners: new Set([...trust.owners, uid]), groups };
}

/** Rights on a file, as mode bits of the world. */
export type Right = 2 | 4;

/** Those apart from the owner who have a right, as they stand in a sentence, each with the command that takes it away. */
export interface Sharer {
  readonly kind: 'everyone' | 'group' | 'user';
  readonly who: string;
  /** `chmod o-w`; the path follows. */
  readonly fix: string;
}

/**
 * Who has a right to a file apart from its owner and those who are trusted. To write, a group counts as others unless it is
 * the user's primary one and has no other member; for root, always: whoever is in a group of root's is not root. To read,
 * the primary group is fine. With an access list, the mode's group bits are no group's, but its mask.
 */
export function sharersOf(
  { mode, gid }: Pick<Stats, 'mode' | 'gid'>,
  {
    right,
    trust,
    list,
  }: { readonly right: Right; readonly trust: Trust; readonly list?: readonly AccessEntry[] | undefined },
): readonly Sharer[] {
  const letter = right === 2 ? 'w' : 'r';
  const own: AccessEntry = { kind: 'group', rights: (mode >> 3) & 7 };
  const everyone: Sharer = { kind: 'everyone', who: 'everyone', fix: `chmod o-${letter}` };
  const listed = (list ?? [own])
    .filter(({ rights }) => rights & right)
    .filter((entry) => !isTrusted(entry, { gid, right, trust }))
    .map(({ kind, name = groupName(gid) }): Sharer => {
      if (kind === 'others') return { kind: 'everyone', who: 'others by its access list', fix: 'setfacl -b' };
      const isOwn = kind === 'group' && name === groupName(gid);
      return {
        kind,
        who: `the ${kind} ${name}`,
        fix: isOwn ? `chmod g-${letter}` : `setfacl -x ${kind.charAt(0)}:${name}`,
      };
    });
  return [...(mode & right ? [everyone] : []), ...listed];
}

/** Sharers as they stand in a sentence: beside everyone, nobody else needs to be named. */
export function namesOf(sharers: readonly Sharer[]): string {
  const everyone = sharers.filter(({ kind }) => kind === 'everyone');
  return (everyone.length > 0 ? everyone : sharers).map(({ who }) => who).join(' and ');
}

/** The command that takes a right from them all; nothing where there are none. */
export function withdrawal(sharers: readonly Sharer[], path: string): readonly string[] {
  const letters = sharers.flatMap(({ fix }) => /^chmod ([og])-w$/.exec(fix)?.[1] ?? []);
  const others = sharers.filter(({ fix }) => !/^chmod [og]-w$/.test(fix)).map(({ fix }) => `${fix} ${path}`);
  // Whatever changes a list may give the group its rights back: `chmod` comes last.
  return [...others, ...(letters.length > 0 ? [`chmod ${[...letters].sort().join('')}-w ${path}`] : [])];
}

function isTrusted(
  { kind, name }: AccessEntry,
  { gid, right, trust }: { readonly gid: number; readonly right: Right; readonly trust: Trust },
): boolean {
  if (kind === 'others') return false;
  if (kind === 'user') return [...trust.owners].some((uid) => userName(uid) === name);
  const groups = name === undefined ? [gid] : [trust.gid, ...trust.groups].filter((one) => groupName(one) === name);
  return groups.some((one) => isTrustedGroup(one, right, trust));
}

function isTrustedGroup(gid: number, right: Right, { uid, gid: own, groups }: Trust): boolean {
  if (groups.has(gid)) return true;
  return gid === own && (right === 4 || (uid !== 0 && isPrivateGroup(gid, uid)));
}

/**
 * In a user namespace that doesn't know the machine's root, root's files seem to belong to nobody. Whoever owns `/` there
 * can change everything anyway.
 */
function unmappedRoot(): readonly number[] {
  try {
    if (/^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'))) return [];
    const overflow = Number(readFileSync('/proc/sys/kernel/overflowuid', 'utf8'));
    return statSync('/').uid === overflow ? [overflow] : [];
  } catch {
    return [];
  }
}

/**
 * Whether this is one of GitHub's own runners: a machine for one job, without other users. Its folders of tools are
 * writable by everyone, so judging them would only make noise.
 */
export function isHostedRunner(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
}
