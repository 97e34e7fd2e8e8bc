"use strict";
exports.id = 730;
exports.ids = [730];
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

/***/ 9487:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 57 modules
var actions = __webpack_require__(3426);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
;// CONCATENATED MODULE: ./lib/src/borg/folders.js

const kept = [
    { what: 'cache', own: 'BORG_CACHE_DIR', option: 'borg_cache_directory', shared: 'XDG_CACHE_HOME' },
    {
        what: 'configuration and keys',
        own: 'BORG_CONFIG_DIR',
        option: 'borg_config_directory',
        shared: 'XDG_CONFIG_HOME',
    },
];
/** Sentences about variables that keep Borg from its own folders: HOME or those of the XDG standard, where Borg goes by them. */
function borgFolderDoubts(environment, files) {
    if (environment['BORG_BASE_DIR'] || files.length === 0)
        return [];
    const doubts = kept.flatMap(({ what, own, option, shared }) => {
        const isNamed = files.every(({ options }) => options[option] ?? options.borg_base_directory);
        if (environment[own] || isNamed)
            return [];
        const [name, path] = environment[shared] ? [shared, environment[shared]] : ['HOME', (0,own_folders/* homeFolder */.Wx)(environment)];
        const fault = (0,own_folders/* folderFault */.h9)(path);
        return fault === undefined ? [] : [{ what, own, shown: `${name} is ${path}`, fault }];
    });
    return [...new Set(doubts.map(({ shown }) => shown))].map((shown) => {
        const same = doubts.filter((doubt) => doubt.shown === shown);
        const things = same.map(({ what }) => what).join(', ');
        const instead = same.map(({ own }) => own).join(' and ');
        return `${shown}, but ${same[0]?.fault}: Borg needs a place for its ${things}. Set ${shown.split(' ')[0]} to a folder that this user can write to, or set ${instead}.`;
    });
}

// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 5 modules
var configuration = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/src/configuration/repository.js + 1 modules
var configuration_repository = __webpack_require__(4097);
// EXTERNAL MODULE: ./lib/src/configuration/secrets.js
var configuration_secrets = __webpack_require__(4210);
// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
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
        ['Borg', borgLines(found)],
    ];
    return {
        version: version/* version */.r,
        borgVersion: installed?.version,
        details: aligned(rows),
        dryRun: request.dryRun,
    };
}
/** Without a file to run, nobody looked for Borg. */
function borgLines({ files, installed }) {
    if (installed)
        return [`${installed.version ?? 'unknown version'}, ${installed.words.join(' ')}`];
    return files.length === 0 ? [] : ['not found'];
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
        return [`--${name}`, (0,quoting/* quoteAll */._R)(typeof value === 'object' ? value : [String(value)])];
    });
}

// EXTERNAL MODULE: ./lib/src/request/request.js
var request_request = __webpack_require__(6625);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/fewer.js


/**
 * What is wrong where an action that has room for one repository would run on several; undefined where nothing is. Among
 * the repositories of one file, some actions choose.
 */
function crowding(actions, files, door) {
    const crowded = (action) => action.choosing === undefined
        ? files.flatMap(({ repositories }) => repositories.map(({ path, label }) => label ?? path))
        : files.map(({ name }) => name.name);
    const single = actions.find((action) => action.single === true && crowded(action).length > 1);
    if (single === undefined)
        return undefined;
    const names = crowded(single);
    const flag = door === 'workflow' ? 'the input repository' : '--repository';
    const kind = single.choosing === undefined ? '' : ' configuration files';
    return new errors/* UserError */.yo(`${single.name} works on one repository, and there are ${names.length}${kind}: ${[...new Set(names)].join(', ')}. Name one with ${flag}.`);
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

// EXTERNAL MODULE: ./lib/src/borg/archives.js + 1 modules
var archives = __webpack_require__(9305);
// EXTERNAL MODULE: ./lib/src/borg/version.js
var borg_version = __webpack_require__(4147);
// EXTERNAL MODULE: ./lib/src/planned.js
var planned = __webpack_require__(9420);
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
        if (timed.length === 0 || options.user_state_directory !== undefined || (0,planned/* isHeldBack */.P)('check', options))
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
            return !(0,planned/* isHeldBack */.P)('prune', options) && (named || /\{(reverse-)?fqdn\}/.test(pattern));
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
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/shell/launchers.js
var launchers = __webpack_require__(6074);
// EXTERNAL MODULE: ./lib/src/shell/lexer.js + 2 modules
var lexer = __webpack_require__(6863);
// EXTERNAL MODULE: ./lib/src/shell/pieces.js
var pieces = __webpack_require__(5920);
// EXTERNAL MODULE: ./lib/src/shell/produced.js
var shell_produced = __webpack_require__(8015);
;// CONCATENATED MODULE: ./lib/src/shell/scripts.js






/**
 * The programs and scripts that a hook command runs by path on this machine, each once: what stands where a command
 * does and holds a slash, and what a shell or another interpreter reads as a script. Whether they exist is not asked.
 */
function scriptsNamedBy(command, surroundings) {
    const { constants = {}, folder, home } = surroundings;
    const layer = {
        ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
        ...{ echoed: false, isPlaceholder: (name) => Object.hasOwn(constants, name), unknown: new Set() },
    };
    const finder = new ScriptFinder(home, constants);
    try {
        finder.script((0,lexer/* readScript */.U)(layer), { folder, root: undefined });
    }
    catch (error) {
        // What nests beyond reason is refused where it would run.
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
    }
    return [...finder.found.values()];
}
/** Programs that print files, and where in their words the first may stand. */
const printers = new Map([
    ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1]),
    ...['sed', 'grep'].map((name) => [name, 2]),
]);
class ScriptFinder {
    home;
    constants;
    found = new Map();
    variables;
    constructor(home, constants) {
        this.home = home;
        this.constants = constants;
        this.variables = new Map([
            ['HOME', { pieces: [textPiece(home)], from: 0 }],
            ['PWD', { pieces: [textPiece('.')], from: 0 }],
        ]);
    }
    script(script, location) {
        return this.commands(script.commands, location, {
            known: (0,pieces/* knownVariables */.h0)(script, this.variables),
            layer: script.layer,
        });
    }
    /** Goes through commands in their order, and tells the folder in which those after them run. */
    commands(commands, location, around) {
        let here = location;
        for (const command of commands) {
            this.fed(command, here, around);
            const after = this.command(command, here, around);
            // What is piped, and what stands in parentheses, changes folders for itself alone.
            if (command.kind !== 'subshell' && !command.pipesInto)
                here = after;
        }
        return here;
    }
    command(command, location, around) {
        for (const part of partsOf(command))
            this.within(part, location, around);
        const inside = this.commands(command.body, location, around);
        if (command.kind !== 'simple')
            return inside;
        const words = command.words.map((word) => this.textOf(word, around));
        const reading = (0,launchers/* readWords */.ux)(words);
        if (reading.readsInput && !reading.elsewhere)
            this.given(command, location, around);
        this.programs(words, reading, location);
        if (!reading.elsewhere)
            for (const script of reading.scripts)
                this.scriptWords(command, script, { location, around, reading });
        return (this.folderAfter(words, location) ??
            (reading.programs.some(({ from }) => words[from] === 'eval')
                ? this.evaluated(command, reading, location, around)
                : location));
    }
    /** The here-documents and here-strings that a command reads. */
    given({ redirections }, location, around) {
        for (const { operator, word, document } of redirections) {
            if (document)
                this.reread([(0,pieces/* piecesOfDocument */.Au)(document, around.known)], location, around);
            if (word && operator === '<<<')
                this.reread([(0,pieces/* piecesOfWord */.BZ)(word, around.known)], location, around);
        }
    }
    evaluated(command, { scripts }, location, around) {
        return scripts.reduce((here, script) => this.script((0,lexer/* readScript */.U)(layerOf(command, script, around)), here), location);
    }
    /** Where a program runs that is told a folder to start in, or a folder to take for the root. */
    locationOf(words, { folders, root, programs }, location) {
        const [folder] = folders.map((index) => optionValue(words[index] ?? ''));
        const first = programs[0]?.from ?? 0;
        const start = folder === undefined ? location.folder : this.inFolder(folder, location.folder);
        return root === undefined || root <= first
            ? { ...location, folder: start }
            : { folder: '/', root: this.inFolder(words[root] ?? '', location.folder) };
    }
    programs(words, reading, location) {
        const { programs, files, elsewhere, root = 0 } = reading;
        const inner = this.locationOf(words, reading, location);
        // On another machine or in a container, what is run isn't ours to look at.
        const ours = elsewhere ? programs.slice(0, 1) : programs;
        for (const { from } of ours) {
            const word = words[from] ?? '';
            if (word.includes('/'))
                this.add(word, from < root ? location : inner);
        }
        for (const index of elsewhere ? [] : files)
            this.add(words[index] ?? '', inner);
    }
    add(name, { folder, root }) {
        if (name === '' || name.includes(launchers/* unknownText */.qL))
            return;
        const path = root === undefined ? this.inFolder(name, folder) : (0,external_node_path_.join)(root, name);
        if (path !== undefined && !this.found.has(path))
            this.found.set(path, { name, path });
    }
    inFolder(name, folder) {
        if (name.includes(launchers/* unknownText */.qL))
            return undefined;
        if ((0,external_node_path_.isAbsolute)(name))
            return name;
        return folder === undefined ? undefined : (0,external_node_path_.resolve)(folder, name);
    }
    /** The folder after a `cd`. */
    folderAfter(words, location) {
        const [name, ...rest] = words[0] === 'command' || words[0] === 'builtin' ? words.slice(1) : words;
        if (name !== 'cd' && name !== 'pushd')
            return name === 'popd' ? { ...location, folder: undefined } : undefined;
        const target = rest.find((word) => !/^-[LPe@]+$|^--$/.test(word));
        if (target === undefined)
            return { ...location, folder: this.home };
        return {
            ...location,
            folder: target === '-' || /^[+-]\d/.test(target) ? undefined : this.inFolder(target, location.folder),
        };
    }
    scriptWords(command, script, { location, around, reading }) {
        const words = command.words.map((word) => this.textOf(word, around));
        this.script((0,lexer/* readScript */.U)(layerOf(command, script, around)), this.locationOf(words, reading, location));
    }
    reread(groups, location, { layer }) {
        this.script((0,lexer/* readScript */.U)((0,pieces/* layerOfPieces */.AZ)(groups, { parent: layer, between: ' ', echoed: false })), location);
    }
    /** What a shell reads from its standard input: a file, or what other commands print. */
    fed(command, location, around) {
        const words = command.words.map((word) => this.textOf(word, around));
        const { readsInput, elsewhere } = (0,launchers/* readWords */.ux)(command.kind === 'simple' ? words : []);
        const files = command.redirections.flatMap(({ operator, word }) => (operator === '<' && word ? [word] : []));
        for (const file of readsInput && !elsewhere ? files : [])
            this.add(this.textOf(file, around), location);
        if (!command.pipesInto || !this.readsInput(command.pipesInto, around))
            return;
        const name = (0,launchers/* nameOf */.Vb)(words[0]);
        const produced = (0,shell_produced/* producedBy */.k)(name, command.words.slice(1), around.known);
        if (produced)
            this.reread(produced.groups, location, around);
        const printed = printers.has(name) ? words.slice(printers.get(name)) : [];
        for (const file of printed.filter((word) => !word.startsWith('-')))
            this.add(file, location);
        this.given(command, location, around);
    }
    readsInput(command, around) {
        if (command.body.some((one) => this.readsInput(one, around)))
            return true;
        const { readsInput, elsewhere } = (0,launchers/* readWords */.ux)(command.words.map((word) => this.textOf(word, around)));
        return readsInput && !elsewhere;
    }
    within(part, location, around) {
        if (part.kind !== 'expansion')
            return;
        for (const inner of part.parts)
            this.within(inner, location, around);
        for (const script of part.scripts) {
            if (script.layer === around.layer)
                this.commands(script.commands, location, around);
            else
                this.script(script, location);
        }
    }
    textOf(word, { known }) {
        return (0,pieces/* piecesOfWord */.BZ)(word, known)
            .map((piece, index) => this.textOfPiece(piece, index === 0))
            .join('');
    }
    textOfPiece({ kind, text, special }, isFirst) {
        if (kind === 'placeholder')
            return this.constants[text] ?? launchers/* unknownText */.qL;
        if (special === 'home')
            return isFirst ? this.home : text;
        return special === 'pattern' ? launchers/* unknownText */.qL : text;
    }
}
function layerOf({ words }, { from, to, skips }, { known, layer }) {
    const [first = [], ...rest] = words.slice(from, to).map((word) => (0,pieces/* piecesOfWord */.BZ)(word, known));
    return (0,pieces/* layerOfPieces */.AZ)([(0,pieces/* withoutFirst */.D8)(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}
function partsOf({ words, redirections }) {
    const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
    return [...words.flatMap(({ parts }) => parts), ...redirected];
}
function textPiece(text) {
    const position = { quoting: 'bare', backslash: false, escapesFollow: false };
    return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}
/** The value of `--chdir=folder` or `-Cfolder`; that of an option of its own is the next word. */
function optionValue(word) {
    return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
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
    return { path, mode: octal(status.mode), problem, mend, message: `${problem}. Fix it with: ${mend}` };
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
    const way = (0,external_node_path_.relative)((0,own_folders/* currentFolder */.MO)(), path);
    return isInside(path, (0,own_folders/* currentFolder */.MO)()) && way.length < path.length ? way : path;
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
    const subjects = [...configurationSubjects(inspected), ...configurations.flatMap((one) => scriptsOf(one, inspected))];
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
function scriptsOf(configuration, { currentFolder, home }) {
    const { options, places, name, constants } = configuration;
    const folder = (0,external_node_path_.resolve)(currentFolder, options.working_directory ?? '.');
    return commandsOf(options).flatMap(({ command, pointer }) => scriptsNamedBy(command, { folder, home, constants }).map((script) => ({
        kind: 'script',
        ...script,
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
        holdsSecret: kind === 'configuration' && (0,configuration_secrets/* holdsSecret */.hK)(sources.get(name), secrets),
    });
    if (!finding)
        return undefined;
    const { problem, mend } = finding;
    const file = configuration?.name.name ?? subject.place.file;
    const consequence = mode === 'strict' ? ` ${file} is not run, because permissions are strict.` : '';
    return { ...subject, path, level: 'warning', message: `${problem}.${consequence} Fix it with: ${mend}` };
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
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/preparation.js
















/** Reads and checks everything that a run depends on. */
async function prepare(request, world) {
    const read = await readAll(request, world);
    const { passphrase = '', sshKey = '' } = request;
    const asked = [
        { option: 'The input passphrase', value: passphrase },
        { option: 'The input ssh-key', value: sshKey },
    ].filter(({ value }) => value !== '');
    const unmasked = (0,secrecy/* keepSecrets */.J)(world.secrets, [...asked, ...(0,secrecy/* inheritedSecrets */.O)(world.environment), ...read.secrets]);
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
    const told = faults.map((each) => noticeOf(each, read.excerpts));
    world.onRead?.(files);
    const [installed] = await findBorgs(files, world);
    return {
        files,
        kept: keptOf(read, request, inspected.configurations),
        configurations: files.map((file) => (0,planned/* plannedOf */.s)(file, request)),
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
            ...[(0,temporary/* temporaryDoubt */.Am)(), ...borgFolderDoubts(world.environment, files)].flatMap((doubt) => doubt ? [warning(doubt)] : []),
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
        const folder = (0,home/* workingFolder */.gv)(options);
        return [`${options.local_path}\n${folder}`, { path: options.local_path, folder }];
    }));
    const found = [];
    for (const { path, folder } of wanted.values()) {
        found.push(await world.borg(path, folder).catch(() => undefined));
    }
    return found;
}
/** What an archive may store of the configuration, and which of it holds secrets. */
function keptOf(read, { inlineConfiguration: inline }, valid) {
    const found = [...read.files, ...read.included];
    const holding = found.filter(({ shown }) => (0,configuration_secrets/* holdsSecret */.hK)(read.sources.get(shown), read.secrets));
    return {
        files: [...new Set(found.map(({ path }) => path))],
        inline,
        withSecrets: [...new Set(holding.map(({ path }) => path))],
        inlineHasSecrets: (0,configuration_secrets/* holdsSecret */.hK)(inline, read.secrets),
        options: valid.flatMap(({ repositories }) => repositories.map(({ options }) => options)),
    };
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
        const text = found.files.length > 0 ? undefined : standIn(request, actions/* findAction */.O);
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
            excerpts: new Map(),
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
        fault: new errors/* UserError */.yo(`No repository matches '${wanted}'. Configured: ${[...new Set(known)].join(', ')}.`),
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
    const definition = (0,actions/* findAction */.O)(name);
    if (!definition)
        throw new errors/* UserError */.yo(`${name} is no action.`);
    return definition;
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
            return (0,_system_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedLines */ .FZ)(value, this.masker.mask);
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


/***/ })

};
;