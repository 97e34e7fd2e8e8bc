"use strict";
exports.id = 2;
exports.ids = [2];
exports.modules = {

/***/ 8002:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportAtConsole: () => (/* binding */ reportAtConsole),
  runAtConsole: () => (/* binding */ runAtConsole)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 51 modules
var src_actions = __webpack_require__(8860);
// EXTERNAL MODULE: ./lib/src/log-file.js + 1 modules
var log_file = __webpack_require__(2276);
// EXTERNAL MODULE: ./lib/src/loudness.js
var loudness = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/src/reporters/console.js + 12 modules
var console = __webpack_require__(6042);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/reporters/inert.js
var inert = __webpack_require__(5623);
// EXTERNAL MODULE: ./lib/src/reporters/masking.js
var reporters_masking = __webpack_require__(7543);
;// CONCATENATED MODULE: ./lib/src/reporters/index.js




/**
 * Tells every reporter of everything, in the same order, without the secrets that the masker knows. One that throws hears no more, and the others report it, once: the
 * run goes on as if nothing had happened. `complain` hears of it where the first reporter, the one that people watch, is
 * not there to report it.
 */
function createTelling(reporters, masker, complain) {
    const listening = new Set(reporters);
    const masking = new reporters_masking/* EventMasking */.f(masker);
    const waiting = [];
    let busy = false;
    const lose = (reporter, error) => {
        if (!listening.delete(reporter))
            return;
        const message = lossSentence(reporter.name ?? 'A reporter', error);
        if (reporter === reporters[0] || !listening.has(reporters[0]))
            attempt(() => complain(masker.mask(`${message}\n`)));
        emit({ type: 'notice', level: 'warning', message });
        const { stack } = (0,errors/* asError */.zR)(error);
        if ((0,write_faults/* whyNotWritten */.z)(error) === undefined && stack)
            emit({ type: 'notice', level: 'debug', message: stack });
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
    /** What is emitted while an event is being told (an output was lost) comes after it, for every reporter. */
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
/** What is reported of an output that could not be written, or of a reporter that is broken. */
function lossSentence(name, error) {
    const reason = (0,write_faults/* whyNotWritten */.z)(error);
    if (reason !== undefined)
        return `${name} could not be written: ${reason}. Nothing else is affected.`;
    const what = (0,inert/* oneLine */.TN)((0,errors/* asError */.zR)(error).message).replace(/\.$/, '');
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

// EXTERNAL MODULE: ./lib/src/reporters/sentences.js
var sentences = __webpack_require__(9533);
;// CONCATENATED MODULE: ./lib/src/reporters/verdict.js


/** The verdict on a run. A cancelled run has failed whatever `failOn` says: nobody may take it for a backup. */
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
                message: `Cancelled${signal}: ${where(report, 'cancelled') || 'the run'} did not come to its end.`,
            };
        }
    }
}
function failureMessage(report) {
    const [first, ...others] = report.failures;
    const files = where(report, 'failure');
    if (first === undefined)
        return `Failed: ${files || 'the run'}.`;
    const whole = (0,inert/* oneLine */.TN)((0,sentences/* failureSentence */.Qz)(first));
    const sentence = whole.replace(/[.]$/, '');
    if (others.length === 0)
        return /[!?]$/.test(whole) ? whole : `${sentence}.`;
    const more = `${others.length} more ${others.length === 1 ? 'error' : 'errors'}`;
    return files === '' ? `${sentence} (and ${more}).` : `${sentence} (and ${more}; failed: ${files}).`;
}
function warningMessage(report) {
    return `Done with warnings in ${where(report, 'warning') || 'the run'}, and fail-on is set to warning.`;
}
function where(report, outcome) {
    return report.configurations
        .filter((file) => file.outcome === outcome)
        .map((file) => (0,inert/* oneLine */.TN)(file.configuration))
        .join(', ');
}

// EXTERNAL MODULE: ./lib/src/system/secrets.js + 2 modules
var secrets = __webpack_require__(6452);
;// CONCATENATED MODULE: ./lib/src/lifecycle/failure.js


/** The `{error}` of hooks is cut to this many bytes from its start, `{output}` to that many from its end. */
const errorLimit = 4 * 1024;
const outputLimit = 16 * 1024;
/** `before_backup of server.yaml`, `create on /mnt/backup (server.yaml)`. */
function describeStep(step) {
    const { configuration, repository } = step;
    const place = repository ? `${repository.label ?? repository.path} (${configuration.name})` : configuration.name;
    if (step.kind === 'hook')
        return `${step.hook} of ${place}`;
    if (step.kind === 'action')
        return `${step.action} on ${place}`;
    return `the ${step.state} ping to ${step.service} for ${place}`;
}
/** What a thrown error means for a step, told so that it can stand alone. */
function failureOf(thrown, step) {
    const error = (0,errors/* asError */.zR)(thrown);
    const base = {
        step: describeStep(step),
        configuration: step.configuration.name,
        repository: step.repository,
        place: error instanceof errors/* UserError */.yo ? error.place : undefined,
        message: `${describeStep(step)} ${wasCancelled(error) ? 'was cancelled' : 'failed'}${inAttempt(step)}: ${error.message}`,
    };
    if (!(error instanceof errors/* CommandError */.Qd))
        return { ...base, error: error.message, output: [] };
    const { command, exitCode, signal, output, cancelled } = error.failure;
    return { ...base, command, exitCode, signal, output, error: cancelled ? 'cancelled' : howItEnded(error) };
}
/** The failure as hooks of a later process are told of it. */
function maskedFailure(failure, mask) {
    return {
        ...failure,
        message: mask(failure.message),
        error: mask(failure.error),
        output: (0,secrets/* maskedLines */.F)(failure.output, mask),
        command: failure.command && mask(failure.command),
    };
}
function inAttempt({ attempt }) {
    return attempt === undefined ? '' : ` in attempt ${attempt.number} of ${attempt.of}`;
}
function wasCancelled(error) {
    return error instanceof errors/* CommandError */.Qd && error.failure.cancelled === true;
}
function howItEnded(error) {
    const { command, exitCode, signal, timedOut } = error.failure;
    if (timedOut)
        return `${command} ran into its time limit`;
    if (signal)
        return `${command} was ended by ${signal}`;
    return exitCode === undefined ? error.message : `${command} exited with status ${exitCode}`;
}

// EXTERNAL MODULE: ./lib/src/lifecycle/step.js
var lifecycle_step = __webpack_require__(6059);
;// CONCATENATED MODULE: ./lib/src/lifecycle/unreached.js

/** Every step of a plan in the order in which it would come. */
function unreached_stepsOf(plan) {
    return [
        ...plan.beforeEverything,
        ...plan.everything.before,
        ...plan.configurations.flatMap(stepsOfConfiguration),
        ...plan.afterEverything,
        ...plan.everything.after,
    ];
}
function stepsOfConfiguration(file) {
    const repositories = file.repositories.flatMap((repository) => [
        ...repository.before,
        ...repository.beforeActions,
        ...repository.actions.flatMap(({ before, action, after }) => [...before, action, ...after]),
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
/** The steps of a plan that never began, each with its reason, so that no report leaves one out. */
function unreachedSteps(plan, begun, ended) {
    return unreached_stepsOf(plan)
        .filter((step) => !begun.has(step))
        .map((step) => ({ step, reason: step.notRun ?? reasonOf(step, ended) }));
}
function reasonOf(step, ended) {
    const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
    const failure = file
        ? (file.failures.find(({ repository }) => repository?.path === step.repository?.path) ?? file.failures[0])
        : ended.failures[0];
    if (waitsForAnError(step) && !failure)
        return 'no error';
    if (step.kind === 'monitor' && step.state === 'finish' && failure)
        return 'the file failed';
    if (failure?.error === 'cancelled' || file?.outcome === 'cancelled')
        return 'cancelled';
    if (failure)
        return failure.step ? `${failure.step} failed` : failure.message;
    return file?.outcome === 'skipped' || file?.outcome === 'success'
        ? 'a hook said not now (exit status 75)'
        : 'an earlier error';
}
function waitsForAnError(step) {
    if (step.kind === 'monitor')
        return step.state === 'fail';
    return step.kind === 'hook' && ((0,lifecycle_step/* isErrorHook */.EE)(step) || step.states?.includes('fail') === true);
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/journal.js



/** A stage that keeps a journal: `save` is called at the cancel and after each step that comes behind it. */
function keepJournal(stage, run) {
    const steps = new Map(unreached_stepsOf(run.plan).map((step, index) => [step, index]));
    const results = {};
    let questionsBefore = 0;
    const save = () => run.save({ plan: run.plan, runId: run.runId, results, questionsBefore });
    return {
        ...stage,
        onCancel: save,
        cancelled: () => {
            const cancelled = stage.cancelled();
            if (!cancelled)
                questionsBefore += 1;
            return cancelled;
        },
        run: async (step, failures) => {
            const result = await stage.run(step, failures);
            const index = steps.get((0,lifecycle_step/* plannedStep */.Nz)(step));
            // What was cut off because no time was left is not done.
            const isDone = index !== undefined && !(run.ended() && result.outcome === 'cancelled');
            if (isDone)
                results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
            if (stage.cancelled())
                save();
            return result;
        },
    };
}
/** A stage that goes through a journal again: what stands in it is taken as done, clean-up that does not is run. */
function replayJournal(journal, stage) {
    const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
    const replayed = new Map();
    let questions = 0;
    return {
        ...stage,
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
            return isClosing(step) ? stage.run(step, failures) : { outcome: 'cancelled' };
        },
    };
}
function withoutSecrets({ outcome, failure }, mask) {
    return { outcome, failure: failure && maskedFailure(failure, mask) };
}
function isClosing(step) {
    return step.kind !== 'action' && step.closing;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/outcome.js
const order = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
/** The worst of several outcomes; `skipped` only if every one was, `success` for none at all. */
function worst(outcomes) {
    const counted = outcomes.some((outcome) => outcome !== 'skipped')
        ? outcomes.filter((outcome) => outcome !== 'skipped')
        : outcomes;
    return counted.reduce((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}

// EXTERNAL MODULE: ./lib/src/lifecycle/plan.js
var lifecycle_plan = __webpack_require__(4510);
;// CONCATENATED MODULE: ./lib/src/lifecycle/lifecycle.js


/** Runs a plan from before_everything to after_everything. */
async function runEverything(plan, stage) {
    const run = new Course(stage);
    const configurations = [];
    await run.guard(async () => {
        await run.steps(plan.beforeEverything); // an error here, or before everything, ends all
        await run.steps(plan.everything.before);
        await run.within({ before: [], after: plan.everything.after }, async () => {
            for (const configuration of plan.configurations) {
                configurations.push(await runConfiguration(configuration, plan.concurrency, run));
            }
            await run.steps(plan.afterEverything); // whatever became of the files
        });
    });
    return { outcome: run.outcome(), failures: run.failures, configurations };
}
async function runConfiguration(plan, concurrency, run) {
    const file = new Course(run.stage);
    const repositories = [];
    let started = false;
    if (run.stage.cancelled())
        file.count('cancelled');
    else {
        await file.guard(() => file.within(plan.scope, async () => {
            await file.steps(plan.before);
            started = true;
            await file.steps(plan.start);
            repositories.push(...(await runRepositories(plan.repositories, concurrency, file)));
            file.stopIfFailed(); // only now: a repository that fails does not stop the next
            await file.steps(plan.after);
        }));
        if (file.failed())
            await file.guard(() => file.steps(plan.onError));
        if (file.failed())
            await file.guard(() => file.steps([...plan.log, ...plan.fail]));
        else if (started)
            await file.guard(() => file.steps([...plan.log, ...plan.finish]));
    }
    run.join(file);
    return { configuration: plan.configuration.name, outcome: file.outcome(), repositories, failures: file.failures };
}
/**
 * As many at once as `concurrency` says; those that failed and may be tried again come behind all others. Told in the order
 * of the plan, so that the same run reports the same.
 */
async function runRepositories(plans, concurrency, file) {
    const courses = new Map();
    let round = plans;
    for (let attempt = 1; round.length > 0; attempt += 1) {
        const turns = [...round];
        const worker = async () => {
            for (let plan = turns.shift(); plan; plan = turns.shift()) {
                const course = await runAttempt(plan, attempt, courses.get(plan) ?? new Course(file.stage));
                courses.set(plan, course);
            }
        };
        await Promise.all(Array.from({ length: Math.min(concurrency, turns.length) }, worker));
        round = round.filter((plan) => attempt < plan.attempts && courses.get(plan)?.mayBeTriedAgain());
    }
    for (const course of plans.flatMap((plan) => courses.get(plan) ?? []))
        file.join(course);
    return plans.map((plan) => ({ repository: plan.repository, outcome: courses.get(plan)?.outcome() ?? 'cancelled' }));
}
/** One attempt at a repository; where a cancel leaves it none, what came of the one before stands. */
async function runAttempt(plan, attempt, before) {
    const { stage } = before;
    if (attempt > 1)
        await stage.wait(plan, attempt);
    const cut = stage.cancelled();
    if (cut)
        before.count('cancelled');
    const course = cut ? before : await runRepository((0,lifecycle_plan/* attemptOf */.tx)(plan, attempt), stage);
    if (course !== before && course.hides(before))
        course.keep(before);
    const last = cut ? attempt - 1 : attempt;
    const over = last === plan.attempts || !course.mayBeTriedAgain();
    if (over && last > 0)
        stage.repositoryEnded(plan, course.outcome(), last);
    return course;
}
async function runRepository(plan, stage) {
    const repository = new Course(stage);
    await repository.guard(() => repository.within(plan, async () => {
        await repository.steps(plan.beforeActions);
        for (const action of plan.actions) {
            repository.stopIfCancelled();
            await repository.within(action, () => repository.steps([action.action]));
        }
        await repository.steps(plan.afterActions);
    }));
    return repository;
}
/** Ends the steps that would have followed; what went wrong is on record in the course. */
class Stop extends Error {
}
/** A hook said "not now" before anything of what it stands before was begun. */
class NotNow extends Stop {
}
/** How the run, one file or one repository has fared so far. */
class Course {
    stage;
    failures = [];
    outcomes = [];
    /** A hook's "not now" has ended it. */
    isCutShort = false;
    isLast = false;
    /** Actions that went well. */
    done = 0;
    constructor(stage) {
        this.stage = stage;
    }
    /** Runs steps in order; the first that does not go well ends them and what would have followed. */
    async steps(steps) {
        for (const step of steps) {
            if (step.notRun !== undefined)
                continue;
            const { outcome, failure } = await this.stage.run(step, [...this.failures]);
            if (step.kind === 'monitor' && outcome !== 'cancelled')
                continue; // one that can't be reached changes nothing
            if (failure)
                this.failures.push(failure);
            if (outcome === 'skipped' && step.kind === 'hook' && step.softFailure === 'quiet')
                return;
            this.judge(step, outcome);
        }
    }
    judge(step, outcome) {
        if (outcome === 'skipped') {
            this.isCutShort = true;
            throw new NotNow();
        }
        if (step.kind === 'action' || outcome !== 'success')
            this.count(outcome); // no hook makes a success
        if (outcome !== 'success' && outcome !== 'warning')
            throw new Stop();
        if (step.kind === 'action')
            this.done += 1;
    }
    /**
     * Runs a body between its `commands:`. Those after it run however it ended, unless one before it said "not now": what
     * was not begun is not cleaned up.
     */
    async within(scope, body) {
        const refused = await this.guard(() => this.steps(scope.before));
        if (refused instanceof NotNow)
            throw refused;
        const stop = refused ?? (await this.guard(body));
        const isWhole = stop === undefined && !this.failed() && !this.stage.cancelled();
        const state = isWhole ? 'finish' : 'fail';
        await this.steps(scope.after.filter((hook) => hook.states?.includes(state) ?? true));
        if (stop !== undefined)
            throw stop;
    }
    /** Lets a body stop without stopping what comes after it; gives what stopped it. */
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
    /** Whether its "not now" came before it had got beyond what failed in an attempt before. */
    hides(before) {
        return before.failed() && this.isCutShort && !this.failed() && this.done <= before.done;
    }
    /** Takes over the error of an attempt before: "not now" never hides one. */
    keep(before) {
        this.isLast = true;
        this.join(before);
    }
    mayBeTriedAgain() {
        return this.outcome() === 'failure' && !this.isLast;
    }
    /** Takes over how a file or a repository fared. */
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
    /** A scope that a cancel came before is not entered, and so not left. */
    stopIfCancelled() {
        if (!this.stage.cancelled())
            return;
        this.count('cancelled');
        throw new Stop();
    }
    stopIfFailed() {
        if (this.failed())
            throw new Stop();
    }
    outcome() {
        return this.isCutShort && this.outcomes.length === 0 ? 'skipped' : worst(this.outcomes);
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/planning.js + 1 modules
var planning = __webpack_require__(568);
;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-cursor.js
/** A position in a piece of shell text that moves from its start to its end. */
class Cursor {
    text;
    at;
    constructor(text, at = 0) {
        this.text = text;
        this.at = at;
    }
    get done() {
        return this.at >= this.text.length;
    }
    /** Whether the text goes on with these characters. */
    sees(start) {
        return this.text.startsWith(start, this.at);
    }
    /** The next characters; the cursor moves past them. */
    take(length = 1) {
        const taken = this.text.slice(this.at, this.at + length);
        this.at += taken.length;
        return taken;
    }
    /** What a sticky pattern finds right here; the cursor stays. */
    look(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text) ?? undefined;
    }
    /** What a sticky pattern finds right here, or nothing; the cursor moves past it. */
    takeAll(pattern) {
        return this.take(this.look(pattern)?.[0].length ?? 0);
    }
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-placeholder.js

const braced = (variable) => `\${${variable}}`;
const bare = (name) => `{${name}}`;
/** The kinds of places. */
const shell_placeholder_forms = {
    /** Outside of quotes: the value must be neither split nor taken as a pattern. */
    word: { reference: (variable) => `"$${variable}"`, literal: (name) => `\\{${name}\\}`, backslash: '' },
    /** Inside double quotes, here-documents and arithmetic, where an expansion is never split. */
    double: { reference: braced, literal: bare, backslash: '\\\\' },
    /** In the word of a `${x:-word}` inside double quotes, which an unescaped brace would end. */
    doubleDefault: { reference: braced, literal: (name) => `{${name}\\}`, backslash: '\\\\' },
    /** Inside single quotes: they are closed for the reference and opened again. */
    single: { reference: (variable) => `'"$${variable}"'`, literal: bare, backslash: '\\' },
    /** Inside `$'…'`, where a backslash would quote the closing quote. */
    ansi: { reference: (variable) => `'"$${variable}"$'`, literal: bare, backslash: '\\\\' },
};
const escapedPlaceholder = /\\\{([A-Za-z_][\w-]*)\\\}/y;
const placeholder = /(\\?)\{([A-Za-z_][\w-]*)\}/y;
/** Takes the placeholder that stands right here and gives what replaces it; undefined, with the cursor unmoved, if there is none. */
function takePlaceholder(cursor, form, filling) {
    if (belongsToDollar(cursor))
        return undefined;
    const escaped = cursor.look(escapedPlaceholder);
    if (escaped) {
        cursor.take(escaped[0].length);
        return form.literal(escaped[1] ?? '');
    }
    const found = cursor.look(placeholder);
    if (!found)
        return undefined;
    const [whole, backslash = '', name = ''] = found;
    const value = filling.value(name);
    if (value === undefined) {
        if (!isNamedDescriptor(cursor, whole, form))
            filling.unknown.add(name);
        return undefined;
    }
    const reader = filling.reader();
    if (reader && !reader.harmless.test(value))
        throw rereadFault(name, reader, filling);
    cursor.take(whole.length);
    return (backslash && form.backslash) + form.reference(filling.variable(name));
}
/** `${name}` is the shell's own; in `$${name}` the dollars belong to each other. */
function belongsToDollar(cursor) {
    let dollars = 0;
    while (cursor.text[cursor.at - 1 - dollars] === '$')
        dollars += 1;
    return dollars % 2 === 1;
}
/** Bash's `{name}>file`, which opens a file and keeps its number. */
function isNamedDescriptor(cursor, whole, form) {
    return form === shell_placeholder_forms.word && /[<>]/.test(cursor.text[cursor.at + whole.length] ?? '');
}
function rereadFault(name, reader, filling) {
    return new errors/* UserError */.yo(`{${name}} stands in ${reader.name}, where its text would be read a second time and could run as a command. ` +
        `Give it to a command as an argument or in a here-document, or read the environment variable ${filling.variable(name)}.`);
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-rereading.js
/** Bash's arithmetic looks variables up, and runs the commands in their subscripts: it may only see whole numbers. */
const arithmeticReader = { name: 'arithmetic', harmless: /^-?\d{1,18}$/ };
/** As arithmetic, in the number of an array's element. */
const subscriptReader = { ...arithmeticReader, name: 'the subscript of an array' };
/** As arithmetic, in bash's comparison of numbers. */
const comparisonReader = { ...arithmeticReader, name: 'a test of numbers, `[[ … ]]`' };
const rereading = new Set(['eval', 'let', 'trap', 'alias', 'unset', 'read', 'mapfile', 'readarray', 'getopts']);
const declaring = new Set(['declare', 'typeset', 'local', 'export', 'readonly']);
const shellName = /^(?:ba|da|a|k|mk|z)?sh$/;
/** Commands that run another command among their arguments. */
const launchers = new Set('busybox chroot docker doas env exec find flock ionice kubectl lxc-attach nice nohup nsenter parallel podman runuser setsid ssh stdbuf su sudo systemd-run timeout unshare xargs'.split(' '));
const subscript = /^[A-Za-z_]\w*\[[^\]]*$/;
/** Who would read a value at this place a second time, as code or as a variable's name; undefined where it is plain data. */
function rereaderOf(place) {
    if (subscript.test(place.begun) && place.words.length === 0)
        return subscriptReader;
    if (place.inArray && /^\[[^\]]*$/.test(place.begun))
        return subscriptReader;
    return readerAmongBuiltins(place.words, place.begun) ?? readerOfScript(place.words) ?? readerFarAway(place.words);
}
/** Who runs what these words get as standard input; undefined for a command that takes it as data. */
function rereaderOfInput(words) {
    const at = commandAt(words, shellName);
    const runsInput = at >= 0 && words.slice(at + 1).every((word) => /^[-+]/.test(word) && !/^-\w*c/.test(word));
    if (runsInput)
        return readerNamed(`the standard input of \`${words[at]}\``);
    return afterSsh(words)?.length === 1 ? readerNamed('the standard input of `ssh`') : undefined;
}
function baseOf(word) {
    return word.slice(word.lastIndexOf('/') + 1);
}
/** Where such a command stands: in front, or behind others that launch it; -1 where the name is but an argument. */
function commandAt(words, name) {
    const [first = ''] = words;
    if (name.test(baseOf(first)))
        return 0;
    return launchers.has(baseOf(first)) ? words.findIndex((word) => name.test(baseOf(word))) : -1;
}
/** A reader of shell text: a path or a word without any of the shell's characters reads the same the second time. */
function readerNamed(name) {
    return { name, harmless: /^[\w./:@,+%][\w./:@,+%-]*$/ };
}
function readerAmongBuiltins(words, begun) {
    const [name = ''] = words;
    if (rereading.has(name))
        return readerNamed(`an argument of \`${name}\``);
    if (declaring.has(name) && namesVariable(words.slice(1), begun))
        return readerNamed(`an argument of \`${name}\``);
    const namesNext = (name === 'printf' && words.length === 2) || name === 'test' || name === '[';
    return namesNext && words.at(-1) === '-v' ? readerNamed(`\`${name} -v\``) : undefined;
}
/** Whether `declare` and its like take this word for a name, or for a number to evaluate. */
function namesVariable(before, begun) {
    return before.some((word) => /^-\w*[in]/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(begun);
}
/** `sh -c` and its like, also behind sudo and others: the word after the options is a script. */
function readerOfScript(words) {
    if (commandAt(words, /^(?:su|runuser)$/) >= 0 && /^(?:-c|--command)$/.test(words.at(-1) ?? '')) {
        return readerNamed('the script of `su -c`');
    }
    const at = commandAt(words, shellName);
    const options = words.slice(at + 1);
    const rest = withoutOptions(options, /^[-+]\w*[oO]$|^--(?:rcfile|init-file)$/);
    const isScript = at >= 0 && rest.length === 0 && options.some((word) => /^-\w*c/.test(word));
    return isScript ? readerNamed(`the script of \`${words[at]} -c\``) : undefined;
}
/** ssh hands everything after the host to a shell over there. */
function readerFarAway(words) {
    return (afterSsh(words)?.length ?? 0) > 0 ? readerNamed('the command of `ssh`') : undefined;
}
/** The host and the command of an `ssh`. */
function afterSsh(words) {
    const at = commandAt(words, /^ssh$/);
    return at < 0 ? undefined : withoutOptions(words.slice(at + 1), /^-\w*[BbcDEeFIiJLlmOopQRSWw]$/);
}
/** The words from the first that is neither an option nor the argument of one. */
function withoutOptions(words, takesArgument) {
    const first = words.findIndex((word, at) => !/^[-+]/.test(word) && !takesArgument.test(words[at - 1] ?? ''));
    return first < 0 ? [] : words.slice(first);
}
/** Where the `[[ … ]]` ends that begins here, if one of its operators takes operands for arithmetic or for names of variables; else 0. */
function endOfComparison(text, from) {
    const end = text.indexOf(']]', from);
    const inside = text.slice(from, end < 0 ? undefined : end);
    return /\s-(?:eq|ne|lt|le|gt|ge|v|R)\s/.test(inside) ? from + inside.length : 0;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-expansion.js




/** Fills the next piece of an unquoted word, the cursor at no blank and no operator. */
function wordPiece(cursor, filling) {
    switch (cursor.text[cursor.at]) {
        case "'":
            return singleQuoted(cursor, filling);
        case '"':
            return doubleQuoted(cursor, filling);
        case '$':
            return dollar(cursor, 'bare', filling);
        case '`':
            return backticks(cursor, 'bare', filling);
        case '\\':
            return takePlaceholder(cursor, shell_placeholder_forms.word, filling) ?? cursor.take(2);
        case '{':
            return takePlaceholder(cursor, shell_placeholder_forms.word, filling) ?? cursor.take();
        default:
            return cursor.takeAll(/\w+/y) || cursor.take();
    }
}
/** Fills a text in which only `\`, `$` and backticks mean something: the body of an unquoted here-document, arithmetic. */
function expandableText(text, filling) {
    const cursor = new Cursor(text);
    let filled = '';
    while (!cursor.done)
        filled += expandable(cursor, { form: shell_placeholder_forms.double, around: 'document' }, filling);
    return filled;
}
/** Fills the inside of `((…))` and the two parentheses that end it. */
function arithmetic(cursor, end, filling) {
    const inside = cursor.take(end - cursor.at);
    return rereadBy(arithmeticReader, filling, () => expandableText(inside, filling)) + cursor.take(2);
}
/** Where the `))` stands that ends what began with `((`; undefined if these are two subshells. */
function endOfArithmetic(text, from) {
    const cursor = new Cursor(text, from);
    for (let depth = 0; !cursor.done;) {
        const skipped = cursor.takeAll(/\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+/y);
        if (skipped !== '')
            continue;
        if (depth === 0 && cursor.sees(')'))
            return cursor.sees('))') ? cursor.at : undefined;
        if (cursor.sees('('))
            depth += 1;
        if (cursor.sees(')'))
            depth -= 1;
        cursor.take();
    }
    return undefined;
}
/** Beyond any command that a person writes, and within what the stack holds. */
const deepest = 100;
function singleQuoted(cursor, filling) {
    let filled = cursor.take();
    while (!cursor.done && !cursor.sees("'"))
        filled += takePlaceholder(cursor, shell_placeholder_forms.single, filling) ?? cursor.take();
    return filled + cursor.take();
}
function doubleQuoted(cursor, filling) {
    let filled = cursor.take();
    while (!cursor.done && !cursor.sees('"')) {
        filled += expandable(cursor, { form: shell_placeholder_forms.double, around: 'quoted' }, filling);
    }
    return filled + cursor.take();
}
/** `$'…'`: bash reads escapes in it, dash a dollar sign and plain single quotes. */
function ansiQuoted(cursor, filling) {
    let filled = cursor.take(2);
    while (!cursor.done && !cursor.sees("'")) {
        // Where no escape follows, plain quotes go on after the value: right in both shells.
        const form = cursor.look(/[^'\\]*\\/y) ? shell_placeholder_forms.ansi : shell_placeholder_forms.single;
        filled += takePlaceholder(cursor, form, filling) ?? cursor.take(cursor.sees('\\') ? 2 : 1);
    }
    return filled + cursor.take();
}
/** The next piece of a text where quotes are text and only `\`, `$` and backticks mean something. */
function expandable(cursor, place, filling) {
    switch (cursor.text[cursor.at]) {
        case '\\':
            return takePlaceholder(cursor, place.form, filling) ?? cursor.take(2);
        case '{':
            return takePlaceholder(cursor, place.form, filling) ?? cursor.take();
        case '$':
            return dollar(cursor, place.around, filling);
        case '`':
            return backticks(cursor, place.around, filling);
        default:
            return cursor.take();
    }
}
/** What begins with a dollar sign, which may hold others of its kind. */
function dollar(cursor, around, filling) {
    if (filling.depth === deepest)
        throw new errors/* UserError */.yo(`A hook command nests more than ${deepest} \`$(…)\` or \`\${…}\`: put it into a script.`);
    filling.depth += 1;
    const filled = expansion(cursor, around, filling);
    filling.depth -= 1;
    return filled;
}
/** Parameters, command substitution, arithmetic, `$'…'`. */
function expansion(cursor, around, filling) {
    const end = cursor.sees('$((') ? endOfArithmetic(cursor.text, cursor.at + 3) : undefined;
    if (end !== undefined)
        return cursor.take(3) + arithmetic(cursor, end, filling);
    if (cursor.sees('$('))
        return cursor.take(2) + filling.commands(cursor, ')', filling) + cursor.take();
    if (cursor.sees('${'))
        return parameter(cursor, around, filling);
    if (cursor.sees('$['))
        return cursor.take(2) + evaluated(cursor, ']', filling);
    if (cursor.sees("$'") && around === 'bare')
        return ansiQuoted(cursor, filling);
    return cursor.takeAll(/\$(?:[A-Za-z_]\w*|[\d$?!#@*-])?/y);
}
/** `${…}`, whose word has the quoting of its surroundings after `:-` and its like, and its own after `#`, `%` and `/`. */
function parameter(cursor, around, filling) {
    let filled = cursor.take(2) + cursor.takeAll(/[#!]?(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/y);
    if (cursor.sees('['))
        filled += cursor.take() + evaluated(cursor, ']', filling);
    const operator = cursor.takeAll(/:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|[:@]/y);
    filled += operator;
    if (operator === ':')
        return filled + evaluated(cursor, '}', filling);
    const inherits = around !== 'bare' && /[-=?+]$/.test(operator);
    while (!cursor.done && !cursor.sees('}')) {
        if (!inherits)
            filled += wordPiece(cursor, filling);
        else if (cursor.sees('"'))
            filled += doubleQuoted(cursor, filling);
        else
            filled += expandable(cursor, { form: shell_placeholder_forms.doubleDefault, around }, filling);
    }
    return filled + cursor.take();
}
/** What bash evaluates as arithmetic, up to its end: a subscript, an offset. */
function evaluated(cursor, close, filling) {
    return rereadBy(arithmeticReader, filling, () => {
        let filled = '';
        for (let depth = 0; !cursor.done;) {
            if (cursor.sees(close) && depth === 0)
                return filled + cursor.take();
            if (cursor.sees('['))
                depth += 1;
            if (cursor.sees(']'))
                depth -= 1;
            filled += wordPiece(cursor, filling);
        }
        return filled;
    });
}
/** A command in backticks: one level of backslashes belongs to them, the rest to the command. */
function backticks(cursor, around, filling) {
    const found = cursor.look(/`((?:[^`\\]|\\[\s\S])*)`/y);
    if (!found)
        return cursor.take();
    const [whole, inside = ''] = found;
    cursor.take(whole.length);
    const command = inside.replace(around === 'quoted' ? /\\([\\$`"])/g : /\\([\\$`])/g, '$1');
    const filled = filling.commands(new Cursor(command), undefined, filling);
    return filled === command ? whole : `\`${filled.replace(/[\\$`]/g, '\\$&')}\``;
}
function rereadBy(reader, filling, fill) {
    const outer = filling.reader;
    filling.reader = () => reader;
    const filled = fill();
    filling.reader = outer;
    return filled;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-document.js



/** The delimiter that a word such as `EOF`, `'EOF'` or `\EOF` means. */
function delimiterOf(word, stripsTabs) {
    const text = word.replace(/\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g, (_, escaped, single, double) => escaped ?? single ?? (double ?? '').replace(/\\([\\$`"])/g, '$1'));
    return { text, quoted: /['"\\]/.test(word), stripsTabs };
}
/** Fills the here-document that begins at the cursor; inside `$(…)` bash lets the parenthesis follow the closing word. */
function fillDocument(cursor, delimiter, context) {
    const { body, closing } = readDocument(cursor, delimiter, context.closes);
    if (!delimiter.quoted)
        return { text: expandableText(body, context.filling) + closing };
    const filled = fillVerbatim(body, context.filling);
    if (filled === undefined)
        return { text: body + closing };
    const plain = /^[\w.-]+$/.test(delimiter.text) ? delimiter.text : unusedWord(cursor.text);
    const tabs = /^\t*/.exec(closing)?.[0] ?? '';
    const end = closing.endsWith('\n') ? '\n' : '';
    return { text: filled + (closing === '' ? '' : tabs + plain + end), delimiter: plain };
}
function readDocument(cursor, delimiter, closes) {
    const start = cursor.at;
    const body = () => cursor.text.slice(start, cursor.at);
    let joined = '';
    while (!cursor.done) {
        const before = body();
        const line = cursor.takeAll(/[^\n]*\n?/y);
        joined += line;
        // In an unquoted document a backslash joins two lines, and they end it together or not at all.
        if (!delimiter.quoted && /(?<!\\)(?:\\\\)*\\\n$/.test(joined)) {
            joined = joined.slice(0, -2);
            continue;
        }
        const content = (delimiter.stripsTabs ? joined.replace(/^\t+/, '') : joined).replace(/\n$/, '');
        if (content === delimiter.text)
            return { body: before, closing: line };
        if (closes && content.startsWith(delimiter.text + closes)) {
            const rest = joined.length - joined.indexOf(content) - delimiter.text.length;
            cursor.at -= rest;
            return { body: before, closing: line.slice(0, -rest) };
        }
        joined = '';
    }
    return { body: body(), closing: '' };
}
/**
 * A quoted document as an unquoted one of the same text, with references in the place of placeholders; undefined if it
 * has none. So no value becomes part of the command: none can hold a line that ends the document, and tabs, size and
 * the quoting of what is around it don't matter.
 */
function fillVerbatim(body, filling) {
    const cursor = new Cursor(body);
    let filled = '';
    let found = false;
    while (!cursor.done) {
        const reference = takePlaceholder(cursor, shell_placeholder_forms.double, filling);
        found ||= reference !== undefined;
        filled += reference ?? cursor.take().replace(/[\\$`]/, '\\$&');
    }
    return found ? filled : undefined;
}
function unusedWord(text) {
    let word = 'END_OF_TEXT';
    while (text.includes(word))
        word += '_';
    return word;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/shell-command.js



/** Fills shell commands up to the end of the text, or to the parenthesis that closes them, which stays. */
function fillCommands(cursor, closes, filling) {
    const reader = filling.reader;
    const filled = new CommandScan(cursor, closes, filling).run();
    filling.reader = reader;
    return filled;
}
/** Words after which a command begins. */
const leading = new Set('if then else elif do while until ! { time coproc } fi done'.split(' '));
const assignment = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;
/** One pass through commands: knows where words and comments begin, where a `case` stands, which documents are due. */
class CommandScan {
    cursor;
    closes;
    filling;
    parts = [];
    open = [];
    due = [];
    words = [];
    /** Where the present word begins. */
    wordStart;
    /** The next word is a redirection's: a file, a here-string. */
    redirects = false;
    /** Who would run what this redirection gives. */
    inputReader;
    /** Where a bash test `[[ … ]]` that compares numbers ends. */
    comparisonEnd = 0;
    constructor(cursor, closes, filling) {
        this.cursor = cursor;
        this.closes = closes;
        this.filling = filling;
    }
    run() {
        const { cursor } = this;
        while (!cursor.done && !(this.closes && cursor.sees(this.closes) && this.open.length === 0))
            this.step();
        return this.parts.join('');
    }
    step() {
        const { cursor } = this;
        const character = cursor.text[cursor.at] ?? '';
        if (cursor.sees('\\\n'))
            this.parts.push(cursor.take(2));
        else if (character === ' ' || character === '\t')
            this.separate(1);
        else if (character === '\n')
            this.newline();
        else if (character === '#' && this.wordStart === undefined)
            this.parts.push(cursor.takeAll(/[^\n]*/y));
        else if (/[<>]/.test(character) || cursor.sees('&>'))
            this.redirection();
        else if (/[;&|]/.test(character))
            this.operator();
        else if (character === '(')
            this.openParenthesis();
        else if (character === ')')
            this.closeParenthesis();
        else
            this.piece();
    }
    piece() {
        const { at } = this.cursor;
        const start = this.wordStart ?? at;
        this.wordStart = start;
        this.filling.reader = () => this.reader(start, at);
        this.parts.push(wordPiece(this.cursor, this.filling));
    }
    reader(wordStart, at) {
        if (at < this.comparisonEnd)
            return comparisonReader;
        if (this.redirects)
            return this.inputReader;
        if (this.open.at(-1)?.kind === 'pattern')
            return undefined;
        const begun = this.cursor.text.slice(wordStart, at);
        return rereaderOf({ words: this.words, begun, inArray: this.open.at(-1)?.kind === 'array' });
    }
    separate(length) {
        this.endWord();
        this.parts.push(this.cursor.take(length));
    }
    endWord() {
        if (this.wordStart === undefined)
            return;
        const word = this.cursor.text.slice(this.wordStart, this.cursor.at);
        this.wordStart = undefined;
        if (this.redirects)
            this.redirects = false;
        else
            this.learn(word);
    }
    /** Takes note of a word: what it opens and closes, and whether a command still begins after it. */
    learn(word) {
        const first = this.words.length === 0;
        const around = this.open.at(-1)?.kind;
        if (first && word === 'esac' && (around === 'pattern' || around === 'branch'))
            this.open.pop();
        if (around === 'pattern') {
            this.words = [word];
            return;
        }
        if (first && (leading.has(word) || assignment.test(word)))
            return;
        if (first && word === '[[')
            this.comparisonEnd = endOfComparison(this.cursor.text, this.cursor.at);
        // These two run what follows them as if they weren't there.
        if (first && (word === 'command' || word === 'builtin'))
            return;
        this.words.push(word.replace(/['"\\]/g, ''));
        if (this.words.length === 3 && this.words[0] === 'case' && word === 'in')
            this.enter('pattern');
    }
    enter(kind) {
        this.open.push({ kind, words: this.words });
        this.words = [];
    }
    newline() {
        this.separate(1);
        if (this.words[0] !== 'case' || this.words.length > 2)
            this.words = [];
        const due = this.due;
        this.due = [];
        for (const { delimiter, part, reader } of due) {
            this.filling.reader = () => reader;
            const filled = fillDocument(this.cursor, delimiter, { filling: this.filling, closes: this.closes });
            this.parts.push(filled.text);
            if (filled.delimiter !== undefined)
                this.parts[part] = filled.delimiter;
        }
    }
    operator() {
        this.endWord();
        const operator = this.cursor.takeAll(/;;&|;;|;&|&&|\|\||\|&|[;&|]/y);
        if (/;[;&]/.test(operator) && this.open.at(-1)?.kind === 'branch') {
            this.open.pop();
            this.open.push({ kind: 'pattern', words: [] });
        }
        this.parts.push(operator);
        this.words = [];
        this.redirects = false;
    }
    redirection() {
        const { cursor } = this;
        // A number in front of the operator belongs to it: `2>file`.
        if (this.wordStart !== undefined && /^\d+$/.test(cursor.text.slice(this.wordStart, cursor.at)))
            this.wordStart = undefined;
        this.endWord();
        const operator = cursor.takeAll(/<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>/y);
        this.parts.push(operator);
        const reader = operator.startsWith('<<') ? rereaderOfInput(this.words) : undefined;
        if (!/^<<-?$/.test(operator)) {
            this.inputReader = reader;
            this.redirects = !cursor.sees('(');
            return;
        }
        this.parts.push(cursor.takeAll(/(?:[ \t]|\\\n)*/y));
        const word = cursor.takeAll(/(?:[^\s;&|<>()'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")*/y);
        this.due.push({ delimiter: delimiterOf(word, operator === '<<-'), part: this.parts.length, reader });
        this.parts.push(word);
    }
    openParenthesis() {
        const { cursor } = this;
        const first = this.wordStart === undefined && (this.words.length === 0 || this.words[0] === 'for');
        const end = first && cursor.sees('((') ? endOfArithmetic(cursor.text, cursor.at + 2) : undefined;
        if (end !== undefined) {
            this.parts.push(cursor.take(2), arithmetic(cursor, end, this.filling));
            return;
        }
        const beginsPattern = this.open.at(-1)?.kind === 'pattern' && this.wordStart === undefined;
        const before = cursor.text[cursor.at - 1] ?? '';
        const isArray = this.wordStart !== undefined && before === '=';
        this.separate(1);
        if (isArray)
            this.enter('array');
        else if (!beginsPattern)
            this.enter(/[<>]/.test(before) ? 'substitution' : 'parenthesis');
    }
    closeParenthesis() {
        this.endWord();
        this.parts.push(this.cursor.take());
        const closed = this.open.at(-1);
        if (closed?.kind === 'branch')
            return;
        this.open.pop();
        if (closed?.kind === 'pattern')
            this.enter('branch');
        this.words = closed?.kind === 'array' || closed?.kind === 'substitution' ? [...closed.words] : [];
    }
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/placeholders.js


const borgPlaceholders = new Set([
    'hostname',
    'fqdn',
    'reverse-fqdn',
    'now',
    'utcnow',
    'unixtime',
    'user',
    'pid',
    'borgversion',
    'borgmajor',
    'borgminor',
    'borgpatch',
]);
/** Linux refuses to start a program with an environment string above this, its name and closing NUL included. */
const longestEnvironmentString = 128 * 1024;
/**
 * Replaces each `{name}` of a hook command by a reference to an environment variable that holds its value, in the form
 * that fits the place where it stands. No value becomes part of the command, so none can act as one. Names are lower
 * case. Throws a UserError for a placeholder that the shell would evaluate: in arithmetic, `eval`, `sh -c`.
 */
function fillPlaceholders(command, values) {
    const given = new Map(Object.entries(values).filter(([name]) => /^[a-z_][a-z0-9_]*$/.test(name)));
    const unknown = new Set();
    const filling = {
        value: (name) => given.get(name),
        variable,
        unknown,
        reader: () => undefined,
        depth: 0,
        commands: fillCommands,
    };
    const filled = fillCommands(new Cursor(command), undefined, filling);
    const environment = Object.fromEntries([...given].map(([name, value]) => [variable(name), fitting(name, value)]));
    return { command: filled, environment, unknown: [...unknown].filter((name) => !borgPlaceholders.has(name)) };
}
/** A text cut to so many bytes of UTF-8, never inside a character; `keep` says which end of it stays. */
function limitValue(text, bytes, keep) {
    const encoded = Buffer.from(text);
    if (encoded.length <= bytes)
        return text;
    const continues = (at) => ((encoded[at] ?? 0) & 0xc0) === 0x80;
    let cut = keep === 'start' ? bytes : encoded.length - bytes;
    while (continues(cut))
        cut += keep === 'start' ? -1 : 1;
    return (keep === 'start' ? encoded.subarray(0, cut) : encoded.subarray(cut)).toString();
}
function variable(name) {
    return `BORGFLOW_${name.toUpperCase()}`;
}
function fitting(name, value) {
    return limitValue(value.replaceAll('\0', ''), longestEnvironmentString - variable(name).length - 2, 'start');
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/refusals.js





/** A value as an error text may well be. */
const unruly = 'a "b" $(c)';
/**
 * A warning for each placeholder that only a harmless value could fill, told before the run: an on_error hook that is
 * refused when it is needed would tell nobody.
 */
function refusedPlaceholders(plan) {
    const hooks = unreached_stepsOf(plan).filter((step) => step.kind === 'hook' && step.notRun === undefined);
    return hooks.flatMap((step) => {
        const names = (0,lifecycle_step/* isErrorHook */.EE)(step) ? ['error', 'output', 'repository', 'repositories'] : ['repository'];
        const values = Object.fromEntries([...names, 'repository_label', 'configuration_filename'].map((name) => [name, unruly]));
        return step.commands.flatMap(({ run, place }) => {
            try {
                fillPlaceholders(run, values);
                return [];
            }
            catch (thrown) {
                const message = `${describeStep(step)} may fail: ${(0,errors/* asError */.zR)(thrown).message}`;
                return [{ type: 'notice', level: 'warning', message, place }];
            }
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/system/machine.js
/** Seconds after which a program that cleans up is ended. */
const cleanUpLimit = 60;
/** Makes programs other than Borg ready for an action. */
function createMachine({ runProcess, environment, masker, cancel }) {
    const run = async (words, { cleanUp = false } = {}) => {
        const lines = [];
        const result = await runProcess({
            command: words,
            environment,
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
        return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : machine_failureOf(program, result) };
    };
    return { run, runProcess, environment, cancel };
}
function machine_failureOf(program, result) {
    if (result.startFailure !== undefined)
        return result.startFailure.replace(/\.$/, '');
    if (result.cancelled)
        return `${program} was cancelled`;
    if (result.timedOut)
        return `${program} did not end within ${cleanUpLimit} s`;
    const how = result.signal === undefined ? `exited with status ${result.exitCode}` : `was ended by ${result.signal}`;
    const words = result.tail.findLast((line) => line.trim() !== '');
    return `${program} ${how}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/hooks.js




/** Exit status of a hook that says "not now". */
const notNow = 75;
/** Runs the commands of a hook in order; the first that fails ends it, as a thrown CommandError. */
async function runHook(step, about, around) {
    const { mask } = around.masker;
    const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
    for (const command of step.commands) {
        const result = await around.runProcess(hookProcess(step, command, { values, ...about, around }));
        if (result.lingering) {
            const message = `A background process of \`${firstLine(command.run)}\` still holds the hook's output; the run goes on without it.`;
            around.emit({ type: 'notice', level: 'notice', message, step, place: command.place });
        }
        if (result.exitCode === notNow && step.softFailure !== 'error' && !result.cancelled)
            return { outcome: 'skipped' };
        // What a cancel cut short has not done its work, whichever status it ends with.
        if (result.exitCode !== 0 || result.cancelled)
            throw hookError(command, result, step);
    }
    return { outcome: 'success' };
}
function hookProcess(step, command, { values, cancel, limit, around }) {
    const filled = fillPlaceholders(command.run, values);
    for (const name of filled.unknown) {
        const message = `{${name}} means nothing in ${describeStep(step)} and stays as it is.`;
        around.emit({ type: 'notice', level: 'warning', message, step, place: command.place });
    }
    const level = (0,lifecycle_step/* isErrorHook */.EE)(step) ? 'error' : 'info';
    const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
    return {
        command: ['/bin/sh', '-c', filled.command],
        environment: { ...around.environment, ...hookFacts(step, values, around.runId), ...filled.environment },
        workingDirectory: step.workingDirectory,
        umask: step.umask,
        streams: 'merged',
        masker: around.masker,
        onLines: (lines) => around.emit({ type: 'output', step, lines, level, verbosity: (0,lifecycle_step/* isErrorHook */.EE)(step) ? -1 : 0 }),
        timeout: timeouts.length > 0 ? Math.min(...timeouts) : undefined,
        // Clean-up that is cut off has had its time.
        grace: limit === undefined ? { terminate: 2, kill: 3 } : { terminate: 0.1, kill: 0.2 },
        cancel,
    };
}
/** What a hook's placeholders stand for. */
function hookValues(step, about) {
    const { failures, isCancelled, mask } = about;
    const { configuration, logFile = '' } = step;
    const values = { configuration_filename: configuration.path, log_file: logFile };
    if (step.repository)
        Object.assign(values, { repository: step.repository.path, repository_label: step.repository.label ?? '' });
    if (!(0,lifecycle_step/* isErrorHook */.EE)(step))
        return values;
    const failure = failures.at(-1);
    const failed = new Set(failures.map(({ repository }) => repository?.path).filter((path) => path !== undefined));
    return {
        ...values,
        repository: failure?.repository?.path ?? '',
        repository_label: failure?.repository?.label ?? '',
        repositories: [...failed].join(' '),
        // Whatever had failed before: it might have gone well in another attempt.
        error: limitValue(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), errorLimit, 'start'),
        output: limitValue(mask(failure?.output.join('\n') ?? ''), outputLimit, 'end'),
    };
}
/** The same facts for scripts that would rather read variables. */
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
    const words = startFailure ??
        (timedOut ? 'ran into its time limit' : signal ? `was ended by ${signal}` : `exited with status ${exitCode}`);
    const message = cancelled
        ? `${shown} did not come to its end`
        : startFailure
            ? `${shown} could not start: ${words}`
            : `${shown} ${words}`;
    const failure = { command: shown, exitCode, signal, timedOut, cancelled, output: tail };
    return new errors/* CommandError */.Qd(timedOut && step.timeout ? `${message} of ${step.timeout} s` : message, failure, command.place);
}
function firstLine(command) {
    const [line = '', ...rest] = command.trim().split('\n');
    return rest.length > 0 ? `${line} …` : line;
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/stage.js




/** The one wrapper around every step: tells its beginning, its end and its failure, and never rejects. */
function createStage(scene) {
    const begun = new Set();
    const archives = [];
    const repositoryTimes = new Map();
    const perform = async (step, failures, cancel) => {
        if (step.kind === 'hook')
            return runHook(step, { failures, cancel, limit: scene.cancellation.by && scene.closingLimit }, scene);
        if (step.kind === 'action')
            return runAction(step, scene, cancel);
        await scene.ping(step, failures, cancel);
        return { outcome: 'success' };
    };
    const run = async (step, failures) => {
        if (mayNotBegin(step, scene.cancellation))
            return { outcome: 'cancelled' };
        const start = new Date();
        begun.add((0,lifecycle_step/* plannedStep */.Nz)(step));
        noteRepository(repositoryTimes, step, start);
        scene.emit({ type: 'step-started', step, at: start });
        const result = await settle(step, scene, (cancel) => perform(step, failures, cancel));
        if (result.archive)
            archives.push(result.archive);
        if (result.archive && step.repository) {
            const times = repositoryTimes.get(keyOf(step));
            if (times)
                times.archive = result.archive;
        }
        const at = new Date();
        scene.emit({ type: 'step-finished', step, at, seconds: (at.getTime() - start.getTime()) / 1000, ...result });
        return result;
    };
    const wait = async (plan, attempt) => {
        const seconds = plan.retryWait * (attempt - 1);
        if (scene.cancellation.by !== undefined)
            return;
        const { label, path } = plan.repository;
        const when = seconds > 0 ? ` in ${seconds} s` : '';
        const message = `${label ?? path} is tried again${when}: attempt ${attempt} of ${plan.attempts}.`;
        scene.emit({ type: 'notice', level: 'info', message });
        if (seconds === 0 || scene.cancellation.by !== undefined)
            return;
        await scene.cancellation.during((cancel) => scene.pause(seconds, cancel));
    };
    const repositoryEnded = (plan, outcome, attempt) => {
        const { configuration, repository } = plan.actions[0]?.action ?? {};
        if (!configuration || !repository)
            return;
        const times = repositoryTimes.get(`${configuration.path}\n${repository.path}`);
        const seconds = times ? (Date.now() - times.start) / 1000 : 0;
        scene.emit({
            type: 'repository-finished',
            configuration: configuration.name,
            repository,
            outcome,
            seconds,
            archive: times?.archive,
            ...(plan.attempts > 1 && { attempt: { number: attempt, of: plan.attempts } }),
        });
    };
    const cancelled = () => scene.cancellation.by !== undefined;
    return { run, wait, repositoryEnded, cancelled, record: { begun, archives } };
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
/** Turns whatever a step did into a result. */
async function settle(step, scene, work) {
    let aborted = false;
    try {
        return await scene.cancellation.during((cancel) => {
            cancel.addEventListener('abort', () => {
                aborted = true;
            });
            return work(cancel);
        });
    }
    catch (thrown) {
        const failure = failureOf(thrown, step);
        return aborted
            ? { outcome: 'cancelled', failure: { ...failure, error: 'cancelled' } }
            : { outcome: 'failure', failure };
    }
}
/** Runs one Borg job; a warning that it told makes the outcome `warning`. */
async function runAction(step, scene, cancel) {
    const { definition, request, options, configurations, filesFirst } = scene.action(step);
    let outcome = 'success';
    let archive;
    const listener = {
        lines: (lines, level, verbosity) => scene.emit({ type: 'output', step, lines, level, verbosity }),
        progress: (progress) => scene.emit({ type: 'progress', step, progress }),
        result: (result) => scene.emit({ type: 'result', step, result }),
        archive: (made) => {
            archive = made;
        },
        warning: (message) => {
            outcome = 'warning';
            scene.emit({ type: 'notice', level: 'warning', message, step });
        },
    };
    const borg = await scene.borg(step, listener, cancel);
    const { dryRun, verbosity, streams } = scene;
    const { flags } = request;
    const machine = createMachine({ ...scene, cancel });
    const json = flags['json'] === true;
    const about = { repository: step.repository, options, flags, configurations, filesFirst };
    await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams });
    return { outcome, archive };
}

// EXTERNAL MODULE: ./lib/src/preparation.js + 9 modules
var preparation = __webpack_require__(7561);
;// CONCATENATED MODULE: ./lib/src/report.js

/** The whole run as its reports need it; a fault of a file counts like a failure of the run. */
function reportOf({ ended, failures, archives, runId, seconds, signal }) {
    const outcomes = [ended.outcome, ...(failures.length > 0 ? ['failure'] : [])];
    const failed = ended.configurations.flatMap(({ repositories }) => repositories
        .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
        .map(({ repository }) => repository));
    return {
        outcome: signal ? 'cancelled' : worst(outcomes),
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

// EXTERNAL MODULE: ./lib/src/scene.js + 21 modules
var scene = __webpack_require__(7170);
// EXTERNAL MODULE: ./lib/src/ssh-access.js
var ssh_access = __webpack_require__(2891);
;// CONCATENATED MODULE: ./lib/src/run.js











/** Does what was asked for, tells it as events, and gives the report; whatever a user can cause is in the report. */
async function run(request, world) {
    const { cancellation, runId } = world;
    const at = new Date();
    const prepared = await (0,preparation/* prepare */.i)(request, world);
    const plan = (0,planning/* makePlan */.C)(prepared.configurations, { ...request, actions: prepared.actions });
    const ssh = (0,ssh_access/* createSshAccess */.P)(request);
    const stage = createStage((0,scene/* createScene */.B)({ request, world, prepared, ssh }));
    const report = (ended) => reportOf({
        ended,
        failures: prepared.failures,
        archives: stage.record.archives,
        runId,
        seconds: (Date.now() - at.getTime()) / 1000,
        signal: cancellation.by,
    });
    const save = (journal) => {
        try {
            world.onCancelled?.(journal, () => report(cutShort));
        }
        catch (error) {
            const message = `What the canceled run has done could not be saved: ${(0,errors/* asError */.zR)(error).message}.`;
            world.emit({ type: 'notice', level: 'warning', message });
        }
    };
    const kept = keepJournal(stage, { plan, runId, ended: () => cancellation.ended, save, mask: world.secrets.mask });
    cancellation.onCancel = kept.onCancel;
    world.emit({ type: 'run-started', at, plan, facts: prepared.facts });
    for (const notice of [...prepared.notices, ...refusedPlaceholders(plan)])
        world.emit(notice);
    const ended = await runEverything(plan, kept);
    for (const message of ssh.putAway())
        world.emit({ type: 'notice', level: 'warning', message });
    for (const unreached of unreachedSteps(plan, stage.record.begun, ended)) {
        world.emit({ type: 'step-not-run', ...unreached });
    }
    const whole = report(ended);
    world.emit({ type: 'run-finished', report: whole });
    return whole;
}
/** What is said of a run before it has come to its end. */
const cutShort = { outcome: 'cancelled', failures: [], configurations: [] };

// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/process.js + 18 modules
var system_process = __webpack_require__(5326);
;// CONCATENATED MODULE: ./lib/src/reporters/logger-program.js



/** RFC 5424: the names and the numbers of severities. */
const severities = {
    error: ['err', 3],
    warning: ['warning', 4],
    notice: ['notice', 5],
    info: ['info', 6],
    debug: ['debug', 7],
};
const facility = { name: 'user', number: 1 };
/** The `logger` of this machine, and how to speak to it; or why nothing can be written to syslog, as a sentence. */
function findLogger(sockets, path) {
    const socket = sockets.find(isSocket);
    if (socket === undefined) {
        return { missing: `Nothing is written to syslog: no socket of it is here (${sockets.join(', ')}).` };
    }
    const program = (0,system_process/* findProgram */.Kp)('logger', path) ?? (0,system_process/* findProgram */.Kp)('logger', '/usr/bin:/bin');
    if (program === undefined)
        return { missing: 'Nothing is written to syslog: no logger is on the PATH.' };
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
/** util-linux reads a priority in front of each line. It takes the rest of a line beyond its `--size` for a new one. */
function prefixed(program, socket) {
    const words = [
        program,
        ...['--socket', socket, '--socket-errors=on', '--prio-prefix'],
        ...['--tag', 'borgflow', `--id=${process.pid}`, '--size', '64KiB'],
    ];
    return {
        words: () => words,
        feedOf: () => 'all',
        prefix: (level) => `<${facility.number * 8 + severities[level][1]}>`,
        longest: 65_000,
    };
}
/** Every other `logger` (macOS, BusyBox, BSD) has one priority for all that it reads, and finds its socket itself. */
function plain(program) {
    return {
        words: (level) => [program, '-t', 'borgflow', '-p', `${facility.name}.${severities[level][0]}`],
        feedOf: (level) => level,
        prefix: () => '',
        longest: 1_000,
    };
}

;// CONCATENATED MODULE: ./lib/src/system/feed.js

/** Letters that are handed over at once. */
const portionLength = 65_536;
/** A program that ends sooner, in milliseconds, would do so again: it is not started a second time. */
const worthAnother = 1_000;
/**
 * Lines on their way into a program that may be slow, stuck or gone. Nobody waits for it: what it cannot take in time is
 * counted. The program starts with the first line.
 */
class Feed {
    rules;
    /** Lines that were dropped, or may not have arrived. */
    lost = 0;
    waiting = [];
    length = 0;
    child;
    started = 0;
    /** Lines handed to the program that runs. */
    given = 0;
    flying;
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
    /** Whether another line would be dropped; `reserve`: letters that may wait beyond the usual. */
    isFull(reserve = 0) {
        return this.broken || this.closing || this.length > this.rules.most + reserve;
    }
    /** Takes whole lines with their ends; how many there are is given, for the count. */
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
    /** Takes one line that goes before all that waits, and is never dropped. */
    addFirst(text) {
        this.length += text.length;
        this.waiting.unshift({ text, lines: 1 });
        this.pump();
    }
    /** Hands over what waits and lets the program end; after so many milliseconds it is ended, and the rest counts as lost. */
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
        if (this.flying !== undefined || this.broken)
            return;
        const portion = this.waiting.shift();
        if (portion === undefined) {
            if (this.closing)
                this.child?.stdin?.end();
            return;
        }
        const child = this.child ?? this.start();
        this.flying = portion;
        this.length -= portion.text.length;
        if (child === undefined)
            return;
        this.given += portion.lines;
        child.stdin?.write(portion.text, (error) => {
            // A fault here comes with the program's end, which is heard of too.
            if (error || this.child !== child)
                return;
            this.flying = undefined;
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
            child.stdin?.on('error', () => { }); // comes with the program's end
            child.stderr?.setEncoding('utf8').on('data', (text) => {
                this.complaint = (this.complaint + text).slice(0, 500);
            });
            child.once('error', (error) => this.ended(child, error.message));
            child.once('close', (code, signal) => this.ended(child, code === 0 ? '' : `it ended with ${signal ?? code}`));
            return child;
        }
        catch (error) {
            // Told in a later turn, as every other end is.
            setImmediate(() => this.ended(undefined, (0,errors/* asError */.zR)(error).message));
            return undefined;
        }
    }
    ended(child, reason) {
        if (this.child !== child)
            return;
        this.child = undefined;
        const unfinished = this.flying !== undefined || this.waiting.length > 0 || !this.closing;
        const inVain = performance.now() - this.started < worthAnother;
        if (reason !== '' || unfinished) {
            // Whether a program that failed at once did anything with its lines, nobody knows.
            this.lost += inVain ? Math.max(this.given, this.flying?.lines ?? 0) : (this.flying?.lines ?? 0);
            this.rules.onTrouble(this.complaint.trim() || reason || 'it ended early');
        }
        this.flying = undefined;
        if (inVain && unfinished)
            this.dropAll();
        if (this.closing && this.waiting.length === 0)
            this.resolve();
        else
            this.pump();
    }
    giveUp() {
        const { child } = this;
        this.rules.onTrouble('it did not take the last lines in time');
        this.child = undefined;
        this.lost += this.flying?.lines ?? 0;
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

// EXTERNAL MODULE: ./lib/src/reporters/terminal.js
var terminal = __webpack_require__(7127);
;// CONCATENATED MODULE: ./lib/src/reporters/syslog-text.js




/** Letters that may wait for syslog: a burst of some 100,000 lines, and warnings and errors beyond that. */
const most = 8 << 20;
const reserve = 1 << 20;
/** Writes lines to syslog: each with its severity, without control characters. It never waits. */
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
        const clean = (0,terminal/* terminalText */.e)(lines.join('\n'), false);
        // An empty message says nothing in a log of many programs.
        const pieces = clean.split('\n').flatMap((line) => (line.trim() === '' ? [] : cutLine(line, logger.longest)));
        if (pieces.length === 0)
            return;
        const prefix = logger.prefix(level);
        feed.add(`${prefix}${pieces.join(`\n${prefix}`)}\n`, pieces.length, more);
    }
    text(text, manner) {
        this.lines([text], manner);
    }
    /** How many lines did not get there, as far as that is known. */
    get lost() {
        return [...this.feeds.values()].reduce((sum, feed) => sum + feed.lost, 0);
    }
    /** Waits until all is written, at most so many milliseconds; what was dropped before is told as a warning. */
    async close(limit) {
        const { lost } = this;
        if (lost > 0) {
            const missing = `Warning: ${(0,amounts/* count */.U9)(lost, 'line')} of this run did not get here: syslog took them more slowly than they came.`;
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
        const feed = new Feed({ start: () => (0,system_process/* startFed */.a9)(logger.words(level), environment), most, onTrouble });
        this.feeds.set(name, feed);
        return feed;
    }
}
/** A line in pieces of at most so many bytes; no letter is cut in two. */
function cutLine(line, longest) {
    if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest)
        return [line];
    const bytes = Buffer.from(line);
    const pieces = [];
    for (let start = 0; start < bytes.length;) {
        let end = Math.min(start + longest, bytes.length);
        // A byte 10xxxxxx goes on with a letter.
        while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
            end -= 1;
        pieces.push(bytes.toString('utf8', start, end));
        start = end;
    }
    return pieces;
}

;// CONCATENATED MODULE: ./lib/src/reporters/syslog.js





/** Milliseconds that the last lines may take; fewer when the run was cancelled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;
/** Tells a run to syslog as the console tells it, each line with its severity; results belong to whoever asked for them. */
function createSyslogReporter(log) {
    const reporter = new SyslogReporter(log);
    return { name: 'Syslog', handle: (event) => reporter.handle(event), close: () => reporter.close() };
}
class SyslogReporter {
    log;
    #text;
    #lines;
    #closed = false;
    #limit = closingLimit;
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
            this.log.tell(`Syslog lacks ${(0,amounts/* count */.U9)(text.lost, 'line')} of this run.`);
    }
    #open() {
        const { PATH = '/usr/bin:/bin' } = this.log.environment;
        const logger = findLogger(this.log.sockets, PATH);
        if ('missing' in logger) {
            this.log.tell(logger.missing);
            return;
        }
        const { verbosity, tell } = this.log;
        const onTrouble = (reason) => tell(`A line or more did not reach syslog: ${(0,inert/* oneLine */.TN)(reason)}.`);
        this.#text = new SyslogText({ logger, verbosity, environment: { PATH, LC_ALL: 'C' }, onTrouble });
        this.#lines = (0,console/* createLineReporter */.O)(this.#text, {
            json: false,
            oneReader: false,
            archivesFrom: 1,
            out: () => undefined,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/syslog.js


/** A run's reporter to syslog, which hears of the files when they are read: one may say how much is told. */
function createSyslog(door) {
    const { request, sockets, watched, environment, emit } = door;
    let verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
    const reporter = createSyslogReporter({
        sockets,
        verbosity: () => verbosity,
        environment,
        tell: (message) => emit({ type: 'notice', level: 'debug', message }),
    });
    const onRead = (files) => {
        if (sockets.length > 0 && !watched)
            verbosity = request.syslogVerbosity ?? (0,loudness/* loudest */.$)(files, 'syslog_verbosity', 0);
    };
    return { reporter, onRead };
}

// EXTERNAL MODULE: ./lib/src/system/cancellation.js
var system_cancellation = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/src/system/clean-up.js
var clean_up = __webpack_require__(833);
// EXTERNAL MODULE: ./lib/src/system/known-secrets.js
var known_secrets = __webpack_require__(8549);
// EXTERNAL MODULE: ./lib/src/system/signals.js
var signals = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/world.js + 7 modules
var world = __webpack_require__(3571);
;// CONCATENATED MODULE: ./lib/src/command-run.js














/** Seconds that a clean-up hook may take after a signal. */
const command_run_closingLimit = 30;
/** Runs a request of the command line; gives the exit status. */
async function runAtConsole(request, terminal) {
    const report = await reportAtConsole(request, terminal);
    return (0,signals/* exitStatusOf */.et)({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}
/** Runs a request and tells it at the console; `install` brings Borg where it is missing. */
async function reportAtConsole(request, terminal, install = false) {
    const cancellation = new system_cancellation/* Cancellation */.m();
    const { guarded } = terminal;
    const stopWatching = (0,signals/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave: guarded?.leave ?? ignoreStatus });
    let look = lookOf(request, terminal, []);
    const { error, interactive, environment, input = async () => '' } = terminal;
    const { out, isLog } = standardOutput(request, terminal);
    const secrets = new known_secrets/* KnownSecrets */.R();
    const reporter = (0,console/* createConsoleReporter */.$)({
        out,
        error,
        json: request.json,
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
    const logFiles = (0,log_file/* createLogFiles */.G)({ request, emit });
    const telling = createTelling([reporter, syslog.reporter, logFiles.reporter], secrets, error);
    guarded?.onCrash({ abandon: telling.abandon, mask: secrets.mask });
    guarded?.onLoss((message, stream) => {
        // Warnings go to standard error: without it, the log is the place for this one.
        if (stream === 'error' && isLog)
            out(`Warning: ${message}\n`);
        emit({ type: 'notice', level: 'warning', message });
    });
    const onRead = (files) => {
        look = lookOf(request, terminal, files);
        syslog.onRead(files);
        logFiles.onRead(files);
    };
    try {
        return await run(request, (0,world/* worldOf */.c)({
            environment,
            secrets,
            cancellation,
            terminal: interactive,
            streams: { write: terminal.out, read: input },
            closingLimit: command_run_closingLimit,
            emit,
            install,
            onRead,
        }));
    }
    finally {
        const errors = await (0,clean_up/* cleanUpAll */.W)([
            telling.close,
            () => guarded?.onLoss(undefined),
            stopWatching,
            () => (0,temporary/* removeTemporaryFolders */.TL)().map((problem) => error(`${problem}\n`)),
        ]);
        for (const { message } of errors)
            error(`${secrets.mask(message)}\n`);
    }
}
/** Where nobody guards the process, a run ends as soon as it can. */
function ignoreStatus() { }
/** Where the log goes: to standard output, unless what an action gives is there. */
function standardOutput({ actions, json }, { out, log = out, error }) {
    const asked = actions.map(({ name, flags }) => ({ definition: (0,src_actions/* findAction */.O)(name), flags }));
    const isTaken = asked.some(({ definition, flags }) => definition?.takesOutput?.(flags) === true);
    if (isTaken)
        return { out: error, isLog: false };
    const onlyShows = asked.length > 0 && asked.every(({ definition }) => definition?.dryRun === 'reads' && !definition.primary);
    return { out: onlyShows ? out : log, isLog: !json };
}
/** How the console looks, which a file may have a say in. */
function lookOf(request, terminal, files) {
    const plain = request.color === undefined && files.some(({ options }) => options.color === false);
    return {
        color: !plain && isColoured(request, terminal),
        verbosity: (0,loudness/* verbosityOf */.x)(request, files),
        logJson: request.logJson || files.some(({ options }) => options.log_json === true),
    };
}
/** As asked for; else as NO_COLOR and FORCE_COLOR say; else by the terminal. */
function isColoured({ color }, { environment, coloured }) {
    if (color !== undefined)
        return color;
    if (environment['NO_COLOR'])
        return false;
    if (environment['FORCE_COLOR'])
        return environment['FORCE_COLOR'] !== '0';
    return coloured;
}


/***/ })

};
;