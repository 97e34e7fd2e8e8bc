"use strict";
exports.id = 552;
exports.ids = [552];
exports.modules = {

/***/ 9171:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showHistory: () => (/* binding */ showHistory)
});

// EXTERNAL MODULE: ./lib/src/configuration/options/repositories.js
var repositories = __webpack_require__(4736);
// EXTERNAL MODULE: ./lib/src/history/history-file.js + 1 modules
var history_file = __webpack_require__(2);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
// EXTERNAL MODULE: ./lib/src/permissions/trust.js
var trust = __webpack_require__(9603);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/layout.js
var layout = __webpack_require__(3248);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/text/sparkline.js
const bars = [...'▁▂▃▄▅▆▇█'];
const plainBars = [...'.:-=+*%#'];
/** Draws numbers as bars, one character each, from the smallest to the largest; a missing one is a blank. */
function sparkline(values, { ascii }) {
    const known = values.filter((value) => value !== undefined);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    const shown = ascii ? plainBars : bars;
    const top = shown.length - 1;
    // Values that are almost equal must not look as if they changed a lot.
    const range = Math.max(most - least, most / 10);
    const level = (value) => (range === 0 ? 0 : Math.round(((value - least) / range) * top));
    return values.map((value) => (value === undefined ? ' ' : shown[level(value)])).join('');
}
/** Whether a terminal with these settings shows only ASCII: a dumb one, or one whose locale is not UTF-8. */
function isAsciiOnly(environment) {
    const { TERM, LC_ALL, LC_CTYPE, LANG } = environment;
    return TERM === 'dumb' || !/utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

// EXTERNAL MODULE: ./lib/src/text/terminal-width.js + 4 modules
var terminal_width = __webpack_require__(671);
// EXTERNAL MODULE: ./lib/src/text/text-table.js
var text_table = __webpack_require__(6636);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
;// CONCATENATED MODULE: ./lib/src/reporters/history-table.js









const columns = [
    { head: 'when', align: 'left' },
    { head: 'configuration', align: 'left' },
    { head: 'repository', align: 'left' },
    { head: 'outcome', align: 'left' },
    { head: 'duration', align: 'right' },
    { head: 'size', align: 'right' },
    { head: 'change', align: 'right' },
];
const colors = { success: 32, skipped: 36, warning: 33, failure: 31, cancelled: 31 };
/** Returns a table of runs, oldest first: one row per repository, with its first error below it. */
function historyTable(runs, histories, look) {
    const rows = rowsOf(runs, histories);
    const dash = look.ascii ? '-' : '–';
    const cells = rows.map((row) => [
        row.moment,
        row.configuration ?? dash,
        row.repository ?? dash,
        outcomeWord(row.outcome),
        row.duration ?? dash,
        row.size ?? dash,
        row.change ?? dash,
    ]);
    const lines = (0,text_table/* table */.t)(columns, cells);
    if (lines.some((line) => (0,terminal_width/* columnsOf */.P)(line) > look.columns))
        return rows.flatMap((row) => block(row, look));
    const [head = '', ...body] = lines;
    const indent = (0,terminal_width/* columnsOf */.P)(rows[0]?.moment ?? '') + 2;
    const shown = body.flatMap((line, index) => {
        const { outcome = null, error } = rows[index] ?? {};
        return [colored(line, outcome, look), ...(error === undefined ? [] : wrapped(error, indent, look))];
    });
    return [head, ...shown];
}
/** Returns how many runs each repository had, and its sizes and durations as bars. */
function historyCharts(histories, look) {
    const fileOf = (0,repository_histories/* fileNames */.jx)(histories);
    return histories.flatMap((history) => {
        const { repository, entries } = history;
        const failed = entries.filter(({ failure }) => failure !== undefined).length;
        const title = `${(0,wording/* repositoryName */.aR)(repository)} (${(0,cleaning/* oneLine */.TN)(fileOf(history))}): ${(0,phrases/* count */.U9)(entries.length, 'run')}, ${failed} failed`;
        const sizes = (0,repository_histories/* archivesOf */.bS)(history).map(({ original_size }) => original_size);
        const durations = entries.flatMap(({ ended }) => (ended.archive === null ? [] : ended.duration));
        return [
            ...wrapped(title, 0, look),
            ...chart('size', sizes, amounts/* size */.Ej, look),
            ...chart('duration', durations, amounts/* duration */.p0, look),
        ];
    });
}
/** How many values a chart shows at most: the newest. */
const mostBars = 40;
function chart(name, all, words, look) {
    const [least, most] = [words(Math.min(...all)), words(Math.max(...all))];
    const range = least === most ? least : `${least} to ${most}`;
    const start = `  ${name.padEnd('duration'.length)}  `;
    const room = look.columns - start.length - 2 - range.length;
    if (all.length < 2 || room < 3)
        return all.length === 0 ? [] : [`${start}${words(all.at(-1) ?? 0)}`];
    const bars = sparkline(all.slice(-Math.min(mostBars, room)), look);
    return [`${start}${bars}  ${range}`];
}
function rowsOf(runs, histories) {
    const fileOf = (0,repository_histories/* fileNames */.jx)(histories);
    const entries = histories.flatMap((history) => history.entries.map((entry) => ({ ...entry, configuration: fileOf(history) })));
    return runs.flatMap((run) => {
        const moment = (0,amounts/* formatMoment */.K9)(new Date(run.started));
        const rows = run.configurations.flatMap(({ repositories, error }) => repositories.flatMap((ended, index) => {
            const entry = entries.find((one) => one.run === run && one.ended === ended);
            if (entry === undefined)
                return [];
            // What failed in a hook of the file concerns all of its repositories, and is shown once.
            const shared = error ?? (entry.failure === undefined ? null : run.error);
            const own = ended.error ?? (index === 0 ? shared : null);
            return [{ moment, configuration: (0,cleaning/* oneLine */.TN)(entry.configuration), error: own ?? undefined, ...history_table_amounts(entry) }];
        }));
        if (rows.length > 0 || run.configurations.length > 0)
            return rows;
        const time = (0,amounts/* duration */.p0)(run.duration);
        const none = { repository: undefined, size: undefined, change: undefined, configuration: undefined };
        return [{ ...none, moment, outcome: run.outcome, duration: time, error: run.error ?? undefined }];
    });
}
function history_table_amounts({ ended, before, outcome }) {
    const { archive } = ended;
    return {
        repository: (0,wording/* repositoryName */.aR)({ path: ended.path, label: ended.label ?? undefined }),
        outcome,
        duration: ended.outcome === null ? undefined : (0,amounts/* duration */.p0)(ended.duration),
        size: archive === null ? undefined : (0,amounts/* size */.Ej)(archive.original_size),
        change: archive === null || before === undefined ? undefined : (0,amounts/* sizeChange */.S8)(before.original_size, archive.original_size),
    };
}
/** Returns a row on several lines, for a narrow terminal. */
function block(row, look) {
    const { moment, configuration, repository, outcome, error } = row;
    const separator = look.ascii ? ' / ' : ' · ';
    const place = [configuration, repository].filter((part) => part !== undefined).join(separator);
    const change = row.change === undefined ? '' : ` (${row.change})`;
    const facts = [row.duration, row.size && `${row.size}${change}`].filter((part) => part !== undefined).join(', ');
    return [
        colored(`${moment}  ${outcomeWord(outcome)}`, outcome, look),
        ...[place, facts, error ?? ''].flatMap((text) => (text === '' ? [] : wrapped(text, 2, look))),
    ];
}
function wrapped(text, indent, { columns: width }) {
    return (0,layout/* wrap */.LV)((0,cleaning/* oneLine */.TN)(text), width, indent);
}
function outcomeWord(outcome) {
    if (outcome === null)
        return 'not run';
    return outcome === 'cancelled' ? 'canceled' : outcome;
}
function colored(line, outcome, { color }) {
    if (!color || outcome === null)
        return line;
    const word = outcomeWord(outcome);
    const at = line.lastIndexOf(word);
    return `${line.slice(0, at)}\x1b[${colors[outcome]}m${word}\x1b[0m${line.slice(at + word.length)}`;
}

// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/commands/command.js
var command = __webpack_require__(9624);
// EXTERNAL MODULE: ./lib/src/commands/time-in-the-past.js
var time_in_the_past = __webpack_require__(3853);
;// CONCATENATED MODULE: ./lib/src/commands/show-history.js











/** How many runs are shown unless --since is given: the newest. */
const usualRuns = 30;
/**
 * Shows the runs of this machine, and how sizes and durations have developed, or the state of each repository. Returns the
 * exit status.
 */
async function showHistory(command, terminal) {
    const { request, flags } = command;
    const now = new Date();
    const asked = (0,schema_flags/* stringIn */.tB)(flags['since']);
    const since = asked === undefined ? undefined : (0,time_in_the_past/* timeIn */.H)(asked, now);
    const history = (0,history_file/* readHistory */.Lu)((0,history_file/* historyFile */.p2)(terminal.environment));
    const summary = flags['summary'] === true;
    if (summary || request.report !== undefined) {
        if (request.json)
            throw new errors/* UserError */.yo(jsonOfRunsOnly);
        return await (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(414), __webpack_require__.e(776), __webpack_require__.e(614), __webpack_require__.e(650), __webpack_require__.e(362), __webpack_require__.e(703), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 4301))).showDigest(command, terminal, { history, now, summary, since });
    }
    for (const sentence of (0,history_file/* doubtsAbout */.xp)(history))
        terminal.error(`Warning: ${sentence}\n`);
    showRuns(command, terminal, { history, since, asked });
    return history.problem === undefined ? 0 : 1;
}
const jsonOfRunsOnly = '--json shows runs, but --summary and --report show the state of each repository. Use one or the other.';
function showRuns({ request }, terminal, { history, since, asked }) {
    const { environment, out } = terminal;
    const wanted = request.repository;
    const histories = (0,repository_histories/* repositoryHistories */.ZZ)(history.runs).filter(({ repository }) => wanted === undefined || (0,repositories/* matchesRepository */.O)(repository, wanted));
    if (wanted !== undefined && histories.length === 0 && history.runs.length > 0)
        throw unknownRepository(wanted, history);
    const inTime = history.runs.filter(({ started }) => since === undefined || new Date(started) >= since);
    const runs = wanted === undefined ? inTime : inTime.filter((run) => histories.some((one) => isPartOf(run, one)));
    if (request.json) {
        const { file, damaged } = history;
        out(`${JSON.stringify({ version: 1, file, damaged, runs: runs.map((run) => withOnly(run, wanted)) })}\n`);
        return;
    }
    const shown = since === undefined ? runs.slice(-usualRuns) : runs;
    const page = { runs: shown, histories, left: runs.length - shown.length };
    const lines = runs.length === 0 ? [nothingSentence(history, { asked, environment })] : pageLines(page, lookOf(terminal, request));
    // If it can't be read, that has been said, and whether a run was recorded is not known.
    if (history.runs.length === 0 && history.problem !== undefined)
        return;
    for (const line of lines)
        out(`${line}\n`);
}
function lookOf(terminal, request) {
    return {
        // Without a terminal, a program may read the lines.
        columns: terminal.colored ? terminal.columns : Number.POSITIVE_INFINITY,
        color: (0,command/* isColored */.V)(request, terminal),
        ascii: isAsciiOnly(terminal.environment),
    };
}
function pageLines({ runs, histories, left }, look) {
    const inTime = new Set(runs);
    const shown = histories
        .map((history) => ({ ...history, entries: history.entries.filter(({ run }) => inTime.has(run)) }))
        .filter(({ entries }) => entries.length > 0);
    const more = left > 0 ? [`${(0,phrases/* count */.U9)(left, 'older run')}: show them with --since, as in --since 6m`, ''] : [];
    return [...more, ...historyTable(runs, shown, look), '', ...historyCharts(shown, look)];
}
function nothingSentence({ file, runs }, { asked, environment }) {
    if (runs.length > 0)
        return `No run since ${asked}. The history has ${(0,phrases/* grouped */.zD)(runs.length)} older.`;
    const hosted = (0,trust/* keepsState */.gq)(environment)
        ? ''
        : ' On a hosted runner, runs are recorded only if XDG_STATE_HOME names a folder that the workflow keeps in a cache.';
    return `No run has been recorded yet. Runs are recorded in ${file} by the user who makes the backups.${hosted}`;
}
function unknownRepository(wanted, { runs }) {
    const names = (0,repository_histories/* repositoryHistories */.ZZ)(runs).map(({ repository: { path, label } }) => label ?? path);
    return new errors/* UserError */.yo(`The history has no repository '${wanted}'. It has ${(0,phrases/* joinFirst */.FS)([...new Set(names)], 10)}.`);
}
function isPartOf(run, { entries }) {
    return entries.some((entry) => entry.run === run);
}
/** Returns a run with only the wanted repositories. */
function withOnly(run, wanted) {
    if (wanted === undefined)
        return run;
    const configurations = run.configurations
        .map((file) => ({
        ...file,
        repositories: file.repositories.filter(({ path, label }) => (0,repositories/* matchesRepository */.O)({ path, label: label ?? undefined }, wanted)),
    }))
        .filter(({ repositories }) => repositories.length > 0);
    return { ...run, configurations };
}


/***/ }),

/***/ 3853:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ timeIn)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _text_frequency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2990);
/* harmony import */ var _text_written_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3813);



const units = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' };
/** Returns the time that a flag names: a local date, a date and time, or an age such as `3d`. Throws UserError for others. */
function timeIn(text, now) {
    const [, number = '', unit = ''] = /^([1-9]\d{0,4})([hdwmy])$/.exec(text) ?? [];
    const ago = (0,_text_frequency_js__WEBPACK_IMPORTED_MODULE_1__/* .frequencyInMilliseconds */ .cF)(`${number} ${units[unit] ?? ''}`);
    if (ago !== undefined)
        return new Date(now.getTime() - ago);
    const time = (0,_text_written_time_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenTime */ .z)(text);
    if (time !== undefined)
        return time;
    const why = /^\d{4}-\d{2}-\d{2}(?=$|[T ]\d)/.test(text) ? ', which does not exist' : '';
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`--since must be a date or an age, such as 2026-11-02, 12h, 3d, 2w, 6m, or 1y, got "${text}"${why}.`);
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