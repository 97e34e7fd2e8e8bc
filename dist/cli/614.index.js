"use strict";
exports.id = 614;
exports.ids = [614];
exports.modules = {

/***/ 7269:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findTampering),
/* harmony export */   k: () => (/* binding */ findBorg)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _permissions_path_exposure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3398);
/* harmony import */ var _permissions_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(210);
/* harmony import */ var _process_end_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2341);
/* harmony import */ var _process_launch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3977);
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4644);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2507);
/* harmony import */ var _system_foreign_links_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5786);
/* harmony import */ var _system_make_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1091);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8811);
/* harmony import */ var _system_write_file_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5848);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6710);















const advice = 'Install borgbackup 1.2 or later, or set local_path to it.';
/**
 * Finds Borg and its version, which is cached until the program changes. Throws UserError if there is no usable Borg. It looks
 * every time, because a Borg that was found before may be gone or replaced by now.
 */
async function findBorg(request) {
    const { found = new Map() } = request;
    const folder = request.folder ?? (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .currentFolder */ .MO)();
    const [name = 'borg', ...further] = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_7__/* .splitWords */ .yM)(request.localPath ?? 'borg');
    const path = locate(name, { ...request, folder });
    const words = [path, ...further];
    const identity = further.length === 0 ? identityOf(path, request.environment) : undefined;
    const key = JSON.stringify([words, folder, identity, fingerprintOf(path)]);
    const known = found.get(key);
    if (known !== undefined)
        return known;
    const asked = ask({ ...request, folder }, words, identity);
    found.set(key, asked);
    const forget = () => found.delete(key);
    // A Borg whose version could not be read may answer later.
    asked.then(({ version }) => version === undefined && forget(), forget);
    return asked;
}
async function ask(request, words, identity) {
    const [path = 'borg'] = words;
    const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
    // The cache decides how Borg is called, so it must not be writable by others.
    const mayRemember = identity !== undefined && (await findTampering(cacheFile, request.environment)) === undefined;
    const remembered = mayRemember ? readCache(cacheFile)[path] : undefined;
    if (remembered !== undefined && remembered.identity === identity)
        return installed(words, remembered.version);
    const answer = await askVersion(words, request);
    const version = (0,_versions_js__WEBPACK_IMPORTED_MODULE_14__/* .versionIn */ .It)(answer.lines.join('\n'));
    if (version === undefined) {
        const check = request.localPath === undefined ? 'the program' : 'local_path';
        return { ...installed(words, undefined), doubt: `${unreadableVersion(words, answer)} Check ${check}.` };
    }
    if (mayRemember)
        await remember(cacheFile, { [path]: { identity, version } });
    return installed(words, version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && (0,_versions_js__WEBPACK_IMPORTED_MODULE_14__/* .isOlder */ .tW)(version, _versions_js__WEBPACK_IMPORTED_MODULE_14__/* .oldestVersion */ .Ac)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${path} is Borg ${version}, but 1.2 or later is required. ${advice}`);
    }
    return { words, path, version, capabilities: (0,_versions_js__WEBPACK_IMPORTED_MODULE_14__/* .capabilitiesOf */ .SF)(version ?? _versions_js__WEBPACK_IMPORTED_MODULE_14__/* .oldestVersion */ .Ac) };
}
/** Returns the sentence for a Borg whose version could not be read, with what it printed instead. */
function unreadableVersion(words, { lines, ending }) {
    const printed = lines.filter((line) => line.trim() !== '');
    // A traceback names its cause on the last line, other output on the first.
    const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
    const text = line.replace(/\p{Cc}+/gu, ' ').trim();
    const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
    const how = ending === undefined ? '' : ` and ${ending}`;
    return `The version of Borg could not be read: ${(0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteAll */ ._R)([...words, '--version'])} printed ${shown}${how}. It is treated as Borg ${_versions_js__WEBPACK_IMPORTED_MODULE_14__/* .oldestVersion */ .Ac.replace(/\.0$/, '')}; newer features are not used.`;
}
async function askVersion(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command: [...command, '--version'],
        environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentFor */ .DD)('chosen', request.environment),
        // A missing folder is reported later, when something is about to run in it.
        workingDirectory: request.folder !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(request.folder) ? request.folder : undefined,
        streams: 'separate',
        onLines: (more) => lines.push(...more.slice(0, 100)),
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
        cancel: request.cancel,
        // `sudo borg` may ask for a password, as in any other call of Borg.
        terminal: command.length > 1 && (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_6__/* .hasTerminal */ .hr)(),
    });
    const called = command.join(' ');
    if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
        const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${called} can't be run: ${words.replace(/\.$/, '')}. ${advice}`);
    }
    if (result.timedOut)
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${called} --version did not answer within a minute. ${advice}`);
    return { lines, ending: result.exitCode === 0 ? undefined : (0,_process_end_process_js__WEBPACK_IMPORTED_MODULE_5__/* .howItEnded */ .qQ)(result) };
}
/** Returns the program's absolute path. Throws UserError if it can't be found. */
function locate(name, { environment, folder = '.' }) {
    const located = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_6__/* .locateProgram */ .zx)(name, environment['PATH'], folder);
    if ('program' in located)
        return located.program;
    if (/ was not found on the PATH/.test(located.failure)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
    }
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Borg can't be run: ${located.failure}`);
}
function defaultCacheFile(environment) {
    const base = environment['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_system_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .homeFolder */ .Wx)(environment), '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'borgflow', 'borg-versions.json');
}
/** Returns the cached versions; none if the file is missing, unreadable, or invalid, and then Borg is asked again. */
function readCache(file) {
    try {
        const found = JSON.parse((0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_12__/* .readSmallFile */ .EW)(file));
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
    const { identity, version } = entry;
    return typeof identity === 'string' && typeof version === 'string' && /^\d+\.\d/.test(version);
}
let writing = Promise.resolve();
/** Writes one entry after another, so that Borgs that are found at the same time are all cached. */
function remember(file, entry) {
    writing = writing.then(() => write(file, entry));
    return writing;
}
/** Replaces the cache atomically, so that two runs at once can't corrupt it. A failure is ignored. */
async function write(file, entry) {
    try {
        (0,_system_foreign_links_js__WEBPACK_IMPORTED_MODULE_9__/* .requireTrustedLinks */ .mU)(file);
        (0,_system_make_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
        (0,_system_write_file_js__WEBPACK_IMPORTED_MODULE_13__/* .replaceFile */ .fR)(file, JSON.stringify({ ...readCache(file), ...entry }));
    }
    catch {
        // The next run asks Borg again.
    }
}
/**
 * Returns a string that changes whenever the version of a Borg may have changed. It covers the resolved program and, for a
 * Python script, its interpreter. Undefined if the version can't be determined from files: a shell script may start any Borg
 * (as pyenv's shims do), and a program with another name (mise, snap) chooses one by its own rules.
 */
function identityOf(program, environment) {
    const own = fingerprintOf(program);
    if (own === undefined || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(own.path).startsWith('borg'))
        return undefined;
    // Files in these stores never change: another version has another path.
    if (/^\/(nix|gnu)\/store\//.test(own.path))
        return own.path;
    const kind = kindOf(own.path, environment);
    if (kind === undefined)
        return undefined;
    if (kind === 'binary')
        return own.text;
    const interpreter = fingerprintOf(kind.interpreter);
    if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary')
        return undefined;
    const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
    return [own.text, interpreter.text, path, home].join('\n');
}
/** Returns a file's real path and a string that differs for any other file at that path, even one of the same size and time. */
function fingerprintOf(path) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        const { dev, ino, size, mtimeNs, ctimeNs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real, { bigint: true });
        return { path: real, text: [real, dev, ino, size, mtimeNs, ctimeNs].join(' ') };
    }
    catch {
        return undefined;
    }
}
/** Returns whether a program is machine code or a Python script; undefined for anything else. */
function kindOf(path, environment) {
    const bytes = beginningOf(path);
    if (isMachineCode(bytes))
        return 'binary';
    const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
    if (name === undefined || !/^(python|pypy)[\d.]*$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)))
        return undefined;
    const interpreter = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_6__/* .findProgram */ .Kp)(name, environment['PATH']);
    return interpreter === undefined ? undefined : { interpreter };
}
/** Recognizes ELF on Linux and Mach-O (thin or universal) on macOS. */
function isMachineCode(bytes) {
    return ['7f454c46', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));
}
function beginningOf(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(512);
            return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, 0, bytes.length, 0));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return Buffer.alloc(0);
    }
}
/**
 * Returns how anyone other than this user and root could change or replace a file; undefined if nobody can. Always undefined
 * on GitHub-hosted runners: they have no other users, and their tool cache is world-writable.
 */
async function findTampering(path, environment) {
    if ((0,_permissions_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .isHostedRunner */ .eU)(environment))
        return undefined;
    const [found] = await (0,_permissions_path_exposure_js__WEBPACK_IMPORTED_MODULE_2__/* .findExposures */ .I)([{ path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), guards: 'file' }], { trust: (0,_permissions_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .trustIn */ .Us)(environment) });
    const exposure = found?.exposures[0];
    if (exposure?.isTheirFile !== true)
        return exposure;
    // A program can't be reviewed, so the fix is to remove it: it is then installed again.
    return { ...exposure, fix: `rm ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .quotedPath */ .MW)(exposure.path)}`, advice: undefined };
}


/***/ }),

/***/ 7614:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ installPackage),
/* harmony export */   Gn: () => (/* binding */ installTool),
/* harmony export */   NN: () => (/* binding */ packageManagers)
/* harmony export */ });
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);
/* harmony import */ var _process_launch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3977);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _find_borg_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7269);




/** The package managers to try, in order. */
const packageManagers = [
    {
        program: 'apt-get',
        install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
        refresh: ['update', '--quiet'],
        offer: { command: ['apt-cache', 'policy', 'borgbackup'], version: /^\s*Candidate: (?:\d+:)?(\d\S*?)(?:[-+~]|$)/m },
    },
    {
        program: 'dnf',
        install: ['install', '--assumeyes', 'borgbackup'],
        offer: { command: ['dnf', '--quiet', 'info', 'borgbackup'], version: /^Version\s*: (\S+)/m },
    },
    {
        program: 'apk',
        install: ['add', '--no-cache', 'borgbackup'],
        offer: { command: ['apk', 'policy', 'borgbackup'], version: /^\s+(\d\S*?)(?:-r\d+)?:$/m },
    },
    {
        program: 'brew',
        install: ['install', 'borgbackup'],
        offer: { command: ['brew', 'info', '--json=v2', 'borgbackup'], version: /"stable":\s*"([^"]+)"/ },
        asUser: true,
    },
];
/** Installs Borg with a package manager if it has a suitable version. Throws an error that says why not. */
async function installPackage(manager, request) {
    const program = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(manager.program, request.environment['PATH']);
    if (program === undefined)
        throw new Error('not on this system');
    const prefix = privilege(manager, request);
    const call = async (words) => (await run([...prefix, program, ...words], request)).refusal;
    if (request.wish !== undefined)
        await requireWanted(manager, request, call);
    let refusal = await call(manager.install);
    if (refusal !== undefined && manager.refresh !== undefined) {
        refusal = (await call(manager.refresh)) ?? (await call(manager.install));
    }
    if (refusal !== undefined)
        throw new Error(refusal);
    return await (0,_find_borg_js__WEBPACK_IMPORTED_MODULE_3__/* .findBorg */ .k)(request);
}
/**
 * Installs a package that isn't Borg's with the first package manager that can; returns why that failed, or undefined if
 * the program can be found now.
 */
async function installTool({ program, packages }, request) {
    const refusals = [];
    for (const manager of packageManagers) {
        const found = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(manager.program, request.environment['PATH']);
        const name = packages[manager.program];
        if (found === undefined || name === undefined)
            continue;
        try {
            const prefix = privilege(manager, request);
            const call = async (words) => (await run([...prefix, found, ...words], request)).refusal;
            const install = [...manager.install.slice(0, -1), name];
            const refusal = (await call(install)) && manager.refresh && ((await call(manager.refresh)) ?? (await call(install)));
            if ((0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(program, request.environment['PATH']) !== undefined)
                return undefined;
            refusals.push(`${manager.program}: ${refusal ?? `it installed no ${program}`}`);
        }
        catch (error) {
            refusals.push(`${manager.program}: ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asError */ .zR)(error).message}`);
        }
    }
    return refusals.length === 0 ? 'no package manager was found' : refusals.join('; ');
}
/** Checks the version first, so that nothing is installed that would not be used. */
async function requireWanted({ offer, refresh }, request, call) {
    const ask = async () => offer.version.exec((await run(offer.command, request)).lines.join('\n'))?.[1];
    let offered = await ask();
    if (offered === undefined && refresh !== undefined) {
        await call(refresh);
        offered = await ask();
    }
    if (offered === undefined)
        throw new Error('it has no borgbackup package');
    if (request.wish?.serves(offered) === false)
        throw new Error(`it has Borg ${offered}`);
}
/** Returns the words to put before a package manager's command; `sudo -n` never asks for a password. */
function privilege({ asUser }, { environment, isRoot = process.getuid?.() === 0 }) {
    if (asUser === true) {
        if (isRoot)
            throw new Error('it does not run as root');
        return [];
    }
    if (isRoot)
        return [];
    const sudo = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('sudo', environment['PATH']);
    if (sudo === undefined)
        throw new Error('it needs root, but sudo was not found');
    return [sudo, '-n'];
}
/** Runs a package manager. If it fails, `refusal` is the last line of its output. */
async function run(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command,
        environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFor */ .DD)('installer', request.environment),
        streams: 'merged',
        onLines: (more) => lines.push(...more.slice(0, Math.max(0, 10_000 - lines.length))),
        timeout: 600,
        grace: { terminate: 5, kill: 10 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return { lines };
    if (result.startFailure !== undefined)
        return { lines, refusal: result.startFailure };
    if (result.timedOut)
        return { lines, refusal: 'it took longer than 10 minutes' };
    const last = result.tail.findLast((line) => line.trim() !== '')?.trim();
    return { lines, refusal: last ?? `it exited with status ${result.exitCode}` };
}


/***/ }),

/***/ 6710:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ oldestVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   SF: () => (/* binding */ capabilitiesOf),
/* harmony export */   XG: () => (/* binding */ parseVersionRequirement),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** The versions that have each capability: since one, and before another. Some came and went between betas. */
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
    hashedModes: [['2.0.0b23']],
    relatedRepository: [['2.0.0a2']],
    fromBorg1: [['2.0.0b10']],
    timeSpans: [['2.0.0b5']],
    followsRootLinks: [['2.0.0b22']],
    slashDot: [['1.4.0b1', '2.0.0a1'], ['2.0.0b8']],
    refusesLinkedParents: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
    xxh64: [['1.2.0', '2.0.0b22']],
    deletedArchives: [['2.0.0b14']],
    considerCheckpoints: [['1.2.0', '2.0.0b10']],
    bypassLock: [['1.2.0', '2.0.0a1']],
    deleteDetails: [['1.2.0', '2.0.0b10']],
    saveSpace: [['1.2.0', '2.0.0b5']],
    recreateRecompress: [['1.2.0', '2.0.0b8']],
    contentOnly: [['1.2.4', '2.0.0a1'], ['2.0.0b6']],
    diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
    tarFormat: [['2.0.0a1']],
    transfer: [['2.0.0a2']],
};
/** The oldest Borg that is supported. */
const oldestVersion = '1.2.0';
const stages = ['a', 'b', 'rc', 'final'];
/**
 * Returns the version in the output of `borg --version`, such as `1.4.1` or `2.0.0b19`; undefined if there is none. The version
 * must be on a line of its own, so that a wrapper's greeting (`Welcome to borgbox 22.04`) is not mistaken for one.
 */
function versionIn(text) {
    return /^borg[\w.-]*\s+v?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)(?=$|[\s.+-])/im.exec(text)?.[1];
}
function parts(version) {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?/.exec(version);
    if (match === null)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, stage, number] = match;
    return [Number(major), Number(minor), Number(patch ?? 0), stages.indexOf(stage ?? 'final'), Number(number ?? 0)];
}
/** Whether one version of Borg is older than another; a beta is older than its release. */
function isOlder(version, than) {
    const other = parts(than);
    for (const [index, part] of parts(version).entries()) {
        const against = other[index] ?? 0;
        if (part !== against)
            return part < against;
    }
    return false;
}
/** Returns the capabilities of a version of Borg. */
function capabilitiesOf(version) {
    const can = (name) => table[name].some(([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)));
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, can(name)]));
}
const number = String.raw `\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);
/** Parses `1.4.5`, `1.4`, `1.4.x`, or `>=1.4 <2`; undefined for `system`, which is any version. Throws UserError for others. */
function parseVersionRequirement(subject, text) {
    if (text === 'system')
        return undefined;
    const wish = oneVersion(text) ?? versionSeries(text) ?? comparisons(text);
    if (wish === undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${subject} must be system, a version such as 1.4.5, a series such as 1.4, or a range such as ">=1.4 <2", got "${text}".`);
    }
    if (wish.exact !== undefined && isOlder(wish.exact, oldestVersion)) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${subject} is ${text}, but Borg 1.2 or later is required.`);
    }
    return wish;
}
function oneVersion(text) {
    if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text))
        return undefined;
    return { text, exact: text, serves: (version) => version === text };
}
/** `1.4` and `1.4.x` are every 1.4.N, including betas (2.0 has only betas so far). */
function versionSeries(text) {
    const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
    return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}
/** All comparisons must hold. A beta only matches if one of them names a beta. */
function comparisons(text) {
    const matches = text
        .replaceAll(/([<>=])\s+/g, '$1')
        .split(/[\s,]+/)
        .map((word) => comparison.exec(word));
    const all = matches.flatMap((match) => match === null ? [] : [{ sign: match[1] ?? '', than: whole(match[2] ?? '') }]);
    if (all.length < matches.length)
        return undefined;
    const betas = all.some(({ than }) => isBeta(than));
    return {
        text,
        serves: (version) => (betas || !isBeta(version)) && all.every(({ sign, than }) => compares(version, sign, than)),
    };
}
function compares(version, sign, than) {
    const older = isOlder(version, than);
    const newer = isOlder(than, version);
    return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}
/** Completes `2` to 2.0. */
function whole(version) {
    return version.includes('.') ? version : `${version}.0`;
}
function isBeta(version) {
    return /[a-z]/.test(version);
}


/***/ }),

/***/ 403:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readAccessLists)
/* harmony export */ });
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);
/* harmony import */ var _process_launch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3977);
/* harmony import */ var _process_run_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3840);



const usualFolders = '/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin';
/**
 * Returns the access lists of those paths that have one. Without getfacl, ls only shows that there is one, so all rights are
 * assumed. On systems other than Linux, none are read, because mode bits and access lists are independent there.
 */
async function readAccessLists(paths) {
    if (paths.length === 0 || process.platform !== 'linux')
        return new Map();
    const getfacl = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('getfacl', usualFolders);
    const unknown = { kind: 'others', rights: 6 };
    if (getfacl !== undefined) {
        const lists = await output([getfacl, '-p', '-s', '-E', '--', ...paths]);
        // If they could not be read, assume that every path has one.
        return lists === undefined ? new Map(paths.map((path) => [path, [unknown]])) : parseLists(lists);
    }
    const ls = (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('ls', usualFolders);
    // -b keeps each name on one line, and -U keeps the order.
    const lines = ls === undefined ? [] : ((await output([ls, '-ldUb', '--', ...paths])) ?? []).filter(Boolean);
    const extended = lines.length === paths.length ? paths.filter((_, index) => /^\S{10}\+/.test(lines[index] ?? '')) : [];
    return new Map(extended.map((path) => [path, [unknown]]));
}
/** Returns the output lines of a command; undefined if it can't be started or doesn't finish. */
async function output(command) {
    const lines = [];
    const { exitCode, timedOut } = await (0,_process_run_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runProcess */ .R3)({
        command,
        environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFor */ .DD)('lister', { PATH: usualFolders }),
        streams: 'separate',
        onLines: (more, stream) => stream === 'stdout' && lines.push(...more),
        timeout: 10,
        grace: { terminate: 1, kill: 2 },
    });
    // The exit status is an error if a path is gone by now, so it is ignored.
    return exitCode === undefined || timedOut ? undefined : lines;
}
function parseLists(lines) {
    const lists = new Map();
    for (const block of lines.join('\n').split('\n\n')) {
        const file = /^# file: (.*)$/m.exec(block)?.[1];
        const mask = rightsOf(/^mask::(...)/m.exec(block)?.[1] ?? 'rwx');
        const entries = [...block.matchAll(/^(user|group):([^:]*):(...)/gm)].map(([, kind, name = '', rights = '']) => ({
            kind: kind === 'user' ? 'user' : 'group',
            name: name === '' ? undefined : unescaped(name),
            rights: rightsOf(rights) & mask,
        }));
        if (file !== undefined)
            lists.set(unescaped(file), entries.filter(({ kind, name }) => kind === 'group' || name !== undefined));
    }
    return lists;
}
function rightsOf(letters) {
    return (letters.includes('r') ? 4 : 0) | (letters.includes('w') ? 2 : 0);
}
/** Decodes names: getfacl writes unusual characters as octal escapes and doubles backslashes. */
function unescaped(name) {
    return name.replace(/\\(\\|[0-7]{3})/g, (_, code) => code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)));
}


/***/ }),

/***/ 9086:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ accessorsOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   r$: () => (/* binding */ revokeCommands)
/* harmony export */ });
/* harmony import */ var _system_accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7856);

/**
 * Returns who has a right to a file, except its owner and trusted users. For writing, a group counts as others unless it is the
 * user's primary group and has no other member; root's groups always count, because their members are not root. For reading, the
 * primary group is fine. With an access list, the group bits of the mode are the list's mask.
 */
function accessorsOf({ mode, gid }, { right, trust, list, }) {
    const letter = right === 2 ? 'w' : 'r';
    const own = { kind: 'group', rights: (mode >> 3) & 7 };
    const everyone = { kind: 'everyone', who: 'everyone', fix: `chmod o-${letter}` };
    const listed = (list ?? [own])
        .filter(({ rights }) => rights & right)
        .filter((entry) => !isTrusted(entry, { gid, right, trust }))
        .map(({ kind, name = (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(gid) }) => {
        if (kind === 'others')
            return { kind: 'everyone', who: 'others, through an access control list (ACL)', fix: 'setfacl -b' };
        const isOwn = kind === 'group' && name === (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(gid);
        return {
            kind,
            who: `the ${kind} ${name}`,
            fix: isOwn ? `chmod g-${letter}` : `setfacl -x ${kind.charAt(0)}:${name}`,
        };
    });
    return [...(mode & right ? [everyone] : []), ...listed];
}
/** Returns the names of sharers for a sentence. If everyone has the right, nobody else is named. */
function namesOf(sharers) {
    const everyone = sharers.filter(({ kind }) => kind === 'everyone');
    return (everyone.length > 0 ? everyone : sharers).map(({ who }) => who).join(' and ');
}
/** Returns the commands that revoke the write permission of all sharers. */
function revokeCommands(sharers, path) {
    const letters = sharers.flatMap(({ fix }) => /^chmod ([og])-w$/.exec(fix)?.[1] ?? []);
    const others = sharers.filter(({ fix }) => !/^chmod [og]-w$/.test(fix)).map(({ fix }) => `${fix} ${path}`);
    // `chmod` comes last, because changing an access list may restore the rights of the group.
    return [...others, ...(letters.length > 0 ? [`chmod ${[...letters].sort().join('')}-w ${path}`] : [])];
}
function isTrusted({ kind, name }, { gid, right, trust }) {
    if (kind === 'others')
        return false;
    if (kind === 'user')
        return [...trust.owners].some((uid) => (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .userName */ .nT)(uid) === name);
    const groups = name === undefined ? [gid] : [trust.gid, ...trust.groups].filter((one) => (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(one) === name);
    return groups.some((one) => isTrustedGroup(one, right, trust));
}
function isTrustedGroup(gid, right, { uid, gid: own, groups }) {
    if (groups.has(gid))
        return true;
    return gid === own && (right === 4 || (uid !== 0 && (0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivateGroup */ .Ff)(gid, uid)));
}


/***/ }),

/***/ 3398:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findExposures)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7856);
/* harmony import */ var _system_path_resolver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8298);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _access_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(403);
/* harmony import */ var _others_with_access_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9086);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9603);








/**
 * Returns who else can change what paths resolve to, like StrictModes in ssh: every folder up to `/` is checked, and every
 * symbolic link with its parent folders. In a sticky folder, files of the user and of root are safe.
 */
async function findExposures(targets, { trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .ownTrust */ .nY)(), workspace } = {}) {
    const finder = new _system_path_resolver_js__WEBPACK_IMPORTED_MODULE_3__/* .PathResolver */ .C();
    const ways = targets.map((target) => ({ target, way: finder.follow(target.path) }));
    const steps = ways.flatMap(({ way }) => way.steps);
    // If an access list gives rights to others, the group bits show it.
    const listed = steps.filter(({ status }) => status && !status.isSymbolicLink() && status.mode & 0o20);
    const lists = await (0,_access_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .readAccessLists */ .U)([...new Set(listed.map(({ path }) => path))]);
    const judge = new Judge(finder, { trust, lists, workspace });
    return ways.map(({ target, way }) => ({ exposures: judge.exposuresOf(target, way), trouble: way.trouble }));
}
const changeIt = 'change it';
class Judge {
    finder;
    knowledge;
    constructor(finder, knowledge) {
        this.finder = finder;
        this.knowledge = knowledge;
    }
    exposuresOf(target, { steps, trouble }) {
        const { guards, program } = target;
        const flaws = new Map();
        const note = (flaw) => flaw && !flaws.has(flaw.path) && flaws.set(flaw.path, flaw);
        const end = trouble === undefined ? steps.at(-1) : undefined;
        for (const step of steps) {
            note(this.flawOfFolderAbove(step, target));
            if (step !== end || guards !== 'programs')
                note(this.flawOfOwner(step));
        }
        if (end !== undefined)
            note(this.flawOfEnd(end, guards, program));
        return [...flaws.values()].map((flaw) => this.describe(flaw, target));
    }
    /** Checks the folder of a step: others must not be able to replace the step. */
    flawOfFolderAbove(step, target) {
        const { path, folder, status } = step;
        const facts = this.finder.look(folder);
        if (typeof facts !== 'object')
            return undefined;
        if (status !== undefined)
            return this.flawIfReplaceable(folder, facts, `replace ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`);
        const isProgram = target.guards === 'programs';
        const can = `create ${isProgram ? `${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(target.path)}, which is on the PATH` : (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}`;
        const flaw = this.flawIfWritable(folder, facts, can);
        return flaw && { ...flaw, make: makingOf(step, target) };
    }
    /** In a sticky folder, only the owner of the folder and the owner of a file can replace the file. */
    flawIfReplaceable(path, status, can) {
        const all = this.othersOf(path, status);
        const others = isSticky(status) ? { owner: all.owner, sharers: [] } : all;
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    /** Checks the owner of a step in a sticky folder. */
    flawOfOwner({ path, folder, status }) {
        const facts = this.finder.look(folder);
        if (status === undefined || typeof facts !== 'object' || !isSticky(facts))
            return undefined;
        const others = { owner: !this.isTrustedOwner(path, status.uid), sharers: [] };
        return others.owner ? { path, status, others, can: `replace ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)}` } : undefined;
    }
    /** Checks what the path resolves to. */
    flawOfEnd({ path, status }, guards, program = 'program') {
        if (status?.isFile() && guards === 'file')
            return this.flawIfWritable(path, status, changeIt);
        if (!status?.isDirectory())
            return undefined;
        if (guards === 'programs')
            return this.flawIfWritable(path, status, `put another ${program} there`);
        return guards === 'contents' ? this.flawIfReplaceable(path, status, 'replace what is in it') : undefined;
    }
    describe(flaw, target) {
        const { path, status, others, can } = flaw;
        const kind = status.isSymbolicLink() ? 'a symbolic link' : `mode ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .octal */ .Wo)(status.mode)}`;
        const writers = (0,_others_with_access_js__WEBPACK_IMPORTED_MODULE_6__/* .namesOf */ .eZ)(others.sharers);
        const whose = others.owner ? [`is owned by ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .personName */ .hJ)(status.uid)}`] : [];
        const faults = [...whose, ...(writers === '' ? [] : [`can be changed by ${writers}`])].join(' and ');
        const result = can === changeIt ? '' : `, so ${subjectOf(others)} can ${can}`;
        const so = writers === '' ? `, who can ${can}` : result;
        const facts = others.owner ? kind : `owner ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(status.uid)}, ${kind}`;
        const problem = `${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} (${facts}) ${faults}${so}`;
        const byGroup = !others.owner && others.sharers.every(({ kind }) => kind === 'group');
        return { path, problem, ...this.fixOf(flaw, target), byGroup, isTheirFile: isTheirFile(flaw) };
    }
    fixOf(flaw, target) {
        const { path, status, others, make } = flaw;
        const file = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path);
        // A new owner would make what another user put there trusted.
        if (others.owner && status.isSymbolicLink())
            return { fix: `rm ${file}` };
        if (others.owner && status.isDirectory() && !this.mayAdopt(path))
            return { fix: '', advice: this.adviceToMove(target) };
        // Everyone must be able to write to /tmp.
        const isShared = isSticky(status) && others.sharers.length > 0;
        if (isShared && make === undefined)
            return { fix: '', advice: this.adviceToMove({ ...target, guards: 'contents' }) };
        const owner = others.owner ? [`chown ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userArgument */ .xO)(this.knowledge.trust.uid)} ${file}`] : [];
        const rest = isShared && make !== undefined ? [make] : (0,_others_with_access_js__WEBPACK_IMPORTED_MODULE_6__/* .revokeCommands */ .r$)(others.sharers, file);
        return { fix: [...owner, ...rest].join(' && '), advice: isTheirFile(flaw) ? 'Read it first' : undefined };
    }
    mayAdopt(folder) {
        try {
            return isTrustedExceptOwner(folder, (path) => {
                const facts = this.finder.look(path);
                return typeof facts === 'object' && this.isTrustedOwner(path, facts.uid);
            });
        }
        catch {
            return false; // its contents are unknown
        }
    }
    adviceToMove({ guards, path }) {
        if (guards === 'contents' || guards === 'programs')
            return 'Use a folder of your own instead';
        return `Move ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path)} to a folder that ${(0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(this.knowledge.trust.uid)} owns`;
    }
    flawIfWritable(path, status, can) {
        const others = this.othersOf(path, status);
        return isSomebody(others) ? { path, status, others, can } : undefined;
    }
    othersOf(path, status) {
        const { lists, trust, workspace } = this.knowledge;
        const list = lists.get(path);
        const sharers = (0,_others_with_access_js__WEBPACK_IMPORTED_MODULE_6__/* .accessorsOf */ .QG)(status, { right: 2, trust, list });
        if (isAtOrInside(path, workspace))
            return { owner: false, sharers: sharers.filter(({ kind }) => kind === 'everyone') };
        return { owner: !this.isTrustedOwner(path, status.uid), sharers };
    }
    isTrustedOwner(path, uid) {
        const { trust, workspace } = this.knowledge;
        return isAtOrInside(path, workspace) || trust.owners.has(uid);
    }
}
function isSticky({ mode }) {
    return (mode & 0o1000) !== 0;
}
function isAtOrInside(path, folder) {
    return path === folder || (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(path, folder);
}
function isTheirFile({ others, status }) {
    return others.owner && !status.isDirectory() && !status.isSymbolicLink();
}
function isSomebody({ owner, sharers }) {
    return owner || sharers.length > 0;
}
/** Returns the subject of a clause about others who have just been named. */
function subjectOf({ owner, sharers }) {
    const [first, second] = sharers;
    if (sharers.some(({ kind }) => kind === 'everyone'))
        return 'anyone';
    if (second !== undefined || (owner && first !== undefined))
        return 'they';
    return first?.kind === 'group' ? 'anyone in it' : 'that user';
}
/** Returns the command that creates the first missing component of a path, or a whole folder for programs. */
function makingOf({ path, goesOn }, { guards, path: whole }) {
    if (guards === 'programs')
        return `mkdir -p ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(whole)}`;
    const isFolder = goesOn === true || guards === 'contents';
    return `${isFolder ? 'mkdir -m 0700' : 'touch'} ${(0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedPath */ .MW)(path)}`;
}
/** The maximum number of entries to check in a folder for files of other users. */
const mostEntries = 1000;
/** Whether a folder is not part of a user's home folder and contains only files of trusted users. */
function isTrustedExceptOwner(folder, isOurs) {
    if ((0,_system_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnWayToHome */ .pq)(folder))
        return false;
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(folder);
    try {
        for (let count = 0; count < mostEntries; count += 1) {
            const entry = opened.readSync();
            if (entry === null)
                return true;
            if (!isOurs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name)))
                return false;
        }
        return false;
    }
    finally {
        opened.closeSync();
    }
}


/***/ })

};
;