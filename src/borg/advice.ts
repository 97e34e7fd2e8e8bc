import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { brokenDown } from './breakdown-advice.js';
import { disconnected } from './connection-advice.js';
import { keySentences } from './key-advice.js';
import { essence, lastLine, lastWords } from './last-words.js';
import { locked } from './lock-advice.js';
import { obstacle } from './obstacles.js';
import { otherVersion } from './other-version.js';
import { isLocal } from './repository.js';
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
  /** The version of the Borg in use: `1.4.1`. */
  readonly borg: string | undefined;
}

type Sentence = (fault: Fault, words: string) => string | undefined | Promise<string>;

const unchanged = 'Nothing was changed.';

/** What to say of the faults that Borg has names for. */
const sentences: Readonly<Record<string, Sentence>> = {
  'Repository.DoesNotExist': missingRepository,
  'Repository.InvalidRepository': ({ repository }) => noRepository(repository),
  'Repository.InvalidRepositoryConfig': unreadableConfig,
  'Repository.AlreadyExists': ({ repository }) => `${repository} exists already. ${unchanged}`,
  'Repository.ParentPathDoesNotExist': ({ repository }) =>
    `${repository} cannot be created: the folder above it does not exist. Make it, or add --make-parent-directories.`,
  'Repository.PathAlreadyExists': ({ repository }) =>
    `${repository} cannot be created: something else is there already. Choose an empty or a new folder.`,
  'Repository.InsufficientFreeSpaceError': (_, words) => noSpace(words),
  'Repository.StorageQuotaExceeded': ({ repository }, words) =>
    `${repository} has reached its storage quota (${words}). Prune and compact it, or raise the quota.`,
  'Repository.PathPermissionDenied': forbidden,
  'Repository.PermissionDenied': forbidden,
  'Repository.CheckNeeded': ({ repository }) =>
    `${repository} has to be checked before it can be used. Look at it with: borgflow check --only repository`,
  'Archive.AlreadyExists': ({ repository }, words) =>
    `${repository}: ${words}. Give archive_name_format a time, such as {now}, so that each archive has a name of its own.`,
  'Archive.DoesNotExist': ({ repository }, words) =>
    `${repository}: ${words}. See which there are with: borgflow repo-list`,
  'Repository.ObjectNotFound': holed,
  'Repository.PackLocationUnknown': holed,
  'Repository.PackNotFound': holed,
  IntegrityError: holed,
  DecompressionError: holed,
  CommandError: misnamed,
  PassphraseWrong: ({ repository }) =>
    `The passphrase for ${repository} is wrong. ${unchanged} Check encryption_passphrase, encryption_passcommand or the passphrase input.`,
  NoPassphraseFailure: ({ repository }) =>
    `${repository} needs a passphrase, and none was given. Set encryption_passphrase or encryption_passcommand, or use the passphrase input.`,
  PasscommandFailure: ({ repository }, words) =>
    `encryption_passcommand for ${repository} gave no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${unchanged}`,
  ...keySentences,
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
  // Of keys Borg 1.2 complains on standard output.
  const words = lastWords(fault.said) || (fault.command.startsWith('key ') ? lastLine(fault.said) : '');
  const { messageId: id = '' } = fault;
  // Borg 2 has some faults without the class that they belonged to.
  const sentence = otherVersion(fault, words) ?? (await (sentences[id] ?? sentences[`Cache.${id}`])?.(fault, words));
  if (sentence !== undefined) return sentence;
  if (/No space left on device|Disk quota exceeded/.test(words)) return noSpace(words);
  if (fault.command === 'check' && fault.exitCode === 1) return damaged(fault, words);
  if (words === '' && fault.said.questions.length > 0) return unanswered(fault);
  const known = brokenDown(fault, words) ?? obstacle(fault, words);
  if (known !== undefined) return known;
  if (/^Include pattern .* never matched/.test(words)) return unmatched(fault);
  const said = words === '' ? '' : `: ${words}`;
  return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}

function missingRepository({ repository, exampleEncryption }: Fault): string {
  if (isLocal(repository) && existsSync(repository)) return noRepository(repository);
  const unmounted = isLocal(repository) && repository.startsWith('/') && !existsSync(dirname(repository));
  const above = unmounted ? `, nor does ${dirname(repository)}: is its disk not mounted?` : '.';
  return `${repository} does not exist${above} Create it with: borgflow repo-create --encryption ${exampleEncryption}`;
}

function noRepository(repository: string): string {
  return `${repository} exists, but is no Borg repository. Check its path, or make one in an empty folder with: borgflow repo-create`;
}

function unreadableConfig({ repository }: Fault, words: string): string {
  const why = /\[(.*)\]$/.exec(words)?.[1] ?? words;
  return `The config of ${repository} cannot be read: ${why}. ${unchanged} Was it made by another Borg, or damaged?`;
}

function forbidden({ repository }: Fault, words: string): string {
  return `${repository} may not be used: ${words}. Check who may read and write there.`;
}

/** Something that an archive needs is damaged or gone. */
function holed(fault: Fault, words: string): string {
  if (fault.command === 'check') return damaged(fault, words);
  const said = words.replace(/ (in|from) repository .*$/, '');
  return `${fault.repository} is damaged: ${said}. See how much of it is, before anything is written to it, with: borgflow check`;
}

/** Borg 2 has no fault of its own for an archive that does not exist, or that is one of several. */
function misnamed({ repository }: Fault, words: string): string | undefined {
  const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
  const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
  if (count === undefined) return undefined;
  if (count === '0')
    return `${repository}: Archive ${name} does not exist. See which there are with: borgflow repo-list`;
  return `${repository}: ${count} archives match ${name}. Name one by its id, which repo-list shows, or say latest.`;
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
  const { questions, plain } = fault.said;
  const question = [...questions, ...plain].find((text) => text.includes('previously located at'));
  const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
  const where = before === undefined ? 'elsewhere' : `at ${before}`;
  return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}

function sentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
