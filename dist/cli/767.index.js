"use strict";
exports.id = 767;
exports.ids = [767];
exports.modules = {

/***/ 7767:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readConfigurations)
});

// UNUSED EXPORTS: configurationOf

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/src/configuration/parse.js + 6 modules
var parse = __webpack_require__(1774);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
;// CONCATENATED MODULE: ./lib/src/configuration/asked-options.js




/** Reads the options that flags set: text as it stands where the option takes text, YAML for all others. */
function readAskedOptions(asked, findings) {
    return lastOf(asked).flatMap((one) => {
        const value = readValue(one, findings);
        const { keys, spelling } = one;
        return value ? [{ keys, place: { file: spelling, line: 1, column: 1 }, value }] : [];
    });
}
/** The words of each flag by the file in its places, for `describeFault`; without secrets. */
function askedOptionSources(asked) {
    return new Map(lastOf(asked).map((one) => [one.spelling, shown(one)]));
}
/** Of a flag that is given several times the last counts. */
function lastOf(asked) {
    return [...new Map(asked.map((one) => [one.keys.join('.'), one])).values()];
}
function shown({ spelling, keys, value }) {
    if (typeof value !== 'string')
        return spelling;
    return `${spelling} ${(0,override/* isSecretOption */.Et)(keys) ? '…' : value.replaceAll(/\s/g, ' ').replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@')}`;
}
function readValue({ spelling, keys, value }, findings) {
    const place = { file: spelling, line: 1, column: 1 };
    if (value === null)
        return (0,configuration_tree/* nothingAt */.V1)(place);
    if (typeof value === 'boolean')
        return { kind: 'scalar', place, value, source: String(value) };
    const at = { ...place, column: spelling.length + 2 };
    const schema = (0,override/* schemaOf */.pP)(keys);
    if ((0,override/* takesText */.gZ)(schema))
        return (0,configuration_tree/* textAt */.$6)(at, value);
    const placeAt = (offset) => ({ ...at, column: at.column + offset });
    const tree = (0,parse/* parseYaml */.h)(value, { placeAt, findings, about: `The value of ${spelling} is no YAML. ` });
    if (tree && (0,configuration_tree/* isNothing */.qv)(tree)) {
        (0,configuration_findings/* addFault */.ym)(findings, place, `${spelling} needs a value.`);
        return undefined;
    }
    if (tree && schema?.type === 'array' && tree.kind !== 'list') {
        const list = (0,override/* isSecretOption */.Et)(keys) ? '…' : value;
        (0,configuration_findings/* addFault */.ym)(findings, place, `${spelling} must be a list. Write it in brackets: ${spelling} '[${list}]'`);
        return undefined;
    }
    return tree;
}

// EXTERNAL MODULE: ./lib/src/configuration/characters.js
var characters = __webpack_require__(6255);
// EXTERNAL MODULE: ./lib/src/configuration/find.js
var find = __webpack_require__(9620);
// EXTERNAL MODULE: ./lib/src/shell/fill.js + 2 modules
var fill = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
;// CONCATENATED MODULE: ./lib/src/configuration/hook-commands.js





const everywhere = ['configuration_filename', 'log_file'];
const ofRepository = ['repository', 'repository_label'];
const ofErrors = [...ofRepository, 'repositories', 'error', 'output'];
/** Finds placeholders in hook commands that stand where no text can stand, such as in arithmetic. */
function checkHooks(file, constants, findings) {
    const hooks = file.entries.map(({ key, value }) => ({ commands: value, names: namesIn(key) }));
    const listed = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'commands')).map((entry) => ({
        commands: entry.kind === 'mapping' ? (0,configuration_tree/* valueAt */.fK)(entry, 'run') : undefined,
        names: namesAround(entry),
    }));
    let left = limits/* mostHookCharacters */.HR;
    for (const { commands, names } of [...hooks, ...listed]) {
        if (names === undefined)
            continue;
        const facts = Object.fromEntries([...everywhere, ...names].map((name) => [name, '']));
        for (const command of (0,configuration_tree/* itemsOf */.S3)(commands).filter(mayBeFilled)) {
            const before = left;
            left -= (0,configuration_tree/* textOf */.b6)(command)?.length ?? 0;
            if (left >= 0)
                checkCommand(command, { facts, constants }, findings);
            else if (before >= 0)
                (0,configuration_findings/* addPlainFault */.YN)(findings, command.place, limits/* tooMuchHookText */.WG);
        }
    }
}
function mayBeFilled(command) {
    return (0,configuration_tree/* textOf */.b6)(command)?.includes('{') === true;
}
/** The placeholders of a hook beside those of every hook; undefined for an option that is none. */
function namesIn(option) {
    if (option === 'on_error')
        return ofErrors;
    if (!/^(?:before|after)_/.test(option))
        return undefined;
    return option.endsWith('_actions') ? ofRepository : [];
}
function namesAround(entry) {
    if (entry.kind !== 'mapping')
        return [];
    const around = (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(entry, 'after')) ?? (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(entry, 'before')) ?? '';
    if (around === 'error')
        return ofErrors;
    return around === 'action' || around === 'repository' ? ofRepository : [];
}
function checkCommand(command, values, findings) {
    const text = (0,configuration_tree/* textOf */.b6)(command);
    if (text === undefined)
        return;
    try {
        (0,fill/* fillPlaceholders */.C)(text, values);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        (0,configuration_findings/* addFault */.ym)(findings, command.place, error.message);
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/interpolate.js + 2 modules
var interpolate = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/src/configuration/normalize.js + 2 modules
var normalize = __webpack_require__(5841);
// EXTERNAL MODULE: ./lib/src/configuration/read.js + 3 modules
var read = __webpack_require__(5003);
// EXTERNAL MODULE: ./lib/src/configuration/reading.js
var reading = __webpack_require__(5919);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/configuration/repository.js
var repository = __webpack_require__(3199);
// EXTERNAL MODULE: ./lib/src/configuration/repository-place.js
var repository_place = __webpack_require__(4441);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/rules.js








/** Finds what is wrong between options that are right each by itself, and what is worth telling. */
function checkRules({ tree, shape }, findings) {
    checkRepositories(tree, findings);
    checkCheckedRepositories(tree, findings);
    checkArchiveName(tree, findings);
    checkConstants(tree, findings);
    checkPassphrases(tree, findings);
    checkFolders(tree, findings);
    for (const [index, entry] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(tree, 'commands')).entries())
        rules_checkCommand(entry, index, findings);
    for (const [index, check] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(tree, 'checks')).entries())
        checkCheck(check, index, findings);
    if (shape === 'flat')
        tellOfHooks(tree, findings);
}
function checkRepositories(file, findings) {
    const repositories = (0,configuration_tree/* valueAt */.fK)(file, 'repositories');
    if (!(0,configuration_tree/* entryOf */.Ms)(file, 'repositories')) {
        (0,configuration_findings/* addFault */.ym)(findings, file.place, 'repositories is missing: name at least one path to back up to.');
    }
    else if (repositories?.kind === 'list' && repositories.items.length === 0) {
        (0,configuration_findings/* addFault */.ym)(findings, repositories.place, 'repositories is empty: name at least one path to back up to.');
    }
    const labels = new Map();
    for (const repository of (0,configuration_tree/* itemsOf */.S3)(repositories)) {
        const value = repository.kind === 'mapping' ? (0,configuration_tree/* valueAt */.fK)(repository, 'label') : undefined;
        const label = (0,configuration_tree/* textOf */.b6)(value);
        if (value === undefined || label === undefined)
            continue;
        const first = labels.get(label);
        if (first) {
            const message = `The label "${writtenText(value)}" already names the repository in line ${first.place.line}.`;
            (0,configuration_findings/* addFault */.ym)(findings, value.place, message);
        }
        labels.set(label, first ?? value);
    }
}
function checkCheckedRepositories(file, findings) {
    const repositories = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).flatMap((repository) => {
        const path = repository.kind === 'mapping' ? (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(repository, 'path')) : undefined;
        const label = repository.kind === 'mapping' ? (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(repository, 'label')) : undefined;
        return path === undefined ? [] : [{ path, label }];
    });
    const open = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).some((repository) => repository.kind === 'mapping' && isOpen(repository));
    const items = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'check_repositories'));
    const names = items.flatMap((item) => (0,configuration_tree/* knownTextOf */.YK)(item) ?? []);
    const beyond = items.filter((item) => (0,repository/* hasWildcards */.ev)((0,configuration_tree/* knownTextOf */.YK)(item) ?? ''))[limits/* mostWildcards */.JK];
    if (beyond) {
        const message = `More than ${limits/* mostWildcards */.JK} names of check_repositories hold wildcards, which is the limit.`;
        (0,configuration_findings/* addFault */.ym)(findings, beyond.place, message);
        return;
    }
    if (open)
        return;
    const missing = new Set((0,repository/* repositoriesNamed */.cM)(repositories, names).missing);
    for (const item of items) {
        const wanted = (0,configuration_tree/* knownTextOf */.YK)(item);
        if (wanted === undefined || !missing.has(wanted))
            continue;
        const message = `check_repositories names ${writtenText(item)}, which is neither the path nor the label of a repository here.`;
        (0,configuration_findings/* addFault */.ym)(findings, item.place, message);
    }
}
/** A text as the file has it: what a variable or constant gave may be nobody's to read. */
function writtenText(tree) {
    if (tree.kind !== 'scalar')
        return '';
    return tree.filled?.written ?? String(tree.value);
}
/** Whether only a run will know what the repository is called. */
function isOpen(repository) {
    const values = ['path', 'label'].map((name) => (0,configuration_tree/* valueAt */.fK)(repository, name));
    return values.some((value) => value?.kind === 'scalar' && value.filled?.open === true);
}
function checkArchiveName(file, findings) {
    const value = (0,configuration_tree/* valueAt */.fK)(file, 'archive_name_format');
    if (value && (0,configuration_tree/* textOf */.b6)(value)?.trim() === '') {
        (0,configuration_findings/* addFault */.ym)(findings, value.place, 'archive_name_format is empty. Give a name, or leave the option out.');
    }
}
function checkConstants(file, findings) {
    const constants = (0,configuration_tree/* valueAt */.fK)(file, 'constants');
    for (const { key, value } of constants?.kind === 'mapping' ? constants.entries : []) {
        if ((0,configuration_tree/* isNothing */.qv)(value))
            (0,configuration_findings/* addFault */.ym)(findings, value.place, (0,wording/* withoutValue */.CU)(`constants.${key}`, {}));
    }
}
/** Options that name a folder which a run makes and fills. */
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
    const working = (0,repository_place/* atHome */.X)((0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(file, 'working_directory')) ?? '.');
    for (const part of [file, ...(0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories'))]) {
        if (part.kind !== 'mapping')
            continue;
        for (const name of filledFolders) {
            const value = (0,configuration_tree/* valueAt */.fK)(part, name);
            const path = (0,configuration_tree/* textOf */.b6)(value);
            const obstacle = path ? (0,runner_files/* runnerObstacle */.Ic)((0,external_node_path_.resolve)(working, (0,repository_place/* atHome */.X)(path))) : undefined;
            if (value === undefined || obstacle === undefined)
                continue;
            (0,configuration_findings/* addFault */.ym)(findings, value.place, `${name} can't be ${writtenText(value)}: ${obstacle}. Name another folder.`);
        }
    }
}
/** Borg would take an empty passphrase for one: the repository would be locked with nothing. */
function checkPassphrases(file, findings) {
    for (const part of [file, ...(0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories'))]) {
        if (part.kind !== 'mapping')
            continue;
        refuseEmpty(part, 'encryption_passphrase', findings);
        refuseEmpty(part, 'encryption_passcommand', findings);
    }
}
function refuseEmpty(part, name, findings) {
    const value = (0,configuration_tree/* valueAt */.fK)(part, name);
    if (value?.kind !== 'scalar' || (0,configuration_tree/* knownTextOf */.YK)(value) !== '')
        return;
    const cause = value.filled ? `: ${value.filled.written} gives nothing. Set the variable` : '. Give it a value';
    (0,configuration_findings/* addFault */.ym)(findings, value.place, `${name} is empty${cause}, or remove the option.`);
}
function rules_checkCommand(entry, index, findings) {
    if (entry.kind !== 'mapping')
        return;
    const [before, after] = [(0,configuration_tree/* entryOf */.Ms)(entry, 'before')?.value, (0,configuration_tree/* entryOf */.Ms)(entry, 'after')?.value];
    const name = `commands[${index}]`;
    if (before && after) {
        (0,configuration_findings/* addFault */.ym)(findings, after.place, `${name} has both before and after. Make two entries of it.`);
    }
    else if (!before && !after) {
        (0,configuration_findings/* addFault */.ym)(findings, entry.place, `${name} needs before or after, such as \`before: repository\`.`);
    }
    const states = (0,configuration_tree/* entryOf */.Ms)(entry, 'states');
    if (before && !after && states && (0,configuration_tree/* valueAt */.fK)(entry, 'states')) {
        (0,configuration_findings/* addFault */.ym)(findings, states.place, `${name}.states goes with after alone: before it began, nothing has ended.`);
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
    const name = (0,configuration_tree/* knownTextOf */.YK)((0,configuration_tree/* valueAt */.fK)(check, 'name'));
    if (name === undefined)
        return;
    for (const { key, place } of check.entries) {
        const owner = onlyFor.get(key);
        if (owner !== undefined && owner !== name) {
            (0,configuration_findings/* addFault */.ym)(findings, place, `checks[${index}].${key} belongs to the ${owner} check, not to ${name}.`);
        }
    }
    if (name !== 'spot')
        return;
    for (const needed of spotNeeds) {
        if (!(0,configuration_tree/* entryOf */.Ms)(check, needed))
            (0,configuration_findings/* addFault */.ym)(findings, check.place, `checks[${index}] needs ${needed}, as every spot check.`);
    }
}
/** A hook of a flat file ran once per repository in the borgmatic that the file may have been written for. */
function tellOfHooks(file, findings) {
    const entries = file.entries.filter((entry) => isHookOfFile(entry) && (0,configuration_tree/* itemsOf */.S3)(entry.value).length > 0);
    if (!entries[0] || (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).length < 2)
        return;
    const hooks = entries.map(({ key }) => key);
    const run = hooks.length === 1 ? 'runs' : 'run';
    findings.notices.push({
        level: 'notice',
        message: `${hooks.join(', ')} ${run} once per file here, and once per repository in borgmatic 1.6 and later. \`commands:\` can express either.`,
        place: entries[0].place,
        hooks,
    });
}
function isHookOfFile({ key }) {
    return /^(before|after)_(prune|compact|backup|check|extract)$/.test(key);
}

// EXTERNAL MODULE: ./lib/src/configuration/secrets.js
var configuration_secrets = __webpack_require__(4210);
// EXTERNAL MODULE: ./lib/src/databases/index.js + 9 modules
var databases = __webpack_require__(4953);
// EXTERNAL MODULE: ./lib/src/monitoring/index.js + 13 modules
var monitoring = __webpack_require__(5227);
;// CONCATENATED MODULE: ./lib/src/configuration/unsupported.js





/** Finds what borgmatic can do and this cannot yet, so that no backup silently lacks it. */
function findUnsupported(file, findings) {
    for (const entry of file.entries) {
        refuseOption(entry, findings);
    }
    for (const repository of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories'))) {
        if (repository.kind === 'mapping')
            for (const entry of repository.entries)
                refuseOption(entry, findings);
    }
    (0,configuration_tree/* walk */.GG)(file, (tree, path) => {
        const text = (0,configuration_tree/* textOf */.b6)(tree);
        if (text?.startsWith('{credential') && !(0,characters/* isHookCommand */.d9)(path))
            refuseText(text, tree, findings);
    });
}
function refuseOption(entry, findings) {
    const { key, place, value } = entry;
    const given = !(0,configuration_tree/* isNothing */.qv)(value);
    if (given && key in databases/* databaseOptions */.K) {
        (0,configuration_findings/* addFault */.ym)(findings, place, `${key} is not supported yet, and no backup may silently lack it. Dump it in before_backup.`);
    }
    else if (given && key in monitoring/* monitorOptions */.x) {
        const message = `${key} is not supported yet: nothing is sent to it. Until then a hook may do so.`;
        findings.notices.push({ level: 'warning', message, place });
    }
}
function refuseText(text, { place }, findings) {
    if (/^\{credential[ }]/.test(text)) {
        (0,configuration_findings/* addFault */.ym)(findings, place, '{credential …} is not supported yet, and would be taken literally.');
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/validate.js + 1 modules
var validate = __webpack_require__(676);
// EXTERNAL MODULE: ./lib/src/snapshots/index.js + 4 modules
var snapshots = __webpack_require__(2719);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
;// CONCATENATED MODULE: ./lib/src/configuration/values.js




/** Reads the values out of a file in the flat shape that the validator found no fault in. */
function contentsOf(file) {
    const { repositories: _, check_repositories: wanted, ...written } = valuesOf(file);
    const entries = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).map((item) => valuesOf(item));
    const shared = { ...written, ...checkedOf(wanted, entries) };
    const own = entries.map(({ path, label, ...rest }) => ({ path, label, rest }));
    const common = withoutNarrowed(shared, {});
    const repositories = own.map(({ path, label, rest }) => ({
        path,
        ...(label === undefined ? {} : { label }),
        options: Object.keys(rest).length === 0 ? common : { ...withoutNarrowed(shared, rest), ...rest },
    }));
    const places = { get: (pointer) => (0,configuration_tree/* partAt */.l0)(file, pointer)?.place };
    return { options: { ...shared, repositories: entries.map(bare) }, repositories, places };
}
/** The values of a mapping; one that asks for snapshots by its name alone does so with every default. */
function valuesOf(tree) {
    const entries = tree.kind === 'mapping' ? tree.entries : [];
    const given = entries.filter(({ key, value }) => key in snapshots/* snapshotOptions */.VS || !(0,configuration_tree/* isNothing */.qv)(value));
    return Object.fromEntries(given.map(({ key, value }) => [key, (0,configuration_tree/* isNothing */.qv)(value) ? {} : (0,configuration_tree/* toValue */.BA)(value)]));
}
/** The repositories to check by their paths: what the file says may be labels and globs; an empty list means all. */
function checkedOf(wanted, entries) {
    if (wanted === undefined || wanted.length === 0)
        return {};
    const { repositories } = (0,repository/* repositoriesNamed */.cM)(entries, wanted);
    return { check_repositories: entries.filter((entry) => repositories.has(entry)).map(({ path }) => path) };
}
const ownNames = Object.keys(options/* repositoryOptions */.Tl);
/** An entry of `repositories` without what it overrides. */
function bare(entry) {
    const given = Object.entries(entry);
    const kept = given.filter(([name]) => ownNames.includes(name));
    if (kept.length === given.length)
        return entry;
    return { path: entry.path, ...Object.fromEntries(kept) };
}
/** A repository's own prefix or umask also takes the place of the file's for check, and for Borg, alone. */
function withoutNarrowed(shared, own) {
    const { check_prefix, borg_umask, ...rest } = shared;
    return {
        ...rest,
        ...(check_prefix === undefined || own.prefix !== undefined ? {} : { check_prefix }),
        ...(borg_umask === undefined || own.umask !== undefined ? {} : { borg_umask }),
    };
}

;// CONCATENATED MODULE: ./lib/src/configuration/configuration.js

















/** Reads every configuration that was asked for. A faulty file stops no other; nothing is thrown for what a file holds. */
async function readConfigurations(request) {
    const onlyInline = request.inline !== undefined && !request.paths?.length;
    const found = onlyInline ? { files: [], looked: [], ...(0,configuration_findings/* noFindings */._I)() } : await (0,find/* findConfigurations */.PN)(request);
    const names = (0,find/* shortNames */.DG)(found.files.map(({ path }) => path));
    const configurations = [];
    const { files, faults, notices } = found;
    const { overrides: asked = [], options = [] } = request;
    const sources = new Map([...askedOptionSources(options), ...(0,override/* overrideSources */.bN)(asked)]);
    const overrides = [...readAskedOptions(options, found), ...(0,override/* readOverrides */.iP)(asked, found)];
    const isWhole = overrides.length === lastOf(options).length + asked.length;
    const included = [];
    const secrets = [];
    const hidden = new Set();
    const take = (source) => {
        sources.set(source.shown, source.text);
        const findings = (0,configuration_findings/* noFindings */._I)();
        const own = [];
        const context = { ...request, sources, included: own, overrides, secrets };
        const configuration = configurationOf(source, findings, context);
        included.push(...uniqueFiles(own).map((file) => ({ ...file, by: source.path })));
        // With an override left out, a file would do something else than was asked for.
        if (configuration && isWhole)
            configurations.push(configuration);
        for (const name of findings.hidden)
            hidden.add(name);
        faults.push(...(0,configuration_findings/* faultsOf */.xm)(findings, source.shown));
        notices.push(...(0,configuration_findings/* inOrder */.al)(findings.notices, source.shown).filter(({ place }) => !findings.hidden.has(place?.file ?? '')));
    };
    for (const [index, file] of files.entries()) {
        // A signal is heard between one file and the next.
        if (index > 0)
            await (0,promises_.setImmediate)();
        if (request.isCancelled?.())
            break;
        const text = (0,read/* readText */.yR)(file, found);
        if (text !== undefined && hasRoom(file, sources, found))
            take({ ...file, text, name: names[index] ?? file.shown });
    }
    if (request.inline !== undefined)
        take(inlineSource(request.inline, request.door));
    const { looked } = found;
    const excerpts = new Map([...sources].filter(([name]) => !hidden.has(name)));
    return { configurations, files, included, faults: distinct(faults), looked, notices, sources, excerpts, secrets };
}
/** Whether the texts read so far leave room for another file; where they don't, the first that is left out is a fault. */
function hasRoom({ shown }, sources, findings) {
    const length = [...sources.values()].reduce((sum, text) => sum + text.length, 0);
    if (length <= limits/* largestWhole */.mv)
        return true;
    const message = `${shown} is not read: the files before it have more than ${limits/* largestWhole */.mv / 1e6} MB, which is the limit.`;
    (0,configuration_findings/* addPlainFault */.YN)(findings, { file: shown, line: 1, column: 1 }, message);
    return false;
}
function uniqueFiles(files) {
    return [...new Map(files.map((file) => [file.path, file])).values()];
}
/** A fault of an override comes up in every file: it is told once. */
function distinct(faults) {
    const keyed = faults.map((fault) => [JSON.stringify([fault.place, fault.message]), fault]);
    return [...new Map(keyed).values()];
}
function inlineSource(text, door) {
    const name = door === 'workflow' ? 'configuration' : '<inline>';
    return { path: reading/* inlinePath */.p, name, shown: name, text };
}
/** Takes secrets to those of the other files; false, and none is taken, where all of them are too much to search for. */
function keepSecrets(secrets, kept) {
    const values = new Set([...kept, ...secrets].map(({ value }) => value));
    const length = [...values].reduce((sum, value) => sum + value.length, 0);
    if (length > limits/* mostSecretCharacters */.w4)
        return false;
    kept.push(...secrets);
    return true;
}
/** One file's text as a configuration; undefined where there is any fault, all of which are then among the findings. */
function configurationOf(source, findings, context) {
    const { home, environment, overrides = [], variables = 'resolve' } = context;
    const file = (0,read/* readWhole */.oD)(source, { ...context, findings, budget: (0,limits/* wholeBudget */.DF)() });
    if (!file)
        return undefined;
    const filled = (0,interpolate/* interpolate */.G)(file, { environment, variables, overrides }, findings);
    const normalized = (0,normalize/* normalize */.S)(filled.file, findings, { home, overrides: filled.overrides });
    const secrets = (0,configuration_secrets/* secretsOfTree */.tD)(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` }));
    if (!keepSecrets(secrets, context.secrets ?? []))
        (0,configuration_findings/* addPlainFault */.YN)(findings, normalized.tree.place, limits/* tooManySecrets */.L0);
    (0,validate/* validateFile */.n)(normalized.tree, findings);
    checkRules(normalized, findings);
    checkHooks(normalized.tree, filled.constants, findings);
    (0,characters/* checkCharacters */.lV)(normalized.tree, findings);
    findUnsupported(normalized.tree, findings);
    if (findings.faults.length > 0)
        return undefined;
    const { path, name } = source;
    const notices = (0,configuration_findings/* inOrder */.al)(findings.notices, source.shown);
    return {
        name: { path, name },
        ...contentsOf(normalized.tree),
        notices,
        shape: normalized.shape,
        constants: filled.constants,
    };
}


/***/ }),

/***/ 5350:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSecret),
/* harmony export */   Q: () => (/* binding */ describeFault)
/* harmony export */ });
/* harmony import */ var _system_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3592);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);


/** The names of everything secret, wherever it stands. */
function secretsIn(piece) {
    return Object.entries(piece).flatMap(([name, schema]) => [
        ...(schema['x-secret'] ? [name] : []),
        ...secretsIn(schema.properties ?? schema.items?.properties ?? {}),
    ]);
}
/** Options that hold secrets: a bare URL or token may stand for a whole service. */
const services = Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF)
    .filter(([, { properties = {} }]) => Object.values(properties).some((one) => one['x-secret']))
    .map(([name]) => name);
const secretNames = [...new Set([...secretsIn(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF), ...services])];
/** A slip of the pen in a short name may be any other name. */
const longSecretNames = secretNames.filter((name) => name.length > 5);
/**
 * A fault as a terminal shows it: file, line, column and the sentence, then the line itself with a caret under the part
 * that is meant. What may be a secret in that line is left out.
 */
function describeFault(fault, sourceText) {
    const { place, message } = fault;
    if (!place)
        return message;
    // A sentence about the file as a whole already names it.
    const heading = message.startsWith(`${place.file} `)
        ? message
        : `${place.file}:${place.line}:${place.column}: ${message}`;
    const lines = sourceText?.split(/\r?\n/) ?? [];
    const line = lines[place.line - 1];
    if (line === undefined || heading === message)
        return heading;
    return [heading, ...excerpt(lines, place)].join('\n');
}
function excerpt(lines, { line, column }) {
    const text = lines[line - 1] ?? '';
    const shown = cut(withoutSecrets(lines, line - 1));
    const number = String(line).padStart(5);
    const gutter = ' '.repeat(number.length);
    if (!shown.startsWith(text.slice(0, column - 1)))
        return [`${number} | ${shown}`];
    const before = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
    const width = shown === text ? widthAt(text.slice(column - 1)) : 1;
    return [`${number} | ${shown}`.trimEnd(), `${gutter} | ${before}${'^'.repeat(width)}`];
}
/** A line as long as a screen or two: one of a megabyte tells nobody more. */
function cut(line) {
    const shown = line.replaceAll(controls, '\ufffd');
    return shown.length > 240 ? `${shown.slice(0, 239)}…` : shown;
}
/** What would act on a terminal rather than be shown. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** How much of a line belongs to what begins there: a quoted text, a name before its colon, a value before its comment. */
function widthAt(rest) {
    const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
    const name = /^[^\s:,[\]{}]+(?=\s*:(\s|$))/.exec(rest)?.[0];
    const value = rest.replace(/\s+#.*$/, '').trimEnd();
    return Math.max(1, Math.min((quoted ?? name ?? value).length, 100));
}
/** The line, cut short where a secret begins: behind a name that sounds like one, on its own or on an earlier line. */
function withoutSecrets(lines, index) {
    const text = lines[index] ?? '';
    const name = /^(\s*(?:- +)*["']?([\w-]+)["']?\s*:)(.*)$/.exec(text);
    if (name && isSecret(name[2] ?? ''))
        return name[3]?.trim() ? `${name[1]} …` : text;
    if (!name && isSecret(colonless(text)))
        return `${text.slice(0, text.indexOf(colonless(text)) + colonless(text).length)} …`;
    if (!name && isSecret(nameAbove(lines, index)))
        return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
    for (const { 0: inner, 1: key, index: start } of text.matchAll(/[[{,]\s*["']?([\w-]+)["']?\s*:/g)) {
        if (isSecret(key ?? ''))
            return `${text.slice(0, start + inner.length)} …`;
    }
    return text.replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}
/** The first word of a line with more behind it: a name whose colon was forgotten. */
function colonless(text) {
    return /^\s*(?:- +)*["']?([\w-]+)["']?[\s=]+\S/.exec(text)?.[1] ?? '';
}
/** The name whose value goes on over several lines down to this one. */
function nameAbove(lines, index) {
    for (let above = index - 1; above >= 0; above--) {
        const name = /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(lines[above] ?? '')?.[1];
        if (name !== undefined)
            return name;
    }
    return '';
}
/** Whether a name sounds like that of a secret, or like the slip of one. */
function isSecret(name) {
    return (/pass|secret|token|credential|_key|ping_url|push_url/i.test(name) ||
        secretNames.includes(name) ||
        (0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, longSecretNames) !== undefined);
}


/***/ }),

/***/ 7139:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isSecretOption),
/* harmony export */   Iy: () => (/* binding */ shownOverride),
/* harmony export */   bN: () => (/* binding */ overrideSources),
/* harmony export */   gZ: () => (/* binding */ takesText),
/* harmony export */   iP: () => (/* binding */ readOverrides),
/* harmony export */   pP: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5350);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3118);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1774);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7703);
/* harmony import */ var _spellings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7296);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6859);








/** Reads overrides; every one that can't be read is a fault that names it. */
function readOverrides(asked, findings) {
    return asked.flatMap((one) => {
        const before = findings.faults.length;
        const parts = partsOf(one, findings);
        const value = parts && readValue(parts, findings);
        // A value that is only in part what was written is none.
        if (!parts || !value || findings.faults.length > before)
            return [];
        const { keys, place } = parts;
        return [{ keys, place, value }];
    });
}
/** The texts that overrides stand in, by the file in their places, for `describeFault`; without secrets. */
function overrideSources(asked) {
    const lines = new Map();
    for (const one of asked) {
        const { file, line } = one.place;
        const known = lines.get(file) ?? [];
        known[line - 1] = shownOverride(one.text);
        lines.set(file, known);
    }
    return new Map([...lines].map(([file, known]) => [file, Array.from(known, (line = '') => line).join('\n')]));
}
/** An override as the log may show it: no secret's value, and one line. */
function shownOverride(text) {
    const cut = text.indexOf('=');
    if (cut < 0 && schemaOf([text.trim()]) === undefined)
        return '…';
    const keys = text
        .slice(0, Math.max(cut, 0))
        .split('.')
        .map((key) => key.trim());
    if (isSecretOption(keys))
        return `${text.slice(0, cut)}=…`;
    return text.replaceAll(/\s/g, ' ').replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}
/** Whether what is set there may be, or hold, a secret. */
function isSecretOption(keys) {
    return keys.some(_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$) || holdsSecret(schemaOf(keys));
}
function holdsSecret(schema) {
    if (!schema)
        return false;
    return schema['x-secret'] === true || [schema.items, ...Object.values(schema.properties ?? {})].some(holdsSecret);
}
function partsOf({ text, place }, findings) {
    const cut = text.indexOf('=');
    const name = (cut < 0 ? text : text.slice(0, cut)).trim();
    const keys = name.split('.').map((key) => key.trim());
    const indent = text.length - text.trimStart().length;
    const at = { ...place, column: place.column + indent };
    const slip = slipIn(text, { cut, name, keys });
    if (slip !== undefined) {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, at, slip);
        return undefined;
    }
    const rest = text.slice(cut + 1);
    const value = rest.trim();
    if (value === '') {
        const message = `The override ${name} has no value. Write ${name}="" for an empty text, or ${name}=null as if it were not set.`;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, at, message);
        return undefined;
    }
    if (_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionNames */ .Q.includes(name)) {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, at, `${name} is a section: name one option of it, as in ${name}.option=value.`);
        return undefined;
    }
    if (keys[0]?.startsWith('x-')) {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, at, (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownOption */ .qe)(name, name, [..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV.keys()]));
        return undefined;
    }
    const blanks = rest.length - rest.trimStart().length;
    return { name, keys, place: at, text: value, valuePlace: { ...place, column: place.column + cut + 1 + blanks } };
}
/** What is wrong with an override that has no name, no value, or is none. */
function slipIn(text, { cut, name, keys }) {
    if (name.startsWith('#'))
        return 'There are no comments among overrides. Remove this line.';
    // What follows a colon may be a secret.
    const colon = (cut < 0 ? /^(?:- )?([\w.]+)\s*:/ : /^(?:- )?([\w.]+)\s*:(?=\s|$)/).exec(name);
    if (colon)
        return `An override is written with =, not with a colon: ${colon[1]}=…`;
    if (cut >= 0) {
        return keys.includes('')
            ? `The override "${shownOverride(text)}" has no name. Write it as option=value.`
            : undefined;
    }
    // A line without = may be the rest of a secret.
    const shown = schemaOf(keys) === undefined ? 'This override' : `The override "${name}"`;
    return `${shown} has no value. Write it as option=value.`;
}
/** The value of an override: text as it stands where the option takes text, YAML for all others, quoted text and null. */
function readValue({ name, keys, text, place, valuePlace }, findings) {
    const schema = schemaOf(keys);
    const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(text);
    if (/^(null|~)$/.test(text))
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .nothingAt */ .V1)(valuePlace);
    if (takesText(schema) && !quoted)
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .textAt */ .$6)(valuePlace, text);
    const placeAt = (offset) => ({ ...valuePlace, column: valuePlace.column + offset });
    const value = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, { placeAt, findings, about: `The value of the override ${name} is no YAML. ` });
    if (value && schema?.type === 'array' && isBare(keys, value)) {
        const list = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$)(name) ? '…' : text;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, place, `${name} must be a list. Write it in brackets: ${name}=[${list}]`);
        return undefined;
    }
    return value;
}
/** Whether one value stands where a list belongs, and no older borgmatic took it so. */
function isBare(keys, value) {
    const [key = '', ...deeper] = optionKeys(keys);
    if (value.kind !== 'scalar' || (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .isNothing */ .qv)(value))
        return false;
    return deeper.length > 0 || (0,_spellings_js__WEBPACK_IMPORTED_MODULE_5__/* .respell */ .an)({ key, place: value.place, value }).entry.value.kind === 'scalar';
}
/** What the schema says of the option behind the keys; an index of a list is written `[0]`. */
function schemaOf(keys) {
    const [first = '', ...deeper] = optionKeys(keys);
    const key = (0,_spellings_js__WEBPACK_IMPORTED_MODULE_5__/* .respell */ .an)({ key: first, place: nowhere, value: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .nothingAt */ .V1)(nowhere) }).entry.key;
    return deeper.reduce((schema, name) => {
        if (name.startsWith('['))
            return key === 'repositories' ? repositorySchema : schema?.items;
        const addition = schema?.additionalProperties;
        return schema?.properties?.[name] ?? (typeof addition === 'object' ? addition : undefined);
    }, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV.get(key));
}
const repositorySchema = { properties: { ...Object.fromEntries(_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV), ..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOptions */ .Tl } };
const nowhere = { file: '', line: 1, column: 1 };
/** The way to an option without the section that borgmatic 1 had it in. */
function optionKeys(keys) {
    return _sections_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionNames */ .Q.includes(keys[0] ?? '') ? keys.slice(1) : keys;
}
/** Whether an option takes text alone, so that no value of it is read as YAML. */
function takesText(schema) {
    const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
    return types.includes('string') && types.every((type) => type === 'string' || type === 'null');
}


/***/ }),

/***/ 4441:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   X: () => (/* binding */ atHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _system_own_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2754);


/**
 * One spelling for every way to write where a repository lies: an absolute path where that is this machine, and
 * `ssh://user@host:port/path` without the usual port where it is another, whose home folder is `/~`. So two spellings
 * of one place are equal; a link or another name of a host is not seen through.
 */
function placeOf(written, folder = '.') {
    if (written.startsWith('file://'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, written.slice('file://'.length));
    const ssh = /^ssh:\/\/(?:([^/@]*)@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/i.exec(written);
    if (ssh)
        return sshPlace(ssh[1], ssh[2] ?? '', { port: ssh[3], path: ssh[4] ?? '' });
    if (/^[a-z0-9]+:\/\/|^(?:rclone|s3|b2|sftp|rest):/i.test(written))
        return written.replace(/(?<=[^/:])\/+$/, '');
    const scp = /^(?:([^/:@]*)@)?(\[[^\]]*\]|[^/:]+):(.*)$/.exec(written);
    if (scp)
        return sshPlace(scp[1], scp[2] ?? '', { path: atHost(scp[3] ?? '') });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, atHome(written));
}
/** Behind `host:` a path that does not begin at the root begins in the home folder. */
function atHost(path) {
    return path.startsWith('/') ? path : path.startsWith('~') ? `/${path}` : `/~/${path}`;
}
function sshPlace(user, host, { port, path }) {
    const named = user === undefined || user === '' ? '' : `${user}@`;
    const numbered = port === undefined || port === '' || Number(port) === 22 ? '' : `:${port}`;
    // Who logs in begins in the home folder: /./ is /~/.
    const whole = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path.replace(/^\/\.(?=\/|$)/, '/~')).replace(/(?<=.)\/+$/, '');
    return `ssh://${named}${host.toLowerCase()}${numbered}${whole === '.' ? '' : whole}`;
}
/** A path with the home folder in the place of a `~` in front. */
function atHome(path) {
    return /^~(?=\/|$)/.test(path) ? (0,_system_own_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .homeFolder */ .Wx)() + path.slice(1) : path;
}


/***/ }),

/***/ 3199:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y4: () => (/* binding */ isRepositoryNamed),
/* harmony export */   cM: () => (/* binding */ repositoriesNamed),
/* harmony export */   ev: () => (/* binding */ hasWildcards)
/* harmony export */ });
/* harmony import */ var _repository_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4441);

/**
 * Whether a repository is meant by a path, a label, or a glob of either, as `check_repositories` and flags name it. A
 * path may be spelt in any way that names the same place; one that is relative may count from the working directory.
 */
function isRepositoryNamed(repository, wanted) {
    return matcherOf(wanted)({ repository, places: placesOf(repository) });
}
/** A name made ready to be held against many repositories. */
function matcherOf(wanted) {
    const asked = (0,_repository_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(wanted);
    const texts = globOf(wanted);
    const places = globOf(asked);
    return ({ repository: { path, label }, places: own }) => (label !== undefined && (label === wanted || texts.test(label))) ||
        path === wanted ||
        own.some((place) => place === asked || places.test(place)) ||
        texts.test(path);
}
function placesOf({ path, options }) {
    const folder = options?.working_directory;
    return folder === undefined ? [(0,_repository_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(path)] : [(0,_repository_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(path), (0,_repository_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(path, folder)];
}
/** What many names mean among many repositories: only those with wildcards are held against each. */
function repositoriesNamed(repositories, names) {
    const placed = names.length > 0 ? repositories.map((one) => ({ repository: one, places: placesOf(one) })) : [];
    const index = indexOf(placed);
    const found = new Set();
    const missing = [...new Set(names)].filter((name) => {
        const matching = hasWildcards(name)
            ? placed.filter(matcherOf(name)).map(({ repository }) => repository)
            : [...(index.get(name) ?? []), ...(index.get((0,_repository_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(name)) ?? [])];
        for (const one of matching)
            found.add(one);
        return matching.length === 0;
    });
    return { repositories: found, missing };
}
/** Repositories by all that they are called. */
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
/** Whether a name is a glob. */
function hasWildcards(name) {
    return /[*?[]/.test(name);
}
/** Shell wildcards as a regular expression for the whole text: `*`, `?`, `[abc]`, `[!abc]`. */
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
/** What stands between two stars is looked for once, from the left: other ways could take for ever to try. */
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

/***/ 4210:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   gW: () => (/* binding */ passwordsIn),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   tD: () => (/* binding */ secretsOfTree)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4699);


const repository = { type: 'object', properties: { ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF, ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOptions */ .Tl } };
const file = { type: 'object', properties: { ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF, repositories: { type: 'array', items: repository } } };
/** Every value of a configuration that no output may show: what the schema calls secret, and passwords in URLs. */
function secretsOf({ options, repositories }) {
    return secretsIn({ ...options, repositories: repositories.map((one) => ({ ...one.options, path: one.path })) });
}
/** The same of a file that may have any fault, in the flat shape: its faults are shown, its secrets are not. */
function secretsOfTree(tree) {
    return secretsIn((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .toValue */ .BA)(tree));
}
function secretsIn(values) {
    const found = new Map();
    collect({ value: values, schema: file, option: '', secret: false }, found);
    found.delete('');
    return [...found].map(([value, option]) => ({ option, value }));
}
function collect(part, found) {
    const { value, schema, option } = part;
    const secret = part.secret || schema['x-secret'] === true;
    if (typeof value === 'object' && value !== null) {
        for (const child of childrenOf({ ...part, secret }))
            collect(child, found);
        return;
    }
    if (typeof value !== 'string' && typeof value !== 'number')
        return;
    const inUrl = option === 'path' || option === 'repositories' ? passwordsIn(String(value)) : [];
    for (const one of secret ? [String(value)] : inUrl)
        if (!found.has(one))
            found.set(one, option);
}
/** A list of texts or numbers where none is secret: long lists of patterns are passed over. */
function isHarmless(value, { schema, option }) {
    return (Array.isArray(value) && option !== 'repositories' && schema.items?.type === 'string' && !schema.items['x-secret']);
}
function childrenOf({ value, schema, option, secret }) {
    if (!secret && isHarmless(value, { schema, option }))
        return [];
    if (Array.isArray(value)) {
        return value.map((item) => ({ value: item, schema: schema.items ?? {}, option, secret }));
    }
    return Object.entries(value ?? {}).map(([name, part]) => ({
        value: part,
        schema: schema.properties?.[name] ?? {},
        option: option === '' || option === 'repositories' ? name : `${option}.${name}`,
        secret,
    }));
}
/** The secrets in `scheme://user:password@…`, or `s3:key:secret@…`; a user name alone is none. */
function passwordsIn(path) {
    const userinfo = /^[a-z][a-z0-9+.-]*:(?:\/\/)?([^/@:]*:[^/@]+)@/i.exec(path)?.[1];
    const password = userinfo?.slice(userinfo.indexOf(':') + 1);
    if (userinfo === undefined || password === undefined)
        return [];
    return [userinfo, password, decoded(password)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * Whether a configuration's own text holds a secret, rather than a variable, an include or another file that does. A value
 * of a few characters counts where it stands alone: any text has them somewhere.
 */
function holdsSecret(text, secrets) {
    if (text === undefined)
        return false;
    return secrets.some(({ value }) => {
        // A secret of several lines is indented in YAML.
        const line = value
            .split('\n')
            .find((one) => one.trim() !== '')
            ?.trim() ?? '';
        if (line === '')
            return false;
        if (line.length >= 8)
            return text.includes(line);
        return new RegExp(`(?<![\\w/.-])${line.replace(/[^\w\s]/g, '\\$&')}(?![\\w/-])`).test(text);
    });
}


/***/ }),

/***/ 5088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ fillPlaceholders),
  r: () => (/* binding */ limitValue)
});

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/shell/launchers.js
var launchers = __webpack_require__(6074);
// EXTERNAL MODULE: ./lib/src/shell/lexer.js + 2 modules
var lexer = __webpack_require__(6863);
// EXTERNAL MODULE: ./lib/src/shell/pieces.js
var shell_pieces = __webpack_require__(5920);
;// CONCATENATED MODULE: ./lib/src/shell/placeholders.js
/** How a value is written at a position, so that the shell that reads it there sees just this value. */
function write(value, position, layer) {
    const written = 'text' in value ? escaped(value.text, position, layer) : reference(value.variable, position);
    if (!position.backslash)
        return written;
    // Outside of quotes, a backslash and a line's end are nothing; in `"…"`, two backslashes are one.
    if (position.quoting === 'bare')
        return `\n${written}`;
    return position.quoting === 'single' || position.quoting === 'verbatim' ? written : `\\${written}`;
}
/** How the `{name}` is written that stands for itself. */
function writeName(name, quoting) {
    if (quoting === 'bare')
        return `\\{${name}\\}`;
    return quoting === 'default' ? `{${name}\\}` : `{${name}}`;
}
/** A text as the format of a `printf` has to hold it; a dash at the beginning would make an option of it. */
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
            return text.replace(/[\\$`"'}]/g, (found) => withinDefault(found, echoed));
        case 'document':
            return withinDocument(text, echoed);
        case 'verbatim':
            return text;
    }
}
/** Closed and opened again around each quote. An `echo` that reads backslashes leaves alone those in front of a quote. */
function withinSingle(text, echoed) {
    return echoed ? text.replace(/'/g, `'"'"'`).replace(/\\/g, `\\''`) : text.replace(/'/g, `'\\''`);
}
/** Bash looks for the end of single quotes in here, although they are text. */
function withinDefault(character, echoed) {
    if (character === "'")
        return `$(printf %s "'")`;
    return echoed && character === '\\' ? spelledBackslash : `\\${character}`;
}
/** What gives a backslash, where neither quotes nor a second backslash may stand. */
const spelledBackslash = `$(printf %s '\\')`;
/** An expansion of nothing begins each line, so that none ends the document, and no tab is a line's first character. */
function withinDocument(text, echoed) {
    const written = text.replace(/[\\$`]/g, (found) => (echoed && found === '\\' ? spelledBackslash : `\\${found}`));
    return `\${x+}${written.replaceAll('\n', '\n${x+}')}`;
}

// EXTERNAL MODULE: ./lib/src/shell/produced.js
var shell_produced = __webpack_require__(8015);
;// CONCATENATED MODULE: ./lib/src/shell/refusals.js

const variable = 'the name of a variable';
const nameOnly = new RegExp(`^[A-Za-z_${launchers/* unknownText */.qL}][\\w${launchers/* unknownText */.qL}]*(?:\\[[^\\]]*\\]?)?\\+?=`);
/** What stands there that can't hold a text: a name, or a number that the shell evaluates; undefined where any text can. */
function refusalAt(place) {
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
/** What the arguments of builtins are, where they aren't just texts. */
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
/** Whether bash's `[[ … ]]` takes operands for arithmetic. */
function comparesNumbers(words) {
    return words.some((word) => /^-(?:eq|ne|lt|le|gt|ge)$/.test(word));
}

;// CONCATENATED MODULE: ./lib/src/shell/fill.js







const borgPlaceholders = new Set('hostname fqdn reverse-fqdn now utcnow unixtime user pid borgversion borgmajor borgminor borgpatch'.split(' '));
/** Programs that print what they read, or lines of it. */
const filters = /^(?:cat|dos2unix|e?grep|fgrep|envsubst|head|iconv|pv|sed|sort|sponge|tac|tail|tee|tr|uniq)$/;
/** Linux refuses to start a program with an environment string above this, its name and closing NUL included. */
const longestEnvironmentString = 128 * 1024;
/**
 * Replaces each `{name}` of a hook command with a reference to an environment variable, in the form that fits the place
 * where it stands. No value becomes part of the command, so none can act as one. What a second shell will parse gets a
 * variable of its own, whose text is escaped for that shell. Throws a UserError for a placeholder that stands where no
 * text can stand: in arithmetic, as the name of a variable.
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
/** A text cut to so many bytes of UTF-8, never inside a character; `keep` says which end of it stays. */
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
/** Escaped for several shells, a value has become too long for the system. */
class TooLong extends errors/* UserError */.yo {
}
/** What a word amounts to, and how much of that stands before each part. */
function textsAround(word, known) {
    const befores = new Map();
    let whole = '';
    for (const part of word.parts) {
        befores.set(part, whole.length);
        whole += (0,shell_pieces/* textOfPieces */.ey)((0,shell_pieces/* piecesOf */.Xe)([part], known));
    }
    return { whole, befores };
}
class Filler {
    values;
    limit;
    facts;
    /** Only those that were asked for: a file may have thousands, of which a command names a few. */
    asked = new Map();
    environment = {};
    /** The variables by the texts that they hold. */
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
        const around = { layer: script.layer, known: (0,shell_pieces/* knownVariables */.h0)(script), feeds, runs: new Set() };
        return this.commands(script.commands, { ...around, runs: this.runBy(script.commands, around) });
    }
    commands(commands, around) {
        const tests = this.testsOfNumbers(commands, around.layer);
        return commands.flatMap((command) => {
            const feeds = (around.feeds && command.pipesInto === undefined) || this.feeds(command, around);
            return this.command(command, { ...around, feeds }, tests.has(command));
        });
    }
    /** The commands that are parts of a `[[ … ]]` that compares numbers. */
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
    /** Whether a shell parses what the command prints. */
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
    /** Whether a command prints what it reads, more or less. */
    passesOn(command, around) {
        const { programs } = this.read(command, around);
        return command.body.length > 0 || filters.test((0,launchers/* nameOf */.Vb)(this.texts(command, around)[programs.at(-1)?.from ?? 0]));
    }
    /** The files and variables that commands run as scripts: what is put into them is parsed when they are run. */
    runBy(commands, around) {
        const files = new Set();
        for (const command of (0,shell_pieces/* everyCommand */.n3)(commands)) {
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
        return (0,shell_pieces/* textOfPieces */.ey)((0,shell_pieces/* piecesOfWord */.BZ)(word, known), (name) => this.valueOf(name)).replace(/^(?:\.\/)+/, '');
    }
    /** Whether a shell takes its commands from what is piped into this command. */
    readsInput(command, around) {
        if (command.body.some((one) => this.readsInput(one, around)))
            return true;
        if (command.kind !== 'simple')
            return false;
        if (command.words.some(({ parts }) => this.readsIn(parts, around)))
            return true;
        const { readsInput, scripts, programs } = this.read(command, around);
        const first = programs.at(-1)?.from ?? 0;
        const writes = (0,launchers/* nameOf */.Vb)(this.texts(command, around)[first]) === 'tee';
        return (readsInput ||
            (writes && command.words.slice(first + 1).some((word) => around.runs.has(this.fileOf(word, around)))) ||
            scripts.some((words) => {
                const script = (0,lexer/* readScript */.U)(this.layerOf(command, words, around));
                const inner = { layer: script.layer, known: (0,shell_pieces/* knownVariables */.h0)(script), feeds: false, runs: around.runs };
                return script.commands.some((one) => this.readsInput(one, inner));
            }));
    }
    /** Whether a `>(…)` among these is a shell that reads its input. */
    readsIn(parts, around) {
        return parts.some((part) => part.kind === 'expansion' &&
            around.layer.text.startsWith('>(', part.start) &&
            part.scripts.some(({ commands }) => commands.some((one) => this.readsInput(one, around))));
    }
    read(command, around) {
        return (0,launchers/* readWords */.ux)(command.kind === 'simple' ? this.texts(command, around) : []);
    }
    /** The words of a command, as far as they are known. */
    texts({ words }, { known }) {
        return words.map((word) => (0,shell_pieces/* textOfPieces */.ey)((0,shell_pieces/* piecesOfWord */.BZ)(word, known), (name) => this.constantOf(name)));
    }
    layerOf({ words }, { from, to, skips }, { layer, known }) {
        const groups = words.slice(from, to).map((word) => (0,shell_pieces/* piecesOfWord */.BZ)(word, known));
        const [first = [], ...rest] = groups;
        return (0,shell_pieces/* layerOfPieces */.AZ)([(0,shell_pieces/* withoutFirst */.D8)(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
    }
    command(command, around, testsNumbers) {
        const texts = this.texts(command, around);
        const read = (0,launchers/* readWords */.ux)(command.kind === 'simple' ? texts : []);
        const reading = { ...read, scripts: [...read.scripts, ...this.scriptsSet(command, around)] };
        const program = reading.programs.at(-1);
        const name = (0,launchers/* nameOf */.Vb)(program && texts[program.from]);
        const from = program?.from ?? 0;
        const produced = around.feeds ? (0,shell_produced/* producedBy */.k)(name, command.words.slice(from + 1), around.known) : undefined;
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
    /** The scripts that a command puts into variables, where nothing but the script itself is known of them. */
    scriptsSet({ words, kind }, { layer, known, runs }) {
        if (kind !== 'simple')
            return [];
        return words.flatMap(({ start, end }, index) => {
            const [whole = '', name = ''] = /^([A-Za-z_]\w*)\+?=/.exec(layer.text.slice(start, end)) ?? [];
            return runs.has(`$${name}`) && !known.has(name) ? [{ from: index, to: index + 1, skips: whole.length }] : [];
        });
    }
    /** Words that are a script for another shell. */
    parsedWords(command, script, around) {
        const inside = this.lift(this.layerOf(command, script, around), around.feeds);
        // What comes in front of the script in its word is a plain part of it.
        return script.skips > 0
            ? [...this.front(command.words[script.from], script.skips, around, command), ...inside]
            : inside;
    }
    layerOfProduced({ groups, between }, { layer }, name) {
        return (0,shell_pieces/* layerOfPieces */.AZ)(groups, { parent: layer, between, echoed: name === 'echo' });
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
            const pieces = (0,shell_pieces/* piecesOfWord */.BZ)(word, around.known);
            const layer = (0,shell_pieces/* layerOfPieces */.AZ)([pieces], { parent: around.layer, between: '', echoed: false });
            return [...this.lift(layer, false), ...this.within(word.parts, inside)];
        });
    }
    front(word, skips, around, command) {
        if (!word)
            return [];
        const script = (0,shell_pieces/* withoutFirst */.D8)((0,shell_pieces/* piecesOfWord */.BZ)(word, around.known), skips);
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
    /** A word that stays a word. */
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
                return 'a test of numbers, `[[ … ]]`';
            if (reading.foreign.includes(index))
                return '`env -S`, which takes the text apart by rules of its own';
            surroundings ??= { words: place.words().slice(from), ...textsAround(word, around.known) };
            const { words, whole, befores } = surroundings;
            const before = whole.slice(0, befores.get(part));
            return refusalAt({ words, index: index - from, before, word: whole, isQuoted: part.quoting !== 'bare' });
        };
        // Made once for all placeholders of a word: there may be very many.
        let surroundings;
        const first = word.parts[0];
        const format = (part) => (isFormat ? (part === first ? 'first' : 'inside') : undefined);
        const elements = (word.elements ?? []).flatMap((element) => this.parts(element.parts, around, () => undefined));
        return [...this.parts(word.parts, around, refusal, format), ...elements];
    }
    /** Parts that are read as they stand, once. */
    parts(parts, around, refusal, format = () => undefined) {
        const own = parts.flatMap((part) => {
            if (part.kind !== 'placeholder')
                return [];
            return [this.placeholder(part, around.layer, { refused: part.refused ?? refusal(part), format: format(part) })];
        });
        return [...own, ...this.within(parts, around)];
    }
    /** What stands inside of expansions, and the names that stand for themselves. */
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
        throw new errors/* UserError */.yo(`{${name}} stands in ${refused}, which can't hold a text. Give it to a command as an argument or in a here-document.`);
    }
    /** A value as it is written in a layer: by its variable in the hook's own command, by its text in another shell's. */
    put(text, position, layer) {
        const written = isOwn(layer) ? { variable: this.variableFor(text) } : { text };
        return write(written, position, layer);
    }
    variableFor(text) {
        const present = this.variables.get(text);
        if (present !== undefined)
            return present;
        const name = `BORGFLOW_VALUE_${this.variables.size + 1}`;
        if (Buffer.byteLength(text) + name.length + 2 > longestEnvironmentString)
            throw new TooLong('A value becomes too long for the system when it is escaped for the shells that read it.');
        this.variables.set(text, name);
        this.environment[name] = text;
        return name;
    }
    /** Fills a text that another shell parses, and tells what changes in the text around it. */
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
        const pieces = (0,shell_pieces/* piecesOfDocument */.Au)(document, around.known);
        const { layer, feeds } = around;
        const plain = () => this.parts(document.parts, around, () => undefined);
        const reread = () => [
            ...this.lift((0,shell_pieces/* layerOfPieces */.AZ)([pieces], { parent: layer, between: '', echoed: false }), false),
            ...this.within(document.parts, around),
        ];
        const edits = feeds ? reread() : plain();
        if (!document.quoted || edits.length === 0)
            return edits;
        return [...edits, ...(isOwn(layer) ? unquoted(document, edits, layer) : kept(document, edits, layer))];
    }
}
/** A value as an environment can hold it: the end of an output, the start of anything else. */
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
/** A constant that is right there as it is: a number, or a name. */
function isHarmless(value, refused) {
    return refused.startsWith('the name of') ? /^[A-Za-z_]\w*$/.test(value) : /^-?\d{1,18}$/.test(value);
}
/** Whether the hook's own shell parses the text. */
function isOwn(layer) {
    return layer.kind === 'backticks' && layer.parent ? isOwn(layer.parent) : layer.kind === 'hook';
}
function withEdits(text, edits) {
    let filled = '';
    let at = 0;
    for (const edit of inOrder(edits)) {
        filled += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return filled + text.slice(at);
}
/** One edit for each place, in the order of the text. */
function inOrder(edits) {
    const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
    const kept = [];
    for (const edit of sorted)
        if (edit.start >= (kept.at(-1)?.end ?? 0))
            kept.push(edit);
    return kept;
}
function liftFromBackticks({ origins }, { start, end, text }) {
    const sourceOf = (at) => {
        const origin = origins[firstBehind(origins, at)];
        return origin ? origin.end - origin.length + (at - origin.at) : at;
    };
    const first = origins[firstBehind(origins, start)];
    const from = first && first.at === start ? first.start : sourceOf(start);
    return { start: from, end: sourceOf(end - 1) + 1, text: text.replace(/[\\$`]/g, '\\$&') };
}
/** The edits of a layer, those within something that is replaced as a whole made into one. */
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
/** The index of the first origin that ends behind a place in the text of its layer. */
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
/** Where a part of a layer stands in the text around it. */
function originOf({ origins }, { start, end }) {
    const from = firstBehind(origins, start);
    const to = firstBehind(origins, Math.max(end, start + 1) - 1) + 1;
    const within = origins.slice(from, to);
    const [first] = within;
    const last = within.at(-1);
    const isWhole = within.every(({ start: begin, position }, index) => position.quoting === first?.position.quoting && (first.atomic || index === 0 || begin === within[index - 1]?.end));
    if (!first || !last || !isWhole)
        throw new errors/* UserError */.yo('A placeholder stands in a here-document whose quotes change on the way. Put the command into a script.');
    const exact = (origin) => origin.length === origin.end - origin.start;
    return {
        ...first,
        start: exact(first) ? first.start + Math.max(start - first.at, 0) : first.start,
        end: exact(last) ? last.start + Math.min(end - last.at, last.length) : last.end,
    };
}
/**
 * What makes a quoted document an unquoted one of the same text, so that references can stand in it: none of their
 * values can hold a line that ends it, and tabs, size and the quoting of what is around it don't matter.
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
/** What keeps the lines of values in a quoted document from ending it, and their tabs from being taken away. */
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
/** A delimiter with more at its end; one character is replaced, as others may stand in other quotes. */
function lengthened(delimiter, closing, { word, unlike }) {
    let more = '_';
    while (unlike.includes(word + more))
        more += '_';
    // Where the delimiter is empty, its first quote has to do.
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


/***/ }),

/***/ 6074:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   qL: () => (/* binding */ unknownText),
/* harmony export */   ux: () => (/* binding */ readWords),
/* harmony export */   wh: () => (/* binding */ isAssignment)
/* harmony export */ });
/** Stands for whatever isn't known beforehand. */
const unknownText = '\ufffc';
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
const inContainer = {
    takes: 'acehlmnpuvw',
    takesLong: 'add-host cap-add cap-drop container context cpus detach-keys device dns entrypoint env env-file expose gpus group host hostname index ip label link memory mount name namespace network pid platform publish pull restart runtime security-opt shm-size stop-signal tmpfs ulimit user userns volume volumes-from workdir cwd mode',
    skips: 1,
    optionsAfter: true,
    elsewhere: true,
};
/**
 * The programs that run others, or parse text as a shell does. Both the code that fills in values and the code that
 * finds scripts read it.
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
const shellName = /^(?:ba|da|a|k|mk|pdk|z|ya|oil|busybox-)?sh$/;
const shell = { takes: 'oO', takesLong: 'rcfile init-file', rest: 'shell' };
const interpreter = /^(?:python[\d.]*|pypy[\d.]*|perl|ruby|node|nodejs|php|lua|Rscript|bun|deno)$/;
const containers = /^(?:docker|podman|nerdctl|kubectl|oc|k3s|microk8s|lxc|incus|docker-compose|podman-compose|crictl)$/;
const standardInput = /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/;
/** These take `sh -c …` among their arguments as mere words. */
const talkers = /^(?:echo|printf|test|\[|\[\[|logger|mail|mailx|curl|wget|cat|grep|sed|awk|true|false|:|case|for|set|ntfy|read)$/;
/** The name of a program by which it is known, without its folder. */
function nameOf(word) {
    return word === undefined ? '' : word.slice(word.lastIndexOf('/') + 1);
}
/** Whether a word in front of a command is an assignment. */
function isAssignment(word) {
    return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word);
}
/** Tells what the words of a simple command run, and which of them a shell parses. */
function readWords(words) {
    const found = new WordReader(words);
    let from = 0;
    while (from < words.length && isAssignment(words[from] ?? ''))
        from += 1;
    found.program(from, words.length);
    return found;
}
/** These are told what to run in ways of their own. */
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
/** The commands of tmux that run something, and the letters of their options that take an argument. */
const tmuxCommands = [
    [/^(?:new|new-session)$/, 'cefFnstxy'],
    [/^(?:neww|new-window)$/, 'ceFnSt'],
    [/^(?:splitw|split-window)$/, 'ceFlt'],
    [/^respawn(?:p|w|-pane|-window)$/, 'cet'],
    [/^(?:run|run-shell)$/, 'cdt'],
    [/^(?:if|if-shell)$/, 't'],
    [/^(?:popup|display-popup)$/, 'bcdehsStTwxy'],
];
function tmuxTakes(word) {
    return tmuxCommands.find(([name]) => name.test(word))?.[1];
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
    /** A program and its arguments. */
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
    /** Notes as whom a launcher runs what follows; whoever switches twice isn't followed. */
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
    /** Goes on to what is run, behind a launcher's own arguments, and options and assignments after those. */
    behindArguments(launcher, before, to) {
        const skipped = Math.min(to, before.end + (launcher.skips ?? 0));
        const none = { end: skipped, given: [], hasScript: false };
        const after = launcher.optionsAfter ? this.options(launcher, skipped, to) : none;
        let { end } = after;
        while (launcher.assignments && end < to && isAssignment(this.at(end)))
            end += 1;
        return { end, given: [...before.given, ...after.given], hasScript: before.hasScript || after.hasScript };
    }
    /** Takes the options from here on, with the scripts and folders that they name. */
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
    /** Takes one option, and tells whether the next word is its argument: how many words it has. */
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
    /** Takes the argument of an option, which is its word without the first characters. */
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
    /** `$SUDO eval …`: a variable that is empty is no word at all, and the next word is the program. */
    mayVanish(at) {
        return this.at(at).replaceAll(unknownText, '').trim() === '';
    }
    /** `$SHELL -c script`: what isn't known beforehand and is given `-c` is taken for a shell. */
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
    /** A program that isn't known here may run `sh -c script`, too. */
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


/***/ }),

/***/ 5920:
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
/* unused harmony export nothingKnown */
/* harmony import */ var _depth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7574);
/* harmony import */ var _launchers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6074);


/** No variables. */
const nothingKnown = new Map();
/** What a word amounts to. */
function piecesOfWord(word, known) {
    return piecesOf(word.parts, known);
}
/** What the parts of a word or a document amount to. */
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
            return [{ ...place, kind: 'unknown', text: _launchers_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownText */ .qL }];
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
/** What a document amounts to: with `<<-`, without the tabs at the start of its lines. */
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
/** The text of pieces as far as it is known; `lookUp` gives the values of placeholders. */
function textOfPieces(pieces, lookUp = () => undefined) {
    return pieces.map(({ kind, text }) => (kind === 'placeholder' ? (lookUp(text) ?? _launchers_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownText */ .qL) : text)).join('');
}
/** Pieces without the first characters of their text. */
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
/** A text that another shell parses, put together from pieces of the text around it; `between` joins the groups. */
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
        depth: (0,_depth_js__WEBPACK_IMPORTED_MODULE_0__/* .depthWithin */ .pQ)(parent),
        kind: 'script',
        origins,
        marks,
        echoed: echoed || parent.echoed,
        isPlaceholder,
        unknown,
    };
}
/** Every command of these, those within groups and within `$(…)` in words too. */
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
/** The variables of a text that are set once, to something that is known beforehand, and those that are given to it. */
function knownVariables({ layer, commands }, given = nothingKnown) {
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
        // In front of a program, it is set for that program alone.
        if (sign && (program === undefined || settersByName.has(program)))
            return [{ name, word: sign === '=' ? words[index] : undefined, length: whole.length }];
        return program && takersOfNames.has(program) ? [{ name, word: undefined, length: 0 }] : [];
    });
}


/***/ }),

/***/ 8015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ producedBy)
/* harmony export */ });
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5920);

/** What `echo` and `printf` print for these arguments; undefined for other programs, of whose output nothing is known. */
function producedBy(name, words, known) {
    const pieces = words.map((word) => (0,_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOfWord */ .BZ)(word, known));
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
/** A `printf`'s output: the format, again and again while it takes arguments and there are more. */
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
/** An escape of a format may be in two pieces, as `"\\n"` is. */
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


/***/ })

};
;