"use strict";
exports.id = 703;
exports.ids = [703];
exports.modules = {

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

/***/ 1205:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ noticeOf),
/* harmony export */   RM: () => (/* binding */ hostedRunnerNotices),
/* harmony export */   ay: () => (/* binding */ unusedPassphraseNotices),
/* harmony export */   qS: () => (/* binding */ withPlace),
/* harmony export */   re: () => (/* binding */ ineffectiveOptionNotices)
/* harmony export */ });
/* harmony import */ var _archives_select_archives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5608);
/* harmony import */ var _borg_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6710);
/* harmony import */ var _configuration_options_error_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9648);
/* harmony import */ var _lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5216);
/* harmony import */ var _permissions_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _select_what_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5596);






/** Returns a notice whose message begins with its place. */
function withPlace(shown) {
    const { message, place } = shown;
    return place && !message.startsWith(place.file)
        ? { ...shown, message: `${place.file}:${place.line}: ${message}` }
        : shown;
}
/** Returns notices about requested options that have no effect. */
function ineffectiveOptionNotices({ remarks = [] }) {
    return remarks.map((message) => (0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('info', message));
}
/**
 * Returns notices about a passphrase from the input or from BORG_PASSPHRASE that isn't used, because a file sets one or a
 * command. For the input, that is a warning, unless another file uses it.
 */
function unusedPassphraseNotices({ passphrase }, files, { BORG_PASSPHRASE: inherited }) {
    const given = passphrase ?? inherited;
    if (given === undefined || given === '')
        return [];
    const what = passphrase === undefined ? 'BORG_PASSPHRASE in the environment' : 'The passphrase input';
    const unused = files.flatMap(({ name, options, places }) => {
        const { encryption_passphrase: text, encryption_passcommand: command } = options;
        const option = text === undefined ? command && 'encryption_passcommand' : 'encryption_passphrase';
        // A file may refer to the variable.
        if (option === undefined || text === given || (text === undefined && /BORG_PASSPHRASE/.test(command ?? ''))) {
            return [];
        }
        const place = places.get(`/${option}`);
        return [{ place, message: `${what} is not used, because ${place?.file ?? name.name} sets ${option}.` }];
    });
    const isUsed = passphrase === undefined || unused.length < files.length;
    return unused.map(({ place, message }) => isUsed ? (0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('info', message, { place }) : (0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('warning', `${message} Remove one of the two.`, { place }));
}
/** Returns a notice about a fault, with its place and an excerpt of the file. */
function noticeOf(fault, sources) {
    const [message = fault.message, ...excerpt] = (0,_configuration_options_error_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .formatError */ .W)(fault, sources.get(fault.place?.file ?? '')).split('\n');
    return (0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('error', message, { excerpt, place: fault.place });
}
/** Returns notices about what can't work because every GitHub-hosted runner is a new machine. */
function hostedRunnerNotices(files, run) {
    if (!(0,_permissions_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .isHostedRunner */ .eU)(run.environment))
        return [];
    return [
        ...(run.actions.includes('prune') ? hostNameWarnings(files, run) : []),
        ...(run.actions.includes('check') ? frequencyNotices(files) : []),
    ];
}
/** The time of the last check is stored on the machine. */
function frequencyNotices(files) {
    return files.flatMap(({ name, options, places }) => {
        const timed = (options.checks ?? []).filter(({ frequency = 'always' }) => frequency !== 'always');
        if (timed.length === 0 || options.user_state_directory !== undefined || (0,_select_what_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .isSkippedAction */ .XP)('check', options))
            return [];
        const names = timed.map((check) => check.name).join(', ');
        const message = `${name.name}: every run will check (${names}), regardless of the frequency, because a hosted runner does not remember the last check. Set user_state_directory to a folder that is kept between runs, for example with actions/cache.`;
        return [(0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('notice', message, { place: places.get('/checks') })];
    });
}
/**
 * Returns a warning for each file whose archive names contain the host name, which is different in every run, so that
 * prune finds no earlier archive.
 */
function hostNameWarnings(files, run) {
    const capabilities = run.installed?.capabilities ?? (0,_borg_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .capabilitiesOf */ .SF)(_borg_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .oldestVersion */ .Ac);
    return files.flatMap((file) => {
        const concerned = file.repositories.find(({ options }) => {
            const pattern = (0,_archives_select_archives_js__WEBPACK_IMPORTED_MODULE_0__/* .rawPattern */ .VS)({ options, capabilities }) ?? '';
            const named = options.archive_hostname === undefined && pattern.includes('{hostname}');
            return !(0,_select_what_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .isSkippedAction */ .XP)('prune', options) && (named || /\{(reverse-)?fqdn\}/.test(pattern));
        });
        if (concerned === undefined)
            return [];
        const pattern = (0,_archives_select_archives_js__WEBPACK_IMPORTED_MODULE_0__/* .rawPattern */ .VS)({ options: concerned.options, capabilities }) ?? '';
        const name = /\{(hostname|fqdn|reverse-fqdn)\}/.exec(pattern)?.[0] ?? '{hostname}';
        const where = ['/archive_name_format', '/match_archives', '/prefix'].find((pointer) => file.places.get(pointer) !== undefined);
        const fix = name === '{hostname}'
            ? 'Set archive_hostname to a fixed name, such as archive_hostname: web.'
            : `Write {hostname} instead of ${name}, and set archive_hostname to a fixed name, such as archive_hostname: web.`;
        const message = `${file.name.name}: archives will pile up, because prune only looks for ${pattern.replace(/^sh:/, '')}, and ${name} is different on every hosted runner. ${fix}`;
        return [(0,_lifecycle_events_js__WEBPACK_IMPORTED_MODULE_5__/* .notice */ .l)('warning', message, { place: file.places.get(where ?? '') })];
    });
}


/***/ }),

/***/ 5543:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ inspectFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/permissions/access-lists.js
var access_lists = __webpack_require__(403);
// EXTERNAL MODULE: ./lib/src/system/accounts.js
var accounts = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var system_paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/permissions/others-with-access.js
var others_with_access = __webpack_require__(9086);
;// CONCATENATED MODULE: ./lib/src/permissions/owner-and-mode.js



/**
 * Checks whether others can write to a file that decides what is run or backed up, or read a configuration file. In the
 * workspace, only world-writable files count.
 */
function inspectPermissions(subject) {
    const { path, status, trust, kind, workspace } = subject;
    const who = (right) => (0,others_with_access/* accessorsOf */.QG)(status, { right, trust, list: subject.list });
    const checkedOut = (0,system_paths/* isInside */.FK)(path, workspace);
    const state = checkedOut
        ? { checkedOut, foreign: false, readers: [], writers: who(2).filter(isEveryone) }
        : {
            checkedOut,
            foreign: !trust.owners.has(status.uid),
            readers: isPrivate(kind) ? who(4) : [],
            writers: who(2),
        };
    if (!state.foreign && state.readers.length === 0 && state.writers.length === 0)
        return undefined;
    const name = subject.name ?? (0,system_paths/* shownFromHere */.Ef)(path);
    const owner = state.foreign ? '' : `owner ${(0,accounts/* userName */.nT)(status.uid)}, `;
    const facts = `(${owner}mode ${(0,system_paths/* octal */.Wo)(status.mode)})`;
    const problem = `${name} ${facts} ${faults(subject, state)}${consequence(subject, state)}`;
    // A foreign owner may have written it.
    return { path, problem, fix: fixOf(subject, state), advice: state.foreign ? 'Read it first' : undefined };
}
/** Whether others must not be able to read it either. */
function isPrivate(kind) {
    return kind === 'configuration' || kind === 'secret';
}
function isEveryone({ kind }) {
    return kind === 'everyone';
}
function faults({ status }, state) {
    const [readers, writers] = [(0,others_with_access/* namesOf */.eZ)(state.readers), (0,others_with_access/* namesOf */.eZ)(state.writers)];
    const owner = state.foreign ? [`is owned by ${(0,accounts/* personName */.hJ)(status.uid)}`] : [];
    if (readers !== '' && readers === writers)
        return [`can be read and written by ${readers}`, ...owner].join(' and ');
    const verbs = [readers && `read by ${readers}`, writers && `written by ${writers}`].filter(Boolean).join(' and ');
    return [...(verbs === '' ? [] : [`can be ${verbs}`]), ...owner].join(' and ');
}
const purposes = {
    configuration: 'decides what is run',
    script: 'is run by a hook',
    program: 'is run',
    patterns: 'decides what is backed up',
    secret: 'provides a passphrase',
};
function consequence({ kind, holdsSecret }, { readers, writers, foreign }) {
    const isOthers = writers.length > 0 || foreign || kind === 'secret';
    const facts = [readers.length > 0 && holdsSecret && 'contains a secret', isOthers && purposes[kind]].filter(Boolean);
    return facts.length > 0 ? `, and it ${facts.join(' and ')}` : '';
}
function fixOf(subject, { checkedOut, foreign, readers, writers }) {
    const { kind, path, status, trust } = subject;
    const file = (0,system_paths/* quotedPath */.MW)(path);
    if (checkedOut)
        return `chmod o-w ${file}`;
    const owner = foreign ? [`chown ${(0,accounts/* userArgument */.xO)(trust.uid)} ${file}`] : [];
    if (readers.length === 0 && writers.length === 0)
        return owner.join('');
    if (!isPrivate(kind))
        return [...owner, ...(0,others_with_access/* revokeCommands */.r$)(writers, file)].join(' && ');
    if (foreign || status.uid === trust.uid)
        return [...owner, `chmod 0600 ${file}`].join(' && ');
    // The user must still be able to read a file of root, through the group.
    const group = status.gid === trust.gid ? [] : [`chgrp ${(0,accounts/* groupArgument */.Xy)(trust.gid)} ${file}`];
    return [...group, `chmod 0640 ${file}`].join(' && ');
}

// EXTERNAL MODULE: ./lib/src/permissions/path-exposure.js
var path_exposure = __webpack_require__(3398);
// EXTERNAL MODULE: ./lib/src/permissions/trust.js
var permissions_trust = __webpack_require__(9603);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/validation/rules.js + 1 modules
var rules = __webpack_require__(9112);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/process/launch.js
var launch = __webpack_require__(3977);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/shell/wrapper-programs.js + 1 modules
var wrapper_programs = __webpack_require__(6665);
;// CONCATENATED MODULE: ./lib/src/shell/code-files.js

const runners = [
    { name: /^(?:python|pypy)[\d.]*$/, takes: 'W X Q', inline: 'c m', operand: 'file', readsInput: true },
    { name: /^perl[\d.]*$/, takes: 'I', inline: 'e E', operand: 'file', readsInput: true },
    { name: /^ruby[\d.]*$/, takes: 'C E I', file: 'r', inline: 'e', operand: 'file', readsInput: true },
    {
        name: /^(?:node|nodejs)$/,
        takes: 'C conditions',
        file: 'r require import loader',
        inline: 'e p eval print',
        operand: 'file',
        readsInput: true,
    },
    { name: /^php[\d.]*$/, takes: 'c d t z', file: 'f file', inline: 'r B R E', operand: 'file', readsInput: true },
    { name: /^lua[\d.]*$/, takes: 'l', inline: 'e', operand: 'file' },
    { name: /^(?:Rscript|groovy|osascript|tsx|ts-node|wish)$/, inline: 'e', operand: 'file' },
    { name: /^(?:fish|nu|elvish|xonsh|tclsh[\d.]*)$/, inline: 'c', operand: 'file', readsInput: true },
    { name: /^expect$/, file: 'f', inline: 'c', operand: 'file', readsInput: true },
    { name: /^(?:pwsh|powershell)$/, file: 'File f F file', inline: 'Command c C', operand: 'file' },
    { name: /^java$/, takes: 'cp classpath', file: 'jar' },
    { name: /^(?:bun|deno)$/, operand: 'file', subcommand: true },
    { name: /^ansible-playbook$/, operand: 'file' },
    { name: /^g?make$/, takes: 'C I j l o W directory', file: 'f file makefile' },
    { name: /^[gmn]?awk$/, takes: 'F v', file: 'f file' },
    { name: /^g?sed$/, takes: 'e expression', file: 'f file' },
    { name: /^jq$/, file: 'f from-file' },
    { name: /^psql$/, takes: 'c d h p U v o', file: 'f file', readsInput: true },
    { name: /^(?:mysql|mariadb|sqlite3)$/, file: 'init', readsInput: true },
    { name: /^(?:at|batch)$/, takes: 'q t', file: 'f' },
    { name: /^crontab$/, takes: 'u', operand: 'file' },
    { name: /^(?:vim?|nvim|ex|emacs)$/, file: 'S u l load script' },
    { name: /^(?:ba|da|a|k|mk|z|ya)?sh$/, file: 'rcfile init-file' },
    {
        name: /^start-stop-daemon$/,
        takes: 'p n u g r d c N P I k s R pidfile name user group chroot chdir chuid nicelevel procsched iosched umask signal retry',
        file: 'x a exec startas',
    },
    { name: /^run-parts$/, takes: 'a u', operand: 'folder' },
];
/** Programs for which all paths are data. */
const handlers = /^(?:\[+|:|basename|borg|cat|cd|chgrp|chmod|chown|cmp|cp|curl|cut|dd|df|diff|dirname|du|echo|export|false|file|find|git|grep|gunzip|gzip|head|install|ln|logger|ls|lsblk|mail|mkdir|mktemp|mount|mountpoint|mv|printf|pushd|readlink|realpath|rm|rmdir|rsync|scp|sha\d+sum|md5sum|sleep|sort|split|stat|sync|tac|tail|tar|tee|test|touch|tr|true|truncate|umask|umount|unzip|wc|wget|xz|zip|zstd)$/;
/** Options of common programs whose argument is a command line. */
const commandOptions = /^(?:--(?:rsh|use-compress-program|to-command|compress-program|filter|info-script|new-volume-script)=)/;
/** Returns what the program at `from`, the last one of a command, runs as code. */
function codeFilesOf(words, from, to) {
    const name = (0,wrapper_programs/* nameOf */.Vb)(words[from]);
    const runner = runners.find((each) => each.name.test(name));
    const commands = commandsIn(words, from, to);
    if (runner !== undefined)
        return { ...filesOf(runner, words, { from: from + 1, to }), mentioned: [], commands };
    const isData = handlers.test(name);
    const paths = words.slice(0, to).flatMap((word, index) => (index > from && /^[^-=]*\//.test(word) ? [index] : []));
    return { files: [], folders: [], readsInput: false, mentioned: isData ? [] : paths, commands };
}
/** Returns whether it is known which files a program runs. */
function isRunner(word) {
    return runners.some(({ name }) => name.test((0,wrapper_programs/* nameOf */.Vb)(word)));
}
function commandsIn(words, from, to) {
    return words.slice(0, to).flatMap((word, index) => {
        if (index <= from)
            return [];
        const named = commandOptions.exec(word)?.[0];
        if (named !== undefined)
            return [{ index, skips: named.length }];
        const before = words[index - 1] ?? '';
        const program = (0,wrapper_programs/* nameOf */.Vb)(words[from]);
        const takes = (program === 'rsync' && /^-\w*e$/.test(before)) || (program === 'tar' && before === '-I');
        return takes && index - 1 > from ? [{ index, skips: 0 }] : [];
    });
}
function filesOf(runner, words, { from, to }) {
    const files = [];
    let isInline = false;
    let at = from;
    while (at < to && /^-./.test(words[at] ?? '') && words[at] !== '--') {
        const { kind, isAttached } = readOption(words[at] ?? '', runner);
        const argument = isAttached ? at : at + 1;
        if (kind === 'file')
            files.push(argument);
        isInline ||= kind === 'inline';
        at = kind === undefined ? at + 1 : argument + 1;
    }
    const operand = isInline ? to : operandAt(at, words, runner);
    const isOne = operand < to && words[operand] !== '-';
    const of = (kind) => (isOne && runner.operand === kind ? [operand] : []);
    const isFed = runner.readsInput === true && !isInline && (runner.operand === undefined || !isOne);
    return { files: [...files.filter((index) => index < to), ...of('file')], folders: of('folder'), readsInput: isFed };
}
function operandAt(at, words, { subcommand }) {
    return words[at] === '--' || (words[at] === 'run' && subcommand) ? at + 1 : at;
}
function readOption(word, { takes = '', file = '', inline = '' }) {
    const kindOf = (name) => {
        const kinds = [
            ['file', file],
            ['inline', inline],
            ['other', takes],
        ];
        return kinds.find(([, names]) => name !== '' && names.split(' ').includes(name))?.[0];
    };
    const [, whole = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const named = word.startsWith('--') || whole.length > 1 ? kindOf(whole) : undefined;
    if (named !== undefined || word.startsWith('--'))
        return { kind: named, isAttached: value !== undefined };
    const letters = [...word.slice(1)];
    const first = letters.findIndex((letter) => kindOf(letter) !== undefined);
    return { kind: kindOf(letters[first] ?? ''), isAttached: first >= 0 && first + 1 < letters.length };
}

// EXTERNAL MODULE: ./lib/src/shell/lexer.js + 1 modules
var lexer = __webpack_require__(5157);
// EXTERNAL MODULE: ./lib/src/shell/printed-output.js
var printed_output = __webpack_require__(6007);
// EXTERNAL MODULE: ./lib/src/shell/word-pieces.js
var word_pieces = __webpack_require__(8931);
;// CONCATENATED MODULE: ./lib/src/shell/scripts.js







/**
 * Returns the programs and scripts that a hook command runs by path on this machine, each once: words with a slash in the
 * position of a command, and what a shell or another interpreter runs as a script. They may not exist.
 */
function scriptsNamedBy(command, surroundings) {
    return namedBy(command, surroundings).scripts;
}
/** Returns the same scripts, and the programs that a hook command runs by name. */
function namedBy(command, surroundings) {
    const { constants = {}, folder, home, environment = {} } = surroundings;
    const layer = {
        ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
        ...{ echoed: false, isPlaceholder: (name) => Object.hasOwn(constants, name), unknown: new Set() },
    };
    const finder = new ScriptFinder(home, constants, environment);
    try {
        finder.script((0,lexer/* readScript */.U)(layer), { folder, root: undefined });
    }
    catch (error) {
        // A command that nests too deeply is refused when it would run.
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
    }
    const scripts = [...finder.found.values()];
    return {
        scripts,
        programs: [...finder.names].filter((name) => !finder.functions.has(name)),
        pathFolders: [...finder.pathFolders],
        scriptFolders: [...finder.scriptFolders],
        mentioned: [...finder.mentioned].filter((path) => !finder.found.has(path)),
    };
}
/** The maximum number of iterations of all loops in a command; further ones are ignored. */
const mostRounds = 200;
class ScriptFinder {
    home;
    constants;
    found = new Map();
    names = new Set();
    functions = new Set();
    pathFolders = new Set();
    scriptFolders = new Set();
    mentioned = new Set();
    variables;
    rounds = 0;
    constructor(home, constants, environment) {
        this.home = home;
        this.constants = constants;
        this.variables = new Map([
            ...Object.entries(environment).flatMap(([name, value]) => value === undefined ? [] : [[name, { pieces: [textPiece(value)], from: 0 }]]),
            ['HOME', { pieces: [textPiece(home)], from: 0 }],
            ['PWD', { pieces: [textPiece('.')], from: 0 }],
        ]);
    }
    script(script, location) {
        // Variables that a script sets itself take precedence over those that it was given.
        const known = new Map([...(0,word_pieces/* knownVariables */.h0)(script, this.variables), ...(0,word_pieces/* knownVariables */.h0)(script)]);
        return this.commands(script.commands, location, { known, layer: script.layer });
    }
    /** Processes commands in order and returns the location of the commands after them. */
    commands(commands, location, around) {
        let here = location;
        for (const [index, command] of commands.entries()) {
            const loop = loopOf(command, this.textsOf(command, around), around);
            if (loop)
                return this.loop(loop, commands.slice(index + 1), { location: here, around });
            this.fed(command, here, around);
            const after = this.command(command, here, around);
            // Piped commands and subshells change the folder only for themselves.
            if (command.kind !== 'subshell' && !command.pipesInto)
                here = after;
        }
        return here;
    }
    /** Processes the body of a loop for each value of its variable. */
    loop({ name, values }, body, { location, around }) {
        let after = location;
        for (const pieces of values.length > 0 ? values : [[]]) {
            if (++this.rounds > mostRounds)
                break;
            const known = new Map([...around.known, ...(pieces.length > 0 ? [[name, { pieces, from: 0 }]] : [])]);
            after = this.commands(body, location, { ...around, known });
        }
        return after;
    }
    textsOf({ words }, around) {
        return words.map((word) => this.textOf(word, around));
    }
    /** Processes what the words start; for `find`, for each of its folders. */
    started(words, reading, here) {
        for (const filled of filledByFind(words)) {
            this.programs(filled, reading, here.location);
            if (!reading.elsewhere)
                this.code(filled, reading, here);
        }
    }
    /** Returns where a command runs; what runs its output may be another user. */
    insideOf(command, here, around) {
        return this.readerOf(command, around) === undefined ? here : { ...here, isPrintedToRun: true };
    }
    command(command, here, around) {
        const location = this.insideOf(command, here, around);
        for (const part of partsOf(command))
            this.within(part, location, around);
        const inside = this.commands(command.body, location, around);
        const words = this.textsOf(command, around);
        if (command.kind === 'function')
            for (const word of words)
                this.functions.add(word);
        if (command.kind !== 'simple')
            return inside;
        const reading = (0,wrapper_programs/* readWords */.ux)(words);
        if (reading.readsInput && !reading.elsewhere)
            this.given(command, location, around);
        this.started(words, reading, { location, around });
        this.setBy(words, location);
        if (!reading.elsewhere) {
            for (const script of reading.scripts)
                this.scriptWords(command, script, { location, around, reading });
            for (const index of reading.foreign)
                this.splitWord(words[index] ?? '', location, around);
            this.printedInto(command, reading, { location, around });
            this.arguments(words, reading, location);
        }
        return (this.folderAfter(words, location) ??
            (reading.programs.some(({ from }) => words[from] === 'eval')
                ? this.evaluated(command, reading, location, around)
                : location));
    }
    /** Processes the here-documents and here-strings that a command reads. */
    given({ redirections }, location, around) {
        for (const { operator, word, document } of redirections) {
            if (document)
                this.reread([(0,word_pieces/* piecesOfDocument */.Au)(document, around.known)], location, around);
            if (word && operator === '<<<')
                this.reread([(0,word_pieces/* piecesOfWord */.BZ)(word, around.known)], location, around);
        }
    }
    evaluated(command, { scripts }, location, around) {
        return scripts.reduce((here, script) => this.script((0,lexer/* readScript */.U)(layerOf(command, script, around)), here), location);
    }
    /** Returns where a program runs that is given a folder to start in or a root folder. */
    locationOf(words, reading, location) {
        const { folders, root, programs } = reading;
        const [folder] = folders.map((index) => optionValue(words[index] ?? ''));
        const first = programs[0]?.from ?? 0;
        const start = folder === undefined ? location.folder : this.inFolder(folder, location.folder);
        const user = reading.user === undefined ? location.user : knownUser(reading.user.name);
        return root === undefined || root <= first
            ? { ...location, folder: start, user }
            : { folder: '/', root: this.inFolder(words[root] ?? '', location.folder) };
    }
    programs(words, reading, location) {
        const { programs, files, elsewhere, root = 0 } = reading;
        const inner = this.locationOf(words, reading, location);
        // Programs on another machine or in a container can't be checked.
        const ours = elsewhere ? programs.slice(0, 1) : programs;
        for (const { from } of ours) {
            const isBefore = from < root || (reading.user !== undefined && from <= reading.user.at);
            this.program(words[from] ?? '', isBefore ? location : inner);
        }
        const last = words[programs.at(-1)?.from ?? 0];
        const read = elsewhere || (isRunner(last) && !isShell(last)) ? [] : files;
        for (const index of read)
            this.add(words[index] ?? '', inner);
    }
    program(word, location) {
        if (word.includes('/'))
            this.add(word, location);
        else if (!word.startsWith('-') && !builtins.has(word) && !word.includes(wrapper_programs/* unknownText */.qL) && !(0,wrapper_programs/* isAssignment */.wh)(word))
            this.names.add(word);
    }
    /** Processes `PATH=/opt/bin:$PATH`, and variables that name something to run, such as BASH_ENV. */
    setBy(words, location) {
        const set = words.map((word) => /^(\w+)=(.*)$/s.exec(word) ?? []);
        const folders = set.flatMap(([, name, value = '']) => (name === 'PATH' ? value.split(':') : []));
        const known = folders.filter((folder) => folder.startsWith('/') && !folder.includes(wrapper_programs/* unknownText */.qL));
        for (const folder of known)
            this.pathFolders.add(folder);
        const named = set.filter(([, name = '', value = '']) => runVariables.test(name) && value.includes('/'));
        for (const [, , value = ''] of named)
            this.add(value.split(' ')[0] ?? '', location);
    }
    /** Processes `env -S 'program argument'` and other command lines in one word. */
    splitWord(word, location, { layer }) {
        const text = optionValue(word.replace(/^-[a-zA-Z]*S/, '-S'));
        this.script((0,lexer/* readScript */.U)((0,word_pieces/* layerOfPieces */.AZ)([[textPiece(text)]], { parent: layer, between: ' ', echoed: false })), location);
    }
    /** Processes what programs other than shells run as code. */
    code(words, reading, { location, around }) {
        const last = reading.programs.at(-1);
        if (last === undefined)
            return;
        const { files, folders, mentioned, commands } = codeFilesOf(words, last.from, last.to);
        const inner = this.locationOf(words, reading, location);
        for (const index of files)
            this.add(codeWord(words[index] ?? ''), inner);
        for (const index of folders)
            this.addFolder(words[index] ?? '', inner);
        for (const { index, skips } of commands)
            this.splitWord((words[index] ?? '').slice(skips), location, around);
        for (const index of mentioned) {
            const path = reading.root === undefined ? this.inFolder(words[index] ?? '', inner.folder) : undefined;
            if (path !== undefined)
                this.mentioned.add(path);
        }
    }
    /** `sh -c 'exec "$@"' sh /opt/x`: the script may run its arguments. */
    arguments(words, { scripts, programs }, location) {
        const [script] = scripts;
        const last = programs.at(-1);
        if (script === undefined || last === undefined || script.to !== script.from + 1)
            return;
        for (const word of words.slice(script.to, last.to)) {
            const path = word.includes('/') && !word.startsWith('-') ? this.inFolder(word, location.folder) : undefined;
            if (path !== undefined)
                this.mentioned.add(path);
        }
    }
    /** `eval "$(cat file)"`, `. <(sed … file)`: what is printed is run. */
    printedInto({ words }, reading, { location, around }) {
        const first = reading.programs[0]?.from ?? words.length;
        const runs = reading.scripts.length > 0 || reading.files.length > 0;
        const parts = runs ? words.slice(first).flatMap((word) => word.parts) : (words[first]?.parts ?? []);
        for (const script of parts.flatMap((part) => (part.kind === 'expansion' ? part.scripts : []))) {
            for (const command of script.commands)
                this.filesPrinted(command, location, around);
        }
    }
    /** Processes the files whose content a command prints, as far as they are known. */
    filesPrinted({ words: given, redirections }, location, around) {
        const words = given.map((word) => this.textOf(word, around));
        const name = (0,wrapper_programs/* nameOf */.Vb)(words[0]);
        const from = printers.get(name) ?? (builtins.has(name) ? words.length : 1);
        const named = words
            .slice(from)
            .filter((word) => !word.startsWith('-') && (printers.has(name) || word.includes('/')));
        for (const file of [...named, ...this.inputsOf(redirections, around)])
            this.add(file, location);
    }
    inputsOf(redirections, around) {
        return redirections.flatMap(({ operator, word }) => (operator === '<' && word ? [this.textOf(word, around)] : []));
    }
    addFolder(name, { folder, root }) {
        const path = root === undefined ? this.inFolder(name, folder) : undefined;
        if (path !== undefined)
            this.scriptFolders.add(path);
    }
    add(name, { folder, root, user, isPrintedToRun }) {
        if (name.includes(wrapper_programs/* unknownText */.qL)) {
            // `/opt/scripts/*.sh`, `/opt/scripts/$name`: any file in that folder.
            const above = name.slice(0, name.lastIndexOf('/'));
            if (above !== '')
                this.addFolder(above, { folder, root });
            return;
        }
        if (name === '')
            return;
        const path = root === undefined ? this.inFolder(name, folder) : (0,external_node_path_.join)(root, name);
        if (path === undefined)
            return;
        const before = this.found.get(path);
        const asUser = isPrintedToRun ? undefined : user;
        const isNews = before === undefined || before.user !== asUser;
        if (isNews)
            this.found.set(path, { name, path, ...(before === undefined && asUser && { user: asUser }) });
    }
    inFolder(name, folder) {
        if (name.includes(wrapper_programs/* unknownText */.qL))
            return undefined;
        if ((0,external_node_path_.isAbsolute)(name))
            return name;
        if (folder === undefined)
            return undefined;
        // After a link, `..` isn't the folder that contains the link.
        return /(?:^|\/)\.\.(?:\/|$)/.test(name) ? (0,external_node_path_.join)(folder, '/') + name : (0,external_node_path_.resolve)(folder, name);
    }
    /** Returns the location after a `cd`. */
    folderAfter(words, location) {
        const [name, ...rest] = words[0] === 'command' || words[0] === 'builtin' ? words.slice(1) : words;
        if (name !== 'cd' && name !== 'pushd')
            return name === 'popd' ? { ...location, folder: undefined } : undefined;
        const target = rest.find((word) => !/^-[LPe@]+$|^--$/.test(word));
        if (target === undefined)
            return { ...location, folder: this.home };
        return {
            ...location,
            folder: target === '-' || /^[+-]\d/.test(target) ? undefined : this.inFolder(target, location.folder),
        };
    }
    scriptWords(command, script, { location, around, reading }) {
        const words = this.textsOf(command, around);
        this.script((0,lexer/* readScript */.U)(layerOf(command, script, around)), this.locationOf(words, reading, location));
    }
    reread(groups, location, { layer }) {
        this.script((0,lexer/* readScript */.U)((0,word_pieces/* layerOfPieces */.AZ)(groups, { parent: layer, between: ' ', echoed: false })), location);
    }
    /** Processes what a shell reads from standard input: a file, or the output of other commands. */
    fed(command, location, around) {
        if (this.takesInput(command, around))
            for (const file of this.inputsOf(command.redirections, around))
                this.add(file, location);
        const reader = this.readerOf(command, around);
        if (reader === undefined)
            return;
        const name = (0,wrapper_programs/* nameOf */.Vb)(this.textsOf(command, around)[0]);
        const produced = (0,printed_output/* producedBy */.k)(name, command.words.slice(1), around.known);
        if (produced && this.readsInput(reader, around))
            this.reread(produced.groups, location, around);
        else if (!produced)
            this.filesPrinted(command, location, around);
        if (this.readsInput(reader, around))
            this.given(command, location, around);
    }
    /** Returns the shell or interpreter at the end of a pipe, whatever is in between. */
    readerOf(command, around) {
        let next = command.pipesInto;
        while (next && !this.readsInput(next, around) && !this.takesInput(next, around))
            next = next.pipesInto;
        return next;
    }
    /** Returns whether a shell or an interpreter reads its code from standard input. */
    takesInput(command, around) {
        if (command.kind !== 'simple')
            return false;
        const words = this.textsOf(command, around);
        const { readsInput, elsewhere, programs } = (0,wrapper_programs/* readWords */.ux)(words);
        const last = programs.at(-1);
        const isCode = last !== undefined && codeFilesOf(words, last.from, last.to).readsInput;
        return (readsInput || isCode) && !elsewhere;
    }
    readsInput(command, around) {
        if (command.body.some((one) => this.readsInput(one, around)))
            return true;
        const { readsInput, elsewhere } = (0,wrapper_programs/* readWords */.ux)(this.textsOf(command, around));
        return readsInput && !elsewhere;
    }
    within(part, location, around) {
        if (part.kind !== 'expansion')
            return;
        for (const inner of part.parts)
            this.within(inner, location, around);
        for (const script of part.scripts) {
            const inside = { ...location, isPrintedToRun: true };
            if (script.layer === around.layer)
                this.commands(script.commands, inside, around);
            else
                this.script(script, inside);
        }
    }
    textOf(word, around) {
        const pieces = word.parts.flatMap((part) => piecesAround(part, around));
        // The test command `[` isn't a pattern.
        if (pieces.every(({ text }) => text === '['))
            return pieces.map(({ text }) => text).join('');
        return pieces.map((piece, index) => this.textOfPiece(piece, index === 0)).join('');
    }
    textOfPiece({ kind, text, special }, isFirst) {
        if (kind === 'placeholder')
            return this.constants[text] ?? wrapper_programs/* unknownText */.qL;
        if (special === 'home')
            return isFirst ? this.home : text;
        return special === 'pattern' ? wrapper_programs/* unknownText */.qL : text;
    }
}
/** Returns the user who runs something, unless that is root or unknown. */
function knownUser(name) {
    return name === '' || name === 'root' || name.includes(wrapper_programs/* unknownText */.qL) ? undefined : name;
}
/** Returns the words of a command for each folder of a `find` in it, with `{}` replaced by an unknown file in that folder. */
function filledByFind(words) {
    const at = words.findIndex((word) => (0,wrapper_programs/* nameOf */.Vb)(word) === 'find');
    if (at < 0 || !words.includes('{}'))
        return [words];
    const rest = words.slice(at + 1);
    const options = rest.findIndex((word) => !/^-(?:[HLP]|O\d)$/.test(word));
    const behind = rest.slice(Math.max(0, options));
    const end = behind.findIndex((word) => /^[-(!]/.test(word));
    const folders = end < 0 ? behind : behind.slice(0, end);
    return (folders.length > 0 ? folders : ['.']).map((folder) => words.map((word) => (word === '{}' ? `${folder.replace(/(?<=.)\/+$/, '')}/${wrapper_programs/* unknownText */.qL}` : word)));
}
/** Returns the pieces of a part; for `${NAME:-default}`, those of the variable if it is known, otherwise of the default. */
function piecesAround(part, { known, layer }) {
    const isPlain = part.kind !== 'expansion' || part.variable !== undefined;
    const written = isPlain ? undefined : /^\$\{(\w+):?[-=]/.exec(layer.text.slice(part.start, part.end))?.[1];
    if (part.kind !== 'expansion' || written === undefined)
        return (0,word_pieces/* piecesOf */.Xe)([part], known);
    return known.get(written)?.pieces ?? (0,word_pieces/* piecesOf */.Xe)(part.parts, known);
}
/** Returns the variable of a `for` and its values; undefined for any other command. */
function loopOf({ kind, words }, texts, { known }) {
    const [first, name = '', third] = texts;
    if (kind !== 'simple' || !(first === 'for' || first === 'select') || third !== 'in')
        return undefined;
    // It is unknown what a pattern matches.
    const pieceOf = (piece) => piece.special === 'pattern' ? { ...piece, kind: 'unknown', text: wrapper_programs/* unknownText */.qL, special: undefined } : piece;
    return { name, values: words.slice(3).map((word) => (0,word_pieces/* piecesOfWord */.BZ)(word, known).map(pieceOf)) };
}
/** Returns words of a command as a text of their own. */
function layerOf({ words }, { from, to, skips }, { known, layer }) {
    const [first = [], ...rest] = words.slice(from, to).map((word) => (0,word_pieces/* piecesOfWord */.BZ)(word, known));
    return (0,word_pieces/* layerOfPieces */.AZ)([(0,word_pieces/* withoutFirst */.D8)(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}
/** Returns whether a program is a shell, by its name. */
function isShell(word) {
    return /^(?:\w+-)?\w*sh$/.test((0,wrapper_programs/* nameOf */.Vb)(word)) && !/^(?:fish|tclsh|wish|pwsh)/.test((0,wrapper_programs/* nameOf */.Vb)(word));
}
/** Returns the name of a file, even if it is in the same word as an option. */
function codeWord(word) {
    return word.startsWith('-') ? optionValue(word) : word;
}
/** Returns everything in a command that may contain commands. */
function partsOf({ words, redirections }) {
    const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
    return [...words.flatMap(({ parts }) => parts), ...redirected];
}
/** Returns a piece of literal text. */
function textPiece(text) {
    const position = { quoting: 'bare', backslash: false, escapesFollow: false };
    return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}
/** Returns the value of `--chdir=folder` or `-Cfolder`; otherwise the word itself, which follows its option. */
function optionValue(word) {
    return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}
/** Programs that print files, and the index of the first word that may be one. */
const printers = new Map([
    ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1]),
    ...['sed', 'grep'].map((name) => [name, 2]),
]);
/** Environment variables whose value is run by shells and programs. */
const runVariables = /^(?:BASH_ENV|ENV|LD_PRELOAD|PYTHONSTARTUP|GIT_SSH|GIT_SSH_COMMAND|RSYNC_RSH|BORG_RSH|PAGER|EDITOR|VISUAL)$/;
/** Builtins and keywords of shells. */
const builtins = new Set(('. : [ [[ alias bg break builtin caller case cd command compgen complete continue coproc declare dirs disown echo enable ' +
    'eval exec exit export false fc fg for function getopts hash help history if jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return select set shift shopt source suspend test time times trap true type ' +
    'typeset ulimit umask unalias unset until wait while').split(' '));

// EXTERNAL MODULE: ./lib/src/system/glob.js
var glob = __webpack_require__(7666);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var system_temporary = __webpack_require__(8689);
;// CONCATENATED MODULE: ./lib/src/run/files-named-by-configuration.js













/** Returns everything that a configuration names or its run starts, which others must not be able to change. */
async function filesNamedBy(configuration, whereabouts) {
    const search = new Search(configuration, whereabouts);
    const commands = [...hookCommands(configuration.options), ...ownCommands(configuration, whereabouts.environment)];
    const files = [
        ...commands.flatMap((command) => search.command(command)),
        ...helpers().flatMap((name) => search.program(name)),
    ];
    const interpreters = files.flatMap((file) => search.interpreters(file));
    const named = [...(await search.patterns()), ...search.written(), ...search.storage()];
    return [...files, ...interpreters, ...named].filter(({ path }) => !isStream(path));
}
/** Returns whether a path is an open file of this process or a device, which nobody can replace; not so for `/dev/shm`. */
function isStream(path) {
    if (/^\/(?:dev\/(?:fd\/\d+|std(?:in|out|err))|proc\/(?:thread-)?self\/fd\/\d+)$/.test(path))
        return true;
    return /^\/dev\/[^/]+$/.test(path) && isDevice(path);
}
function isDevice(path) {
    try {
        const status = (0,external_node_fs_.lstatSync)(path);
        return status.isCharacterDevice() || status.isBlockDevice();
    }
    catch {
        return false;
    }
}
/** Returns the programs that every run starts by name: to start processes in their own session, and for syslog. */
function helpers() {
    return ['/bin/sh', '/usr/bin/env', ...((0,launch/* sessionWords */.gR)()?.slice(0, 1) ?? []), 'logger'];
}
/** The maximum number of nested interpreters, as in Linux. */
const mostInterpreters = 5;
/** Environment variables for the folders in which Borg keeps data that it trusts. */
const storageVariables = [
    'BORG_BASE_DIR',
    'BORG_CONFIG_DIR',
    'BORG_CACHE_DIR',
    'BORG_SECURITY_DIR',
    'BORG_KEYS_DIR',
    'BORG_KEY_FILE',
];
const storageNames = [...rules/* filledFolders */.W, 'borg_key_file'];
class Search {
    configuration;
    whereabouts;
    folder;
    /** Programs that were already searched for. */
    sought = new Set();
    constructor(configuration, whereabouts) {
        this.configuration = configuration;
        this.whereabouts = whereabouts;
        this.folder = (0,external_node_path_.resolve)(whereabouts.currentFolder, (0,system_paths/* expandHome */.kc)(configuration.options.working_directory ?? '.'));
    }
    /** Returns what a command runs, by path or by name. */
    command({ text, pointer, isHook }) {
        const { home, environment } = this.whereabouts;
        const { constants } = this.configuration;
        const surroundings = { folder: this.folder, home, environment, constants: isHook ? constants : {} };
        const { scripts, programs, pathFolders, scriptFolders, mentioned } = namedBy(text, surroundings);
        const place = this.placeOf(pointer);
        const kind = isHook ? 'script' : 'program';
        const secrets = isHook || !/passcommand$/i.test(pointer) ? [] : this.filesAmong(text);
        const found = [...mentioned.filter(isProgram), ...scriptFolders.flatMap(filesIn)];
        return [
            ...scripts.map((script) => ({ kind, ...script, place })),
            // Without a shell, a program is found by its normalized path.
            ...(isHook ? [] : scripts.map((script) => ({ kind, ...script, path: (0,external_node_path_.resolve)(script.path), place }))),
            ...secrets
                .filter((path) => !scripts.some((script) => script.path === path) && !found.includes(path))
                .map((path) => ({ kind: 'secret', path, name: path, place })),
            ...found.map((path) => ({ kind, path, name: path, place })),
            ...scriptFolders.map((path) => ({ kind: 'folder', path, name: path, place, program: 'script' })),
            ...programs.flatMap((name) => this.program(name, place)),
            ...pathFolders.map((path) => ({ kind: 'folder', path, name: path, place, program: programs[0] })),
        ];
    }
    /** Returns the files among the arguments of a command line, including those inside one argument for a shell. */
    filesAmong(text) {
        const words = wordsOf(text).slice(1).flatMap(wordsOf);
        const paths = words
            .flatMap((word) => [word, word.replace(/^-[^=]*=/, '')])
            .map((word) => this.absolute((0,system_paths/* expandHome */.kc)(word)));
        return [...new Set(paths)].filter(isFile);
    }
    /** Returns a program, and each folder that the system searches until it finds it. */
    program(name, place) {
        if (this.sought.has(name))
            return [];
        this.sought.add(name);
        const { folders, program } = (0,launch/* searchProgram */.V1)(name, {
            path: this.whereabouts.environment['PATH'],
            folder: this.folder,
        });
        const found = program === undefined ? [] : [{ kind: 'program', path: program, name: program, place }];
        if (name.includes('/'))
            return found;
        return [...folders.map((path) => ({ kind: 'folder', path, name: path, place, program: name })), ...found];
    }
    /** Returns the interpreters of a script, and files that its first line names; an interpreter may be a script, too. */
    interpreters({ kind, path, place }, depth = 0) {
        if ((kind !== 'script' && kind !== 'program') || depth === mostInterpreters)
            return [];
        const [first, ...rest] = (0,launch/* interpreterWords */.YE)(path);
        if (first === undefined || !first.startsWith('/'))
            return [];
        const named = (0,external_node_path_.basename)(first) === 'env' ? rest.find((word) => !/^-|=/.test(word)) : undefined;
        const own = [...this.program(first, place), ...(named === undefined ? [] : this.program(named, place))];
        const files = rest.filter((word) => word.startsWith('/') && isFile(word));
        const found = [...own, ...files.map((file) => ({ kind: 'script', path: file, name: file, place }))];
        return [...found, ...found.flatMap((file) => this.interpreters(file, depth + 1))];
    }
    /** Returns the files with patterns and excludes, with globs expanded. */
    async patterns() {
        const { options, repositories } = this.configuration;
        const sources = [options, ...repositories.map((repository) => repository.options)];
        const named = sources.flatMap(({ patterns_from = [], exclude_from = [], extra_borg_options }) => [
            ...patterns_from.map((path, index) => ({ path, pointer: `/patterns_from/${index}` })),
            ...exclude_from.map((path, index) => ({ path, pointer: `/exclude_from/${index}` })),
            ...flagValues(extra_borg_options, ['--exclude-from', '--patterns-from']).map((path) => {
                return { path, pointer: '/extra_borg_options' };
            }),
        ]);
        const files = await Promise.all(named.map(async ({ path, pointer }) => {
            const { paths } = await (0,glob/* expandPath */.aD)(path, this.folder);
            const place = this.placeOf(pointer);
            return paths.map((one) => ({ kind: 'patterns', path: (0,external_node_path_.resolve)(this.folder, one), name: one, place }));
        }));
        return files.flat();
    }
    /** Returns what the run writes: someone who can replace it with a link can make root write anywhere. */
    written() {
        const { logFile, outputs = [], currentFolder } = this.whereabouts;
        const named = logFile ?? this.configuration.options.log_file;
        const written = (name, place) => {
            return { kind: 'log', path: (0,external_node_path_.resolve)(currentFolder, (0,system_paths/* expandHome */.kc)(name)), name, place };
        };
        const log = named === undefined || named === '' ? [] : [written(named, this.placeOf('/log_file'))];
        return [...log, ...outputs.map((name) => written(name))];
    }
    /**
     * Returns the folders in which Borg keeps data that it trusts. The single-file binary unpacks its libraries into the
     * temporary folder each time.
     */
    storage() {
        const { options } = this.configuration;
        const values = options;
        const given = storageNames.flatMap((name) => {
            const path = values[name];
            return typeof path === 'string' ? [{ path: (0,system_paths/* expandHome */.kc)(path), pointer: `/${name}` }] : [];
        });
        const usual = this.whereabouts.environment['TMPDIR'] || '/tmp';
        const temporary = options.temporary_directory === undefined ? [{ path: usual, pointer: '' }] : [];
        const own = { path: (0,system_temporary/* temporaryBase */.du)(), pointer: '' };
        const inherited = storageVariables.flatMap((name) => {
            const path = this.whereabouts.environment[name];
            return path ? [{ path, pointer: '' }] : [];
        });
        return [...given, ...temporary, ...inherited, own].map(({ path, pointer }) => {
            return { kind: 'storage', path: this.absolute(path), name: path, place: this.placeOf(pointer) };
        });
    }
    absolute(path) {
        return path.startsWith('/') ? path : `${this.folder}/${path}`;
    }
    placeOf(pointer) {
        return pointer === '' ? undefined : this.configuration.places.get(pointer);
    }
}
/** Returns whether a path is a file; a path that can't be looked up can't be read by this user either. */
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** Returns whether a path is a program; a path that can't be looked up can't be run by this user either. */
function isProgram(path) {
    try {
        const status = (0,external_node_fs_.statSync)(path);
        return status.isFile() && (status.mode & 0o111) !== 0;
    }
    catch {
        return false;
    }
}
/** Returns the files in a folder; if the folder can't be read, this user can't run scripts from it. */
function filesIn(folder) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        return [];
    }
}
function hookCommands(options) {
    const values = options;
    const listed = (commands, above) => Array.isArray(commands)
        ? commands.map((text, at) => ({ text: String(text), pointer: `${above}/${at}`, isHook: true }))
        : [];
    return [
        ...hook_options/* hookNames */.WR.flatMap((name) => listed(values[name], `/${name}`)),
        ...(options.commands ?? []).flatMap(({ run }, index) => listed(run, `/commands/${index}/run`)),
    ];
}
/** Returns the command lines that options set, and the defaults of those that aren't set. */
function ownCommands({ options, repositories }, environment) {
    const all = [options, ...repositories.map((repository) => repository.options)];
    const borgs = new Set(all.map(({ local_path: path = 'borg' }) => path));
    const remote = repositories.filter(({ path }) => (0,repository_url/* usesSsh */.n5)(path));
    const unset = remote.filter((one) => one.options.ssh_command === undefined);
    const shells = new Set(unset.map(() => environment['BORG_RSH'] ?? 'ssh'));
    const asked = environment['BORG_PASSCOMMAND'];
    const own = (text, pointer) => ({ text, pointer, isHook: false });
    return [
        ...[...borgs].map((text) => own(text, '/local_path')),
        ...[...shells].map((text) => own(text, '/ssh_command')),
        ...all.flatMap((values) => flagValues(values.extra_borg_options, ['--rsh']).map((text) => own(text, '/extra_borg_options'))),
        ...(asked === undefined ? [] : [own(asked, '/BORG_PASSCOMMAND')]),
        ...all.flatMap((values) => Object.entries(values).flatMap(([name, value]) => files_named_by_configuration_commandsIn(value, all_options/* optionsByName */.JV.get(name), `/${name}`))),
    ];
}
/** Returns the values of all nested options whose names end in `command`, or their defaults. */
function files_named_by_configuration_commandsIn(value, schema, pointer) {
    if (typeof value === 'string')
        return isCommand(pointer) ? [{ text: value, pointer, isHook: false }] : [];
    if (Array.isArray(value))
        return value.flatMap((item, at) => files_named_by_configuration_commandsIn(item, schema?.items, `${pointer}/${at}`));
    if (typeof value !== 'object' || value === null)
        return [];
    const properties = schema?.properties ?? {};
    const defaults = Object.entries(properties).flatMap(([name, own]) => isCommand(name) && typeof own.default === 'string' && !(name in value)
        ? [{ text: own.default, pointer, isHook: false }]
        : []);
    const inside = Object.entries(value).flatMap(([name, own]) => files_named_by_configuration_commandsIn(own, properties[name], `${pointer}/${name}`));
    return [...inside, ...defaults];
}
/** Returns the values of these Borg flags in extra_borg_options. */
function flagValues(options, names) {
    const texts = typeof options === 'object' && options !== null ? Object.values(options) : [options];
    return texts.flatMap((text) => {
        const words = typeof text === 'string' ? wordsOf(text) : [];
        return words.flatMap((word, index) => {
            if (names.includes(word))
                return words.slice(index + 1, index + 2);
            const name = names.find((one) => word.startsWith(`${one}=`));
            return name === undefined ? [] : [word.slice(name.length + 1)];
        });
    });
}
/** Splits text into words; an unclosed quote is reported where the flags are used. */
function wordsOf(text) {
    try {
        return (0,quoting/* splitWords */.yM)(text);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
function isCommand(name) {
    return /_(?:pass)?command$/.test(name);
}

;// CONCATENATED MODULE: ./lib/src/run/permission-check.js












/**
 * Checks the permissions of configuration files and of everything that decides what they run, before anything runs: each
 * file itself, and every folder and link that leads to it.
 */
async function inspectFiles(inspected) {
    const { configurations, mode } = inspected;
    if (mode === 'off')
        return { configurations, faults: [], notices: [] };
    const named = await Promise.all(configurations.map(async (configuration) => (await filesNamedBy(configuration, inspected)).map((file) => ({ ...file, configuration }))));
    const findings = await findingsOf([...configurationSubjects(inspected), ...named.flat()], inspected);
    const faulty = mode === 'strict' ? findings.filter(({ level }) => level === 'warning') : [];
    const reported = findings.filter((finding) => !faulty.includes(finding));
    return {
        configurations: configurations.filter((one) => !faulty.some(({ configuration }) => configuration === one)),
        faults: unique(faulty, ({ path, configuration }) => `${configuration?.name.path}\n${path}`).map(({ message, place }) => new errors/* UserError */.yo(message, { place })),
        notices: unique(reported, ({ path }) => path).map(({ level, message, place }) => (0,events/* notice */.l)(level, message, { place })),
    };
}
/** Returns the first of the items with the same key. */
function unique(items, keyOf) {
    const seen = new Set();
    return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
function configurationSubjects({ files, included, configurations }) {
    const read = [...files.map((file) => ({ ...file, by: file.path })), ...included];
    const inFiles = read.filter(({ path }) => !(0,read_file/* isInheritedDescriptor */.UH)(path));
    return inFiles.map(({ path, shown, by }) => ({
        kind: 'configuration',
        path,
        name: shown,
        place: { file: shown, line: 1, column: 1 },
        configuration: configurations.find(({ name }) => name.path === by),
    }));
}
/** Returns the findings about each subject; on a hosted runner, which has no other users, only about the files themselves. */
async function findingsOf(subjects, inspected) {
    const isHosted = (0,permissions_trust/* isHostedRunner */.eU)(inspected.environment);
    const { workspace: named } = inspected;
    const workspace = named && (await (0,promises_.realpath)(named).catch(() => named));
    const trust = (0,permissions_trust/* trustIn */.Us)(inspected.environment);
    const judged = isHosted ? subjects.filter(({ kind }) => kind === 'configuration' || kind === 'script') : subjects;
    const looked = await Promise.all(judged.map(async (subject) => ({ subject, ...(await lookAt(subject)) })));
    const lists = await (0,access_lists/* readAccessLists */.U)(looked.flatMap((each) => (mayHaveList(each, workspace) ? [each.path] : [])));
    const exposed = isHosted ? new Map() : await exposuresOf(judged, { trust, workspace });
    return looked.flatMap(({ subject, path, status, trouble }) => [
        ...(exposed.get(subject) ?? [])
            .filter((exposure) => counts(subject, exposure, inspected))
            .map((exposure) => 
        // A problem with a parent folder of a configuration has no place in the file.
        warningOf({ ...subject, place: subject.kind === 'configuration' ? undefined : subject.place }, exposure, inspected)),
        ...judgmentOf(subject, { path, status, trust: trustFor(subject, trust), workspace, list: lists.get(path) }, inspected),
        ...(trouble === undefined ? [] : [troubleOf(subject, trouble)]),
    ]);
}
function trustFor({ user }, trust) {
    return user === undefined ? trust : (0,permissions_trust/* trustedBy */.hM)(trust, user);
}
/** Returns who else can change what leads to each subject; what runs as another user may belong to that user. */
async function exposuresOf(subjects, { trust, workspace }) {
    const found = new Map();
    for (const user of new Set(subjects.map((subject) => subject.user))) {
        const theirs = subjects.filter((subject) => subject.user === user);
        const targets = theirs.map(({ kind, path, program }) => ({ path, program, guards: guardOf(kind) }));
        const asker = { trust: user === undefined ? trust : (0,permissions_trust/* trustedBy */.hM)(trust, user), workspace };
        const exposed = await (0,path_exposure/* findExposures */.I)(targets, asker);
        for (const [index, subject] of theirs.entries())
            found.set(subject, exposed[index]?.exposures ?? []);
    }
    return found;
}
/**
 * On Ubuntu, /var/log is writable by the group of the system's log service, which would break without that permission. So
 * only strict mode reports a log file there.
 */
function counts({ kind }, { path, byGroup }, { mode }) {
    return kind !== 'log' || mode === 'strict' || path !== '/var/log' || !byGroup;
}
function guardOf(kind) {
    if (kind === 'folder')
        return 'programs';
    if (kind === 'log')
        return 'file';
    return kind === 'storage' ? 'contents' : 'place';
}
/** Returns the findings about a file itself. */
function judgmentOf(subject, { status, ...facts }, inspected) {
    const { kind, name } = subject;
    if (status === undefined || kind === 'log' || kind === 'folder' || kind === 'storage')
        return [];
    // Only a secret in the file itself counts, not one in a variable or another file.
    const hasSecret = kind === 'configuration' && (0,secret_options/* containsSecret */.At)(inspected.sources.get(name), inspected.secrets);
    const finding = inspectPermissions({ ...facts, kind, name, status, holdsSecret: hasSecret });
    return finding === undefined ? [] : [warningOf(subject, finding, inspected)];
}
function warningOf(subject, { path, problem, fix, advice }, { mode }) {
    const file = subject.configuration?.name.name ?? subject.name;
    const consequence = mode === 'strict' ? ` ${file} was not run, because permissions is set to strict.` : '';
    const own = '/var/log/borgflow';
    const other = { fix: `mkdir -m 0700 ${own}`, advice: `Set log_file to a file in ${own}` };
    const how = (0,phrases/* fixSentence */.x0)(subject.kind === 'log' && path === '/var/log' ? other : { fix, advice });
    return { ...subject, path, level: 'warning', message: `${problem}.${consequence} ${how}` };
}
function troubleOf(subject, trouble) {
    const message = `The permissions of ${subject.name} could not be checked (${trouble}).`;
    return { ...subject, level: 'info', message };
}
/** If an access list gives rights to others, the mode shows them as the rights of the group. */
function mayHaveList({ path, status }, workspace) {
    return status !== undefined && (status.mode & 0o060) !== 0 && !(0,system_paths/* isInside */.FK)(path, workspace);
}
/** Looks up a file, following links; anything that isn't a file or doesn't exist is not checked: its hook will fail. */
async function lookAt({ path }) {
    try {
        const status = await (0,promises_.stat)(path);
        return status.isFile() ? { path: await (0,promises_.realpath)(path), status } : { path };
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        return code === 'ENOENT' || code === 'ENOTDIR' ? { path } : { path, trouble: code };
    }
}


/***/ }),

/***/ 1703:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iA: () => (/* binding */ prepare),
  Ug: () => (/* binding */ readAndMask)
});

// UNUSED EXPORTS: toPlannedConfiguration

// EXTERNAL MODULE: ./lib/src/actions/check.js + 3 modules
var check = __webpack_require__(832);
// EXTERNAL MODULE: ./lib/src/actions/registry.js + 34 modules
var registry = __webpack_require__(7562);
// EXTERNAL MODULE: ./lib/src/borg/environment.js
var environment = __webpack_require__(8018);
// EXTERNAL MODULE: ./lib/src/borg/repository-url.js
var repository_url = __webpack_require__(2499);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(5776);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
// EXTERNAL MODULE: ./lib/src/databases/plan-dumps.js
var plan_dumps = __webpack_require__(4490);
// EXTERNAL MODULE: ./lib/src/databases/registry.js + 9 modules
var databases_registry = __webpack_require__(4118);
// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/lifecycle/hook-options.js
var hook_options = __webpack_require__(9765);
// EXTERNAL MODULE: ./lib/src/monitoring/recovery.js
var recovery = __webpack_require__(8466);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var monitoring_registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/request/request.js
var request = __webpack_require__(6625);
// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/schema/option-schema.js
var option_schema = __webpack_require__(7647);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/snapshots/registry.js + 3 modules
var snapshots_registry = __webpack_require__(6620);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/temporary.js
var temporary = __webpack_require__(8689);
// EXTERNAL MODULE: ./lib/src/run/backup-history.js
var backup_history = __webpack_require__(1933);
// EXTERNAL MODULE: ./lib/src/configuration/shape/overrides.js
var overrides = __webpack_require__(456);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/product-version.js
var product_version = __webpack_require__(5096);
// EXTERNAL MODULE: ./lib/src/run/verbosity-and-log-file.js
var verbosity_and_log_file = __webpack_require__(9125);
;// CONCATENATED MODULE: ./lib/src/run/configuration-and-plan.js




/** Returns what was requested and what was found, as lines for the first group. */
function factsOf(found) {
    const { request, installed, files } = found;
    const rows = [
        ['Inputs', inputLines(request)],
        ['Overrides', (request.overrides ?? []).map(({ text }) => (0,overrides/* overrideForLog */.A2)(text).trim())],
        ['Configuration', configurationLines(found)],
        ['Skipped', skippedLines(found)],
        ['Actions', [actionsLine(found)]],
        ['Permissions', [permissionWords[request.permissions ?? 'warn']]],
        ['Borg', borgLines(found)],
    ];
    return {
        version: product_version/* version */.r,
        borgVersion: installed?.version,
        details: aligned(rows),
        dryRun: request.dryRun,
        log: { verbosity: (0,verbosity_and_log_file/* verbosityOf */.xN)(request, files), json: request.json },
    };
}
/** If there is no file to run, nobody has looked for Borg. */
function borgLines({ files, installed }) {
    if (installed)
        return [`${installed.version ?? 'unknown version'}, ${installed.words.join(' ')}`];
    return files.length === 0 ? [] : ['not found'];
}
const permissionWords = {
    warn: 'warn: report files that others can read or change',
    strict: 'strict: do not run anything that others can read or change',
    off: 'off: file permissions are not checked',
};
/** Aligns headings in one column and their lines in the next; omits headings without lines. */
function aligned(rows) {
    const given = rows.filter(([, lines]) => lines.length > 0);
    const width = Math.max(...given.map(([heading]) => heading.length)) + 2;
    return given.flatMap(([heading, lines]) => lines.map((line, index) => `${(index === 0 ? heading : '').padEnd(width)}${line}`));
}
/** Returns the inputs, except overrides and actions, which have rows of their own. */
function inputLines({ asked = [] }) {
    const shown = asked.filter(({ name }) => name !== 'overrides' && name !== 'actions');
    const width = Math.max(0, ...shown.map(({ name }) => name.length)) + 2;
    return shown.map(({ name, value }) => `${name.padEnd(width)}${value}`);
}
function configurationLines({ request, files, included, looked }) {
    if (files.length === 0)
        return looked.length > 0 ? ['none', `looked in ${looked.join(', ')}`] : ['none'];
    return files.flatMap(({ name, repositories }) => [
        name.path === '<inline>' ? 'the configuration input' : `${name.path}, ${howFound(request)}`,
        ...included.filter(({ by }) => by === name.path).map(({ path }) => `  includes ${path}`),
        ...repositories.map(({ path, label, options: { retries = 0 } }) => {
            const tried = retries > 0 ? `, at most ${retries + 1} attempts` : '';
            return `  ${path}${label === undefined ? '' : ` (${label})`}${tried}`;
        }),
    ]);
}
function howFound({ configurationPaths, entryPoint }) {
    if (!configurationPaths?.length)
        return 'found in a default location';
    return entryPoint === 'workflow' ? 'from the config input' : 'from --config';
}
/** Returns the files that do not run and the repositories that were not requested. */
function skippedLines({ request, read, valid, files, faults }) {
    const faulty = read
        .filter(({ path }) => !valid.some(({ name }) => name.path === path))
        .map(({ shown }) => {
        const fault = faults.find(({ place }) => place?.file === shown);
        return `${shown}: ${fault?.message.replace(`${shown} `, 'it ') ?? 'an override is invalid'}`;
    });
    const others = valid.flatMap((file) => {
        const kept = files.find(({ name }) => name.path === file.name.path)?.repositories ?? [];
        return file.repositories
            .filter(({ path, label }) => !kept.some((one) => one.path === path && one.label === label))
            .map(({ path, label }) => `${label ?? path} of ${file.name.name}: ${whySkipped(file, request)}`);
    });
    return [...faulty, ...others];
}
function whySkipped({ options }, { actions, repository }) {
    const idle = actions.length === 0 && options.default_actions === false;
    return idle ? 'default_actions is false, and no action was requested' : `does not match ${repository}`;
}
function actionsLine({ request, actions }) {
    const named = request.actions.length > 0;
    const words = named ? request.actions.map(({ name, flags }) => [name, ...flagWords(flags)].join(' ')) : actions;
    const why = named ? '' : ' (default)';
    return `${words.join(', ')}${why}${request.dryRun ? ', as a dry run' : ''}`;
}
function flagWords(flags) {
    return Object.entries(flags).flatMap(([name, value]) => {
        if (typeof value === 'boolean')
            return value ? [`--${name}`] : [];
        return [`--${name}`, (0,quoting/* quoteAll */._R)(typeof value === 'object' ? value : [String(value)])];
    });
}

// EXTERNAL MODULE: ./lib/src/run/notices.js
var notices = __webpack_require__(1205);
// EXTERNAL MODULE: ./lib/src/run/permission-check.js + 4 modules
var permission_check = __webpack_require__(5543);
// EXTERNAL MODULE: ./lib/src/run/select-what-runs.js
var select_what_runs = __webpack_require__(5596);
;// CONCATENATED MODULE: ./lib/src/run/prepare.js


























function actionNames({ actions }) {
    return actions.length > 0 ? actions.map(({ name }) => name) : request/* defaultActions */.hS;
}
/** Returns the values of the flags that are secret. */
function secretFlags({ actions }) {
    return actions.flatMap(({ name, flags }) => {
        const secret = (0,select_what_runs/* definitionOf */.Fg)(name).flags.filter((flag) => flag.secret === true);
        return secret.flatMap((flag) => {
            const value = (0,schema_flags/* textOf */.b6)(flags, flag.name);
            return value === undefined || value === '' ? [] : [{ option: `--${flag.name}`, value }];
        });
    });
}
/** Reads and checks everything that a run depends on. */
async function prepare(request, surroundings) {
    const { read, unmasked } = await readAndMask(request, surroundings);
    const inspected = await (0,permission_check/* inspectFiles */.I)({
        ...read,
        mode: request.permissions ?? 'warn',
        workspace: surroundings.environment['GITHUB_WORKSPACE'],
        environment: surroundings.environment,
        currentFolder: surroundings.currentFolder,
        home: surroundings.home,
        logFile: request.logFile?.path,
        outputs: [request.events, request.report].filter((path) => path !== undefined),
    });
    const names = actionNames(request);
    const actions = names.map(select_what_runs/* definitionOf */.Fg);
    const selected = (0,select_what_runs/* selectRepositories */.XZ)(inspected.configurations, request.repository);
    const wanted = (0,select_what_runs/* selectByDefault */.vf)(selected.files, request);
    const fault = selected.fault ?? wanted.fault ?? (0,select_what_runs/* tooManyRepositories */.e1)(actions, wanted.files, request.entryPoint);
    const files = (fault ? [] : wanted.files).map((file) => withGitHubToken(file, request.githubToken ?? ''));
    const faults = [...read.faults, ...inspected.faults, ...(fault ? [fault] : [])];
    const faultNotices = faults.map((each) => (0,notices/* noticeOf */.QJ)(each, read.excerpts));
    surroundings.onRead?.(files);
    const [installed] = await findBorgs(files, surroundings);
    return {
        files,
        kept: keptOf(read, request, inspected.configurations),
        configurations: files.map((file) => toPlannedConfiguration(file, request, surroundings.environment)),
        actions,
        facts: factsOf({
            request,
            read: read.files,
            included: read.included,
            valid: inspected.configurations,
            files,
            faults,
            actions: names,
            installed,
            looked: read.looked,
        }),
        notices: [
            ...[(0,temporary/* temporaryFolderWarning */.Un)(), ...(0,environment/* borgFolderWarnings */.OW)(surroundings.environment, files)].flatMap((doubt) => doubt ? [(0,events/* notice */.l)('warning', doubt)] : []),
            ...(0,notices/* ineffectiveOptionNotices */.re)(request),
            ...(0,notices/* unusedPassphraseNotices */.ay)(request, files, surroundings.environment),
            ...(0,notices/* hostedRunnerNotices */.RM)(files, { actions: names, environment: surroundings.environment, installed }),
            ...unmasked.map((message) => (0,events/* notice */.l)('warning', message)),
            ...aboutRun(read.notices, actions).map(notices/* withPlace */.qS),
            ...inspected.notices.map(notices/* withPlace */.qS),
            ...faultNotices,
        ],
        failures: faultNotices.map(({ message, place }) => ({ message, error: message, output: [], place })),
    };
}
/**
 * Finds the Borgs of all files, in order; if Borg may be installed, that happens here, before anything runs. If there is
 * none yet, a hook may provide it: each action searches for it again and reports it.
 */
async function findBorgs(files, surroundings) {
    const wanted = new Map(files.map(({ options }) => {
        const folder = (0,paths/* workingFolder */.gv)(options);
        return [`${options.local_path}\n${folder}`, { path: options.local_path, folder }];
    }));
    const found = [];
    for (const { path, folder } of wanted.values()) {
        found.push(await surroundings.borg(path, folder).catch(() => undefined));
    }
    return found;
}
/** Returns the parts of the configuration that an archive may store, and which of them contain secrets. */
function keptOf(read, { inlineConfiguration: inline }, valid) {
    const found = [...read.files, ...read.included];
    const holding = found.filter(({ shown }) => (0,secret_options/* containsSecret */.At)(read.sources.get(shown), read.secrets));
    return {
        files: [...new Set(found.map(({ path }) => path))],
        inline,
        withSecrets: [...new Set(holding.map(({ path }) => path))],
        inlineHasSecrets: (0,secret_options/* containsSecret */.At)(inline, read.secrets),
        options: valid.flatMap(({ repositories }) => repositories.map(({ options }) => options)),
    };
}
/** Returns the notices for a run of these actions: a notice about a hook is only shown if the hook may run. */
function aboutRun(notices, actions) {
    const moments = actions.map(({ moment }) => moment);
    return notices
        .filter(({ hooks }) => hooks === undefined || moments.some((moment) => hooks.some((hook) => hook.endsWith(`_${moment}`))))
        .map(({ level, message, place }) => (0,events/* notice */.l)(level, message, { place }));
}
/**
 * Reads all requested configurations, and masks every secret of the request and of them from then on. An error of the request
 * itself is a fault, like those of the files. `unmasked`: sentences about secrets that are too short to mask.
 */
async function readAndMask(request, surroundings) {
    const read = await readAll(request, surroundings);
    const { passphrase = '', sshKey = '', githubToken = '' } = request;
    const asked = [
        { option: 'The passphrase input', value: passphrase },
        { option: 'The ssh-key input', value: sshKey },
        { option: 'The github-token input', value: githubToken },
    ].filter(({ value }) => value !== '');
    const unmasked = (0,known_secrets/* maskSecrets */.QU)(surroundings.secrets, [
        ...asked,
        ...secretFlags(request),
        ...(0,secret_options/* inheritedSecrets */.Ov)(surroundings.environment),
        ...read.secrets,
    ]);
    return { read, unmasked };
}
async function readAll(request, surroundings) {
    const isCancelled = () => surroundings.cancellation.by !== undefined;
    try {
        const wanted = { ...(0,configuration/* configurationRequest */.K)(request, surroundings), isCancelled };
        const found = await (0,configuration/* readConfigurations */.q)(wanted);
        const text = found.files.length > 0 ? undefined : (0,select_what_runs/* placeholderConfiguration */.Ij)(request, registry/* findAction */.Oi);
        return text === undefined ? found : await (0,configuration/* readConfigurations */.q)({ ...wanted, inline: text });
    }
    catch (thrown) {
        const error = (0,errors/* asError */.zR)(thrown);
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return {
            configurations: [],
            files: [],
            included: [],
            notices: [],
            looked: [],
            sources: new Map(),
            excerpts: new Map(),
            secrets: [],
            faults: error instanceof errors/* UserErrors */.tQ ? error.faults : [error],
        };
    }
}
/** Converts a configuration for the plan: its hooks, how they run, and which actions each repository skips. */
function toPlannedConfiguration({ name, options, repositories, places, constants }, request, environment) {
    // The options keep all repositories of the file, in its order.
    const placeOf = ({ path, label }) => {
        const index = options.repositories?.findIndex((one) => one.path === path && one.label === label) ?? -1;
        return places.get(`/repositories/${index}`);
    };
    return {
        name,
        places,
        hooks: hooksOf(options),
        commands: options.commands ?? [],
        hookOrder: options[option_schema/* ownSection */.Aw]?.hook_order,
        settings: {
            workingDirectory: options.working_directory,
            umask: options.umask,
            logFile: (0,verbosity_and_log_file/* logFileOf */.Qw)(request, options),
            timeout: options.timeout ?? request.timeout,
            constants,
        },
        repositories: repositories.map(({ path, label, options }) => ({
            path,
            label,
            location: (0,repository_url/* realLocation */.EQ)(path, options.working_directory),
            place: placeOf({ path, label }),
            withheld: withheldFrom(options, request),
            // Repositories are named by path here: labels were already resolved.
            spared: options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not include it' } : {},
            details: {
                create: snapshotDetails(options),
                check: dueDetails(options, request),
                ...choosingDetails(repositories.length),
            },
            dumps: dumpsIn(options, places),
            retries: options.retries,
            retryWait: options.retry_wait,
        })),
        monitors: monitorsOf({ name, options, repositories }, { environment, actions: actionNames(request) }),
    };
}
/** Returns a file with the token for issues, which turns them on. A token in the file is preferred. */
function withGitHubToken(file, token) {
    if (token === '')
        return file;
    return { ...file, options: { ...file.options, github_issue: { token, ...file.options.github_issue } } };
}
/** Returns the monitoring services of a file, and the states that each is told. */
function monitorsOf({ name: { path: file }, options, repositories }, { environment, actions }) {
    const values = options;
    // Whether create makes an archive is known only when the file finishes.
    const mayRecover = () => repositories.some(({ path }) => {
        const { failingSince, failedActions = [] } = (0,backup_history/* knownBackups */.D)(environment, file, path);
        return failingSince !== undefined && (0,recovery/* makesUpFor */.c)(failedActions, { actions, hasArchive: true });
    });
    return monitoring_registry/* monitorServices */.bt.flatMap(({ name, states, destination }) => {
        const own = values[name];
        if (typeof own !== 'object' || own === null)
            return [];
        const chosen = states({ ...own }).flatMap((state) => state !== 'recovery' ? [state] : mayRecover() ? ['finish'] : []);
        return [{ service: name, states: chosen, destination: destination({ ...own }) }];
    });
}
/** Returns the database dumps in each archive of a repository. */
function dumpsIn(options, places) {
    return (0,plan_dumps/* dumpParts */.NN)((0,plan_dumps/* configuredEngines */.Wi)(databases_registry/* databaseEngines */.h, options)).map(({ option, index, ...part }) => ({
        ...part,
        place: places.get(`/${option}/${index}`),
    }));
}
/** Returns what the plan says about checks that may not be due. */
function dueDetails(options, { actions }) {
    const flags = actions.find(({ name }) => name === 'check')?.flags ?? {};
    return (0,check/* timedChecks */.t)({ options, flags }).map((check) => `if due: ${check}`);
}
function snapshotDetails(options) {
    const kinds = snapshots_registry/* snapshotKinds */.ms.filter(({ option }) => options[option] !== undefined);
    return kinds.map(({ volume }) => `from a snapshot of each ${volume} that contains a source`);
}
/** Returns what the plan says about actions that take one archive if a file has several repositories. */
function choosingDetails(repositories) {
    if (repositories < 2)
        return {};
    const choosing = registry/* actions */.o1.filter((action) => action.choosing !== undefined);
    return Object.fromEntries(choosing.map(({ name }) => [name, ['if it has the newest archive of these repositories']]));
}
/** Returns the actions that skip_actions excludes for a repository, with the reason. */
function withheldFrom(options, { actions }) {
    const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
    const skipped = (options.skip_actions ?? [])
        .map((action) => [(0,registry/* findAction */.Oi)(action)?.name ?? action, `skip_actions includes ${action}`])
        .filter(([name]) => !(name === 'check' && forced));
    return Object.fromEntries(skipped);
}
const hookNames = Object.keys(hook_options/* hookOptions */.sp).filter((name) => /^(before|after)_|^on_error$/.test(name));
/** Returns the options that are lists of commands, by name. */
function hooksOf(options) {
    const values = options;
    return Object.fromEntries(hookNames.map((name) => [name, values[name]]));
}


/***/ })

};
;