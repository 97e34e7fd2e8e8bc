"use strict";
exports.id = 655;
exports.ids = [655];
exports.modules = {

/***/ 5029:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isReachedBySsh),
/* harmony export */   o: () => (/* binding */ sshCommand)
/* harmony export */ });
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4644);
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
    const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(configured?.trim() || 'ssh');
    return (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteAll */ ._R)(['/bin/sh', '-c', lastWords, 'ssh', ...words, ...optionsFor(files)]);
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

/***/ 3405:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ createScene)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/borg.js + 15 modules
var borg_borg = __webpack_require__(2433);
// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
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
 * an ssh_command that cannot be taken apart.
 */
function borgEnvironment(request) {
    const { options, terminal } = request;
    const environment = { ...(0,system_environment/* plainEnvironment */.U)(request.base) };
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

// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/borg/repository.js
var repository = __webpack_require__(2371);
// EXTERNAL MODULE: ./lib/src/borg/unknown-archive.js
var unknown_archive = __webpack_require__(5358);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
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
        operands: (0,repository/* repositoryOperands */.td)(path, borg.capabilities),
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
    return repository.label ?? (0,borg_borg/* withoutPassword */.G)(repository.path);
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
    return label ?? (0,borg_borg/* withoutPassword */.G)(path);
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
var loudness = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
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
var process = __webpack_require__(6432);
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
        const asked = ask({ command, option, ...question, runProcess: process/* runProcess */.R3 });
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
    const environment = (0,system_environment/* hookEnvironment */.N)(world.environment, inWorkflow);
    const doubts = new Set();
    const warnOf = ({ doubt }) => {
        if (doubt === undefined || doubts.has(doubt))
            return;
        doubts.add(doubt);
        warn(doubt);
    };
    const verbosity = (0,loudness/* verbosityOf */.x)(request, prepared.files);
    const fileOf = (step) => prepared.files.find(({ name }) => name === step.configuration);
    const optionsOf = (step) => {
        return (fileOf(step)?.repositories.find(({ path, label }) => path === step.repository.path && label === step.repository.label)?.options ?? {});
    };
    const borg = async (step, listener, cancel) => {
        const options = optionsOf(step);
        const folder = (0,home/* workingFolder */.gv)(options);
        const installed = await world.borg(options.local_path, folder);
        warnOf(installed);
        const asked = { environment, workingDirectory: folder, cancel, terminal: world.terminal };
        const passcommand = passcommandFor(options, request, environment);
        const passcommandOutput = await passphraseOf({ ...passcommand, ...asked }).catch((error) => {
            // Borg asks itself where the repository needs a passphrase, and says what is wrong.
            if (passcommand.option === undefined || cancel.aborted)
                throw error;
            return undefined;
        });
        const own = borgEnvironment({
            options,
            base: environment,
            passphrase: request.passphrase,
            passcommandOutput,
            ssh: ssh.filesFor(step.repository.path),
            terminal: world.terminal,
        });
        return (0,borg_borg/* createBorg */.z)({
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
            action: step.action,
            entryPoint: entryPointOf(step, request, prepared.files),
            givesBytes: request.door === 'command-line',
        });
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
function entryPointOf(step, request, files) {
    const { path } = step.configuration;
    const named = request.configurationPaths?.find((each) => (0,external_node_path_.resolve)(each) === path);
    const isNamed = path.startsWith('/') && (request.configurationPaths !== undefined || files.length > 1);
    const several = request.repository !== undefined || files.flatMap(({ repositories }) => repositories).length > 1;
    return {
        kind: request.door,
        configuration: isNamed ? (named ?? path) : undefined,
        repository: several ? (step.repository.label ?? (0,borg_borg/* withoutPassword */.G)(step.repository.path)) : undefined,
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


/***/ })

};
;