"use strict";
exports.id = 379;
exports.ids = [379];
exports.modules = {

/***/ 6255:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ forbiddenCharacter),
/* harmony export */   d9: () => (/* binding */ isHookCommand),
/* harmony export */   lV: () => (/* binding */ checkCharacters)
/* harmony export */ });
/* harmony import */ var _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9765);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4699);



/** What YAML doesn't allow in a text, and a carriage return that ends no line. */
const forbidden = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;
/** What no path, pattern or name can mean, also where an escape in double quotes made it. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** The first character of a text that no YAML may hold, and the sentence for it. */
function forbiddenCharacter(text) {
    const found = forbidden.exec(text);
    if (!found)
        return undefined;
    if (found[0] === '\r') {
        const sentence = 'A carriage return stands here without a line feed. Save the file with the line ends of Unix.';
        return { offset: found.index, sentence };
    }
    const hint = found[0] === '\0' ? 'Save the file as UTF-8 text, without it.' : 'Remove it.';
    return { offset: found.index, sentence: `The ${nameOfCharacter(found[0])} can't stand in a configuration. ${hint}` };
}
/** Finds control characters that values have got from escapes, variables or overrides; hooks may print any but NUL. */
function checkCharacters(file, findings) {
    (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .walk */ .GG)(file, (tree, path) => {
        if (tree.kind !== 'scalar' || typeof tree.value !== 'string')
            return;
        const found = control.exec(tree.value)?.[0];
        if (found === undefined || (found !== '\0' && isHookCommand(path)))
            return;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .ym)(findings, tree.place, `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(path)} holds the ${nameOfCharacter(found)}, which nothing can use. Remove it.`);
    });
}
/** Whether a way leads to a command for the shell. */
function isHookCommand([first, , third]) {
    return _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__/* .hookNames */ .WR.includes(String(first)) || (first === 'commands' && third === 'run');
}
function nameOfCharacter(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return character === '\0' ? 'NUL character (U+0000)' : `control character U+${code}`;
}


/***/ }),

/***/ 9659:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ staysWithin),
/* harmony export */   dr: () => (/* binding */ leadsOutside),
/* harmony export */   p8: () => (/* binding */ isNamedWithin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9794);



/**
 * Whether a path leads to something inside a folder once every symbolic link in it is followed. A link that leads nowhere
 * does not: whether its target exists is nobody's business either.
 */
function staysWithin(path, folder) {
    const root = resolvedOr(folder);
    for (let part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);; part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part)) {
        const real = resolved(part);
        if (real !== undefined)
            return (0,_system_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(real, root);
        if (isLink(part) || part === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part))
            return false;
    }
}
/** Whether a path names something inside a folder, wherever its links lead, or leads there. */
function isNamedWithin(path, folder) {
    const root = resolvedOr(folder);
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), resolvedOr(path)].some((one) => (0,_system_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(one, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) || (0,_system_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(one, root));
}
/** The sentence for a path that leads out of the workspace while a pull request is checked. */
function leadsOutside(path) {
    return `${path} leads outside the workspace, which a configuration in it may not do while it is validated in a workflow. Move what it needs into the repository.`;
}
function resolvedOr(path) {
    return resolved(path) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
function resolved(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9620:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ shortNames),
/* harmony export */   PN: () => (/* binding */ findConfigurations),
/* harmony export */   sE: () => (/* binding */ shownAs)
/* harmony export */ });
/* unused harmony export borgmaticPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2717);
/* harmony import */ var _confinement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9659);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5265);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6859);







const workflowPlaces = ['.github/borgflow.yaml', '.github/borgmatic.yaml'];
/** Finds the configuration files that were named, or those in the default places; each file once, in order. */
async function findConfigurations(search) {
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .noFindings */ ._I)();
    const [paths, looked] = search.paths?.length
        ? [await namedPaths(search.paths, search, findings), []]
        : await defaultPaths(search, findings);
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        const shown = shownAs(path, search.currentFolder);
        if (isOutside(path, search))
            findings.faults.push(new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo((0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .leadsOutside */ .dr)(shown), { place: { file: shown, line: 1, column: 1 } }));
        else {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
            if (!seen.has(real))
                files.push({ path, shown, named: namedOf(path, search) });
            seen.add(real);
        }
    }
    if (paths.length === 0 && looked.length > 0)
        findings.faults.push(nothingFound(looked, search.door));
    return { files, looked, ...findings };
}
/** Whether a path names something in the workspace, and leads out of it. */
function isOutside(path, { confinedTo }) {
    return confinedTo !== undefined && (0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .isNamedWithin */ .p8)(path, confinedTo) && !(0,_confinement_js__WEBPACK_IMPORTED_MODULE_4__/* .staysWithin */ .Au)(path, confinedTo);
}
function namedOf(path, search) {
    const isNamed = search.paths?.some((name) => pathOf(name, search) === path);
    return isNamed ? { mayBePipe: search.door === 'command-line' && (0,_system_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isDescriptor */ .ol)(path) } : undefined;
}
function pathOf(name, { currentFolder, home }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(currentFolder, name.replace(/^~(?=\/|$)/, () => home));
}
function nothingFound(looked, door) {
    const how = door === 'workflow' ? '`config:`' : '`--config`';
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No configuration found. Looked for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(looked, 'and')}. Name one with ${how}.`);
}
/** The path as a person would name it: from the current folder where it lies inside of that. */
function shownAs(path, currentFolder) {
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(currentFolder, path);
    return near === '' || near === '..' || near.startsWith('../') ? path : near;
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
        if (isOutside(path, search))
            return [[path], looked];
        if ((await kindOf(path)) === 'file')
            return [[path], looked];
    }
    // What a pull request is checked for is in its repository: the machine's own configuration is none of its business.
    const paths = search.confinedTo === undefined ? await pathsOfMachine(search, looked, findings) : [];
    return [paths, looked];
}
async function pathsOfMachine(search, looked, findings) {
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
    return paths;
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
    const path = pathOf(name, search);
    if (isOutside(path, search))
        return [path];
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
        return `${name} does not exist.${hintFor(name, search.door)}`;
    const matches = await glob(path, search);
    const files = await Promise.all(matches.map(async (match) => {
        const isFolder = !isOutside(match, search) && (await kindOf(match)) === 'folder';
        return isFolder ? await filesOf(match, findings) : [match];
    }));
    return files.length > 0 ? files.flat() : `${name} matches no file.${hintFor(name, search.door)}`;
}
/** What to do about a name that was more than one, or none. */
function hintFor(name, door) {
    const isInput = door === 'workflow';
    if (isInput && name.startsWith('#'))
        return ' A text block has no comments: remove this line.';
    if (isInput && /^- /.test(name))
        return ' Write the path alone, without a dash.';
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YN: () => (/* binding */ addPlainFault),
/* harmony export */   _I: () => (/* binding */ noFindings),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   xm: () => (/* binding */ faultsOf),
/* harmony export */   ym: () => (/* binding */ addFault)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** Findings with nothing in them yet. */
function noFindings() {
    return { faults: [], notices: [], more: 0, hidden: new Set() };
}
/** How many faults there are, told or not. */
function countOf({ faults, more }) {
    return faults.length + more;
}
/** How many faults of one file are told; nobody mends more at once. */
const mostFaults = 50;
/** What is said in place of a sentence that would repeat something of a file of which nothing may be shown. */
const untold = 'Something here does not fit. What the file holds is not shown, because it is no configuration of its own.';
/**
 * Adds a fault: the sentence, and where it stands. Of very many the first of the file are kept, and all are counted;
 * a sentence that takes time to find is given as a function, called only where it is kept. The discreet one repeats
 * nothing of the file, for a file of which nothing may be shown.
 */
function addFault(findings, place, message, discreet = untold) {
    const { faults, hidden } = findings;
    const isHidden = hidden.has(place.file);
    const words = isHidden ? discreet : message;
    // Without names and values many faults of such a file read alike: one of them says it.
    const isTold = isHidden && faults.some((one) => one.place?.file === place.file && one.message === discreet);
    if (isTold)
        return;
    const fault = () => new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(typeof words === 'string' ? words : words(), { place });
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
/** Adds a fault whose sentence repeats nothing of the file. */
function addPlainFault(findings, place, sentence) {
    addFault(findings, place, sentence, sentence);
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
    const message = `${file} has ${all} faults, of which ${kept.length} are shown. Fix these first.`;
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fitEntry),
/* harmony export */   t: () => (/* binding */ kindsOf)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4699);


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
    if (tree.kind === 'scalar')
        return tree.filled?.constant && !tree.filled.open ? fitScalar(tree, schema) : tree;
    const addition = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .withParts */ .dK)(tree, (part, key) => fitTree(part, (typeof key === 'number' ? schema.items : schema.properties?.[key]) ?? addition));
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ interpolate)
});

// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
;// CONCATENATED MODULE: ./lib/src/configuration/constants.js


/** The constants that a file, and options set over it, give; a later one wins. */
function constantsOf(file, over, allowance) {
    const constants = new Map();
    const layers = [(0,configuration_tree/* entryOf */.Ms)(file, 'constants'), ...over].flatMap((entry) => (entry ? [entry.value] : []));
    for (const layer of layers) {
        if ((0,configuration_tree/* isNothing */.qv)(layer))
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
    const text = replaceNames(tree.value, { textFor, allowance });
    return text === tree.value ? tree : { ...tree, value: text };
}
/** The text with `{name}` filled in wherever a constant has that name; `\{name\}` is `{name}` itself. */
function fillConstants(text, filling) {
    const { constants, allowance } = filling;
    if (constants.size === 0)
        return text;
    return replaceNames(text, { textFor: (name) => textOfNamed(name, filling), allowance });
}
/** The constants that a hook command names, with their texts: they are filled in when it runs. */
function constantsNamedBy(command, filling) {
    const named = new Map();
    if (filling.constants.size === 0)
        return named;
    for (const { 1: before, 2: name = '', 3: behind } of command.matchAll(namePattern)) {
        const value = before && behind ? undefined : textOfNamed(name, filling);
        if (value === undefined)
            continue;
        filling.allowance.left -= value.length;
        if (filling.allowance.left < 0)
            break;
        named.set(name, value);
    }
    return named;
}
function textOfNamed(name, { constants, place, findings }) {
    const constant = constants.get(name);
    if (constant && constant.kind !== 'scalar') {
        const message = `{${name}} can't be filled in: the constant is a list or a mapping, and takes one value.`;
        (0,configuration_findings/* addFault */.ym)(findings, place, message);
    }
    return textOfConstant(constant);
}
const namePattern = /(\\)?\{([\p{L}\p{N}_]+)(\\)?\}/gu;
function replaceNames(text, { textFor, allowance }) {
    return text.replaceAll(namePattern, (whole, before, name, behind) => {
        if (before && behind)
            return `{${name}}`;
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
const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;
/**
 * The text with `${NAME}`, `${NAME:-default}` and `${NAME-default}` filled in; `\${NAME}` is `${NAME}` itself. As in
 * borgmatic a variable that is set to nothing counts as set, with `:-` too, and the first `}` ends a default.
 */
function fillVariables(text, environment) {
    const missing = [];
    let [found, filled, from] = [false, '', 0];
    for (const { start, end, escaped, name, fallback } of variablesOf(text)) {
        const value = environment[name] ?? fallback;
        if (!escaped && value === undefined)
            missing.push(name);
        found ||= !escaped;
        const whole = text.slice(start, end);
        filled += text.slice(from, start) + (escaped ? whole.slice(1) : (value ?? whole));
        from = end;
    }
    return { text: filled + text.slice(from), found, missing };
}
/** Whether the text holds a variable that is not escaped. */
function hasVariables(text) {
    return fillVariables(text, {}).found;
}
/** The first escaped variable in a text, as it stands there. */
function escapedVariable(text) {
    const first = [...variablesOf(text)].find(({ escaped }) => escaped);
    return first && text.slice(first.start, first.end);
}
/** The name of the first variable whose default holds a brace, and so ends sooner than it looks. */
function nestedVariable(text) {
    return [...variablesOf(text)].find(({ escaped, fallback }) => !escaped && fallback?.includes('{'))?.name;
}
/** The variables of a text from left to right. */
function* variablesOf(text) {
    const expression = new RegExp(opening);
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
        const [whole, backslash, name = '', behind = ''] = match;
        const from = match.index + whole.length;
        const close = behind === '}' ? from - 1 : text.indexOf('}', from);
        if (close < 0)
            return;
        const fallback = behind === '}' ? undefined : text.slice(from, close);
        yield { start: match.index, end: close + 1, escaped: backslash !== undefined, name, fallback };
        expression.lastIndex = close + 1;
    }
}

;// CONCATENATED MODULE: ./lib/src/configuration/interpolate.js





/** Fills in `{constant}` and `${VARIABLE}`; not in hook commands, where `${…}` is the shell's own. */
function interpolate(file, givens, findings) {
    const { overrides } = givens;
    const allowance = { left: limits/* largestWhole */.mv };
    const constants = constantsOf(file, overrides.flatMap(constantsIn), allowance);
    const filler = { ...givens, constants, findings, allowance, long: [], told: new Set(), named: new Map() };
    const entries = file.entries.map((entry) => entry.key.startsWith('x-') ? entry : { ...entry, value: fillTree(entry.value, filler, isHook(entry.key)) });
    const filled = overrides.map((override) => ({
        ...override,
        value: fillTree(override.value, filler, override.keys.some(isHook)),
    }));
    if (allowance.left < 0) {
        const most = `Constants and variables make more than ${limits/* largestWhole */.mv / 1e6} MB of this file, which is the limit.`;
        (0,configuration_findings/* addFault */.ym)(findings, (0,configuration_tree/* entryOf */.Ms)(file, 'constants')?.place ?? file.place, most);
    }
    else {
        for (const place of filler.long)
            (0,configuration_findings/* addPlainFault */.YN)(findings, place, limits/* tooLong */.Po);
    }
    return { file: { ...file, entries }, overrides: filled, constants: Object.fromEntries(filler.named) };
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
function fillTree(tree, filler, hook) {
    if (tree.kind !== 'scalar') {
        return (0,configuration_tree/* withParts */.dK)(tree, (part, key) => fillTree(part, filler, hook || (typeof key === 'string' && isHook(key))));
    }
    const mayBeFilled = typeof tree.value === 'string' && tree.value.includes('{');
    return mayBeFilled ? fillText(tree, tree.value, { ...filler, hook }) : tree;
}
function fillText(tree, written, filler) {
    const { constants, allowance, findings, hook } = filler;
    const { place } = tree;
    const isNew = !filler.told.has(tree);
    filler.told.add(tree);
    const told = isNew ? findings : (0,configuration_findings/* noFindings */._I)();
    if (hook) {
        tellOfEscape(written, place, told);
        for (const [name, text] of constantsNamedBy(written, { constants, allowance, place, findings: told })) {
            filler.named.set(name, variablesIn(text, place, { ...filler, findings: told }).text);
        }
        return tree;
    }
    const text = fillConstants(written, { constants, allowance, place, findings: told });
    const constant = text !== written;
    if (allowance.left < 0)
        return tree;
    if (filler.variables !== 'off')
        tellOfNested(text, place, told);
    const result = variablesIn(text, place, { ...filler, findings: told });
    if (!constant && !result.found && result.text === text)
        return tree;
    allowance.left -= result.found ? result.text.length : 0;
    if (result.text.length > limits/* longestValue */.Q_) {
        if (isNew)
            filler.long.push(place);
        return tree;
    }
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
/** A brace closed too early leaves the rest of a default in the text, variable set or not. */
function tellOfNested(text, place, { notices }) {
    const name = nestedVariable(text);
    if (name === undefined)
        return;
    const message = `The default of \${${name}} ends at the first }, as in borgmatic, and what follows is no part of it. Set ${name} instead, or choose a default without braces.`;
    notices.push({ level: 'warning', message, place });
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ mostAliasedValues),
/* harmony export */   DF: () => (/* binding */ wholeBudget),
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   HR: () => (/* binding */ mostHookCharacters),
/* harmony export */   JK: () => (/* binding */ mostWildcards),
/* harmony export */   L0: () => (/* binding */ tooManySecrets),
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   Po: () => (/* binding */ tooLong),
/* harmony export */   Q_: () => (/* binding */ longestValue),
/* harmony export */   U$: () => (/* binding */ watchLimits),
/* harmony export */   WG: () => (/* binding */ tooMuchHookText),
/* harmony export */   g9: () => (/* binding */ mostTokens),
/* harmony export */   mv: () => (/* binding */ largestWhole),
/* harmony export */   pg: () => (/* binding */ deepestLevel),
/* harmony export */   t5: () => (/* binding */ mostIncludes),
/* harmony export */   w4: () => (/* binding */ mostSecretCharacters)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5577);

/** The most bytes that one configuration file may have. */
const largestFile = 1_000_000;
/** The most bytes that a configuration file may have with all that it includes, each file as often as it is included. */
const largestWhole = 16_000_000;
/** How many files a configuration may include, each as often as it is named, and how deep in one another. */
const mostIncludes = { files: 1_000, deep: 50 };
/** How many levels a configuration may be deep. */
const deepestLevel = 64;
/** How many characters one value may have: the system hands no program a longer one. */
const longestValue = 131_071;
/** How many characters the secrets of all files may have together: each is searched for in everything that is shown. */
const mostSecretCharacters = 65_536;
/** How many characters a file's hook commands may have together where placeholders may stand in them. */
const mostHookCharacters = 65_536;
/** How many values aliases may add to a configuration. */
const mostAliasedValues = 100_000;
/** How many names of `check_repositories` may hold wildcards, each of which is held against every repository. */
const mostWildcards = 100;
/**
 * How many signs and values a YAML file may be made of, four blanks, line ends or comments counted as one: 20,000 lines
 * of patterns, far more than any configuration has, and few enough to be read soon and in little memory.
 */
const mostTokens = 60_000;
const weightOfBlank = 1 / 4;
/** A budget of which nothing is used. */
function wholeBudget() {
    return { measures: new Map(), bytes: 0, includes: 0, tokens: 0, added: 0, level: 0 };
}
/** The sentence for a value that no program could be given. */
const tooLong = 'This value has more than 131,071 characters, which is the limit: no program could be given it.';
/** The sentence for hook commands that would take too long to look through. */
const tooMuchHookText = 'Up to here the hook commands with braces have more than 65,536 characters in all, which is the limit. Put long ones into scripts of their own.';
/** The sentence for secrets that would take too long to search for. */
const tooManySecrets = 'The secrets of the configuration have more than 65,536 characters in all, which is the limit. Shorten them, or let encryption_passcommand print the passphrase.';
/** The sentence for a text that nests too deep, by itself or through aliases. */
const tooDeep = `This goes deeper than ${deepestLevel} levels, which is the limit.`;
/** Made when it is needed: the first number that is put into words takes longer than reading a file. */
function tooDense() {
    return `Up to here the file holds more than ${mostTokens.toLocaleString('en')} YAML tokens, which is the limit.`;
}
/**
 * Watches what the lexer gives piece by piece, and tells the first that goes beyond a limit: no text, however deep or
 * dense, may go on from there to the parser, which calls itself once a level.
 */
function watchLimits(budget) {
    const scan = { flow: [], block: [], line: 0, content: undefined };
    const read = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenReader */ .T)();
    return (piece) => {
        const token = read(piece);
        return token && take(token, scan, budget);
    };
}
function take({ text, offset, isText }, scan, budget) {
    if (!isText)
        takeIndicator(scan, text, offset);
    if (scan.block.length + scan.flow.length > deepestLevel)
        return { offset, sentence: tooDeep };
    budget.tokens += !isText && /^[\s#]/.test(text) ? weightOfBlank : 1;
    if (budget.tokens > mostTokens)
        return { offset, sentence: tooDense() };
    if (isText || !/^[-?:\s]/.test(text))
        scan.content ??= offset;
    takeLineEnd(scan, text, offset);
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
    // Without repositories there is nothing to do: that stays a fault, at the override.
    const isRemoved = deeper.length === 0 && (0,configuration_tree/* isNothing */.qv)(override.value) && own.key !== 'repositories';
    if (isRemoved)
        return withoutOption(before, override, own.key);
    const value = deeper.length > 0 ? within(existing?.value, deeper, { override, findings }) : own.value;
    const entry = value && readOctal({ ...own, value }, options/* optionsByName */.JV.get(own.key), findings);
    if (!entry)
        return before;
    const kept = withoutOption(before, override, entry.key);
    const known = before.map(({ key }) => key);
    // A umask for hooks leaves Borg its own, as in a file, unless the file says what Borg's is.
    const added = implied.filter(({ key }) => !known.includes(key) && !known.includes(entry.key));
    return [...kept, entry, ...added.flatMap((one) => readOctal(one, options/* optionsByName */.JV.get(one.key), findings) ?? [])];
}
/** The options without one of them, and without its narrower namesake where no section was named. */
function withoutOption(before, { keys }, name) {
    const hidden = keys.length === 1 ? narrower.get(name) : undefined;
    return before.filter(({ key }) => key !== name && key !== hidden);
}
/** The option that an override sets, by its name today; undefined where it names none. */
function optionOf(override) {
    const [whole] = (0,sections/* liftSections */.w)(asFile(override), (0,configuration_findings/* noFindings */._I)()).entries;
    return whole && (0,spellings/* respell */.an)(whole).entry.key;
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
    if (deeper.length === 0 && (0,configuration_tree/* isNothing */.qv)(value)) {
        return { kind: 'mapping', place: tree?.place ?? place, entries: entries.filter((one) => one !== existing) };
    }
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
    for (const override of overrides)
        tellOfOwnValues(override, entryIn(flat, 'repositories'), findings);
    return { tree: { ...file, entries: flat }, shape };
}
function entryIn(entries, key) {
    return entries.find((entry) => entry.key === key)?.value;
}
/** What a repository says itself counts there, whatever is set for the file: an override may change nothing at all. */
function tellOfOwnValues(override, repositories, findings) {
    const option = optionOf(override);
    if (option === undefined || option === 'repositories' || repositories?.kind !== 'list')
        return;
    const own = repositories.items.flatMap((item, index) => {
        const entry = item.kind === 'mapping' ? (0,configuration_tree/* entryOf */.Ms)(item, option) : undefined;
        const same = entry && JSON.stringify((0,configuration_tree/* toValue */.BA)(entry.value)) === JSON.stringify((0,configuration_tree/* toValue */.BA)(override.value));
        if (item.kind !== 'mapping' || !entry || (0,configuration_tree/* isNothing */.qv)(entry.value) || same)
            return [];
        if (findings.hidden.has(entry.place.file))
            return [];
        const name = (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(item, 'label') ?? (0,configuration_tree/* valueAt */.fK)(item, 'path')) ?? `repositories[${index}]`;
        return [{ name, index, place: entry.place }];
    });
    const [first] = own;
    if (first === undefined)
        return;
    const spelling = override.place.file;
    const where = own.map(({ name, place }) => `${name} (${place.file}:${place.line})`).join(', ');
    const all = own.length === repositories.items.length;
    const message = `${option} from ${spelling} has no effect ${all ? 'in this file' : 'on some repositories'}: ${where} ${own.length === 1 ? 'has' : 'have'} ${own.length === 1 ? 'a value of its own' : 'values of their own'}. Change it there, or set it with an override of repositories[${first.index}].${option}.`;
    findings.notices.push({ level: 'warning', message });
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
    if (quiet || findings.hidden.has(written.value.place.file))
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
        return (0,configuration_tree/* withParts */.dK)(tree, (item) => atHome(item, home));
    const text = (0,configuration_tree/* textOf */.b6)(tree);
    if (tree.kind !== 'scalar' || !text?.startsWith('~'))
        return tree;
    return { ...tree, value: text.replace(/^~(?=\/|$)/, () => home) };
}


/***/ }),

/***/ 1774:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/characters.js
var characters = __webpack_require__(6255);
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
    composing.unused.delete(node.source);
    if (target === undefined) {
        const message = composing.anchors.has(node.source)
            ? `The alias *${node.source} stands inside what it repeats. Take it out.`
            : // Its name is not told: a passphrase that begins with * looks like one.
                'YAML takes what begins with * for an alias, and nothing has this name (&…). Put the whole value in quotes.';
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
        (0,configuration_findings/* addPlainFault */.YN)(findings, place, `Aliases repeat more than ${limit} values up to here, which is the limit.`);
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
        (0,configuration_findings/* addPlainFault */.YN)(composing.findings, tree.place, limits/* tooDeep */.DI);
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
    (0,configuration_findings/* addPlainFault */.YN)(composing.findings, place, '!include takes the name of a file, or a list of such names.');
    return (0,configuration_tree/* nothingAt */.V1)(place);
}
function namesIn({ items }) {
    return items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) && item.tag !== '!include' ? [item] : []));
}
function fileAt(node, { placeAt, findings, include }) {
    const place = placeAt(node.range[0]);
    const name = node.source;
    if (name === '') {
        (0,configuration_findings/* addPlainFault */.YN)(findings, place, '!include takes the name of a file, and there is none.');
    }
    else if (!include) {
        (0,configuration_findings/* addPlainFault */.YN)(findings, place, '!include belongs in a file. Write the options themselves here.');
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
    if (tag === undefined || plainTags.includes(tag))
        return undefined;
    if (tag === '!omit' || (tag === '!retain' && !(0,dist/* isScalar */.jn)(node)))
        return tag;
    const message = tag === '!retain'
        ? '!retain belongs to a list or a mapping: a single value counts before an included one anyway. Take it out.'
        : "YAML takes what begins with ! for a tag and drops it from the value. Put the whole value in quotes: '! /path'.";
    (0,configuration_findings/* addPlainFault */.YN)(findings, placeAt(node.range[0]), message);
    return undefined;
}
/** Finds `!retain` and `!omit` that no merge has heeded: what they ask for would not be done. */
function checkMarks({ marks, findings }) {
    for (const [{ place }, mark] of marks) {
        const message = mark === '!retain'
            ? '!retain takes the place of a merged value, and << brings none of this name. Take !retain out.'
            : '!omit takes an item out of a list that << brings, and there is no such list here. Take it out.';
        (0,configuration_findings/* addPlainFault */.YN)(findings, place, message);
    }
}

;// CONCATENATED MODULE: ./lib/src/configuration/compose.js







/** Makes a tree of the parser's nodes: includes read, aliases followed, `<<` merged, every fault of structure found. */
function compose(contents, { budget = (0,limits/* wholeBudget */.DF)(), ...source }) {
    const composing = { ...source, budget, anchors: new Map(), marks: new Map(), unused: new Map() };
    const tree = treeOf(contents, composing, 0);
    checkMarks(composing);
    for (const place of composing.unused.values())
        source.findings.notices.push({ level: 'warning', place, message: unused });
    return tree;
}
const unused = 'The word that begins with & before this value is an anchor of YAML, and no part of the value. Put the whole value in quotes if it belongs to it.';
function treeOf(node, composing, end) {
    if (node === null || node === undefined)
        return (0,configuration_tree/* nothingAt */.V1)(composing.placeAt(end));
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, undefined);
    if (node.anchor && (0,dist/* isScalar */.jn)(node))
        composing.unused.set(node.anchor, composing.placeAt(node.range[0]));
    const tree = isInclude(node) ? included(node, composing) : levelOf(node, composing);
    measure(tree, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, tree);
    return tree;
}
function levelOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isScalar */.jn)(node) && isTooLong(node)) {
        (0,configuration_findings/* addPlainFault */.YN)(composing.findings, place, limits/* tooLong */.Po);
        return (0,configuration_tree/* nothingAt */.V1)(place);
    }
    if ((0,dist/* isScalar */.jn)(node))
        tellOfContinuation(place, node, composing);
    const tree = (0,dist/* isScalar */.jn)(node) ? scalarAt(place, node) : nestedOf(node, composing);
    const mark = markOf(node, composing);
    if (mark)
        composing.marks.set(tree, mark);
    return tree;
}
function isTooLong({ source, value }) {
    return Math.max(source.length, typeof value === 'string' ? value.length : 0) > limits/* longestValue */.Q_;
}
/** An item that is indented too far is no item: YAML joins it to the one above. */
function tellOfContinuation(place, node, { placeAt, findings }) {
    if (node.type !== 'PLAIN' || !/ - /.test(node.source) || placeAt(node.range[1]).line === place.line)
        return;
    const message = 'The next line is indented further, so YAML joins it to this value, dash included. Align the dashes if it is an item of its own.';
    findings.notices.push({ level: 'warning', message, place });
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
    (0,configuration_findings/* addPlainFault */.YN)(findings, place, limits/* tooDeep */.DI);
    return (0,configuration_tree/* nothingAt */.V1)(place);
}
function collectionOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    const written = node.flow ? { isFlow: true } : {};
    if ((0,dist/* isMap */.jh)(node))
        return { kind: 'mapping', place, ...written, entries: entriesOf(node, composing) };
    return {
        kind: 'list',
        place,
        ...written,
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
        const value = placedAtName(treeOf(pair.value, composing, pair.key.range[0]), pair, composing);
        if (isMerge(pair)) {
            if (merged)
                (0,configuration_findings/* addPlainFault */.YN)(composing.findings, composing.placeAt(pair.key.range[0]), twice);
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
/** Where nothing was written, the name is what there is to point at. */
function placedAtName(value, { key }, { placeAt }) {
    return value.kind === 'scalar' && value.source === '' && value.value === null
        ? (0,configuration_tree/* nothingAt */.V1)(placeAt(key.range[0]))
        : value;
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
            (0,configuration_findings/* addPlainFault */.YN)(composing.findings, part.place, message);
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
        (0,configuration_findings/* addPlainFault */.YN)(composing.findings, place, 'A name takes one text, not a list or a mapping.');
    }
    else if (name.source === '' && name.value === null) {
        (0,configuration_findings/* addPlainFault */.YN)(composing.findings, place, 'A name is missing before this colon.');
    }
    else {
        return { key: name.source === '' ? String(name.value) : name.source, place, value };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/configuration/sections.js
var sections = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/src/configuration/indentation.js


/** The first line of a text that does not line up; only for a text that is known to be no YAML. */
function misalignedLine(text) {
    let levels = [];
    let block;
    for (const line of linesOf(text)) {
        const [first = 0] = line.columns;
        if (block !== undefined && first > block)
            continue;
        block = line.opensBlock ? first : undefined;
        const sentence = faultOf(line, levels);
        if (sentence !== undefined)
            return { offset: line.offset + first, line: line.number, sentence };
        levels = [...levels.filter((level) => staysOpen(level, line)), ...levelsOf(line)];
    }
    return undefined;
}
function staysOpen({ column, isItem }, { columns: [first = 0], isItem: isNext }) {
    // A list may stand in the column of the name that holds it.
    return column < first || (column === first && isNext && !isItem);
}
function levelsOf({ columns, isItem, name, hasValue }) {
    const last = columns.length - 1;
    return columns.map((column, index) => {
        const isDash = isItem && index < last;
        return { column, isItem: isDash, name: isDash ? undefined : name, isClosed: index === last && hasValue };
    });
}
function faultOf(line, levels) {
    const [first = 0] = line.columns;
    const left = levels.filter(({ column }) => column <= first);
    const top = left.at(-1);
    const gone = levels[left.length];
    if (top?.column === first) {
        const isBesideItems = top.isItem && !line.isItem && left.at(-2)?.column !== first;
        return isBesideItems && gone ? describe(line, gone, 'left') : undefined;
    }
    if (gone)
        return describe(line, gone.name === undefined && !line.isItem ? (top ?? gone) : gone, 'left');
    return top?.isClosed ? describe(line, top, 'right') : undefined;
}
function describe(line, other, side) {
    if (line.isItem && other.isItem)
        return `This item starts further ${side} than the one above; align the dashes.`;
    if (line.isItem || line.name === undefined || other.name === undefined)
        return undefined;
    // A name that no option has may be the rest of a secret.
    const isKnown = [line.name, other.name].every((name) => memberNames().has(name));
    return isKnown
        ? `\`${line.name}\` must line up with \`${other.name}\`.`
        : 'This name must line up with the one above that it belongs beside.';
}
function* linesOf(text) {
    let offset = 0;
    for (const [number, whole] of text.split('\n').entries()) {
        const written = whole.replace(/\r$/, '');
        if (/^\s*[^\s#]/.test(written) && !/^(---|\.\.\.|%)/.test(written))
            yield lineOf(written, number, offset);
        offset += whole.length + 1;
    }
}
function lineOf(text, number, offset) {
    const columns = [];
    let at = /^ */.exec(text)?.[0].length ?? 0;
    for (let dash = /^- +/.exec(text.slice(at)); dash; dash = /^- +/.exec(text.slice(at))) {
        columns.push(at);
        at += dash[0].length;
    }
    const rest = text.slice(at);
    const name = /^["']?([\w.-]+)["']?\s*:(?=\s|$)/.exec(rest);
    const value = name
        ? rest
            .slice(name[0].length)
            .replace(/(^|\s)#.*$/, '')
            .trim()
        : rest;
    return {
        number,
        offset,
        columns: [...columns, at],
        isItem: columns.length > 0,
        name: name?.[1],
        hasValue: name !== null && value !== '' && !/^[&!]\S*$/.test(value),
        opensBlock: /^[|>][-+\d]*$/.test(value),
    };
}
let known;
/** The names of all options, and of all that stands inside them. */
function memberNames() {
    known ??= new Set([...sections/* sectionNames */.Q, ...indentation_namesIn({ properties: options/* options */.fF })]);
    return known;
}
function indentation_namesIn({ properties = {}, items }) {
    const inner = [...Object.values(properties), ...(items ? [items] : [])];
    return [...Object.keys(properties), ...inner.flatMap(indentation_namesIn)];
}

// EXTERNAL MODULE: ./lib/src/configuration/tokens.js
var configuration_tokens = __webpack_require__(5577);
;// CONCATENATED MODULE: ./lib/src/configuration/syntax.js


/** YAML's reason for refusing a text, told by what to do. */
const reasons = {
    TAB_AS_INDENT: 'This line is indented with a tab, and YAML accepts only spaces there. Use spaces.',
    BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
    MULTIPLE_DOCS: 'A second document begins here, and a configuration file holds one. Make it a file of its own.',
    BLOCK_AS_IMPLICIT_KEY: 'A second name stands where a value was expected: put it on a line of its own, or put a text that holds a colon in quotes.',
    MULTILINE_IMPLICIT_KEY: 'This line has no colon after its name, or it is indented too far.',
    KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
    BAD_ALIAS: 'YAML takes what begins with * for an alias, and with & for an anchor. Put the whole value in quotes.',
    BAD_DQ_ESCAPE: 'In double quotes a backslash begins an escape, and this is none. Use single quotes, or two backslashes.',
    BAD_SCALAR_START: 'A value cannot begin with this character. Put the whole value in quotes.',
    MISSING_CHAR: 'A colon or a comma is missing here.',
    UNEXPECTED_TOKEN: 'This does not belong here: look for a quote, a bracket or an indentation that does not fit.',
};
/** What to say of an error of the YAML parser. One slip makes it stumble several times: the first is the one to fix. */
function syntaxFault(errors, text) {
    const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
    if (!error)
        return undefined;
    const offset = error.pos[0];
    if (error.code === 'MULTIPLE_DOCS')
        return plain(offset, 'MULTIPLE_DOCS');
    if (isAfterTab(text, offset))
        return plain(offset, 'TAB_AS_INDENT');
    const general = plain(offset, error.code);
    if (error.code === 'BAD_DQ_ESCAPE' || error.code === 'KEY_OVER_1024_CHARS')
        return general;
    const pitfall = pitfallAt(offset, text, general.sentence);
    const isUnclosed = /closing ["']|must .*end with a [}\]]/.test(error.message);
    return pitfall ?? (isUnclosed ? unclosed(text, offset) : general);
}
function plain(offset, code) {
    const sentence = reasons[code] ?? 'This is not YAML.';
    return { offset, sentence, discreet: sentence };
}
/** The usual slips, by the look of the line: whoever made one learns what to change rather than what a parser expected. */
function pitfallAt(offset, text, discreet) {
    const lines = text.slice(0, offset).split('\n');
    const number = lines.length - 1;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
    const inValue = valuePitfall(line);
    if (inValue)
        return { offset: start + inValue.column, sentence: inValue.sentence, discreet: inValue.sentence };
    const misaligned = misalignedLine(text);
    if (misaligned && Math.abs(misaligned.line - number) <= 2)
        return { ...misaligned, discreet };
    const colon = colonPitfall(line);
    return colon && { offset: start + colon.column, sentence: colon.sentence, discreet };
}
/** How a value begins that YAML does not take for text. */
const beginnings = [
    [/^"(?:[^"\\]|\\.)*"[^\s,\]}:]|^"(?:[^"\\]|\\.)*"\s+[^\s#,\]}:]/, 'goes on after its closing quote'],
    [/^'(?:[^']|'')*'[^\s,\]}:]|^'(?:[^']|'')*'\s+[^\s#,\]}:]/, 'goes on after its closing quote'],
    [/^\{/, 'begins with {, which YAML takes for a mapping'],
    [/^\[/, 'begins with [, which YAML takes for a list'],
    [/^[|>](?![-+\d]*(\s+#.*)?$)/, 'begins with | or >, which YAML takes for a text of several lines'],
    [/^[@`%]/, 'begins with a character that YAML reserves'],
    [/^\*/, 'begins with *, which YAML takes for an alias'],
    [/^&/, 'begins with &, which YAML takes for an anchor'],
    [/^- /, 'begins with a dash, which YAML takes for a list'],
    [/^\? /, 'begins with ?, which YAML takes for a name'],
];
/** So many characters of a value are looked at. */
const longestValue = 10_000;
function valuePitfall(line) {
    const lead = /^\s*(?:- +)*(?:["']?[\w.-]+["']?\s*:\s+)?/.exec(line)?.[0] ?? '';
    // The beginning of a very long one tells as much.
    const value = line.slice(lead.length, lead.length + longestValue);
    if (lead.trim() === '' || value === '')
        return undefined;
    const quoted = '. Put the whole value in single quotes.';
    const isList = /^\s*(?:- +)+/.test(lead);
    const what = isList ? 'This item' : 'This value';
    const isWhole = /^[[{]/.test(value) && !hasMoreAfterBracket(value);
    for (const [expression, words] of beginnings) {
        if (expression.test(value) && !isWhole)
            return { column: lead.length, sentence: `${what} ${words}${quoted}` };
    }
    if (/^[^"'[{].*(: |:$)/.test(value)) {
        return {
            column: lead.length,
            sentence: `${what} contains \`: \`, which YAML takes for a name and its value${quoted}`,
        };
    }
    return undefined;
}
/** Whether text follows the bracket that closes the first one: no value in brackets, but a text that begins with one. */
function hasMoreAfterBracket(value) {
    let depth = 0;
    for (const [index, sign] of [...value].entries()) {
        if (sign === '[' || sign === '{')
            depth += 1;
        if (sign === ']' || sign === '}')
            depth -= 1;
        if (depth === 0)
            return /^\s*[^\s#]/.test([...value].slice(index + 1).join(''));
    }
    return false;
}
/** A name whose colon is missing, or has no blank behind it; not repeated, for it may be the rest of a secret. */
function colonPitfall(line) {
    const [, lead = '', name = '', rest = ''] = /^(\s*(?:- +)*)([A-Za-z_]\w*)(.*)$/.exec(line) ?? [];
    const column = lead.length;
    if (name === '')
        return undefined;
    if (/^:\S/.test(rest))
        return { column, sentence: 'A space is missing after the colon of this name.' };
    if (/^\s*=/.test(rest))
        return { column, sentence: 'Write a colon and a space after this name, not =.' };
    if (/^(\s+[^\s:]|\s*$)/.test(rest))
        return { column, sentence: 'A colon is missing after this name.' };
    return undefined;
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
        return told(quote?.offset ?? end, 'The quote that begins here is never closed.');
    const sign = bracket.text === '[' ? ']' : '}';
    return told(bracket.offset, `The bracket that opens here is not closed: its ${sign} is missing, or stands too far to the left.`);
}
function told(offset, sentence) {
    return { offset, sentence, discreet: sentence };
}
function isClosed(quoted) {
    return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}

;// CONCATENATED MODULE: ./lib/src/configuration/parse.js






/** A YAML text as a tree with places; undefined, and a fault, where it is none or goes beyond a limit. */
function parseYaml(text, source) {
    const { placeAt, findings, lineCounter, about = '', budget = (0,limits/* wholeBudget */.DF)(), include, onNames } = source;
    const character = (0,characters/* forbiddenCharacter */.DB)(text);
    if (character) {
        onNames?.([]);
        lineCounter?.addNewLine(0);
        for (const { index } of text.slice(0, character.offset).matchAll(/\n/g))
            lineCounter?.addNewLine(index + 1);
        (0,configuration_findings/* addPlainFault */.YN)(findings, placeAt(character.offset), character.sentence);
        return undefined;
    }
    const parsed = parse(text, budget, lineCounter);
    onNames?.(parse_namesIn(parsed));
    if (parsed.fault) {
        const { offset, sentence, discreet = sentence } = parsed.fault;
        (0,configuration_findings/* addFault */.ym)(findings, placeAt(offset), `${about}${sentence}`, discreet);
        return undefined;
    }
    const before = (0,configuration_findings/* countOf */.pq)(findings);
    const tree = compose(parsed.contents, { placeAt, findings, budget, include });
    return (0,configuration_findings/* countOf */.pq)(findings) === before ? tree : undefined;
}
function parse_namesIn({ contents, fault }) {
    if (fault || !(0,dist/* isMap */.jh)(contents))
        return [];
    return contents.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
}
/** A hostile text makes the parser collect tens of thousands of errors: a stack for each would fill the memory. */
function withoutStacks(work) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** As the library's own `parseDocument` does, but for the limits, which are held against each piece before it is read. */
function parse(text, budget, lineCounter) {
    const watch = (0,limits/* watchLimits */.U$)(budget);
    const parser = new dist/* Parser */.iX(lineCounter?.addNewLine);
    let limit;
    function* tokens() {
        lineCounter?.addNewLine(0);
        for (const piece of new dist/* Lexer */.JG().lex(text)) {
            limit = watch(piece);
            if (limit)
                return;
            yield* parser.next(piece);
        }
        yield* parser.end();
    }
    const composer = new dist/* Composer */.Dk({ prettyErrors: false, uniqueKeys: false, version: '1.2' });
    const [document, another] = withoutStacks(() => {
        const [first, second] = composer.compose(tokens(), true, text.length);
        return [first, second];
    });
    if (limit || !document)
        return { contents: null, fault: limit };
    const [start, end] = another?.range ?? [0, 0];
    const further = another ? [new dist/* YAMLParseError */.XT([start, end], 'MULTIPLE_DOCS', '')] : [];
    return { contents: document.contents, fault: syntaxFault([...document.errors, ...further], text) };
}


/***/ }),

/***/ 5003:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yR: () => (/* binding */ readText),
  oD: () => (/* binding */ readWhole)
});

// UNUSED EXPORTS: readTree

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/regular-file.js
var regular_file = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
;// CONCATENATED MODULE: ./lib/src/configuration/bytes.js




/** The bytes as text, unless they are too many or no UTF-8. */
function decode(bytes, shown, findings) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const encoding = isUtf16(bytes) ? 'UTF-16, not UTF-8' : 'not UTF-8 from here on';
        (0,configuration_findings/* addFault */.ym)(findings, lastGoodPlace(bytes, shown), `${shown} is ${encoding}. Save it as UTF-8.`);
        return undefined;
    }
}
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
/** A configuration file's bytes, or why there are none, as the end of a sentence. */
function readBytes(path, pipes = false) {
    try {
        const content = (0,regular_file/* readRegularFile */.XF)(path, { most: limits/* largestFile */.Ny, pipes });
        return typeof content !== 'string' && content.bytes.length > limits/* largestFile */.Ny ? tooLarge : content;
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
/** Why a file beyond the limit isn't read, as the end of a sentence. */
const tooLarge = `it is larger than ${limits/* largestFile */.Ny / 1e6} MB, the limit for a configuration file`;
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ELOOP: 'its symbolic links run in a circle',
    ENXIO: 'it is a device or socket that nobody serves',
};
/** Why a file can't be read, as the end of a sentence. */
function reasonOf(error) {
    const code = (0,errors/* codeOf */.$N)(error);
    return (code && reasons[code]) ?? (0,errors/* asError */.zR)(error).message;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/system/nearest.js
var nearest = __webpack_require__(3592);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/configuration/reading.js
var configuration_reading = __webpack_require__(5919);
// EXTERNAL MODULE: ./lib/src/configuration/sections.js
var sections = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/src/configuration/spellings.js
var spellings = __webpack_require__(7296);
;// CONCATENATED MODULE: ./lib/src/configuration/disclosure.js






const names = new Set(['<<', ...options/* optionsByName */.JV.keys(), ...sections/* sectionNames */.Q, ...spellings/* olderNames */.bG]);
/** So many names tell what a file is. */
const mostNames = 500;
/** Whether the names at the top of a file are, for the most part, those of options: then it is a configuration. */
function holdsOptions(top) {
    const own = top.filter((name) => !name.startsWith('x-')).slice(0, mostNames);
    // A slip of the pen in a long name is still that option's.
    const known = own.filter((name) => names.has(name) || (name.length >= 8 && (0,nearest/* nearest */.p)(name, names) !== undefined));
    return known.length > 0 && known.length * 2 >= own.length;
}
/** Whether a text that may be no YAML has a line as of a configuration. */
function resemblesConfiguration(text) {
    return [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/gm)].some(([, name = '']) => names.has(name));
}
/**
 * Whether a file that no one would take for a configuration may be shown all the same: the user named just this file,
 * no link to it, and everybody on this machine may read it. What was typed, or came through a pipe, is the user's own.
 */
function isOpenToAll({ path, named }) {
    if (path.endsWith(configuration_reading/* inlinePath */.p) || named?.mayBePipe)
        return true;
    if (named === undefined)
        return false;
    try {
        return (0,external_node_fs_.realpathSync)(path) === path && ((0,external_node_fs_.statSync)(path).mode & 0o004) !== 0;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/src/configuration/confinement.js
var confinement = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/src/configuration/find.js
var find = __webpack_require__(9620);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/include.js









/** What an `!include` names, beside the file that says so or else from the working directory; undefined, and a fault, where it can't be read. */
function openInclude(name, place, { reading, chain }) {
    const { findings, budget } = reading;
    const fail = (message) => (0,configuration_findings/* addPlainFault */.YN)(findings, place, message);
    if (budget.tokens > limits/* mostTokens */.g9 || budget.bytes > limits/* largestWhole */.mv)
        return undefined; // told where the limit was reached
    budget.includes += 1;
    if (budget.includes > limits/* mostIncludes */.t5.files) {
        const most = limits/* mostIncludes */.t5.files.toLocaleString('en');
        return budget.includes === limits/* mostIncludes */.t5.files + 1
            ? fail(`More than ${most} files are included, which is the limit.`)
            : undefined;
    }
    const candidates = candidatesFor(name, chain.at(-1), reading);
    const allowed = allowedOf(candidates, { reading, chain });
    const path = allowed.find(exists);
    if (path === undefined && allowed.length < candidates.length)
        return fail((0,confinement/* leadsOutside */.dr)(name));
    if (path === undefined)
        return fail(`${name} is not there to include: looked for ${(0,wording/* listed */.KE)(candidates, 'and')}.`);
    const shown = (0,find/* shownAs */.sE)(path, reading.currentFolder);
    const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
    if (chain.some((one) => one.path === path))
        return fail(`The files include each other in a circle: ${arrows(names)}.`);
    if (chain.length > limits/* mostIncludes */.t5.deep) {
        return fail(`Files include one another more than ${limits/* mostIncludes */.t5.deep} deep: ${arrows(names)}.`);
    }
    const content = readBytes(path);
    if (typeof content === 'string')
        return fail(`${shown} can't be included: ${content}.`);
    const { bytes } = content;
    budget.bytes += bytes.length;
    if (budget.bytes > limits/* largestWhole */.mv) {
        const most = `With all that it includes this file has more than ${limits/* largestWhole */.mv / 1e6} MB, which is the limit.`;
        return fail(most);
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
/** Where a pull request is checked, a file in the workspace includes none from outside of it. */
function allowedOf(candidates, { reading, chain }) {
    const { confinedTo } = reading;
    if (confinedTo === undefined || !chain.some(({ path }) => (0,confinement/* isNamedWithin */.p8)(path, confinedTo)))
        return candidates;
    return candidates.filter((candidate) => (0,confinement/* staysWithin */.Au)(candidate, confinedTo));
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

// EXTERNAL MODULE: ./lib/src/configuration/parse.js + 6 modules
var parse = __webpack_require__(1774);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
;// CONCATENATED MODULE: ./lib/src/configuration/read.js










const empty = 'is empty. It needs at least `repositories` with one path.';
/** The text of a file that was found; undefined, and a fault that says why, where it can't be had. */
function readText({ path, shown, named }, findings) {
    const place = { file: shown, line: 1, column: 1 };
    const content = readBytes(path, named?.mayBePipe);
    if (typeof content === 'string') {
        (0,configuration_findings/* addFault */.ym)(findings, place, `${shown} can't be read: ${content}.`);
        return undefined;
    }
    return decode(content.bytes, shown, findings);
}
/** A text without includes as a tree with places; undefined, and every fault there is, where it is no configuration. */
function readTree(text, shown, findings) {
    return asConfiguration({ text, shown, findings }, () => read_parse(text, shown, { findings }));
}
/** A file with all that it includes as a tree with places; undefined, and every fault, where it is no configuration. */
function readWhole({ path, shown, text, named }, reading) {
    reading.budget.bytes += Buffer.byteLength(text);
    const root = path === configuration_reading/* inlinePath */.p ? (0,external_node_path_.join)(reading.currentFolder, configuration_reading/* inlinePath */.p) : path;
    return asConfiguration({ text, shown, findings: reading.findings }, () => parseFile({ path: root, shown, text, named }, reading, []));
}
function asConfiguration({ text, shown, findings }, read) {
    const start = { file: shown, line: 1, column: 1 };
    const before = (0,configuration_findings/* countOf */.pq)(findings);
    if (Buffer.byteLength(text) > limits/* largestFile */.Ny) {
        (0,configuration_findings/* addFault */.ym)(findings, start, `${shown} can't be read: ${tooLarge}.`);
        return undefined;
    }
    const tree = read();
    if ((0,configuration_findings/* countOf */.pq)(findings) > before || !tree)
        return undefined;
    if (tree.kind === 'scalar' && tree.value === null) {
        (0,configuration_findings/* addPlainFault */.YN)(findings, start, `${shown} ${empty}`);
    }
    else if (tree.kind !== 'mapping') {
        const found = tree.kind === 'list' ? 'a list' : 'one text';
        (0,configuration_findings/* addPlainFault */.YN)(findings, tree.place, `A configuration is a mapping of options, such as \`repositories:\`, and this is ${found}.`);
    }
    else if (tree.entries.length === 0) {
        (0,configuration_findings/* addPlainFault */.YN)(findings, start, `${shown} ${empty}`);
    }
    else if (findings.hidden.has(shown)) {
        const sentence = `${shown} is no configuration: it does not have the names of options. Nothing of it is shown.`;
        (0,configuration_findings/* addPlainFault */.YN)(findings, start, sentence);
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
        const tree = opened && parseFile(opened, reading, chain);
        if (opened && tree && (0,configuration_tree/* isNothing */.qv)(tree)) {
            const start = { file: opened.shown, line: 1, column: 1 };
            (0,configuration_findings/* addPlainFault */.YN)(reading.findings, start, `${opened.shown} is empty. Write the options that it stands for, or remove the include.`);
        }
        return tree;
    };
    const { findings, budget } = reading;
    // Its own faults are shown with their lines only where they are those of a configuration.
    const onNames = (names) => {
        const isMain = above.length === 0;
        const mayBeShown = holdsOptions(names) || (isMain && (isOpenToAll(source) || resemblesConfiguration(text)));
        if (!mayBeShown)
            findings.hidden.add(shown);
    };
    return read_parse(text, shown, { findings, budget, include, onNames });
}
function read_parse(text, shown, source) {
    const lineCounter = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file: shown, line, column: col };
    };
    return (0,parse/* parseYaml */.h)(text, { ...source, placeAt, lineCounter });
}


/***/ }),

/***/ 5919:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ inlinePath)
/* harmony export */ });
/** The path of a configuration that stands in no file. */
const inlinePath = '<inline>';


/***/ }),

/***/ 7703:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sectionNames),
/* harmony export */   w: () => (/* binding */ liftSections)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5265);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3118);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6859);




/** The sections of borgmatic 1, in the order in which borgmatic 2 lets a later one win. */
const sectionNames = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];
/** Lifts every option out of its section; the two meanings that `prefix` and `umask` had there get names of their own. */
function liftSections(file, findings) {
    const options = file.entries.filter(({ key }) => !key.startsWith('x-'));
    const flat = withoutInternal(options.filter(({ key }) => !sectionNames.includes(key)), findings);
    const lifted = [];
    for (const name of sectionNames) {
        const section = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(file, name);
        if (section && (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(section.value)) {
            const message = `${name} has no value. Write its options below it, indented, or remove it.`;
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .ym)(findings, section.place, message);
        }
        else if (section)
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
        const found = findings.hidden.has(value.place.file) ? 'something else' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .foundIn */ .QR)(value);
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .ym)(findings, place, `${section} holds options, got ${found}. Indent its options below it.`);
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
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .ym)(findings, place, (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownOption */ .qe)(key, key, known));
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
    const hooks = lifted.find(({ key, value }) => key === 'umask' && !(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(value));
    const borgs = [...flat.filter(({ key }) => key === 'umask'), ...lifted.filter(({ key }) => key === 'borg_umask')];
    if (!hooks || borgs.some(({ value }) => !(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(value)))
        return lifted;
    return [...lifted, { key: 'borg_umask', place: hooks.place, value: (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(hooks.value.place, '0077') }];
}


/***/ }),

/***/ 7296:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
        return { entry: withoutValue(entry) };
    return rename(entry) ?? respellValue(entry) ?? { entry };
}
/** An option without a value, under the name that it has today: the fault names it as it was written. */
function withoutValue(entry) {
    const key = renames.get(entry.key) ?? (entry.key === 'store_config_files' ? 'bootstrap' : entry.key);
    return key === entry.key ? entry : { ...entry, key, written: entry.written ?? entry.key };
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ tokenReader),
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const textMark = '\u001f';
// The lexer's own marks take no room in the text: a document, the end of a flow collection, a text that follows.
const marks = ['\u0002', '\u0018', textMark];
/** Makes tokens of what the lexer gives piece by piece; none of its own marks. */
function tokenReader() {
    let [offset, isText] = [0, false];
    return (piece) => {
        if (!isText && marks.includes(piece)) {
            isText = piece === textMark;
            return undefined;
        }
        const token = { text: piece, offset, isText };
        offset += piece.length;
        isText = false;
        return token;
    };
}
/** The pieces of a YAML text one by one, without building anything: what can be said of a text that is none. */
function* tokensOf(text) {
    const read = tokenReader();
    for (const piece of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const token = read(piece);
        if (token)
            yield token;
    }
}


/***/ }),

/***/ 4699:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   V1: () => (/* binding */ nothingAt),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   YK: () => (/* binding */ knownTextOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dK: () => (/* binding */ withParts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   qv: () => (/* binding */ isNothing)
/* harmony export */ });
/** Whether nothing was written as the value, or an explicit null. */
function isNothing(tree) {
    return tree.kind === 'scalar' && tree.value === null;
}
/** The entry of that name, if the mapping has one. */
function entryOf(mapping, key) {
    const { entries } = mapping;
    if (entries.length <= fewEntries)
        return entries.find((entry) => entry.key === key);
    const index = indexes.get(mapping) ?? new Map(entries.map((entry) => [entry.key, entry]));
    indexes.set(mapping, index);
    return index.get(key);
}
/** So many are looked through as quickly as an index is. */
const fewEntries = 32;
/** The entries of large mappings by name: thousands of faults ask for thousands of names. */
const indexes = new WeakMap();
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
/** The tree as plain values; what has no value is null. */
function toValue(tree) {
    if (tree.kind === 'scalar')
        return tree.value;
    if (tree.kind === 'list')
        return tree.items.map(toValue);
    return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toValue(value)]));
}
/** The tree with its parts replaced one by one; itself where each stays as it is. */
function withParts(tree, replace) {
    let changed = false;
    const replaced = (part, key) => {
        const other = replace(part, key);
        changed ||= other !== part;
        return other;
    };
    const copy = tree.kind === 'list'
        ? { ...tree, items: tree.items.map(replaced) }
        : { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: replaced(entry.value, entry.key) })) };
    return changed ? copy : tree;
}
/** Calls for every part below and including the tree, with the way to it, which is the visitor's for that call alone. */
function walk(tree, visit, path = []) {
    visit(tree, path);
    const enter = (part, segment) => {
        path.push(segment);
        walk(part, visit, path);
        path.pop();
    };
    if (tree.kind === 'list')
        for (const [index, item] of tree.items.entries())
            enter(item, index);
    else if (tree.kind === 'mapping')
        for (const { key, value } of tree.entries)
            enter(value, key);
}
/** The part of a tree that a JSON pointer leads to, such as `/before_backup/0`. */
function partAt(tree, pointer) {
    let at = tree;
    for (const key of keysOf(pointer)) {
        if (at?.kind === 'list')
            at = at.items[Number(key)];
        else
            at = at?.kind === 'mapping' ? entryOf(at, key)?.value : undefined;
    }
    return at;
}
/** The steps of a JSON pointer. */
function keysOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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

const look0 = (/* unused pure expression or super */ null && (validate21));
const schema6 = { "$id": "look0", "type": "object", "required": ["path"], "additionalProperties": false, "properties": { "path": { "type": "string", "pattern": "\\S" }, "label": { "type": "string" }, "encryption": { "type": "string" }, "append_only": { "type": "boolean" }, "storage_quota": { "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[KMGTP]?$" }, "make_parent_directories": { "type": "boolean" }, "id_hash": { "type": "string" }, "key_location": { "type": "string" } } };
const pattern0 = new RegExp("\\S", "u");
const pattern1 = new RegExp("^[0-9]+([.][0-9]+)?[KMGTP]?$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look0" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "path") || (key0 === "label")) || (key0 === "encryption")) || (key0 === "append_only")) || (key0 === "storage_quota")) || (key0 === "make_parent_directories")) || (key0 === "id_hash")) || (key0 === "key_location"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.path !== undefined) {
        let data0 = data.path;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                const err2 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        else {
            const err3 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.encryption !== undefined) {
        if (typeof data.encryption !== "string") {
            const err5 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.append_only !== undefined) {
        if (typeof data.append_only !== "boolean") {
            const err6 = { instancePath: instancePath + "/append_only", schemaPath: "#/properties/append_only/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.storage_quota !== undefined) {
        let data4 = data.storage_quota;
        if (typeof data4 === "string") {
            if (!pattern1.test(data4)) {
                const err7 = { instancePath: instancePath + "/storage_quota", schemaPath: "#/properties/storage_quota/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)?[KMGTP]?$" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        else {
            const err8 = { instancePath: instancePath + "/storage_quota", schemaPath: "#/properties/storage_quota/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.make_parent_directories !== undefined) {
        if (typeof data.make_parent_directories !== "boolean") {
            const err9 = { instancePath: instancePath + "/make_parent_directories", schemaPath: "#/properties/make_parent_directories/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.id_hash !== undefined) {
        if (typeof data.id_hash !== "string") {
            const err10 = { instancePath: instancePath + "/id_hash", schemaPath: "#/properties/id_hash/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.key_location !== undefined) {
        if (typeof data.key_location !== "string") {
            const err11 = { instancePath: instancePath + "/key_location", schemaPath: "#/properties/key_location/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
}
else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err12];
    }
    else {
        vErrors.push(err12);
    }
    errors++;
} validate21.errors = vErrors; return errors === 0; }
const look1 = validate22;
const schema7 = { "$id": "look1", "type": "array", "items": { "$ref": "look0" } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look1" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate22.errors = vErrors; return errors === 0; }
const look2 = validate24;
const schema8 = { "$id": "look2", "type": "array", "items": { "type": "string" } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look2" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (typeof data[i0] !== "string") {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate24.errors = vErrors; return errors === 0; }
const look3 = validate25;
const schema9 = { "$id": "look3", "type": "boolean" };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look3" */ ; let vErrors = null; let errors = 0; if (typeof data !== "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "boolean" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate25.errors = vErrors; return errors === 0; }
const look4 = validate26;
const schema10 = { "$id": "look4", "type": "string", "pattern": "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" };
const pattern2 = new RegExp("^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look4" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern2.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate26.errors = vErrors; return errors === 0; }
const look5 = validate27;
const schema11 = { "$id": "look5", "enum": ["ctime", "mtime", "disabled"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look5" */ ; let vErrors = null; let errors = 0; if (!(((data === "ctime") || (data === "mtime")) || (data === "disabled"))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema11.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate27.errors = vErrors; return errors === 0; }
const look6 = validate28;
const schema12 = { "$id": "look6", "type": "array", "items": { "type": "string", "pattern": "^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
const pattern3 = new RegExp("^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look6" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern3.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate28.errors = vErrors; return errors === 0; }
const look7 = validate29;
const schema13 = { "$id": "look7", "type": "array", "items": { "type": "string", "pattern": "^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
const pattern4 = new RegExp("^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look7" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern4.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate29.errors = vErrors; return errors === 0; }
const look8 = validate30;
const schema14 = { "$id": "look8", "type": "integer", "minimum": 0 };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look8" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < 0 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate30.errors = vErrors; return errors === 0; }
const look9 = validate31;
const schema15 = { "$id": "look9", "type": "string" };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look9" */ ; let vErrors = null; let errors = 0; if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate31.errors = vErrors; return errors === 0; }
const look10 = validate32;
const schema16 = { "$id": "look10", "type": "string", "pattern": "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" };
const pattern5 = new RegExp("^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look10" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern5.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate32.errors = vErrors; return errors === 0; }
const look11 = validate33;
const schema17 = { "$id": "look11", "type": "object", "additionalProperties": false, "properties": { "store_config_files": { "type": "boolean" } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look11" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "store_config_files")) {
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
    if (data.store_config_files !== undefined) {
        if (typeof data.store_config_files !== "boolean") {
            const err1 = { instancePath: instancePath + "/store_config_files", schemaPath: "#/properties/store_config_files/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate33.errors = vErrors; return errors === 0; }
const look12 = validate34;
const schema18 = { "$id": "look12", "type": "string", "pattern": "^[1-9][0-9]*[SMHdwmy]$" };
const pattern6 = new RegExp("^[1-9][0-9]*[SMHdwmy]$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look12" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern6.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*[SMHdwmy]$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate34.errors = vErrors; return errors === 0; }
const look13 = validate35;
const schema19 = { "$id": "look13", "type": "integer", "minimum": -1 };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look13" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < -1 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate35.errors = vErrors; return errors === 0; }
const look14 = validate36;
const schema20 = { "$id": "look14", "type": "integer", "minimum": 0, "maximum": 100 };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look14" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data > 100 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    if (data < 0 || isNaN(data)) {
        const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
} validate36.errors = vErrors; return errors === 0; }
const look15 = (/* unused pure expression or super */ null && (validate37));
const schema21 = { "$id": "look15", "type": "array", "items": { "type": "string", "pattern": "^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$" } };
const pattern7 = new RegExp("^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$", "u");
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look15" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate37.errors = vErrors; return errors === 0; }
const look16 = (/* unused pure expression or super */ null && (validate38));
const schema22 = { "$id": "look16", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "enum": ["repository", "archives", "data", "extract", "spot", "disabled"] }, "frequency": { "type": "string", "pattern": "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" }, "only_run_on": { "$ref": "look15" }, "max_duration": { "type": "integer", "minimum": 1 }, "count_tolerance_percentage": { "type": "number", "minimum": 0 }, "data_sample_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "data_tolerance_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "xxh64sum_command": { "type": "string" } } };
const pattern8 = new RegExp("^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look16" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "name") || (key0 === "frequency")) || (key0 === "only_run_on")) || (key0 === "max_duration")) || (key0 === "count_tolerance_percentage")) || (key0 === "data_sample_percentage")) || (key0 === "data_tolerance_percentage")) || (key0 === "xxh64sum_command"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        let data0 = data.name;
        if (!((((((data0 === "repository") || (data0 === "archives")) || (data0 === "data")) || (data0 === "extract")) || (data0 === "spot")) || (data0 === "disabled"))) {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/enum", keyword: "enum", params: { allowedValues: schema22.properties.name.enum } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.frequency !== undefined) {
        let data1 = data.frequency;
        if (typeof data1 === "string") {
            if (!pattern8.test(data1)) {
                const err3 = { instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/pattern", keyword: "pattern", params: { pattern: "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" } };
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
            const err4 = { instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.only_run_on !== undefined) {
        if (!(validate37(data.only_run_on, { instancePath: instancePath + "/only_run_on", parentData: data, parentDataProperty: "only_run_on", rootData }))) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
        }
    }
    if (data.max_duration !== undefined) {
        let data3 = data.max_duration;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err5 = { instancePath: instancePath + "/max_duration", schemaPath: "#/properties/max_duration/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 1 || isNaN(data3)) {
                const err6 = { instancePath: instancePath + "/max_duration", schemaPath: "#/properties/max_duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.count_tolerance_percentage !== undefined) {
        let data4 = data.count_tolerance_percentage;
        if (typeof data4 == "number") {
            if (data4 < 0 || isNaN(data4)) {
                const err7 = { instancePath: instancePath + "/count_tolerance_percentage", schemaPath: "#/properties/count_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        else {
            const err8 = { instancePath: instancePath + "/count_tolerance_percentage", schemaPath: "#/properties/count_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.data_sample_percentage !== undefined) {
        let data5 = data.data_sample_percentage;
        if (typeof data5 == "number") {
            if (data5 > 100 || isNaN(data5)) {
                const err9 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
                const err10 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        else {
            const err11 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.data_tolerance_percentage !== undefined) {
        let data6 = data.data_tolerance_percentage;
        if (typeof data6 == "number") {
            if (data6 > 100 || isNaN(data6)) {
                const err12 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
                const err13 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        else {
            const err14 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.xxh64sum_command !== undefined) {
        if (typeof data.xxh64sum_command !== "string") {
            const err15 = { instancePath: instancePath + "/xxh64sum_command", schemaPath: "#/properties/xxh64sum_command/type", keyword: "type", params: { type: "string" } };
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
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err16];
    }
    else {
        vErrors.push(err16);
    }
    errors++;
} validate38.errors = vErrors; return errors === 0; }
const look17 = validate40;
const schema23 = { "$id": "look17", "type": "array", "items": { "$ref": "look16" } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look17" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate38(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate40.errors = vErrors; return errors === 0; }
const look18 = validate42;
const schema24 = { "$id": "look18", "enum": ["if-different", "always", "never"] };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look18" */ ; let vErrors = null; let errors = 0; if (!(((data === "if-different") || (data === "always")) || (data === "never"))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema24.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate42.errors = vErrors; return errors === 0; }
const look19 = validate43;
const schema25 = { "$id": "look19", "enum": ["standard", "quick", "none", true, false] };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look19" */ ; let vErrors = null; let errors = 0; if (!(((((data === "standard") || (data === "quick")) || (data === "none")) || (data === true)) || (data === false))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema25.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate43.errors = vErrors; return errors === 0; }
const look20 = validate44;
const schema26 = { "$id": "look20", "type": "integer", "minimum": 0, "maximum": 511 };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look20" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data > 511 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 511 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    if (data < 0 || isNaN(data)) {
        const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
} validate44.errors = vErrors; return errors === 0; }
const look21 = validate45;
const schema27 = { "$id": "look21", "type": "object", "additionalProperties": false, "properties": { "break_lock": { "type": "string" }, "check": { "type": "string" }, "compact": { "type": "string" }, "create": { "type": "string" }, "delete": { "type": "string" }, "diff": { "type": "string" }, "export_tar": { "type": "string" }, "extract": { "type": "string" }, "info": { "type": "string" }, "init": { "type": "string" }, "key_change_passphrase": { "type": "string" }, "key_export": { "type": "string" }, "key_import": { "type": "string" }, "list": { "type": "string" }, "mount": { "type": "string" }, "prune": { "type": "string" }, "recreate": { "type": "string" }, "rename": { "type": "string" }, "repo_create": { "type": "string" }, "repo_delete": { "type": "string" }, "repo_info": { "type": "string" }, "repo_list": { "type": "string" }, "transfer": { "type": "string" }, "umount": { "type": "string" } } };
const func2 = Object.prototype.hasOwnProperty;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look21" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(func2.call(schema27.properties, key0))) {
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
    if (data.break_lock !== undefined) {
        if (typeof data.break_lock !== "string") {
            const err1 = { instancePath: instancePath + "/break_lock", schemaPath: "#/properties/break_lock/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.check !== undefined) {
        if (typeof data.check !== "string") {
            const err2 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.compact !== undefined) {
        if (typeof data.compact !== "string") {
            const err3 = { instancePath: instancePath + "/compact", schemaPath: "#/properties/compact/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.create !== undefined) {
        if (typeof data.create !== "string") {
            const err4 = { instancePath: instancePath + "/create", schemaPath: "#/properties/create/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.delete !== undefined) {
        if (typeof data.delete !== "string") {
            const err5 = { instancePath: instancePath + "/delete", schemaPath: "#/properties/delete/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.diff !== undefined) {
        if (typeof data.diff !== "string") {
            const err6 = { instancePath: instancePath + "/diff", schemaPath: "#/properties/diff/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.export_tar !== undefined) {
        if (typeof data.export_tar !== "string") {
            const err7 = { instancePath: instancePath + "/export_tar", schemaPath: "#/properties/export_tar/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.extract !== undefined) {
        if (typeof data.extract !== "string") {
            const err8 = { instancePath: instancePath + "/extract", schemaPath: "#/properties/extract/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.info !== undefined) {
        if (typeof data.info !== "string") {
            const err9 = { instancePath: instancePath + "/info", schemaPath: "#/properties/info/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.init !== undefined) {
        if (typeof data.init !== "string") {
            const err10 = { instancePath: instancePath + "/init", schemaPath: "#/properties/init/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.key_change_passphrase !== undefined) {
        if (typeof data.key_change_passphrase !== "string") {
            const err11 = { instancePath: instancePath + "/key_change_passphrase", schemaPath: "#/properties/key_change_passphrase/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.key_export !== undefined) {
        if (typeof data.key_export !== "string") {
            const err12 = { instancePath: instancePath + "/key_export", schemaPath: "#/properties/key_export/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
    }
    if (data.key_import !== undefined) {
        if (typeof data.key_import !== "string") {
            const err13 = { instancePath: instancePath + "/key_import", schemaPath: "#/properties/key_import/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
    }
    if (data.list !== undefined) {
        if (typeof data.list !== "string") {
            const err14 = { instancePath: instancePath + "/list", schemaPath: "#/properties/list/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.mount !== undefined) {
        if (typeof data.mount !== "string") {
            const err15 = { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.prune !== undefined) {
        if (typeof data.prune !== "string") {
            const err16 = { instancePath: instancePath + "/prune", schemaPath: "#/properties/prune/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.recreate !== undefined) {
        if (typeof data.recreate !== "string") {
            const err17 = { instancePath: instancePath + "/recreate", schemaPath: "#/properties/recreate/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.rename !== undefined) {
        if (typeof data.rename !== "string") {
            const err18 = { instancePath: instancePath + "/rename", schemaPath: "#/properties/rename/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.repo_create !== undefined) {
        if (typeof data.repo_create !== "string") {
            const err19 = { instancePath: instancePath + "/repo_create", schemaPath: "#/properties/repo_create/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.repo_delete !== undefined) {
        if (typeof data.repo_delete !== "string") {
            const err20 = { instancePath: instancePath + "/repo_delete", schemaPath: "#/properties/repo_delete/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.repo_info !== undefined) {
        if (typeof data.repo_info !== "string") {
            const err21 = { instancePath: instancePath + "/repo_info", schemaPath: "#/properties/repo_info/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.repo_list !== undefined) {
        if (typeof data.repo_list !== "string") {
            const err22 = { instancePath: instancePath + "/repo_list", schemaPath: "#/properties/repo_list/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.transfer !== undefined) {
        if (typeof data.transfer !== "string") {
            const err23 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.umount !== undefined) {
        if (typeof data.umount !== "string") {
            const err24 = { instancePath: instancePath + "/umount", schemaPath: "#/properties/umount/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
}
else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err25];
    }
    else {
        vErrors.push(err25);
    }
    errors++;
} validate45.errors = vErrors; return errors === 0; }
const look22 = (/* unused pure expression or super */ null && (validate46));
const schema28 = { "$id": "look22", "type": "object", "required": ["code", "treat_as"], "additionalProperties": false, "properties": { "code": { "type": "integer", "minimum": 1, "maximum": 255 }, "treat_as": { "enum": ["error", "warning", "info"] } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look22" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.treat_as === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "treat_as" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "code") || (key0 === "treat_as"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.code !== undefined) {
        let data0 = data.code;
        if (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) {
            const err3 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (typeof data0 == "number") {
            if (data0 > 255 || isNaN(data0)) {
                const err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (data0 < 1 || isNaN(data0)) {
                const err5 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    if (data.treat_as !== undefined) {
        let data1 = data.treat_as;
        if (!(((data1 === "error") || (data1 === "warning")) || (data1 === "info"))) {
            const err6 = { instancePath: instancePath + "/treat_as", schemaPath: "#/properties/treat_as/enum", keyword: "enum", params: { allowedValues: schema28.properties.treat_as.enum } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate46.errors = vErrors; return errors === 0; }
const look23 = validate47;
const schema29 = { "$id": "look23", "type": "array", "items": { "$ref": "look22" } };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look23" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate46(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate47.errors = vErrors; return errors === 0; }
const look24 = validate49;
const schema30 = { "$id": "look24", "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg"] } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look24" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((((((((((((((((((((((((data0 === "repo-create") || (data0 === "transfer")) || (data0 === "create")) || (data0 === "prune")) || (data0 === "compact")) || (data0 === "check")) || (data0 === "delete")) || (data0 === "repo-delete")) || (data0 === "extract")) || (data0 === "export-tar")) || (data0 === "restore")) || (data0 === "mount")) || (data0 === "umount")) || (data0 === "list")) || (data0 === "info")) || (data0 === "repo-list")) || (data0 === "repo-info")) || (data0 === "diff")) || (data0 === "recreate")) || (data0 === "break-lock")) || (data0 === "key")) || (data0 === "config")) || (data0 === "browse")) || (data0 === "borg"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema30.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate49.errors = vErrors; return errors === 0; }
const look25 = (/* unused pure expression or super */ null && (validate50));
const schema31 = { "$id": "look25", "type": "array", "items": { "enum": ["finish", "fail"] } };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look25" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((data0 === "finish") || (data0 === "fail"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema31.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate50.errors = vErrors; return errors === 0; }
const look26 = (/* unused pure expression or super */ null && (validate51));
const schema32 = { "$id": "look26", "type": "object", "required": ["run"], "additionalProperties": false, "properties": { "before": { "enum": ["action", "repository", "configuration", "everything"] }, "after": { "enum": ["action", "repository", "configuration", "everything", "error"] }, "when": { "$ref": "look24" }, "states": { "$ref": "look25" }, "run": { "$ref": "look2" }, "timeout": { "type": "integer", "minimum": 1 } } };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look26" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "before") || (key0 === "after")) || (key0 === "when")) || (key0 === "states")) || (key0 === "run")) || (key0 === "timeout"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.before !== undefined) {
        let data0 = data.before;
        if (!((((data0 === "action") || (data0 === "repository")) || (data0 === "configuration")) || (data0 === "everything"))) {
            const err2 = { instancePath: instancePath + "/before", schemaPath: "#/properties/before/enum", keyword: "enum", params: { allowedValues: schema32.properties.before.enum } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.after !== undefined) {
        let data1 = data.after;
        if (!(((((data1 === "action") || (data1 === "repository")) || (data1 === "configuration")) || (data1 === "everything")) || (data1 === "error"))) {
            const err3 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/enum", keyword: "enum", params: { allowedValues: schema32.properties.after.enum } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.when !== undefined) {
        if (!(validate49(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }))) {
            vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate50(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
            errors = vErrors.length;
        }
    }
    if (data.run !== undefined) {
        if (!(validate24(data.run, { instancePath: instancePath + "/run", parentData: data, parentDataProperty: "run", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.timeout !== undefined) {
        let data5 = data.timeout;
        if (!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))) {
            const err4 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (typeof data5 == "number") {
            if (data5 < 1 || isNaN(data5)) {
                const err5 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate51.errors = vErrors; return errors === 0; }
const look27 = validate55;
const schema33 = { "$id": "look27", "type": "array", "items": { "$ref": "look26" } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look27" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate51(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate55.errors = vErrors; return errors === 0; }
const look28 = validate57;
const schema34 = { "$id": "look28", "type": "integer", "minimum": 1 };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look28" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < 1 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate57.errors = vErrors; return errors === 0; }
const look29 = validate58;
const schema35 = { "$id": "look29", "type": "object", "additionalProperties": true };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look29" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) { }
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate58.errors = vErrors; return errors === 0; }
const look30 = validate59;
const schema36 = { "$id": "look30", "enum": [-2, -1, 0, 1, 2] };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look30" */ ; let vErrors = null; let errors = 0; if (!(((((data === -2) || (data === -1)) || (data === 0)) || (data === 1)) || (data === 2))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema36.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate59.errors = vErrors; return errors === 0; }
const look31 = (/* unused pure expression or super */ null && (validate60));
const schema37 = { "$id": "look31", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "no_owner": { "type": "boolean" }, "format": { "enum": ["plain", "custom", "tar", "directory"] }, "compression": { "type": ["string", "integer"] }, "ssl_mode": { "enum": ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] }, "ssl_cert": { "type": "string" }, "ssl_key": { "type": "string" }, "ssl_root_cert": { "type": "string" }, "ssl_crl": { "type": "string" }, "pg_dump_command": { "type": "string" }, "pg_restore_command": { "type": "string" }, "psql_command": { "type": "string" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "analyze_options": { "type": "string" } } };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look31" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema37.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data6 = data.port;
        if (!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data6 == "number") {
            if (data6 > 65535 || isNaN(data6)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data7 = data.restore_port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.no_owner !== undefined) {
        if (typeof data.no_owner !== "boolean") {
            const err18 = { instancePath: instancePath + "/no_owner", schemaPath: "#/properties/no_owner/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        let data13 = data.format;
        if (!((((data13 === "plain") || (data13 === "custom")) || (data13 === "tar")) || (data13 === "directory"))) {
            const err19 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema37.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.compression !== undefined) {
        let data14 = data.compression;
        if ((typeof data14 !== "string") && (!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))))) {
            const err20 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/type", keyword: "type", params: { type: schema37.properties.compression.type } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.ssl_mode !== undefined) {
        let data15 = data.ssl_mode;
        if (!((((((data15 === "disable") || (data15 === "allow")) || (data15 === "prefer")) || (data15 === "require")) || (data15 === "verify-ca")) || (data15 === "verify-full"))) {
            const err21 = { instancePath: instancePath + "/ssl_mode", schemaPath: "#/properties/ssl_mode/enum", keyword: "enum", params: { allowedValues: schema37.properties.ssl_mode.enum } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.ssl_cert !== undefined) {
        if (typeof data.ssl_cert !== "string") {
            const err22 = { instancePath: instancePath + "/ssl_cert", schemaPath: "#/properties/ssl_cert/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.ssl_key !== undefined) {
        if (typeof data.ssl_key !== "string") {
            const err23 = { instancePath: instancePath + "/ssl_key", schemaPath: "#/properties/ssl_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.ssl_root_cert !== undefined) {
        if (typeof data.ssl_root_cert !== "string") {
            const err24 = { instancePath: instancePath + "/ssl_root_cert", schemaPath: "#/properties/ssl_root_cert/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.ssl_crl !== undefined) {
        if (typeof data.ssl_crl !== "string") {
            const err25 = { instancePath: instancePath + "/ssl_crl", schemaPath: "#/properties/ssl_crl/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.pg_dump_command !== undefined) {
        if (typeof data.pg_dump_command !== "string") {
            const err26 = { instancePath: instancePath + "/pg_dump_command", schemaPath: "#/properties/pg_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.pg_restore_command !== undefined) {
        if (typeof data.pg_restore_command !== "string") {
            const err27 = { instancePath: instancePath + "/pg_restore_command", schemaPath: "#/properties/pg_restore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.psql_command !== undefined) {
        if (typeof data.psql_command !== "string") {
            const err28 = { instancePath: instancePath + "/psql_command", schemaPath: "#/properties/psql_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err29 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err30 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err31 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.analyze_options !== undefined) {
        if (typeof data.analyze_options !== "string") {
            const err32 = { instancePath: instancePath + "/analyze_options", schemaPath: "#/properties/analyze_options/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate60.errors = vErrors; return errors === 0; }
const look32 = validate61;
const schema38 = { "$id": "look32", "type": "array", "items": { "$ref": "look31" } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look32" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate60(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate61.errors = vErrors; return errors === 0; }
const look33 = (/* unused pure expression or super */ null && (validate63));
const schema39 = { "$id": "look33", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "skip_names": { "$ref": "look2" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mariadb_dump_command": { "type": "string" }, "mariadb_command": { "type": "string" } } };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look33" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema39.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.skip_names !== undefined) {
        if (!(validate24(data.skip_names, { instancePath: instancePath + "/skip_names", parentData: data, parentDataProperty: "skip_names", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data7 = data.port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data8 = data.restore_port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.socket_path !== undefined) {
        if (typeof data.socket_path !== "string") {
            const err18 = { instancePath: instancePath + "/socket_path", schemaPath: "#/properties/socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.restore_socket_path !== undefined) {
        if (typeof data.restore_socket_path !== "string") {
            const err19 = { instancePath: instancePath + "/restore_socket_path", schemaPath: "#/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data15 = data.password_transport;
        if (!((data15 === "pipe") || (data15 === "environment"))) {
            const err20 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema39.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err21 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_tls !== undefined) {
        if (typeof data.restore_tls !== "boolean") {
            const err22 = { instancePath: instancePath + "/restore_tls", schemaPath: "#/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.events !== undefined) {
        if (typeof data.events !== "boolean") {
            const err23 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.routines !== undefined) {
        if (typeof data.routines !== "boolean") {
            const err24 = { instancePath: instancePath + "/routines", schemaPath: "#/properties/routines/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.tablespaces !== undefined) {
        if (typeof data.tablespaces !== "boolean") {
            const err25 = { instancePath: instancePath + "/tablespaces", schemaPath: "#/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        if (!(data.format === "sql")) {
            const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema39.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.add_drop_database !== undefined) {
        if (typeof data.add_drop_database !== "boolean") {
            const err27 = { instancePath: instancePath + "/add_drop_database", schemaPath: "#/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err28 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err29 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err30 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.mariadb_dump_command !== undefined) {
        if (typeof data.mariadb_dump_command !== "string") {
            const err31 = { instancePath: instancePath + "/mariadb_dump_command", schemaPath: "#/properties/mariadb_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.mariadb_command !== undefined) {
        if (typeof data.mariadb_command !== "string") {
            const err32 = { instancePath: instancePath + "/mariadb_command", schemaPath: "#/properties/mariadb_command/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate63.errors = vErrors; return errors === 0; }
const look34 = validate65;
const schema40 = { "$id": "look34", "type": "array", "items": { "$ref": "look33" } };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look34" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate63(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate65.errors = vErrors; return errors === 0; }
const look35 = (/* unused pure expression or super */ null && (validate67));
const schema41 = { "$id": "look35", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "skip_names": { "$ref": "look2" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mysql_dump_command": { "type": "string" }, "mysql_command": { "type": "string" } } };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look35" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema41.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.skip_names !== undefined) {
        if (!(validate24(data.skip_names, { instancePath: instancePath + "/skip_names", parentData: data, parentDataProperty: "skip_names", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data7 = data.port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data8 = data.restore_port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.socket_path !== undefined) {
        if (typeof data.socket_path !== "string") {
            const err18 = { instancePath: instancePath + "/socket_path", schemaPath: "#/properties/socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.restore_socket_path !== undefined) {
        if (typeof data.restore_socket_path !== "string") {
            const err19 = { instancePath: instancePath + "/restore_socket_path", schemaPath: "#/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data15 = data.password_transport;
        if (!((data15 === "pipe") || (data15 === "environment"))) {
            const err20 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema41.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err21 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_tls !== undefined) {
        if (typeof data.restore_tls !== "boolean") {
            const err22 = { instancePath: instancePath + "/restore_tls", schemaPath: "#/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.events !== undefined) {
        if (typeof data.events !== "boolean") {
            const err23 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.routines !== undefined) {
        if (typeof data.routines !== "boolean") {
            const err24 = { instancePath: instancePath + "/routines", schemaPath: "#/properties/routines/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.tablespaces !== undefined) {
        if (typeof data.tablespaces !== "boolean") {
            const err25 = { instancePath: instancePath + "/tablespaces", schemaPath: "#/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        if (!(data.format === "sql")) {
            const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema41.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.add_drop_database !== undefined) {
        if (typeof data.add_drop_database !== "boolean") {
            const err27 = { instancePath: instancePath + "/add_drop_database", schemaPath: "#/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err28 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err29 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err30 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.mysql_dump_command !== undefined) {
        if (typeof data.mysql_dump_command !== "string") {
            const err31 = { instancePath: instancePath + "/mysql_dump_command", schemaPath: "#/properties/mysql_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.mysql_command !== undefined) {
        if (typeof data.mysql_command !== "string") {
            const err32 = { instancePath: instancePath + "/mysql_command", schemaPath: "#/properties/mysql_command/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate67.errors = vErrors; return errors === 0; }
const look36 = validate69;
const schema42 = { "$id": "look36", "type": "array", "items": { "$ref": "look35" } };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look36" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate67(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate69.errors = vErrors; return errors === 0; }
const look37 = (/* unused pure expression or super */ null && (validate71));
const schema43 = { "$id": "look37", "type": "object", "required": ["name", "path"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "path": { "type": "string" }, "label": { "type": "string" }, "restore_path": { "type": "string" }, "sqlite_command": { "type": "string" }, "sqlite_restore_command": { "type": "string" } } };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look37" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.path === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "name") || (key0 === "path")) || (key0 === "label")) || (key0 === "restore_path")) || (key0 === "sqlite_command")) || (key0 === "sqlite_restore_command"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.path !== undefined) {
        if (typeof data.path !== "string") {
            const err4 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err5 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.restore_path !== undefined) {
        if (typeof data.restore_path !== "string") {
            const err6 = { instancePath: instancePath + "/restore_path", schemaPath: "#/properties/restore_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.sqlite_command !== undefined) {
        if (typeof data.sqlite_command !== "string") {
            const err7 = { instancePath: instancePath + "/sqlite_command", schemaPath: "#/properties/sqlite_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.sqlite_restore_command !== undefined) {
        if (typeof data.sqlite_restore_command !== "string") {
            const err8 = { instancePath: instancePath + "/sqlite_restore_command", schemaPath: "#/properties/sqlite_restore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
}
else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err9];
    }
    else {
        vErrors.push(err9);
    }
    errors++;
} validate71.errors = vErrors; return errors === 0; }
const look38 = validate72;
const schema44 = { "$id": "look38", "type": "array", "items": { "$ref": "look37" } };
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look38" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate71(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate72.errors = vErrors; return errors === 0; }
const look39 = (/* unused pure expression or super */ null && (validate74));
const schema45 = { "$id": "look39", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "password_transport": { "enum": ["pipe", "file"] }, "authentication_database": { "type": "string" }, "format": { "enum": ["archive", "directory"] }, "options": { "type": "string" }, "restore_options": { "type": "string" }, "mongodump_command": { "type": "string" }, "mongorestore_command": { "type": "string" } } };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look39" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema45.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data6 = data.port;
        if (!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data6 == "number") {
            if (data6 > 65535 || isNaN(data6)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data7 = data.restore_port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data12 = data.password_transport;
        if (!((data12 === "pipe") || (data12 === "file"))) {
            const err18 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema45.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.authentication_database !== undefined) {
        if (typeof data.authentication_database !== "string") {
            const err19 = { instancePath: instancePath + "/authentication_database", schemaPath: "#/properties/authentication_database/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        let data14 = data.format;
        if (!((data14 === "archive") || (data14 === "directory"))) {
            const err20 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema45.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err21 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err22 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.mongodump_command !== undefined) {
        if (typeof data.mongodump_command !== "string") {
            const err23 = { instancePath: instancePath + "/mongodump_command", schemaPath: "#/properties/mongodump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.mongorestore_command !== undefined) {
        if (typeof data.mongorestore_command !== "string") {
            const err24 = { instancePath: instancePath + "/mongorestore_command", schemaPath: "#/properties/mongorestore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
}
else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err25];
    }
    else {
        vErrors.push(err25);
    }
    errors++;
} validate74.errors = vErrors; return errors === 0; }
const look40 = validate75;
const schema46 = { "$id": "look40", "type": "array", "items": { "$ref": "look39" } };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look40" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate74(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate75.errors = vErrors; return errors === 0; }
const look41 = (/* unused pure expression or super */ null && (validate77));
const schema47 = { "$id": "look41", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "bucket_id": { "type": "string" }, "label": { "type": "string" }, "influx_command": { "type": "string" }, "password": { "type": "string" }, "tls": { "type": "boolean" }, "verify_tls": { "type": "boolean" }, "hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "organization_id": { "type": "string" }, "organization_name": { "type": "string" }, "configurations_path": { "type": "string" }, "active_configuration": { "type": "string" }, "restore_bucket": { "type": "string" }, "restore_organization": { "type": "string" }, "full_replace": { "type": "boolean" }, "compression": { "enum": ["gzip", "none"] } } };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look41" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema47.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.bucket_id !== undefined) {
        if (typeof data.bucket_id !== "string") {
            const err3 = { instancePath: instancePath + "/bucket_id", schemaPath: "#/properties/bucket_id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.influx_command !== undefined) {
        if (typeof data.influx_command !== "string") {
            const err5 = { instancePath: instancePath + "/influx_command", schemaPath: "#/properties/influx_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err6 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err7 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err8 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err9 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data8 = data.port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err11 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.organization_id !== undefined) {
        if (typeof data.organization_id !== "string") {
            const err13 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
    }
    if (data.organization_name !== undefined) {
        if (typeof data.organization_name !== "string") {
            const err14 = { instancePath: instancePath + "/organization_name", schemaPath: "#/properties/organization_name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.configurations_path !== undefined) {
        if (typeof data.configurations_path !== "string") {
            const err15 = { instancePath: instancePath + "/configurations_path", schemaPath: "#/properties/configurations_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.active_configuration !== undefined) {
        if (typeof data.active_configuration !== "string") {
            const err16 = { instancePath: instancePath + "/active_configuration", schemaPath: "#/properties/active_configuration/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_bucket !== undefined) {
        if (typeof data.restore_bucket !== "string") {
            const err17 = { instancePath: instancePath + "/restore_bucket", schemaPath: "#/properties/restore_bucket/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.restore_organization !== undefined) {
        if (typeof data.restore_organization !== "string") {
            const err18 = { instancePath: instancePath + "/restore_organization", schemaPath: "#/properties/restore_organization/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.full_replace !== undefined) {
        if (typeof data.full_replace !== "boolean") {
            const err19 = { instancePath: instancePath + "/full_replace", schemaPath: "#/properties/full_replace/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.compression !== undefined) {
        let data16 = data.compression;
        if (!((data16 === "gzip") || (data16 === "none"))) {
            const err20 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/enum", keyword: "enum", params: { allowedValues: schema47.properties.compression.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
}
else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err21];
    }
    else {
        vErrors.push(err21);
    }
    errors++;
} validate77.errors = vErrors; return errors === 0; }
const look42 = validate78;
const schema48 = { "$id": "look42", "type": "array", "items": { "$ref": "look41" } };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look42" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate77(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate78.errors = vErrors; return errors === 0; }
const look43 = (/* unused pure expression or super */ null && (validate80));
const schema49 = { "$id": "look43", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "slapcat_command": { "type": "string" }, "slapadd_command": { "type": "string" } } };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look43" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "name") || (key0 === "label")) || (key0 === "slapcat_command")) || (key0 === "slapadd_command"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.slapcat_command !== undefined) {
        if (typeof data.slapcat_command !== "string") {
            const err4 = { instancePath: instancePath + "/slapcat_command", schemaPath: "#/properties/slapcat_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.slapadd_command !== undefined) {
        if (typeof data.slapadd_command !== "string") {
            const err5 = { instancePath: instancePath + "/slapadd_command", schemaPath: "#/properties/slapadd_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate80.errors = vErrors; return errors === 0; }
const look44 = validate81;
const schema50 = { "$id": "look44", "type": "array", "items": { "$ref": "look43" } };
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look44" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate80(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate81.errors = vErrors; return errors === 0; }
const look45 = validate83;
const schema51 = { "$id": "look45", "type": "object", "additionalProperties": false, "properties": { "zfs_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } } };
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look45" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((key0 === "zfs_command") || (key0 === "mount_command")) || (key0 === "umount_command"))) {
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
    if (data.zfs_command !== undefined) {
        if (typeof data.zfs_command !== "string") {
            const err1 = { instancePath: instancePath + "/zfs_command", schemaPath: "#/properties/zfs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.mount_command !== undefined) {
        if (typeof data.mount_command !== "string") {
            const err2 = { instancePath: instancePath + "/mount_command", schemaPath: "#/properties/mount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.umount_command !== undefined) {
        if (typeof data.umount_command !== "string") {
            const err3 = { instancePath: instancePath + "/umount_command", schemaPath: "#/properties/umount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate83.errors = vErrors; return errors === 0; }
const look46 = validate84;
const schema52 = { "$id": "look46", "type": "object", "additionalProperties": false, "properties": { "btrfs_command": { "type": "string" }, "findmnt_command": { "type": "string" } } };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look46" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "btrfs_command") || (key0 === "findmnt_command"))) {
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
    if (data.btrfs_command !== undefined) {
        if (typeof data.btrfs_command !== "string") {
            const err1 = { instancePath: instancePath + "/btrfs_command", schemaPath: "#/properties/btrfs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.findmnt_command !== undefined) {
        if (typeof data.findmnt_command !== "string") {
            const err2 = { instancePath: instancePath + "/findmnt_command", schemaPath: "#/properties/findmnt_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate84.errors = vErrors; return errors === 0; }
const look47 = validate85;
const schema53 = { "$id": "look47", "type": "object", "additionalProperties": false, "properties": { "snapshot_size": { "type": "string" }, "lvcreate_command": { "type": "string" }, "lvremove_command": { "type": "string" }, "lvs_command": { "type": "string" }, "lsblk_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } } };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look47" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((((((key0 === "snapshot_size") || (key0 === "lvcreate_command")) || (key0 === "lvremove_command")) || (key0 === "lvs_command")) || (key0 === "lsblk_command")) || (key0 === "mount_command")) || (key0 === "umount_command"))) {
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
    if (data.snapshot_size !== undefined) {
        if (typeof data.snapshot_size !== "string") {
            const err1 = { instancePath: instancePath + "/snapshot_size", schemaPath: "#/properties/snapshot_size/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.lvcreate_command !== undefined) {
        if (typeof data.lvcreate_command !== "string") {
            const err2 = { instancePath: instancePath + "/lvcreate_command", schemaPath: "#/properties/lvcreate_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.lvremove_command !== undefined) {
        if (typeof data.lvremove_command !== "string") {
            const err3 = { instancePath: instancePath + "/lvremove_command", schemaPath: "#/properties/lvremove_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.lvs_command !== undefined) {
        if (typeof data.lvs_command !== "string") {
            const err4 = { instancePath: instancePath + "/lvs_command", schemaPath: "#/properties/lvs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.lsblk_command !== undefined) {
        if (typeof data.lsblk_command !== "string") {
            const err5 = { instancePath: instancePath + "/lsblk_command", schemaPath: "#/properties/lsblk_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.mount_command !== undefined) {
        if (typeof data.mount_command !== "string") {
            const err6 = { instancePath: instancePath + "/mount_command", schemaPath: "#/properties/mount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.umount_command !== undefined) {
        if (typeof data.umount_command !== "string") {
            const err7 = { instancePath: instancePath + "/umount_command", schemaPath: "#/properties/umount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
}
else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err8];
    }
    else {
        vErrors.push(err8);
    }
    errors++;
} validate85.errors = vErrors; return errors === 0; }
const look48 = (/* unused pure expression or super */ null && (validate86));
const schema54 = { "$id": "look48", "type": "array", "items": { "enum": ["start", "finish", "fail", "log"] } };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look48" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((((data0 === "start") || (data0 === "finish")) || (data0 === "fail")) || (data0 === "log"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema54.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate86.errors = vErrors; return errors === 0; }
const look49 = validate87;
const schema55 = { "$id": "look49", "type": "object", "required": ["ping_url"], "additionalProperties": false, "properties": { "ping_url": { "type": "string" }, "verify_tls": { "type": "boolean" }, "send_logs": { "type": "boolean" }, "ping_body_limit": { "type": "integer", "minimum": 0 }, "states": { "$ref": "look48" }, "create_slug": { "type": "boolean" } } };
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look49" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ping_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ping_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "ping_url") || (key0 === "verify_tls")) || (key0 === "send_logs")) || (key0 === "ping_body_limit")) || (key0 === "states")) || (key0 === "create_slug"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.ping_url !== undefined) {
        if (typeof data.ping_url !== "string") {
            const err2 = { instancePath: instancePath + "/ping_url", schemaPath: "#/properties/ping_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err3 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err4 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.ping_body_limit !== undefined) {
        let data3 = data.ping_body_limit;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err5 = { instancePath: instancePath + "/ping_body_limit", schemaPath: "#/properties/ping_body_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 0 || isNaN(data3)) {
                const err6 = { instancePath: instancePath + "/ping_body_limit", schemaPath: "#/properties/ping_body_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.states !== undefined) {
        if (!(validate86(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
        }
    }
    if (data.create_slug !== undefined) {
        if (typeof data.create_slug !== "boolean") {
            const err7 = { instancePath: instancePath + "/create_slug", schemaPath: "#/properties/create_slug/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
}
else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err8];
    }
    else {
        vErrors.push(err8);
    }
    errors++;
} validate87.errors = vErrors; return errors === 0; }
const look50 = (/* unused pure expression or super */ null && (validate89));
const schema56 = { "$id": "look50", "type": "array", "items": { "enum": ["start", "finish", "fail"] } };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look50" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(((data0 === "start") || (data0 === "finish")) || (data0 === "fail"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema56.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate89.errors = vErrors; return errors === 0; }
const look51 = validate90;
const schema57 = { "$id": "look51", "type": "object", "required": ["push_url"], "additionalProperties": false, "properties": { "push_url": { "type": "string" }, "states": { "$ref": "look50" }, "verify_tls": { "type": "boolean" } } };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look51" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.push_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "push_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(((key0 === "push_url") || (key0 === "states")) || (key0 === "verify_tls"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.push_url !== undefined) {
        if (typeof data.push_url !== "string") {
            const err2 = { instancePath: instancePath + "/push_url", schemaPath: "#/properties/push_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err3 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate90.errors = vErrors; return errors === 0; }
const look52 = validate92;
const schema58 = { "$id": "look52", "type": "object", "required": ["ping_url"], "additionalProperties": false, "properties": { "ping_url": { "type": "string" } } };
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look52" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ping_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ping_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(key0 === "ping_url")) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.ping_url !== undefined) {
        if (typeof data.ping_url !== "string") {
            const err2 = { instancePath: instancePath + "/ping_url", schemaPath: "#/properties/ping_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate92.errors = vErrors; return errors === 0; }
const look53 = validate93;
const schema59 = { "$id": "look53", "type": "object", "required": ["integration_key"], "additionalProperties": false, "properties": { "integration_key": { "type": "string" }, "send_logs": { "type": "boolean" } } };
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look53" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.integration_key === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "integration_key" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "integration_key") || (key0 === "send_logs"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.integration_key !== undefined) {
        if (typeof data.integration_key !== "string") {
            const err2 = { instancePath: instancePath + "/integration_key", schemaPath: "#/properties/integration_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err3 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate93.errors = vErrors; return errors === 0; }
const look54 = (/* unused pure expression or super */ null && (validate94));
const schema60 = { "$id": "look54", "type": "object", "additionalProperties": false, "properties": { "title": { "type": "string" }, "message": { "type": "string" }, "priority": { "enum": ["max", "urgent", "high", "default", "low", "min"] }, "tags": { "type": "string" } } };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look54" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((((key0 === "title") || (key0 === "message")) || (key0 === "priority")) || (key0 === "tags"))) {
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
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err1 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.message !== undefined) {
        if (typeof data.message !== "string") {
            const err2 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.priority !== undefined) {
        let data2 = data.priority;
        if (!((((((data2 === "max") || (data2 === "urgent")) || (data2 === "high")) || (data2 === "default")) || (data2 === "low")) || (data2 === "min"))) {
            const err3 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/enum", keyword: "enum", params: { allowedValues: schema60.properties.priority.enum } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.tags !== undefined) {
        if (typeof data.tags !== "string") {
            const err4 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate94.errors = vErrors; return errors === 0; }
const look55 = validate95;
const schema61 = { "$id": "look55", "type": "object", "required": ["topic"], "additionalProperties": false, "properties": { "topic": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "access_token": { "type": "string" }, "start": { "$ref": "look54" }, "finish": { "$ref": "look54" }, "fail": { "$ref": "look54" }, "states": { "$ref": "look50" } } };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look55" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.topic === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "topic" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema61.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.topic !== undefined) {
        if (typeof data.topic !== "string") {
            const err2 = { instancePath: instancePath + "/topic", schemaPath: "#/properties/topic/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.server !== undefined) {
        if (typeof data.server !== "string") {
            const err3 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err4 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err5 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.access_token !== undefined) {
        if (typeof data.access_token !== "string") {
            const err6 = { instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate94(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate94(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate94(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate95.errors = vErrors; return errors === 0; }
const look56 = (/* unused pure expression or super */ null && (validate100));
const schema62 = { "$id": "look56", "type": "object", "additionalProperties": false, "properties": { "message": { "type": "string" }, "priority": { "type": "integer", "minimum": -2, "maximum": 2 }, "expire": { "type": "integer", "minimum": 0 }, "retry": { "type": "integer", "minimum": 0 }, "device": { "type": "string" }, "html": { "type": "boolean" }, "sound": { "type": "string" }, "title": { "type": "string" }, "ttl": { "type": "integer", "minimum": 0 }, "url": { "type": "string" }, "url_title": { "type": "string" } } };
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look56" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(func2.call(schema62.properties, key0))) {
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
    if (data.message !== undefined) {
        if (typeof data.message !== "string") {
            const err1 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.priority !== undefined) {
        let data1 = data.priority;
        if (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))) {
            const err2 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (typeof data1 == "number") {
            if (data1 > 2 || isNaN(data1)) {
                const err3 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
            if (data1 < -2 || isNaN(data1)) {
                const err4 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
    }
    if (data.expire !== undefined) {
        let data2 = data.expire;
        if (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) {
            const err5 = { instancePath: instancePath + "/expire", schemaPath: "#/properties/expire/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
                const err6 = { instancePath: instancePath + "/expire", schemaPath: "#/properties/expire/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.retry !== undefined) {
        let data3 = data.retry;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err7 = { instancePath: instancePath + "/retry", schemaPath: "#/properties/retry/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 0 || isNaN(data3)) {
                const err8 = { instancePath: instancePath + "/retry", schemaPath: "#/properties/retry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    if (data.device !== undefined) {
        if (typeof data.device !== "string") {
            const err9 = { instancePath: instancePath + "/device", schemaPath: "#/properties/device/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.html !== undefined) {
        if (typeof data.html !== "boolean") {
            const err10 = { instancePath: instancePath + "/html", schemaPath: "#/properties/html/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.sound !== undefined) {
        if (typeof data.sound !== "string") {
            const err11 = { instancePath: instancePath + "/sound", schemaPath: "#/properties/sound/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err12 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
    }
    if (data.ttl !== undefined) {
        let data8 = data.ttl;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err13 = { instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 < 0 || isNaN(data8)) {
                const err14 = { instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err15 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.url_title !== undefined) {
        if (typeof data.url_title !== "string") {
            const err16 = { instancePath: instancePath + "/url_title", schemaPath: "#/properties/url_title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
}
else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err17];
    }
    else {
        vErrors.push(err17);
    }
    errors++;
} validate100.errors = vErrors; return errors === 0; }
const look57 = validate101;
const schema63 = { "$id": "look57", "type": "object", "required": ["token", "user"], "additionalProperties": false, "properties": { "token": { "type": "string" }, "user": { "type": "string" }, "start": { "$ref": "look56" }, "finish": { "$ref": "look56" }, "fail": { "$ref": "look56" }, "states": { "$ref": "look50" } } };
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look57" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.user === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "token") || (key0 === "user")) || (key0 === "start")) || (key0 === "finish")) || (key0 === "fail")) || (key0 === "states"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.token !== undefined) {
        if (typeof data.token !== "string") {
            const err3 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.user !== undefined) {
        if (typeof data.user !== "string") {
            const err4 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate100(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate100(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate100(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate101.errors = vErrors; return errors === 0; }
const look58 = (/* unused pure expression or super */ null && (validate106));
const schema64 = { "$id": "look58", "type": "object", "required": ["url", "label"], "additionalProperties": false, "properties": { "url": { "type": "string" }, "label": { "type": "string" } } };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look58" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.label === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "label" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "url") || (key0 === "label"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate106.errors = vErrors; return errors === 0; }
const look59 = (/* unused pure expression or super */ null && (validate107));
const schema65 = { "$id": "look59", "type": "array", "items": { "$ref": "look58" } };
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look59" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate106(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate107.errors = vErrors; return errors === 0; }
const look60 = (/* unused pure expression or super */ null && (validate109));
const schema66 = { "$id": "look60", "type": "object", "required": ["body"], "additionalProperties": false, "properties": { "title": { "type": "string" }, "body": { "type": "string" } } };
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look60" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "title") || (key0 === "body"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.body !== undefined) {
        if (typeof data.body !== "string") {
            const err3 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate109.errors = vErrors; return errors === 0; }
const look61 = validate110;
const schema67 = { "$id": "look61", "type": "object", "required": ["services"], "additionalProperties": false, "properties": { "services": { "$ref": "look59" }, "send_logs": { "type": "boolean" }, "logs_size_limit": { "type": "integer", "minimum": 0 }, "start": { "$ref": "look60" }, "finish": { "$ref": "look60" }, "fail": { "$ref": "look60" }, "log": { "$ref": "look60" }, "states": { "$ref": "look48" } } };
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look61" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.services === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "services") || (key0 === "send_logs")) || (key0 === "logs_size_limit")) || (key0 === "start")) || (key0 === "finish")) || (key0 === "fail")) || (key0 === "log")) || (key0 === "states"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.services !== undefined) {
        if (!(validate107(data.services, { instancePath: instancePath + "/services", parentData: data, parentDataProperty: "services", rootData }))) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err2 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.logs_size_limit !== undefined) {
        let data2 = data.logs_size_limit;
        if (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) {
            const err3 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
                const err4 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
    }
    if (data.start !== undefined) {
        if (!(validate109(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate109(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate109(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
            errors = vErrors.length;
        }
    }
    if (data.log !== undefined) {
        if (!(validate109(data.log, { instancePath: instancePath + "/log", parentData: data, parentDataProperty: "log", rootData }))) {
            vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate86(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate110.errors = vErrors; return errors === 0; }
const look62 = (/* unused pure expression or super */ null && (validate117));
const schema68 = { "$id": "look62", "type": "object", "additionalProperties": false, "properties": { "value": { "type": ["integer", "string"] } } };
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look62" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "value")) {
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
    if (data.value !== undefined) {
        let data0 = data.value;
        if ((!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) && (typeof data0 !== "string")) {
            const err1 = { instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: schema68.properties.value.type } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate117.errors = vErrors; return errors === 0; }
const look63 = validate118;
const schema69 = { "$id": "look63", "type": "object", "required": ["server"], "additionalProperties": false, "properties": { "itemid": { "type": "integer" }, "host": { "type": "string" }, "key": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "api_key": { "type": "string" }, "start": { "$ref": "look62" }, "finish": { "$ref": "look62" }, "fail": { "$ref": "look62" }, "states": { "$ref": "look50" } } };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look63" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.server === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "server" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema69.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.itemid !== undefined) {
        let data0 = data.itemid;
        if (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) {
            const err2 = { instancePath: instancePath + "/itemid", schemaPath: "#/properties/itemid/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.host !== undefined) {
        if (typeof data.host !== "string") {
            const err3 = { instancePath: instancePath + "/host", schemaPath: "#/properties/host/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.key !== undefined) {
        if (typeof data.key !== "string") {
            const err4 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.server !== undefined) {
        if (typeof data.server !== "string") {
            const err5 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err6 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err7 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.api_key !== undefined) {
        if (typeof data.api_key !== "string") {
            const err8 = { instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate117(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate117(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate117(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err9];
    }
    else {
        vErrors.push(err9);
    }
    errors++;
} validate118.errors = vErrors; return errors === 0; }
const look64 = (/* unused pure expression or super */ null && (validate123));
const schema70 = { "$id": "look64", "type": "object", "additionalProperties": false, "properties": { "cert_path": { "type": "string" }, "key_path": { "type": "string" } } };
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look64" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "cert_path") || (key0 === "key_path"))) {
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
    if (data.cert_path !== undefined) {
        if (typeof data.cert_path !== "string") {
            const err1 = { instancePath: instancePath + "/cert_path", schemaPath: "#/properties/cert_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.key_path !== undefined) {
        if (typeof data.key_path !== "string") {
            const err2 = { instancePath: instancePath + "/key_path", schemaPath: "#/properties/key_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate123.errors = vErrors; return errors === 0; }
const look65 = validate124;
const schema71 = { "$id": "look65", "type": "object", "required": ["url", "labels"], "additionalProperties": false, "properties": { "url": { "type": "string" }, "tls": { "$ref": "look64" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "send_logs": { "type": "boolean" } } };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look65" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.labels === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "labels" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "url") || (key0 === "tls")) || (key0 === "labels")) || (key0 === "send_logs"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (!(validate123(data.tls, { instancePath: instancePath + "/tls", parentData: data, parentDataProperty: "tls", rootData }))) {
            vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
            errors = vErrors.length;
        }
    }
    if (data.labels !== undefined) {
        let data2 = data.labels;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (const key1 in data2) {
                if (typeof data2[key1] !== "string") {
                    const err4 = { instancePath: instancePath + "/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
        }
        else {
            const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err6 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate124.errors = vErrors; return errors === 0; }
const look66 = validate126;
const schema72 = { "$id": "look66", "type": "object", "required": ["data_source_name_url", "monitor_slug"], "additionalProperties": false, "properties": { "data_source_name_url": { "type": "string" }, "monitor_slug": { "type": "string" }, "environment": { "type": "string" }, "states": { "$ref": "look50" } } };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look66" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.data_source_name_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data_source_name_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.monitor_slug === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "monitor_slug" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "data_source_name_url") || (key0 === "monitor_slug")) || (key0 === "environment")) || (key0 === "states"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.data_source_name_url !== undefined) {
        if (typeof data.data_source_name_url !== "string") {
            const err3 = { instancePath: instancePath + "/data_source_name_url", schemaPath: "#/properties/data_source_name_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.monitor_slug !== undefined) {
        if (typeof data.monitor_slug !== "string") {
            const err4 = { instancePath: instancePath + "/monitor_slug", schemaPath: "#/properties/monitor_slug/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.environment !== undefined) {
        if (typeof data.environment !== "string") {
            const err5 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate126.errors = vErrors; return errors === 0; }
const look67 = validate128;
const schema73 = { "$id": "look67", "type": "object", "additionalProperties": false, "properties": { "systemd_creds_command": { "type": "string" }, "encrypted_credentials_directory": { "type": "string" } } };
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look67" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "systemd_creds_command") || (key0 === "encrypted_credentials_directory"))) {
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
    if (data.systemd_creds_command !== undefined) {
        if (typeof data.systemd_creds_command !== "string") {
            const err1 = { instancePath: instancePath + "/systemd_creds_command", schemaPath: "#/properties/systemd_creds_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.encrypted_credentials_directory !== undefined) {
        if (typeof data.encrypted_credentials_directory !== "string") {
            const err2 = { instancePath: instancePath + "/encrypted_credentials_directory", schemaPath: "#/properties/encrypted_credentials_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate128.errors = vErrors; return errors === 0; }
const look68 = validate129;
const schema74 = { "$id": "look68", "type": "object", "additionalProperties": false, "properties": { "secrets_directory": { "type": "string" } } };
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look68" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "secrets_directory")) {
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
    if (data.secrets_directory !== undefined) {
        if (typeof data.secrets_directory !== "string") {
            const err1 = { instancePath: instancePath + "/secrets_directory", schemaPath: "#/properties/secrets_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate129.errors = vErrors; return errors === 0; }
const look69 = validate130;
const schema75 = { "$id": "look69", "type": "object", "additionalProperties": false, "properties": { "keepassxc_cli_command": { "type": "string" }, "secret_tool_command": { "type": "string" }, "ask_for_password": { "type": "boolean" }, "key_file": { "type": "string" }, "yubikey": { "type": "string" } } };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look69" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((((key0 === "keepassxc_cli_command") || (key0 === "secret_tool_command")) || (key0 === "ask_for_password")) || (key0 === "key_file")) || (key0 === "yubikey"))) {
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
    if (data.keepassxc_cli_command !== undefined) {
        if (typeof data.keepassxc_cli_command !== "string") {
            const err1 = { instancePath: instancePath + "/keepassxc_cli_command", schemaPath: "#/properties/keepassxc_cli_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.secret_tool_command !== undefined) {
        if (typeof data.secret_tool_command !== "string") {
            const err2 = { instancePath: instancePath + "/secret_tool_command", schemaPath: "#/properties/secret_tool_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.ask_for_password !== undefined) {
        if (typeof data.ask_for_password !== "boolean") {
            const err3 = { instancePath: instancePath + "/ask_for_password", schemaPath: "#/properties/ask_for_password/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.key_file !== undefined) {
        if (typeof data.key_file !== "string") {
            const err4 = { instancePath: instancePath + "/key_file", schemaPath: "#/properties/key_file/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.yubikey !== undefined) {
        if (typeof data.yubikey !== "string") {
            const err5 = { instancePath: instancePath + "/yubikey", schemaPath: "#/properties/yubikey/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate130.errors = vErrors; return errors === 0; }
const look70 = validate131;
const schema76 = { "$id": "look70", "type": "object", "additionalProperties": false, "properties": { "op_command": { "type": "string" } } };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="look70" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "op_command")) {
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
    if (data.op_command !== undefined) {
        if (typeof data.op_command !== "string") {
            const err1 = { instancePath: instancePath + "/op_command", schemaPath: "#/properties/op_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate131.errors = vErrors; return errors === 0; }
const validators = {
    "repositories": look1,
    "source_directories": look2,
    "source_directories_must_exist": look3,
    "one_file_system": look3,
    "numeric_ids": look3,
    "atime": look3,
    "ctime": look3,
    "birthtime": look3,
    "flags": look3,
    "read_special": look3,
    "files_cache": look4,
    "files_changed": look5,
    "patterns": look6,
    "patterns_from": look2,
    "exclude_patterns": look7,
    "exclude_from": look2,
    "exclude_caches": look3,
    "exclude_if_present": look2,
    "keep_exclude_tags": look3,
    "exclude_nodump": look3,
    "checkpoint_interval": look8,
    "checkpoint_volume": look8,
    "chunker_params": look9,
    "compression": look10,
    "borgmatic_source_directory": look9,
    "unsafe_skip_path_validation_before_create": look3,
    "bootstrap": look11,
    "keep_within": look12,
    "keep_secondly": look13,
    "keep_minutely": look13,
    "keep_hourly": look13,
    "keep_daily": look13,
    "keep_weekly": look13,
    "keep_monthly": look13,
    "keep_yearly": look13,
    "keep_13weekly": look13,
    "keep_3monthly": look13,
    "compact_threshold": look14,
    "checks": look17,
    "check_repositories": look2,
    "check_last": look8,
    "user_state_directory": look9,
    "recompress": look18,
    "file_list_format": look9,
    "archive_list_format": look9,
    "statistics": look19,
    "quick_statistics": look3,
    "list_details": look3,
    "progress": look3,
    "encryption_passphrase": look9,
    "encryption_passcommand": look9,
    "ssh_command": look9,
    "temporary_directory": look9,
    "borg_base_directory": look9,
    "borg_config_directory": look9,
    "borg_cache_directory": look9,
    "borg_security_directory": look9,
    "borg_keys_directory": look9,
    "borg_key_file": look9,
    "borg_files_cache_ttl": look8,
    "archive_hostname": look9,
    "archive_username": look9,
    "relocated_repo_access_is_ok": look3,
    "unknown_unencrypted_repo_access_is_ok": look3,
    "debug_passphrase": look3,
    "display_passphrase": look3,
    "check_i_know_what_i_am_doing": look3,
    "msgpack_version_check": look3,
    "use_chunks_archive": look3,
    "local_path": look9,
    "remote_path": look9,
    "lock_wait": look8,
    "borg_umask": look20,
    "upload_rate_limit": look8,
    "upload_buffer_size": look8,
    "extra_borg_options": look21,
    "archive_name_format": look9,
    "match_archives": look9,
    "prefix": look9,
    "check_prefix": look9,
    "borg_exit_codes": look23,
    "before_everything": look2,
    "before_actions": look2,
    "before_prune": look2,
    "before_compact": look2,
    "before_backup": look2,
    "before_check": look2,
    "before_extract": look2,
    "after_prune": look2,
    "after_compact": look2,
    "after_backup": look2,
    "after_check": look2,
    "after_extract": look2,
    "after_actions": look2,
    "on_error": look2,
    "after_everything": look2,
    "commands": look27,
    "timeout": look28,
    "umask": look20,
    "working_directory": look9,
    "constants": look29,
    "retries": look8,
    "retry_wait": look8,
    "user_runtime_directory": look9,
    "default_actions": look3,
    "skip_actions": look24,
    "color": look3,
    "verbosity": look30,
    "syslog_verbosity": look30,
    "monitoring_verbosity": look30,
    "log_file_verbosity": look30,
    "log_file": look9,
    "log_file_format": look9,
    "log_json": look3,
    "postgresql_databases": look32,
    "mariadb_databases": look34,
    "mysql_databases": look36,
    "sqlite_databases": look38,
    "mongodb_databases": look40,
    "influxdb_databases": look42,
    "openldap_databases": look44,
    "zfs": look45,
    "btrfs": look46,
    "lvm": look47,
    "healthchecks": look49,
    "uptime_kuma": look51,
    "watchgoose": look49,
    "cronitor": look52,
    "cronhub": look52,
    "pagerduty": look53,
    "ntfy": look55,
    "pushover": look57,
    "apprise": look61,
    "zabbix": look63,
    "loki": look65,
    "sentry": look66,
    "systemd": look67,
    "container": look68,
    "keepassxc": look69,
    "onepassword": look70,
};

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
    const namesOfRepositories = [...ownNames, ...names];
    for (const [index, repository] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).entries()) {
        if (repository.kind !== 'mapping')
            continue;
        const tree = { ...repository, entries: overridesOf(repository, findings) };
        validatePart({ tree, above: ['repositories', index], names: namesOfRepositories }, findings);
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
    const bare = (item) => {
        if (item.kind !== 'mapping' || item.entries.every(({ key }) => ownNames.includes(key)))
            return item;
        return { ...item, entries: item.entries.filter(({ key }) => ownNames.includes(key)) };
    };
    return (0,configuration_tree/* withParts */.dK)(file, (part, key) => key === 'repositories' && part.kind === 'list' ? (0,configuration_tree/* withParts */.dK)(part, bare) : part);
}
function validatePart(part, findings) {
    for (const { key, value } of part.tree.entries) {
        if ((0,configuration_tree/* isNothing */.qv)(value) && options/* emptyNames */.Me.includes(key))
            continue;
        for (const error of errorsOf(key, value)) {
            // The branches of a choice each have their say; the choice itself says it once.
            if (!error.schemaPath.includes('/anyOf/'))
                addSchemaFault(error, part, findings);
        }
    }
}
function errorsOf(name, value) {
    const validate = Object.hasOwn(validators, name) ? validators[name] : undefined;
    if (!validate) {
        const keyword = 'additionalProperties';
        return [{ instancePath: '', schemaPath: `#/${keyword}`, keyword, params: { additionalProperty: name } }];
    }
    return validate((0,configuration_tree/* toValue */.BA)(value), { instancePath: `/${name}` }) ? [] : (validate.errors ?? []);
}
function addSchemaFault(error, part, findings) {
    const { path, part: tree } = follow(error.instancePath, part.tree);
    const schema = schemaAt(path);
    const [first, ...rest] = path;
    const written = first === undefined ? [] : [(0,configuration_tree/* writtenName */.lD)(part.tree, String(first)), ...rest];
    const name = (0,configuration_tree/* nameOf */.Vb)([...part.above, ...written]);
    if (error.keyword === 'additionalProperties') {
        const key = String(error.params['additionalProperty']);
        const entry = tree.kind === 'mapping' ? (0,configuration_tree/* entryOf */.Ms)(tree, key) : undefined;
        const known = path.length === 0 ? part.names : Object.keys(schema.properties ?? {});
        const full = (0,configuration_tree/* nameOf */.Vb)([...part.above, ...written, key]);
        const above = (0,configuration_tree/* nameOf */.Vb)([...part.above, ...written]);
        const discreet = `A name here is no option${above === '' ? '' : ` of ${above}`}.`;
        (0,configuration_findings/* addFault */.ym)(findings, entry?.place ?? tree.place, () => (0,wording/* unknownOption */.qe)(full, key, known), discreet);
    }
    else if (error.keyword === 'required') {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, `${name} needs ${String(error.params['missingProperty'])}, which is missing.`);
    }
    else if (error.keyword === 'minItems') {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, `${name} is empty. Give at least ${String(error.params['limit'])}.`);
    }
    else if (!isOpen(tree, schema)) {
        (0,configuration_findings/* addFault */.ym)(findings, tree.place, () => (0,wording/* wrongValue */.NT)(name, schema, tree), `${name} must be ${(0,wording/* wantedBy */.fy)(schema)}.`);
    }
}
/** Whether only a run will know the words of a text, where a text is wanted at all. */
function isOpen(tree, schema) {
    return tree.kind === 'scalar' && tree.filled?.open === true && (schema['x-octal'] || (0,fit/* kindsOf */.t)(schema).has('string'));
}
/** The steps of a JSON pointer, those into lists as numbers, and the part that it leads to. */
function follow(pointer, tree) {
    const path = [];
    let at = tree;
    for (const key of (0,configuration_tree/* keysOf */.YD)(pointer)) {
        path.push(at.kind === 'list' ? Number(key) : key);
        at =
            (at.kind === 'list' ? at.items[Number(key)] : at.kind === 'mapping' ? (0,configuration_tree/* entryOf */.Ms)(at, key)?.value : undefined) ?? at;
    }
    return { path, part: at };
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ withoutValue),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   NT: () => (/* binding */ wrongValue),
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   fy: () => (/* binding */ wantedBy),
/* harmony export */   qe: () => (/* binding */ unknownOption)
/* harmony export */ });
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
    const [kind, value] = typeof tree.value === 'number' ? ['number', tree.source] : ['string', `"${brief(tree.value)}"`];
    return secret ? `a ${kind}` : value;
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
    string: 'a string',
    integer: 'an integer',
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
        return ` of at least ${minimum}`;
    return maximum === undefined ? '' : ` of at most ${maximum}`;
}
/** `a, b or c`. */
function listed(words, last) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
/** The sentence for a value of the wrong kind, with the fix where there is a likely one. */
function wrongValue(name, schema, tree) {
    if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNothing */ .qv)(tree))
        return withoutValue(name, schema);
    // A mapping is no pattern of any style: that it is no text says more.
    const wanted = tree.kind !== 'scalar' && schema.type === 'string' ? 'a string' : wantedBy(schema);
    const sentence = `${name} must be ${wanted}, got ${foundIn(tree, schema['x-secret'] === true)}.`;
    const fix = fixFor(schema, tree);
    return fix ? `${sentence} ${fix}` : sentence;
}
/** The sentence for an option that has a name and no value: whoever wrote it meant something. */
function withoutValue(name, schema) {
    const wanted = wantedBy(schema);
    return `${name} has no value. ${wanted === '' ? 'Give it one' : `Give it ${wanted}`}, or remove it.`;
}
const words = new Map([
    ...['yes', 'y', 'on', 'true', '1'].map((word) => [word, true]),
    ...['no', 'n', 'off', 'false', '0'].map((word) => [word, false]),
]);
/** What made a mapping or a list of a text that was not quoted, and the text in quotes. */
function quoteFor(schema, tree) {
    if (!(0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .kindsOf */ .t)(schema).has('string'))
        return undefined;
    const [sign, kind] = tree.kind === 'mapping' ? [': ', 'a mapping'] : ['- ', 'a list'];
    const bracket = tree.kind === 'mapping' ? '{' : '[';
    const text = tree.isFlow || schema['x-secret'] ? undefined : unquoted(tree);
    const cause = tree.isFlow ? `begins with \`${bracket}\`` : `contains \`${sign}\``;
    return `A text that ${cause} is ${kind} unless it is quoted. Put the whole of it in quotes${text === undefined ? '' : `: '${brief(text.replaceAll("'", "''"))}'`}.`;
}
/** The text that a mapping or list of one value was; undefined where there is more in it. */
function unquoted(tree) {
    // What a variable gave is not repeated.
    if (tree.kind === 'scalar')
        return tree.filled?.written ?? tree.source;
    // Brackets that were read are not in it any more: a placeholder at the end would be lost.
    if (tree.isFlow)
        return undefined;
    if (tree.kind === 'list') {
        const [item, ...more] = tree.items;
        const text = item && more.length === 0 ? unquoted(item) : undefined;
        return text === undefined ? undefined : `- ${text}`;
    }
    const [entry, ...more] = tree.entries;
    const text = entry && more.length === 0 ? unquoted(entry.value) : undefined;
    return entry === undefined || text === undefined ? undefined : `${entry.key}: ${text}`.trimEnd();
}
/** What to do about a value that stands where a list belongs. */
function listFor(schema, tree) {
    const [first] = tree.entries;
    if (first?.key.startsWith('-'))
        return 'Put a space after each dash.';
    return schema.items?.type === 'object' && first
        ? `Put \`- \` before \`${first.key}\`, and indent what belongs to it.`
        : undefined;
}
function fixFor(schema, tree) {
    if (tree.kind === 'mapping' && schema.type === 'array')
        return listFor(schema, tree);
    return tree.kind === 'scalar' ? fixForScalar(schema, tree) : quoteFor(schema, tree);
}
function fixForScalar(schema, tree) {
    if (tree.value === null)
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
    if (/^-[^\s-]/.test(source))
        return 'Put a space after each dash.';
    if (schema.items?.type === 'object')
        return 'Put `- ` before it, on a line of its own.';
    if (/\n./.test(source))
        return 'Write it as a list: `- |` on a line of its own, and below it the text, indented further.';
    return `Write it as a list, on a line of its own: \`- ${plainOrQuoted(brief(source))}\``;
}
/** A text as an item of a list, in quotes where YAML would take it for something else. */
function plainOrQuoted(text) {
    const isPlain = /^[\w/~.]/.test(text) && !/:(?:\s|$)|\s#/.test(text);
    return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
function meant(candidate) {
    return candidate === undefined ? undefined : `Did you mean ${candidate}?`;
}
/** What people call options that have another name. */
const otherNames = {
    before_create: 'before_backup',
    after_create: 'after_backup',
    pre_backup: 'before_backup',
    post_backup: 'after_backup',
    before_run: 'before_everything',
    after_run: 'after_everything',
    on_failure: 'on_error',
    after_error: 'on_error',
    source: 'source_directories',
    sources: 'source_directories',
    directories: 'source_directories',
    paths: 'source_directories',
    repository: 'repositories',
    repo: 'repositories',
    repos: 'repositories',
    excludes: 'exclude_patterns',
    exclude: 'exclude_patterns',
    excluded: 'exclude_patterns',
    passphrase: 'encryption_passphrase',
    password: 'encryption_passphrase',
    passcommand: 'encryption_passcommand',
    compress: 'compression',
    archive_name: 'archive_name_format',
    ssh: 'ssh_command',
    check: 'checks',
    hook: 'commands',
};
/** The sentence for a name that no option has. */
function unknownOption(name, key, known) {
    const hint = meant(known.find((other) => other === otherNames[key]) ?? (0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known)) ??
        (known.length <= 12
            ? `Known here: ${listed(known, 'and')}.`
            : 'Take it out, or begin its name with x- if it is for another tool.');
    return `unknown option ${name}. ${hint}`;
}


/***/ })

};
;