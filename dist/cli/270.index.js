"use strict";
exports.id = 270;
exports.ids = [270];
exports.modules = {

/***/ 7083:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ errorLimit),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   pX: () => (/* binding */ outputLimit),
/* harmony export */   u7: () => (/* binding */ maskedFailure)
/* harmony export */ });
/* harmony import */ var _process_end_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2341);
/* harmony import */ var _secrets_masker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9509);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);




/** The maximum size of hook variables in bytes: the start of `{error}` and the end of `{output}` are kept. */
const errorLimit = 4 * 1024;
const outputLimit = 16 * 1024;
/** Converts a thrown error into the failure of a step, with a message that is understandable by itself. */
function failureOf(thrown, step) {
    const error = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asError */ .zR)(thrown);
    const base = {
        step: (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step),
        configuration: step.configuration.name,
        repository: step.repository,
        place: error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.place : undefined,
        message: `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step)} ${wasCancelled(error) ? 'was canceled' : 'failed'}${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .inAttempt */ .RX)(step)}: ${error.message}`,
    };
    if (!(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
        return { ...base, error: base.message, output: [] };
    const { command, exitCode, signal, output, cancelled } = error.failure;
    return {
        ...base,
        command,
        exitCode,
        signal,
        output,
        error: cancelled ? 'cancelled' : mailable(error, step, base.message),
    };
}
/** Returns a failure without secrets, for the hooks of a later process. */
function maskedFailure(failure, mask) {
    return {
        ...failure,
        message: mask(failure.message),
        error: mask(failure.error),
        output: (0,_secrets_masker_js__WEBPACK_IMPORTED_MODULE_3__/* .maskedLines */ .FZ)(failure.output, mask),
        command: failure.command && mask(failure.command),
    };
}
function wasCancelled(error) {
    return error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd && error.failure.cancelled === true;
}
/**
 * Returns what someone needs to know who reads only an alert: the message from the log, and how the program ended. The
 * message about a hook says nothing else, so the last line of its output is added.
 */
function mailable(error, step, message) {
    const ended = endOf(error);
    if (ended === undefined)
        return message;
    if (step.kind !== 'hook')
        return `${message} (${ended})`;
    const why = error.failure.output.findLast((line) => line.trim() !== '')?.trim();
    return `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step)} failed${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .inAttempt */ .RX)(step)}${why === undefined ? '' : `: ${why}`} (${ended})`;
}
/** Returns how a program ended: `borg create exited with status 2`; undefined if it never started. */
function endOf({ failure }) {
    const { command, exitCode, signal, timedOut, program = command } = failure;
    return timedOut || signal || exitCode !== undefined ? `${program} ${(0,_process_end_process_js__WEBPACK_IMPORTED_MODULE_0__/* .howItEnded */ .qQ)(failure)}` : undefined;
}


/***/ }),

/***/ 1933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ knownBackups),
/* harmony export */   z: () => (/* binding */ rememberBackups)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8811);
/* harmony import */ var _system_write_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5848);






/** Returns what is known about a repository of a configuration file (its path), for alerts. */
function knownBackups(environment, configuration, repository) {
    return read(fileFor(environment, configuration, repository));
}
/** Remembers how the files with monitoring services ended. Never throws, because only alerts depend on it. */
function rememberBackups(environment, { plan, ended, archives }) {
    for (const [index, { configuration, repositories, log, start, finish, fail }] of plan.configurations.entries()) {
        const report = ended.configurations[index];
        const isMonitored = [...start, ...log, ...finish, ...fail].some(({ notRun }) => notRun === undefined);
        if (report === undefined || !isMonitored)
            continue;
        for (const { path } of repositories.map(({ repository }) => repository)) {
            const file = fileFor(environment, configuration.path, path);
            const archive = archives.findLast((made) => made.repository === path);
            write(file, knownAfter(read(file), { report, path, archive }));
        }
    }
}
/** Returns what is known about a repository after a run. */
function knownAfter({ lastGood, failingSince }, { report, path, archive }) {
    const isGood = report.outcome === 'success' || report.outcome === 'warning';
    // A failure of a hook concerns all repositories of the file.
    const failed = report.failures.some(({ repository }) => repository === undefined || repository.path === path);
    const since = isGood ? undefined : failingSince;
    return {
        lastGood: archive === undefined ? lastGood : { archive: archive.archive, at: new Date() },
        failingSince: failed ? (failingSince ?? new Date()) : since,
    };
}
function fileFor(environment, configuration, repository) {
    const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${configuration}\n${repository}`).digest('hex').slice(0, 20);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .stateFolder */ .yp)({}, environment), 'borgflow', 'history', `${name}.json`);
}
function read(file) {
    try {
        const document = JSON.parse((0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmallFile */ .EW)(file));
        const { lastGood, failingSince } = fieldsOf(document);
        const { archive, at } = fieldsOf(lastGood);
        const good = typeof archive === 'string' && typeof at === 'string' ? { archive, at: new Date(at) } : undefined;
        return { lastGood: good, failingSince: typeof failingSince === 'string' ? new Date(failingSince) : undefined };
    }
    catch {
        return {}; // the first run, or a damaged file, which will be replaced
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function write(file, known) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
        (0,_system_write_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(file, JSON.stringify(known));
    }
    catch {
        // A read-only home folder: alerts then don't say since when.
    }
}


/***/ }),

/***/ 7270:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ createStepTools)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/archives/resolve.js
var resolve = __webpack_require__(8704);
// EXTERNAL MODULE: ./lib/src/borg/environment.js
var borg_environment = __webpack_require__(8018);
// EXTERNAL MODULE: ./lib/src/process/end-process.js
var end_process = __webpack_require__(2341);
// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/borg/passphrase.js






/**
 * Runs a command that prints the passphrase, as Borg would: without a shell, without the line ends at the end of the output,
 * and with this process's terminal, so that it can read a PIN from /dev/tty. It is run here so that the passphrase can be
 * masked before Borg runs. Throws CommandError, which contains nothing of the standard output.
 */
async function runPasscommand(request) {
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
        // It stays in the terminal's session even if standard error goes elsewhere, so that it can open /dev/tty.
        terminal: (0,launch/* hasTerminal */.hr)(),
        pass: request.terminal ? ['errors'] : undefined,
    });
    if (result.exitCode === 0)
        return printed.join('\n').replace(/\n+$/, '');
    const how = result.startFailure ?? `it ${(0,end_process/* howItEnded */.qQ)(result)}`;
    const { exitCode, signal, cancelled } = result;
    const failure = { command: request.command, exitCode, signal, cancelled, output: complaints.slice(-25) };
    const words = complaints.at(-1) ?? (request.terminal ? `${how} (its message is above)` : how);
    throw new errors/* CommandError */.Qd(`${request.option} returned no passphrase: ${words.replace(/\.$/, '')}.`, failure);
}
/**
 * Runs each encryption_passcommand once per run, when a repository first needs it, and masks its output. Repositories that
 * are processed at the same time wait for the same answer; a command that failed is run again.
 */
function createPassphrases(secrets, warn) {
    const answers = new Map();
    const ask = async (question) => {
        const answer = await runPasscommand(question);
        // Borg would use it as a passphrase, even for a new repository.
        if (answer === '') {
            const { command, option } = question;
            throw new errors/* UserError */.yo(`${option} printed nothing, so there is no passphrase: ${command}`);
        }
        const secret = { option: `The output of ${question.option}`, value: answer };
        for (const message of (0,known_secrets/* maskSecrets */.QU)(secrets, [secret]))
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
        const asked = ask({ command, option, ...question, runProcess: run_process/* runProcess */.R3 });
        answers.set(key, asked);
        asked.catch(() => answers.delete(key));
        return asked;
    };
}

// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/process/back-pressure.js
var back_pressure = __webpack_require__(4261);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/src/borg/absolute-paths.js




/** Variables of Borg and Python that contain a path. */
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
/** Variables that contain a command line, which Borg splits into words and runs. */
const commandLines = ['BORG_RSH', 'BORG_PASSCOMMAND', 'BORG_OTHER_PASSCOMMAND'];
/**
 * Returns the environment for a Borg that runs in another folder, as extract runs in its destination. Relative paths in it are
 * still resolved against `home`, and the commands that Borg runs are run there.
 */
function absoluteEnvironment(home, environment) {
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
    return (0,child_environment/* withVariables */.sO)(environment, changed);
}
function commandFrom(home, line) {
    try {
        return (0,quoting/* quoteAll */._R)(['/bin/sh', '-c', 'cd "$0" && exec "$@"', home, ...(0,quoting/* splitWords */.yM)(line)]);
    }
    catch {
        return line; // Borg reports what is wrong with it.
    }
}
/** Programs that take a script as their first argument. */
const interpreter = /^(env|(ba|da|k|z|a)?sh|python[\d.]*|perl|ruby|node)$/;
/**
 * Makes the relative paths of programs and scripts in a command line absolute: those that contain a slash, and those that
 * follow an interpreter (`sh borg.sh`). A bare `borg` after `sudo` is looked up on the PATH, so it stays as it is.
 */
function absoluteCommand(home, words) {
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

// EXTERNAL MODULE: ./lib/src/borg/borg-call.js
var borg_call = __webpack_require__(6584);
;// CONCATENATED MODULE: ./lib/src/borg/borg-messages.js
const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
/** Parses one line of `borg --log-json`. A prompt without a line end may precede the message. Never throws. */
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
        return { kind: 'file', status: borg_messages_text(fields, 'status'), path: borg_messages_text(fields, 'path') };
    if (type === 'archive_progress')
        return { kind: 'progress', progress: archiveProgress(fields) };
    if (type === 'progress_percent')
        return { kind: 'progress', progress: percentProgress(fields) };
    if (type === 'progress_message')
        return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') }) };
    if (typeof type === 'string' && type.startsWith('question_')) {
        return { kind: 'question', text: borg_messages_text(fields, 'message'), ...messageId(fields) };
    }
    return undefined;
}
function logMessage(fields) {
    const level = borg_messages_text(fields, 'levelname');
    return {
        kind: 'log',
        level: isLevel(level) ? level : 'WARNING',
        text: borg_messages_text(fields, 'message'),
        logger: borg_messages_text(fields, 'name'),
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
function borg_messages_text(fields, name) {
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
/** Removes undefined fields. */
function known(progress) {
    return Object.fromEntries(Object.entries(progress).filter(([, value]) => value !== undefined));
}
/** The maximum length of a document on one line, in characters. A long line arrives in pieces. */
const longestDocument = 1 << 20;
/** A shorter line is never a piece of a longer one. */
const shortestPiece = 32_768;
/** Parses output with one document per line. */
class DocumentLines {
    complete = true;
    /** The part of a long document that has arrived so far. */
    begun = '';
    /** Returns the documents in lines, and the lines that are not documents. */
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
    /** Returns a line with its earlier pieces; undefined for a piece of a line that was too long. */
    joined(line, continues) {
        if (continues && this.begun === '')
            return undefined;
        if (!continues && this.begun !== '')
            this.complete = false;
        const whole = continues ? this.begun + line : line;
        this.begun = '';
        return whole;
    }
    /** Whether a line is the beginning of a document that continues in the next piece. */
    begin(whole, line) {
        const isPiece = whole.startsWith('{') && line.length > shortestPiece;
        if (isPiece && whole.length < longestDocument)
            this.begun = whole;
        else
            this.complete &&= !whole.startsWith('{');
        return this.begun !== '';
    }
}
/** Collects standard output as the call requests: documents or lines. Output that should be JSON but isn't is shown as lines. */
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
            // A long line arrives in pieces, which must be joined to be valid JSON.
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
/** Returns the JSON object in a string, or undefined if there is none. */
function parse(text) {
    try {
        const found = JSON.parse(text);
        return typeof found === 'object' && found !== null ? found : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/borg/common-flags.js
var common_flags = __webpack_require__(3036);
// EXTERNAL MODULE: ./lib/src/system/accounts.js
var accounts = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/src/system/mount-table.js
var mount_table = __webpack_require__(2298);
// EXTERNAL MODULE: ./lib/src/borg/error-patterns.js
var error_patterns = __webpack_require__(2381);
// EXTERNAL MODULE: ./lib/src/borg/lock.js
var lock = __webpack_require__(7196);
;// CONCATENATED MODULE: ./lib/src/borg/main-error.js
/** Returns the message that best explains a failure, on one line without a period at the end. */
function mainError(said) {
    const spoken = said.errors.at(-1)?.text;
    // Warnings before a crash do not explain it.
    const text = spoken ?? (said.breakdown && plainWords(said.plain)) ?? said.warnings.at(-1) ?? plainWords(said.plain);
    return mainLine(text).replace(/\.$/, '');
}
/** Returns the last line that is not empty. */
function lastLine({ tail }) {
    return (tail.findLast((line) => line.trim() !== '') ?? '').replace(/\.$/, '');
}
/** Returns the last line outside the log, without the system information that Borg prints after a traceback. */
function plainWords(lines) {
    const platform = lines.findLastIndex((line) => line.startsWith('Platform:'));
    const exception = platform < 0 ? -1 : lines.slice(0, platform).findLastIndex((line) => /^[\w.]+(: |$)/.test(line));
    return lines[exception] ?? lines.findLast((line) => line.trim() !== '') ?? '';
}
/** Returns the line of a traceback that names the exception, or the first line of any other text. */
function mainLine(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const end = lines.findIndex((line) => line.startsWith('Platform:'));
    const traceback = lines.findIndex((line) => line.startsWith('Traceback ('));
    if (traceback < 0)
        return lines.find((line) => line !== '') ?? '';
    const inside = lines.slice(traceback + 1, end < 0 ? undefined : end);
    return inside.findLast((line) => /^[\w.]+(: |$)/.test(line)) ?? lines[0] ?? '';
}

// EXTERNAL MODULE: ./lib/src/borg/start-failure.js
var start_failure = __webpack_require__(1552);
;// CONCATENATED MODULE: ./lib/src/borg/suggested-command.js

/** Creates suggestions that can be pasted: a command on the command line, inputs in a workflow. */
function createSuggest({ kind, configuration, repository }) {
    if (kind === 'workflow') {
        return (action) => repository === undefined
            ? ` \`actions: ${action}\``
            : ` \`actions: ${action}\` and \`repository: ${repository}\``;
    }
    const program = configuration === undefined ? 'borgflow' : `borgflow --config ${(0,quoting/* quote */.hD)(configuration)}`;
    const where = repository === undefined ? '' : ` --repository ${(0,quoting/* quote */.hD)(repository)}`;
    return (action) => `: ${program} ${action}${where}`;
}
/** Actions for making backups. During any other action, the user may be restoring and must not be told to create or delete. */
const writing = ['create', 'prune', 'compact', 'recreate', 'transfer', 'repo-create', 'delete'];
/** Whether the user may be restoring; then no advice may create, delete, or overwrite anything in the repository. */
function mayBeRestoring(action) {
    return !writing.includes(action);
}

;// CONCATENATED MODULE: ./lib/src/borg/error-advice.js











/** The sentence for each named Borg error of exporting a key, importing one, or changing its passphrase. */
const keyErrorMessages = {
    UnencryptedRepo: ({ repository }) => `${repository} is not encrypted, so it has no key and no passphrase.`,
    NotABorgKeyFile: ({ repository }) => `The file for ${repository} is not an exported key, so the key was not changed. Use a file written by key export without --paper or --qr-html.`,
    RepoIdMismatch: ({ repository }) => `The key belongs to another repository, not to ${repository}, so it was not imported. Use the key that was exported from this repository.`,
    UnknownKeyType: ({ repository }) => `${repository} has a key type that this version of Borg does not know. Use the version of Borg that created the repository.`,
    PasswordRetriesExceeded: ({ repository }) => `No new passphrase was given for ${repository}, so the old one was kept. Enter the new one twice.`,
};
const unchanged = 'Nothing was changed.';
/** Returns the sentence for a repository that another Borg process has locked: which process it is, and whether it is still running. */
async function lockMessage({ repository, hostId }, words) {
    const path = /lock (\/.*?\/lock\.exclusive)/.exec(words)?.[1];
    const home = (0,repository_url/* folderOf */.yS)(repository, undefined);
    const stored = home === undefined ? [] : await (0,lock/* lockHolders */.NY)(home, hostId);
    const holder = path === undefined ? (stored.find(({ alive }) => alive === true) ?? stored[0]) : await (0,lock/* lockHolder */.ms)(path, hostId);
    const inside = path === undefined || (home !== undefined && path.startsWith(`${home}/`));
    if (holder === undefined)
        return `${repository} has been locked by another Borg process. ${unchanged} Raise lock_wait, or wait for that process to finish.`;
    return `${inside ? repository : `The cache for ${repository}`} has been locked by ${(0,lock/* describeHolder */.sG)(holder)}${state(holder)}`;
}
/**
 * Says whether the process is still running, as far as that is known. Never suggests breaking a lock: Borg itself removes the
 * lock of a process that has ended, and a process ID alone does not prove that it has.
 */
function state({ alive, renewed }) {
    if (alive === true)
        return `, and that process is still running. ${unchanged} Raise lock_wait, or wait for that run to finish.`;
    if (alive === false)
        return `, and that process is no longer running. ${unchanged} Borg removes such a lock itself, unless another process now has the same process ID. Try again later, or raise lock_wait.`;
    if (renewed)
        return `. ${unchanged} Raise lock_wait. A lock that is not renewed expires after 30 minutes.`;
    return `. That process may still be running (it can't be checked from this machine). ${unchanged} Raise lock_wait, or wait for that run to finish.`;
}
/** The sentence for each error that Borg has a name for. */
const sentences = {
    'Repository.DoesNotExist': missingRepository,
    'Repository.InvalidRepository': noRepository,
    'Repository.InvalidRepositoryConfig': unreadableConfig,
    'Repository.AlreadyExists': ({ repository }) => `${repository} already exists. ${unchanged}`,
    'Repository.ParentPathDoesNotExist': ({ repository, suggest, exampleEncryption }) => `${repository} was not created, because its parent folder does not exist. Check the path and that its disk is mounted, or create the folders too with${suggest(`repo-create --encryption ${exampleEncryption} --make-parent-directories`)}`,
    'Repository.PathAlreadyExists': ({ repository }) => (0,start_failure/* pathTakenMessage */.k)(repository),
    'Repository.InsufficientFreeSpaceError': noSpace,
    'Repository.StorageQuotaExceeded': ({ repository, action }, words) => `${repository} has reached its storage quota (${words}). ${mayBeRestoring(action) ? 'Raise the quota.' : 'Raise the quota, or prune and compact the repository.'}`,
    'Repository.PathPermissionDenied': permissionDenied,
    'Repository.PermissionDenied': permissionDenied,
    'Repository.CheckNeeded': ({ repository, suggest }) => `${repository} must be checked before it can be used. Check it with${suggest('check --only repository')}`,
    'Archive.AlreadyExists': ({ repository }, words) => `${repository}: ${words}. Add a time such as {now} to archive_name_format, so that each archive gets its own name.`,
    'Archive.DoesNotExist': ({ repository, suggest }, words) => `${missingArchiveMessage(repository, /^Archive (.*) does not exist$/.exec(words)?.[1] ?? words)} List its archives with${suggest('repo-list')}`,
    'Repository.ObjectNotFound': missingData,
    'Repository.PackLocationUnknown': missingData,
    'Repository.PackNotFound': missingData,
    IntegrityError: missingData,
    DecompressionError: missingData,
    CommandError: ambiguousArchive,
    PassphraseWrong: (fault) => `The passphrase for ${fault.repository} is wrong. ${unchanged} Check ${passphraseSources(fault)}.`,
    NoPassphraseFailure: (fault) => `${fault.repository} needs a passphrase, and none was given. Set ${passphraseSources(fault)}.`,
    PasscommandFailure: ({ repository }, words) => `encryption_passcommand for ${repository} returned no passphrase: ${words.replace(/^.*BORG_PASSCOMMAND failed: /, '')}. ${unchanged}`,
    ...keyErrorMessages,
    KeyfileNotFoundError: ({ repository }) => `The key file for ${repository} is not on this machine. Put it in the folder set by borg_keys_directory, or set borg_key_file.`,
    RepoKeyNotFoundError: ({ repository, suggest }) => `${repository} does not contain its key. If you exported it, import the copy with${suggest('key import')}`,
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
    'Cache.RepositoryIDNotUnique': ({ repository }) => `${repository} has the same ID as another repository known to this machine: one is a copy of the other. Use only one of them from this machine.`,
    'Cache.RepositoryReplay': ({ repository }) => `${repository} is older than when it was last used: someone may have restored an old state of it. ${unchanged} Find out why before you use it again.`,
    ConnectionClosed: error_patterns/* connectionMessage */.K6,
    ConnectionClosedWithHint: error_patterns/* connectionMessage */.K6,
    ConnectionBrokenWithHint: error_patterns/* connectionMessage */.K6,
    CancelledByUser: unconfirmed,
};
/** Returns the sentence for a failed call: what happened, to which repository, and what to do about it. */
async function explainFailure(fault) {
    // Borg 1.2 reports key errors on standard output.
    const words = mainError(fault.said) || (fault.command.startsWith('key ') ? lastLine(fault.said) : '');
    const { messageId: id = '' } = fault;
    // Borg 2 reports some errors without the class prefix that Borg 1 uses.
    const sentence = (0,error_patterns/* otherVersionMessage */.oE)(fault, words) ?? (await (sentences[id] ?? sentences[`Cache.${id}`])?.(fault, words));
    if (sentence !== undefined)
        return sentence;
    if (/No space left on device|Disk quota exceeded/.test(words))
        return noSpace(fault, words);
    if (foundDamage(fault))
        return damaged(fault, words);
    if (words === '' && fault.said.questions.length > 0)
        return unconfirmed(fault);
    const known = (0,start_failure/* startFailureMessage */.w)(fault, words) ??
        (0,error_patterns/* mountOrExtractMessage */.Jj)(fault, words) ??
        permissionDeniedInTraceback(fault, words);
    if (known !== undefined)
        return known;
    const said = words === '' ? '' : `: ${words}`;
    return sentenceEnd(`borg ${fault.command} on ${fault.repository} ${fault.ending}${said}`);
}
/** Whether a check exited with status 1 because of Borg itself, not because of a wrapper such as sudo. */
function foundDamage({ command, exitCode, said }) {
    return command === 'check' && exitCode === 1 && said.warned !== false && said.breakdown === undefined;
}
function passphraseSources({ action, entryPoint }) {
    if (isWithoutFile(action)) {
        return 'the environment variable BORG_PASSPHRASE, or a command that prints it with --override encryption_passcommand=COMMAND';
    }
    return entryPoint === 'workflow'
        ? `the passphrase input, encryption_passphrase, or encryption_passcommand`
        : `encryption_passphrase or encryption_passcommand`;
}
/** Whether an action runs before there is a configuration file to set options in. */
function isWithoutFile(action) {
    return action === 'config bootstrap';
}
/** Returns the sentence for a missing repository. Asks about its disk first, and suggests creating it only for a backup. */
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
        ? `Check the path${(0,repository_url/* isLocal */.IX)(repository) ? ' and that its disk is mounted' : ''}.`
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
    return `The config file of ${repository} can't be read: ${why}. ${unchanged} It may be damaged, or another version of Borg may have created it. Use that version, or restore the file from a copy of the repository.`;
}
function permissionDenied(fault, words) {
    const { repository } = fault;
    const sentence = creationDenied(fault);
    if (sentence !== undefined)
        return sentence;
    return `No permission to use ${repository} as user ${(0,accounts/* currentUserName */.UA)()}: ${words}. Run as its owner, or fix its ownership.`;
}
/** Returns the sentence for a repository that does not exist yet and that this user has no permission to create. */
function creationDenied({ action, repository }) {
    const folder = (0,repository_url/* folderOf */.yS)(repository, undefined);
    if (action !== 'repo-create' || folder === undefined || surroundingsOf(repository).exists)
        return undefined;
    return `No permission to create ${repository} as user ${(0,accounts/* currentUserName */.UA)()}. ${unchanged} Run as a user who can write to ${(0,external_node_path_.dirname)(folder)}, or choose another path.`;
}
/** Borg 1 reports missing permissions as a traceback. */
function permissionDeniedInTraceback(fault, words) {
    const { repository, said } = fault;
    const denied = /^(?:PermissionError: )?\[Errno (?:1|13)\] [^:]*: '(.*)'/.exec(words);
    const folder = (0,repository_url/* folderOf */.yS)(repository, undefined);
    const path = denied?.[1];
    if (path === undefined || said.errors.length === 0)
        return undefined;
    const inside = folder !== undefined && (path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
    if (inside)
        return (creationDenied(fault) ??
            `No permission to open ${repository} as user ${(0,accounts/* currentUserName */.UA)()}. ${unchanged} Run as its owner, or fix its ownership.`);
    return `No permission to use ${path} as user ${(0,accounts/* currentUserName */.UA)()}. Run as its owner, or fix its ownership.`;
}
/** Returns the sentence for a lock that could not be written, such as on a read-only file system. */
function lockFailed({ repository, action }, words) {
    if (/Errno 30|[Rr]ead-only file system/.test(words)) {
        const reading = mayBeRestoring(action)
            ? ` To read it anyway, while nothing else is using it, set extra_borg_options: {${bypassLockOptions(action)}}.`
            : ' Mount it writable.';
        return `${repository} could not be locked, because its file system is read-only.${reading}`;
    }
    if (/Errno 13|Permission denied/.test(words)) {
        return `No permission to lock ${repository} as user ${(0,accounts/* currentUserName */.UA)()}. ${unchanged} Run as its owner, or fix its ownership.`;
    }
    return `${repository} could not be locked: ${words}. Check that user ${(0,accounts/* currentUserName */.UA)()} can write there.`;
}
/** Most actions list the archives first, so `list` needs the flag too. */
function bypassLockOptions(action) {
    return [...new Set(['list', action.replace(/[ -]/g, '_')])].map((name) => `${name}: --bypass-lock`).join(', ');
}
/** Returns the sentence for data of an archive that is damaged or missing. */
function missingData(fault, words) {
    if (fault.command === 'check')
        return damaged(fault, words);
    const said = words.replace(/ (in|from) repository .*$/, '');
    return `${fault.repository} is damaged: ${said}. Before you write to it, find out how much is damaged with${fault.suggest('check')}`;
}
/** The words that `suggestingArchives` looks for. */
function missingArchiveMessage(repository, archive) {
    return `Archive ${archive} not found in ${repository}.`;
}
/** Borg 2 has no error class for an archive that does not exist, or for a name that matches several archives. */
function ambiguousArchive({ repository, suggest }, words) {
    const [, list = '', count] = /\[(.*)\] needed to match precisely one archive, but matched (\d+)$/.exec(words) ?? [];
    const name = /^'(.*)'$/.exec(list)?.[1] ?? list;
    if (count === undefined)
        return undefined;
    if (count === '0')
        return `${missingArchiveMessage(repository, name)} List its archives with${suggest('repo-list')}`;
    return `${repository}: ${count} archives match ${name}. Use the ID of one of them, as shown by repo-list, or latest.`;
}
function damaged({ repository, said }, words) {
    const first = mainLine(said.errors[0]?.text ?? '').replace(/[.!]$/, '') || words || 'Borg gave no details';
    return `The check of ${repository} found damage: ${first}. Find out why before you write to it. check --repair repairs what it can, but may lose data.`;
}
/** Returns the sentence for a question that Borg asked and nobody answered. */
function unconfirmed({ command, repository, said }) {
    const question = said.questions.find((text) => text.includes('\n') || text.includes('?')) ?? said.questions[0] ?? '';
    if (command === 'check') {
        return `check --repair on ${repository} was not confirmed. ${unchanged} Set check_i_know_what_i_am_doing: true, or run it at a terminal.`;
    }
    if (/delete/.test(command))
        return `Not confirmed: nothing was deleted from ${repository}.`;
    const asked = question === '' ? '' : `: ${mainLine(question)}`;
    return `borg ${command} on ${repository} asked for confirmation and got none${asked.replace(/[.:]$/, '')}. ${unchanged}`;
}
/** The full disk is that of the repository or its cache, or, when restoring, that of the destination. */
function noSpace({ action }, words) {
    if (mayBeRestoring(action))
        return `No space left: ${words}. Free some space at the destination, then try again.`;
    return `No space left: ${words}. Free some space, then run compact.`;
}
/** A configured passphrase means that an encrypted repository is expected, so the advice must not be to accept this one. */
function unencrypted({ repository, action, expectsEncryption }) {
    if (expectsEncryption) {
        return `${repository} is not encrypted, although a passphrase is configured for it: someone may have replaced it. Nothing was read or written. Check its ID and its archives before you use it again.`;
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
    const where = before === undefined ? 'at another location' : `at ${before}`;
    return `${fault.repository} was ${where} when it was last used. ${unchanged} If you moved it, set relocated_repo_access_is_ok: true for one run.`;
}
function sentenceEnd(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** Examines the path of a repository that Borg did not find. Nothing is known about a remote one. */
function surroundingsOf(repository) {
    const folder = (0,repository_url/* folderOf */.yS)(repository, undefined);
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
    const mounted = new Set(((0,mount_table/* readMounts */.bq)() ?? []).map(({ point }) => point));
    return (0,mount_table/* readPlannedMounts */.TU)().find((point) => point !== '/' && (0,paths/* isWithin */.UO)(folder, point) && !mounted.has(point));
}
function isThere(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        // No permission to look, so nothing is known about it.
        return true;
    }
}
function isEmpty(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).length === 0;
    }
    catch {
        return false; // missing, not a folder, or not readable: nothing is known about a disk
    }
}

// EXTERNAL MODULE: ./lib/src/borg/operands.js
var operands = __webpack_require__(7109);
;// CONCATENATED MODULE: ./lib/src/borg/transcript.js

const tailLength = 25;
const shownAs = {
    CRITICAL: { level: 'error', verbosity: -1 },
    ERROR: { level: 'error', verbosity: -1 },
    WARNING: { level: 'warning', verbosity: 0 },
    INFO: { level: 'info', verbosity: 1 },
    DEBUG: { level: 'debug', verbosity: 2 },
};
/** Borg's warning about a path that matched nothing, according to Borg. */
const neverMatched = /^Include pattern .* never matched/s;
/** The loggers of requested lists and statistics, which Borg logs at the level INFO. */
const requestedOutput = ['borg.output.list', 'borg.output.stats'];
/** What Python prints about a passphrase prompt without a terminal; Borg's own error follows. */
const promptNoise = /GetPassWarning|Password input may be echoed|^Enter (new )?passphrase/;
/** Borg's last message with `--show-rc`. */
const ownStatus = /^terminating with \w+ status, rc \d+$/;
const warningStatus = /^terminating with warning status, rc \d+$/;
/** Creates the transcript of a call. `answerable` means that a person can see and answer Borg's questions. */
function createTranscript(listener, { expected = [], onFile, onListed, onWarning, checksMatches } = {}, answerable = true) {
    const errors = [];
    const warnings = [];
    const questions = [];
    const plain = [];
    const tail = [];
    let unmatched = false;
    let breakdown;
    let warned = false;
    const assess = (message) => {
        if (message.kind === 'plain') {
            breakdown ??= crashIn(message.text);
            warned ||= warningStatus.test(message.text);
        }
        else if (message.kind === 'log' && message.level !== 'INFO' && message.level !== 'DEBUG') {
            warned = true;
            if (message.level !== 'WARNING')
                breakdown ??= message.text.split('\n').map(crashIn).find(Boolean);
        }
    };
    const note = (message) => {
        assess(message);
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
    const publisher = new LinePublisher(listener);
    const isHandled = (message) => {
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
            assess(message);
            // The exit status is known anyway, so it is not kept as Borg's last line.
            publisher.publish(show(message, expected));
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
        publisher.publish(isDetail(message) ? { ...shown, verbosity: 1 } : shown);
    };
    /** Whether our own message will cover it: a question that nobody can answer, or a usage message. */
    const isDetail = ({ kind }) => (kind === 'question' && !answerable) || (kind === 'plain' && breakdown === 'a usage message');
    return {
        standardError: (lines) => {
            for (const message of lines.flatMap(parseMessages))
                if (!isHandled(message))
                    take(message);
            publisher.flush();
        },
        standardOutput: (lines) => {
            breakdown ??= lines.map(crashIn).find(Boolean);
            keep(tail, lines.slice(-tailLength));
        },
        conclude: (explained) => publisher.conclude(explained),
        said: () => ({ errors, warnings, questions, plain, tail, breakdown, warned, unmatched }),
    };
}
/** Passes on consecutive lines of one level together, and holds back the last error. */
class LinePublisher {
    listener;
    pending;
    held;
    constructor(listener) {
        this.listener = listener;
    }
    publish(shown) {
        const error = this.held;
        if (error !== undefined && shown.level === 'error' && shown.lines[0]?.startsWith('Traceback ')) {
            error.lines.push(...shown.lines); // for some errors, Borg 1 logs the traceback as a separate message
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
/** Appends to a list and drops its oldest items. */
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
    if (message.level === 'INFO' && requestedOutput.includes(message.logger))
        return { lines, level: 'info', verbosity: 0 };
    return { lines, ...shownAs[message.level] };
}
/** Returns what a line is the start of if the program crashed or rejected its arguments instead of doing its work. */
function crashIn(line) {
    if (line.startsWith('Traceback (most recent call last):'))
        return 'a traceback';
    return /^usage: \S/i.test(line) ? 'a usage message' : undefined;
}

;// CONCATENATED MODULE: ./lib/src/borg/warning-exit.js
/**
 * Returns why a warning exit does not prove that Borg did its work, to complete the sentence `exited with status 1 …`;
 * undefined if it did. `sudo`, `docker exec`, and a Python that can't load Borg also exit with 1, without doing anything.
 */
function missingProof({ call, said, output }) {
    if (said.breakdown !== undefined)
        return `and printed ${said.breakdown}`;
    if (call.output === 'json') {
        const [document] = output.documents;
        const whole = call.command === 'create' ? nameOfArchive(document) !== undefined : document !== undefined;
        if (!whole)
            return call.command === 'create' ? 'and reported no archive' : 'and returned no result';
        return undefined;
    }
    if (!output.complete)
        return 'and returned only part of its result';
    // Without a result, the log is the only proof: it contains any real warning.
    return said.warned ? undefined : '';
}
function nameOfArchive(document) {
    if (typeof document !== 'object' || document === null || !('archive' in document))
        return undefined;
    const { archive } = document;
    return typeof archive === 'object' && archive !== null && 'name' in archive ? archive.name : undefined;
}

;// CONCATENATED MODULE: ./lib/src/borg/run-borg.js
















/** Creates the Borg for the actions of one repository. */
function createBorg(setup) {
    const { capabilities } = setup.installed;
    return {
        tell: setup.listener,
        capabilities,
        terminal: setup.terminal,
        environment: setup.environment,
        givesBytes: setup.givesBytes === true,
        suggest: createSuggest(entryPointOf(setup)),
        run: (call) => runBorg(setup, call),
    };
}
async function runBorg(setup, call) {
    const transcript = createTranscript(setup.listener, call, setup.terminal);
    const output = createOutput(call, setup.listener);
    const withoutIgnored = createIgnoredFilter();
    const subcommand = call.command.split(' ').filter((word) => word !== '');
    const home = (0,paths/* workingFolder */.gv)(setup.options);
    const workingDirectory = call.workingDirectory ?? home;
    const away = workingDirectory !== home;
    const words = away ? absoluteCommand(home, setup.installed.words) : setup.installed.words;
    const own = away ? absoluteEnvironment(home, setup.environment) : setup.environment;
    const command = [...words, ...subcommand, ...(0,common_flags/* commonFlags */.Bh)(setup, call), ...(0,operands/* finalArguments */.JI)(call)];
    const process = await setup.runProcess({
        command,
        environment: (0,child_environment/* withVariables */.sO)(own, call.environment ?? {}),
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
        cancel: anyOf(setup.cancel, call.stop),
        terminal: setup.terminal,
        inherit: call.interactive === true && setup.terminal,
        pass: passedBytes(call),
        outputPath: call.into,
    });
    const given = output.end();
    const warned = await verdict(setup, { call, command, process, transcript, output: given });
    return { exitCode: process.exitCode ?? 0, warned, unmatched: transcript.said().unmatched === true, ...given };
}
/** Creates a filter for the tracebacks of exceptions that Python ignores at exit; their cause is reported anyway. */
function createIgnoredFilter() {
    let within = false;
    return (lines) => lines.filter((line) => {
        if (/^Exception ignored in: /.test(line))
            within = true;
        else if (within && !/^(\s|Traceback )/.test(line)) {
            within = false; // the line with the exception is the last one
            return false;
        }
        return !within;
    });
}
function anyOf(first, second) {
    return first && second ? AbortSignal.any([first, second]) : (first ?? second);
}
function passedBytes({ input, output, into }) {
    if (into !== undefined)
        return undefined;
    if (input !== 'bytes' && output !== 'bytes')
        return undefined;
    return [...(input === 'bytes' ? ['input'] : []), ...(output === 'bytes' ? ['output'] : [])];
}
/** Returns whether the call ended with a warning. Throws BorgError if it failed. */
async function verdict(setup, ended) {
    const { call, process } = ended;
    const cut = process.cancelled || process.timedOut || process.startFailure !== undefined || process.signal !== undefined;
    const exitCode = cut ? undefined : process.exitCode;
    const said = ended.transcript.said();
    const doubted = missingProof({ call, said, output: ended.output });
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
/** Whether Borg's only warning was that a path never matched, which its caller checks. */
function onlyUnmatched(exitCode, { breakdown, unmatched, warned }) {
    return (exitCode === 1 || exitCode === 101) && unmatched === true && warned !== true && breakdown === undefined;
}
/** Whether Borg failed only because the reader of its bytes stopped reading, as with `| head`. That is not an error. */
function onlyUnread({ call, process }, { tail }) {
    const stopped = process.exitCode !== undefined && process.exitCode !== 0 && tail.some((line) => /Broken ?[Pp]ipe/.test(line));
    return call.output === 'bytes' && stopped && (0,back_pressure/* isOutputUnread */.bW)();
}
async function failure(setup, ended) {
    const { call, command, process, transcript } = ended;
    const said = transcript.said();
    const repository = (0,repository_url/* withoutPassword */.G5)(setup.repository);
    const messageId = process.cancelled ? undefined : said.errors.findLast(({ id }) => id !== undefined)?.id;
    const message = await explainFailure({
        command: call.command,
        action: setup.action ?? call.command,
        entryPoint: entryPointOf(setup).kind,
        suggest: createSuggest(entryPointOf(setup)),
        repository,
        said,
        ending: `${ending(process)}${doubtOf(ended, said)}${call.interactive && setup.terminal ? ' (its message is above)' : ''}`,
        borg: setup.installed.version,
        exitCode: process.exitCode,
        messageId,
        hostId: setup.environment['BORG_HOST_ID'],
        expectsEncryption: (0,borg_environment/* hasPassphrase */.rm)(setup.environment),
        exampleEncryption: configuredEncryption(setup) ?? exampleEncryption(setup.installed.capabilities),
    });
    const shown = command.map((word) => (0,quoting/* quote */.hD)((0,repository_url/* withoutPassword */.G5)(word))).join(' ');
    const { exitCode, signal, timedOut, cancelled } = process;
    return new borg_call/* BorgError */.F(message, {
        command: shown,
        program: `borg ${call.command}`.trim(),
        exitCode,
        signal,
        timedOut,
        cancelled,
        output: said.tail,
    }, messageId);
}
/** Returns why a warning exit was not accepted as a warning; empty if Borg's own exit status is an error. */
function doubtOf({ call, process, output }, said) {
    const inDoubt = process.exitCode !== undefined && isWarningCode(process.exitCode) && call.warningIsError !== true;
    const doubted = inDoubt ? missingProof({ call, said, output }) : undefined;
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
        return 'was canceled';
    return (0,end_process/* howItEnded */.qQ)(process);
}
/** Warnings of Borg 1.4 and newer: a file that changed or disappeared while it was read. */
const modernWarnings = [100, 103, 107];
/**
 * Decides how Borg ended: by borg_exit_codes first, then by the known meaning of the exit code. An unknown code is an error.
 * A warning requires proof that Borg did its work, whatever borg_exit_codes says: a user who downgrades a warning means
 * Borg's own, not that of a `sudo` that failed with the same exit code.
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
/** Whether an exit code of Borg is a warning: it ran to the end. All other nonzero codes are errors. */
function isWarningCode(exitCode) {
    return exitCode === 1 || (exitCode >= 100 && exitCode < 128);
}

// EXTERNAL MODULE: ./lib/src/databases/registry.js + 14 modules
var registry = __webpack_require__(6852);
// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/src/process/pause.js

/** Waits for a number of seconds. Resolves early if it is canceled. */
async function pause(seconds, cancel) {
    try {
        await (0,promises_.setTimeout)(seconds * 1000, undefined, { signal: cancel });
    }
    catch (error) {
        if (!cancel.aborted)
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
;// CONCATENATED MODULE: ./lib/src/process/program-runner.js


/** The time limit for programs that clean up, in seconds. */
const cleanUpLimit = 60;
/** Creates the runner of programs other than Borg for an action. */
function createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel, }) {
    const run = async (words, { cleanUp = false, chosen = false } = {}) => {
        const lines = [];
        const result = await runProcess({
            command: words,
            environment: chosen ? chosenEnvironment : environment,
            streams: 'separate',
            onLines: (more, stream) => {
                if (stream === 'stdout')
                    lines.push(...more);
            },
            masker,
            grace: { terminate: 2, kill: 3 },
            ...(cleanUp ? { timeout: cleanUpLimit } : { cancel }),
        });
        const { exitCode, cancelled, tail } = result;
        const [program = ''] = words;
        return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : failureOf(program, result) };
    };
    return { run, runProcess, environment, chosenEnvironment, cancel };
}
function failureOf(program, result) {
    if (result.startFailure !== undefined)
        return result.startFailure.replace(/\.$/, '');
    if (result.cancelled)
        return `${program} was canceled`;
    if (result.timedOut)
        return `${program} did not finish within ${(0,amounts/* duration */.p0)(cleanUpLimit)}`;
    const words = result.tail.findLast((line) => line.trim() !== '');
    return `${program} ${(0,end_process/* howItEnded */.qQ)(result)}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}

// EXTERNAL MODULE: ./lib/src/archives/select-archives.js + 1 modules
var select_archives = __webpack_require__(5608);
// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
;// CONCATENATED MODULE: ./lib/src/run/choose-newest-repository.js








/** Creates the function that chooses repositories in a run. */
function createChooser({ request, prepared, borg }) {
    const choices = new Map();
    const flagFor = (name) => request.entryPoint === 'workflow' ? `\`repository: ${name}\`` : `--repository ${name}`;
    const flagsOf = ({ index }) => request.actions[index]?.flags ?? {};
    const candidatesFor = (step, cancel) => {
        const file = prepared.files.find(({ name }) => name === step.configuration);
        const repositories = (file?.repositories ?? []).filter(({ options }) => !(0,select_what_runs/* isSkippedAction */.XP)(step.action, options));
        return repositories.map(({ path, label, options }) => {
            const repository = { path, label };
            return { repository, options, borg: () => borg({ ...step, repository }, borg_call/* silentListener */.u, cancel) };
        });
    };
    return async (step, cancel) => {
        const verb = prepared.actions[step.index]?.choosing;
        const candidates = candidatesFor(step, cancel);
        if (verb === undefined || candidates.length < 2)
            return undefined;
        const shown = request.dryRun ? 'Would use' : verb;
        const key = [step.configuration.path, step.index, step.attempt?.number ?? 1].join('\n');
        const known = choices.get(key);
        if (known !== undefined)
            return answerFor(step, await known.catch(() => Promise.reject(noChoiceError(step))), shown);
        const choice = chooseRepository(candidates, { flags: flagsOf(step), flagFor });
        choices.set(key, choice);
        return answerFor(step, await choice, shown);
    };
}
function answerFor({ repository }, choice, verb) {
    const isChosen = choice.repository.path === repository.path && choice.repository.label === repository.label;
    if (!isChosen)
        return { notChosen: `not chosen: ${choice.whyNot}` };
    const told = choice.archive === undefined
        ? `${verb} ${nameOf(repository)}: its archive ${choice.name} is ${choice.why}.`
        : `${verb} ${choice.name} from ${nameOf(repository)}, ${choice.why}.`;
    return { archive: choice.archive, told, warnings: choice.doubts };
}
function nameOf({ path, label }) {
    return label ?? (0,repository_url/* withoutPassword */.G5)(path);
}
function noChoiceError({ action, repository }) {
    return new errors/* UserError */.yo(`${action} was not run on ${nameOf(repository)} either: no repository could be chosen.`);
}
/**
 * Chooses the repository of a file that has the newest of the requested archives. A repository that can't be read may
 * have a newer archive, so in that case nothing is chosen unless the archive was named. Throws UserError.
 */
async function chooseRepository(candidates, { flags, flagFor }) {
    const answers = [];
    for (const candidate of candidates)
        answers.push(await lookInRepository(candidate, flags));
    const found = answers.filter((answer) => 'time' in answer);
    const unreadable = answers.flatMap((answer) => ('unreadable' in answer ? [answer] : []));
    const wanted = (0,schema_flags/* textOf */.b6)(flags, 'archive');
    const isNamed = wanted !== undefined && wanted !== 'latest' && !(0,resolve/* isArchivePattern */.$b)(wanted);
    const [first] = unreadable;
    if (first !== undefined && (!isNamed || found.length === 0)) {
        const others = candidates
            .filter((one) => unreadable.every(({ candidate }) => candidate !== one))
            .map(({ repository }) => nameOf(repository));
        const instead = others[0] === undefined ? '' : `, or choose one with ${flagFor(others[0])}`;
        throw new errors/* UserError */.yo(`Nothing was done: ${nameOf(first.candidate.repository)} can't be read, so it is unknown which repository has the newest archive. Make it available${instead}. The error: ${first.unreadable ?? ''}`);
    }
    const [newest] = found.toSorted((one, other) => other.time - one.time);
    if (newest === undefined) {
        const messages = answers.flatMap((answer) => ('missing' in answer ? (answer.missing ?? []) : []));
        throw new errors/* UserError */.yo([...new Set(messages)].join(' '));
    }
    const several = (0,phrases/* repositories */.bN)(candidates.length);
    const name = nameOf(newest.candidate.repository);
    const isOnly = found.length === 1 && isNamed;
    return {
        repository: newest.candidate.repository,
        archive: wanted === undefined ? undefined : newest.archive,
        name: newest.name,
        why: isOnly ? `the only one of ${several} that has it` : `the newest in ${several}`,
        whyNot: isOnly ? `only ${name} has ${newest.name}` : `${newest.name} in ${name} is the newest`,
        doubts: unreadable.map(({ candidate, unreadable: reason }) => `${nameOf(candidate.repository)} was skipped: ${reason}`),
    };
}
async function lookInRepository(candidate, flags) {
    try {
        const borg = await candidate.borg();
        return { candidate, ...(await find(borg, candidate, flags)) };
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo) || error instanceof resolve/* AmbiguousArchive */.dJ)
            throw error;
        if (error instanceof errors/* CommandError */.Qd && error.failure.cancelled)
            throw error;
        return error instanceof ArchiveMissing
            ? { candidate, missing: error.message }
            : { candidate, unreadable: error.message };
    }
}
/** The error for a repository that was read and doesn't have the archive. */
class ArchiveMissing extends errors/* UserError */.yo {
}
async function find(borg, candidate, flags) {
    const { path } = candidate.repository;
    const all = await (0,select_archives/* listedArchives */.J3)(borg, path, []);
    const archive = await resolved(borg, candidate, flags);
    const isId = /^[0-9a-fA-F]{8,}$/.test(archive);
    const name = archive.replace(/^(id|aid):/, '');
    const known = all.findLast((one) => one.name === name || one.id === archive || (isId && one.id.startsWith(archive)));
    if (known !== undefined)
        return { archive, name: known.name, time: new Date(known.time).getTime() || 0 };
    const names = all.map((one) => one.name);
    throw new ArchiveMissing((0,resolve/* unknownArchiveMessage */.EF)(path, archive, names));
}
/** Returns the archive that the flags select in this repository: the newest one, unless they name another. */
async function resolved(borg, { repository, options }, flags) {
    const archive = (0,schema_flags/* textOf */.b6)(flags, 'archive');
    const matchArchives = (0,schema_flags/* textOf */.b6)(flags, 'match-archives');
    const prefix = (0,schema_flags/* textOf */.b6)(flags, 'prefix');
    const whole = archive === undefined && matchArchives === undefined && prefix === undefined;
    const chosen = archive === undefined ? { matchArchives: whole ? '*' : matchArchives, prefix } : {};
    const scope = { options, capabilities: borg.capabilities, ...chosen };
    try {
        return await (0,resolve/* resolveArchive */.HO)(borg, repository.path, { archive: archive ?? 'latest', scope });
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo) || error instanceof errors/* CommandError */.Qd || error instanceof resolve/* AmbiguousArchive */.dJ)
            throw error;
        throw new ArchiveMissing(error.message);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/lifecycle/failure.js
var lifecycle_failure = __webpack_require__(7083);
// EXTERNAL MODULE: ./lib/src/monitoring/http.js
var http = __webpack_require__(2881);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 15 modules
var monitoring_registry = __webpack_require__(8341);
// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
;// CONCATENATED MODULE: ./lib/src/run/pings.js









const usualLimits = { budget: 10_000, startWait: 2_000, least: 1_000, retryWait: 500 };
/** How often a finish, a failure, or a log is sent at most. */
const mostTries = 3;
/** Creates the function that reports to monitoring services. */
function createPings(parts) {
    const contacts = new Map();
    const { limits = usualLimits } = parts;
    return async (step, failures, cancel) => {
        const service = monitoring_registry/* monitorServices */.bt.find(({ name }) => name === step.service);
        const file = parts.prepared.files.find(({ name }) => name === step.configuration);
        if (service === undefined || file === undefined)
            throw new Error(`There is no service ${step.service}.`);
        const configured = Reflect.get(file.options, service.name);
        const options = typeof configured === 'object' && configured !== null ? { ...configured } : {};
        const key = `${step.configuration.path}\n${service.name}`;
        const contact = contacts.get(key) ?? { spent: 0 };
        contacts.set(key, contact);
        const report = reportFor(step, failures, { ...parts, file });
        const send = async (signal) => {
            const own = (await parts.credentials?.(options, { options: file.options, cancel: signal })) ?? options;
            await service.send(own, report, toolsFor(parts, signal));
        };
        const begun = performance.now();
        const warnings = step.state === 'start'
            ? await tellStart(contact, send, { service, cancel, limits })
            : await tellEnd(contact, send, { service, cancel, limits, state: step.state });
        contact.spent += performance.now() - begun;
        return { warnings: warnings.map((warning) => sentence(warning, { service, step })) };
    };
}
function sentence({ state, reason }, about) {
    const { service, step } = about;
    const what = state === 'log' ? 'the log' : `the ${state === 'fail' ? 'failure' : state}`;
    return `${service.title} was not told about ${what} of ${step.configuration.name}: ${reason}. The backup is not affected. Check ${service.name} in the configuration.`;
}
/** Sends the start, but lets the backup begin if there is no answer soon. */
async function tellStart(contact, send, { service, cancel, limits }) {
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, cancel, AbortSignal.timeout(limits.budget)]);
    const ended = send(signal).then(() => undefined, (error) => reasonOf(error, service, signal));
    const first = await within(ended, limits.startWait);
    if (first === waiting) {
        contact.pending = { ended, abort: () => own.abort() };
        return [];
    }
    return first === undefined ? [] : [{ state: 'start', reason: first }];
}
/** Sends what follows the start, with retries, within what is left of the time. */
async function tellEnd(contact, send, { service, cancel, limits, state }) {
    const faults = [];
    if (contact.pending !== undefined) {
        contact.pending.abort();
        const reason = await contact.pending.ended;
        contact.pending = undefined;
        if (reason !== undefined)
            faults.push({ state: 'start', reason });
    }
    // The finish or failure that follows a log matters more.
    const share = state === 'log' ? 0.3 : 1;
    const until = performance.now() + Math.max(limits.least, (limits.budget - contact.spent) * share);
    const signal = AbortSignal.any([cancel, AbortSignal.timeout(Math.ceil(until - performance.now()))]);
    for (let tries = 1;; tries += 1) {
        const error = await send(signal).then(() => undefined, (thrown) => thrown ?? new Error('it failed'));
        if (error === undefined)
            return faults;
        const wait = waitBefore(error, tries, limits);
        if (wait === undefined || signal.aborted || performance.now() + wait >= until) {
            return [...faults, { state, reason: reasonOf(error, service, signal) }];
        }
        await within(new Promise(() => undefined), wait);
    }
}
/** Returns how long to wait before the next try, in milliseconds; undefined if there is none. */
function waitBefore(error, tries, { retryWait }) {
    if (tries >= mostTries || (error instanceof http/* HttpError */.j && !error.isTemporary))
        return undefined;
    const asked = error instanceof http/* HttpError */.j ? error.retryAfter : undefined;
    return asked === undefined ? retryWait * (1 + Math.random()) * tries : asked * 1000;
}
function reasonOf(error, service, signal) {
    const message = (0,errors/* asError */.zR)(error).message.replace(/\.$/, '');
    return signal.aborted && !(error instanceof http/* HttpError */.j) ? `${service.title} did not answer in time` : message;
}
const waiting = Symbol('waiting');
/** Waits for a promise, but not longer than some milliseconds. */
async function within(promise, milliseconds) {
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => resolve(waiting), milliseconds);
    });
    try {
        return await Promise.race([promise, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
function toolsFor({ surroundings }, signal) {
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,child_environment/* environmentFor */.DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', surroundings.environment, inWorkflow);
    const masker = surroundings.secrets;
    return {
        request: (request) => (0,http/* sendRequest */.w)(request, { signal, environment: surroundings.environment }),
        run: createProgramRunner({ runProcess: run_process/* runProcess */.R3, environment, chosenEnvironment, masker, cancel: signal }).run,
        environment: surroundings.environment,
        signal,
    };
}
function reportFor(step, failures, parts) {
    const { surroundings, archives, file } = parts;
    const { mask } = surroundings.secrets;
    const masked = failures.map((failure) => (0,lifecycle_failure/* maskedFailure */.u7)(failure, mask));
    const isCancelled = surroundings.cancellation.by !== undefined;
    const configuration = { name: step.configuration.name, path: step.configuration.path };
    const repositories = file.repositories.map(({ path, label }) => {
        const archive = archives().findLast((made) => made.repository === path);
        return { path, label, archive, ...(0,backup_history/* knownBackups */.D)(surroundings.environment, configuration.path, path) };
    });
    const outcome = step.state === 'start' ? undefined : isCancelled ? 'cancelled' : failures.length > 0 ? 'failure' : 'success';
    return {
        state: step.state,
        configuration,
        hostname: (0,external_node_os_.hostname)(),
        runId: surroundings.runId,
        at: new Date(),
        link: workflowLink(surroundings.environment),
        outcome,
        failures: masked,
        repositories: repositories.map((repository) => ({ ...repository, path: mask(repository.path) })),
        cancelled: isCancelled,
        log: (most) => surroundings.monitoringLog?.(configuration.path, most) ?? '',
    };
}
function workflowLink(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

// EXTERNAL MODULE: ./lib/src/credentials/read-credential.js
var read_credential = __webpack_require__(985);
;// CONCATENATED MODULE: ./lib/src/run/run-credentials.js






/** Creates the function that reads each credential once per run, when it is first needed, and masks it. */
function createCredentials(surroundings, warn) {
    const known = new Map();
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,child_environment/* environmentFor */.DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', surroundings.environment, inWorkflow);
    const read = async (reference, { options, cancel }) => {
        const { run } = createProgramRunner({ runProcess: run_process/* runProcess */.R3, environment, chosenEnvironment, cancel });
        const folder = (0,paths/* workingFolder */.gv)(options);
        const secret = await (0,read_credential/* readCredential */.Y)(reference, { options, environment: surroundings.environment, folder, run });
        for (const message of (0,known_secrets/* maskSecrets */.QU)(surroundings.secrets, [{ option: reference.text, value: secret }]))
            warn(message);
        return secret;
    };
    const once = (reference, owner) => {
        const key = JSON.stringify([reference.text, owner.options[reference.source], (0,paths/* workingFolder */.gv)(owner.options)]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const secret = read(reference, owner);
        known.set(key, secret);
        // A hook may make it available until it is needed again.
        secret.catch(() => known.delete(key));
        return secret;
    };
    const replace = async (value, owner) => {
        if (typeof value === 'string') {
            const reference = (0,read_credential/* credentialIn */.L)(value);
            return reference === undefined ? value : await once(reference, owner);
        }
        if (Array.isArray(value))
            return await Promise.all(value.map((item) => replace(item, owner)));
        if (typeof value !== 'object' || value === null)
            return value;
        const entries = Object.entries(value).map(async ([name, item]) => [name, await replace(item, owner)]);
        return Object.fromEntries(await Promise.all(entries));
    };
    return async (value, owner) => (await replace(value, owner));
}

// EXTERNAL MODULE: ./lib/src/run/verbosity-and-log-file.js
var verbosity_and_log_file = __webpack_require__(9125);
;// CONCATENATED MODULE: ./lib/src/run/perform.js

















/** Creates what the step runner works with: real processes, real Borg, and each repository's own environment. */
function createStepTools({ request, surroundings, prepared, ssh, archives, }) {
    const warn = (message) => surroundings.emit((0,events/* notice */.l)('warning', message));
    const passphraseOf = createPassphrases(surroundings.secrets, warn);
    const inWorkflow = request.entryPoint === 'workflow' || surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const own = surroundings.environment;
    const environment = (0,child_environment/* environmentFor */.DD)('borg', own, inWorkflow);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', own, inWorkflow);
    const doubts = new Set();
    const warnOf = ({ doubt }) => {
        if (doubt === undefined || doubts.has(doubt))
            return;
        doubts.add(doubt);
        warn(doubt);
    };
    const verbosity = (0,verbosity_and_log_file/* verbosityOf */.xN)(request, prepared.files);
    const fileOf = (step) => prepared.files.find(({ name }) => name === step.configuration);
    const optionsOf = (step) => {
        return (fileOf(step)?.repositories.find(({ path, label }) => path === step.repository.path && label === step.repository.label)?.options ?? {});
    };
    const credentials = createCredentials(surroundings, warn);
    const borg = async (step, listener, cancel) => {
        const configured = optionsOf(step);
        const passphrase = await credentials(configured.encryption_passphrase, { options: configured, cancel });
        const options = passphrase === undefined ? configured : { ...configured, encryption_passphrase: passphrase };
        const folder = (0,paths/* workingFolder */.gv)(options);
        const installed = await surroundings.borg(options.local_path, folder);
        warnOf(installed);
        const asked = {
            environment: chosenEnvironment,
            workingDirectory: folder,
            cancel,
            terminal: surroundings.terminal,
        };
        const passcommand = passcommandFor(options, request, environment);
        const passcommandOutput = await passphraseOf({ ...passcommand, ...asked }).catch((error) => {
            // Borg runs the command itself if the repository needs a passphrase, and reports the error.
            if (passcommand.option === undefined || cancel.aborted)
                throw error;
            return undefined;
        });
        const borgVariables = (0,borg_environment/* borgEnvironment */.KH)({
            options,
            base: environment,
            passphrase: request.passphrase,
            passcommandOutput,
            ssh: ssh.filesFor(step.repository.path),
            terminal: surroundings.terminal,
        });
        const setup = {
            installed,
            repository: step.repository.path,
            options,
            environment: borgVariables,
            verbosity,
            listener,
            runProcess: run_process/* runProcess */.R3,
            cancel,
            masker: surroundings.secrets,
            terminal: surroundings.terminal,
            action: step.action,
            entryPoint: perform_entryPointOf(step, request, prepared.files),
            givesBytes: request.entryPoint === 'command-line',
        };
        return (0,resolve/* suggestingArchives */.qy)(setup, (heard) => createBorg({ ...setup, listener: heard }));
    };
    const tools = {
        runProcess: run_process/* runProcess */.R3,
        toolEnvironment: (0,child_environment/* environmentFor */.DD)('tool', own, inWorkflow),
        chosenEnvironment,
        masker: surroundings.secrets,
        emit: surroundings.emit,
        dryRun: request.dryRun,
        verbosity,
        streams: surroundings.streams,
        action: (step) => {
            const definition = prepared.actions[step.index];
            if (!definition)
                throw new Error(`The plan has no action ${step.index}.`);
            const asked = request.actions[step.index] ?? { name: definition.name, flags: {} };
            const filesFirst = fileOf(step)?.shape === 'sectioned';
            return { definition, request: asked, options: optionsOf(step), configurations: prepared.kept, filesFirst };
        },
        credentials,
        choose: createChooser({ request, prepared, borg }),
        borg,
    };
    return {
        runProcess: run_process/* runProcess */.R3,
        environment: (0,child_environment/* environmentFor */.DD)('hook', own, inWorkflow),
        masker: surroundings.secrets,
        runId: surroundings.runId,
        emit: surroundings.emit,
        cancellation: surroundings.cancellation,
        closingLimit: surroundings.closingLimit,
        act: (step, cancel) => runAction(step, tools, cancel),
        pause: pause,
        ping: createPings({ surroundings, prepared, archives, credentials }),
        borg,
    };
}
/** Runs one Borg job; a warning makes the outcome `warning`, and having nothing to do makes it `skipped`. */
async function runAction(step, tools, cancel) {
    const { definition, request, options, configurations, filesFirst } = tools.action(step);
    let outcome = 'success';
    let archive;
    const listener = {
        lines: (lines, level, verbosity) => tools.emit({ type: 'output', step, lines, level, verbosity }),
        progress: (progress) => tools.emit({ type: 'progress', step, progress }),
        result: (result) => tools.emit({ type: 'result', step, result }),
        archive: (made) => {
            archive = made;
        },
        warning: (message) => {
            outcome = 'warning';
            tools.emit((0,events/* notice */.l)('warning', message, { step }));
        },
        skipped: () => {
            if (outcome === 'success')
                outcome = 'skipped';
        },
    };
    const choice = await tools.choose(step, cancel);
    if (choice !== undefined && 'notChosen' in choice)
        return { outcome: 'skipped', reason: choice.notChosen };
    const borg = await tools.borg(step, listener, cancel);
    const { dryRun, verbosity, streams } = tools;
    if (choice !== undefined)
        listener.lines([choice.told], 'notice', 0);
    for (const warning of choice?.warnings ?? [])
        listener.warning(warning);
    const flags = choice?.archive === undefined ? request.flags : { ...request.flags, archive: choice.archive };
    const machine = createProgramRunner({ ...tools, environment: tools.toolEnvironment, cancel });
    const json = flags['json'] === true;
    const resolved = await withDatabaseCredentials(step, { ...tools, definition, options, cancel });
    const about = { repository: step.repository, options: resolved, flags, configurations, filesFirst };
    await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams });
    return { outcome, archive };
}
/** Returns the options of an action that dumps or restores databases with their credentials. */
async function withDatabaseCredentials(step, about) {
    const { credentials, definition, dryRun, options, cancel } = about;
    const names = Object.keys(registry/* databaseOptions */.K).filter((name) => name in definition.options && name in options);
    if (names.length === 0 || (dryRun && step.action === 'create'))
        return options;
    const own = Object.fromEntries(names.map((name) => [name, options[name]]));
    return { ...options, ...(await credentials(own, { options, cancel })) };
}
/** Returns the command that prints the passphrase, so that it can be masked; none if the passphrase is known. */
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
/** Returns how the run was started, with the flags that a suggested command needs for the same repository. */
function perform_entryPointOf(step, request, files) {
    const { path } = step.configuration;
    const named = request.configurationPaths?.find((each) => (0,external_node_path_.resolve)(each) === path);
    const isNamed = path.startsWith('/') && (request.configurationPaths !== undefined || files.length > 1);
    const several = request.repository !== undefined || files.flatMap(({ repositories }) => repositories).length > 1;
    return {
        kind: request.entryPoint,
        configuration: isNamed ? (named ?? path) : undefined,
        repository: several ? (step.repository.label ?? (0,repository_url/* withoutPassword */.G5)(step.repository.path)) : undefined,
    };
}


/***/ })

};
;