"use strict";
exports.id = 926;
exports.ids = [926];
exports.modules = {

/***/ 5524:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ createScene)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
// EXTERNAL MODULE: ./lib/src/system/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(7110);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/borg/breakdown-advice.js
var breakdown_advice = __webpack_require__(577);
;// CONCATENATED MODULE: ./lib/src/borg/connection-advice.js
/** What to say of a repository that could not be reached; `words` are Borg's own, `said` holds those of ssh. */
function disconnected({ repository, said, entryPoint }, words) {
    const remote = said.warnings
        .filter((text) => text.startsWith('Remote: '))
        .map((text) => text.slice('Remote: '.length));
    const ssh = remote.join('\n');
    const reason = hostKeyChanged(ssh, entryPoint) ??
        hostKeyUnknown(ssh, entryPoint) ??
        keyUnreadable(ssh) ??
        keyRefused(ssh, entryPoint);
    if (reason !== undefined)
        return `Could not connect to ${repository}: ${reason}`;
    const last = remote.at(-1) ?? words;
    return `The connection to ${repository} failed: ${last.replace(/\.$/, '')}. Check ssh_command, the server, and that Borg is installed there.`;
}
function hostKeyChanged(ssh, entryPoint) {
    if (!/REMOTE HOST IDENTIFICATION HAS CHANGED|^Host key for .* has changed/m.test(ssh))
        return undefined;
    const host = /^Host key for (\S+) has changed/m.exec(ssh)?.[1] ?? 'the server';
    const fingerprint = /^(SHA256:[\w+/]+)/m.exec(ssh)?.[1];
    const sent = fingerprint === undefined ? '' : ` (${fingerprint})`;
    return `the host key of ${host} has changed${sent}. Nothing was sent: the server may have a new key, or someone may be intercepting the connection. If the new key is the server's own, add it to ${knownHosts(entryPoint)}.`;
}
function hostKeyUnknown(ssh, entryPoint) {
    const host = /^No \S+ host key is known for (\S+) and/m.exec(ssh)?.[1];
    if (host === undefined && !/^Host key verification failed/m.test(ssh))
        return undefined;
    return `the host key of ${host ?? 'the server'} is unknown, and nobody can confirm it here. Run \`${scan(host)}\`, compare the result with the server's own key, and add it to ${knownHosts(entryPoint)}.`;
}
function knownHosts(entryPoint) {
    return entryPoint === 'workflow' ? 'the input ssh-known-hosts' : '~/.ssh/known_hosts';
}
/** The command that prints a server's lines for known_hosts; ssh writes `[host]:port` where the port is not 22. */
function scan(host) {
    const [, name = host ?? 'HOST', port] = /^\[(.+)\]:(\d+)$/.exec(host ?? '') ?? [];
    return `ssh-keyscan ${port === undefined ? '' : `-p ${port} `}${name}`;
}
function keyRefused(ssh, entryPoint) {
    const refused = /^(?:(\S+): )?Permission denied \((.*)\)/m.exec(ssh);
    if (!refused)
        return undefined;
    return `${refused[1] ?? 'the server'} refused the SSH key (${refused[2]}). Add its public key to ~/.ssh/authorized_keys there, or set the right key in ${entryPoint === 'workflow' ? 'the input ssh-key or in ssh_command' : 'ssh_command'}.`;
}
function keyUnreadable(ssh) {
    const reason = /^Load key .*: (.*)$/m.exec(ssh)?.[1];
    return reason === undefined ? undefined : `ssh can't read the private key (${reason.replace(/\r?\.?$/, '')}).`;
}

;// CONCATENATED MODULE: ./lib/src/borg/key-advice.js
/** What to say of the faults that Borg has names for when a key is exported, imported, or its passphrase changed. */
const keySentences = {
    UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
    NotABorgKeyFile: ({ repository }) => `The file given for ${repository} is not an exported key, so the key was not changed. Use the file that key export wrote without --paper or --qr-html.`,
    RepoIdMismatch: ({ repository }) => `The given key belongs to another repository, not to ${repository}, so the key was not changed. Use the key that was exported from this repository.`,
    UnknownKeyType: ({ repository }) => `${repository} has a type of key that this Borg does not know. Use the version of Borg that created it.`,
    PasswordRetriesExceeded: ({ repository }) => `No new passphrase was given for ${repository}, so the old one was kept. Type the new one twice.`,
};

;// CONCATENATED MODULE: ./lib/src/borg/last-words.js
/** The words that tell best what was wrong, in one line without a full stop. */
function lastWords(said) {
    const spoken = said.errors.at(-1)?.text;
    // What was warned of before a breakdown is not why it came to it.
    const text = spoken ?? (said.breakdown && plainWords(said.plain)) ?? said.warnings.at(-1) ?? plainWords(said.plain);
    return essence(text).replace(/\.$/, '');
}
/** The last line that was said at all. */
function lastLine({ tail }) {
    return (tail.findLast((line) => line.trim() !== '') ?? '').replace(/\.$/, '');
}
/** The last line of those that are no log, without what Borg tells of the system below a traceback. */
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
async function locked({ repository, hostId }, words) {
    const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
    const home = (0,borg_repository/* folderOf */.yS)(repository, undefined);
    const stored = home === undefined ? [] : await (0,lock/* lockHolders */.NY)(home, hostId);
    const holder = path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await (0,lock/* lockHolder */.ms)(path, hostId);
    const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
    if (holder === undefined)
        return `${repository} is locked by another Borg. ${unchanged} Raise lock_wait, or wait until that run is over.`;
    return `${inside ? repository : `The cache for ${repository}`} is locked by ${(0,lock/* describeHolder */.sG)(holder)}${state(holder)}`;
}
/**
 * Whether it still runs, as far as that is known. Nobody is told to break a lock: Borg removes the lock of a process that has
 * gone by itself, and a number alone does not tell whether it has.
 */
function state({ alive, renewed }) {
    if (alive === true)
        return `, which is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
    if (alive === false)
        return `, which is no longer running. ${unchanged} Borg removes such a lock itself, unless another process has that number by now. Try again later, or raise lock_wait.`;
    if (renewed)
        return `. ${unchanged} Raise lock_wait; a lock that is not renewed ends by itself after 30 minutes.`;
    return `. It can't be checked from this machine whether that process is still running. ${unchanged} Raise lock_wait, or wait for that run.`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/mounts.js
var mounts = __webpack_require__(9794);
;// CONCATENATED MODULE: ./lib/src/borg/missing-repository.js




/** Looks around a repository that Borg did not find; of a remote one, nothing is known. */
function surroundingsOf(repository) {
    const folder = (0,borg_repository/* folderOf */.yS)(repository, undefined);
    if (folder === undefined)
        return { exists: false, parentMissing: false };
    const exists = isThere(folder);
    const nearest = exists ? folder : (0,external_node_path_.dirname)(folder);
    return {
        exists,
        parentMissing: !exists && !isThere((0,external_node_path_.dirname)(folder)),
        emptyFolder: isEmpty(nearest) ? nearest : undefined,
        unmounted: unmountedAbove(folder),
    };
}
function unmountedAbove(folder) {
    const mounted = new Set(((0,mounts/* readMounts */.bq)() ?? []).map(({ point }) => point));
    return (0,mounts/* readPlannedMounts */.TU)().find((point) => point !== '/' && (0,mounts/* isWithin */.UO)(folder, point) && !mounted.has(point));
}
function isThere(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        // This user may not look there: nothing is known of it.
        return true;
    }
}
function isEmpty(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).length === 0;
    }
    catch {
        return false; // missing, no folder, or not readable: nothing is known about a disk
    }
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
    const instead = 'Or restore files with extract, which does not need it.';
    if (/no FUSE support|no module named '?(llfuse|pyfuse3|mfusepy)/i.test(said)) {
        return `${repository} cannot be mounted: this Borg has no FUSE support. Install python3-pyfuse3, or borgbackup[pyfuse3] if Borg was installed with pip. ${instead}`;
    }
    if (/fuse: device not found|\/dev\/fuse/.test(said)) {
        return `${repository} cannot be mounted: /dev/fuse does not exist. Load it with modprobe fuse, or start the container with --device /dev/fuse. ${instead}`;
    }
    if (/fusermount3?.*(not found|No such file)/.test(said)) {
        return `${repository} cannot be mounted: fusermount is not installed. Install fuse3. ${instead}`;
    }
    return undefined;
}
function inUse(said) {
    const busy = /unmount (\/.*?): Device or resource busy|umount: (\/.*?): target is busy/.exec(said);
    const point = busy?.[1] ?? busy?.[2];
    if (point === undefined)
        return undefined;
    return `${point} is in use, so it is still mounted. Leave that folder, close the files that are open there, and try again; fuser -m ${point} shows which processes use it.`;
}
/** Why a file could not be written, by the number that the system gives. */
const reasons = {
    1: 'the existing file may not be changed (lsattr shows whether it is immutable)',
    13: 'permission is denied',
    17: 'something else is already there',
    20: 'a file is where a folder above it should be',
    21: 'a folder is already there',
    30: 'the file system is read-only',
    39: 'a folder that is not empty is already there',
};
function obstructed({ repository, said }, words) {
    const found = new Map([...said.warnings, words].flatMap((text) => obstruction(text) ?? []).map((each) => [each.path, each]));
    const [first] = found.values();
    if (first === undefined)
        return undefined;
    const others = found.size - 1;
    const more = others === 0 ? '' : `, and neither could ${others} more ${others === 1 ? 'path' : 'paths'}`;
    return `Not everything was extracted from ${repository}: ${first.path} could not be written (${first.reason})${more}. Move what is in the way, or extract into another folder with --destination.`;
}
function obstruction(text) {
    const [, path, number] = /^(.*?): (?:\w+: )?\[Errno (\d+)\]/s.exec(text) ?? [];
    const reason = reasons[number ?? ''];
    if (path !== undefined && reason !== undefined)
        return { path, reason };
    const linked = /^(.*): not extracted, a parent directory is a symlink/s.exec(text)?.[1];
    return linked === undefined ? undefined : { path: linked, reason: 'a symlink or a file is above it' };
}

// EXTERNAL MODULE: ./lib/src/system/regular-file.js
var regular_file = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var borg_home = __webpack_require__(4068);
;// CONCATENATED MODULE: ./lib/src/borg/other-version.js





/**
 * The sentence for a repository that another Borg made and the one in use cannot open, or whose archives cannot be
 * brought over as they are; undefined where that is not what went wrong.
 */
function otherVersion(fault, words) {
    const { repository, borg, suggest } = fault;
    const inUse = `this is Borg ${borg ?? 'of another version'}. Nothing was changed.`;
    if (/either keep the same ID hash or use --chunker-params/.test(words)) {
        return `The repository to transfer from and ${repository} use different ID hashes (Borg 2 has no blake2), so chunks can't be copied as they are. Nothing was changed. Rechunk all files with extra_borg_options: { transfer: --chunker-params default }.`;
    }
    const format = isRefused(fault, words) ? repositoryFormat(repository) : undefined;
    if (format === 'Borg 1') {
        return `${repository} is a repository of Borg 1; ${inUse} Set local_path to Borg 1, or copy its archives to a new repository with${suggest('transfer --from-borg1')}`;
    }
    if (format !== undefined)
        return `${repository} is a repository of ${format}; ${inUse} Set local_path to Borg 2.`;
    const version = unknownFormat.exec(words)?.[1];
    if (version === undefined)
        return undefined;
    return `${repository} uses version ${version} of Borg's repository format, which this Borg does not know: ${inUse} Set local_path to the Borg that made it, or copy its archives to a new repository with${suggest('transfer')}`;
}
const unknownFormat = /repository version (\d+) is not supported/;
/** A repository that is there, which Borg does not take for one: each line of Borg says so in other words. */
function isRefused({ messageId, said }, words) {
    const all = said.errors.map(({ text }) => text).join('\n');
    return (messageId === 'Repository.DoesNotExist' ||
        messageId === 'Repository.PathAlreadyExists' ||
        /only accepts version \d+ repos/.test(words) ||
        unknownFormat.test(words) ||
        /IsADirectoryError: .*\/config'|NotADirectoryError: .*\/config\/readme'/.test(all));
}
/** Which Borgs can read a repository on this machine's disks; undefined where it lies elsewhere or is none. */
function repositoryFormat(repository) {
    if (!(0,borg_repository/* isLocal */.IX)(repository))
        return undefined;
    const config = (0,external_node_path_.join)((0,borg_home/* expandHome */.kc)(repository), 'config');
    try {
        // Since 2.0.0b10 a repository is a store of objects, and `config` a folder in it.
        if ((0,external_node_fs_.statSync)(config).isDirectory()) {
            return ['locks', 'archives', 'packs', 'data'].some((name) => isFolder((0,external_node_path_.join)((0,borg_home/* expandHome */.kc)(repository), name)))
                ? 'Borg 2'
                : undefined;
        }
        const version = /^\[repository\]\s[^[]*?^version\s*=\s*(\d+)/m.exec((0,regular_file/* readSmallFile */.EW)(config))?.[1];
        return version === '1' ? 'Borg 1' : version === '2' ? 'an early beta of Borg 2' : undefined;
    }
    catch {
        return undefined;
    }
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./lib/src/borg/suggest.js

/** Makes suggestions that can be pasted: on the command line a command, in a workflow its inputs. */
function createSuggest({ kind, configuration, repository }) {
    if (kind === 'workflow') {
        return (action) => repository === undefined
            ? ` the input \`actions: ${action}\``
            : ` the inputs \`actions: ${action}\` and \`repository: ${repository}\``;
    }
    const program = configuration === undefined ? 'borgflow' : `borgflow --config ${(0,quoting/* quote */.hD)(configuration)}`;
    const where = repository === undefined ? '' : ` --repository ${(0,quoting/* quote */.hD)(repository)}`;
    return (action) => `: ${program} ${action}${where}`;
}
/** Actions of somebody who is making backups; everybody else may be restoring, and is never told to create or delete. */
const writing = ['create', 'prune', 'compact', 'recreate', 'transfer', 'repo-create', 'delete'];
/** Whether somebody may be restoring: then nothing is to be created, deleted or overwritten in the repository. */
function mayBeRestoring(action) {
    return !writing.includes(action);
}

;// CONCATENATED MODULE: ./lib/src/borg/advice.js












const advice_unchanged = 'Nothing was changed.';
/** What to say about the errors that Borg has names for. */
const sentences = {
    'Repository.DoesNotExist': missingRepository,
    'Repository.InvalidRepository': noRepository,
    'Repository.InvalidRepositoryConfig': unreadableConfig,
    'Repository.AlreadyExists': ({ repository }) => `${repository} already exists. ${advice_unchanged}`,
    'Repository.ParentPathDoesNotExist': ({ repository, suggest, exampleEncryption }) => `${repository} was not created, because the folder above it does not exist. Check the path and that its disk is mounted, or create the folders too, with${suggest(`repo-create --encryption ${exampleEncryption} --make-parent-directories`)}`,
    'Repository.PathAlreadyExists': ({ repository }) => (0,breakdown_advice/* occupied */.r)(repository),
    'Repository.InsufficientFreeSpaceError': noSpace,
    'Repository.StorageQuotaExceeded': ({ repository, action }, words) => `${repository} has reached its storage quota (${words}). ${mayBeRestoring(action) ? 'Raise the quota.' : 'Raise the quota, or prune and compact the repository.'}`,
    'Repository.PathPermissionDenied': forbidden,
    'Repository.PermissionDenied': forbidden,
    'Repository.CheckNeeded': ({ repository, suggest }) => `${repository} must be checked before it can be used. Check it with${suggest('check --only repository')}`,
    'Archive.AlreadyExists': ({ repository }, words) => `${repository}: ${words}. Add a time such as {now} to archive_name_format, so that each archive gets its own name.`,
    'Archive.DoesNotExist': ({ repository, suggest }, words) => `${repository}: ${words}. List its archives with${suggest('repo-list')}`,
    'Repository.ObjectNotFound': holed,
    'Repository.PackLocationUnknown': holed,
    'Repository.PackNotFound': holed,
    IntegrityError: holed,
    DecompressionError: holed,
    CommandError: misnamed,
    PassphraseWrong: (fault) => `The passphrase for ${fault.repository} is wrong. ${advice_unchanged} Check ${passphraseSources(fault)}.`,
    NoPassphraseFailure: (fault) => `${fault.repository} needs a passphrase, and none was given. Set ${passphraseSources(fault)}.`,
    PasscommandFailure: ({ repository }, words) => `encryption_passcommand for ${repository} returned no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${advice_unchanged}`,
    ...keySentences,
    KeyfileNotFoundError: ({ repository }) => `The key file for ${repository} is not on this machine. Put it into the folder that borg_keys_directory names, or set borg_key_file.`,
    RepoKeyNotFoundError: ({ repository, suggest }) => `${repository} does not contain its key. Import the key that you exported with${suggest('key import')}`,
    LockTimeout: locked,
    LockError: locked,
    LockErrorT: locked,
    LockFailed: unlockable,
    'Cache.RepositoryAccessAborted': relocated,
    'Cache.CacheInitAbortedError': unencrypted,
    'Cache.EncryptionMethodMismatch': ({ repository }) => `${repository} is encrypted differently than when it was last used: someone may have replaced it. ${advice_unchanged} Find out why before you use it again.`,
    'Cache.RepositoryIDNotUnique': ({ repository }) => `${repository} has the same ID as another repository that this machine knows: one is a copy of the other. Use only one of them from this machine.`,
    'Cache.RepositoryReplay': ({ repository }) => `${repository} is older than when it was last used: someone may have restored an old state of it. ${advice_unchanged} Find out why before you use it again.`,
    ConnectionClosed: disconnected,
    ConnectionClosedWithHint: disconnected,
    ConnectionBrokenWithHint: disconnected,
    CancelledByUser: unanswered,
};
/** Returns the sentence for a failed call: what happened, to which repository, and what to do about it. */
async function explain(fault) {
    // About keys, Borg 1.2 complains on standard output.
    const words = lastWords(fault.said) || (fault.command.startsWith('key ') ? lastLine(fault.said) : '');
    const { messageId: id = '' } = fault;
    // Borg 2 has some errors without the class that they belonged to.
    const sentence = otherVersion(fault, words) ?? (await (sentences[id] ?? sentences[`Cache.${id}`])?.(fault, words));
    if (sentence !== undefined)
        return sentence;
    if (/No space left on device|Disk quota exceeded/.test(words))
        return noSpace(fault, words);
    if (foundDamage(fault))
        return damaged(fault, words);
    if (words === '' && fault.said.questions.length > 0)
        return unanswered(fault);
    const known = (0,breakdown_advice/* brokenDown */.g)(fault, words) ?? obstacle(fault, words) ?? withoutPermission(fault, words);
    if (known !== undefined)
        return known;
    const said = words === '' ? '' : `: ${words}`;
    return sentenceEnd(`borg ${fault.command} of ${fault.repository} ${fault.ending}${said}`);
}
/** Whether Borg itself ended a check with status 1, and no program that it was called through. */
function foundDamage({ command, exitCode, said }) {
    return command === 'check' && exitCode === 1 && said.warned !== false && said.breakdown === undefined;
}
function passphraseSources({ action, entryPoint }) {
    if (isWithoutFile(action)) {
        return 'the environment variable BORG_PASSPHRASE, or a command that prints it with --override encryption_passcommand=COMMAND';
    }
    return entryPoint === 'workflow'
        ? `the input passphrase, encryption_passphrase, or encryption_passcommand`
        : `encryption_passphrase or encryption_passcommand`;
}
/** Whether an action is one that runs where there is no configuration yet that options could be set in. */
function isWithoutFile(action) {
    return action === 'config bootstrap';
}
/** A repository that is not there. Only somebody who makes a backup is advised to create it, and only after its disk. */
function missingRepository(fault) {
    const { repository, action, suggest, exampleEncryption } = fault;
    const { exists, emptyFolder, parentMissing, unmounted } = surroundingsOf(repository);
    const missing = `No repository at ${repository}.`;
    if (unmounted !== undefined) {
        return `${missing} ${unmounted} is listed in /etc/fstab, but nothing is mounted there. Mount it first.`;
    }
    if (exists && emptyFolder === undefined)
        return noRepository(fault);
    const disk = emptyFolder === undefined
        ? `Check the path${(0,borg_repository/* isLocal */.IX)(repository) ? ' and that its disk is mounted' : ''}.`
        : `${emptyFolder} is an empty folder: is a disk not mounted there?`;
    if (action !== 'create' && action !== 'repo-create' && action !== 'transfer')
        return `${missing} ${disk}`;
    const parents = parentMissing ? ' --make-parent-directories' : '';
    return `${missing} ${disk} For a first backup, create the repository with${suggest(`repo-create --encryption ${exampleEncryption}${parents}`)}`;
}
function noRepository({ repository, action, suggest, exampleEncryption }) {
    const found = `${repository} exists, but is not a Borg repository. Check the path and that its disk is mounted`;
    if (action !== 'create' && action !== 'repo-create')
        return `${found}.`;
    return `${found}, or create a repository in an empty folder with${suggest(`repo-create --encryption ${exampleEncryption}`)}`;
}
function unreadableConfig({ repository }, words) {
    const why = /\[(.*)\]$/.exec(words)?.[1] ?? words;
    return `The config file of ${repository} can't be read: ${why}. ${advice_unchanged} It may be damaged, or made by another version of Borg.`;
}
function forbidden(fault, words) {
    const { repository } = fault;
    const sentence = uncreated(fault);
    if (sentence !== undefined)
        return sentence;
    return `${userName()} has no permission to use ${repository}: ${words}. Run as its owner, or fix its ownership.`;
}
/** A repository that this user may not create, because nothing is at its path yet. */
function uncreated({ action, repository }) {
    const folder = (0,borg_repository/* folderOf */.yS)(repository, undefined);
    if (action !== 'repo-create' || folder === undefined || surroundingsOf(repository).exists)
        return undefined;
    return `No permission to create ${repository} as user ${userName()}. ${advice_unchanged} Run as a user who may write to ${(0,external_node_path_.dirname)(folder)}, or name another place for it.`;
}
/** Borg 1 reports a lack of permission as a traceback. */
function withoutPermission(fault, words) {
    const { repository, said } = fault;
    const denied = /^(?:PermissionError: )?\[Errno (?:1|13)\] [^:]*: '(.*)'/.exec(words);
    const folder = (0,borg_repository/* folderOf */.yS)(repository, undefined);
    const path = denied?.[1];
    if (path === undefined || said.errors.length === 0)
        return undefined;
    const inside = folder !== undefined && (path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
    if (inside)
        return (uncreated(fault) ??
            `No permission to open ${repository} as user ${userName()}. ${advice_unchanged} Run as its owner, or fix its ownership.`);
    return `No permission to use ${path} as user ${userName()}. Run as its owner, or fix its ownership.`;
}
/** A lock that could not be written: on a read-only file system, or where this user may not write. */
function unlockable({ repository, action }, words) {
    if (/Errno 30|[Rr]ead-only file system/.test(words)) {
        const reading = mayBeRestoring(action)
            ? ` To read it all the same, while nothing else uses it, set extra_borg_options: {${bypassed(action)}}.`
            : ' Mount it writable.';
        return `${repository} could not be locked, because its file system is read-only.${reading}`;
    }
    if (/Errno 13|Permission denied/.test(words)) {
        return `No permission to lock ${repository} as user ${userName()}. ${advice_unchanged} Run as its owner, or fix its ownership.`;
    }
    return `${repository} could not be locked: ${words}. Check that ${userName()} may write there.`;
}
/** Before most actions, Borg lists the archives. */
function bypassed(action) {
    return [...new Set(['list', action.replace(/[ -]/g, '_')])].map((name) => `${name}: --bypass-lock`).join(', ');
}
function userName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return String(process.getuid?.() ?? 'this user');
    }
}
/** Something that an archive needs is damaged or missing. */
function holed(fault, words) {
    if (fault.command === 'check')
        return damaged(fault, words);
    const said = words.replace(/ (in|from) repository .*$/, '');
    return `${fault.repository} is damaged: ${said}. Before anything is written to it, find out how much is damaged with${fault.suggest('check')}`;
}
/** Borg 2 has no error of its own for an archive that does not exist, or that is one of several. */
function misnamed({ repository, suggest }, words) {
    const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
    const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
    if (count === undefined)
        return undefined;
    if (count === '0')
        return `${repository}: Archive ${name} does not exist. List its archives with${suggest('repo-list')}`;
    return `${repository}: ${count} archives match ${name}. Name one by its ID, which repo-list shows, or use latest.`;
}
function damaged({ repository, said }, words) {
    const first = essence(said.errors[0]?.text ?? '').replace(/[.!]$/, '') || words || 'it gave no details';
    return `The check of ${repository} found damage: ${first}. Find out why before anything is written to it; check --repair repairs what it can, and may lose data.`;
}
/** Borg asked for a yes, and got none. */
function unanswered({ command, repository, said }) {
    const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
    if (command === 'check') {
        return `check --repair of ${repository} was not confirmed. ${advice_unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
    }
    if (/delete/.test(command))
        return `Not confirmed: nothing was deleted from ${repository}.`;
    const asked = question === '' ? '' : `: ${essence(question)}`;
    return `borg ${command} of ${repository} asked for a confirmation, and nobody gave it${asked.replace(/[.:]$/, '')}. ${advice_unchanged}`;
}
/** On the side of the repository (or its cache); when restoring, on the side of what is written. */
function noSpace({ action }, words) {
    if (mayBeRestoring(action))
        return `No space left: ${words}. Free some space where files are written, then try again.`;
    return `No space left: ${words}. Free some space, then run compact.`;
}
/** Whoever has a passphrase for a repository expects an encrypted one, and must not be led to accept another. */
function unencrypted({ repository, action, expectsEncryption }) {
    if (expectsEncryption) {
        return `${repository} is not encrypted, although a passphrase is configured for it: someone may have replaced it. Nothing was read or written. Compare it with what you know of it, such as its ID and its archives, before you use it again.`;
    }
    const consent = isWithoutFile(action)
        ? 'add --override unknown_unencrypted_repo_access_is_ok=true'
        : 'set unknown_unencrypted_repo_access_is_ok: true';
    return `${repository} is not encrypted, and this machine has never used it before. If it is yours, ${consent}.`;
}
function relocated(fault) {
    const { questions, plain } = fault.said;
    const question = [...questions, ...plain].find((text) => text.includes('previously located at'));
    const before = /previously located at (\S+)/.exec(question ?? '')?.[1];
    const where = before === undefined ? 'somewhere else' : `at ${before}`;
    return `${fault.repository} was ${where} when it was last used. ${advice_unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}
function sentenceEnd(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./lib/src/borg/arguments.js
var borg_arguments = __webpack_require__(9627);
// EXTERNAL MODULE: ./lib/src/borg/borg-error.js
var borg_error = __webpack_require__(7416);
;// CONCATENATED MODULE: ./lib/src/borg/elsewhere.js




/** Variables of Borg and Python that name a file or folder. */
const places = [
    'BORG_BASE_DIR',
    'BORG_CACHE_DIR',
    'BORG_CONFIG_DIR',
    'BORG_KEYS_DIR',
    'BORG_KEY_FILE',
    'BORG_SECURITY_DIR',
    'BORG_RUNTIME_DIR',
    'HOME',
    'TMPDIR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
];
/** Variables that hold a command line which Borg takes apart and runs. */
const commandLines = ['BORG_RSH', 'BORG_PASSCOMMAND', 'BORG_OTHER_PASSCOMMAND'];
/**
 * The environment for a Borg that has to run elsewhere, as extract does in the folder that it writes to: whatever is relative
 * in it counts from `home` all the same, and the commands that Borg runs are run there.
 */
function environmentFrom(home, environment) {
    const changed = {};
    for (const name of places) {
        const value = environment[name];
        if (value)
            changed[name] = (0,external_node_path_.resolve)(home, value);
    }
    for (const name of commandLines) {
        const value = environment[name];
        if (value)
            changed[name] = commandFrom(home, value);
    }
    return (0,system_environment/* withVariables */.sO)(environment, changed);
}
function commandFrom(home, line) {
    try {
        return (0,quoting/* quoteAll */._R)(['/bin/sh', '-c', 'cd "$0" && exec "$@"', home, ...(0,quoting/* splitWords */.yM)(line)]);
    }
    catch {
        return line; // Borg tells what is wrong with it.
    }
}
/** What takes a script as its first word. */
const interpreter = /^(env|(ba|da|k|z|a)?sh|python[\d.]*|perl|ruby|node)$/;
/**
 * The words of a command line with each script or program that it names by a relative path named by its whole path: one with
 * a slash in it, or one that an interpreter is given (`sh borg.sh`). A bare `borg` behind `sudo` is looked up on the PATH.
 */
function wordsFrom(home, words) {
    return words.map((word, index) => {
        if ((0,external_node_path_.isAbsolute)(word) || word.startsWith('-'))
            return word;
        const given = interpreter.test((0,external_node_path_.basename)(words[index - 1] ?? ''));
        return (given || word.includes('/')) && isFile((0,external_node_path_.resolve)(home, word)) ? (0,external_node_path_.resolve)(home, word) : word;
    });
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
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
const answers = {
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
 * an ssh_command that cannot be taken apart, and for a remote_path that ssh would take for an option.
 */
function borgEnvironment(request) {
    const { options, terminal } = request;
    const environment = { ...request.base };
    for (const [option, variable] of entries(texts)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = String(value);
    }
    for (const [option, variable] of entries(answers)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = value ? 'YES' : 'NO';
    }
    if (!terminal)
        for (const variable of questions)
            environment[variable] ??= 'NO';
    demandRemotePath(environment['BORG_REMOTE_PATH']);
    if (request.ssh)
        environment['BORG_RSH'] = (0,ssh/* sshCommand */.o)(environment['BORG_RSH'], request.ssh);
    setPassphrase(environment, request);
    // Borg 1.4 and newer then tell kinds of warnings and errors apart; older ones do not read it.
    environment['BORG_EXIT_CODES'] = 'modern';
    return (0,system_environment/* withVariables */.sO)(request.base, environment);
}
/** Whether Borg is given a passphrase in an environment, or a way to get one. */
function hasPassphrase(environment) {
    return ['BORG_PASSPHRASE', 'BORG_PASSCOMMAND', 'BORG_PASSPHRASE_FD'].some((name) => Boolean(environment[name]));
}
/** Borg gives it to ssh, which reads options behind the host too. */
function demandRemotePath(path) {
    if (!path?.startsWith('-'))
        return;
    throw new errors/* UserError */.yo(`remote_path begins with a dash (${path}), so ssh would take it for an option. Nothing was done. Set it to the path of Borg on the server, such as /usr/local/bin/borg.`);
}
/** Only one source of the passphrase is left, so that Borg's own order among them does not matter. */
function setPassphrase(environment, request) {
    const { encryption_passphrase: configured, encryption_passcommand: command } = request.options;
    const passphrase = configured ?? request.passcommandOutput ?? (command === undefined ? request.passphrase : undefined);
    if (passphrase === undefined && command === undefined)
        return;
    environment['BORG_PASSPHRASE'] = passphrase;
    environment['BORG_PASSPHRASE_FD'] = undefined;
    environment['BORG_PASSCOMMAND'] = passphrase === undefined ? command : undefined;
}
function entries(names) {
    return Object.entries(names);
}

// EXTERNAL MODULE: ./lib/src/borg/exit-code-options.js
var exit_code_options = __webpack_require__(4874);
;// CONCATENATED MODULE: ./lib/src/borg/exit-codes.js

/** Warnings of Borg 1.4 and newer: a file that changed or went away while it was read. */
const modernWarnings = [100, 103, 107];
/**
 * Judges how Borg ended: the user's own word first, then what the code is known to mean; anything unknown is an error.
 * A warning needs proof that Borg did its work. The user's word does not stand in for that proof: whoever makes less of
 * a warning means Borg's own, and not a `sudo` that failed with the same number.
 */
function judge({ exitCode, options, warningIsError, unproven }) {
    if (exitCode === 0)
        return 'success';
    if (exitCode === undefined)
        return 'error';
    if (unproven === true && isWarningCode(exitCode))
        return 'error';
    const own = options.borg_exit_codes?.find(({ code }) => code === exitCode);
    if (own?.treat_as !== undefined)
        return own.treat_as;
    if (exitCode === 1)
        return warningIsError === true ? 'error' : 'warning';
    return modernWarnings.includes(exitCode) ? 'warning' : 'error';
}
/** Whether Borg means a warning by a code: it went on to the end. It means an error by all others. */
function isWarningCode(exitCode) {
    return exitCode === 1 || (exitCode >= 100 && exitCode < 128);
}

// EXTERNAL MODULE: ./lib/src/borg/flags.js
var flags = __webpack_require__(5376);
;// CONCATENATED MODULE: ./lib/src/borg/output.js
/** The most characters of a document that has a line of its own: it comes in pieces. */
const longestDocument = 1 << 20;
/** A line that is shorter than this is no piece of a longer one. */
const shortestPiece = 32_768;
/** Documents that have a line each. */
class DocumentLines {
    complete = true;
    /** What has come of a long one. */
    begun = '';
    /** Gives the documents among lines, and the lines that are none. */
    take(lines, continuations) {
        const documents = [];
        const strays = [];
        for (const [index, line] of lines.entries()) {
            const whole = this.joined(line, continuations?.has(index) === true);
            const document = whole === undefined ? undefined : parse(whole);
            if (document !== undefined)
                documents.push(document);
            else if (whole !== undefined && !this.begin(whole, line))
                strays.push(line);
        }
        return { documents, strays };
    }
    end() {
        return this.complete && this.begun === '';
    }
    /** A line with what came of it before; undefined for a piece of one that was too long. */
    joined(line, continues) {
        if (continues && this.begun === '')
            return undefined;
        if (!continues && this.begun !== '')
            this.complete = false;
        const whole = continues ? this.begun + line : line;
        this.begun = '';
        return whole;
    }
    /** Whether a line is the beginning of a document, of which more is to come. */
    begin(whole, line) {
        const isPiece = whole.startsWith('{') && line.length > shortestPiece;
        if (isPiece && whole.length < longestDocument)
            this.begun = whole;
        else
            this.complete &&= !whole.startsWith('{');
        return this.begun !== '';
    }
}
/** Takes standard output as the call wants it: documents, or lines. What should be JSON and is none is shown as lines. */
function createOutput(call, listener) {
    const kept = [];
    const documents = [];
    const own = new DocumentLines();
    const stray = (lines) => {
        const said = lines.filter((line) => line.trim() !== '');
        if (said.length > 0)
            listener.lines(said, 'info', 1);
    };
    const keepDocuments = (parsed) => {
        for (const document of parsed)
            documents.push(document);
    };
    const takeDocuments = (lines, continuations) => {
        const { documents: parsed, strays } = own.take(lines, continuations);
        stray(strays);
        if (parsed.length > 0)
            (call.onDocuments ?? keepDocuments)(parsed);
    };
    const keep = (lines, continuations) => {
        for (const [index, line] of lines.entries()) {
            // A long line comes in pieces, and JSON must not be broken between them.
            if (call.output === 'json' && continuations?.has(index))
                kept.push(`${kept.pop() ?? ''}${line}`);
            else
                kept.push(line);
        }
    };
    const take = (lines, continuations) => {
        if (call.output === 'json-lines')
            takeDocuments(lines, continuations);
        else if (call.output === 'lines' && call.onLines !== undefined)
            call.onLines(lines);
        else
            keep(lines, continuations);
    };
    const end = () => {
        if (call.output !== 'json')
            return { documents, lines: kept, complete: own.end() };
        const start = kept.findIndex((line) => line.startsWith('{'));
        const document = start < 0 ? undefined : parse(kept.slice(start).join('\n'));
        stray(document === undefined ? kept : kept.slice(0, start));
        return { documents: document === undefined ? [] : [document], lines: [], complete: document !== undefined };
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

;// CONCATENATED MODULE: ./lib/src/borg/proof.js
/**
 * Why a warning exit is not proof that Borg did its work, as the end of the sentence `exited with status 1 …`; undefined
 * where it did. `sudo`, `docker exec`, and a Python that cannot load Borg exit with 1 as well, having done nothing.
 */
function doubt({ call, said, output }) {
    if (said.breakdown !== undefined)
        return `with ${said.breakdown}`;
    if (call.output === 'json') {
        const [document] = output.documents;
        const whole = call.command === 'create' ? nameOfArchive(document) !== undefined : document !== undefined;
        if (!whole)
            return call.command === 'create' ? 'and reported no archive' : 'and returned no result';
        return undefined;
    }
    if (!output.complete)
        return 'and returned only part of its result';
    // Without a result there is only Borg's log: whatever makes it warn is in it.
    return said.warned ? undefined : '';
}
/** What a line of text begins, where a program broke down instead of doing its work. */
function breakdownIn(line) {
    if (line.startsWith('Traceback (most recent call last):'))
        return 'a traceback';
    return /^usage: \S/i.test(line) ? 'a usage message' : undefined;
}
function nameOfArchive(document) {
    if (typeof document !== 'object' || document === null || !('archive' in document))
        return undefined;
    const { archive } = document;
    return typeof archive === 'object' && archive !== null && 'name' in archive ? archive.name : undefined;
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
/** What Borg says of a path that it takes for one that matches nothing. */
const neverMatched = /^Include pattern .* never matched/s;
/** Lists and statistics that were asked for: Borg calls them information. */
const transcript_answers = ['borg.output.list', 'borg.output.stats'];
/** What Python says of a passphrase prompt without a terminal; Borg’s own error follows it. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;
/** What Borg says at its end with `--show-rc`. */
const ownStatus = /^terminating with \w+ status, rc \d+$/;
const warningStatus = /^terminating with warning status, rc \d+$/;
/** Begins a transcript of a call; `answerable`: a person can see Borg's questions and answer them. */
function createTranscript(listener, { expected = [], onFile, onListed, onWarning, checksMatches } = {}, answerable = true) {
    const errors = [];
    const warnings = [];
    const questions = [];
    const plain = [];
    const tail = [];
    let unmatched = false;
    let breakdown;
    let warned = false;
    const weigh = (message) => {
        if (message.kind === 'plain') {
            breakdown ??= breakdownIn(message.text);
            warned ||= warningStatus.test(message.text);
        }
        else if (message.kind === 'log' && message.level !== 'INFO' && message.level !== 'DEBUG') {
            warned = true;
            if (message.level !== 'WARNING')
                breakdown ??= message.text.split('\n').map(breakdownIn).find(Boolean);
        }
    };
    const note = (message) => {
        weigh(message);
        if (message.kind === 'question')
            keep(questions, [message.text]);
        else if (message.kind === 'plain')
            keep(plain, [message.text]);
        else if (message.kind !== 'log')
            return;
        else if (message.level === 'WARNING') {
            keep(warnings, [message.text]);
            onWarning?.(message.text);
        }
        else if (message.level === 'ERROR' || message.level === 'CRITICAL')
            keep(errors, [message]);
    };
    const telling = new Telling(listener);
    const taken = (message) => {
        if (checksMatches === true && message.kind === 'log' && neverMatched.test(message.text)) {
            unmatched = true;
            return true;
        }
        if (message.kind === 'file')
            onFile?.(message.status, message.path);
        if (isListed(message))
            onListed?.(message.text);
        return (message.kind === 'file' && onFile !== undefined) || (isListed(message) && onListed !== undefined);
    };
    const take = (message) => {
        if (message.kind === 'plain' && ownStatus.test(message.text)) {
            weigh(message);
            // Borg's status is known already, and its last words are those before.
            telling.tell(show(message, expected));
            return;
        }
        note(message);
        if (message.kind === 'progress') {
            if (Object.keys(message.progress).length > 0)
                listener.progress(message.progress);
            return;
        }
        const shown = show(message, expected);
        keep(tail, shown.lines);
        telling.tell(isAside(message) ? { ...shown, verbosity: 1 } : shown);
    };
    /** What a sentence of ours is about to say: a question that nobody can answer, and how Borg wants to be used. */
    const isAside = ({ kind }) => (kind === 'question' && !answerable) || (kind === 'plain' && breakdown === 'a usage message');
    return {
        standardError: (lines) => {
            for (const message of lines.flatMap(parseMessages))
                if (!taken(message))
                    take(message);
            telling.flush();
        },
        standardOutput: (lines) => {
            breakdown ??= lines.map(breakdownIn).find(Boolean);
            keep(tail, lines.slice(-tailLength));
        },
        conclude: (explained) => telling.conclude(explained),
        said: () => ({ errors, warnings, questions, plain, tail, breakdown, warned, unmatched }),
    };
}
/** Hands lines of one level on together, and holds back the last error. */
class Telling {
    listener;
    pending;
    held;
    constructor(listener) {
        this.listener = listener;
    }
    tell(shown) {
        const error = this.held;
        if (error !== undefined && shown.level === 'error' && shown.lines[0]?.startsWith('Traceback ')) {
            error.lines.push(...shown.lines); // Borg 1 adds it to some of its errors as a message of its own
            return;
        }
        if (error !== undefined && shown.verbosity < 2) {
            this.held = undefined;
            this.add(error);
        }
        if (shown.level === 'error')
            this.held = shown;
        else
            this.add(shown);
    }
    flush() {
        if (this.pending !== undefined)
            this.listener.lines(this.pending.lines, this.pending.level, this.pending.verbosity);
        this.pending = undefined;
    }
    conclude(explained) {
        if (this.held !== undefined)
            this.listener.lines(this.held.lines, this.held.level, explained ? 1 : this.held.verbosity);
        this.held = undefined;
    }
    add(shown) {
        if (this.pending?.level === shown.level && this.pending.verbosity === shown.verbosity) {
            this.pending.lines.push(...shown.lines);
            return;
        }
        this.flush();
        this.pending = shown;
    }
}
function isListed(message) {
    return message.kind === 'log' && message.level === 'INFO' && message.logger === 'borg.output.list';
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
    if (ownStatus.test(message.text))
        return { lines, level: 'debug', verbosity: 2 };
    if (message.kind === 'plain')
        return { lines, level: 'notice', verbosity: 0 };
    if (expected.some((one) => one === message.id || message.text.includes(one))) {
        return { lines, level: 'debug', verbosity: 2 };
    }
    if (message.level === 'INFO' && transcript_answers.includes(message.logger))
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
        suggest: createSuggest(entryPointOf(setup)),
        run: (call) => runBorg({ ...setup, listener }, call),
    }));
}
async function runBorg(setup, call) {
    const transcript = createTranscript(setup.listener, call, setup.terminal);
    const output = createOutput(call, setup.listener);
    const withoutIgnored = createIgnoredFilter();
    const subcommand = call.command.split(' ').filter((word) => word !== '');
    const home = (0,borg_home/* workingFolder */.gv)(setup.options);
    const workingDirectory = call.workingDirectory ?? home;
    const away = workingDirectory !== home;
    const words = away ? wordsFrom(home, setup.installed.words) : setup.installed.words;
    const own = away ? environmentFrom(home, setup.environment) : setup.environment;
    const command = [...words, ...subcommand, ...(0,flags/* commonFlags */.Bh)(setup, call), ...(0,borg_arguments/* finalWords */.qS)(call)];
    const process = await setup.runProcess({
        command,
        environment: (0,system_environment/* withVariables */.sO)(own, call.environment ?? {}),
        workingDirectory,
        streams: 'separate',
        onLines: (lines, stream, continuations) => {
            if (stream === 'stderr')
                return transcript.standardError(withoutIgnored(lines));
            if (call.output === 'lines')
                transcript.standardOutput(lines);
            output.take(lines, continuations);
        },
        masker: setup.masker,
        grace: { terminate: 5, kill: 8 },
        cancel: setup.cancel,
        terminal: setup.terminal,
        inherit: call.interactive === true && setup.terminal,
        pass: passedBytes(call),
    });
    const given = output.end();
    const warned = await verdict(setup, { call, command, process, transcript, output: given });
    return { exitCode: process.exitCode ?? 0, warned, unmatched: transcript.said().unmatched === true, ...given };
}
/** Leaves out what Python says of exceptions that it ignores as it ends: a traceback of something that is told anyway. */
function createIgnoredFilter() {
    let within = false;
    return (lines) => lines.filter((line) => {
        if (/^Exception ignored in: /.test(line))
            within = true;
        else if (within && !/^(\s|Traceback )/.test(line)) {
            within = false; // the exception itself ends it
            return false;
        }
        return !within;
    });
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
    const said = ended.transcript.said();
    const doubted = doubt({ call, said, output: ended.output });
    const unproven = doubted !== undefined;
    const unread = onlyUnread(ended, said);
    const judged = onlyUnmatched(exitCode, said) || unread
        ? 'success'
        : judge({ exitCode, options: setup.options, warningIsError: call.warningIsError, unproven });
    ended.transcript.conclude(judged === 'error' || unread);
    if (judged === 'error')
        throw await failure(setup, ended);
    if (judged === 'success')
        return false;
    const words = said.warnings.at(-1) ?? said.errors.at(-1)?.text;
    const about = words === undefined ? '' : `: ${words.split('\n')[0]}`;
    if (judged === 'warning') {
        const usual = `borg ${call.command} ended with a warning (exit status ${exitCode})${about}`;
        (call.tellWarning ?? setup.listener.warning)(usual);
        return true;
    }
    setup.listener.lines([`borg ${call.command} exited with status ${exitCode}${about}`], 'info', 1);
    return false;
}
/** All that Borg warned of is something that its caller checks. */
function onlyUnmatched(exitCode, { breakdown, unmatched, warned }) {
    return (exitCode === 1 || exitCode === 101) && unmatched === true && warned !== true && breakdown === undefined;
}
/** Whoever reads the bytes that Borg writes has seen enough, as with `| head`: the reader's business, and no error. */
function onlyUnread({ call, process }, { tail }) {
    const stopped = process.exitCode !== undefined && process.exitCode !== 0 && tail.some((line) => /Broken ?[Pp]ipe/.test(line));
    return call.output === 'bytes' && stopped && (0,standard_streams/* isOutputUnread */.b)();
}
async function failure(setup, ended) {
    const { call, command, process, transcript } = ended;
    const said = transcript.said();
    const repository = (0,borg_repository/* withoutPassword */.G5)(setup.repository);
    const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
    const message = await explain({
        command: call.command,
        action: setup.action ?? call.command,
        entryPoint: entryPointOf(setup).kind,
        suggest: createSuggest(entryPointOf(setup)),
        repository,
        said,
        ending: `${ending(process)}${doubtOf(ended, said)}${call.interactive && setup.terminal ? ' (the reason is above)' : ''}`,
        borg: setup.installed.version,
        exitCode: process.exitCode,
        messageId,
        hostId: setup.environment['BORG_HOST_ID'],
        expectsEncryption: hasPassphrase(setup.environment),
        exampleEncryption: configuredEncryption(setup) ?? exampleEncryption(setup.installed.capabilities),
    });
    const shown = command.map((word) => (0,quoting/* quote */.hD)((0,borg_repository/* withoutPassword */.G5)(word))).join(' ');
    const { exitCode, signal, timedOut, cancelled } = process;
    return new borg_error/* BorgError */.F(message, {
        command: shown,
        program: `borg ${call.command}`.trim(),
        exitCode,
        signal,
        timedOut,
        cancelled,
        output: said.tail,
    }, messageId);
}
/** What was missing for a warning; nothing where Borg's own status says that it failed. */
function doubtOf({ call, process, output }, said) {
    const inDoubt = process.exitCode !== undefined && isWarningCode(process.exitCode) && call.warningIsError !== true;
    const doubted = inDoubt ? doubt({ call, said, output }) : undefined;
    return doubted === undefined || doubted === '' ? '' : ` ${doubted}`;
}
function entryPointOf({ entryPoint }) {
    return entryPoint ?? { kind: 'command-line' };
}
function configuredEncryption({ options }) {
    return typeof options['encryption'] === 'string' ? options['encryption'] : undefined;
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

// EXTERNAL MODULE: ./lib/src/actions/archive-document.js
var archive_document = __webpack_require__(4972);
// EXTERNAL MODULE: ./lib/src/actions/flags.js
var actions_flags = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/src/actions/newest.js
var actions_newest = __webpack_require__(4638);
;// CONCATENATED MODULE: ./lib/src/actions/choice.js







/**
 * Chooses among the repositories of a file the one with the newest archive of those that are meant. Where one of them
 * can't be asked, it may hold a newer one: then nothing is chosen, unless the archive was named. Throws UserError.
 */
async function chooseRepository(candidates, { flags, byFlag }) {
    const answers = [];
    for (const candidate of candidates)
        answers.push(await ask(candidate, flags));
    const found = answers.filter((answer) => 'time' in answer);
    const silent = answers.flatMap((answer) => ('silent' in answer ? [answer] : []));
    const wanted = (0,actions_flags/* textOf */.b6)(flags, 'archive');
    const isNamed = wanted !== undefined && wanted !== 'latest' && !(0,actions_newest/* isArchivePattern */.$b)(wanted);
    const [first] = silent;
    if (first !== undefined && (!isNamed || found.length === 0)) {
        const others = candidates.filter((one) => silent.every(({ candidate }) => candidate !== one)).map(nameOf);
        const instead = others[0] === undefined ? '' : `, or name the repository to use: ${byFlag} ${others[0]}`;
        const reason = (first.silent ?? '').replace(/[.]$/, '');
        throw new errors/* UserError */.yo(`It is not known which repository has the newest archive, since ${nameOf(first.candidate)} can't be read, so nothing was done. ${reason}. Make it available${instead}.`);
    }
    const [newest] = found.toSorted((one, other) => other.time - one.time);
    if (newest === undefined) {
        const lacking = answers.flatMap((answer) => ('lacks' in answer ? (answer.lacks ?? []) : []));
        throw new errors/* UserError */.yo([...new Set(lacking)].join(' '));
    }
    const several = `of ${candidates.length} repositories`;
    const name = nameOf(newest.candidate);
    const isOnly = found.length === 1 && isNamed;
    return {
        repository: newest.candidate.repository,
        archive: wanted === undefined ? undefined : newest.archive,
        name: newest.name,
        why: isOnly ? `the only one ${several} that has it` : `the newest ${several}`,
        whyNot: isOnly ? `only ${name} has ${newest.name}` : `${newest.name} in ${name} is the newest`,
        doubts: silent.map(({ candidate, silent: reason }) => `${nameOf(candidate)} was passed over: ${reason}`),
    };
}
async function ask(candidate, flags) {
    try {
        const borg = await candidate.borg();
        return { candidate, ...(await find(borg, candidate, flags)) };
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo) || error instanceof actions_newest/* AmbiguousArchive */.dJ)
            throw error;
        if (error instanceof errors/* CommandError */.Qd && error.failure.cancelled)
            throw error;
        return error instanceof Missing ? { candidate, lacks: error.message } : { candidate, silent: error.message };
    }
}
/** A repository that was read, and has no such archive. */
class Missing extends errors/* UserError */.yo {
}
async function find(borg, candidate, flags) {
    const { path } = candidate.repository;
    const { documents } = await borg.run({
        ...(0,actions_newest/* listCommand */.Iu)(borg.capabilities),
        flags: ['--json'],
        operands: (0,borg_arguments/* repositoryOperands */.td)(path, borg.capabilities),
        output: 'json',
    });
    const all = (0,archive_document/* archivesIn */.hq)(documents[0]);
    const archive = await resolved(borg, candidate, flags);
    const isId = /^[0-9a-fA-F]{8,}$/.test(archive);
    const name = archive.replace(/^(id|aid):/, '');
    const known = all.findLast((one) => one.name === name || one.id === archive || (isId && one.id.startsWith(archive)));
    if (known !== undefined)
        return { archive, name: known.name, time: new Date(known.time).getTime() || 0 };
    const names = all.map((one) => one.name);
    throw new Missing((0,unknown_archive/* unknownArchive */.hc)(path, archive, names));
}
/** What the flags mean in this repository; all of it has the newest of its archives. */
async function resolved(borg, { repository, options }, flags) {
    const archive = (0,actions_flags/* textOf */.b6)(flags, 'archive');
    const matchArchives = (0,actions_flags/* textOf */.b6)(flags, 'match-archives');
    const prefix = (0,actions_flags/* textOf */.b6)(flags, 'prefix');
    const whole = archive === undefined && matchArchives === undefined && prefix === undefined;
    const chosen = archive === undefined ? { matchArchives: whole ? '*' : matchArchives, prefix } : {};
    const scope = { options, capabilities: borg.capabilities, ...chosen };
    try {
        return await (0,actions_newest/* resolveArchive */.HO)(borg, repository.path, { archive: archive ?? 'latest', scope });
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo) || error instanceof errors/* CommandError */.Qd || error instanceof actions_newest/* AmbiguousArchive */.dJ)
            throw error;
        throw new Missing(error.message);
    }
}
function nameOf({ repository }) {
    return repository.label ?? (0,borg_repository/* withoutPassword */.G5)(repository.path);
}

// EXTERNAL MODULE: ./lib/src/planned.js
var planned = __webpack_require__(9420);
;// CONCATENATED MODULE: ./lib/src/choosing.js




/** Begins the choosing of a run. */
function createChoosing({ request, prepared, borg }) {
    const made = new Map();
    const byFlag = request.door === 'workflow' ? 'the input repository:' : '--repository';
    const flagsOf = ({ index }) => request.actions[index]?.flags ?? {};
    const candidatesFor = (step, cancel) => {
        const file = prepared.files.find(({ name }) => name === step.configuration);
        const repositories = (file?.repositories ?? []).filter(({ options }) => !(0,planned/* isHeldBack */.P)(step.action, options));
        return repositories.map(({ path, label, options }) => {
            const repository = { path, label };
            return { repository, options, borg: () => borg({ ...step, repository }, silent, cancel) };
        });
    };
    return async (step, cancel) => {
        const verb = prepared.actions[step.index]?.choosing;
        const candidates = candidatesFor(step, cancel);
        if (verb === undefined || candidates.length < 2)
            return undefined;
        const shown = request.dryRun ? 'Would take' : verb;
        const key = [step.configuration.path, step.index, step.attempt?.number ?? 1].join('\n');
        const known = made.get(key);
        if (known !== undefined)
            return turnOf(step, await known.catch(() => Promise.reject(unchosen(step))), shown);
        const choice = chooseRepository(candidates, { flags: flagsOf(step), byFlag });
        made.set(key, choice);
        return turnOf(step, await choice, shown);
    };
}
function turnOf({ repository }, choice, verb) {
    const isChosen = choice.repository.path === repository.path && choice.repository.label === repository.label;
    if (!isChosen)
        return { notChosen: `not chosen: ${choice.whyNot}` };
    const told = choice.archive === undefined
        ? `${verb} ${choosing_nameOf(repository)}: its archive ${choice.name} is ${choice.why}.`
        : `${verb} ${choice.name} from ${choosing_nameOf(repository)}, ${choice.why}.`;
    return { archive: choice.archive, told, warnings: choice.doubts };
}
function choosing_nameOf({ path, label }) {
    return label ?? (0,borg_repository/* withoutPassword */.G5)(path);
}
function unchosen({ action, repository }) {
    return new errors/* UserError */.yo(`${action} did not use ${choosing_nameOf(repository)} either: no repository could be chosen.`);
}
const ignored = () => undefined;
/** What goes wrong while asking is told in a sentence, and nothing else is told of it. */
const silent = {
    lines: ignored,
    progress: ignored,
    result: ignored,
    archive: ignored,
    warning: ignored,
    skipped: ignored,
};

// EXTERNAL MODULE: ./lib/src/loudness.js
var src_loudness = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/src/system/launcher.js
var launcher = __webpack_require__(2244);
;// CONCATENATED MODULE: ./lib/src/borg/passcommand.js



/**
 * Asks a command for the passphrase, as Borg would: its words without a shell, its output without the line ends at its end,
 * and with the terminal that this process has, so that it may read a PIN from /dev/tty. So what it prints can be masked
 * before Borg runs. Throws CommandError, which holds nothing of the output.
 */
async function askPasscommand(request) {
    const printed = [];
    const complaints = [];
    const result = await request.runProcess({
        command: (0,quoting/* splitWords */.yM)(request.command),
        environment: request.environment,
        workingDirectory: request.workingDirectory,
        streams: 'separate',
        onLines: (lines, stream) => (stream === 'stdout' ? printed : complaints).push(...lines),
        grace: { terminate: 2, kill: 3 },
        cancel: request.cancel,
        // Even where standard error goes elsewhere, it stays in the session whose terminal it may open.
        terminal: (0,launcher/* hasTerminal */.hr)(),
        pass: request.terminal ? ['errors'] : undefined,
    });
    if (result.exitCode === 0)
        return printed.join('\n').replace(/\n+$/, '');
    const how = result.startFailure ?? (result.signal === undefined ? `exit status ${result.exitCode}` : result.signal);
    const { exitCode, signal, cancelled } = result;
    const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
    const words = complaints.at(-1) ?? (request.terminal ? `${how}; why stands above` : how);
    throw new errors/* CommandError */.Qd(`${request.option} gave no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}

// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
// EXTERNAL MODULE: ./lib/src/system/process.js + 17 modules
var system_process = __webpack_require__(6432);
;// CONCATENATED MODULE: ./lib/src/passphrases.js




/**
 * Asks each encryption_passcommand once a run, when a repository first needs it, and keeps its answer secret. Repositories
 * that are worked on side by side wait for the same answer; a command that failed is asked again.
 */
function createPassphrases(secrets, warn) {
    const answers = new Map();
    const ask = async (question) => {
        const answer = await askPasscommand(question);
        // Borg would take it for a passphrase, and lock a new repository with it.
        if (answer === '') {
            const { command, option } = question;
            throw new errors/* UserError */.yo(`${option} printed nothing, so there is no passphrase: ${command}`);
        }
        const secret = { option: `What ${question.option} printed`, value: answer };
        for (const message of (0,secrecy/* keepSecrets */.J)(secrets, [secret]))
            warn(message);
        return answer;
    };
    return async ({ command, option = 'encryption_passcommand', ...question }) => {
        if (command === undefined)
            return undefined;
        const key = JSON.stringify([command, question.workingDirectory]);
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const asked = ask({ command, option, ...question, runProcess: system_process/* runProcess */.R3 });
        answers.set(key, asked);
        asked.catch(() => answers.delete(key));
        return asked;
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
    const inWorkflow = request.door === 'workflow' || world.environment['GITHUB_ACTIONS'] === 'true';
    const own = world.environment;
    const environment = (0,system_environment/* environmentFor */.DD)('borg', own, inWorkflow);
    const chosenEnvironment = (0,system_environment/* environmentFor */.DD)('chosen', own, inWorkflow);
    const doubts = new Set();
    const warnOf = ({ doubt }) => {
        if (doubt === undefined || doubts.has(doubt))
            return;
        doubts.add(doubt);
        warn(doubt);
    };
    const verbosity = (0,src_loudness/* verbosityOf */.x)(request, prepared.files);
    const fileOf = (step) => prepared.files.find(({ name }) => name === step.configuration);
    const optionsOf = (step) => {
        return (fileOf(step)?.repositories.find(({ path, label }) => path === step.repository.path && label === step.repository.label)?.options ?? {});
    };
    const borg = async (step, listener, cancel) => {
        const options = optionsOf(step);
        const folder = (0,borg_home/* workingFolder */.gv)(options);
        const installed = await world.borg(options.local_path, folder);
        warnOf(installed);
        const asked = {
            environment: chosenEnvironment,
            workingDirectory: folder,
            cancel,
            terminal: world.terminal,
        };
        const passcommand = passcommandFor(options, request, environment);
        const passcommandOutput = await passphraseOf({ ...passcommand, ...asked }).catch((error) => {
            // Borg asks itself where the repository needs a passphrase, and says what is wrong.
            if (passcommand.option === undefined || cancel.aborted)
                throw error;
            return undefined;
        });
        const borgs = borgEnvironment({
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
            environment: borgs,
            verbosity,
            listener,
            runProcess: system_process/* runProcess */.R3,
            cancel,
            masker: world.secrets,
            terminal: world.terminal,
            action: step.action,
            entryPoint: scene_entryPointOf(step, request, prepared.files),
            givesBytes: request.door === 'command-line',
        });
    };
    return {
        runProcess: system_process/* runProcess */.R3,
        environment: (0,system_environment/* environmentFor */.DD)('hook', own, inWorkflow),
        toolEnvironment: (0,system_environment/* environmentFor */.DD)('tool', own, inWorkflow),
        chosenEnvironment,
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
        choose: createChoosing({ request, prepared, borg }),
        borg,
        pause: pause,
        ping: async () => undefined,
    };
}
/** What has to be asked for the passphrase, so that it can be masked; nothing where it is known. */
function passcommandFor(options, { passphrase }, environment) {
    if (options.encryption_passphrase !== undefined)
        return { command: undefined };
    if (options.encryption_passcommand !== undefined)
        return { command: options.encryption_passcommand };
    // Borg prefers the passphrase itself.
    if (passphrase !== undefined || environment['BORG_PASSPHRASE'] !== undefined)
        return { command: undefined };
    return { command: environment['BORG_PASSCOMMAND'], option: 'BORG_PASSCOMMAND' };
}
/** Where the run was started, with what a command needs to reach the same repository. */
function scene_entryPointOf(step, request, files) {
    const { path } = step.configuration;
    const named = request.configurationPaths?.find((each) => (0,external_node_path_.resolve)(each) === path);
    const isNamed = path.startsWith('/') && (request.configurationPaths !== undefined || files.length > 1);
    const several = request.repository !== undefined || files.flatMap(({ repositories }) => repositories).length > 1;
    return {
        kind: request.door,
        configuration: isNamed ? (named ?? path) : undefined,
        repository: several ? (step.repository.label ?? (0,borg_repository/* withoutPassword */.G5)(step.repository.path)) : undefined,
    };
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


/***/ })

};
;