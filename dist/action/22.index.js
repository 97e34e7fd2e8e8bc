"use strict";
exports.id = 22;
exports.ids = [22];
exports.modules = {

/***/ 3022:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validationStep: () => (/* binding */ validationStep)
});

// EXTERNAL MODULE: ./lib/src/configuration/options/all-options.js
var all_options = __webpack_require__(150);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-wording.js
var error_wording = __webpack_require__(8513);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/configuration/options/secret-options.js
var secret_options = __webpack_require__(4735);
;// CONCATENATED MODULE: ./lib/src/configuration/write/effective.js





const members = { ...all_options/* options */.fF, ...all_options/* repositoryOptions */.Tl };
/** Returns the values of a file in the flat shape, like borgmatic's `config show --json`. They can be read as a configuration. */
function effective_valuesOf({ options: values, repositories }) {
    const shared = values;
    return folded({ ...shared, repositories: repositories.map((repository) => entryOf(repository, shared)) });
}
/** Returns an entry of `repositories` with only the options that it overrides. */
function entryOf({ path, label, options: own }, shared) {
    const overridden = Object.entries(own).filter(([name, value]) => !isDeepStrictEqual(value, shared[name]));
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
function effective_withoutSecrets(values, configuration) {
    const { mask } = createMasker(secretsOf(configuration).map(({ value }) => value));
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
function effective_defaultsFor(values) {
    const known = optionGroups.flatMap(({ options: group }) => Object.entries(group));
    return Object.fromEntries(known
        .filter(([name, schema]) => !(name in values) && schema.default !== undefined)
        .map(([name, schema]) => [name, schema.default]));
}
/** Formats values as a configuration file. */
function effective_asYaml(values) {
    return stringify(values, { indent: 4, lineWidth: 0, aliasDuplicateObjects: false });
}

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 9 modules
var configuration = __webpack_require__(937);
// EXTERNAL MODULE: ./lib/src/configuration/options/error-excerpt.js
var error_excerpt = __webpack_require__(9648);
// EXTERNAL MODULE: ./lib/src/system/paths.js
var paths = __webpack_require__(2650);
;// CONCATENATED MODULE: ./lib/src/commands/read-configurations.js



/** Reads the configuration files of a request. */
async function read_configurations_readRequested(request, { environment }, variables = 'resolve') {
    const place = { environment, currentFolder: currentFolder(), home: homeFolder(environment) };
    return await readConfigurations(configurationRequest(request, place, variables));
}
/** Prints all errors and notices with their places. */
function read_configurations_printFindings({ faults, notices, excerpts }, { error }) {
    for (const { message, place } of notices)
        error(`${place ? `${place.file}:${place.line}: ` : ''}${message}\n`);
    for (const fault of faults)
        error(`${formatError(fault, excerpts.get(fault.place?.file ?? ''))}\n`);
}

;// CONCATENATED MODULE: ./lib/src/commands/config-show.js






/** Prints the resulting values of each configuration file, without secrets. Returns the exit status. */
async function show({ request, flags }, terminal) {
    const showing = { option: stringIn(flags['option']), effective: flags['effective'] === true };
    refuseUnknown(showing.option);
    const read = await readRequested(request, terminal);
    printFindings(read, terminal);
    const { configurations, faults } = read;
    terminal.out(request.json ? `${JSON.stringify(shownValues(configurations, showing))}\n` : config_show_shownFiles(configurations, showing));
    return faults.length > 0 ? 1 : 0;
}
function refuseUnknown(option) {
    if (option === undefined || (optionsByName.has(option) && !internalNames.includes(option)))
        return;
    const known = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
    throw new UserError(unknownOptionMessage(option, option, known));
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
function config_show_shownFiles(configurations, showing) {
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

;// CONCATENATED MODULE: ./lib/src/commands/config-validate.js



/** Reads the configuration files and prints all errors with their places. Returns the exit status. */
async function validate({ request, flags }, given) {
    // Validation doesn't require variables to be set: the check of a pull request has no secrets.
    const read = await readRequested(request, given, 'leave');
    const { mask } = createMasker(read.secrets.map(({ value }) => value));
    const terminal = { ...given, error: (text) => given.error(mask(text)) };
    const { faults, configurations } = read;
    const failed = faults.length > 0 ? 1 : 0;
    if (request.json) {
        terminal.out(`${JSON.stringify(faults.map(({ message, place }) => ({ ...place, message: mask(message) })))}\n`);
        return failed;
    }
    printFindings(read, terminal);
    if (flags['show'] === true)
        terminal.out(shownFiles(configurations, {}));
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

// EXTERNAL MODULE: ./lib/src/lifecycle/events.js
var events = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/reporters/github/workflow-commands.js
var workflow_commands = __webpack_require__(9809);
// EXTERNAL MODULE: ./lib/src/reporters/reporters.js
var reporters = __webpack_require__(8173);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/src/text/amounts.js
var amounts = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/reporters/limited-part.js
var limited_part = __webpack_require__(2051);
// EXTERNAL MODULE: ./lib/src/reporters/run-record.js
var run_record = __webpack_require__(918);
// EXTERNAL MODULE: ./lib/src/reporters/wording.js
var wording = __webpack_require__(1839);
// EXTERNAL MODULE: ./lib/src/reporters/summary/markdown.js
var markdown = __webpack_require__(5779);
// EXTERNAL MODULE: ./lib/src/reporters/summary/summary.js + 4 modules
var summary = __webpack_require__(2627);
// EXTERNAL MODULE: ./lib/src/reporters/summary/troubles.js
var troubles = __webpack_require__(5594);
;// CONCATENATED MODULE: ./lib/src/reporters/summary/validation-summary.js








/** Creates a reporter that appends what a validation found to the job summary; `verdict` is its result, without secrets. */
function createValidationSummary(file, verdict) {
    const record = new run_record/* RunRecord */.d();
    return {
        name: 'The job summary',
        handle: (event) => record.note(event),
        close: () => {
            const words = new markdown/* SummaryText */.C4();
            const worst = record.warnings.length > 0 ? 'warning' : 'success';
            const symbol = wording/* outcomeSymbols */.Aj[record.troubles.length > 0 ? 'failure' : worst];
            const title = `### ${symbol} ${words.prose(verdict.replace(/\.$/, ''))}`;
            const half = (summary/* mostBytes */.j$ - (0,amounts/* bytesOf */.$$)(title)) / 2 - 10;
            const parts = [(0,troubles/* problemSections */.g)(record, words), (0,troubles/* warningList */.V)(record, words)].map((part) => (0,limited_part/* limitedPart */.Q)(part, half));
            const text = [title, ...parts.map((part) => part.trimEnd())].filter((part) => part !== '').join('\n\n');
            (0,external_node_fs_.appendFileSync)(file, `${text}\n\n`);
        },
    };
}

// EXTERNAL MODULE: ./lib/src/run/notices.js
var run_notices = __webpack_require__(1205);
// EXTERNAL MODULE: ./lib/src/secrets/known-secrets.js
var known_secrets = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/src/entry-points/github-runner.js + 5 modules
var github_runner = __webpack_require__(9167);
;// CONCATENATED MODULE: ./lib/src/entry-points/validate-only-step.js











/**
 * Runs a workflow step that only validates configurations, for example to check a pull request: every fault is an
 * annotation at its line, is in the job summary, and fails the step. Does not need Borg. Returns the exit status.
 */
async function validationStep(request, runner) {
    const { verbosity = 1 } = request;
    const { environment, setSecret, setFailed, write } = runner;
    const secrets = new known_secrets/* KnownSecrets */.R((masker) => {
        for (const secret of (0,github_runner/* registered */.HZ)(masker))
            setSecret(secret);
    });
    const place = { environment, currentFolder: (0,paths/* currentFolder */.MO)(), home: (0,paths/* homeFolder */.Wx)(environment) };
    const confinedTo = environment['GITHUB_WORKSPACE'] || place.currentFolder;
    // The check of a pull request has no access to secrets, so variables need not be set.
    const read = await (0,configuration/* readConfigurations */.q)({ ...(0,configuration/* configurationRequest */.K)(request, place, 'leave'), confinedTo });
    secrets.keep([...read.secrets.map(({ value }) => value), request.passphrase ?? '']);
    const verdict = validationSummary(read);
    const summary = request.summary === false ? undefined : environment['GITHUB_STEP_SUMMARY'];
    const further = summary ? [createValidationSummary(summary, verdict)] : [];
    const { telling } = (0,github_runner/* createWorkflowReporters */.eN)(runner, { masker: secrets, verbosity, further });
    for (const event of eventsOf(read))
        telling.emit(event);
    await telling.close();
    const failures = read.faults.map((fault) => {
        const sentence = (0,error_excerpt/* formatError */.W)(fault, undefined);
        return { message: sentence, error: sentence, output: [], place: fault.place };
    });
    tellOutputs(failures, runner, secrets.mask);
    const failed = failures.length > 0 && request.failOn !== 'never';
    if (failed)
        setFailed((0,workflow_commands/* withoutCommands */.Df)(secrets.mask(verdict)));
    else
        write(`${(0,workflow_commands/* withoutCommands */.Df)(secrets.mask(verdict))}\n`);
    return failed ? 1 : 0;
}
function* eventsOf({ faults, notices, excerpts }) {
    for (const { level, message, place } of notices)
        yield (0,events/* notice */.l)(level, message, { place });
    for (const fault of faults) {
        yield (0,run_notices/* noticeOf */.QJ)(fault, excerpts);
    }
}
function tellOutputs(failures, { environment, write }, mask) {
    const file = environment['GITHUB_OUTPUT'];
    if (!file)
        return;
    const outcome = failures.length > 0 ? 'failure' : 'success';
    const report = { outcome, failures, archives: [], failedRepositories: [], configurations: [] };
    try {
        (0,workflow_commands/* writeOutputs */.Kn)(file, { ...(0,workflow_commands/* outputsOf */.Yz)({ ...report, seconds: 0, runId: '', signal: undefined }, mask) });
    }
    catch (fault) {
        write(`${(0,workflow_commands/* withoutCommands */.Df)((0,reporters/* lossSentence */.Fz)('The step outputs (GITHUB_OUTPUT)', fault))}\n`);
    }
}


/***/ })

};
;