import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { currentUserName } from '../system/accounts.js';
import { readMounts, readPlannedMounts } from '../system/mount-table.js';
import { isWithin } from '../system/paths.js';
import {
  type BorgFault,
  connectionMessage,
  lostConnectionMessage,
  mountOrExtractMessage,
  otherVersionMessage,
} from './error-patterns.js';
import { describeHolder, type LockHolder, lockHolder, lockHolders } from './lock.js';
import { lastLine, mainError, mainLine } from './main-error.js';
import { folderOf, isLocal } from './repository-url.js';
import { pathTakenMessage, startFailureMessage } from './start-failure.js';
import { mayBeRestoring } from './suggested-command.js';

/** The sentence for each named Borg error of exporting a key, importing one, or changing its passphrase. */
const keyErrorMessages: Readonly<Record<string, (fault: BorgFault) => string>> = {
  UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
  NotABorgKeyFile: ({ repository }) =>
    `The file for ${repository} is not an exported key, so the key was not changed. Use a file written by key export without --paper or --qr-html.`,
  RepoIdMismatch: ({ repository }) =>
    `The key belongs to another repository, not to ${repository}, so it was not imported. Use the key that was exported from this repository.`,
  UnknownKeyType: ({ repository }) =>
    `${repository} has a key type that this version of Borg does not know. Use the version of Borg that created the repository.`,
  PasswordRetriesExceeded: ({ repository }) =>
    `No new passphrase was given for ${repository}, so the old one was kept. Enter the new one twice.`,
};

const unchanged = 'Nothing was changed.';

/** Returns the sentence for a repository that another Borg process has locked: which process it is, and whether it is still running. */
async function lockMessage(
  { repository, hostId }: { readonly repository: string; readonly hostId?: string | undefined },
  words: string,
): Promise<string> {
  const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
  const home = folderOf(repository, undefined);
  const stored = home === undefined ? [] : await lockHolders(home, hostId);
  const holder =
    path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await lockHolder(path, hostId);
  const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
  if (holder === undefined)
    return `${repository} has been locked by another Borg process. ${unchanged} Raise lock_wait, or wait for that process to finish.`;
  return `${inside ? repository : `The cache for ${repository}`} has been locked by ${describeHolder(holder)}${state(holder)}`;
}

/**
 * Says whether the process is still running, as far as that is known. Never suggests breaking a lock: Borg itself removes the
 * lock of a process that has ended, and a process ID alone does not prove that it has.
 */
function state({ alive, renewed }: LockHolder): string {
  if (alive === true)
    return `, and that process is still running. ${unchanged} Raise lock_wait, or wait for that run to finish.`;
  if (alive === false)
    return `, and that process is no longer running. ${unchanged} Borg removes such a lock itself, unless another process now has the same process ID. Try again later, or raise lock_wait.`;
  if (renewed) return `. ${unchanged} Raise lock_wait. A lock that is not renewed expires after 30 minutes.`;
  return `. That process may still be running (it can't be checked from this machine). ${unchanged} Raise lock_wait, or wait for that run to finish.`;
}

type Sentence = (fault: BorgFault, words: string) => string | undefined | Promise<string | undefined>;

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
    `${missingArchiveMessage(repository, /^Archive (.*) does not exist$/.exec(words)?.[1] ?? words)} List its archives with${suggest('repo-list')}`,
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
    `${repository} does not contain its key. If you exported it, import the copy with${suggest('key import')}`,
  LockTimeout: lockMessage,
  LockError: lockMessage,
  LockErrorT: lockMessage,
  LockFailed: lockFailed,
  'Cache.RepositoryAccessAborted': relocated,
  'Cache.CacheInitAbortedError': unencrypted,
  'Cache.EncryptionMethodMismatch': ({ action, repository }) =>
    // These actions also open a source repository, and Borg doesn't report which of the two it means.
    action === 'repo-create' || action === 'transfer'
      ? `${repository} or the source repository is encrypted differently than this machine has recorded. ${unchanged} If the source repository was created by Borg 1, set borg_base_directory to a new folder for Borg 2. Otherwise, someone may have replaced a repository: find out why before you use it again.`
      : `${repository} is encrypted differently than when it was last used: someone may have replaced it. ${unchanged} Find out why before you use it again.`,
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
    lostConnectionMessage(fault, words) ??
    appendOnlyMessage(fault, words) ??
    startFailureMessage(fault, words) ??
    mountOrExtractMessage(fault, words) ??
    permissionDeniedInTraceback(fault, words);
  if (known !== undefined) return known;
  const said = words === '' ? '' : `: ${words}`;
  return sentenceEnd(`borg ${fault.command} on ${fault.repository} ${fault.ending}${said}`);
}

/** Borg reports this as a traceback. Everything else works: what is deleted there stays on the disk. */
function appendOnlyMessage({ repository, said }: BorgFault, words: string): string | undefined {
  const all = [words, ...said.errors.map(({ text }) => text)].join('\n');
  if (!/ is in append-only mode/.test(all)) return undefined;
  return `${repository} is append-only, so it can't be deleted from here. ${unchanged} If that is what you want, delete it on its own machine, as a user who can change its config file.`;
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
    ? `the passphrase input, encryption_passphrase, or encryption_passcommand`
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
  return `The config file of ${repository} can't be read: ${why}. ${unchanged} It may be damaged, or another version of Borg may have created it. Use that version, or restore the file from a copy of the repository.`;
}

function permissionDenied(fault: BorgFault, words: string): string {
  const { repository } = fault;
  const sentence = creationDenied(fault);
  if (sentence !== undefined) return sentence;
  return `No permission to use ${repository} as user ${currentUserName()}: ${words}. Run as its owner, or fix its ownership.`;
}

/** Returns the sentence for a repository that does not exist yet and that this user has no permission to create. */
function creationDenied({ action, repository }: BorgFault): string | undefined {
  const folder = folderOf(repository, undefined);
  if (action !== 'repo-create' || folder === undefined || surroundingsOf(repository).exists) return undefined;
  return `No permission to create ${repository} as user ${currentUserName()}. ${unchanged} Run as a user who can write to ${dirname(folder)}, or choose another path.`;
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
      `No permission to open ${repository} as user ${currentUserName()}. ${unchanged} Run as its owner, or fix its ownership.`
    );
  return `No permission to use ${path} as user ${currentUserName()}. Run as its owner, or fix its ownership.`;
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
    return `No permission to lock ${repository} as user ${currentUserName()}. ${unchanged} Run as its owner, or fix its ownership.`;
  }
  return `${repository} could not be locked: ${words}. Check that user ${currentUserName()} can write there.`;
}

/** Most actions list the archives first, so `list` needs the flag too. */
function bypassLockOptions(action: string): string {
  return [...new Set(['list', action.replace(/[ -]/g, '_')])].map((name) => `${name}: --bypass-lock`).join(', ');
}

/** Returns the sentence for data of an archive that is damaged or missing. */
function missingData(fault: BorgFault, words: string): string {
  if (fault.command === 'check') return damaged(fault, words);
  const said = words.replace(/ (in|from) repository .*$/, '');
  return `${fault.repository} is damaged: ${said}. Before you write to it, find out how much is damaged with${fault.suggest('check')}`;
}

/** The words that `suggestingArchives` looks for. */
function missingArchiveMessage(repository: string, archive: string): string {
  return `Archive ${archive} not found in ${repository}.`;
}

/** Borg 2 has no error class for an archive that does not exist, or for a name that matches several archives. */
function ambiguousArchive({ repository, suggest }: BorgFault, words: string): string | undefined {
  const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
  const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
  if (count === undefined) return undefined;
  if (count === '0') return `${missingArchiveMessage(repository, name)} List its archives with${suggest('repo-list')}`;
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
    return `check --repair on ${repository} was not confirmed. ${unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
  }
  if (/delete/.test(command)) return `Not confirmed: nothing was deleted from ${repository}.`;
  const asked = question === '' ? '' : `: ${mainLine(question)}`;
  return `borg ${command} on ${repository} asked for confirmation and got none${asked.replace(/[.:]$/, '')}. ${unchanged}`;
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
  const where = before === undefined ? 'at another location' : `at ${before}`;
  return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}

function sentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What is at and around the path of a repository that Borg did not find. */
interface RepositorySurroundings {
  /** Whether something exists at the repository's own path. */
  readonly exists: boolean;
  /** The repository's path or its parent, if it is an empty folder: a disk may not be mounted there. */
  readonly emptyFolder?: string | undefined;
  /** Whether the repository's parent folder is missing too. */
  readonly parentMissing: boolean;
  /** A mount point at or above the repository that /etc/fstab lists, but where nothing is mounted. */
  readonly unmounted?: string | undefined;
}

/** Examines the path of a repository that Borg did not find. Nothing is known about a remote one. */
export function surroundingsOf(repository: string): RepositorySurroundings {
  const folder = folderOf(repository, undefined);
  if (folder === undefined) return { exists: false, parentMissing: false };
  const exists = isThere(folder);
  const nearest = exists ? folder : dirname(folder);
  return {
    exists,
    parentMissing: !exists && !isThere(dirname(folder)),
    emptyFolder: isEmpty(nearest) ? nearest : undefined,
    unmounted: unmountedAbove(folder),
  };
}

function unmountedAbove(folder: string): string | undefined {
  const mounted = new Set((readMounts() ?? []).map(({ point }) => point));
  return readPlannedMounts().find((point) => point !== '/' && isWithin(folder, point) && !mounted.has(point));
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // No permission to look, so nothing is known about it.
    return true;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false; // missing, not a folder, or not readable: nothing is known about a disk
  }
}
