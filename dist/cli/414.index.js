"use strict";
exports.id = 414;
exports.ids = [414];
exports.modules = {

/***/ 8513:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ describeType),
/* harmony export */   Nr: () => (/* binding */ unknownOptionMessage),
/* harmony export */   Rj: () => (/* binding */ missingValueMessage),
/* harmony export */   Sz: () => (/* binding */ wrongValueMessage),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7647);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8137);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6878);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5227);
/* harmony import */ var _all_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(150);





/** Describes a value as the end of a sentence, without showing a secret. */
function describeValue(tree, secret = false) {
    if (tree.kind === 'list')
        return 'a list';
    if (tree.kind === 'mapping')
        return 'a mapping';
    if (tree.value === null)
        return 'nothing';
    // The value of a variable may be secret, so only its name is shown.
    if (tree.filled && !secret)
        return `the value of "${brief(tree.filled.written)}"`;
    if (typeof tree.value === 'boolean')
        return tree.source || String(tree.value);
    const [kind, value] = typeof tree.value === 'number' ? ['number', tree.source] : ['string', `"${brief(tree.value)}"`];
    return secret ? `a ${kind}` : value;
}
function brief(text) {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
/** Describes what an option accepts, as part of a sentence. */
function describeType(schema) {
    if (schema.enum)
        return (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWords */ .yZ)(schema.enum.map(String), 'or');
    if (schema['x-octal'])
        return 'an octal number such as 0077';
    if (schema['x-wants'])
        return schema['x-wants'];
    if (schema.anyOf)
        return (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWords */ .yZ)(schema.anyOf.map(describeType), 'or');
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    return ((0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWords */ .yZ)(types.map((type) => kinds[type] ?? type), 'or') + range(schema));
}
const kinds = {
    string: 'a string',
    integer: 'an integer',
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
        return ` of at least ${minimum}`;
    return maximum === undefined ? '' : ` of at most ${maximum}`;
}
/** Returns the error for a value of the wrong type, with a likely fix. */
function wrongValueMessage(name, schema, tree) {
    if ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .kZ)(tree))
        return missingValueMessage(name, schema);
    // For a list or mapping, the type matters more than the pattern.
    const wanted = tree.kind !== 'scalar' && schema.type === 'string' ? 'a string' : describeType(schema);
    const sentence = `${name} must be ${wanted}, got ${describeValue(tree, schema['x-secret'] === true)}.`;
    const fix = fixFor(schema, tree);
    return fix ? `${sentence} ${fix}` : sentence;
}
/** Returns the error for an option without a value. */
function missingValueMessage(name, schema) {
    const wanted = describeType(schema);
    return `${name} has no value. ${wanted === '' ? 'Add one' : `Set it to ${wanted}`}, or remove it.`;
}
const words = new Map([
    ...['yes', 'y', 'on', 'true', '1'].map((word) => [word, true]),
    ...['no', 'n', 'off', 'false', '0'].map((word) => [word, false]),
]);
/** Returns the fix for a string without quotes that YAML parsed as a mapping or list. */
function quoteFor(schema, tree) {
    if (!(0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarTypes */ .qb)(schema).has('string'))
        return undefined;
    const [sign, kind] = tree.kind === 'mapping' ? [': ', 'a mapping'] : ['- ', 'a list'];
    const bracket = tree.kind === 'mapping' ? '{' : '[';
    const text = tree.isFlow || schema['x-secret'] ? undefined : unquoted(tree);
    const cause = tree.isFlow ? `begins with \`${bracket}\`` : `contains \`${sign}\``;
    return `A string that ${cause} is ${kind} unless it is quoted. Put the whole string in quotes${text === undefined ? '' : `: '${brief(text.replaceAll("'", "''"))}'`}.`;
}
/** Returns the original string of a mapping or list with one value; undefined if it has more. */
function unquoted(tree) {
    // The value of a variable is not shown.
    if (tree.kind === 'scalar')
        return tree.filled?.written ?? tree.source;
    // The brackets are no longer in the tree, so the original can't be restored.
    if (tree.isFlow)
        return undefined;
    if (tree.kind === 'list') {
        const [item, ...more] = tree.items;
        const text = item && more.length === 0 ? unquoted(item) : undefined;
        return text === undefined ? undefined : `- ${text}`;
    }
    const [entry, ...more] = tree.entries;
    const text = entry && more.length === 0 ? unquoted(entry.value) : undefined;
    return entry === undefined || text === undefined ? undefined : `${entry.key}: ${text}`.trimEnd();
}
/** Returns the fix for a mapping where a list is required. */
function listFor(schema, tree) {
    const [first] = tree.entries;
    if (first?.key.startsWith('-'))
        return 'Put a space after each dash.';
    return schema.items?.type === 'object' && first
        ? `Put \`- \` before \`${first.key}\`, and align the other options of the item with it.`
        : undefined;
}
function fixFor(schema, tree) {
    if (tree.kind === 'mapping' && schema.type === 'array')
        return listFor(schema, tree);
    return tree.kind === 'scalar' ? fixForScalar(schema, tree) : quoteFor(schema, tree);
}
function fixForScalar(schema, tree) {
    if (tree.value === null)
        return undefined;
    if (tree.filled)
        return fixForFilled(tree.filled, schema);
    const text = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(tree);
    if (schema.enum)
        return text === undefined ? undefined : meant((0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(text, schema.enum.map(String)));
    if (schema.type === 'boolean') {
        const meaning = words.get(tree.source.toLowerCase());
        return meaning === undefined ? undefined : `Write ${meaning}.`;
    }
    if (schema.type === 'string' && text === undefined)
        return 'Put it in quotes.';
    if (schema.type === 'integer' && !schema['x-octal'] && /^\d+$/.test(text ?? ''))
        return 'Remove the quotes.';
    if (schema.type === 'array')
        return asList(schema, tree.source);
    return undefined;
}
function fixForFilled({ constant, open }, schema) {
    const wantsText = (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarTypes */ .qb)(schema).has('string');
    return wantsText || (constant && !open)
        ? undefined
        : 'A variable is always a string. Write the value itself, or use a constant.';
}
function asList(schema, source) {
    if (/^-[^\s-]/.test(source))
        return 'Put a space after each dash.';
    if (schema.items?.type === 'object')
        return 'Put `- ` before it, on a separate line.';
    if (/\n./.test(source))
        return 'Write it as a list: `- |` on a separate line, and the string below it, indented further.';
    return `Write it as a list, on a separate line: \`- ${plainOrQuoted(brief(source))}\``;
}
/** Formats a string as a list item, in quotes if YAML requires them. */
function plainOrQuoted(text) {
    const isPlain = /^[\w/~.]/.test(text) && !/:(?:\s|$)|\s#/.test(text);
    return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
function meant(candidate) {
    return candidate === undefined ? undefined : `Did you mean ${candidate}?`;
}
/** Common wrong names of options. */
const otherNames = {
    before_create: 'before_backup',
    after_create: 'after_backup',
    pre_backup: 'before_backup',
    post_backup: 'after_backup',
    before_run: 'before_everything',
    after_run: 'after_everything',
    on_failure: 'on_error',
    after_error: 'on_error',
    source: 'source_directories',
    sources: 'source_directories',
    directories: 'source_directories',
    paths: 'source_directories',
    repository: 'repositories',
    repo: 'repositories',
    repos: 'repositories',
    excludes: 'exclude_patterns',
    exclude: 'exclude_patterns',
    excluded: 'exclude_patterns',
    passphrase: 'encryption_passphrase',
    password: 'encryption_passphrase',
    passcommand: 'encryption_passcommand',
    compress: 'compression',
    archive_name: 'archive_name_format',
    ssh: 'ssh_command',
    check: 'checks',
    hook: 'commands',
};
/** Returns the names in `x-borgflow`. */
function ownNames() {
    return Object.keys(_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .ownSection */ .Aw)?.properties ?? {});
}
/** Returns the error for an unknown option. */
function unknownOptionMessage(name, key, known) {
    const own = known.includes(_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .ownSection */ .Aw) && ownNames().includes(key) ? `${_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .ownSection */ .Aw}.${key}` : undefined;
    const hint = meant(own ?? known.find((other) => other === otherNames[key]) ?? (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(key, known)) ??
        (known.length <= 12
            ? `Options: ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWords */ .yZ)(known, 'and')}.`
            : 'Remove it. If it is for another tool, begin its name with x-.');
    return `unknown option ${name}. ${hint}`;
}


/***/ }),

/***/ 7306:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ modernizeEntry),
/* harmony export */   Bj: () => (/* binding */ singleEntryMapping),
/* harmony export */   QN: () => (/* binding */ sectionNames),
/* harmony export */   bG: () => (/* binding */ olderNames),
/* harmony export */   zz: () => (/* binding */ removeSections)
/* harmony export */ });
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7647);
/* harmony import */ var _yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1521);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5227);
/* harmony import */ var _all_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(150);
/* harmony import */ var _error_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8513);





const renames = new Map([
    ['numeric_owner', 'numeric_ids'],
    ['bsd_flags', 'flags'],
    ['remote_rate_limit', 'upload_rate_limit'],
]);
/** The option of a service that was once its only one. */
const services = new Map([
    ['healthchecks', 'ping_url'],
    ['cronitor', 'ping_url'],
    ['cronhub', 'ping_url'],
    ['pagerduty', 'integration_key'],
]);
/** Older names that are still accepted. */
const olderNames = [...renames.keys(), 'store_config_files'];
/** Converts an option of any version to its current spelling. */
function modernizeEntry(entry) {
    if ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(entry.value))
        return { entry: withoutValue(entry) };
    return rename(entry) ?? respellValue(entry) ?? { entry };
}
/** Renames an option without a value; errors use the name as written. */
function withoutValue(entry) {
    const key = renames.get(entry.key) ?? (entry.key === 'store_config_files' ? 'bootstrap' : entry.key);
    return key === entry.key ? entry : { ...entry, key, written: entry.written ?? entry.key };
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
    const text = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(value);
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
    if (key === 'prefix' && text !== undefined)
        return { entry, modern: `match_archives: 'sh:${text}*'` };
    if (key === 'borgmatic_source_directory' && text !== undefined) {
        return { entry, modern: 'user_runtime_directory: …` and `user_state_directory: …' };
    }
    return key === 'checks' ? checks(entry) : undefined;
}
function statistics(entry, word) {
    const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(entry.value.place, word);
    return { entry: { ...entry, key: 'statistics', value }, modern: `statistics: ${word}` };
}
function checks(entry) {
    if (entry.value.kind !== 'list' || !entry.value.items.some((item) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(item) !== undefined))
        return undefined;
    const items = entry.value.items.map((item) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(item) === undefined ? item : singleEntryMapping('name', item));
    const names = entry.value.items.map((item) => `{name: ${(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(item) ?? '…'}}`);
    return { entry: { ...entry, value: { ...entry.value, items } }, modern: `checks: [${names.join(', ')}]` };
}
/** Returns a mapping with one name for a plain value. */
function singleEntryMapping(key, value) {
    return { kind: 'mapping', place: value.place, entries: [{ key, place: value.place, value }] };
}
/** The sections of borgmatic 1, in the order of precedence in borgmatic 2, highest last. */
const sectionNames = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];
/** Moves all options out of their sections. `prefix` and `umask`, which had two meanings there, get distinct names. */
function removeSections(file, findings) {
    const options = file.entries.filter(({ key }) => !(0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .isIgnoredName */ .G7)(key));
    const flat = withoutInternal(options.filter(({ key }) => !sectionNames.includes(key)), findings);
    const lifted = [];
    for (const name of sectionNames) {
        const section = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(file, name);
        if (section && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(section.value)) {
            const message = `${name} has no value. Write its options below it, indented, or remove it.`;
            (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, section.place, message);
        }
        else if (section)
            lifted.push(...entriesOfSection(section, findings));
    }
    if (lifted.length === 0)
        return { entries: flat, shape: 'flat' };
    // Constants never had a section; neither do our own options.
    const outside = flat.filter(({ key }) => key !== 'constants' && key !== _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .ownSection */ .Aw);
    return { entries: [...flat, ...keepBorgsUmask(flat, lifted)], shape: outside.length === 0 ? 'sectioned' : 'mixed' };
}
function entriesOfSection({ key: section, place, value }, findings) {
    if (value.kind !== 'mapping') {
        const found = findings.hidden.has(value.place.file) ? 'something else' : (0,_error_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .describeValue */ .bp)(value);
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, place, `${section} must contain options, got ${found}. Indent its options below it.`);
        return [];
    }
    return withoutInternal(value.entries, findings).map((entry) => renamedEntry(section, entry));
}
/** Refuses internal option names. */
function withoutInternal(entries, findings) {
    const known = [..._all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsByName */ .JV.keys()].filter((name) => !_all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .internalNames */ .iu.includes(name));
    return entries.filter(({ key, place }) => {
        if (!_all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .internalNames */ .iu.includes(key))
            return true;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, place, (0,_error_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownOptionMessage */ .Nr)(key, key, known));
        return false;
    });
}
/** Renames options: borgmatic 1 had one prefix for prune and one for check, and one umask for Borg and one for hooks. */
function renamedEntry(section, entry) {
    const { key } = entry;
    if (section === 'consistency' && key === 'prefix')
        return { ...entry, key: 'check_prefix', written: key };
    if (section === 'storage' && key === 'umask')
        return { ...entry, key: 'borg_umask', written: key };
    return entry;
}
/** Adds Borg's default umask, 0077, if a umask is set only in the section of hooks, where it didn't apply to Borg. */
function keepBorgsUmask(flat, lifted) {
    const hooks = lifted.find(({ key, value }) => key === 'umask' && !(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value));
    const borgs = [...flat.filter(({ key }) => key === 'umask'), ...lifted.filter(({ key }) => key === 'borg_umask')];
    if (!hooks || borgs.some(({ value }) => !(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(value)))
        return lifted;
    return [...lifted, { key: 'borg_umask', place: hooks.place, value: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(hooks.value.place, '0077') }];
}


/***/ }),

/***/ 4735:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ containsSecret),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Ov: () => (/* binding */ inheritedSecrets),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   tD: () => (/* binding */ secretsOfTree)
/* harmony export */ });
/* harmony import */ var _borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2499);
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7647);
/* harmony import */ var _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7255);
/* harmony import */ var _secrets_url_passwords_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3294);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8137);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5227);
/* harmony import */ var _all_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(150);







/** Returns the secrets that Borg finds in the environment of this process. */
function inheritedSecrets(environment) {
    const values = _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretVariables */ .c8.map((option) => ({ option, value: environment[option] ?? '' }));
    const passwords = _secrets_known_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .urlVariables */ .rG.flatMap((option) => (0,_secrets_url_passwords_js__WEBPACK_IMPORTED_MODULE_4__/* .passwordsIn */ .g)(environment[option] ?? '').map((value) => ({ option, value })));
    return [...values, ...passwords].filter(({ value }) => value !== '');
}
const repository = { type: 'object', properties: { ..._all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF, ..._all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOptions */ .Tl } };
const file = { type: 'object', properties: { ..._all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF, repositories: { type: 'array', items: repository } } };
/** Returns all secrets of a configuration: values of secret options, and passwords in URLs. */
function secretsOf({ options, repositories }) {
    return secretsIn({ ...options, repositories: repositories.map((one) => ({ ...one.options, path: one.path })) });
}
/** Does the same for a file in the flat shape that may be invalid, so that its errors don't show secrets. */
function secretsOfTree(tree) {
    return secretsIn((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .toValue */ .BA)(tree));
}
function secretsIn(values) {
    const found = new Map();
    collect({ value: values, schema: file, option: '', secret: false }, found);
    found.delete('');
    return [...found].map(([value, option]) => ({ option, value }));
}
function collect(part, found) {
    const { value, schema, option } = part;
    const secret = part.secret || schema['x-secret'] === true;
    if (typeof value === 'object' && value !== null) {
        for (const child of childrenOf({ ...part, secret }))
            collect(child, found);
        return;
    }
    if (typeof value !== 'string' && typeof value !== 'number')
        return;
    // A reference is not secret; what it refers to is masked when it is read.
    if (/^(?:\w+ )?\{credential\s/.test(String(value)))
        return;
    const inUrl = option === 'path' || option === 'repositories' ? (0,_secrets_url_passwords_js__WEBPACK_IMPORTED_MODULE_4__/* .passwordsIn */ .g)(String(value)) : [];
    for (const one of secret ? [String(value), ...tokenIn(part)] : inUrl)
        if (!found.has(one))
            found.set(one, option);
}
/** Returns the token in the value of a header: a service may quote only the token of `Bearer TOKEN`. */
function tokenIn({ value, option }) {
    const token = option.includes('.headers.') ? /^\w+ (\S{8,})$/.exec(String(value))?.[1] : undefined;
    return token === undefined ? [] : [token];
}
/** Whether a list can't contain secrets, so that long lists of patterns are skipped. */
function isHarmless(value, { schema, option }) {
    return (Array.isArray(value) && option !== 'repositories' && schema.items?.type === 'string' && !schema.items['x-secret']);
}
function childrenOf({ value, schema, option, secret }) {
    if (!secret && isHarmless(value, { schema, option }))
        return [];
    if (Array.isArray(value)) {
        return value.map((item) => ({ value: item, schema: schema.items ?? {}, option, secret }));
    }
    return Object.entries(value ?? {}).map(([name, part]) => ({
        value: part,
        schema: schema.properties?.[name] ?? (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .additionOf */ .e)(schema) ?? {},
        option: option === '' || option === 'repositories' ? name : `${option}.${name}`,
        secret,
    }));
}
/**
 * Whether the text of a configuration file itself contains a secret, rather than an include or a variable. A short secret
 * must be a separate word, because its characters could occur anywhere.
 */
function containsSecret(text, secrets) {
    if (text === undefined)
        return false;
    return secrets.some(({ value }) => {
        // The lines of a secret may be indented in YAML.
        const line = value
            .split('\n')
            .find((one) => one.trim() !== '')
            ?.trim() ?? '';
        if (line === '')
            return false;
        if (line.length >= 8)
            return text.includes(line);
        return new RegExp(`(?<![\\w/.-])${line.replace(/[^\w\s]/g, '\\$&')}(?![\\w/-])`).test(text);
    });
}
/** Returns the names of all secret options, including nested ones. */
function secretNamesIn(piece) {
    return Object.entries(piece).flatMap(([name, schema]) => [
        ...(schema['x-secret'] ? [name] : []),
        ...secretNamesIn(schema.properties ?? schema.items?.properties ?? {}),
    ]);
}
/** Options that contain secrets: their value may be only a URL or token. */
const services = Object.entries(_all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF)
    .filter(([, { properties = {} }]) => Object.values(properties).some((one) => one['x-secret']))
    .map(([name]) => name);
const secretNames = [...new Set([...secretNamesIn(_all_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF), ...services])];
/** Long enough to recognize when misspelled. */
const longSecretNames = secretNames.filter((name) => name.length > 5);
/** Returns the line, truncated after a name that suggests a secret, which may be on an earlier line. */
function withoutSecrets(lines, index) {
    const text = lines[index] ?? '';
    const name = /^(\s*(?:- +)*["']?([\w-]+)["']?\s*:)(.*)$/.exec(text);
    if (name && isSecretName(name[2] ?? ''))
        return name[3]?.trim() ? `${name[1]} …` : text;
    if (!name && isSecretName(nameWithoutColon(text)))
        return `${text.slice(0, text.indexOf(nameWithoutColon(text)) + nameWithoutColon(text).length)} …`;
    if (!name && isSecretName(nameAbove(lines, index)))
        return `${/^\s*/.exec(text)?.[0] ?? ''}…`;
    for (const { 0: inner, 1: key, index: start } of text.matchAll(/[[{,]\s*["']?([\w-]+)["']?\s*:/g)) {
        if (isSecretName(key ?? ''))
            return `${text.slice(0, start + inner.length)} …`;
    }
    return (0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .ri)(text);
}
/** Returns the first word of a line, if other words follow: possibly a name without its colon. */
function nameWithoutColon(text) {
    return /^\s*(?:- +)*["']?([\w-]+)["']?[\s=]+\S/.exec(text)?.[1] ?? '';
}
/** Returns the name whose value continues on this line. */
function nameAbove(lines, index) {
    for (let above = index - 1; above >= 0; above--) {
        const name = /^\s*(?:- +)*["']?([\w-]+)["']?\s*:/.exec(lines[above] ?? '')?.[1];
        if (name !== undefined)
            return name;
    }
    return '';
}
/** Whether a name suggests a secret, or is similar to the name of one. */
function isSecretName(name) {
    return (/pass|secret|token|credential|_key|ping_url|push_url/i.test(name) ||
        secretNames.includes(name) ||
        (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, longSecretNames) !== undefined);
}


/***/ }),

/***/ 4899:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eu: () => (/* binding */ readFileText),
/* harmony export */   oV: () => (/* binding */ readWithIncludes),
/* harmony export */   pN: () => (/* binding */ inlinePath)
/* harmony export */ });
/* unused harmony export readTree */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7647);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
/* harmony import */ var _system_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _system_read_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8811);
/* harmony import */ var _system_stays_inside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9989);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8137);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6878);
/* harmony import */ var _options_all_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(150);
/* harmony import */ var _options_older_spellings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7306);
/* harmony import */ var _yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1521);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1875);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5227);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4711);
















const empty = 'is empty. It needs at least `repositories` with one path.';
/** Reads a file. If that fails, adds an error and returns undefined. */
function readFileText({ path, shown, named }, findings) {
    const place = { file: shown, line: 1, column: 1 };
    const content = readBytes(path, named?.mayBePipe);
    if (typeof content === 'string') {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addError */ .CN)(findings, place, `${shown} can't be read: ${content}.`);
        return undefined;
    }
    return decodeUtf8(content.bytes, shown, findings);
}
/** Parses a configuration without includes to a tree with places. If it is invalid, adds all errors and returns undefined. */
function readTree(text, shown, findings) {
    return asConfiguration({ text, shown, findings }, () => parse(text, shown, { findings }));
}
/** Parses a configuration file with its includes to a tree with places. If it is invalid, adds all errors and returns undefined. */
function readWithIncludes({ path, shown, text, named }, reading) {
    reading.budget.bytes += Buffer.byteLength(text);
    const root = path === inlinePath ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reading.currentFolder, inlinePath) : path;
    return asConfiguration({ text, shown, findings: reading.findings }, () => parseFile({ path: root, shown, text, named }, reading, []));
}
function asConfiguration({ text, shown, findings }, read) {
    const start = { file: shown, line: 1, column: 1 };
    const before = (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .errorCount */ .YH)(findings);
    if (Buffer.byteLength(text) > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxFileBytes */ .eV) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addError */ .CN)(findings, start, `${shown} can't be read: ${tooLarge}.`);
        return undefined;
    }
    const tree = read();
    if ((0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .errorCount */ .YH)(findings) > before || !tree)
        return undefined;
    if (tree.kind === 'scalar' && tree.value === null) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(findings, start, `${shown} ${empty}`);
    }
    else if (tree.kind !== 'mapping') {
        const found = tree.kind === 'list' ? 'a list' : 'a single value';
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(findings, tree.place, `A configuration file must be a mapping of options, such as \`repositories:\`, but this is ${found}.`);
    }
    else if (tree.entries.length === 0) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(findings, start, `${shown} ${empty}`);
    }
    else if (findings.hidden.has(shown)) {
        const sentence = `${shown} is not a configuration file: it does not contain any options. Its content is not shown.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(findings, start, sentence);
    }
    else {
        return tree;
    }
    return undefined;
}
function parseFile(source, reading, above) {
    const { path, shown, text } = source;
    const include = (name, place) => {
        const chain = [...above, { path, shown, line: place.line }];
        const opened = openInclude(name, place, { reading, chain });
        const tree = opened && parseFile(opened, reading, chain);
        if (opened && tree && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_11__/* .isNull */ .kZ)(tree)) {
            const start = { file: opened.shown, line: 1, column: 1 };
            (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(reading.findings, start, `${opened.shown} is empty. Add options to it, or remove the include.`);
        }
        return tree;
    };
    const { findings, budget } = reading;
    // The lines of errors are shown only for files that look like a configuration.
    const onNames = (names) => {
        const isMain = above.length === 0;
        const mayBeShown = areMostlyOptions(names) || (isMain && (isWorldReadable(source) || resemblesConfiguration(text)));
        if (!mayBeShown)
            findings.hidden.add(shown);
    };
    return parse(text, shown, { findings, budget, include, onNames });
}
function parse(text, shown, source) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_2__/* .LineCounter */ .HN();
    const placeAt = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { file: shown, line, column: col };
    };
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_12__/* .parseYaml */ .h)(text, { ...source, placeAt, lineCounter });
}
/** Opens an included file, relative to the including file or else to the working directory. If it can't be read, adds an error and returns undefined. */
function openInclude(name, place, { reading, chain }) {
    const { findings, budget } = reading;
    const fail = (message) => (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addSafeError */ .NC)(findings, place, message);
    if (budget.tokens > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxTokens */ .rw || budget.bytes > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxTotalBytes */ .cn)
        return undefined; // reported where the limit was reached
    budget.includes += 1;
    if (budget.includes > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxIncludes */ ._E.files) {
        const most = _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxIncludes */ ._E.files.toLocaleString('en');
        return budget.includes === _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxIncludes */ ._E.files + 1
            ? fail(`Too many files are included: the limit is ${most}.`)
            : undefined;
    }
    const candidates = candidatesFor(name, chain.at(-1), reading);
    const allowed = allowedOf(candidates, { reading, chain });
    const path = allowed.find(exists);
    if (path === undefined && allowed.length < candidates.length)
        return fail((0,_system_stays_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .outsideWorkspaceMessage */ .Gm)(name));
    if (path === undefined)
        return fail(`The included file ${name} does not exist. Looked for ${(0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_13__/* .joinWords */ .yZ)(candidates, 'and')}.`);
    const shown = (0,_system_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .relativeIfInside */ .wm)(path, reading.currentFolder);
    const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
    if (chain.some((one) => one.path === path))
        return fail(`These files include each other in a loop: ${arrows(names)}.`);
    if (chain.length > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxIncludes */ ._E.deep) {
        return fail(`Includes are nested too deeply (the limit is ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxIncludes */ ._E.deep} levels): ${arrows(names)}.`);
    }
    const content = readBytes(path);
    if (typeof content === 'string')
        return fail(`${shown} can't be included: ${content}.`);
    const { bytes } = content;
    budget.bytes += bytes.length;
    if (budget.bytes > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxTotalBytes */ .cn) {
        const most = `With its includes, this file exceeds the limit of ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxTotalBytes */ .cn / 1e6} MB.`;
        return fail(most);
    }
    const text = decodeUtf8(bytes, shown, findings);
    if (text !== undefined) {
        reading.sources.set(shown, text);
        reading.included.push({ path, shown });
    }
    return text === undefined ? undefined : { path, shown, text };
}
function candidatesFor(name, includer, reading) {
    const path = name.replace(/^~(?=\/|$)/, () => reading.home);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)];
    const folders = [includer ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(includer.path) : reading.currentFolder, reading.currentFolder];
    return [...new Set(folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)))];
}
/** Removes files outside the workspace, if a pull request is checked and the including file is in the workspace. */
function allowedOf(candidates, { reading, chain }) {
    const { confinedTo } = reading;
    if (confinedTo === undefined || !chain.some(({ path }) => (0,_system_stays_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .isLexicallyInside */ .cZ)(path, confinedTo)))
        return candidates;
    return candidates.filter((candidate) => (0,_system_stays_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .resolvesInside */ .ac)(candidate, confinedTo));
}
/** Whether a path exists, readable or not. */
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) !== '';
    }
    catch (error) {
        return !['ENOENT', 'ENOTDIR'].includes((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error));
    }
}
/** Formats a chain of files; a very long one is shortened in the middle. */
function arrows(names) {
    const left = names.length - 12;
    const shown = left > 0 ? [...names.slice(0, 6), `… ${left} more …`, ...names.slice(-6)] : names;
    return shown.join(' → ');
}
/** Decodes UTF-8; adds an error and returns undefined if the bytes are not valid. */
function decodeUtf8(bytes, shown, findings) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const encoding = isUtf16(bytes) ? 'UTF-16, not UTF-8' : 'not valid UTF-8 from this point';
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .addError */ .CN)(findings, firstInvalidPlace(bytes, shown), `${shown} is ${encoding}. Save it as UTF-8.`);
        return undefined;
    }
}
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
/** Returns a configuration file's bytes, or why it can't be read, as the end of a sentence. */
function readBytes(path, pipes = false) {
    try {
        const content = (0,_system_read_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(path, { most: _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxFileBytes */ .eV, pipes });
        return typeof content !== 'string' && content.bytes.length > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxFileBytes */ .eV ? tooLarge : content;
    }
    catch (error) {
        return reasonOf(error);
    }
}
/** Returns the place of the first bytes that are not UTF-8. */
function firstInvalidPlace(bytes, shown) {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
    return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}
/** Why a file that is too large is not read, as the end of a sentence. */
const tooLarge = `it is larger than ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .maxFileBytes */ .eV / 1e6} MB, the limit for a configuration file`;
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it does not exist',
    ELOOP: 'its symbolic links form a loop',
    ENXIO: 'it is a device or socket that is not in use',
};
/** Returns why a file can't be read, as the end of a sentence. */
function reasonOf(error) {
    const code = (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error);
    return (code && reasons[code]) ?? (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .asError */ .zR)(error).message;
}
/** The path of an inline configuration. */
const inlinePath = '<inline>';
const names = new Set(['<<', ..._options_all_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionsByName */ .JV.keys(), ..._options_older_spellings_js__WEBPACK_IMPORTED_MODULE_8__/* .sectionNames */ .QN, ..._options_older_spellings_js__WEBPACK_IMPORTED_MODULE_8__/* .olderNames */ .bG]);
/** How many names are examined. */
const mostNames = 500;
/** Whether at least half of the top-level names are options, so that the file is a configuration. */
function areMostlyOptions(top) {
    const own = top.filter((name) => !(0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_14__/* .isIgnoredName */ .G7)(name)).slice(0, mostNames);
    // A long name may be misspelled.
    const known = own.filter((name) => names.has(name) || (name.length >= 8 && (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_15__/* .nearest */ .p)(name, names) !== undefined));
    return known.length > 0 && known.length * 2 >= own.length;
}
/** Whether any line of a text, which may not be valid YAML, begins with the name of an option. */
function resemblesConfiguration(text) {
    return [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/gm)].some(([, name = '']) => names.has(name));
}
/**
 * Whether a file that does not look like a configuration may still be shown: the user specified this file, not a link to
 * it, and it is world-readable. Inline configurations and pipes come from the user, so they may be shown.
 */
function isWorldReadable({ path, named }) {
    if (path.endsWith(inlinePath) || named?.mayBePipe)
        return true;
    if (named === undefined)
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) === path && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mode & 0o004) !== 0;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4711:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/characters.js
var characters = __webpack_require__(9023);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/findings.js
var yaml_findings = __webpack_require__(1521);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/limits.js
var limits = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/tree.js
var yaml_tree = __webpack_require__(5227);
;// CONCATENATED MODULE: ./lib/src/configuration/yaml/compose.js




/** Builds a tree from the parser's nodes: reads includes, resolves aliases, merges `<<`, and finds structural errors. */
function compose(contents, { budget = (0,limits/* newBudget */.k$)(), ...source }) {
    const composing = { ...source, budget, anchors: new Map(), marks: new Map(), unused: new Map() };
    const tree = treeOf(contents, composing, 0);
    checkMergeTags(composing);
    for (const place of composing.unused.values())
        source.findings.notices.push({ level: 'warning', place, message: unusedAnchorMessage });
    return tree;
}
const unusedAnchorMessage = 'The word that begins with & before this value is a YAML anchor, not part of the value. If it should be part of it, put the whole value in quotes.';
function treeOf(node, composing, end) {
    if (node === null || node === undefined)
        return (0,yaml_tree/* nullAt */.VM)(composing.placeAt(end));
    if ((0,dist/* isAlias */.Vj)(node))
        return resolveAlias(node, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, undefined);
    if (node.anchor && (0,dist/* isScalar */.jn)(node))
        composing.unused.set(node.anchor, composing.placeAt(node.range[0]));
    const tree = isInclude(node) ? resolveInclude(node, composing) : levelOf(node, composing);
    measure(tree, composing);
    if (node.anchor)
        composing.anchors.set(node.anchor, tree);
    return tree;
}
function levelOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isScalar */.jn)(node) && isTooLong(node)) {
        (0,yaml_findings/* addSafeError */.NC)(composing.findings, place, limits/* tooLong */.Po);
        return (0,yaml_tree/* nullAt */.VM)(place);
    }
    if ((0,dist/* isScalar */.jn)(node))
        warnOfContinuation(place, node, composing);
    const tree = (0,dist/* isScalar */.jn)(node) ? scalarAt(place, node) : nestedOf(node, composing);
    const mark = mergeTagOf(node, composing);
    if (mark)
        composing.marks.set(tree, mark);
    return tree;
}
function isTooLong({ source, value }) {
    return Math.max(source.length, typeof value === 'string' ? value.length : 0) > limits/* maxValueLength */.i9;
}
/** Warns of an item that is indented too far: YAML appends it to the item above. */
function warnOfContinuation(place, node, { placeAt, findings }) {
    if (node.type !== 'PLAIN' || !/ - /.test(node.source) || placeAt(node.range[1]).line === place.line)
        return;
    const message = 'The next line is indented further, so YAML appends it to this value, including the dash. If it should be a separate item, align the dashes.';
    findings.notices.push({ level: 'warning', message, place });
}
/** Checks the nesting depth of files that include each other; within one file, a scan has already checked it. */
function nestedOf(node, composing) {
    const { budget, findings, placeAt } = composing;
    if (budget.level < limits/* maxDepth */.Mw) {
        budget.level += 1;
        const tree = collectionOf(node, composing);
        budget.level -= 1;
        return tree;
    }
    const place = placeAt(node.range[0]);
    (0,yaml_findings/* addSafeError */.NC)(findings, place, limits/* tooDeep */.DI);
    return (0,yaml_tree/* nullAt */.VM)(place);
}
function collectionOf(node, composing) {
    const place = composing.placeAt(node.range[0]);
    const written = node.flow ? { isFlow: true } : {};
    if ((0,dist/* isMap */.jh)(node))
        return { kind: 'mapping', place, ...written, entries: entriesOf(node, composing) };
    return {
        kind: 'list',
        place,
        ...written,
        items: node.items.map((item) => treeOf(item, composing, node.range[1])),
    };
}
function scalarAt(place, { value, source }) {
    const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' || value === null;
    return { kind: 'scalar', place, value: known ? value : (source ?? ''), source: source ?? '' };
}
/** Returns the entries of a mapping, merged over those from `<<`. */
function entriesOf(node, composing) {
    const entries = new Map();
    let merged;
    for (const pair of node.items) {
        const value = placedAtName(treeOf(pair.value, composing, pair.key.range[0]), pair, composing);
        if (isMerge(pair)) {
            if (merged)
                (0,yaml_findings/* addSafeError */.NC)(composing.findings, composing.placeAt(pair.key.range[0]), duplicateMergeMessage);
            merged = mergedOf(value, pair, composing);
            continue;
        }
        const entry = entryFor(pair, value, composing);
        if (!entry)
            continue;
        const first = entries.get(entry.key);
        if (first)
            (0,yaml_findings/* addError */.CN)(composing.findings, entry.place, `${entry.key} is set twice, first on line ${first.place.line}. Remove one of them.`);
        else
            entries.set(entry.key, entry);
    }
    if (!merged)
        return [...entries.values()];
    return mergeDeep([...merged.map((mapping) => mapping.entries), [...entries.values()]], composing);
}
/** Places a missing value at its name. */
function placedAtName(value, { key }, { placeAt }) {
    return value.kind === 'scalar' && value.source === '' && value.value === null ? (0,yaml_tree/* nullAt */.VM)(placeAt(key.range[0])) : value;
}
const duplicateMergeMessage = '<< is set twice. Use a single list: `<<: !include [one.yaml, other.yaml]`, or `<<: [*one, *other]`.';
function isMerge({ key }) {
    return (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
}
/** Returns the mappings of `<<` in order of precedence, highest last: the first alias wins, but the last included file. */
function mergedOf(value, { value: node }, composing) {
    const fromFiles = isInclude(node);
    const mappings = [];
    for (const part of value.kind === 'list' ? value.items : [value]) {
        if ((0,yaml_tree/* isNull */.kZ)(part))
            continue;
        if (part.kind !== 'mapping') {
            const message = fromFiles
                ? 'A file merged with << must contain options.'
                : '<< must be a mapping, such as an alias, or a list of mappings.';
            (0,yaml_findings/* addSafeError */.NC)(composing.findings, part.place, message);
        }
        else if (fromFiles || addAliasedValues(measure(part, composing).size, part.place, composing)) {
            mappings.push(part);
        }
    }
    return fromFiles ? mappings : mappings.toReversed();
}
function entryFor({ key }, value, composing) {
    const place = composing.placeAt(key.range[0]);
    const name = treeOf(key, composing, key.range[0]);
    if (name.kind !== 'scalar') {
        (0,yaml_findings/* addSafeError */.NC)(composing.findings, place, 'A key must be a string, not a list or a mapping.');
    }
    else if (name.source === '' && name.value === null) {
        (0,yaml_findings/* addSafeError */.NC)(composing.findings, place, 'A key is missing before this colon.');
    }
    else {
        return { key: name.source === '' ? String(name.value) : name.source, place, value };
    }
    return undefined;
}
/** Returns the value of an alias. If it is unknown, recursive, or beyond the limits, adds an error and returns nothing. */
function resolveAlias(node, composing) {
    const place = composing.placeAt(node.range[0]);
    const target = composing.anchors.get(node.source);
    composing.unused.delete(node.source);
    if (target === undefined) {
        const message = composing.anchors.has(node.source)
            ? `The alias *${node.source} refers to a value that contains it. Remove it.`
            : // Its name is not shown: a passphrase that begins with * looks like an alias.
                'A value that begins with * is a YAML alias, and no anchor (&…) has this name. Put the whole value in quotes.';
        (0,yaml_findings/* addError */.CN)(composing.findings, place, message);
        return (0,yaml_tree/* nullAt */.VM)(place);
    }
    const { size, depth } = measure(target, composing);
    // A value that is too deep has been reported at its place; it must not grow further.
    return depth <= limits/* maxDepth */.Mw && addAliasedValues(size, place, composing) ? target : (0,yaml_tree/* nullAt */.VM)(place);
}
/** Counts values that an alias or merge adds. Returns false beyond the limit; the first time, that is an error. */
function addAliasedValues(size, place, { budget, findings }) {
    const before = budget.added;
    budget.added += size;
    if (budget.added <= limits/* maxAliasedValues */.Ks)
        return true;
    if (before <= limits/* maxAliasedValues */.Ks) {
        const limit = limits/* maxAliasedValues */.Ks.toLocaleString('en');
        (0,yaml_findings/* addSafeError */.NC)(findings, place, `The aliases up to this point add too many values: the limit is ${limit}.`);
    }
    return false;
}
/** Returns the size and depth of a tree. Its parts have been measured before, so the recursion is shallow. */
function measure(tree, composing) {
    const known = composing.budget.measures.get(tree);
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
    composing.budget.measures.set(tree, measured);
    if (measured.depth === limits/* maxDepth */.Mw + 1)
        (0,yaml_findings/* addSafeError */.NC)(composing.findings, tree.place, limits/* tooDeep */.DI);
    return measured;
}
/** Whether a node has the tag `!include`. */
function isInclude(node) {
    return node?.tag === '!include';
}
/** Returns the value of an `!include`: the content of one file, or a list of the contents of several. */
function resolveInclude(node, composing) {
    const place = composing.placeAt(node.range[0]);
    if ((0,dist/* isScalar */.jn)(node))
        return fileAt(node, composing);
    const names = (0,dist/* isSeq */.oP)(node) ? namesIn(node) : [];
    if ((0,dist/* isSeq */.oP)(node) && names.length > 0 && names.length === node.items.length) {
        return { kind: 'list', place, items: names.map((name) => fileAt(name, composing)) };
    }
    (0,yaml_findings/* addSafeError */.NC)(composing.findings, place, '!include must have a file name, or a list of file names.');
    return (0,yaml_tree/* nullAt */.VM)(place);
}
function namesIn({ items }) {
    return items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) && item.tag !== '!include' ? [item] : []));
}
function fileAt(node, { placeAt, findings, include }) {
    const place = placeAt(node.range[0]);
    const name = node.source;
    if (name === '') {
        (0,yaml_findings/* addSafeError */.NC)(findings, place, '!include has no file name. Add one.');
    }
    else if (!include) {
        (0,yaml_findings/* addSafeError */.NC)(findings, place, '!include is only allowed in a file. Write the options here instead.');
    }
    else {
        return include(name, place) ?? (0,yaml_tree/* nullAt */.VM)(place);
    }
    return (0,yaml_tree/* nullAt */.VM)(place);
}
/** Tags of YAML's own types, which have no effect. */
const plainTags = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
/** Returns a value's merge tag. Adds an error for an unknown tag. */
function mergeTagOf(node, { placeAt, findings }) {
    const { tag } = node;
    if (tag === undefined || plainTags.includes(tag))
        return undefined;
    if (tag === '!omit' || (tag === '!retain' && !(0,dist/* isScalar */.jn)(node)))
        return tag;
    const message = tag === '!retain'
        ? '!retain is only for lists and mappings; a single value always overrides an included one. Remove it.'
        : "A word that begins with ! is a YAML tag, not part of the value. Put the whole value in quotes: '! /path'.";
    (0,yaml_findings/* addSafeError */.NC)(findings, placeAt(node.range[0]), message);
    return undefined;
}
/** Adds an error for each `!retain` or `!omit` that had no effect on a merge. */
function checkMergeTags({ marks, findings }) {
    for (const [{ place }, mark] of marks) {
        const message = mark === '!retain'
            ? '!retain has no effect: << adds no value with this key. Remove !retain.'
            : '!omit has no effect: << adds no list with this key. Remove !omit.';
        (0,yaml_findings/* addSafeError */.NC)(findings, place, message);
    }
}
/**
 * Merges mappings like borgmatic: nested mappings are merged, lists are concatenated, and of other values the last one wins.
 * `!retain` replaces a value instead of merging it, and `!omit` removes an item from a list.
 */
function mergeDeep(layers, composing) {
    const byKey = new Map();
    for (const entry of layers.flat()) {
        const group = byKey.get(entry.key);
        if (group)
            group.push(entry);
        else
            byKey.set(entry.key, [entry]);
    }
    return [...byKey.values()].map(([first, ...later]) => later.reduce((before, entry) => mergeEntry(before, entry, composing), first));
}
function mergeEntry(before, entry, composing) {
    const [under, over] = [before.value, entry.value];
    if (under.kind !== over.kind) {
        const message = `${entry.key} can't be merged: it is ${kinds[over.kind]} here, but ${kinds[under.kind]} ${sourceOf(before, entry)}. Use the same type, or remove one.`;
        (0,yaml_findings/* addError */.CN)(composing.findings, entry.place, message);
        return entry;
    }
    if (over.kind === 'scalar' || under.kind === 'scalar')
        return entry;
    if (composing.marks.get(over) === '!retain') {
        composing.marks.delete(over);
        return entry;
    }
    return { ...entry, value: mergeValue(under, over, composing) };
}
function mergeValue(under, over, composing) {
    if (under.kind === 'list' && over.kind === 'list') {
        return { ...over, items: withoutOmitted([...under.items, ...over.items], composing) };
    }
    if (under.kind !== 'mapping' || over.kind !== 'mapping')
        return over;
    return { ...over, entries: mergeDeep([under.entries, over.entries], composing) };
}
const kinds = { scalar: 'a single value', list: 'a list', mapping: 'a mapping' };
function sourceOf({ place }, { place: here }) {
    return place.file === here.file ? `on line ${place.line}` : `in ${place.file}:${place.line}`;
}
function withoutOmitted(items, { marks }) {
    const omitted = items.filter((item) => marks.get(item) === '!omit');
    if (omitted.length === 0)
        return items;
    const texts = new Set(omitted.map(identity));
    for (const item of omitted)
        marks.delete(item);
    return items.filter((item) => !texts.has(identity(item)));
}
/** Returns a string that is equal for items with the same value, however they are quoted. */
function identity(tree) {
    return tree.kind === 'scalar' ? String(tree.value) : JSON.stringify((0,yaml_tree/* toValue */.BA)(tree));
}

// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/options/older-spellings.js
var older_spellings = __webpack_require__(7306);
;// CONCATENATED MODULE: ./lib/src/configuration/reading/syntax-errors.js



/** Messages for the errors of the YAML parser. */
const reasons = {
    TAB_AS_INDENT: 'This line is indented with a tab. YAML requires spaces.',
    BAD_INDENT: 'The indentation is inconsistent. Align this line with the others at its level.',
    MULTIPLE_DOCS: 'A second YAML document begins here. Move it to a separate file.',
    BLOCK_AS_IMPLICIT_KEY: 'This value contains a second key. Put the key on its own line, or put a value that contains a colon in quotes.',
    MULTILINE_IMPLICIT_KEY: 'This line has no colon after its key, or is indented too far.',
    KEY_OVER_1024_CHARS: 'A key is longer than 1,024 characters.',
    BAD_ALIAS: 'A value that begins with * is a YAML alias; with &, an anchor. Put the whole value in quotes.',
    BAD_DQ_ESCAPE: 'This is not a valid escape in double quotes. Use single quotes, or two backslashes.',
    BAD_SCALAR_START: "A value can't begin with this character. Put the whole value in quotes.",
    MISSING_CHAR: 'A colon or a comma is missing here.',
    UNEXPECTED_TOKEN: 'This is unexpected here. Check quotes, brackets, and indentation.',
};
/** Returns the message for the errors of the YAML parser. Only the first one matters: it usually causes the others. */
function syntaxProblem(errors, text) {
    const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
    if (!error)
        return undefined;
    const offset = error.pos[0];
    if (error.code === 'MULTIPLE_DOCS')
        return plain(offset, 'MULTIPLE_DOCS');
    if (isAfterTab(text, offset))
        return plain(offset, 'TAB_AS_INDENT');
    const general = plain(offset, error.code);
    if (error.code === 'BAD_DQ_ESCAPE' || error.code === 'KEY_OVER_1024_CHARS')
        return general;
    const pitfall = pitfallAt(offset, text, general.sentence);
    const isUnclosed = /closing ["']|must .*end with a [}\]]/.test(error.message);
    return pitfall ?? (isUnclosed ? unclosed(text, offset) : general);
}
function plain(offset, code) {
    const sentence = reasons[code] ?? 'This is not valid YAML.';
    return { offset, sentence, discreet: sentence };
}
/** Recognizes common mistakes, to say what to change instead of what the parser expected. */
function pitfallAt(offset, text, discreet) {
    const lines = text.slice(0, offset).split('\n');
    const number = lines.length - 1;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
    const inValue = valuePitfall(line);
    if (inValue)
        return { offset: start + inValue.column, sentence: inValue.sentence, discreet: inValue.sentence };
    const misaligned = misalignedLine(text);
    if (misaligned && Math.abs(misaligned.line - number) <= 2)
        return { ...misaligned, discreet };
    const colon = colonPitfall(line);
    return colon && { offset: start + colon.column, sentence: colon.sentence, discreet };
}
/** Values that are not strings in YAML. */
const beginnings = [
    [/^"(?:[^"\\]|\\.)*"[^\s,\]}:]|^"(?:[^"\\]|\\.)*"\s+[^\s#,\]}:]/, 'continues after its closing quote'],
    [/^'(?:[^']|'')*'[^\s,\]}:]|^'(?:[^']|'')*'\s+[^\s#,\]}:]/, 'continues after its closing quote'],
    [/^\{/, 'begins with {, so YAML treats it as a mapping'],
    [/^\[/, 'begins with [, so YAML treats it as a list'],
    [/^[|>](?![-+\d]*(\s+#.*)?$)/, 'begins with | or >, so YAML treats it as a string of several lines'],
    [/^[@`%]/, 'begins with a character that is reserved in YAML'],
    [/^\*/, 'begins with *, so YAML treats it as an alias'],
    [/^&/, 'begins with &, so YAML treats it as an anchor'],
    [/^- /, 'begins with a dash, so YAML treats it as a list'],
    [/^\? /, 'begins with ?, so YAML treats it as a key'],
];
/** How many characters of a value are examined. */
const longestValue = 10_000;
function valuePitfall(line) {
    const lead = /^\s*(?:- +)*(?:["']?[\w.-]+["']?\s*:\s+)?/.exec(line)?.[0] ?? '';
    // The beginning of a very long value is enough.
    const value = line.slice(lead.length, lead.length + longestValue);
    if (lead.trim() === '' || value === '')
        return undefined;
    const quoted = '. Put the whole value in single quotes.';
    const isList = /^\s*(?:- +)+/.test(lead);
    const what = isList ? 'This item' : 'This value';
    const isWhole = /^[[{]/.test(value) && !hasMoreAfterBracket(value);
    for (const [expression, words] of beginnings) {
        if (expression.test(value) && !isWhole)
            return { column: lead.length, sentence: `${what} ${words}${quoted}` };
    }
    if (/^[^"'[{].*(: |:$)/.test(value)) {
        return {
            column: lead.length,
            sentence: `${what} contains \`: \`, so YAML treats it as a key and a value${quoted}`,
        };
    }
    return undefined;
}
/** Whether text follows the closing bracket, so that the value is a string that begins with a bracket. */
function hasMoreAfterBracket(value) {
    let depth = 0;
    for (const [index, sign] of [...value].entries()) {
        if (sign === '[' || sign === '{')
            depth += 1;
        if (sign === ']' || sign === '}')
            depth -= 1;
        if (depth === 0)
            return /^\s*[^\s#]/.test([...value].slice(index + 1).join(''));
    }
    return false;
}
/** Recognizes a name without a colon, or without a space after it. The message doesn't show the name, which may be part of a secret. */
function colonPitfall(line) {
    const [, lead = '', name = '', rest = ''] = /^(\s*(?:- +)*)([A-Za-z_]\w*)(.*)$/.exec(line) ?? [];
    const column = lead.length;
    if (name === '')
        return undefined;
    if (/^:\S/.test(rest))
        return { column, sentence: 'Add a space after the colon.' };
    if (/^\s*=/.test(rest))
        return { column, sentence: 'Use a colon and a space after this key instead of =.' };
    if (/^(\s+[^\s:]|\s*$)/.test(rest))
        return { column, sentence: 'A colon is missing after this key.' };
    return undefined;
}
function isAfterTab(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^ *\t/.test(text.slice(start, offset + 1));
}
/** Finds the opening quote or bracket that is not closed; the parser reports only the end of the text. */
function unclosed(text, end) {
    const tokens = [...(0,limits/* tokensOf */.k8)(text)].filter(({ offset, isText }) => offset < end && !isText);
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
        return told(quote?.offset ?? end, 'This quote is not closed.');
    const sign = bracket.text === '[' ? ']' : '}';
    return told(bracket.offset, `This bracket is not closed: its ${sign} is missing, or indented too little.`);
}
function told(offset, sentence) {
    return { offset, sentence, discreet: sentence };
}
function isClosed(quoted) {
    return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}
/** Returns the first misaligned line of a text that is known to be invalid YAML. */
function misalignedLine(text) {
    let levels = [];
    let block;
    for (const line of linesOf(text)) {
        const [first = 0] = line.columns;
        if (block !== undefined && first > block)
            continue;
        block = line.opensBlock ? first : undefined;
        const sentence = faultOf(line, levels);
        if (sentence !== undefined)
            return { offset: line.offset + first, line: line.number, sentence };
        levels = [...levels.filter((level) => staysOpen(level, line)), ...levelsOf(line)];
    }
    return undefined;
}
function staysOpen({ column, isItem }, { columns: [first = 0], isItem: isNext }) {
    // A list may start in the same column as its name.
    return column < first || (column === first && isNext && !isItem);
}
function levelsOf({ columns, isItem, name, hasValue }) {
    const last = columns.length - 1;
    return columns.map((column, index) => {
        const isDash = isItem && index < last;
        return { column, isItem: isDash, name: isDash ? undefined : name, isClosed: index === last && hasValue };
    });
}
function faultOf(line, levels) {
    const [first = 0] = line.columns;
    const left = levels.filter(({ column }) => column <= first);
    const top = left.at(-1);
    const gone = levels[left.length];
    if (top?.column === first) {
        const isBesideItems = top.isItem && !line.isItem && left.at(-2)?.column !== first;
        return isBesideItems && gone ? describe(line, gone, 'left') : undefined;
    }
    if (gone)
        return describe(line, gone.name === undefined && !line.isItem ? (top ?? gone) : gone, 'left');
    return top?.isClosed ? describe(line, top, 'right') : undefined;
}
function describe(line, other, side) {
    if (line.isItem && other.isItem)
        return `This item starts further ${side} than the one above. Align the dashes.`;
    if (line.isItem || line.name === undefined || other.name === undefined)
        return undefined;
    // An unknown name may be part of a secret.
    const isKnown = [line.name, other.name].every((name) => memberNames().has(name));
    return isKnown
        ? `\`${line.name}\` must line up with \`${other.name}\`.`
        : 'This key must line up with the others at its level.';
}
function* linesOf(text) {
    let offset = 0;
    for (const [number, whole] of text.split('\n').entries()) {
        const written = whole.replace(/\r$/, '');
        if (/^\s*[^\s#]/.test(written) && !/^(---|\.\.\.|%)/.test(written))
            yield lineOf(written, number, offset);
        offset += whole.length + 1;
    }
}
function lineOf(text, number, offset) {
    const columns = [];
    let at = /^ */.exec(text)?.[0].length ?? 0;
    for (let dash = /^- +/.exec(text.slice(at)); dash; dash = /^- +/.exec(text.slice(at))) {
        columns.push(at);
        at += dash[0].length;
    }
    const rest = text.slice(at);
    const name = /^["']?([\w.-]+)["']?\s*:(?=\s|$)/.exec(rest);
    const value = name
        ? rest
            .slice(name[0].length)
            .replace(/(^|\s)#.*$/, '')
            .trim()
        : rest;
    return {
        number,
        offset,
        columns: [...columns, at],
        isItem: columns.length > 0,
        name: name?.[1],
        hasValue: name !== null && value !== '' && !/^[&!]\S*$/.test(value),
        opensBlock: /^[|>][-+\d]*$/.test(value),
    };
}
let known;
/** Returns the names of all options, including nested ones. */
function memberNames() {
    known ??= new Set([...older_spellings/* sectionNames */.QN, ...syntax_errors_namesIn({ properties: all_options/* options */.fF })]);
    return known;
}
function syntax_errors_namesIn({ properties = {}, items }) {
    const inner = [...Object.values(properties), ...(items ? [items] : [])];
    return [...Object.keys(properties), ...inner.flatMap(syntax_errors_namesIn)];
}

;// CONCATENATED MODULE: ./lib/src/configuration/reading/parse.js






/** Parses YAML to a tree with places. If it is invalid or exceeds a limit, adds an error and returns undefined. */
function parseYaml(text, source) {
    const { placeAt, findings, lineCounter, about = '', budget = (0,limits/* newBudget */.k$)(), include, onNames } = source;
    const character = (0,characters/* forbiddenCharacter */.DB)(text);
    if (character) {
        onNames?.([]);
        lineCounter?.addNewLine(0);
        for (const { index } of text.slice(0, character.offset).matchAll(/\n/g))
            lineCounter?.addNewLine(index + 1);
        (0,yaml_findings/* addSafeError */.NC)(findings, placeAt(character.offset), character.sentence);
        return undefined;
    }
    const parsed = parse(text, budget, lineCounter);
    onNames?.(parse_namesIn(parsed));
    if (parsed.fault) {
        const { offset, sentence, discreet = sentence } = parsed.fault;
        (0,yaml_findings/* addError */.CN)(findings, placeAt(offset), `${about}${sentence}`, discreet);
        return undefined;
    }
    const before = (0,yaml_findings/* errorCount */.YH)(findings);
    const tree = compose(parsed.contents, { placeAt, findings, budget, include });
    return (0,yaml_findings/* errorCount */.YH)(findings) === before ? tree : undefined;
}
function parse_namesIn({ contents, fault }) {
    if (fault || !(0,dist/* isMap */.jh)(contents))
        return [];
    return contents.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
}
/** Disables stack traces: a malicious text can cause tens of thousands of errors, whose stacks would exhaust the memory. */
function withoutStacks(work) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** Does the same as the library's `parseDocument`, but checks the limits before each token is parsed. */
function parse(text, budget, lineCounter) {
    const watch = (0,limits/* watchLimits */.U$)(budget);
    const parser = new dist/* Parser */.iX(lineCounter?.addNewLine);
    let limit;
    function* tokens() {
        lineCounter?.addNewLine(0);
        for (const piece of new dist/* Lexer */.JG().lex(text)) {
            limit = watch(piece);
            if (limit)
                return;
            yield* parser.next(piece);
        }
        yield* parser.end();
    }
    const composer = new dist/* Composer */.Dk({ prettyErrors: false, uniqueKeys: false, version: '1.2' });
    const [document, another] = withoutStacks(() => {
        const [first, second] = composer.compose(tokens(), true, text.length);
        return [first, second];
    });
    if (limit || !document)
        return { contents: null, fault: limit };
    const [start, end] = another?.range ?? [0, 0];
    const further = another ? [new dist/* YAMLParseError */.XT([start, end], 'MULTIPLE_DOCS', '')] : [];
    return { contents: document.contents, fault: syntaxProblem([...document.errors, ...further], text) };
}


/***/ }),

/***/ 7669:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interpolate)
/* harmony export */ });
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7647);
/* harmony import */ var _yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1521);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1875);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5227);




/** Replaces `{constant}` and `${VARIABLE}`, but not in hook commands, where `${…}` belongs to the shell. */
function interpolate(file, givens, findings) {
    const { overrides } = givens;
    const allowance = { left: _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxTotalBytes */ .cn };
    const constants = constantsOf(file, overrides.flatMap(constantsIn), allowance);
    const filler = { ...givens, constants, findings, allowance, long: [], told: new Set(), named: new Map() };
    const entries = file.entries.map((entry) => (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .isIgnoredName */ .G7)(entry.key) ? entry : { ...entry, value: fillTree(entry.value, filler, isHook(entry.key)) });
    const filled = overrides.map((override) => ({
        ...override,
        value: fillTree(override.value, filler, override.keys.some(isHook)),
    }));
    if (allowance.left < 0) {
        const most = `With its constants and variables expanded, this file exceeds the limit of ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxTotalBytes */ .cn / 1e6} MB.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(file, 'constants')?.place ?? file.place, most);
    }
    else {
        for (const place of filler.long)
            (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addSafeError */ .NC)(findings, place, _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLong */ .Po);
    }
    return { file: { ...file, entries }, overrides: filled, constants: Object.fromEntries(filler.named) };
}
/** Returns the constants that an override sets. */
function constantsIn({ keys, place, value }) {
    const [first, name, ...deeper] = keys;
    if (first !== 'constants' || deeper.length > 0)
        return [];
    if (name === undefined)
        return [{ key: first, place, value }];
    return [{ key: first, place, value: { kind: 'mapping', place, entries: [{ key: name, place, value }] } }];
}
/** Whether a name at any level is that of a hook, as in borgmatic. */
function isHook(key) {
    return /^(before_|after_)/.test(key) || key === 'on_error' || key === 'run';
}
function fillTree(tree, filler, hook) {
    if (tree.kind !== 'scalar') {
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .withParts */ .dK)(tree, (part, key) => fillTree(part, filler, hook || (typeof key === 'string' && isHook(key))));
    }
    const mayBeFilled = typeof tree.value === 'string' && tree.value.includes('{');
    return mayBeFilled ? fillText(tree, tree.value, { ...filler, hook }) : tree;
}
function fillText(tree, written, filler) {
    const { constants, allowance, findings, hook } = filler;
    const { place } = tree;
    const isNew = !filler.told.has(tree);
    filler.told.add(tree);
    const told = isNew ? findings : (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .noFindings */ ._I)();
    if (hook) {
        warnOfEscape(written, place, told);
        for (const [name, text] of constantsUsedIn(written, { constants, allowance, place, findings: told })) {
            filler.named.set(name, variablesIn(text, place, { ...filler, findings: told }).text);
        }
        return tree;
    }
    const text = replaceConstants(written, { constants, allowance, place, findings: told });
    const constant = text !== written;
    if (allowance.left < 0)
        return tree;
    if (filler.variables !== 'off')
        warnOfNested(text, place, told);
    const result = variablesIn(text, place, { ...filler, findings: told });
    if (!constant && !result.found && result.text === text)
        return tree;
    allowance.left -= result.found ? result.text.length : 0;
    if (result.text.length > _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxValueLength */ .i9) {
        if (isNew)
            filler.long.push(place);
        return tree;
    }
    return filledWith(tree, result.text, { written, constant, open: result.open });
}
function filledWith(tree, text, filled) {
    return { ...tree, value: text, source: text, filled };
}
function variablesIn(text, place, { variables, environment, findings }) {
    if (variables === 'off')
        return { text, found: false, open: false };
    if (variables === 'leave')
        return { text, found: hasVariables(text), open: hasVariables(text) };
    const filled = replaceVariables(text, environment);
    for (const name of new Set(filled.missing)) {
        const message = `The environment variable ${name} is not set. Set it (in a workflow: under env:), or add a default: \${${name}:-…}.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, place, message);
    }
    return { ...filled, open: false };
}
/** Warns of a default with braces: the first closing brace ends it, and the rest remains in the string. */
function warnOfNested(text, place, { notices }) {
    const name = nestedVariable(text);
    if (name === undefined)
        return;
    const message = `The default of \${${name}} ends at the first }, as in borgmatic; the rest is not part of it. Set ${name} instead, or use a default without braces.`;
    notices.push({ level: 'warning', message, place });
}
/** Warns of a backslash that borgmatic would remove before the shell sees it. */
function warnOfEscape(text, place, { notices }) {
    const escaped = escapedVariable(text);
    if (escaped === undefined)
        return;
    const message = `The shell does not expand ${escaped}, because of its backslash; borgmatic would remove the backslash. To use the variable, write ${escaped.slice(1)}.`;
    notices.push({ level: 'warning', message, place });
}
/** Returns the constants of a file and of overrides; the last one of each name wins. */
function constantsOf(file, over, allowance) {
    const constants = new Map();
    const layers = [(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(file, 'constants'), ...over].flatMap((entry) => (entry ? [entry.value] : []));
    for (const layer of layers) {
        if ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(layer))
            constants.clear();
        if (layer.kind !== 'mapping')
            continue;
        for (const { key, value } of layer.entries)
            constants.set(key, value);
    }
    for (const [name, value] of constants)
        constants.set(name, withOthers(value, constants, allowance));
    return constants;
}
/** Replaces constants in the value of a constant with their current values. */
function withOthers(tree, constants, allowance) {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string')
        return tree;
    const textFor = (name) => textOfConstant(constants.get(name));
    const text = replaceNames(tree.value, { textFor, allowance });
    return text === tree.value ? tree : { ...tree, value: text };
}
/** Replaces each `{name}` of a constant with its value; `\{name\}` becomes `{name}`. */
function replaceConstants(text, filling) {
    const { constants, allowance } = filling;
    if (constants.size === 0)
        return text;
    return replaceNames(text, { textFor: (name) => textOfNamed(name, filling), allowance });
}
/** Returns the constants that a hook command uses, with their values; they are filled in when it runs. */
function constantsUsedIn(command, filling) {
    const named = new Map();
    if (filling.constants.size === 0)
        return named;
    for (const { 1: before, 2: name = '', 3: behind } of command.matchAll(namePattern)) {
        const value = before && behind ? undefined : textOfNamed(name, filling);
        if (value === undefined)
            continue;
        filling.allowance.left -= value.length;
        if (filling.allowance.left < 0)
            break;
        named.set(name, value);
    }
    return named;
}
function textOfNamed(name, { constants, place, findings }) {
    const constant = constants.get(name);
    if (constant && constant.kind !== 'scalar') {
        const message = `{${name}} can't be replaced: the constant must be a single value, not a list or a mapping.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .addError */ .CN)(findings, place, message);
    }
    return textOfConstant(constant);
}
const namePattern = /(\\)?\{([\p{L}\p{N}_]+)(\\)?\}/gu;
function replaceNames(text, { textFor, allowance }) {
    return text.replaceAll(namePattern, (whole, before, name, behind) => {
        if (before && behind)
            return `{${name}}`;
        const value = allowance.left < 0 ? undefined : textFor(name);
        allowance.left -= value?.length ?? 0;
        return value ?? whole;
    });
}
/** Returns a constant as a string; booleans are capitalized, as in borgmatic. */
function textOfConstant(tree) {
    if (tree?.kind !== 'scalar' || tree.value === null)
        return undefined;
    if (typeof tree.value === 'boolean')
        return tree.value ? 'True' : 'False';
    return String(tree.value);
}
const opening = /(\\)?\$\{([A-Za-z0-9_]+)(\}|:?-)/g;
/**
 * Replaces `${NAME}`, `${NAME:-default}`, and `${NAME-default}`; `\${NAME}` becomes `${NAME}`. As in borgmatic, an empty
 * variable counts as set, even with `:-`, and the first `}` ends a default.
 */
function replaceVariables(text, environment) {
    const missing = [];
    let [found, filled, from] = [false, '', 0];
    for (const { start, end, escaped, name, fallback } of variablesOf(text)) {
        const value = environment[name] ?? fallback;
        if (!escaped && value === undefined)
            missing.push(name);
        found ||= !escaped;
        const whole = text.slice(start, end);
        filled += text.slice(from, start) + (escaped ? whole.slice(1) : (value ?? whole));
        from = end;
    }
    return { text: filled + text.slice(from), found, missing };
}
/** Whether a string contains a variable that is not escaped. */
function hasVariables(text) {
    return replaceVariables(text, {}).found;
}
/** Returns the first escaped variable in a string, with its backslash. */
function escapedVariable(text) {
    const first = [...variablesOf(text)].find(({ escaped }) => escaped);
    return first && text.slice(first.start, first.end);
}
/** Returns the name of the first variable whose default contains a brace, so that it ends earlier than intended. */
function nestedVariable(text) {
    return [...variablesOf(text)].find(({ escaped, fallback }) => !escaped && fallback?.includes('{'))?.name;
}
/** Yields the variables in a string from left to right. */
function* variablesOf(text) {
    const expression = new RegExp(opening);
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
        const [whole, backslash, name = '', behind = ''] = match;
        const from = match.index + whole.length;
        const close = behind === '}' ? from - 1 : text.indexOf('}', from);
        if (close < 0)
            return;
        const fallback = behind === '}' ? undefined : text.slice(from, close);
        yield { start: match.index, end: close + 1, escaped: backslash !== undefined, name, fallback };
        expression.lastIndex = close + 1;
    }
}


/***/ }),

/***/ 9450:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ normalize)
/* harmony export */ });
/* harmony import */ var _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9765);
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7647);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8137);
/* harmony import */ var _text_phrases_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6878);
/* harmony import */ var _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(150);
/* harmony import */ var _options_older_spellings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7306);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5227);
/* harmony import */ var _octal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1678);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(456);









/** Converts every older shape and spelling to the flat shape. Warns of old spellings only in files that mix old and new. */
function normalize(file, findings, { home, overrides = [] }) {
    warnOfMisspelledSection(file, findings);
    const { entries, shape } = (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_2__/* .removeSections */ .zz)(file, findings);
    if (shape === 'mixed')
        warnOfSections(file, findings);
    if (shape === 'sectioned')
        mentionSections(file, findings);
    // In a file with sections, old spellings are expected.
    const warnings = { findings, quiet: shape === 'sectioned' };
    const respelt = respellAll(entries.map(convertConstants), warnings);
    for (const entry of respelt)
        warnOfEmptyHook(entry, findings);
    const flat = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_5__/* .applyOverrides */ .iu)(respelt, overrides, findings).map((unfit) => {
        const entry = convertConstants(unfit);
        if (entry.key === 'repositories')
            return { ...entry, value: normalizeRepositories(entry.value, home, warnings) };
        return pathNames.includes(entry.key) ? { ...entry, value: atHome(entry.value, home) } : entry;
    });
    for (const override of overrides)
        warnOfOwnValues(override, entryIn(flat, 'repositories'), findings);
    return { tree: { ...file, entries: flat }, shape };
}
/** Warns of a name that is ignored because it begins with `x-`, but was probably meant for our own options. */
function warnOfMisspelledSection(file, findings) {
    for (const { key, place } of file.entries) {
        if (!(0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .isIgnoredName */ .G7)(key) || (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_7__/* .nearest */ .p)(key, [_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .ownSection */ .Aw]) === undefined)
            continue;
        const message = `${key} is ignored, as its name begins with x-. Did you mean ${_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .ownSection */ .Aw}?`;
        findings.notices.push({ level: 'warning', message, place });
    }
}
/** Warns of a hook without commands, unless null says that this is meant: they may still be comments. */
function warnOfEmptyHook({ key, value, place }, findings) {
    if (!_lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__/* .hookNames */ .WR.includes(key) || !(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(value) || (value.kind === 'scalar' && value.source !== ''))
        return;
    const message = `${key} is empty, so it runs nothing. List its commands below it, or remove it.`;
    findings.notices.push({ level: 'warning', message, place, hooks: [key] });
}
function entryIn(entries, key) {
    return entries.find((entry) => entry.key === key)?.value;
}
/** Warns of an override that has no effect on repositories with their own value. */
function warnOfOwnValues(override, repositories, findings) {
    const option = (0,_overrides_js__WEBPACK_IMPORTED_MODULE_5__/* .overriddenOption */ .Oy)(override);
    if (option === undefined || option === 'repositories' || repositories?.kind !== 'list')
        return;
    const own = repositories.items.flatMap((item, index) => {
        const entry = item.kind === 'mapping' ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(item, option) : undefined;
        const same = entry && JSON.stringify((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toValue */ .BA)(entry.value)) === JSON.stringify((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toValue */ .BA)(override.value));
        if (item.kind !== 'mapping' || !entry || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(entry.value) || same)
            return [];
        if (findings.hidden.has(entry.place.file))
            return [];
        const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(item, 'label') ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(item, 'path')) ?? `repositories[${index}]`;
        return [{ name, index, place: entry.place }];
    });
    const [first] = own;
    if (first === undefined)
        return;
    const spelling = override.place.file;
    const where = (0,_text_phrases_js__WEBPACK_IMPORTED_MODULE_8__/* .joinWords */ .yZ)(own.map(({ name, place }) => `${name} (${place.file}:${place.line})`));
    const all = own.length === repositories.items.length;
    const message = `${option} from ${spelling} has no effect ${all ? 'in this file' : 'on some repositories'}: ${where} ${own.length === 1 ? 'has its own value' : 'have their own values'}. Change it there, or override repositories[${first.index}].${option}.`;
    findings.notices.push({ level: 'warning', message });
}
/** Options in which `~` is expanded here. */
const pathNames = ['check_repositories', 'working_directory'];
/** Mentions at debug level that the file has sections. */
function mentionSections({ place }, findings) {
    const message = `${place.file} uses the sections of borgmatic 1, which are still supported. To convert it: \`borgflow config generate --source ${place.file}\``;
    findings.notices.push({ level: 'debug', message, place });
}
function warnOfSections(file, findings) {
    const section = file.entries.find(({ key, value }) => _options_older_spellings_js__WEBPACK_IMPORTED_MODULE_2__/* .sectionNames */ .QN.includes(key) && !(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(value));
    const first = section?.value.kind === 'mapping' ? section.value.entries[0] : undefined;
    if (!section || !first)
        return;
    findings.notices.push({
        level: 'warning',
        message: `\`${section.key}:\` is a section of borgmatic 1, but other options of this file are outside sections. Move its options to the top level, as in \`${modernLine(first)}\`.`,
        place: section.place,
    });
}
function modernLine({ key, value }) {
    return `${key}: ${value.kind === 'scalar' && !_options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(key)?.['x-secret'] ? value.source : '…'}`;
}
/** Returns each option once, in its current spelling. The last one wins, and an old name wins over the current one, as in borgmatic. */
function respellAll(entries, warnings) {
    const respelt = entries.map((entry) => ({ written: entry, ...(0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_2__/* .modernizeEntry */ .An)(entry) }));
    for (const { written, modern } of respelt)
        if (modern !== undefined)
            warnOfSpelling(written, modern, warnings);
    const byAge = [...respelt.filter(({ renamed }) => !renamed), ...respelt.filter(({ renamed }) => renamed)];
    const winners = new Map();
    for (const { entry } of byAge) {
        const earlier = winners.get(entry.key);
        if (earlier && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(entry.value))
            continue;
        if (earlier)
            warnOfContradiction(earlier, entry, warnings.findings);
        winners.set(entry.key, entry);
    }
    return [...winners.values()].flatMap((entry) => (0,_octal_js__WEBPACK_IMPORTED_MODULE_4__/* .readOctal */ .C)(entry, _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(entry.key), warnings.findings) ?? []);
}
function warnOfSpelling(written, modern, { findings, quiet }) {
    if (quiet || findings.hidden.has(written.value.place.file))
        return;
    const message = `${written.key} is the spelling of an older version of borgmatic. Use \`${modern}\` instead.`;
    findings.notices.push({ level: 'warning', message, place: written.place });
}
function warnOfContradiction(earlier, later, findings) {
    if ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNull */ .kZ)(earlier.value) || JSON.stringify((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toValue */ .BA)(earlier.value)) === JSON.stringify((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toValue */ .BA)(later.value)))
        return;
    findings.notices.push({
        level: 'warning',
        message: `${later.key} is also set on line ${earlier.place.line}, to a different value; this one is used. Remove the other one.`,
        place: later.place,
    });
}
/** Converts plain paths to entries with a path, and the options of entries to their current spelling. */
function normalizeRepositories(repositories, home, warnings) {
    if (repositories.kind !== 'list')
        return repositories;
    const items = repositories.items.map((item) => {
        if ((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item) !== undefined)
            return (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_2__/* .singleEntryMapping */ .Bj)('path', atHome(item, home));
        if (item.kind !== 'mapping')
            return item;
        const entries = respellAll(item.entries, warnings).map((entry) => entry.key === 'path' ? { ...entry, value: atHome(entry.value, home) } : entry);
        return { ...item, entries };
    });
    return { ...repositories, items };
}
/** Expands `~` in a path or a list of paths, which Borg would treat as a file name. */
function atHome(tree, home) {
    if (tree.kind === 'list')
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .withParts */ .dK)(tree, (item) => atHome(item, home));
    const text = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(tree);
    if (tree.kind !== 'scalar' || !text?.startsWith('~'))
        return tree;
    return { ...tree, value: text.replace(/^~(?=\/|$)/, () => home) };
}
/**
 * Converts strings that come from constants to numbers or booleans where an option requires them, because replacing
 * constants always produces strings.
 */
function convertConstants(entry) {
    const schema = entry.key === 'repositories' ? repositories : _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(entry.key);
    return schema ? { ...entry, value: fitTree(entry.value, schema) } : entry;
}
const repositories = {
    type: 'array',
    items: { type: 'object', properties: { ...Object.fromEntries(_options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV), ..._options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOptions */ .Tl } },
};
function fitTree(tree, schema) {
    if (tree.kind === 'scalar')
        return tree.filled?.constant && !tree.filled.open ? fitScalar(tree, schema) : tree;
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .withParts */ .dK)(tree, (part, key) => fitTree(part, (typeof key === 'number' ? schema.items : schema.properties?.[key]) ?? (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .additionOf */ .e)(schema) ?? {}));
}
function fitScalar(tree, schema) {
    if (typeof tree.value !== 'string')
        return tree;
    const wanted = (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .scalarTypes */ .qb)(schema);
    const meant = meaningOf(tree.source);
    const isText = schema.enum ? schema.enum.includes(tree.source) : wanted.has('string');
    return isText || meant === undefined || !wanted.has(typeof meant) ? tree : { ...tree, value: meant };
}
/** Returns the number or boolean that a string represents. */
function meaningOf(text) {
    if (/^[+-]?\d+(\.\d+)?$/.test(text))
        return Number(text);
    return /^([Tt]rue|[Ff]alse)$/.test(text) ? text.toLowerCase() === 'true' : undefined;
}


/***/ }),

/***/ 1678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readOctal)
/* harmony export */ });
/* harmony import */ var _options_error_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _yaml_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5227);



/** Returns the value of an octal number: `0077`, `0o077`, `"0077"`, and `77` are all octal 77. Undefined if it is not one. */
function octalOf(tree) {
    if (tree.kind !== 'scalar' || typeof tree.value === 'boolean' || !/^(0o)?[0-7]+$/i.test(tree.source))
        return undefined;
    const value = Number.parseInt(tree.source.replace(/^0o/i, ''), 8);
    return value <= 0o777 ? value : undefined;
}
/** Converts the value of an octal option to a number. If it is not octal, adds an error and returns undefined. */
function readOctal(entry, schema, findings) {
    const { value, written, key } = entry;
    if (!schema?.['x-octal'] || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNull */ .kZ)(value) || (value.kind === 'scalar' && value.filled?.open))
        return entry;
    const number = octalOf(value);
    if (number !== undefined && value.kind === 'scalar')
        return { ...entry, value: { ...value, value: number } };
    (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addError */ .CN)(findings, value.place, (0,_options_error_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongValueMessage */ .Sz)(written ?? key, schema, value));
    return undefined;
}


/***/ }),

/***/ 456:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ overrideForLog),
/* harmony export */   Et: () => (/* binding */ isSecretOption),
/* harmony export */   Oy: () => (/* binding */ overriddenOption),
/* harmony export */   Ru: () => (/* binding */ isStringOption),
/* harmony export */   bN: () => (/* binding */ overrideSources),
/* harmony export */   f$: () => (/* binding */ parseOverrides),
/* harmony export */   iu: () => (/* binding */ applyOverrides),
/* harmony export */   pP: () => (/* binding */ schemaOf)
/* harmony export */ });
/* harmony import */ var _borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2499);
/* harmony import */ var _schema_option_schema_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7647);
/* harmony import */ var _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(150);
/* harmony import */ var _options_error_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8513);
/* harmony import */ var _options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7306);
/* harmony import */ var _options_secret_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4735);
/* harmony import */ var _reading_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4711);
/* harmony import */ var _yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1521);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5227);
/* harmony import */ var _octal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1678);










/** Parses overrides. Adds an error for each one that is invalid. */
function parseOverrides(asked, findings) {
    return asked.flatMap((one) => {
        const before = findings.faults.length;
        const parts = partsOf(one, findings);
        const value = parts && readValue(parts, findings);
        // A value with errors is not used.
        if (!parts || !value || findings.faults.length > before)
            return [];
        const { keys, place } = parts;
        return [{ keys, place, value }];
    });
}
/** Returns the text of overrides, without secrets, by the file in their places, for `formatError`. */
function overrideSources(asked) {
    const lines = new Map();
    for (const one of asked) {
        const { file, line } = one.place;
        const known = lines.get(file) ?? [];
        known[line - 1] = overrideForLog(one.text);
        lines.set(file, known);
    }
    return new Map([...lines].map(([file, known]) => [file, Array.from(known, (line = '') => line).join('\n')]));
}
/** Formats an override for the log: on one line, and without secrets. */
function overrideForLog(text) {
    const cut = text.indexOf('=');
    if (cut < 0 && schemaOf([text.trim()]) === undefined)
        return '…';
    const keys = text
        .slice(0, Math.max(cut, 0))
        .split('.')
        .map((key) => key.trim());
    if (isSecretOption(keys))
        return `${text.slice(0, cut)}=…`;
    return (0,_borg_repository_url_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .ri)(text.replaceAll(/\s/g, ' '));
}
/** Whether an option is or contains a secret. */
function isSecretOption(keys) {
    return keys.some(_options_secret_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretName */ .eh) || holdsSecret(schemaOf(keys));
}
function holdsSecret(schema) {
    if (!schema)
        return false;
    return (schema['x-secret'] === true ||
        [schema.items, (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .additionOf */ .e)(schema), ...Object.values(schema.properties ?? {})].some(holdsSecret));
}
function partsOf({ text, place }, findings) {
    const cut = text.indexOf('=');
    const name = (cut < 0 ? text : text.slice(0, cut)).trim();
    const keys = name.split('.').map((key) => key.trim());
    const indent = text.length - text.trimStart().length;
    const at = { ...place, column: place.column + indent };
    const problem = problemIn(text, { cut, name, keys });
    if (problem !== undefined) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(findings, at, problem);
        return undefined;
    }
    const rest = text.slice(cut + 1);
    const value = rest.trim();
    if (value === '') {
        const message = `The override ${name} has no value. Write ${name}="" for an empty string, or ${name}=null to unset it.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(findings, at, message);
        return undefined;
    }
    if (_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionNames */ .QN.includes(name)) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(findings, at, `${name} is a section. Override one of its options, as in ${name}.option=value.`);
        return undefined;
    }
    if (keys[0] !== undefined && (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .isIgnoredName */ .G7)(keys[0])) {
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(findings, at, (0,_options_error_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownOptionMessage */ .Nr)(name, name, [..._options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.keys()]));
        return undefined;
    }
    const blanks = rest.length - rest.trimStart().length;
    return { name, keys, place: at, text: value, valuePlace: { ...place, column: place.column + cut + 1 + blanks } };
}
/** Returns the error for an override without a name or a value, or for a comment. */
function problemIn(text, { cut, name, keys }) {
    if (name.startsWith('#'))
        return "Overrides can't contain comments. Remove this line.";
    // The text after a colon may be a secret.
    const colon = (cut < 0 ? /^(?:- )?([\w.]+)\s*:/ : /^(?:- )?([\w.]+)\s*:(?=\s|$)/).exec(name);
    if (colon)
        return `An override needs = instead of a colon: ${colon[1]}=…`;
    if (cut >= 0) {
        return keys.includes('')
            ? `The override "${overrideForLog(text)}" has no name. Write it as option=value.`
            : undefined;
    }
    // A line without = may be part of a secret.
    const shown = schemaOf(keys) === undefined ? 'This override' : `The override "${name}"`;
    return `${shown} has no value. Write it as option=value.`;
}
/** Parses the value of an override: unchanged for string options, except for null and quoted strings, and as YAML for all others. */
function readValue({ name, keys, text, place, valuePlace }, findings) {
    const schema = schemaOf(keys);
    const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(text);
    if (/^(null|~)$/.test(text))
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .nullAt */ .VM)(valuePlace);
    if (isStringOption(schema) && !quoted)
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)(valuePlace, text);
    const placeAt = (offset) => ({ ...valuePlace, column: valuePlace.column + offset });
    const value = (0,_reading_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(text, { placeAt, findings, about: `The value of the override ${name} is not valid YAML. ` });
    if (value && schema?.type === 'array' && isBare(keys, value)) {
        const list = (0,_options_secret_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretName */ .eh)(name) ? '…' : text;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(findings, place, `${name} must be a list. Write it in brackets: ${name}=[${list}]`);
        return undefined;
    }
    return value;
}
/** Whether a single value was given where a list is required, and older versions of borgmatic did not accept it. */
function isBare(keys, value) {
    const [key = '', ...deeper] = optionKeys(keys);
    if (value.kind !== 'scalar' || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .isNull */ .kZ)(value))
        return false;
    return deeper.length > 0 || (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .modernizeEntry */ .An)({ key, place: value.place, value }).entry.value.kind === 'scalar';
}
/** Returns the schema of an option; an index is written `[0]`. */
function schemaOf(keys) {
    const [first = '', ...deeper] = optionKeys(keys);
    const key = (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .modernizeEntry */ .An)({ key: first, place: nowhere, value: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .nullAt */ .VM)(nowhere) }).entry.key;
    return deeper.reduce((schema, name) => {
        if (name.startsWith('['))
            return key === 'repositories' ? repositorySchema : schema?.items;
        return schema && (schema.properties?.[name] ?? (0,_schema_option_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .additionOf */ .e)(schema));
    }, _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(key));
}
const repositorySchema = { properties: { ...Object.fromEntries(_options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV), ..._options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOptions */ .Tl } };
const nowhere = { file: '', line: 1, column: 1 };
/** Removes the section of borgmatic 1 from the path of an option. */
function optionKeys(keys) {
    return _options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionNames */ .QN.includes(keys[0] ?? '') ? keys.slice(1) : keys;
}
/** Whether an option is always a string, so that its value is not parsed as YAML. */
function isStringOption(schema) {
    const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
    return types.includes('string') && types.every((type) => type === 'string' || type === 'null');
}
/** Options whose override, if no section is given, also applies to a more specific internal option. */
const specificOptions = new Map([
    ['umask', 'borg_umask'],
    ['prefix', 'check_prefix'],
]);
/** Applies overrides to a file's options in the flat shape; a later override wins. */
function applyOverrides(entries, overrides, findings) {
    return overrides.reduce((before, override) => applied(before, override, findings), entries);
}
function applied(before, override, findings) {
    const [whole, ...implied] = (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .removeSections */ .zz)(asFile(override), findings).entries;
    if (!whole)
        return before;
    const deeper = override.keys.slice(_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionNames */ .QN.includes(override.keys[0] ?? '') ? 2 : 1);
    const own = deeper.length > 0 ? whole : (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .modernizeEntry */ .An)(whole).entry;
    const existing = before.find(({ key }) => key === own.key);
    // Removing all repositories is an error, reported at the override.
    const isRemoved = deeper.length === 0 && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .isNull */ .kZ)(override.value) && own.key !== 'repositories';
    if (isRemoved)
        return withoutOption(before, override, own.key);
    const value = deeper.length > 0 ? setWithin(existing?.value, deeper, { override, findings }) : own.value;
    const entry = value && (0,_octal_js__WEBPACK_IMPORTED_MODULE_8__/* .readOctal */ .C)({ ...own, value }, _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(own.key), findings);
    if (!entry)
        return before;
    const kept = withoutOption(before, override, entry.key);
    const known = before.map(({ key }) => key);
    // As in a file, a umask for hooks doesn't change Borg's umask.
    const added = implied.filter(({ key }) => !known.includes(key) && !known.includes(entry.key));
    return [...kept, entry, ...added.flatMap((one) => (0,_octal_js__WEBPACK_IMPORTED_MODULE_8__/* .readOctal */ .C)(one, _options_all_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsByName */ .JV.get(one.key), findings) ?? [])];
}
/** Removes an option, and the more specific internal option if no section is given. */
function withoutOption(before, { keys }, name) {
    const hidden = keys.length === 1 ? specificOptions.get(name) : undefined;
    return before.filter(({ key }) => key !== name && key !== hidden);
}
/** Returns the current name of the option that an override sets. */
function overriddenOption(override) {
    const [whole] = (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .removeSections */ .zz)(asFile(override), (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .noFindings */ ._I)()).entries;
    return whole && (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .modernizeEntry */ .An)(whole).entry.key;
}
/** Returns a file that contains only this option. */
function asFile({ keys, place, value }) {
    return keys.toReversed().reduce((inner, key) => mappingOf(key, inner, place), value);
}
function mappingOf(key, value, place) {
    return { kind: 'mapping', place, entries: [{ key, place, value }] };
}
/** Sets the value at a path in a tree. If there is a list on the way, adds an error and returns undefined. */
function setWithin(tree, keys, setting) {
    const { place, value, keys: written } = setting.override;
    const [key, ...deeper] = keys;
    if (key === undefined)
        return value;
    const list = nameOfKeys(written.slice(0, written.length - keys.length));
    const index = /^\[(\d+)\]$/.exec(key)?.[1];
    if (index !== undefined)
        return setWithinList(tree, { index: Number(index), keys: deeper, list }, setting);
    if (tree?.kind === 'list') {
        const message = `${nameOfKeys(written)} can't be set: ${list} is a list. Set the whole list, as in ${list}=[…].`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(setting.findings, place, message);
        return undefined;
    }
    const entries = tree?.kind === 'mapping' ? tree.entries : [];
    const existing = entries.find((entry) => entry.key === key);
    if (deeper.length === 0 && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .isNull */ .kZ)(value)) {
        return { kind: 'mapping', place: tree?.place ?? place, entries: entries.filter((one) => one !== existing) };
    }
    const inner = setWithin(existing?.value, deeper, setting);
    if (!inner)
        return undefined;
    const entry = { key: existing?.key ?? key, place, value: inner };
    return { kind: 'mapping', place, entries: [...entries.filter((one) => one !== existing), entry] };
}
function setWithinList(tree, { index, keys, list }, setting) {
    const items = tree?.kind === 'list' ? tree.items : [];
    const item = items[index];
    if (tree?.kind !== 'list' || !item) {
        const held = items.length === 0 ? 'it has no items' : `the last item is ${list}[${items.length - 1}]`;
        const message = `${list}[${index}] can't be set: ${held}. Use an existing index, or set the whole list.`;
        (0,_yaml_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .addError */ .CN)(setting.findings, setting.override.place, message);
        return undefined;
    }
    // A plain path is short for an entry with that path.
    const whole = list === 'repositories' && keys.length > 0 && item.kind === 'scalar' ? (0,_options_older_spellings_js__WEBPACK_IMPORTED_MODULE_3__/* .singleEntryMapping */ .Bj)('path', item) : item;
    const inner = setWithin(whole, keys, setting);
    return inner && { ...tree, items: items.with(index, inner) };
}
function nameOfKeys(keys) {
    return keys.join('.').replaceAll('.[', '[');
}


/***/ }),

/***/ 3626:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ findCredentialFaults),
  n: () => (/* binding */ validateFile)
});

// EXTERNAL MODULE: ./lib/src/credentials/read-credential.js
var read_credential = __webpack_require__(985);
// EXTERNAL MODULE: ./lib/src/databases/registry.js + 9 modules
var registry = __webpack_require__(4118);
// EXTERNAL MODULE: ./lib/src/monitoring/registry.js + 30 modules
var monitoring_registry = __webpack_require__(2620);
// EXTERNAL MODULE: ./lib/src/schema/option-schema.js
var option_schema = __webpack_require__(7647);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/text/phrases.js
var phrases = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-wording.js
var error_wording = __webpack_require__(8513);
// EXTERNAL MODULE: ./lib/src/configuration/options/older-spellings.js
var older_spellings = __webpack_require__(7306);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/characters.js
var characters = __webpack_require__(9023);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/findings.js
var yaml_findings = __webpack_require__(1521);
// EXTERNAL MODULE: ./lib/src/configuration/yaml/tree.js
var yaml_tree = __webpack_require__(5227);
;// CONCATENATED MODULE: ./lib/src/configuration/validation/generated/validator.js
// Generated by `npm run generate` from src/configuration/options/all-options.ts. Do not edit.

const shared0 = (/* unused pure expression or super */ null && (validate21));
const schema6 = { "$id": "shared0", "type": "object", "required": ["path"], "additionalProperties": false, "properties": { "path": { "type": "string", "pattern": "\\S" }, "label": { "type": "string" }, "encryption": { "type": "string" }, "append_only": { "type": "boolean" }, "storage_quota": { "type": "string", "pattern": "^[0-9]+([.][0-9]+)?[KMGTP]?$" }, "make_parent_directories": { "type": "boolean" }, "id_hash": { "type": "string" }, "key_location": { "type": "string" } } };
const pattern0 = new RegExp("\\S", "u");
const pattern1 = new RegExp("^[0-9]+([.][0-9]+)?[KMGTP]?$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared0" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "path") || (key0 === "label")) || (key0 === "encryption")) || (key0 === "append_only")) || (key0 === "storage_quota")) || (key0 === "make_parent_directories")) || (key0 === "id_hash")) || (key0 === "key_location"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.path !== undefined) {
        let data0 = data.path;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                const err2 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        else {
            const err3 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.encryption !== undefined) {
        if (typeof data.encryption !== "string") {
            const err5 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.append_only !== undefined) {
        if (typeof data.append_only !== "boolean") {
            const err6 = { instancePath: instancePath + "/append_only", schemaPath: "#/properties/append_only/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.storage_quota !== undefined) {
        let data4 = data.storage_quota;
        if (typeof data4 === "string") {
            if (!pattern1.test(data4)) {
                const err7 = { instancePath: instancePath + "/storage_quota", schemaPath: "#/properties/storage_quota/pattern", keyword: "pattern", params: { pattern: "^[0-9]+([.][0-9]+)?[KMGTP]?$" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        else {
            const err8 = { instancePath: instancePath + "/storage_quota", schemaPath: "#/properties/storage_quota/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.make_parent_directories !== undefined) {
        if (typeof data.make_parent_directories !== "boolean") {
            const err9 = { instancePath: instancePath + "/make_parent_directories", schemaPath: "#/properties/make_parent_directories/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.id_hash !== undefined) {
        if (typeof data.id_hash !== "string") {
            const err10 = { instancePath: instancePath + "/id_hash", schemaPath: "#/properties/id_hash/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.key_location !== undefined) {
        if (typeof data.key_location !== "string") {
            const err11 = { instancePath: instancePath + "/key_location", schemaPath: "#/properties/key_location/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
}
else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err12];
    }
    else {
        vErrors.push(err12);
    }
    errors++;
} validate21.errors = vErrors; return errors === 0; }
const shared1 = validate22;
const schema7 = { "$id": "shared1", "type": "array", "items": { "$ref": "shared0" } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared1" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate22.errors = vErrors; return errors === 0; }
const shared2 = validate24;
const schema8 = { "$id": "shared2", "type": "array", "items": { "type": "string" } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared2" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (typeof data[i0] !== "string") {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate24.errors = vErrors; return errors === 0; }
const shared3 = validate25;
const schema9 = { "$id": "shared3", "type": "boolean" };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared3" */ ; let vErrors = null; let errors = 0; if (typeof data !== "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "boolean" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate25.errors = vErrors; return errors === 0; }
const shared4 = validate26;
const schema10 = { "$id": "shared4", "type": "string", "pattern": "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" };
const pattern2 = new RegExp("^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared4" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern2.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(ctime|mtime|size|inode|rechunk|disabled)(,(ctime|mtime|size|inode|rechunk|disabled))*$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate26.errors = vErrors; return errors === 0; }
const shared5 = validate27;
const schema11 = { "$id": "shared5", "enum": ["ctime", "mtime", "disabled"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared5" */ ; let vErrors = null; let errors = 0; if (!(((data === "ctime") || (data === "mtime")) || (data === "disabled"))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema11.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate27.errors = vErrors; return errors === 0; }
const shared6 = validate28;
const schema12 = { "$id": "shared6", "type": "array", "items": { "type": "string", "pattern": "^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
const pattern3 = new RegExp("^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared6" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern3.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^\\s*($|#|R\\s*\\S|r(?=[\\s/~.])\\s*\\S|[Pp]\\s*(fm|sh|re|pp|pf)\\s*$|[-+!]\\s*(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate28.errors = vErrors; return errors === 0; }
const shared7 = validate29;
const schema13 = { "$id": "shared7", "type": "array", "items": { "type": "string", "pattern": "^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
const pattern4 = new RegExp("^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared7" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern4.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^\\s*($|(?:(?:fm|sh|re|pp|pf):|(?!\\s|[0-9A-Za-z]{2}:)\\S))" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate29.errors = vErrors; return errors === 0; }
const shared8 = validate30;
const schema14 = { "$id": "shared8", "type": "integer", "minimum": 0 };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared8" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < 0 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate30.errors = vErrors; return errors === 0; }
const shared9 = validate31;
const schema15 = { "$id": "shared9", "type": "string" };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared9" */ ; let vErrors = null; let errors = 0; if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate31.errors = vErrors; return errors === 0; }
const shared10 = validate32;
const schema16 = { "$id": "shared10", "type": "string", "pattern": "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" };
const pattern5 = new RegExp("^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared10" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern5.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^((obfuscate,[0-9]+|auto),)*(none|lz4|(zstd|zlib|lzma)(,[0-9]+)?)$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate32.errors = vErrors; return errors === 0; }
const shared11 = validate33;
const schema17 = { "$id": "shared11", "type": "object", "additionalProperties": false, "properties": { "store_config_files": { "type": "boolean" } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared11" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "store_config_files")) {
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
    if (data.store_config_files !== undefined) {
        if (typeof data.store_config_files !== "boolean") {
            const err1 = { instancePath: instancePath + "/store_config_files", schemaPath: "#/properties/store_config_files/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate33.errors = vErrors; return errors === 0; }
const shared12 = validate34;
const schema18 = { "$id": "shared12", "type": "string", "pattern": "^[1-9][0-9]*[SMHdwmy]$" };
const pattern6 = new RegExp("^[1-9][0-9]*[SMHdwmy]$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared12" */ ; let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern6.test(data)) {
        const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*[SMHdwmy]$" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate34.errors = vErrors; return errors === 0; }
const shared13 = validate35;
const schema19 = { "$id": "shared13", "type": "integer", "minimum": -1 };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared13" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < -1 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate35.errors = vErrors; return errors === 0; }
const shared14 = validate36;
const schema20 = { "$id": "shared14", "type": "integer", "minimum": 0, "maximum": 100 };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared14" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data > 100 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    if (data < 0 || isNaN(data)) {
        const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
} validate36.errors = vErrors; return errors === 0; }
const shared15 = (/* unused pure expression or super */ null && (validate37));
const schema21 = { "$id": "shared15", "type": "array", "items": { "type": "string", "pattern": "^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$" } };
const pattern7 = new RegExp("^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$", "u");
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared15" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "^([Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day$|^[Ww]eekday$|^[Ww]eekend$" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate37.errors = vErrors; return errors === 0; }
const shared16 = (/* unused pure expression or super */ null && (validate38));
const schema22 = { "$id": "shared16", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "enum": ["repository", "archives", "data", "extract", "spot", "disabled"] }, "frequency": { "type": "string", "pattern": "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" }, "only_run_on": { "$ref": "shared15" }, "max_duration": { "type": "integer", "minimum": 1 }, "count_tolerance_percentage": { "type": "number", "minimum": 0 }, "data_sample_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "data_tolerance_percentage": { "type": "number", "minimum": 0, "maximum": 100 }, "xxh64sum_command": { "type": "string" } } };
const pattern8 = new RegExp("^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared16" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "name") || (key0 === "frequency")) || (key0 === "only_run_on")) || (key0 === "max_duration")) || (key0 === "count_tolerance_percentage")) || (key0 === "data_sample_percentage")) || (key0 === "data_tolerance_percentage")) || (key0 === "xxh64sum_command"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        let data0 = data.name;
        if (!((((((data0 === "repository") || (data0 === "archives")) || (data0 === "data")) || (data0 === "extract")) || (data0 === "spot")) || (data0 === "disabled"))) {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/enum", keyword: "enum", params: { allowedValues: schema22.properties.name.enum } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.frequency !== undefined) {
        let data1 = data.frequency;
        if (typeof data1 === "string") {
            if (!pattern8.test(data1)) {
                const err3 = { instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/pattern", keyword: "pattern", params: { pattern: "^(always|[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?)$" } };
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
            const err4 = { instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.only_run_on !== undefined) {
        if (!(validate37(data.only_run_on, { instancePath: instancePath + "/only_run_on", parentData: data, parentDataProperty: "only_run_on", rootData }))) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
        }
    }
    if (data.max_duration !== undefined) {
        let data3 = data.max_duration;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err5 = { instancePath: instancePath + "/max_duration", schemaPath: "#/properties/max_duration/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 1 || isNaN(data3)) {
                const err6 = { instancePath: instancePath + "/max_duration", schemaPath: "#/properties/max_duration/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.count_tolerance_percentage !== undefined) {
        let data4 = data.count_tolerance_percentage;
        if (typeof data4 == "number") {
            if (data4 < 0 || isNaN(data4)) {
                const err7 = { instancePath: instancePath + "/count_tolerance_percentage", schemaPath: "#/properties/count_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        else {
            const err8 = { instancePath: instancePath + "/count_tolerance_percentage", schemaPath: "#/properties/count_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.data_sample_percentage !== undefined) {
        let data5 = data.data_sample_percentage;
        if (typeof data5 == "number") {
            if (data5 > 100 || isNaN(data5)) {
                const err9 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
                const err10 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        else {
            const err11 = { instancePath: instancePath + "/data_sample_percentage", schemaPath: "#/properties/data_sample_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.data_tolerance_percentage !== undefined) {
        let data6 = data.data_tolerance_percentage;
        if (typeof data6 == "number") {
            if (data6 > 100 || isNaN(data6)) {
                const err12 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
                const err13 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        else {
            const err14 = { instancePath: instancePath + "/data_tolerance_percentage", schemaPath: "#/properties/data_tolerance_percentage/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.xxh64sum_command !== undefined) {
        if (typeof data.xxh64sum_command !== "string") {
            const err15 = { instancePath: instancePath + "/xxh64sum_command", schemaPath: "#/properties/xxh64sum_command/type", keyword: "type", params: { type: "string" } };
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
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err16];
    }
    else {
        vErrors.push(err16);
    }
    errors++;
} validate38.errors = vErrors; return errors === 0; }
const shared17 = validate40;
const schema23 = { "$id": "shared17", "type": "array", "items": { "$ref": "shared16" } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared17" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate38(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate40.errors = vErrors; return errors === 0; }
const shared18 = validate42;
const schema24 = { "$id": "shared18", "enum": ["if-different", "always", "never"] };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared18" */ ; let vErrors = null; let errors = 0; if (!(((data === "if-different") || (data === "always")) || (data === "never"))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema24.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate42.errors = vErrors; return errors === 0; }
const shared19 = validate43;
const schema25 = { "$id": "shared19", "enum": ["standard", "quick", "none", true, false] };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared19" */ ; let vErrors = null; let errors = 0; if (!(((((data === "standard") || (data === "quick")) || (data === "none")) || (data === true)) || (data === false))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema25.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate43.errors = vErrors; return errors === 0; }
const shared20 = validate44;
const schema26 = { "$id": "shared20", "type": "integer", "minimum": 0, "maximum": 511 };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared20" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data > 511 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 511 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    if (data < 0 || isNaN(data)) {
        const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
} validate44.errors = vErrors; return errors === 0; }
const shared21 = validate45;
const schema27 = { "$id": "shared21", "type": "object", "additionalProperties": false, "properties": { "break_lock": { "type": "string" }, "check": { "type": "string" }, "compact": { "type": "string" }, "create": { "type": "string" }, "delete": { "type": "string" }, "diff": { "type": "string" }, "export_tar": { "type": "string" }, "extract": { "type": "string" }, "info": { "type": "string" }, "init": { "type": "string" }, "key_change_passphrase": { "type": "string" }, "key_export": { "type": "string" }, "key_import": { "type": "string" }, "list": { "type": "string" }, "mount": { "type": "string" }, "prune": { "type": "string" }, "recreate": { "type": "string" }, "rename": { "type": "string" }, "repo_create": { "type": "string" }, "repo_delete": { "type": "string" }, "repo_info": { "type": "string" }, "repo_list": { "type": "string" }, "transfer": { "type": "string" }, "umount": { "type": "string" } } };
const func2 = Object.prototype.hasOwnProperty;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared21" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(func2.call(schema27.properties, key0))) {
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
    if (data.break_lock !== undefined) {
        if (typeof data.break_lock !== "string") {
            const err1 = { instancePath: instancePath + "/break_lock", schemaPath: "#/properties/break_lock/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.check !== undefined) {
        if (typeof data.check !== "string") {
            const err2 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.compact !== undefined) {
        if (typeof data.compact !== "string") {
            const err3 = { instancePath: instancePath + "/compact", schemaPath: "#/properties/compact/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.create !== undefined) {
        if (typeof data.create !== "string") {
            const err4 = { instancePath: instancePath + "/create", schemaPath: "#/properties/create/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.delete !== undefined) {
        if (typeof data.delete !== "string") {
            const err5 = { instancePath: instancePath + "/delete", schemaPath: "#/properties/delete/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.diff !== undefined) {
        if (typeof data.diff !== "string") {
            const err6 = { instancePath: instancePath + "/diff", schemaPath: "#/properties/diff/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.export_tar !== undefined) {
        if (typeof data.export_tar !== "string") {
            const err7 = { instancePath: instancePath + "/export_tar", schemaPath: "#/properties/export_tar/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.extract !== undefined) {
        if (typeof data.extract !== "string") {
            const err8 = { instancePath: instancePath + "/extract", schemaPath: "#/properties/extract/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.info !== undefined) {
        if (typeof data.info !== "string") {
            const err9 = { instancePath: instancePath + "/info", schemaPath: "#/properties/info/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.init !== undefined) {
        if (typeof data.init !== "string") {
            const err10 = { instancePath: instancePath + "/init", schemaPath: "#/properties/init/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.key_change_passphrase !== undefined) {
        if (typeof data.key_change_passphrase !== "string") {
            const err11 = { instancePath: instancePath + "/key_change_passphrase", schemaPath: "#/properties/key_change_passphrase/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.key_export !== undefined) {
        if (typeof data.key_export !== "string") {
            const err12 = { instancePath: instancePath + "/key_export", schemaPath: "#/properties/key_export/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
    }
    if (data.key_import !== undefined) {
        if (typeof data.key_import !== "string") {
            const err13 = { instancePath: instancePath + "/key_import", schemaPath: "#/properties/key_import/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
    }
    if (data.list !== undefined) {
        if (typeof data.list !== "string") {
            const err14 = { instancePath: instancePath + "/list", schemaPath: "#/properties/list/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.mount !== undefined) {
        if (typeof data.mount !== "string") {
            const err15 = { instancePath: instancePath + "/mount", schemaPath: "#/properties/mount/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.prune !== undefined) {
        if (typeof data.prune !== "string") {
            const err16 = { instancePath: instancePath + "/prune", schemaPath: "#/properties/prune/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.recreate !== undefined) {
        if (typeof data.recreate !== "string") {
            const err17 = { instancePath: instancePath + "/recreate", schemaPath: "#/properties/recreate/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.rename !== undefined) {
        if (typeof data.rename !== "string") {
            const err18 = { instancePath: instancePath + "/rename", schemaPath: "#/properties/rename/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.repo_create !== undefined) {
        if (typeof data.repo_create !== "string") {
            const err19 = { instancePath: instancePath + "/repo_create", schemaPath: "#/properties/repo_create/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.repo_delete !== undefined) {
        if (typeof data.repo_delete !== "string") {
            const err20 = { instancePath: instancePath + "/repo_delete", schemaPath: "#/properties/repo_delete/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.repo_info !== undefined) {
        if (typeof data.repo_info !== "string") {
            const err21 = { instancePath: instancePath + "/repo_info", schemaPath: "#/properties/repo_info/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.repo_list !== undefined) {
        if (typeof data.repo_list !== "string") {
            const err22 = { instancePath: instancePath + "/repo_list", schemaPath: "#/properties/repo_list/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.transfer !== undefined) {
        if (typeof data.transfer !== "string") {
            const err23 = { instancePath: instancePath + "/transfer", schemaPath: "#/properties/transfer/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.umount !== undefined) {
        if (typeof data.umount !== "string") {
            const err24 = { instancePath: instancePath + "/umount", schemaPath: "#/properties/umount/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
}
else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err25];
    }
    else {
        vErrors.push(err25);
    }
    errors++;
} validate45.errors = vErrors; return errors === 0; }
const shared22 = (/* unused pure expression or super */ null && (validate46));
const schema28 = { "$id": "shared22", "type": "object", "required": ["code", "treat_as"], "additionalProperties": false, "properties": { "code": { "type": "integer", "minimum": 1, "maximum": 255 }, "treat_as": { "enum": ["error", "warning", "info"] } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared22" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.treat_as === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "treat_as" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "code") || (key0 === "treat_as"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.code !== undefined) {
        let data0 = data.code;
        if (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) {
            const err3 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (typeof data0 == "number") {
            if (data0 > 255 || isNaN(data0)) {
                const err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
            if (data0 < 1 || isNaN(data0)) {
                const err5 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
    if (data.treat_as !== undefined) {
        let data1 = data.treat_as;
        if (!(((data1 === "error") || (data1 === "warning")) || (data1 === "info"))) {
            const err6 = { instancePath: instancePath + "/treat_as", schemaPath: "#/properties/treat_as/enum", keyword: "enum", params: { allowedValues: schema28.properties.treat_as.enum } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate46.errors = vErrors; return errors === 0; }
const shared23 = validate47;
const schema29 = { "$id": "shared23", "type": "array", "items": { "$ref": "shared22" } };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared23" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate46(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate47.errors = vErrors; return errors === 0; }
const shared24 = validate49;
const schema30 = { "$id": "shared24", "type": "array", "items": { "enum": ["repo-create", "transfer", "create", "prune", "compact", "check", "delete", "repo-delete", "extract", "export-tar", "restore", "mount", "umount", "list", "info", "repo-list", "repo-info", "diff", "recreate", "break-lock", "key", "config", "browse", "borg", "drill"] } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared24" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(((((((((((((((((((((((((data0 === "repo-create") || (data0 === "transfer")) || (data0 === "create")) || (data0 === "prune")) || (data0 === "compact")) || (data0 === "check")) || (data0 === "delete")) || (data0 === "repo-delete")) || (data0 === "extract")) || (data0 === "export-tar")) || (data0 === "restore")) || (data0 === "mount")) || (data0 === "umount")) || (data0 === "list")) || (data0 === "info")) || (data0 === "repo-list")) || (data0 === "repo-info")) || (data0 === "diff")) || (data0 === "recreate")) || (data0 === "break-lock")) || (data0 === "key")) || (data0 === "config")) || (data0 === "browse")) || (data0 === "borg")) || (data0 === "drill"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema30.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate49.errors = vErrors; return errors === 0; }
const shared25 = (/* unused pure expression or super */ null && (validate50));
const schema31 = { "$id": "shared25", "type": "array", "items": { "enum": ["finish", "fail"] } };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared25" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((data0 === "finish") || (data0 === "fail"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema31.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate50.errors = vErrors; return errors === 0; }
const shared26 = (/* unused pure expression or super */ null && (validate51));
const schema32 = { "$id": "shared26", "type": "object", "required": ["run"], "additionalProperties": false, "properties": { "before": { "enum": ["action", "repository", "configuration", "everything"] }, "after": { "enum": ["action", "repository", "configuration", "everything", "error"] }, "when": { "$ref": "shared24" }, "states": { "$ref": "shared25" }, "run": { "$ref": "shared2" }, "timeout": { "type": "integer", "minimum": 1 } } };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared26" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "before") || (key0 === "after")) || (key0 === "when")) || (key0 === "states")) || (key0 === "run")) || (key0 === "timeout"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.before !== undefined) {
        let data0 = data.before;
        if (!((((data0 === "action") || (data0 === "repository")) || (data0 === "configuration")) || (data0 === "everything"))) {
            const err2 = { instancePath: instancePath + "/before", schemaPath: "#/properties/before/enum", keyword: "enum", params: { allowedValues: schema32.properties.before.enum } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.after !== undefined) {
        let data1 = data.after;
        if (!(((((data1 === "action") || (data1 === "repository")) || (data1 === "configuration")) || (data1 === "everything")) || (data1 === "error"))) {
            const err3 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/enum", keyword: "enum", params: { allowedValues: schema32.properties.after.enum } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.when !== undefined) {
        if (!(validate49(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }))) {
            vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate50(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
            errors = vErrors.length;
        }
    }
    if (data.run !== undefined) {
        if (!(validate24(data.run, { instancePath: instancePath + "/run", parentData: data, parentDataProperty: "run", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.timeout !== undefined) {
        let data5 = data.timeout;
        if (!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))) {
            const err4 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (typeof data5 == "number") {
            if (data5 < 1 || isNaN(data5)) {
                const err5 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate51.errors = vErrors; return errors === 0; }
const shared27 = validate55;
const schema33 = { "$id": "shared27", "type": "array", "items": { "$ref": "shared26" } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared27" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate51(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate55.errors = vErrors; return errors === 0; }
const shared28 = validate57;
const schema34 = { "$id": "shared28", "type": "integer", "minimum": 1 };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared28" */ ; let vErrors = null; let errors = 0; if (!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} if (typeof data == "number") {
    if (data < 1 || isNaN(data)) {
        const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
} validate57.errors = vErrors; return errors === 0; }
const shared29 = validate58;
const schema35 = { "$id": "shared29", "type": "object", "additionalProperties": true };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared29" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) { }
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate58.errors = vErrors; return errors === 0; }
const shared30 = validate59;
const schema36 = { "$id": "shared30", "enum": [-2, -1, 0, 1, 2] };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared30" */ ; let vErrors = null; let errors = 0; if (!(((((data === -2) || (data === -1)) || (data === 0)) || (data === 1)) || (data === 2))) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema36.enum } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate59.errors = vErrors; return errors === 0; }
const shared31 = (/* unused pure expression or super */ null && (validate60));
const schema37 = { "$id": "shared31", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "no_owner": { "type": "boolean" }, "format": { "enum": ["plain", "custom", "tar", "directory"] }, "compression": { "type": ["string", "integer"] }, "ssl_mode": { "enum": ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] }, "ssl_cert": { "type": "string" }, "ssl_key": { "type": "string" }, "ssl_root_cert": { "type": "string" }, "ssl_crl": { "type": "string" }, "pg_dump_command": { "type": "string" }, "pg_restore_command": { "type": "string" }, "psql_command": { "type": "string" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "analyze_options": { "type": "string" } } };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared31" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema37.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data6 = data.port;
        if (!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data6 == "number") {
            if (data6 > 65535 || isNaN(data6)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data7 = data.restore_port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.no_owner !== undefined) {
        if (typeof data.no_owner !== "boolean") {
            const err18 = { instancePath: instancePath + "/no_owner", schemaPath: "#/properties/no_owner/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        let data13 = data.format;
        if (!((((data13 === "plain") || (data13 === "custom")) || (data13 === "tar")) || (data13 === "directory"))) {
            const err19 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema37.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.compression !== undefined) {
        let data14 = data.compression;
        if ((typeof data14 !== "string") && (!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))))) {
            const err20 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/type", keyword: "type", params: { type: schema37.properties.compression.type } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.ssl_mode !== undefined) {
        let data15 = data.ssl_mode;
        if (!((((((data15 === "disable") || (data15 === "allow")) || (data15 === "prefer")) || (data15 === "require")) || (data15 === "verify-ca")) || (data15 === "verify-full"))) {
            const err21 = { instancePath: instancePath + "/ssl_mode", schemaPath: "#/properties/ssl_mode/enum", keyword: "enum", params: { allowedValues: schema37.properties.ssl_mode.enum } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.ssl_cert !== undefined) {
        if (typeof data.ssl_cert !== "string") {
            const err22 = { instancePath: instancePath + "/ssl_cert", schemaPath: "#/properties/ssl_cert/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.ssl_key !== undefined) {
        if (typeof data.ssl_key !== "string") {
            const err23 = { instancePath: instancePath + "/ssl_key", schemaPath: "#/properties/ssl_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.ssl_root_cert !== undefined) {
        if (typeof data.ssl_root_cert !== "string") {
            const err24 = { instancePath: instancePath + "/ssl_root_cert", schemaPath: "#/properties/ssl_root_cert/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.ssl_crl !== undefined) {
        if (typeof data.ssl_crl !== "string") {
            const err25 = { instancePath: instancePath + "/ssl_crl", schemaPath: "#/properties/ssl_crl/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.pg_dump_command !== undefined) {
        if (typeof data.pg_dump_command !== "string") {
            const err26 = { instancePath: instancePath + "/pg_dump_command", schemaPath: "#/properties/pg_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.pg_restore_command !== undefined) {
        if (typeof data.pg_restore_command !== "string") {
            const err27 = { instancePath: instancePath + "/pg_restore_command", schemaPath: "#/properties/pg_restore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.psql_command !== undefined) {
        if (typeof data.psql_command !== "string") {
            const err28 = { instancePath: instancePath + "/psql_command", schemaPath: "#/properties/psql_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err29 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err30 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err31 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.analyze_options !== undefined) {
        if (typeof data.analyze_options !== "string") {
            const err32 = { instancePath: instancePath + "/analyze_options", schemaPath: "#/properties/analyze_options/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate60.errors = vErrors; return errors === 0; }
const shared32 = validate61;
const schema38 = { "$id": "shared32", "type": "array", "items": { "$ref": "shared31" } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared32" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate60(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate61.errors = vErrors; return errors === 0; }
const shared33 = (/* unused pure expression or super */ null && (validate63));
const schema39 = { "$id": "shared33", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "skip_names": { "$ref": "shared2" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mariadb_dump_command": { "type": "string" }, "mariadb_command": { "type": "string" } } };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared33" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema39.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.skip_names !== undefined) {
        if (!(validate24(data.skip_names, { instancePath: instancePath + "/skip_names", parentData: data, parentDataProperty: "skip_names", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data7 = data.port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data8 = data.restore_port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.socket_path !== undefined) {
        if (typeof data.socket_path !== "string") {
            const err18 = { instancePath: instancePath + "/socket_path", schemaPath: "#/properties/socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.restore_socket_path !== undefined) {
        if (typeof data.restore_socket_path !== "string") {
            const err19 = { instancePath: instancePath + "/restore_socket_path", schemaPath: "#/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data15 = data.password_transport;
        if (!((data15 === "pipe") || (data15 === "environment"))) {
            const err20 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema39.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err21 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_tls !== undefined) {
        if (typeof data.restore_tls !== "boolean") {
            const err22 = { instancePath: instancePath + "/restore_tls", schemaPath: "#/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.events !== undefined) {
        if (typeof data.events !== "boolean") {
            const err23 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.routines !== undefined) {
        if (typeof data.routines !== "boolean") {
            const err24 = { instancePath: instancePath + "/routines", schemaPath: "#/properties/routines/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.tablespaces !== undefined) {
        if (typeof data.tablespaces !== "boolean") {
            const err25 = { instancePath: instancePath + "/tablespaces", schemaPath: "#/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        if (!(data.format === "sql")) {
            const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema39.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.add_drop_database !== undefined) {
        if (typeof data.add_drop_database !== "boolean") {
            const err27 = { instancePath: instancePath + "/add_drop_database", schemaPath: "#/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err28 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err29 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err30 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.mariadb_dump_command !== undefined) {
        if (typeof data.mariadb_dump_command !== "string") {
            const err31 = { instancePath: instancePath + "/mariadb_dump_command", schemaPath: "#/properties/mariadb_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.mariadb_command !== undefined) {
        if (typeof data.mariadb_command !== "string") {
            const err32 = { instancePath: instancePath + "/mariadb_command", schemaPath: "#/properties/mariadb_command/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate63.errors = vErrors; return errors === 0; }
const shared34 = validate65;
const schema40 = { "$id": "shared34", "type": "array", "items": { "$ref": "shared33" } };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared34" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate63(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate65.errors = vErrors; return errors === 0; }
const shared35 = (/* unused pure expression or super */ null && (validate67));
const schema41 = { "$id": "shared35", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "skip_names": { "$ref": "shared2" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "socket_path": { "type": "string" }, "restore_socket_path": { "type": "string" }, "password_transport": { "enum": ["pipe", "environment"] }, "tls": { "type": "boolean" }, "restore_tls": { "type": "boolean" }, "events": { "type": "boolean" }, "routines": { "type": "boolean" }, "tablespaces": { "type": "boolean" }, "format": { "enum": ["sql"] }, "add_drop_database": { "type": "boolean" }, "options": { "type": "string" }, "list_options": { "type": "string" }, "restore_options": { "type": "string" }, "mysql_dump_command": { "type": "string" }, "mysql_command": { "type": "string" } } };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared35" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema41.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.skip_names !== undefined) {
        if (!(validate24(data.skip_names, { instancePath: instancePath + "/skip_names", parentData: data, parentDataProperty: "skip_names", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data7 = data.port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data8 = data.restore_port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.socket_path !== undefined) {
        if (typeof data.socket_path !== "string") {
            const err18 = { instancePath: instancePath + "/socket_path", schemaPath: "#/properties/socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.restore_socket_path !== undefined) {
        if (typeof data.restore_socket_path !== "string") {
            const err19 = { instancePath: instancePath + "/restore_socket_path", schemaPath: "#/properties/restore_socket_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data15 = data.password_transport;
        if (!((data15 === "pipe") || (data15 === "environment"))) {
            const err20 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema41.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err21 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_tls !== undefined) {
        if (typeof data.restore_tls !== "boolean") {
            const err22 = { instancePath: instancePath + "/restore_tls", schemaPath: "#/properties/restore_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.events !== undefined) {
        if (typeof data.events !== "boolean") {
            const err23 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.routines !== undefined) {
        if (typeof data.routines !== "boolean") {
            const err24 = { instancePath: instancePath + "/routines", schemaPath: "#/properties/routines/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
    if (data.tablespaces !== undefined) {
        if (typeof data.tablespaces !== "boolean") {
            const err25 = { instancePath: instancePath + "/tablespaces", schemaPath: "#/properties/tablespaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err25];
            }
            else {
                vErrors.push(err25);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        if (!(data.format === "sql")) {
            const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema41.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err26];
            }
            else {
                vErrors.push(err26);
            }
            errors++;
        }
    }
    if (data.add_drop_database !== undefined) {
        if (typeof data.add_drop_database !== "boolean") {
            const err27 = { instancePath: instancePath + "/add_drop_database", schemaPath: "#/properties/add_drop_database/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err28 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err28];
            }
            else {
                vErrors.push(err28);
            }
            errors++;
        }
    }
    if (data.list_options !== undefined) {
        if (typeof data.list_options !== "string") {
            const err29 = { instancePath: instancePath + "/list_options", schemaPath: "#/properties/list_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err29];
            }
            else {
                vErrors.push(err29);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err30 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err30];
            }
            else {
                vErrors.push(err30);
            }
            errors++;
        }
    }
    if (data.mysql_dump_command !== undefined) {
        if (typeof data.mysql_dump_command !== "string") {
            const err31 = { instancePath: instancePath + "/mysql_dump_command", schemaPath: "#/properties/mysql_dump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err31];
            }
            else {
                vErrors.push(err31);
            }
            errors++;
        }
    }
    if (data.mysql_command !== undefined) {
        if (typeof data.mysql_command !== "string") {
            const err32 = { instancePath: instancePath + "/mysql_command", schemaPath: "#/properties/mysql_command/type", keyword: "type", params: { type: "string" } };
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
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err33];
    }
    else {
        vErrors.push(err33);
    }
    errors++;
} validate67.errors = vErrors; return errors === 0; }
const shared36 = validate69;
const schema42 = { "$id": "shared36", "type": "array", "items": { "$ref": "shared35" } };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared36" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate67(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate69.errors = vErrors; return errors === 0; }
const shared37 = (/* unused pure expression or super */ null && (validate71));
const schema43 = { "$id": "shared37", "type": "object", "required": ["name", "path"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "path": { "type": "string" }, "label": { "type": "string" }, "restore_path": { "type": "string" }, "sqlite_command": { "type": "string" }, "sqlite_restore_command": { "type": "string" } } };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared37" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.path === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "name") || (key0 === "path")) || (key0 === "label")) || (key0 === "restore_path")) || (key0 === "sqlite_command")) || (key0 === "sqlite_restore_command"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.path !== undefined) {
        if (typeof data.path !== "string") {
            const err4 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err5 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.restore_path !== undefined) {
        if (typeof data.restore_path !== "string") {
            const err6 = { instancePath: instancePath + "/restore_path", schemaPath: "#/properties/restore_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.sqlite_command !== undefined) {
        if (typeof data.sqlite_command !== "string") {
            const err7 = { instancePath: instancePath + "/sqlite_command", schemaPath: "#/properties/sqlite_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.sqlite_restore_command !== undefined) {
        if (typeof data.sqlite_restore_command !== "string") {
            const err8 = { instancePath: instancePath + "/sqlite_restore_command", schemaPath: "#/properties/sqlite_restore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
}
else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err9];
    }
    else {
        vErrors.push(err9);
    }
    errors++;
} validate71.errors = vErrors; return errors === 0; }
const shared38 = validate72;
const schema44 = { "$id": "shared38", "type": "array", "items": { "$ref": "shared37" } };
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared38" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate71(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate72.errors = vErrors; return errors === 0; }
const shared39 = (/* unused pure expression or super */ null && (validate74));
const schema45 = { "$id": "shared39", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "container": { "type": "string" }, "restore_container": { "type": "string" }, "hostname": { "type": "string" }, "restore_hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "restore_port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "username": { "type": "string" }, "restore_username": { "type": "string" }, "password": { "type": "string" }, "restore_password": { "type": "string" }, "password_transport": { "enum": ["pipe", "file"] }, "authentication_database": { "type": "string" }, "format": { "enum": ["archive", "directory"] }, "options": { "type": "string" }, "restore_options": { "type": "string" }, "mongodump_command": { "type": "string" }, "mongorestore_command": { "type": "string" } } };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared39" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema45.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.container !== undefined) {
        if (typeof data.container !== "string") {
            const err4 = { instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.restore_container !== undefined) {
        if (typeof data.restore_container !== "string") {
            const err5 = { instancePath: instancePath + "/restore_container", schemaPath: "#/properties/restore_container/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err6 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.restore_hostname !== undefined) {
        if (typeof data.restore_hostname !== "string") {
            const err7 = { instancePath: instancePath + "/restore_hostname", schemaPath: "#/properties/restore_hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data6 = data.port;
        if (!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) {
            const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (typeof data6 == "number") {
            if (data6 > 65535 || isNaN(data6)) {
                const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
                const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    if (data.restore_port !== undefined) {
        let data7 = data.restore_port;
        if (!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) {
            const err11 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
        if (typeof data7 == "number") {
            if (data7 > 65535 || isNaN(data7)) {
                const err12 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
                const err13 = { instancePath: instancePath + "/restore_port", schemaPath: "#/properties/restore_port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err14 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.restore_username !== undefined) {
        if (typeof data.restore_username !== "string") {
            const err15 = { instancePath: instancePath + "/restore_username", schemaPath: "#/properties/restore_username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err16 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_password !== undefined) {
        if (typeof data.restore_password !== "string") {
            const err17 = { instancePath: instancePath + "/restore_password", schemaPath: "#/properties/restore_password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.password_transport !== undefined) {
        let data12 = data.password_transport;
        if (!((data12 === "pipe") || (data12 === "file"))) {
            const err18 = { instancePath: instancePath + "/password_transport", schemaPath: "#/properties/password_transport/enum", keyword: "enum", params: { allowedValues: schema45.properties.password_transport.enum } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.authentication_database !== undefined) {
        if (typeof data.authentication_database !== "string") {
            const err19 = { instancePath: instancePath + "/authentication_database", schemaPath: "#/properties/authentication_database/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.format !== undefined) {
        let data14 = data.format;
        if (!((data14 === "archive") || (data14 === "directory"))) {
            const err20 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema45.properties.format.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
    if (data.options !== undefined) {
        if (typeof data.options !== "string") {
            const err21 = { instancePath: instancePath + "/options", schemaPath: "#/properties/options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err21];
            }
            else {
                vErrors.push(err21);
            }
            errors++;
        }
    }
    if (data.restore_options !== undefined) {
        if (typeof data.restore_options !== "string") {
            const err22 = { instancePath: instancePath + "/restore_options", schemaPath: "#/properties/restore_options/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err22];
            }
            else {
                vErrors.push(err22);
            }
            errors++;
        }
    }
    if (data.mongodump_command !== undefined) {
        if (typeof data.mongodump_command !== "string") {
            const err23 = { instancePath: instancePath + "/mongodump_command", schemaPath: "#/properties/mongodump_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err23];
            }
            else {
                vErrors.push(err23);
            }
            errors++;
        }
    }
    if (data.mongorestore_command !== undefined) {
        if (typeof data.mongorestore_command !== "string") {
            const err24 = { instancePath: instancePath + "/mongorestore_command", schemaPath: "#/properties/mongorestore_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err24];
            }
            else {
                vErrors.push(err24);
            }
            errors++;
        }
    }
}
else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err25];
    }
    else {
        vErrors.push(err25);
    }
    errors++;
} validate74.errors = vErrors; return errors === 0; }
const shared40 = validate75;
const schema46 = { "$id": "shared40", "type": "array", "items": { "$ref": "shared39" } };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared40" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate74(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate75.errors = vErrors; return errors === 0; }
const shared41 = (/* unused pure expression or super */ null && (validate77));
const schema47 = { "$id": "shared41", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "bucket_id": { "type": "string" }, "label": { "type": "string" }, "influx_command": { "type": "string" }, "password": { "type": "string" }, "tls": { "type": "boolean" }, "verify_tls": { "type": "boolean" }, "hostname": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "organization_id": { "type": "string" }, "organization_name": { "type": "string" }, "configurations_path": { "type": "string" }, "active_configuration": { "type": "string" }, "restore_bucket": { "type": "string" }, "restore_organization": { "type": "string" }, "full_replace": { "type": "boolean" }, "compression": { "enum": ["gzip", "none"] } } };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared41" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema47.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.bucket_id !== undefined) {
        if (typeof data.bucket_id !== "string") {
            const err3 = { instancePath: instancePath + "/bucket_id", schemaPath: "#/properties/bucket_id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.influx_command !== undefined) {
        if (typeof data.influx_command !== "string") {
            const err5 = { instancePath: instancePath + "/influx_command", schemaPath: "#/properties/influx_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err6 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (typeof data.tls !== "boolean") {
            const err7 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err8 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.hostname !== undefined) {
        if (typeof data.hostname !== "string") {
            const err9 = { instancePath: instancePath + "/hostname", schemaPath: "#/properties/hostname/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data8 = data.port;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 > 65535 || isNaN(data8)) {
                const err11 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
                const err12 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
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
    if (data.organization_id !== undefined) {
        if (typeof data.organization_id !== "string") {
            const err13 = { instancePath: instancePath + "/organization_id", schemaPath: "#/properties/organization_id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
    }
    if (data.organization_name !== undefined) {
        if (typeof data.organization_name !== "string") {
            const err14 = { instancePath: instancePath + "/organization_name", schemaPath: "#/properties/organization_name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err14];
            }
            else {
                vErrors.push(err14);
            }
            errors++;
        }
    }
    if (data.configurations_path !== undefined) {
        if (typeof data.configurations_path !== "string") {
            const err15 = { instancePath: instancePath + "/configurations_path", schemaPath: "#/properties/configurations_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.active_configuration !== undefined) {
        if (typeof data.active_configuration !== "string") {
            const err16 = { instancePath: instancePath + "/active_configuration", schemaPath: "#/properties/active_configuration/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
    if (data.restore_bucket !== undefined) {
        if (typeof data.restore_bucket !== "string") {
            const err17 = { instancePath: instancePath + "/restore_bucket", schemaPath: "#/properties/restore_bucket/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err17];
            }
            else {
                vErrors.push(err17);
            }
            errors++;
        }
    }
    if (data.restore_organization !== undefined) {
        if (typeof data.restore_organization !== "string") {
            const err18 = { instancePath: instancePath + "/restore_organization", schemaPath: "#/properties/restore_organization/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err18];
            }
            else {
                vErrors.push(err18);
            }
            errors++;
        }
    }
    if (data.full_replace !== undefined) {
        if (typeof data.full_replace !== "boolean") {
            const err19 = { instancePath: instancePath + "/full_replace", schemaPath: "#/properties/full_replace/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err19];
            }
            else {
                vErrors.push(err19);
            }
            errors++;
        }
    }
    if (data.compression !== undefined) {
        let data16 = data.compression;
        if (!((data16 === "gzip") || (data16 === "none"))) {
            const err20 = { instancePath: instancePath + "/compression", schemaPath: "#/properties/compression/enum", keyword: "enum", params: { allowedValues: schema47.properties.compression.enum } };
            if (vErrors === null) {
                vErrors = [err20];
            }
            else {
                vErrors.push(err20);
            }
            errors++;
        }
    }
}
else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err21];
    }
    else {
        vErrors.push(err21);
    }
    errors++;
} validate77.errors = vErrors; return errors === 0; }
const shared42 = validate78;
const schema48 = { "$id": "shared42", "type": "array", "items": { "$ref": "shared41" } };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared42" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate77(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate78.errors = vErrors; return errors === 0; }
const shared43 = (/* unused pure expression or super */ null && (validate80));
const schema49 = { "$id": "shared43", "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string" }, "label": { "type": "string" }, "slapcat_command": { "type": "string" }, "slapadd_command": { "type": "string" } } };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared43" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "name") || (key0 === "label")) || (key0 === "slapcat_command")) || (key0 === "slapadd_command"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.name !== undefined) {
        if (typeof data.name !== "string") {
            const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err3 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.slapcat_command !== undefined) {
        if (typeof data.slapcat_command !== "string") {
            const err4 = { instancePath: instancePath + "/slapcat_command", schemaPath: "#/properties/slapcat_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.slapadd_command !== undefined) {
        if (typeof data.slapadd_command !== "string") {
            const err5 = { instancePath: instancePath + "/slapadd_command", schemaPath: "#/properties/slapadd_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate80.errors = vErrors; return errors === 0; }
const shared44 = validate81;
const schema50 = { "$id": "shared44", "type": "array", "items": { "$ref": "shared43" } };
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared44" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate80(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate81.errors = vErrors; return errors === 0; }
const shared45 = validate83;
const schema51 = { "$id": "shared45", "type": "object", "additionalProperties": false, "properties": { "zfs_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } } };
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared45" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((key0 === "zfs_command") || (key0 === "mount_command")) || (key0 === "umount_command"))) {
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
    if (data.zfs_command !== undefined) {
        if (typeof data.zfs_command !== "string") {
            const err1 = { instancePath: instancePath + "/zfs_command", schemaPath: "#/properties/zfs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.mount_command !== undefined) {
        if (typeof data.mount_command !== "string") {
            const err2 = { instancePath: instancePath + "/mount_command", schemaPath: "#/properties/mount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.umount_command !== undefined) {
        if (typeof data.umount_command !== "string") {
            const err3 = { instancePath: instancePath + "/umount_command", schemaPath: "#/properties/umount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate83.errors = vErrors; return errors === 0; }
const shared46 = validate84;
const schema52 = { "$id": "shared46", "type": "object", "additionalProperties": false, "properties": { "btrfs_command": { "type": "string" }, "findmnt_command": { "type": "string" } } };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared46" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "btrfs_command") || (key0 === "findmnt_command"))) {
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
    if (data.btrfs_command !== undefined) {
        if (typeof data.btrfs_command !== "string") {
            const err1 = { instancePath: instancePath + "/btrfs_command", schemaPath: "#/properties/btrfs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.findmnt_command !== undefined) {
        if (typeof data.findmnt_command !== "string") {
            const err2 = { instancePath: instancePath + "/findmnt_command", schemaPath: "#/properties/findmnt_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate84.errors = vErrors; return errors === 0; }
const shared47 = validate85;
const schema53 = { "$id": "shared47", "type": "object", "additionalProperties": false, "properties": { "snapshot_size": { "type": "string" }, "lvcreate_command": { "type": "string" }, "lvremove_command": { "type": "string" }, "lvs_command": { "type": "string" }, "lsblk_command": { "type": "string" }, "mount_command": { "type": "string" }, "umount_command": { "type": "string" } } };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared47" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((((((key0 === "snapshot_size") || (key0 === "lvcreate_command")) || (key0 === "lvremove_command")) || (key0 === "lvs_command")) || (key0 === "lsblk_command")) || (key0 === "mount_command")) || (key0 === "umount_command"))) {
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
    if (data.snapshot_size !== undefined) {
        if (typeof data.snapshot_size !== "string") {
            const err1 = { instancePath: instancePath + "/snapshot_size", schemaPath: "#/properties/snapshot_size/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.lvcreate_command !== undefined) {
        if (typeof data.lvcreate_command !== "string") {
            const err2 = { instancePath: instancePath + "/lvcreate_command", schemaPath: "#/properties/lvcreate_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.lvremove_command !== undefined) {
        if (typeof data.lvremove_command !== "string") {
            const err3 = { instancePath: instancePath + "/lvremove_command", schemaPath: "#/properties/lvremove_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.lvs_command !== undefined) {
        if (typeof data.lvs_command !== "string") {
            const err4 = { instancePath: instancePath + "/lvs_command", schemaPath: "#/properties/lvs_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.lsblk_command !== undefined) {
        if (typeof data.lsblk_command !== "string") {
            const err5 = { instancePath: instancePath + "/lsblk_command", schemaPath: "#/properties/lsblk_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.mount_command !== undefined) {
        if (typeof data.mount_command !== "string") {
            const err6 = { instancePath: instancePath + "/mount_command", schemaPath: "#/properties/mount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.umount_command !== undefined) {
        if (typeof data.umount_command !== "string") {
            const err7 = { instancePath: instancePath + "/umount_command", schemaPath: "#/properties/umount_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
}
else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err8];
    }
    else {
        vErrors.push(err8);
    }
    errors++;
} validate85.errors = vErrors; return errors === 0; }
const shared48 = (/* unused pure expression or super */ null && (validate86));
const schema54 = { "$id": "shared48", "type": "array", "items": { "enum": ["start", "finish", "fail", "log"] } };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared48" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((((data0 === "start") || (data0 === "finish")) || (data0 === "fail")) || (data0 === "log"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema54.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate86.errors = vErrors; return errors === 0; }
const shared49 = validate87;
const schema55 = { "$id": "shared49", "type": "object", "required": ["ping_url"], "additionalProperties": false, "properties": { "ping_url": { "type": "string" }, "verify_tls": { "type": "boolean" }, "send_logs": { "type": "boolean" }, "ping_body_limit": { "type": "integer", "minimum": 0 }, "states": { "$ref": "shared48" }, "create_slug": { "type": "boolean" } } };
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared49" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ping_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ping_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "ping_url") || (key0 === "verify_tls")) || (key0 === "send_logs")) || (key0 === "ping_body_limit")) || (key0 === "states")) || (key0 === "create_slug"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.ping_url !== undefined) {
        if (typeof data.ping_url !== "string") {
            const err2 = { instancePath: instancePath + "/ping_url", schemaPath: "#/properties/ping_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err3 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err4 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.ping_body_limit !== undefined) {
        let data3 = data.ping_body_limit;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err5 = { instancePath: instancePath + "/ping_body_limit", schemaPath: "#/properties/ping_body_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 0 || isNaN(data3)) {
                const err6 = { instancePath: instancePath + "/ping_body_limit", schemaPath: "#/properties/ping_body_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.states !== undefined) {
        if (!(validate86(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
        }
    }
    if (data.create_slug !== undefined) {
        if (typeof data.create_slug !== "boolean") {
            const err7 = { instancePath: instancePath + "/create_slug", schemaPath: "#/properties/create_slug/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
}
else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err8];
    }
    else {
        vErrors.push(err8);
    }
    errors++;
} validate87.errors = vErrors; return errors === 0; }
const shared50 = (/* unused pure expression or super */ null && (validate89));
const schema56 = { "$id": "shared50", "type": "array", "items": { "enum": ["start", "finish", "fail"] } };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared50" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!(((data0 === "start") || (data0 === "finish")) || (data0 === "fail"))) {
            const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema56.items.enum } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
}
else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err1];
    }
    else {
        vErrors.push(err1);
    }
    errors++;
} validate89.errors = vErrors; return errors === 0; }
const shared51 = validate90;
const schema57 = { "$id": "shared51", "type": "object", "required": ["push_url"], "additionalProperties": false, "properties": { "push_url": { "type": "string" }, "states": { "$ref": "shared50" }, "verify_tls": { "type": "boolean" } } };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared51" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.push_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "push_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(((key0 === "push_url") || (key0 === "states")) || (key0 === "verify_tls"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.push_url !== undefined) {
        if (typeof data.push_url !== "string") {
            const err2 = { instancePath: instancePath + "/push_url", schemaPath: "#/properties/push_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err3 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate90.errors = vErrors; return errors === 0; }
const shared52 = validate92;
const schema58 = { "$id": "shared52", "type": "object", "required": ["ping_url"], "additionalProperties": false, "properties": { "ping_url": { "type": "string" } } };
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared52" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ping_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ping_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(key0 === "ping_url")) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.ping_url !== undefined) {
        if (typeof data.ping_url !== "string") {
            const err2 = { instancePath: instancePath + "/ping_url", schemaPath: "#/properties/ping_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate92.errors = vErrors; return errors === 0; }
const shared53 = validate93;
const schema59 = { "$id": "shared53", "type": "object", "required": ["integration_key"], "additionalProperties": false, "properties": { "integration_key": { "type": "string" }, "send_logs": { "type": "boolean" } } };
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared53" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.integration_key === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "integration_key" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "integration_key") || (key0 === "send_logs"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.integration_key !== undefined) {
        if (typeof data.integration_key !== "string") {
            const err2 = { instancePath: instancePath + "/integration_key", schemaPath: "#/properties/integration_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err3 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate93.errors = vErrors; return errors === 0; }
const shared54 = (/* unused pure expression or super */ null && (validate94));
const schema60 = { "$id": "shared54", "type": "object", "additionalProperties": false, "properties": { "title": { "type": "string" }, "message": { "type": "string" }, "priority": { "enum": ["max", "urgent", "high", "default", "low", "min"] }, "tags": { "type": "string" } } };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared54" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((((key0 === "title") || (key0 === "message")) || (key0 === "priority")) || (key0 === "tags"))) {
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
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err1 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.message !== undefined) {
        if (typeof data.message !== "string") {
            const err2 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.priority !== undefined) {
        let data2 = data.priority;
        if (!((((((data2 === "max") || (data2 === "urgent")) || (data2 === "high")) || (data2 === "default")) || (data2 === "low")) || (data2 === "min"))) {
            const err3 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/enum", keyword: "enum", params: { allowedValues: schema60.properties.priority.enum } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.tags !== undefined) {
        if (typeof data.tags !== "string") {
            const err4 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate94.errors = vErrors; return errors === 0; }
const shared55 = validate95;
const schema61 = { "$id": "shared55", "type": "object", "required": ["topic"], "additionalProperties": false, "properties": { "topic": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "access_token": { "type": "string" }, "start": { "$ref": "shared54" }, "finish": { "$ref": "shared54" }, "fail": { "$ref": "shared54" }, "states": { "$ref": "shared50" } } };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared55" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.topic === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "topic" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema61.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.topic !== undefined) {
        if (typeof data.topic !== "string") {
            const err2 = { instancePath: instancePath + "/topic", schemaPath: "#/properties/topic/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.server !== undefined) {
        if (typeof data.server !== "string") {
            const err3 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err4 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err5 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.access_token !== undefined) {
        if (typeof data.access_token !== "string") {
            const err6 = { instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate94(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate94(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate94(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate95.errors = vErrors; return errors === 0; }
const shared56 = (/* unused pure expression or super */ null && (validate100));
const schema62 = { "$id": "shared56", "type": "object", "additionalProperties": false, "properties": { "message": { "type": "string" }, "priority": { "type": "integer", "minimum": -2, "maximum": 2 }, "expire": { "type": "integer", "minimum": 0 }, "retry": { "type": "integer", "minimum": 0 }, "device": { "type": "string" }, "html": { "type": "boolean" }, "sound": { "type": "string" }, "title": { "type": "string" }, "ttl": { "type": "integer", "minimum": 0 }, "url": { "type": "string" }, "url_title": { "type": "string" } } };
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared56" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(func2.call(schema62.properties, key0))) {
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
    if (data.message !== undefined) {
        if (typeof data.message !== "string") {
            const err1 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.priority !== undefined) {
        let data1 = data.priority;
        if (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))) {
            const err2 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (typeof data1 == "number") {
            if (data1 > 2 || isNaN(data1)) {
                const err3 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
            if (data1 < -2 || isNaN(data1)) {
                const err4 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
    }
    if (data.expire !== undefined) {
        let data2 = data.expire;
        if (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) {
            const err5 = { instancePath: instancePath + "/expire", schemaPath: "#/properties/expire/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
                const err6 = { instancePath: instancePath + "/expire", schemaPath: "#/properties/expire/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.retry !== undefined) {
        let data3 = data.retry;
        if (!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) {
            const err7 = { instancePath: instancePath + "/retry", schemaPath: "#/properties/retry/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (typeof data3 == "number") {
            if (data3 < 0 || isNaN(data3)) {
                const err8 = { instancePath: instancePath + "/retry", schemaPath: "#/properties/retry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    if (data.device !== undefined) {
        if (typeof data.device !== "string") {
            const err9 = { instancePath: instancePath + "/device", schemaPath: "#/properties/device/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.html !== undefined) {
        if (typeof data.html !== "boolean") {
            const err10 = { instancePath: instancePath + "/html", schemaPath: "#/properties/html/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.sound !== undefined) {
        if (typeof data.sound !== "string") {
            const err11 = { instancePath: instancePath + "/sound", schemaPath: "#/properties/sound/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err12 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
    }
    if (data.ttl !== undefined) {
        let data8 = data.ttl;
        if (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) {
            const err13 = { instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
        if (typeof data8 == "number") {
            if (data8 < 0 || isNaN(data8)) {
                const err14 = { instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err15 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err15];
            }
            else {
                vErrors.push(err15);
            }
            errors++;
        }
    }
    if (data.url_title !== undefined) {
        if (typeof data.url_title !== "string") {
            const err16 = { instancePath: instancePath + "/url_title", schemaPath: "#/properties/url_title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err16];
            }
            else {
                vErrors.push(err16);
            }
            errors++;
        }
    }
}
else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err17];
    }
    else {
        vErrors.push(err17);
    }
    errors++;
} validate100.errors = vErrors; return errors === 0; }
const shared57 = validate101;
const schema63 = { "$id": "shared57", "type": "object", "required": ["token", "user"], "additionalProperties": false, "properties": { "token": { "type": "string" }, "user": { "type": "string" }, "start": { "$ref": "shared56" }, "finish": { "$ref": "shared56" }, "fail": { "$ref": "shared56" }, "states": { "$ref": "shared50" } } };
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared57" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.user === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "token") || (key0 === "user")) || (key0 === "start")) || (key0 === "finish")) || (key0 === "fail")) || (key0 === "states"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.token !== undefined) {
        if (typeof data.token !== "string") {
            const err3 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.user !== undefined) {
        if (typeof data.user !== "string") {
            const err4 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate100(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate100(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate100(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate101.errors = vErrors; return errors === 0; }
const shared58 = (/* unused pure expression or super */ null && (validate106));
const schema64 = { "$id": "shared58", "type": "array", "minItems": 1, "items": { "type": "string" } };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared58" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    if (data.length < 1) {
        const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (typeof data[i0] !== "string") {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate106.errors = vErrors; return errors === 0; }
const shared59 = (/* unused pure expression or super */ null && (validate107));
const schema65 = { "$id": "shared59", "type": "array", "minItems": 1, "items": { "enum": ["start", "finish", "fail", "recovery"] } };
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared59" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    if (data.length < 1) {
        const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (!((((data0 === "start") || (data0 === "finish")) || (data0 === "fail")) || (data0 === "recovery"))) {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema65.items.enum } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate107.errors = vErrors; return errors === 0; }
const shared60 = validate108;
const schema66 = { "$id": "shared60", "type": "object", "required": ["from", "to"], "additionalProperties": false, "properties": { "server": { "type": "string" }, "port": { "type": "integer", "minimum": 1, "maximum": 65535 }, "tls": { "enum": ["starttls", "none", "implicit"] }, "verify_tls": { "type": "boolean" }, "username": { "type": "string" }, "password": { "type": "string" }, "sendmail": { "type": ["boolean", "string"] }, "from": { "type": "string" }, "to": { "$ref": "shared58" }, "subject": { "type": "string" }, "states": { "$ref": "shared59" } } };
function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared60" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.to === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema66.properties, key0))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.server !== undefined) {
        if (typeof data.server !== "string") {
            const err3 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.port !== undefined) {
        let data1 = data.port;
        if (!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))) {
            const err4 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (typeof data1 == "number") {
            if (data1 > 65535 || isNaN(data1)) {
                const err5 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
            if (data1 < 1 || isNaN(data1)) {
                const err6 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    if (data.tls !== undefined) {
        let data2 = data.tls;
        if (!(((data2 === "starttls") || (data2 === "none")) || (data2 === "implicit"))) {
            const err7 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/enum", keyword: "enum", params: { allowedValues: schema66.properties.tls.enum } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err8 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err9 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err10 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.sendmail !== undefined) {
        let data6 = data.sendmail;
        if ((typeof data6 !== "boolean") && (typeof data6 !== "string")) {
            const err11 = { instancePath: instancePath + "/sendmail", schemaPath: "#/properties/sendmail/type", keyword: "type", params: { type: schema66.properties.sendmail.type } };
            if (vErrors === null) {
                vErrors = [err11];
            }
            else {
                vErrors.push(err11);
            }
            errors++;
        }
    }
    if (data.from !== undefined) {
        if (typeof data.from !== "string") {
            const err12 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err12];
            }
            else {
                vErrors.push(err12);
            }
            errors++;
        }
    }
    if (data.to !== undefined) {
        if (!(validate106(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData }))) {
            vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
            errors = vErrors.length;
        }
    }
    if (data.subject !== undefined) {
        if (typeof data.subject !== "string") {
            const err13 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err13];
            }
            else {
                vErrors.push(err13);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate107(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err14];
    }
    else {
        vErrors.push(err14);
    }
    errors++;
} validate108.errors = vErrors; return errors === 0; }
const shared61 = validate111;
const schema67 = { "$id": "shared61", "type": "object", "additionalProperties": false, "properties": { "token": { "type": "string" }, "repository": { "type": "string" }, "api_url": { "type": "string" }, "title": { "type": "string" }, "labels": { "$ref": "shared2" }, "assignees": { "$ref": "shared2" } } };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared61" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((((((key0 === "token") || (key0 === "repository")) || (key0 === "api_url")) || (key0 === "title")) || (key0 === "labels")) || (key0 === "assignees"))) {
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
    if (data.token !== undefined) {
        if (typeof data.token !== "string") {
            const err1 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.repository !== undefined) {
        if (typeof data.repository !== "string") {
            const err2 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.api_url !== undefined) {
        if (typeof data.api_url !== "string") {
            const err3 = { instancePath: instancePath + "/api_url", schemaPath: "#/properties/api_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err4 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.labels !== undefined) {
        if (!(validate24(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
    if (data.assignees !== undefined) {
        if (!(validate24(data.assignees, { instancePath: instancePath + "/assignees", parentData: data, parentDataProperty: "assignees", rootData }))) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate111.errors = vErrors; return errors === 0; }
const shared62 = (/* unused pure expression or super */ null && (validate114));
const schema68 = { "$id": "shared62", "type": "object", "required": ["url", "label"], "additionalProperties": false, "properties": { "url": { "type": "string" }, "label": { "type": "string" } } };
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared62" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.label === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "label" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "url") || (key0 === "label"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.label !== undefined) {
        if (typeof data.label !== "string") {
            const err4 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate114.errors = vErrors; return errors === 0; }
const shared63 = (/* unused pure expression or super */ null && (validate115));
const schema69 = { "$id": "shared63", "type": "array", "items": { "$ref": "shared62" } };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared63" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        if (!(validate114(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }))) {
            vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err0];
    }
    else {
        vErrors.push(err0);
    }
    errors++;
} validate115.errors = vErrors; return errors === 0; }
const shared64 = (/* unused pure expression or super */ null && (validate117));
const schema70 = { "$id": "shared64", "type": "object", "required": ["body"], "additionalProperties": false, "properties": { "title": { "type": "string" }, "body": { "type": "string" } } };
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared64" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "title") || (key0 === "body"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.title !== undefined) {
        if (typeof data.title !== "string") {
            const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.body !== undefined) {
        if (typeof data.body !== "string") {
            const err3 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate117.errors = vErrors; return errors === 0; }
const shared65 = validate118;
const schema71 = { "$id": "shared65", "type": "object", "required": ["services"], "additionalProperties": false, "properties": { "services": { "$ref": "shared63" }, "send_logs": { "type": "boolean" }, "logs_size_limit": { "type": "integer", "minimum": 0 }, "start": { "$ref": "shared64" }, "finish": { "$ref": "shared64" }, "fail": { "$ref": "shared64" }, "log": { "$ref": "shared64" }, "states": { "$ref": "shared48" } } };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared65" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.services === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "services") || (key0 === "send_logs")) || (key0 === "logs_size_limit")) || (key0 === "start")) || (key0 === "finish")) || (key0 === "fail")) || (key0 === "log")) || (key0 === "states"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.services !== undefined) {
        if (!(validate115(data.services, { instancePath: instancePath + "/services", parentData: data, parentDataProperty: "services", rootData }))) {
            vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
            errors = vErrors.length;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err2 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.logs_size_limit !== undefined) {
        let data2 = data.logs_size_limit;
        if (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) {
            const err3 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
                const err4 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
    }
    if (data.start !== undefined) {
        if (!(validate117(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate117(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate117(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.log !== undefined) {
        if (!(validate117(data.log, { instancePath: instancePath + "/log", parentData: data, parentDataProperty: "log", rootData }))) {
            vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate86(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate118.errors = vErrors; return errors === 0; }
const shared66 = (/* unused pure expression or super */ null && (validate125));
const schema72 = { "$id": "shared66", "type": "object", "additionalProperties": false, "properties": { "value": { "type": ["integer", "string"] } } };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared66" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "value")) {
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
    if (data.value !== undefined) {
        let data0 = data.value;
        if ((!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) && (typeof data0 !== "string")) {
            const err1 = { instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: schema72.properties.value.type } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate125.errors = vErrors; return errors === 0; }
const shared67 = validate126;
const schema73 = { "$id": "shared67", "type": "object", "required": ["server"], "additionalProperties": false, "properties": { "itemid": { "type": "integer" }, "host": { "type": "string" }, "key": { "type": "string" }, "server": { "type": "string" }, "username": { "type": "string" }, "password": { "type": "string" }, "api_key": { "type": "string" }, "start": { "$ref": "shared66" }, "finish": { "$ref": "shared66" }, "fail": { "$ref": "shared66" }, "states": { "$ref": "shared50" } } };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared67" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.server === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "server" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(func2.call(schema73.properties, key0))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.itemid !== undefined) {
        let data0 = data.itemid;
        if (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))) {
            const err2 = { instancePath: instancePath + "/itemid", schemaPath: "#/properties/itemid/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.host !== undefined) {
        if (typeof data.host !== "string") {
            const err3 = { instancePath: instancePath + "/host", schemaPath: "#/properties/host/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.key !== undefined) {
        if (typeof data.key !== "string") {
            const err4 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.server !== undefined) {
        if (typeof data.server !== "string") {
            const err5 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err6 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err7 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.api_key !== undefined) {
        if (typeof data.api_key !== "string") {
            const err8 = { instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.start !== undefined) {
        if (!(validate125(data.start, { instancePath: instancePath + "/start", parentData: data, parentDataProperty: "start", rootData }))) {
            vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
            errors = vErrors.length;
        }
    }
    if (data.finish !== undefined) {
        if (!(validate125(data.finish, { instancePath: instancePath + "/finish", parentData: data, parentDataProperty: "finish", rootData }))) {
            vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
            errors = vErrors.length;
        }
    }
    if (data.fail !== undefined) {
        if (!(validate125(data.fail, { instancePath: instancePath + "/fail", parentData: data, parentDataProperty: "fail", rootData }))) {
            vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
            errors = vErrors.length;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err9];
    }
    else {
        vErrors.push(err9);
    }
    errors++;
} validate126.errors = vErrors; return errors === 0; }
const shared68 = (/* unused pure expression or super */ null && (validate131));
const schema74 = { "$id": "shared68", "type": "object", "additionalProperties": false, "properties": { "cert_path": { "type": "string" }, "key_path": { "type": "string" } } };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared68" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "cert_path") || (key0 === "key_path"))) {
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
    if (data.cert_path !== undefined) {
        if (typeof data.cert_path !== "string") {
            const err1 = { instancePath: instancePath + "/cert_path", schemaPath: "#/properties/cert_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.key_path !== undefined) {
        if (typeof data.key_path !== "string") {
            const err2 = { instancePath: instancePath + "/key_path", schemaPath: "#/properties/key_path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate131.errors = vErrors; return errors === 0; }
const shared69 = validate132;
const schema75 = { "$id": "shared69", "type": "object", "required": ["url", "labels"], "additionalProperties": false, "properties": { "url": { "type": "string" }, "tls": { "$ref": "shared68" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "send_logs": { "type": "boolean" } } };
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared69" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.labels === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "labels" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "url") || (key0 === "tls")) || (key0 === "labels")) || (key0 === "send_logs"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        if (typeof data.url !== "string") {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.tls !== undefined) {
        if (!(validate131(data.tls, { instancePath: instancePath + "/tls", parentData: data, parentDataProperty: "tls", rootData }))) {
            vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
            errors = vErrors.length;
        }
    }
    if (data.labels !== undefined) {
        let data2 = data.labels;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (const key1 in data2) {
                if (typeof data2[key1] !== "string") {
                    const err4 = { instancePath: instancePath + "/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
        }
        else {
            const err5 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err6 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
}
else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err7];
    }
    else {
        vErrors.push(err7);
    }
    errors++;
} validate132.errors = vErrors; return errors === 0; }
const shared70 = validate134;
const schema76 = { "$id": "shared70", "type": "object", "required": ["data_source_name_url", "monitor_slug"], "additionalProperties": false, "properties": { "data_source_name_url": { "type": "string" }, "monitor_slug": { "type": "string" }, "environment": { "type": "string" }, "states": { "$ref": "shared50" } } };
function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared70" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.data_source_name_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data_source_name_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.monitor_slug === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "monitor_slug" } };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((key0 === "data_source_name_url") || (key0 === "monitor_slug")) || (key0 === "environment")) || (key0 === "states"))) {
            const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.data_source_name_url !== undefined) {
        if (typeof data.data_source_name_url !== "string") {
            const err3 = { instancePath: instancePath + "/data_source_name_url", schemaPath: "#/properties/data_source_name_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.monitor_slug !== undefined) {
        if (typeof data.monitor_slug !== "string") {
            const err4 = { instancePath: instancePath + "/monitor_slug", schemaPath: "#/properties/monitor_slug/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.environment !== undefined) {
        if (typeof data.environment !== "string") {
            const err5 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate89(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate134.errors = vErrors; return errors === 0; }
const shared71 = validate136;
const schema77 = { "$id": "shared71", "type": "object", "required": ["webhook_url"], "additionalProperties": false, "properties": { "webhook_url": { "type": "string", "pattern": "^(https?://[^\\s/?#]|\\{credential\\s)" }, "states": { "$ref": "shared59" } } };
const pattern9 = new RegExp("^(https?://[^\\s/?#]|\\{credential\\s)", "u");
function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared71" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.webhook_url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "webhook_url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((key0 === "webhook_url") || (key0 === "states"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.webhook_url !== undefined) {
        let data0 = data.webhook_url;
        if (typeof data0 === "string") {
            if (!pattern9.test(data0)) {
                const err2 = { instancePath: instancePath + "/webhook_url", schemaPath: "#/properties/webhook_url/pattern", keyword: "pattern", params: { pattern: "^(https?://[^\\s/?#]|\\{credential\\s)" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        else {
            const err3 = { instancePath: instancePath + "/webhook_url", schemaPath: "#/properties/webhook_url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate107(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate136.errors = vErrors; return errors === 0; }
const shared72 = (/* unused pure expression or super */ null && (validate138));
const schema78 = { "$id": "shared72", "type": "object", "additionalProperties": { "type": "string" }, "properties": { "Content-Type": { "type": "string" }, "Accept": { "type": "string" }, "User-Agent": { "type": "string" } } };
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared72" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((key0 === "Content-Type") || (key0 === "Accept")) || (key0 === "User-Agent"))) {
            if (typeof data[key0] !== "string") {
                const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
    }
    if (data["Content-Type"] !== undefined) {
        if (typeof data["Content-Type"] !== "string") {
            const err1 = { instancePath: instancePath + "/Content-Type", schemaPath: "#/properties/Content-Type/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.Accept !== undefined) {
        if (typeof data.Accept !== "string") {
            const err2 = { instancePath: instancePath + "/Accept", schemaPath: "#/properties/Accept/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data["User-Agent"] !== undefined) {
        if (typeof data["User-Agent"] !== "string") {
            const err3 = { instancePath: instancePath + "/User-Agent", schemaPath: "#/properties/User-Agent/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate138.errors = vErrors; return errors === 0; }
const shared73 = validate139;
const schema79 = { "$id": "shared73", "type": "object", "required": ["url"], "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^(https?://[^\\s/?#]|\\{credential\\s)" }, "method": { "enum": ["POST", "PUT", "PATCH", "GET"] }, "headers": { "$ref": "shared72" }, "body": { "type": ["object", "array", "string"], "additionalProperties": true }, "states": { "$ref": "shared59" }, "send_logs": { "type": "boolean" }, "logs_size_limit": { "type": "integer", "minimum": 0 }, "verify_tls": { "type": "boolean" } } };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared73" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((((key0 === "url") || (key0 === "method")) || (key0 === "headers")) || (key0 === "body")) || (key0 === "states")) || (key0 === "send_logs")) || (key0 === "logs_size_limit")) || (key0 === "verify_tls"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        let data0 = data.url;
        if (typeof data0 === "string") {
            if (!pattern9.test(data0)) {
                const err2 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://[^\\s/?#]|\\{credential\\s)" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        else {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.method !== undefined) {
        let data1 = data.method;
        if (!((((data1 === "POST") || (data1 === "PUT")) || (data1 === "PATCH")) || (data1 === "GET"))) {
            const err4 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/enum", keyword: "enum", params: { allowedValues: schema79.properties.method.enum } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.headers !== undefined) {
        if (!(validate138(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }))) {
            vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
            errors = vErrors.length;
        }
    }
    if (data.body !== undefined) {
        let data3 = data.body;
        if ((!data3 || typeof data3 != "object") && (typeof data3 !== "string")) {
            const err5 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: schema79.properties.body.type } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.states !== undefined) {
        if (!(validate107(data.states, { instancePath: instancePath + "/states", parentData: data, parentDataProperty: "states", rootData }))) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
        }
    }
    if (data.send_logs !== undefined) {
        if (typeof data.send_logs !== "boolean") {
            const err6 = { instancePath: instancePath + "/send_logs", schemaPath: "#/properties/send_logs/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.logs_size_limit !== undefined) {
        let data6 = data.logs_size_limit;
        if (!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) {
            const err7 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
                const err8 = { instancePath: instancePath + "/logs_size_limit", schemaPath: "#/properties/logs_size_limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err9 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
}
else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err10];
    }
    else {
        vErrors.push(err10);
    }
    errors++;
} validate139.errors = vErrors; return errors === 0; }
const shared74 = (/* unused pure expression or super */ null && (validate142));
const schema80 = { "$id": "shared74", "type": "object", "required": ["url"], "additionalProperties": false, "properties": { "url": { "type": "string", "pattern": "^(https?://[^\\s/?#]|\\{credential\\s)" }, "job": { "type": "string" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "username": { "type": "string" }, "password": { "type": "string" }, "verify_tls": { "type": "boolean" } } };
function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared74" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" } };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!((((((key0 === "url") || (key0 === "job")) || (key0 === "labels")) || (key0 === "username")) || (key0 === "password")) || (key0 === "verify_tls"))) {
            const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.url !== undefined) {
        let data0 = data.url;
        if (typeof data0 === "string") {
            if (!pattern9.test(data0)) {
                const err2 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(https?://[^\\s/?#]|\\{credential\\s)" } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        else {
            const err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.job !== undefined) {
        if (typeof data.job !== "string") {
            const err4 = { instancePath: instancePath + "/job", schemaPath: "#/properties/job/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.labels !== undefined) {
        let data2 = data.labels;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (const key1 in data2) {
                if (typeof data2[key1] !== "string") {
                    const err5 = { instancePath: instancePath + "/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
        }
        else {
            const err6 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.username !== undefined) {
        if (typeof data.username !== "string") {
            const err7 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
    }
    if (data.password !== undefined) {
        if (typeof data.password !== "string") {
            const err8 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
    }
    if (data.verify_tls !== undefined) {
        if (typeof data.verify_tls !== "boolean") {
            const err9 = { instancePath: instancePath + "/verify_tls", schemaPath: "#/properties/verify_tls/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
    }
}
else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err10];
    }
    else {
        vErrors.push(err10);
    }
    errors++;
} validate142.errors = vErrors; return errors === 0; }
const shared75 = validate143;
const schema81 = { "$id": "shared75", "type": "object", "additionalProperties": false, "properties": { "textfile": { "type": "string", "pattern": "^~?/(.*/)?[^/]+\\.prom$" }, "pushgateway": { "$ref": "shared74" } } };
const pattern12 = new RegExp("^~?/(.*/)?[^/]+\\.prom$", "u");
function validate143(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared75" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "textfile") || (key0 === "pushgateway"))) {
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
    if (data.textfile !== undefined) {
        let data0 = data.textfile;
        if (typeof data0 === "string") {
            if (!pattern12.test(data0)) {
                const err1 = { instancePath: instancePath + "/textfile", schemaPath: "#/properties/textfile/pattern", keyword: "pattern", params: { pattern: "^~?/(.*/)?[^/]+\\.prom$" } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        else {
            const err2 = { instancePath: instancePath + "/textfile", schemaPath: "#/properties/textfile/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.pushgateway !== undefined) {
        if (!(validate142(data.pushgateway, { instancePath: instancePath + "/pushgateway", parentData: data, parentDataProperty: "pushgateway", rootData }))) {
            vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
            errors = vErrors.length;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate143.errors = vErrors; return errors === 0; }
const shared76 = validate145;
const schema82 = { "$id": "shared76", "type": "object", "additionalProperties": false, "properties": { "systemd_creds_command": { "type": "string" }, "encrypted_credentials_directory": { "type": "string" } } };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared76" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((key0 === "systemd_creds_command") || (key0 === "encrypted_credentials_directory"))) {
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
    if (data.systemd_creds_command !== undefined) {
        if (typeof data.systemd_creds_command !== "string") {
            const err1 = { instancePath: instancePath + "/systemd_creds_command", schemaPath: "#/properties/systemd_creds_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.encrypted_credentials_directory !== undefined) {
        if (typeof data.encrypted_credentials_directory !== "string") {
            const err2 = { instancePath: instancePath + "/encrypted_credentials_directory", schemaPath: "#/properties/encrypted_credentials_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
}
else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err3];
    }
    else {
        vErrors.push(err3);
    }
    errors++;
} validate145.errors = vErrors; return errors === 0; }
const shared77 = validate146;
const schema83 = { "$id": "shared77", "type": "object", "additionalProperties": false, "properties": { "secrets_directory": { "type": "string" } } };
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared77" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "secrets_directory")) {
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
    if (data.secrets_directory !== undefined) {
        if (typeof data.secrets_directory !== "string") {
            const err1 = { instancePath: instancePath + "/secrets_directory", schemaPath: "#/properties/secrets_directory/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate146.errors = vErrors; return errors === 0; }
const shared78 = validate147;
const schema84 = { "$id": "shared78", "type": "object", "additionalProperties": false, "properties": { "keepassxc_cli_command": { "type": "string" }, "secret_tool_command": { "type": "string" }, "ask_for_password": { "type": "boolean" }, "key_file": { "type": "string" }, "yubikey": { "type": "string" } } };
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared78" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((((key0 === "keepassxc_cli_command") || (key0 === "secret_tool_command")) || (key0 === "ask_for_password")) || (key0 === "key_file")) || (key0 === "yubikey"))) {
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
    if (data.keepassxc_cli_command !== undefined) {
        if (typeof data.keepassxc_cli_command !== "string") {
            const err1 = { instancePath: instancePath + "/keepassxc_cli_command", schemaPath: "#/properties/keepassxc_cli_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.secret_tool_command !== undefined) {
        if (typeof data.secret_tool_command !== "string") {
            const err2 = { instancePath: instancePath + "/secret_tool_command", schemaPath: "#/properties/secret_tool_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.ask_for_password !== undefined) {
        if (typeof data.ask_for_password !== "boolean") {
            const err3 = { instancePath: instancePath + "/ask_for_password", schemaPath: "#/properties/ask_for_password/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
    if (data.key_file !== undefined) {
        if (typeof data.key_file !== "string") {
            const err4 = { instancePath: instancePath + "/key_file", schemaPath: "#/properties/key_file/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.yubikey !== undefined) {
        if (typeof data.yubikey !== "string") {
            const err5 = { instancePath: instancePath + "/yubikey", schemaPath: "#/properties/yubikey/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
}
else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err6];
    }
    else {
        vErrors.push(err6);
    }
    errors++;
} validate147.errors = vErrors; return errors === 0; }
const shared79 = validate148;
const schema85 = { "$id": "shared79", "type": "object", "additionalProperties": false, "properties": { "op_command": { "type": "string" } } };
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared79" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(key0 === "op_command")) {
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
    if (data.op_command !== undefined) {
        if (typeof data.op_command !== "string") {
            const err1 = { instancePath: instancePath + "/op_command", schemaPath: "#/properties/op_command/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate148.errors = vErrors; return errors === 0; }
const shared80 = (/* unused pure expression or super */ null && (validate149));
const schema86 = { "$id": "shared80", "type": "array", "items": { "type": "string", "pattern": "\\S" } };
function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared80" */ ; let vErrors = null; let errors = 0; if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
}
else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
        vErrors = [err2];
    }
    else {
        vErrors.push(err2);
    }
    errors++;
} validate149.errors = vErrors; return errors === 0; }
const shared81 = (/* unused pure expression or super */ null && (validate150));
const schema87 = { "$id": "shared81", "type": "object", "additionalProperties": false, "properties": { "store": { "type": "boolean" }, "probe_paths": { "$ref": "shared80" }, "sample_size": { "type": "integer", "minimum": 0 }, "count_rows": { "type": "boolean" } } };
function validate150(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared81" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!((((key0 === "store") || (key0 === "probe_paths")) || (key0 === "sample_size")) || (key0 === "count_rows"))) {
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
    if (data.store !== undefined) {
        if (typeof data.store !== "boolean") {
            const err1 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data.probe_paths !== undefined) {
        if (!(validate149(data.probe_paths, { instancePath: instancePath + "/probe_paths", parentData: data, parentDataProperty: "probe_paths", rootData }))) {
            vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
            errors = vErrors.length;
        }
    }
    if (data.sample_size !== undefined) {
        let data2 = data.sample_size;
        if (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) {
            const err2 = { instancePath: instancePath + "/sample_size", schemaPath: "#/properties/sample_size/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
                const err3 = { instancePath: instancePath + "/sample_size", schemaPath: "#/properties/sample_size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                if (vErrors === null) {
                    vErrors = [err3];
                }
                else {
                    vErrors.push(err3);
                }
                errors++;
            }
        }
    }
    if (data.count_rows !== undefined) {
        if (typeof data.count_rows !== "boolean") {
            const err4 = { instancePath: instancePath + "/count_rows", schemaPath: "#/properties/count_rows/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
}
else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err5];
    }
    else {
        vErrors.push(err5);
    }
    errors++;
} validate150.errors = vErrors; return errors === 0; }
const shared82 = validate152;
const schema88 = { "$id": "shared82", "type": "object", "additionalProperties": false, "properties": { "expect_every": { "type": "string", "pattern": "^[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?$" }, "drill": { "$ref": "shared81" }, "hook_order": { "enum": ["per_file", "per_action"] } } };
const pattern14 = new RegExp("^[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?$", "u");
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { /*# sourceURL="shared82" */ ; let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
        if (!(((key0 === "expect_every") || (key0 === "drill")) || (key0 === "hook_order"))) {
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
    if (data.expect_every !== undefined) {
        let data0 = data.expect_every;
        if (typeof data0 === "string") {
            if (!pattern14.test(data0)) {
                const err1 = { instancePath: instancePath + "/expect_every", schemaPath: "#/properties/expect_every/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]* +(second|minute|hour|day|week|month|year)s?$" } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        else {
            const err2 = { instancePath: instancePath + "/expect_every", schemaPath: "#/properties/expect_every/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    if (data.drill !== undefined) {
        if (!(validate150(data.drill, { instancePath: instancePath + "/drill", parentData: data, parentDataProperty: "drill", rootData }))) {
            vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
            errors = vErrors.length;
        }
    }
    if (data.hook_order !== undefined) {
        let data2 = data.hook_order;
        if (!((data2 === "per_file") || (data2 === "per_action"))) {
            const err3 = { instancePath: instancePath + "/hook_order", schemaPath: "#/properties/hook_order/enum", keyword: "enum", params: { allowedValues: schema88.properties.hook_order.enum } };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
    }
}
else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
        vErrors = [err4];
    }
    else {
        vErrors.push(err4);
    }
    errors++;
} validate152.errors = vErrors; return errors === 0; }
const validators = {
    "repositories": shared1,
    "source_directories": shared2,
    "source_directories_must_exist": shared3,
    "one_file_system": shared3,
    "numeric_ids": shared3,
    "atime": shared3,
    "ctime": shared3,
    "birthtime": shared3,
    "flags": shared3,
    "read_special": shared3,
    "files_cache": shared4,
    "files_changed": shared5,
    "patterns": shared6,
    "patterns_from": shared2,
    "exclude_patterns": shared7,
    "exclude_from": shared2,
    "exclude_caches": shared3,
    "exclude_if_present": shared2,
    "keep_exclude_tags": shared3,
    "exclude_nodump": shared3,
    "checkpoint_interval": shared8,
    "checkpoint_volume": shared8,
    "chunker_params": shared9,
    "compression": shared10,
    "borgmatic_source_directory": shared9,
    "unsafe_skip_path_validation_before_create": shared3,
    "bootstrap": shared11,
    "keep_within": shared12,
    "keep_secondly": shared13,
    "keep_minutely": shared13,
    "keep_hourly": shared13,
    "keep_daily": shared13,
    "keep_weekly": shared13,
    "keep_monthly": shared13,
    "keep_yearly": shared13,
    "keep_13weekly": shared13,
    "keep_3monthly": shared13,
    "compact_threshold": shared14,
    "checks": shared17,
    "check_repositories": shared2,
    "check_last": shared8,
    "user_state_directory": shared9,
    "recompress": shared18,
    "file_list_format": shared9,
    "archive_list_format": shared9,
    "statistics": shared19,
    "quick_statistics": shared3,
    "list_details": shared3,
    "progress": shared3,
    "encryption_passphrase": shared9,
    "encryption_passcommand": shared9,
    "ssh_command": shared9,
    "temporary_directory": shared9,
    "borg_base_directory": shared9,
    "borg_config_directory": shared9,
    "borg_cache_directory": shared9,
    "borg_security_directory": shared9,
    "borg_keys_directory": shared9,
    "borg_key_file": shared9,
    "borg_files_cache_ttl": shared8,
    "archive_hostname": shared9,
    "archive_username": shared9,
    "relocated_repo_access_is_ok": shared3,
    "unknown_unencrypted_repo_access_is_ok": shared3,
    "debug_passphrase": shared3,
    "display_passphrase": shared3,
    "check_i_know_what_i_am_doing": shared3,
    "msgpack_version_check": shared3,
    "use_chunks_archive": shared3,
    "local_path": shared9,
    "remote_path": shared9,
    "lock_wait": shared8,
    "borg_umask": shared20,
    "upload_rate_limit": shared8,
    "upload_buffer_size": shared8,
    "extra_borg_options": shared21,
    "archive_name_format": shared9,
    "match_archives": shared9,
    "prefix": shared9,
    "check_prefix": shared9,
    "borg_exit_codes": shared23,
    "before_everything": shared2,
    "before_actions": shared2,
    "before_prune": shared2,
    "before_compact": shared2,
    "before_backup": shared2,
    "before_check": shared2,
    "before_extract": shared2,
    "after_prune": shared2,
    "after_compact": shared2,
    "after_backup": shared2,
    "after_check": shared2,
    "after_extract": shared2,
    "after_actions": shared2,
    "on_error": shared2,
    "after_everything": shared2,
    "commands": shared27,
    "timeout": shared28,
    "umask": shared20,
    "working_directory": shared9,
    "constants": shared29,
    "retries": shared8,
    "retry_wait": shared8,
    "user_runtime_directory": shared9,
    "default_actions": shared3,
    "skip_actions": shared24,
    "color": shared3,
    "verbosity": shared30,
    "syslog_verbosity": shared30,
    "monitoring_verbosity": shared30,
    "log_file_verbosity": shared30,
    "log_file": shared9,
    "log_file_format": shared9,
    "log_json": shared3,
    "postgresql_databases": shared32,
    "mariadb_databases": shared34,
    "mysql_databases": shared36,
    "sqlite_databases": shared38,
    "mongodb_databases": shared40,
    "influxdb_databases": shared42,
    "openldap_databases": shared44,
    "zfs": shared45,
    "btrfs": shared46,
    "lvm": shared47,
    "healthchecks": shared49,
    "uptime_kuma": shared51,
    "watchgoose": shared49,
    "cronitor": shared52,
    "cronhub": shared52,
    "pagerduty": shared53,
    "ntfy": shared55,
    "pushover": shared57,
    "email": shared60,
    "github_issue": shared61,
    "apprise": shared65,
    "zabbix": shared67,
    "loki": shared69,
    "sentry": shared70,
    "slack": shared71,
    "discord": shared71,
    "teams": shared71,
    "webhook": shared73,
    "prometheus": shared75,
    "systemd": shared76,
    "container": shared77,
    "keepassxc": shared78,
    "onepassword": shared79,
    "x-borgflow": shared82,
};

;// CONCATENATED MODULE: ./lib/src/configuration/validation/schema-faults.js













const fileSchema = { type: 'object', properties: all_options/* options */.fF };
const ownNames = Object.keys(all_options/* repositoryOptions */.Tl);
/** Validates a file and the options of its repositories against the schema. */
function validateFile(file, findings) {
    const names = [...[...all_options/* optionsByName */.JV.keys()].filter((name) => !all_options/* internalNames */.iu.includes(name)), ...older_spellings/* olderNames */.bG];
    validatePart({ tree: withoutOverrides(file), above: [], names: [...names, ...older_spellings/* sectionNames */.QN] }, findings);
    const namesOfRepositories = [...ownNames, ...names];
    for (const [index, repository] of (0,yaml_tree/* itemsOf */.S3)((0,yaml_tree/* valueAt */.fK)(file, 'repositories')).entries()) {
        if (repository.kind !== 'mapping')
            continue;
        const tree = { ...repository, entries: overridesOf(repository, findings) };
        validatePart({ tree, above: ['repositories', index], names: namesOfRepositories }, findings);
    }
}
/** Returns the options that an entry of `repositories` overrides. Adds an error for those that it can't override. */
function overridesOf(repository, findings) {
    return repository.entries.filter(({ key, place }) => {
        if (ownNames.includes(key))
            return false;
        if (!all_options/* fileOnlyNames */.RN.includes(key))
            return true;
        (0,yaml_findings/* addError */.CN)(findings, place, `${key} can't be set for a single repository. Move it to the top level.`);
        return false;
    });
}
function withoutOverrides(file) {
    const bare = (item) => {
        if (item.kind !== 'mapping' || item.entries.every(({ key }) => ownNames.includes(key)))
            return item;
        return { ...item, entries: item.entries.filter(({ key }) => ownNames.includes(key)) };
    };
    return (0,yaml_tree/* withParts */.dK)(file, (part, key) => key === 'repositories' && part.kind === 'list' ? (0,yaml_tree/* withParts */.dK)(part, bare) : part);
}
function validatePart(part, findings) {
    for (const { key, value } of part.tree.entries) {
        if ((0,yaml_tree/* isNull */.kZ)(value) && all_options/* nullableNames */._W.includes(key))
            continue;
        for (const error of errorsOf(key, value)) {
            // The error of anyOf itself is enough; those of its branches are ignored.
            if (!error.schemaPath.includes('/anyOf/'))
                addSchemaFault(error, part, findings);
        }
    }
}
function errorsOf(name, value) {
    const validate = Object.hasOwn(validators, name) ? validators[name] : undefined;
    if (!validate) {
        const keyword = 'additionalProperties';
        return [{ instancePath: '', schemaPath: `#/${keyword}`, keyword, params: { additionalProperty: name } }];
    }
    return validate((0,yaml_tree/* toValue */.BA)(value), { instancePath: `/${name}` }) ? [] : (validate.errors ?? []);
}
function addSchemaFault(error, part, findings) {
    const { path, part: tree } = follow(error.instancePath, part.tree);
    const schema = schemaAt(path);
    const [first, ...rest] = path;
    const written = first === undefined ? [] : [(0,yaml_tree/* writtenName */.lD)(part.tree, String(first)), ...rest];
    const name = (0,yaml_tree/* formatPath */.jV)([...part.above, ...written]);
    if (error.keyword === 'additionalProperties') {
        const key = String(error.params['additionalProperty']);
        const entry = tree.kind === 'mapping' ? (0,yaml_tree/* entryOf */.Ms)(tree, key) : undefined;
        const known = path.length === 0 ? part.names : Object.keys(schema.properties ?? {});
        const full = (0,yaml_tree/* formatPath */.jV)([...part.above, ...written, key]);
        const above = (0,yaml_tree/* formatPath */.jV)([...part.above, ...written]);
        const discreet = `This contains an unknown option${above === '' ? '' : ` of ${above}`}.`;
        (0,yaml_findings/* addError */.CN)(findings, entry?.place ?? tree.place, () => (0,error_wording/* unknownOptionMessage */.Nr)(full, key, known), discreet);
    }
    else if (error.keyword === 'required') {
        (0,yaml_findings/* addError */.CN)(findings, tree.place, `${name} needs \`${String(error.params['missingProperty'])}\`, which is missing.`);
    }
    else if (error.keyword === 'minItems') {
        (0,yaml_findings/* addError */.CN)(findings, tree.place, `${name} is empty. Add at least ${(0,phrases/* count */.U9)(Number(error.params['limit']), 'item')}.`);
    }
    else if (!isOpen(tree, schema)) {
        (0,yaml_findings/* addError */.CN)(findings, tree.place, () => (0,error_wording/* wrongValueMessage */.Sz)(name, schema, tree), `${name} must be ${(0,error_wording/* describeType */.MF)(schema)}.`);
    }
}
/** Whether a value is a string with unresolved variables, for an option that accepts strings. */
function isOpen(tree, schema) {
    return (tree.kind === 'scalar' && tree.filled?.open === true && (schema['x-octal'] || (0,option_schema/* scalarTypes */.qb)(schema).has('string')));
}
/** Resolves a JSON pointer to its segments, with indexes as numbers, and to a part of the tree. */
function follow(pointer, tree) {
    const path = [];
    let at = tree;
    for (const key of (0,yaml_tree/* keysOf */.YD)(pointer)) {
        path.push(at.kind === 'list' ? Number(key) : key);
        at =
            (at.kind === 'list' ? at.items[Number(key)] : at.kind === 'mapping' ? (0,yaml_tree/* entryOf */.Ms)(at, key)?.value : undefined) ?? at;
    }
    return { path, part: at };
}
function schemaAt(path) {
    return path.reduce((schema, segment) => {
        if (typeof segment === 'number')
            return schema.items ?? {};
        return schema.properties?.[segment] ?? (0,option_schema/* additionOf */.e)(schema) ?? {};
    }, fileSchema);
}
/** Finds references to credentials that are incomplete, or where no credential can be used. */
function findCredentialFaults(file, findings) {
    (0,yaml_tree/* walk */.GG)(file, (tree, path) => {
        const text = (0,yaml_tree/* stringOf */.Je)(tree);
        const reference = text === undefined ? undefined : (0,read_credential/* referenceIn */.h8)(text)?.reference;
        if (reference !== undefined && !(0,characters/* isHookCommandPath */.or)(path))
            checkCredential(reference, { tree, path }, findings);
        else if (text !== undefined && isOfMonitor(path) && /\{credential[\s}]/.test(text)) {
            const rule = 'Only the whole value can be a credential, or what follows one word and a blank';
            (0,yaml_findings/* addError */.CN)(findings, tree.place, `{credential …} would be sent as it is, because it is in the middle of a text. ${rule}, as in \`Bearer {credential file /run/secrets/token}\`.`);
        }
    });
}
/** Options in which, or below which, a credential can be used. */
const withCredentials = new Set([
    'encryption_passphrase',
    ...Object.keys(registry/* databaseOptions */.K),
    ...Object.keys(monitoring_registry/* monitorOptions */.xY),
]);
function isOfMonitor([option]) {
    return typeof option === 'string' && Object.hasOwn(monitoring_registry/* monitorOptions */.xY, option);
}
function checkCredential(text, { tree, path }, findings) {
    try {
        if ((0,read_credential/* credentialIn */.Lq)(text) === undefined)
            return;
    }
    catch (error) {
        (0,yaml_findings/* addError */.CN)(findings, tree.place, (0,errors/* asError */.zR)(error).message);
        return;
    }
    const isAllowed = path.some((segment) => typeof segment === 'string' && withCredentials.has(segment));
    if (isAllowed)
        return;
    const option = path.findLast((segment) => typeof segment === 'string') ?? 'this option';
    (0,yaml_findings/* addError */.CN)(findings, tree.place, `{credential …} can't be used in ${option}. It can be used in encryption_passphrase, and in the options of databases and monitoring services.`);
}


/***/ }),

/***/ 9023:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ forbiddenCharacter),
/* harmony export */   lV: () => (/* binding */ checkCharacters),
/* harmony export */   or: () => (/* binding */ isHookCommandPath)
/* harmony export */ });
/* harmony import */ var _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9765);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5227);



/** Characters that YAML doesn't allow, and a carriage return without a line feed. */
const forbidden = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;
/** Control characters that are not allowed in values, even as escapes in double quotes. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Returns the offset of the first character that YAML doesn't allow, and the error message. */
function forbiddenCharacter(text) {
    const found = forbidden.exec(text);
    if (!found)
        return undefined;
    if (found[0] === '\r') {
        const sentence = 'This carriage return is not followed by a line feed. Save the file with Unix line endings.';
        return { offset: found.index, sentence };
    }
    const hint = found[0] === '\0' ? 'Save the file as UTF-8 text, without it.' : 'Remove it.';
    return {
        offset: found.index,
        sentence: `The ${nameOfCharacter(found[0])} is not allowed in a configuration file. ${hint}`,
    };
}
/** Finds control characters that come from escapes, variables, or overrides. Hook commands may contain any but NUL. */
function checkCharacters(file, findings) {
    (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .walk */ .GG)(file, (tree, path) => {
        if (tree.kind !== 'scalar' || typeof tree.value !== 'string')
            return;
        const found = control.exec(tree.value)?.[0];
        if (found === undefined || (found !== '\0' && isHookCommandPath(path)))
            return;
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .addError */ .CN)(findings, tree.place, `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPath */ .jV)(path)} contains the ${nameOfCharacter(found)}, which is not allowed. Remove it.`);
    });
}
/** Whether a path leads to a hook command. */
function isHookCommandPath([first, , third]) {
    return _lifecycle_hook_options_js__WEBPACK_IMPORTED_MODULE_0__/* .hookNames */ .WR.includes(String(first)) || (first === 'commands' && third === 'run');
}
function nameOfCharacter(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return character === '\0' ? 'NUL character (U+0000)' : `control character U+${code}`;
}


/***/ }),

/***/ 1521:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ addError),
/* harmony export */   NC: () => (/* binding */ addSafeError),
/* harmony export */   YH: () => (/* binding */ errorCount),
/* harmony export */   _I: () => (/* binding */ noFindings),
/* harmony export */   vU: () => (/* binding */ sortByPlace),
/* harmony export */   xT: () => (/* binding */ sortedErrors)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** Returns empty findings. */
function noFindings() {
    return { faults: [], notices: [], more: 0, hidden: new Set() };
}
/** Returns the number of errors, kept or not. */
function errorCount({ faults, more }) {
    return faults.length + more;
}
/** The maximum number of errors that are shown per file. */
const maxErrors = 50;
/** The message for an error in a file whose content must not be shown. */
const hiddenMessage = 'This is invalid. The content of the file is not shown, because it does not look like a configuration file.';
/**
 * Adds an error at a place. Only the first errors of a file are kept, but all are counted. A message that takes time to
 * compute is passed as a function, which is called only if the error is kept. `discreet` is used instead for a file whose
 * content must not be shown.
 */
function addError(findings, place, message, discreet = hiddenMessage) {
    const { faults, hidden } = findings;
    const isHidden = hidden.has(place.file);
    const words = isHidden ? discreet : message;
    // Without names and values, many errors of such a file have the same message: one is enough.
    const isTold = isHidden && faults.some((one) => one.place?.file === place.file && one.message === discreet);
    if (isTold)
        return;
    const fault = () => new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(typeof words === 'string' ? words : words(), { place });
    if (faults.length < maxErrors) {
        faults.push(fault());
        return;
    }
    findings.more += 1;
    const last = faults.reduce((latest, { place: other }, index) => {
        return other && isBefore(faults[latest]?.place ?? place, other) ? index : latest;
    }, 0);
    if (isBefore(place, faults[last]?.place ?? place))
        faults[last] = fault();
}
/** Adds an error whose message does not repeat anything from the file. */
function addSafeError(findings, place, sentence) {
    addError(findings, place, sentence, sentence);
}
function isBefore(a, b) {
    return a.file === b.file && (a.line < b.line || (a.line === b.line && a.column < b.column));
}
/** Returns the errors of a file in order, and the total number if not all were kept. */
function sortedErrors(findings, file) {
    const kept = sortByPlace(findings.faults, file);
    if (findings.more === 0)
        return kept;
    const all = (kept.length + findings.more).toLocaleString('en');
    const message = `${file} has ${all} errors. The first ${kept.length} are shown; fix these first.`;
    return [...kept, new _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { place: { file, line: 1, column: 1 } })];
}
/** Sorts findings by their places: first those of the file, then those of the files that it includes. */
function sortByPlace(findings, file) {
    const files = [...new Set([file, ...findings.map(({ place }) => place?.file ?? file)])];
    const rank = ({ place }) => [files.indexOf(place?.file ?? file), place?.line ?? 0, place?.column ?? 0];
    return findings.toSorted((a, b) => {
        const [one, other] = [rank(a), rank(b)];
        return one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0);
    });
}


/***/ }),

/***/ 1875:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Ks: () => (/* binding */ maxAliasedValues),
/* harmony export */   L0: () => (/* binding */ tooManySecrets),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   Po: () => (/* binding */ tooLong),
/* harmony export */   Ru: () => (/* binding */ maxSecretCharacters),
/* harmony export */   U$: () => (/* binding */ watchLimits),
/* harmony export */   UJ: () => (/* binding */ maxWildcards),
/* harmony export */   WG: () => (/* binding */ tooMuchHookText),
/* harmony export */   _E: () => (/* binding */ maxIncludes),
/* harmony export */   cC: () => (/* binding */ maxHookCharacters),
/* harmony export */   cn: () => (/* binding */ maxTotalBytes),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   i9: () => (/* binding */ maxValueLength),
/* harmony export */   k$: () => (/* binding */ newBudget),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   rw: () => (/* binding */ maxTokens)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** The maximum size of a configuration file in bytes. */
const maxFileBytes = 1_000_000;
/** The maximum size of a configuration file with its includes in bytes; a file counts each time it is included. */
const maxTotalBytes = 16_000_000;
/** The maximum number of included files (a file counts each time), and how deep they can be nested. */
const maxIncludes = { files: 1_000, deep: 50 };
/** The maximum nesting depth of a configuration. */
const maxDepth = 64;
/** The maximum length of a value: the kernel accepts no longer argument of a program. */
const maxValueLength = 131_071;
/** The maximum total length of all secrets: all output is searched for each of them. */
const maxSecretCharacters = 65_536;
/** The maximum total length of a file's hook commands that contain braces. */
const maxHookCharacters = 65_536;
/** The maximum number of values that aliases may add. */
const maxAliasedValues = 100_000;
/** The maximum number of wildcards in `check_repositories`; each is compared with every repository. */
const maxWildcards = 100;
/**
 * The maximum number of YAML tokens in a file; four spaces, newlines, or comments count as one. Enough for 20,000 lines of
 * patterns, and few enough to be parsed quickly and with little memory.
 */
const maxTokens = 60_000;
const weightOfBlank = 1 / 4;
/** Returns an unused budget. */
function newBudget() {
    return { measures: new Map(), bytes: 0, includes: 0, tokens: 0, added: 0, level: 0 };
}
/** The error for a value that is too long. */
const tooLong = 'This value is too long: the limit is 131,071 characters.';
/** The error for hook commands that would take too long to check. */
const tooMuchHookText = 'Up to this point, hook commands with braces exceed the limit of 65,536 characters in total. Move long ones to scripts.';
/** The error for secrets that would take too long to search for. */
const tooManySecrets = 'The secrets of the configuration exceed the limit of 65,536 characters in total. Shorten them, or use encryption_passcommand.';
/** The error for a value that is nested too deep, directly or through aliases. */
const tooDeep = `This is nested too deeply: the limit is ${maxDepth} levels.`;
/** Formatted only when needed: the first call of toLocaleString takes longer than reading a file. */
function tooDense() {
    return `The file is too large: up to this point, it exceeds the limit of ${maxTokens.toLocaleString('en')} YAML tokens.`;
}
/**
 * Returns a function that checks the lexer's output piece by piece, and returns the first violation of a limit. The rest of
 * the text must not reach the parser, which is recursive.
 */
function watchLimits(budget) {
    const scan = { flow: [], block: [], line: 0, content: undefined };
    const read = tokenReader();
    return (piece) => {
        const token = read(piece);
        return token && take(token, scan, budget);
    };
}
function take({ text, offset, isText }, scan, budget) {
    if (!isText)
        takeIndicator(scan, text, offset);
    if (scan.block.length + scan.flow.length > maxDepth)
        return { offset, sentence: tooDeep };
    budget.tokens += !isText && /^[\s#]/.test(text) ? weightOfBlank : 1;
    if (budget.tokens > maxTokens)
        return { offset, sentence: tooDense() };
    if (isText || !/^[-?:\s]/.test(text))
        scan.content ??= offset;
    takeLineEnd(scan, text, offset);
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
/** Opens a level. A list may start in the same column as its name; anything else in one column is a single level. */
function enter(levels, level) {
    let top = levels.at(-1);
    while (top && (top.column > level.column || (top.column === level.column && top.indicator === '-'))) {
        levels.pop();
        top = levels.at(-1);
    }
    if (top?.column !== level.column || level.indicator === '-')
        levels.push(level);
}
const textMark = '\u001f';
// Marks that the lexer adds and that are not part of the text: a document, the end of a flow collection, a scalar.
const marks = ['\u0002', '\u0018', textMark];
/** Returns a function that converts the lexer's output to tokens, without its marks. */
function tokenReader() {
    let [offset, isText] = [0, false];
    return (piece) => {
        if (!isText && marks.includes(piece)) {
            isText = piece === textMark;
            return undefined;
        }
        const token = { text: piece, offset, isText };
        offset += piece.length;
        isText = false;
        return token;
    };
}
/** Yields the tokens of a text, which may be invalid YAML. */
function* tokensOf(text) {
    const read = tokenReader();
    for (const piece of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const token = read(piece);
        if (token)
            yield token;
    }
}


/***/ }),

/***/ 5227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   VM: () => (/* binding */ nullAt),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   dK: () => (/* binding */ withParts),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   pY: () => (/* binding */ resolvedStringOf),
/* harmony export */   rq: () => (/* binding */ pointerOf)
/* harmony export */ });
/** Whether a value is missing or null. */
function isNull(tree) {
    return tree.kind === 'scalar' && tree.value === null;
}
/** Returns the entry with a name, if there is one. */
function entryOf(mapping, key) {
    const { entries } = mapping;
    if (entries.length <= fewEntries)
        return entries.find((entry) => entry.key === key);
    const index = indexes.get(mapping) ?? new Map(entries.map((entry) => [entry.key, entry]));
    indexes.set(mapping, index);
    return index.get(key);
}
/** Up to this many entries, a linear search is as fast as an index. */
const fewEntries = 32;
/** The entries of large mappings by name, because thousands of errors cause thousands of lookups. */
const indexes = new WeakMap();
/** Returns the value with a name, unless it is missing or null. */
function valueAt(mapping, key) {
    const value = entryOf(mapping, key)?.value;
    return value === undefined || isNull(value) ? undefined : value;
}
/** Returns a string at the place of another value. */
function stringAt(place, text) {
    return { kind: 'scalar', place, value: text, source: text };
}
/** Returns a missing value. */
function nullAt(place) {
    return { kind: 'scalar', place, value: null, source: '' };
}
/** Returns the items of a list, or none for anything else. */
function itemsOf(tree) {
    return tree?.kind === 'list' ? tree.items : [];
}
/** Returns the value of a scalar that is a string. */
function stringOf(tree) {
    return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}
/** Returns the value of a scalar that is a string without unresolved variables. */
function resolvedStringOf(tree) {
    return tree?.kind === 'scalar' && tree.filled?.open ? undefined : stringOf(tree);
}
/** Converts a tree to plain values; a missing value is null. */
function toValue(tree) {
    if (tree.kind === 'scalar')
        return tree.value;
    if (tree.kind === 'list')
        return tree.items.map(toValue);
    return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toValue(value)]));
}
/** Returns the tree with its parts replaced, or the same tree if none has changed. */
function withParts(tree, replace) {
    let changed = false;
    const replaced = (part, key) => {
        const other = replace(part, key);
        changed ||= other !== part;
        return other;
    };
    const copy = tree.kind === 'list'
        ? { ...tree, items: tree.items.map(replaced) }
        : { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: replaced(entry.value, entry.key) })) };
    return changed ? copy : tree;
}
/** Visits the tree and all of its parts with their paths. The path array is reused after each call. */
function walk(tree, visit, path = []) {
    visit(tree, path);
    const enter = (part, segment) => {
        path.push(segment);
        walk(part, visit, path);
        path.pop();
    };
    if (tree.kind === 'list')
        for (const [index, item] of tree.items.entries())
            enter(item, index);
    else if (tree.kind === 'mapping')
        for (const { key, value } of tree.entries)
            enter(value, key);
}
/** Returns the part of a tree at a JSON pointer such as `/before_backup/0`. */
function partAt(tree, pointer) {
    let at = tree;
    for (const key of keysOf(pointer)) {
        if (at?.kind === 'list')
            at = at.items[Number(key)];
        else
            at = at?.kind === 'mapping' ? entryOf(at, key)?.value : undefined;
    }
    return at;
}
/** Returns the segments of a JSON pointer. */
function keysOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** Returns the JSON pointer to a path. */
function pointerOf(path) {
    return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** Returns the name of an entry as written in the file. */
function writtenName(mapping, key) {
    return (mapping.kind === 'mapping' ? entryOf(mapping, key)?.written : undefined) ?? key;
}
/** Formats a path in a tree: `commands[0].when`. */
function formatPath(path) {
    return path
        .map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : `${index ? '.' : ''}${segment}`))
        .join('');
}


/***/ }),

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

/***/ 7255:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   R: () => (/* binding */ KnownSecrets),
/* harmony export */   c8: () => (/* binding */ secretVariables),
/* harmony export */   rG: () => (/* binding */ urlVariables)
/* harmony export */ });
/* harmony import */ var _masker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2322);

/** A masker to which secrets can be added, because some are only known after a command has printed them. */
class KnownSecrets {
    onKept;
    secrets = new Set();
    masker = (0,_masker_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)([]);
    /** `onKept` receives a masker for the added secrets before anything can show them. */
    constructor(onKept = () => undefined) {
        this.onKept = onKept;
    }
    /** Adds secrets. */
    keep(secrets) {
        const fresh = secrets.filter((secret) => !this.secrets.has(secret));
        if (fresh.length === 0)
            return;
        for (const secret of fresh)
            this.secrets.add(secret);
        this.masker = (0,_masker_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)([...this.secrets]);
        this.onKept((0,_masker_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .aD)(fresh));
    }
    /** Returns the secrets that occur in any of these strings. */
    occurringIn(strings) {
        return [...this.secrets].filter((secret) => secret !== '' && strings.some((text) => text.includes(secret)));
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
/** Environment variables from which Borg, or its storage backend, reads a secret. */
const secretVariables = [
    'BORG_PASSPHRASE',
    'BORG_NEW_PASSPHRASE',
    'BORG_OTHER_PASSPHRASE',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'RCLONE_CONFIG_PASS',
];
/** Environment variables with a URL, which may contain a password. */
const urlVariables = ['BORG_REPO', 'BORG_OTHER_REPO'];
/** Masks secrets from now on; returns a sentence about each one that can't be masked completely, with its origin. */
function maskSecrets(known, secrets) {
    known.keep(secrets.map(({ value }) => value));
    const short = secrets.filter(({ value }) => known.short.includes(value)).map(({ option }) => option);
    const broken = secrets.filter(({ value }) => (0,_masker_js__WEBPACK_IMPORTED_MODULE_0__/* .hasShortLine */ .JC)(value)).map(({ option }) => option);
    return [
        ...[...new Set(short)].map((holder) => `${holder} is a secret with fewer than four characters or only whitespace. It can't be masked, so the log may show it. Choose a longer one.`),
        ...[...new Set(broken)].map((holder) => `${holder} is a secret with a line of fewer than four characters. That line alone can't be masked without making the log unreadable, so the log may show it.`),
    ];
}


/***/ }),

/***/ 2322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aD: () => (/* binding */ createMasker),
  JC: () => (/* binding */ hasShortLine),
  FZ: () => (/* binding */ maskedLines)
});

// EXTERNAL MODULE: ./lib/src/text/escape-sequences.js
var escape_sequences = __webpack_require__(674);
;// CONCATENATED MODULE: ./lib/src/secrets/interrupted-secrets.js

/**
 * Returns the spans of secrets that escape sequences interrupt, such as the colors of `grep`: whoever shows the text without
 * them would show the secret. `scan` finds the secrets of a text.
 */
function interruptedSpans(text, scan) {
    if (!text.includes('\x1b'))
        return [];
    const found = scan(text.replace(escape_sequences/* escapeSequence */.X, ''));
    if (found.length === 0)
        return [];
    const original = originalPosition(text);
    // The last character is looked up too, because sequences after it don't belong to the secret.
    return found.map(([start, end]) => [original(start), original(end - 1) + 1]);
}
/** Returns the colors inside a secret, which also apply to the text after it. */
function colorsIn(secret) {
    return secret.includes('\x1b') ? (secret.match(/\x1b\[[0-9;:]*m/g) ?? []).join('') : '';
}
/** Returns a function that converts positions in the text without sequences, which must increase, to those in the text. */
function originalPosition(text) {
    const sequences = text.matchAll(escape_sequences/* escapeSequence */.X);
    let next = sequences.next();
    let removed = 0;
    return (plain) => {
        while (!next.done && next.value.index <= plain + removed) {
            removed += next.value[0].length;
            next = sequences.next();
        }
        return plain + removed;
    };
}
/**
 * Returns the last position up to `at` where neither a secret, nor one that sequences interrupt, nor a sequence is split.
 * `safeCut` finds such a position in a text without sequences.
 */
function cutOutside(text, at, safeCut) {
    if (!text.includes('\x1b'))
        return safeCut(text, at);
    const plain = text.replace(escape_sequences/* escapeSequence */.X, '');
    let cut = at;
    for (;;) {
        const direct = safeCut(text, cut);
        const { position, removed } = outsideSequence(text, direct);
        const plainPosition = position - removed;
        const safe = safeCut(plain, plainPosition);
        // A sequence at the start is longer than a line may be, so it is split.
        if (safe === plainPosition && (position === direct || position === 0))
            return direct;
        cut = safe === plainPosition ? position : originalPosition(text)(safe);
    }
}
/** Returns the start of the sequence that contains a position, or the position; and the length of all sequences before it. */
function outsideSequence(text, position) {
    let removed = 0;
    for (const { 0: sequence, index } of text.matchAll(escape_sequences/* escapeSequence */.X)) {
        if (index >= position)
            break;
        if (index + sequence.length > position)
            return { position: index, removed };
        removed += sequence.length;
    }
    return { position, removed };
}

// EXTERNAL MODULE: ./lib/src/secrets/url-passwords.js
var url_passwords = __webpack_require__(3294);
;// CONCATENATED MODULE: ./lib/src/secrets/masker.js


/** The minimum length of a secret in characters. Masking shorter ones would make the log unreadable. */
const shortest = 4;
const mark = '***';
/** Creates a masker for secrets, each of their lines, the passwords of those that are URLs, and their encodings. */
function createMasker(secrets) {
    const given = [...new Set(secrets)].filter((secret) => secret !== '');
    const maskable = given.filter((secret) => secret.length >= shortest && secret.trim() !== '');
    const forms = new Set(maskable.flatMap(partsOf).flatMap(encodingsOf));
    const variants = [...forms]
        .filter((form) => form.length >= shortest && form.trim() !== '')
        .sort((a, b) => b.length - a.length);
    const scan = createScanner(variants);
    return {
        mask: (text) => replaceSpans(text, spansOf(text, scan)),
        safeCut: (text, at) => cutOutside(text, at, (part, position) => safeCut(variants, part, position)),
        variants,
        short: given.filter((secret) => !maskable.includes(secret)),
    };
}
/** Masks lines, including secrets that span several lines. */
function maskedLines(lines, mask) {
    const text = lines.join('\n');
    const masked = mask(text);
    return masked === text ? lines : masked.split('\n');
}
/** Whether a secret has a line that is too short to be masked on its own. */
function hasShortLine(secret) {
    return linesOf(secret).some((line) => line !== '' && line.length < shortest);
}
/** Returns a secret, and the parts of it that a program may print alone. */
function partsOf(secret) {
    const lines = [secret, ...linesOf(secret)];
    return [...lines, ...lines.filter((line) => line.includes('://')).flatMap(url_passwords/* passwordsIn */.g)];
}
function linesOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/);
    return lines.length === 1 ? [] : lines.map((line) => line.trim());
}
/** Returns the spans of all secrets, in order. */
function spansOf(text, scan) {
    const spans = scan(text);
    const interrupted = interruptedSpans(text, scan);
    if (interrupted.length === 0)
        return spans;
    const all = [];
    for (const [start, end] of [...spans, ...interrupted].sort(([a], [b]) => a - b))
        add(all, start, end);
    return all;
}
function replaceSpans(text, spans) {
    if (spans.length === 0)
        return text;
    let shown = '';
    let position = 0;
    for (const [start, end] of spans) {
        shown += text.slice(position, start) + mark + colorsIn(text.slice(start, end));
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
/** Returns the start of the first occurrence that extends across the cut, complete or truncated by the end; else the cut. */
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
/** How many characters of each string the sieve looks for: enough to be rare, and few enough to be fast. */
const sieveLength = 16;
/** With more strings, a sieve takes longer than it saves. */
const maximumSieved = 2_000;
/**
 * Creates a scan that finds many strings of four or more characters in one pass. At each position, it looks up a rolling hash of
 * the last four characters (shifted by four bits per character, so that older ones leave the sixteen bits), so the number of
 * strings hardly matters. Most texts contain none of them, which a sieve detects much faster.
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
/** Returns an expression that matches every text that contains the beginning of one of the strings. */
function sieveOf(strings) {
    if (strings.length > maximumSieved)
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
/** Returns a secret in all the forms that programs commonly print: as it is, and for URLs, JSON, shells, markup, and Base64. */
function encodingsOf(secret) {
    // encodeURI throws for a lone surrogate.
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
/** Encodes as in RFC 3986; encodeURIComponent leaves five reserved characters. */
function strictUri(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Converts JSON to ASCII, as Python and others write it. */
function asciiJson(json) {
    return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function markup(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Returns the Base64 of the secret on its own and inside a longer text, where it may start at any of three offsets. */
function base64(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const shifted = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const bits = (shift + bytes.length) * 8;
        // The first and the last character also contain bits of the neighboring bytes.
        return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
    });
    const alone = bytes.toString('base64');
    const standard = [alone, alone.replace(/=+$/, ''), ...shifted, ...wrapped(shifted[0] ?? '')];
    return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** Returns lines as wrapped by `base64` (76) and PEM (64), without a short last line, which could match anything. */
function wrapped(encoded) {
    return [76, 64].flatMap((width) => {
        const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        return lines.length > 1 ? lines.filter((line) => line.length >= 8) : [];
    });
}


/***/ }),

/***/ 3294:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ passwordsIn)
/* harmony export */ });
/**
 * Returns the secrets in `scheme://user:password@…` or `s3:key:secret@…`: the user with the password, and the password as it is
 * written and decoded. A user name alone is not secret.
 */
function passwordsIn(url) {
    const userinfo = /^[a-z][a-z0-9+.-]*:(?:\/\/)?([^/@:]*:[^/]+)@/i.exec(url)?.[1];
    const password = userinfo?.slice(userinfo.indexOf(':') + 1);
    if (userinfo === undefined || password === undefined)
        return [];
    return [userinfo, password, decoded(password)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 9989:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ outsideWorkspaceMessage),
/* harmony export */   ac: () => (/* binding */ resolvesInside),
/* harmony export */   cZ: () => (/* binding */ isLexicallyInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9743);



/**
 * Whether a path is inside a folder after all symbolic links are resolved. A broken link is not, because whether its
 * target exists must not be revealed.
 */
function resolvesInside(path, folder) {
    const root = resolvedOr(folder);
    for (let part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);; part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part)) {
        const real = resolved(part);
        if (real !== undefined)
            return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(real, root);
        if (isLink(part) || part === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part))
            return false;
    }
}
/** Whether a path is inside a folder, before or after its links are resolved. */
function isLexicallyInside(path, folder) {
    const root = resolvedOr(folder);
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), resolvedOr(path)].some((one) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(one, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) || (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(one, root));
}
/** Returns the error for a path outside the workspace while a pull request is checked. */
function outsideWorkspaceMessage(path) {
    return `${path} is outside the workspace, which is not allowed while a workflow validates its configuration. Move the file into the repository.`;
}
function resolvedOr(path) {
    return resolved(path) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
function resolved(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapeSequence)
/* harmony export */ });
/**
 * Escape sequences of terminals: control sequences, whose parameters and last character are captured; strings, such as titles and
 * links, with their end; and short ones. None continues on another line. No part can be repeated in more than one way, so
 * hostile text takes no longer.
 */
const escapeSequence = /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)|[PX^_][^\x1b\r\n]*\x1b\\|[ -/]+[0-~]|[0-OQ-WYZ\\`-~])/g;


/***/ })

};
;