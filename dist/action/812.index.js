"use strict";
exports.id = 812;
exports.ids = [812];
exports.modules = {

/***/ 812:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validationStep: () => (/* binding */ validationStep)
});

// EXTERNAL MODULE: ./lib/src/configuration/configuration.js + 20 modules
var configuration = __webpack_require__(8993);
// EXTERNAL MODULE: ./lib/src/configuration/describe.js
var describe = __webpack_require__(5350);
;// CONCATENATED MODULE: ./lib/src/configuration/validity.js
/** How many files are valid, or how many faults there are, in a sentence. */
function validityOf({ configurations, faults }) {
    const valid = configurations.length;
    if (faults.length === 0)
        return `${valid} configuration ${valid === 1 ? 'file is' : 'files are'} valid.`;
    const faulty = new Set(faults.flatMap(({ place }) => place?.file ?? [])).size;
    const found = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
    return faulty === 0 ? `${found}.` : `${found} in ${faulty} configuration ${faulty === 1 ? 'file' : 'files'}.`;
}

// EXTERNAL MODULE: ./lib/src/reporters/index.js
var reporters = __webpack_require__(6011);
// EXTERNAL MODULE: ./lib/src/reporters/inert.js
var inert = __webpack_require__(5623);
// EXTERNAL MODULE: ./lib/src/reporters/outputs.js
var outputs = __webpack_require__(5445);
// EXTERNAL MODULE: ./lib/src/runner.js + 4 modules
var src_runner = __webpack_require__(2058);
// EXTERNAL MODULE: ./lib/src/system/known-secrets.js
var known_secrets = __webpack_require__(8549);
// EXTERNAL MODULE: ./lib/src/system/own-folders.js
var own_folders = __webpack_require__(2754);
;// CONCATENATED MODULE: ./lib/src/validation-step.js









/**
 * A workflow step that validates configurations and does nothing else, as the check of a pull request: every fault is
 * an annotation at its line, and fails the step. Needs no Borg. Gives the exit status.
 */
async function validationStep(request, runner) {
    const { configurationPaths: paths, inlineConfiguration: inline, door, overrides, options, verbosity = 1 } = request;
    const { environment, setSecret, setFailed, write } = runner;
    const secrets = new known_secrets/* KnownSecrets */.R((masker) => {
        for (const secret of (0,src_runner/* registered */.HZ)(masker))
            setSecret(secret);
    });
    const home = (0,own_folders/* homeFolder */.Wx)(environment);
    const asked = { paths, inline, door, overrides, options };
    // A pull request's check has no secrets, so that no variable need be set.
    const variables = request.noVariables ? 'off' : 'leave';
    const folder = (0,own_folders/* currentFolder */.MO)();
    const confinedTo = environment['GITHUB_WORKSPACE'] || folder;
    const surroundings = { environment, currentFolder: folder, home, variables, confinedTo };
    const read = await (0,configuration/* readConfigurations */.q)({ ...asked, ...surroundings });
    secrets.keep([...read.secrets.map(({ value }) => value), request.passphrase ?? '']);
    const { telling } = (0,src_runner/* workflowTelling */.lo)(runner, { masker: secrets, verbosity, concurrent: false });
    for (const event of eventsOf(read))
        telling.emit(event);
    await telling.close();
    const failures = read.faults.map((fault) => {
        const sentence = (0,describe/* describeFault */.Q)(fault, undefined);
        return { message: sentence, error: sentence, output: [], place: fault.place };
    });
    tellOutputs(failures, runner, secrets.mask);
    const verdict = validityOf(read);
    const failed = failures.length > 0 && request.failOn !== 'never';
    if (failed)
        setFailed((0,inert/* inert */.tJ)(secrets.mask(verdict)));
    else
        write(`${(0,inert/* inert */.tJ)(secrets.mask(verdict))}\n`);
    return failed ? 1 : 0;
}
function* eventsOf({ faults, notices, excerpts }) {
    for (const notice of notices)
        yield { type: 'notice', ...notice };
    for (const fault of faults) {
        const described = (0,describe/* describeFault */.Q)(fault, excerpts.get(fault.place?.file ?? ''));
        const [message = fault.message, ...excerpt] = described.split('\n');
        yield { type: 'notice', level: 'error', message, excerpt, place: fault.place };
    }
}
function tellOutputs(failures, { environment, write }, mask) {
    const file = environment['GITHUB_OUTPUT'];
    if (!file)
        return;
    const outcome = failures.length > 0 ? 'failure' : 'success';
    const report = { outcome, failures, archives: [], failedRepositories: [], configurations: [] };
    try {
        (0,outputs/* writeOutputs */.K)(file, { ...(0,outputs/* outputsOf */.Y)({ ...report, seconds: 0, runId: '', signal: undefined }, mask) });
    }
    catch (fault) {
        write(`${(0,inert/* inert */.tJ)((0,reporters/* lossSentence */.F)('The outputs of the step (GITHUB_OUTPUT)', fault))}\n`);
    }
}


/***/ })

};
;