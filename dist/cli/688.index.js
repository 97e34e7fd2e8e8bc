export const id = 688;
export const ids = [688];
export const modules = {

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readConfigurations)
});

// UNUSED EXPORTS: configurationOf

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
;// CONCATENATED MODULE: ./lib/src/configuration/find.js





const workflowPlaces = ['.github/borgflow.yaml', '.github/borgmatic.yaml'];
/** Finds the configuration files that were named, or those in the default places; each file once, in order. */
async function findConfigurations(search) {
    const findings = (0,configuration_findings/* noFindings */._)();
    const [paths, looked] = search.paths?.length
        ? [await namedPaths(search.paths, search, findings), []]
        : await defaultPaths(search, findings);
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        const real = await (0,promises_.realpath)(path).catch(() => path);
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
    return new errors/* UserError */.yo(`No configuration found. Looked for ${(0,wording/* listed */.KE)(looked, 'and')}. Name one with ${how}.`);
}
/** The path as a person would name it, from the current folder where that is shorter. */
function shownAs(path, currentFolder) {
    const near = (0,external_node_path_.relative)(currentFolder, path);
    return near !== '' && near.length < path.length ? near : path;
}
/** borgmatic's own places. */
function borgmaticPlaces({ environment, home }) {
    const own = (0,external_node_path_.join)(environment['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'borgmatic');
    const places = ['/etc/borgmatic/config.yaml', '/etc/borgmatic.d', (0,external_node_path_.join)(own, 'config.yaml'), `${own}.d`];
    return places;
}
async function defaultPaths(search, findings) {
    const looked = [];
    for (const place of search.door === 'workflow' ? workflowPlaces : []) {
        looked.push(place);
        const path = (0,external_node_path_.resolve)(search.currentFolder, place);
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
            findings.faults.push(new errors/* UserError */.yo(found));
        else
            paths.push(...found);
    }
    return paths;
}
/** The files that one name leads to, or a sentence that says why there are none. */
async function pathsNamed(name, search, findings) {
    const path = (0,external_node_path_.resolve)(search.currentFolder, name.replace(/^~(?=\/|$)/, search.home));
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
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'missing';
        return code === 'EACCES' ? 'permission denied' : code;
    }
}
/** The configuration files of a folder, sorted by name; folders inside it are not looked into. */
async function filesOf(folder, findings) {
    try {
        const names = (await (0,promises_.readdir)(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
        const paths = names.map((name) => (0,external_node_path_.join)(folder, name));
        const kinds = await Promise.all(paths.map(kindOf));
        return paths.filter((_, index) => kinds[index] !== 'folder');
    }
    catch {
        findings.faults.push(new errors/* UserError */.yo(`${folder} can't be looked into: permission denied.`));
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

// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
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
    if (!schema?.['x-octal'] || (0,configuration_tree/* isNothing */.qv)(value))
        return entry;
    const number = octalOf(value);
    if (number !== undefined && value.kind === 'scalar')
        return { ...entry, value: { ...value, value: number } };
    (0,configuration_findings/* addFault */.y)(findings, value.place, (0,wording/* wrongValue */.NT)(written ?? key, schema, value));
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
    if (tree?.kind === 'list') {
        const list = written.slice(0, written.length - keys.length).join('.');
        const message = `${written.join('.')} can't be set: ${list} is a list. Give the whole of it, as in ${list}=[…].`;
        (0,configuration_findings/* addFault */.y)(setting.findings, place, message);
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

;// CONCATENATED MODULE: ./lib/src/configuration/normalize.js







/** Brings every older shape and spelling into the flat one; tells of what is old only where it is not of a piece. */
function normalize(file, { home, overrides }, findings) {
    const own = (0,configuration_tree/* entryOf */.Ms)(file, 'x-borgflow');
    if (own)
        (0,configuration_findings/* addFault */.y)(findings, own.place, 'x-borgflow is kept for later and holds no options yet. Take it out.');
    const { entries, shape } = (0,sections/* liftSections */.w)(file, findings);
    if (shape === 'mixed')
        tellOfSections(file, findings);
    // A sectioned file is borgmatic 1's own shape throughout: nothing in it is out of date by its own measure.
    const telling = { findings, quiet: shape === 'sectioned' };
    const flat = applyOverrides(respellAll(entries, telling), overrides, findings).map((entry) => {
        if (entry.key === 'repositories')
            return { ...entry, value: normalizeRepositories(entry.value, home, telling) };
        return pathNames.includes(entry.key) ? { ...entry, value: atHome(entry.value, home) } : entry;
    });
    return { tree: { ...file, entries: flat }, shape };
}
/** Options whose `~` nobody else expands. */
const pathNames = ['check_repositories', 'working_directory'];
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

// EXTERNAL MODULE: ./lib/src/configuration/override.js
var override = __webpack_require__(7139);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
// EXTERNAL MODULE: ./lib/src/configuration/parse.js + 3 modules
var parse = __webpack_require__(4028);
;// CONCATENATED MODULE: ./lib/src/configuration/read.js






const empty = 'holds nothing. It needs at least `repositories` with one path.';
/** The text of a file; undefined, and a fault that says why, where it can't be had. `shown` is its name in messages. */
async function readText(path, shown, findings) {
    const place = { file: shown, line: 1, column: 1 };
    try {
        const facts = await (0,promises_.stat)(path);
        if (facts.isDirectory()) {
            (0,configuration_findings/* addFault */.y)(findings, place, `${shown} is a folder, not a file.`);
        }
        else if (facts.size > limits/* largestFile */.Ny) {
            (0,configuration_findings/* addFault */.y)(findings, place, tooLarge(shown, facts.size));
        }
        else {
            return decode(await (0,promises_.readFile)(path), shown, findings);
        }
    }
    catch (error) {
        (0,configuration_findings/* addFault */.y)(findings, place, `${shown} can't be read: ${reasonOf(error)}.`);
    }
    return undefined;
}
/** The bytes as text, unless they are too many or no UTF-8. */
function decode(bytes, shown, findings) {
    const place = { file: shown, line: 1, column: 1 };
    if (bytes.length > limits/* largestFile */.Ny) {
        (0,configuration_findings/* addFault */.y)(findings, place, tooLarge(shown, bytes.length));
        return undefined;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        (0,configuration_findings/* addFault */.y)(findings, lastGoodPlace(bytes, shown), `${shown} is not UTF-8 from here on. Save it as UTF-8.`);
        return undefined;
    }
}
/** Where the first bytes stand that are no UTF-8. */
function lastGoodPlace(bytes, shown) {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
    return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}
function tooLarge(shown, size) {
    return `${shown} has ${(size / 1e6).toFixed(1)} MB, and a configuration file may have 1 MB.`;
}
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ELOOP: 'its symbolic links run in a circle',
};
function reasonOf(error) {
    const code = (0,errors/* codeOf */.$N)(error);
    return (code && reasons[code]) ?? (0,errors/* asError */.zR)(error).message;
}
/** The text as a tree with places; undefined, and every fault there is, where it is no configuration. */
function readTree(text, shown, findings) {
    const start = { file: shown, line: 1, column: 1 };
    const before = findings.faults.length;
    if (Buffer.byteLength(text) > limits/* largestFile */.Ny) {
        (0,configuration_findings/* addFault */.y)(findings, start, tooLarge(shown, Buffer.byteLength(text)));
        return undefined;
    }
    const tree = read_parse(text, shown, findings);
    if (findings.faults.length > before || !tree)
        return undefined;
    if (tree.kind === 'scalar' && tree.value === null) {
        (0,configuration_findings/* addFault */.y)(findings, start, `${shown} ${empty}`);
    }
    else if (tree.kind !== 'mapping') {
        const found = tree.kind === 'list' ? 'a list' : 'one text';
        (0,configuration_findings/* addFault */.y)(findings, tree.place, `A configuration is a mapping of options, such as \`repositories:\`, and this is ${found}.`);
    }
    else if (tree.entries.length === 0) {
        (0,configuration_findings/* addFault */.y)(findings, start, `${shown} ${empty}`);
    }
    else {
        return tree;
    }
    return undefined;
}
function read_parse(text, shown, findings) {
    const lineCounter = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        // Before the parser has begun, no line is counted yet.
        return line === 0 ? placeOf(text, offset, shown) : { file: shown, line, column: Math.max(1, col) };
    };
    return (0,parse/* parseYaml */.h)(text, { placeAt, findings, lineCounter });
}
function placeOf(text, offset, shown) {
    const before = text.slice(0, offset).split('\n');
    return { file: shown, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

// EXTERNAL MODULE: ./lib/src/configuration/repository.js
var configuration_repository = __webpack_require__(3199);
;// CONCATENATED MODULE: ./lib/src/configuration/rules.js



/** Finds what is wrong between options that are right each by itself, and what is worth telling. */
function checkRules({ tree, shape }, findings) {
    checkRepositories(tree, findings);
    checkCheckedRepositories(tree, findings);
    checkArchiveName(tree, findings);
    for (const [index, entry] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(tree, 'commands')).entries())
        checkCommand(entry, index, findings);
    for (const [index, check] of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(tree, 'checks')).entries())
        checkCheck(check, index, findings);
    if (shape === 'flat')
        tellOfHooks(tree, findings);
}
function checkRepositories(file, findings) {
    const repositories = (0,configuration_tree/* valueAt */.fK)(file, 'repositories');
    if (!repositories) {
        const place = (0,configuration_tree/* entryOf */.Ms)(file, 'repositories')?.place ?? file.place;
        (0,configuration_findings/* addFault */.y)(findings, place, 'repositories is missing: name at least one path to back up to.');
    }
    else if (repositories.kind === 'list' && repositories.items.length === 0) {
        (0,configuration_findings/* addFault */.y)(findings, repositories.place, 'repositories is empty: name at least one path to back up to.');
    }
    const labels = new Map();
    for (const repository of (0,configuration_tree/* itemsOf */.S3)(repositories)) {
        const value = repository.kind === 'mapping' ? (0,configuration_tree/* valueAt */.fK)(repository, 'label') : undefined;
        const label = (0,configuration_tree/* textOf */.b6)(value);
        if (value === undefined || label === undefined)
            continue;
        const first = labels.get(label);
        if (first) {
            (0,configuration_findings/* addFault */.y)(findings, value.place, `The label "${label}" already names the repository in line ${first.place.line}.`);
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
    for (const item of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'check_repositories'))) {
        const wanted = (0,configuration_tree/* textOf */.b6)(item);
        if (wanted === undefined || repositories.some((repository) => (0,configuration_repository/* isRepositoryNamed */.Y)(repository, wanted)))
            continue;
        const message = `check_repositories names ${wanted}, which is neither the path nor the label of a repository here.`;
        (0,configuration_findings/* addFault */.y)(findings, item.place, message);
    }
}
function checkArchiveName(file, findings) {
    const value = (0,configuration_tree/* valueAt */.fK)(file, 'archive_name_format');
    if (value && (0,configuration_tree/* textOf */.b6)(value)?.trim() === '') {
        (0,configuration_findings/* addFault */.y)(findings, value.place, 'archive_name_format is empty. Give a name, or leave the option out.');
    }
}
function checkCommand(entry, index, findings) {
    if (entry.kind !== 'mapping')
        return;
    const [before, after] = [(0,configuration_tree/* valueAt */.fK)(entry, 'before'), (0,configuration_tree/* valueAt */.fK)(entry, 'after')];
    const name = `commands[${index}]`;
    if (before && after) {
        (0,configuration_findings/* addFault */.y)(findings, after.place, `${name} has both before and after. Make two entries of it.`);
    }
    else if (!before && !after) {
        (0,configuration_findings/* addFault */.y)(findings, entry.place, `${name} needs before or after, such as \`before: repository\`.`);
    }
    const states = (0,configuration_tree/* entryOf */.Ms)(entry, 'states');
    if (before && !after && states && (0,configuration_tree/* valueAt */.fK)(entry, 'states')) {
        (0,configuration_findings/* addFault */.y)(findings, states.place, `${name}.states goes with after alone: before it began, nothing has ended.`);
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
    const name = (0,configuration_tree/* textOf */.b6)((0,configuration_tree/* valueAt */.fK)(check, 'name'));
    if (name === undefined)
        return;
    for (const { key, place } of check.entries) {
        const owner = onlyFor.get(key);
        if (owner !== undefined && owner !== name) {
            (0,configuration_findings/* addFault */.y)(findings, place, `checks[${index}].${key} belongs to the ${owner} check, not to ${name}.`);
        }
    }
    if (name !== 'spot')
        return;
    for (const needed of spotNeeds) {
        if (!(0,configuration_tree/* valueAt */.fK)(check, needed))
            (0,configuration_findings/* addFault */.y)(findings, check.place, `checks[${index}] needs ${needed}, as every spot check.`);
    }
}
/** A hook of a flat file ran once per repository in the borgmatic that the file may have been written for. */
function tellOfHooks(file, findings) {
    const hook = file.entries.find((entry) => isHookOfFile(entry) && (0,configuration_tree/* itemsOf */.S3)(entry.value).length > 0);
    if (!hook || (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).length < 2)
        return;
    findings.notices.push({
        level: 'notice',
        message: `${hook.key} runs once per file here, and once per repository in borgmatic 1.6 and later. \`commands:\` can say either.`,
        place: hook.place,
    });
}
function isHookOfFile({ key }) {
    return /^(before|after)_(prune|compact|backup|check|extract)$/.test(key);
}

// EXTERNAL MODULE: ./lib/src/databases/index.js
var databases = __webpack_require__(1419);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/monitoring/index.js
var monitoring = __webpack_require__(7413);
// EXTERNAL MODULE: ./lib/src/configuration/general-options.js
var general_options = __webpack_require__(9220);
;// CONCATENATED MODULE: ./lib/src/configuration/unsupported.js






/** Finds what borgmatic can do and this cannot yet, so that no backup silently lacks it. */
function findUnsupported(file, findings) {
    for (const entry of file.entries) {
        refuseOption(entry, findings);
        refuseNoDefault(entry, findings);
        tellOfNoEffect(entry, findings);
    }
    for (const repository of (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories'))) {
        if (repository.kind === 'mapping')
            for (const entry of repository.entries)
                refuseOption(entry, findings);
    }
    (0,configuration_tree/* walk */.GG)(file, (tree, path) => {
        const text = (0,configuration_tree/* textOf */.b6)(tree);
        if (text !== undefined && !isHookCommand(path))
            refuseText(text, tree, findings);
    });
}
/** Options that change nothing yet, by what does not happen; those about the log alone are only worth a notice. */
const withoutEffect = new Map([
    ['retries', { level: 'warning', instead: 'a failed action is not tried again' }],
    ['log_file', { level: 'warning', instead: 'no such file is written' }],
    ['log_json', { level: 'notice', instead: 'give it as a flag' }],
    ['verbosity', { level: 'notice', instead: 'give it as a flag or an input' }],
]);
function tellOfNoEffect({ key, place, value }, findings) {
    const effect = withoutEffect.get(key);
    const asksForSomething = value.kind === 'scalar' && value.value !== null && value.value !== false && value.value !== 0;
    if (!effect || !asksForSomething)
        return;
    findings.notices.push({ level: effect.level, message: `${key} has no effect yet: ${effect.instead}.`, place });
}
function refuseOption(entry, findings) {
    const { key, place, value } = entry;
    const given = !(0,configuration_tree/* isNothing */.qv)(value);
    if (given && key in databases/* databaseOptions */.K) {
        (0,configuration_findings/* addFault */.y)(findings, place, `${key} is not supported yet, and no backup may silently lack it. Dump it in before_backup.`);
    }
    else if (key in general_options/* snapshotOptions */.VS) {
        (0,configuration_findings/* addFault */.y)(findings, place, `${key} is not supported yet, and no backup may silently go without its snapshots.`);
    }
    else if (key === 'constants' && value.kind === 'mapping' && value.entries.length > 0) {
        (0,configuration_findings/* addFault */.y)(findings, place, 'constants is not supported yet. Write the values where they are used.');
    }
    else if (given && key in monitoring/* monitorOptions */.x) {
        const message = `${key} is not supported yet: nothing is sent to it. Until then a hook may do so.`;
        findings.notices.push({ level: 'warning', message, place });
    }
}
/** Who wants nothing done unasked must not find archives pruned. */
function refuseNoDefault({ key, place, value }, findings) {
    if (key !== 'default_actions' || value.kind !== 'scalar' || value.value !== false)
        return;
    const why = 'without an action named, create, prune, compact and check would run';
    (0,configuration_findings/* addFault */.y)(findings, place, `default_actions: false is not supported yet: ${why}. Take it out, and always name the actions.`);
}
/** In hook commands `${…}` is the shell's own. */
function isHookCommand([first, , third]) {
    return hook_options/* hookNames */.WR.includes(String(first)) || (first === 'commands' && third === 'run');
}
function refuseText(text, { place }, findings) {
    const variable = /\$\{[A-Za-z0-9_]+(:?-[^}]+)?\}/.exec(text);
    if (variable) {
        (0,configuration_findings/* addFault */.y)(findings, place, `\${…} outside of hook commands is not supported yet, and would be taken literally.`);
    }
    else if (/^\{credential[ }]/.test(text)) {
        (0,configuration_findings/* addFault */.y)(findings, place, '{credential …} is not supported yet, and would be taken literally.');
    }
}

;// CONCATENATED MODULE: ./lib/src/configuration/generated/validator.js
// Written by `npm run generate` from src/configuration/options.ts.

const validate = validate10;
/* harmony default export */ const validator = ((/* unused pure expression or super */ null && (validate10)));
const schema11 = { "type": "object", "properties": { "repositories": { "type": "array", "items": { "type": "object", "properties": { "path": { "type": "string", "pattern": "\\S" }, "label": { "type": "string" }, "encryption": { "type": "string" }, "append_only": { "type": "boolean" }, "storage_quota": { "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[KMGTP]?$" }, "make_parent_directories": { "type": "boolean" }, "id_hash": { "type": "string" }, "key_location": { "type": "string" } }, "required": ["path"], "additionalProperties": false } }, "source_directories": { "type": "array", "items": { "type": "string" } }, "source_directories_must_exist": { "type": "boolean" }, "one_file_system": { "type": "boolean" }, "numeric_ids": { "type": "boolean" }, "atime": { "type": "boolean" }, "ctime": { "type": "boolean" }, "birthtime": { "type": "boolean" }, "flags": { "type": "boolean" }, "read_special": { "type": "boolean" }, "files_cache": { "type": "string", "pattern": "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" }, "files_changed": { "enum": ["ctime", "mtime", "disabled"] }, "patterns": { "type": "array", "items": { "type": "string" } }, "patterns_from": { "type": "array", "items": { "type": "string" } }, "exclude_patterns": { "type": "array", "items": { "type": "string" } }, "exclude_from": { "type": "array", "items": { "type": "string" } }, "exclude_caches": { "type": "boolean" }, "exclude_if_present": { "type": "array", "items": { "type": "string" } }, "keep_exclude_tags": { "type": "boolean" }, "exclude_nodump": { "type": "boolean" }, "checkpoint_interval": { "type": "integer", "minimum": 0 }, "checkpoint_volume": { "type": "integer", "minimum": 0 }, "chunker_params": { "type": "string" }, "compression": { "type": "string", "pattern": "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" }, "borgmatic_source_directory": { "type": "string" }, "unsafe_skip_path_validation_before_create": { "type": "boolean" }, "keep_within": { "type": "string", "pattern": "^[1-9][0-9]*[SMHdwmy]$" }, "keep_secondly": { "type": "integer", "minimum": -1 }, "keep_minutely": { "type": "integer", "minimum": -1 }, "keep_hourly": { "type": "integer", "minimum": -1 }, "keep_daily": { "type": "integer", "minimum": -1 }, "keep_weekly": { "type": "integer", "minimum": -1 }, "keep_monthly": { "type": "integer", "minimum": -1 }, "keep_yearly": { "type": "integer", "minimum": -1 }, "keep_13weekly": { "type": "integer", "minimum": -1 }, "keep_3monthly": { "type": "integer", "minimum": -1 }, "compact_threshold": { "type": "integer", "minimum": 0, "maximum": 100 }, "checks": { "type": "array", "items": { "type": "object", "properties": { "name": { "enum": ["repository", "archives", "data", "extract", "spot", "disabled"] }, "frequency": { "type": "string", "pattern": "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" }, "only_run_on": { "type": "array", "items": { "type": "string" } }, "max_duration": { "type": "integer", "minimum": 1 }, "count_tolerance_percentage": { "type": "number", "minimum": 0 }, "data_sample_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "data_tolerance_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "xxh64sum_command": { "type": "string" } }, "required": ["name"], "additionalProperties": false } }, "check_repositories": { "type": "array", "items": { "type": "string" } }, "check_last": { "type": "integer", "minimum": 0 }, "file_list_format": { "type": "string" }, "archive_list_format": { "type": "string" }, "statistics": { "enum": ["standard", "quick", "none", true, false] }, "quick_statistics": { "type": "boolean" }, "list_details": { "type": "boolean" }, "progress": { "type": "boolean" }, "encryption_passphrase": { "type": "string" }, "encryption_passcommand": { "type": "string" }, "ssh_command": { "type": "string" }, "temporary_directory": { "type": "string" }, "borg_base_directory": { "type": "string" }, "borg_config_directory": { "type": "string" }, "borg_cache_directory": { "type": "string" }, "borg_security_directory": { "type": "string" }, "borg_keys_directory": { "type": "string" }, "borg_key_file": { "type": "string" }, "borg_files_cache_ttl": { "type": "integer", "minimum": 0 }, "archive_hostname": { "type": "string" }, "archive_username": { "type": "string" }, "relocated_repo_access_is_ok": { "type": "boolean" }, "unknown_unencrypted_repo_access_is_ok": { "type": "boolean" }, "debug_passphrase": { "type": "boolean" }, "display_passphrase": { "type": "boolean" }, "check_i_know_what_i_am_doing": { "type": "boolean" }, "msgpack_version_check": { "type": "boolean" }, "use_chunks_archive": { "type": "boolean" }, "local_path": { "type": "string" }, "remote_path": { "type": "string" }, "lock_wait": { "type": "integer", "minimum": 0 }, "borg_umask": { "type": "integer", "minimum": 0, "maximum": 511 }, "upload_rate_limit": { "type": "integer", "minimum": 0 }, "upload_buffer_size": { "type": "integer", "minimum": 0 }, "extra_borg_options": { "type": "object", "properties": { "break_lock": { "type": "string" }, "check": { "type": "string" }, "compact": { "type": "string" }, "create": { "type": "string" }, "delete": { "type": "string" }, "diff": { "type": "string" }, "export_tar": { "type": "string" }, "extract": { "type": "string" }, "info": { "type": "string" }, "init": { "type": "string" }, "key_change_passphrase": { "type": "string" }, "key_export": { "type": "string" }, "key_import": { "type": "string" }, "list": { "type": "string" }, "mount": { "type": "string" }, "prune": { "type": "string" }, "recreate": { "type": "string" }, "rename": { "type": "string" }, "repo_create": { "type": "string" }, "repo_delete": { "type": "string" }, "repo_info": { "type": "string" }, "repo_list": { "type": "string" }, "transfer": { "type": "string" }, "umount": { "type": "string" } }, "additionalProperties": false }, "archive_name_format": { "type": "string" }, "match_archives": { "type": "string" }, "prefix": { "type": "string" }, "check_prefix": { "type": "string" }, "borg_exit_codes": { "type": "array", "items": { "type": "object", "properties": { "code": { "type": "integer", "minimum": 1, "maximum": 255 }, "treat_as": { "enum": ["error", "warning", "info"] } }, "required": ["code", "treat_as"], "additionalProperties": false } }, "before_everything": { "type": "array", "items": { "type": "string" } }, "before_actions": { "type": "array", "items": { "type": "string" } }, "before_prune": { "type": "array", "items": { "type": "string" } }, "before_compact": { "type": "array", "items": { "type": "string" } }, "before_backup": { "type": "array", "items": { "type": "string" } }, "before_check": { "type": "array", "items": { "type": "string" } }, "before_extract": { "type": "array", "items": { "type": "string" } }, "after_prune": { "type": "array", "items": { "type": "string" } }, "after_compact": { "type": "array", "items": { "type": "string" } }, "after_backup": { "type": "array", "items": { "type": "string" } }, "after_check": { "type": "array", "items": { "type": "string" } }, "after_extract": { "type": "array", "items": { "type": "string" } }, "after_actions": { "type": "array", "items": { "type": "string" } }, "on_error": { "type": "array", "items": { "type": "string" } }, "after_everything": { "type": "array", "items": { "type": "string" } }, "commands": { "type": "array", "items": { "type": "object", "properties": { "before": { "enum": ["action", "repository", "configuration", "everything"] }, "after": { "enum": ["action", "repository", "configuration", "everything", "error"] }, "when": { "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg"] } }, "states": { "type": "array", "items": { "enum": ["finish", "fail"] } }, "run": { "type": "array", "items": { "type": "string" } }, "timeout": { "type": "integer", "minimum": 1 } }, "required": ["run"], "additionalProperties": false } }, "timeout": { "type": "integer", "minimum": 1 }, "umask": { "type": "integer", "minimum": 0, "maximum": 511 }, "working_directory": { "type": "string" }, "constants": { "type": "object", "additionalProperties": true }, "retries": { "type": "integer", "minimum": 0 }, "retry_wait": { "type": "integer", "minimum": 0 }, "recompress": { "enum": ["if-different", "always", "never"] }, "user_runtime_directory": { "type": "string" }, "user_state_directory": { "type": "string" }, "default_actions": { "type": "boolean" }, "skip_actions": { "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg"] } }, "color": { "type": "boolean" }, "verbosity": { "enum": [-2, -1, 0, 1, 2] }, "syslog_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "monitoring_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "log_file_verbosity": { "enum": [-2, -1, 0, 1, 2] }, "log_file": { "type": "string" }, "log_file_format": { "type": "string" }, "log_json": { "type": "boolean" }, "bootstrap": { "type": "object", "properties": { "store_config_files": { "type": "boolean" } }, "additionalProperties": false }, "postgresql_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "mysql_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "mariadb_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "mongodb_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "sqlite_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "influxdb_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "openldap_databases": { "type": "array", "items": { "type": "object", "properties": { "password": { "type": "string" }, "restore_password": { "type": "string" }, "token": { "type": "string" } }, "additionalProperties": true } }, "zfs": { "type": ["object", "null"] }, "btrfs": { "type": ["object", "null"] }, "lvm": { "type": ["object", "null"] }, "healthchecks": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "additionalProperties": true }, "cronitor": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "additionalProperties": true }, "cronhub": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "additionalProperties": true }, "pagerduty": { "type": "object", "properties": { "integration_key": { "type": "string" } }, "additionalProperties": true }, "ntfy": { "type": "object", "properties": { "password": { "type": "string" }, "access_token": { "type": "string" } }, "additionalProperties": true }, "pushover": { "type": "object", "properties": { "token": { "type": "string" }, "user": { "type": "string" } }, "additionalProperties": true }, "zabbix": { "type": "object", "properties": { "password": { "type": "string" }, "api_key": { "type": "string" } }, "additionalProperties": true }, "apprise": { "type": "object", "properties": { "services": { "type": "array", "items": { "type": "object", "properties": { "url": { "type": "string" } }, "additionalProperties": true } } }, "additionalProperties": true }, "loki": { "type": "object", "properties": { "url": { "type": "string" } }, "additionalProperties": true }, "sentry": { "type": "object", "properties": { "data_source_name_url": { "type": "string" } }, "additionalProperties": true }, "uptime_kuma": { "type": "object", "properties": { "push_url": { "type": "string" } }, "additionalProperties": true }, "watchgoose": { "type": "object", "properties": { "ping_url": { "type": "string" } }, "additionalProperties": true }, "systemd": { "type": "object", "properties": { "systemd_creds_command": { "type": "string" }, "encrypted_credentials_directory": { "type": "string" } }, "additionalProperties": false }, "container": { "type": "object", "properties": { "secrets_directory": { "type": "string" } }, "additionalProperties": false }, "keepassxc": { "type": "object", "properties": { "keepassxc_cli_command": { "type": "string" }, "secret_tool_command": { "type": "string" }, "ask_for_password": { "type": "boolean" }, "key_file": { "type": "string" }, "yubikey": { "type": "string" } }, "additionalProperties": false }, "onepassword": { "type": "object", "properties": { "op_command": { "type": "string" } }, "additionalProperties": false } }, "additionalProperties": false };
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
                    if (data195.password !== undefined) {
                        if (typeof data195.password !== "string") {
                            const err246 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/password", schemaPath: "#/properties/postgresql_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err246];
                            }
                            else {
                                vErrors.push(err246);
                            }
                            errors++;
                        }
                    }
                    if (data195.restore_password !== undefined) {
                        if (typeof data195.restore_password !== "string") {
                            const err247 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/restore_password", schemaPath: "#/properties/postgresql_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err247];
                            }
                            else {
                                vErrors.push(err247);
                            }
                            errors++;
                        }
                    }
                    if (data195.token !== undefined) {
                        if (typeof data195.token !== "string") {
                            const err248 = { instancePath: instancePath + "/postgresql_databases/" + i31 + "/token", schemaPath: "#/properties/postgresql_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err248];
                            }
                            else {
                                vErrors.push(err248);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err249 = { instancePath: instancePath + "/postgresql_databases/" + i31, schemaPath: "#/properties/postgresql_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err249];
                    }
                    else {
                        vErrors.push(err249);
                    }
                    errors++;
                }
            }
        }
        else {
            const err250 = { instancePath: instancePath + "/postgresql_databases", schemaPath: "#/properties/postgresql_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err250];
            }
            else {
                vErrors.push(err250);
            }
            errors++;
        }
    }
    if (data.mysql_databases !== undefined) {
        let data199 = data.mysql_databases;
        if (Array.isArray(data199)) {
            const len32 = data199.length;
            for (let i32 = 0; i32 < len32; i32++) {
                let data200 = data199[i32];
                if (data200 && typeof data200 == "object" && !Array.isArray(data200)) {
                    if (data200.password !== undefined) {
                        if (typeof data200.password !== "string") {
                            const err251 = { instancePath: instancePath + "/mysql_databases/" + i32 + "/password", schemaPath: "#/properties/mysql_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err251];
                            }
                            else {
                                vErrors.push(err251);
                            }
                            errors++;
                        }
                    }
                    if (data200.restore_password !== undefined) {
                        if (typeof data200.restore_password !== "string") {
                            const err252 = { instancePath: instancePath + "/mysql_databases/" + i32 + "/restore_password", schemaPath: "#/properties/mysql_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err252];
                            }
                            else {
                                vErrors.push(err252);
                            }
                            errors++;
                        }
                    }
                    if (data200.token !== undefined) {
                        if (typeof data200.token !== "string") {
                            const err253 = { instancePath: instancePath + "/mysql_databases/" + i32 + "/token", schemaPath: "#/properties/mysql_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err253];
                            }
                            else {
                                vErrors.push(err253);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err254 = { instancePath: instancePath + "/mysql_databases/" + i32, schemaPath: "#/properties/mysql_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err254];
                    }
                    else {
                        vErrors.push(err254);
                    }
                    errors++;
                }
            }
        }
        else {
            const err255 = { instancePath: instancePath + "/mysql_databases", schemaPath: "#/properties/mysql_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err255];
            }
            else {
                vErrors.push(err255);
            }
            errors++;
        }
    }
    if (data.mariadb_databases !== undefined) {
        let data204 = data.mariadb_databases;
        if (Array.isArray(data204)) {
            const len33 = data204.length;
            for (let i33 = 0; i33 < len33; i33++) {
                let data205 = data204[i33];
                if (data205 && typeof data205 == "object" && !Array.isArray(data205)) {
                    if (data205.password !== undefined) {
                        if (typeof data205.password !== "string") {
                            const err256 = { instancePath: instancePath + "/mariadb_databases/" + i33 + "/password", schemaPath: "#/properties/mariadb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err256];
                            }
                            else {
                                vErrors.push(err256);
                            }
                            errors++;
                        }
                    }
                    if (data205.restore_password !== undefined) {
                        if (typeof data205.restore_password !== "string") {
                            const err257 = { instancePath: instancePath + "/mariadb_databases/" + i33 + "/restore_password", schemaPath: "#/properties/mariadb_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err257];
                            }
                            else {
                                vErrors.push(err257);
                            }
                            errors++;
                        }
                    }
                    if (data205.token !== undefined) {
                        if (typeof data205.token !== "string") {
                            const err258 = { instancePath: instancePath + "/mariadb_databases/" + i33 + "/token", schemaPath: "#/properties/mariadb_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err258];
                            }
                            else {
                                vErrors.push(err258);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err259 = { instancePath: instancePath + "/mariadb_databases/" + i33, schemaPath: "#/properties/mariadb_databases/items/type", keyword: "type", params: { type: "object" } };
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
        else {
            const err260 = { instancePath: instancePath + "/mariadb_databases", schemaPath: "#/properties/mariadb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err260];
            }
            else {
                vErrors.push(err260);
            }
            errors++;
        }
    }
    if (data.mongodb_databases !== undefined) {
        let data209 = data.mongodb_databases;
        if (Array.isArray(data209)) {
            const len34 = data209.length;
            for (let i34 = 0; i34 < len34; i34++) {
                let data210 = data209[i34];
                if (data210 && typeof data210 == "object" && !Array.isArray(data210)) {
                    if (data210.password !== undefined) {
                        if (typeof data210.password !== "string") {
                            const err261 = { instancePath: instancePath + "/mongodb_databases/" + i34 + "/password", schemaPath: "#/properties/mongodb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err261];
                            }
                            else {
                                vErrors.push(err261);
                            }
                            errors++;
                        }
                    }
                    if (data210.restore_password !== undefined) {
                        if (typeof data210.restore_password !== "string") {
                            const err262 = { instancePath: instancePath + "/mongodb_databases/" + i34 + "/restore_password", schemaPath: "#/properties/mongodb_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err262];
                            }
                            else {
                                vErrors.push(err262);
                            }
                            errors++;
                        }
                    }
                    if (data210.token !== undefined) {
                        if (typeof data210.token !== "string") {
                            const err263 = { instancePath: instancePath + "/mongodb_databases/" + i34 + "/token", schemaPath: "#/properties/mongodb_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err263];
                            }
                            else {
                                vErrors.push(err263);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err264 = { instancePath: instancePath + "/mongodb_databases/" + i34, schemaPath: "#/properties/mongodb_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err264];
                    }
                    else {
                        vErrors.push(err264);
                    }
                    errors++;
                }
            }
        }
        else {
            const err265 = { instancePath: instancePath + "/mongodb_databases", schemaPath: "#/properties/mongodb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err265];
            }
            else {
                vErrors.push(err265);
            }
            errors++;
        }
    }
    if (data.sqlite_databases !== undefined) {
        let data214 = data.sqlite_databases;
        if (Array.isArray(data214)) {
            const len35 = data214.length;
            for (let i35 = 0; i35 < len35; i35++) {
                let data215 = data214[i35];
                if (data215 && typeof data215 == "object" && !Array.isArray(data215)) {
                    if (data215.password !== undefined) {
                        if (typeof data215.password !== "string") {
                            const err266 = { instancePath: instancePath + "/sqlite_databases/" + i35 + "/password", schemaPath: "#/properties/sqlite_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err266];
                            }
                            else {
                                vErrors.push(err266);
                            }
                            errors++;
                        }
                    }
                    if (data215.restore_password !== undefined) {
                        if (typeof data215.restore_password !== "string") {
                            const err267 = { instancePath: instancePath + "/sqlite_databases/" + i35 + "/restore_password", schemaPath: "#/properties/sqlite_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err267];
                            }
                            else {
                                vErrors.push(err267);
                            }
                            errors++;
                        }
                    }
                    if (data215.token !== undefined) {
                        if (typeof data215.token !== "string") {
                            const err268 = { instancePath: instancePath + "/sqlite_databases/" + i35 + "/token", schemaPath: "#/properties/sqlite_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err268];
                            }
                            else {
                                vErrors.push(err268);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err269 = { instancePath: instancePath + "/sqlite_databases/" + i35, schemaPath: "#/properties/sqlite_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err269];
                    }
                    else {
                        vErrors.push(err269);
                    }
                    errors++;
                }
            }
        }
        else {
            const err270 = { instancePath: instancePath + "/sqlite_databases", schemaPath: "#/properties/sqlite_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err270];
            }
            else {
                vErrors.push(err270);
            }
            errors++;
        }
    }
    if (data.influxdb_databases !== undefined) {
        let data219 = data.influxdb_databases;
        if (Array.isArray(data219)) {
            const len36 = data219.length;
            for (let i36 = 0; i36 < len36; i36++) {
                let data220 = data219[i36];
                if (data220 && typeof data220 == "object" && !Array.isArray(data220)) {
                    if (data220.password !== undefined) {
                        if (typeof data220.password !== "string") {
                            const err271 = { instancePath: instancePath + "/influxdb_databases/" + i36 + "/password", schemaPath: "#/properties/influxdb_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err271];
                            }
                            else {
                                vErrors.push(err271);
                            }
                            errors++;
                        }
                    }
                    if (data220.restore_password !== undefined) {
                        if (typeof data220.restore_password !== "string") {
                            const err272 = { instancePath: instancePath + "/influxdb_databases/" + i36 + "/restore_password", schemaPath: "#/properties/influxdb_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err272];
                            }
                            else {
                                vErrors.push(err272);
                            }
                            errors++;
                        }
                    }
                    if (data220.token !== undefined) {
                        if (typeof data220.token !== "string") {
                            const err273 = { instancePath: instancePath + "/influxdb_databases/" + i36 + "/token", schemaPath: "#/properties/influxdb_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err273];
                            }
                            else {
                                vErrors.push(err273);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err274 = { instancePath: instancePath + "/influxdb_databases/" + i36, schemaPath: "#/properties/influxdb_databases/items/type", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                        vErrors = [err274];
                    }
                    else {
                        vErrors.push(err274);
                    }
                    errors++;
                }
            }
        }
        else {
            const err275 = { instancePath: instancePath + "/influxdb_databases", schemaPath: "#/properties/influxdb_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err275];
            }
            else {
                vErrors.push(err275);
            }
            errors++;
        }
    }
    if (data.openldap_databases !== undefined) {
        let data224 = data.openldap_databases;
        if (Array.isArray(data224)) {
            const len37 = data224.length;
            for (let i37 = 0; i37 < len37; i37++) {
                let data225 = data224[i37];
                if (data225 && typeof data225 == "object" && !Array.isArray(data225)) {
                    if (data225.password !== undefined) {
                        if (typeof data225.password !== "string") {
                            const err276 = { instancePath: instancePath + "/openldap_databases/" + i37 + "/password", schemaPath: "#/properties/openldap_databases/items/properties/password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err276];
                            }
                            else {
                                vErrors.push(err276);
                            }
                            errors++;
                        }
                    }
                    if (data225.restore_password !== undefined) {
                        if (typeof data225.restore_password !== "string") {
                            const err277 = { instancePath: instancePath + "/openldap_databases/" + i37 + "/restore_password", schemaPath: "#/properties/openldap_databases/items/properties/restore_password/type", keyword: "type", params: { type: "string" } };
                            if (vErrors === null) {
                                vErrors = [err277];
                            }
                            else {
                                vErrors.push(err277);
                            }
                            errors++;
                        }
                    }
                    if (data225.token !== undefined) {
                        if (typeof data225.token !== "string") {
                            const err278 = { instancePath: instancePath + "/openldap_databases/" + i37 + "/token", schemaPath: "#/properties/openldap_databases/items/properties/token/type", keyword: "type", params: { type: "string" } };
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
                    const err279 = { instancePath: instancePath + "/openldap_databases/" + i37, schemaPath: "#/properties/openldap_databases/items/type", keyword: "type", params: { type: "object" } };
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
            const err280 = { instancePath: instancePath + "/openldap_databases", schemaPath: "#/properties/openldap_databases/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
                vErrors = [err280];
            }
            else {
                vErrors.push(err280);
            }
            errors++;
        }
    }
    if (data.zfs !== undefined) {
        let data229 = data.zfs;
        if ((!(data229 && typeof data229 == "object" && !Array.isArray(data229))) && (data229 !== null)) {
            const err281 = { instancePath: instancePath + "/zfs", schemaPath: "#/properties/zfs/type", keyword: "type", params: { type: schema11.properties.zfs.type } };
            if (vErrors === null) {
                vErrors = [err281];
            }
            else {
                vErrors.push(err281);
            }
            errors++;
        }
    }
    if (data.btrfs !== undefined) {
        let data230 = data.btrfs;
        if ((!(data230 && typeof data230 == "object" && !Array.isArray(data230))) && (data230 !== null)) {
            const err282 = { instancePath: instancePath + "/btrfs", schemaPath: "#/properties/btrfs/type", keyword: "type", params: { type: schema11.properties.btrfs.type } };
            if (vErrors === null) {
                vErrors = [err282];
            }
            else {
                vErrors.push(err282);
            }
            errors++;
        }
    }
    if (data.lvm !== undefined) {
        let data231 = data.lvm;
        if ((!(data231 && typeof data231 == "object" && !Array.isArray(data231))) && (data231 !== null)) {
            const err283 = { instancePath: instancePath + "/lvm", schemaPath: "#/properties/lvm/type", keyword: "type", params: { type: schema11.properties.lvm.type } };
            if (vErrors === null) {
                vErrors = [err283];
            }
            else {
                vErrors.push(err283);
            }
            errors++;
        }
    }
    if (data.healthchecks !== undefined) {
        let data232 = data.healthchecks;
        if (data232 && typeof data232 == "object" && !Array.isArray(data232)) {
            if (data232.ping_url !== undefined) {
                if (typeof data232.ping_url !== "string") {
                    const err284 = { instancePath: instancePath + "/healthchecks/ping_url", schemaPath: "#/properties/healthchecks/properties/ping_url/type", keyword: "type", params: { type: "string" } };
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
            const err285 = { instancePath: instancePath + "/healthchecks", schemaPath: "#/properties/healthchecks/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err285];
            }
            else {
                vErrors.push(err285);
            }
            errors++;
        }
    }
    if (data.cronitor !== undefined) {
        let data234 = data.cronitor;
        if (data234 && typeof data234 == "object" && !Array.isArray(data234)) {
            if (data234.ping_url !== undefined) {
                if (typeof data234.ping_url !== "string") {
                    const err286 = { instancePath: instancePath + "/cronitor/ping_url", schemaPath: "#/properties/cronitor/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err286];
                    }
                    else {
                        vErrors.push(err286);
                    }
                    errors++;
                }
            }
        }
        else {
            const err287 = { instancePath: instancePath + "/cronitor", schemaPath: "#/properties/cronitor/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err287];
            }
            else {
                vErrors.push(err287);
            }
            errors++;
        }
    }
    if (data.cronhub !== undefined) {
        let data236 = data.cronhub;
        if (data236 && typeof data236 == "object" && !Array.isArray(data236)) {
            if (data236.ping_url !== undefined) {
                if (typeof data236.ping_url !== "string") {
                    const err288 = { instancePath: instancePath + "/cronhub/ping_url", schemaPath: "#/properties/cronhub/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err288];
                    }
                    else {
                        vErrors.push(err288);
                    }
                    errors++;
                }
            }
        }
        else {
            const err289 = { instancePath: instancePath + "/cronhub", schemaPath: "#/properties/cronhub/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err289];
            }
            else {
                vErrors.push(err289);
            }
            errors++;
        }
    }
    if (data.pagerduty !== undefined) {
        let data238 = data.pagerduty;
        if (data238 && typeof data238 == "object" && !Array.isArray(data238)) {
            if (data238.integration_key !== undefined) {
                if (typeof data238.integration_key !== "string") {
                    const err290 = { instancePath: instancePath + "/pagerduty/integration_key", schemaPath: "#/properties/pagerduty/properties/integration_key/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err290];
                    }
                    else {
                        vErrors.push(err290);
                    }
                    errors++;
                }
            }
        }
        else {
            const err291 = { instancePath: instancePath + "/pagerduty", schemaPath: "#/properties/pagerduty/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err291];
            }
            else {
                vErrors.push(err291);
            }
            errors++;
        }
    }
    if (data.ntfy !== undefined) {
        let data240 = data.ntfy;
        if (data240 && typeof data240 == "object" && !Array.isArray(data240)) {
            if (data240.password !== undefined) {
                if (typeof data240.password !== "string") {
                    const err292 = { instancePath: instancePath + "/ntfy/password", schemaPath: "#/properties/ntfy/properties/password/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err292];
                    }
                    else {
                        vErrors.push(err292);
                    }
                    errors++;
                }
            }
            if (data240.access_token !== undefined) {
                if (typeof data240.access_token !== "string") {
                    const err293 = { instancePath: instancePath + "/ntfy/access_token", schemaPath: "#/properties/ntfy/properties/access_token/type", keyword: "type", params: { type: "string" } };
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
        else {
            const err294 = { instancePath: instancePath + "/ntfy", schemaPath: "#/properties/ntfy/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err294];
            }
            else {
                vErrors.push(err294);
            }
            errors++;
        }
    }
    if (data.pushover !== undefined) {
        let data243 = data.pushover;
        if (data243 && typeof data243 == "object" && !Array.isArray(data243)) {
            if (data243.token !== undefined) {
                if (typeof data243.token !== "string") {
                    const err295 = { instancePath: instancePath + "/pushover/token", schemaPath: "#/properties/pushover/properties/token/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err295];
                    }
                    else {
                        vErrors.push(err295);
                    }
                    errors++;
                }
            }
            if (data243.user !== undefined) {
                if (typeof data243.user !== "string") {
                    const err296 = { instancePath: instancePath + "/pushover/user", schemaPath: "#/properties/pushover/properties/user/type", keyword: "type", params: { type: "string" } };
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
        else {
            const err297 = { instancePath: instancePath + "/pushover", schemaPath: "#/properties/pushover/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err297];
            }
            else {
                vErrors.push(err297);
            }
            errors++;
        }
    }
    if (data.zabbix !== undefined) {
        let data246 = data.zabbix;
        if (data246 && typeof data246 == "object" && !Array.isArray(data246)) {
            if (data246.password !== undefined) {
                if (typeof data246.password !== "string") {
                    const err298 = { instancePath: instancePath + "/zabbix/password", schemaPath: "#/properties/zabbix/properties/password/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err298];
                    }
                    else {
                        vErrors.push(err298);
                    }
                    errors++;
                }
            }
            if (data246.api_key !== undefined) {
                if (typeof data246.api_key !== "string") {
                    const err299 = { instancePath: instancePath + "/zabbix/api_key", schemaPath: "#/properties/zabbix/properties/api_key/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err299];
                    }
                    else {
                        vErrors.push(err299);
                    }
                    errors++;
                }
            }
        }
        else {
            const err300 = { instancePath: instancePath + "/zabbix", schemaPath: "#/properties/zabbix/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err300];
            }
            else {
                vErrors.push(err300);
            }
            errors++;
        }
    }
    if (data.apprise !== undefined) {
        let data249 = data.apprise;
        if (data249 && typeof data249 == "object" && !Array.isArray(data249)) {
            if (data249.services !== undefined) {
                let data250 = data249.services;
                if (Array.isArray(data250)) {
                    const len38 = data250.length;
                    for (let i38 = 0; i38 < len38; i38++) {
                        let data251 = data250[i38];
                        if (data251 && typeof data251 == "object" && !Array.isArray(data251)) {
                            if (data251.url !== undefined) {
                                if (typeof data251.url !== "string") {
                                    const err301 = { instancePath: instancePath + "/apprise/services/" + i38 + "/url", schemaPath: "#/properties/apprise/properties/services/items/properties/url/type", keyword: "type", params: { type: "string" } };
                                    if (vErrors === null) {
                                        vErrors = [err301];
                                    }
                                    else {
                                        vErrors.push(err301);
                                    }
                                    errors++;
                                }
                            }
                        }
                        else {
                            const err302 = { instancePath: instancePath + "/apprise/services/" + i38, schemaPath: "#/properties/apprise/properties/services/items/type", keyword: "type", params: { type: "object" } };
                            if (vErrors === null) {
                                vErrors = [err302];
                            }
                            else {
                                vErrors.push(err302);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err303 = { instancePath: instancePath + "/apprise/services", schemaPath: "#/properties/apprise/properties/services/type", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                        vErrors = [err303];
                    }
                    else {
                        vErrors.push(err303);
                    }
                    errors++;
                }
            }
        }
        else {
            const err304 = { instancePath: instancePath + "/apprise", schemaPath: "#/properties/apprise/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err304];
            }
            else {
                vErrors.push(err304);
            }
            errors++;
        }
    }
    if (data.loki !== undefined) {
        let data253 = data.loki;
        if (data253 && typeof data253 == "object" && !Array.isArray(data253)) {
            if (data253.url !== undefined) {
                if (typeof data253.url !== "string") {
                    const err305 = { instancePath: instancePath + "/loki/url", schemaPath: "#/properties/loki/properties/url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err305];
                    }
                    else {
                        vErrors.push(err305);
                    }
                    errors++;
                }
            }
        }
        else {
            const err306 = { instancePath: instancePath + "/loki", schemaPath: "#/properties/loki/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err306];
            }
            else {
                vErrors.push(err306);
            }
            errors++;
        }
    }
    if (data.sentry !== undefined) {
        let data255 = data.sentry;
        if (data255 && typeof data255 == "object" && !Array.isArray(data255)) {
            if (data255.data_source_name_url !== undefined) {
                if (typeof data255.data_source_name_url !== "string") {
                    const err307 = { instancePath: instancePath + "/sentry/data_source_name_url", schemaPath: "#/properties/sentry/properties/data_source_name_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err307];
                    }
                    else {
                        vErrors.push(err307);
                    }
                    errors++;
                }
            }
        }
        else {
            const err308 = { instancePath: instancePath + "/sentry", schemaPath: "#/properties/sentry/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err308];
            }
            else {
                vErrors.push(err308);
            }
            errors++;
        }
    }
    if (data.uptime_kuma !== undefined) {
        let data257 = data.uptime_kuma;
        if (data257 && typeof data257 == "object" && !Array.isArray(data257)) {
            if (data257.push_url !== undefined) {
                if (typeof data257.push_url !== "string") {
                    const err309 = { instancePath: instancePath + "/uptime_kuma/push_url", schemaPath: "#/properties/uptime_kuma/properties/push_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err309];
                    }
                    else {
                        vErrors.push(err309);
                    }
                    errors++;
                }
            }
        }
        else {
            const err310 = { instancePath: instancePath + "/uptime_kuma", schemaPath: "#/properties/uptime_kuma/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err310];
            }
            else {
                vErrors.push(err310);
            }
            errors++;
        }
    }
    if (data.watchgoose !== undefined) {
        let data259 = data.watchgoose;
        if (data259 && typeof data259 == "object" && !Array.isArray(data259)) {
            if (data259.ping_url !== undefined) {
                if (typeof data259.ping_url !== "string") {
                    const err311 = { instancePath: instancePath + "/watchgoose/ping_url", schemaPath: "#/properties/watchgoose/properties/ping_url/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err311];
                    }
                    else {
                        vErrors.push(err311);
                    }
                    errors++;
                }
            }
        }
        else {
            const err312 = { instancePath: instancePath + "/watchgoose", schemaPath: "#/properties/watchgoose/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err312];
            }
            else {
                vErrors.push(err312);
            }
            errors++;
        }
    }
    if (data.systemd !== undefined) {
        let data261 = data.systemd;
        if (data261 && typeof data261 == "object" && !Array.isArray(data261)) {
            for (const key7 in data261) {
                if (!((key7 === "systemd_creds_command") || (key7 === "encrypted_credentials_directory"))) {
                    const err313 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                    if (vErrors === null) {
                        vErrors = [err313];
                    }
                    else {
                        vErrors.push(err313);
                    }
                    errors++;
                }
            }
            if (data261.systemd_creds_command !== undefined) {
                if (typeof data261.systemd_creds_command !== "string") {
                    const err314 = { instancePath: instancePath + "/systemd/systemd_creds_command", schemaPath: "#/properties/systemd/properties/systemd_creds_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err314];
                    }
                    else {
                        vErrors.push(err314);
                    }
                    errors++;
                }
            }
            if (data261.encrypted_credentials_directory !== undefined) {
                if (typeof data261.encrypted_credentials_directory !== "string") {
                    const err315 = { instancePath: instancePath + "/systemd/encrypted_credentials_directory", schemaPath: "#/properties/systemd/properties/encrypted_credentials_directory/type", keyword: "type", params: { type: "string" } };
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
            const err316 = { instancePath: instancePath + "/systemd", schemaPath: "#/properties/systemd/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err316];
            }
            else {
                vErrors.push(err316);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        let data264 = data.container;
        if (data264 && typeof data264 == "object" && !Array.isArray(data264)) {
            for (const key8 in data264) {
                if (!(key8 === "secrets_directory")) {
                    const err317 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                    if (vErrors === null) {
                        vErrors = [err317];
                    }
                    else {
                        vErrors.push(err317);
                    }
                    errors++;
                }
            }
            if (data264.secrets_directory !== undefined) {
                if (typeof data264.secrets_directory !== "string") {
                    const err318 = { instancePath: instancePath + "/container/secrets_directory", schemaPath: "#/properties/container/properties/secrets_directory/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err318];
                    }
                    else {
                        vErrors.push(err318);
                    }
                    errors++;
                }
            }
        }
        else {
            const err319 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err319];
            }
            else {
                vErrors.push(err319);
            }
            errors++;
        }
    }
    if (data.keepassxc !== undefined) {
        let data266 = data.keepassxc;
        if (data266 && typeof data266 == "object" && !Array.isArray(data266)) {
            for (const key9 in data266) {
                if (!(((((key9 === "keepassxc_cli_command") || (key9 === "secret_tool_command")) || (key9 === "ask_for_password")) || (key9 === "key_file")) || (key9 === "yubikey"))) {
                    const err320 = { instancePath: instancePath + "/keepassxc", schemaPath: "#/properties/keepassxc/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                    if (vErrors === null) {
                        vErrors = [err320];
                    }
                    else {
                        vErrors.push(err320);
                    }
                    errors++;
                }
            }
            if (data266.keepassxc_cli_command !== undefined) {
                if (typeof data266.keepassxc_cli_command !== "string") {
                    const err321 = { instancePath: instancePath + "/keepassxc/keepassxc_cli_command", schemaPath: "#/properties/keepassxc/properties/keepassxc_cli_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err321];
                    }
                    else {
                        vErrors.push(err321);
                    }
                    errors++;
                }
            }
            if (data266.secret_tool_command !== undefined) {
                if (typeof data266.secret_tool_command !== "string") {
                    const err322 = { instancePath: instancePath + "/keepassxc/secret_tool_command", schemaPath: "#/properties/keepassxc/properties/secret_tool_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err322];
                    }
                    else {
                        vErrors.push(err322);
                    }
                    errors++;
                }
            }
            if (data266.ask_for_password !== undefined) {
                if (typeof data266.ask_for_password !== "boolean") {
                    const err323 = { instancePath: instancePath + "/keepassxc/ask_for_password", schemaPath: "#/properties/keepassxc/properties/ask_for_password/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                        vErrors = [err323];
                    }
                    else {
                        vErrors.push(err323);
                    }
                    errors++;
                }
            }
            if (data266.key_file !== undefined) {
                if (typeof data266.key_file !== "string") {
                    const err324 = { instancePath: instancePath + "/keepassxc/key_file", schemaPath: "#/properties/keepassxc/properties/key_file/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err324];
                    }
                    else {
                        vErrors.push(err324);
                    }
                    errors++;
                }
            }
            if (data266.yubikey !== undefined) {
                if (typeof data266.yubikey !== "string") {
                    const err325 = { instancePath: instancePath + "/keepassxc/yubikey", schemaPath: "#/properties/keepassxc/properties/yubikey/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err325];
                    }
                    else {
                        vErrors.push(err325);
                    }
                    errors++;
                }
            }
        }
        else {
            const err326 = { instancePath: instancePath + "/keepassxc", schemaPath: "#/properties/keepassxc/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err326];
            }
            else {
                vErrors.push(err326);
            }
            errors++;
        }
    }
    if (data.onepassword !== undefined) {
        let data272 = data.onepassword;
        if (data272 && typeof data272 == "object" && !Array.isArray(data272)) {
            for (const key10 in data272) {
                if (!(key10 === "op_command")) {
                    const err327 = { instancePath: instancePath + "/onepassword", schemaPath: "#/properties/onepassword/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                    if (vErrors === null) {
                        vErrors = [err327];
                    }
                    else {
                        vErrors.push(err327);
                    }
                    errors++;
                }
            }
            if (data272.op_command !== undefined) {
                if (typeof data272.op_command !== "string") {
                    const err328 = { instancePath: instancePath + "/onepassword/op_command", schemaPath: "#/properties/onepassword/properties/op_command/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err328];
                    }
                    else {
                        vErrors.push(err328);
                    }
                    errors++;
                }
            }
        }
        else {
            const err329 = { instancePath: instancePath + "/onepassword", schemaPath: "#/properties/onepassword/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err329];
            }
            else {
                vErrors.push(err329);
            }
            errors++;
        }
    }
}
else {
    const err330 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err330];
    }
    else {
        vErrors.push(err330);
    }
    errors++;
} validate10.errors = vErrors; return errors === 0; }

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
        (0,configuration_findings/* addFault */.y)(findings, place, `${key} belongs to the whole file, not to one repository. Write it at the top level.`);
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
        (0,configuration_findings/* addFault */.y)(findings, entry?.place ?? tree.place, (0,wording/* unknownOption */.qe)(full, key, known));
    }
    else if (error.keyword === 'required') {
        (0,configuration_findings/* addFault */.y)(findings, tree.place, `${name} needs ${String(error.params['missingProperty'])}, which is missing.`);
    }
    else if (error.keyword === 'minItems') {
        (0,configuration_findings/* addFault */.y)(findings, tree.place, `${name} is empty. Give at least ${String(error.params['limit'])}.`);
    }
    else {
        (0,configuration_findings/* addFault */.y)(findings, tree.place, (0,wording/* wrongValue */.NT)(name, schema, tree));
    }
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

;// CONCATENATED MODULE: ./lib/src/configuration/values.js



/** Reads the values out of a file in the flat shape that the validator found no fault in. */
function contentsOf(file) {
    const { repositories: _, check_repositories: wanted, ...written } = (0,configuration_tree/* toValue */.BA)(file);
    const entries = (0,configuration_tree/* itemsOf */.S3)((0,configuration_tree/* valueAt */.fK)(file, 'repositories')).map((item) => (0,configuration_tree/* toValue */.BA)(item));
    const shared = { ...written, ...checkedOf(wanted, entries) };
    const own = entries.map(({ path, label, ...rest }) => ({ path, label, rest }));
    const repositories = own.map(({ path, label, rest }) => ({
        path,
        ...(label === undefined ? {} : { label }),
        options: { ...withoutNarrowed(shared, rest), ...rest },
    }));
    return { options: { ...shared, repositories: entries.map(bare) }, repositories, places: placesOf(file) };
}
/** The repositories to check by their paths: what the file says may be labels and globs; an empty list means all. */
function checkedOf(wanted, entries) {
    if (wanted === undefined || wanted.length === 0)
        return {};
    const chosen = entries.filter((entry) => wanted.some((name) => (0,configuration_repository/* isRepositoryNamed */.Y)(entry, name)));
    return { check_repositories: chosen.map(({ path }) => path) };
}
/** An entry of `repositories` without what it overrides. */
function bare(entry) {
    const names = Object.keys(options/* repositoryOptions */.Tl);
    const kept = Object.entries(entry).filter(([name]) => names.includes(name));
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
function placesOf(file) {
    const places = new Map();
    (0,configuration_tree/* walk */.GG)(file, (tree, path) => places.set((0,configuration_tree/* pointerOf */.rq)(path), tree.place));
    return places;
}

;// CONCATENATED MODULE: ./lib/src/configuration/configuration.js









/** Reads every configuration that was asked for. A faulty file stops no other; nothing is thrown for what a file holds. */
async function readConfigurations(request) {
    const onlyInline = request.inline !== undefined && !request.paths?.length;
    const found = onlyInline ? { files: [], looked: [], ...(0,configuration_findings/* noFindings */._)() } : await findConfigurations(request);
    const names = shortNames(found.files.map(({ path }) => path));
    const configurations = [];
    const { files, faults, notices } = found;
    const { overrides: asked = [] } = request;
    const sources = new Map((0,override/* overrideSources */.bN)(asked));
    const overrides = (0,override/* readOverrides */.iP)(asked, found);
    const take = (source) => {
        sources.set(source.shown, source.text);
        const findings = (0,configuration_findings/* noFindings */._)();
        const configuration = configurationOf(source, { home: request.home, overrides }, findings);
        // With an override left out, a file would do something else than was asked for.
        if (configuration && overrides.length === asked.length)
            configurations.push(configuration);
        faults.push(...inOrder(findings.faults));
        notices.push(...inOrder(findings.notices));
    };
    for (const [index, { path, shown }] of files.entries()) {
        const text = await readText(path, shown, found);
        if (text !== undefined)
            take({ path, shown, text, name: names[index] ?? shown });
    }
    if (request.inline !== undefined)
        take(inlineSource(request.inline, request.door));
    return { configurations, files, faults: distinct(faults), looked: found.looked, notices, sources };
}
/** A fault of an override comes up in every file: it is told once. */
function distinct(faults) {
    const keyed = faults.map((fault) => [JSON.stringify([fault.place, fault.message]), fault]);
    return [...new Map(keyed).values()];
}
function inlineSource(text, door) {
    const name = door === 'workflow' ? 'configuration' : '<inline>';
    return { path: '<inline>', name, shown: name, text };
}
function inOrder(findings) {
    return findings.toSorted(({ place: a }, { place: b }) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0));
}
/** One file's text as a configuration; undefined where there is any fault, all of which are then among the findings. */
function configurationOf(source, given, findings) {
    const file = readTree(source.text, source.shown, findings);
    if (!file)
        return undefined;
    const normalized = normalize(file, given, findings);
    validateFile(normalized.tree, findings);
    checkRules(normalized, findings);
    findUnsupported(normalized.tree, findings);
    if (findings.faults.length > 0)
        return undefined;
    const { path, name } = source;
    return { name: { path, name }, ...contentsOf(normalized.tree), notices: inOrder(findings.notices) };
}


/***/ }),

/***/ 5350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSecret),
/* harmony export */   Q: () => (/* binding */ describeFault)
/* harmony export */ });
/* harmony import */ var _system_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3592);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);


const secretNames = [..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsByName */ .JV].filter(([, schema]) => schema['x-secret']).map(([name]) => name);
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
    const shown = withoutSecrets(lines, line - 1);
    const number = String(line).padStart(5);
    const gutter = ' '.repeat(number.length);
    if (!shown.startsWith(text.slice(0, column - 1)))
        return [`${number} | ${shown}`];
    const before = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
    const width = shown === text ? widthAt(text.slice(column - 1)) : 1;
    return [`${number} | ${shown}`.trimEnd(), `${gutter} | ${before}${'^'.repeat(width)}`];
}
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
    if (!name && isSecret(nameAbove(lines, index)))
        return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
    for (const { 0: inner, 1: key, index: start } of text.matchAll(/[{,]\s*["']?([\w-]+)["']?\s*:/g)) {
        if (isSecret(key ?? ''))
            return `${text.slice(0, start + inner.length)} …`;
    }
    return text.replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
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
    return /pass|secret|token|credential|_key|ping_url|push_url/i.test(name) || (0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, secretNames) !== undefined;
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ noFindings),
/* harmony export */   y: () => (/* binding */ addFault)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** Findings with nothing in them yet. */
function noFindings() {
    return { faults: [], notices: [] };
}
/** How many faults of one file are told; nobody mends more at once. */
const mostFaults = 100;
/** Adds a fault: the sentence, and where it stands. */
function addFault(findings, place, message) {
    const told = findings.faults.length;
    if (told > mostFaults)
        return;
    const sentence = told < mostFaults ? message : `${place.file} has more than ${mostFaults} faults. Mend the others first.`;
    findings.faults.push(new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(sentence, { place }));
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ mostAliasedValues),
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   pg: () => (/* binding */ deepestLevel)
/* harmony export */ });
/* unused harmony export mostTokens */
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5577);

/** The most bytes that one configuration file may have. */
const largestFile = 1_000_000;
/** How many levels a configuration may be deep. */
const deepestLevel = 64;
/** How many values aliases may add to a configuration. */
const mostAliasedValues = 100_000;
/** How many tokens of YAML a file may be made of: far more than any configuration has, and few enough to be read soon. */
const mostTokens = 300_000;
/** The sentence for a text that nests too deep, by itself or through aliases. */
const tooDeep = `This goes deeper than ${deepestLevel} levels, which is the limit.`;
const tooDense = `Up to here the file holds more than ${mostTokens.toLocaleString('en')} YAML tokens, which is the limit.`;
/**
 * Where a YAML text goes beyond a limit, and which, if it does. Reads tokens alone and stops there, so that no text,
 * however deep or dense, reaches the parser, which calls itself once a level.
 */
function limitReached(text) {
    const scan = { flow: [], block: [], line: 0, content: undefined };
    let tokens = 0;
    for (const { text: token, offset, isText } of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(text)) {
        if (!isText)
            takeIndicator(scan, token, offset);
        if (scan.block.length + scan.flow.length > deepestLevel)
            return { offset, sentence: tooDeep };
        tokens += 1;
        if (tokens > mostTokens)
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

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ shownOverride),
/* harmony export */   bN: () => (/* binding */ overrideSources),
/* harmony export */   iP: () => (/* binding */ readOverrides)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5350);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3118);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4028);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7703);
/* harmony import */ var _spellings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7296);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6859);








/** Reads overrides; every one that can't be read is a fault that names it. */
function readOverrides(asked, findings) {
    return asked.flatMap((one) => {
        const parts = partsOf(one, findings);
        const value = parts && readValue(parts, findings);
        if (!parts || !value)
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
    if (keys.some(_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$) || holdsSecret(schemaOf(keys)))
        return `${text.slice(0, cut)}=…`;
    return text.replaceAll(/\s/g, ' ').replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
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
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .y)(findings, at, `The override "${shown}" has no ${cut < 0 ? 'value' : 'name'}. Write it as option=value.`);
        return undefined;
    }
    const rest = text.slice(cut + 1);
    const value = rest.trim();
    if (value === '') {
        const message = `The override ${name} has no value. Write ${name}="" for an empty text, or ${name}=null as if it were not set.`;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .y)(findings, at, message);
        return undefined;
    }
    if (_sections_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionNames */ .Q.includes(name)) {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .y)(findings, at, `${name} is a section: name one option of it, as in ${name}.option=value.`);
        return undefined;
    }
    if (keys[0]?.startsWith('x-')) {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .y)(findings, at, (0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownOption */ .qe)(name, name, [..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV.keys()]));
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
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .nothingAt */ .V1)(valuePlace);
    if (takesText(schema) && !quoted)
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(valuePlace, text);
    const placeAt = (offset) => ({ ...valuePlace, column: valuePlace.column + offset });
    const value = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, { placeAt, findings, about: `The value of the override ${name} is no YAML. ` });
    if (value && schema?.type === 'array' && isBare(keys, value)) {
        const list = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecret */ .$)(name) ? '…' : text;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addFault */ .y)(findings, place, `${name} takes a list. Write it in brackets: ${name}=[${list}]`);
        return undefined;
    }
    return value;
}
/** Whether one value stands where a list belongs, and no older borgmatic took it so. */
function isBare(keys, value) {
    const [key = '', ...deeper] = optionKeys(keys);
    if (value.kind !== 'scalar' || (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .isNothing */ .qv)(value))
        return false;
    return deeper.length > 0 || (0,_spellings_js__WEBPACK_IMPORTED_MODULE_5__/* .respell */ .an)({ key, place: value.place, value }).entry.value.kind === 'scalar';
}
function schemaOf(keys) {
    const [first = '', ...deeper] = optionKeys(keys);
    const key = (0,_spellings_js__WEBPACK_IMPORTED_MODULE_5__/* .respell */ .an)({ key: first, place: nowhere, value: (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .nothingAt */ .V1)(nowhere) }).entry.key;
    return deeper.reduce((schema, name) => {
        const addition = schema?.additionalProperties;
        return schema?.properties?.[name] ?? (typeof addition === 'object' ? addition : undefined);
    }, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV.get(key));
}
const nowhere = { file: '', line: 1, column: 1 };
/** The way to an option without the section that borgmatic 1 had it in. */
function optionKeys(keys) {
    return _sections_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionNames */ .Q.includes(keys[0] ?? '') ? keys.slice(1) : keys;
}
function takesText(schema) {
    const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
    return types.includes('string') && types.every((type) => type === 'string' || type === 'null');
}


/***/ }),

/***/ 4028:
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
            : `The alias *${node.source} has no anchor &${node.source} before it. Add one, or put the value in quotes.`;
        (0,configuration_findings/* addFault */.y)(composing.findings, place, message);
        return (0,configuration_tree/* nothingAt */.V1)(place);
    }
    return add(measure(target, composing).size, place, composing) ? target : (0,configuration_tree/* nothingAt */.V1)(place);
}
/** Whether values that an alias or merge adds are still within the limit; the first beyond it is a fault. */
function add(size, place, composing) {
    const before = composing.added;
    composing.added += size;
    if (composing.added <= limits/* mostAliasedValues */.$3)
        return true;
    if (before <= limits/* mostAliasedValues */.$3) {
        const limit = limits/* mostAliasedValues */.$3.toLocaleString('en');
        (0,configuration_findings/* addFault */.y)(composing.findings, place, `Aliases repeat more than ${limit} values up to here, which is the limit.`);
    }
    return false;
}
/** How much the tree holds; its parts were measured before, so that this never goes deep. */
function measure(tree, composing) {
    const known = composing.measures.get(tree);
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
    composing.measures.set(tree, measured);
    if (measured.depth === limits/* deepestLevel */.pg + 1)
        (0,configuration_findings/* addFault */.y)(composing.findings, tree.place, limits/* tooDeep */.DI);
    return measured;
}

;// CONCATENATED MODULE: ./lib/src/configuration/compose.js




/** Makes a tree of the parser's nodes: aliases followed, `<<` merged, every fault of structure found. */
function compose(contents, source) {
    return treeOf(contents, { ...source, anchors: new Map(), measures: new WeakMap(), added: 0 }, 0);
}
/** Tags that say no more than YAML finds by itself. */
const plainTags = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
function treeOf(node, composing, end) {
    if (node === null || node === undefined)
        return (0,configuration_tree/* nothingAt */.V1)(composing.placeAt(end));
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node, composing);
    checkTag(node, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, undefined);
    const tree = treeOfNode(node, composing);
    measure(tree, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, tree);
    return tree;
}
function treeOfNode(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isScalar */.jn)(node))
        return scalarAt(place, node);
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
function checkTag(node, { placeAt, findings }) {
    const tag = node.tag;
    if (tag === undefined || tag === '!' || plainTags.includes(tag))
        return;
    const known = ['!include', '!retain', '!omit'].includes(tag);
    const message = known
        ? `${tag} is not supported yet. Write the options into this file.`
        : 'A tag that begins with ! is unknown here. Take it out, or put the value in quotes.';
    (0,configuration_findings/* addFault */.y)(findings, placeAt(node.range[0]), message);
}
/** The names of a mapping with their values; what `<<` brings comes last and gives way to what is written here. */
function entriesOf(node, composing) {
    const entries = new Map();
    const merged = [];
    for (const pair of node.items) {
        const value = treeOf(pair.value, composing, pair.key.range[1]);
        if (isMerge(pair)) {
            merged.push(...mergedOf(value, composing));
            continue;
        }
        const entry = entryFor(pair, value, composing);
        if (!entry)
            continue;
        const first = entries.get(entry.key);
        if (first)
            (0,configuration_findings/* addFault */.y)(composing.findings, entry.place, `${entry.key} is given twice, first in line ${first.place.line}.`);
        else
            entries.set(entry.key, entry);
    }
    for (const mapping of merged) {
        for (const entry of mapping.entries)
            if (!entries.has(entry.key))
                entries.set(entry.key, entry);
    }
    return [...entries.values()];
}
function isMerge({ key }) {
    return (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
}
/** The mappings that `<<` names: one, or a list of them, the first of which wins. */
function mergedOf(value, composing) {
    const mappings = [];
    for (const part of value.kind === 'list' ? value.items : [value]) {
        if ((0,configuration_tree/* isNothing */.qv)(part))
            continue;
        if (part.kind !== 'mapping') {
            (0,configuration_findings/* addFault */.y)(composing.findings, part.place, '<< takes a mapping, such as the alias of one, or a list of them.');
        }
        else if (add(part.entries.length, part.place, composing)) {
            mappings.push(part);
        }
    }
    return mappings;
}
function entryFor({ key }, value, composing) {
    const place = composing.placeAt(key.range[0]);
    const name = treeOf(key, composing, key.range[0]);
    if (name.kind !== 'scalar') {
        (0,configuration_findings/* addFault */.y)(composing.findings, place, 'A name takes one text, not a list or a mapping.');
    }
    else if (name.source === '' && name.value === null) {
        (0,configuration_findings/* addFault */.y)(composing.findings, place, 'A name is missing before this colon.');
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
    const { placeAt, findings, lineCounter, about = '' } = source;
    const limit = (0,limits/* limitReached */.Cf)(text);
    if (limit) {
        (0,configuration_findings/* addFault */.y)(findings, placeAt(limit.offset), `${about}${limit.sentence}`);
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
        (0,configuration_findings/* addFault */.y)(findings, placeAt(fault.offset), `${about}${fault.sentence}`);
        return undefined;
    }
    return compose(document.contents, { placeAt, findings });
}


/***/ }),

/***/ 3199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isRepositoryNamed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Whether a repository is meant by a path, a label, or a glob of either, as `check_repositories` and flags name it. */
function isRepositoryNamed(repository, wanted) {
    const { path, label } = repository;
    if (label !== undefined && (label === wanted || globOf(wanted).test(label)))
        return true;
    const [own, asked] = [canonical(path), canonical(wanted)];
    return path === wanted || own === asked || globOf(asked).test(own);
}
/** One spelling for every way to write a place: absolute where it is local, ssh:// where it is another machine's. */
function canonical(path) {
    if (path.startsWith('file://'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path.slice('file://'.length));
    if (!path.includes(':'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path);
    if (/^([a-z0-9]+:\/\/|rclone:|s3:|b2:)/.test(path))
        return path;
    return `ssh://${path.replace(':~', '/~').replace(':/', '/').replaceAll(':', '/./')}`;
}
/** Shell wildcards as a regular expression for the whole text: `*`, `?`, `[abc]`, `[!abc]`. */
function globOf(pattern) {
    const parts = pattern.match(/\[!?[^\]]+\]|[\s\S]/g) ?? [];
    const source = parts.map((part) => {
        if (part === '*')
            return '[\\s\\S]*';
        if (part === '?')
            return '[\\s\\S]';
        const set = /^\[(!?)([\s\S]+)\]$/.exec(part);
        if (set)
            return `[${set[1] ? '^' : ''}${(set[2] ?? '').replaceAll(/[\\^[]/g, '\\$&')}]`;
        return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
    try {
        return new RegExp(`^${source.join('')}$`);
    }
    catch {
        return /^(?!)/;
    }
}


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
    return { entries: [...flat, ...keepBorgsUmask(flat, lifted)], shape: flat.length === 0 ? 'sectioned' : 'mixed' };
}
function entriesOfSection({ key: section, place, value }, findings) {
    if (value.kind !== 'mapping') {
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .y)(findings, place, `${section} holds options, found ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .foundIn */ .QR)(value)}. Indent its options below it.`);
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
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addFault */ .y)(findings, place, (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownOption */ .qe)(key, key, known));
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

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   NT: () => (/* binding */ wrongValue),
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   qe: () => (/* binding */ unknownOption)
/* harmony export */ });
/* unused harmony export wantedBy */
/* harmony import */ var _system_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3592);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4699);


/** What was found, as the end of a sentence; a secret's own words are left out. */
function foundIn(tree, secret = false) {
    if (tree.kind === 'list')
        return 'a list';
    if (tree.kind === 'mapping')
        return 'a mapping';
    if (tree.value === null)
        return 'nothing';
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
    const text = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(tree);
    if (schema.enum)
        return text === undefined ? undefined : meant((0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text, schema.enum.map(String)));
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
    const hint = meant((0,_system_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known)) ??
        (known.length <= 12
            ? `Known here: ${listed(known, 'and')}.`
            : 'Take it out, or begin its name with x- if it is for another tool.');
    return `${name} is no option. ${hint}`;
}


/***/ })

};
