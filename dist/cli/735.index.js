"use strict";
exports.id = 735;
exports.ids = [735];
exports.modules = {

/***/ 5735:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readConfigurations)
});

// UNUSED EXPORTS: configurationOf

// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./lib/src/configuration/parse.js + 5 modules
var parse = __webpack_require__(9651);
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
// EXTERNAL MODULE: ./lib/src/configuration/interpolate.js + 2 modules
var interpolate = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
// EXTERNAL MODULE: ./lib/src/configuration/normalize.js + 2 modules
var normalize = __webpack_require__(5841);
// EXTERNAL MODULE: ./lib/src/configuration/read.js + 2 modules
var read = __webpack_require__(8854);
// EXTERNAL MODULE: ./lib/src/configuration/reading.js
var reading = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/src/configuration/repository.js + 1 modules
var repository = __webpack_require__(4097);
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
    for (const [index, entry] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(tree, 'commands')).entries())
        checkCommand(entry, index, findings);
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
            (0,configuration_findings/* addFault */.ym)(findings, value.place, `The label "${label}" already names the repository in line ${first.place.line}.`);
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
        const message = `check_repositories names ${wanted}, which is neither the path nor the label of a repository here.`;
        (0,configuration_findings/* addFault */.ym)(findings, item.place, message);
    }
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
function checkCommand(entry, index, findings) {
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
// EXTERNAL MODULE: ./lib/src/snapshots/index.js + 3 modules
var snapshots = __webpack_require__(2587);
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
        faults.push(...(0,configuration_findings/* faultsOf */.xm)(findings, source.shown));
        notices.push(...(0,configuration_findings/* inOrder */.al)(findings.notices, source.shown));
    };
    for (const [index, { path, shown }] of files.entries()) {
        const text = await (0,read/* readText */.yR)(path, shown, found);
        if (text !== undefined)
            take({ path, shown, text, name: names[index] ?? shown });
    }
    if (request.inline !== undefined)
        take(inlineSource(request.inline, request.door));
    const { looked } = found;
    return { configurations, files, included, faults: distinct(faults), looked, notices, sources, secrets };
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
/** One file's text as a configuration; undefined where there is any fault, all of which are then among the findings. */
function configurationOf(source, findings, context) {
    const { home, environment, overrides = [], variables = 'resolve' } = context;
    const file = (0,read/* readWhole */.oD)(source, { ...context, findings, budget: (0,limits/* wholeBudget */.DF)() });
    if (!file)
        return undefined;
    const filled = (0,interpolate/* interpolate */.G)(file, { environment, variables, overrides }, findings);
    const normalized = (0,normalize/* normalize */.S)(filled.file, findings, { home, overrides: filled.overrides });
    const secrets = (0,configuration_secrets/* secretsOfTree */.t)(normalized.tree).map((one) => ({ ...one, option: `${one.option} of ${source.name}` }));
    context.secrets?.push(...secrets);
    (0,validate/* validateFile */.n)(normalized.tree, findings);
    checkRules(normalized, findings);
    (0,characters/* checkCharacters */.lV)(normalized.tree, findings);
    findUnsupported(normalized.tree, findings);
    if (findings.faults.length > 0)
        return undefined;
    const { path, name } = source;
    const notices = (0,configuration_findings/* inOrder */.al)(findings.notices, source.shown);
    return { name: { path, name }, ...contentsOf(normalized.tree), notices, shape: normalized.shape };
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
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9651);
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
    if (cut < 0 || keys.includes('')) {
        const shown = cut < 0 ? name : shownOverride(text);
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, at, `The override "${shown}" has no ${cut < 0 ? 'value' : 'name'}. Write it as option=value.`);
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

/***/ 4097:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ev: () => (/* binding */ hasWildcards),
  Y4: () => (/* binding */ isRepositoryNamed),
  cM: () => (/* binding */ repositoriesNamed)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/configuration/repository-place.js


/**
 * One spelling for every way to write where a repository lies: an absolute path where that is this machine, and
 * `ssh://user@host:port/path` without the usual port where it is another, whose home folder is `/~`. So two spellings
 * of one place are equal; a link or another name of a host is not seen through.
 */
function placeOf(written, folder = '.') {
    if (written.startsWith('file://'))
        return (0,external_node_path_.resolve)(folder, written.slice('file://'.length));
    const ssh = /^ssh:\/\/(?:([^/@]*)@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/i.exec(written);
    if (ssh)
        return sshPlace(ssh[1], ssh[2] ?? '', { port: ssh[3], path: ssh[4] ?? '' });
    if (/^[a-z0-9]+:\/\/|^(?:rclone|s3|b2|sftp|rest):/i.test(written))
        return written.replace(/(?<=[^/:])\/+$/, '');
    const scp = /^(?:([^/:@]*)@)?(\[[^\]]*\]|[^/:]+):(.*)$/.exec(written);
    if (scp)
        return sshPlace(scp[1], scp[2] ?? '', { path: atHost(scp[3] ?? '') });
    return (0,external_node_path_.resolve)(folder, atHome(written));
}
/** Behind `host:` a path that does not begin at the root begins in the home folder. */
function atHost(path) {
    return path.startsWith('/') ? path : path.startsWith('~') ? `/${path}` : `/~/${path}`;
}
function sshPlace(user, host, { port, path }) {
    const named = user === undefined || user === '' ? '' : `${user}@`;
    const numbered = port === undefined || port === '' || Number(port) === 22 ? '' : `:${port}`;
    // Who logs in begins in the home folder: /./ is /~/.
    const whole = external_node_path_.posix.normalize(path.replace(/^\/\.(?=\/|$)/, '/~')).replace(/(?<=.)\/+$/, '');
    return `ssh://${named}${host.toLowerCase()}${numbered}${whole === '.' ? '' : whole}`;
}
function atHome(path) {
    return /^~(?=\/|$)/.test(path) ? (0,external_node_os_.homedir)() + path.slice(1) : path;
}

;// CONCATENATED MODULE: ./lib/src/configuration/repository.js

/**
 * Whether a repository is meant by a path, a label, or a glob of either, as `check_repositories` and flags name it. A
 * path may be spelt in any way that names the same place; one that is relative may count from the working directory.
 */
function isRepositoryNamed(repository, wanted) {
    const { path, label } = repository;
    if (label !== undefined && (label === wanted || globOf(wanted).test(label)))
        return true;
    if (path === wanted)
        return true;
    const own = placesOf(repository);
    const asked = placeOf(wanted);
    return own.includes(asked) || own.some((place) => globOf(asked).test(place)) || globOf(wanted).test(path);
}
function placesOf({ path, options }) {
    const folder = options?.working_directory;
    return folder === undefined ? [placeOf(path)] : [placeOf(path), placeOf(path, folder)];
}
/** What many names mean among many repositories: only those with wildcards are held against each. */
function repositoriesNamed(repositories, names) {
    const index = names.length > 0 ? indexOf(repositories) : new Map();
    const found = new Set();
    const missing = [...new Set(names)].filter((name) => {
        const matching = hasWildcards(name)
            ? repositories.filter((one) => isRepositoryNamed(one, name))
            : [...(index.get(name) ?? []), ...(index.get(placeOf(name)) ?? [])];
        for (const one of matching)
            found.add(one);
        return matching.length === 0;
    });
    return { repositories: found, missing };
}
/** Repositories by all that they are called. */
function indexOf(repositories) {
    const index = new Map();
    for (const one of repositories) {
        for (const name of new Set([one.path, ...placesOf(one), one.label])) {
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
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   t: () => (/* binding */ secretsOfTree)
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
    const inUrl = option === 'path' || option === 'repositories' ? passwords(String(value)) : [];
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
/** `scheme://user:password@…`, or `s3:key:secret@…`; a user name alone is no secret. */
function passwords(path) {
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


/***/ })

};
;