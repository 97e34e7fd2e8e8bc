import type { Stats } from 'node:fs';
import type { AccessEntry } from './access-lists.js';
import { groupArgument, personName, userArgument, userName } from './accounts.js';
import type { Fix } from './fix.js';
import { isInside, octal, quotedPath, shownFromHere } from './paths.js';
import { namesOf, type Right, type Sharer, sharersOf, type Trust, withdrawal } from './trust.js';

/** A file whose permissions matter, and those who may do what with it. */
export interface PermissionSubject {
  /** An included file counts as a configuration file. */
  readonly kind: 'configuration' | 'secret' | 'script' | 'program' | 'patterns';
  /** Absolute. */
  readonly path: string;
  /** As the log names it; the path, or what is shorter from the working directory, when missing. */
  readonly name?: string | undefined;
  /** What `stat` says, links followed. */
  readonly status: Pick<Stats, 'mode' | 'uid' | 'gid'>;
  /** Its access list, where it has one. */
  readonly list?: readonly AccessEntry[] | undefined;
  readonly trust: Trust;
  /** The workspace of a workflow: git can't store the modes of what is in it. */
  readonly workspace?: string | undefined;
  /** The file itself contains a passphrase, password or token. */
  readonly holdsSecret?: boolean | undefined;
}

/** What is wrong with the permissions of a file. */
export interface PermissionFinding extends Fix {
  readonly path: string;
  /** A sentence, without its full stop. */
  readonly problem: string;
}

/**
 * Judges whether others may change a file that decides what is run or backed up, or read a configuration file. In the
 * workspace, only what everyone can write counts.
 */
export function inspectPermissions(subject: PermissionSubject): PermissionFinding | undefined {
  const { path, status, trust, kind, workspace } = subject;
  const who = (right: Right) => sharersOf(status, { right, trust, list: subject.list });
  const checkedOut = isInside(path, workspace);
  const state: Judgement = checkedOut
    ? { checkedOut, foreign: false, readers: [], writers: who(2).filter(isEveryone) }
    : {
        checkedOut,
        foreign: !trust.owners.has(status.uid),
        readers: isPrivate(kind) ? who(4) : [],
        writers: who(2),
      };
  if (!state.foreign && state.readers.length === 0 && state.writers.length === 0) return undefined;
  const name = subject.name ?? shownFromHere(path);
  const facts = `(owner ${userName(status.uid)}, mode ${octal(status.mode)})`;
  const problem = `${name} ${facts} ${faults(subject, state)}${consequence(subject, state)}`;
  // Whoever owned it may have written it.
  return { path, problem, fix: fixOf(subject, state), advice: state.foreign ? 'Read it first' : undefined };
}

interface Judgement {
  readonly checkedOut: boolean;
  /** Owned by neither the running user nor root. */
  readonly foreign: boolean;
  readonly readers: readonly Sharer[];
  readonly writers: readonly Sharer[];
}

/** Nobody else is to read it either. */
function isPrivate(kind: PermissionSubject['kind']): boolean {
  return kind === 'configuration' || kind === 'secret';
}

function isEveryone({ kind }: Sharer): boolean {
  return kind === 'everyone';
}

function faults({ status }: PermissionSubject, state: Judgement): string {
  const [readers, writers] = [namesOf(state.readers), namesOf(state.writers)];
  const owner = state.foreign ? [`belongs to ${personName(status.uid)}`] : [];
  if (readers !== '' && readers === writers) return [`can be read and written by ${readers}`, ...owner].join(' and ');
  const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
  return [...(verbs === '' ? [] : [`can be ${verbs}`]), ...owner].join(' and ');
}

const uses: Readonly<Record<PermissionSubject['kind'], string>> = {
  configuration: 'says what is run',
  script: 'is run by a hook',
  program: 'is run',
  patterns: 'says what is backed up',
  secret: 'is read for a passphrase',
};

function consequence({ kind, holdsSecret }: PermissionSubject, { readers, writers, foreign }: Judgement): string {
  const isOthers = writers.length > 0 || foreign || kind === 'secret';
  const facts = [readers.length > 0 && holdsSecret && 'contains a passphrase', isOthers && uses[kind]].filter(Boolean);
  return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}

function fixOf(subject: PermissionSubject, { checkedOut, foreign, readers, writers }: Judgement): string {
  const { kind, path, status, trust } = subject;
  const file = quotedPath(path);
  if (checkedOut) return `chmod o-w ${file}`;
  const owner = foreign ? [`chown ${userArgument(trust.uid)} ${file}`] : [];
  if (readers.length === 0 && writers.length === 0) return owner.join('');
  if (!isPrivate(kind)) return [...owner, ...withdrawal(writers, file)].join(' && ');
  if (foreign || status.uid === trust.uid) return [...owner, `chmod 0600 ${file}`].join(' && ');
  // Root's file, which the user must still be able to read: by its own group.
  const group = status.gid === trust.gid ? [] : [`chgrp ${groupArgument(trust.gid)} ${file}`];
  return [...group, `chmod 0640 ${file}`].join(' && ');
}
