"use strict";
exports.id = 662;
exports.ids = [662];
exports.modules = {

/***/ 5029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isReachedBySsh),
/* harmony export */   o: () => (/* binding */ sshCommand)
/* harmony export */ });
/* harmony import */ var _system_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6968);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2371);


/** Whether a repository is reached by ssh, as Borg reads its name. */
function isReachedBySsh(repository) {
    return (!(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocal */ .IX)(repository) &&
        (/^(ssh|sftp):\/\//.test(repository) || !/^[a-z0-9+.-]+:\/\/|^(s3|b2|rclone):/i.test(repository)));
}
/**
 * Borg stops reading as soon as the connection ends, and often misses why: a failed ssh lets go of its output a second
 * later, so that its words are read.
 */
const lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';
/**
 * The command line for BORG_RSH, out of the configured one (`ssh` where there is none). With files: nothing but this
 * key, no server but those known, and no question, since nobody can answer; what the configured command says of the same
 * stands first, and so counts. Throws UserError for a quote that is never closed.
 */
function sshCommand(configured, files) {
    const words = (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(configured?.trim() || 'ssh');
    return (0,_system_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteAll */ ._R)(['/bin/sh', '-c', lastWords, 'ssh', ...words, ...optionsFor(files)]);
}
function optionsFor({ keyFile, knownHostsFile }) {
    if ((keyFile ?? knownHostsFile) === undefined)
        return [];
    const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
    const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
    return [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
}
/** In ssh's own options a blank ends a path, and %d and the like stand for something else. */
function pathForSsh(path) {
    const escaped = path.replaceAll('%', '%%');
    return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}


/***/ }),

/***/ 9830:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ createScene)
});

// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/borg/connection-advice.js
/** What to say of a repository that could not be reached; `words` are Borg's own, `said` holds those of ssh. */
function disconnected({ repository, said }, words) {
    const remote = said.warnings
        .filter((text) => text.startsWith('Remote: '))
        .map((text) => text.slice('Remote: '.length));
    const ssh = remote.join('\n');
    const reason = hostKeyChanged(ssh) ?? hostKeyUnknown(ssh) ?? keyUnreadable(ssh) ?? keyRefused(ssh);
    if (reason !== undefined)
        return `${repository} was not reached: ${reason}`;
    const last = remote.at(-1) ?? words;
    return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}
function hostKeyChanged(ssh) {
    if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh))
        return undefined;
    const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
    const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
    const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
    return `${host} showed another host key than the one that is known${sent}. Its key was changed, or somebody stands in between: nothing was sent. If the key is the server's own, put its new line into the input ssh-known-hosts, or into ~/.ssh/known_hosts.`;
}
function hostKeyUnknown(ssh) {
    const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
    if (host === undefined && !/^Host key verification failed/m.test(ssh))
        return undefined;
    return `the host key of ${host ?? 'the server'} is not known, and nobody can confirm it here. Put what \`${scan(host)}\` prints into the input ssh-known-hosts, or into ~/.ssh/known_hosts, once you have compared it with the server's own.`;
}
/** The command that prints a server's lines for known_hosts; ssh writes `[host]:port` where the port is not 22. */
function scan(host) {
    const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
    return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}
function keyRefused(ssh) {
    const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
    if (!refused)
        return undefined;
    return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Put its public half into ~/.ssh/authorized_keys there, or give the right key in the input ssh-key or in ssh_command.`;
}
function keyUnreadable(ssh) {
    const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
    return reason === undefined ? undefined : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}).`;
}

;// CONCATENATED MODULE: ./lib/src/borg/key-advice.js
/** What to say of the faults that Borg has names for when a key is exported, imported, or its passphrase changed. */
const keySentences = {
    UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
    NotABorgKeyFile: ({ repository }) => `What was given for ${repository} is no exported key. Its key was left as it is. Give what key export wrote, without --paper or --qr-html.`,
    RepoIdMismatch: ({ repository }) => `The key that was given belongs to another repository than ${repository}. Its key was left as it is. Find the one that was exported from it.`,
    UnknownKeyType: ({ repository }) => `${repository} has a kind of key that this Borg does not know. Use the Borg that it was made with.`,
    PasswordRetriesExceeded: ({ repository }) => `No new passphrase was given for ${repository}, so the old one stands. Type the same one twice.`,
};

;// CONCATENATED MODULE: ./lib/src/borg/last-words.js
/** The words that tell best what was wrong, in one line without a full stop. */
function lastWords(said) {
    const text = said.errors.at(-1)?.text ?? said.warnings.at(-1) ?? plainWords(said.plain);
    return essence(text).replace(/\.$/, '');
}
/** The last line that was said at all. */
function lastLine({ tail }) {
    return (tail.findLast((line) => line.trim() !== '') ?? '').replace(/\.$/, '');
}
/** The last line of those that are no log; before what Borg tells of the system below a traceback. */
function plainWords(lines) {
    const platform = lines.findLastIndex((line) => line.startsWith('Platform:'));
    const exception = platform < 0 ? -1 : lines.slice(0, platform).findLastIndex((line) => /^[\w.]+(: |$)/.test(line));
    return lines[exception] ?? lines.findLast((line) => line.trim() !== '') ?? '';
}
/** Of a traceback the line that names the exception, of any other text its first line. */
function essence(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const end = lines.findIndex((line) => line.startsWith('Platform:'));
    const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
    if (traceback < 0)
        return lines.find((line) => line !== '') ?? '';
    const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
    return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}

// EXTERNAL MODULE: ./lib/src/borg/lock.js + 1 modules
var lock = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/src/borg/repository.js
var borg_repository = __webpack_require__(2371);
;// CONCATENATED MODULE: ./lib/src/borg/lock-advice.js


const unchanged = 'Nothing was changed.';
/** What to say of a repository that another Borg has locked: who it is, and whether it still runs. */
async function locked({ repository }, words) {
    const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
    const home = (0,borg_repository/* folderOf */.yS)(repository, undefined);
    const stored = home === undefined ? [] : await (0,lock/* lockHolders */.NY)(home);
    const holder = path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await (0,lock/* lockHolder */.ms)(path);
    const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
    if (holder === undefined)
        return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
    return `${inside ? repository : `The cache for ${repository}`} is locked by ${(0,lock/* describeHolder */.sG)(holder)}${state(holder)}`;
}
function state({ alive, renewed }) {
    if (alive === true)
        return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
    if (alive === false)
        return `, which no longer runs. ${unchanged} Free it with: borgflow break-lock`;
    if (renewed)
        return `. ${unchanged} Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes.`;
    return `. ${unchanged} Raise lock_wait; if nothing runs there any more, free it with: borgflow break-lock`;
}

;// CONCATENATED MODULE: ./lib/src/borg/obstacles.js
/** What stood in the way of mount, umount or extract, as a sentence; undefined where it was something else. */
function obstacle(fault, words) {
    const { command, repository, said } = fault;
    const all = [...said.errors.map(({ text }) => text), ...said.warnings, ...said.plain];
    if (command === 'mount')
        return withoutFuse(repository, all.join('\n'));
    if (command === 'umount')
        return inUse(all.join('\n'));
    if (command === 'extract' && fault.exitCode !== undefined)
        return obstructed(fault, words);
    return undefined;
}
function withoutFuse(repository, said) {
    const instead = 'Without it, extract brings files back.';
    if (/no FUSE support|no module named '?(llfuse|pyfuse3|mfusepy)/i.test(said)) {
        return `${repository} cannot be mounted: this Borg has no FUSE support. Install python3-pyfuse3, or borgbackup[pyfuse3] where Borg came with pip. ${instead}`;
    }
    if (/fuse: device not found|\/dev\/fuse/.test(said)) {
        return `${repository} cannot be mounted: there is no /dev/fuse here. Load it with modprobe fuse, or start the container with --device /dev/fuse. ${instead}`;
    }
    if (/fusermount3?.*(not found|No such file)/.test(said)) {
        return `${repository} cannot be mounted: there is no fusermount here. Install fuse3. ${instead}`;
    }
    return undefined;
}
function inUse(said) {
    const busy = /unmount (\/.*?): Device or resource busy|umount: (\/.*?): target is busy/.exec(said);
    const point = busy?.[1] ?? busy?.[2];
    if (point === undefined)
        return undefined;
    return `${point} is in use, so it stays mounted. Leave that folder, close what is open there, and try again; fuser -m ${point} shows who holds it.`;
}
/** Why a file could not be written, by the number that the system gives. */
const reasons = {
    1: 'what stands there may not be changed (lsattr shows if it is immutable)',
    13: 'permission is denied',
    17: 'something else stands there',
    20: 'something that is no folder stands above it',
    21: 'a folder stands there',
    30: 'the file system is read-only',
    39: 'a folder that is not empty stands there',
};
function obstructed({ repository, said }, words) {
    const found = new Map([...said.warnings, words].flatMap((text) => obstruction(text) ?? []).map((each) => [each.path, each]));
    const [first] = found.values();
    if (first === undefined)
        return undefined;
    const others = found.size - 1;
    const more = others === 0 ? '' : `, nor could ${others} more ${others === 1 ? 'path' : 'paths'} that Borg names`;
    return `Not all of the archive in ${repository} came back: ${first.path} could not be written, ${first.reason}${more}. Move what is in the way, or extract into another folder with --destination.`;
}
function obstruction(text) {
    const [, path, number] = /^(.*?): (?:\w+: )?\[Errno (\d+)\]/s.exec(text) ?? [];
    const reason = reasons[number ?? ''];
    if (path !== undefined && reason !== undefined)
        return { path, reason };
    const linked = /^(.*): not extracted, a parent directory is a symlink/s.exec(text)?.[1];
    return linked === undefined ? undefined : { path: linked, reason: 'a link or a file stands above it' };
}

// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
;// CONCATENATED MODULE: ./lib/src/borg/other-version.js




/**
 * The sentence for a repository that another Borg made and the one in use cannot open, or whose archives cannot be
 * brought over as they are; undefined where that is not what went wrong.
 */
function otherVersion(fault, words) {
    const { repository, borg } = fault;
    const inUse = `this is Borg ${borg ?? 'of another version'}. Nothing was changed.`;
    if (/either keep the same ID hash or use --chunker-params/.test(words)) {
        return `The repository to transfer from and ${repository} name their chunks by different hashes (blake2 is one that Borg 2 lacks), so no chunk can be taken over as it is. Nothing was changed. Have all files cut anew, with extra_borg_options: { transfer: --chunker-params default }.`;
    }
    const format = isRefused(fault, words) ? repositoryFormat(repository) : undefined;
    if (format === 'Borg 1') {
        return `${repository} is a repository of Borg 1; ${inUse} Name Borg 1 with local_path, or bring its archives into a new repository with: borgflow transfer --from-borg1`;
    }
    if (format !== undefined)
        return `${repository} is a repository of ${format}; ${inUse} Name Borg 2 with local_path.`;
    const version = unknownFormat.exec(words)?.[1];
    if (version === undefined)
        return undefined;
    return `${repository} has version ${version} of Borg’s repository format, which this Borg does not know: ${inUse} Name the Borg that made it with local_path, or bring its archives into a new repository with: borgflow transfer`;
}
const unknownFormat = /repository version (\d+) is not supported/;
/** A repository that is there, which Borg does not take for one: each line of Borg says so in other words. */
function isRefused({ messageId, said }, words) {
    const all = said.errors.map(({ text }) => text).join('\n');
    return (messageId === 'Repository.DoesNotExist' ||
        /only accepts version \d+ repos/.test(words) ||
        unknownFormat.test(words) ||
        /IsADirectoryError: .*\/config'|NotADirectoryError: .*\/config\/readme'/.test(all));
}
/** Which Borgs can read a repository on this machine's disks; undefined where it lies elsewhere or is none. */
function repositoryFormat(repository) {
    if (!(0,borg_repository/* isLocal */.IX)(repository))
        return undefined;
    const config = (0,external_node_path_.join)((0,home/* expandHome */.k)(repository), 'config');
    try {
        // Since 2.0.0b10 a repository is a store of objects, and `config` a folder in it.
        if ((0,external_node_fs_.statSync)(config).isDirectory()) {
            return ['locks', 'archives', 'packs', 'data'].some((name) => isFolder((0,external_node_path_.join)((0,home/* expandHome */.k)(repository), name)))
                ? 'Borg 2'
                : undefined;
        }
        const version = /^\[repository\]\s[^[]*?^version\s*=\s*(\d+)/m.exec((0,external_node_fs_.readFileSync)(config, 'utf8'))?.[1];
        return version === '1' ? 'Borg 1' : version === '2' ? 'an early beta of Borg 2' : undefined;
    }
    catch {
        return undefined;
    }
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./lib/src/borg/advice.js









const advice_unchanged = 'Nothing was changed.';
/** What to say of the faults that Borg has names for. */
const sentences = {
    'Repository.DoesNotExist': missingRepository,
    'Repository.InvalidRepository': ({ repository }) => noRepository(repository),
    'Repository.InvalidRepositoryConfig': unreadableConfig,
    'Repository.AlreadyExists': ({ repository }) => `${repository} exists already. ${advice_unchanged}`,
    'Repository.ParentPathDoesNotExist': ({ repository }) => `${repository} cannot be created: the folder above it does not exist. Make it, or add --make-parent-directories.`,
    'Repository.PathAlreadyExists': ({ repository }) => `${repository} cannot be created: something else is there already. Choose an empty or a new folder.`,
    'Repository.InsufficientFreeSpaceError': (_, words) => noSpace(words),
    'Repository.StorageQuotaExceeded': ({ repository }, words) => `${repository} has reached its storage quota (${words}). Prune and compact it, or raise the quota.`,
    'Repository.PathPermissionDenied': forbidden,
    'Repository.PermissionDenied': forbidden,
    'Repository.CheckNeeded': ({ repository }) => `${repository} has to be checked before it can be used. Look at it with: borgflow check --only repository`,
    'Archive.AlreadyExists': ({ repository }, words) => `${repository}: ${words}. Give archive_name_format a time, such as {now}, so that each archive has a name of its own.`,
    'Archive.DoesNotExist': ({ repository }, words) => `${repository}: ${words}. See which there are with: borgflow repo-list`,
    'Repository.ObjectNotFound': holed,
    'Repository.PackLocationUnknown': holed,
    'Repository.PackNotFound': holed,
    IntegrityError: holed,
    DecompressionError: holed,
    CommandError: misnamed,
    PassphraseWrong: ({ repository }) => `The passphrase for ${repository} is wrong. ${advice_unchanged} Check encryption_passphrase, encryption_passcommand or the passphrase input.`,
    NoPassphraseFailure: ({ repository }) => `${repository} needs a passphrase, and none was given. Set encryption_passphrase or encryption_passcommand, or use the passphrase input.`,
    PasscommandFailure: ({ repository }, words) => `encryption_passcommand for ${repository} gave no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${advice_unchanged}`,
    ...keySentences,
    KeyfileNotFoundError: ({ repository }) => `The key file for ${repository} is not on this machine. Put it into borg_keys_directory, or name it with borg_key_file.`,
    RepoKeyNotFoundError: ({ repository }) => `The key of ${repository} is not in the repository. Import the one you exported with: borg key import`,
    LockTimeout: locked,
    LockError: locked,
    LockErrorT: locked,
    LockFailed: ({ repository }, words) => `${repository} could not be locked: ${words}. Check who may write there.`,
    'Cache.RepositoryAccessAborted': relocated,
    'Cache.CacheInitAbortedError': ({ repository }) => `${repository} is not encrypted, and this machine has not seen it before. If it is yours, set unknown_unencrypted_repo_access_is_ok: true.`,
    'Cache.EncryptionMethodMismatch': ({ repository }) => `${repository} has another encryption than when it was last used: someone may have exchanged it. ${advice_unchanged} Find out why before it is used again.`,
    'Cache.RepositoryIDNotUnique': ({ repository }) => `${repository} has the same id as another repository that this machine knows: one is a copy of the other. Use only one of them from here.`,
    'Cache.RepositoryReplay': ({ repository }) => `${repository} is older than when it was last used: someone may have put back an old state of it. ${advice_unchanged} Find out why before it is used again.`,
    ConnectionClosed: disconnected,
    ConnectionClosedWithHint: disconnected,
    ConnectionBrokenWithHint: disconnected,
    CancelledByUser: unanswered,
};
/** The sentence for a failed call: what happened, to which repository, and what to do about it. */
async function explain(fault) {
    // Of keys Borg 1.2 complains on standard output.
    const words = lastWords(fault.said) || (fault.command.startsWith('key ') ? lastLine(fault.said) : '');
    const { messageId: id = '' } = fault;
    // Borg 2 has some faults without the class that they belonged to.
    const sentence = otherVersion(fault, words) ?? (await (sentences[id] ?? sentences[`Cache.${id}`])?.(fault, words));
    if (sentence !== undefined)
        return sentence;
    if (/No space left on device|Disk quota exceeded/.test(words))
        return noSpace(words);
    if (fault.command === 'check' && fault.exitCode === 1)
        return damaged(fault, words);
    if (words === '' && fault.said.questions.length > 0)
        return unanswered(fault);
    const known = obstacle(fault, words);
    if (known !== undefined)
        return known;
    if (/^Include pattern .* never matched/.test(words))
        return unmatched(fault);
    const said = words === '' ? '' : `: ${words}`;
    return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}
function missingRepository({ repository, exampleEncryption }) {
    if ((0,borg_repository/* isLocal */.IX)(repository) && (0,external_node_fs_.existsSync)(repository))
        return noRepository(repository);
    const unmounted = (0,borg_repository/* isLocal */.IX)(repository) && repository.startsWith('/') && !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(repository));
    const above = unmounted ? `, nor does ${(0,external_node_path_.dirname)(repository)}: is its disk not mounted?` : '.';
    return `${repository} does not exist${above} Create it with: borgflow repo-create --encryption ${exampleEncryption}`;
}
function noRepository(repository) {
    return `${repository} exists, but is no Borg repository. Check its path, or make one in an empty folder with: borgflow repo-create`;
}
function unreadableConfig({ repository }, words) {
    const why = /\[(.*)\]$/.exec(words)?.[1] ?? words;
    return `The config of ${repository} cannot be read: ${why}. ${advice_unchanged} Was it made by another Borg, or damaged?`;
}
function forbidden({ repository }, words) {
    return `${repository} may not be used: ${words}. Check who may read and write there.`;
}
/** Something that an archive needs is damaged or gone. */
function holed(fault, words) {
    if (fault.command === 'check')
        return damaged(fault, words);
    const said = words.replace(/ (in|from) repository .*$/, '');
    return `${fault.repository} is damaged: ${said}. See how much of it is, before anything is written to it, with: borgflow check`;
}
/** Borg 2 has no fault of its own for an archive that does not exist, or that is one of several. */
function misnamed({ repository }, words) {
    const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
    const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
    if (count === undefined)
        return undefined;
    if (count === '0')
        return `${repository}: Archive ${name} does not exist. See which there are with: borgflow repo-list`;
    return `${repository}: ${count} archives match ${name}. Name one by its id, which repo-list shows, or say latest.`;
}
function damaged({ repository, said }, words) {
    const first = essence(said.errors[0]?.text ?? '').replace(/[.!]$/, '') || words || 'it gave no details';
    return `The check of ${repository} found damage: ${first}. Find out why before anything is written to it; check --repair mends what it can, and may lose data.`;
}
/** Borg asked for a yes, and got none. */
function unanswered({ command, repository, said }) {
    const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
    if (command === 'check') {
        return `check --repair of ${repository} was not confirmed. ${advice_unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
    }
    const asked = question === '' ? '' : `: ${essence(question)}`;
    return `borg ${command} of ${repository} asked for a confirmation that nobody gave${asked.replace(/[.:]$/, '')}. ${advice_unchanged}`;
}
function unmatched({ command, repository, said }) {
    const patterns = said.warnings.flatMap((text) => /^Include pattern '(.*)' never matched/.exec(text)?.[1] ?? []);
    const named = patterns.join(', ');
    return `borg ${command} of ${repository} found nothing at ${named}. Paths in an archive have no leading slash; see them with: borgflow list --archive`;
}
function noSpace(words) {
    return `There is no space left: ${words}. Make room, then run compact.`;
}
function relocated(fault) {
    const { questions, plain } = fault.said;
    const question = [...questions, ...plain].find((text) => text.includes('previously located at'));
    const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
    const where = before === undefined ? 'elsewhere' : `at ${before}`;
    return `${fault.repository} was ${where} when it was last used. ${advice_unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}
function sentenceEnd(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./lib/src/borg/borg-error.js
var borg_error = __webpack_require__(7416);
// EXTERNAL MODULE: ./lib/src/borg/exit-code-options.js
var exit_code_options = __webpack_require__(4874);
;// CONCATENATED MODULE: ./lib/src/borg/exit-codes.js

/** Warnings of Borg 1.4 and newer: a file that changed or went away while it was read. */
const modernWarnings = [100, 103, 107];
/** Judges how Borg ended: the user's own word first, then what the code is known to mean; anything unknown is an error. */
function judge({ exitCode, options, warningIsError }) {
    if (exitCode === 0)
        return 'success';
    if (exitCode === undefined)
        return 'error';
    const own = options.borg_exit_codes?.find(({ code }) => code === exitCode);
    if (own?.treat_as !== undefined)
        return own.treat_as;
    if (exitCode === 1)
        return warningIsError === true ? 'error' : 'warning';
    return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}

// EXTERNAL MODULE: ./lib/src/borg/flags.js
var flags = __webpack_require__(5376);
;// CONCATENATED MODULE: ./lib/src/borg/movable.js

const folders = [
    'BORG_BASE_DIR',
    'BORG_CACHE_DIR',
    'BORG_CONFIG_DIR',
    'BORG_KEYS_DIR',
    'BORG_KEY_FILE',
    'BORG_SECURITY_DIR',
    'HOME',
    'TMPDIR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
];
const commandLines = ['BORG_RSH', 'BORG_PASSCOMMAND'];
/** Whether Borg may be started in another folder: no path in its environment counts from the one it is in. */
function isMovable(environment) {
    const paths = folders.map((name) => environment[name] ?? '');
    const words = commandLines.flatMap((name) => wordsOf(environment[name] ?? ''));
    return paths.every((path) => path === '' || path.startsWith('/')) && !words.some(holdsRelativePath);
}
function wordsOf(line) {
    try {
        return (0,shell/* splitWords */.yM)(line);
    }
    catch {
        return ['./']; // who knows what is in it
    }
}
/** `keys/id`, `IdentityFile=keys/id`: a path that does not begin at the root. */
function holdsRelativePath(word) {
    return /(^|=)(?!\/)[^\s/=]*\//.test(word);
}

;// CONCATENATED MODULE: ./lib/src/borg/output.js
/** Takes standard output as the call wants it: documents, or lines. What should be JSON and is none is shown as lines. */
function createOutput(call, listener, hide) {
    const kept = [];
    const documents = [];
    const stray = (lines) => {
        const said = lines.filter((line) => line.trim() !== '').map(hide);
        if (said.length > 0)
            listener.lines(said, 'info', 1);
    };
    const take = (lines) => {
        if (call.output === 'json-lines') {
            for (const line of lines) {
                const document = parse(line);
                if (document === undefined)
                    stray([line]);
                else
                    documents.push(document);
            }
        }
        else if (call.output === 'lines' && call.onLines !== undefined)
            call.onLines(lines.map(hide));
        else
            for (const line of lines)
                kept.push(line);
    };
    const end = () => {
        if (call.output !== 'json')
            return { documents, lines: kept.map(hide) };
        const start = kept.findIndex((line) => line.startsWith('{'));
        const document = start < 0 ? undefined : parse(kept.slice(start).join('\n'));
        stray(document === undefined ? kept : kept.slice(0, start));
        return { documents: document === undefined ? [] : [document], lines: [] };
    };
    return { take, end };
}
/** The object in a text, or undefined where there is none. */
function parse(text) {
    try {
        const found = JSON.parse(text);
        return typeof found === 'object' && found !== null ? found : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/borg/messages.js
const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
/** Reads one line of `borg --log-json`; a prompt without a line end may stand before the message. Never throws. */
function parseMessages(line) {
    const start = line.indexOf('{"');
    if (start < 0)
        return [{ kind: 'plain', text: line }];
    const fields = parseFields(line.slice(start));
    const message = fields === undefined ? undefined : messageOf(fields);
    if (message === undefined)
        return [{ kind: 'plain', text: line }];
    return start === 0 ? [message] : [{ kind: 'plain', text: line.slice(0, start) }, message];
}
function parseFields(text) {
    try {
        const found = JSON.parse(text);
        return typeof found === 'object' && found !== null ? found : undefined;
    }
    catch {
        return undefined;
    }
}
function messageOf(fields) {
    const type = fields['type'];
    if (type === 'log_message')
        return logMessage(fields);
    if (type === 'file_status')
        return { kind: 'file', status: messages_text(fields, 'status'), path: messages_text(fields, 'path') };
    if (type === 'archive_progress')
        return { kind: 'progress', progress: archiveProgress(fields) };
    if (type === 'progress_percent')
        return { kind: 'progress', progress: percentProgress(fields) };
    if (type === 'progress_message')
        return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') }) };
    if (typeof type === 'string' && type.startsWith('question_')) {
        return { kind: 'question', text: messages_text(fields, 'message'), ...messageId(fields) };
    }
    return undefined;
}
function logMessage(fields) {
    const level = messages_text(fields, 'levelname');
    return {
        kind: 'log',
        level: isLevel(level) ? level : 'WARNING',
        text: messages_text(fields, 'message'),
        logger: messages_text(fields, 'name'),
        ...messageId(fields),
    };
}
function messageId(fields) {
    const id = optionalText(fields, 'msgid');
    return id === undefined ? {} : { id };
}
function isLevel(level) {
    return levels.includes(level);
}
function archiveProgress(fields) {
    return known({
        files: number(fields, 'nfiles'),
        original: number(fields, 'original_size'),
        compressed: number(fields, 'compressed_size'),
        deduplicated: number(fields, 'deduplicated_size'),
        path: optionalText(fields, 'path'),
    });
}
function percentProgress(fields) {
    const current = number(fields, 'current');
    const total = number(fields, 'total');
    const share = current === undefined || total === undefined || total <= 0 ? undefined : (current / total) * 100;
    return known({
        percent: share === undefined ? undefined : Math.min(100, Math.max(0, share)),
        message: optionalText(fields, 'message'),
    });
}
function messages_text(fields, name) {
    return optionalText(fields, name) ?? '';
}
function optionalText(fields, name) {
    const value = fields[name];
    return typeof value === 'string' ? value : undefined;
}
function number(fields, name) {
    const value = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Leaves out what is undefined, so that a missing field is missing. */
function known(progress) {
    return Object.fromEntries(Object.entries(progress).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/src/borg/transcript.js

const tailLength = 25;
const loudness = {
    CRITICAL: { level: 'error', verbosity: -1 },
    ERROR: { level: 'error', verbosity: -1 },
    WARNING: { level: 'warning', verbosity: 0 },
    INFO: { level: 'info', verbosity: 1 },
    DEBUG: { level: 'debug', verbosity: 2 },
};
/** Lists and statistics that were asked for: Borg calls them information. */
const answers = ['borg.output.list', 'borg.output.stats'];
/** What Python says of a passphrase prompt without a terminal; Borg’s own error follows it. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;
/** Begins a transcript of a call. `hide` masks secrets. */
function createTranscript(listener, hide, { expected = [], onFile, onListed } = {}) {
    const errors = [];
    const warnings = [];
    const questions = [];
    const plain = [];
    const tail = [];
    const note = (message) => {
        if (message.kind === 'question')
            keep(questions, [message.text]);
        else if (message.kind === 'plain')
            keep(plain, [message.text]);
        else if (message.kind !== 'log')
            return;
        else if (message.level === 'WARNING')
            keep(warnings, [message.text]);
        else if (message.level === 'ERROR' || message.level === 'CRITICAL')
            keep(errors, [message]);
    };
    return {
        standardError: (lines) => {
            let pending;
            const flush = () => {
                if (pending !== undefined)
                    listener.lines(pending.lines, pending.level, pending.verbosity);
                pending = undefined;
            };
            const taken = (message) => {
                if (message.kind === 'file')
                    onFile?.(message.status, message.path);
                if (isListed(message))
                    onListed?.(hide(message.text));
                return (message.kind === 'file' && onFile !== undefined) || (isListed(message) && onListed !== undefined);
            };
            const told = lines.flatMap(parseMessages).filter((message) => !taken(message));
            for (const message of told.map((message) => transcript_hidden(message, hide))) {
                note(message);
                if (message.kind === 'progress') {
                    if (Object.keys(message.progress).length > 0)
                        listener.progress(message.progress);
                    continue;
                }
                const shown = show(message, expected);
                keep(tail, shown.lines);
                if (pending?.level === shown.level && pending.verbosity === shown.verbosity)
                    pending.lines.push(...shown.lines);
                else {
                    flush();
                    pending = shown;
                }
            }
            flush();
        },
        standardOutput: (lines) => keep(tail, lines.slice(-tailLength).map(hide)),
        said: () => ({ errors, warnings, questions, plain, tail }),
    };
}
function isListed(message) {
    return message.kind === 'log' && message.level === 'INFO' && message.logger === 'borg.output.list';
}
/** Masks what a message says, after its JSON was read: there a secret may be written in another way. */
function transcript_hidden(message, hide) {
    if (message.kind === 'file')
        return { ...message, path: hide(message.path) };
    return message.kind === 'progress' ? message : { ...message, text: hide(message.text) };
}
/** Adds to a list and forgets its beginning. */
function keep(list, more) {
    for (const item of more)
        list.push(item);
    if (list.length > tailLength)
        list.splice(0, list.length - tailLength);
}
function show(message, expected) {
    if (message.kind === 'file')
        return { lines: [`${message.status} ${message.path}`], level: 'info', verbosity: 0 };
    const lines = message.text.split('\n');
    if (message.kind === 'question')
        return { lines, level: 'warning', verbosity: 0 };
    if (promptNoise.test(message.text))
        return { lines, level: 'debug', verbosity: 2 };
    if (message.kind === 'plain')
        return { lines, level: 'notice', verbosity: 0 };
    if (expected.some((one) => one === message.id || message.text.includes(one))) {
        return { lines, level: 'debug', verbosity: 2 };
    }
    if (message.level === 'INFO' && answers.includes(message.logger))
        return { lines, level: 'info', verbosity: 0 };
    return { lines, ...loudness[message.level] };
}

// EXTERNAL MODULE: ./lib/src/borg/unknown-archive.js
var unknown_archive = __webpack_require__(5358);
;// CONCATENATED MODULE: ./lib/src/borg/borg.js











/** Makes Borg ready for the actions of one repository. */
function createBorg(setup) {
    const { capabilities } = setup.installed;
    return (0,unknown_archive/* namingArchives */.Wx)(setup, (listener) => ({
        tell: listener,
        capabilities,
        terminal: setup.terminal,
        environment: setup.environment,
        givesBytes: setup.givesBytes === true,
        movable: isMovable(setup.environment),
        run: (call) => runBorg({ ...setup, listener }, call),
    }));
}
async function runBorg(setup, call) {
    const hide = hiding(setup);
    const transcript = createTranscript(setup.listener, hide, call);
    const output = createOutput(call, setup.listener, hide);
    const subcommand = call.command.split(' ').filter((word) => word !== '');
    const command = [...setup.installed.words, ...subcommand, ...(0,flags/* commonFlags */.Bh)(setup, call), ...call.operands];
    const process = await setup.runProcess({
        command,
        environment: (0,system_environment/* plainEnvironment */.U)({ ...setup.environment, ...call.environment }),
        workingDirectory: call.workingDirectory ?? (0,home/* workingFolder */.g)(setup.options),
        streams: 'separate',
        onLines: (lines, stream) => {
            if (stream === 'stderr')
                return transcript.standardError(lines);
            if (call.output === 'lines')
                transcript.standardOutput(lines);
            output.take(lines);
        },
        masker: setup.masker,
        grace: { terminate: 5, kill: 8 },
        cancel: setup.cancel,
        terminal: setup.terminal,
        inherit: call.interactive === true && setup.terminal,
        pass: passedBytes(call),
    });
    const warned = await verdict(setup, { call, command, process, transcript });
    return { exitCode: process.exitCode ?? 0, warned, ...output.end() };
}
function passedBytes({ input, output }) {
    if (input !== 'bytes' && output !== 'bytes')
        return undefined;
    return [...(input === 'bytes' ? ['input'] : []), ...(output === 'bytes' ? ['output'] : [])];
}
/** Whether it ended with a warning; throws BorgError when it failed. */
async function verdict(setup, ended) {
    const { call, process } = ended;
    const cut = process.cancelled || process.timedOut || process.startFailure !== undefined || process.signal !== undefined;
    const exitCode = cut ? undefined : process.exitCode;
    const judged = judge({ exitCode, options: setup.options, warningIsError: call.warningIsError });
    if (judged === 'error')
        throw await failure(setup, ended);
    if (judged === 'success')
        return false;
    const said = ended.transcript.said();
    const words = said.warnings.at(-1) ?? said.errors.at(-1)?.text;
    const about = words === undefined ? '' : `: ${words.split('\n')[0]}`;
    if (judged === 'warning') {
        setup.listener.warning(`borg ${call.command} ended with a warning (exit status ${exitCode})${about}`);
        return true;
    }
    setup.listener.lines([`borg ${call.command} exited with status ${exitCode}${about}`], 'info', 1);
    return false;
}
async function failure(setup, { call, command, process, transcript }) {
    const said = transcript.said();
    const hide = hiding(setup);
    const repository = withoutPassword(hide(setup.repository));
    const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
    const message = await explain({
        command: call.command,
        repository,
        said,
        ending: `${ending(process)}${call.interactive && setup.terminal ? ', and said why on the terminal' : ''}`,
        borg: setup.installed.version,
        exitCode: process.exitCode,
        messageId,
        exampleEncryption: exampleEncryption(setup.installed.capabilities),
    });
    const shown = command.map((word) => (0,shell/* quote */.hD)(withoutPassword(hide(word)))).join(' ');
    const { exitCode, signal, timedOut, cancelled } = process;
    return new borg_error/* BorgError */.F(message, { command: shown, exitCode, signal, timedOut, cancelled, output: said.tail }, messageId);
}
function exampleEncryption(capabilities) {
    if (capabilities.idHash)
        return 'aes256-ocb';
    return capabilities.separateRepository ? 'repokey-aes-ocb' : 'repokey-blake2';
}
function ending(process) {
    if (process.startFailure !== undefined)
        return `did not run: ${process.startFailure}`;
    if (process.cancelled)
        return 'was cancelled';
    if (process.timedOut)
        return 'took too long and was ended';
    return process.signal === undefined ? `exited with status ${process.exitCode}` : `was ended by ${process.signal}`;
}
function hiding(setup) {
    return setup.masker?.mask ?? ((text) => text);
}
/** A URL may hold a password: `ssh://user:password@host/…`. */
function withoutPassword(word) {
    return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}

// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/borg/environment-options.js
var environment_options = __webpack_require__(9229);
;// CONCATENATED MODULE: ./lib/src/borg/environment.js



const texts = {
    archive_hostname: 'BORG_HOSTNAME',
    archive_username: 'BORG_USERNAME',
    borg_base_directory: 'BORG_BASE_DIR',
    borg_config_directory: 'BORG_CONFIG_DIR',
    borg_cache_directory: 'BORG_CACHE_DIR',
    borg_files_cache_ttl: 'BORG_FILES_CACHE_TTL',
    borg_security_directory: 'BORG_SECURITY_DIR',
    borg_keys_directory: 'BORG_KEYS_DIR',
    borg_key_file: 'BORG_KEY_FILE',
    remote_path: 'BORG_REMOTE_PATH',
    ssh_command: 'BORG_RSH',
    temporary_directory: 'TMPDIR',
};
const environment_answers = {
    check_i_know_what_i_am_doing: 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    debug_passphrase: 'BORG_DEBUG_PASSPHRASE',
    display_passphrase: 'BORG_DISPLAY_PASSPHRASE',
    msgpack_version_check: 'BORG_MSGPACK_VERSION_CHECK',
    relocated_repo_access_is_ok: 'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    unknown_unencrypted_repo_access_is_ok: 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
    use_chunks_archive: 'BORG_USE_CHUNKS_ARCHIVE',
};
/** Questions that Borg would otherwise put to nobody. */
const questions = [
    'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DISPLAY_PASSPHRASE',
    'BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
];
/**
 * The environment of one Borg call: the configuration's word goes before what the process was given. Throws UserError for
 * an ssh_command that cannot be taken apart.
 */
function borgEnvironment(request) {
    const { options, terminal } = request;
    const environment = { ...(0,system_environment/* hookEnvironment */.N)(request.base) };
    for (const [option, variable] of entries(texts)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = String(value);
    }
    for (const [option, variable] of entries(environment_answers)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = value ? 'YES' : 'NO';
    }
    if (!terminal)
        for (const variable of questions)
            environment[variable] ??= 'NO';
    if (request.ssh)
        environment['BORG_RSH'] = (0,ssh/* sshCommand */.o)(environment['BORG_RSH'], request.ssh);
    setPassphrase(environment, request);
    // Borg 1.4 and newer then tell kinds of warnings and errors apart; older ones do not read it.
    environment['BORG_EXIT_CODES'] = 'modern';
    return environment;
}
/** Only one source of the passphrase is left, so that Borg's own order among them does not matter. */
function setPassphrase(environment, request) {
    const { encryption_passphrase: configured, encryption_passcommand: command } = request.options;
    const passphrase = configured ?? request.passcommandOutput ?? (command === undefined ? request.passphrase : undefined);
    if (passphrase === undefined && command === undefined)
        return;
    delete environment['BORG_PASSPHRASE'];
    delete environment['BORG_PASSPHRASE_FD'];
    delete environment['BORG_PASSCOMMAND'];
    if (passphrase !== undefined)
        environment['BORG_PASSPHRASE'] = passphrase;
    else if (command !== undefined)
        environment['BORG_PASSCOMMAND'] = command;
}
function entries(names) {
    return Object.entries(names);
}

// EXTERNAL MODULE: ./lib/src/loudness.js
var src_loudness = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/borg/passcommand.js


/**
 * Asks encryption_passcommand once, as Borg would: its words without a shell, its output without the line ends at its end. So
 * what it prints can be masked before Borg runs. Throws CommandError, which holds nothing of the output.
 */
async function askPasscommand(request) {
    const printed = [];
    const complaints = [];
    const result = await request.runProcess({
        command: (0,shell/* splitWords */.yM)(request.command),
        environment: request.environment,
        workingDirectory: request.workingDirectory,
        streams: 'separate',
        onLines: (lines, stream) => (stream === 'stdout' ? printed : complaints).push(...lines),
        grace: { terminate: 2, kill: 3 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return printed.join('\n').replace(/\n+$/, '');
    const how = result.startFailure ?? (result.signal === undefined ? `exit status ${result.exitCode}` : result.signal);
    const { exitCode, signal, cancelled } = result;
    const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
    const words = complaints.at(-1) ?? how;
    throw new errors/* CommandError */.Qd(`encryption_passcommand gave no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}

// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
// EXTERNAL MODULE: ./lib/src/system/process.js + 21 modules
var process = __webpack_require__(4643);
;// CONCATENATED MODULE: ./lib/src/passphrases.js



/** Asks each encryption_passcommand once a run, when a repository first needs it, and keeps its answer secret. */
function createPassphrases(secrets, warn) {
    const answers = new Map();
    return async ({ command, environment, workingDirectory, cancel }) => {
        if (command === undefined)
            return undefined;
        const key = JSON.stringify([command, workingDirectory]);
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = await askPasscommand({ command, environment, workingDirectory, runProcess: process/* runProcess */.R3, cancel });
        answers.set(key, answer);
        const secret = { option: 'What encryption_passcommand printed', value: answer };
        for (const message of (0,secrecy/* keepSecrets */.J)(secrets, [secret]))
            warn(message);
        return answer;
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/src/system/pause.js

/** Lets so many seconds pass; ends early, and well, when it is cancelled. */
async function pause(seconds, cancel) {
    try {
        await (0,promises_.setTimeout)(seconds * 1000, undefined, { signal: cancel });
    }
    catch (error) {
        if (!cancel.aborted)
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/scene.js







/** Gives the stage its hands: real processes, real Borg, each repository's own environment. */
function createScene({ request, world, prepared, ssh }) {
    const warn = (message) => world.emit({ type: 'notice', level: 'warning', message });
    const passphraseOf = createPassphrases(world.secrets, warn);
    const environment = (0,system_environment/* hookEnvironment */.N)(world.environment);
    const verbosity = (0,src_loudness/* verbosityOf */.x)(request, prepared.files);
    const fileOf = (step) => prepared.files.find(({ name }) => name === step.configuration);
    const optionsOf = (step) => {
        return (fileOf(step)?.repositories.find(({ path, label }) => path === step.repository.path && label === step.repository.label)?.options ?? {});
    };
    return {
        runProcess: process/* runProcess */.R3,
        environment: withoutPassphrases(environment),
        masker: world.secrets,
        runId: world.runId,
        emit: world.emit,
        cancellation: world.cancellation,
        dryRun: request.dryRun,
        verbosity,
        streams: world.streams,
        closingLimit: world.closingLimit,
        action: (step) => {
            const definition = prepared.actions[step.index];
            if (!definition)
                throw new Error(`The plan has no action ${step.index}.`);
            const asked = request.actions[step.index] ?? { name: definition.name, flags: {} };
            const filesFirst = fileOf(step)?.shape === 'sectioned';
            return { definition, request: asked, options: optionsOf(step), configurations: prepared.kept, filesFirst };
        },
        borg: async (step, listener, cancel) => {
            const options = optionsOf(step);
            const installed = await world.borg(options.local_path);
            const { encryption_passcommand: command, encryption_passphrase: passphrase, working_directory } = options;
            const asked = { environment, workingDirectory: working_directory, cancel };
            const passcommandOutput = passphrase === undefined ? await passphraseOf({ command, ...asked }) : undefined;
            const own = borgEnvironment({
                options,
                base: environment,
                passphrase: request.passphrase,
                passcommandOutput,
                ssh: ssh.filesFor(step.repository.path),
                terminal: world.terminal,
            });
            return createBorg({
                installed,
                repository: step.repository.path,
                options,
                environment: own,
                verbosity,
                listener,
                runProcess: process/* runProcess */.R3,
                cancel,
                masker: world.secrets,
                terminal: world.terminal,
                givesBytes: request.door === 'command-line',
            });
        },
        pause: pause,
        ping: async () => undefined,
    };
}
/** Passphrases that only Borg needs: no hook has a use for them. */
function withoutPassphrases(environment) {
    const { BORG_NEW_PASSPHRASE: _new, BORG_OTHER_PASSPHRASE: _other, ...others } = environment;
    return others;
}


/***/ }),

/***/ 2891:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createSshAccess)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _borg_ssh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5029);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8689);



/** Makes ready what inputs gave. Whatever becomes of the run, its temporary folders are removed, these among them. */
function createSshAccess(inputs) {
    let written;
    return {
        filesFor: (repository) => {
            if (!(0,_borg_ssh_js__WEBPACK_IMPORTED_MODULE_1__/* .isReachedBySsh */ .A)(repository))
                return undefined;
            if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined)
                return {};
            written ??= write(inputs, (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_2__/* .createTemporaryFolder */ .ai)('ssh'));
            return written.files;
        },
        putAway: () => {
            const problems = written?.folder.remove() ?? [];
            written = undefined;
            return problems;
        },
    };
}
function write({ sshKey, sshKnownHosts }, folder) {
    const file = (name, text) => {
        if (text === undefined)
            return undefined;
        (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivateFile */ .Pl)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name), text);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name);
    };
    const knownHosts = sshKnownHosts === undefined ? undefined : `${sshKnownHosts}\n`;
    return { folder, files: { keyFile: file('key', sshKey), knownHostsFile: file('known_hosts', knownHosts) } };
}


/***/ }),

/***/ 3155:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ watchSignals),
/* harmony export */   e: () => (/* binding */ exitStatusOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Turns signals into a cancel of the run, until the returned function is called. */
function watchSignals({ cancellation, secondEnds, endAfter }) {
    let timer;
    const listener = (signal) => {
        if (cancellation.by !== undefined) {
            if (secondEnds)
                cancellation.end(signal);
            return;
        }
        if (endAfter !== undefined)
            timer = setTimeout(() => cancellation.end(signal), endAfter * 1000).unref();
        cancellation.cancel(signal);
    };
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        clearTimeout(timer);
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** The exit status of a run: 128 + signal where one ended it, else 1 for a failure. */
function exitStatusOf({ failed, signal }) {
    if (signal)
        return 128 + (node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal] ?? 0);
    return failed ? 1 : 0;
}


/***/ })

};
;