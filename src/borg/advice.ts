import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { connectionMessage } from './connection-advice.js';
import { keyErrorMessages } from './key-advice.js';
import { lastLine, mainError, mainLine } from './last-words.js';
import { lockMessage } from './lock-advice.js';
import { surroundingsOf } from './missing-repository.js';
import { otherVersionMessage } from './other-version.js';
import { folderOf, isLocal } from './repository.js';
import { pathTakenMessage, startFailureMessage } from './start-failure.js';
import { type EntryPoint, mayBeRestoring, type Suggest } from './suggested-command.js';
import { mountOrExtractMessage } from './symptoms.js';
import type { Said } from './transcript.js';

/** What is known about a failed Borg call. */
export interface BorgFault {
  readonly command: string;
  /** The action that called Borg: `extract`, whatever Borg's own command was. */
  readonly action: string;
  /** The repository as a person names it. */
  readonly repository: string;
  readonly said: Said;
  /** How it ended: `exited with status 2`, `was ended by SIGKILL`. */
  readonly ending: string;
  readonly exitCode: number | undefined;
  readonly messageId: string | undefined;
  /** An encryption mode to name in an example: Borg 1 and 2 have different ones. */
  readonly exampleEncryption: string;
  /** Whether the repository has a passphrase, or a command that prints one. */
  readonly expectsEncryption?: boolean | undefined;
  /** The ID that Borg uses for this machine: BORG_HOST_ID. */
  readonly hostId?: string | undefined;
  /** The version of the Borg in use: `1.4.1`. */
  readonly borg: string | undefined;
  readonly entryPoint: EntryPoint['kind'];
  readonly suggest: Suggest;
}

type Sentence = (fault: BorgFault, words: string) => string | undefined | Promise<string | undefined>;

const unchanged = 'Nothing was changed.';

/** The sentence for each error that Borg has a name for. */
const sentences: Readonly<Record<string, Sentence>> = {
  'Repository.DoesNotExist': missingRepository,
  'Repository.InvalidRepository': noRepository,
  'Repository.InvalidRepositoryConfig': unreadableConfig,
  'Repository.AlreadyExists': ({ repository }) => `${repository} already exists. ${unchanged}`,
  'Repository.ParentPathDoesNotExist': ({ repository, suggest, exampleEncryption }) =>
    `${repository} was not created, because its parent folder does not exist. Check the path and that its disk is mounted, or create the folders too with${suggest(`repo-create --encryption ${exampleEncryption} --make-parent-directories`)}`,
  'Repository.PathAlreadyExists': ({ repository }) => pathTakenMessage(repository),
  'Repository.InsufficientFreeSpaceError': noSpace,
  'Repository.StorageQuotaExceeded': ({ repository, action }, words) =>
    `${repository} has reached its storage quota (${words}). ${mayBeRestoring(action) ? 'Raise the quota.' : 'Raise the quota, or prune and compact the repository.'}`,
  'Repository.PathPermissionDenied': permissionDenied,
  'Repository.PermissionDenied': permissionDenied,
  'Repository.CheckNeeded': ({ repository, suggest }) =>
    `${repository} must be checked before it can be used. Check it with${suggest('check --only repository')}`,
  'Archive.AlreadyExists': ({ repository }, words) =>
    `${repository}: ${words}. Add a time such as {now} to archive_name_format, so that each archive gets its own name.`,
  'Archive.DoesNotExist': ({ repository, suggest }, words) =>
    `${repository}: ${words}. List its archives with${suggest('repo-list')}`,
  'Repository.ObjectNotFound': missingData,
  'Repository.PackLocationUnknown': missingData,
  'Repository.PackNotFound': missingData,
  IntegrityError: missingData,
  DecompressionError: missingData,
  CommandError: ambiguousArchive,
  PassphraseWrong: (fault) =>
    `The passphrase for ${fault.repository} is wrong. ${unchanged} Check ${passphraseSources(fault)}.`,
  NoPassphraseFailure: (fault) =>
    `${fault.repository} needs a passphrase, and none was given. Set ${passphraseSources(fault)}.`,
  PasscommandFailure: ({ repository }, words) =>
    `encryption_passcommand for ${repository} returned no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${unchanged}`,
  ...keyErrorMessages,
  KeyfileNotFoundError: ({ repository }) =>
    `The key file for ${repository} is not on this machine. Put it in the folder set by borg_keys_directory, or set borg_key_file.`,
  RepoKeyNotFoundError: ({ repository, suggest }) =>
    `${repository} does not contain its key. Import the key that you exported with${suggest('key import')}`,
  LockTimeout: lockMessage,
  LockError: lockMessage,
  LockErrorT: lockMessage,
  LockFailed: lockFailed,
  'Cache.RepositoryAccessAborted': relocated,
  'Cache.CacheInitAbortedError': unencrypted,
  'Cache.EncryptionMethodMismatch': ({ repository }) =>
    `${repository} is encrypted differently than when it was last used: someone may have replaced it. ${unchanged} Find out why before you use it again.`,
  'Cache.RepositoryIDNotUnique': ({ repository }) =>
    `${repository} has the same ID as another repository known to this machine: one is a copy of the other. Use only one of them from this machine.`,
  'Cache.RepositoryReplay': ({ repository }) =>
    `${repository} is older than when it was last used: someone may have restored an old state of it. ${unchanged} Find out why before you use it again.`,
  ConnectionClosed: connectionMessage,
  ConnectionClosedWithHint: connectionMessage,
  ConnectionBrokenWithHint: connectionMessage,
  CancelledByUser: unconfirmed,
};

/** Returns the sentence for a failed call: what happened, to which repository, and what to do about it. */
export async function explainFailure(fault: BorgFault): Promise<string> {
  // Borg 1.2 reports key errors on standard output.
  const words = mainError(fault.said) || (fault.command.startsWith('key ') ? lastLine(fault.said) : '');
  const { messageId: id = '' } = fault;
  // Borg 2 reports some errors without the class prefix that Borg 1 uses.
  const sentence =
    otherVersionMessage(fault, words) ?? (await (sentences[id] ?? sentences[`Cache.${id}`])?.(fault, words));
  if (sentence !== undefined) return sentence;
  if (/No space left on device|Disk quota exceeded/.test(words)) return noSpace(fault, words);
  if (foundDamage(fault)) return damaged(fault, words);
  if (words === '' && fault.said.questions.length > 0) return unconfirmed(fault);
  const known =
    startFailureMessage(fault, words) ??
    mountOrExtractMessage(fault, words) ??
    permissionDeniedInTraceback(fault, words);
  if (known !== undefined) return known;
  const said = words === '' ? '' : `: ${words}`;
  return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}

/** Whether a check exited with status 1 because of Borg itself, not because of a wrapper such as sudo. */
function foundDamage({ command, exitCode, said }: BorgFault): boolean {
  return command === 'check' && exitCode === 1 && said.warned !== false && said.breakdown === undefined;
}

function passphraseSources({ action, entryPoint }: BorgFault): string {
  if (isWithoutFile(action)) {
    return 'the environment variable BORG_PASSPHRASE, or a command that prints it with --override encryption_passcommand=COMMAND';
  }
  return entryPoint === 'workflow'
    ? `the input passphrase, encryption_passphrase, or encryption_passcommand`
    : `encryption_passphrase or encryption_passcommand`;
}

/** Whether an action runs before there is a configuration file to set options in. */
function isWithoutFile(action: string): boolean {
  return action === 'config bootstrap';
}

/** Returns the sentence for a missing repository. Asks about its disk first, and suggests creating it only for a backup. */
function missingRepository(fault: BorgFault): string {
  const { repository, action, suggest, exampleEncryption } = fault;
  const { exists, emptyFolder, parentMissing, unmounted } = surroundingsOf(repository);
  const missing = `No repository at ${repository}.`;
  if (unmounted !== undefined) {
    return `${missing} ${unmounted} is listed in /etc/fstab, but nothing is mounted there. Mount it first.`;
  }
  if (exists && emptyFolder === undefined) return noRepository(fault);
  const disk =
    emptyFolder === undefined
      ? `Check the path${isLocal(repository) ? ' and that its disk is mounted' : ''}.`
      : `${emptyFolder} is an empty folder: is a disk not mounted there?`;
  if (action !== 'create' && action !== 'repo-create' && action !== 'transfer') return `${missing} ${disk}`;
  const parents = parentMissing ? ' --make-parent-directories' : '';
  return `${missing} ${disk} For a first backup, create the repository with${suggest(`repo-create --encryption ${exampleEncryption}${parents}`)}`;
}

function noRepository({ repository, action, suggest, exampleEncryption }: BorgFault): string {
  const found = `${repository} exists, but is not a Borg repository. Check the path and that its disk is mounted`;
  if (action !== 'create' && action !== 'repo-create') return `${found}.`;
  return `${found}, or create a repository in an empty folder with${suggest(`repo-create --encryption ${exampleEncryption}`)}`;
}

function unreadableConfig({ repository }: BorgFault, words: string): string {
  const why = /\[(.*)\]$/.exec(words)?.[1] ?? words;
  return `The config file of ${repository} can't be read: ${why}. ${unchanged} It may be damaged, or created by another version of Borg.`;
}

function permissionDenied(fault: BorgFault, words: string): string {
  const { repository } = fault;
  const sentence = creationDenied(fault);
  if (sentence !== undefined) return sentence;
  return `${userName()} has no permission to use ${repository}: ${words}. Run as its owner, or fix its ownership.`;
}

/** Returns the sentence for a repository that does not exist yet and that this user has no permission to create. */
function creationDenied({ action, repository }: BorgFault): string | undefined {
  const folder = folderOf(repository, undefined);
  if (action !== 'repo-create' || folder === undefined || surroundingsOf(repository).exists) return undefined;
  return `No permission to create ${repository} as user ${userName()}. ${unchanged} Run as a user who can write to ${dirname(folder)}, or choose another path.`;
}

/** Borg 1 reports missing permissions as a traceback. */
function permissionDeniedInTraceback(fault: BorgFault, words: string): string | undefined {
  const { repository, said } = fault;
  const denied = /^(?:PermissionError: )?\[Errno (?:1|13)\] [^:]*: '(.*)'/.exec(words);
  const folder = folderOf(repository, undefined);
  const path = denied?.[1];
  if (path === undefined || said.errors.length === 0) return undefined;
  const inside =
    folder !== undefined && (path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
  if (inside)
    return (
      creationDenied(fault) ??
      `No permission to open ${repository} as user ${userName()}. ${unchanged} Run as its owner, or fix its ownership.`
    );
  return `No permission to use ${path} as user ${userName()}. Run as its owner, or fix its ownership.`;
}

/** Returns the sentence for a lock that could not be written, such as on a read-only file system. */
function lockFailed({ repository, action }: BorgFault, words: string): string {
  if (/Errno 30|[Rr]ead-only file system/.test(words)) {
    const reading = mayBeRestoring(action)
      ? ` To read it anyway, while nothing else is using it, set extra_borg_options: {${bypassLockOptions(action)}}.`
      : ' Mount it writable.';
    return `${repository} could not be locked, because its file system is read-only.${reading}`;
  }
  if (/Errno 13|Permission denied/.test(words)) {
    return `No permission to lock ${repository} as user ${userName()}. ${unchanged} Run as its owner, or fix its ownership.`;
  }
  return `${repository} could not be locked: ${words}. Check that ${userName()} can write there.`;
}

/** Most actions list the archives first, so `list` needs the flag too. */
function bypassLockOptions(action: string): string {
  return [...new Set(['list', action.replace(/[ -]/g, '_')])].map((name) => `${name}: --bypass-lock`).join(', ');
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'this user');
  }
}

/** Returns the sentence for data of an archive that is damaged or missing. */
function missingData(fault: BorgFault, words: string): string {
  if (fault.command === 'check') return damaged(fault, words);
  const said = words.replace(/ (in|from) repository .*$/, '');
  return `${fault.repository} is damaged: ${said}. Before you write to it, find out how much is damaged with${fault.suggest('check')}`;
}

/** Borg 2 has no error class for an archive that does not exist, or for a name that matches several archives. */
function ambiguousArchive({ repository, suggest }: BorgFault, words: string): string | undefined {
  const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
  const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
  if (count === undefined) return undefined;
  if (count === '0')
    return `${repository}: Archive ${name} does not exist. List its archives with${suggest('repo-list')}`;
  return `${repository}: ${count} archives match ${name}. Use the ID of one of them, as shown by repo-list, or latest.`;
}

function damaged({ repository, said }: BorgFault, words: string): string {
  const first = mainLine(said.errors[0]?.text ?? '').replace(/[.!]$/, '') || words || 'Borg gave no details';
  return `The check of ${repository} found damage: ${first}. Find out why before you write to it. check --repair repairs what it can, but may lose data.`;
}

/** Returns the sentence for a question that Borg asked and nobody answered. */
function unconfirmed({ command, repository, said }: BorgFault): string {
  const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
  if (command === 'check') {
    return `check --repair of ${repository} was not confirmed. ${unchanged} Set check_i_know_what_i_am_doing: true, or run it in a terminal.`;
  }
  if (/delete/.test(command)) return `Not confirmed: nothing was deleted from ${repository}.`;
  const asked = question === '' ? '' : `: ${mainLine(question)}`;
  return `borg ${command} of ${repository} asked for confirmation and got none${asked.replace(/[.:]$/, '')}. ${unchanged}`;
}

/** The full disk is that of the repository or its cache, or, when restoring, that of the destination. */
function noSpace({ action }: BorgFault, words: string): string {
  if (mayBeRestoring(action)) return `No space left: ${words}. Free some space at the destination, then try again.`;
  return `No space left: ${words}. Free some space, then run compact.`;
}

/** A configured passphrase means that an encrypted repository is expected, so the advice must not be to accept this one. */
function unencrypted({ repository, action, expectsEncryption }: BorgFault): string {
  if (expectsEncryption) {
    return `${repository} is not encrypted, although a passphrase is configured for it: someone may have replaced it. Nothing was read or written. Check its ID and its archives before you use it again.`;
  }
  const consent = isWithoutFile(action)
    ? 'add --override unknown_unencrypted_repo_access_is_ok=true'
    : 'set unknown_unencrypted_repo_access_is_ok: true';
  return `${repository} is not encrypted, and this machine has never used it before. If it is yours, ${consent}.`;
}

function relocated(fault: BorgFault): string {
  const { questions, plain } = fault.said;
  const question = [...questions, ...plain].find((text) => text.includes('previously located at'));
  const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
  const where = before === undefined ? 'somewhere else' : `at ${before}`;
  return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}

function sentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
