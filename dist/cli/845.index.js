"use strict";
exports.id = 845;
exports.ids = [845];
exports.modules = {

/***/ 8313:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readAsked),
/* harmony export */   y: () => (/* binding */ tellFindings)
/* harmony export */ });
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7767);
/* harmony import */ var _configuration_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5350);
/* harmony import */ var _system_own_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2754);



/** Reads every configuration that a command was asked about. */
async function readAsked(request, { environment }, variables = 'resolve') {
    const { configurationPaths: paths, door, options, overrides } = request;
    const home = (0,_system_own_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .homeFolder */ .Wx)(environment);
    const search = { paths, door, options, overrides, environment, currentFolder: (0,_system_own_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .currentFolder */ .MO)(), home };
    return await (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfigurations */ .q)({ ...search, variables: request.noVariables ? 'off' : variables });
}
/** Tells all that is wrong or worth a word, at its place. */
function tellFindings({ faults, notices, excerpts }, { error }) {
    for (const { message, place } of notices)
        error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
    for (const fault of faults)
        error(`${(0,_configuration_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFault */ .Q)(fault, excerpts.get(fault.place?.file ?? ''))}\n`);
}


/***/ }),

/***/ 845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show),
  shownFiles: () => (/* binding */ shownFiles)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/system/secrets.js + 2 modules
var secrets = __webpack_require__(6452);
// EXTERNAL MODULE: ./lib/src/configuration/groups.js
var groups = __webpack_require__(243);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
// EXTERNAL MODULE: ./lib/src/configuration/secrets.js
var configuration_secrets = __webpack_require__(4210);
;// CONCATENATED MODULE: ./lib/src/configuration/effective.js






const members = { ...options/* options */.fF, ...options/* repositoryOptions */.Tl };
/** The values of a file in the flat shape, as borgmatic's `config show --json` has them; read again, they are the same. */
function valuesOf({ options: values, repositories }) {
    const shared = values;
    return folded({ ...shared, repositories: repositories.map((repository) => entryOf(repository, shared)) });
}
/** An entry of `repositories` with what it overrides, and nothing that it has from the file. */
function entryOf({ path, label, options: own }, shared) {
    const overridden = Object.entries(own).filter(([name, value]) => !(0,external_node_util_.isDeepStrictEqual)(value, shared[name]));
    return folded({ path, ...(label === undefined ? {} : { label }), ...Object.fromEntries(overridden) });
}
/** Octal numbers by their digits; what an older file says apart from its namesake stands in its section, or with it where both agree. */
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
/** The same values with *** for everything secret: what the schema calls so, and its copies in other values. */
function withoutSecrets(values, configuration) {
    const { mask } = (0,secrets/* createMasker */.aD)((0,configuration_secrets/* secretsOf */.Fj)(configuration).map(({ value }) => value));
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
/** What stands for the options that a file leaves out. */
function defaultsFor(values) {
    const known = groups/* optionGroups */.g.flatMap(({ options: group }) => Object.entries(group));
    return Object.fromEntries(known
        .filter(([name, schema]) => !(name in values) && schema.default !== undefined)
        .map(([name, schema]) => [name, schema.default]));
}
/** Values as a configuration file. */
function asYaml(values) {
    return (0,dist/* stringify */.As)(values, { indent: 4, lineWidth: 0, aliasDuplicateObjects: false });
}

// EXTERNAL MODULE: ./lib/src/configuration/wording.js
var wording = __webpack_require__(6859);
// EXTERNAL MODULE: ./lib/src/request/values.js
var values = __webpack_require__(2300);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/commands/reading.js
var reading = __webpack_require__(8313);
;// CONCATENATED MODULE: ./lib/src/commands/show.js






/** Shows what each configuration file comes to, secrets left out; gives the exit status. */
async function show({ request, flags }, terminal) {
    const showing = { option: (0,values/* textIn */.r7)(flags['option']), effective: flags['effective'] === true };
    refuseUnknown(showing.option);
    const read = await (0,reading/* readAsked */.v)(request, terminal);
    (0,reading/* tellFindings */.y)(read, terminal);
    const { configurations, faults } = read;
    terminal.out(request.json ? `${JSON.stringify(shownValues(configurations, showing))}\n` : shownFiles(configurations, showing));
    return faults.length > 0 ? 1 : 0;
}
function refuseUnknown(option) {
    if (option === undefined || (options/* optionsByName */.JV.has(option) && !options/* internalNames */.iu.includes(option)))
        return;
    const known = [...options/* optionsByName */.JV.keys()].filter((name) => !options/* internalNames */.iu.includes(name));
    throw new errors/* UserError */.yo((0,wording/* unknownOption */.qe)(option, option, known));
}
/** The values of each file, or one option of each, as borgmatic's `config show --json` has them. */
function shownValues(configurations, { option, effective }) {
    return configurations.map((configuration) => {
        const values = withoutSecrets(valuesOf(configuration), configuration);
        // borgmatic stores its files in archives unless told otherwise, and says so.
        const all = { ...values, bootstrap: values['bootstrap'] ?? {}, ...(effective ? defaultsFor(values) : {}) };
        return option === undefined ? all : (all[option] ?? null);
    });
}
/** The files as YAML, with a line of dashes between one and the next. */
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
    return [...written, '# What stands for the options that are missing:\n', asYaml(defaults)].join('');
}
/** The place of an option as a comment, so that who wonders where a value comes from finds it. */
function originOf(name, { places }) {
    const place = places.get(`/${name}`);
    return place ? `# ${place.file}:${place.line}\n` : '';
}


/***/ }),

/***/ 243:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ optionGroups)
/* harmony export */ });
/* harmony import */ var _actions_bootstrap_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6007);
/* harmony import */ var _actions_check_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9721);
/* harmony import */ var _actions_compact_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9532);
/* harmony import */ var _actions_list_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5243);
/* harmony import */ var _actions_prune_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3021);
/* harmony import */ var _actions_recreate_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5194);
/* harmony import */ var _actions_statistics_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9392);
/* harmony import */ var _borg_environment_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9229);
/* harmony import */ var _borg_exit_code_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4874);
/* harmony import */ var _borg_flag_options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7606);
/* harmony import */ var _credentials_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6017);
/* harmony import */ var _databases_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4953);
/* harmony import */ var _files_create_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9671);
/* harmony import */ var _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9765);
/* harmony import */ var _monitoring_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5227);
/* harmony import */ var _snapshots_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2719);
/* harmony import */ var _general_options_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9220);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3118);


















/** Every option that a person may write, once, as documents and generated files order them. */
const optionGroups = [
    { title: 'Where to back up to', options: { repositories: _options_js__WEBPACK_IMPORTED_MODULE_17__/* .options */ .fF.repositories } },
    { title: 'What to back up, and how', options: { ..._files_create_options_js__WEBPACK_IMPORTED_MODULE_12__/* .createOptions */ .D, ..._actions_bootstrap_options_js__WEBPACK_IMPORTED_MODULE_0__/* .bootstrapOptions */ .R } },
    { title: 'Which archives stay', options: { ..._actions_prune_options_js__WEBPACK_IMPORTED_MODULE_4__/* .pruneOptions */ .T, ..._actions_compact_options_js__WEBPACK_IMPORTED_MODULE_2__/* .compactOptions */ .w } },
    { title: 'Checks', options: _actions_check_options_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOptions */ .J },
    { title: 'Archives, and Borg itself', options: written({ ..._borg_flag_options_js__WEBPACK_IMPORTED_MODULE_9__/* .borgFlagOptions */ .F, ..._borg_exit_code_options_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodeOptions */ .c }) },
    { title: 'Passphrases, SSH and Borg’s own folders', options: _borg_environment_options_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentOptions */ .A },
    { title: 'Hooks', options: _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_13__/* .hookOptions */ .sp },
    { title: 'Databases', options: _databases_index_js__WEBPACK_IMPORTED_MODULE_11__/* .databaseOptions */ .K },
    { title: 'Snapshots', options: _snapshots_index_js__WEBPACK_IMPORTED_MODULE_15__/* .snapshotOptions */ .VS },
    { title: 'Monitoring', options: _monitoring_index_js__WEBPACK_IMPORTED_MODULE_14__/* .monitorOptions */ .x },
    { title: 'Credentials', options: _credentials_index_js__WEBPACK_IMPORTED_MODULE_10__/* .credentialOptions */ .K },
    {
        title: 'The run and what it shows',
        options: { ..._general_options_js__WEBPACK_IMPORTED_MODULE_16__/* .generalOptions */ .l, ..._actions_recreate_options_js__WEBPACK_IMPORTED_MODULE_5__/* .recreateOptions */ .k, ..._actions_statistics_options_js__WEBPACK_IMPORTED_MODULE_6__/* .statisticsOptions */ .u, ..._actions_list_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOptions */ .N },
    },
];
function written(piece) {
    return Object.fromEntries(Object.entries(piece).filter(([name]) => !_options_js__WEBPACK_IMPORTED_MODULE_17__/* .internalNames */ .iu.includes(name)));
}


/***/ }),

/***/ 6452:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aD: () => (/* binding */ createMasker),
  JC: () => (/* binding */ hasShortLine),
  FZ: () => (/* binding */ maskedLines)
});

;// CONCATENATED MODULE: ./lib/src/system/encodings.js
/** A secret as it is, and as programs commonly print it: for URLs, JSON, shells, markup, and within base64. */
function encodingsOf(secret) {
    // Half a letter cannot be encoded: encodeURI would throw.
    const whole = secret.replace(/\p{Surrogate}/gu, '\ufffd');
    const uri = [encodeURI, encodeURIComponent, strictUri].map((encode) => encode(whole));
    const json = JSON.stringify(secret).slice(1, -1);
    return [
        ...new Set([
            secret,
            ...uri,
            ...uri.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
            strictUri(whole).replaceAll('%20', '+'),
            strictUri(whole).replaceAll('%2F', '/'),
            new URLSearchParams([['', whole]]).toString().slice(1),
            json,
            asciiJson(json),
            json.replaceAll('/', '\\/'),
            secret.replaceAll("'", `'\\''`),
            secret.replaceAll("'", `'"'"'`),
            secret.replace(/["\\$`]/g, '\\$&'),
            secret.replace(/[^A-Za-z0-9_@%+=:,./\n-]/g, '\\$&'),
            markup(secret),
            markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
            markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
            ...base64(secret),
        ]),
    ];
}
/** As RFC 3986 has it: encodeURIComponent leaves five reserved characters. */
function strictUri(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** JSON as Python and others write it: ASCII alone. */
function asciiJson(json) {
    return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function markup(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Base64 of the secret alone, and of the middle of anything: it may begin at each of a group's three bytes. */
function base64(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const shifted = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const bits = (shift + bytes.length) * 8;
        // The first and the last letter hold bits of the neighbours too: they are not the secret's.
        return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
    });
    const alone = bytes.toString('base64');
    const standard = [alone, alone.replace(/=+$/, ''), ...shifted, ...wrapped(shifted[0] ?? '')];
    return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** Lines as `base64` (76) and PEM (64) break them; the last may be short, and then says little. */
function wrapped(encoded) {
    return [76, 64].flatMap((width) => {
        const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        return lines.length > 1 ? lines.filter((line) => line.length >= 8) : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/system/scanner.js
/** So many letters of a string are looked for first: enough to be rare, and few enough to be quick. */
const sieveLength = 16;
/** More strings make a sieve that takes longer than what it saves. */
const mostSieved = 2_000;
/**
 * A scan for many strings of four or more characters in one pass: each position is looked up by a rolling number of its
 * last four characters (four bits a step, so that an older one has left the sixteen bits), whatever the count of strings.
 * Most texts hold none of them: a sieve lets those through much sooner.
 */
function createScanner(strings) {
    if (strings.length === 0)
        return () => [];
    const buckets = new Array(65_536).fill(undefined);
    for (const text of strings) {
        let number = 0;
        for (let index = 0; index < 4; index += 1)
            number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
        const bucket = buckets[number];
        if (bucket === undefined)
            buckets[number] = [text];
        else
            bucket.push(text);
    }
    for (const bucket of buckets)
        bucket?.sort((a, b) => b.length - a.length);
    const sieve = sieveOf(strings);
    return (text) => (sieve === undefined || sieve.test(text) ? scan(buckets, text) : []);
}
/** An expression that every text matches in which one of the strings begins. */
function sieveOf(strings) {
    if (strings.length > mostSieved)
        return undefined;
    const beginnings = new Set(strings.map((text) => text.slice(0, sieveLength)));
    return new RegExp([...beginnings].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
}
function scan(buckets, text) {
    const spans = [];
    let number = 0;
    for (let index = 0; index < text.length; index += 1) {
        number = ((number << 4) ^ text.charCodeAt(index)) & 0xffff;
        const bucket = buckets[number];
        if (bucket === undefined || index < 3)
            continue;
        const start = index - 3;
        const found = bucket.find((candidate) => text.startsWith(candidate, start));
        if (found !== undefined)
            add(spans, start, start + found.length);
    }
    return spans;
}
function add(spans, start, end) {
    const last = spans.at(-1);
    if (last === undefined || start >= last[1])
        spans.push([start, end]);
    else
        last[1] = Math.max(last[1], end);
}

;// CONCATENATED MODULE: ./lib/src/system/secrets.js


/** Below this many characters a mask would black out half of the log. */
const shortest = 4;
const mark = '***';
/** A masker for these secrets: each one, each line of it, and their encodings. */
function createMasker(secrets) {
    const given = [...new Set(secrets)].filter((secret) => secret !== '');
    const maskable = given.filter((secret) => secret.length >= shortest && secret.trim() !== '');
    const forms = new Set(maskable.flatMap((secret) => [secret, ...linesOf(secret)]).flatMap(encodingsOf));
    const variants = [...forms]
        .filter((form) => form.length >= shortest && form.trim() !== '')
        .sort((a, b) => b.length - a.length);
    const scan = createScanner(variants);
    return {
        mask: (text) => replaceSpans(text, scan(text)),
        safeCut: (text, at) => safeCut(variants, text, at),
        variants,
        short: given.filter((secret) => !maskable.includes(secret)),
    };
}
/** Lines without secrets, those of several lines too; as many as there are. */
function maskedLines(lines, mask) {
    const text = lines.join('\n');
    const masked = mask(text);
    return masked === text ? lines : masked.split('\n');
}
/** Whether a secret has a line that is too short to be masked where it stands alone. */
function hasShortLine(secret) {
    return linesOf(secret).some((line) => line !== '' && line.length < shortest);
}
function linesOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/);
    return lines.length === 1 ? [] : lines.map((line) => line.trim());
}
function replaceSpans(text, spans) {
    if (spans.length === 0)
        return text;
    let shown = '';
    let position = 0;
    for (const [start, end] of spans) {
        shown += text.slice(position, start) + mark;
        position = end;
    }
    return shown + text.slice(position);
}
function safeCut(variants, text, at) {
    let cut = Math.min(at, text.length);
    for (;;) {
        const start = Math.min(...variants.map((variant) => startBefore(variant, text, cut)), cut);
        if (start === cut)
            return cut;
        cut = start;
    }
}
/** Where the first occurrence begins that reaches over the cut, whole or broken off by the text's end; else the cut. */
function startBefore(variant, text, cut) {
    const from = Math.max(0, cut - variant.length + 1);
    const found = text.indexOf(variant, from);
    const start = found === -1 || found > cut ? cut : found;
    for (let begun = Math.max(from, text.length - variant.length + 1); begun < start; begun += 1) {
        if (variant.startsWith(text.slice(begun)))
            return begun;
    }
    return start;
}


/***/ })

};
;