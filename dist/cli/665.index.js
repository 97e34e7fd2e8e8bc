"use strict";
exports.id = 665;
exports.ids = [665];
exports.modules = {

/***/ 3665:
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
// EXTERNAL MODULE: ./lib/src/actions/shared-flags.js
var shared_flags = __webpack_require__(1811);
// EXTERNAL MODULE: ./lib/src/configuration/reading/includes.js
var includes = __webpack_require__(4899);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/options/older-spellings.js
var older_spellings = __webpack_require__(7306);
// EXTERNAL MODULE: ./lib/src/configuration/shape/interpolate.js
var interpolate = __webpack_require__(7669);
// EXTERNAL MODULE: ./lib/src/configuration/shape/normalize.js
var normalize = __webpack_require__(9450);
// EXTERNAL MODULE: ./lib/src/configuration/validation/schema-faults.js + 1 modules
var schema_faults = __webpack_require__(3626);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/findings.js
var yaml_findings = __webpack_require__(1521);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/limits.js
var limits = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/tree.js
var yaml_tree = __webpack_require__(5227);
// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
;// CONCATENATED MODULE: ./lib/src/configuration/write/template.js


/** The URL of the JSON Schema of configuration files, for editors. */
const schemaAddress = 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/borgflow.schema.json';
/** The comment that tells editors with a YAML language server which schema to use. */
const schemaLine = `# yaml-language-server: $schema=${schemaAddress}`;
/** The options that are set in a new file. */
const activeNames = ['repositories', 'source_directories', 'keep_daily'];
const head = `${schemaLine}
# Borgflow configuration file with all options.
# Options without a # are set: replace their values with your own. To use
# another option, remove its #. Check the result with \`borgflow config validate\`.
`;
/** Returns a configuration file with all options and their descriptions; those that a backup needs are set. */
function wholeTemplate() {
    const groups = all_options/* optionGroups */.gn.map(({ title, options }) => {
        const blocks = Object.entries(options).map(([name, schema]) => block(name, schema, activeNames.includes(name)));
        return [`# ${`— ${title} `.padEnd(78, '—')}`, ...blocks].join('\n\n');
    });
    return `${[head, ...groups].join('\n')}\n`.replaceAll(/\n(# —)/g, '\n\n$1').replaceAll(/\n{3,}/g, '\n\n');
}
/** Returns each option, set to its example, by name, for `config generate --split`. */
function splitTemplate() {
    const options = all_options/* optionGroups */.gn.flatMap(({ options: members }) => Object.entries(members));
    return new Map(options.map(([name, schema]) => [name, `${block(name, schema, true)}\n`]));
}
function block(name, schema, active) {
    const lines = linesOf({ name, schema, value: schema.examples?.[0] });
    return [...remarks(schema), ...(active ? lines : lines.map(commentedOut))].join('\n');
}
/** Returns the lines of an option: its example value, and other nested options as comments. */
function linesOf({ name, schema, value }) {
    if (schema.type === 'object' && schema.properties !== undefined) {
        return [`${name}:`, ...indented(membersOf(schema.properties, schema, value))];
    }
    const inside = name === 'repositories' ? all_options/* repositoryOptions */.Tl : schema.items?.properties;
    if (schema.type === 'array' && inside !== undefined && Array.isArray(value)) {
        return [`${name}:`, ...value.flatMap((item, index) => itemLines(item, index === 0 ? inside : {}, schema))];
    }
    return (0,dist/* stringify */.As)({ [name]: value }, { indent: 4, lineWidth: 0 })
        .trimEnd()
        .split('\n');
}
/** Returns the lines of an item in a list of mappings; the first item has comments for all options. */
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
    const comments = first ? remarks(first.schema, outer) : [];
    return indented([...comments, `- ${opening}`, ...[...further, ...members.flat()].map((line) => `  ${line}`)]);
}
/** Returns the lines of a mapping's options: those in its example are set, the others are comments. */
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
/** Returns comments for an option: its description, choices, unit, default, and version. */
function remarks(schema, outer) {
    const choices = schema.enum ?? schema.items?.enum;
    const age = (0,all_options/* addedIn */.G$)(schema, outer);
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

;// CONCATENATED MODULE: ./lib/src/configuration/write/modernize.js












/**
 * Converts a file of any version to the current flat shape and spelling, keeping its comments. Options that would have
 * another meaning there stay in their sections. The text must be valid YAML.
 */
function modernize(text) {
    // Without types, every value stays as written: 0077, yes, 1.10.
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
    const lifted = optionsWithoutSections(file, document);
    const respelt = lifted.map((written) => ({ ...written, ...modernPair(written.pair, document) }));
    const kept = keptInSections(respelt);
    const flat = winnersOf(respelt.filter((written) => !kept.includes(written))).map(({ pair }) => pair);
    for (const pair of flat)
        if (nameOf(pair) === 'repositories')
            modernRepositories(pair, document);
    return [...flat, ...kept.map((written) => sectionOf(written, document))];
}
/** Keeps only the entry of each option that takes effect, with the comments of all its entries. */
function winnersOf(written) {
    const rank = ({ section, renamed }) => (renamed ? 100 : 0) + older_spellings/* sectionNames */.QN.indexOf(section ?? '');
    const winners = new Map();
    const merged = written.filter(({ pair }) => nameOf(pair) === '<<');
    const named = written.filter((one) => !merged.includes(one));
    for (const one of named.toSorted((a, b) => rank(a) - rank(b))) {
        const name = nameOf(one.pair);
        const earlier = winners.get(name);
        const [stays, goes] = earlier && isEmpty(one.pair) ? [earlier, one] : [one, earlier];
        if (goes)
            mergeComments(stays.pair, goes.pair);
        winners.set(name, stays);
    }
    const counting = new Set([...winners.values(), ...merged]);
    return written.filter((one) => counting.has(one));
}
/**
 * Returns the options that must stay in their sections: borgmatic 1 had one prefix for prune and one for check, and one
 * umask for Borg and one for hooks.
 */
function keptInSections(written) {
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
const keptComment = ' Kept in its section: at the top level, it would also apply elsewhere.';
function sectionOf({ pair, section }, document) {
    const key = document.createNode(section);
    const map = new dist/* YAMLMap */.CA();
    map.items = [pair];
    if ((0,dist/* isScalar */.jn)(key) && (0,dist/* isScalar */.jn)(pair.key)) {
        const comment = pair.key.commentBefore ?? '';
        key.commentBefore = comment.includes(keptComment)
            ? comment
            : [comment, keptComment].filter((line) => line !== '').join('\n');
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
/**
 * Converts a file of any version to the current format, and checks that its meaning has not changed. Throws UserErrors if
 * the file is invalid, and a UserError if it can't be converted without changing its meaning.
 */
function convertFile(text, origin) {
    const findings = (0,yaml_findings/* noFindings */._I)();
    const before = meaningOf(text, origin, findings);
    if (findings.faults.length > 0)
        throw new errors/* UserErrors */.tQ(findings.faults.map(placed));
    const modern = modernize(text);
    const anew = (0,yaml_findings/* noFindings */._I)();
    const after = meaningOf(modern, origin, anew);
    if (anew.faults.length > 0 || !(0,external_node_util_.isDeepStrictEqual)(before, after)) {
        throw new errors/* UserError */.yo(`${origin.shown} can't be converted to the current format without changing its meaning. Nothing was written; the file still works as it is.`);
    }
    return modern;
}
/** Returns the values of a file, for comparison; options with two equal values in borgmatic 1 appear only once. */
function meaningOf(text, origin, findings) {
    const gathered = { budget: (0,limits/* newBudget */.k$)(), sources: new Map(), included: [] };
    const whole = (0,includes/* readWithIncludes */.oV)({ ...origin, text }, { ...origin, ...gathered, findings });
    if (!whole)
        return undefined;
    const { file } = (0,interpolate/* interpolate */.G)(whole, { environment: {}, variables: 'leave', overrides: [] }, findings);
    const { tree } = (0,normalize/* normalize */.S)(file, findings, origin);
    (0,schema_faults/* validateFile */.n)(tree, findings);
    const { borg_umask: borgs, check_prefix: checks, ...rest } = (0,yaml_tree/* toValue */.BA)(tree);
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
/** Returns all options of a file without sections, in order; comments stay with what follows them. */
function optionsWithoutSections(file, document) {
    const lifted = [];
    let left;
    for (const pair of file.items) {
        const section = older_spellings/* sectionNames */.QN.find((name) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === name);
        const inner = section === undefined ? [{ pair, section }] : unpacked(pair, section, document);
        const [first] = inner;
        const comments = [left, ...(section === undefined ? [] : [commentOf(pair)])];
        left = section !== undefined && (0,dist/* isMap */.jh)(pair.value) ? (pair.value.comment ?? undefined) : undefined;
        if (first)
            comment(first.pair, comments);
        else
            left = joinComments([...comments, left]);
        lifted.push(...inner);
    }
    if (left !== undefined)
        document.comment = joinComments([left, document.comment]) ?? null;
    return lifted;
}
/** Moves the comments of an option that is dropped to the one that replaces it. */
function mergeComments(stays, goes) {
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
    // The section is an alias or an include, so it is merged.
    const merged = (0,dist/* isAlias */.Vj)(value) || ((0,dist/* isNode */.Ll)(value) && value.tag !== undefined);
    return merged ? [{ pair: document.createPair('<<', value), section }] : [];
}
function comment({ key }, before) {
    if (!(0,dist/* isNode */.Ll)(key))
        return;
    key.commentBefore = joinComments([...before, key.commentBefore]) ?? null;
}
function commentOf({ key }) {
    return (0,dist/* isNode */.Ll)(key) ? (key.commentBefore ?? undefined) : undefined;
}
function joinComments(comments) {
    const told = comments.filter((one) => one !== undefined && one !== null);
    return told.length > 0 ? told.join('\n') : undefined;
}
const nowhere = { file: '', line: 1, column: 1 };
/** Converts an option to its current spelling, reusing its nodes so that their comments are kept. */
function modernPair(pair, document) {
    const nodes = new Map();
    const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : undefined;
    const value = treeOf(pair.value, nodes);
    if (key === undefined || value === undefined)
        return { pair, renamed: false };
    const { entry, modern, renamed = false } = (0,older_spellings/* modernizeEntry */.An)({ key, place: nowhere, value });
    if (modern === undefined && entry.key === key)
        return { pair, renamed };
    return { pair: pairOf(entry, { pair, nodes, document }), renamed };
}
/** Converts plain repositories to entries with a path, and the options of entries to their current spelling. */
function modernRepositories({ value }, document) {
    if (!(0,dist/* isSeq */.oP)(value))
        return;
    value.items = value.items.map((item) => {
        if ((0,dist/* isMap */.jh)(item))
            item.items = item.items.map((pair) => modernPair(pair, document).pair);
        return (0,dist/* isScalar */.jn)(item) ? mappingOf('path', item, document) : item;
    });
}
/** Converts a node to a tree; undefined if no spelling applies to it. */
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
    // The content of a mapping has no older spelling.
    return (0,dist/* isMap */.jh)(node) && node.tag === undefined ? { kind: 'mapping', place: nowhere, entries: [] } : undefined;
}
/** Returns the typed value of a scalar that was parsed without types. */
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
/** Returns a mapping with one name for a plain value, with the comment above the value. */
function mappingOf(name, value, document) {
    const map = new dist/* YAMLMap */.CA();
    map.commentBefore = value.commentBefore ?? null;
    map.spaceBefore = value.spaceBefore === true;
    value.commentBefore = null;
    value.spaceBefore = false;
    map.items = [new dist/* Pair */.Rm(document.createNode(name), value)];
    return map;
}

;// CONCATENATED MODULE: ./lib/src/configuration/write/starter-file.js

/** What marks a value that someone has to replace. */
const changeMark = 'CHANGE';
/** Returns a configuration file with what a first backup needs, and a hook and a database as comments. */
function starterFile() {
    return `${schemaLine}
# Replace each value marked ${changeMark}, and run \`borgflow config validate\`.
# All options, as comments: borgflow config generate --destination all-options.yaml
source_directories: [/etc, /home] # ${changeMark}: what to back up
repositories:
    - path: /mnt/backup/server.borg # ${changeMark}: or ssh://user@host/./server.borg
      label: server
encryption_passcommand: cat /root/.borg-passphrase # prints the passphrase
keep_daily: 7
keep_weekly: 4
keep_monthly: 12

# Runs before each backup. If it fails, nothing is backed up. Remove the # to use it.
#before_backup:
#    - mountpoint --quiet /mnt/backup

# Dumped into each archive. Also: mariadb_databases, mysql_databases, sqlite_databases, and others.
#postgresql_databases:
#    - name: shop
#      username: backup
`;
}

// EXTERNAL MODULE: ./lib/src/schema/flags.js
var schema_flags = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/src/system/foreign-links.js
var foreign_links = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/system/make-folder.js
var make_folder = __webpack_require__(1091);
// EXTERNAL MODULE: ./lib/src/system/paths.js + 1 modules
var paths = __webpack_require__(9743);
// EXTERNAL MODULE: ./lib/src/system/read-file.js
var read_file = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/src/system/runner-files.js
var runner_files = __webpack_require__(3716);
// EXTERNAL MODULE: ./lib/src/system/write-faults.js
var write_faults = __webpack_require__(9715);
// EXTERNAL MODULE: ./lib/src/system/write-file.js
var write_file = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
;// CONCATENATED MODULE: ./lib/src/commands/config-generate.js


















const defaultDestination = '/etc/borgmatic/config.yaml';
/** Writes a configuration file as a start, or converts an older file. Returns the exit status. */
async function generate({ request, flags }, terminal) {
    const content = contentOf(flags);
    const named = (0,schema_flags/* stringIn */.tB)(flags['destination']) ?? defaultDestination;
    const destination = (0,paths/* resolveUserPath */.T8)(named);
    const split = content.kind === 'split';
    if (named !== '' && !split && (0,shared_flags/* isStandardOutput */.HT)(named)) {
        terminal.out(textFor(content, terminal));
        return 0;
    }
    const drafts = split ? splitDrafts(destination) : [{ path: destination, text: textFor(content, terminal) }];
    const obstacle = (0,runner_files/* runnerFileReason */.Hx)(destination) ?? (0,foreign_links/* foreignLinkReason */.fM)(destination);
    if (obstacle !== undefined)
        throw new errors/* UserError */.yo(`${destination} can't be written: ${obstacle}.`);
    await checkKind({ path: destination, named }, split ? 'folder' : 'file');
    const overwrite = flags['overwrite'] === true;
    const writing = { overwrite, mayOverwrite: content.kind !== 'minimal' };
    if (!overwrite)
        for (const { path } of drafts)
            await refuseExisting(path, writing);
    if (request.dryRun) {
        terminal.out(`Would write ${destination} (dry run: nothing was written).\n`);
        return 0;
    }
    try {
        (0,make_folder/* makeFolder */.f)(split ? destination : (0,external_node_path_.dirname)(destination));
    }
    catch (error) {
        throw writeError(destination, error);
    }
    for (const draft of drafts)
        write(draft, writing);
    terminal.out(`${resultMessage(destination, content)}\n`);
    return 0;
}
/** Returns what the flags ask for; throws if they contradict each other. */
function contentOf(flags) {
    const source = (0,schema_flags/* stringIn */.tB)(flags['source']);
    const named = [
        ...(flags['minimal'] === true ? ['--minimal'] : []),
        ...(flags['split'] === true ? ['--split'] : []),
        ...(source === undefined ? [] : ['--source']),
    ];
    if (named.length > 1) {
        throw new errors/* UserError */.yo(`${(0,phrases/* joinWords */.yZ)(named)} can't be combined, so nothing was written. Use one of them.`);
    }
    if (source !== undefined)
        return { kind: 'converted', source };
    if (flags['minimal'] !== true)
        return { kind: flags['split'] === true ? 'split' : 'whole' };
    if (flags['overwrite'] === true) {
        throw new errors/* UserError */.yo('Nothing was written: a starter file replaces no other file. Use --minimal without --overwrite.');
    }
    return { kind: 'minimal' };
}
function resultMessage(destination, content) {
    switch (content.kind) {
        case 'split':
            return `Wrote one file per option to ${destination}.`;
        case 'converted':
            return `Converted ${content.source} to the current format in ${destination}. To see what changed: diff -u ${content.source} ${destination}`;
        case 'minimal':
            return `Wrote ${destination}${(0,write_file/* isWrittenDirectly */.Ag)(destination) ? '' : ', which only you can read'}. Replace each value marked ${changeMark} with your own.`;
        case 'whole':
            return `Wrote ${destination} with every option. Replace the values that are not commented out with your own.`;
    }
}
function textFor(content, { environment }) {
    if (content.kind === 'minimal')
        return starterFile();
    if (content.kind !== 'converted')
        return wholeTemplate();
    const { source } = content;
    const path = (0,paths/* resolveUserPath */.T8)(source);
    const findings = (0,yaml_findings/* noFindings */._I)();
    const text = (0,includes/* readFileText */.eu)({ path, shown: source, named: { mayBePipe: (0,read_file/* isInheritedDescriptor */.UH)(path) } }, findings);
    if (text === undefined)
        throw new errors/* UserErrors */.tQ(findings.faults);
    const folders = { currentFolder: (0,paths/* currentFolder */.MO)(), home: (0,paths/* homeFolder */.Wx)(environment) };
    return convertFile(text, { shown: source, path, ...folders });
}
function splitDrafts(folder) {
    const options = splitTemplate();
    const names = `${JSON.stringify({ option_names: [...options.keys()] })}\n`;
    return [
        ...[...options].map(([name, text]) => ({ path: (0,external_node_path_.join)(folder, `${name}.yaml`), text })),
        { path: (0,external_node_path_.join)(folder, 'options.json'), text: names },
    ];
}
async function checkKind({ path, named }, wanted) {
    if (wanted === 'file' && named.endsWith('/'))
        throw folderError(named);
    const facts = await (0,promises_.stat)(path).catch(() => undefined);
    if (!facts || facts.isDirectory() === (wanted === 'folder'))
        return;
    throw wanted === 'file'
        ? folderError(path)
        : new errors/* UserError */.yo(`${path} is a file, but --split writes a folder. Name another folder with --destination.`);
}
function folderError(path) {
    return new errors/* UserError */.yo(`${path} is a folder. Name a file with --destination, or use --split to write a folder.`);
}
async function refuseExisting(path, writing) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found !== undefined && !(0,write_file/* isWrittenDirectly */.Ag)(path, found))
        throw existsError(path, writing);
}
function existsError(path, { mayOverwrite }) {
    const fix = mayOverwrite
        ? 'Add --overwrite to replace it, or name another file with --destination.'
        : 'Name another file with --destination.';
    return new errors/* UserError */.yo(`Nothing was written: ${path} already exists. ${fix}`);
}
/** Writes a file that only its owner can read, because a configuration may contain a passphrase. */
function write({ path, text }, writing) {
    try {
        (0,write_file/* replaceFile */.fR)(path, text, { mode: 0o600, overwrite: writing.overwrite });
    }
    catch (error) {
        throw (0,errors/* codeOf */.$N)(error) === 'EEXIST' ? existsError(path, writing) : writeError(path, error);
    }
}
function writeError(path, error) {
    const fault = `${path} can't be written: ${(0,write_faults/* writeFault */.i)(error)}.`;
    if (!['EACCES', 'EPERM'].includes((0,errors/* codeOf */.$N)(error)))
        return new errors/* UserError */.yo(fault);
    const asRoot = process.getuid?.() === 0 ? 'Name' : 'Run this as root, or name';
    return new errors/* UserError */.yo(`${fault} ${asRoot} another file with --destination.`);
}


/***/ })

};
;