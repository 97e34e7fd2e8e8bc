"use strict";
exports.id = 650;
exports.ids = [650];
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
/* unused harmony exports keepAliveOptions, privateKeyOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4644);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2507);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8811);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8689);
/* harmony import */ var _repository_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2499);








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
    const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .splitWords */ .yM)(configured?.trim() || 'ssh');
    return (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteAll */ ._R)([
        '/bin/sh',
        '-c',
        lastWords,
        'ssh',
        ...words,
        ...optionsFor(files),
        ...keepAliveOptions(words, sshConfiguration()),
    ]);
}
/**
 * Without them, ssh waits for hours for a server that has disappeared: the limit is five minutes. Options on the command
 * line would override those of ssh's own files, so they are used only if nobody has set one.
 */
const keepAlive = ['ServerAliveInterval=30', 'ServerAliveCountMax=10'];
/**
 * Returns ssh's options for a command, unless it or ssh's own configuration sets one, or includes files that may.
 * `own` and `shared` are the texts of ~/.ssh/config and of the system's files.
 */
function keepAliveOptions(command, { own, shared }) {
    const isPlain = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command[0] ?? '') === 'ssh' && !command.some((word) => /^-F|ServerAlive/i.test(word));
    const isSet = /^\s*ServerAlive/im.test(`${own}\n${shared}`) || /^\s*Include\s/im.test(own);
    return isPlain && !isSet ? keepAlive.flatMap((option) => ['-o', option]) : [];
}
/** Reads ssh's configuration of this account and of the system. */
function sshConfiguration() {
    const folder = '/etc/ssh/ssh_config.d';
    const parts = namesIn(folder).map((name) => configurationText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)));
    return {
        own: configurationText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(accountHome(), '.ssh', 'config')),
        shared: [configurationText('/etc/ssh/ssh_config'), ...parts].join('\n'),
    };
}
function configurationText(path) {
    try {
        return (0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path);
    }
    catch {
        return '';
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Returns the home folder of the account, where ssh looks for its files, whatever HOME is. */
function accountHome() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().homedir;
    }
    catch {
        return '/';
    }
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
            if (!(0,_repository_url_js__WEBPACK_IMPORTED_MODULE_7__/* .usesSsh */ .n5)(repository))
                return undefined;
            if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined)
                return {};
            written ??= write(inputs, (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_6__/* .createTemporaryFolder */ .ai)('ssh'));
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
        (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_6__/* .writePrivateFile */ .Pl)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, name), text);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, name);
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

/***/ 2825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ timeLimit)
/* harmony export */ });
/**
 * Returns a signal that is aborted after some milliseconds, or by another signal, until `end` is called. A combination of
 * AbortSignal.any and AbortSignal.timeout can be collected as garbage before, and then what waits for it hangs forever.
 */
function timeLimit(milliseconds, others) {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, milliseconds);
    for (const other of others) {
        if (other.aborted)
            abort();
        else
            other.addEventListener('abort', abort, { once: true });
    }
    const end = () => {
        clearTimeout(timer);
        for (const other of others)
            other.removeEventListener('abort', abort);
    };
    return { signal: controller.signal, end };
}


/***/ }),

/***/ 1933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ knownBackups),
/* harmony export */   z: () => (/* binding */ rememberBackups)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4510);
/* harmony import */ var _monitoring_recovery_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8466);
/* harmony import */ var _system_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1091);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8811);
/* harmony import */ var _system_write_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5848);
/* harmony import */ var _text_written_time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3813);









/** Returns what is known about a repository of a configuration file (its path), for alerts. */
function knownBackups(environment, configuration, repository) {
    return read(fileFor(environment, configuration, repository));
}
/** Remembers how the files with monitoring services ended. Never throws, because only alerts depend on it. */
function rememberBackups(environment, { plan, ended, archives, isMonitored }) {
    for (const [index, { configuration, repositories }] of plan.configurations.entries()) {
        const report = ended.configurations[index];
        if (report === undefined || !isMonitored(configuration.path))
            continue;
        for (const planned of repositories) {
            const { path } = planned.repository;
            const actions = (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .plannedActions */ .gH)(planned);
            const file = fileFor(environment, configuration.path, path);
            const archive = archives.findLast((made) => made.configuration === configuration.name && made.repository === path);
            write(file, knownAfter(read(file), { report, path, archive, actions }));
        }
    }
}
/** Returns what is known about a repository after a run. */
function knownAfter(before, { report, path, archive, actions }) {
    const { lastGood, failingSince, failedActions = [], lastSuccess } = before;
    const isGood = report.outcome === 'success' || report.outcome === 'warning';
    // A failure of a hook concerns all repositories of the file.
    const failed = report.failures.some(({ repository }) => repository === undefined || repository.path === path);
    const isRecovered = isGood && (0,_monitoring_recovery_js__WEBPACK_IMPORTED_MODULE_7__/* .makesUpFor */ .c)(failedActions, { actions, hasArchive: archive !== undefined });
    const isFailing = failed || (failingSince !== undefined && !isRecovered);
    return {
        lastGood: archive === undefined
            ? lastGood
            : { archive: archive.archive, at: new Date(), statistics: statisticsIn({ ...archive }) },
        failingSince: isFailing ? (failingSince ?? new Date()) : undefined,
        failedActions: isFailing ? [...new Set([...failedActions, ...(failed ? actions : [])])] : undefined,
        lastSuccess: isGood ? new Date() : lastSuccess,
    };
}
function fileFor(environment, configuration, repository) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .stateFolder */ .yp)({}, environment), 'borgflow', 'history', `${name}.json`);
}
function read(file) {
    try {
        const document = JSON.parse((0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmallFile */ .EW)(file));
        const { lastGood, failingSince, failedActions, lastSuccess } = fieldsOf(document);
        const { archive, at, statistics } = fieldsOf(lastGood);
        const time = timeIn(at);
        const good = typeof archive === 'string' && time !== undefined
            ? { archive, at: time, statistics: statisticsIn(fieldsOf(statistics)) }
            : undefined;
        return {
            lastGood: good,
            failingSince: timeIn(failingSince),
            failedActions: Array.isArray(failedActions)
                ? failedActions.filter((each) => typeof each === 'string')
                : undefined,
            lastSuccess: timeIn(lastSuccess),
        };
    }
    catch {
        return {}; // the first run, or a damaged file, which will be replaced
    }
}
function timeIn(value) {
    return typeof value === 'string' ? (0,_text_written_time_js__WEBPACK_IMPORTED_MODULE_8__/* .writtenTime */ .z)(value) : undefined;
}
/** Returns the numbers of an archive if all are there. */
function statisticsIn(fields) {
    const { start, original_size, compressed_size, deduplicated_size, files, duration } = fields;
    const sizes = [original_size, compressed_size, deduplicated_size, files, duration];
    if (timeIn(start) === undefined || sizes.some((size) => typeof size !== 'number'))
        return undefined;
    // All of them have been checked.
    return { start, original_size, compressed_size, deduplicated_size, files, duration };
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function write(file, known) {
    try {
        (0,_system_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
        (0,_system_write_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(file, JSON.stringify(known));
    }
    catch {
        // A read-only home folder: alerts then don't say since when.
    }
}


/***/ }),

/***/ 5596:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Ij: () => (/* binding */ placeholderConfiguration),
/* harmony export */   XP: () => (/* binding */ isSkippedAction),
/* harmony export */   XZ: () => (/* binding */ selectRepositories),
/* harmony export */   e1: () => (/* binding */ tooManyRepositories),
/* harmony export */   vf: () => (/* binding */ selectByDefault),
/* harmony export */   x3: () => (/* binding */ makesBackups)
/* harmony export */ });
/* harmony import */ var _actions_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7562);
/* harmony import */ var _configuration_options_repositories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4736);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6625);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);




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
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${single.name} works on one repository, but there are ${names.length}${kind}: ${[...new Set(names)].join(', ')}. Select one with ${flag}.`);
}
/** Returns a stand-in configuration (YAML) for actions that need no repository, if there is none; undefined if one is needed. */
function placeholderConfiguration(request, find) {
    const asked = request.actions;
    const names = asked.length > 0 ? asked.map(({ name }) => name) : _request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultActions */ .hS;
    const named = request.configurationPaths ?? request.inlineConfiguration ?? request.repository;
    if (named !== undefined || !names.every((name) => find(name)?.once === true))
        return undefined;
    const about = asked.flatMap(({ flags }) => flags['mount-point'] ?? [])[0] ?? 'this machine';
    return `repositories: [{path: ${JSON.stringify(String(about))}}]\n`;
}
/** Returns the files with only the requested repositories; files without any of them are omitted. */
function selectRepositories(files, wanted) {
    if (wanted === undefined || files.length === 0)
        return { files };
    const selected = files
        .map((file) => ({
        ...file,
        repositories: file.repositories.filter((repository) => (0,_configuration_options_repositories_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesRepository */ .O)(repository, wanted)),
    }))
        .filter(({ repositories }) => repositories.length > 0);
    if (selected.length > 0)
        return { files: selected };
    const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
    return {
        files: [],
        fault: new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No repository matches '${wanted}'. Configured: ${[...new Set(known)].join(', ')}.`),
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
    return { files: [], fault: new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(message, { place: first.places.get('/default_actions') }) };
}
/** Returns the definition of an action; throws UserError if there is none of that name. */
function definitionOf(name) {
    const definition = (0,_actions_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findAction */ .Oi)(name);
    if (!definition)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Unknown action '${name}'.`);
    return definition;
}
/** Returns whether skip_actions includes an action, by any of its names. */
function isSkippedAction(action, options) {
    return (options.skip_actions ?? []).some((name) => ((0,_actions_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findAction */ .Oi)(name)?.name ?? name) === action);
}
/** Whether a request does what backups consist of (create, prune, compact, or check), and not only as a dry run. */
function makesBackups({ actions, dryRun }) {
    const names = actions.length > 0 ? actions.map(({ name }) => name) : _request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultActions */ .hS;
    return !dryRun && names.some((name) => (0,_actions_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findAction */ .Oi)(name)?.primary === true);
}


/***/ }),

/***/ 9472:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ surroundingsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/borg/install/find-borg.js
var find_borg = __webpack_require__(7269);
// EXTERNAL MODULE: ./lib/src/borg/install/packages.js
var install_packages = __webpack_require__(7614);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/file-hash.js
var file_hash = __webpack_require__(9971);
// EXTERNAL MODULE: ./lib/src/system/make-folder.js
var make_folder = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/borg/versions.js
var borg_versions = __webpack_require__(6710);
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
        const tampering = await (0,find_borg/* findTampering */.N)(path, environment);
        if (tampering !== undefined) {
            const { problem } = tampering;
            warn(`${problem}. Borg ${version} in the tool cache was ignored. ${(0,phrases/* fixSentence */.x0)(tampering)}`);
            refusals.push(`${problem} ${(0,phrases/* fixInParentheses */.$t)(tampering)}`);
        }
        else if (sha256 !== undefined && (await (0,file_hash/* hashOfFile */.Q)(path, 'sha256')) !== sha256) {
            refusals.push(`the SHA-256 of ${path} does not match borg-sha256`);
        }
        else {
            const borg = await (0,find_borg/* findBorg */.k)({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
            if (borg.version === version)
                return borg;
            // A crash may have cut it off although it was marked as complete.
            refusals.push(`${path} does not run as Borg ${version}`);
        }
    }
    const none = wish === undefined ? 'it has no Borg' : `it has no Borg ${wish.text}`;
    throw new Error(refusals.join(', ') || none);
}
/**
 * Puts a program into the first tool cache that this user can write to and nobody else, or into a temporary folder for
 * this run; returns its path.
 */
async function keepSafely(program, version, { environment, tell }) {
    const refusals = [];
    for (const folder of toolCacheFolders(environment)) {
        const tampering = await (0,find_borg/* findTampering */.N)(placeInCache(folder, version), environment);
        if (tampering === undefined) {
            try {
                const path = await keepBorg(folder, version, program);
                if (refusals.length > 0)
                    tell(`Borg is cached in ${folder}, because ${refusals.join(', ')}.`);
                return path;
            }
            catch (error) {
                refusals.push(`${folder} can't be written to: ${(0,write_faults/* writeFault */.i)(error)}`);
            }
        }
        else
            refusals.push(`${tampering.problem} ${(0,phrases/* fixInParentheses */.$t)(tampering)}`);
    }
    const folder = (0,temporary/* createTemporaryFolder */.ai)('borg').path;
    const tampering = await (0,find_borg/* findTampering */.N)(placeInCache(folder, version), environment);
    if (tampering !== undefined)
        throw new Error(`${tampering.problem} ${(0,phrases/* fixInParentheses */.$t)(tampering)}`);
    tell(`Borg was not cached, because ${refusals.join(', ')}.`);
    return await keepBorg(folder, version, program);
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
    const refusals = [];
    for (const name of names) {
        const program = await fetchProgram(`${origin}/${version}/${name}`, request);
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
        const path = await keepSafely(program, version, request);
        return await (0,find_borg/* findBorg */.k)({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
    }
    throw new Error(refusals.join(', ') || `release ${version} has no binary for this system`);
}
const missing = 'not found';
/** How long a server may send nothing, and how long a download may take, in milliseconds. */
const patience = 30_000;
const longestDownload = 600_000;
/** No binary of Borg comes close to this many bytes. */
const largestProgram = 500_000_000;
/** Returns the bytes at a URL, or why the server did not send them. Throws an error if there is no complete answer. */
async function fetchProgram(url, { cancel, downloadPatience = patience }) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), downloadPatience);
    const limit = (0,time_limit/* timeLimit */.z)(longestDownload, [silence.signal, ...(cancel ? [cancel] : [])]);
    try {
        const response = await fetch(url, { signal: limit.signal });
        if (response.status === 404)
            return missing;
        if (!response.ok)
            return `the server answered ${response.status} ${response.statusText}`.trim();
        const pieces = [];
        let size = 0;
        for await (const piece of response.body ?? []) {
            timer.refresh();
            pieces.push(piece);
            size += piece.length;
            if (size > largestProgram)
                return 'it is too large to be a program';
        }
        return Buffer.concat(pieces);
    }
    catch (thrown) {
        const nothing = `the server sent nothing for ${(0,amounts/* duration */.p0)(downloadPatience / 1000)}`;
        const slow = `it took longer than ${(0,amounts/* duration */.p0)(longestDownload / 1000)}`;
        const isSlow = limit.signal.aborted && cancel?.aborted !== true;
        const reason = silence.signal.aborted ? nothing : isSlow ? slow : innermostMessage(thrown);
        throw new Error(`${url} can't be downloaded: ${reason}`);
    }
    finally {
        limit.end();
        clearTimeout(timer);
    }
}
function innermostMessage(thrown) {
    const { message, cause } = (0,errors/* asError */.zR)(thrown);
    const inner = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
    return inner === '' ? message : inner;
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
    (0,make_folder/* makeFolder */.f)(home, 0o755);
    await (0,promises_.mkdir)(temporary, { mode: 0o755 });
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, 'borg'), program, { mode: 0o755, flag: 'wx', flush: true });
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        throw error;
    }
    await (0,promises_.rm)(`${place}.complete`, { force: true });
    await (0,promises_.rm)(place, { recursive: true, force: true });
    await (0,promises_.rename)(temporary, place);
    await (0,promises_.writeFile)(`${place}.complete`, '', { mode: 0o644, flag: 'wx' });
    return placeInCache(folder, version);
}

;// CONCATENATED MODULE: ./lib/src/borg/install/install.js




const ways = [
    { name: 'PATH', go: find_borg/* findBorg */.k },
    { name: 'tool cache', go: findCached },
    ...install_packages/* packageManagers */.NN.map((manager) => ({
        name: manager.program,
        go: (request) => (0,install_packages/* installPackage */.Ed)(manager, request),
    })),
    { name: 'release', go: download },
];
/** Finds or installs Borg in the first way that works. Throws UserError that lists every way and why it failed. */
async function ensureBorg(request) {
    if (isNamed(request)) {
        return { borg: await (0,find_borg/* findBorg */.k)(request), way: 'local_path' };
    }
    const refusals = [];
    for (const { name, go } of ways) {
        if (request.cancel?.aborted === true)
            throw new errors/* UserError */.yo('The search for Borg was canceled.');
        try {
            const borg = await go(request);
            requireWanted(borg, request);
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
            return await (0,find_borg/* findBorg */.k)(now);
        if (first === undefined) {
            first = ensureBorg(now);
            return (await first).borg;
        }
        const { borg, way, refusal } = await first.then((ensured) => ({ ...ensured, refusal: undefined }), (error) => ({ borg: undefined, way: undefined, refusal: (0,errors/* asError */.zR)(error) }));
        if (borg !== undefined && way !== 'PATH')
            return borg;
        try {
            const again = await (0,find_borg/* findBorg */.k)(now);
            requireWanted(again, now);
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
function requireWanted({ path, version }, { wish }) {
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
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
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


/***/ }),

/***/ 9125:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ logFileOf),
/* harmony export */   kh: () => (/* binding */ highestVerbosity),
/* harmony export */   xN: () => (/* binding */ verbosityOf),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9743);


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
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .expandHome */ .kc)(path));
}


/***/ })

};
;