"use strict";
exports.id = 776;
exports.ids = [776];
exports.modules = {

/***/ 5776:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ configurationRequest),
  q: () => (/* binding */ readConfigurations)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/schema/option-schema.js
var option_schema = __webpack_require__(7647);
// EXTERNAL MODULE: ./lib/src/snapshots/registry.js + 3 modules
var registry = __webpack_require__(6620);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var system_paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/options/repositories.js
var options_repositories = __webpack_require__(4736);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/stays-inside.js
var stays_inside = __webpack_require__(9989);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/findings.js
var yaml_findings = __webpack_require__(1521);
;// CONCATENATED MODULE: ./lib/src/configuration/reading/find.js








const workflowPlaces = ['.github/borgflow.yaml', '.github/borgmatic.yaml'];
/** Finds the specified configuration files, or those in the default locations; each file once, in order. */
async function findConfigurations(search) {
    const findings = (0,yaml_findings/* noFindings */._I)();
    const [paths, looked] = search.paths?.length
        ? [await namedPaths(search.paths, search, findings), []]
        : await defaultPaths(search, findings);
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        const shown = (0,system_paths/* relativeIfInside */.wm)(path, search.currentFolder);
        if (isOutside(path, search))
            findings.faults.push(new errors/* UserError */.yo((0,stays_inside/* outsideWorkspaceMessage */.Gm)(shown), { place: { file: shown, line: 1, column: 1 } }));
        else {
            const real = await (0,external_node_fs_promises_.realpath)(path).catch(() => path);
            if (!seen.has(real))
                files.push({ path, shown, named: namedOf(path, search) });
            seen.add(real);
        }
    }
    if (paths.length === 0 && looked.length > 0)
        findings.faults.push(nothingFound(looked, search.entryPoint));
    return { files, looked, ...findings };
}
/** Whether a path in the workspace leads out of it. */
function isOutside(path, { confinedTo }) {
    return confinedTo !== undefined && (0,stays_inside/* isLexicallyInside */.cZ)(path, confinedTo) && !(0,stays_inside/* resolvesInside */.ac)(path, confinedTo);
}
function namedOf(path, search) {
    const isNamed = search.paths?.some((name) => pathOf(name, search) === path);
    return isNamed ? { mayBePipe: search.entryPoint === 'command-line' && (0,read_file/* isInheritedDescriptor */.UH)(path) } : undefined;
}
function pathOf(name, { currentFolder, home }) {
    return (0,external_node_path_.resolve)(currentFolder, name.replace(/^~(?=\/|$)/, () => home));
}
function nothingFound(looked, entryPoint) {
    const how = entryPoint === 'workflow'
        ? 'Specify one with `config:`.'
        : 'Specify one with `--config`, or write a first one with: borgflow config generate --minimal';
    return new errors/* UserError */.yo(`No configuration found. Looked for ${(0,phrases/* joinWords */.yZ)(looked, 'and')}. ${how}`);
}
/** Returns borgmatic's default locations. */
function borgmaticLocations({ environment, home }) {
    const own = (0,external_node_path_.join)(environment['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'borgmatic');
    const places = ['/etc/borgmatic/config.yaml', '/etc/borgmatic.d', (0,external_node_path_.join)(own, 'config.yaml'), `${own}.d`];
    return places;
}
async function defaultPaths(search, findings) {
    const looked = [];
    for (const place of search.entryPoint === 'workflow' ? workflowPlaces : []) {
        looked.push(place);
        const path = (0,external_node_path_.resolve)(search.currentFolder, place);
        if (isOutside(path, search))
            return [[path], looked];
        if ((await kindOf(path)) === 'file')
            return [[path], looked];
    }
    // The check of a pull request is about the files in its repository, not about the machine's configuration.
    const paths = search.confinedTo === undefined ? await pathsOfMachine(search, looked, findings) : [];
    return [paths, looked];
}
async function pathsOfMachine(search, looked, findings) {
    const paths = [];
    for (const place of borgmaticLocations(search)) {
        looked.push(place);
        const kind = await kindOf(place);
        if (kind === 'file')
            paths.push(place);
        else if (kind === 'folder')
            paths.push(...(await filesOf(place, findings)));
        else if (kind !== 'missing')
            warnOfUnreadable(place, kind, findings);
    }
    return paths;
}
function warnOfUnreadable(place, reason, findings) {
    findings.notices.push({ level: 'warning', message: `${place} was skipped: ${reason}.` });
}
async function namedPaths(names, search, findings) {
    const paths = [];
    for (const name of names) {
        const found = await pathsNamed(name, search, findings);
        if (typeof found === 'string')
            findings.faults.push(new errors/* UserError */.yo(found));
        else
            paths.push(...found);
    }
    return paths;
}
/** Returns the files that one path refers to, or the error message if there are none. */
async function pathsNamed(name, search, findings) {
    const path = pathOf(name, search);
    if (isOutside(path, search))
        return [path];
    const kind = await kindOf(path);
    if (kind === 'file')
        return [path];
    if (kind === 'folder') {
        const before = findings.faults.length;
        const files = await filesOf(path, findings);
        return files.length > 0 || findings.faults.length > before ? files : `${name} contains no .yaml or .yml files.`;
    }
    if (kind !== 'missing')
        return `${name} can't be read: ${kind}.`;
    if (!/[*?[\]{}!()]/.test(name))
        return `${name} does not exist.${hintFor(name, search.entryPoint)}`;
    const matches = await glob(path, search);
    const files = await Promise.all(matches.map(async (match) => {
        const isFolder = !isOutside(match, search) && (await kindOf(match)) === 'folder';
        return isFolder ? await filesOf(match, findings) : [match];
    }));
    return files.length > 0 ? files.flat() : `${name} matches no files.${hintFor(name, search.entryPoint)}`;
}
/** Returns a hint about a path that contains several paths, quotes, a dash, or a comment. */
function hintFor(name, entryPoint) {
    const isInput = entryPoint === 'workflow';
    if (isInput && name.startsWith('#'))
        return " This input can't contain comments. Remove the line.";
    if (isInput && /^- /.test(name))
        return ' Write the path without a dash.';
    if (/^(["']).*\1$/.test(name))
        return ' Write the path without quotes.';
    if (/\.ya?ml\s*[,;]|[,;]\s*\S+\.ya?ml$/.test(name)) {
        return isInput ? ' Write one path per line.' : ' Separate paths with spaces: --config ONE OTHER.';
    }
    return isInput && /\.ya?ml\s+\S/.test(name) ? ' Write one path per line.' : '';
}
async function glob(pattern, { confinedTo }) {
    const tinyglobby = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const matches = await tinyglobby.glob(pattern, {
        absolute: true,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
        followSymbolicLinks: confinedTo === undefined,
    });
    return matches.map((match) => match.replace(/(?<=.)\/$/, '')).sort();
}
async function kindOf(path) {
    try {
        return (await (0,external_node_fs_promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'missing';
        return code === 'EACCES' ? 'permission denied' : code;
    }
}
/** Returns the configuration files in a folder, sorted by name, without its subfolders. */
async function filesOf(folder, findings) {
    try {
        const names = (await (0,external_node_fs_promises_.readdir)(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
        const paths = names.map((name) => (0,external_node_path_.join)(folder, name));
        const kinds = await Promise.all(paths.map(kindOf));
        return paths.filter((_, index) => kinds[index] !== 'folder');
    }
    catch {
        findings.faults.push(new errors/* UserError */.yo(`${folder} can't be read: permission denied.`));
        return [];
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/reading/includes.js
var includes = __webpack_require__(4899);
// EXTERNAL MODULE: ./lib/src/configuration/shape/interpolate.js
var interpolate = __webpack_require__(7669);
// EXTERNAL MODULE: ./lib/src/configuration/shape/normalize.js
var normalize = __webpack_require__(9450);
// EXTERNAL MODULE: ./lib/src/configuration/shape/overrides.js
var shape_overrides = __webpack_require__(456);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/configuration/reading/parse.js + 2 modules
var parse = __webpack_require__(4711);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/tree.js
var yaml_tree = __webpack_require__(5227);
;// CONCATENATED MODULE: ./lib/src/configuration/shape/values-of-flags.js





/** Parses the options that flags set: unchanged for options that are strings, and as YAML for all others. */
function readOptionFlags(asked, findings) {
    return lastOfEachOption(asked).flatMap((one) => {
        const value = readOptionValue(one, findings);
        const { keys, spelling } = one;
        return value ? [{ keys, place: { file: spelling, line: 1, column: 1 }, value }] : [];
    });
}
/** Returns the text of each flag, without secrets, by the file name in its places, for `formatError`. */
function optionFlagSources(asked) {
    return new Map(lastOfEachOption(asked).map((one) => [one.spelling, shown(one)]));
}
/** Keeps the last one of each repeated flag. */
function lastOfEachOption(asked) {
    return [...new Map(asked.map((one) => [one.keys.join('.'), one])).values()];
}
function shown({ spelling, keys, value }) {
    if (typeof value !== 'string')
        return spelling;
    return `${spelling} ${(0,shape_overrides/* isSecretOption */.Et)(keys) ? '…' : (0,repository_url/* withoutCredentials */.ri)(value.replaceAll(/\s/g, ' '))}`;
}
function readOptionValue({ spelling, keys, value }, findings) {
    const place = { file: spelling, line: 1, column: 1 };
    if (value === null)
        return (0,yaml_tree/* nullAt */.VM)(place);
    if (typeof value === 'boolean')
        return { kind: 'scalar', place, value, source: String(value) };
    const at = { ...place, column: spelling.length + 2 };
    const schema = (0,shape_overrides/* schemaOf */.pP)(keys);
    if ((0,shape_overrides/* isStringOption */.Ru)(schema))
        return (0,yaml_tree/* stringAt */.bX)(at, value);
    const placeAt = (offset) => ({ ...at, column: at.column + offset });
    const tree = (0,parse/* parseYaml */.h)(value, { placeAt, findings, about: `The value of ${spelling} is not valid YAML. ` });
    if (tree && (0,yaml_tree/* isNull */.kZ)(tree)) {
        (0,yaml_findings/* addError */.CN)(findings, place, `${spelling} needs a value.`);
        return undefined;
    }
    if (tree && schema?.type === 'array' && tree.kind !== 'list') {
        const list = (0,shape_overrides/* isSecretOption */.Et)(keys) ? '…' : value;
        (0,yaml_findings/* addError */.CN)(findings, place, `${spelling} must be a list. Write it in brackets: ${spelling} '[${list}]'`);
        return undefined;
    }
    return tree;
}

// EXTERNAL MODULE: ./lib/src/shell/fill-placeholders.js + 3 modules
var fill_placeholders = __webpack_require__(9952);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/limits.js
var limits = __webpack_require__(1875);
;// CONCATENATED MODULE: ./lib/src/configuration/validation/hook-commands.js






const everywhere = ['configuration_filename', 'log_file'];
const ofRepository = ['repository', 'repository_label'];
const ofErrors = [...ofRepository, 'repositories', 'error', 'output'];
/** Finds placeholders in hook commands at positions where no value can be inserted, such as in arithmetic. */
function checkHooks(file, constants, findings) {
    const own = (0,yaml_tree/* valueAt */.fK)(file, option_schema/* ownSection */.Aw);
    const order = own?.kind === 'mapping' ? (0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(own, 'hook_order')) : undefined;
    const hooks = file.entries.map(({ key, value }) => ({ commands: value, names: namesIn(key, order) }));
    const listed = (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'commands')).map((entry) => ({
        commands: entry.kind === 'mapping' ? (0,yaml_tree/* valueAt */.fK)(entry, 'run') : undefined,
        names: namesAround(entry),
    }));
    let left = limits/* maxHookCharacters */.cC;
    for (const { commands, names } of [...hooks, ...listed]) {
        if (names === undefined)
            continue;
        const facts = Object.fromEntries([...everywhere, ...names].map((name) => [name, '']));
        for (const command of (0,yaml_tree/* itemsOf */.S3)(commands).filter(mayBeFilled)) {
            const before = left;
            left -= (0,yaml_tree/* stringOf */.Je)(command)?.length ?? 0;
            if (left >= 0)
                checkCommand(command, { facts, constants }, findings);
            else if (before >= 0)
                (0,yaml_findings/* addSafeError */.NC)(findings, command.place, limits/* tooMuchHookText */.WG);
        }
    }
}
function mayBeFilled(command) {
    return (0,yaml_tree/* stringOf */.Je)(command)?.includes('{') === true;
}
/** Returns the additional placeholders of a hook; undefined if the option is not a hook. */
function namesIn(option, order) {
    if (option === 'on_error')
        return ofErrors;
    if (!/^(?:before|after)_/.test(option))
        return undefined;
    const isPerAction = order === 'per_action' && !option.endsWith('_everything');
    return isPerAction || option.endsWith('_actions') ? ofRepository : [];
}
function namesAround(entry) {
    if (entry.kind !== 'mapping')
        return [];
    const around = (0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(entry, 'after')) ?? (0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(entry, 'before')) ?? '';
    if (around === 'error')
        return ofErrors;
    return around === 'action' || around === 'repository' ? ofRepository : [];
}
function checkCommand(command, values, findings) {
    const text = (0,yaml_tree/* stringOf */.Je)(command);
    if (text === undefined)
        return;
    try {
        (0,fill_placeholders/* fillPlaceholders */.C)(text, values);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        (0,yaml_findings/* addError */.CN)(findings, command.place, error.message);
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/validation/rules.js + 1 modules
var rules = __webpack_require__(9112);
// EXTERNAL MODULE: ./lib/src/configuration/validation/schema-faults.js + 1 modules
var schema_faults = __webpack_require__(3626);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/characters.js
var characters = __webpack_require__(9023);
;// CONCATENATED MODULE: ./lib/src/configuration/configuration.js




















/** Returns which configurations a request asks for, and what it overrides in them. */
function configurationRequest(request, place, variables = 'resolve') {
    const { configurationPaths: paths, inlineConfiguration: inline, entryPoint, options, overrides } = request;
    return {
        ...place,
        paths,
        inline,
        entryPoint,
        options,
        overrides,
        variables: request.noVariables ? 'off' : variables,
    };
}
/** Reads all requested configurations. Errors in one file don't prevent reading the others, and are not thrown. */
async function readConfigurations(request) {
    const onlyInline = request.inline !== undefined && !request.paths?.length;
    const found = onlyInline ? { files: [], looked: [], ...(0,yaml_findings/* noFindings */._I)() } : await findConfigurations(request);
    const names = (0,system_paths/* shortNames */.DG)(found.files.map(({ path }) => path));
    const configurations = [];
    const { files, faults, notices } = found;
    const { overrides: asked = [], options = [] } = request;
    const sources = new Map([...optionFlagSources(options), ...(0,shape_overrides/* overrideSources */.bN)(asked)]);
    const overrides = [...readOptionFlags(options, found), ...(0,shape_overrides/* parseOverrides */.f$)(asked, found)];
    const isWhole = overrides.length === lastOfEachOption(options).length + asked.length;
    const included = [];
    const secrets = [];
    const hidden = new Set();
    const take = (source) => {
        sources.set(source.shown, source.text);
        const findings = (0,yaml_findings/* noFindings */._I)();
        const own = [];
        const context = { ...request, sources, included: own, overrides, secrets };
        const configuration = parseConfiguration(source, findings, context);
        included.push(...uniqueFiles(own).map((file) => ({ ...file, by: source.path })));
        // Without an override that could not be read, the file would not do what was requested.
        if (configuration && isWhole)
            configurations.push(configuration);
        for (const name of findings.hidden)
            hidden.add(name);
        faults.push(...(0,yaml_findings/* sortedErrors */.xT)(findings, source.shown));
        notices.push(...(0,yaml_findings/* sortByPlace */.vU)(findings.notices, source.shown).filter(({ place }) => !findings.hidden.has(place?.file ?? '')));
    };
    for (const [index, file] of files.entries()) {
        // Lets signals be handled between files.
        if (index > 0)
            await (0,promises_.setImmediate)();
        if (request.isCancelled?.())
            break;
        const text = (0,includes/* readFileText */.eu)(file, found);
        if (text !== undefined && hasRoom(file, sources, found))
            take({ ...file, text, name: names[index] ?? file.shown });
    }
    if (request.inline !== undefined)
        take(inlineSource(request.inline, request.entryPoint));
    const { looked } = found;
    const excerpts = new Map([...sources].filter(([name]) => !hidden.has(name)));
    return { configurations, files, included, faults: distinct(faults), looked, notices, sources, excerpts, secrets };
}
/** Whether another file fits within the total limit; if not, adds an error. */
function hasRoom({ shown }, sources, findings) {
    const length = [...sources.values()].reduce((sum, text) => sum + text.length, 0);
    if (length <= limits/* maxTotalBytes */.cn)
        return true;
    const message = `${shown} was not read: the files before it already exceed the limit of ${limits/* maxTotalBytes */.cn / 1e6} MB in total.`;
    (0,yaml_findings/* addSafeError */.NC)(findings, { file: shown, line: 1, column: 1 }, message);
    return false;
}
function uniqueFiles(files) {
    return [...new Map(files.map((file) => [file.path, file])).values()];
}
/** Removes duplicates: an error in an override occurs for every file. */
function distinct(faults) {
    const keyed = faults.map((fault) => [JSON.stringify([fault.place, fault.message]), fault]);
    return [...new Map(keyed).values()];
}
function inlineSource(text, entryPoint) {
    const name = entryPoint === 'workflow' ? 'configuration' : '<inline>';
    return { path: includes/* inlinePath */.pN, name, shown: name, text };
}
/** Adds secrets to those of the other files. Returns false and adds none if that would exceed the limit. */
function keepSecrets(secrets, kept) {
    const values = new Set([...kept, ...secrets].map(({ value }) => value));
    const length = [...values].reduce((sum, value) => sum + value.length, 0);
    if (length > limits/* maxSecretCharacters */.Ru)
        return false;
    kept.push(...secrets);
    return true;
}
/** Returns one file as a configuration; undefined if it has errors, which are added to the findings. */
function parseConfiguration(source, findings, context) {
    const { home, environment, overrides = [], variables = 'resolve' } = context;
    const file = (0,includes/* readWithIncludes */.oV)(source, { ...context, findings, budget: (0,limits/* newBudget */.k$)() });
    if (!file)
        return undefined;
    const filled = (0,interpolate/* interpolate */.G)(file, { environment, variables, overrides }, findings);
    const normalized = (0,normalize/* normalize */.S)(filled.file, findings, { home, overrides: filled.overrides });
    const secrets = (0,secret_options/* secretsOfTree */.tD)(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` }));
    if (!keepSecrets(secrets, context.secrets ?? []))
        (0,yaml_findings/* addSafeError */.NC)(findings, normalized.tree.place, limits/* tooManySecrets */.L0);
    (0,schema_faults/* validateFile */.n)(normalized.tree, findings);
    (0,rules/* checkRules */.M)(normalized, findings);
    checkHooks(normalized.tree, filled.constants, findings);
    (0,characters/* checkCharacters */.lV)(normalized.tree, findings);
    (0,schema_faults/* findCredentialFaults */.c)(normalized.tree, findings);
    if (findings.faults.length > 0)
        return undefined;
    const { path, name } = source;
    const notices = (0,yaml_findings/* sortByPlace */.vU)(findings.notices, source.shown);
    return {
        name: { path, name },
        ...contentsOf(normalized.tree),
        notices,
        shape: normalized.shape,
        constants: filled.constants,
    };
}
/** Converts a valid file in the flat shape to its values. */
function contentsOf(file) {
    const { repositories: _, check_repositories: wanted, ...written } = valuesOf(file);
    const entries = (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories')).map((item) => valuesOf(item));
    const shared = { ...written, ...checkedOf(wanted, entries) };
    const own = entries.map(({ path, label, ...rest }) => ({ path, label, rest }));
    const common = withoutNarrowed(shared, {});
    const repositories = own.map(({ path, label, rest }) => ({
        path,
        ...(label === undefined ? {} : { label }),
        options: Object.keys(rest).length === 0 ? common : overriddenBy(rest, shared),
    }));
    const places = { get: (pointer) => placeAt(file, pointer) };
    return { options: { ...shared, repositories: entries.map(bare) }, repositories, places };
}
/** Returns the place of a value; of the option's name if the value begins on a line of its own, as lists and mappings do. */
function placeAt(file, pointer) {
    const part = (0,yaml_tree/* partAt */.l0)(file, pointer);
    const option = part?.kind === 'scalar' ? undefined : (0,yaml_tree/* entryOf */.Ms)(file, pointer.slice(1));
    return (option ?? part)?.place;
}
/** Returns the values of a mapping. A snapshot option without a value uses all defaults. */
function valuesOf(tree) {
    const entries = tree.kind === 'mapping' ? tree.entries : [];
    const given = entries.filter(({ key, value }) => key in registry/* snapshotOptions */.VS || !(0,yaml_tree/* isNull */.kZ)(value));
    return Object.fromEntries(given.map(({ key, value }) => [key, (0,yaml_tree/* isNull */.kZ)(value) ? {} : (0,yaml_tree/* toValue */.BA)(value)]));
}
/** Converts labels and globs in check_repositories to paths; an empty list means all repositories. */
function checkedOf(wanted, entries) {
    if (wanted === undefined || wanted.length === 0)
        return {};
    const { repositories } = (0,options_repositories/* findRepositories */.i)(entries, wanted);
    return { check_repositories: entries.filter((entry) => repositories.has(entry)).map(({ path }) => path) };
}
const ownNames = Object.keys(all_options/* repositoryOptions */.Tl);
/** Returns an entry of `repositories` without the options that it overrides. */
function bare(entry) {
    const given = Object.entries(entry);
    const kept = given.filter(([name]) => ownNames.includes(name));
    if (kept.length === given.length)
        return entry;
    return { path: entry.path, ...Object.fromEntries(kept) };
}
/** Merges the options of a file with those of a repository; the latter overrides single options in `x-borgflow`, too. */
function overriddenBy(own, shared) {
    const section = own[option_schema/* ownSection */.Aw] && { ...shared[option_schema/* ownSection */.Aw], ...own[option_schema/* ownSection */.Aw] };
    return { ...withoutNarrowed(shared, own), ...own, ...(section === undefined ? {} : { [option_schema/* ownSection */.Aw]: section }) };
}
/** Merges options; a repository's own prefix or umask also replaces the file's check_prefix or borg_umask. */
function withoutNarrowed(shared, own) {
    const { check_prefix, borg_umask, ...rest } = shared;
    return {
        ...rest,
        ...(check_prefix === undefined || own.prefix !== undefined ? {} : { check_prefix }),
        ...(borg_umask === undefined || own.umask !== undefined ? {} : { borg_umask }),
    };
}


/***/ }),

/***/ 9112:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkRules),
  W: () => (/* binding */ filledFolders)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/schema/option-schema.js
var option_schema = __webpack_require__(7647);
// EXTERNAL MODULE: ./lib/src/system/glob.js
var glob = __webpack_require__(7666);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-wording.js
var error_wording = __webpack_require__(8513);
// EXTERNAL MODULE: ./lib/src/configuration/options/repositories.js
var options_repositories = __webpack_require__(4736);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/findings.js
var yaml_findings = __webpack_require__(1521);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/limits.js
var limits = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/tree.js
var yaml_tree = __webpack_require__(5227);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var registry = __webpack_require__(2620);
;// CONCATENATED MODULE: ./lib/src/configuration/validation/monitor-rules.js



/** Finds errors in the options of monitoring services that the schema can't express. */
function checkMonitors(file, findings) {
    for (const name of registry/* monitorNames */.RL) {
        const options = (0,yaml_tree/* valueAt */.fK)(file, name);
        // What a variable stands for may not be known yet.
        if (options?.kind !== 'mapping' || hasOpenValue(options))
            continue;
        const given = options.entries.filter(({ value }) => !(0,yaml_tree/* isNull */.kZ)(value));
        const values = Object.fromEntries(given.map(({ key, value }) => [key, (0,yaml_tree/* toValue */.BA)(value)]));
        for (const { option, message } of (0,registry/* checkMonitorOptions */.tH)(name, values)) {
            const path = option === undefined ? [] : typeof option === 'string' ? [option] : option;
            (0,yaml_findings/* addError */.CN)(findings, ((0,yaml_tree/* partAt */.l0)(options, (0,yaml_tree/* pointerOf */.rq)(path)) ?? options).place, message);
        }
    }
}
function hasOpenValue(tree) {
    if (tree.kind === 'scalar')
        return tree.filled?.open === true;
    return tree.kind === 'list' ? tree.items.some(hasOpenValue) : tree.entries.some(({ value }) => hasOpenValue(value));
}

;// CONCATENATED MODULE: ./lib/src/configuration/validation/rules.js












/** Finds errors between options that the schema can't express. */
function checkRules({ tree, shape }, findings) {
    checkRepositories(tree, findings);
    checkCheckedRepositories(tree, findings);
    checkArchiveName(tree, findings);
    checkConstants(tree, findings);
    checkPassphrases(tree, findings);
    checkFolders(tree, findings);
    checkMonitors(tree, findings);
    checkHookOrder(tree, findings);
    for (const [index, entry] of (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(tree, 'commands')).entries())
        checkCommand(entry, index, findings);
    for (const [index, check] of (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(tree, 'checks')).entries())
        checkCheck(check, index, findings);
    if (shape === 'flat')
        mentionHooks(tree, findings);
}
function checkRepositories(file, findings) {
    const repositories = (0,yaml_tree/* valueAt */.fK)(file, 'repositories');
    if (!(0,yaml_tree/* entryOf */.Ms)(file, 'repositories')) {
        (0,yaml_findings/* addError */.CN)(findings, file.place, 'repositories is missing. Add at least one path to back up to.');
    }
    else if (repositories?.kind === 'list' && repositories.items.length === 0) {
        (0,yaml_findings/* addError */.CN)(findings, repositories.place, 'repositories is empty. Add at least one path to back up to.');
    }
    const labels = new Map();
    for (const repository of (0,yaml_tree/* itemsOf */.S3)(repositories)) {
        const value = repository.kind === 'mapping' ? (0,yaml_tree/* valueAt */.fK)(repository, 'label') : undefined;
        const label = (0,yaml_tree/* stringOf */.Je)(value);
        if (value === undefined || label === undefined)
            continue;
        const first = labels.get(label);
        if (first) {
            const message = `The label "${writtenText(value)}" is already used for the repository on line ${first.place.line}.`;
            (0,yaml_findings/* addError */.CN)(findings, value.place, message);
        }
        labels.set(label, first ?? value);
    }
}
function checkCheckedRepositories(file, findings) {
    const repositories = (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories')).flatMap((repository) => {
        const path = repository.kind === 'mapping' ? (0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(repository, 'path')) : undefined;
        const label = repository.kind === 'mapping' ? (0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(repository, 'label')) : undefined;
        return path === undefined ? [] : [{ path, label }];
    });
    const open = (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories')).some((repository) => repository.kind === 'mapping' && isOpen(repository));
    const items = (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'check_repositories'));
    const names = items.flatMap((item) => (0,yaml_tree/* resolvedStringOf */.pY)(item) ?? []);
    const beyond = items.filter((item) => (0,glob/* hasWildcards */.ev)((0,yaml_tree/* resolvedStringOf */.pY)(item) ?? ''))[limits/* maxWildcards */.UJ];
    if (beyond) {
        const message = `Too many items of check_repositories contain wildcards: the limit is ${limits/* maxWildcards */.UJ}.`;
        (0,yaml_findings/* addError */.CN)(findings, beyond.place, message);
        return;
    }
    if (open)
        return;
    const missing = new Set((0,options_repositories/* findRepositories */.i)(repositories, names).missing);
    for (const item of items) {
        const wanted = (0,yaml_tree/* resolvedStringOf */.pY)(item);
        if (wanted === undefined || !missing.has(wanted))
            continue;
        const message = `check_repositories contains ${writtenText(item)}, which is not the path or label of a repository in this file.`;
        (0,yaml_findings/* addError */.CN)(findings, item.place, message);
    }
}
/** Returns a string as written in the file: the value of a variable or constant may be secret. */
function writtenText(tree) {
    if (tree.kind !== 'scalar')
        return '';
    return tree.filled?.written ?? String(tree.value);
}
/** Whether the name of a repository contains variables that are not resolved yet. */
function isOpen(repository) {
    const values = ['path', 'label'].map((name) => (0,yaml_tree/* valueAt */.fK)(repository, name));
    return values.some((value) => value?.kind === 'scalar' && value.filled?.open === true);
}
function checkArchiveName(file, findings) {
    const value = (0,yaml_tree/* valueAt */.fK)(file, 'archive_name_format');
    if (value && (0,yaml_tree/* stringOf */.Je)(value)?.trim() === '') {
        (0,yaml_findings/* addError */.CN)(findings, value.place, 'archive_name_format is empty. Set it to a name, or remove it.');
    }
}
function checkConstants(file, findings) {
    const constants = (0,yaml_tree/* valueAt */.fK)(file, 'constants');
    for (const { key, value } of constants?.kind === 'mapping' ? constants.entries : []) {
        if ((0,yaml_tree/* isNull */.kZ)(value))
            (0,yaml_findings/* addError */.CN)(findings, value.place, (0,error_wording/* missingValueMessage */.Rj)(`constants.${key}`, {}));
    }
}
/** Options for folders that a run creates and writes to. */
const filledFolders = [
    'temporary_directory',
    'borg_base_directory',
    'borg_config_directory',
    'borg_cache_directory',
    'borg_security_directory',
    'borg_keys_directory',
    'user_state_directory',
];
function checkFolders(file, findings) {
    const working = (0,repository_url/* withHomeFolder */.eB)((0,yaml_tree/* stringOf */.Je)((0,yaml_tree/* valueAt */.fK)(file, 'working_directory')) ?? '.');
    for (const part of [file, ...(0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories'))]) {
        if (part.kind !== 'mapping')
            continue;
        for (const name of filledFolders) {
            const value = (0,yaml_tree/* valueAt */.fK)(part, name);
            const path = (0,yaml_tree/* stringOf */.Je)(value);
            const obstacle = path ? (0,runner_files/* runnerFileReason */.Hx)((0,external_node_path_.resolve)(working, (0,repository_url/* withHomeFolder */.eB)(path))) : undefined;
            if (value === undefined || obstacle === undefined)
                continue;
            (0,yaml_findings/* addError */.CN)(findings, value.place, `${name} can't be ${writtenText(value)}: ${obstacle}. Use another folder.`);
        }
    }
}
/** Refuses empty passphrases, which Borg would accept: the repository would not be protected. */
function checkPassphrases(file, findings) {
    for (const part of [file, ...(0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories'))]) {
        if (part.kind !== 'mapping')
            continue;
        refuseEmpty(part, 'encryption_passphrase', findings);
        refuseEmpty(part, 'encryption_passcommand', findings);
    }
}
function refuseEmpty(part, name, findings) {
    const value = (0,yaml_tree/* valueAt */.fK)(part, name);
    if (value?.kind !== 'scalar' || (0,yaml_tree/* resolvedStringOf */.pY)(value) !== '')
        return;
    const cause = value.filled ? `: ${value.filled.written} has no value. Set the variable` : '. Set it';
    (0,yaml_findings/* addError */.CN)(findings, value.place, `${name} is empty${cause}, or remove the option.`);
}
function checkCommand(entry, index, findings) {
    if (entry.kind !== 'mapping')
        return;
    const [before, after] = [(0,yaml_tree/* entryOf */.Ms)(entry, 'before')?.value, (0,yaml_tree/* entryOf */.Ms)(entry, 'after')?.value];
    const name = `commands[${index}]`;
    if (before && after) {
        (0,yaml_findings/* addError */.CN)(findings, after.place, `${name} has both before and after. Split it into two entries.`);
    }
    else if (!before && !after) {
        (0,yaml_findings/* addError */.CN)(findings, entry.place, `${name} needs before or after, such as \`before: repository\`.`);
    }
    const states = (0,yaml_tree/* entryOf */.Ms)(entry, 'states');
    if (before && !after && states && (0,yaml_tree/* valueAt */.fK)(entry, 'states')) {
        (0,yaml_findings/* addError */.CN)(findings, states.place, `${name}.states is only allowed with after. Remove it.`);
    }
}
const spotNeeds = ['count_tolerance_percentage', 'data_sample_percentage', 'data_tolerance_percentage'];
const onlyFor = new Map([
    ['max_duration', 'repository'],
    ...[...spotNeeds, 'xxh64sum_command'].map((option) => [option, 'spot']),
]);
function checkCheck(check, index, findings) {
    if (check.kind !== 'mapping')
        return;
    const name = (0,yaml_tree/* resolvedStringOf */.pY)((0,yaml_tree/* valueAt */.fK)(check, 'name'));
    if (name === undefined)
        return;
    for (const { key, place } of check.entries) {
        const owner = onlyFor.get(key);
        if (owner !== undefined && owner !== name) {
            (0,yaml_findings/* addError */.CN)(findings, place, `checks[${index}].${key} is an option of the ${owner} check, not of ${name}.`);
        }
    }
    if (name !== 'spot')
        return;
    for (const needed of spotNeeds) {
        if (!(0,yaml_tree/* entryOf */.Ms)(check, needed))
            (0,yaml_findings/* addError */.CN)(findings, check.place, `checks[${index}] needs ${needed}, like every spot check.`);
    }
}
/** Mentions that a hook runs once per file: in the borgmatic versions with flat files, it runs once per repository. */
function mentionHooks(file, findings) {
    const entries = file.entries.filter((entry) => isHookOfFile(entry) && (0,yaml_tree/* itemsOf */.S3)(entry.value).length > 0);
    if (!entries[0] || (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories')).length < 2)
        return;
    if (valueIn(file, 'hook_order') !== undefined)
        return;
    const hooks = entries.map(({ key }) => key);
    const [run, them] = hooks.length === 1 ? ['runs', 'it'] : ['run', 'them'];
    findings.notices.push({
        level: 'notice',
        message: `${(0,phrases/* joinWords */.yZ)(hooks)} ${run} once per file, unlike in borgmatic 1.6 and later (once per repository). To run ${them} once per repository, set hook_order: per_action in x-borgflow.`,
        place: entries[0].place,
        hooks,
    });
}
/** Returns the value of an option in `x-borgflow`. */
function valueIn(mapping, option) {
    const own = (0,yaml_tree/* valueAt */.fK)(mapping, option_schema/* ownSection */.Aw);
    return own?.kind === 'mapping' ? (0,yaml_tree/* valueAt */.fK)(own, option) : undefined;
}
function checkHookOrder(file, findings) {
    for (const repository of (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories'))) {
        const own = repository.kind === 'mapping' ? valueIn(repository, 'hook_order') : undefined;
        if (own === undefined)
            continue;
        (0,yaml_findings/* addError */.CN)(findings, own.place, 'hook_order applies to the whole file. Move it to x-borgflow at the top level.');
    }
}
function isHookOfFile({ key }) {
    return /^(before|after)_(prune|compact|backup|check|extract)$/.test(key);
}


/***/ }),

/***/ 9952:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ fillPlaceholders),
  r: () => (/* binding */ limitValue)
});

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/shell/edits.js

/** Returns a text with all its edits; of two that overlap, the one that begins first counts. */
function withEdits(text, edits) {
    let filled = '';
    let at = 0;
    for (const edit of inOrder(edits)) {
        filled += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return filled + text.slice(at);
}
/** Returns one edit per position, in order. */
function inOrder(edits) {
    const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
    const kept = [];
    for (const edit of sorted)
        if (edit.start >= (kept.at(-1)?.end ?? 0))
            kept.push(edit);
    return kept;
}
/** Returns the edit of the text around backticks that has the effect of an edit between them. */
function liftFromBackticks({ origins }, { start, end, text }) {
    const sourceOf = (at) => {
        const origin = origins[firstBehind(origins, at)];
        return origin ? origin.end - origin.length + (at - origin.at) : at;
    };
    const first = origins[firstBehind(origins, start)];
    const from = first && first.at === start ? first.start : sourceOf(start);
    return { start: from, end: sourceOf(end - 1) + 1, text: text.replace(/[\\$`]/g, '\\$&') };
}
/** Returns the edits of a layer, with those inside something that is replaced as a whole combined into one. */
function gathered({ origins, text }, edits) {
    const wholes = new Map();
    const single = [];
    for (const edit of inOrder(edits)) {
        const origin = origins[firstBehind(origins, edit.start)];
        if (!origin?.atomic) {
            single.push(edit);
            continue;
        }
        const group = origins.filter(({ atomic, start }) => atomic && start === origin.start);
        const start = group[0]?.at ?? edit.start;
        const last = group.at(-1) ?? origin;
        const whole = wholes.get(start) ?? { start, end: last.at + last.length, edits: [] };
        whole.edits.push({ ...edit, start: edit.start - start, end: edit.end - start });
        wholes.set(start, whole);
    }
    const together = [...wholes.values()].map(({ start, end, edits: own }) => ({
        start,
        end,
        text: withEdits(text.slice(start, end), own),
    }));
    return [...single, ...together];
}
/** Returns the index of the first origin that ends after an offset in the text of its layer. */
function firstBehind(origins, place) {
    let [low, high] = [0, origins.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const origin = origins[middle];
        if (origin && origin.at + origin.length > place)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Returns the position of a part of a layer in the enclosing text. */
function originOf({ origins }, { start, end }) {
    const from = firstBehind(origins, start);
    const to = firstBehind(origins, Math.max(end, start + 1) - 1) + 1;
    const within = origins.slice(from, to);
    const [first] = within;
    const last = within.at(-1);
    const isWhole = within.every(({ start: begin, position }, index) => position.quoting === first?.position.quoting && (first.atomic || index === 0 || begin === within[index - 1]?.end));
    if (!first || !last || !isWhole)
        throw new errors/* UserError */.yo('A placeholder is in a here-document with mixed quoting. Move the command into a script.');
    const exact = (origin) => origin.length === origin.end - origin.start;
    return {
        ...first,
        start: exact(first) ? first.start + Math.max(start - first.at, 0) : first.start,
        end: exact(last) ? last.start + Math.min(end - last.at, last.length) : last.end,
    };
}

;// CONCATENATED MODULE: ./lib/src/shell/document-quoting.js

/**
 * Turns a quoted document into an unquoted one with the same text, so that it can contain references: no line of their
 * values can end it, and tabs, size, and the quoting around it don't matter.
 */
function unquoted(document, edits, { text }) {
    const { start, end, delimiter, closing } = document;
    const word = /^[\w.-]+$/.test(delimiter.text.replace(/['"\\]/g, ''))
        ? delimiter.text.replace(/['"\\]/g, '')
        : unusedWord(text);
    const ordered = inOrder(edits);
    const escapes = [...text.slice(start, end).matchAll(/[\\$`]/g)].flatMap(({ 0: found, index }) => {
        const at = start + index;
        const isTaken = ordered.some((edit) => edit.start <= at && at < edit.end);
        return isTaken ? [] : [{ start: at, end: at + 1, text: `\\${found}` }];
    });
    return [...escapes, ...named(document.delimiter, closing, { opening: word, word })];
}
/** Prevents lines of values in a quoted document from ending it, and preserves their tabs. */
function kept(document, edits, { text }) {
    const { start, end, delimiter, closing, stripsTabs, operatorStart } = document;
    const inside = inOrder(edits).filter((edit) => edit.start >= start && edit.end <= end);
    const body = withEdits(text.slice(start, end), inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
    const word = delimiter.text.replace(/['"\\]/g, '');
    const ends = body.split('\n').some((line) => line.replace(/^\t+/, '').startsWith(word));
    const longer = ends ? lengthened(delimiter, closing, { word, unlike: text + body }) : [];
    if (!stripsTabs || !inside.some((edit) => /(?:^|\n)\t/.test(edit.text)))
        return longer;
    const tabs = [...text.slice(start, closing?.end ?? end).matchAll(/^\t+/gm)].map(({ 0: found, index }) => ({
        start: start + index,
        end: start + index + found.length,
        text: '',
    }));
    return [...longer, ...tabs, { start: operatorStart + 2, end: operatorStart + 3, text: '' }];
}
/** Makes a delimiter longer; replaces one character, because others may be quoted differently. */
function lengthened(delimiter, closing, { word, unlike }) {
    let more = '_';
    while (unlike.includes(word + more))
        more += '_';
    // If the delimiter is empty, its first quote is used.
    const last = Math.max(delimiter.text.search(/[^'"\\]['"]*$/), 0);
    const at = delimiter.start + last;
    const begin = { start: at, end: at + 1, text: `${delimiter.text[last]}${more}` };
    const after = (closing?.end ?? 0) - 1;
    if (!closing)
        return [begin];
    if (word === '')
        return [begin, { ...closing, text: more }];
    return [begin, { start: after, end: after + 1, text: `${word.at(-1)}${more}` }];
}
/** Gives a document another delimiter. */
function named(delimiter, closing, { opening, word }) {
    const begin = { start: delimiter.start, end: delimiter.end, text: opening };
    return closing ? [begin, { ...closing, text: word }] : [begin];
}
function unusedWord(text) {
    let word = 'END_OF_TEXT';
    while (text.includes(word))
        word += '_';
    return word;
}

// EXTERNAL MODULE: ./lib/src/shell/lexer.js + 1 modules
var lexer = __webpack_require__(5157);
// EXTERNAL MODULE: ./lib/src/shell/printed-output.js
var printed_output = __webpack_require__(6007);
// EXTERNAL MODULE: ./lib/src/shell/wrapper-programs.js + 1 modules
var wrapper_programs = __webpack_require__(6665);
;// CONCATENATED MODULE: ./lib/src/shell/quote-placeholder-values.js

/** Returns how to write a value at a position so that the shell reads exactly this value there. */
function writeValue(value, position, layer) {
    const written = 'text' in value ? escaped(value.text, position, layer) : reference(value.variable, position);
    if (!position.backslash)
        return written;
    // Outside quotes, a backslash and a line break are nothing; in `"…"`, two backslashes are one.
    if (position.quoting === 'bare')
        return `\n${written}`;
    return position.quoting === 'single' || position.quoting === 'verbatim' ? written : `\\${written}`;
}
/** Returns how to write a literal `{name}`. */
function writeName(name, quoting) {
    if (quoting === 'bare')
        return `\\{${name}\\}`;
    return quoting === 'default' ? `{${name}\\}` : `{${name}}`;
}
/** Escapes a string for the format of a `printf`; a dash at the beginning would make it an option. */
function asFormat(text, isFirst) {
    const written = text.replace(/\\/g, '\\\\').replace(/%/g, '%%');
    return isFirst ? written.replace(/^-/, '\\055') : written;
}
function reference(variable, { quoting, escapesFollow, backslash }) {
    switch (quoting) {
        case 'bare':
            return `"$${variable}"`;
        case 'single':
            return `'"$${variable}"'`;
        case 'ansi':
            return `'"$${variable}"${escapesFollow || backslash ? '$' : ''}'`;
        default:
            return `\${${variable}}`;
    }
}
function escaped(text, { quoting, escapesFollow, backslash }, { echoed }) {
    switch (quoting) {
        case 'bare':
            return `'${withinSingle(text, echoed)}'`;
        case 'single':
            return withinSingle(text, echoed);
        case 'ansi':
            return `''${withinSingle(text, echoed)}'${escapesFollow || backslash ? '$' : ''}'`;
        case 'double':
            return text.replace(/[\\$`"]/g, (found) => (echoed && found === '\\' ? `"'\\'"` : `\\${found}`));
        case 'default':
            return text.replace(/[\\$`"'}(]/g, (found) => withinDefault(found, echoed));
        case 'document':
            return withinDocument(text, echoed);
        case 'verbatim':
            return text;
    }
}
/** Closes and reopens the quotes around each quote. An `echo` that reads backslashes keeps those before a quote. */
function withinSingle(text, echoed) {
    return echoed ? text.replace(/'/g, `'"'"'`).replace(/\\/g, `\\''`) : text.replace(/'/g, `'\\''`);
}
/** Bash looks for the end of single quotes and of `<(` here, although they are literal. */
function withinDefault(character, echoed) {
    if (character === "'")
        return `$(printf %s "'")`;
    if (character === '(')
        return '${x+}(';
    return echoed && character === '\\' ? spelledBackslash : `\\${character}`;
}
/** Prints a backslash where neither quotes nor a second backslash are possible. */
const spelledBackslash = `$(printf %s '\\')`;
/** Starts each line with an empty expansion, so that no line ends the document and no line starts with a tab. */
function withinDocument(text, echoed) {
    const written = text.replace(/[\\$`]/g, (found) => (echoed && found === '\\' ? spelledBackslash : `\\${found}`));
    return `\${x+}${written.replaceAll('\n', '\n${x+}')}`;
}
const variable = 'the name of a variable';
const nameOnly = new RegExp(`^[A-Za-z_${wrapper_programs/* unknownText */.qL}][\\w${wrapper_programs/* unknownText */.qL}]*(?:\\[[^\\]]*\\]?)?\\+?=`);
/** Returns why a string isn't possible at a position: a name, or a number that the shell evaluates; undefined if it is. */
function whyNoString(place) {
    const { words, index, before, word, isQuoted } = place;
    if (/^(?:PS[0-4]|PROMPT_COMMAND)=/.test(before))
        return 'a prompt, which the shell expands again';
    if (index <= 0 && /^[A-Za-z_]\w*\[[^\]]*$/.test(before))
        return 'the subscript of an array';
    const isName = !isQuoted && !before.includes('=') && nameOnly.test(word);
    if (index <= 0)
        return isName ? variable : undefined;
    return builtins.get(words[0] ?? '')?.({ words, index, before, previous: words[index - 1] ?? '' });
}
const options = /^-\w*[dinptu]$/;
const afterName = ({ previous }) => (previous === '-v' ? variable : undefined);
const namingWords = ({ previous }) => (options.test(previous) ? undefined : variable);
const expandingWords = ({ words }) => `an argument of \`${words[0]}\`, which the shell expands again`;
const loop = ({ index }) => (index === 1 ? variable : undefined);
const declaration = ({ words, index, before }) => refusalByDeclaration(words.slice(1, index), before);
/** The arguments of builtins that aren't plain strings. */
const builtins = new Map([
    ['let', () => 'arithmetic'],
    ['for', loop],
    ['select', loop],
    ['getopts', (argument) => (argument.index === 1 ? undefined : variable)],
    ['alias', ({ before }) => (before.includes('=') ? undefined : 'the name of an alias')],
    ['printf', (argument) => (argument.index === 2 ? afterName(argument) : undefined)],
    ['test', afterName],
    ['[', afterName],
    ['[[', ({ previous }) => (/^-[vR]$/.test(previous) ? variable : undefined)],
    ...['unset', 'read', 'mapfile', 'readarray'].map((name) => [name, namingWords]),
    ...['bind', 'complete', 'compgen', 'fc'].map((name) => [name, expandingWords]),
    ...['declare', 'typeset', 'local', 'export', 'readonly'].map((name) => [name, declaration]),
]);
function refusalByDeclaration(given, before) {
    if (given.some((word) => /^-\w*i/.test(word)))
        return 'arithmetic';
    return given.some((word) => /^-\w*n/.test(word)) || !/^[A-Za-z_]\w*\+?=/.test(before) ? variable : undefined;
}
/** Returns whether the operands of bash's `[[ … ]]` are arithmetic. */
function comparesNumbers(words) {
    return words.some((word) => /^-(?:eq|ne|lt|le|gt|ge)$/.test(word));
}

// EXTERNAL MODULE: ./lib/src/shell/word-pieces.js
var word_pieces = __webpack_require__(8931);
;// CONCATENATED MODULE: ./lib/src/shell/fill-placeholders.js








const borgPlaceholders = new Set('hostname fqdn reverse-fqdn now utcnow unixtime user pid borgversion borgmajor borgminor borgpatch'.split(' '));
/** Programs that print what they read, or lines of it. */
const filters = /^(?:cat|dos2unix|e?grep|fgrep|envsubst|head|iconv|pv|sed|sort|sponge|tac|tail|tee|tr|uniq)$/;
/** The maximum size of an environment variable on Linux in bytes, including its name and the terminating NUL. */
const longestEnvironmentString = 128 * 1024;
/**
 * Replaces each `{name}` in a hook command with a reference to an environment variable, in the form that fits its
 * position. No value becomes part of the command, so none can act as one. What a second shell will parse gets a
 * variable of its own, whose value is escaped for that shell. Throws a UserError for a placeholder where a string is
 * not possible: in arithmetic, or as the name of a variable.
 */
function fillPlaceholders(command, values) {
    for (let limit = longestEnvironmentString;; limit = Math.floor(limit / 2)) {
        const filler = new Filler(values, limit);
        try {
            return filler.fill(command);
        }
        catch (error) {
            if (!(error instanceof TooLong) || limit < 16)
                throw error;
        }
    }
}
/** Truncates a string to this many bytes of UTF-8, never inside a character, keeping its start or end. */
function limitValue(text, bytes, keep) {
    const encoded = Buffer.from(text);
    if (encoded.length <= bytes)
        return text;
    const continues = (at) => ((encoded[at] ?? 0) & 0xc0) === 0x80;
    let cut = keep === 'start' ? bytes : encoded.length - bytes;
    while (continues(cut))
        cut += keep === 'start' ? -1 : 1;
    return (keep === 'start' ? encoded.subarray(0, cut) : encoded.subarray(cut)).toString();
}
/** A value has become too long for the system because it was escaped for several shells. */
class TooLong extends errors/* UserError */.yo {
}
/** Returns the value of a word, and the length of the value before each part. */
function textsAround(word, known) {
    const befores = new Map();
    let whole = '';
    for (const part of word.parts) {
        befores.set(part, whole.length);
        whole += (0,word_pieces/* textOfPieces */.ey)((0,word_pieces/* piecesOf */.Xe)([part], known));
    }
    return { whole, befores };
}
class Filler {
    values;
    limit;
    facts;
    /** Only the constants that were looked up: a file may define thousands, of which a command uses a few. */
    asked = new Map();
    environment = {};
    /** The environment variables by their values. */
    variables = new Map();
    constructor(values, limit) {
        this.values = values;
        this.limit = limit;
        const named = Object.entries(values.facts).filter(([name]) => /^[a-z_][a-z0-9_]*$/.test(name));
        const own = named.map(([name, value]) => [name, this.fitting(name, value)]);
        for (const [name, value] of named)
            this.environment[variableOf(name)] = fitting(name, value, longestEnvironmentString);
        this.facts = new Map(own);
        for (const [name, value] of own)
            if (this.environment[variableOf(name)] === value)
                this.variables.set(value, variableOf(name));
    }
    fill(command) {
        const unknown = new Set();
        const isPlaceholder = (name) => this.valueOf(name) !== undefined;
        const layer = {
            ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
            ...{ echoed: false, isPlaceholder, unknown },
        };
        const edits = this.script((0,lexer/* readScript */.U)(layer), false);
        return {
            command: withEdits(command, edits),
            environment: this.environment,
            unknown: [...unknown].filter((name) => !borgPlaceholders.has(name)),
        };
    }
    /** A constant takes precedence over a fact. */
    valueOf(name) {
        return this.constantOf(name) ?? this.facts.get(name);
    }
    constantOf(name) {
        if (this.asked.has(name))
            return this.asked.get(name);
        const { constants = {} } = this.values;
        const value = Object.hasOwn(constants, name) ? constants[name] : undefined;
        const fitted = value === undefined ? undefined : this.fitting('', value);
        this.asked.set(name, fitted);
        return fitted;
    }
    fitting(name, value) {
        return fitting(name, value, this.limit);
    }
    script(script, feeds) {
        const around = { layer: script.layer, known: (0,word_pieces/* knownVariables */.h0)(script), feeds, runs: new Set() };
        return this.commands(script.commands, { ...around, runs: this.runBy(script.commands, around) });
    }
    commands(commands, around) {
        const tests = this.testsOfNumbers(commands, around.layer);
        return commands.flatMap((command) => {
            const feeds = (around.feeds && command.pipesInto === undefined) || this.feeds(command, around);
            return this.command(command, { ...around, feeds }, tests.has(command));
        });
    }
    /** Returns the commands that are part of a `[[ … ]]` that compares numbers. */
    testsOfNumbers(commands, layer) {
        const found = new Set();
        let open;
        for (const command of commands) {
            const words = command.words.map(({ start, end }) => layer.text.slice(start, end));
            if (words[0] === '[[')
                open = [];
            open?.push(command);
            if (comparesNumbers(words))
                for (const one of open ?? [])
                    found.add(one);
            if (open?.some((one) => found.has(one)))
                found.add(command);
            if (words.includes(']]'))
                open = undefined;
        }
        return found;
    }
    /** Returns whether a shell parses the output of a command. */
    feeds(command, around) {
        const { pipesInto } = command;
        const targets = command.redirections.flatMap(({ operator, word }) => operator.startsWith('>') && word ? [word] : []);
        if (targets.some((word) => this.readsIn(word.parts, around) || around.runs.has(this.fileOf(word, around))))
            return true;
        if (pipesInto === undefined)
            return false;
        if (this.readsInput(pipesInto, around))
            return true;
        return this.passesOn(pipesInto, around) && (around.feeds || this.feeds(pipesInto, around));
    }
    /** Returns whether a command prints what it reads, more or less. */
    passesOn(command, around) {
        const { programs } = this.read(command, around);
        return command.body.length > 0 || filters.test((0,wrapper_programs/* nameOf */.Vb)(this.texts(command, around)[programs.at(-1)?.from ?? 0]));
    }
    /** Returns the files and variables that commands run as scripts: their content is parsed when they are run. */
    runBy(commands, around) {
        const files = new Set();
        for (const command of (0,word_pieces/* everyCommand */.n3)(commands)) {
            const { files: run, programs, scripts } = this.read(command, around);
            const named = [...run, ...programs.map(({ from }) => from)].flatMap((index) => command.words[index] ?? []);
            for (const word of named)
                files.add(this.fileOf(word, around));
            for (const { from, to } of scripts) {
                const [part, ...rest] = command.words.slice(from, to).flatMap(({ parts }) => parts);
                if (part?.kind === 'expansion' && part.variable && rest.length === 0)
                    files.add(`$${part.variable}`);
            }
        }
        return files;
    }
    fileOf(word, { known }) {
        return (0,word_pieces/* textOfPieces */.ey)((0,word_pieces/* piecesOfWord */.BZ)(word, known), (name) => this.valueOf(name)).replace(/^(?:\.\/)+/, '');
    }
    /** Returns whether a shell reads its commands from what is piped into this command. */
    readsInput(command, around) {
        if (command.body.some((one) => this.readsInput(one, around)))
            return true;
        if (command.kind !== 'simple')
            return false;
        if (command.words.some(({ parts }) => this.readsIn(parts, around)))
            return true;
        const { readsInput, scripts, programs } = this.read(command, around);
        const first = programs.at(-1)?.from ?? 0;
        const writes = (0,wrapper_programs/* nameOf */.Vb)(this.texts(command, around)[first]) === 'tee';
        return (readsInput ||
            (writes && command.words.slice(first + 1).some((word) => around.runs.has(this.fileOf(word, around)))) ||
            scripts.some((words) => {
                const script = (0,lexer/* readScript */.U)(this.layerOf(command, words, around));
                const inner = { layer: script.layer, known: (0,word_pieces/* knownVariables */.h0)(script), feeds: false, runs: around.runs };
                return script.commands.some((one) => this.readsInput(one, inner));
            }));
    }
    /** Returns whether a `>(…)` among these is a shell that reads its input. */
    readsIn(parts, around) {
        return parts.some((part) => part.kind === 'expansion' &&
            around.layer.text.startsWith('>(', part.start) &&
            part.scripts.some(({ commands }) => commands.some((one) => this.readsInput(one, around))));
    }
    read(command, around) {
        return (0,wrapper_programs/* readWords */.ux)(command.kind === 'simple' ? this.texts(command, around) : []);
    }
    /** Returns the words of a command, as far as they are known. */
    texts({ words }, { known }) {
        return words.map((word) => (0,word_pieces/* textOfPieces */.ey)((0,word_pieces/* piecesOfWord */.BZ)(word, known), (name) => this.constantOf(name)));
    }
    layerOf({ words }, { from, to, skips }, { layer, known }) {
        const groups = words.slice(from, to).map((word) => (0,word_pieces/* piecesOfWord */.BZ)(word, known));
        const [first = [], ...rest] = groups;
        return (0,word_pieces/* layerOfPieces */.AZ)([(0,word_pieces/* withoutFirst */.D8)(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
    }
    command(command, around, testsNumbers) {
        const texts = this.texts(command, around);
        const read = (0,wrapper_programs/* readWords */.ux)(command.kind === 'simple' ? texts : []);
        const reading = { ...read, scripts: [...read.scripts, ...this.scriptsSet(command, around)] };
        const program = reading.programs.at(-1);
        const name = (0,wrapper_programs/* nameOf */.Vb)(program && texts[program.from]);
        const from = program?.from ?? 0;
        const produced = around.feeds ? (0,printed_output/* producedBy */.k)(name, command.words.slice(from + 1), around.known) : undefined;
        const scripts = reading.scripts.map((script) => command.words.slice(script.from, script.to));
        const parsed = new Set([...scripts.flat(), ...(produced?.words ?? [])]);
        const files = new Set(reading.files.map((index) => command.words[index]));
        const formats = name === 'printf';
        return [
            ...this.commands(command.body, around),
            ...reading.scripts.flatMap((script) => this.parsedWords(command, script, around)),
            ...(produced ? this.lift(this.layerOfProduced(produced, around, name), false) : []),
            ...command.words.flatMap((word, index) => parsed.has(word)
                ? this.within(word.parts, { ...around, feeds: true })
                : this.word(word, { ...around, feeds: files.has(word) }, { command, index, reading, words: () => texts, testsNumbers, formats })),
            ...this.redirections(command, around),
        ];
    }
    /** Returns the scripts that a command assigns to variables whose values are otherwise unknown. */
    scriptsSet({ words, kind }, { layer, known, runs }) {
        if (kind !== 'simple')
            return [];
        return words.flatMap(({ start, end }, index) => {
            const [whole = '', name = ''] = /^([A-Za-z_]\w*)\+?=/.exec(layer.text.slice(start, end)) ?? [];
            return runs.has(`$${name}`) && !known.has(name) ? [{ from: index, to: index + 1, skips: whole.length }] : [];
        });
    }
    /** Fills words that are a script for another shell. */
    parsedWords(command, script, around) {
        const inside = this.lift(this.layerOf(command, script, around), around.feeds);
        // What precedes the script in its word is a normal part of the word.
        return script.skips > 0
            ? [...this.front(command.words[script.from], script.skips, around, command), ...inside]
            : inside;
    }
    layerOfProduced({ groups, between }, { layer }, name) {
        return (0,word_pieces/* layerOfPieces */.AZ)(groups, { parent: layer, between, echoed: name === 'echo' });
    }
    redirections(command, around) {
        const runsInput = command.redirections.length > 0 && this.readsInput(command, around);
        const inside = { ...around, feeds: runsInput || around.feeds };
        return command.redirections.flatMap(({ word, document, operator }) => {
            if (document)
                return this.document(document, inside);
            if (!word)
                return [];
            if (operator !== '<<<' || !inside.feeds)
                return this.parts(word.parts, { ...around, feeds: runsInput }, () => undefined);
            const pieces = (0,word_pieces/* piecesOfWord */.BZ)(word, around.known);
            const layer = (0,word_pieces/* layerOfPieces */.AZ)([pieces], { parent: around.layer, between: '', echoed: false });
            return [...this.lift(layer, false), ...this.within(word.parts, inside)];
        });
    }
    front(word, skips, around, command) {
        if (!word)
            return [];
        const script = (0,word_pieces/* withoutFirst */.D8)((0,word_pieces/* piecesOfWord */.BZ)(word, around.known), skips);
        const end = script[0]?.start ?? word.end;
        const parts = word.parts.filter((part) => part.kind === 'placeholder' && part.end <= end);
        const reading = this.read(command, around);
        return this.word({ ...word, parts }, around, {
            command,
            index: command.words.indexOf(word),
            reading,
            words: () => this.texts(command, around),
            testsNumbers: false,
            formats: false,
        });
    }
    /** Fills a word that is not a script. */
    word(word, around, place) {
        const { command, index, reading, testsNumbers, formats } = place;
        const from = reading.programs.at(-1)?.from ?? (command.kind === 'simple' ? command.words.length : 0);
        const isFormat = formats && index === from + (place.words()[from + 1] === '--' ? 2 : 1);
        const refusal = (part) => {
            if (command.kind === 'patterns')
                return undefined;
            if (command.kind === 'function')
                return 'the name of a function';
            if (testsNumbers)
                return 'a numeric comparison in `[[ … ]]`';
            if (reading.foreign.includes(index))
                return '`env -S`, which parses text by its own rules';
            surroundings ??= { words: place.words().slice(from), ...textsAround(word, around.known) };
            const { words, whole, befores } = surroundings;
            const before = whole.slice(0, befores.get(part));
            return whyNoString({ words, index: index - from, before, word: whole, isQuoted: part.quoting !== 'bare' });
        };
        // Computed once for all placeholders of a word, because there may be very many.
        let surroundings;
        const first = word.parts[0];
        const format = (part) => (isFormat ? (part === first ? 'first' : 'inside') : undefined);
        const elements = (word.elements ?? []).flatMap((element) => this.parts(element.parts, around, () => undefined));
        return [...this.parts(word.parts, around, refusal, format), ...elements];
    }
    /** Fills parts that are parsed only once. */
    parts(parts, around, refusal, format = () => undefined) {
        const own = parts.flatMap((part) => {
            if (part.kind !== 'placeholder')
                return [];
            return [this.placeholder(part, around.layer, { refused: part.refused ?? refusal(part), format: format(part) })];
        });
        return [...own, ...this.within(parts, around)];
    }
    /** Fills what is inside expansions, and literal names. */
    within(parts, around) {
        return parts.flatMap((part) => {
            if (part.kind === 'placeholder' && part.literal && part.quoting !== 'verbatim')
                return [this.placeholder(part, around.layer, { refused: undefined, format: undefined })];
            if (part.kind !== 'expansion')
                return [];
            const scripts = part.scripts.flatMap((script) => {
                const edits = script.layer === around.layer ? this.commands(script.commands, around) : this.script(script, around.feeds);
                return script.layer === around.layer ? edits : this.liftEdits(script.layer, edits);
            });
            return [...scripts, ...this.parts(part.parts, { ...around, feeds: false }, () => undefined)];
        });
    }
    placeholder(part, layer, { refused, format }) {
        const { start, end, name, quoting } = part;
        if (part.literal)
            return { start, end, text: writeName(name, quoting) };
        const value = this.valueOf(name) ?? '';
        if (refused === undefined)
            return { start, end, text: this.put(formatted(value, format), part, layer) };
        if (this.constantOf(name) !== undefined && isHarmless(value, refused))
            return { start, end, text: value };
        throw new errors/* UserError */.yo(`{${name}} can't be used in ${refused}. Pass it to a command as an argument or in a here-document.`);
    }
    /** Returns how to write a value in a layer: as its variable in the hook's own command, literally in another shell's. */
    put(text, position, layer) {
        const written = isOwn(layer) ? { variable: this.variableFor(text) } : { text };
        return writeValue(written, position, layer);
    }
    variableFor(text) {
        const present = this.variables.get(text);
        if (present !== undefined)
            return present;
        const name = `BORGFLOW_VALUE_${this.variables.size + 1}`;
        if (Buffer.byteLength(text) + name.length + 2 > longestEnvironmentString)
            throw new TooLong("A value exceeds the system's limit for an environment variable after escaping. Shorten it, or pass it in a file.");
        this.variables.set(text, name);
        this.environment[name] = text;
        return name;
    }
    /** Fills a text that another shell parses, and returns the changes in the enclosing text. */
    lift(layer, feeds) {
        return layer.marks?.size === 0 ? [] : this.liftEdits(layer, this.script((0,lexer/* readScript */.U)(layer), feeds));
    }
    liftEdits(layer, edits) {
        const { parent } = layer;
        if (!parent)
            return edits;
        if (layer.kind === 'backticks')
            return edits.map((edit) => liftFromBackticks(layer, edit));
        return gathered(layer, edits).map((edit) => {
            const { start, end, position, format } = originOf(layer, edit);
            return { start, end, text: this.put(formatted(edit.text, format), position, parent) };
        });
    }
    document(document, around) {
        const pieces = (0,word_pieces/* piecesOfDocument */.Au)(document, around.known);
        const { layer, feeds } = around;
        const plain = () => this.parts(document.parts, around, () => undefined);
        const reread = () => [
            ...this.lift((0,word_pieces/* layerOfPieces */.AZ)([pieces], { parent: layer, between: '', echoed: false }), false),
            ...this.within(document.parts, around),
        ];
        const edits = feeds ? reread() : plain();
        if (!document.quoted || edits.length === 0)
            return edits;
        return [...edits, ...(isOwn(layer) ? unquoted(document, edits, layer) : kept(document, edits, layer))];
    }
}
/** Truncates a value to the limit of an environment variable: keeps the end of an output, the start of anything else. */
function fitting(name, value, limit) {
    const bytes = Math.min(limit, longestEnvironmentString - variableOf(name).length - 16);
    return limitValue(value.replaceAll('\0', ''), bytes, name === 'output' ? 'end' : 'start');
}
function variableOf(name) {
    return `BORGFLOW_${name.toUpperCase()}`;
}
function formatted(text, format) {
    return format === undefined ? text : asFormat(text, format === 'first');
}
/** Returns whether a constant is safe at such a position: a number, or a name. */
function isHarmless(value, refused) {
    return refused.startsWith('the name of') ? /^[A-Za-z_]\w*$/.test(value) : /^-?\d{1,18}$/.test(value);
}
/** Returns whether the hook's own shell parses the text. */
function isOwn(layer) {
    return layer.kind === 'backticks' && layer.parent ? isOwn(layer.parent) : layer.kind === 'hook';
}


/***/ }),

/***/ 6007:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ producedBy)
/* harmony export */ });
/* harmony import */ var _word_pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8931);

/** Returns what `echo` or `printf` prints for these arguments; undefined for other programs, whose output is unknown. */
function producedBy(name, words, known) {
    const pieces = words.map((word) => (0,_word_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOfWord */ .BZ)(word, known));
    const textAt = (index) => pieces[index]?.map(({ text }) => text).join('') ?? '';
    let first = 0;
    if (name === 'echo') {
        while (first < words.length && /^-[neE]+$/.test(textAt(first)))
            first += 1;
        return { groups: pieces.slice(first), between: ' ', words: words.slice(first) };
    }
    if (name !== 'printf')
        return undefined;
    if (textAt(first) === '--')
        first += 1;
    const [format = [], ...rest] = pieces.slice(first);
    return { groups: [formatted(format, rest)], between: '', words: words.slice(first) };
}
const escapes = { n: '\n', t: '\t', r: '\r' };
/** Returns the output of a `printf`: its format, repeated while there are arguments left that it uses. */
function formatted(format, rest) {
    const units = merged(format).flatMap((piece, index) => unitsOf(piece, index === 0));
    const printed = [];
    let next = 0;
    do {
        const before = next;
        for (const { piece, takes } of units) {
            if (!takes)
                printed.push(piece);
            else
                printed.push(...(rest[next++] ?? []));
        }
        if (next === before)
            break;
    } while (next < rest.length);
    return printed;
}
/** Merges adjacent pieces, because an escape of a format may be in two pieces, as in `"\\n"`. */
function merged(pieces) {
    const found = [];
    for (const piece of pieces) {
        const last = found.at(-1);
        const isOne = last &&
            isExact(last) &&
            isExact(piece) &&
            last.end === piece.start &&
            last.position.quoting === piece.position.quoting;
        if (isOne)
            found[found.length - 1] = { ...last, text: last.text + piece.text, end: piece.end };
        else
            found.push(piece);
    }
    return found;
}
function isExact({ kind, start, end, text }) {
    return kind === 'text' && end - start === text.length;
}
function unitsOf(piece, isFirst) {
    if (piece.kind !== 'text')
        return [{ piece: { ...piece, format: isFirst ? 'first' : 'inside' }, takes: false }];
    const exact = isExact(piece);
    const parts = piece.text.matchAll(/%%|%[-+ #0]*(?:\d+|\*)?(?:\.\d*)?[a-zA-Z]|\\[\s\S]|[^%\\]+|[\s\S]/g);
    return [...parts].map(({ 0: found, index }) => {
        const takes = /^%.*[a-zA-Z]$/.test(found);
        const text = found === '%%' ? '%' : found.startsWith('\\') ? (escapes[found[1] ?? ''] ?? found.slice(1)) : found;
        const place = exact ? { start: piece.start + index, end: piece.start + index + found.length } : {};
        return { piece: { ...piece, ...place, text, format: 'inside' }, takes };
    });
}


/***/ }),

/***/ 8931:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ layerOfPieces),
/* harmony export */   Au: () => (/* binding */ piecesOfDocument),
/* harmony export */   BZ: () => (/* binding */ piecesOfWord),
/* harmony export */   D8: () => (/* binding */ withoutFirst),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   ey: () => (/* binding */ textOfPieces),
/* harmony export */   h0: () => (/* binding */ knownVariables),
/* harmony export */   n3: () => (/* binding */ everyCommand)
/* harmony export */ });
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(0);
/* harmony import */ var _wrapper_programs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6665);


/** No variables. */
const noKnownVariables = new Map();
/** Returns the value of a word. */
function piecesOfWord(word, known) {
    return piecesOf(word.parts, known);
}
/** Returns the value of the parts of a word or a document. */
function piecesOf(parts, known) {
    return parts.flatMap((part) => piecesOfPart(part, known));
}
function piecesOfPart(part, known) {
    const { start, end, quoting } = part;
    const position = { quoting, backslash: false, escapesFollow: false };
    const place = { start, end, position, atomic: false };
    if (part.kind === 'text')
        return [{ ...place, kind: 'text', text: part.text, special: part.special }];
    if (part.kind === 'expansion') {
        const variable = known.get(part.variable ?? '');
        if (!variable || variable.from > start)
            return [{ ...place, kind: 'unknown', text: _wrapper_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownText */ .qL }];
        return variable.pieces.map(({ text, kind }) => ({ ...place, text, kind, atomic: true }));
    }
    if (part.literal)
        return [{ ...place, kind: 'text', text: `{${part.name}}` }];
    const { backslash, escapesFollow } = part;
    const before = { ...place, kind: 'text', text: '\\', start: start - 1, end: start };
    const itself = {
        ...place,
        kind: 'placeholder',
        text: part.name,
        position: { quoting, backslash, escapesFollow },
    };
    return backslash && quoting !== 'bare' ? [before, itself] : [itself];
}
/** Returns the value of a document; for `<<-`, without the tabs at the start of its lines. */
function piecesOfDocument({ parts, stripsTabs }, known) {
    const pieces = piecesOf(parts, known);
    if (!stripsTabs)
        return pieces;
    let isLineStart = true;
    return pieces.flatMap((piece) => {
        if (piece.kind !== 'text' || piece.end - piece.start !== piece.text.length) {
            isLineStart = false;
            return [piece];
        }
        const lines = [...piece.text.matchAll(/[^\n]*\n|[^\n]+/g)];
        return lines.map((found) => {
            const tabs = isLineStart ? (/^\t*/.exec(found[0])?.[0].length ?? 0) : 0;
            const at = found.index + tabs;
            const text = found[0].slice(tabs);
            isLineStart = found[0].endsWith('\n');
            return { ...piece, text, start: piece.start + at, end: piece.start + at + text.length };
        });
    });
}
/** Returns the text of pieces as far as it is known; `lookUp` returns the values of placeholders. */
function textOfPieces(pieces, lookUp = () => undefined) {
    return pieces.map(({ kind, text }) => (kind === 'placeholder' ? (lookUp(text) ?? _wrapper_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownText */ .qL) : text)).join('');
}
/** Returns pieces without the first characters of their text. */
function withoutFirst(pieces, count) {
    let left = count;
    return pieces.flatMap((piece) => {
        const length = piece.kind === 'text' ? piece.text.length : 1;
        const skipped = Math.min(left, length);
        left -= skipped;
        if (skipped === 0)
            return [piece];
        if (skipped === length)
            return [];
        const isOneToOne = piece.end - piece.start === length;
        return [{ ...piece, text: piece.text.slice(skipped), start: isOneToOne ? piece.start + skipped : piece.start }];
    });
}
/** Builds a text that another shell parses from pieces of the enclosing text; `between` separates the groups. */
function layerOfPieces(groups, { parent, between, echoed }) {
    const origins = [];
    const marks = new Map();
    let text = '';
    for (const piece of groups.flatMap((pieces, index) => [...(index > 0 ? [between] : []), ...pieces])) {
        if (typeof piece === 'string') {
            text += piece;
            continue;
        }
        const { kind, start, end, position, atomic, format } = piece;
        const written = kind === 'placeholder' ? `{${piece.text}}` : piece.text;
        const name = kind === 'placeholder' ? piece.text : undefined;
        if (kind !== 'text')
            marks.set(text.length, { length: written.length, name });
        origins.push({ at: text.length, length: written.length, start, end, position, atomic, format });
        text += written;
    }
    const { isPlaceholder, unknown } = parent;
    return {
        text,
        parent,
        depth: (0,_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .depthWithin */ .pQ)(parent),
        kind: 'script',
        origins,
        marks,
        echoed: echoed || parent.echoed,
        isPlaceholder,
        unknown,
    };
}
/** Yields all of these commands, including those in groups and in `$(…)` in words. */
function* everyCommand(commands) {
    for (const command of commands) {
        yield command;
        yield* everyCommand(command.body);
        for (const part of partsOf(command))
            yield* commandsWithin(part);
    }
}
function partsOf({ words, redirections }) {
    const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
    return [...words.flatMap(({ parts }) => parts), ...redirected];
}
function* commandsWithin(part) {
    if (part.kind !== 'expansion')
        return;
    for (const { commands } of part.scripts)
        yield* everyCommand(commands);
    for (const inner of part.parts)
        yield* commandsWithin(inner);
}
const settersByName = new Set('export readonly local declare typeset'.split(' '));
const takersOfNames = new Set('read getopts mapfile readarray unset for select let'.split(' '));
/** Returns the variables that a text sets once, to something known in advance, and those that it was given. */
function knownVariables({ layer, commands }, given = noKnownVariables) {
    const found = new Map(given);
    const spoiled = new Set();
    for (const command of everyCommand(commands)) {
        for (const { name, word, length } of settingsIn(command, layer)) {
            const pieces = word && withoutFirst(piecesOf(word.parts, found), length);
            const isKnown = !word?.elements && pieces?.every(({ kind, special }) => kind !== 'unknown' && !special);
            if (found.has(name) || !isKnown)
                spoiled.add(name);
            else
                found.set(name, { pieces: pieces ?? [], from: word?.end ?? 0 });
        }
    }
    for (const name of spoiled)
        found.delete(name);
    return found;
}
function settingsIn({ words }, { text }) {
    const written = words.map(({ start, end }) => text.slice(start, end));
    const program = written.find((word) => !/^[A-Za-z_]\w*\+?=/.test(word));
    return written.flatMap((one, index) => {
        const [whole = '', name = '', sign] = /^([A-Za-z_]\w*)(\+?=)?/.exec(one) ?? [];
        if (name === '')
            return [];
        // Before a program, it is set only for that program.
        if (sign && (program === undefined || settersByName.has(program)))
            return [{ name, word: sign === '=' ? words[index] : undefined, length: whole.length }];
        return program && takersOfNames.has(program) ? [{ name, word: undefined, length: 0 }] : [];
    });
}


/***/ }),

/***/ 6665:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wh: () => (/* binding */ isAssignment),
  Vb: () => (/* binding */ nameOf),
  ux: () => (/* binding */ readWords),
  qL: () => (/* binding */ unknownText)
});

;// CONCATENATED MODULE: ./lib/src/shell/launchers.js
const ssh = {
    takes: 'BbcDEeFIiJLlmMOoPpQRSWw',
    skips: 1,
    optionsAfter: true,
    rest: 'script',
    shell: 'always',
    elsewhere: true,
};
const su = {
    takes: 'gGswT',
    takesLong: 'group supp-group shell whitelist-environment',
    script: 'c command session-command',
    skips: 1,
    optionsAfter: true,
    rest: 'shell',
    shell: 'always',
    userFirst: true,
};
const simple = {};
const one = { skips: 1 };
const asUser = { skips: 1, userFirst: true };
/** What a command of docker or kubectl runs, after the name of a container. */
const inContainer = {
    takes: 'acehlmnpuvw',
    takesLong: 'add-host cap-add cap-drop container context cpus detach-keys device dns entrypoint env env-file expose gpus group host hostname index ip label link memory mount name namespace network pid platform publish pull restart runtime security-opt shm-size stop-signal tmpfs ulimit user userns volume volumes-from workdir cwd mode',
    skips: 1,
    optionsAfter: true,
    elsewhere: true,
};
/**
 * The programs that run others or parse text like a shell. Used both by the code that fills in values and by the code that
 * finds scripts.
 */
const launchers = new Map([
    ['aa-exec', { takes: 'pni', takesLong: 'profile namespace' }],
    ['at', { takes: 'fqt', rest: 'nothing', shell: 'always' }],
    ['autossh', ssh],
    ['batch', { takes: 'fqt', rest: 'nothing', shell: 'always' }],
    ['builtin', simple],
    ['busybox', simple],
    ['caffeinate', { takes: 'tw' }],
    ['cgexec', { takes: 'g' }],
    ['choom', { takes: 'np' }],
    ['chpst', { takes: 'uUbenm/lLdoprtfc', user: 'u' }],
    ['chroot', { takesLong: 'userspec groups', skips: 1, shell: 'always', root: true }],
    ['chronic', simple],
    ['chrt', { takes: 'TPD', skips: 1 }],
    ['command', simple],
    ['cronic', simple],
    ['cpulimit', { takes: 'lpe', takesLong: 'limit pid exe' }],
    ['dbus-launch', simple],
    ['dbus-run-session', simple],
    ['doas', { takes: 'uC', user: 'u', assignments: true, shell: /^-\w*s/ }],
    [
        'env',
        {
            takes: 'uCS',
            takesLong: 'unset chdir split-string',
            folder: 'C chdir',
            foreign: 'S split-string',
            assignments: true,
        },
    ],
    ['envdir', one],
    ['eval', { rest: 'script' }],
    ['exec', { takes: 'a' }],
    ['fakeroot', { takes: 'lbis' }],
    ['faketime', one],
    ['firejail', simple],
    [
        'flock',
        { takes: 'wE', takesLong: 'timeout wait conflict-exit-code', script: 'c command', skips: 1, optionsAfter: true },
    ],
    ['gosu', asUser],
    ['ionice', { takes: 'cnpPu', takesLong: 'class classdata pid pgid uid' }],
    ['lckdo', { takes: 'W', skips: 1 }],
    ['linux32', simple],
    ['linux64', simple],
    ['logsave', one],
    ['ltrace', { takes: 'aAeDFlnopsuwx' }],
    ['lxc-attach', { takes: 'nfsRlPov', takesLong: 'name', elsewhere: true, shell: 'always' }],
    [
        'machinectl',
        { ...one, takes: 'MHE', takesLong: 'uid setenv host machine', skips: 2, elsewhere: true, shell: 'always' },
    ],
    ['mosh', { takes: 'p', takesLong: 'ssh port', skips: 1, optionsAfter: true, elsewhere: true }],
    ['nice', { takes: 'n', takesLong: 'adjustment' }],
    ['nohup', simple],
    ['nsenter', { takes: 'tSG', takesLong: 'target setuid setgid', shell: 'always' }],
    ['numactl', { takes: 'imCNp' }],
    ['pkexec', { takesLong: 'user', user: 'user' }],
    ['prlimit', { takes: 'p' }],
    ['proot', { takes: 'rbqwk' }],
    ['rsh', ssh],
    ['run-one', simple],
    ['runcon', { takes: 'turl', takesLong: 'type user range role' }],
    [
        'run0',
        {
            takes: 'ugD',
            takesLong: 'user group chdir unit property setenv',
            folder: 'D chdir',
            shell: 'always',
            user: 'u user',
        },
    ],
    [
        'runuser',
        { ...su, user: 'u user', takes: 'gGswTu', takesLong: 'user group supp-group shell whitelist-environment' },
    ],
    ['s6-setuidgid', asUser],
    ['screen', { takes: 'cehpSTt', shell: 'always' }],
    [
        'script',
        {
            takes: 'cIOBTmoE',
            takesLong: 'log-in log-out log-io log-timing logging-format output-limit echo',
            script: 'c command',
            rest: 'nothing',
            skips: 1,
            optionsAfter: true,
            shell: 'always',
        },
    ],
    ['setarch', one],
    ['setlock', one],
    [
        'setpriv',
        {
            user: 'reuid',
            takesLong: 'reuid regid groups inh-caps ambient-caps bounding-set securebits pdeathsig selinux-label apparmor-profile ruid rgid euid egid',
        },
    ],
    ['setsid', simple],
    ['setuidgid', asUser],
    ['softlimit', { takes: 'acdfklmoprst' }],
    ['sg', { script: 'c', skips: 1, optionsAfter: true, rest: 'script' }],
    ['ssh', ssh],
    ['sshpass', { takes: 'fdpP' }],
    ['stdbuf', { takes: 'ioe', takesLong: 'input output error' }],
    ['strace', { takes: 'abeEIoOpPsSuUX' }],
    ['su', su],
    ['su-exec', asUser],
    [
        'sudo',
        {
            user: 'u user',
            takes: 'ugChpRrTtDU',
            takesLong: 'user group chdir close-from host prompt chroot role type command-timeout other-user',
            folder: 'D chdir',
            assignments: true,
            shell: /^-\w*[is]|^--(?:login|shell)$/,
        },
    ],
    ['systemd-cat', { takes: 'tp', takesLong: 'identifier priority stderr-priority level-prefix' }],
    ['systemd-inhibit', { takesLong: 'who what why mode' }],
    [
        'systemd-run',
        {
            takes: 'HMpuE',
            takesLong: 'unit property description slice uid gid nice working-directory service-type host machine setenv on-active on-boot on-startup on-unit-active on-unit-inactive on-calendar timer-property path-property socket-property',
            folder: 'working-directory',
            shell: /^-\w*S|^--shell$/,
        },
    ],
    ['taskset', one],
    ['time', { takes: 'fo', takesLong: 'format output' }],
    ['timeout', { takes: 'ks', takesLong: 'kill-after signal', skips: 1 }],
    ['toybox', simple],
    ['trace-cmd', simple],
    ['unbuffer', simple],
    ['unshare', { takes: 'RwSG', takesLong: 'root wd setuid setgid', shell: 'always' }],
    ['valgrind', simple],
    ['vagrant', { script: 'c command', rest: 'nothing', skips: 2, optionsAfter: true, elsewhere: true }],
    ['watch', { takes: 'nq', takesLong: 'interval equexit', rest: 'script' }],
    ['with-contenv', simple],
    ['with-lock-ex', one],
    [
        'xargs',
        {
            takes: 'IdEsnPLa',
            takesLong: 'arg-file delimiter max-chars max-args max-procs replace max-lines process-slot-var',
        },
    ],
    ['xvfb-run', { takes: 'efnps' }],
]);
/** The shells, by name. */
const shellName = /^(?:ba|da|a|k|mk|pdk|z|ya|oil|busybox-)?sh$/;
/** How they get what they run. */
const shell = { takes: 'oO', takesLong: 'rcfile init-file', rest: 'shell' };
/** Other programs that run a file. */
const interpreter = /^(?:python[\d.]*|pypy[\d.]*|perl|ruby|node|nodejs|php|lua|Rscript|bun|deno)$/;
/** Programs with commands of their own, some of which run something in a container. */
const containers = /^(?:docker|podman|nerdctl|kubectl|oc|k3s|microk8s|lxc|incus|docker-compose|podman-compose|crictl)$/;
/** The names of standard input. */
const standardInput = /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/;
/** Programs for which `sh -c …` among their arguments is just text. */
const talkers = /^(?:echo|printf|test|\[|\[\[|logger|mail|mailx|curl|wget|cat|grep|sed|awk|true|false|:|case|for|set|ntfy|read)$/;
/** Programs with their own syntax for what they run. */
const specials = new Map([
    ['.', 'sourced'],
    ['source', 'sourced'],
    ['trap', 'trapped'],
    ['alias', 'aliased'],
    ['find', 'found'],
    ['parallel', 'parallel'],
    ['sem', 'parallel'],
    ['tmux', 'tmux'],
]);
/** The tmux commands that run something, and the letters of their options with an argument. */
const tmuxCommands = [
    [/^(?:new|new-session)$/, 'cefFnstxy'],
    [/^(?:neww|new-window)$/, 'ceFnSt'],
    [/^(?:splitw|split-window)$/, 'ceFlt'],
    [/^respawn(?:p|w|-pane|-window)$/, 'cet'],
    [/^(?:run|run-shell)$/, 'cdt'],
    [/^(?:if|if-shell)$/, 't'],
    [/^(?:popup|display-popup)$/, 'bcdehsStTwxy'],
];
/** Returns the letters of a tmux command's options with an argument; undefined if it runs nothing. */
function tmuxTakes(word) {
    return tmuxCommands.find(([name]) => name.test(word))?.[1];
}

;// CONCATENATED MODULE: ./lib/src/shell/wrapper-programs.js

/** Represents anything that is not known in advance. */
const unknownText = '\ufffc';
/** Returns the name of a program without its folder. */
function nameOf(word) {
    return word === undefined ? '' : word.slice(word.lastIndexOf('/') + 1);
}
/** Returns whether a word before a command is an assignment. */
function isAssignment(word) {
    return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word);
}
/** Returns what the words of a simple command run, and which of them a shell parses. */
function readWords(words) {
    const found = new WordReader(words);
    let from = 0;
    while (from < words.length && isAssignment(words[from] ?? ''))
        from += 1;
    found.program(from, words.length);
    return found;
}
class WordReader {
    words;
    programs = [];
    scripts = [];
    files = [];
    folders = [];
    foreign = [];
    readsInput = false;
    root;
    user;
    elsewhere = false;
    userGiven;
    constructor(words) {
        this.words = words;
    }
    at(index) {
        return this.words[index] ?? '';
    }
    /** Reads a program and its arguments. */
    program(from, to) {
        if (from >= to || this.programs.length > 50)
            return;
        const name = nameOf(this.at(from));
        this.programs.push({ from, to });
        const special = specials.get(name);
        const launcher = launchers.get(name);
        if (special)
            this[special](from + 1, to);
        else if (launcher)
            this.launched(launcher, { name, from: from + 1, to });
        else if (shellName.test(name) || this.isUnknownShell(from))
            this.shell(from + 1, to);
        else if (this.mayVanish(from))
            this.program(from + 1, to);
        else if (containers.test(name))
            this.container(from + 1, to);
        else if (interpreter.test(name))
            this.interpreted(from + 1, to);
        else if (!talkers.test(name))
            this.somewhere(from + 1, to);
    }
    /** Records the user as whom a launcher runs what follows; after a second switch, the user is unknown. */
    switched({ user, userFirst }, { at, end, to }) {
        if (user === undefined && !userFirst)
            return;
        const first = userFirst && end < to ? this.at(end) : undefined;
        const name = this.userGiven ?? first ?? 'root';
        this.user = { name: this.user === undefined ? name : unknownText, at };
        this.userGiven = undefined;
    }
    launched(launcher, { name, from, to }) {
        const before = this.options(launcher, from, to);
        this.switched(launcher, { at: from - 1, end: before.end, to });
        const asUser = name === 'runuser' && before.given.some((option) => /^-\w*u$|^--user$/.test(option));
        if (launcher.root && before.end < to)
            this.root = before.end;
        if (launcher.elsewhere)
            this.elsewhere = true;
        const { end, given, hasScript } = asUser ? before : this.behindArguments(launcher, before, to);
        if (hasScript)
            return;
        const asGiven = asUser || (name === 'watch' && given.some((option) => /^-\w*x|^--exec$/.test(option)));
        const rest = asGiven ? 'program' : (launcher.rest ?? 'program');
        if (end >= to || rest === 'nothing')
            this.readsInput ||= startsShell(launcher, given);
        else if (rest === 'program')
            this.program(end, to);
        else if (rest === 'script')
            this.scripts.push({ from: end, to, skips: 0 });
        else
            this.shell(end, to);
    }
    /** Skips a launcher's own arguments, and the options and assignments after them. */
    behindArguments(launcher, before, to) {
        const skipped = Math.min(to, before.end + (launcher.skips ?? 0));
        const none = { end: skipped, given: [], hasScript: false };
        const after = launcher.optionsAfter ? this.options(launcher, skipped, to) : none;
        let { end } = after;
        while (launcher.assignments && end < to && isAssignment(this.at(end)))
            end += 1;
        return { end, given: [...before.given, ...after.given], hasScript: before.hasScript || after.hasScript };
    }
    /** Reads the options from here on, with the scripts and folders that they name. */
    options(launcher, from, to) {
        const given = [];
        const scripts = this.scripts.length;
        let at = from;
        while (at < to && this.at(at) !== '--' && isOption(this.at(at), launcher)) {
            given.push(this.at(at));
            at += this.option(launcher, at, to);
        }
        const end = Math.min(this.at(at) === '--' ? at + 1 : at, to);
        return { end, given, hasScript: this.scripts.length > scripts };
    }
    /** Reads one option and returns its number of words: 2 if the next word is its argument. */
    option(launcher, at, to) {
        const word = this.at(at);
        const { takes = '', takesLong = '', script = '' } = launcher;
        if (word.startsWith('--')) {
            const [name = '', value] = splitOnce(word.slice(2));
            if (value !== undefined)
                this.argument(launcher, name, { at, to, skips: name.length + 3 });
            const takesNext = value === undefined && `${takesLong} ${script}`.split(' ').includes(name);
            if (takesNext)
                this.argument(launcher, name, { at: at + 1, to, skips: 0 });
            return takesNext ? 2 : 1;
        }
        const letters = `${takes}${script.split(' ')[0]?.length === 1 ? script[0] : ''}`;
        const taking = [...word].findIndex((letter, index) => index > 0 && letters.includes(letter));
        if (taking < 0)
            return 1;
        const isAttached = taking + 1 < word.length && launcher !== shell;
        this.argument(launcher, word[taking] ?? '', {
            at: isAttached ? at : at + 1,
            to,
            skips: isAttached ? taking + 1 : 0,
        });
        return isAttached ? 1 : 2;
    }
    /** Reads the argument of an option: a word without its first characters. */
    argument({ script = '', folder = '', foreign = '', user = '' }, name, { at, to, skips }) {
        if (at >= to)
            return;
        if (script.split(' ').includes(name))
            this.scripts.push({ from: at, to: at + 1, skips });
        if (folder.split(' ').includes(name))
            this.folders.push(at);
        if (user.split(' ').includes(name))
            this.userGiven = this.at(at).slice(skips);
        if (foreign.split(' ').includes(name))
            this.foreign.push(at);
    }
    /** `$SUDO eval …`: an empty variable is no word at all, so the next word is the program. */
    mayVanish(at) {
        return this.at(at).replaceAll(unknownText, '').trim() === '';
    }
    /** `$SHELL -c script`: an unknown program with `-c` is treated as a shell. */
    isUnknownShell(at) {
        return this.at(at).includes(unknownText) && /^-\w*c$/.test(this.at(at + 1));
    }
    /** `sh file`, `sh -c script`, or a shell that reads standard input. */
    shell(from, to) {
        const { end, given } = this.options(shell, from, to);
        const has = (letter) => given.some((option) => /^-\w/.test(option) && option.includes(letter));
        if (has('c')) {
            if (end < to)
                this.scripts.push({ from: end, to: end + 1, skips: 0 });
        }
        else if (end >= to || has('s') || standardInput.test(this.at(end)))
            this.readsInput = true;
        else
            this.files.push(end);
    }
    sourced(from, to) {
        const at = this.at(from) === '--' ? from + 1 : from;
        if (standardInput.test(this.at(at)))
            this.readsInput = true;
        else if (at < to)
            this.files.push(at);
    }
    /** `trap script signals`. */
    trapped(from, to) {
        let at = from;
        while (at < to && /^-./.test(this.at(at)))
            at += 1;
        if (at + 1 < to)
            this.scripts.push({ from: at, to: at + 1, skips: 0 });
    }
    /** `alias name=script`. */
    aliased(from, to) {
        for (let at = from; at < to; at += 1) {
            const equals = this.at(at).indexOf('=');
            if (equals > 0)
                this.scripts.push({ from: at, to: at + 1, skips: equals + 1 });
        }
    }
    found(from, to) {
        for (let at = from; at < to; at += 1) {
            if (!/^-(?:exec|execdir|ok|okdir)$/.test(this.at(at)))
                continue;
            let end = at + 1;
            while (end < to && this.at(end) !== ';' && !(this.at(end) === '+' && this.at(end - 1) === '{}'))
                end += 1;
            this.program(at + 1, end);
            at = end;
        }
    }
    parallel(from, to) {
        const takes = {
            takes: 'jPnNLIaSsCdE',
            takesLong: 'jobs max-procs max-args retries timeout joblog results colsep delay sshlogin arg-file halt tmpdir workdir nice load memfree',
        };
        const { end } = this.options(takes, from, to);
        let last = end;
        while (last < to && !/^:::/.test(this.at(last)))
            last += 1;
        if (last > end)
            this.scripts.push({ from: end, to: last, skips: 0 });
        else
            this.readsInput = true;
    }
    tmux(from, to) {
        let at = from;
        while (at < to && !tmuxTakes(this.at(at)))
            at += 1;
        const { end } = this.options({ takes: tmuxTakes(this.at(at)) ?? '' }, at + 1, to);
        if (end + 1 < to)
            this.program(end, to);
        else if (end < to)
            this.scripts.push({ from: end, to, skips: 0 });
    }
    /** `docker … exec … container command`, `kubectl exec pod -- command`. */
    container(from, to) {
        let at = from;
        while (at < to && !/^(?:exec|run)$/.test(this.at(at)))
            at += 1;
        if (at >= to)
            return;
        const dashes = this.words.slice(0, to).indexOf('--', at);
        this.elsewhere = true;
        if (dashes > at)
            this.program(dashes + 1, to);
        else
            this.launched(inContainer, { name: 'exec', from: at + 1, to });
    }
    interpreted(from, to) {
        let at = from;
        while (at < to && /^-/.test(this.at(at))) {
            if (/^-\w*[cemr]$/.test(this.at(at)) || /^--(?:eval|run|print)/.test(this.at(at)))
                return;
            at += 1;
        }
        if (at < to)
            this.files.push(at);
    }
    /** An unknown program may also run `sh -c script`. */
    somewhere(from, to) {
        for (let at = from; at + 1 < to; at += 1) {
            if (shellName.test(nameOf(this.at(at))) && /^-\w*c/.test(this.at(at + 1))) {
                this.program(at, to);
                return;
            }
        }
    }
}
function isOption(word, launcher) {
    if (word === '-')
        return launcher.rest === 'shell' && launcher !== shell;
    return word.startsWith('-') || (launcher === shell && /^\+./.test(word));
}
function startsShell({ shell: starts }, given) {
    return starts === 'always' || (starts !== undefined && given.some((option) => starts.test(option)));
}
function splitOnce(option) {
    const equals = option.indexOf('=');
    return equals < 0 ? [option] : [option.slice(0, equals), option.slice(equals + 1)];
}


/***/ })

};
;