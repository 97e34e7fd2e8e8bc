"use strict";
exports.id = 562;
exports.ids = [562];
exports.modules = {

/***/ 8562:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportAtConsole: () => (/* binding */ reportAtConsole),
  runAtConsole: () => (/* binding */ runAtConsole)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 56 modules
var src_actions = __webpack_require__(1815);
// EXTERNAL MODULE: ./lib/src/log-file.js + 1 modules
var log_file = __webpack_require__(2276);
// EXTERNAL MODULE: ./lib/src/loudness.js
var loudness = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/src/reporters/console.js + 14 modules
var console = __webpack_require__(2088);
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
 * Tells every reporter of everything, in the same order, without the secrets that the masker knows. One that throws hears
 * no more, and the others report it, once: the run goes on as if nothing had happened. `complain` hears of it where the
 * first reporter, the one that people watch, is not there to report it.
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
                message: `Cancelled${signal}: ${where(report, 'cancelled') || 'the run'} did not finish.`,
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
    // Nothing behind a command that could be copied with it.
    const endsInCommand = sentence === whole && /\bfix it with: \S/i.test(whole);
    if (endsInCommand && others.length === 0)
        return whole;
    if (endsInCommand) {
        return `${others.length + 1} errors${files === '' ? '' : ` (failed: ${files})`}. The first: ${whole}`;
    }
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
/** The failure as hooks of a later process are told of it. */
function maskedFailure(failure, mask) {
    return {
        ...failure,
        message: mask(failure.message),
        error: mask(failure.error),
        output: (0,secrets/* maskedLines */.FZ)(failure.output, mask),
        command: failure.command && mask(failure.command),
    };
}
function inAttempt({ attempt }) {
    return attempt === undefined ? '' : ` in attempt ${attempt.number} of ${attempt.of}`;
}
function wasCancelled(error) {
    return error instanceof errors/* CommandError */.Qd && error.failure.cancelled === true;
}
/**
 * What a person needs to know who reads nothing but a mail: the sentence of the log, and how the program ended. Of a hook,
 * whose sentence says just that, the last line of its output tells why.
 */
function mailable(error, step, message) {
    const ended = howItEnded(error);
    if (ended === undefined)
        return message;
    if (step.kind !== 'hook')
        return `${message} (${ended})`;
    const why = error.failure.output.findLast((line) => line.trim() !== '')?.trim();
    return `${describeStep(step)} failed${inAttempt(step)}${why === undefined ? '' : `: ${why}`} (${ended})`;
}
/** `borg create exited with status 2`; undefined where it never started. */
function howItEnded({ failure }) {
    const { command, exitCode, signal, timedOut } = failure;
    const program = failure.program ?? command;
    if (timedOut)
        return `${program} ran into its time limit`;
    if (signal)
        return `${program} was ended by ${signal}`;
    return exitCode === undefined ? undefined : `${program} exited with status ${exitCode}`;
}

// EXTERNAL MODULE: ./lib/src/lifecycle/step.js
var lifecycle_step = __webpack_require__(6059);
// EXTERNAL MODULE: ./lib/src/lifecycle/outcome.js
var outcome = __webpack_require__(525);
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
        return outcome/* withoutError */.z;
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



/** A stage that keeps a journal: `save` is called at the cancel, and then before each command and after each step. */
function keepJournal(stage, run) {
    const steps = new Map(unreached_stepsOf(run.plan).map((step, index) => [step, index]));
    const results = {};
    const started = {};
    let questionsBefore = 0;
    const save = () => run.save({ plan: run.plan, runId: run.runId, results, started, questionsBefore });
    return {
        ...stage,
        onCancel: save,
        commandStarts: (step, count) => {
            const index = steps.get((0,lifecycle_step/* plannedStep */.Nz)(step));
            if (index !== undefined)
                started[index] = count;
            if (stage.cancelled())
                save();
        },
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
            if (isDone) {
                results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
                delete started[index];
            }
            if (stage.cancelled())
                save();
            return result;
        },
    };
}
/**
 * A stage that goes through a journal again: what stands in it is taken as done, clean-up that does not is run. A hook that
 * was cut off goes on with the command after the one that was.
 */
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
            if (!isClosing(step))
                return { outcome: 'cancelled' };
            const rest = step.kind === 'hook' ? withoutCommands(step, journal.started[index] ?? 0) : step;
            // Nothing is left of it, and what comes after it does not depend on how far it came.
            return rest === undefined ? { outcome: 'success' } : stage.run(rest, failures);
        },
    };
}
function withoutSecrets({ outcome, failure }, mask) {
    return { outcome, failure: failure && maskedFailure(failure, mask) };
}
/** What is left of a hook without its first commands; undefined where that is nothing. */
function withoutCommands(step, count) {
    const commands = step.commands.slice(count);
    return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}
function isClosing(step) {
    return step.kind !== 'action' && step.closing;
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
        if (outcome === 'skipped' && step.kind !== 'action') {
            this.isCutShort = true;
            throw new NotNow();
        }
        if (step.kind === 'action' || outcome !== 'success')
            this.count(outcome); // no hook makes a success
        if (outcome === 'failure' || outcome === 'cancelled')
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
        return this.isCutShort && this.outcomes.length === 0 ? 'skipped' : (0,outcome/* worst */.Q)(this.outcomes);
    }
}

// EXTERNAL MODULE: ./lib/src/lifecycle/planning.js + 1 modules
var planning = __webpack_require__(568);
;// CONCATENATED MODULE: ./lib/src/system/machine.js
/** Seconds after which a program that cleans up is ended. */
const cleanUpLimit = 60;
/** Makes programs other than Borg ready for an action. */
function createMachine({ runProcess, environment, chosenEnvironment, masker, cancel }) {
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
        return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : machine_failureOf(program, result) };
    };
    return { run, runProcess, environment, chosenEnvironment, cancel };
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

// EXTERNAL MODULE: ./lib/src/shell/fill.js + 2 modules
var fill = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/src/system/environment.js
var environment = __webpack_require__(1751);
;// CONCATENATED MODULE: ./lib/src/lifecycle/hooks.js





/** So many characters of a command a sentence shows. */
const longestCommand = 160;
/** Exit status of a hook that says "not now". */
const notNow = 75;
/** Runs the commands of a hook in order; the first that fails ends it, as a thrown CommandError. */
async function runHook(step, about, around) {
    const { mask } = around.masker;
    const values = hookValues(step, { ...about, isCancelled: about.limit !== undefined, mask });
    let unfilled;
    for (const [index, command] of step.commands.entries()) {
        const process = filledOrFault(step, command, { values, ...about, around });
        around.commandStarts?.(step, index + 1);
        if (process instanceof errors/* UserError */.yo) {
            // What else an on_error hook does to raise the alarm doesn't depend on this command.
            if (!(0,lifecycle_step/* isErrorHook */.EE)(step))
                throw process;
            unfilled ??= process;
            continue;
        }
        const result = await around.runProcess(process);
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
    const filled = (0,fill/* fillPlaceholders */.C)(command.run, { facts: values, constants: step.constants });
    for (const name of filled.unknown) {
        const message = `{${name}} means nothing in ${describeStep(step)} and stays as it is.`;
        around.emit({ type: 'notice', level: 'warning', message, step, place: command.place });
    }
    const level = (0,lifecycle_step/* isErrorHook */.EE)(step) ? 'error' : 'info';
    const timeouts = [step.timeout, limit].filter((seconds) => seconds !== undefined);
    return {
        command: ['/bin/sh', '-c', filled.command],
        environment: (0,environment/* withVariables */.sO)(around.environment, { ...hookFacts(step, values, around.runId), ...filled.environment }),
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
        error: (0,fill/* limitValue */.r)(mask((isCancelled ? undefined : failure?.error) ?? 'cancelled'), errorLimit, 'start'),
        output: (0,fill/* limitValue */.r)(mask(failure?.output.join('\n') ?? ''), outputLimit, 'end'),
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
        ? `${shown} did not finish`
        : startFailure
            ? `${shown} could not start: ${words}`
            : `${shown} ${words}`;
    const program = firstLine(command.run);
    const failure = { command: shown, program, exitCode, signal, timedOut, cancelled, output: tail };
    return new errors/* CommandError */.Qd(timedOut && step.timeout ? `${message} of ${step.timeout} s` : message, failure, command.place);
}
function firstLine(command) {
    const [line = '', ...rest] = command.trim().split('\n');
    const short = line.length > longestCommand ? line.slice(0, longestCommand).replace(/[\ud800-\udbff]$/, '') : line;
    return rest.length > 0 || short !== line ? `${short} …` : line;
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
/** Runs one Borg job; a warning that it told makes the outcome `warning`, and nothing to do `skipped`. */
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
        skipped: () => {
            if (outcome === 'success')
                outcome = 'skipped';
        },
    };
    const turn = await scene.choose(step, cancel);
    if (turn !== undefined && 'notChosen' in turn)
        return { outcome: 'skipped', reason: turn.notChosen };
    const borg = await scene.borg(step, listener, cancel);
    const { dryRun, verbosity, streams } = scene;
    if (turn !== undefined)
        listener.lines([turn.told], 'notice', 0);
    for (const warning of turn?.warnings ?? [])
        listener.warning(warning);
    const flags = turn?.archive === undefined ? request.flags : { ...request.flags, archive: turn.archive };
    const machine = createMachine({ ...scene, environment: scene.toolEnvironment, cancel });
    const json = flags['json'] === true;
    const about = { repository: step.repository, options, flags, configurations, filesFirst };
    await definition.run({ ...about, dryRun, verbosity, json, borg, machine, streams });
    return { outcome, archive };
}

// EXTERNAL MODULE: ./lib/src/preparation.js + 12 modules
var preparation = __webpack_require__(7859);
;// CONCATENATED MODULE: ./lib/src/report.js

/** The whole run as its reports need it; a fault of a file counts like a failure of the run. */
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

// EXTERNAL MODULE: ./lib/src/scene.js + 22 modules
var scene = __webpack_require__(5524);
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
    const commandStarts = (step, started) => kept.commandStarts(step, started);
    const stage = createStage({ ...(0,scene/* createScene */.B)({ request, world, prepared, ssh }), commandStarts });
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
    for (const notice of prepared.notices)
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
// EXTERNAL MODULE: ./lib/src/system/process.js + 17 modules
var system_process = __webpack_require__(6432);
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
            this.#lose(`Syslog lacks ${(0,amounts/* count */.U9)(text.lost, 'line')} of this run.`);
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
        const onTrouble = (reason) => this.#lose(`A line or more did not reach syslog: ${(0,inert/* oneLine */.TN)(reason)}.`);
        this.#text = new SyslogText({ logger, verbosity, environment: (0,environment/* environmentFor */.DD)('logger', { PATH }), onTrouble });
        this.#lines = (0,console/* createLineReporter */.O)(this.#text, {
            json: false,
            oneReader: false,
            archivesFrom: 1,
            out: () => undefined,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/syslog.js


/** Where a system has its own programs. */
const systemFolders = '/usr/bin:/bin:/run/current-system/sw/bin';
/** A run's reporter to syslog, which hears of the files when they are read: one may say how much is told. */
function createSyslog(door) {
    const { request, sockets, watched, environment, emit } = door;
    let verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
    // What strict mode refuses is reported to syslog as well: not by a program from a folder that was refused.
    const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
    const reporter = createSyslogReporter({
        sockets,
        verbosity: () => verbosity,
        environment: trusted,
        tell: (message, level) => emit({ type: 'notice', level, message }),
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
// EXTERNAL MODULE: ./lib/src/world.js + 8 modules
var world = __webpack_require__(5723);
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