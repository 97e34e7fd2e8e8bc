"use strict";
exports.id = 249;
exports.ids = [249];
exports.modules = {

/***/ 5249:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ createEventFormat),
  q: () => (/* binding */ formatVersion)
});

// EXTERNAL MODULE: ./lib/src/reporters/recording/wire-format.js
var wire_format = __webpack_require__(3260);
;// CONCATENATED MODULE: ./lib/src/reporters/recording/common-parts.js

const place = (0,wire_format/* objectWith */.qR)({
    file: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The path as a person would write it.'),
    line: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'Starts at 1.'),
    column: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'Starts at 1.'),
});
const repositoryName = (0,wire_format/* objectWith */.qR)({ path: wire_format/* text */.Qq, label: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq) });
const outcome = (0,wire_format/* oneOf */.yL)({ success: true, skipped: true, warning: true, failure: true, cancelled: true });
/** A duration. */
const seconds = (0,wire_format/* described */.WY)(wire_format/* number */.ai, 'A duration in seconds.');
/** The step in the plan is found by its number. */
const attempt = (0,wire_format/* objectWith */.qR)({
    number: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'Starts at 1.'),
    of: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'The maximum number of attempts.'),
});
/** What is known about an archive that a run created. */
const archiveProperties = {
    repository: wire_format/* text */.Qq,
    label: (0,wire_format/* nullable */.me)(wire_format/* text */.Qq),
    archive: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The name of the archive.'),
    id: wire_format/* text */.Qq,
    start: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'In ISO 8601, as Borg reports it.'),
    duration: seconds,
    original_size: (0,wire_format/* described */.WY)(wire_format/* number */.ai, 'In bytes.'),
    compressed_size: (0,wire_format/* described */.WY)(wire_format/* number */.ai, 'In bytes.'),
    deduplicated_size: (0,wire_format/* described */.WY)(wire_format/* number */.ai, 'In bytes: what is new in the repository.'),
    files: wire_format/* integer */.nd,
};
/** Names these parts. */
function nameParts(definitions) {
    const named = {
        place: definitions.name('place', {
            ...place,
            schema: { ...place.schema, description: 'A position in a configuration file.' },
        }),
        repository: definitions.name('repository_name', repositoryName),
        outcome: definitions.name('outcome', outcome),
        attempt: definitions.name('attempt', attempt),
    };
    const archive = definitions.name('archive', (0,wire_format/* objectWith */.qR)(archiveProperties, 'An archive that the run created.'));
    const failure = definitions.name('failure', (0,wire_format/* objectWith */.qR)({
        message: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'A sentence: which step failed, and with which message.'),
        step: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The name of the step in sentences.')),
        error: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The {error} of hooks.'),
        output: (0,wire_format/* described */.WY)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq), 'The last lines of output.'),
        advice: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'What to do about it.')),
        repository: (0,wire_format/* optional */.lq)(named.repository),
        configuration: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The name of the configuration file.')),
        place: (0,wire_format/* optional */.lq)(named.place),
        command: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
        exitCode: (0,wire_format/* optional */.lq)(wire_format/* integer */.nd),
        signal: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
    }));
    return { ...named, archive, failure };
}

;// CONCATENATED MODULE: ./lib/src/reporters/recording/event-types.js


const level = (0,wire_format/* oneOf */.yL)({ debug: true, info: true, notice: true, warning: true, error: true });
const verbosity = (0,wire_format/* described */.WY)((0,wire_format/* oneOf */.yL)({ [-2]: true, [-1]: true, 0: true, 1: true, 2: true }), '-1 errors, 0 results and warnings, 1 what is being done, 2 details.');
const signal = {
    ...wire_format/* text */.Qq,
    schema: { type: 'string', pattern: '^SIG[A-Z0-9]+$' },
    read: (json, where) => {
        const name = wire_format/* text */.Qq.read(json, where);
        if (/^SIG[A-Z0-9]+$/.test(name))
            return name;
        throw new wire_format/* UnreadableError */.Gy(`${where} must be the name of a signal`);
    },
};
/** Returns a function that creates the format of an event, with the number of its step, if it has one. */
function eventMaker({ attempt: tried, definitions, numbers }) {
    return (type, properties, { step: needs, description }) => {
        const id = (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'The number of the step in the plan.');
        const line = (0,wire_format/* objectWith */.qR)({
            type: (0,wire_format/* exactly */.pV)(type),
            at: (0,wire_format/* described */.WY)(wire_format/* moment */.n$, 'When it happened.'),
            ...(needs !== undefined && { step: needs === 'always' ? id : (0,wire_format/* optional */.lq)(id), attempt: (0,wire_format/* optional */.lq)(tried) }),
            ...properties,
        }, description);
        return definitions.name(type, {
            schema: line.schema,
            write: (event) => {
                const { step } = event;
                return line.write((step === undefined ? event : { ...event, step: numbers.numberOf(step), attempt: step.attempt }));
            },
            read: (json, where) => {
                const { step, attempt: which, ...rest } = line.read(json, where);
                // Without a step, the attempt is a property of the event itself.
                const own = needs === undefined && which !== undefined ? { attempt: which } : {};
                const about = step === undefined ? {} : { step: numbers.find(step, which) };
                return { ...rest, ...own, ...about };
            },
        });
    };
}
/** Returns the format of each type of event. */
function eventFormats(parts) {
    const { archive, attempt: tried, failure, outcome: end, place: where, plan, repository } = parts;
    const event = eventMaker(parts);
    const facts = (0,wire_format/* objectWith */.qR)({
        version: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The version of Borgflow.'),
        borgVersion: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
        details: (0,wire_format/* described */.WY)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq), 'How Borg was found, the files that were read, what was excluded and why.'),
        dryRun: wire_format/* flag */.Jt,
        log: (0,wire_format/* optional */.lq)((0,wire_format/* objectWith */.qR)({ verbosity, json: (0,wire_format/* described */.WY)(wire_format/* flag */.Jt, 'Results are one JSON document.') }, 'How the log was requested.')),
    });
    return {
        'run-started': event('run-started', { plan, facts }, { description: 'The run starts.' }),
        notice: event('notice', {
            level,
            message: wire_format/* text */.Qq,
            title: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
            excerpt: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq), 'The line of the file that it is about, with carets below it.')),
            place: (0,wire_format/* optional */.lq)(where),
        }, { step: 'sometimes', description: 'Something for a person to read. It may come before the run starts.' }),
        'step-started': event('step-started', {}, { step: 'always', description: 'A step starts.' }),
        output: event('output', { verbosity, level, lines: (0,wire_format/* described */.WY)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq), 'Complete lines, as many as arrived at once.') }, { step: 'always', description: 'What a program printed.' }),
        progress: event('progress', { progress: progressFormat() }, { step: 'always', description: 'The progress of a Borg job.' }),
        result: event('result', { result: resultFormat() }, { step: 'always', description: 'The requested result of an action.' }),
        'step-finished': event('step-finished', {
            outcome: end,
            seconds: seconds,
            reason: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'Why an action was skipped.')),
            archive: (0,wire_format/* optional */.lq)(archive),
            failure: (0,wire_format/* optional */.lq)(failure),
        }, { step: 'always', description: 'A step has ended.' }),
        'step-not-run': event('step-not-run', { reason: wire_format/* text */.Qq }, { step: 'always', description: 'A step of the plan did not run.' }),
        'repository-finished': event('repository-finished', {
            configuration: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The name of the configuration file.'),
            repository,
            outcome: end,
            seconds: seconds,
            archive: (0,wire_format/* optional */.lq)(archive),
            attempt: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(tried, 'The last attempt, if several were allowed.')),
        }, { description: 'A repository is done.' }),
        'run-finished': event('run-finished', { report: reportFormat(parts) }, { description: 'The run has ended.' }),
    };
}
function progressFormat() {
    const amount = (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* number */.ai, 'In bytes.'));
    const files = (0,wire_format/* optional */.lq)(wire_format/* integer */.nd);
    return (0,wire_format/* objectWith */.qR)({
        files,
        totalFiles: files,
        original: amount,
        compressed: amount,
        deduplicated: amount,
        path: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
        percent: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* number */.ai, '0 to 100.')),
        message: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
        outdated: (0,wire_format/* optional */.lq)(wire_format/* onlyTrue */.L6),
    }, 'What is missing has not changed since the last event.');
}
function resultFormat() {
    return (0,wire_format/* eitherOf */.BU)((0,wire_format/* objectWith */.qR)({ json: wire_format/* anything */.D8 }, 'The whole result.'), (0,wire_format/* objectWith */.qR)({ lines: (0,wire_format/* listOf */.c3)(wire_format/* text */.Qq) }, 'Lines for a person.'), (0,wire_format/* objectWith */.qR)({ begin: (0,wire_format/* mapOf */.A7)(wire_format/* anything */.D8) }, 'The beginning of a document with a long list.'), (0,wire_format/* objectWith */.qR)({ items: (0,wire_format/* listOf */.c3)(wire_format/* anything */.D8) }, 'Items of that list, as many as arrived at once.'), (0,wire_format/* objectWith */.qR)({ end: (0,wire_format/* oneOf */.yL)({ complete: true, 'cut off': true }) }, 'The end of that document.'));
}
function reportFormat({ failure, outcome: end, repository }) {
    const configuration = (0,wire_format/* objectWith */.qR)({
        configuration: wire_format/* text */.Qq,
        outcome: end,
        repositories: (0,wire_format/* listOf */.c3)((0,wire_format/* objectWith */.qR)({ repository, outcome: end })),
        failures: (0,wire_format/* listOf */.c3)(failure),
    });
    return (0,wire_format/* objectWith */.qR)({
        outcome: end,
        seconds: seconds,
        runId: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The BORGFLOW_RUN_ID of hooks.'),
        failures: (0,wire_format/* listOf */.c3)(failure),
        archives: (0,wire_format/* listOf */.c3)((0,wire_format/* objectWith */.qR)({ configuration: wire_format/* text */.Qq, ...archiveProperties })),
        failedRepositories: (0,wire_format/* listOf */.c3)(repository),
        configurations: (0,wire_format/* listOf */.c3)(configuration),
        signal: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(signal, 'The signal that canceled it.')),
    });
}

;// CONCATENATED MODULE: ./lib/src/reporters/recording/plan-format.js

/** Returns the format of a plan; what it reads or writes of a step is remembered in `numbers`. */
function planFormat(parts) {
    const { definitions, repository, shownPath } = parts;
    const name = (0,wire_format/* objectWith */.qR)({
        path: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The absolute path, or `<inline>`.'),
        name: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'A short name, unique in the run.'),
    });
    const configuration = definitions.name('configuration_name', {
        ...name,
        write: (value) => name.write({ ...value, path: shownPath(value) }),
    });
    const { hook, action, monitor } = stepFormats({ ...parts, configuration });
    const hooks = (0,wire_format/* listOf */.c3)(hook);
    const monitors = (0,wire_format/* listOf */.c3)(monitor);
    const scope = { before: hooks, after: hooks };
    const actionPlan = (0,wire_format/* objectWith */.qR)({ ...scope, hooksBefore: hooks, action, hooksAfter: hooks });
    const repositoryPlan = (0,wire_format/* objectWith */.qR)({
        ...scope,
        repository,
        location: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'Where it is, however it is spelled.')),
        place: (0,wire_format/* optional */.lq)(parts.place),
        beforeActions: hooks,
        actions: (0,wire_format/* listOf */.c3)(definitions.name('planned_action', actionPlan)),
        afterActions: hooks,
        attempts: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'The maximum number of attempts.'),
        retryWait: (0,wire_format/* described */.WY)(wire_format/* number */.ai, 'Seconds to wait before the second attempt.'),
    });
    const configurationPlan = (0,wire_format/* objectWith */.qR)({
        configuration,
        scope: (0,wire_format/* objectWith */.qR)(scope),
        before: hooks,
        start: monitors,
        repositories: (0,wire_format/* listOf */.c3)(definitions.name('planned_repository', repositoryPlan)),
        after: hooks,
        onError: hooks,
        log: monitors,
        finish: monitors,
        fail: monitors,
    });
    return definitions.name('plan', (0,wire_format/* objectWith */.qR)({
        actions: (0,wire_format/* described */.WY)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq), 'The requested actions, in order.'),
        beforeEverything: hooks,
        everything: (0,wire_format/* objectWith */.qR)(scope),
        configurations: (0,wire_format/* listOf */.c3)(definitions.name('planned_configuration', configurationPlan)),
        afterEverything: hooks,
        concurrency: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'The number of repositories of one file that are processed at the same time.'),
    }, 'All steps of the run, decided but not run.'));
}
/** Returns the formats of the steps in a plan: each has a number, by which events refer to it. */
function stepFormats({ definitions, numbers, configuration, repository, attempt: tried, place: where, }) {
    const base = {
        configuration,
        notRun: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'Why it will not run: the end of a sentence.')),
        attempt: (0,wire_format/* optional */.lq)(tried),
    };
    const numbered = (name, properties) => {
        const format = (0,wire_format/* objectWith */.qR)({
            id: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'Its number in the plan.'),
            ...properties,
        });
        return definitions.name(name, {
            schema: format.schema,
            write: (step) => format.write({ ...step, id: numbers.numberOf(step) }),
            read: (json, path) => {
                const { id, ...step } = format.read(json, path);
                numbers.add(id, step);
                return step;
            },
        });
    };
    const command = (0,wire_format/* objectWith */.qR)({ run: wire_format/* text */.Qq, place: (0,wire_format/* optional */.lq)(where) });
    const dump = (0,wire_format/* objectWith */.qR)({
        engine: wire_format/* text */.Qq,
        database: wire_format/* text */.Qq,
        server: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
        words: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'All of it in words.'),
        place: (0,wire_format/* optional */.lq)(where),
    });
    return {
        hook: numbered('hook', {
            kind: (0,wire_format/* exactly */.pV)('hook'),
            hook: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The name of the option, or `before repository` and the like for `commands:`.'),
            ...base,
            repository: (0,wire_format/* optional */.lq)(repository),
            commands: (0,wire_format/* listOf */.c3)(command),
            softFailure: (0,wire_format/* described */.WY)((0,wire_format/* oneOf */.yL)({ skip: true, end: true, quiet: true, error: true }), 'What exit status 75 means.'),
            states: (0,wire_format/* optional */.lq)((0,wire_format/* listOf */.c3)((0,wire_format/* oneOf */.yL)({ finish: true, fail: true }))),
            closing: (0,wire_format/* described */.WY)(wire_format/* flag */.Jt, 'Also runs after a cancellation.'),
            workingDirectory: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
            umask: (0,wire_format/* optional */.lq)(wire_format/* integer */.nd),
            logFile: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
            timeout: (0,wire_format/* optional */.lq)((0,wire_format/* described */.WY)(wire_format/* number */.ai, 'In seconds, for each command.')),
            constants: (0,wire_format/* optional */.lq)((0,wire_format/* mapOf */.A7)(wire_format/* text */.Qq)),
        }),
        action: numbered('action', {
            kind: (0,wire_format/* exactly */.pV)('action'),
            action: wire_format/* text */.Qq,
            ...base,
            repository,
            index: (0,wire_format/* described */.WY)(wire_format/* integer */.nd, 'The index of the action among the requested ones.'),
            details: (0,wire_format/* optional */.lq)((0,wire_format/* listOf */.c3)(wire_format/* text */.Qq)),
            dumps: (0,wire_format/* optional */.lq)((0,wire_format/* listOf */.c3)(dump)),
        }),
        monitor: numbered('monitor', {
            kind: (0,wire_format/* exactly */.pV)('monitor'),
            service: wire_format/* text */.Qq,
            state: (0,wire_format/* oneOf */.yL)({ start: true, log: true, finish: true, fail: true }),
            ...base,
            repository: (0,wire_format/* optional */.lq)(repository),
            destination: (0,wire_format/* optional */.lq)(wire_format/* text */.Qq),
            place: (0,wire_format/* optional */.lq)(where),
            closing: wire_format/* flag */.Jt,
        }),
    };
}

// EXTERNAL MODULE: ./lib/src/lifecycle/plan.js
var lifecycle_plan = __webpack_require__(4510);
;// CONCATENATED MODULE: ./lib/src/reporters/recording/step-numbers.js


/** The numbers of the steps of a plan, by which events refer to them. */
class StepNumbers {
    numbers = new Map();
    steps = new Map();
    attempts = new Map();
    /** Numbers the steps in the order in which they would run. */
    learn(plan) {
        for (const [index, step] of (0,lifecycle_plan/* stepsOf */.B_)(plan).entries())
            this.numbers.set(step, index + 1);
    }
    numberOf(step) {
        const found = this.numbers.get((0,lifecycle_plan/* plannedStep */.Nz)(step));
        if (found === undefined)
            throw new Error('An event is about a step that is not in the plan.');
        return found;
    }
    /** Remembers a step that was read. */
    add(id, step) {
        if (this.steps.has(id))
            throw new wire_format/* UnreadableError */.Gy(`the plan has two steps with the number ${id}`);
        this.steps.set(id, step);
    }
    /** Returns always the same object for the same attempt of the same step, because reporters recognize it by its identity. */
    find(id, tried) {
        const first = this.steps.get(id);
        if (first === undefined)
            throw new wire_format/* UnreadableError */.Gy(`step ${id} is not in the plan`);
        if (tried === undefined || tried.number === first.attempt?.number)
            return first;
        const key = `${id} ${tried.number} ${tried.of}`;
        const known = this.attempts.get(key);
        if (known !== undefined)
            return known;
        const again = { ...first, attempt: { ...tried, first } };
        this.attempts.set(key, again);
        return again;
    }
    forget() {
        this.steps.clear();
        this.attempts.clear();
    }
}

;// CONCATENATED MODULE: ./lib/src/reporters/recording/event-format.js





/** The version of the format; it changes if a program that reads it could misunderstand it. */
const formatVersion = 1;
/** Creates the format of one recording. `shownPath` returns what to write as the path of a configuration. */
function createEventFormat(shownPath = ({ path }) => path) {
    const definitions = new wire_format/* Definitions */.R4();
    const numbers = new StepNumbers();
    const named = nameParts(definitions);
    const plan = planFormat({ ...named, definitions, numbers, shownPath });
    const events = eventFormats({ ...named, definitions, numbers, plan });
    const types = Object.keys(events);
    const header = (0,wire_format/* objectWith */.qR)({
        type: (0,wire_format/* exactly */.pV)('recording'),
        format: (0,wire_format/* described */.WY)((0,wire_format/* exactly */.pV)(formatVersion), 'The version of this format. It changes if a program that reads it could misunderstand it; new properties and types of events do not change it.'),
        at: wire_format/* moment */.n$,
        version: (0,wire_format/* described */.WY)(wire_format/* text */.Qq, 'The version of Borgflow.'),
    }, 'The first line of a recording.');
    return {
        write: (event, at) => {
            if (event.type === 'run-started')
                numbers.learn(event.plan);
            return events[event.type].write('at' in event ? event : { ...event, at });
        },
        writeHeader: header.write,
        read: (json) => {
            const type = typeof json === 'object' && json !== null ? Reflect.get(json, 'type') : undefined;
            if (typeof type !== 'string')
                throw new wire_format/* UnreadableError */.Gy('type must be a string');
            if (type === 'recording')
                return header.read(json, '');
            if (!types.includes(type))
                return undefined;
            if (type === 'run-started')
                numbers.forget();
            const event = events[type].read(json, '');
            return { event, at: event.at };
        },
        schema: {
            anyOf: [definitions.name('recording', header), ...types.map((type) => events[type])].map(({ schema }) => schema),
            definitions: definitions.all,
        },
    };
}


/***/ }),

/***/ 3260:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   BU: () => (/* binding */ eitherOf),
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   Gy: () => (/* binding */ UnreadableError),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   L6: () => (/* binding */ onlyTrue),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R4: () => (/* binding */ Definitions),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   qR: () => (/* binding */ objectWith),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _text_written_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3813);

/** Data that does not have the expected format. Its message completes a sentence: `step.kind must be hook, action, or monitor`. */
class UnreadableError extends Error {
    name = 'UnreadableError';
}
function simple(schema, what, accepts) {
    return {
        schema,
        write: (value) => value,
        read: (json, where) => {
            if (accepts(json))
                return json;
            throw new UnreadableError(`${where} must be ${what}`);
        },
    };
}
/** A string; a lone surrogate stays what it is. */
const text = simple({ type: 'string' }, 'a string', (json) => typeof json === 'string');
/** A finite number. */
const number = simple({ type: 'number' }, 'a number', (json) => Number.isFinite(json));
/** A whole number that is exact. */
const integer = simple({ type: 'integer' }, 'an integer', (json) => Number.isSafeInteger(json));
/** True or false. */
const flag = simple({ type: 'boolean' }, 'true or false', (json) => typeof json === 'boolean');
/** Always true, where the alternative is that the property is missing. */
const onlyTrue = simple({ const: true }, 'true', (json) => json === true);
/** Data of another program, such as Borg's JSON: deeper nesting than this is refused, because later steps are recursive. */
const deepest = 100;
/** Any JSON. */
const anything = {
    ...simple({}, `JSON with at most ${deepest} levels`, (json) => json !== undefined && isShallow(json, deepest)),
    write: (value) => value ?? null,
};
/** Exactly this word. */
function exactly(word) {
    return simple({ const: word }, String(word), (json) => json === word);
}
function isShallow(json, levels) {
    if (typeof json !== 'object' || json === null)
        return true;
    return levels > 0 && Object.values(json).every((part) => isShallow(part, levels - 1));
}
/** A moment in ISO 8601, in UTC with milliseconds. */
const moment = {
    schema: { type: 'string', format: 'date-time' },
    write: (date) => date.toISOString(),
    read: (json, where) => {
        const date = typeof json === 'string' ? (0,_text_written_time_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenTime */ .z)(json) : undefined;
        if (date === undefined)
            throw new UnreadableError(`${where} must be a time such as 2026-01-31T03:00:00.000Z`);
        return date;
    },
};
/** One of these words or numbers, which are the keys of `all`, so that none can be forgotten. */
function oneOf(all) {
    const values = Object.keys(all).map((key) => (/^-?\d+$/.test(key) ? Number(key) : key));
    const sorted = typeof values[0] === 'number' ? values.sort((one, other) => Number(one) - Number(other)) : values;
    return simple({ enum: sorted }, `one of ${sorted.join(', ')}`, (json) => sorted.includes(json));
}
/** The same with a description in the schema. */
function described(format, description) {
    const { schema } = format;
    // In draft-07, what is next to $ref is ignored.
    return { ...format, schema: '$ref' in schema ? { description, allOf: [schema] } : { ...schema, description } };
}
/** A property that may be missing. */
function optional(format) {
    return {
        schema: format.schema,
        write: (value) => (value === undefined ? undefined : format.write(value)),
        read: (json, where) => (json === undefined ? undefined : format.read(json, where)),
        isOptional: true,
    };
}
/** A value that may be null. */
function nullable(format) {
    return {
        schema: { anyOf: [format.schema, { type: 'null' }] },
        write: (value) => (value === null ? null : format.write(value)),
        read: (json, where) => (json === null ? null : format.read(json, where)),
    };
}
/** A list. */
function listOf(item) {
    return {
        schema: { type: 'array', items: item.schema },
        write: (items) => items.map((one) => item.write(one)),
        read: (json, where) => {
            if (!Array.isArray(json))
                throw new UnreadableError(`${where} must be a list`);
            return json.map((one, index) => item.read(one, `${where}[${index}]`));
        },
    };
}
/** An object whose keys are anyone's, such as the names of constants. */
function mapOf(item) {
    return {
        schema: { type: 'object', additionalProperties: item.schema },
        write: (map) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, item.write(value)])),
        read: (json, where) => Object.fromEntries(Object.entries(objectIn(json, where)).map(([key, value]) => [key, item.read(value, `${where}.${key}`)])),
    };
}
/** An object with these properties, whose names are written in snake case. */
function objectWith(properties, description) {
    const all = Object.entries(properties).map(([key, format]) => ({
        key,
        name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        format,
    }));
    const needed = all.filter(({ format }) => format.isOptional !== true).map(({ name }) => name);
    return {
        schema: {
            type: 'object',
            ...(description !== undefined && { description }),
            properties: Object.fromEntries(all.map(({ name, format }) => [name, format.schema])),
            ...(needed.length > 0 && { required: needed }),
            additionalProperties: false,
        },
        write: (value) => {
            const written = {};
            for (const { key, name, format } of all)
                written[name] = format.write(Reflect.get(value, key));
            return written;
        },
        read: (json, where) => {
            const given = objectIn(json, where);
            const value = {};
            for (const { key, name, format } of all) {
                const part = Object.hasOwn(given, name) ? given[name] : undefined;
                const found = format.read(part, where === '' ? name : `${where}.${name}`);
                if (found !== undefined)
                    value[key] = found;
            }
            return value;
        },
    };
}
/** One of several objects, which differ in the property that they have. */
function eitherOf(...formats) {
    const all = formats;
    const keysOf = ({ schema }) => (schema['required'] ?? []);
    const fitting = (value) => all.find((format) => keysOf(format).every((key) => Object.hasOwn(value, key)));
    return {
        schema: { anyOf: all.map(({ schema }) => schema) },
        write: (value) => fitting(value)?.write(value),
        read: (json, where) => {
            const format = fitting(objectIn(json, where));
            if (format !== undefined)
                return format.read(json, where);
            throw new UnreadableError(`${where} must have one of ${all.flatMap(keysOf).join(', ')}`);
        },
    };
}
/** The parts of a schema that have a name, so that they are described once. */
class Definitions {
    all = {};
    /** Names a format. */
    name(name, format) {
        this.all[name] = format.schema;
        return { ...format, schema: { $ref: `#/definitions/${name}` } };
    }
}
function objectIn(json, where) {
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json;
    throw new UnreadableError(`${where === '' ? 'it' : where} must be an object`);
}


/***/ })

};
;