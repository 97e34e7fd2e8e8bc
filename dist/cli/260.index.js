"use strict";
exports.id = 260;
exports.ids = [260];
exports.modules = {

/***/ 1090:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printCandidates: () => (/* binding */ printCandidates),
  printCompletion: () => (/* binding */ printCompletion)
});

// EXTERNAL MODULE: ./lib/src/actions/registry.js + 34 modules
var registry = __webpack_require__(7562);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(5776);
// EXTERNAL MODULE: ./lib/src/configuration/options/option-flags.js
var option_flags = __webpack_require__(8547);
// EXTERNAL MODULE: ./lib/src/schema/flags.js
var flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/request/grammar.js
var request_grammar = __webpack_require__(741);
// EXTERNAL MODULE: ./lib/src/request/help.js
var help = __webpack_require__(953);
// EXTERNAL MODULE: ./lib/src/request/tokens.js
var tokens = __webpack_require__(8788);
// EXTERNAL MODULE: ./lib/src/request/vocabulary.js
var vocabulary = __webpack_require__(9486);
;// CONCATENATED MODULE: ./lib/src/request/completion.js





/** Returns the candidates for the last word of a line, which may be incomplete. */
async function candidatesFor(line, sources) {
    const before = line.slice(0, -1);
    const current = line.at(-1) ?? '';
    const grammar = (0,request_grammar/* grammarOf */.Le)({
        actions: sources.actions,
        commands: vocabulary/* commands */.Pi,
        globals: vocabulary/* globalFlags */.vP,
        absent: [],
        options: [...sources.optionFlags],
    });
    const understood = (0,tokens/* parseLine */.A)(before, grammar);
    const found = await valueCandidates(before, current, { grammar, understood, sources });
    const { kind, words } = found ?? wordCandidates(before, current, { grammar, understood, sources });
    return { kind, words: words.filter(([word]) => word.startsWith(current) && !/[\x00-\x1f\x7f]/.test(word)) };
}
/** Returns the values of the flag before the last word, or in `--flag=`. */
async function valueCandidates(before, current, situation) {
    const attached = /^(--[^=]+)=/.exec(current);
    if (attached?.[1] !== undefined) {
        const flag = flagOf(attached[1], situation);
        const values = flag && (await valuesOf(flag, situation));
        return values && { ...values, words: values.words.map(([word, purpose]) => [attached[0] + word, purpose]) };
    }
    const place = before.findLastIndex((word) => (0,tokens/* isFlag */.RV)(word));
    const flag = place < 0 || current.startsWith('--') ? undefined : flagOf(before[place] ?? '', situation);
    if (flag === undefined)
        return undefined;
    const values = before.length - place - 1;
    const count = (0,tokens/* valueCount */.h6)([flag]);
    if (count === 'nothing' || (count === 'one' && values > 0))
        return undefined;
    const own = await valuesOf(flag, situation);
    if (values === 0)
        return own;
    const words = wordCandidates(before, current, situation).words;
    return { kind: own.kind === 'words' ? 'words' : 'both', words: [...own.words, ...words] };
}
function flagOf(spelling, { grammar, understood }) {
    const resolution = (0,request_grammar/* resolve */.hd)(grammar, understood.here, spelling);
    return resolution.kind === 'flag' ? resolution.flags[0] : undefined;
}
/** Flags whose values are paths in an archive, not on this machine. */
const archivePathFlags = ['path', 'find'];
async function valuesOf({ flag, owner }, { understood, sources }) {
    const plain = (texts) => ({
        kind: 'words',
        words: texts.map((text) => [String(text), '']),
    });
    if (flag.choices !== undefined)
        return plain(flag.choices);
    if (owner.kind === 'option')
        return flag.value?.includes('|') ? plain(flag.value.split('|')) : { kind: 'files', words: [] };
    if (flag.name === 'repository')
        return plain(await sources.repositories(namedFiles(understood)));
    if (flag.name === 'archive' || flag.name === 'second-archive')
        return plain(['latest']);
    const isFile = ['FILE', 'FOLDER', 'PATH'].includes(flag.value ?? '') && !archivePathFlags.includes(flag.name);
    return { kind: isFile ? 'files' : 'words', words: [] };
}
function namedFiles({ uses }) {
    const named = uses.flatMap(({ resolution, values }) => resolution.kind === 'flag' &&
        resolution.flags.some(({ flag, owner }) => owner.kind === 'global' && flag.name === 'config')
        ? values
        : []);
    return named.length > 0 ? named : undefined;
}
/** Returns flags after a dash, the second words after the first word of a name, or otherwise actions and commands. */
function wordCandidates(before, current, situation) {
    const { understood, sources } = situation;
    if (current.startsWith('-'))
        return { kind: 'words', words: flagWords(current, understood) };
    if (takesOperand(understood))
        return { kind: 'files', words: [] };
    const possible = [...sources.actions, ...vocabulary/* commands */.Pi.filter((command) => canBeAdded(command, understood))];
    const unused = possible.filter(({ name }) => understood.named.every((named) => named.name !== name));
    const first = before.at(-1) ?? '';
    const isHalf = understood.halves.includes(first);
    const named = unused.flatMap(({ name, summary }) => {
        const [half = name, rest] = name.split(' ');
        if (isHalf)
            return half === first && rest !== undefined ? [[rest, summary]] : [];
        return [[half, rest === undefined ? summary : '']];
    });
    const asksForHelp = before.some((word) => word === '--help' || word === '-h');
    const pages = asksForHelp ? help/* helpPages */.yx.map((page) => [page, 'a help page']) : [];
    return { kind: 'words', words: withoutDuplicates([...named, ...pages]) };
}
function withoutDuplicates(words) {
    return [...new Map(words.map((word) => [word[0], word])).values()];
}
/** Whether the line names a command that needs a file. */
function takesOperand({ named }) {
    return vocabulary/* commands */.Pi.some(({ name, operand }) => operand !== undefined && named.some((each) => each.name === name));
}
/** Whether a command can be added to the line. */
function canBeAdded({ takesActions }, { named }) {
    return named.length === 0 || takesActions;
}
/** Whether to offer the flag of an option. There are hundreds, so at least one letter is required, and a dot for nested ones. */
function isOffered(name, current) {
    return current.length >= '--k'.length && (/[.[]/.test(current) || !/[.[]/.test(name));
}
function flagWords(current, { here, uses }) {
    const given = new Set(uses.flatMap(({ resolution }) => (resolution.kind === 'flag' ? resolution.flags.map(({ flag }) => flag.name) : [])));
    const offered = here.filter(({ owner, flag }) => {
        if (owner.kind === 'option' && !isOffered(flag.name, current))
            return false;
        const idle = 'withoutEffect' in flag && flag.withoutEffect !== undefined;
        return !idle && !flag.name.endsWith('-completion') && (flag.kind === 'texts' || !given.has(flag.name));
    });
    const ordered = [...offered].sort((a, b) => rank(a) - rank(b));
    return withoutDuplicates(ordered.flatMap(({ flag }) => {
        const purpose = 'summary' in flag && typeof flag.summary === 'string' ? flag.summary : '';
        const shown = (0,flags/* spellingsOf */.Hz)(flag).filter((spelling, index) => index === 0 || spelling === current);
        return shown.map((spelling) => [spelling, purpose]);
    }));
}
/** Sorts flags of the action first, and those of configuration options last. */
function rank({ owner }) {
    return owner.kind === 'option' ? 2 : owner.kind === 'global' ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var system_paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/commands/completion-scripts.js
var completion_scripts = __webpack_require__(3842);
;// CONCATENATED MODULE: ./lib/src/commands/print-completion.js







/** Prints the completion script of a shell. Returns the exit status. */
function printCompletion(shell, { out }) {
    out(completion_scripts/* completionScripts */.D[shell]);
    return 0;
}
/**
 * Prints the candidates for the last word of a line, given as `--bash WORD LINE`, or as `--` and the words. Errors in the
 * line are not reported.
 */
async function printCandidates(asked, terminal) {
    const [how, ...words] = asked;
    const line = how === '--bash' ? (0,quoting/* unfinishedWords */.b9)(words[1] ?? '').slice(1) : words;
    const repositories = (paths) => repositoriesIn(paths, terminal);
    const { kind, words: found } = await candidatesFor(line, { actions: registry/* actions */.o1, optionFlags: (0,option_flags/* optionFlags */.H)(), repositories });
    const shown = how === '--bash' ? inBash(found, line.at(-1) ?? '', words[0] ?? '') : found;
    terminal.out(`${[kind, ...shown.map((word) => word.join('\t'))].join('\n')}\n`);
    return 0;
}
/** Adapts candidates to bash, which completes only what follows the last `=` or `:` of a word and does not quote. */
function inBash(found, typed, current) {
    const rest = current === '=' || current === ':' ? '' : current;
    const before = typed.endsWith(rest) && rest !== typed ? typed.length - rest.length : 0;
    const open = /^["']/.test(current);
    return found.map(([word, purpose]) => [open ? word : (0,quoting/* quote */.hD)(word).slice((0,quoting/* quote */.hD)(word) === word ? before : 0), purpose]);
}
/** Returns the label of each repository, or its path if it has none; empty if no file can be read. */
async function repositoriesIn(paths, { environment }) {
    const read = await readFor(paths, environment).catch(() => undefined);
    const repositories = read?.configurations.flatMap(({ repositories }) => repositories) ?? [];
    return [...new Set(repositories.map(({ path, label }) => label ?? path))];
}
async function readFor(paths, environment) {
    const folders = { currentFolder: (0,system_paths/* currentFolder */.MO)(), home: (0,system_paths/* homeFolder */.Wx)(environment) };
    return await (0,configuration/* readConfigurations */.q)({ paths, entryPoint: 'command-line', environment, ...folders, variables: 'off' });
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