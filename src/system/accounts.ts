import { readFileSync } from 'node:fs';

/** A user of this machine, as /etc/passwd lists them. */
export interface Account {
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

/** A user as people name them: `deploy`, or `uid 2000` if /etc/passwd doesn't list them. */
export function userName(uid: number): string {
  return listAccounts().find((account) => account.uid === uid)?.name ?? numbered('uid', uid);
}

/** A user as the subject of a sentence: `the user deploy`, or `uid 2000`. */
export function personName(uid: number): string {
  const name = userName(uid);
  return name === numbered('uid', uid) ? name : `the user ${name}`;
}

/** A user as `chown` takes it. */
export function userArgument(uid: number): string {
  const name = userName(uid);
  return name === numbered('uid', uid) ? String(uid) : name;
}

/** A group as `chgrp` takes it. */
export function groupArgument(gid: number): string {
  const name = groupName(gid);
  return name === numbered('gid', gid) ? String(gid) : name;
}

/** Whether a folder is somebody's home, or somebody's home is in it. */
export function isOnWayToHome(folder: string): boolean {
  return listAccounts().some(({ uid, home }) => uid !== 0 && (home === folder || home.startsWith(`${folder}/`)));
}

function numbered(kind: 'uid' | 'gid', id: number): string {
  return `${kind} ${id}`;
}

/** A group as people name it: `staff`, or `gid 50` if /etc/group doesn't list it. */
export function groupName(gid: number): string {
  return listGroups().find((group) => group.gid === gid)?.name ?? numbered('gid', gid);
}

/** The user that `sudo`, `setpriv` and the like mean: `deploy`, `1000`, `#1000`, `deploy:group`. */
export function accountOf(text: string): Account | undefined {
  const name = text.replace(/^#/, '').replace(/:.*$/s, '');
  return listAccounts().find((account) => account.name === name || String(account.uid) === name);
}

/** Whether nobody but this user (and root) is in a group, as far as /etc/passwd and /etc/group know. */
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

/** The lines of a file of accounts; none where it can't be read: numbers then stand for names. */
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
