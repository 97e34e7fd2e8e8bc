import type { Stats } from 'node:fs';
import { groupArgument, personName, userArgument, userName } from '../system/accounts.js';
import { isInside, octal, quotedPath, shownFromHere } from '../system/paths.js';
import type { Fix } from '../text/phrases.js';
import type { AccessEntry } from './access-lists.js';
import { type Accessor, accessorsOf, namesOf, type Right, revokeCommands } from './others-with-access.js';
import type { Trust } from './trust.js';

/** A file whose permissions matter. */
export interface PermissionSubject {
  /** An included file counts as a configuration file. */
  readonly kind: 'configuration' | 'secret' | 'script' | 'program' | 'patterns';
  /** Absolute. */
  readonly path: string;
  /** The name for messages; default: the path, relative to the current folder if that is shorter. */
  readonly name?: string | undefined;
  /** From `stat`, with symbolic links followed. */
  readonly status: Pick<Stats, 'mode' | 'uid' | 'gid'>;
  /** Its access list, if it has one. */
  readonly list?: readonly AccessEntry[] | undefined;
  readonly trust: Trust;
  /** The workspace of a workflow; Git can't store the modes of the files in it. */
  readonly workspace?: string | undefined;
  /** The file itself contains a passphrase, password, or token. */
  readonly holdsSecret?: boolean | undefined;
}

/** A problem with the permissions of a file. */
export interface PermissionFinding extends Fix {
  readonly path: string;
  /** A sentence without its period. */
  readonly problem: string;
}

/**
 * Checks whether others can write to a file that decides what is run or backed up, or read a configuration file. In the
 * workspace, only world-writable files count.
 */
export function inspectPermissions(subject: PermissionSubject): PermissionFinding | undefined {
  const { path, status, trust, kind, workspace } = subject;
  const who = (right: Right) => accessorsOf(status, { right, trust, list: subject.list });
  const checkedOut = isInside(path, workspace);
  const state: Judgment = checkedOut
    ? { checkedOut, foreign: false, readers: [], writers: who(2).filter(isEveryone) }
    : {
        checkedOut,
        foreign: !trust.owners.has(status.uid),
        readers: isPrivate(kind) ? who(4) : [],
        writers: who(2),
      };
  if (!state.foreign && state.readers.length === 0 && state.writers.length === 0) return undefined;
  const name = subject.name ?? shownFromHere(path);
  const owner = state.foreign ? '' : `owner ${userName(status.uid)}, `;
  const facts = `(${owner}mode ${octal(status.mode)})`;
  const problem = `${name} ${facts} ${faults(subject, state)}${consequence(subject, state)}`;
  // A foreign owner may have written it.
  return { path, problem, fix: fixOf(subject, state), advice: state.foreign ? 'Read it first' : undefined };
}

interface Judgment {
  readonly checkedOut: boolean;
  /** Owned by neither the running user nor root. */
  readonly foreign: boolean;
  readonly readers: readonly Accessor[];
  readonly writers: readonly Accessor[];
}

/** Whether others must not be able to read it either. */
function isPrivate(kind: PermissionSubject['kind']): boolean {
  return kind === 'configuration' || kind === 'secret';
}

function isEveryone({ kind }: Accessor): boolean {
  return kind === 'everyone';
}

function faults({ status }: PermissionSubject, state: Judgment): string {
  const [readers, writers] = [namesOf(state.readers), namesOf(state.writers)];
  const owner = state.foreign ? [`is owned by ${personName(status.uid)}`] : [];
  if (readers !== '' && readers === writers) return [`can be read and written by ${readers}`, ...owner].join(' and ');
  const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
  return [...(verbs === '' ? [] : [`can be ${verbs}`]), ...owner].join(' and ');
}

const purposes: Readonly<Record<PermissionSubject['kind'], string>> = {
  configuration: 'decides what is run',
  script: 'is run by a hook',
  program: 'is run',
  patterns: 'decides what is backed up',
  secret: 'provides a passphrase',
};

function consequence({ kind, holdsSecret }: PermissionSubject, { readers, writers, foreign }: Judgment): string {
  const isOthers = writers.length > 0 || foreign || kind === 'secret';
  const facts = [readers.length > 0 && holdsSecret && 'contains a secret', isOthers && purposes[kind]].filter(Boolean);
  return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}

function fixOf(subject: PermissionSubject, { checkedOut, foreign, readers, writers }: Judgment): string {
  const { kind, path, status, trust } = subject;
  const file = quotedPath(path);
  if (checkedOut) return `chmod o-w ${file}`;
  const owner = foreign ? [`chown ${userArgument(trust.uid)} ${file}`] : [];
  if (readers.length === 0 && writers.length === 0) return owner.join('');
  if (!isPrivate(kind)) return [...owner, ...revokeCommands(writers, file)].join(' && ');
  if (foreign || status.uid === trust.uid) return [...owner, `chmod 0600 ${file}`].join(' && ');
  // The user must still be able to read a file of root, through the group.
  const group = status.gid === trust.gid ? [] : [`chgrp ${groupArgument(trust.gid)} ${file}`];
  return [...group, `chmod 0640 ${file}`].join(' && ');
}
