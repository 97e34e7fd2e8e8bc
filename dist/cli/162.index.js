"use strict";
exports.id = 162;
exports.ids = [162];
exports.modules = {

/***/ 4822:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDemoFiles: () => (/* binding */ createDemoFiles),
/* harmony export */   demonstrate: () => (/* binding */ demonstrate),
/* harmony export */   sampleFiles: () => (/* binding */ sampleFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _borg_install_packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7614);
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(210);
/* harmony import */ var _process_launch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3977);
/* harmony import */ var _process_run_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3840);
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4644);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2507);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9743);
/* harmony import */ var _system_temporary_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8689);
/* harmony import */ var _system_write_faults_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9715);











/** Runs a demonstration with real files and a real repository. Returns the exit status. */
async function demonstrate(terminal, report) {
    (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .currentFolder */ .MO)(); // throws where it is gone: before anything is made
    const print = (line) => terminal.out(`${line}\n`);
    const scenery = createDemoFiles();
    const database = await createDatabase(scenery, terminal);
    if (database !== undefined)
        print(database);
    // A single stream, so that error messages appear in the right order.
    const error = terminal.out;
    // npm adds folders to the PATH that usually don't exist. In a checkout below /tmp, each run would warn that others could
    // create them.
    const path = (terminal.environment['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder));
    const environment = {
        ...terminal.environment,
        PATH: path.join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter),
        BORG_BASE_DIR: scenery.borgFolder,
        // Its runs are no part of the history of this machine.
        XDG_STATE_HOME: scenery.stateFolder,
    };
    const runStep = async (title, actions, configuration = scenery.configuration) => {
        print(`\n${title}`);
        return report(requestFor(configuration, actions), { ...terminal, error, environment, interactive: false }, true);
    };
    const steps = [
        await runStep('A new repository', [{ name: 'repo-create', flags: { encryption: 'repokey-blake2' } }]),
        await runStep('A backup: create, prune, compact, and check, with hooks', []),
        await runStep('The files in the archive', [{ name: 'list', flags: { archive: 'latest' } }]),
        await runStep('Restoring one file', [
            {
                name: 'extract',
                flags: {
                    archive: 'latest',
                    path: [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scenery.source, documentName).slice(1)],
                    destination: scenery.restored,
                },
            },
        ]),
    ];
    const restoredDatabase = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scenery.restored, 'contacts.db');
    if (database === undefined) {
        steps.push(await runStep('Restoring the database', [
            {
                name: 'restore',
                flags: { archive: 'latest', 'data-source': ['contacts'], 'restore-path': restoredDatabase },
            },
        ]));
    }
    const failing = await runStep('A failing hook: on_error runs, after_backup does not', [{ name: 'create', flags: {} }], scenery.failing);
    const same = restoredEquals(scenery);
    const isDatabaseSame = database !== undefined || (await hasSameRows(scenery.database, restoredDatabase, terminal));
    print('');
    if (database === undefined) {
        print(isDatabaseSame
            ? 'The restored database has the same rows as the original.'
            : 'The restored database differs from the original. Please report this.');
    }
    print(same
        ? `The restored ${documentName} is identical to the original.`
        : `The restored ${documentName} differs from the original. Please report this.`);
    for (const line of closingLines(scenery))
        print(line);
    const succeeded = same && isDatabaseSame && steps.every(({ outcome }) => outcome === 'success') && failing.outcome === 'failure';
    return succeeded ? 0 : 1;
}
const documentName = 'letters/grüße.txt';
function requestFor(configuration, actions) {
    const shared = {
        entryPoint: 'command-line',
        dryRun: false,
        verbosity: 1,
        concurrency: 1,
        json: false,
        logJson: false,
        syslogVerbosity: -2,
        failOn: 'error',
    };
    return { ...shared, configurationPaths: [configuration], actions };
}
function restoredEquals({ source, restored }) {
    try {
        const original = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, documentName));
        return original.equals((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(restored, source, documentName))) && documentName in sampleFiles;
    }
    catch {
        return false; // nothing was restored; the failed run has reported why
    }
}
function closingLines({ folder, source, repository, configuration, restored, borgFolder }) {
    return [
        '',
        'Files of this demonstration:',
        `  files          ${source}`,
        `  repository     ${repository}`,
        `  configuration  ${configuration}`,
        `  restored       ${restored}`,
        'Next, try:',
        `  BORG_BASE_DIR=${(0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(borgFolder)} ${commandName()} --config ${(0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(configuration)} list`,
        `Remove everything: rm -r ${folder}`,
    ];
}
/** Returns the command that runs this program; in a checkout, it is not on the PATH. */
function commandName() {
    const entry = process.argv[1];
    return entry === undefined || (0,_process_launch_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .Kp)('borgflow') !== undefined ? 'borgflow' : `node ${(0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(entry)}`;
}
/** What fills the database of the demonstration. */
const databaseText = `CREATE TABLE contacts (name TEXT, city TEXT, photo BLOB);
INSERT INTO contacts VALUES ('Ada Lovelace', 'London', x'00ff10'), ('Grace Hopper', 'New York', NULL), ('Jürgen Müller', 'Köln', x'');
CREATE VIEW cities AS SELECT DISTINCT city FROM contacts;`;
/** The packages that contain sqlite3, by package manager. */
const sqlitePackages = { 'apt-get': 'sqlite3', dnf: 'sqlite', apk: 'sqlite', brew: 'sqlite' };
/**
 * Creates a database, and installs sqlite3 for it if necessary. Returns a sentence if that is impossible; then the
 * demonstration continues without a database.
 */
async function createDatabase({ database, configuration }, { environment }) {
    if ((0,_process_launch_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .Kp)('sqlite3', environment['PATH']) === undefined) {
        const request = { runProcess: _process_run_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3, environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .plainEnvironment */ .Ud)(environment), tell: () => undefined };
        const refusal = await (0,_borg_install_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .installTool */ .Gn)({ program: 'sqlite3', packages: sqlitePackages }, request);
        if (refusal !== undefined)
            return `sqlite3 could not be installed (${refusal}), so this demonstration has no database.`;
    }
    const made = await runSqlite([database, databaseText], environment);
    if (made === undefined)
        return 'sqlite3 could not create a database, so this demonstration has none.';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(configuration, `    sqlite_databases:\n        - name: contacts\n          path: ${database}\n`);
    return undefined;
}
async function hasSameRows(one, other, { environment }) {
    const [first, second] = [
        await runSqlite([one, '.dump'], environment),
        await runSqlite([other, '.dump'], environment),
    ];
    return first !== undefined && first !== '' && first === second;
}
async function runSqlite(words, environment) {
    const lines = [];
    const { exitCode } = await (0,_process_run_process_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R3)({
        command: ['sqlite3', ...words],
        environment: (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFor */ .DD)('tool', environment),
        streams: 'separate',
        onLines: (more, stream) => {
            if (stream === 'stdout')
                lines.push(...more);
        },
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
    });
    return exitCode === 0 ? lines.join('\n') : undefined;
}
/** Sample files: text, names with spaces and non-ASCII characters, and binary data. */
const sampleFiles = {
    'letters/dear reader.txt': 'A backup is only as good as its restore.\n',
    'letters/grüße.txt': 'Übung macht den Meister.\n',
    'pictures/noise.bin': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    'accounts.csv': 'date,amount\n2026-11-23,12.30\n',
};
const hooks = ['before_everything', 'before_prune', 'before_backup', 'before_check', 'before_extract'];
const endings = ['after_prune', 'after_backup', 'after_check', 'after_extract', 'after_everything'];
function demoFolder() {
    const base = (0,_system_temporary_js__WEBPACK_IMPORTED_MODULE_9__/* .temporaryBase */ .du)();
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'borgflow-demo-'));
    }
    catch (error) {
        const reason = (0,_system_write_faults_js__WEBPACK_IMPORTED_MODULE_10__/* .writeErrorReason */ .e)(error) ?? (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asError */ .zR)(error).message;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The demonstration can't create a folder in ${base}: ${reason}. Set TMPDIR to another folder.`);
    }
}
/** Creates sample files, a configuration file in which every hook prints a line, and one in which a hook fails. */
function createDemoFiles() {
    const folder = demoFolder();
    const scenery = {
        folder,
        source: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'documents'),
        repository: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'backup.borg'),
        restored: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'restored'),
        database: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'contacts.db'),
        configuration: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'demo.yaml'),
        failing: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failing.yaml'),
        borgFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'borg'),
        stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'state'),
    };
    for (const [name, content] of Object.entries(sampleFiles)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scenery.source, name, '..'), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scenery.source, name), content);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(scenery.restored);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(scenery.configuration, configurationText(scenery), { mode: 0o600 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(scenery.failing, failingText(scenery), { mode: 0o600 });
    return scenery;
}
function configurationText({ source, repository }) {
    const hook = (name) => `    ${name}:\n        - echo "${name} says hello"\n`;
    return `location:
    source_directories:
        - ${source}
    repositories:
        - ${repository}

storage:
    encryption_passphrase: only for this demonstration
    compression: lz4

retention:
    keep_daily: 7

consistency:
    checks:
        - repository
        - archives

hooks:
${[...hooks, ...endings].map(hook).join('')}    on_error:
        - echo "on_error would report {error}"
`;
}
function failingText({ source, repository }) {
    return `location:
    source_directories: [${source}]
    repositories: [${repository}]
storage:
    encryption_passphrase: only for this demonstration
retention:
    keep_daily: 7
hooks:
    before_backup:
        - echo "mounting a disk that is not there"; exit 32
    after_backup:
        - echo "never printed"
    on_error:
        - |
          echo "on_error heard: {error}"
          echo "its last words: {output}"
`;
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