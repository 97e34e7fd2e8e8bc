"use strict";
exports.id = 14;
exports.ids = [14];
exports.modules = {

/***/ 3327:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ planTree),
/* harmony export */   t: () => (/* binding */ selectedNodes)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4510);

/** Returns a plan as a tree: every step, including those that the plan excludes. */
function planTree(plan) {
    return [
        ...nodes([...plan.beforeEverything, ...plan.everything.before]),
        ...plan.configurations.map(configurationNode),
        ...nodes([...plan.afterEverything, ...plan.everything.after]),
    ];
}
/** Returns the nodes whose steps are selected, and those above them. */
function selectedNodes(tree, isSelected) {
    return tree.flatMap((node) => {
        if (node.kind === 'dump')
            return [node];
        if (node.kind === 'step')
            return isSelected(node.step) ? [node] : [];
        const parts = selectedNodes(node.parts, isSelected);
        return parts.length === 0 ? [] : [{ ...node, parts }];
    });
}
function configurationNode(file) {
    return {
        kind: 'configuration',
        configuration: file.configuration,
        parts: [
            ...nodes([...file.scope.before, ...file.before, ...file.start]),
            ...file.repositories.map(repositoryNode),
            ...nodes([...file.after, ...file.scope.after, ...file.onError, ...file.log, ...file.finish, ...file.fail]),
        ],
    };
}
function repositoryNode(plan) {
    const actions = plan.actions.flatMap(_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOfAction */ .VL);
    return {
        kind: 'repository',
        plan,
        parts: nodes([...plan.before, ...plan.beforeActions, ...actions, ...plan.afterActions, ...plan.after]),
    };
}
function nodes(steps) {
    return steps.map((step) => {
        const dumps = step.kind === 'action' ? (step.dumps ?? []) : [];
        return {
            kind: 'step',
            step,
            states: statesOf(step),
            parts: dumps.map((dump) => ({ kind: 'dump', dump, parts: [] })),
        };
    });
}
function statesOf(step) {
    if (step.kind === 'action')
        return undefined;
    return step.kind === 'hook' ? statesOfHook(step) : statesOfPing(step);
}
function statesOfHook({ hook, states }) {
    if (states !== undefined)
        return states;
    if (hook === 'on_error' || hook === 'after error')
        return ['fail'];
    return hook.startsWith('after_') && hook !== 'after_everything' ? ['finish'] : undefined;
}
function statesOfPing({ state }) {
    return state === 'finish' || state === 'fail' ? [state] : undefined;
}


/***/ }),

/***/ 4338:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xq: () => (/* binding */ unreachedSteps),
/* harmony export */   ol: () => (/* binding */ stepsNotRunAfter),
/* harmony export */   vG: () => (/* binding */ isDryRun)
/* harmony export */ });
/* unused harmony export canceled */
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(525);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4510);


/** Returns whether a step is not run only because this is a dry run. */
function isDryRun(reason) {
    return /^dry.run/i.test(reason);
}
/** Why a step did not run after a cancellation. */
const canceled = 'canceled';
/** Returns the steps of a plan that never started, each with the reason, so that reports are complete. */
function unreachedSteps(plan, begun, ended) {
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOf */ .B_)(plan)
        .filter((step) => !begun.has(step))
        .map((step) => ({ step, reason: step.notRun ?? reasonOf(step, { plan, begun, ended }) }));
}
function reasonOf(step, run) {
    const { ended } = run;
    const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
    const failure = failureBefore(step, run);
    if (waitsForAnError(step) && !failure)
        return _outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutError */ .z;
    if (step.kind === 'monitor' && step.state === 'finish' && failure)
        return 'the file failed';
    if (failure?.error === 'cancelled' || file?.outcome === 'cancelled')
        return canceled;
    if (failure)
        return failure.step ? `${failure.step} failed` : failure.message;
    return file?.outcome === 'skipped' || file?.outcome === 'success'
        ? 'a hook exited with status 75 (soft failure)'
        : 'an earlier error';
}
/** Returns the failure that kept a step from running. */
function failureBefore(step, { plan, begun, ended }) {
    const scope = leftScopes(plan).find(({ after }) => after.some((hook) => hook === step));
    if (scope !== undefined) {
        const after = scope.after;
        const within = failureIn(scope.within, ended);
        // What happened outside of a scope never decides about the entries after it that wait for an error inside.
        if (waitsForAnError(step) && !within && scope.within.some((one) => begun.has(one)))
            return undefined;
        const own = failureIn(after.slice(0, after.indexOf(step)), ended) ?? within;
        if (own)
            return own;
    }
    const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
    return file
        ? (file.failures.find(({ repository }) => repository?.path === step.repository?.path) ?? file.failures[0])
        : ended.failures[0];
}
function leftScopes(plan) {
    const files = plan.configurations.flatMap((file) => {
        const closing = new Set([...file.scope.after, ...file.onError, ...file.log, ...file.finish, ...file.fail]);
        const within = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOfConfiguration */ .Vk)(file).filter((step) => !closing.has(step));
        return [...file.repositories.flatMap(scopesOfRepository), { after: file.scope.after, within }];
    });
    const after = plan.everything.after;
    return [...files, { after: plan.everything.after, within: (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOf */ .B_)(plan).filter((step) => !after.includes(step)) }];
}
function scopesOfRepository(plan) {
    const actions = plan.actions.map((action) => ({
        after: action.after,
        within: (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOfAction */ .VL)({ ...action, after: [] }),
    }));
    return [...actions, { after: plan.after, within: repositorySteps(plan) }];
}
function failureIn(steps, { failures }) {
    const names = new Set(steps.map(_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .describeStep */ .Ey));
    return failures.find(({ step }) => step !== undefined && names.has(step));
}
function waitsForAnError(step) {
    if (step.kind === 'monitor')
        return step.state === 'fail';
    if (step.kind !== 'hook')
        return false;
    const { states = ['finish'] } = step;
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrorHook */ .EE)(step) || (states.includes('fail') && !states.includes('finish'));
}
/** Returns the steps that won't run because this one went wrong, in plan order, without those that the plan excludes anyway. */
function stepsNotRunAfter(plan, step, outcome) {
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
    // If a repository says "not now", that is not an error of its file.
    const afterwards = outcome === 'failure' ? file.after : [];
    return [...repositorySteps(repository, { step, outcome }), ...unopened(repository, step, outcome), ...afterwards];
}
function wholeFile(file) {
    return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}
function fileSteps(file) {
    return [...file.before, ...file.repositories.flatMap((repository) => repositorySteps(repository)), ...file.after];
}
/** Returns what does not run after a scope whose `before` said "not now", which is no error. */
function unopened(scope, step, outcome) {
    if (outcome !== 'skipped' || !scope.before.some((hook) => hook === step))
        return [];
    return scope.after.filter((hook) => !waitsForAnError(hook));
}
/** Returns the steps of a repository, except those `after` entries of the action that failed for which that changes nothing. */
function repositorySteps(plan, fault) {
    return [
        ...plan.before,
        ...plan.beforeActions,
        ...plan.actions.flatMap((action) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOfAction */ .VL)(action).filter((one) => !isUnaffected(action, one, fault))),
        ...plan.afterActions,
    ];
}
function isUnaffected(action, one, fault) {
    if (fault === undefined || !(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOfAction */ .VL)(action).includes(fault.step))
        return false;
    const entries = action.after;
    const hook = action.after.find((entry) => entry === one);
    const isClosed = fault.outcome === 'skipped' && action.before.some((entry) => entry === fault.step);
    if (hook === undefined)
        return false;
    if (isClosed)
        return waitsForAnError(hook);
    const last = entries.indexOf(fault.step);
    // The first entry that goes wrong is the last one. Those that wait for an error inside don't wait for that of an entry.
    if (last >= 0)
        return entries.indexOf(hook) < last || waitsForAnError(hook);
    return hook.states?.includes('fail') ?? true;
}


/***/ }),

/***/ 4278:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ closingLine)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4877);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6878);



const heads = {
    success: (time) => `Done in ${time}`,
    warning: (time) => `Done with warnings in ${time}`,
    skipped: (time) => `Skipped after ${time}`,
    failure: (time) => `Failed after ${time}`,
    cancelled: (time) => `Canceled after ${time}`,
};
/** Returns the last line of a run: how it ended, how long it took, and its result. */
function closingLine(report, asked) {
    const signal = report.signal === undefined ? '' : ` (${report.signal})`;
    const ended = heads[report.outcome]((0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(report.seconds));
    const head = `${asked.dryRun ? `Dry run ${ended.charAt(0).toLowerCase()}${ended.slice(1)}` : ended}${signal}`;
    const good = report.outcome === 'success' || report.outcome === 'warning';
    if (good)
        return sentence(`${head}: ${accomplished(report, asked)}`);
    // No file was reached: the error above has said why.
    return report.configurations.length === 0
        ? sentence(`${head.replace(/ after .*/, '')}${unreached(asked)}`)
        : sentence(`${head}: ${perFile(report)}`);
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** Returns what did not happen because no file was reached. */
function unreached({ actions, dryRun }) {
    if (dryRun || actions.length === 0)
        return '';
    return actions.includes('create') ? ': nothing was backed up' : `: ${actions.join(', ')} did not run`;
}
function accomplished(report, asked) {
    if (asked.dryRun) {
        return 'nothing was changed.';
    }
    const warned = report.configurations.filter((file) => file.outcome === 'warning').map((file) => name(file));
    const skipped = report.configurations.filter((file) => file.outcome === 'skipped').map((file) => name(file));
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
        return `${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .repositories */ .bN)(backedUp)} backed up, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(fresh)} new`;
    }
    const worked = report.configurations
        .flatMap((file) => file.repositories)
        .filter((repository) => repository.outcome !== 'skipped').length;
    const actions = asked.actions.join(', ');
    return worked > 0 ? `${actions} on ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .repositories */ .bN)(worked)}` : `${actions} done`;
}
/** Returns one clause per file: which ones failed, and what was backed up anyway. The failures were reported earlier. */
function perFile(report) {
    const ended = report.configurations.map((file) => clause(file, report.archives));
    return [...new Set([...report.failures.filter(isApart(report)).map(failedPart), ...ended])].join(', ');
}
/** Tells which failures belong to no file that ran: an invalid file, or a hook of the whole run. */
function isApart({ configurations }) {
    const known = new Set(configurations.flatMap(({ failures }) => failures.map(({ message }) => message)));
    const failed = new Set(configurations.filter(({ outcome }) => outcome === 'failure').map((file) => file.configuration));
    return ({ message, configuration }) => !known.has(message) && !failed.has(configuration ?? '');
}
function failedPart({ step, place, message }) {
    if (step !== undefined)
        return `${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step)} failed`;
    return place === undefined
        ? (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message).replace(/\.$/, ''), 200)
        : `${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(place.file)} is not valid`;
}
function clause(file, archives) {
    const own = archives.filter(({ configuration }) => configuration === file.configuration);
    const paths = new Set(own.map((archive) => archive.repository));
    const backedUp = file.repositories.filter(({ repository }) => paths.has(repository.path)).length;
    if (file.outcome === 'success' || file.outcome === 'warning') {
        const warned = file.outcome === 'warning' ? ' with warnings' : '';
        return backedUp > 0
            ? `${name(file)} backed up${warned} (${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .repositories */ .bN)(backedUp)})`
            : `${name(file)} done${warned} (${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .repositories */ .bN)(file.repositories.length)})`;
    }
    const words = { failure: 'failed', cancelled: 'canceled', skipped: 'skipped' };
    const some = backedUp > 0 ? ` (${backedUp} of ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .repositories */ .bN)(file.repositories.length)} backed up)` : '';
    return `${name(file)} ${words[file.outcome]}${some}`;
}
function name(file) {
    return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(file.configuration);
}


/***/ }),

/***/ 7785:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Consequences)
/* harmony export */ });
/* harmony import */ var _lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(525);
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);
/* harmony import */ var _lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4338);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1839);





/** Remembers what went wrong in a run, so that each problem is reported once, together with its consequences. */
class Consequences {
    #plan;
    #started = new Set();
    /** Steps that were already reported as not run. */
    #reported = new Set();
    #failures = new Set();
    #filesWithTrouble = new Set();
    #missed = [];
    #quiet = [];
    #runHasTrouble = false;
    /** Records an event; must be called for every event, before it is reported. */
    note(event) {
        if (event.type === 'run-started') {
            this.#plan = event.plan;
        }
        else if (event.type === 'step-started') {
            this.#started.add((0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedStep */ .Nz)(event.step));
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
    /** Returns whether a failure was already reported, by its step or by a notice. */
    isTold(failure) {
        return this.#failures.has(identity(failure)) || this.#failures.has(failure.message);
    }
    /** Returns one line about what does not run because of how this step ended, unless there is nothing new to report. */
    consequence(step, outcome) {
        // An action that had nothing to do has already reported that, and doesn't keep anything from running.
        const isSilent = step.kind === 'action' || (step.kind === 'hook' && step.softFailure === 'quiet');
        if (this.#plan === undefined || !(outcome === 'failure' || (outcome === 'skipped' && !isSilent))) {
            return undefined;
        }
        if (outcome === 'failure' && (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .hasAnotherAttempt */ .b2)(step)) {
            return 'Borgflow will try again.';
        }
        const lost = (0,_lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stepsNotRunAfter */ .ol)(this.#plan, (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedStep */ .Nz)(step), outcome).filter((other) => !this.#started.has(other) && !this.#reported.has(other));
        for (const other of lost) {
            this.#reported.add(other);
        }
        if (outcome === 'skipped') {
            const { repository, configuration } = step;
            const where = repository === undefined ? (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(configuration.name) : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
            return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step)} of ${where} exited with status 75 (soft failure). ${lost.length === 0 ? 'Everything else still runs.' : `Not run: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsInWords */ .Mf)(lost)}`}`;
        }
        return lost.length === 0 ? undefined : `Not run as a result: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsInWords */ .Mf)(lost)}`;
    }
    /** Returns what did not run because something went wrong and was not reported yet: one line per reason. */
    missedLines() {
        const missed = this.#missed.filter(({ step }) => !this.#reported.has(step));
        return (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .byReason */ .UN)(missed).map(({ reason, steps }) => `Not run: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsInWords */ .Mf)(steps)} (${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason)})`);
    }
    /** Returns what did not run although nothing went wrong: one line per step. */
    quietLines() {
        return this.#quiet
            .filter(({ step }) => !this.#reported.has(step))
            .map(({ step, reason }) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTitle */ .Fb)(step)}: ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(reason)}`);
    }
    #noteEnd(step, outcome, failure) {
        const shown = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedOutcome */ .Qq)(step, outcome);
        if (shown !== 'success' && shown !== 'warning' && step.kind !== 'monitor') {
            this.#filesWithTrouble.add(step.configuration.path);
            this.#runHasTrouble ||= outcome === 'cancelled' || (step.kind === 'hook' && /everything/.test(step.hook));
        }
        if (failure !== undefined) {
            this.#failures.add(identity(failure));
        }
    }
    #noteNotRun({ step, reason }) {
        if (step.notRun !== undefined || (0,_lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isDryRun */ .vG)(reason)) {
            return; // reported at the start of the run
        }
        const everywhere = this.#runHasTrouble || /cancel/.test(reason);
        // A step that runs only after an error isn't missed if there was none, even if something said "not now" before it.
        const here = this.#filesWithTrouble.has(step.configuration.path) && !(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrorStep */ .TU)(step) && reason !== _lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutError */ .z;
        ((everywhere || here) && step.kind !== 'monitor' ? this.#missed : this.#quiet).push({ step, reason });
    }
}
/** Two failures with the same message, repository, and file are the same failure. */
function identity(failure) {
    return [failure.message, failure.error, failure.configuration ?? '', failure.repository?.path ?? ''].join('\n');
}


/***/ }),

/***/ 2714:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createConsoleReporter)
/* harmony export */ });
/* harmony import */ var _text_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1516);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);


const styles = { title: '1', dim: '2', good: '32', error: '31', warning: '33' };
/** Writes lines to the console, each to the right stream, in the right format and color. */
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
        const standardError = this.log.json || manner.toError === true || (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .goesToStandardError */ .JR)(manner.level);
        const write = standardError ? this.log.error : this.log.out;
        const { logJson, now = () => new Date() } = this.log;
        write(logJson ? (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonLines */ .i7)(lines, manner, now()) : this.#plain(lines.join('\n'), manner));
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    #plain(text, manner) {
        const clean = this.log.interactive ? (0,_text_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .e)(text, this.log.color) : text;
        const indent = manner.indent ?? '';
        const code = this.#code(manner);
        if (code === undefined) {
            return `${indent === '' ? clean : clean.replace(/^(?=.)/gm, indent)}\n`;
        }
        // Colors in the text itself end with \x1b[0m, so each line sets its color again.
        return `${clean.replace(/^.+$/gm, (line) => `${indent}\x1b[${code}m${line}\x1b[0m`)}\n`;
    }
    #code({ level, style }) {
        if (!this.log.color) {
            return undefined;
        }
        if (style !== undefined) {
            return styles[style];
        }
        return (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .goesToStandardError */ .JR)(level) ? styles[level] : undefined;
    }
}
/** Creates the reporter of the command line, which prints what happens as lines and results to standard output. */
function createConsoleReporter(log) {
    const { json, out, columns, interactive: oneReader } = log;
    const readers = { json, out, columns, oneReader, archivesFrom: json ? 1 : 0 };
    return { name: 'The console', ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .createLineReporter */ .O5)(new ConsoleText(log), readers) };
}


/***/ }),

/***/ 3830:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ EventMasking),
/* harmony export */   q: () => (/* binding */ maskedData)
/* harmony export */ });
/* harmony import */ var _secrets_masker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2322);

/** Fields that hold the product's own words, never a user's: reporters use them to decide what to show, and how. */
const vocabulary = new Set([
    'type',
    'kind',
    'hook',
    'action',
    'actions',
    'state',
    'states',
    'level',
    'outcome',
    'softFailure',
    'notRun',
    'signal',
]);
/** Fields that name something: if masking makes two names equal, a number distinguishes them. */
const names = new Set(['path', 'name', 'repository', 'configuration']);
/** Masks events once, before any reporter sees them. Data that decisions depend on is never masked. */
class EventMasking {
    masker;
    /**
     * The masked copy of each plan and step, because reporters recognize a step by its identity. A secret that becomes known
     * later is also masked in copies that were handed out before.
     */
    copies = new Map();
    alike = new Map();
    secrets = [];
    constructor(masker) {
        this.masker = masker;
    }
    /** Returns the event without secrets. */
    mask(event) {
        this.learn();
        return this.shown(event);
    }
    shown(event) {
        if (event.type === 'result') {
            return { ...event, step: this.part(event.step, true), result: maskedData(event.result, this.masker.mask) };
        }
        // The reason for which the plan excludes a step is in the product's own words.
        if (event.type === 'step-not-run' && event.reason === event.step.notRun) {
            return { ...event, step: this.part(event.step, true) };
        }
        return this.part(event, false);
    }
    part(value, lasting, key = '') {
        if (vocabulary.has(key) && (typeof value === 'string' || isLines(value)))
            return value;
        if (typeof value === 'string')
            return names.has(key) ? this.name(value) : this.masker.mask(value);
        if (isLines(value))
            return (0,_secrets_masker_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedLines */ .FZ)(value, this.masker.mask);
        if (!isContainer(value))
            return value;
        if (!lasting && key !== 'step' && key !== 'plan')
            return this.fill(emptied(value), value, false);
        const known = this.copies.get(value);
        if (known !== undefined)
            return known;
        const copy = emptied(value);
        this.copies.set(value, copy);
        return this.fill(copy, value, true);
    }
    fill(copy, value, lasting) {
        // The path of a configuration only identifies the file; people read its name.
        const isConfiguration = 'path' in value && 'name' in value;
        for (const [key, part] of Object.entries(value)) {
            const isKept = isConfiguration && key === 'path';
            Reflect.set(copy, key, isKept ? part : this.part(part, lasting, Array.isArray(value) ? '' : key));
        }
        return copy;
    }
    name(name) {
        const masked = this.masker.mask(name);
        if (masked === name)
            return name;
        const alike = this.alike.get(masked) ?? [];
        if (!alike.includes(name))
            alike.push(name);
        this.alike.set(masked, alike);
        const index = alike.indexOf(name);
        return index === 0 ? masked : `${masked} (${index + 1})`;
    }
    learn() {
        if (this.secrets === this.masker.variants)
            return;
        this.secrets = this.masker.variants;
        for (const [value, copy] of [...this.copies])
            this.fill(copy, value, true);
    }
}
function maskedData(data, mask) {
    if (typeof data === 'string')
        return mask(data);
    if (Array.isArray(data))
        return data.map((part) => maskedData(part, mask));
    if (!isContainer(data))
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, maskedData(part, mask)]));
}
function isLines(value) {
    return Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
}
/** Returns whether a value is a list or a plain object; a Date, for instance, is shown unchanged. */
function isContainer(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
function emptied(value) {
    return Array.isArray(value) ? [] : {};
}


/***/ }),

/***/ 1846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ informativeLastLines)
/* harmony export */ });
/**
 * Returns the last lines of output of what failed, if they add anything to its message: nothing if the message already
 * quotes them, and only the exception of a Python traceback.
 */
function informativeLastLines({ message, output }) {
    const lines = withoutTraceback(output);
    return lines.some((line) => line.trim() !== '' && !message.includes(`: ${essenceOf(line)}`)) ? lines : [];
}
/** Returns a line as a message quotes it: without its period. */
function essenceOf(line) {
    return line.trim().replace(/[.:]$/, '');
}
/** What Borg prints below a traceback for its developers: versions and the command line. */
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


/***/ }),

/***/ 6166:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ JobProgress)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4877);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6878);



/** The rate is that of the last seconds: one for the whole job would hardly change any more. */
const rateWindow = 10_000;
/** Below this percentage, and before this many milliseconds, an estimate of the remaining time is a guess. */
const leastPercent = 1;
const leastTime = 5_000;
/** What is known about the progress of one running Borg job. */
class JobProgress {
    #known = {};
    /** The first percentage of the current part of the job: a check has several. */
    #first;
    #amounts = [];
    #latest = 0;
    /** Takes note of what Borg reported; `at` is in milliseconds. */
    note(progress, at) {
        if (progress.outdated) {
            this.#known = {};
            this.#first = undefined;
            this.#amounts = [];
            return;
        }
        this.#latest = at;
        const { percent, original } = progress;
        const isNewPart = percent !== undefined && percent < (this.#known.percent ?? 0);
        this.#known = { ...this.#known, ...progress };
        if (percent !== undefined && (this.#first === undefined || isNewPart))
            this.#first = { at, value: percent };
        if (original === undefined)
            return;
        if (original < (this.#amounts.at(-1)?.value ?? 0))
            this.#amounts = [];
        this.#amounts = [...this.#amounts.filter((each) => each.at > at - rateWindow), { at, value: original }];
    }
    /** Whether Borg has reported something. */
    get isKnown() {
        return this.parts().length > 0 || this.path !== undefined;
    }
    /** The file that Borg is working on, on one line. */
    get path() {
        const { path } = this.#known;
        return path === undefined || path === '' ? undefined : (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(path);
    }
    /** Returns what there is to say, in the order of a line: `42 %`, `812 files`, `1.9 GB read`, `4.0 MB new`, `48 MB/s`. */
    parts() {
        const { files, totalFiles, percent, original, compressed, deduplicated, message } = this.#known;
        const all = totalFiles === undefined ? undefined : `${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(files ?? 0)} of ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(totalFiles, 'file')}`;
        const rate = this.#rate();
        const remaining = this.#remaining();
        const isCreation = deduplicated !== undefined;
        const parts = [
            percent === undefined ? undefined : { text: `${Math.floor(percent)} %`, rank: 0 },
            files === undefined ? undefined : { text: all ?? (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'file'), rank: 2 },
            original === undefined ? undefined : { text: `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(original)}${isCreation ? ' read' : ''}`, rank: 3 },
            compressed === undefined ? undefined : { text: `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(compressed)} compressed`, rank: 7 },
            deduplicated === undefined ? undefined : { text: `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(deduplicated)} new`, rank: 4 },
            rate === undefined ? undefined : { text: `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(rate)}/s`, rank: 5 },
            remaining === undefined ? undefined : { text: `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(remaining)} left`, rank: 1 },
            files !== undefined || !message ? undefined : { text: (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message), rank: 6 },
        ];
        return parts.filter((part) => part !== undefined);
    }
    /** Returns all of it as text: `812 files · 1.9 GB read · 4.0 MB new`. */
    text() {
        return this.parts()
            .map(({ text }) => text)
            .join(' · ');
    }
    /** In bytes per second. */
    #rate() {
        const [first] = this.#amounts;
        const last = this.#amounts.at(-1);
        if (first === undefined || last === undefined || last.at - first.at < 1_000)
            return undefined;
        return ((last.value - first.value) * 1000) / (last.at - first.at);
    }
    /** In seconds. */
    #remaining() {
        const { percent = 0 } = this.#known;
        if (this.#first === undefined || percent >= 100)
            return undefined;
        const passed = this.#latest - this.#first.at;
        const done = percent - this.#first.value;
        if (done < leastPercent || passed < leastTime)
            return undefined;
        return (passed / 1000) * ((100 - percent) / done);
    }
}


/***/ }),

/***/ 6950:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ jsonResultLines),
/* harmony export */   fu: () => (/* binding */ JsonDocuments)
/* harmony export */ });
/* unused harmony export DocumentText */
/* harmony import */ var _spool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1652);

/**
 * Writes JSON documents as one list, `[…]`, as their items arrive, so that a million items are never in memory. If several
 * repositories are processed at the same time, one document is written while the others wait in a file.
 */
class JsonDocuments {
    out;
    isBegun = false;
    isClosed = false;
    /** The key of the step whose document is being written. */
    current;
    waiting = new Map();
    texts = new Map();
    constructor(out) {
        this.out = out;
    }
    /** Adds a result of a step; the key identifies the step among those that run at the same time. */
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
    /** Ends the list; documents that were not ended remain incomplete. */
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
        const waits = this.waiting.get(key) ?? { spool: (0,_spool_js__WEBPACK_IMPORTED_MODULE_0__/* .createSpool */ .w)(), isEnded: false };
        this.waiting.set(key, waits);
        // The same step may start another document after one has ended.
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
/** Produces the text of one document, part by part: `{…,"items":[`, items separated by commas, `]}`. */
class DocumentText {
    between;
    isFirst = true;
    constructor(between = ',') {
        this.between = between;
    }
    /** Returns the text of the next part. */
    of(part) {
        if ('begin' in part) {
            const head = JSON.stringify(part.begin).slice(0, -1);
            return `${head}${head === '{' ? '' : ','}"items":[`;
        }
        // A reader must be able to tell that a list is incomplete, even though the run fails as well.
        if ('end' in part)
            return part.end === 'complete' ? ']}' : '],"complete":false}';
        const text = part.items.map((item) => JSON.stringify(item)).join(this.between);
        const separator = this.isFirst || text === '' ? '' : this.between;
        this.isFirst &&= text === '';
        return separator + text;
    }
}
/** Returns a result as lines of a log; `texts` holds the documents that arrive in parts, by step key. */
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


/***/ }),

/***/ 8432:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ createFormattedLog),
/* harmony export */   o4: () => (/* binding */ createLogFileReporter),
/* harmony export */   r5: () => (/* binding */ parseLogFormat),
/* harmony export */   td: () => (/* binding */ defaultLogFormat)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
/* harmony import */ var _system_open_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1040);
/* harmony import */ var _system_write_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9715);
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4877);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8137);
/* harmony import */ var _text_terminal_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1516);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5363);








/** Creates a reporter that appends the log of a run to a file; if the file can't be written, this is reported once. */
function createLogFileReporter(file, means) {
    const lines = new AppendedLines(file.path, means);
    return { ...createFormattedLog(file, lines.write), close: () => lines.close() };
}
/** Creates a reporter that writes the log of a run in the format of a log file; `now` is the clock. */
function createFormattedLog(file, write, now = () => new Date()) {
    const text = new FormattedText(file, write, now);
    const lines = (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .createLineReporter */ .O5)(text, { json: false, oneReader: true, archivesFrom: 1, out: () => undefined });
    return {
        handle: (event) => {
            if (file.verbosity === -2 || !isAbout(event, file))
                return;
            if (event.type === 'result' && !('lines' in event.result))
                return; // JSON goes only to whoever requested it
            text.about(event);
            lines.handle(event);
        },
    };
}
/** Events that don't belong to a particular configuration go to every log file. */
function isAbout(event, { configurations }) {
    if (configurations === undefined || !('step' in event) || event.step === undefined)
        return true;
    return configurations.has(event.step.configuration.path);
}
class FormattedText {
    file;
    write;
    now;
    #repository = '';
    #line;
    constructor(file, write, now) {
        this.file = file;
        this.write = write;
        this.now = now;
        this.#line = parseLogFormat(file.format);
    }
    shows(from) {
        return this.file.verbosity >= from;
    }
    /** Remembers which repository the lines of an event are about. */
    about(event) {
        const { path, label } = ('step' in event ? event.step?.repository : undefined) ?? {};
        this.#repository = label ?? path ?? '';
    }
    lines(lines, manner) {
        if (lines.length === 0 || !this.shows(manner.from))
            return;
        const clean = (0,_text_terminal_text_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .e)(lines.join('\n'), false).split('\n');
        const indented = manner.indent ? clean.map((line) => manner.indent + line) : clean;
        const at = this.now();
        this.write(this.file.json ? (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonLines */ .i7)(indented, manner, at) : this.#formatted(indented, manner, at));
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    #formatted(lines, { level, from }, at) {
        const name = this.#repository;
        let text = '';
        for (const message of lines) {
            const prefix = name === '' || message.includes(name) ? '' : `${name}: `;
            text += `${this.#line({ at, level, from, prefix, message })}\n`;
        }
        return text;
    }
}
/** Appends text to a file that may be rotated at any time. */
class AppendedLines {
    path;
    means;
    #descriptor;
    #given = false;
    constructor(path, means) {
        this.path = path;
        this.means = means;
    }
    write = (text) => {
        if (this.#given)
            return;
        try {
            this.#descriptor = currentFile(this.path, this.#descriptor);
            const bytes = Buffer.from(text);
            for (let written = 0; written < bytes.length;)
                written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#descriptor, bytes, written);
        }
        catch (error) {
            this.close();
            this.#warn(error);
        }
    };
    close() {
        const descriptor = this.#descriptor;
        this.#descriptor = undefined;
        this.#given = true;
        if (descriptor === undefined)
            return;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        catch (error) {
            this.#warn(error); // a network file system may report only now that it is full
        }
    }
    #warn(error) {
        const reason = (0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .writeErrorReason */ .e)(error) ?? (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asError */ .zR)(error).message;
        this.means.warn(`The log can't be written to ${this.path}: ${reason}. The run continues without it.`);
    }
}
/** Returns the open file, or opens the new one after a log rotation has replaced it. */
function currentFile(path, descriptor) {
    if (descriptor !== undefined) {
        const [own, there] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })];
        if (own.ino === there?.ino && own.dev === there.dev)
            return descriptor;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
    return (0,_system_open_output_js__WEBPACK_IMPORTED_MODULE_2__/* .openOutput */ .c)(path);
}
/** The default format of a line. */
const defaultLogFormat = '[{asctime}] {levelname}: {prefix}{message}';
const levelNumbers = { DEBUG: 10, INFO: 20, ANSWER: 25, WARNING: 30, ERROR: 40 };
const fields = {
    asctime: ({ at }) => localTime(at),
    levelname: _log_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .levelName */ .C1,
    message: ({ message }) => message,
    prefix: ({ prefix }) => prefix,
    name: () => 'borgflow',
    levelno: (record) => levelNumbers[(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .levelName */ .C1)(record)] ?? 0,
    process: () => process.pid,
    processName: () => 'borgflow',
    created: ({ at }) => at.getTime() / 1000,
    msecs: ({ at }) => at.getMilliseconds(),
    relativeCreated: ({ at }) => at.getTime() - performance.timeOrigin,
};
/** The format specification of a placeholder such as `{levelname:<8}`: fill and alignment, zero, width, precision, type. */
const layout = /^(?:(.)?([<>^]))?(0)?(\d{1,3})?(?:\.(\d{1,2}))?([sdf])?$/u;
const parts = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** Returns a function that formats a line of the log. Throws a UserError if the format has an unknown placeholder. */
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
    return (record) => {
        let text = '';
        for (const piece of pieces)
            text += piece(record);
        return text + rest;
    };
}
/** The fields that differ between lines that were printed at the same time. */
const ofEachLine = ['message', 'prefix'];
/** Remembers the last text: lines that were printed at the same time share it, and there may be a million. */
function rememberingLast(piece) {
    let last;
    let text = '';
    return (record) => {
        const { at, level, from } = record;
        if (last?.at !== at || last.level !== level || last.from !== from) {
            last = { at, level, from };
            text = piece(record);
        }
        return text;
    };
}
function pieceOf(whole, inside) {
    if (inside === undefined)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`log_file_format has an unmatched ${whole}. Write ${whole}${whole} for a literal ${whole}.`);
    const [, name = '', specification = ''] = /^([^:!]*)(?:![rsa])?:?(.*)$/.exec(inside) ?? [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const laid = layout.exec(specification);
    if (field === undefined) {
        const suggestion = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, Object.keys(fields));
        const known = suggestion === undefined ? `Allowed: ${Object.keys(fields).join(', ')}.` : `Did you mean ${suggestion}?`;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`log_file_format has an unknown placeholder ${whole}. ${known}`);
    }
    if (laid === null) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`log_file_format has ${whole}, whose format specification is invalid. A valid one: {${name}:<8}.`);
    }
    const piece = (record) => laidOut(field(record), laid);
    return ofEachLine.includes(name) ? piece : rememberingLast(piece);
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
/** Returns local time as `2026-11-26 03:00:12,045`. */
function localTime(at) {
    return `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_7__/* .formatMoment */ .K9)(at)}:${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_7__/* .twoDigits */ .Bj)(at.getSeconds())},${String(at.getMilliseconds()).padStart(3, '0')}`;
}


/***/ }),

/***/ 5363:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ levelName),
/* harmony export */   JR: () => (/* binding */ goesToStandardError),
/* harmony export */   O5: () => (/* binding */ createLineReporter),
/* harmony export */   i7: () => (/* binding */ jsonLines)
/* harmony export */ });
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _closing_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4278);
/* harmony import */ var _consequences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7785);
/* harmony import */ var _failed_output_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1846);
/* harmony import */ var _json_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6950);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9930);
/* harmony import */ var _reporters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8173);
/* harmony import */ var _repository_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2230);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1839);









/** The verbosity at which a notice is shown, by level. */
const shownFrom = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';
/** Creates a reporter that writes the same lines to any `LogText`. */
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
        // Progress is shown only on a terminal, by a reporter of its own.
        progress: _reporters_js__WEBPACK_IMPORTED_MODULE_5__/* .ignored */ .PP,
        result: (event) => this.#result(event),
        'step-finished': (event) => this.#stepFinished(event),
        // Reported together with the cause, or at the end of the run.
        'step-not-run': _reporters_js__WEBPACK_IMPORTED_MODULE_5__/* .ignored */ .PP,
        'repository-finished': (event) => this.#repositoryFinished(event),
        'run-finished': (event) => this.#runFinished(event),
    };
    #text;
    #aftermath = new _consequences_js__WEBPACK_IMPORTED_MODULE_2__/* .Consequences */ .v();
    #documents;
    #parts = new Map();
    #plan;
    #asked = { actions: [], dryRun: false };
    #results = [];
    /** The step whose title was printed last: its lines don't need another title. */
    #shown;
    /** The step whose results were printed last, where only the name of the repository distinguishes them. */
    #whoseResults;
    /** Steps whose output the reader of the errors has not seen completely: a failure repeats the last lines. */
    #unseen = new Set();
    constructor(text, log) {
        this.log = log;
        this.#text = text;
        this.#documents = new _json_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonDocuments */ .fu((json) => this.log.out(json));
    }
    handle(event) {
        this.#aftermath.note(event);
        (0,_reporters_js__WEBPACK_IMPORTED_MODULE_5__/* .dispatch */ .JD)(this.#handlers, event);
    }
    close() {
        this.#printDocuments();
    }
    #runStarted({ plan, facts }) {
        this.#plan = plan;
        this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
        this.#text.text((0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .openingLine */ .lw)(facts, plan)), { level: 'info', from: 1 });
        this.#dimmed(facts.details, 2);
        this.#dimmed(notRun((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_4__/* .notRunLines */ .K1)(plan, 'expected')), 1);
        this.#dimmed(notRun((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_4__/* .notRunLines */ .K1)(plan, 'not requested')), 2);
        if (facts.dryRun) {
            const steps = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_4__/* .planLines */ .HN)(plan).map((line) => `${indent}${line}`);
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
        this.#shown = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step);
        this.#text.text(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepTitle */ .Fb)(step)}${again}`, { level: 'info', from: 1, style: 'title' });
    }
    #output({ step, lines, level, verbosity }) {
        if (!this.#text.shows(verbosity)) {
            this.#unseen.add((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step));
            return;
        }
        if (step.kind === 'action' && level === 'info' && !this.log.json)
            this.#whose(step);
        const amongErrors = this.log.json || (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrorStep */ .TU)(step) || goesToStandardError(level);
        if (!this.log.oneReader && !amongErrors)
            this.#unseen.add((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step));
        this.#below(step, lines, {
            level,
            from: verbosity,
            toError: (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrorStep */ .TU)(step),
            ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' } : {}),
        });
    }
    /** Prints lines below the title of their step, which is repeated if another step printed something in between. */
    #below(step, lines, manner) {
        if (this.#shown !== (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step)) {
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
            this.#documents.take((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step), result);
        }
        else {
            this.#text.lines((0,_json_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonResultLines */ .JW)(result, (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step), this.#parts), { level: 'info', from: 0 });
        }
    }
    /** Prints the name of the repository whose results follow, if there are several and no titles are shown. */
    #whose(step) {
        const several = this.#plan !== undefined && this.#plan.configurations.flatMap((one) => one.repositories).length > 1;
        if (!several || step.repository === undefined || this.#text.shows(1) || this.#whoseResults === (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step))
            return;
        this.#whoseResults = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step);
        this.#text.text(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryName */ .aR)(step.repository)}:`, { level: 'info', from: 0, style: 'title' });
    }
    #stepFinished({ step, outcome, seconds, failure, reason }) {
        this.#below(step, [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .endingText */ .pG)(outcome, seconds, reason)], { level: 'info', from: 1, style: 'dim' });
        if (failure !== undefined) {
            this.#failure(failure, (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .reportedOutcome */ .Qq)(step, outcome), step);
        }
        this.#unseen.delete((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step));
        const consequence = this.#aftermath.consequence(step, outcome);
        if (consequence !== undefined) {
            const level = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .reportedOutcome */ .Qq)(step, outcome) === 'failure' ? 'error' : 'warning';
            const from = outcome === 'failure' ? shownFrom[level] : 0;
            this.#text.text(consequence, outcome === 'failure' ? { level, from, indent } : { level: 'info', from });
        }
    }
    /** Prints a failure, with its last lines of output unless they are already visible above. */
    #failure(failure, outcome, step) {
        const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
        const from = shownFrom[level];
        const { place, message } = failure;
        const line = place === undefined ? '' : `${place.file}:${place.line}`;
        const where = message.includes(line) ? '' : ` (${line})`;
        const sentence = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .failureSentence */ .Qz)({ ...failure, message: `${message}${where}` });
        const word = { failure: 'Error: ', warning: 'Warning: ', cancelled: '', skipped: '', success: '' }[outcome];
        this.#text.text(`${word}${sentence}`, { level, from });
        // The message of an action quotes Borg's last line, and its warnings were already shown.
        const isShown = step?.kind === 'action' && this.#text.shows(0);
        if (!isShown && (step === undefined || this.#unseen.has((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .stepKey */ .Ug)(step)))) {
            this.#text.lines((0,_failed_output_js__WEBPACK_IMPORTED_MODULE_8__/* .informativeLastLines */ .Q)(failure), { level, from, indent });
        }
    }
    #repositoryFinished(event) {
        this.#results.push(event);
        const from = event.archive === undefined ? 1 : this.log.archivesFrom;
        this.#text.text((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryLine */ .l3)(event), { level: 'info', from });
    }
    #runFinished({ report }) {
        for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
            this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
        }
        this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
        this.#dimmed(notRun(this.#aftermath.quietLines()), 2);
        if (report.archives.length > 0 && this.#plan !== undefined) {
            this.#text.lines(['', ...(0,_repository_table_js__WEBPACK_IMPORTED_MODULE_6__/* .closingTable */ .Eh)(this.#plan, this.#results, this.log.columns ?? Number.POSITIVE_INFINITY), ''], { level: 'info', from: 1 });
        }
        this.#text.text((0,_closing_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .closingLine */ .o)(report, this.#asked), closingStyle(report.outcome));
        this.#printDocuments();
    }
    #dimmed(lines, from) {
        this.#text.lines(lines, { level: 'info', from, style: 'dim' });
    }
    /** Prints one document in any case: a program that reads it finds a list, even if it is empty. */
    #printDocuments() {
        if (this.log.json)
            this.#documents.close();
    }
}
function notRun(lines) {
    return lines.map((line) => `not run: ${line}`);
}
/** Returns whether lines of a level go to standard error. */
function goesToStandardError(level) {
    return level === 'error' || level === 'warning';
}
/** Returns lines in the format of borgmatic's `--log-json`, whose readers expect these keys and level names. */
function jsonLines(lines, manner, at) {
    const time = at.getTime() / 1000;
    const levelname = levelName(manner);
    return lines
        .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
        .join('');
}
/** Returns how the last line of a run is printed. */
function closingStyle(outcome) {
    const manners = {
        success: { level: 'info', from: 1, style: 'good' },
        skipped: { level: 'info', from: 1 },
        warning: { level: 'warning', from: 0 },
        failure: { level: 'error', from: -1 },
        cancelled: { level: 'error', from: -1 },
    };
    return manners[outcome];
}
/** Returns borgmatic's name for a level: requested results have the level ANSWER. */
function levelName({ level, from }) {
    if (level === 'error' || level === 'warning' || level === 'debug')
        return level.toUpperCase();
    return from <= 0 ? 'ANSWER' : from === 1 ? 'INFO' : 'DEBUG';
}


/***/ }),

/***/ 9930:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ planLineTree),
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   K1: () => (/* binding */ notRunLines),
/* harmony export */   oZ: () => (/* binding */ lineText)
/* harmony export */ });
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4510);
/* harmony import */ var _lifecycle_plan_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3327);
/* harmony import */ var _lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4338);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1839);





/** Returns what will run (or would run if this weren't a dry run), in order, as a tree. */
function planLineTree(plan) {
    return (0,_lifecycle_plan_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .selectedNodes */ .t)((0,_lifecycle_plan_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .planTree */ .s)(plan), ({ notRun }) => notRun === undefined || (0,_lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isDryRun */ .vG)(notRun)).map(lineOf);
}
function lineOf(node) {
    const below = node.parts.map(lineOf);
    switch (node.kind) {
        case 'configuration':
            return { kind: 'file', text: (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(node.configuration.name), below };
        case 'repository': {
            const { attempts, place, repository } = node.plan;
            const path = repository.label === undefined ? '' : ` · ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(repository.path)}`;
            const condition = attempts > 1 ? `at most ${attempts} attempts` : undefined;
            return { kind: 'repository', text: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository)}${path}`, condition, place, below };
        }
        case 'step':
            return stepLine(node, below);
        case 'dump':
            return { kind: 'step', text: `dump of ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(node.dump.words)}`, place: node.dump.place, below };
    }
}
function stepLine({ step, states }, below) {
    switch (step.kind) {
        case 'hook':
            return { kind: 'step', text: (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step), condition: conditionOf(step, states), below: commandLines(step) };
        case 'monitor': {
            const to = step.destination === undefined ? '' : ` (${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.destination)})`;
            const text = `${step.state} ping to ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.service)}${to}`;
            return { kind: 'step', text, condition: conditionOf(step, states), place: step.place, below };
        }
        case 'action': {
            const notes = (step.details ?? []).map((text) => ({ kind: 'note', text: (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), below: [] }));
            return { kind: 'step', text: (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step), below: [...notes, ...below] };
        }
    }
}
/** What runs after a success needs no mention, unless the configuration does. */
function conditionOf(step, states) {
    const [only, ...others] = states ?? [];
    if (only === undefined || others.length > 0)
        return undefined;
    if (only === 'fail')
        return 'only after an error';
    return step.kind === 'hook' && step.states !== undefined ? 'only after success' : undefined;
}
function commandLines({ commands }) {
    return commands.map(({ run, place }) => ({ kind: 'command', text: firstLine(run), place, below: [] }));
}
function firstLine(command) {
    const [first = '', ...more] = command.trim().split(/\r\n|\r|\n/);
    return more.length > 0 ? `${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(first)} …` : (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(first);
}
/** The column of places, unless a line is longer. */
const widest = 64;
/** Returns what will run (or would run if this weren't a dry run) as a tree of text, with the places in a column. */
function planLines(plan) {
    const rows = planLineTree(plan).flatMap((line) => [rowOf(line, ''), ...rowsBelow(line.below, '')]);
    const placed = rows.filter(({ place }) => place !== '').map(({ text }) => text.length);
    const width = Math.min(widest, Math.max(0, ...placed)) + 2;
    return rows.map(({ text, place }) => (place === '' ? text : `${text.padEnd(width - 2)}  ${place}`));
}
function rowsBelow(lines, indent) {
    return lines.flatMap((line, index) => {
        const [branch, further] = index === lines.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
        return [rowOf(line, `${indent}${branch}`), ...rowsBelow(line.below, `${indent}${further}`)];
    });
}
function rowOf({ text, condition, place }, branch) {
    return { text: `${branch}${text}${condition === undefined ? '' : `, ${condition}`}`, place: lineText(place) };
}
/** Returns a place in a plan: `server.yaml:14`; empty if there is none. */
function lineText(place) {
    return place === undefined ? '' : `${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(place.file)}:${place.line}`;
}
/** Returns whether a step is not run only because its action was not requested. */
function isUnrequested(reason) {
    return / was (not )?requested$/.test(reason);
}
/**
 * Returns what the plan doesn't run, one line per file and reason: `server.yaml, check was not requested: before_check,
 * after_check`. `expected` selects the steps that someone could have expected to run.
 */
function notRunLines(plan, which = 'all') {
    const left = new Map();
    for (const step of (0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .stepsOf */ .B_)(plan)) {
        if (step.notRun === undefined || (0,_lifecycle_steps_not_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isDryRun */ .vG)(step.notRun))
            continue;
        if (which !== 'all' && isUnrequested(step.notRun) !== (which === 'not requested'))
            continue;
        const head = `${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.configuration.name)}, ${(0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.notRun)}`;
        left.set(head, [...(left.get(head) ?? []), shortTitle(step)]);
    }
    return [...left].map(([head, titles]) => `${head}: ${[...new Set(titles)].join(', ')}`);
}
/** Returns the title of a step for places that already name its file. */
function shortTitle(step) {
    if (step.kind === 'monitor')
        return `${step.service} ${step.state}`;
    return step.repository ? `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step)} · ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(step.repository)}` : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .stepName */ .u)(step);
}


/***/ }),

/***/ 8173:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ dispatch),
/* harmony export */   PP: () => (/* binding */ ignored),
/* harmony export */   rh: () => (/* binding */ createReporters)
/* harmony export */ });
/* unused harmony export lossSentence */
/* harmony import */ var _lifecycle_events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5216);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _system_write_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7753);
/* harmony import */ var _event_masking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3830);





/**
 * Passes every event to every reporter, in the same order, without the secrets that the masker knows. A reporter that
 * throws gets no further events, the others report this once, and the run continues as if nothing had happened.
 * `complain` is called if the first reporter, the one that people watch, can't report it.
 */
function createReporters(reporters, masker, complain) {
    const listening = new Set(reporters);
    const masking = new _event_masking_js__WEBPACK_IMPORTED_MODULE_3__/* .EventMasking */ .f(masker);
    const waiting = [];
    let busy = false;
    const lose = (reporter, error) => {
        if (!listening.delete(reporter))
            return;
        const message = lossSentence(reporter.name ?? 'A reporter', error);
        if (reporter === reporters[0] || !listening.has(reporters[0]))
            attempt(() => complain(masker.mask(`${message}\n`)));
        emit((0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .l)('warning', message));
        const { stack } = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asError */ .zR)(error);
        if ((0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .writeErrorReason */ .e)(error) === undefined && stack)
            emit((0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_4__/* .notice */ .l)('debug', stack));
    };
    const tell = (event) => {
        const shown = masking.mask(event);
        for (const reporter of [...listening]) {
            try {
                reporter.handle(shown);
            }
            catch (error) {
                lose(reporter, error);
            }
        }
    };
    /** An event that is emitted while another one is being handled (an output was lost) follows it in every reporter. */
    const emit = (event) => {
        waiting.push(event);
        if (busy)
            return;
        busy = true;
        try {
            for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
                tell(next);
        }
        finally {
            busy = false;
        }
    };
    const close = async () => {
        for (const reporter of reporters) {
            try {
                await reporter.close?.();
            }
            catch (error) {
                lose(reporter, error);
            }
        }
    };
    const abandon = () => {
        listening.clear();
        return close();
    };
    return { emit, close, abandon };
}
/** Returns the sentence about an output that could not be written, or about a reporter that threw an error. */
function lossSentence(name, error) {
    const reason = (0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .writeErrorReason */ .e)(error);
    if (reason !== undefined)
        return `${name} could not be written: ${reason}. Nothing else is affected.`;
    const what = (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asError */ .zR)(error).message).replace(/\.$/, '');
    return `${name} could not be written: ${what}. Nothing else is affected. This is a bug in Borgflow: please report it.`;
}
function attempt(act) {
    try {
        act();
    }
    catch {
        // There is no output left to report it on.
    }
}
/** Passes an event to the function for its type. */
function dispatch(handlers, event) {
    // The compiler can't tell that the function found by an event's type accepts that event.
    const handler = handlers[event.type];
    handler(event);
}
/** Does nothing, for events that a reporter doesn't report. */
function ignored() { }


/***/ }),

/***/ 2230:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ closingTable),
/* harmony export */   Sk: () => (/* binding */ repositoryRows),
/* harmony export */   _: () => (/* binding */ repositoryColumns),
/* harmony export */   h5: () => (/* binding */ repositoryEndings)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4877);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7753);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6878);
/* harmony import */ var _text_terminal_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(671);
/* harmony import */ var _text_text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6636);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1839);






/** The columns of the table of repositories. */
const repositoryColumns = [
    { head: 'repository', align: 'left' },
    { head: 'archive', align: 'left' },
    { head: 'files', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'new', align: 'right' },
    { head: 'duration', align: 'right' },
    { head: 'outcome', align: 'left' },
];
/** Returns every repository that ended, then those of the plan that the run never reached. */
function repositoryRows(plan, results) {
    const finished = new Set(results.map(({ configuration, repository }) => keyOf(configuration, repository.path)));
    const others = plan.configurations.flatMap(({ configuration, repositories }) => repositories
        .filter(({ repository }) => !finished.has(keyOf(configuration.name, repository.path)))
        .map(({ repository }) => ({ configuration: configuration.name, repository })));
    return [...results.map(rowOf), ...others];
}
/** Returns the table at the end of a run as plain text; if it has more columns than that, a few lines per repository. */
function closingTable(plan, results, columns) {
    const rows = repositoryRows(plan, results);
    const lines = (0,_text_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(repositoryColumns, rows.map((row) => [
        (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(row.repository),
        row.archive,
        row.files,
        row.size,
        row.fresh,
        row.duration,
        endingOf(row),
    ]));
    return lines.every((line) => (0,_text_terminal_width_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .P)(line) <= columns) ? lines : rows.flatMap(closingBlock);
}
function endingOf({ outcome, attempt }) {
    return [outcome ?? 'not run', ...(attempt === undefined ? [] : [attempt])].join(', ');
}
/** Returns a repository in lines of about 40 columns. */
function closingBlock(row) {
    const { repository, archive, files, size: whole, fresh, duration: time } = row;
    const ending = time === undefined ? endingOf(row) : `${endingOf(row)}, ${time}`;
    return [
        `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(repository)}: ${ending}`,
        ...(archive === undefined ? [] : [`  ${archive}`, `  ${files} files, ${whole}, ${fresh} new`]),
    ];
}
/** Returns a function for how a repository ended, or why the run never reached it; `reasons`: of the steps that did not run. */
function repositoryEndings(reasons) {
    const first = new Map();
    for (const [{ kind, configuration, repository }, reason] of reasons) {
        const key = keyOf(configuration.name, repository?.path ?? '');
        if (kind === 'action' && !first.has(key))
            first.set(key, reason);
    }
    return ({ attempt, outcome, configuration, repository }) => {
        const reason = first.get(keyOf(configuration, repository.path));
        if (outcome === undefined)
            return reason === undefined ? 'not run' : `not run: ${reason}`;
        const end = outcome === 'success' ? _wording_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeSymbols */ .Aj.success : `${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeSymbols */ .Aj[outcome]} ${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeWords */ .wX[outcome]}`;
        return attempt === undefined ? end : `${end} (${attempt})`;
    };
}
function keyOf(configuration, path) {
    return `${configuration}\n${path}`;
}
function rowOf({ configuration, repository, archive, attempt, outcome, seconds }) {
    const facts = archive === undefined
        ? {}
        : {
            archive: (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(archive.archive),
            files: (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(archive.files),
            size: (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .size */ .Ej)(archive.original_size),
            fresh: (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .size */ .Ej)(archive.deduplicated_size),
        };
    const tried = attempt !== undefined && attempt.number > 1 ? { attempt: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptText */ .zv)(attempt) } : {};
    return { configuration, repository, ...facts, duration: (0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(seconds), outcome, ...tried };
}


/***/ }),

/***/ 8951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ObservedRun),
/* harmony export */   a: () => (/* binding */ createHistoryReporter)
/* harmony export */ });
/* harmony import */ var _history_history_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2);
/* harmony import */ var _lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4510);
/* harmony import */ var _system_write_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var _text_cleaning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7753);
/* harmony import */ var _reporters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8173);





/** Creates a reporter that adds each run to the history when it has ended. If that is impossible, it says so before the run. */
function createHistoryReporter({ file, warn }) {
    const observed = new ObservedRun();
    let lost = false;
    const orWarn = (write) => {
        if (lost)
            return;
        try {
            write();
        }
        catch (error) {
            lost = true;
            warn(`This run can't be recorded in ${file}: ${(0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFault */ .i)(error)}. The run continues without it.`);
        }
    };
    return {
        name: 'The history',
        handle: (event) => {
            (0,_reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .dispatch */ .JD)(observed.handlers, event);
            if (event.type === 'run-started')
                orWarn(() => (0,_history_history_file_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareHistory */ .OI)(file));
            if (event.type !== 'run-finished')
                return;
            const run = observed.recorded(event.report);
            if (run !== undefined)
                orWarn(() => (0,_history_history_file_js__WEBPACK_IMPORTED_MODULE_0__/* .recordRun */ .vj)(file, run));
        },
    };
}
/** Collects from the events of a run what the history records about it. */
class ObservedRun {
    #started;
    #ended = new Map();
    /** How each action of the plan ended, in the last attempt. */
    #actions = new Map();
    handlers = {
        'run-started': (event) => {
            this.#started = event;
        },
        notice: _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        'step-started': _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        output: _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        progress: _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        result: _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        'step-finished': ({ step, outcome, seconds: duration }) => {
            if (step.kind === 'action')
                this.#actions.set((0,_lifecycle_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedStep */ .Nz)(step), { action: step.action, outcome, duration });
        },
        'step-not-run': _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
        'repository-finished': (event) => this.#ended.set(keyOf(event.configuration, event.repository.path), event),
        'run-finished': _reporters_js__WEBPACK_IMPORTED_MODULE_3__/* .ignored */ .PP,
    };
    /** Returns what is recorded about the run; undefined if it never started. */
    recorded(report) {
        if (this.#started === undefined)
            return undefined;
        const { at, plan, facts } = this.#started;
        return {
            version: 1,
            run_id: report.runId,
            started: at.toISOString(),
            duration: report.seconds,
            outcome: report.outcome,
            actions: plan.actions,
            borgflow: facts.version,
            borg: facts.borgVersion ?? null,
            error: firstSentence(report.failures[0]),
            configurations: plan.configurations.map((file) => this.#configuration(file, report)),
        };
    }
    #configuration({ configuration, repositories }, report) {
        const { name, path } = configuration;
        const ended = report.configurations.find((file) => file.configuration === name);
        const failures = ended?.failures ?? [];
        return {
            configuration: name,
            path,
            outcome: ended?.outcome ?? null,
            error: firstSentence(failures.find(({ repository }) => repository === undefined)),
            repositories: repositories.map((planned) => this.#repository(name, planned, failures)),
        };
    }
    #repository(configuration, planned, failures) {
        const { path, label = null } = planned.repository;
        const ended = this.#ended.get(keyOf(configuration, path));
        const actions = planned.actions.flatMap(({ action }) => this.#actions.get(action) ?? []);
        const archive = ended?.archive;
        return {
            path,
            label,
            outcome: ended?.outcome ?? null,
            duration: ended?.seconds ?? 0,
            error: firstSentence(failures.find(({ repository }) => repository?.path === path)),
            actions,
            archive: archive === undefined ? null : withoutRepository(archive),
        };
    }
}
function withoutRepository({ repository: _repository, label: _label, ...archive }) {
    return archive;
}
function keyOf(configuration, repository) {
    return `${configuration}\n${repository}`;
}
const longestError = 300;
function firstSentence(failure) {
    if (failure === undefined)
        return null;
    const text = (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(failure.message);
    return (0,_text_cleaning_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(/^.*?[.!?](?= +["'`(A-Z]|$)/.exec(text)?.[0] ?? text, longestError);
}


/***/ }),

/***/ 1652:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createSpool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6193);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8689);




const defaultLimit = 1 << 20;
/** Creates a spool that keeps about `limit` characters in memory. Its file is unlinked, so nothing is left behind. */
function createSpool(limit = defaultLimit, folder = (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryBase */ .du)()) {
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
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
                file = undefined;
            }
            if (lost > 0) {
                take(`[about ${lost} characters are missing here: the temporary folder ${folder} could not hold them]\n`);
            }
            take(waiting.join(''));
            waiting = [];
            length = 0;
            lost = 0;
        },
    };
}
/** Opens a file that only this user can read and unlinks it before anything is written to it. */
function namelessFile(folder) {
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'borgflow-'));
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'output'), 'wx+', 0o600);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(own, { recursive: true, force: true });
    }
}
function writeWhole(file, bytes) {
    let written = 0;
    while (written < bytes.length) {
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
    }
}
function readWhole(file, take) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_2__.StringDecoder('utf8');
    const piece = Buffer.alloc(defaultLimit);
    let position = 0;
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, piece, 0, piece.length, position);
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


/***/ }),

/***/ 9377:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createSyslogReporter),
  $: () => (/* binding */ createSyslogText)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/process/end-process.js
var end_process = __webpack_require__(2341);
;// CONCATENATED MODULE: ./lib/src/process/feed-lines.js


/** The number of characters to write at once. */
const portionLength = 65_536;
/** A program that ends sooner (in milliseconds) would do so again, so it is not restarted. */
const worthAnother = 1_000;
/**
 * Feeds lines to a program that may be slow, stuck, or gone, without ever waiting for it. Lines that it can't read in time are
 * dropped and counted. The program is started with the first line.
 */
class Feed {
    rules;
    /** The number of lines that were dropped or may not have arrived. */
    lost = 0;
    waiting = [];
    length = 0;
    child;
    started = 0;
    /** The number of lines written to the running program. */
    given = 0;
    inFlight;
    complaint = '';
    broken = false;
    closing = false;
    resolve = () => { };
    done = new Promise((resolve) => {
        this.resolve = resolve;
    });
    constructor(rules) {
        this.rules = rules;
    }
    /** Whether another line would be dropped. `reserve` raises the limit by a number of characters. */
    isFull(reserve = 0) {
        return this.broken || this.closing || this.length > this.rules.most + reserve;
    }
    /** Adds complete lines with their line ends, and their number for the count. */
    add(text, lines, reserve = 0) {
        if (this.isFull(reserve)) {
            this.lost += lines;
            return;
        }
        this.length += text.length;
        const last = this.waiting.at(-1);
        if (last !== undefined && last.text.length + text.length <= portionLength) {
            last.text += text;
            last.lines += lines;
        }
        else {
            this.waiting.push({ text, lines });
        }
        this.pump();
    }
    /** Adds a line before all queued ones; it is never dropped. */
    addFirst(text) {
        this.length += text.length;
        this.waiting.unshift({ text, lines: 1 });
        this.pump();
    }
    /** Writes what is queued and waits for the program to end. After `limit` milliseconds, kills it and counts the rest as lost. */
    async close(limit) {
        this.closing = true;
        if (this.child === undefined && this.waiting.length === 0)
            return;
        const timer = setTimeout(() => this.giveUp(), limit);
        this.pump();
        await this.done;
        clearTimeout(timer);
    }
    pump() {
        if (this.inFlight !== undefined || this.broken)
            return;
        const portion = this.waiting.shift();
        if (portion === undefined) {
            if (this.closing)
                this.child?.stdin?.end();
            return;
        }
        const child = this.child ?? this.start();
        this.inFlight = portion;
        this.length -= portion.text.length;
        if (child === undefined)
            return;
        this.given += portion.lines;
        child.stdin?.write(portion.text, (error) => {
            // An error here is reported when the program ends.
            if (error || this.child !== child)
                return;
            this.inFlight = undefined;
            this.pump();
        });
    }
    start() {
        this.started = performance.now();
        this.given = 0;
        this.complaint = '';
        try {
            const child = this.rules.start();
            this.child = child;
            child.stdin?.on('error', () => { }); // reported when the program ends
            child.stderr?.setEncoding('utf8').on('data', (text) => {
                this.complaint = (this.complaint + text).slice(0, 500);
            });
            child.once('error', (error) => this.ended(child, error.message));
            child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : this.endingOf(code, signal)));
            return child;
        }
        catch (error) {
            // In a later turn of the event loop, like every other end.
            setImmediate(() => this.ended(undefined, (0,errors/* asError */.zR)(error).message));
            return undefined;
        }
    }
    ended(child, reason) {
        if (this.child !== child)
            return;
        this.child = undefined;
        const unfinished = this.inFlight !== undefined || this.waiting.length > 0 || !this.closing;
        const failedAtOnce = performance.now() - this.started < worthAnother;
        if (reason !== '' || unfinished) {
            // It is unknown whether a program that failed at once processed its lines.
            this.lost += failedAtOnce ? Math.max(this.given, this.inFlight?.lines ?? 0) : (this.inFlight?.lines ?? 0);
            this.rules.onTrouble(this.complaint.trim() || reason || `${this.rules.program} exited early`);
        }
        this.inFlight = undefined;
        if (failedAtOnce && unfinished)
            this.dropAll();
        if (this.closing && this.waiting.length === 0)
            this.resolve();
        else
            this.pump();
    }
    endingOf(code, signal) {
        return `${this.rules.program} ${(0,end_process/* howItEnded */.qQ)({ exitCode: code, signal })}`;
    }
    giveUp() {
        const { child } = this;
        this.rules.onTrouble(`${this.rules.program} did not read the last lines in time`);
        this.child = undefined;
        this.lost += this.inFlight?.lines ?? 0;
        this.dropAll();
        child?.stdin?.destroy();
        child?.stderr?.destroy();
        child?.kill('SIGKILL');
        child?.unref();
        this.resolve();
    }
    dropAll() {
        this.broken = true;
        for (const { lines } of this.waiting)
            this.lost += lines;
        this.waiting.length = 0;
        this.length = 0;
    }
}

// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/text/terminal-text.js
var terminal_text = __webpack_require__(1516);
// EXTERNAL MODULE: ./lib/src/reporters/log-lines.js
var log_lines = __webpack_require__(5363);
;// CONCATENATED MODULE: ./lib/src/reporters/syslog.js










/** The maximum number of milliseconds for writing the last lines; less if the run was canceled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;
/** Creates a reporter that writes the lines of the console to syslog, each with its severity, except requested results. */
function createSyslogReporter(log) {
    const reporter = new SyslogReporter(log);
    return { name: 'Syslog', handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
const lineReaders = { json: false, oneReader: false, archivesFrom: 1, out: () => undefined };
class SyslogReporter {
    log;
    #text;
    #lines;
    #closed = false;
    #limit = closingLimit;
    #warned = false;
    constructor(log) {
        this.log = log;
    }
    handle(event) {
        if (this.#closed || this.log.verbosity() === -2 || event.type === 'result')
            return;
        if (event.type === 'run-finished' && event.report.signal !== undefined)
            this.#limit = cancelledLimit;
        if (event.type === 'run-started')
            this.#open();
        this.#lines?.handle(event);
    }
    async close() {
        this.#closed = true;
        const text = this.#text;
        if (text === undefined)
            return;
        await text.close(this.#limit);
        if (text.lost > 0)
            this.#lose(`${(0,phrases/* count */.U9)(text.lost, 'line')} of this run did not reach syslog.`);
    }
    #lose(message) {
        this.log.tell(message, this.#warned ? 'debug' : 'warning');
        this.#warned = true;
    }
    #open() {
        const { PATH = '/usr/bin:/bin' } = this.log.environment;
        const logger = findLogger(this.log.sockets, PATH);
        if ('missing' in logger) {
            this.log.tell(logger.missing, 'debug'); // many machines have none
            return;
        }
        const { verbosity } = this.log;
        const onTrouble = (reason) => this.#lose(`Some lines did not reach syslog: ${(0,cleaning/* oneLine */.TN)(reason)}.`);
        this.#text = new SyslogText({ logger, verbosity, environment: (0,child_environment/* environmentFor */.DD)('logger', { PATH }), onTrouble });
        this.#lines = (0,log_lines/* createLineReporter */.O5)(this.#text, lineReaders);
    }
}
/** The number of characters that may wait for syslog: a burst of about 100,000 lines, and a reserve for warnings and errors. */
const most = 8 << 20;
const reserve = 1 << 20;
/** Writes lines to syslog, each with its severity and without control characters. Never blocks. */
class SyslogText {
    log;
    feeds = new Map();
    constructor(log) {
        this.log = log;
    }
    shows(from) {
        return this.log.verbosity() >= from;
    }
    lines(lines, { level, from }) {
        if (lines.length === 0 || !this.shows(from))
            return;
        const feed = this.feedFor(level);
        const more = level === 'error' || level === 'warning' ? reserve : 0;
        if (feed.isFull(more)) {
            feed.lost += lines.length;
            return;
        }
        const { logger } = this.log;
        const pieces = messagesOf(lines, logger.longest);
        if (pieces.length === 0)
            return;
        const prefix = logger.prefix(level);
        feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    /** The number of lines that did not reach syslog, as far as known. */
    get lost() {
        return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
    }
    /** Waits up to `limit` milliseconds until everything is written; a warning reports lines that were dropped before. */
    async close(limit) {
        const { lost } = this;
        if (lost > 0) {
            const missing = `Warning: ${(0,phrases/* count */.U9)(lost, 'line')} of this run did not reach syslog, which was too slow.`;
            this.feedFor('warning').addFirst(`${this.log.logger.prefix('warning')}${missing}\n`);
        }
        await Promise.all([...this.feeds.values()].map((feed) => feed.close(limit)));
    }
    feedFor(level) {
        const { logger, environment, onTrouble } = this.log;
        const name = logger.feedOf(level);
        const known = this.feeds.get(name);
        if (known !== undefined)
            return known;
        const feed = new Feed({
            program: 'logger',
            start: () => (0,run_process/* startFed */.a9)(logger.words(level), environment),
            most,
            onTrouble,
        });
        this.feeds.set(name, feed);
        return feed;
    }
}
/** Creates a reporter that writes what syslog gets: each message on a line, with its priority (`<14>`) before it. */
function createSyslogText(verbosity, write) {
    const shows = (from) => verbosity >= from;
    const lines = (texts, { level, from }) => {
        if (shows(from))
            for (const message of messagesOf(texts, longestMessage))
                write(`${priorityOf(level)}${message}\n`);
    };
    const text = { shows, lines, text: (one, manner) => lines([one], manner) };
    const reporter = (0,log_lines/* createLineReporter */.O5)(text, lineReaders);
    return { handle: (event) => (event.type === 'result' || verbosity === -2 ? undefined : reporter.handle(event)) };
}
/** Returns lines as messages of at most `longest` bytes. */
function messagesOf(lines, longest) {
    const clean = (0,terminal_text/* terminalText */.e)(lines.join('\n'), false);
    // An empty message is useless in a log that many programs share.
    return clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, longest)));
}
/** Splits a line into pieces of at most `longest` bytes; never splits a character. */
function cutLine(line, longest) {
    if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest)
        return [line];
    const bytes = Buffer.from(line);
    const pieces = [];
    for (let start = 0; start < bytes.length;) {
        let end = Math.min(start + longest, bytes.length);
        // A byte 10xxxxxx continues a character.
        while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
            end -= 1;
        pieces.push(bytes.toString('utf8', start, end));
        start = end;
    }
    return pieces;
}
/** The names and numbers of severities (RFC 5424). */
const severities = {
    error: ['err', 3],
    warning: ['warning', 4],
    notice: ['notice', 5],
    info: ['info', 6],
    debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };
/** Finds the `logger` of this machine and how to use it, or returns a sentence about why nothing can be written to syslog. */
function findLogger(sockets, path) {
    const socket = sockets.find(isSocket);
    if (socket === undefined) {
        return { missing: `Nothing is written to syslog: no syslog socket found (${sockets.join(', ')}).` };
    }
    const program = (0,launch/* findProgram */.Kp)('logger', path) ?? (0,launch/* findProgram */.Kp)('logger', '/usr/bin:/bin');
    if (program === undefined)
        return { missing: 'Nothing is written to syslog: logger is not on the PATH.' };
    return isUtilLinux(program) ? prefixed(program, socket) : plain(program);
}
function isSocket(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isSocket();
    }
    catch {
        return false;
    }
}
function isUtilLinux(program) {
    return process.platform === 'linux' && !/^(busybox|toybox)/.test((0,external_node_path_.basename)((0,external_node_fs_.realpathSync)(program)));
}
/** util-linux reads a priority at the start of each line. It treats what exceeds `--size` as a new line. */
function prefixed(program, socket) {
    const words = [
        program,
        ...['--socket', socket, '--socket-errors=on', '--prio-prefix'],
        ...['--tag', 'borgflow', `--id=${process.pid}`, '--size', '64KiB'],
    ];
    return {
        words: () => words,
        feedOf: () => 'all',
        prefix: priorityOf,
        longest: longestMessage,
    };
}
/** The maximum number of bytes of a message, below what `--size` allows. */
const longestMessage = 65_000;
/** Returns the priority of a level as syslog writes it: `<14>`. */
function priorityOf(level) {
    return `<${facility.number * 8 + severities[level][1]}>`;
}
/** Every other `logger` (macOS, BusyBox, BSD) uses one priority for all of its input and finds the socket itself. */
function plain(program) {
    return {
        words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
        feedOf: (level) => level,
        prefix: () => '',
        longest: 1_000,
    };
}


/***/ }),

/***/ 1040:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _foreign_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5786);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3716);



/**
 * Opens a file that a run keeps writing to, and appends to it; a new one gets the mode 0600. Never blocks, and never follows
 * another user's symbolic link. Returns its descriptor; throws errors of the file system. With `readable`, it can also be
 * read.
 */
function openOutput(path, readable = false) {
    // O_NONBLOCK: a pipe that nobody reads must not block the backup.
    const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    (0,_foreign_links_js__WEBPACK_IMPORTED_MODULE_1__/* .requireTrustedLinks */ .mU)(path);
    (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .requireNoRunnerFile */ .xX)(path);
    // If there is no link now, O_NOFOLLOW refuses one that somebody creates in the meantime.
    const links = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 0 : O_NOFOLLOW;
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_APPEND | O_CREAT | O_NONBLOCK | (readable ? O_RDWR : O_WRONLY) | links, 0o600);
    try {
        (0,_foreign_links_js__WEBPACK_IMPORTED_MODULE_1__/* .requireTrustedLinks */ .mU)(path);
        (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .requireOpenNoRunnerFile */ .zo)(opened);
        return opened;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        throw error;
    }
}


/***/ })

};
;