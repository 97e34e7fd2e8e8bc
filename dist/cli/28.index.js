"use strict";
exports.id = 28;
exports.ids = [28];
exports.modules = {

/***/ 8321:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showPlan: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./lib/src/lifecycle/make-plan.js
var make_plan = __webpack_require__(6675);
// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/reporters/event-masking.js
var event_masking = __webpack_require__(3830);
// EXTERNAL MODULE: ./lib/src/lifecycle/plan-tree.js
var plan_tree = __webpack_require__(3327);
;// CONCATENATED MODULE: ./lib/src/reporters/plan-document.js

/** The version of the format; it changes if a program that reads it could misunderstand it. */
const version = 1;
/** Returns a plan in the published format: the tree of all steps, with those that will not run and why. */
function planDocument(plan, { dryRun }) {
    const { actions, concurrency } = plan;
    return { version, actions, dry_run: dryRun, concurrency, steps: (0,plan_tree/* planTree */.s)(plan).map(partOf) };
}
function partOf(node) {
    const steps = node.parts.map(partOf);
    switch (node.kind) {
        case 'configuration':
            return { type: 'configuration', configuration: node.configuration.name, path: node.configuration.path, steps };
        case 'repository': {
            const { attempts, place, repository, retryWait } = node.plan;
            const { path, label = null } = repository;
            return { type: 'repository', path, label, place: placeOf(place), attempts, retry_wait: retryWait, steps };
        }
        case 'step':
            return stepPart(node, steps);
        case 'dump': {
            const { engine, database, server = null, place } = node.dump;
            return { type: 'dump', engine, database, server, place: placeOf(place) };
        }
    }
}
function stepPart({ step, states }, steps) {
    const common = { configuration: step.configuration.name, not_run: step.notRun ?? null };
    switch (step.kind) {
        case 'hook':
            return { type: 'hook', hook: step.hook, ...common, states: states ?? null, commands: commandsOf(step) };
        case 'monitor':
            return { type: 'ping', ...pingOf(step), ...common, states: states ?? null };
        case 'action':
            return { type: 'action', action: step.action, ...common, notes: step.details ?? [], steps };
    }
}
function commandsOf({ commands }) {
    return commands.map(({ run, place }) => ({ run, place: placeOf(place) }));
}
function pingOf({ service, state, destination, place }) {
    return { service, state, destination: destination ?? null, place: placeOf(place) };
}
function placeOf(place) {
    return place === undefined ? null : { file: place.file, line: place.line, column: place.column };
}

// EXTERNAL MODULE: ./lib/src/reporters/plan-text.js
var plan_text = __webpack_require__(9930);
// EXTERNAL MODULE: ./lib/src/run/prepare.js + 1 modules
var prepare = __webpack_require__(1703);
// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var run_surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
;// CONCATENATED MODULE: ./lib/src/commands/show-plan.js








/**
 * Prints what would run, in order, and what would not and why. Runs no hook and no Borg, reads no credential, and connects
 * to nothing. Returns the exit status.
 */
async function showPlan(request, { environment, out, error }) {
    const secrets = new known_secrets/* KnownSecrets */.R();
    const settings = {
        environment,
        cancellation: new cancellation/* Cancellation */.mT(),
        terminal: false,
        closingLimit: 0,
        install: false,
        secrets,
    };
    const surroundings = (0,run_surroundings/* surroundingsOf */.Z)({ ...settings, emit: () => undefined });
    const prepared = await (0,prepare/* prepare */.iA)(request, { ...surroundings, borg: async () => await Promise.reject(notSearched) });
    for (const { level, message } of prepared.notices) {
        error(`${level === 'error' || level === 'warning' ? `${level}: ` : ''}${secrets.mask(message)}\n`);
    }
    const whole = (0,make_plan/* makePlan */.C)(prepared.configurations, { ...request, actions: prepared.actions });
    const started = { type: 'run-started', at: new Date(), plan: whole, facts: prepared.facts };
    const { plan } = new event_masking/* EventMasking */.f(secrets).mask(started);
    if (request.json)
        out(`${JSON.stringify(planDocument(plan, request))}\n`);
    else {
        const left = (0,plan_text/* notRunLines */.K1)(plan);
        for (const line of [...(0,plan_text/* planLines */.HN)(plan), ...(left.length > 0 ? ['', 'Not run:', ...indented(left)] : [])]) {
            out(`${line}\n`);
        }
    }
    return prepared.failures.length > 0 ? 1 : 0;
}
/** The plan doesn't depend on which Borg is installed. */
const notSearched = new Error('A plan needs no Borg.');
function indented(lines) {
    return lines.map((line) => `  ${line}`);
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


/***/ })

};
;