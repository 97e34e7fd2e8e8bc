import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { disconnected } from './connection-advice.js';
import { type LockHolder, lockHolder, storeLockHolder } from './lock.js';
import { absoluteRepository, isLocal } from './repository.js';
import type { Said } from './transcript.js';

/** What is known of a failed call of Borg. */
export interface Fault {
  readonly command: string;
  /** The repository as a person names it. */
  readonly repository: string;
  readonly said: Said;
  /** How it ended: `exited with status 2`, `was ended by SIGKILL`. */
  readonly ending: string;
  readonly exitCode: number | undefined;
  readonly messageId: string | undefined;
  /** An encryption mode to name in an example: Borg 1 and 2 have different ones. */
  readonly exampleEncryption: string;
}

type Sentence = (fault: Fault, words: string) => string | Promise<string>;

const unchanged = 'Nothing was changed.';

/** What to say of the faults that Borg has names for. */
const sentences: Readonly<Record<string, Sentence>> = {
  'Repository.DoesNotExist': missingRepository,
  'Repository.InvalidRepository': ({ repository }) =>
    `${repository} exists, but is no Borg repository. Check its path, or make one in an empty folder with: borgflow repo-create`,
  'Repository.AlreadyExists': ({ repository }) => `${repository} exists already. ${unchanged}`,
  'Repository.ParentPathDoesNotExist': ({ repository }) =>
    `${repository} cannot be created: the folder above it does not exist. Make it, or add --make-parent-directories.`,
  'Repository.PathAlreadyExists': ({ repository }) =>
    `${repository} cannot be created: something else is there already. Choose an empty or a new folder.`,
  'Repository.InsufficientFreeSpaceError': (_, words) => noSpace(words),
  'Repository.StorageQuotaExceeded': ({ repository }, words) =>
    `${repository} has reached its storage quota (${words}). Prune and compact it, or raise the quota.`,
  'Repository.CheckNeeded': ({ repository }) =>
    `${repository} has to be checked before it can be used. Look at it with: borgflow check --only repository`,
  'Archive.AlreadyExists': ({ repository }, words) =>
    `${repository}: ${words}. Give archive_name_format a time, such as {now}, so that each archive has a name of its own.`,
  'Archive.DoesNotExist': ({ repository }, words) =>
    `${repository}: ${words}. See which there are with: borgflow repo-list`,
  PassphraseWrong: ({ repository }) =>
    `The passphrase for ${repository} is wrong. ${unchanged} Check encryption_passphrase, encryption_passcommand or the passphrase input.`,
  NoPassphraseFailure: ({ repository }) =>
    `${repository} needs a passphrase, and none was given. Set encryption_passphrase or encryption_passcommand, or use the passphrase input.`,
  PasscommandFailure: ({ repository }, words) =>
    `encryption_passcommand for ${repository} gave no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${unchanged}`,
  KeyfileNotFoundError: ({ repository }) =>
    `The key file for ${repository} is not on this machine. Put it into borg_keys_directory, or name it with borg_key_file.`,
  RepoKeyNotFoundError: ({ repository }) =>
    `The key of ${repository} is not in the repository. Import the one you exported with: borg key import`,
  LockTimeout: locked,
  LockError: locked,
  LockErrorT: locked,
  LockFailed: ({ repository }, words) => `${repository} could not be locked: ${words}. Check who may write there.`,
  'Cache.RepositoryAccessAborted': relocated,
  'Cache.CacheInitAbortedError': ({ repository }) =>
    `${repository} is not encrypted, and this machine has not seen it before. If it is yours, set unknown_unencrypted_repo_access_is_ok: true.`,
  'Cache.EncryptionMethodMismatch': ({ repository }) =>
    `${repository} has another encryption than when it was last used: someone may have exchanged it. ${unchanged} Find out why before it is used again.`,
  'Cache.RepositoryIDNotUnique': ({ repository }) =>
    `${repository} has the same id as another repository that this machine knows: one is a copy of the other. Use only one of them from here.`,
  'Cache.RepositoryReplay': ({ repository }) =>
    `${repository} is older than when it was last used: someone may have put back an old state of it. ${unchanged} Find out why before it is used again.`,
  ConnectionClosed: disconnected,
  ConnectionClosedWithHint: disconnected,
  ConnectionBrokenWithHint: disconnected,
  CancelledByUser: unanswered,
};

/** The sentence for a failed call: what happened, to which repository, and what to do about it. */
export async function explain(fault: Fault): Promise<string> {
  const words = lastWords(fault.said);
  const sentence = fault.messageId === undefined ? undefined : sentences[fault.messageId];
  if (sentence !== undefined) return await sentence(fault, words);
  if (/No space left on device|Disk quota exceeded/.test(words)) return noSpace(words);
  if (fault.command === 'check' && fault.exitCode === 1) return damaged(fault, words);
  if (words === '' && fault.said.questions.length > 0) return unanswered(fault);
  if (/^Include pattern .* never matched/.test(words)) return unmatched(fault);
  const said = words === '' ? '' : `: ${words}`;
  return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}

/** The words that tell best what was wrong, in one line without a full stop. */
export function lastWords(said: Said): string {
  const text =
    said.errors.at(-1)?.text ?? said.warnings.at(-1) ?? said.plain.findLast((line) => line.trim() !== '') ?? '';
  return essence(text).replace(/\.$/, '');
}

/** Of a traceback the line that names the exception, of any other text its first line. */
function essence(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => line.startsWith('Platform:'));
  const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
  if (traceback < 0) return lines.find((line) => line !== '') ?? '';
  const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
  return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}

function missingRepository({ repository, exampleEncryption }: Fault): string {
  const unmounted = isLocal(repository) && repository.startsWith('/') && !existsSync(dirname(repository));
  const above = unmounted ? `, nor does ${dirname(repository)}: is its disk not mounted?` : '.';
  return `${repository} does not exist${above} Create it with: borgflow repo-create --encryption ${exampleEncryption}`;
}

function damaged({ repository, said }: Fault, words: string): string {
  const first = essence(said.errors[0]?.text ?? '').replace(/[.!]$/, '') || words || 'it gave no details';
  return `The check of ${repository} found damage: ${first}. Find out why before anything is written to it; check --repair mends what it can, and may lose data.`;
}

/** Borg asked for a yes, and got none. */
function unanswered({ command, repository, said }: Fault): string {
  const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
  if (command === 'check') {
    return `check --repair of ${repository} was not confirmed. ${unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
  }
  const asked = question === '' ? '' : `: ${essence(question)}`;
  return `borg ${command} of ${repository} asked for a confirmation that nobody gave${asked.replace(/[.:]$/, '')}. ${unchanged}`;
}

function unmatched({ command, repository, said }: Fault): string {
  const patterns = said.warnings.flatMap((text) => /^Include pattern '(.*)' never matched/.exec(text)?.[1] ?? []);
  const named = patterns.join(', ');
  return `borg ${command} of ${repository} found nothing at ${named}. Paths in an archive have no leading slash; see them with: borgflow list --archive`;
}

function noSpace(words: string): string {
  return `There is no space left: ${words}. Make room, then run compact.`;
}

function relocated(fault: Fault): string {
  const question = fault.said.questions.find((text) => text.includes('previously located at'));
  const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
  const where = before === undefined ? 'elsewhere' : `at ${before}`;
  return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}

async function locked({ repository }: Fault, words: string): Promise<string> {
  const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
  const place = absoluteRepository(repository.replace(/^file:\/\//, ''), undefined);
  const holder = path === undefined ? await storeLockHolder(place) : await lockHolder(path);
  const inside = isLocal(repository) && path?.startsWith(absoluteRepository(repository, undefined)) === true;
  const what = path === undefined || inside ? repository : `The cache for ${repository}`;
  if (holder === undefined)
    return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
  const when = holder.renewed ? `, which last renewed its lock at ${since(holder)}` : ` since ${since(holder)}`;
  return `${what} is locked by process ${holder.pid} on host ${holder.host}${when}${state(holder)}`;
}

function state({ alive, renewed }: LockHolder): string {
  if (alive === true)
    return `${renewed ? ' and' : ', which'} is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
  if (alive === false)
    return `${renewed ? ' and' : ', which'} no longer runs. ${unchanged} Free it with: borgflow break-lock`;
  if (renewed) return `. ${unchanged} Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes.`;
  return `. ${unchanged} Raise lock_wait; if nothing runs there any more, free it with: borgflow break-lock`;
}

function since({ since: start }: LockHolder): string {
  const minutes = Math.max(0, Math.round((Date.now() - start.getTime()) / 60_000));
  const clock = `${two(start.getHours())}:${two(start.getMinutes())}`;
  if (minutes >= 24 * 60) return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())} ${clock}`;
  return minutes >= 120 ? `${clock} (${Math.round(minutes / 60)} h)` : `${clock} (${minutes} min)`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function sentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
