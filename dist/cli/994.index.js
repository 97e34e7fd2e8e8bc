"use strict";
exports.id = 994;
exports.ids = [994];
exports.modules = {

/***/ 4147:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ oldestVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   SF: () => (/* binding */ capabilitiesOf),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
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
    fromBorg1: [['2.0.0b10']],
    timeSpans: [['2.0.0b5']],
    slashDot: [['1.4.0b1', '2.0.0a1'], ['2.0.0b8']],
    deletedArchives: [['2.0.0b14']],
    considerCheckpoints: [['1.2.0', '2.0.0b10']],
    deleteDetails: [['1.2.0', '2.0.0b10']],
    saveSpace: [['1.2.0', '2.0.0b5']],
    recreateRecompress: [['1.2.0', '2.0.0b8']],
    diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
    transfer: [['2.0.0a2']],
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


/***/ }),

/***/ 9680:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrap: () => (/* binding */ bootstrap)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/actions/flags.js
var actions_flags = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/src/borg/repository.js
var borg_repository = __webpack_require__(2371);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/actions/archive-document.js
var archive_document = __webpack_require__(4972);
// EXTERNAL MODULE: ./lib/src/actions/bootstrap-manifest.js
var bootstrap_manifest = __webpack_require__(7692);
// EXTERNAL MODULE: ./lib/src/actions/newest.js
var newest = __webpack_require__(4638);
;// CONCATENATED MODULE: ./lib/src/actions/manifest-reading.js





/** The configuration files that an archive was made with, by absolute path; throws UserError where it does not say. */
async function configurationsIn(borg, place) {
    const { repository, archive } = place;
    const operands = (0,borg_repository/* archiveOperands */.fG)(repository, archive, borg.capabilities);
    const manifest = await findManifest(borg, operands, place);
    const { lines } = await borg.run({
        command: 'extract',
        flags: ['--stdout'],
        // Of `pf:` patterns Borg 1 says that they never matched, whatever they matched.
        operands: [...operands, `pp:${manifest}`],
        output: 'lines',
    });
    const paths = (0,bootstrap_manifest/* pathsInManifest */.ti)(lines.join('\n'));
    if (paths !== undefined)
        return paths;
    throw new errors/* UserError */.yo(`The manifest of ${archive} in ${repository} cannot be read: ${manifest} holds no config_paths. Name another archive with --archive, or bring files back with extract.`);
}
async function findManifest(borg, operands, place) {
    const patterns = (0,bootstrap_manifest/* manifestPatterns */.hb)(place.sourceDirectory);
    const { documents } = await borg.run({
        command: 'list',
        flags: ['--json-lines'],
        operands: [...operands, ...patterns],
        output: 'json-lines',
    });
    const found = bestManifest(documents.flatMap(pathOf), place.sourceDirectory);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`${place.archive} in ${place.repository} holds no manifest, so nothing says which configuration it was made with. Name another archive with --archive, or bring files back with extract.`);
}
/** Of several manifests the archive's own: a copy of an older one may be among the files that were backed up. */
function bestManifest(paths, sourceDirectory) {
    const older = `${sourceDirectory.replace(/^\/+/, '')}/bootstrap/manifest.json`;
    const rank = (path) => {
        if (path === 'borgmatic/bootstrap/manifest.json')
            return 0;
        if (/(^|\/)borg(flow|matic)-[^/]+\/(.+\/)?borgmatic\/bootstrap\/manifest\.json$/.test(path))
            return 1;
        return path === older ? 2 : 3;
    };
    return [...paths].sort((one, other) => rank(one) - rank(other) || one.length - other.length)[0];
}
function pathOf(document) {
    if (typeof document !== 'object' || document === null || !('path' in document))
        return [];
    return typeof document.path === 'string' ? [document.path] : [];
}
/** Throws UserError where a repository holds archives of several series: the latest may be another machine's. */
async function demandOneSeries(borg, repository) {
    const { documents } = await borg.run({
        ...(0,newest/* listCommand */.Iu)(borg.capabilities),
        flags: ['--json'],
        operands: (0,borg_repository/* repositoryOperands */.td)(repository, borg.capabilities),
        output: 'json',
    });
    const latest = new Map((0,archive_document/* archivesIn */.hq)(documents[0]).map(({ name }) => [seriesOf(name), name]));
    if (latest.size < 2)
        return;
    throw new errors/* UserError */.yo(`${repository} holds archives of ${latest.size} series, and each has a latest one: ${[...latest.values()].join(', ')}. Name one with --archive, or a series with --match-archives 'sh:NAME-*'.`);
}
/** What the archives of one series have in common: the name before the date, or before the number that it ends with. */
function seriesOf(name) {
    const dated = /^(.*?)[-_.:@]?\d{4}-?\d\d-?\d\d/s.exec(name)?.[1];
    return dated ?? name.replace(/[-_.]?\d+$/, '');
}

// EXTERNAL MODULE: ./lib/src/actions/strip-components.js
var strip_components = __webpack_require__(4809);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/system/program.js
var program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 4 modules
var configuration_configuration = __webpack_require__(5735);
// EXTERNAL MODULE: ./lib/src/scene.js + 17 modules
var src_scene = __webpack_require__(9830);
// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
// EXTERNAL MODULE: ./lib/src/ssh-access.js
var ssh_access = __webpack_require__(2891);
// EXTERNAL MODULE: ./lib/src/system/cancellation.js
var system_cancellation = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/src/system/known-secrets.js
var known_secrets = __webpack_require__(8549);
// EXTERNAL MODULE: ./lib/src/system/signals.js
var signals = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/world.js + 2 modules
var world = __webpack_require__(7559);
;// CONCATENATED MODULE: ./lib/src/commands/with-borg.js











/** Gives a command Borg for a repository that no configuration names; gives the exit status. */
async function withBorg(asked, work) {
    const { terminal } = asked;
    const secrets = new known_secrets/* KnownSecrets */.R();
    const cancellation = new system_cancellation/* Cancellation */.m();
    const stopWatching = (0,signals/* watchSignals */.R)({ cancellation, secondEnds: true });
    const say = (text) => terminal.error(`${secrets.mask(text)}\n`);
    try {
        const configuration = await configurationFor(asked, secrets);
        const options = configuration.repositories[0]?.options ?? {};
        await cancellation.during(async (cancel) => {
            const borg = await borgFor(asked, { configuration, secrets, cancellation, cancel, say });
            await work({ borg, options, tell: (line) => terminal.out(`${secrets.mask(line)}\n`) });
        });
        return 0;
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        say(error.message);
        for (const line of error.failure.output)
            say(`  ${line}`);
        return (0,signals/* exitStatusOf */.e)({ failed: true, signal: cancellation.by });
    }
    finally {
        stopWatching();
        (0,temporary/* removeTemporaryFolders */.TL)();
    }
}
/** What flags and overrides say of the options stands in for a file. */
async function configurationFor({ request, repository, terminal, defaults }, secrets) {
    const { options, overrides, door } = request;
    const { environment } = terminal;
    const inline = JSON.stringify({ repositories: [{ path: repository }], ...defaults });
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const search = { inline, options, overrides, door, environment, currentFolder: process.cwd(), home };
    const read = await (0,configuration_configuration/* readConfigurations */.q)({ ...search, variables: 'resolve' });
    (0,secrecy/* keepSecrets */.J)(secrets, read.secrets);
    const [configuration] = read.configurations;
    if (configuration === undefined || read.faults.length > 0)
        throw new errors/* UserErrors */.tQ(read.faults);
    return configuration;
}
async function borgFor({ request, terminal }, surroundings) {
    const { configuration, secrets, cancellation, cancel, say } = surroundings;
    const { environment, interactive } = terminal;
    const emit = (event) => {
        if (event.type === 'notice' && event.level === 'warning')
            say(`Warning: ${event.message}`);
    };
    const traits = { environment, cancellation, secrets, terminal: interactive, closingLimit: 0, install: false, emit };
    const prepared = { files: [configuration], actions: [], kept: { files: [] } };
    const ssh = (0,ssh_access/* createSshAccess */.P)(request);
    const scene = (0,src_scene/* createScene */.B)({ request, world: (0,world/* worldOf */.c)(traits), prepared, ssh });
    const [{ path, label } = { path: '', label: undefined }] = configuration.repositories;
    const step = {
        kind: 'action',
        action: 'config bootstrap',
        index: 0,
        configuration: configuration.name,
        repository: { path, label },
    };
    return scene.borg(step, listenerFor(request, say), cancel);
}
/** Errors and warnings are told with the sentence that they lead to. */
function listenerFor({ verbosity = 0 }, say) {
    return {
        lines: (lines, level, from) => {
            if (level !== 'error' && level !== 'warning' && verbosity >= from)
                lines.forEach(say);
        },
        warning: (message) => say(`Warning: ${message}`),
        progress: ({ message }) => {
            if (message !== undefined && message !== '')
                say(message);
        },
        result: () => undefined,
        archive: () => undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/bootstrap.js












/** Brings the configuration files back that an archive was made with, where there is none yet; gives the exit status. */
async function bootstrap({ request, flags }, terminal) {
    const { repository } = request;
    if (repository === undefined) {
        throw new errors/* UserError */.yo('config bootstrap needs --repository REPOSITORY: there is no configuration yet that names one.');
    }
    return withBorg({ request, repository, terminal, defaults: { relocated_repo_access_is_ok: true } }, (hands) => bringBack({ ...hands, flags, repository, dryRun: request.dryRun }));
}
async function bringBack(job) {
    const { borg, options, flags, repository, dryRun, tell } = job;
    const folder = (0,home/* workingFolder */.g)(options);
    const destination = (0,external_node_path_.resolve)(folder, (0,home/* expandHome */.k)((0,actions_flags/* textOf */.b6)(flags, 'destination') ?? '/'));
    const trouble = (0,program/* folderTrouble */.u6)(destination)?.replace('The working directory', 'the folder');
    if (trouble !== undefined) {
        throw new errors/* UserError */.yo(`Nothing was extracted: ${trouble} Make it, or name another with --destination.`);
    }
    const archive = await archiveFor(job);
    const sourceDirectory = (0,home/* expandHome */.k)(options.borgmatic_source_directory ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.borgmatic'));
    const files = (await configurationsIn(borg, { repository, archive, sourceDirectory })).map((path) => path.replace(/^\/+/, ''));
    const stripped = (0,strip_components/* stripComponents */.z)({ ...flags, path: files }) ?? 0;
    const targets = files
        .map((file) => file.split('/').slice(stripped).join('/'))
        .filter((file) => file !== '')
        .map((file) => (0,external_node_path_.join)(destination, file));
    if (!(0,actions_flags/* isSet */.vM)(flags, 'overwrite'))
        refuseExisting(targets.filter(isThere));
    await borg.run({
        command: 'extract',
        flags: [
            ...(dryRun ? ['--dry-run'] : []),
            ...(stripped > 0 ? ['--strip-components', String(stripped)] : []),
            ...((0,actions_flags/* isSet */.vM)(flags, 'progress') ? ['--progress'] : []),
        ],
        operands: [
            ...(0,borg_repository/* archiveOperands */.fG)((0,borg_repository/* absoluteRepository */.MF)(repository, folder), archive, borg.capabilities),
            ...files.map((file) => `pp:${file}`),
        ],
        output: 'lines',
        onLines: (lines) => lines.forEach(tell),
        workingDirectory: destination,
        warningIsError: true,
    });
    tell(`${dryRun ? 'Would extract' : 'Extracted'} ${targets.join(', ')} from ${archive}.`);
}
async function archiveFor({ borg, flags, options, repository }) {
    const archive = (0,actions_flags/* textOf */.b6)(flags, 'archive') ?? 'latest';
    const matchArchives = (0,actions_flags/* textOf */.b6)(flags, 'match-archives') ?? options.match_archives;
    if (archive === 'latest' && matchArchives === undefined)
        await demandOneSeries(borg, repository);
    const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
    return (0,newest/* resolveArchive */.HO)(borg, repository, { archive, scope });
}
function isThere(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function refuseExisting(paths) {
    if (paths.length === 0)
        return;
    const verb = paths.length === 1 ? 'exists' : 'exist';
    throw new errors/* UserError */.yo(`${paths.join(', ')} ${verb} already, and nothing was extracted. Replace with --overwrite, or name another folder with --destination.`);
}


/***/ }),

/***/ 1423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loudest),
/* harmony export */   x: () => (/* binding */ verbosityOf)
/* harmony export */ });
/** What the most talkative file says; one that says nothing counts as `otherwise`. */
function loudest(files, option, otherwise) {
    const said = files.map(({ options }) => options[option] ?? otherwise);
    return said.sort((a, b) => b - a)[0] ?? otherwise;
}
/** How loud the console or the workflow's log is: as asked for, else as the files say. */
function verbosityOf({ door, verbosity }, files) {
    return verbosity ?? loudest(files, 'verbosity', door === 'workflow' ? 1 : 0);
}


/***/ }),

/***/ 1738:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 7559:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
// EXTERNAL MODULE: ./lib/src/borg/version.js
var borg_version = __webpack_require__(4147);
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
    const version = (0,borg_version/* versionIn */.It)(text);
    if (version !== undefined && further.length === 0)
        await remember(cacheFile, { [path]: { size, mtime, version } });
    return installed([path, ...further], version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && (0,borg_version/* isOlder */.tW)(version, borg_version/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
    }
    const notice = version === undefined
        ? `${words.join(' ')} does not say which version it is; it is used like Borg 1.2.`
        : undefined;
    return { words, path, version, capabilities: (0,borg_version/* capabilitiesOf */.SF)(version ?? borg_version/* oldestVersion */.Ac), notice };
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

// EXTERNAL MODULE: ./lib/src/system/process.js + 22 modules
var system_process = __webpack_require__(4839);
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