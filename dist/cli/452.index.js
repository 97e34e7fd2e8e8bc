"use strict";
exports.id = 452;
exports.ids = [452];
exports.modules = {

/***/ 9620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ shortNames),
/* harmony export */   PN: () => (/* binding */ findConfigurations),
/* harmony export */   sE: () => (/* binding */ shownAs)
/* harmony export */ });
/* unused harmony export borgmaticPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5265);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6859);





const workflowPlaces = ['.github/borgflow.yaml', '.github/borgmatic.yaml'];
/** Finds the configuration files that were named, or those in the default places; each file once, in order. */
async function findConfigurations(search) {
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .noFindings */ ._I)();
    const [paths, looked] = search.paths?.length
        ? [await namedPaths(search.paths, search, findings), []]
        : await defaultPaths(search, findings);
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
        if (!seen.has(real))
            files.push({ path, shown: shownAs(path, search.currentFolder) });
        seen.add(real);
    }
    if (files.length === 0 && looked.length > 0)
        findings.faults.push(nothingFound(looked, search.door));
    return { files, looked, ...findings };
}
function nothingFound(looked, door) {
    const how = door === 'workflow' ? '`config:`' : '`--config`';
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No configuration found. Looked for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(looked, 'and')}. Name one with ${how}.`);
}
/** The path as a person would name it, from the current folder where that is shorter. */
function shownAs(path, currentFolder) {
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(currentFolder, path);
    return near !== '' && near.length < path.length ? near : path;
}
/** borgmatic's own places. */
function borgmaticPlaces({ environment, home }) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.config'), 'borgmatic');
    const places = ['/etc/borgmatic/config.yaml', '/etc/borgmatic.d', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'config.yaml'), `${own}.d`];
    return places;
}
async function defaultPaths(search, findings) {
    const looked = [];
    for (const place of search.door === 'workflow' ? workflowPlaces : []) {
        looked.push(place);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(search.currentFolder, place);
        if ((await kindOf(path)) === 'file')
            return [[path], looked];
    }
    const paths = [];
    for (const place of borgmaticPlaces(search)) {
        looked.push(place);
        const kind = await kindOf(place);
        if (kind === 'file')
            paths.push(place);
        else if (kind === 'folder')
            paths.push(...(await filesOf(place, findings)));
        else if (kind !== 'missing')
            tellOfUnseen(place, kind, findings);
    }
    return [paths, looked];
}
function tellOfUnseen(place, reason, findings) {
    findings.notices.push({ level: 'warning', message: `${place} is left out: ${reason}.` });
}
async function namedPaths(names, search, findings) {
    const paths = [];
    for (const name of names) {
        const found = await pathsNamed(name, search, findings);
        if (typeof found === 'string')
            findings.faults.push(new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(found));
        else
            paths.push(...found);
    }
    return paths;
}
/** The files that one name leads to, or a sentence that says why there are none. */
async function pathsNamed(name, search, findings) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(search.currentFolder, name.replace(/^~(?=\/|$)/, search.home));
    const kind = await kindOf(path);
    if (kind === 'file')
        return [path];
    if (kind === 'folder') {
        const before = findings.faults.length;
        const files = await filesOf(path, findings);
        return files.length > 0 || findings.faults.length > before
            ? files
            : `${name} holds no file that ends in .yaml or .yml.`;
    }
    if (kind !== 'missing')
        return `${name} can't be read: ${kind}.`;
    if (!/[*?[\]{}!()]/.test(name))
        return `${name} does not exist.`;
    const matches = await glob(path);
    const files = await Promise.all(matches.map(async (match) => ((await kindOf(match)) === 'folder' ? filesOf(match, findings) : [match])));
    return files.length > 0 ? files.flat() : `${name} matches no file.`;
}
async function glob(pattern) {
    const tinyglobby = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const matches = await tinyglobby.glob(pattern, {
        absolute: true,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
    });
    return matches.map((match) => match.replace(/(?<=.)\/$/, '')).sort();
}
async function kindOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const code = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'missing';
        return code === 'EACCES' ? 'permission denied' : code;
    }
}
/** The configuration files of a folder, sorted by name; folders inside it are not looked into. */
async function filesOf(folder, findings) {
    try {
        const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
        const paths = names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
        const kinds = await Promise.all(paths.map(kindOf));
        return paths.filter((_, index) => kinds[index] !== 'folder');
    }
    catch {
        findings.faults.push(new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} can't be looked into: permission denied.`));
        return [];
    }
}
/** For each file the shortest end of its path that no other file of the run shares. */
function shortNames(paths) {
    return paths.map((path) => {
        const parts = path.split('/');
        for (let count = 1; count < parts.length; count++) {
            const end = parts.slice(-count).join('/');
            if (paths.every((other) => other === path || !`/${other}`.endsWith(`/${end}`)))
                return end;
        }
        return path;
    });
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ noFindings),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   xm: () => (/* binding */ faultsOf),
/* harmony export */   ym: () => (/* binding */ addFault)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** Findings with nothing in them yet. */
function noFindings() {
    return { faults: [], notices: [], more: 0 };
}
/** How many faults there are, told or not. */
function countOf({ faults, more }) {
    return faults.length + more;
}
/** How many faults of one file are told; nobody mends more at once. */
const mostFaults = 50;
/**
 * Adds a fault: the sentence, and where it stands. Of very many the first of the file are kept, and all are counted;
 * a sentence that takes time to find is given as a function, called only where it is kept.
 */
function addFault(findings, place, message) {
    const { faults } = findings;
    const fault = () => new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(typeof message === 'string' ? message : message(), { place });
    if (faults.length < mostFaults) {
        faults.push(fault());
        return;
    }
    findings.more += 1;
    const last = faults.reduce((latest, { place: other }, index) => {
        return other && isBefore(faults[latest]?.place ?? place, other) ? index : latest;
    }, 0);
    if (isBefore(place, faults[last]?.place ?? place))
        faults[last] = fault();
}
function isBefore(a, b) {
    return a.file === b.file && (a.line < b.line || (a.line === b.line && a.column < b.column));
}
/** The faults of a file in their order, and how many there are where not all are told. */
function faultsOf(findings, file) {
    const kept = inOrder(findings.faults, file);
    if (findings.more === 0)
        return kept;
    const all = (kept.length + findings.more).toLocaleString('en');
    const message = `${file} has ${all} faults, of which ${kept.length} are shown. Mend these first.`;
    return [...kept, new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { place: { file, line: 1, column: 1 } })];
}
/** In the order of the file, then of each other one that it includes. */
function inOrder(findings, file) {
    const files = [...new Set([file, ...findings.map(({ place }) => place?.file ?? file)])];
    const rank = ({ place }) => [files.indexOf(place?.file ?? file), place?.line ?? 0, place?.column ?? 0];
    return findings.toSorted((a, b) => {
        const [one, other] = [rank(a), rank(b)];
        return one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0);
    });
}


/***/ }),

/***/ 7280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fitEntry),
/* harmony export */   t: () => (/* binding */ kindsOf)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);

/**
 * An option whose texts that a constant gave are read as numbers, or true and false, where those are wanted: a text is
 * what they are put together from.
 */
function fitEntry(entry) {
    const schema = entry.key === 'repositories' ? repositories : _options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsByName */ .JV.get(entry.key);
    return schema ? { ...entry, value: fitTree(entry.value, schema) } : entry;
}
const repositories = {
    type: 'array',
    items: { type: 'object', properties: { ...Object.fromEntries(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsByName */ .JV), ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOptions */ .Tl } },
};
function fitTree(tree, schema) {
    if (tree.kind === 'list') {
        return schema.items ? { ...tree, items: tree.items.map((item) => fitTree(item, schema.items ?? {})) } : tree;
    }
    if (tree.kind === 'scalar')
        return tree.filled?.constant && !tree.filled.open ? fitScalar(tree, schema) : tree;
    const addition = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    const entries = tree.entries.map((entry) => ({
        ...entry,
        value: fitTree(entry.value, schema.properties?.[entry.key] ?? addition),
    }));
    return { ...tree, entries };
}
function fitScalar(tree, schema) {
    if (typeof tree.value !== 'string')
        return tree;
    const wanted = kindsOf(schema);
    const meant = meaningOf(tree.source);
    const isText = schema.enum ? schema.enum.includes(tree.source) : wanted.has('string');
    return isText || meant === undefined || !wanted.has(typeof meant) ? tree : { ...tree, value: meant };
}
/** The number, or true or false, that a text spells. */
function meaningOf(text) {
    if (/^[+-]?\d+(\.\d+)?$/.test(text))
        return Number(text);
    return /^([Tt]rue|[Ff]alse)$/.test(text) ? text.toLowerCase() === 'true' : undefined;
}
/** Whether texts, numbers, or true and false are among what an option takes. */
function kindsOf(schema) {
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    const own = types.map((type) => (type === 'integer' ? 'number' : type));
    const choices = (schema.enum ?? []).map((choice) => typeof choice);
    return new Set([...own, ...choices, ...(schema.anyOf ?? []).flatMap((part) => [...kindsOf(part)])]);
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ interpolate)
});

// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var tree = __webpack_require__(4699);
;// CONCATENATED MODULE: ./lib/src/configuration/constants.js



/** The constants that a file, and options set over it, give; a later one wins. */
function constantsOf(file, over, allowance) {
    const constants = new Map();
    const layers = [(0,tree/* entryOf */.Ms)(file, 'constants'), ...over].flatMap((entry) => (entry ? [entry.value] : []));
    for (const layer of layers) {
        if ((0,tree/* isNothing */.qv)(layer))
            constants.clear();
        if (layer.kind !== 'mapping')
            continue;
        for (const { key, value } of layer.entries)
            constants.set(key, value);
    }
    for (const [name, value] of constants)
        constants.set(name, withOthers(value, constants, allowance));
    return constants;
}
/** A constant may be made of others, as they are by then. */
function withOthers(tree, constants, allowance) {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string')
        return tree;
    const textFor = (name) => textOfConstant(constants.get(name));
    const text = replaceNames(tree.value, { hook: false, textFor, allowance });
    return text === tree.value ? tree : { ...tree, value: text };
}
/** The text with `{name}` filled in wherever a constant has that name; `\{name\}` is `{name}` itself. */
function fillConstants(text, filling) {
    const { constants, hook, resolve, allowance, place, findings } = filling;
    const textFor = (name) => {
        const constant = constants.get(name);
        const value = textOfConstant(constant);
        if (constant && constant.kind !== 'scalar') {
            const message = `{${name}} can't be filled in: the constant is a list or a mapping, and takes one value.`;
            (0,configuration_findings/* addFault */.ym)(findings, place, message);
        }
        return value !== undefined && hook ? (0,shell/* quote */.hD)(resolve(value)) : value;
    };
    return constants.size === 0 ? text : replaceNames(text, { hook, textFor, allowance });
}
function replaceNames(text, { hook, textFor, allowance }) {
    return text.replaceAll(/(\\)?\{([\p{L}\p{N}_]+)(\\)?\}/gu, (whole, before, name, behind) => {
        if (before && behind)
            return hook ? whole : `{${name}}`;
        const value = allowance.left < 0 ? undefined : textFor(name);
        allowance.left -= value?.length ?? 0;
        return value ?? whole;
    });
}
/** A constant as a text; true and false as borgmatic has them, with a capital. */
function textOfConstant(tree) {
    if (tree?.kind !== 'scalar' || tree.value === null)
        return undefined;
    if (typeof tree.value === 'boolean')
        return tree.value ? 'True' : 'False';
    return String(tree.value);
}

// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
;// CONCATENATED MODULE: ./lib/src/configuration/variables.js
const pattern = /(\\)?\$\{([A-Za-z0-9_]+)(?::?-([^}]+))?\}/g;
/**
 * The text with `${NAME}`, `${NAME:-default}` and `${NAME-default}` filled in; `\${NAME}` is `${NAME}` itself. As in
 * borgmatic a variable that is set to nothing counts as set, with `:-` too.
 */
function fillVariables(text, environment) {
    const missing = [];
    let found = false;
    const filled = text.replaceAll(pattern, (whole, backslash, name, fallback) => {
        if (backslash)
            return whole.slice(1);
        found = true;
        const value = environment[name] ?? fallback;
        if (value === undefined)
            missing.push(name);
        return value ?? whole;
    });
    return { text: filled, found, missing };
}
/** Whether the text holds a variable that is not escaped. */
function hasVariables(text) {
    return fillVariables(text, {}).found;
}
/** The first escaped variable in a text, as it stands there. */
function escapedVariable(text) {
    return [...text.matchAll(pattern)].find(([, backslash]) => backslash)?.[0];
}

;// CONCATENATED MODULE: ./lib/src/configuration/interpolate.js





/** Fills in `{constant}` and `${VARIABLE}`; in hook commands constants alone, as `${…}` is the shell's own there. */
function interpolate(file, givens, findings) {
    const { overrides } = givens;
    const allowance = { left: limits/* largestWhole */.mv };
    const constants = constantsOf(file, overrides.flatMap(constantsIn), allowance);
    const filler = { ...givens, constants, findings, allowance, told: new Set() };
    const entries = file.entries.map((entry) => entry.key.startsWith('x-') ? entry : { ...entry, value: fillValue(entry, filler, false) });
    const filled = overrides.map((override) => ({
        ...override,
        value: fillTree(override.value, filler, override.keys.some(isHook)),
    }));
    if (allowance.left < 0) {
        const most = `Constants and variables make more than ${limits/* largestWhole */.mv / 1e6} MB of this file, which is the limit.`;
        (0,configuration_findings/* addFault */.ym)(findings, (0,tree/* entryOf */.Ms)(file, 'constants')?.place ?? file.place, most);
    }
    return { file: { ...file, entries }, overrides: filled };
}
/** `constants` itself, or one of them, where an option is set over the file's. */
function constantsIn({ keys, place, value }) {
    const [first, name, ...deeper] = keys;
    if (first !== 'constants' || deeper.length > 0)
        return [];
    if (name === undefined)
        return [{ key: first, place, value }];
    return [{ key: first, place, value: { kind: 'mapping', place, entries: [{ key: name, place, value }] } }];
}
/** As borgmatic finds its hooks: by the name, wherever it stands. */
function isHook(key) {
    return /^(before_|after_)/.test(key) || key === 'on_error' || key === 'run';
}
function fillValue({ key, value }, filler, hook) {
    return fillTree(value, filler, hook || isHook(key));
}
function fillTree(tree, filler, hook) {
    if (tree.kind === 'list')
        return { ...tree, items: tree.items.map((item) => fillTree(item, filler, hook)) };
    if (tree.kind === 'mapping') {
        return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: fillValue(entry, filler, hook) })) };
    }
    return typeof tree.value === 'string' ? fillText(tree, tree.value, { ...filler, hook }) : tree;
}
function fillText(tree, written, filler) {
    const { constants, allowance, findings, hook } = filler;
    const { place } = tree;
    const isNew = !filler.told.has(tree);
    filler.told.add(tree);
    const told = isNew ? findings : { faults: [], notices: [], more: 0 };
    const resolve = (text) => variablesIn(text, place, { ...filler, findings: told }).text;
    const text = fillConstants(written, { constants, hook, resolve, allowance, place, findings: told });
    const constant = text !== written;
    if (hook) {
        tellOfEscape(written, place, told);
        return constant ? filledWith(tree, text, { written, constant, open: false }) : tree;
    }
    if (allowance.left < 0)
        return tree;
    const result = variablesIn(text, place, { ...filler, findings: told });
    if (!constant && !result.found && result.text === text)
        return tree;
    allowance.left -= result.found ? result.text.length : 0;
    return filledWith(tree, result.text, { written, constant, open: result.open });
}
function filledWith(tree, text, filled) {
    return { ...tree, value: text, source: text, filled };
}
function variablesIn(text, place, { variables, environment, findings }) {
    if (variables === 'off')
        return { text, found: false, open: false };
    if (variables === 'leave')
        return { text, found: hasVariables(text), open: hasVariables(text) };
    const filled = fillVariables(text, environment);
    for (const name of new Set(filled.missing)) {
        const message = `The environment variable ${name} is not set. Set it (in a workflow: under env:), or write a default: \${${name}:-…}.`;
        (0,configuration_findings/* addFault */.ym)(findings, place, message);
    }
    return { ...filled, open: false };
}
/** borgmatic takes that backslash away before the shell comes to it. */
function tellOfEscape(text, place, { notices }) {
    const escaped = escapedVariable(text);
    if (escaped === undefined)
        return;
    const message = `${escaped} in a hook command is left to the shell here, which does not expand it; borgmatic takes the backslash away. Write ${escaped.slice(1)} if the shell's variable is meant.`;
    notices.push({ level: 'warning', message, place });
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ mostAliasedValues),
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   DF: () => (/* binding */ wholeBudget),
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   mv: () => (/* binding */ largestWhole),
/* harmony export */   pg: () => (/* binding */ deepestLevel),
/* harmony export */   t5: () => (/* binding */ mostIncludes)
/* harmony export */ });
/* unused harmony export mostTokens */
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5577);

/** The most bytes that one configuration file may have. */
const largestFile = 1_000_000;
/** The most bytes that a configuration file may have with all that it includes, each file as often as it is included. */
const largestWhole = 16_000_000;
/** How many files a configuration may include, each as often as it is named, and how deep in one another. */
const mostIncludes = { files: 1_000, deep: 50 };
/** How many levels a configuration may be deep. */
const deepestLevel = 64;
/** How many values aliases may add to a configuration. */
const mostAliasedValues = 100_000;
/** How many tokens of YAML a file may be made of: far more than any configuration has, and few enough to be read soon. */
const mostTokens = 300_000;
/** A budget of which nothing is used. */
function wholeBudget() {
    return { measures: new WeakMap(), bytes: 0, includes: 0, tokens: 0, added: 0, level: 0 };
}
/** The sentence for a text that nests too deep, by itself or through aliases. */
const tooDeep = `This goes deeper than ${deepestLevel} levels, which is the limit.`;
const tooDense = `Up to here the file holds more than ${mostTokens.toLocaleString('en')} YAML tokens, which is the limit.`;
/**
 * Where a YAML text goes beyond a limit, and which, if it does. Reads tokens alone and stops there, so that no text,
 * however deep or dense, reaches the parser, which calls itself once a level.
 */
function limitReached(text, budget) {
    const scan = { flow: [], block: [], line: 0, content: undefined };
    for (const { text: token, offset, isText } of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(text)) {
        if (!isText)
            takeIndicator(scan, token, offset);
        if (scan.block.length + scan.flow.length > deepestLevel)
            return { offset, sentence: tooDeep };
        budget.tokens += 1;
        if (budget.tokens > mostTokens)
            return { offset, sentence: tooDense };
        if (isText || !/^[-?:\s]/.test(token))
            scan.content ??= offset;
        takeLineEnd(scan, token, offset);
    }
    return undefined;
}
function takeIndicator(scan, token, offset) {
    if (token === '{' || token === '[') {
        scan.flow.push(token);
    }
    else if (token === '}' || token === ']') {
        scan.flow.pop();
    }
    else if (scan.flow.length === 0 && (token === '-' || token === '?' || token === ':')) {
        const start = token === ':' ? (scan.content ?? offset) : offset;
        enter(scan.block, { column: start - scan.line, indicator: token });
        scan.content = undefined;
    }
}
function takeLineEnd(scan, token, offset) {
    const end = token.lastIndexOf('\n');
    if (end < 0)
        return;
    scan.line = offset + end + 1;
    scan.content = undefined;
}
/** A list may stand at the column of the name that holds it; all else at one column is one level. */
function enter(levels, level) {
    let top = levels.at(-1);
    while (top && (top.column > level.column || (top.column === level.column && top.indicator === '-'))) {
        levels.pop();
        top = levels.at(-1);
    }
    if (top?.column !== level.column || level.indicator === '-')
        levels.push(level);
}


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ normalize)
});

// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/fit.js
var fit = __webpack_require__(7280);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/octal.js



/** The value of an octal option by its text: `0077`, `0o077`, `"0077"` and `77` are all octal 77; undefined if it is none. */
function octalOf(tree) {
    if (tree.kind !== 'scalar' || typeof tree.value === 'boolean' || !/^(0o)?[0-7]+$/i.test(tree.source))
        return undefined;
    const value = Number.parseInt(tree.source.replace(/^0o/i, ''), 8);
    return value <= 0o777 ? value : undefined;
}
/** The entry with its octal text read as the number it means; undefined, and a fault, where it is no octal number. */
function readOctal(entry, schema, findings) {
    const { value, written, key } = entry;
    if (!schema?.['x-octal'] || (0,configuration_tree/* isNothing */.qv)(value) || (value.kind === 'scalar' && value.filled?.open))
        return entry;
    const number = octalOf(value);
    if (number !== undefined && value.kind === 'scalar')
        return { ...entry, value: { ...value, value: number } };
    (0,configuration_findings/* addFault */.ym)(findings, value.place, (0,wording/* wrongValue */.NT)(written ?? key, schema, value));
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/configuration/sections.js
var sections = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/src/configuration/spellings.js
var spellings = __webpack_require__(7296);
;// CONCATENATED MODULE: ./lib/src/configuration/overriding.js





/** Options whose word for all holds for a narrower one of ours too, where no section says otherwise. */
const narrower = new Map([
    ['umask', 'borg_umask'],
    ['prefix', 'check_prefix'],
]);
/** A file's options, in the flat shape, with overrides in the place of what the file says; a later one wins. */
function applyOverrides(entries, overrides, findings) {
    return overrides.reduce((before, override) => applied(before, override, findings), entries);
}
function applied(before, override, findings) {
    const [whole, ...implied] = (0,sections/* liftSections */.w)(asFile(override), findings).entries;
    if (!whole)
        return before;
    const deeper = override.keys.slice(sections/* sectionNames */.Q.includes(override.keys[0] ?? '') ? 2 : 1);
    const own = deeper.length > 0 ? whole : (0,spellings/* respell */.an)(whole).entry;
    const existing = before.find(({ key }) => key === own.key);
    const value = deeper.length > 0 ? within(existing?.value, deeper, { override, findings }) : own.value;
    const entry = value && readOctal({ ...own, value }, options/* optionsByName */.JV.get(own.key), findings);
    if (!entry)
        return before;
    const hidden = override.keys.length === 1 ? narrower.get(entry.key) : undefined;
    const kept = before.filter(({ key }) => key !== entry.key && key !== hidden);
    const known = before.map(({ key }) => key);
    // A umask for hooks leaves Borg its own, as in a file, unless the file says what Borg's is.
    const added = implied.filter(({ key }) => !known.includes(key) && !known.includes(entry.key));
    return [...kept, entry, ...added.flatMap((one) => readOctal(one, options/* optionsByName */.JV.get(one.key), findings) ?? [])];
}
/** A file that holds nothing but this option. */
function asFile({ keys, place, value }) {
    return keys.toReversed().reduce((inner, key) => mappingOf(key, inner, place), value);
}
function mappingOf(key, value, place) {
    return { kind: 'mapping', place, entries: [{ key, place, value }] };
}
/** The tree with the override's value at the end of the keys; undefined, and a fault, where a list is in the way. */
function within(tree, keys, setting) {
    const { place, value, keys: written } = setting.override;
    const [key, ...deeper] = keys;
    if (key === undefined)
        return value;
    const list = nameOfKeys(written.slice(0, written.length - keys.length));
    const index = /^\[(\d+)\]$/.exec(key)?.[1];
    if (index !== undefined)
        return withinList(tree, { index: Number(index), keys: deeper, list }, setting);
    if (tree?.kind === 'list') {
        const message = `${nameOfKeys(written)} can't be set: ${list} is a list. Give the whole of it, as in ${list}=[…].`;
        (0,configuration_findings/* addFault */.ym)(setting.findings, place, message);
        return undefined;
    }
    const entries = tree?.kind === 'mapping' ? tree.entries : [];
    const existing = entries.find((entry) => entry.key === key);
    const inner = within(existing?.value, deeper, setting);
    if (!inner)
        return undefined;
    const entry = { key: existing?.key ?? key, place, value: inner };
    return { kind: 'mapping', place, entries: [...entries.filter((one) => one !== existing), entry] };
}
function withinList(tree, { index, keys, list }, setting) {
    const items = tree?.kind === 'list' ? tree.items : [];
    const item = items[index];
    if (tree?.kind !== 'list' || !item) {
        const held = items.length === 0 ? 'has no items' : `ends at ${list}[${items.length - 1}]`;
        const message = `${list}[${index}] can't be set: ${list} ${held}. Give the whole list, or an index that there is.`;
        (0,configuration_findings/* addFault */.ym)(setting.findings, setting.override.place, message);
        return undefined;
    }
    // A bare path is short for an entry with that path, which then gets something else beside it.
    const whole = list === 'repositories' && keys.length > 0 && item.kind === 'scalar' ? (0,spellings/* named */.KT)('path', item) : item;
    const inner = within(whole, keys, setting);
    return inner && { ...tree, items: items.with(index, inner) };
}
function nameOfKeys(keys) {
    return keys.join('.').replaceAll('.[', '[');
}

;// CONCATENATED MODULE: ./lib/src/configuration/normalize.js








/** Brings every older shape and spelling into the flat one; tells of what is old only where it is not of a piece. */
function normalize(file, findings, { home, overrides = [] }) {
    const own = (0,configuration_tree/* entryOf */.Ms)(file, 'x-borgflow');
    if (own)
        (0,configuration_findings/* addFault */.ym)(findings, own.place, 'x-borgflow is kept for later and holds no options yet. Take it out.');
    const { entries, shape } = (0,sections/* liftSections */.w)(file, findings);
    if (shape === 'mixed')
        tellOfSections(file, findings);
    if (shape === 'sectioned')
        tellOfAge(file, findings);
    // A sectioned file is borgmatic 1's own shape throughout: nothing in it is out of date by its own measure.
    const telling = { findings, quiet: shape === 'sectioned' };
    const flat = applyOverrides(respellAll(entries.map(fit/* fitEntry */.i), telling), overrides, findings).map((unfit) => {
        const entry = (0,fit/* fitEntry */.i)(unfit);
        if (entry.key === 'repositories')
            return { ...entry, value: normalizeRepositories(entry.value, home, telling) };
        return pathNames.includes(entry.key) ? { ...entry, value: atHome(entry.value, home) } : entry;
    });
    return { tree: { ...file, entries: flat }, shape };
}
/** Options whose `~` nobody else expands. */
const pathNames = ['check_repositories', 'working_directory'];
/** All of a piece, and so worth one quiet word at most. */
function tellOfAge({ place }, findings) {
    const message = `${place.file} is in the sections of borgmatic 1, which are read as ever. For today's shape: \`borgflow config generate --source ${place.file}\``;
    findings.notices.push({ level: 'debug', message, place });
}
function tellOfSections(file, findings) {
    const section = file.entries.find(({ key, value }) => sections/* sectionNames */.Q.includes(key) && !(0,configuration_tree/* isNothing */.qv)(value));
    const first = section?.value.kind === 'mapping' ? section.value.entries[0] : undefined;
    if (!section || !first)
        return;
    findings.notices.push({
        level: 'warning',
        message: `${section.key}: is a section as in borgmatic 1, and other options of this file stand outside sections. Write what is in it at the top level, as in \`${modernLine(first)}\`.`,
        place: section.place,
    });
}
function modernLine({ key, value }) {
    return `${key}: ${value.kind === 'scalar' && !options/* optionsByName */.JV.get(key)?.['x-secret'] ? value.source : '…'}`;
}
/** Every entry in today's spelling, once: a later one wins over an earlier one, an older name over today's, as in borgmatic. */
function respellAll(entries, telling) {
    const respelt = entries.map((entry) => ({ written: entry, ...(0,spellings/* respell */.an)(entry) }));
    for (const { written, modern } of respelt)
        if (modern !== undefined)
            tellOfSpelling(written, modern, telling);
    const byAge = [...respelt.filter(({ renamed }) => !renamed), ...respelt.filter(({ renamed }) => renamed)];
    const winners = new Map();
    for (const { entry } of byAge) {
        const earlier = winners.get(entry.key);
        if (earlier && (0,configuration_tree/* isNothing */.qv)(entry.value))
            continue;
        if (earlier)
            tellOfContradiction(earlier, entry, telling.findings);
        winners.set(entry.key, entry);
    }
    return [...winners.values()].flatMap((entry) => readOctal(entry, options/* optionsByName */.JV.get(entry.key), telling.findings) ?? []);
}
function tellOfSpelling(written, modern, { findings, quiet }) {
    if (quiet)
        return;
    const message = `${written.key} is written as in an older borgmatic. Write: \`${modern}\``;
    findings.notices.push({ level: 'warning', message, place: written.place });
}
function tellOfContradiction(earlier, later, findings) {
    if ((0,configuration_tree/* isNothing */.qv)(earlier.value) || JSON.stringify((0,configuration_tree/* toValue */.BA)(earlier.value)) === JSON.stringify((0,configuration_tree/* toValue */.BA)(later.value)))
        return;
    findings.notices.push({
        level: 'warning',
        message: `${later.key} is given here and in line ${earlier.place.line} with different values; this one counts. Take the other out.`,
        place: later.place,
    });
}
/** Bare paths become entries with a path; what an entry overrides is brought into today's spelling too. */
function normalizeRepositories(repositories, home, telling) {
    if (repositories.kind !== 'list')
        return repositories;
    const items = repositories.items.map((item) => {
        if ((0,configuration_tree/* textOf */.b6)(item) !== undefined)
            return (0,spellings/* named */.KT)('path', atHome(item, home));
        if (item.kind !== 'mapping')
            return item;
        const entries = respellAll(item.entries, telling).map((entry) => entry.key === 'path' ? { ...entry, value: atHome(entry.value, home) } : entry);
        return { ...item, entries };
    });
    return { ...repositories, items };
}
/** A path in the home folder, or a list of such, with that folder's own path for its `~`: Borg takes `~` for a name. */
function atHome(tree, home) {
    if (tree.kind === 'list')
        return { ...tree, items: tree.items.map((item) => atHome(item, home)) };
    const text = (0,configuration_tree/* textOf */.b6)(tree);
    if (tree.kind !== 'scalar' || text === undefined)
        return tree;
    return { ...tree, value: text.replace(/^~(?=\/|$)/, () => home) };
}


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
;// CONCATENATED MODULE: ./lib/src/configuration/aliases.js



/** What an alias stands for; nothing, and a fault, where that is unknown, itself, or beyond the limits. */
function aliased(node, composing) {
    const place = composing.placeAt(node.range[0]);
    const target = composing.anchors.get(node.source);
    if (target === undefined) {
        const message = composing.anchors.has(node.source)
            ? `The alias *${node.source} stands inside what it repeats. Take it out.`
            : // Its name is not told: a passphrase that begins with * looks like one.
                'What begins with * repeats an earlier value, and there is none of this name (&…). Put the value in quotes.';
        (0,configuration_findings/* addFault */.ym)(composing.findings, place, message);
        return (0,configuration_tree/* nothingAt */.V1)(place);
    }
    const { size, depth } = measure(target, composing);
    // What is too deep was told where it stands; it must not grow further.
    return depth <= limits/* deepestLevel */.pg && add(size, place, composing) ? target : (0,configuration_tree/* nothingAt */.V1)(place);
}
/** Whether values that an alias or merge adds are still within the limit; the first beyond it is a fault. */
function add(size, place, { budget, findings }) {
    const before = budget.added;
    budget.added += size;
    if (budget.added <= limits/* mostAliasedValues */.$3)
        return true;
    if (before <= limits/* mostAliasedValues */.$3) {
        const limit = limits/* mostAliasedValues */.$3.toLocaleString('en');
        (0,configuration_findings/* addFault */.ym)(findings, place, `Aliases repeat more than ${limit} values up to here, which is the limit.`);
    }
    return false;
}
/** How much the tree holds; its parts were measured before, so that this never goes deep. */
function measure(tree, composing) {
    const known = composing.budget.measures.get(tree);
    if (known)
        return known;
    if (tree.kind === 'scalar')
        return { size: 1, depth: 0 };
    const parts = tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value);
    let [size, depth] = [1, 0];
    for (const part of parts) {
        const inner = measure(part, composing);
        size += inner.size;
        depth = Math.max(depth, inner.depth);
    }
    const measured = { size, depth: depth + 1 };
    composing.budget.measures.set(tree, measured);
    if (measured.depth === limits/* deepestLevel */.pg + 1)
        (0,configuration_findings/* addFault */.ym)(composing.findings, tree.place, limits/* tooDeep */.DI);
    return measured;
}

;// CONCATENATED MODULE: ./lib/src/configuration/merge.js


/**
 * Merges mappings into one as borgmatic does, a later one over an earlier one: mappings within them likewise, lists one
 * behind the other, of single values the last. `!retain` keeps a value from that, `!omit` takes an item out.
 */
function mergeDeep(layers, composing) {
    const byKey = new Map();
    for (const entry of layers.flat()) {
        const group = byKey.get(entry.key);
        if (group)
            group.push(entry);
        else
            byKey.set(entry.key, [entry]);
    }
    return [...byKey.values()].map(([first, ...later]) => later.reduce((before, entry) => mergeEntry(before, entry, composing), first));
}
function mergeEntry(before, entry, composing) {
    const [under, over] = [before.value, entry.value];
    if (under.kind !== over.kind) {
        const message = `${entry.key} is ${kinds[over.kind]} here and ${kinds[under.kind]} in ${sourceOf(before, entry)}, which no merge can join. Write it in one way, or take one out.`;
        (0,configuration_findings/* addFault */.ym)(composing.findings, entry.place, message);
        return entry;
    }
    if (over.kind === 'scalar' || under.kind === 'scalar')
        return entry;
    if (composing.marks.get(over) === '!retain') {
        composing.marks.delete(over);
        return entry;
    }
    return { ...entry, value: mergeValue(under, over, composing) };
}
function mergeValue(under, over, composing) {
    if (under.kind === 'list' && over.kind === 'list') {
        return { ...over, items: withoutOmitted([...under.items, ...over.items], composing) };
    }
    if (under.kind !== 'mapping' || over.kind !== 'mapping')
        return over;
    return { ...over, entries: mergeDeep([under.entries, over.entries], composing) };
}
const kinds = { scalar: 'one value', list: 'a list', mapping: 'a mapping' };
function sourceOf({ place }, { place: here }) {
    return place.file === here.file ? `line ${place.line}` : `${place.file}:${place.line}`;
}
function withoutOmitted(items, { marks }) {
    const omitted = items.filter((item) => marks.get(item) === '!omit');
    if (omitted.length === 0)
        return items;
    const texts = new Set(omitted.map(identity));
    for (const item of omitted)
        marks.delete(item);
    return items.filter((item) => !texts.has(identity(item)));
}
/** What makes two items the same: what they hold, however it is quoted. */
function identity(tree) {
    return tree.kind === 'scalar' ? String(tree.value) : JSON.stringify((0,configuration_tree/* toValue */.BA)(tree));
}

;// CONCATENATED MODULE: ./lib/src/configuration/tags.js



/** Whether a node says `!include`. */
function isInclude(node) {
    return node?.tag === '!include';
}
/** What an `!include` stands for: one file's content, or a list of the contents of several. */
function included(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isScalar */.jn)(node))
        return fileAt(node, composing);
    const names = (0,dist/* isSeq */.oP)(node) ? namesIn(node) : [];
    if ((0,dist/* isSeq */.oP)(node) && names.length > 0 && names.length === node.items.length) {
        return { kind: 'list', place, items: names.map((name) => fileAt(name, composing)) };
    }
    (0,configuration_findings/* addFault */.ym)(composing.findings, place, '!include takes the name of a file, or a list of such names.');
    return (0,configuration_tree/* nothingAt */.V1)(place);
}
function namesIn({ items }) {
    return items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) && item.tag !== '!include' ? [item] : []));
}
function fileAt(node, { placeAt, findings, include }) {
    const place = placeAt(node.range[0]);
    const name = node.source;
    if (name === '') {
        (0,configuration_findings/* addFault */.ym)(findings, place, '!include takes the name of a file, and there is none.');
    }
    else if (!include) {
        (0,configuration_findings/* addFault */.ym)(findings, place, '!include belongs in a file. Write the options themselves here.');
    }
    else {
        return include(name, place) ?? (0,configuration_tree/* nothingAt */.V1)(place);
    }
    return (0,configuration_tree/* nothingAt */.V1)(place);
}
/** Tags that say no more than YAML finds by itself. */
const plainTags = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
/** What a value's tag says of merging it; any other tag than YAML's own is a fault. */
function markOf(node, { placeAt, findings }) {
    const { tag } = node;
    if (tag === undefined || tag === '!' || plainTags.includes(tag))
        return undefined;
    if (tag === '!omit' || (tag === '!retain' && !(0,dist/* isScalar */.jn)(node)))
        return tag;
    const message = tag === '!retain'
        ? '!retain belongs to a list or a mapping: a single value counts before an included one anyway. Take it out.'
        : 'A tag that begins with ! is unknown here. Take it out, or put the value in quotes.';
    (0,configuration_findings/* addFault */.ym)(findings, placeAt(node.range[0]), message);
    return undefined;
}
/** Finds `!retain` and `!omit` that no merge has heeded: what they ask for would not be done. */
function checkMarks({ marks, findings }) {
    for (const [{ place }, mark] of marks) {
        const message = mark === '!retain'
            ? '!retain takes the place of a merged value, and << brings none of this name. Take !retain out.'
            : '!omit takes an item out of a list that << brings, and there is no such list here. Take it out.';
        (0,configuration_findings/* addFault */.ym)(findings, place, message);
    }
}

;// CONCATENATED MODULE: ./lib/src/configuration/compose.js







/** Makes a tree of the parser's nodes: includes read, aliases followed, `<<` merged, every fault of structure found. */
function compose(contents, { budget = (0,limits/* wholeBudget */.DF)(), ...source }) {
    const composing = { ...source, budget, anchors: new Map(), marks: new Map() };
    const tree = treeOf(contents, composing, 0);
    checkMarks(composing);
    return tree;
}
function treeOf(node, composing, end) {
    if (node === null || node === undefined)
        return (0,configuration_tree/* nothingAt */.V1)(composing.placeAt(end));
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, undefined);
    const tree = isInclude(node) ? included(node, composing) : levelOf(node, composing);
    measure(tree, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, tree);
    return tree;
}
function levelOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    const tree = (0,dist/* isScalar */.jn)(node) ? scalarAt(place, node) : nestedOf(node, composing);
    const mark = markOf(node, composing);
    if (mark)
        composing.marks.set(tree, mark);
    return tree;
}
/** One file is never too deep here, as a scan has seen to it: files in one another may be. */
function nestedOf(node, composing) {
    const { budget, findings, placeAt } = composing;
    if (budget.level < limits/* deepestLevel */.pg) {
        budget.level += 1;
        const tree = collectionOf(node, composing);
        budget.level -= 1;
        return tree;
    }
    const place = placeAt(node.range[0]);
    (0,configuration_findings/* addFault */.ym)(findings, place, limits/* tooDeep */.DI);
    return (0,configuration_tree/* nothingAt */.V1)(place);
}
function collectionOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isMap */.jh)(node))
        return { kind: 'mapping', place, entries: entriesOf(node, composing) };
    return {
        kind: 'list',
        place,
        items: node.items.map((item) => treeOf(item, composing, node.range[1])),
    };
}
function scalarAt(place, { value, source }) {
    const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' || value === null;
    return { kind: 'scalar', place, value: known ? value : (source ?? ''), source: source ?? '' };
}
/** The names of a mapping with their values, merged over what `<<` brings. */
function entriesOf(node, composing) {
    const entries = new Map();
    let merged;
    for (const pair of node.items) {
        const value = treeOf(pair.value, composing, pair.key.range[1]);
        if (isMerge(pair)) {
            if (merged)
                (0,configuration_findings/* addFault */.ym)(composing.findings, composing.placeAt(pair.key.range[0]), twice);
            merged = mergedOf(value, pair, composing);
            continue;
        }
        const entry = entryFor(pair, value, composing);
        if (!entry)
            continue;
        const first = entries.get(entry.key);
        if (first)
            (0,configuration_findings/* addFault */.ym)(composing.findings, entry.place, `${entry.key} is given twice, first in line ${first.place.line}.`);
        else
            entries.set(entry.key, entry);
    }
    if (!merged)
        return [...entries.values()];
    return mergeDeep([...merged.map((mapping) => mapping.entries), [...entries.values()]], composing);
}
const twice = '<< is given twice. Give it one list: `<<: !include [one.yaml, other.yaml]`, or `<<: [*one, *other]`.';
function isMerge({ key }) {
    return (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
}
/** The mappings that `<<` names, what counts most last: of aliases the first counts most, of included files the last. */
function mergedOf(value, { value: node }, composing) {
    const fromFiles = isInclude(node);
    const mappings = [];
    for (const part of value.kind === 'list' ? value.items : [value]) {
        if ((0,configuration_tree/* isNothing */.qv)(part))
            continue;
        if (part.kind !== 'mapping') {
            const message = fromFiles
                ? 'What is merged with << must be a file of options, and this one holds something else.'
                : '<< takes a mapping, such as the alias of one, or a list of them.';
            (0,configuration_findings/* addFault */.ym)(composing.findings, part.place, message);
        }
        else if (fromFiles || add(measure(part, composing).size, part.place, composing)) {
            mappings.push(part);
        }
    }
    return fromFiles ? mappings : mappings.toReversed();
}
function entryFor({ key }, value, composing) {
    const place = composing.placeAt(key.range[0]);
    const name = treeOf(key, composing, key.range[0]);
    if (name.kind !== 'scalar') {
        (0,configuration_findings/* addFault */.ym)(composing.findings, place, 'A name takes one text, not a list or a mapping.');
    }
    else if (name.source === '' && name.value === null) {
        (0,configuration_findings/* addFault */.ym)(composing.findings, place, 'A name is missing before this colon.');
    }
    else {
        return { key: name.source === '' ? String(name.value) : name.source, place, value };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/configuration/tokens.js
var configuration_tokens = __webpack_require__(5577);
;// CONCATENATED MODULE: ./lib/src/configuration/syntax.js

/** YAML's reason for refusing a text, told by what to do. */
const reasons = {
    TAB_AS_INDENT: 'A tab indents this line, and YAML takes only blanks there. Put blanks in its place.',
    BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
    MULTIPLE_DOCS: 'A second document begins here, and a configuration file holds one. Make it a file of its own.',
    BLOCK_AS_IMPLICIT_KEY: 'A second name stands where a value was expected: put it on a line of its own, or put a text that holds a colon in quotes.',
    MULTILINE_IMPLICIT_KEY: 'This line has no colon behind its name, or it is indented too far.',
    KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
    BAD_ALIAS: 'A name is missing behind & or *. Put the value in quotes if it is a text.',
    BAD_DQ_ESCAPE: 'In double quotes a backslash begins an escape, and this is none. Use single quotes, or two backslashes.',
    BAD_SCALAR_START: 'A value cannot begin with this character. Put the value in quotes.',
    MISSING_CHAR: 'A colon or a comma is missing here.',
    UNEXPECTED_TOKEN: 'This does not belong here: look for a quote, a bracket or an indentation that does not fit.',
};
/** Reasons that say it all, or whose words in the parser repeat the text, which may be a secret. */
const ownWordsOnly = ['TAB_AS_INDENT', 'MULTIPLE_DOCS', 'BAD_DQ_ESCAPE', 'KEY_OVER_1024_CHARS'];
/** What to say of an error of the YAML parser. One slip makes it stumble several times: the first is the one to mend. */
function syntaxFault(errors, text) {
    const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
    if (!error)
        return undefined;
    const offset = error.pos[0];
    if (error.code !== 'MULTIPLE_DOCS' && isAfterTab(text, offset))
        return plain(offset, 'TAB_AS_INDENT');
    const closing = /closing ["']|must .*end with a [}\]]/.exec(error.message);
    if (closing)
        return unclosed(text, offset);
    if (ownWordsOnly.includes(error.code))
        return plain(offset, error.code);
    const words = error.message.replace(/: ".*$/s, '').slice(0, 120);
    const reason = reasons[error.code] ?? 'This is not YAML.';
    return { offset, sentence: `${reason} In the words of the parser: ${words}.` };
}
function plain(offset, code) {
    return { offset, sentence: reasons[code] ?? 'This is not YAML.' };
}
function isAfterTab(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^ *\t/.test(text.slice(start, offset + 1));
}
/** The parser complains at the end of the text; the person wants to know where it began. */
function unclosed(text, end) {
    const tokens = [...(0,configuration_tokens/* tokensOf */.k)(text)].filter(({ offset, isText }) => offset < end && !isText);
    const quote = tokens.findLast((token) => /^["']/.test(token.text) && !isClosed(token.text));
    const brackets = [];
    for (const token of tokens) {
        if (token.text === '[' || token.text === '{')
            brackets.push(token);
        if (token.text === ']' || token.text === '}')
            brackets.pop();
    }
    const bracket = brackets.at(-1);
    if (quote || !bracket)
        return { offset: quote?.offset ?? end, sentence: 'The quote that begins here is never closed.' };
    const sign = bracket.text === '[' ? ']' : '}';
    const sentence = `The bracket that opens here is not closed: its ${sign} is missing, or stands too far to the left.`;
    return { offset: bracket.offset, sentence };
}
function isClosed(quoted) {
    return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}

;// CONCATENATED MODULE: ./lib/src/configuration/parse.js





/** A YAML text as a tree with places; undefined, and a fault, where it is none or goes beyond a limit. */
function parseYaml(text, source) {
    const { placeAt, findings, lineCounter, about = '', budget = (0,limits/* wholeBudget */.DF)(), include } = source;
    const limit = (0,limits/* limitReached */.Cf)(text, budget);
    if (limit) {
        (0,configuration_findings/* addFault */.ym)(findings, placeAt(limit.offset), `${about}${limit.sentence}`);
        return undefined;
    }
    const document = (0,dist/* parseDocument */.Tp)(text, {
        ...(lineCounter && { lineCounter }),
        prettyErrors: false,
        uniqueKeys: false,
        version: '1.2',
    });
    const fault = syntaxFault(document.errors, text);
    if (fault) {
        (0,configuration_findings/* addFault */.ym)(findings, placeAt(fault.offset), `${about}${fault.sentence}`);
        return undefined;
    }
    const before = (0,configuration_findings/* countOf */.pq)(findings);
    const tree = compose(document.contents, { placeAt, findings, budget, include });
    return (0,configuration_findings/* countOf */.pq)(findings) === before ? tree : undefined;
}


/***/ }),

/***/ 8854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yR: () => (/* binding */ readText),
  oD: () => (/* binding */ readWhole)
});

// UNUSED EXPORTS: readTree

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
;// CONCATENATED MODULE: ./lib/src/configuration/bytes.js




/** The bytes as text, unless they are too many or no UTF-8. */
function decode(bytes, shown, findings) {
    const place = { file: shown, line: 1, column: 1 };
    if (bytes.length > limits/* largestFile */.Ny) {
        (0,configuration_findings/* addFault */.ym)(findings, place, tooLarge(shown, bytes.length));
        return undefined;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        (0,configuration_findings/* addFault */.ym)(findings, lastGoodPlace(bytes, shown), `${shown} is not UTF-8 from here on. Save it as UTF-8.`);
        return undefined;
    }
}
/** The bytes of a plain file, or why there are none, as the end of a sentence; never more than one too many. */
function readBytes(path) {
    try {
        const facts = (0,external_node_fs_.statSync)(path);
        if (facts.isDirectory())
            return 'it is a folder';
        if (!facts.isFile())
            return 'it is no plain file';
        if (facts.size > limits/* largestFile */.Ny)
            return `it has ${megabytes(facts.size)}, and a configuration file may have 1 MB`;
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        return reasonOf(error);
    }
}
/** Where the first bytes stand that are no UTF-8. */
function lastGoodPlace(bytes, shown) {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
    return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}
/** The sentence for a file beyond the limit. */
function tooLarge(shown, size) {
    return `${shown} has ${megabytes(size)}, and a configuration file may have 1 MB.`;
}
function megabytes(size) {
    return `${(size / 1e6).toFixed(1)} MB`;
}
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ELOOP: 'its symbolic links run in a circle',
};
/** Why a file can't be read, as the end of a sentence. */
function reasonOf(error) {
    const code = (0,errors/* codeOf */.$N)(error);
    return (code && reasons[code]) ?? (0,errors/* asError */.zR)(error).message;
}

// EXTERNAL MODULE: ./lib/src/configuration/find.js
var find = __webpack_require__(9620);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/include.js








/** What an `!include` names, beside the file that says so or else from the working directory; undefined, and a fault, where it can't be read. */
function openInclude(name, place, { reading, chain }) {
    const { findings, budget } = reading;
    const fail = (message) => (0,configuration_findings/* addFault */.ym)(findings, place, message);
    budget.includes += 1;
    if (budget.includes > limits/* mostIncludes */.t5.files) {
        const most = limits/* mostIncludes */.t5.files.toLocaleString('en');
        return budget.includes === limits/* mostIncludes */.t5.files + 1
            ? fail(`More than ${most} files are included, which is the limit.`)
            : undefined;
    }
    const candidates = candidatesFor(name, chain.at(-1), reading);
    const path = candidates.find(exists);
    if (path === undefined)
        return fail(`${name} is not there to include: looked for ${(0,wording/* listed */.KE)(candidates, 'and')}.`);
    const shown = (0,find/* shownAs */.sE)(path, reading.currentFolder);
    const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
    if (chain.some((one) => one.path === path))
        return fail(`The files include each other in a circle: ${arrows(names)}.`);
    if (chain.length > limits/* mostIncludes */.t5.deep) {
        return fail(`Files include one another more than ${limits/* mostIncludes */.t5.deep} deep: ${arrows(names)}.`);
    }
    const bytes = readBytes(path);
    if (typeof bytes === 'string')
        return fail(`${shown} can't be included: ${bytes}.`);
    const before = budget.bytes;
    budget.bytes += bytes.length;
    if (budget.bytes > limits/* largestWhole */.mv) {
        const most = `With all that it includes this file has more than ${limits/* largestWhole */.mv / 1e6} MB, which is the limit.`;
        return before > limits/* largestWhole */.mv ? undefined : fail(most);
    }
    const text = decode(bytes, shown, findings);
    if (text !== undefined) {
        reading.sources.set(shown, text);
        reading.included.push({ path, shown });
    }
    return text === undefined ? undefined : { path, shown, text };
}
function candidatesFor(name, includer, reading) {
    const path = name.replace(/^~(?=\/|$)/, () => reading.home);
    if ((0,external_node_path_.isAbsolute)(path))
        return [(0,external_node_path_.resolve)(path)];
    const folders = [includer ? (0,external_node_path_.dirname)(includer.path) : reading.currentFolder, reading.currentFolder];
    return [...new Set(folders.map((folder) => (0,external_node_path_.join)(folder, path)))];
}
/** Whether something stands there, readable or not. */
function exists(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path) !== '';
    }
    catch (error) {
        return !['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error));
    }
}
/** The way from file to file; of a very long one the beginning and the end. */
function arrows(names) {
    const left = names.length - 12;
    const shown = left > 0 ? [...names.slice(0, 6), `… ${left} more …`, ...names.slice(-6)] : names;
    return shown.join(' → ');
}

// EXTERNAL MODULE: ./lib/src/configuration/parse.js + 5 modules
var parse = __webpack_require__(9651);
// EXTERNAL MODULE: ./lib/src/configuration/reading.js
var configuration_reading = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/src/configuration/read.js









const empty = 'holds nothing. It needs at least `repositories` with one path.';
/** The text of a file; undefined, and a fault that says why, where it can't be had. `shown` is its name in messages. */
async function readText(path, shown, findings) {
    const place = { file: shown, line: 1, column: 1 };
    try {
        const facts = await (0,promises_.stat)(path);
        if (facts.isDirectory()) {
            (0,configuration_findings/* addFault */.ym)(findings, place, `${shown} is a folder, not a file.`);
        }
        else if (facts.size > limits/* largestFile */.Ny) {
            (0,configuration_findings/* addFault */.ym)(findings, place, tooLarge(shown, facts.size));
        }
        else {
            return decode(await (0,promises_.readFile)(path), shown, findings);
        }
    }
    catch (error) {
        (0,configuration_findings/* addFault */.ym)(findings, place, `${shown} can't be read: ${reasonOf(error)}.`);
    }
    return undefined;
}
/** A text without includes as a tree with places; undefined, and every fault there is, where it is no configuration. */
function readTree(text, shown, findings) {
    return asConfiguration({ text, shown, findings }, () => read_parse(text, shown, { findings }));
}
/** A file with all that it includes as a tree with places; undefined, and every fault, where it is no configuration. */
function readWhole({ path, shown, text }, reading) {
    reading.budget.bytes += Buffer.byteLength(text);
    const root = path === configuration_reading/* inlinePath */.p ? (0,external_node_path_.join)(reading.currentFolder, configuration_reading/* inlinePath */.p) : path;
    return asConfiguration({ text, shown, findings: reading.findings }, () => parseFile({ path: root, shown, text }, reading, []));
}
function asConfiguration({ text, shown, findings }, read) {
    const start = { file: shown, line: 1, column: 1 };
    const before = (0,configuration_findings/* countOf */.pq)(findings);
    if (Buffer.byteLength(text) > limits/* largestFile */.Ny) {
        (0,configuration_findings/* addFault */.ym)(findings, start, tooLarge(shown, Buffer.byteLength(text)));
        return undefined;
    }
    const tree = read();
    if ((0,configuration_findings/* countOf */.pq)(findings) > before || !tree)
        return undefined;
    if (tree.kind === 'scalar' && tree.value === null) {
        (0,configuration_findings/* addFault */.ym)(findings, start, `${shown} ${empty}`);
    }
    else if (tree.kind !== 'mapping') {
        const found = tree.kind === 'list' ? 'a list' : 'one text';
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, `A configuration is a mapping of options, such as \`repositories:\`, and this is ${found}.`);
    }
    else if (tree.entries.length === 0) {
        (0,configuration_findings/* addFault */.ym)(findings, start, `${shown} ${empty}`);
    }
    else {
        return tree;
    }
    return undefined;
}
function parseFile(source, reading, above) {
    const { path, shown, text } = source;
    const include = (name, place) => {
        const chain = [...above, { path, shown, line: place.line }];
        const opened = openInclude(name, place, { reading, chain });
        return opened && parseFile(opened, reading, chain);
    };
    return read_parse(text, shown, { findings: reading.findings, budget: reading.budget, include });
}
function read_parse(text, shown, source) {
    const lineCounter = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        // Before the parser has begun, no line is counted yet.
        return line === 0 ? placeOf(text, offset, shown) : { file: shown, line, column: Math.max(1, col) };
    };
    return (0,parse/* parseYaml */.h)(text, { ...source, placeAt, lineCounter });
}
function placeOf(text, offset, shown) {
    const before = text.slice(0, offset).split('\n');
    return { file: shown, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}


/***/ }),

/***/ 5919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ inlinePath)
/* harmony export */ });
/** The path of a configuration that stands in no file. */
const inlinePath = '<inline>';


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sectionNames),
/* harmony export */   w: () => (/* binding */ liftSections)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3118);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6859);




/** The sections of borgmatic 1, in the order in which borgmatic 2 lets a later one win. */
const sectionNames = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];
/** Lifts every option out of its section; the two meanings that `prefix` and `umask` had there get names of their own. */
function liftSections(file, findings) {
    const options = file.entries.filter(({ key }) => !key.startsWith('x-'));
    const flat = withoutInternal(options.filter(({ key }) => !sectionNames.includes(key)), findings);
    const lifted = [];
    for (const name of sectionNames) {
        const section = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(file, name);
        if (section && !(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(section.value))
            lifted.push(...entriesOfSection(section, findings));
    }
    if (lifted.length === 0)
        return { entries: flat, shape: 'flat' };
    // Constants never had a section.
    const outside = flat.filter(({ key }) => key !== 'constants');
    return { entries: [...flat, ...keepBorgsUmask(flat, lifted)], shape: outside.length === 0 ? 'sectioned' : 'mixed' };
}
function entriesOfSection({ key: section, place, value }, findings) {
    if (value.kind !== 'mapping') {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .ym)(findings, place, `${section} holds options, found ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .foundIn */ .QR)(value)}. Indent its options below it.`);
        return [];
    }
    return withoutInternal(value.entries, findings).map((entry) => named(section, entry));
}
/** The names by which two meanings of one old name are told apart are nobody's to write. */
function withoutInternal(entries, findings) {
    const known = [..._options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.keys()].filter((name) => !_options_js__WEBPACK_IMPORTED_MODULE_1__/* .internalNames */ .iu.includes(name));
    return entries.filter(({ key, place }) => {
        if (!_options_js__WEBPACK_IMPORTED_MODULE_1__/* .internalNames */ .iu.includes(key))
            return true;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .ym)(findings, place, (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownOption */ .qe)(key, key, known));
        return false;
    });
}
/** borgmatic 1 had a prefix for prune and one for check, a umask for Borg and one for hooks. */
function named(section, entry) {
    const { key } = entry;
    if (section === 'consistency' && key === 'prefix')
        return { ...entry, key: 'check_prefix', written: key };
    if (section === 'storage' && key === 'umask')
        return { ...entry, key: 'borg_umask', written: key };
    return entry;
}
/** A umask among the hooks was none of Borg's, which then keeps its own default of 0077. */
function keepBorgsUmask(flat, lifted) {
    const hooks = lifted.find(({ key, value }) => key === 'umask' && !(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(value));
    const borgs = [...flat.filter(({ key }) => key === 'umask'), ...lifted.filter(({ key }) => key === 'borg_umask')];
    if (!hooks || borgs.some(({ value }) => !(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(value)))
        return lifted;
    return [...lifted, { key: 'borg_umask', place: hooks.place, value: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(hooks.value.place, '0077') }];
}


/***/ }),

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   an: () => (/* binding */ respell),
/* harmony export */   bG: () => (/* binding */ olderNames)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4699);

const renames = new Map([
    ['numeric_owner', 'numeric_ids'],
    ['bsd_flags', 'flags'],
    ['remote_rate_limit', 'upload_rate_limit'],
]);
/** What a service's setting is called that once was its only one. */
const services = new Map([
    ['healthchecks', 'ping_url'],
    ['cronitor', 'ping_url'],
    ['cronhub', 'ping_url'],
    ['pagerduty', 'integration_key'],
]);
/** Older names that are understood beside today's. */
const olderNames = [...renames.keys(), 'store_config_files'];
/** Puts an option of any age into today's spelling. */
function respell(entry) {
    if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(entry.value))
        return { entry: { ...entry, key: renames.get(entry.key) ?? entry.key } };
    return rename(entry) ?? respellValue(entry) ?? { entry };
}
function rename(entry) {
    const { key, value, place } = entry;
    const name = renames.get(key);
    if (name) {
        const modern = `${name}: ${value.kind === 'scalar' ? value.source : '…'}`;
        return { entry: { ...entry, key: name, written: key }, modern, renamed: true };
    }
    if (key === 'store_config_files') {
        const bootstrap = { kind: 'mapping', place, entries: [entry] };
        return { entry: { key: 'bootstrap', place, value: bootstrap }, modern: `bootstrap: {${key}: …}`, renamed: true };
    }
    if (key === 'quick_statistics' && value.kind === 'scalar' && typeof value.value === 'boolean') {
        return { ...statistics(entry, value.value ? 'quick' : 'none'), renamed: true };
    }
    return undefined;
}
function respellValue(entry) {
    const { key, value } = entry;
    const text = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value);
    const setting = services.get(key);
    if (setting && text !== undefined) {
        const settings = {
            kind: 'mapping',
            place: value.place,
            entries: [{ key: setting, place: entry.place, value }],
        };
        return { entry: { ...entry, value: settings }, modern: `${key}: {${setting}: …}` };
    }
    if (key === 'exclude_if_present' && text !== undefined) {
        const list = { kind: 'list', place: value.place, items: [value] };
        return { entry: { ...entry, value: list }, modern: `${key}: [${text}]` };
    }
    if (key === 'statistics' && value.kind === 'scalar' && typeof value.value === 'boolean') {
        return statistics(entry, value.value ? 'standard' : 'none');
    }
    if (key === 'prefix' && text !== undefined)
        return { entry, modern: `match_archives: 'sh:${text}*'` };
    if (key === 'borgmatic_source_directory' && text !== undefined) {
        return { entry, modern: 'user_runtime_directory: …` and `user_state_directory: …' };
    }
    return key === 'checks' ? checks(entry) : undefined;
}
function statistics(entry, word) {
    const value = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry.value.place, word);
    return { entry: { ...entry, key: 'statistics', value }, modern: `statistics: ${word}` };
}
function checks(entry) {
    if (entry.value.kind !== 'list' || !entry.value.items.some((item) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item) !== undefined))
        return undefined;
    const items = entry.value.items.map((item) => ((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item) === undefined ? item : named('name', item)));
    const names = entry.value.items.map((item) => `{name: ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item) ?? '…'}}`);
    return { entry: { ...entry, value: { ...entry.value, items } }, modern: `checks: [${names.join(', ')}]` };
}
/** A mapping of one name, in place of the bare value. */
function named(key, value) {
    return { kind: 'mapping', place: value.place, entries: [{ key, place: value.place, value }] };
}


/***/ }),

/***/ 5577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const textMark = '\u001f';
// The lexer's own marks take no room in the text: a document, the end of a flow collection, a text that follows.
const marks = ['\u0002', '\u0018', textMark];
/** The pieces of a YAML text one by one, without building anything: what can be said before it is parsed. */
function* tokensOf(text) {
    let [offset, isText] = [0, false];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (!isText && marks.includes(token)) {
            isText = token === textMark;
            continue;
        }
        yield { text: token, offset, isText };
        offset += token.length;
        isText = false;
    }
}


/***/ }),

/***/ 4699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   V1: () => (/* binding */ nothingAt),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   YK: () => (/* binding */ knownTextOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   rq: () => (/* binding */ pointerOf)
/* harmony export */ });
/** Whether nothing was written as the value: an option without a value counts as not given. */
function isNothing(tree) {
    return tree.kind === 'scalar' && tree.value === null;
}
/** The entry of that name, if the mapping has one. */
function entryOf(mapping, key) {
    return mapping.entries.find((entry) => entry.key === key);
}
/** The value of that name, unless it is missing or nothing. */
function valueAt(mapping, key) {
    const value = entryOf(mapping, key)?.value;
    return value === undefined || isNothing(value) ? undefined : value;
}
/** A text that stands where another value stood. */
function textAt(place, text) {
    return { kind: 'scalar', place, value: text, source: text };
}
/** No value, where one might have been. */
function nothingAt(place) {
    return { kind: 'scalar', place, value: null, source: '' };
}
/** The items of a list; none for anything else. */
function itemsOf(tree) {
    return tree?.kind === 'list' ? tree.items : [];
}
/** The text of a scalar that is one. */
function textOf(tree) {
    return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}
/** The text of a scalar whose words are known now: nothing in it is left for the run to fill. */
function knownTextOf(tree) {
    return tree?.kind === 'scalar' && tree.filled?.open ? undefined : textOf(tree);
}
/** The tree as plain values; names without a value are left out. */
function toValue(tree) {
    if (tree.kind === 'scalar')
        return tree.value;
    if (tree.kind === 'list')
        return tree.items.map(toValue);
    return Object.fromEntries(tree.entries.filter((entry) => !isNothing(entry.value)).map((entry) => [entry.key, toValue(entry.value)]));
}
/** Calls for every part below and including the tree, with the way to it. */
function walk(tree, visit, path = []) {
    visit(tree, path);
    if (tree.kind === 'list') {
        for (const [index, item] of tree.items.entries())
            walk(item, visit, [...path, index]);
    }
    else if (tree.kind === 'mapping') {
        for (const entry of tree.entries)
            walk(entry.value, visit, [...path, entry.key]);
    }
}
/** A way into a tree as a JSON pointer: `/before_backup/0`. */
function pointerOf(path) {
    return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** The name under which an entry of the mapping was written. */
function writtenName(mapping, key) {
    return (mapping.kind === 'mapping' ? entryOf(mapping, key)?.written : undefined) ?? key;
}
/** A way into a tree as a person writes it: `commands[0].when`. */
function nameOf(path) {
    return path
        .map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : `${index ? '.' : ''}${segment}`))
        .join('');
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ validateFile)
});

// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/fit.js
var fit = __webpack_require__(7280);
;// CONCATENATED MODULE: ./lib/src/configuration/generated/validator.js
// Written by `npm run generate` from src/configuration/options.ts.

const validate = validate10;
/* harmony default export */ const validator = ((/* unused pure expression or super */ null && (validate10)));
const schema11 = { "type": "object", "properties": { "repositories": { "type": "array", "items": { "type": "object", "properties": { "path": { "type": "string", "pattern": "\\S" }, "label": { "type": "string" }, "encryption": { "type": "string" }, "append_only": { "type": "boolean" }, "storage_quota": { "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[KMGTP]?$" }, "make_parent_directories": { "type": "boolean" }, "id_hash": { "type": "string" }, "key_location": { "type": "string" } }, "required": ["path"], "additionalProperties": false } }, "source_directories": { "type": "array", "items": { "type": "string" } }, "source_directories_must_exist": { "type": "boolean" }, "one_file_system": { "type": "boolean" }, "numeric_ids": { "type": "boolean" }, "atime": { "type": "boolean" }, "ctime": { "type": "boolean" }, "birthtime": { "type": "boolean" }, "flags": { "type": "boolean" }, "read_special": { "type": "boolean" }, "files_cache": { "type": "string", "pattern": "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" }, "files_changed": { "enum": ["ctime", "mtime", "disabled"] }, "patterns": { "type": "array", "items": { "type": "string" } }, "patterns_from": { "type": "array", "items": { "type": "string" } }, "exclude_patterns": { "type": "array", "items": { "type": "string" } }, "exclude_from": { "type": "array", "items": { "type": "string" } }, "exclude_caches": { "type": "boolean" }, "exclude_if_present": { "type": "array", "items": { "type": "string" } }, "keep_exclude_tags": { "type": "boolean" }, "exclude_nodump": { "type": "boolean" }, "checkpoint_interval": { "type": "integer", "minimum": 0 }, "checkpoint_volume": { "type": "integer", "minimum": 0 }, "chunker_params": { "type": "string" }, "compression": { "type": "string", "pattern": "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" }, "borgmatic_source_directory": { "type": "string" }, "unsafe_skip_path_validation_before_create": { "type": "boolean" }, "keep_within": { "type": "string", "pattern": "^[1-9][0-9]*[SMHdwmy]$" }, "keep_secondly": { "type": "integer", "minimum": -1 }, "keep_minutely": { "type": "integer", "minimum": -1 }, "keep_hourly": { "type": "integer", "minimum": -1 }, "keep_daily": { "type": "integer", "minimum": -1 }, "keep_weekly": { "type": "integer", "minimum": -1 }, "keep_monthly": { "type": "integer", "minimum": -1 }, "keep_yearly": { "type": "integer", "minimum": -1 }, "keep_13weekly": { "type": "integer", "minimum": -1 }, "keep_3monthly": { "type": "integer", "minimum": -1 }, "compact_threshold": { "type": "integer", "minimum": 0, "maximum": 100 }, "checks": { "type": "array", "items": { "type": "object", "properties": { "name": { "enum": ["repository", "archives", "data", "extract", "spot", "disabled"] }, "frequency": { "type": "string", "pattern": "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" }, "only_run_on": { "type": "array", "items": { "type": "string" } }, "max_duration": { "type": "integer", "minimum": 1 }, "count_tolerance_percentage": { "type": "number", "minimum": 0 }, "data_sample_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "data_tolerance_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "xxh64sum_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "check_repositories": { "type": "array", "items": { "type": "string" } }, "check_last": { "type": "integer", "minimum": 0 }, "file_list_format": { "type": "string" }, "archive_list_format": { "type": "string" }, "statistics": { "enum": ["standard", "quick", "none", true, false] }, "quick_statistics": { "type": "boolean" }, "list_details": { "type": "boolean" }, "progress": { "type": "boolean" }, "encryption_passphrase": { "type": "string" }, "encryption_passcommand": { "type": "string" }, "ssh_command": { "type": "string" }, "temporary_directory": { "type": "string" }, "borg_base_directory": { "type": "string" }, "borg_config_directory": { "type": "string" }, "borg_cache_directory": { "type": "string" }, "borg_security_directory": { "type": "string" }, "borg_keys_directory": { "type": "string" }, "borg_key_file": { "type": "string" }, "borg_files_cache_ttl": { "type": "integer", "minimum": 0 }, "archive_hostname": { "type": "string" }, "archive_username": { "type": "string" }, "relocated_repo_access_is_ok": { "type": "boolean" }, "unknown_unencrypted_repo_access_is_ok": { "type": "boolean" }, "debug_passphrase": { "type": "boolean" }, "display_passphrase": { "type": "boolean" }, "check_i_know_what_i_am_doing": { "type": "boolean" }, "msgpack_version_check": { "type": "boolean" }, "use_chunks_archive": { "type": "boolean" }, "local_path": { "type": "string" }, "remote_path": { "type": "string" }, "lock_wait": { "type": "integer", "minimum": 0 }, "borg_umask": { "type": "integer", "minimum": 0, "maximum": 511 }, "upload_rate_limit": { "type": "integer", "minimum": 0 }, "upload_buffer_size": { "type": "integer", "minimum": 0 }, "extra_borg_options": { "type": "object", "properties": { "break_lock": { "type": "string" }, "check": { "type": "string" }, "compact": { "type": "string" }, "create": { "type": "string" }, "delete": { "type": "string" }, "diff": { "type": "string" }, "export_tar": { "type": "string" }, "extract": { "type": "string" }, "info": { "type": "string" }, "init": { "type": "string" }, "key_change_passphrase": { "type": "string" }, "key_export": { "type": "string" }, "key_import": { "type": "string" }, "list": { "type": "string" }, "mount": { "type": "string" }, "prune": { "type": "string" }, "recreate": { "type": "string" }, "rename": { "type": "string" }, "repo_create": { "type": "string" }, "repo_delete": { "type": "string" }, "repo_info": { "type": "string" }, "repo_list": { "type": "string" }, "transfer": { "type": "string" }, "umount": { "type": "string" } }, "additionalProperties": false }, "archive_name_format": { "type": "string" }, "match_archives": { "type": "string" }, "prefix": { "type": "string" }, "check_prefix": { "type": "string" }, "borg_exit_codes": { "type": "array", "items": { "type": "object", "properties": { "code": { "type": "integer", "minimum": 1, "maximum": 255 }, "treat_as": { "enum": ["error", "warning", "info"] } }, "required": ["code", "treat_as"], "additionalProperties": false } }, "before_everything": { "type": "array", "items": { "type": "string" } }, "before_actions": { "type": "array", "items": { "type": "string" } }, "before_prune": { "type": "array", "items": { "type": "string" } }, "before_compact": { "type": "array", "items": { "type": "string" } }, "before_backup": { "type": "array", "items": { "type": "string" } }, "before_check": { "type": "array", "items": { "type": "string" } }, "before_extract": { "type": "array", "items": { "type": "string" } }, "after_prune": { "type": "array", "items": { "type": "string" } }, "after_compact": { "type": "array", "items": { "type": "string" } }, "after_backup": { "type": "array", "items": { "type": "string" } }, "after_check": { "type": "array", "items": { "type": "string" } }, "after_extract": { "type": "array", "items": { "type": "string" } }, "after_actions": { "type": "array", "items": { "type": "string" } }, "on_error": { "type": "array", "items": { "type": "string" } }, "after_everything": { "type": "array", "items": { "type": "string" } }, "commands": { "type": "array", "items": { "type": "object", "properties": { "before": { "enum": ["action", "repository", "configuration", "everything"] }, "after": { "enum": ["action", "repository", "configuration", "everything", "error"] }, "when": { "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg"] } }, "states": { "type": "array", "items": { "enum": ["finish", "fail"] } }, "run": { "type": "array", "items": { "type": "string" } }, "timeout": { "type": "integer", "minimum": 1 } }, "required": ["run"], "additionalProperties": false } }, "timeout": { "type": "integer", "minimum": 1 }, "umask": { "type": "integer", "minimum": 0, "maximum": 511 }, "working_directory": { "type": "string" }, "constants": { "type": "object", "additionalProperties": true }, "retries": { "type": "integer", "minimum": 0 }, "retry_wait": { "type": "integer", "minimum": 0 }, "recompress": { "enum": ["if-different", "always", "never"] }, "user_runtime_directory": { "type": "string" }, "user_state_directory": { "type": "string" }, "default_actions": { "type": "boolean" }, "skip_actions": { "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg"] } }, "color": { "type": "boolean" }, "verbosity": { "enum": [-2, -1, 0, 1, 2] }, "syslog_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "monitoring_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "log_file_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "log_file": { "type": "string" }, "log_file_format": { "type": "string" }, "log_json": { "type": "boolean" }, "bootstrap": { "type": "object", "properties": { "store_config_files": { "type": "boolean" } }, "additionalProperties": false }, "postgresql_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "no_owner": { "type": "boolean" }, "format": { "enum": ["plain", "custom", "tar", "directory"] }, "compression": { "type": ["string", "integer"] }, "ssl_mode": { "enum": ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] }, "ssl_cert": { "type": "string" }, "ssl_key": { "type": "string" }, "ssl_root_cert": { "type": "string" }, "ssl_crl": { "type": "string" }, "pg_dump_command": { "type": "string" }, "pg_restore_command": { "type": "string" }, "psql_command": { "type": "string" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "analyze_options": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "mariadb_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "skip_names": { "type": "array", "items": { "type": "string" } }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mariadb_dump_command": { "type": "string" }, "mariadb_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "mysql_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "skip_names": { "type": "array", "items": { "type": "string" } }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mysql_dump_command": { "type": "string" }, "mysql_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "sqlite_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "path": { "type": "string" }, "label": { "type": "string" }, "restore_path": { "type": "string" }, "sqlite_command": { "type": "string" }, "sqlite_restore_command": { "type": "string" } }, "required": ["name", "path"], "additionalProperties": false } }, "mongodb_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "password_transport": { "enum": ["pipe", "file"] }, "authentication_database": { "type": "string" }, "format": { "enum": ["archive", "directory"] }, "options": { "type": "string" }, "restore_options": { "type": "string" }, "mongodump_command": { "type": "string" }, "mongorestore_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "influxdb_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "bucket_id": { "type": "string" }, "label": { "type": "string" }, "influx_command": { "type": "string" }, "password": { "type": "string" }, "tls": { "type": "boolean" }, "verify_tls": { "type": "boolean" }, "hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "organization_id": { "type": "string" }, "organization_name": { "type": "string" }, "configurations_path": { "type": "string" }, "active_configuration": { "type": "string" }, "restore_bucket": { "type": "string" }, "restore_organization": { "type": "string" }, "full_replace": { "type": "boolean" }, "compression": { "enum": ["gzip", "none"] } }, "required": ["name"], "additionalProperties": false } }, "openldap_databases": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "slapcat_command": { "type": "string" }, "slapadd_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "zfs": { "type": "object", "properties": { "zfs_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } }, "additionalProperties": false }, "btrfs": { "type": "object", "properties": { "btrfs_command": { "type": "string" }, "findmnt_command": { "type": "string" } }, "additionalProperties": false }, "lvm": { "type": "object", "properties": { "snapshot_size": { "type": "string" }, "lvcreate_command": { "type": "string" }, "lvremove_command": { "type": "string" }, "lvs_command": { "type": "string" }, "lsblk_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } }, "additionalProperties": false }, "healthchecks": { "type": "object", "properties": { "ping_url": { "type": "string" }, "verify_tls": { "type": "boolean" }, "send_logs": { "type": "boolean" }, "ping_body_limit": { "type": "integer", "minimum": 0 }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail", "log"] } }, "create_slug": { "type": "boolean" } }, "required": ["ping_url"], "additionalProperties": false }, "uptime_kuma": { "type": "object", "properties": { "push_url": { "type": "string" }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail"] } }, "verify_tls": { "type": "boolean" } }, "required": ["push_url"], "additionalProperties": false }, "watchgoose": { "type": "object", "properties": { "ping_url": { "type": "string" }, "verify_tls": { "type": "boolean" }, "send_logs": { "type": "boolean" }, "ping_body_limit": { "type": "integer", "minimum": 0 }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail", "log"] } }, "create_slug": { "type": "boolean" } }, "required": ["ping_url"], "additionalProperties": false }, "cronitor": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "required": ["ping_url"], "additionalProperties": false }, "cronhub": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "required": ["ping_url"], "additionalProperties": false }, "pagerduty": { "type": "object", "properties": { "integration_key": { "type": "string" }, "send_logs": { "type": "boolean" } }, "required": ["integration_key"], "additionalProperties": false }, "ntfy": { "type": "object", "properties": { "topic": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "access_token": { "type": "string" }, "start": { "type": "object", "properties": { "title": { "type": "string" }, "message": { "type": "string" }, "priority": { "enum": ["max", "urgent", "high", "default", "low", "min"] }, "tags": { "type": "string" } }, "additionalProperties": false }, "finish": { "type": "object", "properties": { "title": { "type": "string" }, "message": { "type": "string" }, "priority": { "enum": ["max", "urgent", "high", "default", "low", "min"] }, "tags": { "type": "string" } }, "additionalProperties": false }, "fail": { "type": "object", "properties": { "title": { "type": "string" }, "message": { "type": "string" }, "priority": { "enum": ["max", "urgent", "high", "default", "low", "min"] }, "tags": { "type": "string" } }, "additionalProperties": false }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail"] } } }, "required": ["topic"], "additionalProperties": false }, "pushover": { "type": "object", "properties": { "token": { "type": "string" }, "user": { "type": "string" }, "start": { "type": "object", "properties": { "message": { "type": "string" }, "priority": { "type": "integer", "minimum": -2, "maximum": 2 }, "expire": { "type": "integer", "minimum": 0 }, "retry": { "type": "integer", "minimum": 0 }, "device": { "type": "string" }, "html": { "type": "boolean" }, "sound": { "type": "string" }, "title": { "type": "string" }, "ttl": { "type": "integer", "minimum": 0 }, "url": { "type": "string" }, "url_title": { "type": "string" } }, "additionalProperties": false }, "finish": { "type": "object", "properties": { "message": { "type": "string" }, "priority": { "type": "integer", "minimum": -2, "maximum": 2 }, "expire": { "type": "integer", "minimum": 0 }, "retry": { "type": "integer", "minimum": 0 }, "device": { "type": "string" }, "html": { "type": "boolean" }, "sound": { "type": "string" }, "title": { "type": "string" }, "ttl": { "type": "integer", "minimum": 0 }, "url": { "type": "string" }, "url_title": { "type": "string" } }, "additionalProperties": false }, "fail": { "type": "object", "properties": { "message": { "type": "string" }, "priority": { "type": "integer", "minimum": -2, "maximum": 2 }, "expire": { "type": "integer", "minimum": 0 }, "retry": { "type": "integer", "minimum": 0 }, "device": { "type": "string" }, "html": { "type": "boolean" }, "sound": { "type": "string" }, "title": { "type": "string" }, "ttl": { "type": "integer", "minimum": 0 }, "url": { "type": "string" }, "url_title": { "type": "string" } }, "additionalProperties": false }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail"] } } }, "required": ["token", "user"], "additionalProperties": false }, "apprise": { "type": "object", "properties": { "services": { "type": "array", "items": { "type": "object", "properties": { "url": { "type": "string" }, "label": { "type": "string" } }, "required": ["url", "label"], "additionalProperties": false } }, "send_logs": { "type": "boolean" }, "logs_size_limit": { "type": "integer", "minimum": 0 }, "start": { "type": "object", "properties": { "title": { "type": "string" }, "body": { "type": "string" } }, "required": ["body"], "additionalProperties": false }, "finish": { "type": "object", "properties": { "title": { "type": "string" }, "body": { "type": "string" } }, "required": ["body"], "additionalProperties": false }, "fail": { "type": "object", "properties": { "title": { "type": "string" }, "body": { "type": "string" } }, "required": ["body"], "additionalProperties": false }, "log": { "type": "object", "properties": { "title": { "type": "string" }, "body": { "type": "string" } }, "required": ["body"], "additionalProperties": false }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail", "log"] } } }, "required": ["services"], "additionalProperties": false }, "zabbix": { "type": "object", "properties": { "itemid": { "type": "integer" }, "host": { "type": "string" }, "key": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "api_key": { "type": "string" }, "start": { "type": "object", "properties": { "value": { "type": ["integer", "string"] } }, "additionalProperties": false }, "finish": { "type": "object", "properties": { "value": { "type": ["integer", "string"] } }, "additionalProperties": false }, "fail": { "type": "object", "properties": { "value": { "type": ["integer", "string"] } }, "additionalProperties": false }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail"] } } }, "required": ["server"], "additionalProperties": false }, "loki": { "type": "object", "properties": { "url": { "type": "string" }, "tls": { "type": "object", "properties": { "cert_path": { "type": "string" }, "key_path": { "type": "string" } }, "additionalProperties": false }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "send_logs": { "type": "boolean" } }, "required": ["url", "labels"], "additionalProperties": false }, "sentry": { "type": "object", "properties": { "data_source_name_url": { "type": "string" }, "monitor_slug": { "type": "string" }, "environment": { "type": "string" }, "states": { "type": "array", "items": { "enum": ["start", "finish", "fail"] } } }, "required": ["data_source_name_url", "monitor_slug"], "additionalProperties": false }, "systemd": { "type": "object", "properties": { "systemd_creds_command": { "type": "string" }, "encrypted_credentials_directory": { "type": "string" } }, "additionalProperties": false }, "container": { "type": "object", "properties": { "secrets_directory": { "type": "string" } }, "additionalProperties": false }, "keepassxc": { "type": "object", "properties": { "keepassxc_cli_command": { "type": "string" }, "secret_tool_command": { "type": "string" }, "ask_for_password": { "type": "boolean" }, "key_file": { "type": "string" }, "yubikey": { "type": "string" } }, "additionalProperties": false }, "onepassword": { "type": "object", "properties": { "op_command": { "type": "string" } }, "additionalProperties": false } }, "additionalProperties": false };
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern1 = new RegExp("^[0-9]+([.][0-9]+)?[KMGTP]?$", "u");
const pattern2 = new RegExp("^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$", "u");
const pattern3 = new RegExp("^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$", "u");
const pattern4 = new RegExp("^[1-9][0-9]*[SMHdwmy]$", "u");
const pattern5 = new RegExp("^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(func2.call(schema11.properties, key0))) {
            const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
    if (data.repositories !== undefined) {
        let data0 = data.repositories;
        if (Array.isArray(data0)) {
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
                let data1 = data0[i0];
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                    if (data1.path === undefined) {
                        const err1 = { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/required", keyword: "required", params: { missingProperty: "path" } };
                        if (vErrors === null) {
                            vErrors = [err1];
                        }
                        else {
                            vErrors.push(err1);
                        }
                        errors++;
                    }
                    for (const key1 in data1) {
                        if (!((((((((key1 === "path") || (key1 === "label")) || (key1 === "encryption")) || (key1 === "append_only")) || (key1 === "storage_quota")) || (key1 === "make_parent_directories")) || (key1 === "id_hash")) || (key1 === "key_location"))) {
                            const err2 = { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                            if (vErrors === null) {
                                vErrors = [err2];
                            }
                            else {
                                vErrors.push(err2);
                            }
                            errors++;
                        }
                    }
                    if (data1.path !== undefined) {
                        let data2 = data1.path;
                        if (typeof data2 === "string") {
                            if (!pattern0.test(data2)) {
                                const err3 = { instancePath: instancePath + "/repositories/" + i0 + "/path", schemaPath: "#/properties/repositories/items/properties/path/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                if (vErrors === null) {
                                    vErrors = [err3];
                                }
                                else {
                                    vErrors.push(err3);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err4 = { instancePath: instancePath + "/repositories/" + i0 + "/path", schemaPath: "#/properties/repositories/items/properties/path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err4];
                            }
                            else {
                                vErrors.push(err4);
                            }
                            errors++;
                        }
                    }
                    if (data1.label !== undefined) {
                        if (typeof data1.label !== "string") {
                            const err5 = { instancePath: instancePath + "/repositories/" + i0 + "/label", schemaPath: "#/properties/repositories/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err5];
                            }
                            else {
                                vErrors.push(err5);
                            }
                            errors++;
                        }
                    }
                    if (data1.encryption !== undefined) {
                        if (typeof data1.encryption !== "string") {
                            const err6 = { instancePath: instancePath + "/repositories/" + i0 + "/encryption", schemaPath: "#/properties/repositories/items/properties/encryption/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err6];
                            }
                            else {
                                vErrors.push(err6);
                            }
                            errors++;
                        }
                    }
                    if (data1.append_only !== undefined) {
                        if (typeof data1.append_only !== "boolean") {
                            const err7 = { instancePath: instancePath + "/repositories/" + i0 + "/append_only", schemaPath: "#/properties/repositories/items/properties/append_only/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err7];
                            }
                            else {
                                vErrors.push(err7);
                            }
                            errors++;
                        }
                    }
                    if (data1.storage_quota !== undefined) {
                        let data6 = data1.storage_quota;
                        if (typeof data6 === "string") {
                            if (!pattern1.test(data6)) {
                                const err8 = { instancePath: instancePath + "/repositories/" + i0 + "/storage_quota", schemaPath: "#/properties/repositories/items/properties/storage_quota/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)?[KMGTP]?$" } };
                                if (vErrors === null) {
                                    vErrors = [err8];
                                }
                                else {
                                    vErrors.push(err8);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err9 = { instancePath: instancePath + "/repositories/" + i0 + "/storage_quota", schemaPath: "#/properties/repositories/items/properties/storage_quota/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    if (data1.make_parent_directories !== undefined) {
                        if (typeof data1.make_parent_directories !== "boolean") {
                            const err10 = { instancePath: instancePath + "/repositories/" + i0 + "/make_parent_directories", schemaPath: "#/properties/repositories/items/properties/make_parent_directories/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                    if (data1.id_hash !== undefined) {
                        if (typeof data1.id_hash !== "string") {
                            const err11 = { instancePath: instancePath + "/repositories/" + i0 + "/id_hash", schemaPath: "#/properties/repositories/items/properties/id_hash/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                        }
                    }
                    if (data1.key_location !== undefined) {
                        if (typeof data1.key_location !== "string") {
                            const err12 = { instancePath: instancePath + "/repositories/" + i0 + "/key_location", schemaPath: "#/properties/repositories/items/properties/key_location/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err13 = { instancePath: instancePath + "/repositories/" + i0, schemaPath: "#/properties/repositories/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
        }
        else {
            const err14 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.source_directories !== undefined) {
        let data10 = data.source_directories;
        if (Array.isArray(data10)) {
            const len1 = data10.length;
            for (let i1 = 0; i1 < len1; i1++) {
                if (typeof data10[i1] !== "string") {
                    const err15 = { instancePath: instancePath + "/source_directories/" + i1, schemaPath: "#/properties/source_directories/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
            }
        }
        else {
            const err16 = { instancePath: instancePath + "/source_directories", schemaPath: "#/properties/source_directories/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.source_directories_must_exist !== undefined) {
        if (typeof data.source_directories_must_exist !== "boolean") {
            const err17 = { instancePath: instancePath + "/source_directories_must_exist", schemaPath: "#/properties/source_directories_must_exist/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.one_file_system !== undefined) {
        if (typeof data.one_file_system !== "boolean") {
            const err18 = { instancePath: instancePath + "/one_file_system", schemaPath: "#/properties/one_file_system/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.numeric_ids !== undefined) {
        if (typeof data.numeric_ids !== "boolean") {
            const err19 = { instancePath: instancePath + "/numeric_ids", schemaPath: "#/properties/numeric_ids/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.atime !== undefined) {
        if (typeof data.atime !== "boolean") {
            const err20 = { instancePath: instancePath + "/atime", schemaPath: "#/properties/atime/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.ctime !== undefined) {
        if (typeof data.ctime !== "boolean") {
            const err21 = { instancePath: instancePath + "/ctime", schemaPath: "#/properties/ctime/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.birthtime !== undefined) {
        if (typeof data.birthtime !== "boolean") {
            const err22 = { instancePath: instancePath + "/birthtime", schemaPath: "#/properties/birthtime/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.flags !== undefined) {
        if (typeof data.flags !== "boolean") {
            const err23 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.read_special !== undefined) {
        if (typeof data.read_special !== "boolean") {
            const err24 = { instancePath: instancePath + "/read_special", schemaPath: "#/properties/read_special/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.files_cache !== undefined) {
        let data20 = data.files_cache;
        if (typeof data20 === "string") {
            if (!pattern2.test(data20)) {
                const err25 = { instancePath: instancePath + "/files_cache", schemaPath: "#/properties/files_cache/pattern", keyword: "pattern", params: { pattern: "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" } };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
        else {
            const err26 = { instancePath: instancePath + "/files_cache", schemaPath: "#/properties/files_cache/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.files_changed !== undefined) {
        let data21 = data.files_changed;
        if (!(((data21 === "ctime") || (data21 === "mtime")) || (data21 === "disabled"))) {
            const err27 = { instancePath: instancePath + "/files_changed", schemaPath: "#/properties/files_changed/enum", keyword: "enum", params: { allowedValues: schema11.properties.files_changed.enum } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.patterns !== undefined) {
        let data22 = data.patterns;
        if (Array.isArray(data22)) {
            const len2 = data22.length;
            for (let i2 = 0; i2 < len2; i2++) {
                if (typeof data22[i2] !== "string") {
                    const err28 = { instancePath: instancePath + "/patterns/" + i2, schemaPath: "#/properties/patterns/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err28];
                    }
                    else {
                        vErrors.push(err28);
                    }
                    errors++;
                }
            }
        }
        else {
            const err29 = { instancePath: instancePath + "/patterns", schemaPath: "#/properties/patterns/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.patterns_from !== undefined) {
        let data24 = data.patterns_from;
        if (Array.isArray(data24)) {
            const len3 = data24.length;
            for (let i3 = 0; i3 < len3; i3++) {
                if (typeof data24[i3] !== "string") {
                    const err30 = { instancePath: instancePath + "/patterns_from/" + i3, schemaPath: "#/properties/patterns_from/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err30];
                    }
                    else {
                        vErrors.push(err30);
                    }
                    errors++;
                }
            }
        }
        else {
            const err31 = { instancePath: instancePath + "/patterns_from", schemaPath: "#/properties/patterns_from/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.exclude_patterns !== undefined) {
        let data26 = data.exclude_patterns;
        if (Array.isArray(data26)) {
            const len4 = data26.length;
            for (let i4 = 0; i4 < len4; i4++) {
                if (typeof data26[i4] !== "string") {
                    const err32 = { instancePath: instancePath + "/exclude_patterns/" + i4, schemaPath: "#/properties/exclude_patterns/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err32];
                    }
                    else {
                        vErrors.push(err32);
                    }
                    errors++;
                }
            }
        }
        else {
            const err33 = { instancePath: instancePath + "/exclude_patterns", schemaPath: "#/properties/exclude_patterns/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err33];
            }
            else {
                vErrors.push(err33);
            }
            errors++;
        }
    }
    if (data.exclude_from !== undefined) {
        let data28 = data.exclude_from;
        if (Array.isArray(data28)) {
            const len5 = data28.length;
            for (let i5 = 0; i5 < len5; i5++) {
                if (typeof data28[i5] !== "string") {
                    const err34 = { instancePath: instancePath + "/exclude_from/" + i5, schemaPath: "#/properties/exclude_from/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
            }
        }
        else {
            const err35 = { instancePath: instancePath + "/exclude_from", schemaPath: "#/properties/exclude_from/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err35];
            }
            else {
                vErrors.push(err35);
            }
            errors++;
        }
    }
    if (data.exclude_caches !== undefined) {
        if (typeof data.exclude_caches !== "boolean") {
            const err36 = { instancePath: instancePath + "/exclude_caches", schemaPath: "#/properties/exclude_caches/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err36];
            }
            else {
                vErrors.push(err36);
            }
            errors++;
        }
    }
    if (data.exclude_if_present !== undefined) {
        let data31 = data.exclude_if_present;
        if (Array.isArray(data31)) {
            const len6 = data31.length;
            for (let i6 = 0; i6 < len6; i6++) {
                if (typeof data31[i6] !== "string") {
                    const err37 = { instancePath: instancePath + "/exclude_if_present/" + i6, schemaPath: "#/properties/exclude_if_present/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err37];
                    }
                    else {
                        vErrors.push(err37);
                    }
                    errors++;
                }
            }
        }
        else {
            const err38 = { instancePath: instancePath + "/exclude_if_present", schemaPath: "#/properties/exclude_if_present/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err38];
            }
            else {
                vErrors.push(err38);
            }
            errors++;
        }
    }
    if (data.keep_exclude_tags !== undefined) {
        if (typeof data.keep_exclude_tags !== "boolean") {
            const err39 = { instancePath: instancePath + "/keep_exclude_tags", schemaPath: "#/properties/keep_exclude_tags/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err39];
            }
            else {
                vErrors.push(err39);
            }
            errors++;
        }
    }
    if (data.exclude_nodump !== undefined) {
        if (typeof data.exclude_nodump !== "boolean") {
            const err40 = { instancePath: instancePath + "/exclude_nodump", schemaPath: "#/properties/exclude_nodump/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err40];
            }
            else {
                vErrors.push(err40);
            }
            errors++;
        }
    }
    if (data.checkpoint_interval !== undefined) {
        let data35 = data.checkpoint_interval;
        if (!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))) {
            const err41 = { instancePath: instancePath + "/checkpoint_interval", schemaPath: "#/properties/checkpoint_interval/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err41];
            }
            else {
                vErrors.push(err41);
            }
            errors++;
        }
        if (typeof data35 == "number") {
            if (data35 < 0 || isNaN(data35)) {
                const err42 = { instancePath: instancePath + "/checkpoint_interval", schemaPath: "#/properties/checkpoint_interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
        }
    }
    if (data.checkpoint_volume !== undefined) {
        let data36 = data.checkpoint_volume;
        if (!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))) {
            const err43 = { instancePath: instancePath + "/checkpoint_volume", schemaPath: "#/properties/checkpoint_volume/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err43];
            }
            else {
                vErrors.push(err43);
            }
            errors++;
        }
        if (typeof data36 == "number") {
            if (data36 < 0 || isNaN(data36)) {
                const err44 = { instancePath: instancePath + "/checkpoint_volume", schemaPath: "#/properties/checkpoint_volume/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
        }
    }
    if (data.chunker_params !== undefined) {
        if (typeof data.chunker_params !== "string") {
            const err45 = { instancePath: instancePath + "/chunker_params", schemaPath: "#/properties/chunker_params/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err45];
            }
            else {
                vErrors.push(err45);
            }
            errors++;
        }
    }
    if (data.compression !== undefined) {
        let data38 = data.compression;
        if (typeof data38 === "string") {
            if (!pattern3.test(data38)) {
                const err46 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/pattern", keyword: "pattern", params: { pattern: "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" } };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
        }
        else {
            const err47 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err47];
            }
            else {
                vErrors.push(err47);
            }
            errors++;
        }
    }
    if (data.borgmatic_source_directory !== undefined) {
        if (typeof data.borgmatic_source_directory !== "string") {
            const err48 = { instancePath: instancePath + "/borgmatic_source_directory", schemaPath: "#/properties/borgmatic_source_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err48];
            }
            else {
                vErrors.push(err48);
            }
            errors++;
        }
    }
    if (data.unsafe_skip_path_validation_before_create !== undefined) {
        if (typeof data.unsafe_skip_path_validation_before_create !== "boolean") {
            const err49 = { instancePath: instancePath + "/unsafe_skip_path_validation_before_create", schemaPath: "#/properties/unsafe_skip_path_validation_before_create/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err49];
            }
            else {
                vErrors.push(err49);
            }
            errors++;
        }
    }
    if (data.keep_within !== undefined) {
        let data41 = data.keep_within;
        if (typeof data41 === "string") {
            if (!pattern4.test(data41)) {
                const err50 = { instancePath: instancePath + "/keep_within", schemaPath: "#/properties/keep_within/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*[SMHdwmy]$" } };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
        }
        else {
            const err51 = { instancePath: instancePath + "/keep_within", schemaPath: "#/properties/keep_within/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err51];
            }
            else {
                vErrors.push(err51);
            }
            errors++;
        }
    }
    if (data.keep_secondly !== undefined) {
        let data42 = data.keep_secondly;
        if (!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))) {
            const err52 = { instancePath: instancePath + "/keep_secondly", schemaPath: "#/properties/keep_secondly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err52];
            }
            else {
                vErrors.push(err52);
            }
            errors++;
        }
        if (typeof data42 == "number") {
            if (data42 < -1 || isNaN(data42)) {
                const err53 = { instancePath: instancePath + "/keep_secondly", schemaPath: "#/properties/keep_secondly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err53];
                }
                else {
                    vErrors.push(err53);
                }
                errors++;
            }
        }
    }
    if (data.keep_minutely !== undefined) {
        let data43 = data.keep_minutely;
        if (!((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43)))) {
            const err54 = { instancePath: instancePath + "/keep_minutely", schemaPath: "#/properties/keep_minutely/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err54];
            }
            else {
                vErrors.push(err54);
            }
            errors++;
        }
        if (typeof data43 == "number") {
            if (data43 < -1 || isNaN(data43)) {
                const err55 = { instancePath: instancePath + "/keep_minutely", schemaPath: "#/properties/keep_minutely/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err55];
                }
                else {
                    vErrors.push(err55);
                }
                errors++;
            }
        }
    }
    if (data.keep_hourly !== undefined) {
        let data44 = data.keep_hourly;
        if (!((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44)))) {
            const err56 = { instancePath: instancePath + "/keep_hourly", schemaPath: "#/properties/keep_hourly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err56];
            }
            else {
                vErrors.push(err56);
            }
            errors++;
        }
        if (typeof data44 == "number") {
            if (data44 < -1 || isNaN(data44)) {
                const err57 = { instancePath: instancePath + "/keep_hourly", schemaPath: "#/properties/keep_hourly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
    }
    if (data.keep_daily !== undefined) {
        let data45 = data.keep_daily;
        if (!((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45)))) {
            const err58 = { instancePath: instancePath + "/keep_daily", schemaPath: "#/properties/keep_daily/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err58];
            }
            else {
                vErrors.push(err58);
            }
            errors++;
        }
        if (typeof data45 == "number") {
            if (data45 < -1 || isNaN(data45)) {
                const err59 = { instancePath: instancePath + "/keep_daily", schemaPath: "#/properties/keep_daily/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
        }
    }
    if (data.keep_weekly !== undefined) {
        let data46 = data.keep_weekly;
        if (!((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46)))) {
            const err60 = { instancePath: instancePath + "/keep_weekly", schemaPath: "#/properties/keep_weekly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err60];
            }
            else {
                vErrors.push(err60);
            }
            errors++;
        }
        if (typeof data46 == "number") {
            if (data46 < -1 || isNaN(data46)) {
                const err61 = { instancePath: instancePath + "/keep_weekly", schemaPath: "#/properties/keep_weekly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err61];
                }
                else {
                    vErrors.push(err61);
                }
                errors++;
            }
        }
    }
    if (data.keep_monthly !== undefined) {
        let data47 = data.keep_monthly;
        if (!((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47)))) {
            const err62 = { instancePath: instancePath + "/keep_monthly", schemaPath: "#/properties/keep_monthly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err62];
            }
            else {
                vErrors.push(err62);
            }
            errors++;
        }
        if (typeof data47 == "number") {
            if (data47 < -1 || isNaN(data47)) {
                const err63 = { instancePath: instancePath + "/keep_monthly", schemaPath: "#/properties/keep_monthly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err63];
                }
                else {
                    vErrors.push(err63);
                }
                errors++;
            }
        }
    }
    if (data.keep_yearly !== undefined) {
        let data48 = data.keep_yearly;
        if (!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))) {
            const err64 = { instancePath: instancePath + "/keep_yearly", schemaPath: "#/properties/keep_yearly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err64];
            }
            else {
                vErrors.push(err64);
            }
            errors++;
        }
        if (typeof data48 == "number") {
            if (data48 < -1 || isNaN(data48)) {
                const err65 = { instancePath: instancePath + "/keep_yearly", schemaPath: "#/properties/keep_yearly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err65];
                }
                else {
                    vErrors.push(err65);
                }
                errors++;
            }
        }
    }
    if (data.keep_13weekly !== undefined) {
        let data49 = data.keep_13weekly;
        if (!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))) {
            const err66 = { instancePath: instancePath + "/keep_13weekly", schemaPath: "#/properties/keep_13weekly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err66];
            }
            else {
                vErrors.push(err66);
            }
            errors++;
        }
        if (typeof data49 == "number") {
            if (data49 < -1 || isNaN(data49)) {
                const err67 = { instancePath: instancePath + "/keep_13weekly", schemaPath: "#/properties/keep_13weekly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err67];
                }
                else {
                    vErrors.push(err67);
                }
                errors++;
            }
        }
    }
    if (data.keep_3monthly !== undefined) {
        let data50 = data.keep_3monthly;
        if (!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))) {
            const err68 = { instancePath: instancePath + "/keep_3monthly", schemaPath: "#/properties/keep_3monthly/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err68];
            }
            else {
                vErrors.push(err68);
            }
            errors++;
        }
        if (typeof data50 == "number") {
            if (data50 < -1 || isNaN(data50)) {
                const err69 = { instancePath: instancePath + "/keep_3monthly", schemaPath: "#/properties/keep_3monthly/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
                if (vErrors === null) {
                    vErrors = [err69];
                }
                else {
                    vErrors.push(err69);
                }
                errors++;
            }
        }
    }
    if (data.compact_threshold !== undefined) {
        let data51 = data.compact_threshold;
        if (!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))) {
            const err70 = { instancePath: instancePath + "/compact_threshold", schemaPath: "#/properties/compact_threshold/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err70];
            }
            else {
                vErrors.push(err70);
            }
            errors++;
        }
        if (typeof data51 == "number") {
            if (data51 > 100 || isNaN(data51)) {
                const err71 = { instancePath: instancePath + "/compact_threshold", schemaPath: "#/properties/compact_threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                if (vErrors === null) {
                    vErrors = [err71];
                }
                else {
                    vErrors.push(err71);
                }
                errors++;
            }
            if (data51 < 0 || isNaN(data51)) {
                const err72 = { instancePath: instancePath + "/compact_threshold", schemaPath: "#/properties/compact_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err72];
                }
                else {
                    vErrors.push(err72);
                }
                errors++;
            }
        }
    }
    if (data.checks !== undefined) {
        let data52 = data.checks;
        if (Array.isArray(data52)) {
            const len7 = data52.length;
            for (let i7 = 0; i7 < len7; i7++) {
                let data53 = data52[i7];
                if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                    if (data53.name === undefined) {
                        const err73 = { instancePath: instancePath + "/checks/" + i7, schemaPath: "#/properties/checks/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                    for (const key2 in data53) {
                        if (!((((((((key2 === "name") || (key2 === "frequency")) || (key2 === "only_run_on")) || (key2 === "max_duration")) || (key2 === "count_tolerance_percentage")) || (key2 === "data_sample_percentage")) || (key2 === "data_tolerance_percentage")) || (key2 === "xxh64sum_command"))) {
                            const err74 = { instancePath: instancePath + "/checks/" + i7, schemaPath: "#/properties/checks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                            if (vErrors === null) {
                                vErrors = [err74];
                            }
                            else {
                                vErrors.push(err74);
                            }
                            errors++;
                        }
                    }
                    if (data53.name !== undefined) {
                        let data54 = data53.name;
                        if (!((((((data54 === "repository") || (data54 === "archives")) || (data54 === "data")) || (data54 === "extract")) || (data54 === "spot")) || (data54 === "disabled"))) {
                            const err75 = { instancePath: instancePath + "/checks/" + i7 + "/name", schemaPath: "#/properties/checks/items/properties/name/enum", keyword: "enum", params: { allowedValues: schema11.properties.checks.items.properties.name.enum } };
                            if (vErrors === null) {
                                vErrors = [err75];
                            }
                            else {
                                vErrors.push(err75);
                            }
                            errors++;
                        }
                    }
                    if (data53.frequency !== undefined) {
                        let data55 = data53.frequency;
                        if (typeof data55 === "string") {
                            if (!pattern5.test(data55)) {
                                const err76 = { instancePath: instancePath + "/checks/" + i7 + "/frequency", schemaPath: "#/properties/checks/items/properties/frequency/pattern", keyword: "pattern", params: { pattern: "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" } };
                                if (vErrors === null) {
                                    vErrors = [err76];
                                }
                                else {
                                    vErrors.push(err76);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err77 = { instancePath: instancePath + "/checks/" + i7 + "/frequency", schemaPath: "#/properties/checks/items/properties/frequency/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err77];
                            }
                            else {
                                vErrors.push(err77);
                            }
                            errors++;
                        }
                    }
                    if (data53.only_run_on !== undefined) {
                        let data56 = data53.only_run_on;
                        if (Array.isArray(data56)) {
                            const len8 = data56.length;
                            for (let i8 = 0; i8 < len8; i8++) {
                                if (typeof data56[i8] !== "string") {
                                    const err78 = { instancePath: instancePath + "/checks/" + i7 + "/only_run_on/" + i8, schemaPath: "#/properties/checks/items/properties/only_run_on/items/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err78];
                                    }
                                    else {
                                        vErrors.push(err78);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err79 = { instancePath: instancePath + "/checks/" + i7 + "/only_run_on", schemaPath: "#/properties/checks/items/properties/only_run_on/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err79];
                            }
                            else {
                                vErrors.push(err79);
                            }
                            errors++;
                        }
                    }
                    if (data53.max_duration !== undefined) {
                        let data58 = data53.max_duration;
                        if (!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))) {
                            const err80 = { instancePath: instancePath + "/checks/" + i7 + "/max_duration", schemaPath: "#/properties/checks/items/properties/max_duration/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err80];
                            }
                            else {
                                vErrors.push(err80);
                            }
                            errors++;
                        }
                        if (typeof data58 == "number") {
                            if (data58 < 1 || isNaN(data58)) {
                                const err81 = { instancePath: instancePath + "/checks/" + i7 + "/max_duration", schemaPath: "#/properties/checks/items/properties/max_duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err81];
                                }
                                else {
                                    vErrors.push(err81);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data53.count_tolerance_percentage !== undefined) {
                        let data59 = data53.count_tolerance_percentage;
                        if (typeof data59 == "number") {
                            if (data59 < 0 || isNaN(data59)) {
                                const err82 = { instancePath: instancePath + "/checks/" + i7 + "/count_tolerance_percentage", schemaPath: "#/properties/checks/items/properties/count_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err82];
                                }
                                else {
                                    vErrors.push(err82);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err83 = { instancePath: instancePath + "/checks/" + i7 + "/count_tolerance_percentage", schemaPath: "#/properties/checks/items/properties/count_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                                vErrors = [err83];
                            }
                            else {
                                vErrors.push(err83);
                            }
                            errors++;
                        }
                    }
                    if (data53.data_sample_percentage !== undefined) {
                        let data60 = data53.data_sample_percentage;
                        if (typeof data60 == "number") {
                            if (data60 > 100 || isNaN(data60)) {
                                const err84 = { instancePath: instancePath + "/checks/" + i7 + "/data_sample_percentage", schemaPath: "#/properties/checks/items/properties/data_sample_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                                if (vErrors === null) {
                                    vErrors = [err84];
                                }
                                else {
                                    vErrors.push(err84);
                                }
                                errors++;
                            }
                            if (data60 < 0 || isNaN(data60)) {
                                const err85 = { instancePath: instancePath + "/checks/" + i7 + "/data_sample_percentage", schemaPath: "#/properties/checks/items/properties/data_sample_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err85];
                                }
                                else {
                                    vErrors.push(err85);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err86 = { instancePath: instancePath + "/checks/" + i7 + "/data_sample_percentage", schemaPath: "#/properties/checks/items/properties/data_sample_percentage/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                    }
                    if (data53.data_tolerance_percentage !== undefined) {
                        let data61 = data53.data_tolerance_percentage;
                        if (typeof data61 == "number") {
                            if (data61 > 100 || isNaN(data61)) {
                                const err87 = { instancePath: instancePath + "/checks/" + i7 + "/data_tolerance_percentage", schemaPath: "#/properties/checks/items/properties/data_tolerance_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                                if (vErrors === null) {
                                    vErrors = [err87];
                                }
                                else {
                                    vErrors.push(err87);
                                }
                                errors++;
                            }
                            if (data61 < 0 || isNaN(data61)) {
                                const err88 = { instancePath: instancePath + "/checks/" + i7 + "/data_tolerance_percentage", schemaPath: "#/properties/checks/items/properties/data_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err88];
                                }
                                else {
                                    vErrors.push(err88);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err89 = { instancePath: instancePath + "/checks/" + i7 + "/data_tolerance_percentage", schemaPath: "#/properties/checks/items/properties/data_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
                            if (vErrors === null) {
                                vErrors = [err89];
                            }
                            else {
                                vErrors.push(err89);
                            }
                            errors++;
                        }
                    }
                    if (data53.xxh64sum_command !== undefined) {
                        if (typeof data53.xxh64sum_command !== "string") {
                            const err90 = { instancePath: instancePath + "/checks/" + i7 + "/xxh64sum_command", schemaPath: "#/properties/checks/items/properties/xxh64sum_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err90];
                            }
                            else {
                                vErrors.push(err90);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err91 = { instancePath: instancePath + "/checks/" + i7, schemaPath: "#/properties/checks/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err91];
                    }
                    else {
                        vErrors.push(err91);
                    }
                    errors++;
                }
            }
        }
        else {
            const err92 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err92];
            }
            else {
                vErrors.push(err92);
            }
            errors++;
        }
    }
    if (data.check_repositories !== undefined) {
        let data63 = data.check_repositories;
        if (Array.isArray(data63)) {
            const len9 = data63.length;
            for (let i9 = 0; i9 < len9; i9++) {
                if (typeof data63[i9] !== "string") {
                    const err93 = { instancePath: instancePath + "/check_repositories/" + i9, schemaPath: "#/properties/check_repositories/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err93];
                    }
                    else {
                        vErrors.push(err93);
                    }
                    errors++;
                }
            }
        }
        else {
            const err94 = { instancePath: instancePath + "/check_repositories", schemaPath: "#/properties/check_repositories/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err94];
            }
            else {
                vErrors.push(err94);
            }
            errors++;
        }
    }
    if (data.check_last !== undefined) {
        let data65 = data.check_last;
        if (!((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65)))) {
            const err95 = { instancePath: instancePath + "/check_last", schemaPath: "#/properties/check_last/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err95];
            }
            else {
                vErrors.push(err95);
            }
            errors++;
        }
        if (typeof data65 == "number") {
            if (data65 < 0 || isNaN(data65)) {
                const err96 = { instancePath: instancePath + "/check_last", schemaPath: "#/properties/check_last/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err96];
                }
                else {
                    vErrors.push(err96);
                }
                errors++;
            }
        }
    }
    if (data.file_list_format !== undefined) {
        if (typeof data.file_list_format !== "string") {
            const err97 = { instancePath: instancePath + "/file_list_format", schemaPath: "#/properties/file_list_format/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err97];
            }
            else {
                vErrors.push(err97);
            }
            errors++;
        }
    }
    if (data.archive_list_format !== undefined) {
        if (typeof data.archive_list_format !== "string") {
            const err98 = { instancePath: instancePath + "/archive_list_format", schemaPath: "#/properties/archive_list_format/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err98];
            }
            else {
                vErrors.push(err98);
            }
            errors++;
        }
    }
    if (data.statistics !== undefined) {
        let data68 = data.statistics;
        if (!(((((data68 === "standard") || (data68 === "quick")) || (data68 === "none")) || (data68 === true)) || (data68 === false))) {
            const err99 = { instancePath: instancePath + "/statistics", schemaPath: "#/properties/statistics/enum", keyword: "enum", params: { allowedValues: schema11.properties.statistics.enum } };
            if (vErrors === null) {
                vErrors = [err99];
            }
            else {
                vErrors.push(err99);
            }
            errors++;
        }
    }
    if (data.quick_statistics !== undefined) {
        if (typeof data.quick_statistics !== "boolean") {
            const err100 = { instancePath: instancePath + "/quick_statistics", schemaPath: "#/properties/quick_statistics/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err100];
            }
            else {
                vErrors.push(err100);
            }
            errors++;
        }
    }
    if (data.list_details !== undefined) {
        if (typeof data.list_details !== "boolean") {
            const err101 = { instancePath: instancePath + "/list_details", schemaPath: "#/properties/list_details/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err101];
            }
            else {
                vErrors.push(err101);
            }
            errors++;
        }
    }
    if (data.progress !== undefined) {
        if (typeof data.progress !== "boolean") {
            const err102 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err102];
            }
            else {
                vErrors.push(err102);
            }
            errors++;
        }
    }
    if (data.encryption_passphrase !== undefined) {
        if (typeof data.encryption_passphrase !== "string") {
            const err103 = { instancePath: instancePath + "/encryption_passphrase", schemaPath: "#/properties/encryption_passphrase/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err103];
            }
            else {
                vErrors.push(err103);
            }
            errors++;
        }
    }
    if (data.encryption_passcommand !== undefined) {
        if (typeof data.encryption_passcommand !== "string") {
            const err104 = { instancePath: instancePath + "/encryption_passcommand", schemaPath: "#/properties/encryption_passcommand/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err104];
            }
            else {
                vErrors.push(err104);
            }
            errors++;
        }
    }
    if (data.ssh_command !== undefined) {
        if (typeof data.ssh_command !== "string") {
            const err105 = { instancePath: instancePath + "/ssh_command", schemaPath: "#/properties/ssh_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err105];
            }
            else {
                vErrors.push(err105);
            }
            errors++;
        }
    }
    if (data.temporary_directory !== undefined) {
        if (typeof data.temporary_directory !== "string") {
            const err106 = { instancePath: instancePath + "/temporary_directory", schemaPath: "#/properties/temporary_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err106];
            }
            else {
                vErrors.push(err106);
            }
            errors++;
        }
    }
    if (data.borg_base_directory !== undefined) {
        if (typeof data.borg_base_directory !== "string") {
            const err107 = { instancePath: instancePath + "/borg_base_directory", schemaPath: "#/properties/borg_base_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err107];
            }
            else {
                vErrors.push(err107);
            }
            errors++;
        }
    }
    if (data.borg_config_directory !== undefined) {
        if (typeof data.borg_config_directory !== "string") {
            const err108 = { instancePath: instancePath + "/borg_config_directory", schemaPath: "#/properties/borg_config_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err108];
            }
            else {
                vErrors.push(err108);
            }
            errors++;
        }
    }
    if (data.borg_cache_directory !== undefined) {
        if (typeof data.borg_cache_directory !== "string") {
            const err109 = { instancePath: instancePath + "/borg_cache_directory", schemaPath: "#/properties/borg_cache_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err109];
            }
            else {
                vErrors.push(err109);
            }
            errors++;
        }
    }
    if (data.borg_security_directory !== undefined) {
        if (typeof data.borg_security_directory !== "string") {
            const err110 = { instancePath: instancePath + "/borg_security_directory", schemaPath: "#/properties/borg_security_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err110];
            }
            else {
                vErrors.push(err110);
            }
            errors++;
        }
    }
    if (data.borg_keys_directory !== undefined) {
        if (typeof data.borg_keys_directory !== "string") {
            const err111 = { instancePath: instancePath + "/borg_keys_directory", schemaPath: "#/properties/borg_keys_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err111];
            }
            else {
                vErrors.push(err111);
            }
            errors++;
        }
    }
    if (data.borg_key_file !== undefined) {
        if (typeof data.borg_key_file !== "string") {
            const err112 = { instancePath: instancePath + "/borg_key_file", schemaPath: "#/properties/borg_key_file/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err112];
            }
            else {
                vErrors.push(err112);
            }
            errors++;
        }
    }
    if (data.borg_files_cache_ttl !== undefined) {
        let data82 = data.borg_files_cache_ttl;
        if (!((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82)))) {
            const err113 = { instancePath: instancePath + "/borg_files_cache_ttl", schemaPath: "#/properties/borg_files_cache_ttl/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err113];
            }
            else {
                vErrors.push(err113);
            }
            errors++;
        }
        if (typeof data82 == "number") {
            if (data82 < 0 || isNaN(data82)) {
                const err114 = { instancePath: instancePath + "/borg_files_cache_ttl", schemaPath: "#/properties/borg_files_cache_ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err114];
                }
                else {
                    vErrors.push(err114);
                }
                errors++;
            }
        }
    }
    if (data.archive_hostname !== undefined) {
        if (typeof data.archive_hostname !== "string") {
            const err115 = { instancePath: instancePath + "/archive_hostname", schemaPath: "#/properties/archive_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err115];
            }
            else {
                vErrors.push(err115);
            }
            errors++;
        }
    }
    if (data.archive_username !== undefined) {
        if (typeof data.archive_username !== "string") {
            const err116 = { instancePath: instancePath + "/archive_username", schemaPath: "#/properties/archive_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err116];
            }
            else {
                vErrors.push(err116);
            }
            errors++;
        }
    }
    if (data.relocated_repo_access_is_ok !== undefined) {
        if (typeof data.relocated_repo_access_is_ok !== "boolean") {
            const err117 = { instancePath: instancePath + "/relocated_repo_access_is_ok", schemaPath: "#/properties/relocated_repo_access_is_ok/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err117];
            }
            else {
                vErrors.push(err117);
            }
            errors++;
        }
    }
    if (data.unknown_unencrypted_repo_access_is_ok !== undefined) {
        if (typeof data.unknown_unencrypted_repo_access_is_ok !== "boolean") {
            const err118 = { instancePath: instancePath + "/unknown_unencrypted_repo_access_is_ok", schemaPath: "#/properties/unknown_unencrypted_repo_access_is_ok/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err118];
            }
            else {
                vErrors.push(err118);
            }
            errors++;
        }
    }
    if (data.debug_passphrase !== undefined) {
        if (typeof data.debug_passphrase !== "boolean") {
            const err119 = { instancePath: instancePath + "/debug_passphrase", schemaPath: "#/properties/debug_passphrase/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err119];
            }
            else {
                vErrors.push(err119);
            }
            errors++;
        }
    }
    if (data.display_passphrase !== undefined) {
        if (typeof data.display_passphrase !== "boolean") {
            const err120 = { instancePath: instancePath + "/display_passphrase", schemaPath: "#/properties/display_passphrase/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err120];
            }
            else {
                vErrors.push(err120);
            }
            errors++;
        }
    }
    if (data.check_i_know_what_i_am_doing !== undefined) {
        if (typeof data.check_i_know_what_i_am_doing !== "boolean") {
            const err121 = { instancePath: instancePath + "/check_i_know_what_i_am_doing", schemaPath: "#/properties/check_i_know_what_i_am_doing/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err121];
            }
            else {
                vErrors.push(err121);
            }
            errors++;
        }
    }
    if (data.msgpack_version_check !== undefined) {
        if (typeof data.msgpack_version_check !== "boolean") {
            const err122 = { instancePath: instancePath + "/msgpack_version_check", schemaPath: "#/properties/msgpack_version_check/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err122];
            }
            else {
                vErrors.push(err122);
            }
            errors++;
        }
    }
    if (data.use_chunks_archive !== undefined) {
        if (typeof data.use_chunks_archive !== "boolean") {
            const err123 = { instancePath: instancePath + "/use_chunks_archive", schemaPath: "#/properties/use_chunks_archive/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err123];
            }
            else {
                vErrors.push(err123);
            }
            errors++;
        }
    }
    if (data.local_path !== undefined) {
        if (typeof data.local_path !== "string") {
            const err124 = { instancePath: instancePath + "/local_path", schemaPath: "#/properties/local_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err124];
            }
            else {
                vErrors.push(err124);
            }
            errors++;
        }
    }
    if (data.remote_path !== undefined) {
        if (typeof data.remote_path !== "string") {
            const err125 = { instancePath: instancePath + "/remote_path", schemaPath: "#/properties/remote_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err125];
            }
            else {
                vErrors.push(err125);
            }
            errors++;
        }
    }
    if (data.lock_wait !== undefined) {
        let data94 = data.lock_wait;
        if (!((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94)))) {
            const err126 = { instancePath: instancePath + "/lock_wait", schemaPath: "#/properties/lock_wait/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err126];
            }
            else {
                vErrors.push(err126);
            }
            errors++;
        }
        if (typeof data94 == "number") {
            if (data94 < 0 || isNaN(data94)) {
                const err127 = { instancePath: instancePath + "/lock_wait", schemaPath: "#/properties/lock_wait/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err127];
                }
                else {
                    vErrors.push(err127);
                }
                errors++;
            }
        }
    }
    if (data.borg_umask !== undefined) {
        let data95 = data.borg_umask;
        if (!((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95)))) {
            const err128 = { instancePath: instancePath + "/borg_umask", schemaPath: "#/properties/borg_umask/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err128];
            }
            else {
                vErrors.push(err128);
            }
            errors++;
        }
        if (typeof data95 == "number") {
            if (data95 > 511 || isNaN(data95)) {
                const err129 = { instancePath: instancePath + "/borg_umask", schemaPath: "#/properties/borg_umask/maximum", keyword: "maximum", params: { comparison: "<=", limit: 511 } };
                if (vErrors === null) {
                    vErrors = [err129];
                }
                else {
                    vErrors.push(err129);
                }
                errors++;
            }
            if (data95 < 0 || isNaN(data95)) {
                const err130 = { instancePath: instancePath + "/borg_umask", schemaPath: "#/properties/borg_umask/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err130];
                }
                else {
                    vErrors.push(err130);
                }
                errors++;
            }
        }
    }
    if (data.upload_rate_limit !== undefined) {
        let data96 = data.upload_rate_limit;
        if (!((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96)))) {
            const err131 = { instancePath: instancePath + "/upload_rate_limit", schemaPath: "#/properties/upload_rate_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err131];
            }
            else {
                vErrors.push(err131);
            }
            errors++;
        }
        if (typeof data96 == "number") {
            if (data96 < 0 || isNaN(data96)) {
                const err132 = { instancePath: instancePath + "/upload_rate_limit", schemaPath: "#/properties/upload_rate_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err132];
                }
                else {
                    vErrors.push(err132);
                }
                errors++;
            }
        }
    }
    if (data.upload_buffer_size !== undefined) {
        let data97 = data.upload_buffer_size;
        if (!((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97)))) {
            const err133 = { instancePath: instancePath + "/upload_buffer_size", schemaPath: "#/properties/upload_buffer_size/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err133];
            }
            else {
                vErrors.push(err133);
            }
            errors++;
        }
        if (typeof data97 == "number") {
            if (data97 < 0 || isNaN(data97)) {
                const err134 = { instancePath: instancePath + "/upload_buffer_size", schemaPath: "#/properties/upload_buffer_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err134];
                }
                else {
                    vErrors.push(err134);
                }
                errors++;
            }
        }
    }
    if (data.extra_borg_options !== undefined) {
        let data98 = data.extra_borg_options;
        if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
            for (const key3 in data98) {
                if (!(func2.call(schema11.properties.extra_borg_options.properties, key3))) {
                    const err135 = { instancePath: instancePath + "/extra_borg_options", schemaPath: "#/properties/extra_borg_options/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    if (vErrors === null) {
                        vErrors = [err135];
                    }
                    else {
                        vErrors.push(err135);
                    }
                    errors++;
                }
            }
            if (data98.break_lock !== undefined) {
                if (typeof data98.break_lock !== "string") {
                    const err136 = { instancePath: instancePath + "/extra_borg_options/break_lock", schemaPath: "#/properties/extra_borg_options/properties/break_lock/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err136];
                    }
                    else {
                        vErrors.push(err136);
                    }
                    errors++;
                }
            }
            if (data98.check !== undefined) {
                if (typeof data98.check !== "string") {
                    const err137 = { instancePath: instancePath + "/extra_borg_options/check", schemaPath: "#/properties/extra_borg_options/properties/check/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err137];
                    }
                    else {
                        vErrors.push(err137);
                    }
                    errors++;
                }
            }
            if (data98.compact !== undefined) {
                if (typeof data98.compact !== "string") {
                    const err138 = { instancePath: instancePath + "/extra_borg_options/compact", schemaPath: "#/properties/extra_borg_options/properties/compact/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err138];
                    }
                    else {
                        vErrors.push(err138);
                    }
                    errors++;
                }
            }
            if (data98.create !== undefined) {
                if (typeof data98.create !== "string") {
                    const err139 = { instancePath: instancePath + "/extra_borg_options/create", schemaPath: "#/properties/extra_borg_options/properties/create/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err139];
                    }
                    else {
                        vErrors.push(err139);
                    }
                    errors++;
                }
            }
            if (data98.delete !== undefined) {
                if (typeof data98.delete !== "string") {
                    const err140 = { instancePath: instancePath + "/extra_borg_options/delete", schemaPath: "#/properties/extra_borg_options/properties/delete/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err140];
                    }
                    else {
                        vErrors.push(err140);
                    }
                    errors++;
                }
            }
            if (data98.diff !== undefined) {
                if (typeof data98.diff !== "string") {
                    const err141 = { instancePath: instancePath + "/extra_borg_options/diff", schemaPath: "#/properties/extra_borg_options/properties/diff/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err141];
                    }
                    else {
                        vErrors.push(err141);
                    }
                    errors++;
                }
            }
            if (data98.export_tar !== undefined) {
                if (typeof data98.export_tar !== "string") {
                    const err142 = { instancePath: instancePath + "/extra_borg_options/export_tar", schemaPath: "#/properties/extra_borg_options/properties/export_tar/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err142];
                    }
                    else {
                        vErrors.push(err142);
                    }
                    errors++;
                }
            }
            if (data98.extract !== undefined) {
                if (typeof data98.extract !== "string") {
                    const err143 = { instancePath: instancePath + "/extra_borg_options/extract", schemaPath: "#/properties/extra_borg_options/properties/extract/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err143];
                    }
                    else {
                        vErrors.push(err143);
                    }
                    errors++;
                }
            }
            if (data98.info !== undefined) {
                if (typeof data98.info !== "string") {
                    const err144 = { instancePath: instancePath + "/extra_borg_options/info", schemaPath: "#/properties/extra_borg_options/properties/info/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err144];
                    }
                    else {
                        vErrors.push(err144);
                    }
                    errors++;
                }
            }
            if (data98.init !== undefined) {
                if (typeof data98.init !== "string") {
                    const err145 = { instancePath: instancePath + "/extra_borg_options/init", schemaPath: "#/properties/extra_borg_options/properties/init/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err145];
                    }
                    else {
                        vErrors.push(err145);
                    }
                    errors++;
                }
            }
            if (data98.key_change_passphrase !== undefined) {
                if (typeof data98.key_change_passphrase !== "string") {
                    const err146 = { instancePath: instancePath + "/extra_borg_options/key_change_passphrase", schemaPath: "#/properties/extra_borg_options/properties/key_change_passphrase/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err146];
                    }
                    else {
                        vErrors.push(err146);
                    }
                    errors++;
                }
            }
            if (data98.key_export !== undefined) {
                if (typeof data98.key_export !== "string") {
                    const err147 = { instancePath: instancePath + "/extra_borg_options/key_export", schemaPath: "#/properties/extra_borg_options/properties/key_export/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err147];
                    }
                    else {
                        vErrors.push(err147);
                    }
                    errors++;
                }
            }
            if (data98.key_import !== undefined) {
                if (typeof data98.key_import !== "string") {
                    const err148 = { instancePath: instancePath + "/extra_borg_options/key_import", schemaPath: "#/properties/extra_borg_options/properties/key_import/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err148];
                    }
                    else {
                        vErrors.push(err148);
                    }
                    errors++;
                }
            }
            if (data98.list !== undefined) {
                if (typeof data98.list !== "string") {
                    const err149 = { instancePath: instancePath + "/extra_borg_options/list", schemaPath: "#/properties/extra_borg_options/properties/list/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err149];
                    }
                    else {
                        vErrors.push(err149);
                    }
                    errors++;
                }
            }
            if (data98.mount !== undefined) {
                if (typeof data98.mount !== "string") {
                    const err150 = { instancePath: instancePath + "/extra_borg_options/mount", schemaPath: "#/properties/extra_borg_options/properties/mount/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err150];
                    }
                    else {
                        vErrors.push(err150);
                    }
                    errors++;
                }
            }
            if (data98.prune !== undefined) {
                if (typeof data98.prune !== "string") {
                    const err151 = { instancePath: instancePath + "/extra_borg_options/prune", schemaPath: "#/properties/extra_borg_options/properties/prune/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err151];
                    }
                    else {
                        vErrors.push(err151);
                    }
                    errors++;
                }
            }
            if (data98.recreate !== undefined) {
                if (typeof data98.recreate !== "string") {
                    const err152 = { instancePath: instancePath + "/extra_borg_options/recreate", schemaPath: "#/properties/extra_borg_options/properties/recreate/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err152];
                    }
                    else {
                        vErrors.push(err152);
                    }
                    errors++;
                }
            }
            if (data98.rename !== undefined) {
                if (typeof data98.rename !== "string") {
                    const err153 = { instancePath: instancePath + "/extra_borg_options/rename", schemaPath: "#/properties/extra_borg_options/properties/rename/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err153];
                    }
                    else {
                        vErrors.push(err153);
                    }
                    errors++;
                }
            }
            if (data98.repo_create !== undefined) {
                if (typeof data98.repo_create !== "string") {
                    const err154 = { instancePath: instancePath + "/extra_borg_options/repo_create", schemaPath: "#/properties/extra_borg_options/properties/repo_create/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err154];
                    }
                    else {
                        vErrors.push(err154);
                    }
                    errors++;
                }
            }
            if (data98.repo_delete !== undefined) {
                if (typeof data98.repo_delete !== "string") {
                    const err155 = { instancePath: instancePath + "/extra_borg_options/repo_delete", schemaPath: "#/properties/extra_borg_options/properties/repo_delete/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err155];
                    }
                    else {
                        vErrors.push(err155);
                    }
                    errors++;
                }
            }
            if (data98.repo_info !== undefined) {
                if (typeof data98.repo_info !== "string") {
                    const err156 = { instancePath: instancePath + "/extra_borg_options/repo_info", schemaPath: "#/properties/extra_borg_options/properties/repo_info/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err156];
                    }
                    else {
                        vErrors.push(err156);
                    }
                    errors++;
                }
            }
            if (data98.repo_list !== undefined) {
                if (typeof data98.repo_list !== "string") {
                    const err157 = { instancePath: instancePath + "/extra_borg_options/repo_list", schemaPath: "#/properties/extra_borg_options/properties/repo_list/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err157];
                    }
                    else {
                        vErrors.push(err157);
                    }
                    errors++;
                }
            }
            if (data98.transfer !== undefined) {
                if (typeof data98.transfer !== "string") {
                    const err158 = { instancePath: instancePath + "/extra_borg_options/transfer", schemaPath: "#/properties/extra_borg_options/properties/transfer/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err158];
                    }
                    else {
                        vErrors.push(err158);
                    }
                    errors++;
                }
            }
            if (data98.umount !== undefined) {
                if (typeof data98.umount !== "string") {
                    const err159 = { instancePath: instancePath + "/extra_borg_options/umount", schemaPath: "#/properties/extra_borg_options/properties/umount/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err159];
                    }
                    else {
                        vErrors.push(err159);
                    }
                    errors++;
                }
            }
        }
        else {
            const err160 = { instancePath: instancePath + "/extra_borg_options", schemaPath: "#/properties/extra_borg_options/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err160];
            }
            else {
                vErrors.push(err160);
            }
            errors++;
        }
    }
    if (data.archive_name_format !== undefined) {
        if (typeof data.archive_name_format !== "string") {
            const err161 = { instancePath: instancePath + "/archive_name_format", schemaPath: "#/properties/archive_name_format/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err161];
            }
            else {
                vErrors.push(err161);
            }
            errors++;
        }
    }
    if (data.match_archives !== undefined) {
        if (typeof data.match_archives !== "string") {
            const err162 = { instancePath: instancePath + "/match_archives", schemaPath: "#/properties/match_archives/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err162];
            }
            else {
                vErrors.push(err162);
            }
            errors++;
        }
    }
    if (data.prefix !== undefined) {
        if (typeof data.prefix !== "string") {
            const err163 = { instancePath: instancePath + "/prefix", schemaPath: "#/properties/prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err163];
            }
            else {
                vErrors.push(err163);
            }
            errors++;
        }
    }
    if (data.check_prefix !== undefined) {
        if (typeof data.check_prefix !== "string") {
            const err164 = { instancePath: instancePath + "/check_prefix", schemaPath: "#/properties/check_prefix/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err164];
            }
            else {
                vErrors.push(err164);
            }
            errors++;
        }
    }
    if (data.borg_exit_codes !== undefined) {
        let data127 = data.borg_exit_codes;
        if (Array.isArray(data127)) {
            const len10 = data127.length;
            for (let i10 = 0; i10 < len10; i10++) {
                let data128 = data127[i10];
                if (data128 && typeof data128 == "object" && !Array.isArray(data128)) {
                    if (data128.code === undefined) {
                        const err165 = { instancePath: instancePath + "/borg_exit_codes/" + i10, schemaPath: "#/properties/borg_exit_codes/items/required", keyword: "required", params: { missingProperty: "code" } };
                        if (vErrors === null) {
                            vErrors = [err165];
                        }
                        else {
                            vErrors.push(err165);
                        }
                        errors++;
                    }
                    if (data128.treat_as === undefined) {
                        const err166 = { instancePath: instancePath + "/borg_exit_codes/" + i10, schemaPath: "#/properties/borg_exit_codes/items/required", keyword: "required", params: { missingProperty: "treat_as" } };
                        if (vErrors === null) {
                            vErrors = [err166];
                        }
                        else {
                            vErrors.push(err166);
                        }
                        errors++;
                    }
                    for (const key4 in data128) {
                        if (!((key4 === "code") || (key4 === "treat_as"))) {
                            const err167 = { instancePath: instancePath + "/borg_exit_codes/" + i10, schemaPath: "#/properties/borg_exit_codes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                            if (vErrors === null) {
                                vErrors = [err167];
                            }
                            else {
                                vErrors.push(err167);
                            }
                            errors++;
                        }
                    }
                    if (data128.code !== undefined) {
                        let data129 = data128.code;
                        if (!((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129)))) {
                            const err168 = { instancePath: instancePath + "/borg_exit_codes/" + i10 + "/code", schemaPath: "#/properties/borg_exit_codes/items/properties/code/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err168];
                            }
                            else {
                                vErrors.push(err168);
                            }
                            errors++;
                        }
                        if (typeof data129 == "number") {
                            if (data129 > 255 || isNaN(data129)) {
                                const err169 = { instancePath: instancePath + "/borg_exit_codes/" + i10 + "/code", schemaPath: "#/properties/borg_exit_codes/items/properties/code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 } };
                                if (vErrors === null) {
                                    vErrors = [err169];
                                }
                                else {
                                    vErrors.push(err169);
                                }
                                errors++;
                            }
                            if (data129 < 1 || isNaN(data129)) {
                                const err170 = { instancePath: instancePath + "/borg_exit_codes/" + i10 + "/code", schemaPath: "#/properties/borg_exit_codes/items/properties/code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err170];
                                }
                                else {
                                    vErrors.push(err170);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data128.treat_as !== undefined) {
                        let data130 = data128.treat_as;
                        if (!(((data130 === "error") || (data130 === "warning")) || (data130 === "info"))) {
                            const err171 = { instancePath: instancePath + "/borg_exit_codes/" + i10 + "/treat_as", schemaPath: "#/properties/borg_exit_codes/items/properties/treat_as/enum", keyword: "enum", params: { allowedValues: schema11.properties.borg_exit_codes.items.properties.treat_as.enum } };
                            if (vErrors === null) {
                                vErrors = [err171];
                            }
                            else {
                                vErrors.push(err171);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err172 = { instancePath: instancePath + "/borg_exit_codes/" + i10, schemaPath: "#/properties/borg_exit_codes/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err172];
                    }
                    else {
                        vErrors.push(err172);
                    }
                    errors++;
                }
            }
        }
        else {
            const err173 = { instancePath: instancePath + "/borg_exit_codes", schemaPath: "#/properties/borg_exit_codes/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err173];
            }
            else {
                vErrors.push(err173);
            }
            errors++;
        }
    }
    if (data.before_everything !== undefined) {
        let data131 = data.before_everything;
        if (Array.isArray(data131)) {
            const len11 = data131.length;
            for (let i11 = 0; i11 < len11; i11++) {
                if (typeof data131[i11] !== "string") {
                    const err174 = { instancePath: instancePath + "/before_everything/" + i11, schemaPath: "#/properties/before_everything/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err174];
                    }
                    else {
                        vErrors.push(err174);
                    }
                    errors++;
                }
            }
        }
        else {
            const err175 = { instancePath: instancePath + "/before_everything", schemaPath: "#/properties/before_everything/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err175];
            }
            else {
                vErrors.push(err175);
            }
            errors++;
        }
    }
    if (data.before_actions !== undefined) {
        let data133 = data.before_actions;
        if (Array.isArray(data133)) {
            const len12 = data133.length;
            for (let i12 = 0; i12 < len12; i12++) {
                if (typeof data133[i12] !== "string") {
                    const err176 = { instancePath: instancePath + "/before_actions/" + i12, schemaPath: "#/properties/before_actions/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err176];
                    }
                    else {
                        vErrors.push(err176);
                    }
                    errors++;
                }
            }
        }
        else {
            const err177 = { instancePath: instancePath + "/before_actions", schemaPath: "#/properties/before_actions/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err177];
            }
            else {
                vErrors.push(err177);
            }
            errors++;
        }
    }
    if (data.before_prune !== undefined) {
        let data135 = data.before_prune;
        if (Array.isArray(data135)) {
            const len13 = data135.length;
            for (let i13 = 0; i13 < len13; i13++) {
                if (typeof data135[i13] !== "string") {
                    const err178 = { instancePath: instancePath + "/before_prune/" + i13, schemaPath: "#/properties/before_prune/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err178];
                    }
                    else {
                        vErrors.push(err178);
                    }
                    errors++;
                }
            }
        }
        else {
            const err179 = { instancePath: instancePath + "/before_prune", schemaPath: "#/properties/before_prune/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err179];
            }
            else {
                vErrors.push(err179);
            }
            errors++;
        }
    }
    if (data.before_compact !== undefined) {
        let data137 = data.before_compact;
        if (Array.isArray(data137)) {
            const len14 = data137.length;
            for (let i14 = 0; i14 < len14; i14++) {
                if (typeof data137[i14] !== "string") {
                    const err180 = { instancePath: instancePath + "/before_compact/" + i14, schemaPath: "#/properties/before_compact/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err180];
                    }
                    else {
                        vErrors.push(err180);
                    }
                    errors++;
                }
            }
        }
        else {
            const err181 = { instancePath: instancePath + "/before_compact", schemaPath: "#/properties/before_compact/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err181];
            }
            else {
                vErrors.push(err181);
            }
            errors++;
        }
    }
    if (data.before_backup !== undefined) {
        let data139 = data.before_backup;
        if (Array.isArray(data139)) {
            const len15 = data139.length;
            for (let i15 = 0; i15 < len15; i15++) {
                if (typeof data139[i15] !== "string") {
                    const err182 = { instancePath: instancePath + "/before_backup/" + i15, schemaPath: "#/properties/before_backup/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err182];
                    }
                    else {
                        vErrors.push(err182);
                    }
                    errors++;
                }
            }
        }
        else {
            const err183 = { instancePath: instancePath + "/before_backup", schemaPath: "#/properties/before_backup/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err183];
            }
            else {
                vErrors.push(err183);
            }
            errors++;
        }
    }
    if (data.before_check !== undefined) {
        let data141 = data.before_check;
        if (Array.isArray(data141)) {
            const len16 = data141.length;
            for (let i16 = 0; i16 < len16; i16++) {
                if (typeof data141[i16] !== "string") {
                    const err184 = { instancePath: instancePath + "/before_check/" + i16, schemaPath: "#/properties/before_check/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err184];
                    }
                    else {
                        vErrors.push(err184);
                    }
                    errors++;
                }
            }
        }
        else {
            const err185 = { instancePath: instancePath + "/before_check", schemaPath: "#/properties/before_check/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err185];
            }
            else {
                vErrors.push(err185);
            }
            errors++;
        }
    }
    if (data.before_extract !== undefined) {
        let data143 = data.before_extract;
        if (Array.isArray(data143)) {
            const len17 = data143.length;
            for (let i17 = 0; i17 < len17; i17++) {
                if (typeof data143[i17] !== "string") {
                    const err186 = { instancePath: instancePath + "/before_extract/" + i17, schemaPath: "#/properties/before_extract/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err186];
                    }
                    else {
                        vErrors.push(err186);
                    }
                    errors++;
                }
            }
        }
        else {
            const err187 = { instancePath: instancePath + "/before_extract", schemaPath: "#/properties/before_extract/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err187];
            }
            else {
                vErrors.push(err187);
            }
            errors++;
        }
    }
    if (data.after_prune !== undefined) {
        let data145 = data.after_prune;
        if (Array.isArray(data145)) {
            const len18 = data145.length;
            for (let i18 = 0; i18 < len18; i18++) {
                if (typeof data145[i18] !== "string") {
                    const err188 = { instancePath: instancePath + "/after_prune/" + i18, schemaPath: "#/properties/after_prune/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err188];
                    }
                    else {
                        vErrors.push(err188);
                    }
                    errors++;
                }
            }
        }
        else {
            const err189 = { instancePath: instancePath + "/after_prune", schemaPath: "#/properties/after_prune/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err189];
            }
            else {
                vErrors.push(err189);
            }
            errors++;
        }
    }
    if (data.after_compact !== undefined) {
        let data147 = data.after_compact;
        if (Array.isArray(data147)) {
            const len19 = data147.length;
            for (let i19 = 0; i19 < len19; i19++) {
                if (typeof data147[i19] !== "string") {
                    const err190 = { instancePath: instancePath + "/after_compact/" + i19, schemaPath: "#/properties/after_compact/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err190];
                    }
                    else {
                        vErrors.push(err190);
                    }
                    errors++;
                }
            }
        }
        else {
            const err191 = { instancePath: instancePath + "/after_compact", schemaPath: "#/properties/after_compact/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err191];
            }
            else {
                vErrors.push(err191);
            }
            errors++;
        }
    }
    if (data.after_backup !== undefined) {
        let data149 = data.after_backup;
        if (Array.isArray(data149)) {
            const len20 = data149.length;
            for (let i20 = 0; i20 < len20; i20++) {
                if (typeof data149[i20] !== "string") {
                    const err192 = { instancePath: instancePath + "/after_backup/" + i20, schemaPath: "#/properties/after_backup/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err192];
                    }
                    else {
                        vErrors.push(err192);
                    }
                    errors++;
                }
            }
        }
        else {
            const err193 = { instancePath: instancePath + "/after_backup", schemaPath: "#/properties/after_backup/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err193];
            }
            else {
                vErrors.push(err193);
            }
            errors++;
        }
    }
    if (data.after_check !== undefined) {
        let data151 = data.after_check;
        if (Array.isArray(data151)) {
            const len21 = data151.length;
            for (let i21 = 0; i21 < len21; i21++) {
                if (typeof data151[i21] !== "string") {
                    const err194 = { instancePath: instancePath + "/after_check/" + i21, schemaPath: "#/properties/after_check/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err194];
                    }
                    else {
                        vErrors.push(err194);
                    }
                    errors++;
                }
            }
        }
        else {
            const err195 = { instancePath: instancePath + "/after_check", schemaPath: "#/properties/after_check/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err195];
            }
            else {
                vErrors.push(err195);
            }
            errors++;
        }
    }
    if (data.after_extract !== undefined) {
        let data153 = data.after_extract;
        if (Array.isArray(data153)) {
            const len22 = data153.length;
            for (let i22 = 0; i22 < len22; i22++) {
                if (typeof data153[i22] !== "string") {
                    const err196 = { instancePath: instancePath + "/after_extract/" + i22, schemaPath: "#/properties/after_extract/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err196];
                    }
                    else {
                        vErrors.push(err196);
                    }
                    errors++;
                }
            }
        }
        else {
            const err197 = { instancePath: instancePath + "/after_extract", schemaPath: "#/properties/after_extract/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err197];
            }
            else {
                vErrors.push(err197);
            }
            errors++;
        }
    }
    if (data.after_actions !== undefined) {
        let data155 = data.after_actions;
        if (Array.isArray(data155)) {
            const len23 = data155.length;
            for (let i23 = 0; i23 < len23; i23++) {
                if (typeof data155[i23] !== "string") {
                    const err198 = { instancePath: instancePath + "/after_actions/" + i23, schemaPath: "#/properties/after_actions/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err198];
                    }
                    else {
                        vErrors.push(err198);
                    }
                    errors++;
                }
            }
        }
        else {
            const err199 = { instancePath: instancePath + "/after_actions", schemaPath: "#/properties/after_actions/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err199];
            }
            else {
                vErrors.push(err199);
            }
            errors++;
        }
    }
    if (data.on_error !== undefined) {
        let data157 = data.on_error;
        if (Array.isArray(data157)) {
            const len24 = data157.length;
            for (let i24 = 0; i24 < len24; i24++) {
                if (typeof data157[i24] !== "string") {
                    const err200 = { instancePath: instancePath + "/on_error/" + i24, schemaPath: "#/properties/on_error/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err200];
                    }
                    else {
                        vErrors.push(err200);
                    }
                    errors++;
                }
            }
        }
        else {
            const err201 = { instancePath: instancePath + "/on_error", schemaPath: "#/properties/on_error/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err201];
            }
            else {
                vErrors.push(err201);
            }
            errors++;
        }
    }
    if (data.after_everything !== undefined) {
        let data159 = data.after_everything;
        if (Array.isArray(data159)) {
            const len25 = data159.length;
            for (let i25 = 0; i25 < len25; i25++) {
                if (typeof data159[i25] !== "string") {
                    const err202 = { instancePath: instancePath + "/after_everything/" + i25, schemaPath: "#/properties/after_everything/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err202];
                    }
                    else {
                        vErrors.push(err202);
                    }
                    errors++;
                }
            }
        }
        else {
            const err203 = { instancePath: instancePath + "/after_everything", schemaPath: "#/properties/after_everything/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err203];
            }
            else {
                vErrors.push(err203);
            }
            errors++;
        }
    }
    if (data.commands !== undefined) {
        let data161 = data.commands;
        if (Array.isArray(data161)) {
            const len26 = data161.length;
            for (let i26 = 0; i26 < len26; i26++) {
                let data162 = data161[i26];
                if (data162 && typeof data162 == "object" && !Array.isArray(data162)) {
                    if (data162.run === undefined) {
                        const err204 = { instancePath: instancePath + "/commands/" + i26, schemaPath: "#/properties/commands/items/required", keyword: "required", params: { missingProperty: "run" } };
                        if (vErrors === null) {
                            vErrors = [err204];
                        }
                        else {
                            vErrors.push(err204);
                        }
                        errors++;
                    }
                    for (const key5 in data162) {
                        if (!((((((key5 === "before") || (key5 === "after")) || (key5 === "when")) || (key5 === "states")) || (key5 === "run")) || (key5 === "timeout"))) {
                            const err205 = { instancePath: instancePath + "/commands/" + i26, schemaPath: "#/properties/commands/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                            if (vErrors === null) {
                                vErrors = [err205];
                            }
                            else {
                                vErrors.push(err205);
                            }
                            errors++;
                        }
                    }
                    if (data162.before !== undefined) {
                        let data163 = data162.before;
                        if (!((((data163 === "action") || (data163 === "repository")) || (data163 === "configuration")) || (data163 === "everything"))) {
                            const err206 = { instancePath: instancePath + "/commands/" + i26 + "/before", schemaPath: "#/properties/commands/items/properties/before/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.items.properties.before.enum } };
                            if (vErrors === null) {
                                vErrors = [err206];
                            }
                            else {
                                vErrors.push(err206);
                            }
                            errors++;
                        }
                    }
                    if (data162.after !== undefined) {
                        let data164 = data162.after;
                        if (!(((((data164 === "action") || (data164 === "repository")) || (data164 === "configuration")) || (data164 === "everything")) || (data164 === "error"))) {
                            const err207 = { instancePath: instancePath + "/commands/" + i26 + "/after", schemaPath: "#/properties/commands/items/properties/after/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.items.properties.after.enum } };
                            if (vErrors === null) {
                                vErrors = [err207];
                            }
                            else {
                                vErrors.push(err207);
                            }
                            errors++;
                        }
                    }
                    if (data162.when !== undefined) {
                        let data165 = data162.when;
                        if (Array.isArray(data165)) {
                            const len27 = data165.length;
                            for (let i27 = 0; i27 < len27; i27++) {
                                let data166 = data165[i27];
                                if (!((((((((((((((((((((((((data166 === "repo-create") || (data166 === "transfer")) || (data166 === "create")) || (data166 === "prune")) || (data166 === "compact")) || (data166 === "check")) || (data166 === "delete")) || (data166 === "repo-delete")) || (data166 === "extract")) || (data166 === "export-tar")) || (data166 === "restore")) || (data166 === "mount")) || (data166 === "umount")) || (data166 === "list")) || (data166 === "info")) || (data166 === "repo-list")) || (data166 === "repo-info")) || (data166 === "diff")) || (data166 === "recreate")) || (data166 === "break-lock")) || (data166 === "key")) || (data166 === "config")) || (data166 === "browse")) || (data166 === "borg"))) {
                                    const err208 = { instancePath: instancePath + "/commands/" + i26 + "/when/" + i27, schemaPath: "#/properties/commands/items/properties/when/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.items.properties.when.items.enum } };
                                    if (vErrors === null) {
                                        vErrors = [err208];
                                    }
                                    else {
                                        vErrors.push(err208);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err209 = { instancePath: instancePath + "/commands/" + i26 + "/when", schemaPath: "#/properties/commands/items/properties/when/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err209];
                            }
                            else {
                                vErrors.push(err209);
                            }
                            errors++;
                        }
                    }
                    if (data162.states !== undefined) {
                        let data167 = data162.states;
                        if (Array.isArray(data167)) {
                            const len28 = data167.length;
                            for (let i28 = 0; i28 < len28; i28++) {
                                let data168 = data167[i28];
                                if (!((data168 === "finish") || (data168 === "fail"))) {
                                    const err210 = { instancePath: instancePath + "/commands/" + i26 + "/states/" + i28, schemaPath: "#/properties/commands/items/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.commands.items.properties.states.items.enum } };
                                    if (vErrors === null) {
                                        vErrors = [err210];
                                    }
                                    else {
                                        vErrors.push(err210);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err211 = { instancePath: instancePath + "/commands/" + i26 + "/states", schemaPath: "#/properties/commands/items/properties/states/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err211];
                            }
                            else {
                                vErrors.push(err211);
                            }
                            errors++;
                        }
                    }
                    if (data162.run !== undefined) {
                        let data169 = data162.run;
                        if (Array.isArray(data169)) {
                            const len29 = data169.length;
                            for (let i29 = 0; i29 < len29; i29++) {
                                if (typeof data169[i29] !== "string") {
                                    const err212 = { instancePath: instancePath + "/commands/" + i26 + "/run/" + i29, schemaPath: "#/properties/commands/items/properties/run/items/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err212];
                                    }
                                    else {
                                        vErrors.push(err212);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err213 = { instancePath: instancePath + "/commands/" + i26 + "/run", schemaPath: "#/properties/commands/items/properties/run/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err213];
                            }
                            else {
                                vErrors.push(err213);
                            }
                            errors++;
                        }
                    }
                    if (data162.timeout !== undefined) {
                        let data171 = data162.timeout;
                        if (!((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171)))) {
                            const err214 = { instancePath: instancePath + "/commands/" + i26 + "/timeout", schemaPath: "#/properties/commands/items/properties/timeout/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err214];
                            }
                            else {
                                vErrors.push(err214);
                            }
                            errors++;
                        }
                        if (typeof data171 == "number") {
                            if (data171 < 1 || isNaN(data171)) {
                                const err215 = { instancePath: instancePath + "/commands/" + i26 + "/timeout", schemaPath: "#/properties/commands/items/properties/timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err215];
                                }
                                else {
                                    vErrors.push(err215);
                                }
                                errors++;
                            }
                        }
                    }
                }
                else {
                    const err216 = { instancePath: instancePath + "/commands/" + i26, schemaPath: "#/properties/commands/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err216];
                    }
                    else {
                        vErrors.push(err216);
                    }
                    errors++;
                }
            }
        }
        else {
            const err217 = { instancePath: instancePath + "/commands", schemaPath: "#/properties/commands/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err217];
            }
            else {
                vErrors.push(err217);
            }
            errors++;
        }
    }
    if (data.timeout !== undefined) {
        let data172 = data.timeout;
        if (!((typeof data172 == "number") && (!(data172 % 1) && !isNaN(data172)))) {
            const err218 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err218];
            }
            else {
                vErrors.push(err218);
            }
            errors++;
        }
        if (typeof data172 == "number") {
            if (data172 < 1 || isNaN(data172)) {
                const err219 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err219];
                }
                else {
                    vErrors.push(err219);
                }
                errors++;
            }
        }
    }
    if (data.umask !== undefined) {
        let data173 = data.umask;
        if (!((typeof data173 == "number") && (!(data173 % 1) && !isNaN(data173)))) {
            const err220 = { instancePath: instancePath + "/umask", schemaPath: "#/properties/umask/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err220];
            }
            else {
                vErrors.push(err220);
            }
            errors++;
        }
        if (typeof data173 == "number") {
            if (data173 > 511 || isNaN(data173)) {
                const err221 = { instancePath: instancePath + "/umask", schemaPath: "#/properties/umask/maximum", keyword: "maximum", params: { comparison: "<=", limit: 511 } };
                if (vErrors === null) {
                    vErrors = [err221];
                }
                else {
                    vErrors.push(err221);
                }
                errors++;
            }
            if (data173 < 0 || isNaN(data173)) {
                const err222 = { instancePath: instancePath + "/umask", schemaPath: "#/properties/umask/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err222];
                }
                else {
                    vErrors.push(err222);
                }
                errors++;
            }
        }
    }
    if (data.working_directory !== undefined) {
        if (typeof data.working_directory !== "string") {
            const err223 = { instancePath: instancePath + "/working_directory", schemaPath: "#/properties/working_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err223];
            }
            else {
                vErrors.push(err223);
            }
            errors++;
        }
    }
    if (data.constants !== undefined) {
        let data175 = data.constants;
        if (data175 && typeof data175 == "object" && !Array.isArray(data175)) { }
        else {
            const err224 = { instancePath: instancePath + "/constants", schemaPath: "#/properties/constants/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err224];
            }
            else {
                vErrors.push(err224);
            }
            errors++;
        }
    }
    if (data.retries !== undefined) {
        let data176 = data.retries;
        if (!((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176)))) {
            const err225 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err225];
            }
            else {
                vErrors.push(err225);
            }
            errors++;
        }
        if (typeof data176 == "number") {
            if (data176 < 0 || isNaN(data176)) {
                const err226 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err226];
                }
                else {
                    vErrors.push(err226);
                }
                errors++;
            }
        }
    }
    if (data.retry_wait !== undefined) {
        let data177 = data.retry_wait;
        if (!((typeof data177 == "number") && (!(data177 % 1) && !isNaN(data177)))) {
            const err227 = { instancePath: instancePath + "/retry_wait", schemaPath: "#/properties/retry_wait/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err227];
            }
            else {
                vErrors.push(err227);
            }
            errors++;
        }
        if (typeof data177 == "number") {
            if (data177 < 0 || isNaN(data177)) {
                const err228 = { instancePath: instancePath + "/retry_wait", schemaPath: "#/properties/retry_wait/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err228];
                }
                else {
                    vErrors.push(err228);
                }
                errors++;
            }
        }
    }
    if (data.recompress !== undefined) {
        let data178 = data.recompress;
        if (!(((data178 === "if-different") || (data178 === "always")) || (data178 === "never"))) {
            const err229 = { instancePath: instancePath + "/recompress", schemaPath: "#/properties/recompress/enum", keyword: "enum", params: { allowedValues: schema11.properties.recompress.enum } };
            if (vErrors === null) {
                vErrors = [err229];
            }
            else {
                vErrors.push(err229);
            }
            errors++;
        }
    }
    if (data.user_runtime_directory !== undefined) {
        if (typeof data.user_runtime_directory !== "string") {
            const err230 = { instancePath: instancePath + "/user_runtime_directory", schemaPath: "#/properties/user_runtime_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err230];
            }
            else {
                vErrors.push(err230);
            }
            errors++;
        }
    }
    if (data.user_state_directory !== undefined) {
        if (typeof data.user_state_directory !== "string") {
            const err231 = { instancePath: instancePath + "/user_state_directory", schemaPath: "#/properties/user_state_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err231];
            }
            else {
                vErrors.push(err231);
            }
            errors++;
        }
    }
    if (data.default_actions !== undefined) {
        if (typeof data.default_actions !== "boolean") {
            const err232 = { instancePath: instancePath + "/default_actions", schemaPath: "#/properties/default_actions/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err232];
            }
            else {
                vErrors.push(err232);
            }
            errors++;
        }
    }
    if (data.skip_actions !== undefined) {
        let data182 = data.skip_actions;
        if (Array.isArray(data182)) {
            const len30 = data182.length;
            for (let i30 = 0; i30 < len30; i30++) {
                let data183 = data182[i30];
                if (!((((((((((((((((((((((((data183 === "repo-create") || (data183 === "transfer")) || (data183 === "create")) || (data183 === "prune")) || (data183 === "compact")) || (data183 === "check")) || (data183 === "delete")) || (data183 === "repo-delete")) || (data183 === "extract")) || (data183 === "export-tar")) || (data183 === "restore")) || (data183 === "mount")) || (data183 === "umount")) || (data183 === "list")) || (data183 === "info")) || (data183 === "repo-list")) || (data183 === "repo-info")) || (data183 === "diff")) || (data183 === "recreate")) || (data183 === "break-lock")) || (data183 === "key")) || (data183 === "config")) || (data183 === "browse")) || (data183 === "borg"))) {
                    const err233 = { instancePath: instancePath + "/skip_actions/" + i30, schemaPath: "#/properties/skip_actions/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.skip_actions.items.enum } };
                    if (vErrors === null) {
                        vErrors = [err233];
                    }
                    else {
                        vErrors.push(err233);
                    }
                    errors++;
                }
            }
        }
        else {
            const err234 = { instancePath: instancePath + "/skip_actions", schemaPath: "#/properties/skip_actions/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err234];
            }
            else {
                vErrors.push(err234);
            }
            errors++;
        }
    }
    if (data.color !== undefined) {
        if (typeof data.color !== "boolean") {
            const err235 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err235];
            }
            else {
                vErrors.push(err235);
            }
            errors++;
        }
    }
    if (data.verbosity !== undefined) {
        let data185 = data.verbosity;
        if (!(((((data185 === -2) || (data185 === -1)) || (data185 === 0)) || (data185 === 1)) || (data185 === 2))) {
            const err236 = { instancePath: instancePath + "/verbosity", schemaPath: "#/properties/verbosity/enum", keyword: "enum", params: { allowedValues: schema11.properties.verbosity.enum } };
            if (vErrors === null) {
                vErrors = [err236];
            }
            else {
                vErrors.push(err236);
            }
            errors++;
        }
    }
    if (data.syslog_verbosity !== undefined) {
        let data186 = data.syslog_verbosity;
        if (!(((((data186 === -2) || (data186 === -1)) || (data186 === 0)) || (data186 === 1)) || (data186 === 2))) {
            const err237 = { instancePath: instancePath + "/syslog_verbosity", schemaPath: "#/properties/syslog_verbosity/enum", keyword: "enum", params: { allowedValues: schema11.properties.syslog_verbosity.enum } };
            if (vErrors === null) {
                vErrors = [err237];
            }
            else {
                vErrors.push(err237);
            }
            errors++;
        }
    }
    if (data.monitoring_verbosity !== undefined) {
        let data187 = data.monitoring_verbosity;
        if (!(((((data187 === -2) || (data187 === -1)) || (data187 === 0)) || (data187 === 1)) || (data187 === 2))) {
            const err238 = { instancePath: instancePath + "/monitoring_verbosity", schemaPath: "#/properties/monitoring_verbosity/enum", keyword: "enum", params: { allowedValues: schema11.properties.monitoring_verbosity.enum } };
            if (vErrors === null) {
                vErrors = [err238];
            }
            else {
                vErrors.push(err238);
            }
            errors++;
        }
    }
    if (data.log_file_verbosity !== undefined) {
        let data188 = data.log_file_verbosity;
        if (!(((((data188 === -2) || (data188 === -1)) || (data188 === 0)) || (data188 === 1)) || (data188 === 2))) {
            const err239 = { instancePath: instancePath + "/log_file_verbosity", schemaPath: "#/properties/log_file_verbosity/enum", keyword: "enum", params: { allowedValues: schema11.properties.log_file_verbosity.enum } };
            if (vErrors === null) {
                vErrors = [err239];
            }
            else {
                vErrors.push(err239);
            }
            errors++;
        }
    }
    if (data.log_file !== undefined) {
        if (typeof data.log_file !== "string") {
            const err240 = { instancePath: instancePath + "/log_file", schemaPath: "#/properties/log_file/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err240];
            }
            else {
                vErrors.push(err240);
            }
            errors++;
        }
    }
    if (data.log_file_format !== undefined) {
        if (typeof data.log_file_format !== "string") {
            const err241 = { instancePath: instancePath + "/log_file_format", schemaPath: "#/properties/log_file_format/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err241];
            }
            else {
                vErrors.push(err241);
            }
            errors++;
        }
    }
    if (data.log_json !== undefined) {
        if (typeof data.log_json !== "boolean") {
            const err242 = { instancePath: instancePath + "/log_json", schemaPath: "#/properties/log_json/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err242];
            }
            else {
                vErrors.push(err242);
            }
            errors++;
        }
    }
    if (data.bootstrap !== undefined) {
        let data192 = data.bootstrap;
        if (data192 && typeof data192 == "object" && !Array.isArray(data192)) {
            for (const key6 in data192) {
                if (!(key6 === "store_config_files")) {
                    const err243 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                    if (vErrors === null) {
                        vErrors = [err243];
                    }
                    else {
                        vErrors.push(err243);
                    }
                    errors++;
                }
            }
            if (data192.store_config_files !== undefined) {
                if (typeof data192.store_config_files !== "boolean") {
                    const err244 = { instancePath: instancePath + "/bootstrap/store_config_files", schemaPath: "#/properties/bootstrap/properties/store_config_files/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err244];
                    }
                    else {
                        vErrors.push(err244);
                    }
                    errors++;
                }
            }
        }
        else {
            const err245 = { instancePath: instancePath + "/bootstrap", schemaPath: "#/properties/bootstrap/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err245];
            }
            else {
                vErrors.push(err245);
            }
            errors++;
        }
    }
    if (data.postgresql_databases !== undefined) {
        let data194 = data.postgresql_databases;
        if (Array.isArray(data194)) {
            const len31 = data194.length;
            for (let i31 = 0; i31 < len31; i31++) {
                let data195 = data194[i31];
                if (data195 && typeof data195 == "object" && !Array.isArray(data195)) {
                    if (data195.name === undefined) {
                        const err246 = { instancePath: instancePath + "/postgresql_databases/" + i31, schemaPath: "#/properties/postgresql_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err246];
                        }
                        else {
                            vErrors.push(err246);
                        }
                        errors++;
                    }
                    for (const key7 in data195) {
                        if (!(func2.call(schema11.properties.postgresql_databases.items.properties, key7))) {
                            const err247 = { instancePath: instancePath + "/postgresql_databases/" + i31, schemaPath: "#/properties/postgresql_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                            if (vErrors === null) {
                                vErrors = [err247];
                            }
                            else {
                                vErrors.push(err247);
                            }
                            errors++;
                        }
                    }
                    if (data195.name !== undefined) {
                        if (typeof data195.name !== "string") {
                            const err248 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/name", schemaPath: "#/properties/postgresql_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err248];
                            }
                            else {
                                vErrors.push(err248);
                            }
                            errors++;
                        }
                    }
                    if (data195.label !== undefined) {
                        if (typeof data195.label !== "string") {
                            const err249 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/label", schemaPath: "#/properties/postgresql_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err249];
                            }
                            else {
                                vErrors.push(err249);
                            }
                            errors++;
                        }
                    }
                    if (data195.container !== undefined) {
                        if (typeof data195.container !== "string") {
                            const err250 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/container", schemaPath: "#/properties/postgresql_databases/items/properties/container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err250];
                            }
                            else {
                                vErrors.push(err250);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_container !== undefined) {
                        if (typeof data195.restore_container !== "string") {
                            const err251 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_container", schemaPath: "#/properties/postgresql_databases/items/properties/restore_container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err251];
                            }
                            else {
                                vErrors.push(err251);
                            }
                            errors++;
                        }
                    }
                    if (data195.hostname !== undefined) {
                        if (typeof data195.hostname !== "string") {
                            const err252 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/hostname", schemaPath: "#/properties/postgresql_databases/items/properties/hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err252];
                            }
                            else {
                                vErrors.push(err252);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_hostname !== undefined) {
                        if (typeof data195.restore_hostname !== "string") {
                            const err253 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_hostname", schemaPath: "#/properties/postgresql_databases/items/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err253];
                            }
                            else {
                                vErrors.push(err253);
                            }
                            errors++;
                        }
                    }
                    if (data195.port !== undefined) {
                        let data202 = data195.port;
                        if (!((typeof data202 == "number") && (!(data202 % 1) && !isNaN(data202)))) {
                            const err254 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/port", schemaPath: "#/properties/postgresql_databases/items/properties/port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err254];
                            }
                            else {
                                vErrors.push(err254);
                            }
                            errors++;
                        }
                        if (typeof data202 == "number") {
                            if (data202 > 65535 || isNaN(data202)) {
                                const err255 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/port", schemaPath: "#/properties/postgresql_databases/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err255];
                                }
                                else {
                                    vErrors.push(err255);
                                }
                                errors++;
                            }
                            if (data202 < 1 || isNaN(data202)) {
                                const err256 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/port", schemaPath: "#/properties/postgresql_databases/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err256];
                                }
                                else {
                                    vErrors.push(err256);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data195.restore_port !== undefined) {
                        let data203 = data195.restore_port;
                        if (!((typeof data203 == "number") && (!(data203 % 1) && !isNaN(data203)))) {
                            const err257 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_port", schemaPath: "#/properties/postgresql_databases/items/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err257];
                            }
                            else {
                                vErrors.push(err257);
                            }
                            errors++;
                        }
                        if (typeof data203 == "number") {
                            if (data203 > 65535 || isNaN(data203)) {
                                const err258 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_port", schemaPath: "#/properties/postgresql_databases/items/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err258];
                                }
                                else {
                                    vErrors.push(err258);
                                }
                                errors++;
                            }
                            if (data203 < 1 || isNaN(data203)) {
                                const err259 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_port", schemaPath: "#/properties/postgresql_databases/items/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err259];
                                }
                                else {
                                    vErrors.push(err259);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data195.username !== undefined) {
                        if (typeof data195.username !== "string") {
                            const err260 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/username", schemaPath: "#/properties/postgresql_databases/items/properties/username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err260];
                            }
                            else {
                                vErrors.push(err260);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_username !== undefined) {
                        if (typeof data195.restore_username !== "string") {
                            const err261 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_username", schemaPath: "#/properties/postgresql_databases/items/properties/restore_username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err261];
                            }
                            else {
                                vErrors.push(err261);
                            }
                            errors++;
                        }
                    }
                    if (data195.password !== undefined) {
                        if (typeof data195.password !== "string") {
                            const err262 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/password", schemaPath: "#/properties/postgresql_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err262];
                            }
                            else {
                                vErrors.push(err262);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_password !== undefined) {
                        if (typeof data195.restore_password !== "string") {
                            const err263 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_password", schemaPath: "#/properties/postgresql_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err263];
                            }
                            else {
                                vErrors.push(err263);
                            }
                            errors++;
                        }
                    }
                    if (data195.no_owner !== undefined) {
                        if (typeof data195.no_owner !== "boolean") {
                            const err264 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/no_owner", schemaPath: "#/properties/postgresql_databases/items/properties/no_owner/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err264];
                            }
                            else {
                                vErrors.push(err264);
                            }
                            errors++;
                        }
                    }
                    if (data195.format !== undefined) {
                        let data209 = data195.format;
                        if (!((((data209 === "plain") || (data209 === "custom")) || (data209 === "tar")) || (data209 === "directory"))) {
                            const err265 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/format", schemaPath: "#/properties/postgresql_databases/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema11.properties.postgresql_databases.items.properties.format.enum } };
                            if (vErrors === null) {
                                vErrors = [err265];
                            }
                            else {
                                vErrors.push(err265);
                            }
                            errors++;
                        }
                    }
                    if (data195.compression !== undefined) {
                        let data210 = data195.compression;
                        if ((typeof data210 !== "string") && (!((typeof data210 == "number") && (!(data210 % 1) && !isNaN(data210))))) {
                            const err266 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/compression", schemaPath: "#/properties/postgresql_databases/items/properties/compression/type", keyword: "type", params: { type: schema11.properties.postgresql_databases.items.properties.compression.type } };
                            if (vErrors === null) {
                                vErrors = [err266];
                            }
                            else {
                                vErrors.push(err266);
                            }
                            errors++;
                        }
                    }
                    if (data195.ssl_mode !== undefined) {
                        let data211 = data195.ssl_mode;
                        if (!((((((data211 === "disable") || (data211 === "allow")) || (data211 === "prefer")) || (data211 === "require")) || (data211 === "verify-ca")) || (data211 === "verify-full"))) {
                            const err267 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/ssl_mode", schemaPath: "#/properties/postgresql_databases/items/properties/ssl_mode/enum", keyword: "enum", params: { allowedValues: schema11.properties.postgresql_databases.items.properties.ssl_mode.enum } };
                            if (vErrors === null) {
                                vErrors = [err267];
                            }
                            else {
                                vErrors.push(err267);
                            }
                            errors++;
                        }
                    }
                    if (data195.ssl_cert !== undefined) {
                        if (typeof data195.ssl_cert !== "string") {
                            const err268 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/ssl_cert", schemaPath: "#/properties/postgresql_databases/items/properties/ssl_cert/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err268];
                            }
                            else {
                                vErrors.push(err268);
                            }
                            errors++;
                        }
                    }
                    if (data195.ssl_key !== undefined) {
                        if (typeof data195.ssl_key !== "string") {
                            const err269 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/ssl_key", schemaPath: "#/properties/postgresql_databases/items/properties/ssl_key/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err269];
                            }
                            else {
                                vErrors.push(err269);
                            }
                            errors++;
                        }
                    }
                    if (data195.ssl_root_cert !== undefined) {
                        if (typeof data195.ssl_root_cert !== "string") {
                            const err270 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/ssl_root_cert", schemaPath: "#/properties/postgresql_databases/items/properties/ssl_root_cert/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err270];
                            }
                            else {
                                vErrors.push(err270);
                            }
                            errors++;
                        }
                    }
                    if (data195.ssl_crl !== undefined) {
                        if (typeof data195.ssl_crl !== "string") {
                            const err271 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/ssl_crl", schemaPath: "#/properties/postgresql_databases/items/properties/ssl_crl/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err271];
                            }
                            else {
                                vErrors.push(err271);
                            }
                            errors++;
                        }
                    }
                    if (data195.pg_dump_command !== undefined) {
                        if (typeof data195.pg_dump_command !== "string") {
                            const err272 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/pg_dump_command", schemaPath: "#/properties/postgresql_databases/items/properties/pg_dump_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err272];
                            }
                            else {
                                vErrors.push(err272);
                            }
                            errors++;
                        }
                    }
                    if (data195.pg_restore_command !== undefined) {
                        if (typeof data195.pg_restore_command !== "string") {
                            const err273 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/pg_restore_command", schemaPath: "#/properties/postgresql_databases/items/properties/pg_restore_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err273];
                            }
                            else {
                                vErrors.push(err273);
                            }
                            errors++;
                        }
                    }
                    if (data195.psql_command !== undefined) {
                        if (typeof data195.psql_command !== "string") {
                            const err274 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/psql_command", schemaPath: "#/properties/postgresql_databases/items/properties/psql_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err274];
                            }
                            else {
                                vErrors.push(err274);
                            }
                            errors++;
                        }
                    }
                    if (data195.options !== undefined) {
                        if (typeof data195.options !== "string") {
                            const err275 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/options", schemaPath: "#/properties/postgresql_databases/items/properties/options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err275];
                            }
                            else {
                                vErrors.push(err275);
                            }
                            errors++;
                        }
                    }
                    if (data195.list_options !== undefined) {
                        if (typeof data195.list_options !== "string") {
                            const err276 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/list_options", schemaPath: "#/properties/postgresql_databases/items/properties/list_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err276];
                            }
                            else {
                                vErrors.push(err276);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_options !== undefined) {
                        if (typeof data195.restore_options !== "string") {
                            const err277 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_options", schemaPath: "#/properties/postgresql_databases/items/properties/restore_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err277];
                            }
                            else {
                                vErrors.push(err277);
                            }
                            errors++;
                        }
                    }
                    if (data195.analyze_options !== undefined) {
                        if (typeof data195.analyze_options !== "string") {
                            const err278 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/analyze_options", schemaPath: "#/properties/postgresql_databases/items/properties/analyze_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err278];
                            }
                            else {
                                vErrors.push(err278);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err279 = { instancePath: instancePath + "/postgresql_databases/" + i31, schemaPath: "#/properties/postgresql_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err279];
                    }
                    else {
                        vErrors.push(err279);
                    }
                    errors++;
                }
            }
        }
        else {
            const err280 = { instancePath: instancePath + "/postgresql_databases", schemaPath: "#/properties/postgresql_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err280];
            }
            else {
                vErrors.push(err280);
            }
            errors++;
        }
    }
    if (data.mariadb_databases !== undefined) {
        let data223 = data.mariadb_databases;
        if (Array.isArray(data223)) {
            const len32 = data223.length;
            for (let i32 = 0; i32 < len32; i32++) {
                let data224 = data223[i32];
                if (data224 && typeof data224 == "object" && !Array.isArray(data224)) {
                    if (data224.name === undefined) {
                        const err281 = { instancePath: instancePath + "/mariadb_databases/" + i32, schemaPath: "#/properties/mariadb_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err281];
                        }
                        else {
                            vErrors.push(err281);
                        }
                        errors++;
                    }
                    for (const key8 in data224) {
                        if (!(func2.call(schema11.properties.mariadb_databases.items.properties, key8))) {
                            const err282 = { instancePath: instancePath + "/mariadb_databases/" + i32, schemaPath: "#/properties/mariadb_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                            if (vErrors === null) {
                                vErrors = [err282];
                            }
                            else {
                                vErrors.push(err282);
                            }
                            errors++;
                        }
                    }
                    if (data224.name !== undefined) {
                        if (typeof data224.name !== "string") {
                            const err283 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/name", schemaPath: "#/properties/mariadb_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err283];
                            }
                            else {
                                vErrors.push(err283);
                            }
                            errors++;
                        }
                    }
                    if (data224.skip_names !== undefined) {
                        let data226 = data224.skip_names;
                        if (Array.isArray(data226)) {
                            const len33 = data226.length;
                            for (let i33 = 0; i33 < len33; i33++) {
                                if (typeof data226[i33] !== "string") {
                                    const err284 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/skip_names/" + i33, schemaPath: "#/properties/mariadb_databases/items/properties/skip_names/items/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err284];
                                    }
                                    else {
                                        vErrors.push(err284);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err285 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/skip_names", schemaPath: "#/properties/mariadb_databases/items/properties/skip_names/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err285];
                            }
                            else {
                                vErrors.push(err285);
                            }
                            errors++;
                        }
                    }
                    if (data224.label !== undefined) {
                        if (typeof data224.label !== "string") {
                            const err286 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/label", schemaPath: "#/properties/mariadb_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err286];
                            }
                            else {
                                vErrors.push(err286);
                            }
                            errors++;
                        }
                    }
                    if (data224.container !== undefined) {
                        if (typeof data224.container !== "string") {
                            const err287 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/container", schemaPath: "#/properties/mariadb_databases/items/properties/container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err287];
                            }
                            else {
                                vErrors.push(err287);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_container !== undefined) {
                        if (typeof data224.restore_container !== "string") {
                            const err288 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_container", schemaPath: "#/properties/mariadb_databases/items/properties/restore_container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err288];
                            }
                            else {
                                vErrors.push(err288);
                            }
                            errors++;
                        }
                    }
                    if (data224.hostname !== undefined) {
                        if (typeof data224.hostname !== "string") {
                            const err289 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/hostname", schemaPath: "#/properties/mariadb_databases/items/properties/hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err289];
                            }
                            else {
                                vErrors.push(err289);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_hostname !== undefined) {
                        if (typeof data224.restore_hostname !== "string") {
                            const err290 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_hostname", schemaPath: "#/properties/mariadb_databases/items/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err290];
                            }
                            else {
                                vErrors.push(err290);
                            }
                            errors++;
                        }
                    }
                    if (data224.port !== undefined) {
                        let data233 = data224.port;
                        if (!((typeof data233 == "number") && (!(data233 % 1) && !isNaN(data233)))) {
                            const err291 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/port", schemaPath: "#/properties/mariadb_databases/items/properties/port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err291];
                            }
                            else {
                                vErrors.push(err291);
                            }
                            errors++;
                        }
                        if (typeof data233 == "number") {
                            if (data233 > 65535 || isNaN(data233)) {
                                const err292 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/port", schemaPath: "#/properties/mariadb_databases/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err292];
                                }
                                else {
                                    vErrors.push(err292);
                                }
                                errors++;
                            }
                            if (data233 < 1 || isNaN(data233)) {
                                const err293 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/port", schemaPath: "#/properties/mariadb_databases/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err293];
                                }
                                else {
                                    vErrors.push(err293);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data224.restore_port !== undefined) {
                        let data234 = data224.restore_port;
                        if (!((typeof data234 == "number") && (!(data234 % 1) && !isNaN(data234)))) {
                            const err294 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_port", schemaPath: "#/properties/mariadb_databases/items/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err294];
                            }
                            else {
                                vErrors.push(err294);
                            }
                            errors++;
                        }
                        if (typeof data234 == "number") {
                            if (data234 > 65535 || isNaN(data234)) {
                                const err295 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_port", schemaPath: "#/properties/mariadb_databases/items/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err295];
                                }
                                else {
                                    vErrors.push(err295);
                                }
                                errors++;
                            }
                            if (data234 < 1 || isNaN(data234)) {
                                const err296 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_port", schemaPath: "#/properties/mariadb_databases/items/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err296];
                                }
                                else {
                                    vErrors.push(err296);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data224.username !== undefined) {
                        if (typeof data224.username !== "string") {
                            const err297 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/username", schemaPath: "#/properties/mariadb_databases/items/properties/username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err297];
                            }
                            else {
                                vErrors.push(err297);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_username !== undefined) {
                        if (typeof data224.restore_username !== "string") {
                            const err298 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_username", schemaPath: "#/properties/mariadb_databases/items/properties/restore_username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err298];
                            }
                            else {
                                vErrors.push(err298);
                            }
                            errors++;
                        }
                    }
                    if (data224.password !== undefined) {
                        if (typeof data224.password !== "string") {
                            const err299 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/password", schemaPath: "#/properties/mariadb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err299];
                            }
                            else {
                                vErrors.push(err299);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_password !== undefined) {
                        if (typeof data224.restore_password !== "string") {
                            const err300 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_password", schemaPath: "#/properties/mariadb_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err300];
                            }
                            else {
                                vErrors.push(err300);
                            }
                            errors++;
                        }
                    }
                    if (data224.socket_path !== undefined) {
                        if (typeof data224.socket_path !== "string") {
                            const err301 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/socket_path", schemaPath: "#/properties/mariadb_databases/items/properties/socket_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err301];
                            }
                            else {
                                vErrors.push(err301);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_socket_path !== undefined) {
                        if (typeof data224.restore_socket_path !== "string") {
                            const err302 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_socket_path", schemaPath: "#/properties/mariadb_databases/items/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err302];
                            }
                            else {
                                vErrors.push(err302);
                            }
                            errors++;
                        }
                    }
                    if (data224.password_transport !== undefined) {
                        let data241 = data224.password_transport;
                        if (!((data241 === "pipe") || (data241 === "environment"))) {
                            const err303 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/password_transport", schemaPath: "#/properties/mariadb_databases/items/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema11.properties.mariadb_databases.items.properties.password_transport.enum } };
                            if (vErrors === null) {
                                vErrors = [err303];
                            }
                            else {
                                vErrors.push(err303);
                            }
                            errors++;
                        }
                    }
                    if (data224.tls !== undefined) {
                        if (typeof data224.tls !== "boolean") {
                            const err304 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/tls", schemaPath: "#/properties/mariadb_databases/items/properties/tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err304];
                            }
                            else {
                                vErrors.push(err304);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_tls !== undefined) {
                        if (typeof data224.restore_tls !== "boolean") {
                            const err305 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_tls", schemaPath: "#/properties/mariadb_databases/items/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err305];
                            }
                            else {
                                vErrors.push(err305);
                            }
                            errors++;
                        }
                    }
                    if (data224.events !== undefined) {
                        if (typeof data224.events !== "boolean") {
                            const err306 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/events", schemaPath: "#/properties/mariadb_databases/items/properties/events/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err306];
                            }
                            else {
                                vErrors.push(err306);
                            }
                            errors++;
                        }
                    }
                    if (data224.routines !== undefined) {
                        if (typeof data224.routines !== "boolean") {
                            const err307 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/routines", schemaPath: "#/properties/mariadb_databases/items/properties/routines/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err307];
                            }
                            else {
                                vErrors.push(err307);
                            }
                            errors++;
                        }
                    }
                    if (data224.tablespaces !== undefined) {
                        if (typeof data224.tablespaces !== "boolean") {
                            const err308 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/tablespaces", schemaPath: "#/properties/mariadb_databases/items/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err308];
                            }
                            else {
                                vErrors.push(err308);
                            }
                            errors++;
                        }
                    }
                    if (data224.format !== undefined) {
                        if (!(data224.format === "sql")) {
                            const err309 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/format", schemaPath: "#/properties/mariadb_databases/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema11.properties.mariadb_databases.items.properties.format.enum } };
                            if (vErrors === null) {
                                vErrors = [err309];
                            }
                            else {
                                vErrors.push(err309);
                            }
                            errors++;
                        }
                    }
                    if (data224.add_drop_database !== undefined) {
                        if (typeof data224.add_drop_database !== "boolean") {
                            const err310 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/add_drop_database", schemaPath: "#/properties/mariadb_databases/items/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err310];
                            }
                            else {
                                vErrors.push(err310);
                            }
                            errors++;
                        }
                    }
                    if (data224.options !== undefined) {
                        if (typeof data224.options !== "string") {
                            const err311 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/options", schemaPath: "#/properties/mariadb_databases/items/properties/options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err311];
                            }
                            else {
                                vErrors.push(err311);
                            }
                            errors++;
                        }
                    }
                    if (data224.list_options !== undefined) {
                        if (typeof data224.list_options !== "string") {
                            const err312 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/list_options", schemaPath: "#/properties/mariadb_databases/items/properties/list_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err312];
                            }
                            else {
                                vErrors.push(err312);
                            }
                            errors++;
                        }
                    }
                    if (data224.restore_options !== undefined) {
                        if (typeof data224.restore_options !== "string") {
                            const err313 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/restore_options", schemaPath: "#/properties/mariadb_databases/items/properties/restore_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err313];
                            }
                            else {
                                vErrors.push(err313);
                            }
                            errors++;
                        }
                    }
                    if (data224.mariadb_dump_command !== undefined) {
                        if (typeof data224.mariadb_dump_command !== "string") {
                            const err314 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/mariadb_dump_command", schemaPath: "#/properties/mariadb_databases/items/properties/mariadb_dump_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err314];
                            }
                            else {
                                vErrors.push(err314);
                            }
                            errors++;
                        }
                    }
                    if (data224.mariadb_command !== undefined) {
                        if (typeof data224.mariadb_command !== "string") {
                            const err315 = { instancePath: instancePath + "/mariadb_databases/" + i32 + "/mariadb_command", schemaPath: "#/properties/mariadb_databases/items/properties/mariadb_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err315];
                            }
                            else {
                                vErrors.push(err315);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err316 = { instancePath: instancePath + "/mariadb_databases/" + i32, schemaPath: "#/properties/mariadb_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err316];
                    }
                    else {
                        vErrors.push(err316);
                    }
                    errors++;
                }
            }
        }
        else {
            const err317 = { instancePath: instancePath + "/mariadb_databases", schemaPath: "#/properties/mariadb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err317];
            }
            else {
                vErrors.push(err317);
            }
            errors++;
        }
    }
    if (data.mysql_databases !== undefined) {
        let data254 = data.mysql_databases;
        if (Array.isArray(data254)) {
            const len34 = data254.length;
            for (let i34 = 0; i34 < len34; i34++) {
                let data255 = data254[i34];
                if (data255 && typeof data255 == "object" && !Array.isArray(data255)) {
                    if (data255.name === undefined) {
                        const err318 = { instancePath: instancePath + "/mysql_databases/" + i34, schemaPath: "#/properties/mysql_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err318];
                        }
                        else {
                            vErrors.push(err318);
                        }
                        errors++;
                    }
                    for (const key9 in data255) {
                        if (!(func2.call(schema11.properties.mysql_databases.items.properties, key9))) {
                            const err319 = { instancePath: instancePath + "/mysql_databases/" + i34, schemaPath: "#/properties/mysql_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                            if (vErrors === null) {
                                vErrors = [err319];
                            }
                            else {
                                vErrors.push(err319);
                            }
                            errors++;
                        }
                    }
                    if (data255.name !== undefined) {
                        if (typeof data255.name !== "string") {
                            const err320 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/name", schemaPath: "#/properties/mysql_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err320];
                            }
                            else {
                                vErrors.push(err320);
                            }
                            errors++;
                        }
                    }
                    if (data255.skip_names !== undefined) {
                        let data257 = data255.skip_names;
                        if (Array.isArray(data257)) {
                            const len35 = data257.length;
                            for (let i35 = 0; i35 < len35; i35++) {
                                if (typeof data257[i35] !== "string") {
                                    const err321 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/skip_names/" + i35, schemaPath: "#/properties/mysql_databases/items/properties/skip_names/items/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err321];
                                    }
                                    else {
                                        vErrors.push(err321);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err322 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/skip_names", schemaPath: "#/properties/mysql_databases/items/properties/skip_names/type", keyword: "type", params: { type: "array" } };
                            if (vErrors === null) {
                                vErrors = [err322];
                            }
                            else {
                                vErrors.push(err322);
                            }
                            errors++;
                        }
                    }
                    if (data255.label !== undefined) {
                        if (typeof data255.label !== "string") {
                            const err323 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/label", schemaPath: "#/properties/mysql_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err323];
                            }
                            else {
                                vErrors.push(err323);
                            }
                            errors++;
                        }
                    }
                    if (data255.container !== undefined) {
                        if (typeof data255.container !== "string") {
                            const err324 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/container", schemaPath: "#/properties/mysql_databases/items/properties/container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err324];
                            }
                            else {
                                vErrors.push(err324);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_container !== undefined) {
                        if (typeof data255.restore_container !== "string") {
                            const err325 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_container", schemaPath: "#/properties/mysql_databases/items/properties/restore_container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err325];
                            }
                            else {
                                vErrors.push(err325);
                            }
                            errors++;
                        }
                    }
                    if (data255.hostname !== undefined) {
                        if (typeof data255.hostname !== "string") {
                            const err326 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/hostname", schemaPath: "#/properties/mysql_databases/items/properties/hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err326];
                            }
                            else {
                                vErrors.push(err326);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_hostname !== undefined) {
                        if (typeof data255.restore_hostname !== "string") {
                            const err327 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_hostname", schemaPath: "#/properties/mysql_databases/items/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err327];
                            }
                            else {
                                vErrors.push(err327);
                            }
                            errors++;
                        }
                    }
                    if (data255.port !== undefined) {
                        let data264 = data255.port;
                        if (!((typeof data264 == "number") && (!(data264 % 1) && !isNaN(data264)))) {
                            const err328 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/port", schemaPath: "#/properties/mysql_databases/items/properties/port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err328];
                            }
                            else {
                                vErrors.push(err328);
                            }
                            errors++;
                        }
                        if (typeof data264 == "number") {
                            if (data264 > 65535 || isNaN(data264)) {
                                const err329 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/port", schemaPath: "#/properties/mysql_databases/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err329];
                                }
                                else {
                                    vErrors.push(err329);
                                }
                                errors++;
                            }
                            if (data264 < 1 || isNaN(data264)) {
                                const err330 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/port", schemaPath: "#/properties/mysql_databases/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err330];
                                }
                                else {
                                    vErrors.push(err330);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data255.restore_port !== undefined) {
                        let data265 = data255.restore_port;
                        if (!((typeof data265 == "number") && (!(data265 % 1) && !isNaN(data265)))) {
                            const err331 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_port", schemaPath: "#/properties/mysql_databases/items/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err331];
                            }
                            else {
                                vErrors.push(err331);
                            }
                            errors++;
                        }
                        if (typeof data265 == "number") {
                            if (data265 > 65535 || isNaN(data265)) {
                                const err332 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_port", schemaPath: "#/properties/mysql_databases/items/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err332];
                                }
                                else {
                                    vErrors.push(err332);
                                }
                                errors++;
                            }
                            if (data265 < 1 || isNaN(data265)) {
                                const err333 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_port", schemaPath: "#/properties/mysql_databases/items/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err333];
                                }
                                else {
                                    vErrors.push(err333);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data255.username !== undefined) {
                        if (typeof data255.username !== "string") {
                            const err334 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/username", schemaPath: "#/properties/mysql_databases/items/properties/username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err334];
                            }
                            else {
                                vErrors.push(err334);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_username !== undefined) {
                        if (typeof data255.restore_username !== "string") {
                            const err335 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_username", schemaPath: "#/properties/mysql_databases/items/properties/restore_username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err335];
                            }
                            else {
                                vErrors.push(err335);
                            }
                            errors++;
                        }
                    }
                    if (data255.password !== undefined) {
                        if (typeof data255.password !== "string") {
                            const err336 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/password", schemaPath: "#/properties/mysql_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err336];
                            }
                            else {
                                vErrors.push(err336);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_password !== undefined) {
                        if (typeof data255.restore_password !== "string") {
                            const err337 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_password", schemaPath: "#/properties/mysql_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err337];
                            }
                            else {
                                vErrors.push(err337);
                            }
                            errors++;
                        }
                    }
                    if (data255.socket_path !== undefined) {
                        if (typeof data255.socket_path !== "string") {
                            const err338 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/socket_path", schemaPath: "#/properties/mysql_databases/items/properties/socket_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err338];
                            }
                            else {
                                vErrors.push(err338);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_socket_path !== undefined) {
                        if (typeof data255.restore_socket_path !== "string") {
                            const err339 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_socket_path", schemaPath: "#/properties/mysql_databases/items/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err339];
                            }
                            else {
                                vErrors.push(err339);
                            }
                            errors++;
                        }
                    }
                    if (data255.password_transport !== undefined) {
                        let data272 = data255.password_transport;
                        if (!((data272 === "pipe") || (data272 === "environment"))) {
                            const err340 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/password_transport", schemaPath: "#/properties/mysql_databases/items/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema11.properties.mysql_databases.items.properties.password_transport.enum } };
                            if (vErrors === null) {
                                vErrors = [err340];
                            }
                            else {
                                vErrors.push(err340);
                            }
                            errors++;
                        }
                    }
                    if (data255.tls !== undefined) {
                        if (typeof data255.tls !== "boolean") {
                            const err341 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/tls", schemaPath: "#/properties/mysql_databases/items/properties/tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err341];
                            }
                            else {
                                vErrors.push(err341);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_tls !== undefined) {
                        if (typeof data255.restore_tls !== "boolean") {
                            const err342 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_tls", schemaPath: "#/properties/mysql_databases/items/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err342];
                            }
                            else {
                                vErrors.push(err342);
                            }
                            errors++;
                        }
                    }
                    if (data255.events !== undefined) {
                        if (typeof data255.events !== "boolean") {
                            const err343 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/events", schemaPath: "#/properties/mysql_databases/items/properties/events/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err343];
                            }
                            else {
                                vErrors.push(err343);
                            }
                            errors++;
                        }
                    }
                    if (data255.routines !== undefined) {
                        if (typeof data255.routines !== "boolean") {
                            const err344 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/routines", schemaPath: "#/properties/mysql_databases/items/properties/routines/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err344];
                            }
                            else {
                                vErrors.push(err344);
                            }
                            errors++;
                        }
                    }
                    if (data255.tablespaces !== undefined) {
                        if (typeof data255.tablespaces !== "boolean") {
                            const err345 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/tablespaces", schemaPath: "#/properties/mysql_databases/items/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err345];
                            }
                            else {
                                vErrors.push(err345);
                            }
                            errors++;
                        }
                    }
                    if (data255.format !== undefined) {
                        if (!(data255.format === "sql")) {
                            const err346 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/format", schemaPath: "#/properties/mysql_databases/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema11.properties.mysql_databases.items.properties.format.enum } };
                            if (vErrors === null) {
                                vErrors = [err346];
                            }
                            else {
                                vErrors.push(err346);
                            }
                            errors++;
                        }
                    }
                    if (data255.add_drop_database !== undefined) {
                        if (typeof data255.add_drop_database !== "boolean") {
                            const err347 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/add_drop_database", schemaPath: "#/properties/mysql_databases/items/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err347];
                            }
                            else {
                                vErrors.push(err347);
                            }
                            errors++;
                        }
                    }
                    if (data255.options !== undefined) {
                        if (typeof data255.options !== "string") {
                            const err348 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/options", schemaPath: "#/properties/mysql_databases/items/properties/options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err348];
                            }
                            else {
                                vErrors.push(err348);
                            }
                            errors++;
                        }
                    }
                    if (data255.list_options !== undefined) {
                        if (typeof data255.list_options !== "string") {
                            const err349 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/list_options", schemaPath: "#/properties/mysql_databases/items/properties/list_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err349];
                            }
                            else {
                                vErrors.push(err349);
                            }
                            errors++;
                        }
                    }
                    if (data255.restore_options !== undefined) {
                        if (typeof data255.restore_options !== "string") {
                            const err350 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/restore_options", schemaPath: "#/properties/mysql_databases/items/properties/restore_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err350];
                            }
                            else {
                                vErrors.push(err350);
                            }
                            errors++;
                        }
                    }
                    if (data255.mysql_dump_command !== undefined) {
                        if (typeof data255.mysql_dump_command !== "string") {
                            const err351 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/mysql_dump_command", schemaPath: "#/properties/mysql_databases/items/properties/mysql_dump_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err351];
                            }
                            else {
                                vErrors.push(err351);
                            }
                            errors++;
                        }
                    }
                    if (data255.mysql_command !== undefined) {
                        if (typeof data255.mysql_command !== "string") {
                            const err352 = { instancePath: instancePath + "/mysql_databases/" + i34 + "/mysql_command", schemaPath: "#/properties/mysql_databases/items/properties/mysql_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err352];
                            }
                            else {
                                vErrors.push(err352);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err353 = { instancePath: instancePath + "/mysql_databases/" + i34, schemaPath: "#/properties/mysql_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err353];
                    }
                    else {
                        vErrors.push(err353);
                    }
                    errors++;
                }
            }
        }
        else {
            const err354 = { instancePath: instancePath + "/mysql_databases", schemaPath: "#/properties/mysql_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err354];
            }
            else {
                vErrors.push(err354);
            }
            errors++;
        }
    }
    if (data.sqlite_databases !== undefined) {
        let data285 = data.sqlite_databases;
        if (Array.isArray(data285)) {
            const len36 = data285.length;
            for (let i36 = 0; i36 < len36; i36++) {
                let data286 = data285[i36];
                if (data286 && typeof data286 == "object" && !Array.isArray(data286)) {
                    if (data286.name === undefined) {
                        const err355 = { instancePath: instancePath + "/sqlite_databases/" + i36, schemaPath: "#/properties/sqlite_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err355];
                        }
                        else {
                            vErrors.push(err355);
                        }
                        errors++;
                    }
                    if (data286.path === undefined) {
                        const err356 = { instancePath: instancePath + "/sqlite_databases/" + i36, schemaPath: "#/properties/sqlite_databases/items/required", keyword: "required", params: { missingProperty: "path" } };
                        if (vErrors === null) {
                            vErrors = [err356];
                        }
                        else {
                            vErrors.push(err356);
                        }
                        errors++;
                    }
                    for (const key10 in data286) {
                        if (!((((((key10 === "name") || (key10 === "path")) || (key10 === "label")) || (key10 === "restore_path")) || (key10 === "sqlite_command")) || (key10 === "sqlite_restore_command"))) {
                            const err357 = { instancePath: instancePath + "/sqlite_databases/" + i36, schemaPath: "#/properties/sqlite_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                            if (vErrors === null) {
                                vErrors = [err357];
                            }
                            else {
                                vErrors.push(err357);
                            }
                            errors++;
                        }
                    }
                    if (data286.name !== undefined) {
                        if (typeof data286.name !== "string") {
                            const err358 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/name", schemaPath: "#/properties/sqlite_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err358];
                            }
                            else {
                                vErrors.push(err358);
                            }
                            errors++;
                        }
                    }
                    if (data286.path !== undefined) {
                        if (typeof data286.path !== "string") {
                            const err359 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/path", schemaPath: "#/properties/sqlite_databases/items/properties/path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err359];
                            }
                            else {
                                vErrors.push(err359);
                            }
                            errors++;
                        }
                    }
                    if (data286.label !== undefined) {
                        if (typeof data286.label !== "string") {
                            const err360 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/label", schemaPath: "#/properties/sqlite_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err360];
                            }
                            else {
                                vErrors.push(err360);
                            }
                            errors++;
                        }
                    }
                    if (data286.restore_path !== undefined) {
                        if (typeof data286.restore_path !== "string") {
                            const err361 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/restore_path", schemaPath: "#/properties/sqlite_databases/items/properties/restore_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err361];
                            }
                            else {
                                vErrors.push(err361);
                            }
                            errors++;
                        }
                    }
                    if (data286.sqlite_command !== undefined) {
                        if (typeof data286.sqlite_command !== "string") {
                            const err362 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/sqlite_command", schemaPath: "#/properties/sqlite_databases/items/properties/sqlite_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err362];
                            }
                            else {
                                vErrors.push(err362);
                            }
                            errors++;
                        }
                    }
                    if (data286.sqlite_restore_command !== undefined) {
                        if (typeof data286.sqlite_restore_command !== "string") {
                            const err363 = { instancePath: instancePath + "/sqlite_databases/" + i36 + "/sqlite_restore_command", schemaPath: "#/properties/sqlite_databases/items/properties/sqlite_restore_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err363];
                            }
                            else {
                                vErrors.push(err363);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err364 = { instancePath: instancePath + "/sqlite_databases/" + i36, schemaPath: "#/properties/sqlite_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err364];
                    }
                    else {
                        vErrors.push(err364);
                    }
                    errors++;
                }
            }
        }
        else {
            const err365 = { instancePath: instancePath + "/sqlite_databases", schemaPath: "#/properties/sqlite_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err365];
            }
            else {
                vErrors.push(err365);
            }
            errors++;
        }
    }
    if (data.mongodb_databases !== undefined) {
        let data293 = data.mongodb_databases;
        if (Array.isArray(data293)) {
            const len37 = data293.length;
            for (let i37 = 0; i37 < len37; i37++) {
                let data294 = data293[i37];
                if (data294 && typeof data294 == "object" && !Array.isArray(data294)) {
                    if (data294.name === undefined) {
                        const err366 = { instancePath: instancePath + "/mongodb_databases/" + i37, schemaPath: "#/properties/mongodb_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err366];
                        }
                        else {
                            vErrors.push(err366);
                        }
                        errors++;
                    }
                    for (const key11 in data294) {
                        if (!(func2.call(schema11.properties.mongodb_databases.items.properties, key11))) {
                            const err367 = { instancePath: instancePath + "/mongodb_databases/" + i37, schemaPath: "#/properties/mongodb_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 } };
                            if (vErrors === null) {
                                vErrors = [err367];
                            }
                            else {
                                vErrors.push(err367);
                            }
                            errors++;
                        }
                    }
                    if (data294.name !== undefined) {
                        if (typeof data294.name !== "string") {
                            const err368 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/name", schemaPath: "#/properties/mongodb_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err368];
                            }
                            else {
                                vErrors.push(err368);
                            }
                            errors++;
                        }
                    }
                    if (data294.label !== undefined) {
                        if (typeof data294.label !== "string") {
                            const err369 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/label", schemaPath: "#/properties/mongodb_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err369];
                            }
                            else {
                                vErrors.push(err369);
                            }
                            errors++;
                        }
                    }
                    if (data294.container !== undefined) {
                        if (typeof data294.container !== "string") {
                            const err370 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/container", schemaPath: "#/properties/mongodb_databases/items/properties/container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err370];
                            }
                            else {
                                vErrors.push(err370);
                            }
                            errors++;
                        }
                    }
                    if (data294.restore_container !== undefined) {
                        if (typeof data294.restore_container !== "string") {
                            const err371 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_container", schemaPath: "#/properties/mongodb_databases/items/properties/restore_container/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err371];
                            }
                            else {
                                vErrors.push(err371);
                            }
                            errors++;
                        }
                    }
                    if (data294.hostname !== undefined) {
                        if (typeof data294.hostname !== "string") {
                            const err372 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/hostname", schemaPath: "#/properties/mongodb_databases/items/properties/hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err372];
                            }
                            else {
                                vErrors.push(err372);
                            }
                            errors++;
                        }
                    }
                    if (data294.restore_hostname !== undefined) {
                        if (typeof data294.restore_hostname !== "string") {
                            const err373 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_hostname", schemaPath: "#/properties/mongodb_databases/items/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err373];
                            }
                            else {
                                vErrors.push(err373);
                            }
                            errors++;
                        }
                    }
                    if (data294.port !== undefined) {
                        let data301 = data294.port;
                        if (!((typeof data301 == "number") && (!(data301 % 1) && !isNaN(data301)))) {
                            const err374 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/port", schemaPath: "#/properties/mongodb_databases/items/properties/port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err374];
                            }
                            else {
                                vErrors.push(err374);
                            }
                            errors++;
                        }
                        if (typeof data301 == "number") {
                            if (data301 > 65535 || isNaN(data301)) {
                                const err375 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/port", schemaPath: "#/properties/mongodb_databases/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err375];
                                }
                                else {
                                    vErrors.push(err375);
                                }
                                errors++;
                            }
                            if (data301 < 1 || isNaN(data301)) {
                                const err376 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/port", schemaPath: "#/properties/mongodb_databases/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err376];
                                }
                                else {
                                    vErrors.push(err376);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data294.restore_port !== undefined) {
                        let data302 = data294.restore_port;
                        if (!((typeof data302 == "number") && (!(data302 % 1) && !isNaN(data302)))) {
                            const err377 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_port", schemaPath: "#/properties/mongodb_databases/items/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err377];
                            }
                            else {
                                vErrors.push(err377);
                            }
                            errors++;
                        }
                        if (typeof data302 == "number") {
                            if (data302 > 65535 || isNaN(data302)) {
                                const err378 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_port", schemaPath: "#/properties/mongodb_databases/items/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err378];
                                }
                                else {
                                    vErrors.push(err378);
                                }
                                errors++;
                            }
                            if (data302 < 1 || isNaN(data302)) {
                                const err379 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_port", schemaPath: "#/properties/mongodb_databases/items/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err379];
                                }
                                else {
                                    vErrors.push(err379);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data294.username !== undefined) {
                        if (typeof data294.username !== "string") {
                            const err380 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/username", schemaPath: "#/properties/mongodb_databases/items/properties/username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err380];
                            }
                            else {
                                vErrors.push(err380);
                            }
                            errors++;
                        }
                    }
                    if (data294.restore_username !== undefined) {
                        if (typeof data294.restore_username !== "string") {
                            const err381 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_username", schemaPath: "#/properties/mongodb_databases/items/properties/restore_username/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err381];
                            }
                            else {
                                vErrors.push(err381);
                            }
                            errors++;
                        }
                    }
                    if (data294.password !== undefined) {
                        if (typeof data294.password !== "string") {
                            const err382 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/password", schemaPath: "#/properties/mongodb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err382];
                            }
                            else {
                                vErrors.push(err382);
                            }
                            errors++;
                        }
                    }
                    if (data294.restore_password !== undefined) {
                        if (typeof data294.restore_password !== "string") {
                            const err383 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_password", schemaPath: "#/properties/mongodb_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err383];
                            }
                            else {
                                vErrors.push(err383);
                            }
                            errors++;
                        }
                    }
                    if (data294.password_transport !== undefined) {
                        let data307 = data294.password_transport;
                        if (!((data307 === "pipe") || (data307 === "file"))) {
                            const err384 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/password_transport", schemaPath: "#/properties/mongodb_databases/items/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema11.properties.mongodb_databases.items.properties.password_transport.enum } };
                            if (vErrors === null) {
                                vErrors = [err384];
                            }
                            else {
                                vErrors.push(err384);
                            }
                            errors++;
                        }
                    }
                    if (data294.authentication_database !== undefined) {
                        if (typeof data294.authentication_database !== "string") {
                            const err385 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/authentication_database", schemaPath: "#/properties/mongodb_databases/items/properties/authentication_database/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err385];
                            }
                            else {
                                vErrors.push(err385);
                            }
                            errors++;
                        }
                    }
                    if (data294.format !== undefined) {
                        let data309 = data294.format;
                        if (!((data309 === "archive") || (data309 === "directory"))) {
                            const err386 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/format", schemaPath: "#/properties/mongodb_databases/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema11.properties.mongodb_databases.items.properties.format.enum } };
                            if (vErrors === null) {
                                vErrors = [err386];
                            }
                            else {
                                vErrors.push(err386);
                            }
                            errors++;
                        }
                    }
                    if (data294.options !== undefined) {
                        if (typeof data294.options !== "string") {
                            const err387 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/options", schemaPath: "#/properties/mongodb_databases/items/properties/options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err387];
                            }
                            else {
                                vErrors.push(err387);
                            }
                            errors++;
                        }
                    }
                    if (data294.restore_options !== undefined) {
                        if (typeof data294.restore_options !== "string") {
                            const err388 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/restore_options", schemaPath: "#/properties/mongodb_databases/items/properties/restore_options/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err388];
                            }
                            else {
                                vErrors.push(err388);
                            }
                            errors++;
                        }
                    }
                    if (data294.mongodump_command !== undefined) {
                        if (typeof data294.mongodump_command !== "string") {
                            const err389 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/mongodump_command", schemaPath: "#/properties/mongodb_databases/items/properties/mongodump_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err389];
                            }
                            else {
                                vErrors.push(err389);
                            }
                            errors++;
                        }
                    }
                    if (data294.mongorestore_command !== undefined) {
                        if (typeof data294.mongorestore_command !== "string") {
                            const err390 = { instancePath: instancePath + "/mongodb_databases/" + i37 + "/mongorestore_command", schemaPath: "#/properties/mongodb_databases/items/properties/mongorestore_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err390];
                            }
                            else {
                                vErrors.push(err390);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err391 = { instancePath: instancePath + "/mongodb_databases/" + i37, schemaPath: "#/properties/mongodb_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err391];
                    }
                    else {
                        vErrors.push(err391);
                    }
                    errors++;
                }
            }
        }
        else {
            const err392 = { instancePath: instancePath + "/mongodb_databases", schemaPath: "#/properties/mongodb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err392];
            }
            else {
                vErrors.push(err392);
            }
            errors++;
        }
    }
    if (data.influxdb_databases !== undefined) {
        let data314 = data.influxdb_databases;
        if (Array.isArray(data314)) {
            const len38 = data314.length;
            for (let i38 = 0; i38 < len38; i38++) {
                let data315 = data314[i38];
                if (data315 && typeof data315 == "object" && !Array.isArray(data315)) {
                    if (data315.name === undefined) {
                        const err393 = { instancePath: instancePath + "/influxdb_databases/" + i38, schemaPath: "#/properties/influxdb_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err393];
                        }
                        else {
                            vErrors.push(err393);
                        }
                        errors++;
                    }
                    for (const key12 in data315) {
                        if (!(func2.call(schema11.properties.influxdb_databases.items.properties, key12))) {
                            const err394 = { instancePath: instancePath + "/influxdb_databases/" + i38, schemaPath: "#/properties/influxdb_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } };
                            if (vErrors === null) {
                                vErrors = [err394];
                            }
                            else {
                                vErrors.push(err394);
                            }
                            errors++;
                        }
                    }
                    if (data315.name !== undefined) {
                        if (typeof data315.name !== "string") {
                            const err395 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/name", schemaPath: "#/properties/influxdb_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err395];
                            }
                            else {
                                vErrors.push(err395);
                            }
                            errors++;
                        }
                    }
                    if (data315.bucket_id !== undefined) {
                        if (typeof data315.bucket_id !== "string") {
                            const err396 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/bucket_id", schemaPath: "#/properties/influxdb_databases/items/properties/bucket_id/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err396];
                            }
                            else {
                                vErrors.push(err396);
                            }
                            errors++;
                        }
                    }
                    if (data315.label !== undefined) {
                        if (typeof data315.label !== "string") {
                            const err397 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/label", schemaPath: "#/properties/influxdb_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err397];
                            }
                            else {
                                vErrors.push(err397);
                            }
                            errors++;
                        }
                    }
                    if (data315.influx_command !== undefined) {
                        if (typeof data315.influx_command !== "string") {
                            const err398 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/influx_command", schemaPath: "#/properties/influxdb_databases/items/properties/influx_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err398];
                            }
                            else {
                                vErrors.push(err398);
                            }
                            errors++;
                        }
                    }
                    if (data315.password !== undefined) {
                        if (typeof data315.password !== "string") {
                            const err399 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/password", schemaPath: "#/properties/influxdb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err399];
                            }
                            else {
                                vErrors.push(err399);
                            }
                            errors++;
                        }
                    }
                    if (data315.tls !== undefined) {
                        if (typeof data315.tls !== "boolean") {
                            const err400 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/tls", schemaPath: "#/properties/influxdb_databases/items/properties/tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err400];
                            }
                            else {
                                vErrors.push(err400);
                            }
                            errors++;
                        }
                    }
                    if (data315.verify_tls !== undefined) {
                        if (typeof data315.verify_tls !== "boolean") {
                            const err401 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/verify_tls", schemaPath: "#/properties/influxdb_databases/items/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err401];
                            }
                            else {
                                vErrors.push(err401);
                            }
                            errors++;
                        }
                    }
                    if (data315.hostname !== undefined) {
                        if (typeof data315.hostname !== "string") {
                            const err402 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/hostname", schemaPath: "#/properties/influxdb_databases/items/properties/hostname/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err402];
                            }
                            else {
                                vErrors.push(err402);
                            }
                            errors++;
                        }
                    }
                    if (data315.port !== undefined) {
                        let data324 = data315.port;
                        if (!((typeof data324 == "number") && (!(data324 % 1) && !isNaN(data324)))) {
                            const err403 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/port", schemaPath: "#/properties/influxdb_databases/items/properties/port/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err403];
                            }
                            else {
                                vErrors.push(err403);
                            }
                            errors++;
                        }
                        if (typeof data324 == "number") {
                            if (data324 > 65535 || isNaN(data324)) {
                                const err404 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/port", schemaPath: "#/properties/influxdb_databases/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                                if (vErrors === null) {
                                    vErrors = [err404];
                                }
                                else {
                                    vErrors.push(err404);
                                }
                                errors++;
                            }
                            if (data324 < 1 || isNaN(data324)) {
                                const err405 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/port", schemaPath: "#/properties/influxdb_databases/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                if (vErrors === null) {
                                    vErrors = [err405];
                                }
                                else {
                                    vErrors.push(err405);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data315.organization_id !== undefined) {
                        if (typeof data315.organization_id !== "string") {
                            const err406 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/organization_id", schemaPath: "#/properties/influxdb_databases/items/properties/organization_id/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err406];
                            }
                            else {
                                vErrors.push(err406);
                            }
                            errors++;
                        }
                    }
                    if (data315.organization_name !== undefined) {
                        if (typeof data315.organization_name !== "string") {
                            const err407 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/organization_name", schemaPath: "#/properties/influxdb_databases/items/properties/organization_name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err407];
                            }
                            else {
                                vErrors.push(err407);
                            }
                            errors++;
                        }
                    }
                    if (data315.configurations_path !== undefined) {
                        if (typeof data315.configurations_path !== "string") {
                            const err408 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/configurations_path", schemaPath: "#/properties/influxdb_databases/items/properties/configurations_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err408];
                            }
                            else {
                                vErrors.push(err408);
                            }
                            errors++;
                        }
                    }
                    if (data315.active_configuration !== undefined) {
                        if (typeof data315.active_configuration !== "string") {
                            const err409 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/active_configuration", schemaPath: "#/properties/influxdb_databases/items/properties/active_configuration/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err409];
                            }
                            else {
                                vErrors.push(err409);
                            }
                            errors++;
                        }
                    }
                    if (data315.restore_bucket !== undefined) {
                        if (typeof data315.restore_bucket !== "string") {
                            const err410 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/restore_bucket", schemaPath: "#/properties/influxdb_databases/items/properties/restore_bucket/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err410];
                            }
                            else {
                                vErrors.push(err410);
                            }
                            errors++;
                        }
                    }
                    if (data315.restore_organization !== undefined) {
                        if (typeof data315.restore_organization !== "string") {
                            const err411 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/restore_organization", schemaPath: "#/properties/influxdb_databases/items/properties/restore_organization/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err411];
                            }
                            else {
                                vErrors.push(err411);
                            }
                            errors++;
                        }
                    }
                    if (data315.full_replace !== undefined) {
                        if (typeof data315.full_replace !== "boolean") {
                            const err412 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/full_replace", schemaPath: "#/properties/influxdb_databases/items/properties/full_replace/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err412];
                            }
                            else {
                                vErrors.push(err412);
                            }
                            errors++;
                        }
                    }
                    if (data315.compression !== undefined) {
                        let data332 = data315.compression;
                        if (!((data332 === "gzip") || (data332 === "none"))) {
                            const err413 = { instancePath: instancePath + "/influxdb_databases/" + i38 + "/compression", schemaPath: "#/properties/influxdb_databases/items/properties/compression/enum", keyword: "enum", params: { allowedValues: schema11.properties.influxdb_databases.items.properties.compression.enum } };
                            if (vErrors === null) {
                                vErrors = [err413];
                            }
                            else {
                                vErrors.push(err413);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err414 = { instancePath: instancePath + "/influxdb_databases/" + i38, schemaPath: "#/properties/influxdb_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err414];
                    }
                    else {
                        vErrors.push(err414);
                    }
                    errors++;
                }
            }
        }
        else {
            const err415 = { instancePath: instancePath + "/influxdb_databases", schemaPath: "#/properties/influxdb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err415];
            }
            else {
                vErrors.push(err415);
            }
            errors++;
        }
    }
    if (data.openldap_databases !== undefined) {
        let data333 = data.openldap_databases;
        if (Array.isArray(data333)) {
            const len39 = data333.length;
            for (let i39 = 0; i39 < len39; i39++) {
                let data334 = data333[i39];
                if (data334 && typeof data334 == "object" && !Array.isArray(data334)) {
                    if (data334.name === undefined) {
                        const err416 = { instancePath: instancePath + "/openldap_databases/" + i39, schemaPath: "#/properties/openldap_databases/items/required", keyword: "required", params: { missingProperty: "name" } };
                        if (vErrors === null) {
                            vErrors = [err416];
                        }
                        else {
                            vErrors.push(err416);
                        }
                        errors++;
                    }
                    for (const key13 in data334) {
                        if (!((((key13 === "name") || (key13 === "label")) || (key13 === "slapcat_command")) || (key13 === "slapadd_command"))) {
                            const err417 = { instancePath: instancePath + "/openldap_databases/" + i39, schemaPath: "#/properties/openldap_databases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } };
                            if (vErrors === null) {
                                vErrors = [err417];
                            }
                            else {
                                vErrors.push(err417);
                            }
                            errors++;
                        }
                    }
                    if (data334.name !== undefined) {
                        if (typeof data334.name !== "string") {
                            const err418 = { instancePath: instancePath + "/openldap_databases/" + i39 + "/name", schemaPath: "#/properties/openldap_databases/items/properties/name/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err418];
                            }
                            else {
                                vErrors.push(err418);
                            }
                            errors++;
                        }
                    }
                    if (data334.label !== undefined) {
                        if (typeof data334.label !== "string") {
                            const err419 = { instancePath: instancePath + "/openldap_databases/" + i39 + "/label", schemaPath: "#/properties/openldap_databases/items/properties/label/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err419];
                            }
                            else {
                                vErrors.push(err419);
                            }
                            errors++;
                        }
                    }
                    if (data334.slapcat_command !== undefined) {
                        if (typeof data334.slapcat_command !== "string") {
                            const err420 = { instancePath: instancePath + "/openldap_databases/" + i39 + "/slapcat_command", schemaPath: "#/properties/openldap_databases/items/properties/slapcat_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err420];
                            }
                            else {
                                vErrors.push(err420);
                            }
                            errors++;
                        }
                    }
                    if (data334.slapadd_command !== undefined) {
                        if (typeof data334.slapadd_command !== "string") {
                            const err421 = { instancePath: instancePath + "/openldap_databases/" + i39 + "/slapadd_command", schemaPath: "#/properties/openldap_databases/items/properties/slapadd_command/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err421];
                            }
                            else {
                                vErrors.push(err421);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err422 = { instancePath: instancePath + "/openldap_databases/" + i39, schemaPath: "#/properties/openldap_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err422];
                    }
                    else {
                        vErrors.push(err422);
                    }
                    errors++;
                }
            }
        }
        else {
            const err423 = { instancePath: instancePath + "/openldap_databases", schemaPath: "#/properties/openldap_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err423];
            }
            else {
                vErrors.push(err423);
            }
            errors++;
        }
    }
    if (data.zfs !== undefined) {
        let data339 = data.zfs;
        if (data339 && typeof data339 == "object" && !Array.isArray(data339)) {
            for (const key14 in data339) {
                if (!(((key14 === "zfs_command") || (key14 === "mount_command")) || (key14 === "umount_command"))) {
                    const err424 = { instancePath: instancePath + "/zfs", schemaPath: "#/properties/zfs/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 } };
                    if (vErrors === null) {
                        vErrors = [err424];
                    }
                    else {
                        vErrors.push(err424);
                    }
                    errors++;
                }
            }
            if (data339.zfs_command !== undefined) {
                if (typeof data339.zfs_command !== "string") {
                    const err425 = { instancePath: instancePath + "/zfs/zfs_command", schemaPath: "#/properties/zfs/properties/zfs_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err425];
                    }
                    else {
                        vErrors.push(err425);
                    }
                    errors++;
                }
            }
            if (data339.mount_command !== undefined) {
                if (typeof data339.mount_command !== "string") {
                    const err426 = { instancePath: instancePath + "/zfs/mount_command", schemaPath: "#/properties/zfs/properties/mount_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err426];
                    }
                    else {
                        vErrors.push(err426);
                    }
                    errors++;
                }
            }
            if (data339.umount_command !== undefined) {
                if (typeof data339.umount_command !== "string") {
                    const err427 = { instancePath: instancePath + "/zfs/umount_command", schemaPath: "#/properties/zfs/properties/umount_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err427];
                    }
                    else {
                        vErrors.push(err427);
                    }
                    errors++;
                }
            }
        }
        else {
            const err428 = { instancePath: instancePath + "/zfs", schemaPath: "#/properties/zfs/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err428];
            }
            else {
                vErrors.push(err428);
            }
            errors++;
        }
    }
    if (data.btrfs !== undefined) {
        let data343 = data.btrfs;
        if (data343 && typeof data343 == "object" && !Array.isArray(data343)) {
            for (const key15 in data343) {
                if (!((key15 === "btrfs_command") || (key15 === "findmnt_command"))) {
                    const err429 = { instancePath: instancePath + "/btrfs", schemaPath: "#/properties/btrfs/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 } };
                    if (vErrors === null) {
                        vErrors = [err429];
                    }
                    else {
                        vErrors.push(err429);
                    }
                    errors++;
                }
            }
            if (data343.btrfs_command !== undefined) {
                if (typeof data343.btrfs_command !== "string") {
                    const err430 = { instancePath: instancePath + "/btrfs/btrfs_command", schemaPath: "#/properties/btrfs/properties/btrfs_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err430];
                    }
                    else {
                        vErrors.push(err430);
                    }
                    errors++;
                }
            }
            if (data343.findmnt_command !== undefined) {
                if (typeof data343.findmnt_command !== "string") {
                    const err431 = { instancePath: instancePath + "/btrfs/findmnt_command", schemaPath: "#/properties/btrfs/properties/findmnt_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err431];
                    }
                    else {
                        vErrors.push(err431);
                    }
                    errors++;
                }
            }
        }
        else {
            const err432 = { instancePath: instancePath + "/btrfs", schemaPath: "#/properties/btrfs/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err432];
            }
            else {
                vErrors.push(err432);
            }
            errors++;
        }
    }
    if (data.lvm !== undefined) {
        let data346 = data.lvm;
        if (data346 && typeof data346 == "object" && !Array.isArray(data346)) {
            for (const key16 in data346) {
                if (!(((((((key16 === "snapshot_size") || (key16 === "lvcreate_command")) || (key16 === "lvremove_command")) || (key16 === "lvs_command")) || (key16 === "lsblk_command")) || (key16 === "mount_command")) || (key16 === "umount_command"))) {
                    const err433 = { instancePath: instancePath + "/lvm", schemaPath: "#/properties/lvm/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 } };
                    if (vErrors === null) {
                        vErrors = [err433];
                    }
                    else {
                        vErrors.push(err433);
                    }
                    errors++;
                }
            }
            if (data346.snapshot_size !== undefined) {
                if (typeof data346.snapshot_size !== "string") {
                    const err434 = { instancePath: instancePath + "/lvm/snapshot_size", schemaPath: "#/properties/lvm/properties/snapshot_size/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err434];
                    }
                    else {
                        vErrors.push(err434);
                    }
                    errors++;
                }
            }
            if (data346.lvcreate_command !== undefined) {
                if (typeof data346.lvcreate_command !== "string") {
                    const err435 = { instancePath: instancePath + "/lvm/lvcreate_command", schemaPath: "#/properties/lvm/properties/lvcreate_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err435];
                    }
                    else {
                        vErrors.push(err435);
                    }
                    errors++;
                }
            }
            if (data346.lvremove_command !== undefined) {
                if (typeof data346.lvremove_command !== "string") {
                    const err436 = { instancePath: instancePath + "/lvm/lvremove_command", schemaPath: "#/properties/lvm/properties/lvremove_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err436];
                    }
                    else {
                        vErrors.push(err436);
                    }
                    errors++;
                }
            }
            if (data346.lvs_command !== undefined) {
                if (typeof data346.lvs_command !== "string") {
                    const err437 = { instancePath: instancePath + "/lvm/lvs_command", schemaPath: "#/properties/lvm/properties/lvs_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err437];
                    }
                    else {
                        vErrors.push(err437);
                    }
                    errors++;
                }
            }
            if (data346.lsblk_command !== undefined) {
                if (typeof data346.lsblk_command !== "string") {
                    const err438 = { instancePath: instancePath + "/lvm/lsblk_command", schemaPath: "#/properties/lvm/properties/lsblk_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err438];
                    }
                    else {
                        vErrors.push(err438);
                    }
                    errors++;
                }
            }
            if (data346.mount_command !== undefined) {
                if (typeof data346.mount_command !== "string") {
                    const err439 = { instancePath: instancePath + "/lvm/mount_command", schemaPath: "#/properties/lvm/properties/mount_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err439];
                    }
                    else {
                        vErrors.push(err439);
                    }
                    errors++;
                }
            }
            if (data346.umount_command !== undefined) {
                if (typeof data346.umount_command !== "string") {
                    const err440 = { instancePath: instancePath + "/lvm/umount_command", schemaPath: "#/properties/lvm/properties/umount_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err440];
                    }
                    else {
                        vErrors.push(err440);
                    }
                    errors++;
                }
            }
        }
        else {
            const err441 = { instancePath: instancePath + "/lvm", schemaPath: "#/properties/lvm/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err441];
            }
            else {
                vErrors.push(err441);
            }
            errors++;
        }
    }
    if (data.healthchecks !== undefined) {
        let data354 = data.healthchecks;
        if (data354 && typeof data354 == "object" && !Array.isArray(data354)) {
            if (data354.ping_url === undefined) {
                const err442 = { instancePath: instancePath + "/healthchecks", schemaPath: "#/properties/healthchecks/required", keyword: "required", params: { missingProperty: "ping_url" } };
                if (vErrors === null) {
                    vErrors = [err442];
                }
                else {
                    vErrors.push(err442);
                }
                errors++;
            }
            for (const key17 in data354) {
                if (!((((((key17 === "ping_url") || (key17 === "verify_tls")) || (key17 === "send_logs")) || (key17 === "ping_body_limit")) || (key17 === "states")) || (key17 === "create_slug"))) {
                    const err443 = { instancePath: instancePath + "/healthchecks", schemaPath: "#/properties/healthchecks/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 } };
                    if (vErrors === null) {
                        vErrors = [err443];
                    }
                    else {
                        vErrors.push(err443);
                    }
                    errors++;
                }
            }
            if (data354.ping_url !== undefined) {
                if (typeof data354.ping_url !== "string") {
                    const err444 = { instancePath: instancePath + "/healthchecks/ping_url", schemaPath: "#/properties/healthchecks/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err444];
                    }
                    else {
                        vErrors.push(err444);
                    }
                    errors++;
                }
            }
            if (data354.verify_tls !== undefined) {
                if (typeof data354.verify_tls !== "boolean") {
                    const err445 = { instancePath: instancePath + "/healthchecks/verify_tls", schemaPath: "#/properties/healthchecks/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err445];
                    }
                    else {
                        vErrors.push(err445);
                    }
                    errors++;
                }
            }
            if (data354.send_logs !== undefined) {
                if (typeof data354.send_logs !== "boolean") {
                    const err446 = { instancePath: instancePath + "/healthchecks/send_logs", schemaPath: "#/properties/healthchecks/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err446];
                    }
                    else {
                        vErrors.push(err446);
                    }
                    errors++;
                }
            }
            if (data354.ping_body_limit !== undefined) {
                let data358 = data354.ping_body_limit;
                if (!((typeof data358 == "number") && (!(data358 % 1) && !isNaN(data358)))) {
                    const err447 = { instancePath: instancePath + "/healthchecks/ping_body_limit", schemaPath: "#/properties/healthchecks/properties/ping_body_limit/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                        vErrors = [err447];
                    }
                    else {
                        vErrors.push(err447);
                    }
                    errors++;
                }
                if (typeof data358 == "number") {
                    if (data358 < 0 || isNaN(data358)) {
                        const err448 = { instancePath: instancePath + "/healthchecks/ping_body_limit", schemaPath: "#/properties/healthchecks/properties/ping_body_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                        if (vErrors === null) {
                            vErrors = [err448];
                        }
                        else {
                            vErrors.push(err448);
                        }
                        errors++;
                    }
                }
            }
            if (data354.states !== undefined) {
                let data359 = data354.states;
                if (Array.isArray(data359)) {
                    const len40 = data359.length;
                    for (let i40 = 0; i40 < len40; i40++) {
                        let data360 = data359[i40];
                        if (!((((data360 === "start") || (data360 === "finish")) || (data360 === "fail")) || (data360 === "log"))) {
                            const err449 = { instancePath: instancePath + "/healthchecks/states/" + i40, schemaPath: "#/properties/healthchecks/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.healthchecks.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err449];
                            }
                            else {
                                vErrors.push(err449);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err450 = { instancePath: instancePath + "/healthchecks/states", schemaPath: "#/properties/healthchecks/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err450];
                    }
                    else {
                        vErrors.push(err450);
                    }
                    errors++;
                }
            }
            if (data354.create_slug !== undefined) {
                if (typeof data354.create_slug !== "boolean") {
                    const err451 = { instancePath: instancePath + "/healthchecks/create_slug", schemaPath: "#/properties/healthchecks/properties/create_slug/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err451];
                    }
                    else {
                        vErrors.push(err451);
                    }
                    errors++;
                }
            }
        }
        else {
            const err452 = { instancePath: instancePath + "/healthchecks", schemaPath: "#/properties/healthchecks/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err452];
            }
            else {
                vErrors.push(err452);
            }
            errors++;
        }
    }
    if (data.uptime_kuma !== undefined) {
        let data362 = data.uptime_kuma;
        if (data362 && typeof data362 == "object" && !Array.isArray(data362)) {
            if (data362.push_url === undefined) {
                const err453 = { instancePath: instancePath + "/uptime_kuma", schemaPath: "#/properties/uptime_kuma/required", keyword: "required", params: { missingProperty: "push_url" } };
                if (vErrors === null) {
                    vErrors = [err453];
                }
                else {
                    vErrors.push(err453);
                }
                errors++;
            }
            for (const key18 in data362) {
                if (!(((key18 === "push_url") || (key18 === "states")) || (key18 === "verify_tls"))) {
                    const err454 = { instancePath: instancePath + "/uptime_kuma", schemaPath: "#/properties/uptime_kuma/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 } };
                    if (vErrors === null) {
                        vErrors = [err454];
                    }
                    else {
                        vErrors.push(err454);
                    }
                    errors++;
                }
            }
            if (data362.push_url !== undefined) {
                if (typeof data362.push_url !== "string") {
                    const err455 = { instancePath: instancePath + "/uptime_kuma/push_url", schemaPath: "#/properties/uptime_kuma/properties/push_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err455];
                    }
                    else {
                        vErrors.push(err455);
                    }
                    errors++;
                }
            }
            if (data362.states !== undefined) {
                let data364 = data362.states;
                if (Array.isArray(data364)) {
                    const len41 = data364.length;
                    for (let i41 = 0; i41 < len41; i41++) {
                        let data365 = data364[i41];
                        if (!(((data365 === "start") || (data365 === "finish")) || (data365 === "fail"))) {
                            const err456 = { instancePath: instancePath + "/uptime_kuma/states/" + i41, schemaPath: "#/properties/uptime_kuma/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.uptime_kuma.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err456];
                            }
                            else {
                                vErrors.push(err456);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err457 = { instancePath: instancePath + "/uptime_kuma/states", schemaPath: "#/properties/uptime_kuma/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err457];
                    }
                    else {
                        vErrors.push(err457);
                    }
                    errors++;
                }
            }
            if (data362.verify_tls !== undefined) {
                if (typeof data362.verify_tls !== "boolean") {
                    const err458 = { instancePath: instancePath + "/uptime_kuma/verify_tls", schemaPath: "#/properties/uptime_kuma/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err458];
                    }
                    else {
                        vErrors.push(err458);
                    }
                    errors++;
                }
            }
        }
        else {
            const err459 = { instancePath: instancePath + "/uptime_kuma", schemaPath: "#/properties/uptime_kuma/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err459];
            }
            else {
                vErrors.push(err459);
            }
            errors++;
        }
    }
    if (data.watchgoose !== undefined) {
        let data367 = data.watchgoose;
        if (data367 && typeof data367 == "object" && !Array.isArray(data367)) {
            if (data367.ping_url === undefined) {
                const err460 = { instancePath: instancePath + "/watchgoose", schemaPath: "#/properties/watchgoose/required", keyword: "required", params: { missingProperty: "ping_url" } };
                if (vErrors === null) {
                    vErrors = [err460];
                }
                else {
                    vErrors.push(err460);
                }
                errors++;
            }
            for (const key19 in data367) {
                if (!((((((key19 === "ping_url") || (key19 === "verify_tls")) || (key19 === "send_logs")) || (key19 === "ping_body_limit")) || (key19 === "states")) || (key19 === "create_slug"))) {
                    const err461 = { instancePath: instancePath + "/watchgoose", schemaPath: "#/properties/watchgoose/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 } };
                    if (vErrors === null) {
                        vErrors = [err461];
                    }
                    else {
                        vErrors.push(err461);
                    }
                    errors++;
                }
            }
            if (data367.ping_url !== undefined) {
                if (typeof data367.ping_url !== "string") {
                    const err462 = { instancePath: instancePath + "/watchgoose/ping_url", schemaPath: "#/properties/watchgoose/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err462];
                    }
                    else {
                        vErrors.push(err462);
                    }
                    errors++;
                }
            }
            if (data367.verify_tls !== undefined) {
                if (typeof data367.verify_tls !== "boolean") {
                    const err463 = { instancePath: instancePath + "/watchgoose/verify_tls", schemaPath: "#/properties/watchgoose/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err463];
                    }
                    else {
                        vErrors.push(err463);
                    }
                    errors++;
                }
            }
            if (data367.send_logs !== undefined) {
                if (typeof data367.send_logs !== "boolean") {
                    const err464 = { instancePath: instancePath + "/watchgoose/send_logs", schemaPath: "#/properties/watchgoose/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err464];
                    }
                    else {
                        vErrors.push(err464);
                    }
                    errors++;
                }
            }
            if (data367.ping_body_limit !== undefined) {
                let data371 = data367.ping_body_limit;
                if (!((typeof data371 == "number") && (!(data371 % 1) && !isNaN(data371)))) {
                    const err465 = { instancePath: instancePath + "/watchgoose/ping_body_limit", schemaPath: "#/properties/watchgoose/properties/ping_body_limit/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                        vErrors = [err465];
                    }
                    else {
                        vErrors.push(err465);
                    }
                    errors++;
                }
                if (typeof data371 == "number") {
                    if (data371 < 0 || isNaN(data371)) {
                        const err466 = { instancePath: instancePath + "/watchgoose/ping_body_limit", schemaPath: "#/properties/watchgoose/properties/ping_body_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                        if (vErrors === null) {
                            vErrors = [err466];
                        }
                        else {
                            vErrors.push(err466);
                        }
                        errors++;
                    }
                }
            }
            if (data367.states !== undefined) {
                let data372 = data367.states;
                if (Array.isArray(data372)) {
                    const len42 = data372.length;
                    for (let i42 = 0; i42 < len42; i42++) {
                        let data373 = data372[i42];
                        if (!((((data373 === "start") || (data373 === "finish")) || (data373 === "fail")) || (data373 === "log"))) {
                            const err467 = { instancePath: instancePath + "/watchgoose/states/" + i42, schemaPath: "#/properties/watchgoose/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.watchgoose.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err467];
                            }
                            else {
                                vErrors.push(err467);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err468 = { instancePath: instancePath + "/watchgoose/states", schemaPath: "#/properties/watchgoose/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err468];
                    }
                    else {
                        vErrors.push(err468);
                    }
                    errors++;
                }
            }
            if (data367.create_slug !== undefined) {
                if (typeof data367.create_slug !== "boolean") {
                    const err469 = { instancePath: instancePath + "/watchgoose/create_slug", schemaPath: "#/properties/watchgoose/properties/create_slug/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err469];
                    }
                    else {
                        vErrors.push(err469);
                    }
                    errors++;
                }
            }
        }
        else {
            const err470 = { instancePath: instancePath + "/watchgoose", schemaPath: "#/properties/watchgoose/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err470];
            }
            else {
                vErrors.push(err470);
            }
            errors++;
        }
    }
    if (data.cronitor !== undefined) {
        let data375 = data.cronitor;
        if (data375 && typeof data375 == "object" && !Array.isArray(data375)) {
            if (data375.ping_url === undefined) {
                const err471 = { instancePath: instancePath + "/cronitor", schemaPath: "#/properties/cronitor/required", keyword: "required", params: { missingProperty: "ping_url" } };
                if (vErrors === null) {
                    vErrors = [err471];
                }
                else {
                    vErrors.push(err471);
                }
                errors++;
            }
            for (const key20 in data375) {
                if (!(key20 === "ping_url")) {
                    const err472 = { instancePath: instancePath + "/cronitor", schemaPath: "#/properties/cronitor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 } };
                    if (vErrors === null) {
                        vErrors = [err472];
                    }
                    else {
                        vErrors.push(err472);
                    }
                    errors++;
                }
            }
            if (data375.ping_url !== undefined) {
                if (typeof data375.ping_url !== "string") {
                    const err473 = { instancePath: instancePath + "/cronitor/ping_url", schemaPath: "#/properties/cronitor/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err473];
                    }
                    else {
                        vErrors.push(err473);
                    }
                    errors++;
                }
            }
        }
        else {
            const err474 = { instancePath: instancePath + "/cronitor", schemaPath: "#/properties/cronitor/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err474];
            }
            else {
                vErrors.push(err474);
            }
            errors++;
        }
    }
    if (data.cronhub !== undefined) {
        let data377 = data.cronhub;
        if (data377 && typeof data377 == "object" && !Array.isArray(data377)) {
            if (data377.ping_url === undefined) {
                const err475 = { instancePath: instancePath + "/cronhub", schemaPath: "#/properties/cronhub/required", keyword: "required", params: { missingProperty: "ping_url" } };
                if (vErrors === null) {
                    vErrors = [err475];
                }
                else {
                    vErrors.push(err475);
                }
                errors++;
            }
            for (const key21 in data377) {
                if (!(key21 === "ping_url")) {
                    const err476 = { instancePath: instancePath + "/cronhub", schemaPath: "#/properties/cronhub/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 } };
                    if (vErrors === null) {
                        vErrors = [err476];
                    }
                    else {
                        vErrors.push(err476);
                    }
                    errors++;
                }
            }
            if (data377.ping_url !== undefined) {
                if (typeof data377.ping_url !== "string") {
                    const err477 = { instancePath: instancePath + "/cronhub/ping_url", schemaPath: "#/properties/cronhub/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err477];
                    }
                    else {
                        vErrors.push(err477);
                    }
                    errors++;
                }
            }
        }
        else {
            const err478 = { instancePath: instancePath + "/cronhub", schemaPath: "#/properties/cronhub/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err478];
            }
            else {
                vErrors.push(err478);
            }
            errors++;
        }
    }
    if (data.pagerduty !== undefined) {
        let data379 = data.pagerduty;
        if (data379 && typeof data379 == "object" && !Array.isArray(data379)) {
            if (data379.integration_key === undefined) {
                const err479 = { instancePath: instancePath + "/pagerduty", schemaPath: "#/properties/pagerduty/required", keyword: "required", params: { missingProperty: "integration_key" } };
                if (vErrors === null) {
                    vErrors = [err479];
                }
                else {
                    vErrors.push(err479);
                }
                errors++;
            }
            for (const key22 in data379) {
                if (!((key22 === "integration_key") || (key22 === "send_logs"))) {
                    const err480 = { instancePath: instancePath + "/pagerduty", schemaPath: "#/properties/pagerduty/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 } };
                    if (vErrors === null) {
                        vErrors = [err480];
                    }
                    else {
                        vErrors.push(err480);
                    }
                    errors++;
                }
            }
            if (data379.integration_key !== undefined) {
                if (typeof data379.integration_key !== "string") {
                    const err481 = { instancePath: instancePath + "/pagerduty/integration_key", schemaPath: "#/properties/pagerduty/properties/integration_key/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err481];
                    }
                    else {
                        vErrors.push(err481);
                    }
                    errors++;
                }
            }
            if (data379.send_logs !== undefined) {
                if (typeof data379.send_logs !== "boolean") {
                    const err482 = { instancePath: instancePath + "/pagerduty/send_logs", schemaPath: "#/properties/pagerduty/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err482];
                    }
                    else {
                        vErrors.push(err482);
                    }
                    errors++;
                }
            }
        }
        else {
            const err483 = { instancePath: instancePath + "/pagerduty", schemaPath: "#/properties/pagerduty/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err483];
            }
            else {
                vErrors.push(err483);
            }
            errors++;
        }
    }
    if (data.ntfy !== undefined) {
        let data382 = data.ntfy;
        if (data382 && typeof data382 == "object" && !Array.isArray(data382)) {
            if (data382.topic === undefined) {
                const err484 = { instancePath: instancePath + "/ntfy", schemaPath: "#/properties/ntfy/required", keyword: "required", params: { missingProperty: "topic" } };
                if (vErrors === null) {
                    vErrors = [err484];
                }
                else {
                    vErrors.push(err484);
                }
                errors++;
            }
            for (const key23 in data382) {
                if (!(func2.call(schema11.properties.ntfy.properties, key23))) {
                    const err485 = { instancePath: instancePath + "/ntfy", schemaPath: "#/properties/ntfy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 } };
                    if (vErrors === null) {
                        vErrors = [err485];
                    }
                    else {
                        vErrors.push(err485);
                    }
                    errors++;
                }
            }
            if (data382.topic !== undefined) {
                if (typeof data382.topic !== "string") {
                    const err486 = { instancePath: instancePath + "/ntfy/topic", schemaPath: "#/properties/ntfy/properties/topic/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err486];
                    }
                    else {
                        vErrors.push(err486);
                    }
                    errors++;
                }
            }
            if (data382.server !== undefined) {
                if (typeof data382.server !== "string") {
                    const err487 = { instancePath: instancePath + "/ntfy/server", schemaPath: "#/properties/ntfy/properties/server/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err487];
                    }
                    else {
                        vErrors.push(err487);
                    }
                    errors++;
                }
            }
            if (data382.username !== undefined) {
                if (typeof data382.username !== "string") {
                    const err488 = { instancePath: instancePath + "/ntfy/username", schemaPath: "#/properties/ntfy/properties/username/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err488];
                    }
                    else {
                        vErrors.push(err488);
                    }
                    errors++;
                }
            }
            if (data382.password !== undefined) {
                if (typeof data382.password !== "string") {
                    const err489 = { instancePath: instancePath + "/ntfy/password", schemaPath: "#/properties/ntfy/properties/password/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err489];
                    }
                    else {
                        vErrors.push(err489);
                    }
                    errors++;
                }
            }
            if (data382.access_token !== undefined) {
                if (typeof data382.access_token !== "string") {
                    const err490 = { instancePath: instancePath + "/ntfy/access_token", schemaPath: "#/properties/ntfy/properties/access_token/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err490];
                    }
                    else {
                        vErrors.push(err490);
                    }
                    errors++;
                }
            }
            if (data382.start !== undefined) {
                let data388 = data382.start;
                if (data388 && typeof data388 == "object" && !Array.isArray(data388)) {
                    for (const key24 in data388) {
                        if (!((((key24 === "title") || (key24 === "message")) || (key24 === "priority")) || (key24 === "tags"))) {
                            const err491 = { instancePath: instancePath + "/ntfy/start", schemaPath: "#/properties/ntfy/properties/start/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 } };
                            if (vErrors === null) {
                                vErrors = [err491];
                            }
                            else {
                                vErrors.push(err491);
                            }
                            errors++;
                        }
                    }
                    if (data388.title !== undefined) {
                        if (typeof data388.title !== "string") {
                            const err492 = { instancePath: instancePath + "/ntfy/start/title", schemaPath: "#/properties/ntfy/properties/start/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err492];
                            }
                            else {
                                vErrors.push(err492);
                            }
                            errors++;
                        }
                    }
                    if (data388.message !== undefined) {
                        if (typeof data388.message !== "string") {
                            const err493 = { instancePath: instancePath + "/ntfy/start/message", schemaPath: "#/properties/ntfy/properties/start/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err493];
                            }
                            else {
                                vErrors.push(err493);
                            }
                            errors++;
                        }
                    }
                    if (data388.priority !== undefined) {
                        let data391 = data388.priority;
                        if (!((((((data391 === "max") || (data391 === "urgent")) || (data391 === "high")) || (data391 === "default")) || (data391 === "low")) || (data391 === "min"))) {
                            const err494 = { instancePath: instancePath + "/ntfy/start/priority", schemaPath: "#/properties/ntfy/properties/start/properties/priority/enum", keyword: "enum", params: { allowedValues: schema11.properties.ntfy.properties.start.properties.priority.enum } };
                            if (vErrors === null) {
                                vErrors = [err494];
                            }
                            else {
                                vErrors.push(err494);
                            }
                            errors++;
                        }
                    }
                    if (data388.tags !== undefined) {
                        if (typeof data388.tags !== "string") {
                            const err495 = { instancePath: instancePath + "/ntfy/start/tags", schemaPath: "#/properties/ntfy/properties/start/properties/tags/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err495];
                            }
                            else {
                                vErrors.push(err495);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err496 = { instancePath: instancePath + "/ntfy/start", schemaPath: "#/properties/ntfy/properties/start/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err496];
                    }
                    else {
                        vErrors.push(err496);
                    }
                    errors++;
                }
            }
            if (data382.finish !== undefined) {
                let data393 = data382.finish;
                if (data393 && typeof data393 == "object" && !Array.isArray(data393)) {
                    for (const key25 in data393) {
                        if (!((((key25 === "title") || (key25 === "message")) || (key25 === "priority")) || (key25 === "tags"))) {
                            const err497 = { instancePath: instancePath + "/ntfy/finish", schemaPath: "#/properties/ntfy/properties/finish/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 } };
                            if (vErrors === null) {
                                vErrors = [err497];
                            }
                            else {
                                vErrors.push(err497);
                            }
                            errors++;
                        }
                    }
                    if (data393.title !== undefined) {
                        if (typeof data393.title !== "string") {
                            const err498 = { instancePath: instancePath + "/ntfy/finish/title", schemaPath: "#/properties/ntfy/properties/finish/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err498];
                            }
                            else {
                                vErrors.push(err498);
                            }
                            errors++;
                        }
                    }
                    if (data393.message !== undefined) {
                        if (typeof data393.message !== "string") {
                            const err499 = { instancePath: instancePath + "/ntfy/finish/message", schemaPath: "#/properties/ntfy/properties/finish/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err499];
                            }
                            else {
                                vErrors.push(err499);
                            }
                            errors++;
                        }
                    }
                    if (data393.priority !== undefined) {
                        let data396 = data393.priority;
                        if (!((((((data396 === "max") || (data396 === "urgent")) || (data396 === "high")) || (data396 === "default")) || (data396 === "low")) || (data396 === "min"))) {
                            const err500 = { instancePath: instancePath + "/ntfy/finish/priority", schemaPath: "#/properties/ntfy/properties/finish/properties/priority/enum", keyword: "enum", params: { allowedValues: schema11.properties.ntfy.properties.finish.properties.priority.enum } };
                            if (vErrors === null) {
                                vErrors = [err500];
                            }
                            else {
                                vErrors.push(err500);
                            }
                            errors++;
                        }
                    }
                    if (data393.tags !== undefined) {
                        if (typeof data393.tags !== "string") {
                            const err501 = { instancePath: instancePath + "/ntfy/finish/tags", schemaPath: "#/properties/ntfy/properties/finish/properties/tags/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err501];
                            }
                            else {
                                vErrors.push(err501);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err502 = { instancePath: instancePath + "/ntfy/finish", schemaPath: "#/properties/ntfy/properties/finish/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err502];
                    }
                    else {
                        vErrors.push(err502);
                    }
                    errors++;
                }
            }
            if (data382.fail !== undefined) {
                let data398 = data382.fail;
                if (data398 && typeof data398 == "object" && !Array.isArray(data398)) {
                    for (const key26 in data398) {
                        if (!((((key26 === "title") || (key26 === "message")) || (key26 === "priority")) || (key26 === "tags"))) {
                            const err503 = { instancePath: instancePath + "/ntfy/fail", schemaPath: "#/properties/ntfy/properties/fail/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 } };
                            if (vErrors === null) {
                                vErrors = [err503];
                            }
                            else {
                                vErrors.push(err503);
                            }
                            errors++;
                        }
                    }
                    if (data398.title !== undefined) {
                        if (typeof data398.title !== "string") {
                            const err504 = { instancePath: instancePath + "/ntfy/fail/title", schemaPath: "#/properties/ntfy/properties/fail/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err504];
                            }
                            else {
                                vErrors.push(err504);
                            }
                            errors++;
                        }
                    }
                    if (data398.message !== undefined) {
                        if (typeof data398.message !== "string") {
                            const err505 = { instancePath: instancePath + "/ntfy/fail/message", schemaPath: "#/properties/ntfy/properties/fail/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err505];
                            }
                            else {
                                vErrors.push(err505);
                            }
                            errors++;
                        }
                    }
                    if (data398.priority !== undefined) {
                        let data401 = data398.priority;
                        if (!((((((data401 === "max") || (data401 === "urgent")) || (data401 === "high")) || (data401 === "default")) || (data401 === "low")) || (data401 === "min"))) {
                            const err506 = { instancePath: instancePath + "/ntfy/fail/priority", schemaPath: "#/properties/ntfy/properties/fail/properties/priority/enum", keyword: "enum", params: { allowedValues: schema11.properties.ntfy.properties.fail.properties.priority.enum } };
                            if (vErrors === null) {
                                vErrors = [err506];
                            }
                            else {
                                vErrors.push(err506);
                            }
                            errors++;
                        }
                    }
                    if (data398.tags !== undefined) {
                        if (typeof data398.tags !== "string") {
                            const err507 = { instancePath: instancePath + "/ntfy/fail/tags", schemaPath: "#/properties/ntfy/properties/fail/properties/tags/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err507];
                            }
                            else {
                                vErrors.push(err507);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err508 = { instancePath: instancePath + "/ntfy/fail", schemaPath: "#/properties/ntfy/properties/fail/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err508];
                    }
                    else {
                        vErrors.push(err508);
                    }
                    errors++;
                }
            }
            if (data382.states !== undefined) {
                let data403 = data382.states;
                if (Array.isArray(data403)) {
                    const len43 = data403.length;
                    for (let i43 = 0; i43 < len43; i43++) {
                        let data404 = data403[i43];
                        if (!(((data404 === "start") || (data404 === "finish")) || (data404 === "fail"))) {
                            const err509 = { instancePath: instancePath + "/ntfy/states/" + i43, schemaPath: "#/properties/ntfy/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.ntfy.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err509];
                            }
                            else {
                                vErrors.push(err509);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err510 = { instancePath: instancePath + "/ntfy/states", schemaPath: "#/properties/ntfy/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err510];
                    }
                    else {
                        vErrors.push(err510);
                    }
                    errors++;
                }
            }
        }
        else {
            const err511 = { instancePath: instancePath + "/ntfy", schemaPath: "#/properties/ntfy/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err511];
            }
            else {
                vErrors.push(err511);
            }
            errors++;
        }
    }
    if (data.pushover !== undefined) {
        let data405 = data.pushover;
        if (data405 && typeof data405 == "object" && !Array.isArray(data405)) {
            if (data405.token === undefined) {
                const err512 = { instancePath: instancePath + "/pushover", schemaPath: "#/properties/pushover/required", keyword: "required", params: { missingProperty: "token" } };
                if (vErrors === null) {
                    vErrors = [err512];
                }
                else {
                    vErrors.push(err512);
                }
                errors++;
            }
            if (data405.user === undefined) {
                const err513 = { instancePath: instancePath + "/pushover", schemaPath: "#/properties/pushover/required", keyword: "required", params: { missingProperty: "user" } };
                if (vErrors === null) {
                    vErrors = [err513];
                }
                else {
                    vErrors.push(err513);
                }
                errors++;
            }
            for (const key27 in data405) {
                if (!((((((key27 === "token") || (key27 === "user")) || (key27 === "start")) || (key27 === "finish")) || (key27 === "fail")) || (key27 === "states"))) {
                    const err514 = { instancePath: instancePath + "/pushover", schemaPath: "#/properties/pushover/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 } };
                    if (vErrors === null) {
                        vErrors = [err514];
                    }
                    else {
                        vErrors.push(err514);
                    }
                    errors++;
                }
            }
            if (data405.token !== undefined) {
                if (typeof data405.token !== "string") {
                    const err515 = { instancePath: instancePath + "/pushover/token", schemaPath: "#/properties/pushover/properties/token/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err515];
                    }
                    else {
                        vErrors.push(err515);
                    }
                    errors++;
                }
            }
            if (data405.user !== undefined) {
                if (typeof data405.user !== "string") {
                    const err516 = { instancePath: instancePath + "/pushover/user", schemaPath: "#/properties/pushover/properties/user/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err516];
                    }
                    else {
                        vErrors.push(err516);
                    }
                    errors++;
                }
            }
            if (data405.start !== undefined) {
                let data408 = data405.start;
                if (data408 && typeof data408 == "object" && !Array.isArray(data408)) {
                    for (const key28 in data408) {
                        if (!(func2.call(schema11.properties.pushover.properties.start.properties, key28))) {
                            const err517 = { instancePath: instancePath + "/pushover/start", schemaPath: "#/properties/pushover/properties/start/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 } };
                            if (vErrors === null) {
                                vErrors = [err517];
                            }
                            else {
                                vErrors.push(err517);
                            }
                            errors++;
                        }
                    }
                    if (data408.message !== undefined) {
                        if (typeof data408.message !== "string") {
                            const err518 = { instancePath: instancePath + "/pushover/start/message", schemaPath: "#/properties/pushover/properties/start/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err518];
                            }
                            else {
                                vErrors.push(err518);
                            }
                            errors++;
                        }
                    }
                    if (data408.priority !== undefined) {
                        let data410 = data408.priority;
                        if (!((typeof data410 == "number") && (!(data410 % 1) && !isNaN(data410)))) {
                            const err519 = { instancePath: instancePath + "/pushover/start/priority", schemaPath: "#/properties/pushover/properties/start/properties/priority/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err519];
                            }
                            else {
                                vErrors.push(err519);
                            }
                            errors++;
                        }
                        if (typeof data410 == "number") {
                            if (data410 > 2 || isNaN(data410)) {
                                const err520 = { instancePath: instancePath + "/pushover/start/priority", schemaPath: "#/properties/pushover/properties/start/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 } };
                                if (vErrors === null) {
                                    vErrors = [err520];
                                }
                                else {
                                    vErrors.push(err520);
                                }
                                errors++;
                            }
                            if (data410 < -2 || isNaN(data410)) {
                                const err521 = { instancePath: instancePath + "/pushover/start/priority", schemaPath: "#/properties/pushover/properties/start/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 } };
                                if (vErrors === null) {
                                    vErrors = [err521];
                                }
                                else {
                                    vErrors.push(err521);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data408.expire !== undefined) {
                        let data411 = data408.expire;
                        if (!((typeof data411 == "number") && (!(data411 % 1) && !isNaN(data411)))) {
                            const err522 = { instancePath: instancePath + "/pushover/start/expire", schemaPath: "#/properties/pushover/properties/start/properties/expire/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err522];
                            }
                            else {
                                vErrors.push(err522);
                            }
                            errors++;
                        }
                        if (typeof data411 == "number") {
                            if (data411 < 0 || isNaN(data411)) {
                                const err523 = { instancePath: instancePath + "/pushover/start/expire", schemaPath: "#/properties/pushover/properties/start/properties/expire/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err523];
                                }
                                else {
                                    vErrors.push(err523);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data408.retry !== undefined) {
                        let data412 = data408.retry;
                        if (!((typeof data412 == "number") && (!(data412 % 1) && !isNaN(data412)))) {
                            const err524 = { instancePath: instancePath + "/pushover/start/retry", schemaPath: "#/properties/pushover/properties/start/properties/retry/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err524];
                            }
                            else {
                                vErrors.push(err524);
                            }
                            errors++;
                        }
                        if (typeof data412 == "number") {
                            if (data412 < 0 || isNaN(data412)) {
                                const err525 = { instancePath: instancePath + "/pushover/start/retry", schemaPath: "#/properties/pushover/properties/start/properties/retry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err525];
                                }
                                else {
                                    vErrors.push(err525);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data408.device !== undefined) {
                        if (typeof data408.device !== "string") {
                            const err526 = { instancePath: instancePath + "/pushover/start/device", schemaPath: "#/properties/pushover/properties/start/properties/device/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err526];
                            }
                            else {
                                vErrors.push(err526);
                            }
                            errors++;
                        }
                    }
                    if (data408.html !== undefined) {
                        if (typeof data408.html !== "boolean") {
                            const err527 = { instancePath: instancePath + "/pushover/start/html", schemaPath: "#/properties/pushover/properties/start/properties/html/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err527];
                            }
                            else {
                                vErrors.push(err527);
                            }
                            errors++;
                        }
                    }
                    if (data408.sound !== undefined) {
                        if (typeof data408.sound !== "string") {
                            const err528 = { instancePath: instancePath + "/pushover/start/sound", schemaPath: "#/properties/pushover/properties/start/properties/sound/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err528];
                            }
                            else {
                                vErrors.push(err528);
                            }
                            errors++;
                        }
                    }
                    if (data408.title !== undefined) {
                        if (typeof data408.title !== "string") {
                            const err529 = { instancePath: instancePath + "/pushover/start/title", schemaPath: "#/properties/pushover/properties/start/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err529];
                            }
                            else {
                                vErrors.push(err529);
                            }
                            errors++;
                        }
                    }
                    if (data408.ttl !== undefined) {
                        let data417 = data408.ttl;
                        if (!((typeof data417 == "number") && (!(data417 % 1) && !isNaN(data417)))) {
                            const err530 = { instancePath: instancePath + "/pushover/start/ttl", schemaPath: "#/properties/pushover/properties/start/properties/ttl/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err530];
                            }
                            else {
                                vErrors.push(err530);
                            }
                            errors++;
                        }
                        if (typeof data417 == "number") {
                            if (data417 < 0 || isNaN(data417)) {
                                const err531 = { instancePath: instancePath + "/pushover/start/ttl", schemaPath: "#/properties/pushover/properties/start/properties/ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err531];
                                }
                                else {
                                    vErrors.push(err531);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data408.url !== undefined) {
                        if (typeof data408.url !== "string") {
                            const err532 = { instancePath: instancePath + "/pushover/start/url", schemaPath: "#/properties/pushover/properties/start/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err532];
                            }
                            else {
                                vErrors.push(err532);
                            }
                            errors++;
                        }
                    }
                    if (data408.url_title !== undefined) {
                        if (typeof data408.url_title !== "string") {
                            const err533 = { instancePath: instancePath + "/pushover/start/url_title", schemaPath: "#/properties/pushover/properties/start/properties/url_title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err533];
                            }
                            else {
                                vErrors.push(err533);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err534 = { instancePath: instancePath + "/pushover/start", schemaPath: "#/properties/pushover/properties/start/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err534];
                    }
                    else {
                        vErrors.push(err534);
                    }
                    errors++;
                }
            }
            if (data405.finish !== undefined) {
                let data420 = data405.finish;
                if (data420 && typeof data420 == "object" && !Array.isArray(data420)) {
                    for (const key29 in data420) {
                        if (!(func2.call(schema11.properties.pushover.properties.finish.properties, key29))) {
                            const err535 = { instancePath: instancePath + "/pushover/finish", schemaPath: "#/properties/pushover/properties/finish/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key29 } };
                            if (vErrors === null) {
                                vErrors = [err535];
                            }
                            else {
                                vErrors.push(err535);
                            }
                            errors++;
                        }
                    }
                    if (data420.message !== undefined) {
                        if (typeof data420.message !== "string") {
                            const err536 = { instancePath: instancePath + "/pushover/finish/message", schemaPath: "#/properties/pushover/properties/finish/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err536];
                            }
                            else {
                                vErrors.push(err536);
                            }
                            errors++;
                        }
                    }
                    if (data420.priority !== undefined) {
                        let data422 = data420.priority;
                        if (!((typeof data422 == "number") && (!(data422 % 1) && !isNaN(data422)))) {
                            const err537 = { instancePath: instancePath + "/pushover/finish/priority", schemaPath: "#/properties/pushover/properties/finish/properties/priority/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err537];
                            }
                            else {
                                vErrors.push(err537);
                            }
                            errors++;
                        }
                        if (typeof data422 == "number") {
                            if (data422 > 2 || isNaN(data422)) {
                                const err538 = { instancePath: instancePath + "/pushover/finish/priority", schemaPath: "#/properties/pushover/properties/finish/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 } };
                                if (vErrors === null) {
                                    vErrors = [err538];
                                }
                                else {
                                    vErrors.push(err538);
                                }
                                errors++;
                            }
                            if (data422 < -2 || isNaN(data422)) {
                                const err539 = { instancePath: instancePath + "/pushover/finish/priority", schemaPath: "#/properties/pushover/properties/finish/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 } };
                                if (vErrors === null) {
                                    vErrors = [err539];
                                }
                                else {
                                    vErrors.push(err539);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data420.expire !== undefined) {
                        let data423 = data420.expire;
                        if (!((typeof data423 == "number") && (!(data423 % 1) && !isNaN(data423)))) {
                            const err540 = { instancePath: instancePath + "/pushover/finish/expire", schemaPath: "#/properties/pushover/properties/finish/properties/expire/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err540];
                            }
                            else {
                                vErrors.push(err540);
                            }
                            errors++;
                        }
                        if (typeof data423 == "number") {
                            if (data423 < 0 || isNaN(data423)) {
                                const err541 = { instancePath: instancePath + "/pushover/finish/expire", schemaPath: "#/properties/pushover/properties/finish/properties/expire/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err541];
                                }
                                else {
                                    vErrors.push(err541);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data420.retry !== undefined) {
                        let data424 = data420.retry;
                        if (!((typeof data424 == "number") && (!(data424 % 1) && !isNaN(data424)))) {
                            const err542 = { instancePath: instancePath + "/pushover/finish/retry", schemaPath: "#/properties/pushover/properties/finish/properties/retry/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err542];
                            }
                            else {
                                vErrors.push(err542);
                            }
                            errors++;
                        }
                        if (typeof data424 == "number") {
                            if (data424 < 0 || isNaN(data424)) {
                                const err543 = { instancePath: instancePath + "/pushover/finish/retry", schemaPath: "#/properties/pushover/properties/finish/properties/retry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err543];
                                }
                                else {
                                    vErrors.push(err543);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data420.device !== undefined) {
                        if (typeof data420.device !== "string") {
                            const err544 = { instancePath: instancePath + "/pushover/finish/device", schemaPath: "#/properties/pushover/properties/finish/properties/device/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err544];
                            }
                            else {
                                vErrors.push(err544);
                            }
                            errors++;
                        }
                    }
                    if (data420.html !== undefined) {
                        if (typeof data420.html !== "boolean") {
                            const err545 = { instancePath: instancePath + "/pushover/finish/html", schemaPath: "#/properties/pushover/properties/finish/properties/html/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err545];
                            }
                            else {
                                vErrors.push(err545);
                            }
                            errors++;
                        }
                    }
                    if (data420.sound !== undefined) {
                        if (typeof data420.sound !== "string") {
                            const err546 = { instancePath: instancePath + "/pushover/finish/sound", schemaPath: "#/properties/pushover/properties/finish/properties/sound/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err546];
                            }
                            else {
                                vErrors.push(err546);
                            }
                            errors++;
                        }
                    }
                    if (data420.title !== undefined) {
                        if (typeof data420.title !== "string") {
                            const err547 = { instancePath: instancePath + "/pushover/finish/title", schemaPath: "#/properties/pushover/properties/finish/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err547];
                            }
                            else {
                                vErrors.push(err547);
                            }
                            errors++;
                        }
                    }
                    if (data420.ttl !== undefined) {
                        let data429 = data420.ttl;
                        if (!((typeof data429 == "number") && (!(data429 % 1) && !isNaN(data429)))) {
                            const err548 = { instancePath: instancePath + "/pushover/finish/ttl", schemaPath: "#/properties/pushover/properties/finish/properties/ttl/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err548];
                            }
                            else {
                                vErrors.push(err548);
                            }
                            errors++;
                        }
                        if (typeof data429 == "number") {
                            if (data429 < 0 || isNaN(data429)) {
                                const err549 = { instancePath: instancePath + "/pushover/finish/ttl", schemaPath: "#/properties/pushover/properties/finish/properties/ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err549];
                                }
                                else {
                                    vErrors.push(err549);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data420.url !== undefined) {
                        if (typeof data420.url !== "string") {
                            const err550 = { instancePath: instancePath + "/pushover/finish/url", schemaPath: "#/properties/pushover/properties/finish/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err550];
                            }
                            else {
                                vErrors.push(err550);
                            }
                            errors++;
                        }
                    }
                    if (data420.url_title !== undefined) {
                        if (typeof data420.url_title !== "string") {
                            const err551 = { instancePath: instancePath + "/pushover/finish/url_title", schemaPath: "#/properties/pushover/properties/finish/properties/url_title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err551];
                            }
                            else {
                                vErrors.push(err551);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err552 = { instancePath: instancePath + "/pushover/finish", schemaPath: "#/properties/pushover/properties/finish/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err552];
                    }
                    else {
                        vErrors.push(err552);
                    }
                    errors++;
                }
            }
            if (data405.fail !== undefined) {
                let data432 = data405.fail;
                if (data432 && typeof data432 == "object" && !Array.isArray(data432)) {
                    for (const key30 in data432) {
                        if (!(func2.call(schema11.properties.pushover.properties.fail.properties, key30))) {
                            const err553 = { instancePath: instancePath + "/pushover/fail", schemaPath: "#/properties/pushover/properties/fail/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 } };
                            if (vErrors === null) {
                                vErrors = [err553];
                            }
                            else {
                                vErrors.push(err553);
                            }
                            errors++;
                        }
                    }
                    if (data432.message !== undefined) {
                        if (typeof data432.message !== "string") {
                            const err554 = { instancePath: instancePath + "/pushover/fail/message", schemaPath: "#/properties/pushover/properties/fail/properties/message/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err554];
                            }
                            else {
                                vErrors.push(err554);
                            }
                            errors++;
                        }
                    }
                    if (data432.priority !== undefined) {
                        let data434 = data432.priority;
                        if (!((typeof data434 == "number") && (!(data434 % 1) && !isNaN(data434)))) {
                            const err555 = { instancePath: instancePath + "/pushover/fail/priority", schemaPath: "#/properties/pushover/properties/fail/properties/priority/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err555];
                            }
                            else {
                                vErrors.push(err555);
                            }
                            errors++;
                        }
                        if (typeof data434 == "number") {
                            if (data434 > 2 || isNaN(data434)) {
                                const err556 = { instancePath: instancePath + "/pushover/fail/priority", schemaPath: "#/properties/pushover/properties/fail/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 } };
                                if (vErrors === null) {
                                    vErrors = [err556];
                                }
                                else {
                                    vErrors.push(err556);
                                }
                                errors++;
                            }
                            if (data434 < -2 || isNaN(data434)) {
                                const err557 = { instancePath: instancePath + "/pushover/fail/priority", schemaPath: "#/properties/pushover/properties/fail/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 } };
                                if (vErrors === null) {
                                    vErrors = [err557];
                                }
                                else {
                                    vErrors.push(err557);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data432.expire !== undefined) {
                        let data435 = data432.expire;
                        if (!((typeof data435 == "number") && (!(data435 % 1) && !isNaN(data435)))) {
                            const err558 = { instancePath: instancePath + "/pushover/fail/expire", schemaPath: "#/properties/pushover/properties/fail/properties/expire/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err558];
                            }
                            else {
                                vErrors.push(err558);
                            }
                            errors++;
                        }
                        if (typeof data435 == "number") {
                            if (data435 < 0 || isNaN(data435)) {
                                const err559 = { instancePath: instancePath + "/pushover/fail/expire", schemaPath: "#/properties/pushover/properties/fail/properties/expire/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err559];
                                }
                                else {
                                    vErrors.push(err559);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data432.retry !== undefined) {
                        let data436 = data432.retry;
                        if (!((typeof data436 == "number") && (!(data436 % 1) && !isNaN(data436)))) {
                            const err560 = { instancePath: instancePath + "/pushover/fail/retry", schemaPath: "#/properties/pushover/properties/fail/properties/retry/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err560];
                            }
                            else {
                                vErrors.push(err560);
                            }
                            errors++;
                        }
                        if (typeof data436 == "number") {
                            if (data436 < 0 || isNaN(data436)) {
                                const err561 = { instancePath: instancePath + "/pushover/fail/retry", schemaPath: "#/properties/pushover/properties/fail/properties/retry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err561];
                                }
                                else {
                                    vErrors.push(err561);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data432.device !== undefined) {
                        if (typeof data432.device !== "string") {
                            const err562 = { instancePath: instancePath + "/pushover/fail/device", schemaPath: "#/properties/pushover/properties/fail/properties/device/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err562];
                            }
                            else {
                                vErrors.push(err562);
                            }
                            errors++;
                        }
                    }
                    if (data432.html !== undefined) {
                        if (typeof data432.html !== "boolean") {
                            const err563 = { instancePath: instancePath + "/pushover/fail/html", schemaPath: "#/properties/pushover/properties/fail/properties/html/type", keyword: "type", params: { type: "boolean" } };
                            if (vErrors === null) {
                                vErrors = [err563];
                            }
                            else {
                                vErrors.push(err563);
                            }
                            errors++;
                        }
                    }
                    if (data432.sound !== undefined) {
                        if (typeof data432.sound !== "string") {
                            const err564 = { instancePath: instancePath + "/pushover/fail/sound", schemaPath: "#/properties/pushover/properties/fail/properties/sound/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err564];
                            }
                            else {
                                vErrors.push(err564);
                            }
                            errors++;
                        }
                    }
                    if (data432.title !== undefined) {
                        if (typeof data432.title !== "string") {
                            const err565 = { instancePath: instancePath + "/pushover/fail/title", schemaPath: "#/properties/pushover/properties/fail/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err565];
                            }
                            else {
                                vErrors.push(err565);
                            }
                            errors++;
                        }
                    }
                    if (data432.ttl !== undefined) {
                        let data441 = data432.ttl;
                        if (!((typeof data441 == "number") && (!(data441 % 1) && !isNaN(data441)))) {
                            const err566 = { instancePath: instancePath + "/pushover/fail/ttl", schemaPath: "#/properties/pushover/properties/fail/properties/ttl/type", keyword: "type", params: { type: "integer" } };
                            if (vErrors === null) {
                                vErrors = [err566];
                            }
                            else {
                                vErrors.push(err566);
                            }
                            errors++;
                        }
                        if (typeof data441 == "number") {
                            if (data441 < 0 || isNaN(data441)) {
                                const err567 = { instancePath: instancePath + "/pushover/fail/ttl", schemaPath: "#/properties/pushover/properties/fail/properties/ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                if (vErrors === null) {
                                    vErrors = [err567];
                                }
                                else {
                                    vErrors.push(err567);
                                }
                                errors++;
                            }
                        }
                    }
                    if (data432.url !== undefined) {
                        if (typeof data432.url !== "string") {
                            const err568 = { instancePath: instancePath + "/pushover/fail/url", schemaPath: "#/properties/pushover/properties/fail/properties/url/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err568];
                            }
                            else {
                                vErrors.push(err568);
                            }
                            errors++;
                        }
                    }
                    if (data432.url_title !== undefined) {
                        if (typeof data432.url_title !== "string") {
                            const err569 = { instancePath: instancePath + "/pushover/fail/url_title", schemaPath: "#/properties/pushover/properties/fail/properties/url_title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err569];
                            }
                            else {
                                vErrors.push(err569);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err570 = { instancePath: instancePath + "/pushover/fail", schemaPath: "#/properties/pushover/properties/fail/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err570];
                    }
                    else {
                        vErrors.push(err570);
                    }
                    errors++;
                }
            }
            if (data405.states !== undefined) {
                let data444 = data405.states;
                if (Array.isArray(data444)) {
                    const len44 = data444.length;
                    for (let i44 = 0; i44 < len44; i44++) {
                        let data445 = data444[i44];
                        if (!(((data445 === "start") || (data445 === "finish")) || (data445 === "fail"))) {
                            const err571 = { instancePath: instancePath + "/pushover/states/" + i44, schemaPath: "#/properties/pushover/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.pushover.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err571];
                            }
                            else {
                                vErrors.push(err571);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err572 = { instancePath: instancePath + "/pushover/states", schemaPath: "#/properties/pushover/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err572];
                    }
                    else {
                        vErrors.push(err572);
                    }
                    errors++;
                }
            }
        }
        else {
            const err573 = { instancePath: instancePath + "/pushover", schemaPath: "#/properties/pushover/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err573];
            }
            else {
                vErrors.push(err573);
            }
            errors++;
        }
    }
    if (data.apprise !== undefined) {
        let data446 = data.apprise;
        if (data446 && typeof data446 == "object" && !Array.isArray(data446)) {
            if (data446.services === undefined) {
                const err574 = { instancePath: instancePath + "/apprise", schemaPath: "#/properties/apprise/required", keyword: "required", params: { missingProperty: "services" } };
                if (vErrors === null) {
                    vErrors = [err574];
                }
                else {
                    vErrors.push(err574);
                }
                errors++;
            }
            for (const key31 in data446) {
                if (!((((((((key31 === "services") || (key31 === "send_logs")) || (key31 === "logs_size_limit")) || (key31 === "start")) || (key31 === "finish")) || (key31 === "fail")) || (key31 === "log")) || (key31 === "states"))) {
                    const err575 = { instancePath: instancePath + "/apprise", schemaPath: "#/properties/apprise/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 } };
                    if (vErrors === null) {
                        vErrors = [err575];
                    }
                    else {
                        vErrors.push(err575);
                    }
                    errors++;
                }
            }
            if (data446.services !== undefined) {
                let data447 = data446.services;
                if (Array.isArray(data447)) {
                    const len45 = data447.length;
                    for (let i45 = 0; i45 < len45; i45++) {
                        let data448 = data447[i45];
                        if (data448 && typeof data448 == "object" && !Array.isArray(data448)) {
                            if (data448.url === undefined) {
                                const err576 = { instancePath: instancePath + "/apprise/services/" + i45, schemaPath: "#/properties/apprise/properties/services/items/required", keyword: "required", params: { missingProperty: "url" } };
                                if (vErrors === null) {
                                    vErrors = [err576];
                                }
                                else {
                                    vErrors.push(err576);
                                }
                                errors++;
                            }
                            if (data448.label === undefined) {
                                const err577 = { instancePath: instancePath + "/apprise/services/" + i45, schemaPath: "#/properties/apprise/properties/services/items/required", keyword: "required", params: { missingProperty: "label" } };
                                if (vErrors === null) {
                                    vErrors = [err577];
                                }
                                else {
                                    vErrors.push(err577);
                                }
                                errors++;
                            }
                            for (const key32 in data448) {
                                if (!((key32 === "url") || (key32 === "label"))) {
                                    const err578 = { instancePath: instancePath + "/apprise/services/" + i45, schemaPath: "#/properties/apprise/properties/services/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 } };
                                    if (vErrors === null) {
                                        vErrors = [err578];
                                    }
                                    else {
                                        vErrors.push(err578);
                                    }
                                    errors++;
                                }
                            }
                            if (data448.url !== undefined) {
                                if (typeof data448.url !== "string") {
                                    const err579 = { instancePath: instancePath + "/apprise/services/" + i45 + "/url", schemaPath: "#/properties/apprise/properties/services/items/properties/url/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err579];
                                    }
                                    else {
                                        vErrors.push(err579);
                                    }
                                    errors++;
                                }
                            }
                            if (data448.label !== undefined) {
                                if (typeof data448.label !== "string") {
                                    const err580 = { instancePath: instancePath + "/apprise/services/" + i45 + "/label", schemaPath: "#/properties/apprise/properties/services/items/properties/label/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err580];
                                    }
                                    else {
                                        vErrors.push(err580);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err581 = { instancePath: instancePath + "/apprise/services/" + i45, schemaPath: "#/properties/apprise/properties/services/items/type", keyword: "type", params: { type: "object" } };
                            if (vErrors === null) {
                                vErrors = [err581];
                            }
                            else {
                                vErrors.push(err581);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err582 = { instancePath: instancePath + "/apprise/services", schemaPath: "#/properties/apprise/properties/services/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err582];
                    }
                    else {
                        vErrors.push(err582);
                    }
                    errors++;
                }
            }
            if (data446.send_logs !== undefined) {
                if (typeof data446.send_logs !== "boolean") {
                    const err583 = { instancePath: instancePath + "/apprise/send_logs", schemaPath: "#/properties/apprise/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err583];
                    }
                    else {
                        vErrors.push(err583);
                    }
                    errors++;
                }
            }
            if (data446.logs_size_limit !== undefined) {
                let data452 = data446.logs_size_limit;
                if (!((typeof data452 == "number") && (!(data452 % 1) && !isNaN(data452)))) {
                    const err584 = { instancePath: instancePath + "/apprise/logs_size_limit", schemaPath: "#/properties/apprise/properties/logs_size_limit/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                        vErrors = [err584];
                    }
                    else {
                        vErrors.push(err584);
                    }
                    errors++;
                }
                if (typeof data452 == "number") {
                    if (data452 < 0 || isNaN(data452)) {
                        const err585 = { instancePath: instancePath + "/apprise/logs_size_limit", schemaPath: "#/properties/apprise/properties/logs_size_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                        if (vErrors === null) {
                            vErrors = [err585];
                        }
                        else {
                            vErrors.push(err585);
                        }
                        errors++;
                    }
                }
            }
            if (data446.start !== undefined) {
                let data453 = data446.start;
                if (data453 && typeof data453 == "object" && !Array.isArray(data453)) {
                    if (data453.body === undefined) {
                        const err586 = { instancePath: instancePath + "/apprise/start", schemaPath: "#/properties/apprise/properties/start/required", keyword: "required", params: { missingProperty: "body" } };
                        if (vErrors === null) {
                            vErrors = [err586];
                        }
                        else {
                            vErrors.push(err586);
                        }
                        errors++;
                    }
                    for (const key33 in data453) {
                        if (!((key33 === "title") || (key33 === "body"))) {
                            const err587 = { instancePath: instancePath + "/apprise/start", schemaPath: "#/properties/apprise/properties/start/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 } };
                            if (vErrors === null) {
                                vErrors = [err587];
                            }
                            else {
                                vErrors.push(err587);
                            }
                            errors++;
                        }
                    }
                    if (data453.title !== undefined) {
                        if (typeof data453.title !== "string") {
                            const err588 = { instancePath: instancePath + "/apprise/start/title", schemaPath: "#/properties/apprise/properties/start/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err588];
                            }
                            else {
                                vErrors.push(err588);
                            }
                            errors++;
                        }
                    }
                    if (data453.body !== undefined) {
                        if (typeof data453.body !== "string") {
                            const err589 = { instancePath: instancePath + "/apprise/start/body", schemaPath: "#/properties/apprise/properties/start/properties/body/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err589];
                            }
                            else {
                                vErrors.push(err589);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err590 = { instancePath: instancePath + "/apprise/start", schemaPath: "#/properties/apprise/properties/start/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err590];
                    }
                    else {
                        vErrors.push(err590);
                    }
                    errors++;
                }
            }
            if (data446.finish !== undefined) {
                let data456 = data446.finish;
                if (data456 && typeof data456 == "object" && !Array.isArray(data456)) {
                    if (data456.body === undefined) {
                        const err591 = { instancePath: instancePath + "/apprise/finish", schemaPath: "#/properties/apprise/properties/finish/required", keyword: "required", params: { missingProperty: "body" } };
                        if (vErrors === null) {
                            vErrors = [err591];
                        }
                        else {
                            vErrors.push(err591);
                        }
                        errors++;
                    }
                    for (const key34 in data456) {
                        if (!((key34 === "title") || (key34 === "body"))) {
                            const err592 = { instancePath: instancePath + "/apprise/finish", schemaPath: "#/properties/apprise/properties/finish/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key34 } };
                            if (vErrors === null) {
                                vErrors = [err592];
                            }
                            else {
                                vErrors.push(err592);
                            }
                            errors++;
                        }
                    }
                    if (data456.title !== undefined) {
                        if (typeof data456.title !== "string") {
                            const err593 = { instancePath: instancePath + "/apprise/finish/title", schemaPath: "#/properties/apprise/properties/finish/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err593];
                            }
                            else {
                                vErrors.push(err593);
                            }
                            errors++;
                        }
                    }
                    if (data456.body !== undefined) {
                        if (typeof data456.body !== "string") {
                            const err594 = { instancePath: instancePath + "/apprise/finish/body", schemaPath: "#/properties/apprise/properties/finish/properties/body/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err594];
                            }
                            else {
                                vErrors.push(err594);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err595 = { instancePath: instancePath + "/apprise/finish", schemaPath: "#/properties/apprise/properties/finish/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err595];
                    }
                    else {
                        vErrors.push(err595);
                    }
                    errors++;
                }
            }
            if (data446.fail !== undefined) {
                let data459 = data446.fail;
                if (data459 && typeof data459 == "object" && !Array.isArray(data459)) {
                    if (data459.body === undefined) {
                        const err596 = { instancePath: instancePath + "/apprise/fail", schemaPath: "#/properties/apprise/properties/fail/required", keyword: "required", params: { missingProperty: "body" } };
                        if (vErrors === null) {
                            vErrors = [err596];
                        }
                        else {
                            vErrors.push(err596);
                        }
                        errors++;
                    }
                    for (const key35 in data459) {
                        if (!((key35 === "title") || (key35 === "body"))) {
                            const err597 = { instancePath: instancePath + "/apprise/fail", schemaPath: "#/properties/apprise/properties/fail/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key35 } };
                            if (vErrors === null) {
                                vErrors = [err597];
                            }
                            else {
                                vErrors.push(err597);
                            }
                            errors++;
                        }
                    }
                    if (data459.title !== undefined) {
                        if (typeof data459.title !== "string") {
                            const err598 = { instancePath: instancePath + "/apprise/fail/title", schemaPath: "#/properties/apprise/properties/fail/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err598];
                            }
                            else {
                                vErrors.push(err598);
                            }
                            errors++;
                        }
                    }
                    if (data459.body !== undefined) {
                        if (typeof data459.body !== "string") {
                            const err599 = { instancePath: instancePath + "/apprise/fail/body", schemaPath: "#/properties/apprise/properties/fail/properties/body/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err599];
                            }
                            else {
                                vErrors.push(err599);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err600 = { instancePath: instancePath + "/apprise/fail", schemaPath: "#/properties/apprise/properties/fail/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err600];
                    }
                    else {
                        vErrors.push(err600);
                    }
                    errors++;
                }
            }
            if (data446.log !== undefined) {
                let data462 = data446.log;
                if (data462 && typeof data462 == "object" && !Array.isArray(data462)) {
                    if (data462.body === undefined) {
                        const err601 = { instancePath: instancePath + "/apprise/log", schemaPath: "#/properties/apprise/properties/log/required", keyword: "required", params: { missingProperty: "body" } };
                        if (vErrors === null) {
                            vErrors = [err601];
                        }
                        else {
                            vErrors.push(err601);
                        }
                        errors++;
                    }
                    for (const key36 in data462) {
                        if (!((key36 === "title") || (key36 === "body"))) {
                            const err602 = { instancePath: instancePath + "/apprise/log", schemaPath: "#/properties/apprise/properties/log/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 } };
                            if (vErrors === null) {
                                vErrors = [err602];
                            }
                            else {
                                vErrors.push(err602);
                            }
                            errors++;
                        }
                    }
                    if (data462.title !== undefined) {
                        if (typeof data462.title !== "string") {
                            const err603 = { instancePath: instancePath + "/apprise/log/title", schemaPath: "#/properties/apprise/properties/log/properties/title/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err603];
                            }
                            else {
                                vErrors.push(err603);
                            }
                            errors++;
                        }
                    }
                    if (data462.body !== undefined) {
                        if (typeof data462.body !== "string") {
                            const err604 = { instancePath: instancePath + "/apprise/log/body", schemaPath: "#/properties/apprise/properties/log/properties/body/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err604];
                            }
                            else {
                                vErrors.push(err604);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err605 = { instancePath: instancePath + "/apprise/log", schemaPath: "#/properties/apprise/properties/log/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err605];
                    }
                    else {
                        vErrors.push(err605);
                    }
                    errors++;
                }
            }
            if (data446.states !== undefined) {
                let data465 = data446.states;
                if (Array.isArray(data465)) {
                    const len46 = data465.length;
                    for (let i46 = 0; i46 < len46; i46++) {
                        let data466 = data465[i46];
                        if (!((((data466 === "start") || (data466 === "finish")) || (data466 === "fail")) || (data466 === "log"))) {
                            const err606 = { instancePath: instancePath + "/apprise/states/" + i46, schemaPath: "#/properties/apprise/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.apprise.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err606];
                            }
                            else {
                                vErrors.push(err606);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err607 = { instancePath: instancePath + "/apprise/states", schemaPath: "#/properties/apprise/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err607];
                    }
                    else {
                        vErrors.push(err607);
                    }
                    errors++;
                }
            }
        }
        else {
            const err608 = { instancePath: instancePath + "/apprise", schemaPath: "#/properties/apprise/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err608];
            }
            else {
                vErrors.push(err608);
            }
            errors++;
        }
    }
    if (data.zabbix !== undefined) {
        let data467 = data.zabbix;
        if (data467 && typeof data467 == "object" && !Array.isArray(data467)) {
            if (data467.server === undefined) {
                const err609 = { instancePath: instancePath + "/zabbix", schemaPath: "#/properties/zabbix/required", keyword: "required", params: { missingProperty: "server" } };
                if (vErrors === null) {
                    vErrors = [err609];
                }
                else {
                    vErrors.push(err609);
                }
                errors++;
            }
            for (const key37 in data467) {
                if (!(func2.call(schema11.properties.zabbix.properties, key37))) {
                    const err610 = { instancePath: instancePath + "/zabbix", schemaPath: "#/properties/zabbix/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 } };
                    if (vErrors === null) {
                        vErrors = [err610];
                    }
                    else {
                        vErrors.push(err610);
                    }
                    errors++;
                }
            }
            if (data467.itemid !== undefined) {
                let data468 = data467.itemid;
                if (!((typeof data468 == "number") && (!(data468 % 1) && !isNaN(data468)))) {
                    const err611 = { instancePath: instancePath + "/zabbix/itemid", schemaPath: "#/properties/zabbix/properties/itemid/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                        vErrors = [err611];
                    }
                    else {
                        vErrors.push(err611);
                    }
                    errors++;
                }
            }
            if (data467.host !== undefined) {
                if (typeof data467.host !== "string") {
                    const err612 = { instancePath: instancePath + "/zabbix/host", schemaPath: "#/properties/zabbix/properties/host/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err612];
                    }
                    else {
                        vErrors.push(err612);
                    }
                    errors++;
                }
            }
            if (data467.key !== undefined) {
                if (typeof data467.key !== "string") {
                    const err613 = { instancePath: instancePath + "/zabbix/key", schemaPath: "#/properties/zabbix/properties/key/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err613];
                    }
                    else {
                        vErrors.push(err613);
                    }
                    errors++;
                }
            }
            if (data467.server !== undefined) {
                if (typeof data467.server !== "string") {
                    const err614 = { instancePath: instancePath + "/zabbix/server", schemaPath: "#/properties/zabbix/properties/server/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err614];
                    }
                    else {
                        vErrors.push(err614);
                    }
                    errors++;
                }
            }
            if (data467.username !== undefined) {
                if (typeof data467.username !== "string") {
                    const err615 = { instancePath: instancePath + "/zabbix/username", schemaPath: "#/properties/zabbix/properties/username/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err615];
                    }
                    else {
                        vErrors.push(err615);
                    }
                    errors++;
                }
            }
            if (data467.password !== undefined) {
                if (typeof data467.password !== "string") {
                    const err616 = { instancePath: instancePath + "/zabbix/password", schemaPath: "#/properties/zabbix/properties/password/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err616];
                    }
                    else {
                        vErrors.push(err616);
                    }
                    errors++;
                }
            }
            if (data467.api_key !== undefined) {
                if (typeof data467.api_key !== "string") {
                    const err617 = { instancePath: instancePath + "/zabbix/api_key", schemaPath: "#/properties/zabbix/properties/api_key/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err617];
                    }
                    else {
                        vErrors.push(err617);
                    }
                    errors++;
                }
            }
            if (data467.start !== undefined) {
                let data475 = data467.start;
                if (data475 && typeof data475 == "object" && !Array.isArray(data475)) {
                    for (const key38 in data475) {
                        if (!(key38 === "value")) {
                            const err618 = { instancePath: instancePath + "/zabbix/start", schemaPath: "#/properties/zabbix/properties/start/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key38 } };
                            if (vErrors === null) {
                                vErrors = [err618];
                            }
                            else {
                                vErrors.push(err618);
                            }
                            errors++;
                        }
                    }
                    if (data475.value !== undefined) {
                        let data476 = data475.value;
                        if ((!((typeof data476 == "number") && (!(data476 % 1) && !isNaN(data476)))) && (typeof data476 !== "string")) {
                            const err619 = { instancePath: instancePath + "/zabbix/start/value", schemaPath: "#/properties/zabbix/properties/start/properties/value/type", keyword: "type", params: { type: schema11.properties.zabbix.properties.start.properties.value.type } };
                            if (vErrors === null) {
                                vErrors = [err619];
                            }
                            else {
                                vErrors.push(err619);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err620 = { instancePath: instancePath + "/zabbix/start", schemaPath: "#/properties/zabbix/properties/start/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err620];
                    }
                    else {
                        vErrors.push(err620);
                    }
                    errors++;
                }
            }
            if (data467.finish !== undefined) {
                let data477 = data467.finish;
                if (data477 && typeof data477 == "object" && !Array.isArray(data477)) {
                    for (const key39 in data477) {
                        if (!(key39 === "value")) {
                            const err621 = { instancePath: instancePath + "/zabbix/finish", schemaPath: "#/properties/zabbix/properties/finish/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key39 } };
                            if (vErrors === null) {
                                vErrors = [err621];
                            }
                            else {
                                vErrors.push(err621);
                            }
                            errors++;
                        }
                    }
                    if (data477.value !== undefined) {
                        let data478 = data477.value;
                        if ((!((typeof data478 == "number") && (!(data478 % 1) && !isNaN(data478)))) && (typeof data478 !== "string")) {
                            const err622 = { instancePath: instancePath + "/zabbix/finish/value", schemaPath: "#/properties/zabbix/properties/finish/properties/value/type", keyword: "type", params: { type: schema11.properties.zabbix.properties.finish.properties.value.type } };
                            if (vErrors === null) {
                                vErrors = [err622];
                            }
                            else {
                                vErrors.push(err622);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err623 = { instancePath: instancePath + "/zabbix/finish", schemaPath: "#/properties/zabbix/properties/finish/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err623];
                    }
                    else {
                        vErrors.push(err623);
                    }
                    errors++;
                }
            }
            if (data467.fail !== undefined) {
                let data479 = data467.fail;
                if (data479 && typeof data479 == "object" && !Array.isArray(data479)) {
                    for (const key40 in data479) {
                        if (!(key40 === "value")) {
                            const err624 = { instancePath: instancePath + "/zabbix/fail", schemaPath: "#/properties/zabbix/properties/fail/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key40 } };
                            if (vErrors === null) {
                                vErrors = [err624];
                            }
                            else {
                                vErrors.push(err624);
                            }
                            errors++;
                        }
                    }
                    if (data479.value !== undefined) {
                        let data480 = data479.value;
                        if ((!((typeof data480 == "number") && (!(data480 % 1) && !isNaN(data480)))) && (typeof data480 !== "string")) {
                            const err625 = { instancePath: instancePath + "/zabbix/fail/value", schemaPath: "#/properties/zabbix/properties/fail/properties/value/type", keyword: "type", params: { type: schema11.properties.zabbix.properties.fail.properties.value.type } };
                            if (vErrors === null) {
                                vErrors = [err625];
                            }
                            else {
                                vErrors.push(err625);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err626 = { instancePath: instancePath + "/zabbix/fail", schemaPath: "#/properties/zabbix/properties/fail/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err626];
                    }
                    else {
                        vErrors.push(err626);
                    }
                    errors++;
                }
            }
            if (data467.states !== undefined) {
                let data481 = data467.states;
                if (Array.isArray(data481)) {
                    const len47 = data481.length;
                    for (let i47 = 0; i47 < len47; i47++) {
                        let data482 = data481[i47];
                        if (!(((data482 === "start") || (data482 === "finish")) || (data482 === "fail"))) {
                            const err627 = { instancePath: instancePath + "/zabbix/states/" + i47, schemaPath: "#/properties/zabbix/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.zabbix.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err627];
                            }
                            else {
                                vErrors.push(err627);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err628 = { instancePath: instancePath + "/zabbix/states", schemaPath: "#/properties/zabbix/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err628];
                    }
                    else {
                        vErrors.push(err628);
                    }
                    errors++;
                }
            }
        }
        else {
            const err629 = { instancePath: instancePath + "/zabbix", schemaPath: "#/properties/zabbix/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err629];
            }
            else {
                vErrors.push(err629);
            }
            errors++;
        }
    }
    if (data.loki !== undefined) {
        let data483 = data.loki;
        if (data483 && typeof data483 == "object" && !Array.isArray(data483)) {
            if (data483.url === undefined) {
                const err630 = { instancePath: instancePath + "/loki", schemaPath: "#/properties/loki/required", keyword: "required", params: { missingProperty: "url" } };
                if (vErrors === null) {
                    vErrors = [err630];
                }
                else {
                    vErrors.push(err630);
                }
                errors++;
            }
            if (data483.labels === undefined) {
                const err631 = { instancePath: instancePath + "/loki", schemaPath: "#/properties/loki/required", keyword: "required", params: { missingProperty: "labels" } };
                if (vErrors === null) {
                    vErrors = [err631];
                }
                else {
                    vErrors.push(err631);
                }
                errors++;
            }
            for (const key41 in data483) {
                if (!((((key41 === "url") || (key41 === "tls")) || (key41 === "labels")) || (key41 === "send_logs"))) {
                    const err632 = { instancePath: instancePath + "/loki", schemaPath: "#/properties/loki/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key41 } };
                    if (vErrors === null) {
                        vErrors = [err632];
                    }
                    else {
                        vErrors.push(err632);
                    }
                    errors++;
                }
            }
            if (data483.url !== undefined) {
                if (typeof data483.url !== "string") {
                    const err633 = { instancePath: instancePath + "/loki/url", schemaPath: "#/properties/loki/properties/url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err633];
                    }
                    else {
                        vErrors.push(err633);
                    }
                    errors++;
                }
            }
            if (data483.tls !== undefined) {
                let data485 = data483.tls;
                if (data485 && typeof data485 == "object" && !Array.isArray(data485)) {
                    for (const key42 in data485) {
                        if (!((key42 === "cert_path") || (key42 === "key_path"))) {
                            const err634 = { instancePath: instancePath + "/loki/tls", schemaPath: "#/properties/loki/properties/tls/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key42 } };
                            if (vErrors === null) {
                                vErrors = [err634];
                            }
                            else {
                                vErrors.push(err634);
                            }
                            errors++;
                        }
                    }
                    if (data485.cert_path !== undefined) {
                        if (typeof data485.cert_path !== "string") {
                            const err635 = { instancePath: instancePath + "/loki/tls/cert_path", schemaPath: "#/properties/loki/properties/tls/properties/cert_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err635];
                            }
                            else {
                                vErrors.push(err635);
                            }
                            errors++;
                        }
                    }
                    if (data485.key_path !== undefined) {
                        if (typeof data485.key_path !== "string") {
                            const err636 = { instancePath: instancePath + "/loki/tls/key_path", schemaPath: "#/properties/loki/properties/tls/properties/key_path/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err636];
                            }
                            else {
                                vErrors.push(err636);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err637 = { instancePath: instancePath + "/loki/tls", schemaPath: "#/properties/loki/properties/tls/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err637];
                    }
                    else {
                        vErrors.push(err637);
                    }
                    errors++;
                }
            }
            if (data483.labels !== undefined) {
                let data488 = data483.labels;
                if (data488 && typeof data488 == "object" && !Array.isArray(data488)) {
                    for (const key43 in data488) {
                        if (typeof data488[key43] !== "string") {
                            const err638 = { instancePath: instancePath + "/loki/labels/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/loki/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err638];
                            }
                            else {
                                vErrors.push(err638);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err639 = { instancePath: instancePath + "/loki/labels", schemaPath: "#/properties/loki/properties/labels/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err639];
                    }
                    else {
                        vErrors.push(err639);
                    }
                    errors++;
                }
            }
            if (data483.send_logs !== undefined) {
                if (typeof data483.send_logs !== "boolean") {
                    const err640 = { instancePath: instancePath + "/loki/send_logs", schemaPath: "#/properties/loki/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err640];
                    }
                    else {
                        vErrors.push(err640);
                    }
                    errors++;
                }
            }
        }
        else {
            const err641 = { instancePath: instancePath + "/loki", schemaPath: "#/properties/loki/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err641];
            }
            else {
                vErrors.push(err641);
            }
            errors++;
        }
    }
    if (data.sentry !== undefined) {
        let data491 = data.sentry;
        if (data491 && typeof data491 == "object" && !Array.isArray(data491)) {
            if (data491.data_source_name_url === undefined) {
                const err642 = { instancePath: instancePath + "/sentry", schemaPath: "#/properties/sentry/required", keyword: "required", params: { missingProperty: "data_source_name_url" } };
                if (vErrors === null) {
                    vErrors = [err642];
                }
                else {
                    vErrors.push(err642);
                }
                errors++;
            }
            if (data491.monitor_slug === undefined) {
                const err643 = { instancePath: instancePath + "/sentry", schemaPath: "#/properties/sentry/required", keyword: "required", params: { missingProperty: "monitor_slug" } };
                if (vErrors === null) {
                    vErrors = [err643];
                }
                else {
                    vErrors.push(err643);
                }
                errors++;
            }
            for (const key44 in data491) {
                if (!((((key44 === "data_source_name_url") || (key44 === "monitor_slug")) || (key44 === "environment")) || (key44 === "states"))) {
                    const err644 = { instancePath: instancePath + "/sentry", schemaPath: "#/properties/sentry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key44 } };
                    if (vErrors === null) {
                        vErrors = [err644];
                    }
                    else {
                        vErrors.push(err644);
                    }
                    errors++;
                }
            }
            if (data491.data_source_name_url !== undefined) {
                if (typeof data491.data_source_name_url !== "string") {
                    const err645 = { instancePath: instancePath + "/sentry/data_source_name_url", schemaPath: "#/properties/sentry/properties/data_source_name_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err645];
                    }
                    else {
                        vErrors.push(err645);
                    }
                    errors++;
                }
            }
            if (data491.monitor_slug !== undefined) {
                if (typeof data491.monitor_slug !== "string") {
                    const err646 = { instancePath: instancePath + "/sentry/monitor_slug", schemaPath: "#/properties/sentry/properties/monitor_slug/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err646];
                    }
                    else {
                        vErrors.push(err646);
                    }
                    errors++;
                }
            }
            if (data491.environment !== undefined) {
                if (typeof data491.environment !== "string") {
                    const err647 = { instancePath: instancePath + "/sentry/environment", schemaPath: "#/properties/sentry/properties/environment/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err647];
                    }
                    else {
                        vErrors.push(err647);
                    }
                    errors++;
                }
            }
            if (data491.states !== undefined) {
                let data495 = data491.states;
                if (Array.isArray(data495)) {
                    const len48 = data495.length;
                    for (let i48 = 0; i48 < len48; i48++) {
                        let data496 = data495[i48];
                        if (!(((data496 === "start") || (data496 === "finish")) || (data496 === "fail"))) {
                            const err648 = { instancePath: instancePath + "/sentry/states/" + i48, schemaPath: "#/properties/sentry/properties/states/items/enum", keyword: "enum", params: { allowedValues: schema11.properties.sentry.properties.states.items.enum } };
                            if (vErrors === null) {
                                vErrors = [err648];
                            }
                            else {
                                vErrors.push(err648);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err649 = { instancePath: instancePath + "/sentry/states", schemaPath: "#/properties/sentry/properties/states/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err649];
                    }
                    else {
                        vErrors.push(err649);
                    }
                    errors++;
                }
            }
        }
        else {
            const err650 = { instancePath: instancePath + "/sentry", schemaPath: "#/properties/sentry/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err650];
            }
            else {
                vErrors.push(err650);
            }
            errors++;
        }
    }
    if (data.systemd !== undefined) {
        let data497 = data.systemd;
        if (data497 && typeof data497 == "object" && !Array.isArray(data497)) {
            for (const key45 in data497) {
                if (!((key45 === "systemd_creds_command") || (key45 === "encrypted_credentials_directory"))) {
                    const err651 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key45 } };
                    if (vErrors === null) {
                        vErrors = [err651];
                    }
                    else {
                        vErrors.push(err651);
                    }
                    errors++;
                }
            }
            if (data497.systemd_creds_command !== undefined) {
                if (typeof data497.systemd_creds_command !== "string") {
                    const err652 = { instancePath: instancePath + "/systemd/systemd_creds_command", schemaPath: "#/properties/systemd/properties/systemd_creds_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err652];
                    }
                    else {
                        vErrors.push(err652);
                    }
                    errors++;
                }
            }
            if (data497.encrypted_credentials_directory !== undefined) {
                if (typeof data497.encrypted_credentials_directory !== "string") {
                    const err653 = { instancePath: instancePath + "/systemd/encrypted_credentials_directory", schemaPath: "#/properties/systemd/properties/encrypted_credentials_directory/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err653];
                    }
                    else {
                        vErrors.push(err653);
                    }
                    errors++;
                }
            }
        }
        else {
            const err654 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err654];
            }
            else {
                vErrors.push(err654);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        let data500 = data.container;
        if (data500 && typeof data500 == "object" && !Array.isArray(data500)) {
            for (const key46 in data500) {
                if (!(key46 === "secrets_directory")) {
                    const err655 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key46 } };
                    if (vErrors === null) {
                        vErrors = [err655];
                    }
                    else {
                        vErrors.push(err655);
                    }
                    errors++;
                }
            }
            if (data500.secrets_directory !== undefined) {
                if (typeof data500.secrets_directory !== "string") {
                    const err656 = { instancePath: instancePath + "/container/secrets_directory", schemaPath: "#/properties/container/properties/secrets_directory/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err656];
                    }
                    else {
                        vErrors.push(err656);
                    }
                    errors++;
                }
            }
        }
        else {
            const err657 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err657];
            }
            else {
                vErrors.push(err657);
            }
            errors++;
        }
    }
    if (data.keepassxc !== undefined) {
        let data502 = data.keepassxc;
        if (data502 && typeof data502 == "object" && !Array.isArray(data502)) {
            for (const key47 in data502) {
                if (!(((((key47 === "keepassxc_cli_command") || (key47 === "secret_tool_command")) || (key47 === "ask_for_password")) || (key47 === "key_file")) || (key47 === "yubikey"))) {
                    const err658 = { instancePath: instancePath + "/keepassxc", schemaPath: "#/properties/keepassxc/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key47 } };
                    if (vErrors === null) {
                        vErrors = [err658];
                    }
                    else {
                        vErrors.push(err658);
                    }
                    errors++;
                }
            }
            if (data502.keepassxc_cli_command !== undefined) {
                if (typeof data502.keepassxc_cli_command !== "string") {
                    const err659 = { instancePath: instancePath + "/keepassxc/keepassxc_cli_command", schemaPath: "#/properties/keepassxc/properties/keepassxc_cli_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err659];
                    }
                    else {
                        vErrors.push(err659);
                    }
                    errors++;
                }
            }
            if (data502.secret_tool_command !== undefined) {
                if (typeof data502.secret_tool_command !== "string") {
                    const err660 = { instancePath: instancePath + "/keepassxc/secret_tool_command", schemaPath: "#/properties/keepassxc/properties/secret_tool_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err660];
                    }
                    else {
                        vErrors.push(err660);
                    }
                    errors++;
                }
            }
            if (data502.ask_for_password !== undefined) {
                if (typeof data502.ask_for_password !== "boolean") {
                    const err661 = { instancePath: instancePath + "/keepassxc/ask_for_password", schemaPath: "#/properties/keepassxc/properties/ask_for_password/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err661];
                    }
                    else {
                        vErrors.push(err661);
                    }
                    errors++;
                }
            }
            if (data502.key_file !== undefined) {
                if (typeof data502.key_file !== "string") {
                    const err662 = { instancePath: instancePath + "/keepassxc/key_file", schemaPath: "#/properties/keepassxc/properties/key_file/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err662];
                    }
                    else {
                        vErrors.push(err662);
                    }
                    errors++;
                }
            }
            if (data502.yubikey !== undefined) {
                if (typeof data502.yubikey !== "string") {
                    const err663 = { instancePath: instancePath + "/keepassxc/yubikey", schemaPath: "#/properties/keepassxc/properties/yubikey/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err663];
                    }
                    else {
                        vErrors.push(err663);
                    }
                    errors++;
                }
            }
        }
        else {
            const err664 = { instancePath: instancePath + "/keepassxc", schemaPath: "#/properties/keepassxc/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err664];
            }
            else {
                vErrors.push(err664);
            }
            errors++;
        }
    }
    if (data.onepassword !== undefined) {
        let data508 = data.onepassword;
        if (data508 && typeof data508 == "object" && !Array.isArray(data508)) {
            for (const key48 in data508) {
                if (!(key48 === "op_command")) {
                    const err665 = { instancePath: instancePath + "/onepassword", schemaPath: "#/properties/onepassword/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key48 } };
                    if (vErrors === null) {
                        vErrors = [err665];
                    }
                    else {
                        vErrors.push(err665);
                    }
                    errors++;
                }
            }
            if (data508.op_command !== undefined) {
                if (typeof data508.op_command !== "string") {
                    const err666 = { instancePath: instancePath + "/onepassword/op_command", schemaPath: "#/properties/onepassword/properties/op_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err666];
                    }
                    else {
                        vErrors.push(err666);
                    }
                    errors++;
                }
            }
        }
        else {
            const err667 = { instancePath: instancePath + "/onepassword", schemaPath: "#/properties/onepassword/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err667];
            }
            else {
                vErrors.push(err667);
            }
            errors++;
        }
    }
}
else {
    const err668 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err668];
    }
    else {
        vErrors.push(err668);
    }
    errors++;
} validate10.errors = vErrors; return errors === 0; }

// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/configuration/sections.js
var sections = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/src/configuration/spellings.js
var spellings = __webpack_require__(7296);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/validate.js








const fileSchema = { type: 'object', properties: options/* options */.fF };
const ownNames = Object.keys(options/* repositoryOptions */.Tl);
/** Finds every fault that the schema knows, in a file and in what its repositories override. */
function validateFile(file, findings) {
    const names = [...[...options/* optionsByName */.JV.keys()].filter((name) => !options/* internalNames */.iu.includes(name)), ...spellings/* olderNames */.bG];
    validatePart({ tree: withoutOverrides(file), above: [], names: [...names, ...sections/* sectionNames */.Q] }, findings);
    for (const [index, repository] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).entries()) {
        if (repository.kind !== 'mapping')
            continue;
        const tree = { ...repository, entries: overridesOf(repository, findings) };
        validatePart({ tree, above: ['repositories', index], names: [...ownNames, ...names] }, findings);
    }
}
/** Options of the file that an entry of `repositories` has its own values for; what only files can have is a fault. */
function overridesOf(repository, findings) {
    return repository.entries.filter(({ key, place }) => {
        if (ownNames.includes(key))
            return false;
        if (!options/* fileOnlyNames */.RN.includes(key))
            return true;
        (0,configuration_findings/* addFault */.ym)(findings, place, `${key} belongs to the whole file, not to one repository. Write it at the top level.`);
        return false;
    });
}
function withoutOverrides(file) {
    const bare = (item) => item.kind === 'mapping' ? { ...item, entries: item.entries.filter(({ key }) => ownNames.includes(key)) } : item;
    const entries = file.entries.map((entry) => entry.key === 'repositories' && entry.value.kind === 'list'
        ? { ...entry, value: { ...entry.value, items: entry.value.items.map(bare) } }
        : entry);
    return { ...file, entries };
}
function validatePart(part, findings) {
    if (validate((0,configuration_tree/* toValue */.BA)(part.tree)))
        return;
    for (const error of validate.errors ?? []) {
        // The branches of a choice each have their say; the choice itself says it once.
        if (!error.schemaPath.includes('/anyOf/'))
            addSchemaFault(error, part, findings);
    }
}
function addSchemaFault(error, part, findings) {
    const path = pathOf(error.instancePath, part.tree);
    const tree = partAt(part.tree, path);
    const schema = schemaAt(path);
    const [first, ...rest] = path;
    const written = first === undefined ? [] : [(0,configuration_tree/* writtenName */.lD)(part.tree, String(first)), ...rest];
    const name = (0,configuration_tree/* nameOf */.Vb)([...part.above, ...written]);
    if (error.keyword === 'additionalProperties') {
        const key = String(error.params['additionalProperty']);
        const entry = tree.kind === 'mapping' ? tree.entries.find((one) => one.key === key) : undefined;
        const known = path.length === 0 ? part.names : Object.keys(schema.properties ?? {});
        const full = (0,configuration_tree/* nameOf */.Vb)([...part.above, ...written, key]);
        (0,configuration_findings/* addFault */.ym)(findings, entry?.place ?? tree.place, () => (0,wording/* unknownOption */.qe)(full, key, known));
    }
    else if (error.keyword === 'required') {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, `${name} needs ${String(error.params['missingProperty'])}, which is missing.`);
    }
    else if (error.keyword === 'minItems') {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, `${name} is empty. Give at least ${String(error.params['limit'])}.`);
    }
    else if (!isOpen(tree, schema)) {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, () => (0,wording/* wrongValue */.NT)(name, schema, tree));
    }
}
/** Whether only a run will know the words of a text, where a text is wanted at all. */
function isOpen(tree, schema) {
    return tree.kind === 'scalar' && tree.filled?.open === true && (schema['x-octal'] || (0,fit/* kindsOf */.t)(schema).has('string'));
}
/** The steps of a JSON pointer; those into lists as numbers. */
function pathOf(pointer, tree) {
    const path = [];
    let at = tree;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(at.kind === 'list' ? Number(key) : key);
        at = partAt(tree, path);
    }
    return path;
}
function partAt(tree, path) {
    return path.reduce((at, segment) => {
        if (at.kind === 'list')
            return at.items[Number(segment)] ?? at;
        return (at.kind === 'mapping' ? (0,configuration_tree/* valueAt */.fK)(at, String(segment)) : undefined) ?? at;
    }, tree);
}
function schemaAt(path) {
    return path.reduce((schema, segment) => {
        if (typeof segment === 'number')
            return schema.items ?? {};
        const addition = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
        return schema.properties?.[segment] ?? addition;
    }, fileSchema);
}


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   NT: () => (/* binding */ wrongValue),
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   qe: () => (/* binding */ unknownOption)
/* harmony export */ });
/* unused harmony export wantedBy */
/* harmony import */ var _system_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3592);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7280);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4699);



/** What was found, as the end of a sentence; a secret's own words are left out. */
function foundIn(tree, secret = false) {
    if (tree.kind === 'list')
        return 'a list';
    if (tree.kind === 'mapping')
        return 'a mapping';
    if (tree.value === null)
        return 'nothing';
    // What a variable gave may be a secret; what stands in the file shows which one it was.
    if (tree.filled && !secret)
        return `what "${brief(tree.filled.written)}" gives`;
    if (typeof tree.value === 'boolean')
        return tree.source || String(tree.value);
    const [kind, value] = typeof tree.value === 'number' ? ['number', tree.source] : ['text', `"${brief(tree.value)}"`];
    return secret ? `a ${kind}` : `the ${kind} ${value}`;
}
function brief(text) {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
/** What an option takes, as the middle of a sentence. */
function wantedBy(schema) {
    if (schema.enum)
        return listed(schema.enum.map(String), 'or');
    if (schema['x-octal'])
        return 'an octal number such as 0077';
    if (schema['x-wants'])
        return schema['x-wants'];
    if (schema.anyOf)
        return listed(schema.anyOf.map(wantedBy), 'or');
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    return (listed(types.map((type) => kinds[type] ?? type), 'or') + range(schema));
}
const kinds = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    null: 'nothing',
};
function range({ minimum, maximum }) {
    if (minimum !== undefined && maximum !== undefined)
        return ` from ${minimum} to ${maximum}`;
    if (minimum !== undefined)
        return ` from ${minimum} up`;
    return maximum === undefined ? '' : ` up to ${maximum}`;
}
/** `a, b or c`. */
function listed(words, last) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
/** The sentence for a value of the wrong kind, with the fix where there is a likely one. */
function wrongValue(name, schema, tree) {
    const sentence = `${name} takes ${wantedBy(schema)}, found ${foundIn(tree, schema['x-secret'] === true)}.`;
    const fix = fixFor(schema, tree);
    return fix ? `${sentence} ${fix}` : sentence;
}
const words = new Map([
    ...['yes', 'y', 'on', 'true', '1'].map((word) => [word, true]),
    ...['no', 'n', 'off', 'false', '0'].map((word) => [word, false]),
]);
function fixFor(schema, tree) {
    if (tree.kind !== 'scalar' || tree.value === null)
        return undefined;
    if (tree.filled)
        return fixForFilled(tree.filled, schema);
    const text = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(tree);
    if (schema.enum)
        return text === undefined ? undefined : meant((0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(text, schema.enum.map(String)));
    if (schema.type === 'boolean') {
        const meaning = words.get(tree.source.toLowerCase());
        return meaning === undefined ? undefined : `Write ${meaning}.`;
    }
    if (schema.type === 'string' && text === undefined)
        return 'Put it in quotes.';
    if (schema.type === 'integer' && !schema['x-octal'] && /^\d+$/.test(text ?? ''))
        return 'Leave out the quotes.';
    if (schema.type === 'array')
        return asList(schema, tree.source);
    return undefined;
}
function fixForFilled({ constant, open }, schema) {
    const wantsText = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .kindsOf */ .t)(schema).has('string');
    return wantsText || (constant && !open)
        ? undefined
        : 'A variable gives text alone: write the value, or use a constant.';
}
function asList(schema, source) {
    const item = schema.items?.type === 'object' ? undefined : brief(source);
    return item === undefined
        ? 'Put `- ` before it, on a line of its own.'
        : `Write it as a list, on a line of its own: \`- ${item}\``;
}
function meant(candidate) {
    return candidate === undefined ? undefined : `Did you mean ${candidate}?`;
}
/** The sentence for a name that no option has. */
function unknownOption(name, key, known) {
    const hint = meant((0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known)) ??
        (known.length <= 12
            ? `Known here: ${listed(known, 'and')}.`
            : 'Take it out, or begin its name with x- if it is for another tool.');
    return `${name} is no option. ${hint}`;
}


/***/ })

};
;