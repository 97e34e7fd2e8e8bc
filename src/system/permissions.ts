import type { Stats } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { currentFolder } from './own-folders.js';

/** A file whose permissions matter, and those who may do what with it. */
export interface PermissionSubject {
  /** An included file counts as a configuration file. */
  readonly kind: 'configuration' | 'script';
  /** Absolute. */
  readonly path: string;
  /** As the log names it; the path, or what is shorter from the working directory, when missing. */
  readonly name?: string | undefined;
  /** What `stat` says, links followed. */
  readonly status: Pick<Stats, 'mode' | 'uid' | 'gid'>;
  /** The running user and their primary group. */
  readonly user: { readonly uid: number; readonly gid: number };
  /** The workspace of a workflow: git cannot hold the modes of what lies in it. */
  readonly workspace?: string | undefined;
  /** A passphrase, password or token stands in the file itself. */
  readonly holdsSecret?: boolean | undefined;
}

/** What is wrong with the permissions of a file. */
export interface PermissionFinding {
  readonly path: string;
  /** Four octal digits. */
  readonly mode: string;
  /** A sentence, without its full stop. */
  readonly problem: string;
  /** The command that mends it. */
  readonly mend: string;
  /** The problem and its mend, for a person. */
  readonly message: string;
}

/**
 * Tells whether others may change a configuration file or a script, or read a configuration file. A group counts as
 * others unless it is the user's primary one. In the workspace only what the whole world may write is told.
 */
export function inspectPermissions(subject: PermissionSubject): PermissionFinding | undefined {
  const { path, status, user } = subject;
  const state: Judgement = isInside(path, subject.workspace)
    ? { checkedOut: true, foreign: false, readers: undefined, writers: whoElse(subject, 2, 'world') }
    : {
        checkedOut: false,
        foreign: status.uid !== user.uid && status.uid !== 0,
        readers: subject.kind === 'configuration' ? whoElse(subject, 4, 'group') : undefined,
        writers: whoElse(subject, 2, 'group'),
      };
  if (!state.foreign && !state.readers && !state.writers) return undefined;
  const name = subject.name ?? shownPath(path);
  const problem = `${name} ${faults(subject, state)}${consequence(subject, state)}`;
  const mend = mendOf(subject, state);
  return { path, mode: octal(status.mode), problem, mend, message: `${problem}. Fix it with: ${mend}` };
}

interface Judgement {
  readonly checkedOut: boolean;
  /** Owned by neither the running user nor root. */
  readonly foreign: boolean;
  readonly readers: string | undefined;
  readonly writers: string | undefined;
}

/** Who apart from its owner and the user may read (4) or write (2) the file. */
function whoElse({ status, user }: PermissionSubject, bit: 2 | 4, asked: 'group' | 'world'): string | undefined {
  if (status.mode & bit) return 'everyone';
  return asked === 'group' && status.mode & (bit << 3) && status.gid !== user.gid ? 'its group' : undefined;
}

function faults({ status }: PermissionSubject, { readers, writers, foreign }: Judgement): string {
  const mode = octal(status.mode);
  const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
  const access = readers === writers ? `read and written by ${readers}` : verbs;
  if (verbs === '') return `belongs to another user (uid ${status.uid}, mode ${mode})`;
  return `can be ${access} (${mode})${foreign ? ` and belongs to another user (uid ${status.uid})` : ''}`;
}

function consequence({ kind, holdsSecret }: PermissionSubject, { readers, writers, foreign }: Judgement): string {
  const runs = kind === 'script' ? 'is run by a hook' : 'says what is run';
  const facts = [readers && holdsSecret && 'holds a passphrase', (writers || foreign) && runs].filter(Boolean);
  return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}

function mendOf(
  { kind, path, status, user }: PermissionSubject,
  { checkedOut, foreign, readers, writers }: Judgement,
): string {
  const file = quotedPath(path);
  if (checkedOut) return `chmod o-w ${file}`;
  const owner = foreign ? [`chown ${user.uid} ${file}`] : [];
  if (!readers && !writers) return owner.join('');
  if (foreign || status.uid === user.uid) {
    return [...owner, `chmod ${kind === 'script' ? '0700' : '0600'} ${file}`].join(' && ');
  }
  // Root's file, of which the user must keep a part: its own group reads a configuration, all may run a script.
  if (kind === 'script') return `chmod ${octal(status.mode & ~0o022)} ${file}`;
  const group = status.gid === user.gid ? [] : [`chgrp ${user.gid} ${file}`];
  return [...group, `chmod 0640 ${file}`].join(' && ');
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}

function isInside(path: string, folder: string | undefined): boolean {
  if (!folder) return false;
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path from the working directory where that is shorter and no way up. */
function shownPath(path: string): string {
  const way = relative(currentFolder(), path);
  return isInside(path, currentFolder()) && way.length < path.length ? way : path;
}

/** The path as a shell takes it for one argument that is no option. */
function quotedPath(path: string): string {
  const shown = shownPath(path);
  const plain = shown.startsWith('-') ? `./${shown}` : shown;
  return /^[\w./@:+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
