"use strict";
exports.id = 796;
exports.ids = [796];
exports.modules = {

/***/ 7145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recentArchives)
/* harmony export */ });
/* harmony import */ var _borg_common_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3036);
/* harmony import */ var _borg_operands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _archives_by_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806);
/* harmony import */ var _borg_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8657);
/* harmony import */ var _select_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5608);





/**
 * Returns the newest archives of a scope with their sizes, oldest first, without those of other hosts. One call of Borg; the
 * time that it takes grows with the number of archives.
 */
async function recentArchives(borg, repository, { scope, last }) {
    const { capabilities } = borg;
    const flags = await (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeFlags */ .SV)(borg, repository, scope);
    const { documents } = await borg.run({
        command: 'info',
        // Without a pattern, Borg 1 shows only the repository.
        flags: [...(flags.length > 0 ? flags : (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .everyArchiveFlags */ .l_)(capabilities)), ...(0,_borg_common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--last', last), '--json'],
        operands: (0,_borg_operands_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOperands */ .td)(repository, capabilities),
        output: 'json',
    });
    const own = await ownArchives(borg, scope, documents.flatMap(_borg_json_js__WEBPACK_IMPORTED_MODULE_4__/* .archivesIn */ .hq));
    return documents.flatMap(archiveDocuments).flatMap((archive) => {
        const read = (0,_borg_json_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveOf */ .YH)({ archive }, { path: repository });
        return read !== undefined && own.has(read.id) ? [read] : [];
    });
}
/** Returns the IDs of the archives that belong to a scope and were not made by another host. */
async function ownArchives(borg, scope, archives) {
    const all = (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .isExplicitScope */ .Tm)(scope) || (0,_select_archives_js__WEBPACK_IMPORTED_MODULE_3__/* .seriesOfScope */ .DW)(scope).namesHost;
    const { own } = all ? { own: archives } : await (0,_archives_by_host_js__WEBPACK_IMPORTED_MODULE_2__/* .divideByHost */ .J)(borg, scope.options, archives);
    return new Set(own.map(({ id }) => id));
}
function archiveDocuments(document) {
    const archives = typeof document === 'object' && document !== null ? Reflect.get(document, 'archives') : undefined;
    return Array.isArray(archives) ? archives : [];
}


/***/ }),

/***/ 4736:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ matchesRepository),
/* harmony export */   i: () => (/* binding */ findRepositories)
/* harmony export */ });
/* harmony import */ var _borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2499);
/* harmony import */ var _system_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);


/**
 * Whether a path, a label, or a glob from `check_repositories` or a flag refers to a repository. Different spellings of a
 * path are equal, and a relative path may also be relative to working_directory.
 */
function matchesRepository(repository, wanted) {
    return matcherOf(wanted)({ repository, places: placesOf(repository) });
}
/** Returns a function that compares repositories with a name. */
function matcherOf(wanted) {
    const asked = (0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(wanted);
    const texts = globOf(wanted);
    const places = globOf(asked);
    return ({ repository: { path, label }, places: own }) => (label !== undefined && (label === wanted || texts.test(label))) ||
        path === wanted ||
        own.some((place) => place === asked || places.test(place)) ||
        texts.test(path);
}
function placesOf({ path, options }) {
    const folder = options?.working_directory;
    return folder === undefined ? [(0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(path)] : [(0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(path), (0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(path, folder)];
}
/** Finds the repositories that names refer to. Only names with wildcards are compared with each repository. */
function findRepositories(repositories, names) {
    const placed = names.length > 0 ? repositories.map((one) => ({ repository: one, places: placesOf(one) })) : [];
    const index = indexOf(placed);
    const found = new Set();
    const missing = [...new Set(names)].filter((name) => {
        const matching = (0,_system_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .hasWildcards */ .ev)(name)
            ? placed.filter(matcherOf(name)).map(({ repository }) => repository)
            : [...(index.get(name) ?? []), ...(index.get((0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(name)) ?? [])];
        for (const one of matching)
            found.add(one);
        return matching.length === 0;
    });
    return { repositories: found, missing };
}
/** Indexes repositories by their names. */
function indexOf(repositories) {
    const index = new Map();
    for (const { repository: one, places } of repositories) {
        for (const name of new Set([one.path, ...places, one.label])) {
            if (name === undefined)
                continue;
            const same = index.get(name);
            if (same)
                same.push(one);
            else
                index.set(name, [one]);
        }
    }
    return index;
}
/** Converts a glob (`*`, `?`, `[abc]`, `[!abc]`) to a regular expression for the whole string. */
function globOf(pattern) {
    const parts = pattern.match(/\[!?[\s\S][^\]]*\]|[\s\S]/g) ?? [];
    const source = parts.map((part) => {
        if (part === '*')
            return part;
        if (part === '?')
            return '[\\s\\S]';
        const set = /^\[(!?)([\s\S]+)\]$/.exec(part);
        if (set)
            return `[${set[1] ? '^' : ''}${(set[2] ?? '').replaceAll(/[\\^[\]]/g, '\\$&')}]`;
        return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
    try {
        return new RegExp(`^${withStars(source)}$`);
    }
    catch {
        return /^(?!)/;
    }
}
/** Matches the parts between stars from the left without backtracking, which could take forever. */
function withStars(source) {
    const pieces = [[]];
    for (const part of source) {
        if (part === '*')
            pieces.push([]);
        else
            pieces.at(-1)?.push(part);
    }
    const [first = '', ...others] = pieces.map((piece) => piece.join(''));
    const last = others.pop();
    const between = others.map((piece, index) => `(?=([\\s\\S]*?${piece}))\\${index + 1}`);
    return `${first}${between.join('')}${last === undefined ? '' : `[\\s\\S]*${last}`}`;
}


/***/ }),

/***/ 5641:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportAtConsole: () => (/* binding */ reportAtConsole),
  runAtConsole: () => (/* binding */ runAtConsole)
});

// EXTERNAL MODULE: ./lib/src/actions/registry.js + 34 modules
var registry = __webpack_require__(7562);
// EXTERNAL MODULE: ./lib/src/commands/command.js
var command = __webpack_require__(9624);
// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var lifecycle_events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var process_cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/reporters/console.js
var console = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/src/process/back-pressure.js
var back_pressure = __webpack_require__(4261);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/terminal-width.js + 4 modules
var terminal_width = __webpack_require__(671);
// EXTERNAL MODULE: ./lib/src/reporters/job-progress.js
var job_progress = __webpack_require__(6166);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
;// CONCATENATED MODULE: ./lib/src/reporters/live-lines.js





/** How often the lines are drawn, in milliseconds. */
const interval = 200;
/** A line about how many more jobs are running takes the place of the last one. */
const mostLines = 8;
/** A shorter path says nothing. */
const shortestPath = 12;
/** What ranks behind this is shown only if there is also room for a path. */
const lessThanPath = 6;
/** Creates the live lines of a run; without a terminal, there are none. */
function createLiveLines(terminal, verbosity) {
    if (terminal === undefined) {
        return { reporter: { handle: () => undefined }, hide: () => undefined, close: () => undefined };
    }
    const lines = new Lines(terminal, verbosity);
    return {
        reporter: { name: 'The live lines', handle: (event) => lines.handle(event), close: () => lines.close() },
        hide: () => lines.hide(),
        close: () => lines.close(),
    };
}
class Lines {
    terminal;
    verbosity;
    #jobs = new Map();
    #drawn = [];
    #timer;
    #isClosed = false;
    constructor(terminal, verbosity) {
        this.terminal = terminal;
        this.verbosity = verbosity;
    }
    handle(event) {
        switch (event.type) {
            case 'step-started':
                if (event.step.kind === 'action')
                    this.#start(event.step);
                return;
            case 'progress':
                this.#progress(event);
                return;
            case 'output':
            case 'result':
                this.#hear(event.step);
                return;
            case 'step-finished':
                if (this.#jobs.delete((0,wording/* stepKey */.Ug)(event.step)) && this.#jobs.size === 0)
                    this.#stop();
                return;
            default:
        }
    }
    hide() {
        if (this.#drawn.length === 0)
            return;
        const { columns } = this.terminal.size();
        // If the terminal has become narrower, it has wrapped the lines.
        const rows = this.#drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,terminal_width/* columnsOf */.P)(line) / columns)), 0);
        this.#drawn = [];
        this.terminal.write(`\r${rows > 1 ? `\x1b[${rows - 1}A` : ''}\x1b[J`);
    }
    close() {
        this.#isClosed = true;
        this.#stop();
    }
    #start(step) {
        const title = { action: (0,wording/* stepName */.u)(step), repository: (0,cleaning/* printableName */.Nt)((0,wording/* repositoryName */.aR)(step.repository)) };
        this.#jobs.set((0,wording/* stepKey */.Ug)(step), { title, progress: new job_progress/* JobProgress */.f(), isHeard: false });
    }
    #hear(step) {
        const job = this.#jobs.get((0,wording/* stepKey */.Ug)(step));
        if (job !== undefined)
            job.isHeard = true;
    }
    #progress({ step, progress }) {
        const job = this.#jobs.get((0,wording/* stepKey */.Ug)(step));
        if (job === undefined || this.#isClosed)
            return;
        job.progress.note(progress, Date.now());
        job.isHeard = progress.outdated !== true;
        if (progress.outdated)
            this.hide();
        else
            this.#timer ??= setInterval(() => this.#draw(), interval).unref();
    }
    #stop() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.hide();
    }
    #draw() {
        const jobs = [...this.#jobs.values()];
        const known = jobs.filter(({ progress }) => progress.isKnown);
        if (this.verbosity() < 0 || known.length === 0 || !jobs.every(({ isHeard }) => isHeard)) {
            this.hide();
            return;
        }
        // Nothing is lost if a reader who has stopped the output misses some of these lines.
        if (!(0,back_pressure/* hasCapacity */.pX)())
            return;
        const { columns, rows } = this.terminal.size();
        const most = Math.max(1, Math.min(mostLines, rows - 1));
        const shown = known.length > most ? known.slice(0, most - 1) : known;
        const others = known.length - shown.length;
        const lines = shown.map((job) => liveLine(job, columns - 1));
        const all = others > 0 ? [...lines, (0,terminal_width/* endWithin */.v)(`and ${others} more`, columns - 1)] : lines;
        if (all.join('\n') === this.#drawn.join('\n'))
            return;
        this.hide();
        this.#drawn = all;
        this.terminal.write(all.join('\n'));
    }
}
/** Returns the line of a job in at most this many columns: what matters least is left out first. */
function liveLine({ title, progress }, columns) {
    const whole = `${title.action} ${title.repository}`.trimEnd();
    // A long path of a repository leaves half of the line for the progress.
    const most = Math.min(columns, Math.max(Math.floor(columns / 2), 20));
    const room = most - (0,terminal_width/* columnsOf */.P)(title.action) - 1;
    const isLong = (0,terminal_width/* columnsOf */.P)(whole) > most;
    const head = isLong ? `${title.action} ${(0,terminal_width/* endWithin */.v)(title.repository, Math.max(1, room))}` : whole;
    const gap = '   ';
    const parts = [...progress.parts()];
    const text = () => [head, parts.map((part) => part.text).join(' · ')].filter((each) => each !== '').join(gap);
    const separator = ' · ';
    const pathRoom = progress.path === undefined ? 0 : shortestPath + separator.length;
    for (const part of [...parts].sort((one, other) => other.rank - one.rank)) {
        const limit = part.rank > lessThanPath ? columns - pathRoom : columns;
        if ((0,terminal_width/* columnsOf */.P)(text()) > limit)
            parts.splice(parts.indexOf(part), 1);
    }
    const line = text();
    const left = columns - (0,terminal_width/* columnsOf */.P)(line) - (0,terminal_width/* columnsOf */.P)(separator);
    if (progress.path === undefined || left < shortestPath)
        return (0,terminal_width/* endWithin */.v)(line, columns);
    return `${line}${separator}${(0,terminal_width/* endWithin */.v)((0,cleaning/* printableName */.Nt)(progress.path), left)}`;
}

// EXTERNAL MODULE: ./lib/src/reporters/reporters.js
var reporters = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/src/reporters/verdict.js


/** Returns the verdict on a run. A canceled run has failed regardless of `failOn`, so that nobody mistakes it for a backup. */
function verdictOf(report, failOn) {
    switch (report.outcome) {
        case 'success':
        case 'skipped':
            return { failed: false, message: '' };
        case 'warning':
            return { failed: failOn === 'warning', message: warningMessage(report) };
        case 'failure':
            return { failed: failOn !== 'never', message: failureMessage(report) };
        case 'cancelled': {
            const signal = report.signal === undefined ? '' : ` by ${report.signal}`;
            return {
                failed: true,
                message: `Canceled${signal}: ${where(report, 'cancelled') || 'the run'} did not finish.`,
            };
        }
    }
}
function failureMessage(report) {
    const [first, ...others] = report.failures;
    const files = where(report, 'failure');
    if (first === undefined)
        return `Failed: ${files || 'the run'}.`;
    const whole = (0,cleaning/* oneLine */.TN)((0,wording/* failureSentence */.Qz)(first));
    const sentence = whole.replace(/[.]$/, '');
    // Nothing may follow a command: it could be copied along with it.
    const endsInCommand = sentence === whole && /\bfix it with: \S/i.test(whole);
    if (endsInCommand && others.length === 0)
        return whole;
    if (endsInCommand) {
        return `${others.length + 1} errors${files === '' ? '' : ` (failed: ${files})`}. The first one: ${whole}`;
    }
    if (others.length === 0)
        return /[!?]$/.test(whole) ? whole : `${sentence}.`;
    const more = `${others.length} more ${others.length === 1 ? 'error' : 'errors'}`;
    return files === '' ? `${sentence} (and ${more}).` : `${sentence} (and ${more}; failed: ${files}).`;
}
function warningMessage(report) {
    return `There were warnings in ${where(report, 'warning') || 'the run'}, and fail-on is set to warning.`;
}
function where(report, outcome) {
    return report.configurations
        .filter((file) => file.outcome === outcome)
        .map((file) => (0,cleaning/* oneLine */.TN)(file.configuration))
        .join(', ');
}

// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var borg_ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/lifecycle/outcome.js
var outcome = __webpack_require__(525);
// EXTERNAL MODULE: ./lib/src/lifecycle/plan.js
var lifecycle_plan = __webpack_require__(4510);
;// CONCATENATED MODULE: ./lib/src/lifecycle/lifecycle.js


/** Runs a plan from before_everything to after_everything. */
async function runEverything(plan, stepRunner) {
    const run = new Course(stepRunner);
    const configurations = [];
    await run.guard(async () => {
        await run.steps(plan.beforeEverything); // an error here, or in before: everything, ends the run
        await run.steps(plan.everything.before);
        await run.within({ before: [], after: plan.everything.after }, async () => {
            for (const configuration of plan.configurations) {
                configurations.push(await runConfiguration(configuration, plan.concurrency, run));
            }
            await run.steps(plan.afterEverything); // however the files ended
        });
    });
    return { outcome: run.outcome(), failures: run.failures, configurations };
}
async function runConfiguration(plan, concurrency, run) {
    const file = new Course(run.stepRunner);
    const repositories = [];
    let started = false;
    if (run.stepRunner.cancelled())
        file.count('cancelled');
    else {
        await file.guard(() => file.within(plan.scope, async () => {
            await file.steps(plan.before);
            started = true;
            await file.pings(plan.start);
            repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
            file.stopIfFailed(); // only now, because a failed repository does not stop the next one
            await file.steps(plan.after);
        }));
        if (file.failed())
            await file.guard(() => file.steps(plan.onError));
        if (file.failed())
            await file.pings([...plan.log, ...plan.fail]);
        else if (started)
            await file.pings([...plan.log, ...plan.finish]);
    }
    run.join(file);
    return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}
/**
 * Runs `concurrency` repositories at a time, but never one location in two jobs; failed ones with attempts left are tried
 * again after all the others. Results are in the order of the plan, so that reports are reproducible.
 */
async function runRepositories(plans, concurrency, file) {
    const courses = new Map();
    let round = plans;
    for (let attempt = 1; round.length > 0; attempt += 1) {
        const turns = concurrency > 1 ? byLocation(round) : [[...round]];
        const worker = async () => {
            for (let turn = turns.shift(); turn; turn = turns.shift()) {
                for (const plan of turn) {
                    const course = await runAttempt(plan, attempt, courses.get(plan) ?? new Course(file.stepRunner));
                    courses.set(plan, course);
                }
            }
        };
        await Promise.all(Array.from({ length: Math.min(concurrency, turns.length) }, worker));
        round = round.filter((plan) => attempt < plan.attempts && courses.get(plan)?.mayBeTriedAgain());
    }
    for (const course of plans.flatMap((plan) => courses.get(plan) ?? []))
        file.join(course);
    return plans.map((plan) => ({ repository: plan.repository, outcome: courses.get(plan)?.outcome() ?? 'cancelled' }));
}
/** Groups repositories that are in the same place, under whatever name. */
function byLocation(plans) {
    const groups = new Map();
    for (const plan of plans) {
        const location = plan.location ?? plan.repository.path;
        groups.set(location, [...(groups.get(location) ?? []), plan]);
    }
    return [...groups.values()];
}
/** Runs one attempt at a repository; if the run was canceled before it, the result of the previous attempt stands. */
async function runAttempt(plan, attempt, before) {
    const { stepRunner } = before;
    if (attempt > 1)
        await stepRunner.wait(plan, attempt);
    const cut = stepRunner.cancelled();
    if (cut)
        before.count('cancelled');
    const course = cut ? before : await runRepository((0,lifecycle_plan/* attemptOf */.tx)(plan, attempt), stepRunner);
    if (course !== before && course.hides(before))
        course.keep(before);
    const last = cut ? attempt - 1 : attempt;
    const over = last === plan.attempts || !course.mayBeTriedAgain();
    if (over && last > 0)
        stepRunner.repositoryEnded(plan, course.outcome(), last);
    return course;
}
async function runRepository(plan, stepRunner) {
    const repository = new Course(stepRunner);
    await repository.guard(() => repository.within(plan, async () => {
        await repository.steps(plan.beforeActions);
        for (const action of plan.actions) {
            repository.stopIfCancelled();
            await repository.within(action, () => repository.steps([...action.hooksBefore, action.action, ...action.hooksAfter]));
        }
        await repository.steps(plan.afterActions);
    }));
    return repository;
}
/** Ends the steps that would have followed; the course has recorded what went wrong. */
class Stop extends Error {
}
/** A hook said "not now" before anything in its scope was started. */
class NotNow extends Stop {
}
/** What has happened so far in the run, in one file, or in one repository. */
class Course {
    stepRunner;
    failures = [];
    outcomes = [];
    /** Whether a hook's "not now" has ended it. */
    isCutShort = false;
    isLast = false;
    /** The number of actions that succeeded. */
    done = 0;
    constructor(stepRunner) {
        this.stepRunner = stepRunner;
    }
    /** Runs steps in order; throws a Stop after the first one that goes wrong. */
    async steps(steps) {
        for (const step of steps) {
            if (step.notRun !== undefined)
                continue;
            const { outcome, failure } = await this.stepRunner.run(step, [...this.failures]);
            if (failure)
                this.failures.push(failure);
            if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet')
                return;
            this.judge(step, outcome);
        }
    }
    /** Reports to all services at once, in order to each of them. A service that can't be reached changes nothing. */
    async pings(steps) {
        const services = new Set(steps.map(({ service }) => service));
        const each = [...services].map((service) => steps.filter((step) => step.service === service));
        await Promise.all(each.map(async (own) => {
            for (const step of own) {
                if (step.notRun !== undefined)
                    continue;
                const { outcome } = await this.stepRunner.run(step, [...this.failures]);
                if (outcome === 'cancelled')
                    this.count(outcome);
            }
        }));
    }
    judge(step, outcome) {
        if (outcome === 'skipped' && step.kind !== 'action') {
            this.isCutShort = true;
            throw new NotNow();
        }
        if (step.kind === 'action' || outcome !== 'success')
            this.count(outcome); // a hook alone is not a success
        if (outcome === 'failure' || outcome === 'cancelled')
            throw new Stop();
        if (step.kind === 'action')
            this.done += 1;
    }
    /**
     * Runs a body between its `commands:`. The `after` entries run however it ended, unless a `before` entry said "not now":
     * what was not started is not cleaned up.
     */
    async within(scope, body) {
        const refused = await this.guard(() => this.steps(scope.before));
        if (refused instanceof NotNow)
            throw refused;
        const stop = refused ?? (await this.guard(body));
        const isWhole = stop === undefined && !this.failed() && !this.stepRunner.cancelled();
        const state = isWhole ? 'finish' : 'fail';
        await this.steps(scope.after.filter((hook) => hook.states?.includes(state) ?? true));
        if (stop !== undefined)
            throw stop;
    }
    /** Runs a body and returns the Stop that ended it, if any, so that the caller can continue. */
    async guard(body) {
        try {
            await body();
            return undefined;
        }
        catch (stop) {
            if (stop instanceof Stop)
                return stop;
            throw stop;
        }
    }
    /** Returns whether this attempt said "not now" before it got past the failure of the previous attempt. */
    hides(before) {
        return before.failed() && this.isCutShort && !this.failed() && this.done <= before.done;
    }
    /** Adds the error of the previous attempt: "not now" never hides an error. */
    keep(before) {
        this.isLast = true;
        this.join(before);
    }
    mayBeTriedAgain() {
        return this.outcome() === 'failure' && !this.isLast;
    }
    /** Adds the result of a file or a repository. */
    join(part) {
        this.failures.push(...part.failures);
        this.count(part.outcome());
    }
    count(outcome) {
        this.outcomes.push(outcome);
    }
    failed() {
        return this.outcomes.some((outcome) => outcome === 'failure' || outcome === 'cancelled');
    }
    /** Stops before a scope if the run was canceled: what isn't entered needn't be left. */
    stopIfCancelled() {
        if (!this.stepRunner.cancelled())
            return;
        this.count('cancelled');
        throw new Stop();
    }
    stopIfFailed() {
        if (this.failed())
            throw new Stop();
    }
    outcome() {
        return this.isCutShort && this.outcomes.length === 0 ? 'skipped' : (0,outcome/* worst */.Q)(this.outcomes);
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/make-plan.js
var make_plan = __webpack_require__(6675);
// EXTERNAL MODULE: ./lib/src/lifecycle/failure.js
var lifecycle_failure = __webpack_require__(7083);
;// CONCATENATED MODULE: ./lib/src/lifecycle/post-phase-journal.js


/** Wraps a step runner so that it keeps a journal: `save` is called on cancellation, then before each command and after each step. */
function keepJournal(stepRunner, run) {
    const steps = new Map((0,lifecycle_plan/* stepsOf */.B_)(run.plan).map((step, index) => [step, index]));
    const results = {};
    const started = {};
    let questionsBefore = 0;
    const save = () => run.save({ plan: run.plan, runId: run.runId, results, started, questionsBefore });
    return {
        ...stepRunner,
        onCancel: save,
        commandStarts: (step, count) => {
            const index = steps.get((0,lifecycle_plan/* plannedStep */.Nz)(step));
            if (index !== undefined)
                started[index] = count;
            if (stepRunner.cancelled())
                save();
        },
        cancelled: () => {
            const cancelled = stepRunner.cancelled();
            if (!cancelled)
                questionsBefore += 1;
            return cancelled;
        },
        run: async (step, failures) => {
            const result = await stepRunner.run(step, failures);
            const index = steps.get((0,lifecycle_plan/* plannedStep */.Nz)(step));
            // A step that was interrupted because no time was left is not done.
            const isDone = index !== undefined && !(run.ended() && result.outcome === 'cancelled');
            if (isDone) {
                results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
                delete started[index];
            }
            if (stepRunner.cancelled())
                save();
            return result;
        },
    };
}
/**
 * Wraps a step runner so that it replays a journal: steps with a result are not run again, cleanup steps without one are run. A
 * hook that was interrupted continues with the command after the interrupted one.
 */
function replayJournal(journal, stepRunner) {
    const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
    const replayed = new Map();
    let questions = 0;
    return {
        ...stepRunner,
        repositoryEnded: () => undefined,
        wait: async () => undefined,
        cancelled: () => {
            questions += 1;
            return questions > journal.questionsBefore;
        },
        run: async (step, failures) => {
            const index = steps.get(plannedStep(step)) ?? -1;
            const turn = replayed.get(index) ?? 0;
            replayed.set(index, turn + 1);
            const done = journal.results[index]?.[turn];
            if (done)
                return done;
            if (!isClosing(step))
                return { outcome: 'cancelled' };
            const rest = step.kind === 'hook' ? withoutCommands(step, journal.started[index] ?? 0) : step;
            // All of its commands were started, and the steps that follow don't depend on their results.
            return rest === undefined ? { outcome: 'success' } : stepRunner.run(rest, failures);
        },
    };
}
function withoutSecrets({ outcome, failure }, mask) {
    return { outcome, failure: failure && (0,lifecycle_failure/* maskedFailure */.u7)(failure, mask) };
}
/** Returns a hook without its first commands; undefined if none are left. */
function withoutCommands(step, count) {
    const commands = step.commands.slice(count);
    return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}
function isClosing(step) {
    return step.kind !== 'action' && step.closing;
}
const is = (what, holds) => (value, where) => {
    if (!holds(value))
        throw new Error(`${where} is not ${what}`);
};
const post_phase_journal_text = is('a string', (value) => typeof value === 'string');
const truth = is('true or false', (value) => typeof value === 'boolean');
const count = is('a non-negative integer', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const oneOf = (...words) => is(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
const maybe = (check) => (value, where) => {
    if (value !== undefined && value !== null)
        check(value, where);
};
const list = (check) => (value, where) => {
    if (!Array.isArray(value))
        throw new Error(`${where} is not a list`);
    for (const [index, each] of value.entries())
        check(each, `${where}[${index}]`);
};
const map = (check, names = /^/) => (value, where) => {
    for (const [name, each] of Object.entries(recordOf(value, where))) {
        if (!names.test(name))
            throw new Error(`${where} has the unexpected key ${name}`);
        check(each, `${where}.${name}`);
    }
};
/** Checks a record with these fields; other fields are ignored. */
const record = (fields) => (value, where) => {
    const found = recordOf(value, where);
    for (const [name, check] of Object.entries(fields))
        check(found[name], `${where}.${name}`);
};
function recordOf(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${where} is not a record`);
    return value;
}
const repository = record({ path: post_phase_journal_text, label: maybe(post_phase_journal_text) });
const place = record({ file: post_phase_journal_text, line: count, column: count });
const base = { configuration: record({ path: post_phase_journal_text, name: post_phase_journal_text }), repository: maybe(repository), notRun: maybe(post_phase_journal_text) };
const hook = record({
    ...base,
    kind: oneOf('hook'),
    hook: post_phase_journal_text,
    commands: list(record({ run: post_phase_journal_text, place: maybe(place) })),
    softFailure: oneOf('skip', 'end', 'quiet', 'error'),
    states: maybe(list(oneOf('finish', 'fail'))),
    closing: truth,
    workingDirectory: maybe(post_phase_journal_text),
    umask: maybe(count),
    logFile: maybe(post_phase_journal_text),
    timeout: maybe(is('a number', (value) => typeof value === 'number')),
    constants: maybe(map(post_phase_journal_text)),
});
const action = record({ ...base, kind: oneOf('action'), action: post_phase_journal_text, repository, index: count });
const monitor = record({ ...base, kind: oneOf('monitor'), service: post_phase_journal_text, state: post_phase_journal_text, closing: truth });
const scope = { before: list(hook), after: list(hook) };
const repositoryPlan = record({
    ...scope,
    repository,
    beforeActions: list(hook),
    actions: list(record({ ...scope, action })),
    afterActions: list(hook),
    attempts: count,
    retryWait: is('a number', (value) => typeof value === 'number'),
});
const configurationPlan = record({
    configuration: base.configuration,
    scope: record(scope),
    before: list(hook),
    start: list(monitor),
    repositories: list(repositoryPlan),
    after: list(hook),
    onError: list(hook),
    log: list(monitor),
    finish: list(monitor),
    fail: list(monitor),
});
const plan = record({
    actions: list(post_phase_journal_text),
    beforeEverything: list(hook),
    everything: record(scope),
    configurations: list(configurationPlan),
    afterEverything: list(hook),
    concurrency: count,
});
const failure = record({ message: post_phase_journal_text, error: post_phase_journal_text, output: list(post_phase_journal_text), repository: maybe(repository) });
const post_phase_journal_outcome = oneOf('success', 'skipped', 'warning', 'failure', 'cancelled');
const journal = record({
    plan,
    runId: post_phase_journal_text,
    results: map(list(record({ outcome: post_phase_journal_outcome, failure: maybe(failure) })), /^\d+$/),
    started: map(count, /^\d+$/),
    questionsBefore: count,
});
/** Parses a journal; throws an error that says what is wrong if it is invalid or was written by another release. */
function readJournal(written) {
    const found = JSON.parse(written);
    journal(found, 'it');
    return found;
}

// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/end-process.js
var end_process = __webpack_require__(2341);
// EXTERNAL MODULE: ./lib/src/shell/fill-placeholders.js + 3 modules
var fill_placeholders = __webpack_require__(9952);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/lifecycle/hooks.js







/** The maximum number of characters of a command in a message. */
const longestCommand = 160;
/** The exit status with which a hook says "not now". */
const notNow = 75;
/** Runs the commands of a hook in order; throws a CommandError for the first one that fails. */
async function runHook(step, about, around) {
    const { mask } = around.masker;
    const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
    let unfilled;
    for (const [index, command] of step.commands.entries()) {
        const process = filledOrFault(step, command, { values, ...about, around });
        around.commandStarts?.(step, index + 1);
        if (process instanceof errors/* UserError */.yo) {
            // The other commands of an on_error hook must still raise the alarm.
            if (!(0,lifecycle_plan/* isErrorHook */.EE)(step))
                throw process;
            unfilled ??= process;
            continue;
        }
        const result = await around.runProcess(process);
        if (result.lingering) {
            const message = `A background process of \`${firstLine(command.run)}\` keeps the hook's output open. The run continues without waiting for it.`;
            around.emit((0,lifecycle_events/* notice */.l)('notice', message, { step, place: command.place }));
        }
        if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled)
            return { outcome: 'skipped' };
        // A command that was interrupted by a cancellation did not do its work, regardless of its exit status.
        if (result.exitCode !== 0 || result.cancelled)
            throw hookError(command, result, step);
    }
    if (unfilled)
        throw unfilled;
    return { outcome: 'success' };
}
function filledOrFault(step, command, call) {
    try {
        return hookProcess(step, command, call);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return new errors/* UserError */.yo(`\`${firstLine(command.run)}\` was not run: ${error.message}`, { place: command.place });
    }
}
function hookProcess(step, command, { values, cancel, limit, around }) {
    const filled = (0,fill_placeholders/* fillPlaceholders */.C)(command.run, { facts: values, constants: step.constants });
    for (const name of filled.unknown) {
        const message = `Unknown placeholder {${name}} in ${(0,lifecycle_plan/* describeStep */.Ey)(step)}: it was left unchanged.`;
        around.emit((0,lifecycle_events/* notice */.l)('warning', message, { step, place: command.place }));
    }
    const level = (0,lifecycle_plan/* isErrorHook */.EE)(step) ? 'error' : 'info';
    const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
    return {
        command: ['/bin/sh', '-c', filled.command],
        environment: (0,child_environment/* withVariables */.sO)(around.environment, { ...hookFacts(step, values, around.runId), ...filled.environment }),
        workingDirectory: step.workingDirectory,
        umask: step.umask,
        streams: 'merged',
        masker: around.masker,
        onLines: (lines) => around.emit({ type: 'output', step, lines, level, verbosity: (0,lifecycle_plan/* isErrorHook */.EE)(step) ? -1 : 0 }),
        timeout: timeouts.length > 0 ? Math.min(...timeouts) : undefined,
        // A cleanup hook that is interrupted has already used up its time.
        grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
        cancel,
    };
}
/** Returns the values of a hook's placeholders. */
function hookValues(step, about) {
    const { failures, isCancelled, mask } = about;
    const { configuration, logFile = '' } = step;
    const values = { configuration_filename: configuration.path, log_file: logFile };
    if (step.repository)
        Object.assign(values, { repository: step.repository.path, repository_label: step.repository.label ?? '' });
    if (!(0,lifecycle_plan/* isErrorHook */.EE)(step))
        return values;
    const failure = failures.at(-1);
    const failed = new Set(failures.map(({ repository }) => repository?.path).filter((path) => path !== undefined));
    return {
        ...values,
        repository: failure?.repository?.path ?? '',
        repository_label: failure?.repository?.label ?? '',
        repositories: [...failed].join(' '),
        // After a cancellation, an earlier failure doesn't count: another attempt might have succeeded.
        error: (0,fill_placeholders/* limitValue */.r)(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), lifecycle_failure/* errorLimit */.SE, 'start'),
        output: (0,fill_placeholders/* limitValue */.r)(mask(failure?.output.join('\n') ?? ''), lifecycle_failure/* outputLimit */.pX, 'end'),
    };
}
/** Returns the same values as environment variables, which are easier for a script to read. */
function hookFacts(step, values, runId) {
    return {
        BORGFLOW_CONFIGURATION_FILENAME: values['configuration_filename'] ?? '',
        BORGFLOW_REPOSITORY: values['repository'] ?? '',
        BORGFLOW_ERROR: values['error'] ?? '',
        BORGFLOW_OUTPUT: values['output'] ?? '',
        BORGFLOW_HOOK: step.hook,
        BORGFLOW_RUN_ID: runId,
    };
}
function hookError(command, result, step) {
    const { exitCode, signal, timedOut, cancelled, tail, startFailure } = result;
    const shown = `\`${firstLine(command.run)}\``;
    const words = cancelled
        ? 'did not finish'
        : startFailure !== undefined
            ? `was not run: ${startFailure}`
            : (0,end_process/* howItEnded */.qQ)({ ...result, limit: step.timeout });
    const program = firstLine(command.run);
    const failure = { command: shown, program, exitCode, signal, timedOut, cancelled, output: tail };
    return new errors/* CommandError */.Qd(`${shown} ${words}`, failure, command.place);
}
function firstLine(command) {
    const [line = '', ...rest] = command.trim().split('\n');
    const short = line.length > longestCommand ? line.slice(0, longestCommand).replace(/[\ud800-\udbff]$/, '') : line;
    return rest.length > 0 || short !== line ? `${short} …` : line;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/step-runner.js





/** Creates the wrapper around every step: it reports its start, its end, and its failure, and never rejects. */
function createStepRunner(tools) {
    const begun = new Set();
    const archives = [];
    const starts = new Map();
    const repositoryTimes = new Map();
    const perform = async (step, failures, cancel) => {
        if (step.kind === 'hook')
            return runHook(step, { failures, cancel, limit: tools.cancellation.by && tools.closingLimit }, tools);
        return tools.act(step, cancel);
    };
    /** Emits the events of a ping only when it has ended, because several run at once. */
    const report = async (step, failures, start) => {
        const { cancellation } = tools;
        const ping = (cancel) => tools.ping(step, failures, cancel);
        // How a file ended is reported even if the run is canceled in that moment.
        const { warnings, isLeft } = await (step.closing ? cancellation.untilEnd(ping) : cancellation.during(ping));
        if (isLeft)
            return { outcome: 'cancelled' };
        const at = new Date();
        const outcome = warnings.length > 0 ? 'warning' : 'success';
        tools.emit({ type: 'step-started', step, at: start });
        for (const warning of warnings)
            tools.emit((0,lifecycle_events/* notice */.l)('warning', warning, { step }));
        tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, outcome });
        return { outcome };
    };
    const run = async (step, failures) => {
        if (mayNotBegin(step, tools.cancellation))
            return { outcome: 'cancelled' };
        const start = new Date();
        begun.add((0,lifecycle_plan/* plannedStep */.Nz)(step));
        if (!starts.has(step.configuration.path))
            starts.set(step.configuration.path, start);
        if (step.kind === 'monitor')
            return await report(step, failures, start);
        noteRepository(repositoryTimes, step, start);
        tools.emit({ type: 'step-started', step, at: start });
        const result = await settle(step, tools, (cancel) => perform(step, failures, cancel));
        if (result.archive)
            archives.push({ ...result.archive, configuration: step.configuration.name });
        if (result.archive && step.repository) {
            const times = repositoryTimes.get(keyOf(step));
            if (times)
                times.archive = result.archive;
        }
        const at = new Date();
        tools.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
        return result;
    };
    const wait = async (plan, attempt) => {
        const seconds = plan.retryWait * (attempt - 1);
        if (tools.cancellation.by !== undefined)
            return;
        const { label, path } = plan.repository;
        const when = seconds > 0 ? ` in ${(0,amounts/* duration */.p0)(seconds)}` : '';
        const message = `Retrying ${label ?? path}${when} (attempt ${attempt} of ${plan.attempts}).`;
        tools.emit((0,lifecycle_events/* notice */.l)('info', message));
        if (seconds === 0 || tools.cancellation.by !== undefined)
            return;
        await tools.cancellation.during((cancel) => tools.pause(seconds, cancel));
    };
    const repositoryEnded = (plan, outcome, attempt) => {
        const { configuration, repository } = plan.actions[0]?.action ?? {};
        if (!configuration || !repository)
            return;
        const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
        const seconds = times ? (Date.now() - times.start) / 1000 : 0;
        tools.emit({
            type: 'repository-finished',
            configuration: configuration.name,
            repository,
            outcome,
            seconds,
            archive: times?.archive,
            ...(plan.attempts > 1 && { attempt: { number: attempt, of: plan.attempts } }),
        });
    };
    const cancelled = () => tools.cancellation.by !== undefined;
    return { run, wait, repositoryEnded, cancelled, record: { begun, archives, starts } };
}
function mayNotBegin(step, cancellation) {
    const closing = step.kind !== 'action' && step.closing;
    return cancellation.ended || (cancellation.by !== undefined && !closing);
}
function keyOf(step) {
    return `${step.configuration.path}\n${step.repository?.path}`;
}
function noteRepository(times, step, start) {
    if (step.repository && !times.has(keyOf(step)))
        times.set(keyOf(step), { start: start.getTime() });
}
/** Converts whatever a step did into a result. */
async function settle(step, tools, work) {
    let aborted = false;
    try {
        return await tools.cancellation.during((cancel) => {
            cancel.addEventListener('abort', () => {
                aborted = true;
            });
            return work(cancel);
        });
    }
    catch (thrown) {
        const failure = (0,lifecycle_failure/* failureOf */.g5)(thrown, step);
        return aborted
            ? { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } }
            : { outcome: 'failure', failure };
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/steps-not-run.js
var steps_not_run = __webpack_require__(4338);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var monitoring_registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
// EXTERNAL MODULE: ./lib/src/run/outstanding-reports.js
var outstanding_reports = __webpack_require__(2930);
// EXTERNAL MODULE: ./lib/src/archives/freshness.js
var freshness = __webpack_require__(7551);
// EXTERNAL MODULE: ./lib/src/history/history-file.js + 1 modules
var history_file = __webpack_require__(2);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
// EXTERNAL MODULE: ./lib/src/run/workflow-schedules.js
var workflow_schedules = __webpack_require__(2504);
;// CONCATENATED MODULE: ./lib/src/run/overdue-backups.js






/**
 * Warns about each repository that this run should have backed up but didn't, if a backup is overdue by now. The newest
 * archive comes from the history of this machine, so that no further call of Borg is needed. Never throws.
 */
async function warnOfOverdueBackups({ plan, files, archives, surroundings }) {
    const { environment, emit, secrets, currentFolder } = surroundings;
    const missing = (0,lifecycle_plan/* stepsOf */.B_)(plan).flatMap((step) => {
        const isPlanned = step.kind === 'action' && step.action === 'create' && step.notRun === undefined;
        const isMade = archives.some((made) => made.configuration === step.configuration.name && made.repository === step.repository?.path);
        return isPlanned && !isMade ? [step] : [];
    });
    if (missing.length === 0)
        return;
    const now = new Date();
    const { runs } = (0,history_file/* readHistory */.Lu)((0,history_file/* historyFile */.p2)(environment));
    const workspace = environment['GITHUB_WORKSPACE'] || currentFolder;
    for (const { configuration, repository } of missing) {
        const { path } = configuration;
        const place = { configuration: path, repository: secrets.mask(repository.path) };
        const configured = files
            .find(({ name }) => name === configuration)
            ?.repositories.find((one) => one.path === repository.path);
        if (configured === undefined)
            continue;
        const every = configured.options['x-borgflow']?.expect_every;
        const expectation = every === undefined ? await (0,workflow_schedules/* expectationFromWorkflows */.r)(workspace, path) : { every };
        if (expectation === undefined)
            continue;
        const recorded = (0,repository_histories/* recordedArchives */.kU)(runs, place).map(datedArchive);
        const sentences = overdueSentences(repository.label ?? repository.path, recorded, { expectation, now });
        for (const sentence of sentences)
            emit((0,lifecycle_events/* notice */.l)('warning', sentence));
    }
}
/** Nothing is overdue because the history knows no archive: the repository may still have one. */
function overdueSentences(name, recorded, { expectation, now }) {
    const newest = (0,freshness/* newestOf */.su)(recorded, now);
    const { overdue, sentence } = (0,freshness/* judgeFreshness */.dT)(name, newest, { expectation, now });
    return [...(0,freshness/* clockWarnings */.eW)(name, newest), ...(overdue && newest.archive !== undefined ? [sentence] : [])];
}
function datedArchive({ archive, start, duration }) {
    const started = new Date(start);
    return { name: archive, start: started, end: new Date(started.getTime() + duration * 1000) };
}

// EXTERNAL MODULE: ./lib/src/run/perform.js + 13 modules
var perform = __webpack_require__(8362);
// EXTERNAL MODULE: ./lib/src/run/prepare.js + 1 modules
var prepare = __webpack_require__(1703);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/archives/recent-archives.js
var recent_archives = __webpack_require__(7145);
// EXTERNAL MODULE: ./lib/src/borg/borg-call.js
var borg_call = __webpack_require__(6584);
// EXTERNAL MODULE: ./lib/src/history/shrinkage.js
var shrinkage = __webpack_require__(9678);
// EXTERNAL MODULE: ./lib/src/permissions/trust.js
var trust = __webpack_require__(9603);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
;// CONCATENATED MODULE: ./lib/src/run/shrunk-archives.js










/** How long Borg may take to tell the sizes of a few archives, in milliseconds. */
const longestCall = 60_000;
/**
 * Returns what runs actions and compares each new archive with those before it: that one is much smaller is a warning of
 * the step that made it. Their sizes come from the history of this machine. On a hosted runner, which has no history,
 * they come from Borg. The comparison never fails: the backup is complete.
 */
function comparingSizes(act, comparison) {
    const { emit, environment, secrets } = comparison.surroundings;
    return async (step, cancel) => {
        const end = await act(step, cancel);
        const { archive } = end;
        if (archive === undefined)
            return end;
        const place = { configuration: step.configuration.path, repository: secrets.mask(archive.repository) };
        const { runs } = (0,history_file/* readHistory */.Lu)((0,history_file/* historyFile */.p2)(environment));
        const recorded = (0,repository_histories/* recordedArchives */.kU)(runs, place).map(({ original_size }) => original_size);
        const before = (0,shrinkage/* canCompare */.Qd)(recorded) ? recorded : await sizesFromBorg(archive, { ...comparison, step, cancel });
        const shrunk = (0,shrinkage/* shrinkageOf */.ub)(archive.original_size, before);
        if (shrunk === undefined)
            return end;
        const about = { archive: archive.archive, repository: archive.label ?? archive.repository };
        emit((0,lifecycle_events/* notice */.l)('warning', `${(0,shrinkage/* shrinkageSentence */.Q6)(about, shrunk)} ${shrinkage/* shrinkageAdvice */.Hc}`, { step }));
        return { ...end, outcome: (0,outcome/* worst */.Q)([end.outcome, 'warning']) };
    };
}
/** Returns the sizes of the archives before a new one, oldest first; empty if Borg is not worth asking, or does not say. */
async function sizesFromBorg(made, { files, borg, surroundings, step, cancel }) {
    const { environment, emit, terminal } = surroundings;
    const repository = files
        .find(({ name }) => name === step.configuration)
        ?.repositories.find(({ path }) => path === made.repository);
    // With a terminal, Borg may ask for the passphrase once more.
    if (repository === undefined || terminal || cancel.aborted)
        return [];
    // Here, the history will know them soon, and a run should call Borg no more often than its actions need.
    if ((0,trust/* keepsState */.gq)(environment))
        return [];
    const limit = (0,time_limit/* timeLimit */.z)(longestCall, [cancel]);
    try {
        const called = await borg(step, borg_call/* silentListener */.u, limit.signal);
        const scope = { options: repository.options, capabilities: called.capabilities };
        const recent = await (0,recent_archives/* recentArchives */.n)(called, made.repository, { scope, last: shrinkage/* comparedArchives */.Fz + 1 });
        return recent.filter(({ id }) => id !== made.id).map(({ original_size }) => original_size);
    }
    catch (error) {
        const message = `The size of ${made.archive} was not compared with earlier archives: ${(0,errors/* asError */.zR)(error).message}`;
        emit((0,lifecycle_events/* notice */.l)('debug', message));
        return [];
    }
    finally {
        limit.end();
    }
}

;// CONCATENATED MODULE: ./lib/src/run/run.js


















/** Runs a request, emits events, and returns the report, which includes every error that a user can cause. */
async function run(request, given) {
    const { cancellation, runId } = given;
    const warnings = new StepWarnings();
    const surroundings = { ...given, emit: warnings.noting(given.emit) };
    const at = new Date();
    const prepared = await (0,prepare/* prepare */.iA)(request, surroundings);
    const plan = (0,make_plan/* makePlan */.C)(prepared.configurations, { ...request, actions: prepared.actions });
    const ssh = (0,borg_ssh/* createSshAccess */.PA)(request);
    const commandStarts = (step, started) => kept.commandStarts(step, started);
    const archives = () => stepRunner.record.archives;
    const startOf = (path) => stepRunner.record.starts.get(path);
    const actionsOf = (path) => {
        const own = plan.configurations.filter(({ configuration }) => configuration.path === path);
        return [...new Set(own.flatMap(({ repositories }) => repositories.flatMap(lifecycle_plan/* plannedActions */.gH)))];
    };
    const outstanding = surroundings.reports &&
        new outstanding_reports/* OutstandingReports */.qV(surroundings.reports, (message) => surroundings.emit((0,lifecycle_events/* notice */.l)('warning', message)));
    const tools = (0,perform/* createStepTools */.S)({
        request,
        surroundings,
        prepared,
        ssh,
        archives,
        startOf,
        actionsOf,
        warningsOf: warnings.of,
        outstanding,
    });
    const act = comparingSizes(tools.act, { files: prepared.files, borg: tools.borg, surroundings });
    const stepRunner = createStepRunner({ ...tools, act, commandStarts });
    const noted = outstanding
        ? (0,outstanding_reports/* noteReports */.cf)(stepRunner, {
            plan,
            runId,
            outstanding,
            ended: () => cancellation.ended,
            secrets: surroundings.secrets,
            optionsOf: (configuration) => prepared.files.find(({ name }) => name === configuration)?.options ?? {},
        })
        : stepRunner;
    const report = (ended) => reportOf({
        ended,
        failures: prepared.failures,
        archives: stepRunner.record.archives,
        runId,
        seconds: (Date.now() - at.getTime()) / 1000,
        signal: cancellation.by,
    });
    const save = (journal) => {
        try {
            surroundings.onCancelled?.(journal, () => report(cutShort));
        }
        catch (error) {
            const message = `The progress of the canceled run could not be saved for the post phase: ${(0,errors/* asError */.zR)(error).message}.`;
            surroundings.emit((0,lifecycle_events/* notice */.l)('warning', message));
        }
    };
    const kept = keepJournal(noted, {
        plan,
        runId,
        ended: () => cancellation.ended,
        save,
        mask: surroundings.secrets.mask,
    });
    cancellation.onCancel = kept.onCancel;
    surroundings.emit({ type: 'run-started', at, plan, facts: prepared.facts });
    for (const notice of prepared.notices)
        surroundings.emit(notice);
    const ended = await runEverything(plan, kept);
    if (!cancellation.ended)
        outstanding?.clear(); // otherwise, the post phase sends what there was no time for
    const isReported = (0,select_what_runs/* makesBackups */.x3)(request);
    (0,backup_history/* rememberBackups */.z)(surroundings.environment, {
        plan,
        ended,
        archives: archives(),
        isMonitored: (path) => {
            const own = prepared.files.find(({ name }) => name.path === path)?.options ?? {};
            return isReported && monitoring_registry/* monitorNames */.RL.some((name) => name in own);
        },
    });
    if (!request.dryRun)
        await warnOfOverdueBackups({ plan, files: prepared.files, archives: archives(), surroundings });
    for (const message of ssh.putAway())
        surroundings.emit((0,lifecycle_events/* notice */.l)('warning', message));
    for (const unreached of (0,steps_not_run/* unreachedSteps */.Xq)(plan, stepRunner.record.begun, ended)) {
        surroundings.emit({ type: 'step-not-run', ...unreached });
    }
    const whole = report(ended);
    surroundings.emit({ type: 'run-finished', report: whole });
    return whole;
}
/** How many warnings of a file are kept. */
const mostWarnings = 100;
/** What steps have warned of, for whoever is told only how their file ended. */
class StepWarnings {
    #byFile = new Map();
    /** Returns the warnings of a configuration file, by its path. */
    of = (path) => this.#byFile.get(path) ?? [];
    /** Returns a function that notes warnings and passes all events on. A service that wasn't told is no news to others. */
    noting(emit) {
        return (event) => {
            if (event.type === 'notice' && event.level === 'warning' && event.step && event.step.kind !== 'monitor') {
                const { path } = event.step.configuration;
                this.#byFile.set(path, [...this.of(path), event.message].slice(0, mostWarnings));
            }
            emit(event);
        };
    }
}
/** The state of a canceled run that has not ended yet. */
const cutShort = { outcome: 'cancelled', failures: [], configurations: [] };
/** Creates the report of a whole run; an invalid file counts as a failure of the run. */
function reportOf({ ended, failures, archives, runId, seconds, signal }) {
    const outcomes = [ended.outcome, ...(failures.length > 0 ? ['failure'] : [])];
    const failed = ended.configurations.flatMap(({ repositories }) => repositories
        .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
        .map(({ repository }) => repository));
    return {
        outcome: signal ? 'cancelled' : (0,outcome/* worst */.Q)(outcomes),
        seconds,
        runId,
        failures: [...failures, ...ended.failures],
        archives,
        failedRepositories: unique(failed),
        configurations: ended.configurations,
        signal,
    };
}
function unique(repositories) {
    return [...new Map(repositories.map((repository) => [repository.path, repository])).values()];
}

// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/run/verbosity-and-log-file.js
var verbosity_and_log_file = __webpack_require__(9125);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/system/run-every-cleanup.js
var run_every_cleanup = __webpack_require__(7248);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/entry-points/html-report.js




/**
 * Creates the reporter of the HTML report that was requested. Whether it can be written is checked now and reported before
 * the first step, because the end of a long run would be too late.
 */
async function createHtmlReport({ request, environment, emit, verbosity, }) {
    if (request.report === undefined)
        return { reporters: [], planned: undefined, path: () => '' };
    const { createReportReporter, reportFault } = await __webpack_require__.e(/* import() */ 534).then(__webpack_require__.bind(__webpack_require__, 1534));
    const path = (0,verbosity_and_log_file/* absolute */.ys)(request.report);
    const fault = reportFault(path);
    if (fault !== undefined) {
        const message = `The report can't be written to ${path}: ${fault}. The run continues without it.`;
        const handle = ({ type }) => {
            if (type === 'run-started')
                emit((0,lifecycle_events/* notice */.l)('warning', message));
        };
        return { reporters: [{ handle }], planned: undefined, path: () => '' };
    }
    const reporter = createReportReporter(path, {
        past: (0,select_what_runs/* makesBackups */.x3)(request) ? (0,history_file/* readHistory */.Lu)((0,history_file/* historyFile */.p2)(environment)).runs : undefined,
        get verbosity() {
            return verbosity();
        },
    });
    return { reporters: [reporter], planned: request.report, path: () => (reporter.isWritten() ? path : '') };
}

// EXTERNAL MODULE: ./lib/src/reporters/log-file.js
var log_file = __webpack_require__(8432);
// EXTERNAL MODULE: ./lib/src/reporters/log-lines.js
var log_lines = __webpack_require__(5363);
;// CONCATENATED MODULE: ./lib/src/reporters/monitoring-log.js

/** The maximum number of bytes to keep for each file. */
const mostKept = 1_000_000;
/** What begins a log whose beginning was dropped. */
const dropped = '...\n';
/** Creates a reporter that keeps the end of each file's log for monitoring services. */
function createMonitoringLog() {
    const logs = new Map();
    const handle = (event) => {
        for (const [path, { reporter }] of logs)
            if (isAbout(event, path))
                reporter.handle(event);
    };
    return {
        reporter: { name: 'The log for monitoring services', handle },
        keep: (files) => {
            for (const { path, verbosity } of files) {
                if (logs.has(path))
                    continue;
                const text = new KeptText(verbosity);
                const readers = { json: false, oneReader: true, archivesFrom: 1, out: () => undefined };
                logs.set(path, { text, reporter: (0,log_lines/* createLineReporter */.O5)(text, readers) });
            }
        },
        of: (configuration, most) => logs.get(configuration)?.text.end(most) ?? '',
    };
}
function isAbout(event, path) {
    if (event.type === 'result' && !('lines' in event.result))
        return false;
    // How long services took to answer is of no interest to their readers, and would displace what is.
    if ((event.type === 'step-started' || event.type === 'step-finished') && event.step.kind === 'monitor')
        return false;
    return !('step' in event) || event.step === undefined || event.step.configuration.path === path;
}
/** Keeps the last lines. */
class KeptText {
    verbosity;
    #lines = [];
    #bytes = 0;
    #isCut = false;
    constructor(verbosity) {
        this.verbosity = verbosity;
    }
    shows(from) {
        return this.verbosity >= from;
    }
    lines(lines, manner) {
        if (!this.shows(manner.from))
            return;
        for (const line of lines) {
            const text = `${manner.indent ?? ''}${line}\n`;
            this.#lines.push(text);
            this.#bytes += Buffer.byteLength(text);
        }
        let first = 0;
        while (this.#bytes > mostKept && first < this.#lines.length) {
            this.#bytes -= Buffer.byteLength(this.#lines[first] ?? '');
            first += 1;
        }
        if (first === 0)
            return;
        this.#lines = this.#lines.slice(first);
        this.#isCut = true;
    }
    text(text, manner) {
        this.lines(text.split('\n'), manner);
    }
    /** Returns the last whole lines within a number of bytes. */
    end(most) {
        const limit = most === 0 ? Number.POSITIVE_INFINITY : most;
        if (!this.#isCut && this.#bytes <= limit)
            return this.#lines.join('');
        let bytes = Buffer.byteLength(dropped);
        let first = this.#lines.length;
        while (first > 0) {
            bytes += Buffer.byteLength(this.#lines[first - 1] ?? '');
            if (bytes > limit)
                break;
            first -= 1;
        }
        const kept = this.#lines.slice(first).join('');
        return limit < Buffer.byteLength(dropped) ? '' : `${dropped}${kept}`;
    }
}

// EXTERNAL MODULE: ./lib/src/reporters/run-history.js
var run_history = __webpack_require__(8951);
// EXTERNAL MODULE: ./lib/src/reporters/syslog.js + 1 modules
var syslog = __webpack_require__(9377);
;// CONCATENATED MODULE: ./lib/src/entry-points/log-outputs.js











/** Creates the reporter for the log files that a flag or the configurations name. */
function createLogFiles({ request, emit }) {
    let reporters = [];
    const doubts = [];
    const warn = (message) => emit((0,lifecycle_events/* notice */.l)('warning', message));
    const onRead = (files) => {
        reporters = logFilesOf(request, files, (doubt) => doubts.push(doubt)).map((file) => (0,log_file/* createLogFileReporter */.o4)(file, { warn }));
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
/** Returns each log file with what is written to it: the whole run if a flag names it, otherwise the configurations that do. */
function logFilesOf(request, files, doubt) {
    const named = request.logFile?.path;
    const paths = new Set(named ? [(0,verbosity_and_log_file/* absolute */.ys)(named)] : files.map(({ options }) => (0,verbosity_and_log_file/* logFileOf */.Qw)(request, options)));
    return [...paths].filter(Boolean).map((path) => {
        const own = named ? files : files.filter(({ options }) => (0,verbosity_and_log_file/* logFileOf */.Qw)(request, options) === path);
        const format = request.logFile?.format ?? own.map(({ options }) => options.log_file_format).find(Boolean);
        return {
            path,
            verbosity: request.logFile?.verbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)(own, 'log_file_verbosity', 1),
            format: readable(format, doubt),
            json: request.logJson || own.some(({ options }) => options.log_json === true),
            configurations: named ? undefined : new Set(own.map(({ name }) => name.path)),
        };
    });
}
/** Returns the format, or the default one if it is invalid: a mistake in the format must not prevent the log. */
function readable(format, doubt) {
    if (format === undefined)
        return log_file/* defaultLogFormat */.td;
    try {
        (0,log_file/* parseLogFormat */.r5)(format);
        return format;
    }
    catch (error) {
        doubt(`${(0,errors/* asError */.zR)(error).message} The log is written in the default format.`);
        return log_file/* defaultLogFormat */.td;
    }
}
/** Creates the log that monitoring services get; `onRead` is called with the configuration files. */
function createServiceLog(request) {
    const { reporter, keep, of } = createMonitoringLog();
    const onRead = (files) => {
        const monitored = files.filter(({ options }) => monitoring_registry/* monitorNames */.RL.some((name) => name in options));
        const verbosity = (file) => request.monitoringVerbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)([file], 'monitoring_verbosity', 1);
        keep(monitored.map((file) => ({ path: file.name.path, verbosity: verbosity(file) })));
    };
    return { reporter, onRead, of };
}
/** Creates the reporter that records a run in the history of this machine; none if there is nothing to record, or nowhere. */
function createHistory({ request, environment, emit }) {
    if (!(0,select_what_runs/* makesBackups */.x3)(request) || !(0,trust/* keepsState */.gq)(environment))
        return [];
    const warn = (message) => emit((0,lifecycle_events/* notice */.l)('warning', message));
    return [(0,run_history/* createHistoryReporter */.a)({ file: (0,history_file/* historyFile */.p2)(environment), warn })];
}
/** The folders of the system's own programs. */
const systemFolders = '/usr/bin:/bin:/run/current-system/sw/bin';
/** Creates the syslog reporter of a run; `onRead` is called with the configuration files, which may set the verbosity. */
function createSyslog(settings) {
    const { request, sockets, watched, environment, emit } = settings;
    let verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
    // Strict mode also reports to syslog what it refuses, but not with a program from a refused folder.
    const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
    const reporter = (0,syslog/* createSyslogReporter */.j)({
        sockets,
        verbosity: () => verbosity,
        environment: trusted,
        tell: (message, level) => emit((0,lifecycle_events/* notice */.l)(level, message)),
    });
    const onRead = (files) => {
        if (sockets.length > 0 && !watched)
            verbosity = request.syslogVerbosity ?? (0,verbosity_and_log_file/* highestVerbosity */.kh)(files, 'syslog_verbosity', 0);
    };
    return { reporter, onRead };
}

;// CONCATENATED MODULE: ./lib/src/entry-points/run-on-console.js
















/** The time limit of a cleanup hook after a signal, in seconds. */
const closingLimit = 30;
/** Runs a request from the command line; returns the exit status. */
async function runAtConsole(request, terminal) {
    const report = await reportAtConsole(request, terminal);
    return (0,process_cancellation/* exitStatusOf */.et)({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}
/** Runs a request and reports it on the console; `install` installs Borg if it is missing. */
async function reportAtConsole(request, terminal, install = false) {
    const cancellation = new process_cancellation/* Cancellation */.mT();
    const { guarded } = terminal;
    let look = lookOf(request, terminal, []);
    const live = createLiveLines(request.logJson ? undefined : terminal.live, () => look.verbosity);
    const leave = (status) => {
        live.close();
        guarded?.leave(status);
    };
    // Without a guard, a second signal is ignored and the run ends as soon as it can.
    const stopWatching = (0,process_cancellation/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave });
    const belowLive = (write) => (text) => {
        live.hide();
        write(text);
    };
    const { interactive, environment, input = async () => '' } = terminal;
    const error = belowLive(terminal.error);
    const standard = standardOutput(request, terminal);
    const { isLog } = standard;
    const out = belowLive(standard.out);
    const secrets = new known_secrets/* KnownSecrets */.R();
    const reporter = (0,console/* createConsoleReporter */.$)({
        out,
        error,
        json: request.json,
        // Without a terminal, a program may read the lines.
        columns: terminal.colored ? terminal.columns : undefined,
        interactive,
        get color() {
            return look.color;
        },
        get verbosity() {
            return look.verbosity;
        },
        get logJson() {
            return look.logJson;
        },
    });
    const emit = (event) => telling.emit(event);
    const { syslogSockets: sockets = [], watched = false } = terminal;
    const syslog = createSyslog({ request, sockets, watched, environment, emit });
    const logFiles = createLogFiles({ request, emit });
    const serviceLog = createServiceLog(request);
    const report = await createHtmlReport({ request, environment, emit, verbosity: () => look.verbosity });
    const eventFile = await eventFileOf(request, { mask: (text) => secrets.mask(text), emit });
    const telling = (0,reporters/* createReporters */.rh)([
        reporter,
        live.reporter,
        syslog.reporter,
        logFiles.reporter,
        serviceLog.reporter,
        ...createHistory({ request, environment, emit }),
        ...eventFile,
        ...report.reporters,
    ], secrets, error);
    const abandon = () => {
        live.close();
        return telling.abandon();
    };
    guarded?.onCrash({ abandon, mask: secrets.mask });
    guarded?.onLoss((message, stream) => {
        // Warnings go to standard error; if that is the lost stream, this one goes to the log.
        if (stream === 'error' && isLog)
            out(`Warning: ${message}\n`);
        emit((0,lifecycle_events/* notice */.l)('warning', message));
    });
    const onRead = (files) => {
        look = lookOf(request, terminal, files);
        syslog.onRead(files);
        logFiles.onRead(files);
        serviceLog.onRead(files);
    };
    for (const { open } of eventFile)
        open();
    try {
        return await run(request, (0,surroundings/* surroundingsOf */.Z)({
            environment,
            secrets,
            cancellation,
            terminal: interactive,
            progress: terminal.live === undefined ? undefined : 'live',
            streams: { write: belowLive(terminal.out), read: input },
            closingLimit,
            emit,
            install,
            onRead,
            monitoringLog: serviceLog.of,
        }));
    }
    finally {
        const errors = await (0,run_every_cleanup/* cleanUpAll */.W)([
            telling.close,
            () => guarded?.onLoss(undefined),
            stopWatching,
            () => (0,temporary/* removeTemporaryFolders */.TL)().map((problem) => error(`${problem}\n`)),
        ]);
        for (const { message } of errors)
            error(`${secrets.mask(message)}\n`);
    }
}
/** Returns the reporter that records the run, if that was requested. */
async function eventFileOf({ events }, { mask, emit }) {
    if (events === undefined)
        return [];
    const { createEventFile } = await Promise.all(/* import() */[__webpack_require__.e(249), __webpack_require__.e(822)]).then(__webpack_require__.bind(__webpack_require__, 8822));
    return [createEventFile({ path: (0,verbosity_and_log_file/* absolute */.ys)(events), mask, warn: (message) => emit((0,lifecycle_events/* notice */.l)('warning', message)) })];
}
/** Returns where the log goes: to standard output, unless an action writes its result there. */
function standardOutput({ actions, json }, { out, log = out, error }) {
    const asked = actions.map(({ name, flags }) => ({ definition: (0,registry/* findAction */.Oi)(name), flags }));
    const isTaken = asked.some(({ definition, flags }) => definition?.takesOutput?.(flags) === true);
    if (isTaken)
        return { out: error, isLog: false };
    const onlyShows = asked.length > 0 && asked.every(({ definition }) => definition?.dryRun === 'reads' && !definition.primary);
    return { out: onlyShows ? out : log, isLog: !json };
}
/** Returns how to print to the console, which configuration files may influence. */
function lookOf(request, terminal, files) {
    const plain = request.color === undefined && files.some(({ options }) => options.color === false);
    return {
        color: !plain && (0,command/* isColored */.V)(request, terminal),
        verbosity: (0,verbosity_and_log_file/* verbosityOf */.xN)(request, files),
        logJson: request.logJson || files.some(({ options }) => options.log_json === true),
    };
}


/***/ }),

/***/ 9678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ comparedArchives),
/* harmony export */   Hc: () => (/* binding */ shrinkageAdvice),
/* harmony export */   Q6: () => (/* binding */ shrinkageSentence),
/* harmony export */   Qd: () => (/* binding */ canCompare),
/* harmony export */   ub: () => (/* binding */ shrinkageOf)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4877);

/** How many archives before a new one count. */
const comparedArchives = 5;
/** With fewer archives before it, nothing is usual yet. */
const fewestArchives = 3;
/** By what share of its usual size an archive may shrink. */
const mostShrunk = 0.3;
/** Whether these are enough archives to compare a new one with. */
function canCompare(before) {
    return before.length >= fewestArchives;
}
/**
 * Returns by how much an archive is smaller than usual, if that is more than 30 %: less than the median of the original sizes
 * of the five archives before it in its series. `before` are all known sizes, oldest first, in bytes.
 */
function shrinkageOf(now, before) {
    if (!canCompare(before))
        return undefined;
    const usual = median(before.slice(-comparedArchives));
    return now < usual * (1 - mostShrunk) ? { size: now, usual } : undefined;
}
/** Says what has shrunk, in a sentence about an archive and its repository. */
function shrinkageSentence({ archive, repository }, { size: now, usual }) {
    const share = Math.round((1 - now / usual) * 100);
    return `${archive} in ${repository} is ${share} % smaller than usual: ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(now)}, but the archives before it had ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej)(usual)} (median of their original sizes).`;
}
/** What to do about an archive that has shrunk. */
const shrinkageAdvice = 'Find out whether files are missing, for example because a disk was not mounted, before older archives are pruned.';
function median(values) {
    const sorted = [...values].sort((one, other) => one - other);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]];
    return (low + high) / 2;
}


/***/ }),

/***/ 6675:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ makePlan)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4510);

/** The order of the before_ and after_ hooks, regardless of the order of the actions. */
const moments = ['prune', 'compact', 'backup', 'check', 'extract'];
const notPrimary = 'no create, prune, compact, or check was requested';
/** Decides every step of a run, including those that will not run, with the reason. Runs none of them. */
function makePlan(configurations, request) {
    const planners = uniqueEverything(configurations).map((configuration, index) => new Planner(configuration, request, index === 0));
    const scopes = planners.map((planner) => planner.scope('everything'));
    return {
        actions: request.actions.map(({ name }) => name),
        beforeEverything: planners.flatMap((planner) => planner.everything('before_everything')),
        everything: { before: scopes.flatMap(({ before }) => before), after: scopes.flatMap(({ after }) => after) },
        configurations: planners.map((planner) => planner.configuration()),
        afterEverything: planners.flatMap((planner) => planner.everything('after_everything')),
        concurrency: request.concurrency,
    };
}
/** Keeps an `everything` entry that appears in several files only in the first of them, so that it runs once. */
function uniqueEverything(configurations) {
    const seen = new Set();
    return configurations.map((configuration) => {
        const isEverything = (entry) => (entry.before ?? entry.after) === 'everything';
        const commands = configuration.commands.map((entry) => isEverything(entry) && seen.has(textOf(entry)) ? { ...entry, run: [] } : entry);
        for (const entry of commands.filter(isEverything))
            seen.add(textOf(entry));
        return { ...configuration, commands };
    });
}
/** Returns the same string for the same entry, regardless of the order of its keys. */
function textOf(entry) {
    return JSON.stringify(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** Plans one configuration file. */
class Planner {
    planned;
    request;
    isFirst;
    dry;
    primary;
    actions;
    constructor(planned, request, isFirst) {
        this.planned = planned;
        this.request = request;
        this.isFirst = isFirst;
        this.dry = request.dryRun ? 'dry run' : undefined;
        this.primary = request.actions.some((action) => action.primary);
        this.actions = request.actions.map(({ name }) => name);
    }
    everything(hook) {
        const notRun = this.actions.includes('create') ? this.dry : 'create was not requested';
        return seedHook(this.planned, hook, { softFailure: 'error', closing: hook === 'after_everything', notRun });
    }
    configuration() {
        return {
            configuration: this.planned.name,
            scope: this.scope('configuration'),
            before: this.momentHooks('before'),
            start: this.monitors('start'),
            repositories: this.planned.repositories.map((repository) => this.repository(repository)),
            after: this.momentHooks('after'),
            onError: this.onError(),
            log: this.monitors('log'),
            finish: this.monitors('finish'),
            fail: this.monitors('fail'),
        };
    }
    scope(what, repository) {
        return commandScope(this.planned, {
            what,
            actions: this.actions,
            notRun: this.dry,
            ...(repository && { repository }),
        });
    }
    momentHooks(when) {
        return moments.flatMap((moment) => {
            const asked = this.request.actions.filter((action) => action.moment === moment);
            if (asked.length > 0 && this.planned.hookOrder === 'per_action')
                return []; // see actionHooks
            const notRun = asked.length > 0
                ? (this.heldBack(asked) ?? this.dry)
                : `${moment === 'backup' ? 'create' : moment} was not requested`;
            return seedHook(this.planned, `${when}_${moment}`, { softFailure: when === 'before' ? 'skip' : 'quiet', notRun });
        });
    }
    /** Returns the hooks around one action, if they run once per repository. Without the action, they don't run. */
    actionHooks({ moment }, repository, notRun) {
        if (this.planned.hookOrder !== 'per_action' || moment === undefined)
            return { hooksBefore: [], hooksAfter: [] };
        return {
            hooksBefore: seedHook(this.planned, `before_${moment}`, { softFailure: 'skip', repository, notRun }),
            hooksAfter: seedHook(this.planned, `after_${moment}`, { softFailure: 'end', repository, notRun }),
        };
    }
    /** Returns why none of these actions runs on any repository; undefined if one does. */
    heldBack(actions) {
        const reasons = this.planned.repositories.flatMap(({ withheld }) => actions.map(({ name }) => withheld[name]));
        return reasons.includes(undefined) ? undefined : reasons[0];
    }
    repository(planned) {
        const { path, label, retries = 0, retryWait = 0 } = planned;
        const repository = { path, label };
        const notRun = this.dry;
        const plan = {
            repository,
            location: planned.location,
            place: planned.place,
            ...this.scope('repository', repository),
            beforeActions: seedHook(this.planned, 'before_actions', { softFailure: 'skip', repository, notRun }),
            actions: this.request.actions.map((_, index) => this.action(planned, repository, index)),
            afterActions: seedHook(this.planned, 'after_actions', { softFailure: 'quiet', repository, notRun }),
            attempts: retries + 1,
            retryWait,
        };
        return retries > 0 ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .firstAttempt */ .IA)(plan) : plan;
    }
    action(planned, repository, index) {
        const action = this.request.actions[index];
        const listed = this.dry && action.dryRun === 'listed' ? `dry run: ${action.name} can't be simulated` : undefined;
        const withheld = Object.entries(planned.withheld).find(([name]) => isNamed(action.name, [name]))?.[1];
        const first = this.isFirst && planned === this.planned.repositories[0];
        const done = action.once && !first ? 'runs only once, with the first repository' : undefined;
        const { name } = action;
        const left = withheld ?? listed ?? done;
        const notRun = left ?? planned.spared?.[name];
        const around = commandScope(this.planned, {
            what: 'action',
            actions: [name],
            repository,
            notRun: left ?? this.dry,
        });
        const own = this.actionHooks(action, repository, notRun ?? this.dry);
        const details = planned.details?.[name];
        const dumps = name === 'create' ? planned.dumps : undefined;
        const step = { kind: 'action', action: name, index, configuration: this.planned.name, repository, notRun };
        return {
            ...around,
            ...own,
            action: { ...step, ...(details?.length && { details }), ...(dumps?.length && { dumps }) },
        };
    }
    monitors(state) {
        const notRun = this.primary ? this.dry : notPrimary;
        const asked = this.planned.monitors.filter(({ states }) => states.includes(state));
        return asked.map(({ service, destination }) => ({
            kind: 'monitor',
            service,
            state,
            destination,
            place: this.planned.places.get(`/${service}`),
            configuration: this.planned.name,
            closing: state !== 'start',
            notRun,
        }));
    }
    onError() {
        const notRun = this.primary ? this.dry : notPrimary;
        const entries = commandScope(this.planned, { what: 'error', actions: this.actions, notRun: this.dry });
        return [...seedHook(this.planned, 'on_error', { softFailure: 'quiet', closing: true, notRun }), ...entries.after];
    }
}
/** Returns the hook with this name as a step; empty if it has no commands. */
function seedHook(planned, hook, standing) {
    const commands = commandsAt(planned, `/${hook}`, planned.hooks[hook]);
    const { softFailure, closing = false, repository, notRun } = standing;
    if (commands.length === 0)
        return [];
    return [
        {
            kind: 'hook',
            hook,
            configuration: planned.name,
            repository,
            commands,
            softFailure,
            closing,
            notRun,
            ...planned.settings,
        },
    ];
}
/** Returns the `commands:` entries before and after something, in the order in which they are written. */
function commandScope(planned, around) {
    const hooks = (when) => planned.commands.flatMap((entry, index) => entry[when] === around.what ? commandHook(planned, around, index) : []);
    return { before: hooks('before'), after: hooks('after') };
}
/** Returns whether an action is among these names; `key` includes all actions that begin with this word (`key export`). */
function isNamed(action, names) {
    return names.some((name) => action === name || action.startsWith(`${name} `));
}
function commandHook(planned, around, index) {
    const entry = planned.commands[index];
    if (!entry?.run?.length)
        return [];
    const wanted = entry.when === undefined || around.actions.some((action) => isNamed(action, entry.when ?? []));
    if (!wanted && around.what === 'action')
        return []; // it may belong to another action
    const when = entry.before ? 'before' : 'after';
    return [
        {
            kind: 'hook',
            hook: [when, around.what, around.what === 'action' ? around.actions[0] : undefined].filter(Boolean).join(' '),
            configuration: planned.name,
            repository: around.repository,
            commands: commandsAt(planned, `/commands/${index}/run`, entry.run),
            softFailure: softFailureOf(when, around.what),
            states: entry.states,
            closing: when === 'after',
            notRun: wanted ? (around.notRun ?? unfailing(entry, around)) : notRequested(entry.when ?? []),
            ...planned.settings,
            timeout: entry.timeout ?? planned.settings.timeout,
        },
    ];
}
function notRequested(actions) {
    return actions.length === 1 ? `${actions[0]} was not requested` : `no ${actions.join(' or ')} was requested`;
}
function softFailureOf(when, what) {
    if (what === 'everything')
        return 'error';
    if (when === 'before')
        return 'skip';
    return what === 'action' ? 'end' : 'quiet';
}
/** Returns why an `after: error` entry never runs: the state of an error is always `fail`. */
function unfailing(entry, { what }) {
    const isUnfailing = what === 'error' && entry.states?.includes('fail') === false;
    return isUnfailing ? 'its states do not include fail, but after an error, the state is always fail' : undefined;
}
function commandsAt(planned, pointer, lines) {
    return (lines ?? []).map((run, index) => ({ run, place: planned.places.get(`${pointer}/${index}`) }));
}


/***/ }),

/***/ 9603:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Us: () => (/* binding */ trustIn),
/* harmony export */   eU: () => (/* binding */ isHostedRunner),
/* harmony export */   gq: () => (/* binding */ keepsState),
/* harmony export */   hM: () => (/* binding */ trustedBy),
/* harmony export */   nY: () => (/* binding */ ownTrust)
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
/**
 * Whether the state folder outlasts the run. A hosted runner is removed after its job, unless its workflow names a folder for
 * state, which it then keeps in a cache.
 */
function keepsState(environment) {
    return !isHostedRunner(environment) || Boolean(environment['XDG_STATE_HOME']);
}


/***/ })

};
;