"use strict";
exports.id = 584;
exports.ids = [584];
exports.modules = {

/***/ 3584:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demonstrate: () => (/* binding */ demonstrate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/command-run.js + 16 modules
var command_run = __webpack_require__(8562);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/system/program.js
var program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
;// CONCATENATED MODULE: ./lib/src/commands/scenery.js





/** Files worth a backup: text, a name with spaces and letters, bytes that are no text. */
const documents = {
    'letters/dear reader.txt': 'A backup is worth what its restore is worth.\n',
    'letters/grüße.txt': 'Übung macht den Meister.\n',
    'pictures/noise.bin': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    'accounts.csv': 'date,amount\n2026-11-23,12.30\n',
};
const hooks = ['before_everything', 'before_prune', 'before_backup', 'before_check', 'before_extract'];
const endings = ['after_prune', 'after_backup', 'after_check', 'after_extract', 'after_everything'];
function demoFolder() {
    const base = (0,temporary/* temporaryBase */.du)();
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(base, 'borgflow-demo-'));
    }
    catch (error) {
        const reason = (0,write_faults/* whyNotWritten */.z)(error) ?? (0,errors/* asError */.zR)(error).message;
        throw new errors/* UserError */.yo(`The demonstration needs a folder in ${base}, which can't be made: ${reason}. Set TMPDIR.`);
    }
}
/** Sets the stage: files, a configuration in the sectioned shape with every hook printing, and one whose hook fails. */
function setScenery() {
    const folder = demoFolder();
    const scenery = {
        folder,
        source: (0,external_node_path_.join)(folder, 'documents'),
        repository: (0,external_node_path_.join)(folder, 'backup.borg'),
        restored: (0,external_node_path_.join)(folder, 'restored'),
        configuration: (0,external_node_path_.join)(folder, 'demo.yaml'),
        failing: (0,external_node_path_.join)(folder, 'failing.yaml'),
        borgFolder: (0,external_node_path_.join)(folder, 'borg'),
    };
    for (const [name, content] of Object.entries(documents)) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(scenery.source, name, '..'), { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(scenery.source, name), content);
    }
    (0,external_node_fs_.mkdirSync)(scenery.restored);
    (0,external_node_fs_.writeFileSync)(scenery.configuration, configurationText(scenery), { mode: 0o600 });
    (0,external_node_fs_.writeFileSync)(scenery.failing, failingText(scenery), { mode: 0o600 });
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
    encryption_passphrase: a demonstration needs no better one
    compression: lz4

retention:
    keep_daily: 7

consistency:
    checks:
        - repository
        - archives

hooks:
${[...hooks, ...endings].map(hook).join('')}    on_error:
        - echo "on_error would tell you {error}"
`;
}
function failingText({ source, repository }) {
    return `location:
    source_directories: [${source}]
    repositories: [${repository}]
storage:
    encryption_passphrase: a demonstration needs no better one
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

;// CONCATENATED MODULE: ./lib/src/commands/demo.js







/** Shows the main job on real files and a real repository; gives the exit status. */
async function demonstrate(terminal) {
    (0,own_folders/* currentFolder */.MO)(); // throws where it is gone: before anything is made
    const say = (line) => terminal.out(`${line}\n`);
    const scenery = setScenery();
    // One stream, so that a reader sees the words of a failure where they belong.
    const error = terminal.out;
    // npm puts folders on the PATH that mostly aren't there: in a checkout below /tmp, each run would warn that others could
    // make them.
    const path = (terminal.environment['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_fs_.existsSync)(folder));
    const environment = { ...terminal.environment, PATH: path.join(external_node_path_.delimiter), BORG_BASE_DIR: scenery.borgFolder };
    const act = async (title, actions, configuration = scenery.configuration) => {
        say(`\n${title}`);
        return (0,command_run.reportAtConsole)(requestFor(configuration, actions), { ...terminal, error, environment, interactive: false }, true);
    };
    const steps = [
        await act('A new repository', [{ name: 'repo-create', flags: { encryption: 'repokey-blake2' } }]),
        await act('The main job: create, prune, compact and check between their hooks', []),
        await act('What is in the archive', [{ name: 'list', flags: { archive: 'latest' } }]),
        await act('One file back', [
            {
                name: 'extract',
                flags: {
                    archive: 'latest',
                    path: [(0,external_node_path_.join)(scenery.source, documentName).slice(1)],
                    destination: scenery.restored,
                },
            },
        ]),
    ];
    const failing = await act('A run that fails: on_error hears of it, after_backup does not run', [{ name: 'create', flags: {} }], scenery.failing);
    const same = restoredEquals(scenery);
    say('');
    say(same ? `${documentName} came back byte for byte.` : `${documentName} came back different: please report this.`);
    for (const line of whereThingsAre(scenery))
        say(line);
    const well = same && steps.every(({ outcome }) => outcome === 'success') && failing.outcome === 'failure';
    return well ? 0 : 1;
}
const documentName = 'letters/grüße.txt';
function requestFor(configuration, actions) {
    const shared = {
        door: 'command-line',
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
        const original = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(source, documentName));
        return original.equals((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(restored, source, documentName))) && documentName in documents;
    }
    catch {
        return false; // nothing was restored: the runs above have told why
    }
}
function whereThingsAre({ folder, source, repository, configuration, restored, borgFolder }) {
    return [
        '',
        'Where things are:',
        `  files          ${source}`,
        `  repository     ${repository}`,
        `  configuration  ${configuration}`,
        `  restored       ${restored}`,
        'Go on with:',
        `  BORG_BASE_DIR=${(0,quoting/* quote */.hD)(borgFolder)} ${demo_program()} --config ${(0,quoting/* quote */.hD)(configuration)} list`,
        `Remove it all with: rm -r ${folder}`,
    ];
}
/** How this program is called: in a checkout, it is not on the PATH. */
function demo_program() {
    const entry = process.argv[1];
    return entry === undefined || (0,program/* findProgram */.Kp)('borgflow') !== undefined ? 'borgflow' : `node ${(0,quoting/* quote */.hD)(entry)}`;
}


/***/ })

};
;