import { readFileSync, type Stats, statSync } from 'node:fs';
import { accountOf, isPrivateGroup } from '../system/accounts.js';

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

/**
 * Whether the state folder outlasts the run. A hosted runner is removed after its job, unless its workflow names a folder for
 * state, which it then keeps in a cache.
 */
export function keepsState(environment: Readonly<Record<string, string | undefined>>): boolean {
  return !isHostedRunner(environment) || Boolean(environment['XDG_STATE_HOME']);
}
