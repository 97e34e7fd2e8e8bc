import type { Stats } from 'node:fs';
import { groupName, isPrivateGroup, userName } from '../system/accounts.js';
import type { AccessEntry } from './access-lists.js';
import type { Trust } from './trust.js';

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
