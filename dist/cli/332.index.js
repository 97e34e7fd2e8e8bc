"use strict";
exports.id = 332;
exports.ids = [332];
exports.modules = {

/***/ 5332:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrap: () => (/* binding */ bootstrap)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/actions/archive-entries.js
var archive_entries = __webpack_require__(9133);
// EXTERNAL MODULE: ./lib/src/actions/destination.js
var actions_destination = __webpack_require__(930);
// EXTERNAL MODULE: ./lib/src/actions/flags.js
var actions_flags = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/src/actions/manifest-reading.js
var manifest_reading = __webpack_require__(1660);
// EXTERNAL MODULE: ./lib/src/actions/newest.js
var newest = __webpack_require__(4638);
// EXTERNAL MODULE: ./lib/src/actions/strip-components.js
var strip_components = __webpack_require__(4809);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/borg/repository.js
var borg_repository = __webpack_require__(2371);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 5 modules
var configuration_configuration = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/src/scene.js + 6 modules
var src_scene = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/src/secrecy.js
var secrecy = __webpack_require__(1738);
// EXTERNAL MODULE: ./lib/src/ssh-access.js
var ssh_access = __webpack_require__(2891);
// EXTERNAL MODULE: ./lib/src/system/cancellation.js
var system_cancellation = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/src/system/clean-up.js
var clean_up = __webpack_require__(833);
// EXTERNAL MODULE: ./lib/src/system/known-secrets.js
var known_secrets = __webpack_require__(8549);
// EXTERNAL MODULE: ./lib/src/system/signals.js
var signals = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/world.js + 7 modules
var world = __webpack_require__(3571);
;// CONCATENATED MODULE: ./lib/src/commands/with-borg.js












/** Gives a command Borg for a repository that no configuration names; gives the exit status. */
async function withBorg(asked, work) {
    const { terminal } = asked;
    const secrets = new known_secrets/* KnownSecrets */.R();
    const cancellation = new system_cancellation/* Cancellation */.m();
    const { guarded } = terminal;
    const leave = guarded?.leave ?? (() => undefined);
    const stopWatching = (0,signals/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave });
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
        return (0,signals/* exitStatusOf */.et)({ failed: true, signal: cancellation.by });
    }
    finally {
        await (0,clean_up/* cleanUpAll */.W)([stopWatching, () => (0,temporary/* removeTemporaryFolders */.TL)().map(say)]);
    }
}
/** What flags and overrides say of the options stands in for a file. */
async function configurationFor({ request, repository, terminal, defaults }, secrets) {
    const { options, overrides, door } = request;
    const { environment } = terminal;
    const inline = JSON.stringify({ repositories: [{ path: repository }], ...defaults });
    const home = (0,own_folders/* homeFolder */.Wx)(environment);
    const search = { inline, options, overrides, door, environment, currentFolder: (0,own_folders/* currentFolder */.MO)(), home };
    const read = await (0,configuration_configuration/* readConfigurations */.q)({ ...search, variables: 'resolve' });
    (0,secrecy/* keepSecrets */.J)(secrets, [...(0,secrecy/* inheritedSecrets */.O)(environment), ...read.secrets]);
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
        skipped: () => undefined,
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
    const folder = (0,home/* workingFolder */.gv)(options);
    const destination = (0,home/* pathFromUser */.nl)((0,actions_flags/* textOf */.b6)(flags, 'destination') ?? '/');
    const trouble = (0,actions_destination/* destinationTrouble */.y)(destination, '--destination');
    if (trouble !== undefined)
        throw new errors/* UserError */.yo(`Nothing was extracted: ${trouble}`);
    const archive = await archiveFor(job);
    const sourceDirectory = (0,home/* expandHome */.kc)(options.borgmatic_source_directory ?? (0,external_node_path_.join)((0,own_folders/* homeFolder */.Wx)(), '.borgmatic'));
    const files = (await (0,manifest_reading/* configurationsIn */.P3)(borg, { repository, archive, sourceDirectory })).map((path) => path.replace(/^\/+/, ''));
    const stripped = (0,strip_components/* stripComponents */.z)({ ...flags, path: files }) ?? 0;
    const remaining = files.map((file) => file.split('/').slice(stripped).join('/'));
    // Borg passes over what has no name left, and the folder of everything is no file.
    const nameless = files.filter((_, index) => remaining[index] === '');
    if (nameless.length > 0)
        throw withoutName(nameless);
    const targets = remaining.map((file) => (0,external_node_path_.join)(destination, file));
    if (!(0,actions_flags/* isSet */.vM)(flags, 'overwrite'))
        refuseExisting(targets.filter(isThere));
    const place = (0,borg_repository/* archiveOperands */.fG)((0,borg_repository/* absoluteRepository */.MF)(repository, folder), archive, borg.capabilities);
    const paths = [...new Set(files)].map((file) => `pp:${file}`);
    const { unmatched } = await borg.run({
        command: 'extract',
        flags: [
            ...(dryRun ? ['--dry-run'] : []),
            ...(stripped > 0 ? ['--strip-components', String(stripped)] : []),
            ...((0,actions_flags/* isSet */.vM)(flags, 'progress') ? ['--progress'] : []),
        ],
        operands: [...place, ...paths],
        output: 'lines',
        onLines: (lines) => lines.forEach(tell),
        workingDirectory: destination,
        warningIsError: true,
        checksMatches: true,
    });
    const missing = unmatched ? await (0,archive_entries/* unmatchedPaths */.Ay)(borg, { archive: place, paths }) : [];
    if (missing.length > 0)
        throw gone(missing, archive);
    tell(`${dryRun ? 'Would extract' : 'Extracted'} ${targets.join(', ')} from ${archive}.`);
}
async function archiveFor({ borg, flags, options, repository }) {
    const archive = (0,actions_flags/* textOf */.b6)(flags, 'archive') ?? 'latest';
    const matchArchives = (0,actions_flags/* textOf */.b6)(flags, 'match-archives') ?? options.match_archives;
    if (archive === 'latest' && matchArchives === undefined)
        await (0,manifest_reading/* demandOneSeries */.hP)(borg, repository);
    const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
    return (0,newest/* resolveArchive */.HO)(borg, repository, { archive, scope });
}
function withoutName(files) {
    return new errors/* UserError */.yo(`Nothing would be left of the path of ${files.map((file) => `/${file}`).join(', ')}, so nothing was extracted. Lower --strip-components, or bring files back with extract.`);
}
function gone(paths, archive) {
    const named = paths.map((path) => `/${path.replace(/^pp:/, '')}`).join(', ');
    return new errors/* UserError */.yo(`${archive} was made with ${named}, but holds no such file. Name another archive with --archive, or restore files with extract.`);
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


/***/ })

};
;