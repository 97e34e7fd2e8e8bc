import { readFileSync, type Stats, statSync } from 'node:fs';
import { accountOf, groupName, isPrivateGroup, userName } from '../system/accounts.js';
import type { AccessEntry } from './access-lists.js';

/** The users and groups that a run trusts with its files, besides root. */
export interface Trust {
  /** The running user and their primary group. */
  readonly uid: number;
  readonly gid: number;
  /** Users whose files are trusted, like root's. */
  readonly owners: ReadonlySet<number>;
  /** Groups that are trusted like the owner. */
  readonly groups: ReadonlySet<number>;
}

/** Returns the trust of this process: its user and root. */
export function ownTrust(): Trust {
  const uid = process.getuid?.() ?? 0;
  return {
    uid,
    gid: process.getgid?.() ?? 0,
    owners: new Set([0, uid, ...unmappedRoot()]),
    // On macOS, members of the group admin can become root anyway, and Homebrew's folders belong to that group.
    groups: new Set(process.platform === 'darwin' ? [80] : []),
  };
}

/**
 * Returns the trust of this process in its environment. In a workflow, the runner's user controls what this process runs
 * anyway. In a container, that user may be a different one, but owns the tool cache and the workspace.
 */
export function trustIn(environment: Readonly<Record<string, string | undefined>>): Trust {
  const { GITHUB_ACTIONS: inWorkflow, GITHUB_WORKSPACE: workspace } = environment;
  const trust = ownTrust();
  const facts = inWorkflow === 'true' && workspace ? factsOf(workspace) : undefined;
  return facts === undefined ? trust : trustingOwner(trust, facts);
}

/** Also trusts another user who owns the workspace, and that user's group. One's own group is not trusted more than elsewhere. */
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

/** Also trusts a user, given by name or ID, as whom something is run; unchanged if there is no such user. */
export function trustedBy(trust: Trust, user: string): Trust {
  const account = accountOf(user);
  if (account === undefined) return trust;
  const { uid, gid } = account;
  const groups = isPrivateGroup(gid, uid) ? new Set([...trust.groups, gid]) : trust.groups;
  return { ...trust, owners: new Set([...trust.owners, uid]), groups };
}

/** A right to a file, as the mode bit for others. */
export type Right = 2 | 4;

/** Users other than the owner who have a right, and the command that revokes it. */
export interface Accessor {
  readonly kind: 'everyone' | 'group' | 'user';
  readonly who: string;
  /** `chmod o-w`; the path follows. */
  readonly fix: string;
}

/**
 * Returns who has a right to a file, except its owner and trusted users. For writing, a group counts as others unless it is the
 * user's primary group and has no other member; root's groups always count, because their members are not root. For reading, the
 * primary group is fine. With an access list, the group bits of the mode are the list's mask.
 */
export function accessorsOf(
  { mode, gid }: Pick<Stats, 'mode' | 'gid'>,
  {
    right,
    trust,
    list,
  }: { readonly right: Right; readonly trust: Trust; readonly list?: readonly AccessEntry[] | undefined },
): readonly Accessor[] {
  const letter = right === 2 ? 'w' : 'r';
  const own: AccessEntry = { kind: 'group', rights: (mode >> 3) & 7 };
  const everyone: Accessor = { kind: 'everyone', who: 'everyone', fix: `chmod o-${letter}` };
  const listed = (list ?? [own])
    .filter(({ rights }) => rights & right)
    .filter((entry) => !isTrusted(entry, { gid, right, trust }))
    .map(({ kind, name = groupName(gid) }): Accessor => {
      if (kind === 'others')
        return { kind: 'everyone', who: 'others, through an access control list (ACL)', fix: 'setfacl -b' };
      const isOwn = kind === 'group' && name === groupName(gid);
      return {
        kind,
        who: `the ${kind} ${name}`,
        fix: isOwn ? `chmod g-${letter}` : `setfacl -x ${kind.charAt(0)}:${name}`,
      };
    });
  return [...(mode & right ? [everyone] : []), ...listed];
}

/** Returns the names of sharers for a sentence. If everyone has the right, nobody else is named. */
export function namesOf(sharers: readonly Accessor[]): string {
  const everyone = sharers.filter(({ kind }) => kind === 'everyone');
  return (everyone.length > 0 ? everyone : sharers).map(({ who }) => who).join(' and ');
}

/** Returns the commands that revoke the write permission of all sharers. */
export function revokeCommands(sharers: readonly Accessor[], path: string): readonly string[] {
  const letters = sharers.flatMap(({ fix }) => /^chmod ([og])-w$/.exec(fix)?.[1] ?? []);
  const others = sharers.filter(({ fix }) => !/^chmod [og]-w$/.test(fix)).map(({ fix }) => `${fix} ${path}`);
  // `chmod` comes last, because changing an access list may restore the rights of the group.
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
 * Returns the ID that the machine's root has in a user namespace where root is not mapped and its files seem to belong to
 * nobody. The owner of `/` can change everything anyway.
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
 * Whether this is a GitHub-hosted runner: a machine for a single job, without other users. Its tool folders are world-writable,
 * so warnings about them would only be noise.
 */
export function isHostedRunner(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
}
