"use strict";
exports.id = 374;
exports.ids = [374];
exports.modules = {

/***/ 4993:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printCandidates: () => (/* binding */ printCandidates),
  printCompletion: () => (/* binding */ printCompletion)
});

// EXTERNAL MODULE: ./lib/src/actions/index.js + 56 modules
var actions = __webpack_require__(1815);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 5 modules
var configuration = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/src/configuration/option-flags.js
var option_flags = __webpack_require__(1360);
// EXTERNAL MODULE: ./lib/src/shell/quoting.js
var quoting = __webpack_require__(4644);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/request/commands.js
var commands = __webpack_require__(2228);
// EXTERNAL MODULE: ./lib/src/request/global-flags.js
var global_flags = __webpack_require__(9979);
// EXTERNAL MODULE: ./lib/src/request/grammar.js
var request_grammar = __webpack_require__(741);
// EXTERNAL MODULE: ./lib/src/request/help.js + 2 modules
var help = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/src/request/line.js
var request_line = __webpack_require__(5952);
// EXTERNAL MODULE: ./lib/src/request/tokens.js + 1 modules
var tokens = __webpack_require__(2975);
;// CONCATENATED MODULE: ./lib/src/commands/completion-candidates.js






/** What may stand in the place of the last word, of which only the beginning may be there. */
async function candidatesFor(line, sources) {
    const before = line.slice(0, -1);
    const current = line.at(-1) ?? '';
    const grammar = (0,request_grammar/* grammarOf */.Le)({
        actions: sources.actions,
        commands: commands/* commands */.P,
        globals: global_flags/* globalFlags */.v,
        absent: [],
        options: [...sources.optionFlags],
    });
    const understood = (0,request_line/* understand */.Z)(before, grammar);
    const found = await valueCandidates(before, current, { grammar, understood, sources });
    const { kind, words } = found ?? wordCandidates(before, current, { grammar, understood, sources });
    return { kind, words: words.filter(([word]) => word.startsWith(current) && !/[\x00-\x1f\x7f]/.test(word)) };
}
/** The values of the flag that stands before, where one does; also those behind `--flag=`. */
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
    const count = (0,tokens/* takes */.ny)([flag]);
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
/** Paths of an archive, which no file here need have. */
const inArchives = ['path', 'find'];
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
    const isFile = ['FILE', 'FOLDER', 'PATH'].includes(flag.value ?? '') && !inArchives.includes(flag.name);
    return { kind: isFile ? 'files' : 'words', words: [] };
}
function namedFiles({ uses }) {
    const named = uses.flatMap(({ resolution, values }) => resolution.kind === 'flag' &&
        resolution.flags.some(({ flag, owner }) => owner.kind === 'global' && flag.name === 'config')
        ? values
        : []);
    return named.length > 0 ? named : undefined;
}
/** Flags where one is begun, the second half of a name where the first stands, else what can be done. */
function wordCandidates(before, current, situation) {
    const { understood, sources } = situation;
    if (current.startsWith('-'))
        return { kind: 'words', words: flagWords(current, understood) };
    const possible = [...sources.actions, ...commands/* commands */.P.filter((command) => isOpen(command, understood))];
    const free = possible.filter(({ name }) => understood.named.every((named) => named.name !== name));
    const first = before.at(-1) ?? '';
    const isHalf = understood.halves.includes(first);
    const named = free.flatMap(({ name, summary }) => {
        const [half = name, rest] = name.split(' ');
        if (isHalf)
            return half === first && rest !== undefined ? [[rest, summary]] : [];
        return [[half, rest === undefined ? summary : '']];
    });
    const asksForHelp = before.some((word) => word === '--help' || word === '-h');
    const pages = asksForHelp ? help/* helpPages */.yx.map((page) => [page, 'a page of help']) : [];
    return { kind: 'words', words: once([...named, ...pages]) };
}
function once(words) {
    return [...new Map(words.map((word) => [word[0], word])).values()];
}
/** A command that stands alone is none beside an action. */
function isOpen({ takesActions }, { named }) {
    return named.length === 0 || takesActions;
}
/** There are hundreds of options: they are offered to who has begun one, and parts of one behind its name. */
function isWanted(name, current) {
    return current.length >= '--k'.length && (/[.[]/.test(current) || !/[.[]/.test(name));
}
function flagWords(current, { here, uses }) {
    const given = new Set(uses.flatMap(({ resolution }) => (resolution.kind === 'flag' ? resolution.flags.map(({ flag }) => flag.name) : [])));
    const offered = here.filter(({ owner, flag }) => {
        if (owner.kind === 'option' && !isWanted(flag.name, current))
            return false;
        const idle = 'withoutEffect' in flag && flag.withoutEffect !== undefined;
        return !idle && !flag.name.endsWith('-completion') && (flag.kind === 'texts' || !given.has(flag.name));
    });
    const ordered = [...offered].sort((a, b) => rank(a) - rank(b));
    return once(ordered.flatMap(({ flag }) => {
        const purpose = 'summary' in flag && typeof flag.summary === 'string' ? flag.summary : '';
        const shown = (0,request_grammar/* spellingsOf */.Hz)(flag).filter((spelling, index) => index === 0 || spelling === current);
        return shown.map((spelling) => [spelling, purpose]);
    }));
}
/** What belongs to the action comes first, the options of the configuration last. */
function rank({ owner }) {
    return owner.kind === 'option' ? 2 : owner.kind === 'global' ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/commands/completion-scripts.js
var completion_scripts = __webpack_require__(3842);
;// CONCATENATED MODULE: ./lib/src/commands/completion.js







/** Prints what a shell reads to complete our lines; gives the exit status. */
function printCompletion(shell, { out }) {
    out(completion_scripts/* completionScripts */.D[shell]);
    return 0;
}
/**
 * Answers a shell that asks what may stand at the end of a line: `--bash WORD LINE`, or `--` and the words. Nothing is
 * told of what is wrong with the line: that is for its run.
 */
async function printCandidates(asked, terminal) {
    const [how, ...words] = asked;
    const line = how === '--bash' ? (0,quoting/* unfinishedWords */.b9)(words[1] ?? '').slice(1) : words;
    const repositories = (paths) => repositoriesIn(paths, terminal);
    const { kind, words: found } = await candidatesFor(line, { actions: actions/* actions */.o, optionFlags: (0,option_flags/* optionFlags */.H)(), repositories });
    const shown = how === '--bash' ? inBash(found, line.at(-1) ?? '', words[0] ?? '') : found;
    terminal.out(`${[kind, ...shown.map((word) => word.join('\t'))].join('\n')}\n`);
    return 0;
}
/** Bash completes what stands behind the last `=` or `:` of a word, and takes candidates as they are. */
function inBash(found, typed, current) {
    const rest = current === '=' || current === ':' ? '' : current;
    const before = typed.endsWith(rest) && rest !== typed ? typed.length - rest.length : 0;
    const open = /^["']/.test(current);
    return found.map(([word, purpose]) => [open ? word : (0,quoting/* quote */.hD)(word).slice((0,quoting/* quote */.hD)(word) === word ? before : 0), purpose]);
}
/** Labels, and paths of those that have none; empty where no file can be read. */
async function repositoriesIn(paths, { environment }) {
    const read = await readFor(paths, environment).catch(() => undefined);
    const repositories = read?.configurations.flatMap(({ repositories }) => repositories) ?? [];
    return [...new Set(repositories.map(({ path, label }) => label ?? path))];
}
async function readFor(paths, environment) {
    const folders = { currentFolder: (0,own_folders/* currentFolder */.MO)(), home: (0,own_folders/* homeFolder */.Wx)(environment) };
    return await (0,configuration/* readConfigurations */.q)({ paths, door: 'command-line', environment, ...folders, variables: 'off' });
}


/***/ })

};
;