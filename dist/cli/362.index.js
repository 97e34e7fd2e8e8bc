"use strict";
exports.id = 362;
exports.ids = [362];
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
/* harmony import */ var _secrets_masker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2322);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);




/** The maximum size of hook variables in bytes: the start of `{error}` and the end of `{output}` are kept. */
const errorLimit = 4 * 1024;
const outputLimit = 16 * 1024;
/** What programs print after their error: where to look for more, as `mount`, `cp`, and `systemctl` do. */
const remark = /^dmesg\(1\) may have more information|^(?:Try|See|Use|Run|For more) .*(?:--help|information|details)/;
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
 * message about a hook says nothing else, so the last line of its output is added that is not only a remark.
 */
function mailable(error, step, message) {
    const ended = endOf(error);
    if (ended === undefined)
        return message;
    if (step.kind !== 'hook')
        return `${message} (${ended})`;
    const lines = error.failure.output.map((line) => line.trim()).filter((line) => line !== '');
    const why = lines.findLast((line) => !remark.test(line)) ?? lines.at(-1);
    return `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step)} failed${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .inAttempt */ .RX)(step)}${why === undefined ? '' : `: ${why}`} (${ended})`;
}
/** Returns how a program ended: `borg create exited with status 2`; undefined if it never started. */
function endOf({ failure }) {
    const { command, exitCode, signal, timedOut, program = command } = failure;
    return timedOut || signal || exitCode !== undefined ? `${program} ${(0,_process_end_process_js__WEBPACK_IMPORTED_MODULE_0__/* .howItEnded */ .qQ)(failure)}` : undefined;
}


/***/ }),

/***/ 5667:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createProgramRunner)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4877);
/* harmony import */ var _end_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2341);


/** The time limit for programs that clean up, in seconds. */
const cleanUpLimit = 60;
/** Creates the runner of programs other than Borg for an action. */
function createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel, }) {
    const run = async (words, { cleanUp = false, chosen = false, inputPath } = {}) => {
        const lines = [];
        const result = await runProcess({
            command: words,
            environment: chosen ? chosenEnvironment : environment,
            streams: 'separate',
            inputPath,
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
        return `${program} did not finish within ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(cleanUpLimit)}`;
    const words = result.tail.findLast((line) => line.trim() !== '');
    return `${program} ${(0,_end_process_js__WEBPACK_IMPORTED_MODULE_0__/* .howItEnded */ .qQ)(result)}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}


/***/ }),

/***/ 2930:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cf: () => (/* binding */ noteReports),
/* harmony export */   qV: () => (/* binding */ OutstandingReports),
/* harmony export */   tu: () => (/* binding */ wordsFor)
/* harmony export */ });
/* unused harmony exports reportPrefix, Delivery, isTold, statesLeft */
/* harmony import */ var _credentials_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7317);
/* harmony import */ var _lifecycle_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7083);
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4510);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);




/** What the names of reports begin with. */
const reportPrefix = 'report-';
/** The outstanding reports of a run. */
class OutstandingReports {
    store;
    onFault;
    reports;
    count = 0;
    isFaulty = false;
    /** `left`: what an earlier phase left, by name. `onFault` is called with a sentence if a report can't be kept. */
    constructor(store, onFault, left = new Map()) {
        this.store = store;
        this.onFault = onFault;
        this.reports = new Map(left);
    }
    /** All reports. */
    get all() {
        return [...this.reports.values()];
    }
    /** Returns the report that a step belongs to. */
    of(step) {
        return this.entryOf(step)?.[1];
    }
    /** Keeps a report from now on. */
    add(report) {
        this.count += 1;
        this.keep(`${reportPrefix}${this.count}`, report);
    }
    /** Changes what is known about a report. */
    change(step, changes) {
        const entry = this.entryOf(step);
        if (entry !== undefined)
            this.keep(entry[0], { ...entry[1], ...changes });
    }
    /** Notes a service's options when they have been read completely, so that the post phase need not read them. */
    know(step, own, known) {
        const report = this.of(step);
        if (report === undefined || JSON.stringify(report.options[step.service]) === JSON.stringify(own))
            return;
        const secrets = new Set([...report.secrets, ...known.occurringIn(stringsIn(own))]);
        this.change(step, { options: { ...report.options, [step.service]: own }, secrets: [...secrets] });
    }
    /** Notes that the end of a file is about to be told, and returns what notes how far that has come. */
    delivery(step, failures, about) {
        const { cancellation, secrets } = about;
        const known = failures.length > 0 || cancellation.by !== undefined ? 'fail' : 'finish';
        const end = step.state === 'finish' || step.state === 'fail' ? step.state : known;
        this.change(step, { end, failures: failures.map((failure) => (0,_lifecycle_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedFailure */ .u7)(failure, secrets.mask)) });
        return new Delivery(step, this);
    }
    /** Forgets all reports: the file is over, and nothing is left to report about it. */
    clear() {
        for (const name of this.reports.keys())
            this.attempt(() => this.store.remove(name));
        this.reports.clear();
    }
    entryOf({ configuration, service }) {
        return [...this.reports].find(([, report]) => report.configuration.path === configuration.path && report.service === service);
    }
    keep(name, report) {
        this.reports.set(name, report);
        this.attempt(() => this.store.write(name, report));
    }
    /** Does what the run can do without; the first error is reported. */
    attempt(change) {
        try {
            change();
        }
        catch (error) {
            const reason = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asError */ .zR)(error).message.replace(/\.$/, '');
            const message = `The post phase can't report to the monitoring services if this run is killed: ${reason}.`;
            if (!this.isFaulty)
                this.onFault(message);
            this.isFaulty = true;
        }
    }
}
/** Notes how far the delivery of one report has come. */
class Delivery {
    step;
    reports;
    #hasBegun = false;
    constructor(step, reports) {
        this.step = step;
        this.reports = reports;
    }
    /** Whether the service can't have received it. */
    get isUnsent() {
        return !this.#hasBegun;
    }
    /** It is being sent. */
    begins() {
        if (!this.#hasBegun)
            this.reports.change(this.step, { unconfirmed: this.step.state });
        this.#hasBegun = true;
    }
    /** It was not delivered, and may be sent again. */
    failed() {
        if (this.#hasBegun)
            this.reports.change(this.step, { unconfirmed: undefined });
        this.#hasBegun = false;
    }
    /** It was delivered, or given up and reported. */
    ended() {
        const told = [...(this.reports.of(this.step)?.told ?? []), this.step.state];
        this.reports.change(this.step, { unconfirmed: undefined, told });
    }
}
/** Returns whether a service has been told a state, or the other end of the file. */
function isTold({ told }, state) {
    return told.includes(state) || (isEnd(state) && told.some(isEnd));
}
/** Returns what is still to be told, in order. */
function statesLeft(report) {
    if (report.told.some(isEnd))
        return [];
    return ['log', report.end].filter((state) => report.planned.includes(state) && !isTold(report, state));
}
/** Returns what a service is told, for sentences: `the failure`. */
function wordsFor(state) {
    return `the ${state === 'fail' ? 'failure' : state}`;
}
function isEnd(state) {
    return state === 'finish' || state === 'fail';
}
/** Wraps a step runner so that the services of a file are noted before its first step, and forgotten when it is over. */
function noteReports(stepRunner, parts) {
    const { plan, outstanding } = parts;
    const files = new Map(plan.configurations.flatMap((file) => (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .stepsOfConfiguration */ .Vk)(file).map((step) => [step, file])));
    let current;
    return {
        ...stepRunner,
        run: (step, failures) => {
            const file = files.get((0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedStep */ .Nz)(step));
            // Once no time is left, nothing begins, and what was not told is left to the post phase.
            if (file !== current && !parts.ended()) {
                outstanding.clear();
                for (const report of file === undefined ? [] : reportsOf(file, parts))
                    outstanding.add(report);
                current = file;
            }
            return stepRunner.run(step, failures);
        },
    };
}
function reportsOf(file, { runId, secrets, optionsOf }) {
    const { configuration, repositories } = file;
    const steps = [...file.log, ...file.finish, ...file.fail].filter(({ notRun }) => notRun === undefined);
    return [...new Set(steps.map(({ service }) => service))].map((service) => {
        const options = optionsForReport(service, optionsOf(configuration));
        return {
            service,
            configuration,
            runId,
            planned: steps.filter((step) => step.service === service).map(({ state }) => state),
            told: [],
            end: 'fail',
            failures: [],
            options,
            secrets: secrets.occurringIn([...stringsIn(options), ...repositories.map(({ repository }) => repository.path)]),
            repositories: repositories.map(({ repository: { path, label } }) => ({ path, label })),
        };
    });
}
function optionsForReport(service, options) {
    const names = [service, 'working_directory', ...Object.keys(_credentials_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOptions */ .K)];
    return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}
/** Returns all strings in a value. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}


/***/ }),

/***/ 8362:
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
    if (type === 'log_message' && fields['name'] !== progressLogger)
        return logMessage(fields);
    if (type === 'file_status')
        return { kind: 'file', status: borg_messages_text(fields, 'status'), path: borg_messages_text(fields, 'path') };
    if (type === 'archive_progress')
        return { kind: 'progress', progress: archiveProgress(fields) };
    if (type === 'progress_percent')
        return { kind: 'progress', progress: percentProgress(fields) };
    if (type === 'progress_message' || type === 'log_message')
        return { kind: 'progress', progress: known({ message: optionalText(fields, 'message') || undefined }) };
    if (typeof type === 'string' && type.startsWith('question_')) {
        return { kind: 'question', text: borg_messages_text(fields, 'message'), ...messageId(fields) };
    }
    return undefined;
}
/** With several progress indicators at once, as while `prune` deletes archives, Borg writes what the others say to this logger. */
const progressLogger = 'borg.output.progress';
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
    // For these, Borg counts bytes; for others, chunks and the like.
    const isExtraction = fields['msgid'] === 'extract' && total !== undefined && total > 0;
    const [path] = Array.isArray(fields['info']) ? fields['info'] : [];
    return known({
        percent: share === undefined ? undefined : Math.min(100, Math.max(0, share)),
        ...(isExtraction
            ? { original: current, path: typeof path === 'string' ? path : undefined, message: undefined }
            : {
                message: optionalText(fields, 'message')
                    ?.replace(/\s*\d+(\.\d+)?\s*%:?\s*/, ' ')
                    .trim(),
            }),
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
    const known = (0,error_patterns/* lostConnectionMessage */.G5)(fault, words) ??
        appendOnlyMessage(fault, words) ??
        (0,start_failure/* startFailureMessage */.w)(fault, words) ??
        (0,error_patterns/* mountOrExtractMessage */.Jj)(fault, words) ??
        permissionDeniedInTraceback(fault, words);
    if (known !== undefined)
        return known;
    const said = words === '' ? '' : `: ${words}`;
    return sentenceEnd(`borg ${fault.command} on ${fault.repository} ${fault.ending}${said}`);
}
/** Borg reports this as a traceback. Everything else works: what is deleted there stays on the disk. */
function appendOnlyMessage({ repository, said }, words) {
    const all = [words, ...said.errors.map(({ text }) => text)].join('\n');
    if (!/ is in append-only mode/.test(all))
        return undefined;
    return `${repository} is append-only, so it can't be deleted from here. ${unchanged} If that is what you want, delete it on its own machine, as a user who can change its config file.`;
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
        publisher.publish(isDetail(message) && shown.verbosity < 1 ? { ...shown, verbosity: 1 } : shown);
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
    if (expected === 'everything')
        return { lines, level: 'debug', verbosity: 2 };
    if (message.kind === 'question')
        return { lines, level: 'warning', verbosity: 0 };
    if (promptNoise.test(message.text))
        return { lines, level: 'debug', verbosity: 2 };
    if (ownStatus.test(message.text))
        return { lines, level: 'debug', verbosity: 2 };
    if (message.kind === 'plain')
        return { lines, level: 'notice', verbosity: 0 };
    if (expected.some((one) => isExpected(message, one))) {
        return { lines, level: 'debug', verbosity: 2 };
    }
    if (message.level === 'INFO' && requestedOutput.includes(message.logger))
        return { lines, level: 'info', verbosity: 0 };
    return { lines, ...shownAs[message.level] };
}
function isExpected({ id, text }, one) {
    return typeof one === 'string' ? one === id || text.includes(one) : one(text);
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
    const isMeasured = (0,common_flags/* reportsProgress */.LI)(setup, call);
    if (isMeasured)
        setup.listener.progress({ outdated: true });
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
        onBytes: call.onBytes,
        masker: setup.masker,
        grace: { terminate: 5, kill: 8 },
        cancel: anyOf(setup.cancel, call.stop),
        terminal: setup.terminal,
        inherit: call.interactive === true && setup.terminal,
        pass: passedBytes(call),
        outputPath: call.into,
    });
    if (isMeasured)
        setup.listener.progress({ outdated: true });
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
function passedBytes({ input, output, into, onBytes }) {
    if (into !== undefined || onBytes !== undefined)
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

// EXTERNAL MODULE: ./lib/src/databases/registry.js + 9 modules
var registry = __webpack_require__(4118);
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

// EXTERNAL MODULE: ./lib/src/process/program-runner.js
var program_runner = __webpack_require__(5667);
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
// EXTERNAL MODULE: ./lib/src/monitoring/alert-text.js
var alert_text = __webpack_require__(147);
// EXTERNAL MODULE: ./lib/src/monitoring/http.js
var http = __webpack_require__(2881);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var monitoring_registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
;// CONCATENATED MODULE: ./lib/src/system/run-page.js
/** Returns the address of the page of this workflow run, with its log and summary; undefined outside a workflow. */
function workflowRunPage(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
// EXTERNAL MODULE: ./lib/src/run/outstanding-reports.js
var outstanding_reports = __webpack_require__(2930);
;// CONCATENATED MODULE: ./lib/src/run/pings.js














const usualLimits = { budget: 10_000, startWait: 2_000, least: 1_000, retryWait: 500 };
/** How often a finish, a failure, or a log is sent at most. */
const mostTries = 3;
/** Creates the function that reports to monitoring services. */
function createPings(parts) {
    const contacts = new Map();
    const { limits = usualLimits, services = monitoring_registry/* monitorServices */.bt, outstanding } = parts;
    return async (step, failures, cancel) => {
        const service = services.find(({ name }) => name === step.service);
        const file = parts.prepared.files.find(({ name }) => name.path === step.configuration.path);
        if (service === undefined || file === undefined)
            throw new Error(`There is no service ${step.service}.`);
        const configured = Reflect.get(file.options, service.name);
        const options = typeof configured === 'object' && configured !== null ? { ...configured } : {};
        const key = `${step.configuration.path}\n${service.name}`;
        const contact = contacts.get(key) ?? { spent: 0 };
        contacts.set(key, contact);
        const delivery = step.closing ? outstanding?.delivery(step, failures, parts.surroundings) : undefined;
        const send = async (signal) => {
            const own = (await parts.credentials?.(options, { options: file.options, cancel: signal })) ?? options;
            outstanding?.know(step, own, parts.surroundings.secrets);
            // Only now, because the credentials that were just read must be masked, too.
            const report = reportFor(step, failures, { ...parts, file });
            if (report.state === 'finish' && !service.states(options).includes('finish') && !(0,alert_text/* isRecovery */.Wt)(report))
                return;
            await service.send(own, report, toolsFor(parts, signal, delivery));
        };
        const begun = performance.now();
        const telling = { service, cancel, limits, delivery: parts.isLast === true ? undefined : delivery };
        const { faults, isLeft = false } = step.state === 'start'
            ? { faults: await tellStart(contact, send, telling) }
            : await tellEnd(contact, send, { ...telling, state: step.state });
        if (!isLeft)
            delivery?.ended();
        contact.spent += performance.now() - begun;
        return { warnings: faults.map((fault) => sentence(fault, { service, step })), isLeft };
    };
}
function sentence({ state, reason }, about) {
    const { service, step } = about;
    return `${service.title} was not told about ${(0,outstanding_reports/* wordsFor */.tu)(state)} of ${step.configuration.name}: ${reason}. The backup is not affected. Check ${service.name} in the configuration.`;
}
/** Sends the start, but lets the backup begin if there is no answer soon. */
async function tellStart(contact, send, { service, cancel, limits }) {
    const own = new AbortController();
    const { signal, end } = (0,time_limit/* timeLimit */.z)(limits.budget, [own.signal, cancel]);
    const ended = send(signal)
        .then(() => undefined, (error) => reasonOf(error, service, signal))
        .finally(end);
    const first = await within(ended, limits.startWait);
    if (first === waiting) {
        contact.pending = { ended, abort: () => own.abort() };
        return [];
    }
    return first === undefined ? [] : [{ state: 'start', reason: first }];
}
/** Gives up the start if it has not been answered yet. */
async function endStart(contact) {
    contact.pending?.abort();
    const reason = await contact.pending?.ended;
    contact.pending = undefined;
    return reason === undefined ? [] : [{ state: 'start', reason }];
}
/** Sends what follows the start, with retries, within what is left of the time. */
async function tellEnd(contact, send, { service, cancel, limits, state, delivery }) {
    const faults = await endStart(contact);
    // The finish or failure that follows a log matters more.
    const share = state === 'log' ? 0.3 : 1;
    const until = performance.now() + Math.max(limits.least, (limits.budget - contact.spent) * share);
    const { signal, end } = (0,time_limit/* timeLimit */.z)(Math.ceil(until - performance.now()), [cancel]);
    const done = (value) => {
        end();
        return value;
    };
    for (let tries = 1;; tries += 1) {
        const error = await send(signal).then(() => undefined, (thrown) => thrown ?? new Error('it failed'));
        if (error === undefined)
            return done({ faults });
        if (isUntold(error, signal))
            delivery?.failed();
        const wait = waitBefore(error, tries, limits);
        const isOver = wait === undefined || signal.aborted || performance.now() + wait >= until;
        if (!isOver)
            await within(aborted(cancel), wait);
        if (cancel.aborted && wait !== undefined && delivery?.isUnsent === true)
            return done({ faults, isLeft: true });
        if (isOver || cancel.aborted) {
            return done({ faults: [...faults, { state, reason: reasonOf(error, service, signal) }] });
        }
    }
}
/** Waits until a signal is aborted. */
async function aborted(signal) {
    if (signal.aborted)
        return;
    await new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
/** Returns whether a service has not been told: it could not be reached, or refused, even if the time is over just now. */
function isUntold(error, signal) {
    return !signal.aborted || (error instanceof http/* HttpError */.j$ && error.status !== undefined);
}
/** Returns how long to wait before the next try, in milliseconds; undefined if there is none. */
function waitBefore(error, tries, { retryWait }) {
    if (tries >= mostTries || (error instanceof http/* HttpError */.j$ && !error.isTemporary))
        return undefined;
    const asked = error instanceof http/* HttpError */.j$ ? error.retryAfter : undefined;
    return asked === undefined ? retryWait * (1 + Math.random()) * tries : asked * 1000;
}
function reasonOf(error, service, signal) {
    // Services and programs choose the words.
    const message = (0,cleaning/* printableText */.XU)((0,errors/* asError */.zR)(error).message.replace(/\.$/, ''));
    return signal.aborted && !(error instanceof http/* HttpError */.j$) ? `${service.title} did not answer in time` : message;
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
function toolsFor({ surroundings }, signal, delivery) {
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,child_environment/* environmentFor */.DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', surroundings.environment, inWorkflow);
    const masker = surroundings.secrets;
    const { run } = (0,program_runner/* createProgramRunner */.f)({ runProcess: run_process/* runProcess */.R3, environment, chosenEnvironment, masker, cancel: signal });
    const delivering = () => delivery?.begins();
    return {
        request: (request) => (0,http/* sendRequest */.w$)(request, { signal, environment: surroundings.environment, onConnected: delivering }),
        run: (command, options) => {
            delivering();
            return run(command, options);
        },
        delivering,
        environment: surroundings.environment,
        signal,
    };
}
function reportFor(step, failures, parts) {
    const { surroundings, archives, file } = parts;
    const { mask } = surroundings.secrets;
    const shown = (name) => ({ ...name, path: mask(name.path) });
    const masked = failures.map((failure) => ({
        ...(0,lifecycle_failure/* maskedFailure */.u7)(failure, mask),
        step: failure.step && mask(failure.step),
        advice: failure.advice && mask(failure.advice),
        repository: failure.repository && shown(failure.repository),
    }));
    const isCancelled = surroundings.cancellation.by !== undefined;
    const configuration = { name: step.configuration.name, path: step.configuration.path };
    const repositories = file.repositories.map(({ path, label }) => {
        const archive = archives().findLast((made) => made.configuration === configuration.name && made.repository === path);
        return { path, label, archive, ...(0,backup_history/* knownBackups */.D)(surroundings.environment, configuration.path, path) };
    });
    const at = new Date();
    const outcome = step.state === 'start' ? undefined : isCancelled ? 'cancelled' : failures.length > 0 ? 'failure' : 'success';
    return {
        state: step.state,
        configuration,
        hostname: (0,external_node_os_.hostname)(),
        runId: surroundings.runId,
        at,
        seconds: (at.getTime() - (parts.startOf?.(configuration.path) ?? at).getTime()) / 1000,
        link: workflowRunPage(surroundings.environment),
        outcome,
        failures: masked,
        warnings: parts.warningsOf?.(configuration.path).map(mask),
        repositories: repositories.map(shown),
        actions: parts.actionsOf?.(configuration.path),
        cancelled: isCancelled,
        log: (most) => surroundings.monitoringLog?.(configuration.path, most) ?? '',
    };
}

// EXTERNAL MODULE: ./lib/src/run/run-credentials.js
var run_credentials = __webpack_require__(6398);
// EXTERNAL MODULE: ./lib/src/run/verbosity-and-log-file.js
var verbosity_and_log_file = __webpack_require__(9125);
// EXTERNAL MODULE: ./lib/src/run/workflow-schedules.js
var workflow_schedules = __webpack_require__(2504);
;// CONCATENATED MODULE: ./lib/src/run/perform.js


















/** Creates what the step runner works with: real processes, real Borg, and each repository's own environment. */
function createStepTools({ request, surroundings, prepared, ssh, archives, startOf, actionsOf, warningsOf, outstanding, }) {
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
    const credentials = (0,run_credentials/* createCredentials */.z)(surroundings, warn);
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
            progress: surroundings.progress,
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
        scheduled: ({ configuration }) => (0,workflow_schedules/* expectationFromWorkflows */.r)(surroundings.currentFolder, configuration.path),
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
        ping: createPings({ surroundings, prepared, archives, startOf, actionsOf, warningsOf, credentials, outstanding }),
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
    const machine = (0,program_runner/* createProgramRunner */.f)({ ...tools, environment: tools.toolEnvironment, cancel });
    const json = flags['json'] === true;
    const resolved = await withDatabaseCredentials(step, { ...tools, definition, options, cancel });
    const about = { repository: step.repository, options: resolved, flags, configurations, filesFirst };
    const scheduled = () => tools.scheduled(step);
    await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams, scheduled });
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


/***/ }),

/***/ 6398:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createCredentials)
/* harmony export */ });
/* harmony import */ var _credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(985);
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(210);
/* harmony import */ var _process_program_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5667);
/* harmony import */ var _process_run_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3840);
/* harmony import */ var _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7255);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);






/** Creates the function that reads each credential once per run, when it is first needed, and masks it. */
function createCredentials(surroundings, warn) {
    const known = new Map();
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFor */ .DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFor */ .DD)('chosen', surroundings.environment, inWorkflow);
    const read = async (reference, { options, cancel }) => {
        const { run } = (0,_process_program_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgramRunner */ .f)({ runProcess: _process_run_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3, environment, chosenEnvironment, cancel });
        const folder = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .workingFolder */ .gv)(options);
        const secret = await (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredential */ .Yz)(reference, { options, environment: surroundings.environment, folder, run });
        for (const message of (0,_secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .maskSecrets */ .QU)(surroundings.secrets, [{ option: reference.text, value: secret }]))
            warn(message);
        return secret;
    };
    const once = (reference, owner) => {
        const key = JSON.stringify([reference.text, owner.options[reference.source], (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .workingFolder */ .gv)(owner.options)]);
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
            const { prefix = '', reference: text } = (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceIn */ .h8)(value) ?? {};
            const reference = text === undefined ? undefined : (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialIn */ .Lq)(text);
            return reference === undefined ? value : `${prefix}${await once(reference, owner)}`;
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


/***/ }),

/***/ 2504:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ workflowSchedules),
/* harmony export */   r: () => (/* binding */ expectationFromWorkflows)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _actions_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7562);
/* harmony import */ var _request_vocabulary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9486);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2507);
/* harmony import */ var _system_glob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7666);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8811);








const hour = 3_600_000;
/** A part of a field: `*`, `5`, `MON-FRI`, `20/15`. */
const part = String.raw `(?:\*|\d+|[a-z]{3})(?:-(?:\d+|[a-z]{3}))?(?:/\d+)?`;
/** What GitHub accepts, which is less than other programs do: no @daily, and no L for the last day. */
const fiveFields = new RegExp(`^${part}(?:,${part})*(?:\\s+${part}(?:,${part})*){4}$`, 'i');
/**
 * Returns what the workflows of a checkout let expect of a configuration file; undefined if none of them backs it up on a
 * schedule. Throws UserError for a schedule on which GitHub never starts anything: backups that never run are overdue.
 */
async function expectationFromWorkflows(folder, configuration) {
    const schedules = await workflowSchedules(folder, configuration);
    if (schedules.length === 0)
        return undefined;
    const runs = await Promise.all(schedules.map(scheduledRuns));
    return {
        lastRun: (now, duration) => runs
            .flatMap((lastRun) => lastRun(now, duration) ?? [])
            .toSorted((one, other) => one.time.getTime() - other.time.getTime())
            .at(-1),
    };
}
/**
 * Returns a function for the last run of a schedule that should be done. GitHub starts runs late, by up to 12 hours at
 * busy times, so a run may be late by as long as the time between two runs, but by at least one hour and at most 12.
 */
async function scheduledRuns({ cron, timezone = 'UTC', place, }) {
    const { Cron } = await __webpack_require__.e(/* import() */ 814).then(__webpack_require__.bind(__webpack_require__, 5814));
    const never = (why) => new _system_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${place} schedules a backup at "${cron}", which GitHub never starts: ${why}. Correct it.`);
    if (!fiveFields.test(cron.trim()))
        throw never('it needs five fields of numbers and names, such as 23 3 * * *');
    let job;
    let next;
    try {
        job = new Cron(cron, { timezone, mode: '5-part', paused: true, sloppyRanges: true });
        next = job.nextRun();
    }
    catch {
        throw never(timezone === 'UTC' ? 'a field is not valid' : `a field, or the time zone ${timezone}, is not valid`);
    }
    if (next === null)
        throw never('there is no such date');
    return (now, duration) => {
        const end = now.getTime() - duration;
        const [last, before] = job.previousRuns(2, new Date(end));
        const interval = last && before ? last.getTime() - before.getTime() : 12 * hour;
        const grace = Math.min(Math.max(interval, hour), 12 * hour);
        const [time] = job.previousRuns(1, new Date(end - grace));
        return time && { time, place };
    };
}
/** Returns the schedules of the workflows in a checkout that make backups with a configuration file, as far as can be told. */
async function workflowSchedules(folder, configuration) {
    const root = checkoutOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder));
    if (root === undefined)
        return [];
    const workflows = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.github', 'workflows');
    const names = (await (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .wX)(workflows).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).toSorted();
    return names.flatMap((name) => schedulesIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workflows, name), { root, configuration }));
}
/** Returns the nearest folder above that has workflows. */
function checkoutOf(folder) {
    if ((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, '.github', 'workflows')))
        return folder;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return above === folder || (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, '.git')) ? undefined : checkoutOf(above);
}
function schedulesIn(file, sought) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(readableText(file), { lineCounter: lines });
    const values = valuesIn(document);
    const entries = values === undefined ? undefined : document.getIn(['on', 'schedule']);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(entries))
        return [];
    const jobs = Object.values(fieldsOf(fieldsOf(values)['jobs'])).map(fieldsOf);
    const steps = jobs.flatMap(({ steps: own, if: condition }) => Array.isArray(own) ? own.map(fieldsOf).map((step) => [{ if: condition }, step]) : []);
    return entries.items.flatMap((entry) => {
        const cron = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(entry) ? entry.get('cron') : undefined;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(entry) || typeof cron !== 'string')
            return [];
        const backsUp = steps.some((parts) => parts.every((part) => runsOn(part, cron)) && parts.some((part) => makesBackup(part, cron, sought)));
        if (!backsUp)
            return [];
        const timezone = entry.get('timezone');
        const node = entry.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) && key.value === 'cron')?.key;
        const { line } = lines.linePos(node?.range?.[0] ?? 0);
        const place = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(sought.root, file)}:${line}`;
        return [{ cron, timezone: typeof timezone === 'string' ? timezone : undefined, place }];
    });
}
/** Returns the values of a workflow; undefined if it isn't valid, because GitHub starts nothing of such a file. */
function valuesIn(document) {
    if (document.errors.length > 0)
        return undefined;
    try {
        return document.toJS();
    }
    catch {
        return undefined; // an alias without an anchor, or far too many aliases
    }
}
/** Returns the text of a file; empty if it can't be read, because a workflow that GitHub can't read has no schedule. */
function readableText(file) {
    try {
        return (0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmallFile */ .EW)(file);
    }
    catch {
        return '';
    }
}
/** Whether the condition of a step or a job doesn't rule out a schedule. */
function runsOn({ if: condition }, cron) {
    const text = typeof condition === 'string' ? condition : '';
    const compared = [...text.matchAll(/github\.event\.schedule\s*(==|!=)\s*'([^']*)'/g)];
    const equal = compared.flatMap(([, operator, other]) => (operator === '==' ? [other] : []));
    if (compared.some(([, operator, other]) => operator === '!=' && other === cron))
        return false;
    return equal.length === 0 || equal.includes(cron);
}
/** Whether a step creates archives with a configuration file when it is started by a schedule, as far as can be told. */
function makesBackup({ uses, run, with: inputs }, cron, sought) {
    if (typeof run === 'string')
        return commandLinesIn(run).some((line) => creates(line) && mayUse(configFlags(line), sought));
    if (typeof uses !== 'string' || !/(?:^|\/)borgflow(?:@|\/|$)/i.test(uses))
        return false;
    const { actions: asked, config } = fieldsOf(inputs);
    return creates(actionsFor(cron, textOf(asked))) && mayUse(textOf(config).split('\n'), sought);
}
/** Returns the value of the `actions` input for a schedule, if an expression selects it by the schedule. */
function actionsFor(cron, text) {
    const choice = /github\.event\.schedule\s*==\s*'([^']*)'\s*&&\s*'([^']*)'/g;
    const own = [...text.matchAll(choice)].find(([, other]) => other === cron);
    return own?.[2] ?? text.replaceAll(choice, '');
}
const createNames = _actions_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .actions */ .o1.find(({ name }) => name === 'create')?.aliases ?? [];
const otherNames = [
    ..._actions_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .actions */ .o1.flatMap(({ name, aliases }) => (name === 'create' ? [] : [name, ...aliases])),
    ..._request_vocabulary_js__WEBPACK_IMPORTED_MODULE_3__/* .commands */ .Pi.map(({ name }) => name.split(' ')[0] ?? name),
];
/** Whether a list of actions contains create: by name, or because it names none. */
function creates(text) {
    const words = text.split(/[\s'"]+/);
    if (words.some((word) => word === 'create' || createNames.includes(word)))
        return true;
    return !words.some((word) => otherNames.includes(word));
}
/** Returns the words after `borgflow` in each command of a script that runs it. */
function commandLinesIn(script) {
    const joined = script.replaceAll(/\\\n/g, ' ').replaceAll(/^\s*#.*$/gm, '');
    return [...joined.matchAll(/(?:^|[\s;&|(/])borgflow(?:@\S+)?((?=\s|$)[^\n;&|]*)/g)].map(([, line = '']) => line);
}
function configFlags(line) {
    const words = line.trim().split(/[\s='"]+/);
    return words.flatMap((word, index) => (word === '-c' || word === '--config' ? [words[index + 1] ?? ''] : []));
}
/** Whether paths may include the configuration file: only definite paths of other files rule that out. */
function mayUse(paths, { root, configuration }) {
    const named = paths.map((path) => path.trim()).filter((path) => path !== '');
    if (named.length === 0 || !configuration.startsWith('/'))
        return true;
    return named.some((path) => /[$~]/.test(path) || (0,_system_glob_js__WEBPACK_IMPORTED_MODULE_5__/* .hasWildcards */ .ev)(path) || (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(configuration, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path)));
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}


/***/ })

};
;