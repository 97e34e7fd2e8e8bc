"use strict";
exports.id = 435;
exports.ids = [435];
exports.modules = {

/***/ 5435:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrap: () => (/* binding */ bootstrap)
});

// EXTERNAL MODULE: ./lib/src/actions/archive-owners.js
var archive_owners = __webpack_require__(1093);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/arguments.js
var borg_arguments = __webpack_require__(9627);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
;// CONCATENATED MODULE: ./lib/src/actions/configuration-files.js







/** The most that is brought back: of files, of bytes in one, of bytes in all. Configurations have far less. */
const limits = { files: 1_000, bytes: 10_000_000, all: 100_000_000, path: 4_096 };
/**
 * The configuration files that a manifest names, as the archive has them. Borg takes a path for all that is below it, and
 * a manifest may name anything: so each has to be a plain file, or a link to another of them, and not be too large. An
 * archive may contain several entries of one path, and Borg extracts the last one: so each has to be the maker's or root's.
 * Throws UserError where one is not.
 */
async function storedConfigurations(borg, from, named) {
    const paths = [...new Set(named.map((path) => storedAs(path, from)))];
    if (paths.length > limits.files) {
        throw refused(`its manifest names ${(0,amounts/* count */.U9)(paths.length, 'file')}, and ${limits.files} is the most`, from);
    }
    const sought = (0,borg_arguments/* storedOperands */.aq)(paths);
    const found = await (0,archive_owners/* storedIn */.P3)(borg, { archive: from.operands, paths: sought, most: limits.files * 4 });
    const wanted = new Set(paths);
    for (const entry of found)
        demandFile(entry, wanted, from);
    await demandOwn(borg, from, found);
    const files = new Map(found.map((entry) => [entry.path, entry]));
    const missing = paths.filter((path) => !files.has(path));
    if (missing.length > 0)
        throw gone(missing, from);
    const all = [...files.values()].reduce((sum, file) => sum + file.size, 0);
    if (all > limits.all)
        throw refused(`its configuration files have ${(0,amounts/* size */.Ej)(all)}, and ${(0,amounts/* size */.Ej)(limits.all)} is the most`, from);
    return [...files.values()].map((file) => file.isPlain ? file : { ...file, leadsTo: demandTarget(file, files, from) });
}
/** A path as Borg stores it, which counts its components without empty ones, `.` and `..`. */
function storedAs(path, from) {
    const stored = external_node_path_.posix.normalize(path).replace(/^\/+|\/+$/g, '');
    const isUsable = stored !== '.' && stored !== '' && !/^\.\.(\/|$)/.test(stored) && !/[\0\p{Surrogate}]/u.test(path);
    if (isUsable && path.length <= limits.path)
        return stored;
    throw refused(`its manifest names "${(0,cleaning/* shownName */.HD)(path.slice(0, 100))}", which is no path of a file`, from);
}
/**
 * Who has a file in a source that is named relative to its folder chooses its path in the archive, too, but not its owner.
 * A file of a source that is stored once more on its own is there twice, and the same.
 */
async function demandOwn(borg, from, found) {
    const folders = [...new Set(found.flatMap(({ path }) => (0,archive_owners/* foldersAbove */.Zv)(path)))];
    const sought = { archive: from.operands, paths: (0,borg_arguments/* storedFileOperands */.OT)(folders), most: limits.files * 100 };
    const above = folders.length === 0 ? [] : await (0,archive_owners/* storedIn */.P3)(borg, sought);
    const folderAt = new Map();
    for (const folder of above)
        folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
    const judged = found.map((file) => {
        const parents = (0,archive_owners/* foldersAbove */.Zv)(file.path).flatMap((path) => folderAt.get(path) ?? []);
        return { file, doubt: (0,archive_owners/* doubtOfOwner */.Z3)([file, ...parents], from.maker) };
    });
    const foreign = judged.find(({ doubt }) => doubt !== undefined);
    const twins = [...new Set(found.map(({ path }) => path))]
        .map((path) => found.filter((file) => file.path === path))
        .filter((same) => same.length > 1);
    const twin = twins.find((same) => same.some(({ path }) => path === foreign?.file.path)) ?? twins.find(isDiffering);
    if (twin !== undefined && (foreign !== undefined || isDiffering(twin)))
        throw ambiguous(twin, from);
    if (foreign !== undefined)
        throw notOwn(foreign.file, foreign.doubt ?? '', from);
}
function isDiffering(same) {
    return new Set(same.map(({ size: bytes, mode, uid, target }) => JSON.stringify([bytes, mode, uid, target]))).size > 1;
}
function ambiguous(same, { archive }) {
    const path = (0,cleaning/* shownName */.HD)(same[0]?.path ?? '');
    const entries = same.slice(0, 5).map((one) => `owned by ${one.owner}, with ${(0,amounts/* size */.Ej)(one.size)}`);
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: it contains ${path} ${same.length} times (${entries.join('; ')}), and Borg would extract the last one. Name another archive with --archive, or have all of them written to a tar file with export-tar --path, where you can choose.`);
}
function notOwn({ path }, doubt, { archive, maker }) {
    const name = (0,cleaning/* shownName */.HD)(path);
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}, made by ${(0,cleaning/* shownName */.HD)(maker)}: somebody else may have put /${name} there (${doubt}). Name another archive with --archive, or, if you trust it, restore it with extract --path ${(0,quoting/* quote */.hD)(path)}.`);
}
function demandFile(entry, wanted, from) {
    const path = `/${(0,cleaning/* shownName */.HD)(entry.path)}`;
    if (entry.isFolder)
        throw notPlain(`${path} is a folder`, from);
    if (!wanted.has(entry.path))
        throw notPlain(`there is more below one of its configuration files: ${path}`, from);
    if (entry.isPlain) {
        if (entry.size <= limits.bytes)
            return;
        throw refused(`${path} has ${(0,amounts/* size */.Ej)(entry.size)}, and ${(0,amounts/* size */.Ej)(limits.bytes)} is the most for a configuration file`, from);
    }
    if (entry.mode.startsWith('l'))
        return;
    const what = entry.target === '' ? 'a device or a pipe' : `a hard link to ${(0,cleaning/* shownName */.HD)(entry.target)}`;
    throw notPlain(`${path} is ${what}`, from);
}
/** Where a link leads, which has to be one of the files. */
function demandTarget(link, files, from) {
    const first = targetOf(link);
    let at = first;
    for (let links = 0; links < 40 && at !== undefined; links += 1) {
        const file = files.get(at);
        if (file?.isPlain)
            return first;
        at = file && targetOf(file);
    }
    throw notPlain(`/${(0,cleaning/* shownName */.HD)(link.path)} is a link to ${(0,cleaning/* shownName */.HD)(link.target)}, which is not among the files to bring back`, from);
}
function targetOf({ path, target }) {
    return external_node_path_.posix.normalize(target.startsWith('/') ? target : external_node_path_.posix.join(external_node_path_.posix.dirname(path), target)).replace(/^\/+/, '');
}
function gone(paths, { archive }) {
    const named = paths.slice(0, 5).map((path) => `/${(0,cleaning/* shownName */.HD)(path)}`);
    const more = paths.length > named.length ? `, and ${paths.length - named.length} more` : '';
    return new errors/* UserError */.yo(`${archive} was made with ${named.join(', ')}${more}, but contains no such file. Name another archive with --archive, or restore files with extract.`);
}
function notPlain(what, { archive }) {
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: ${what}, and only plain files are brought back. Name another archive with --archive, or restore files with extract.`);
}
function refused(what, { archive }) {
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: ${what}. Name another archive with --archive, or restore files with extract.`);
}

// EXTERNAL MODULE: ./lib/src/actions/destination.js
var actions_destination = __webpack_require__(930);
// EXTERNAL MODULE: ./lib/src/actions/flags.js
var actions_flags = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/src/actions/manifest-places.js
var manifest_places = __webpack_require__(6634);
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/system/links.js
var system_links = __webpack_require__(5447);
;// CONCATENATED MODULE: ./lib/src/system/landing.js






/** Linux's O_PATH: a folder that may be passed through need not be readable. */
const throughOnly = process.platform === 'linux' ? 0x200000 : external_node_fs_.constants.O_RDONLY;
const asFolder = throughOnly | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
/** As many links as Linux itself follows. */
const mostLinks = 40;
/**
 * A folder below which files are put, and never beside it. Others may have files there, too, and change them at any time:
 * each folder on the way is opened without following links, and everything happens in what was opened. A link is followed
 * only where root or this user made it and it stays below the destination, such as `/bin` and `/var/run` with `/`.
 */
class Landing {
    top;
    /** The destination's own path may have links: it is where the user wants it. */
    constructor(destination) {
        this.top = (0,external_node_fs_.realpathSync)(destination);
    }
    /** What is at a path below the destination; undefined where there is nothing. Throws UserError for a way that leads out. */
    look(path) {
        return this.within(path, 'look', (place) => (place === undefined ? undefined : statOf(place)));
    }
    /** Puts a file or a link in its place, with the folders that are missing; throws EEXIST for what is there already. */
    put(path, cargo, { overwrite }) {
        this.within(path, 'make', (place) => {
            if (place === undefined)
                return;
            if (overwrite)
                replace(place, cargo);
            else
                putNew(place, cargo);
        });
    }
    within(path, way, use) {
        const names = namesOf(path);
        const last = names.pop() ?? '';
        const folder = this.open(names, way);
        try {
            return use(folder === undefined ? undefined : at(folder, last));
        }
        finally {
            if (folder !== undefined)
                (0,external_node_fs_.closeSync)(folder.descriptor);
        }
    }
    /** Opens a folder, name by name; undefined where one of them is missing. */
    open(names, way) {
        let left = [...names];
        let links = 0;
        let folder = { descriptor: (0,external_node_fs_.openSync)(this.top, asFolder), real: this.top };
        try {
            for (let name = left.shift(); name !== undefined; name = left.shift()) {
                const found = statOf(at(folder, name));
                if (found?.isSymbolicLink()) {
                    links += 1;
                    left = [...this.followed(folder, name, { found, links }), ...left];
                    folder = this.enter(folder, undefined);
                    continue;
                }
                if (found === undefined && way === 'look') {
                    (0,external_node_fs_.closeSync)(folder.descriptor);
                    return undefined;
                }
                if (found === undefined)
                    makeFolder(at(folder, name));
                folder = this.enter(folder, name);
            }
            return folder;
        }
        catch (error) {
            (0,external_node_fs_.closeSync)(folder.descriptor);
            throw error;
        }
    }
    /** Goes to a folder in an open one, or back to the top. */
    enter(from, name) {
        const real = name === undefined ? this.top : (0,external_node_path_.join)(from.real, name);
        try {
            const descriptor = (0,external_node_fs_.openSync)(name === undefined ? this.top : at(from, name), asFolder);
            (0,external_node_fs_.closeSync)(from.descriptor);
            return { descriptor, real };
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) !== 'ENOTDIR' && (0,errors/* codeOf */.$N)(error) !== 'ELOOP')
                throw error;
            throw new errors/* UserError */.yo(`${(0,cleaning/* shownName */.HD)(real)} is not a folder, so nothing can be put below it. Move it away.`);
        }
    }
    /** The names from the top to where a link leads; throws UserError where it must not be followed. */
    followed(folder, name, { found, links }) {
        const way = (0,external_node_path_.relative)(this.top, (0,external_node_path_.resolve)(folder.real, (0,external_node_fs_.readlinkSync)(at(folder, name))));
        const isOut = way === '..' || way.startsWith('../');
        if (!isOut && (0,system_links/* isTrusted */.W2)(found) && links <= mostLinks)
            return namesOf(way);
        const why = isOut ? `leads out of ${this.top}` : (0,system_links/* isTrusted */.W2)(found) ? 'leads nowhere' : 'belongs to another user';
        throw new errors/* UserError */.yo(`${(0,cleaning/* shownName */.HD)((0,external_node_path_.join)(folder.real, name))} is a link (owned by uid ${found.uid}) that ${why}, so nothing was extracted below it. Remove it, or name another folder with --destination.`);
    }
}
/** A name in an open folder, as file functions take it. */
function at(folder, name) {
    return (0,external_node_path_.join)(hasProc ? `/proc/self/fd/${folder.descriptor}` : folder.real, name);
}
const hasProc = process.platform === 'linux' && (0,external_node_fs_.existsSync)('/proc/self/fd');
function statOf(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
}
function makeFolder(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error; // what somebody made meanwhile is looked at like everything else
    }
}
function putNew(place, cargo) {
    if ('link' in cargo) {
        (0,external_node_fs_.symlinkSync)(cargo.link, place);
        return;
    }
    try {
        (0,external_node_fs_.linkSync)(cargo.file, place);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            throw error;
        copy(cargo.file, place); // another file system, or one without hard links
    }
    (0,external_node_fs_.rmSync)(cargo.file);
}
/** Takes the place of a file or a link, without following that. */
function replace(place, cargo) {
    const beside = `${place.slice(0, place.lastIndexOf('/') + 1)}.borgflow-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    try {
        putNew(beside, cargo);
        (0,external_node_fs_.renameSync)(beside, place);
    }
    finally {
        (0,external_node_fs_.rmSync)(beside, { force: true });
    }
}
function copy(from, to) {
    const found = (0,external_node_fs_.lstatSync)(from);
    const content = (0,external_node_fs_.readFileSync)(from);
    const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
    const file = (0,external_node_fs_.openSync)(to, flags, 0o600);
    try {
        (0,external_node_fs_.writeFileSync)(file, content);
        (0,external_node_fs_.fchownSync)(file, found.uid, found.gid);
        (0,external_node_fs_.fchmodSync)(file, found.mode & 0o777);
        (0,external_node_fs_.futimesSync)(file, found.atime, found.mtime);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(to, { force: true });
        throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function namesOf(path) {
    return path.split('/').filter((name) => name !== '');
}

// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
;// CONCATENATED MODULE: ./lib/src/commands/delivery.js








/** Throws UserError where files are there already and are not to be replaced, or where the way to one leads elsewhere. */
function refuseExisting({ names, destination, overwrite }) {
    const landing = new Landing(destination);
    const found = names.flatMap((name) => {
        const status = landing.look(name);
        return status === undefined ? [] : [{ path: (0,external_node_path_.join)(destination, name), isFolder: status.isDirectory() }];
    });
    const folder = found.find(({ isFolder }) => isFolder);
    if (overwrite && folder !== undefined) {
        throw new errors/* UserError */.yo(`${(0,cleaning/* shownName */.HD)(folder.path)} is a folder, and nothing was extracted. Move it away, or name another folder with --destination.`);
    }
    if (overwrite || found.length === 0)
        return;
    throw existing(found.map(({ path }) => path));
}
/**
 * Has Borg extract files into a folder that is new, empty and this user's alone, and moves them to their places from
 * there: Borg itself follows whatever links it meets on its way (before 1.4.5 and 2.0.0b22), and replaces what is there.
 */
async function deliver(delivery, tell) {
    const { borg, operands, files, progress, destination } = delivery;
    const room = makeRoom(destination);
    try {
        const plain = files.filter(({ isPlain }) => isPlain).map(({ path }) => path);
        await borg.run({
            command: 'extract',
            flags: progress ? ['--progress'] : [],
            operands: [...operands, ...(0,borg_arguments/* storedOperands */.aq)(plain)],
            output: 'lines',
            onLines: (lines) => lines.forEach(tell),
            workingDirectory: room,
            warningIsError: true,
        });
        const landing = new Landing(destination);
        for (const index of files.keys())
            put(delivery, { index, room, landing });
    }
    finally {
        (0,temporary/* removeFolder */.v$)(room).forEach(tell);
    }
}
/** On the file system of the destination, so that a file can take its place at once; else where temporary files are. */
function makeRoom(destination) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)(destination), '.borgflow-'));
    }
    catch {
        return (0,temporary/* createTemporaryFolder */.ai)('bootstrap').path;
    }
}
function put({ files, names, destination, overwrite }, { index, room, landing }) {
    const file = files[index];
    const name = names[index];
    if (file === undefined || name === undefined)
        return;
    const target = (0,external_node_path_.join)(destination, name);
    try {
        landing.put(name, cargoOf(file, room, { files, names }), { overwrite });
    }
    catch (error) {
        const before = index === 0
            ? ''
            : ` Extracted before: ${names
                .slice(0, index)
                .map((one) => (0,cleaning/* shownName */.HD)((0,external_node_path_.join)(destination, one)))
                .join(', ')}.`;
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            throw new errors/* UserError */.yo(`${existing([target]).message}${before}`);
        if (error instanceof errors/* UserError */.yo)
            throw new errors/* UserError */.yo(`${error.message}${before}`);
        throw new errors/* UserError */.yo(`${(0,cleaning/* shownName */.HD)(target)} was not written: ${(0,write_faults/* writeFault */.i)(error)}.${before}`, { cause: error });
    }
}
/** The file that Borg has extracted, or the link to where what it leads to goes. */
function cargoOf(file, room, { files, names }) {
    const name = (path) => names[files.findIndex((one) => one.path === path)] ?? '';
    if (file.leadsTo !== undefined)
        return { link: (0,external_node_path_.relative)((0,external_node_path_.dirname)(`/${name(file.path)}`), `/${name(file.leadsTo)}`) };
    const path = (0,external_node_path_.join)(room, file.path);
    const found = (0,external_node_fs_.lstatSync)(path);
    if (!found.isFile())
        throw new errors/* UserError */.yo(`${(0,cleaning/* shownName */.HD)(file.path)} in the archive is not a plain file, so it was not extracted.`);
    // No configuration runs as a program of somebody else.
    if ((found.mode & 0o7000) !== 0)
        (0,external_node_fs_.chmodSync)(path, found.mode & 0o777);
    return { file: path };
}
function existing(paths) {
    const verb = paths.length === 1 ? 'exists' : 'exist';
    return new errors/* UserError */.yo(`${paths.map(cleaning/* shownName */.HD).join(', ')} ${verb} already, and nothing was extracted. Replace with --overwrite, or name another folder with --destination.`);
}

// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 5 modules
var configuration_configuration = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/src/scene.js + 22 modules
var src_scene = __webpack_require__(5524);
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
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/system/signals.js
var signals = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/src/world.js + 8 modules
var world = __webpack_require__(5723);
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
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const faults = error instanceof errors/* UserErrors */.tQ ? error.faults : [error];
        for (const { message } of faults)
            say(`Error: ${message}`);
        for (const line of error instanceof errors/* CommandError */.Qd ? error.failure.output : [])
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
/** Everything is looked at before anything is written, and shown before it is written. */
async function bringBack(job) {
    const { borg, options, flags, dryRun, tell } = job;
    const repository = (0,borg_repository/* absoluteRepository */.MF)(job.repository, (0,home/* workingFolder */.gv)(options));
    const destination = (0,home/* pathFromUser */.nl)((0,actions_flags/* textOf */.b6)(flags, 'destination') ?? '/');
    const trouble = (0,actions_destination/* destinationTrouble */.y)(destination, '--destination');
    if (trouble !== undefined)
        throw new errors/* UserError */.yo(`Nothing was extracted: ${trouble}`);
    const archive = await archiveFor(job);
    const manifest = (0,actions_flags/* textOf */.b6)(flags, 'manifest');
    const named = await (0,manifest_reading/* configurationsIn */.P3)(borg, { repository, archive, manifest, ...(0,manifest_places/* ownFolders */.gZ)(options) });
    const operands = (0,borg_arguments/* archiveOperands */.fG)(repository, archive, borg.capabilities);
    const maker = await (0,archive_owners/* archiveMaker */.FH)(borg, { repository, archive });
    const files = await storedConfigurations(borg, { operands, archive, maker }, named);
    const delivery = {
        borg,
        operands,
        files,
        names: namesAfterStripping(files.map(({ path }) => path), flags),
        destination,
        overwrite: (0,actions_flags/* isSet */.vM)(flags, 'overwrite'),
        progress: (0,actions_flags/* isSet */.vM)(flags, 'progress'),
    };
    refuseExisting(delivery);
    const targets = delivery.names.map((name) => (0,cleaning/* shownName */.HD)(`${destination.replace(/\/$/, '')}/${name}`));
    if (dryRun)
        return tell(`Would extract ${targets.join(', ')} from ${(0,cleaning/* shownName */.HD)(archive)}.`);
    tell(`Extracting ${(0,amounts/* count */.U9)(targets.length, 'file')} from ${(0,cleaning/* shownName */.HD)(archive)}: ${targets.join(', ')}`);
    await deliver(delivery, tell);
    tell(`Extracted ${targets.join(', ')} from ${(0,cleaning/* shownName */.HD)(archive)}.`);
}
async function archiveFor({ borg, flags, options, repository }) {
    const archive = (0,actions_flags/* textOf */.b6)(flags, 'archive') ?? 'latest';
    const matchArchives = (0,actions_flags/* textOf */.b6)(flags, 'match-archives') ?? options.match_archives;
    if (archive === 'latest' && matchArchives === undefined)
        await (0,manifest_reading/* demandOneSeries */.hP)(borg, repository);
    const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
    return (0,newest/* resolveArchive */.HO)(borg, repository, { archive, scope });
}
/** What is left of each path below the destination; throws UserError for one that loses its name, or gets that of another. */
function namesAfterStripping(paths, flags) {
    const stripped = (0,strip_components/* stripComponents */.z)({ ...flags, path: paths }) ?? 0;
    const names = paths.map((path) => path.split('/').slice(stripped).join('/'));
    const shown = (chosen) => chosen.map((path) => `/${(0,cleaning/* shownName */.HD)(path)}`).join(', ');
    const nameless = paths.filter((_, index) => names[index] === '');
    if (nameless.length > 0) {
        throw new errors/* UserError */.yo(`Nothing would be left of the path of ${shown(nameless)}, so nothing was extracted. Lower --strip-components, or restore files with extract.`);
    }
    const twins = paths.filter((_, index) => names.filter((name) => name === names[index]).length > 1);
    if (twins.length === 0)
        return names;
    throw new errors/* UserError */.yo(`${shown(twins)} would all become one file, so nothing was extracted. Lower --strip-components, or restore files with extract.`);
}


/***/ })

};
;