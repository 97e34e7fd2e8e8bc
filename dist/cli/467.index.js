"use strict";
exports.id = 467;
exports.ids = [467];
exports.modules = {

/***/ 8018:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ borgEnvironment),
/* harmony export */   OW: () => (/* binding */ borgFolderWarnings),
/* harmony export */   rm: () => (/* binding */ hasPassphrase)
/* harmony export */ });
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9743);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6878);
/* harmony import */ var _ssh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5029);





const optionVariables = {
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
const answerVariables = {
    check_i_know_what_i_am_doing: 'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    debug_passphrase: 'BORG_DEBUG_PASSPHRASE',
    display_passphrase: 'BORG_DISPLAY_PASSPHRASE',
    msgpack_version_check: 'BORG_MSGPACK_VERSION_CHECK',
    relocated_repo_access_is_ok: 'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    unknown_unencrypted_repo_access_is_ok: 'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
    use_chunks_archive: 'BORG_USE_CHUNKS_ARCHIVE',
};
/** The variables for Borg's questions, which nobody could answer without a terminal. */
const questions = [
    'BORG_CHECK_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_DISPLAY_PASSPHRASE',
    'BORG_RECREATE_I_KNOW_WHAT_I_AM_DOING',
    'BORG_RELOCATED_REPO_ACCESS_IS_OK',
    'BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK',
];
/**
 * Returns the environment of a Borg call. Options of the configuration override variables of this process. Throws UserError for
 * an ssh_command that can't be parsed, and for a remote_path that ssh would take for an option.
 */
function borgEnvironment(request) {
    const { options, terminal } = request;
    const environment = { ...request.base };
    for (const [option, variable] of entries(optionVariables)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = String(value);
    }
    for (const [option, variable] of entries(answerVariables)) {
        const value = options[option];
        if (value !== undefined)
            environment[variable] = value ? 'YES' : 'NO';
    }
    if (!terminal)
        for (const variable of questions)
            environment[variable] ??= 'NO';
    demandRemotePath(environment['BORG_REMOTE_PATH']);
    if (request.ssh)
        environment['BORG_RSH'] = (0,_ssh_js__WEBPACK_IMPORTED_MODULE_3__/* .sshCommand */ .o6)(environment['BORG_RSH'], request.ssh);
    setPassphrase(environment, request);
    // Borg 1.4 and newer then use specific exit codes; older versions ignore it.
    environment['BORG_EXIT_CODES'] = 'modern';
    return (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withVariables */ .sO)(request.base, environment);
}
/** Whether an environment gives Borg a passphrase, or a way to get one. */
function hasPassphrase(environment) {
    return ['BORG_PASSPHRASE', 'BORG_PASSCOMMAND', 'BORG_PASSPHRASE_FD'].some((name) => Boolean(environment[name]));
}
/** Borg passes it to ssh, which also reads options after the host. */
function demandRemotePath(path) {
    if (!path?.startsWith('-'))
        return;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`remote_path begins with a dash (${path}), so ssh would treat it as an option. Nothing was done. Set it to the path of Borg on the server, such as /usr/local/bin/borg.`);
}
/** Leaves only one source for the passphrase, so that Borg's own order of precedence does not matter. */
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
const borgFolders = [
    { what: ['cache'], own: 'BORG_CACHE_DIR', option: 'borg_cache_directory', shared: 'XDG_CACHE_HOME' },
    {
        what: ['configuration', 'keys'],
        own: 'BORG_CONFIG_DIR',
        option: 'borg_config_directory',
        shared: 'XDG_CONFIG_HOME',
    },
];
/** Returns warnings about HOME or XDG variables that Borg uses and that name an unusable folder. */
function borgFolderWarnings(environment, files) {
    if (environment['BORG_BASE_DIR'] || files.length === 0)
        return [];
    const doubts = borgFolders.flatMap(({ what, own, option, shared }) => {
        const isNamed = files.every(({ options }) => options[option] ?? options.borg_base_directory);
        if (environment[own] || isNamed)
            return [];
        const [name, path] = environment[shared] ? [shared, environment[shared]] : ['HOME', (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .Wx)(environment)];
        const fault = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .folderProblem */ .IV)(path);
        return fault === undefined ? [] : [{ what, own, shown: `${name} is ${path}`, fault }];
    });
    return [...new Set(doubts.map(({ shown }) => shown))].map((shown) => {
        const same = doubts.filter((doubt) => doubt.shown === shown);
        const things = (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_4__/* .joinWords */ .yZ)(same.flatMap(({ what }) => what));
        const instead = (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_4__/* .joinWords */ .yZ)(same.map(({ own }) => own));
        return `${shown}, but ${same[0]?.fault}: Borg needs a folder for its ${things}. Set ${shown.split(' ')[0]} to a folder that this user can write to, or set ${instead}.`;
    });
}


/***/ }),

/***/ 5029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ createSshAccess),
/* harmony export */   o6: () => (/* binding */ sshCommand)
/* harmony export */ });
/* unused harmony export privateKeyOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4644);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8689);
/* harmony import */ var _repository_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2499);





/**
 * Borg stops reading as soon as the connection ends, and often misses the reason. So a failed ssh keeps its output open for
 * one more second.
 */
const lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';
/**
 * Returns the command line for BORG_RSH, based on the configured one (default: `ssh`). With files, ssh uses only this key,
 * connects only to known servers, and asks no questions, because nobody can answer. Options of the configured command come
 * first, so they take precedence. Throws UserError for an unclosed quote.
 */
function sshCommand(configured, files) {
    const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(configured?.trim() || 'ssh');
    return (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteAll */ ._R)(['/bin/sh', '-c', lastWords, 'ssh', ...words, ...optionsFor(files)]);
}
function optionsFor({ keyFile, knownHostsFile }) {
    if ((keyFile ?? knownHostsFile) === undefined)
        return [];
    const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
    const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
    return [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
}
/** Escapes a path for ssh's options, where a blank ends a path and %d and the like are replaced. */
function pathForSsh(path) {
    const escaped = path.replaceAll('%', '%%');
    return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}
/** Prepares SSH access. However the run ends, all of its temporary folders are removed, including these. */
function createSshAccess(inputs) {
    let written;
    return {
        filesFor: (repository) => {
            if (!(0,_repository_url_js__WEBPACK_IMPORTED_MODULE_4__/* .usesSsh */ .n5)(repository))
                return undefined;
            if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined)
                return {};
            written ??= write(inputs, (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .createTemporaryFolder */ .ai)('ssh'));
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
        (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .writePrivateFile */ .Pl)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name), text);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, name);
    };
    const knownHosts = sshKnownHosts === undefined ? undefined : `${sshKnownHosts}\n`;
    return { folder, files: { keyFile: file('key', sshKey), knownHostsFile: file('known_hosts', knownHosts) } };
}
const frame = /^-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----\n[\s\S]+\n-----END \1-----\n$/;
/**
 * Returns a private key in the form that ssh accepts: with Unix line endings and without surrounding whitespace. Throws a
 * UserError, which contains no part of the key, if it is not a private key or is protected by a passphrase.
 */
function privateKeyOf(text) {
    const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
    const key = `${lines
        .map((line) => line.trim())
        .join('\n')
        .trim()}\n`;
    if (!frame.test(key))
        throw new UserError(`The ssh-key input ${problemOf(key)}`);
    if (isEncrypted(key)) {
        throw new UserError('The ssh-key input is protected by a passphrase, which can\'t be entered in a workflow. Create a separate key for the backup, without a passphrase: ssh-keygen -t ed25519 -N "" -f backup-key');
    }
    return key;
}
const instruction = 'Set it to the whole private key, from the line -----BEGIN … PRIVATE KEY----- to the line -----END …-----.';
function problemOf(text) {
    if (/^PuTTY-User-Key-File/.test(text)) {
        return "is in PuTTY's format. Convert it to OpenSSH's format: puttygen KEY.ppk -O private-openssh -o KEY";
    }
    if (/^(ssh-|ecdsa-|sk-)\S+ [A-Za-z0-9+/]/.test(text)) {
        return `is the public key, which belongs in authorized_keys on the server. ${instruction}`;
    }
    if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----./.test(text)) {
        return `is a key without line breaks. Begin the input with | in the workflow, or pass the secret unchanged. ${instruction}`;
    }
    if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
        return `is a truncated key. ${instruction}`;
    }
    return `is not a private key. ${instruction}`;
}
/** Whether a key is encrypted, in any format that ssh reads. */
function isEncrypted(key) {
    if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED$/m.test(key))
        return true;
    if (!key.startsWith('-----BEGIN OPENSSH PRIVATE KEY-----'))
        return false;
    const bytes = Buffer.from(key.split('\n').slice(1, -2).join(''), 'base64');
    // A magic string, the length of the cipher's name in four bytes, and the name.
    const magic = 'openssh-key-v1\0';
    if (bytes.toString('latin1', 0, magic.length) !== magic || bytes.length < magic.length + 4)
        return false;
    const length = bytes.readUInt32BE(magic.length);
    return bytes.toString('latin1', magic.length + 4, magic.length + 4 + length) !== 'none';
}


/***/ }),

/***/ 6710:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ oldestVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   SF: () => (/* binding */ capabilitiesOf),
/* harmony export */   XG: () => (/* binding */ parseVersionRequirement),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** The versions that have each capability: since one, and before another. Some came and went between betas. */
const table = {
    separateRepository: [['2.0.0a2']],
    repositoryCommands: [['2.0.0a2']],
    shortRepositoryCommands: [['2.0.0a2', '2.0.0b10']],
    matchArchives: [['2.0.0b3']],
    archiveSeries: [['2.0.0b11']],
    compactThreshold: [['1.2.0', '2.0.0b10'], ['2.0.0b22']],
    cleanupCommits: [['1.2.0', '2.0.0a1']],
    pruneStatistics: [['1.2.0', '2.0.0b10']],
    keepQuarterly: [['1.4.1', '2.0.0a1'], ['2.0.0b13']],
    keepWithin: [['1.2.0', '2.0.0b22']],
    pruneFrom: [['2.0.0b22']],
    quickStatistics: [['1.4.5', '2.0.0a1']],
    excludedFilesMinus: [['2.0.0b5']],
    remotePathFlag: [['1.2.0', '2.0.0b23']],
    uploadLimits: [['1.2.0', '2.0.0b23']],
    hostNameVariable: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
    filesChanged: [['1.4.2', '2.0.0a1'], ['2.0.0b19']],
    excludeNodump: [['1.2.0', '2.0.0b18']],
    checkpointInterval: [['1.2.0', '2.0.0b10']],
    checkpointVolume: [['2.0.0b5', '2.0.0b10']],
    repositoryLimits: [['1.2.0', '2.0.0b10']],
    idHash: [['2.0.0b22']],
    hashedModes: [['2.0.0b23']],
    relatedRepository: [['2.0.0a2']],
    fromBorg1: [['2.0.0b10']],
    timeSpans: [['2.0.0b5']],
    followsRootLinks: [['2.0.0b22']],
    slashDot: [['1.4.0b1', '2.0.0a1'], ['2.0.0b8']],
    refusesLinkedParents: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
    xxh64: [['1.2.0', '2.0.0b22']],
    deletedArchives: [['2.0.0b14']],
    considerCheckpoints: [['1.2.0', '2.0.0b10']],
    deleteDetails: [['1.2.0', '2.0.0b10']],
    saveSpace: [['1.2.0', '2.0.0b5']],
    recreateRecompress: [['1.2.0', '2.0.0b8']],
    contentOnly: [['1.2.4', '2.0.0a1'], ['2.0.0b6']],
    diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
    transfer: [['2.0.0a2']],
};
/** The oldest Borg that is supported. */
const oldestVersion = '1.2.0';
const stages = ['a', 'b', 'rc', 'final'];
/**
 * Returns the version in the output of `borg --version`, such as `1.4.1` or `2.0.0b19`; undefined if there is none. The version
 * must be on a line of its own, so that a wrapper's greeting (`Welcome to borgbox 22.04`) is not mistaken for one.
 */
function versionIn(text) {
    return /^borg[\w.-]*\s+v?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)(?=$|[\s.+-])/im.exec(text)?.[1];
}
function parts(version) {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?/.exec(version);
    if (match === null)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, stage, number] = match;
    return [Number(major), Number(minor), Number(patch ?? 0), stages.indexOf(stage ?? 'final'), Number(number ?? 0)];
}
/** Whether one version of Borg is older than another; a beta is older than its release. */
function isOlder(version, than) {
    const other = parts(than);
    for (const [index, part] of parts(version).entries()) {
        const against = other[index] ?? 0;
        if (part !== against)
            return part < against;
    }
    return false;
}
/** Returns the capabilities of a version of Borg. */
function capabilitiesOf(version) {
    const can = (name) => table[name].some(([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)));
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, can(name)]));
}
const number = String.raw `\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);
/** Parses `1.4.5`, `1.4`, `1.4.x`, or `>=1.4 <2`; undefined for `system`, which is any version. Throws UserError for others. */
function parseVersionRequirement(subject, text) {
    if (text === 'system')
        return undefined;
    const wish = oneVersion(text) ?? versionSeries(text) ?? comparisons(text);
    if (wish === undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${subject} must be system, a version such as 1.4.5, a series such as 1.4, or a range such as ">=1.4 <2", got "${text}".`);
    }
    if (wish.exact !== undefined && isOlder(wish.exact, oldestVersion)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${subject} is ${text}, but Borg 1.2 or later is required.`);
    }
    return wish;
}
function oneVersion(text) {
    if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text))
        return undefined;
    return { text, exact: text, serves: (version) => version === text };
}
/** `1.4` and `1.4.x` are every 1.4.N, including betas (2.0 has only betas so far). */
function versionSeries(text) {
    const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
    return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}
/** All comparisons must hold. A beta only matches if one of them names a beta. */
function comparisons(text) {
    const matches = text
        .replaceAll(/([<>=])\s+/g, '$1')
        .split(/[\s,]+/)
        .map((word) => comparison.exec(word));
    const all = matches.flatMap((match) => match === null ? [] : [{ sign: match[1] ?? '', than: whole(match[2] ?? '') }]);
    if (all.length < matches.length)
        return undefined;
    const betas = all.some(({ than }) => isBeta(than));
    return {
        text,
        serves: (version) => (betas || !isBeta(version)) && all.every(({ sign, than }) => compares(version, sign, than)),
    };
}
function compares(version, sign, than) {
    const older = isOlder(version, than);
    const newer = isOlder(than, version);
    return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}
/** Completes `2` to 2.0. */
function whole(version) {
    return version.includes('.') ? version : `${version}.0`;
}
function isBeta(version) {
    return /[a-z]/.test(version);
}


/***/ }),

/***/ 5216:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ notice)
/* harmony export */ });
/** Creates a notice about the run, or about a step, a line of a file, and an excerpt of it. */
function notice(level, message, about = {}) {
    return { type: 'notice', level, message, ...about };
}


/***/ }),

/***/ 403:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readAccessLists)
/* harmony export */ });
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);
/* harmony import */ var _process_launch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3977);
/* harmony import */ var _process_run_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3311);



const usualFolders = '/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin';
/**
 * Returns the access lists of those paths that have one. Without getfacl, ls only shows that there is one, so all rights are
 * assumed. On systems other than Linux, none are read, because mode bits and access lists are independent there.
 */
async function readAccessLists(paths) {
    if (paths.length === 0 || process.platform !== 'linux')
        return new Map();
    const getfacl = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('getfacl', usualFolders);
    const unknown = { kind: 'others', rights: 6 };
    if (getfacl !== undefined) {
        const lists = await output([getfacl, '-p', '-s', '-E', '--', ...paths]);
        // If they could not be read, assume that every path has one.
        return lists === undefined ? new Map(paths.map((path) => [path, [unknown]])) : parseLists(lists);
    }
    const ls = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('ls', usualFolders);
    // -b keeps each name on one line, and -U keeps the order.
    const lines = ls === undefined ? [] : ((await output([ls, '-ldUb', '--', ...paths])) ?? []).filter(Boolean);
    const extended = lines.length === paths.length ? paths.filter((_, index) => /^\S{10}\+/.test(lines[index] ?? '')) : [];
    return new Map(extended.map((path) => [path, [unknown]]));
}
/** Returns the output lines of a command; undefined if it can't be started or doesn't finish. */
async function output(command) {
    const lines = [];
    const { exitCode, timedOut } = await (0,_process_run_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runProcess */ .R3)({
        command,
        environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFor */ .DD)('lister', { PATH: usualFolders }),
        streams: 'separate',
        onLines: (more, stream) => stream === 'stdout' && lines.push(...more),
        timeout: 10,
        grace: { terminate: 1, kill: 2 },
    });
    // The exit status is an error if a path is gone by now, so it is ignored.
    return exitCode === undefined || timedOut ? undefined : lines;
}
function parseLists(lines) {
    const lists = new Map();
    for (const block of lines.join('\n').split('\n\n')) {
        const file = /^# file: (.*)$/m.exec(block)?.[1];
        const mask = rightsOf(/^mask::(...)/m.exec(block)?.[1] ?? 'rwx');
        const entries = [...block.matchAll(/^(user|group):([^:]*):(...)/gm)].map(([, kind, name = '', rights = '']) => ({
            kind: kind === 'user' ? 'user' : 'group',
            name: name === '' ? undefined : unescaped(name),
            rights: rightsOf(rights) & mask,
        }));
        if (file !== undefined)
            lists.set(unescaped(file), entries.filter(({ kind, name }) => kind === 'group' || name !== undefined));
    }
    return lists;
}
function rightsOf(letters) {
    return (letters.includes('r') ? 4 : 0) | (letters.includes('w') ? 2 : 0);
}
/** Decodes names: getfacl writes unusual characters as octal escapes and doubles backslashes. */
function unescaped(name) {
    return name.replace(/\\(\\|[0-7]{3})/g, (_, code) => code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)));
}


/***/ }),

/***/ 3398:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ fixInParentheses),
/* harmony export */   ID: () => (/* binding */ findExposures),
/* harmony export */   x0: () => (/* binding */ fixSentence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7856);
/* harmony import */ var _system_path_resolver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8298);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _access_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(403);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9603);







/**
 * Returns who else can change what paths resolve to, like StrictModes in ssh: every folder up to `/` is checked, and every
 * symbolic link with its parent folders. In a sticky folder, files of the user and of root are safe.
 */
async function findExposures(targets, { trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .ownTrust */ .nY)(), workspace } = {}) {
    const finder = new _system_path_resolver_js__WEBPACK_IMPORTED_MODULE_3__/* .PathResolver */ .C();
    const ways = targets.map((target) => ({ target, way: finder.follow(target.path) }));
    const steps = ways.flatMap(({ way }) => way.steps);
    // If an access list gives rights to others, the group bits show it.
    const listed = steps.filter(({ status }) => status && !status.isSymbolicLink() && status.mode & 0o20);
    const lists = await (0,_access_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .readAccessLists */ .U)([...new Set(listed.map(({ path }) => path))]);
    const judge = new Judge(finder, { trust, lists, workspace });
    return ways.map(({ target, way }) => ({ exposures: judge.way(target, way), trouble: way.trouble }));
}
const changeIt = 'change it';
class Judge {
    finder;
    knowledge;
    constructor(finder, knowledge) {
        this.finder = finder;
        this.knowledge = knowledge;
    }
    way(target, { steps, trouble }) {
        const { guards, program } = target;
        const flaws = new Map();
        const note = (flaw) => flaw && !flaws.has(flaw.path) && flaws.set(flaw.path, flaw);
        const end = trouble === undefined ? steps.at(-1) : undefined;
        for (const step of steps) {
            note(this.folderOf(step, target));
            if (step !== end || guards !== 'programs')
                note(this.ownerOf(step));
        }
        if (end !== undefined)
            note(this.endOf(end, guards, program));
        return [...flaws.values()].map((flaw) => this.exposureOf(flaw, target));
    }
    /** Checks the folder of a step: others must not be able to replace the step. */
    folderOf(step, target) {
        const { path, folder, status } = step;
        const facts = this.finder.look(folder);
        if (typeof facts !== 'object')
            return undefined;
        if (status !== undefined)
            return this.folderFlaw(folder, facts, `replace ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`);
        const isProgram = target.guards === 'programs';
        const can = `create ${isProgram ? `${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(target.path)}, which is on the PATH` : (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`;
        const flaw = this.written(folder, facts, can);
        return flaw && { ...flaw, make: makingOf(step, target) };
    }
    /** In a sticky folder, only the owner of the folder and the owner of a file can replace the file. */
    folderFlaw(path, status, can) {
        const all = this.othersOf(path, status);
        const others = isSticky(status) ? { owner: all.owner, sharers: [] } : all;
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    /** Checks the owner of a step in a sticky folder. */
    ownerOf({ path, folder, status }) {
        const facts = this.finder.look(folder);
        if (status === undefined || typeof facts !== 'object' || !isSticky(facts))
            return undefined;
        const others = { owner: !this.isTrustedOwner(path, status.uid), sharers: [] };
        return others.owner ? { path, status, others, can: `replace ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}` } : undefined;
    }
    /** Checks what the path resolves to. */
    endOf({ path, status }, guards, program = 'program') {
        if (status?.isFile() && guards === 'file')
            return this.written(path, status, changeIt);
        if (!status?.isDirectory())
            return undefined;
        if (guards === 'programs')
            return this.written(path, status, `put another ${program} there`);
        return guards === 'contents' ? this.folderFlaw(path, status, 'replace what is in it') : undefined;
    }
    exposureOf(flaw, target) {
        const { path, status, others, can } = flaw;
        const kind = status.isSymbolicLink() ? 'a symbolic link' : `mode ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .octal */ .Wo)(status.mode)}`;
        const writers = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .eZ)(others.sharers);
        const whose = others.owner ? [`is owned by ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .personName */ .hJ)(status.uid)}`] : [];
        const faults = [...whose, ...(writers === '' ? [] : [`can be changed by ${writers}`])].join(' and ');
        const result = can === changeIt ? '' : `, so ${subjectOf(others)} can ${can}`;
        const so = writers === '' ? `, who can ${can}` : result;
        const facts = others.owner ? kind : `owner ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(status.uid)}, ${kind}`;
        const problem = `${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} (${facts}) ${faults}${so}`;
        const byGroup = !others.owner && others.sharers.every(({ kind }) => kind === 'group');
        return { path, problem, ...this.fixOf(flaw, target), byGroup, isTheirFile: isTheirFile(flaw) };
    }
    fixOf(flaw, target) {
        const { path, status, others, make } = flaw;
        const file = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path);
        // Changing the owner of what another user put there would mean to trust its content.
        if (others.owner && status.isSymbolicLink())
            return { fix: `rm ${file}` };
        if (others.owner && status.isDirectory() && !this.mayAdopt(path))
            return { fix: '', advice: this.elsewhere(target) };
        // Everyone must be able to write to /tmp.
        const isShared = isSticky(status) && others.sharers.length > 0;
        if (isShared && make === undefined)
            return { fix: '', advice: this.elsewhere({ ...target, guards: 'contents' }) };
        const owner = others.owner ? [`chown ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userArgument */ .xO)(this.knowledge.trust.uid)} ${file}`] : [];
        const rest = isShared && make !== undefined ? [make] : (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .revokeCommands */ .r$)(others.sharers, file);
        return { fix: [...owner, ...rest].join(' && '), advice: isTheirFile(flaw) ? 'Read it first' : undefined };
    }
    mayAdopt(folder) {
        try {
            return isTrustedExceptOwner(folder, (path) => {
                const facts = this.finder.look(path);
                return typeof facts === 'object' && this.isTrustedOwner(path, facts.uid);
            });
        }
        catch {
            return false; // its contents are unknown
        }
    }
    elsewhere({ guards, path }) {
        if (guards === 'contents' || guards === 'programs')
            return 'Use a folder of your own instead';
        return `Move ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} to a folder that ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(this.knowledge.trust.uid)} owns`;
    }
    written(path, status, can) {
        const others = this.othersOf(path, status);
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    othersOf(path, status) {
        const { lists, trust, workspace } = this.knowledge;
        const list = lists.get(path);
        const sharers = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .accessorsOf */ .QG)(status, { right: 2, trust, list });
        if (isAtOrInside(path, workspace))
            return { owner: false, sharers: sharers.filter(({ kind }) => kind === 'everyone') };
        return { owner: !this.isTrustedOwner(path, status.uid), sharers };
    }
    isTrustedOwner(path, uid) {
        const { trust, workspace } = this.knowledge;
        return isAtOrInside(path, workspace) || trust.owners.has(uid);
    }
}
function isSticky({ mode }) {
    return (mode & 0o1000) !== 0;
}
function isAtOrInside(path, folder) {
    return path === folder || (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(path, folder);
}
function isTheirFile({ others, status }) {
    return others.owner && !status.isDirectory() && !status.isSymbolicLink();
}
function isSomebody({ owner, sharers }) {
    return owner || sharers.length > 0;
}
/** Returns the subject of a clause about others who have just been named. */
function subjectOf({ owner, sharers }) {
    const [first, second] = sharers;
    if (sharers.some(({ kind }) => kind === 'everyone'))
        return 'anyone';
    if (second !== undefined || (owner && first !== undefined))
        return 'they';
    return first?.kind === 'group' ? 'anyone in it' : 'that user';
}
/** Returns the command that creates the first missing component of a path, or a whole folder for programs. */
function makingOf({ path, goesOn }, { guards, path: whole }) {
    if (guards === 'programs')
        return `mkdir -p ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(whole)}`;
    const isFolder = goesOn === true || guards === 'contents';
    return `${isFolder ? 'mkdir -m 0700' : 'touch'} ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path)}`;
}
/** The maximum number of entries to check in a folder for files of other users. */
const mostEntries = 1000;
/** Whether a folder is not part of a user's home folder and contains only files of trusted users. */
function isTrustedExceptOwner(folder, isOurs) {
    if ((0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnWayToHome */ .pq)(folder))
        return false;
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(folder);
    try {
        for (let count = 0; count < mostEntries; count += 1) {
            const entry = opened.readSync();
            if (entry === null)
                return true;
            if (!isOurs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name)))
                return false;
        }
        return false;
    }
    finally {
        opened.closeSync();
    }
}
/** Returns a sentence that says how to fix a problem. A command comes last, without a period that could be copied with it. */
function fixSentence({ fix, advice }) {
    if (fix === '')
        return `${advice}.`;
    return advice === undefined ? `Fix it with: ${fix}` : `${advice}, then fix it with: ${fix}`;
}
/** Returns the same in parentheses, to be part of another sentence. */
function fixInParentheses(fix) {
    const said = fixSentence(fix).replace(/\.$/, '');
    return `(${said.charAt(0).toLowerCase()}${said.slice(1)})`;
}


/***/ }),

/***/ 9603:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ accessorsOf),
/* harmony export */   Us: () => (/* binding */ trustIn),
/* harmony export */   eU: () => (/* binding */ isHostedRunner),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hM: () => (/* binding */ trustedBy),
/* harmony export */   nY: () => (/* binding */ ownTrust),
/* harmony export */   r$: () => (/* binding */ revokeCommands)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _system_accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);


/** Returns the trust of this process: its user and root. */
function ownTrust() {
    const uid = process.getuid?.() ?? 0;
    return {
        uid,
        gid: process.getgid?.() ?? 0,
        owners: new Set([0, uid, ...unmappedRoot()]),
        // On macOS, members of the group admin can become root anyway, and Homebrew's folders belong to that group.
        groups: new Set(process.platform === 'darwin' ? [80] : []),
    };
}
/**
 * Returns the trust of this process in its environment. In a workflow, the runner's user controls what this process runs
 * anyway. In a container, that user may be a different one, but owns the tool cache and the workspace.
 */
function trustIn(environment) {
    const { GITHUB_ACTIONS: inWorkflow, GITHUB_WORKSPACE: workspace } = environment;
    const trust = ownTrust();
    const facts = inWorkflow === 'true' && workspace ? factsOf(workspace) : undefined;
    return facts === undefined ? trust : trustingOwner(trust, facts);
}
/** Also trusts another user who owns the workspace, and that user's group. One's own group is not trusted more than elsewhere. */
function trustingOwner(trust, { uid, gid }) {
    if (uid === trust.uid)
        return trust;
    return { ...trust, owners: new Set([...trust.owners, uid]), groups: new Set([...trust.groups, gid]) };
}
function factsOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder);
    }
    catch {
        return undefined; // nobody else is trusted then
    }
}
/** Also trusts a user, given by name or ID, as whom something is run; unchanged if there is no such user. */
function trustedBy(trust, user) {
    const account = (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(user);
    if (account === undefined)
        return trust;
    const { uid, gid } = account;
    const groups = (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateGroup */ .Ff)(gid, uid) ? new Set([...trust.groups, gid]) : trust.groups;
    return { ...trust, owners: new Set([...trust.owners, uid]), groups };
}
/**
 * Returns who has a right to a file, except its owner and trusted users. For writing, a group counts as others unless it is the
 * user's primary group and has no other member; root's groups always count, because their members are not root. For reading, the
 * primary group is fine. With an access list, the group bits of the mode are the list's mask.
 */
function accessorsOf({ mode, gid }, { right, trust, list, }) {
    const letter = right === 2 ? 'w' : 'r';
    const own = { kind: 'group', rights: (mode >> 3) & 7 };
    const everyone = { kind: 'everyone', who: 'everyone', fix: `chmod o-${letter}` };
    const listed = (list ?? [own])
        .filter(({ rights }) => rights & right)
        .filter((entry) => !isTrusted(entry, { gid, right, trust }))
        .map(({ kind, name = (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(gid) }) => {
        if (kind === 'others')
            return { kind: 'everyone', who: 'others, through an access control list (ACL)', fix: 'setfacl -b' };
        const isOwn = kind === 'group' && name === (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(gid);
        return {
            kind,
            who: `the ${kind} ${name}`,
            fix: isOwn ? `chmod g-${letter}` : `setfacl -x ${kind.charAt(0)}:${name}`,
        };
    });
    return [...(mode & right ? [everyone] : []), ...listed];
}
/** Returns the names of sharers for a sentence. If everyone has the right, nobody else is named. */
function namesOf(sharers) {
    const everyone = sharers.filter(({ kind }) => kind === 'everyone');
    return (everyone.length > 0 ? everyone : sharers).map(({ who }) => who).join(' and ');
}
/** Returns the commands that revoke the write permission of all sharers. */
function revokeCommands(sharers, path) {
    const letters = sharers.flatMap(({ fix }) => /^chmod ([og])-w$/.exec(fix)?.[1] ?? []);
    const others = sharers.filter(({ fix }) => !/^chmod [og]-w$/.test(fix)).map(({ fix }) => `${fix} ${path}`);
    // `chmod` comes last, because changing an access list may restore the rights of the group.
    return [...others, ...(letters.length > 0 ? [`chmod ${[...letters].sort().join('')}-w ${path}`] : [])];
}
function isTrusted({ kind, name }, { gid, right, trust }) {
    if (kind === 'others')
        return false;
    if (kind === 'user')
        return [...trust.owners].some((uid) => (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .userName */ .nT)(uid) === name);
    const groups = name === undefined ? [gid] : [trust.gid, ...trust.groups].filter((one) => (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(one) === name);
    return groups.some((one) => isTrustedGroup(one, right, trust));
}
function isTrustedGroup(gid, right, { uid, gid: own, groups }) {
    if (groups.has(gid))
        return true;
    return gid === own && (right === 4 || (uid !== 0 && (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateGroup */ .Ff)(gid, uid)));
}
/**
 * Returns the ID that the machine's root has in a user namespace where root is not mapped and its files seem to belong to
 * nobody. The owner of `/` can change everything anyway.
 */
function unmappedRoot() {
    try {
        if (/^\s*0\s+0\s+4294967295\s*$/.test((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/uid_map', 'utf8')))
            return [];
        const overflow = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/overflowuid', 'utf8'));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)('/').uid === overflow ? [overflow] : [];
    }
    catch {
        return [];
    }
}
/**
 * Whether this is a GitHub-hosted runner: a machine for a single job, without other users. Its tool folders are world-writable,
 * so warnings about them would only be noise.
 */
function isHostedRunner(environment) {
    return environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
}


/***/ }),

/***/ 210:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ environmentFor),
/* harmony export */   Ud: () => (/* binding */ plainEnvironment),
/* harmony export */   sO: () => (/* binding */ withVariables)
/* harmony export */ });
/** The runner's own variables: inputs and state of this action, and tokens of the workflow. */
const ofTheRunner = /^(?:(?:INPUT|STATE|ACTIONS_RUNTIME|ACTIONS_ID_TOKEN)_.*|(?:GITHUB|GITEA|FORGEJO)_STATE)$/s;
/** The job's tokens and service variables. Only the job's own commands may need them, even outside of a workflow. */
const ofTheJob = /^(?:(?:GITHUB|GITEA|FORGEJO)_(?:TOKEN|STATE)|GH_TOKEN|(?:ACTIONS|INPUT)_.*)$/s;
/** Borg's passphrases, and the commands that print them. */
const passphrases = /^BORG_(?:NEW_|OTHER_)?(?:PASSPHRASE|PASSCOMMAND|PASSPHRASE_FD)$/;
/** Passphrases that only Borg can use. */
const furtherPassphrases = /^BORG_(?:NEW|OTHER)_PASSPHRASE$/;
/** What any program may need: the user, the folders, the language. */
const common = /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_\w+|TZ|TZDIR|TMPDIR|TMP|TEMP|XDG_\w+|RUNTIME_DIRECTORY|DBUS_SESSION_BUS_ADDRESS|LD_LIBRARY_PATH|LD_PRELOAD|DYLD_\w+)$/;
/** Network settings. */
const network = /^(?:(?:https?|ftp|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/i;
/** The settings of Homebrew, without its tokens. */
const ofBrew = /^HOMEBREW_(?:PREFIX|CELLAR|REPOSITORY|CACHE|LOGS|TEMP|API_DOMAIN|BOTTLE_DOMAIN|ARTIFACT_DOMAIN|NO_\w+)$/;
/** The configuration file of apt, which may set a mirror. */
const ofApt = /^APT_CONFIG$/;
/** Whether a child gets a variable of this process. This is the only place that decides. */
const isGiven = {
    hook: (name, inWorkflow) => isOpen(name, inWorkflow) && !furtherPassphrases.test(name),
    borg: isOpen,
    chosen: (name, inWorkflow) => isOpen(name, inWorkflow) && !passphrases.test(name) && !ofTheJob.test(name),
    installer: (name) => common.test(name) || network.test(name) || ofBrew.test(name) || ofApt.test(name),
    tool: (name) => common.test(name),
    logger: (name) => name === 'PATH',
    lister: (name) => name === 'PATH',
};
/** Outside of a workflow, STATE_DIRECTORY and the like belong to systemd, and INPUT_X may be anyone's. */
function isOpen(name, inWorkflow) {
    return !(inWorkflow && ofTheRunner.test(name));
}
/** Additional variables for some programs. */
const added = {
    installer: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
    logger: { LC_ALL: 'C' },
    lister: { LC_ALL: 'C' },
};
/** Returns the environment for a kind of child, based on this process's own. */
function environmentFor(kind, own, inWorkflow = own['GITHUB_ACTIONS'] === 'true') {
    const given = Object.entries(own).filter(([name]) => isGiven[kind](name, inWorkflow));
    return made({ ...Object.fromEntries(given), ...added[kind] });
}
/** Returns an environment with additional variables; those that are undefined are removed. */
function withVariables(environment, variables) {
    return made({ ...environment, ...variables });
}
/** Removes undefined variables. */
function plainEnvironment(environment) {
    const plain = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined)
            plain[name] = value;
    }
    return plain;
}
function made(variables) {
    return plainEnvironment(variables);
}


/***/ }),

/***/ 5596:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Ij: () => (/* binding */ placeholderConfiguration),
/* harmony export */   Qw: () => (/* binding */ logFileOf),
/* harmony export */   XP: () => (/* binding */ isSkippedAction),
/* harmony export */   XZ: () => (/* binding */ selectRepositories),
/* harmony export */   e1: () => (/* binding */ tooManyRepositories),
/* harmony export */   kh: () => (/* binding */ highestVerbosity),
/* harmony export */   vf: () => (/* binding */ selectByDefault),
/* harmony export */   xN: () => (/* binding */ verbosityOf),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _actions_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/* harmony import */ var _configuration_options_repositories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4736);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6625);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);






/**
 * Returns an error if an action that works on one repository would run on several. Some actions choose one of the
 * repositories of a file.
 */
function tooManyRepositories(actions, files, entryPoint) {
    const crowded = (action) => action.choosing === undefined
        ? files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path))
        : files.map(({ name }) => name.name);
    const single = actions.find((action) => action.single === true && crowded(action).length > 1);
    if (single === undefined)
        return undefined;
    const names = crowded(single);
    const flag = entryPoint === 'workflow' ? 'the repository input' : '--repository';
    const kind = single.choosing === undefined ? '' : ' configuration files';
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${single.name} works on one repository, but there are ${names.length}${kind}: ${[...new Set(names)].join(', ')}. Select one with ${flag}.`);
}
/** Returns a stand-in configuration (YAML) for actions that need no repository, if there is none; undefined if one is needed. */
function placeholderConfiguration(request, find) {
    const asked = request.actions;
    const names = asked.length > 0 ? asked.map(({ name }) => name) : _request_request_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultActions */ .hS;
    const named = request.configurationPaths ?? request.inlineConfiguration ?? request.repository;
    if (named !== undefined || !names.every((name) => find(name)?.once === true))
        return undefined;
    const about = asked.flatMap(({ flags }) => flags['mount-point'] ?? [])[0] ?? 'this machine';
    return `repositories: [{path: ${JSON.stringify(String(about))}}]\n`;
}
/** Returns the highest verbosity that a file sets; a file that doesn't set it counts as `otherwise`. */
function highestVerbosity(files, option, otherwise) {
    const said = files.map(({ options }) => options[option] ?? otherwise);
    return said.sort((a, b) => b - a)[0] ?? otherwise;
}
/** Returns the verbosity of the console or the workflow log: the requested one, otherwise that of the files. */
function verbosityOf({ entryPoint, verbosity }, files) {
    return verbosity ?? highestVerbosity(files, 'verbosity', entryPoint === 'workflow' ? 1 : 0);
}
/** Returns the log file of a configuration, for its hooks; empty if there is none. */
function logFileOf({ logFile }, { log_file: own }) {
    const path = logFile?.path ?? own;
    return path === undefined || path === '' ? '' : absolute(path);
}
/** Returns a path as an absolute one, with a leading `~` as the home folder. */
function absolute(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .expandHome */ .kc)(path));
}
/** Returns the files with only the requested repositories; files without any of them are omitted. */
function selectRepositories(files, wanted) {
    if (wanted === undefined || files.length === 0)
        return { files };
    const selected = files
        .map((file) => ({
        ...file,
        repositories: file.repositories.filter((repository) => (0,_configuration_options_repositories_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesRepository */ .Ot)(repository, wanted)),
    }))
        .filter(({ repositories }) => repositories.length > 0);
    if (selected.length > 0)
        return { files: selected };
    const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
    return {
        files: [],
        fault: new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`No repository matches '${wanted}'. Configured: ${[...new Set(known)].join(', ')}.`),
    };
}
/** If no action was requested, omits files with `default_actions: false`; reports a fault if no file is left. */
function selectByDefault(files, { actions, entryPoint }) {
    const idle = actions.length > 0 ? [] : files.filter(({ options }) => options.default_actions === false);
    const others = files.filter((file) => !idle.includes(file));
    const [first] = idle;
    if (first === undefined || others.length > 0)
        return { files: others };
    const example = entryPoint === 'workflow' ? '`actions: create`' : 'borgflow create';
    const message = `No action was requested, and default_actions is false, so nothing was done. Specify an action, such as ${example}.`;
    return { files: [], fault: new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(message, { place: first.places.get('/default_actions') }) };
}
/** Returns the definition of an action; throws UserError if there is none of that name. */
function definitionOf(name) {
    const definition = (0,_actions_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .findAction */ .Oi)(name);
    if (!definition)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Unknown action '${name}'.`);
    return definition;
}
/** Returns whether skip_actions includes an action, by any of its names. */
function isSkippedAction(action, options) {
    return (options.skip_actions ?? []).some((name) => ((0,_actions_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .findAction */ .Oi)(name)?.name ?? name) === action);
}


/***/ }),

/***/ 8181:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ surroundingsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/permissions/path-exposure.js
var path_exposure = __webpack_require__(3398);
// EXTERNAL MODULE: ./lib/src/permissions/trust.js
var trust = __webpack_require__(9603);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/end-process.js
var end_process = __webpack_require__(2341);
// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/write-file.js
var write_file = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/src/borg/versions.js
var borg_versions = __webpack_require__(6710);
;// CONCATENATED MODULE: ./lib/src/borg/install/find-borg.js















const advice = 'Install borgbackup 1.2 or later, or set local_path to it.';
/**
 * Finds Borg and its version, which is cached until the program changes. Throws UserError if there is no usable Borg. It looks
 * every time, because a Borg that was found before may be gone or replaced by now.
 */
async function findBorg(request) {
    const { found = new Map() } = request;
    const folder = request.folder ?? (0,paths/* currentFolder */.MO)();
    const [name = 'borg', ...further] = (0,quoting/* splitWords */.yM)(request.localPath ?? 'borg');
    const path = locate(name, { ...request, folder });
    const words = [path, ...further];
    const identity = further.length === 0 ? identityOf(path, request.environment) : undefined;
    const key = JSON.stringify([words, folder, identity, fingerprintOf(path)]);
    const known = found.get(key);
    if (known !== undefined)
        return known;
    const asked = ask({ ...request, folder }, words, identity);
    found.set(key, asked);
    const forget = () => found.delete(key);
    // A Borg whose version could not be read may answer later.
    asked.then(({ version }) => version === undefined && forget(), forget);
    return asked;
}
async function ask(request, words, identity) {
    const [path = 'borg'] = words;
    const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
    // The cache decides how Borg is called, so it must not be writable by others.
    const mayRemember = identity !== undefined && (await findTampering(cacheFile, request.environment)) === undefined;
    const remembered = mayRemember ? readCache(cacheFile)[path] : undefined;
    if (remembered !== undefined && remembered.identity === identity)
        return installed(words, remembered.version);
    const answer = await askVersion(words, request);
    const version = (0,borg_versions/* versionIn */.It)(answer.lines.join('\n'));
    if (version === undefined) {
        const check = request.localPath === undefined ? 'the program' : 'local_path';
        return { ...installed(words, undefined), doubt: `${unreadableVersion(words, answer)} Check ${check}.` };
    }
    if (mayRemember)
        await remember(cacheFile, { [path]: { identity, version } });
    return installed(words, version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && (0,borg_versions/* isOlder */.tW)(version, borg_versions/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${path} is Borg ${version}, but 1.2 or later is required. ${advice}`);
    }
    return { words, path, version, capabilities: (0,borg_versions/* capabilitiesOf */.SF)(version ?? borg_versions/* oldestVersion */.Ac) };
}
/** Returns the sentence for a Borg whose version could not be read, with what it printed instead. */
function unreadableVersion(words, { lines, ending }) {
    const printed = lines.filter((line) => line.trim() !== '');
    // A traceback names its cause on the last line, other output on the first.
    const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
    const text = line.replace(/\p{Cc}+/gu, ' ').trim();
    const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
    const how = ending === undefined ? '' : ` and ${ending}`;
    return `The version of Borg could not be read: ${(0,quoting/* quoteAll */._R)([...words, '--version'])} printed ${shown}${how}. It is treated as Borg ${borg_versions/* oldestVersion */.Ac.replace(/\.0$/, '')}; newer features are not used.`;
}
async function askVersion(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command: [...command, '--version'],
        environment: (0,child_environment/* environmentFor */.DD)('chosen', request.environment),
        // A missing folder is reported later, when something is about to run in it.
        workingDirectory: request.folder !== undefined && (0,external_node_fs_.existsSync)(request.folder) ? request.folder : undefined,
        streams: 'separate',
        onLines: (more) => lines.push(...more.slice(0, 100)),
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
        cancel: request.cancel,
        // `sudo borg` may ask for a password, as in any other call of Borg.
        terminal: command.length > 1 && (0,launch/* hasTerminal */.hr)(),
    });
    const called = command.join(' ');
    if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
        const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
        throw new errors/* UserError */.yo(`${called} can't be run: ${words.replace(/\.$/, '')}. ${advice}`);
    }
    if (result.timedOut)
        throw new errors/* UserError */.yo(`${called} --version did not answer within a minute. ${advice}`);
    return { lines, ending: result.exitCode === 0 ? undefined : (0,end_process/* howItEnded */.qQ)(result) };
}
/** Returns the program's absolute path. Throws UserError if it can't be found. */
function locate(name, { environment, folder = '.' }) {
    const located = (0,launch/* locateProgram */.zx)(name, environment['PATH'], folder);
    if ('program' in located)
        return located.program;
    if (/ was not found on the PATH/.test(located.failure)) {
        throw new errors/* UserError */.yo(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
    }
    throw new errors/* UserError */.yo(`Borg can't be run: ${located.failure}`);
}
function defaultCacheFile(environment) {
    const base = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,paths/* homeFolder */.Wx)(environment), '.cache');
    return (0,external_node_path_.join)(base, 'borgflow', 'borg-versions.json');
}
/** Returns the cached versions; none if the file is missing, unreadable, or invalid, and then Borg is asked again. */
function readCache(file) {
    try {
        const found = JSON.parse((0,read_file/* readSmallFile */.EW)(file));
        if (typeof found !== 'object' || found === null || Array.isArray(found))
            return {};
        return Object.fromEntries(Object.entries(found).filter(([, entry]) => isEntry(entry)));
    }
    catch {
        return {};
    }
}
function isEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    const { identity, version } = entry;
    return typeof identity === 'string' && typeof version === 'string' && /^\d+\.\d/.test(version);
}
let writing = Promise.resolve();
/** Writes one entry after another, so that Borgs that are found at the same time are all cached. */
function remember(file, entry) {
    writing = writing.then(() => write(file, entry));
    return writing;
}
/** Replaces the cache atomically, so that two runs at once can't corrupt it. A failure is ignored. */
async function write(file, entry) {
    try {
        (0,foreign_links/* requireTrustedLinks */.mU)(file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        (0,write_file/* replaceFile */.fR)(file, JSON.stringify({ ...readCache(file), ...entry }));
    }
    catch {
        // The next run asks Borg again.
    }
}
/**
 * Returns a string that changes whenever the version of a Borg may have changed. It covers the resolved program and, for a
 * Python script, its interpreter. Undefined if the version can't be determined from files: a shell script may start any Borg
 * (as pyenv's shims do), and a program with another name (mise, snap) chooses one by its own rules.
 */
function identityOf(program, environment) {
    const own = fingerprintOf(program);
    if (own === undefined || !(0,external_node_path_.basename)(own.path).startsWith('borg'))
        return undefined;
    // Files in these stores never change: another version has another path.
    if (/^\/(nix|gnu)\/store\//.test(own.path))
        return own.path;
    const kind = kindOf(own.path, environment);
    if (kind === undefined)
        return undefined;
    if (kind === 'binary')
        return own.text;
    const interpreter = fingerprintOf(kind.interpreter);
    if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary')
        return undefined;
    const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
    return [own.text, interpreter.text, path, home].join('\n');
}
/** Returns a file's real path and a string that differs for any other file at that path, even one of the same size and time. */
function fingerprintOf(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const { dev, ino, size, mtimeNs, ctimeNs } = (0,external_node_fs_.statSync)(real, { bigint: true });
        return { path: real, text: [real, dev, ino, size, mtimeNs, ctimeNs].join(' ') };
    }
    catch {
        return undefined;
    }
}
/** Returns whether a program is machine code or a Python script; undefined for anything else. */
function kindOf(path, environment) {
    const bytes = beginningOf(path);
    if (isMachineCode(bytes))
        return 'binary';
    const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
    const name = (0,external_node_path_.basename)(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
    if (name === undefined || !/^(python|pypy)[\d.]*$/.test((0,external_node_path_.basename)(name)))
        return undefined;
    const interpreter = (0,launch/* findProgram */.Kp)(name, environment['PATH']);
    return interpreter === undefined ? undefined : { interpreter };
}
/** Recognizes ELF on Linux and Mach-O (thin or universal) on macOS. */
function isMachineCode(bytes) {
    return ['7f454c46', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));
}
function beginningOf(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(512);
            return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return Buffer.alloc(0);
    }
}
/**
 * Returns how anyone other than this user and root could change or replace a file; undefined if nobody can. Always undefined
 * on GitHub-hosted runners: they have no other users, and their tool cache is world-writable.
 */
async function findTampering(path, environment) {
    if ((0,trust/* isHostedRunner */.eU)(environment))
        return undefined;
    const [found] = await (0,path_exposure/* findExposures */.ID)([{ path: (0,external_node_path_.resolve)(path), guards: 'file' }], { trust: (0,trust/* trustIn */.Us)(environment) });
    const exposure = found?.exposures[0];
    if (exposure?.isTheirFile !== true)
        return exposure;
    // A program can't be reviewed, so the fix is to remove it: it is then installed again.
    return { ...exposure, fix: `rm ${(0,paths/* quotedPath */.MW)(exposure.path)}`, advice: undefined };
}

;// CONCATENATED MODULE: ./lib/src/borg/install/packages.js



/** The package managers to try, in order. */
const packageManagers = [
    {
        program: 'apt-get',
        install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
        refresh: ['update', '--quiet'],
        offer: { command: ['apt-cache', 'policy', 'borgbackup'], version: /^\s*Candidate: (?:\d+:)?(\d\S*?)(?:[-+~]|$)/m },
    },
    {
        program: 'dnf',
        install: ['install', '--assumeyes', 'borgbackup'],
        offer: { command: ['dnf', '--quiet', 'info', 'borgbackup'], version: /^Version\s*: (\S+)/m },
    },
    {
        program: 'apk',
        install: ['add', '--no-cache', 'borgbackup'],
        offer: { command: ['apk', 'policy', 'borgbackup'], version: /^\s+(\d\S*?)(?:-r\d+)?:$/m },
    },
    {
        program: 'brew',
        install: ['install', 'borgbackup'],
        offer: { command: ['brew', 'info', '--json=v2', 'borgbackup'], version: /"stable":\s*"([^"]+)"/ },
        asUser: true,
    },
];
/** Installs Borg with a package manager if it has a suitable version. Throws an error that says why not. */
async function installPackage(manager, request) {
    const program = (0,launch/* findProgram */.Kp)(manager.program, request.environment['PATH']);
    if (program === undefined)
        throw new Error('not on this system');
    const prefix = privilege(manager, request);
    const call = async (words) => (await run([...prefix, program, ...words], request)).refusal;
    if (request.wish !== undefined)
        await requireWanted(manager, request, call);
    let refusal = await call(manager.install);
    if (refusal !== undefined && manager.refresh !== undefined) {
        refusal = (await call(manager.refresh)) ?? (await call(manager.install));
    }
    if (refusal !== undefined)
        throw new Error(refusal);
    return await findBorg(request);
}
/** Checks the version first, so that nothing is installed that would not be used. */
async function requireWanted({ offer, refresh }, request, call) {
    const ask = async () => offer.version.exec((await run(offer.command, request)).lines.join('\n'))?.[1];
    let offered = await ask();
    if (offered === undefined && refresh !== undefined) {
        await call(refresh);
        offered = await ask();
    }
    if (offered === undefined)
        throw new Error('it has no borgbackup package');
    if (request.wish?.serves(offered) === false)
        throw new Error(`it has Borg ${offered}`);
}
/** Returns the words to put before a package manager's command; `sudo -n` never asks for a password. */
function privilege({ asUser }, { environment, isRoot = process.getuid?.() === 0 }) {
    if (asUser === true) {
        if (isRoot)
            throw new Error('it does not run as root');
        return [];
    }
    if (isRoot)
        return [];
    const sudo = (0,launch/* findProgram */.Kp)('sudo', environment['PATH']);
    if (sudo === undefined)
        throw new Error('it needs root, but sudo was not found');
    return [sudo, '-n'];
}
/** Runs a package manager. If it fails, `refusal` is the last line of its output. */
async function run(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command,
        environment: (0,child_environment/* environmentFor */.DD)('installer', request.environment),
        streams: 'merged',
        onLines: (more) => lines.push(...more.slice(0, Math.max(0, 10_000 - lines.length))),
        timeout: 600,
        grace: { terminate: 5, kill: 10 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return { lines };
    if (result.startFailure !== undefined)
        return { lines, refusal: result.startFailure };
    if (result.timedOut)
        return { lines, refusal: 'it took longer than 10 minutes' };
    const last = result.tail.findLast((line) => line.trim() !== '')?.trim();
    return { lines, refusal: last ?? `it exited with status ${result.exitCode}` };
}

// EXTERNAL MODULE: ./lib/src/system/file-hash.js
var file_hash = __webpack_require__(9971);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/borg/install/release.js












/** Where the Borg project publishes its binaries, as VERSION/NAME. */
const releases = 'https://github.com/borgbackup/borg/releases/download';
const linux = (glibc, name, architecture = 'x64') => ({
    name,
    platform: 'linux',
    architecture,
    glibc,
});
const mac = (name, architecture) => ({ name, platform: 'darwin', architecture });
/** The names of the binaries in releases since 1.2, those for newer systems first. */
const assets = [
    linux('2.43', 'borg-linux-glibc243-x86_64-gh'),
    linux('2.39', 'borg-linux-glibc239-x86_64-gh'),
    linux('2.35', 'borg-linux-glibc235-x86_64-gh'),
    linux('2.31', 'borg-linux-glibc231-x86_64'),
    linux('2.41', 'borg-linux-glibc241'),
    linux('2.36', 'borg-linux-glibc236'),
    linux('2.31', 'borg-linux-glibc231'),
    linux('2.28', 'borg-linux-glibc228'),
    linux('2.36', 'borg-linuxnewer64'),
    linux('2.31', 'borg-linuxnew64'),
    linux('2.28', 'borg-linux64'),
    linux('2.43', 'borg-linux-glibc243-arm64-gh', 'arm64'),
    linux('2.39', 'borg-linux-glibc239-arm64-gh', 'arm64'),
    linux('2.35', 'borg-linux-glibc235-arm64-gh', 'arm64'),
    mac('borg-macos-15-arm64-gh', 'arm64'),
    mac('borg-macos-14-arm64-gh', 'arm64'),
    mac('borg-macos-15-x86_64-gh', 'x64'),
    mac('borg-macos-13-x86_64-gh', 'x64'),
    mac('borg-macos1012', 'x64'),
    mac('borg-macos64', 'x64'),
];
/** Returns the names that a release's binary for a system may have. */
function assetNames({ platform, architecture, glibc }) {
    return assets
        .filter((asset) => asset.platform === platform && asset.architecture === architecture)
        .filter((asset) => asset.glibc === undefined || (glibc !== undefined && minor(asset.glibc) <= minor(glibc)))
        .map(({ name }) => name);
}
function minor(glibc) {
    return Number(/^2\.(\d+)/.exec(glibc)?.[1] ?? 0);
}
/**
 * Returns a Borg that an earlier run put in the tool cache, if nobody else could have put it there. Throws an error that says
 * why there is none.
 */
async function findCached(request) {
    const { wish, sha256, environment, tell, warn = tell } = request;
    const cached = (await Promise.all(toolCacheFolders(environment).map(cachedBorgs))).flat();
    const refusals = [];
    for (const { path, version } of cached.filter((each) => wish?.serves(each.version) ?? true)) {
        const tampering = await findTampering(path, environment);
        if (tampering !== undefined) {
            const { problem } = tampering;
            warn(`${problem}. Borg ${version} in the tool cache was ignored. ${(0,path_exposure/* fixSentence */.x0)(tampering)}`);
            refusals.push(`${problem} ${(0,path_exposure/* fixInParentheses */.$t)(tampering)}`);
        }
        else if (sha256 !== undefined && (await (0,file_hash/* hashOfFile */.Q)(path, 'sha256')) !== sha256) {
            refusals.push(`the SHA-256 of ${path} does not match borg-sha256`);
        }
        else
            return await findBorg({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
    }
    const none = wish === undefined ? 'it has no Borg' : `it has no Borg ${wish.text}`;
    throw new Error(refusals.join(', ') || none);
}
/** Returns the first tool cache that nobody else can write to, or a temporary folder for this run. */
async function cacheFor(version, { environment, tell }) {
    const refusals = [];
    for (const folder of toolCacheFolders(environment)) {
        const tampering = await findTampering(placeInCache(folder, version), environment);
        if (tampering === undefined) {
            if (refusals.length > 0)
                tell(`Borg is cached in ${folder}, because ${refusals.join(', ')}.`);
            return folder;
        }
        refusals.push(`${tampering.problem} ${(0,path_exposure/* fixInParentheses */.$t)(tampering)}`);
    }
    const folder = (0,temporary/* createTemporaryFolder */.ai)('borg').path;
    const tampering = await findTampering(placeInCache(folder, version), environment);
    if (tampering !== undefined)
        throw new Error(`${tampering.problem} ${(0,path_exposure/* fixInParentheses */.$t)(tampering)}`);
    tell(`Borg was not cached, because ${refusals.join(', ')}.`);
    return folder;
}
/** Downloads the requested release and verifies its hash. Throws an error that says why not. */
async function download(request) {
    const { wish, sha256, origin = releases, system = thisSystem() } = request;
    const version = wish?.exact;
    if (version === undefined)
        throw new Error('borg-version is not an exact version, such as 1.4.5');
    if (sha256 === undefined)
        throw new Error('borg-sha256 is not set, so nothing is downloaded');
    const names = assetNames(system);
    if (names.length === 0)
        throw new Error('Borg has no binaries for this system');
    const folder = await cacheFor(version, request);
    const refusals = [];
    for (const name of names) {
        const program = await fetchProgram(`${origin}/${version}/${name}`, request.cancel);
        if (typeof program === 'string') {
            if (program !== missing)
                refusals.push(`${name}: ${program}`);
            continue;
        }
        const hash = (0,external_node_crypto_.createHash)('sha256').update(program).digest('hex');
        if (hash !== sha256) {
            refusals.push(`${name} has the SHA-256 ${hash}, which does not match borg-sha256`);
            continue;
        }
        const path = await keepBorg(folder, version, program);
        return await findBorg({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
    }
    throw new Error(refusals.join(', ') || `release ${version} has no binary for this system`);
}
const missing = 'not found';
/** Returns the bytes at a URL, or why the server did not send them. Throws an error if there is no answer. */
async function fetchProgram(url, cancel) {
    const limit = AbortSignal.timeout(300_000);
    try {
        const response = await fetch(url, { signal: cancel === undefined ? limit : AbortSignal.any([limit, cancel]) });
        if (response.status === 404)
            return missing;
        if (!response.ok)
            return `the server answered ${response.status} ${response.statusText}`.trim();
        return new Uint8Array(await response.arrayBuffer());
    }
    catch (thrown) {
        const { message, cause } = (0,errors/* asError */.zR)(thrown);
        const deeper = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
        throw new Error(`${url} can't be downloaded: ${deeper === '' ? message : deeper}`);
    }
}
function thisSystem() {
    const report = process.report.getReport();
    const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : {};
    const glibc = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
        ? header.glibcVersionRuntime
        : undefined;
    return {
        platform: process.platform,
        architecture: process.arch,
        glibc: typeof glibc === 'string' ? glibc : undefined,
    };
}
/**
 * Returns the folders that Borg may be cached in: the runner's tool cache, which is kept between jobs on a self-hosted runner,
 * and the user's cache folder. The first one that nobody else can write to is used.
 */
function toolCacheFolders(environment) {
    const runners = environment['RUNNER_TOOL_CACHE'] || undefined;
    const cache = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,paths/* homeFolder */.Wx)(environment), '.cache');
    const folders = [...(runners === undefined ? [] : [runners]), (0,external_node_path_.join)(cache, 'borgflow', 'tools')];
    return folders.map((folder) => (0,external_node_path_.join)((0,external_node_path_.resolve)(folder), 'borg'));
}
/** Returns the Borgs in a cache, newest first. It has the layout of setup actions: VERSION/ARCHITECTURE and ARCHITECTURE.complete. */
async function cachedBorgs(folder) {
    const versions = await (0,promises_.readdir)(folder).catch(() => []);
    return versions
        .filter((version) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, version, `${process.arch}.complete`)))
        .map((version) => ({ version, path: placeInCache(folder, version) }))
        .filter(({ path }) => (0,external_node_fs_.existsSync)(path))
        .sort((one, other) => ((0,borg_versions/* isOlder */.tW)(one.version, other.version) ? 1 : -1));
}
/** Returns the path of a version's program in a cache. */
function placeInCache(folder, version) {
    return (0,external_node_path_.join)(folder, version, process.arch, 'borg');
}
/** Adds a program to the cache. An incomplete one is never used, and existing files are replaced, not written to. */
async function keepBorg(folder, version, program) {
    const home = (0,external_node_path_.join)(folder, version);
    const place = (0,external_node_path_.join)(home, process.arch);
    const temporary = (0,external_node_path_.join)(home, `.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    await (0,promises_.mkdir)(home, { recursive: true, mode: 0o755 });
    await (0,promises_.mkdir)(temporary, { mode: 0o755 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, 'borg'), program, { mode: 0o755, flag: 'wx' });
    await (0,promises_.rm)(`${place}.complete`, { force: true });
    await (0,promises_.rm)(place, { recursive: true, force: true });
    await (0,promises_.rename)(temporary, place);
    await (0,promises_.writeFile)(`${place}.complete`, '', { mode: 0o644, flag: 'wx' });
    return placeInCache(folder, version);
}

;// CONCATENATED MODULE: ./lib/src/borg/install/install.js




const ways = [
    { name: 'PATH', go: findBorg },
    { name: 'tool cache', go: findCached },
    ...packageManagers.map((manager) => ({
        name: manager.program,
        go: (request) => installPackage(manager, request),
    })),
    { name: 'release', go: download },
];
/** Finds or installs Borg in the first way that works. Throws UserError that lists every way and why it failed. */
async function ensureBorg(request) {
    if (isNamed(request)) {
        return { borg: await findBorg(request), way: 'local_path' };
    }
    const refusals = [];
    for (const { name, go } of ways) {
        if (request.cancel?.aborted === true)
            throw new errors/* UserError */.yo('The search for Borg was canceled.');
        try {
            const borg = await go(request);
            install_requireWanted(borg, request);
            if (refusals.length > 0)
                request.tell(`Using Borg ${borg.version ?? 'of an unknown version'} at ${borg.path} (from ${name}).`);
            return { borg, way: name };
        }
        catch (error) {
            const reason = essence((0,errors/* asError */.zR)(error).message);
            refusals.push(`${name}: ${reason}`);
            request.tell(`Borg is not available from ${name}: ${reason}.`);
        }
    }
    throw new errors/* UserError */.yo(notInstalled(request, refusals));
}
/**
 * Creates a function that finds Borg, and installs it the first time. Later calls only look for it again, because a hook may
 * have installed or replaced it. A Borg that was installed outside the PATH is used for the rest of the run.
 */
function createBorgFinder(settings) {
    const request = { ...settings, found: new Map() };
    let first;
    return async (wanted) => {
        const now = { ...request, ...wanted };
        if (!settings.install || isNamed(now))
            return await findBorg(now);
        if (first === undefined) {
            first = ensureBorg(now);
            return (await first).borg;
        }
        const { borg, way, refusal } = await first.then((ensured) => ({ ...ensured, refusal: undefined }), (error) => ({ borg: undefined, way: undefined, refusal: (0,errors/* asError */.zR)(error) }));
        if (borg !== undefined && way !== 'PATH')
            return borg;
        try {
            const again = await findBorg(now);
            install_requireWanted(again, now);
            return again;
        }
        catch (error) {
            throw refusal ?? new errors/* UserError */.yo((0,errors/* asError */.zR)(error).message);
        }
    };
}
function isNamed({ localPath }) {
    return localPath !== undefined && localPath !== 'borg';
}
function install_requireWanted({ path, version }, { wish }) {
    if (wish === undefined || (version !== undefined && wish.serves(version)))
        return;
    throw new Error(`${path} is Borg ${version ?? 'of an unknown version'}, not ${wish.text}`);
}
function notInstalled({ wish }, refusals) {
    const ways = `could not be installed (${refusals.join('; ')})`;
    if (wish === undefined)
        return `Borg is not installed, and ${ways}. Install borgbackup 1.2 or later.`;
    const hash = 'set borg-version to an exact version and borg-sha256 to its hash';
    return `Borg ${wish.text}, required by borg-version, is not installed, and ${ways}. Install it, or ${hash}.`;
}
/** Returns the first sentence of an error message, without "Borg is not installed". */
function essence(message) {
    return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}

// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 14 modules
var run_process = __webpack_require__(3311);
;// CONCATENATED MODULE: ./lib/src/run/surroundings.js







/** Returns the real surroundings of a run for an entry point. */
function surroundingsOf(settings) {
    const environment = (0,child_environment/* plainEnvironment */.Ud)(settings.environment);
    const say = (message) => settings.emit((0,events/* notice */.l)('info', message));
    const warn = (message) => settings.emit((0,events/* notice */.l)('warning', message));
    const { version: wanted, sha256 } = settings.wanted ?? {};
    const wish = wanted === undefined ? undefined : (0,borg_versions/* parseVersionRequirement */.XG)('borg-version', wanted);
    const { install } = settings;
    const find = createBorgFinder({ install, runProcess: run_process/* runProcess */.R3, environment, tell: say, warn, wish, sha256 });
    return {
        ...settings,
        runId: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        currentFolder: (0,paths/* currentFolder */.MO)(),
        home: (0,paths/* homeFolder */.Wx)(environment),
        borg: (localPath, folder) => settings.cancellation.during((cancel) => find({ localPath, folder, cancel })),
    };
}


/***/ })

};
;