"use strict";
exports.id = 320;
exports.ids = [320];
exports.modules = {

/***/ 5320:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generate: () => (/* binding */ generate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/actions/flags.js
var actions_flags = __webpack_require__(2397);
// EXTERNAL MODULE: ./lib/src/borg/home.js
var home = __webpack_require__(4068);
// EXTERNAL MODULE: ./lib/src/configuration/findings.js
var configuration_findings = __webpack_require__(5265);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/interpolate.js + 2 modules
var interpolate = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/src/configuration/limits.js
var limits = __webpack_require__(9907);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/sections.js
var sections = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/src/configuration/lifted-pairs.js


/** All that a file says, out of its sections, in the order written; comments go with what they stood before. */
function liftedPairs(file, document) {
    const lifted = [];
    let left;
    for (const pair of file.items) {
        const section = sections/* sectionNames */.Q.find((name) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === name);
        const inner = section === undefined ? [{ pair, section }] : unpacked(pair, section, document);
        const [first] = inner;
        const comments = [left, ...(section === undefined ? [] : [commentOf(pair)])];
        left = section !== undefined && (0,dist/* isMap */.jh)(pair.value) ? (pair.value.comment ?? undefined) : undefined;
        if (first)
            comment(first.pair, comments);
        else
            left = together([...comments, left]);
        lifted.push(...inner);
    }
    if (left !== undefined)
        document.comment = together([left, document.comment]) ?? null;
    return lifted;
}
/** Comments of a name that gives way to another are told there. */
function joined(stays, goes) {
    comment(stays, [commentOf(goes)]);
}
function unpacked(pair, section, document) {
    const { value } = pair;
    if ((0,dist/* isMap */.jh)(value) && value.tag === undefined) {
        const [first] = value.items;
        if (first)
            comment(first, [value.commentBefore]);
        return value.items.map((inner) => ({ pair: inner, section }));
    }
    // The mapping stands elsewhere: what was its section's is merged in.
    const merged = (0,dist/* isAlias */.Vj)(value) || ((0,dist/* isNode */.Ll)(value) && value.tag !== undefined);
    return merged ? [{ pair: document.createPair('<<', value), section }] : [];
}
function comment({ key }, before) {
    if (!(0,dist/* isNode */.Ll)(key))
        return;
    key.commentBefore = together([...before, key.commentBefore]) ?? null;
}
function commentOf({ key }) {
    return (0,dist/* isNode */.Ll)(key) ? (key.commentBefore ?? undefined) : undefined;
}
function together(comments) {
    const told = comments.filter((one) => one !== undefined && one !== null);
    return told.length > 0 ? told.join('\n') : undefined;
}

;// CONCATENATED MODULE: ./lib/src/configuration/published.js
/** Where editors find the JSON Schema of configuration files: as the repository's main branch has it. */
const schemaAddress = 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/borgflow.schema.json';
/** The line by which editors with a YAML language server know which schema a file follows. */
const schemaLine = `# yaml-language-server: $schema=${schemaAddress}`;

// EXTERNAL MODULE: ./lib/src/configuration/spellings.js
var spellings = __webpack_require__(7296);
;// CONCATENATED MODULE: ./lib/src/configuration/respelt-nodes.js


const nowhere = { file: '', line: 1, column: 1 };
/** An option in today's spelling, made of the same nodes wherever they stay, so that their comments do. */
function modernPair(pair, document) {
    const nodes = new Map();
    const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : undefined;
    const value = treeOf(pair.value, nodes);
    if (key === undefined || value === undefined)
        return { pair, renamed: false };
    const { entry, modern, renamed = false } = (0,spellings/* respell */.an)({ key, place: nowhere, value });
    if (modern === undefined && entry.key === key)
        return { pair, renamed };
    return { pair: pairOf(entry, { pair, nodes, document }), renamed };
}
/** Bare repositories become entries with a path, and what an entry overrides gets today's spelling. */
function modernRepositories({ value }, document) {
    if (!(0,dist/* isSeq */.oP)(value))
        return;
    value.items = value.items.map((item) => {
        if ((0,dist/* isMap */.jh)(item))
            item.items = item.items.map((pair) => modernPair(pair, document).pair);
        return (0,dist/* isScalar */.jn)(item) ? mappingOf('path', item, document) : item;
    });
}
/** The node as the spellings read it; undefined where it is none of theirs. */
function treeOf(node, nodes) {
    const tree = plainTreeOf(node, nodes);
    if (tree)
        nodes.set(tree, node);
    return tree;
}
function plainTreeOf(node, nodes) {
    if (node === null)
        return { kind: 'scalar', place: nowhere, value: null, source: '' };
    if ((0,dist/* isScalar */.jn)(node)) {
        if (node.tag !== undefined)
            return undefined;
        const source = String(node.value);
        return { kind: 'scalar', place: nowhere, value: typed(node, source), source };
    }
    if ((0,dist/* isSeq */.oP)(node) && node.tag === undefined) {
        const items = node.items.map((item) => treeOf(item, nodes));
        return items.some((item) => item === undefined)
            ? undefined
            : { kind: 'list', place: nowhere, items: items.filter((item) => item !== undefined) };
    }
    // What is inside a mapping already has its modern form.
    return (0,dist/* isMap */.jh)(node) && node.tag === undefined ? { kind: 'mapping', place: nowhere, entries: [] } : undefined;
}
/** What YAML makes of a scalar that was read without types. */
function typed(node, source) {
    if (node.type !== dist/* Scalar */.X5.PLAIN || source.length > 20)
        return source;
    const value = /^[\w.+~-]*$/.test(source) ? (0,dist/* parse */.qg)(source) : source;
    return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : source;
}
function pairOf(entry, making) {
    const { pair, document } = making;
    const key = document.createNode(entry.key);
    if ((0,dist/* isNode */.Ll)(key) && (0,dist/* isNode */.Ll)(pair.key)) {
        key.commentBefore = pair.key.commentBefore ?? null;
        key.spaceBefore = pair.key.spaceBefore === true;
    }
    return new dist/* Pair */.Rm(key, nodeOf(entry.value, making));
}
function nodeOf(tree, making) {
    const { nodes, document } = making;
    if (nodes.has(tree))
        return nodes.get(tree);
    if (tree.kind === 'scalar')
        return document.createNode(tree.value === null ? '' : String(tree.value));
    if (tree.kind === 'list') {
        const list = new dist/* YAMLSeq */.Rw();
        list.items = tree.items.map((item) => nodeOf(item, making));
        return list;
    }
    const [first] = tree.entries;
    const only = first && tree.entries.length === 1 ? nodeOf(first.value, making) : undefined;
    if (first && (0,dist/* isScalar */.jn)(only))
        return mappingOf(first.key, only, document);
    const map = new dist/* YAMLMap */.CA();
    map.items = tree.entries.map((part) => new dist/* Pair */.Rm(document.createNode(part.key), nodeOf(part.value, making)));
    return map;
}
/** A mapping of one name in place of a bare value, whose comment above it now stands above the mapping. */
function mappingOf(name, value, document) {
    const map = new dist/* YAMLMap */.CA();
    map.commentBefore = value.commentBefore ?? null;
    map.spaceBefore = value.spaceBefore === true;
    value.commentBefore = null;
    value.spaceBefore = false;
    map.items = [new dist/* Pair */.Rm(document.createNode(name), value)];
    return map;
}

;// CONCATENATED MODULE: ./lib/src/configuration/modernize.js





/**
 * A file of any age in today's flat shape and spelling, with its comments. What has no place there without meaning
 * something else stays in its section. The text must be free of syntax faults.
 */
function modernize(text) {
    // Without types every value stays as it was written: 0077, yes, 1.10.
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (!(0,dist/* isMap */.jh)(document.contents))
        return text;
    document.contents.items = modernPairs(document.contents, document);
    const printed = document.toString({
        flowCollectionPadding: false,
        lineWidth: 0,
        indent: indentOf(text),
        indentSeq: !/^- /m.test(text),
    });
    return printed.includes(schemaLine) ? printed : `${schemaLine}\n${printed}`;
}
function indentOf(text) {
    return Math.min(8, Math.max(2, /^( +)[^\s#]/m.exec(text)?.[1]?.length ?? 4));
}
function modernPairs(file, document) {
    const lifted = liftedPairs(file, document);
    const respelt = lifted.map((written) => ({ ...written, ...modernPair(written.pair, document) }));
    const kept = keepApart(respelt);
    const flat = winnersOf(respelt.filter((written) => !kept.includes(written))).map(({ pair }) => pair);
    for (const pair of flat)
        if (nameOf(pair) === 'repositories')
            modernRepositories(pair, document);
    return [...flat, ...kept.map((written) => sectionOf(written, document))];
}
/** Of several that set one option, the one that counts when the file is read; its comments are those of all. */
function winnersOf(written) {
    const rank = ({ section, renamed }) => (renamed ? 100 : 0) + sections/* sectionNames */.Q.indexOf(section ?? '');
    const winners = new Map();
    const merged = written.filter(({ pair }) => nameOf(pair) === '<<');
    const named = written.filter((one) => !merged.includes(one));
    for (const one of named.toSorted((a, b) => rank(a) - rank(b))) {
        const name = nameOf(one.pair);
        const earlier = winners.get(name);
        const [stays, goes] = earlier && isEmpty(one.pair) ? [earlier, one] : [one, earlier];
        if (goes)
            joined(stays.pair, goes.pair);
        winners.set(name, stays);
    }
    const counting = new Set([...winners.values(), ...merged]);
    return written.filter((one) => counting.has(one));
}
/**
 * borgmatic 1 had a prefix for prune and one for check, a umask for Borg and one for hooks: where they differ, each
 * stays in its section.
 */
function keepApart(written) {
    const of = (name, section) => written.findLast((one) => one.section === section && nameOf(one.pair) === name && !isEmpty(one.pair));
    const kept = [];
    const checks = of('prefix', 'consistency');
    const prune = of('prefix', 'retention') ?? of('prefix', undefined);
    if (checks && textOf(checks.pair) !== textOf(prune?.pair))
        kept.push(checks);
    const [borgs, hooks] = [of('umask', 'storage'), of('umask', 'hooks')];
    const agreed = borgs && hooks && octal(borgs.pair) === octal(hooks.pair);
    const borgsDefault = !borgs && octal(hooks?.pair) === 0o077;
    if (!agreed && !borgsDefault)
        kept.push(...[borgs, hooks].filter((one) => one !== undefined));
    return kept;
}
const whyKept = ' In its section: at the top level it would hold for more than this.';
function sectionOf({ pair, section }, document) {
    const key = document.createNode(section);
    const map = new dist/* YAMLMap */.CA();
    map.items = [pair];
    if ((0,dist/* isScalar */.jn)(key) && (0,dist/* isScalar */.jn)(pair.key)) {
        const told = pair.key.commentBefore ?? '';
        key.commentBefore = told.includes(whyKept) ? told : [told, whyKept].filter((line) => line !== '').join('\n');
        pair.key.commentBefore = null;
    }
    return document.createPair(key, map);
}
function octal(pair) {
    const text = textOf(pair);
    return text === undefined ? undefined : Number.parseInt(text.replace(/^0o/i, ''), 8);
}
function textOf(pair) {
    return (0,dist/* isScalar */.jn)(pair?.value) ? String(pair.value.value) : undefined;
}
function nameOf({ key }) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
}
function isEmpty({ value }) {
    return (value === null ||
        (value instanceof dist/* Scalar */.X5 && value.type === dist/* Scalar */.X5.PLAIN && /^(|~|null|Null|NULL)$/.test(String(value.value))));
}

// EXTERNAL MODULE: ./lib/src/configuration/normalize.js + 2 modules
var normalize = __webpack_require__(5841);
// EXTERNAL MODULE: ./lib/src/configuration/read.js + 3 modules
var read = __webpack_require__(5003);
// EXTERNAL MODULE: ./lib/src/configuration/tree.js
var configuration_tree = __webpack_require__(4699);
// EXTERNAL MODULE: ./lib/src/configuration/validate.js + 1 modules
var validate = __webpack_require__(676);
;// CONCATENATED MODULE: ./lib/src/configuration/modernized.js










/**
 * A file of any age in the modern shape, held to mean exactly what it meant. Throws UserErrors where the file has faults,
 * and a UserError where no modern file would mean the same.
 */
function modernized(text, origin) {
    const findings = (0,configuration_findings/* noFindings */._I)();
    const before = meaningOf(text, origin, findings);
    if (findings.faults.length > 0)
        throw new errors/* UserErrors */.tQ(findings.faults.map(placed));
    const modern = modernize(text);
    const anew = (0,configuration_findings/* noFindings */._I)();
    const after = meaningOf(modern, origin, anew);
    if (anew.faults.length > 0 || !(0,external_node_util_.isDeepStrictEqual)(before, after)) {
        throw new errors/* UserError */.yo(`${origin.shown} can't be written in the modern shape without meaning something else. Nothing was written; it goes on working as it is.`);
    }
    return modern;
}
/** What a file's options come to; what an older file says twice, and the same both times, counts once. */
function meaningOf(text, origin, findings) {
    const gathered = { budget: (0,limits/* wholeBudget */.DF)(), sources: new Map(), included: [] };
    const whole = (0,read/* readWhole */.oD)({ ...origin, text }, { ...origin, ...gathered, findings });
    if (!whole)
        return undefined;
    const { file } = (0,interpolate/* interpolate */.G)(whole, { environment: {}, variables: 'leave', overrides: [] }, findings);
    const { tree } = (0,normalize/* normalize */.S)(file, findings, origin);
    (0,validate/* validateFile */.n)(tree, findings);
    const { borg_umask: borgs, check_prefix: checks, ...rest } = (0,configuration_tree/* toValue */.BA)(tree);
    return {
        ...rest,
        ...(borgs === undefined || borgs === rest['umask'] ? {} : { borg_umask: borgs }),
        ...(checks === undefined || checks === rest['prefix'] ? {} : { check_prefix: checks }),
    };
}
function placed(fault) {
    const { place, message } = fault;
    return place && !message.startsWith(`${place.file} `)
        ? new errors/* UserError */.yo(`${place.file}:${place.line}:${place.column}: ${message}`, { place })
        : fault;
}

;// CONCATENATED MODULE: ./lib/src/configuration/age.js
/** The version of borgmatic that brought an option, where that is worth a word: one inside another is no older than it. */
function ageOf(schema, outer) {
    const own = schema['x-since'];
    const around = outer?.['x-since'];
    return own === undefined || (around !== undefined && !isLater(own, around)) ? undefined : own;
}
function isLater(version, than) {
    const [a, b] = [version, than].map((text) => text.split('.').map(Number));
    for (const [index, part] of (a ?? []).entries()) {
        if (part !== b?.[index])
            return part > (b?.[index] ?? 0);
    }
    return false;
}

// EXTERNAL MODULE: ./lib/src/configuration/groups.js
var configuration_groups = __webpack_require__(243);
// EXTERNAL MODULE: ./lib/src/configuration/options.js + 1 modules
var options = __webpack_require__(3118);
;// CONCATENATED MODULE: ./lib/src/configuration/template.js





/** The options that a new file sets: without them nothing could be backed up, or nothing would ever go. */
const activeNames = ['repositories', 'source_directories', 'keep_daily'];
const head = `${schemaLine}
# A configuration file of Borgflow, with every option it knows.
# Set what stands without a # in front to your own values, and take the # away from
# whatever else you need. \`borgflow config validate\` says whether all is well.
`;
/** A whole configuration file: every option with what it is for, those that a backup needs set to examples. */
function wholeTemplate() {
    const groups = configuration_groups/* optionGroups */.g.map(({ title, options }) => {
        const blocks = Object.entries(options).map(([name, schema]) => block(name, schema, activeNames.includes(name)));
        return [`# ${`— ${title} `.padEnd(78, '—')}`, ...blocks].join('\n\n');
    });
    return `${[head, ...groups].join('\n')}\n`.replaceAll(/\n(# —)/g, '\n\n$1').replaceAll(/\n{3,}/g, '\n\n');
}
/** Each option of its own, set to its example, by name: what \`config generate --split\` writes. */
function splitTemplate() {
    const options = configuration_groups/* optionGroups */.g.flatMap(({ options: members }) => Object.entries(members));
    return new Map(options.map(([name, schema]) => [name, `${block(name, schema, true)}\n`]));
}
function block(name, schema, active) {
    const lines = linesOf({ name, schema, value: schema.examples?.[0] });
    return [...remarks(schema), ...(active ? lines : lines.map(commentedOut))].join('\n');
}
/** The lines of an option: its value as an example, and what else may stand inside it as comments. */
function linesOf({ name, schema, value }) {
    if (schema.type === 'object' && schema.properties !== undefined) {
        return [`${name}:`, ...indented(membersOf(schema.properties, schema, value))];
    }
    const inside = name === 'repositories' ? options/* repositoryOptions */.Tl : schema.items?.properties;
    if (schema.type === 'array' && inside !== undefined && Array.isArray(value)) {
        return [`${name}:`, ...value.flatMap((item, index) => itemLines(item, index === 0 ? inside : {}, schema))];
    }
    return (0,dist/* stringify */.As)({ [name]: value }, { indent: 4, lineWidth: 0 })
        .trimEnd()
        .split('\n');
}
/** An item of a list of mappings: the first tells of all that an item may hold. */
function itemLines(item, inside, outer) {
    const set = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    const active = set.map(([name, value]) => ({ name, schema: inside[name] ?? {}, outer, value }));
    const others = Object.entries(inside).filter(([name]) => !has(item, name));
    const [first, ...rest] = active;
    const [opening = '', ...further] = first ? linesOf(first) : [];
    const members = [
        ...rest.map((shown) => memberLines(shown, true)),
        ...others.map(([name, schema]) => memberLines({ name, schema, outer, value: schema.examples?.[0] }, false)),
    ];
    const told = first ? remarks(first.schema, outer) : [];
    return indented([...told, `- ${opening}`, ...[...further, ...members.flat()].map((line) => `  ${line}`)]);
}
/** What stands inside a mapping: those that its example has are set, the others are comments. */
function membersOf(members, outer, example) {
    return Object.entries(members).flatMap(([name, schema]) => {
        const set = has(example, name);
        return memberLines({ name, schema, outer, value: set ? example[name] : schema.examples?.[0] }, set);
    });
}
function memberLines(shown, active) {
    const lines = linesOf(shown);
    return [...remarks(shown.schema, shown.outer), ...(active ? lines : lines.map(commentedOut))];
}
function has(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
/** What an option is for, as comments: the sentence, its choices, its unit, what stands for a missing value, its age. */
function remarks(schema, outer) {
    const choices = schema.enum ?? schema.items?.enum;
    const age = ageOf(schema, outer);
    const sentences = [
        schema.description ?? '',
        ...(choices === undefined ? [] : [`One of: ${choices.join(', ')}.`.replace(/^One/, schema.items ? 'Any' : 'One')]),
        ...(schema['x-unit'] === undefined ? [] : [`In ${schema['x-unit']}.`]),
        ...(schema.default === undefined
            ? []
            : [`Default: ${(0,dist/* stringify */.As)(schema.default, { collectionStyle: 'flow' }).trim()}.`]),
        ...(age === undefined ? [] : [`Since borgmatic ${age}.`]),
    ];
    return wrapped(sentences.join(' ')).map((line) => `# ${line}`);
}
function commentedOut(line) {
    return `#${line}`;
}
function indented(lines) {
    return lines.map((line) => `    ${line}`);
}
function wrapped(text) {
    return text.match(/\S.{0,76}\S(?=\s|$)|\S+/g) ?? [];
}

// EXTERNAL MODULE: ./lib/src/request/values.js
var values = __webpack_require__(2300);
// EXTERNAL MODULE: ./lib/src/system/links.js
var links = __webpack_require__(5447);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
// EXTERNAL MODULE: ./lib/src/system/regular-file.js
var regular_file = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/src/system/replacement.js
var replacement = __webpack_require__(4650);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
;// CONCATENATED MODULE: ./lib/src/commands/generate.js
















const defaultDestination = '/etc/borgmatic/config.yaml';
/** Writes a configuration file with every option, or an older file in the modern shape; gives the exit status. */
async function generate({ request, flags }, terminal) {
    const source = (0,values/* textIn */.r7)(flags['source']);
    const named = (0,values/* textIn */.r7)(flags['destination']) ?? defaultDestination;
    const destination = (0,home/* pathFromUser */.nl)(named);
    const split = flags['split'] === true;
    if (split && source !== undefined) {
        throw new errors/* UserError */.yo('--split writes every option to a file of its own, so that --source has no place beside it. Leave one out.');
    }
    if (named !== '' && !split && (0,actions_flags/* isStandardOutput */.HT)(named)) {
        terminal.out(textFor(source, terminal));
        return 0;
    }
    const drafts = split ? splitDrafts(destination) : [{ path: destination, text: textFor(source, terminal) }];
    const obstacle = (0,runner_files/* runnerObstacle */.Ic)(destination) ?? (0,links/* linkObstacle */.qm)(destination);
    if (obstacle !== undefined)
        throw new errors/* UserError */.yo(`${destination} can't be written: ${obstacle}.`);
    await checkKind(destination, split ? 'folder' : 'file');
    const overwrite = flags['overwrite'] === true;
    if (!overwrite)
        for (const { path } of drafts)
            await refuseExisting(path);
    if (request.dryRun) {
        terminal.out(`Would write ${destination}; nothing was written in this dry run.\n`);
        return 0;
    }
    await (0,promises_.mkdir)(split ? destination : (0,external_node_path_.dirname)(destination), { recursive: true, mode: 0o700 }).catch((error) => {
        throw unwritten(destination, error);
    });
    for (const draft of drafts)
        write(draft, overwrite);
    terminal.out(`${told(destination, { source, split })}\n`);
    return 0;
}
function told(destination, { source, split }) {
    if (split)
        return `${destination} holds every option in a file of its own, for reading.`;
    if (source !== undefined) {
        return `${destination} holds ${source} in the modern shape. See what changed with: diff -u ${source} ${destination}`;
    }
    return `${destination} holds every option, as a comment but for those that each backup needs. Set those to your own values.`;
}
function textFor(source, { environment }) {
    if (source === undefined)
        return wholeTemplate();
    const path = (0,home/* pathFromUser */.nl)(source);
    const findings = (0,configuration_findings/* noFindings */._I)();
    const text = (0,read/* readText */.yR)({ path, shown: source, named: { mayBePipe: (0,regular_file/* isDescriptor */.ol)(path) } }, findings);
    if (text === undefined)
        throw new errors/* UserErrors */.tQ(findings.faults);
    const folders = { currentFolder: (0,own_folders/* currentFolder */.MO)(), home: (0,own_folders/* homeFolder */.Wx)(environment) };
    return modernized(text, { shown: source, path, ...folders });
}
function splitDrafts(folder) {
    const options = splitTemplate();
    const names = `${JSON.stringify({ option_names: [...options.keys()] })}\n`;
    return [
        ...[...options].map(([name, text]) => ({ path: (0,external_node_path_.join)(folder, `${name}.yaml`), text })),
        { path: (0,external_node_path_.join)(folder, 'options.json'), text: names },
    ];
}
async function checkKind(path, wanted) {
    const facts = await (0,promises_.stat)(path).catch(() => undefined);
    if (!facts || facts.isDirectory() === (wanted === 'folder'))
        return;
    throw new errors/* UserError */.yo(wanted === 'file'
        ? `${path} is a folder. Name a file with --destination, or write a folder with --split.`
        : `${path} is no folder, and --split writes one. Name another with --destination.`);
}
async function refuseExisting(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found !== undefined && !(0,replacement/* isWrittenDirectly */.Ag)(path, found))
        throw existing(path);
}
function existing(path) {
    return new errors/* UserError */.yo(`${path} exists already, and nothing was written. Replace it with --overwrite, or name another file with --destination.`);
}
/** Only the owner may read it: a configuration may hold a passphrase. */
function write({ path, text }, overwrite) {
    try {
        (0,replacement/* replaceFile */.fR)(path, text, { mode: 0o600, overwrite });
    }
    catch (error) {
        throw (0,errors/* codeOf */.$N)(error) === 'EEXIST' ? existing(path) : unwritten(path, error);
    }
}
function unwritten(path, error) {
    return new errors/* UserError */.yo(`${path} can't be written: ${(0,write_faults/* writeFault */.i)(error)}.`);
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


/***/ })

};
;