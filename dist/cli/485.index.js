"use strict";
exports.id = 485;
exports.ids = [485];
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

/***/ 4147:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ oldestVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   SF: () => (/* binding */ capabilitiesOf),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
/** From which version on, and before which, each capability is there; in some betas it came and went. */
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
 * The version in what `borg --version` prints, such as `1.4.1` or `2.0.0b19`; undefined where there is none. It has a line
 * of its own: what a wrapper greets with (`Welcome to borgbox 22.04`) is no version.
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
/** Whether one version of Borg comes before another; a beta comes before its release. */
function isOlder(version, than) {
    const other = parts(than);
    for (const [index, part] of parts(version).entries()) {
        const against = other[index] ?? 0;
        if (part !== against)
            return part < against;
    }
    return false;
}
/** What a version of Borg can do. */
function capabilitiesOf(version) {
    const can = (name) => table[name].some(([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)));
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, can(name)]));
}


/***/ }),

/***/ 525:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ worst),
/* harmony export */   z: () => (/* binding */ withoutError)
/* harmony export */ });
const order = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
/** The worst of several outcomes; `skipped` only if every one was, `success` for none at all. */
function worst(outcomes) {
    const counted = outcomes.some((outcome) => outcome !== 'skipped')
        ? outcomes.filter((outcome) => outcome !== 'skipped')
        : outcomes;
    return counted.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}
/** Why a step that waits for an error did not run. */
const withoutError = 'no error';


/***/ }),

/***/ 6059:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ isErrorHook),
/* harmony export */   Nz: () => (/* binding */ plannedStep),
/* harmony export */   b2: () => (/* binding */ hasAnotherAttempt)
/* harmony export */ });
/** The hooks that hear of an error. */
function isErrorHook(step) {
    return step.hook === 'on_error' || step.hook === 'after error';
}
/** The step of the plan that a step is, whichever attempt it belongs to. */
function plannedStep(step) {
    return step.attempt?.first ?? step;
}
/** Whether a failure of this step is not the last word: its repository is tried again. */
function hasAnotherAttempt({ attempt }) {
    return attempt !== undefined && attempt.number < attempt.of;
}


/***/ }),

/***/ 2276:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ createLogFiles),
  Q: () => (/* binding */ logFileOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/loudness.js
var loudness = __webpack_require__(1423);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/links.js
var system_links = __webpack_require__(5447);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/reporters/console.js + 14 modules
var console = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/src/reporters/console-text.js
var console_text = __webpack_require__(7120);
// EXTERNAL MODULE: ./lib/src/reporters/log-format.js
var log_format = __webpack_require__(9301);
// EXTERNAL MODULE: ./lib/src/reporters/terminal.js
var terminal = __webpack_require__(7127);
;// CONCATENATED MODULE: ./lib/src/reporters/log-file.js









/** Writes the log of a run behind what a file holds; a file that cannot be written is told once. */
function createLogFileReporter(file, means) {
    const text = new FileText(file, means);
    const lines = (0,console/* createLineReporter */.O)(text, { json: false, oneReader: true, archivesFrom: 1, out: () => undefined });
    return {
        handle: (event) => {
            if (file.verbosity === -2 || !isAbout(event, file))
                return;
            if (event.type === 'result' && !('lines' in event.result))
                return; // it belongs to whoever asked for it
            text.about(event);
            lines.handle(event);
        },
        close: () => text.close(),
    };
}
/** What happens to no file in particular is told in every log. */
function isAbout(event, { configurations }) {
    if (configurations === undefined || !('step' in event) || event.step === undefined)
        return true;
    return configurations.has(event.step.configuration.path);
}
class FileText {
    file;
    means;
    #descriptor;
    #given = false;
    #repository = '';
    #line;
    constructor(file, means) {
        this.file = file;
        this.means = means;
        this.#line = (0,log_format/* parseLogFormat */.r5)(file.format);
    }
    shows(from) {
        return this.file.verbosity >= from;
    }
    /** Takes down which repository the lines of an event are about. */
    about(event) {
        const { path, label } = ('step' in event ? event.step?.repository : undefined) ?? {};
        this.#repository = label ?? path ?? '';
    }
    lines(lines, manner) {
        if (lines.length === 0 || this.#given || !this.shows(manner.from))
            return;
        const clean = (0,terminal/* terminalText */.e)(lines.join('\n'), false).split('\n');
        const indented = manner.indent ? clean.map((line) => manner.indent + line) : clean;
        this.#write(this.file.json ? (0,console_text/* jsonLines */.i7)(indented, manner) : this.#formatted(indented, manner));
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        this.#given = true;
        if (descriptor === undefined)
            return;
        try {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        catch (error) {
            this.#warn(error); // a network file system may say only now that it has no room
        }
    }
    #warn(error) {
        const reason = (0,write_faults/* whyNotWritten */.z)(error) ?? (0,errors/* asError */.zR)(error).message;
        this.means.warn(`The log cannot be written to ${this.file.path}: ${reason}. The run goes on without it.`);
    }
    #formatted(lines, { level, from }) {
        const at = new Date();
        const name = this.#repository;
        return lines
            .map((message) => {
            const prefix = name === '' || message.includes(name) ? '' : `${name}: `;
            return `${this.#line({ at, level, from, prefix, message })}\n`;
        })
            .join('');
    }
    #write(text) {
        try {
            this.#descriptor = currentFile(this.file.path, this.#descriptor);
            const bytes = Buffer.from(text);
            for (let written = 0; written < bytes.length;)
                written += (0,external_node_fs_.writeSync)(this.#descriptor, bytes, written);
        }
        catch (error) {
            this.close();
            this.#warn(error);
        }
    }
}
/** The open file, or the new one where a rotation of logs has put another into its place. */
function currentFile(path, descriptor) {
    if (descriptor !== undefined) {
        const [own, there] = [(0,external_node_fs_.fstatSync)(descriptor), (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })];
        if (own.ino === there?.ino && own.dev === there.dev)
            return descriptor;
        (0,external_node_fs_.closeSync)(descriptor);
    }
    // A pipe that no one reads must not hold up the backup.
    const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = external_node_fs_.constants;
    (0,system_links/* demandOwnWay */.Hb)(path);
    (0,runner_files/* demandOutsideRunner */.De)(path);
    // Where there is no link now, none is followed that others put there in this moment.
    const links = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 0 : O_NOFOLLOW;
    const opened = (0,external_node_fs_.openSync)(path, O_APPEND | O_CREAT | O_NONBLOCK | O_WRONLY | links, 0o600);
    try {
        (0,system_links/* demandOwnWay */.Hb)(path);
        (0,runner_files/* demandOpenOutsideRunner */.pj)(opened);
        return opened;
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(opened);
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/log-file.js






/** A run's reporter to the log files that a flag or the configurations name. */
function createLogFiles({ request, emit }) {
    let reporters = [];
    const doubts = [];
    const warn = (message) => emit({ type: 'notice', level: 'warning', message });
    const onRead = (files) => {
        reporters = logFilesOf(request, files, (doubt) => doubts.push(doubt)).map((file) => createLogFileReporter(file, { warn }));
    };
    const handle = (event) => {
        for (const reporter of reporters)
            reporter.handle(event);
        if (event.type === 'run-started')
            for (const doubt of doubts.splice(0))
                warn(doubt);
    };
    const close = () => {
        for (const reporter of reporters)
            void reporter.close?.();
    };
    return { reporter: { name: 'The log file', handle, close }, onRead };
}
/** The log file of a configuration, as hooks are told of it; empty where there is none. */
function logFileOf({ logFile }, { log_file: own }) {
    const path = logFile?.path ?? own;
    return path === undefined || path === '' ? '' : absolute(path);
}
/** Each file with what it is about: the whole run where a flag names it, else the configurations that name it. */
function logFilesOf(request, files, doubt) {
    const named = request.logFile?.path;
    const paths = new Set(named ? [absolute(named)] : files.map(({ options }) => logFileOf(request, options)));
    return [...paths].filter(Boolean).map((path) => {
        const own = named ? files : files.filter(({ options }) => logFileOf(request, options) === path);
        const format = request.logFile?.format ?? own.map(({ options }) => options.log_file_format).find(Boolean);
        return {
            path,
            verbosity: request.logFile?.verbosity ?? (0,loudness/* loudest */.$)(own, 'log_file_verbosity', 1),
            format: readable(format, doubt),
            json: request.logJson || own.some(({ options }) => options.log_json === true),
            configurations: named ? undefined : new Set(own.map(({ name }) => name.path)),
        };
    });
}
/** A format that cannot be read must not cost the log: the usual one stands for it. */
function readable(format, doubt) {
    if (format === undefined)
        return log_format/* defaultLogFormat */.td;
    try {
        (0,log_format/* parseLogFormat */.r5)(format);
        return format;
    }
    catch (error) {
        doubt(`${(0,errors/* asError */.zR)(error).message} The log is written in the usual format.`);
        return log_format/* defaultLogFormat */.td;
    }
}
function absolute(path) {
    return (0,external_node_path_.resolve)((0,home/* expandHome */.kc)(path));
}


/***/ }),

/***/ 1423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loudest),
/* harmony export */   x: () => (/* binding */ verbosityOf)
/* harmony export */ });
/** What the most talkative file says; one that says nothing counts as `otherwise`. */
function loudest(files, option, otherwise) {
    const said = files.map(({ options }) => options[option] ?? otherwise);
    return said.sort((a, b) => b - a)[0] ?? otherwise;
}
/** How loud the console or the workflow's log is: as asked for, else as the files say. */
function verbosityOf({ door, verbosity }, files) {
    return verbosity ?? loudest(files, 'verbosity', door === 'workflow' ? 1 : 0);
}


/***/ }),

/***/ 9420:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isHeldBack),
/* harmony export */   s: () => (/* binding */ plannedOf)
/* harmony export */ });
/* harmony import */ var _actions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);
/* harmony import */ var _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9765);
/* harmony import */ var _log_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _snapshots_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2719);




/** A configuration as the plan wants it: hooks, how they run, and what each repository is kept from. */
function plannedOf({ name, options, repositories, places, constants }, request) {
    return {
        name,
        places,
        hooks: hooksOf(options),
        commands: options.commands ?? [],
        settings: {
            workingDirectory: options.working_directory,
            umask: options.umask,
            logFile: (0,_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .logFileOf */ .Q)(request, options),
            timeout: options.timeout ?? request.timeout,
            constants,
        },
        repositories: repositories.map(({ path, label, options }) => ({
            path,
            label,
            withheld: withheldFrom(options, request),
            // By their paths: what the file says has been looked up.
            spared: options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not name it' } : {},
            details: { create: snapshotDetails(options), ...choosingDetails(repositories.length) },
            retries: options.retries,
            retryWait: options.retry_wait,
        })),
        monitors: [],
    };
}
/** Whether skip_actions names an action, by any of its names. */
function isHeldBack(action, options) {
    return (options.skip_actions ?? []).some((name) => ((0,_actions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findAction */ .O)(name)?.name ?? name) === action);
}
function snapshotDetails(options) {
    const kinds = _snapshots_index_js__WEBPACK_IMPORTED_MODULE_3__/* .snapshotKinds */ .ms.filter(({ option }) => options[option] !== undefined);
    return kinds.map(({ volume }) => `from a snapshot of each ${volume} that holds a source`);
}
/** What the plan says of actions that take one archive, where a file has several repositories. */
function choosingDetails(repositories) {
    if (repositories < 2)
        return {};
    const choosing = _actions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .actions */ .o.filter((action) => action.choosing !== undefined);
    return Object.fromEntries(choosing.map(({ name }) => [name, ['if it has the newest archive of these repositories']]));
}
/** The actions that skip_actions keeps from a repository, with the reason. */
function withheldFrom(options, { actions }) {
    const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
    const skipped = (options.skip_actions ?? [])
        .map((action) => [(0,_actions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findAction */ .O)(action)?.name ?? action, `skip_actions names ${action}`])
        .filter(([name]) => !(name === 'check' && forced));
    return Object.fromEntries(skipped);
}
const hookNames = Object.keys(_lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_1__/* .hookOptions */ .sp).filter((name) => /^(before|after)_|^on_error$/.test(name));
/** The options that are lists of commands, by name. */
function hooksOf(options) {
    const values = options;
    return Object.fromEntries(hookNames.map((name) => [name, values[name]]));
}


/***/ }),

/***/ 7120:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ closingManner),
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   i7: () => (/* binding */ jsonLines),
/* harmony export */   vL: () => (/* binding */ ConsoleText)
/* harmony export */ });
/* harmony import */ var _log_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9301);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7127);


const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' };
/** Writes lines to the console: to the stream, in the shape and with the colour that belong to them. */
class ConsoleText {
    log;
    constructor(log) {
        this.log = log;
    }
    shows(from) {
        return this.log.verbosity >= from;
    }
    lines(lines, manner) {
        if (lines.length === 0 || !this.shows(manner.from)) {
            return;
        }
        const standardError = this.log.json || manner.toError === true || isTrouble(manner.level);
        const write = standardError ? this.log.error : this.log.out;
        write(this.log.logJson ? jsonLines(lines, manner) : this.#plain(lines.join('\n'), manner));
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    #plain(text, manner) {
        const clean = this.log.interactive ? (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .e)(text, this.log.color) : text;
        const indent = manner.indent ?? '';
        const code = this.#code(manner);
        if (code === undefined) {
            return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
        }
        // A colour of the text's own ends with \x1b[0m: each line begins anew.
        return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
    }
    #code({ level, style }) {
        if (!this.log.color) {
            return undefined;
        }
        if (style !== undefined) {
            return styles[style];
        }
        return isTrouble(level) ? styles[level] : undefined;
    }
}
/** Whether lines of a level go to standard error. */
function isTrouble(level) {
    return level === 'error' || level === 'warning';
}
/** The shape of borgmatic's own `--log-json`, whose readers look for these keys and level names. */
function jsonLines(lines, manner) {
    const time = Date.now() / 1000;
    const levelname = (0,_log_format_js__WEBPACK_IMPORTED_MODULE_0__/* .levelName */ .C1)(manner);
    return lines
        .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
        .join('');
}
/** How the last line of a run is told. */
function closingManner(outcome) {
    const manners = {
        success: { level: 'info', from: 1, style: 'good' },
        skipped: { level: 'info', from: 1 },
        warning: { level: 'warning', from: 0 },
        failure: { level: 'error', from: -1 },
        cancelled: { level: 'error', from: -1 },
    };
    return manners[outcome];
}


/***/ }),

/***/ 2088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createConsoleReporter),
  O: () => (/* binding */ createLineReporter)
});

// EXTERNAL MODULE: ./lib/src/lifecycle/outcome.js
var outcome = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/src/lifecycle/step.js
var lifecycle_step = __webpack_require__(6059);
;// CONCATENATED MODULE: ./lib/src/reporters/consequences.js
/** Steps that cannot come once this one went wrong, in the plan's order; never one that was left out beforehand. */
function consequences(plan, step, outcome) {
    const everything = [...plan.beforeEverything, ...plan.everything.before];
    const lost = everything.includes(step)
        ? [...everything, ...plan.configurations.flatMap(wholeFile), ...plan.afterEverything, ...plan.everything.after]
        : plan.configurations.flatMap((file) => lostInFile(file, step, outcome));
    return lost.filter((other) => other !== step && other.notRun === undefined);
}
function lostInFile(file, step, outcome) {
    const entrance = [...file.scope.before, ...file.before];
    if (entrance.includes(step)) {
        return [...fileSteps(file), ...unopened(file.scope, step, outcome)];
    }
    if (file.after.some((hook) => hook === step)) {
        return file.after;
    }
    const repository = file.repositories.find((one) => [...repositorySteps(one), ...one.after].includes(step));
    if (repository === undefined) {
        return [];
    }
    // A repository that says "not now" is no error of its file.
    const afterwards = outcome === 'failure' ? file.after : [];
    return [...repositorySteps(repository, { step, outcome }), ...unopened(repository, step, outcome), ...afterwards];
}
function wholeFile(file) {
    return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}
function fileSteps(file) {
    return [...file.before, ...file.repositories.flatMap((repository) => repositorySteps(repository)), ...file.after];
}
/** What does not run after a scope whose `before` said "not now". */
function unopened(scope, step, outcome) {
    return outcome === 'skipped' && scope.before.some((hook) => hook === step) ? scope.after : [];
}
/** The steps of a repository; without those that follow the action of a fault, which run however it ended. */
function repositorySteps(plan, fault) {
    return [
        ...plan.before,
        ...plan.beforeActions,
        ...plan.actions.flatMap((action) => actionSteps(action).filter((one) => !runsAllTheSame(action, one, fault))),
        ...plan.afterActions,
    ];
}
function actionSteps({ before, action, after }) {
    return [...before, action, ...after];
}
function runsAllTheSame(action, one, fault) {
    if (fault === undefined || !actionSteps(action).includes(fault.step))
        return false;
    return action.after.some((hook) => hook === one) && unopened(action, fault.step, fault.outcome).length === 0;
}

// EXTERNAL MODULE: ./lib/src/reporters/inert.js
var inert = __webpack_require__(5623);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/reporters/sentences.js
var sentences = __webpack_require__(9533);
;// CONCATENATED MODULE: ./lib/src/reporters/not-run.js


/** Steps in few words: `create, prune on 2 repositories; after_backup`; of how many files, where they are several. */
function stepsInWords(steps) {
    const files = new Set(steps.map((step) => step.configuration.path)).size;
    const others = [...new Set(steps.filter((step) => step.kind !== 'action').map(sentences/* stepName */.u))];
    const words = [...actionsInWords(steps), ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
    return files > 1 ? `${words} in ${(0,amounts/* count */.U9)(files, 'file')}` : words;
}
/** Repositories that miss the same actions are told together. */
function actionsInWords(steps) {
    const actions = steps.filter((step) => step.kind === 'action');
    const byRepository = grouped(actions, (step) => `${step.configuration.path}\n${step.repository.path}`);
    const byActions = grouped(byRepository, (missed) => missed.map(sentences/* stepName */.u).join(', '));
    return byActions.map((alike) => {
        const [first] = alike[0] ?? [];
        const where = alike.length === 1 && first !== undefined ? (0,sentences/* repositoryName */.aR)(first.repository) : undefined;
        return `${(alike[0] ?? []).map(sentences/* stepName */.u).join(', ')} on ${where ?? (0,amounts/* repositories */.bN)(alike.length)}`;
    });
}
/** Steps that share a reason, in the order in which the reasons first came. */
function byReason(notRun) {
    return grouped(notRun, ({ reason }) => reason).map((alike) => ({
        reason: alike[0]?.reason ?? '',
        steps: alike.map(({ step }) => step),
    }));
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined) {
            groups.set(key, [item]);
        }
        else {
            group.push(item);
        }
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./lib/src/reporters/plan-lines.js
var plan_lines = __webpack_require__(3186);
;// CONCATENATED MODULE: ./lib/src/reporters/aftermath.js







/** Remembers what went wrong in a run, so that each thing is told once, and with what followed from it. */
class Aftermath {
    #plan;
    #begun = new Set();
    /** Steps whose not running was told already. */
    #told = new Set();
    #failures = new Set();
    #troubled = new Set();
    #missed = [];
    #quiet = [];
    #troubledEverywhere = false;
    /** Takes in what happened; every event belongs here, before it is told. */
    note(event) {
        if (event.type === 'run-started') {
            this.#plan = event.plan;
        }
        else if (event.type === 'step-started') {
            this.#begun.add((0,lifecycle_step/* plannedStep */.Nz)(event.step));
        }
        else if (event.type === 'step-finished') {
            this.#noteEnd(event.step, event.outcome, event.failure);
        }
        else if (event.type === 'notice' && event.level === 'error') {
            this.#failures.add(event.message);
        }
        else if (event.type === 'step-not-run') {
            this.#noteNotRun(event);
        }
    }
    /** Whether a failure was told before, by its step or by a notice. */
    isTold(failure) {
        return this.#failures.has(identity(failure)) || this.#failures.has(failure.message);
    }
    /** What does not run because of how this step ended, as a line; nothing if that was all told, or nothing is lost. */
    consequence(step, outcome) {
        // An action with nothing to do has said so itself, and keeps nothing from running.
        const quietly = step.kind === 'action' || (step.kind === 'hook' && step.softFailure === 'quiet');
        if (this.#plan === undefined || !(outcome === 'failure' || (outcome === 'skipped' && !quietly))) {
            return undefined;
        }
        if (outcome === 'failure' && (0,lifecycle_step/* hasAnotherAttempt */.b2)(step)) {
            return 'It will be tried again.';
        }
        const lost = consequences(this.#plan, (0,lifecycle_step/* plannedStep */.Nz)(step), outcome).filter((other) => !this.#begun.has(other) && !this.#told.has(other));
        for (const other of lost) {
            this.#told.add(other);
        }
        const words = lost.length === 0 ? 'nothing else' : stepsInWords(lost);
        if (outcome === 'skipped') {
            const { repository, configuration } = step;
            const where = repository === undefined ? (0,inert/* oneLine */.TN)(configuration.name) : (0,sentences/* repositoryName */.aR)(repository);
            return `${(0,sentences/* stepName */.u)(step)} of ${where} said "not now" (exit status 75). Not run: ${words}`;
        }
        return lost.length === 0 ? undefined : `Not run because of it: ${words}`;
    }
    /** What did not run because of trouble and was not told yet: a line for each reason. */
    missedLines() {
        const missed = this.#missed.filter(({ step }) => !this.#told.has(step));
        return byReason(missed).map(({ reason, steps }) => `Not run: ${stepsInWords(steps)} (${(0,inert/* oneLine */.TN)(reason)})`);
    }
    /** What was not run, and nothing wrong with it: a line a step. */
    quietLines() {
        return this.#quiet
            .filter(({ step }) => !this.#told.has(step))
            .map(({ step, reason }) => `${(0,sentences/* stepTitle */.Fb)(step)}: ${(0,inert/* oneLine */.TN)(reason)}`);
    }
    #noteEnd(step, outcome, failure) {
        const grave = (0,sentences/* gravity */.fp)(step, outcome);
        if (grave !== 'success' && grave !== 'warning' && step.kind !== 'monitor') {
            this.#troubled.add(step.configuration.path);
            this.#troubledEverywhere ||= outcome === 'cancelled' || (step.kind === 'hook' && /everything/.test(step.hook));
        }
        if (failure !== undefined) {
            this.#failures.add(identity(failure));
        }
    }
    #noteNotRun({ step, reason }) {
        if (step.notRun !== undefined || (0,plan_lines/* isDryRun */.vG)(reason)) {
            return; // told at the start of the run
        }
        const everywhere = this.#troubledEverywhere || /cancel/.test(reason);
        // What waits for an error and met none misses nothing, whatever said "not now" before it.
        const here = this.#troubled.has(step.configuration.path) && !(0,sentences/* tellsOfError */.mo)(step) && reason !== outcome/* withoutError */.z;
        ((everywhere || here) && step.kind !== 'monitor' ? this.#missed : this.#quiet).push({ step, reason });
    }
}
/** Two failures with the same words of the same repository and file are one. */
function identity(failure) {
    return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/reporters/closing.js


const heads = {
    success: (time) => `Done in ${time}`,
    warning: (time) => `Done with warnings in ${time}`,
    skipped: (time) => `Skipped after ${time}`,
    failure: (time) => `Failed after ${time}`,
    cancelled: (time) => `Cancelled after ${time}`,
};
/** The last line of a run: how it ended, how long it took, and what came of it. */
function closingLine(report, asked) {
    const signal = report.signal === undefined ? '' : ` (${report.signal})`;
    const ended = heads[report.outcome]((0,amounts/* duration */.p0)(report.seconds));
    const head = `${asked.dryRun ? `Dry run ${ended.charAt(0).toLowerCase()}${ended.slice(1)}` : ended}${signal}`;
    const good = report.outcome === 'success' || report.outcome === 'warning';
    if (good)
        return sentence(`${head}: ${accomplished(report, asked)}`);
    // Nothing ran: the error above says all there is to say.
    return report.configurations.length === 0
        ? sentence(head.replace(/ after .*/, ''))
        : sentence(`${head}: ${perFile(report)}`);
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function accomplished(report, asked) {
    if (asked.dryRun) {
        return 'nothing was changed.';
    }
    const warned = report.configurations.filter((file) => file.outcome === 'warning').map((file) => closing_name(file));
    const skipped = report.configurations.filter((file) => file.outcome === 'skipped').map((file) => closing_name(file));
    return [
        achievement(report, asked),
        ...(warned.length > 0 ? [`warnings in ${warned.join(', ')}`] : []),
        ...(skipped.length > 0 ? [`${skipped.join(', ')} skipped`] : []),
    ].join('; ');
}
function achievement(report, asked) {
    const backedUp = new Set(report.archives.map((archive) => archive.repository)).size;
    if (backedUp > 0) {
        const fresh = report.archives.reduce((sum, archive) => sum + archive.deduplicated_size, 0);
        return `${(0,amounts/* repositories */.bN)(backedUp)} backed up, ${(0,amounts/* size */.Ej)(fresh)} new`;
    }
    const worked = report.configurations
        .flatMap((file) => file.repositories)
        .filter((repository) => repository.outcome !== 'skipped').length;
    const actions = asked.actions.join(', ');
    return worked > 0 ? `${actions} on ${(0,amounts/* repositories */.bN)(worked)}` : `${actions} done`;
}
/** One clause a file: which failed, and what was backed up all the same. What failed has been reported before. */
function perFile(report) {
    return report.configurations.map((file) => clause(file, report.archives)).join(', ');
}
function clause(file, archives) {
    const paths = new Set(archives.map((archive) => archive.repository));
    const backedUp = file.repositories.filter(({ repository }) => paths.has(repository.path)).length;
    if (file.outcome === 'success' || file.outcome === 'warning') {
        const warned = file.outcome === 'warning' ? ' with warnings' : '';
        return backedUp > 0
            ? `${closing_name(file)} backed up${warned} (${(0,amounts/* repositories */.bN)(backedUp)})`
            : `${closing_name(file)} done${warned} (${(0,amounts/* repositories */.bN)(file.repositories.length)})`;
    }
    const words = { failure: 'failed', cancelled: 'cancelled', skipped: 'skipped' };
    const some = backedUp > 0 ? ` (${backedUp} of ${(0,amounts/* repositories */.bN)(file.repositories.length)} backed up)` : '';
    return `${closing_name(file)} ${words[file.outcome]}${some}`;
}
function closing_name(file) {
    return (0,inert/* oneLine */.TN)(file.configuration);
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./lib/src/text/table.js

/** Lays out a table as plain text, with two spaces between columns; a missing cell shows as a dash. */
function table(columns, rows) {
    const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
    const widths = columns.map(({ head }, index) => cells.reduce((width, row) => Math.max(width, columnsOf(row[index] ?? '')), columnsOf(head)));
    const lines = [columns.map(({ head }) => head), ...cells];
    return lines.map((row) => row
        .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - columnsOf(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}
const characters = new Intl.Segmenter();
/** How many columns a terminal needs for a text: two for each wide character, none for what joins the one before it. */
function columnsOf(text) {
    let columns = 0;
    for (const { segment } of characters.segment(text)) {
        const emoji = segment.includes('\ufe0f') || segment.includes('\u200d');
        columns += emoji ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0x20);
    }
    return columns;
}

;// CONCATENATED MODULE: ./lib/src/reporters/closing-table.js




const columns = [
    { head: 'repository', align: 'left' },
    { head: 'archive', align: 'left' },
    { head: 'files', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'new', align: 'right' },
    { head: 'duration', align: 'right' },
    { head: 'outcome', align: 'left' },
];
/** Every repository that ended, then those of the plan that the run never came to. */
function repositoryRows(plan, results) {
    const told = new Set(results.map(({ configuration, repository }) => `${configuration}\n${repository.path}`));
    const others = plan.configurations.flatMap(({ configuration, repositories }) => repositories
        .filter(({ repository }) => !told.has(`${configuration.name}\n${repository.path}`))
        .map(({ repository }) => ({ configuration: configuration.name, repository })));
    return [...results.map(rowOf), ...others];
}
/** The table at the end of a run, in plain letters. */
function closingTable(plan, results) {
    const rows = repositoryRows(plan, results).map((row) => [
        (0,sentences/* repositoryName */.aR)(row.repository),
        row.archive,
        row.files,
        row.size,
        row.fresh,
        row.duration,
        [row.outcome ?? 'not run', ...(row.attempt === undefined ? [] : [row.attempt])].join(', '),
    ]);
    return table(columns, rows);
}
function rowOf({ configuration, repository, archive, attempt, outcome, seconds }) {
    const facts = archive === undefined
        ? {}
        : {
            archive: (0,inert/* oneLine */.TN)(archive.archive),
            files: (0,amounts/* grouped */.zD)(archive.files),
            size: (0,amounts/* size */.Ej)(archive.original_size),
            fresh: (0,amounts/* size */.Ej)(archive.deduplicated_size),
        };
    const tried = attempt !== undefined && attempt.number > 1 ? { attempt: (0,sentences/* attemptText */.zv)(attempt) } : {};
    return { configuration, repository, ...facts, duration: (0,amounts/* duration */.p0)(seconds), outcome, ...tried };
}

// EXTERNAL MODULE: ./lib/src/reporters/console-text.js
var console_text = __webpack_require__(7120);
;// CONCATENATED MODULE: ./lib/src/reporters/handlers.js
/** Hands an event to the function for its type. */
function hand(handlers, event) {
    // The compiler does not see that the function found by an event's type takes that event.
    const handler = handlers[event.type];
    handler(event);
}
/** What a reporter does with events that it does not tell of. */
function ignored() { }

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/reporters/spool.js




const defaultLimit = 1 << 20;
/** A spool that keeps about `limit` letters in memory. The file has no name, so that nothing of it is left behind. */
function createSpool(limit = defaultLimit, folder = (0,temporary/* temporaryBase */.du)()) {
    let waiting = [];
    let length = 0;
    let lost = 0;
    let file;
    const spill = () => {
        const text = waiting.join('');
        waiting = [];
        length = 0;
        try {
            file ??= namelessFile(folder);
            writeWhole(file, Buffer.from(text, 'utf8'));
        }
        catch {
            lost += text.length;
        }
    };
    return {
        add: (text) => {
            waiting.push(text);
            length += text.length;
            if (length > limit) {
                spill();
            }
        },
        drain: (take) => {
            if (file !== undefined) {
                readWhole(file, take);
                (0,external_node_fs_.closeSync)(file);
                file = undefined;
            }
            if (lost > 0) {
                take(`[about ${lost} letters are missing here: the temporary folder ${folder} took no more]\n`);
            }
            take(waiting.join(''));
            waiting = [];
            length = 0;
            lost = 0;
        },
    };
}
/** A file for this user alone that is gone from its folder before anything is in it. */
function namelessFile(folder) {
    const own = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'borgflow-'));
    try {
        return (0,external_node_fs_.openSync)((0,external_node_path_.join)(own, 'output'), 'wx+', 0o600);
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
    }
}
function writeWhole(file, bytes) {
    let written = 0;
    while (written < bytes.length) {
        written += (0,external_node_fs_.writeSync)(file, bytes, written);
    }
}
function readWhole(file, take) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const piece = Buffer.alloc(defaultLimit);
    let position = 0;
    for (;;) {
        const read = (0,external_node_fs_.readSync)(file, piece, 0, piece.length, position);
        if (read === 0) {
            break;
        }
        position += read;
        take(decoder.write(piece.subarray(0, read)));
    }
    const rest = decoder.end();
    if (rest !== '') {
        take(rest);
    }
}

;// CONCATENATED MODULE: ./lib/src/reporters/json-documents.js

/**
 * Writes JSON documents as one list, `[…]`, while their items come: a million of them are never in memory. Where several
 * repositories are worked on at once, one document is written and the others wait for their turn in a file.
 */
class JsonDocuments {
    out;
    isBegun = false;
    isClosed = false;
    /** Whose document is being written. */
    current;
    waiting = new Map();
    texts = new Map();
    constructor(out) {
        this.out = out;
    }
    /** Takes a result of a step, which its key tells from all others that run at the same time. */
    take(key, result) {
        if ('json' in result) {
            this.write(key, JSON.stringify(result.json) ?? 'null');
            this.end(key);
            return;
        }
        const text = this.texts.get(key) ?? new DocumentText();
        this.texts.set(key, text);
        this.write(key, text.of(result));
        if ('end' in result) {
            this.texts.delete(key);
            this.end(key);
        }
    }
    /** Ends the list; what was not ended is as incomplete as it is. */
    close() {
        if (this.isClosed)
            return;
        this.isClosed = true;
        this.out(this.isBegun ? ']\n' : '[]\n');
    }
    write(key, text) {
        const isTurn = this.current === undefined && this.waiting.size === 0;
        if (isTurn)
            this.begin(key);
        if (this.current === key) {
            this.out(text);
            return;
        }
        const waits = this.waiting.get(key) ?? { spool: createSpool(), isEnded: false };
        this.waiting.set(key, waits);
        // A document that has ended may be followed by another one of the same step.
        waits.spool.add(waits.isEnded ? `,${text}` : text);
        waits.isEnded = false;
    }
    begin(key) {
        this.out(this.isBegun ? ',' : '[');
        this.isBegun = true;
        this.current = key;
    }
    end(key) {
        const waits = this.waiting.get(key);
        if (this.current !== key) {
            if (waits !== undefined)
                waits.isEnded = true;
            return;
        }
        this.current = undefined;
        for (const [next, { spool, isEnded }] of this.waiting) {
            this.waiting.delete(next);
            this.begin(next);
            spool.drain(this.out);
            if (!isEnded)
                return;
            this.current = undefined;
        }
    }
}
/** The text of one document, part by part: `{…,"items":[`, items with commas between them, `]}`. */
class DocumentText {
    between;
    isFirst = true;
    constructor(between = ',') {
        this.between = between;
    }
    /** The text of the next part. */
    of(part) {
        if ('begin' in part) {
            const head = JSON.stringify(part.begin).slice(0, -1);
            return `${head}${head === '{' ? '' : ','}"items":[`;
        }
        // Whoever reads a list that was cut off should know, though the run has failed as well.
        if ('end' in part)
            return part.end === 'complete' ? ']}' : '],"complete":false}';
        const text = part.items.map((item) => JSON.stringify(item)).join(this.between);
        const separator = this.isFirst || text === '' ? '' : this.between;
        this.isFirst &&= text === '';
        return separator + text;
    }
}
/** A result as lines of a log; `texts` has the documents that come in parts, by the keys of their steps. */
function jsonResultLines(result, key, texts) {
    if ('json' in result)
        return (JSON.stringify(result.json, null, 2) ?? '').split('\n');
    const text = texts.get(key) ?? new DocumentText(',\n');
    if ('end' in result)
        texts.delete(key);
    else
        texts.set(key, text);
    return text
        .of(result)
        .split('\n')
        .filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./lib/src/reporters/last-lines.js
/**
 * Returns the last lines of what failed, as far as they say more than its sentence: a line that the sentence quotes is
 * left out, and of a Python traceback only the exception stays.
 */
function lastLines({ message, output }) {
    const lines = withoutTraceback(output);
    return lines.some((line) => line.trim() !== '' && !message.includes(`: ${essenceOf(line)}`)) ? lines : [];
}
/** A line as a sentence quotes it: without its full stop. */
function essenceOf(line) {
    return line.trim().replace(/[.:]$/, '');
}
/** What Borg adds below a traceback for its developers: versions, and how it was called. */
const environment = /^(Platform|Linux|Borg|CPython|PID|sys\.argv|SSH_ORIGINAL_COMMAND): /;
function withoutTraceback(lines) {
    const start = lines.findIndex((line) => line.startsWith('Traceback (most recent call last):'));
    if (start < 0)
        return lines;
    const end = lines.findIndex((line, index) => index > start && /^[\w.]+(: |$)/.test(line));
    if (end < 0)
        return lines;
    const before = lines.slice(0, start).filter((line) => line !== 'Local Exception' && line.trim() !== '');
    const after = lines.slice(end).filter((line) => !environment.test(line) && line.trim() !== '');
    return [...before, ...after];
}

;// CONCATENATED MODULE: ./lib/src/reporters/console.js










/** From which verbosity up a notice is shown. */
const shownFrom = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';
/** The command line's own reporter: what happens, as lines; results on standard output. */
function createConsoleReporter(log) {
    const readers = { json: log.json, out: log.out, oneReader: log.interactive, archivesFrom: log.json ? 1 : 0 };
    return { name: 'The console', ...createLineReporter(new console_text/* ConsoleText */.vL(log), readers) };
}
/** Tells the same lines to wherever the text goes. */
function createLineReporter(text, log) {
    const reporter = new LineReporter(text, log);
    return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
class LineReporter {
    log;
    #handlers = {
        'run-started': (event) => this.#runStarted(event),
        notice: (event) => this.#notice(event),
        'step-started': (event) => this.#title(event.step),
        output: (event) => this.#output(event),
        // Progress is shown at a terminal alone, by a reporter of its own.
        progress: ignored,
        result: (event) => this.#result(event),
        'step-finished': (event) => this.#stepFinished(event),
        // Told with what they follow from, or at the end of the run.
        'step-not-run': ignored,
        'repository-finished': (event) => this.#repositoryFinished(event),
        'run-finished': (event) => this.#runFinished(event),
    };
    #text;
    #aftermath = new Aftermath();
    #documents;
    #parts = new Map();
    #plan;
    #asked = { actions: [], dryRun: false };
    #results = [];
    /** The step whose title was the last: its lines need no title of their own. */
    #shown;
    /** The step whose results were the last, where nothing but its repository's name tells them apart. */
    #whoseResults;
    /** Steps of which whoever reads about errors has not seen every line: a failure repeats the last of them. */
    #unseen = new Set();
    constructor(text, log) {
        this.log = log;
        this.#text = text;
        this.#documents = new JsonDocuments((json) => this.log.out(json));
    }
    handle(event) {
        this.#aftermath.note(event);
        hand(this.#handlers, event);
    }
    close() {
        this.#printDocuments();
    }
    #runStarted({ plan, facts }) {
        this.#plan = plan;
        this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
        this.#text.text((0,inert/* oneLine */.TN)((0,sentences/* openingLine */.lw)(facts, plan)), { level: 'info', from: 1 });
        this.#dimmed(facts.details, 2);
        this.#dimmed(notRun((0,plan_lines/* leftOutLines */.VD)(plan, 'expected')), 1);
        this.#dimmed(notRun((0,plan_lines/* leftOutLines */.VD)(plan, 'not requested')), 2);
        if (facts.dryRun) {
            const steps = (0,plan_lines/* planLines */.HN)(plan).map((line) => `${indent}${line}`);
            this.#text.lines(['What would run, in order:', ...steps], { level: 'info', from: 0 });
        }
    }
    #notice({ level, message, title, excerpt = [] }) {
        const words = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' };
        const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
        this.#text.text(`${words[level]}${headline}${message}`, { level, from: shownFrom[level] });
        this.#text.lines(excerpt, { level, from: shownFrom[level] });
    }
    #title(step, again = '') {
        this.#shown = (0,sentences/* stepKey */.Ug)(step);
        this.#text.text(`${(0,sentences/* stepTitle */.Fb)(step)}${again}`, { level: 'info', from: 1, style: 'title' });
    }
    #output({ step, lines, level, verbosity }) {
        if (!this.#text.shows(verbosity)) {
            this.#unseen.add((0,sentences/* stepKey */.Ug)(step));
            return;
        }
        if (step.kind === 'action' && level === 'info' && !this.log.json)
            this.#whose(step);
        const amongErrors = this.log.json || (0,sentences/* tellsOfError */.mo)(step) || (0,console_text/* isTrouble */.KM)(level);
        if (!this.log.oneReader && !amongErrors)
            this.#unseen.add((0,sentences/* stepKey */.Ug)(step));
        this.#below(step, lines, {
            level,
            from: verbosity,
            toError: (0,sentences/* tellsOfError */.mo)(step),
            ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' } : {}),
        });
    }
    /** Lines below their step's title, which is repeated when another step spoke in between. */
    #below(step, lines, manner) {
        if (this.#shown !== (0,sentences/* stepKey */.Ug)(step)) {
            this.#title(step, ' (continued)');
        }
        this.#text.lines(lines, this.#text.shows(1) ? { ...manner, indent } : manner);
    }
    #result({ step, result }) {
        if (!this.log.json)
            this.#whose(step);
        if ('lines' in result) {
            this.#text.lines(result.lines, { level: 'info', from: 0 });
        }
        else if (this.log.json) {
            this.#documents.take((0,sentences/* stepKey */.Ug)(step), result);
        }
        else {
            this.#text.lines(jsonResultLines(result, (0,sentences/* stepKey */.Ug)(step), this.#parts), { level: 'info', from: 0 });
        }
    }
    /** Says whose results or lists follow, where there are several repositories and no titles that say it. */
    #whose(step) {
        const several = this.#plan !== undefined && this.#plan.configurations.flatMap((one) => one.repositories).length > 1;
        if (!several || step.repository === undefined || this.#text.shows(1) || this.#whoseResults === (0,sentences/* stepKey */.Ug)(step))
            return;
        this.#whoseResults = (0,sentences/* stepKey */.Ug)(step);
        this.#text.text(`${(0,sentences/* repositoryName */.aR)(step.repository)}:`, { level: 'info', from: 0, style: 'title' });
    }
    #stepFinished({ step, outcome, seconds, failure, reason }) {
        this.#below(step, [(0,sentences/* ending */.K1)(outcome, seconds, reason)], { level: 'info', from: 1, style: 'dim' });
        if (failure !== undefined) {
            this.#failure(failure, (0,sentences/* gravity */.fp)(step, outcome), step);
        }
        this.#unseen.delete((0,sentences/* stepKey */.Ug)(step));
        const consequence = this.#aftermath.consequence(step, outcome);
        if (consequence !== undefined) {
            const level = (0,sentences/* gravity */.fp)(step, outcome) === 'failure' ? 'error' : 'warning';
            const from = outcome === 'failure' ? shownFrom[level] : 0;
            this.#text.text(consequence, outcome === 'failure' ? { level, from, indent } : { level: 'info', from });
        }
    }
    /** What failed; its last lines too, unless a person has just seen them above. */
    #failure(failure, outcome, step) {
        const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
        const from = shownFrom[level];
        const { place, message } = failure;
        const line = place === undefined ? '' : `${place.file}:${place.line}`;
        const where = message.includes(line) ? '' : ` (${line})`;
        const sentence = (0,sentences/* failureSentence */.Qz)({ ...failure, message: `${message}${where}` });
        const word = { failure: 'Error: ', warning: 'Warning: ', cancelled: '', skipped: '', success: '' }[outcome];
        this.#text.text(`${word}${sentence}`, { level, from });
        // The sentence about an action has Borg's own last words; its warnings have been shown.
        const told = step?.kind === 'action' && this.#text.shows(0);
        if (!told && (step === undefined || this.#unseen.has((0,sentences/* stepKey */.Ug)(step)))) {
            this.#text.lines(lastLines(failure), { level, from, indent });
        }
    }
    #repositoryFinished(event) {
        this.#results.push(event);
        const from = event.archive === undefined ? 1 : this.log.archivesFrom;
        this.#text.text((0,sentences/* repositoryLine */.l3)(event), { level: 'info', from });
    }
    #runFinished({ report }) {
        for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
            this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
        }
        this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
        this.#dimmed(notRun(this.#aftermath.quietLines()), 2);
        if (report.archives.length > 0 && this.#plan !== undefined) {
            this.#text.lines(['', ...closingTable(this.#plan, this.#results), ''], { level: 'info', from: 1 });
        }
        this.#text.text(closingLine(report, this.#asked), (0,console_text/* closingManner */.Fm)(report.outcome));
        this.#printDocuments();
    }
    #dimmed(lines, from) {
        this.#text.lines(lines, { level: 'info', from, style: 'dim' });
    }
    /** One document, whatever came: a program that reads it finds a list, empty or not. */
    #printDocuments() {
        if (this.log.json)
            this.#documents.close();
    }
}
function notRun(lines) {
    return lines.map((line) => `not run: ${line}`);
}


/***/ }),

/***/ 5623:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* unused harmony exports mark, inert */
/** The zero-width mark that breaks up what the runner would take for a command. */
const mark = '\u200b';
/** What .NET calls white space, less the line ends (the runner trims it before it looks for a command), and marks like ours. */
const blank = '[\\t\\v\\f \\x85\\xa0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]*';
const leadingColons = new RegExp(`(^|\\n)(${blank}):(?=:)`, 'g');
/**
 * Text that no runner takes for a workflow command, whatever its lines hold, and that still reads the same:
 * `##[` anywhere and `::` at the start of a line get a zero-width mark. Carriage returns, which end a line for the
 * runner, become line feeds. The runner compares command names byte by byte, so that its culture-aware search for
 * `::`, which overlooks zero-width letters, finds no name it knows behind the mark.
 */
function inert(text) {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const unbracketed = lines.includes('##[') ? lines.replaceAll('##[', `##${mark}[`) : lines;
    return unbracketed.includes('::') ? unbracketed.replace(leadingColons, `$1$2:${mark}`) : unbracketed;
}
/** The same text on one line: runs of white space and control characters become one blank. */
function oneLine(text) {
    return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}


/***/ }),

/***/ 9301:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ levelName),
/* harmony export */   r5: () => (/* binding */ parseLogFormat),
/* harmony export */   td: () => (/* binding */ defaultLogFormat)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _system_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3592);


/** How a line looks where nothing else is said. */
const defaultLogFormat = '[{asctime}] {levelname}: {prefix}{message}';
/** The level's name as borgmatic's readers know it: what was asked for is an ANSWER. */
function levelName({ level, from }) {
    if (level === 'error' || level === 'warning' || level === 'debug')
        return level.toUpperCase();
    return from <= 0 ? 'ANSWER' : from === 1 ? 'INFO' : 'DEBUG';
}
const levelNumbers = { DEBUG: 10, INFO: 20, ANSWER: 25, WARNING: 30, ERROR: 40 };
const fields = {
    asctime: ({ at }) => localTime(at),
    levelname: levelName,
    message: ({ message }) => message,
    prefix: ({ prefix }) => prefix,
    name: () => 'borgflow',
    levelno: (record) => levelNumbers[levelName(record)] ?? 0,
    process: () => process.pid,
    processName: () => 'borgflow',
    created: ({ at }) => at.getTime() / 1000,
    msecs: ({ at }) => at.getMilliseconds(),
    relativeCreated: ({ at }) => at.getTime() - performance.timeOrigin,
};
/** How the values of `{levelname:<8}` are laid out: fill and alignment, sign and zero, width, precision, type. */
const layout = /^(?:(.)?([<>^]))?(0)?(\d{1,3})?(?:\.(\d{1,2}))?([sdf])?$/u;
const parts = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** A line of the log in this format; throws UserError where the format has a placeholder that means nothing. */
function parseLogFormat(format) {
    const pieces = [];
    let end = 0;
    for (const match of format.matchAll(parts)) {
        const [whole, inside] = match;
        const before = format.slice(end, match.index);
        pieces.push(() => before);
        end = match.index + whole.length;
        if (whole === '{{' || whole === '}}')
            pieces.push(() => whole.charAt(0));
        else
            pieces.push(pieceOf(whole, inside));
    }
    const rest = format.slice(end);
    return (record) => pieces.map((piece) => piece(record)).join('') + rest;
}
function pieceOf(whole, inside) {
    if (inside === undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`log_file_format has a lone ${whole}. Write ${whole}${whole} for one.`);
    const [, name = '', specification = ''] = /^([^:!]*)(?:![rsa])?:?(.*)$/.exec(inside) ?? [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const laid = layout.exec(specification);
    if (field === undefined) {
        const suggestion = (0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, Object.keys(fields));
        const known = suggestion === undefined ? `There are ${Object.keys(fields).join(', ')}` : `Did you mean ${suggestion}`;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`log_file_format has ${whole}, which means nothing. ${known}${suggestion === undefined ? '.' : '?'}`);
    }
    if (laid === null) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`log_file_format has ${whole}, whose layout cannot be read. Write one such as {${name}:<8}.`);
    }
    return (record) => laidOut(field(record), laid);
}
function laidOut(value, [, fill, align, zero, width, precision]) {
    const text = typeof value === 'number'
        ? numberText(value, precision)
        : value.slice(0, precision ? Number(precision) : undefined);
    const missing = Math.max(0, Number(width ?? 0) - text.length);
    const filler = fill ?? (zero ? '0' : ' ');
    const side = align ?? (typeof value === 'number' ? '>' : '<');
    const left = side === '>' ? missing : side === '^' ? Math.floor(missing / 2) : 0;
    return filler.repeat(left) + text + filler.repeat(missing - left);
}
function numberText(value, precision) {
    return precision === undefined ? String(value) : value.toFixed(Number(precision));
}
/** `2026-11-26 03:00:12,045` in local time. */
function localTime(at) {
    const two = (number) => String(number).padStart(2, '0');
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    const time = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
    return `${day} ${time},${String(at.getMilliseconds()).padStart(3, '0')}`;
}


/***/ }),

/***/ 3186:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   VD: () => (/* binding */ leftOutLines),
/* harmony export */   vG: () => (/* binding */ isDryRun)
/* harmony export */ });
/* unused harmony export plannedSteps */
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5623);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9533);


/** Whether a step does not run only because the run is a dry one. */
function isDryRun(reason) {
    return /^dry.run/i.test(reason);
}
/** Whether a step does not run only because nobody asked for its action. */
function isUnrequested(reason) {
    return / was (not )?requested$/.test(reason);
}
/** What will run, or would but for a dry run, in order: a line a step, with a hook's commands and an action's details below it. */
function planLines(plan) {
    return plannedSteps(plan)
        .filter(({ step }) => step.notRun === undefined || isDryRun(step.notRun))
        .flatMap(({ step, onlyAfter }) => [
        onlyAfter === undefined ? (0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTitle */ .Fb)(step) : `${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTitle */ .Fb)(step)} (only after ${onlyAfter})`,
        ...commandLines(step).map((line) => `    ${line}`),
    ]);
}
/**
 * What the plan leaves out, a line for each file and reason: `server.yaml, check was not requested: before_check, after_check`.
 * `expected` are the steps that someone could have expected to run.
 */
function leftOutLines(plan, which = 'all') {
    const left = new Map();
    for (const { step } of plannedSteps(plan)) {
        if (step.notRun === undefined || isDryRun(step.notRun))
            continue;
        if (which !== 'all' && isUnrequested(step.notRun) !== (which === 'not requested'))
            continue;
        const head = `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.configuration.name)}, ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.notRun)}`;
        left.set(head, [...(left.get(head) ?? []), shortTitle(step)]);
    }
    return [...left].map(([head, titles]) => `${head}: ${[...new Set(titles)].join(', ')}`);
}
/** A step's title where its file is named already. */
function shortTitle(step) {
    if (step.kind === 'hook')
        return step.repository ? `${step.hook} · ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.repository.label ?? step.repository.path)}` : step.hook;
    if (step.kind === 'action')
        return `${step.action} · ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.repository.label ?? step.repository.path)}`;
    return `${step.service} ${step.state}`;
}
/** The commands of a hook, each in one line, and what an action does beside Borg. */
function commandLines(step) {
    if (step.kind === 'action')
        return (step.details ?? []).map(_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    return step.kind === 'hook' ? step.commands.map((command) => firstLine(command.run)) : [];
}
function firstLine(command) {
    const [first = '', ...more] = command.trim().split(/\r\n|\r|\n/);
    return more.length > 0 ? `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(first)} …` : (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(first);
}
/** Every step of a plan in the order in which it would come. */
function plannedSteps(plan) {
    return [
        ...[...plan.beforeEverything, ...plan.everything.before].map((step) => ({ step })),
        ...plan.configurations.flatMap(configurationSteps),
        ...[...plan.afterEverything, ...plan.everything.after].map((step) => ({ step })),
    ];
}
function configurationSteps(file) {
    const first = [...file.scope.before, ...file.before, ...file.start];
    const good = [...file.after, ...file.scope.after];
    return [
        ...[...first, ...file.repositories.flatMap(repositorySteps), ...good].map((step) => ({ step })),
        ...file.onError.map((step) => ({ step, onlyAfter: 'an error' })),
        ...[...file.log, ...file.finish].map((step) => ({ step })),
        ...file.fail.map((step) => ({ step, onlyAfter: 'an error' })),
    ];
}
function repositorySteps(plan) {
    return [
        ...plan.before,
        ...plan.beforeActions,
        ...plan.actions.flatMap(({ before, action, after }) => [...before, action, ...after]),
        ...plan.afterActions,
        ...plan.after,
    ];
}


/***/ }),

/***/ 9533:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ stepTitle),
/* harmony export */   K1: () => (/* binding */ ending),
/* harmony export */   Qz: () => (/* binding */ failureSentence),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   fp: () => (/* binding */ gravity),
/* harmony export */   l3: () => (/* binding */ repositoryLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   mo: () => (/* binding */ tellsOfError),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   zv: () => (/* binding */ attemptText)
/* harmony export */ });
/* unused harmony exports archiveFacts, progressText */
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6059);
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4877);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5623);



/** A repository as a person named it: its label where there is one, else its path. */
function repositoryName(repository) {
    return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(repository.label ?? repository.path);
}
/** What a step does, without where: `before_backup`, `create`, `healthchecks start`. */
function stepName(step) {
    switch (step.kind) {
        case 'hook':
            return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.hook);
        case 'action':
            return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.action);
        case 'monitor':
            return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${step.service} ${step.state}`);
    }
}
/** The title of a step: `before_backup · server.yaml · 2 commands`, `create · /mnt/backup · server.yaml`. */
function stepTitle(step) {
    const commands = step.kind === 'hook' && step.commands.length > 1 ? [(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(step.commands.length, 'command')] : [];
    const repository = step.repository === undefined ? [] : [repositoryName(step.repository)];
    const attempt = step.attempt !== undefined && step.attempt.number > 1 ? [attemptText(step.attempt)] : [];
    return [stepName(step), ...repository, (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.configuration.name), ...commands, ...attempt].join(' · ');
}
/** `attempt 2 of 3`. */
function attemptText({ number, of }) {
    return `attempt ${number} of ${of}`;
}
/** What tells one running step from every other; two steps that it finds equal never run at the same time. */
function stepKey(step) {
    const index = step.kind === 'action' ? step.index : '';
    return [step.kind, stepName(step), step.configuration.path, step.repository?.path ?? '', index].join('\n');
}
/** Whether a step is there to tell of an error: on_error, or the `commands:` after one. */
function tellsOfError(step) {
    return step.kind === 'hook' && (step.hook === 'on_error' || step.hook === 'after error');
}
/**
 * How grave the end of a step is: a monitoring service that can't be reached is a warning, and so is a failure after which
 * its repository is tried again.
 */
function gravity(step, outcome) {
    return outcome === 'failure' && (step.kind === 'monitor' || (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .hasAnotherAttempt */ .b2)(step)) ? 'warning' : outcome;
}
/** How a step, a group or a repository ended: `done in 41 s`, `failed after 4 s`. */
function ending(outcome, seconds, reason) {
    if (reason !== undefined)
        return `skipped, ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason)}`;
    const time = (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds);
    const endings = {
        success: `done in ${time}`,
        skipped: `skipped after ${time}`,
        warning: `done with warnings in ${time}`,
        failure: `failed after ${time}`,
        cancelled: `cancelled after ${time}`,
    };
    return endings[outcome];
}
/** The first line of a run: versions, what was asked for, how much there is to do. */
function openingLine(facts, plan) {
    const repositoryCount = plan.configurations.reduce((sum, file) => sum + file.repositories.length, 0);
    return [
        `Borgflow ${facts.version}`,
        ...borgWords(facts, plan),
        plan.actions.join(', '),
        `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.configurations.length, 'file')}, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .repositories */ .bN)(repositoryCount)}`,
        ...(facts.dryRun ? ['dry run'] : []),
    ].join(' · ');
}
/** Without a file to run, nobody looked for Borg. */
function borgWords({ borgVersion }, plan) {
    if (borgVersion !== undefined)
        return [`Borg ${borgVersion}`];
    return plan.configurations.length === 0 ? [] : ['Borg not found'];
}
/** What an archive holds, in columns: name, files, sizes. */
function archiveFacts(archive) {
    return [
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(archive.archive),
        (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(archive.files, 'file'),
        `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(archive.original_size)}, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(archive.deduplicated_size)} new`,
    ];
}
/** The one line that a repository comes to: its archive where it got one, and how it ended. */
function repositoryLine(result) {
    const { archive, attempt, outcome, seconds } = result;
    const time = archive !== undefined && outcome === 'success' ? (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds) : ending(outcome, seconds);
    const end = attempt !== undefined && attempt.number > 1 ? `${time} (${attemptText(attempt)})` : time;
    return [repositoryName(result.repository), ...(archive === undefined ? [] : archiveFacts(archive)), end].join('   ');
}
/** How far a Borg job has come: `812 files · 1.9 GB read · 4.0 MB new`. */
function progressText(progress) {
    return [
        progress.percent === undefined ? '' : `${Math.floor(progress.percent)} %`,
        progress.files === undefined ? '' : count(progress.files, 'file'),
        progress.original === undefined ? '' : `${size(progress.original)} read`,
        progress.deduplicated === undefined ? '' : `${size(progress.deduplicated)} new`,
        progress.files === undefined && progress.message !== undefined ? oneLine(progress.message) : '',
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
/** A failure's sentence with what to do about it, for a place where it stands alone. */
function failureSentence(failure) {
    const message = failure.message.trim() === '' ? failure.error : failure.message;
    if (failure.advice === undefined || message.includes(failure.advice)) {
        return message;
    }
    return `${/[.!?]$/.test(message.trimEnd()) ? message.trimEnd() : `${message.trimEnd()}.`} ${failure.advice}`;
}


/***/ }),

/***/ 1738:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keepSecrets),
/* harmony export */   O: () => (/* binding */ inheritedSecrets)
/* harmony export */ });
/* harmony import */ var _configuration_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4210);
/* harmony import */ var _system_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6452);


/** Variables that Borg, or what it stores with, takes a secret from. */
const secretVariables = [
    'BORG_PASSPHRASE',
    'BORG_NEW_PASSPHRASE',
    'BORG_OTHER_PASSPHRASE',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'RCLONE_CONFIG_PASS',
];
/** Variables with a URL, which may hold a password. */
const urlVariables = ['BORG_REPO', 'BORG_OTHER_REPO'];
/** The secrets that Borg finds in the environment of this process. */
function inheritedSecrets(environment) {
    const values = secretVariables.map((option) => ({ option, value: environment[option] ?? '' }));
    const passwords = urlVariables.flatMap((option) => (0,_configuration_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .passwordsIn */ .gW)(environment[option] ?? '').map((value) => ({ option, value })));
    return [...values, ...passwords].filter(({ value }) => value !== '');
}
/** Masks secrets from here on; a sentence for each that cannot be masked, or not whole, which names where it stands. */
function keepSecrets(known, secrets) {
    known.keep(secrets.map(({ value }) => value));
    const short = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
    const broken = secrets.filter(({ value }) => (0,_system_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .hasShortLine */ .JC)(value)).map(({ option }) => option);
    return [
        ...[...new Set(short)].map((holder) => `${holder} is a secret of fewer than four characters, or of blanks alone, and cannot be masked: the log may show it. Choose a longer one.`),
        ...[...new Set(broken)].map((holder) => `${holder} is a secret with a line of fewer than four characters. Where that line stands alone, it is not masked, or the log could not be read: the log may show it.`),
    ];
}


/***/ }),

/***/ 3370:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readAccessLists)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1751);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1418);



const usualFolders = '/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin';
/**
 * The access lists of those paths that have one. getfacl tells what they contain; without it, ls only tells that there is
 * one, and all of its mask is assumed. On other systems than Linux, mode bits and lists are independent: none are read.
 */
async function readAccessLists(paths) {
    if (paths.length === 0 || process.platform !== 'linux')
        return new Map();
    const getfacl = (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)('getfacl', usualFolders);
    const unknown = { kind: 'others', rights: 6 };
    if (getfacl !== undefined) {
        const lists = await output([getfacl, '-p', '-s', '-E', '--', ...paths]);
        // What couldn't be asked about may have a list.
        return lists === undefined ? new Map(paths.map((path) => [path, [unknown]])) : parseLists(lists);
    }
    const ls = (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)('ls', usualFolders);
    // -b keeps each name on one line, and -U the order.
    const lines = ls === undefined ? [] : ((await output([ls, '-ldUb', '--', ...paths])) ?? []).filter(Boolean);
    const extended = lines.length === paths.length ? paths.filter((_, index) => /^\S{10}\+/.test(lines[index] ?? '')) : [];
    return new Map(extended.map((path) => [path, [unknown]]));
}
/** What a command prints; undefined where it can't be started, or doesn't come to its end. */
async function output(command) {
    const lines = [];
    const { exitCode, timedOut } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcess */ .R3)({
        command,
        environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFor */ .DD)('lister', { PATH: usualFolders }),
        streams: 'separate',
        onLines: (more, stream) => stream === 'stdout' && lines.push(...more),
        timeout: 10,
        grace: { terminate: 1, kill: 2 },
    });
    // It ends with an error where one of the paths is gone by now.
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
/** getfacl writes unusual characters of names as three octal digits, and a backslash twice. */
function unescaped(name) {
    return name.replace(/\\(\\|[0-7]{3})/g, (_, code) => code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)));
}


/***/ }),

/***/ 179:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Cancellation)
/* harmony export */ });
/** What is running, and whether it may go on: the one place that knows of a signal. */
class Cancellation {
    running = new Set();
    signal;
    over = false;
    /** Called once, at the first signal. */
    onCancel;
    /** The signal that cancelled the run; undefined while nothing did. */
    get by() {
        return this.signal;
    }
    /** No further step may begin, not even clean-up. */
    get ended() {
        return this.over;
    }
    /** The first signal ends what is running; what begins later is clean-up, which only `end` stops. */
    cancel(signal) {
        const first = this.signal === undefined;
        this.signal ??= signal;
        try {
            if (first)
                this.onCancel?.();
        }
        finally {
            for (const controller of this.running)
                controller.abort();
        }
    }
    /** Ends everything: a second signal, or no time left. */
    end(signal) {
        this.over = true;
        this.cancel(signal);
    }
    /** Runs work that a cancel can abort. */
    async during(work) {
        const controller = new AbortController();
        if (this.over)
            controller.abort();
        this.running.add(controller);
        try {
            return await work(controller.signal);
        }
        finally {
            this.running.delete(controller);
        }
    }
}


/***/ }),

/***/ 1751:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ environmentFor),
/* harmony export */   Ud: () => (/* binding */ plainEnvironment),
/* harmony export */   sO: () => (/* binding */ withVariables)
/* harmony export */ });
/** The runner's own: settings of this action, its state, and tokens that speak for the workflow. */
const ofTheRunner = /^(?:(?:INPUT|STATE|ACTIONS_RUNTIME|ACTIONS_ID_TOKEN)_.*|(?:GITHUB|GITEA|FORGEJO)_STATE)$/s;
/** The token of the job, and what its steps are served with, wherever this is: only the job's own commands may need it. */
const ofTheJob = /^(?:(?:GITHUB|GITEA|FORGEJO)_(?:TOKEN|STATE)|GH_TOKEN|(?:ACTIONS|INPUT)_.*)$/s;
/** Passphrases of Borg's, and what prints them. */
const passphrases = /^BORG_(?:NEW_|OTHER_)?(?:PASSPHRASE|PASSCOMMAND|PASSPHRASE_FD)$/;
/** Passphrases that Borg alone has a use for. */
const furtherPassphrases = /^BORG_(?:NEW|OTHER)_PASSPHRASE$/;
/** What any program may need to run at all: whose it is, where its files are, how it speaks. */
const common = /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_\w+|TZ|TZDIR|TMPDIR|TMP|TEMP|XDG_\w+|RUNTIME_DIRECTORY|DBUS_SESSION_BUS_ADDRESS|LD_LIBRARY_PATH|LD_PRELOAD|DYLD_\w+)$/;
/** How the network is reached. */
const network = /^(?:(?:https?|ftp|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/i;
/** Where brew is, and what it leaves out; its tokens are none of these. */
const ofBrew = /^HOMEBREW_(?:PREFIX|CELLAR|REPOSITORY|CACHE|LOGS|TEMP|API_DOMAIN|BOTTLE_DOMAIN|ARTIFACT_DOMAIN|NO_\w+)$/;
/** The configuration of apt, which may name a mirror, or none of the system's sources. */
const ofApt = /^APT_CONFIG$/;
/** Which variables of this process a child is given, by their names: the only place that decides. */
const isGiven = {
    hook: (name, inWorkflow) => isOpen(name, inWorkflow) && !furtherPassphrases.test(name),
    borg: isOpen,
    chosen: (name, inWorkflow) => isOpen(name, inWorkflow) && !passphrases.test(name) && !ofTheJob.test(name),
    installer: (name) => common.test(name) || network.test(name) || ofBrew.test(name) || ofApt.test(name),
    tool: (name) => common.test(name),
    logger: (name) => name === 'PATH',
    lister: (name) => name === 'PATH',
};
/** Outside of a workflow, STATE_DIRECTORY and the like are systemd's, and INPUT_X is whoever's. */
function isOpen(name, inWorkflow) {
    return !(inWorkflow && ofTheRunner.test(name));
}
/** What some programs are given beside it. */
const added = {
    installer: { DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
    logger: { LC_ALL: 'C' },
    lister: { LC_ALL: 'C' },
};
/** The environment of a child of some kind, from this process's own. */
function environmentFor(kind, own, inWorkflow = own['GITHUB_ACTIONS'] === 'true') {
    const given = Object.entries(own).filter(([name]) => isGiven[kind](name, inWorkflow));
    return made({ ...Object.fromEntries(given), ...added[kind] });
}
/** The same environment with variables that this run sets, or removes where they are undefined. */
function withVariables(environment, variables) {
    return made({ ...environment, ...variables });
}
/** An environment as a child is given it: values that are not set are left out. */
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

/***/ 2825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findExposures)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _access_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3370);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7856);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(312);
/* harmony import */ var _way_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6465);







/**
 * Tells who else can change what paths lead to, as ssh's StrictModes does: every folder up to `/` is looked at, and every
 * link with the folders in which it stands. In a sticky folder, what belongs to the user or to root is safe.
 */
async function findExposures(targets, { trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .ownTrust */ .nY)(), workspace } = {}) {
    const finder = new _way_js__WEBPACK_IMPORTED_MODULE_6__/* .WayFinder */ .g();
    const ways = targets.map((target) => ({ target, way: finder.follow(target.path) }));
    const steps = ways.flatMap(({ way }) => way.steps);
    // Where others get rights by a list, the group's bits show it.
    const listed = steps.filter(({ status }) => status && !status.isSymbolicLink() && status.mode & 0o20);
    const lists = await (0,_access_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .readAccessLists */ .U)([...new Set(listed.map(({ path }) => path))]);
    const judge = new Judge(finder, { trust, lists, workspace });
    return ways.map(({ target, way }) => ({ exposures: judge.way(target, way), trouble: way.trouble }));
}
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
    /** The folder of a step, if others can put something else in its place. */
    folderOf(step, target) {
        const { path, folder, status } = step;
        const facts = this.finder.look(folder);
        if (typeof facts !== 'object')
            return undefined;
        if (status !== undefined)
            return this.folderFlaw(folder, facts, `replace ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`);
        const isProgram = target.guards === 'programs';
        const can = `create ${isProgram ? `${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(target.path)}, which is on the PATH` : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`;
        const flaw = this.written(folder, facts, can);
        return flaw && { ...flaw, make: makingOf(step, target) };
    }
    /** In a sticky folder, only the owners of the folder and of what stands in it can replace that. */
    folderFlaw(path, status, can) {
        const all = this.othersOf(path, status);
        const others = isSticky(status) ? { owner: all.owner, sharers: [] } : all;
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    /** A step in a sticky folder that belongs to a stranger. */
    ownerOf({ path, folder, status }) {
        const facts = this.finder.look(folder);
        if (status === undefined || typeof facts !== 'object' || !isSticky(facts))
            return undefined;
        const others = { owner: !this.isTrustedOwner(path, status.uid), sharers: [] };
        return others.owner ? { path, status, others, can: `replace ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}` } : undefined;
    }
    /** What the path leads to. */
    endOf({ path, status }, guards, program = 'program') {
        if (status?.isFile() && guards === 'file')
            return this.written(path, status, 'change it');
        if (!status?.isDirectory())
            return undefined;
        if (guards === 'programs')
            return this.written(path, status, `put another ${program} there`);
        return guards === 'contents' ? this.folderFlaw(path, status, 'replace what is in it') : undefined;
    }
    exposureOf(flaw, target) {
        const { path, status, others, can } = flaw;
        const owner = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .userName */ .nT)(status.uid);
        const kind = status.isSymbolicLink() ? 'a symbolic link' : `mode ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .octal */ .Wo)(status.mode)}`;
        const writers = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOf */ .eZ)(others.sharers);
        const whose = others.owner ? [`belongs to ${(0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .personName */ .hJ)(status.uid)}`] : [];
        const faults = [...whose, ...(writers === '' ? [] : [`can be changed by ${writers}`])].join(' and ');
        const so = writers === '' ? `, who can ${can}` : `, so ${subjectOf(others)} can ${can}`;
        const problem = `${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} (owner ${owner}, ${kind}) ${faults}${so}`;
        const byGroup = !others.owner && others.sharers.every(({ kind }) => kind === 'group');
        return { path, problem, ...this.fixOf(flaw, target), byGroup, isTheirFile: isTheirFile(flaw) };
    }
    fixOf(flaw, target) {
        const { path, status, others, make } = flaw;
        const file = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path);
        // To adopt what somebody else has put there would trust them after all.
        if (others.owner && status.isSymbolicLink())
            return { fix: `rm ${file}` };
        if (others.owner && status.isDirectory() && !this.mayAdopt(path))
            return { fix: '', advice: this.elsewhere(target) };
        // Everyone needs to write to /tmp.
        const isShared = isSticky(status) && others.sharers.length > 0;
        if (isShared && make === undefined)
            return { fix: '', advice: this.elsewhere({ ...target, guards: 'contents' }) };
        const owner = others.owner ? [`chown ${(0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .userArgument */ .xO)(this.knowledge.trust.uid)} ${file}`] : [];
        const rest = isShared && make !== undefined ? [make] : (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .withdrawal */ .sk)(others.sharers, file);
        return { fix: [...owner, ...rest].join(' && '), advice: isTheirFile(flaw) ? 'Read it first' : undefined };
    }
    mayAdopt(folder) {
        try {
            return isOursButForItsOwner(folder, (path) => {
                const facts = this.finder.look(path);
                return typeof facts === 'object' && this.isTrustedOwner(path, facts.uid);
            });
        }
        catch {
            return false; // what can't be read isn't known to be ours
        }
    }
    elsewhere({ guards, path }) {
        if (guards === 'contents' || guards === 'programs')
            return 'Use a folder of your own instead';
        return `Move ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} to a folder of ${(0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .userName */ .nT)(this.knowledge.trust.uid)}'s`;
    }
    written(path, status, can) {
        const others = this.othersOf(path, status);
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    othersOf(path, status) {
        const { lists, trust, workspace } = this.knowledge;
        const list = lists.get(path);
        const sharers = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .sharersOf */ .Q2)(status, { right: 2, trust, list });
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
    return path === folder || (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(path, folder);
}
function isTheirFile({ others, status }) {
    return others.owner && !status.isDirectory() && !status.isSymbolicLink();
}
function isSomebody({ owner, sharers }) {
    return owner || sharers.length > 0;
}
/** Those others, as the subject of a sentence that has just named them. */
function subjectOf({ owner, sharers }) {
    const [first, second] = sharers;
    if (sharers.some(({ kind }) => kind === 'everyone'))
        return 'anyone';
    if (second !== undefined || (owner && first !== undefined))
        return 'they';
    return first?.kind === 'group' ? 'anyone in it' : 'that user';
}
/** What makes the first thing that is missing on a path, or all of a folder for programs. */
function makingOf({ path, goesOn }, { guards, path: whole }) {
    if (guards === 'programs')
        return `mkdir -p ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(whole)}`;
    const isFolder = goesOn === true || guards === 'contents';
    return `${isFolder ? 'mkdir -m 0700' : 'touch'} ${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path)}`;
}
/** As many entries of a folder as are looked at, to see whether strangers have something in it. */
const mostEntries = 1000;
/** Whether a folder belongs to nobody's home, and all that is in it to those who are trusted. */
function isOursButForItsOwner(folder, isOurs) {
    if ((0,_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnWayToHome */ .pq)(folder))
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


/***/ }),

/***/ 9661:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sayFix),
/* harmony export */   Y: () => (/* binding */ inParentheses)
/* harmony export */ });
/** A sentence that says how a problem ends. A command stands at its end, without a full stop that could be copied. */
function sayFix({ fix, advice }) {
    if (fix === '')
        return `${advice}.`;
    return advice === undefined ? `Fix it with: ${fix}` : `${advice}, then fix it with: ${fix}`;
}
/** The same inside another sentence, in parentheses. */
function inParentheses(fix) {
    const said = sayFix(fix).replace(/\.$/, '');
    return `(${said.charAt(0).toLowerCase()}${said.slice(1)})`;
}


/***/ }),

/***/ 8549:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ KnownSecrets)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6452);

/** A masker that learns: some secrets are known only when a command has printed them. */
class KnownSecrets {
    onKept;
    secrets = new Set();
    masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)([]);
    /** `onKept` hears of what is masked from now on, before anything can show it. */
    constructor(onKept = () => undefined) {
        this.onKept = onKept;
    }
    /** Takes further secrets. */
    keep(secrets) {
        const fresh = secrets.filter((secret) => !this.secrets.has(secret));
        if (fresh.length === 0)
            return;
        for (const secret of fresh)
            this.secrets.add(secret);
        this.masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)([...this.secrets]);
        this.onKept((0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)(fresh));
    }
    mask = (text) => this.masker.mask(text);
    safeCut = (text, at) => this.masker.safeCut(text, at);
    get variants() {
        return this.masker.variants;
    }
    get short() {
        return this.masker.short;
    }
}


/***/ }),

/***/ 6452:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aD: () => (/* binding */ createMasker),
  JC: () => (/* binding */ hasShortLine),
  FZ: () => (/* binding */ maskedLines)
});

;// CONCATENATED MODULE: ./lib/src/system/encodings.js
/** A secret as it is, and as programs commonly print it: for URLs, JSON, shells, markup, and within base64. */
function encodingsOf(secret) {
    // Half a letter cannot be encoded: encodeURI would throw.
    const whole = secret.replace(/\p{Surrogate}/gu, '\ufffd');
    const uri = [encodeURI, encodeURIComponent, strictUri].map((encode) => encode(whole));
    const json = JSON.stringify(secret).slice(1, -1);
    return [
        ...new Set([
            secret,
            ...uri,
            ...uri.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
            strictUri(whole).replaceAll('%20', '+'),
            strictUri(whole).replaceAll('%2F', '/'),
            new URLSearchParams([['', whole]]).toString().slice(1),
            json,
            asciiJson(json),
            json.replaceAll('/', '\\/'),
            secret.replaceAll("'", `'\\''`),
            secret.replaceAll("'", `'"'"'`),
            secret.replace(/["\\$`]/g, '\\$&'),
            secret.replace(/[^A-Za-z0-9_@%+=:,./\n-]/g, '\\$&'),
            markup(secret),
            markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
            markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
            ...base64(secret),
        ]),
    ];
}
/** As RFC 3986 has it: encodeURIComponent leaves five reserved characters. */
function strictUri(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** JSON as Python and others write it: ASCII alone. */
function asciiJson(json) {
    return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function markup(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Base64 of the secret alone, and of the middle of anything: it may begin at each of a group's three bytes. */
function base64(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const shifted = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const bits = (shift + bytes.length) * 8;
        // The first and the last letter hold bits of the neighbours too: they are not the secret's.
        return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
    });
    const alone = bytes.toString('base64');
    const standard = [alone, alone.replace(/=+$/, ''), ...shifted, ...wrapped(shifted[0] ?? '')];
    return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** Lines as `base64` (76) and PEM (64) break them; the last may be short, and then says little. */
function wrapped(encoded) {
    return [76, 64].flatMap((width) => {
        const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        return lines.length > 1 ? lines.filter((line) => line.length >= 8) : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/system/scanner.js
/** So many letters of a string are looked for first: enough to be rare, and few enough to be quick. */
const sieveLength = 16;
/** More strings make a sieve that takes longer than what it saves. */
const mostSieved = 2_000;
/**
 * A scan for many strings of four or more characters in one pass: each position is looked up by a rolling number of its
 * last four characters (four bits a step, so that an older one has left the sixteen bits), whatever the count of strings.
 * Most texts hold none of them: a sieve lets those through much sooner.
 */
function createScanner(strings) {
    if (strings.length === 0)
        return () => [];
    const buckets = new Array(65_536).fill(undefined);
    for (const text of strings) {
        let number = 0;
        for (let index = 0; index < 4; index += 1)
            number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
        const bucket = buckets[number];
        if (bucket === undefined)
            buckets[number] = [text];
        else
            bucket.push(text);
    }
    for (const bucket of buckets)
        bucket?.sort((a, b) => b.length - a.length);
    const sieve = sieveOf(strings);
    return (text) => (sieve === undefined || sieve.test(text) ? scan(buckets, text) : []);
}
/** An expression that every text matches in which one of the strings begins. */
function sieveOf(strings) {
    if (strings.length > mostSieved)
        return undefined;
    const beginnings = new Set(strings.map((text) => text.slice(0, sieveLength)));
    return new RegExp([...beginnings].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
}
function scan(buckets, text) {
    const spans = [];
    let number = 0;
    for (let index = 0; index < text.length; index += 1) {
        number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
        const bucket = buckets[number];
        if (bucket === undefined || index < 3)
            continue;
        const start = index - 3;
        const found = bucket.find((candidate) => text.startsWith(candidate, start));
        if (found !== undefined)
            add(spans, start, start + found.length);
    }
    return spans;
}
function add(spans, start, end) {
    const last = spans.at(-1);
    if (last === undefined || start >= last[1])
        spans.push([start, end]);
    else
        last[1] = Math.max(last[1], end);
}

;// CONCATENATED MODULE: ./lib/src/system/secrets.js


/** Below this many characters a mask would black out half of the log. */
const shortest = 4;
const mark = '***';
/** A masker for these secrets: each one, each line of it, and their encodings. */
function createMasker(secrets) {
    const given = [...new Set(secrets)].filter((secret) => secret !== '');
    const maskable = given.filter((secret) => secret.length >= shortest && secret.trim() !== '');
    const forms = new Set(maskable.flatMap((secret) => [secret, ...linesOf(secret)]).flatMap(encodingsOf));
    const variants = [...forms]
        .filter((form) => form.length >= shortest && form.trim() !== '')
        .sort((a, b) => b.length - a.length);
    const scan = createScanner(variants);
    return {
        mask: (text) => replaceSpans(text, scan(text)),
        safeCut: (text, at) => safeCut(variants, text, at),
        variants,
        short: given.filter((secret) => !maskable.includes(secret)),
    };
}
/** Lines without secrets, those of several lines too; as many as there are. */
function maskedLines(lines, mask) {
    const text = lines.join('\n');
    const masked = mask(text);
    return masked === text ? lines : masked.split('\n');
}
/** Whether a secret has a line that is too short to be masked where it stands alone. */
function hasShortLine(secret) {
    return linesOf(secret).some((line) => line !== '' && line.length < shortest);
}
function linesOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/);
    return lines.length === 1 ? [] : lines.map((line) => line.trim());
}
function replaceSpans(text, spans) {
    if (spans.length === 0)
        return text;
    let shown = '';
    let position = 0;
    for (const [start, end] of spans) {
        shown += text.slice(position, start) + mark;
        position = end;
    }
    return shown + text.slice(position);
}
function safeCut(variants, text, at) {
    let cut = Math.min(at, text.length);
    for (;;) {
        const start = Math.min(...variants.map((variant) => startBefore(variant, text, cut)), cut);
        if (start === cut)
            return cut;
        cut = start;
    }
}
/** Where the first occurrence begins that reaches over the cut, whole or broken off by the text's end; else the cut. */
function startBefore(variant, text, cut) {
    const from = Math.max(0, cut - variant.length + 1);
    const found = text.indexOf(variant, from);
    const start = found === -1 || found > cut ? cut : found;
    for (let begun = Math.max(from, text.length - variant.length + 1); begun < start; begun += 1) {
        if (variant.startsWith(text.slice(begun)))
            return begun;
    }
    return start;
}


/***/ }),

/***/ 312:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ sharersOf),
/* harmony export */   Us: () => (/* binding */ trustIn),
/* harmony export */   eU: () => (/* binding */ isHostedRunner),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hM: () => (/* binding */ trustedBy),
/* harmony export */   nY: () => (/* binding */ ownTrust),
/* harmony export */   sk: () => (/* binding */ withdrawal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);


/** The trust of this process: its user, and root. */
function ownTrust() {
    const uid = process.getuid?.() ?? 0;
    return {
        uid,
        gid: process.getgid?.() ?? 0,
        owners: new Set([0, uid, ...unmappedRoot()]),
        // On macOS, whoever is in the group admin can become root anyway, and Homebrew's folders belong to it.
        groups: new Set(process.platform === 'darwin' ? [80] : []),
    };
}
/**
 * The trust of this process in its environment. In a workflow, the runner's user decides what this process runs in any
 * case. In a container that user is a stranger to root, yet owns the tool cache and the workspace.
 */
function trustIn(environment) {
    const { GITHUB_ACTIONS: inWorkflow, GITHUB_WORKSPACE: workspace } = environment;
    const trust = ownTrust();
    const facts = inWorkflow === 'true' && workspace ? factsOf(workspace) : undefined;
    return facts === undefined ? trust : trustingOwner(trust, facts);
}
/** A trust that extends to the stranger who owns a workspace, and their group; a group of one's own means what it means elsewhere. */
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
/** A trust that extends to a user as whom something is run, by name or number; the same where nobody is known by it. */
function trustedBy(trust, user) {
    const account = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(user);
    if (account === undefined)
        return trust;
    const { uid, gid } = account;
    const groups = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateGroup */ .Ff)(gid, uid) ? new Set([...trust.groups, gid]) : trust.groups;
    return { ...trust, owners: new Set([...trust.owners, uid]), groups };
}
/**
 * Who has a right to a file apart from its owner and those who are trusted. To write, a group counts as others unless it is
 * the user's primary one and has no other member; for root, always: whoever is in a group of root's is not root. To read,
 * the primary group is fine. With an access list, the mode's group bits are no group's, but its mask.
 */
function sharersOf({ mode, gid }, { right, trust, list, }) {
    const letter = right === 2 ? 'w' : 'r';
    const own = { kind: 'group', rights: (mode >> 3) & 7 };
    const everyone = { kind: 'everyone', who: 'everyone', fix: `chmod o-${letter}` };
    const listed = (list ?? [own])
        .filter(({ rights }) => rights & right)
        .filter((entry) => !isTrusted(entry, { gid, right, trust }))
        .map(({ kind, name = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(gid) }) => {
        if (kind === 'others')
            return { kind: 'everyone', who: 'others by its access list', fix: 'setfacl -b' };
        const isOwn = kind === 'group' && name === (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(gid);
        return {
            kind,
            who: `the ${kind} ${name}`,
            fix: isOwn ? `chmod g-${letter}` : `setfacl -x ${kind.charAt(0)}:${name}`,
        };
    });
    return [...(mode & right ? [everyone] : []), ...listed];
}
/** Sharers as they stand in a sentence: beside everyone, nobody else needs to be named. */
function namesOf(sharers) {
    const everyone = sharers.filter(({ kind }) => kind === 'everyone');
    return (everyone.length > 0 ? everyone : sharers).map(({ who }) => who).join(' and ');
}
/** The command that takes a right from them all; nothing where there are none. */
function withdrawal(sharers, path) {
    const letters = sharers.flatMap(({ fix }) => /^chmod ([og])-w$/.exec(fix)?.[1] ?? []);
    const others = sharers.filter(({ fix }) => !/^chmod [og]-w$/.test(fix)).map(({ fix }) => `${fix} ${path}`);
    // Whatever changes a list may give the group its rights back: `chmod` comes last.
    return [...others, ...(letters.length > 0 ? [`chmod ${[...letters].sort().join('')}-w ${path}`] : [])];
}
function isTrusted({ kind, name }, { gid, right, trust }) {
    if (kind === 'others')
        return false;
    if (kind === 'user')
        return [...trust.owners].some((uid) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .userName */ .nT)(uid) === name);
    const groups = name === undefined ? [gid] : [trust.gid, ...trust.groups].filter((one) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .groupName */ .hv)(one) === name);
    return groups.some((one) => isTrustedGroup(one, right, trust));
}
function isTrustedGroup(gid, right, { uid, gid: own, groups }) {
    if (groups.has(gid))
        return true;
    return gid === own && (right === 4 || (uid !== 0 && (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateGroup */ .Ff)(gid, uid)));
}
/**
 * In a user namespace that doesn't know the machine's root, root's files seem to belong to nobody. Whoever owns `/` there
 * can change everything anyway.
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
 * Whether this is one of GitHub's own runners: a machine for one job, without other users. Its folders of tools are
 * writable by everyone, so judging them would only make noise.
 */
function isHostedRunner(environment) {
    return environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
}


/***/ }),

/***/ 5723:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ worldOf)
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
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
// EXTERNAL MODULE: ./lib/src/system/launcher.js
var launcher = __webpack_require__(2244);
// EXTERNAL MODULE: ./lib/src/system/links.js
var links = __webpack_require__(5447);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/system/program.js
var program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/system/regular-file.js
var regular_file = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/src/system/replacement.js
var replacement = __webpack_require__(4650);
;// CONCATENATED MODULE: ./lib/src/borg/identity.js



/**
 * What a Borg consists of, as text that changes whenever its version may have changed: all links resolved, with the
 * interpreter of a Python script. Undefined where the version does not follow from files that can be seen: a shell script
 * may start any Borg (pyenv's shims do), and a program of another name (mise, snap) chooses one by its own rules.
 */
function identityOf(program, environment) {
    const own = fingerprintOf(program);
    if (own === undefined || !(0,external_node_path_.basename)(own.path).startsWith('borg'))
        return undefined;
    // What is in these stores never changes: another version has another path.
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
/** A file by its real path, and all that is different about another file in its place: even one of the same size and time. */
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
/** Machine code, or a script of Python; undefined for whatever else can be run. */
function kindOf(path, environment) {
    const bytes = beginningOf(path);
    if (isMachineCode(bytes))
        return 'binary';
    const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
    const name = (0,external_node_path_.basename)(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
    if (name === undefined || !/^(python|pypy)[\d.]*$/.test((0,external_node_path_.basename)(name)))
        return undefined;
    const interpreter = (0,program/* findProgram */.Kp)(name, environment['PATH']);
    return interpreter === undefined ? undefined : { interpreter };
}
/** ELF on Linux, Mach-O (for one processor, or for several) on macOS. */
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

// EXTERNAL MODULE: ./lib/src/system/exposure.js
var system_exposure = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/trust.js
var trust = __webpack_require__(312);
;// CONCATENATED MODULE: ./lib/src/borg/tampering.js




/**
 * Who apart from this user and root can change a file or what its path leads to; undefined if nobody can. GitHub's own
 * runners have no other users, and their tool cache is writable by everyone: nothing is found there.
 */
async function tamperingWith(path, environment) {
    if ((0,trust/* isHostedRunner */.eU)(environment))
        return undefined;
    const [found] = await (0,system_exposure/* findExposures */.I)([{ path: (0,external_node_path_.resolve)(path), guards: 'file' }], { trust: (0,trust/* trustIn */.Us)(environment) });
    const exposure = found?.exposures[0];
    if (exposure?.isTheirFile !== true)
        return exposure;
    // Nobody can read a program to find out whether it is sound, and another is installed in its place.
    return { ...exposure, fix: `rm ${(0,paths/* quotedPath */.MW)(exposure.path)}`, advice: undefined };
}

// EXTERNAL MODULE: ./lib/src/borg/version.js
var borg_version = __webpack_require__(4147);
;// CONCATENATED MODULE: ./lib/src/borg/find.js















const advice = 'Install borgbackup 1.2 or newer, or name it with local_path.';
/**
 * Finds Borg and its version, which is remembered as long as the program does not change; throws UserError when it cannot
 * serve. It looks every time: what was found before may be gone, or be another Borg by now.
 */
async function findBorg(request) {
    const { found = new Map() } = request;
    const folder = request.folder ?? (0,own_folders/* currentFolder */.MO)();
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
    // Whoever could not answer now may be able to later.
    asked.then(({ version }) => version === undefined && forget(), forget);
    return asked;
}
async function ask(request, words, identity) {
    const [path = 'borg'] = words;
    const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
    // What others could have written there would decide how Borg is called.
    const mayRemember = identity !== undefined && (await tamperingWith(cacheFile, request.environment)) === undefined;
    const remembered = mayRemember ? readCache(cacheFile)[path] : undefined;
    if (remembered !== undefined && remembered.identity === identity)
        return installed(words, remembered.version);
    const answer = await askVersion(words, request);
    const version = (0,borg_version/* versionIn */.It)(answer.lines.join('\n'));
    if (version === undefined) {
        const check = request.localPath === undefined ? 'that program' : 'local_path';
        return { ...installed(words, undefined), doubt: `${unread(words, answer)} Check ${check}.` };
    }
    if (mayRemember)
        await remember(cacheFile, { [path]: { identity, version } });
    return installed(words, version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && (0,borg_version/* isOlder */.tW)(version, borg_version/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
    }
    return { words, path, version, capabilities: (0,borg_version/* capabilitiesOf */.SF)(version ?? borg_version/* oldestVersion */.Ac) };
}
/** What to say of a Borg that did not tell its version: it is shown what was read instead. */
function unread(words, { lines, ending }) {
    const printed = lines.filter((line) => line.trim() !== '');
    // A traceback ends with what it is about; anything else begins with it.
    const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
    const text = line.replace(/\p{Cc}+/gu, ' ').trim();
    const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
    const how = ending === undefined ? '' : ` and exited with ${ending}`;
    return `The version of Borg could not be read: ${(0,quoting/* quoteAll */._R)([...words, '--version'])} printed ${shown}${how}. It is treated like Borg ${borg_version/* oldestVersion */.Ac.replace(/\.0$/, '')}, without newer features.`;
}
async function askVersion(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command: [...command, '--version'],
        environment: (0,system_environment/* environmentFor */.DD)('chosen', request.environment),
        // What is wrong with a folder that does not exist is told when something is to be done in it.
        workingDirectory: request.folder !== undefined && (0,external_node_fs_.existsSync)(request.folder) ? request.folder : undefined,
        streams: 'separate',
        onLines: (more) => lines.push(...more.slice(0, 100)),
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
        cancel: request.cancel,
        // `sudo borg` may ask for a password, as it does when Borg is called.
        terminal: command.length > 1 && (0,launcher/* hasTerminal */.hr)(),
    });
    const called = command.join(' ');
    if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
        const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
        throw new errors/* UserError */.yo(`${called} cannot be run: ${words.replace(/\.$/, '')}. ${advice}`);
    }
    if (result.timedOut)
        throw new errors/* UserError */.yo(`${called} --version did not answer within a minute. ${advice}`);
    const ending = result.signal ?? (result.exitCode === 0 ? undefined : `status ${result.exitCode}`);
    return { lines, ending };
}
/** The program's absolute path; throws UserError that says what is missing. */
function locate(name, { environment, folder = '.' }) {
    const located = (0,program/* locateProgram */.zx)(name, environment['PATH'], folder);
    if ('program' in located)
        return located.program;
    if (/ was not found on the PATH/.test(located.failure)) {
        throw new errors/* UserError */.yo(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
    }
    throw new errors/* UserError */.yo(`Borg cannot be run: ${located.failure}`);
}
function defaultCacheFile(environment) {
    const base = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,own_folders/* homeFolder */.Wx)(environment), '.cache');
    return (0,external_node_path_.join)(base, 'borgflow', 'borg-versions.json');
}
/** A cache that is missing, unreadable or no cache of ours is an empty one: Borg is asked again. */
function readCache(file) {
    try {
        const found = JSON.parse((0,regular_file/* readSmallFile */.EW)(file));
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
/** One after the other, so that Borgs which are found at the same time are all remembered. */
function remember(file, entry) {
    writing = writing.then(() => write(file, entry));
    return writing;
}
/** Written beside and moved into place, so that two runs at once cannot spoil it; not being able to is no fault. */
async function write(file, entry) {
    try {
        (0,links/* demandOwnWay */.Hb)(file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        (0,replacement/* replaceFile */.fR)(file, JSON.stringify({ ...readCache(file), ...entry }));
    }
    catch {
        // The next run asks Borg once more.
    }
}

// EXTERNAL MODULE: ./lib/src/system/process.js + 17 modules
var system_process = __webpack_require__(6432);
;// CONCATENATED MODULE: ./lib/src/borg/install-package.js



/** Those that are tried, in turn. */
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
/** Installs Borg with a package manager, where it has a version that serves; throws an error that says why not. */
async function installPackage(manager, request) {
    const program = (0,system_process/* findProgram */.Kp)(manager.program, request.environment['PATH']);
    if (program === undefined)
        throw new Error('not on this system');
    const prefix = privilege(manager, request);
    const call = async (words) => (await run([...prefix, program, ...words], request)).refusal;
    if (request.wish !== undefined)
        await refuseOther(manager, request, call);
    let refusal = await call(manager.install);
    if (refusal !== undefined && manager.refresh !== undefined) {
        refusal = (await call(manager.refresh)) ?? (await call(manager.install));
    }
    if (refusal !== undefined)
        throw new Error(refusal);
    return await findBorg(request);
}
/** Nothing is installed that would not be used. */
async function refuseOther({ offer, refresh }, request, call) {
    const ask = async () => offer.version.exec((await run(offer.command, request)).lines.join('\n'))?.[1];
    let offered = await ask();
    if (offered === undefined && refresh !== undefined) {
        await call(refresh);
        offered = await ask();
    }
    if (offered === undefined)
        throw new Error('it has no borgbackup');
    if (request.wish?.serves(offered) === false)
        throw new Error(`it has Borg ${offered}`);
}
/** The words before a package manager; `sudo -n` never asks for a password. */
function privilege({ asUser }, { environment, isRoot = process.getuid?.() === 0 }) {
    if (asUser === true) {
        if (isRoot)
            throw new Error('it does not run as root');
        return [];
    }
    if (isRoot)
        return [];
    const sudo = (0,system_process/* findProgram */.Kp)('sudo', environment['PATH']);
    if (sudo === undefined)
        throw new Error('it needs root, and there is no sudo');
    return [sudo, '-n'];
}
/** Runs a package manager; `refusal` holds its last words where it failed. */
async function run(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command,
        environment: (0,system_environment/* environmentFor */.DD)('installer', request.environment),
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

// EXTERNAL MODULE: ./lib/src/system/file-hash.js + 1 modules
var file_hash = __webpack_require__(7814);
// EXTERNAL MODULE: ./lib/src/system/fix.js
var fix = __webpack_require__(9661);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/borg/tool-cache.js






/**
 * Where Borg is kept: in the runner's cache of tools, which outlives jobs on a self-hosted runner, or else in a folder of the
 * user. The first that nobody else can write to is used.
 */
function toolCacheFolders(environment) {
    const runners = environment['RUNNER_TOOL_CACHE'] || undefined;
    const cache = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,own_folders/* homeFolder */.Wx)(environment), '.cache');
    const folders = [...(runners === undefined ? [] : [runners]), (0,external_node_path_.join)(cache, 'borgflow', 'tools')];
    return folders.map((folder) => (0,external_node_path_.join)((0,external_node_path_.resolve)(folder), 'borg'));
}
/** The Borgs in the cache, newest first; laid out as setup actions do it: VERSION/ARCHITECTURE beside ARCHITECTURE.complete. */
async function cachedBorgs(folder) {
    const versions = await (0,promises_.readdir)(folder).catch(() => []);
    return versions
        .filter((version) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, version, `${process.arch}.complete`)))
        .map((version) => ({ version, path: placeInCache(folder, version) }))
        .filter(({ path }) => (0,external_node_fs_.existsSync)(path))
        .sort((one, other) => ((0,borg_version/* isOlder */.tW)(one.version, other.version) ? 1 : -1));
}
/** Where a version's program is in a cache. */
function placeInCache(folder, version) {
    return (0,external_node_path_.join)(folder, version, process.arch, 'borg');
}
/** Puts a program into the cache; what is only half there is not seen, and nothing that was there is written to. */
async function keepBorg(folder, version, program) {
    const home = (0,external_node_path_.join)(folder, version);
    const place = (0,external_node_path_.join)(home, process.arch);
    const beside = (0,external_node_path_.join)(home, `.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    await (0,promises_.mkdir)(home, { recursive: true, mode: 0o755 });
    await (0,promises_.mkdir)(beside, { mode: 0o755 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(beside, 'borg'), program, { mode: 0o755, flag: 'wx' });
    await (0,promises_.rm)(`${place}.complete`, { force: true });
    await (0,promises_.rm)(place, { recursive: true, force: true });
    await (0,promises_.rename)(beside, place);
    await (0,promises_.writeFile)(`${place}.complete`, '', { mode: 0o644, flag: 'wx' });
    return placeInCache(folder, version);
}

;// CONCATENATED MODULE: ./lib/src/borg/install-release.js









/** Where the Borg project publishes its programs: VERSION/NAME below it. */
const releases = 'https://github.com/borgbackup/borg/releases/download';
const linux = (glibc, name, architecture = 'x64') => ({
    name,
    platform: 'linux',
    architecture,
    glibc,
});
const mac = (name, architecture) => ({ name, platform: 'darwin', architecture });
/** The names that programs have had in releases from 1.2 on; those that suit newer systems first. */
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
/** The names under which a release may have a program for a system. */
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
 * A Borg that an earlier run left in the tool cache, if nobody else could have put it there; throws an error that says why
 * none serves.
 */
async function findCached(request) {
    const { wish, sha256, environment, tell, warn = tell } = request;
    const cached = (await Promise.all(toolCacheFolders(environment).map(cachedBorgs))).flat();
    const refusals = [];
    for (const { path, version } of cached.filter((each) => wish?.serves(each.version) ?? true)) {
        const tampering = await tamperingWith(path, environment);
        if (tampering !== undefined) {
            const { problem } = tampering;
            warn(`${problem}. Borg ${version} in the tool cache is not used. ${(0,fix/* sayFix */.L)(tampering)}`);
            refusals.push(`${problem} ${(0,fix/* inParentheses */.Y)(tampering)}`);
        }
        else if (sha256 !== undefined && (await (0,file_hash/* hashOfFile */.Q)(path, 'sha256')) !== sha256) {
            refusals.push(`${path} has another SHA-256 than borg-sha256`);
        }
        else
            return await findBorg({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
    }
    const none = wish === undefined ? 'it has no Borg' : `it has no Borg ${wish.text}`;
    throw new Error(refusals.join(', ') || none);
}
/** The first tool cache that nobody else can write to, or else a folder for this run alone. */
async function cacheFor(version, { environment, tell }) {
    const refusals = [];
    for (const folder of toolCacheFolders(environment)) {
        const tampering = await tamperingWith(placeInCache(folder, version), environment);
        if (tampering === undefined) {
            if (refusals.length > 0)
                tell(`Borg is kept in ${folder}: ${refusals.join(', ')}.`);
            return folder;
        }
        refusals.push(`${tampering.problem} ${(0,fix/* inParentheses */.Y)(tampering)}`);
    }
    const folder = (0,temporary/* createTemporaryFolder */.ai)('borg').path;
    const tampering = await tamperingWith(placeInCache(folder, version), environment);
    if (tampering !== undefined)
        throw new Error(`${tampering.problem} ${(0,fix/* inParentheses */.Y)(tampering)}`);
    tell(`Borg is kept for this run alone: ${refusals.join(', ')}.`);
    return folder;
}
/** Downloads the one release that is wanted, if its hash is known; throws an error that says why not. */
async function download(request) {
    const { wish, sha256, origin = releases, system = thisSystem() } = request;
    const version = wish?.exact;
    if (version === undefined)
        throw new Error('borg-version does not name one release, such as 1.4.5');
    if (sha256 === undefined)
        throw new Error('without its hash in borg-sha256 nothing is downloaded');
    const names = assetNames(system);
    if (names.length === 0)
        throw new Error('there are no releases for this system');
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
            refusals.push(`${name} has the SHA-256 ${hash}, not that of borg-sha256`);
            continue;
        }
        const path = await keepBorg(folder, version, program);
        return await findBorg({ ...request, localPath: (0,quoting/* quoteAll */._R)([path]) });
    }
    throw new Error(refusals.join(', ') || `release ${version} has no program for this system`);
}
const missing = 'not found';
/** The bytes behind a URL, or what the server said instead; throws an error where there is no answer. */
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
        throw new Error(`${url} cannot be had: ${deeper === '' ? message : deeper}`);
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

;// CONCATENATED MODULE: ./lib/src/borg/install.js




const ways = [
    { name: 'PATH', go: findBorg },
    { name: 'tool cache', go: findCached },
    ...packageManagers.map((manager) => ({
        name: manager.program,
        go: (request) => installPackage(manager, request),
    })),
    { name: 'release', go: download },
];
/** Finds Borg or installs it, by the first way that serves; throws UserError that names every way and why it did not. */
async function ensureBorg(request) {
    if (isNamed(request)) {
        return { borg: await findBorg(request), way: 'local_path' };
    }
    const refusals = [];
    for (const { name, go } of ways) {
        if (request.cancel?.aborted === true)
            throw new errors/* UserError */.yo('The search for Borg was cancelled.');
        try {
            const borg = await go(request);
            install_refuseOther(borg, request);
            if (refusals.length > 0)
                request.tell(`Borg ${borg.version ?? 'of an unknown version'} at ${borg.path}, by way of ${name}.`);
            return { borg, way: name };
        }
        catch (error) {
            const reason = essence((0,errors/* asError */.zR)(error).message);
            refusals.push(`${name}: ${reason}`);
            request.tell(`${name} does not serve: ${reason}.`);
        }
    }
    throw new errors/* UserError */.yo(nothingServes(request, refusals));
}
/**
 * Finds Borg, or installs it where that has not been tried yet; later calls only look for it again: a hook may have brought
 * or changed it in the meantime. What was installed outside the PATH is what the run works with to its end.
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
            install_refuseOther(again, now);
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
function install_refuseOther({ path, version }, { wish }) {
    if (wish === undefined || (version !== undefined && wish.serves(version)))
        return;
    throw new Error(`${path} is Borg ${version ?? 'of an unknown version'}, not ${wish.text}`);
}
function nothingServes({ wish }, refusals) {
    const ways = `no way to install it serves (${refusals.join('; ')})`;
    if (wish === undefined)
        return `Borg is not installed, and ${ways}. Install borgbackup 1.2 or newer.`;
    const hash = 'name one release in borg-version and its hash in borg-sha256';
    return `Borg ${wish.text}, which borg-version asks for, is not installed, and ${ways}. Install it, or ${hash}.`;
}
/** The first sentence of a fault, without what only repeats the question. */
function essence(message) {
    return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}

;// CONCATENATED MODULE: ./lib/src/borg/version-wish.js


const number = String.raw `\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);
/** Reads `1.4.5`, `1.4`, `1.4.x` or `>=1.4 <2`; undefined for `system`, which is any; throws UserError for anything else. */
function versionWish(subject, text) {
    if (text === 'system')
        return undefined;
    const wish = oneVersion(text) ?? oneLine(text) ?? comparisons(text);
    if (wish === undefined) {
        throw new errors/* UserError */.yo(`${subject} takes system, a version such as 1.4.5, a line such as 1.4, or a range such as ">=1.4 <2", got "${text}".`);
    }
    if (wish.exact !== undefined && (0,borg_version/* isOlder */.tW)(wish.exact, borg_version/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${subject} is ${text}, and Borg 1.2 or newer is needed.`);
    }
    return wish;
}
function oneVersion(text) {
    if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text))
        return undefined;
    return { text, exact: text, serves: (version) => version === text };
}
/** `1.4` and `1.4.x` are every 1.4.N; a line that has betas alone, such as 2.0, is these. */
function oneLine(text) {
    const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
    return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}
/** All of them hold; a beta serves only where one is named. */
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
    const older = (0,borg_version/* isOlder */.tW)(version, than);
    const newer = (0,borg_version/* isOlder */.tW)(than, version);
    return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}
/** `2` is 2.0. */
function whole(version) {
    return version.includes('.') ? version : `${version}.0`;
}
function isBeta(version) {
    return /[a-z]/.test(version);
}

;// CONCATENATED MODULE: ./lib/src/world.js






/** The real world, as a door opens onto it. */
function worldOf(door) {
    const environment = (0,system_environment/* plainEnvironment */.Ud)(door.environment);
    const say = (message) => door.emit({ type: 'notice', level: 'info', message });
    const warn = (message) => door.emit({ type: 'notice', level: 'warning', message });
    const { version: wanted, sha256 } = door.wanted ?? {};
    const wish = wanted === undefined ? undefined : versionWish('borg-version', wanted);
    const { install } = door;
    const find = createBorgFinder({ install, runProcess: system_process/* runProcess */.R3, environment, tell: say, warn, wish, sha256 });
    return {
        ...door,
        runId: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        currentFolder: (0,own_folders/* currentFolder */.MO)(),
        home: (0,own_folders/* homeFolder */.Wx)(environment),
        borg: (localPath, folder) => door.cancellation.during((cancel) => find({ localPath, folder, cancel })),
    };
}


/***/ })

};
;