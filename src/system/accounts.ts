import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** A user of this machine, from /etc/passwd. */
interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

let accounts: readonly Account[] | undefined;
let groups: readonly Group[] | undefined;

/** Returns the name of a user: `deploy`, or `uid 2000` if the user is not in /etc/passwd. */
export function userName(uid: number): string {
  return listAccounts().find((account) => account.uid === uid)?.name ?? numbered('uid', uid);
}

/** Returns the name of the user who runs this process, to follow the word `user`: `deploy`, or `2000`. */
export function currentUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown'); // the user has no entry in the user database
  }
}

/** Returns a user for use in a sentence: `the user deploy`, or `uid 2000`. */
export function personName(uid: number): string {
  const name = userName(uid);
  return name === numbered('uid', uid) ? name : `the user ${name}`;
}

/** Returns a user as an argument for `chown`. */
export function userArgument(uid: number): string {
  const name = userName(uid);
  return name === numbered('uid', uid) ? String(uid) : name;
}

/** Returns a group as an argument for `chgrp`. */
export function groupArgument(gid: number): string {
  const name = groupName(gid);
  return name === numbered('gid', gid) ? String(gid) : name;
}

/** Whether a folder is a user's home folder or contains one. */
export function isOnWayToHome(folder: string): boolean {
  return listAccounts().some(({ uid, home }) => uid !== 0 && (home === folder || home.startsWith(`${folder}/`)));
}

function numbered(kind: 'uid' | 'gid', id: number): string {
  return `${kind} ${id}`;
}

/** Returns the name of a group: `staff`, or `gid 50` if it is not in /etc/group. */
export function groupName(gid: number): string {
  return listGroups().find((group) => group.gid === gid)?.name ?? numbered('gid', gid);
}

/** Returns the account for a user argument of `sudo`, `setpriv`, and the like: `deploy`, `1000`, `#1000`, `deploy:group`. */
export function accountOf(text: string): Account | undefined {
  const name = text.replace(/^#/, '').replace(/:.*$/s, '');
  return listAccounts().find((account) => account.name === name || String(account.uid) === name);
}

/** Whether a group has no members except this user and root, according to /etc/passwd and /etc/group. */
export function isPrivateGroup(gid: number, uid: number): boolean {
  // On macOS, every user's primary group is staff, and /etc/passwd doesn't list users.
  if (process.platform === 'darwin') return false;
  const isOther = (account: Account | undefined) => account !== undefined && ![uid, 0].includes(account.uid);
  const listed = listGroups().flatMap((group) => (group.gid === gid ? group.members : []));
  const members = listed.map((name) => listAccounts().find((account) => account.name === name));
  return !members.some(isOther) && !listAccounts().some((account) => account.gid === gid && isOther(account));
}

function listAccounts(): readonly Account[] {
  accounts ??= rowsOf('/etc/passwd').map(([name = '', , uid, gid, , home = '']) => ({
    ...{ name, home },
    uid: Number(uid),
    gid: Number(gid),
  }));
  return accounts;
}

function listGroups(): readonly Group[] {
  groups ??= rowsOf('/etc/group').map(([name = '', , gid, members = '']) => ({
    name,
    gid: Number(gid),
    members: members.split(',').filter(Boolean),
  }));
  return groups;
}

/** Returns the rows of a user or group database; none if it can't be read, and then IDs are shown instead of names. */
function rowsOf(file: string): readonly (readonly string[])[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}
