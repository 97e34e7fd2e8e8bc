"use strict";
exports.id = 31;
exports.ids = [31];
exports.modules = {

/***/ 9624:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isColored)
/* harmony export */ });
/** Whether to use colors: as requested; otherwise by NO_COLOR and FORCE_COLOR; otherwise on a terminal that is not dumb. */
function isColored({ color }, { environment, colored }) {
    if (color !== undefined)
        return color;
    if (environment['NO_COLOR'])
        return false;
    if (environment['FORCE_COLOR'])
        return environment['FORCE_COLOR'] !== '0';
    return colored && environment['TERM'] !== 'dumb';
}


/***/ }),

/***/ 2:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xp: () => (/* binding */ doubtsAbout),
  p2: () => (/* binding */ historyFile),
  OI: () => (/* binding */ prepareHistory),
  Lu: () => (/* binding */ readHistory),
  vj: () => (/* binding */ recordRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/make-folder.js
var make_folder = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/text/written-time.js
var written_time = __webpack_require__(3813);
;// CONCATENATED MODULE: ./lib/src/history/recorded-run.js

/** Returns the run in a line of the history; undefined if the line is damaged. */
function parseRecordedRun(line) {
    try {
        const value = JSON.parse(line);
        return isRun(value) ? value : undefined;
    }
    catch {
        return undefined; // the end of a line is missing, or it is not JSON at all
    }
}
/** Returns a check for an object whose fields pass these checks. Further fields are allowed. */
function fields(checks) {
    return (value) => typeof value === 'object' &&
        value !== null &&
        Object.entries(checks).every(([name, check]) => check(Reflect.get(value, name)));
}
const recorded_run_text = (value) => typeof value === 'string';
const amount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const time = (value) => typeof value === 'string' && (0,written_time/* writtenTime */.z)(value) !== undefined;
const outcomes = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
const outcome = (value) => outcomes.includes(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const orNull = (check) => (value) => value === null || check(value);
const archive = fields({
    archive: recorded_run_text,
    id: recorded_run_text,
    start: recorded_run_text,
    duration: amount,
    original_size: amount,
    compressed_size: amount,
    deduplicated_size: amount,
    files: amount,
});
const repository = fields({
    path: recorded_run_text,
    label: orNull(recorded_run_text),
    outcome: orNull(outcome),
    duration: amount,
    error: orNull(recorded_run_text),
    actions: listOf(fields({ action: recorded_run_text, outcome, duration: amount })),
    archive: orNull(archive),
});
const configuration = fields({
    configuration: recorded_run_text,
    path: recorded_run_text,
    outcome: orNull(outcome),
    error: orNull(recorded_run_text),
    repositories: listOf(repository),
});
const run = fields({
    version: (value) => value === 1,
    run_id: recorded_run_text,
    started: time,
    duration: amount,
    outcome,
    actions: listOf(recorded_run_text),
    borgflow: recorded_run_text,
    borg: orNull(recorded_run_text),
    error: orNull(recorded_run_text),
    configurations: listOf(configuration),
});
function isRun(value) {
    return run(value);
}

;// CONCATENATED MODULE: ./lib/src/history/history-file.js










/** The size at which a file is set aside. With the older one, the history has at most twice as many bytes. */
const mostBytes = 500_000;
/** The most bytes that are read: a single run of very many repositories may be larger than the limit. */
const mostBytesRead = 50_000_000;
/** After how long a lock is a leftover of a process that was killed, in milliseconds: it is held for an instant only. */
const staleAfter = 60_000;
/** Returns the file that holds the newest runs of this user on this machine. */
function historyFile(environment) {
    return (0,external_node_path_.join)((0,paths/* stateFolder */.yp)({}, environment), 'borgflow', 'history', 'runs.jsonl');
}
/** Makes sure that runs can be recorded in a file. Throws errors of the file system. */
function prepareHistory(file) {
    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    (0,external_node_fs_.closeSync)(openToAppend(file));
}
/**
 * Adds a run to the history. Several processes may do this at the same time: each writes its line at once, to the end of the
 * file. If an earlier line has no end, because its process was killed or the disk was full, it gets one. Throws errors of
 * the file system.
 */
function recordRun(file, run) {
    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    const line = `${JSON.stringify(run)}\n`;
    setAside(file, Buffer.byteLength(line));
    const descriptor = openToAppend(file);
    try {
        const { mode } = (0,external_node_fs_.fstatSync)(descriptor);
        if ((mode & 0o077) !== 0)
            (0,external_node_fs_.fchmodSync)(descriptor, 0o600);
        const bytes = Buffer.from(endsWithLine(descriptor) ? line : `\n${line}`);
        if ((0,external_node_fs_.writeSync)(descriptor, bytes) < bytes.length)
            throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Reads the history: the older file, then the newer one. Never throws. */
function readHistory(file) {
    // First the newer one: if it is set aside in the meantime, its runs are read twice instead of never.
    const parts = [file, olderFile(file)].map(readPart).reverse();
    const runs = new Map(parts.flatMap(({ lines }) => lines).map(({ line, run }) => [line, run]));
    return {
        file,
        runs: [...runs.values()].sort((one, other) => Date.parse(one.started) - Date.parse(other.started)),
        damaged: parts.flatMap(({ file: path, damaged }) => (damaged.length > 0 ? [{ file: path, lines: damaged }] : [])),
        // If neither can be read, the reason is the same.
        problem: parts.findLast(({ problem }) => problem !== undefined)?.problem,
    };
}
function readPart(file) {
    let content;
    try {
        content = (0,read_file/* readSmallFile */.EW)(file, mostBytesRead);
    }
    catch (error) {
        const none = { file, lines: [], damaged: [] };
        return (0,errors/* codeOf */.$N)(error) === 'ENOENT' ? none : { ...none, problem: `${file} can't be read: ${(0,errors/* reasonOf */.A3)(error)}.` };
    }
    const lines = content.split('\n');
    const read = lines.map((line) => ({ line, run: line === '' ? undefined : parseRecordedRun(line) }));
    return {
        file,
        lines: read.flatMap(({ line, run }) => (run === undefined ? [] : [{ line, run }])),
        damaged: read.flatMap(({ line, run }, index) => (line !== '' && run === undefined ? [index + 1] : [])),
    };
}
function olderFile(file) {
    return file.replace(/\.jsonl$/, '.1.jsonl');
}
/**
 * Sets a full file aside, in place of the one that was set aside before. A process that has it open still writes to it, so no
 * run is lost. The lock keeps two processes from doing this one after the other, which would lose what the first has set aside.
 */
function setAside(file, more) {
    const isFull = () => sizeOf(file) > 0 && sizeOf(file) + more > mostBytes;
    if (!isFull())
        return;
    const lock = `${file}.lock`;
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(lock, 'wx', 0o600));
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
        // Another process is doing it. If that was killed, the next run does it.
        const since = (0,external_node_fs_.lstatSync)(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
        if (Date.now() - since > staleAfter)
            (0,external_node_fs_.rmSync)(lock, { force: true });
        return;
    }
    try {
        if (isFull())
            (0,external_node_fs_.renameSync)(file, olderFile(file));
    }
    finally {
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
}
function sizeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}
function linkFault(file) {
    return `it is a symbolic link, which is not followed (remove it with: rm ${(0,paths/* quotedPath */.MW)(file)}; to keep the history elsewhere, set XDG_STATE_HOME)`;
}
function openToAppend(file) {
    (0,foreign_links/* requireTrustedLinks */.mU)(file);
    (0,runner_files/* requireNoRunnerFile */.xX)(file);
    const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR } = external_node_fs_.constants;
    if ((0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true)
        throw new Error(linkFault(file));
    const descriptor = (0,external_node_fs_.openSync)(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_RDWR, 0o600);
    if ((0,external_node_fs_.fstatSync)(descriptor).isFile())
        return descriptor;
    (0,external_node_fs_.closeSync)(descriptor);
    throw new Error(`${file} is not a regular file`);
}
function endsWithLine(descriptor) {
    const { size } = (0,external_node_fs_.fstatSync)(descriptor);
    if (size === 0)
        return true;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(descriptor, last, 0, 1, size - 1);
    return last[0] === 0x0a;
}
/** Returns a sentence about each file of a history that can't be read, or not completely. */
function doubtsAbout({ problem, damaged }) {
    const sentences = damaged.map(({ file, lines }) => {
        const numbers = (0,phrases/* joinFirst */.FS)(lines.map(String), 5);
        return `${(0,phrases/* count */.U9)(lines.length, 'line')} of ${(0,paths/* shownFromHere */.Ef)(file)} can't be read and ${lines.length === 1 ? 'is' : 'are'} skipped (${lines.length === 1 ? 'line' : 'lines'} ${numbers}).`;
    });
    return [...(problem === undefined ? [] : [problem]), ...sentences];
}


/***/ }),

/***/ 4680:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ repositoryHistories),
/* harmony export */   bS: () => (/* binding */ archivesOf),
/* harmony export */   jx: () => (/* binding */ fileNames),
/* harmony export */   kU: () => (/* binding */ recordedArchives)
/* harmony export */ });
/* harmony import */ var _lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(525);

/** Returns the history of each repository of each configuration file, in the order in which they were first backed up. */
function repositoryHistories(runs) {
    const found = new Map();
    for (const run of runs) {
        for (const file of run.configurations) {
            const { configuration, path } = file;
            for (const ended of file.repositories) {
                const key = JSON.stringify([path, ended.path]);
                const entries = found.get(key)?.entries ?? [];
                const before = entries.findLast((entry) => entry.ended.archive !== null)?.ended.archive ?? undefined;
                entries.push({ run, ended, before, ...endFor(ended, file, run) });
                found.set(key, { configuration, path, entries });
            }
        }
    }
    return [...found.values()].map((history) => {
        const { path, label } = history.entries.at(-1)?.ended ?? { path: '', label: null };
        return { ...history, repository: { path, label: label ?? undefined } };
    });
}
/** Returns what to call each of several files where all of them are listed: by the name, or by the path if names collide. */
function fileNames(files) {
    const paths = new Map();
    for (const { configuration, path } of files) {
        paths.set(configuration, (paths.get(configuration) ?? new Set()).add(path));
    }
    return ({ configuration, path }) => ((paths.get(configuration)?.size ?? 0) > 1 ? path : configuration);
}
/**
 * A run has failed for a repository if it went wrong there, if it never got there because of an error, or if a hook of the
 * file failed, which concerns all of its repositories.
 */
function endFor(ended, file, run) {
    const isOfFile = ended.outcome === null || file.error !== null;
    const outcome = (0,_lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .Q)([ended.outcome, isOfFile ? (file.outcome ?? run.outcome) : null].filter((one) => one !== null));
    if (outcome !== 'failure' && outcome !== 'cancelled')
        return { outcome: ended.outcome, failure: undefined };
    return { outcome, failure: ended.error ?? file.error ?? run.error ?? 'the reason is not known.' };
}
/** Returns the archives that a repository got, oldest first. */
function archivesOf({ entries }) {
    return entries.flatMap(({ ended }) => ended.archive ?? []);
}
/** Returns the archives that the runs of a history made for a repository of a configuration file, oldest first. */
function recordedArchives(runs, { configuration, repository }) {
    const own = repositoryHistories(runs).find((one) => one.path === configuration && one.repository.path === repository);
    return own === undefined ? [] : archivesOf(own);
}


/***/ }),

/***/ 525:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ worst),
/* harmony export */   z: () => (/* binding */ withoutError)
/* harmony export */ });
const order = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
/** Returns the worst of several outcomes; `skipped` only if all of them were skipped, `success` if there are none. */
function worst(outcomes) {
    const counted = outcomes.some((outcome) => outcome !== 'skipped')
        ? outcomes.filter((outcome) => outcome !== 'skipped')
        : outcomes;
    return counted.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}
/** Why a step that runs only after an error did not run. */
const withoutError = 'no error';


/***/ }),

/***/ 4510:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   EE: () => (/* binding */ isErrorHook),
/* harmony export */   Ey: () => (/* binding */ describeStep),
/* harmony export */   IA: () => (/* binding */ firstAttempt),
/* harmony export */   Nz: () => (/* binding */ plannedStep),
/* harmony export */   RX: () => (/* binding */ inAttempt),
/* harmony export */   VL: () => (/* binding */ stepsOfAction),
/* harmony export */   Vk: () => (/* binding */ stepsOfConfiguration),
/* harmony export */   b2: () => (/* binding */ hasAnotherAttempt),
/* harmony export */   gH: () => (/* binding */ plannedActions),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/** Returns the actions of a repository that the plan doesn't leave out. */
function plannedActions({ actions }) {
    return actions.flatMap(({ action }) => (action.notRun === undefined ? action.action : []));
}
/** Returns the plan for the first attempt at a repository with retries. */
function firstAttempt(plan) {
    return marked(plan, () => ({ number: 1, of: plan.attempts }));
}
/** Returns the plan for another attempt; its steps know their attempt and their original in the plan. */
function attemptOf(plan, number) {
    return number === 1 ? plan : marked(plan, (first) => ({ number, of: plan.attempts, first }));
}
function marked(plan, attempt) {
    const again = (step) => ({ ...step, attempt: attempt(step) });
    const around = ({ before, after }) => ({ before: before.map(again), after: after.map(again) });
    return {
        ...plan,
        ...around(plan),
        beforeActions: plan.beforeActions.map(again),
        actions: plan.actions.map((one) => ({
            ...around(one),
            hooksBefore: one.hooksBefore.map(again),
            action: again(one.action),
            hooksAfter: one.hooksAfter.map(again),
        })),
        afterActions: plan.afterActions.map(again),
    };
}
/** Returns whether a hook runs only after an error. */
function isErrorHook(step) {
    return step.hook === 'on_error' || step.hook === 'after error';
}
/** Returns the original of a step in the plan, regardless of the attempt it belongs to. */
function plannedStep(step) {
    return step.attempt?.first ?? step;
}
/** Returns whether the repository is tried again if this step fails. */
function hasAnotherAttempt({ attempt }) {
    return attempt !== undefined && attempt.number < attempt.of;
}
/** Returns every step of a plan in the order in which it would run. */
function stepsOf(plan) {
    return [
        ...plan.beforeEverything,
        ...plan.everything.before,
        ...plan.configurations.flatMap(stepsOfConfiguration),
        ...plan.afterEverything,
        ...plan.everything.after,
    ];
}
/** Returns the steps of an action and around it, in order. */
function stepsOfAction({ before, hooksBefore, action, hooksAfter, after }) {
    return [...before, ...hooksBefore, action, ...hooksAfter, ...after];
}
/** Returns every step of a configuration in the order in which it would run. */
function stepsOfConfiguration(file) {
    const repositories = file.repositories.flatMap((repository) => [
        ...repository.before,
        ...repository.beforeActions,
        ...repository.actions.flatMap(stepsOfAction),
        ...repository.afterActions,
        ...repository.after,
    ]);
    const ends = [...file.onError, ...file.log, ...file.finish, ...file.fail];
    return [
        ...file.scope.before,
        ...file.before,
        ...file.start,
        ...repositories,
        ...file.after,
        ...file.scope.after,
        ...ends,
    ];
}
/** Returns the name of a step in sentences: `before_backup of server.yaml`, `create on /mnt/backup (server.yaml)`. */
function describeStep(step) {
    const { configuration, repository } = step;
    const place = repository ? `${repository.label ?? repository.path} (${configuration.name})` : configuration.name;
    if (step.kind === 'hook')
        return `${step.hook} of ${place}`;
    if (step.kind === 'action')
        return `${step.action} on ${place}`;
    return `the ${step.state} ping to ${step.service} for ${place}`;
}
/** Returns ` in attempt 2 of 3`, or nothing if the step is tried once. */
function inAttempt({ attempt }) {
    return attempt === undefined ? '' : ` in attempt ${attempt.number} of ${attempt.of}`;
}


/***/ }),

/***/ 1839:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ outcomeSymbols),
/* harmony export */   Fb: () => (/* binding */ stepTitle),
/* harmony export */   Mf: () => (/* binding */ stepsInWords),
/* harmony export */   Qq: () => (/* binding */ reportedOutcome),
/* harmony export */   Qz: () => (/* binding */ failureSentence),
/* harmony export */   TU: () => (/* binding */ isErrorStep),
/* harmony export */   UN: () => (/* binding */ byReason),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   l3: () => (/* binding */ repositoryLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   pG: () => (/* binding */ endingText),
/* harmony export */   u: () => (/* binding */ stepName),
/* harmony export */   wX: () => (/* binding */ outcomeWords),
/* harmony export */   zv: () => (/* binding */ attemptText)
/* harmony export */ });
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4877);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6878);




/** Returns the name that people know a repository by: its label if it has one, otherwise its path. */
function repositoryName(repository) {
    return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(repository.label ?? repository.path);
}
/** Returns what a step does, without where: `before_backup`, `create`, `healthchecks start`. */
function stepName(step) {
    switch (step.kind) {
        case 'hook':
            return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.hook);
        case 'action':
            return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.action);
        case 'monitor':
            return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${step.service} ${step.state}`);
    }
}
/** Returns the title of a step: `before_backup · server.yaml · 2 commands`, `create · /mnt/backup · server.yaml`. */
function stepTitle(step) {
    const commands = step.kind === 'hook' && step.commands.length > 1 ? [(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(step.commands.length, 'command')] : [];
    const repository = step.repository === undefined ? [] : [repositoryName(step.repository)];
    const attempt = step.attempt !== undefined && step.attempt.number > 1 ? [attemptText(step.attempt)] : [];
    return [stepName(step), ...repository, (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.configuration.name), ...commands, ...attempt].join(' · ');
}
/** `attempt 2 of 3`. */
function attemptText({ number, of }) {
    return `attempt ${number} of ${of}`;
}
/** Returns a key that identifies a running step; two steps with the same key never run at the same time. */
function stepKey(step) {
    const index = step.kind === 'action' ? step.index : '';
    return [step.kind, stepName(step), step.configuration.path, step.repository?.path ?? '', index].join('\n');
}
/** Returns whether a step reports an error: on_error, or an `after: error` entry of `commands:`. */
function isErrorStep(step) {
    return step.kind === 'hook' && (step.hook === 'on_error' || step.hook === 'after error');
}
/**
 * Returns how serious the outcome of a step is: a monitoring service that can't be reached is only a warning, and so is a
 * failure of a repository that will be tried again.
 */
function reportedOutcome(step, outcome) {
    return outcome === 'failure' && (step.kind === 'monitor' || (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .hasAnotherAttempt */ .b2)(step)) ? 'warning' : outcome;
}
/** The symbol for each outcome. */
const outcomeSymbols = {
    success: '✓',
    skipped: '–',
    warning: '⚠',
    failure: '✗',
    cancelled: '■',
};
/** How something ended, to follow its name. */
const outcomeWords = {
    success: 'done',
    skipped: 'skipped',
    warning: 'done with warnings',
    failure: 'failed',
    cancelled: 'canceled',
};
/** Returns how a step, a group, or a repository ended: `done in 41 s`, `failed after 4 s`. */
function endingText(outcome, seconds, reason) {
    if (reason !== undefined)
        return `skipped, ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason)}`;
    const time = (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(seconds);
    const endings = {
        success: `done in ${time}`,
        skipped: `skipped after ${time}`,
        warning: `done with warnings in ${time}`,
        failure: `failed after ${time}`,
        cancelled: `canceled after ${time}`,
    };
    return endings[outcome];
}
/** Returns the first line of a run: versions, requested actions, number of files and repositories. */
function openingLine(facts, plan) {
    const repositoryCount = plan.configurations.reduce((sum, file) => sum + file.repositories.length, 0);
    return [
        `Borgflow ${facts.version}`,
        ...borgWords(facts, plan),
        plan.actions.join(', '),
        `${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.configurations.length, 'file')}, ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .repositories */ .bN)(repositoryCount)}`,
        ...(facts.dryRun ? ['dry run'] : []),
    ].join(' · ');
}
/** If there is no file to run, nobody has looked for Borg. */
function borgWords({ borgVersion }, plan) {
    if (borgVersion !== undefined)
        return [`Borg ${borgVersion}`];
    return plan.configurations.length === 0 ? [] : ['Borg not found'];
}
/** Returns the facts about an archive as columns: name, files, sizes. */
function archiveFacts(archive) {
    return [
        (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(archive.archive),
        (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(archive.files, 'file'),
        `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(archive.original_size)}, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(archive.deduplicated_size)} new`,
    ];
}
/** Returns the one-line result of a repository: its new archive, if any, and how it ended. */
function repositoryLine(result) {
    const { archive, attempt, outcome, seconds } = result;
    const time = archive !== undefined && outcome === 'success' ? (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(seconds) : endingText(outcome, seconds);
    const end = attempt !== undefined && attempt.number > 1 ? `${time} (${attemptText(attempt)})` : time;
    return [repositoryName(result.repository), ...(archive === undefined ? [] : archiveFacts(archive)), end].join('   ');
}
/** Returns a failure's message together with its advice, for places where it appears alone. */
function failureSentence(failure) {
    const message = failure.message.trim() === '' ? failure.error : failure.message;
    if (failure.advice === undefined || message.includes(failure.advice)) {
        return message;
    }
    return `${/[.!?]$/.test(message.trimEnd()) ? message.trimEnd() : `${message.trimEnd()}.`} ${failure.advice}`;
}
/** Returns a place as text: `server.yaml:14:5`; empty if there is none. */
function placeText(place) {
    return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
}
/** Returns steps in a few words: `create, prune on 2 repositories; after_backup`, and the number of files if there are several. */
function stepsInWords(steps) {
    const files = new Set(steps.map((step) => step.configuration.path)).size;
    const others = [...new Set(steps.filter((step) => step.kind !== 'action').map(stepName))];
    const words = [...actionsInWords(steps), ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
    return files > 1 ? `${words} in ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'file')}` : words;
}
/** Names repositories that are missing the same actions together. */
function actionsInWords(steps) {
    const actions = steps.filter((step) => step.kind === 'action');
    const byRepository = grouped(actions, (step) => `${step.configuration.path}\n${step.repository.path}`);
    const byActions = grouped(byRepository, (missed) => missed.map(stepName).join(', '));
    return byActions.map((alike) => {
        const [first] = alike[0] ?? [];
        const where = alike.length === 1 && first !== undefined ? repositoryName(first.repository) : undefined;
        return `${(alike[0] ?? []).map(stepName).join(', ')} on ${where ?? (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .repositories */ .bN)(alike.length)}`;
    });
}
/** Groups steps by reason, in the order in which the reasons first appeared. */
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


/***/ }),

/***/ 671:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ columnsOf),
  v: () => (/* binding */ endWithin)
});

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


;// CONCATENATED MODULE: ./lib/src/text/terminal-width.js
// Apart from layout.ts, because help shows no table, and the width data takes longer to load than the rest of help.

const characters = new Intl.Segmenter();
/** Returns how many columns a string takes in a terminal: two for a wide character, none for a combining one. */
function columnsOf(text) {
    let columns = 0;
    for (const { segment } of characters.segment(text))
        columns += widthOf(segment);
    return columns;
}
function widthOf(segment) {
    const emoji = segment.includes('\ufe0f') || segment.includes('\u200d');
    return emoji ? 2 : eastAsianWidth(segment.codePointAt(0) ?? 0x20);
}
/** Returns the end of a text that fits into a number of columns, after an ellipsis if something was omitted. */
function endWithin(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let end = '';
    let room = columns - 1;
    for (const { segment } of [...characters.segment(text)].reverse()) {
        room -= widthOf(segment);
        if (room < 0)
            break;
        end = segment + end;
    }
    return columns < 1 ? '' : `…${end}`;
}


/***/ }),

/***/ 6636:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _terminal_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(671);

/** Formats a table as plain text, with two spaces between columns. A missing cell is shown as a dash. */
function table(columns, rows) {
    const cells = rows.map((row) => columns.map((_column, index) => row[index] ?? '–'));
    const widths = columns.map(({ head }, index) => cells.reduce((width, row) => Math.max(width, (0,_terminal_width_js__WEBPACK_IMPORTED_MODULE_0__/* .columnsOf */ .P)(row[index] ?? '')), (0,_terminal_width_js__WEBPACK_IMPORTED_MODULE_0__/* .columnsOf */ .P)(head)));
    const lines = [columns.map(({ head }) => head), ...cells];
    return lines.map((row) => row
        .map((cell, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - (0,_terminal_width_js__WEBPACK_IMPORTED_MODULE_0__/* .columnsOf */ .P)(cell));
        return columns[index]?.align === 'right' ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}


/***/ })

};
;