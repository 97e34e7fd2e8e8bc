"use strict";
exports.id = 484;
exports.ids = [484];
exports.modules = {

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
function commandHook(planned, around, index) {
    const entry = planned.commands[index];
    if (!entry?.run?.length)
        return [];
    const wanted = entry.when === undefined || entry.when.some((name) => around.actions.includes(name));
    if (!wanted && around.what === 'action')
        return []; // it may stand at another action
    const when = entry.before ? 'before' : 'after';
    const softFailure = around.what === 'everything' ? 'error' : when === 'before' ? 'skip' : 'quiet';
    return [
        {
            kind: 'hook',
            hook: [when, around.what, around.what === 'action' ? around.actions[0] : undefined].filter(Boolean).join(' '),
            configuration: planned.name,
            repository: around.repository,
            commands: commandsAt(planned, `/commands/${index}/run`, entry.run),
            softFailure,
            states: around.what === 'error' ? undefined : entry.states,
            closing: when === 'after',
            notRun: wanted ? around.notRun : `no ${entry.when?.join(' or ')} asked for`,
            ...planned.settings,
            timeout: entry.timeout ?? planned.settings.timeout,
        },
    ];
}
function commandsAt(planned, pointer, lines) {
    return (lines ?? []).map((run, index) => ({ run, place: planned.places.get(`${pointer}/${index}`) }));
}

;// CONCATENATED MODULE: ./lib/src/lifecycle/planning.js

/** The seed's order, whatever the order of the actions. */
const moments = ['prune', 'compact', 'backup', 'check', 'extract'];
const notPrimary = 'no create, prune, compact or check asked for';
/** Decides every step of a run, those that will not run too, with the reason; runs none. */
function makePlan(configurations, request) {
    const planners = uniqueEverything(configurations).map((configuration) => new Planner(configuration, request));
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
        const commands = configuration.commands.map((entry) => isEverything(entry) && seen.has(JSON.stringify(entry)) ? { ...entry, run: [] } : entry);
        for (const entry of commands.filter(isEverything))
            seen.add(JSON.stringify(entry));
        return { ...configuration, commands };
    });
}
/** Plans one file: the request and the file are at hand in every line of it. */
class Planner {
    planned;
    request;
    dry;
    primary;
    actions;
    constructor(planned, request) {
        this.planned = planned;
        this.request = request;
        this.dry = request.dryRun ? 'dry run' : undefined;
        this.primary = request.actions.some((action) => action.primary);
        this.actions = request.actions.map(({ name }) => name);
    }
    everything(hook) {
        const notRun = this.actions.includes('create') ? this.dry : 'no create asked for';
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
            const asked = this.request.actions.some((action) => action.moment === moment);
            const notRun = asked ? this.dry : `no ${moment === 'backup' ? 'create' : moment} asked for`;
            return seedHook(this.planned, `${when}_${moment}`, { softFailure: when === 'before' ? 'skip' : 'quiet', notRun });
        });
    }
    repository(planned) {
        const { withheld: _, ...repository } = planned;
        const notRun = this.dry;
        return {
            repository,
            ...this.scope('repository', repository),
            beforeActions: seedHook(this.planned, 'before_actions', { softFailure: 'skip', repository, notRun }),
            actions: this.request.actions.map((_, index) => this.action(planned, repository, index)),
            afterActions: seedHook(this.planned, 'after_actions', { softFailure: 'quiet', repository, notRun }),
        };
    }
    action(planned, repository, index) {
        const action = this.request.actions[index];
        const listed = this.dry && action.dryRun === 'listed' ? `dry run: ${action.name} can't be simulated` : undefined;
        const notRun = planned.withheld[action.name] ?? listed;
        const around = commandScope(this.planned, {
            what: 'action',
            actions: [action.name],
            repository,
            notRun: notRun ?? this.dry,
        });
        return {
            ...around,
            action: { kind: 'action', action: action.name, index, configuration: this.planned.name, repository, notRun },
        };
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
        const entries = commandScope(this.planned, { what: 'error', actions: this.actions, notRun });
        return [...seedHook(this.planned, 'on_error', { softFailure: 'quiet', closing: true, notRun }), ...entries.after];
    }
}


/***/ }),

/***/ 6223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 19 modules
var actions = __webpack_require__(8785);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 4 modules
var configuration = __webpack_require__(5735);
// EXTERNAL MODULE: ./lib/src/configuration/describe.js
var describe = __webpack_require__(5350);
// EXTERNAL MODULE: ./lib/src/configuration/repository.js
var configuration_repository = __webpack_require__(3199);
// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/src/version.js
var version = __webpack_require__(1294);
;// CONCATENATED MODULE: ./lib/src/facts.js



/** What was asked for and what was found, as lines for the first group; secrets are no part of it. */
function factsOf(found) {
    const { request, installed, mask } = found;
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
        details: aligned(rows).map(mask),
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
        ...repositories.map(({ path, label }) => `  ${path}${label === undefined ? '' : ` (${label})`}`),
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
            .map(({ path, label }) => `${label ?? path} of ${file.name.name}: not ${request.repository}`);
    });
    return [...faulty, ...others];
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
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
            timeout: options.timeout ?? request.timeout,
        },
        repositories: repositories.map(({ path, label, options }) => ({
            path,
            label,
            withheld: withheldFrom({ path, label }, options),
        })),
        monitors: [],
    };
}
/** The actions that the configuration keeps from a repository, with the reason. */
function withheldFrom(repository, options) {
    const skipped = (options.skip_actions ?? []).map((action) => [
        (0,actions/* findAction */.O)(action)?.name ?? action,
        `skip_actions names ${action}`,
    ]);
    const checked = options.check_repositories;
    const unchecked = checked && !checked.some((wanted) => (0,configuration_repository/* isRepositoryNamed */.Y)(repository, wanted));
    return Object.fromEntries([...skipped, ...(unchecked ? [['check', 'check_repositories does not name it']] : [])]);
}
const hookNames = Object.keys(hook_options/* hookOptions */.sp).filter((name) => /^(before|after)_|^on_error$/.test(name));
/** The options that are lists of commands, by name. */
function hooksOf(options) {
    const values = options;
    return Object.fromEntries(hookNames.map((name) => [name, values[name]]));
}

// EXTERNAL MODULE: ./lib/src/request/request.js
var request_request = __webpack_require__(6625);
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
    const unmasked = (0,secrecy/* keepSecrets */.J)(world.secrets, [...asked, ...read.secrets]);
    const inspected = await inspectFiles({
        ...read,
        mode: request.permissions ?? 'warn',
        workspace: world.environment['GITHUB_WORKSPACE'],
        currentFolder: world.currentFolder,
        home: world.home,
    });
    const { files, fault } = selectRepositories(inspected.configurations, request.repository);
    const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
    const told = faults.map((each) => noticeOf(each, read.sources));
    world.onRead?.(files);
    const names = request.actions.length > 0 ? request.actions.map(({ name }) => name) : request_request/* defaultActions */.h;
    const installed = files[0] && (await world.borg(files[0].options.local_path).catch(() => undefined)); // each action tells of it
    return {
        files,
        configurations: files.map((file) => plannedOf(file, request)),
        actions: names.map(definitionOf),
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
            mask: world.secrets.mask,
        }),
        notices: [
            ...remarksOf(request),
            ...unmasked.map(warning),
            ...read.notices,
            ...inspected.notices.map(withPlace),
            ...told,
        ],
        failures: told.map(({ message, place }) => ({ message, error: message, output: [], place })),
    };
}
async function readAll(request, { environment, currentFolder, home }) {
    const { configurationPaths: paths, inlineConfiguration: inline, door, options, overrides } = request;
    const variables = request.noVariables ? 'off' : 'resolve';
    try {
        const search = { paths, inline, door, options, overrides, environment, currentFolder, home };
        const read = await (0,configuration/* readConfigurations */.q)({ ...search, variables });
        const notices = read.notices.map((notice) => withPlace({ type: 'notice', ...notice }));
        return { ...read, notices };
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
function warning(message) {
    return { type: 'notice', level: 'warning', message };
}
/** A fault with its place in words, and the line it stands in. */
function noticeOf(fault, sources) {
    const [message = fault.message, ...excerpt] = (0,describe/* describeFault */.Q)(fault, sources.get(fault.place?.file ?? '')).split('\n');
    return { type: 'notice', level: 'error', message, excerpt, place: fault.place };
}
/** The files with the repositories that were asked for; a file without one of them is left out. */
function selectRepositories(files, wanted) {
    if (wanted === undefined || files.length === 0)
        return { files };
    const selected = files
        .map((file) => ({
        ...file,
        repositories: file.repositories.filter((repository) => (0,configuration_repository/* isRepositoryNamed */.Y)(repository, wanted)),
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
function definitionOf(name) {
    const definition = (0,actions/* findAction */.O)(name);
    if (!definition)
        throw new errors/* UserError */.yo(`${name} is no action.`);
    return definition;
}


/***/ }),

/***/ 8438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   bN: () => (/* binding */ repositories),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
/** Bytes for a person, decimal as Borg has them: `512 B`, `12.3 MB`, `801 MB`. */
function size(bytes) {
    let value = bytes;
    let unit = 0;
    while (unit < units.length - 1 && Math.abs(value) >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || Math.abs(value) >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit] ?? 'EB'}`;
}
/** Seconds for a person: `0.3 s`, `41 s`, `1 min 12 s`, `2 h 3 min`. */
function duration(seconds) {
    if (seconds < 0.95) {
        return seconds < 0.05 ? '0 s' : `${seconds.toFixed(1)} s`;
    }
    const whole = Math.round(seconds);
    if (whole < 60) {
        return `${whole} s`;
    }
    if (whole < 3600) {
        return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
    }
    const minutes = Math.round(whole / 60);
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** How many of what: `1 command`, `1,204 files`, `3 repositories`. */
function count(number, singular, plural = `${singular}s`) {
    return `${grouped(number)} ${number === 1 ? singular : plural}`;
}
/** How many repositories. */
function repositories(number) {
    return count(number, 'repository', 'repositories');
}
/** A whole number with its thousands apart: `1,204`. */
function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}


/***/ }),

/***/ 5623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/** What will run, or would but for a dry run, in order: a line a step, with a hook's commands below it. */
function planLines(plan) {
    return plannedSteps(plan)
        .filter(({ step }) => step.notRun === undefined || isDryRun(step.notRun))
        .flatMap(({ step, onlyAfter }) => [
        onlyAfter === undefined ? (0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTitle */ .Fb)(step) : `${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTitle */ .Fb)(step)} (only after ${onlyAfter})`,
        ...commandLines(step).map((line) => `    ${line}`),
    ]);
}
/** What the plan leaves out, a line for each file and reason: `server.yaml, no check asked for: before_check, after_check`. */
function leftOutLines(plan) {
    const left = new Map();
    for (const { step } of plannedSteps(plan)) {
        if (step.notRun === undefined || isDryRun(step.notRun))
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
/** The commands of a hook, each in one line; nothing for other steps. */
function commandLines(step) {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/* harmony export */   u: () => (/* binding */ stepName)
/* harmony export */ });
/* unused harmony exports archiveFacts, progressText */
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8438);
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
    const commands = step.kind === 'hook' && step.commands.length > 1 ? [(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(step.commands.length, 'command')] : [];
    const repository = step.repository === undefined ? [] : [repositoryName(step.repository)];
    return [stepName(step), ...repository, (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.configuration.name), ...commands].join(' · ');
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
/** How grave the end of a step is: a monitoring service that can't be reached is a warning, whatever else it is. */
function gravity(step, outcome) {
    return step.kind === 'monitor' && outcome === 'failure' ? 'warning' : outcome;
}
/** How a step, a group or a repository ended: `done in 41 s`, `failed after 4 s`. */
function ending(outcome, seconds) {
    const time = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds);
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
        `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.configurations.length, 'file')}, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .repositories */ .bN)(repositoryCount)}`,
        ...(facts.dryRun ? ['dry run'] : []),
    ].join(' · ');
}
/** What an archive holds, in columns: name, files, sizes. */
function archiveFacts(archive) {
    return [
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(archive.archive),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(archive.files, 'file'),
        `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(archive.original_size)}, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(archive.deduplicated_size)} new`,
    ];
}
/** The one line that a repository comes to: its archive where it got one, and how it ended. */
function repositoryLine(result) {
    const { archive, outcome, seconds } = result;
    const end = archive !== undefined && outcome === 'success' ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(seconds) : ending(outcome, seconds);
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

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keepSecrets)
/* harmony export */ });
/** Masks secrets from here on; a sentence for each that is too short for it, which names where it stands. */
function keepSecrets(known, secrets) {
    known.keep(secrets.map(({ value }) => value));
    const holders = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
    return [...new Set(holders)].map((holder) => `${holder} is a secret of fewer than four characters, or of blanks alone, and cannot be masked: the log may show it. Choose a longer one.`);
}


/***/ }),

/***/ 179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Cancellation)
/* harmony export */ });
/** What is running, and whether it may go on: the one place that knows of a signal. */
class Cancellation {
    running = new Set();
    signal;
    over = false;
    /** Called once, at the first signal. */
    onCancel;
    /** The signal that cancelled the run; undefined while nothing did. */
    get by() {
        return this.signal;
    }
    /** No further step may begin, not even clean-up. */
    get ended() {
        return this.over;
    }
    /** The first signal ends what is running; what begins later is clean-up, which only `end` stops. */
    cancel(signal) {
        const first = this.signal === undefined;
        this.signal ??= signal;
        if (first)
            this.onCancel?.();
        for (const controller of this.running)
            controller.abort();
    }
    /** Ends everything: a second signal, or no time left. */
    end(signal) {
        this.over = true;
        this.cancel(signal);
    }
    /** Runs work that a cancel can abort. */
    async during(work) {
        const controller = new AbortController();
        if (this.over)
            controller.abort();
        this.running.add(controller);
        try {
            return await work(controller.signal);
        }
        finally {
            this.running.delete(controller);
        }
    }
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment),
/* harmony export */   U: () => (/* binding */ plainEnvironment)
/* harmony export */ });
/** The runner's own: settings of this action, its state, and tokens that speak for the workflow. */
const ofTheRunner = /^(?:INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_ID_TOKEN_)/;
/** An environment as a child is given it: values that are not set are left out. */
function plainEnvironment(environment) {
    const plain = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined)
            plain[name] = value;
    }
    return plain;
}
/** What a hook gets of this process's environment: all but the inputs and the runner's state and tokens. */
function hookEnvironment(environment) {
    const entries = Object.entries(plainEnvironment(environment));
    return Object.fromEntries(entries.filter(([name]) => !ofTheRunner.test(name)));
}


/***/ }),

/***/ 8549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ KnownSecrets)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6452);

/** A masker that learns: some secrets are known only when a command has printed them. */
class KnownSecrets {
    onKept;
    secrets = new Set();
    masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)([]);
    /** `onKept` hears of what is masked from now on, before anything can show it. */
    constructor(onKept = () => undefined) {
        this.onKept = onKept;
    }
    /** Takes further secrets. */
    keep(secrets) {
        const fresh = secrets.filter((secret) => !this.secrets.has(secret));
        if (fresh.length === 0)
            return;
        for (const secret of fresh)
            this.secrets.add(secret);
        this.masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)([...this.secrets]);
        this.onKept((0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)(fresh));
    }
    mask = (text) => this.masker.mask(text);
    safeCut = (text, at) => this.masker.safeCut(text, at);
    get variants() {
        return this.masker.variants;
    }
    get short() {
        return this.masker.short;
    }
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kp: () => (/* reexport */ system_program/* findProgram */.Kp),
  R3: () => (/* binding */ runProcess),
  a9: () => (/* binding */ startFed)
});

// UNUSED EXPORTS: listProcesses

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: ./lib/src/system/program.js
var system_program = __webpack_require__(1418);
;// CONCATENATED MODULE: ./lib/src/system/launcher.js





/** Makes a request ready to be started, or says in a sentence why it cannot be. */
function prepareLaunch(request) {
    const [name = '', ...parameters] = request.command;
    const { environment } = request;
    if ([...request.command, ...Object.entries(environment).flat()].some((text) => text.includes('\0'))) {
        return { failure: `${name} cannot be given a NUL byte, neither in an argument nor in the environment. Remove it.` };
    }
    const folder = workingFolder(request.workingDirectory);
    if ('failure' in folder)
        return folder;
    const located = (0,system_program/* locateProgram */.zx)(name, environment['PATH'], folder.path);
    if ('failure' in located)
        return located;
    const session = request.terminal || request.inherit ? undefined : sessionWords();
    const words = [
        ...['/bin/sh', '-c', script(request), 'borgflow', ...(session ?? [])],
        ...[...environmentWords(environment, located.program), located.program, ...parameters],
    ];
    return { ...located, words, folder: folder.path, environment: { ...environment }, ownSession: session !== undefined };
}
/**
 * Sees to the streams and the umask, and then becomes the program (`exec` all the way, so that the process id, the exit
 * status and the signals are the program's own).
 */
function script(request) {
    const umask = request.umask === undefined ? '' : `umask ${request.umask.toString(8).padStart(4, '0')}; `;
    if (request.inherit)
        return `${umask}exec "$@"`;
    const input = request.terminal && isTerminal() ? '/dev/tty' : '/dev/null';
    return `${umask}exec "$@" <${input}${request.streams === 'merged' ? ' 2>&1' : ''}`;
}
/** Whether standard input is a terminal that a child can open for itself. */
function isTerminal() {
    if (!(0,external_node_tty_.isatty)(0))
        return false;
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)('/dev/tty', 'r+'));
        return true;
    }
    catch {
        return false;
    }
}
function workingFolder(named) {
    try {
        const path = (0,external_node_path_.resolve)(named ?? process.cwd());
        const failure = path.includes('\0') ? 'The working directory holds a NUL byte. Remove it.' : (0,system_program/* folderTrouble */.u6)(path);
        return failure === undefined ? { path } : { failure };
    }
    catch (error) {
        return { failure: `The folder that Borgflow was started in cannot be reached: ${(0,errors/* asError */.zR)(error).message}` };
    }
}
/** What some shells set, change or drop for the programs that they start. */
const shellVariables = [
    'PWD',
    'OLDPWD',
    'SHLVL',
    '_',
    'IFS',
    'OPTIND',
    'PATH',
    'PPID',
    'PS1',
    'PS2',
    'PS4',
    'UID',
    'EUID',
];
/** A prefix that gives a program a session of its own; undefined where the system has no means to. */
function sessionWords(path = process.env['PATH']) {
    const setsid = (0,system_program/* findProgram */.Kp)('setsid', path);
    if (setsid !== undefined)
        return [setsid];
    const perl = (0,system_program/* findProgram */.Kp)('perl', path);
    return perl === undefined ? undefined : [perl, '-MPOSIX=setsid', '-e', becomeLeader, '--'];
}
const becomeLeader = 'setsid(); exec { $ARGV[0] } @ARGV or do { print STDERR "$ARGV[0]: $!\\n"; exit 126 }';
/**
 * Puts the environment back to what was asked for, after the shell. No value stands on the command line but those of the
 * shell's own variables.
 */
function environmentWords(environment, program) {
    const env = (0,system_program/* findProgram */.Kp)('env', '/usr/bin:/bin');
    // `env` would take such a program's path for one more variable.
    if (env === undefined || program.includes('='))
        return [];
    const unset = shellVariables.filter((name) => environment[name] === undefined).flatMap((name) => ['-u', name]);
    const kept = shellVariables.filter((name) => environment[name] !== undefined);
    return [env, ...unset, ...kept.map((name) => `${name}=${environment[name]}`)];
}

;// CONCATENATED MODULE: ./lib/src/system/tree.js

/**
 * All living processes from /proc, or the one of that number; undefined where there is no /proc. Those that only wait to be
 * reaped are left out.
 */
function readProc(pid) {
    if (!(0,external_node_fs_.existsSync)('/proc/self/stat'))
        return undefined;
    if (pid !== undefined)
        return readStat(`/proc/${pid}/stat`);
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => readStat(`/proc/${name}/stat`));
}
function readStat(path) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return []; // It has ended since the folder was read.
    }
    // The name in brackets may itself hold brackets and blanks.
    const [state = '', parent, group, session, ...more] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (/[ZXx]/.test(state))
        return [];
    return [
        {
            pid: Number.parseInt(text, 10),
            parent: Number(parent),
            group: Number(group),
            session: Number(session),
            stopped: /[Tt]/.test(state),
            started: more[15] ?? '',
        },
    ];
}
/** What `ps` is to be asked for: `parsePs` reads it. */
const psArguments = ['-A', '-o', 'pid=,ppid=,pgid=,stat=,lstart='];
/** All living processes from the output of `ps`. */
function parsePs(output) {
    return output.split('\n').flatMap((line) => {
        const [, pid, parent, group, state = '', started = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
        if (pid === undefined || state.startsWith('Z'))
            return [];
        const entry = { pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(group) };
        return [{ ...entry, stopped: state.startsWith('T'), started }];
    });
}
/** A process that was started, and all that came of it. */
class tree_ProcessTree {
    root;
    ownSession;
    list;
    /** Those seen so far: a process whose parent has ended cannot be found by its parent any more. */
    known = new Map();
    rootLives = true;
    constructor(root, ownSession, list) {
        this.root = root;
        this.ownSession = ownSession;
        this.list = list;
    }
    /** The root has ended: from now on its number may be given to a stranger. */
    rootEnded() {
        this.living();
        this.rootLives = false;
    }
    /** All of the tree that lives: the root, its session, its descendants, and those of them seen before. */
    living() {
        const entries = this.list();
        const known = entries.filter((entry) => this.known.get(entry.pid) === entry.started);
        // While one of the session lives, its number belongs to nobody else.
        const sessionIsOurs = this.ownSession && (this.rootLives || known.some((entry) => this.inSession(entry)));
        const found = new Set(known);
        for (const entry of entries) {
            const isRoot = this.rootLives && entry.pid === this.root;
            if (isRoot || (sessionIsOurs && this.inSession(entry)))
                found.add(entry);
        }
        addDescendants(found, entries);
        for (const entry of found)
            this.known.set(entry.pid, entry.started);
        return [...found];
    }
    /** Sends a signal to every process of the tree; one that is stopped is woken, so that it hears it. */
    signal(signal) {
        const entries = this.living();
        // To the group as a whole first: nothing can be born between the looking and the sending.
        const asGroup = this.ownSession && this.rootLives && send(-this.root, signal);
        // Where the system's list cannot be read, the root is known all the same.
        if (!asGroup && this.rootLives && entries.length === 0)
            send(this.root, signal);
        for (const entry of entries) {
            if (!asGroup || entry.group !== this.root)
                send(entry.pid, signal);
            if (entry.stopped && signal !== 'SIGKILL')
                send(entry.pid, 'SIGCONT');
        }
    }
    inSession(entry) {
        return entry.session === this.root || entry.group === this.root;
    }
}
function addDescendants(found, entries) {
    const children = new Map();
    for (const entry of entries)
        children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry]);
    // A set gives what is added while it is gone through, too.
    for (const entry of found)
        for (const child of children.get(entry.pid) ?? [])
            found.add(child);
}
/** False where there is no such process any more, or it is another user's: both cannot be helped. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/src/system/leftovers.js




const prefix = 'process-';
/** Where running processes are noted for whoever comes after a killed run; undefined: nowhere. */
let notes;
/** From now on each process that starts is noted in a folder, until it ends. */
function noteProcessesIn(folder) {
    notes = folder;
}
/** Notes that a process runs; gives what takes the note away. `list` gives it, and maybe others. */
function noteProcess(pid, list) {
    if (notes === undefined || pid === undefined)
        return () => undefined;
    const note = (0,external_node_path_.join)(notes, `${prefix}${pid}`);
    const started = list(pid).find((entry) => entry.pid === pid)?.started ?? '';
    try {
        (0,external_node_fs_.writeFileSync)(note, started, { mode: 0o600 });
    }
    catch {
        return () => undefined; // without the note the run goes on as well
    }
    return () => (0,external_node_fs_.rmSync)(note, { force: true });
}
/**
 * Ends every process that a killed run has left running, each with all that came of it: asked first, killed after
 * `grace.kill` seconds. Gives how many there were.
 */
async function endLeftovers(folder, grace, list) {
    const trees = notedIn(folder)
        .filter((noted) => isOurs(noted, list()))
        .map(({ pid }) => new ProcessTree(pid, true, list))
        .filter((tree) => tree.living().length > 0);
    await Promise.all(trees.map(async (tree) => {
        const ending = new Ending(tree, grace);
        ending.rootEnded();
        await ending.done;
        ending.clear();
    }));
    return trees.length;
}
function notedIn(folder) {
    return readdirSync(folder)
        .filter((name) => name.startsWith(prefix))
        .map((name) => ({ pid: Number(name.slice(prefix.length)), started: readFileSync(join(folder, name), 'utf8') }));
}
/** The number may belong to a stranger by now: then it started at another time. */
function isOurs({ pid, started }, entries) {
    const now = entries.find((entry) => entry.pid === pid);
    return now === undefined || now.started === started;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/src/system/lines.js

/** A longer line comes in pieces of at most so many characters. */
const longestLine = 65_536;
const longestTailLine = 4_096;
const tailLength = 25;
/**
 * Makes lines of a stream's bytes, and holds no more of it than one line's piece. Letters may be cut by a chunk; what is
 * no UTF-8 becomes U+FFFD; `\r\n` ends a line as `\n` does, a lone `\r` stays. With a masker, no secret leaves it.
 */
class LineSplitter {
    onPieces;
    masker;
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
    rest = '';
    /** A piece of the line that `rest` belongs to has been given already. */
    continues = false;
    /** The line cannot be cut but within a secret: what is left of it is dropped. */
    withheld = false;
    constructor(onPieces, masker) {
        this.onPieces = onPieces;
        this.masker = masker;
    }
    write(chunk) {
        this.take(this.decoder.write(chunk));
    }
    /** The stream has ended: gives what stands behind the last line's end. */
    end() {
        this.take(this.decoder.end());
        if (this.rest === '')
            return;
        const pieces = new Pieces();
        this.add(pieces, this.rest, true);
        this.rest = '';
        this.give(pieces);
    }
    take(text) {
        const end = text.lastIndexOf('\n');
        const pieces = new Pieces();
        if (end !== -1)
            this.addWhole(pieces, this.rest + text.slice(0, end));
        this.rest = end === -1 ? this.rest + text : text.slice(end + 1);
        if (this.rest.length > longestLine)
            this.rest = this.add(pieces, this.rest, false);
        this.give(pieces);
    }
    addWhole(pieces, text) {
        const lines = text.split('\n');
        const clean = this.masker === undefined || this.masker.mask(text) === text;
        for (const line of lines) {
            const content = line.endsWith('\r') ? line.slice(0, -1) : line;
            if (clean && content.length <= longestLine && !this.continues)
                pieces.lines.push(content);
            else
                this.add(pieces, content, true);
        }
    }
    /** Cuts a line; gives back what is left over, which is nothing once the line is complete. */
    add(pieces, line, complete) {
        let left = this.withheld ? '' : line;
        while (left.length > longestLine) {
            const cut = this.cut(left);
            this.withheld = cut === 0;
            pieces.add(this.withheld ? '***' : this.mask(left.slice(0, cut)), this.continues);
            this.continues = true;
            left = this.withheld ? '' : left.slice(cut);
        }
        if (!complete)
            return left;
        if (left !== '' || !this.continues)
            pieces.add(this.mask(left), this.continues);
        this.continues = false;
        this.withheld = false;
        return '';
    }
    mask(text) {
        return this.masker === undefined ? text : this.masker.mask(text);
    }
    /** Neither within a secret nor within a letter of two units; 0 where there is no such place. */
    cut(text) {
        let cut = longestLine;
        for (;;) {
            const last = text.charCodeAt(cut - 1);
            const whole = last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut;
            const safe = this.masker === undefined ? whole : this.masker.safeCut(text, whole);
            if (safe === cut)
                return safe;
            cut = safe;
        }
    }
    give(pieces) {
        if (pieces.lines.length > 0)
            this.onPieces(pieces.lines, pieces.continuations);
    }
}
class Pieces {
    lines = [];
    continuations = new Set();
    add(piece, continues) {
        if (continues)
            this.continuations.add(this.lines.length);
        this.lines.push(piece);
    }
}
/** Keeps the last 25 lines, each up to 4,096 characters of its beginning. */
class Tail {
    kept = [];
    add(lines, continuations) {
        const last = [];
        for (let index = lines.length - 1; index >= 0 && last.length < tailLength; index -= 1) {
            const line = lines[index];
            if (line !== undefined && !continuations.has(index))
                last.unshift(shorten(line));
        }
        this.kept = [...this.kept, ...last].slice(-tailLength);
    }
    get lines() {
        return this.kept;
    }
}
function shorten(line) {
    if (line.length <= longestTailLine)
        return line;
    return `${line.slice(0, longestTailLine - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./lib/src/system/output.js


/** What a process prints, on its way to whoever wants its lines. */
class Output {
    /** What `onLines` threw: nothing more is given to it. */
    fault;
    /** Called once there is a fault. */
    onFault = () => { };
    lastLines = new Tail();
    splitters;
    finished = false;
    constructor(request) {
        const splitter = (stream) => new LineSplitter((lines, continuations) => {
            this.lastLines.add(lines, continuations);
            this.give(() => request.onLines(lines, stream));
        }, request.masker);
        this.splitters = { stdout: splitter('stdout'), stderr: splitter('stderr') };
    }
    get tail() {
        return this.lastLines.lines;
    }
    take(stream, chunk) {
        if (!this.finished)
            this.splitters[stream].write(chunk);
    }
    /** Gives what stands behind the last line's end; whatever comes later is nobody's. */
    finish() {
        this.finished = true;
        this.splitters.stdout.end();
        this.splitters.stderr.end();
    }
    give(deliver) {
        if (this.fault !== undefined)
            return;
        try {
            deliver();
        }
        catch (thrown) {
            this.fault = (0,errors/* asError */.zR)(thrown);
            this.onFault();
        }
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/src/system/ending.js
/** How often, in milliseconds, is looked whether the rest of a tree has ended. */
const lookEvery = 100;
/** So long, in milliseconds, a killed process may take to vanish: one that hangs in the kernel would never do. */
const afterKill = 2_000;
/** Ends a process tree step by step: SIGINT, SIGTERM, SIGKILL. */
class ending_Ending {
    tree;
    timers = [];
    look;
    resolve = () => { };
    /** Fulfilled when nothing of the tree is left, or nothing more can be done about it. */
    done = new Promise((resolve) => {
        this.resolve = resolve;
    });
    constructor(tree, grace) {
        this.tree = tree;
        const kill = Math.max(grace.kill, 0) * 1000;
        this.after(grace.terminate * 1000, () => tree.signal('SIGTERM'));
        this.after(kill, () => this.kill(performance.now() + afterKill));
        tree.signal('SIGINT');
    }
    /** The process itself has ended: what is left is what it started, which keeps the time it was given. */
    rootEnded() {
        this.tree.rootEnded();
        this.look = setInterval(() => this.finishIfGone(), lookEvery);
        this.finishIfGone();
    }
    /** Lets go of all timers. */
    clear() {
        for (const timer of this.timers)
            clearTimeout(timer);
        clearInterval(this.look);
    }
    after(milliseconds, act) {
        this.timers.push(setTimeout(act, milliseconds));
    }
    finishIfGone() {
        if (this.tree.living().length === 0)
            this.resolve();
    }
    /** Again and again: a tree that is growing has children that the first round did not see. */
    kill(until) {
        this.tree.signal('SIGKILL');
        if (performance.now() >= until)
            this.resolve();
        else
            this.after(lookEvery, () => this.kill(until));
    }
}

;// CONCATENATED MODULE: ./lib/src/system/watch.js


/** A timer cannot be set for longer: it would go off at once. */
const longestTimer = 2_147_483_647;
/** Waits for a reason to end a process tree before its time: time-out, cancel, or nobody to take its output. */
class Watch {
    request;
    tree;
    /** Why the tree was ended; undefined where it was not. */
    cause;
    ending;
    timer;
    onAbort = () => this.end('cancel');
    resolve = () => { };
    /** Fulfilled when a tree that was ended is gone, or cannot be made to go; never where none was. */
    ended = new Promise((resolve) => {
        this.resolve = resolve;
    });
    constructor(request, tree, output) {
        this.request = request;
        this.tree = tree;
        const wait = request.timeout === undefined ? Number.POSITIVE_INFINITY : request.timeout * 1000;
        if (wait <= longestTimer)
            this.timer = setTimeout(() => this.end('timeout'), wait);
        output.onFault = () => this.end('fault');
        request.cancel?.addEventListener('abort', this.onAbort, { once: true });
        if (request.cancel?.aborted)
            this.end('cancel');
    }
    /** The process has ended, or nothing more can be done: there is nothing left to be ended. */
    stop() {
        clearTimeout(this.timer);
        this.request.cancel?.removeEventListener('abort', this.onAbort);
    }
    /** Waits for what the process left of its tree, if that is being ended. */
    async rest() {
        if (this.ending === undefined)
            return;
        this.ending.rootEnded();
        await this.ended;
    }
    end(cause) {
        if (this.cause !== undefined)
            return;
        this.cause = cause;
        const ending = new ending_Ending(this.tree, this.request.grace);
        this.ending = ending;
        void ending.done.then(() => {
            ending.clear();
            this.resolve();
        });
    }
}
/** Waits for a process to end. */
function exitOf(child) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve({ exitCode: code ?? undefined, signal: signal ?? undefined }));
    });
}
/** Waits until nobody holds a process's output any more. */
async function closedStreams(child) {
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    await Promise.all(streams.map(watch_closed));
}
function watch_closed(stream) {
    return new Promise((resolve) => {
        if (stream.closed)
            resolve();
        else
            stream.once('close', resolve);
    });
}
/** Whether something happens within so many milliseconds. */
async function within(event, milliseconds) {
    let timer;
    const late = new Promise((resolve) => {
        // Where this process was too busy to read, the last of the output is read between the timer and the second turn.
        timer = setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), milliseconds);
    });
    const inTime = await Promise.race([event.then(() => true), late]);
    clearTimeout(timer);
    return inTime;
}
/** Lets this process end although the other, or a child of its, still holds the output; what it prints is read and dropped. */
function letGo(child) {
    child.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) {
        if (stream instanceof external_node_net_.Socket)
            stream.unref();
    }
}

;// CONCATENATED MODULE: ./lib/src/system/process.js











/** So long, in milliseconds, a background child that holds the output may delay the result. */
const lingerFor = 2_000;
const notStarted = {
    exitCode: undefined,
    signal: undefined,
    timedOut: false,
    cancelled: false,
    lingering: false,
    startFailure: undefined,
};
/** Runs one process to its end: every hook, every Borg, every dump. */
const runProcess = async (request) => {
    const begun = performance.now();
    const output = new Output(request);
    const end = await runToItsEnd(request, output);
    if (output.fault !== undefined)
        throw output.fault;
    return { ...notStarted, ...end, tail: output.tail, seconds: (performance.now() - begun) / 1000 };
};
async function runToItsEnd(request, output) {
    if (request.cancel?.aborted)
        return { cancelled: true };
    const launch = prepareLaunch(request);
    if ('failure' in launch)
        return { startFailure: launch.failure };
    const started = await start(launch, request, output).then((child) => ({ child }), (error) => ({ startFailure: startFailure(launch.program, error) }));
    if ('startFailure' in started)
        return started;
    const { child } = started;
    // Signals to process 0 would reach this process and its whole group.
    if (child.pid === undefined)
        return { startFailure: `${launch.program} could not be started: it has no process id.` };
    const tree = new tree_ProcessTree(child.pid, launch.ownSession, listProcesses);
    const forget = noteProcess(launch.ownSession ? child.pid : undefined, listProcesses);
    try {
        return await follow(child, new Watch(request, tree, output), output);
    }
    finally {
        forget();
    }
}
function start(launch, request, output) {
    return request.inherit ? startInherited(launch) : startWithExec(launch, output);
}
function startFailure(program, error) {
    if ((0,errors/* codeOf */.$N)(error) !== 'E2BIG')
        return `${program} could not be started: ${(0,errors/* asError */.zR)(error).message}.`;
    return `${program} could not be started: its arguments and environment are longer than the system allows. Shorten them.`;
}
async function follow(child, watch, output) {
    const closed = closedStreams(child);
    const exit = await Promise.race([exitOf(child), watch.ended.then(() => undefined)]);
    watch.stop();
    if (exit !== undefined)
        await watch.rest();
    const lingering = !(await within(closed, exit === undefined ? 0 : lingerFor));
    output.finish();
    if (lingering)
        letGo(child);
    return { ...exit, lingering, timedOut: watch.cause === 'timeout', cancelled: watch.cause === 'cancel' };
}
/** Whoever waits for the process that is being started in this asynchronous context. */
const waiting = new external_node_async_hooks_.AsyncLocalStorage();
let subscribed = false;
/**
 * Node tells of every process that is created. exec keeps its own to itself, and with it the process id to signal and the
 * signal that ended it.
 */
function listenForProcesses() {
    if (subscribed)
        return;
    subscribed = true;
    (0,external_node_diagnostics_channel_.subscribe)('child_process', (message) => {
        const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
        if (child instanceof external_node_child_process_.ChildProcess)
            waiting.getStore()?.(child);
    });
}
function startWithExec(launch, output) {
    listenForProcesses();
    const [shell = '', ...words] = launch.words;
    const take = (stream) => (chunk) => {
        output.take(stream, chunk);
        // exec reads the chunk after this, into a line buffer that takes quadratic time: there is nothing left to read.
        chunk.toString = () => '';
    };
    const options = {
        cwd: launch.folder,
        env: launch.environment,
        silent: true,
        ignoreReturnCode: true,
        // How long exec itself waits for the streams does not matter: they are watched here. Left at 10 s it delays node's end.
        delay: 1,
        listeners: { stdout: take('stdout'), stderr: take('stderr') },
    };
    return new Promise((resolve, reject) => {
        let seen = false;
        const onCreated = (child) => {
            if (seen)
                return;
            seen = true;
            tellInsteadOfThrow(child);
            child.once('spawn', () => resolve(child));
            child.once('error', reject);
        };
        waiting
            .run(onCreated, () => (0,exec/* exec */.m)(shell, words, options))
            .then(() => reject(new Error('this Node does not tell of the processes it starts. Use Node 20 or newer.')), reject);
    });
}
/**
 * For some faults (too many arguments, no memory) Node throws instead of telling of an `error`, and it would do so inside a
 * promise of exec's that nobody can catch: all of this process would end by it.
 */
function tellInsteadOfThrow(child) {
    const start = Reflect.get(child, 'spawn');
    if (typeof start !== 'function')
        return;
    Reflect.set(child, 'spawn', (...parameters) => {
        try {
            return Reflect.apply(start, child, parameters);
        }
        catch (error) {
            process.nextTick(() => child.emit('error', error));
            return undefined;
        }
    });
}
/** exec cannot hand its own standard input, output and error on. */
async function startInherited(launch) {
    const [shell = '', ...words] = launch.words;
    const child = (0,external_node_child_process_.spawn)(shell, words, { cwd: launch.folder, env: { ...launch.environment }, stdio: 'inherit' });
    return await new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child));
        child.once('error', reject);
    });
}
/**
 * Starts a program that is fed on its standard input: none of hooks, Borg or dumps. It has a session of its own, so that a
 * key at the terminal does not end it, and what it prints is dropped, but for its complaints.
 */
function startFed(words, environment) {
    const [program = '', ...parameters] = words;
    return (0,external_node_child_process_.spawn)(program, parameters, { env: { ...environment }, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
}
/** All living processes of this machine, as far as it tells; or only the one of that number, where that is quicker. */
function listProcesses(pid) {
    const listed = readProc(pid);
    if (listed !== undefined)
        return listed;
    try {
        const environment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };
        return parsePs((0,external_node_child_process_.execFileSync)('ps', psArguments, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'] }));
    }
    catch {
        // Without a list the group is signalled all the same.
        return [];
    }
}


/***/ }),

/***/ 3414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/program.js
var program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
;// CONCATENATED MODULE: ./lib/src/borg/version.js
/** From which version on, and before which, each capability is there; in some betas it came and went. */
const table = {
    separateRepository: [['2.0.0a2']],
    repositoryCommands: [['2.0.0a2']],
    shortRepositoryCommands: [['2.0.0a2', '2.0.0b10']],
    matchArchives: [['2.0.0b3']],
    archiveSeries: [['2.0.0b11']],
    compactThreshold: [['1.2.0', '2.0.0b10'], ['2.0.0b22']],
    cleanupCommits: [['1.2.0', '2.0.0a1']],
    pruneStatistics: [['1.2.0', '2.0.0b10']],
    keepQuarterly: [['1.4.1', '2.0.0a1'], ['2.0.0b13']],
    keepWithin: [['1.2.0', '2.0.0b22']],
    pruneFrom: [['2.0.0b22']],
    quickStatistics: [['1.4.5', '2.0.0a1']],
    excludedFilesMinus: [['2.0.0b5']],
    remotePathFlag: [['1.2.0', '2.0.0b23']],
    uploadLimits: [['1.2.0', '2.0.0b23']],
    hostNameVariable: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
    filesChanged: [['1.4.2', '2.0.0a1'], ['2.0.0b19']],
    excludeNodump: [['1.2.0', '2.0.0b18']],
    checkpointInterval: [['1.2.0', '2.0.0b10']],
    checkpointVolume: [['2.0.0b5', '2.0.0b10']],
    repositoryLimits: [['1.2.0', '2.0.0b10']],
    idHash: [['2.0.0b22']],
    relatedRepository: [['2.0.0a2']],
    timeSpans: [['2.0.0b5']],
    deletedArchives: [['2.0.0b14']],
};
/** The oldest Borg that is supported. */
const oldestVersion = '1.2.0';
const stages = ['a', 'b', 'rc', 'final'];
/** The version in what `borg --version` prints, such as `1.4.1` or `2.0.0b19`; undefined where there is none. */
function versionIn(text) {
    return /\bborg[\w-]*\s+v?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)/i.exec(text)?.[1];
}
function parts(version) {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?/.exec(version);
    if (match === null)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, stage, number] = match;
    return [Number(major), Number(minor), Number(patch ?? 0), stages.indexOf(stage ?? 'final'), Number(number ?? 0)];
}
/** Whether one version of Borg comes before another; a beta comes before its release. */
function isOlder(version, than) {
    const other = parts(than);
    for (const [index, part] of parts(version).entries()) {
        const against = other[index] ?? 0;
        if (part !== against)
            return part < against;
    }
    return false;
}
/** What a version of Borg can do. */
function capabilitiesOf(version) {
    const can = (name) => table[name].some(([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)));
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, can(name)]));
}

;// CONCATENATED MODULE: ./lib/src/borg/find.js







const advice = 'Install borgbackup 1.2 or newer, or name it with local_path.';
/** Finds Borg and its version, remembered as long as the program does not change; throws UserError when it cannot serve. */
async function findBorg(request) {
    const words = (0,shell/* splitWords */.yM)(request.localPath ?? 'borg');
    const [name = 'borg', ...further] = words;
    const path = locate(name, request.environment);
    const { size, mtimeMs: mtime } = await (0,promises_.stat)(path);
    const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
    const remembered = further.length === 0 ? (await readCache(cacheFile))[path] : undefined;
    if (remembered?.size === size && remembered.mtime === mtime)
        return installed([path], remembered.version);
    const text = await askVersion([path, ...further], request);
    const version = versionIn(text);
    if (version !== undefined && further.length === 0)
        await remember(cacheFile, { [path]: { size, mtime, version } });
    return installed([path, ...further], version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && isOlder(version, oldestVersion)) {
        throw new errors/* UserError */.yo(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
    }
    const notice = version === undefined
        ? `${words.join(' ')} does not say which version it is; it is used like Borg 1.2.`
        : undefined;
    return { words, path, version, capabilities: capabilitiesOf(version ?? oldestVersion), notice };
}
async function askVersion(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command: [...command, '--version'],
        environment: request.environment,
        streams: 'separate',
        onLines: (more) => lines.push(...more.slice(0, 100)),
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
        cancel: request.cancel,
    });
    const called = command.join(' ');
    if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
        const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
        throw new errors/* UserError */.yo(`${called} cannot be run: ${words.replace(/\.$/, '')}. ${advice}`);
    }
    if (result.timedOut)
        throw new errors/* UserError */.yo(`${called} --version did not answer within a minute. ${advice}`);
    return lines.join('\n');
}
/** The program's absolute path; throws UserError that says what is missing. */
function locate(name, environment) {
    const located = (0,program/* locateProgram */.zx)(name, environment['PATH'], process.cwd());
    if ('program' in located)
        return located.program;
    if (/ was not found on the PATH/.test(located.failure)) {
        throw new errors/* UserError */.yo(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
    }
    throw new errors/* UserError */.yo(`Borg cannot be run: ${located.failure}`);
}
function defaultCacheFile(environment) {
    const base = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.cache');
    return (0,external_node_path_.join)(base, 'borgflow', 'borg-versions.json');
}
/** A cache that is missing, unreadable or no cache of ours is an empty one: Borg is asked again. */
async function readCache(file) {
    try {
        const found = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (typeof found !== 'object' || found === null || Array.isArray(found))
            return {};
        return Object.fromEntries(Object.entries(found).filter(([, entry]) => isEntry(entry)));
    }
    catch {
        return {};
    }
}
function isEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    const { size, mtime, version } = entry;
    return (typeof size === 'number' && typeof mtime === 'number' && typeof version === 'string' && /^\d+\.\d/.test(version));
}
/** Written beside and moved into place, so that two runs at once cannot spoil it; not being able to is no fault. */
async function remember(file, entry) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        const beside = `${file}.${process.pid}`;
        await (0,promises_.writeFile)(beside, JSON.stringify({ ...(await readCache(file)), ...entry }), { mode: 0o600 });
        await (0,promises_.rename)(beside, file);
    }
    catch {
        // The next run asks Borg once more.
    }
}

// EXTERNAL MODULE: ./lib/src/system/process.js + 7 modules
var system_process = __webpack_require__(8269);
;// CONCATENATED MODULE: ./lib/src/borg/install.js



const managers = [
    {
        program: 'apt-get',
        install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
        refresh: ['update', '--quiet'],
    },
    { program: 'dnf', install: ['install', '--assumeyes', 'borgbackup'] },
    { program: 'apk', install: ['add', '--no-cache', 'borgbackup'] },
    { program: 'brew', install: ['install', 'borgbackup'], asUser: true },
];
const ways = [{ name: 'PATH', go: findBorg }, ...managers.map(packageWay)];
/** Finds Borg or installs it, by the first way that serves; throws UserError that names every way and why it did not. */
async function ensureBorg(request) {
    if (request.localPath !== undefined && request.localPath !== 'borg') {
        return { borg: await findBorg(request), way: 'local_path' };
    }
    const refusals = [];
    for (const { name, go } of ways) {
        if (request.cancel?.aborted === true)
            throw new errors/* UserError */.yo('The search for Borg was cancelled.');
        try {
            const borg = await go(request);
            if (refusals.length > 0)
                request.tell(`Borg ${borg.version ?? 'of an unknown version'} at ${borg.path}, by way of ${name}.`);
            return { borg, way: name };
        }
        catch (error) {
            const reason = essence((0,errors/* asError */.zR)(error).message);
            refusals.push(`${name}: ${reason}`);
            request.tell(`${name} does not serve: ${reason}.`);
        }
    }
    throw new errors/* UserError */.yo(`Borg is not installed, and no way to install it serves (${refusals.join('; ')}). Install borgbackup 1.2 or newer.`);
}
/** The first sentence of a fault, without what only repeats the question. */
function essence(message) {
    return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}
function packageWay(manager) {
    return {
        name: manager.program,
        go: async (request) => {
            const program = (0,system_process/* findProgram */.Kp)(manager.program, request.environment['PATH']);
            if (program === undefined)
                throw new Error('not on this system');
            const prefix = privilege(manager, request);
            const call = (words) => run([...prefix, program, ...words], request);
            let refusal = await call(manager.install);
            if (refusal !== undefined && manager.refresh !== undefined) {
                refusal = (await call(manager.refresh)) ?? (await call(manager.install));
            }
            if (refusal !== undefined)
                throw new Error(refusal);
            return await findBorg(request);
        },
    };
}
/** The words before a package manager; `sudo -n` never asks for a password. */
function privilege({ asUser }, { environment, isRoot = process.getuid?.() === 0 }) {
    if (asUser === true) {
        if (isRoot)
            throw new Error('it does not run as root');
        return [];
    }
    if (isRoot)
        return [];
    const sudo = (0,system_process/* findProgram */.Kp)('sudo', environment['PATH']);
    if (sudo === undefined)
        throw new Error('it needs root, and there is no sudo');
    return [sudo, '-n'];
}
/** Runs a package manager; its last words where it failed. */
async function run(command, request) {
    const result = await request.runProcess({
        command,
        environment: { ...request.environment, DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
        streams: 'merged',
        onLines: () => { },
        timeout: 600,
        grace: { terminate: 5, kill: 10 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return undefined;
    if (result.startFailure !== undefined)
        return result.startFailure;
    if (result.timedOut)
        return 'it took longer than 10 minutes';
    return result.tail.findLast((line) => line.trim() !== '')?.trim() ?? `it exited with status ${result.exitCode}`;
}

// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
;// CONCATENATED MODULE: ./lib/src/world.js






/** The real world, as a door opens onto it. */
function worldOf(door) {
    const environment = (0,system_environment/* plainEnvironment */.U)(door.environment);
    const say = (message) => door.emit({ type: 'notice', level: 'info', message });
    const find = async (localPath) => door.cancellation.during(async (cancel) => door.install
        ? (await ensureBorg({ localPath, runProcess: system_process/* runProcess */.R3, environment, tell: say, cancel })).borg
        : findBorg({ localPath, environment, runProcess: system_process/* runProcess */.R3, cancel }));
    const found = new Map();
    return {
        ...door,
        runId: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        currentFolder: process.cwd(),
        home: environment['HOME'] ?? (0,external_node_os_.homedir)(),
        borg: (localPath) => {
            const known = found.get(localPath) ?? find(localPath);
            found.set(localPath, known);
            return known;
        },
    };
}


/***/ })

};
;