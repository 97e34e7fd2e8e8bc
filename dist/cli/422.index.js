"use strict";
exports.id = 422;
exports.ids = [422];
exports.modules = {

/***/ 6168:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrap: () => (/* binding */ bootstrap)
});

// EXTERNAL MODULE: ./lib/src/actions/destination-folder.js
var destination_folder = __webpack_require__(9487);
// EXTERNAL MODULE: ./lib/src/actions/shared-flags.js
var shared_flags = __webpack_require__(1811);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/operands.js
var borg_operands = __webpack_require__(7109);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/text/cleaning.js
var cleaning = __webpack_require__(7753);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/archives/entry-owners.js
var entry_owners = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/src/archives/archived-configurations.js








/**
 * Limits for restoring: number of files, bytes per file, bytes in total, characters per path. Configurations are far
 * smaller.
 */
const limits = { files: 1_000, bytes: 10_000_000, all: 100_000_000, path: 4_096 };
/**
 * Returns the configuration files that a manifest names, as the archive contains them. For Borg, a path includes
 * everything below it, and a manifest can name anything. Therefore each of them must be a regular file or a symbolic link
 * to another of them, and must not be too large. An archive can contain several entries with the same path, and Borg
 * extracts the last one. Therefore each of them must belong to root or to the user who made the archive. Throws
 * UserError if one doesn't comply.
 */
async function storedConfigurations(borg, from, named) {
    const paths = [...new Set(named.map((path) => storedAs(path, from)))];
    if (paths.length > limits.files) {
        throw refused(`its manifest names ${(0,phrases/* count */.U9)(paths.length, 'file')}, but at most ${limits.files} can be restored`, from);
    }
    const sought = (0,borg_operands/* storedOperands */.aq)(paths);
    const found = await (0,entry_owners/* listEntries */.fi)(borg, { archive: from.operands, paths: sought, most: limits.files * 4 });
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
        throw refused(`its configuration files are ${(0,amounts/* size */.Ej)(all)} in total, but at most ${(0,amounts/* size */.Ej)(limits.all)} can be restored`, from);
    return [...files.values()].map((file) => file.isPlain ? file : { ...file, leadsTo: demandTarget(file, files, from) });
}
/** Returns a path as Borg stores it, without empty components, `.`, and `..`. */
function storedAs(path, from) {
    const stored = external_node_path_.posix.normalize(path).replace(/^\/+|\/+$/g, '');
    const isUsable = stored !== '.' && stored !== '' && !/^\.\.(\/|$)/.test(stored) && !/[\0\p{Surrogate}]/u.test(path);
    if (isUsable && path.length <= limits.path)
        return stored;
    throw refused(`its manifest contains "${(0,cleaning/* printableName */.Nt)(path.slice(0, 100))}", which is not a valid file path`, from);
}
/**
 * A user with a file in a source that is named relative to its folder also chooses the file's path in the archive, but
 * not its owner. A file in a source that is also a source itself is stored twice, with the same content.
 */
async function demandOwn(borg, from, found) {
    const folders = [...new Set(found.flatMap(({ path }) => (0,entry_owners/* foldersAbove */.Zv)(path)))];
    const sought = { archive: from.operands, paths: (0,borg_operands/* storedFileOperands */.OT)(folders), most: limits.files * 100 };
    const above = folders.length === 0 ? [] : await (0,entry_owners/* listEntries */.fi)(borg, sought);
    const folderAt = new Map();
    for (const folder of above)
        folderAt.set(folder.path, [...(folderAt.get(folder.path) ?? []), folder]);
    const judged = found.map((file) => {
        const parents = (0,entry_owners/* foldersAbove */.Zv)(file.path).flatMap((path) => folderAt.get(path) ?? []);
        return { file, doubt: (0,entry_owners/* ownerProblem */.ZP)([file, ...parents], from.maker) };
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
    const path = (0,cleaning/* printableName */.Nt)(same[0]?.path ?? '');
    const entries = same.slice(0, 5).map((one) => `owned by ${one.owner}, ${(0,amounts/* size */.Ej)(one.size)}`);
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: it contains ${path} ${same.length} times (${entries.join('; ')}), and Borg would extract the last one. Name another archive with --archive, or write all of them to a tar file with export-tar --path and pick the right one there.`);
}
function notOwn({ path }, doubt, { archive, maker }) {
    const name = (0,cleaning/* printableName */.Nt)(path);
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}, made by ${(0,cleaning/* printableName */.Nt)(maker)}: another user may have put /${name} there (${doubt}). Name another archive with --archive, or, if you trust it, restore it with extract --path ${(0,quoting/* quote */.hD)(path)}.`);
}
function demandFile(entry, wanted, from) {
    const path = `/${(0,cleaning/* printableName */.Nt)(entry.path)}`;
    if (entry.isFolder)
        throw notPlain(`${path} is a folder`, from);
    if (!wanted.has(entry.path))
        throw notPlain(`the manifest names a folder instead of a configuration file: it contains ${path}`, from);
    if (entry.isPlain) {
        if (entry.size <= limits.bytes)
            return;
        throw refused(`${path} is ${(0,amounts/* size */.Ej)(entry.size)}, but a configuration file can be at most ${(0,amounts/* size */.Ej)(limits.bytes)}`, from);
    }
    if (entry.mode.startsWith('l'))
        return;
    const what = entry.target === '' ? 'a device or a pipe' : `a hard link to ${(0,cleaning/* printableName */.Nt)(entry.target)}`;
    throw notPlain(`${path} is ${what}`, from);
}
/** Returns where a symbolic link leads, which must be one of the files. */
function demandTarget(link, files, from) {
    const first = targetOf(link);
    let at = first;
    for (let links = 0; links < 40 && at !== undefined; links += 1) {
        const file = files.get(at);
        if (file?.isPlain)
            return first;
        at = file && targetOf(file);
    }
    throw notPlain(`/${(0,cleaning/* printableName */.Nt)(link.path)} is a symbolic link to ${(0,cleaning/* printableName */.Nt)(link.target)}, which is not one of the files to restore`, from);
}
function targetOf({ path, target }) {
    return external_node_path_.posix.normalize(target.startsWith('/') ? target : external_node_path_.posix.join(external_node_path_.posix.dirname(path), target)).replace(/^\/+/, '');
}
function gone(paths, { archive }) {
    const named = paths.slice(0, 5).map((path) => `/${(0,cleaning/* printableName */.Nt)(path)}`);
    return new errors/* UserError */.yo(`${archive} was made with ${(0,phrases/* joinFirst */.FS)(named, named.length, paths.length)}, but does not contain ${paths.length === 1 ? 'it' : 'them'}. Name another archive with --archive, or restore files with extract.`);
}
function notPlain(what, { archive }) {
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: ${what}, and only regular files can be restored. Name another archive with --archive, or restore files with extract.`);
}
function refused(what, { archive }) {
    return new errors/* UserError */.yo(`Nothing was extracted from ${archive}: ${what}. Name another archive with --archive, or restore files with extract.`);
}

// EXTERNAL MODULE: ./lib/src/archives/bootstrap-manifest.js
var bootstrap_manifest = __webpack_require__(4282);
// EXTERNAL MODULE: ./lib/src/archives/bootstrap-manifest-places.js
var bootstrap_manifest_places = __webpack_require__(6075);
// EXTERNAL MODULE: ./lib/src/archives/resolve.js
var resolve = __webpack_require__(8704);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
;// CONCATENATED MODULE: ./lib/src/system/write-below-folder.js






/** O_PATH on Linux, because a folder on the way need not be readable. */
const throughOnly = process.platform === 'linux' ? 0x200000 : external_node_fs_.constants.O_RDONLY;
const asFolder = throughOnly | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
/** The maximum number of symbolic links that Linux follows. */
const mostLinks = 40;
/**
 * A destination folder that files can't be written outside of. Other users may have files in it and change them at any time, so
 * each folder on the way is opened without following symbolic links, and everything happens in the open folder. A
 * symbolic link is only followed if root or this user owns it and it stays inside the destination, such as `/bin` and `/var/run` in `/`.
 */
class ExtractDestination {
    top;
    /** The destination's own path may contain symbolic links, because the user chose it. */
    constructor(destination) {
        this.top = (0,external_node_fs_.realpathSync)(destination);
    }
    /** Returns the lstat of a path in the destination; undefined if nothing exists. Throws UserError if the path leads outside. */
    look(path) {
        return this.within(path, 'look', (place) => (place === undefined ? undefined : statOf(place)));
    }
    /** Puts a file or a symbolic link in place and creates missing folders. Without `overwrite`, throws EEXIST if it exists. */
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
    /** Opens a folder one name at a time; undefined if one is missing. */
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
    /** Opens a folder in an open one, or the top. */
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
            throw new errors/* UserError */.yo(`${(0,cleaning/* printableName */.Nt)(real)} is not a folder, so nothing can be extracted into it. Move it, or name another folder with --destination.`);
        }
    }
    /** Returns the names from the top to a symbolic link's target. Throws UserError if it must not be followed. */
    followed(folder, name, { found, links }) {
        const way = (0,external_node_path_.relative)(this.top, (0,external_node_path_.resolve)(folder.real, (0,external_node_fs_.readlinkSync)(at(folder, name))));
        const isOut = way === '..' || way.startsWith('../');
        if (!isOut && (0,foreign_links/* isTrustedLink */.G2)(found) && links <= mostLinks)
            return namesOf(way);
        const why = isOut
            ? `points outside ${this.top}`
            : (0,foreign_links/* isTrustedLink */.G2)(found)
                ? 'is part of a loop'
                : 'belongs to another user';
        throw new errors/* UserError */.yo(`${(0,cleaning/* printableName */.Nt)((0,external_node_path_.join)(folder.real, name))} is a symbolic link (owned by uid ${found.uid}) that ${why}, so nothing was extracted through it. Remove it, or name another folder with --destination.`);
    }
}
/** Returns a path for file functions to a name in an open folder. */
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
            throw error; // a folder that was created meanwhile is checked like any other
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
/** Replaces a file or a symbolic link, without following it. */
function replace(place, cargo) {
    const temporary = `${place.slice(0, place.lastIndexOf('/') + 1)}.borgflow-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    try {
        putNew(temporary, cargo);
        (0,external_node_fs_.renameSync)(temporary, place);
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
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

// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
;// CONCATENATED MODULE: ./lib/src/commands/extract-configurations.js









/** Throws a UserError if files already exist and may not be replaced, or if a link leads out of the destination. */
function refuseExisting({ names, destination, overwrite }) {
    const landing = new ExtractDestination(destination);
    const found = names.flatMap((name) => {
        const status = landing.look(name);
        return status === undefined ? [] : [{ path: (0,external_node_path_.join)(destination, name), isFolder: status.isDirectory() }];
    });
    const folder = found.find(({ isFolder }) => isFolder);
    if (overwrite && folder !== undefined) {
        throw new errors/* UserError */.yo(`Nothing was extracted: ${(0,cleaning/* printableName */.Nt)(folder.path)} is a folder. Move it, or name another folder with --destination.`);
    }
    if (overwrite || found.length === 0)
        return;
    throw existsError(found.map(({ path }) => path));
}
/**
 * Extracts files into a new, private folder, and moves them to their destinations. Borg itself would overwrite existing
 * files and (before 1.4.5 and 2.0.0b22) follow links.
 */
async function extractFiles(delivery, tell) {
    const { borg, operands, files, progress, destination } = delivery;
    const privateFolder = createPrivateFolder(destination);
    try {
        const plain = files.filter(({ isPlain }) => isPlain).map(({ path }) => path);
        await borg.run({
            command: 'extract',
            flags: progress ? ['--progress'] : [],
            operands: [...operands, ...(0,borg_operands/* storedOperands */.aq)(plain)],
            output: 'lines',
            onLines: (lines) => lines.forEach(tell),
            workingDirectory: privateFolder,
            warningIsError: true,
        });
        const landing = new ExtractDestination(destination);
        for (const index of files.keys())
            put(delivery, { index, privateFolder, landing });
    }
    finally {
        (0,temporary/* removeFolder */.v$)(privateFolder).forEach(tell);
    }
}
/** Creates the folder on the destination's file system, so that files can be moved atomically, or else in the temporary folder. */
function createPrivateFolder(destination) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)(destination), '.borgflow-'));
    }
    catch {
        return (0,temporary/* createTemporaryFolder */.ai)('bootstrap').path;
    }
}
function put({ files, names, destination, overwrite }, { index, privateFolder, landing, }) {
    const file = files[index];
    const name = names[index];
    if (file === undefined || name === undefined)
        return;
    const target = (0,external_node_path_.join)(destination, name);
    try {
        landing.put(name, cargoOf(file, privateFolder, { files, names }), { overwrite });
    }
    catch (error) {
        const before = index === 0
            ? ''
            : ` Already extracted: ${names
                .slice(0, index)
                .map((one) => (0,cleaning/* printableName */.Nt)((0,external_node_path_.join)(destination, one)))
                .join(', ')}.`;
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            throw new errors/* UserError */.yo(`${existsError([target]).message}${before}`);
        if (error instanceof errors/* UserError */.yo)
            throw new errors/* UserError */.yo(`${error.message}${before}`);
        throw new errors/* UserError */.yo(`${(0,cleaning/* printableName */.Nt)(target)} was not written: ${(0,write_faults/* writeFault */.i)(error)}.${before}`, { cause: error });
    }
}
/** Returns the file that Borg has extracted, or a link to the new path of the link's target. */
function cargoOf(file, privateFolder, { files, names }) {
    const name = (path) => names[files.findIndex((one) => one.path === path)] ?? '';
    if (file.leadsTo !== undefined)
        return { link: (0,external_node_path_.relative)((0,external_node_path_.dirname)(`/${name(file.path)}`), `/${name(file.leadsTo)}`) };
    const path = (0,external_node_path_.join)(privateFolder, file.path);
    const found = (0,external_node_fs_.lstatSync)(path);
    if (!found.isFile())
        throw new errors/* UserError */.yo(`${(0,cleaning/* printableName */.Nt)(file.path)} in the archive is not a regular file, so it was not extracted.`);
    // A configuration file needs no setuid, setgid, or sticky bit.
    if ((found.mode & 0o7000) !== 0)
        (0,external_node_fs_.chmodSync)(path, found.mode & 0o777);
    return { file: path };
}
function existsError(paths) {
    const [verb, them] = paths.length === 1 ? ['exists', 'it'] : ['exist', 'them'];
    return new errors/* UserError */.yo(`Nothing was extracted: ${(0,phrases/* joinWords */.yZ)(paths.map(cleaning/* printableName */.Nt))} already ${verb}. Add --overwrite to replace ${them}, or name another folder with --destination.`);
}

// EXTERNAL MODULE: ./lib/src/borg/ssh.js
var borg_ssh = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 3 modules
var configuration_configuration = __webpack_require__(5776);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
// EXTERNAL MODULE: ./lib/src/process/cancellation.js
var process_cancellation = __webpack_require__(7041);
// EXTERNAL MODULE: ./lib/src/run/perform.js + 13 modules
var perform = __webpack_require__(8362);
// EXTERNAL MODULE: ./lib/src/run/surroundings.js + 2 modules
var run_surroundings = __webpack_require__(9472);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/system/run-every-cleanup.js
var run_every_cleanup = __webpack_require__(7248);
;// CONCATENATED MODULE: ./lib/src/commands/repository-without-configuration.js











/** Runs a command that uses Borg on a repository without a configuration file. Returns the exit status. */
async function withBorg(asked, work) {
    const { terminal } = asked;
    const secrets = new known_secrets/* KnownSecrets */.R();
    const cancellation = new process_cancellation/* Cancellation */.mT();
    const { guarded } = terminal;
    const leave = guarded?.leave ?? (() => undefined);
    const stopWatching = (0,process_cancellation/* watchSignals */.RQ)({ cancellation, onFirst: guarded?.hurry, leave });
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
        return (0,process_cancellation/* exitStatusOf */.et)({ failed: true, signal: cancellation.by });
    }
    finally {
        await (0,run_every_cleanup/* cleanUpAll */.W)([stopWatching, () => (0,temporary/* removeTemporaryFolders */.TL)().map(say)]);
    }
}
/** Builds the configuration from flags and overrides instead of a file. */
async function configurationFor({ request, repository, terminal, defaults }, secrets) {
    const { environment } = terminal;
    const inline = JSON.stringify({ repositories: [{ path: repository }], ...defaults });
    const place = { environment, currentFolder: (0,paths/* currentFolder */.MO)(), home: (0,paths/* homeFolder */.Wx)(environment) };
    const read = await (0,configuration_configuration/* readConfigurations */.q)({ ...(0,configuration_configuration/* configurationRequest */.K)(request, place), paths: undefined, inline });
    (0,known_secrets/* maskSecrets */.QU)(secrets, [...(0,secret_options/* inheritedSecrets */.Ov)(environment), ...read.secrets]);
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
    const ssh = (0,borg_ssh/* createSshAccess */.PA)(request);
    const tools = (0,perform/* createStepTools */.S)({ request, surroundings: (0,run_surroundings/* surroundingsOf */.Z)(traits), prepared, ssh, archives: () => [] });
    const [{ path, label } = { path: '', label: undefined }] = configuration.repositories;
    const step = {
        kind: 'action',
        action: 'config bootstrap',
        index: 0,
        configuration: configuration.name,
        repository: { path, label },
    };
    return tools.borg(step, listenerFor(request, say), cancel);
}
/** Returns a listener that prints Borg's output, except errors and warnings, which are reported with the result. */
function listenerFor({ verbosity = 0 }, say) {
    return {
        lines: (lines, level, from) => {
            if (level !== 'error' && level !== 'warning' && verbosity >= from)
                lines.forEach(say);
        },
        warning: (message) => say(`Warning: ${message}`),
        // Configuration files are small.
        progress: () => undefined,
        result: () => undefined,
        archive: () => undefined,
        skipped: () => undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/commands/config-bootstrap.js
















/** Restores the configuration files stored in an archive, on a machine without any. Returns the exit status. */
async function bootstrap({ request, flags }, terminal) {
    const { repository } = request;
    if (repository === undefined) {
        throw new errors/* UserError */.yo('config bootstrap needs --repository REPOSITORY, because it does not read a configuration file.');
    }
    return withBorg({ request, repository, terminal, defaults: { relocated_repo_access_is_ok: true } }, (hands) => restoreConfigurations({ ...hands, flags, repository, dryRun: request.dryRun }));
}
/** Checks everything before anything is written, and shows what will be written. */
async function restoreConfigurations(job) {
    const { borg, options, flags, dryRun, tell } = job;
    const repository = (0,repository_url/* absoluteRepository */.MF)(job.repository, (0,paths/* workingFolder */.gv)(options));
    const destination = (0,paths/* resolveUserPath */.T8)((0,schema_flags/* textOf */.b6)(flags, 'destination') ?? '/');
    const trouble = (0,destination_folder/* destinationError */.Z)(destination, '--destination');
    if (trouble !== undefined)
        throw new errors/* UserError */.yo(`Nothing was extracted: ${trouble}`);
    const archive = await archiveFor(job);
    const manifest = (0,schema_flags/* textOf */.b6)(flags, 'manifest');
    const named = await (0,bootstrap_manifest/* configurationsInManifest */.iG)(borg, { repository, archive, manifest, ...(0,bootstrap_manifest_places/* ownFolders */.gZ)(options) });
    const operands = (0,borg_operands/* archiveOperands */.fG)(repository, archive, borg.capabilities);
    const maker = await (0,entry_owners/* archiveMaker */.FH)(borg, { repository, archive });
    const files = await storedConfigurations(borg, { operands, archive, maker }, named);
    const delivery = {
        borg,
        operands,
        files,
        names: namesAfterStripping(files.map(({ path }) => path), flags),
        destination,
        overwrite: (0,schema_flags/* isSet */.vM)(flags, 'overwrite'),
        progress: (0,schema_flags/* isSet */.vM)(flags, 'progress'),
    };
    refuseExisting(delivery);
    const targets = delivery.names.map((name) => (0,cleaning/* printableName */.Nt)(`${destination.replace(/\/$/, '')}/${name}`));
    if (dryRun)
        return tell(`Would extract ${(0,phrases/* joinWords */.yZ)(targets)} from ${(0,cleaning/* printableName */.Nt)(archive)}.`);
    tell(`Extracting ${(0,phrases/* count */.U9)(targets.length, 'file')} from ${(0,cleaning/* printableName */.Nt)(archive)}: ${targets.join(', ')}`);
    await extractFiles(delivery, tell);
    tell(`Extracted ${(0,phrases/* joinWords */.yZ)(targets)} from ${(0,cleaning/* printableName */.Nt)(archive)}.`);
}
async function archiveFor({ borg, flags, options, repository }) {
    const archive = (0,schema_flags/* textOf */.b6)(flags, 'archive') ?? 'latest';
    const matchArchives = (0,schema_flags/* textOf */.b6)(flags, 'match-archives') ?? options.match_archives;
    if (archive === 'latest' && matchArchives === undefined)
        await (0,bootstrap_manifest/* requireOneSeries */.hm)(borg, repository);
    const scope = { options, capabilities: borg.capabilities, matchArchives: matchArchives ?? '*' };
    return (0,resolve/* resolveArchive */.HO)(borg, repository, { archive, scope });
}
/** Returns each path below the destination. Throws a UserError if nothing remains of a path, or if two become equal. */
function namesAfterStripping(paths, flags) {
    const stripped = (0,shared_flags/* stripComponents */.zv)({ ...flags, path: paths }) ?? 0;
    const names = paths.map((path) => path.split('/').slice(stripped).join('/'));
    const shown = (chosen) => (0,phrases/* joinWords */.yZ)(chosen.map((path) => `/${(0,cleaning/* printableName */.Nt)(path)}`));
    const withoutName = paths.filter((_, index) => names[index] === '');
    if (withoutName.length > 0) {
        throw new errors/* UserError */.yo(`Nothing was extracted: --strip-components would strip all of ${shown(withoutName)}. Lower it, or restore files with extract.`);
    }
    const duplicates = paths.filter((_, index) => names.filter((name) => name === names[index]).length > 1);
    if (duplicates.length === 0)
        return names;
    throw new errors/* UserError */.yo(`Nothing was extracted: ${shown(duplicates)} would be written to the same path. Lower --strip-components, or restore files with extract.`);
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