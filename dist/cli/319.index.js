"use strict";
exports.id = 319;
exports.ids = [319];
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

/***/ 9624:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isColored)
/* harmony export */ });
/** Whether to use colors: as requested; otherwise by NO_COLOR and FORCE_COLOR; otherwise on a terminal that is not dumb. */
function isColored({ color }, { environment, colored }) {
    if (color !== undefined)
        return color;
    if (environment['NO_COLOR'])
        return false;
    if (environment['FORCE_COLOR'])
        return environment['FORCE_COLOR'] !== '0';
    return colored && environment['TERM'] !== 'dumb';
}


/***/ }),

/***/ 3817:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showDiagnosis: () => (/* binding */ showDiagnosis)
});

;// CONCATENATED MODULE: ./lib/src/doctor/diagnosis.js
/** Thrown by a probe that depends on something that another probe reports as an error. */
class NotExamined extends Error {
}
/** Returns a result for something that is as it should be. */
function fine(finding) {
    return { verdict: 'ok', finding };
}
/** Returns a result for something that may go wrong. */
function doubtful(finding, remedy) {
    return { verdict: 'warning', finding, remedy };
}
/** Returns a result for something that does not work. */
function broken(finding, remedy) {
    return { verdict: 'error', finding, remedy };
}
/** What messages of a run say about its consequences; an examination has none. */
const consequences = [
    / Nothing was (?:changed|done|read or written)\.(?= |$)/g,
    / The backup is not affected\.(?= |$)/g,
];
/**
 * Turns a message that says what happened and then what to do into a result: the first sentence is the finding, and the
 * others are the remedy. `otherwise`: the remedy for a message with only one sentence.
 */
function fromMessage(verdict, message, otherwise) {
    const words = consequences.reduce((text, pattern) => text.replaceAll(pattern, ''), message.trim());
    const end = /[.!?](?= +["'`(/A-Z-])/.exec(withoutQuotes(words));
    const first = end === null ? words : words.slice(0, end.index + 1);
    const rest = words.slice(first.length).trim();
    return { verdict, finding: first, remedy: rest === '' ? otherwise : rest };
}
/** Replaces the periods inside quotes and abbreviations, which don't end a sentence; the length stays the same. */
function withoutQuotes(text) {
    return text.replace(/"[^"]*"|`[^`]*`|\b(?:e\.g|i\.e|etc)\./g, (quoted) => '_'.repeat(quoted.length));
}
/** Returns the worst verdict of all findings. */
function overallVerdict({ findings }) {
    const verdicts = new Set(findings.map(({ verdict }) => verdict));
    return verdicts.has('error') ? 'error' : verdicts.has('warning') ? 'warning' : 'ok';
}

// EXTERNAL MODULE: ./lib/src/doctor/examination.js + 1 modules
var doctor_examination = __webpack_require__(1130);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-excerpt.js
var error_excerpt = __webpack_require__(9648);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/doctor/configuration-files.js




/** Whether each configuration file is valid. */
const configurationFiles = {
    check: 'configuration',
    of: 'machine',
    look: async ({ read, files, fault, unmasked }) => {
        const doubts = read.notices.filter(({ level }) => level === 'warning');
        const troubled = new Set(doubts.map(({ place }) => place?.file));
        const faults = fault === undefined ? read.faults : [...read.faults, fault];
        return [
            ...faults.map((each) => faultOf(each, read.files)),
            ...doubts.map(({ message, place }) => ({
                ...fromMessage('warning', message, 'Change this in the configuration file.'),
                subject: subjectAt(place?.file, { read, files }),
            })),
            ...unmasked.map((message) => fromMessage('warning', message, 'Use a longer secret.')),
            ...files
                .filter(({ name }) => !troubled.has(shownName(name.path, read)))
                .map((file) => {
                const amount = (0,phrases/* repositories */.bN)(file.repositories.length);
                const sources = file.options.source_directories?.length ?? 0;
                const what = sources === 0 ? amount : `${amount}, ${(0,phrases/* count */.U9)(sources, 'source')}`;
                return { ...fine(`It is valid: ${what}.`), subject: (0,doctor_examination/* aboutFile */.Ex)(file) };
            }),
        ];
    },
};
function faultOf(fault, files) {
    const file = files.find(({ shown }) => shown === fault.place?.file);
    const result = fromMessage('error', (0,error_excerpt/* formatError */.W)(fault, undefined), 'Fix it in the configuration file.');
    return { ...result, subject: file === undefined ? doctor_examination/* thisMachine */.g8 : { kind: 'configuration', name: file.shown } };
}
function shownName(path, { files }) {
    return files.find((file) => file.path === path)?.shown ?? path;
}
/** Returns the file that a notice is about: the one that includes it, if it is an included file. */
function subjectAt(shown, { read, files }) {
    const path = read.files.find((file) => file.shown === shown)?.path ?? read.included.find((file) => file.shown === shown)?.by;
    const file = files.find(({ name }) => name.path === path);
    if (file !== undefined)
        return (0,doctor_examination/* aboutFile */.Ex)(file);
    return shown === undefined ? doctor_examination/* thisMachine */.g8 : { kind: 'configuration', name: shown };
}

// EXTERNAL MODULE: ./lib/src/databases/connection.js
var connection = __webpack_require__(7351);
// EXTERNAL MODULE: ./lib/src/databases/plan-dumps.js
var plan_dumps = __webpack_require__(4490);
// EXTERNAL MODULE: ./lib/src/databases/registry.js + 9 modules
var registry = __webpack_require__(4118);
// EXTERNAL MODULE: ./lib/src/databases/run-clients.js
var run_clients = __webpack_require__(1499);
// EXTERNAL MODULE: ./lib/src/databases/stored-dumps.js
var stored_dumps = __webpack_require__(4478);
// EXTERNAL MODULE: ./lib/src/process/child-environment.js
var child_environment = __webpack_require__(210);
// EXTERNAL MODULE: ./lib/src/process/run-process.js + 11 modules
var run_process = __webpack_require__(3840);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/src/monitoring/connection-failure.js
var connection_failure = __webpack_require__(3994);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
;// CONCATENATED MODULE: ./lib/src/doctor/open-port.js



/** How long a server may take to accept a connection, in milliseconds. */
const limit = 10_000;
/** Returns why a server does not accept connections, to complete a sentence; undefined if it does. Nothing is sent. */
async function portFault({ host, port }, cancel) {
    const { signal, end } = (0,time_limit/* timeLimit */.z)(limit, [cancel]);
    const fault = new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, signal });
        socket.on('connect', () => {
            socket.destroy();
            resolve(undefined);
        });
        socket.on('error', (error) => resolve((0,connection_failure/* connectionFailure */.D)(error, `${host}:${port}`, signal)));
    });
    return await fault.finally(end);
}

;// CONCATENATED MODULE: ./lib/src/doctor/database-servers.js












/** Whether each configured database can be dumped: its client is there and new enough, and its server lets the user in. */
const databaseServers = {
    check: 'database',
    of: 'configuration',
    limit: 90,
    look: async (examination, file, signal) => {
        const own = Object.fromEntries(Object.entries(file.options).filter(([name]) => name in registry/* databaseOptions */.K));
        let resolved;
        try {
            resolved = await examination.credentials(own, { options: file.options, cancel: signal });
        }
        catch (error) {
            return [fromMessage('error', (0,doctor_examination/* messageOf */.bD)(error), `Fix the credential in ${file.name.name}.`)];
        }
        const entries = (0,plan_dumps/* configuredEngines */.Wi)(registry/* databaseEngines */.h, resolved).flatMap(({ engine, entries }) => entries.map((entry) => ({ engine, entry })));
        const results = await Promise.all(entries.map(({ engine, entry }) => lookAt(engine, entry, { examination, file, signal })));
        return results.flat();
    },
};
async function lookAt(engine, entry, around) {
    const folder = (0,temporary/* createTemporaryFolder */.ai)('doctor-databases');
    const doubts = [];
    const { environment } = around.examination.surroundings;
    const setup = {
        runProcess: run_process/* runProcess */.R3,
        environment: (0,child_environment/* environmentFor */.DD)('chosen', environment),
        folder: (0,paths/* workingFolder */.gv)(around.file.options),
        cancel: around.signal,
        verbosity: 0,
        note: () => undefined,
        detail: () => undefined,
        warn: (sentence) => doubts.push(sentence),
    };
    const what = (0,plan_dumps/* shownDump */.w5)(engine, (0,stored_dumps/* storedDump */.AF)(engine.name, entry, entry.name ?? 'all'));
    const fallback = `Check ${engine.name}_databases in ${around.file.name.name}.`;
    try {
        const context = (0,run_clients/* createDatabaseContext */.DI)(setup, folder);
        await engine.plan(entry, context);
        const unreachable = await connectionFault(engine, { entry, context, signal: around.signal });
        if (unreachable !== undefined)
            return [broken(`${sentenceOf(what)} can't be dumped: ${unreachable}.`, fallback)];
        if (doubts.length > 0)
            return doubts.map((doubt) => fromMessage('warning', doubt, fallback));
        return [fine(`${sentenceOf(what)} can be dumped.`)];
    }
    catch (error) {
        const message = (0,doctor_examination/* messageOf */.bD)(error).replace(/^No archive was made: /, `${sentenceOf(what)} can't be dumped: `);
        return [fromMessage('error', message, fallback)];
    }
    finally {
        folder.remove();
    }
}
function sentenceOf(what) {
    return what.charAt(0).toUpperCase() + what.slice(1);
}
/** The engines whose clients can't ask a server anything without dumping it. */
const unasked = ['mongodb', 'influxdb'];
/** Returns why a server that can't be asked doesn't accept connections; undefined if it does, or if its client finds it. */
async function connectionFault({ name, defaultPort }, { entry, context, signal, }) {
    if (!unasked.includes(name) || defaultPort === undefined)
        return undefined;
    const { hostname = 'localhost', port = defaultPort } = await (0,connection/* connectionForDump */.eV)(entry, context);
    // A list of the members of a replica set, or a connection string.
    if (!/^[\w.-]+$|^[0-9a-f:]+$/i.test(hostname))
        return undefined;
    return await portFault({ host: hostname, port }, signal);
}

// EXTERNAL MODULE: ./lib/src/run/permission-check.js + 4 modules
var permission_check = __webpack_require__(5543);
;// CONCATENATED MODULE: ./lib/src/doctor/exposed-files.js


const otherwise = 'Change its permissions, so that only its owner and root can use it.';
/** Whether others can read or change a configuration file, its scripts, or what leads to them. */
const exposedFiles = {
    check: 'permissions',
    of: 'configuration',
    look: async ({ request, read, surroundings }, file) => {
        const { permissions: mode = 'warn' } = request;
        if (mode === 'off')
            return [fine('Not examined, because permissions is set to off.')];
        const { environment, currentFolder, home } = surroundings;
        const { faults, notices } = await (0,permission_check/* inspectFiles */.I)({
            ...read,
            files: read.files.filter(({ path }) => path === file.name.path),
            included: read.included.filter(({ by }) => by === file.name.path),
            configurations: [file],
            mode,
            workspace: environment['GITHUB_WORKSPACE'],
            environment,
            currentFolder,
            home,
            logFile: request.logFile?.path,
        });
        const found = [
            ...faults.map(({ message }) => fromMessage('error', message, otherwise)),
            ...notices.map(({ level, message }) => level === 'warning' ? fromMessage('warning', message, otherwise) : fine(message)),
        ];
        return found.length > 0 ? found : [fine('Nobody else can change it or what it runs, or read its secrets.')];
    },
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
;// CONCATENATED MODULE: ./lib/src/doctor/free-space.js







const gigabyte = 1e9;
/** Below these, a backup may fail soon, or now. Large disks have room for long when only a small part of them is free. */
const least = { soon: 2 * gigabyte, now: 0.2 * gigabyte };
/** The same for small disks, as a part of them. */
const share = { soon: 0.1, now: 0.02 };
/** How much room there is for a repository on this machine, and how much of its quota is used. */
const repositorySpace = {
    check: 'free space',
    of: 'repository',
    look: async (examination, { repository }) => {
        const folder = (0,repository_url/* folderOf */.yS)(repository.path, (0,paths/* workingFolder */.gv)(repository.options));
        if (folder === undefined)
            return [fine("Free space can't be seen, because the repository is on another machine.")];
        const place = nearestExisting(folder);
        if (place !== folder)
            return [];
        const room = await roomIn(examination, place, 'prune and compact the repository');
        return [room, ...(await quotaOf(folder))];
    },
};
/** How much room there is for Borg's cache. */
const cacheSpace = {
    check: 'cache space',
    of: 'configuration',
    look: async (examination, { options }) => {
        const { environment } = examination.surroundings;
        const base = options.borg_base_directory ?? environment['BORG_BASE_DIR'];
        const usual = base
            ? (0,external_node_path_.join)((0,repository_url/* withHomeFolder */.eB)(base), '.cache', 'borg')
            : (0,external_node_path_.join)(environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,paths/* homeFolder */.Wx)(environment), '.cache'), 'borg');
        const folder = options.borg_cache_directory ?? environment['BORG_CACHE_DIR'] ?? usual;
        const place = nearestExisting((0,external_node_path_.resolve)((0,paths/* workingFolder */.gv)(options), (0,repository_url/* withHomeFolder */.eB)(folder)));
        return [await roomIn(examination, place, 'set borg_cache_directory to a folder on another disk')];
    },
};
async function roomIn({ room }, folder, otherwise) {
    const { available, total } = await room(folder);
    const found = `${(0,amounts/* size */.Ej)(available)} of ${(0,amounts/* size */.Ej)(total)} are free at ${folder}.`;
    const remedy = `Free some space there, or ${otherwise}.`;
    if (available < Math.min(least.now, share.now * total))
        return broken(found, remedy);
    if (available < Math.min(least.soon, share.soon * total))
        return doubtful(found, remedy);
    return fine(found);
}
function nearestExisting(path) {
    return (0,paths/* exists */.t2)(path) || path === '/' ? path : nearestExisting((0,external_node_path_.dirname)(path));
}
/** Returns how much of its own quota a repository of Borg 1 uses; nothing if it has none. */
async function quotaOf(folder) {
    const quota = Number(/^storage_quota *= *(\d+)$/m.exec(configOf(folder))?.[1] ?? 0);
    if (quota === 0)
        return [];
    const used = await sizeOf((0,external_node_path_.join)(folder, 'data'));
    const found = `${(0,amounts/* size */.Ej)(used)} of its storage quota of ${(0,amounts/* size */.Ej)(quota)} are used.`;
    const remedy = 'Raise storage_quota in its config file, or prune and compact the repository.';
    if (used > (1 - share.now) * quota)
        return [broken(found, remedy)];
    return [used > (1 - share.soon) * quota ? doubtful(found, remedy) : fine(found)];
}
function configOf(folder) {
    try {
        return (0,read_file/* readSmallFile */.EW)((0,external_node_path_.join)(folder, 'config'));
    }
    catch {
        return ''; // the probe of its access reports that
    }
}
async function sizeOf(folder) {
    const names = await (0,promises_.readdir)(folder, { recursive: true }).catch(() => []);
    let sum = 0;
    for (const name of names) {
        const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
        if (found?.isFile())
            sum += found.size;
    }
    return sum;
}

// EXTERNAL MODULE: ./lib/src/borg/lock.js
var lock = __webpack_require__(7196);
;// CONCATENATED MODULE: ./lib/src/doctor/held-locks.js




/** Backups that last longer than a day are rare. */
const longMilliseconds = 24 * 3600 * 1000;
/** Who holds a lock on a repository, and for how long. */
const heldLocks = {
    check: 'lock',
    of: 'repository',
    look: async ({ surroundings, now }, { repository }) => {
        const folder = (0,repository_url/* folderOf */.yS)(repository.path, (0,paths/* workingFolder */.gv)(repository.options));
        if (folder === undefined)
            return [fine("Locks can't be seen, because the repository is on another machine.")];
        const holders = await (0,lock/* lockHolders */.NY)(folder, surroundings.environment['BORG_HOST_ID']);
        if (holders.length === 0)
            return [fine('It is not locked.')];
        return holders.map((holder) => {
            const isLong = now.getTime() - holder.since.getTime() > longMilliseconds;
            const held = `It is locked by ${(0,lock/* describeHolder */.sG)(holder)}`;
            if (holder.alive === true && !isLong)
                return fine(`${held}, which is still running.`);
            if (holder.alive === true) {
                return doubtful(`${held}, which is still running.`, `Find out whether process ${holder.pid} still works, and end it if it does not.`);
            }
            if (holder.alive === false) {
                return doubtful(`${held}, which is no longer running.`, 'The next run of Borg on this machine removes the lock.');
            }
            if (holder.renewed)
                return fine(`${held}. It expires after 30 minutes.`);
            const find = `Find out whether process ${holder.pid} is still running on ${holder.host}. If it has ended, remove the lock with the action break-lock.`;
            const unknown = `${held}, which can't be checked from this machine.`;
            return isLong ? broken(unknown, find) : doubtful(unknown, find);
        });
    },
};

// EXTERNAL MODULE: ./lib/src/permissions/trust.js
var trust = __webpack_require__(9603);
// EXTERNAL MODULE: ./lib/src/request/request.js
var request = __webpack_require__(6625);
// EXTERNAL MODULE: ./lib/src/run/notices.js
var run_notices = __webpack_require__(1205);
;// CONCATENATED MODULE: ./lib/src/doctor/hosted-runner.js





/** What can't work in a file because every GitHub-hosted runner is a new machine with another name. */
const hostedRunner = {
    check: 'hosted runner',
    of: 'configuration',
    limit: 300,
    look: async ({ surroundings }, file) => {
        const { environment } = surroundings;
        if (!(0,trust/* isHostedRunner */.eU)(environment))
            return [];
        const installed = await surroundings
            .borg(file.options.local_path, (0,paths/* workingFolder */.gv)(file.options))
            .catch(() => undefined);
        const notices = (0,run_notices/* hostedRunnerNotices */.RM)([file], { actions: request/* defaultActions */.hS, environment, installed });
        if (notices.length === 0)
            return [fine('It does not depend on the name or the files of a runner.')];
        return notices.map(({ message }) => fromMessage('warning', message.replace(`${file.name.name}: `, ''), 'Use a self-hosted runner.'));
    },
};

// EXTERNAL MODULE: ./lib/src/process/program-runner.js
var program_runner = __webpack_require__(5667);
// EXTERNAL MODULE: ./lib/src/run/workflow-schedules.js
var workflow_schedules = __webpack_require__(2504);
;// CONCATENATED MODULE: ./lib/src/doctor/idle-workflows.js









const dayMilliseconds = 24 * 3600 * 1000;
/** GitHub disables scheduled workflows of a public repository after this many days without activity. */
const disabledAfter = 60;
/** When to do something about it. */
const warnedAfter = 50;
/** Whether GitHub may disable, or may have disabled, the schedule of a backup workflow. */
const idleWorkflows = {
    check: 'workflow schedule',
    of: 'machine',
    look: async (examination, signal) => {
        const { environment, currentFolder } = examination.surroundings;
        const folder = environment['GITHUB_WORKSPACE'] || currentFolder;
        const places = await Promise.all(examination.files.map(({ name }) => (0,workflow_schedules/* workflowSchedules */.q)(folder, name.path)));
        const names = [...new Set(places.flat().map(({ place }) => (0,external_node_path_.basename)(place).replace(/:\d+$/, '')))].sort();
        if (names.length === 0)
            return [];
        const shown = (0,phrases/* joinWords */.yZ)(names);
        if (isPrivate(environment))
            return [fine(`${shown}: GitHub disables no schedules in a private repository.`)];
        const commit = await lastCommit(folder, { examination, signal });
        if (commit === undefined)
            return [fine(`${shown}: the time of the last commit is unknown.`)];
        const days = Math.floor((examination.now.getTime() - commit.getTime()) / dayMilliseconds);
        const facts = `${shown}: the last commit was on ${(0,amounts/* date */.p6)(commit)}`;
        if (days < warnedAfter)
            return [fine(`${facts}.`)];
        const remedy = 'Push a commit, enable the workflow on the Actions page if it is disabled, and let a monitoring service tell you about missing runs.';
        const rule = `GitHub disables the schedules of a public repository after ${disabledAfter} days without activity`;
        // A run that was started by the schedule proves that it is still enabled.
        const isEnabled = environment['GITHUB_EVENT_NAME'] === 'schedule';
        if (days >= disabledAfter && !isEnabled)
            return [broken(`${facts}, and ${rule}.`, remedy)];
        return [doubtful(`${facts}, and ${rule}.`, remedy)];
    },
};
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** Whether the event that started the workflow says that its repository is private. */
function isPrivate(environment) {
    try {
        const event = JSON.parse(textOf(environment['GITHUB_EVENT_PATH'] ?? ''));
        return fieldOf(fieldOf(event, 'repository'), 'private') === true;
    }
    catch {
        return false;
    }
}
async function lastCommit(folder, { examination, signal }) {
    const own = examination.surroundings.environment;
    const environment = (0,child_environment/* environmentFor */.DD)('tool', own);
    const chosenEnvironment = (0,child_environment/* environmentFor */.DD)('chosen', own);
    const { run } = (0,program_runner/* createProgramRunner */.f)({ runProcess: run_process/* runProcess */.R3, environment, chosenEnvironment, cancel: signal });
    // In a container, the checkout may belong to another user. Only a runner's checkout is trusted then.
    const trusted = own['GITHUB_ACTIONS'] === 'true' ? ['-c', `safe.directory=${folder}`] : [];
    const log = ['log', '-1', '--no-show-signature', '--format=%ct'];
    const { lines, failure } = await run(['git', '--no-pager', ...trusted, '-C', folder, ...log]);
    const seconds = Number(lines[0]);
    return failure !== undefined || !Number.isInteger(seconds) ? undefined : new Date(seconds * 1000);
}
function textOf(path) {
    try {
        return (0,read_file/* readSmallFile */.EW)(path);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/src/doctor/installed-borg.js



/** Whether each configured Borg is installed, and which version it is. */
const installedBorg = {
    check: 'Borg',
    of: 'machine',
    // In a workflow, it may have to be installed first.
    limit: 300,
    look: async ({ files, surroundings }) => {
        const places = files.flatMap(({ repositories }) => repositories.map(({ options }) => ({ path: options.local_path, folder: (0,paths/* workingFolder */.gv)(options) })));
        const wanted = new Map(places.map((place) => [place.path === undefined ? '' : JSON.stringify(place), place]));
        const results = [];
        for (const { path, folder } of wanted.values())
            results.push(await installed_borg_lookAt(path, folder, surroundings.borg));
        return results;
    },
};
async function installed_borg_lookAt(path, folder, find) {
    try {
        const { words, version, doubt } = await find(path, folder);
        if (doubt !== undefined)
            return fromMessage('warning', doubt, 'Check local_path.');
        return fine(`Borg ${version} (${words.join(' ')}).`);
    }
    catch (error) {
        return fromMessage('error', (0,doctor_examination/* messageOf */.bD)(error), 'Install borgbackup 1.2 or later, or set local_path to it.');
    }
}

// EXTERNAL MODULE: ./lib/src/actions/exported-keys.js
var exported_keys = __webpack_require__(7924);
// EXTERNAL MODULE: ./lib/src/actions/repo-create.js
var repo_create = __webpack_require__(2281);
// EXTERNAL MODULE: ./lib/src/archives/repository-id.js
var repository_id = __webpack_require__(5670);
// EXTERNAL MODULE: ./lib/src/borg/borg-call.js
var borg_call = __webpack_require__(6584);
;// CONCATENATED MODULE: ./lib/src/doctor/repository-access.js




/** How long a probe waits for a repository that is being opened, in seconds. */
const openWait = 400;
/** Whether a repository can be opened: it is there, the server answers, the passphrase is right, nobody has replaced it. */
const repositoryAccess = {
    check: 'access',
    of: 'repository',
    limit: openWait,
    look: async (examination, { file, repository }) => {
        const borg = await examination.surroundings
            .borg(repository.options.local_path, '.')
            .then(() => true)
            .catch(() => false);
        if (!borg)
            throw new NotExamined();
        try {
            const { document } = await examination.opened(file, repository);
            const id = (0,repository_id/* repositoryIdIn */.Z3)(document);
            return [fine(`It can be opened${id === undefined ? '' : ` (ID ${id.slice(0, 8)}…)`}.`)];
        }
        catch (error) {
            const result = fromMessage('error', (0,doctor_examination/* messageOf */.bD)(error), 'Check its path, its server, and its passphrase.');
            const mayBeMounted = error instanceof borg_call/* BorgError */.F && /DoesNotExist|InvalidRepository/.test(error.messageId ?? '');
            if (!mayBeMounted || !hasHooksBefore(file) || result.verdict === 'ok')
                return [result];
            const note = `No hook was run: if a hook of ${file.name.name} makes ${(0,doctor_examination/* nameOf */.Vb)(repository)} available, examine it while it is.`;
            return [{ ...result, remedy: `${note} ${result.remedy}` }];
        }
    },
};
/** Returns a repository that can be opened; throws NotExamined if it can't, which `repositoryAccess` reports. */
async function openedOrNot(examination, { file, repository }) {
    try {
        return await examination.opened(file, repository);
    }
    catch {
        throw new NotExamined();
    }
}
function hasHooksBefore({ options }) {
    const lists = [options.before_everything, options.before_actions, options.before_backup];
    return lists.some((list = []) => list.length > 0) || (options.commands ?? []).some((entry) => 'before' in entry);
}

;// CONCATENATED MODULE: ./lib/src/doctor/key-copies.js







/** Whether this machine remembers that the key of a repository was exported. */
const keyCopies = {
    check: 'key copy',
    of: 'repository',
    limit: openWait,
    look: async (examination, about) => {
        const { borg, document } = await openedOrNot(examination, about);
        const mode = (0,repo_create/* encryptionIn */.Nl)(document);
        const id = (0,repository_id/* repositoryIdIn */.Z3)(document);
        if (mode === undefined || mode.startsWith('none') || id === undefined)
            return [];
        const known = (0,exported_keys/* exportedKey */.NM)(about.repository.options, borg.environment, id);
        if (known !== undefined)
            return [fine(`Its key was exported on ${(0,amounts/* formatMoment */.K9)(known.at)} (to ${known.to}).`)];
        if ((0,trust/* isHostedRunner */.eU)(examination.surroundings.environment) && !about.repository.options.user_state_directory) {
            return [fine('Whether its key was exported is unknown, because a hosted runner remembers nothing.')];
        }
        const where = mode.startsWith('keyfile') ? 'on this machine' : 'in the repository';
        return [
            doubtful(`This machine does not remember an export of its key, whose only copy may be ${where}: without the key, the archives can't be read.`, `Keep a copy in another place. Export it with${borg.suggest('key export --path KEY')}`),
        ];
    },
};

// EXTERNAL MODULE: ./lib/src/monitoring/http.js
var http = __webpack_require__(2881);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var monitoring_registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
;// CONCATENATED MODULE: ./lib/src/doctor/monitor-reach.js








/** Whether the monitoring services of a file can be reached. None of them is told anything. */
const monitorReach = {
    check: 'monitoring',
    of: 'configuration',
    look: async (examination, file, signal) => {
        const values = file.options;
        const used = monitoring_registry/* monitorServices */.bt.filter(({ name }) => typeof values[name] === 'object' && values[name] !== null);
        const limit = (0,time_limit/* timeLimit */.z)(10_000, [signal]);
        const around = { examination, file, signal: limit.signal };
        const looks = used.map((service) => monitor_reach_lookAt(service, { ...Object(values[service.name]) }, around));
        return await Promise.all(looks).finally(limit.end);
    },
};
async function monitor_reach_lookAt(service, options, { examination, file, signal }) {
    const { environment } = examination.surroundings;
    const { title, name } = service;
    const where = `${name} in ${file.name.name}`;
    let resolved;
    try {
        resolved = await examination.credentials(options, { options: file.options, cancel: signal });
    }
    catch (error) {
        return fromMessage('error', (0,doctor_examination/* messageOf */.bD)(error), `Fix the credential of ${where}.`);
    }
    const needs = service.needs(resolved, environment);
    if ('program' in needs) {
        const folders = [environment['PATH'] ?? '', ...(needs.folders ?? [])].join(':');
        if ((0,launch/* findProgram */.Kp)(needs.program, folders) !== undefined)
            return fine(`${title}: ${needs.program} is there.`);
        return broken(`${title} needs the program ${needs.program}, which is not installed.`, `Install ${needs.program}.`);
    }
    if ('folder' in needs) {
        const problem = (0,paths/* folderProblem */.IV)(needs.folder);
        if (problem === undefined)
            return fine(`${title}: ${needs.folder} can be written to.`);
        return broken(`${title} is told nothing: ${problem}.`, `Fix the permissions, or ${where}.`);
    }
    if ('port' in needs) {
        const fault = await portFault(needs, signal);
        if (fault === undefined)
            return fine(`${title} can be reached.`);
        return broken(`${title} can't be reached: ${fault}.`, `Check the network, and ${where}.`);
    }
    const fault = await answerFault(needs, { signal, environment });
    if (fault === undefined)
        return fine(`${title} can be reached.`);
    return broken(`${title} can't be reached: ${fault.reason}.`, `Check the ${fault.check}, and ${where}.`);
}
/** Returns why a server gives no answer, and what to check; undefined if it gives any. */
async function answerFault(server, sending) {
    try {
        const status = await (0,http/* reachServer */.VN)(server, sending);
        const isOfProxy = status !== undefined && [407, 502, 503, 504].includes(status);
        return isOfProxy ? { reason: `the answer is ${status}`, check: 'proxy' } : undefined;
    }
    catch (error) {
        return { reason: (0,doctor_examination/* messageOf */.bD)(error).replace(/\.$/, ''), check: 'network' };
    }
}

// EXTERNAL MODULE: ./lib/src/archives/freshness.js
var freshness = __webpack_require__(7551);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/doctor/newest-archive.js







const advice = 'Find out why the last runs failed or never started.';
/** Whether the newest archive of a repository is as recent as configured or scheduled. */
const newestArchive = {
    check: 'newest archive',
    of: 'repository',
    limit: openWait,
    look: async (examination, about, signal) => {
        await openedOrNot(examination, about);
        const { file, repository } = about;
        const { now } = examination;
        const name = (0,doctor_examination/* nameOf */.Vb)(repository);
        try {
            const borg = await examination.borg(file, repository, signal);
            const scope = { options: repository.options, capabilities: borg.capabilities };
            const newest = await (0,freshness/* findNewest */.Ok)(borg, repository.path, { scope, now });
            const doubts = (0,freshness/* clockWarnings */.eW)(name, newest).map((message) => fromMessage('warning', message, advice));
            const expectation = await expectationFor(file, repository.options['x-borgflow']?.expect_every, examination);
            if (expectation === undefined)
                return [...doubts, withoutExpectation(newest)];
            const { overdue, sentence } = (0,freshness/* judgeFreshness */.dT)(name, newest, { expectation, now });
            return [...doubts, overdue ? fromMessage('error', sentence, advice) : fine(sentence)];
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return [fromMessage('error', error.message, 'Check archive_name_format and match_archives.')];
        }
    },
};
async function expectationFor({ name }, every, { surroundings: { environment, currentFolder } }) {
    if (every !== undefined)
        return { every };
    return await (0,workflow_schedules/* expectationFromWorkflows */.r)(environment['GITHUB_WORKSPACE'] || currentFolder, name.path);
}
function withoutExpectation({ archive, scope }) {
    if (archive === undefined) {
        return doubtful(`It has no archive${scope}.`, 'Back up with the action create, and find out why that has not happened yet.');
    }
    const made = `Its newest archive ${archive.name} was made on ${(0,amounts/* formatMoment */.K9)(archive.start)}`;
    return fine(`${made}. Set expect_every in x-borgflow to be told when it is too old.`);
}

// EXTERNAL MODULE: ./lib/src/actions/check.js + 3 modules
var actions_check = __webpack_require__(832);
// EXTERNAL MODULE: ./lib/src/actions/check-frequency.js
var check_frequency = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/src/archives/borg-json.js
var borg_json = __webpack_require__(8657);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
;// CONCATENATED MODULE: ./lib/src/doctor/overdue-checks.js









const overdue_checks_dayMilliseconds = 24 * 3600 * 1000;
/** Whether the last checks of a repository are as recent as their frequencies demand. */
const overdueChecks = {
    check: 'checks',
    of: 'repository',
    limit: openWait,
    look: async (examination, about) => {
        const { options, path, label } = about.repository;
        const enable = 'Enable checks, so that damage is found while there still are good archives.';
        if ((0,select_what_runs/* isSkippedAction */.XP)('check', options))
            return [fine('skip_actions includes check, so no checks are expected here.')];
        if ((0,actions_check/* isRepositorySkipped */.P6)({ options, repository: { path, label } })) {
            return [fine('check_repositories does not include it, so no checks are expected.')];
        }
        const requested = (0,actions_check/* checksOf */.tg)({ options, flags: {} });
        if (requested.length === 0)
            return [doubtful('All checks are disabled, so damage would go unnoticed.', enable)];
        const { borg, document } = await openedOrNot(examination, about);
        const repositoryId = (0,repository_id/* repositoryIdIn */.Z3)(document);
        if (repositoryId === undefined)
            return [];
        if ((0,borg_json/* archivesIn */.hq)(document).length === 0)
            return [fine('There are no archives to check yet.')];
        if ((0,trust/* isHostedRunner */.eU)(examination.surroundings.environment) && !options.user_state_directory) {
            return [fine('The last checks are unknown, because a hosted runner remembers nothing.')];
        }
        const archives = (0,actions_check/* archivesId */.hz)(requested, { options, flags: {}, capabilities: borg.capabilities });
        const times = (0,check_frequency/* createCheckTimes */.FP)({ ...(0,check_frequency/* timesFolders */.ir)(options, borg.environment), repositoryId, archives });
        const suggestion = (check) => `Check it with${borg.suggest(`check --force --only ${check}`)}`;
        const results = [];
        for (const check of requested) {
            const entry = (0,actions_check/* checkEntries */.bX)(options).find(({ name }) => name === check);
            const { time } = await times.last(check, examination.now);
            results.push(judged({ check, time, entry, now: examination.now }, suggestion(check)));
        }
        return results;
    },
};
/** A check is late some time after it was due, because it only runs together with a backup. */
function judged({ check, time, entry, now }, remedy) {
    if (time === undefined) {
        return doubtful(`This machine does not remember that the ${check} check ever ran.`, remedy);
    }
    const ran = `The ${check} check last ran on ${(0,amounts/* formatMoment */.K9)(time)}`;
    const due = (0,check_frequency/* nextDue */.m3)(entry?.frequency, time);
    if (due === undefined)
        return fine(`${ran}.`);
    const [age, interval] = [now.getTime() - time.getTime(), due.getTime() - time.getTime()];
    const slack = overdue_checks_dayMilliseconds + ((entry?.only_run_on ?? []).length > 0 ? 7 * overdue_checks_dayMilliseconds : 0);
    const late = `${ran}, but its frequency is ${entry?.frequency}.`;
    if (age > 2.2 * interval + slack)
        return broken(late, remedy);
    if (age > 1.4 * interval + slack)
        return doubtful(late, remedy);
    return fine(`${ran}, and its frequency is ${entry?.frequency}.`);
}

;// CONCATENATED MODULE: ./lib/src/doctor/repository-encryption.js




/** Whether a repository is encrypted, and as configured. */
const repositoryEncryption = {
    check: 'encryption',
    of: 'repository',
    limit: openWait,
    look: async (examination, { file, repository }) => {
        const { borg, document } = await openedOrNot(examination, { file, repository });
        const { options } = repository;
        const mode = (0,repo_create/* encryptionIn */.Nl)(document);
        const differing = (0,repo_create/* differingEncryption */.ap)({ options, flags: {}, capabilities: borg.capabilities }, document);
        if (differing !== undefined) {
            const { name, found = '(not reported by Borg)', requested } = differing;
            return [
                broken(`Its ${name} is ${found}, but ${requested} is configured.`, `Find out whether someone has replaced the repository. If not, set ${name} to ${found} in ${file.name.name}.`),
            ];
        }
        if (mode === undefined)
            return [fine('Borg does not say how it is encrypted.')];
        if (!mode.startsWith('none'))
            return [fine(`Its encryption is ${mode}.`)];
        if (options.encryption !== undefined)
            return [fine('It is not encrypted, as configured.')];
        const advice = `Set encryption of the repository to ${mode} in ${file.name.name} if that is intended, or create an encrypted repository and use it instead.`;
        return [doubtful(`${(0,doctor_examination/* nameOf */.Vb)(repository)} is not encrypted: whoever can read it can read your files.`, advice)];
    },
};

// EXTERNAL MODULE: ./lib/src/actions/drill-record.js
var drill_record = __webpack_require__(8013);
;// CONCATENATED MODULE: ./lib/src/doctor/restore-drills.js






/** After how many days a restore drill is too long ago. */
const limits = { warning: 14, error: 30 };
const daySeconds = 24 * 3600;
/** Whether a restore drill of a repository has passed recently. */
const restoreDrills = {
    check: 'restore drill',
    of: 'repository',
    limit: openWait,
    look: async (examination, about) => {
        const { borg, document } = await openedOrNot(examination, about);
        if ((0,borg_json/* archivesIn */.hq)(document).length === 0)
            return [];
        const { options, path } = about.repository;
        const { passed, finding } = (0,drill_record/* drillRecord */.Z)({ repository: path, options, environment: borg.environment });
        const suggestion = borg.suggest('drill');
        if (finding !== undefined) {
            const found = `The restore drill of ${(0,amounts/* formatMoment */.K9)(finding.at)} failed: ${finding.sentence}`;
            return [broken(found, `Fix that, then repeat the drill with${suggestion}`)];
        }
        if (passed === undefined) {
            if ((0,trust/* isHostedRunner */.eU)(examination.surroundings.environment) && !options.user_state_directory) {
                return [fine('Its last restore drill is unknown, because a hosted runner remembers nothing.')];
            }
            const facts = 'This machine does not remember a restore drill of it, so nothing proves that it can be restored.';
            return [doubtful(facts, `Run one with${suggestion}`)];
        }
        const seconds = (examination.now.getTime() - passed.at.getTime()) / 1000;
        const facts = `Its last restore drill passed on ${(0,amounts/* formatMoment */.K9)(passed.at)} (${passed.archive}, ${passed.depth})`;
        const late = `${facts}, which is ${(0,amounts/* age */.KW)(seconds)} ago.`;
        if (seconds > limits.error * daySeconds)
            return [broken(late, `Run one with${suggestion}`)];
        if (seconds > limits.warning * daySeconds)
            return [doubtful(late, `Run one with${suggestion}`)];
        return [fine(`${facts}.`)];
    },
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/src/doctor/runner-version.js





/** GitHub gives no jobs to older runners. */
const oldest = [2, 329, 0];
/** Whether a self-hosted runner is new enough. GitHub updates its own. */
const runnerVersion = {
    check: 'runner',
    of: 'machine',
    look: async ({ surroundings: { environment }, nodePath }) => {
        if (environment['GITHUB_ACTIONS'] !== 'true' || (0,trust/* isHostedRunner */.eU)(environment))
            return [];
        const version = versionOf(nodePath);
        if (version === undefined)
            return [fine('The version of the runner is unknown.')];
        const shown = `The runner is version ${version}`;
        if (!isOlder(version))
            return [fine(`${shown}.`)];
        const needed = oldest.join('.');
        return [broken(`${shown}, but GitHub requires ${needed} or later.`, `Update the runner to ${needed} or later.`)];
    },
};
/**
 * Returns the version of the runner that started this program: with its own Node.js, in `externals` next to its programs. It
 * says so in the list of their parts, or, after an update of itself, in the name of their folder.
 */
function versionOf(nodePath) {
    const root = /^(.*)\/externals[^/]*\/[^/]+\/bin\/[^/]+$/.exec(nodePath)?.[1];
    if (root === undefined)
        return undefined;
    const inFile = /"Runner\.Listener\/(\d+\.\d+\.\d+)/.exec(runner_version_textOf((0,external_node_path_.join)(root, 'bin', 'Runner.Listener.deps.json')))?.[1];
    return inFile ?? /\/bin\.(\d+\.\d+\.\d+)$/.exec(realPath((0,external_node_path_.join)(root, 'bin')))?.[1];
}
function runner_version_textOf(path) {
    try {
        return (0,read_file/* readSmallFile */.EW)(path);
    }
    catch {
        return '';
    }
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return '';
    }
}
function isOlder(version) {
    const parts = version.split('.').map(Number);
    const differing = oldest.findIndex((part, index) => part !== parts[index]);
    return differing >= 0 && (parts[differing] ?? 0) < (oldest[differing] ?? 0);
}

// EXTERNAL MODULE: ./lib/src/archives/recent-archives.js
var recent_archives = __webpack_require__(7145);
// EXTERNAL MODULE: ./lib/src/history/history-file.js + 1 modules
var history_file = __webpack_require__(2);
// EXTERNAL MODULE: ./lib/src/history/repository-histories.js
var repository_histories = __webpack_require__(4680);
// EXTERNAL MODULE: ./lib/src/history/shrinkage.js
var shrinkage = __webpack_require__(9678);
;// CONCATENATED MODULE: ./lib/src/doctor/unusual-size.js









/** Whether the newest archive of a repository is much smaller than those before it. */
const unusualSize = {
    check: 'archive size',
    of: 'repository',
    limit: openWait,
    look: async (examination, about, signal) => {
        await openedOrNot(examination, about);
        const { file, repository } = about;
        const { environment, secrets } = examination.surroundings;
        const place = { configuration: file.name.path, repository: secrets.mask(repository.path) };
        const recorded = (0,repository_histories/* recordedArchives */.kU)((0,history_file/* readHistory */.Lu)((0,history_file/* historyFile */.p2)(environment)).runs, place);
        const isEnough = (0,shrinkage/* canCompare */.Qd)(recorded.slice(0, -1).map(({ original_size }) => original_size));
        const fromBorg = async () => {
            const borg = await examination.borg(file, repository, signal);
            const scope = { options: repository.options, capabilities: borg.capabilities };
            return await (0,recent_archives/* recentArchives */.n)(borg, repository.path, { scope, last: shrinkage/* comparedArchives */.Fz + 1 });
        };
        const archives = isEnough ? recorded : await fromBorg().catch(unlessReported);
        const newest = archives.at(-1);
        if (newest === undefined)
            return [];
        const before = archives.slice(0, -1).map(({ original_size }) => original_size);
        const shrunk = (0,shrinkage/* shrinkageOf */.ub)(newest.original_size, before);
        if (shrunk !== undefined) {
            const sentence = (0,shrinkage/* shrinkageSentence */.Q6)({ archive: newest.archive, repository: (0,doctor_examination/* nameOf */.Vb)(repository) }, shrunk);
            return [doubtful(sentence, shrinkage/* shrinkageAdvice */.Hc)];
        }
        const facts = `Its newest archive ${newest.archive} has ${(0,amounts/* size */.Ej)(newest.original_size)}`;
        return [fine((0,shrinkage/* canCompare */.Qd)(before) ? `${facts}, like those before it.` : `${facts}; there are too few to compare.`)];
    },
};
/** If archives can't be selected, the probe of the newest archive says so. */
function unlessReported(error) {
    throw error instanceof errors/* UserError */.yo ? new NotExamined() : error;
}

;// CONCATENATED MODULE: ./lib/src/doctor/registry.js

















/** All probes, in the order of their findings. */
const probes = [
    installedBorg,
    runnerVersion,
    idleWorkflows,
    configurationFiles,
    exposedFiles,
    hostedRunner,
    cacheSpace,
    databaseServers,
    monitorReach,
    repositoryAccess,
    repositoryEncryption,
    keyCopies,
    heldLocks,
    newestArchive,
    unusualSize,
    overdueChecks,
    restoreDrills,
    repositorySpace,
];

// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
;// CONCATENATED MODULE: ./lib/src/doctor/run-probes.js




/** How many probes run at the same time. */
const mostAtOnce = 8;
/** How long a probe may take, in seconds. */
const usualLimit = 30;
/** Runs all probes, several at the same time, and returns their findings in a stable order: by subject, then by probe. */
async function runProbes(probes, examination) {
    const tasks = tasksOf(probes, examination);
    const outcomes = await inParallel(tasks, (task) => outcomeOf(task, examination));
    const findings = tasks.flatMap(({ subject, check }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined || outcome === 'not examined')
            return [];
        return outcome.results.map(({ subject: own = subject, ...result }) => ({ subject: own, check, ...result }));
    });
    return {
        findings: bySubject(findings, examination),
        notExamined: tasks
            .filter((_task, index) => outcomes[index] === 'not examined')
            .map(({ subject, check }) => ({ subject, check })),
    };
}
function tasksOf(probes, examination) {
    return [
        ...probes.flatMap((probe) => probe.of === 'machine'
            ? [{ ...common(probe), subject: doctor_examination/* thisMachine */.g8, look: (signal) => probe.look(examination, signal) }]
            : []),
        ...examination.files.flatMap((file) => [
            ...probes.flatMap((probe) => tasksForFile(probe, examination, file)),
            ...tasksForRepositories(probes, examination, file),
        ]),
    ];
}
function common({ check, limit = usualLimit }) {
    return { check, limit };
}
function tasksForFile(probe, examination, file) {
    if (probe.of !== 'configuration')
        return [];
    return [{ ...common(probe), subject: (0,doctor_examination/* aboutFile */.Ex)(file), look: (signal) => probe.look(examination, file, signal) }];
}
function tasksForRepositories(probes, examination, file) {
    return file.repositories.flatMap((repository) => probes.flatMap((probe) => {
        if (probe.of !== 'repository')
            return [];
        const look = (signal) => probe.look(examination, { file, repository }, signal);
        return [{ ...common(probe), subject: (0,doctor_examination/* aboutRepository */.AG)(file, repository), look }];
    }));
}
/** Runs a probe. If it crashes or takes too long, that is its finding. */
async function outcomeOf(task, { surroundings }) {
    const { signal: limit, end } = (0,time_limit/* timeLimit */.z)(task.limit * 1000, []);
    const late = new Promise((resolve) => {
        const result = broken(`The examination of this did not end within ${task.limit} s.`, 'Find out what does not respond, such as a disk, a server, or a command that asks a question.');
        limit.addEventListener('abort', () => resolve({ results: [result] }));
    });
    const looked = surroundings.cancellation
        .during((cancel) => task.look(AbortSignal.any([cancel, limit])))
        .then((results) => ({ results }), (error) => {
        if (error instanceof NotExamined)
            return 'not examined';
        const finding = `The examination of this failed: ${(0,cleaning/* oneLine */.TN)((0,doctor_examination/* messageOf */.bD)(error)).replace(/\.$/, '')}.`;
        return { results: [broken(finding, 'Please report this, with the output of the same command.')] };
    });
    return await Promise.race([looked, late]).finally(end);
}
async function inParallel(items, work) {
    const values = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++) {
            const item = items[index];
            if (item !== undefined)
                values[index] = await work(item);
        }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, worker));
    return values;
}
/** Orders findings: this machine, then each file with its repositories, in the order in which they were read. */
function bySubject(findings, { read, files }) {
    const names = [...files.map(({ name }) => name.name), ...read.files.map(({ shown }) => shown)];
    const rank = ({ subject }) => {
        const file = subject.kind === 'configuration' ? subject.name : subject.configuration;
        return file === undefined ? -1 : names.indexOf(file);
    };
    const keys = new Map();
    const keyOf = ({ subject }) => {
        const text = JSON.stringify([subject.kind, subject.name, subject.configuration]);
        keys.set(text, keys.get(text) ?? keys.size);
        return keys.get(text) ?? 0;
    };
    const keyed = findings.map((finding, index) => ({ finding, index, rank: rank(finding), key: keyOf(finding) }));
    const kinds = ['machine', 'configuration', 'repository'];
    const kindOf = ({ finding }) => kinds.indexOf(finding.subject.kind);
    keyed.sort((one, other) => one.rank - other.rank || kindOf(one) - kindOf(other) || one.key - other.key || one.index - other.index);
    return keyed.map(({ finding }) => finding);
}

;// CONCATENATED MODULE: ./lib/src/doctor/doctor.js



/** Examines everything that backups depend on, changes nothing, and returns what it found, without secrets. */
async function examine(request, surroundings, settings) {
    const { examination, close } = await (0,doctor_examination/* prepareExamination */.bR)(request, surroundings, settings);
    try {
        return masked(await runProbes(probes, examination), surroundings.secrets.mask);
    }
    finally {
        close();
    }
}
function masked({ findings, notExamined }, mask) {
    const subjectOf = (subject) => ({ ...subject, name: mask(subject.name) });
    return {
        findings: findings.map(({ subject, finding, remedy, ...rest }) => ({
            ...rest,
            subject: subjectOf(subject),
            finding: mask(finding),
            ...(remedy !== undefined && { remedy: mask(remedy) }),
        })),
        notExamined: notExamined.map(({ subject, check }) => ({ subject: subjectOf(subject), check })),
    };
}

// EXTERNAL MODULE: ./lib/src/text/layout.js
var layout = __webpack_require__(3248);
;// CONCATENATED MODULE: ./lib/src/doctor/finding-lines.js


const colors = { ok: 32, warning: 33, error: 31 };
/** The width of the column with the verdict: that of `warning`. */
const verdictWidth = 7;
/** On a narrower terminal, the text is below the verdict instead of beside it. */
const narrow = 70;
/** Returns the findings as lines, grouped by subject, and a closing line. */
function findingLines(diagnosis, look) {
    const shown = look.quiet ? diagnosis.findings.filter(({ verdict }) => verdict !== 'ok') : diagnosis.findings;
    const width = Math.max(0, ...shown.map(({ check }) => check.length));
    const lines = groupsOf(shown).flatMap(([subject, findings]) => [
        titleOf(subject),
        ...findings.flatMap((finding) => linesOf(finding, width, look)),
        '',
    ]);
    const missing = notExaminedSentence(diagnosis);
    const closing = [...(missing === undefined ? [] : (0,layout/* wrap */.LV)(missing, look.columns, 0)), closingSentence(diagnosis)];
    return [...lines, ...closing];
}
/** Groups findings by subject, in their order. */
function groupsOf(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = titleOf(finding.subject);
        const [, group] = groups.get(key) ?? [finding.subject, []];
        groups.set(key, [finding.subject, [...group, finding]]);
    }
    return [...groups.values()];
}
/** Returns the name of a subject as a title: `This machine`, `server.yaml`, `/mnt/backup (server.yaml)`. */
function titleOf({ kind, name, configuration }) {
    if (kind === 'machine')
        return 'This machine';
    return configuration === undefined ? name : `${name} (${configuration})`;
}
function linesOf({ verdict, check, finding, remedy }, width, look) {
    const isNarrow = look.columns < narrow;
    const indent = isNarrow ? 4 : 2 + verdictWidth + 2 + width + 2;
    const word = verdict.padEnd(verdictWidth);
    const shown = look.color ? `\x1b[${colors[verdict]}m${word}\x1b[0m` : word;
    const [first = '', ...more] = wrapped(finding, look.columns, indent);
    const rest = [...more, ...(remedy === undefined ? [] : wrapped(remedy, look.columns, indent))];
    if (isNarrow)
        return [`  ${shown}  ${check}`, first, ...rest];
    return [`  ${shown}  ${check.padEnd(width)}  ${first.trimStart()}`, ...rest];
}
/** Wraps a text, but keeps a command at its end on a line of its own, so that it can be copied. */
function wrapped(text, columns, indent) {
    const [, before, command] = /^(.* with:) (\S.*[^.])$/s.exec(text) ?? [];
    if (before === undefined || command === undefined)
        return (0,layout/* wrap */.LV)(text, columns, indent);
    const isShort = indent + text.length <= columns;
    return isShort
        ? (0,layout/* wrap */.LV)(text, columns, indent)
        : [...(0,layout/* wrap */.LV)(before, columns, indent), `${' '.repeat(indent + 2)}${command}`];
}
/** Returns a sentence about what could not be examined because of the errors; undefined if there is nothing. */
function notExaminedSentence({ notExamined }) {
    if (notExamined.length === 0)
        return undefined;
    const subjects = [...new Set(notExamined.map(({ subject }) => titleOf(subject)))];
    const parts = subjects.map((title) => {
        const checks = notExamined.filter(({ subject }) => titleOf(subject) === title).map(({ check }) => check);
        return `${(0,phrases/* joinWords */.yZ)(checks)} of ${title}`;
    });
    return `Not examined as a result: ${parts.join('; ')}.`;
}
/** Returns the numbers of errors and warnings as a sentence. */
function closingSentence({ findings }) {
    const numberOf = (wanted) => findings.filter(({ verdict }) => verdict === wanted).length;
    const [errors, warnings, good] = [numberOf('error'), numberOf('warning'), numberOf('ok')];
    if (errors + warnings === 0)
        return `Everything is fine (${(0,phrases/* count */.U9)(good, 'finding')}).`;
    const parts = [
        ...(errors > 0 ? [(0,phrases/* count */.U9)(errors, 'error')] : []),
        ...(warnings > 0 ? [(0,phrases/* count */.U9)(warnings, 'warning')] : []),
        ...(good > 0 ? [`${good} ok`] : []),
    ];
    return `${(0,phrases/* joinWords */.yZ)(parts)}.`;
}

// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var process_cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var run_surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/system/run-every-cleanup.js
var run_every_cleanup = __webpack_require__(7248);
// EXTERNAL MODULE: ./lib/src/commands/command.js
var command = __webpack_require__(9624);
;// CONCATENATED MODULE: ./lib/src/commands/show-diagnosis.js









/** Examines everything that backups depend on, and prints what it found. Returns the exit status: 1 if anything is broken. */
async function showDiagnosis(request, terminal) {
    const secrets = new known_secrets/* KnownSecrets */.R();
    const cancellation = new process_cancellation/* Cancellation */.mT();
    const { guarded, environment, out, error } = terminal;
    const leave = guarded?.leave ?? (() => undefined);
    const stopWatching = (0,process_cancellation/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave });
    try {
        const surroundings = (0,run_surroundings/* surroundingsOf */.Z)({
            environment,
            cancellation,
            // Several repositories are opened at the same time, so nobody can be asked for a passphrase.
            terminal: false,
            closingLimit: 0,
            emit: () => undefined,
            install: false,
            secrets,
        });
        const diagnosis = await examine(request, surroundings);
        const signal = cancellation.by;
        if (signal !== undefined) {
            error('The examination was canceled.\n');
            return (0,process_cancellation/* exitStatusOf */.et)({ failed: true, signal });
        }
        const verdict = overallVerdict(diagnosis);
        const { verbosity = 0 } = request;
        if (request.json)
            out(`${JSON.stringify({ verdict, ...diagnosis })}\n`);
        else if (verbosity > -2) {
            const look = { columns: terminal.columns, color: (0,command/* isColored */.V)(request, terminal), quiet: verbosity < 0 };
            out(`${findingLines(diagnosis, look).join('\n')}\n`);
        }
        return verdict === 'error' ? 1 : 0;
    }
    finally {
        const errors = await (0,run_every_cleanup/* cleanUpAll */.W)([
            stopWatching,
            () => (0,temporary/* removeTemporaryFolders */.TL)().map((problem) => error(`${problem}\n`)),
        ]);
        for (const { message } of errors)
            error(`${secrets.mask(message)}\n`);
    }
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

/***/ 1130:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ex: () => (/* binding */ aboutFile),
  AG: () => (/* binding */ aboutRepository),
  bD: () => (/* binding */ messageOf),
  Vb: () => (/* binding */ nameOf),
  bR: () => (/* binding */ prepareExamination),
  g8: () => (/* binding */ thisMachine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/src/archives/repository-id.js
var repository_id = __webpack_require__(5670);
// EXTERNAL MODULE: ./lib/src/borg/borg-call.js
var borg_call = __webpack_require__(6584);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var borg_ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/process/time-limit.js
var time_limit = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/src/run/perform.js + 13 modules
var perform = __webpack_require__(8362);
// EXTERNAL MODULE: ./lib/src/run/prepare.js + 1 modules
var prepare = __webpack_require__(1703);
// EXTERNAL MODULE: ./lib/src/run/run-credentials.js
var run_credentials = __webpack_require__(6398);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/doctor/quiet-borg.js




/**
 * Creates temporary copies of what Borg knows about repositories, one for each place. With them, it still refuses a moved or
 * replaced repository, but records nothing about the examination, and it never waits for a backup that is using the cache.
 */
function createQuietFolders() {
    const folder = (0,temporary/* createTemporaryFolder */.ai)('doctor');
    const copies = new Map();
    return {
        variablesFor: (environment) => {
            const places = securityFolders(environment);
            const key = places.join('\n');
            const copy = copies.get(key) ?? (0,external_node_path_.join)(folder.path, `security-${copies.size}`);
            if (!copies.has(key)) {
                copies.set(key, copy);
                for (const place of places)
                    if ((0,external_node_fs_.existsSync)(place))
                        (0,external_node_fs_.cpSync)(place, copy, { recursive: true });
            }
            return { BORG_SECURITY_DIR: copy, BORG_CACHE_DIR: (0,external_node_path_.join)(folder.path, 'cache') };
        },
        remove: () => folder.remove(),
    };
}
/** Returns where Borg 1 and Borg 2 record the repositories that they know. */
function securityFolders(environment) {
    const own = environment['BORG_SECURITY_DIR'];
    if (own)
        return [own];
    const base = environment['BORG_BASE_DIR'];
    const home = base || environment['HOME'] || '';
    const shared = (variable, usual) => (base ? undefined : environment[variable]) || (0,external_node_path_.join)(home, usual);
    const config = environment['BORG_CONFIG_DIR'] || (0,external_node_path_.join)(shared('XDG_CONFIG_HOME', '.config'), 'borg');
    const data = environment['BORG_DATA_DIR'] || (0,external_node_path_.join)(shared('XDG_DATA_HOME', '.local/share'), 'borg');
    return [(0,external_node_path_.join)(config, 'security'), (0,external_node_path_.join)(data, 'security')];
}
/**
 * Returns a Borg that only reads: without a lock, if its version can do without one, and without writing to its own folders,
 * unless it runs through another program, which may not be able to use the copies.
 */
function quietBorg(borg, localPath, folders) {
    const isPlain = (0,quoting/* splitWords */.yM)(localPath ?? 'borg').length === 1;
    const variables = isPlain ? folders.variablesFor(borg.environment) : {};
    return {
        ...borg,
        run: (call) => {
            const isUnlocked = borg.capabilities.bypassLock && ['list', 'info'].includes(call.command);
            return borg.run({
                ...call,
                flags: isUnlocked ? [...call.flags, '--bypass-lock'] : call.flags,
                environment: { ...call.environment, ...variables },
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/doctor/examination.js












/** How long opening a repository may take, in seconds: over SSH, and with a large repository on a slow disk. */
const usualOpenLimit = 60;
/** Reads what is configured, and prepares an examination of it. `close` removes what it needs. */
async function prepareExamination(request, surroundings, settings = {}) {
    const { read, unmasked } = await (0,prepare/* readAndMask */.Ug)(request, surroundings);
    const { files, fault } = (0,select_what_runs/* selectRepositories */.XZ)(read.configurations, request.repository);
    const folders = createQuietFolders();
    const ssh = (0,borg_ssh/* createSshAccess */.PA)(request);
    const tools = (0,perform/* createStepTools */.S)({
        request,
        surroundings,
        // Any action that reads: it only decides what error messages advise.
        prepared: {
            files,
            actions: [(0,select_what_runs/* definitionOf */.Fg)('repo-info')],
            kept: { files: [], inline: undefined, withSecrets: [], inlineHasSecrets: false, options: [] },
        },
        ssh,
        archives: () => [],
    });
    const borgs = (file, { path, label, options }, cancel) => {
        const step = {
            kind: 'action',
            action: 'repo-info',
            configuration: file.name,
            repository: { path, label },
            index: 0,
        };
        return tools
            .borg({ ...step, kind: 'action' }, borg_call/* silentListener */.u, cancel)
            .then((borg) => quietBorg(borg, options.local_path, folders));
    };
    const { openLimit = usualOpenLimit } = settings;
    const open = async (file, repository) => {
        const limit = (0,time_limit/* timeLimit */.z)(openLimit * 1000, []);
        try {
            return await surroundings.cancellation.during(async (cancel) => {
                const borg = await borgs(file, repository, AbortSignal.any([limit.signal, cancel]));
                return { borg, document: await (0,repository_id/* repositoryDocument */.Si)(borg, repository.path) };
            });
        }
        catch (error) {
            if (!limit.signal.aborted || (error instanceof borg_call/* BorgError */.F && !error.failure.cancelled))
                throw error;
            throw new errors/* UserError */.yo(`${nameOf(repository)} did not answer within ${openLimit} s. Check that its disk or server responds, and that ssh asks no questions.`);
        }
        finally {
            limit.end();
        }
    };
    const opened = new Map();
    const examination = {
        request,
        surroundings,
        read,
        unmasked,
        fault,
        files,
        now: settings.now ?? new Date(),
        nodePath: settings.nodePath ?? process.execPath,
        credentials: (0,run_credentials/* createCredentials */.z)(surroundings, () => undefined),
        room: settings.room ?? roomAt,
        borg: borgs,
        opened: (file, repository) => {
            const key = JSON.stringify([file.name.path, repository.path, repository.label]);
            const known = opened.get(key) ?? open(file, repository);
            opened.set(key, known);
            return known;
        },
    };
    return {
        examination,
        close: () => {
            ssh.putAway();
            folders.remove();
        },
    };
}
async function roomAt(path) {
    const { bavail, blocks, bsize } = await (0,promises_.statfs)(path);
    return { available: bavail * bsize, total: blocks * bsize };
}
/** Returns the name of a repository in messages. */
function nameOf({ path, label }) {
    return label ?? (0,repository_url/* withoutPassword */.G5)(path);
}
/** This machine as a subject. */
const thisMachine = { kind: 'machine', name: 'this machine' };
/** Returns a configuration file as a subject. */
function aboutFile({ name }) {
    return { kind: 'configuration', name: name.name };
}
/** Returns a repository of a file as a subject. */
function aboutRepository(file, repository) {
    return { kind: 'repository', name: nameOf(repository), configuration: file.name.name };
}
/** Returns the message of anything thrown. */
function messageOf(thrown) {
    return (0,errors/* asError */.zR)(thrown).message;
}


/***/ }),

/***/ 2:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xp: () => (/* binding */ doubtsAbout),
  p2: () => (/* binding */ historyFile),
  OI: () => (/* binding */ prepareHistory),
  Lu: () => (/* binding */ readHistory),
  vj: () => (/* binding */ recordRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/make-folder.js
var make_folder = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/text/written-time.js
var written_time = __webpack_require__(3813);
;// CONCATENATED MODULE: ./lib/src/history/recorded-run.js

/** Returns the run in a line of the history; undefined if the line is damaged. */
function parseRecordedRun(line) {
    try {
        const value = JSON.parse(line);
        return isRun(value) ? value : undefined;
    }
    catch {
        return undefined; // the end of a line is missing, or it is not JSON at all
    }
}
/** Returns a check for an object whose fields pass these checks. Further fields are allowed. */
function fields(checks) {
    return (value) => typeof value === 'object' &&
        value !== null &&
        Object.entries(checks).every(([name, check]) => check(Reflect.get(value, name)));
}
const recorded_run_text = (value) => typeof value === 'string';
const amount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const time = (value) => typeof value === 'string' && (0,written_time/* writtenTime */.z)(value) !== undefined;
const outcomes = ['success', 'skipped', 'warning', 'failure', 'cancelled'];
const outcome = (value) => outcomes.includes(value);
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const orNull = (check) => (value) => value === null || check(value);
const archive = fields({
    archive: recorded_run_text,
    id: recorded_run_text,
    start: recorded_run_text,
    duration: amount,
    original_size: amount,
    compressed_size: amount,
    deduplicated_size: amount,
    files: amount,
});
const repository = fields({
    path: recorded_run_text,
    label: orNull(recorded_run_text),
    outcome: orNull(outcome),
    duration: amount,
    error: orNull(recorded_run_text),
    actions: listOf(fields({ action: recorded_run_text, outcome, duration: amount })),
    archive: orNull(archive),
});
const configuration = fields({
    configuration: recorded_run_text,
    path: recorded_run_text,
    outcome: orNull(outcome),
    error: orNull(recorded_run_text),
    repositories: listOf(repository),
});
const run = fields({
    version: (value) => value === 1,
    run_id: recorded_run_text,
    started: time,
    duration: amount,
    outcome,
    actions: listOf(recorded_run_text),
    borgflow: recorded_run_text,
    borg: orNull(recorded_run_text),
    error: orNull(recorded_run_text),
    configurations: listOf(configuration),
});
function isRun(value) {
    return run(value);
}

;// CONCATENATED MODULE: ./lib/src/history/history-file.js










/** The size at which a file is set aside. With the older one, the history has at most twice as many bytes. */
const mostBytes = 500_000;
/** The most bytes that are read: a single run of very many repositories may be larger than the limit. */
const mostBytesRead = 50_000_000;
/** After how long a lock is a leftover of a process that was killed, in milliseconds: it is held for an instant only. */
const staleAfter = 60_000;
/** Returns the file that holds the newest runs of this user on this machine. */
function historyFile(environment) {
    return (0,external_node_path_.join)((0,paths/* stateFolder */.yp)({}, environment), 'borgflow', 'history', 'runs.jsonl');
}
/** Makes sure that runs can be recorded in a file. Throws errors of the file system. */
function prepareHistory(file) {
    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    (0,external_node_fs_.closeSync)(openToAppend(file));
}
/**
 * Adds a run to the history. Several processes may do this at the same time: each writes its line at once, to the end of the
 * file. If an earlier line has no end, because its process was killed or the disk was full, it gets one. Throws errors of
 * the file system.
 */
function recordRun(file, run) {
    (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
    const line = `${JSON.stringify(run)}\n`;
    setAside(file, Buffer.byteLength(line));
    const descriptor = openToAppend(file);
    try {
        const { mode } = (0,external_node_fs_.fstatSync)(descriptor);
        if ((mode & 0o077) !== 0)
            (0,external_node_fs_.fchmodSync)(descriptor, 0o600);
        const bytes = Buffer.from(endsWithLine(descriptor) ? line : `\n${line}`);
        if ((0,external_node_fs_.writeSync)(descriptor, bytes) < bytes.length)
            throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Reads the history: the older file, then the newer one. Never throws. */
function readHistory(file) {
    // First the newer one: if it is set aside in the meantime, its runs are read twice instead of never.
    const parts = [file, olderFile(file)].map(readPart).reverse();
    const runs = new Map(parts.flatMap(({ lines }) => lines).map(({ line, run }) => [line, run]));
    return {
        file,
        runs: [...runs.values()].sort((one, other) => Date.parse(one.started) - Date.parse(other.started)),
        damaged: parts.flatMap(({ file: path, damaged }) => (damaged.length > 0 ? [{ file: path, lines: damaged }] : [])),
        // If neither can be read, the reason is the same.
        problem: parts.findLast(({ problem }) => problem !== undefined)?.problem,
    };
}
function readPart(file) {
    let content;
    try {
        content = (0,read_file/* readSmallFile */.EW)(file, mostBytesRead);
    }
    catch (error) {
        const none = { file, lines: [], damaged: [] };
        return (0,errors/* codeOf */.$N)(error) === 'ENOENT' ? none : { ...none, problem: `${file} can't be read: ${(0,errors/* reasonOf */.A3)(error)}.` };
    }
    const lines = content.split('\n');
    const read = lines.map((line) => ({ line, run: line === '' ? undefined : parseRecordedRun(line) }));
    return {
        file,
        lines: read.flatMap(({ line, run }) => (run === undefined ? [] : [{ line, run }])),
        damaged: read.flatMap(({ line, run }, index) => (line !== '' && run === undefined ? [index + 1] : [])),
    };
}
function olderFile(file) {
    return file.replace(/\.jsonl$/, '.1.jsonl');
}
/**
 * Sets a full file aside, in place of the one that was set aside before. A process that has it open still writes to it, so no
 * run is lost. The lock keeps two processes from doing this one after the other, which would lose what the first has set aside.
 */
function setAside(file, more) {
    const isFull = () => sizeOf(file) > 0 && sizeOf(file) + more > mostBytes;
    if (!isFull())
        return;
    const lock = `${file}.lock`;
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(lock, 'wx', 0o600));
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
        // Another process is doing it. If that was killed, the next run does it.
        const since = (0,external_node_fs_.lstatSync)(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
        if (Date.now() - since > staleAfter)
            (0,external_node_fs_.rmSync)(lock, { force: true });
        return;
    }
    try {
        if (isFull())
            (0,external_node_fs_.renameSync)(file, olderFile(file));
    }
    finally {
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
}
function sizeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}
function linkFault(file) {
    return `it is a symbolic link, which is not followed (remove it with: rm ${(0,paths/* quotedPath */.MW)(file)}; to keep the history elsewhere, set XDG_STATE_HOME)`;
}
function openToAppend(file) {
    (0,foreign_links/* requireTrustedLinks */.mU)(file);
    (0,runner_files/* requireNoRunnerFile */.xX)(file);
    const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR } = external_node_fs_.constants;
    if ((0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true)
        throw new Error(linkFault(file));
    const descriptor = (0,external_node_fs_.openSync)(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_RDWR, 0o600);
    if ((0,external_node_fs_.fstatSync)(descriptor).isFile())
        return descriptor;
    (0,external_node_fs_.closeSync)(descriptor);
    throw new Error(`${file} is not a regular file`);
}
function endsWithLine(descriptor) {
    const { size } = (0,external_node_fs_.fstatSync)(descriptor);
    if (size === 0)
        return true;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(descriptor, last, 0, 1, size - 1);
    return last[0] === 0x0a;
}
/** Returns a sentence about each file of a history that can't be read, or not completely. */
function doubtsAbout({ problem, damaged }) {
    const sentences = damaged.map(({ file, lines }) => {
        const numbers = (0,phrases/* joinFirst */.FS)(lines.map(String), 5);
        return `${(0,phrases/* count */.U9)(lines.length, 'line')} of ${(0,paths/* shownFromHere */.Ef)(file)} can't be read and ${lines.length === 1 ? 'is' : 'are'} skipped (${lines.length === 1 ? 'line' : 'lines'} ${numbers}).`;
    });
    return [...(problem === undefined ? [] : [problem]), ...sentences];
}


/***/ }),

/***/ 4680:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ repositoryHistories),
/* harmony export */   bS: () => (/* binding */ archivesOf),
/* harmony export */   jx: () => (/* binding */ fileNames),
/* harmony export */   kU: () => (/* binding */ recordedArchives)
/* harmony export */ });
/* harmony import */ var _lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(525);

/** Returns the history of each repository of each configuration file, in the order in which they were first backed up. */
function repositoryHistories(runs) {
    const found = new Map();
    for (const run of runs) {
        for (const file of run.configurations) {
            const { configuration, path } = file;
            for (const ended of file.repositories) {
                const key = JSON.stringify([path, ended.path]);
                const entries = found.get(key)?.entries ?? [];
                const before = entries.findLast((entry) => entry.ended.archive !== null)?.ended.archive ?? undefined;
                entries.push({ run, ended, before, ...endFor(ended, file, run) });
                found.set(key, { configuration, path, entries });
            }
        }
    }
    return [...found.values()].map((history) => {
        const { path, label } = history.entries.at(-1)?.ended ?? { path: '', label: null };
        return { ...history, repository: { path, label: label ?? undefined } };
    });
}
/** Returns what to call each of several files where all of them are listed: by the name, or by the path if names collide. */
function fileNames(files) {
    const paths = new Map();
    for (const { configuration, path } of files) {
        paths.set(configuration, (paths.get(configuration) ?? new Set()).add(path));
    }
    return ({ configuration, path }) => ((paths.get(configuration)?.size ?? 0) > 1 ? path : configuration);
}
/**
 * A run has failed for a repository if it went wrong there, if it never got there because of an error, or if a hook of the
 * file failed, which concerns all of its repositories.
 */
function endFor(ended, file, run) {
    const isOfFile = ended.outcome === null || file.error !== null;
    const outcome = (0,_lifecycle_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .Q)([ended.outcome, isOfFile ? (file.outcome ?? run.outcome) : null].filter((one) => one !== null));
    if (outcome !== 'failure' && outcome !== 'cancelled')
        return { outcome: ended.outcome, failure: undefined };
    return { outcome, failure: ended.error ?? file.error ?? run.error ?? 'the reason is not known.' };
}
/** Returns the archives that a repository got, oldest first. */
function archivesOf({ entries }) {
    return entries.flatMap(({ ended }) => ended.archive ?? []);
}
/** Returns the archives that the runs of a history made for a repository of a configuration file, oldest first. */
function recordedArchives(runs, { configuration, repository }) {
    const own = repositoryHistories(runs).find((one) => one.path === configuration && one.repository.path === repository);
    return own === undefined ? [] : archivesOf(own);
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