"use strict";
exports.id = 850;
exports.ids = [850];
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

/***/ 7859:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 56 modules
var actions = __webpack_require__(1815);
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
// EXTERNAL MODULE: ./lib/src/configuration/repository.js
var configuration_repository = __webpack_require__(3199);
// EXTERNAL MODULE: ./lib/src/configuration/secrets.js
var secrets = __webpack_require__(4210);
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
    warn: 'warn: files that others can read or change are reported',
    strict: 'strict: what others can read or change does not run',
    off: 'off: who can read or change the files was not checked',
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
// EXTERNAL MODULE: ./lib/src/system/trust.js
var system_trust = __webpack_require__(312);
;// CONCATENATED MODULE: ./lib/src/hosted-runner.js




/** What a run cannot know because every hosted runner is a new machine; `environment` is the runner's. */
function hostedRunnerNotices(files, run) {
    if (!(0,system_trust/* isHostedRunner */.eU)(run.environment))
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var configuration_options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/files/glob.js
var glob = __webpack_require__(7674);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/shell/launchers.js
var launchers = __webpack_require__(6074);
;// CONCATENATED MODULE: ./lib/src/shell/code-files.js

const runners = [
    { name: /^(?:python|pypy)[\d.]*$/, takes: 'W X Q', inline: 'c m', operand: 'file', readsInput: true },
    { name: /^perl[\d.]*$/, takes: 'I', inline: 'e E', operand: 'file', readsInput: true },
    { name: /^ruby[\d.]*$/, takes: 'C E I', file: 'r', inline: 'e', operand: 'file', readsInput: true },
    {
        name: /^(?:node|nodejs)$/,
        takes: 'C conditions',
        file: 'r require import loader',
        inline: 'e p eval print',
        operand: 'file',
        readsInput: true,
    },
    { name: /^php[\d.]*$/, takes: 'c d t z', file: 'f file', inline: 'r B R E', operand: 'file', readsInput: true },
    { name: /^lua[\d.]*$/, takes: 'l', inline: 'e', operand: 'file' },
    { name: /^(?:Rscript|groovy|osascript|tsx|ts-node|wish)$/, inline: 'e', operand: 'file' },
    { name: /^(?:fish|nu|elvish|xonsh|tclsh[\d.]*)$/, inline: 'c', operand: 'file', readsInput: true },
    { name: /^expect$/, file: 'f', inline: 'c', operand: 'file', readsInput: true },
    { name: /^(?:pwsh|powershell)$/, file: 'File f F file', inline: 'Command c C', operand: 'file' },
    { name: /^java$/, takes: 'cp classpath', file: 'jar' },
    { name: /^(?:bun|deno)$/, operand: 'file', subcommand: true },
    { name: /^ansible-playbook$/, operand: 'file' },
    { name: /^g?make$/, takes: 'C I j l o W directory', file: 'f file makefile' },
    { name: /^[gmn]?awk$/, takes: 'F v', file: 'f file' },
    { name: /^g?sed$/, takes: 'e expression', file: 'f file' },
    { name: /^jq$/, file: 'f from-file' },
    { name: /^psql$/, takes: 'c d h p U v o', file: 'f file', readsInput: true },
    { name: /^(?:mysql|mariadb|sqlite3)$/, file: 'init', readsInput: true },
    { name: /^(?:at|batch)$/, takes: 'q t', file: 'f' },
    { name: /^crontab$/, takes: 'u', operand: 'file' },
    { name: /^(?:vim?|nvim|ex|emacs)$/, file: 'S u l load script' },
    { name: /^(?:ba|da|a|k|mk|z|ya)?sh$/, file: 'rcfile init-file' },
    {
        name: /^start-stop-daemon$/,
        takes: 'p n u g r d c N P I k s R pidfile name user group chroot chdir chuid nicelevel procsched iosched umask signal retry',
        file: 'x a exec startas',
    },
    { name: /^run-parts$/, takes: 'a u', operand: 'folder' },
];
/** Programs for which paths are data, whatever these are. */
const handlers = /^(?:\[+|:|basename|borg|cat|cd|chgrp|chmod|chown|cmp|cp|curl|cut|dd|df|diff|dirname|du|echo|export|false|file|find|git|grep|gunzip|gzip|head|install|ln|logger|ls|lsblk|mail|mkdir|mktemp|mount|mountpoint|mv|printf|pushd|readlink|realpath|rm|rmdir|rsync|scp|sha\d+sum|md5sum|sleep|sort|split|stat|sync|tac|tail|tar|tee|test|touch|tr|true|truncate|umask|umount|unzip|wc|wget|xz|zip|zstd)$/;
/** Options of common programs that take a whole command line. */
const commandOptions = /^(?:--(?:rsh|use-compress-program|to-command|compress-program|filter|info-script|new-volume-script)=)/;
/** Tells what the program that stands at `from`, the last of a command, takes for code. */
function codeFilesOf(words, from, to) {
    const name = (0,launchers/* nameOf */.Vb)(words[from]);
    const runner = runners.find((each) => each.name.test(name));
    const commands = commandsIn(words, from, to);
    if (runner !== undefined)
        return { ...filesOf(runner, words, { from: from + 1, to }), mentioned: [], commands };
    const isData = handlers.test(name);
    const paths = words.slice(0, to).flatMap((word, index) => (index > from && /^[^-=]*\//.test(word) ? [index] : []));
    return { files: [], folders: [], readsInput: false, mentioned: isData ? [] : paths, commands };
}
/** Whether this module knows which files a program runs. */
function isRunner(word) {
    return runners.some(({ name }) => name.test((0,launchers/* nameOf */.Vb)(word)));
}
function commandsIn(words, from, to) {
    return words.slice(0, to).flatMap((word, index) => {
        if (index <= from)
            return [];
        const named = commandOptions.exec(word)?.[0];
        if (named !== undefined)
            return [{ index, skips: named.length }];
        const before = words[index - 1] ?? '';
        const program = (0,launchers/* nameOf */.Vb)(words[from]);
        const takes = (program === 'rsync' && /^-\w*e$/.test(before)) || (program === 'tar' && before === '-I');
        return takes && index - 1 > from ? [{ index, skips: 0 }] : [];
    });
}
function filesOf(runner, words, { from, to }) {
    const files = [];
    let isInline = false;
    let at = from;
    while (at < to && /^-./.test(words[at] ?? '') && words[at] !== '--') {
        const { kind, isAttached } = readOption(words[at] ?? '', runner);
        const argument = isAttached ? at : at + 1;
        if (kind === 'file')
            files.push(argument);
        isInline ||= kind === 'inline';
        at = kind === undefined ? at + 1 : argument + 1;
    }
    const operand = isInline ? to : operandAt(at, words, runner);
    const isOne = operand < to && words[operand] !== '-';
    const of = (kind) => (isOne && runner.operand === kind ? [operand] : []);
    const isFed = runner.readsInput === true && !isInline && (runner.operand === undefined || !isOne);
    return { files: [...files.filter((index) => index < to), ...of('file')], folders: of('folder'), readsInput: isFed };
}
function operandAt(at, words, { subcommand }) {
    return words[at] === '--' || (words[at] === 'run' && subcommand) ? at + 1 : at;
}
function readOption(word, { takes = '', file = '', inline = '' }) {
    const kindOf = (name) => {
        const kinds = [
            ['file', file],
            ['inline', inline],
            ['other', takes],
        ];
        return kinds.find(([, names]) => name !== '' && names.split(' ').includes(name))?.[0];
    };
    const [, whole = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const named = word.startsWith('--') || whole.length > 1 ? kindOf(whole) : undefined;
    if (named !== undefined || word.startsWith('--'))
        return { kind: named, isAttached: value !== undefined };
    const letters = [...word.slice(1)];
    const first = letters.findIndex((letter) => kindOf(letter) !== undefined);
    return { kind: kindOf(letters[first] ?? ''), isAttached: first >= 0 && first + 1 < letters.length };
}

;// CONCATENATED MODULE: ./lib/src/shell/known-names.js
/** Programs that print files, and where in their words the first may stand. */
const printers = new Map([
    ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1]),
    ...['sed', 'grep'].map((name) => [name, 2]),
]);
/** Variables whose value is run by the shells and programs that are given them. */
const runVariables = /^(?:BASH_ENV|ENV|LD_PRELOAD|PYTHONSTARTUP|GIT_SSH|GIT_SSH_COMMAND|RSYNC_RSH|BORG_RSH|PAGER|EDITOR|VISUAL)$/;
/** What a shell does itself. */
const builtins = new Set(('. : [ [[ alias bg break builtin caller case cd command compgen complete continue coproc declare dirs disown echo enable ' +
    'eval exec exit export false fc fg for function getopts hash help history if jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return select set shift shopt source suspend test time times trap true type ' +
    'typeset ulimit umask unalias unset until wait while').split(' '));

// EXTERNAL MODULE: ./lib/src/shell/lexer.js + 2 modules
var lexer = __webpack_require__(6863);
// EXTERNAL MODULE: ./lib/src/shell/pieces.js
var pieces = __webpack_require__(5920);
// EXTERNAL MODULE: ./lib/src/shell/produced.js
var shell_produced = __webpack_require__(8015);
;// CONCATENATED MODULE: ./lib/src/shell/script-words.js


/** The pieces of a part; of `${NAME:-default}`, those of the variable if it is known, or else of the default. */
function piecesAround(part, { known, layer }) {
    const isPlain = part.kind !== 'expansion' || part.variable !== undefined;
    const written = isPlain ? undefined : /^\$\{(\w+):?[-=]/.exec(layer.text.slice(part.start, part.end))?.[1];
    if (part.kind !== 'expansion' || written === undefined)
        return (0,pieces/* piecesOf */.Xe)([part], known);
    return known.get(written)?.pieces ?? (0,pieces/* piecesOf */.Xe)(part.parts, known);
}
/** The variable of a `for` and the words that it stands for in turn; undefined for any other command. */
function loopOf({ kind, words }, texts, { known }) {
    const [first, name = '', third] = texts;
    if (kind !== 'simple' || !(first === 'for' || first === 'select') || third !== 'in')
        return undefined;
    // What a pattern stands for is not known.
    const pieceOf = (piece) => piece.special === 'pattern' ? { ...piece, kind: 'unknown', text: launchers/* unknownText */.qL, special: undefined } : piece;
    return { name, values: words.slice(3).map((word) => (0,pieces/* piecesOfWord */.BZ)(word, known).map(pieceOf)) };
}
/** Words of a command as a text of their own. */
function layerOf({ words }, { from, to, skips }, { known, layer }) {
    const [first = [], ...rest] = words.slice(from, to).map((word) => (0,pieces/* piecesOfWord */.BZ)(word, known));
    return (0,pieces/* layerOfPieces */.AZ)([(0,pieces/* withoutFirst */.D8)(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}
/** Whether a program is a shell, by its name. */
function isShell(word) {
    return /^(?:\w+-)?\w*sh$/.test((0,launchers/* nameOf */.Vb)(word)) && !/^(?:fish|tclsh|wish|pwsh)/.test((0,launchers/* nameOf */.Vb)(word));
}
/** A file's name, also where an option stands in the same word. */
function codeWord(word) {
    return word.startsWith('-') ? optionValue(word) : word;
}
/** Everything in a command that may have commands within it. */
function partsOf({ words, redirections }) {
    const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
    return [...words.flatMap(({ parts }) => parts), ...redirected];
}
/** A text that stands for itself. */
function textPiece(text) {
    const position = { quoting: 'bare', backslash: false, escapesFollow: false };
    return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}
/** The value of `--chdir=folder` or `-Cfolder`; that of an option of its own is the next word. */
function optionValue(word) {
    return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}

;// CONCATENATED MODULE: ./lib/src/shell/scripts.js









/**
 * The programs and scripts that a hook command runs by path on this machine, each once: what stands where a command
 * does and holds a slash, and what a shell or another interpreter reads as a script. Whether they exist is not asked.
 */
function scriptsNamedBy(command, surroundings) {
    return namedBy(command, surroundings).scripts;
}
/** The same scripts, and the programs that a hook command runs by their names alone. */
function namedBy(command, surroundings) {
    const { constants = {}, folder, home, environment = {} } = surroundings;
    const layer = {
        ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
        ...{ echoed: false, isPlaceholder: (name) => Object.hasOwn(constants, name), unknown: new Set() },
    };
    const finder = new ScriptFinder(home, constants, environment);
    try {
        finder.script((0,lexer/* readScript */.U)(layer), { folder, root: undefined });
    }
    catch (error) {
        // What nests beyond reason is refused where it would run.
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
    }
    const scripts = [...finder.found.values()];
    return {
        scripts,
        programs: [...finder.names].filter((name) => !finder.functions.has(name)),
        pathFolders: [...finder.pathFolders],
        scriptFolders: [...finder.scriptFolders],
        mentioned: [...finder.mentioned].filter((path) => !finder.found.has(path)),
    };
}
/** Of all loops of a command: what comes after them is not looked at. */
const mostRounds = 200;
class ScriptFinder {
    home;
    constants;
    found = new Map();
    names = new Set();
    functions = new Set();
    pathFolders = new Set();
    scriptFolders = new Set();
    mentioned = new Set();
    variables;
    rounds = 0;
    constructor(home, constants, environment) {
        this.home = home;
        this.constants = constants;
        this.variables = new Map([
            ...Object.entries(environment).flatMap(([name, value]) => value === undefined ? [] : [[name, { pieces: [textPiece(value)], from: 0 }]]),
            ['HOME', { pieces: [textPiece(home)], from: 0 }],
            ['PWD', { pieces: [textPiece('.')], from: 0 }],
        ]);
    }
    script(script, location) {
        // What a script sets itself comes before what it was given.
        const known = new Map([...(0,pieces/* knownVariables */.h0)(script, this.variables), ...(0,pieces/* knownVariables */.h0)(script)]);
        return this.commands(script.commands, location, { known, layer: script.layer });
    }
    /** Goes through commands in their order, and tells the folder in which those after them run. */
    commands(commands, location, around) {
        let here = location;
        for (const [index, command] of commands.entries()) {
            const loop = loopOf(command, this.textsOf(command, around), around);
            if (loop)
                return this.loop(loop, commands.slice(index + 1), { location: here, around });
            this.fed(command, here, around);
            const after = this.command(command, here, around);
            // What is piped, and what stands in parentheses, changes folders for itself alone.
            if (command.kind !== 'subshell' && !command.pipesInto)
                here = after;
        }
        return here;
    }
    /** The body of a loop, for each value of its variable. */
    loop({ name, values }, body, { location, around }) {
        let after = location;
        for (const pieces of values.length > 0 ? values : [[]]) {
            if (++this.rounds > mostRounds)
                break;
            const known = new Map([...around.known, ...(pieces.length > 0 ? [[name, { pieces, from: 0 }]] : [])]);
            after = this.commands(body, location, { ...around, known });
        }
        return after;
    }
    textsOf({ words }, around) {
        return words.map((word) => this.textOf(word, around));
    }
    /** What its words start: for `find`, from each of its folders. */
    started(words, reading, here) {
        for (const filled of filledByFind(words)) {
            this.programs(filled, reading, here.location);
            if (!reading.elsewhere)
                this.code(filled, reading, here);
        }
    }
    /** Where a command itself runs. What runs what it prints may trust somebody else. */
    insideOf(command, here, around) {
        return this.readerOf(command, around) === undefined ? here : { ...here, isPrintedToRun: true };
    }
    command(command, here, around) {
        const location = this.insideOf(command, here, around);
        for (const part of partsOf(command))
            this.within(part, location, around);
        const inside = this.commands(command.body, location, around);
        const words = this.textsOf(command, around);
        if (command.kind === 'function')
            for (const word of words)
                this.functions.add(word);
        if (command.kind !== 'simple')
            return inside;
        const reading = (0,launchers/* readWords */.ux)(words);
        if (reading.readsInput && !reading.elsewhere)
            this.given(command, location, around);
        this.started(words, reading, { location, around });
        this.setBy(words, location);
        if (!reading.elsewhere) {
            for (const script of reading.scripts)
                this.scriptWords(command, script, { location, around, reading });
            for (const index of reading.foreign)
                this.splitWord(words[index] ?? '', location, around);
            this.printedInto(command, reading, { location, around });
            this.arguments(words, reading, location);
        }
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
    locationOf(words, reading, location) {
        const { folders, root, programs } = reading;
        const [folder] = folders.map((index) => optionValue(words[index] ?? ''));
        const first = programs[0]?.from ?? 0;
        const start = folder === undefined ? location.folder : this.inFolder(folder, location.folder);
        const user = reading.user === undefined ? location.user : knownUser(reading.user.name);
        return root === undefined || root <= first
            ? { ...location, folder: start, user }
            : { folder: '/', root: this.inFolder(words[root] ?? '', location.folder) };
    }
    programs(words, reading, location) {
        const { programs, files, elsewhere, root = 0 } = reading;
        const inner = this.locationOf(words, reading, location);
        // On another machine or in a container, what is run isn't ours to look at.
        const ours = elsewhere ? programs.slice(0, 1) : programs;
        for (const { from } of ours) {
            const isBefore = from < root || (reading.user !== undefined && from <= reading.user.at);
            this.program(words[from] ?? '', isBefore ? location : inner);
        }
        const last = words[programs.at(-1)?.from ?? 0];
        const read = elsewhere || (isRunner(last) && !isShell(last)) ? [] : files;
        for (const index of read)
            this.add(words[index] ?? '', inner);
    }
    program(word, location) {
        if (word.includes('/'))
            this.add(word, location);
        else if (!word.startsWith('-') && !builtins.has(word) && !word.includes(launchers/* unknownText */.qL) && !(0,launchers/* isAssignment */.wh)(word))
            this.names.add(word);
    }
    /** `PATH=/opt/bin:$PATH`, and variables that name something to run, such as BASH_ENV. */
    setBy(words, location) {
        const set = words.map((word) => /^(\w+)=(.*)$/s.exec(word) ?? []);
        const folders = set.flatMap(([, name, value = '']) => (name === 'PATH' ? value.split(':') : []));
        const known = folders.filter((folder) => folder.startsWith('/') && !folder.includes(launchers/* unknownText */.qL));
        for (const folder of known)
            this.pathFolders.add(folder);
        const named = set.filter(([, name = '', value = '']) => runVariables.test(name) && value.includes('/'));
        for (const [, , value = ''] of named)
            this.add(value.split(' ')[0] ?? '', location);
    }
    /** `env -S 'program argument'`, and other command lines in one word. */
    splitWord(word, location, { layer }) {
        const text = optionValue(word.replace(/^-[a-zA-Z]*S/, '-S'));
        this.script((0,lexer/* readScript */.U)((0,pieces/* layerOfPieces */.AZ)([[textPiece(text)]], { parent: layer, between: ' ', echoed: false })), location);
    }
    /** What other programs than shells take for code. */
    code(words, reading, { location, around }) {
        const last = reading.programs.at(-1);
        if (last === undefined)
            return;
        const { files, folders, mentioned, commands } = codeFilesOf(words, last.from, last.to);
        const inner = this.locationOf(words, reading, location);
        for (const index of files)
            this.add(codeWord(words[index] ?? ''), inner);
        for (const index of folders)
            this.addFolder(words[index] ?? '', inner);
        for (const { index, skips } of commands)
            this.splitWord((words[index] ?? '').slice(skips), location, around);
        for (const index of mentioned) {
            const path = reading.root === undefined ? this.inFolder(words[index] ?? '', inner.folder) : undefined;
            if (path !== undefined)
                this.mentioned.add(path);
        }
    }
    /** `sh -c 'exec "$@"' sh /opt/x`: the script may run its arguments. */
    arguments(words, { scripts, programs }, location) {
        const [script] = scripts;
        const last = programs.at(-1);
        if (script === undefined || last === undefined || script.to !== script.from + 1)
            return;
        for (const word of words.slice(script.to, last.to)) {
            const path = word.includes('/') && !word.startsWith('-') ? this.inFolder(word, location.folder) : undefined;
            if (path !== undefined)
                this.mentioned.add(path);
        }
    }
    /** `eval "$(cat file)"`, `. <(sed … file)`: what is printed is run. */
    printedInto({ words }, reading, { location, around }) {
        const first = reading.programs[0]?.from ?? words.length;
        const runs = reading.scripts.length > 0 || reading.files.length > 0;
        const parts = runs ? words.slice(first).flatMap((word) => word.parts) : (words[first]?.parts ?? []);
        for (const script of parts.flatMap((part) => (part.kind === 'expansion' ? part.scripts : []))) {
            for (const command of script.commands)
                this.filesPrinted(command, location, around);
        }
    }
    /** The files of which a command prints something, as far as they can be told. */
    filesPrinted({ words: given, redirections }, location, around) {
        const words = given.map((word) => this.textOf(word, around));
        const name = (0,launchers/* nameOf */.Vb)(words[0]);
        const from = printers.get(name) ?? (builtins.has(name) ? words.length : 1);
        const named = words
            .slice(from)
            .filter((word) => !word.startsWith('-') && (printers.has(name) || word.includes('/')));
        for (const file of [...named, ...this.inputsOf(redirections, around)])
            this.add(file, location);
    }
    inputsOf(redirections, around) {
        return redirections.flatMap(({ operator, word }) => (operator === '<' && word ? [this.textOf(word, around)] : []));
    }
    addFolder(name, { folder, root }) {
        const path = root === undefined ? this.inFolder(name, folder) : undefined;
        if (path !== undefined)
            this.scriptFolders.add(path);
    }
    add(name, { folder, root, user, isPrintedToRun }) {
        if (name.includes(launchers/* unknownText */.qL)) {
            // `/opt/scripts/*.sh`, `/opt/scripts/$name`: one of those that are there.
            const above = name.slice(0, name.lastIndexOf('/'));
            if (above !== '')
                this.addFolder(above, { folder, root });
            return;
        }
        if (name === '')
            return;
        const path = root === undefined ? this.inFolder(name, folder) : (0,external_node_path_.join)(root, name);
        if (path === undefined)
            return;
        const before = this.found.get(path);
        const asUser = isPrintedToRun ? undefined : user;
        const isNews = before === undefined || before.user !== asUser;
        if (isNews)
            this.found.set(path, { name, path, ...(before === undefined && asUser && { user: asUser }) });
    }
    inFolder(name, folder) {
        if (name.includes(launchers/* unknownText */.qL))
            return undefined;
        if ((0,external_node_path_.isAbsolute)(name))
            return name;
        if (folder === undefined)
            return undefined;
        // Behind a link, `..` isn't the folder in which the link stands.
        return /(?:^|\/)\.\.(?:\/|$)/.test(name) ? (0,external_node_path_.join)(folder, '/') + name : (0,external_node_path_.resolve)(folder, name);
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
        const words = this.textsOf(command, around);
        this.script((0,lexer/* readScript */.U)(layerOf(command, script, around)), this.locationOf(words, reading, location));
    }
    reread(groups, location, { layer }) {
        this.script((0,lexer/* readScript */.U)((0,pieces/* layerOfPieces */.AZ)(groups, { parent: layer, between: ' ', echoed: false })), location);
    }
    /** What a shell reads from its standard input: a file, or what other commands print. */
    fed(command, location, around) {
        if (this.takesInput(command, around))
            for (const file of this.inputsOf(command.redirections, around))
                this.add(file, location);
        const reader = this.readerOf(command, around);
        if (reader === undefined)
            return;
        const name = (0,launchers/* nameOf */.Vb)(this.textsOf(command, around)[0]);
        const produced = (0,shell_produced/* producedBy */.k)(name, command.words.slice(1), around.known);
        if (produced && this.readsInput(reader, around))
            this.reread(produced.groups, location, around);
        else if (!produced)
            this.filesPrinted(command, location, around);
        if (this.readsInput(reader, around))
            this.given(command, location, around);
    }
    /** The shell or interpreter at the end of a pipe, whatever the text passes through on its way. */
    readerOf(command, around) {
        let next = command.pipesInto;
        while (next && !this.readsInput(next, around) && !this.takesInput(next, around))
            next = next.pipesInto;
        return next;
    }
    /** Whether a shell or an interpreter takes its code from standard input. */
    takesInput(command, around) {
        if (command.kind !== 'simple')
            return false;
        const words = this.textsOf(command, around);
        const { readsInput, elsewhere, programs } = (0,launchers/* readWords */.ux)(words);
        const last = programs.at(-1);
        const isCode = last !== undefined && codeFilesOf(words, last.from, last.to).readsInput;
        return (readsInput || isCode) && !elsewhere;
    }
    readsInput(command, around) {
        if (command.body.some((one) => this.readsInput(one, around)))
            return true;
        const { readsInput, elsewhere } = (0,launchers/* readWords */.ux)(this.textsOf(command, around));
        return readsInput && !elsewhere;
    }
    within(part, location, around) {
        if (part.kind !== 'expansion')
            return;
        for (const inner of part.parts)
            this.within(inner, location, around);
        for (const script of part.scripts) {
            const inside = { ...location, isPrintedToRun: true };
            if (script.layer === around.layer)
                this.commands(script.commands, inside, around);
            else
                this.script(script, inside);
        }
    }
    textOf(word, around) {
        const pieces = word.parts.flatMap((part) => piecesAround(part, around));
        // The test command, which isn't a pattern.
        if (pieces.every(({ text }) => text === '['))
            return pieces.map(({ text }) => text).join('');
        return pieces.map((piece, index) => this.textOfPiece(piece, index === 0)).join('');
    }
    textOfPiece({ kind, text, special }, isFirst) {
        if (kind === 'placeholder')
            return this.constants[text] ?? launchers/* unknownText */.qL;
        if (special === 'home')
            return isFirst ? this.home : text;
        return special === 'pattern' ? launchers/* unknownText */.qL : text;
    }
}
/** The user as whom something runs, unless that is root, or isn't known beforehand. */
function knownUser(name) {
    return name === '' || name === 'root' || name.includes(launchers/* unknownText */.qL) ? undefined : name;
}
/** The words of a command for each folder in which a `find` among them starts: what it finds stands for `{}`. */
function filledByFind(words) {
    const at = words.findIndex((word) => (0,launchers/* nameOf */.Vb)(word) === 'find');
    if (at < 0 || !words.includes('{}'))
        return [words];
    const rest = words.slice(at + 1);
    const options = rest.findIndex((word) => !/^-(?:[HLP]|O\d)$/.test(word));
    const behind = rest.slice(Math.max(0, options));
    const end = behind.findIndex((word) => /^[-(!]/.test(word));
    const folders = end < 0 ? behind : behind.slice(0, end);
    return (folders.length > 0 ? folders : ['.']).map((folder) => words.map((word) => (word === '{}' ? `${folder.replace(/(?<=.)\/+$/, '')}/${launchers/* unknownText */.qL}` : word)));
}

// EXTERNAL MODULE: ./lib/src/system/launcher.js
var launcher = __webpack_require__(2244);
// EXTERNAL MODULE: ./lib/src/system/program.js
var system_program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var system_temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/named-files.js













/** Everything that a configuration names, or that its run starts, and that others must not be able to change. */
async function filesNamedBy(configuration, whereabouts) {
    const search = new Search(configuration, whereabouts);
    const commands = [...hookCommands(configuration.options), ...ownCommands(configuration, whereabouts.environment)];
    const files = [
        ...commands.flatMap((command) => search.command(command)),
        ...helpers().flatMap((name) => search.program(name)),
    ];
    const interpreters = files.flatMap((file) => search.interpreters(file));
    const named = [...(await search.patterns()), ...search.log(), ...search.storage()];
    return [...files, ...interpreters, ...named].filter(({ path }) => !isStream(path));
}
/** What this process was given open, and devices: nobody can put anything else there. `/dev/shm` is a folder like others. */
function isStream(path) {
    if (/^\/(?:dev\/(?:fd\/\d+|std(?:in|out|err))|proc\/(?:thread-)?self\/fd\/\d+)$/.test(path))
        return true;
    return /^\/dev\/[^/]+$/.test(path) && isDevice(path);
}
function isDevice(path) {
    try {
        const status = (0,external_node_fs_.lstatSync)(path);
        return status.isCharacterDevice() || status.isBlockDevice();
    }
    catch {
        return false;
    }
}
/** What every run starts by name: each process in a session of its own, and lines for syslog. */
function helpers() {
    return ['/bin/sh', '/usr/bin/env', ...((0,launcher/* sessionWords */.gR)()?.slice(0, 1) ?? []), 'logger'];
}
/** As many as Linux follows from one first line to the next. */
const mostInterpreters = 5;
/** Where the environment has Borg keep what it relies on, if the configuration doesn't say. */
const storageVariables = [
    'BORG_BASE_DIR',
    'BORG_CONFIG_DIR',
    'BORG_CACHE_DIR',
    'BORG_SECURITY_DIR',
    'BORG_KEYS_DIR',
    'BORG_KEY_FILE',
];
const storageNames = [
    'temporary_directory',
    'borg_base_directory',
    'borg_config_directory',
    'borg_cache_directory',
    'borg_security_directory',
    'borg_keys_directory',
    'borg_key_file',
    'user_state_directory',
];
class Search {
    configuration;
    whereabouts;
    folder;
    /** Programs that have been looked for: once is enough. */
    sought = new Set();
    constructor(configuration, whereabouts) {
        this.configuration = configuration;
        this.whereabouts = whereabouts;
        this.folder = (0,external_node_path_.resolve)(whereabouts.currentFolder, (0,home/* expandHome */.kc)(configuration.options.working_directory ?? '.'));
    }
    /** What a command runs by path or by name. */
    command({ text, pointer, isHook }) {
        const { home, environment } = this.whereabouts;
        const { constants } = this.configuration;
        const surroundings = { folder: this.folder, home, environment, constants: isHook ? constants : {} };
        const { scripts, programs, pathFolders, scriptFolders, mentioned } = namedBy(text, surroundings);
        const place = this.placeOf(pointer);
        const kind = isHook ? 'script' : 'program';
        const secrets = isHook || !/passcommand$/i.test(pointer) ? [] : this.filesAmong(text);
        const found = [...mentioned.filter(isProgram), ...scriptFolders.flatMap(filesIn)];
        return [
            ...scripts.map((script) => ({ kind, ...script, place })),
            // What isn't a shell's is found by its simplified path.
            ...(isHook ? [] : scripts.map((script) => ({ kind, ...script, path: (0,external_node_path_.resolve)(script.path), place }))),
            ...secrets
                .filter((path) => !scripts.some((script) => script.path === path) && !found.includes(path))
                .map((path) => ({ kind: 'secret', path, name: path, place })),
            ...found.map((path) => ({ kind, path, name: path, place })),
            ...scriptFolders.map((path) => ({ kind: 'folder', path, name: path, place, program: 'script' })),
            ...programs.flatMap((name) => this.program(name, place)),
            ...pathFolders.map((path) => ({ kind: 'folder', path, name: path, place, program: programs[0] })),
        ];
    }
    /** The files among the arguments of a command line, those in one word for a shell, too. */
    filesAmong(text) {
        const words = wordsOf(text).slice(1).flatMap(wordsOf);
        const paths = words
            .flatMap((word) => [word, word.replace(/^-[^=]*=/, '')])
            .map((word) => this.absolute((0,home/* expandHome */.kc)(word)));
        return [...new Set(paths)].filter(isFile);
    }
    /** A program, and each folder in which the system looks before it finds it there. */
    program(name, place) {
        if (this.sought.has(name))
            return [];
        this.sought.add(name);
        const { folders, program } = (0,system_program/* searchProgram */.V1)(name, {
            path: this.whereabouts.environment['PATH'],
            folder: this.folder,
        });
        const found = program === undefined ? [] : [{ kind: 'program', path: program, name: program, place }];
        if (name.includes('/'))
            return found;
        return [...folders.map((path) => ({ kind: 'folder', path, name: path, place, program: name })), ...found];
    }
    /** What a script's first line has it run by, a file that it names there included; an interpreter may be a script itself. */
    interpreters({ kind, path, place }, depth = 0) {
        if ((kind !== 'script' && kind !== 'program') || depth === mostInterpreters)
            return [];
        const [first, ...rest] = (0,system_program/* interpreterWords */.YE)(path);
        if (first === undefined || !first.startsWith('/'))
            return [];
        const named = (0,external_node_path_.basename)(first) === 'env' ? rest.find((word) => !/^-|=/.test(word)) : undefined;
        const own = [...this.program(first, place), ...(named === undefined ? [] : this.program(named, place))];
        const files = rest.filter((word) => word.startsWith('/') && isFile(word));
        const found = [...own, ...files.map((file) => ({ kind: 'script', path: file, name: file, place }))];
        return [...found, ...found.flatMap((file) => this.interpreters(file, depth + 1))];
    }
    /** Files of patterns and excludes, globs expanded. */
    async patterns() {
        const { options, repositories } = this.configuration;
        const sources = [options, ...repositories.map((repository) => repository.options)];
        const named = sources.flatMap(({ patterns_from = [], exclude_from = [], extra_borg_options }) => [
            ...patterns_from.map((path, index) => ({ path, pointer: `/patterns_from/${index}` })),
            ...exclude_from.map((path, index) => ({ path, pointer: `/exclude_from/${index}` })),
            ...flagValues(extra_borg_options, ['--exclude-from', '--patterns-from']).map((path) => {
                return { path, pointer: '/extra_borg_options' };
            }),
        ]);
        const files = await Promise.all(named.map(async ({ path, pointer }) => {
            const { paths } = await (0,glob/* expandPath */.aD)(path, this.folder);
            const place = this.placeOf(pointer);
            return paths.map((one) => ({ kind: 'patterns', path: (0,external_node_path_.resolve)(this.folder, one), name: one, place }));
        }));
        return files.flat();
    }
    /** Someone who can put a link in its place has root write wherever they want. */
    log() {
        const name = this.whereabouts.logFile ?? this.configuration.options.log_file;
        if (name === undefined || name === '')
            return [];
        const path = (0,external_node_path_.resolve)(this.whereabouts.currentFolder, (0,home/* expandHome */.kc)(name));
        return [{ kind: 'log', path, name, place: this.placeOf('/log_file') }];
    }
    /**
     * The folders in which Borg keeps what it relies on. As one program, it unpacks its own libraries into the temporary
     * folder each time.
     */
    storage() {
        const { options } = this.configuration;
        const values = options;
        const given = storageNames.flatMap((name) => {
            const path = values[name];
            return typeof path === 'string' ? [{ path: (0,home/* expandHome */.kc)(path), pointer: `/${name}` }] : [];
        });
        const usual = this.whereabouts.environment['TMPDIR'] || '/tmp';
        const temporary = options.temporary_directory === undefined ? [{ path: usual, pointer: '' }] : [];
        const own = { path: (0,system_temporary/* temporaryBase */.du)(), pointer: '' };
        const inherited = storageVariables.flatMap((name) => {
            const path = this.whereabouts.environment[name];
            return path ? [{ path, pointer: '' }] : [];
        });
        return [...given, ...temporary, ...inherited, own].map(({ path, pointer }) => {
            return { kind: 'storage', path: this.absolute(path), name: path, place: this.placeOf(pointer) };
        });
    }
    absolute(path) {
        return path.startsWith('/') ? path : `${this.folder}/${path}`;
    }
    placeOf(pointer) {
        return pointer === '' ? undefined : this.configuration.places.get(pointer);
    }
}
/** What can't be looked at can't be read by this user either. */
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** What can't be looked at can't be run by this user either. */
function isProgram(path) {
    try {
        const status = (0,external_node_fs_.statSync)(path);
        return status.isFile() && (status.mode & 0o111) !== 0;
    }
    catch {
        return false;
    }
}
/** A folder that can't be read has no scripts for this user to run. */
function filesIn(folder) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        return [];
    }
}
function hookCommands(options) {
    const values = options;
    const listed = (commands, above) => Array.isArray(commands)
        ? commands.map((text, at) => ({ text: String(text), pointer: `${above}/${at}`, isHook: true }))
        : [];
    return [
        ...hook_options/* hookNames */.WR.flatMap((name) => listed(values[name], `/${name}`)),
        ...(options.commands ?? []).flatMap(({ run }, index) => listed(run, `/commands/${index}/run`)),
    ];
}
/** The command lines that options give, and those that stand for options which aren't set. */
function ownCommands({ options, repositories }, environment) {
    const all = [options, ...repositories.map((repository) => repository.options)];
    const borgs = new Set(all.map(({ local_path: path = 'borg' }) => path));
    const remote = repositories.filter(({ path }) => (0,ssh/* isReachedBySsh */.A)(path));
    const unset = remote.filter((one) => one.options.ssh_command === undefined);
    const shells = new Set(unset.map(() => environment['BORG_RSH'] ?? 'ssh'));
    const asked = environment['BORG_PASSCOMMAND'];
    const own = (text, pointer) => ({ text, pointer, isHook: false });
    return [
        ...[...borgs].map((text) => own(text, '/local_path')),
        ...[...shells].map((text) => own(text, '/ssh_command')),
        ...all.flatMap((values) => flagValues(values.extra_borg_options, ['--rsh']).map((text) => own(text, '/extra_borg_options'))),
        ...(asked === undefined ? [] : [own(asked, '/BORG_PASSCOMMAND')]),
        ...all.flatMap((values) => Object.entries(values).flatMap(([name, value]) => named_files_commandsIn(value, configuration_options/* optionsByName */.JV.get(name), `/${name}`))),
    ];
}
/** The values of all options below a value whose names end in `command`; their defaults, where they aren't set. */
function named_files_commandsIn(value, schema, pointer) {
    if (typeof value === 'string')
        return isCommand(pointer) ? [{ text: value, pointer, isHook: false }] : [];
    if (Array.isArray(value))
        return value.flatMap((item, at) => named_files_commandsIn(item, schema?.items, `${pointer}/${at}`));
    if (typeof value !== 'object' || value === null)
        return [];
    const properties = schema?.properties ?? {};
    const defaults = Object.entries(properties).flatMap(([name, own]) => isCommand(name) && typeof own.default === 'string' && !(name in value)
        ? [{ text: own.default, pointer, isHook: false }]
        : []);
    const inside = Object.entries(value).flatMap(([name, own]) => named_files_commandsIn(own, properties[name], `${pointer}/${name}`));
    return [...inside, ...defaults];
}
/** The values of some of Borg's flags in extra_borg_options. */
function flagValues(options, names) {
    const texts = typeof options === 'object' && options !== null ? Object.values(options) : [options];
    return texts.flatMap((text) => {
        const words = typeof text === 'string' ? wordsOf(text) : [];
        return words.flatMap((word, index) => {
            if (names.includes(word))
                return words.slice(index + 1, index + 2);
            const name = names.find((one) => word.startsWith(`${one}=`));
            return name === undefined ? [] : [word.slice(name.length + 1)];
        });
    });
}
/** A quote that is never closed is reported where the flags are used. */
function wordsOf(text) {
    try {
        return (0,quoting/* splitWords */.yM)(text);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
function isCommand(name) {
    return /_(?:pass)?command$/.test(name);
}

// EXTERNAL MODULE: ./lib/src/system/access-lists.js
var access_lists = __webpack_require__(3370);
// EXTERNAL MODULE: ./lib/src/system/exposure.js
var exposure = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/src/system/fix.js
var system_fix = __webpack_require__(9661);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/accounts.js
var accounts = __webpack_require__(7856);
;// CONCATENATED MODULE: ./lib/src/system/permissions.js



/**
 * Judges whether others may change a file that decides what is run or backed up, or read a configuration file. In the
 * workspace, only what everyone can write counts.
 */
function inspectPermissions(subject) {
    const { path, status, trust, kind, workspace } = subject;
    const who = (right) => (0,system_trust/* sharersOf */.Q2)(status, { right, trust, list: subject.list });
    const checkedOut = (0,paths/* isInside */.FK)(path, workspace);
    const state = checkedOut
        ? { checkedOut, foreign: false, readers: [], writers: who(2).filter(isEveryone) }
        : {
            checkedOut,
            foreign: !trust.owners.has(status.uid),
            readers: isPrivate(kind) ? who(4) : [],
            writers: who(2),
        };
    if (!state.foreign && state.readers.length === 0 && state.writers.length === 0)
        return undefined;
    const name = subject.name ?? (0,paths/* shownFromHere */.Ef)(path);
    const facts = `(owner ${(0,accounts/* userName */.nT)(status.uid)}, mode ${(0,paths/* octal */.Wo)(status.mode)})`;
    const problem = `${name} ${facts} ${faults(subject, state)}${consequence(subject, state)}`;
    // Whoever owned it may have written it.
    return { path, problem, fix: fixOf(subject, state), advice: state.foreign ? 'Read it first' : undefined };
}
/** Nobody else is to read it either. */
function isPrivate(kind) {
    return kind === 'configuration' || kind === 'secret';
}
function isEveryone({ kind }) {
    return kind === 'everyone';
}
function faults({ status }, state) {
    const [readers, writers] = [(0,system_trust/* namesOf */.eZ)(state.readers), (0,system_trust/* namesOf */.eZ)(state.writers)];
    const owner = state.foreign ? [`belongs to ${(0,accounts/* personName */.hJ)(status.uid)}`] : [];
    if (readers !== '' && readers === writers)
        return [`can be read and written by ${readers}`, ...owner].join(' and ');
    const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
    return [...(verbs === '' ? [] : [`can be ${verbs}`]), ...owner].join(' and ');
}
const uses = {
    configuration: 'says what is run',
    script: 'is run by a hook',
    program: 'is run',
    patterns: 'says what is backed up',
    secret: 'is read for a passphrase',
};
function consequence({ kind, holdsSecret }, { readers, writers, foreign }) {
    const isOthers = writers.length > 0 || foreign || kind === 'secret';
    const facts = [readers.length > 0 && holdsSecret && 'contains a passphrase', isOthers && uses[kind]].filter(Boolean);
    return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}
function fixOf(subject, { checkedOut, foreign, readers, writers }) {
    const { kind, path, status, trust } = subject;
    const file = (0,paths/* quotedPath */.MW)(path);
    if (checkedOut)
        return `chmod o-w ${file}`;
    const owner = foreign ? [`chown ${(0,accounts/* userArgument */.xO)(trust.uid)} ${file}`] : [];
    if (readers.length === 0 && writers.length === 0)
        return owner.join('');
    if (!isPrivate(kind))
        return [...owner, ...(0,system_trust/* withdrawal */.sk)(writers, file)].join(' && ');
    if (foreign || status.uid === trust.uid)
        return [...owner, `chmod 0600 ${file}`].join(' && ');
    // Root's file, which the user must still be able to read: by its own group.
    const group = status.gid === trust.gid ? [] : [`chgrp ${(0,accounts/* groupArgument */.Xy)(trust.gid)} ${file}`];
    return [...group, `chmod 0640 ${file}`].join(' && ');
}

// EXTERNAL MODULE: ./lib/src/system/regular-file.js
var regular_file = __webpack_require__(2717);
;// CONCATENATED MODULE: ./lib/src/inspection.js











/**
 * Looks at the permissions of configuration files and of everything that decides what they run, before anything runs: of
 * each file itself, and of every folder and link that leads to it.
 */
async function inspectFiles(inspected) {
    const { configurations, mode } = inspected;
    if (mode === 'off')
        return { configurations, faults: [], notices: [] };
    const named = await Promise.all(configurations.map(async (configuration) => (await filesNamedBy(configuration, inspected)).map((file) => ({ ...file, configuration }))));
    const findings = await findingsOf([...configurationSubjects(inspected), ...named.flat()], inspected);
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
    const read = [...files.map((file) => ({ ...file, by: file.path })), ...included];
    const inFiles = read.filter(({ path }) => !(0,regular_file/* isDescriptor */.ol)(path));
    return inFiles.map(({ path, shown, by }) => ({
        kind: 'configuration',
        path,
        name: shown,
        place: { file: shown, line: 1, column: 1 },
        configuration: configurations.find(({ name }) => name.path === by),
    }));
}
/** What is found about each subject; on a machine without other users, only about the files themselves. */
async function findingsOf(subjects, inspected) {
    const isHosted = (0,system_trust/* isHostedRunner */.eU)(inspected.environment);
    const { workspace: named } = inspected;
    const workspace = named && (await (0,promises_.realpath)(named).catch(() => named));
    const trust = (0,system_trust/* trustIn */.Us)(inspected.environment);
    const judged = isHosted ? subjects.filter(({ kind }) => kind === 'configuration' || kind === 'script') : subjects;
    const looked = await Promise.all(judged.map(async (subject) => ({ subject, ...(await lookAt(subject)) })));
    const lists = await (0,access_lists/* readAccessLists */.U)(looked.flatMap((each) => (mayHaveList(each, workspace) ? [each.path] : [])));
    const exposed = isHosted ? new Map() : await exposuresOf(judged, { trust, workspace });
    return looked.flatMap(({ subject, path, status, trouble }) => [
        ...(exposed.get(subject) ?? [])
            .filter((exposure) => counts(subject, exposure, inspected))
            .map((exposure) => 
        // The first line of a configuration isn't about the folders that it is in.
        warningOf({ ...subject, place: subject.kind === 'configuration' ? undefined : subject.place }, exposure, inspected)),
        ...judgementOf(subject, { path, status, trust: trustFor(subject, trust), workspace, list: lists.get(path) }, inspected),
        ...(trouble === undefined ? [] : [troubleOf(subject, trouble)]),
    ]);
}
function trustFor({ user }, trust) {
    return user === undefined ? trust : (0,system_trust/* trustedBy */.hM)(trust, user);
}
/** Who else can change what leads to each subject: for what is run as another user, apart from that one. */
async function exposuresOf(subjects, { trust, workspace }) {
    const found = new Map();
    for (const user of new Set(subjects.map((subject) => subject.user))) {
        const theirs = subjects.filter((subject) => subject.user === user);
        const targets = theirs.map(({ kind, path, program }) => ({ path, program, guards: guardOf(kind) }));
        const asker = { trust: user === undefined ? trust : (0,system_trust/* trustedBy */.hM)(trust, user), workspace };
        const exposed = await (0,exposure/* findExposures */.I)(targets, asker);
        for (const [index, subject] of theirs.entries())
            found.set(subject, exposed[index]?.exposures ?? []);
    }
    return found;
}
/**
 * On Ubuntu, the group of the system's own log service may write to /var/log, and taking that away would break it: only
 * strict mode objects to a log there.
 */
function counts({ kind }, { path, byGroup }, { mode }) {
    return kind !== 'log' || mode === 'strict' || path !== '/var/log' || !byGroup;
}
function guardOf(kind) {
    if (kind === 'folder')
        return 'programs';
    if (kind === 'log')
        return 'file';
    return kind === 'storage' ? 'contents' : 'place';
}
/** The judgement of a file itself. */
function judgementOf(subject, { status, ...facts }, inspected) {
    const { kind, name } = subject;
    if (status === undefined || kind === 'log' || kind === 'folder' || kind === 'storage')
        return [];
    // In the text itself, rather than in a variable or another file.
    const hasSecret = kind === 'configuration' && (0,secrets/* holdsSecret */.hK)(inspected.sources.get(name), inspected.secrets);
    const finding = inspectPermissions({ ...facts, kind, name, status, holdsSecret: hasSecret });
    return finding === undefined ? [] : [warningOf(subject, finding, inspected)];
}
function warningOf(subject, { path, problem, fix, advice }, { mode }) {
    const file = subject.configuration?.name.name ?? subject.name;
    const consequence = mode === 'strict' ? ` ${file} is not run, because permissions are strict.` : '';
    const own = '/var/log/borgflow';
    const other = { fix: `mkdir -m 0700 ${own}`, advice: `Set log_file to a file in ${own}` };
    const how = (0,system_fix/* sayFix */.L)(subject.kind === 'log' && path === '/var/log' ? other : { fix, advice });
    return { ...subject, path, level: 'warning', message: `${problem}.${consequence} ${how}` };
}
function troubleOf(subject, trouble) {
    const message = `The permissions of ${subject.name} could not be checked (${trouble}).`;
    return { ...subject, level: 'info', message };
}
/** Where others get rights by a list, the mode seems to give them to the group. */
function mayHaveList({ path, status }, workspace) {
    return status !== undefined && (status.mode & 0o060) !== 0 && !(0,paths/* isInside */.FK)(path, workspace);
}
/** A file with links followed; nothing of what isn't a file, and of what isn't there: its hook will fail. */
async function lookAt({ path }) {
    try {
        const status = await (0,promises_.stat)(path);
        return status.isFile() ? { path: await (0,promises_.realpath)(path), status } : { path };
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        return code === 'ENOENT' || code === 'ENOTDIR' ? { path } : { path, trouble: code };
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
    const unmasked = (0,secrecy/* keepSecrets */.J)(world.secrets, [...asked, ...(0,secrecy/* inheritedSecrets */.O)(world.environment), ...read.secrets]);
    const inspected = await inspectFiles({
        ...read,
        mode: request.permissions ?? 'warn',
        workspace: world.environment['GITHUB_WORKSPACE'],
        environment: world.environment,
        currentFolder: world.currentFolder,
        home: world.home,
        logFile: request.logFile?.path,
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
            ...[(0,system_temporary/* temporaryDoubt */.Am)(), ...borgFolderDoubts(world.environment, files)].flatMap((doubt) => doubt ? [warning(doubt)] : []),
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
    const holding = found.filter(({ shown }) => (0,secrets/* holdsSecret */.hK)(read.sources.get(shown), read.secrets));
    return {
        files: [...new Set(found.map(({ path }) => path))],
        inline,
        withSecrets: [...new Set(holding.map(({ path }) => path))],
        inlineHasSecrets: (0,secrets/* holdsSecret */.hK)(inline, read.secrets),
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
async function readAll(request, world) {
    const { configurationPaths: paths, inlineConfiguration: inline, door, options, overrides } = request;
    const { environment, currentFolder, home, cancellation } = world;
    const variables = request.noVariables ? 'off' : 'resolve';
    const isCancelled = () => cancellation.by !== undefined;
    try {
        const search = { paths, inline, door, options, overrides, environment, currentFolder, home, isCancelled };
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