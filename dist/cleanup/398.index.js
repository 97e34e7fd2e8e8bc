"use strict";
exports.id = 398;
exports.ids = [398];
exports.modules = {

/***/ 985:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ credentialIn),
/* harmony export */   Yz: () => (/* binding */ readCredential),
/* harmony export */   h8: () => (/* binding */ referenceIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4644);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8811);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6878);







const sources = ['systemd', 'container', 'file', 'keepassxc', 'onepassword'];
/** What follows each source, and how many words that is. */
const parameters = {
    systemd: ['NAME'],
    container: ['NAME'],
    file: ['PATH'],
    keepassxc: ['DATABASE', 'ENTRY'],
    onepassword: ['REFERENCE'],
};
/**
 * Returns the text of a reference in a value, and what is before it: nothing, or one word, as in the value of a header:
 * `Bearer {credential file /run/secrets/token}`. Undefined if there is none.
 */
function referenceIn(value) {
    const [, prefix = '', reference] = /^((?:\w+ )?)(\{credential.*)$/s.exec(value) ?? [];
    return reference === undefined ? undefined : { prefix, reference };
}
/** Returns the reference in a value; undefined if it is none. Throws UserError for an incomplete one. */
function credentialIn(value) {
    const [, inside] = /^\{credential(?:\s+(.*))?\}\s*$/s.exec(value) ?? [];
    if (!/^\{credential(?:[\s}]|$)/.test(value))
        return undefined;
    const [name, ...given] = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(inside ?? '');
    const source = sources.find((one) => one === name);
    if (source === undefined) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${value} names no source of credentials. Use ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_6__/* .joinWords */ .yZ)(sources.map((one) => `{credential ${[one, ...parameters[one]].join(' ')}}`), 'or')}.`);
    }
    if (given.length !== parameters[source].length) {
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${value} must be {credential ${[source, ...parameters[source]].join(' ')}}. Quote words with blanks.`);
    }
    return { source, parameters: given, text: value };
}
/**
 * Returns a secret, without the line end after it. Throws UserError or CommandError, with one sentence for a missing
 * program, file, or entry; it contains nothing of what was read.
 */
async function readCredential(reference, setup) {
    const secret = await readers[reference.source](reference, setup);
    if (secret === '')
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${reference.text} is empty. Store the secret there, or fix the reference.`);
    return secret;
}
const readers = {
    file: async ({ parameters: [path = ''], text }, { folder }) => secretFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .expandHome */ .kc)(path)), text),
    container: async ({ parameters: [name = ''], text }, setup) => {
        if (!/^\w+$/.test(name))
            throw invalidName(text, name);
        const folder = settingsOf(setup, 'container')['secrets_directory'] ?? '/run/secrets';
        return secretFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(setup.folder, folder, name), text);
    },
    systemd: readSystemd,
    keepassxc: readKeepassxc,
    onepassword: async ({ parameters: [reference = ''], text }, setup) => {
        if (!reference.startsWith('op://')) {
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${text} is not a secret reference of 1Password, which begins with op://. Fix it.`);
        }
        const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(settingsOf(setup, 'onepassword')['op_command'] ?? 'op');
        return await printed([...words, 'read', '--no-newline', reference], text, setup);
    },
};
async function readSystemd({ parameters: [name = ''], text }, setup) {
    if (!/^[\w.-]+$/.test(name))
        throw invalidName(text, name);
    const folder = setup.environment['CREDENTIALS_DIRECTORY'];
    if (folder !== undefined && folder !== '')
        return secretFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
    // Outside a service, systemd-creds decrypts what systemd would.
    const settings = settingsOf(setup, 'systemd');
    const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(settings['systemd_creds_command'] ?? 'systemd-creds');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings['encrypted_credentials_directory'] ?? '/etc/credstore.encrypted', name);
    return await printed([...words, 'decrypt', path, '-'], text, setup);
}
async function readKeepassxc({ parameters: [database = '', entry = ''], text }, setup) {
    const settings = settingsOf(setup, 'keepassxc');
    if (database === 'secret-service') {
        const words = (0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(settings['secret_tool_command'] ?? 'secret-tool');
        return await printed([...words, 'lookup', 'Path', entry], text, setup);
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(setup.folder, (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .expandHome */ .kc)(database));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${text} can't be read: there is no KeePassXC database at ${path}. Fix the path.`);
    const words = [
        ...(0,_shell_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(settings['keepassxc_cli_command'] ?? 'keepassxc-cli'),
        ...['show', '--show-protected', '--attributes', 'Password'],
        ...(settings['ask_for_password'] === 'false' ? ['--no-password'] : []),
        ...(settings['key_file'] === undefined ? [] : ['--key-file', (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .expandHome */ .kc)(settings['key_file'])]),
        ...(settings['yubikey'] === undefined ? [] : ['--yubikey', settings['yubikey']]),
        ...['--', path, entry],
    ];
    return await printed(words, text, setup);
}
/** Returns the values of a source's option as strings. */
function settingsOf({ options }, source) {
    const own = options[source];
    if (typeof own !== 'object' || own === null)
        return {};
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, String(value)]));
}
function invalidName(text, name) {
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${text} can't be read: "${name}" is not the name of a credential. Fix it.`);
}
function secretFile(path, text) {
    try {
        return (0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path).replace(/[\r\n]+$/, '');
    }
    catch (error) {
        const reason = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT' ? `there is no file ${path}` : (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .asError */ .zR)(error).message.replace(/\.$/, '');
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${text} can't be read: ${reason}. Create it, or fix the reference.`);
    }
}
async function printed(words, text, { run }) {
    const { lines, exitCode, failure, cancelled } = await run(words, { chosen: true });
    if (exitCode === 0)
        return lines.join('\n').replace(/[\r\n]+$/, '');
    const [program = ''] = words;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd(`${text} can't be read: ${failure ?? `${program} failed`}.`, {
        command: program,
        exitCode,
        cancelled,
        output: [],
    });
}


/***/ }),

/***/ 5667:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createProgramRunner)
/* harmony export */ });
/* harmony import */ var _text_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4877);
/* harmony import */ var _end_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2341);


/** The time limit for programs that clean up, in seconds. */
const cleanUpLimit = 60;
/** Creates the runner of programs other than Borg for an action. */
function createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel, }) {
    const run = async (words, { cleanUp = false, chosen = false, inputPath } = {}) => {
        const lines = [];
        const result = await runProcess({
            command: words,
            environment: chosen ? chosenEnvironment : environment,
            streams: 'separate',
            inputPath,
            onLines: (more, stream) => {
                if (stream === 'stdout')
                    lines.push(...more);
            },
            masker,
            grace: { terminate: 2, kill: 3 },
            ...(cleanUp ? { timeout: cleanUpLimit } : { cancel }),
        });
        const { exitCode, cancelled, tail } = result;
        const [program = ''] = words;
        return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : failureOf(program, result) };
    };
    return { run, runProcess, environment, chosenEnvironment, cancel };
}
function failureOf(program, result) {
    if (result.startFailure !== undefined)
        return result.startFailure.replace(/\.$/, '');
    if (result.cancelled)
        return `${program} was canceled`;
    if (result.timedOut)
        return `${program} did not finish within ${(0,_text_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(cleanUpLimit)}`;
    const words = result.tail.findLast((line) => line.trim() !== '');
    return `${program} ${(0,_end_process_js__WEBPACK_IMPORTED_MODULE_0__/* .howItEnded */ .qQ)(result)}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}


/***/ }),

/***/ 6398:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCredentials: () => (/* binding */ createCredentials)
/* harmony export */ });
/* harmony import */ var _credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(985);
/* harmony import */ var _process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(210);
/* harmony import */ var _process_program_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5667);
/* harmony import */ var _process_run_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3840);
/* harmony import */ var _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7255);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);






/** Creates the function that reads each credential once per run, when it is first needed, and masks it. */
function createCredentials(surroundings, warn) {
    const known = new Map();
    const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
    const environment = (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFor */ .DD)('tool', surroundings.environment, inWorkflow);
    const chosenEnvironment = (0,_process_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFor */ .DD)('chosen', surroundings.environment, inWorkflow);
    const read = async (reference, { options, cancel }) => {
        const { run } = (0,_process_program_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgramRunner */ .f)({ runProcess: _process_run_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R3, environment, chosenEnvironment, cancel });
        const folder = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .workingFolder */ .gv)(options);
        const secret = await (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredential */ .Yz)(reference, { options, environment: surroundings.environment, folder, run });
        for (const message of (0,_secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .maskSecrets */ .QU)(surroundings.secrets, [{ option: reference.text, value: secret }]))
            warn(message);
        return secret;
    };
    const once = (reference, owner) => {
        const key = JSON.stringify([reference.text, owner.options[reference.source], (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .workingFolder */ .gv)(owner.options)]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const secret = read(reference, owner);
        known.set(key, secret);
        // A hook may make it available until it is needed again.
        secret.catch(() => known.delete(key));
        return secret;
    };
    const replace = async (value, owner) => {
        if (typeof value === 'string') {
            const { prefix = '', reference: text } = (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceIn */ .h8)(value) ?? {};
            const reference = text === undefined ? undefined : (0,_credentials_read_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialIn */ .Lq)(text);
            return reference === undefined ? value : `${prefix}${await once(reference, owner)}`;
        }
        if (Array.isArray(value))
            return await Promise.all(value.map((item) => replace(item, owner)));
        if (typeof value !== 'object' || value === null)
            return value;
        const entries = Object.entries(value).map(async ([name, item]) => [name, await replace(item, owner)]);
        return Object.fromEntries(await Promise.all(entries));
    };
    return async (value, owner) => (await replace(value, owner));
}


/***/ }),

/***/ 4644:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ requireNoLeadingDash),
/* harmony export */   _R: () => (/* binding */ quoteAll),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* unused harmony export unfinishedWords */
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5157);


/** Words that need no quotes in any shell; a leading NAME= would be an assignment at the start of a command. */
const bare = /^(?![A-Za-z_][A-Za-z0-9_]*=)[A-Za-z0-9_@%+=:,./-]+$/;
/** Quotes one word for /bin/sh: unchanged if that is safe, otherwise in single quotes. */
function quote(text) {
    return bare.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Returns a command line for /bin/sh that consists of exactly these words. */
function quoteAll(words) {
    return words.map(quote).join(' ');
}
/**
 * Splits options into words like a shell, without expanding anything: only quotes and backslashes have a meaning.
 * Throws a UserError for an unclosed quote or a backslash at the end.
 */
function splitWords(text) {
    const { words, unfinished: at } = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainWords */ .K)(text, /["\\]/);
    if (at !== undefined)
        throw unfinished(text, at);
    return [...words];
}
function unfinished(text, position) {
    const character = text.charAt(position);
    if (character === '\\') {
        return new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The value ends with a single backslash. Remove it, or write two.');
    }
    const name = character === '"' ? 'double' : 'single';
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${name} quote at character ${position + 1} is never closed. Close it, or put a backslash before it.`);
}
/**
 * Returns the words of an unfinished shell line; the last one is being typed, and is empty after a blank. An unclosed quote
 * extends to the end.
 */
function unfinishedWords(line) {
    const { words, isComplete } = readPlainWords(line, /["\\$`]/);
    return isComplete ? [...words, ''] : words;
}
/**
 * Returns a name from another program for use as the last argument of a command. Throws UserError for a name that begins with a
 * dash: it would be taken for an option, and not every program supports `--`.
 */
function requireNoLeadingDash(word, what) {
    if (!word.startsWith('-'))
        return word;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The name of ${what} begins with a dash (${JSON.stringify(word)}), so a program would treat it as an option. Nothing was done with it. Rename it.`);
}


/***/ })

};
;