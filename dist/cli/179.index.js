"use strict";
exports.id = 179;
exports.ids = [179,38];
exports.modules = {

/***/ 2111:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show),
  shownFiles: () => (/* binding */ shownFiles)
});

// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-wording.js
var error_wording = __webpack_require__(8513);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/secrets/masker.js + 1 modules
var masker = __webpack_require__(2322);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
;// CONCATENATED MODULE: ./lib/src/configuration/write/effective.js





const members = { ...all_options/* options */.fF, ...all_options/* repositoryOptions */.Tl };
/** Returns the values of a file in the flat shape, like borgmatic's `config show --json`. They can be read as a configuration. */
function valuesOf({ options: values, repositories }) {
    const shared = values;
    return folded({ ...shared, repositories: repositories.map((repository) => entryOf(repository, shared)) });
}
/** Returns an entry of `repositories` with only the options that it overrides. */
function entryOf({ path, label, options: own }, shared) {
    const overridden = Object.entries(own).filter(([name, value]) => !(0,external_node_util_.isDeepStrictEqual)(value, shared[name]));
    return folded({ path, ...(label === undefined ? {} : { label }), ...Object.fromEntries(overridden) });
}
/** Writes octal numbers with their digits, and options with two meanings in borgmatic 1 in their sections unless both are equal. */
function folded(values) {
    const { borg_umask: borgs, check_prefix: checks, ...rest } = values;
    return {
        ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, digits(name, value)])),
        ...(borgs === undefined || borgs === rest['umask'] ? {} : { storage: { umask: digits('umask', borgs) } }),
        ...(checks === undefined || checks === rest['prefix'] ? {} : { consistency: { prefix: checks } }),
    };
}
function digits(name, value) {
    return typeof value === 'number' && members[name]?.['x-octal'] ? Number(value.toString(8)) : value;
}
/** Replaces secrets with ***: the options that are secret, and their values anywhere else. */
function withoutSecrets(values, configuration) {
    const { mask } = (0,masker/* createMasker */.aD)((0,secret_options/* secretsOf */.Fj)(configuration).map(({ value }) => value));
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, masked(value, members[name] ?? {}, mask)]));
}
function masked(value, schema, mask) {
    if (schema['x-secret'])
        return '***';
    if (typeof value === 'string')
        return mask(value);
    if (Array.isArray(value))
        return value.map((item) => masked(item, schema.items ?? {}, mask));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, masked(part, partOf(schema, name), mask)]));
}
function partOf({ properties, additionalProperties: more }, name) {
    return properties?.[name] ?? members[name] ?? (typeof more === 'object' ? more : {});
}
/** Returns the defaults of the options that are not set. */
function defaultsFor(values) {
    const known = all_options/* optionGroups */.gn.flatMap(({ options: group }) => Object.entries(group));
    return Object.fromEntries(known
        .filter(([name, schema]) => !(name in values) && schema.default !== undefined)
        .map(([name, schema]) => [name, schema.default]));
}
/** Formats values as a configuration file. */
function asYaml(values) {
    return (0,dist/* stringify */.As)(values, { indent: 4, lineWidth: 0, aliasDuplicateObjects: false });
}

// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/commands/read-configurations.js
var read_configurations = __webpack_require__(2361);
;// CONCATENATED MODULE: ./lib/src/commands/config-show.js






/** Prints the resulting values of each configuration file, without secrets. Returns the exit status. */
async function show({ request, flags }, terminal) {
    const showing = { option: (0,schema_flags/* stringIn */.tB)(flags['option']), effective: flags['effective'] === true };
    refuseUnknown(showing.option);
    const read = await (0,read_configurations/* readRequested */.L)(request, terminal);
    (0,read_configurations/* printFindings */.c)(read, terminal);
    const { configurations, faults } = read;
    terminal.out(request.json ? `${JSON.stringify(shownValues(configurations, showing))}\n` : shownFiles(configurations, showing));
    return faults.length > 0 ? 1 : 0;
}
function refuseUnknown(option) {
    if (option === undefined || (all_options/* optionsByName */.JV.has(option) && !all_options/* internalNames */.iu.includes(option)))
        return;
    const known = [...all_options/* optionsByName */.JV.keys()].filter((name) => !all_options/* internalNames */.iu.includes(name));
    throw new errors/* UserError */.yo((0,error_wording/* unknownOptionMessage */.Nr)(option, option, known));
}
/** Returns the values of each file, or one option of each, in the format of borgmatic's `config show --json`. */
function shownValues(configurations, { option, effective }) {
    return configurations.map((configuration) => {
        const values = withoutSecrets(valuesOf(configuration), configuration);
        // borgmatic stores its files in archives by default, and shows that option.
        const all = {
            ...values,
            bootstrap: values['bootstrap'] ?? {},
            ...(effective ? defaultsFor(values) : {}),
        };
        return option === undefined ? all : (all[option] ?? null);
    });
}
/** Returns the files as YAML documents. */
function shownFiles(configurations, showing) {
    const texts = configurations.map((configuration) => shownFile(configuration, showing));
    return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `---\n${text}`).join('');
}
function shownFile(configuration, { option, effective }) {
    const values = withoutSecrets(valuesOf(configuration), configuration);
    const defaults = defaultsFor(values);
    if (option !== undefined)
        return asYaml(values[option] ?? (effective ? defaults[option] : null) ?? null);
    if (!effective)
        return asYaml(values);
    const written = Object.entries(values).map(([name, value]) => `${originOf(name, configuration)}${asYaml({ [name]: value })}`);
    return [...written, '# Defaults of options that are not set:\n', asYaml(defaults)].join('');
}
/** Returns a comment with the file and line where an option is set. */
function originOf(name, { places }) {
    const place = places.get(`/${name}`);
    return place ? `# ${place.file}:${place.line}\n` : '';
}


/***/ }),

/***/ 5110:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate),
/* harmony export */   validationSummary: () => (/* binding */ validationSummary)
/* harmony export */ });
/* harmony import */ var _secrets_masker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2322);
/* harmony import */ var _config_show_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);
/* harmony import */ var _read_configurations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2361);



/** Reads the configuration files and prints all errors with their places. Returns the exit status. */
async function validate({ request, flags }, given) {
    // Validation doesn't require variables to be set: the check of a pull request has no secrets.
    const read = await (0,_read_configurations_js__WEBPACK_IMPORTED_MODULE_1__/* .readRequested */ .L)(request, given, 'leave');
    const { mask } = (0,_secrets_masker_js__WEBPACK_IMPORTED_MODULE_2__/* .createMasker */ .aD)(read.secrets.map(({ value }) => value));
    const terminal = { ...given, error: (text) => given.error(mask(text)) };
    const { faults, configurations } = read;
    const failed = faults.length > 0 ? 1 : 0;
    if (request.json) {
        terminal.out(`${JSON.stringify(faults.map(({ message, place }) => ({ ...place, message: mask(message) })))}\n`);
        return failed;
    }
    (0,_read_configurations_js__WEBPACK_IMPORTED_MODULE_1__/* .printFindings */ .c)(read, terminal);
    if (flags['show'] === true)
        terminal.out((0,_config_show_js__WEBPACK_IMPORTED_MODULE_0__.shownFiles)(configurations, {}));
    if (faults.length === 0)
        terminal.out(`${validationSummary(read)}\n`);
    return failed;
}
/** Returns the number of valid files, or the number of errors, as a sentence. */
function validationSummary({ configurations, faults }) {
    const valid = configurations.length;
    if (faults.length === 0)
        return `${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.`;
    const faulty = new Set(faults.flatMap(({ place }) => place?.file ?? [])).size;
    const found = `${faults.length} ${faults.length === 1 ? 'error' : 'errors'}`;
    return faulty === 0 ? `${found}.` : `${found} in ${faulty} configuration ${faulty === 1 ? 'file' : 'files'}.`;
}


/***/ }),

/***/ 2361:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readRequested),
/* harmony export */   c: () => (/* binding */ printFindings)
/* harmony export */ });
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5776);
/* harmony import */ var _configuration_options_error_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9648);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9743);



/** Reads the configuration files of a request. */
async function readRequested(request, { environment }, variables = 'resolve') {
    const place = { environment, currentFolder: (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .currentFolder */ .MO)(), home: (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .Wx)(environment) };
    return await (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfigurations */ .q)((0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .configurationRequest */ .K)(request, place, variables));
}
/** Prints all errors and notices with their places. */
function printFindings({ faults, notices, excerpts }, { error }) {
    for (const { message, place } of notices)
        error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
    for (const fault of faults)
        error(`${(0,_configuration_options_error_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .formatError */ .W)(fault, excerpts.get(fault.place?.file ?? ''))}\n`);
}


/***/ }),

/***/ 9648:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ formatError)
/* harmony export */ });
/* harmony import */ var _secret_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4735);

/**
 * Formats an error for a terminal: file, line, column, and message, then the line itself with carets under the relevant
 * part. Anything in the line that may be a secret is removed.
 */
function formatError(fault, sourceText) {
    const { place, message } = fault;
    if (!place)
        return message;
    // A message about the whole file already names it.
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
    const shown = truncated((0,_secret_options_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(lines, line - 1));
    const number = String(line).padStart(5);
    const gutter = ' '.repeat(number.length);
    if (!shown.startsWith(text.slice(0, column - 1)))
        return [`${number} | ${shown}`];
    const before = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
    const width = shown === text ? widthAt(text.slice(column - 1)) : 1;
    return [`${number} | ${shown}`.trimEnd(), `${gutter} | ${before}${'^'.repeat(width)}`];
}
/** Truncates a line to a readable length. */
function truncated(line) {
    const shown = line.replaceAll(controlCharacters, '\ufffd');
    return shown.length > 240 ? `${shown.slice(0, 239)}…` : shown;
}
/** Characters that control a terminal. */
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Returns the length of what begins here: a quoted string, a name before its colon, or a value before its comment. */
function widthAt(rest) {
    const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
    const name = /^[^\s:,[\]{}]+(?=\s*:(\s|$))/.exec(rest)?.[0];
    const value = rest.replace(/\s+#.*$/, '').trimEnd();
    return Math.max(1, Math.min((quoted ?? name ?? value).length, 100));
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


/***/ })

};
;