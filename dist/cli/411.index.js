"use strict";
exports.id = 411;
exports.ids = [411];
exports.modules = {

/***/ 4510:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ firstAttempt),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });

/** The plan of a repository that may be tried again, for its first attempt. */
function firstAttempt(plan) {
    return marked(plan, () => ({ number: 1, of: plan.attempts }));
}
/** The same plan for another attempt: its steps know which one they belong to, and which step of the plan they are. */
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
        actions: plan.actions.map((one) => ({ ...around(one), action: again(one.action) })),
        afterActions: plan.afterActions.map(again),
    };
}


/***/ }),

/***/ 568:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

;// CONCATENATED MODULE: ./lib/src/lifecycle/hook-steps.js
/** The seed hook of that name as a step; none when it has no commands. */
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
/** The `commands:` entries before and after something, as written. */
function commandScope(planned, around) {
    const hooks = (when) => planned.commands.flatMap((entry, index) => entry[when] === around.what ? commandHook(planned, around, index) : []);
    return { before: hooks('before'), after: hooks('after') };
}
/** Whether one of these names is an action’s; the first word of two stands for all that begin so: `key`. */
function isNamed(action, names) {
    return names.some((name) => action === name || action.startsWith(`${name} `));
}
function commandHook(planned, around, index) {
    const entry = planned.commands[index];
    if (!entry?.run?.length)
        return [];
    const wanted = entry.when === undefined || around.actions.some((action) => isNamed(action, entry.when ?? []));
    if (!wanted && around.what === 'action')
        return []; // it may stand at another action
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
            notRun: wanted ? (around.notRun ?? unfailing(entry, around)) : `no ${entry.when?.join(' or ')} asked for`,
            ...planned.settings,
            timeout: entry.timeout ?? planned.settings.timeout,
        },
    ];
}
function softFailureOf(when, what) {
    if (what === 'everything')
        return 'error';
    if (when === 'before')
        return 'skip';
    return what === 'action' ? 'end' : 'quiet';
}
/** An error has the state fail, whatever it was an error of. */
function unfailing(entry, { what }) {
    const isUnfailing = what === 'error' && entry.states?.includes('fail') === false;
    return isUnfailing ? 'its states do not include fail, and an error has no other' : undefined;
}
function commandsAt(planned, pointer, lines) {
    return (lines ?? []).map((run, index) => ({ run, place: planned.places.get(`${pointer}/${index}`) }));
}

// EXTERNAL MODULE: ./lib/src/lifecycle/plan.js
var lifecycle_plan = __webpack_require__(4510);
;// CONCATENATED MODULE: ./lib/src/lifecycle/planning.js


/** The seed's order, whatever the order of the actions. */
const moments = ['prune', 'compact', 'backup', 'check', 'extract'];
const notPrimary = 'no create, prune, compact, or check was requested';
/** Decides every step of a run, those that will not run too, with the reason; runs none. */
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
/** An `everything` entry that stands in several files runs once, with the first. */
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
/** The same for the same entry, in whichever order its keys are written. */
function textOf(entry) {
    return JSON.stringify(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** Plans one file: the request and the file are at hand in every line of it. */
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
            const notRun = asked.length > 0
                ? (this.heldBack(asked) ?? this.dry)
                : `${moment === 'backup' ? 'create' : moment} was not requested`;
            return seedHook(this.planned, `${when}_${moment}`, { softFailure: when === 'before' ? 'skip' : 'quiet', notRun });
        });
    }
    /** Why none of these actions runs on any repository; undefined where one does. */
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
            ...this.scope('repository', repository),
            beforeActions: seedHook(this.planned, 'before_actions', { softFailure: 'skip', repository, notRun }),
            actions: this.request.actions.map((_, index) => this.action(planned, repository, index)),
            afterActions: seedHook(this.planned, 'after_actions', { softFailure: 'quiet', repository, notRun }),
            attempts: retries + 1,
            retryWait,
        };
        return retries > 0 ? (0,lifecycle_plan/* firstAttempt */.IA)(plan) : plan;
    }
    action(planned, repository, index) {
        const action = this.request.actions[index];
        const listed = this.dry && action.dryRun === 'listed' ? `dry run: ${action.name} can't be simulated` : undefined;
        const withheld = Object.entries(planned.withheld).find(([name]) => isNamed(action.name, [name]))?.[1];
        const first = this.isFirst && planned === this.planned.repositories[0];
        const done = action.once && !first ? 'done once, with the first repository' : undefined;
        const { name } = action;
        const left = withheld ?? listed ?? done;
        const notRun = left ?? planned.spared?.[name];
        const around = commandScope(this.planned, {
            what: 'action',
            actions: [name],
            repository,
            notRun: left ?? this.dry,
        });
        const details = planned.details?.[name];
        const step = { kind: 'action', action: name, index, configuration: this.planned.name, repository, notRun };
        return { ...around, action: { ...step, ...(details?.length && { details }) } };
    }
    monitors(state) {
        const notRun = this.primary ? this.dry : notPrimary;
        return this.planned.monitors.map((service) => ({
            kind: 'monitor',
            service,
            state,
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
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/reporters/console.js + 12 modules
var console = __webpack_require__(6042);
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
            if (event.type === 'result' && 'json' in event.result)
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
    const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = external_node_fs_.constants;
    return (0,external_node_fs_.openSync)(path, O_APPEND | O_CREAT | O_NONBLOCK | O_WRONLY, 0o600);
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
    return (0,external_node_path_.resolve)((0,home/* expandHome */.k)(path));
}


/***/ }),

/***/ 7561:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 51 modules
var src_actions = __webpack_require__(8860);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 4 modules
var configuration = __webpack_require__(5735);
// EXTERNAL MODULE: ./lib/src/configuration/repository.js + 1 modules
var configuration_repository = __webpack_require__(4097);
// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/src/version.js
var version = __webpack_require__(1294);
;// CONCATENATED MODULE: ./lib/src/facts.js



/** What was asked for and what was found, as lines for the first group. */
function factsOf(found) {
    const { request, installed } = found;
    const rows = [
        ['Inputs', inputLines(request)],
        ['Overrides', (request.overrides ?? []).map(({ text }) => (0,override/* shownOverride */.Iy)(text).trim())],
        ['Configuration', configurationLines(found)],
        ['Left out', leftOutLines(found)],
        ['Actions', [actionsLine(found)]],
        ['Permissions', [permissionWords[request.permissions ?? 'warn']]],
        ['Borg', [installed ? `${installed.version ?? 'unknown version'}, ${installed.words.join(' ')}` : 'not found']],
    ];
    return {
        version: version/* version */.r,
        borgVersion: installed?.version,
        details: aligned(rows),
        dryRun: request.dryRun,
    };
}
const permissionWords = {
    warn: 'warn: files that others may change or read are told',
    strict: 'strict: files that others may change or read are not run',
    off: 'off: nobody looked who may change or read the files',
};
/** Headings in one column, their lines in the next; a heading without lines is left out. */
function aligned(rows) {
    const given = rows.filter(([, lines]) => lines.length > 0);
    const width = Math.max(...given.map(([heading]) => heading.length)) + 2;
    return given.flatMap(([heading, lines]) => lines.map((line, index) => `${(index === 0 ? heading : '').padEnd(width)}${line}`));
}
/** Overrides have lines of their own, and the actions are told with what they come to. */
function inputLines({ asked = [] }) {
    const shown = asked.filter(({ name }) => name !== 'overrides' && name !== 'actions');
    const width = Math.max(0, ...shown.map(({ name }) => name.length)) + 2;
    return shown.map(({ name, value }) => `${name.padEnd(width)}${value}`);
}
function configurationLines({ request, files, included, looked }) {
    if (files.length === 0)
        return looked.length > 0 ? ['none', `looked in ${looked.join(', ')}`] : ['none'];
    return files.flatMap(({ name, repositories }) => [
        name.path === '<inline>' ? 'the input configuration' : `${name.path}, ${howFound(request)}`,
        ...included.filter(({ by }) => by === name.path).map(({ path }) => `  includes ${path}`),
        ...repositories.map(({ path, label, options: { retries = 0 } }) => {
            const tried = retries > 0 ? `, at most ${retries + 1} attempts` : '';
            return `  ${path}${label === undefined ? '' : ` (${label})`}${tried}`;
        }),
    ]);
}
function howFound({ configurationPaths, door }) {
    if (!configurationPaths?.length)
        return 'found in a default place';
    return door === 'workflow' ? 'named by config' : 'named by --config';
}
/** Files that do not run, and repositories that were not asked for. */
function leftOutLines({ request, read, valid, files, faults }) {
    const faulty = read
        .filter(({ path }) => !valid.some(({ name }) => name.path === path))
        .map(({ shown }) => {
        const fault = faults.find(({ place }) => place?.file === shown);
        return `${shown}: ${fault?.message.replace(`${shown} `, 'it ') ?? 'an override is faulty'}`;
    });
    const others = valid.flatMap((file) => {
        const kept = files.find(({ name }) => name.path === file.name.path)?.repositories ?? [];
        return file.repositories
            .filter(({ path, label }) => !kept.some((one) => one.path === path && one.label === label))
            .map(({ path, label }) => `${label ?? path} of ${file.name.name}: ${whyLeftOut(file, request)}`);
    });
    return [...faulty, ...others];
}
function whyLeftOut({ options }, { actions, repository }) {
    const idle = actions.length === 0 && options.default_actions === false;
    return idle ? 'default_actions is false, and no action was named' : `not ${repository}`;
}
function actionsLine({ request, actions }) {
    const named = request.actions.length > 0;
    const words = named ? request.actions.map(({ name, flags }) => [name, ...flagWords(flags)].join(' ')) : actions;
    const why = named ? '' : ' (none was named)';
    return `${words.join(', ')}${why}${request.dryRun ? ', as a dry run' : ''}`;
}
function flagWords(flags) {
    return Object.entries(flags).flatMap(([name, value]) => {
        if (typeof value === 'boolean')
            return value ? [`--${name}`] : [];
        return [`--${name}`, (0,shell/* quoteAll */._R)(typeof value === 'object' ? value : [String(value)])];
    });
}

// EXTERNAL MODULE: ./lib/src/request/request.js
var request_request = __webpack_require__(6625);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/fewer.js


/** What is wrong where an action that has room for one repository would run on several; undefined where nothing is. */
function crowding(actions, files, door) {
    const single = actions.find((action) => action.single === true);
    const names = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
    if (single === undefined || names.length < 2)
        return undefined;
    const flag = door === 'workflow' ? 'the input repository' : '--repository';
    const named = [...new Set(names)].join(', ');
    return new errors/* UserError */.yo(`${single.name} works on one repository, and there are ${names.length}: ${named}. Name one with ${flag}.`);
}
/** A configuration for actions that are about no repository, where there is none: YAML; undefined where one is needed. */
function standIn(request, find) {
    const asked = request.actions;
    const names = asked.length > 0 ? asked.map(({ name }) => name) : request_request/* defaultActions */.h;
    const named = request.configurationPaths ?? request.inlineConfiguration ?? request.repository;
    if (named !== undefined || !names.every((name) => find(name)?.once === true))
        return undefined;
    const about = asked.flatMap(({ flags }) => flags['mount-point'] ?? [])[0] ?? 'this machine';
    return `repositories: [{path: ${JSON.stringify(String(about))}}]\n`;
}

// EXTERNAL MODULE: ./lib/src/borg/archives.js
var archives = __webpack_require__(1900);
// EXTERNAL MODULE: ./lib/src/borg/version.js
var borg_version = __webpack_require__(4147);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/log-file.js + 1 modules
var log_file = __webpack_require__(2276);
// EXTERNAL MODULE: ./lib/src/snapshots/index.js + 3 modules
var snapshots = __webpack_require__(2587);
;// CONCATENATED MODULE: ./lib/src/planned.js




/** A configuration as the plan wants it: hooks, how they run, and what each repository is kept from. */
function plannedOf({ name, options, repositories, places }, request) {
    return {
        name,
        places,
        hooks: hooksOf(options),
        commands: options.commands ?? [],
        settings: {
            workingDirectory: options.working_directory,
            umask: options.umask,
            logFile: (0,log_file/* logFileOf */.Q)(request, options),
            timeout: options.timeout ?? request.timeout,
        },
        repositories: repositories.map(({ path, label, options }) => ({
            path,
            label,
            withheld: withheldFrom(options, request),
            // By their paths: what the file says has been looked up.
            spared: options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not name it' } : {},
            details: { create: snapshotDetails(options) },
            retries: options.retries,
            retryWait: options.retry_wait,
        })),
        monitors: [],
    };
}
/** Whether skip_actions names an action, by any of its names. */
function isHeldBack(action, options) {
    return (options.skip_actions ?? []).some((name) => ((0,src_actions/* findAction */.O)(name)?.name ?? name) === action);
}
function snapshotDetails(options) {
    const kinds = snapshots/* snapshotKinds */.ms.filter(({ option }) => options[option] !== undefined);
    return kinds.map(({ volume }) => `from a snapshot of each ${volume} that holds a source`);
}
/** The actions that skip_actions keeps from a repository, with the reason. */
function withheldFrom(options, { actions }) {
    const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
    const skipped = (options.skip_actions ?? [])
        .map((action) => [(0,src_actions/* findAction */.O)(action)?.name ?? action, `skip_actions names ${action}`])
        .filter(([name]) => !(name === 'check' && forced));
    return Object.fromEntries(skipped);
}
const hookNames = Object.keys(hook_options/* hookOptions */.sp).filter((name) => /^(before|after)_|^on_error$/.test(name));
/** The options that are lists of commands, by name. */
function hooksOf(options) {
    const values = options;
    return Object.fromEntries(hookNames.map((name) => [name, values[name]]));
}

;// CONCATENATED MODULE: ./lib/src/hosted-runner.js



/** What a run cannot know because every hosted runner is a new machine; `environment` is the runner's. */
function hostedRunnerNotices(files, run) {
    if (run.environment['RUNNER_ENVIRONMENT'] !== 'github-hosted')
        return [];
    return [
        ...(run.actions.includes('prune') ? hostNameWarnings(files, run) : []),
        ...(run.actions.includes('check') ? frequencyNotices(files) : []),
    ];
}
/** When checks were last made is remembered on the machine. */
function frequencyNotices(files) {
    return files.flatMap(({ name, options, places }) => {
        const timed = (options.checks ?? []).filter(({ frequency = 'always' }) => frequency !== 'always');
        if (timed.length === 0 || options.user_state_directory !== undefined || isHeldBack('check', options))
            return [];
        const names = timed.map((check) => check.name).join(', ');
        const message = `${name.name}: every run will check (${names}) whatever the frequency: a hosted runner does not remember when it last did. Keep user_state_directory from run to run, with actions/cache for instance.`;
        return [{ type: 'notice', level: 'notice', message, place: places.get('/checks') }];
    });
}
/**
 * A warning for each file whose archives are told apart by the name of a machine that is another one at every run, so that
 * prune finds none of the earlier ones.
 */
function hostNameWarnings(files, run) {
    const capabilities = run.installed?.capabilities ?? (0,borg_version/* capabilitiesOf */.SF)(borg_version/* oldestVersion */.Ac);
    return files.flatMap((file) => {
        const concerned = file.repositories.find(({ options }) => {
            const pattern = (0,archives/* rawPattern */.VS)({ options, capabilities }) ?? '';
            const named = options.archive_hostname === undefined && pattern.includes('{hostname}');
            return !isHeldBack('prune', options) && (named || /\{(reverse-)?fqdn\}/.test(pattern));
        });
        if (concerned === undefined)
            return [];
        const pattern = (0,archives/* rawPattern */.VS)({ options: concerned.options, capabilities }) ?? '';
        const name = /\{(hostname|fqdn|reverse-fqdn)\}/.exec(pattern)?.[0] ?? '{hostname}';
        const where = ['/archive_name_format', '/match_archives', '/prefix'].find((pointer) => file.places.get(pointer) !== undefined);
        const fix = name === '{hostname}'
            ? 'Set archive_hostname to a name that stays, such as archive_hostname: web.'
            : `Write {hostname} instead of ${name}, and set archive_hostname to a name that stays, such as archive_hostname: web.`;
        const message = `${file.name.name}: prune will find no earlier archive, so that they pile up: it keeps to ${pattern.replace(/^sh:/, '')}, and a hosted runner has another ${name} each time. ${fix}`;
        return [{ type: 'notice', level: 'warning', message, place: file.places.get(where ?? '') }];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/src/system/shell-words.js
/**
 * The simple commands of a shell text, each as its words, those inside `$(…)` and backticks too, without comments,
 * redirections and here-documents. Good for looking at a command, not for running it. `home` stands for `~` and `$HOME`.
 */
function simpleCommands(text, home) {
    const state = {
        home,
        commands: [],
        words: [],
        word: undefined,
        quoted: false,
        redirects: false,
        documents: [],
    };
    for (let at = 0; at < text.length;)
        at = step(text, at, state);
    endCommand(state);
    return state.commands;
}
const expansions = [
    [/\\\n/y, () => undefined],
    [/`((?:[^`\\]|\\[\s\S])*)`?/y, (state, [, inside = '']) => substitute(state, inside.replace(/\\([\\$`])/g, '$1'))],
    [/\$\((?!\()/y, (state, { input, index }) => substituteTo(state, input.slice(index + 2))],
    [/\$(?:HOME\b|\{HOME\})/y, (state) => add(state, state.home)],
    [/\$(?:\{[^}]*\}?|\w+|[^\w\s"'])?/y, (state, [expansion]) => add(state, expansion, expansion === '$')],
];
const quoted = [
    [/"/y, (state) => quote(state, false)],
    [/\\([\\$`"])/y, (state, [, escaped = '']) => add(state, escaped)],
    ...expansions,
    [/[^\\`$"]+|\\/y, (state, [plain]) => add(state, plain)],
];
const bare = [
    [/(?<![^\s;&|()`])#[^\n]*/y, () => undefined],
    [/<<(-?)[ \t]*((?:[^\s;&|<>()'"\\]|\\.|'[^']*'|"[^"]*")+)/y, (state, found) => announceDocument(state, found)],
    [/&>>?|<<<|<>|<&|>>|>&|>\||[<>](?!\()/y, (state) => redirect(state)],
    [/\n/y, (state, { input, index }) => newline(state, input.slice(index + 1))],
    [/[;&|()<>]/y, (state) => endCommand(state)],
    [/[ \t]+/y, (state) => endWord(state)],
    [/'([^']*)'?/y, (state, [, text = '']) => add(state, text)],
    [/"/y, (state) => quote(state, true)],
    ...expansions,
    [/\\([\s\S]?)/y, (state, [, escaped = '']) => add(state, escaped)],
    [/(?<![^\s;&|()`=:])~(?=\/)/y, (state) => add(state, state.home)],
    [/[*?[]/y, (state, [pattern]) => add(state, pattern, false)],
    [/[\w./-]+|[\s\S]/y, (state, [plain]) => add(state, plain)],
];
function step(text, at, state) {
    for (const [pattern, read] of state.quoted ? quoted : bare) {
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        if (found)
            return at + found[0].length + (read(state, found) ?? 0);
    }
    return at + 1;
}
function add(state, text, literal = true) {
    const before = state.word ?? { text: '', literal: true };
    state.word = { text: before.text + text, literal: before.literal && literal };
}
function quote(state, opens) {
    state.quoted = opens;
    add(state, '');
}
function substitute(state, inside) {
    state.commands.push(...simpleCommands(inside, state.home));
    add(state, '', false);
}
/** Reads what stands in `$(…)`, and tells its length with the closing parenthesis. */
function substituteTo(state, rest) {
    const piece = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+|[\s\S]/gy;
    let depth = 1;
    for (const { 0: text, index } of rest.matchAll(piece)) {
        if (text === '(')
            depth += 1;
        if (text === ')')
            depth -= 1;
        if (depth === 0) {
            substitute(state, rest.slice(0, index));
            return index + 1;
        }
    }
    substitute(state, rest);
    return rest.length;
}
function endWord(state) {
    if (state.word && !state.redirects)
        state.words.push(state.word);
    if (state.word)
        state.redirects = false;
    state.word = undefined;
}
function endCommand(state) {
    endWord(state);
    if (state.words.length > 0)
        state.commands.push(state.words);
    state.words = [];
    state.redirects = false;
}
function redirect(state) {
    // The number in `2>file` is no word.
    if (/^\d+$/.test(state.word?.text ?? ''))
        state.word = undefined;
    endWord(state);
    state.redirects = true;
}
function announceDocument(state, found) {
    redirect(state);
    state.redirects = false;
    const [, tabs = '', word = ''] = found;
    const end = word.replace(/\\(.)|['"]/g, '$1').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    state.documents.push(new RegExp(`^${tabs && '\\t*'}${end}(?:\\n|$(?![\\s\\S]))`, 'm'));
}
/** Ends a command at the end of its line, and tells the length of the here-documents that follow. */
function newline(state, rest) {
    endCommand(state);
    let length = 0;
    for (const end of state.documents) {
        const found = end.exec(rest.slice(length));
        length = found ? length + found.index + found[0].length : rest.length;
    }
    state.documents = [];
    return length;
}

;// CONCATENATED MODULE: ./lib/src/system/named-scripts.js


/**
 * The paths of the programs and scripts that a shell command names by path, each once: what stands in the place of a
 * command and holds a slash, also behind `sudo`, `sh`, `.`, variables and their like. Whether they exist is not asked.
 */
function scriptsNamedBy(command, home = (0,external_node_os_.homedir)()) {
    const named = simpleCommands(command, home).flatMap((words) => scriptsOf(words, home));
    return [...new Set(named)];
}
const launchers = new Map([
    ['chrt', { options: 'TPD', skips: 1 }],
    ['command', { options: '' }],
    ['doas', { options: 'uC' }],
    ['env', { options: 'uCS' }],
    ['exec', { options: 'a' }],
    ['flock', { options: 'wE', skips: 1 }],
    ['ionice', { options: 'cnpPu' }],
    ['nice', { options: 'n' }],
    ['nohup', { options: '' }],
    ['setsid', { options: '' }],
    ['stdbuf', { options: 'ioe' }],
    ['sudo', { options: 'ugChpRrTtDU' }],
    ['time', { options: 'fo' }],
    ['timeout', { options: 'ks', skips: 1 }],
]);
const leading = new Set('if then else elif do while until ! { }'.split(' '));
const named_scripts_shell = /^(?:ba|da|a|k|mk|z)?sh$/;
const interpreter = /^(?:python[\d.]*|perl|ruby|node|php|\.|source)$/;
function scriptsOf(words, home) {
    const [first, ...rest] = words;
    if (!first)
        return [];
    const name = first.text.slice(first.text.lastIndexOf('/') + 1);
    if (leading.has(first.text) || /^[A-Za-z_]\w*\+?=/.test(first.text))
        return scriptsOf(rest, home);
    const itself = pathOf(first);
    const launcher = launchers.get(name);
    if (launcher)
        return [...itself, ...scriptsOf(afterOptions(rest, launcher), home)];
    if (named_scripts_shell.test(name))
        return [...itself, ...scriptsOfShell(rest, home)];
    if (interpreter.test(name))
        return [...itself, ...scriptsOfInterpreter(rest)];
    return itself;
}
function pathOf(word) {
    return word?.literal && word.text.includes('/') ? [word.text] : [];
}
/** The words of the command that a launcher runs. */
function afterOptions(words, launcher) {
    const takesArgument = new RegExp(`^-\\w*[${launcher.options || '-'}]$`);
    let at = 0;
    while (/^-/.test(words[at]?.text ?? ''))
        at += takesArgument.test(words[at]?.text ?? '') ? 2 : 1;
    return words.slice(at + (launcher.skips ?? 0));
}
/** `sh file` or `sh -c 'script'`. */
function scriptsOfShell(words, home) {
    const rest = afterOptions(words, { options: 'oO' });
    const options = words.slice(0, words.length - rest.length);
    if (options.some(({ text }) => /^-\w*s/.test(text)))
        return [];
    if (!options.some(({ text }) => /^-\w*c/.test(text)))
        return pathOf(rest[0]);
    return scriptsNamedBy(rest[0]?.text ?? '', home);
}
/** `python3 -u file`; nothing where the program itself stands on the command line. */
function scriptsOfInterpreter(words) {
    const script = words.findIndex(({ text }) => !text.startsWith('-'));
    const inline = words.slice(0, Math.max(script, 0)).some(({ text }) => /^-\w*[cemr]$/.test(text));
    return inline ? [] : pathOf(words[script]);
}

;// CONCATENATED MODULE: ./lib/src/system/permissions.js


/**
 * Tells whether others may change a configuration file or a script, or read a configuration file. A group counts as
 * others unless it is the user's primary one. In the workspace only what the whole world may write is told.
 */
function inspectPermissions(subject) {
    const { path, status, user } = subject;
    const state = isInside(path, subject.workspace)
        ? { checkedOut: true, foreign: false, readers: undefined, writers: whoElse(subject, 2, 'world') }
        : {
            checkedOut: false,
            foreign: status.uid !== user.uid && status.uid !== 0,
            readers: subject.kind === 'configuration' ? whoElse(subject, 4, 'group') : undefined,
            writers: whoElse(subject, 2, 'group'),
        };
    if (!state.foreign && !state.readers && !state.writers)
        return undefined;
    const name = subject.name ?? shownPath(path);
    const problem = `${name} ${faults(subject, state)}${consequence(subject, state)}`;
    const mend = mendOf(subject, state);
    return { path, mode: octal(status.mode), problem, mend, message: `${problem}. Mend it with: ${mend}` };
}
/** Who apart from its owner and the user may read (4) or write (2) the file. */
function whoElse({ status, user }, bit, asked) {
    if (status.mode & bit)
        return 'everyone';
    return asked === 'group' && status.mode & (bit << 3) && status.gid !== user.gid ? 'its group' : undefined;
}
function faults({ status }, { readers, writers, foreign }) {
    const mode = octal(status.mode);
    const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
    const access = readers === writers ? `read and written by ${readers}` : verbs;
    if (verbs === '')
        return `belongs to another user (uid ${status.uid}, mode ${mode})`;
    return `can be ${access} (${mode})${foreign ? ` and belongs to another user (uid ${status.uid})` : ''}`;
}
function consequence({ kind, holdsSecret }, { readers, writers, foreign }) {
    const runs = kind === 'script' ? 'is run by a hook' : 'says what is run';
    const facts = [readers && holdsSecret && 'holds a passphrase', (writers || foreign) && runs].filter(Boolean);
    return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}
function mendOf({ kind, path, status, user }, { checkedOut, foreign, readers, writers }) {
    const file = quotedPath(path);
    if (checkedOut)
        return `chmod o-w ${file}`;
    const owner = foreign ? [`chown ${user.uid} ${file}`] : [];
    if (!readers && !writers)
        return owner.join('');
    if (foreign || status.uid === user.uid) {
        return [...owner, `chmod ${kind === 'script' ? '0700' : '0600'} ${file}`].join(' && ');
    }
    // Root's file, of which the user must keep a part: its own group reads a configuration, all may run a script.
    if (kind === 'script')
        return `chmod ${octal(status.mode & ~0o022)} ${file}`;
    const group = status.gid === user.gid ? [] : [`chgrp ${user.gid} ${file}`];
    return [...group, `chmod 0640 ${file}`].join(' && ');
}
function octal(mode) {
    return (mode & 0o7777).toString(8).padStart(4, '0');
}
function isInside(path, folder) {
    if (!folder)
        return false;
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/** The path from the working directory where that is shorter and no way up. */
function shownPath(path) {
    const way = (0,external_node_path_.relative)(process.cwd(), path);
    return isInside(path, process.cwd()) && way.length < path.length ? way : path;
}
/** The path as a shell takes it for one argument that is no option. */
function quotedPath(path) {
    const shown = shownPath(path);
    const plain = shown.startsWith('-') ? `./${shown}` : shown;
    return /^[\w./@:+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/src/inspection.js





/** Looks at the permissions of configuration files and of the scripts that their hooks name, before anything runs. */
async function inspectFiles(inspected) {
    const { configurations, mode } = inspected;
    if (mode === 'off')
        return { configurations, faults: [], notices: [] };
    const subjects = [...configurationSubjects(inspected), ...configurations.flatMap((one) => inspection_scriptsOf(one, inspected))];
    const found = await Promise.all(subjects.map((subject) => inspect(subject, inspected)));
    const findings = found.filter((finding) => finding !== undefined);
    const faulty = mode === 'strict' ? findings.filter(({ level }) => level === 'warning') : [];
    const told = findings.filter((finding) => !faulty.includes(finding));
    return {
        configurations: configurations.filter((one) => !faulty.some(({ configuration }) => configuration === one)),
        faults: unique(faulty, ({ path, configuration }) => `${configuration?.name.path}\n${path}`).map(({ message, place }) => new errors/* UserError */.yo(message, { place })),
        notices: unique(told, ({ path }) => path).map(({ level, message, place }) => ({ type: 'notice', level, message, place })),
    };
}
/** The first of those that are the same. */
function unique(items, keyOf) {
    const seen = new Set();
    return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
function configurationSubjects({ files, included, configurations }) {
    return [...files.map((file) => ({ ...file, by: file.path })), ...included].map(({ path, shown, by }) => ({
        kind: 'configuration',
        path,
        name: shown,
        place: { file: shown, line: 1, column: 1 },
        configuration: configurations.find(({ name }) => name.path === by),
    }));
}
/** The scripts that the hooks of a file name by path, each at the place of its command. */
function inspection_scriptsOf(configuration, { currentFolder, home }) {
    const { options, places, name } = configuration;
    const folder = (0,external_node_path_.resolve)(currentFolder, options.working_directory ?? '.');
    return commandsOf(options).flatMap(({ command, pointer }) => scriptsNamedBy(command, home).map((script) => ({
        kind: 'script',
        path: (0,external_node_path_.resolve)(folder, script),
        name: script,
        place: places.get(pointer) ?? { file: name.path, line: 1, column: 1 },
        configuration,
    })));
}
function commandsOf(options) {
    const values = options;
    const listed = (commands, above) => Array.isArray(commands) ? commands.map((text, at) => ({ command: String(text), pointer: `${above}/${at}` })) : [];
    return [
        ...hook_options/* hookNames */.WR.flatMap((name) => listed(values[name], `/${name}`)),
        ...(options.commands ?? []).flatMap(({ run }, index) => listed(run, `/commands/${index}/run`)),
    ];
}
async function inspect(subject, { workspace, mode, sources, secrets }) {
    const { kind, name, configuration } = subject;
    const looked = await lookAt(subject.path);
    if (looked === undefined)
        return undefined;
    if ('trouble' in looked) {
        const message = `The permissions of ${name} could not be checked (${looked.trouble}).`;
        return { ...subject, level: 'info', message };
    }
    const { path, status } = looked;
    const finding = inspectPermissions({
        kind,
        path,
        name,
        status,
        user: { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
        workspace: workspace && (await (0,promises_.realpath)(workspace).catch(() => workspace)),
        // In the text itself, rather than in a variable or another file.
        holdsSecret: kind === 'configuration' && secrets.some(({ value }) => value && sources.get(name)?.includes(value)),
    });
    if (!finding)
        return undefined;
    const { problem, mend } = finding;
    const file = configuration?.name.name ?? subject.place.file;
    const consequence = mode === 'strict' ? ` ${file} is not run, because permissions are strict.` : '';
    return { ...subject, path, level: 'warning', message: `${problem}.${consequence} Mend it with: ${mend}` };
}
/** A file with links followed; nothing where there is none, of which its hook will tell. */
async function lookAt(path) {
    try {
        const status = await (0,promises_.stat)(path);
        return status.isFile() ? { path: await (0,promises_.realpath)(path), status } : undefined;
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { trouble: code };
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/describe.js
var describe = __webpack_require__(5350);
;// CONCATENATED MODULE: ./lib/src/notices.js

/** A notice with its words behind the place that they are about. */
function withPlace(notice) {
    const { message, place } = notice;
    return place && !message.startsWith(place.file)
        ? { ...notice, message: `${place.file}:${place.line}: ${message}` }
        : notice;
}
/** What was asked for without effect is said before anything runs. */
function remarksOf({ remarks = [] }) {
    return remarks.map((message) => ({ type: 'notice', level: 'info', message }));
}
/** A warning of a run as a whole. */
function warning(message) {
    return { type: 'notice', level: 'warning', message };
}
/** A fault with its place in words, and the line it stands in. */
function noticeOf(fault, sources) {
    const [message = fault.message, ...excerpt] = (0,describe/* describeFault */.Q)(fault, sources.get(fault.place?.file ?? '')).split('\n');
    return { type: 'notice', level: 'error', message, excerpt, place: fault.place };
}

// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
;// CONCATENATED MODULE: ./lib/src/preparation.js













/** Reads and checks everything that a run depends on. */
async function prepare(request, world) {
    const read = await readAll(request, world);
    const { passphrase = '', sshKey = '' } = request;
    const asked = [
        { option: 'The input passphrase', value: passphrase },
        { option: 'The input ssh-key', value: sshKey },
    ].filter(({ value }) => value !== '');
    const unmasked = (0,secrecy/* keepSecrets */.J)(world.secrets, [...asked, ...inheritedSecrets(world.environment), ...read.secrets]);
    const inspected = await inspectFiles({
        ...read,
        mode: request.permissions ?? 'warn',
        workspace: world.environment['GITHUB_WORKSPACE'],
        currentFolder: world.currentFolder,
        home: world.home,
    });
    const names = request.actions.length > 0 ? request.actions.map(({ name }) => name) : request_request/* defaultActions */.h;
    const actions = names.map(definitionOf);
    const selected = selectRepositories(inspected.configurations, request.repository);
    const wanted = selectByDefault(selected.files, request);
    const fault = selected.fault ?? wanted.fault ?? crowding(actions, wanted.files, request.door);
    const files = fault ? [] : wanted.files;
    const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
    const told = faults.map((each) => noticeOf(each, read.sources));
    world.onRead?.(files);
    const [installed] = await findBorgs(files, world);
    return {
        files,
        kept: {
            files: [...new Set([...read.files, ...read.included].map(({ path }) => path))],
            inline: request.inlineConfiguration,
        },
        configurations: files.map((file) => plannedOf(file, request)),
        actions,
        facts: factsOf({
            request,
            read: read.files,
            included: read.included,
            valid: inspected.configurations,
            files,
            faults,
            actions: names,
            installed,
            looked: read.looked,
        }),
        notices: [
            ...remarksOf(request),
            ...hostedRunnerNotices(files, { actions: names, environment: world.environment, installed }),
            ...unmasked.map(warning),
            ...aboutRun(read.notices, actions).map(withPlace),
            ...inspected.notices.map(withPlace),
            ...told,
        ],
        failures: told.map(({ message, place }) => ({ message, error: message, output: [], place })),
    };
}
/**
 * The Borgs of all files, the first file's first: where Borg may be installed, that happens before anything runs. Where there
 * is none yet, a hook may bring it: each action looks for it again, and tells of it.
 */
async function findBorgs(files, world) {
    const wanted = new Map(files.map(({ options }) => {
        const folder = (0,home/* workingFolder */.g)(options);
        return [`${options.local_path}\n${folder}`, { path: options.local_path, folder }];
    }));
    const found = [];
    for (const { path, folder } of wanted.values()) {
        found.push(await world.borg(path, folder).catch(() => undefined));
    }
    return found;
}
/** Passphrases that Borg takes from the environment, besides the one that a configuration may name. */
function inheritedSecrets(environment) {
    return ['BORG_NEW_PASSPHRASE', 'BORG_OTHER_PASSPHRASE'].flatMap((option) => {
        const value = environment[option];
        return value ? [{ option, value }] : [];
    });
}
/** Those that concern a run of these actions: what is said about a hook belongs to the runs that come to it. */
function aboutRun(notices, actions) {
    const moments = actions.map(({ moment }) => moment);
    return notices
        .filter(({ hooks }) => hooks === undefined || moments.some((moment) => hooks.some((hook) => hook.endsWith(`_${moment}`))))
        .map(({ hooks: _hooks, ...notice }) => ({ type: 'notice', ...notice }));
}
async function readAll(request, { environment, currentFolder, home }) {
    const { configurationPaths: paths, inlineConfiguration: inline, door, options, overrides } = request;
    const variables = request.noVariables ? 'off' : 'resolve';
    try {
        const search = { paths, inline, door, options, overrides, environment, currentFolder, home };
        const found = await (0,configuration/* readConfigurations */.q)({ ...search, variables });
        const text = found.files.length > 0 ? undefined : standIn(request, src_actions/* findAction */.O);
        return text === undefined ? found : await (0,configuration/* readConfigurations */.q)({ ...search, inline: text, variables });
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return {
            configurations: [],
            files: [],
            included: [],
            notices: [],
            looked: [],
            sources: new Map(),
            secrets: [],
            faults: error instanceof errors/* UserErrors */.tQ ? error.faults : [error],
        };
    }
}
/** The files with the repositories that were asked for; a file without one of them is left out. */
function selectRepositories(files, wanted) {
    if (wanted === undefined || files.length === 0)
        return { files };
    const selected = files
        .map((file) => ({
        ...file,
        repositories: file.repositories.filter((repository) => (0,configuration_repository/* isRepositoryNamed */.Y4)(repository, wanted)),
    }))
        .filter(({ repositories }) => repositories.length > 0);
    if (selected.length > 0)
        return { files: selected };
    const known = files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path));
    return {
        files: [],
        fault: new errors/* UserError */.yo(`No configuration has a repository ${wanted}. There are: ${[...new Set(known)].join(', ')}.`),
    };
}
/** Without an action named, a file that wants none done unasked is left out; throws nothing, and says where none is left. */
function selectByDefault(files, { actions, door }) {
    const idle = actions.length > 0 ? [] : files.filter(({ options }) => options.default_actions === false);
    const others = files.filter((file) => !idle.includes(file));
    const [first] = idle;
    if (first === undefined || others.length > 0)
        return { files: others };
    const example = door === 'workflow' ? 'the input actions: create' : 'borgflow create';
    const message = `No action was named, and default_actions is false, so nothing was done. Name what is to be done, such as ${example}.`;
    return { files: [], fault: new errors/* UserError */.yo(message, { place: first.places.get('/default_actions') }) };
}
function definitionOf(name) {
    const definition = (0,src_actions/* findAction */.O)(name);
    if (!definition)
        throw new errors/* UserError */.yo(`${name} is no action.`);
    return definition;
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

/***/ 6042:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createConsoleReporter),
  O: () => (/* binding */ createLineReporter)
});

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
        const quietly = step.kind === 'hook' && step.softFailure === 'quiet';
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
        const here = this.#troubled.has(step.configuration.path) && !(0,sentences/* tellsOfError */.mo)(step);
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
    #documents = [];
    #documentsPrinted = false;
    #plan;
    #asked = { actions: [], dryRun: false };
    #results = [];
    /** The step whose title was the last: its lines need no title of their own. */
    #shown;
    /** Steps of which whoever reads about errors has not seen every line: a failure repeats the last of them. */
    #unseen = new Set();
    constructor(text, log) {
        this.log = log;
        this.#text = text;
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
    #result({ result }) {
        if ('lines' in result) {
            this.#text.lines(result.lines, { level: 'info', from: 0 });
        }
        else if (this.log.json) {
            this.#documents.push(result.json);
        }
        else {
            this.#text.text(JSON.stringify(result.json, null, 2) ?? '', { level: 'info', from: 0 });
        }
    }
    #stepFinished({ step, outcome, seconds, failure }) {
        this.#below(step, [(0,sentences/* ending */.K1)(outcome, seconds)], { level: 'info', from: 1, style: 'dim' });
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
        if (this.log.json && !this.#documentsPrinted) {
            this.#documentsPrinted = true;
            this.log.out(`${JSON.stringify(this.#documents)}\n`);
        }
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

/***/ 7543:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ EventMasking),
/* harmony export */   q: () => (/* binding */ maskedData)
/* harmony export */ });
/* harmony import */ var _system_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6452);

/** Fields that hold words of the product, never a user's: reporters decide by them what they show, and how. */
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
/** Fields that name something: where masking makes two names alike, a number keeps them apart. */
const names = new Set(['path', 'name', 'repository', 'configuration']);
/** Masks events once, before any reporter has them. What the program decides by is never masked. */
class EventMasking {
    masker;
    /**
     * The copy of each plan and step, for reporters know a step again by its identity. A secret that is learned later is
     * masked in the copies that were given out before.
     */
    copies = new Map();
    alike = new Map();
    secrets = [];
    constructor(masker) {
        this.masker = masker;
    }
    /** The event as it may be shown. */
    mask(event) {
        this.learn();
        return this.shown(event);
    }
    shown(event) {
        if (event.type === 'result') {
            return { ...event, step: this.part(event.step, true), result: maskedData(event.result, this.masker.mask) };
        }
        // Why the plan leaves a step out is told in the product's own words.
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
            return (0,_system_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedLines */ .F)(value, this.masker.mask);
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
        // The path of a configuration only tells files apart; people read its name.
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
/** Lists and plain objects: a Date, for instance, is shown as it is. */
function isContainer(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
function emptied(value) {
    return Array.isArray(value) ? [] : {};
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
function ending(outcome, seconds) {
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
        facts.borgVersion === undefined ? 'Borg not found' : `Borg ${facts.borgVersion}`,
        plan.actions.join(', '),
        `${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.configurations.length, 'file')}, ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .repositories */ .bN)(repositoryCount)}`,
        ...(facts.dryRun ? ['dry run'] : []),
    ].join(' · ');
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

/***/ 7127:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalText)
/* harmony export */ });
const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const pieces = /\x1b\[[0-9;:]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
const sgr = /^\x1b\[/;
/**
 * Text of others as a terminal may be given it: colours stay (with `color`), carriage returns begin a new line, and
 * every other control character is shown as its symbol, so that no output can move, erase or retitle anything.
 */
function terminalText(text, color) {
    if (!control.test(text)) {
        return text;
    }
    return text
        .split('\n')
        .map((line) => {
        const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
        const clean = whole.replace(pieces, (piece) => visible(piece, color));
        return clean.includes('\x1b[') ? `${clean}\x1b[0m` : clean;
    })
        .join('\n');
}
function visible(piece, color) {
    if (sgr.test(piece)) {
        return color ? piece : '';
    }
    if (piece === '\r') {
        return '\n';
    }
    const code = piece.charCodeAt(0);
    if (code < 0x20) {
        return String.fromCharCode(0x2400 + code);
    }
    return code === 0x7f ? '\u2421' : `<${code.toString(16)}>`;
}


/***/ })

};
;