"use strict";
exports.id = 674;
exports.ids = [674];
exports.modules = {

/***/ 4147:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ oldestVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   SF: () => (/* binding */ capabilitiesOf),
/* harmony export */   tW: () => (/* binding */ isOlder)
/* harmony export */ });
/** From which version on, and before which, each capability is there; in some betas it came and went. */
const table = {
    separateRepository: [['2.0.0a2']],
    repositoryCommands: [['2.0.0a2']],
    shortRepositoryCommands: [['2.0.0a2', '2.0.0b10']],
    matchArchives: [['2.0.0b3']],
    archiveSeries: [['2.0.0b11']],
    compactThreshold: [['1.2.0', '2.0.0b10'], ['2.0.0b22']],
    cleanupCommits: [['1.2.0', '2.0.0a1']],
    pruneStatistics: [['1.2.0', '2.0.0b10']],
    keepQuarterly: [['1.4.1', '2.0.0a1'], ['2.0.0b13']],
    keepWithin: [['1.2.0', '2.0.0b22']],
    pruneFrom: [['2.0.0b22']],
    quickStatistics: [['1.4.5', '2.0.0a1']],
    excludedFilesMinus: [['2.0.0b5']],
    remotePathFlag: [['1.2.0', '2.0.0b23']],
    uploadLimits: [['1.2.0', '2.0.0b23']],
    hostNameVariable: [['1.4.5', '2.0.0a1'], ['2.0.0b22']],
    filesChanged: [['1.4.2', '2.0.0a1'], ['2.0.0b19']],
    excludeNodump: [['1.2.0', '2.0.0b18']],
    checkpointInterval: [['1.2.0', '2.0.0b10']],
    checkpointVolume: [['2.0.0b5', '2.0.0b10']],
    repositoryLimits: [['1.2.0', '2.0.0b10']],
    idHash: [['2.0.0b22']],
    hashedModes: [['2.0.0b23']],
    relatedRepository: [['2.0.0a2']],
    fromBorg1: [['2.0.0b10']],
    timeSpans: [['2.0.0b5']],
    followsRootLinks: [['2.0.0b22']],
    slashDot: [['1.4.0b1', '2.0.0a1'], ['2.0.0b8']],
    xxh64: [['1.2.0', '2.0.0b22']],
    deletedArchives: [['2.0.0b14']],
    considerCheckpoints: [['1.2.0', '2.0.0b10']],
    deleteDetails: [['1.2.0', '2.0.0b10']],
    saveSpace: [['1.2.0', '2.0.0b5']],
    recreateRecompress: [['1.2.0', '2.0.0b8']],
    contentOnly: [['1.2.4', '2.0.0a1'], ['2.0.0b6']],
    diffSortBy: [['1.4.2', '2.0.0a1'], ['2.0.0b20']],
    transfer: [['2.0.0a2']],
};
/** The oldest Borg that is supported. */
const oldestVersion = '1.2.0';
const stages = ['a', 'b', 'rc', 'final'];
/**
 * The version in what `borg --version` prints, such as `1.4.1` or `2.0.0b19`; undefined where there is none. It has a line
 * of its own: what a wrapper greets with (`Welcome to borgbox 22.04`) is no version.
 */
function versionIn(text) {
    return /^borg[\w.-]*\s+v?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)(?=$|[\s.+-])/im.exec(text)?.[1];
}
function parts(version) {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?/.exec(version);
    if (match === null)
        return [0, 0, 0, 0, 0];
    const [, major, minor, patch, stage, number] = match;
    return [Number(major), Number(minor), Number(patch ?? 0), stages.indexOf(stage ?? 'final'), Number(number ?? 0)];
}
/** Whether one version of Borg comes before another; a beta comes before its release. */
function isOlder(version, than) {
    const other = parts(than);
    for (const [index, part] of parts(version).entries()) {
        const against = other[index] ?? 0;
        if (part !== against)
            return part < against;
    }
    return false;
}
/** What a version of Borg can do. */
function capabilitiesOf(version) {
    const can = (name) => table[name].some(([since, before]) => !isOlder(version, since) && (before === undefined || isOlder(version, before)));
    const names = Object.keys(table);
    return Object.fromEntries(names.map((name) => [name, can(name)]));
}


/***/ }),

/***/ 1423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loudest),
/* harmony export */   x: () => (/* binding */ verbosityOf)
/* harmony export */ });
/** What the most talkative file says; one that says nothing counts as `otherwise`. */
function loudest(files, option, otherwise) {
    const said = files.map(({ options }) => options[option] ?? otherwise);
    return said.sort((a, b) => b - a)[0] ?? otherwise;
}
/** How loud the console or the workflow's log is: as asked for, else as the files say. */
function verbosityOf({ door, verbosity }, files) {
    return verbosity ?? loudest(files, 'verbosity', door === 'workflow' ? 1 : 0);
}


/***/ }),

/***/ 1738:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ keepSecrets)
/* harmony export */ });
/** Masks secrets from here on; a sentence for each that is too short for it, which names where it stands. */
function keepSecrets(known, secrets) {
    known.keep(secrets.map(({ value }) => value));
    const holders = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
    return [...new Set(holders)].map((holder) => `${holder} is a secret of fewer than four characters, or of blanks alone, and cannot be masked: the log may show it. Choose a longer one.`);
}


/***/ }),

/***/ 179:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Cancellation)
/* harmony export */ });
/** What is running, and whether it may go on: the one place that knows of a signal. */
class Cancellation {
    running = new Set();
    signal;
    over = false;
    /** Called once, at the first signal. */
    onCancel;
    /** The signal that cancelled the run; undefined while nothing did. */
    get by() {
        return this.signal;
    }
    /** No further step may begin, not even clean-up. */
    get ended() {
        return this.over;
    }
    /** The first signal ends what is running; what begins later is clean-up, which only `end` stops. */
    cancel(signal) {
        const first = this.signal === undefined;
        this.signal ??= signal;
        try {
            if (first)
                this.onCancel?.();
        }
        finally {
            for (const controller of this.running)
                controller.abort();
        }
    }
    /** Ends everything: a second signal, or no time left. */
    end(signal) {
        this.over = true;
        this.cancel(signal);
    }
    /** Runs work that a cancel can abort. */
    async during(work) {
        const controller = new AbortController();
        if (this.over)
            controller.abort();
        this.running.add(controller);
        try {
            return await work(controller.signal);
        }
        finally {
            this.running.delete(controller);
        }
    }
}


/***/ }),

/***/ 1751:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hookEnvironment),
/* harmony export */   U: () => (/* binding */ plainEnvironment)
/* harmony export */ });
/** The runner's own: settings of this action, its state, and tokens that speak for the workflow. */
const ofTheRunner = /^(?:INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_ID_TOKEN_)/;
/** An environment as a child is given it: values that are not set are left out. */
function plainEnvironment(environment) {
    const plain = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined)
            plain[name] = value;
    }
    return plain;
}
/** What a hook gets of this process's environment: all but the inputs and the runner's state and tokens. */
function hookEnvironment(environment) {
    const entries = Object.entries(plainEnvironment(environment));
    return Object.fromEntries(entries.filter(([name]) => !ofTheRunner.test(name)));
}


/***/ }),

/***/ 8549:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ KnownSecrets)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6452);

/** A masker that learns: some secrets are known only when a command has printed them. */
class KnownSecrets {
    onKept;
    secrets = new Set();
    masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)([]);
    /** `onKept` hears of what is masked from now on, before anything can show it. */
    constructor(onKept = () => undefined) {
        this.onKept = onKept;
    }
    /** Takes further secrets. */
    keep(secrets) {
        const fresh = secrets.filter((secret) => !this.secrets.has(secret));
        if (fresh.length === 0)
            return;
        for (const secret of fresh)
            this.secrets.add(secret);
        this.masker = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)([...this.secrets]);
        this.onKept((0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)(fresh));
    }
    mask = (text) => this.masker.mask(text);
    safeCut = (text, at) => this.masker.safeCut(text, at);
    get variants() {
        return this.masker.variants;
    }
    get short() {
        return this.masker.short;
    }
}


/***/ }),

/***/ 6452:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createMasker),
  F: () => (/* binding */ maskedLines)
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
        const bucket = buckets[number] ?? [];
        buckets[number] = [...bucket, text].sort((a, b) => b.length - a.length);
    }
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


/***/ }),

/***/ 3571:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/program.js
var program = __webpack_require__(1418);
// EXTERNAL MODULE: ./lib/src/system/shell.js
var shell = __webpack_require__(6968);
;// CONCATENATED MODULE: ./lib/src/borg/identity.js



/**
 * What a Borg consists of, as text that changes whenever its version may have changed: all links resolved, with the
 * interpreter of a Python script. Undefined where the version does not follow from files that can be seen: a shell script
 * may start any Borg (pyenv's shims do), and a program of another name (mise, snap) chooses one by its own rules.
 */
function identityOf(program, environment) {
    const own = fingerprintOf(program);
    if (own === undefined || !(0,external_node_path_.basename)(own.path).startsWith('borg'))
        return undefined;
    // What is in these stores never changes: another version has another path.
    if (/^\/(nix|gnu)\/store\//.test(own.path))
        return own.path;
    const kind = kindOf(own.path, environment);
    if (kind === undefined)
        return undefined;
    if (kind === 'binary')
        return own.text;
    const interpreter = fingerprintOf(kind.interpreter);
    if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary')
        return undefined;
    const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
    return [own.text, interpreter.text, path, home].join('\n');
}
/** A file by its real path, and all that is different about another file in its place: even one of the same size and time. */
function fingerprintOf(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const { dev, ino, size, mtimeNs, ctimeNs } = (0,external_node_fs_.statSync)(real, { bigint: true });
        return { path: real, text: [real, dev, ino, size, mtimeNs, ctimeNs].join(' ') };
    }
    catch {
        return undefined;
    }
}
/** Machine code, or a script of Python; undefined for whatever else can be run. */
function kindOf(path, environment) {
    const bytes = beginningOf(path);
    if (isMachineCode(bytes))
        return 'binary';
    const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
    const name = (0,external_node_path_.basename)(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
    if (name === undefined || !/^(python|pypy)[\d.]*$/.test((0,external_node_path_.basename)(name)))
        return undefined;
    const interpreter = (0,program/* findProgram */.Kp)(name, environment['PATH']);
    return interpreter === undefined ? undefined : { interpreter };
}
/** ELF on Linux, Mach-O (for one processor, or for several) on macOS. */
function isMachineCode(bytes) {
    return ['7f454c46', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));
}
function beginningOf(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            const bytes = Buffer.alloc(512);
            return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return Buffer.alloc(0);
    }
}

// EXTERNAL MODULE: ./lib/src/borg/version.js
var borg_version = __webpack_require__(4147);
;// CONCATENATED MODULE: ./lib/src/borg/find.js









const advice = 'Install borgbackup 1.2 or newer, or name it with local_path.';
/**
 * Finds Borg and its version, which is remembered as long as the program does not change; throws UserError when it cannot
 * serve. It looks every time: what was found before may be gone, or be another Borg by now.
 */
async function findBorg(request) {
    const { found = new Map() } = request;
    const folder = request.folder ?? process.cwd();
    const [name = 'borg', ...further] = (0,shell/* splitWords */.yM)(request.localPath ?? 'borg');
    const path = locate(name, { ...request, folder });
    const words = [path, ...further];
    const identity = further.length === 0 ? identityOf(path, request.environment) : undefined;
    const key = JSON.stringify([words, folder, identity, fingerprintOf(path)]);
    const known = found.get(key);
    if (known !== undefined)
        return known;
    const asked = ask({ ...request, folder }, words, identity);
    found.set(key, asked);
    const forget = () => found.delete(key);
    // Whoever could not answer now may be able to later.
    asked.then(({ version }) => version === undefined && forget(), forget);
    return asked;
}
async function ask(request, words, identity) {
    const [path = 'borg'] = words;
    const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
    const remembered = identity === undefined ? undefined : (await readCache(cacheFile))[path];
    if (remembered !== undefined && remembered.identity === identity)
        return installed(words, remembered.version);
    const answer = await askVersion(words, request);
    const version = (0,borg_version/* versionIn */.It)(answer.lines.join('\n'));
    if (version === undefined)
        return { ...installed(words, undefined), doubt: unread(words, answer) };
    if (identity !== undefined)
        await remember(cacheFile, { [path]: { identity, version } });
    return installed(words, version);
}
function installed(words, version) {
    const path = words[0] ?? 'borg';
    if (version !== undefined && (0,borg_version/* isOlder */.tW)(version, borg_version/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
    }
    return { words, path, version, capabilities: (0,borg_version/* capabilitiesOf */.SF)(version ?? borg_version/* oldestVersion */.Ac) };
}
/** What to say of a Borg that did not tell its version: it is shown what was read instead. */
function unread(words, { lines, ending }) {
    const printed = lines.filter((line) => line.trim() !== '');
    // A traceback ends with what it is about; anything else begins with it.
    const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
    const text = line.replace(/\p{Cc}+/gu, ' ').trim();
    const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
    const how = ending === undefined ? '' : ` and exited with ${ending}`;
    return `The version of Borg could not be read: ${(0,shell/* quoteAll */._R)([...words, '--version'])} printed ${shown}${how}. It is treated like Borg ${borg_version/* oldestVersion */.Ac.replace(/\.0$/, '')}, without newer features. Check local_path.`;
}
async function askVersion(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command: [...command, '--version'],
        environment: request.environment,
        // What is wrong with a folder that does not exist is told when something is to be done in it.
        workingDirectory: request.folder !== undefined && (0,external_node_fs_.existsSync)(request.folder) ? request.folder : undefined,
        streams: 'separate',
        onLines: (more) => lines.push(...more.slice(0, 100)),
        timeout: 60,
        grace: { terminate: 1, kill: 2 },
        cancel: request.cancel,
    });
    const called = command.join(' ');
    if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
        const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
        throw new errors/* UserError */.yo(`${called} cannot be run: ${words.replace(/\.$/, '')}. ${advice}`);
    }
    if (result.timedOut)
        throw new errors/* UserError */.yo(`${called} --version did not answer within a minute. ${advice}`);
    const ending = result.signal ?? (result.exitCode === 0 ? undefined : `status ${result.exitCode}`);
    return { lines, ending };
}
/** The program's absolute path; throws UserError that says what is missing. */
function locate(name, { environment, folder = '.' }) {
    const located = (0,program/* locateProgram */.zx)(name, environment['PATH'], folder);
    if ('program' in located)
        return located.program;
    if (/ was not found on the PATH/.test(located.failure)) {
        throw new errors/* UserError */.yo(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
    }
    throw new errors/* UserError */.yo(`Borg cannot be run: ${located.failure}`);
}
function defaultCacheFile(environment) {
    const base = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.cache');
    return (0,external_node_path_.join)(base, 'borgflow', 'borg-versions.json');
}
/** A cache that is missing, unreadable or no cache of ours is an empty one: Borg is asked again. */
async function readCache(file) {
    try {
        const found = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (typeof found !== 'object' || found === null || Array.isArray(found))
            return {};
        return Object.fromEntries(Object.entries(found).filter(([, entry]) => isEntry(entry)));
    }
    catch {
        return {};
    }
}
function isEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    const { identity, version } = entry;
    return typeof identity === 'string' && typeof version === 'string' && /^\d+\.\d/.test(version);
}
let writing = Promise.resolve();
/** One after the other, so that Borgs which are found at the same time are all remembered. */
function remember(file, entry) {
    writing = writing.then(() => write(file, entry));
    return writing;
}
/** Written beside and moved into place, so that two runs at once cannot spoil it; not being able to is no fault. */
async function write(file, entry) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        const beside = `${file}.${process.pid}`;
        await (0,promises_.writeFile)(beside, JSON.stringify({ ...(await readCache(file)), ...entry }), { mode: 0o600 });
        await (0,promises_.rename)(beside, file);
    }
    catch {
        // The next run asks Borg once more.
    }
}

// EXTERNAL MODULE: ./lib/src/system/process.js + 18 modules
var system_process = __webpack_require__(5326);
;// CONCATENATED MODULE: ./lib/src/borg/install-package.js


/** Those that are tried, in turn. */
const packageManagers = [
    {
        program: 'apt-get',
        install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
        refresh: ['update', '--quiet'],
        offer: { command: ['apt-cache', 'policy', 'borgbackup'], version: /^\s*Candidate: (?:\d+:)?(\d\S*?)(?:[-+~]|$)/m },
    },
    {
        program: 'dnf',
        install: ['install', '--assumeyes', 'borgbackup'],
        offer: { command: ['dnf', '--quiet', 'info', 'borgbackup'], version: /^Version\s*: (\S+)/m },
    },
    {
        program: 'apk',
        install: ['add', '--no-cache', 'borgbackup'],
        offer: { command: ['apk', 'policy', 'borgbackup'], version: /^\s+(\d\S*?)(?:-r\d+)?:$/m },
    },
    {
        program: 'brew',
        install: ['install', 'borgbackup'],
        offer: { command: ['brew', 'info', '--json=v2', 'borgbackup'], version: /"stable":\s*"([^"]+)"/ },
        asUser: true,
    },
];
/** Installs Borg with a package manager, where it has a version that serves; throws an error that says why not. */
async function installPackage(manager, request) {
    const program = (0,system_process/* findProgram */.Kp)(manager.program, request.environment['PATH']);
    if (program === undefined)
        throw new Error('not on this system');
    const prefix = privilege(manager, request);
    const call = async (words) => (await run([...prefix, program, ...words], request)).refusal;
    if (request.wish !== undefined)
        await refuseOther(manager, request, call);
    let refusal = await call(manager.install);
    if (refusal !== undefined && manager.refresh !== undefined) {
        refusal = (await call(manager.refresh)) ?? (await call(manager.install));
    }
    if (refusal !== undefined)
        throw new Error(refusal);
    return await findBorg(request);
}
/** Nothing is installed that would not be used. */
async function refuseOther({ offer, refresh }, request, call) {
    const ask = async () => offer.version.exec((await run(offer.command, request)).lines.join('\n'))?.[1];
    let offered = await ask();
    if (offered === undefined && refresh !== undefined) {
        await call(refresh);
        offered = await ask();
    }
    if (offered === undefined)
        throw new Error('it has no borgbackup');
    if (request.wish?.serves(offered) === false)
        throw new Error(`it has Borg ${offered}`);
}
/** The words before a package manager; `sudo -n` never asks for a password. */
function privilege({ asUser }, { environment, isRoot = process.getuid?.() === 0 }) {
    if (asUser === true) {
        if (isRoot)
            throw new Error('it does not run as root');
        return [];
    }
    if (isRoot)
        return [];
    const sudo = (0,system_process/* findProgram */.Kp)('sudo', environment['PATH']);
    if (sudo === undefined)
        throw new Error('it needs root, and there is no sudo');
    return [sudo, '-n'];
}
/** Runs a package manager; `refusal` holds its last words where it failed. */
async function run(command, request) {
    const lines = [];
    const result = await request.runProcess({
        command,
        environment: { ...request.environment, DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
        streams: 'merged',
        onLines: (more) => lines.push(...more.slice(0, Math.max(0, 10_000 - lines.length))),
        timeout: 600,
        grace: { terminate: 5, kill: 10 },
        cancel: request.cancel,
    });
    if (result.exitCode === 0)
        return { lines };
    if (result.startFailure !== undefined)
        return { lines, refusal: result.startFailure };
    if (result.timedOut)
        return { lines, refusal: 'it took longer than 10 minutes' };
    const last = result.tail.findLast((line) => line.trim() !== '')?.trim();
    return { lines, refusal: last ?? `it exited with status ${result.exitCode}` };
}

// EXTERNAL MODULE: ./lib/src/system/file-hash.js + 1 modules
var file_hash = __webpack_require__(7814);
;// CONCATENATED MODULE: ./lib/src/borg/tool-cache.js






/** The runner's cache of tools, which outlives jobs on a self-hosted runner; elsewhere a folder of the user. */
function toolCacheFolder(environment) {
    const cache = environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.cache');
    return (0,external_node_path_.join)(environment['RUNNER_TOOL_CACHE'] || (0,external_node_path_.join)(cache, 'borgflow', 'tools'), 'borg');
}
/** The Borgs in the cache, newest first; laid out as setup actions do it: VERSION/ARCHITECTURE beside ARCHITECTURE.complete. */
async function cachedBorgs(folder) {
    const versions = await (0,promises_.readdir)(folder).catch(() => []);
    return versions
        .filter((version) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, version, `${process.arch}.complete`)))
        .map((version) => ({ version, path: (0,external_node_path_.join)(folder, version, process.arch, 'borg') }))
        .filter(({ path }) => (0,external_node_fs_.existsSync)(path))
        .sort((one, other) => ((0,borg_version/* isOlder */.tW)(one.version, other.version) ? 1 : -1));
}
/** Puts a program into the cache; what is only half there is not seen. */
async function keepBorg(folder, version, program) {
    const home = (0,external_node_path_.join)(folder, version);
    const place = (0,external_node_path_.join)(home, process.arch);
    const beside = (0,external_node_path_.join)(home, `.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    await (0,promises_.mkdir)(beside, { recursive: true, mode: 0o755 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(beside, 'borg'), program, { mode: 0o755 });
    await (0,promises_.rm)((0,external_node_path_.join)(home, `${process.arch}.complete`), { force: true });
    await (0,promises_.rm)(place, { recursive: true, force: true });
    await (0,promises_.rename)(beside, place);
    await (0,promises_.writeFile)((0,external_node_path_.join)(home, `${process.arch}.complete`), '');
    return (0,external_node_path_.join)(place, 'borg');
}

;// CONCATENATED MODULE: ./lib/src/borg/install-release.js





/** Where the Borg project publishes its programs: VERSION/NAME below it. */
const releases = 'https://github.com/borgbackup/borg/releases/download';
const linux = (glibc, name, architecture = 'x64') => ({
    name,
    platform: 'linux',
    architecture,
    glibc,
});
const mac = (name, architecture) => ({ name, platform: 'darwin', architecture });
/** The names that programs have had in releases from 1.2 on; those that suit newer systems first. */
const assets = [
    linux('2.43', 'borg-linux-glibc243-x86_64-gh'),
    linux('2.39', 'borg-linux-glibc239-x86_64-gh'),
    linux('2.35', 'borg-linux-glibc235-x86_64-gh'),
    linux('2.31', 'borg-linux-glibc231-x86_64'),
    linux('2.41', 'borg-linux-glibc241'),
    linux('2.36', 'borg-linux-glibc236'),
    linux('2.31', 'borg-linux-glibc231'),
    linux('2.28', 'borg-linux-glibc228'),
    linux('2.36', 'borg-linuxnewer64'),
    linux('2.31', 'borg-linuxnew64'),
    linux('2.28', 'borg-linux64'),
    linux('2.43', 'borg-linux-glibc243-arm64-gh', 'arm64'),
    linux('2.39', 'borg-linux-glibc239-arm64-gh', 'arm64'),
    linux('2.35', 'borg-linux-glibc235-arm64-gh', 'arm64'),
    mac('borg-macos-15-arm64-gh', 'arm64'),
    mac('borg-macos-14-arm64-gh', 'arm64'),
    mac('borg-macos-15-x86_64-gh', 'x64'),
    mac('borg-macos-13-x86_64-gh', 'x64'),
    mac('borg-macos1012', 'x64'),
    mac('borg-macos64', 'x64'),
];
/** The names under which a release may have a program for a system. */
function assetNames({ platform, architecture, glibc }) {
    return assets
        .filter((asset) => asset.platform === platform && asset.architecture === architecture)
        .filter((asset) => asset.glibc === undefined || (glibc !== undefined && minor(asset.glibc) <= minor(glibc)))
        .map(({ name }) => name);
}
function minor(glibc) {
    return Number(/^2\.(\d+)/.exec(glibc)?.[1] ?? 0);
}
/** A Borg that an earlier run left in the tool cache; throws an error that says why none serves. */
async function findCached(request) {
    const { wish, sha256, environment } = request;
    const cached = await cachedBorgs(toolCacheFolder(environment));
    const found = cached.find(({ version }) => wish?.serves(version) ?? true);
    if (found === undefined)
        throw new Error(wish === undefined ? 'it has no Borg' : `it has no Borg ${wish.text}`);
    if (sha256 !== undefined && (await (0,file_hash/* hashOfFile */.Q)(found.path, 'sha256')) !== sha256) {
        throw new Error(`${found.path} has another SHA-256 than borg-sha256`);
    }
    return await findBorg({ ...request, localPath: found.path });
}
/** Downloads the one release that is wanted, if its hash is known; throws an error that says why not. */
async function download(request) {
    const { wish, sha256, origin = releases, system = thisSystem() } = request;
    const version = wish?.exact;
    if (version === undefined)
        throw new Error('borg-version does not name one release, such as 1.4.5');
    if (sha256 === undefined)
        throw new Error('without its hash in borg-sha256 nothing is downloaded');
    const names = assetNames(system);
    if (names.length === 0)
        throw new Error('there are no releases for this system');
    const refusals = [];
    for (const name of names) {
        const program = await fetchProgram(`${origin}/${version}/${name}`, request.cancel);
        if (typeof program === 'string') {
            if (program !== missing)
                refusals.push(`${name}: ${program}`);
            continue;
        }
        const hash = (0,external_node_crypto_.createHash)('sha256').update(program).digest('hex');
        if (hash !== sha256) {
            refusals.push(`${name} has the SHA-256 ${hash}, not that of borg-sha256`);
            continue;
        }
        const path = await keepBorg(toolCacheFolder(request.environment), version, program);
        return await findBorg({ ...request, localPath: path });
    }
    throw new Error(refusals.join(', ') || `release ${version} has no program for this system`);
}
const missing = 'not found';
/** The bytes behind a URL, or what the server said instead; throws an error where there is no answer. */
async function fetchProgram(url, cancel) {
    const limit = AbortSignal.timeout(300_000);
    try {
        const response = await fetch(url, { signal: cancel === undefined ? limit : AbortSignal.any([limit, cancel]) });
        if (response.status === 404)
            return missing;
        if (!response.ok)
            return `the server answered ${response.status} ${response.statusText}`.trim();
        return new Uint8Array(await response.arrayBuffer());
    }
    catch (thrown) {
        const { message, cause } = (0,errors/* asError */.zR)(thrown);
        const deeper = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
        throw new Error(`${url} cannot be had: ${deeper === '' ? message : deeper}`);
    }
}
function thisSystem() {
    const report = process.report.getReport();
    const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : {};
    const glibc = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
        ? header.glibcVersionRuntime
        : undefined;
    return {
        platform: process.platform,
        architecture: process.arch,
        glibc: typeof glibc === 'string' ? glibc : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/src/borg/install.js




const ways = [
    { name: 'PATH', go: findBorg },
    { name: 'tool cache', go: findCached },
    ...packageManagers.map((manager) => ({
        name: manager.program,
        go: (request) => installPackage(manager, request),
    })),
    { name: 'release', go: download },
];
/** Finds Borg or installs it, by the first way that serves; throws UserError that names every way and why it did not. */
async function ensureBorg(request) {
    if (isNamed(request)) {
        return { borg: await findBorg(request), way: 'local_path' };
    }
    const refusals = [];
    for (const { name, go } of ways) {
        if (request.cancel?.aborted === true)
            throw new errors/* UserError */.yo('The search for Borg was cancelled.');
        try {
            const borg = await go(request);
            install_refuseOther(borg, request);
            if (refusals.length > 0)
                request.tell(`Borg ${borg.version ?? 'of an unknown version'} at ${borg.path}, by way of ${name}.`);
            return { borg, way: name };
        }
        catch (error) {
            const reason = essence((0,errors/* asError */.zR)(error).message);
            refusals.push(`${name}: ${reason}`);
            request.tell(`${name} does not serve: ${reason}.`);
        }
    }
    throw new errors/* UserError */.yo(nothingServes(request, refusals));
}
/**
 * Finds Borg, or installs it where that has not been tried yet; later calls only look for it again: a hook may have brought
 * or changed it in the meantime. What was installed outside the PATH is what the run works with to its end.
 */
function createBorgFinder(settings) {
    const request = { ...settings, found: new Map() };
    let first;
    return async (wanted) => {
        const now = { ...request, ...wanted };
        if (!settings.install || isNamed(now))
            return await findBorg(now);
        if (first === undefined) {
            first = ensureBorg(now);
            return (await first).borg;
        }
        const { borg, way, refusal } = await first.then((ensured) => ({ ...ensured, refusal: undefined }), (error) => ({ borg: undefined, way: undefined, refusal: (0,errors/* asError */.zR)(error) }));
        if (borg !== undefined && way !== 'PATH')
            return borg;
        const again = await findBorg(now).catch((error) => {
            throw refusal ?? (0,errors/* asError */.zR)(error);
        });
        install_refuseOther(again, now);
        return again;
    };
}
function isNamed({ localPath }) {
    return localPath !== undefined && localPath !== 'borg';
}
function install_refuseOther({ path, version }, { wish }) {
    if (wish === undefined || (version !== undefined && wish.serves(version)))
        return;
    throw new Error(`${path} is Borg ${version ?? 'of an unknown version'}, not ${wish.text}`);
}
function nothingServes({ wish }, refusals) {
    const ways = `no way to install it serves (${refusals.join('; ')})`;
    if (wish === undefined)
        return `Borg is not installed, and ${ways}. Install borgbackup 1.2 or newer.`;
    const hash = 'name one release in borg-version and its hash in borg-sha256';
    return `Borg ${wish.text}, which borg-version asks for, is not installed, and ${ways}. Install it, or ${hash}.`;
}
/** The first sentence of a fault, without what only repeats the question. */
function essence(message) {
    return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}

;// CONCATENATED MODULE: ./lib/src/borg/version-wish.js


const number = String.raw `\d+(?:\.\d+(?:\.\d+(?:(?:a|b|rc)\d+)?)?)?`;
const comparison = new RegExp(`^(>=|<=|>|<|=)(${number})$`);
/** Reads `1.4.5`, `1.4`, `1.4.x` or `>=1.4 <2`; undefined for `system`, which is any; throws UserError for anything else. */
function versionWish(subject, text) {
    if (text === 'system')
        return undefined;
    const wish = oneVersion(text) ?? oneLine(text) ?? comparisons(text);
    if (wish === undefined) {
        throw new errors/* UserError */.yo(`${subject} takes system, a version such as 1.4.5, a line such as 1.4, or a range such as ">=1.4 <2", found "${text}".`);
    }
    if (wish.exact !== undefined && (0,borg_version/* isOlder */.tW)(wish.exact, borg_version/* oldestVersion */.Ac)) {
        throw new errors/* UserError */.yo(`${subject} is ${text}, and Borg 1.2 or newer is needed.`);
    }
    return wish;
}
function oneVersion(text) {
    if (!/^\d+\.\d+\.\d+((a|b|rc)\d+)?$/.test(text))
        return undefined;
    return { text, exact: text, serves: (version) => version === text };
}
/** `1.4` and `1.4.x` are every 1.4.N; a line that has betas alone, such as 2.0, is these. */
function oneLine(text) {
    const line = /^(\d+(?:\.\d+)?)(?:\.[x*])?$/.exec(text)?.[1];
    return line === undefined ? undefined : { text, serves: (version) => version.startsWith(`${line}.`) };
}
/** All of them hold; a beta serves only where one is named. */
function comparisons(text) {
    const matches = text
        .replaceAll(/([<>=])\s+/g, '$1')
        .split(/[\s,]+/)
        .map((word) => comparison.exec(word));
    const all = matches.flatMap((match) => match === null ? [] : [{ sign: match[1] ?? '', than: whole(match[2] ?? '') }]);
    if (all.length < matches.length)
        return undefined;
    const betas = all.some(({ than }) => isBeta(than));
    return {
        text,
        serves: (version) => (betas || !isBeta(version)) && all.every(({ sign, than }) => compares(version, sign, than)),
    };
}
function compares(version, sign, than) {
    const older = (0,borg_version/* isOlder */.tW)(version, than);
    const newer = (0,borg_version/* isOlder */.tW)(than, version);
    return (sign.includes('=') && !older && !newer) || (sign.startsWith('<') && older) || (sign.startsWith('>') && newer);
}
/** `2` is 2.0. */
function whole(version) {
    return version.includes('.') ? version : `${version}.0`;
}
function isBeta(version) {
    return /[a-z]/.test(version);
}

// EXTERNAL MODULE: ./lib/src/system/environment.js
var system_environment = __webpack_require__(1751);
;// CONCATENATED MODULE: ./lib/src/world.js






/** The real world, as a door opens onto it. */
function worldOf(door) {
    const environment = (0,system_environment/* plainEnvironment */.U)(door.environment);
    const say = (message) => door.emit({ type: 'notice', level: 'info', message });
    const { version: wanted, sha256 } = door.wanted ?? {};
    const wish = wanted === undefined ? undefined : versionWish('borg-version', wanted);
    const { install } = door;
    const find = createBorgFinder({ install, runProcess: system_process/* runProcess */.R3, environment, tell: say, wish, sha256 });
    return {
        ...door,
        runId: (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        currentFolder: process.cwd(),
        home: environment['HOME'] ?? (0,external_node_os_.homedir)(),
        borg: (localPath, folder) => door.cancellation.during((cancel) => find({ localPath, folder, cancel })),
    };
}


/***/ })

};
;